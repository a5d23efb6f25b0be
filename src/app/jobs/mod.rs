//! Everything that waits: dialogs, reading, writing. Each runs on a thread of its own and answers
//! with a [`Done`], which the next frame collects; the window never stops answering.

pub mod background;
mod logs;
mod maps;
mod reports;
mod sheets;

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread;
use std::time::{Duration, Instant};

use super::command::{MapFormat, Table};
use super::deliverable::ReportDone;
use super::eventlog::LogDone;
use super::exchange::{MapOrder, SignalsOrder, SignalsRead};
use super::session::{Replace, Serial, Session};
use crate::file::exchange::{DrawnJourney, Preview, Refusal, Unreadable};
use crate::file::{
    self, Change, FileError, FileErrorKind, Loaded, Offer, RealDisk, Recovery, Settings, Stamp,
};
use crate::text::Text;
use crate::workshop::Workshop;

pub use sheets::{ExportOrder, SheetFrom, SheetOrder};

/// A file dialog that answers sooner than this was never there: no portal, no fallback.
const NOBODY_IS_THAT_FAST: Duration = Duration::from_millis(400);

/// A file dialog that is open.
type Dialog = std::pin::Pin<Box<dyn Future<Output = Option<rfd::FileHandle>> + Send>>;

/// Where to write: refused if something is there that nobody spoke of.
fn free(path: &Path, replace: bool) -> Result<PathBuf, FileError> {
    let path = file::absolute(path);
    if !replace && path.exists() {
        return Err(FileError::new(&path, FileErrorKind::Exists));
    }
    Ok(path)
}

/// What a job is about; what its failure means depends on it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A file dialog.
    Choose,
    /// Reading.
    Read,
    /// Writing a workshop.
    Save,
    /// Keeping a copy of unsaved work, or removing one.
    Keep,
    /// Writing the settings.
    Settings,
    /// Reading a sheet of answers.
    Sheet,
    /// Writing a sheet.
    Export,
    /// Writing or removing a template.
    Template,
    /// Making or drawing pages of the report.
    Preview,
    /// Looking at an event log, or reading it.
    Log,
}

impl Kind {
    /// Whether it must not be cut short.
    const fn writes(self) -> bool {
        matches!(self, Self::Save | Self::Keep | Self::Settings | Self::Export | Self::Template)
    }
}

/// What a job came back with.
#[derive(Debug)]
pub enum Done {
    /// A native file dialog was answered.
    Picked {
        /// The workshop to save; none to open one.
        save: Option<Serial>,
        /// What was chosen; none if the dialog was left.
        path: Option<PathBuf>,
        /// There was no dialog: ask in the window.
        missing: bool,
    },
    /// A file was read.
    Opened(PathBuf, Box<Result<(Loaded, Stamp), FileError>>),
    /// A workshop was written.
    Saved {
        /// Which one.
        serial: Serial,
        /// Where.
        path: PathBuf,
        /// Which state of it.
        revision: u64,
        /// The stamp of what is on disk now.
        result: Result<Stamp, FileError>,
    },
    /// Nothing was written: there is something that nobody spoke of.
    Conflict {
        /// Which workshop was to be saved.
        serial: Serial,
        /// Where.
        path: PathBuf,
        /// It is the file that was opened, changed by somebody else.
        changed: bool,
    },
    /// Unsaved work was kept in case of a crash; false if it was out of date by then.
    Kept(Serial, u64, Result<bool, FileError>),
    /// What the start page shows.
    Looked {
        /// Work that a crash left behind.
        offers: Vec<Offer>,
        /// The recent files that are still there.
        recent: Vec<PathBuf>,
    },
    /// Work that a crash left behind was read again.
    Restored(Offer, Box<Result<Loaded, FileError>>),
    /// Something about templates.
    Template(super::templates::Answer),
    /// The file of the open workshop was looked at again, and no longer has this stamp.
    Changed(PathBuf, Stamp),
    /// A native file dialog for a sheet was answered.
    SheetPicked {
        /// What was chosen; none if the dialog was left.
        path: Option<PathBuf>,
        /// There was no dialog: ask in the window.
        missing: bool,
        /// What to export of which workshop; none to import.
        export: Option<(Serial, Table)>,
    },
    /// A sheet was read, or could not be.
    SheetRead(Box<SheetOrder>, Box<Result<Result<Preview, Refusal>, FileError>>),
    /// A native file dialog for a map was answered.
    MapPicked {
        /// What was chosen; none if the dialog was left.
        path: Option<PathBuf>,
        /// There was no dialog: ask in the window.
        missing: bool,
        /// As what to export of which workshop, and whether only the selection; none to import.
        export: Option<(Serial, MapFormat, bool)>,
    },
    /// A journey was read, or could not be.
    MapRead(Box<MapOrder>, Box<Result<Result<DrawnJourney, Unreadable>, FileError>>),
    /// A list of data points was chosen; none if the dialog was left.
    SignalsPicked {
        /// What was chosen; none if the dialog was left.
        path: Option<PathBuf>,
        /// There was no dialog: ask in the window.
        missing: bool,
    },
    /// A list of data points was read, or could not be.
    SignalsRead(Box<SignalsOrder>, Box<Result<Result<SignalsRead, Refusal>, FileError>>),
    /// Something about an event log.
    Log(Box<LogDone>),
    /// Something about the deliverable.
    Report(Box<ReportDone>),
    /// A sheet was written; what it leaves out, if anything.
    Exported(PathBuf, Result<Stamp, FileError>, Option<String>),
    /// Something that needs no answer is finished.
    Quiet(Kind, Result<(), FileError>),
    /// A job failed in a way nobody thought of.
    Failed(Kind, String),
}

