//! Another place in a list, by buttons and by keys.

use egui::{Id, Key, Modifiers, Ui};
use lucide_icons::Icon;

use crate::app::form::icon_button;
use crate::app::views::Cx;

/// Up and down, as buttons. The place to go to.
pub(super) fn movers(ui: &mut Ui, cx: &Cx<'_>, id: Id, index: usize, last: usize) -> Option<usize> {
    let (text, theme) = (cx.text, cx.theme);
    let mut to = None;
    ui.add_enabled_ui(index > 0, |ui| {
        let up = text.get("frame-move-up");
        if icon_button(ui, theme, id.with("up"), Icon::ChevronUp, up).clicked() {
            to = index.checked_sub(1);
        }
    });
    ui.add_enabled_ui(index < last, |ui| {
        let down = text.get("frame-move-down");
        if icon_button(ui, theme, id.with("down"), Icon::ChevronDown, down).clicked() {
            to = Some(index + 1);
        }
    });
    to
}

/// Alt with ↑ or ↓ while one of these has the keyboard.
pub(super) fn moved_by_keys(ui: &Ui, of: &[Id], index: usize, last: usize) -> Option<usize> {
    if !of.iter().any(|id| ui.memory(|m| m.has_focus(*id))) {
        return None;
    }
    ui.input_mut(|i| {
        if i.consume_key(Modifiers::ALT, Key::ArrowUp) {
            index.checked_sub(1)
        } else if i.consume_key(Modifiers::ALT, Key::ArrowDown) {
            (index < last).then_some(index + 1)
        } else {
            None
        }
    })
}
