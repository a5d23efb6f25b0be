//! `fireside memory`: what customers remember on a day, and what would change it.

use std::path::PathBuf;

use clap::Args;
use jiff::civil::Date;
use serde::Serialize;

use super::table::Table;
use super::{Console, Failure};
use crate::measure::as_of;
use crate::measure::memory::{Ascent, Scope, Summary};
use crate::text::Text;
use crate::workshop::{Amount, ContactPointId, HalfLife, Memory, SegmentId, Workshop};

/// What stands for a figure that nobody knows.
const UNKNOWN: &str = "–";

#[derive(Debug, Args)]
pub struct Options {
    /// The workshop
    file: PathBuf,
    /// The day to look back from, such as 2026-11-03 [default: the day that the workshop speaks
    /// of]
    #[arg(long, value_name = "DATE")]
    at: Option<Date>,
    /// Another general half-life, in days; those of channels and segments stay
    #[arg(long, value_name = "DAYS", value_parser = half_life)]
    half_life: Option<HalfLife>,
    /// Print one JSON document
    #[arg(long)]
    json: bool,
}

fn half_life(typed: &str) -> Result<HalfLife, String> {
    let days: f64 = typed.parse().map_err(|_| format!("“{typed}” is no number of days"))?;
    HalfLife::new(days).map_err(|e| e.to_string())
}

/// The whole of `fireside memory --json`.
#[derive(Serialize)]
struct Report<'a> {
    as_of: Date,
    half_life: f64,
    superseding: f64,
    n: usize,
    experience: Option<f64>,
    mass: f64,
    remaining: Option<f64>,
    mean: Option<f64>,
    peak_end: Option<f64>,
    peak: Option<f64>,
    end: Option<f64>,
    segments: Vec<OfSegment<'a>>,
    contact_points: Vec<OfPoint<'a>>,
    consistency: WithoutBad,
    recovery: Recovered,
    spiral: Upwards,
}

#[derive(Serialize)]
struct Brief {
    n: usize,
    experience: Option<f64>,
    mass: f64,
    mean: Option<f64>,
    peak_end: Option<f64>,
}

/// The experiences of a segment and those of customers in general.
#[derive(Serialize)]
struct OfSegment<'a> {
    id: &'a SegmentId,
    name: &'a str,
    #[serde(flatten)]
    figures: Brief,
}

#[derive(Serialize)]
struct OfPoint<'a> {
    id: &'a ContactPointId,
    title: &'a str,
    #[serde(flatten)]
    figures: Brief,
}

#[derive(Serialize)]
struct WithoutBad {
    experience: Option<f64>,
    mass: f64,
    removed: usize,
    cost: Option<f64>,
    cost_per_point: Option<f64>,
}

#[derive(Serialize)]
struct Recovered {
    experience: Option<f64>,
    mass: Option<f64>,
    after_days: f64,
    cost: Option<f64>,
    cost_per_point: Option<f64>,
}

#[derive(Serialize)]
struct Upwards {
    ceiling_after: Option<u64>,
    extra_cost: Option<f64>,
}

impl Brief {
    fn of(workshop: &Workshop, memory: &Memory, scope: &Scope, on: Date) -> Self {
        let Summary { remembered, plain, .. } = Summary::of(workshop, memory, scope, on);
        Self {
            n: remembered.n,
            experience: remembered.experience,
            mass: remembered.mass,
            mean: plain.mean,
            peak_end: plain.peak_end(),
        }
    }
}

impl<'a> Report<'a> {
    fn of(workshop: &'a Workshop, memory: &Memory, on: Date) -> Self {
        let all = Summary::of(workshop, memory, &Scope::default(), on);
        let brief = |scope: &Scope| Brief::of(workshop, memory, scope, on);
        let segments = workshop.segments.iter().map(|(id, segment)| OfSegment {
            id,
            name: &segment.title,
            figures: brief(&Scope { segment: Some(id.clone()), contact_point: None }),
        });
        let points = workshop.contact_points.iter().map(|(id, point)| OfPoint {
            id,
            title: &point.title,
            figures: brief(&Scope { segment: None, contact_point: Some(id.clone()) }),
        });
        let ascent = Ascent::of(&memory.spiral);
        let recovery = all.recovery;
        Self {
            as_of: on,
            half_life: memory.half_life.get(),
            superseding: memory.superseding.get(),
            n: all.remembered.n,
            experience: all.remembered.experience,
            mass: all.remembered.mass,
            remaining: all.remembered.remaining(),
            mean: all.plain.mean,
            peak_end: all.plain.peak_end(),
            peak: all.plain.peak,
            end: all.plain.end,
            segments: segments.collect(),
            contact_points: points.collect(),
            consistency: WithoutBad {
                experience: all.consistency.remembered.experience,
                mass: all.consistency.remembered.mass,
                removed: all.consistency.removed,
                cost: all.consistency.cost,
                cost_per_point: all.consistency.cost_per_point,
            },
            recovery: Recovered {
                experience: recovery.and_then(|r| r.remembered.experience),
                mass: recovery.map(|r| r.remembered.mass),
                after_days: memory.recovery.after.get(),
                cost: memory.recovery.cost.map(Amount::get),
                cost_per_point: recovery.and_then(|r| r.cost_per_point),
            },
            spiral: Upwards {
                ceiling_after: ascent.ceiling_after(),
                extra_cost: ascent.extra_cost(),
            },
        }
    }
}

