//! Which column of a log is what, with the first rows as they will be read.

use egui::accesskit::Role;
use egui::{Color32, Id, ScrollArea, Sense, Ui, WidgetInfo, pos2, vec2};
use lucide_icons::Icon;

use super::import::LogAnswer;
use super::{Looked, words};
use crate::app::exchange::{Answer, head};
use crate::app::form::{self, Button, Change, Field, select};
use crate::app::theme::{TARGET, Theme, bold, font, size, space};
use crate::app::widgets::elided;
use crate::flow::read::{Kind, PreviewRow, Sniff};
use crate::text::Text;
use crate::workshop::LogColumns;

/// How many rows are shown.
const SHOWN: usize = 50;

/// How many rows are looked at to say how many would be left out.
const JUDGED: usize = 200;

/// The longest title, in characters.
const LONGEST: usize = 120;

/// The height of a row of the preview, in points.
const ROW: f32 = 28.0;

/// What may stand between cells, and the key of what it is called.
const SEPARATORS: [(u8, &str); 4] = [
    (b',', "flow-separator-comma"),
    (b';', "flow-separator-semicolon"),
    (b'\t', "flow-separator-tab"),
    (b'|', "flow-separator-bar"),
];

/// What a column can be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Part {
    Case,
    Activity,
    Time,
    End,
    Channel,
    Segment,
    Value,
    Lifecycle,
}

impl Part {
    const ALL: [Self; 8] = [
        Self::Case,
        Self::Activity,
        Self::Time,
        Self::End,
        Self::Channel,
        Self::Segment,
        Self::Value,
        Self::Lifecycle,
    ];

    const fn title(self) -> &'static str {
        match self {
            Self::Case => "flow-column-case",
            Self::Activity => "flow-column-activity",
            Self::Time => "flow-column-time",
            Self::End => "flow-column-end",
            Self::Channel => "flow-column-channel",
            Self::Segment => "flow-column-segment",
            Self::Value => "flow-column-value",
            Self::Lifecycle => "flow-column-lifecycle",
        }
    }

    const fn is_needed(self) -> bool {
        matches!(self, Self::Case | Self::Activity | Self::Time)
    }

    fn of(self, columns: &LogColumns) -> &str {
        match self {
            Self::Case => &columns.case,
            Self::Activity => &columns.activity,
            Self::Time => &columns.time,
            Self::End => &columns.end,
            Self::Channel => &columns.channel,
            Self::Segment => &columns.segment,
            Self::Value => &columns.value,
            Self::Lifecycle => &columns.lifecycle,
        }
    }

    fn of_mut(self, columns: &mut LogColumns) -> &mut String {
        match self {
            Self::Case => &mut columns.case,
            Self::Activity => &mut columns.activity,
            Self::Time => &mut columns.time,
            Self::End => &mut columns.end,
            Self::Channel => &mut columns.channel,
            Self::Segment => &mut columns.segment,
            Self::Value => &mut columns.value,
            Self::Lifecycle => &mut columns.lifecycle,
        }
    }
}

/// What was chosen of the columns of a log.
#[derive(Debug)]
pub(in crate::app) struct Chosen {
    first: Vec<u8>,
    pub sniff: Sniff,
    /// What its columns are.
    pub columns: LogColumns,
    /// What the log shall be called.
    pub title: String,
    preview: Vec<PreviewRow>,
    /// Of how many rows, and how many of these would be left out.
    judged: (usize, usize),
}

impl Chosen {
    /// As the columns seem to be.
    pub fn of(looked: Looked, title: String) -> Self {
        let Looked { first, sniff, .. } = looked;
        let columns = sniff.guess.clone();
        let mut chosen = Self { first, sniff, columns, title, preview: Vec::new(), judged: (0, 0) };
        chosen.look();
        chosen
    }

    /// Reads the first rows with the columns as they are now.
    fn look(&mut self) {
        let mut rows = self.sniff.preview(&self.columns, JUDGED);
        self.judged = (rows.len(), rows.iter().filter(|row| row.why.is_some()).count());
        rows.truncate(SHOWN);
        self.preview = rows;
    }

    fn is_ready(&self) -> bool {
        Part::ALL.into_iter().filter(|p| p.is_needed()).all(|p| !p.of(&self.columns).is_empty())
    }

