//! The Plan room: actions that close gaps, what they would change, and what that is worth.

use egui::{Ui, vec2};

use super::{Cx, pages};
use crate::app::theme::space;
use crate::app::{Page, Room};

/// What the room keeps between frames.
#[derive(Debug)]
pub struct PlanRoom {
    /// The page that is shown.
    pub(in crate::app) page: Page,
}

impl Default for PlanRoom {
    fn default() -> Self {
        Self { page: Page::Actions }
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
    }
}
