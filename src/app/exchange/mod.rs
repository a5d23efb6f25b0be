//! Importing answers and signals: text to paste, a wait, what would change, and only then one edit. Nothing
//! of the document is touched before a person has seen the preview and said yes.

mod flow;
mod map;
mod preview;
mod signals;

pub(super) use flow::{completed, is_sheet};
pub(super) use map::{MapAnswer, MapExport, MapImport, MapOrder, is_diagram};
pub(super) use signals::{SignalsAnswer, SignalsFrom, SignalsImport, SignalsOrder, SignalsRead};

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use egui::{Event, Frame, Id, Key, Modal, RichText, ScrollArea, TextEdit, Ui};

use super::eventlog::{LogAnswer, LogImport};
use super::form::Button;
use super::theme::{Theme, size, space};
use crate::file::exchange::{Preview, Refusal, describe_refusal};
use crate::text::Text;
use crate::workshop::{AssessmentId, Workshop};
use preview::Shown;

/// Where the sheet comes from.
#[derive(Debug, Clone)]
pub(super) struct Source {
    /// What it is called: the name of a file, or that it was pasted.
    pub name: String,
    /// What was pasted, to correct it in its field; none for a file.
    pub pasted: Option<Arc<str>>,
}

impl Source {
    /// A text that was pasted, called so.
    fn pasted(name: &str, text: &str) -> Self {
        // What is too long to be laid out in a field is not worth correcting there.
        let kept = if text.len() <= TOO_LONG_TO_SHOW { text } else { "" };
        Self { name: name.to_owned(), pasted: Some(kept.into()) }
    }

    /// The way to another try: the key of what it is called, and the answer.
    fn again(&self) -> (&'static str, Answer) {
        match &self.pasted {
            Some(text) => ("exchange-back", Answer::Paste(text.to_string())),
            None => ("exchange-choose-another", Answer::Choose),
        }
    }
}

/// Where an import stands.
#[derive(Debug)]
pub(super) enum Import {
    /// The sheet is to be pasted.
    Paste {
        /// What stands in the field.
        typed: String,
    },
    /// The sheet is being read.
    Reading {
        /// Which sheet.
        source: Source,
        /// Set to give up.
        stop: Arc<AtomicBool>,
    },
    /// The sheet cannot be read at all.
    Refused {
        /// Which sheet.
        source: Source,
        /// Why.
        why: Refusal,
    },
    /// What would change.
    Preview(Box<Shown>),
    /// Data points for the ledger, wherever they stand.
    Signals(Box<SignalsImport>),
    /// A journey.
    Map(Box<MapImport>),
    /// An event log.
    Log(Box<LogImport>),
}

/// What was answered.
#[derive(Debug)]
pub(super) enum Answer {
    /// Nothing is imported.
    Cancel,
    /// Read this text.
    Read(String),
    /// Import what the preview shows.
    Import,
    /// Another file.
    Choose,
    /// Back to the field, with this in it.
    Paste(String),
    /// Something about data points.
    Signals(SignalsAnswer),
    /// Something about a journey.
    Map(MapAnswer),
    /// Something about an event log.
    Log(LogAnswer),
}

/// More than this, in bytes, is not laid out in a field: that would take longer than reading it.
const TOO_LONG_TO_SHOW: usize = 64 * 1024;

impl Import {
    /// A preview of what was read of the state `workshop`.
    pub(super) fn preview(
        source: Source,
        preview: Preview,
        workshop: Arc<Workshop>,
        round: &AssessmentId,
    ) -> Self {
        Self::Preview(Box::new(Shown::new(source, preview, workshop, round)))
    }

    /// Draws what is to be seen and answered now. `escaped`: Esc was pressed.
    pub(super) fn show(
        &mut self,
        ctx: &egui::Context,
        escaped: bool,
        text: &Text,
        theme: &Theme,
    ) -> Option<Answer> {
        let screen = ctx.content_rect().size();
        let modal = Modal::new(Id::unique("import"))
            .backdrop_color(*theme.scrim)
            .frame(Frame::popup(&ctx.global_style()).inner_margin(space::XL))
            .show(ctx, |ui| {
                let wide = match self {
                    Self::Preview(_) => true,
                    Self::Signals(import) => import.is_shown(),
                    Self::Log(import) => import.is_wide(),
                    _ => false,
                };
                ui.set_width(if wide { 1040.0 } else { 640.0_f32 }.min(screen.x - 96.0));
                match self {
                    Self::Paste { typed } => paste(ui, typed, text, theme),
                    Self::Reading { source, .. } => {
                        reading(ui, text.get("exchange-title"), &source.name, text, theme)
                    }
                    Self::Refused { source, why } => refused(ui, source, why, text, theme),
                    Self::Preview(shown) => shown.show(ui, screen.y - 144.0, text, theme),
                    Self::Signals(import) => import.show(ui, screen.y - 144.0, text, theme),
                    Self::Map(import) => import.show(ui, screen.y - 144.0, text, theme),
                    Self::Log(import) => import.show(ui, screen.y - 144.0, text, theme),
                }
            });
        let closed = escaped || modal.should_close();
        let answer = modal.inner.or(closed.then_some(Answer::Cancel));
        if let Some(Answer::Cancel) = &answer {
            match &*self {
                Self::Reading { stop, .. } => stop.store(true, Ordering::Relaxed),
                Self::Signals(import) => import.stop(),
                Self::Map(import) => import.stop(),
                Self::Log(import) => import.stop(),
                _ => {}
            }
        }
        answer
    }
}

