//! Customers who walk a journey of 20 steps with loops, with dwell times and counts per way: how many
//! steps a second and thread, what a second thread adds, and what memory, leaving and queues cost.
//! Beside NumPy and SimPy (`benches/peers/simulate.py`), which walk the same journey in this run.

#[path = "peers/file.rs"]
mod file;

use std::fmt::Write;
use std::process::ExitCode;
use std::time::Instant;

use fireside::flow::simulate::{Settings, Simulated, simulate};
use fireside::flow::{Facts, Model};
use fireside::measure::Ways;
use fireside::measure::similar::Watch;
use fireside::workshop::Exit;

const CUSTOMERS: u64 = 1_000_000;

/// Million steps a second and thread that there have to be at least: without and with queues.
const LEAST: f64 = 50.0;
const LEAST_QUEUED: f64 = 7.0;

/// What a second thread has to add.
const SCALING: f64 = 1.8;

/// How many customers come in on a day where there are queues.
const PER_DAY: f64 = 100.0;

/// On with .75, back two steps with .15, over one with .07, and out badly with .03.
fn journey(felt: bool, capacities: bool) -> Model {
    let n = 20_usize;
    let mut ways: Vec<Vec<(usize, f64)>> = Vec::new();
    for at in 0..n - 2 {
        ways.push(vec![
            (at + 1, 0.75),
            (at.saturating_sub(2), 0.15),
            ((at + 2).min(n - 2), 0.07),
            (n - 1, 0.03),
        ]);
    }
    ways.extend([Vec::new(), Vec::new()]);
    let steps: Vec<(&[(usize, f64)], f64)> = ways
        .iter()
        .enumerate()
        .map(|(at, ways)| (ways.as_slice(), f64::from(at + 2 >= n)))
        .collect();
    let fact = |at: usize| Facts {
        dwell: Some(3600.0 * (1 + at % 5) as f64),
        valence: felt.then_some((at % 5) as f64 - 2.0),
        capacity: (capacities && at.is_multiple_of(2)).then_some(30),
        exit: match at + 2 {
            at if at == n => Some(Exit::Renewed),
            at if at > n => Some(Exit::Churned),
            _ => None,
        },
        ..Facts::default()
    };
    Model { ways: Ways::new(&steps, &[(0, 1.0)]), facts: (0..n).map(fact).collect() }
}

/// The best of several runs, in million steps a second.
fn speed(model: &Model, settings: &Settings, threads: usize) -> Option<(f64, Simulated)> {
    let mut best: Option<(f64, Simulated)> = None;
    for _ in 0..5 {
        let start = Instant::now();
        let found = simulate(model, settings, threads, &Watch::default()).ok()?;
        let speed = found.walked as f64 / start.elapsed().as_secs_f64() / 1e6;
        if best.as_ref().is_none_or(|(was, _)| *was < speed) {
            best = Some((speed, found));
        }
    }
    best
}

/// What the script prints; none where Python or the package is not there.
fn peer(kind: &str, model: &Model, customers: u64) -> Option<[f64; 3]> {
    let mut text = String::new();
    for (at, facts) in model.facts.iter().enumerate() {
        let (dwell, capacity) = (facts.dwell.unwrap_or(0.0), facts.capacity.unwrap_or(0));
        write!(text, "{dwell} {capacity} {}", model.ways.stay(at)).ok()?;
        for way in model.ways.out(at) {
            write!(text, " {} {}", way.to, way.part).ok()?;
        }
        text.push('\n');
    }
    let args = [kind.to_owned(), customers.to_string(), PER_DAY.to_string()];
    file::peer("simulate.py", &text, &args)
}

#[expect(clippy::print_stdout, reason = "a benchmark prints")]
fn main() -> ExitCode {
    let plain = Settings { customers: CUSTOMERS, ..Settings::default() };
    let queued = Settings {
        customers: CUSTOMERS / 5,
        queues: true,
        per_day: Some(PER_DAY),
        ..Settings::default()
    };
    let hazard = Settings { hazard: Some((0.01, 1.0)), ..plain };
    let runs = [
        ("dwell and counts, 1 thread", journey(false, false), plain, 1),
        ("the same, 2 threads", journey(false, false), plain, 2),
        ("and what is remembered", journey(true, false), plain, 1),
        ("and leaving because of it", journey(true, false), hazard, 1),
        ("queues at every other step", journey(false, true), queued, 1),
    ];
    let mut found = Vec::new();
    println!("million steps a second, the best of 5 runs");
    for (name, model, settings, threads) in &runs {
        let Some((speed, walked)) = speed(model, settings, *threads) else {
            println!("{name}: cannot be walked");
            return ExitCode::FAILURE;
        };
        let time = walked.time.map_or(0.0, |time| time.mean);
        println!("{name:28} {speed:8.2}   {:.3} steps, {time:.0} s", walked.steps.mean);
        found.push((speed, walked));
    }
    let scaling = found[1].0 / found[0].0;
    println!("scaling on two threads {scaling:.2} (at least {SCALING})");
    let mut fine = found[0].0 >= LEAST && found[4].0 >= LEAST_QUEUED && scaling >= SCALING;
    if found[0].1 != found[1].1 {
        println!("two threads say something else than one");
        fine = false;
    }
    for (kind, at, customers) in [("numpy", 0, 100_000), ("simpy", 4, 2_000)] {
        let Some([speed, steps, time]) = peer(kind, &runs[at].1, customers) else {
            println!("no Python with {kind} here");
            continue;
        };
        let speed = speed / 1e6;
        let ratio = found[at].0 / speed;
        println!("{kind:28} {speed:8.2}   {steps:.3} steps, {time:.0} s, ratio {ratio:.0}");
        if (steps / found[at].1.steps.mean - 1.0).abs() > 0.1 {
            println!("{kind} walks another journey");
            fine = false;
        }
    }
    if fine { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}
