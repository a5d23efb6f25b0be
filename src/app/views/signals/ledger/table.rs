//! The rows in sight, and what the keyboard does among them.

use std::collections::HashSet;

use egui::accesskit::Role;
use egui::{
    Align2, CursorIcon, EventFilter, Id, Key, Modifiers, Pos2, Rect, ScrollArea, Sense, Stroke, Ui,
    WidgetInfo, pos2, vec2,
};
use lucide_icons::Icon;

use super::index::{Column, Index, Query};
use crate::app::form::focus_ring;
use crate::app::theme::{RADIUS, TARGET, bold, font, size, space};
use crate::app::views::Cx;
use crate::app::widgets::{elided, grade_ink, grade_title, paint_grade};
use crate::workshop::{Signal, SignalId};

/// Height of a row, in points.
const ROW: f32 = TARGET;

/// Height of the headings, in points.
const HEAD: f32 = TARGET;

/// Which rows are chosen.
#[derive(Debug, Default)]
pub(super) struct Chosen {
    pub ids: HashSet<SignalId>,
    /// Where a range begins, and where it ends: the row that the keyboard is at.
    anchor: Option<SignalId>,
    pub at: Option<SignalId>,
    /// The row of the keyboard shall come into sight.
    pub reveal: bool,
    /// How far the list was scrolled in the last frame, in points.
    offset: f32,
    /// Others are chosen than when this was last unset.
    pub changed: bool,
}

/// How a row is chosen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum How {
    Alone,
    Too,
    Range,
}

impl Chosen {
    /// Chooses one and no other.
    pub(super) fn only(&mut self, id: SignalId) {
        self.ids = HashSet::from([id.clone()]);
        self.anchor = Some(id.clone());
        self.at = Some(id);
        self.reveal = true;
        self.changed = true;
    }

    /// Chooses none.
    pub(super) fn none(&mut self) {
        *self = Self { changed: true, offset: self.offset, ..Self::default() };
    }

    fn choose(&mut self, cx: &Cx<'_>, index: &Index, row: usize, how: How) {
        let id_at = |row: usize| {
            let place = *index.rows.get(row)?;
            cx.workshop.signals.at(place).map(|(id, _)| id.clone())
        };
        let Some(id) = id_at(row) else { return };
        self.changed = true;
        match how {
            How::Alone => self.only(id),
            How::Too => {
                if !self.ids.remove(&id) {
                    self.ids.insert(id.clone());
                }
                self.anchor = Some(id.clone());
                self.at = Some(id);
            }
            How::Range => {
                let start = self.anchor.as_ref().and_then(|id| row_of(cx, index, id));
                let start = start.unwrap_or(row);
                let range = start.min(row)..=start.max(row);
                self.ids = range.filter_map(id_at).collect();
                self.at = Some(id);
                self.reveal = true;
            }
        }
    }
}

/// The row in which a signal is shown.
fn row_of(cx: &Cx<'_>, index: &Index, id: &SignalId) -> Option<usize> {
    let place = cx.workshop.signals.index_of(id)?;
    index.rows.iter().position(|row| *row == place)
}

/// From where to where each column reaches, in points from the left; none where there is no room.
struct Columns([Option<(f32, f32)>; 8]);

/// The columns from left to right.
const ALL: [(Column, &str); 8] = [
    (Column::Grade, "signals-column-grade"),
    (Column::Title, "signals-part-title"),
    (Column::Source, "signals-part-source"),
    (Column::Date, "signals-part-date"),
    (Column::Valence, "signals-part-valence"),
    (Column::Tags, "signals-part-tags"),
    (Column::Segment, "signals-part-segment"),
    (Column::Claims, "signals-column-claims"),
];

impl Columns {
    fn of(width: f32) -> Self {
        let some = |shown: bool, wide: f32| shown.then_some(wide);
        let widths = [
            Some(44.0),
            None,
            some(width > 560.0, (width * 0.16).clamp(120.0, 260.0)),
            Some(104.0),
            some(width > 480.0, 100.0),
            some(width > 840.0, (width * 0.12).clamp(110.0, 240.0)),
            some(width > 960.0, (width * 0.1).clamp(104.0, 200.0)),
            some(width > 640.0, 100.0),
        ];
        let taken: f32 = widths.iter().flatten().sum();
        let mut x = 0.0;
        let mut places = [None; 8];
        for (i, slot) in places.iter_mut().enumerate() {
            let wide = if i == 1 { Some(width - taken) } else { widths[i] };
            if let Some(wide) = wide {
                *slot = Some((x, x + wide));
                x += wide;
            }
        }
        Self(places)
    }
}

