//! The headless jobs, run as a person or a script runs them.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::print_stdout,
    reason = "a test stops at the first surprise and says what it saw"
)]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use fireside::edit::{Document, Edit};
use fireside::file;
use fireside::text::Language;
use fireside::workshop::{Rating, Score};
use serde_json::Value;
use tempfile::TempDir;

const FORMAT_1: &str = include_str!("formats/1.ron");

/// What a run came to.
struct Run {
    code: i32,
    out: String,
    err: String,
}

impl Run {
    /// The JSON document that is all of standard output.
    fn json(&self) -> Value {
        assert_eq!((self.code, self.err.as_str()), (0, ""), "{}", self.out);
        serde_json::from_str(&self.out).unwrap()
    }
}

/// A folder to work in.
struct Desk(TempDir);

impl Desk {
    fn new() -> Self {
        Self(tempfile::tempdir().unwrap())
    }

    fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    /// Puts a file on the desk.
    fn put(&self, name: &str, text: &str) {
        fs::write(self.path(name), text).unwrap();
    }

    fn command(&self, args: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_fireside"));
        command
            .args(args)
            .current_dir(self.0.path())
            .env("FIRESIDE_DATA_DIR", self.path("data"))
            .env("LANG", "en_GB.UTF-8")
            .env("LC_ALL", "en_GB.UTF-8");
        command
    }

    fn run(&self, args: &[&str]) -> Run {
        let output = self.command(args).output().unwrap();
        Run {
            code: output.status.code().unwrap(),
            out: String::from_utf8(output.stdout).unwrap(),
            err: String::from_utf8(output.stderr).unwrap(),
        }
    }
}

/// The names of an object.
fn names(value: &Value) -> Vec<&str> {
    value.as_object().unwrap().keys().map(String::as_str).collect()
}

#[test]
fn new_writes_what_check_accepts() {
    let desk = Desk::new();
    for lang in ["en", "it", "id"] {
        let name = format!("{lang}.ron");
        let run = desk.run(&["new", "-o", &name, "--lang", lang]);
        assert_eq!((run.code, run.err.as_str()), (0, ""));
        let run = desk.run(&["check", &name, "--lang", lang]);
        assert_eq!((run.code, run.err.as_str()), (0, ""), "{}", run.out);
        let language = format!("language: {lang},");
        assert!(fs::read_to_string(desk.path(&name)).unwrap().contains(&language));
        let list = desk.run(&["list", "--json", &name]).json();
        assert_eq!(list["assessments"].as_array().unwrap().len(), 1);
        assert_eq!(list["segments"].as_array().unwrap().len(), 1);
        assert_eq!(list["journeys"], Value::Array(Vec::new()));
    }
    for template in ["standard", "northwind-onboarding", "moda-aurelia", "nusatel-call-centre"] {
        let name = format!("{template}.ron");
        assert_eq!(desk.run(&["new", "--template", template, "-o", &name]).code, 0);
        let run = desk.run(&["check", &name]);
        assert_eq!((run.code, run.err.as_str()), (0, ""), "{template}");
    }
}

#[test]
fn new_replaces_nothing_unasked() {
    let desk = Desk::new();
    desk.put("x.ron", "precious");
    let run = desk.run(&["new", "-o", "x.ron"]);
    assert_eq!(run.code, 3);
    assert!(run.err.starts_with("x.ron: "), "{}", run.err);
    assert_eq!(fs::read_to_string(desk.path("x.ron")).unwrap(), "precious");
    assert_eq!(desk.run(&["new", "-o", "x.ron", "--force"]).code, 0);
    assert_eq!(desk.run(&["check", "x.ron"]).code, 0);
    let run = desk.run(&["new", "-o", "no-such-folder/x.ron"]);
    assert_eq!(run.code, 3);
    assert!(run.err.starts_with("no-such-folder/x.ron: "), "{}", run.err);
    // Nothing but the file is left in the folder.
    let left = fs::read_dir(desk.0.path()).unwrap().count();
    assert_eq!(left, 1);
}

