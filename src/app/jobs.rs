//! Everything that waits: dialogs, reading, writing. Each runs on a thread of its own and answers
//! with a [`Done`], which the next frame collects; the window never stops answering.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread;
use std::time::{Duration, Instant};

use crate::file::{self, Change, FileError, Loaded, Offer, RealDisk, Recovery, Settings, Stamp};
use crate::text::Text;
use crate::workshop::Workshop;

/// A file dialog that answers sooner than this was never there: no portal, no fallback.
const NOBODY_IS_THAT_FAST: Duration = Duration::from_millis(400);

/// What a job came back with.
#[derive(Debug)]
pub enum Done {
    /// A native file dialog was answered; `path` is none if it was left.
    Picked {
        /// To save, or to open.
        save: bool,
        /// What was chosen.
        path: Option<PathBuf>,
        /// There was no dialog: ask in the window.
        missing: bool,
    },
    /// A file was read.
    Opened(PathBuf, Box<Result<(Loaded, Stamp), FileError>>),
    /// A workshop was written.
    Saved {
        /// Where.
        path: PathBuf,
        /// Which state of it.
        revision: u64,
        /// The stamp of what is on disk now.
        result: Result<Stamp, FileError>,
    },
    /// Nothing was written: the file is not what it was.
    Conflict(PathBuf),
    /// Unsaved work was kept in case of a crash.
    Kept(u64, Result<(), FileError>),
    /// What the start page shows.
    Looked {
        /// Work that a crash left behind.
        offers: Vec<Offer>,
        /// The recent files that are still there.
        recent: Vec<PathBuf>,
    },
    /// Work that a crash left behind was read again, with the stamp of the file that it was
    /// opened from, if that is still there.
    Restored(Offer, Box<Result<Loaded, FileError>>, Option<Stamp>),
    /// The file of the open workshop was looked at again.
    Watched(PathBuf, Change),
    /// Something that needs no answer is finished.
    Quiet(Result<(), FileError>),
    /// A job failed in a way nobody thought of.
    Failed(String),
}

/// The jobs that are under way.
#[derive(Debug)]
pub struct Jobs {
    send: Sender<Done>,
    receive: Receiver<Done>,
    running: usize,
}

impl Default for Jobs {
    fn default() -> Self {
        let (send, receive) = channel();
        Self { send, receive, running: 0 }
    }
}

impl Jobs {
    /// How many jobs are under way.
    #[must_use]
    pub fn running(&self) -> usize {
        self.running
    }

    /// What came back since the last frame.
    pub fn collect(&mut self) -> Vec<Done> {
        let done: Vec<Done> = self.receive.try_iter().collect();
        self.running = self.running.saturating_sub(done.len());
        done
    }

    /// Waits for what is under way, but not for ever: a file dialog may be open.
    pub fn finish(&mut self, most: Duration) {
        let until = Instant::now() + most;
        while self.running > 0 {
            let left = until.saturating_duration_since(Instant::now());
            match self.receive.recv_timeout(left) {
                Ok(_) => self.running -= 1,
                Err(_) => return,
            }
        }
    }

    /// Runs something off the frame.
    pub fn spawn(&mut self, ctx: &egui::Context, job: impl FnOnce() -> Done + Send + 'static) {
        let (send, ctx) = (self.send.clone(), ctx.clone());
        self.running += 1;
        thread::spawn(move || {
            let done = catch_unwind(AssertUnwindSafe(job)).unwrap_or_else(|panic| {
                let words = panic.downcast_ref::<String>().cloned();
                Done::Failed(words.unwrap_or_else(|| "a background job stopped".to_owned()))
            });
            // The window may be gone by now, and nobody waits for the answer.
            let _ = send.send(done);
            ctx.request_repaint();
        });
    }

    /// Asks for a file in the desktop's own dialog.
    pub fn pick(&mut self, ctx: &egui::Context, text: &Text, save: Option<String>) {
        let asked = Instant::now();
        let dialog = rfd::AsyncFileDialog::new()
            .add_filter(text.get("filter-workshops"), &[file::EXTENSION]);
        let saving = save.is_some();
        // macOS wants the dialog made on the thread of the window; waiting may happen elsewhere.
        let answer: std::pin::Pin<Box<dyn Future<Output = Option<rfd::FileHandle>> + Send>> =
            match save {
                Some(name) => Box::pin(dialog.set_file_name(name).save_file()),
                None => Box::pin(dialog.pick_file()),
            };
        self.spawn(ctx, move || {
            let path = pollster::block_on(answer).map(|f| f.path().to_owned());
            let missing = path.is_none() && asked.elapsed() < NOBODY_IS_THAT_FAST;
            Done::Picked { save: saving, path, missing }
        });
    }

    /// Reads a workshop.
    pub fn open(&mut self, ctx: &egui::Context, path: PathBuf) {
        self.spawn(ctx, move || {
            let result = file::load(&RealDisk, &path);
            Done::Opened(path, Box::new(result))
        });
    }

    /// Writes a snapshot of a workshop. With a `stamp` only if the file still has it.
    pub fn save(
        &mut self,
        ctx: &egui::Context,
        path: PathBuf,
        workshop: Arc<Workshop>,
        revision: u64,
        stamp: Option<Stamp>,
    ) {
        self.spawn(ctx, move || {
            if let Some(stamp) = stamp
                && matches!(file::changed_since(&RealDisk, &path, &stamp), Ok(Change::Changed))
            {
                return Done::Conflict(path);
            }
            let result = file::print(&workshop)
                .map_err(|e| FileError { file: path.clone(), ..e })
                .and_then(|text| file::save(&RealDisk, &path, &text));
            Done::Saved { path, revision, result }
        });
    }

    /// Keeps a snapshot of unsaved work in case of a crash.
    pub fn keep(
        &mut self,
        ctx: &egui::Context,
        recovery: &Arc<Recovery>,
        workshop: Arc<Workshop>,
        revision: u64,
        path: Option<PathBuf>,
    ) {
        let (recovery, ticket) = (Arc::clone(recovery), recovery.ticket());
        self.spawn(ctx, move || {
            let kept = recovery.write(ticket, &workshop, path.as_deref(), None).map(|_| ());
            Done::Kept(revision, kept)
        });
    }

    /// Reads work that a crash left behind.
    pub fn restore(&mut self, ctx: &egui::Context, offer: Offer) {
        self.spawn(ctx, move || {
            let result = offer.load();
            let original = offer.original.as_ref();
            let stamp =
                original.and_then(|p| file::load(&RealDisk, p).ok()).map(|(_, stamp)| stamp);
            Done::Restored(offer, Box::new(result), stamp)
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
        self.spawn(ctx, move || {
            let offers = recovery.map(|r| r.offers()).unwrap_or_default();
            let recent = settings.recent_files().into_iter().filter(|(_, there)| *there);
            Done::Looked { offers, recent: recent.map(|(path, _)| path).collect() }
        });
    }

    /// Looks whether somebody else changed the file of the open workshop.
    pub fn watch(&mut self, ctx: &egui::Context, path: &Path, stamp: &Stamp) {
        let (path, stamp) = (path.to_owned(), *stamp);
        self.spawn(ctx, move || {
            let change = file::changed_since(&RealDisk, &path, &stamp).unwrap_or(Change::None);
            Done::Watched(path, change)
        });
    }
}
