//! What is counted in a log, held against counting it by hand.

use std::collections::{BTreeMap, BTreeSet};

use fireside::flow::discover::{
    Index, Selection, discover, lapse, latency, second_order, transitions,
};
use fireside::flow::filter::{Filter, Period, PeriodRule};
use fireside::flow::log::Log;
use proptest::prelude::*;

use super::open;

/// Rows as (case, activity, minute), and how they are told apart.
type Rows = Vec<(u8, u8, u16)>;

fn rows() -> impl Strategy<Value = Rows> {
    proptest::collection::vec((0_u8..9, 0_u8..5, 0_u16..600), 1..120)
}

/// A log of these rows, in this order; each case has a segment and each event a channel.
fn log(rows: &Rows) -> Log {
    let mut raw = "case,activity,time,channel,segment\n".to_owned();
    for (case, activity, minute) in rows {
        let (hour, minute) = (minute / 60, minute % 60);
        let (channel, segment) = (activity % 2, case % 3);
        raw.push_str(&format!(
            "k{case},a{activity},2024-01-01 {hour:02}:{minute:02}:00,c{channel},s{segment}\n"
        ));
    }
    open(raw.as_bytes()).1.log
}

/// The figures of a log by names, so that the order of the file plays no part.
fn by_names(log: &Log, selection: &Selection) -> String {
    let index = Index::of(log);
    let found = index.discover(log, selection);
    let name = |at: u32| log.activities.get(at).unwrap();
    let mut activities: Vec<String> = found
        .activities
        .iter()
        .enumerate()
        .filter(|(_, a)| a.count > 0)
        .map(|(at, a)| format!("{} {a:?}", name(at as u32)))
        .collect();
    activities.sort();
    let follows: Vec<String> = found
        .follows
        .iter()
        .map(|f| format!("{}>{} {} {:?}", name(f.from), name(f.to), f.count, f.took))
        .collect();
    let variants: Vec<String> = found
        .variants
        .iter()
        .map(|v| {
            let path: Vec<&str> = index.path(log, v.variant).iter().map(|a| name(*a)).collect();
            format!("{path:?} {}", v.cases)
        })
        .collect();
    format!(
        "{activities:#?}{follows:#?}{variants:#?}{:.9}{:?}{:?}{:?}",
        found.entropy, found.loops, found.switches, found.duration
    )
}

/// A quantile of type 7.
fn quantile(mut values: Vec<f64>, p: f64) -> Option<f64> {
    values.sort_by(f64::total_cmp);
    let h = (values.len().checked_sub(1)?) as f64 * p;
    let (low, high) = (values[h.floor() as usize], values[h.ceil() as usize]);
    Some(low + (high - low) * (h - h.floor()))
}

