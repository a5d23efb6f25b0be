//! The entries of the room's menu that take a map to other tools and back.

use std::sync::Arc;

use egui::Ui;
use lucide_icons::Icon;

use super::JourneyRoom;
use super::more::entry;
use crate::app::actions::MAPS;
use crate::app::canvas::Selection;
use crate::app::command::Action;
use crate::app::views::Cx;
use crate::workshop::{Journey, JourneyId};

impl JourneyRoom {
    /// To export and import; the selection only where there is one.
    pub(super) fn menu_exchange(
        &mut self,
        ui: &mut Ui,
        cx: &mut Cx<'_>,
        _: &JourneyId,
        _: &Arc<Journey>,
    ) {
        let some = matches!(self.canvas.selection(), Selection::Steps(_) | Selection::Stage(_));
        for (key, format, selected) in MAPS.into_iter().filter(|(.., of)| some || !of) {
            if entry(ui, Icon::Share, cx.text.get(key), "") {
                cx.out.act(Action::ExportMap { format, selected });
            }
        }
        if entry(ui, Icon::Import, cx.text.get("drawing-act-import"), "") {
            cx.out.act(Action::ImportMap);
        }
    }
}
