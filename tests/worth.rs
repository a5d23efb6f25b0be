//! Value, forecast, exits and the best set for a budget (measures §1, §7, §8): vectors, what is true
//! of every plan, and what a script reads from the command line.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test that cannot go on has failed"
)]

mod support;

use std::process::Command;
use std::sync::Arc;

use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use fireside::app::App;

use fireside::file;
use fireside::file::describe_problem;
use fireside::measure::knapsack::{Goal, Item, Level, Need};
use fireside::measure::{
    Budget, Exits, Lever, NoExits, Reached, Redirect, clv, exits, forecast, score, sure, taken,
    taking_part, value,
};
use fireside::text::{Language, Text};
use fireside::workshop::*;
use jiff::civil::{Date, date};
use proptest::prelude::*;
use support::{settle, start, undo, workshop as document};

fn example() -> Workshop {
    let text = file::example(Language::English);
    file::parse(text, "example.ron".as_ref()).unwrap().workshop
}

fn near(a: f64, b: f64) -> bool {
    (a - b).abs() <= 1e-9 * a.abs().max(b.abs()).max(1.0)
}

fn span<T>(three: [f64; 3], make: impl Fn(f64) -> T) -> Span<T> {
    let [low, base, high] = three.map(make);
    Span { low, base, high }
}

/// A thousand customers, r .8, m 100, i .1, and two points of retention for ten of attainment.
fn plain_case() -> ValueCase {
    ValueCase {
        money: "€".to_owned(),
        customers: Some(span([900.0, 1000.0, 1200.0], Count::clamped)),
        retention: Some(span([0.75, 0.8, 0.85], Share::clamped)),
        margin: Some(span([80.0, 100.0, 120.0], Amount::clamped)),
        discount: Some(span([0.08, 0.1, 0.12], Share::clamped)),
        link: Some(Link {
            retention: span([0.01, 0.02, 0.03], Share::clamped),
            margin: None,
            reason: String::new(),
            signed_by: None,
            signed_on: None,
        }),
        ..ValueCase::default()
    }
}

fn with_case(case: ValueCase) -> Workshop {
    let mut workshop = example();
    workshop.plan = Arc::default();
    workshop.repairs = Arc::default();
    workshop.value = Arc::new(case);
    workshop
}

#[test]
fn lifetime_values_are_those_of_the_book() {
    let later = clv(Convention::Later, 0.8, 1.0, 0.1).unwrap();
    let now = clv(Convention::Now, 0.8, 1.0, 0.1).unwrap();
    assert!((later - 2.666_667).abs() < 5e-7 && (now - 3.666_667).abs() < 5e-7);
    assert_eq!(clv(Convention::Later, 1.0, 1.0, 0.0), None);
    // Nobody stays: nothing later, one margin now.
    assert_eq!(clv(Convention::Later, 0.0, 7.0, 0.1), Some(0.0));
    assert!(near(clv(Convention::Now, 0.0, 7.0, 0.1).unwrap(), 7.0));
}

#[test]
fn the_worth_is_what_the_formula_says() {
    let figures = value(&with_case(plain_case()), [Some(0.5), Some(0.6)]);
    let base = figures.cases[1].unwrap();
    assert!(near(base.retention[1], 0.82) && near(base.churn[1], 0.18));
    // 1000 · (100·.82/.28 − 100·.8/.3)
    assert!(near(base.worth, 1000.0 * (82.0 / 0.28 - 80.0 / 0.3)), "{}", base.worth);
    assert!(near(figures.per_ten_points().unwrap(), base.worth));
    // The low case: fewest, least loyal, least margin, dearest money, weakest link.
    let low = figures.cases[0].unwrap();
    let by_hand = 900.0 * (80.0 * 0.76 / (1.12 - 0.76) - 80.0 * 0.75 / (1.12 - 0.75));
    assert!(near(low.worth, by_hand), "{} {by_hand}", low.worth);
    let levers: Vec<Lever> = figures.tornado.iter().map(|s| s.what).collect();
    assert_eq!(levers.len(), 5, "no link to the margin, no bar for it");
    assert!(figures.tornado.windows(2).all(|p| p[0].width() >= p[1].width()));
    let link = figures.tornado.iter().find(|s| s.what == Lever::LinkRetention).unwrap();
    assert!(near(link.low, 1000.0 * (81.0 / 0.29 - 80.0 / 0.3)));
    let discount = figures.tornado.iter().find(|s| s.what == Lever::Discount).unwrap();
    assert!(discount.low > discount.high, "dearer money makes customers worth less");
    assert!(!figures.signed);
}

#[test]
fn what_is_missing_makes_what_follows_unknown() {
    let all = [Some(0.5), Some(0.6)];
    let mut case = plain_case();
    case.link = None;
    let figures = value(&with_case(case.clone()), all);
    assert_eq!(figures.cases, [None; 3]);
    assert!(near(figures.today[1].clv.unwrap(), 80.0 / 0.3) && figures.tornado.is_empty());
    case.discount = None;
    assert_eq!(value(&with_case(case), all).today[1].clv, None);
    assert_eq!(value(&with_case(plain_case()), [None, Some(0.6)]).cases, [None; 3]);
    let nothing = value(&with_case(ValueCase::default()), all);
    assert!(nothing.grr.is_none() && nothing.nrr.is_none() && nothing.serve_ratio.is_none());
}

#[test]
fn revenue_retention_and_cost_to_serve() {
    let amount = |v: f64| Some(Amount::clamped(v));
    let mut case = plain_case();
    case.revenue = Revenue {
        start: amount(1000.0),
        expansion: amount(150.0),
        contraction: amount(40.0),
        churned: amount(60.0),
    };
    case.cost_to_serve = amount(220.0);
    let figures = value(&with_case(case.clone()), [None; 2]);
    assert!(near(figures.grr.unwrap(), 0.9) && near(figures.nrr.unwrap(), 1.05));
    assert!(near(figures.serve_ratio.unwrap(), 0.22));
    case.revenue.expansion = None;
    let figures = value(&with_case(case.clone()), [None; 2]);
    assert!(figures.grr.is_some() && figures.nrr.is_none());
    case.revenue.start = amount(0.0);
    let figures = value(&with_case(case), [None; 2]);
    assert!(figures.grr.is_none() && figures.serve_ratio.is_none());
}

