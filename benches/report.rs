//! What a report on paper costs: from the document model to the bytes of the PDF, in a process of
//! its own each time as on the command line, beside typst's own compiler on the same sources, data
//! and fonts (`benches/peers/report.py`, needs `pip install typst`), both timed in this run. Ours
//! may take 1.2 times as long. Then the same again in one process, as in a preview, and a page as
//! a picture.
//!
//! `cargo bench --bench report`

#![allow(clippy::print_stdout, reason = "a benchmark says what it saw")]

#[path = "../tests/printed/mod.rs"]
mod printed;

use std::path::Path;
use std::process::{Command, ExitCode};
use std::time::{Duration, Instant};

use fireside::report::model::{Block, Report};
use fireside::report::pdf::{Pages, pdf, sources};
use fireside::workshop::{Language, Section};
use printed::{chart, heatmap, lines, matrix, part, questions, report, roadmap};

/// How much longer than the peer ours may take.
const LIMIT: f64 = 1.2;

/// How often each is timed; the middle counts.
const RUNS: usize = 9;

/// What a child is asked for.
const CHILD: &str = "--one";

fn main() -> ExitCode {
    let report = large();
    if std::env::args().any(|argument| argument == CHILD) {
        let start = Instant::now();
        let bytes = pdf(&report, &mut |_| true);
        let took = start.elapsed();
        println!("{} {}", took.as_secs_f64() * 1000.0, bytes.map_or(0, |b| b.len()));
        return ExitCode::SUCCESS;
    }
    let Some((ours, size)) = middle(child) else {
        println!("the report could not be written");
        return ExitCode::FAILURE;
    };
    println!("PDF of {} KiB, first of a process: {ours:.0} ms", size / 1024);
    again(&report);
    let folder = std::env::temp_dir().join(format!("fireside-report-{}", std::process::id()));
    let peer = lay_out(&folder, &report).and_then(|()| middle(|| compiler(&folder)));
    // What is left of it is in the way of nobody.
    let _ = std::fs::remove_dir_all(&folder);
    let Some((theirs, _)) = peer else {
        println!("typst for Python is not installed; nothing to compare with");
        return ExitCode::SUCCESS;
    };
    let ratio = ours / theirs;
    println!("typst's own compiler: {theirs:.0} ms; ours is {ratio:.2} of it (limit {LIMIT})");
    if ratio <= LIMIT { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// The sample with a page for each of many factors, long tables and many charts.
fn large() -> Report {
    let mut report = report(Language::English);
    let factors = (0..24).flat_map(|i| {
        let name = format!("Factor {i}");
        [
            Block::Heading { text: name.clone(), page: true },
            questions(&name, 8),
            chart(&format!("curve {i}"), lines(12, 2)),
        ]
    });
    report.sections.push(part(Section::Factors, "Many factors", factors.collect()));
    let more = vec![heatmap(12), chart("many", matrix(30)), chart("road", roadmap(60))];
    report.sections.push(part(Section::Appendix, "Appendix", more));
    report
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
    let output = command.output().ok().filter(|output| output.status.success())?;
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
