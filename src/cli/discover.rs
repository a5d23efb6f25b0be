//! `fireside discover`: what an event log says; with `-o`, as a workshop with the journey that it
//! draws.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use clap::Args;
use serde::Serialize;

use super::log::Opened;
use super::table::Table;
use super::{Console, Failure, fresh};
use crate::file::{self, FileError, FileErrorKind, RealDisk, new_workshop, print};
use crate::flow::discover::{
    Discovery, Index, Selection, Source, Words, second_order, to_journey, transitions,
};
use crate::flow::log::Log;
use crate::flow::read::{Reading, Sniff};
use crate::text::Text;
use crate::workshop::{JourneyId, LogColumns, LogId, Share};

/// How many paths are printed for people.
const SHOWN: usize = 20;

/// How many ways from one activity are printed for people.
const WAYS: usize = 3;

#[derive(Debug, Args)]
pub struct Options {
    /// The log (.csv or .xes, either of them packed as .gz too)
    log: PathBuf,
    /// The column that says who walks [default: the one that looks like it]
    #[arg(long, value_name = "COLUMN")]
    case: Option<String>,
    /// The column that says what happens [default: the one that looks like it]
    #[arg(long, value_name = "COLUMN")]
    activity: Option<String>,
    /// The column that says when it happens [default: the one that looks like it]
    #[arg(long, value_name = "COLUMN")]
    time: Option<String>,
    /// The column that says when it is over; “” for none [default: the one that looks like it]
    #[arg(long, value_name = "COLUMN")]
    end: Option<String>,
    /// The column of the channel; “” for none [default: the one that looks like it]
    #[arg(long, value_name = "COLUMN")]
    channel: Option<String>,
    /// The column of the segment; “” for none [default: the one that looks like it]
    #[arg(long, value_name = "COLUMN")]
    segment: Option<String>,
    /// The column that tells starts from completions, which then are one event
    #[arg(long, value_name = "COLUMN")]
    lifecycle: Option<String>,
    /// What stands between the cells of a CSV file: one character, or “tab”
    #[arg(long, value_name = "CHARACTER", value_parser = separator)]
    separator: Option<u8>,
    /// Whether the day comes before the month where a date leaves that open
    #[arg(long, value_name = "YES")]
    day_first: Option<bool>,
    /// The most paths to print
    #[arg(long, value_name = "N")]
    top: Option<usize>,
    /// Draw only what at least this share of customers does, 0 to 1
    #[arg(long, value_name = "SHARE", default_value = "0.05", value_parser = share)]
    cutoff: f64,
    /// Print one JSON document
    #[arg(long)]
    json: bool,
    /// The workshop to write, with the journey that the log draws
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
    /// Replace the file if it is there
    #[arg(long)]
    force: bool,
}

fn separator(raw: &str) -> Result<u8, String> {
    match raw.as_bytes() {
        _ if raw == "tab" || raw == "\\t" => Ok(b'\t'),
        [b'"' | b'\n' | b'\r'] => Err("it must not be a quote or the end of a line".to_owned()),
        [one] if one.is_ascii() => Ok(*one),
        _ => Err("it must be one character of ASCII, or “tab”".to_owned()),
    }
}

fn share(raw: &str) -> Result<f64, String> {
    let share = raw.parse::<f64>().ok().filter(|share| (0.0..=1.0).contains(share));
    share.ok_or_else(|| "it must be from 0 to 1".to_owned())
}

/// The whole of `fireside discover --json`.
#[derive(Serialize)]
struct Report<'a> {
    cases: u64,
    events: u64,
    dropped: u64,
    drops: Vec<OfDrop>,
    columns: &'a LogColumns,
    digest: &'a str,
    from: Option<String>,
    to: Option<String>,
    activities: Vec<OfActivity<'a>>,
    start: BTreeMap<&'a str, u64>,
    end: BTreeMap<&'a str, u64>,
    follows: Vec<OfFollow<'a>>,
    transitions: Vec<OfRow<'a>>,
    second_order: OfSecond<'a>,
    variant_count: usize,
    variants: Vec<OfVariant<'a>>,
    entropy: f64,
    loops: OfLoops,
    channel_switches: u64,
    segments: BTreeMap<&'a str, u64>,
    median_duration_s: Option<f64>,
    p90_duration_s: Option<f64>,
}

