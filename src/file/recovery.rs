//! Copies of unsaved work, kept beside the file and never in its place, for the run after a crash.
//!
//! Every run of the program has a session of its own in the recovery folder: `ID.ron` with the
//! workshop, below a comment with what to say about it, and `ID.lock`, which the process holds
//! locked as long as it lives. The lock tells leftovers from sessions that are still at work:
//! unlike a process id it cannot be taken over by another process, and the system lets go of it
//! however the process ends. One file holds the workshop and the path that it belongs to, so that
//! no crash can pair one with another's.
//!
//! Copies are written and thrown away by jobs, which may overtake one another. So every write has
//! a [`Ticket`] from the moment when it was decided, and [`Recovery::retire`] marks a moment: what
//! was decided before it is out of date, whenever it happens.

use std::fs::{self, File, OpenOptions, TryLockError};
use std::io;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering::SeqCst};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::disk::make_private_folder;
use super::error::Subject;
use super::ron::options;
use super::save::save_private;
use super::{Disk, FileError, FileErrorKind, Loaded, MAX_BYTES, RealDisk, Stamp, load, print};
use crate::workshop::Workshop;

/// What stands above a copy.
const HEAD: &str = "// Work that was not saved. Fireside offers it at the next start.\n";

/// What the line with what is to be said of a copy begins with.
const ABOUT: &str = "// About: ";

/// The most bytes until the end of that line. A title is shortened, and no system has longer paths.
const MAX_ABOUT: u64 = 512 * 1024;

/// How many characters of a title are kept to say which work this is.
const TITLE: usize = 200;

/// How long a run may take to lock its own lock.
const BEGINNING: Duration = Duration::from_secs(60);

/// The copies of unsaved work of one run of the program.
#[derive(Debug)]
pub struct Recovery {
    folder: PathBuf,
    session: String,
    /// The number of the next ticket.
    next: AtomicU64,
    /// Tickets with a smaller number are out of date.
    retired: AtomicU64,
    /// The ticket of the copy that is there. Held while a copy is written or thrown away, and
    /// never by the window: only one of the two happens at a time.
    kept: Mutex<Option<Ticket>>,
    /// Locked until this is dropped or the process ends.
    _lock: File,
}

/// The moment when it was decided to keep a copy.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Ticket(u64);

/// What is to be said of a copy.
#[derive(Debug, Clone, Serialize, Deserialize)]
struct About {
    /// What the workshop is called.
    title: String,
    /// The file that it was opened from, if it was.
    original: Option<PathBuf>,
    /// What that file held when it was read or written last.
    stamp: Option<Stamp>,
    /// When the copy was written.
    written: Timestamp,
    /// The process that wrote it, for whoever looks into the folder.
    process: u32,
}

/// Work that a run of the program left behind unsaved.
///
/// As long as an offer lives, no other window makes the same one.
#[derive(Debug, Clone)]
pub struct Offer {
    /// What the workshop is called.
    pub title: String,
    /// The file that it was opened from, if it was.
    pub original: Option<PathBuf>,
    /// What that file held when it was read or written last, if that is known. With another
    /// version of Fireside it may differ although the file is the same; see [`Stamp::of`].
    pub stamp: Option<Stamp>,
    /// When the copy was written.
    pub written: Timestamp,
    /// The copy.
    pub path: PathBuf,
    _claim: Arc<File>,
}

impl Recovery {
    /// Begins the session of this run.
    ///
    /// # Errors
    /// When the folder cannot be made or written to; there is no recovery then.
    pub fn begin(folder: &Path) -> Result<Self, FileError> {
        let session = format!("{:016x}", fastrand::u64(..));
        let lock = make_private_folder(folder)
            .and_then(|()| RealDisk.create(&folder.join(format!("{session}.lock")), true))
            .map_err(|e| unwritable(folder, &e))?;
        // Where a file system has no locks, the copy may be offered while this run is still at
        // work, which does no harm.
        let _ = lock.try_lock();
        Ok(Self {
            folder: folder.to_owned(),
            session,
            next: AtomicU64::new(0),
            retired: AtomicU64::new(0),
            kept: Mutex::new(None),
            _lock: lock,
        })
    }