pub fn run(console: &Console, options: &Options) -> Result<(), Failure> {
    let workshop = super::load(console, &options.file)?;
    let mut memory = (*workshop.memory).clone();
    memory.half_life = options.half_life.unwrap_or(memory.half_life);
    let on = options.at.unwrap_or_else(|| as_of(&workshop, jiff::Zoned::now().date()));
    let report = Report::of(&workshop, &memory, on);
    if options.json {
        return console.json(&report);
    }
    console.print(&words(console.text, &workshop, &memory, &report))
}

fn known(value: Option<f64>, write: impl Fn(f64) -> String) -> String {
    value.map_or_else(|| UNKNOWN.to_owned(), write)
}

fn words(text: &Text, workshop: &Workshop, memory: &Memory, report: &Report<'_>) -> String {
    let point = |value: Option<f64>| known(value, |v| text.number(v, 2));
    let mut out = format!("{}\n", workshop.title);
    let args = [
        ("date", text.date(report.as_of).into()),
        ("days", text.short_number(report.half_life).into()),
        ("share", text.percent(report.superseding, 0).into()),
    ];
    out.push_str(&format!("{}\n", text.with("memory-cli-head", &args)));
    if report.n == 0 {
        out.push_str(&format!("\n{}\n", text.get("memory-cli-none")));
    } else {
        out.push_str(&format!("\n{}", figures(text, report)));
        let (segments, places) = (text.get("memory-cli-segment"), text.get("memory-cli-place"));
        let rows = report.segments.iter().map(|s| (s.name, &s.figures));
        out.push_str(&parts(text, segments, rows));
        let rows = report.contact_points.iter().map(|p| (p.title, &p.figures));
        out.push_str(&parts(text, places, rows));
        let mut table = Table::new(&[
            (text.get("memory-what-if"), false),
            (text.get("memory-experience"), true),
            (text.get("memory-mass"), true),
            (text.get("memory-cost"), true),
            (text.get("memory-per-point"), true),
        ]);
        let now = [point(report.experience), text.number(report.mass, 2)];
        table.row([vec![text.get("memory-as-it-is").to_owned()], now.to_vec()].concat());
        let c = &report.consistency;
        table.row(vec![
            text.with(
                "memory-without-bad",
                &[("n", c.removed.into()), ("count", text.number(c.removed as f64, 0).into())],
            ),
            point(c.experience),
            text.number(c.mass, 2),
            money(text, memory, c.cost),
            money(text, memory, c.cost_per_point),
        ]);
        let r = &report.recovery;
        table.row(vec![
            text.with("memory-with-recovery", &[("days", r.after_days.into())]),
            point(r.experience),
            point(r.mass),
            money(text, memory, r.cost),
            money(text, memory, r.cost_per_point),
        ]);
        out.push_str(&format!("\n{}", table.print()));
    }
    out.push_str(&format!("\n{}\n", spiral(text, memory)));
    out
}

fn figures(text: &Text, report: &Report<'_>) -> String {
    let point = |value: Option<f64>| known(value, |v| text.number(v, 2));
    let mut table = Table::new(&[
        (text.get("memory-experience"), true),
        (text.get("memory-mean"), true),
        (text.get("memory-peak-end"), true),
        (text.get("memory-mass"), true),
        (text.get("memory-remaining"), true),
        (text.get("memory-cli-n"), true),
    ]);
    table.row(vec![
        point(report.experience),
        point(report.mean),
        point(report.peak_end),
        text.number(report.mass, 2),
        known(report.remaining, |r| text.percent(r, 0)),
        report.n.to_string(),
    ]);
    table.print()
}

/// The figures of the parts that have any.
fn parts<'a>(text: &Text, title: &str, rows: impl Iterator<Item = (&'a str, &'a Brief)>) -> String {
    let point = |value: Option<f64>| known(value, |v| text.number(v, 2));
    let rows: Vec<_> = rows.filter(|(_, figures)| figures.n > 0).collect();
    if rows.is_empty() {
        return String::new();
    }
    let mut table = Table::new(&[
        (title, false),
        (text.get("memory-experience"), true),
        (text.get("memory-mean"), true),
        (text.get("memory-peak-end"), true),
        (text.get("memory-mass"), true),
        (text.get("memory-cli-n"), true),
    ]);
    for (name, f) in rows {
        table.row(vec![
            name.to_owned(),
            point(f.experience),
            point(f.mean),
            point(f.peak_end),
            text.number(f.mass, 2),
            f.n.to_string(),
        ]);
    }
    format!("\n{}", table.print())
}

/// A cost in the memory's unit.
fn money(text: &Text, memory: &Memory, cost: Option<f64>) -> String {
    known(cost, |cost| format!("{} {}", text.number(cost, 0), memory.unit).trim_end().to_owned())
}

/// Where always exceeding expectations leads, in a sentence.
fn spiral(text: &Text, memory: &Memory) -> String {
    let ascent = Ascent::of(&memory.spiral);
    let Some(n) = ascent.ceiling_after() else {
        return text.get("memory-spiral-never").to_owned();
    };
    let contacts = text.with("memory-spiral-ceiling", &[("n", (n as f64).into())]);
    match ascent.extra_cost() {
        Some(cost) => {
            let cost = money(text, memory, Some(cost));
            format!("{contacts} {}", text.with("memory-spiral-cost", &[("cost", cost.into())]))
        }
        None => contacts,
    }
}
