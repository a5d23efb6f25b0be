//! What [`super::score`] answers with. The names of the serialised fields are those of
//! `fireside score --json`; what is skipped there is for the window only.

use serde::Serialize;

use super::Sensitivity;
use crate::workshop::{AssessmentId, FactorId, SegmentId};

/// From the lowest to the highest value that what is known allows. Serialised as `[low, high]`.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
#[serde(into = "[f64; 2]")]
pub struct Interval {
    /// The lowest.
    pub low: f64,
    /// The highest.
    pub high: f64,
}

impl Interval {
    /// An interval that is one point.
    #[must_use]
    pub const fn point(value: f64) -> Self {
        Self { low: value, high: value }
    }

    /// High less low; 0 when everything is known.
    #[must_use]
    pub fn width(self) -> f64 {
        self.high - self.low
    }
}

impl From<Interval> for [f64; 2] {
    fn from(interval: Interval) -> Self {
        [interval.low, interval.high]
    }
}

/// Where an actual score comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Source {
    /// The slider.
    Judged,
    /// The median of the room.
    Voted,
    /// The answers to the questions.
    Evidenced,
}

/// One factor, in one segment or for all customers together.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct FactorFigures {
    /// Which factor.
    pub id: FactorId,
    /// The part of the whole, 0 to 1, normalised over the factors with a known actual score; 0 for
    /// one without, since it takes no part.
    pub weight: f64,
    /// The actual score that counts, 0 to 10.
    pub actual: Option<f64>,
    /// The desired level, 0 to 10.
    pub desired: Option<f64>,
    /// max(desired − actual, 0), 0 to 10.
    pub gap: Option<f64>,
    /// weight · gap.
    pub weighted_gap: Option<f64>,
    /// min(actual / desired, 1); 1 when the desired level is 0.
    pub attainment: Option<f64>,
    /// Where the actual score comes from. None when nothing is known, and overall when the
    /// segments differ.
    pub source: Option<Source>,
    /// What the actual score may be at least and at most, 0 to 10. A judged or voted score is one
    /// point; an evidence score reaches from all unknowns at level 0 to all at level 4.
    pub range: Option<Interval>,
    /// How much of what counts is known, 0 to 1: 1 for a judged or voted score, the answered
    /// weight for an evidence score, 0 when nothing is known.
    pub coverage: f64,
    /// The slider, whatever counts.
    #[serde(skip)]
    pub judged: Option<f64>,
    /// The room's median, whatever counts.
    #[serde(skip)]
    pub voted: Option<f64>,
    /// The evidence score, whatever counts.
    #[serde(skip)]
    pub evidenced: Option<f64>,
    /// The share of the question weights that is answered with a level, 0 to 1.
    #[serde(skip)]
    pub answered: f64,
}

/// What one segment, or all customers together, come to.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Figures {
    /// A = Σw·s, 0 to 10, over the factors with a known actual score.
    pub actual: Option<f64>,
    /// D = Σw·d, 0 to 10, over the factors with a known desired level.
    pub desired: Option<f64>,
    /// Σw·attainment, 0 to 1, over the factors where both are known: the headline.
    pub attainment: Option<f64>,
    /// Πs^w with scores below [`super::FLOOR`] raised to it.
    pub geometric: Option<f64>,
    /// 1 / Σ(w/s), with the same floor.
    pub harmonic: Option<f64>,
    /// The lowest known score of a factor that has weight.
    pub minimum: Option<f64>,
    /// geometric / A, at most 1: 1 is even, lower means that weak factors hold back strong ones.
    pub balance: Option<f64>,
    /// The attainment with all scores at their low and at their high ends.
    pub range: Option<Interval>,
    /// The weighted coverage of the factors, 0 to 1.
    pub coverage: f64,
    /// Every factor, in the order of the framework.
    pub factors: Vec<FactorFigures>,
    /// The floor raised a score for the geometric and the harmonic mean.
    #[serde(skip)]
    pub floored: bool,
    /// The place in `factors` of the lowest score; the first of several.
    #[serde(skip)]
    pub weakest: Option<usize>,
}

impl Figures {
    /// The figures of a factor.
    #[must_use]
    pub fn factor(&self, id: &FactorId) -> Option<&FactorFigures> {
        self.factors.iter().find(|f| f.id == *id)
    }

    /// The places in `factors` by falling weighted gap; those without a known gap come last.
    #[must_use]
    pub fn by_weighted_gap(&self) -> Vec<usize> {
        let mut order: Vec<usize> = (0..self.factors.len()).collect();
        let key = |i: &usize| self.factors[*i].weighted_gap.unwrap_or(-1.0);
        order.sort_by(|a, b| key(b).total_cmp(&key(a)));
        order
    }
}

/// The figures of one segment.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct SegmentFigures {
    /// Which segment.
    pub id: SegmentId,
    /// What the organisation calls it.
    pub name: String,
    /// Its share as the document states it, 0 to 1.
    pub share: f64,
    /// What it comes to.
    #[serde(flatten)]
    pub figures: Figures,
}

/// All figures of one round.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Sheet {
    /// The round.
    pub assessment: AssessmentId,
    /// All customers together.
    pub overall: Figures,
    /// The segments, in the order of the document.
    pub segments: Vec<SegmentFigures>,
}

impl Sheet {
    /// The figures of a segment, or of all customers together for none. A workshop with a single
    /// segment answers with the same figures either way.
    #[must_use]
    pub fn of(&self, segment: Option<&SegmentId>) -> Option<&Figures> {
        match segment {
            None => Some(&self.overall),
            Some(id) => self.segments.iter().find(|s| s.id == *id).map(|s| &s.figures),
        }
    }

    /// The whole of `fireside score --json`.
    #[must_use]
    pub fn report<'a>(&'a self, sensitivity: &'a Sensitivity) -> ScoreReport<'a> {
        ScoreReport { sheet: self, sensitivity: &sensitivity.factors }
    }
}

/// A sheet and its sensitivity as one document with the names of `fireside score --json`.
#[derive(Debug, Clone, Serialize)]
pub struct ScoreReport<'a> {
    #[serde(flatten)]
    sheet: &'a Sheet,
    sensitivity: &'a [super::Survival],
}
