//! The palette: every action by name, with its shortcut.

use egui::{Align2, Frame, Id, Key, Modal, Modifiers, RichText, Sense};

use super::actions::Entry;
use super::command::Action;
use super::theme::{self, Theme, size, space};
use crate::text::Text;

/// The palette while it is open.
#[derive(Debug, Default)]
pub struct Palette {
    typed: String,
    chosen: usize,
    shown: bool,
}

/// What came of showing the palette for a frame.
#[derive(Debug)]
pub enum Answer {
    /// It stays open.
    Open,
    /// It was left without choosing.
    Closed,
    /// This was chosen.
    Chosen(Action),
}

/// Whether every word that was typed begins a word of the title, or stands in it.
fn matches(title: &str, typed: &str) -> bool {
    let title = title.to_lowercase();
    typed.to_lowercase().split_whitespace().all(|word| title.contains(word))
}

impl Palette {
    /// Draws the palette above everything else.
    pub fn show(
        &mut self,
        ctx: &egui::Context,
        entries: &[Entry],
        text: &Text,
        theme: &Theme,
    ) -> Answer {
        let area =
            Modal::default_area(Id::unique("palette")).anchor(Align2::CENTER_TOP, [0.0, 72.0]);
        let modal = Modal::new(Id::unique("palette"))
            .area(area)
            .backdrop_color(*theme.scrim)
            .frame(Frame::popup(&ctx.global_style()).inner_margin(space::S))
            .show(ctx, |ui| self.contents(ui, entries, text, theme));
        match modal.inner {
            Some(action) => Answer::Chosen(action),
            None if modal.should_close() => Answer::Closed,
            None => Answer::Open,
        }
    }

    fn contents(
        &mut self,
        ui: &mut egui::Ui,
        entries: &[Entry],
        text: &Text,
        theme: &Theme,
    ) -> Option<Action> {
        ui.set_width(560.0_f32.min(ui.ctx().content_rect().width() - 2.0 * space::XXL));
        // The arrows belong to the list, not to the field.
        let (down, up, enter) = ui.input_mut(|i| {
            (
                i.consume_key(Modifiers::NONE, Key::ArrowDown),
                i.consume_key(Modifiers::NONE, Key::ArrowUp),
                i.consume_key(Modifiers::NONE, Key::Enter),
            )
        });
        let field = egui::TextEdit::singleline(&mut self.typed)
            .hint_text(text.get("palette-hint"))
            .font(theme::font(size::HEADING))
            .margin(egui::Margin::same(12))
            .desired_width(f32::INFINITY)
            .show(ui)
            .response;
        let name = text.get("palette-hint");
        ui.ctx().accesskit_node_builder(field.id, |node| node.set_label(name));
        if !self.shown {
            field.request_focus();
            self.shown = true;
        }
        if field.changed() {
            self.chosen = 0;
        }
        let found: Vec<&Entry> =
            entries.iter().filter(|e| matches(&e.title, &self.typed)).collect();
        if found.is_empty() {
            ui.add_space(space::S);
            ui.label(RichText::new(text.get("palette-none")).color(*theme.ink_soft));
            return None;
        }
        let last = found.len() - 1;
        self.chosen = self.chosen.min(last);
        if down {
            self.chosen = if self.chosen == last { 0 } else { self.chosen + 1 };
        }
        if up {
            self.chosen = if self.chosen == 0 { last } else { self.chosen - 1 };
        }
        let height = ui.ctx().content_rect().height() - 240.0;
        let mut picked = enter.then_some(self.chosen);
        egui::ScrollArea::vertical().max_height(height.clamp(120.0, 420.0)).show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            for (i, entry) in found.iter().enumerate() {
                let row = self.row(ui, entry, i == self.chosen, theme);
                if i == self.chosen && (up || down) {
                    row.scroll_to_me(None);
                }
                if row.clicked() {
                    picked = Some(i);
                }
                if row.hovered() && ui.input(|i| i.pointer.delta() != egui::Vec2::ZERO) {
                    self.chosen = i;
                }
            }
        });
        picked.and_then(|i| found.get(i)).map(|entry| entry.action.clone())
    }

    fn row(&self, ui: &mut egui::Ui, entry: &Entry, chosen: bool, theme: &Theme) -> egui::Response {
        let (rect, row) = ui.allocate_exact_size([ui.available_width(), 36.0].into(), Sense::CLICK);
        row.widget_info(|| {
            egui::WidgetInfo::selected(egui::Role::Button, true, chosen, &entry.title)
        });
        if !ui.is_rect_visible(rect) {
            return row;
        }
        if chosen {
            ui.painter().rect_filled(rect, theme::RADIUS, *theme.accent_wash);
        }
        let inner = rect.shrink2([space::M, 0.0].into());
        let keys = entry.shortcut.map(|s| ui.ctx().format_shortcut(&s)).unwrap_or_default();
        let keys = ui.painter().text(
            inner.right_center(),
            Align2::RIGHT_CENTER,
            keys,
            theme::font(size::SMALL),
            *theme.ink_soft,
        );
        let room = keys.left() - inner.left() - space::S;
        let mut job = egui::text::LayoutJob::simple_singleline(
            entry.title.clone(),
            theme::font(size::BODY),
            *theme.ink,
        );
        job.wrap = egui::text::TextWrapping::truncate_at_width(room);
        let galley = ui.fonts_mut(|f| f.layout_job(job));
        let at = inner.left_center() - egui::vec2(0.0, galley.size().y / 2.0);
        ui.painter().galley(at, galley, *theme.ink);
        row
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_may_come_in_any_order() {
        assert!(matches("Go to Score", "score go"));
        assert!(matches("Salva con nome…", "NOME"));
        assert!(!matches("Go to Score", "journey"));
    }
}