#[test]
fn only_a_person_and_a_date_together_sign() {
    let workshop = example();
    let person = workshop.people.first().unwrap().0.clone();
    let signed = |by: Option<PersonId>, on| {
        let mut case = plain_case();
        let link = case.link.as_mut().unwrap();
        (link.signed_by, link.signed_on) = (by, on);
        value(&with_case(case), [None; 2]).signed
    };
    let day = Some(date(2026, 9, 22));
    assert!(signed(Some(person.clone()), day));
    assert!(!signed(Some(person), None) && !signed(None, day));
}

proptest! {
    /// More attainment is never worth less, the cases follow one another, and a tornado bar holds
    /// the base between its ends.
    #[test]
    fn worth_follows_attainment(
        now in 0.0..1.0_f64, gain in 0.0..1.0_f64, r in 0.1..0.8_f64, m in 0.0..1e6_f64,
        i in 0.01..0.4_f64, link in 0.0..0.015_f64, uplift in 0.0..0.2_f64, later: bool,
    ) {
        let around = |v: f64| [v * 0.9, v, v * 1.1];
        let case = ValueCase {
            customers: Some(span(around(500.0), Count::clamped)),
            retention: Some(span(around(r), Share::clamped)),
            margin: Some(span(around(m), Amount::clamped)),
            discount: Some(span(around(i), Share::clamped)),
            convention: if later { Convention::Later } else { Convention::Now },
            link: Some(Link {
                retention: span(around(link), Share::clamped),
                margin: Some(span(around(uplift), Share::clamped)),
                reason: String::new(),
                signed_by: None,
                signed_on: None,
            }),
            ..ValueCase::default()
        };
        let workshop = with_case(case);
        let then = (now + gain).min(1.0);
        let figures = value(&workshop, [Some(now), Some(then)]);
        let [low, base, high] = figures.cases.map(|c| c.unwrap().worth);
        let slack = 1e-9 * high.abs().max(1.0);
        prop_assert!(low <= base + slack && base <= high + slack, "{low} {base} {high}");
        prop_assert!(base >= -slack);
        let more = value(&workshop, [Some(now), Some((then + 0.05).min(1.0))]);
        prop_assert!(more.cases[1].unwrap().worth >= base - slack);
        for swing in &figures.tornado {
            let (a, b) = (swing.low.min(swing.high), swing.low.max(swing.high));
            prop_assert!(a <= base + slack && base <= b + slack);
        }
    }
}

proptest! {
    /// What is printed as a range holds the base case, whatever the plan does to attainment, and
    /// each bar of the tornado holds it too.
    #[test]
    fn a_printed_range_holds_its_base(
        now in 0.0..1.0_f64, gain in -0.5..0.9_f64, less in -0.3..0.3_f64, more in -0.3..0.3_f64,
        r in 0.0..=1.0_f64, m in 0.0..1e6_f64, link in 0.0..0.5_f64, cost in 0.0..1e6_f64,
        spread in prop::option::of((0.0..=1.0_f64, 0.0..=1.0_f64)),
    ) {
        let around = |v: f64| [v * 0.9, v, v * 1.1];
        let mut case = plain_case();
        case.retention = Some(span(around(r), Share::clamped));
        case.margin = Some(span(around(m), Amount::clamped));
        case.link.as_mut().unwrap().retention = span(around(link), Share::clamped);
        let share = Share::clamped;
        case.cost_spread =
            spread.map(|(less, more)| CostSpread { less: share(less), more: share(more) });
        let mut workshop = with_case(case);
        let cost = Amount::new(cost).ok();
        let action = Action { chosen: true, cost, ..Action::default() };
        workshop.plan = Arc::new([(ActionId::numbered(0), action)].into_iter().collect());
        let then = now + gain;
        let reached = Reached {
            now: Some(now), then: Some(then), less: Some(then - less), more: Some(then + more),
        };
        let figures = value(&workshop, reached);
        let base = figures.cases[1].unwrap().worth;
        let [low, high] = figures.range().unwrap();
        prop_assert!(low <= base && base <= high, "{low} {base} {high}");
        for worth in figures.cases.map(|case| case.unwrap().worth) {
            prop_assert!(low <= worth && worth <= high);
        }
        let ends = figures.gain.unwrap();
        prop_assert!(ends.is_ordered() && figures.cost_span.is_ordered());
        let stays = figures.cases.iter().flatten().map(|case| case.retention[1]);
        prop_assert_eq!(figures.is_capped(), stays.fold(0.0, f64::max) >= 1.0);
    }
}

#[test]
fn what_the_plan_gains_and_costs_moves_the_value() {
    let share = Share::clamped;
    let mut case = plain_case();
    case.cost_spread = Some(CostSpread { less: share(0.1), more: share(0.5) });
    let mut workshop = with_case(case);
    let cost = Amount::new(1000.0).ok();
    let action = Action { chosen: true, cost, ..Action::default() };
    workshop.plan = Arc::new([(ActionId::numbered(0), action)].into_iter().collect());
    let reached = Reached { now: Some(0.5), then: Some(0.6), less: Some(0.55), more: Some(0.7) };
    let figures = value(&workshop, reached);
    let bar = |what| figures.tornado.iter().find(|s| s.what == what).unwrap();
    let worth = |then: f64| 1000.0 * (100.0 * then / (1.1 - then) - 80.0 / 0.3) - 1000.0;
    assert!(near(bar(Lever::Gain).low, worth(0.81)) && near(bar(Lever::Gain).high, worth(0.84)));
    let cost = bar(Lever::Cost);
    assert!(near(cost.ends[0], 900.0) && near(cost.ends[1], 1500.0));
    assert!(near(cost.low, worth(0.82) + 100.0) && near(cost.high, worth(0.82) - 500.0));
    // The low case gains least and costs most.
    let low = figures.cases[0].unwrap();
    let by_hand = 900.0 * (80.0 * 0.755 / (1.12 - 0.755) - 80.0 * 0.75 / (1.12 - 0.75)) - 1500.0;
    assert!(near(low.worth, by_hand), "{} {by_hand}", low.worth);
}

