//! The exact chain of journeys of 20, 3,000 and 10,000 steps: made and solved, and solved again with
//! other numbers as while a repair is dragged, beside SciPy's sparse LU (`benches/peers/chain.py`),
//! which reads the same journeys and is timed in this run on one core.

#[path = "peers/file.rs"]
mod file;

use std::fmt::Write;
use std::process::ExitCode;
use std::time::Instant;

use fireside::flow::chain::{Chain, solve};
use fireside::flow::{Facts, Model};
use fireside::measure::Ways;
use fireside::workshop::Exit;

/// Steps, further ways a step, and the longest that one answer may take, in milliseconds. Drawn
/// journeys have about 1.2 ways a step; discovered ones more, and more loops.
const SIZES: [(usize, f64, f64); 5] = [
    (20, 0.2, 0.01),
    (3_000, 0.2, 10.0),
    (10_000, 0.2, 100.0),
    (300, 3.0, 10.0),
    (1_000, 2.0, f64::INFINITY),
];

/// A journey that goes mostly forward, with further ways anywhere and ends on the way.
fn journey(steps: usize, more: f64) -> Model {
    let mut random = fastrand::Rng::with_seed(steps as u64);
    let mut ways: Vec<Vec<(usize, f64)>> = vec![Vec::new(); steps];
    for (at, out) in ways.iter_mut().enumerate().take(steps - 2) {
        out.push((at + 1, 0.9));
        let extra = more.floor() as usize + usize::from(random.f64() < more.fract());
        out.extend((0..extra).map(|_| (random.usize(..steps), 0.1 + 0.2 * random.f64())));
    }
    let ends = |at: usize| if at + 2 >= steps { 1.0 } else { 0.01 };
    let all: Vec<(&[(usize, f64)], f64)> =
        ways.iter().enumerate().map(|(at, ways)| (ways.as_slice(), ends(at))).collect();
    let fact = |at: usize| Facts {
        dwell: Some(60.0 * (1 + at % 7) as f64),
        valence: Some((at % 5) as f64 - 2.0),
        exit: Some(if at.is_multiple_of(2) { Exit::Renewed } else { Exit::Churned }),
        ..Facts::default()
    };
    Model { ways: Ways::new(&all, &[(0, 1.0)]), facts: (0..steps).map(fact).collect() }
}

/// The median of several runs of something, in milliseconds.
fn time<T>(runs: usize, mut run: impl FnMut() -> T) -> f64 {
    let mut times: Vec<f64> = (0..runs)
        .map(|_| {
            let start = Instant::now();
            std::hint::black_box(run());
            start.elapsed().as_secs_f64() * 1e3
        })
        .collect();
    times.sort_unstable_by(f64::total_cmp);
    times[times.len() / 2]
}

/// What the script prints; none where there is no Python with SciPy.
fn scipy(model: &Model, runs: usize) -> Option<[f64; 3]> {
    let mut text = format!("{}\n", model.len());
    for (at, part) in model.ways.entries() {
        writeln!(text, "e {at} {part}").ok()?;
    }
    for from in 0..model.len() {
        for way in model.ways.out(from) {
            writeln!(text, "w {from} {} {}", way.to, way.part).ok()?;
        }
        if model.is_goal(from) {
            writeln!(text, "g {from} {}", model.ways.stay(from)).ok()?;
        }
    }
    file::peer("chain.py", &text, &[runs.to_string()])
}

#[expect(clippy::print_stdout, reason = "a benchmark prints")]
fn main() -> ExitCode {
    println!("medians in ms; “again” keeps the structure; SciPy without removal effects");
    println!(" steps  ways       anew      again      limit      SciPy   ratio");
    let mut fine = true;
    for (steps, more, limit) in SIZES {
        let model = journey(steps, more);
        let runs = if steps < 100 { 1001 } else { 15 };
        let Ok(answer) = solve(&model) else {
            println!("{steps} steps cannot be solved");
            return ExitCode::FAILURE;
        };
        let anew = time(runs, || solve(&model));
        let mut other = model.clone();
        other.keep(steps / 2, 0.005);
        let Ok(mut chain) = Chain::of(&model) else { return ExitCode::FAILURE };
        let mut odd = false;
        let again = time(runs, || {
            odd = !odd;
            let model = if odd { &other } else { &model };
            chain.renew(model).and_then(|()| chain.answer(model))
        });
        fine &= anew <= limit;
        let ways = model.ways.all().len();
        print!("{steps:6} {ways:5} {anew:10.4} {again:10.4} {limit:10.2}");
        match scipy(&model, runs.min(101)) {
            Some([theirs, goal, mean]) => {
                println!(" {theirs:10.4} {:7.1}", theirs / anew);
                let same = (goal / answer.goal - 1.0).abs() + (mean / answer.steps - 1.0).abs();
                if same > 1e-9 {
                    println!(
                        "SciPy says {goal} and {mean}, not {} and {}",
                        answer.goal, answer.steps
                    );
                    fine = false;
                }
            }
            None => println!("   no Python with SciPy here"),
        }
    }
    if fine { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}
