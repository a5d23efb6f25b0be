//! Where an edit of a score goes.

use crate::edit::Edit;
use crate::workshop::{AssessmentId, Basis, FactorId, Rating, Score, SegmentId};

/// Where an edit of a rating goes.
#[derive(Debug, Clone)]
pub(super) struct Target {
    pub round: AssessmentId,
    pub segment: SegmentId,
}

/// Which of the two values.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Side {
    Actual,
    Desired,
}

impl Target {
    /// The edit that sets one value and keeps the rest of the rating.
    ///
    /// A hand on the slider judges: where another source had been chosen, the slider counts from
    /// then on. Taking the judged score back hands over to the first source that is known.
    pub(super) fn set(
        &self,
        factor: &FactorId,
        rating: &Rating,
        side: Side,
        value: Option<f64>,
    ) -> Edit {
        let mut rating = rating.clone();
        let score = value.map(Score::clamped);
        match side {
            Side::Desired => rating.desired = score,
            Side::Actual => {
                rating.judged = score;
                rating.basis = match (score, rating.basis) {
                    (Some(_), Basis::Voted | Basis::Evidenced) => Basis::Judged,
                    (None, Basis::Judged) => Basis::FirstKnown,
                    (_, basis) => basis,
                };
            }
        }
        self.rate(factor, rating)
    }

    /// The edit that sets the whole rating.
    pub(super) fn rate(&self, factor: &FactorId, rating: Rating) -> Edit {
        let Self { round, segment } = self.clone();
        Edit::SetRating { round, segment, factor: factor.clone(), rating }
    }
}