#[test]
fn a_link_that_keeps_everybody_is_pointed_out() {
    let mut case = plain_case();
    assert!(!value(&with_case(case.clone()), [Some(0.5), Some(0.6)]).is_capped());
    case.link.as_mut().unwrap().retention = span([0.1, 0.3, 0.5], Share::clamped);
    assert!(value(&with_case(case), [Some(0.5), Some(0.6)]).is_capped());
}

#[test]
fn more_lost_than_there_was_is_a_problem_and_no_figure() {
    let amount = |v: f64| Some(Amount::clamped(v));
    let mut workshop = with_case(plain_case());
    let lost = |w: &Workshop| -> Vec<String> {
        let all = w.check().into_iter().filter(|p| p.kind == ProblemKind::LostRevenue);
        all.map(|p| describe_problem(Text::of(Language::English), &p)).collect()
    };
    let revenue = Revenue {
        start: amount(1000.0),
        expansion: amount(500.0),
        contraction: amount(400.0),
        churned: amount(600.0),
    };
    Arc::make_mut(&mut workshop.value).revenue = revenue;
    assert!(lost(&workshop).is_empty());
    assert_eq!(value(&workshop, [None; 2]).grr, Some(0.0));
    Arc::make_mut(&mut workshop.value).revenue.churned = amount(600.5);
    let said = "Value › Recurring revenue: More was lost than there was at the start.";
    assert_eq!(lost(&workshop), [said]);
    let figures = value(&workshop, [None; 2]);
    assert_eq!((figures.grr, figures.nrr), (None, None));
}

/// A small journey: from, to, and the part that goes there.
fn drawn(steps: &[(&str, Option<Exit>)], ways: &[(&str, &str, Option<f64>)]) -> Journey {
    let stage = StageId::new("s").unwrap();
    let lane = LaneId::new("l").unwrap();
    let place = |col: usize| Place {
        stage: stage.clone(),
        lane: lane.clone(),
        col: u16::try_from(col).unwrap(),
        row: 0,
    };
    let step = |(i, (id, exit)): (usize, &(&str, Option<Exit>))| {
        let mut step = Step::new(*id, place(i));
        step.exit = *exit;
        (StepId::new(id).unwrap(), Arc::new(step))
    };
    let way = |(from, to, share): &(&str, &str, Option<f64>)| {
        let connection = Connection {
            from: StepId::new(from).unwrap(),
            to: StepId::new(to).unwrap(),
            share: share.map(Share::clamped),
            shares: Table::default(),
            condition: String::new(),
            kind: ConnectionKind::Next,
        };
        (ConnectionId::new(&format!("{from}-{to}")).unwrap(), connection)
    };
    Journey {
        title: "Drawn".to_owned(),
        note: String::new(),
        state: JourneyState::AsIs,
        segment: None,
        persona: None,
        variant_of: None,
        stages: [(stage.clone(), Stage { title: String::new() })].into_iter().collect(),
        lanes: [(lane.clone(), Lane::new("Does", LaneKind::Actions))].into_iter().collect(),
        steps: steps.iter().enumerate().map(step).collect(),
        connections: ways.iter().map(way).collect(),
        stickies: Table::default(),
        stories: Table::default(),
    }
}

const STAYS: Option<Exit> = Some(Exit::Renewed);
const LEAVES: Option<Exit> = Some(Exit::Churned);

/// In, tries, and comes back to in from asking: a loop whose answer is a geometric series.
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

#[test]
fn a_loop_is_solved_exactly() {
    // In is entered once and again from asking, so that it has no way in that is only in.
    let found = exits(&looped(), None, &[]).unwrap();
    // stays = .6 / (1 − .4·.75), leaves = .1 / .7
    assert!(near(found.part(Exit::Renewed), 0.6 / 0.7), "{found:?}");
    assert!(near(found.part(Exit::Churned), 0.1 / 0.7));
    let steps: Vec<&str> = found.steps.iter().map(|(id, _)| id.as_str()).collect();
    assert_eq!(steps, ["stays", "leaves"]);
}

#[test]
fn a_repair_shares_what_is_left_as_before() {
    let journey = looped();
    let way = ConnectionId::new("asks-leaves").unwrap();
    let change = |to, sure| [Redirect { connection: &way, to, sure }];
    let found = exits(&journey, None, &change(0.05, 1.0)).unwrap();
    // asks: .05 leave, .95 back; leaves = .02 / (1 − .38)
    assert!(near(found.part(Exit::Churned), 0.02 / 0.62), "{found:?}");
    let none = exits(&journey, None, &change(0.05, 0.0)).unwrap();
    assert_eq!(none.parts, exits(&journey, None, &[]).unwrap().parts);
    let half = exits(&journey, None, &change(0.05, 0.5)).unwrap();
    // .15 leave: .06 / (1 − .34)
    assert!(near(half.part(Exit::Churned), 0.06 / 0.66), "{half:?}");
    assert!(near(taken(&journey, None, &way).unwrap(), 0.25));
}

