//! Drawn against real: every figure against vectors worked out by hand, and the distances against
//! a plain search over the whole grid.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test that cannot go on has failed"
)]

use std::collections::VecDeque;
use std::sync::Arc;

use fireside::flow::conform::{
    Conformance, LONGEST, Move, Stop, Undrawn, Walked, conform, entropy,
};
use fireside::flow::log::Log;
use fireside::flow::matching::suggest;
use fireside::flow::three_ps::{three_ps, wilson};
use fireside::workshop::*;
use proptest::prelude::*;

fn step_id(n: usize) -> StepId {
    StepId::new(&format!("s{n}")).unwrap()
}

/// Steps `0..n` on one lane, and these ways between them. A step of `ends` is an exit, one of
/// `starts` an entry.
fn drawing(n: usize, ways: &[(usize, usize)], starts: &[usize], ends: &[usize]) -> Journey {
    let (stage, lane) = (StageId::new("a").unwrap(), LaneId::new("l").unwrap());
    let mut journey = Journey::blank(
        "Drawn".into(),
        [(stage.clone(), Stage { title: "A".into() })].into_iter().collect(),
        [(lane.clone(), Lane::new("Does", LaneKind::Actions))].into_iter().collect(),
    );
    for at in 0..n {
        let place = Place { stage: stage.clone(), lane: lane.clone(), col: at as u16, row: 0 };
        let mut step = Step::new(format!("Step {at}"), place);
        step.entry = starts.contains(&at).then(|| Share::clamped(0.5));
        step.exit = ends.contains(&at).then_some(Exit::Ended);
        journey.steps.insert(step_id(at), Arc::new(step));
    }
    for (at, (from, to)) in ways.iter().enumerate() {
        let connection = Connection {
            from: step_id(*from),
            to: step_id(*to),
            share: None,
            shares: Table::default(),
            condition: String::new(),
            kind: ConnectionKind::Next,
        };
        journey.connections.insert(ConnectionId::new(&format!("k{at}")).unwrap(), connection);
    }
    journey
}

/// A log of cases called `c0`, `c1`, …; activities are called by their places.
fn log(activities: usize, paths: &[&[u32]]) -> Log {
    let mut log = Log {
        activities: (0..activities).map(|a| format!("a{a}")).collect(),
        cases: (0..paths.len()).map(|c| format!("c{c}")).collect(),
        ..Log::default()
    };
    log.bounds.push(0);
    for path in paths {
        log.activity.extend(*path);
        log.bounds.push(log.activity.len() as u32);
    }
    log.time = (0..log.activity.len() as i64).collect();
    log
}

/// Activity n is step n, as far as there are steps.
fn same(activities: usize, steps: usize) -> Vec<Option<StepId>> {
    (0..activities).map(|a| (a < steps).then(|| step_id(a))).collect()
}

fn held(journey: &Journey, mapping: &[Option<StepId>], log: &Log) -> Conformance {
    conform(journey, mapping, &Walked::of(log), &mut |_| true).unwrap()
}

fn at(n: usize) -> Stop {
    Stop::Step(step_id(n))
}

/// 0 → 1 → 2 → 3, and back from 2 to 1; it ends at 3. Activity 4 is no step.
fn looped() -> Journey {
    drawing(4, &[(0, 1), (1, 2), (2, 3), (2, 1)], &[], &[])
}

