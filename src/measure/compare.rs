//! Two sides laid side by side: two rounds, two segments, or one of each (measures §1).
//!
//! The change of the headline is Σv·a on side B less Σv·a on side A, where a is the attainment of a
//! factor and v its weight, normalised over the factors whose attainment is known on that side. As
//! the v of a side sum to 1, any reference R may be taken from every attainment without changing
//! the difference:
//!
//! ```text
//! change = Σ contribution,   contribution = v_B·(a_B − R) − v_A·(a_A − R),   R = ½ (headline A + headline B)
//! ```
//!
//! Where a factor is known on both sides at the same weight, its contribution is v·(a_B − a_A). A
//! factor that becomes known contributes by how far it stands from R: it lifts the headline only if
//! it is better than the middle, which is what it truly does. The same holds for a factor that is
//! no longer known and for weights that shift. Swapping the sides turns every sign. The same
//! arithmetic tells which questions moved an evidence score. The choice of R is our definition.

use std::collections::HashMap;

use super::{Bank, FactorFigures, Feeds, Figures, Interval, Known, Sheet, Source};
use crate::workshop::{AssessmentId, FactorId, QuestionId, SegmentId, Workshop};

/// A figure on side A and on side B, as far as each is known.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Pair {
    /// On side A.
    pub a: Option<f64>,
    /// On side B.
    pub b: Option<f64>,
}

impl Pair {
    /// B less A, where both are known.
    #[must_use]
    pub fn change(self) -> Option<f64> {
        self.a.zip(self.b).map(|(a, b)| b - a)
    }
}

/// How the ranges of the two headlines lie to each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ranges {
    /// Both are points: nothing that the ranges speak of is unknown.
    Exact,
    /// They have a value in common, so that the difference may be no more than what nobody knew.
    Overlap,
    /// They have none: the difference holds whatever is unknown of what the ranges speak of.
    Apart,
}

impl Ranges {
    fn of(a: Interval, b: Interval) -> Self {
        // Less than a twentieth of a point is no range that anybody sees.
        const SEEN: f64 = 5e-4;
        if a.width() <= SEEN && b.width() <= SEEN {
            Self::Exact
        } else if a.low <= b.high && b.low <= a.high {
            Self::Overlap
        } else {
            Self::Apart
        }
    }
}

/// One factor on the two sides.
#[derive(Debug, Clone, PartialEq)]
pub struct FactorChange {
    /// Which factor.
    pub id: FactorId,
    /// The actual score, 0 to 10.
    pub actual: Pair,
    /// The desired level, 0 to 10.
    pub desired: Pair,
    /// max(desired − actual, 0), 0 to 10.
    pub gap: Pair,
    /// min(actual / desired, 1).
    pub attainment: Pair,
    /// What it adds to the change of the headline, −1 to 1; see the module. None where one of the
    /// headlines is not known, and for a factor whose attainment is known on neither side.
    pub contribution: Option<f64>,
    /// The source that counts is the questions, on both sides.
    pub evidenced: bool,
}

/// Two sides laid side by side.
#[derive(Debug, Clone, PartialEq)]
pub struct Comparison {
    /// The headlines, 0 to 1.
    pub attainment: Pair,
    /// The actual scores, 0 to 10.
    pub actual: Pair,
    /// The desired levels, 0 to 10.
    pub desired: Pair,
    /// How the ranges of the headlines lie to each other, where both are known.
    pub ranges: Option<Ranges>,
    /// The ranges speak of everything that has weight, on both sides. A factor that has no score
    /// or no desired level, in a segment or at all, is left out of them and could be anything.
    pub whole: bool,
    /// The factors of side A in their order, then those that only side B has.
    pub factors: Vec<FactorChange>,
}

impl Comparison {
    /// The places in `factors` by falling size of the contribution, whichever its sign; equals keep
    /// their order, and those without one come last.
    #[must_use]
    pub fn moved(&self) -> Vec<usize> {
        let mut order: Vec<usize> = (0..self.factors.len()).collect();
        let size = |i: &usize| self.factors[*i].contribution.map_or(-1.0, f64::abs);
        order.sort_by(|a, b| size(b).total_cmp(&size(a)));
        order
    }
}

