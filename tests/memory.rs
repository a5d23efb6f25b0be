//! Fading memory (measures §4): the published vectors, what is true of every memory, and what a
//! script reads from the command line.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use std::process::Command;
use std::sync::Arc;

use fireside::file;
use fireside::measure::memory::{Past, Scope, Summary, day_number};
use fireside::text::Language;
use fireside::workshop::*;
use jiff::civil::{Date, date};
use proptest::prelude::*;

const START: Date = date(2026, 1, 1);

/// Day, valence, salience, and the number of a contact point, of which some share a channel.
type Told = (u16, f64, f64, Option<usize>);

fn on(day: u16) -> Date {
    START.saturating_add(jiff::Span::new().days(i64::from(day)))
}

/// A workshop with five contact points on three channels and these experiences in two segments.
fn told(events: &[Told], half_life: f64, superseding: f64) -> Workshop {
    let example = file::example(Language::English);
    let mut workshop = file::parse(example, "example.ron".as_ref()).unwrap().workshop;
    let point = |i: usize| {
        let channel = ["Phone ", "web", " Shop"][i % 3];
        (ContactPointId::numbered(i), ContactPoint::new("Point", Phase::After, channel))
    };
    workshop.contact_points = Arc::new((0..5).map(point).collect());
    // What leans on the contact points of the example would lean on nothing.
    workshop.claims = Arc::default();
    workshop.journeys = Arc::default();
    workshop.pyramid = Arc::default();
    workshop.plan = Arc::default();
    (workshop.logs, workshop.repairs) = (Arc::default(), Arc::default());
    let segments: Vec<SegmentId> = workshop.segments.ids().cloned().collect();
    let experience = |(i, (day, valence, salience, place)): (usize, &Told)| {
        let experience = Experience {
            title: format!("Event {i}"),
            date: on(*day),
            valence: Valence::clamped(*valence),
            salience: Salience::clamped(*salience),
            segment: (i % 3 > 0).then(|| segments[i % 2].clone()),
            contact_point: place.map(ContactPointId::numbered),
            step: None,
            signal: None,
        };
        (ExperienceId::numbered(i), Arc::new(experience))
    };
    workshop.experiences = Arc::new(events.iter().enumerate().map(experience).collect());
    workshop.memory = Arc::new(Memory {
        half_life: HalfLife::clamped(half_life),
        superseding: Share::clamped(superseding),
        ..Memory::default()
    });
    workshop
}

/// The same with half-lives of a channel and of a segment.
fn varied(events: &[Told], half_life: f64, superseding: f64) -> Workshop {
    let mut workshop = told(events, half_life, superseding);
    let memory = Arc::make_mut(&mut workshop.memory);
    memory.channels.insert("phone".to_owned(), HalfLife::clamped(12.0));
    let segment = workshop.segments.first().unwrap().0.clone();
    memory.segments.insert(segment, HalfLife::clamped(333.0));
    workshop
}

fn summary(workshop: &Workshop, day: u16) -> Summary {
    Summary::of(workshop, &workshop.memory, &Scope::default(), on(day))
}

fn remembered(workshop: &Workshop, day: u16) -> Option<f64> {
    summary(workshop, day).remembered.experience
}

/// E and the mass as measures §4 writes them, with nothing kept or scaled.
fn by_the_book(workshop: &Workshop, day: f64) -> (Option<f64>, f64) {
    let memory = &workshop.memory;
    let (mut sum, mut mass) = (0.0, 0.0);
    for e in workshop.experiences.values() {
        let age = day - day_number(e.date);
        if age < 0.0 {
            continue;
        }
        let point = e.contact_point.as_ref().and_then(|p| workshop.contact_points.get(p));
        let channel = point.map(|p| p.channel.trim().to_lowercase());
        let h = channel
            .and_then(|channel| memory.channels.get(&channel))
            .or_else(|| memory.segments.get(e.segment.as_ref()?))
            .unwrap_or(&memory.half_life);
        let newer = workshop.experiences.values().filter(|o| {
            e.contact_point.is_some()
                && o.contact_point == e.contact_point
                && o.date > e.date
                && day_number(o.date) <= day
        });
        let keeps = (1.0 - memory.superseding.get()).powi(newer.count() as i32);
        let weight = e.salience.get() * (-age / h.get()).exp2() * keeps;
        mass += weight;
        sum += weight * e.valence.get();
    }
    ((mass > 0.0).then(|| sum / mass), mass)
}

