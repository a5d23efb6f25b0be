//! What comes into a frame: answers of background jobs, shortcuts, dropped files, what the window
//! was told.

use std::path::Path;

use egui::ViewportCommand;

use super::command::Action;
use super::dialogs::Dialog;
use super::jobs::Done;
use super::messages::Level;
use super::session::Session;
use super::shell::file_name;
use super::{App, actions};
use crate::file::{Change, FileError, Loaded, Stamp};

impl App {
    /// Takes the answer of a background job.
    pub(super) fn receive(&mut self, ctx: &egui::Context, done: Done) {
        match done {
            Done::Picked { save, path: Some(path), .. } => {
                self.busy = None;
                if save { self.save_to(ctx, path) } else { self.open(ctx, path) }
            }
            Done::Picked { save, path: None, missing } => {
                self.busy = None;
                if missing {
                    self.ask_path(save);
                } else {
                    self.after_save = None;
                }
            }
            Done::Opened(path, result) => {
                self.busy = None;
                match *result {
                    Ok((loaded, stamp)) => self.opened(ctx, &path, loaded, stamp),
                    Err(error) => {
                        self.settings.forget(&path);
                        self.say_error(&error);
                        self.look_around(ctx);
                    }
                }
            }
            Done::Saved { path, revision, result } => self.saved(ctx, &path, revision, result),
            Done::Conflict(path) => {
                if let Some(session) = &mut self.session {
                    session.saving = false;
                }
                self.dialog = Some(Dialog::ChangedOnDisk { path });
            }
            Done::Kept(revision, result) => self.kept(ctx, revision, result),
            Done::Looked { offers, recent } => {
                self.offers.extend(offers);
                self.recent = recent;
            }
            Done::Restored(offer, result, stamp) => {
                self.busy = None;
                match *result {
                    Ok(loaded) => {
                        let mut session = Session::fresh(loaded.workshop);
                        session.recovered = true;
                        session.path = offer.original.clone().filter(|_| stamp.is_some());
                        session.stamp = stamp;
                        self.begin(session);
                        self.restored = Some(offer);
                        self.messages.say(Level::Note, self.text().get("message-restored"));
                    }
                    Err(error) => {
                        self.say_error(&error);
                        self.offers.push(offer);
                    }
                }
            }
            Done::Watched(path, change) => {
                let same = self.session.as_ref().is_some_and(|s| s.path.as_ref() == Some(&path));
                if same && change == Change::Changed {
                    let args = [("file", file_name(&path).into())];
                    self.messages.say(Level::Note, self.text().with("message-changed", &args));
                }
            }
            Done::Quiet(result) => {
                if let Err(error) = result {
                    self.say_error(&error);
                }
            }
            Done::Failed(why) => {
                self.busy = None;
                if let Some(session) = &mut self.session {
                    (session.saving, session.keeping) = (false, false);
                }
                let args = [("why", why.into())];
                self.messages.say(Level::Error, self.text().with("message-failed", &args));
            }
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
        self.begin(Session::opened(loaded.workshop, path, stamp));
        self.remember(ctx, path);
    }

    fn saved(
        &mut self,
        ctx: &egui::Context,
        path: &Path,
        revision: u64,
        result: Result<Stamp, FileError>,
    ) {
        let Some(session) = &mut self.session else { return };
        session.saving = false;
        match result {
            Ok(stamp) => {
                session.document.mark_saved(revision);
                session.recovered = false;
                session.stamp = Some(stamp);
                session.saved_at = Some(jiff::Zoned::now().strftime("%H:%M").to_string());
                session.path = Some(path.to_owned());
                self.forget_copy(ctx);
                let args = [("file", file_name(path).into())];
                self.messages.say(Level::Done, self.text().with("message-saved", &args));
                self.remember(ctx, path);
                if let Some(action) = self.after_save.take() {
                    self.ask_then(ctx, action);
                }
            }
            Err(error) => {
                self.after_save = None;
                self.say_error(&error);
            }
        }
    }

    fn kept(&mut self, ctx: &egui::Context, revision: u64, result: Result<(), FileError>) {
        let text = self.text();
        if let Some(session) = &mut self.session {
            session.keeping = false;
        }
        let Some(session) = self.session.as_mut().filter(|s| s.has_work()) else {
            // Saved or left while the copy was being written: it is out of date already.
            self.forget_copy(ctx);
            return;
        };
        session.kept = Some(revision);
        match result {
            Ok(()) => {
                // What was restored is kept under this run's name now.
                if let Some(offer) = self.restored.take() {
                    let _ = offer.discard();
                }
            }
            Err(error) => {
                let why = error.describe(text);
                let args = [("why", why.into())];
                self.messages.say(Level::Error, text.with("message-recovery-failed", &args));
            }
        }
    }

    pub(super) fn take_shortcuts(&mut self, ctx: &egui::Context) {
        if self.dialog.is_some() || self.palette.is_some() {
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
            self.out.act(Action::OpenPath(path));
            if many {
                self.messages.say(Level::Note, self.text().get("message-drop-one"));
            }
        }
    }

    /// Reacts to what the window itself was told: it gets the focus, it shall close.
    pub(super) fn watch_window(&mut self, ctx: &egui::Context) {
        let focused = ctx.input(|i| i.focused);
        if focused
            && !self.had_focus
            && let Some(Session { path: Some(path), stamp: Some(stamp), .. }) = &self.session
        {
            self.jobs.watch(ctx, path, stamp);
        }
        self.had_focus = focused;
        if ctx.input(|i| i.viewport().close_requested()) && !self.closing {
            if self.session.as_ref().is_some_and(Session::has_work) {
                ctx.send_viewport_cmd(ViewportCommand::CancelClose);
                self.dialog = Some(Dialog::Unsaved { then: Action::Quit });
            } else {
                self.closing = true;
            }
        }
    }
}
