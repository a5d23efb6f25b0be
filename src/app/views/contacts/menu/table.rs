//! The menu as a table: heads that sort, and as many rows as can be seen.

use egui::accesskit::{Role, SortDirection};
use egui::{
    Align2, CursorIcon, EventFilter, Id, Key, Modifiers, Popup, Rangef, Rect, Response, ScrollArea,
    Sense, Ui, UiBuilder, WidgetInfo, pos2, vec2,
};
use lucide_icons::Icon;

use super::cells::{self, MARK, One};
use super::columns::{self, ARROW, Column, Placed};
use super::kept::Direction;
use super::{Menu, words};
use crate::app::form::{self, Button};
use crate::app::theme::{RADIUS, TARGET, bold, font, size, space};
use crate::app::views::Cx;
use crate::app::widgets::{elided, wrapped};
use crate::workshop::ContactPointId;

/// Height of a row, in points.
const ROW: f32 = 36.0;

/// Height of the heads: two lines, in points.
const HEAD: f32 = 44.0;

/// From the edge of a row to its first cell, in points.
const SIDE: f32 = space::S;

/// What the table keeps between frames.
#[derive(Debug, Default)]
pub(super) struct TableView {
    /// The row that Tab comes to.
    cursor: Option<ContactPointId>,
    /// It shall come into sight.
    reveal: bool,
    /// Rows that a page has.
    page: usize,
    /// The contact point that was added last: it stands out until another one is looked at.
    pub(super) fresh: Option<ContactPointId>,
    /// Columns that somebody asked for where not all have room; the one asked for last stays
    /// longest.
    asked: Vec<Column>,
}

impl TableView {
    /// Makes this the row that Tab comes to, and brings it into sight.
    pub(super) fn go_to(&mut self, id: &ContactPointId) {
        self.cursor = Some(id.clone());
        self.reveal = true;
    }
}

/// The row of a contact point.
pub(super) fn row_id(id: &ContactPointId) -> Id {
    Id::unique(("contacts row", id.as_str()))
}

impl Menu {
    pub(super) fn rows(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) {
        let theme = cx.theme;
        ui.spacing_mut().item_spacing.y = 0.0;
        let room = ui.available_rect_before_wrap();
        let inner = Rangef::new(room.left() + SIDE, room.right() - SIDE);
        let (columns, hidden) = columns::place(ui.painter(), cx.text, inner, &self.table.asked);
        let heads = Rect::from_min_size(room.min, vec2(room.width(), HEAD));
        self.heads(ui, cx, heads, &columns);
        ui.painter().hline(room.x_range(), heads.bottom(), theme.hairline_stroke());

        let foot = Rect::from_min_max(pos2(room.left(), room.bottom() - TARGET), room.max);
        let body = Rect::from_min_max(
            pos2(room.left(), heads.bottom() + 1.0),
            pos2(room.right(), foot.top() - space::S),
        );
        let mut inside = ui.new_child(UiBuilder::new().id_salt("rows").max_rect(body));
        if self.kept.order.is_empty() {
            inside.add_space(space::L);
            form::note(&mut inside, theme, cx.text.get("contacts-none-shown"));
        } else {
            self.list(&mut inside, cx, &columns);
        }
        let line = foot.top() - space::XS;
        ui.painter().hline(room.x_range(), line, theme.hairline_stroke());
        let mut inside = ui.new_child(UiBuilder::new().id_salt("foot").max_rect(foot));
        self.foot(&mut inside, cx, &hidden);
    }

