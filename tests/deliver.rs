//! `fireside report`, run as a person or a script runs it.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test stops at the first surprise")]

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use fireside::file::EXAMPLES;
use tempfile::TempDir;

/// A folder with the examples in it.
struct Desk(TempDir);

impl Desk {
    fn new() -> Self {
        let desk = Self(tempfile::tempdir().unwrap());
        for (name, example) in ["a.ron", "b.ron", "c.ron"].iter().zip(&EXAMPLES) {
            fs::write(desk.path(name), example.text).unwrap();
        }
        desk
    }

    fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    fn bytes(&self, name: &str) -> Vec<u8> {
        fs::read(self.path(name)).unwrap_or_else(|e| panic!("{name}: {e}"))
    }

    /// How `fireside report` with these words ended, and what it said.
    fn report(&self, args: &[&str]) -> (i32, String, String) {
        let output = Command::new(env!("CARGO_BIN_EXE_fireside"))
            .arg("report")
            .args(args)
            .current_dir(self.0.path())
            .env("FIRESIDE_DATA_DIR", self.path("data"))
            .env("LANG", "en_GB.UTF-8")
            .env("LC_ALL", "en_GB.UTF-8")
            .output()
            .unwrap();
        let text = |bytes| String::from_utf8(bytes).unwrap();
        (output.status.code().unwrap(), text(output.stdout), text(output.stderr))
    }
}

#[test]
fn the_ending_says_what_is_written() {
    let desk = Desk::new();
    for (name, begins) in [
        ("out.pdf", b"%PDF-".as_slice()),
        ("out.pptx", b"PK"),
        ("out.xlsx", b"PK"),
        ("out.csv", "\u{feff}".as_bytes()),
    ] {
        let (code, out, err) = desk.report(&["a.ron", "-o", name]);
        assert_eq!((code, out.as_str(), err.as_str()), (0, &*format!("Written to {name}.\n"), ""));
        assert!(desk.bytes(name).starts_with(begins), "{name}");
    }
    // Who says which may call it what they like.
    assert_eq!(desk.report(&["a.ron", "-o", "out.txt", "--format", "csv"]).0, 0);
    assert!(desk.bytes("out.txt").starts_with("\u{feff}".as_bytes()));
}

#[test]
fn an_ending_that_no_report_has_is_refused() {
    let desk = Desk::new();
    let (code, _, err) = desk.report(&["a.ron", "-o", "out.docx"]);
    assert_eq!(code, 2);
    assert!(err.contains(".docx") && err.contains("pptx") && err.contains("--format"), "{err}");
    assert!(!desk.path("out.docx").exists());
    assert_eq!(desk.report(&["a.ron", "-o", "out.pdf", "--format", "docx"]).0, 2);
    assert_eq!(desk.report(&["a.ron", "-o", "out.csv", "--sections", "nonsense"]).0, 2);
    assert_eq!(desk.report(&["a.ron", "-o", "out.csv", "--assessment", "no-such-round"]).0, 1);
    assert_eq!(desk.report(&["-o", "out.csv"]).0, 2);
    assert!(!desk.path("out.csv").exists());
}

#[test]
fn what_is_read_is_never_written_over() {
    let desk = Desk::new();
    assert_eq!(desk.report(&["a.ron", "-o", "look.pptx"]).0, 0);
    let (workshop, look) = (desk.bytes("a.ron"), desk.bytes("look.pptx"));
    fs::create_dir(desk.path("sub")).unwrap();
    for args in [
        &["a.ron", "-o", "a.ron", "--format", "csv"] as &[&str],
        &["a.ron", "-o", "sub/../a.ron", "--format", "csv"],
        &["a.ron", "-o", "a.ron"],
        &["a.ron", "-o", "look.pptx", "--template", "look.pptx"],
        &["a.ron", "-o", "a.ron", "--chart", "overall/dumbbell"],
    ] {
        let (code, _, err) = desk.report(args);
        assert_eq!(code, 2, "{args:?}");
        assert!(err.contains("a.ron") || err.contains("look.pptx"), "{err}");
    }
    // In a folder, too: the slides of `look.ron` would be the template.
    fs::copy(desk.path("a.ron"), desk.path("look.ron")).unwrap();
    let args = ["look.ron", "-o", ".", "--format", "pptx", "--template", "look.pptx"];
    assert_eq!(desk.report(&args).0, 2);
    assert!(desk.bytes("a.ron") == workshop && desk.bytes("look.pptx") == look);
}

