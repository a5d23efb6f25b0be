//! A slider with its rail.

use egui::{CornerRadius, Id, Rect, Stroke, StrokeKind, Ui, pos2, vec2};

use crate::app::theme::{TARGET, Theme};
use crate::app::widgets::{Handle, Rail};

/// A slider `width` points wide from 0 to `max`; answers with where somebody moves it. `says` is
/// what its place means.
pub(super) fn slider(
    ui: &mut Ui,
    theme: &Theme,
    (id, name, says): (Id, &str, &str),
    width: f32,
    (now, max, step): (f64, f64, f64),
) -> Option<f64> {
    let (_, rect) = ui.allocate_space(vec2(width, TARGET));
    let rail = Rail { x: rect.x_range().shrink(10.0), max };
    let handle = Handle { id, name, value: Some(now), start: 0.0, unknown: "", step, grip: 12.0 };
    let (response, change) = handle.show(ui, rect, rail);
    ui.ctx().accesskit_node_builder(id, |node| node.set_value(says));
    let near = response.has_focus() || response.hovered();
    let now = change.live.or(change.set).unwrap_or(now);
    let (x, y) = (rail.at(now), rect.center().y);
    let bar = |to: f32| Rect::from_min_max(pos2(rail.x.min, y - 3.0), pos2(to, y + 3.0));
    let round = CornerRadius::same(3);
    let line = theme.hairline_stroke();
    ui.painter().rect(bar(rail.x.max), round, *theme.sunken, line, StrokeKind::Inside);
    ui.painter().rect_filled(bar(x), round, theme.accent.gamma_multiply(0.5));
    let rim = Stroke::new(if near { 3.0 } else { 2.0 }, *theme.paper);
    ui.painter().circle(pos2(x, y), if near { 9.0 } else { 8.0 }, *theme.accent, rim);
    change.live.or(change.set)
}
