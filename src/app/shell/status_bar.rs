//! The status bar: what is saved where, what is doubtful, what was said.

use egui::{Button, Frame, Panel, RichText};
use lucide_icons::Icon;

use super::glyph;
use crate::app::command::{Action, Out};
use crate::app::theme::{self, Theme, size, space};
use crate::text::Text;

/// What the status bar shows.
#[derive(Debug, Default)]
pub struct Status {
    /// What is saved where, in words.
    pub saved: String,
    /// What goes on in the background, in words.
    pub busy: Option<String>,
    /// How many problems there are; none on the start page.
    pub problems: Option<usize>,
    /// How many messages there are.
    pub messages: usize,
}

/// Draws the status bar.
pub fn status_bar(ui: &mut egui::Ui, status: &Status, text: &Text, theme: &Theme, out: &mut Out) {
    Panel::bottom("status bar")
        .exact_size(32.0)
        .resizable(false)
        .show_separator_line(false)
        .frame(Frame::new().fill(*theme.panel).inner_margin(egui::Margin::symmetric(12, 0)))
        .show(ui, |ui| {
            let edge = ui.max_rect().expand2([12.0, 0.0].into());
            ui.painter().hline(edge.x_range(), edge.top(), theme.hairline_stroke());
            ui.horizontal_centered(|ui| {
                ui.spacing_mut().item_spacing.x = space::M;
                ui.spacing_mut().interact_size.y = 24.0;
                ui.spacing_mut().button_padding.y = 2.0;
                // The right side first: what is saved where may be cut, the figures may not.
                ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
                    right(ui, status, text, theme, out);
                    ui.with_layout(egui::Layout::left_to_right(egui::Align::Center), |ui| {
                        left(ui, status, theme);
                    });
                });
            });
        });
}

fn soft(words: &str, theme: &Theme) -> RichText {
    RichText::new(words).font(theme::font(size::SMALL)).color(*theme.ink_soft)
}

fn left(ui: &mut egui::Ui, status: &Status, theme: &Theme) {
    if let Some(busy) = &status.busy {
        ui.spinner();
        ui.label(soft(busy, theme));
    } else {
        ui.add(egui::Label::new(soft(&status.saved, theme)).truncate());
    }
}

fn right(ui: &mut egui::Ui, status: &Status, text: &Text, theme: &Theme, out: &mut Out) {
    if let Some(n) = status.problems {
        let (icon, ink, label) = if n == 0 {
            (Icon::CircleCheck, theme.good, text.get("status-no-problems").to_owned())
        } else {
            (Icon::TriangleAlert, theme.warning, text.with("status-problems", &[("n", n.into())]))
        };
        if quiet(ui, icon, ink, &label, theme).clicked() {
            out.act(Action::Problems);
        }
    }
    if status.messages > 0 {
        let label = text.with("status-messages", &[("n", status.messages.into())]);
        if quiet(ui, Icon::Bell, theme.ink_soft, &label, theme).clicked() {
            out.act(Action::Messages);
        }
    }
}

fn quiet(
    ui: &mut egui::Ui,
    icon: Icon,
    ink: theme::Color,
    label: &str,
    theme: &Theme,
) -> egui::Response {
    let button = Button::new((glyph(icon, size::SMALL).color(*ink), soft(label, theme)))
        .frame_when_inactive(false);
    let response = ui.add(button);
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, true, label));
    response
}