/// Draws headings and rows into what is left of the room. Answers whether the chosen ones shall be
/// removed.
pub(super) fn show(
    ui: &mut Ui,
    cx: &Cx<'_>,
    index: &Index,
    query: &mut Query,
    chosen: &mut Chosen,
) -> bool {
    let width = ui.available_width();
    let columns = Columns::of(width);
    heads(ui, cx, &columns, query);
    let body = ui.available_rect_before_wrap();
    // The whole list is one stop for Tab; arrows walk within it.
    let list = ui.interact(body, Id::unique("signals list"), Sense::click());
    list.widget_info(|| WidgetInfo::labeled(Role::ListBox, true, cx.text.get("signals-list")));
    let remove = keys(ui, cx, index, chosen, &list, body.height());
    if list.clicked() {
        chosen.none();
        list.request_focus();
    }
    ui.spacing_mut().item_spacing.y = 0.0;
    let mut area = ScrollArea::vertical().id_salt("signals").auto_shrink([false, false]);
    if std::mem::take(&mut chosen.reveal)
        && let Some(row) = chosen.at.as_ref().and_then(|id| row_of(cx, index, id))
    {
        let now = chosen.offset;
        let (top, bottom) = (row as f32 * ROW, (row + 1) as f32 * ROW);
        if top < now {
            area = area.vertical_scroll_offset(top);
        } else if bottom > now + body.height() {
            area = area.vertical_scroll_offset(bottom - body.height());
        }
    }
    let (mut picked, mut how) = (None, How::Alone);
    let output = area.show_rows(ui, ROW, index.rows.len(), |ui, rows| {
        for row in rows {
            let Some((id, signal)) =
                index.rows.get(row).and_then(|place| cx.workshop.signals.at(*place))
            else {
                continue;
            };
            let (_, rect) = ui.allocate_space(vec2(width, ROW));
            let on = chosen.ids.contains(id);
            let row_at = Row { ui, cx, index, rect, columns: &columns };
            if row_at.draw(id, signal, on) {
                picked = Some(row);
            }
        }
    });
    chosen.offset = output.state.clamped_offset().y;
    if let Some(row) = picked {
        let modifiers = ui.input(|i| i.modifiers);
        if modifiers.shift {
            how = How::Range;
        } else if modifiers.command {
            how = How::Too;
        }
        chosen.choose(cx, index, row, how);
        // What was clicked is in sight.
        chosen.reveal = false;
        list.request_focus();
    }
    // The row that is chosen shows where the keyboard is, once there is one.
    if list.has_focus() && chosen.ids.is_empty() {
        focus_ring(ui, cx.theme, body.expand2(vec2(2.0, 0.0)));
    }
    remove
}

fn heads(ui: &mut Ui, cx: &Cx<'_>, columns: &Columns, query: &mut Query) {
    let (text, theme) = (cx.text, cx.theme);
    let (_, rect) = ui.allocate_space(vec2(ui.available_width(), HEAD));
    for ((column, key), place) in ALL.into_iter().zip(columns.0) {
        let Some((from, to)) = place else { continue };
        let cell = Rect::from_min_max(
            pos2(rect.left() + from, rect.top()),
            pos2(rect.left() + to - space::XS, rect.bottom()),
        );
        let response = ui.interact(cell, Id::unique(("signals sort", key)), Sense::click());
        let title = text.get(key);
        let on = query.by == column;
        response.widget_info(|| {
            let name = text.with("signals-sort", &[("column", title.into())]);
            WidgetInfo::selected(Role::Button, true, on, name)
        });
        let ink = if on || response.hovered() { *theme.ink } else { *theme.ink_soft };
        let face = if on { bold(size::SMALL) } else { font(size::SMALL) };
        let mut x = cell.left() + space::XS;
        if column == Column::Grade {
            let center = pos2(x + 12.0, cell.center().y);
            paint_grade(ui.painter(), center, 1.0, crate::measure::Grade::Trend, ink);
            x += 24.0;
        } else {
            let arrow = if on { 18.0 } else { 0.0 };
            let words = elided(ui.painter(), title, face, ink, cell.right() - x - arrow);
            let wide = words.size().x;
            ui.painter().galley(pos2(x, cell.center().y - words.size().y / 2.0), words, ink);
            x += wide + 2.0;
        }
        if on {
            let icon = if query.down { Icon::ChevronDown } else { Icon::ChevronUp };
            let at = pos2(x, cell.center().y);
            ui.painter().text(at, Align2::LEFT_CENTER, char::from(icon), font(size::SMALL), ink);
        }
        if response.has_focus() {
            focus_ring(ui, theme, cell);
        }
        if response.on_hover_cursor(CursorIcon::PointingHand).on_hover_text(title).clicked() {
            // The first click shows the strongest, the newest, the worst and the first letter.
            let first = !matches!(
                column,
                Column::Title | Column::Source | Column::Tags | Column::Segment | Column::Valence
            );
            query.down = if on { !query.down } else { first };
            query.by = column;
        }
    }
    ui.painter().hline(rect.x_range(), rect.bottom(), theme.hairline_stroke());
}

