//! The row that says what a variant changes, and the list of every difference.

use std::sync::Arc;

use egui::{Align, Align2, Button, Layout, Rect, RichText, ScrollArea, Sense, Ui, WidgetInfo};
use egui::{pos2, vec2};
use lucide_icons::Icon;

use super::JourneyRoom;
use super::variants::{Line, Read};
use crate::app::canvas::{DiffMark, Selection};
use crate::app::form::{icon_button, note};
use crate::app::theme::{RADIUS, TARGET, bold, font, size, space};
use crate::app::views::Cx;
use crate::app::widgets::elided;
use crate::workshop::{ConnectionId, Journey, StepId};

/// Height of the row, in points.
const HEIGHT: f32 = 44.0;
/// Below this width the row leaves out what can be read elsewhere, in points.
const NARROW: f32 = 1000.0;

/// What a step is called.
fn title<'a>(cx: &Cx<'a>, journey: &'a Journey, id: &StepId) -> &'a str {
    match journey.steps.get(id).map(|s| s.title.as_str()) {
        None | Some("") => cx.text.get("journey-step-untitled"),
        Some(title) => title,
    }
}

/// From where to where a connection leads.
fn way(cx: &Cx<'_>, journey: &Journey, id: &ConnectionId) -> String {
    journey.connections.get(id).map_or_else(String::new, |way| {
        format!("{} → {}", title(cx, journey, &way.from), title(cx, journey, &way.to))
    })
}

impl JourneyRoom {
    /// The row under the tools while two journeys are compared.
    pub(super) fn comparison(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, journey: &Arc<Journey>) {
        let Some(read) = self.read(cx, journey) else { return };
        let rect = ui.available_rect_before_wrap();
        let row = Rect::from_min_size(rect.min, vec2(rect.width(), HEIGHT));
        ui.advance_cursor_after_rect(row);
        ui.painter().rect_filled(row, 0, *cx.theme.panel);
        let line = cx.theme.hairline_stroke();
        ui.painter().hline(row.x_range(), row.bottom() - line.width / 2.0, line);
        let builder = egui::UiBuilder::new()
            .id_salt("comparison")
            .max_rect(row.shrink2(vec2(space::L, 0.0)))
            .layout(Layout::left_to_right(Align::Center));
        let mut ui = ui.new_child(builder);
        let ui = &mut ui;
        ui.spacing_mut().item_spacing.x = space::S;
        let narrow = row.width() < NARROW;
        self.ways_to_compare(ui, cx);
        ui.add_space(space::S);
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let name = cx.text.get("journey-stop-comparing");
            let id = egui::Id::unique("journey stop comparing");
            if icon_button(ui, cx.theme, id, Icon::X, name).clicked() {
                self.stop_comparing();
            }
            let Some(comparing) = &mut self.comparing else { return };
            let words = cx.text.get("journey-differences");
            let label = RichText::new(format!("{} {words}", Icon::List.unicode()));
            let button = Button::new(label.size(size::SMALL))
                .selected(comparing.listed)
                .min_size(vec2(TARGET, TARGET));
            let response = ui.add(button);
            let on = comparing.listed;
            response.widget_info(|| WidgetInfo::selected(egui::Role::Button, true, on, words));
            if response.clicked() {
                comparing.listed = !on;
                self.canvas.select(Selection::None);
            }
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                legend(ui, cx, &read, narrow);
            });
        });
    }

    /// Over one another, or side by side.
    fn ways_to_compare(&mut self, ui: &mut Ui, cx: &Cx<'_>) {
        let Some(comparing) = &mut self.comparing else { return };
        let mut changed = false;
        ui.scope(|ui| {
            ui.spacing_mut().item_spacing.x = 0.0;
            for (beside, key) in [(false, "journey-overlaid"), (true, "journey-side-by-side")] {
                let on = comparing.beside == beside;
                let words = cx.text.get(key);
                let button = Button::new(RichText::new(words).size(size::SMALL))
                    .selected(on)
                    .min_size(vec2(TARGET, TARGET));
                let response = ui.add(button);
                response
                    .widget_info(|| WidgetInfo::selected(egui::Role::RadioButton, true, on, words));
                if response.clicked() && !on {
                    comparing.beside = beside;
                    // Two maps need the room more than the list does.
                    comparing.listed = !beside;
                    changed = true;
                }
            }
        });
        if changed {
            self.canvas.select(Selection::None);
            self.look_at_both();
        }
    }

    /// Whether the list of differences stands beside the canvas.
    pub(super) fn lists_differences(&self) -> bool {
        self.comparing.as_ref().is_some_and(|c| c.listed) && !self.canvas.selection().speaks()
    }

    /// The list; a click goes there.
    pub(super) fn differences(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, journey: &Arc<Journey>) {
        let Some(read) = self.read(cx, journey) else { return };
        ui.horizontal(|ui| {
            let title = cx.text.get("journey-differences");
            ui.label(RichText::new(title).font(bold(size::BODY)).color(*cx.theme.ink));
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                let id = egui::Id::unique("journey close differences");
                let name = cx.text.get("journey-close");
                if icon_button(ui, cx.theme, id, Icon::X, name).clicked()
                    && let Some(comparing) = &mut self.comparing
                {
                    comparing.listed = false;
                }
            });
        });
        let base = &read.base.title;
        let args = [("title", base.as_str().into())];
        note(ui, cx.theme, &cx.text.with("journey-compared-with", &args));
        if read.lines.is_empty() {
            ui.add_space(space::S);
            note(ui, cx.theme, cx.text.get("journey-no-differences"));
            return;
        }
        ui.spacing_mut().item_spacing.y = 0.0;
        let lines = read.lines.len();
        ScrollArea::vertical().auto_shrink(false).show_rows(ui, TARGET, lines, |ui, range| {
            for at in range {
                self.difference(ui, cx, &read, at);
            }
        });
    }

    fn difference(&mut self, ui: &mut Ui, cx: &Cx<'_>, read: &Read, at: usize) {
        let Some(line) = read.lines.get(at) else { return };
        let size = vec2(ui.available_width() - space::S, TARGET);
        let (words, strong) = match line {
            Line::Title(key, n) => (cx.text.with(key, &[("n", (*n).into())]), true),
            Line::Step(id) => (title(cx, &read.variant, id).to_owned(), false),
            Line::Gone(id) => (title(cx, &read.base, id).to_owned(), false),
            Line::Way(id) => (way(cx, &read.variant, id), false),
            Line::WayGone(id) => (way(cx, &read.base, id), false),
        };
        if strong {
            let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
            response.widget_info(|| WidgetInfo::labeled(egui::Role::Heading, true, &words));
            let left = rect.left_center() + vec2(0.0, 4.0);
            let ink = *cx.theme.ink_soft;
            ui.painter().text(left, Align2::LEFT_CENTER, words, bold(size::SMALL), ink);
            return;
        }
        let (_, rect) = ui.allocate_space(size);
        let key = egui::Id::unique(("journey difference", at));
        let response = ui.interact(rect, key, Sense::click());
        response.widget_info(|| WidgetInfo::labeled(egui::Role::Button, true, &words));
        if response.hovered() || response.has_focus() {
            ui.painter().rect_filled(rect, RADIUS, *cx.theme.hover);
        }
        let width = rect.width() - 2.0 * space::S;
        let galley = elided(ui.painter(), &words, font(size::SMALL), *cx.theme.ink, width);
        let place = pos2(rect.left() + space::S, rect.center().y - galley.size().y / 2.0);
        ui.painter().galley(place, galley, *cx.theme.ink);
        if !response.clicked() {
            return;
        }
        match line {
            Line::Title(..) => {}
            Line::Step(id) => self.canvas.show_selected(Selection::step(id.clone())),
            Line::Gone(id) => self.canvas.show_ghost(id),
            Line::Way(id) => self.canvas.show_selected(Selection::Connection(id.clone())),
            Line::WayGone(id) => {
                if let Some(way) = read.base.connections.get(id) {
                    self.canvas.show_ghost(&way.from);
                }
            }
        }
    }
}

