//! What the page says while nothing is remembered.

use egui::{Id, Ui, vec2};
use lucide_icons::Icon;

use super::{MemoryPage, quick, take};
use crate::app::form::{self, Button};
use crate::app::theme::{font, size, space};
use crate::app::views::Cx;

/// How wide the sentences run, in points.
const WIDTH: f32 = 580.0;

impl MemoryPage {
    /// Explains the page and offers the first thing to do.
    pub(super) fn empty(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, height: f32) {
        let (text, theme) = (cx.text, cx.theme);
        let (_, rect) = ui.allocate_space(vec2(ui.available_width(), height));
        let wide = rect.width().min(WIDTH);
        let middle = egui::Rect::from_center_size(rect.center(), vec2(wide, height.min(220.0)));
        let ui = &mut ui.new_child(egui::UiBuilder::new().max_rect(middle));
        form::heading(ui, theme, text.get("memory-empty-title"));
        form::words(ui, text.get("memory-empty"), font(size::BODY), theme.ink_soft);
        ui.add_space(space::M);
        ui.horizontal_wrapped(|ui| {
            let signals = self.offer.count(cx);
            if signals > 0 {
                let words = text.with("memory-empty-take", &[("n", signals.into())]);
                let button = Button::primary(&words).icon(Icon::Download);
                if button.id(Id::unique("memory-empty-take")).show(ui, theme).clicked() {
                    let taken = take::of_signals(cx);
                    self.took(cx, taken);
                }
                let button = Button::outlined(text.get("memory-add-first")).icon(Icon::Plus);
                if button.id(Id::unique("memory-add-first")).show(ui, theme).clicked() {
                    self.wanted = Some(quick::field());
                }
            } else if self.adds_first(ui, cx, Id::unique("memory-add-first")) {
                self.wanted = Some(quick::field());
            }
        });
        if self.wanted.is_some() {
            ui.ctx().request_repaint();
        }
    }
}
