//! From expectations met to business results, with the client’s own figures.

use egui::Ui;

use crate::app::views::Cx;

/// What the page keeps between frames.
#[derive(Debug, Default)]
pub(super) struct ValueChainPage {}

impl ValueChainPage {
    /// Draws the page.
    pub(super) fn show(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) {
        ui.label(cx.text.get("page-value-chain"));
    }
}