#[test]
fn what_is_drawn_is_replayed_and_what_is_not_has_a_distance() {
    let paths: [&[u32]; 8] = [
        &[0, 1, 2, 3],          // as drawn: 0
        &[0, 1, 2, 3],          // the same variant
        &[0, 1, 2, 1, 2, 3],    // the loop is drawn: 0
        &[0, 0, 1, 1, 1, 2, 3], // staying is no move: 0
        &[0, 4, 1, 2, 3],       // one to leave out: 1; replays where 4 is passed over
        &[0, 2, 3],             // a shortcut, 1 is missing: 1
        &[0, 1, 2],             // stops too early: 1
        &[4, 4, 2, 0],          // 4 is 0, 1 is missing, 2 is kept, 0 is 3: 3
    ];
    let found = held(&looped(), &same(5, 4), &log(5, &paths));
    assert_eq!((found.cases, found.known, found.variants), (8, 8, 7));
    assert_eq!(found.replay, Some(4.0 / 8.0));
    assert_eq!(found.replay_mapped, Some(5.0 / 8.0));
    // 0 0 0 0 1 1 1 3: the middle ones are 0 and 1.
    assert_eq!(found.distance_median, Some(0.5));
    assert_eq!(found.distance_mean, Some(6.0 / 8.0));
    // One variant of two cases, six of one: −(¼·log₂¼ + 6·⅛·log₂⅛) = ½ + 18/8.
    assert!((found.entropy - 2.75).abs() < 1e-12);
    assert_eq!((found.cut, found.never_taken.len()), (0, 0));
    assert_eq!((found.never_drawn[0].activity, found.never_drawn[0].count), (4, 2));
    assert_eq!(found.never_drawn[0].cases, 2);
    // Steps by visits: 0 in all cases once; 1 in seven cases but for the two without, twice in one.
    let visits: Vec<u64> = found.steps.iter().map(|s| s.visits).collect();
    assert_eq!(visits, [8, 7, 9, 6]);
    let cases: Vec<u64> = found.steps.iter().map(|s| s.cases).collect();
    assert_eq!(cases, [8, 6, 8, 6]);
    let taken: Vec<(u64, u64)> = found.ways.iter().map(|w| (w.taken, w.of)).collect();
    assert_eq!(taken, [(6, 8), (7, 7), (6, 9), (1, 9)]);
    assert!(found.ways_never_taken.is_empty());
    let follow = |from, to| Undrawn { from, to, count: 1, cases: 1 };
    let other = || Stop::Activity(4);
    assert_eq!(
        found.undrawn,
        [
            follow(at(0), at(2)),
            follow(at(0), other()),
            follow(at(2), at(0)),
            follow(other(), at(1)),
            follow(other(), at(2)),
        ]
    );
    assert_eq!(found.undrawn_starts, [(other(), 1)]);
    assert_eq!(found.undrawn_ends, [(at(0), 1), (at(2), 1)]);
}

#[test]
fn deviations_are_told_worst_first_with_examples_and_moves() {
    let paths: [&[u32]; 8] = [
        &[0, 2, 3],
        &[0, 2, 2, 3],
        &[0, 1, 2, 3],
        &[0, 2, 3],
        &[0, 0, 2, 3],
        &[0, 4, 1, 2, 3],
        &[4, 0, 1, 2, 4, 3],
        &[0, 2, 3],
    ];
    let found = held(&looped(), &same(5, 4), &log(5, &paths));
    let [worst, second, third] = found.deviations.as_slice() else { panic!("{found:#?}") };
    // Three variants are one path once staying is nothing: five cases with one edit each.
    assert_eq!((worst.cases, worst.distance, worst.length), (5, 1, 3));
    assert_eq!(worst.path, [at(0), at(2), at(3)]);
    assert_eq!(worst.examples, [0, 3, 7]);
    let kept = |n| Move::Kept(step_id(n));
    assert_eq!(worst.moves, [kept(0), Move::Missing(step_id(1)), kept(2), kept(3)]);
    assert_eq!((second.cases, second.distance), (1, 2));
    let extra = || Move::Extra(Stop::Activity(4));
    assert_eq!(second.moves, [extra(), kept(0), kept(1), kept(2), extra(), kept(3)]);
    assert_eq!((third.cases, third.distance), (1, 1));
    assert_eq!(third.moves, [kept(0), extra(), kept(1), kept(2), kept(3)]);
}