#[test]
fn the_command_line_at_fault_is_2() {
    let desk = Desk::new();
    desk.put("x.ron", FORMAT_1);
    for args in [
        &["new"][..],
        &["new", "--template", "nonsense", "-o", "y.ron"],
        &["check"],
        &["list"],
        &["score", "x.ron", "--nonsense"],
        &["list", "x.ron", "--lang", "fr"],
        &["x.ron", "check", "x.ron"],
        &["--renderer", "glow", "check", "x.ron"],
        &["--renderer", "pencil"],
        &["x.ron", "y.ron"],
    ] {
        let run = desk.run(args);
        assert_eq!(run.code, 2, "{args:?}: {}{}", run.out, run.err);
        assert!(run.out.is_empty() && !run.err.is_empty(), "{args:?}");
    }
    let run = desk.run(&["new", "--template", "nonsense", "-o", "y.ron"]);
    for template in ["standard", "northwind-onboarding", "moda-aurelia", "nusatel-call-centre"] {
        assert!(run.err.contains(template), "{}", run.err);
    }
    assert!(!desk.path("y.ron").exists());
    for args in [&["--help"][..], &["--version"], &["score", "--help"]] {
        let run = desk.run(args);
        assert_eq!((run.code, run.err.as_str()), (0, ""), "{args:?}");
        assert!(!run.out.is_empty());
    }
}

#[test]
fn check_names_the_place() {
    let desk = Desk::new();
    desk.put("good.ron", FORMAT_1);
    desk.put("number.ron", &FORMAT_1.replace("judged: 6.25", "judged: 60.25"));
    let dangling = FORMAT_1.replace("from: \"asks\"", "from: \"nobody\"");
    desk.put("dangling.ron", &dangling);
    let doubtful = FORMAT_1.replace("share: 0.3,", "share: 0.2,");
    desk.put("doubtful.ron", &doubtful);
    let line =
        |text: &str, stretch: &str| 1 + text[..text.find(stretch).unwrap()].matches('\n').count();

    let run = desk.run(&["check", "good.ron"]);
    assert_eq!((run.code, run.err.as_str()), (0, ""));

    let run = desk.run(&["check", "number.ron"]);
    assert_eq!(run.code, 1);
    let expected = format!("number.ron:{}:21: ", line(FORMAT_1, "judged: 6.25"));
    assert!(run.err.starts_with(&expected), "{}", run.err);
    assert!(run.err.contains("assessments.november.ratings.smb.intent.judged"), "{}", run.err);

    let run = desk.run(&["check", "dangling.ron"]);
    assert_eq!(run.code, 1);
    let expected = format!("dangling.ron:{}:17: ", line(&dangling, "\"nobody\""));
    assert!(run.err.contains(&expected) && run.err.contains("nobody"), "{}", run.err);

    let run = desk.run(&["check", "doubtful.ron"]);
    assert_eq!(run.code, 1);
    let expected = format!("doubtful.ron:{}:3: ", line(&doubtful, "segments: {"));
    assert!(run.err.starts_with(&expected) && run.err.contains("90.0%"), "{}", run.err);
    // Doubts do not keep other jobs from their work; contradictions do.
    assert_eq!(desk.run(&["list", "doubtful.ron"]).code, 0);
    let run = desk.run(&["list", "dangling.ron"]);
    assert_eq!((run.code, run.out.as_str()), (1, ""));
    assert!(run.err.starts_with("dangling.ron:"), "{}", run.err);

    // All files are looked at, whatever is wrong with the first.
    let run = desk.run(&["check", "missing.ron", "number.ron", "doubtful.ron", "good.ron"]);
    assert_eq!(run.code, 1);
    assert_eq!(run.err.lines().count(), 3, "{}", run.err);
    assert_eq!(run.out.lines().count(), 4, "{}", run.out);
    assert!(run.err.starts_with("missing.ron: "), "{}", run.err);
}

#[test]
fn list_gives_the_ids() {
    let desk = Desk::new();
    desk.put("x.ron", FORMAT_1);
    let json = desk.run(&["list", "x.ron", "--json"]).json();
    assert_eq!(names(&json), ["assessments", "journeys", "segments"]);
    let expected = serde_json::json!({"id": "november", "title": "November", "date": "2026-11-03"});
    assert_eq!(json["assessments"], Value::Array(vec![expected]));
    assert_eq!(json["segments"][0], serde_json::json!({"id": "smb", "title": "smb"}));
    assert_eq!(json["journeys"][0]["id"], "renewal");
    let steps = serde_json::json!([
        {"id": "asks", "title": "Asks support"},
        {"id": "renews", "title": "Renews"},
    ]);
    assert_eq!(json["journeys"][0]["steps"], steps);

    for (lang, word) in [("en", "Rounds"), ("it", "Rilevazioni"), ("id", "Putaran")] {
        let run = desk.run(&["list", "x.ron", "--lang", lang]);
        assert_eq!((run.code, run.err.as_str()), (0, ""));
        for part in [word, "november", "Asks support", "2026-11-03"] {
            assert!(run.out.contains(part), "{}", run.out);
        }
        assert!(run.out.lines().all(|line| line.trim_end() == line), "{}", run.out);
    }
}

