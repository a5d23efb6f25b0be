//! 5,000 weightings × 8 factors × 12 segments with their ranks, drawn anew as while a weight is
//! dragged, beside the same in NumPy (`benches/peers/sensitivity.py`), both timed in this run on one
//! core.

use std::process::{Command, ExitCode};
use std::time::Instant;

use fireside::measure::{DRAWS, Draws, FactorFigures, Figures, KAPPA};
use fireside::workshop::FactorId;

const FACTORS: usize = 8;
const SEGMENTS: usize = 12;

/// The longest that all of it may take: a frame at 60 Hz, in milliseconds.
const FRAME: f64 = 16.0;

/// How many times faster it has to be than NumPy.
const FASTER: f64 = 20.0;

/// Figures in which the gaps are as given; nothing else is looked at.
fn figures(gaps: &[f64]) -> Figures {
    let factors = gaps.iter().enumerate().filter_map(|(i, gap)| {
        Some(FactorFigures {
            id: FactorId::new(&format!("factor-{i}")).ok()?,
            weight: 1.0 / gaps.len() as f64,
            actual: Some(9.0 - gap),
            desired: Some(9.0),
            gap: Some(*gap),
            weighted_gap: Some(gap / gaps.len() as f64),
            attainment: Some((9.0 - gap) / 9.0),
            source: None,
            range: None,
            coverage: 1.0,
            judged: None,
            voted: None,
            evidenced: None,
            answered: 0.0,
        })
    });
    Figures {
        actual: None,
        desired: None,
        attainment: None,
        geometric: None,
        harmonic: None,
        minimum: None,
        balance: None,
        range: None,
        coverage: 1.0,
        factors: factors.collect(),
        floored: false,
        weakest: None,
    }
}

/// The median of several runs of something, in milliseconds.
fn time<T>(mut run: impl FnMut(usize) -> T) -> f64 {
    let mut times: Vec<f64> = (0..101)
        .map(|i| {
            let start = Instant::now();
            std::hint::black_box(run(i));
            start.elapsed().as_secs_f64() * 1e3
        })
        .collect();
    times.sort_unstable_by(f64::total_cmp);
    times[times.len() / 2]
}

/// The time that the script prints, in milliseconds; none where there is no Python with NumPy.
fn numpy(arguments: &[&str]) -> Option<f64> {
    let script = concat!(env!("CARGO_MANIFEST_DIR"), "/benches/peers/sensitivity.py");
    let mut python = Command::new("python3");
    // One core for both sides.
    for threads in ["OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"] {
        python.env(threads, "1");
    }
    let output = python.arg(script).args(arguments).output().ok()?;
    String::from_utf8(output.stdout).ok()?.trim().parse().ok()
}

#[expect(clippy::print_stdout, reason = "a benchmark prints")]
fn main() -> ExitCode {
    let mut random = fastrand::Rng::with_seed(1);
    let segments: Vec<Figures> = (0..SEGMENTS)
        .map(|_| figures(&std::array::from_fn::<f64, FACTORS, _>(|_| 0.1 + 5.9 * random.f64())))
        .collect();
    // No two runs have the same weights: one of them is dragged.
    let weights = |i: usize| {
        let mut weights = [1.0; FACTORS];
        weights[0] = 1.0 + i as f64 / 100.0;
        weights
    };
    let fresh = time(|i| Draws::new(&weights(i), KAPPA));
    let mut draws = Draws::new(&[1.0; FACTORS], KAPPA);
    let redraw = time(|i| draws.redraw(&weights(i), KAPPA));
    let one = time(|_| draws.rank(&segments[0]));
    let all = time(|i| {
        draws.redraw(&weights(i), KAPPA);
        segments.iter().map(|s| draws.rank(s)).collect::<Vec<_>>()
    });
    println!("{DRAWS} weightings × {FACTORS} factors × {SEGMENTS} segments; medians in ms");
    println!("drawn the first time       {fresh:8.3}");
    println!("drawn again                {redraw:8.3}");
    println!("ranked, one segment        {one:8.3}");
    println!("drawn again and ranked, all {all:7.3}   (at most {FRAME})");
    println!("  with the random numbers  {:8.3}", all - redraw + fresh);
    let (Some(sorted), Some(compared)) = (numpy(&[]), numpy(&["--compare"])) else {
        println!("no Python with NumPy here: nothing to compare with");
        return if all <= FRAME { ExitCode::SUCCESS } else { ExitCode::FAILURE };
    };
    println!(
        "NumPy                      {sorted:8.3}   ratio {:6.1} (at least {FASTER})",
        sorted / all
    );
    println!("NumPy without sorting      {compared:8.3}   ratio {:6.1}", compared / all);
    if all <= FRAME && sorted / all >= FASTER { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}
