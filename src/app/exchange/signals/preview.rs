//! What a list would add to the ledger: what its columns are about, the rows that cannot be taken,
//! then every signal, as one list that draws only the rows in sight.

use std::sync::Arc;

use egui::{Id, ScrollArea, Sense, Ui, vec2};

use super::super::preview::{FAULT_PLACE, LINE, Pen, lined};
use super::super::{Answer, buttons, head};
use super::{SignalsAnswer, SignalsRead};
use crate::app::form::{Button, note, select};
use crate::app::theme::{TARGET, Theme, bold, font, size, space};
use crate::app::widgets::elided;
use crate::file::exchange::{List, Part, SignalPreview, column_letters, describe_row};
use crate::text::Text;
use crate::workshop::{Signal, Workshop};

/// How wide the choice of what a column is about is, in points.
const COLUMN: f32 = 168.0;

/// A preview on screen.
#[derive(Debug)]
pub(super) struct Shown {
    pub list: Arc<List>,
    pub preview: SignalPreview,
    /// The state that it was read against.
    pub workshop: Arc<Workshop>,
    parts: Vec<Option<Part>>,
    /// It is being read another way.
    waiting: bool,
}

/// One line of the list.
enum Line {
    Faults,
    Fault(usize),
    Head,
    Signal(usize),
}

impl Shown {
    pub(super) fn new(read: SignalsRead, workshop: Arc<Workshop>) -> Self {
        let SignalsRead { list, parts, preview } = read;
        Self { list, preview, workshop, parts, waiting: false }
    }

    /// Its columns are about something else, and it is being read that way.
    pub(super) fn wait(&mut self, parts: Vec<Option<Part>>) {
        self.parts = parts;
        self.waiting = true;
    }

    pub(super) fn show(
        &self,
        ui: &mut Ui,
        name: &str,
        height: f32,
        text: &Text,
        theme: &Theme,
    ) -> Option<Answer> {
        let bottom = ui.cursor().top() + height;
        let n = self.preview.signals.len();
        let args = [("name", name.into()), ("rows", self.preview.rows().into()), ("n", n.into())];
        let key = if self.list.is_lines() { "signals-from-lines" } else { "signals-from-rows" };
        head(ui, text.get("signals-import-title"), &text.with(key, &args), theme);
        let columns = self.columns(ui, text, theme);
        self.counts(ui, text, theme);
        ui.add_space(space::S);
        self.rows(ui, bottom - ui.cursor().top() - 96.0, text, theme);
        ui.add_space(space::M);
        let foot = self.foot(ui, text, theme);
        columns.map(|parts| Answer::Signals(SignalsAnswer::Columns(parts))).or(foot)
    }

    /// What each column is about, to choose; answers with another choice.
    fn columns(&self, ui: &mut Ui, text: &Text, theme: &Theme) -> Option<Vec<Option<Part>>> {
        if self.list.is_lines() {
            note(ui, theme, text.get("signals-import-shorthand"));
            ui.add_space(space::S);
            return None;
        }
        let mut wish = None;
        let choices: Vec<&str> = std::iter::once(text.get("signals-column-left-out"))
            .chain(Part::ALL.map(|part| text.get(part.title())))
            .collect();
        ScrollArea::horizontal().id_salt("signal columns").show(ui, |ui| {
            ui.horizontal_top(|ui| {
                ui.spacing_mut().item_spacing.x = space::M;
                for (i, part) in self.parts.iter().enumerate() {
                    let letters = column_letters(i + 1);
                    let heading = self.list.headings.get(i).map_or("", String::as_str);
                    let words = match heading {
                        "" => self.list.sample(i),
                        heading => heading,
                    };
                    let words = format!("{letters}  {words}");
                    ui.allocate_ui(vec2(COLUMN, TARGET + space::XL), |ui| {
                        ui.vertical(|ui| {
                            ui.spacing_mut().item_spacing.y = space::XS;
                            let face = font(size::SMALL);
                            let line = elided(ui.painter(), &words, face, *theme.ink_soft, COLUMN);
                            let (rect, _) =
                                ui.allocate_exact_size(vec2(COLUMN, 20.0), Sense::hover());
                            ui.painter().galley(rect.min, line, *theme.ink_soft);
                            let chosen = part.map_or(0, |part| {
                                1 + Part::ALL.iter().position(|p| *p == part).unwrap_or(0)
                            });
                            let id = Id::unique(("signal column", i));
                            let name = text.with("signals-column", &[("column", letters.into())]);
                            if let Some(picked) = select(ui, theme, id, &name, &choices, chosen) {
                                let part = picked.checked_sub(1).map(|at| Part::ALL[at]);
                                wish = Some(self.with(i, part));
                            }
                        });
                    });
                }
            });
        });
        ui.add_space(space::S);
        wish
    }

    /// The columns with another part for one of them; no part has two.
    fn with(&self, column: usize, part: Option<Part>) -> Vec<Option<Part>> {
        let mut parts = self.parts.clone();
        for other in parts.iter_mut().filter(|other| **other == part) {
            *other = None;
        }
        if let Some(slot) = parts.get_mut(column) {
            *slot = part;
        }
        parts
    }