#[test]
fn what_is_drawn_and_never_taken_is_told() {
    let journey = drawing(4, &[(0, 1), (0, 2), (2, 3), (1, 3)], &[], &[]);
    let found = held(&journey, &same(4, 4), &log(4, &[&[0, 1, 3], &[0, 1, 3]]));
    assert_eq!(found.never_taken, [step_id(2)]);
    let never: Vec<&str> = found.ways_never_taken.iter().map(ConnectionId::as_str).collect();
    assert_eq!(never, ["k1", "k2"]);
    assert_eq!((found.replay, found.entropy), (Some(1.0), 0.0));
    let fixed = found.fixed;
    assert_eq!((fixed.steps, fixed.paths, fixed.branches, fixed.loops), (4, 2, 1, 0));
    // A step that two activities are, and an activity whose step is gone.
    let mapping = [Some(step_id(0)), Some(step_id(1)), Some(step_id(9)), Some(step_id(3))];
    let found = held(&journey, &mapping, &log(4, &[&[0, 1, 2, 3]]));
    assert_eq!(found.never_drawn.len(), 1);
    assert_eq!((found.replay, found.replay_mapped), (Some(0.0), Some(1.0)));
}

#[test]
fn how_fixed_a_drawing_is() {
    let fixed = |journey: &Journey| held(journey, &same(4, 4), &log(4, &[&[0]])).fixed;
    let all = fixed(&looped());
    assert_eq!((all.paths, all.branches, all.loops, all.entries, all.ends), (1, 1, 1, 1, 1));
    // Twenty times two ways: a million paths.
    let mut ways = Vec::new();
    for at in 0..20 {
        ways.extend([(3 * at, 3 * at + 1), (3 * at, 3 * at + 2)]);
        ways.extend([(3 * at + 1, 3 * at + 3), (3 * at + 2, 3 * at + 3)]);
    }
    assert_eq!(fixed(&drawing(61, &ways, &[], &[])).paths, 1 << 20);
    // A way out half-way is a path too.
    assert_eq!(fixed(&drawing(4, &[(0, 1), (1, 2)], &[], &[1])).paths, 2);
}

#[test]
fn without_cases_or_a_drawn_path_there_is_no_share() {
    let none = held(&looped(), &same(4, 4), &log(4, &[]));
    assert_eq!((none.replay, none.distance_median, none.cases), (None, None, 0));
    // No way leads to an end.
    let trap = drawing(3, &[(0, 1), (1, 2), (2, 1)], &[], &[]);
    let found = held(&trap, &same(3, 3), &log(3, &[&[0, 1, 2]]));
    assert_eq!((found.replay, found.distance_median), (None, None));
    assert_eq!(found.steps.iter().map(|s| s.visits).sum::<u64>(), 3);
    let unconnected = drawing(3, &[], &[], &[]);
    let found = held(&unconnected, &same(3, 3), &log(3, &[&[0, 1, 2]]));
    assert_eq!((found.replay, found.steps.len(), found.fixed.paths), (None, 0, 0));
    // It can be cancelled.
    let walked = Walked::of(&log(4, &[&[0, 1]]));
    assert_eq!(conform(&looped(), &same(4, 4), &walked, &mut |_| false), None);
}

#[test]
fn what_a_file_kept_gives_the_same() {
    let paths: [&[u32]; 4] = [&[0, 1, 2, 3], &[0, 1, 2, 3], &[0, 2, 3], &[4, 3]];
    let whole = held(&looped(), &same(5, 4), &log(5, &paths));
    let mut kept = EventLog {
        activities: vec![LoggedActivity::default(); 5],
        cases: 4,
        variant_count: 3,
        entropy: 1.5,
        variants: vec![
            LoggedVariant { path: vec![0, 1, 2, 3], cases: 2, length: None },
            LoggedVariant { path: vec![0, 2, 3], cases: 1, length: None },
            LoggedVariant { path: vec![4, 3], cases: 1, length: None },
        ],
        ..EventLog::default()
    };
    let from_file = |log: &EventLog| {
        conform(&looped(), &same(5, 4), &Walked::kept(log), &mut |_| true).unwrap()
    };
    let mut told = from_file(&kept);
    assert!(told.deviations.iter().all(|d| d.examples.is_empty()));
    for (from_file, whole) in told.deviations.iter_mut().zip(&whole.deviations) {
        from_file.examples.clone_from(&whole.examples);
    }
    assert_eq!(told, whole);
    // Where not all variants were kept, it says of how many cases it speaks.
    kept.variants.pop();
    kept.variants[0].path.push(77);
    let found = from_file(&kept);
    assert_eq!((found.cases, found.known, found.variants), (4, 3, 3));
}

