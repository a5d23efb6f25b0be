//! From cells to figures: per segment, then for all customers together (measures §1).
//!
//! All customers together: the score of a factor is Σσ·s over the segments that know it, σ being
//! their shares normalised over just those; desired levels and ranges likewise. The figures are
//! then computed from these overall scores in the same way as within a segment. Attainment caps a
//! factor at its desired level, so this is not the mean of the segments' attainments: a segment's
//! excess may fill another one's gap in the *same* factor, never in another factor. Shares that
//! sum to 0 count equally.

use super::Evidence;
use super::sheet::{FactorFigures, Figures, Interval, SegmentFigures, Sheet};
use super::sources::{Cell, Medians};
use crate::workshop::{Assessment, AssessmentId, SegmentId, Workshop};

/// The least score that enters the geometric and the harmonic mean: a 0 would make either 0 and
/// hide everything else. [`Figures::floored`] says where it applied.
pub const FLOOR: f64 = 0.1;

/// What the questions say in one segment, factor by factor.
pub(super) struct Column<'a> {
    pub segment: &'a SegmentId,
    pub evidence: &'a [Option<Evidence>],
}

/// All figures of a round from what its questions say, a column a segment.
pub(super) fn figures_of<'a>(
    workshop: &'a Workshop,
    round: &'a AssessmentId,
    assessment: &'a Assessment,
    evidence: impl Iterator<Item = Column<'a>>,
) -> Sheet {
    let framework = &workshop.framework;
    let medians = Medians::of(&workshop.votes, round);
    let columns: Vec<Vec<Cell>> = evidence
        .map(|Column { segment, evidence }| {
            let ratings = assessment.ratings.get(segment);
            let factors = framework.active().map(|(id, _)| id).zip(evidence);
            factors
                .map(|(id, evidence)| {
                    let rating = ratings.and_then(|r| r.get(id));
                    Cell::of(id, segment, rating, *evidence, &medians)
                })
                .collect()
        })
        .collect();

    let shares: Vec<f64> = workshop.segments.values().map(|s| s.share.get()).collect();
    let together: Vec<Cell> =
        (0..framework.active().count()).map(|i| blend(&columns, i, &shares)).collect();
    let segments = workshop
        .segments
        .iter()
        .zip(&columns)
        .map(|((id, segment), cells)| SegmentFigures {
            id: id.clone(),
            name: segment.title.clone(),
            share: segment.share.get(),
            figures: figures(workshop, cells),
        })
        .collect();
    Sheet { assessment: round.clone(), overall: figures(workshop, &together), segments }
}

/// Σσ·x over what is known, σ normalised over just that.
fn mean(pairs: impl Iterator<Item = (f64, Option<f64>)> + Clone) -> Option<f64> {
    let known = pairs.filter_map(|(share, x)| x.map(|x| (share, x)));
    let total: f64 = known.clone().map(|(share, _)| share).sum();
    if total > 0.0 {
        return Some(known.map(|(share, x)| share / total * x).sum());
    }
    let count = known.clone().count();
    (count > 0).then(|| known.map(|(_, x)| x).sum::<f64>() / count as f64)
}

/// One factor over all segments.
fn blend(columns: &[Vec<Cell>], factor: usize, shares: &[f64]) -> Cell {
    let cells = columns.iter().map(|column| &column[factor]);
    let of = |field: fn(&Cell) -> Option<f64>| {
        mean(shares.iter().copied().zip(cells.clone().map(field)))
    };
    let low = of(|c| c.range.map(|r| r.low));
    let high = of(|c| c.range.map(|r| r.high));
    let mut sources = cells.clone().filter_map(|c| c.source);
    let first = sources.next();
    Cell {
        judged: of(|c| c.judged),
        voted: of(|c| c.voted),
        evidenced: of(|c| c.evidenced),
        answered: of(|c| Some(c.answered)).unwrap_or(0.0),
        desired: of(|c| c.desired),
        source: first.filter(|s| sources.all(|other| other == *s)),
        actual: of(|c| c.actual),
        range: low.zip(high).map(|(low, high)| Interval { low, high }),
        coverage: of(|c| Some(c.coverage)).unwrap_or(0.0),
    }
}

