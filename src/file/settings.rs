//! What the program remembers between runs. Losing it costs a few clicks, so a damaged file is
//! ignored, and replaced when there is something new to remember.

use std::fs;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use super::ron::{options, print_with};
use super::{Disk, FileError, FileErrorKind, RealDisk, read_text, save};

/// How many recent files are remembered.
pub const RECENT: usize = 12;

/// The scales of the interface that make sense.
pub const SCALES: std::ops::RangeInclusive<f32> = 0.8..=2.5;

const HEAD: &str = "// What Fireside remembers between runs. Deleting this file does no harm.\n";

/// What the program remembers between runs.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Settings {
    /// The files that were open last, the latest first.
    pub recent: Vec<PathBuf>,
    /// The name of the theme; empty until somebody chose one.
    pub theme: String,
    /// The code of the language of the interface; empty until somebody chose one.
    pub language: String,
    /// The scale of the interface, within [`SCALES`].
    pub scale: f32,
}

impl Default for Settings {
    fn default() -> Self {
        Self { recent: Vec::new(), theme: String::new(), language: String::new(), scale: 1.0 }
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
        settings
    }

    /// Writes the settings, making the folder where there is none.
    ///
    /// # Errors
    /// When the folder cannot be made or the file cannot be written.
    pub fn save(&self, path: &Path) -> Result<(), FileError> {
        let unwritable = |detail| FileError::new(path, FileErrorKind::Unwritable(detail));
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder).map_err(|e| unwritable(e.to_string()))?;
        }
        let mut written = self.clone();
        // RON is text: a path that is none is not remembered.
        written.recent.retain(|p| p.to_str().is_some());
        let text = print_with(HEAD, &written).map_err(|e| unwritable(e.to_string()))?;
        save(&RealDisk, path, &text).map(|_| ())
    }

    /// Puts a file at the front of the recent ones. Two ways to write the same path are one file.
    pub fn remember(&mut self, path: &Path) {
        let path = canonical(path);
        self.recent.retain(|other| canonical(other) != path);
        self.recent.insert(0, path);
        self.recent.truncate(RECENT);
    }

    /// Takes a file out of the recent ones.
    pub fn forget(&mut self, path: &Path) {
        let path = canonical(path);
        self.recent.retain(|other| canonical(other) != path);
    }

    /// The recent files with whether each is there now: those that are first, the latest first.
    #[must_use]
    pub fn recent_files(&self) -> Vec<(PathBuf, bool)> {
        let mut files: Vec<_> = self
            .recent
            .iter()
            .map(|path| (path.clone(), RealDisk.look(path).is_ok_and(|found| found.is_file)))
            .collect();
        files.sort_by_key(|(_, there)| !there);
        files
    }
}

/// The one way to write a path, as far as the file is there.
fn canonical(path: &Path) -> PathBuf {
    fs::canonicalize(path).or_else(|_| std::path::absolute(path)).unwrap_or_else(|_| path.into())
}
