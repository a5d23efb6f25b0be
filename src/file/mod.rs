//! Workshops on disk: RON, versions, atomic save, recovery, settings, templates.
//!
//! A file is untrusted input: it is bounded before it is read, every refusal names a place, and
//! nothing that was on disk is lost by a failure half-way. All access to the disk goes through the
//! small seam [`Disk`], so that tests can make any single step fail.

mod disk;
mod error;
pub mod exchange;
mod folders;
mod format;
mod locate;
mod older;
mod problem;
mod recovery;
mod ron;
mod save;
mod settings;
mod shelf;
mod template;

use std::path::Path;

use crate::workshop::{Problem, Workshop};

pub use self::disk::{Disk, Found, RealDisk};
pub use self::error::{FileError, FileErrorKind, Place, Subject};
pub use self::folders::{DATA_DIR, Folders};
pub use self::locate::Locator;
pub use self::problem::{describe_place, describe_problem};
pub use self::recovery::{Offer, Recovery, Ticket};
pub use self::ron::{parse, print};
pub use self::save::{Change, Stamp, changed_since, save, save_bytes};
pub use self::settings::{RECENT, SCALES, Settings, absolute};
pub use self::shelf::{
    STANDARD, Shelf, Template, from_template, read_shelf, remove_template, save_template, slug,
    template_files,
};
use self::template::started;
pub use self::template::{
    EXAMPLES, Example, Fresh, example, example_log, example_of, new_workshop, standard_framework,
};

/// The most bytes that a file may have: 32 MiB, ten times the largest workshop that people made.
pub const MAX_BYTES: u64 = 32 * 1024 * 1024;

/// How a file name ends.
pub const EXTENSION: &str = "ron";

/// A workshop that was read, and what is doubtful about it.
#[derive(Debug, Clone, PartialEq)]
pub struct Loaded {
    /// The workshop, in the current format.
    pub workshop: Workshop,
    /// What does not hold but does no harm. What is broken was refused.
    pub problems: Vec<Problem>,
}

/// Reads a workshop, with a [`Stamp`] that later tells whether somebody else changed the file.
///
/// # Errors
/// When the file cannot be read, is larger than [`MAX_BYTES`], is not UTF-8, is not a workshop, or
/// contradicts itself.
pub fn load(disk: &dyn Disk, path: &Path) -> Result<(Loaded, Stamp), FileError> {
    let text = read_text(disk, path)?;
    let loaded = parse(&text, path)?;
    Ok((loaded, Stamp::of(text.as_bytes())))
}

/// Reads a file as text within the bounds of a workshop.
///
/// # Errors
/// When the file cannot be read, is larger than [`MAX_BYTES`], or is not UTF-8.
pub fn read_text(disk: &dyn Disk, path: &Path) -> Result<String, FileError> {
    let refuse = |kind| FileError::new(path, kind);
    let found = disk.look(path).map_err(|e| refuse(FileErrorKind::of_read(&e)))?;
    if !found.is_file {
        return Err(refuse(FileErrorKind::NotAFile));
    }
    if found.len > MAX_BYTES {
        return Err(refuse(FileErrorKind::TooLarge { bytes: found.len }));
    }
    // The file may grow while it is read, so the reader is bounded too.
    let bytes = disk.read(path, MAX_BYTES + 1).map_err(|e| refuse(FileErrorKind::of_read(&e)))?;
    if bytes.len() as u64 > MAX_BYTES {
        return Err(refuse(FileErrorKind::TooLarge { bytes: bytes.len() as u64 }));
    }
    String::from_utf8(bytes).map_err(|e| {
        let valid = e.utf8_error().valid_up_to();
        let place = Place::after(&e.as_bytes()[..valid]);
        FileError::at(path, place, FileErrorKind::NotText)
    })
}
