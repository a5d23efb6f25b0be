//! Whatever fails while a workshop is saved, and wherever the power goes, the file is the complete
//! old or the complete new one.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::print_stdout,
    reason = "a test stops at the first surprise and says what it saw"
)]

use std::cell::{Cell, RefCell};
use std::fs::{self, File, Permissions};
use std::io;
use std::path::{Path, PathBuf};

use fireside::file::{
    Change, Disk, FileErrorKind, Found, RealDisk, Stamp, changed_since, save, save_bytes,
};
use fireside::text::{Language, Text};

/// Large enough for several writes.
const LENGTH: usize = 600 * 1024;

/// What happens at the chosen step.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Fault {
    /// The step fails half-way; what comes after works.
    Fails,
    /// The power goes half-way: nothing works from there on, and what was not flushed is lost.
    Crashes,
}

/// The real disk, with a fault at one step.
struct Faulty {
    fault: Fault,
    at: usize,
    step: Cell<usize>,
    /// What was created and where it is now, until it is flushed.
    unflushed: RefCell<Option<PathBuf>>,
}

impl Faulty {
    fn new(fault: Fault, at: usize) -> Self {
        Self { fault, at, step: Cell::new(0), unflushed: RefCell::new(None) }
    }

    /// Whether this step works.
    fn step(&self) -> io::Result<()> {
        let step = self.step.replace(self.step.get() + 1);
        let works = match self.fault {
            Fault::Fails => step != self.at,
            Fault::Crashes => step < self.at,
        };
        if works { Ok(()) } else { Err(io::Error::other("a fault")) }
    }

    fn reached(&self) -> bool {
        self.step.get() > self.at
    }

    /// After a power cut, half of what was not flushed is there.
    fn lose(&self) {
        if self.fault == Fault::Crashes
            && let Some(path) = self.unflushed.borrow_mut().take()
            && let Ok(bytes) = fs::read(&path)
        {
            fs::write(&path, &bytes[..bytes.len() / 2]).unwrap();
        }
    }
}

impl Disk for Faulty {
    fn look(&self, path: &Path) -> io::Result<Found> {
        self.step()?;
        RealDisk.look(path)
    }

    fn read(&self, path: &Path, limit: u64) -> io::Result<Vec<u8>> {
        self.step()?;
        RealDisk.read(path, limit)
    }

    fn resolve(&self, path: &Path) -> io::Result<PathBuf> {
        self.step()?;
        RealDisk.resolve(path)
    }

    fn create(&self, path: &Path, private: bool) -> io::Result<File> {
        self.step()?;
        *self.unflushed.borrow_mut() = Some(path.to_owned());
        RealDisk.create(path, private)
    }

    fn permit(&self, file: &File, permissions: Permissions) -> io::Result<()> {
        self.step()?;
        RealDisk.permit(file, permissions)
    }

    fn write(&self, file: &mut File, bytes: &[u8]) -> io::Result<()> {
        if let Err(fault) = self.step() {
            RealDisk.write(file, &bytes[..bytes.len() / 2])?;
            return Err(fault);
        }
        RealDisk.write(file, bytes)
    }

    fn sync(&self, file: &File) -> io::Result<()> {
        self.step()?;
        *self.unflushed.borrow_mut() = None;
        RealDisk.sync(file)
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        self.step()?;
        if let Some(path) = self.unflushed.borrow_mut().as_mut() {
            *path = to.to_owned();
        }
        RealDisk.rename(from, to)
    }

    fn sync_folder(&self, folder: &Path) -> io::Result<()> {
        self.step()?;
        RealDisk.sync_folder(folder)
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        self.step()?;
        RealDisk.remove(path)
    }
}

fn names(folder: &Path) -> Vec<String> {
    let mut names: Vec<String> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    names
}