#[test]
fn an_exit_with_ways_on_keeps_the_rest_and_unknown_shares_are_shared() {
    let journey = drawn(
        &[("in", None), ("renews", STAYS), ("tells", Some(Exit::Advocate)), ("gone", None)],
        &[("in", "renews", Some(0.5)), ("in", "gone", None), ("renews", "tells", Some(0.2))],
    );
    let found = exits(&journey, None, &[]).unwrap();
    assert!(near(found.part(Exit::Renewed), 0.4) && near(found.part(Exit::Advocate), 0.1));
    assert!(near(found.part(Exit::Ended), 0.5), "a dead end ends it without saying more");
}

#[test]
fn a_segment_takes_its_own_ways() {
    let mut journey = looped();
    let segment = SegmentId::new("pilots").unwrap();
    let way = ConnectionId::new("asks-leaves").unwrap();
    let back = ConnectionId::new("asks-in").unwrap();
    for (id, share) in [(&way, 1.0), (&back, 0.0)] {
        let shares = &mut journey.connections.get_mut(id).unwrap().shares;
        shares.insert(segment.clone(), Share::clamped(share));
    }
    let found = exits(&journey, Some(&segment), &[]).unwrap();
    assert!(near(found.part(Exit::Churned), 0.4));
    assert!(near(exits(&journey, None, &[]).unwrap().part(Exit::Churned), 0.1 / 0.7));
}

#[test]
fn traps_are_named() {
    let journey = drawn(
        &[("in", None), ("a", None), ("b", None), ("out", STAYS)],
        &[
            ("in", "out", Some(0.9)),
            ("in", "a", Some(0.1)),
            ("a", "b", Some(1.0)),
            ("b", "a", Some(1.0)),
        ],
    );
    let trap = StepId::new("a").unwrap();
    assert_eq!(exits(&journey, None, &[]), Err(NoExits::Trap(trap)));
    let alone = drawn(&[("in", None)], &[]);
    assert_eq!(exits(&alone, None, &[]), Err(NoExits::Unconnected));
}

#[test]
fn ten_thousand_steps_with_loops_solve() {
    let names: Vec<String> = (0..10_000).map(|i| format!("step-{i}")).collect();
    let mut steps: Vec<(&str, Option<Exit>)> = names.iter().map(|n| (n.as_str(), None)).collect();
    steps.push(("stays", STAYS));
    steps.push(("leaves", LEAVES));
    let mut ways = Vec::new();
    for pair in names.windows(2) {
        ways.push((pair[0].as_str(), pair[1].as_str(), Some(0.5)));
        ways.push((pair[0].as_str(), "leaves", Some(0.00001)));
    }
    for i in (20..9_999).step_by(7) {
        ways.push((names[i].as_str(), names[i - 13].as_str(), Some(0.3)));
    }
    ways.push((names[9_999].as_str(), "stays", Some(1.0)));
    let started = std::time::Instant::now();
    let found = exits(&drawn(&steps, &ways), None, &[]).unwrap();
    assert!(near(found.parts.iter().sum(), 1.0) && found.part(Exit::Churned) > 0.1);
    assert!(started.elapsed().as_secs() < 5, "{:?}", started.elapsed());
}

proptest! {
    /// State reduction against walking the chain a great many steps.
    #[test]
    fn exits_are_where_everybody_ends(
        shares in prop::collection::vec((0.05..1.0_f64, 0.0..1.0_f64, 0.0..1.0_f64), 2..9),
    ) {
        let n = shares.len();
        let names: Vec<String> = (0..n).map(|i| format!("n-{i}")).collect();
        let mut steps: Vec<(&str, Option<Exit>)> = vec![("start", None)];
        steps.extend(names.iter().map(|n| (n.as_str(), None)));
        steps.extend([("stays", STAYS), ("leaves", LEAVES)]);
        let mut ways = vec![("start", names[0].as_str(), Some(1.0))];
        let mut chain = Vec::new();
        for (i, (out, on, back)) in shares.iter().enumerate() {
            let sum = out + on + back;
            let end = if i % 2 == 0 { "leaves" } else { "stays" };
            let (next, last) = ((i + 1) % n, (i + n - 2) % n);
            ways.push((names[i].as_str(), end, Some(out / sum)));
            chain.push((out / sum, i % 2 == 0, vec![]));
            // Two ways between the same steps would be one connection too many.
            if next != i && next != last {
                ways.push((names[i].as_str(), names[next].as_str(), Some(on / sum)));
                chain[i].2.push((next, on / sum));
            }
            if last != i {
                ways.push((names[i].as_str(), names[last].as_str(), Some(back / sum)));
                chain[i].2.push((last, back / sum));
            }
        }
        let Exits { parts, .. } = exits(&drawn(&steps, &ways), None, &[]).unwrap();
        prop_assert!(near(parts.iter().sum(), 1.0));
        let mut here = vec![0.0; n];
        here[0] = 1.0;
        let (mut left, mut stayed) = (0.0, 0.0);
        for _ in 0..2_000 {
            let mut next = vec![0.0; n];
            for (i, (out, leaves, on)) in chain.iter().enumerate() {
                let total = out + on.iter().map(|(_, p)| p).sum::<f64>();
                *(if *leaves { &mut left } else { &mut stayed }) += here[i] * out / total;
                on.iter().for_each(|(to, p)| next[*to] += here[i] * p / total);
            }
            here = next;
        }
        prop_assert!((parts[2] - left).abs() < 1e-9, "{parts:?} {left} {stayed}");
        prop_assert!((parts[0] - stayed).abs() < 1e-9);
    }
}

/// An action: its cost (none: nobody knows), the points that it adds to factors by place, and the
/// actions before it.
type Planned<'a> = (Option<f64>, &'a [(usize, f64)], &'a [usize]);

