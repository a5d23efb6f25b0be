//! What engagement is worth.

use egui::Ui;

use crate::app::views::Cx;

/// What the page keeps between frames.
#[derive(Debug, Default)]
pub(super) struct ValuePage {}

impl ValuePage {
    /// Draws the page.
    pub(super) fn show(&mut self, _ui: &mut Ui, _cx: &mut Cx<'_>) {}
}