    fn counts(&self, ui: &mut Ui, text: &Text, theme: &Theme) {
        let SignalPreview { signals, same, refused } = &self.preview;
        let bad = if refused.is_empty() { theme.ink_soft } else { theme.bad };
        let counts = [
            ("signals-count-new", signals.len(), theme.good),
            ("signals-count-same", *same, theme.ink_soft),
            ("signals-count-refused", refused.len(), bad),
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
        let refused = self.preview.refused.len();
        let faults = if refused == 0 { 0 } else { 1 + refused };
        match index {
            0 if faults > 0 => Line::Faults,
            i if i < faults => Line::Fault(i - 1),
            i if i == faults => Line::Head,
            i => Line::Signal(i - faults - 1),
        }
    }

    fn lines(&self) -> usize {
        let titled = |n: usize| if n == 0 { 0 } else { n + 1 };
        titled(self.preview.refused.len()) + titled(self.preview.signals.len())
    }

    fn rows(&self, ui: &mut Ui, height: f32, text: &Text, theme: &Theme) {
        let lines = self.lines();
        if lines == 0 {
            ui.add_space(space::M);
            note(ui, theme, text.get("signals-import-nothing"));
            return;
        }
        lined(ui, "signals to import", height, lines, theme, |ui, i| self.draw(ui, i, text, theme));
    }

    fn draw(&self, ui: &mut Ui, index: usize, text: &Text, theme: &Theme) {
        let width = ui.available_width();
        let (rect, _) = ui.allocate_exact_size(vec2(width, LINE), Sense::hover());
        let pen = Pen { ui, rect, theme };
        match self.line(index) {
            Line::Faults => {
                pen.title(text.get("signals-refused"), text.get("signals-refused-left"));
            }
            Line::Fault(i) => {
                let Some(refused) = self.preview.refused.get(i) else { return };
                let (place, why) = describe_row(text, refused);
                let end = width * 0.68;
                pen.cell(0.0, FAULT_PLACE, &place, *theme.ink_soft);
                pen.cell(FAULT_PLACE, end, &why, *theme.ink);
                let words: String = refused.words.chars().take(160).collect();
                pen.cell(end, width, &words, *theme.ink_soft);
                pen.names(index, &format!("{place}. {why}"), &format!("{why}\n{words}"));
            }
            Line::Head => {
                for ((from, to), key) in places(width).into_iter().zip(HEAD) {
                    pen.bold(from, to, text.get(key));
                }
                pen.name(index, text.get("signals-to-add"));
            }
            Line::Signal(i) => {
                if let Some((row, signal)) = self.preview.signals.get(i) {
                    self.signal(&pen, index, *row, signal, text);
                }
            }
        }
    }

    fn signal(&self, pen: &Pen<'_>, index: usize, row: usize, signal: &Signal, text: &Text) {
        let (ink, soft) = (*pen.theme.ink, *pen.theme.ink_soft);
        let segment = signal.segment.as_ref().and_then(|id| self.workshop.segments.get(id));
        let valence = signal.valence.map(|v| text.short_signed(v.get())).unwrap_or_default();
        let date = signal.date.map(|d| text.date(d)).unwrap_or_default();
        let mut marks = signal.tags.join(", ");
        if let Some(segment) = segment {
            let gap = if marks.is_empty() { "" } else { " · " };
            marks = format!("{marks}{gap}{}", segment.title);
        }
        let row = row.to_string();
        let cells = [
            (row.as_str(), soft),
            (valence.as_str(), soft),
            (signal.title.as_str(), ink),
            (signal.source.as_str(), soft),
            (date.as_str(), soft),
            (marks.as_str(), soft),
        ];
        for ((from, to), (words, ink)) in places(pen.rect.width()).into_iter().zip(cells) {
            pen.cell(from, to, words, ink);
        }
        let parts = [signal.title.as_str(), &valence, &signal.source, &date, &marks];
        let name: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
        let hover: String = [signal.title.as_str(), signal.quote.as_str()].join("\n");
        pen.names(index, &name.join(" · "), hover.trim());
    }

    fn foot(&self, ui: &mut Ui, text: &Text, theme: &Theme) -> Option<Answer> {
        let n = self.preview.signals.len();
        let refused = &self.preview.refused;
        let copy = text.get("signals-copy-refused");
        let mut others = vec![text.get("dialog-cancel")];
        if !refused.is_empty() {
            others.push(copy);
        }
        let take = text.with("signals-take", &[("n", n.into())]);
        let main = if n == 0 { text.get("close") } else { take.as_str() };
        let clicked = ui
            .add_enabled_ui(!self.waiting, |ui| buttons(ui, theme, Button::primary(main), &others))
            .inner?;
        match clicked {
            0 if n > 0 => Some(Answer::Signals(SignalsAnswer::Take)),
            2 => {
                let rows: Vec<&str> = refused.iter().map(|r| r.words.as_str()).collect();
                ui.ctx().copy_text(rows.join("\n"));
                None
            }
            _ => Some(Answer::Cancel),
        }
    }
}

/// What stands above the columns.
const HEAD: [&str; 6] = [
    "exchange-row",
    "signals-part-valence",
    "signals-part-title",
    "signals-part-source",
    "signals-part-date",
    "signals-part-tags",
];

/// From where to where the columns reach, in points from the left.
fn places(width: f32) -> [(f32, f32); 6] {
    let tags = width - (width * 0.16).clamp(96.0, 200.0);
    let date = tags - 144.0;
    let source = date - (width * 0.18).clamp(96.0, 220.0);
    [(0.0, 56.0), (56.0, 136.0), (136.0, source), (source, date), (date, tags), (tags, width)]
}
