//! What is asked about event logs, and what came of it.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::chosen::Chosen;
use super::import::State;
use super::summary::Summary;
use super::{
    Aim, FlowAct, LogAnswer, LogDone, LogFault, LogFrom, LogImport, LogOrder, LogRead, Looked,
    OpenLog, Progress, words,
};
use crate::app::canvas::Selection;
use crate::app::dialogs::Dialog;
use crate::app::exchange::Import;
use crate::app::jobs::Kind;
use crate::app::messages::Level;
use crate::app::shell::file_name;
use crate::app::{App, Page, Room};
use crate::edit::{Edit, FlowEdit};
use crate::file::example_log;
use crate::flow::read::ReadError;
use crate::workshop::{EventLog, LogId};

impl App {
    /// Carries out what was asked about event logs.
    pub(in crate::app) fn act_on_flow(&mut self, ctx: &egui::Context, act: FlowAct) {
        let Some(session) = &mut self.session else { return };
        session.document.commit();
        match act {
            FlowAct::Import => self.choose_log(ctx, None),
            FlowAct::ImportTyped => self.ask_log_path(None),
            FlowAct::ImportPath(path) => self.look_at_log(ctx, path),
            FlowAct::Find(id) => match id.or_else(|| self.first_log()) {
                Some(id) => self.choose_log(ctx, Some(id)),
                None => self.choose_log(ctx, None),
            },
            FlowAct::FindPath(id, path) => self.find_log(ctx, id, path),
            FlowAct::ShowJourney(id) => {
                self.room = Room::Journey;
                self.rooms.journey.go_to(id, Selection::None);
            }
        }
    }

    fn first_log(&self) -> Option<LogId> {
        self.document()?.workshop().logs.ids().next().cloned()
    }

    fn known_log(&self, id: &LogId) -> Option<&Arc<EventLog>> {
        self.document()?.workshop().logs.get(id)
    }

    fn choose_log(&mut self, ctx: &egui::Context, find: Option<LogId>) {
        if !self.jobs.runs(Kind::Choose) {
            self.jobs.pick_log(ctx, self.text(), find);
        }
    }

    /// Asks in the window which log to read.
    fn ask_log_path(&mut self, find: Option<LogId>) {
        let typed = format!("{}{}", self.usual_folder().display(), std::path::MAIN_SEPARATOR);
        self.dialog = Some(Dialog::LogPath { find, typed });
    }

    /// Takes what a job about logs came back with.
    pub(in crate::app) fn log_done(&mut self, ctx: &egui::Context, done: LogDone) {
        match done {
            LogDone::Picked { path: Some(path), find: Some(id), .. } => {
                self.find_log(ctx, id, path);
            }
            LogDone::Picked { path: Some(path), .. } => self.look_at_log(ctx, path),
            LogDone::Picked { missing: true, find, .. } if self.session.is_some() => {
                self.ask_log_path(find);
            }
            LogDone::Picked { .. } => {}
            LogDone::Looked(progress, result) => self.log_looked(&progress, result),
            LogDone::Read(order, result) => {
                if let (LogFrom::File(path), Ok(read)) = (&order.from, &result) {
                    let path = std::path::absolute(path).unwrap_or_else(|_| path.clone());
                    if self.settings.log(&read.kept.digest) != Some(&*path) {
                        self.settings.remember_log(&read.kept.digest, &path);
                        self.write_settings(ctx);
                    }
                }
                self.log_read(&order, result.map(|read| *read));
            }
        }
    }

    fn begin_log(&mut self, path: PathBuf, aim: Aim, state: State) -> Option<Arc<Progress>> {
        let workshop = Arc::clone(self.document()?.workshop());
        // Nobody waits for what was read before.
        if let Some(Import::Log(before)) = &self.import {
            before.stop();
        }
        let progress = Arc::new(Progress::default());
        let import = LogImport {
            name: file_name(&path),
            path,
            aim,
            workshop,
            progress: Arc::clone(&progress),
            chosen: None,
            state,
        };
        self.import = Some(Import::Log(Box::new(import)));
        Some(progress)
    }

    /// Looks at a file, to ask how its columns are read.
    fn look_at_log(&mut self, ctx: &egui::Context, path: PathBuf) {
        if let Some(progress) = self.begin_log(path.clone(), Aim::Import, State::Looking) {
            self.jobs.look_at_log(ctx, path, progress);
        }
    }

