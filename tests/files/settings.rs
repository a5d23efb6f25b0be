//! What is remembered between runs.

use std::fs;
use std::path::{Path, PathBuf};

use fireside::file::{FileErrorKind, Folders, RECENT, Settings, Subject, absolute};
use fireside::text::Text;
use fireside::workshop::Language;

#[test]
fn settings_survive_anything() {
    let folder = tempfile::tempdir().unwrap();
    let path = Folders::within(folder.path()).settings;
    assert_eq!(Settings::load(&path), Settings::default());

    let file = folder.path().join("x.ron");
    fs::write(&file, "").unwrap();
    let mut settings =
        Settings { theme: "dark".into(), language: "it".into(), scale: 1.5, ..Settings::default() };
    settings.remember(&file);
    settings.save(&path).unwrap();
    assert_eq!(Settings::load(&path), settings);

    for damaged in ["", "(", "(recent: 7)", "\u{0}", "(scale: \"x\")"] {
        fs::write(&path, damaged).unwrap();
        assert_eq!(Settings::load(&path), Settings::default(), "{damaged}");
        assert_eq!(fs::read_to_string(&path).unwrap(), damaged, "loading changes nothing");
    }
    for (scale, expected) in [("NaN", 1.0), ("inf", 1.0), ("100.0", 2.5), ("-3.0", 0.8)] {
        fs::write(&path, format!("(scale: {scale}, of_another_version: [1, 2])")).unwrap();
        assert_eq!(Settings::load(&path).scale, expected, "{scale}");
    }
    settings.save(&path).unwrap();
    assert_eq!(Settings::load(&path), settings);
}

#[test]
fn recent_files_are_few_and_different() {
    let folder = tempfile::tempdir().unwrap();
    let file = |i: usize| folder.path().join(format!("{i}.ron"));
    let mut settings = Settings::default();
    for i in 0..20 {
        fs::write(file(i), "").unwrap();
        settings.remember(&file(i));
    }
    assert_eq!(settings.recent.len(), RECENT);
    settings.remember(&file(15));
    assert_eq!(settings.recent.len(), RECENT);
    assert_eq!(settings.recent.iter().position(|p| *p == file(15)), Some(0));
    // The same file, written in another way, is told apart only when the disk is asked.
    fs::create_dir(folder.path().join("nowhere")).unwrap();
    let other = folder.path().join("nowhere/../15.ron");
    settings.remember(&other);
    assert_eq!(settings.recent[..2], [other.clone(), file(15)]);
    let files = settings.recent_files();
    assert_eq!(files.len(), RECENT - 1);
    assert_eq!(files[0], (other.clone(), true), "the later stays");
    assert!(files.iter().all(|(path, there)| *there && *path != file(15)));
    // Those that are gone come last.
    fs::remove_file(file(19)).unwrap();
    let files = settings.recent_files();
    assert_eq!(files.last(), Some(&(file(19), false)));
    settings.forget(&other);
    settings.forget(&file(19));
    assert_eq!(settings.recent.len(), RECENT - 2);
    assert!(settings.recent_files().iter().all(|(path, there)| *there && *path != other));
}

#[test]
fn a_path_leads_to_its_file_from_everywhere() {
    let folder = tempfile::tempdir().unwrap();
    let root = absolute(folder.path());
    let file = root.join("x.ron");
    // Not there yet, and there.
    assert_eq!(absolute(&file), file);
    fs::write(&file, "").unwrap();
    assert_eq!(absolute(&file), file);
    let relative = absolute(Path::new("Cargo.toml"));
    assert!(relative.is_absolute() && relative.is_file());
    let missing = absolute(Path::new("not-there.ron"));
    assert!(missing.is_absolute() && missing.ends_with("not-there.ron"));
    assert_eq!(absolute(Path::new("")), PathBuf::new());
    #[cfg(unix)]
    {
        let link = root.join("link.ron");
        std::os::unix::fs::symlink("x.ron", &link).unwrap();
        assert_eq!(absolute(&link), file);
        assert_eq!(absolute(&root.join("../").join(root.file_name().unwrap()).join("x.ron")), file);
    }
}

#[test]
fn settings_that_fail_have_words_of_their_own() {
    let folder = tempfile::tempdir().unwrap();
    let no_file = Settings::default().save(folder.path()).unwrap_err();
    assert_eq!(no_file.kind, FileErrorKind::NotAFile);
    let file = folder.path().join("file");
    fs::write(&file, "").unwrap();
    let no_folder = Settings::default().save(&file.join("settings.ron")).unwrap_err();
    let mut permissions = fs::metadata(&file).unwrap().permissions();
    permissions.set_readonly(true);
    fs::set_permissions(&file, permissions).unwrap();
    let protected = Settings::default().save(&file).unwrap_err();
    assert_eq!(protected.kind, FileErrorKind::WriteProtected);
    for error in [no_file, no_folder, protected] {
        assert_eq!(error.subject, Subject::Settings);
        assert!(error.is_write());
        for language in Language::ALL {
            let text = Text::of(language);
            let words = error.describe(text);
            assert!(words.ends_with(text.get("file-advice-settings")), "{words}");
            assert!(!words.contains("file-"), "{words}");
        }
    }
}

#[cfg(unix)]
#[test]
fn nobody_else_can_read_settings() {
    use std::os::unix::fs::PermissionsExt as _;

    let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
    let outer = tempfile::tempdir().unwrap();
    let data = outer.path().join("data");
    let path = Folders::within(&data).settings;
    for _ in 0..2 {
        Settings::default().save(&path).unwrap();
        assert_eq!((mode(&data), mode(&path)), (0o700, 0o600));
        fs::set_permissions(&path, fs::Permissions::from_mode(0o644)).unwrap();
    }
}
