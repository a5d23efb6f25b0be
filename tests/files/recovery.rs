//! Copies of unsaved work: whatever overtakes whatever, and whenever the power goes, what is offered
//! is the latest work with its own path, and nothing that was saved or given up.

use std::fs;
use std::path::{Path, PathBuf};
use std::thread;
use std::time::Duration;

use fireside::file::{FileErrorKind, Recovery, Stamp, Subject, Ticket};
use fireside::text::Text;
use fireside::workshop::{Language, Workshop};

use super::full::full;

fn titled(title: &str) -> Workshop {
    Workshop { title: title.into(), ..full() }
}

/// The copies in the folder: what is there of them, whatever their session.
fn copies(folder: &Path) -> Vec<PathBuf> {
    let paths = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    paths.filter(|path| path.extension().is_none_or(|e| e != "lock")).collect()
}

/// What the copy in the folder is called, if there is one.
fn kept(folder: &Path) -> Option<String> {
    let copies = copies(folder);
    assert!(copies.len() < 2, "{copies:?}");
    let copy = copies.first()?;
    Some(fireside::file::load(&fireside::file::RealDisk, copy).unwrap().0.workshop.title)
}

#[test]
fn unsaved_work_is_offered_once_its_process_is_no_more() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path().join("recovery");
    let original = Path::new("/somewhere/x.ron");

    let crashed = Recovery::begin(&folder).unwrap();
    assert!(crashed.write(crashed.ticket(), &full(), None, None).unwrap());
    let mut newer = full();
    newer.title = "Newer".into();
    let stamp = Some(Stamp::of(b"what was there"));
    assert!(crashed.write(crashed.ticket(), &newer, Some(original), stamp).unwrap());

    let next = Recovery::begin(&folder).unwrap();
    assert!(next.offers().is_empty(), "the first one is still at work");
    assert!(crashed.offers().is_empty());
    // The lock goes however the process ends; dropping it is one way.
    drop(crashed);

    let offers = next.offers();
    assert_eq!(offers.len(), 1);
    assert_eq!(offers[0].title, "Newer");
    assert_eq!(offers[0].original.as_deref(), Some(original));
    assert_eq!(offers[0].stamp, stamp);
    assert_eq!(offers[0].load().unwrap().workshop, newer);
    // As long as one window offers it, another does not.
    let third = Recovery::begin(&folder).unwrap();
    assert!(third.offers().is_empty());
    drop(offers);
    let offer = third.offers().pop().unwrap();
    offer.discard().unwrap();
    assert!(next.offers().is_empty() && third.offers().is_empty());

    drop((next, third));
    assert_eq!(fs::read_dir(&folder).unwrap().count(), 0, "an orderly end leaves nothing");
}

/// What another process does in [`a_killed_process_leaves_its_work`].
#[test]
#[ignore = "run by a_killed_process_leaves_its_work"]
fn work_until_killed() {
    let folder = std::env::var("RECOVERY_FOLDER").unwrap();
    let recovery = Recovery::begin(Path::new(&folder)).unwrap();
    recovery.write(recovery.ticket(), &full(), None, None).unwrap();
    println!("written");
    thread::sleep(Duration::from_secs(60));
    drop(recovery);
}

#[test]
fn a_killed_process_leaves_its_work() {
    use std::io::{BufRead as _, BufReader};
    use std::process::{Command, Stdio};

    let folder = tempfile::tempdir().unwrap();
    let mut child = Command::new(std::env::current_exe().unwrap())
        .args(["--ignored", "--exact", "files::recovery::work_until_killed", "--nocapture"])
        .env("RECOVERY_FOLDER", folder.path())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let lines = BufReader::new(child.stdout.take().unwrap()).lines();
    assert!(lines.map_while(Result::ok).any(|line| line.contains("written")));
    let recovery = Recovery::begin(folder.path()).unwrap();
    assert!(recovery.offers().is_empty(), "it is still at work");
    child.kill().unwrap();
    child.wait().unwrap();
    let offers = recovery.offers();
    assert_eq!(offers.len(), 1);
    assert_eq!(offers[0].load().unwrap().workshop, full());
}

#[test]
fn work_and_its_path_are_one_file() {
    let folder = tempfile::tempdir().unwrap();
    let next = Recovery::begin(folder.path()).unwrap();
    // Whatever stands in a title, and however long it is.
    let nasty = "Line\nbreak\r\u{2028}\"quoted\" // About: ( \u{0} 🦀";
    let long = "\n🦀".repeat(300_000);
    for title in ["First", "", nasty, &long] {
        for (original, stamp) in [
            (Some(Path::new("/some where/\"x\".ron")), Some(Stamp::of(title.as_bytes()))),
            (Some(Path::new("/y.ron")), None),
            (None, None),
        ] {
            let crashed = Recovery::begin(folder.path()).unwrap();
            crashed
                .write(crashed.ticket(), &titled("Before"), Some(Path::new("/z")), None)
                .unwrap();
            crashed.write(crashed.ticket(), &titled(title), original, stamp).unwrap();
            assert_eq!(copies(folder.path()).len(), 1);
            drop(crashed);
            let offer = next.offers().pop().unwrap();
            assert!(title.starts_with(&offer.title) && offer.title.is_empty() == title.is_empty());
            assert_eq!((offer.original.as_deref(), offer.stamp), (original, stamp));
            assert_eq!(offer.load().unwrap().workshop.title, title);
            offer.discard().unwrap();
        }
    }
    // A stamp says nothing without the path of its file.
    let crashed = Recovery::begin(folder.path()).unwrap();
    crashed.write(crashed.ticket(), &full(), None, Some(Stamp::of(b""))).unwrap();
    drop(crashed);
    assert_eq!(next.offers()[0].stamp, None);
}

