//! What comes into a frame: answers of background jobs, shortcuts, dropped files, what the window
//! was told.

use std::path::{Path, PathBuf};

use egui::ViewportCommand;

use super::command::Action;
use super::dialogs::Dialog;
use super::eventlog::FlowAct;
use super::jobs::{Done, Kind};
use super::messages::Level;
use super::session::{Replace, Serial, Session};
use super::shell::file_name;
use super::{App, actions, eventlog, exchange};
use crate::file::{FileError, FileErrorKind, Loaded, Stamp};

impl App {
    /// Takes the answer of a background job.
    pub(super) fn receive(&mut self, ctx: &egui::Context, done: Done) {
        match done {
            Done::Picked { save, path, missing } => self.picked(ctx, save, path, missing),
            Done::Opened(path, result) => match *result {
                Ok((loaded, stamp)) => self.opened(ctx, &path, loaded, stamp),
                Err(error) => self.say_error(&error),
            },
            Done::Saved { serial, path, revision, result } => {
                self.saved(ctx, serial, &path, revision, result);
            }
            Done::Conflict { serial, path, changed } => {
                self.after_save = None;
                if let Some(session) = self.session_of(serial) {
                    session.saving = false;
                    session.next_save = None;
                    self.dialog = Some(Dialog::Replace { path, changed });
                }
            }
            Done::Kept(serial, revision, result) => self.kept(ctx, serial, revision, result),
            Done::Looked { offers, recent } => {
                self.offers.extend(offers);
                self.recent = recent;
                self.mention_offers();
            }
            Done::Restored(offer, result) => match *result {
                Ok(loaded) => {
                    let mut session = Session::fresh(loaded.workshop);
                    session.recovered = true;
                    session.path.clone_from(&offer.original);
                    session.stamp = offer.stamp;
                    session.restored = Some(offer);
                    self.arrive(ctx, session);
                    self.messages.say(Level::Note, self.text().get("message-restored"));
                }
                Err(error) => {
                    self.say_error(&error);
                    self.offers.push(offer);
                }
            },
            Done::Changed(path, stamp) => {
                let same = self.session.as_ref().is_some_and(|s| {
                    !s.saving && s.path.as_ref() == Some(&path) && s.stamp == Some(stamp)
                });
                if same {
                    let args = [("file", file_name(&path).into())];
                    self.messages.say(Level::Note, self.text().with("message-changed", &args));
                }
            }
            Done::SheetPicked { path, missing, export: None } => {
                self.sheet_picked(ctx, path, missing);
            }
            Done::SheetPicked { path, missing, export: Some(export) } => {
                self.export_picked(ctx, export, path, missing);
            }
            Done::MapPicked { path, missing, export } => {
                self.map_picked(ctx, path, missing, export);
            }
            Done::MapRead(order, result) => self.map_read(&order, *result),
            Done::SheetRead(order, result) => self.sheet_read(&order, *result),
            Done::SignalsPicked { path, missing } => self.signals_picked(ctx, path, missing),
            Done::SignalsRead(order, result) => self.signals_read(&order, *result),
            Done::Log(done) => self.log_done(ctx, *done),
            Done::Report(done) => self.report_done(ctx, *done),
            Done::Exported(path, result, left) => self.exported(&path, result, left),
            Done::Quiet(kind, result) => {
                if let Err(error) = result {
                    self.say_error(&error);
                }
                if kind == Kind::Settings && std::mem::take(&mut self.settings_again) {
                    self.write_settings(ctx);
                }
            }
            Done::Template(answer) => self.take_template(ctx, answer),
            Done::Failed(kind, why) => self.failed(kind, why),
        }
    }

    /// The open workshop, if it is still the one that asked.
    fn session_of(&mut self, serial: Serial) -> Option<&mut Session> {
        self.session.as_mut().filter(|s| s.serial == serial)
    }

    fn picked(
        &mut self,
        ctx: &egui::Context,
        save: Option<Serial>,
        path: Option<PathBuf>,
        missing: bool,
    ) {
        match (save, path) {
            (None, Some(path)) => self.open(ctx, path),
            // The workshop that was to be saved may have been left meanwhile.
            (Some(serial), Some(path)) if self.session_of(serial).is_some() => {
                self.save_to(ctx, path, Replace::Anything);
            }
            (_, None) if missing => self.ask_path(save.is_some()),
            _ => self.after_save = None,
        }
    }