fn close(a: Option<f64>, b: Option<f64>, within: f64) -> bool {
    match (a, b) {
        (Some(a), Some(b)) => (a - b).abs() <= within,
        (a, b) => a == b,
    }
}

#[test]
fn the_vectors_of_the_measures_hold() {
    let events = [(0, -2.0, 1.0, None), (30, -1.0, 1.0, None), (90, 2.0, 1.0, None)];
    let events = [&events[..], &[(200, 2.0, 1.0, None)]].concat();
    for (half_life, expected) in [(30.0, 1.911_185), (90.0, 1.128_419), (180.0, 0.706_749)] {
        let found = remembered(&told(&events, half_life, 0.0), 200);
        assert!(close(found, Some(expected), 5e-7), "{half_life}: {found:?}");
    }
    let figures = summary(&told(&events, 30.0, 0.0), 200);
    assert_eq!(figures.plain.mean, Some(0.25));
    // −2 and 2 are as far from 0: the peak is the negative one.
    assert_eq!((figures.plain.peak, figures.plain.end), (Some(-2.0), Some(2.0)));
    assert_eq!(figures.plain.peak_end(), Some(0.0));
}

#[test]
fn newer_experiences_take_from_older_ones_at_the_same_contact_point_only() {
    let at = |events: &[Told]| remembered(&told(events, 36_525.0, 0.5), 10).unwrap();
    let near = |a: f64, b: f64| assert!((a - b).abs() < 1e-3, "{a} is not {b}");
    near(at(&[(0, -1.0, 1.0, Some(0)), (5, 1.0, 1.0, Some(0))]), 1.0 / 3.0);
    near(at(&[(0, -1.0, 1.0, Some(0)), (5, 1.0, 1.0, Some(1))]), 0.0);
    near(at(&[(0, -1.0, 1.0, None), (5, 1.0, 1.0, None)]), 0.0);
    // On one day neither supersedes the other, but both what was before.
    near(at(&[(5, -1.0, 1.0, Some(0)), (5, 1.0, 1.0, Some(0))]), 0.0);
    let three = [(0, -2.0, 1.0, Some(0)), (5, 1.0, 1.0, Some(0)), (5, 1.0, 1.0, Some(0))];
    near(at(&three), (2.0 - 0.5) / 2.25);
    // What comes later takes nothing yet.
    near(at(&[(0, -1.0, 1.0, Some(0)), (11, 1.0, 1.0, Some(0))]), -1.0);
}

#[test]
fn what_is_long_ago_still_has_a_mean() {
    let events = [(0, -2.0, 1.0, None), (1, 1.0, 1.0, Some(0))];
    let workshop = told(&events, 0.04, 0.5);
    let figures = summary(&workshop, 36_500).remembered;
    assert!(close(figures.experience, Some(1.0), 1e-6), "{figures:?}");
    assert_eq!(figures.mass, 0.0);
    let past = Past::of(&workshop, &workshop.memory, &Scope::default());
    let (from, rates) = (day_number(START), past.rates(&workshop.memory));
    let curve = past.curve(&rates, from, from + 36_500.0, 3);
    assert!(close(curve.points[2].experience, Some(1.0), 1e-6), "{curve:?}");
    assert_eq!(remembered(&told(&[], 180.0, 0.5), 0), None);
    assert_eq!(remembered(&told(&[(0, 2.0, 0.0, None)], 180.0, 0.5), 0), None);
    assert_eq!(remembered(&told(&[(9, 2.0, 1.0, None)], 180.0, 0.5), 0), None);
}

#[test]
fn a_good_experience_can_lower_e_where_it_supersedes_better_ones() {
    // At one contact point it never does, nor where nothing is superseded (see the properties). But
    // what it takes from a better memory at its own contact point leaves more to bad ones elsewhere.
    let before = [(0, 2.0, 1.0, Some(0)), (0, -1.9, 1.0, Some(1))];
    let after = [&before[..], &[(1, 0.3, 0.01, Some(0))]].concat();
    let (e0, e1) = (
        remembered(&told(&before, 36_525.0, 0.9), 1).unwrap(),
        remembered(&told(&after, 36_525.0, 0.9), 1).unwrap(),
    );
    assert!(0.3 >= e0, "it is at least as good as what is remembered, {e0}");
    assert!(e1 < e0, "and lowers it all the same, {e1}");
}