    fn heads(&mut self, ui: &Ui, cx: &Cx<'_>, rect: Rect, columns: &[Placed]) {
        let (text, theme) = (cx.text, cx.theme);
        for Placed { column, x } in columns.iter().copied() {
            let words = text.get(column.head());
            let place = Rect::from_x_y_ranges(x.expand(columns::GAP / 2.0 - 1.0), rect.y_range());
            let id = Id::unique(("contacts head", words));
            let response = ui.interact(place, id, Sense::click());
            let sorted = self.sort.filter(|(by, _)| *by == column).map(|(_, direction)| direction);
            response.widget_info(|| WidgetInfo::labeled(Role::ColumnHeader, true, words));
            if let Some(direction) = sorted {
                ui.ctx().accesskit_node_builder(id, |node| {
                    node.set_sort_direction(match direction {
                        Direction::Rising => SortDirection::Ascending,
                        Direction::Falling => SortDirection::Descending,
                    });
                });
            }
            if response.hovered() {
                ui.painter().rect_filled(place, RADIUS, *theme.hover);
            }
            if response.has_focus() {
                form::focus_ring(ui, theme, place);
            }
            let strong = sorted.is_some() || response.hovered();
            let ink = if strong { *theme.ink } else { *theme.ink_soft };
            let face = if sorted.is_some() { bold(size::SMALL) } else { font(size::SMALL) };
            let first = if column == Column::Title { MARK } else { 0.0 };
            let arrow = if column == Column::Title { 0.0 } else { ARROW };
            let room = x.span() - first - arrow;
            let galley = wrapped(ui.painter(), words, face, ink, room);
            let size = galley.size();
            let left = if column.is_number() { x.max - size.x } else { x.min + first };
            let at = pos2(left, rect.center().y - size.y / 2.0);
            ui.painter().galley(at, galley, ink);
            if let Some(direction) = sorted {
                let icon = match direction {
                    Direction::Rising => Icon::ArrowUp,
                    Direction::Falling => Icon::ArrowDown,
                };
                let middle = if column.is_number() {
                    left - ARROW / 2.0
                } else {
                    left + size.x + ARROW / 2.0
                };
                let at = pos2(middle, rect.center().y);
                let sign = char::from(icon);
                ui.painter().text(at, Align2::CENTER_CENTER, sign, font(size::SMALL), ink);
            }
            let response = response.on_hover_text(text.get(column.meaning()));
            if response.on_hover_cursor(CursorIcon::PointingHand).clicked() {
                // One way, the other way, and back to the order of the document.
                self.sort = match sorted {
                    None => Some((column, column.first())),
                    Some(direction) if direction == column.first() => {
                        Some((column, direction.other()))
                    }
                    Some(_) => None,
                };
            }
        }
    }

    fn list(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, columns: &[Placed]) {
        let points = &cx.workshop.contact_points;
        let count = self.kept.order.len();
        let place_of = |order: &[usize], id: &ContactPointId| {
            let at = points.index_of(id)?;
            order.iter().position(|i| *i == at)
        };
        let cursor = self.table.cursor.as_ref().and_then(|id| place_of(&self.kept.order, id));
        let reveal = std::mem::take(&mut self.table.reveal);
        let wanted = cursor.filter(|_| reveal || self.wanted.is_some());
        self.table.page = ((ui.available_height() / ROW) as usize).max(1);
        let (mut clicked, mut focused) = (None, None);
        let area = ScrollArea::vertical().id_salt("contacts rows").auto_shrink(false);
        area.show_viewport(ui, |ui, viewport| {
            let width = ui.available_width();
            ui.set_height(ROW * count as f32);
            let top = ui.max_rect().top();
            let rect_of = |i: usize| {
                let min = pos2(ui.max_rect().left(), top + ROW * i as f32);
                Rect::from_min_size(min, vec2(width, ROW))
            };
            let first = ((viewport.top() / ROW) as usize).min(count);
            let last = ((viewport.bottom() / ROW).ceil() as usize).min(count);
            if let Some(i) = wanted {
                ui.scroll_to_rect(rect_of(i), None);
            }
            // The row of the keyboard is drawn wherever it is, so that it keeps the keyboard.
            let held = cursor.filter(|i| !(first..last).contains(i));
            for i in (first..last).chain(held) {
                let Some((id, point)) = self.kept.order.get(i).and_then(|at| points.at(*at)) else {
                    continue;
                };
                let Some(figures) =
                    self.kept.order.get(i).and_then(|at| self.kept.figures.points.get(*at))
                else {
                    continue;
                };
                let stop = cursor.map_or(i == first, |cursor| cursor == i);
                let fresh = self.table.fresh.as_ref() == Some(id) && self.selected.is_none();
                let selected = fresh || self.selected.as_ref() == Some(id);
                let response =
                    row(ui, cx, rect_of(i), columns, id, One { point, figures }, stop, selected);
                if response.has_focus() {
                    focused = Some(i);
                }
                if response.clicked() {
                    clicked = Some(id.clone());
                }
            }
        });
        if let Some(i) = focused {
            self.keys(ui, cx, i);
        }
        if let Some(id) = clicked {
            self.select(cx, &id);
            self.table.reveal = false;
            if ui.input(|i| i.pointer.any_released()) {
                ui.memory_mut(|m| m.request_focus(row_id(&id)));
            }
        }
    }

