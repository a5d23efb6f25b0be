//! `fireside chain`: where the customers of a journey end up, exactly.

use std::path::PathBuf;

use clap::Args;
use serde::{Serialize, Serializer};

use super::table::Table;
use super::{Console, Failure};
use crate::flow::chain::{Answer, solve};
use crate::flow::repair::apply_repairs;
use crate::flow::{Model, NoChain};
use crate::measure::NoExits;
use crate::text::Text;
use crate::text::journey::exit as exit_key;
use crate::workshop::{Exit, Journey, JourneyId, Mend, SegmentId, Share, StepId, Workshop};

/// What stands for a figure that nobody knows.
const UNKNOWN: &str = "–";

/// Seconds of a day.
const DAY: f64 = 86_400.0;

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
    /// Cut the part that leaves at a step by so much, 0 to 1; may be given more than once
    #[arg(long, value_name = "STEP=SHARE", value_parser = repair)]
    repair: Vec<(String, Share)>,
    /// Print one JSON document
    #[arg(long)]
    json: bool,
}

fn repair(typed: &str) -> Result<(String, Share), String> {
    let (step, by) = typed.split_once('=').ok_or("it must be STEP=SHARE, such as pay=0.05")?;
    let by: f64 = by.trim().parse().map_err(|_| format!("“{by}” is no share"))?;
    Ok((step.trim().to_owned(), Share::new(by).map_err(|e| e.to_string())?))
}

/// The journey and the segment that were asked for.
pub struct Asked<'a> {
    pub id: &'a JourneyId,
    pub journey: &'a Journey,
    pub segment: Option<&'a SegmentId>,
}

impl<'a> Asked<'a> {
    pub fn of(
        console: &Console,
        workshop: &'a Workshop,
        journey: &str,
        segment: Option<&str>,
    ) -> Result<Self, Failure> {
        let Some((id, found)) = workshop.journeys.iter().find(|(id, _)| id.as_str() == journey)
        else {
            return Err(console.unknown(journey, workshop.journeys.ids().map(JourneyId::as_str)));
        };
        let segments = || workshop.segments.ids();
        let segment = match segment {
            None => None,
            Some(name) => match segments().find(|id| id.as_str() == name) {
                Some(id) => Some(id),
                None => return Err(console.unknown(name, segments().map(SegmentId::as_str))),
            },
        };
        Ok(Self { id, journey: found, segment })
    }

    /// Says why nobody can say where customers end up.
    pub fn refuse(&self, console: &Console, file: &std::path::Path, no: NoChain) -> Failure {
        let why = match Model::refusal(self.journey, no) {
            NoExits::Unconnected => console.text.get("forecast-unconnected").to_owned(),
            NoExits::Trap(step) => {
                let title = self.journey.steps.get(&step).map_or("", |s| s.title.as_str());
                let name = if title.is_empty() { step.as_str() } else { title };
                let name = format!("{name} ({step})");
                console.text.with("forecast-trap", &[("step", name.into())])
            }
        };
        console.complain(&format!("{}: {why}", file.display()));
        Failure::Input
    }
}

/// Figures by step or by exit, in the order of the document.
pub struct By<K, V>(pub Vec<(K, V)>);

impl<K: Serialize, V: Serialize> Serialize for By<K, V> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(k, v)| (k, v)))
    }
}

/// The name of an exit in JSON.
pub const fn exit_name(exit: Exit) -> &'static str {
    match exit {
        Exit::Renewed => "renewed",
        Exit::Advocate => "advocate",
        Exit::Churned => "churned",
        Exit::Ended => "ended",
    }
}

/// The steps where journeys end: those that say so, and those where somebody does.
pub fn exit_steps<'a>(journey: &'a Journey, ends: &[f64]) -> Vec<(usize, &'a StepId)> {
    let steps = journey.steps.iter().enumerate();
    steps
        .filter(|(at, (_, step))| step.exit.is_some() || ends.get(*at).is_some_and(|p| *p > 0.0))
        .map(|(at, (id, _))| (at, id))
        .collect()
}

/// The whole of `fireside chain --json`.
#[derive(Serialize)]
struct Report<'a> {
    journey: &'a JourneyId,
    segment: Option<&'a SegmentId>,
    #[serde(flatten)]
    figures: Figures<'a>,
    /// Without the repairs.
    #[serde(skip_serializing_if = "Option::is_none")]
    before: Option<Figures<'a>>,
}

#[derive(Serialize)]
struct Figures<'a> {
    absorption: By<&'a StepId, f64>,
    exits: By<&'static str, f64>,
    goal: f64,
    expected_steps: f64,
    sd_steps: f64,
    expected_time_s: Option<f64>,
    sd_time_s: Option<f64>,
    without_dwell: Vec<&'a StepId>,
    felt: Felt,
    visits: By<&'a StepId, f64>,
    reach: By<&'a StepId, f64>,
    removal: By<&'a StepId, Option<f64>>,
}

/// The experience along the way.
#[derive(Serialize)]
struct Felt {
    mean: Option<f64>,
    sum: Option<f64>,
}

