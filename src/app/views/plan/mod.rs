//! The Plan room: actions that close gaps, what they would change, and what that is worth.

mod forecast;
mod value;

use egui::{Ui, vec2};

use forecast::ForecastPage;
use value::ValuePage;

use super::{Cx, pages};
use crate::app::theme::space;
use crate::app::{Page, Room};

/// What the room keeps between frames.
#[derive(Debug)]
pub struct PlanRoom {
    /// The page that is shown.
    pub(in crate::app) page: Page,
    forecast: ForecastPage,
    value: ValuePage,
}

impl Default for PlanRoom {
    fn default() -> Self {
        Self {
            page: Page::Actions,
            forecast: ForecastPage::default(),
            value: ValuePage::default(),
        }
    }
}

impl PlanRoom {
    /// Draws the room into the space that the window leaves it.
    pub fn show(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) {
        let inside = ui.max_rect().shrink2(vec2(space::L, space::M));
        let mut ui = ui.new_child(egui::UiBuilder::new().max_rect(inside));
        let ui = &mut ui;
        ui.spacing_mut().item_spacing = vec2(space::S, space::XS);
        pages::show(ui, cx, Room::Plan, &mut self.page);
        ui.add_space(space::S);
        match self.page {
            Page::Forecast => self.forecast.show(ui, cx),
            Page::Value => self.value.show(ui, cx),
            _ => {}
        }
    }
}