/// The title of the dialog and a sentence below it.
pub(super) fn head(ui: &mut Ui, title: &str, body: &str, theme: &Theme) {
    super::form::heading(ui, theme, title);
    ui.add(egui::Label::new(RichText::new(body).color(*theme.ink_soft)).wrap());
    ui.add_space(space::M);
}

/// The buttons at the bottom right, the main one last as it is read; which one was clicked. The
/// main one has the keyboard unless something else has.
pub(super) fn buttons(
    ui: &mut Ui,
    theme: &Theme,
    main: Button<'_>,
    others: &[&str],
) -> Option<usize> {
    let mut clicked = None;
    ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
        let primary = main.show(ui, theme);
        if ui.is_enabled() && ui.memory(|m| m.focused().is_none()) {
            primary.request_focus();
        }
        if primary.clicked() {
            clicked = Some(0);
        }
        for (i, label) in others.iter().enumerate() {
            if Button::outlined(label).show(ui, theme).clicked() {
                clicked = Some(i + 1);
            }
        }
    });
    clicked
}

fn paste(ui: &mut Ui, typed: &mut String, text: &Text, theme: &Theme) -> Option<Answer> {
    // A whole sheet goes straight to the preview; the field is for those who paste with the
    // mouse, type, or correct.
    let sheet = ui.input_mut(|input| {
        let is_sheet = |e: &Event| matches!(e, Event::Paste(text) if text.trim().contains('\n'));
        let at = input.events.iter().position(is_sheet)?;
        match input.events.remove(at) {
            Event::Paste(text) => Some(text),
            _ => None,
        }
    });
    if let Some(sheet) = sheet {
        return Some(Answer::Read(sheet));
    }
    head(ui, text.get("exchange-paste-title"), text.get("exchange-paste-text"), theme);
    let field = ScrollArea::vertical()
        .max_height(240.0)
        .show(ui, |ui| {
            let field = TextEdit::multiline(typed)
                .desired_width(f32::INFINITY)
                .desired_rows(10)
                .font(super::theme::font(size::SMALL))
                .margin(egui::Margin::symmetric(12, 8));
            ui.add(field)
        })
        .inner;
    let name = text.get("exchange-paste-field");
    ui.ctx().accesskit_node_builder(field.id, |node| node.set_label(name));
    if ui.memory(|m| m.focused().is_none()) {
        field.request_focus();
    }
    ui.add_space(space::L);
    let empty = typed.trim().is_empty();
    let mut clicked = None;
    ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
        ui.add_enabled_ui(!empty, |ui| {
            if Button::primary(text.get("exchange-preview")).show(ui, theme).clicked() {
                clicked = Some(Answer::Read(typed.clone()));
            }
        });
        if Button::outlined(text.get("dialog-cancel")).show(ui, theme).clicked() {
            clicked = Some(Answer::Cancel);
        }
    });
    let go = ui.input(|i| i.modifiers.command && i.key_pressed(Key::Enter));
    if go && !empty { Some(Answer::Read(typed.clone())) } else { clicked }
}

/// A wait for what is being read.
fn reading(ui: &mut Ui, title: &str, name: &str, text: &Text, theme: &Theme) -> Option<Answer> {
    head(ui, title, &text.with("exchange-reading", &[("name", name.into())]), theme);
    ui.add(egui::Spinner::new().size(size::HEADING).color(*theme.accent));
    let cancel = Button::primary(text.get("dialog-cancel"));
    buttons(ui, theme, cancel, &[]).map(|_| Answer::Cancel)
}

/// Why something cannot be read, as screen readers say it too.
pub(super) fn reason(ui: &mut Ui, why: &str, theme: &Theme) {
    ui.horizontal_top(|ui| {
        let icon = super::shell::glyph(lucide_icons::Icon::TriangleAlert, size::HEADING);
        ui.label(icon.color(*theme.bad));
        let said = ui.add(egui::Label::new(why).wrap());
        ui.ctx().accesskit_node_builder(said.id, |node| {
            node.set_live(egui::accesskit::Live::Polite);
        });
    });
    ui.add_space(space::L);
}

fn refused(
    ui: &mut Ui,
    source: &Source,
    why: &Refusal,
    text: &Text,
    theme: &Theme,
) -> Option<Answer> {
    let body = text.with("exchange-refused", &[("name", source.name.as_str().into())]);
    head(ui, text.get("exchange-title"), &body, theme);
    reason(ui, &describe_refusal(text, why), theme);
    let (again, answer) = source.again();
    match buttons(ui, theme, Button::primary(text.get(again)), &[text.get("dialog-cancel")])? {
        0 => Some(answer),
        _ => Some(Answer::Cancel),
    }
}
