//! The list of actions, and what the keyboard does in it.

use egui::accesskit::Role;
use egui::{
    Align2, CursorIcon, EventFilter, Id, Key, Modifiers, Rect, ScrollArea, Sense, Ui, WidgetInfo,
    pos2, vec2,
};
use lucide_icons::Icon;

use super::filter::{Column, Query, Rows};
use super::{Shared, acts, words};
use crate::app::form::{check, focus_ring, row_ground};
use crate::app::theme::{TARGET, bold, font, size, space};
use crate::app::views::Cx;
use crate::app::widgets::{elided, grade_ink, paint_grade};
use crate::edit::{Edit, PlanEdit};
use crate::measure::{action_grade, confidence};
use crate::workshop::{Action, ActionId};

/// Height of a row, in points.
const ROW: f32 = 52.0;

/// Width of the box that says whether it is done, in points.
const TICK: f32 = 40.0;

/// The columns after the title: what they are sorted by, how they are called, how wide they are,
/// and how wide the list must be to have them, in points.
const COLUMNS: [(Column, &str, f32, f32); 5] = [
    (Column::Owner, "plan-part-owner", 132.0, 520.0),
    (Column::Due, "plan-part-due", 112.0, 400.0),
    (Column::Effort, "plan-part-effort", 68.0, 620.0),
    (Column::Impact, "plan-part-impact", 68.0, 620.0),
    (Column::Confidence, "plan-part-confidence", 92.0, 740.0),
];

/// What the list keeps between frames.
#[derive(Debug, Default)]
pub(super) struct List {
    /// How far it was scrolled in the last frame, in points.
    offset: f32,
    /// The row that is looked at shall come into sight.
    pub reveal: bool,
}

/// Room for the number before the title, in points.
const NUMBER: f32 = 24.0;

/// What a title keeps before a column takes more than it needs, in points.
const TITLE: f32 = 420.0;

/// How wide a column becomes for the sake of a long name, in points.
const WIDEST: f32 = 280.0;

/// From where to where the columns reach, in points from the left. Where there is room, that of the
/// owner is as wide as the longest name wants (`owner`, in points), and that of the date a little
/// wider.
fn columns(width: f32, owner: f32) -> (f32, Vec<(usize, f32, f32)>) {
    let shown: Vec<usize> = (0..COLUMNS.len()).filter(|i| width >= COLUMNS[*i].3).collect();
    let least: f32 = shown.iter().map(|i| COLUMNS[*i].2).sum();
    let mut spare = (width - least - TITLE).max(0.0);
    let wide: Vec<f32> = shown
        .iter()
        .map(|i| {
            let (column, _, wide, _) = COLUMNS[*i];
            let wanted = match column {
                Column::Owner => owner.min(WIDEST),
                Column::Due => DUE,
                _ => wide,
            };
            let more = (wanted - wide).clamp(0.0, spare);
            spare -= more;
            wide + more
        })
        .collect();
    let taken: f32 = wide.iter().sum();
    let mut x = width - taken;
    let places = shown.into_iter().zip(wide).map(|(i, wide)| {
        let from = x;
        x += wide;
        (i, from, x)
    });
    (width - taken, places.collect())
}

/// Width of the column of the date where there is room: by how much it is late stands below it.
const DUE: f32 = 148.0;

/// How wide the column of the owner wants to be: as wide as its longest name.
fn widest_owner(ui: &Ui, cx: &Cx<'_>) -> f32 {
    let (text, ink) = (cx.text, *cx.theme.ink);
    let people = cx.workshop.people.ids().take(MOST_NAMES);
    let names = people.map(|id| words::person(text, cx.workshop, id));
    let names = names.chain([text.get("plan-nobody"), text.get("plan-part-owner")]);
    let wide = |name: &str| {
        let galley = ui.painter().layout_no_wrap(name.to_owned(), font(size::SMALL), ink);
        galley.size().x
    };
    // A name needs the space on both sides of it, and a heading its arrow.
    names.map(wide).fold(0.0, f32::max) + 2.0 * space::XS + space::M
}

/// How many names are measured; nobody names more people in one workshop.
const MOST_NAMES: usize = 200;

