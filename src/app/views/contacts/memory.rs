//! Experiences that fade, and newer ones that supersede them.

use egui::Ui;

use crate::app::views::Cx;

/// What the page keeps between frames.
#[derive(Debug, Default)]
pub(super) struct MemoryPage {}

impl MemoryPage {
    /// Draws the page.
    pub(super) fn show(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) {
        ui.label(cx.text.get("page-memory"));
    }
}