#[test]
fn a_copy_without_its_comment_is_offered_all_the_same() {
    let folder = tempfile::tempdir().unwrap();
    let next = Recovery::begin(folder.path()).unwrap();
    let crashed = Recovery::begin(folder.path()).unwrap();
    crashed.write(crashed.ticket(), &full(), Some(Path::new("/x.ron")), None).unwrap();
    drop(crashed);
    let copy = copies(folder.path()).pop().unwrap();
    let whole = fs::read_to_string(&copy).unwrap();
    for damaged in [
        whole.replace("// About: (", "// About: (nonsense"),
        whole.lines().skip(2).collect::<Vec<_>>().join("\n"),
    ] {
        assert_ne!(damaged, whole);
        fs::write(&copy, damaged).unwrap();
        let offers = next.offers();
        assert_eq!((offers[0].title.as_str(), &offers[0].original), ("", &None));
        assert_eq!(offers[0].load().unwrap().workshop, full());
    }
}

#[test]
fn what_a_crash_left_half_written_goes_with_the_offer() {
    let folder = tempfile::tempdir().unwrap();
    let next = Recovery::begin(folder.path()).unwrap();
    let crashed = Recovery::begin(folder.path()).unwrap();
    crashed.write(crashed.ticket(), &full(), None, None).unwrap();
    drop(crashed);
    let copy = copies(folder.path()).pop().unwrap();
    let name = copy.file_name().unwrap().to_str().unwrap();
    let (half, other) = (format!(".{name}.0123.tmp"), ".other.ron.0123.tmp");
    fs::write(folder.path().join(&half), "(format").unwrap();
    fs::write(folder.path().join(other), "(format").unwrap();
    next.offers().pop().unwrap().discard().unwrap();
    assert_eq!(copies(folder.path()), [folder.path().join(other)], "that of another run stays");
}

#[test]
fn what_was_saved_is_not_offered() {
    let folder = tempfile::tempdir().unwrap();
    let first = Recovery::begin(folder.path()).unwrap();
    first.write(first.ticket(), &full(), None, None).unwrap();
    first.retire();
    first.clear().unwrap();
    first.clear().unwrap();
    drop(first);
    let next = Recovery::begin(folder.path()).unwrap();
    assert!(next.offers().is_empty());
    drop(next);
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
}

#[test]
fn no_write_and_no_clearing_overtakes_another() {
    let folder = tempfile::tempdir().unwrap();
    let now = || kept(folder.path());
    let recovery = Recovery::begin(folder.path()).unwrap();
    let write =
        |ticket: Ticket, title: &str| recovery.write(ticket, &titled(title), None, None).unwrap();
    // Nothing is out of date yet.
    let first = recovery.ticket();
    recovery.clear().unwrap();
    assert!(write(first, "first"));
    recovery.clear().unwrap();
    assert_eq!(now().as_deref(), Some("first"));
    // An older copy that comes late.
    let (older, newer) = (recovery.ticket(), recovery.ticket());
    assert!(older < newer);
    assert!(write(newer, "newer"));
    assert!(!write(older, "older"));
    assert_eq!(now().as_deref(), Some("newer"));
    // A copy that comes after the save that made it needless.
    let late = recovery.ticket();
    assert!(recovery.is_current(late));
    recovery.retire();
    assert!(!recovery.is_current(late));
    assert!(!write(late, "late"));
    assert_eq!(now().as_deref(), Some("newer"), "until it is cleared");
    recovery.clear().unwrap();
    assert_eq!(now(), None);
    assert!(!write(late, "late") && !write(newer, "newer"));
    assert_eq!(now(), None);
    // New work is kept before the old copy is cleared away.
    let next = recovery.ticket();
    assert!(write(next, "next"));
    recovery.clear().unwrap();
    assert_eq!(now().as_deref(), Some("next"));
    // The same, with an old copy that is there.
    recovery.retire();
    let last = recovery.ticket();
    assert!(write(last, "last"));
    recovery.clear().unwrap();
    recovery.clear().unwrap();
    assert_eq!(now().as_deref(), Some("last"));
    recovery.retire();
    recovery.retire();
    recovery.clear().unwrap();
    assert_eq!(now(), None);
}