proptest! {
    #[test]
    fn nothing_is_lost(rows in rows()) {
        let log = log(&rows);
        let found = discover(&log);
        let sum = |of: &dyn Fn(usize) -> u64| (0..found.activities.len()).map(of).sum::<u64>();
        prop_assert_eq!(found.events, rows.len() as u64);
        prop_assert_eq!(sum(&|a| found.activities[a].count), found.events);
        prop_assert_eq!(sum(&|a| found.activities[a].starts), found.cases);
        prop_assert_eq!(sum(&|a| found.activities[a].ends), found.cases);
        let follows: u64 = found.follows.iter().map(|f| f.count).sum();
        prop_assert_eq!(follows + found.cases, found.events);
        prop_assert_eq!(found.variants.iter().map(|v| v.cases).sum::<u64>(), found.cases);
        prop_assert_eq!(found.segments.iter().sum::<u64>() + found.no_segment, found.cases);
        prop_assert!(found.entropy <= (found.cases as f64).log2() + 1e-9);
        for (at, activity) in found.activities.iter().enumerate() {
            let into: u64 = found.follows.iter().filter(|f| f.to as usize == at).map(|f| f.count).sum();
            let out: u64 = found.follows.iter().filter(|f| f.from as usize == at).map(|f| f.count).sum();
            prop_assert_eq!(into + activity.starts, activity.count);
            prop_assert_eq!(out + activity.ends, activity.count);
        }
        for row in transitions(&found, 2.0, &[(0, Some(0), 3.0), (0, None, 1.0)]) {
            let sum: f64 = row.ways.iter().map(|way| way.p).sum();
            prop_assert!((sum - 1.0).abs() < 1e-9);
            prop_assert_eq!(row.few, row.n < 30);
        }
        let index = Index::of(&log);
        let all = Selection::all(log.cases.len());
        let second = second_order(&log, &index, &all);
        prop_assert_eq!(second.n, found.events);
        prop_assert!((0.0..=1.0).contains(&second.share));
        let over = lapse(&log, &all, 7);
        prop_assert_eq!(over.events.iter().map(|n| u64::from(*n)).sum::<u64>(), found.events);
    }

    #[test]
    fn the_order_of_cases_in_the_file_plays_no_part(rows in rows(), seed in any::<u64>()) {
        let mut cases: BTreeMap<u8, Rows> = BTreeMap::new();
        for row in &rows {
            cases.entry(row.0).or_default().push(*row);
        }
        let mut random = fastrand::Rng::with_seed(seed);
        let mut mixed = Vec::new();
        while !cases.is_empty() {
            let keys: Vec<u8> = cases.keys().copied().collect();
            let key = keys[random.usize(..keys.len())];
            let of = cases.get_mut(&key).unwrap();
            mixed.push(of.remove(0));
            if of.is_empty() {
                cases.remove(&key);
            }
        }
        let (a, b) = (log(&rows), log(&mixed));
        let all = |log: &Log| Selection::all(log.cases.len());
        prop_assert_eq!(by_names(&a, &all(&a)), by_names(&b, &all(&b)));
    }

    #[test]
    fn a_part_is_what_a_log_of_only_that_part_would_be(rows in rows(), keep in any::<u16>()) {
        let whole = log(&rows);
        let kept: BTreeSet<&str> = whole.cases.iter().filter(|c| keep >> c[1..].parse::<u8>().unwrap() & 1 == 1).collect();
        let selection = Selection::of(whole.cases.len(), |case| kept.contains(whole.cases.get(case as u32).unwrap()));
        let part: Rows = rows.iter().filter(|(case, ..)| keep >> case & 1 == 1).copied().collect();
        prop_assume!(!part.is_empty());
        let part = log(&part);
        prop_assert_eq!(by_names(&whole, &selection), by_names(&part, &Selection::all(part.cases.len())));
    }

    #[test]
    fn times_are_those_counted_by_hand(rows in rows()) {
        let log = log(&rows);
        let found = discover(&log);
        let mut between: BTreeMap<(u32, u32), Vec<f64>> = BTreeMap::new();
        let mut whole = Vec::new();
        for case in 0..log.cases.len() {
            let events = log.events(case);
            for at in events.start + 1..events.end {
                let key = (log.activity[at - 1], log.activity[at]);
                between.entry(key).or_default().push((log.time[at] - log.time[at - 1]) as f64 / 1e3);
            }
            whole.push((log.time[events.end - 1] - log.time[events.start]) as f64 / 1e3);
        }
        prop_assert_eq!(found.follows.len(), between.len());
        for follow in &found.follows {
            let times = &between[&(follow.from, follow.to)];
            prop_assert_eq!(follow.count, times.len() as u64);
            prop_assert_eq!(follow.took.median, quantile(times.clone(), 0.5));
            let p90 = quantile(times.clone(), 0.9).unwrap();
            prop_assert!((follow.took.p90.unwrap() - p90).abs() < 1e-6);
        }
        prop_assert_eq!(found.duration.median, quantile(whole, 0.5));
    }

    #[test]
    fn filters_let_through_what_they_say(rows in rows(), a in 0_u32..5, x in 0.0_f64..1.0) {
        let log = log(&rows);
        let index = Index::of(&log);
        let picked = |filter: Filter| -> BTreeSet<usize> { filter.select(&log, &index).iter().collect() };
        let by = |keep: &dyn Fn(usize) -> bool| -> BTreeSet<usize> { (0..log.cases.len()).filter(|c| keep(*c)).collect() };
        let a = a.min(log.activities.len() as u32 - 1);
        prop_assert_eq!(picked(Filter { contains: vec![a], ..Filter::default() }), by(&|c| log.path(c).contains(&a)));
        prop_assert_eq!(picked(Filter { avoids: vec![a], ..Filter::default() }), by(&|c| !log.path(c).contains(&a)));
        prop_assert_eq!(picked(Filter { starts: vec![a], ..Filter::default() }), by(&|c| log.path(c)[0] == a));
        prop_assert_eq!(picked(Filter { ends: vec![a], ..Filter::default() }), by(&|c| log.path(c).last() == Some(&a)));
        prop_assert_eq!(picked(Filter { segment: Some(Some(0)), ..Filter::default() }), by(&|c| log.case_segment[c] == 0));
        prop_assert_eq!(picked(Filter { most: Some(3600.0), ..Filter::default() }), by(&|c| index.durations()[c] <= 3_600_000));
        let middle = log.time[0];
        let period = Period { from: middle, to: i64::MAX, rule: PeriodRule::Begins };
        prop_assert_eq!(picked(Filter { period: Some(period), ..Filter::default() }), by(&|c| log.time[log.events(c).start] >= middle));
        let share = picked(Filter { variants: Some(x), ..Filter::default() });
        prop_assert!(share.len() as f64 >= x * log.cases.len() as f64);
        // One path fewer would not be enough.
        let kept = index.discover(&log, &Selection::of(log.cases.len(), |c| share.contains(&c)));
        let last = kept.variants.last().unwrap().cases;
        prop_assert!(kept.variants.len() == 1 || ((kept.cases - last) as f64) < x * log.cases.len() as f64);
    }
}