#[test]
fn many_workshops_go_into_a_folder() {
    let desk = Desk::new();
    fs::create_dir(desk.path("out")).unwrap();
    let (code, out, err) =
        desk.report(&["a.ron", "b.ron", "c.ron", "-o", "out", "--format", "csv"]);
    assert_eq!((code, err.as_str()), (0, ""));
    assert_eq!(out.lines().count(), 3, "{out}");
    for name in ["out/a.csv", "out/b.csv", "out/c.csv"] {
        assert!(desk.bytes(name).len() > 5_000, "{name}");
    }
    // One that is none does not keep the others, and the call says so.
    fs::write(desk.path("d.ron"), "no workshop").unwrap();
    fs::create_dir(desk.path("again")).unwrap();
    let (code, _, err) = desk.report(&["d.ron", "a.ron", "-o", "again", "--format", "csv"]);
    assert_eq!(code, 1, "{err}");
    assert!(err.contains("d.ron"), "{err}");
    assert!(desk.path("again/a.csv").exists() && !desk.path("again/d.csv").exists());
    let (code, _, _) = desk.report(&["a.ron", "-o", "no-such-folder/a.csv"]);
    assert_eq!(code, 3);
}

#[test]
fn slides_take_on_a_template() {
    let desk = Desk::new();
    assert_eq!(desk.report(&["a.ron", "-o", "look.pptx"]).0, 0);
    let args = ["b.ron", "-o", "out.pptx", "--template", "look.pptx"];
    let (code, _, err) = desk.report(&args);
    assert_eq!((code, err.as_str()), (0, ""));
    assert!(desk.bytes("out.pptx").starts_with(b"PK"));
    fs::write(desk.path("broken.pptx"), "no slides").unwrap();
    let (code, _, err) = desk.report(&["b.ron", "-o", "not.pptx", "--template", "broken.pptx"]);
    assert_eq!(code, 1, "{err}");
    assert!(err.contains("broken.pptx"), "{err}");
    assert!(!desk.path("not.pptx").exists());
}

#[test]
fn a_chart_is_written_alone() {
    let desk = Desk::new();
    let chart = |name: &str, id: &str| desk.report(&["a.ron", "-o", name, "--chart", id]);
    assert_eq!(chart("x.svg", "overall/dumbbell").0, 0);
    assert!(String::from_utf8(desk.bytes("x.svg")).unwrap().contains("<svg"));
    assert_eq!(chart("x.png", "overall/dumbbell").0, 0);
    assert!(desk.bytes("x.png").starts_with(b"\x89PNG"));
    assert_eq!(chart("x.pdf", "overall/dumbbell").0, 2);
    let (code, _, err) = chart("y.svg", "no/such");
    assert_eq!(code, 1);
    assert!(err.contains("overall/dumbbell"), "{err}");
    let two = ["a.ron", "b.ron", "-o", "y.svg", "--chart", "overall/dumbbell"];
    assert_eq!(desk.report(&two).0, 2);
    assert!(!desk.path("y.svg").exists() && !desk.path("x.pdf").exists());
}

#[test]
fn a_broken_logo_keeps_nobody_from_the_report() {
    let desk = Desk::new();
    let path = desk.path("broken.ron");
    let mut workshop =
        fireside::file::parse(fireside::file::example(fireside::text::Language::English), &path)
            .unwrap()
            .workshop;
    let logo = fireside::workshop::Logo::new(b"GIF89a").unwrap();
    std::sync::Arc::make_mut(&mut workshop.deliverable).logo = Some(logo);
    fs::write(&path, fireside::file::print(&workshop).unwrap()).unwrap();
    for out in ["out.pdf", "out.pptx"] {
        let (code, _, said) = desk.report(&["broken.ron", "-o", out, "--sections", "scope"]);
        assert_eq!(code, 0, "{said}");
        assert!(said.contains("The report has no logo"), "{said}");
        assert!(desk.bytes(out).len() > 100);
    }
}
