//! What a file keeps of a log, and the journey that it draws.

use std::collections::HashMap;
use std::sync::Arc;

use fireside::flow::Model;
use fireside::flow::chain::solve;
use fireside::flow::discover::{Drawn, Index, MAX_KEPT, Selection, Source, Words, to_journey};
use fireside::workshop::{
    ConnectionKind, EventLog, Exit, Framework, JourneyId, Language, Share, StepId, Workshop,
};
use proptest::prelude::*;

use super::open;

const WORDS: Words<'_> = Words { title: "Journey", lane: "Actions" };

fn kept(raw: &str) -> EventLog {
    let (seen, reading) = open(raw.as_bytes());
    let index = Index::of(&reading.log);
    let found = index.discover_with_means(&reading.log, &Selection::all(reading.log.cases.len()));
    found.kept(&reading.log, &index, Source::of(&reading, "Log", "log.csv", &seen.guess))
}

/// A log of these paths.
fn of_paths(paths: &[&str]) -> EventLog {
    let mut raw = "case,activity,time\n".to_owned();
    for (case, path) in paths.iter().enumerate() {
        for (at, activity) in path.chars().enumerate() {
            raw.push_str(&format!(
                "{case},{activity},2024-01-01 {:02}:{:02}:00\n",
                at / 60,
                at % 60
            ));
        }
    }
    kept(&raw)
}

/// Holds what is drawn against what must hold of any journey.
fn sound(log: &EventLog, drawn: &Drawn) {
    assert!(log.is_whole());
    let journey = &drawn.journey;
    let mut workshop = Workshop::empty("Test", Language::English, Framework::default());
    Arc::make_mut(&mut workshop.journeys).insert(JourneyId::fresh(), Arc::new(journey.clone()));
    for problem in workshop.check() {
        // The workshop around it is empty, which is pointed out too.
        let path = format!("{:?}", problem.path);
        assert!(!path.contains("journeys"), "{problem:?}");
    }
    let entry: f64 = journey.steps.values().filter_map(|s| s.entry).map(Share::get).sum();
    assert!((entry - 1.0).abs() < 1e-9);
    let mut out: HashMap<&StepId, f64> = HashMap::new();
    for connection in journey.connections.values() {
        *out.entry(&connection.from).or_default() += connection.share.unwrap().get();
    }
    for (id, step) in &journey.steps {
        let out = out.get(id).copied().unwrap_or(0.0);
        match step.exit {
            None => assert!((out - 1.0).abs() < 1e-9),
            Some(exit) => assert!(exit == Exit::Ended && out < 1.0 - 1e-12),
        }
    }
}

fn share(drawn: &Drawn, log: &EventLog, from: &str, to: &str) -> Option<f64> {
    let step = |name: &str| {
        let at = log.activities.iter().position(|a| a.name == name)?;
        drawn.steps[at].clone()
    };
    let (from, to) = (step(from)?, step(to)?);
    let mut all = drawn.journey.connections.values();
    all.find(|c| c.from == from && c.to == to)?.share.map(Share::get)
}

#[test]
fn a_journey_has_the_shares_loops_and_exits_of_the_log() {
    let log = of_paths(&["abc", "abc", "ac", "abab"]);
    let drawn = to_journey(&log, Share::NONE, WORDS);
    sound(&log, &drawn);
    assert_eq!(share(&drawn, &log, "a", "b"), Some(0.8));
    assert_eq!(share(&drawn, &log, "b", "a"), Some(0.25));
    let back: Vec<ConnectionKind> = drawn.journey.connections.values().map(|c| c.kind).collect();
    assert_eq!(back.iter().filter(|k| **k == ConnectionKind::Loop).count(), 1);
    let ends: Vec<&str> = drawn
        .journey
        .steps
        .values()
        .filter(|s| s.exit.is_some())
        .map(|s| s.title.as_str())
        .collect();
    assert_eq!(ends, ["b", "c"]);
    assert_eq!(
        drawn.journey.steps.values().next().unwrap().dwell.map(fireside::workshop::Seconds::get),
        Some(60.0)
    );
}

