//! The three sources of an actual score, side by side and never mixed (measures §1).

use std::collections::HashMap;

use super::{Evidence, Interval, Source};
use crate::workshop::{
    AssessmentId, Basis, FactorId, Rating, Score, SegmentId, Vote, VoteItem, Votes,
};

/// The median; of an even count the mean of the middle two, which is what type 7 gives.
#[must_use]
pub fn median(values: &mut [f64]) -> Option<f64> {
    let middle = values.len() / 2;
    if values.is_empty() {
        return None;
    }
    values.sort_unstable_by(f64::total_cmp);
    if values.len() % 2 == 1 {
        Some(values[middle])
    } else {
        Some(f64::midpoint(values[middle - 1], values[middle]))
    }
}

/// The medians of a round's votes on factors.
pub(super) struct Medians<'a>(HashMap<(&'a FactorId, Option<&'a SegmentId>), f64>);

impl<'a> Medians<'a> {
    /// Of several votes on the same thing the last one in the document counts, and of a vote the
    /// last voting round in which anybody voted: one that was only just opened says nothing yet.
    pub(super) fn of(votes: &'a Votes, round: &AssessmentId) -> Self {
        let mut medians = HashMap::new();
        let mut scores = Vec::new();
        for vote in votes.values().filter(|v| v.assessment == *round) {
            let Vote { item: VoteItem::Factor(factor), segment, rounds, .. } = vote else {
                continue;
            };
            let Some(ballots) = rounds.iter().rev().find(|b| !b.is_empty()) else { continue };
            scores.clear();
            scores.extend(ballots.iter().map(|b| b.score.get()));
            if let Some(median) = median(&mut scores) {
                medians.insert((factor, segment.as_ref()), median);
            }
        }
        Self(medians)
    }

    /// The vote on this very segment, else the one on all customers.
    fn get(&self, factor: &'a FactorId, segment: &'a SegmentId) -> Option<f64> {
        let own = self.0.get(&(factor, Some(segment)));
        own.or_else(|| self.0.get(&(factor, None))).copied()
    }
}

/// One factor in one segment before it is weighed.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Cell {
    pub judged: Option<f64>,
    pub voted: Option<f64>,
    pub evidenced: Option<f64>,
    pub answered: f64,
    pub desired: Option<f64>,
    pub source: Option<Source>,
    pub actual: Option<f64>,
    pub range: Option<Interval>,
    pub coverage: f64,
}

impl Cell {
    /// Looks the three sources up and picks the one that counts. A basis that is chosen and has
    /// nothing to say leaves the score unknown: another source would not be what was asked for.
    pub(super) fn of<'a>(
        id: &'a FactorId,
        segment: &'a SegmentId,
        rating: Option<&Rating>,
        evidence: Option<Evidence>,
        medians: &Medians<'a>,
    ) -> Self {
        let judged = rating.and_then(|r| r.judged).map(Score::get);
        let voted = medians.get(id, segment);
        let evidenced = evidence.and_then(|e| e.best);
        let answered = evidence.map_or(0.0, |e| e.coverage);
        let judged_source = judged.map(|s| (Source::Judged, s));
        let voted_source = voted.map(|s| (Source::Voted, s));
        let evidenced_source = evidenced.map(|s| (Source::Evidenced, s));
        let counts = match rating.map_or(Basis::FirstKnown, |r| r.basis) {
            Basis::FirstKnown => judged_source.or(voted_source).or(evidenced_source),
            Basis::Judged => judged_source,
            Basis::Voted => voted_source,
            Basis::Evidenced => evidenced_source,
        };
        let (range, coverage) = match counts {
            None => (None, 0.0),
            Some((Source::Evidenced, _)) => (evidence.map(|e| e.range), answered),
            Some((_, score)) => (Some(Interval::point(score)), 1.0),
        };
        Self {
            judged,
            voted,
            evidenced,
            answered,
            desired: rating.and_then(|r| r.desired).map(Score::get),
            source: counts.map(|(source, _)| source),
            actual: counts.map(|(_, score)| score),
            range,
            coverage,
        }
    }
}