    /// A ticket for a copy of the work as it stands now. Later tickets are greater. Never waits.
    #[must_use]
    pub fn ticket(&self) -> Ticket {
        Ticket(self.next.fetch_add(1, SeqCst))
    }

    /// Declares out of date whatever was or will be written with the tickets given so far: it is
    /// saved, or not wanted any more. Never waits; [`Recovery::clear`] then removes the copy.
    pub fn retire(&self) {
        self.retired.fetch_max(self.next.load(SeqCst), SeqCst);
    }

    /// Whether nothing was declared out of date since this ticket was given. Never waits.
    #[must_use]
    pub fn is_current(&self, ticket: Ticket) -> bool {
        ticket.0 >= self.retired.load(SeqCst)
    }

    /// Keeps a copy of unsaved work, in the place of the last one of this session, with the file
    /// that it was opened from and what that held. Answers whether the copy is of use: with a
    /// ticket that is out of date, or older than that of the copy that is there, nothing happens.
    ///
    /// # Errors
    /// When it cannot be written; the last copy is still there then.
    pub fn write(
        &self,
        ticket: Ticket,
        workshop: &Workshop,
        original: Option<&Path>,
        stamp: Option<Stamp>,
    ) -> Result<bool, FileError> {
        // RON is text: a path that is none is not remembered, nor what lay there.
        let original = original.filter(|p| p.to_str().is_some());
        let about = About {
            title: workshop.title.chars().take(TITLE).collect(),
            original: original.map(Path::to_owned),
            stamp: stamp.filter(|_| original.is_some()),
            written: Timestamp::now(),
            process: std::process::id(),
        };
        if !self.is_current(ticket) {
            return Ok(false);
        }
        let path = self.path("ron");
        let refuse = |kind| FileError::new(&path, kind).about(Subject::Copy);
        // One line, whatever is in it: line breaks are escaped.
        let about = options()
            .to_string(&about)
            .map_err(|e| refuse(FileErrorKind::Unwritable(e.to_string())))?;
        let workshop = print(workshop).map_err(|e| refuse(e.kind))?;
        let text = format!("{HEAD}{ABOUT}{about}\n{workshop}");
        if text.len() as u64 > MAX_BYTES {
            // It could not be read again.
            return Err(refuse(FileErrorKind::Overgrown { bytes: text.len() as u64 }));
        }
        let mut kept = self.kept();
        if !self.is_current(ticket) || kept.is_some_and(|newer| newer > ticket) {
            return Ok(false);
        }
        save_private(&path, &text).map_err(|e| e.about(Subject::Copy))?;
        *kept = Some(ticket);
        // It may have gone out of date meanwhile; the clearing that belongs to that waits for us.
        Ok(self.is_current(ticket))
    }

    /// Throws the copy of this session away if it is out of date, and waits for one that is being
    /// written right now. A copy that was decided after the last [`Recovery::retire`] stays.
    ///
    /// # Errors
    /// When it is there and cannot be removed.
    pub fn clear(&self) -> Result<(), FileError> {
        let mut kept = self.kept();
        if kept.is_some_and(|ticket| !self.is_current(ticket)) {
            remove(&self.path("ron"))?;
            *kept = None;
        }
        Ok(())
    }

    /// What runs of the program that are no more left behind, the latest first.
    #[must_use]
    pub fn offers(&self) -> Vec<Offer> {
        let Ok(entries) = fs::read_dir(&self.folder) else { return Vec::new() };
        let mut offers: Vec<Offer> = entries
            .filter_map(|entry| Some(entry.ok()?.path()))
            .filter(|path| path.extension().is_some_and(|e| e == "lock"))
            .filter(|path| *path != self.path("lock"))
            .filter_map(|lock| offer(&lock))
            .collect();
        offers.sort_by_key(|offer| std::cmp::Reverse(offer.written));
        offers
    }

