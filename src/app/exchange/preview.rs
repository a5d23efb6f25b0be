//! What an import would change: problems first, then every answer, as one list that draws only
//! the rows in sight.

use std::sync::Arc;

use egui::accesskit::Role;
use egui::{Color32, Key, Rect, ScrollArea, Sense, Ui, WidgetInfo, pos2, vec2};
use lucide_icons::Icon;

use super::{Answer, Source, buttons, head};
use crate::app::form::{Button, note};
use crate::app::theme::{Theme, bold, font, size, space};
use crate::file::exchange::{Change, Preview, describe_fault};
use crate::text::Text;
use crate::workshop::{Answer as Said, AssessmentId, Question, Reply, Workshop};

/// The height of a line of the list, in points.
pub(super) const LINE: f32 = 32.0;

/// A preview on screen.
#[derive(Debug)]
pub(in crate::app) struct Shown {
    pub source: Source,
    pub preview: Preview,
    /// The state that it was read against.
    pub workshop: Arc<Workshop>,
    round: String,
}

/// One line of the list.
enum Line {
    Faults,
    Fault(usize),
    MoreFaults,
    Columns,
    Change(usize),
}

impl Shown {
    pub(super) fn new(
        source: Source,
        preview: Preview,
        workshop: Arc<Workshop>,
        round: &AssessmentId,
    ) -> Self {
        let round = workshop.assessments.get(round).map(|r| r.title.clone()).unwrap_or_default();
        Self { source, preview, workshop, round }
    }

    /// The problems that leave something out.
    fn losses(&self) -> bool {
        self.preview.faults.iter().any(|f| !f.kind.is_harmless())
    }

    /// Draws the preview into a dialog that may be `height` high, in points.
    pub(super) fn show(
        &mut self,
        ui: &mut Ui,
        height: f32,
        text: &Text,
        theme: &Theme,
    ) -> Option<Answer> {
        let bottom = ui.cursor().top() + height;
        let segments: Vec<&str> = self
            .preview
            .segments
            .iter()
            .filter_map(|id| self.workshop.segments.get(id).map(|s| s.title.as_str()))
            .collect();
        let args = [
            ("name", self.source.name.as_str().into()),
            ("round", self.round.as_str().into()),
            ("segments", segments.join(", ").into()),
        ];
        head(ui, text.get("exchange-title"), &text.with("exchange-into", &args), theme);
        self.counts(ui, text, theme);
        ui.add_space(space::S);
        self.list(ui, bottom - ui.cursor().top() - 96.0, text, theme);
        ui.add_space(space::M);
        self.foot(ui, text, theme)
    }