#[test]
fn threads_in_any_order_leave_the_latest_work_or_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let recovery = &Recovery::begin(folder.path()).unwrap();
    for round in 0..60 {
        let wait = || thread::sleep(Duration::from_micros(fastrand::u64(0..1500)));
        thread::scope(|scope| {
            // The window decides in an order; the jobs come when they come.
            for i in 0..fastrand::usize(1..5) {
                let ticket = recovery.ticket();
                scope.spawn(move || {
                    wait();
                    recovery.write(ticket, &titled(&format!("{round} {i}")), None, None).unwrap();
                });
                wait();
            }
            recovery.retire();
            scope.spawn(move || {
                wait();
                recovery.clear().unwrap();
            });
            if round % 2 == 0 {
                let ticket = recovery.ticket();
                scope.spawn(move || {
                    wait();
                    let title = format!("{round} latest");
                    assert!(recovery.write(ticket, &titled(&title), None, None).unwrap());
                });
            }
        });
        let expected = (round % 2 == 0).then(|| format!("{round} latest"));
        assert_eq!(kept(folder.path()), expected, "round {round}");
    }
}

#[test]
fn a_copy_that_fails_has_words_of_its_own() {
    let folder = tempfile::tempdir().unwrap();
    let recovery = Recovery::begin(folder.path()).unwrap();
    recovery.write(recovery.ticket(), &titled("old"), None, None).unwrap();
    let copy = copies(folder.path()).pop().unwrap();
    let mut permissions = fs::metadata(&copy).unwrap().permissions();
    permissions.set_readonly(true);
    fs::set_permissions(&copy, permissions).unwrap();
    let protected = recovery.write(recovery.ticket(), &titled("new"), None, None).unwrap_err();
    assert_eq!(protected.kind, FileErrorKind::WriteProtected);
    assert_eq!(kept(folder.path()).as_deref(), Some("old"));

    // A folder in the place of the copy can be neither replaced nor removed.
    fs::remove_file(&copy).unwrap();
    fs::create_dir(&copy).unwrap();
    let no_file = recovery.write(recovery.ticket(), &titled("new"), None, None).unwrap_err();
    assert_eq!(no_file.kind, FileErrorKind::NotAFile);
    recovery.retire();
    let stays = recovery.clear().unwrap_err();
    assert!(matches!(stays.kind, FileErrorKind::Unremovable(_)), "{stays}");

    let file = folder.path().join("file");
    fs::write(&file, "").unwrap();
    let no_folder = Recovery::begin(&file.join("recovery")).unwrap_err();
    let too_long = Workshop { title: "x".repeat(33 << 20), ..full() };
    let long = recovery.write(recovery.ticket(), &too_long, None, None).unwrap_err();
    assert!(matches!(long.kind, FileErrorKind::Overgrown { .. }), "{long}");

    for language in Language::ALL {
        let text = Text::of(language);
        for error in [&protected, &no_file, &no_folder, &long] {
            assert_eq!(error.subject, Subject::Copy);
            assert!(error.is_write());
            assert!(error.describe(text).ends_with(text.get("file-advice-copy")), "{error}");
        }
        assert!(stays.is_write());
        assert!(stays.describe(text).ends_with(text.get("file-advice-unremovable")));
        for error in [&protected, &no_file, &no_folder, &long, &stays] {
            let words = error.describe(text);
            assert!(words.starts_with(error.file.to_str().unwrap()), "{words}");
            assert!(!words.contains("file-"), "{words}");
        }
    }
}

#[test]
fn an_old_copy_goes_even_if_the_new_one_failed() {
    let folder = tempfile::tempdir().unwrap();
    let recovery = Recovery::begin(folder.path()).unwrap();
    recovery.write(recovery.ticket(), &titled("old"), None, None).unwrap();
    recovery.retire();
    let too_long = Workshop { title: "x".repeat(33 << 20), ..full() };
    recovery.write(recovery.ticket(), &too_long, None, None).unwrap_err();
    recovery.clear().unwrap();
    assert_eq!(kept(folder.path()), None);
}

#[cfg(unix)]
#[test]
fn nobody_else_can_read_copies() {
    use std::os::unix::fs::PermissionsExt as _;

    let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
    let outer = tempfile::tempdir().unwrap();
    let data = outer.path().join("data");
    let folder = data.join("recovery");
    let recovery = Recovery::begin(&folder).unwrap();
    assert_eq!((mode(&data), mode(&folder)), (0o700, 0o700));
    // One that somebody opened to all is closed with the next copy.
    for _ in 0..2 {
        recovery.write(recovery.ticket(), &full(), None, None).unwrap();
        let entries: Vec<_> =
            fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().path()).collect();
        assert_eq!(entries.len(), 2);
        for path in entries {
            assert_eq!(mode(&path), 0o600, "{}", path.display());
        }
        let copy = copies(&folder).pop().unwrap();
        fs::set_permissions(&copy, fs::Permissions::from_mode(0o644)).unwrap();
    }
}
