//! Customers who walk one by one: the same whatever the number of threads, beside the exact answer,
//! and where memory and queues come in, beside what theory says.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod walks;

use std::time::Instant;

use fireside::flow::chain::solve;
use fireside::flow::simulate::{Beside, Errors, NoRun, Settings, Simulated, simulate};
use fireside::flow::{Facts, Model, NoChain};
use fireside::measure::Ways;
use fireside::measure::similar::Watch;
use fireside::workshop::*;
use walks::{LEAVES, STAYS, drawn, facts, random_model, step_id};

fn settings(customers: u64) -> Settings {
    Settings { customers, ..Settings::default() }
}

fn run(model: &Model, settings: &Settings, threads: usize) -> Simulated {
    simulate(model, settings, threads, &Watch::default()).unwrap()
}

/// One step that customers leave well, after these facts.
fn alone(facts: Facts, again: f64) -> Model {
    Model { ways: Ways::new(&[(&[(0, again)], 1.0 - again)], &[(0, 1.0)]), facts: vec![facts] }
}

#[test]
fn any_number_of_threads_gives_the_same() {
    let mut random = fastrand::Rng::with_seed(3);
    let model = random_model(&mut random, 30, 1.0);
    for hazard in [None, Some((0.05, 1.0))] {
        let settings = Settings { hazard, seed: 7, ..settings(20_000) };
        let one = run(&model, &settings, 1);
        for threads in [2, 3, 7] {
            assert_eq!(run(&model, &settings, threads), one, "{threads} threads");
        }
        assert_ne!(run(&model, &Settings { seed: 8, ..settings }, 1), one);
    }
}

#[test]
fn walking_agrees_with_the_exact_answer() {
    for seed in 0..12 {
        let mut random = fastrand::Rng::with_seed(seed);
        let n = random.usize(3..60);
        let model = random_model(&mut random, n, [0.2, 1.0, 3.0][seed as usize % 3]);
        let exact = solve(&model).unwrap();
        let walked = run(&model, &Settings { seed, ..settings(60_000) }, 2);
        let beside = Beside::of(&exact, &walked).unwrap();
        assert!(beside.worst() < 4.5, "{seed}: {} {beside:?}", beside.worst());
        assert!(beside.steps.apart.abs() < 4.0 && beside.goal.apart.abs() < 4.0);
        assert!(beside.time.is_none_or(|time| time.apart.abs() < 4.0));
        for (visits, exact) in walked.visits.iter().zip(&exact.visits) {
            assert!((visits - exact).abs() < 0.05 * exact.max(0.3), "{visits} {exact}");
        }
        // The errors that it states itself are those that the exact answer expects.
        let ratio = walked.steps.error / beside.steps.error;
        assert!((0.9..1.1).contains(&ratio), "{ratio}");
        let flow: u64 = walked.ways.iter().sum::<u64>() + walked.entered.iter().sum::<u64>();
        assert_eq!(flow, walked.walked, "every step was come to by one way");
        let all: f64 = walked.parts.iter().map(|part| part.mean).sum();
        assert!((all - 1.0).abs() < 1e-12);
    }
}

#[test]
fn stays_are_exponential_and_steps_geometric() {
    let model = alone(Facts { dwell: Some(100.0), ..facts(STAYS) }, 0.75);
    let found = run(&model, &settings(200_000), 1);
    assert!((found.steps.mean - 4.0).abs() < 4.0 * found.steps.error);
    assert!((found.steps.sd - 12_f64.sqrt()).abs() < 0.05, "{}", found.steps.sd);
    let time = found.time.unwrap();
    assert!((time.mean - 400.0).abs() < 4.0 * time.error && (time.sd / 400.0 - 1.0).abs() < 0.02);
    assert_eq!((found.unfinished, found.left), (0, None));
}

#[test]
fn experience_fades_in_simulated_days() {
    // Good, then bad with no time between: the mean. With a half-life between: good weighs half.
    for (dwell, remembered) in [(None, 0.0), (Some(86_400.0), -1.0 / 3.0)] {
        let model = Model {
            ways: Ways::new(&[(&[(1, 1.0)], 0.0), (&[], 1.0)], &[(0, 1.0)]),
            facts: vec![
                Facts { valence: Some(1.0), ..facts(None) },
                Facts { valence: Some(-1.0), dwell, ..facts(STAYS) },
            ],
        };
        let found = run(&model, &Settings { half_life: 1.0, ..settings(100_000) }, 1);
        let felt = found.experience.unwrap();
        if dwell.is_none() {
            assert!(felt.mean.mean.abs() < 1e-6 && felt.p10 == felt.p90);
        } else {
            // The median stay is ln 2 days: 2^−ln 2 of the good one is left.
            let left = 2_f64.powf(-std::f64::consts::LN_2);
            let median = (left - 1.0) / (left + 1.0);
            assert!((felt.p50 - median).abs() < 0.005, "{} {median}", felt.p50);
            assert!(felt.p10 < felt.p50 && felt.p50 < felt.p90, "{felt:?} {remembered}");
        }
        assert_eq!(felt.customers, 100_000);
    }
    let silent = run(&alone(facts(STAYS), 0.0), &settings(100), 1);
    assert_eq!(silent.experience, None);
}