/// What the marks mean, and how many there are of each.
fn legend(ui: &mut Ui, cx: &Cx<'_>, read: &Read, narrow: bool) {
    let d = &read.difference;
    if d.is_empty() {
        ui.label(RichText::new(cx.text.get("journey-no-differences")).size(size::SMALL));
        return;
    }
    let parts = [
        (DiffMark::Added, "journey-n-added", d.added.len()),
        (DiffMark::Removed, "journey-n-removed", d.removed.len()),
        (DiffMark::Changed, "journey-n-changed", d.says()),
        (DiffMark::Moved, "journey-n-moved", d.moved()),
    ];
    for (mark, key, n) in parts {
        let words = cx.text.with(key, &[("n", n.into())]);
        let shown = if narrow { n.to_string() } else { words.clone() };
        let color = if n > 0 { *cx.theme.ink } else { *cx.theme.ink_soft };
        let galley = ui.painter().layout_no_wrap(shown, font(size::SMALL), color);
        let wanted = vec2(galley.size().x + 22.0 + space::S, TARGET);
        let (rect, response) = ui.allocate_exact_size(wanted, Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(egui::Role::Label, true, &words));
        mark.paint(ui.painter(), cx.theme, pos2(rect.left() + 8.0, rect.center().y), 7.0);
        let at = pos2(rect.left() + 22.0, rect.center().y - galley.size().y / 2.0);
        ui.painter().galley(at, galley, color);
        response.on_hover_text(words);
    }
}