#[test]
fn consistency_and_recovery_are_priced_by_the_point_gained() {
    let events = [(0, 1.0, 1.0, Some(0)), (10, -2.0, 1.0, Some(0)), (20, -1.0, 1.0, Some(1))];
    let mut workshop = told(&events, 36_525.0, 0.5);
    let memory = Arc::make_mut(&mut workshop.memory);
    memory.prevention = Some(Amount::clamped(1000.0));
    memory.recovery.cost = Some(Amount::clamped(300.0));
    memory.recovery.after = Count::clamped(5.0);
    let found = summary(&workshop, 40);
    let e = found.remembered.experience.unwrap();
    assert!((e - (0.5 - 2.0 - 1.0) / 2.5).abs() < 1e-3, "{e}");
    let steady = found.consistency;
    assert_eq!((steady.removed, steady.cost), (2, Some(2000.0)));
    assert!(close(steady.remembered.experience, Some(1.0), 1e-9));
    assert!(close(steady.cost_per_point, Some(2000.0 / (1.0 - e)), 1e-6));
    let turn = found.recovery.unwrap();
    // The worst one weighs half of what it did, and the good one before it a quarter.
    let expected = (0.25 - 1.0 - 1.0 + 2.0) / 2.75;
    assert!(close(turn.remembered.experience, Some(expected), 1e-3), "{turn:?}");
    assert!(close(turn.cost_per_point, Some(300.0 / (expected - e)), 1.0));
    assert_eq!(workshop.experiences.at(turn.worst).unwrap().1.valence.get(), -2.0);
    // Before its day the recovery has not happened.
    let early = summary(&workshop, 12);
    assert_eq!(early.recovery.unwrap().remembered.experience, early.remembered.experience);
    assert_eq!(early.recovery.unwrap().cost_per_point, None);
    assert!(summary(&told(&events[..1], 90.0, 0.5), 40).recovery.is_none());
}

fn any_told() -> impl Strategy<Value = Told> {
    let salience = prop_oneof![4 => 0.01..10.0, 1 => Just(0.0)];
    let place = prop_oneof![1 => Just(None), 4 => (0_usize..5).prop_map(Some)];
    (0_u16..1000, -2.0..=2.0, salience, place)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn the_kept_sums_are_the_formula(
        events in prop::collection::vec(any_told(), 0..60),
        half_life in 2.0..2000.0,
        superseding in 0.0..=1.0,
        days in prop::collection::vec(0_u16..1100, 4),
    ) {
        let workshop = varied(&events, half_life, superseding);
        let past = Past::of(&workshop, &workshop.memory, &Scope::default());
        let rates = past.rates(&workshop.memory);
        for day in days {
            let t = day_number(on(day));
            let (e, mass) = by_the_book(&workshop, t);
            let mut left = Vec::new();
            let found = past.faded(&rates, t, &mut left);
            prop_assert!(close(found.experience, e, 1e-9), "{found:?} is not {e:?}");
            prop_assert!((found.mass - mass).abs() <= 1e-9 * (1.0 + mass));
            prop_assert_eq!(left.len(), found.n);
            let curve = past.curve(&rates, t - 1100.0, t + 0.25, 48);
            for (i, point) in curve.points.iter().enumerate() {
                let (e, mass) = by_the_book(&workshop, curve.day(i));
                prop_assert!(close(point.experience, e, 1e-9), "{point:?} is not {e:?}");
                prop_assert!((point.mass - mass).abs() <= 1e-9 * (1.0 + mass));
            }
        }
    }

    #[test]
    fn e_lies_among_the_valences_and_neither_order_nor_scale_of_salience_moves_it(
        events in prop::collection::vec(any_told(), 1..40),
        superseding in 0.0..=1.0,
        day in 0_u16..1100,
        scale in 0.1..1.0,
    ) {
        let workshop = varied(&events, 90.0, superseding);
        let e = remembered(&workshop, day);
        if let Some(e) = e {
            let counted = events.iter().filter(|m| m.0 <= day).map(|m| m.1);
            let low = counted.clone().fold(f64::MAX, f64::min);
            let high = counted.fold(f64::MIN, f64::max);
            prop_assert!((low - 1e-12..=high + 1e-12).contains(&e), "{e} in {low}..{high}");
        }
        let mut turned = workshop.clone();
        let entries: Vec<_> = workshop.experiences.iter().collect();
        let entries = entries.into_iter().rev().map(|(id, e)| (id.clone(), Arc::clone(e)));
        turned.experiences = Arc::new(entries.collect());
        let (a, b) = (summary(&workshop, day), summary(&turned, day));
        prop_assert!(close(e, b.remembered.experience, 1e-12));
        prop_assert_eq!(a.plain.peak, b.plain.peak);
        prop_assert!(close(a.plain.end, b.plain.end, 1e-12));
        prop_assert_eq!(a.consistency.removed, b.consistency.removed);
        let fainter: Vec<Told> = events.iter().map(|m| (m.0, m.1, m.2 * scale, m.3)).collect();
        prop_assert!(close(e, remembered(&varied(&fainter, 90.0, superseding), day), 1e-9));
    }

    #[test]
    fn a_newer_experience_at_least_as_good_never_lowers_what_is_remembered(
        events in prop::collection::vec(any_told(), 1..30),
        superseding in 0.0..=1.0,
        better in 0.0..=1.0,
        salience in 0.01..10.0,
        later in 0_u16..100,
    ) {
        // Nothing is superseded, or all of it is at one contact point.
        let here: Vec<Told> = events.iter().map(|m| (m.0, m.1, m.2, Some(0))).collect();
        for (events, superseding) in [(&events, 0.0), (&here, superseding)] {
            let day = events.iter().map(|m| m.0).max().unwrap_or(0) + 1 + later;
            let Some(before) = remembered(&told(events, 90.0, superseding), day) else { continue };
            let valence = before + better * (2.0 - before);
            let mut more = events.clone();
            more.push((day, valence, salience, Some(0)));
            let after = remembered(&told(&more, 90.0, superseding), day).unwrap();
            prop_assert!(after >= before - 1e-12, "{before} became {after} by {valence}");
        }
    }
}

