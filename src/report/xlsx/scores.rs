//! The working between the answers and the figures: one row for each factor in each segment, then
//! one for each factor over all of them.

use rust_xlsxwriter::{Workbook, XlsxError};

use super::answers::{Answers, UNKNOWN};
use super::inputs::{ALL, Inputs};
use super::pad::{Looks, PLAIN, Pad, Rows, SCORE, SHARE, cell, range};
use super::{Round, Source};
use crate::measure::{FLOOR, FactorFigures};
use crate::workshop::Change;

/// The columns, in their order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(u16)]
pub(super) enum Column {
    SegmentId,
    FactorId,
    Segment,
    Factor,
    Share,
    Weight,
    Known,
    Sum,
    Unknown,
    All,
    Evidence,
    Judged,
    Voted,
    Actual,
    Desired,
    Gap,
    Attainment,
    Low,
    High,
    Coverage,
    AttainmentLow,
    AttainmentHigh,
    Log,
    Inverse,
    Weighty,
    Points,
    Then,
    AttainmentThen,
    Part,
    WeightedGap,
}

use Column as C;

const HEADINGS: [&str; 30] = [
    "office-segment-id",
    "office-factor-id",
    "office-segment",
    "office-factor",
    "office-share",
    "office-weight",
    "office-known-weight",
    "office-sum",
    "office-unknown-weight",
    "office-all-weight",
    "office-evidence",
    "office-judged",
    "office-voted",
    "office-actual",
    "office-desired",
    "office-gap",
    "office-attainment",
    "office-lowest",
    "office-highest",
    "office-coverage",
    "office-attainment-low",
    "office-attainment-high",
    "office-log",
    "office-inverse",
    "office-weighty",
    "office-expected-points",
    "office-actual-then",
    "office-attainment-then",
    "office-part",
    "office-weighted-gap",
];

/// Where the working is.
#[derive(Debug, Default)]
pub(super) struct Cells {
    /// The sheet.
    pub name: String,
    /// All customers together, then the segments in their order.
    pub groups: Vec<Rows>,
}

fn at(column: Column, line: u32) -> String {
    cell(column as u16, line)
}

pub(super) fn write(
    workbook: &mut Workbook,
    looks: &Looks,
    source: &Source<'_>,
    inputs: &Inputs,
    answers: &Answers,
) -> Result<Cells, XlsxError> {
    let Some(round) = &source.round else { return Ok(Cells::default()) };
    let text = source.text;
    let mut wide = vec![12.0, 16.0, 20.0, 26.0];
    wide.resize(HEADINGS.len(), 13.0);
    let name = text.get("office-working");
    let sheet = workbook.add_worksheet();
    let mut pad = Pad::new(sheet, looks, name, source.report, &wide)?;
    pad.title(name)?;
    pad.note(text.get("office-working-note"))?;
    let changes = changes(&mut pad, source, inputs)?;
    pad.row += 1;
    pad.heading_over(&HEADINGS.map(|key| text.get(key)), |column| column >= C::Share as usize)?;
    // On one page so many columns could not be read; the names stand on each of three.
    let rows = round.sheet.segments.iter().map(|s| s.figures.factors.len()).sum::<usize>();
    let few = pad.row as usize + rows + round.sheet.overall.factors.len() < 60;
    pad.sheet.set_print_fit_to_pages(3, u16::from(few));
    pad.sheet.set_repeat_columns(C::Segment as u16, C::Factor as u16)?;

    let factors: Vec<_> = source.workshop.framework.active().collect();
    let many = u32::try_from(factors.len()).unwrap_or(0);
    let first = pad.line();
    let segments = u32::try_from(round.sheet.segments.len()).unwrap_or(0);
    let all = Rows { first, last: (first + segments * many).saturating_sub(1).max(first) };
    let mut groups = Vec::new();
    for (s, segment) in round.sheet.segments.iter().enumerate() {
        let group = Rows { first: pad.line(), last: pad.line() + many.saturating_sub(1) };
        for (f, (id, factor)) in factors.iter().enumerate() {
            pad.soft(C::SegmentId as u16, segment.id.as_str())?;
            pad.soft(C::FactorId as u16, id.as_str())?;
            pad.words(C::Segment as u16, &segment.name)?;
            pad.words(C::Factor as u16, &factor.title)?;
            pad.formula(C::Share as u16, &inputs.shares[s], Some(segment.share), SHARE)?;
            let place = s * factors.len() + f;
            let figures = &segment.figures.factors[f];
            sources(&mut pad, inputs, answers, [s, f, place], figures)?;
            let then = then(round, Some(s), f);
            let points = points(source, round, s, f);
            segment_points(&mut pad, changes.as_ref(), points, figures, then)?;
            follows(&mut pad, &inputs.factors[f][0], factor.weight.get(), group, figures, then)?;
            pad.row += 1;
        }
        groups.push(group);
    }
    let group = Rows { first: pad.line(), last: pad.line() + many.saturating_sub(1) };
    for (f, (id, factor)) in factors.iter().enumerate() {
        pad.soft(C::SegmentId as u16, ALL)?;
        pad.soft(C::FactorId as u16, id.as_str())?;
        pad.words(C::Segment as u16, text.get("office-all"))?;
        pad.words(C::Factor as u16, &factor.title)?;
        let figures = &round.sheet.overall.factors[f];
        let then = then(round, None, f);
        if segments > 0 {
            blend(&mut pad, all, figures, then)?;
        }
        follows(&mut pad, &inputs.factors[f][0], factor.weight.get(), group, figures, then)?;
        pad.row += 1;
    }
    groups.insert(0, group);
    Ok(Cells { name: pad.name.clone(), groups })
}

