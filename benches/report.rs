//! What the report of the largest example costs: from the document model to the bytes of the PDF, in
//! a process of its own each time as on the command line, beside typst's own compiler on the same
//! sources, data and fonts (`benches/peers/report.py`, needs `pip install typst`), both timed in this
//! run. Ours may take 1.2 times as long; without the peer the benchmark has FAILED. Then slides and
//! sheets, a second each at most, the same pages again in one process, as in a preview, a page as a
//! picture, and what a frame of the window takes while pages are written beside it.
//!
//! `cargo bench --bench report`

#![allow(clippy::print_stdout, reason = "a benchmark says what it saw")]

use std::path::Path;
use std::process::{Command, ExitCode};
use std::time::{Duration, Instant};

use fireside::file::{EXAMPLES, parse};
use fireside::report::model::{Format, Report};
use fireside::report::pdf::{Pages, pdf, sources};
use fireside::report::{Ask, Order, build, write};
use fireside::workshop::Workshop;

/// How much longer than the peer ours may take.
const LIMIT: f64 = 1.2;

/// What slides and sheets may take, in milliseconds.
const OFFICE: f64 = 1000.0;

/// What building the document anew may take while pages are written on another thread, in
/// milliseconds: it happens between two frames of the window.
const BESIDE: f64 = 100.0;

/// How often each is timed; the middle counts.
const RUNS: usize = 9;

/// What a child is asked for.
const CHILD: &str = "--one";

