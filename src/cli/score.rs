//! `fireside score`: all figures of one round.

use std::path::PathBuf;

use clap::Args;

use super::table::Table;
use super::{Console, Failure};
use crate::measure::why::{Figure, Part, Step, Take, explain};
use crate::measure::{Draws, Figures, Interval, KAPPA, Sensitivity, Sheet, Source, score};
use crate::report::why::Page;
use crate::text::Text;
use crate::workshop::{AssessmentId, FactorId, SegmentId, Workshop};

/// What stands for a figure that nobody knows.
const UNKNOWN: &str = "–";

#[derive(Debug, Args)]
pub struct Options {
    /// The workshop
    file: PathBuf,
    /// The round [default: the newest]
    #[arg(long, value_name = "ID")]
    assessment: Option<String>,
    /// Print one JSON document
    #[arg(long)]
    json: bool,
    /// Say where one figure comes from: attainment, range, actual, desired, coverage, geometric,
    /// harmonic, minimum, balance, top-three, or the id of a factor or (with --segment, or where
    /// there is one segment) of a question
    #[arg(long, value_name = "FIGURE", conflicts_with = "json")]
    why: Option<String>,
    /// In this segment [default: all customers together]
    #[arg(long, value_name = "ID", requires = "why")]
    segment: Option<String>,
}

/// The figures of all factors together, as `--why` names them.
const FIGURES: [(&str, Figure); 10] = [
    ("attainment", Figure::Attainment),
    ("range", Figure::Range),
    ("actual", Figure::Actual),
    ("desired", Figure::Desired),
    ("coverage", Figure::Coverage),
    ("geometric", Figure::Geometric),
    ("harmonic", Figure::Harmonic),
    ("minimum", Figure::Minimum),
    ("balance", Figure::Balance),
    ("top-three", Figure::TopHolds),
];

pub fn run(console: &Console, options: &Options) -> Result<(), Failure> {
    let workshop = super::load(console, &options.file)?;
    let Some((newest, _)) = workshop.newest_round() else {
        let file = options.file.display();
        console.complain(&format!("{file}: {}", console.text.get("cli-no-round")));
        return Err(Failure::Input);
    };
    let asked = match &options.assessment {
        Some(id) => AssessmentId::new(id).ok(),
        None => Some(newest.clone()),
    };
    let Some(sheet) = asked.and_then(|id| score(&workshop, &id)) else {
        let asked = options.assessment.as_deref().unwrap_or_default();
        let ids = workshop.assessments.ids().map(AssessmentId::as_str);
        return Err(console.unknown(asked, ids));
    };
    if let Some(figure) = &options.why {
        return why(console, &workshop, &sheet, figure, options.segment.as_deref());
    }
    let weights = workshop.framework.weights();
    let sensitivity = Draws::new(&weights, KAPPA).rank(&sheet.overall);
    if options.json {
        return console.json(&sheet.report(&sensitivity));
    }
    console.print(&report(console.text, &workshop, &sheet, &sensitivity))
}

/// Says where a figure comes from. A factor is followed down to its sources.
fn why(
    console: &Console,
    workshop: &Workshop,
    sheet: &Sheet,
    asked: &str,
    segment: Option<&str>,
) -> Result<(), Failure> {
    let ids = || workshop.segments.ids();
    let segment = match segment {
        None => None,
        Some(name) => match ids().find(|id| id.as_str() == name) {
            Some(id) => Some(id.clone()),
            None => return Err(console.unknown(name, ids().map(SegmentId::as_str))),
        },
    };
    let step = |figure: Figure| Step { figure, segment: segment.clone() };
    let figures = figures_named(workshop, asked);
    let pages: Vec<String> = figures
        .into_iter()
        .filter_map(|figure| explain(workshop, sheet, &step(figure), None))
        .map(|found| {
            let round = workshop.assessments.get(&sheet.assessment);
            let round = round.map_or("", |r| r.title.as_str());
            Page::of(console.text, workshop, round, &found).plain(console.text)
        })
        .collect();
    if pages.is_empty() {
        let names = FIGURES.iter().map(|(name, _)| *name);
        let factors = workshop.framework.active().map(|(id, _)| id.as_str());
        return Err(console.unknown(asked, names.chain(factors)));
    }
    console.print(&pages.join("\n"))
}

