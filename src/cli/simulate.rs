//! `fireside simulate`: customers who walk a journey one by one.

use std::path::PathBuf;

use clap::Args;
use serde::Serialize;

use super::chain::{Asked, By, days, exit_name, exit_steps, removal};
use super::table::Table;
use super::{Console, Failure};
use crate::flow::Model;
use crate::flow::chain::solve;
use crate::flow::simulate::{Beside, Errors, NoRun, Settings, Simulated, simulate};
use crate::measure::similar::Watch;
use crate::text::Text;
use crate::text::journey::exit as exit_key;
use crate::workshop::{Exit, Journey, JourneyId, SegmentId, StepId};

#[derive(Debug, Args)]
pub struct Options {
    /// The workshop
    file: PathBuf,
    /// Which journey
    #[arg(long, value_name = "ID")]
    journey: String,
    /// As this segment walks it [default: all customers together]
    #[arg(long, value_name = "ID")]
    segment: Option<String>,
    /// How many customers walk [default: as many as the workshop says]
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u64).range(1..=10_000_000))]
    customers: Option<u64>,
    /// What the random numbers begin with [default: as the workshop says]
    #[arg(long, value_name = "S")]
    seed: Option<u64>,
    /// How many threads walk; the result is the same [default: one a core]
    #[arg(long, value_name = "T", value_parser = clap::value_parser!(u16).range(1..=256))]
    threads: Option<u16>,
    /// Print one JSON document
    #[arg(long)]
    json: bool,
}

/// The whole of `fireside simulate --json`.
#[derive(Serialize)]
struct Report<'a> {
    journey: &'a JourneyId,
    segment: Option<&'a SegmentId>,
    customers: u64,
    seed: u64,
    absorption: By<&'a StepId, f64>,
    standard_error: By<&'a StepId, f64>,
    exits: By<&'static str, f64>,
    exits_error: By<&'static str, f64>,
    goal: f64,
    goal_error: f64,
    expected_steps: f64,
    sd_steps: f64,
    expected_steps_error: f64,
    expected_time_s: Option<f64>,
    sd_time_s: Option<f64>,
    expected_time_error: Option<f64>,
    visits: By<&'a StepId, f64>,
    /// Of the exact chain of the same journey.
    removal: By<&'a StepId, Option<f64>>,
    experience: Option<Experience>,
    /// The part that left as its memory told it, where there is a hazard.
    left: Option<f64>,
    unfinished: u64,
    /// Where the errors come from: `alone`, `batches` or `replicas`; `unknown` where the standard
    /// deviation of single customers stands for them.
    error_from: &'static str,
    waiting: Vec<OfDesk<'a>>,
    /// The most standard errors that a figure is from the exact one; null where the chain knows
    /// nothing of what was simulated.
    exact_apart: Option<f64>,
}

#[derive(Serialize)]
struct Experience {
    mean: f64,
    p10: f64,
    p50: f64,
    p90: f64,
    standard_error: f64,
}

#[derive(Serialize)]
struct OfDesk<'a> {
    step: &'a StepId,
    served: u64,
    waited: u64,
    mean_s: f64,
    longest_s: f64,
    most: usize,
    queue: f64,
    busy: f64,
}