    pub(super) fn show(
        &mut self,
        ui: &mut Ui,
        name: &str,
        height: f32,
        text: &Text,
        theme: &Theme,
    ) -> Option<Answer> {
        let bottom = ui.cursor().top() + height;
        let body = text.with("flow-columns-text", &[("name", name.into())]);
        head(ui, text.get("flow-import-title"), &body, theme);
        ui.spacing_mut().item_spacing = vec2(space::M, space::XS);
        let mut again = false;
        let narrow = ui.available_width() < 720.0;
        // As high as there is room from the first frame on: nothing moves under the pointer.
        let room = (bottom - ui.cursor().top() - 72.0).max(80.0);
        let area = ScrollArea::vertical()
            .id_salt("log columns")
            .max_height(room)
            .min_scrolled_height(room);
        area.show(ui, |ui| {
            self.form(ui, text, theme, &mut again);
            for row in Part::ALL.chunks(if narrow { 2 } else { 4 }) {
                let gap = space::M;
                let columns = row.len() as f32;
                let width = ((ui.available_width() - gap * (columns - 1.0)) / columns).floor();
                ui.horizontal(|ui| {
                    ui.spacing_mut().item_spacing.x = gap;
                    for part in row {
                        ui.allocate_ui(vec2(width, 60.0), |ui| {
                            ui.vertical(|ui| {
                                ui.set_width(width);
                                again |= self.column(ui, *part, text, theme);
                            });
                        });
                    }
                });
            }
            if again {
                self.look();
            }
            if let Some(seen) = &self.sniff.lifecycle
                && self.columns.lifecycle.is_empty()
            {
                let args = [("column", seen.as_str().into())];
                form::note(ui, theme, &text.with("flow-lifecycle-seen", &args));
            }
            ui.add_space(space::XS);
            let used = ui.cursor().top() - ui.min_rect().top();
            self.rows(ui, (room - used - space::M).max(5.0 * ROW), text, theme);
        });
        ui.add_space(space::XS);
        self.foot(ui, text, theme)
    }