/// The removal effects by step.
pub fn removal<'a>(journey: &'a Journey, answer: &Answer) -> By<&'a StepId, Option<f64>> {
    let of = |at: usize| answer.removal.as_ref().and_then(|all| all.get(at).copied());
    By(journey.steps.ids().enumerate().map(|(at, id)| (id, of(at))).collect())
}

fn figures<'a>(journey: &'a Journey, answer: &'a Answer) -> Figures<'a> {
    let by_step = |values: &[f64]| By(journey.steps.ids().zip(values.iter().copied()).collect());
    let ends = exit_steps(journey, &answer.absorbed);
    let step = |at: &usize| journey.steps.at(*at).map(|(id, _)| id);
    Figures {
        absorption: By(ends.into_iter().map(|(at, id)| (id, answer.absorbed[at])).collect()),
        exits: By(Exit::ALL.map(|exit| (exit_name(exit), answer.part(exit))).to_vec()),
        goal: answer.goal,
        expected_steps: answer.steps,
        sd_steps: answer.steps_variance.sqrt(),
        expected_time_s: answer.time,
        sd_time_s: answer.time_variance.map(f64::sqrt),
        without_dwell: answer.undated.iter().filter_map(step).collect(),
        felt: Felt { mean: answer.felt_mean, sum: answer.felt_sum },
        visits: by_step(&answer.visits),
        reach: by_step(&answer.reach),
        removal: removal(journey, answer),
    }
}

pub fn run(console: &Console, options: &Options) -> Result<(), Failure> {
    let workshop = super::load(console, &options.file)?;
    let asked = Asked::of(console, &workshop, &options.journey, options.segment.as_deref())?;
    let mut mends = Vec::with_capacity(options.repair.len());
    for (name, by) in &options.repair {
        let known = asked.journey.steps.ids().find(|id| id.as_str() == name);
        let Some(step) = known else {
            return Err(console.unknown(name, asked.journey.steps.ids().map(StepId::as_str)));
        };
        mends.push(Mend::Keep { step: step.clone(), by: *by });
    }
    let refuse = |no| asked.refuse(console, &options.file, no);
    let (answer, before) = if mends.is_empty() {
        (solve(&Model::of(asked.journey, asked.segment)).map_err(refuse)?, None)
    } else {
        let mends: Vec<&Mend> = mends.iter().collect();
        let found = apply_repairs(asked.journey, asked.segment, &mends).map_err(refuse)?;
        (found.after, Some(found.before))
    };
    if options.json {
        return console.json(&Report {
            journey: asked.id,
            segment: asked.segment,
            figures: figures(asked.journey, &answer),
            before: before.as_ref().map(|before| figures(asked.journey, before)),
        });
    }
    console.print(&words(console.text, asked.journey, &answer, before.as_ref()))
}

/// Days, for people.
pub fn days(text: &Text, seconds: f64) -> String {
    text.number(seconds / DAY, 2)
}

fn words(text: &Text, journey: &Journey, answer: &Answer, before: Option<&Answer>) -> String {
    let mut out = format!("{}\n", journey.title);
    let args = [
        ("steps", text.number(answer.steps, 2).into()),
        ("sd", text.number(answer.steps_variance.sqrt(), 2).into()),
    ];
    out.push_str(&format!("{}\n", text.with("cli-chain-steps", &args)));
    if let Some(time) = answer.time {
        let args = [("days", days(text, time).into()), ("n", answer.undated.len().into())];
        out.push_str(&format!("{}\n", text.with("cli-chain-time", &args)));
    }
    if let Some(felt) = answer.felt_mean {
        let args = [("felt", text.number(felt, 2).into())];
        out.push_str(&format!("{}\n", text.with("cli-chain-felt", &args)));
    }
    let percent = |part: f64| text.percent(part, 1);
    let mut columns = vec![
        (text.get("cli-chain-end"), false),
        (text.get("cli-chain-how"), false),
        (text.get("cli-chain-part"), true),
    ];
    columns.extend(before.map(|_| (text.get("cli-chain-was"), true)));
    let mut table = Table::new(&columns);
    for (at, id) in exit_steps(journey, &answer.absorbed) {
        let Some(step) = journey.steps.get(id) else { continue };
        let how = text.get(exit_key(step.exit.unwrap_or(Exit::Ended))).to_owned();
        let mut row = vec![step.title.clone(), how, percent(answer.absorbed[at])];
        row.extend(before.map(|before| percent(before.absorbed[at])));
        table.row(row);
    }
    out.push_str(&format!("\n{}", table.print()));
    let mut table = Table::new(&[
        (text.get("cli-chain-step"), false),
        (text.get("cli-chain-visits"), true),
        (text.get("cli-chain-removal"), true),
    ]);
    for (at, step) in journey.steps.values().enumerate() {
        if answer.visits[at] > 0.0 {
            let removal = answer.removal.as_ref().map(|all| percent(all[at]));
            table.row(vec![
                step.title.clone(),
                text.number(answer.visits[at], 3),
                removal.unwrap_or_else(|| UNKNOWN.to_owned()),
            ]);
        }
    }
    out.push_str(&format!("\n{}", table.print()));
    out
}
