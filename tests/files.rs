//! Workshops on disk: what is written is what is read, and every refusal names its place.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::print_stdout,
    reason = "a test stops at the first surprise and says what it saw"
)]

#[path = "files/full.rs"]
mod full;

use std::fs;
use std::path::{Path, PathBuf};

use fireside::file::{
    self, Change, EXAMPLES, FileError, FileErrorKind, Folders, Fresh, Loaded, Locator, Place,
    RECENT, RealDisk, Recovery, Settings, Stamp,
};
use fireside::text::Text;
use fireside::workshop::{Crumb, FORMAT, Language, Problem, ProblemKind, Severity, Workshop};
use full::full;

/// The stored example of format 1. It never changes: it is what older versions wrote.
const FORMAT_1: &str = include_str!("formats/1.ron");

fn parse(text: &str) -> Result<Loaded, FileError> {
    file::parse(text, Path::new("x.ron"))
}

/// The line of the first occurrence of a stretch.
fn line_of(text: &str, stretch: &str) -> usize {
    1 + text[..text.find(stretch).unwrap()].matches('\n').count()
}

#[test]
fn a_workshop_is_read_as_it_was_written() {
    let text = file::print(&full()).unwrap();
    let loaded = parse(&text).unwrap();
    assert_eq!(loaded.workshop, full());
    assert_eq!(loaded.problems, []);
    assert_eq!(file::print(&loaded.workshop).unwrap(), text);
}

#[test]
fn every_stored_format_is_still_read() {
    assert_eq!(parse(FORMAT_1).unwrap().workshop, full());
    // A format without a stored example is one that nobody tests.
    for format in 1..=FORMAT {
        assert!(Path::new(&format!("tests/formats/{format}.ron")).exists(), "format {format}");
    }
}

#[test]
fn a_file_explains_itself_to_a_text_editor() {
    let text = file::print(&full()).unwrap();
    let lines: Vec<&str> = text.lines().collect();
    assert!(lines[0].starts_with("// A Fireside workshop."));
    assert!(lines[1].contains("https://github.com/ron-rs/ron"));
    assert_eq!(lines[2], "#![enable(implicit_some)]");
    assert_eq!(lines[4].trim(), "format: 1,");
    assert!(!text.contains("Some("), "values stand for themselves");
    assert!(!text.contains('\r') && text.ends_with(")\n"));
    // Comments of a person are no obstacle.
    assert!(parse(&text.replace("title:", "/* what */ title: // it is called\n")).is_ok());
    assert!(parse(&text.replace('\n', "\r\n")).is_ok());
}

#[test]
fn another_format_is_refused_politely() {
    let error = parse(&FORMAT_1.replace("format: 1", "format: 7")).unwrap_err();
    assert_eq!(error.kind, FileErrorKind::Newer { found: 7, known: FORMAT });
    assert_eq!(error.place, Some(Place { line: line_of(FORMAT_1, "format: 1"), column: 11 }));
    for language in Language::ALL {
        let words = error.describe(Text::of(language));
        assert!(words.contains('7') && words.contains(&FORMAT.to_string()), "{words}");
    }
    // Whatever else has changed in a newer format.
    let error = parse("(format: 7, everything: Else(1, 2))").unwrap_err();
    assert_eq!(error.kind, FileErrorKind::Newer { found: 7, known: FORMAT });
    for (text, column) in [("(format: 0)", 10), ("( title: \"x\")", 3), ("()", 2)] {
        let error = parse(text).unwrap_err();
        assert_eq!(error.kind, FileErrorKind::NoFormat, "{text}");
        assert_eq!(error.place, Some(Place { line: 1, column }), "{text}");
    }
}

