//! One described level of several.

use egui::{
    CornerRadius, CursorIcon, Id, Response, Sense, Stroke, StrokeKind, Ui, WidgetInfo,
    accesskit::Role, pos2, vec2,
};

use super::wrapped;
use crate::app::theme::{RADIUS, TARGET, Theme, bold, font, size, space};

/// Width of the names of the stages, in points.
const STAGE: f32 = 92.0;

/// From a radio button to the name of its level, in points.
const RADIO: f32 = 28.0;

/// One described level of several, of which at most one is chosen.
pub fn level_line(
    ui: &mut Ui,
    theme: &Theme,
    id: Id,
    stage: &str,
    described: &str,
    chosen: bool,
    editable: bool,
) -> Response {
    let width = ui.available_width();
    let face = if chosen { bold(size::SMALL) } else { font(size::SMALL) };
    let name = wrapped(ui.painter(), stage, face, *theme.ink, STAGE);
    let ink = if chosen { *theme.ink } else { *theme.ink_soft };
    let room = width - RADIO - STAGE - 2.0 * space::S;
    let words = wrapped(ui.painter(), described, font(size::SMALL), ink, room);
    let height = (words.size().y.max(name.size().y) + space::S).max(TARGET);
    let (_, rect) = ui.allocate_space(vec2(width, height));
    let sense = if editable { Sense::click() } else { Sense::hover() };
    let response = ui.interact(rect, id, sense);
    if ui.is_rect_visible(rect) {
        let radius = CornerRadius::same(RADIUS);
        if chosen {
            ui.painter().rect_filled(rect, radius, *theme.actual_wash);
        } else if response.hovered() && editable {
            ui.painter().rect_filled(rect, radius, *theme.hover);
        }
        if response.has_focus() {
            let ring = Stroke::new(2.0, *theme.accent);
            ui.painter().rect_stroke(rect, radius, ring, StrokeKind::Inside);
        }
        let middle = pos2(rect.left() + RADIO / 2.0, rect.center().y);
        if chosen {
            ui.painter().circle_stroke(middle, 6.5, Stroke::new(1.5, *theme.actual));
            ui.painter().circle_filled(middle, 3.5, *theme.actual);
        } else {
            ui.painter().circle_stroke(middle, 6.5, Stroke::new(1.0, *theme.edge));
        }
        let at = |x: f32, h: f32| pos2(x, rect.center().y - h / 2.0);
        let x = rect.left() + RADIO;
        ui.painter().galley(at(x, name.size().y), name, *theme.ink);
        let x = x + STAGE + space::S;
        ui.painter().galley(at(x, words.size().y), words, ink);
    }
    response.widget_info(|| {
        let name = format!("{stage}. {described}");
        WidgetInfo::selected(Role::RadioButton, editable, chosen, name)
    });
    if response.gained_focus() {
        response.scroll_to_me(None);
    }
    if editable { response.on_hover_cursor(CursorIcon::PointingHand) } else { response }
}
