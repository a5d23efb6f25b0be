//! Importing data points: a wait, what the list holds and what its columns are about, and only
//! then one edit.

mod flow;
mod preview;

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use egui::Ui;
use jiff::civil::Date;

use super::{Answer, buttons, head, reading, reason};
use crate::app::form::Button;
use crate::app::session::Serial;
use crate::app::theme::Theme;
use crate::file::exchange::{Against, List, Part, Refusal, SignalPreview, read_list, read_signals};
use crate::text::Text;
use crate::workshop::Workshop;
use preview::Shown;

/// Where a list is read from.
#[derive(Debug)]
pub enum SignalsFrom {
    /// A file.
    File(PathBuf),
    /// What was pasted.
    Text(String),
    /// A list that was read before, whose columns are about something else now.
    List(Arc<List>),
}

/// Which list to read, and against what.
pub struct SignalsOrder {
    /// Which workshop asked.
    pub serial: Serial,
    /// Where it is.
    pub from: SignalsFrom,
    /// What its columns are about; what they look like if none.
    pub parts: Option<Vec<Option<Part>>>,
    /// The state that it is compared with.
    pub workshop: Arc<Workshop>,
    /// The day on the clock.
    pub today: Date,
    /// The language of dates and numbers.
    pub text: &'static Text,
    /// Where lines come from that name no source.
    pub source: String,
    /// Set to give up.
    pub stop: Arc<AtomicBool>,
}

impl std::fmt::Debug for SignalsOrder {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("SignalsOrder").field("from", &self.from).finish_non_exhaustive()
    }
}

/// A list that was read.
#[derive(Debug)]
pub struct SignalsRead {
    list: Arc<List>,
    parts: Vec<Option<Part>>,
    preview: SignalPreview,
}

impl SignalsOrder {
    /// The rows of a list.
    pub(in crate::app) fn list(&self, bytes: &[u8], file: bool) -> Result<Arc<List>, Refusal> {
        read_list(bytes, file, self.text, &self.stop).map(Arc::new)
    }

    /// What the rows say.
    pub(in crate::app) fn read(&self, list: Arc<List>) -> Result<SignalsRead, Refusal> {
        let parts = self.parts.clone().unwrap_or_else(|| list.parts.clone());
        let against = Against {
            workshop: &self.workshop,
            today: self.today,
            text: self.text,
            source: &self.source,
        };
        let preview = read_signals(&list, &parts, against, &self.stop)?;
        Ok(SignalsRead { list, parts, preview })
    }
}

/// An import of data points on screen.
#[derive(Debug)]
pub(in crate::app) struct SignalsImport {
    /// What the list is called: the name of a file, or that it was pasted.
    name: String,
    /// Where lines come from that name no source.
    source: String,
    /// Set to give up what is being read.
    stop: Arc<AtomicBool>,
    /// It is a file, of which another one can be chosen.
    file: bool,
    state: State,
}

#[derive(Debug)]
enum State {
    Reading,
    Refused(String),
    Shown(Box<Shown>),
}

/// What was answered.
#[derive(Debug)]
pub(in crate::app) enum SignalsAnswer {
    /// Add what the preview shows to the ledger.
    Take,
    /// The columns are about this.
    Columns(Vec<Option<Part>>),
    /// Another file.
    Choose,
}

impl SignalsImport {
    /// Whether there is a preview to be seen.
    pub(super) fn is_shown(&self) -> bool {
        matches!(self.state, State::Shown(_))
    }

    /// Gives up what is being read.
    pub(super) fn stop(&self) {
        self.stop.store(true, Ordering::Relaxed);
    }

    /// Draws what is to be seen and answered now into a dialog that may be `height` points high.
    pub(super) fn show(
        &mut self,
        ui: &mut Ui,
        height: f32,
        text: &Text,
        theme: &Theme,
    ) -> Option<Answer> {
        let name = [("name", self.name.as_str().into())];
        match &mut self.state {
            State::Reading => {
                reading(ui, text.get("signals-import-title"), &self.name, text, theme)
            }
            State::Refused(why) => {
                let body = text.with("signals-import-refused", &name);
                head(ui, text.get("signals-import-title"), &body, theme);
                reason(ui, why, theme);
                let close = Button::primary(text.get("close"));
                let again = text.get("exchange-choose-another");
                let others: &[&str] = if self.file { &[again] } else { &[] };
                match buttons(ui, theme, close, others)? {
                    0 => Some(Answer::Cancel),
                    _ => Some(Answer::Signals(SignalsAnswer::Choose)),
                }
            }
            State::Shown(shown) => shown.show(ui, &self.name, height, text, theme),
        }
    }
}