#[test]
fn the_chain_takes_as_long_as_the_log_does() {
    // Many stay briefly and a few very long, so that a median is far below the mean.
    let mut raw = "case,activity,time\n".to_owned();
    let mut dice = fastrand::Rng::with_seed(7);
    for case in 0..400 {
        let mut time = 1_700_000_000.0;
        let mut say = |activity: char, dice: &mut fastrand::Rng| {
            raw.push_str(&format!("{case},{activity},{time:.0}\n"));
            let normal: f64 = (0..12).map(|_| dice.f64()).sum::<f64>() - 6.0;
            time += (60.0 * (1.6 * normal).exp()).max(1.0);
        };
        say('a', &mut dice);
        while dice.f64() < 0.6 {
            say('b', &mut dice);
            say('a', &mut dice);
        }
        say('c', &mut dice);
    }
    let (_, reading) = open(raw.as_bytes());
    let mean = fireside::flow::discover::discover(&reading.log).duration.mean.unwrap();
    let mut log = kept(&raw);
    let time = |log: &EventLog| {
        let drawn = to_journey(log, Share::NONE, WORDS);
        solve(&Model::of(&drawn.journey, None)).unwrap().time.unwrap()
    };
    assert!((time(&log) / mean - 1.0).abs() < 1e-6, "{} and {mean}", time(&log));
    // A file from before means were kept says what it can.
    for activity in &mut log.activities {
        activity.mean_dwell = None;
    }
    assert!(time(&log) < mean / 2.0);
}

#[test]
fn who_goes_through_a_step_that_is_not_drawn_is_led_straight_on() {
    let log = of_paths(&["abc", "abc", "abc", "axc"]);
    let drawn = to_journey(&log, Share::clamped(0.3), WORDS);
    sound(&log, &drawn);
    assert_eq!(drawn.journey.steps.len(), 3);
    assert_eq!(share(&drawn, &log, "a", "b"), Some(1.0));
    let whole = to_journey(&log, Share::NONE, WORDS);
    assert_eq!(share(&whole, &log, "a", "x"), Some(0.25));
    let most = to_journey(&log, Share::ALL, WORDS);
    sound(&log, &most);
    assert_eq!(most.journey.steps.len(), 2);
    assert_eq!(share(&most, &log, "a", "c"), Some(1.0));
}

#[test]
fn a_file_keeps_a_part_of_a_log_that_is_too_large_for_it() {
    let mut raw = "case,activity,time\n".to_owned();
    for case in 0..1_500 {
        for at in 0..3 {
            raw.push_str(&format!("{case},a{},2024-01-01 00:00:0{at}\n", case * at));
        }
    }
    raw.push_str(&"long,a0,2024-01-02\n".repeat(700));
    let log = kept(&raw);
    assert_eq!((log.activities.len(), log.variants.len()), (MAX_KEPT, 500));
    assert_eq!((log.events, log.cases), (5_200, 1_501));
    assert_eq!(log.variant_count, 1_501);
    assert!(log.variants.iter().all(|v| v.path.len() <= 500));
    let long = log.variants.iter().find(|v| v.path.len() == 500).unwrap();
    assert_eq!((long.length, long.is_whole()), (Some(700), false));
    // Some activity along these is not kept: they stop before it, and say so.
    for cut in log.variants.iter().filter(|v| v.path.len() < 3) {
        assert_eq!((cut.length, cut.is_whole()), (Some(3), false));
    }
    assert!(log.variants.iter().any(|v| v.path.len() == 3 && v.length.is_none()));
    sound(&log, &to_journey(&log, Share::clamped(0.001), WORDS));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    #[test]
    fn every_cutoff_of_every_log_draws_a_sound_journey(
        paths in proptest::collection::vec("[a-h]{1,12}", 1..40), cutoff in 0.0_f64..=1.0,
    ) {
        let paths: Vec<&str> = paths.iter().map(String::as_str).collect();
        let log = of_paths(&paths);
        sound(&log, &to_journey(&log, Share::clamped(cutoff), WORDS));
    }
}
