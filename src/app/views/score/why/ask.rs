//! A painted figure that opens where it comes from.

use egui::accesskit::Role;
use egui::{CursorIcon, Rect, Response, Stroke, StrokeKind, Ui, WidgetInfo, vec2};

use crate::app::theme::{RADIUS, Theme};

/// Makes a figure that is painted on `response` look and behave like something to ask about; to be
/// called before it is painted. True: it was asked.
pub(in super::super) fn asks(
    ui: &Ui,
    theme: &Theme,
    response: &Response,
    name: impl Fn() -> String,
) -> bool {
    response.widget_info(|| WidgetInfo::labeled(Role::Button, ui.is_enabled(), name()));
    let hovered = response.hovered();
    if hovered {
        ui.ctx().set_cursor_icon(CursorIcon::PointingHand);
    }
    let around: Rect = response.rect.expand2(vec2(4.0, 0.0));
    if hovered {
        ui.painter().rect_filled(around, RADIUS, *theme.hover);
    }
    if response.has_focus() {
        let ring = Stroke::new(2.0, *theme.accent);
        ui.painter().rect_stroke(around, RADIUS, ring, StrokeKind::Inside);
    }
    response.clicked()
}