    /// The title, and how the bytes are read.
    fn form(&mut self, ui: &mut Ui, text: &Text, theme: &Theme, again: &mut bool) {
        let csv = self.sniff.form.kind == Kind::Csv;
        let total = ui.available_width();
        let [title, separator, order] = if csv {
            form::proportions(total, space::M, [2.0, 1.0, 1.0])
        } else {
            form::proportions(total, space::M, [2.0, 0.001, 1.0])
        };
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = space::M;
            ui.vertical(|ui| {
                ui.set_width(title);
                form::label(ui, theme, text.get("flow-title"));
                let field = Field::new(Id::unique("log title"), text.get("flow-title"));
                for change in field.show(ui, theme, &self.title).changes {
                    if let Change::To(typed) = change {
                        self.title = typed.chars().take(LONGEST).collect();
                    }
                }
            });
            if csv {
                ui.vertical(|ui| {
                    ui.set_width(separator);
                    let name = text.get("flow-separator");
                    form::label(ui, theme, name);
                    let options = SEPARATORS.map(|(_, key)| text.get(key));
                    let now = self.sniff.form.separator;
                    let now = SEPARATORS.iter().position(|(s, _)| *s == now);
                    let id = Id::unique("log separator");
                    let picked = select(ui, theme, id, name, &options, now.unwrap_or(usize::MAX));
                    if let Some(at) = picked
                        && let Some(sniff) = Sniff::with_separator(&self.first, SEPARATORS[at].0)
                    {
                        self.columns = sniff.guess.clone();
                        self.sniff = sniff;
                        *again = true;
                    }
                });
            }
            ui.vertical(|ui| {
                ui.set_width(order);
                let name = text.get("flow-dates");
                form::label(ui, theme, name);
                let options = [text.get("flow-dates-month"), text.get("flow-dates-day")];
                let now = usize::from(self.columns.day_first);
                if let Some(at) = select(ui, theme, Id::unique("log dates"), name, &options, now) {
                    self.columns.day_first = at == 1;
                    *again = true;
                }
            });
        });
    }

    /// Which column a part is; true when that has changed.
    fn column(&mut self, ui: &mut Ui, part: Part, text: &Text, theme: &Theme) -> bool {
        let name = text.get(part.title());
        form::label(ui, theme, name);
        let none =
            text.get(if part.is_needed() { "flow-column-choose" } else { "flow-column-none" });
        let options: Vec<&str> =
            std::iter::once(none).chain(self.sniff.header.iter().map(String::as_str)).collect();
        let now = part.of(&self.columns);
        let at = self.sniff.header.iter().position(|h| h == now).map_or(0, |at| at + 1);
        let id = Id::unique(("log column", name));
        let Some(picked) = select(ui, theme, id, name, &options, at) else { return false };
        let chosen = picked.checked_sub(1).and_then(|at| self.sniff.header.get(at)).cloned();
        *part.of_mut(&mut self.columns) = chosen.unwrap_or_default();
        true
    }

    /// The first rows as they will be read.
    fn rows(&self, ui: &mut Ui, height: f32, text: &Text, theme: &Theme) {
        let parts: Vec<Part> = Part::ALL
            .into_iter()
            .filter(|p| p.is_needed() || !p.of(&self.columns).is_empty())
            .filter(|p| *p != Part::Lifecycle)
            .collect();
        let weights = |part: &Part| match part {
            Part::Time | Part::End => 1.4_f32,
            Part::Activity => 1.5,
            Part::Value => 0.7,
            _ => 1.0,
        };
        let width = ui.available_width();
        let line = 56.0;
        let all: f32 = parts.iter().map(weights).sum();
        let mut edges = vec![line];
        for part in &parts {
            let last = edges.last().copied().unwrap_or(line);
            edges.push(last + (width - line) * weights(part) / all);
        }
        let put = |ui: &Ui, rect: egui::Rect, column: usize, words: &str, face, ink: Color32| {
            let (from, to) = match column {
                0 => (0.0, line),
                c => (edges[c - 1], edges[c]),
            };
            let galley = elided(ui.painter(), words, face, ink, to - from - space::S);
            let y = rect.center().y - galley.size().y / 2.0;
            ui.painter().galley(pos2(rect.left() + from, y), galley, ink);
        };
        let (head, _) = ui.allocate_exact_size(vec2(width, ROW), Sense::hover());
        put(ui, head, 0, text.get("flow-line"), bold(size::SMALL), *theme.ink);
        for (at, part) in parts.iter().enumerate() {
            put(ui, head, at + 1, text.get(part.title()), bold(size::SMALL), *theme.ink);
        }
        ui.painter().hline(head.x_range(), head.bottom(), theme.hairline_stroke());
        ui.spacing_mut().item_spacing.y = 0.0;
        let area = ScrollArea::vertical().id_salt("log rows").auto_shrink([false, true]);
        let height = (height - ROW).max(3.0 * ROW);
        area.max_height(height).min_scrolled_height(height).show_rows(
            ui,
            ROW,
            self.preview.len(),
            |ui, rows| {
                for row in rows.filter_map(|at| self.preview.get(at)) {
                    let (rect, response) = ui.allocate_exact_size(vec2(width, ROW), Sense::hover());
                    let cells: Vec<String> = parts.iter().map(|p| cell(row, *p, text)).collect();
                    let why = row.why.as_ref().map(|why| text.log_drop(why));
                    let soft = if why.is_some() { *theme.ink_faint } else { *theme.ink };
                    let number = row.line.to_string();
                    put(ui, rect, 0, &number, font(size::SMALL), *theme.ink_soft);
                    match &why {
                        Some(why) => {
                            let icon = char::from(Icon::TriangleAlert);
                            let said = format!(
                                "{icon} {}",
                                text.with("flow-left-out", &[("why", why.as_str().into())])
                            );
                            let galley = elided(
                                ui.painter(),
                                &said,
                                font(size::SMALL),
                                *theme.bad,
                                width - line,
                            );
                            let y = rect.center().y - galley.size().y / 2.0;
                            ui.painter().galley(pos2(rect.left() + line, y), galley, *theme.bad);
                        }
                        None => {
                            for (at, words) in cells.iter().enumerate() {
                                put(ui, rect, at + 1, words, font(size::SMALL), soft);
                            }
                        }
                    }
                    let mut name =
                        format!("{} {number}. {}", text.get("flow-line"), cells.join(", "));
                    if let Some(why) = why {
                        name = format!(
                            "{name}. {}",
                            text.with("flow-left-out", &[("why", why.into())])
                        );
                    }
                    response.widget_info(|| WidgetInfo::labeled(Role::ListItem, true, &name));
                    response.on_hover_text(cells.join("\n"));
                }
            },
        );
        ui.spacing_mut().item_spacing.y = space::XS;
    }

    fn foot(&self, ui: &mut Ui, text: &Text, theme: &Theme) -> Option<Answer> {
        let (rows, lost) = self.judged;
        let said = if !self.is_ready() {
            text.get("flow-needs").to_owned()
        } else if rows == 0 {
            text.get("flow-judged-none").to_owned()
        } else if lost == 0 {
            text.with("flow-judged-whole", &[("rows", rows.into())])
        } else {
            text.with("flow-judged", &[("rows", rows.into()), ("lost", lost.into())])
        };
        form::note(ui, theme, &said);
        ui.add_space(space::S);
        let mut answer = None;
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
            ui.set_min_height(TARGET);
            ui.add_enabled_ui(self.is_ready(), |ui| {
                if Button::primary(text.get("flow-read")).show(ui, theme).clicked() {
                    answer = Some(Answer::Log(LogAnswer::Read));
                }
            });
            if Button::outlined(text.get("dialog-cancel")).show(ui, theme).clicked() {
                answer = Some(Answer::Cancel);
            }
        });
        answer
    }
}

/// What a row says of a part, as it is read.
fn cell(row: &PreviewRow, part: Part, text: &Text) -> String {
    let time = |at: Option<i64>| at.map(|at| words::moment(text, at)).unwrap_or_default();
    match part {
        Part::Case => row.case.clone(),
        Part::Activity => row.activity.clone(),
        Part::Time if row.time.is_none() => row.raw_time.clone(),
        Part::Time => time(row.time),
        Part::End => time(row.end),
        Part::Channel => row.channel.clone(),
        Part::Segment => row.segment.clone(),
        Part::Value => row.value.clone(),
        Part::Lifecycle => String::new(),
    }
}