impl List {
    /// Draws headings and rows into what is left of the room.
    pub(super) fn show(
        &mut self,
        ui: &mut Ui,
        cx: &mut Cx<'_>,
        shared: &mut Shared,
        rows: &Rows,
        query: &mut Query,
    ) {
        let width = ui.available_width();
        let owner = widest_owner(ui, cx);
        heads(ui, cx, width, owner, query);
        let body = ui.available_rect_before_wrap();
        // The whole list is one stop for Tab; arrows walk within it.
        let list = ui.interact(body, Id::unique("plan list"), Sense::click());
        list.widget_info(|| WidgetInfo::labeled(Role::ListBox, true, cx.text.get("plan-list")));
        self.keys(ui, cx, shared, rows, &list);
        ui.spacing_mut().item_spacing.y = 0.0;
        let mut area = ScrollArea::vertical().id_salt("plan rows").auto_shrink([false, false]);
        let here = shared.chosen.as_ref().and_then(|id| row_of(cx, rows, id));
        // An action that has just been added has its row in the next frame.
        if let Some(row) = here.filter(|_| self.reveal) {
            self.reveal = false;
            let (top, bottom) = (row as f32 * ROW, (row + 1) as f32 * ROW);
            if top < self.offset {
                area = area.vertical_scroll_offset(top);
            } else if bottom > self.offset + body.height() {
                area = area.vertical_scroll_offset(bottom - body.height());
            }
        }
        let mut picked = None;
        let output = area.show_rows(ui, ROW, rows.rows.len(), |ui, visible| {
            for row in visible {
                let at = rows.rows.get(row).and_then(|place| cx.workshop.plan.at(*place));
                let Some((id, action)) = at.map(|(id, action)| (id.clone(), action.clone())) else {
                    continue;
                };
                let (_, rect) = ui.allocate_space(vec2(width, ROW));
                if draw(ui, cx, shared, rect, owner, (&id, &action)) {
                    picked = Some(id);
                }
            }
        });
        self.offset = output.state.clamped_offset().y;
        if picked.is_some() {
            shared.choose(cx, picked);
            list.request_focus();
        } else if list.clicked_by(egui::PointerButton::Primary) {
            // Only by the pointer: Space and Enter mean something else here.
            shared.choose(cx, None);
        }
        if list.has_focus() && here.is_none() {
            focus_ring(ui, cx.theme, body.expand2(vec2(2.0, 0.0)));
        }
    }

    /// What the keyboard does while the list has it.
    fn keys(
        &mut self,
        ui: &Ui,
        cx: &mut Cx<'_>,
        shared: &mut Shared,
        rows: &Rows,
        list: &egui::Response,
    ) {
        if !list.has_focus() || rows.rows.is_empty() {
            return;
        }
        let filter = EventFilter { vertical_arrows: true, ..EventFilter::default() };
        ui.memory_mut(|m| m.set_focus_lock_filter(list.id, filter));
        let pressed = |modifiers, key| ui.input_mut(|i| i.consume_key(modifiers, key));
        let last = rows.rows.len() - 1;
        let here = shared.chosen.as_ref().and_then(|id| row_of(cx, rows, id));
        let chosen = shared.chosen.clone();
        if let Some(id) = &chosen {
            let place = cx.workshop.plan.index_of(id).unwrap_or(0);
            let end = cx.workshop.plan.len().saturating_sub(1);
            for (key, to) in
                [(Key::ArrowUp, place.saturating_sub(1)), (Key::ArrowDown, (place + 1).min(end))]
            {
                if pressed(Modifiers::ALT, key) && to != place {
                    cx.out.edit(Edit::Plan(PlanEdit::Move(id.clone(), to)));
                    self.reveal = true;
                    return;
                }
            }
            if pressed(Modifiers::NONE, Key::Delete) || pressed(Modifiers::NONE, Key::Backspace) {
                cx.out.edit(acts::remove(id));
                shared.choose(cx, None);
                return;
            }
            if pressed(Modifiers::NONE, Key::Enter) {
                shared.inspector.want_title();
            }
            if pressed(Modifiers::NONE, Key::Space) {
                let edit = acts::change(cx.workshop, id, |action| action.done = !action.done);
                edit.into_iter().for_each(|edit| cx.out.edit(edit));
            }
        }
        if pressed(Modifiers::NONE, Key::Escape) {
            shared.choose(cx, None);
        }
        for (key, to) in [
            (Key::ArrowDown, here.map_or(0, |row| (row + 1).min(last))),
            (Key::ArrowUp, here.map_or(last, |row| row.saturating_sub(1))),
            (Key::Home, 0),
            (Key::End, last),
        ] {
            if pressed(Modifiers::NONE, key) {
                let place = rows.rows.get(to).and_then(|place| cx.workshop.plan.at(*place));
                let id = place.map(|(id, _)| id.clone());
                shared.choose(cx, id);
                self.reveal = true;
            }
        }
    }
}