#[test]
fn score_prints_the_figures_of_the_round() {
    let desk = Desk::new();
    // A later round, without a score, that stands first in the file.
    let later = "assessments: {\n    \"later\": (title: \"Later\", date: \"2026-12-01\"),";
    desk.put("x.ron", &FORMAT_1.replace("assessments: {", later));
    let json = desk.run(&["score", "x.ron", "--assessment", "november", "--json"]).json();
    assert_eq!(names(&json), ["assessment", "overall", "segments", "sensitivity"]);
    assert_eq!(json["assessment"], "november");
    let figures = [
        "actual",
        "attainment",
        "balance",
        "coverage",
        "desired",
        "factors",
        "geometric",
        "harmonic",
        "minimum",
        "range",
    ];
    assert_eq!(names(&json["overall"]), figures);
    let factor = [
        "actual",
        "attainment",
        "coverage",
        "desired",
        "gap",
        "id",
        "range",
        "source",
        "weight",
        "weighted_gap",
    ];
    assert_eq!(names(&json["segments"][0]["factors"][0]), factor);
    let first = &json["segments"][0]["factors"][0];
    assert_eq!((&first["id"], &first["source"]), (&"intent".into(), &"judged".into()));
    assert_eq!(first["actual"], 6.25);
    assert_eq!(first["gap"], 2.75);
    assert_eq!(json["segments"][0]["id"], "smb");
    assert_eq!(names(&json["sensitivity"][0]), ["factor", "p_top3", "rank_high", "rank_low"]);

    let newest = desk.run(&["score", "x.ron", "--json"]).json();
    assert_eq!(newest["assessment"], "later");
    assert_eq!(newest["overall"]["actual"], Value::Null);

    for (lang, number) in [("en", "6.25"), ("it", "6,25"), ("id", "6,25")] {
        let run = desk.run(&["score", "x.ron", "--assessment", "november", "--lang", lang]);
        assert_eq!((run.code, run.err.as_str()), (0, ""));
        assert!(run.out.contains(number) && run.out.contains("Journey"), "{}", run.out);
        assert!(!run.out.contains("cli-"), "{}", run.out);
    }

    for id in ["october", "No Id"] {
        let run = desk.run(&["score", "x.ron", "--assessment", id]);
        assert_eq!((run.code, run.out.as_str()), (1, ""));
        for word in [id, "november", "later"] {
            assert!(run.err.contains(word), "{}", run.err);
        }
    }
    let start = FORMAT_1.find("  assessments: {").unwrap();
    let end = FORMAT_1.find("  journeys: {").unwrap();
    desk.put("none.ron", &format!("{}{}", &FORMAT_1[..start], &FORMAT_1[end..]));
    let run = desk.run(&["score", "none.ron"]);
    assert_eq!((run.code, run.out.as_str()), (1, ""));
    assert!(run.err.starts_with("none.ron: "), "{}", run.err);
}

#[test]
fn every_job_refuses_what_is_no_workshop() {
    let desk = Desk::new();
    desk.put("newer.ron", &FORMAT_1.replace("format: 1", "format: 9"));
    desk.put("text.ron", "Dear customer,\n");
    fs::write(desk.path("bytes.ron"), b"(format: 1,\n\xff)").unwrap();
    for job in ["check", "list", "score"] {
        for (name, start) in [
            ("newer.ron", "newer.ron:5:11: format: "),
            ("text.ron", "text.ron:1:1: "),
            ("bytes.ron", "bytes.ron:2:1: "),
            ("missing.ron", "missing.ron: "),
            (".", ".: "),
        ] {
            let run = desk.run(&[job, name]);
            assert_eq!(run.code, 1, "{job} {name}");
            assert!(run.err.starts_with(start), "{job} {name}: {}", run.err);
            assert_eq!(run.err.lines().count(), 1, "{}", run.err);
        }
    }
    let run = desk.run(&["check", "newer.ron", "--lang", "it"]);
    assert!(run.err.contains("formato 9") && run.out.contains("un problema"), "{}", run.err);
}

