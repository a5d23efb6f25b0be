//! The half-life dragged over 100,000 experiences at 200 contact points: what is redone in every
//! frame (the figure, what is left of each experience, and the curve), on one core.

use std::process::ExitCode;
use std::sync::Arc;
use std::time::Instant;

use fireside::file;
use fireside::measure::memory::{Past, Scope, day_number};
use fireside::text::Language;
use fireside::workshop::*;

const EXPERIENCES: usize = 100_000;
const CONTACT_POINTS: usize = 200;

/// As many points as a wide chart has pixels to show.
const SAMPLES: usize = 600;

/// The longest that all of it may take: a frame at 60 Hz, in milliseconds.
const FRAME: f64 = 16.0;

/// Ten years of experiences in three segments, of which one has a half-life of its own, as have
/// two channels of five.
fn workshop() -> Option<Workshop> {
    let example = file::example(Language::English);
    let mut workshop = file::parse(example, "example.ron".as_ref()).ok()?.workshop;
    let mut random = fastrand::Rng::with_seed(1);
    let channels = ["Web", "Phone", "Shop", "E-mail", "Product"];
    workshop.contact_points = Arc::new(
        (0..CONTACT_POINTS)
            .map(|i| {
                let point = ContactPoint::new(format!("Point {i}"), Phase::After, channels[i % 5]);
                (ContactPointId::numbered(i), point)
            })
            .collect(),
    );
    let memory = Arc::make_mut(&mut workshop.memory);
    for channel in ["phone", "shop"] {
        memory.channels.insert(channel.to_owned(), HalfLife::clamped(90.0));
    }
    let segments: Vec<SegmentId> = workshop.segments.ids().cloned().collect();
    memory.segments.insert(segments.first()?.clone(), HalfLife::clamped(400.0));
    let start = jiff::civil::date(2016, 11, 1);
    workshop.experiences = Arc::new(
        (0..EXPERIENCES)
            .map(|i| {
                let days = jiff::Span::new().days(random.i64(0..3_650));
                let experience = Experience {
                    title: format!("Experience {i}"),
                    date: start.saturating_add(days),
                    valence: Valence::clamped(random.f64() * 4.0 - 2.0),
                    salience: Salience::clamped(0.2 + 2.0 * random.f64()),
                    segment: random.choice(segments.iter()).cloned(),
                    contact_point: (i % 4 > 0)
                        .then(|| ContactPointId::numbered(random.usize(0..CONTACT_POINTS))),
                    step: None,
                    signal: None,
                };
                (ExperienceId::numbered(i), Arc::new(experience))
            })
            .collect(),
    );
    Some(workshop)
}

/// The median and the worst of 101 runs of something, in milliseconds.
fn time<T>(mut run: impl FnMut(usize) -> T) -> (f64, f64) {
    let mut times: Vec<f64> = (0..101)
        .map(|i| {
            let start = Instant::now();
            std::hint::black_box(run(i));
            start.elapsed().as_secs_f64() * 1e3
        })
        .collect();
    times.sort_unstable_by(f64::total_cmp);
    (times[times.len() / 2], times[times.len() - 1])
}

#[expect(clippy::print_stdout, reason = "a benchmark prints")]
fn main() -> ExitCode {
    let Some(workshop) = workshop() else { return ExitCode::FAILURE };
    let mut memory = (*workshop.memory).clone();
    let day = day_number(jiff::civil::date(2026, 11, 1));
    let scope = Scope::default();
    let (once, _) = time(|_| Past::of(&workshop, &memory, &scope));
    let past = Past::of(&workshop, &memory, &scope);
    let (from, to) = (day - 3_660.0, day + 10.0);
    // No two runs have the same half-life: it is dragged.
    let mut dragged = |i: usize| {
        memory.half_life = HalfLife::clamped(1.0 + 20.0 * i as f64);
        past.rates(&memory)
    };
    let mut left = Vec::new();
    let (figure, _) = time(|i| past.faded(&dragged(i), day, &mut left));
    let (curve, _) = time(|i| past.curve(&dragged(i), from, to, SAMPLES));
    let (frame, worst) = time(|i| {
        let rates = dragged(i);
        (past.faded(&rates, day, &mut left), past.curve(&rates, from, to, SAMPLES))
    });
    println!("{EXPERIENCES} experiences at {CONTACT_POINTS} contact points; medians in ms");
    println!("sorted and grouped, once     {once:8.3}");
    println!("figure and what is left      {figure:8.3}");
    println!("curve of {SAMPLES} points          {curve:8.3}");
    println!("half-life dragged, a frame   {frame:8.3}   worst {worst:.3}   (at most {FRAME})");
    println!("part of one frame            {:8.3}", frame / FRAME);
    if frame <= FRAME { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}