/// The weights of the headline: normalised over the factors whose attainment is known.
fn weights(figures: &Figures) -> f64 {
    figures.factors.iter().filter(|f| f.attainment.is_some()).map(|f| f.weight).sum()
}

/// Whether the range of the headline speaks of everything that has weight.
///
/// Where it does, a factor is known as far as its range is narrow: an evidence score reaches over
/// the weight that is not answered, and a judged or voted one is a point. Segments without a score
/// lower its coverage and leave its range as it is, and so does a factor for the whole.
fn is_whole(figures: &Figures) -> bool {
    const NONE: f64 = 1e-9;
    let weighty = || figures.factors.iter().filter(|f| f.weight > 0.0);
    let told: f64 = weighty().map(|f| f.weight * f.coverage).sum();
    told <= figures.coverage + NONE
        && weighty().all(|f| {
            let spanned = f.range.map_or(0.0, |r| r.width() / 10.0);
            f.attainment.is_some() && f.coverage + spanned >= 1.0 - NONE
        })
}

fn by_id(figures: &Figures) -> HashMap<&FactorId, &FactorFigures> {
    figures.factors.iter().map(|f| (&f.id, f)).collect()
}

/// Lays the figures of two sides side by side. Factors are matched by their ids.
#[must_use]
pub fn compare(a: &Figures, b: &Figures) -> Comparison {
    let (all_a, all_b) = (weights(a), weights(b));
    let middle = a.attainment.zip(b.attainment).map(|(a, b)| f64::midpoint(a, b));
    let (in_a, in_b) = (by_id(a), by_id(b));
    let change = |id: &FactorId| {
        let (fa, fb) = (in_a.get(id).copied(), in_b.get(id).copied());
        let pair = |field: fn(&FactorFigures) -> Option<f64>| Pair {
            a: fa.and_then(field),
            b: fb.and_then(field),
        };
        let attainment = pair(|f| f.attainment);
        let part = |figures: Option<&FactorFigures>, all: f64, middle: f64| {
            let figures = figures?;
            Some(figures.weight / all * (figures.attainment? - middle))
        };
        let contribution = middle.and_then(|middle| {
            let (a, b) = (part(fa, all_a, middle), part(fb, all_b, middle));
            (a.is_some() || b.is_some()).then(|| b.unwrap_or(0.0) - a.unwrap_or(0.0))
        });
        let evidenced =
            [fa, fb].iter().all(|f| f.and_then(|f| f.source) == Some(Source::Evidenced));
        FactorChange {
            id: id.clone(),
            actual: pair(|f| f.actual),
            desired: pair(|f| f.desired),
            gap: pair(|f| f.gap),
            attainment,
            contribution,
            evidenced,
        }
    };
    let only_b = b.factors.iter().filter(|f| !in_a.contains_key(&f.id));
    Comparison {
        attainment: Pair { a: a.attainment, b: b.attainment },
        actual: Pair { a: a.actual, b: b.actual },
        desired: Pair { a: a.desired, b: b.desired },
        ranges: a.range.zip(b.range).map(|(a, b)| Ranges::of(a, b)),
        whole: is_whole(a) && is_whole(b),
        factors: a.factors.iter().chain(only_b).map(|f| change(&f.id)).collect(),
    }
}

/// One of two sides: a round, and a segment or all customers together.
#[derive(Debug, Clone, Copy)]
pub struct Side<'a> {
    /// Which round.
    pub round: &'a AssessmentId,
    /// Its figures.
    pub sheet: &'a Sheet,
    /// Which segment; none means all customers together.
    pub segment: Option<&'a SegmentId>,
}

/// What a side says about a question.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Said {
    /// A level of 0 to 4; over several segments, or from a register, it may lie between two.
    Level(f64),
    /// Nobody knows.
    DontKnow,
    /// Nobody has asked.
    Open,
}

/// One question that the two sides answer differently.
#[derive(Debug, Clone, PartialEq)]
pub struct QuestionChange {
    /// Which question.
    pub id: QuestionId,
    /// What side A says.
    pub a: Said,
    /// What side B says.
    pub b: Said,
    /// What it adds to the change of the factor's evidence score, −10 to 10, as in the module.
    pub contribution: f64,
}

