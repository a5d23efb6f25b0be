//! What the window does with what came in: the one place that acts.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use egui::ViewportCommand;

use super::command::{Action, Drained};
use super::dialogs::{Answer, Dialog};
use super::jobs::Done;
use super::messages::Level;
use super::palette::{self, Palette};
use super::session::Session;
use super::shell::{Status, file_name};
use super::theme::Theme;
use super::views::start::{RecoveryOffer, StartAnswer, StartPage};
use super::{App, Out, actions};
use crate::edit::Refused;
use crate::file::{self, Change, FileError, Fresh, Loaded, Stamp};
use crate::text::Text;
use crate::workshop::Crumb;

impl App {
    // ---- what comes in -----------------------------------------------------------------------

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
            Done::Saved { path, revision, result } => self.saved(ctx, path, revision, result),
            Done::Conflict(path) => {
                if let Some(session) = &mut self.session {
                    session.saving = false;
                }
                self.dialog = Some(Dialog::ChangedOnDisk { path });
            }
            Done::Kept(revision, result) => self.kept(revision, result),
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
        path: PathBuf,
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
                session.path = Some(path.clone());
                self.forget_copy(ctx);
                let args = [("file", file_name(&path).into())];
                self.messages.say(Level::Done, self.text().with("message-saved", &args));
                self.remember(ctx, &path);
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

