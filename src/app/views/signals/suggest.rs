//! What looks similar, for a person to decide on.

use egui::Ui;

use crate::app::views::Cx;

/// What the list of suggestions keeps between frames.
#[derive(Debug, Default)]
pub(super) struct Suggestions {}

impl Suggestions {
    /// Draws the list into the space it is given, as wide as that and as high as it needs.
    pub(super) fn show(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) {
        let _ = (ui, cx);
    }
}
