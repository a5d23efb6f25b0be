//! Factors by segments: where the mean hides what one segment lives through.

use super::Said;
use super::cx::Cx;
use super::numbers::{OfFactor, Whole};
use super::words::{self, cell, column, numeric, small};
use crate::measure::SegmentFigures;
use crate::report::model::{Block, Cell, Number};
use crate::workshop::FactorId;

/// The most segments beside one another on a page.
const ABREAST: usize = 6;

pub(super) fn say(cx: &Cx<'_>) -> Option<Said> {
    let sheet = cx.sheet.as_ref()?;
    let overall = cx.overall()?;
    let known: Vec<&SegmentFigures> =
        sheet.segments.iter().filter(|s| s.figures.actual.is_some()).collect();
    if known.len() < 2 {
        return None;
    }
    let mut blocks = Vec::new();
    let mut notes = vec![cx.get("paper-say-segments")];
    let by = |s: &&SegmentFigures| s.figures.attainment.or(s.figures.actual).unwrap_or(0.0);
    let lowest = known.iter().copied().min_by(|a, b| by(a).total_cmp(&by(b)));
    let highest = known.iter().copied().max_by(|a, b| by(a).total_cmp(&by(b)));
    if let (Some(low), Some(high)) = (lowest, highest) {
        let line = lead(cx, low, high, &known);
        notes.push(line.clone());
        words::paragraph(&mut blocks, &line);
    }
    for (at, some) in known.chunks(ABREAST).enumerate() {
        let mut columns = vec![column(cx.get("why-head-factor"), 2.0)];
        columns.extend(some.iter().map(|s| numeric(cx.segment(Some(&s.id)), 1.2)));
        columns.push(numeric(cx.get("why-all-customers"), 1.2));
        let rows = overall.factors.iter().enumerate().map(|(i, f)| {
            let mut row = vec![cell(&cx.factor(&f.id))];
            row.extend(some.iter().map(|s| match s.figures.factors.get(i) {
                Some(f) => Cell::Heat(OfFactor::new(f, Some(&s.id)).actual()),
                None => Cell::Text(String::new()),
            }));
            row.push(Cell::Heat(OfFactor::new(f, None).actual()));
            row
        });
        let id =
            if at == 0 { "segments/heatmap".to_owned() } else { format!("segments/heatmap/{at}") };
        words::table(&mut blocks, id, cx.get("paper-heatmap"), columns, rows.collect());
    }
    attainment(cx, &known, &mut blocks);
    Some(Said { notes, blocks })
}

/// How far apart two segments must stand for one to be called further than the other: five points
/// of a hundred, which no rounding makes.
const APART: f64 = 0.05;

/// How far apart the scores of a factor must stand to be worth a sentence, of 10.
const WIDE: f64 = 1.5;

fn lead(
    cx: &Cx<'_>,
    low: &SegmentFigures,
    high: &SegmentFigures,
    all: &[&SegmentFigures],
) -> String {
    let written = |s: &SegmentFigures| {
        let whole = Whole::new(&s.figures, Some(&s.id));
        let number =
            if s.figures.attainment.is_some() { whole.attainment() } else { whole.actual() };
        number.write(cx.text)
    };
    let reached = |s: &SegmentFigures| s.figures.attainment.or(s.figures.actual.map(|a| a / 10.0));
    let apart = reached(high).zip(reached(low)).is_some_and(|(h, l)| h - l >= APART);
    let args = [
        ("low", cx.segment(Some(&low.id)).into()),
        ("lowest", written(low).into()),
        ("high", cx.segment(Some(&high.id)).into()),
        ("highest", written(high).into()),
    ];
    let widest = widest(all).filter(|(_, low, high)| high.1 - low.1 >= WIDE);
    let mut line = match (apart, &widest) {
        (true, _) => cx.with("paper-segments-lead", &args),
        (false, Some(_)) => cx.with("paper-segments-close", &args),
        (false, None) => cx.with("paper-segments-even", &args),
    };
    if let Some((factor, low, high)) = widest {
        let args = [
            ("factor", small(&cx.factor(factor)).into()),
            ("low", cx.segment(Some(&low.0.id)).into()),
            ("lowest", cx.text.score(low.1).into()),
            ("high", cx.segment(Some(&high.0.id)).into()),
            ("highest", cx.text.score(high.1).into()),
        ];
        line.push(' ');
        line.push_str(&cx.with("paper-segments-differ", &args));
    }
    line
}

/// A segment with its score.
type Stands<'a> = (&'a SegmentFigures, f64);

/// The factor on which the segments differ most, with the lowest and the highest.
fn widest<'a>(all: &[&'a SegmentFigures]) -> Option<(&'a FactorId, Stands<'a>, Stands<'a>)> {
    let factors = all.first()?.figures.factors.iter();
    let ends = factors.filter_map(|factor| {
        let scores: Vec<Stands<'_>> =
            all.iter().filter_map(|s| Some((*s, s.figures.factor(&factor.id)?.actual?))).collect();
        let low = scores.iter().copied().min_by(|a, b| a.1.total_cmp(&b.1))?;
        let high = scores.iter().copied().max_by(|a, b| a.1.total_cmp(&b.1))?;
        Some((&factor.id, low, high))
    });
    ends.max_by(|a, b| (a.2.1 - a.1.1).total_cmp(&(b.2.1 - b.1.1)))
}

fn attainment(cx: &Cx<'_>, known: &[&SegmentFigures], blocks: &mut Vec<Block>) {
    let rows = known.iter().take(words::MOST).map(|s| {
        let whole = Whole::new(&s.figures, Some(&s.id));
        let widest = s.figures.by_weighted_gap().first().and_then(|i| s.figures.factors.get(*i));
        let widest = widest.filter(|f| f.weighted_gap.is_some_and(|g| g > 0.0));
        let factor = widest.map_or_else(String::new, |f| cx.factor(&f.id));
        vec![
            cell(&cx.segment(Some(&s.id))),
            Cell::Number(Number::percent(format!("segment/{}/share", s.id), Some(s.share), 0)),
            Cell::Number(whole.actual()),
            Cell::Number(whole.desired()),
            Cell::Number(whole.attainment()),
            cell(&whole.range(cx)),
            cell(&small(&factor)),
        ]
    });
    let columns = vec![
        column(cx.get("frame-segment"), 2.4),
        numeric(cx.get("frame-segment-share"), 1.0),
        numeric(cx.get("why-col-actual"), 1.1),
        numeric(cx.get("why-col-desired"), 1.2),
        numeric(cx.get("why-col-reached"), 1.2),
        column(cx.get("paper-range-head"), 2.0),
        column(cx.get("paper-widest"), 2.0),
    ];
    let caption = cx.get("paper-segments-table");
    words::table(blocks, "segments/attainment", caption, columns, rows.collect());
}
