//! A rating of 1 to 5: five cells that fill up, and a field for what lies between.

use egui::accesskit::Role;
use egui::{Align2, CursorIcon, Id, Rect, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2};

use super::{Field, FieldAnswer, number_field};
use crate::app::theme::{RADIUS, TARGET, Theme, bold, font, size, space};
use crate::text::Text;
use crate::workshop::Rating5;

/// How many steps there are.
const STEPS: u8 = 5;

/// Width of the field, in points.
const NUMBER: f32 = 56.0;

/// What somebody did to a rating.
pub struct RatingAnswer {
    /// A cell was clicked: this rating, or none if it was the one it had.
    pub picked: Option<Option<Rating5>>,
    /// The field beside the cells, which is the stop for Tab and takes the same numbers.
    pub field: FieldAnswer<Option<Rating5>>,
}

/// Draws a rating as wide as the room. `id` is that of the field, `means` says what a
/// step of 1 to 5 means.
pub fn rating(
    ui: &mut Ui,
    theme: &Theme,
    text: &Text,
    id: Id,
    (name, means): (&str, &dyn Fn(u8) -> String),
    now: Option<Rating5>,
) -> RatingAnswer {
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
        let mut picked = None;
        for step in 1..=STEPS {
            let x = group.left() + f32::from(step - 1) * each;
            let cell = Rect::from_min_size(pos2(x, group.top()), vec2(each, TARGET));
            let value = f64::from(step);
            let chosen = now.is_some_and(|now| (now.get() - value).abs() < 1e-9);
            let response = ui.interact(cell, id.with(("step", step)), Sense::CLICK);
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
            if response.on_hover_ui(|ui| drop(ui.label(means(step)))).clicked() {
                picked = Some(if chosen { None } else { Rating5::new(value).ok() });
            }
        }
        let field = ui.allocate_ui(vec2(NUMBER, TARGET), |ui| {
            let field = Field::new(id, name).hint("–");
            let now = now.map(Rating5::get);
            number_field(field, ui, theme, text, now, "", |v| Rating5::new(v).ok())
        });
        RatingAnswer { picked, field: field.inner }
    })
    .inner
}
