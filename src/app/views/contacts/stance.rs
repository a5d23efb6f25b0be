//! From CRM to CEM: paired statements and the foundations beside one another.

use egui::Ui;

use crate::app::views::Cx;

/// What the page keeps between frames.
#[derive(Debug, Default)]
pub(super) struct StancePage {}

impl StancePage {
    /// Draws the page.
    pub(super) fn show(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) {
        ui.label(cx.text.get("page-stance"));
    }
}
