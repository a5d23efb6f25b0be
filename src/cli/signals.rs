//! `fireside signals`: what the data points say together, trends first, what looks similar, and how
//! fast the organisation answers.

use std::cmp::Reverse;
use std::path::PathBuf;

use clap::Args;
use jiff::civil::Date;
use serde::Serialize;

use super::table::Table;
use super::{Console, Failure};
use crate::measure::similar::{Index, Kind, Suggestion, Watch};
use crate::measure::{Grade, LatencyFigures, Leg, Standing, Took, as_of, standing};
use crate::text::Text;
use crate::workshop::{Capability, CapabilityId, ClaimId, SignalId, Workshop};

#[derive(Debug, Args)]
pub struct Options {
    /// The workshop
    file: PathBuf,
    /// Print one JSON document
    #[arg(long)]
    json: bool,
    /// The day to look at, such as 2026-11-03 [default: the day that the workshop speaks of]
    #[arg(long, value_name = "DATE")]
    on: Option<Date>,
}

/// Everything about the signals of a workshop on a day; the names are those of `--json`.
#[derive(Debug, Serialize)]
struct Report<'a> {
    as_of: Date,
    /// In days; none if evidence does not fade.
    half_life: Option<f64>,
    /// How many data points there are.
    signals: usize,
    claims: Vec<ClaimRow<'a>>,
    suggestions: Vec<SuggestionRow>,
    latency: Vec<LatencyRow<'a>>,
}

#[derive(Debug, Serialize)]
struct ClaimRow<'a> {
    id: &'a ClaimId,
    title: &'a str,
    grade: &'static str,
    /// Nothing below a pattern is a finding.
    finding: bool,
    /// The effective number of independent sources, faded.
    k: f64,
    sources: usize,
    signals: &'a [SignalId],
    against: &'a [SignalId],
    undated: usize,
    later: usize,
    #[serde(skip)]
    standing: Standing,
}

#[derive(Debug, Serialize)]
struct SuggestionRow {
    kind: &'static str,
    /// The claim to join.
    claim: Option<ClaimId>,
    /// The claims to merge.
    claims: Option<[ClaimId; 2]>,
    signals: Vec<SignalId>,
    sources: usize,
    strength: f64,
}

/// How fast the organisation answers to something (L05).
#[derive(Debug, Serialize)]
struct LatencyRow<'a> {
    id: &'a CapabilityId,
    title: &'a str,
    analytics_level: Option<u8>,
    execution_level: Option<u8>,
    legs: [LegRow; 4],
}

/// A part of the way from event to action.
#[derive(Debug, Serialize)]
struct LegRow {
    leg: &'static str,
    /// In how many cases it is known.
    n: usize,
    median_s: Option<f64>,
    p90_s: Option<f64>,
}

impl LegRow {
    fn of(leg: &'static str, took: Took) -> Self {
        Self { leg, n: took.n, median_s: took.median, p90_s: took.p90 }
    }
}

impl<'a> LatencyRow<'a> {
    fn of(id: &'a CapabilityId, capability: &'a Capability) -> Self {
        let figures = LatencyFigures::of(capability);
        let [insight, decision, action] = Leg::ALL.map(|leg| match leg {
            Leg::Insight => LegRow::of("insight", figures.legs[0]),
            Leg::Decision => LegRow::of("decision", figures.legs[1]),
            Leg::Action => LegRow::of("action", figures.legs[2]),
        });
        Self {
            id,
            title: &capability.title,
            analytics_level: capability.analytics.map(Into::into),
            execution_level: capability.execution.map(Into::into),
            legs: [insight, decision, action, LegRow::of("whole", figures.whole)],
        }
    }
}

pub fn run(console: &Console, options: &Options) -> Result<(), Failure> {
    let workshop = super::load(console, &options.file)?;
    let on = options.on.unwrap_or_else(|| as_of(&workshop, jiff::Zoned::now().date()));
    let report = report(&workshop, on);
    if options.json {
        return console.json(&report);
    }
    console.print(&words(console.text, &workshop, &report))
}

