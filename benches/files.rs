//! Loading and saving against plain `ron` into and from the same types: what the bounds, the
//! format number, the checks, the stamp and the safe replacement cost on top. Both sides and their
//! ratio are printed; above the limit the run fails.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::print_stdout,
    reason = "a benchmark stops at the first surprise and says what it saw"
)]

#[path = "../tests/files/flow.rs"]
mod flow;
#[path = "../tests/files/full.rs"]
mod full;
#[path = "../tests/files/ledger.rs"]
mod ledger;
#[path = "../tests/files/plan.rs"]
mod plan;

use std::fs::{self, File};
use std::hint::black_box;
use std::io::Write as _;
use std::process::ExitCode;
use std::sync::Arc;
use std::time::Instant;

use fireside::file::{self, RealDisk};
use fireside::workshop::{ConnectionId, JourneyId, SignalId, StepId, Workshop};
use ron::Options;
use ron::extensions::Extensions;
use ron::ser::PrettyConfig;

/// How large the file is at least, in bytes.
const SIZE: usize = 10_000_000;

/// How often each side runs. The sides take turns and the median of the ratios of neighbours
/// counts: whatever else the machine does meets both.
const ROUNDS: usize = 31;

/// How much slower than plain `ron` we may be.
const LIMIT: f64 = 1.2;

/// A workshop of [`SIZE`]: journeys of a thousand steps, and signals.
fn large() -> Workshop {
    let mut workshop = full::full();
    let pattern = workshop.journeys.first().map(|(_, journey)| journey.clone()).unwrap();
    let signal = workshop.signals.first().map(|(_, signal)| signal.clone()).unwrap();
    while file::print(&workshop).unwrap().len() < SIZE {
        let mut journey = (*pattern).clone();
        let steps: Vec<StepId> = (0..1000).map(|_| StepId::fresh()).collect();
        for (i, id) in steps.iter().enumerate() {
            let mut step = (**pattern.steps.at(i % 2).unwrap().1).clone();
            step.at.col = u16::try_from(i + 2).unwrap();
            step.inner = None;
            journey.steps.insert(id.clone(), Arc::new(step));
        }
        for pair in steps.windows(2) {
            let mut connection = pattern.connections.first().unwrap().1.clone();
            connection.from = pair[0].clone();
            connection.to = pair[1].clone();
            journey.connections.insert(ConnectionId::fresh(), connection);
        }
        Arc::make_mut(&mut workshop.journeys).insert(JourneyId::fresh(), Arc::new(journey));
        for _ in 0..500 {
            Arc::make_mut(&mut workshop.signals).insert(SignalId::fresh(), signal.clone());
        }
    }
    assert_eq!(workshop.check(), []);
    workshop
}

fn milliseconds(run: impl FnOnce()) -> f64 {
    let start = Instant::now();
    run();
    start.elapsed().as_secs_f64() * 1000.0
}

/// Runs both sides in turns, prints them, and says whether ours is within the limit.
fn compare(what: &str, ours: impl Fn(), plain: impl Fn()) -> bool {
    let mut runs: Vec<(f64, f64)> =
        (0..ROUNDS).map(|_| (milliseconds(&plain), milliseconds(&ours))).collect();
    runs.sort_by(|a, b| (a.1 / a.0).total_cmp(&(b.1 / b.0)));
    let (theirs, own) = runs[ROUNDS / 2];
    let ratio = own / theirs;
    println!(
        "{what:<5}  plain ron {theirs:>7.1} ms  fireside {own:>7.1} ms  ratio {ratio:.2} (limit {LIMIT})",
    );
    ratio <= LIMIT
}

fn main() -> ExitCode {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("x.ron");
    let workshop = large();
    let text = file::print(&workshop).unwrap();
    file::save(&RealDisk, &path, &text).unwrap();
    println!("{:.1} MB, {} journeys", text.len() as f64 / 1e6, workshop.journeys.len());

    let options = Options::default();
    let load = compare(
        "load",
        || drop(black_box(file::load(&RealDisk, &path).unwrap())),
        || {
            let text = fs::read_to_string(&path).unwrap();
            drop(black_box(options.from_str::<Workshop>(&text).unwrap()));
        },
    );
    let pretty = || {
        PrettyConfig::new()
            .indentor("  ")
            .separate_tuple_members(true)
            .extensions(Extensions::IMPLICIT_SOME)
    };
    let save = compare(
        "save",
        || {
            let text = file::print(&workshop).unwrap();
            file::save(&RealDisk, &path, &text).unwrap();
        },
        || {
            let text = options.to_string_pretty(&workshop, pretty()).unwrap();
            let mut file = File::create(folder.path().join("plain.ron")).unwrap();
            file.write_all(text.as_bytes()).unwrap();
            // Safe from a power cut on both sides, or the disk is what is measured.
            file.sync_all().unwrap();
        },
    );
    if load && save { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}
