//! The exact chain: against closed forms, against a plain dense solver, and as laws; and what repairs
//! change in it.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on has failed")]

mod walks;

use fireside::flow::chain::{Answer, Chain, solve};
use fireside::flow::repair::{Repaired, apply_repairs};
use fireside::flow::{Facts, Model, NoChain};
use fireside::measure::{NoExits, Ways, exits, kept_value};
use fireside::workshop::*;
use proptest::prelude::*;
use walks::{Dense, LEAVES, STAYS, drawn, facts, random_model, step_id, way_id};

fn near(a: f64, b: f64) -> bool {
    (a - b).abs() <= 1e-10 * b.abs().max(1.0)
}

/// A gambler with `i` of `n` coins who wins each round with probability `p`: goes on until all or
/// nothing is left.
fn gambler(n: usize, i: usize, p: f64) -> Model {
    let ways: Vec<Vec<(usize, f64)>> = (0..=n)
        .map(|at| if at == 0 || at == n { vec![] } else { vec![(at + 1, p), (at - 1, 1.0 - p)] })
        .collect();
    let steps: Vec<(&[(usize, f64)], f64)> = ways
        .iter()
        .enumerate()
        .map(|(at, ways)| (ways.as_slice(), if at == 0 || at == n { 1.0 } else { 0.0 }))
        .collect();
    let mut facts = vec![Facts::default(); n + 1];
    facts[0].exit = LEAVES;
    facts[n].exit = STAYS;
    Model { ways: Ways::new(&steps, &[(i, 1.0)]), facts }
}

#[test]
fn a_gambler_is_ruined_as_the_textbook_says() {
    for (n, i, p) in [(10, 3, 0.5), (10, 3, 0.4), (50, 20, 0.55), (400, 100, 0.5)] {
        let found = solve(&gambler(n, i, p)).unwrap();
        let (n_, i_) = (n as f64, i as f64);
        let r = (1.0 - p) / p;
        let (wins, rounds) = if p == 0.5 {
            (i_ / n_, i_ * (n_ - i_))
        } else {
            let wins = (1.0 - r.powf(i_)) / (1.0 - r.powf(n_));
            (wins, (i_ - n_ * wins) / (1.0 - 2.0 * p))
        };
        assert!(near(found.part(Exit::Renewed), wins), "{n} {i} {p}");
        assert!(near(found.part(Exit::Churned), 1.0 - wins));
        // The last step, where all or nothing is left, is one more.
        assert!(near(found.steps, rounds + 1.0), "{} {rounds}", found.steps);
        // Whoever wins has been at every step from here to the last.
        let removal = found.removal.unwrap();
        assert!((i..=n).all(|k| near(removal[k], 1.0)));
        assert!(removal[0] == 0.0 && removal[1] < 1.0);
        if p == 0.5 {
            // From i to k < i with the goal after it: (n−i)/(n−k) · k/n, of i/n.
            let k = i / 2;
            let k_ = k as f64;
            assert!(near(removal[k], (n_ - i_) / (n_ - k_) * k_ / i_), "{k}");
        }
    }
}

#[test]
fn a_loop_is_a_geometric_series() {
    for p in [0.0, 0.3, 0.9, 0.999_999] {
        let model = Model {
            ways: Ways::new(&[(&[(0, p)], 1.0 - p)], &[(0, 1.0)]),
            facts: vec![Facts { dwell: Some(60.0), valence: Some(-1.5), ..facts(STAYS) }],
        };
        let found = solve(&model).unwrap();
        let mean = 1.0 / (1.0 - p);
        assert!((found.visits[0] / mean - 1.0).abs() < 1e-9, "{p}");
        assert!((found.steps / mean - 1.0).abs() < 1e-9);
        let variance = p / (1.0 - p).powi(2);
        assert!((found.steps_variance - variance).abs() <= 1e-9 * variance, "{p}");
        assert!((found.time.unwrap() / (60.0 * mean) - 1.0).abs() < 1e-9);
        // A geometric sum of exponential stays is exponential.
        let time = (60.0 * mean).powi(2);
        assert!((found.time_variance.unwrap() / time - 1.0).abs() < 1e-9, "{p}");
        assert!((found.felt_sum.unwrap() / (-1.5 * mean) - 1.0).abs() < 1e-9);
        assert!(near(found.felt_mean.unwrap(), -1.5));
        assert!(near(found.reach[0], 1.0) && near(found.goal, 1.0));
        assert_eq!(found.removal.unwrap(), [1.0]);
    }
}