pub fn run(console: &Console, options: &Options) -> Result<(), Failure> {
    let workshop = super::load(console, &options.file)?;
    let asked = Asked::of(console, &workshop, &options.journey, options.segment.as_deref())?;
    let mut settings = Settings::of(&workshop.simulation, &workshop.memory, asked.segment);
    settings.customers = options.customers.unwrap_or(settings.customers);
    settings.seed = options.seed.unwrap_or(settings.seed);
    let cores = || std::thread::available_parallelism().map_or(1, usize::from);
    let threads = options.threads.map_or_else(cores, usize::from);
    let model = Model::of(asked.journey, asked.segment);
    let refuse = |no| asked.refuse(console, &options.file, no);
    let exact = solve(&model).map_err(refuse)?;
    let found = match simulate(&model, &settings, threads, &Watch::default()) {
        Ok(found) => found,
        Err(NoRun::Chain(no)) => return Err(refuse(no)),
        Err(stopped @ NoRun::Stopped) => {
            console.complain(&stopped.to_string());
            return Err(Failure::Input);
        }
    };
    let apart = Beside::of(&exact, &found).map(|beside| beside.worst());
    if !options.json {
        let undated = exact.undated.len();
        return console.print(&words(console.text, asked.journey, &found, apart, undated));
    }
    let journey = asked.journey;
    let ends: Vec<f64> = found.absorbed.iter().map(|part| part.mean).collect();
    let by_exit = |value: &dyn Fn(usize) -> f64| {
        By(exit_steps(journey, &ends).into_iter().map(|(at, id)| (id, value(at))).collect())
    };
    let waiting = found.waiting.iter().filter_map(|desk| {
        Some(OfDesk {
            step: journey.steps.at(desk.step)?.0,
            served: desk.served,
            waited: desk.waited,
            mean_s: desk.mean,
            longest_s: desk.longest,
            most: desk.most,
            queue: desk.queue,
            busy: desk.busy,
        })
    });
    console.json(&Report {
        journey: asked.id,
        segment: asked.segment,
        customers: found.customers,
        seed: found.seed,
        absorption: by_exit(&|at| found.absorbed[at].mean),
        standard_error: by_exit(&|at| found.absorbed[at].error),
        exits: By(Exit::ALL.map(|exit| (exit_name(exit), found.part(exit).mean)).to_vec()),
        exits_error: By(Exit::ALL.map(|exit| (exit_name(exit), found.part(exit).error)).to_vec()),
        goal: found.goal.mean,
        goal_error: found.goal.error,
        expected_steps: found.steps.mean,
        sd_steps: found.steps.sd,
        expected_steps_error: found.steps.error,
        expected_time_s: found.time.map(|time| time.mean),
        sd_time_s: found.time.map(|time| time.sd),
        expected_time_error: found.time.map(|time| time.error),
        visits: By(journey.steps.ids().zip(found.visits.iter().copied()).collect()),
        removal: removal(journey, &exact),
        experience: found.experience.map(|felt| Experience {
            mean: felt.mean.mean,
            p10: felt.p10,
            p50: felt.p50,
            p90: felt.p90,
            standard_error: felt.mean.error,
        }),
        left: found.left.map(|left| left.mean),
        unfinished: found.unfinished,
        error_from: match found.errors {
            Errors::Alone => "alone",
            Errors::Batches => "batches",
            Errors::Replicas(_) => "replicas",
            Errors::Unknown => "unknown",
        },
        waiting: waiting.collect(),
        exact_apart: apart.filter(|apart| apart.is_finite()),
    })
}

fn words(
    text: &Text,
    journey: &Journey,
    found: &Simulated,
    apart: Option<f64>,
    undated: usize,
) -> String {
    let mut out = format!("{}\n", journey.title);
    let mut say = |line: String| {
        out.push_str(&line);
        out.push('\n');
    };
    let whole = |n: u64| text.number(n as f64, 0);
    let (customers, seed) = (whole(found.customers), found.seed.to_string());
    say(text.with("cli-simulate-who", &[("n", customers.into()), ("seed", seed.into())]));
    let steps = [
        ("steps", text.number(found.steps.mean, 2).into()),
        ("sd", text.number(found.steps.sd, 2).into()),
    ];
    say(text.with("cli-chain-steps", &steps));
    if let Some(time) = found.time {
        let days = days(text, time.mean);
        say(text.with("cli-chain-time", &[("days", days.into()), ("n", undated.into())]));
    }
    if let Some(felt) = found.experience {
        let point = |value: f64| text.number(value, 2);
        let args = [
            ("mean", point(felt.mean.mean).into()),
            ("low", point(felt.p10).into()),
            ("middle", point(felt.p50).into()),
            ("high", point(felt.p90).into()),
        ];
        say(text.with("cli-simulate-felt", &args));
    }
    if let Some(left) = found.left {
        let part = text.percent(left.mean, 1);
        say(text.with("cli-simulate-left", &[("part", part.into())]));
    }
    if found.unfinished > 0 {
        let n = whole(found.unfinished);
        say(text.with("cli-simulate-unfinished", &[("n", n.into())]));
    }
    if found.errors == Errors::Unknown {
        say(text.get("cli-simulate-unknown").to_owned());
    }
    if let Some(apart) = apart {
        let n = text.number(apart, 1);
        say(text.with("cli-simulate-exact", &[("n", n.into())]));
    }
    let mut table = Table::new(&[
        (text.get("cli-chain-end"), false),
        (text.get("cli-chain-how"), false),
        (text.get("cli-chain-part"), true),
        (text.get("cli-simulate-error"), true),
    ]);
    let ends: Vec<f64> = found.absorbed.iter().map(|part| part.mean).collect();
    for (at, id) in exit_steps(journey, &ends) {
        let Some(step) = journey.steps.get(id) else { continue };
        table.row(vec![
            step.title.clone(),
            text.get(exit_key(step.exit.unwrap_or(Exit::Ended))).to_owned(),
            text.percent(found.absorbed[at].mean, 2),
            text.percent(found.absorbed[at].error, 3),
        ]);
    }
    out.push_str(&format!("\n{}", table.print()));
    if found.waiting.is_empty() {
        return out;
    }
    let mut table = Table::new(&[
        (text.get("cli-chain-step"), false),
        (text.get("cli-simulate-wait"), true),
        (text.get("cli-simulate-busy"), true),
    ]);
    for desk in &found.waiting {
        let Some((_, step)) = journey.steps.at(desk.step) else { continue };
        let wait = days(text, desk.mean);
        table.row(vec![step.title.clone(), wait, text.percent(desk.busy, 1)]);
    }
    out.push_str(&format!("\n{}", table.print()));
    out
}
