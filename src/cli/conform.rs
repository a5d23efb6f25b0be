//! `fireside conform`: the drawn journey against what customers really do.

use std::path::{Path, PathBuf};

use clap::Args;
use serde::Serialize;

use super::chain::Asked;
use super::log::Opened;
use super::table::Table;
use super::{Console, Failure};
use crate::flow::conform::{Conformance, Deviation, Move, Stop, Walked, conform};
use crate::flow::log::Log;
use crate::flow::matching::suggest;
use crate::flow::read::{Reading, known_form, known_log};
use crate::flow::three_ps::{ThreePs, three_ps};
use crate::text::Text;
use crate::workshop::{ConnectionId, EventLog, Journey, JourneyId, StepId, Workshop};

/// What stands for a figure that nobody knows.
const UNKNOWN: &str = "–";

/// How many rows of a list are told in words; `--json` tells all.
const TOLD: usize = 10;

#[derive(Debug, Args)]
pub struct Options {
    /// The workshop
    file: PathBuf,
    /// The drawn journey, by its id
    #[arg(long, value_name = "ID")]
    journey: String,
    /// The event log: CSV or XES, plain or packed with gzip
    #[arg(long, value_name = "LOG")]
    log: PathBuf,
    /// Print one JSON document
    #[arg(long)]
    json: bool,
}

/// The whole of `fireside conform --json`.
#[derive(Serialize)]
struct Report<'a> {
    journey: &'a JourneyId,
    events: usize,
    cases: u64,
    dropped: u64,
    variants: u64,
    entropy: f64,
    replay: Option<f64>,
    replay_mapped: Option<f64>,
    edit_distance_median: Option<f64>,
    edit_distance_mean: Option<f64>,
    /// How many cases were too long to be looked at to their end.
    cut: u64,
    /// Where the mapping comes from: `file` or `suggested`.
    mapping_from: &'static str,
    mapping: Vec<Mapped<'a>>,
    never_taken: &'a [StepId],
    never_drawn: Vec<NeverDrawn<'a>>,
    ways_never_taken: &'a [ConnectionId],
    undrawn: Vec<Undrawn<'a>>,
    deviations: Vec<OfDeviation<'a>>,
    three_ps: OfThreePs<'a>,
    /// How much the drawing lets customers choose.
    drawn: OfDrawn,
}

#[derive(Serialize)]
struct Mapped<'a> {
    activity: &'a str,
    step: Option<&'a StepId>,
    /// How alike the names are; none where a person has confirmed it.
    score: Option<f64>,
}

#[derive(Serialize)]
struct NeverDrawn<'a> {
    activity: &'a str,
    count: u64,
    cases: u64,
}

#[derive(Serialize)]
struct Undrawn<'a> {
    from: &'a str,
    to: &'a str,
    count: u64,
    cases: u64,
}

#[derive(Serialize)]
struct OfDeviation<'a> {
    path: Vec<&'a str>,
    length: usize,
    cases: u64,
    distance: u64,
    moves: Vec<OfMove<'a>>,
    examples: Vec<&'a str>,
}

/// What makes a drawn path of a real one: both where it is taken as drawn, and where something else
/// is taken than is drawn.
#[derive(Serialize)]
struct OfMove<'a> {
    taken: Option<&'a str>,
    drawn: Option<&'a str>,
}

#[derive(Serialize)]
struct OfThreePs<'a> {
    prescriptive: Option<f64>,
    prescriptive_visits: Option<f64>,
    predictive: Vec<OfWay<'a>>,
    proactive: Option<f64>,
    issues: u64,
    issues_contacted_before: u64,
}

#[derive(Serialize)]
struct OfWay<'a> {
    connection: &'a ConnectionId,
    n: u64,
    p: Option<f64>,
    interval: Option<[f64; 2]>,
}

#[derive(Serialize)]
struct OfDrawn {
    steps: usize,
    paths: u64,
    branches: usize,
    loops: usize,
}

/// Which step an activity is, with the score where it was suggested.
type Guess = (Option<StepId>, Option<f64>);

/// What is held against what.
struct Held<'a> {
    id: &'a JourneyId,
    journey: &'a Journey,
    log: &'a Log,
    /// By activity.
    mapping: Vec<Guess>,
    confirmed: bool,
}

pub fn run(console: &Console, options: &Options) -> Result<(), Failure> {
    let workshop = super::load(console, &options.file)?;
    let Asked { id, journey, .. } = Asked::of(console, &workshop, &options.journey, None)?;
    let reading = read_log(console, &options.log, &workshop)?;
    let log = &reading.log;
    let (mapping, confirmed) = mapping(&workshop, id, journey, &reading);
    let held = Held { id, journey, log, mapping, confirmed };
    let steps: Vec<Option<StepId>> = held.mapping.iter().map(|(step, _)| step.clone()).collect();
    let walked = Walked::of(log);
    let Some(found) = conform(journey, &steps, &walked, &mut |_| true) else {
        return Err(Failure::Output);
    };
    let ps = three_ps(journey, &steps, &walked, &found);
    if options.json {
        return console.json(&report(&held, reading.dropped, &found, &ps));
    }
    console.print(&words(console.text, &held, &found, &ps))
}