#[test]
fn what_is_not_known_is_not_made_up() {
    let journey = drawn(&[("in", None), ("out", None)], &[("in", "out", None)]);
    let found = solve(&Model::of(&journey, None)).unwrap();
    assert_eq!((found.time, found.time_variance, found.felt_mean), (None, None, None));
    assert_eq!(found.undated, [0, 1]);
    assert!(near(found.steps, 2.0) && found.steps_variance == 0.0);
    // No step says that customers stay: all that is not churn is the goal.
    assert_eq!(found.goal, 1.0);
    let lost = drawn(
        &[("in", None), ("out", LEAVES), ("stays", STAYS)],
        &[("in", "out", Some(1.0)), ("in", "stays", Some(0.0))],
    );
    let found = solve(&Model::of(&lost, None)).unwrap();
    assert_eq!((found.goal, found.removal), (0.0, None));
}

#[test]
fn entry_shares_say_where_customers_come_in() {
    let mut journey = drawn(
        &[("a", None), ("b", None), ("stays", STAYS), ("leaves", LEAVES)],
        &[("a", "stays", None), ("b", "leaves", None)],
    );
    let both = solve(&Model::of(&journey, None)).unwrap();
    assert!(near(both.goal, 0.5));
    for (id, share) in [("a", 0.3), ("b", 0.1), ("stays", 0.1)] {
        let step = journey.steps.get_mut(&step_id(id)).unwrap();
        std::sync::Arc::make_mut(step).entry = Some(Share::clamped(share));
    }
    let found = solve(&Model::of(&journey, None)).unwrap();
    assert!(near(found.goal, 0.8) && near(found.visits[0], 0.6) && near(found.visits[2], 0.8));
    let drawn = exits(&journey, None, &[]).unwrap();
    assert!(near(drawn.part(Exit::Renewed), 0.8));
}

#[test]
fn traps_are_named_and_nobody_is_refused() {
    let trap = Model {
        ways: Ways::new(
            &[(&[(1, 0.9), (3, 0.1)], 0.0), (&[(2, 1.0)], 0.0), (&[(1, 1.0)], 0.0), (&[], 1.0)],
            &[(0, 1.0)],
        ),
        facts: vec![Facts::default(); 4],
    };
    assert_eq!(solve(&trap), Err(NoChain::Trap(1)));
    assert_eq!(solve(&Model::default()), Err(NoChain::Unconnected));
    let journey = drawn(&[("in", None)], &[]);
    assert_eq!(
        solve(&Model::of(&journey, None)).map_err(|no| Model::refusal(&journey, no)),
        Err(NoExits::Unconnected)
    );
    let named = Model::refusal(&journey, NoChain::Trap(0));
    assert_eq!(named, NoExits::Trap(step_id("in")));
    // A trap that nobody comes to is none.
    let apart = Model {
        ways: Ways::new(&[(&[], 1.0), (&[(1, 1.0)], 0.0)], &[(0, 1.0)]),
        facts: vec![Facts::default(); 2],
    };
    assert!(solve(&apart).is_ok());
    // Leaving so rarely that it cannot be told from never.
    let hardly = Model {
        ways: Ways::new(&[(&[(1, 1.0)], 1e-300), (&[(0, 1.0)], 1e-300)], &[(0, 1.0)]),
        facts: vec![Facts::default(); 2],
    };
    match solve(&hardly) {
        Err(NoChain::Trap(_)) => {}
        Ok(found) => assert!(near(found.parts[3], 1.0) && found.steps.is_finite()),
        Err(other) => panic!("{other}"),
    }
}

