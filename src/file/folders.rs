//! Where Fireside keeps what is its own: settings, copies of unsaved work, and templates.

use std::env;
use std::path::{Path, PathBuf};

/// The environment variable that puts everything into one folder: for a copy on a memory stick,
/// and for tests.
pub const DATA_DIR: &str = "FIRESIDE_DATA_DIR";

/// The folders of this user.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Folders {
    /// Copies of unsaved work.
    pub recovery: PathBuf,
    /// The settings file.
    pub settings: PathBuf,
    /// The templates that were saved.
    pub templates: PathBuf,
}

impl Folders {
    /// The folders of this user, as the system has them or as [`DATA_DIR`] says; none where the
    /// system knows no home.
    #[must_use]
    pub fn find() -> Option<Self> {
        if let Some(folder) = env::var_os(DATA_DIR).filter(|f| !f.is_empty()) {
            return Some(Self::within(Path::new(&folder)));
        }
        let dirs = directories::ProjectDirs::from("", "", "Fireside")?;
        Some(Self {
            recovery: dirs.data_local_dir().join("recovery"),
            settings: dirs.config_dir().join("settings.ron"),
            templates: dirs.data_dir().join("templates"),
        })
    }

    /// Everything in one folder.
    #[must_use]
    pub fn within(folder: &Path) -> Self {
        Self {
            recovery: folder.join("recovery"),
            settings: folder.join("settings.ron"),
            templates: folder.join("templates"),
        }
    }
}