    fn opened(&mut self, ctx: &egui::Context, path: &Path, loaded: Loaded, stamp: Stamp) {
        let text = self.text();
        if loaded.problems.is_empty() {
            let args = [("file", file_name(path).into())];
            self.messages.say(Level::Done, text.with("message-opened", &args));
        } else {
            let args = [("n", loaded.problems.len().into())];
            self.messages.say(Level::Note, text.with("message-doubtful", &args));
        }
        self.arrive(ctx, Session::opened(loaded.workshop, path, stamp));
        self.remember(ctx, path);
        self.mention_offers();
    }

    /// Says once that there is work to be brought back, where the start page cannot: a file was
    /// opened directly.
    fn mention_offers(&mut self) {
        let text = self.text();
        if let Some(at) = self.offer_here() {
            let args = [("title", self.offers[at].title.as_str().into())];
            let words = text.with("message-offer-here", &args);
            self.messages.ask(words, text.get("message-offer-restore"));
        } else if self.session.is_some() && !self.offers.is_empty() && !self.offers_mentioned {
            self.offers_mentioned = true;
            self.messages.say(Level::Note, self.text().get("message-offers"));
        }
    }

    /// The work of an earlier run on the very file that is open.
    fn offer_here(&self) -> Option<usize> {
        let path = self.session.as_ref()?.path.as_deref()?;
        self.offers.iter().position(|offer| offer.original.as_deref() == Some(path))
    }

    /// Brings that work back.
    pub(super) fn restore_here(&mut self, ctx: &egui::Context) {
        if let Some(at) = self.offer_here() {
            let offer = self.offers.remove(at);
            self.jobs.restore(ctx, offer);
        }
    }

    /// Shows what was read, but asks first if there is work that nobody agreed to leave: the
    /// window stayed usable while the file was chosen and read.
    pub(super) fn arrive(&mut self, ctx: &egui::Context, session: Session) {
        self.arrived = Some(session);
        self.end_writing();
        let here = self.session.as_ref().filter(|s| s.has_work());
        let agreed = here.is_none_or(|s| self.agreed == Some((s.serial, s.document.revision())));
        if agreed {
            self.leave_for(ctx, Action::ShowArrived);
        } else {
            self.ask_then(ctx, Action::ShowArrived);
        }
    }

    fn saved(
        &mut self,
        ctx: &egui::Context,
        serial: Serial,
        path: &Path,
        revision: u64,
        result: Result<Stamp, FileError>,
    ) {
        let text = self.text();
        let Some(session) = self.session_of(serial) else {
            // Left meanwhile; only what went wrong is worth a word.
            if let Err(error) = result {
                self.say_error(&error);
            }
            return;
        };
        session.saving = false;
        let next = session.next_save.take();
        match result {
            Ok(stamp) => {
                session.document.mark_saved(revision);
                session.recovered = false;
                session.stamp = Some(stamp);
                session.saved_at = Some(jiff::Zoned::now().strftime("%H:%M").to_string());
                session.path = Some(path.to_owned());
                let settled = !session.has_work();
                let args = [("file", file_name(path).into())];
                self.messages.say(Level::Done, text.with("message-saved", &args));
                self.remember(ctx, path);
                // Work that came since stays kept until it is saved too.
                if settled {
                    self.forget_copy(ctx);
                }
                if let Some((path, replace)) = next {
                    self.write(ctx, path, replace);
                } else if let Some(action) = self.after_save.take() {
                    self.ask_then(ctx, action);
                }
            }
            Err(error) => {
                if let FileErrorKind::NotFlushed { stamp, .. } = error.kind {
                    // The file is there; whether it survives a power cut is another question.
                    (session.stamp, session.path) = (Some(stamp), Some(path.to_owned()));
                }
                self.after_save = None;
                self.say_error(&error);
            }
        }
    }