#[test]
fn known_figures() {
    // Two cases a b, one a c, one a b b: entropy of ½, ¼, ¼.
    let rows = vec![
        (1, 0, 0),
        (1, 1, 10),
        (2, 0, 0),
        (2, 1, 30),
        (3, 0, 0),
        (3, 2, 5),
        (4, 0, 0),
        (4, 1, 20),
        (4, 1, 60),
    ];
    let log = log(&rows);
    let found = discover(&log);
    assert_eq!(found.entropy, 1.5);
    assert_eq!((found.loops.cases, found.loops.returns, found.loops.repeats), (1, 1, 1));
    let first = found.follows[0];
    assert_eq!((first.count, first.took.median, first.took.p90), (3, Some(1200.0), Some(1680.0)));
    let index = Index::of(&log);
    let taken: Vec<u64> = found.variants.iter().map(|v| v.cases).collect();
    assert_eq!(taken, [2, 1, 1]);
    let paths: Vec<&[u32]> = found.variants.iter().map(|v| index.path(&log, v.variant)).collect();
    assert_eq!(paths, [&[0, 1][..], &[0, 1, 1], &[0, 2]]);
    let late = latency(&log, &Selection::all(4), 0, 1);
    assert_eq!((late.took.n, late.took.median, late.open), (3, Some(1200.0), 1));
    let rows = transitions(&found, 4.0, &[(0, Some(1), 1.0), (0, Some(2), 1.0)]);
    assert_eq!((rows[0].n, rows[0].few), (4, true));
    assert_eq!((rows[0].ways[0].p, rows[0].ways[1].p), (0.625, 0.375));
}

#[test]
fn whether_the_way_here_matters_is_seen() {
    // Who comes by a goes on to c, who comes by b to d; or both to either.
    let walk = |second: bool| {
        let mut rows = Rows::new();
        for case in 0..200_u8 {
            let after = if second { case % 2 } else { case / 2 % 2 };
            rows.extend([(case, case % 2, 0), (case, 2, 1), (case, 3 + after, 2)]);
        }
        let log = log(&rows);
        second_order(&log, &Index::of(&log), &Selection::all(log.cases.len()))
    };
    let (matters, not) = (walk(true), walk(false));
    assert!(matters.share > 0.9 && matters.worst[0].distance == 0.5);
    assert!(not.share < 0.01);
}
