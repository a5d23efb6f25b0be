//! The dialog that brings an event log in: a look, how its columns are read, the reading itself,
//! and what came of it.

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::Ordering;

use egui::{ProgressBar, Ui};

use super::chosen::Chosen;
use super::summary::Summary;
use super::{Aim, Progress};
use crate::app::exchange::{Answer, buttons, head, reason};
use crate::app::form::Button;
use crate::app::theme::{Theme, space};
use crate::text::Text;
use crate::workshop::Workshop;

/// An event log on its way into the workshop.
#[derive(Debug)]
pub(in crate::app) struct LogImport {
    /// The name of its file.
    pub name: String,
    /// Where it is.
    pub path: PathBuf,
    /// What it is read for.
    pub aim: Aim,
    /// The workshop when this began.
    pub workshop: Arc<Workshop>,
    /// How far reading has come.
    pub progress: Arc<Progress>,
    /// What was chosen of its columns, while it is read and where that fails.
    pub chosen: Option<Box<Chosen>>,
    pub state: State,
}

/// Where it stands.
#[derive(Debug)]
pub(in crate::app) enum State {
    /// The first rows are read.
    Looking,
    /// It cannot be read.
    Refused(String),
    /// How its columns are read is asked.
    Columns,
    /// All of it is read.
    Reading,
    /// It has been read.
    Read(Box<Summary>),
    /// It is not the log that was looked for; what that is called.
    Other(String),
}

/// What was answered.
#[derive(Debug)]
pub(in crate::app) enum LogAnswer {
    /// Read all of it with these columns.
    Read,
    /// Back to the columns.
    Columns,
    /// Another file.
    Choose,
    /// Take it into the workshop.
    Take,
    /// Take it as another log, though another was looked for.
    AsAnother,
}

impl LogImport {
    /// Whether the dialog is a wide one.
    pub(in crate::app) fn is_wide(&self) -> bool {
        matches!(self.state, State::Columns | State::Read(_))
    }

    /// Gives up what is being read.
    pub(in crate::app) fn stop(&self) {
        self.progress.stop.store(true, Ordering::Relaxed);
    }

    /// Draws what is to be seen and answered now into a dialog that may be `height` points high.
    pub(in crate::app) fn show(
        &mut self,
        ui: &mut Ui,
        height: f32,
        text: &Text,
        theme: &Theme,
    ) -> Option<Answer> {
        let title = match self.aim {
            Aim::Import => text.get("flow-import-title"),
            Aim::Find(_) | Aim::Own(_) => text.get("flow-find-title"),
        };
        let name = [("name", self.name.as_str().into())];
        let log = |answer| Some(Answer::Log(answer));
        match &mut self.state {
            State::Looking | State::Reading => {
                head(ui, title, &text.with("exchange-reading", &name), theme);
                let part = self.progress.part().unwrap_or(0.0);
                let bar = ProgressBar::new(part as f32).fill(*theme.accent).desired_height(8.0);
                let bar = ui.add(bar);
                let said = text.percent(part, 0);
                bar.widget_info(|| {
                    let mut info = egui::WidgetInfo::labeled(
                        egui::accesskit::Role::ProgressIndicator,
                        true,
                        text.get("flow-progress"),
                    );
                    info.current_text_value = Some(said.clone());
                    info
                });
                ui.add_space(space::M);
                let cancel = Button::primary(text.get("dialog-cancel"));
                buttons(ui, theme, cancel, &[]).map(|_| Answer::Cancel)
            }
            State::Refused(why) => {
                head(ui, title, &text.with("flow-refused", &name), theme);
                reason(ui, why, theme);
                crate::app::form::note(ui, theme, text.get("flow-nothing-changed"));
                ui.add_space(space::S);
                let back = self.chosen.is_some();
                let again =
                    text.get(if back { "flow-back-to-columns" } else { "exchange-choose-another" });
                let others = [text.get("dialog-cancel")];
                match buttons(ui, theme, Button::primary(again), &others)? {
                    0 if back => log(LogAnswer::Columns),
                    0 => log(LogAnswer::Choose),
                    _ => Some(Answer::Cancel),
                }
            }
            State::Other(known) => {
                let args = [("name", self.name.as_str().into()), ("known", known.as_str().into())];
                head(ui, title, &text.with("flow-other", &args), theme);
                let others = [text.get("flow-other-add"), text.get("dialog-cancel")];
                let again = Button::primary(text.get("exchange-choose-another"));
                match buttons(ui, theme, again, &others)? {
                    0 => log(LogAnswer::Choose),
                    1 => log(LogAnswer::AsAnother),
                    _ => Some(Answer::Cancel),
                }
            }
            State::Columns => {
                let chosen = self.chosen.as_mut()?;
                chosen.show(ui, &self.name, height, text, theme)
            }
            State::Read(summary) => summary.show(ui, height, &self.workshop, text, theme),
        }
    }
}