    fn kept(
        &mut self,
        ctx: &egui::Context,
        serial: Serial,
        revision: u64,
        result: Result<bool, FileError>,
    ) {
        let text = self.text();
        let Some(session) = self.session_of(serial) else { return };
        session.keeping = false;
        match result {
            Ok(true) => {
                session.kept = Some(revision);
                // What was restored is kept under this run's name now.
                if let Some(offer) = session.restored.take() {
                    self.jobs.forget(ctx, None, Some(offer));
                }
            }
            Ok(false) => session.forget_copy(),
            Err(error) => {
                let why = error.describe(text);
                let args = [("why", why.into())];
                self.messages.say(Level::Error, text.with("message-recovery-failed", &args));
            }
        }
    }

    fn failed(&mut self, kind: Kind, why: String) {
        if let Some(session) = &mut self.session {
            match kind {
                Kind::Save => session.saving = false,
                Kind::Keep => session.keeping = false,
                Kind::Choose
                | Kind::Read
                | Kind::Settings
                | Kind::Sheet
                | Kind::Log
                | Kind::Export
                | Kind::Preview
                | Kind::Template => {}
            }
        }
        if matches!(kind, Kind::Export | Kind::Preview) {
            self.rooms.report.is_lost(&why);
        }
        self.after_save = None;
        if matches!(kind, Kind::Sheet | Kind::Log) {
            self.import = None;
        }
        let args = [("why", why.into())];
        self.messages.say(Level::Error, self.text().with("message-failed", &args));
    }

    pub(super) fn take_shortcuts(&mut self, ctx: &egui::Context) {
        if self.dialog.is_some() || self.palette.is_some() || self.import.is_some() {
            return;
        }
        let workshop = self.session.as_ref().map(|s| &**s.document.workshop());
        for action in actions::pressed(ctx, workshop, self.text(), self.scale) {
            self.out.act(action);
        }
    }

    pub(super) fn take_drops(&mut self, ctx: &egui::Context) {
        let dropped = ctx.input_mut(|i| std::mem::take(&mut i.raw.dropped_files));
        let many = dropped.len() > 1;
        if let Some(path) = dropped.into_iter().map(|f| f.path().to_owned()).next() {
            // What has been read and is asked about would be lost without a word.
            if self.import.is_some() {
                let args = [("name", file_name(&path).into())];
                self.messages.say(Level::Note, self.text().with("message-drop-busy", &args));
                return;
            }
            let sheet = self.session.is_some() && exchange::is_sheet(&path);
            let map = self.session.is_some() && exchange::is_diagram(&path);
            let log = self.session.is_some()
                && (eventlog::is_xes(&path)
                    || (self.room == super::Room::Flow && eventlog::is_log(&path)));
            if log {
                self.out.act(Action::Flow(FlowAct::ImportPath(path)));
                if many {
                    self.messages.say(Level::Note, self.text().get("message-drop-one"));
                }
                return;
            }
            let action = match sheet {
                _ if map => Action::ImportMapPath,
                true if self.room == super::Room::Journey => Action::ImportMapPath,
                true if self.room == super::Room::Signals => Action::ImportSignalsPath,
                true => Action::ImportPath,
                false => Action::OpenPath,
            };
            self.out.act(action(path));
            if many {
                self.messages.say(Level::Note, self.text().get("message-drop-one"));
            }
        }
    }

    /// Looks after the file when the window gets the keyboard again.
    pub(super) fn watch_focus(&mut self, ctx: &egui::Context) {
        let focused = ctx.input(|i| i.focused);
        if focused
            && !self.had_focus
            && let Some(Session { path: Some(path), stamp: Some(stamp), saving: false, .. }) =
                &self.session
        {
            self.jobs.watch(ctx, path, *stamp);
        }
        self.had_focus = focused;
    }

    /// Asks before the window closes with unsaved work, even if nobody can see it right now.
    pub(super) fn watch_close(&mut self, ctx: &egui::Context) {
        if self.closing || !ctx.input(|i| i.viewport().close_requested()) {
            return;
        }
        self.end_writing();
        let saving = self.session.as_ref().is_some_and(|s| s.saving);
        if saving || self.session.as_ref().is_some_and(Session::has_work) {
            ctx.send_viewport_cmd(ViewportCommand::CancelClose);
            ctx.send_viewport_cmd(ViewportCommand::Minimized(false));
            ctx.send_viewport_cmd(ViewportCommand::Focus);
            self.ask_then(ctx, Action::Quit);
        } else {
            self.closing = true;
        }
    }
}
