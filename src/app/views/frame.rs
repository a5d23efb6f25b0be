//! The Frame room.

use super::Cx;

/// What the Frame room keeps between frames.
#[derive(Debug, Default)]
pub struct FrameRoom;

impl FrameRoom {
    /// Draws the room into the space that the window leaves it.
    pub fn show(&mut self, _ui: &mut egui::Ui, _cx: &mut Cx<'_>) {}
}