/// The jobs that are under way.
#[derive(Debug)]
pub struct Jobs {
    send: Sender<(Kind, Done)>,
    receive: Receiver<(Kind, Done)>,
    running: Vec<Kind>,
}

impl Default for Jobs {
    fn default() -> Self {
        let (send, receive) = channel();
        Self { send, receive, running: Vec::new() }
    }
}

impl Jobs {
    /// Whether any job is under way.
    #[must_use]
    pub fn any(&self) -> bool {
        !self.running.is_empty()
    }

    /// Whether a job of this kind is under way.
    #[must_use]
    pub fn runs(&self, kind: Kind) -> bool {
        self.running.contains(&kind)
    }

    /// What came back since the last frame.
    pub fn collect(&mut self) -> Vec<Done> {
        let done: Vec<(Kind, Done)> = self.receive.try_iter().collect();
        done.into_iter()
            .map(|(kind, done)| {
                self.ended(kind);
                done
            })
            .collect()
    }

    fn ended(&mut self, kind: Kind) {
        if let Some(i) = self.running.iter().position(|k| *k == kind) {
            self.running.swap_remove(i);
        }
    }

    /// Waits for whatever is being written, but not for ever.
    pub fn finish(&mut self, most: Duration) {
        let until = Instant::now() + most;
        while self.running.iter().any(|k| k.writes()) {
            let left = until.saturating_duration_since(Instant::now());
            match self.receive.recv_timeout(left) {
                Ok((kind, _)) => self.ended(kind),
                Err(_) => return,
            }
        }
    }

    /// Runs something off the frame.
    pub fn spawn(
        &mut self,
        ctx: &egui::Context,
        kind: Kind,
        job: impl FnOnce() -> Done + Send + 'static,
    ) {
        let (send, ctx) = (self.send.clone(), ctx.clone());
        self.running.push(kind);
        thread::spawn(move || {
            let done = catch_unwind(AssertUnwindSafe(job)).unwrap_or_else(|panic| {
                let words = panic.downcast_ref::<String>().cloned();
                Done::Failed(kind, words.unwrap_or_else(|| "a background job stopped".to_owned()))
            });
            // The window may be gone by now, and nobody waits for the answer.
            let _ = send.send((kind, done));
            ctx.request_repaint();
        });
    }

    /// Waits for the answer of a file dialog of the desktop's own, which the window's thread has
    /// made: macOS wants that. `done` gets what was chosen, and whether there was no dialog at all.
    fn choose(
        &mut self,
        ctx: &egui::Context,
        dialog: impl Future<Output = Option<rfd::FileHandle>> + Send + 'static,
        done: impl FnOnce(Option<PathBuf>, bool) -> Done + Send + 'static,
    ) {
        let asked = Instant::now();
        self.spawn(ctx, Kind::Choose, move || {
            let path = pollster::block_on(Box::pin(dialog)).map(|f| f.path().to_owned());
            let missing = path.is_none() && asked.elapsed() < NOBODY_IS_THAT_FAST;
            done(path, missing)
        });
    }

    /// Asks for a file in the desktop's own dialog.
    /// With `save` for a place to save that workshop, by this name.
    pub fn pick(&mut self, ctx: &egui::Context, text: &Text, save: Option<(Serial, String)>) {
        let dialog = rfd::AsyncFileDialog::new()
            .add_filter(text.get("filter-workshops"), &[file::EXTENSION]);
        let serial = save.as_ref().map(|(serial, _)| *serial);
        let answer: Dialog = match save {
            Some((_, name)) => Box::pin(dialog.set_file_name(name).save_file()),
            None => Box::pin(dialog.pick_file()),
        };
        self.choose(ctx, answer, move |path, missing| Done::Picked { save: serial, path, missing });
    }

    /// Reads a workshop.
    pub fn open(&mut self, ctx: &egui::Context, path: PathBuf) {
        self.spawn(ctx, Kind::Read, move || {
            let path = file::absolute(&path);
            let result = file::load(&RealDisk, &path);
            Done::Opened(path, Box::new(result))
        });
    }