fn planned(actions: &[Planned<'_>]) -> Workshop {
    let mut workshop = example();
    let factors: Vec<FactorId> = workshop.framework.active().map(|(id, _)| id.clone()).collect();
    let plan = actions.iter().enumerate().map(|(i, (cost, adds, after))| {
        let change = |(f, by): &(usize, f64)| Change::Score {
            factor: factors[f % factors.len()].clone(),
            segment: None,
            by: Points::clamped(*by),
        };
        let action = Action {
            title: format!("Action {i}"),
            cost: cost.map(Amount::clamped),
            confidence: Some(Share::clamped(0.5 + 0.05 * (i % 10) as f64)),
            changes: adds.iter().map(change).collect(),
            after: after.iter().map(|a| ActionId::numbered(*a)).collect(),
            ..Action::default()
        };
        (ActionId::numbered(i), action)
    });
    workshop.plan = Arc::new(plan.collect());
    workshop.repairs = Arc::default();
    workshop
}

/// A day on which everything that the examples speak of has happened.
const ON: Date = date(2026, 9, 17);

fn newest(workshop: &Workshop) -> AssessmentId {
    workshop.newest_round().unwrap().0.clone()
}

#[test]
fn choosing_nothing_changes_nothing() {
    let workshop = planned(&[(Some(1.0), &[(0, 2.0)], &[])]);
    let found = forecast(&workshop, &newest(&workshop), &[], ON);
    assert_eq!(found.before, found.after);
    assert_eq!(found.before, score(&workshop, &newest(&workshop)));
    let [now, then] = found.attainment();
    assert!(now.is_some() && now == then && found.if_all_work == now);
    let unknown = AssessmentId::new("no-such-round").unwrap();
    assert_eq!(forecast(&workshop, &unknown, &[], ON).attainment(), [None, None]);
}

#[test]
fn points_count_as_far_as_we_are_sure() {
    let mut workshop = planned(&[(Some(5.0), &[(0, 1.0)], &[]), (None, &[(0, 0.5)], &[])]);
    let round = newest(&workshop);
    let ids: Vec<ActionId> = workshop.plan.ids().cloned().collect();
    let found = forecast(&workshop, &round, &ids, ON);
    let (before, after) = (found.before.unwrap(), found.after.unwrap());
    for (was, now) in before.segments.iter().zip(&after.segments) {
        let (was, now) = (&was.figures.factors[0], &now.figures.factors[0]);
        let expected = was.actual.map(|s| (s + 0.5 + 0.5 * 0.55).min(10.0));
        assert!(near(now.actual.unwrap(), expected.unwrap()));
        assert_eq!((now.source, now.range), (was.source, None), "nobody judged it");
    }
    for f in 1..before.overall.factors.len() {
        assert_eq!(before.overall.factors[f], after.overall.factors[f]);
    }
    assert!(found.if_all_work > after.overall.attainment);
    assert_eq!((found.cost, found.uncosted), (5.0, 1));
    // What is done shows in the scores already.
    for action in Arc::make_mut(&mut workshop.plan).values_mut() {
        (action.done, action.chosen) = (true, true);
    }
    assert!(taking_part(&workshop).is_empty());
    let found = forecast(&workshop, &round, &ids, ON);
    assert_eq!(found.before, found.after);
}

#[test]
fn without_a_word_we_are_as_sure_as_the_evidence_is() {
    let workshop = example();
    let trend = workshop.claims.values().max_by_key(|claim| claim.signals.len()).unwrap();
    let nothing = Action::default();
    let backed = Action { signals: trend.signals.clone(), ..Action::default() };
    let said = Action { confidence: Some(Share::clamped(0.3)), ..backed.clone() };
    let confidence = sure(&workshop, ON);
    assert_eq!(confidence(&nothing), 0.2);
    assert!(confidence(&backed) > confidence(&nothing));
    assert_eq!(confidence(&said), 0.3);
}

#[test]
fn ways_of_a_journey_follow_the_chosen_actions() {
    let mut workshop = planned(&[(Some(1.0), &[], &[])]);
    let journey = JourneyId::new("drawn").unwrap();
    let mut journeys = Table::default();
    journeys.insert(journey.clone(), Arc::new(looped()));
    workshop.journeys = Arc::new(journeys);
    let id = ActionId::numbered(0);
    let way = ConnectionId::new("asks-leaves").unwrap();
    let action = Arc::make_mut(&mut workshop.plan).get_mut(&id).unwrap();
    action.confidence = Some(Share::clamped(0.5));
    action.changes = vec![Change::Share { journey, connection: way, to: Share::clamped(0.05) }];
    let round = newest(&workshop);
    let found = forecast(&workshop, &round, &[id], ON);
    let [only] = found.journeys.as_slice() else { panic!("one journey says who leaves") };
    assert!(only.touched);
    assert!(near(only.before.as_ref().unwrap().part(Exit::Churned), 0.1 / 0.7));
    assert!(near(only.after.as_ref().unwrap().part(Exit::Churned), 0.06 / 0.66));
    assert!(!forecast(&workshop, &round, &[], ON).journeys[0].touched);
}

#[test]
fn a_budget_buys_the_best_set_with_what_must_come_before() {
    let workshop = planned(&[
        (Some(30.0), &[], &[]),
        (Some(30.0), &[(0, 3.0), (1, 3.0), (2, 3.0)], &[0]),
        (Some(40.0), &[(3, 2.0)], &[]),
        (None, &[(4, 9.0)], &[]),
    ]);
    let budget = Budget::of(&workshop, &newest(&workshop), ON).unwrap();
    let id = ActionId::numbered;
    let poor = budget.best(59.0);
    assert_eq!(poor.actions, [id(2)], "the better one needs another before it");
    let rich = budget.best(60.0);
    assert_eq!((rich.actions, rich.cost), (vec![id(0), id(1)], 60.0));
    assert!(rich.exact && rich.uncosted == 1);
    assert!(budget.best(0.0).actions.is_empty());
    assert_eq!(budget.total(), 100.0);
    assert_eq!(budget.alone(&id(0)), Some(0.0));
    assert!(budget.alone(&id(3)).unwrap() > 0.0);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40))]
    /// What a budget promises is what the forecast of that set says, and no set within it does
    /// better.
    #[test]
    fn the_best_set_is_the_best_of_all(
        actions in prop::collection::vec(
            (0.0..50.0_f64, prop::collection::vec((0_usize..8, -1.0..6.0_f64), 0..3)), 1..7),
        limit in 0.0..120.0_f64,
        chained: bool,
    ) {
        let after = [0_usize];
        let rows: Vec<Planned<'_>> = actions
            .iter()
            .enumerate()
            .map(|(i, (cost, adds))| {
                let after: &[usize] = if chained && i == 2 { &after } else { &[] };
                (Some(*cost), adds.as_slice(), after)
            })
            .collect();
        let workshop = planned(&rows);
        let round = newest(&workshop);
        let budget = Budget::of(&workshop, &round, ON).unwrap();
        let offer = budget.best(limit);
        prop_assert!(offer.exact && offer.cost <= limit + 1e-9);
        let reached = |ids: &[ActionId]| forecast(&workshop, &round, ids, ON).attainment()[1].unwrap();
        prop_assert!(near(offer.attainment, reached(&offer.actions)));
        let ids: Vec<&ActionId> = workshop.plan.ids().collect();
        for set in 0_u32..1 << ids.len() {
            let has = |i: usize| set & (1 << i) != 0;
            let chosen: Vec<ActionId> =
                (0..ids.len()).filter(|i| has(*i)).map(|i| ids[i].clone()).collect();
            let cost: f64 = (0..ids.len()).filter(|i| has(*i)).map(|i| actions[i].0).sum();
            if cost > limit || (chained && has(2) && !has(0)) {
                continue;
            }
            prop_assert!(reached(&chosen) <= offer.attainment + 1e-9);
        }
    }
}