    fn kept(&self) -> MutexGuard<'_, Option<Ticket>> {
        // It is written in one step, so a job that panicked left it as it should be.
        self.kept.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn path(&self, extension: &str) -> PathBuf {
        self.folder.join(format!("{}.{extension}", self.session))
    }
}

impl Drop for Recovery {
    /// An orderly end leaves nothing behind, unless there is unsaved work.
    fn drop(&mut self) {
        if !self.path("ron").exists() {
            let _ = fs::remove_file(self.path("lock"));
        }
    }
}

impl Offer {
    /// Reads the copy. It is kept until [`Offer::discard`].
    ///
    /// # Errors
    /// As [`load`].
    pub fn load(&self) -> Result<Loaded, FileError> {
        load(&RealDisk, &self.path).map(|(loaded, _)| loaded)
    }

    /// Throws the copy away.
    ///
    /// # Errors
    /// When it cannot be removed.
    pub fn discard(self) -> Result<(), FileError> {
        remove(&self.path)?;
        remove_unfinished(&self.path);
        remove(&self.path.with_extension("lock"))
    }
}

/// The offer of the session with this lock, if its process is no more and it left work behind.
fn offer(lock: &Path) -> Option<Offer> {
    let claim = OpenOptions::new().read(true).write(true).open(lock).ok()?;
    match claim.try_lock() {
        Ok(()) => {}
        Err(TryLockError::WouldBlock) => return None,
        Err(TryLockError::Error(e)) if e.kind() == io::ErrorKind::Unsupported => {}
        Err(TryLockError::Error(_)) => return None,
    }
    let path = lock.with_extension("ron");
    let Ok(found) = RealDisk.look(&path) else {
        // A run that crashed with nothing to lose, unless it is one that begins right now and
        // has its lock but has not locked it yet.
        let age = RealDisk.look(lock).ok()?.modified?.elapsed().unwrap_or_default();
        if age > BEGINNING {
            remove_unfinished(&path);
            let _ = fs::remove_file(lock);
        }
        return None;
    };
    let about = read_about(&path).unwrap_or_else(|| About {
        // Somebody was at the file; the work may be there all the same.
        title: String::new(),
        original: None,
        stamp: None,
        written: found.modified.and_then(|t| Timestamp::try_from(t).ok()).unwrap_or_default(),
        process: 0,
    });
    Some(Offer {
        title: about.title,
        original: about.original,
        stamp: about.stamp,
        written: about.written,
        path,
        _claim: Arc::new(claim),
    })
}

/// What stands above the workshop in a copy.
fn read_about(copy: &Path) -> Option<About> {
    let bytes = RealDisk.read(copy, MAX_ABOUT).ok()?;
    let line = bytes.split(|b| *b == b'\n').find_map(|line| line.strip_prefix(ABOUT.as_bytes()))?;
    options().from_str(std::str::from_utf8(line).ok()?).ok()
}

/// Removes what a crash left of a copy that was just being written, as far as that works.
fn remove_unfinished(copy: &Path) {
    let (Some(folder), Some(name)) = (copy.parent(), copy.file_name()) else { return };
    let start = format!(".{}.", name.to_string_lossy());
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        if entry.file_name().to_string_lossy().starts_with(&start) {
            let _ = fs::remove_file(entry.path());
        }
    }
}

fn remove(path: &Path) -> Result<(), FileError> {
    match RealDisk.remove(path) {
        Err(e) if e.kind() != io::ErrorKind::NotFound => {
            let kind = FileErrorKind::Unremovable(e.to_string());
            Err(FileError::new(path, kind).about(Subject::Copy))
        }
        _ => Ok(()),
    }
}

fn unwritable(path: &Path, error: &io::Error) -> FileError {
    FileError::new(path, FileErrorKind::Unwritable(error.to_string())).about(Subject::Copy)
}
