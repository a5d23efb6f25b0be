//! The Report room: what the deliverable holds, how it looks, and its pages.

use egui::Ui;

use super::Cx;

/// What the room keeps between frames.
#[derive(Debug, Default)]
pub struct ReportRoom {}

impl ReportRoom {
    /// Draws the room into the space that the window leaves it.
    pub fn show(&mut self, _ui: &mut Ui, _cx: &mut Cx<'_>) {}
}