/// The row in which an action is shown.
fn row_of(cx: &Cx<'_>, rows: &Rows, id: &ActionId) -> Option<usize> {
    let place = cx.workshop.plan.index_of(id)?;
    rows.rows.iter().position(|row| *row == place)
}

fn heads(ui: &mut Ui, cx: &Cx<'_>, width: f32, owner: f32, query: &mut Query) {
    let (text, theme) = (cx.text, cx.theme);
    let (_, rect) = ui.allocate_space(vec2(width, TARGET));
    let (title, places) = columns(width, owner);
    let first = (Column::Plan, "plan-part-title", TICK + NUMBER, title);
    let rest = places.into_iter().map(|(i, from, to)| (COLUMNS[i].0, COLUMNS[i].1, from, to));
    for (column, key, from, to) in std::iter::once(first).chain(rest) {
        let cell = Rect::from_min_max(
            pos2(rect.left() + from, rect.top()),
            pos2(rect.left() + to - space::XS, rect.bottom()),
        );
        let response = ui.interact(cell, Id::unique(("plan sort", key)), Sense::click());
        let title = text.get(key);
        let on = query.by == column;
        response.widget_info(|| {
            let name = text.with("plan-sort", &[("column", title.into())]);
            WidgetInfo::selected(Role::Button, true, on, name)
        });
        let ink = if on || response.hovered() { *theme.ink } else { *theme.ink_soft };
        let sorted = on && column != Column::Plan;
        let face = if sorted { bold(size::SMALL) } else { font(size::SMALL) };
        let x = cell.left() + space::XS;
        let arrow = if sorted { 18.0 } else { 0.0 };
        let words = elided(ui.painter(), title, face, ink, cell.right() - x - arrow);
        let wide = words.size().x;
        ui.painter().galley(pos2(x, cell.center().y - words.size().y / 2.0), words, ink);
        if sorted {
            let icon = if query.down { Icon::ChevronDown } else { Icon::ChevronUp };
            let at = pos2(x + wide + 2.0, cell.center().y);
            ui.painter().text(at, Align2::LEFT_CENTER, char::from(icon), font(size::SMALL), ink);
        }
        if response.has_focus() {
            focus_ring(ui, theme, cell);
        }
        let means = match column {
            Column::Effort => format!("{title}\n{}", words::steps(text, true)),
            Column::Impact => format!("{title}\n{}", words::steps(text, false)),
            _ => title.to_owned(),
        };
        if response.on_hover_cursor(CursorIcon::PointingHand).on_hover_text(means).clicked() {
            // The first click shows the first name and date, the least effort, the most impact.
            let first = matches!(column, Column::Impact | Column::Confidence);
            query.down = if on { !query.down } else { first };
            query.by = column;
        }
    }
    ui.painter().hline(rect.x_range(), rect.bottom(), theme.hairline_stroke());
}