/// The attainment of one factor.
pub(super) fn attainment(actual: f64, desired: f64) -> f64 {
    if desired > 0.0 { (actual / desired).min(1.0) } else { 1.0 }
}

/// Σw·x over what is known and has weight, w normalised over just that.
fn weighed(pairs: impl Iterator<Item = (f64, Option<f64>)> + Clone) -> Option<f64> {
    let known = pairs.filter_map(|(w, x)| x.map(|x| (w, x)));
    let total: f64 = known.clone().map(|(w, _)| w).sum();
    (total > 0.0).then(|| known.map(|(w, x)| w / total * x).sum())
}

fn figures(workshop: &Workshop, cells: &[Cell]) -> Figures {
    let weights = workshop.framework.active().map(|(_, f)| f.weight.get());
    let pairs = weights.clone().zip(cells);
    let of = |field: fn(&Cell) -> Option<f64>| weighed(pairs.clone().map(|(w, c)| (w, field(c))));

    let known: f64 = pairs.clone().filter(|(_, c)| c.actual.is_some()).map(|(w, _)| w).sum();
    let factors: Vec<FactorFigures> = workshop
        .framework
        .active()
        .zip(pairs.clone())
        .map(|((id, _), (raw, cell))| {
            let weight = if cell.actual.is_some() && known > 0.0 { raw / known } else { 0.0 };
            let both = cell.actual.zip(cell.desired);
            let gap = both.map(|(s, d)| (d - s).max(0.0));
            FactorFigures {
                id: id.clone(),
                weight,
                actual: cell.actual,
                desired: cell.desired,
                gap,
                weighted_gap: gap.map(|gap| weight * gap),
                attainment: both.map(|(s, d)| attainment(s, d)),
                source: cell.source,
                range: cell.range,
                coverage: cell.coverage,
                judged: cell.judged,
                voted: cell.voted,
                evidenced: cell.evidenced,
                answered: cell.answered,
            }
        })
        .collect();

    let actual = of(|c| c.actual);
    let geometric = of(|c| c.actual.map(|s| s.max(FLOOR).ln())).map(f64::exp);
    let weighty = || {
        let known = factors.iter().enumerate().filter(|(_, f)| f.weight > 0.0);
        known.filter_map(|(i, f)| f.actual.map(|s| (i, s)))
    };
    // `min_by` keeps the first of equals, in the order of the formula.
    let weakest = weighty().min_by(|a, b| a.1.total_cmp(&b.1));
    let end = |pick: fn(Interval) -> f64| {
        weighed(pairs.clone().map(move |(w, c)| {
            (w, c.range.zip(c.desired).map(|(range, d)| attainment(pick(range), d)))
        }))
    };
    Figures {
        actual,
        desired: of(|c| c.desired),
        attainment: of(|c| c.actual.zip(c.desired).map(|(s, d)| attainment(s, d)))
            .map(|a| a.clamp(0.0, 1.0)),
        geometric,
        harmonic: of(|c| c.actual.map(|s| s.max(FLOOR).recip())).map(f64::recip),
        minimum: weakest.map(|(_, s)| s),
        // The floor can lift the geometric mean above the plain one, which means nothing.
        balance: geometric.zip(actual).map(|(g, a)| if g < a { g / a } else { 1.0 }),
        range: end(|r| r.low).zip(end(|r| r.high)).map(|(low, high)| Interval { low, high }),
        coverage: weighed(pairs.clone().map(|(w, c)| (w, Some(c.coverage)))).unwrap_or(0.0),
        floored: weighty().any(|(_, s)| s < FLOOR),
        weakest: weakest.map(|(i, _)| i),
        factors,
    }
}
