//! Chips of which one is chosen, or that are on or off.

use egui::accesskit::Role;
use egui::{Color32, CornerRadius, FontId, Response, Sense, Stroke, StrokeKind, Ui, WidgetInfo};

use super::elided;
use crate::app::theme::{RADIUS, TARGET, Theme, bold, font, size, space};

/// One of several of which one is chosen, or one that is on or off.
pub fn chip(ui: &mut Ui, theme: &Theme, text: &str, chosen: bool) -> Response {
    chip_within(ui, theme, text, chosen, f32::INFINITY)
}

/// A chip that is not wider than `width` (in points).
pub fn chip_within(ui: &mut Ui, theme: &Theme, text: &str, chosen: bool, width: f32) -> Response {
    let look = |hovered: bool| {
        if chosen {
            (*theme.accent_wash, Stroke::new(1.5, *theme.accent), *theme.ink)
        } else {
            let fill = if hovered { *theme.hover } else { Color32::TRANSPARENT };
            (fill, theme.hairline_stroke(), *theme.ink_soft)
        }
    };
    let face = if chosen { bold(size::SMALL) } else { font(size::SMALL) };
    let longest = (width - 2.0 * space::M).min(LONGEST);
    button(ui, theme, text, face, space::M, longest, look, Some(chosen))
}

/// How wide a chip with this text is at most, in points.
pub fn chip_width(ui: &Ui, text: &str) -> f32 {
    let galley = elided(ui.painter(), text, bold(size::SMALL), Color32::PLACEHOLDER, LONGEST);
    galley.size().x + 2.0 * space::M
}

/// A name that a person typed may be of any length; a button shows this much of it, in points.
const LONGEST: f32 = 320.0;

fn button(
    ui: &mut Ui,
    theme: &Theme,
    text: &str,
    face: FontId,
    margin: f32,
    longest: f32,
    look: impl FnOnce(bool) -> (Color32, Stroke, Color32),
    chosen: Option<bool>,
) -> Response {
    let galley = elided(ui.painter(), text, face, Color32::PLACEHOLDER, longest);
    let cut = galley.elided;
    let wanted = egui::vec2(galley.size().x + 2.0 * margin, TARGET);
    let (rect, response) = ui.allocate_exact_size(wanted, Sense::click());
    if ui.is_rect_visible(rect) {
        let (fill, stroke, ink) = look(response.hovered());
        let radius = CornerRadius::same(RADIUS);
        ui.painter().rect(rect, radius, fill, stroke, StrokeKind::Inside);
        if response.has_focus() {
            let ring = Stroke::new(2.0, *theme.accent);
            ui.painter().rect_stroke(rect.expand(2.0), radius, ring, StrokeKind::Outside);
        }
        ui.painter().galley(rect.center() - galley.size() / 2.0, galley, ink);
    }
    response.widget_info(|| match chosen {
        Some(chosen) => WidgetInfo::selected(Role::Button, ui.is_enabled(), chosen, text),
        None => WidgetInfo::labeled(Role::Button, ui.is_enabled(), text),
    });
    if cut { response.on_hover_text(text) } else { response }
}