#[cfg(unix)]
#[test]
fn a_reader_that_leaves_is_no_accident() {
    let desk = Desk::new();
    desk.put("x.ron", FORMAT_1);
    for args in [&["list", "x.ron"][..], &["score", "x.ron", "--json"], &["check", "x.ron"]] {
        let mut child =
            desk.command(args).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        // Nobody reads: the pipe is closed before the job writes.
        drop(child.stdout.take());
        let output = child.wait_with_output().unwrap();
        let err = String::from_utf8_lossy(&output.stderr);
        assert_eq!((output.status.code(), err.as_ref()), (Some(0), ""), "{args:?}");
    }
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_is_3() {
    let desk = Desk::new();
    desk.put("x.ron", FORMAT_1);
    let full = fs::File::options().write(true).open(Path::new("/dev/full")).unwrap();
    let output = desk.command(&["list", "x.ron"]).stdout(full).output().unwrap();
    assert_eq!(output.status.code(), Some(3));
    assert!(!output.stderr.is_empty());
}

#[test]
fn score_equals_the_published_vector() {
    let desk = Desk::new();
    let fresh = file::Fresh {
        language: Language::English,
        title: "Vector",
        segment: "Everyone",
        round: "First",
        date: jiff::civil::date(2026, 11, 3),
    };
    let mut document = Document::unsaved(file::new_workshop(&fresh).unwrap());
    let workshop = document.workshop().clone();
    let (round, _) = workshop.assessments.first().unwrap();
    let (segment, _) = workshop.segments.first().unwrap();
    let scores = [8.0, 7.0, 9.0, 2.0, 7.5, 6.0, 5.0, 7.0];
    for (factor, score) in workshop.framework.factors.ids().zip(scores) {
        let rating = Rating {
            judged: Some(Score::new(score).unwrap()),
            desired: Some(Score::MAX),
            ..Rating::default()
        };
        let (round, segment, factor) = (round.clone(), segment.clone(), factor.clone());
        document.apply(&Edit::SetRating { round, segment, factor, rating }).unwrap();
    }
    desk.put("vector.ron", &file::print(document.workshop()).unwrap());
    let json = desk.run(&["score", "vector.ron", "--json"]).json();
    let overall = &json["overall"];
    for (name, expected, within) in [
        ("actual", 6.4375, 1e-12),
        ("geometric", 5.957892, 5e-7),
        ("harmonic", 5.256845, 5e-7),
        ("minimum", 2.0, 1e-12),
        ("balance", 5.957892 / 6.4375, 5e-7),
        // Every level is desired at 10, so attainment is a tenth of the actual score.
        ("attainment", 0.64375, 1e-12),
        ("desired", 10.0, 1e-12),
        ("coverage", 1.0, 1e-12),
    ] {
        let found = overall[name].as_f64().unwrap();
        assert!((found - expected).abs() <= within, "{name}: {found}, not {expected}");
    }
    let ids: Vec<&str> =
        overall["factors"].as_array().unwrap().iter().map(|f| f["id"].as_str().unwrap()).collect();
    assert_eq!(
        ids,
        [
            "intent",
            "anticipation",
            "adoption",
            "outcomes",
            "relationships",
            "communication",
            "education",
            "journey"
        ]
    );
}

#[test]
fn render_draws_any_room_without_a_display() {
    let desk = Desk::new();
    desk.put("x.ron", FORMAT_1);
    let run = |args: &[&str]| {
        let mut command = desk.command(args);
        command.env_remove("DISPLAY").env_remove("WAYLAND_DISPLAY");
        command.output().unwrap()
    };
    for view in ["start", "frame", "score", "journey"] {
        let name = format!("{view}.png");
        let done = run(&["render", "x.ron", "--view", view, "-o", &name, "--size", "800x500"]);
        assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
        let picture = image::open(desk.path(&name)).unwrap().into_rgba8();
        assert_eq!(picture.dimensions(), (800, 500));
        let first = picture.pixels().next().unwrap();
        assert!(picture.pixels().any(|p| p != first), "{view} is a plain sheet");
    }
    for (args, code) in [
        (["--view", "kitchen", "-o", "a.png"], 2),
        (["--view", "score", "-o", "no/such/folder/a.png"], 3),
    ] {
        let done = run(&[&["render", "x.ron"], args.as_slice()].concat());
        assert_eq!(done.status.code(), Some(code), "{args:?}");
        assert!(!done.stderr.is_empty());
    }
    let done = run(&["render", "missing.ron", "--view", "score", "-o", "a.png"]);
    assert_eq!(done.status.code(), Some(1));
}
