//! A line with a box to tick: a title, and under it what else is known.

use egui::accesskit::Role;
use egui::{Align2, CursorIcon, Id, Rect, Sense, Ui, WidgetInfo, pos2, vec2};
use lucide_icons::Icon;

use super::focus_ring;
use crate::app::theme::{RADIUS, Theme, bold, font, size, space};
use crate::app::widgets::elided;

/// Height of the line, in points.
pub const HEIGHT: f32 = 44.0;

/// Draws the line as wide as the room, less `right` points at its end. True: it was clicked.
pub fn tick(
    ui: &mut Ui,
    theme: &Theme,
    id: Id,
    title: &str,
    below: &str,
    on: bool,
    right: f32,
) -> bool {
    const BOX: f32 = 18.0;
    let width = ui.available_width() - right;
    let (_, rect) = ui.allocate_space(vec2(width, HEIGHT));
    let response = ui.interact(rect, id, Sense::click()).on_hover_cursor(CursorIcon::PointingHand);
    response.widget_info(|| WidgetInfo::selected(Role::CheckBox, true, on, title));
    if !ui.is_rect_visible(rect) {
        return response.clicked();
    }
    if response.hovered() {
        ui.painter().rect_filled(rect, RADIUS, *theme.hover);
    }
    let left = pos2(rect.left() + space::XS, rect.center().y - BOX / 2.0);
    let mark = Rect::from_min_size(left, vec2(BOX, BOX));
    if on {
        ui.painter().rect_filled(mark, 4, *theme.accent);
        let (icon, face) = (Icon::Check.unicode(), bold(size::SMALL));
        let middle = Align2::CENTER_CENTER;
        ui.painter().text(mark.center(), middle, icon, face, *theme.on_accent);
    } else {
        let edge = egui::Stroke::new(theme.line, *theme.edge);
        ui.painter().rect_stroke(mark, 4, edge, egui::StrokeKind::Inside);
    }
    let x = mark.right() + space::S;
    let room = rect.right() - x - space::XS;
    let words = elided(ui.painter(), title, font(size::SMALL), *theme.ink, room);
    let cut = words.elided;
    let y =
        if below.is_empty() { rect.center().y - words.size().y / 2.0 } else { rect.top() + 3.0 };
    ui.painter().galley(pos2(x, y), words, *theme.ink);
    let soft = *theme.ink_soft;
    let words = elided(ui.painter(), below, font(size::TINY), soft, room);
    ui.painter().galley(pos2(x, rect.bottom() - 4.0 - words.size().y), words, soft);
    if response.has_focus() {
        focus_ring(ui, theme, rect);
    }
    let clicked = response.clicked();
    if cut {
        response.on_hover_text(title);
    }
    clicked
}

/// Puts `id` in, or takes it out.
pub fn toggle<T: PartialEq + Clone>(ids: &mut Vec<T>, id: &T) {
    match ids.iter().position(|other| other == id) {
        Some(at) => {
            ids.remove(at);
        }
        None => ids.push(id.clone()),
    }
}
