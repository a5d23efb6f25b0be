//! The menu of contact points: a table, a map, and one of them in full.

use egui::Ui;

use crate::app::views::Cx;

/// What the page keeps between frames.
#[derive(Debug, Default)]
pub(super) struct Menu {}

impl Menu {
    /// Draws the page.
    pub(super) fn show(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) {
        ui.label(cx.text.get("page-menu"));
    }
}