/// One row; true if it was clicked.
fn draw(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    shared: &Shared,
    rect: Rect,
    owner_wide: f32,
    (id, action): (&ActionId, &Action),
) -> bool {
    let (text, theme) = (cx.text, cx.theme);
    let chosen = shared.chosen.as_ref() == Some(id);
    let response = ui.interact(rect, Id::unique(("plan row", id.as_str())), Sense::CLICK);
    let title = words::title(text, action);
    let row = shared.kept.row(cx.workshop, id);
    let late = row.and_then(|row| words::late(text, action, row));
    let owner = words::owner(text, cx.workshop, action).unwrap_or(text.get("plan-nobody"));
    let due = action.due.map(|due| words::day(text, due)).unwrap_or_default();
    let grade = action_grade(cx.workshop, action, cx.grades);
    let sure = text.percent(confidence(cx.workshop, action, cx.grades), 0);
    response.widget_info(|| {
        let mut parts = vec![title, owner, &due];
        parts.extend(late.as_deref());
        parts.extend(action.done.then(|| text.get("plan-done")));
        parts.retain(|part| !part.is_empty());
        WidgetInfo::selected(Role::ListBoxOption, true, chosen, parts.join(" · "))
    });
    row_ground(ui, theme, rect, chosen, response.hovered());
    ui.painter().hline(rect.x_range(), rect.bottom(), theme.hairline_stroke());

    let (end, places) = columns(rect.width(), owner_wide);
    let ink = if action.done { *theme.ink_soft } else { *theme.ink };
    let left = rect.left() + TICK + NUMBER;
    let right = rect.left() + end - space::S;
    let put = |words: &str, face, ink, x: f32, y: f32, right: f32| {
        let galley = elided(ui.painter(), words, face, ink, right - x);
        ui.painter().galley(pos2(x, y - galley.size().y / 2.0), galley, ink);
    };
    let (y, soft) = (rect.center().y, *theme.ink_soft);
    let below = words::factors(cx.workshop, action);
    let face = font(size::BODY);
    if let Some(place) = cx.workshop.plan.index_of(id) {
        // Level with the title, whatever stands below it.
        let level = if below.is_empty() { y } else { rect.top() + 17.0 };
        let at = pos2(left - space::S, level);
        let number = words::number(place).to_string();
        ui.painter().text(at, Align2::RIGHT_CENTER, number, font(size::SMALL), soft);
    }
    if below.is_empty() {
        put(title, face, ink, left + space::XS, y, right);
    } else {
        put(title, face, ink, left + space::XS, rect.top() + 17.0, right);
        put(&below, font(size::TINY), soft, left + space::XS, rect.bottom() - 13.0, right);
    }
    for (i, from, to) in places {
        let (x, right) = (rect.left() + from + space::XS, rect.left() + to - space::XS);
        let small = font(size::SMALL);
        let rated = |rating: Option<crate::workshop::Rating5>| match rating {
            Some(rating) => text.short_number(rating.get()),
            None => "–".to_owned(),
        };
        match COLUMNS[i].0 {
            Column::Owner if action.owner.is_none() && !action.done => {
                put(owner, small, *theme.warning, x, y, right);
            }
            Column::Owner => put(owner, small, soft, x, y, right),
            Column::Due => match &late {
                Some(late) => {
                    put(&due, small, soft, x, rect.top() + 17.0, right);
                    put(late, font(size::TINY), *theme.bad, x, rect.bottom() - 13.0, right);
                }
                None => put(&due, small, soft, x, y, right),
            },
            Column::Effort => put(&rated(action.effort), small, soft, x, y, right),
            Column::Impact => put(&rated(action.impact), small, soft, x, y, right),
            _ => {
                put(&sure, small, soft, x, y, right);
                if action.confidence.is_none() {
                    // The mark says that it is the evidence which says so.
                    let center = pos2(x + 58.0, y);
                    paint_grade(ui.painter(), center, 1.0, grade, grade_ink(theme, grade));
                }
            }
        }
    }
    let clicked = response.clicked();
    if response.hovered() && response.enabled() {
        let words = words::sure(text, cx.workshop, action, cx.grades);
        response.on_hover_text(format!("{title}\n{words}"));
    }
    let place = Rect::from_min_size(pos2(rect.left(), y - TARGET / 2.0), vec2(TARGET, TARGET));
    let mut tick = ui.new_child(egui::UiBuilder::new().max_rect(place));
    let name = text.with("plan-done-of", &[("what", title.into())]);
    let key = Id::unique(("plan row done", id.as_str()));
    if check(&mut tick, theme, key, &name, action.done, false).clicked() {
        cx.out.edit(acts::set(id, action, Action { done: !action.done, ..action.clone() }));
    }
    clicked
}
