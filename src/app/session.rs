//! The open workshop: its document, where it lives on disk, and what has been kept of it.

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};

use crate::edit::Document;
use crate::file::{Offer, Stamp};
use crate::workshop::Workshop;

/// How long a person must pause, in seconds, before unsaved work is kept in case of a crash.
pub const PAUSE: f64 = 1.5;

/// Tells one open workshop from the next, so that the answer of a job reaches the one that asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Serial(u64);

/// What a save may replace.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Replace {
    /// The file as it was last seen.
    Known,
    /// Nothing: whatever is there was not spoken of.
    Nothing,
    /// Whatever is there: a person said so.
    Anything,
}

/// The open workshop.
#[derive(Debug)]
pub struct Session {
    /// Which one this is.
    pub serial: Serial,
    /// The workshop and its history.
    pub document: Document,
    /// Where it was opened from or last saved.
    pub path: Option<PathBuf>,
    /// What was on disk there then.
    pub stamp: Option<Stamp>,
    /// The time of the last save, as the clock on the wall says.
    pub saved_at: Option<String>,
    /// The revision that was last seen, and the frame time when it appeared.
    seen: (u64, f64),
    /// The revision that is kept in case of a crash.
    pub kept: Option<u64>,
    /// The revision that was last tried to keep, with or without success.
    tried: Option<u64>,
    /// A copy is being written right now.
    pub keeping: bool,
    /// A save is under way.
    pub saving: bool,
    /// Another save was asked for meanwhile.
    pub next_save: Option<(PathBuf, Replace)>,
    /// It came back from a crash and has not been saved since.
    pub recovered: bool,
    /// Where it came back from, until this run has a copy of its own.
    pub restored: Option<Offer>,
}

impl Session {
    /// A workshop as it stands on disk.
    #[must_use]
    pub fn opened(workshop: Workshop, path: &Path, stamp: Stamp) -> Self {
        Self {
            path: Some(path.to_owned()),
            stamp: Some(stamp),
            ..Self::with(Document::saved(workshop))
        }
    }

    /// A workshop that is nowhere on disk yet.
    #[must_use]
    pub fn fresh(workshop: Workshop) -> Self {
        Self::with(Document::unsaved(workshop))
    }

    fn with(document: Document) -> Self {
        static LAST: AtomicU64 = AtomicU64::new(0);
        let seen = (document.revision(), 0.0);
        Self {
            serial: Serial(LAST.fetch_add(1, Ordering::Relaxed)),
            document,
            path: None,
            stamp: None,
            saved_at: None,
            seen,
            kept: None,
            tried: None,
            keeping: false,
            saving: false,
            next_save: None,
            recovered: false,
            restored: None,
        }
    }

    /// Whether closing would lose something a person did. A new or example workshop that nobody
    /// touched is no loss.
    #[must_use]
    pub fn has_work(&self) -> bool {
        self.document.is_dirty() && (self.recovered || self.document.has_history())
    }

    /// How long until unsaved work should be kept, in seconds: 0 for now, none for not at all.
    pub fn keep_in(&mut self, now: f64) -> Option<f64> {
        let revision = self.document.revision();
        if self.seen.0 != revision {
            self.seen = (revision, now);
        }
        if self.keeping || !self.has_work() || self.tried == Some(revision) {
            return None;
        }
        Some((self.seen.1 + PAUSE - now).max(0.0))
    }

    /// Whether a copy is kept of work that has been undone down to what is saved.
    #[must_use]
    pub fn keeps_nothing(&self) -> bool {
        self.kept.is_some() && !self.keeping && !self.document.is_dirty()
    }

    /// Begins to keep the state of now.
    pub fn begin_keeping(&mut self) -> u64 {
        self.keeping = true;
        self.tried = Some(self.document.revision());
        self.document.revision()
    }

    /// No copy is kept any more.
    pub fn forget_copy(&mut self) {
        (self.kept, self.tried) = (None, None);
    }

    /// What its file is called, without the ending.
    #[must_use]
    pub fn stem(&self) -> String {
        let name = self.file_name();
        name.rsplit_once('.').map_or(name.as_str(), |(stem, _)| stem).to_owned()
    }

    /// A name to save under: the title, without what file systems do not like.
    #[must_use]
    pub fn file_name(&self) -> String {
        if let Some(path) = &self.path {
            return super::shell::file_name(path);
        }
        let mut name: String = self
            .document
            .workshop()
            .title
            .to_lowercase()
            .chars()
            .map(|c| if c.is_alphanumeric() { c } else { '-' })
            .take(60)
            .collect();
        while name.contains("--") {
            name = name.replace("--", "-");
        }
        let name = name.trim_matches('-');
        let stem = if name.is_empty() { "workshop" } else { name };
        format!("{stem}.{}", crate::file::EXTENSION)
    }
}
