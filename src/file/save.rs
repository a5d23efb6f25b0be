//! Saving: whatever happens on the way, the file on disk is the complete old or the complete new
//! one.

use std::fs::File;
use std::hash::{DefaultHasher, Hasher};
use std::io;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use super::disk::folder_of;
use super::{Disk, FileError, FileErrorKind, MAX_BYTES, RealDisk};

/// How much is written at a time.
const CHUNK: usize = 256 * 1024;

/// What a file held when it was read or written.
///
/// The content is compared, not the time: copies and synchronised folders keep or change times at
/// will, and a workshop is read in milliseconds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stamp {
    len: u64,
    hash: u64,
}

impl Stamp {
    /// The stamp of these bytes. Another version of Fireside may compute another one, so where it
    /// is stored, a difference is a reason to ask and nothing more.
    #[must_use]
    pub fn of(bytes: &[u8]) -> Self {
        let mut hasher = DefaultHasher::new();
        hasher.write(bytes);
        Self { len: bytes.len() as u64, hash: hasher.finish() }
    }
}

/// What became of a file since it was read or written here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Change {
    /// It holds the same.
    None,
    /// Somebody else wrote it.
    Changed,
    /// It is not there any more.
    Gone,
}

/// Whether somebody else changed a file since it had this stamp.
///
/// # Errors
/// When the file is there and cannot be read.
pub fn changed_since(disk: &dyn Disk, path: &Path, stamp: &Stamp) -> Result<Change, FileError> {
    let refuse = |e: io::Error| FileError::new(path, FileErrorKind::of_read(&e));
    match disk.look(path) {
        Err(e) if e.kind() == io::ErrorKind::NotFound => return Ok(Change::Gone),
        Err(e) => return Err(refuse(e)),
        Ok(found) if !found.is_file || found.len != stamp.len => return Ok(Change::Changed),
        Ok(_) => {}
    }
    let bytes = disk.read(path, MAX_BYTES + 1).map_err(refuse)?;
    Ok(if Stamp::of(&bytes) == *stamp { Change::None } else { Change::Changed })
}

/// Writes a text to a file, new or in the place of what is there: a temporary file in the same
/// folder, flushed to the disk, with the permissions of the file it replaces, then renamed. A link
/// stays a link; its target is replaced.
///
/// # Errors
/// When any step fails. The old file is untouched then, and the temporary one is removed; only with
/// [`FileErrorKind::NotFlushed`] the new file is there, and may not survive a power cut.
pub fn save(disk: &dyn Disk, path: &Path, text: &str) -> Result<Stamp, FileError> {
    if text.len() as u64 > MAX_BYTES {
        // It could not be opened again.
        let kind = FileErrorKind::Overgrown { bytes: text.len() as u64 };
        return Err(FileError::new(path, kind));
    }
    save_bytes(disk, path, text.as_bytes())
}

/// Writes any bytes as [`save`] writes a text, of whatever size.
///
/// # Errors
/// As [`save`].
pub fn save_bytes(disk: &dyn Disk, path: &Path, bytes: &[u8]) -> Result<Stamp, FileError> {
    put(disk, path, bytes, false)
}

/// Writes one of Fireside's own files as [`save`] writes a workshop; nobody else may read it,
/// whatever was in its place before.
pub(super) fn save_private(path: &Path, text: &str) -> Result<(), FileError> {
    match put(&RealDisk, path, text.as_bytes(), true) {
        // It is there. What it is for is a closed window or a crash, not the state of the drive;
        // the next save of a workshop will speak of that.
        Err(FileError { kind: FileErrorKind::NotFlushed { .. }, .. }) => Ok(()),
        done => done.map(|_| ()),
    }
}

fn put(disk: &dyn Disk, path: &Path, bytes: &[u8], private: bool) -> Result<Stamp, FileError> {
    let refuse = |kind| FileError::new(path, kind);
    let unwritable = |e: io::Error| refuse(FileErrorKind::Unwritable(e.to_string()));
    let target = disk.resolve(path).map_err(unwritable)?;
    let old = match disk.look(&target) {
        Ok(found) if !found.is_file => return Err(refuse(FileErrorKind::NotAFile)),
        // A rename would replace it all the same, which is not what the protection is for.
        Ok(found) if found.permissions.readonly() => {
            return Err(refuse(FileErrorKind::WriteProtected));
        }
        Ok(found) => Some(found.permissions).filter(|_| !private),
        Err(e) if e.kind() == io::ErrorKind::NotFound => None,
        Err(e) => return Err(unwritable(e)),
    };
    let temporary = beside(&target);
    // A file that others may not read must not be readable by them for a moment either; one that
    // they may read is given its permissions before it is filled.
    let written = disk.create(&temporary, private || old.is_some()).and_then(|mut file| {
        fill(disk, &mut file, old, bytes).inspect_err(|_| drop_quietly(disk, &temporary))
    });
    written.map_err(unwritable)?;
    disk.rename(&temporary, &target)
        .inspect_err(|_| drop_quietly(disk, &temporary))
        .map_err(unwritable)?;
    let stamp = Stamp::of(bytes);
    match disk.sync_folder(folder_of(&target)) {
        Ok(()) => Ok(stamp),
        Err(e) => Err(refuse(FileErrorKind::NotFlushed { stamp, detail: e.to_string() })),
    }
}

fn fill(
    disk: &dyn Disk,
    file: &mut File,
    permissions: Option<std::fs::Permissions>,
    bytes: &[u8],
) -> io::Result<()> {
    // Before there is anything to read in it.
    if let Some(permissions) = permissions {
        disk.permit(file, permissions)?;
    }
    for chunk in bytes.chunks(CHUNK) {
        disk.write(file, chunk)?;
    }
    disk.sync(file)
}

/// The error that made the temporary file useless is the one to report.
fn drop_quietly(disk: &dyn Disk, temporary: &Path) {
    let _ = disk.remove(temporary);
}

/// A hidden name in the folder of `target` that nobody else uses.
fn beside(target: &Path) -> PathBuf {
    let name = target.file_name().unwrap_or_default().to_string_lossy();
    // Long names must stay within what a file system allows.
    let name: String = name.chars().take(40).collect();
    folder_of(target).join(format!(".{name}.{:016x}.tmp", fastrand::u64(..)))
}