/// What the keyboard does while the list has it; true if the chosen ones shall be removed.
fn keys(
    ui: &Ui,
    cx: &Cx<'_>,
    index: &Index,
    chosen: &mut Chosen,
    list: &egui::Response,
    height: f32,
) -> bool {
    if !list.has_focus() || index.rows.is_empty() {
        return false;
    }
    let filter = EventFilter { vertical_arrows: true, ..EventFilter::default() };
    ui.memory_mut(|m| m.set_focus_lock_filter(list.id, filter));
    let pressed = |modifiers, key| ui.input_mut(|i| i.consume_key(modifiers, key));
    let last = index.rows.len() - 1;
    let page = ((height / ROW) as usize).max(2) - 1;
    let here = chosen.at.as_ref().and_then(|id| row_of(cx, index, id));
    for (key, to) in [
        (Key::ArrowDown, here.map_or(0, |row| (row + 1).min(last))),
        (Key::ArrowUp, here.map_or(last, |row| row.saturating_sub(1))),
        (Key::PageDown, here.map_or(0, |row| (row + page).min(last))),
        (Key::PageUp, here.map_or(0, |row| row.saturating_sub(page))),
        (Key::Home, 0),
        (Key::End, last),
    ] {
        if pressed(Modifiers::SHIFT, key) {
            chosen.choose(cx, index, to, How::Range);
        } else if pressed(Modifiers::NONE, key) {
            chosen.choose(cx, index, to, How::Alone);
        }
    }
    if pressed(Modifiers::COMMAND, Key::A) {
        let ids = index.rows.iter().filter_map(|place| cx.workshop.signals.at(*place));
        chosen.ids = ids.map(|(id, _)| id.clone()).collect();
        chosen.changed = true;
    }
    if pressed(Modifiers::NONE, Key::Escape) {
        chosen.none();
    }
    !chosen.ids.is_empty()
        && (pressed(Modifiers::NONE, Key::Delete) || pressed(Modifiers::NONE, Key::Backspace))
}

/// One row.
struct Row<'a, 'c> {
    ui: &'a Ui,
    cx: &'a Cx<'c>,
    index: &'a Index,
    rect: Rect,
    columns: &'a Columns,
}

impl Row<'_, '_> {
    /// Draws it; true if it was clicked.
    fn draw(&self, id: &SignalId, signal: &Signal, chosen: bool) -> bool {
        let (text, theme, ui) = (self.cx.text, self.cx.theme, self.ui);
        let response =
            ui.interact(self.rect, Id::unique(("signal row", id.as_str())), Sense::CLICK);
        let grade = self.cx.grades.signal(id);
        let claims = self.index.claims.get(id).map_or(0, Vec::len);
        let segment = signal.segment.as_ref().and_then(|id| self.cx.workshop.segments.get(id));
        let date = signal.date.map(|d| format!("{} {}", d.day(), text.month(d)));
        let date = date.unwrap_or_default();
        let valence = signal.valence.map(|v| text.short_signed(v.get())).unwrap_or_default();
        response.widget_info(|| {
            let parts = [&signal.title, &signal.source, &date, &valence];
            let parts = parts.into_iter().filter(|part| !part.is_empty());
            let mut name: Vec<&str> = parts.map(String::as_str).collect();
            name.push(text.get(grade_title(grade)));
            WidgetInfo::selected(Role::ListBoxOption, true, chosen, name.join(" · "))
        });
        if chosen {
            ui.painter().rect_filled(self.rect, RADIUS, *theme.accent_wash);
        } else if response.hovered() {
            ui.painter().rect_filled(self.rect, RADIUS, *theme.hover);
        }
        let line = self.rect.bottom();
        ui.painter().hline(self.rect.x_range(), line, theme.hairline_stroke());
        for ((column, _), place) in ALL.into_iter().zip(self.columns.0) {
            let Some((from, to)) = place else { continue };
            let left = self.rect.left() + from + space::XS;
            let right = self.rect.left() + to - space::S;
            let soft = *theme.ink_soft;
            match column {
                Column::Grade => {
                    let center = pos2(left + 12.0, self.rect.center().y);
                    paint_grade(ui.painter(), center, 1.0, grade, grade_ink(theme, grade));
                }
                Column::Title => self.title(signal, left, right),
                Column::Source => self.put(&signal.source, left, right, soft),
                Column::Date => self.put(&date, left, right, soft),
                Column::Valence => self.valence(signal, &valence, left),
                Column::Tags => self.put(&signal.tags.join(", "), left, right, soft),
                Column::Segment => {
                    self.put(segment.map_or("", |s| s.title.as_str()), left, right, soft);
                }
                Column::Claims if claims > 0 => {
                    self.put(&text.number(claims as f64, 0), left, right, soft);
                }
                Column::Claims => {}
            }
        }
        let clicked = response.clicked();
        if response.hovered() {
            response.on_hover_ui(|ui| self.whole(ui, signal));
        }
        clicked
    }

