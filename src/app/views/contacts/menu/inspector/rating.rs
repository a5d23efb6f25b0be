//! Ratings of 1 to 5: five cells that fill up, and a field for what lies between.

use egui::accesskit::Role;
use egui::{Align2, CursorIcon, Rect, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2};

use super::super::words;
use super::Shown;
use crate::app::form::{self, Field, number_field};
use crate::app::theme::{RADIUS, TARGET, bold, font, size, space};
use crate::app::views::Cx;
use crate::workshop::{ContactPoint, Rating5};

/// How many steps there are.
const STEPS: u8 = 5;

/// Width of the field, in points.
const NUMBER: f32 = 56.0;

/// The three ratings of a priority, and the formula with its numbers (measures §5).
pub(super) fn priority(ui: &mut Ui, cx: &mut Cx<'_>, it: Shown<'_>) {
    let point = it.point;
    rating(
        ui,
        cx,
        it,
        ["contacts-importance-customer", "contacts-rating-important"],
        point.importance_customer,
        |p, r| p.importance_customer = r,
    );
    rating(
        ui,
        cx,
        it,
        ["contacts-importance-organisation", "contacts-rating-important"],
        point.importance_organisation,
        |p, r| p.importance_organisation = r,
    );
    rating(
        ui,
        cx,
        it,
        ["contacts-satisfaction", "contacts-rating-satisfied"],
        point.satisfaction,
        |p, r| p.satisfaction = r,
    );
    ui.add_space(space::XS);
    form::note(ui, cx.theme, &words::formula(cx.text, point));
}

/// How hard it is to get through (K15).
pub(super) fn friction(ui: &mut Ui, cx: &mut Cx<'_>, it: Shown<'_>) {
    let keys = ["contacts-friction", "contacts-rating-friction"];
    rating(ui, cx, it, keys, it.point.friction, |p, r| p.friction = r);
}

/// One rating: what it is called, and what its ends mean.
fn rating(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    it: Shown<'_>,
    [key, ends]: [&'static str; 2],
    now: Option<Rating5>,
    set: fn(&mut ContactPoint, Option<Rating5>),
) {
    let (text, theme) = (cx.text, cx.theme);
    let name = text.get(key);
    super::label(ui, cx, key);
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = space::S;
        let width = ui.available_width() - NUMBER - space::S;
        let (_, group) = ui.allocate_space(vec2(width, TARGET));
        let each = group.width() / f32::from(STEPS);
        ui.painter().rect_filled(group, RADIUS, *theme.sunken);
        if let Some(now) = now {
            // 1 fills one cell, 3.5 three and a half.
            let full = Rect::from_min_size(group.min, vec2(each * now.get() as f32, TARGET));
            ui.painter().rect_filled(full, RADIUS, *theme.actual_wash);
        }
        for step in 1..=STEPS {
            let x = group.left() + f32::from(step - 1) * each;
            let cell = Rect::from_min_size(pos2(x, group.top()), vec2(each, TARGET));
            let value = f64::from(step);
            let chosen = now.is_some_and(|now| (now.get() - value).abs() < 1e-9);
            // The field beside is the stop for Tab, and takes the same numbers.
            let response = ui.interact(cell, it.field(key).with(("step", step)), Sense::CLICK);
            response.widget_info(|| {
                WidgetInfo::selected(Role::RadioButton, true, chosen, format!("{name}, {step}"))
            });
            if response.hovered() {
                let stroke = Stroke::new(theme.line, *theme.edge);
                ui.painter().rect_stroke(cell, RADIUS, stroke, StrokeKind::Inside);
            }
            if chosen {
                let stroke = Stroke::new(1.5, *theme.actual);
                ui.painter().rect_stroke(cell, RADIUS, stroke, StrokeKind::Inside);
            }
            let reached = now.is_some_and(|now| now.get() >= value);
            let ink = if reached { *theme.ink } else { *theme.ink_soft };
            let face = if chosen { bold(size::SMALL) } else { font(size::SMALL) };
            ui.painter().text(cell.center(), Align2::CENTER_CENTER, step, face, ink);
            let response = response.on_hover_cursor(CursorIcon::PointingHand);
            if response.on_hover_text(text.get(ends)).clicked() {
                let next = if chosen { None } else { Rating5::new(value).ok() };
                cx.out.edit(it.set(|p| set(p, next)));
            }
        }
        ui.allocate_ui(vec2(NUMBER, TARGET), |ui| {
            let field = Field::new(it.field(key), name).hint("–");
            number_field(field, ui, theme, text, now.map(Rating5::get), "", |v| {
                Rating5::new(v).ok()
            })
            .send(cx.out, |rating| it.set(|p| set(p, rating)));
        });
    });
}
