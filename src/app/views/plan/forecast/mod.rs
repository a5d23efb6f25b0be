//! What the chosen actions would change.

use egui::Ui;

use crate::app::views::Cx;

/// What the page keeps between frames.
#[derive(Debug, Default)]
pub(super) struct ForecastPage {}

impl ForecastPage {
    /// Draws the page.
    pub(super) fn show(&mut self, _ui: &mut Ui, _cx: &mut Cx<'_>) {}
}