/// What the changes of the plan are expected to add: factor, segment and points as ranges.
fn changes(
    pad: &mut Pad<'_>,
    source: &Source<'_>,
    inputs: &Inputs,
) -> Result<Option<[String; 3]>, XlsxError> {
    if inputs.changes.is_empty() {
        return Ok(None);
    }
    pad.row += 1;
    pad.title(source.text.get("office-expected-points"))?;
    let first = pad.line();
    let expected = source.workshop.plan.values().flat_map(|action| {
        let part = action.chosen && !action.done;
        let sure = if part { (source.sure)(action) } else { 0.0 };
        action.changes.iter().filter_map(move |change| match change {
            Change::Score { factor, segment, by } => Some((factor, segment, by.get() * sure)),
            Change::Share { .. } => None,
        })
    });
    for ([factor, segment, points, part, sure], known) in inputs.changes.iter().zip(expected) {
        let (of, within, expected) = known;
        pad.echo(0, segment, within.as_ref().map_or(ALL, |id| id.as_str()))?;
        pad.echo(1, factor, of.as_str())?;
        pad.formula(2, &format!("{points}*{part}*{sure}"), Some(expected), SCORE)?;
        pad.row += 1;
    }
    let rows = Rows { first, last: pad.line() - 1 };
    Ok(Some([range(1, rows), range(0, rows), range(2, rows)]))
}

/// What the chosen actions are expected to add to a score.
fn points(source: &Source<'_>, round: &Round<'_>, s: usize, f: usize) -> f64 {
    let segment = &round.sheet.segments[s];
    let factor = &segment.figures.factors[f].id;
    let plan = source.workshop.plan.values().filter(|action| action.chosen && !action.done);
    plan.map(|action| {
        let sure = (source.sure)(action);
        let changes = action.changes.iter().map(|change| match change {
            Change::Score { factor: of, segment: within, by }
                if of == factor && within.as_ref().is_none_or(|id| *id == segment.id) =>
            {
                by.get() * sure
            }
            _ => 0.0,
        });
        changes.sum::<f64>()
    })
    .sum()
}

/// A factor as the forecast has it.
fn then<'a>(
    round: &'a Round<'_>,
    segment: Option<usize>,
    factor: usize,
) -> Option<&'a FactorFigures> {
    let after = round.forecast.after.as_ref()?;
    match segment {
        Some(s) => after.segments.get(s)?.figures.factors.get(factor),
        None => after.overall.factors.get(factor),
    }
}