    fn kept(&mut self, revision: u64, result: Result<(), FileError>) {
        let text = self.text();
        let Some(session) = &mut self.session else { return };
        session.keeping = false;
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
        if focused && !self.had_focus {
            if let Some(Session { path: Some(path), stamp: Some(stamp), .. }) = &self.session {
                self.jobs.watch(ctx, path, stamp);
            }
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

    // ---- what is drawn around the room --------------------------------------------------------

    pub(super) fn status(&self) -> Status {
        let text = self.text();
        let mut status = Status { messages: self.messages.count(), ..Status::default() };
        status.busy = self.busy.map(|key| text.get(key).to_owned());
        let Some(session) = &self.session else { return status };
        if session.saving {
            status.busy = Some(text.get("status-saving").to_owned());
        }
        let file = session.path.as_deref().map(file_name).unwrap_or_default();
        let dirty = session.document.is_dirty();
        status.saved = match (&session.path, &session.saved_at) {
            (None, _) => text.get("status-unsaved").to_owned(),
            (Some(_), _) if dirty => text.with("status-changes", &[("file", file.into())]),
            (Some(_), None) => text.with("status-opened", &[("file", file.into())]),
            (Some(_), Some(time)) => {
                text.with("status-saved", &[("time", time.as_str().into()), ("file", file.into())])
            }
        };
        if dirty && session.kept == Some(session.document.revision()) {
            status.saved = format!("{} · {}", status.saved, text.get("status-recovered"));
        }
        status.problems = Some(self.figures.problems().len());
        status
    }

    pub(super) fn draw_start(
        &mut self,
        ui: &mut egui::Ui,
        text: &'static Text,
        theme: &'static Theme,
        out: &mut Out,
    ) {
        let offers: Vec<RecoveryOffer> = self
            .offers
            .iter()
            .map(|offer| {
                let written = offer.written.to_zoned(jiff::tz::TimeZone::system());
                RecoveryOffer {
                    title: offer.title.clone(),
                    when: format!("{}, {}", text.date(written.date()), written.strftime("%H:%M")),
                    path: offer.original.clone(),
                }
            })
            .collect();
        let page = StartPage { theme, text, recent: &self.recent, offers: &offers };
        match page.show(ui, out) {
            Some(StartAnswer::Restore(i)) if i < self.offers.len() => {
                let offer = self.offers.remove(i);
                self.busy = Some("busy-opening");
                self.jobs.restore(ui.ctx(), offer);
            }
            Some(StartAnswer::Discard(i)) if i < self.offers.len() => {
                let offer = self.offers.remove(i);
                self.jobs.spawn(ui.ctx(), move || Done::Quiet(offer.discard()));
            }
            _ => {}
        }
    }

    /// Whatever floats above the room: palette, dialogs, panels, the toast, the hint to drop.
    pub(super) fn draw_above(
        &mut self,
        ctx: &egui::Context,
        text: &'static Text,
        theme: &'static Theme,
        out: &mut Out,
    ) {
        if let Some(palette) = &mut self.palette {
            let workshop = self.session.as_ref().map(|s| &**s.document.workshop());
            let entries = actions::catalogue(text, workshop, self.scale);
            match palette.show(ctx, &entries, text, theme) {
                palette::Answer::Open => {}
                palette::Answer::Closed => self.palette = None,
                palette::Answer::Chosen(action) => {
                    self.palette = None;
                    out.act(action);
                }
            }
        }
        if self.problems_open {
            self.draw_problems(ctx, text, theme, out);
        }
        self.messages.show_panel(ctx, text, theme);
        if let Some(dialog) = &mut self.dialog {
            let title = self.session.as_ref().map_or("", |s| s.document.workshop().title.as_str());
            if let Some(answer) = dialog.show(ctx, title, text, theme) {
                self.dialog = None;
                self.answer(ctx, answer);
            }
        }
        self.messages.show_toast(ctx, text, theme);
        if ctx.input(|i| !i.raw.hovered_files.is_empty()) {
            super::shell::drop_hint(ctx, text.get("drop-hint"), theme);
        }
    }

    fn draw_problems(&mut self, ctx: &egui::Context, text: &Text, theme: &Theme, out: &mut Out) {
        let problems = self.figures.problems();
        let title = text.get("problems-title");
        let close = super::shell::sheet(ctx, "problems", title, text, theme, |ui| {
            let intro = if problems.is_empty() { "problems-none" } else { "problems-intro" };
            ui.label(egui::RichText::new(text.get(intro)).color(*theme.ink_soft));
            ui.add_space(super::theme::space::S);
            for problem in problems {
                let label = egui::Button::new(file::describe_problem(text, problem)).wrap();
                if ui.add(label.frame_when_inactive(false)).clicked()
                    && let Some(room) = problem.path.first().and_then(room_of)
                {
                    out.act(Action::GoTo(room));
                }
            }
        });
        if close || out.wants_room() {
            self.problems_open = false;
        }
    }

    // ---- what is done ------------------------------------------------------------------------

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
    fn ask_then(&mut self, ctx: &egui::Context, action: Action) {
        if let Some(session) = &mut self.session {
            session.document.commit();
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

    fn begin(&mut self, session: Session) {
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

    fn save_to(&mut self, ctx: &egui::Context, mut path: PathBuf) {
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

    fn ask_path(&mut self, save: bool) {
        let folder = directories::UserDirs::new()
            .and_then(|dirs| dirs.document_dir().map(Path::to_owned))
            .or_else(|| directories::UserDirs::new().map(|dirs| dirs.home_dir().to_owned()))
            .unwrap_or_default();
        let typed = match &self.session {
            Some(session) if save => {
                let place = session.path.clone().unwrap_or_else(|| folder.join(session.file_name()));
                place.display().to_string()
            }
            _ => format!("{}{}", folder.display(), std::path::MAIN_SEPARATOR),
        };
        self.dialog = Some(Dialog::Path { save, typed });
    }

    fn answer(&mut self, ctx: &egui::Context, answer: Answer) {
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

    // ---- settings, recent files, copies ---------------------------------------------------------

    /// Looks for recent files and for work that a crash left behind.
    pub(super) fn look_around(&mut self, ctx: &egui::Context) {
        self.jobs.look(ctx, self.recovery.as_ref(), &self.settings);
    }

    fn remember(&mut self, ctx: &egui::Context, path: &Path) {
        self.settings.remember(path);
        self.write_settings(ctx);
    }

    fn write_settings(&mut self, ctx: &egui::Context) {
        let Some(folders) = &self.folders else { return };
        let (settings, path) = (self.settings.clone(), folders.settings.clone());
        self.jobs.spawn(ctx, move || Done::Quiet(settings.save(&path)));
    }

    /// The copy for the case of a crash is not needed any more.
    fn forget_copy(&mut self, ctx: &egui::Context) {
        if let Some(session) = &mut self.session {
            session.kept = None;
        }
        if let Some(offer) = self.restored.take() {
            self.jobs.spawn(ctx, move || Done::Quiet(offer.discard()));
        }
        if let Some(recovery) = self.recovery.clone() {
            self.jobs.spawn(ctx, move || Done::Quiet(recovery.clear()));
        }
    }

    fn say_error(&mut self, error: &FileError) {
        let words = error.describe(self.text());
        self.messages.say(Level::Error, words);
    }
}

/// The room where a problem can be mended.
fn room_of(crumb: &Crumb) -> Option<super::Room> {
    match crumb {
        Crumb::Field("purpose" | "segments" | "people") => Some(super::Room::Frame),
        Crumb::Field("framework" | "assessments" | "votes") => Some(super::Room::Score),
        Crumb::Field("journeys") => Some(super::Room::Journey),
        _ => None,
    }
}
