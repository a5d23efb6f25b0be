//! The keys of the canvas, in a sheet, and the small button that opens it.

use egui::{Align2, Rect, RichText, Stroke, Ui, Vec2, pos2, vec2};

use super::Canvas;
use super::deeds::Deed;
use super::note_edit::bar_button;
use super::scene::Scene;
use crate::app::shell::sheet;
use crate::app::theme::{TARGET, bold, font, size, space};

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
    /// The button at the bottom left, and the sheet while it is open.
    pub(super) fn show_help(&mut self, ui: &mut Ui, scene: &Scene<'_>) {
        let corner = pos2(scene.body.left() + space::S, scene.body.bottom() - space::S - TARGET);
        let place = Rect::from_min_size(corner, Vec2::splat(TARGET));
        let button = bar_button(ui, place, "canvas-keys", scene.text.get("canvas-keys"), None);
        let painter = ui.painter_at(scene.body);
        let lit = button.hovered() || button.has_focus();
        let fill = if lit { scene.theme.hover } else { scene.theme.raised };
        let edge = if button.has_focus() { scene.theme.accent } else { scene.theme.hairline };
        let stroke = Stroke::new(scene.theme.line, *edge);
        painter.circle(place.center(), 12.0, *fill, stroke);
        let (ink, face) = (*scene.theme.ink_soft, bold(size::SMALL));
        painter.text(place.center(), Align2::CENTER_CENTER, "?", face, ink);
        if button.clicked() {
            self.help = true;
        }
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