/// What is asked for by this name, from the figure down.
fn figures_named(workshop: &Workshop, name: &str) -> Vec<Figure> {
    if let Some((_, figure)) = FIGURES.iter().find(|(known, _)| *known == name) {
        return vec![figure.clone()];
    }
    if let Some((id, _)) = workshop.framework.active().find(|(id, _)| id.as_str() == name) {
        let part = |part| Figure::Factor(part, id.clone());
        return vec![
            part(Part::Attainment),
            part(Part::Actual),
            Figure::Evidence(Take::Best, id.clone()),
        ];
    }
    let mut questions = workshop.framework.active().flat_map(|(_, f)| f.questions.ids());
    let question = questions.find(|id| id.as_str() == name);
    question.map(|id| Figure::Question(id.clone())).into_iter().collect()
}

fn report(text: &Text, workshop: &Workshop, sheet: &Sheet, sensitivity: &Sensitivity) -> String {
    let mut out = format!("{}\n", workshop.title);
    if let Some(round) = workshop.assessments.get(&sheet.assessment) {
        out.push_str(&format!("{}, {} ({})\n", round.title, round.date, sheet.assessment));
    }
    section(&mut out, text, workshop, text.get("cli-all-customers"), &sheet.overall);
    for segment in &sheet.segments {
        let heading = format!("{}, {}", segment.name, text.percent(segment.share, 1));
        section(&mut out, text, workshop, &heading, &segment.figures);
    }
    out.push_str(&format!("\n{}\n", text.get("cli-survives")));
    let mut table = Table::new(&[
        (text.get("cli-factor"), false),
        (text.get("cli-p-top3"), true),
        (text.get("cli-ranks"), true),
    ]);
    for survival in &sensitivity.factors {
        let ranks = match (survival.rank_low, survival.rank_high) {
            (Some(low), Some(high)) => format!("{low}–{high}"),
            _ => UNKNOWN.to_owned(),
        };
        table.row(vec![
            factor_name(workshop, &survival.factor),
            known(survival.p_top3, |p| text.percent(p, 0)),
            ranks,
        ]);
    }
    out.push_str(&table.print());
    out
}

/// The figures of one segment, or of all customers together.
fn section(out: &mut String, text: &Text, workshop: &Workshop, heading: &str, figures: &Figures) {
    out.push_str(&format!("\n{heading}\n"));
    let score = |value| known(value, |v| text.number(v, 2));
    let percent = |value| known(value, |v| text.percent(v, 1));
    let mut table = Table::new(&[
        (text.get("cli-attainment"), true),
        (text.get("cli-range"), true),
        (text.get("cli-actual"), true),
        (text.get("cli-desired"), true),
        (text.get("cli-geometric"), true),
        (text.get("cli-harmonic"), true),
        (text.get("cli-minimum"), true),
        (text.get("cli-balance"), true),
        (text.get("cli-coverage"), true),
    ]);
    table.row(vec![
        percent(figures.attainment),
        interval(figures.range, |v| text.percent(v, 1)),
        score(figures.actual),
        score(figures.desired),
        score(figures.geometric),
        score(figures.harmonic),
        score(figures.minimum),
        score(figures.balance),
        text.percent(figures.coverage, 0),
    ]);
    out.push_str(&table.print());
    out.push('\n');
    let mut table = Table::new(&[
        (text.get("cli-factor"), false),
        (text.get("cli-weight"), true),
        (text.get("cli-actual"), true),
        (text.get("cli-desired"), true),
        (text.get("cli-gap"), true),
        (text.get("cli-weighted-gap"), true),
        (text.get("cli-attainment"), true),
        (text.get("cli-source"), false),
        (text.get("cli-range"), true),
        (text.get("cli-coverage"), true),
    ]);
    for f in &figures.factors {
        table.row(vec![
            factor_name(workshop, &f.id),
            text.percent(f.weight, 1),
            score(f.actual),
            score(f.desired),
            score(f.gap),
            score(f.weighted_gap),
            percent(f.attainment),
            f.source.map_or(UNKNOWN, |s| text.get(source(s))).to_owned(),
            interval(f.range, |v| text.number(v, 2)),
            text.percent(f.coverage, 0),
        ]);
    }
    out.push_str(&table.print());
}

fn known(value: Option<f64>, write: impl Fn(f64) -> String) -> String {
    value.map_or_else(|| UNKNOWN.to_owned(), write)
}

fn interval(range: Option<Interval>, write: impl Fn(f64) -> String) -> String {
    known(range.map(|r| r.low), |low| match range {
        Some(r) if r.high > low => format!("{}–{}", write(low), write(r.high)),
        _ => write(low),
    })
}

fn source(source: Source) -> &'static str {
    match source {
        Source::Judged => "cli-judged",
        Source::Voted => "cli-voted",
        Source::Evidenced => "cli-evidenced",
    }
}

fn factor_name(workshop: &Workshop, id: &FactorId) -> String {
    workshop.framework.factors.get(id).map_or_else(|| id.to_string(), |f| f.short.clone())
}
