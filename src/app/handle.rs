//! What the window does with what it was asked: the one place that acts.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use egui::ViewportCommand;

use super::App;
use super::actions;
use super::command::{Action, Drained};
use super::dialogs::{Answer, Dialog};
use super::jobs::Done;
use super::messages::Level;
use super::palette::Palette;
use super::session::Session;
use crate::edit::Refused;
use crate::file::{self, FileError, Fresh};

impl App {
    /// Carries out the edits and actions of this frame.
    pub(super) fn drain(&mut self, ctx: &egui::Context) {
        if self.out.is_empty() {
            return;
        }
        // What was asked for shows in the next frame.
        ctx.request_repaint();
        let mut out = std::mem::take(&mut self.out);
        let drained = match &mut self.session {
            Some(session) => out.drain(&mut session.document),
            None => Drained { actions: out.actions(), ..Drained::default() },
        };
        for refused in drained.refused {
            let why = self.text().get(match refused {
                Refused::Missing { .. } => "refused-missing",
                Refused::Taken(_) => "refused-taken",
                Refused::Last(_) => "refused-last",
                Refused::Cycle => "refused-cycle",
                Refused::Full(_) => "refused-full",
            });
            let args = [("why", why.into())];
            self.messages.say(Level::Note, self.text().with("message-refused", &args));
        }
        for action in drained.actions {
            self.act(ctx, action);
        }
    }

    fn act(&mut self, ctx: &egui::Context, action: Action) {
        match action {
            Action::New
            | Action::Open
            | Action::OpenTyped
            | Action::OpenPath(_)
            | Action::OpenExample(_)
            | Action::Start
            | Action::Quit => self.ask_then(ctx, action),
            Action::Save => self.save(ctx),
            Action::SaveAs => self.save_as(ctx),
            Action::SaveTyped => self.ask_path(true),
            Action::SaveTo(path) => self.save_to(ctx, path),
            Action::Undo | Action::Redo => self.step(action == Action::Undo),
            Action::GoTo(room) => {
                if let Some(session) = &mut self.session {
                    session.document.commit();
                    self.room = room;
                }
            }
            Action::Palette => self.palette = Some(Palette::default()),
            Action::Problems => self.problems_open = true,
            Action::Messages => self.messages.open = true,
            Action::LookAtSegment(segment) => self.focus.segment = segment,
            Action::LookAtRound(round) => self.focus.round = Some(round),
            Action::Theme(theme) => {
                self.theme = theme;
                theme.code().clone_into(&mut self.settings.theme);
                self.write_settings(ctx);
            }
            Action::Language(language) => {
                self.language = language;
                language.code().clone_into(&mut self.settings.language);
                self.write_settings(ctx);
            }
            Action::Scale(scale) => {
                self.scale = scale.clamp(*actions::SCALES.start(), *actions::SCALES.end());
                self.settings.scale = self.scale;
                self.write_settings(ctx);
            }
        }
    }

    fn step(&mut self, back: bool) {
        let text = self.text();
        let Some(session) = &mut self.session else { return };
        let document = &mut session.document;
        let (label, key) = if back {
            (document.undo(), "message-undone")
        } else {
            (document.redo(), "message-redone")
        };
        if let Some(label) = label {
            let args = [("what", text.get(label).into())];
            self.messages.say(Level::Done, text.with(key, &args));
        }
    }

    /// Does what leaves the open workshop behind, but asks first if that has unsaved work.
    pub(super) fn ask_then(&mut self, ctx: &egui::Context, action: Action) {
        if let Some(session) = &mut self.session {
            session.document.commit();
            if session.saving {
                // Asked again once it is known whether there is anything left to lose.
                self.after_save = Some(action);
                return;
            }
        }
        if self.session.as_ref().is_some_and(Session::has_work) {
            self.dialog = Some(Dialog::Unsaved { then: action });
        } else {
            self.leave_for(ctx, action);
        }
    }

    fn leave_for(&mut self, ctx: &egui::Context, action: Action) {
        match action {
            Action::New => self.new_workshop(),
            Action::Open => {
                self.busy = Some("busy-choosing");
                self.jobs.pick(ctx, self.text(), None);
            }
            Action::OpenTyped => self.ask_path(false),
            Action::OpenPath(path) => self.open(ctx, path),
            Action::OpenExample(language) => {
                let example = Path::new("example.ron");
                match file::parse(file::example(language), example) {
                    Ok(loaded) => self.begin(Session::fresh(loaded.workshop)),
                    Err(error) => self.say_error(&error),
                }
            }
            Action::Start => {
                self.forget_copy(ctx);
                self.session = None;
                self.look_around(ctx);
            }
            Action::Quit => {
                self.closing = true;
                ctx.send_viewport_cmd(ViewportCommand::Close);
            }
            other => self.act(ctx, other),
        }
    }

