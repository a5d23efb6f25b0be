//! A panel above everything else that stays while one works in it.

use egui::{Id, Key, Margin, Popup, PopupAnchor, PopupCloseBehavior, Rect, Ui};

use crate::app::theme::space;

/// Where such a panel hangs, and what it must know of the last frame. It stays until somebody
/// clicks beside it or presses Esc, so that several things can be done in a row.
#[derive(Debug, Clone, Copy)]
pub struct Floating {
    /// What it was opened from, on screen.
    pub anchor: Rect,
    /// The last frame in which it was drawn; none before the first.
    drawn: Option<u64>,
    /// At the end of the last frame somebody was typing: Esc leaves the field first.
    typing: bool,
}

impl Floating {
    /// A panel that was opened from here in this frame.
    #[must_use]
    pub const fn new(anchor: Rect) -> Self {
        Self { anchor, drawn: None, typing: false }
    }

    /// Draws the panel, `width` points wide, and answers whether it stays. `held`: something that
    /// belongs to it is open above it, and Esc and a click beside are meant for that. `contents`
    /// answer whether the panel shall close.
    pub fn show(
        &mut self,
        ui: &Ui,
        id: Id,
        width: f32,
        held: bool,
        contents: impl FnOnce(&mut Ui) -> bool,
    ) -> bool {
        let ctx = ui.ctx();
        let now = ctx.cumulative_frame_nr();
        let stale = self.drawn.is_some_and(|drawn| drawn + 1 < now);
        let esc = ctx.input(|i| i.key_pressed(Key::Escape)) && !self.typing;
        if stale || (esc && !held) {
            return false;
        }
        let mut close = false;
        let anchor = PopupAnchor::ParentRect(self.anchor);
        let shown = Popup::new(id, ctx.clone(), anchor, ui.layer_id())
            .open(true)
            .close_behavior(PopupCloseBehavior::IgnoreClicks)
            .gap(space::XS)
            .width(width)
            .frame(egui::Frame::popup(ui.style()).inner_margin(Margin::same(16)))
            .show(|ui| {
                ui.set_width(width);
                close = contents(ui);
            });
        let beside = shown.is_some_and(|s| s.response.clicked_elsewhere());
        if close || (beside && !held && self.drawn.is_some()) {
            return false;
        }
        self.drawn = Some(now);
        self.typing = ctx.text_edit_focused();
        true
    }
}
