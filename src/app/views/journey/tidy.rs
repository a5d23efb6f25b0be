//! The entry that arranges the cards of the map.

use std::sync::Arc;

use egui::{Key, KeyboardShortcut, Modifiers, Ui};
use lucide_icons::Icon;

use super::JourneyRoom;
use super::more::entry;
use crate::app::command::Action;
use crate::app::views::Cx;
use crate::workshop::{Journey, JourneyId};

/// As in the list of all actions.
const KEYS: KeyboardShortcut =
    KeyboardShortcut::new(Modifiers::COMMAND.plus(Modifiers::SHIFT), Key::L);

impl JourneyRoom {
    /// Arranges the selected cards, or all of them.
    pub(super) fn menu_arrange(
        &mut self,
        ui: &mut Ui,
        cx: &mut Cx<'_>,
        _: &JourneyId,
        journey: &Arc<Journey>,
    ) {
        if journey.steps.len() < 2 {
            return;
        }
        let keys = ui.ctx().format_shortcut(&KEYS);
        if entry(ui, Icon::Network, cx.text.get("arrange-action"), &keys) {
            cx.out.act(Action::Arrange);
        }
    }
}