fn report(workshop: &Workshop, on: Date) -> Report<'_> {
    let mut claims: Vec<ClaimRow<'_>> = workshop
        .claims
        .iter()
        .map(|(id, claim)| {
            let standing = standing(claim, &workshop.signals, &workshop.fading, on);
            ClaimRow {
                id,
                title: &claim.title,
                grade: standing.grade.code(),
                finding: standing.grade >= Grade::Pattern,
                k: standing.strength,
                sources: standing.sources,
                signals: &claim.signals,
                against: &claim.against,
                undated: standing.undated,
                later: standing.later,
                standing,
            }
        })
        .collect();
    claims.sort_by(|a, b| {
        let grade = |row: &ClaimRow<'_>| Reverse(row.standing.grade);
        grade(a).cmp(&grade(b)).then(b.k.total_cmp(&a.k))
    });
    let mut index = Index::default();
    index.refresh(&workshop.signals, workshop.language);
    let threads = std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
    let found = index.suggest(&workshop.claims, threads, &Watch::default()).unwrap_or_default();
    Report {
        as_of: on,
        half_life: workshop.fading.half_life.map(crate::workshop::HalfLife::get),
        signals: workshop.signals.len(),
        claims,
        suggestions: found.into_iter().map(SuggestionRow::of).collect(),
        latency: workshop.capabilities.iter().map(|(id, c)| LatencyRow::of(id, c)).collect(),
    }
}

impl SuggestionRow {
    fn of(found: Suggestion) -> Self {
        let Suggestion { kind, signals, strength, sources, .. } = found;
        let (kind, claim, claims) = match kind {
            Kind::New => ("new", None, None),
            Kind::Join(claim) => ("join", Some(claim), None),
            Kind::Merge(a, b) => ("merge", None, Some([a, b])),
        };
        Self { kind, claim, claims, signals, sources, strength }
    }
}

const fn grade_key(grade: Grade) -> &'static str {
    match grade {
        Grade::Opinion => "claims-grade-opinion",
        Grade::Fluke => "claims-grade-fluke",
        Grade::Pattern => "claims-grade-pattern",
        Grade::Trend => "claims-grade-trend",
    }
}

fn words(text: &Text, workshop: &Workshop, report: &Report<'_>) -> String {
    let mut out = format!("{}\n", workshop.title);
    let n = ("n", report.signals.into());
    let day = ("date", text.date(report.as_of).into());
    out.push_str(&text.with("evidence-cli-signals", &[n, day]));
    out.push_str("\n\n");
    let mut last = None;
    let mut table = Table::new(&[]);
    for row in &report.claims {
        if last != Some(row.finding) {
            if last.is_some() {
                out.push_str(&table.print());
                out.push('\n');
            }
            if !row.finding {
                out.push_str(text.get("evidence-cli-no-finding"));
                out.push('\n');
            }
            table = Table::new(&[
                (text.get("evidence-cli-grade"), false),
                ("k", true),
                (text.get("evidence-cli-sources"), true),
                (text.get("evidence-cli-against"), true),
                (text.get("evidence-cli-claim"), false),
            ]);
            last = Some(row.finding);
        }
        table.row(vec![
            text.get(grade_key(row.standing.grade)).to_owned(),
            text.number(row.k, 1),
            row.sources.to_string(),
            row.standing.against.to_string(),
            row.title.to_owned(),
        ]);
    }
    if last.is_some() {
        out.push_str(&table.print());
    }
    if !report.suggestions.is_empty() {
        out.push_str(&format!("\n{}\n", text.get("evidence-suggestions")));
    }
    for row in &report.suggestions {
        let title = |id: &ClaimId| workshop.claims.get(id).map_or("", |c| c.title.as_str());
        let n = ("n", row.signals.len().into());
        let head = match (&row.claim, &row.claims) {
            (Some(claim), _) => text.with("evidence-join", &[n, ("claim", title(claim).into())]),
            (None, Some([a, b])) => {
                format!("{} – {} / {}", text.get("evidence-merge"), title(a), title(b))
            }
            (None, None) => text.with("evidence-new", &[n]),
        };
        out.push_str(&format!("{head}\n"));
        for signal in row.signals.iter().filter_map(|id| workshop.signals.get(id)) {
            let source = match signal.source.trim() {
                "" => text.get("evidence-no-source"),
                source => source,
            };
            out.push_str(&format!("  {} ({source})\n", signal.title));
        }
    }
    if !report.latency.is_empty() {
        out.push('\n');
        let mut table = Table::new(&[
            (text.get("evidence-cli-capability"), false),
            (text.get("evidence-cli-cases"), true),
            (text.get("evidence-cli-median"), true),
            ("p90", true),
        ]);
        let hours = |seconds: Option<f64>| {
            seconds.map_or_else(|| "–".to_owned(), |s| text.number(s / 3_600.0, 1))
        };
        for row in &report.latency {
            let whole = &row.legs[3];
            let (median, p90) = (hours(whole.median_s), hours(whole.p90_s));
            table.row(vec![row.title.to_owned(), whole.n.to_string(), median, p90]);
        }
        out.push_str(&table.print());
    }
    out
}