#[derive(Serialize)]
struct OfDrop {
    line: u64,
    why: String,
}

#[derive(Serialize)]
struct OfActivity<'a> {
    name: &'a str,
    count: u64,
    cases: u64,
    median_dwell_s: Option<f64>,
    mean_dwell_s: Option<f64>,
    p90_dwell_s: Option<f64>,
}

#[derive(Serialize)]
struct OfFollow<'a> {
    from: &'a str,
    to: &'a str,
    count: u64,
    median_s: Option<f64>,
    p90_s: Option<f64>,
}

/// Where cases go from an activity.
#[derive(Serialize)]
struct OfRow<'a> {
    from: &'a str,
    n: u64,
    /// So few that a share is little more than a guess.
    few: bool,
    ways: Vec<OfWay<'a>>,
}

/// Null leads out: the case ends.
#[derive(Serialize)]
struct OfWay<'a> {
    to: Option<&'a str>,
    n: u64,
    p: f64,
}

/// Whether where cases came from says where they go next.
#[derive(Serialize)]
struct OfSecond<'a> {
    n: u64,
    uncertain_bits: f64,
    gain_bits: f64,
    share: f64,
    worst: Vec<OfContext<'a>>,
}

#[derive(Serialize)]
struct OfContext<'a> {
    before: Option<&'a str>,
    at: &'a str,
    n: u64,
    distance: f64,
}

#[derive(Serialize)]
struct OfVariant<'a> {
    path: Vec<&'a str>,
    cases: u64,
}

#[derive(Serialize)]
struct OfLoops {
    cases: u64,
    returns: u64,
    repeats: u64,
}

pub fn run(console: &Console, options: &Options) -> Result<(), Failure> {
    if let Some(output) = options.output.as_ref().filter(|_| !options.force)
        && output.symlink_metadata().is_ok()
    {
        console.refuse(&FileError::new(output, FileErrorKind::Exists));
        return Err(Failure::Output);
    }
    let (reading, columns) = open(console, options)?;
    let log = &reading.log;
    let index = Index::of(log);
    let found = index.discover_with_means(log, &Selection::all(log.cases.len()));
    if let Some(output) = &options.output {
        write(console, options, output, &reading, &index, &found, &columns)?;
    }
    let report = report(&reading, &index, &found, &columns, options.top);
    if options.json {
        return console.json(&report);
    }
    console.print(&words(console.text, &reading, &report, options.top))
}

/// Reads the log with the columns that were asked for, and guesses the others.
fn open(console: &Console, options: &Options) -> Result<(Reading, LogColumns), Failure> {
    let log = Opened::of(console, &options.log)?;
    let mut seen = log.seen.clone();
    if let Some(separator) = options.separator
        && let Some(other) = Sniff::with_separator(&log.first, separator)
    {
        seen = other;
    }
    let mut columns = seen.guess.clone();
    for (column, wanted) in [
        (&mut columns.case, &options.case),
        (&mut columns.activity, &options.activity),
        (&mut columns.time, &options.time),
        (&mut columns.end, &options.end),
        (&mut columns.channel, &options.channel),
        (&mut columns.segment, &options.segment),
        (&mut columns.lifecycle, &options.lifecycle),
    ] {
        if let Some(wanted) = wanted {
            wanted.clone_into(column);
        }
    }
    columns.day_first = options.day_first.unwrap_or(columns.day_first);
    // A column that was asked for is not guessed to be something else too.
    let asked = [&columns.case, &columns.activity, &columns.time].map(Clone::clone);
    for (column, wanted) in [
        (&mut columns.end, &options.end),
        (&mut columns.channel, &options.channel),
        (&mut columns.segment, &options.segment),
        (&mut columns.value, &None),
    ] {
        if wanted.is_none() && asked.contains(column) {
            column.clear();
        }
    }
    Ok((log.read(&seen.form, &columns)?, columns))
}