    fn counts(&self, ui: &mut Ui, text: &Text, theme: &Theme) {
        let replaced = self.preview.overwritten();
        let faults = self.preview.fault_count;
        let counts = [
            ("exchange-count-new", self.preview.changes.len() - replaced, theme.good),
            ("exchange-count-replaced", replaced, theme.accent),
            ("exchange-count-same", self.preview.same, theme.ink_soft),
            ("exchange-count-faults", faults, if faults > 0 { theme.bad } else { theme.ink_soft }),
        ];
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.x = space::XL;
            for (key, n, ink) in counts {
                let ink = if n == 0 { theme.ink_soft } else { ink };
                let words = egui::RichText::new(text.with(key, &[("n", n.into())]));
                ui.label(words.font(bold(size::BODY)).color(*ink));
            }
        });
    }

    fn line(&self, index: usize) -> Line {
        let listed = self.preview.faults.len();
        let more = usize::from(self.preview.fault_count > listed);
        let faults = if listed == 0 { 0 } else { 1 + listed + more };
        match index {
            0 if faults > 0 => Line::Faults,
            i if i <= listed && faults > 0 => Line::Fault(i - 1),
            i if i < faults => Line::MoreFaults,
            i if i == faults => Line::Columns,
            i => Line::Change(i - faults - 1),
        }
    }

    fn lines(&self) -> usize {
        let listed = self.preview.faults.len();
        let more = usize::from(self.preview.fault_count > listed);
        let faults = if listed == 0 { 0 } else { 1 + listed + more };
        let changes = self.preview.changes.len();
        faults + if changes == 0 { 0 } else { 1 + changes }
    }

    fn list(&self, ui: &mut Ui, height: f32, text: &Text, theme: &Theme) {
        let lines = self.lines();
        if lines == 0 {
            ui.add_space(space::M);
            note(ui, theme, text.get("exchange-nothing"));
            return;
        }
        lined(ui, "import list", height, lines, theme, |ui, i| self.draw(ui, i, text, theme));
    }

    fn draw(&self, ui: &mut Ui, index: usize, text: &Text, theme: &Theme) {
        let width = ui.available_width();
        let (rect, _) = ui.allocate_exact_size(vec2(width, LINE), Sense::hover());
        let pen = Pen { ui, rect, theme };
        match self.line(index) {
            Line::Faults => {
                let lost = if self.losses() { text.get("exchange-faults-left") } else { "" };
                pen.title(text.get("exchange-faults"), lost);
            }
            Line::Fault(i) => {
                let (place, what) = describe_fault(text, &self.preview.faults[i]);
                let harmless = self.preview.faults[i].kind.is_harmless();
                let ink = if harmless { theme.ink_soft } else { theme.ink };
                pen.cell(0.0, FAULT_PLACE, &place, *theme.ink_soft);
                pen.cell(FAULT_PLACE, width, &what, *ink);
                pen.names(index, &format!("{place}. {what}"), &what);
            }
            Line::MoreFaults => {
                let more = self.preview.fault_count - self.preview.faults.len();
                let words = text.with("exchange-faults-more", &[("n", more.into())]);
                pen.cell(FAULT_PLACE, width, &words, *theme.ink_soft);
                pen.names(index, &words, "");
            }
            Line::Columns => {
                let columns = Columns::of(width);
                for (i, key) in [
                    "exchange-row",
                    "exchange-question",
                    "exchange-segment",
                    "exchange-now",
                    "exchange-then",
                ]
                .into_iter()
                .enumerate()
                {
                    let (from, to) = columns.0[i];
                    pen.bold(from, to, text.get(key));
                }
                pen.name(index, text.get("exchange-changes"));
            }
            Line::Change(i) => {
                if let Some(change) = self.preview.changes.get(i) {
                    self.change(&pen, index, change, text, theme);
                }
            }
        }
    }

    fn change(&self, pen: &Pen<'_>, index: usize, change: &Change, text: &Text, theme: &Theme) {
        let framework = &self.workshop.framework;
        let question = framework.question(&change.question).map(|(_, q)| asked(q));
        let question = question.unwrap_or_else(|| change.question.to_string());
        let segment = self.workshop.segments.get(&change.segment).map_or("", |s| &s.title);
        let level = |answer: &Said| reply(text, &framework.stages, answer.reply);
        let open = || text.get("exchange-open").to_owned();
        let now = change.before.as_ref().map_or_else(open, level);
        let then = level(&change.after);
        let noted = change.before.as_ref().is_none_or(|b| b.note != change.after.note)
            && !change.after.note.is_empty();

        let columns = Columns::of(pen.rect.width()).0;
        let cells = [
            (&change.row.to_string(), *theme.ink_soft),
            (&question, *theme.ink),
            (&segment.to_owned(), *theme.ink),
            (&now, *theme.ink_soft),
            (&then, *theme.ink),
        ];
        for ((from, to), (words, ink)) in columns.into_iter().zip(cells) {
            let to = if noted && from == columns[4].0 { to - 28.0 } else { to };
            pen.cell(from, to, words, ink);
        }
        let args = [
            ("row", change.row.to_string().into()),
            ("question", question.as_str().into()),
            ("segment", segment.into()),
            ("now", now.into()),
            ("then", then.into()),
        ];
        let mut name = text.with("exchange-change", &args);
        let mut hover = question;
        if noted {
            pen.icon(Icon::StickyNote);
            let args = [("note", change.after.note.as_str().into())];
            let words = text.with("exchange-note-new", &args);
            name = format!("{name}. {words}");
            hover = format!("{hover}\n{words}");
        }
        pen.names(index, &name, &hover);
    }

    fn foot(&self, ui: &mut Ui, text: &Text, theme: &Theme) -> Option<Answer> {
        let n = self.preview.changes.len();
        if n == 0 {
            let (again, answer) = self.source.again();
            let close = Button::primary(text.get("close"));
            return Some(match buttons(ui, theme, close, &[text.get(again)])? {
                0 => Answer::Cancel,
                _ => answer,
            });
        }
        note(ui, theme, text.get("exchange-one-step"));
        ui.add_space(space::S);
        let key = if self.losses() { "exchange-import-good" } else { "exchange-import" };
        let words = text.with(key, &[("n", n.into())]);
        match buttons(ui, theme, Button::primary(&words), &[text.get("dialog-cancel")])? {
            0 => Some(Answer::Import),
            _ => Some(Answer::Cancel),
        }
    }
}

/// A list of equal lines between two hairlines, of which only the visible ones are drawn. The keys
/// scroll it, since nothing in it takes the keyboard.
pub(super) fn lined(
    ui: &mut Ui,
    id: &str,
    height: f32,
    lines: usize,
    theme: &Theme,
    draw: impl Fn(&mut Ui, usize),
) {
    let top = ui.cursor().top();
    ui.painter().hline(ui.max_rect().x_range(), top, theme.hairline_stroke());
    let delta = leafed(ui, height);
    ui.spacing_mut().item_spacing.y = 0.0;
    ScrollArea::vertical()
        .id_salt(id)
        .max_height(height.max(3.0 * LINE))
        .min_scrolled_height(height.max(3.0 * LINE))
        .auto_shrink([false, true])
        .show_rows(ui, LINE, lines, |ui, rows| {
            if let Some(by) = delta {
                let all = lines as f32 * LINE;
                ui.scroll_with_delta(vec2(0.0, by.clamp(-all, all)));
            }
            rows.for_each(|index| draw(ui, index));
        });
    ui.painter().hline(ui.max_rect().x_range(), ui.cursor().top(), theme.hairline_stroke());
}

