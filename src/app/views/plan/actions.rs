//! The actions: the list, or the trace from effort to result; beside it everything about the one
//! that is chosen, or what is suggested.

use egui::{Rect, Ui, UiBuilder, vec2};
use lucide_icons::Icon;

use super::filter::{self, Query, Rows};
use super::list::List;
use super::suggest::Suggested;
use super::trace::Trace;
use super::{NARROW, Shared, split};
use crate::app::form::{self, Button, note};
use crate::app::theme::{TARGET, bold, font, size, space};
use crate::app::views::Cx;
use crate::app::widgets::chip;
use crate::workshop::Action;

/// What the page keeps between frames.
#[derive(Debug, Default)]
pub(super) struct ActionsPage {
    query: Query,
    rows: Rows,
    list: List,
    /// From effort to result, rather than the list.
    traced: bool,
    trace: Trace,
    suggested: Suggested,
}

impl ActionsPage {
    /// Shows every action, whatever was sought before.
    pub(super) fn show_all(&mut self) {
        let Query { by, down, .. } = self.query;
        self.query = Query { by, down, ..Query::default() };
        self.list.reveal = true;
    }

    /// Scrolls to the action that is chosen.
    pub(super) fn reveal(&mut self) {
        self.list.reveal = true;
    }

    /// Draws the page.
    pub(super) fn show(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, shared: &mut Shared) {
        let chosen = shared.chosen.clone();
        let room = ui.available_rect_before_wrap();
        let left = if shared.chosen.is_some() || room.width() < NARROW {
            shared.aside(ui, cx, room)
        } else {
            let (left, place) = split(ui, cx, room);
            let mut right = ui.new_child(UiBuilder::new().id_salt("plan ideas").max_rect(place));
            right.set_clip_rect(place.expand(3.0).intersect(ui.clip_rect()));
            right.set_width(place.width());
            self.suggested.show(&mut right, cx, shared);
            Some(left)
        };
        ui.advance_cursor_after_rect(room);
        let Some(left) = left else { return };
        let mut inner = ui.new_child(UiBuilder::new().id_salt("plan actions").max_rect(left));
        inner.set_clip_rect(left.expand(3.0).intersect(ui.clip_rect()));
        inner.set_width(left.width());
        self.left(&mut inner, cx, shared, left);
        self.list.reveal |= shared.chosen != chosen;
    }

    fn left(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, shared: &mut Shared, room: Rect) {
        let (text, theme) = (cx.text, cx.theme);
        if cx.workshop.plan.is_empty() {
            empty(ui, cx, shared, room);
            return;
        }
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = vec2(space::S, space::XS);
            for (traced, key) in [(false, "plan-as-list"), (true, "plan-as-trace")] {
                if chip(ui, theme, text.get(key), self.traced == traced).clicked() {
                    self.traced = traced;
                }
            }
            add_button(ui, cx, shared, false);
        });
        ui.add_space(space::XS);
        let typing = ui.memory(egui::Memory::focused);
        let hold = ui.ctx().text_edit_focused() && typing != Some(filter::id());
        self.rows.refresh(cx, &self.query, hold);
        filter::bar(ui, cx, self.rows.rows.len(), &mut self.query);
        ui.add_space(space::XS);
        if self.rows.rows.is_empty() {
            note(ui, theme, text.get("plan-found-none"));
        } else if self.traced {
            self.trace.show(ui, cx, shared, &self.rows);
        } else {
            self.list.show(ui, cx, shared, &self.rows, &mut self.query);
        }
    }
}

/// The button that adds an action.
pub(super) fn add_button(ui: &mut Ui, cx: &mut Cx<'_>, shared: &mut Shared, first: bool) {
    let words = cx.text.get("plan-add");
    let button = if first { Button::primary(words) } else { Button::outlined(words) };
    if button.icon(Icon::Plus).id(egui::Id::unique("plan add")).show(ui, cx.theme).clicked() {
        shared.add(cx, Action::default());
    }
}

/// What actions are good for, as long as there is none.
pub(super) fn empty(ui: &mut Ui, cx: &mut Cx<'_>, shared: &mut Shared, room: Rect) {
    let (text, theme) = (cx.text, cx.theme);
    ui.add_space(TARGET);
    ui.scope(|ui| {
        ui.set_width(room.width().min(560.0));
        form::words(ui, text.get("plan-empty-title"), bold(size::HEADING), theme.ink);
        ui.add_space(space::XS);
        form::words(ui, text.get("plan-empty"), font(size::BODY), theme.ink_soft);
        ui.add_space(space::M);
        add_button(ui, cx, shared, true);
    });
}