#[test]
fn a_refusal_names_the_place_and_the_field() {
    for (from, to, stretch, field, words) in [
        (
            "judged: 6.25",
            "judged: 11",
            "11,",
            "assessments.november.ratings.smb.intent.judged",
            "11",
        ),
        (
            "judged: 6.25",
            "judged:  NaN",
            "NaN",
            "assessments.november.ratings.smb.intent.judged",
            "",
        ),
        ("Level(3)", "Level(7)", "7)", "assessments.november.answers.smb.why.reply.Level", "7"),
        ("share: 0.7,", "share: 1.2,", "1.2,", "segments.smb.share", "1.2"),
        ("date: \"2026-11-03\"", "date: \"2026-11-31\"", "\"2026-11-31", "purpose.date", "30"),
        ("role: \"Support\"", "rôle: \"Support\"", "rôle", "people.ana", "rôle"),
        ("role: \"Support\"", "colour: \"Support\"", "colour", "people.ana", "colour"),
        ("kind: Actions", "kind: Deeds", "Deeds", "journeys.renewal.lanes.does.kind", "Deeds"),
        ("\"key\": (", "\"smb\": (", "\"smb\": (\n      title: \"key\"", "segments", "smb"),
        (
            "from: \"asks\"",
            "from: \"Asks!\"",
            "\"Asks!\"",
            "journeys.renewal.connections.on.from",
            "Asks!",
        ),
        ("from: \"asks\"", "from: asks", "asks,", "journeys.renewal.connections.on.from", ""),
        ("col: 0", "col: 65536", "65536", "journeys.renewal.steps.asks.at.col", ""),
    ] {
        assert!(FORMAT_1.contains(from), "{from}");
        let text = FORMAT_1.replacen(from, to, 1);
        let error = parse(&text).unwrap_err();
        let at = text.find(stretch).unwrap();
        let expected = Place::after(&text.as_bytes()[..at]);
        assert_eq!(error.place, Some(expected), "{to}: {error}");
        assert!(error.field.starts_with(field), "{to}: {error}");
        assert!(error.to_string().contains(words), "{to}: {error}");
        let start = format!("x.ron:{}:{}: ", expected.line, expected.column);
        assert!(error.to_string().starts_with(&start), "{to}: {error}");
    }
}

#[test]
fn problems_are_found_in_the_text() {
    let text = FORMAT_1.replacen("share: 0.3,", "share: 0.2,", 1);
    let loaded = parse(&text).unwrap();
    assert!(matches!(loaded.problems[..], [Problem { kind: ProblemKind::SegmentShares(_), .. }]));
    let place = Locator::new(&text).find(&loaded.problems[0]);
    assert_eq!(place, Place { line: line_of(&text, "segments: {"), column: 3 });

    let text = FORMAT_1.replacen("owner: \"ana\"", "owner: \"bob\"", 1);
    let error = parse(&text).unwrap_err();
    assert!(matches!(&error.kind, FileErrorKind::Broken(problems) if problems.len() == 1));
    let at = text.find("\"bob\"").unwrap();
    assert_eq!(error.place, Some(Place::after(&text.as_bytes()[..at])), "{error}");
    assert!(error.to_string().contains("Journeys › Renewal › Asks support"), "{error}");
}

#[test]
fn every_problem_has_words_in_every_language() {
    let kinds = [
        ProblemKind::NoFactors,
        ProblemKind::NoWeight,
        ProblemKind::QuestionTwice("why".into()),
        ProblemKind::NoSegments,
        ProblemKind::SegmentShares(0.9),
        ProblemKind::ConnectionShares(1.1),
        ProblemKind::NoWayOut,
        ProblemKind::SamePlace("Other".into()),
        ProblemKind::SameConnection,
        ProblemKind::JourneyCycle,
        ProblemKind::PlanCycle,
    ];
    // What the checks call the parts and the things, read from where they are checked.
    let checks = include_str!("../src/workshop/check.rs");
    let words = |before: &str| -> Vec<&'static str> {
        checks.split(before).skip(1).filter_map(|rest| rest.split('"').next()).collect()
    };
    let mut fields = words("field(\"");
    fields.extend(["churn", "expansion", "cost_to_serve"]);
    let mut things = words("what: \"");
    things.extend(words("refers(\""));
    for call in checks.split("refers_all(\"").skip(1) {
        let mut parts = call.split('"');
        fields.extend(parts.next());
        things.extend(parts.nth(1));
    }
    assert!(fields.len() > 20 && things.len() > 15, "{fields:?} {things:?}");
    let kinds = kinds
        .into_iter()
        .chain(things.into_iter().map(|what| ProblemKind::Dangling { what, id: "some-id".into() }));
    let path: Vec<Crumb> = fields.into_iter().map(Crumb::Field).collect();
    for kind in kinds {
        let problem = Problem { path: path.clone(), kind };
        for language in Language::ALL {
            let words = file::describe_problem(Text::of(language), &problem);
            // A message that is missing comes back as its key or as the field's own name.
            for trace in ["problem-", "part-", "thing-", "_", "{"] {
                assert!(!words.contains(trace), "{language:?}: {words}");
            }
        }
    }
}