#[test]
fn who_remembers_bad_things_leaves() {
    // Every step feels the same, so that E is what it feels like: the hazard is known.
    for valence in [-1.0, 0.0, 1.5] {
        let model = alone(Facts { valence: Some(valence), ..facts(STAYS) }, 0.8);
        let hazard = Some((0.1, 0.7));
        let found = run(&model, &Settings { hazard, ..settings(100_000) }, 2);
        let gone = 0.1 * (-0.7_f64 * valence).exp();
        // Each round ends well with .2, leaves with .8·gone, else goes on.
        let left = 0.8 * gone / (0.2 + 0.8 * gone);
        let told = found.left.unwrap();
        assert!((told.mean - left).abs() < 4.0 * told.error, "{} {left}", told.mean);
        assert!((found.part(Exit::Churned).mean - told.mean).abs() < 1e-12);
        assert_eq!(found.left_at.iter().sum::<u64>(), (told.mean * 1e5).round() as u64);
        let exact = solve(&model).unwrap();
        assert_eq!(Beside::of(&exact, &found), None, "the chain knows no memory");
    }
}

#[test]
fn a_queue_waits_as_long_as_theory_says() {
    // M/M/1: waiting ρ/(μ−λ); M/M/2 by Erlang's formula.
    let service = 864.0;
    for (capacity, per_day, wait) in
        [(1, 50.0, service), (2, 150.0, service * 0.5625 / (1.0 - 0.5625))]
    {
        let desk = Facts { dwell: Some(service), capacity: Some(capacity), ..facts(STAYS) };
        let settings = Settings { per_day: Some(per_day), queues: true, ..settings(300_000) };
        let found = run(&alone(desk, 0.0), &settings, 2);
        let desk = found.waiting[0];
        assert_eq!((desk.step, desk.served), (0, 300_000));
        let wait = if capacity == 2 {
            // ρ = .75: C = 2ρ²/(1+ρ) waits, service/(2(1−ρ)) each of them.
            let _ = wait;
            let c = 2.0 * 0.5625 / 1.75;
            c * service / (2.0 * 0.25)
        } else {
            wait
        };
        let time = found.time.unwrap();
        assert!((desk.mean - wait).abs() < 4.0 * time.error, "{} {wait} {}", desk.mean, time.error);
        assert!((time.mean - wait - service).abs() < 4.0 * time.error);
        let rho = per_day * service / 86_400.0 / f64::from(capacity);
        assert!((desk.busy - rho).abs() < 0.01, "{} {rho}", desk.busy);
        assert!((desk.queue - wait * per_day / 86_400.0).abs() < 0.1, "{}", desk.queue);
        assert!(desk.longest > desk.mean && desk.most > 3 && desk.waited < desk.served);
    }
}

#[test]
fn all_at_once_wait_for_each_other() {
    let desk = Facts { dwell: Some(10.0), capacity: Some(1), ..facts(STAYS) };
    let settings = Settings { queues: true, ..settings(1000) };
    let found = run(&alone(desk, 0.0), &settings, 1);
    let desk = found.waiting[0];
    assert_eq!((desk.waited, desk.most), (999, 999));
    assert!((desk.mean / 5000.0 - 1.0).abs() < 0.1 && (desk.busy - 1.0).abs() < 1e-9);
}

#[test]
fn the_error_of_a_run_is_how_far_runs_are_apart() {
    // One desk, and a step before it that sends some back; memory decides who leaves.
    let desk = Facts { dwell: Some(600.0), capacity: Some(1), valence: Some(-1.0), ..facts(STAYS) };
    let model = alone(desk, 0.3);
    let base = Settings { queues: true, half_life: 1.0, ..settings(2_000) };
    let cases = [
        // All at once, more than can be served, nearly as many, and few.
        (None, None),
        (Some(200.0), None),
        (Some(98.0), None),
        (Some(30.0), None),
        (None, Some((0.05, 0.5))),
    ];
    for (per_day, hazard) in cases {
        let runs: Vec<Simulated> = (0..40)
            .map(|seed| run(&model, &Settings { per_day, hazard, seed, ..base }, 2))
            .collect();
        let apart = |figure: &dyn Fn(&Simulated) -> (f64, f64)| {
            let n = runs.len() as f64;
            let mean = runs.iter().map(|run| figure(run).0).sum::<f64>() / n;
            let squares: f64 = runs.iter().map(|run| (figure(run).0 - mean).powi(2)).sum();
            let stated = runs.iter().map(|run| figure(run).1).sum::<f64>() / n;
            stated / (squares / (n - 1.0)).sqrt()
        };
        let transient = per_day.is_none_or(|n| n > 90.0);
        let errors = if transient { Errors::Replicas(11) } else { Errors::Batches };
        assert!(runs.iter().all(|run| run.errors == errors), "{per_day:?} {:?}", runs[0].errors);
        let time = apart(&|run| run.time.map(|t| (t.mean, t.error)).unwrap());
        assert!((0.65..1.5).contains(&time), "{per_day:?} {hazard:?} time {time}");
        let felt = apart(&|run| run.experience.map(|f| (f.mean.mean, f.mean.error)).unwrap());
        assert!(run(&model, &Settings { per_day, hazard, ..base }, 1).experience.is_some());
        // All remember the same where there is one kind of experience.
        assert!(felt.is_nan() || (0.6..1.6).contains(&felt), "{felt}");
        let goal = apart(&|run| (run.goal.mean, run.goal.error));
        assert!(hazard.is_none() || (0.65..1.5).contains(&goal), "{goal}");
        let of = Settings { per_day, hazard, seed: 3, ..base };
        assert_eq!(run(&model, &of, 1), run(&model, &of, 5));
    }
}