#[test]
fn nobody_knows_how_a_path_ends_that_a_file_cut() {
    let variant = |path: Vec<u32>, length| LoggedVariant { path, cases: 1, length };
    let kept = EventLog {
        activities: vec![LoggedActivity::default(); 5],
        cases: 4,
        variant_count: 4,
        variants: vec![
            variant(vec![0, 1, 2, 3], None),
            // Half of a drawn path, something that is not drawn, and nothing at all.
            variant(vec![0, 1], Some(900)),
            variant(vec![4], Some(900)),
            variant(vec![], Some(900)),
        ],
        ..EventLog::default()
    };
    let found = conform(&looped(), &same(5, 4), &Walked::kept(&kept), &mut |_| true).unwrap();
    assert_eq!((found.known, found.begun, found.cut), (4, 3, 3));
    assert_eq!((found.replay, found.replay_mapped), (Some(1.0), Some(1.0)));
    assert_eq!(found.undrawn_ends, []);
    assert_eq!(found.distance_mean, Some(0.25));
    assert_eq!((found.deviations.len(), found.deviations[0].moves.len()), (1, 0));
    // An older file says nothing of what it cut at the longest.
    let older = variant(vec![0; MAX_PATH], None);
    assert!(!older.is_whole() && variant(vec![0; 499], None).is_whole());
}

#[test]
fn long_cases_are_cut_and_counted() {
    let long: Vec<u32> = (0..100_000).map(|n| 1 + n % 2).collect();
    let mut path = vec![0];
    path.extend(&long);
    path.push(3);
    let found = held(&looped(), &same(5, 4), &log(5, &[&path, &[0, 1, 2, 3]]));
    assert_eq!((found.cut, found.replay), (1, Some(1.0)));
    assert_eq!(found.distance_mean, Some(0.0));
    let other: Vec<u32> = (0..100_000).map(|n| 4 + n % 2).collect();
    let found = held(&looped(), &same(6, 4), &log(6, &[&other]));
    // None of them is drawn: each of those looked at is an edit.
    assert_eq!((found.cut, found.distance_median), (1, Some(LONGEST as f64)));
    assert!(found.deviations[0].path.len() < 1000 && found.deviations[0].length == 100_000);
}

#[test]
fn entropy_of_counts() {
    assert_eq!(entropy([].into_iter()), 0.0);
    assert_eq!(entropy([7].into_iter()), 0.0);
    assert!((entropy([1, 1, 1, 1].into_iter()) - 2.0).abs() < 1e-15);
    // ½, ¼, ¼.
    assert!((entropy([2, 1, 1].into_iter()) - 1.5).abs() < 1e-15);
}

#[test]
fn wilson_against_published_values() {
    let near = |hits, n, low: f64, high: f64| {
        let [a, b] = wilson(hits, n).unwrap();
        assert!((a - low).abs() < 5e-5 && (b - high).abs() < 5e-5, "{hits}/{n}: {a} {b}");
    };
    // Newcombe, “Two-sided confidence intervals for the single proportion”, Statistics in Medicine
    // 17 (1998), table I, method 3.
    near(81, 263, 0.2553, 0.3662);
    near(15, 148, 0.0624, 0.1605);
    near(0, 20, 0.0, 0.1611);
    near(1, 29, 0.0061, 0.1718);
    near(20, 20, 0.8389, 1.0);
    assert_eq!(wilson(0, 0), None);
}

