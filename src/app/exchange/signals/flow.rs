//! What the window does to import data points: which list, off the frame, then what came of it.

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use super::{Shown, SignalsAnswer, SignalsFrom, SignalsImport, SignalsOrder, SignalsRead, State};
use crate::app::App;
use crate::app::dialogs::Dialog;
use crate::app::exchange::Import;
use crate::app::jobs::Kind;
use crate::app::messages::Level;
use crate::app::shell::file_name;
use crate::edit::{Edit, SignalEdit};
use crate::file::FileError;
use crate::file::exchange::{MAX_PASTED, Part, Refusal, describe_refusal};

impl App {
    /// Asks for a list of data points to import.
    pub(in crate::app) fn import_signals(&mut self, ctx: &egui::Context) {
        if self.session.is_some() && !self.jobs.runs(Kind::Choose) {
            self.jobs.pick_signals(ctx, self.text());
        }
    }

    /// A list was chosen in the desktop's dialog.
    pub(in crate::app) fn signals_picked(
        &mut self,
        ctx: &egui::Context,
        path: Option<PathBuf>,
        missing: bool,
    ) {
        match path {
            Some(path) => self.import_signals_file(ctx, path),
            None if missing && self.session.is_some() => {
                let folder = self.usual_folder();
                let typed = format!("{}{}", folder.display(), std::path::MAIN_SEPARATOR);
                self.dialog = Some(Dialog::SignalsPath { typed });
            }
            None => {}
        }
    }

    /// Reads a list from a file.
    pub(in crate::app) fn import_signals_file(&mut self, ctx: &egui::Context, path: PathBuf) {
        let name = file_name(&path);
        self.read_signals(ctx, name, String::new(), SignalsFrom::File(path), None);
    }

    /// Reads a list that was pasted, unless it is longer than anybody can look through.
    pub(in crate::app) fn import_signals_pasted(
        &mut self,
        ctx: &egui::Context,
        pasted: String,
        source: String,
    ) {
        let name = self.text().get("exchange-pasted").to_owned();
        if pasted.len() <= MAX_PASTED {
            self.read_signals(ctx, name, source, SignalsFrom::Text(pasted), None);
            return;
        }
        let mega = |bytes: usize| bytes as f64 / (1024.0 * 1024.0);
        let text = self.text();
        let args = [
            ("size", text.number(mega(pasted.len()), 0).into()),
            ("limit", text.number(mega(MAX_PASTED), 0).into()),
        ];
        let why = text.with("signals-paste-too-large", &args);
        self.give_keyboard_back(ctx);
        self.import = Some(Import::Signals(Box::new(SignalsImport {
            name,
            source,
            stop: Arc::default(),
            file: false,
            state: State::Refused(why),
        })));
    }

    /// The dialog has the keyboard, not the field behind it.
    fn give_keyboard_back(&self, ctx: &egui::Context) {
        ctx.memory_mut(|m| {
            if let Some(id) = m.focused() {
                m.surrender_focus(id);
            }
        });
    }

    fn read_signals(
        &mut self,
        ctx: &egui::Context,
        name: String,
        source: String,
        from: SignalsFrom,
        parts: Option<Vec<Option<Part>>>,
    ) {
        let Some(session) = &mut self.session else { return };
        // What is being typed belongs to the state that the list is compared with.
        session.document.commit();
        let stop = Arc::new(AtomicBool::new(false));
        let file = matches!(from, SignalsFrom::File(_));
        let order = SignalsOrder {
            serial: session.serial,
            from,
            parts,
            workshop: Arc::clone(session.document.workshop()),
            today: self.figures.today(),
            text: self.text(),
            source: source.clone(),
            stop: Arc::clone(&stop),
        };
        match &mut self.import {
            // What is shown stays until it is read another way.
            Some(Import::Signals(import)) if import.is_shown() => {
                import.stop.store(true, Ordering::Relaxed);
                import.stop = stop;
            }
            _ => {
                let state = State::Reading;
                let import = SignalsImport { name, source, stop, file, state };
                self.import = Some(Import::Signals(Box::new(import)));
                self.give_keyboard_back(ctx);
            }
        }
        self.jobs.read_signals(ctx, order);
    }

    /// A list was read, or could not be.
    pub(in crate::app) fn signals_read(
        &mut self,
        order: &SignalsOrder,
        result: Result<Result<SignalsRead, Refusal>, FileError>,
    ) {
        let text = self.text();
        // Only the last one that was asked for is waited for, and only while it is.
        let Some(Import::Signals(import)) = &mut self.import else { return };
        if !Arc::ptr_eq(&import.stop, &order.stop)
            || self.session.as_ref().is_none_or(|s| s.serial != order.serial)
        {
            return;
        }
        match result {
            Ok(Ok(read)) => {
                let workshop = Arc::clone(&order.workshop);
                import.state = State::Shown(Box::new(Shown::new(read, workshop)));
            }
            Ok(Err(Refusal::Stopped)) => self.import = None,
            Ok(Err(why)) => import.state = State::Refused(describe_refusal(text, &why)),
            Err(error) => {
                self.import = None;
                self.say_unread(&error);
            }
        }
    }

    /// Carries out what was answered to an import of data points.
    pub(in crate::app) fn answer_signals(
        &mut self,
        ctx: &egui::Context,
        import: Option<Import>,
        answer: SignalsAnswer,
    ) {
        let Some(Import::Signals(mut import)) = import else { return };
        match answer {
            SignalsAnswer::Choose => self.import_signals(ctx),
            SignalsAnswer::Columns(parts) => {
                let State::Shown(shown) = &mut import.state else { return };
                shown.wait(parts.clone());
                let from = SignalsFrom::List(Arc::clone(&shown.list));
                let (name, source) = (import.name.clone(), import.source.clone());
                self.import = Some(Import::Signals(import));
                self.read_signals(ctx, name, source, from, Some(parts));
            }
            SignalsAnswer::Take => {
                if let State::Shown(shown) = &import.state {
                    self.take_signals(shown);
                }
            }
        }
    }

    /// Adds what a preview showed: one edit, if the ledger is still as it was then.
    fn take_signals(&mut self, shown: &Shown) {
        let text = self.text();
        let here = self.session.as_ref().map(|s| s.document.workshop());
        let same = here.is_some_and(|now| {
            Arc::ptr_eq(&now.signals, &shown.workshop.signals)
                && Arc::ptr_eq(&now.segments, &shown.workshop.segments)
        });
        if !same {
            self.messages.say(Level::Note, text.get("exchange-outdated"));
            return;
        }
        let fresh = shown.preview.fresh();
        let n = fresh.len();
        if n > 0 {
            let edit = Edit::Signal(SignalEdit::Add(fresh));
            self.out.edit(Edit::Many("signals-undo-import", vec![edit]));
            self.messages.say(Level::Done, text.with("signals-imported", &[("n", n.into())]));
        }
    }
}