/// Which questions moved a factor whose score is evidenced on both sides: all that changed their
/// level, their state, or their part in the score, the largest first. The contributions of all
/// questions sum to the change of the score; those left out contribute nothing. None where the
/// score of a side comes from elsewhere.
#[must_use]
pub fn moved_questions(
    workshop: &Workshop,
    factor: &FactorId,
    a: Side<'_>,
    b: Side<'_>,
) -> Option<Vec<QuestionChange>> {
    let (a, b) = (terms(workshop, factor, a)?, terms(workshop, factor, b)?);
    let score = |terms: &[Term]| terms.iter().map(|t| t.part * t.u).sum::<f64>();
    let middle = f64::midpoint(score(&a), score(&b));
    let ids = workshop.framework.factors.get(factor)?.asked().map(|(id, _)| id);
    let mut changes: Vec<QuestionChange> = ids
        .zip(a.iter().zip(&b))
        .map(|(id, (a, b))| QuestionChange {
            id: id.clone(),
            a: a.said,
            b: b.said,
            contribution: 10.0 * (b.part * (b.u - middle) - a.part * (a.u - middle)),
        })
        .filter(|c| c.a != c.b || c.contribution.abs() > 1e-9)
        .collect();
    changes.sort_by(|a, b| b.contribution.abs().total_cmp(&a.contribution.abs()));
    Some(changes)
}

/// One question of a factor on one side: score = 10·Σ part·u, Σ part = 1.
struct Term {
    said: Said,
    part: f64,
    u: f64,
}

/// The questions of a factor in their order; none where its score is not evidenced.
fn terms(workshop: &Workshop, factor: &FactorId, side: Side<'_>) -> Option<Vec<Term>> {
    let round = workshop.assessments.get(side.round)?;
    let asked_of = workshop.framework.factors.get(factor)?;
    if side.sheet.of(side.segment)?.factor(factor)?.source != Some(Source::Evidenced) {
        return None;
    }
    let bank = Bank::of(&workshop.framework);
    let questions: Vec<_> = bank.asked(asked_of).collect();
    let mine = side.sheet.segments.iter().filter(|s| {
        side.segment.is_none_or(|id| s.id == *id)
            && s.figures.factor(factor).is_some_and(|f| f.actual.is_some())
    });
    let total: f64 = mine.clone().map(|s| s.share).sum();
    let count = mine.clone().count() as f64;
    // Part, part · u, share that has a level, share · level, and whether anybody does not know.
    let mut sums = vec![(0.0, 0.0, 0.0, 0.0, false); questions.len()];
    for segment in mine {
        let share = if total > 0.0 { segment.share / total } else { 1.0 / count };
        let feeds = Feeds::of(round, &segment.id);
        let known: Vec<Known> = questions
            .iter()
            .map(|q| Known::of(q.question, round.answer(&segment.id, q.finding), &feeds))
            .collect();
        let counts = |known: &Known| match known {
            Known::DontKnow => asked_of.unknown_counts_low,
            Known::Open => false,
            Known::Answered(_) | Known::Fed(_) => true,
        };
        let counted = || questions.iter().zip(&known).filter(|(_, k)| counts(k));
        let weight: f64 = counted().map(|(q, _)| q.weight).sum();
        for ((question, known), sum) in questions.iter().zip(&known).zip(&mut sums) {
            if counts(known) && weight > 0.0 {
                let part = share * question.weight / weight;
                sum.0 += part;
                sum.1 += part * known.u().unwrap_or(0.0);
            }
            if let Some(u) = known.u() {
                // A share of 0 says what it says all the same, if nobody else says more.
                let share = share.max(f64::MIN_POSITIVE);
                sum.2 += share;
                sum.3 += share * u * 4.0;
            }
            sum.4 |= *known == Known::DontKnow;
        }
    }
    let term = |(part, of_u, known, levels, unknown): (f64, f64, f64, f64, bool)| Term {
        said: if known > 0.0 {
            Said::Level((levels / known).clamp(0.0, 4.0))
        } else if unknown {
            Said::DontKnow
        } else {
            Said::Open
        },
        part,
        u: if part > 0.0 { of_u / part } else { 0.0 },
    };
    Some(sums.into_iter().map(term).collect())
}