proptest! {
    /// Against trying every set, with items that fill the same levels.
    #[test]
    fn branch_and_bound_misses_nothing(
        levels in prop::collection::vec((0_usize..3, 0.0..1.0_f64, 0.0..10.0_f64), 1..5),
        aims in prop::collection::vec((0.0..1.0_f64, 0.0..10.0_f64), 3),
        items in prop::collection::vec(
            (0.0..9.0_f64, prop::collection::vec((0_usize..5, -2.0..5.0_f64), 0..4)), 0..10),
        budget in 0.0..30.0_f64,
    ) {
        let goal = Goal {
            needs: aims.iter().map(|&(weight, aim)| Need { weight, aim }).collect(),
            levels: levels
                .iter()
                .map(|&(need, weight, now)| Level { need, weight, now, top: 10.0 })
                .collect(),
        };
        let items: Vec<Item> = items
            .into_iter()
            .map(|(cost, adds)| Item { cost, adds, needs: Vec::new() })
            .collect();
        let best = goal.best(&items, budget);
        let of = |set: u32| items.iter().enumerate().filter(move |(i, _)| set & (1 << i) != 0);
        let most = (0_u32..1 << items.len())
            .filter(|&set| of(set).map(|(_, item)| item.cost).sum::<f64>() <= budget)
            .map(|set| goal.reached(of(set).map(|(_, item)| item)))
            .fold(f64::MIN, f64::max);
        prop_assert!((best.reached - most).abs() < 1e-9, "{} {most}", best.reached);
        let own = goal.reached(best.items.iter().map(|i| &items[*i]));
        prop_assert!(near(own, best.reached) && best.cost <= budget);
    }
}

#[test]
fn forty_items_are_weighed_up_while_somebody_types() {
    let spread = |i: usize| (0.37 * i as f64).sin().abs();
    let goal = Goal {
        needs: (0..8).map(|_| Need { weight: 0.125, aim: 8.0 }).collect(),
        levels: (0..8).map(|need| Level { need, weight: 1.0, now: 4.0, top: 10.0 }).collect(),
    };
    let item = |i: usize| Item {
        cost: 5.0 + 20.0 * spread(i),
        adds: vec![(i % 8, 0.2 + spread(3 * i + 1))],
        needs: Vec::new(),
    };
    let items: Vec<Item> = (0..40).map(item).collect();
    let started = std::time::Instant::now();
    let best = goal.best(&items, 150.0);
    assert!(best.exact && best.cost <= 150.0 && best.reached > goal.reached([]));
    assert!(started.elapsed().as_secs() < 5, "{:?}", started.elapsed());
}

#[test]
fn what_adds_nothing_is_not_weighed_up() {
    let mut rows: Vec<Planned<'_>> =
        vec![(Some(20.0), &[(0, 2.0)], &[]), (Some(30.0), &[(1, 2.0)], &[])];
    let costs: Vec<f64> = (0..17).map(|i| 3.0 + f64::from(i)).collect();
    rows.extend(costs.iter().map(|cost| (Some(*cost), &[] as &[(usize, f64)], &[] as &[usize])));
    let workshop = planned(&rows);
    let budget = Budget::of(&workshop, &newest(&workshop), ON).unwrap();
    for (limit, bought) in [(19.0, 0), (20.0, 1), (49.0, 1), (50.0, 2), (150.0, 2), (1e6, 2)] {
        let offer = budget.best(limit);
        assert!(offer.exact, "{limit}");
        assert_eq!(offer.actions.len(), bought, "{limit}");
    }
}

/// Sixty priced actions that all help, much alike.
fn sixty() -> Workshop {
    let adds: Vec<[(usize, f64); 1]> =
        (0..60).map(|i| [(i % 8, 0.2 + 0.05 * (i % 5) as f64)]).collect();
    let rows: Vec<Planned<'_>> = adds
        .iter()
        .enumerate()
        .map(|(i, adds)| (Some(5.0 + (i % 7) as f64), adds.as_slice(), &[] as &[usize]))
        .collect();
    planned(&rows)
}