/// From the three sources to the score that counts, with its range and what of it is known.
fn sources(
    pad: &mut Pad<'_>,
    inputs: &Inputs,
    answers: &Answers,
    [s, f, place]: [usize; 3],
    figures: &FactorFigures,
) -> Result<(), XlsxError> {
    let line = pad.line();
    let id = at(C::FactorId, line);
    let low = &inputs.factors[f][1];
    if let (Some([ids, weights]), Some(given)) = (&answers.ranges, answers.segments.get(s)) {
        let [known, sum, unknown, all] = answers.sums[place];
        let own = format!("({ids}={id})");
        let sums = [
            (C::Known, format!("SUMPRODUCT({own}*ISNUMBER({given})*{weights})"), known),
            (C::Sum, format!("SUMPRODUCT({own}*ISNUMBER({given})*{weights},{given})"), sum),
            (C::Unknown, format!("SUMPRODUCT({own}*({given}=\"{UNKNOWN}\")*{weights})"), unknown),
            (C::All, format!("SUMPRODUCT({own}*{weights})"), all),
        ];
        for (column, formula, value) in sums {
            pad.formula(column as u16, &formula, Some(value), PLAIN)?;
        }
        let counted = format!("({}+{low}*{})", at(C::Known, line), at(C::Unknown, line));
        let best = format!("MIN(MAX(10*{}/{counted},0),10)", at(C::Sum, line));
        let formula = format!("IF({counted}>0,{best},\"–\")");
        pad.formula(C::Evidence as u16, &formula, figures.evidenced, SCORE)?;
    } else {
        pad.formula(C::Evidence as u16, "\"–\"", None, SCORE)?;
    }
    let [judged, voted, basis, desired] = &inputs.ratings[place];
    let known = |cell: &str| format!("IF(ISNUMBER({cell}),{cell},\"–\")");
    pad.formula(C::Judged as u16, &known(judged), figures.judged, SCORE)?;
    pad.formula(C::Voted as u16, &known(voted), figures.voted, SCORE)?;
    let [judged, voted, evidence] =
        [C::Judged, C::Voted, C::Evidence].map(|column| at(column, line));
    let first = format!("IF(ISNUMBER({judged}),{judged},IF(ISNUMBER({voted}),{voted},{evidence}))");
    let counts =
        format!("IF({basis}=1,{judged},IF({basis}=2,{voted},IF({basis}=3,{evidence},{first})))");
    pad.formula(C::Actual as u16, &counts, figures.actual, SCORE)?;
    pad.formula(C::Desired as u16, &known(desired), figures.desired, SCORE)?;

    let answered =
        format!("OR({basis}=3,AND({basis}=0,NOT(ISNUMBER({judged})),NOT(ISNUMBER({voted}))))");
    let [actual, sum, known, all] =
        [C::Actual, C::Sum, C::Known, C::All].map(|column| at(column, line));
    let end = |formula: &str| {
        format!(
            "IF(ISNUMBER({actual}),IF({answered},MIN(MAX(10*{formula}/{all},0),10),{actual}),\"–\")"
        )
    };
    let ends = figures.range;
    pad.formula(C::Low as u16, &end(&sum), ends.map(|r| r.low), SCORE)?;
    let high = end(&format!("({sum}+{all}-{known})"));
    pad.formula(C::High as u16, &high, ends.map(|r| r.high), SCORE)?;
    let coverage = format!("IF(ISNUMBER({actual}),IF({answered},MIN(MAX({known}/{all},0),1),1),0)");
    pad.formula(C::Coverage as u16, &coverage, Some(figures.coverage), SHARE)
}

/// The score with what the plan adds to it.
fn segment_points(
    pad: &mut Pad<'_>,
    changes: Option<&[String; 3]>,
    points: f64,
    figures: &FactorFigures,
    then: Option<&FactorFigures>,
) -> Result<(), XlsxError> {
    let line = pad.line();
    let (own, segment) = (at(C::FactorId, line), at(C::SegmentId, line));
    let formula = changes.map_or_else(
        || "0".to_owned(),
        |[factors, segments, points]| {
            format!(
                "SUMPRODUCT(({factors}={own})*(({segments}={segment})+({segments}=\"{ALL}\")),{points})"
            )
        },
    );
    pad.formula(C::Points as u16, &formula, Some(points), SCORE)?;
    let (actual, more) = (at(C::Actual, line), at(C::Points, line));
    let formula = format!(
        "IF(ISNUMBER({actual}),IF({more}=0,{actual},MIN(MAX({actual}+{more},0),10)),\"–\")"
    );
    let value = then.map_or(figures.actual, |f| f.actual);
    pad.formula(C::Then as u16, &formula, value, SCORE)
}