    /// Reads a file that should be a log of the workshop.
    fn find_log(&mut self, ctx: &egui::Context, id: LogId, path: PathBuf) {
        let Some(known) = self.known_log(&id).cloned() else { return };
        let aim = Aim::Find(id);
        let Some(progress) = self.begin_log(path.clone(), aim.clone(), State::Reading) else {
            return;
        };
        let name = file_name(&path);
        self.order_log(ctx, LogFrom::File(path), &known, name, aim, progress);
    }

    fn order_log(
        &mut self,
        ctx: &egui::Context,
        from: LogFrom,
        known: &EventLog,
        name: String,
        aim: Aim,
        progress: Arc<Progress>,
    ) {
        let Some(session) = &self.session else { return };
        let order = LogOrder {
            serial: session.serial,
            from,
            name,
            title: known.title.clone(),
            form: None,
            columns: known.columns.clone(),
            aim,
            workshop: Arc::clone(session.document.workshop()),
            progress,
        };
        self.jobs.read_log(ctx, order);
    }

    /// The import that waits for this answer, if it still does.
    fn waiting(&mut self, progress: &Arc<Progress>) -> Option<&mut LogImport> {
        match &mut self.import {
            Some(Import::Log(import)) if Arc::ptr_eq(&import.progress, progress) => Some(import),
            _ => None,
        }
    }

    fn log_looked(&mut self, progress: &Arc<Progress>, result: Result<Looked, LogFault>) {
        let text = self.text();
        let Some(import) = self.waiting(progress) else { return };
        match result {
            Ok(looked) => {
                let title = title_of(&import.path);
                import.chosen = Some(Box::new(Chosen::of(looked, title)));
                import.state = State::Columns;
            }
            Err(fault) => import.state = State::Refused(words::fault(text, &fault)),
        }
    }

    fn log_read(&mut self, order: &LogOrder, result: Result<LogRead, LogFault>) {
        if self.session.as_ref().is_none_or(|s| s.serial != order.serial) {
            return;
        }
        if let Aim::Own(id) = &order.aim {
            if let Ok(read) = result
                && self.known_log(id).is_some_and(|log| log.digest == read.kept.digest)
            {
                self.rooms.flow.keep_open(open(id.clone(), read));
            }
            return;
        }
        let text = self.text();
        let Some(import) = self.waiting(&order.progress) else { return };
        let read = match result {
            Ok(read) => read,
            Err(LogFault::Read(ReadError::Cancelled)) => {
                self.import = None;
                return;
            }
            Err(fault) => {
                import.state = State::Refused(words::fault(text, &fault));
                return;
            }
        };
        match &order.aim {
            Aim::Find(id) => {
                let Some(known) = self.known_log(id).cloned() else {
                    self.import = None;
                    return;
                };
                if known.digest == read.kept.digest {
                    self.found_again(id.clone(), &known.title, read);
                } else if let Some(import) = self.waiting(&order.progress) {
                    import.state = State::Other(known.title.clone());
                }
            }
            Aim::Import | Aim::Own(_) => {
                let logs = self.document().map(|d| Arc::clone(&d.workshop().logs));
                let same = |log: &EventLog| log.digest == read.kept.digest;
                let known = logs.iter().flat_map(|logs| logs.iter()).filter(|(_, log)| same(log));
                let known: Vec<_> = known.collect();
                let alike = known.iter().find(|(_, log)| log.columns == read.kept.columns);
                if let Some((id, log)) = alike {
                    self.found_again((*id).clone(), &log.title, read);
                    return;
                }
                let known = known.first().map(|(id, log)| ((*id).clone(), log.title.clone()));
                if let Some(import) = self.waiting(&order.progress) {
                    import.state = State::Read(Box::new(Summary::of(read, known)));
                }
            }
        }
    }

    /// The log is one that the workshop has: it is open now.
    fn found_again(&mut self, id: LogId, title: &str, read: LogRead) {
        self.import = None;
        self.rooms.flow.opened(open(id, read));
        self.show_paths();
        let said = self.text().with("flow-found", &[("title", title.into())]);
        self.messages.say(Level::Done, said);
    }

    fn show_paths(&mut self) {
        if self.room != Room::Flow {
            self.room = Room::Flow;
            self.rooms.turn_to(Page::Paths);
        }
    }