#[test]
fn a_search_that_is_interrupted_finds_the_same() {
    let workshop = sixty();
    let budget = Budget::of(&workshop, &newest(&workshop), ON).unwrap();
    let mut search = budget.search(60.0);
    let mut looks = 0;
    while !search.run(5) {
        looks += 1;
        // What is found so far can be had.
        assert!(search.best().cost <= 60.0);
    }
    let offer = budget.offer(search.best());
    assert_eq!(offer, budget.best(60.0));
    assert!(looks > 0 && offer.cost <= 60.0 && offer.attainment > budget.best(0.0).attainment);
}

#[test]
fn the_examples_have_a_signed_value_case() {
    for language in Language::ALL {
        let text = file::example(language);
        let workshop = file::parse(text, "example.ron".as_ref()).unwrap().workshop;
        let round = newest(&workshop);
        let found = forecast(&workshop, &round, &taking_part(&workshop), ON);
        let [now, then] = found.attainment();
        assert!(then > now, "{}: the chosen actions help", workshop.title);
        assert!(now <= found.if_less_sure && found.if_less_sure < then && then < found.if_all_work);
        let figures = value(&workshop, found.attained());
        assert!(figures.signed && figures.grr.is_some() && figures.serve_ratio.is_some());
        let [low, base, high] = figures.cases.map(|c| c.unwrap().worth);
        assert!(low < base && base < high && base > 0.0, "{}: {low} {base} {high}", workshop.title);
        assert!(found.journeys.iter().any(|j| j.touched), "{}", workshop.title);
        for journey in &found.journeys {
            let (before, after) =
                (journey.before.as_ref().unwrap(), journey.after.as_ref().unwrap());
            assert!(near(before.parts.iter().sum(), 1.0));
            // More of those who would have given up go on, and a few of them leave later.
            let kept = |e: &Exits| e.part(Exit::Renewed) + e.part(Exit::Advocate);
            assert!(kept(after) >= kept(before) - 1e-12);
        }
    }
}

#[test]
fn a_script_reads_the_value_case() {
    let run = |args: &[&str]| {
        let out = Command::new(env!("CARGO_BIN_EXE_fireside")).args(args).output().unwrap();
        (out.status.code(), String::from_utf8(out.stdout).unwrap())
    };
    let file = concat!(env!("CARGO_MANIFEST_DIR"), "/workshops/northwind-onboarding.ron");
    let (code, out) = run(&["value", file, "--json"]);
    assert_eq!(code, Some(0));
    let json: serde_json::Value = serde_json::from_str(&out).unwrap();
    let workshop = example();
    let found = forecast(&workshop, &newest(&workshop), &taking_part(&workshop), ON);
    let figures = value(&workshop, found.attained());
    assert_eq!(json["cases"]["base"]["worth"].as_f64(), figures.cases[1].map(|c| c.worth));
    assert_eq!(json["today"]["high"]["clv"].as_f64(), figures.today[2].clv);
    assert_eq!(json["attainment"][1].as_f64(), found.attainment()[1]);
    assert_eq!(json["signed"], true);
    assert_eq!(json["tornado"].as_array().unwrap().len(), figures.tornado.len());
    for lang in ["en", "it", "id"] {
        let (code, out) = run(&["value", file, "--lang", lang]);
        assert!(code == Some(0) && out.contains("Northwind") && !out.contains("value-"), "{out}");
    }
    let (code, _) = run(&["value", "no-such-file.ron"]);
    assert_eq!(code, Some(1));
}

/// The whole app with this workshop, at a page of the Plan room.
fn open(folder: &std::path::Path, workshop: &Workshop, page: &str) -> Harness<'static, App> {
    let path = folder.join("worth.ron");
    std::fs::write(&path, file::print(workshop).unwrap()).unwrap();
    let mut window = start(folder, Some(&path));
    window.key_press_modifiers(Modifiers::COMMAND, Key::Num7);
    settle(&mut window);
    window.get_by_role_and_label(Role::Button, page).click();
    settle(&mut window);
    window
}

fn fill(window: &mut Harness<'_, App>, name: &str, typed: &str) {
    let node = window.get_all_by_label(name).find(|node| {
        matches!(node.accesskit_node().role(), Role::TextInput | Role::MultilineTextInput)
    });
    node.unwrap_or_else(|| panic!("no field “{name}”")).focus();
    settle(window);
    window.key_press_modifiers(Modifiers::COMMAND, Key::A);
    settle(window);
    window.event(egui::Event::Text(typed.to_owned()));
    settle(window);
    window.key_press(Key::Tab);
    settle(window);
}

#[test]
fn ticking_actions_and_buying_the_best_set() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = open(folder.path(), &example(), "Forecast");
    let chosen = |window: &Harness<'_, App>| taking_part(&document(window));
    let before = chosen(&window);
    let sunday = "3  Support on Sunday evening, 6 to 8";
    window.get_by_role_and_label(Role::CheckBox, sunday).click();
    settle(&mut window);
    assert_eq!(chosen(&window).len() + 1, before.len());
    undo(&mut window);
    assert_eq!(chosen(&window), before);

    fill(&mut window, "Cost limit", "35000");
    let now = document(&window);
    let best = Budget::of(&now, &newest(&now), ON).unwrap().best(35_000.0);
    assert!(!best.actions.is_empty() && best.actions != before);
    window.get_by_role_and_label(Role::Button, "Choose this set").click();
    settle(&mut window);
    assert_eq!(chosen(&window), best.actions);
    window.get_by_label("This set is chosen");
    undo(&mut window);
    assert_eq!(chosen(&window), before);
}

