//! How much a factor counts: a slider under its row while the drawer is open.

use egui::{Align2, Color32, CornerRadius, Id, Rangef, Rect, Stroke, Ui, pos2};

use super::hand::Hand;
use crate::app::theme::{Theme, font, size, space};
use crate::app::widgets::{Handle, Rail};
use crate::edit::Edit;
use crate::text::Text;
use crate::workshop::{Factor, FactorId, Weight, Workshop};

/// Height of the slider's line, in points.
pub(super) const LINE: f32 = 36.0;

/// The end of the weight sliders' scale: room for the largest weight there is. It stays as it is
/// while a button is down, so that no slider runs away under the pointer.
pub(super) fn scale(ui: &Ui, workshop: &Workshop) -> f64 {
    let id = Id::unique("score weight scale");
    let kept = ui.data(|d| d.get_temp::<f64>(id));
    if let Some(kept) = kept.filter(|_| ui.input(|i| i.pointer.any_down())) {
        return kept;
    }
    let weights = workshop.framework.active().map(|(_, f)| f.weight.get());
    let largest = weights.fold(0.0, f64::max);
    let scale = [3.0, 10.0, 30.0, 100.0, 300.0].into_iter().find(|s| *s >= largest);
    let scale = scale.unwrap_or(Weight::MAX.get());
    ui.data_mut(|d| d.insert_temp(id, scale));
    scale
}

/// Draws the slider of one factor; `share` is its part of all weights, 0 to 1.
pub(super) fn show(
    ui: &Ui,
    rect: Rect,
    id: &FactorId,
    factor: &Factor,
    share: f64,
    max: f64,
    hand: &mut Hand<'_>,
    text: &Text,
    theme: &Theme,
) {
    let name = text.with("score-weight-name", &[("factor", factor.title.as_str().into())]);
    let weight = factor.weight.get();
    let left = rect.left() + 36.0;
    let rail = Rail { x: Rangef::new(left + 96.0, rect.right() - 96.0), max };
    let gesture = Id::unique(("score-weight", id.as_str()));
    let handle = Handle {
        id: gesture,
        name: &name,
        value: Some(weight),
        start: 0.0,
        unknown: "",
        step: if max <= 10.0 { 0.1 } else { 1.0 },
        grip: 12.0,
    };
    let y = rect.center().y - 2.0;
    let area = Rect::from_x_y_ranges(rail.x.expand(12.0), y - 16.0..=y + 16.0);
    let (response, change) = handle.show(ui, area, rail);
    hand.take(ui.ctx(), gesture, change, |value| {
        // Reset: equal to what a factor weighs that nobody touched.
        let weight = value.map_or_else(Weight::default, Weight::clamped);
        Edit::SetWeight(id.clone(), weight)
    });
    if !ui.is_rect_visible(rect) {
        return;
    }
    let weight = change.live.or(change.set).unwrap_or(weight);
    let painter = ui.painter();
    let label = text.get("score-weight");
    let at = pos2(left, y);
    painter.text(at, Align2::LEFT_CENTER, label, font(size::SMALL), *theme.ink_soft);
    let radius = CornerRadius::same(2);
    let bar = |from: f32, to: f32| Rect::from_min_max(pos2(from, y - 2.0), pos2(to, y + 2.0));
    painter.rect_filled(bar(rail.x.min, rail.x.max), radius, *theme.hairline);
    painter.rect_filled(bar(rail.x.min, rail.at(weight)), radius, *theme.ink_soft);
    let ring = if response.has_focus() { *theme.accent } else { *theme.ink_soft };
    let fill: Color32 = if response.hovered() { *theme.hover } else { *theme.raised };
    painter.circle(pos2(rail.at(weight), y), 7.0, fill, Stroke::new(2.0, ring));
    let percent = text.percent(share, 1);
    let at = pos2(rect.right() - space::L, y);
    painter.text(at, Align2::RIGHT_CENTER, percent, font(size::SMALL), *theme.ink);
}
