//! What governs fading: the half-life on a logarithmic scale, and how much newer experiences take.

use egui::{Align2, CornerRadius, Id, Rect, Sense, Stroke, Ui, pos2, vec2};

use super::governed;
use crate::app::form::{self, Field, number_field};
use crate::app::theme::{TARGET, Theme, font, size, space};
use crate::app::views::Cx;
use crate::app::widgets::{Handle, Rail};
use crate::workshop::{HalfLife, Share};

/// Height of the controls, in points.
pub(super) const HEIGHT: f32 = 2.0 * TARGET + space::L + space::XS;

/// The slider reaches from one day to five years; what is typed may reach farther.
const DAYS: (f64, f64) = (1.0, 1826.0);

/// The slider's own scale.
const STEPS: f64 = 1000.0;

/// Half-lives worth a mark, in days, and what they say.
const MARKS: [(f64, &str); 6] = [
    (1.0, "memory-day"),
    (7.0, "memory-week"),
    (30.4, "memory-month"),
    (91.3, "memory-quarter"),
    (365.25, "memory-year"),
    (1826.0, "memory-years"),
];

fn place(days: f64) -> f64 {
    let t = (days.clamp(DAYS.0, DAYS.1) / DAYS.0).ln() / (DAYS.1 / DAYS.0).ln();
    t * STEPS
}

/// The half-life at a place of the slider, to three figures.
fn days(place: f64) -> f64 {
    let days = DAYS.0 * (DAYS.1 / DAYS.0).powf(place / STEPS);
    let unit = 10_f64.powf(days.log10().floor() - 2.0);
    // By way of the reciprocal, so that 3 · 0.1 is 0.3.
    let per = unit.recip().round().max(1.0);
    (days * per).round() / per
}

/// Draws the controls.
pub(super) fn show(ui: &mut Ui, cx: &mut Cx<'_>) {
    let widths = form::proportions(ui.available_width(), space::XL, [2.0, 1.0]);
    form::columns(ui, widths, space::XL, |[left, right]| {
        half_life(left, cx);
        superseding(right, cx);
    });
}

/// Draws the controls one below the other.
pub(super) fn stacked(ui: &mut Ui, cx: &mut Cx<'_>) {
    half_life(ui, cx);
    ui.add_space(space::S);
    superseding(ui, cx);
}

/// A name with the sentence that explains it, and a field at its right.
fn head(ui: &mut Ui, theme: &Theme, name: &str, hint: &str, field: f32, add: impl FnOnce(&mut Ui)) {
    let width = ui.available_width();
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = space::S;
        let (rect, label) =
            ui.allocate_exact_size(vec2(width - field - space::S, TARGET), Sense::hover());
        let ink = *theme.ink_soft;
        let words =
            crate::app::widgets::elided(ui.painter(), name, font(size::SMALL), ink, rect.width());
        ui.painter().galley(rect.left_center() - vec2(0.0, words.size().y / 2.0), words, ink);
        label.on_hover_text(hint);
        ui.allocate_ui(vec2(field, TARGET), add);
    });
}

fn half_life(ui: &mut Ui, cx: &mut Cx<'_>) {
    let (text, theme, memory) = (cx.text, cx.theme, cx.workshop.memory.clone());
    let now = memory.half_life;
    let name = text.get("memory-half-life");
    head(ui, theme, name, text.get("memory-half-life-hint"), 140.0, |ui| {
        let field = Field::new(Id::unique("memory-half-life-field"), name);
        let suffix = format!(" {}", text.get("memory-days"));
        let accept = |days: f64| HalfLife::new(days).ok();
        let answer = number_field(field, ui, theme, text, Some(now.get()), &suffix, accept);
        answer.send(cx.out, |days| governed(&memory, |m| m.half_life = days.unwrap_or(now)));
    });
    let id = Id::unique("memory-half-life-slider");
    let (rail, rect) = track(ui, STEPS);
    let handle = Handle {
        id,
        name,
        value: Some(place(now.get())),
        start: 0.0,
        unknown: "",
        step: 1.0,
        grip: 12.0,
    };
    let (response, change) = handle.show(ui, rect, rail);
    let said = format!("{} {}", text.short_number(now.get()), text.get("memory-days"));
    ui.ctx().accesskit_node_builder(id, |node| node.set_value(said));
    paint(
        ui,
        theme,
        rail,
        rect,
        rail.at(place(now.get())),
        response.has_focus() || response.hovered(),
    );
    let mut free = f32::NEG_INFINITY;
    for (days, key) in MARKS {
        let x = rail.at(place(days));
        let galley = ui.painter().layout_no_wrap(
            text.get(key).to_owned(),
            font(size::TINY),
            *theme.ink_soft,
        );
        let wide = galley.size().x;
        let left = (x - wide / 2.0).min(rail.x.max + 8.0 - wide).max(rail.x.min - 8.0);
        ui.painter().vline(
            x,
            rect.center().y + 7.0..=rect.center().y + 11.0,
            theme.hairline_stroke(),
        );
        if left > free {
            free = left + wide + space::XS;
            ui.painter().galley(pos2(left, rect.bottom() - 2.0), galley, *theme.ink_soft);
        }
    }
    change.send(ui.ctx(), id, cx.out, |place| {
        let default = crate::workshop::Memory::default().half_life;
        let half_life = place.map_or(default, |place| HalfLife::clamped(days(place)));
        governed(&memory, |m| m.half_life = half_life)
    });
}

