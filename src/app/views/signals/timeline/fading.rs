//! How fast evidence fades: not at all, or a half-life that is typed or dragged.

use egui::{Id, Rangef, Rect, Sense, Stroke, Ui, vec2};

use crate::app::form::{self, Field};
use crate::app::theme::{TARGET, font, size, space};
use crate::app::views::Cx;
use crate::app::widgets::{Handle, Rail, chip};
use crate::edit::{Edit, SignalEdit};
use crate::workshop::{Fading, HalfLife};

/// The ends of the slider, in days: a week and ten years.
const ENDS: (f64, f64) = (7.0, 3650.0);

/// Steps of the slider.
const STEPS: f64 = 120.0;

/// The half-life that is switched on first, in days.
const FIRST: f64 = 180.0;

fn to_step(days: f64) -> f64 {
    ((days / ENDS.0).ln() / (ENDS.1 / ENDS.0).ln() * STEPS).clamp(0.0, STEPS)
}

/// A half-life that reads well: whole days, and few figures where it is long.
fn of_step(step: f64) -> HalfLife {
    let days = ENDS.0 * (ENDS.1 / ENDS.0).powf(step / STEPS);
    let grain = if days < 60.0 {
        1.0
    } else if days < 400.0 {
        5.0
    } else {
        10.0
    };
    HalfLife::clamped((days / grain).round() * grain)
}

fn edit(half_life: Option<HalfLife>) -> Edit {
    Edit::Signal(SignalEdit::SetFading(Fading { half_life }))
}

/// The name of the field of the half-life, and of its slider.
const HALF_LIFE: &str = "half-life of evidence";

/// Draws the control on one line, to the right.
pub(super) fn show(ui: &mut Ui, cx: &mut Cx<'_>) {
    ui.horizontal(|ui| {
        parts(ui, cx);
        slider(ui, cx, Id::unique(HALF_LIFE).with("slider"), cx.workshop.fading.half_life);
    });
}

/// Draws the control where there is little room, without its slider, on as many lines as it needs.
pub(super) fn wrapped(ui: &mut Ui, cx: &mut Cx<'_>) {
    ui.horizontal_wrapped(|ui| parts(ui, cx));
}

fn parts(ui: &mut Ui, cx: &mut Cx<'_>) {
    let (text, theme) = (cx.text, cx.theme);
    let now = cx.workshop.fading.half_life;
    ui.spacing_mut().item_spacing.x = space::S;
    let label = egui::RichText::new(text.get("evidence-half-life")).font(font(size::SMALL));
    let why = text.get("evidence-half-life-why");
    ui.label(label.color(*theme.ink_soft)).on_hover_text(why);
    if chip(ui, theme, text.get("evidence-no-fading"), now.is_none()).clicked() {
        cx.out.edit(edit(if now.is_some() { None } else { Some(HalfLife::clamped(FIRST)) }));
    }
    let id = Id::unique(HALF_LIFE);
    ui.allocate_ui(vec2(112.0, TARGET), |ui| {
        let field = Field::new(id, text.get("evidence-half-life"));
        let field = field.hint(text.get("evidence-days"));
        let days = now.map(HalfLife::get);
        let suffix = format!(" {}", text.get("evidence-days"));
        let answer = form::number_field(field, ui, theme, text, days, &suffix, |days| {
            HalfLife::new(days).ok()
        });
        answer.send(cx.out, edit);
    });
}

fn slider(ui: &mut Ui, cx: &mut Cx<'_>, id: Id, now: Option<HalfLife>) {
    const WIDTH: f32 = 148.0;
    let (text, theme) = (cx.text, cx.theme);
    let (rect, _) = ui.allocate_exact_size(vec2(WIDTH, TARGET), Sense::hover());
    let rail = Rail { x: Rangef::new(rect.left() + 10.0, rect.right() - 10.0), max: STEPS };
    let value = now.map(|h| to_step(h.get()).round());
    let handle = Handle {
        id,
        name: text.get("evidence-half-life"),
        value,
        start: STEPS,
        unknown: text.get("evidence-no-fading"),
        step: 1.0,
        grip: 14.0,
    };
    let (response, change) = handle.show(ui, rect, rail);
    if let Some(days) = now {
        let said = format!("{} {}", text.short_number(days.get()), text.get("evidence-days"));
        ui.ctx().accesskit_node_builder(id, |node| node.set_value(said));
    }
    let y = rect.center().y;
    let line = |from: f32, to: f32, color| {
        ui.painter().hline(from..=to, y, Stroke::new(3.0, color));
    };
    line(rail.x.min, rail.x.max, *theme.hairline);
    let at = rail.at(value.unwrap_or(STEPS));
    if now.is_some() {
        line(rail.x.min, at, *theme.accent);
    }
    let ink = if now.is_some() { *theme.accent } else { *theme.edge };
    let edge = Stroke::new(2.0, ink);
    let radius = if response.hovered() || response.has_focus() { 9.0 } else { 8.0 };
    ui.painter().circle(egui::pos2(at, y), radius, *theme.raised, edge);
    if response.has_focus() {
        form::focus_ring(ui, theme, Rect::from_center_size(egui::pos2(at, y), vec2(24.0, 24.0)));
    }
    change.send(ui.ctx(), id, cx.out, |step| edit(step.map(of_step)));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_step_of_the_slider_can_be_reached_again() {
        let mut last = 0.0;
        for step in 0..=STEPS as i32 {
            let days = of_step(f64::from(step)).get();
            assert!(days >= last, "{days} after {last}");
            assert!((to_step(days) - f64::from(step)).abs() < 3.0, "{step}: {days}");
            last = days;
        }
        assert_eq!((of_step(0.0).get(), of_step(STEPS).get()), ENDS);
    }
}