/// Reads a log. A file that the workshop knows, by its content or else by its name, is read as it
/// was read then.
fn read_log(console: &Console, path: &Path, workshop: &Workshop) -> Result<Reading, Failure> {
    let mut log = Opened::of(console, path)?;
    let name = path.file_name().map_or_else(String::new, |name| name.to_string_lossy().into());
    let digest = if workshop.logs.is_empty() { String::new() } else { log.digest()? };
    let logs = workshop.logs.values().map(AsRef::as_ref);
    let seen = log.seen.clone();
    let Some(known) = known_log(logs, &digest, &name) else {
        return log.read(&seen.form, &seen.guess);
    };
    // What was just looked at can be looked at again.
    match known_form(&log.first, &known.columns).ok().flatten() {
        Some(form) => log.read(&form, &known.columns),
        None if known.digest == digest => log.read(&seen.form, &known.columns),
        // Another file that only has the name.
        None => log.read(&seen.form, &seen.guess),
    }
}

/// Which steps the activities are: as a person confirmed it for this very log and journey, else as
/// their names suggest.
fn mapping(
    workshop: &Workshop,
    id: &JourneyId,
    journey: &Journey,
    reading: &Reading,
) -> (Vec<Guess>, bool) {
    let names = reading.log.activities.iter();
    // Where nobody has decided anything, names are the better guess.
    let decided = |log: &EventLog| log.activities.iter().any(|a| a.step.is_some() || a.not_drawn);
    let is_it = |log: &&EventLog| {
        log.digest == reading.digest && log.drawn.as_ref() == Some(id) && decided(log)
    };
    let kept = workshop.logs.values().map(AsRef::as_ref).find(is_it);
    if let Some(kept) = kept {
        let step = |at: Option<usize>| kept.activities.get(at?)?.step.clone();
        let steps = kept.places(names).into_iter().map(|at| (step(at), None));
        return (steps.collect(), true);
    }
    let found = suggest(names, journey, workshop.language).into_iter();
    let split = found.map(|found| found.map_or((None, None), |m| (Some(m.step), Some(m.score))));
    (split.collect(), false)
}

impl<'a> Held<'a> {
    fn activity(&self, at: u32) -> &'a str {
        self.log.activities.get(at).unwrap_or_default()
    }

    fn step(&self, id: &StepId) -> &'a str {
        self.journey.steps.get(id).map_or("", |step| &step.title)
    }

    fn stop(&self, stop: &Stop) -> &'a str {
        match stop {
            Stop::Step(id) => self.step(id),
            Stop::Activity(at) => self.activity(*at),
        }
    }

    fn moved(&self, one: &Move) -> OfMove<'a> {
        let (taken, drawn) = match one {
            Move::Kept(step) => (Some(self.step(step)), Some(self.step(step))),
            Move::Extra(stop) => (Some(self.stop(stop)), None),
            Move::Missing(step) => (None, Some(self.step(step))),
            Move::Instead { taken, drawn } => (Some(self.stop(taken)), Some(self.step(drawn))),
        };
        OfMove { taken, drawn }
    }

    /// What differs from the drawn path, in signs; the path where that is not known.
    fn difference(&self, deviation: &Deviation) -> String {
        if deviation.moves.is_empty() {
            let path: Vec<&str> = deviation.path.iter().map(|stop| self.stop(stop)).collect();
            return path.join(" → ");
        }
        let differs = deviation.moves.iter().filter(|one| !matches!(one, Move::Kept(_)));
        let signs = differs.map(|one| match self.moved(one) {
            OfMove { taken: Some(taken), drawn: Some(drawn) } => format!("− {drawn} + {taken}"),
            OfMove { taken: Some(taken), .. } => format!("+ {taken}"),
            OfMove { drawn, .. } => format!("− {}", drawn.unwrap_or_default()),
        });
        signs.collect::<Vec<_>>().join(", ")
    }

    fn examples(&self, deviation: &Deviation) -> Vec<&'a str> {
        deviation.examples.iter().filter_map(|case| self.log.cases.get(*case)).collect()
    }
}