/// Saves over `old` (or over nothing) with the fault at every step in turn, and gives the number
/// of steps that there are.
fn every_step(fault: Fault, old: Option<&str>) -> usize {
    let new = "n".repeat(LENGTH);
    for at in 0.. {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("x.ron");
        if let Some(old) = old {
            fs::write(&path, old).unwrap();
        }
        let disk = Faulty::new(fault, at);
        let saved = save(&disk, &path, &new);
        disk.lose();
        let here = fs::read_to_string(&path).ok();
        let complete = here.as_deref() == old || here.as_deref() == Some(&new);
        assert!(complete, "{fault:?} at {at}: {} bytes", here.map_or(0, |h| h.len()));
        if saved.is_ok() {
            assert_eq!(here.as_deref(), Some(&*new), "{fault:?} at {at}");
        } else if fault == Fault::Fails {
            // What is left is the file and nothing else.
            let left = usize::from(here.is_some());
            assert_eq!(names(folder.path()).len(), left, "{:?}", names(folder.path()));
        }
        if !disk.reached() {
            assert!(saved.is_ok());
            return at;
        }
        assert!(saved.is_err(), "{fault:?} at {at} went unnoticed");
    }
    unreachable!("every save ends")
}

#[test]
fn a_step_that_fails() {
    // Resolve, look, create, permit, three writes, sync, rename, sync the folder.
    assert_eq!(every_step(Fault::Fails, Some("old")), 10);
    assert_eq!(every_step(Fault::Fails, None), 9);
}

#[test]
fn a_power_cut() {
    assert_eq!(every_step(Fault::Crashes, Some("old")), 10);
    assert_eq!(every_step(Fault::Crashes, None), 9);
}

#[test]
fn until_the_rename_the_old_file_is_untouched() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("x.ron");
    // A short text is one write: eight steps, of which the last but one is the rename.
    for at in 0..8 {
        fs::write(&path, "old").unwrap();
        let error = save(&Faulty::new(Fault::Fails, at), &path, "new").unwrap_err();
        assert!(error.is_write(), "{error}");
        let here = fs::read_to_string(&path).unwrap();
        let unflushed = matches!(error.kind, FileErrorKind::NotFlushed { .. });
        assert_eq!((&*here, unflushed), if at < 7 { ("old", false) } else { ("new", true) });
    }
}

#[test]
fn a_save_that_may_not_survive_says_what_is_there() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("x.ron");
    for (old, last) in [(None, 6), (Some("old"), 7)] {
        if let Some(old) = old {
            fs::write(&path, old).unwrap();
        }
        let error = save_bytes(&Faulty::new(Fault::Fails, last), &path, b"new").unwrap_err();
        let FileErrorKind::NotFlushed { stamp, detail } = &error.kind else { panic!("{error}") };
        assert_eq!((*stamp, detail.as_str()), (Stamp::of(b"new"), "a fault"));
        // Whoever takes the stamp over can save again without a question.
        assert_eq!(changed_since(&RealDisk, &path, stamp).unwrap(), Change::None);
        assert!(error.is_write());
        for language in Language::ALL {
            let text = Text::of(language);
            let words = error.describe(text);
            assert!(words.contains(text.get("file-advice-not-flushed")), "{words}");
            assert!(!words.contains(text.get("file-advice-unsaved")), "{words}");
            assert!(words.contains("a fault") && !words.contains("file-"), "{words}");
        }
        fs::remove_file(&path).unwrap();
    }
}

#[test]
fn what_cannot_be_opened_again_is_not_saved() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("x.ron");
    fs::write(&path, "old").unwrap();
    let error = save(&RealDisk, &path, &"x".repeat(33 << 20)).unwrap_err();
    assert_eq!(error.kind, FileErrorKind::Overgrown { bytes: 33 << 20 });
    assert!(error.is_write());
    assert_eq!(fs::read_to_string(&path).unwrap(), "old");
}

#[test]
fn a_folder_is_not_replaced() {
    let folder = tempfile::tempdir().unwrap();
    let error = save(&RealDisk, folder.path(), "new").unwrap_err();
    assert_eq!(error.kind, FileErrorKind::NotAFile);
    let error = save(&RealDisk, &folder.path().join("none/x.ron"), "new").unwrap_err();
    assert!(error.is_write());
    assert!(names(folder.path()).is_empty());
}

#[cfg(unix)]
mod unix {
    use std::os::unix::fs::{PermissionsExt, symlink};

    use super::*;

    fn mode(path: &Path) -> u32 {
        fs::metadata(path).unwrap().permissions().mode() & 0o777
    }

