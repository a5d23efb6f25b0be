//! The keys of the canvas, in a sheet.

use egui::{Rect, RichText, Ui, pos2, vec2};

use super::Canvas;
use super::deeds::Deed;
use super::scene::Scene;
use crate::app::shell::sheet;
use crate::app::theme::{bold, font, size};

/// Keys that are no deed of their own: what they are called, and what they do.
const OTHERS: [(&str, &str); 12] = [
    ("canvas-key-double-click", "canvas-keys-write"),
    ("canvas-key-type", "canvas-keys-type"),
    ("canvas-key-enter", "canvas-keys-enter"),
    ("canvas-key-tab", "canvas-keys-tab"),
    ("canvas-key-arrows", "canvas-keys-walk"),
    ("canvas-key-alt-arrows", "canvas-keys-move"),
    ("canvas-key-delete", "canvas-keys-delete"),
    ("canvas-key-escape", "canvas-keys-escape"),
    ("canvas-key-scroll", "canvas-keys-pan"),
    ("canvas-key-space", "canvas-keys-drag"),
    ("canvas-key-pinch", "canvas-keys-zoom"),
    ("canvas-key-fit", "canvas-keys-fit"),
];

impl Canvas {
    /// The sheet while it is open.
    pub(super) fn show_help(&mut self, ui: &mut Ui, scene: &Scene<'_>) {
        if !self.help {
            return;
        }
        let title = scene.text.get("canvas-keys");
        let close = sheet(ui.ctx(), "canvas-keys", title, scene.text, scene.theme, |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            let others =
                OTHERS.map(|(keys, does)| (scene.text.get(keys).to_owned(), scene.text.get(does)));
            let deeds = Deed::ALL.map(|deed| {
                let keys = match deed {
                    // What is on this key differs from keyboard to keyboard.
                    Deed::Keys => "?".to_owned(),
                    _ => ui.ctx().format_shortcut(&deed.shortcut()),
                };
                (keys, scene.text.get(deed.title()))
            });
            for (keys, does) in others.into_iter().chain(deeds) {
                let (row, _) =
                    ui.allocate_exact_size(vec2(ui.available_width(), 26.0), egui::Sense::hover());
                let painter = ui.painter();
                let line = scene.theme.hairline_stroke();
                painter.hline(row.x_range(), row.bottom(), line);
                let left = Rect::from_min_max(row.min, pos2(row.left() + 220.0, row.bottom()));
                let right = Rect::from_min_max(pos2(left.right(), row.top()), row.max);
                for (rect, words, face, color) in [
                    (left, keys.as_str(), bold(size::SMALL), scene.theme.ink),
                    (right, does, font(size::SMALL), scene.theme.ink_soft),
                ] {
                    let words = RichText::new(words).font(face).color(*color);
                    let label = egui::Label::new(words).truncate();
                    let mut child = ui.new_child(
                        egui::UiBuilder::new()
                            .max_rect(rect)
                            .layout(egui::Layout::left_to_right(egui::Align::Center)),
                    );
                    child.add(label);
                }
            }
        });
        if close {
            self.help = false;
            self.take_focus = true;
        }
    }
}