fn superseding(ui: &mut Ui, cx: &mut Cx<'_>) {
    let (text, theme, memory) = (cx.text, cx.theme, cx.workshop.memory.clone());
    let now = memory.superseding;
    let name = text.get("memory-superseding");
    head(ui, theme, name, text.get("memory-superseding-hint"), 80.0, |ui| {
        let field = Field::new(Id::unique("memory-superseding-field"), name);
        let accept = |percent: f64| Share::new(percent / 100.0).ok();
        let shown = (now.get() * 1e6).round() / 1e4;
        let suffix = text.percent_sign();
        let answer = number_field(field, ui, theme, text, Some(shown), suffix, accept);
        answer.send(cx.out, |share| governed(&memory, |m| m.superseding = share.unwrap_or(now)));
    });
    let id = Id::unique("memory-superseding-slider");
    let (rail, rect) = track(ui, 1.0);
    let value = Some(now.get());
    let handle = Handle { id, name, value, start: 0.0, unknown: "", step: 0.01, grip: 12.0 };
    let (response, change) = handle.show(ui, rect, rail);
    ui.ctx().accesskit_node_builder(id, |node| node.set_value(text.percent(now.get(), 0)));
    paint(ui, theme, rail, rect, rail.at(now.get()), response.has_focus() || response.hovered());
    for (at, align, key) in [
        (rail.x.min - 8.0, Align2::LEFT_TOP, "memory-superseding-none"),
        (rail.x.max + 8.0, Align2::RIGHT_TOP, "memory-superseding-all"),
    ] {
        let at = pos2(at, rect.bottom() - 2.0);
        ui.painter().text(at, align, text.get(key), font(size::TINY), *theme.ink_soft);
    }
    change.send(ui.ctx(), id, cx.out, |share| {
        let default = crate::workshop::Memory::default().superseding;
        governed(&memory, |m| m.superseding = share.map_or(default, Share::clamped))
    });
}

/// The room of a slider.
fn track(ui: &mut Ui, max: f64) -> (Rail, Rect) {
    let (_, rect) = ui.allocate_space(vec2(ui.available_width(), TARGET));
    ui.allocate_space(vec2(1.0, space::S));
    (Rail { x: rect.x_range().shrink(8.0), max }, rect)
}

fn paint(ui: &Ui, theme: &Theme, rail: Rail, rect: Rect, x: f32, near: bool) {
    let y = rect.center().y;
    let bar = |to: f32| Rect::from_min_max(pos2(rail.x.min, y - 3.0), pos2(to, y + 3.0));
    let round = CornerRadius::same(3);
    ui.painter().rect(
        bar(rail.x.max),
        round,
        *theme.sunken,
        theme.hairline_stroke(),
        egui::StrokeKind::Inside,
    );
    ui.painter().rect_filled(bar(x), round, theme.accent.gamma_multiply(0.5));
    let rim = Stroke::new(if near { 3.0 } else { 2.0 }, *theme.paper);
    ui.painter().circle(pos2(x, y), if near { 10.0 } else { 9.0 }, *theme.accent, rim);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_slider_reaches_its_ends_and_says_round_numbers() {
        assert_eq!((days(0.0), days(STEPS)), (1.0, 1826.0));
        assert_eq!(days(place(180.0)), 180.0);
        assert_eq!(days(place(7.5)), 7.5);
        assert!((place(1e6) - STEPS).abs() < 1e-9 && place(0.04) == 0.0);
        let steps: Vec<f64> = (0..=1000).map(|i| days(f64::from(i))).collect();
        assert!(steps.is_sorted());
    }
}