#[test]
fn the_three_ps_as_they_are_lived() {
    let mut journey = looped();
    let mut set = |at: usize, change: &dyn Fn(&mut Step)| {
        change(Arc::make_mut(journey.steps.get_mut(&step_id(at)).unwrap()));
    };
    set(0, &|s| s.three_ps.prescriptive = true);
    set(1, &|s| s.three_ps.proactive = true);
    set(2, &|s| s.pain = "Waits".into());
    set(3, &|s| s.three_ps.proactive = true);
    let paths: [&[u32]; 4] = [
        &[0, 1, 2, 3], // 1 comes before the issue at 2, 3 after it
        &[0, 2, 1, 3], // both after it
        &[0, 1, 4, 3], // no issue: both before it
        &[0],
    ];
    let log = log(5, &paths);
    let found = held(&journey, &same(5, 4), &log);
    let ps = three_ps(&journey, &same(5, 4), &Walked::of(&log), &found);
    assert_eq!((ps.visited, ps.prescribing, ps.prescriptive), (4, 1, Some(0.25)));
    // Visits: 4 of step 0, 3 of 1, 2 of 2, 3 of 3.
    assert_eq!(ps.prescriptive_visits, Some(4.0 / 12.0));
    let contacts: Vec<(u64, u64)> = ps.contacts.iter().map(|c| (c.cases, c.before)).collect();
    assert_eq!(contacts, [(3, 2), (3, 1)]);
    assert_eq!(ps.proactive, Some(3.0 / 6.0));
    // Two cases meet an issue, and one of them we had contacted.
    assert_eq!(ps.issues, (2, 1));
    let sure: Vec<(u64, Option<f64>)> = ps.predictive.iter().map(|p| (p.n, p.p)).collect();
    // 0 → 1 in two of four; 1 → 2 in one of three; 2 → 3 in one of two; 2 → 1 likewise.
    assert_eq!(sure, [(4, Some(0.5)), (3, Some(1.0 / 3.0)), (2, Some(0.5)), (2, Some(0.5))]);
    assert_eq!(ps.predictive[0].interval, wilson(2, 4));
}

#[test]
fn activities_are_suggested_the_step_of_the_most_similar_name() {
    let name = |titles: &[&str], activities: &[&str], language| {
        let mut journey = drawing(titles.len(), &[], &[], &[]);
        for (at, title) in titles.iter().enumerate() {
            let step = journey.steps.get_mut(&step_id(at)).unwrap();
            Arc::make_mut(step).title = (*title).to_owned();
        }
        let found = suggest(activities.iter().copied(), &journey, language);
        let place = |id: &StepId| journey.steps.index_of(id).unwrap();
        let places: Vec<Option<usize>> =
            found.iter().map(|m| m.as_ref().map(|m| place(&m.step))).collect();
        assert!(found.iter().flatten().all(|m| (0.0..=1.0).contains(&m.score)));
        (places, found)
    };
    let titles = ["Asks support for help", "Publishes the rota", "Goes back to the spreadsheet"];
    let activities =
        ["publish_rota", "AskSupport", "back to spreadsheets", "PUBLISHES THE ROTA!", "Pays", ""];
    let (places, found) = name(&titles, &activities, Language::English);
    assert_eq!(places, [Some(1), Some(0), Some(2), Some(1), None, None]);
    assert_eq!(found[3].as_ref().unwrap().score, 1.0);
    let titles = ["La sua taglia non c’è", "Chiede un’altra taglia", "Paga in cassa"];
    let activities = ["La taglia non c'è", "chiede un'altra taglia", "Pagamento alla cassa"];
    let (places, _) = name(&titles, &activities, Language::Italian);
    assert_eq!(places, [Some(0), Some(1), Some(2)]);
    let titles = ["Menunggu teknisi", "Teknisi tidak datang", "Mengeluh di media sosial"];
    let activities = ["Tunggu teknisi", "Mengeluh di medsos", "Teknisi tak datang"];
    let (places, _) = name(&titles, &activities, Language::Indonesian);
    assert_eq!(places, [Some(0), Some(2), Some(1)]);
}

