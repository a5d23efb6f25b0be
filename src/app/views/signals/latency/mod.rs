//! From event to insight to decision to action.

use egui::Ui;

use crate::app::views::Cx;

/// What the page keeps between frames.
#[derive(Debug, Default)]
pub(super) struct LatencyPage {}

impl LatencyPage {
    /// Draws the page.
    pub(super) fn show(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) {
        ui.label(cx.text.get("page-latency"));
    }
}