/// How far the keyboard scrolls a list of this height, in points.
fn leafed(ui: &Ui, height: f32) -> Option<f32> {
    ui.input(|i| {
        let page = height - LINE;
        let keys = [
            (Key::PageDown, -page),
            (Key::PageUp, page),
            (Key::ArrowDown, -LINE),
            (Key::ArrowUp, LINE),
            (Key::Home, f32::MAX),
            (Key::End, f32::MIN),
        ];
        keys.into_iter().find(|(key, _)| i.key_pressed(*key)).map(|(_, by)| by)
    })
}

/// How much room the place of a problem takes, in points.
pub(super) const FAULT_PLACE: f32 = 176.0;

/// From where to where the columns of a change reach, in points from the left.
struct Columns([(f32, f32); 5]);

impl Columns {
    fn of(width: f32) -> Self {
        let level = (width * 0.16).clamp(120.0, 168.0);
        let segment = (width * 0.18).clamp(96.0, 184.0);
        let then = width - level;
        let now = then - level;
        let whose = now - segment;
        Self([(0.0, 56.0), (56.0, whose), (whose, now), (now, then), (then, width)])
    }
}

/// What is asked, its part first where it has one.
fn asked(question: &Question) -> String {
    if question.part.is_empty() {
        question.text.clone()
    } else {
        format!("{} · {}", question.part, question.text)
    }
}

fn reply(text: &Text, stages: &[String], reply: Reply) -> String {
    match reply {
        Reply::DontKnow => text.get("exchange-dont-know").to_owned(),
        Reply::Level(level) => {
            let stage = stages.get(usize::from(level.get())).map_or("", String::as_str);
            let args = [("level", level.get().to_string().into()), ("stage", stage.into())];
            text.with("exchange-level", &args)
        }
    }
}

/// Draws one line of the list.
pub(super) struct Pen<'a> {
    pub ui: &'a Ui,
    pub rect: Rect,
    pub theme: &'a Theme,
}

impl Pen<'_> {
    fn put(&self, from: f32, to: f32, words: &str, face: egui::FontId, ink: Color32) -> f32 {
        let mut job = egui::text::LayoutJob::simple_singleline(words.replace('\n', " "), face, ink);
        job.wrap = egui::text::TextWrapping::truncate_at_width((to - from - space::S).max(8.0));
        let galley = self.ui.painter().layout_job(job);
        let size = galley.size();
        let at = pos2(self.rect.left() + from, self.rect.center().y - size.y / 2.0);
        self.ui.painter().galley(at, galley, ink);
        size.x
    }

    pub(super) fn cell(&self, from: f32, to: f32, words: &str, ink: Color32) {
        self.put(from, to, words, font(size::SMALL), ink);
    }

    pub(super) fn bold(&self, from: f32, to: f32, words: &str) {
        self.put(from, to, words, bold(size::SMALL), *self.theme.ink);
        let y = self.rect.bottom() - self.theme.line;
        self.ui.painter().hline(self.rect.x_range(), y, self.theme.hairline_stroke());
    }

    pub(super) fn title(&self, title: &str, words: &str) {
        let width = self.rect.width();
        let used = self.put(0.0, width, title, bold(size::SMALL), *self.theme.ink);
        let from = (used + space::L).max(FAULT_PLACE);
        self.cell(from, width, words, *self.theme.ink_soft);
    }

    fn icon(&self, icon: Icon) {
        let at = self.rect.right_center() - vec2(space::L, 0.0);
        let glyph = char::from(icon);
        let ink = *self.theme.ink_soft;
        self.ui.painter().text(at, egui::Align2::CENTER_CENTER, glyph, font(size::BODY), ink);
    }

    pub(super) fn name(&self, index: usize, name: &str) {
        let id = self.ui.scope_id().with(("import line", index));
        let response = self.ui.interact(self.rect, id, Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(Role::ListItem, true, name));
    }

    /// Gives the line a name for a screen reader, and the whole of its words for the pointer.
    pub(super) fn names(&self, index: usize, name: &str, hover: &str) {
        let id = self.ui.scope_id().with(("import line", index));
        let response = self.ui.interact(self.rect, id, Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(Role::ListItem, true, name));
        if !hover.is_empty() {
            response.on_hover_text(hover);
        }
    }
}
