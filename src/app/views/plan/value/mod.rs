//! What engagement is worth: on the left the client's own inputs, each with a low, a base and a high
//! value, and the link that a person signs; on the right what follows from them.

mod figures;
mod inputs;
mod kept;
mod link;
mod tornado;

use egui::{ScrollArea, Ui, vec2};

use self::kept::Kept;
use crate::app::form;
use crate::app::theme::space;
use crate::app::views::Cx;
use crate::edit::{Edit, PlanEdit};
use crate::workshop::ValueCase;

/// Width of the inputs from this width of the page on, and below, in points.
const SIDE: (f32, f32, f32) = (1500.0, 620.0, 520.0);

/// What the page keeps between frames.
#[derive(Debug, Default)]
pub(super) struct ValuePage {
    kept: Kept,
}

impl ValuePage {
    /// Draws the page.
    pub(super) fn show(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) {
        self.kept.refresh(cx.workshop, cx.focus.round.as_ref(), cx.as_of);
        let room = ui.available_rect_before_wrap();
        let (from, wide, narrow) = SIDE;
        let side = if room.width() >= from { wide } else { narrow.min(room.width() * 0.5) };
        let widths = [side, room.width() - side - space::XL];
        form::columns(ui, widths, space::XL, |[left, right]| {
            for part in [&mut *left, &mut *right] {
                part.spacing_mut().item_spacing = vec2(space::S, space::XS);
            }
            let area = |salt| ScrollArea::vertical().id_salt(salt).auto_shrink([false, false]);
            area("value inputs").show(left, |ui| {
                ui.set_max_width(ui.available_width() - space::M);
                inputs::show(ui, cx);
                form::rule(ui, cx.theme);
                link::show(ui, cx);
                form::rule(ui, cx.theme);
                inputs::spread(ui, cx);
                form::rule(ui, cx.theme);
                inputs::revenue(ui, cx);
            });
            area("value figures").show(right, |ui| {
                ui.set_max_width(ui.available_width() - space::S);
                figures::show(ui, cx, &self.kept.figures);
            });
        });
    }
}

/// The value case, changed.
fn changed(case: &ValueCase, change: impl FnOnce(&mut ValueCase)) -> Edit {
    let mut case = case.clone();
    change(&mut case);
    Edit::Plan(PlanEdit::SetValue(Box::new(case)))
}
