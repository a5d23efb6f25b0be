//! The row of chips that turns a room to one of its pages.

use egui::Ui;

use super::Cx;
use crate::app::theme::space;
use crate::app::widgets::chip;
use crate::app::{Page, Room};

/// Draws the chips of a room's pages. What was being typed is done with when another is chosen.
pub(super) fn show(ui: &mut Ui, cx: &mut Cx<'_>, room: Room, page: &mut Page) {
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = space::S;
        for other in Page::ALL.into_iter().filter(|p| p.room() == room) {
            let shown = *page == other;
            if chip(ui, cx.theme, cx.text.get(other.title()), shown).clicked() && !shown {
                cx.out.commit();
                *page = other;
            }
        }
    });
}