#[test]
fn going_round_for_long_loses_no_digits() {
    // Out of a loop of 50 steps once in a billion rounds: I−Q is all but singular.
    let p = 1e-9;
    let ways: Vec<[(usize, f64); 1]> = (0..50).map(|i| [((i + 1) % 50, 1.0 - p)]).collect();
    let mut steps: Vec<(&[(usize, f64)], f64)> =
        ways.iter().map(|ways| (ways.as_slice(), 0.0)).collect();
    let last = [(0, 1.0 - p), (50, 0.25 * p), (51, 0.75 * p)];
    steps[49].0 = &last;
    steps.extend([(&[][..], 1.0), (&[][..], 1.0)]);
    let mut all = vec![Facts::default(); 52];
    (all[50].exit, all[51].exit) = (STAYS, LEAVES);
    let found = solve(&Model { ways: Ways::new(&steps, &[(0, 1.0)]), facts: all }).unwrap();
    assert!((found.goal / 0.25 - 1.0).abs() < 1e-13, "{}", found.goal);
    // 1 − (1−p) is only known to seven digits itself; the loop is left once in 1/p rounds.
    assert!((found.visits[7] * p - 1.0).abs() < 1e-6, "{}", found.visits[7]);
}

fn compare(found: &Answer, model: &Model) {
    let dense = Dense::of(model);
    for at in 0..model.len() {
        let visits = dense.visits(at);
        assert!(near(found.visits[at], visits), "visits of {at}: {} {visits}", found.visits[at]);
        assert!(near(found.absorbed[at], visits * model.ways.stay(at)));
        if visits > 0.0 {
            assert!(near(found.reach[at], visits / dense.n[at][at]), "reach of {at}");
            assert!(near(found.onward[at], dense.goal(model, at)), "onward of {at}");
        }
        if let Some(removal) = &found.removal {
            // By its definition: whoever comes to the step is lost.
            let without = Dense::without(model, at).goal_of_all(model, Some(at));
            let goal = dense.goal_of_all(model, None);
            let effect = 1.0 - without / goal;
            assert!(
                (removal[at] - effect).abs() < 1e-8,
                "removal of {at}: {} {effect}",
                removal[at]
            );
        }
    }
    let (mean, variance) = dense.steps(model);
    assert!(near(found.steps, mean));
    assert!((found.steps_variance - variance).abs() <= 1e-8 * (mean * mean).max(1.0), "variance");
}

#[test]
fn random_journeys_are_solved_as_a_dense_solver_does() {
    for seed in 0..60 {
        let mut random = fastrand::Rng::with_seed(seed);
        let n = random.usize(2..40);
        let more = [0.2, 1.0, 3.0][seed as usize % 3];
        let model = random_model(&mut random, n, more);
        compare(&solve(&model).unwrap(), &model);
    }
}

#[test]
fn a_knot_of_all_with_all_is_solved_too() {
    let mut random = fastrand::Rng::with_seed(5);
    let model = random_model(&mut random, 60, 30.0);
    compare(&solve(&model).unwrap(), &model);
}

#[test]
fn exits_are_those_of_the_forecast() {
    for seed in 0..20 {
        let mut random = fastrand::Rng::with_seed(seed);
        let journey = walks::random_journey(&mut random, 30);
        let found = solve(&Model::of(&journey, None)).unwrap();
        let other = exits(&journey, None, &[]).unwrap();
        for (at, (id, _)) in journey.steps.iter().enumerate() {
            let part = other.steps.iter().find(|(step, _)| step == id).map_or(0.0, |(_, p)| *p);
            assert!(near(found.absorbed[at], part), "{id}");
        }
        assert!(found.parts.iter().zip(other.parts).all(|(a, b)| near(*a, b)));
    }
}

#[test]
fn ten_thousand_steps_with_loops_solve() {
    let mut random = fastrand::Rng::with_seed(1);
    let model = random_model(&mut random, 10_000, 0.2);
    let found = solve(&model).unwrap();
    assert!(near(found.parts.iter().sum(), 1.0));
    assert!(found.removal.unwrap().iter().all(|effect| (0.0..=1.0).contains(effect)));
}

#[test]
fn new_numbers_give_the_same_as_a_new_chain() {
    for seed in 0..20 {
        let mut random = fastrand::Rng::with_seed(seed);
        let journey = walks::random_journey(&mut random, 40);
        let mut model = Model::of(&journey, None);
        let mut chain = Chain::of(&model).unwrap();
        for _ in 0..5 {
            let step = random.usize(..40);
            model.keep(step, random.f64() * 0.5);
            chain.renew(&model).unwrap();
            assert_eq!(chain.answer(&model).unwrap(), solve(&model).unwrap());
        }
        // Another journey altogether.
        let other = random_model(&mut random, 12, 1.0);
        chain.renew(&other).unwrap();
        assert_eq!(chain.answer(&other).unwrap(), solve(&other).unwrap());
    }
}