#[test]
fn loading_and_noticing_that_somebody_else_saved() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("x.ron");
    fs::write(&path, FORMAT_1).unwrap();
    let (loaded, stamp) = file::load(&RealDisk, &path).unwrap();
    assert_eq!(loaded.workshop, full());
    let changed = || file::changed_since(&RealDisk, &path, &stamp).unwrap();
    assert_eq!(changed(), Change::None);
    // Touched, not changed.
    fs::write(&path, FORMAT_1).unwrap();
    assert_eq!(changed(), Change::None);
    // As long as before, at the same time as before.
    let time = fs::metadata(&path).unwrap().modified().unwrap();
    fs::write(&path, FORMAT_1.replace("6.25", "6.75")).unwrap();
    fs::File::options().append(true).open(&path).unwrap().set_modified(time).unwrap();
    assert_eq!(changed(), Change::Changed);
    let saved = file::save(&RealDisk, &path, FORMAT_1).unwrap();
    assert_eq!(saved, stamp);
    assert_eq!(saved, Stamp::of(FORMAT_1.as_bytes()));
    assert_eq!(changed(), Change::None);
    fs::remove_file(&path).unwrap();
    assert_eq!(changed(), Change::Gone);
    let missing = file::load(&RealDisk, &path).unwrap_err();
    assert_eq!(missing.kind, FileErrorKind::Missing);
}

#[test]
fn unsaved_work_is_offered_once_its_process_is_no_more() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path().join("recovery");
    let original = Path::new("/somewhere/x.ron");

    let crashed = Recovery::begin(&folder).unwrap();
    crashed.write(&full(), Some(original)).unwrap();
    let mut newer = full();
    newer.title = "Newer".into();
    crashed.write(&newer, Some(original)).unwrap();

    let next = Recovery::begin(&folder).unwrap();
    assert!(next.offers().is_empty(), "the first one is still at work");
    assert!(crashed.offers().is_empty());
    // The lock goes however the process ends; dropping it is one way.
    drop(crashed);

    let offers = next.offers();
    assert_eq!(offers.len(), 1);
    assert_eq!(offers[0].title, "Newer");
    assert_eq!(offers[0].original.as_deref(), Some(original));
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

#[test]
fn what_was_saved_is_not_offered() {
    let folder = tempfile::tempdir().unwrap();
    let first = Recovery::begin(folder.path()).unwrap();
    first.write(&full(), None).unwrap();
    first.clear().unwrap();
    first.clear().unwrap();
    drop(first);
    let next = Recovery::begin(folder.path()).unwrap();
    assert!(next.offers().is_empty());
    // A crash between the two files: the work is offered, without a name.
    let crashed = Recovery::begin(folder.path()).unwrap();
    crashed.write(&full(), None).unwrap();
    drop(crashed);
    for entry in fs::read_dir(folder.path()).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_some_and(|e| e == "about") {
            fs::write(path, "(nonsense").unwrap();
        }
    }
    let offers = next.offers();
    assert_eq!(offers.len(), 1);
    assert_eq!((offers[0].title.as_str(), &offers[0].original), ("", &None));
    assert_eq!(offers[0].load().unwrap().workshop, full());
}