#[test]
fn the_forecast_says_before_and_after_and_what_the_ticked_actions_cost() {
    let folder = tempfile::tempdir().unwrap();
    let mut workshop = example();
    let mut window = open(folder.path(), &workshop, "Forecast");
    window.get_by_label("Adoption 4.6 today, 5.6 to be expected, 8.2 desired, why?");
    window.get_by_label_contains("Cost of the ticked actions £73,200");
    assert!(window.query_by_label_contains("without a cost").is_none());
    fill(&mut window, "Cost limit", "70000");
    window.get_by_label_contains("Over the limit by £3,200");
    fill(&mut window, "Cost limit", "80000");
    window.get_by_label_contains("£6,800 below the limit");
    assert!(window.query_by_label_contains("Over the limit").is_none());
    fill(&mut window, "Cost limit", "73200");
    window.get_by_label_contains("Exactly the limit");

    // What nobody has priced is counted.
    let ticked = taking_part(&workshop);
    let actions = Arc::make_mut(&mut workshop.plan);
    for id in &ticked[..2] {
        actions.get_mut(id).unwrap().cost = None;
    }
    let window = open(folder.path(), &workshop, "Forecast");
    window.get_by_label_contains("2 without a cost");
}

#[test]
fn the_inputs_are_the_clients_and_a_new_number_takes_the_signature_off() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = open(folder.path(), &example(), "Value");
    let case = |window: &Harness<'_, App>| document(window).value.clone();
    let signed = "Signed by Helen Marsh on 17 September 2026";
    // Beside the link, and beside the figure that leans on it.
    assert_eq!(window.get_all_by_label(signed).count(), 2);
    fill(&mut window, "Retention, r, Base", "86%");
    assert_eq!(case(&window).retention.unwrap().base.get(), 0.86);
    assert!(case(&window).link.as_ref().unwrap().signed_by.is_some(), "the link is as it was");
    // What is added to a percentage is written in points; what is empty says in what it is written.
    let written = |window: &Harness<'_, App>, name: &str| {
        let all = window.get_all_by_label(name).map(|node| node.accesskit_node().value());
        all.flatten().collect::<Vec<_>>()
    };
    let points = written(&window, "Retention per ten points, Base");
    assert!(points.contains(&"1.4\u{a0}points".to_owned()), "{points:?}");
    fill(&mut window, "Retention per ten points, Base", "1,5");
    let link = case(&window).link.clone().unwrap();
    assert_eq!(link.retention.base.get(), 0.015);
    assert!(link.signed_by.is_none() && link.signed_on.is_none());
    window.get_by_label("Not signed: an assumption, not a finding");
    undo(&mut window);
    assert!(case(&window).link.as_ref().unwrap().signed_by.is_some());
    // Nonsense changes nothing.
    fill(&mut window, "Discount rate, i, Base", "200");
    fill(&mut window, "Customers, N, Base", "many");
    let now = case(&window);
    assert_eq!(now.discount.unwrap().base.get(), 0.1);
    assert_eq!(now.customers.unwrap().base.get(), 640.0);
}

#[test]
fn what_only_redirects_customers_is_told_and_what_is_lost_too_often_is_marked() {
    let folder = tempfile::tempdir().unwrap();
    let mut workshop = example();
    let redirects = |action: &Action| {
        action.changes.iter().any(|change| matches!(change, Change::Share { .. }))
    };
    let actions = Arc::make_mut(&mut workshop.plan);
    let action = actions.values_mut().find(|action| redirects(action) && !action.done).unwrap();
    action.changes.retain(|change| matches!(change, Change::Share { .. }));
    let mut window = open(folder.path(), &workshop, "Forecast");
    window.get_by_label_contains("At most: points above a desired level");
    fill(&mut window, "Cost limit", "1000000");
    let offer = {
        let now = document(&window);
        Budget::of(&now, &newest(&now), ON).unwrap().best(1e6)
    };
    assert_eq!(offer.elsewhere, 1);
    window.get_by_label_contains("One action only changes where customers go on a journey.");

    window.get_by_role_and_label(Role::Button, "Value").click();
    settle(&mut window);
    let lost = "More was lost than there was at the start.";
    assert!(window.query_by_label(lost).is_none());
    fill(&mut window, "Lost with those who left", "99000000");
    window.get_by_label(lost);
    // A cost that may be higher is a bar of its own, and makes the range wider.
    let range = |window: &Harness<'static, App>| {
        value(
            &document(window),
            forecast(
                &document(window),
                &newest(&document(window)),
                &taking_part(&document(window)),
                ON,
            )
            .attained(),
        )
        .range()
        .unwrap()
    };
    let before = range(&window);
    assert!(window.query_by_label_contains("Cost of the chosen actions").is_none());
    fill(&mut window, "More than named by", "40");
    assert_eq!(document(&window).value.cost_spread.unwrap().more.get(), 0.4);
    assert!(range(&window)[0] < before[0]);
    window.get_by_label_contains("Cost of the chosen actions");
    window.get_by_label_contains("Attainment gained by the plan");
    fill(&mut window, "Retention per ten points, High", "90");
    window.get_by_label_contains("takes retention to 100%");
}

#[test]
fn an_empty_plan_says_what_to_do_first() {
    let folder = tempfile::tempdir().unwrap();
    let mut workshop = example();
    workshop.plan = Arc::default();
    workshop.repairs = Arc::default();
    workshop.value = Arc::default();
    let mut window = open(folder.path(), &workshop, "Forecast");
    window.get_by_label("Nothing is planned yet");
    window.get_by_role_and_label(Role::Button, "Value").click();
    settle(&mut window);
    window.get_by_label_contains("Not known yet.");
    fill(&mut window, "Retention per ten points, Base", "2");
    let link = document(&window).value.link.clone().unwrap();
    assert_eq!(link.retention, Span::sure(Share::clamped(0.02)));
    window.get_by_label("Not signed: an assumption, not a finding");
}