    /// Arrows walk from row to row.
    fn keys(&mut self, ui: &Ui, cx: &Cx<'_>, from: usize) {
        let Some(last) = self.kept.order.len().checked_sub(1) else { return };
        let points = &cx.workshop.contact_points;
        let id_at = |i: usize| {
            let at = self.kept.order.get(i)?;
            points.at(*at).map(|(id, _)| id.clone())
        };
        if let Some(id) = id_at(from) {
            let filter = EventFilter { vertical_arrows: true, ..EventFilter::default() };
            ui.memory_mut(|m| m.set_focus_lock_filter(row_id(&id), filter));
        }
        let pressed = |key| ui.input_mut(|i| i.consume_key(Modifiers::NONE, key));
        let to = if pressed(Key::ArrowDown) {
            (from + 1).min(last)
        } else if pressed(Key::ArrowUp) {
            from.saturating_sub(1)
        } else if pressed(Key::PageDown) {
            (from + self.table.page).min(last)
        } else if pressed(Key::PageUp) {
            from.saturating_sub(self.table.page)
        } else if pressed(Key::Home) {
            0
        } else if pressed(Key::End) {
            last
        } else {
            return;
        };
        if let Some(id) = id_at(to) {
            self.table.go_to(&id);
            self.wanted = Some(row_id(&id));
            // The inspector follows the keyboard once it is open.
            if self.selected.is_some() {
                self.selected = Some(id);
                self.inspector.turn_to_top();
            }
        }
    }

    /// How to add one, and what finds no room.
    fn foot(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, hidden: &[Column]) {
        let (text, theme) = (cx.text, cx.theme);
        let room = ui.max_rect();
        self.quick_add(ui, cx, false);
        let count = (self.kept.order.len(), cx.workshop.contact_points.len());
        let says =
            text.with("contacts-count", &[("shown", count.0.into()), ("count", count.1.into())]);
        let left = ui.min_rect().right() + space::M;
        let mut right = room.right() - SIDE;
        if !hidden.is_empty() || !self.table.asked.is_empty() {
            right = self.columns_menu(ui, cx, hidden, left..=right);
        }
        let soft = *theme.ink_soft;
        let galley = elided(ui.painter(), &says, font(size::SMALL), soft, right - left);
        let size = galley.size();
        let at = pos2(right - size.x, room.center().y - size.y / 2.0);
        let place = Rect::from_min_size(at, size);
        if right - left > space::XL {
            ui.painter().galley(at, galley, soft);
        }
        let response = ui.interact(place, Id::unique("contacts count"), Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &says));
    }

    /// The columns that have no room, to bring one of them in; answers with where the menu begins.
    fn columns_menu(
        &mut self,
        ui: &mut Ui,
        cx: &Cx<'_>,
        hidden: &[Column],
        room: std::ops::RangeInclusive<f32>,
    ) -> f32 {
        let (text, theme) = (cx.text, cx.theme);
        let words = text.with("contacts-hidden", &[("n", hidden.len().into())]);
        let id = Id::unique("contacts columns");
        let mut button = Button::quiet(&words).icon(Icon::Columns3).id(id);
        if button.width(ui) > room.end() - room.start() {
            // Without room for the sentence its sign says it.
            button = Button::quiet("").icon(Icon::Columns3).id(id);
        }
        let width = button.width(ui);
        let bottom = ui.max_rect().bottom();
        let place = Rect::from_min_max(
            pos2(room.end() - width, bottom - TARGET),
            pos2(*room.end(), bottom),
        );
        let mut inside = ui.new_child(UiBuilder::new().id_salt("columns").max_rect(place));
        let response = button.show(&mut inside, theme);
        let response = response.on_hover_text(text.get("contacts-columns-why"));
        response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &words));
        Popup::menu(&response).gap(space::XS).show(|ui| {
            ui.set_min_width(220.0);
            form::note(ui, theme, text.get("contacts-columns-bring"));
            for column in Column::ALL {
                let asked = self.table.asked.contains(&column);
                if !asked && !hidden.contains(&column) {
                    continue;
                }
                let name = text.get(column.head());
                let id = Id::unique(("contacts column", name));
                if form::check(ui, theme, id, name, asked, true).clicked() {
                    self.table.asked.retain(|other| *other != column);
                    if !asked {
                        self.table.asked.push(column);
                    }
                }
            }
        });
        place.left() - space::S
    }
}