/// Tries, asks and comes back; a quarter of those who ask leave.
fn looped() -> Journey {
    drawn(
        &[("in", None), ("asks", None), ("stays", STAYS), ("leaves", LEAVES)],
        &[
            ("in", "stays", Some(0.6)),
            ("in", "asks", Some(0.4)),
            ("asks", "in", Some(0.75)),
            ("asks", "leaves", Some(0.25)),
        ],
    )
}

fn keep(step: &str, by: f64) -> Mend {
    Mend::Keep { step: step_id(step), by: Share::clamped(by) }
}

fn repaired(journey: &Journey, mends: &[&Mend]) -> Repaired {
    apply_repairs(journey, None, mends).unwrap()
}

#[test]
fn a_cut_is_given_back_in_proportion() {
    let found = repaired(&looped(), &[&keep("asks", 0.2)]);
    assert!(near(found.was.leaving(1), 0.25) && near(found.model.leaving(1), 0.05));
    assert!(near(found.before.part(Exit::Churned), 0.1 / 0.7));
    assert!(near(found.after.part(Exit::Churned), 0.02 / 0.62));
    assert!(near(found.change().goal, 0.6 / 0.62 - 0.6 / 0.7));
    assert!(near(found.change().part(Exit::Churned), 0.02 / 0.62 - 0.1 / 0.7));
    // More than there is to cut: nobody leaves. Two cuts add up.
    let all = repaired(&looped(), &[&keep("asks", 0.9)]);
    assert!(near(all.after.goal, 1.0));
    let twice = repaired(&looped(), &[&keep("asks", 0.1), &keep("asks", 0.1)]);
    assert!(near(twice.after.goal, found.after.goal));
    // Nobody leaves at the first step; an id that is not there says nothing.
    for nothing in [keep("in", 0.5), keep("stays", 0.5), keep("nowhere", 0.5)] {
        assert_eq!(repaired(&looped(), &[&nothing]).model, found.was);
    }
}

#[test]
fn an_end_within_a_step_is_cut_and_shared_among_all_ways_on() {
    let journey = drawn(
        &[("in", LEAVES), ("a", None), ("b", None), ("stays", STAYS)],
        &[
            ("in", "a", Some(0.1)),
            ("in", "b", Some(0.3)),
            ("a", "stays", None),
            ("b", "stays", None),
        ],
    );
    let found = repaired(&journey, &[&keep("in", 0.4)]);
    assert!(near(found.before.goal, 0.4) && near(found.after.goal, 0.8));
    assert!(near(found.after.visits[1], 0.2) && near(found.after.visits[2], 0.6));
}

#[test]
fn every_kind_of_repair_moves_what_it_speaks_of() {
    let mut journey = looped();
    let step = journey.steps.get_mut(&step_id("asks")).unwrap();
    let asks = std::sync::Arc::make_mut(step);
    (asks.dwell, asks.valence) = (Some(Seconds::clamped(600.0)), Some(Valence::clamped(-2.0)));
    let way = Mend::Way { connection: way_id("asks", "leaves"), to: Share::clamped(0.05) };
    let dwell = Mend::Dwell { step: step_id("asks"), to: Seconds::clamped(60.0) };
    let feeling = Mend::Feeling { step: step_id("asks"), to: Valence::clamped(1.0) };
    let capacity = Mend::Capacity { step: step_id("asks"), to: Count::clamped(0.0) };
    let found = repaired(&journey, &[&way, &dwell, &feeling, &capacity]);
    assert!(near(found.after.part(Exit::Churned), 0.02 / 0.62));
    assert!(near(found.before.time.unwrap(), 600.0 * 0.4 / 0.7));
    assert!(near(found.after.time.unwrap(), 60.0 * 0.4 / 0.62));
    assert!(near(found.change().felt_mean.unwrap(), 3.0));
    assert_eq!(found.model.facts[1].capacity, Some(1), "who serves anybody serves one");
    // Dragged on, then let go.
    let mut dragged = found;
    dragged.again(&journey, &[&keep("asks", 0.1)]).unwrap();
    assert_eq!(dragged.after, repaired(&journey, &[&keep("asks", 0.1)]).after);
    dragged.again(&journey, &[]).unwrap();
    assert_eq!(dragged.after, dragged.before);
}