/// What `fireside memory` prints about a workshop.
fn printed(workshop: &Workshop, args: &[&str]) -> (i32, String, String) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("memory.ron");
    std::fs::write(&path, file::print(workshop).unwrap()).unwrap();
    let mut command = Command::new(env!("CARGO_BIN_EXE_fireside"));
    command.arg("memory").arg(&path).args(args).env("FIRESIDE_DATA_DIR", folder.path());
    let output = command.output().unwrap();
    let words = |bytes| String::from_utf8(bytes).unwrap();
    (output.status.code().unwrap(), words(output.stdout), words(output.stderr))
}

#[test]
fn a_script_reads_the_figures_of_a_day() {
    let events = [(0, -2.0, 1.0, Some(0)), (30, -1.0, 1.0, None), (90, 2.0, 1.0, Some(1))];
    let workshop = told(&[&events[..], &[(200, 2.0, 1.0, None)]].concat(), 90.0, 0.0);
    let day = on(200).to_string();
    let (code, out, err) = printed(&workshop, &["--json", "--at", &day, "--half-life", "30"]);
    assert_eq!((code, err.as_str()), (0, ""));
    let json: serde_json::Value = serde_json::from_str(&out).unwrap();
    assert!((json["experience"].as_f64().unwrap() - 1.911_185).abs() < 5e-7);
    assert_eq!((&json["as_of"], &json["half_life"]), (&day.clone().into(), &30.0.into()));
    assert_eq!((&json["n"], &json["mean"]), (&4.into(), &0.25.into()));
    assert_eq!(json["consistency"]["removed"], 2);
    assert_eq!(json["consistency"]["cost"], serde_json::Value::Null);
    assert_eq!(json["recovery"]["after_days"], 14.0);
    assert_eq!(json["spiral"]["ceiling_after"], 7);
    let points = json["contact_points"].as_array().unwrap();
    assert_eq!(points.len(), 5);
    assert_eq!((&points[1]["n"], &points[1]["experience"]), (&1.into(), &2.0.into()));
    assert_eq!((&points[4]["n"], &points[4]["experience"]), (&0.into(), &serde_json::Value::Null));
    let segments = json["segments"].as_array().unwrap();
    assert_eq!(segments.len(), workshop.segments.len());
    // Its own one, and the two of customers in general.
    assert_eq!(segments[1]["n"], 3);
    for lang in ["en", "it", "id"] {
        let (code, out, _) = printed(&workshop, &["--lang", lang, "--at", &day]);
        assert_eq!(code, 0);
        assert!(out.contains(&workshop.title) && !out.contains("memory-"), "{out}");
    }
    for bad in [["--at", "2026-02-30"], ["--half-life", "0"], ["--half-life", "long"]] {
        assert_eq!(printed(&workshop, &bad).0, 2, "{bad:?}");
    }
}
