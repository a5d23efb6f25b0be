//! The Journey room.

use super::Cx;

/// What the Journey room keeps between frames.
#[derive(Debug, Default)]
pub struct JourneyRoom;

impl JourneyRoom {
    /// Draws the room into the space that the window leaves it.
    pub fn show(&mut self, _ui: &mut egui::Ui, _cx: &mut Cx<'_>) {}
}
