//! The Score room.

use super::Cx;

/// What the Score room keeps between frames.
#[derive(Debug, Default)]
pub struct ScoreRoom;

impl ScoreRoom {
    /// Draws the room into the space that the window leaves it.
    pub fn show(&mut self, _ui: &mut egui::Ui, _cx: &mut Cx<'_>) {}
}