fn report<'a>(
    held: &'a Held<'a>,
    dropped: u64,
    found: &'a Conformance,
    ps: &'a ThreePs,
) -> Report<'a> {
    let mapping = held.log.activities.iter().zip(&held.mapping);
    let never_drawn = found.never_drawn.iter();
    let fixed = found.fixed;
    Report {
        journey: held.id,
        events: held.log.len(),
        cases: found.cases,
        dropped,
        variants: found.variants,
        entropy: found.entropy,
        replay: found.replay,
        replay_mapped: found.replay_mapped,
        edit_distance_median: found.distance_median,
        edit_distance_mean: found.distance_mean,
        cut: found.cut,
        mapping_from: if held.confirmed { "file" } else { "suggested" },
        mapping: mapping
            .map(|(activity, (step, score))| Mapped {
                activity,
                step: step.as_ref(),
                score: *score,
            })
            .collect(),
        never_taken: &found.never_taken,
        never_drawn: never_drawn
            .map(|n| NeverDrawn {
                activity: held.activity(n.activity),
                count: n.count,
                cases: n.cases,
            })
            .collect(),
        ways_never_taken: &found.ways_never_taken,
        undrawn: found
            .undrawn
            .iter()
            .map(|u| Undrawn {
                from: held.stop(&u.from),
                to: held.stop(&u.to),
                count: u.count,
                cases: u.cases,
            })
            .collect(),
        deviations: found
            .deviations
            .iter()
            .map(|d| OfDeviation {
                path: d.path.iter().map(|stop| held.stop(stop)).collect(),
                length: d.length,
                cases: d.cases,
                distance: d.distance,
                moves: d.moves.iter().map(|one| held.moved(one)).collect(),
                examples: held.examples(d),
            })
            .collect(),
        three_ps: OfThreePs {
            prescriptive: ps.prescriptive,
            prescriptive_visits: ps.prescriptive_visits,
            predictive: ps
                .predictive
                .iter()
                .map(|p| OfWay { connection: &p.connection, n: p.n, p: p.p, interval: p.interval })
                .collect(),
            proactive: ps.proactive,
            issues: ps.issues.0,
            issues_contacted_before: ps.issues.1,
        },
        drawn: OfDrawn {
            steps: fixed.steps,
            paths: fixed.paths,
            branches: fixed.branches,
            loops: fixed.loops,
        },
    }
}

fn words(text: &Text, held: &Held<'_>, found: &Conformance, ps: &ThreePs) -> String {
    let part = |value: Option<f64>| {
        value.map_or_else(|| UNKNOWN.to_owned(), |value| text.percent(value, 1))
    };
    let mut out = String::new();
    let mut table = Table::new(&[(&held.journey.title, false), ("", true)]);
    let mut row = |name: &str, value: String| table.row(vec![name.to_owned(), value]);
    row(text.get("conform-cases"), text.number(found.cases as f64, 0));
    row(text.get("conform-variants"), text.number(found.variants as f64, 0));
    row(text.get("conform-paths"), text.number(found.fixed.paths as f64, 0));
    row(text.get("conform-entropy"), text.number(found.entropy, 2));
    row(text.get("conform-replay"), part(found.replay));
    row(text.get("conform-replay-mapped"), part(found.replay_mapped));
    let median = found.distance_median;
    let median = median.map_or_else(|| UNKNOWN.to_owned(), |edits| text.number(edits, 1));
    row(text.get("conform-distance"), median);
    row(text.get("conform-prescriptive"), part(ps.prescriptive));
    row(text.get("conform-proactive"), part(ps.proactive));
    out.push_str(&table.print());
    if !held.confirmed {
        out.push_str(&format!("\n{}\n", text.get("conform-suggested")));
    }
    if !found.never_taken.is_empty() {
        let titles = found.never_taken.iter().map(|id| format!("  {}\n", held.step(id)));
        let titles: String = titles.collect();
        out.push_str(&format!("\n{}\n{titles}", text.get("conform-never-taken")));
    }
    if !found.never_drawn.is_empty() {
        let mut table = Table::new(&[
            (text.get("conform-never-drawn"), false),
            (text.get("conform-times"), true),
            (text.get("conform-cases"), true),
        ]);
        for n in found.never_drawn.iter().take(TOLD) {
            let name = held.activity(n.activity).to_owned();
            table.row(vec![name, n.count.to_string(), n.cases.to_string()]);
        }
        out.push_str(&format!("\n{}", table.print()));
    }
    if !found.deviations.is_empty() {
        let mut table = Table::new(&[
            (text.get("conform-edits"), true),
            (text.get("conform-cases"), true),
            (text.get("conform-examples"), false),
            (text.get("conform-deviations"), false),
        ]);
        for d in &found.deviations {
            table.row(vec![
                d.distance.to_string(),
                d.cases.to_string(),
                held.examples(d).join(", "),
                held.difference(d),
            ]);
        }
        out.push_str(&format!("\n{}", table.print()));
    }
    out
}
