//! What the program has to say: one toast at a time, and a panel where everything stays.

use egui::{Align2, Area, Frame, Id, Order, RichText};

use super::shell;
use super::theme::{Theme, size, space};
use crate::text::Text;

/// How grave a message is; that alone decides how long its toast stays.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Level {
    /// All is well.
    Done,
    /// Worth a look.
    Note,
    /// Something did not work.
    Error,
}

/// One message.
#[derive(Debug, Clone)]
pub struct Message {
    /// How grave it is.
    pub level: Level,
    /// What happened, what it means for the person's data, and what to do next.
    pub text: String,
    /// When, as the clock on the wall says.
    pub time: String,
}

/// How many messages are kept.
const KEPT: usize = 100;

/// All messages of this run, newest last.
#[derive(Debug, Default)]
pub struct Messages {
    list: Vec<Message>,
    toast: Option<Toast>,
    /// Whether the panel is open.
    pub open: bool,
}

#[derive(Debug)]
struct Toast {
    message: Message,
    /// What can be done about it at once.
    button: Option<String>,
    /// Seconds of the frame clock; set when it is first drawn.
    until: Option<f64>,
}

impl Messages {
    /// Says something.
    pub fn say(&mut self, level: Level, text: impl Into<String>) {
        let time = jiff::Zoned::now().strftime("%H:%M").to_string();
        let message = Message { level, text: text.into(), time };
        // That something went well does not push aside what needs a look.
        if self.toast.as_ref().is_none_or(|t| level != Level::Done || t.message.level == level) {
            self.toast = Some(Toast { message: message.clone(), button: None, until: None });
        }
        // What merely went well needs no record.
        if level != Level::Done {
            if self.list.len() == KEPT {
                self.list.remove(0);
            }
            self.list.push(message);
        }
    }

    /// Asks whether to do something, for as long as it takes to read and decide.
    pub fn ask(&mut self, text: impl Into<String>, button: &str) {
        self.toast = None;
        self.say(Level::Note, text);
        if let Some(toast) = &mut self.toast {
            toast.button = Some(button.to_owned());
        }
    }

    /// How many messages stay in the panel.
    #[must_use]
    pub fn count(&self) -> usize {
        self.list.len()
    }

    /// What the toast says now.
    #[must_use]
    pub fn toast(&self) -> Option<&str> {
        self.toast.as_ref().map(|t| t.message.text.as_str())
    }

    /// Draws the toast above the status bar. Whether its button was pressed.
    pub fn show_toast(&mut self, ctx: &egui::Context, text: &Text, theme: &Theme) -> bool {
        let now = ctx.input(|i| i.time);
        let Some(toast) = &mut self.toast else { return false };
        let stay = match toast.message.level {
            _ if toast.button.is_some() => 60.0,
            Level::Done => 3.0,
            Level::Note => 8.0,
            // Long enough to read it aloud; it stays in the panel.
            Level::Error => 20.0,
        };
        let until = *toast.until.get_or_insert(now + stay);
        if now >= until {
            self.toast = None;
            return false;
        }
        ctx.request_repaint_after(std::time::Duration::from_secs_f64(until - now));
        let mut pressed = false;
        let dismissed = Area::new(Id::unique("toast"))
            .order(Order::Tooltip)
            .anchor(Align2::CENTER_BOTTOM, [0.0, -48.0])
            .show(ctx, |ui| {
                Frame::popup(ui.style())
                    .fill(*theme.raised)
                    .inner_margin(egui::Margin::symmetric(16, 8))
                    .show(ui, |ui| {
                        let closed = Self::line(ui, &toast.message, text, theme, true);
                        if let Some(button) = &toast.button {
                            ui.with_layout(egui::Layout::right_to_left(egui::Align::TOP), |ui| {
                                pressed = ui.button(button).clicked();
                            });
                        }
                        closed || pressed
                    })
                    .inner
            })
            .inner;
        if dismissed {
            self.toast = None;
        }
        pressed
    }

    /// Draws the panel while it is open.
    pub fn show_panel(&mut self, ctx: &egui::Context, text: &Text, theme: &Theme) {
        if !self.open {
            return;
        }
        let close = shell::sheet(ctx, "messages", text.get("messages-title"), text, theme, |ui| {
            if self.list.is_empty() {
                ui.label(RichText::new(text.get("messages-none")).color(*theme.ink_soft));
            }
            for message in self.list.iter().rev() {
                Self::line(ui, message, text, theme, false);
                ui.separator();
            }
        });
        self.open = !close;
    }

    fn line(ui: &mut egui::Ui, message: &Message, text: &Text, theme: &Theme, toast: bool) -> bool {
        let (icon, color) = match message.level {
            Level::Done => (lucide_icons::Icon::Check, theme.good),
            Level::Note => (lucide_icons::Icon::Info, theme.accent),
            Level::Error => (lucide_icons::Icon::TriangleAlert, theme.bad),
        };
        ui.horizontal_top(|ui| {
            ui.label(shell::glyph(icon, size::HEADING).color(*color));
            let width = if toast { 560.0 } else { (ui.available_width() - 64.0).max(120.0) };
            ui.vertical(|ui| {
                ui.set_max_width(width.min(ui.ctx().content_rect().width() - 160.0));
                ui.add_space(2.0);
                let words = ui.label(&message.text);
                if toast {
                    // A screen reader says it without being asked.
                    ui.ctx().accesskit_node_builder(words.id, |node| {
                        node.set_live(egui::accesskit::Live::Polite);
                    });
                }
            });
            if toast {
                return shell::icon_button(ui, lucide_icons::Icon::X, text.get("dismiss"), theme)
                    .clicked();
            }
            ui.with_layout(egui::Layout::right_to_left(egui::Align::TOP), |ui| {
                ui.add_space(space::S);
                ui.label(RichText::new(&message.time).size(size::SMALL).color(*theme.ink_soft));
            });
            false
        })
        .inner
    }
}