/// Writes a new workshop with what is kept of the log and the journey that it draws.
fn write(
    console: &Console,
    options: &Options,
    output: &Path,
    reading: &Reading,
    index: &Index,
    found: &Discovery,
    columns: &LogColumns,
) -> Result<(), Failure> {
    let text = console.text;
    let file = options.log.file_name().map_or_else(String::new, |n| n.to_string_lossy().into());
    let title = file.split('.').next().filter(|t| !t.is_empty()).unwrap_or(&file).to_owned();
    let mut kept = found.kept(&reading.log, index, Source::of(reading, &title, &file, columns));
    let words = Words { title: &title, lane: text.get("logs-cli-lane") };
    let drawn = to_journey(&kept, Share::clamped(options.cutoff), words);
    let id = JourneyId::fresh();
    for (activity, step) in kept.activities.iter_mut().zip(drawn.steps) {
        activity.step = step;
    }
    kept.drawn = Some(id.clone());
    let mut workshop = new_workshop(&fresh(text)).map_err(|e| console.refuse(&e))?;
    workshop.title = title;
    Arc::make_mut(&mut workshop.journeys).insert(id, Arc::new(drawn.journey));
    Arc::make_mut(&mut workshop.logs).insert(LogId::fresh(), Arc::new(kept));
    let content = print(&workshop).map_err(|e| console.refuse(&e))?;
    let saved = file::save(&RealDisk, output, &content);
    saved.map_err(|e| {
        console.refuse(&e);
        Failure::Output
    })?;
    if options.json {
        return Ok(());
    }
    let name = output.display().to_string();
    console.print(&format!("{}\n", text.with("cli-written", &[("file", name.into())])))
}

fn report<'a>(
    reading: &'a Reading,
    index: &Index,
    found: &Discovery,
    columns: &'a LogColumns,
    top: Option<usize>,
) -> Report<'a> {
    let log: &Log = &reading.log;
    let name = |at: u32| log.activities.get(at).unwrap_or_default();
    let stamp = |time: Option<i64>| {
        jiff::Timestamp::from_millisecond(time?).ok().map(|time| time.to_string())
    };
    let by = |count: &dyn Fn(usize) -> u64| {
        let all = (0..found.activities.len()).map(|at| (name(at as u32), count(at)));
        all.filter(|(_, n)| *n > 0).collect()
    };
    let second = second_order(log, index, &Selection::all(log.cases.len()));
    let mut activities: Vec<OfActivity<'a>> = found
        .activities
        .iter()
        .enumerate()
        .filter(|(_, activity)| activity.count > 0)
        .map(|(at, activity)| OfActivity {
            name: name(at as u32),
            count: activity.count,
            cases: activity.cases,
            median_dwell_s: activity.dwell.median,
            mean_dwell_s: activity.mean_dwell,
            p90_dwell_s: activity.dwell.p90,
        })
        .collect();
    activities.sort_by(|a, b| b.count.cmp(&a.count).then(a.name.cmp(b.name)));
    let segments = log.segments.iter().zip(&found.segments).map(|(name, n)| (name, *n));
    Report {
        cases: found.cases,
        events: found.events,
        dropped: reading.dropped,
        drops: reading
            .drops
            .iter()
            .map(|drop| OfDrop { line: drop.line, why: drop.why.to_string() })
            .collect(),
        columns,
        digest: &reading.digest,
        from: stamp(found.from),
        to: stamp(found.to),
        activities,
        start: by(&|at| found.activities[at].starts),
        end: by(&|at| found.activities[at].ends),
        follows: found
            .follows
            .iter()
            .map(|follow| OfFollow {
                from: name(follow.from),
                to: name(follow.to),
                count: follow.count,
                median_s: follow.took.median,
                p90_s: follow.took.p90,
            })
            .collect(),
        // No journey is drawn yet that would say what to expect.
        transitions: transitions(found, 0.0, &[])
            .into_iter()
            .map(|row| OfRow {
                from: name(row.from),
                n: row.n,
                few: row.few,
                ways: row
                    .ways
                    .iter()
                    .map(|way| OfWay { to: way.to.map(name), n: way.n, p: way.p })
                    .collect(),
            })
            .collect(),
        second_order: OfSecond {
            n: second.n,
            uncertain_bits: second.uncertain,
            gain_bits: second.gain,
            share: second.share,
            worst: second
                .worst
                .iter()
                .map(|c| OfContext {
                    before: c.before.map(name),
                    at: name(c.at),
                    n: c.n,
                    distance: c.distance,
                })
                .collect(),
        },
        variant_count: found.variants.len(),
        variants: found
            .variants
            .iter()
            .take(top.unwrap_or(usize::MAX))
            .map(|variant| OfVariant {
                path: index.path(log, variant.variant).iter().map(|at| name(*at)).collect(),
                cases: variant.cases,
            })
            .collect(),
        entropy: found.entropy,
        loops: OfLoops {
            cases: found.loops.cases,
            returns: found.loops.returns,
            repeats: found.loops.repeats,
        },
        channel_switches: found.switches.count,
        segments: segments.collect(),
        median_duration_s: found.duration.median,
        p90_duration_s: found.duration.p90,
    }
}