    /// Writes a snapshot of a workshop, unless that would replace what nobody spoke of.
    pub fn save(&mut self, ctx: &egui::Context, order: SaveOrder) {
        let SaveOrder { serial, path, workshop, revision, replace, stamp } = order;
        self.spawn(ctx, Kind::Save, move || {
            let path = file::absolute(&path);
            let conflict = match (replace, stamp) {
                (Replace::Known, Some(stamp)) => {
                    matches!(file::changed_since(&RealDisk, &path, &stamp), Ok(Change::Changed))
                }
                (Replace::Known | Replace::Nothing, _) => path.exists(),
                (Replace::Anything, _) => false,
            };
            if conflict {
                return Done::Conflict { serial, path, changed: replace == Replace::Known };
            }
            let result = file::print(&workshop)
                .map_err(|e| FileError { file: path.clone(), ..e })
                .and_then(|text| file::save(&RealDisk, &path, &text));
            Done::Saved { serial, path, revision, result }
        });
    }

    /// Keeps a snapshot of unsaved work in case of a crash.
    pub fn keep(&mut self, ctx: &egui::Context, recovery: &Arc<Recovery>, session: &mut Session) {
        let revision = session.begin_keeping();
        let (recovery, ticket) = (Arc::clone(recovery), recovery.ticket());
        let workshop = Arc::clone(session.document.workshop());
        let (serial, path, stamp) = (session.serial, session.path.clone(), session.stamp);
        self.spawn(ctx, Kind::Keep, move || {
            let result = recovery.write(ticket, &workshop, path.as_deref(), stamp);
            Done::Kept(serial, revision, result)
        });
    }

    /// Removes the copy for the case of a crash, and work of an earlier run that is settled.
    pub fn forget(
        &mut self,
        ctx: &egui::Context,
        recovery: Option<&Arc<Recovery>>,
        settled: Option<Offer>,
    ) {
        if let Some(recovery) = recovery {
            recovery.retire();
            let recovery = Arc::clone(recovery);
            self.spawn(ctx, Kind::Keep, move || Done::Quiet(Kind::Keep, recovery.clear()));
        }
        if let Some(offer) = settled {
            self.spawn(ctx, Kind::Keep, move || Done::Quiet(Kind::Keep, offer.discard()));
        }
    }

    /// Writes the settings.
    pub fn write_settings(&mut self, ctx: &egui::Context, settings: Settings, path: PathBuf) {
        self.spawn(ctx, Kind::Settings, move || Done::Quiet(Kind::Settings, settings.save(&path)));
    }

    /// Reads work that a crash left behind.
    pub fn restore(&mut self, ctx: &egui::Context, offer: Offer) {
        self.spawn(ctx, Kind::Read, move || {
            let result = offer.load();
            Done::Restored(offer, Box::new(result))
        });
    }

    /// Looks for work that a crash left behind, and for the recent files.
    pub fn look(
        &mut self,
        ctx: &egui::Context,
        recovery: Option<&Arc<Recovery>>,
        settings: &Settings,
    ) {
        let (recovery, settings) = (recovery.cloned(), settings.clone());
        self.spawn(ctx, Kind::Read, move || {
            let offers = recovery.map(|r| r.offers()).unwrap_or_default();
            let recent = settings.recent_files().into_iter().filter(|(_, there)| *there);
            Done::Looked { offers, recent: recent.map(|(path, _)| path).collect() }
        });
    }

    /// Looks whether somebody else changed the file of the open workshop.
    pub fn watch(&mut self, ctx: &egui::Context, path: &Path, stamp: Stamp) {
        let path = path.to_owned();
        self.spawn(ctx, Kind::Read, move || {
            match file::changed_since(&RealDisk, &path, &stamp) {
                Ok(Change::Changed) => Done::Changed(path, stamp),
                // Whatever else is wrong with it, the next save says so.
                _ => Done::Quiet(Kind::Read, Ok(())),
            }
        });
    }
}

/// What to write, and where.
pub struct SaveOrder {
    /// Which workshop.
    pub serial: Serial,
    /// Where.
    pub path: PathBuf,
    /// The state to write.
    pub workshop: Arc<Workshop>,
    /// Its revision.
    pub revision: u64,
    /// What it may replace.
    pub replace: Replace,
    /// What was last seen at `path`, if that is where the workshop lives.
    pub stamp: Option<Stamp>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn leaving_waits_for_a_template() {
        let mut jobs = Jobs::default();
        jobs.spawn(&egui::Context::default(), Kind::Template, || {
            thread::sleep(Duration::from_millis(50));
            Done::Quiet(Kind::Template, Ok(()))
        });
        jobs.finish(Duration::from_secs(10));
        assert!(!jobs.any());
    }
}
