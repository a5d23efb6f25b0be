//! The section of the menu that belongs to the canvas itself: notes, finding, arranging, keys.

use std::sync::Arc;

use egui::Ui;
use lucide_icons::Icon;

use super::JourneyRoom;
use super::more::entry;
use crate::app::canvas::Deed;
use crate::app::views::Cx;
use crate::workshop::{Journey, JourneyId};

/// What is always there.
const ALWAYS: [(Icon, Deed); 4] = [
    (Icon::StickyNote, Deed::Note),
    (Icon::Search, Deed::Find),
    (Icon::Map, Deed::Overview),
    (Icon::Keyboard, Deed::Keys),
];

/// What needs more than one thing selected.
const SEVERAL: [(Icon, Deed); 4] = [
    (Icon::AlignStartVertical, Deed::SameColumn),
    (Icon::AlignStartHorizontal, Deed::SameRow),
    (Icon::AlignHorizontalDistributeCenter, Deed::Distribute),
    (Icon::ArrowRightToLine, Deed::Straighten),
];

impl JourneyRoom {
    /// What can be done on the canvas that has no button.
    pub(super) fn menu_canvas(
        &mut self,
        ui: &mut Ui,
        cx: &mut Cx<'_>,
        _id: &JourneyId,
        _journey: &Arc<Journey>,
    ) {
        let several = if self.canvas.has_several() { &SEVERAL[..] } else { &[] };
        for (icon, deed) in ALWAYS.iter().chain(several) {
            let keys = match deed {
                Deed::Keys => "?".to_owned(),
                _ => ui.ctx().format_shortcut(&deed.shortcut()),
            };
            if entry(ui, *icon, cx.text.get(deed.title()), &keys) {
                self.canvas.ask(*deed);
            }
        }
    }
}
