//! What the chosen actions would change: the actions with a tick each, what the money would buy at
//! best, and beside them the scores before (as ghosts) and after, the segments and the journeys.

mod budget;
mod choice;
mod kept;
mod moved;
mod picture;

use egui::{ScrollArea, Ui};

use self::kept::Kept;
use crate::app::command::Action;
use crate::app::form::{self, Button};
use crate::app::theme::{bold, size, space};
use crate::app::views::Cx;
use crate::app::{Page, Room};

/// Width of the actions from this width of the page on, and below, in points.
const SIDE: (f32, f32, f32) = (1500.0, 480.0, 400.0);

/// The least width of what would be, beside the actions, in points.
const LEAST: f32 = 420.0;

/// What the page keeps between frames.
#[derive(Debug, Default)]
pub(super) struct ForecastPage {
    kept: Kept,
    /// What the actions may cost together; none means that nobody has said.
    limit: Option<f64>,
}

impl ForecastPage {
    /// Draws the page.
    pub(super) fn show(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) {
        let text = cx.text;
        if cx.workshop.plan.is_empty() {
            let (title, words) = ("forecast-empty-title", "forecast-empty");
            if empty(ui, cx, text.get(title), text.get(words), text.get("forecast-to-actions")) {
                cx.out.act(Action::TurnTo(Page::Actions));
            }
            return;
        }
        let Some(round) = cx.focus.round.clone().filter(|_| cx.sheet.is_some()) else {
            let (title, words) = ("forecast-unscored-title", "forecast-unscored");
            if empty(ui, cx, text.get(title), text.get(words), text.get("forecast-to-score")) {
                cx.out.act(Action::GoTo(Room::Score));
            }
            return;
        };
        self.kept.refresh(cx.workshop, &round, (cx.as_of, cx.grades), self.limit);
        if self.kept.is_looking() {
            ui.ctx().request_repaint();
        }
        let room = ui.available_rect_before_wrap();
        let (from, wide, narrow) = SIDE;
        let side = if room.width() >= from { wide } else { narrow };
        if room.width() < side + space::XL + LEAST {
            // One below the other, on a page that scrolls.
            ScrollArea::vertical().id_salt("forecast page").auto_shrink([false, false]).show(
                ui,
                |ui| {
                    ui.spacing_mut().item_spacing = egui::vec2(space::S, space::XS);
                    self.choose(ui, cx, f32::INFINITY);
                    ui.add_space(space::L);
                    self.picture(ui, cx, 0.0);
                },
            );
            return;
        }
        let widths = [side, room.width() - side - space::XL];
        form::columns(ui, widths, space::XL, |[left, right]| {
            for part in [&mut *left, &mut *right] {
                part.spacing_mut().item_spacing = egui::vec2(space::S, space::XS);
            }
            let height = left.available_height();
            self.choose(left, cx, height);
            let height = right.available_height();
            ScrollArea::vertical()
                .id_salt("forecast")
                .auto_shrink([false, false])
                .show(right, |ui| self.picture(ui, cx, height));
        });
    }
}

/// What the page says while there is nothing to forecast. True: the button was clicked.
fn empty(ui: &mut Ui, cx: &Cx<'_>, title: &str, words: &str, button: &str) -> bool {
    ui.add_space(space::XXL);
    ui.scope(|ui| {
        ui.set_max_width(560.0);
        form::words(ui, title, bold(size::HEADING), cx.theme.ink);
        form::words(ui, words, crate::app::theme::font(size::BODY), cx.theme.ink_soft);
        ui.add_space(space::M);
        Button::primary(button).show(ui, cx.theme).clicked()
    })
    .inner
}
