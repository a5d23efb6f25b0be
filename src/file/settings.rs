//! What the program remembers between runs. Losing it costs a few clicks, so a damaged file is
//! ignored, and replaced when there is something new to remember.

use std::collections::HashSet;
use std::fs;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use super::disk::make_private_folder;
use super::error::Subject;
use super::ron::{options, print_with};
use super::save::save_private;
use super::{Disk, FileError, FileErrorKind, RealDisk, read_text};

/// How many recent files are remembered.
pub const RECENT: usize = 12;

/// How many logs are remembered.
const LOGS: usize = 50;

/// The scales of the interface that make sense.
pub const SCALES: std::ops::RangeInclusive<f32> = 0.8..=2.5;

const HEAD: &str = "// What Fireside remembers between runs. Deleting this file does no harm.\n";

/// What the program remembers between runs.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Settings {
    /// The files that were open last, the latest first.
    pub recent: Vec<PathBuf>,
    /// Where event logs were read last, by what tells their content from any other; the latest
    /// first. A workshop does not hold them, and may be opened elsewhere.
    pub logs: Vec<(String, PathBuf)>,
    /// The name of the theme; empty until somebody chose one.
    pub theme: String,
    /// The code of the language of the interface; empty until somebody chose one.
    pub language: String,
    /// The scale of the interface, within [`SCALES`].
    pub scale: f32,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            recent: Vec::new(),
            logs: Vec::new(),
            theme: String::new(),
            language: String::new(),
            scale: 1.0,
        }
    }
}

impl Settings {
    /// Reads the settings; whatever is wrong with the file, the answer is the defaults. Fields of
    /// another version are passed over.
    #[must_use]
    pub fn load(path: &Path) -> Self {
        let mut settings = read_text(&RealDisk, path)
            .ok()
            .and_then(|text| options().from_str::<Self>(&text).ok())
            .unwrap_or_default();
        settings.scale = if settings.scale.is_finite() { settings.scale } else { 1.0 }
            .clamp(*SCALES.start(), *SCALES.end());
        settings.recent.truncate(RECENT);
        settings.logs.truncate(LOGS);
        settings
    }

    /// Writes the settings, making the folder where there is none. They name files of clients, so
    /// only this user can read them.
    ///
    /// # Errors
    /// When the folder cannot be made or the file cannot be written.
    pub fn save(&self, path: &Path) -> Result<(), FileError> {
        let unwritable = |detail| {
            FileError::new(path, FileErrorKind::Unwritable(detail)).about(Subject::Settings)
        };
        if let Some(folder) = path.parent() {
            make_private_folder(folder).map_err(|e| unwritable(e.to_string()))?;
        }
        let mut written = self.clone();
        // RON is text: a path that is none is not remembered.
        written.recent.retain(|p| p.to_str().is_some());
        written.logs.retain(|(_, p)| p.to_str().is_some());
        let text = print_with(HEAD, &written).map_err(|e| unwritable(e.to_string()))?;
        save_private(path, &text).map_err(|e| e.about(Subject::Settings))
    }

    /// Puts a file at the front of the recent ones. Paths are compared as they are given: nothing
    /// is asked of the disk. See [`absolute`] for a path that still leads there in another run.
    pub fn remember(&mut self, path: &Path) {
        self.forget(path);
        self.recent.insert(0, path.to_owned());
        self.recent.truncate(RECENT);
    }

    /// Remembers where a log of this content was read. Nothing is asked of the disk.
    pub fn remember_log(&mut self, digest: &str, path: &Path) {
        self.logs.retain(|(other, _)| other != digest);
        self.logs.insert(0, (digest.to_owned(), path.to_owned()));
        self.logs.truncate(LOGS);
    }

    /// Where a log of this content was read last.
    #[must_use]
    pub fn log(&self, digest: &str) -> Option<&Path> {
        self.logs.iter().find(|(other, _)| other == digest).map(|(_, path)| path.as_path())
    }

    /// Takes a file out of the recent ones, by the path that it was remembered with. Nothing is
    /// asked of the disk.
    pub fn forget(&mut self, path: &Path) {
        self.recent.retain(|other| other != path);
    }

    /// The recent files with whether each is there now: those that are first, the latest first.
    /// Of two ways to the same file, the later stays. Asks the disk, which may take long: a drive
    /// may be asleep, and a server may be away.
    #[must_use]
    pub fn recent_files(&self) -> Vec<(PathBuf, bool)> {
        let mut seen = HashSet::new();
        let mut files: Vec<_> = self
            .recent
            .iter()
            .filter(|path| {
                seen.insert(fs::canonicalize(path).unwrap_or_else(|_| path.to_path_buf()))
            })
            .map(|path| (path.clone(), RealDisk.look(path).is_ok_and(|found| found.is_file)))
            .collect();
        files.sort_by_key(|(_, there)| !there);
        files
    }
}

/// A path that leads to the same file from every folder and in every run. Asks the disk, which may
/// take long.
#[must_use]
pub fn absolute(path: &Path) -> PathBuf {
    // The one true path of Windows begins with `\\?\`, which people do not recognise.
    let canonical = if cfg!(windows) { None } else { fs::canonicalize(path).ok() };
    canonical.or_else(|| std::path::absolute(path).ok()).unwrap_or_else(|| path.to_owned())
}