/// What another process does in [`a_killed_process_leaves_its_work`].
#[test]
#[ignore = "run by a_killed_process_leaves_its_work"]
fn work_until_killed() {
    let folder = std::env::var("RECOVERY_FOLDER").unwrap();
    let recovery = Recovery::begin(Path::new(&folder)).unwrap();
    recovery.write(&full(), None).unwrap();
    println!("written");
    std::thread::sleep(std::time::Duration::from_secs(60));
    drop(recovery);
}

#[test]
fn a_killed_process_leaves_its_work() {
    use std::io::{BufRead as _, BufReader};
    use std::process::{Command, Stdio};

    let folder = tempfile::tempdir().unwrap();
    let mut child = Command::new(std::env::current_exe().unwrap())
        .args(["--ignored", "--exact", "work_until_killed", "--nocapture"])
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
fn settings_survive_anything() {
    let folder = tempfile::tempdir().unwrap();
    let path = Folders::within(folder.path()).settings;
    assert_eq!(Settings::load(&path), Settings::default());

    let file = folder.path().join("x.ron");
    fs::write(&file, FORMAT_1).unwrap();
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
        fs::write(file(i), FORMAT_1).unwrap();
        settings.remember(&file(i));
    }
    assert_eq!(settings.recent.len(), RECENT);
    // The same file, written in another way.
    fs::create_dir(folder.path().join("nowhere")).unwrap();
    settings.remember(&folder.path().join("nowhere/../15.ron"));
    let fifteen = fs::canonicalize(file(15)).unwrap();
    assert_eq!(settings.recent.first(), Some(&fifteen));
    assert_eq!(settings.recent.iter().filter(|p| **p == fifteen).count(), 1);
    // Those that are gone come last.
    fs::remove_file(file(15)).unwrap();
    let files = settings.recent_files();
    assert_eq!(files.len(), RECENT);
    assert!(files[0].1 && files[0].0.ends_with("19.ron"));
    assert!(!files[RECENT - 1].1);
    settings.forget(&PathBuf::from(&fifteen));
    assert!(settings.recent_files().iter().all(|(path, _)| *path != fifteen));
}

#[test]
fn what_ships_is_sound() {
    for example in EXAMPLES {
        let loaded = file::parse(example.text, Path::new(example.name)).unwrap();
        assert_eq!(loaded.workshop.language, example.language, "{}", example.name);
        assert_eq!(loaded.problems, [], "{}", example.name);
        assert_eq!(file::example(example.language), example.text);
        assert_eq!(file::example_of(example.name), Some(&example));
    }
    for language in Language::ALL {
        let fresh = Fresh {
            language,
            title: "New",
            segment: "All",
            round: "First",
            date: jiff::civil::date(2026, 11, 3),
        };
        let workshop: Workshop = file::new_workshop(&fresh).unwrap();
        assert_eq!(workshop.framework.factors.len(), 8);
        assert_eq!((workshop.segments.len(), workshop.assessments.len()), (1, 1));
        assert_eq!(workshop.check(), []);
        assert_eq!(parse(&file::print(&workshop).unwrap()).unwrap().workshop, workshop);
    }
}

#[test]
fn broken_is_refused_and_doubtful_is_reported() {
    let mut workshop = full();
    workshop.segments = std::sync::Arc::default();
    let text = file::print(&workshop).unwrap();
    let FileErrorKind::Broken(problems) = parse(&text).unwrap_err().kind else {
        panic!("segments are missing that others speak of");
    };
    assert!(problems.iter().all(|p| p.severity() == Severity::Broken));
    let empty = Workshop::empty("x", Language::English, full().framework.as_ref().clone());
    let loaded = parse(&file::print(&empty).unwrap()).unwrap();
    assert!(matches!(loaded.problems[..], [Problem { kind: ProblemKind::NoSegments, .. }]));
}