#[test]
fn where_nobody_waits_queues_change_nothing() {
    let mut random = fastrand::Rng::with_seed(9);
    let mut model = random_model(&mut random, 25, 1.0);
    for hazard in [None, Some((0.02, 0.5))] {
        let settings = Settings { hazard, ..settings(5_000) };
        let free = run(&model, &settings, 1);
        model.facts.iter_mut().step_by(2).for_each(|facts| facts.capacity = Some(1_000_000));
        let queued = Settings { queues: true, per_day: Some(100.0), ..settings };
        let found = run(&model, &queued, 1);
        assert_eq!((&found.ways, &found.absorbed), (&free.ways, &free.absorbed));
        assert_eq!((found.steps, &found.left_at), (free.steps, &free.left_at));
        let (a, b) = (found.time.unwrap().mean, free.time.unwrap().mean);
        assert!((a / b - 1.0).abs() < 1e-6);
        assert!(found.waiting.iter().all(|desk| desk.waited == 0));
        // The same again, to the last byte; and no queue where nobody asks for one.
        assert_eq!(run(&model, &queued, 3), found);
        assert_eq!(run(&model, &settings, 1), free);
    }
}

#[test]
fn who_never_gets_through_is_counted() {
    let model = alone(facts(STAYS), 1.0 - 1e-9);
    let settings = Settings { most_steps: 1000, ..settings(50) };
    let found = run(&model, &settings, 1);
    assert_eq!((found.unfinished, found.walked), (50, 50_000));
    assert_eq!(found.absorbed[0].mean, 0.0);
    assert_eq!(found.ways[0], 50 * 999);
    let mut queued = model;
    queued.facts[0].capacity = Some(2);
    let found = run(&queued, &Settings { queues: true, ..settings }, 1);
    assert_eq!((found.unfinished, found.walked), (50, 50_000));
}

#[test]
fn it_stops_when_told_and_refuses_what_cannot_end() {
    let model = alone(facts(STAYS), 1.0 - 1e-12);
    let watch = Watch::default();
    let start = Instant::now();
    let stopped = std::thread::scope(|scope| {
        let walking = scope.spawn(|| simulate(&model, &settings(10_000_000), 2, &watch));
        std::thread::sleep(std::time::Duration::from_millis(50));
        watch.stop();
        walking.join().unwrap()
    });
    assert_eq!(stopped, Err(NoRun::Stopped));
    assert!(start.elapsed().as_secs() < 20);
    let trap = Model {
        ways: Ways::new(&[(&[(0, 1.0)], 0.0)], &[(0, 1.0)]),
        facts: vec![Facts::default()],
    };
    let of = |model| simulate(model, &settings(10), 1, &Watch::default());
    assert_eq!(of(&trap), Err(NoRun::Chain(NoChain::Trap(0))));
    assert_eq!(of(&Model::default()), Err(NoRun::Chain(NoChain::Unconnected)));
}

#[test]
fn nobody_walking_is_no_division_by_nothing() {
    let found = run(&alone(facts(STAYS), 0.5), &settings(0), 4);
    assert_eq!((found.customers, found.steps.mean, found.parts[0].error), (0, 0.0, 0.0));
}

#[test]
fn settings_are_those_of_the_workshop() {
    let segment = SegmentId::new("pilots").unwrap();
    let mut memory = Memory::default();
    memory.segments.insert(segment.clone(), HalfLife::clamped(30.0));
    let simulation =
        Simulation { hazard: Some(Hazard::default()), queues: true, ..Simulation::default() };
    let own = Settings::of(&simulation, &memory, Some(&segment));
    assert_eq!((own.half_life, own.hazard, own.queues), (30.0, Some((0.01, 1.0)), true));
    assert_eq!(Settings::of(&simulation, &memory, None).half_life, 180.0);
    // A step that serves half a customer serves one.
    let mut journey = drawn(&[("in", None), ("out", LEAVES)], &[("in", "out", None)]);
    let step = journey.steps.get_mut(&step_id("in")).unwrap();
    std::sync::Arc::make_mut(step).capacity = Some(Count::clamped(0.5));
    assert_eq!(Model::of(&journey, None).facts[0].capacity, Some(1));
}