fn words(text: &Text, reading: &Reading, report: &Report<'_>, top: Option<usize>) -> String {
    let top = top.unwrap_or(SHOWN);
    let number = |n: u64| text.number(n as f64, 0);
    let hours = |seconds: Option<f64>| {
        seconds.map_or_else(|| "–".to_owned(), |s| text.number(s / 3_600.0, 1))
    };
    let args = [
        ("cases", number(report.cases).into()),
        ("events", number(report.events).into()),
        ("variants", number(report.variant_count as u64).into()),
    ];
    let mut out = format!("{}\n", text.with("logs-cli-head", &args));
    if report.dropped > 0 {
        out.push_str(&text.with("logs-cli-dropped", &[("n", report.dropped.into())]));
        out.push('\n');
        for drop in reading.drops.iter().take(SHOWN) {
            out.push_str(&format!("  {}: {}\n", drop.line, text.log_drop(&drop.why)));
        }
        let more = report.dropped.saturating_sub(SHOWN as u64);
        if more > 0 {
            out.push_str(&format!("  {}\n", text.with("logs-cli-more", &[("n", more.into())])));
        }
    }
    let mut table = Table::new(&[
        (text.get("logs-cli-activity"), false),
        (text.get("logs-cli-count"), true),
        (text.get("logs-cli-dwell"), true),
    ]);
    for activity in &report.activities {
        let dwell = hours(activity.median_dwell_s);
        table.row(vec![activity.name.to_owned(), number(activity.count), dwell]);
    }
    out.push_str(&format!("\n{}", table.print()));
    let mut table = Table::new(&[
        (text.get("logs-cli-from"), false),
        (text.get("logs-cli-to"), false),
        (text.get("logs-cli-count"), true),
        (text.get("logs-cli-between"), true),
    ]);
    for follow in report.follows.iter().take(top) {
        let between = hours(follow.median_s);
        let (from, to) = (follow.from.to_owned(), follow.to.to_owned());
        table.row(vec![from, to, number(follow.count), between]);
    }
    out.push_str(&format!("\n{}", table.print()));
    let mut table = Table::new(&[
        (text.get("logs-cli-from"), false),
        (text.get("logs-cli-to"), false),
        (text.get("logs-cli-p"), true),
        (text.get("logs-cli-of"), true),
    ]);
    for row in report.transitions.iter().take(top) {
        for way in row.ways.iter().take(WAYS) {
            let of = if row.few {
                text.with("logs-cli-few", &[("n", number(row.n).into())])
            } else {
                number(row.n)
            };
            let to = way.to.unwrap_or_else(|| text.get("logs-cli-end")).to_owned();
            table.row(vec![row.from.to_owned(), to, text.percent(way.p, 1), of]);
        }
    }
    out.push_str(&format!("\n{}", table.print()));
    let share = text.percent(report.second_order.share, 1);
    out.push_str(&format!("\n{}\n", text.with("logs-cli-second", &[("share", share.into())])));
    let mut table =
        Table::new(&[(text.get("logs-cli-cases"), true), (text.get("logs-cli-path"), false)]);
    for variant in report.variants.iter().take(top) {
        table.row(vec![number(variant.cases), variant.path.join(" → ")]);
    }
    out.push_str(&format!("\n{}", table.print()));
    out
}
