//! What the window does with what it was asked: the one place that acts.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use egui::ViewportCommand;

use super::actions;
use super::command::{Action, Drained, Out};
use super::dialogs::{Answer, Dialog};
use super::eventlog::FlowAct;
use super::jobs::{Kind, SaveOrder};
use super::messages::Level;
use super::palette::Palette;
use super::session::{Replace, Session};
use super::views::journey::JourneyRoom;
use super::{App, Room};
use crate::edit::Refused;
use crate::file::{self, FileError, Fresh};
use crate::workshop::{JourneyId, Workshop};

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
        self.say_refused(&drained.refused);
        for action in drained.actions {
            self.act(ctx, action);
        }
    }

    fn say_refused(&mut self, refused: &[Refused]) {
        for refused in refused {
            let why = self.text().get(match refused {
                Refused::Missing { .. } => "refused-missing",
                Refused::Taken(_) => "refused-taken",
                Refused::Last(_) => "refused-last",
                Refused::Cycle => "refused-cycle",
                Refused::Waits => "refused-waits",
                Refused::Shared => "refused-shared",
                Refused::Full(_) => "refused-full",
            });
            let args = [("why", why.into())];
            self.messages.say(Level::Note, self.text().with("message-refused", &args));
        }
    }

    /// Ends what is being written or dragged in the open workshop; words are kept.
    pub(super) fn end_writing(&mut self) {
        self.settle(JourneyRoom::leave);
    }

    /// Carries out what a room says before the workshop is looked at as a whole.
    fn settle(&mut self, say: impl FnOnce(&mut JourneyRoom, &Workshop, &mut Out)) {
        let Some(session) = &mut self.session else { return };
        let mut out = Out::default();
        say(&mut self.rooms.journey, session.document.workshop(), &mut out);
        let drained = out.drain(&mut session.document);
        session.document.commit();
        self.say_refused(&drained.refused);
    }

    pub(super) fn act(&mut self, ctx: &egui::Context, action: Action) {
        match action {
            Action::New
            | Action::Open
            | Action::OpenTyped
            | Action::OpenPath(_)
            | Action::OpenExample(_)
            | Action::NewFrom(_)
            | Action::ShowArrived
            | Action::Start
            | Action::Quit => self.ask_then(ctx, action),
            Action::Templates => self.pick_template(),
            Action::SaveTemplate => self.name_template(),
            Action::RemoveTemplate(path) => self.ask_to_remove(&path),
            Action::Save => self.save(ctx),
            Action::SaveAs => self.save_as(ctx),
            Action::SaveTyped => self.ask_path(true),
            Action::ImportAnswers => self.import_answers(ctx),
            Action::ImportTyped => self.ask_sheet_path(None),
            Action::ImportPath(path) => self.import_file(ctx, path),
            Action::PasteAnswers => self.paste_answers(String::new()),
            Action::ImportSignals => self.import_signals(ctx),
            Action::ImportSignalsPath(path) => self.import_signals_file(ctx, path),
            Action::PasteSignals { text, source } => self.import_signals_pasted(ctx, text, source),
            Action::Export(table) => self.export(ctx, table),
            Action::Report(act) => self.act_on_report(ctx, &act),
            Action::Flow(act) => self.act_on_flow(ctx, act),
            Action::NextGap | Action::PreviousGap | Action::Stories => {
                if let Some(session) = &mut self.session {
                    session.document.commit();
                    self.room = Room::Journey;
                    match action {
                        Action::Stories => self.rooms.journey.toggle_stories(),
                        _ => self.rooms.journey.walk_gaps(action == Action::PreviousGap),
                    }
                }
            }
            Action::ImportMap => self.import_map(ctx),
            Action::ImportMapPath(path) => self.import_map_file(ctx, path),
            Action::ExportMap { format, selected } => self.export_map(ctx, format, selected),
            Action::Undo | Action::Redo => self.step(action == Action::Undo),
            Action::GoTo(room) => {
                if let Some(session) = &mut self.session {
                    session.document.commit();
                    self.room = room;
                }
            }
            Action::TurnTo(page) => {
                if let Some(session) = &mut self.session {
                    session.document.commit();
                    self.room = page.room();
                    self.rooms.turn_to(page);
                }
            }
            Action::Palette => self.palette = Some(Palette::default()),
            Action::Problems => self.problems_open = true,
            Action::Messages => self.messages.open = true,
            Action::LookAtSegment(segment) => self.focus.segment = segment,
            Action::LookAtRound(round) => self.focus.round = Some(round),
            Action::Compare | Action::Chain => {
                if let Some(session) = &mut self.session {
                    session.document.commit();
                    self.room = Room::Score;
                    if action == Action::Compare {
                        self.rooms.score.compare();
                    } else {
                        self.rooms.score.chain();
                    }
                }
            }
            Action::Canvas(deed) => {
                if let Some(session) = &mut self.session {
                    session.document.commit();
                    self.room = Room::Journey;
                    self.rooms.journey.canvas_mut().ask(deed);
                }
            }
            Action::ShowOnMap(journey, selection) => {
                if let Some(session) = &mut self.session {
                    session.document.commit();
                    self.room = Room::Journey;
                    self.rooms.journey.go_to(journey, selection);
                }
            }
            Action::ShowAction(id) => {
                if let Some(session) = &mut self.session {
                    session.document.commit();
                    self.room = Room::Plan;
                    self.rooms.plan.look_at(id);
                }
            }
            Action::Plan(deed) => {
                if let Some(session) = &mut self.session {
                    session.document.commit();
                    self.room = Room::Plan;
                    self.rooms.plan.ask(deed);
                }
            }
            Action::Say(words) => self.messages.say(Level::Note, words),
            Action::Arrange => {
                if let Some(session) = &mut self.session {
                    session.document.commit();
                    self.room = Room::Journey;
                    self.rooms.journey.canvas_mut().arrange();
                }
            }
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
        let before = Arc::clone(document.workshop());
        let label = if back { document.undo() } else { document.redo() };
        let Some(label) = label else { return };
        let what = ("what", text.get(label).into());
        let shown = self.rooms.journey.current().filter(|_| self.room == Room::Journey);
        let elsewhere = shown.and_then(|id| elsewhere(&before, document.workshop(), id));
        let words = match (elsewhere, back) {
            (None, true) => text.with("message-undone", &[what]),
            (None, false) => text.with("message-redone", &[what]),
            (Some(title), back) => {
                let args = [what, ("journey", title.into())];
                text.with(if back { "message-undone-in" } else { "message-redone-in" }, &args)
            }
        };
        self.messages.say(Level::Done, words);
    }

    /// Does what leaves the open workshop behind, but asks first if that has unsaved work.
    pub(super) fn ask_then(&mut self, ctx: &egui::Context, action: Action) {
        self.end_writing();
        if self.session.as_ref().is_some_and(|session| session.saving) {
            // Asked again once it is known whether there is anything left to lose.
            self.after_save = Some(action);
            return;
        }
        if self.session.as_ref().is_some_and(Session::has_work) {
            self.dialog = Some(Dialog::Unsaved { then: action });
        } else {
            self.leave_for(ctx, action);
        }
    }

    pub(super) fn leave_for(&mut self, ctx: &egui::Context, action: Action) {
        match action {
            Action::New => self.new_workshop(ctx),
            Action::Open if self.jobs.runs(Kind::Choose) => {}
            Action::Open => self.jobs.pick(ctx, self.text(), None),
            Action::OpenTyped => self.ask_path(false),
            Action::OpenPath(path) => self.open(ctx, path),
            Action::NewFrom(path) => self.start_from(ctx, path),
            Action::OpenExample(language) => {
                let example = Path::new("example.ron");
                match file::parse(file::example(language), example) {
                    Ok(loaded) => self.begin(ctx, Session::fresh(loaded.workshop)),
                    Err(error) => self.say_error(&error),
                }
            }
            Action::ShowArrived => {
                if let Some(session) = self.arrived.take() {
                    self.begin(ctx, session);
                }
            }
            Action::Start => {
                self.forget_copy(ctx);
                self.session = None;
                self.import = None;
                self.look_around(ctx);
            }
            Action::Quit => {
                self.closing = true;
                ctx.send_viewport_cmd(ViewportCommand::Close);
            }
            other => self.act(ctx, other),
        }
    }

    fn new_workshop(&mut self, ctx: &egui::Context) {
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
                self.begin(ctx, Session::fresh(workshop));
                self.room = Room::Frame;
            }
            Err(error) => self.say_error(&error),
        }
    }

    fn begin(&mut self, ctx: &egui::Context, session: Session) {
        self.forget_copy(ctx);
        self.agreed = None;
        self.import = None;
        self.session = Some(session);
        self.focus = super::Focus::default();
        self.rooms = super::Rooms::default();
        self.problems_open = false;
    }

    pub(super) fn open(&mut self, ctx: &egui::Context, path: PathBuf) {
        self.jobs.open(ctx, path);
    }

    fn save(&mut self, ctx: &egui::Context) {
        let Some(session) = &mut self.session else { return };
        session.document.commit();
        match session.path.clone() {
            Some(path) => self.write(ctx, path, Replace::Known),
            None => self.save_as(ctx),
        }
    }

    fn save_as(&mut self, ctx: &egui::Context) {
        let Some(session) = &mut self.session else { return };
        session.document.commit();
        let order = (session.serial, session.file_name());
        if !self.jobs.runs(Kind::Choose) {
            self.jobs.pick(ctx, self.text(), Some(order));
        }
    }

    /// Saves under another name. A dialog that asked about replacing asked about that very name.
    pub(super) fn save_to(&mut self, ctx: &egui::Context, mut path: PathBuf, replace: Replace) {
        let complete = path.extension().is_some();
        if !complete {
            path.set_extension(file::EXTENSION);
        }
        self.write(ctx, path, if complete { replace } else { Replace::Nothing });
    }

    /// Writes the workshop, after the save that is under way.
    pub(super) fn write(&mut self, ctx: &egui::Context, path: PathBuf, replace: Replace) {
        // Who saves in the middle of a word saves that word too, and writes on.
        self.settle(JourneyRoom::keep_words);
        let Some(session) = &mut self.session else { return };
        if session.saving {
            session.next_save = Some((path, replace));
            return;
        }
        session.saving = true;
        // Saving where it lives is no other file, however the name was given.
        let home = session.path.as_ref() == Some(&path);
        let replace = if home && replace == Replace::Nothing { Replace::Known } else { replace };
        let order = SaveOrder {
            serial: session.serial,
            path,
            workshop: Arc::clone(session.document.workshop()),
            revision: session.document.revision(),
            replace,
            stamp: session.stamp.filter(|_| home),
        };
        self.jobs.save(ctx, order);
    }

    /// Where one was last, else where documents are kept.
    pub(super) fn usual_folder(&self) -> PathBuf {
        let here = self.session.as_ref().and_then(|s| s.path.as_ref());
        let dirs = directories::UserDirs::new();
        here.or(self.recent.first())
            .and_then(|path| path.parent().map(Path::to_owned))
            .or_else(|| dirs.as_ref()?.document_dir().map(Path::to_owned))
            .or_else(|| Some(dirs?.home_dir().to_owned()))
            .unwrap_or_default()
    }

    pub(super) fn ask_path(&mut self, save: bool) {
        let folder = self.usual_folder();
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
            Answer::Cancel => {
                self.after_save = None;
                // What was restored and not shown is offered again.
                let arrived = self.arrived.take();
                self.offers.extend(arrived.and_then(|session| session.restored));
            }
            Answer::SaveThen(action) => {
                self.after_save = Some(action);
                self.save(ctx);
            }
            Answer::Without(action) => {
                let here = self.session.as_ref();
                self.agreed = here.map(|s| (s.serial, s.document.revision()));
                self.leave_for(ctx, action);
            }
            Answer::Template(reply) => self.settle_template(ctx, reply),
            Answer::Replace(path) => self.write(ctx, path, Replace::Anything),
            Answer::Discard(i) if i < self.offers.len() => {
                let offer = self.offers.remove(i);
                self.jobs.forget(ctx, None, Some(offer));
            }
            Answer::Discard(_) => {}
            Answer::SaveAs => self.save_as(ctx),
            Answer::Open(path) => self.open(ctx, path),
            Answer::SaveTo(path) => self.save_to(ctx, path, Replace::Nothing),
            Answer::Import(path) => self.import_file(ctx, path),
            Answer::ImportSignals(path) => self.import_signals_file(ctx, path),
            Answer::Export(table, path) => self.export_to(ctx, table, path, false),
            Answer::ImportMap(path) => self.import_map_file(ctx, path),
            Answer::Log(None, path) => self.act_on_flow(ctx, FlowAct::ImportPath(path)),
            Answer::Log(Some(id), path) => self.act_on_flow(ctx, FlowAct::FindPath(id, path)),
            Answer::Report(what, path) => self.report_path_typed(ctx, what, path),
            Answer::ExportMap(format, selected, path) => {
                self.export_map_to(ctx, format, selected, path, false);
            }
        }
    }

    /// Looks for recent files and for work that a crash left behind.
    pub(super) fn look_around(&mut self, ctx: &egui::Context) {
        self.jobs.look(ctx, self.recovery.as_ref(), &self.settings);
        self.look_for_templates(ctx);
    }

    pub(super) fn remember(&mut self, ctx: &egui::Context, path: &Path) {
        self.settings.remember(path);
        self.write_settings(ctx);
    }

    pub(super) fn write_settings(&mut self, ctx: &egui::Context) {
        let Some(folders) = &self.folders else { return };
        if self.jobs.runs(Kind::Settings) {
            // One at a time, so that the latest choice is what stays.
            self.settings_again = true;
            return;
        }
        self.jobs.write_settings(ctx, self.settings.clone(), folders.settings.clone());
    }

    /// The copy for the case of a crash is not needed any more.
    pub(super) fn forget_copy(&mut self, ctx: &egui::Context) {
        let settled = self.session.as_mut().and_then(|session| {
            session.forget_copy();
            session.restored.take()
        });
        self.jobs.forget(ctx, self.recovery.as_ref(), settled);
    }

    pub(super) fn say_error(&mut self, error: &FileError) {
        let words = error.describe(self.text());
        self.messages.say(Level::Error, words);
    }
}

/// The title of the one journey that a step has changed, if it is not the one that is shown.
fn elsewhere(before: &Workshop, now: &Workshop, shown: &JourneyId) -> Option<String> {
    let same = |id: &JourneyId| match (before.journeys.get(id), now.journeys.get(id)) {
        (Some(a), Some(b)) => Arc::ptr_eq(a, b) || a == b,
        (a, b) => a.is_none() && b.is_none(),
    };
    let mut changed = now.journeys.iter().filter(|(id, _)| !same(id));
    let (id, journey) = changed.next()?;
    (id != shown && changed.next().is_none()).then(|| journey.title.clone())
}
