//! Copies of unsaved work, kept beside the file and never in its place, for the run after a crash.
//!
//! Every run of the program has a session of its own in the recovery folder: `ID.ron` with the
//! workshop, `ID.about` with what to say about it, and `ID.lock`, which the process holds locked
//! as long as it lives. The lock tells leftovers from sessions that are still at work: unlike a
//! process id it cannot be taken over by another process, and the system lets go of it however
//! the process ends.

use std::fs::{self, File, OpenOptions, TryLockError};
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::ron::{options, print_with};
use super::{Disk, FileError, FileErrorKind, Loaded, RealDisk, load, print, read_text, save};
use crate::workshop::Workshop;

const HEAD: &str =
    "// Beside this lies work that was not saved. Fireside offers it at the next start.\n";

/// How long a run may take to lock its own lock.
const BEGINNING: Duration = Duration::from_secs(60);

/// The copies of unsaved work of one run of the program.
#[derive(Debug)]
pub struct Recovery {
    folder: PathBuf,
    session: String,
    /// Locked until this is dropped or the process ends.
    _lock: File,
}

/// What is to be said of a copy.
#[derive(Debug, Clone, Serialize, Deserialize)]
struct About {
    /// What the workshop is called.
    title: String,
    /// The file that it was opened from, if it was.
    original: Option<PathBuf>,
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
        let lock = fs::create_dir_all(folder)
            .and_then(|()| RealDisk.create(&folder.join(format!("{session}.lock"))))
            .map_err(|e| unwritable(folder, &e))?;
        // Where a file system has no locks, the copy may be offered while this run is still at
        // work, which does no harm.
        let _ = lock.try_lock();
        Ok(Self { folder: folder.to_owned(), session, _lock: lock })
    }

    /// Keeps a copy of unsaved work, in the place of the last one of this session.
    ///
    /// # Errors
    /// When it cannot be written; the last copy is still there then.
    pub fn write(&self, workshop: &Workshop, original: Option<&Path>) -> Result<(), FileError> {
        let about = About {
            title: workshop.title.clone(),
            // RON is text: a path that is none is not remembered.
            original: original.filter(|p| p.to_str().is_some()).map(Path::to_owned),
            written: Timestamp::now(),
            process: std::process::id(),
        };
        save(&RealDisk, &self.path("ron"), &print(workshop)?)?;
        let path = self.path("about");
        let text = print_with(HEAD, &about)
            .map_err(|e| FileError::new(&path, FileErrorKind::Unwritable(e.to_string())))?;
        save(&RealDisk, &path, &text).map(|_| ())
    }

    /// Throws the copy of this session away: everything is saved, or is not wanted.
    ///
    /// # Errors
    /// When it is there and cannot be removed.
    pub fn clear(&self) -> Result<(), FileError> {
        remove(&self.path("about"))?;
        remove(&self.path("ron"))
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
        remove(&self.path.with_extension("about"))?;
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
            let _ = fs::remove_file(lock);
        }
        return None;
    };
    let about = read_text(&RealDisk, &lock.with_extension("about"))
        .ok()
        .and_then(|text| options().from_str::<About>(&text).ok());
    let about = about.unwrap_or_else(|| About {
        // The crash came between the two files; the work is there all the same.
        title: String::new(),
        original: None,
        written: found.modified.and_then(|t| Timestamp::try_from(t).ok()).unwrap_or_default(),
        process: 0,
    });
    Some(Offer {
        title: about.title,
        original: about.original,
        written: about.written,
        path,
        _claim: Arc::new(claim),
    })
}

fn remove(path: &Path) -> Result<(), FileError> {
    match RealDisk.remove(path) {
        Err(e) if e.kind() != io::ErrorKind::NotFound => Err(unwritable(path, &e)),
        _ => Ok(()),
    }
}

fn unwritable(path: &Path, error: &io::Error) -> FileError {
    FileError::new(path, FileErrorKind::Unwritable(error.to_string()))
}