/// The distance by a search over positions of the path and steps, edit by edit.
fn searched(journey: &Journey, path: &[Option<usize>]) -> Option<u64> {
    let n = journey.steps.len();
    let mut symbols: Vec<Option<usize>> = path.to_vec();
    symbols.dedup();
    let ways: Vec<(usize, usize)> = journey
        .connections
        .values()
        .filter_map(|c| Some((journey.steps.index_of(&c.from)?, journey.steps.index_of(&c.to)?)))
        .collect();
    let steps: Vec<&Arc<Step>> = journey.steps.values().collect();
    let mut best = vec![vec![u64::MAX; n + 1]; symbols.len() + 1];
    best[0][n] = 0;
    let mut queue = VecDeque::from([(0_u64, 0_usize, n)]);
    while let Some((cost, i, at)) = queue.pop_front() {
        if cost > best[i][at] {
            continue;
        }
        let mut next: Vec<usize> = (0..n)
            .filter(|&to| match at == n {
                true => steps[to].entry.is_some(),
                false => ways.contains(&(at, to)) && at != to,
            })
            .collect();
        let mut go = |cost: u64, i: usize, at: usize| {
            if cost < best[i][at] {
                best[i][at] = cost;
                queue.push_back((cost, i, at));
            }
        };
        next.iter().for_each(|&to| go(cost + 1, i, to));
        if let Some(symbol) = symbols.get(i) {
            next.push(at);
            for to in next {
                go(cost + u64::from(*symbol != Some(to)), i + 1, to);
            }
        }
    }
    let leads_on = |at: usize| ways.iter().any(|(from, to)| *from == at && from != to);
    let ends = (0..n).filter(|&at| steps[at].exit.is_some() || !leads_on(at));
    ends.map(|at| best[symbols.len()][at]).min().filter(|d| *d < u64::MAX)
}

/// A drawing with entries and exits of its own, and paths of six activities, of which the last two
/// are no step.
fn any_case() -> impl Strategy<Value = (usize, Vec<(usize, usize)>, Vec<Vec<u32>>)> {
    let ways = prop::collection::vec((0..6_usize, 0..6_usize), 0..14);
    let paths = prop::collection::vec(prop::collection::vec(0..8_u32, 1..9), 1..12);
    (2..6_usize, ways, paths)
}

