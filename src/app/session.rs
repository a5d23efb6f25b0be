//! The open workshop: its document, where it lives on disk, and what has been kept of it.

use std::path::{Path, PathBuf};

use crate::edit::Document;
use crate::file::Stamp;
use crate::workshop::Workshop;

/// How long a person must pause, in seconds, before unsaved work is kept in case of a crash.
pub const PAUSE: f64 = 1.5;

/// The open workshop.
#[derive(Debug)]
pub struct Session {
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
    /// A copy is being written right now.
    pub keeping: bool,
    /// A save is under way.
    pub saving: bool,
    /// It came back from a crash and has not been saved since.
    pub recovered: bool,
}

impl Session {
    /// A workshop as it stands on disk.
    #[must_use]
    pub fn opened(workshop: Workshop, path: &Path, stamp: Stamp) -> Self {
        Self { path: Some(path.to_owned()), stamp: Some(stamp), ..Self::with(Document::saved(workshop)) }
    }

    /// A workshop that is nowhere on disk yet.
    #[must_use]
    pub fn fresh(workshop: Workshop) -> Self {
        Self::with(Document::unsaved(workshop))
    }

    fn with(document: Document) -> Self {
        let seen = (document.revision(), 0.0);
        Self {
            document,
            path: None,
            stamp: None,
            saved_at: None,
            seen,
            kept: None,
            keeping: false,
            saving: false,
            recovered: false,
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
        if self.keeping || !self.has_work() || self.kept == Some(revision) {
            return None;
        }
        Some((self.seen.1 + PAUSE - now).max(0.0))
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