    /// Carries out what was answered to an import of a log.
    pub(in crate::app) fn answer_log(
        &mut self,
        ctx: &egui::Context,
        import: Option<Import>,
        answer: &LogAnswer,
    ) {
        let Some(Import::Log(mut import)) = import else { return };
        match answer {
            LogAnswer::Choose => {
                let find = match import.aim {
                    Aim::Find(id) => Some(id),
                    Aim::Import | Aim::Own(_) => None,
                };
                self.choose_log(ctx, find);
            }
            LogAnswer::AsAnother => self.look_at_log(ctx, import.path),
            LogAnswer::Columns => {
                import.state = State::Columns;
                self.import = Some(Import::Log(import));
            }
            LogAnswer::Read => {
                let (Some(chosen), Some(session)) = (&import.chosen, &self.session) else {
                    return;
                };
                let title = chosen.title.trim();
                let progress = Arc::new(Progress::default());
                let order = LogOrder {
                    serial: session.serial,
                    from: LogFrom::File(import.path.clone()),
                    name: import.name.clone(),
                    title: if title.is_empty() { title_of(&import.path) } else { title.to_owned() },
                    form: Some(chosen.sniff.form),
                    columns: chosen.columns.clone(),
                    aim: Aim::Import,
                    workshop: Arc::clone(session.document.workshop()),
                    progress: Arc::clone(&progress),
                };
                import.progress = progress;
                import.state = State::Reading;
                self.import = Some(Import::Log(import));
                self.jobs.read_log(ctx, order);
            }
            LogAnswer::Take => {
                if let State::Read(summary) = import.state {
                    self.take_log(*summary);
                }
            }
        }
    }

    /// Adds what was read to the workshop: one step to undo.
    fn take_log(&mut self, summary: Summary) {
        let known = summary.known.as_ref().map(|(id, _)| id.clone());
        let before = known.as_ref().and_then(|id| self.known_log(id)).cloned();
        let kept = summary.kept(before.as_deref());
        let title = kept.title.clone();
        let (id, edit) = match known.filter(|_| before.is_some()) {
            Some(id) => (id.clone(), FlowEdit::SetLog(id, Box::new(kept))),
            None => {
                let id = LogId::fresh();
                (id.clone(), FlowEdit::AddLog(id, Box::new(kept)))
            }
        };
        self.out.edit(Edit::Flow(edit));
        self.rooms.flow.opened(open(id, summary.read));
        self.show_paths();
        let said = self.text().with("flow-added", &[("title", title.into())]);
        self.messages.say(Level::Done, said);
    }

    /// Opens by themselves the logs of the examples, which the program has, and those that are
    /// where they were read last or beside the workshop. Where none is there, or another one by
    /// that name, the room says that the log is not open.
    pub(in crate::app) fn open_own_logs(&mut self, ctx: &egui::Context) {
        if self.room != Room::Flow {
            return;
        }
        let Some(session) = &self.session else { return };
        let wanted = self.rooms.flow.wanted(session.document.workshop());
        let folder = session.path.as_deref().and_then(Path::parent).map(Path::to_owned);
        for (id, log) in wanted {
            let known = || self.settings.log(&log.digest).map(Path::to_owned);
            // The name comes from a file: it may not lead out of the folder.
            let beside = || {
                let name = Path::new(&log.file).file_name().filter(|name| *name == &*log.file)?;
                Some(folder.as_ref()?.join(name))
            };
            let from = match example_log(&log.file) {
                Some(bytes) => Some(LogFrom::Own(bytes)),
                None => known().or_else(beside).map(LogFrom::File),
            };
            if let Some(from) = from {
                let (progress, aim) = (Arc::new(Progress::default()), Aim::Own(id));
                self.order_log(ctx, from, &log, log.file.clone(), aim, progress);
            }
        }
    }
}

/// What a log is called as long as nobody says otherwise: its file without folder and endings.
fn title_of(path: &Path) -> String {
    let name = file_name(path);
    let plain = name.strip_suffix(".gz").unwrap_or(&name);
    let stem = plain.rsplit_once('.').map_or(plain, |(stem, _)| stem);
    if stem.is_empty() { name } else { stem.to_owned() }
}

fn open(id: LogId, read: LogRead) -> OpenLog {
    let LogRead { log, index, all, kept, .. } = read;
    let EventLog { digest, columns, .. } = kept;
    OpenLog { id, digest, columns, log, index, all }
}