/// One row. It is a stop for Tab if `stop`.
fn row(
    ui: &Ui,
    cx: &Cx<'_>,
    rect: Rect,
    columns: &[Placed],
    id: &ContactPointId,
    one: One<'_>,
    stop: bool,
    selected: bool,
) -> Response {
    let theme = cx.theme;
    let stop = stop || ui.memory(|m| m.has_focus(row_id(id)));
    let sense = if stop { Sense::click() } else { Sense::CLICK };
    let response = ui.interact(rect, row_id(id), sense);
    response.widget_info(|| WidgetInfo::selected(Role::Row, true, selected, spoken(cx, one)));
    if selected {
        ui.painter().rect_filled(rect, RADIUS, *theme.accent_wash);
        let edge = Rect::from_min_size(rect.min, vec2(3.0, rect.height()));
        ui.painter().rect_filled(edge, 1, *theme.accent);
    } else if response.hovered() {
        ui.painter().rect_filled(rect, RADIUS, *theme.hover);
    }
    ui.painter().hline(rect.x_range(), rect.bottom(), theme.hairline_stroke());
    if response.has_focus() {
        form::focus_ring(ui, theme, rect.shrink(1.0));
    }
    for placed in columns {
        cells::cell(ui.painter(), cx, placed, rect.center().y, one);
    }
    if response.hovered()
        && let Some(pointer) = ui.input(|i| i.pointer.hover_pos())
        && let Some(at) =
            columns.iter().find(|c| c.x.expand(columns::GAP / 2.0).contains(pointer.x))
        && let Some(hint) = cells::hint(cx, at.column, one)
    {
        return response.on_hover_ui_at_pointer(|ui| {
            ui.label(egui::RichText::new(hint).font(font(size::SMALL)));
        });
    }
    response
}

/// What a screen reader says of a row or a bubble.
pub(super) fn spoken(cx: &Cx<'_>, one: One<'_>) -> String {
    let (text, point) = (cx.text, one.point);
    let mut parts = vec![
        words::title(text, point).to_owned(),
        text.get(words::phase(point.phase)).to_owned(),
        words::channel(text, &point.channel).to_owned(),
        cells::offered(text, point).to_owned(),
    ];
    let mut rated = |key: &str, value: Option<String>| {
        if let Some(value) = value {
            parts.push(format!("{} {value}", text.get(key)));
        }
    };
    rated("contacts-column-chosen", one.figures.chosen.map(|c| text.percent(c, 0)));
    let number = |v: Option<f64>| v.map(|v| text.short_number(v));
    let importance = point.importance_customer.map(crate::workshop::Rating5::get);
    rated("contacts-importance-customer", number(importance));
    rated(
        "contacts-column-satisfaction",
        number(point.satisfaction.map(crate::workshop::Rating5::get)),
    );
    rated("contacts-column-priority", number(one.figures.priority));
    parts.extend(one.figures.gaps().map(|gap| text.get(words::gap(gap)).to_owned()));
    parts.join(", ")
}
