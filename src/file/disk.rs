//! The seam to the file system: a few small steps, so that tests can make any one of them fail.

use std::fs::{self, DirBuilder, File, OpenOptions, Permissions};
#[cfg(unix)]
use std::io::ErrorKind::{InvalidInput, PermissionDenied, Unsupported};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};
use std::time::SystemTime;

/// How many links are followed before they are taken for a circle.
const MAX_LINKS: usize = 40;

/// What is to be known of a file before it is read or replaced.
#[derive(Debug, Clone)]
pub struct Found {
    /// Bytes.
    pub len: u64,
    /// When it was last written, where the file system knows.
    pub modified: Option<SystemTime>,
    /// A regular file: no folder, device or pipe.
    pub is_file: bool,
    /// Who may do what.
    pub permissions: Permissions,
}

/// The steps that loading and saving are made of.
pub trait Disk {
    /// Looks at a path, following links.
    ///
    /// # Errors
    /// As the file system says.
    fn look(&self, path: &Path) -> io::Result<Found>;

    /// Reads at most `limit` bytes.
    ///
    /// # Errors
    /// As the file system says.
    fn read(&self, path: &Path, limit: u64) -> io::Result<Vec<u8>>;

    /// The file that a path stands for once links are followed; it need not exist.
    ///
    /// # Errors
    /// When links lead in a circle, or as the file system says.
    fn resolve(&self, path: &Path) -> io::Result<PathBuf>;

    /// Creates a file that must not exist yet; a `private` one can be read by this user only,
    /// where the system knows such a thing.
    ///
    /// # Errors
    /// As the file system says.
    fn create(&self, path: &Path, private: bool) -> io::Result<File>;

    /// Gives a file the permissions of another one.
    ///
    /// # Errors
    /// As the file system says.
    fn permit(&self, file: &File, permissions: Permissions) -> io::Result<()>;

    /// Writes all bytes at the end of what was written.
    ///
    /// # Errors
    /// As the file system says.
    fn write(&self, file: &mut File, bytes: &[u8]) -> io::Result<()>;

    /// Waits until what was written would survive a power cut.
    ///
    /// # Errors
    /// As the file system says.
    fn sync(&self, file: &File) -> io::Result<()>;

    /// Puts one file in the place of another, in one step.
    ///
    /// # Errors
    /// As the file system says.
    fn rename(&self, from: &Path, to: &Path) -> io::Result<()>;

    /// Waits until a rename in this folder would survive a power cut.
    ///
    /// # Errors
    /// As the file system says.
    fn sync_folder(&self, folder: &Path) -> io::Result<()>;

    /// Removes a file.
    ///
    /// # Errors
    /// As the file system says.
    fn remove(&self, path: &Path) -> io::Result<()>;
}

/// The file system of this machine.
#[derive(Debug, Clone, Copy, Default)]
pub struct RealDisk;

impl Disk for RealDisk {
    fn look(&self, path: &Path) -> io::Result<Found> {
        let meta = fs::metadata(path)?;
        Ok(Found {
            len: meta.len(),
            modified: meta.modified().ok(),
            is_file: meta.is_file(),
            permissions: meta.permissions(),
        })
    }

    fn read(&self, path: &Path, limit: u64) -> io::Result<Vec<u8>> {
        let file = File::open(path)?;
        let len = file.metadata()?.len().min(limit);
        let mut bytes = Vec::with_capacity(usize::try_from(len).unwrap_or(0) + 1);
        file.take(limit).read_to_end(&mut bytes)?;
        Ok(bytes)
    }

    fn resolve(&self, path: &Path) -> io::Result<PathBuf> {
        let mut path = path.to_owned();
        for _ in 0..MAX_LINKS {
            match fs::symlink_metadata(&path) {
                Ok(meta) if meta.is_symlink() => {
                    let target = fs::read_link(&path)?;
                    path = folder_of(&path).join(target);
                }
                Ok(_) => return Ok(path),
                Err(e) if e.kind() == io::ErrorKind::NotFound => return Ok(path),
                Err(e) => return Err(e),
            }
        }
        Err(io::Error::other("too many links"))
    }

    fn create(&self, path: &Path, private: bool) -> io::Result<File> {
        let mut options = OpenOptions::new();
        options.write(true).create_new(true);
        #[cfg(unix)]
        if private {
            std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        }
        // On Windows, files in a person's own folders are theirs alone.
        #[cfg(not(unix))]
        let _ = private;
        options.open(path)
    }

    fn permit(&self, file: &File, permissions: Permissions) -> io::Result<()> {
        file.set_permissions(permissions)
    }

    fn write(&self, file: &mut File, bytes: &[u8]) -> io::Result<()> {
        file.write_all(bytes)
    }

    fn sync(&self, file: &File) -> io::Result<()> {
        file.sync_all()
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        fs::rename(from, to)
    }

    #[cfg(unix)]
    fn sync_folder(&self, folder: &Path) -> io::Result<()> {
        match File::open(folder).and_then(|folder| folder.sync_all()) {
            // Some network file systems have no such call, and some folders may be written to and
            // not read. The file itself is safe then; its name is as safe as they make it.
            Err(e) if matches!(e.kind(), InvalidInput | Unsupported | PermissionDenied) => Ok(()),
            done => done,
        }
    }

    #[cfg(not(unix))]
    fn sync_folder(&self, _folder: &Path) -> io::Result<()> {
        // Windows has no such call; its rename is journalled.
        Ok(())
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        fs::remove_file(path)
    }
}

/// Makes a folder, and those above it, that only this user can look into. One that is there
/// already stays as it is.
pub(super) fn make_private_folder(folder: &Path) -> io::Result<()> {
    let mut builder = DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder)
}

/// The folder that a file lies in.
pub(super) fn folder_of(path: &Path) -> &Path {
    match path.parent() {
        Some(parent) if !parent.as_os_str().is_empty() => parent,
        _ => Path::new("."),
    }
}