    fn put(&self, words: &str, left: f32, right: f32, ink: egui::Color32) {
        let galley = elided(self.ui.painter(), words, font(size::SMALL), ink, right - left);
        let at = pos2(left, self.rect.center().y - galley.size().y / 2.0);
        self.ui.painter().galley(at, galley, ink);
    }

    /// What was seen, and signs for a quote and for what has nothing to do with it.
    fn title(&self, signal: &Signal, left: f32, right: f32) {
        let theme = self.cx.theme;
        let y = self.rect.center().y;
        let sign = |x: f32, icon: Icon| {
            let icon = char::from(icon);
            let ink = *theme.ink_faint;
            self.ui.painter().text(pos2(x, y), Align2::LEFT_CENTER, icon, font(size::SMALL), ink);
        };
        let mut end = right;
        for (shown, icon) in
            [(!signal.quote.is_empty(), Icon::Quote), (signal.unrelated, Icon::Unlink)]
        {
            if shown {
                end -= space::L + space::XS;
                sign(end + space::XS, icon);
            }
        }
        let (words, ink) = match signal.title.trim() {
            "" => (self.cx.text.get("signals-nameless"), *theme.ink_faint),
            title if signal.unrelated => (title, *theme.ink_soft),
            title => (title, *theme.ink),
        };
        let face = font(size::BODY);
        let galley = elided(self.ui.painter(), words, face, ink, end - left - space::XS);
        let at = pos2(left, y - galley.size().y / 2.0);
        self.ui.painter().galley(at, galley, ink);
    }

    /// The number with its sign, and its place between very bad and very good.
    fn valence(&self, signal: &Signal, words: &str, left: f32) {
        let theme = self.cx.theme;
        let Some(valence) = signal.valence else { return };
        let y = self.rect.center().y;
        let (from, to) = (left + 38.0, left + 86.0);
        self.put(words, left, left + 36.0, *theme.ink);
        let line = Stroke::new(1.0, *theme.hairline);
        self.ui.painter().hline(from..=to, y, line);
        let middle = f32::midpoint(from, to);
        self.ui.painter().vline(middle, (y - 4.0)..=(y + 4.0), line);
        let x = egui::lerp(from..=to, ((valence.get() + 2.0) / 4.0) as f32);
        let dot: Pos2 = pos2(x, y);
        self.ui.painter().circle_filled(dot, 4.0, theme.valence(valence.get()));
    }

    /// Everything that the row has no room for.
    fn whole(&self, ui: &mut Ui, signal: &Signal) {
        let (text, theme) = (self.cx.text, self.cx.theme);
        ui.set_max_width(420.0);
        // A quote of a page is read in the inspector.
        let cut = |words: &str, most: usize| match words.char_indices().nth(most) {
            Some((end, _)) => format!("{}…", &words[..end]),
            None => words.to_owned(),
        };
        crate::app::form::words(ui, &cut(&signal.title, 300), font(size::SMALL), theme.ink);
        if !signal.quote.is_empty() {
            let quote = format!("“{}”", cut(&signal.quote, 600));
            crate::app::form::words(ui, &quote, font(size::SMALL), theme.ink_soft);
        }
        if signal.unrelated {
            let words = text.get("signals-unrelated-why");
            crate::app::form::words(ui, words, font(size::SMALL), theme.ink_soft);
        }
    }
}