fn drawn_of(n: usize, ways: &[(usize, usize)]) -> Journey {
    let mut ways: Vec<(usize, usize)> = ways.iter().map(|(a, b)| (a % n, b % n)).collect();
    ways.sort_unstable();
    ways.dedup();
    drawing(n, &ways, &[0, 1], &[n - 1])
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_distance_is_the_least_there_is((n, ways, paths) in any_case()) {
        let journey = drawn_of(n, &ways);
        let slices: Vec<&[u32]> = paths.iter().map(Vec::as_slice).collect();
        let found = held(&journey, &same(8, n), &log(8, &slices));
        // Different activities that are no step are no staying: they keep their own number.
        let symbol = |a: &u32| Some(*a as usize + if (*a as usize) < n { 0 } else { 100 });
        let searched: Vec<Option<u64>> = paths
            .iter()
            .map(|p| searched(&journey, &p.iter().map(symbol).collect::<Vec<_>>()))
            .collect();
        match found.distance_mean {
            None => prop_assert!(searched.iter().all(Option::is_none)),
            Some(mean) => {
                let mut all: Vec<u64> = searched.into_iter().map(Option::unwrap).collect();
                all.sort_unstable();
                let sum: u64 = all.iter().sum();
                prop_assert!((mean - sum as f64 / all.len() as f64).abs() < 1e-9);
                let (low, high) = (all[(all.len() - 1) / 2], all[all.len() / 2]);
                prop_assert_eq!(found.distance_median, Some((low + high) as f64 / 2.0));
                let none = all.iter().filter(|d| **d == 0).count();
                prop_assert_eq!(found.replay, Some(none as f64 / all.len() as f64));
            }
        }
        for deviation in &found.deviations {
            // The moves are as many as the distance says, and make the path that they begin with.
            let edits = deviation.moves.iter().filter(|m| !matches!(m, Move::Kept(_))).count();
            prop_assert_eq!(edits as u64, deviation.distance);
            let taken: Vec<Stop> = deviation
                .moves
                .iter()
                .filter_map(|m| match m {
                    Move::Kept(step) => Some(Stop::Step(step.clone())),
                    Move::Extra(stop) | Move::Instead { taken: stop, .. } => Some(stop.clone()),
                    Move::Missing(_) => None,
                })
                .collect();
            prop_assert_eq!(&taken, &deviation.path);
        }
    }

    #[test]
    fn more_ways_never_make_it_worse(
        (n, ways, paths) in any_case(),
        more in (0..6_usize, 0..6_usize)
    ) {
        let slices: Vec<&[u32]> = paths.iter().map(Vec::as_slice).collect();
        let log = log(8, &slices);
        // Every step leads on already: a way from where the drawing ended would change that too.
        let ways: Vec<_> = ways.iter().copied().chain((1..n).map(|to| (to - 1, to))).collect();
        let before = held(&drawn_of(n, &ways), &same(8, n), &log);
        let wider: Vec<_> = ways.iter().copied().chain([more]).collect();
        let after = held(&drawn_of(n, &wider), &same(8, n), &log);
        prop_assert!(after.replay >= before.replay);
        prop_assert!(after.replay_mapped >= before.replay_mapped);
        if let (Some(before), Some(after)) = (before.distance_mean, after.distance_mean) {
            prop_assert!(after <= before);
        }
        prop_assert!(before.distance_mean.is_none() || after.distance_mean.is_some());
    }

    #[test]
    fn what_walks_as_drawn_is_replayed(
        n in 2..9_usize,
        ways in prop::collection::vec((0..9_usize, 0..9_usize), 1..20),
        turns in prop::collection::vec(prop::collection::vec(0..97_usize, 1..12), 1..20)
    ) {
        let mut ways: Vec<_> = ways.iter().map(|(a, b)| (a % n, b % n)).collect();
        // From everywhere on, so that every walk comes to the end.
        ways.extend((1..n).map(|to| (to - 1, to)));
        let journey = drawn_of(n, &ways);
        let walk = |turns: &Vec<usize>| {
            let mut path = vec![turns[0] % 2];
            for turn in &turns[1..] {
                let here = *path.last().unwrap();
                let on: Vec<usize> =
                    ways.iter().filter(|(from, _)| *from == here).map(|(_, to)| *to).collect();
                if on.is_empty() {
                    break;
                }
                path.push(on[turn % on.len()]);
            }
            let last = *path.last().unwrap();
            path.extend(last + 1..n);
            path.into_iter().map(|step| step as u32).collect::<Vec<u32>>()
        };
        let paths: Vec<Vec<u32>> = turns.iter().map(walk).collect();
        let slices: Vec<&[u32]> = paths.iter().map(Vec::as_slice).collect();
        let found = held(&journey, &same(n, n), &log(n, &slices));
        prop_assert_eq!((found.replay, found.replay_mapped), (Some(1.0), Some(1.0)));
        prop_assert_eq!(found.distance_mean, Some(0.0));
        prop_assert!(found.deviations.is_empty() && found.undrawn.is_empty());
        prop_assert!(found.undrawn_starts.is_empty() && found.undrawn_ends.is_empty());
    }
}