fn main() -> ExitCode {
    let Some((workshop, report)) = largest() else {
        println!("FAILED: the examples cannot be read");
        return ExitCode::FAILURE;
    };
    if std::env::args().any(|argument| argument == CHILD) {
        let start = Instant::now();
        let bytes = pdf(&report, &mut |_| true);
        let took = start.elapsed();
        println!("{} {}", took.as_secs_f64() * 1000.0, bytes.map_or(0, |b| b.len()));
        return ExitCode::SUCCESS;
    }
    let Some((ours, size)) = middle(child) else {
        println!("FAILED: the report could not be written");
        return ExitCode::FAILURE;
    };
    println!("{}", report.title);
    println!("PDF of {} KiB, first of a process: {ours:.0} ms", size / 1024);
    let office = office(&workshop, &report);
    let beside = beside(&workshop, &report);
    again(&report);
    let folder = std::env::temp_dir().join(format!("fireside-report-{}", std::process::id()));
    let peer = lay_out(&folder, &report).and_then(|()| middle(|| compiler(&folder)));
    // What is left of it is in the way of nobody.
    let _ = std::fs::remove_dir_all(&folder);
    let Some((theirs, _)) = peer else {
        println!("FAILED: typst for Python is not installed; nothing to compare with");
        return ExitCode::FAILURE;
    };
    let ratio = ours / theirs;
    println!("typst's own compiler: {theirs:.0} ms; ours is {ratio:.2} of it (limit {LIMIT})");
    if ratio > LIMIT {
        println!("FAILED: too slow");
    }
    if ratio <= LIMIT && office && beside { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// The example whose report has most to say, with its report.
fn largest() -> Option<(Workshop, Report)> {
    let today = jiff::civil::date(2026, 11, 22);
    let read = |text| parse(text, Path::new("example.ron")).ok().map(|loaded| loaded.workshop);
    let all = EXAMPLES.iter().filter_map(|example| read(example.text));
    let all = all.map(|workshop| {
        let report = build(&workshop, &Ask::on(today));
        (workshop, report)
    });
    all.max_by_key(|(_, report)| report.numbers().len())
}

/// Slides and sheets; whether each was quick enough.
fn office(workshop: &Workshop, report: &Report) -> bool {
    let mut quick = true;
    for format in [Format::Pptx, Format::Xlsx] {
        let order = Order { report, workshop, round: None, format, template: None };
        let once = || {
            let start = Instant::now();
            let bytes = write(&order, &mut |_| true).ok()?;
            Some((start.elapsed().as_secs_f64() * 1000.0, bytes.len()))
        };
        let Some((took, size)) = middle(once) else {
            println!("FAILED: no {format}");
            return false;
        };
        let verdict = if took <= OFFICE { "" } else { "FAILED: " };
        println!("{verdict}{format} of {} KiB: {took:.0} ms (limit {OFFICE})", size / 1024);
        quick &= took <= OFFICE;
    }
    quick
}

/// The document built anew again and again while pages are written on another thread, as the
/// window does; whether 19 of 20 were quick enough.
fn beside(workshop: &Workshop, report: &Report) -> bool {
    let today = jiff::civil::date(2026, 11, 22);
    let mut times = Vec::new();
    std::thread::scope(|scope| {
        let writer = scope.spawn(|| pdf(report, &mut |_| true).is_ok());
        while !writer.is_finished() {
            let start = Instant::now();
            std::hint::black_box(build(workshop, &Ask::on(today)));
            times.push(start.elapsed().as_secs_f64() * 1000.0);
            std::thread::sleep(Duration::from_millis(16));
        }
    });
    times.sort_by(f64::total_cmp);
    let at = |share: usize| times.get(times.len() * share / 100).copied().unwrap_or(f64::NAN);
    let verdict = if at(95) <= BESIDE { "" } else { "FAILED: " };
    println!(
        "{verdict}built {} times while pages were written: median {:.1} ms, p95 {:.1} ms (limit {BESIDE})",
        times.len(),
        at(50),
        at(95)
    );
    at(95) <= BESIDE
}

/// The middle of several runs, in milliseconds, with the size of the PDF.
fn middle(mut run: impl FnMut() -> Option<(f64, usize)>) -> Option<(f64, usize)> {
    let mut runs = (0..RUNS).map(|_| run()).collect::<Option<Vec<_>>>()?;
    runs.sort_by(|a, b| a.0.total_cmp(&b.0));
    runs.get(RUNS / 2).copied()
}

/// Ours in a process of its own.
fn child() -> Option<(f64, usize)> {
    answer(Command::new(std::env::current_exe().ok()?).arg(CHILD))
}

/// The peer in a process of its own.
fn compiler(folder: &Path) -> Option<(f64, usize)> {
    let script = concat!(env!("CARGO_MANIFEST_DIR"), "/benches/peers/report.py");
    let python = std::env::var("PYTHON").unwrap_or_else(|_| "python3".to_owned());
    answer(Command::new(python).arg(script).arg(folder))
}

fn answer(command: &mut Command) -> Option<(f64, usize)> {
    let output = command.output().ok()?;
    if !output.status.success() {
        println!("{}", String::from_utf8_lossy(&output.stderr));
        return None;
    }
    let words = String::from_utf8(output.stdout).ok()?;
    let (time, size) = words.trim().split_once(' ')?;
    Some((time.parse().ok()?, size.parse().ok()?))
}

/// Sources, data and fonts for the peer.
fn lay_out(folder: &Path, report: &Report) -> Option<()> {
    let fonts = folder.join("fonts");
    std::fs::create_dir_all(&fonts).ok()?;
    for (name, bytes) in sources(report).ok()? {
        std::fs::write(folder.join(name), bytes).ok()?;
    }
    for (name, bytes) in [
        ("regular.ttf", notosans::REGULAR_TTF),
        ("bold.ttf", notosans::BOLD_TTF),
        ("italic.ttf", notosans::ITALIC_TTF),
        ("bold-italic.ttf", notosans::BOLD_ITALIC_TTF),
        ("emoji.ttf", epaint_default_fonts::NOTO_EMOJI_REGULAR),
    ] {
        std::fs::write(fonts.join(name), bytes).ok()?;
    }
    Some(())
}

/// The same report again and again, with one word changed, and a page as a picture.
fn again(report: &Report) {
    let mut report = report.clone();
    let mut times: Vec<Duration> = Vec::new();
    let mut bytes = Vec::new();
    for i in 0..=RUNS {
        report.author = format!("Author {i}");
        let start = Instant::now();
        bytes = pdf(&report, &mut |_| true).unwrap_or_default();
        times.push(start.elapsed());
    }
    times.remove(0);
    times.sort_unstable();
    let Ok(pages) = Pages::open(bytes) else { return };
    let start = Instant::now();
    let drawn = (0..pages.count()).filter(|page| pages.picture(*page, 800).is_ok()).count();
    let each = start.elapsed() / u32::try_from(drawn.max(1)).unwrap_or(1);
    println!(
        "with one word changed: {} ms; a page of {drawn} as a picture 800 dots wide: {} ms",
        times[times.len() / 2].as_millis(),
        each.as_millis()
    );
}
