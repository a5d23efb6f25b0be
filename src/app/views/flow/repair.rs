//! Where customers end up, and what a repair would change.

use egui::Ui;

use super::Shared;
use crate::app::views::Cx;

/// What the page keeps between frames.
#[derive(Debug, Default)]
pub(super) struct RepairPage {}

impl RepairPage {
    /// Draws the page.
    pub(super) fn show(&mut self, _ui: &mut Ui, _cx: &mut Cx<'_>, _shared: &mut Shared) {}
}