#[test]
fn a_repair_that_traps_is_refused_and_changes_nothing() {
    let journey = drawn(
        &[("in", None), ("again", None), ("leaves", LEAVES)],
        &[("in", "again", Some(0.5)), ("in", "leaves", Some(0.5)), ("again", "in", None)],
    );
    let mut found = repaired(&journey, &[]);
    let before = found.after.clone();
    assert_eq!(found.again(&journey, &[&keep("in", 1.0)]), Err(NoChain::Trap(0)));
    assert_eq!(found.after, before);
    found.again(&journey, &[&keep("in", 0.25)]).unwrap();
    assert!(near(found.after.visits[0], 4.0));
}

#[test]
fn what_is_kept_is_worth_what_the_value_case_says() {
    let share = |low, base, high| Some(Span { low, base, high }.map_to(Share::clamped));
    let case = ValueCase {
        customers: Some(Span::sure(Count::clamped(1000.0))),
        retention: share(0.7, 0.8, 0.85),
        margin: Some(Span::sure(Amount::clamped(100.0))),
        discount: share(0.1, 0.1, 0.1),
        ..ValueCase::default()
    };
    let [low, base, high] = kept_value(&case, 0.75, 500.0).map(Option::unwrap);
    assert!(near(base.retention[0], 0.8) && near(base.retention[1], 0.85));
    assert!(near(base.churn[1], 0.15));
    let clv = |r: f64| 100.0 * r / (1.1 - r);
    assert!(near(base.worth, 1000.0 * (clv(0.85) - clv(0.8)) - 500.0));
    assert!(low.worth < base.worth && base.worth < high.worth);
    // Nobody leaves with a probability above 1, and with nobody leaving all stay.
    let [_, base, _] = kept_value(&case, 9.0, 0.0).map(Option::unwrap);
    assert_eq!(base.retention[1], 0.0);
    let [_, base, _] = kept_value(&case, 0.0, 0.0).map(Option::unwrap);
    assert_eq!(base.retention[1], 1.0);
    assert_eq!(kept_value(&ValueCase::default(), 0.9, 0.0), [None; 3]);
    let found = repaired(&looped(), &[&keep("asks", 0.2)]);
    let worth = found.worth(&case, 0.0)[1].unwrap();
    let left = [&found.before, &found.after].map(|answer| 1.0 - answer.goal);
    assert!(near(worth.churn[1] / worth.churn[0], left[1] / left[0]));
}

trait Mapped {
    fn map_to<T>(self, make: impl Fn(f64) -> T) -> Span<T>;
}

impl Mapped for Span<f64> {
    fn map_to<T>(self, make: impl Fn(f64) -> T) -> Span<T> {
        Span { low: make(self.low), base: make(self.base), high: make(self.high) }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn laws_of_any_journey(seed: u64, n in 2_usize..60, more in 0.0_f64..4.0, by in 0.0_f64..1.0) {
        let mut random = fastrand::Rng::with_seed(seed);
        let mut model = random_model(&mut random, n, more);
        let found = solve(&model).unwrap();
        prop_assert!(near(found.absorbed.iter().sum(), 1.0));
        prop_assert!(near(found.parts.iter().sum(), 1.0));
        prop_assert!(near(found.visits.iter().sum(), found.steps));
        prop_assert!(found.steps_variance >= 0.0);
        prop_assert!(found.reach.iter().chain(&found.onward).all(|p| (0.0..=1.0).contains(p)));
        if let Some(removal) = &found.removal {
            prop_assert!(removal.iter().all(|p| (0.0..=1.0).contains(p)));
        }
        if let Some(felt) = found.felt_mean {
            prop_assert!((-2.0..=2.0).contains(&felt));
        }
        let step = random.usize(..n);
        let leaving = model.leaving(step);
        model.keep(step, by);
        let left = model.leaving(step);
        prop_assert!(left <= leaving && left >= (leaving - by).max(0.0) - 1e-12);
        match solve(&model) {
            Ok(after) => prop_assert!(after.goal >= found.goal - 1e-12, "kept fewer"),
            // Only who keeps everybody can keep them for ever.
            Err(NoChain::Trap(_)) => prop_assert!(left == 0.0),
            Err(other) => panic!("{other}"),
        }
    }
}