    #[test]
    fn permissions_stay() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("x.ron");
        for bits in [0o600, 0o640, 0o664] {
            fs::write(&path, "old").unwrap();
            fs::set_permissions(&path, Permissions::from_mode(bits)).unwrap();
            save(&RealDisk, &path, "new").unwrap();
            assert_eq!(mode(&path), bits);
            assert_eq!(fs::read_to_string(&path).unwrap(), "new");
        }
        fs::set_permissions(&path, Permissions::from_mode(0o444)).unwrap();
        let error = save(&RealDisk, &path, "newer").unwrap_err();
        assert_eq!(error.kind, FileErrorKind::WriteProtected);
        assert_eq!(fs::read_to_string(&path).unwrap(), "new");
    }

    #[test]
    fn a_new_file_is_as_open_as_any_other() {
        let folder = tempfile::tempdir().unwrap();
        let (path, other) = (folder.path().join("x.ron"), folder.path().join("other"));
        save(&RealDisk, &path, "new").unwrap();
        fs::write(&other, "new").unwrap();
        assert_eq!(mode(&path), mode(&other));
    }

    /// Looks at the permissions of what is being written.
    struct Watching(Faulty, RefCell<Vec<u32>>);

    impl Disk for Watching {
        fn look(&self, path: &Path) -> io::Result<Found> {
            self.0.look(path)
        }
        fn read(&self, path: &Path, limit: u64) -> io::Result<Vec<u8>> {
            self.0.read(path, limit)
        }
        fn resolve(&self, path: &Path) -> io::Result<PathBuf> {
            self.0.resolve(path)
        }
        fn create(&self, path: &Path, private: bool) -> io::Result<File> {
            let file = self.0.create(path, private)?;
            self.1.borrow_mut().push(mode(path));
            Ok(file)
        }
        fn permit(&self, file: &File, permissions: Permissions) -> io::Result<()> {
            self.0.permit(file, permissions)
        }
        fn write(&self, file: &mut File, bytes: &[u8]) -> io::Result<()> {
            self.1.borrow_mut().push(file.metadata()?.permissions().mode() & 0o777);
            self.0.write(file, bytes)
        }
        fn sync(&self, file: &File) -> io::Result<()> {
            self.0.sync(file)
        }
        fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
            self.0.rename(from, to)
        }
        fn sync_folder(&self, folder: &Path) -> io::Result<()> {
            self.0.sync_folder(folder)
        }
        fn remove(&self, path: &Path) -> io::Result<()> {
            self.0.remove(path)
        }
    }

    #[test]
    fn nobody_looks_into_a_private_file_while_it_is_replaced() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("x.ron");
        for bits in [0o600, 0o664] {
            fs::write(&path, "old").unwrap();
            fs::set_permissions(&path, Permissions::from_mode(bits)).unwrap();
            let disk = Watching(Faulty::new(Fault::Fails, usize::MAX), RefCell::default());
            save(&disk, &path, "new").unwrap();
            assert_eq!(*disk.1.borrow(), [0o600, bits]);
        }
    }

    #[test]
    fn a_link_stays_a_link() {
        let folder = tempfile::tempdir().unwrap();
        let elsewhere = folder.path().join("elsewhere");
        fs::create_dir(&elsewhere).unwrap();
        let target = elsewhere.join("x.ron");
        fs::write(&target, "old").unwrap();
        let link = folder.path().join("link.ron");
        // Relative, and by way of another link.
        symlink("elsewhere/x.ron", folder.path().join("between.ron")).unwrap();
        symlink("between.ron", &link).unwrap();
        save(&RealDisk, &link, "new").unwrap();
        assert!(fs::symlink_metadata(&link).unwrap().is_symlink());
        assert_eq!(fs::read_to_string(&target).unwrap(), "new");
        assert_eq!(names(&elsewhere), ["x.ron"]);
        // One that leads to nothing yet.
        fs::remove_file(&target).unwrap();
        save(&RealDisk, &link, "newer").unwrap();
        assert_eq!(fs::read_to_string(&target).unwrap(), "newer");
        // One that leads in a circle.
        let circle = folder.path().join("circle.ron");
        symlink("circle.ron", &circle).unwrap();
        assert!(save(&RealDisk, &circle, "new").is_err());
    }

    #[test]
    fn a_device_is_not_replaced() {
        let error = save(&RealDisk, Path::new("/dev/null"), "new").unwrap_err();
        assert_eq!(error.kind, FileErrorKind::NotAFile);
        assert!(!fs::metadata("/dev/null").unwrap().is_file());
    }
}
