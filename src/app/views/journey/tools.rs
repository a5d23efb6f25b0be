//! The section of the menu that belongs to the canvas itself: notes, finding, arranging, keys.

use std::sync::Arc;

use egui::{RichText, Ui, WidgetInfo};
use lucide_icons::Icon;

use super::JourneyRoom;
use super::more::entry;
use crate::app::canvas::Deed;
use crate::app::theme::size;
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
        for (icon, deed) in ALWAYS {
            self.deed_entry(ui, cx, icon, deed);
        }
        if !self.canvas.has_several() {
            return;
        }
        let name = cx.text.get("canvas-line-up");
        let words = format!("{}  {name}", Icon::AlignStartVertical.unicode());
        let opened = ui.menu_button(RichText::new(words).size(size::SMALL), |ui| {
            ui.set_width(300.0);
            ui.spacing_mut().item_spacing.y = 0.0;
            for (icon, deed) in SEVERAL {
                self.deed_entry(ui, cx, icon, deed);
            }
        });
        opened.response.widget_info(|| WidgetInfo::labeled(egui::Role::Button, true, name));
    }

    fn deed_entry(&mut self, ui: &mut Ui, cx: &Cx<'_>, icon: Icon, deed: Deed) {
        let keys = match deed {
            Deed::Keys => "?".to_owned(),
            _ => ui.ctx().format_shortcut(&deed.shortcut()),
        };
        if entry(ui, icon, cx.text.get(deed.title()), &keys) {
            self.canvas.ask(deed);
        }
    }
}