    fn new_workshop(&mut self) {
        let text = self.text();
        let fresh = Fresh {
            language: self.language,
            title: text.get("untitled"),
            segment: text.get("all-customers"),
            round: text.get("new-round"),
            date: jiff::Zoned::now().date(),
        };
        match file::new_workshop(&fresh) {
            Ok(workshop) => {
                self.begin(Session::fresh(workshop));
                self.room = super::Room::Frame;
            }
            Err(error) => self.say_error(&error),
        }
    }

    pub(super) fn begin(&mut self, session: Session) {
        self.session = Some(session);
        self.focus = super::Focus::default();
        self.rooms = super::Rooms::default();
        self.problems_open = false;
    }

    pub(super) fn open(&mut self, ctx: &egui::Context, path: PathBuf) {
        self.busy = Some("busy-opening");
        self.jobs.open(ctx, path);
    }

    fn save(&mut self, ctx: &egui::Context) {
        let Some(session) = &mut self.session else { return };
        session.document.commit();
        match session.path.clone() {
            Some(path) => self.write(ctx, path, true),
            None => self.save_as(ctx),
        }
    }

    fn save_as(&mut self, ctx: &egui::Context) {
        let Some(session) = &mut self.session else { return };
        session.document.commit();
        let name = session.file_name();
        self.busy = Some("busy-choosing");
        self.jobs.pick(ctx, self.text(), Some(name));
    }

    pub(super) fn save_to(&mut self, ctx: &egui::Context, mut path: PathBuf) {
        if path.extension().is_none() {
            path.set_extension(file::EXTENSION);
        }
        self.write(ctx, path, false);
    }

    /// Writes the workshop; `careful` asks when the file is not what was last seen.
    fn write(&mut self, ctx: &egui::Context, path: PathBuf, careful: bool) {
        let Some(session) = &mut self.session else { return };
        if session.saving {
            return;
        }
        session.document.commit();
        session.saving = true;
        let stamp = session.stamp.filter(|_| careful);
        let workshop = Arc::clone(session.document.workshop());
        self.jobs.save(ctx, path, workshop, session.document.revision(), stamp);
    }

    pub(super) fn ask_path(&mut self, save: bool) {
        let folder = directories::UserDirs::new()
            .and_then(|dirs| dirs.document_dir().map(Path::to_owned))
            .or_else(|| directories::UserDirs::new().map(|dirs| dirs.home_dir().to_owned()))
            .unwrap_or_default();
        let typed = match &self.session {
            Some(session) if save => {
                let place =
                    session.path.clone().unwrap_or_else(|| folder.join(session.file_name()));
                place.display().to_string()
            }
            _ => format!("{}{}", folder.display(), std::path::MAIN_SEPARATOR),
        };
        self.dialog = Some(Dialog::Path { save, typed });
    }

    pub(super) fn answer(&mut self, ctx: &egui::Context, answer: Answer) {
        match answer {
            Answer::Cancel => self.after_save = None,
            Answer::SaveThen(action) => {
                self.after_save = Some(action);
                self.save(ctx);
            }
            Answer::Without(action) => {
                self.forget_copy(ctx);
                self.leave_for(ctx, action);
            }
            Answer::Replace => {
                if let Some(path) = self.session.as_ref().and_then(|s| s.path.clone()) {
                    self.write(ctx, path, false);
                }
            }
            Answer::SaveAs => self.save_as(ctx),
            Answer::Open(path) => self.open(ctx, path),
            Answer::SaveTo(path) => self.save_to(ctx, path),
        }
    }

    /// Looks for recent files and for work that a crash left behind.
    pub(super) fn look_around(&mut self, ctx: &egui::Context) {
        self.jobs.look(ctx, self.recovery.as_ref(), &self.settings);
    }

    pub(super) fn remember(&mut self, ctx: &egui::Context, path: &Path) {
        self.settings.remember(path);
        self.write_settings(ctx);
    }

    fn write_settings(&mut self, ctx: &egui::Context) {
        let Some(folders) = &self.folders else { return };
        let (settings, path) = (self.settings.clone(), folders.settings.clone());
        self.jobs.spawn(ctx, move || Done::Quiet(settings.save(&path)));
    }

    /// The copy for the case of a crash is not needed any more.
    pub(super) fn forget_copy(&mut self, ctx: &egui::Context) {
        if let Some(session) = &mut self.session {
            session.kept = None;
        }
        if let Some(offer) = self.restored.take() {
            self.jobs.spawn(ctx, move || Done::Quiet(offer.discard()));
        }
        if let Some(recovery) = self.recovery.clone() {
            recovery.retire();
            self.jobs.spawn(ctx, move || Done::Quiet(recovery.clear()));
        }
    }

    pub(super) fn say_error(&mut self, error: &FileError) {
        let words = error.describe(self.text());
        self.messages.say(Level::Error, words);
    }
}
