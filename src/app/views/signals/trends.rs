//! The claims, trends first, and the signals that look similar.

use egui::Ui;

use super::suggest::Suggestions;
use crate::app::views::Cx;

/// What the page keeps between frames.
#[derive(Debug, Default)]
pub(super) struct TrendsPage {
    suggestions: Suggestions,
}

impl TrendsPage {
    /// Draws the page.
    pub(super) fn show(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) {
        egui::ScrollArea::vertical().show(ui, |ui| {
            ui.set_max_width(520.0);
            self.suggestions.show(ui, cx);
        });
    }
}