/// Over all segments that know it, by their shares.
fn blend(
    pad: &mut Pad<'_>,
    all: Rows,
    figures: &FactorFigures,
    then: Option<&FactorFigures>,
) -> Result<(), XlsxError> {
    let line = pad.line();
    let own = format!("({}={})", range(C::FactorId as u16, all), at(C::FactorId, line));
    let shares = range(C::Share as u16, all);
    let mut mean = |column: Column, value: Option<f64>, format: &str| {
        let x = range(column as u16, all);
        let share = format!("SUMPRODUCT({own}*ISNUMBER({x})*{shares})");
        let count = format!("SUMPRODUCT({own}*ISNUMBER({x}))");
        let formula = format!(
            "IF({share}>0,SUMPRODUCT({own}*ISNUMBER({x})*{shares},{x})/{share},IF({count}>0,SUMPRODUCT({own}*ISNUMBER({x}),{x})/{count},\"–\"))"
        );
        pad.formula(column as u16, &formula, value, format)
    };
    mean(C::Actual, figures.actual, SCORE)?;
    mean(C::Desired, figures.desired, SCORE)?;
    mean(C::Low, figures.range.map(|r| r.low), SCORE)?;
    mean(C::High, figures.range.map(|r| r.high), SCORE)?;
    mean(C::Coverage, Some(figures.coverage), SHARE)?;
    mean(C::Then, then.map_or(figures.actual, |f| f.actual), SCORE)
}

/// What follows from the score and the desired level, within a group.
fn follows(
    pad: &mut Pad<'_>,
    weight: &str,
    raw: f64,
    group: Rows,
    figures: &FactorFigures,
    then: Option<&FactorFigures>,
) -> Result<(), XlsxError> {
    let line = pad.line();
    let cell = |column: Column| at(column, line);
    let (actual, desired) = (cell(C::Actual), cell(C::Desired));
    pad.formula(C::Weight as u16, weight, Some(raw), PLAIN)?;
    let both =
        |x: &str, then: &str| format!("IF(AND(ISNUMBER({x}),ISNUMBER({desired})),{then},\"–\")");
    let attained = |x: &str| both(x, &format!("IF({desired}>0,MIN({x}/{desired},1),1)"));
    let gap = both(&actual, &format!("MAX({desired}-{actual},0)"));
    pad.formula(C::Gap as u16, &gap, figures.gap, SCORE)?;
    pad.formula(C::Attainment as u16, &attained(&actual), figures.attainment, SHARE)?;
    let of = |score: Option<f64>| {
        let (score, desired) = score.zip(figures.desired)?;
        Some(if desired > 0.0 { (score / desired).min(1.0) } else { 1.0 })
    };
    let ends = [
        (C::AttainmentLow, C::Low, of(figures.range.map(|r| r.low))),
        (C::AttainmentHigh, C::High, of(figures.range.map(|r| r.high))),
        (C::AttainmentThen, C::Then, then.map_or(figures.attainment, |f| f.attainment)),
    ];
    for (column, from, value) in ends {
        pad.formula(column as u16, &attained(&cell(from)), value, SHARE)?;
    }
    let raised = figures.actual.map(|s| s.max(FLOOR));
    let known = |formula: &str| format!("IF(ISNUMBER({actual}),{formula},\"–\")");
    let log = known(&format!("LN(MAX({actual},{FLOOR}))"));
    pad.formula(C::Log as u16, &log, raised.map(f64::ln), "0.0000")?;
    let inverse = known(&format!("1/MAX({actual},{FLOOR})"));
    pad.formula(C::Inverse as u16, &inverse, raised.map(f64::recip), "0.0000")?;
    let own = cell(C::Weight);
    let weighty = format!("IF(AND(ISNUMBER({actual}),{own}>0),{actual},\"–\")");
    let counts = figures.actual.filter(|_| figures.weight > 0.0);
    pad.formula(C::Weighty as u16, &weighty, counts, SCORE)?;
    let (scores, weights) = (range(C::Actual as u16, group), range(C::Weight as u16, group));
    let total = format!("SUMPRODUCT(ISNUMBER({scores})*{weights})");
    let part = format!("IF(AND(ISNUMBER({actual}),{total}>0),{own}/{total},0)");
    pad.formula(C::Part as u16, &part, Some(figures.weight), SHARE)?;
    let gap = cell(C::Gap);
    let weighted = format!("IF(ISNUMBER({gap}),{}*{gap},\"–\")", cell(C::Part));
    pad.formula(C::WeightedGap as u16, &weighted, figures.weighted_gap, "0.000")
}
