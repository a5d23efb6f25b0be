//! The figures of one factor: over the segments, and from the source that counts in one of them.

use super::{
    Ask, Explanation, Figure, Formula, Label, Note, Part, Step, Support, Take, Term, Unit,
};
use crate::measure::{FactorFigures, SegmentFigures, Source};
use crate::workshop::{Basis, FactorId, Rating, SegmentId, Vote, VoteItem};

impl Part {
    /// The figure itself.
    fn of(self, f: &FactorFigures) -> Option<f64> {
        match self {
            Self::Attainment => f.attainment,
            Self::Actual => f.actual,
            Self::Desired => f.desired,
            Self::Gap => f.gap,
            Self::WeightedGap => f.weighted_gap,
            Self::Weight => f.actual.map(|_| f.weight),
            Self::Low => f.range.map(|r| r.low),
            Self::High => f.range.map(|r| r.high),
            Self::Coverage => Some(f.coverage),
        }
    }

    fn unit(self) -> Unit {
        match self {
            Self::Attainment | Self::Weight | Self::Coverage => Unit::Share,
            Self::WeightedGap => Unit::Number,
            Self::Actual | Self::Desired | Self::Gap | Self::Low | Self::High => Unit::Score,
        }
    }
}

impl Ask<'_> {
    pub(super) fn factor(&self, part: Part, id: &FactorId) -> Option<Explanation> {
        let f = self.figures.factor(id)?;
        let figure = Figure::Factor(part, id.clone());
        let mut found = match (part, self.segment) {
            (Part::Attainment, _) => self.reached(figure, id, f),
            (Part::Gap, _) => self.pair(figure, Formula::Gap, id, f, [Part::Desired, Part::Actual]),
            (Part::WeightedGap, _) => {
                self.pair(figure, Formula::WeightedGap, id, f, [Part::Weight, Part::Gap])
            }
            (Part::Weight, _) => self.weight_share(figure, id),
            (_, None) => self.by_segment(&figure, part, id),
            (Part::Desired, Some(_)) => self.answer(figure, Unit::Score, Formula::Set),
            (Part::Actual, Some(segment)) => self.sources(figure, id, segment, f),
            (Part::Low | Part::High | Part::Coverage, Some(_)) => self.end(figure, part, id, f),
        };
        found.unit = part.unit();
        found.value = part.of(f);
        if found.value.is_none() && found.terms.is_empty() {
            found.formula = Formula::Nothing;
        }
        let also: &[Part] = match part {
            Part::Attainment => &[Part::Gap, Part::WeightedGap],
            Part::Actual => &[Part::Low, Part::High, Part::Coverage],
            Part::Gap => &[Part::WeightedGap, Part::Attainment],
            Part::WeightedGap => &[Part::Attainment],
            Part::Low => &[Part::High, Part::Actual],
            Part::High => &[Part::Low, Part::Actual],
            Part::Coverage => &[Part::Low, Part::High],
            Part::Weight | Part::Desired => &[],
        };
        let step = |part: &Part| self.step(Figure::Factor(*part, id.clone()));
        found.also = also.iter().map(step).collect();
        Some(found)
    }

    /// A formula of two other figures of the factor.
    fn pair(
        &self,
        figure: Figure,
        formula: Formula,
        id: &FactorId,
        f: &FactorFigures,
        parts: [Part; 2],
    ) -> Explanation {
        let mut found = self.answer(figure, Unit::Score, formula);
        for part in parts {
            let figure = Figure::Factor(part, id.clone());
            let leads = Some(self.step(figure.clone()));
            found.terms.push(Term::plain(Label::Figure(figure), part.of(f), leads));
        }
        if formula == Formula::Gap && f.actual.zip(f.desired).is_some_and(|(s, d)| s > d) {
            found.notes.push(Note::Beyond);
        }
        found
    }

    fn reached(&self, figure: Figure, id: &FactorId, f: &FactorFigures) -> Explanation {
        let parts = [Part::Actual, Part::Desired];
        let mut found = self.pair(figure, Formula::Reached, id, f, parts);
        match f.actual.zip(f.desired) {
            Some((_, d)) if d <= 0.0 => found.notes.push(Note::NothingDesired),
            Some((s, d)) if s > d => found.notes.push(Note::Beyond),
            _ => {}
        }
        found
    }

    /// The weight as set by the weights of all factors with a score.
    fn weight_share(&self, figure: Figure, id: &FactorId) -> Explanation {
        let mut found = self.answer(figure, Unit::Share, Formula::WeightShare);
        let mut without = Vec::new();
        for ((other, factor), f) in self.workshop.framework.active().zip(&self.figures.factors) {
            let weight = f.actual.map(|_| factor.weight.get());
            if weight.is_none() {
                without.push(other.clone());
            }
            found.terms.push(Term {
                weight: Some(factor.weight.get()),
                product: weight,
                counts: other == id,
                ..Term::new(Label::Factor(other.clone()))
            });
        }
        if !without.is_empty() {
            found.notes.push(Note::WithoutFactors(without));
        }
        found
    }

    /// Σσ·x over the segments where x is known.
    fn by_segment(&self, figure: &Figure, part: Part, id: &FactorId) -> Explanation {
        let mut found = self.answer(figure.clone(), Unit::Score, Formula::BySegment);
        let of = |s: &SegmentFigures| s.figures.factor(id).and_then(|f| part.of(f));
        let columns = &self.sheet.segments;
        let known = || columns.iter().filter(|s| of(s).is_some());
        let total: f64 = known().map(|s| s.share).sum();
        let count = known().count() as f64;
        let mut without = Vec::new();
        for column in columns {
            let value = of(column);
            let weight =
                value.map(|_| if total > 0.0 { column.share / total } else { 1.0 / count });
            if value.is_none() {
                without.push(column.id.clone());
            }
            found.terms.push(Term {
                weight,
                value,
                product: weight.zip(value).map(|(w, x)| w * x),
                leads: Some(Step { figure: figure.clone(), segment: Some(column.id.clone()) }),
                ..Term::new(Label::Segment(column.id.clone()))
            });
        }
        if !without.is_empty() {
            found.notes.push(Note::WithoutSegments(without));
        }
        if total <= 0.0 && count > 0.0 {
            found.notes.push(Note::EqualShares);
        }
        found
    }

    fn rating(&self, segment: &SegmentId, id: &FactorId) -> Option<&Rating> {
        self.round.ratings.get(segment)?.get(id)
    }

    /// The three sources side by side, and which one counts.
    fn sources(
        &self,
        figure: Figure,
        id: &FactorId,
        segment: &SegmentId,
        f: &FactorFigures,
    ) -> Explanation {
        let mut found = self.answer(figure, Unit::Score, Formula::Source);
        for (source, value, leads) in [
            (Source::Judged, f.judged, None),
            (Source::Voted, f.voted, Some(Figure::Votes(id.clone()))),
            (Source::Evidenced, f.evidenced, Some(Figure::Evidence(Take::Best, id.clone()))),
        ] {
            // Questions that nobody knows the answer to are worth a look even without a score.
            let asks = source == Source::Evidenced
                && self
                    .workshop
                    .framework
                    .factors
                    .get(id)
                    .is_some_and(|f| f.asked().next().is_some());
            let leads = leads.filter(|_| value.is_some() || asks);
            let leads = leads.map(|figure| self.step(figure));
            found.terms.push(Term {
                counts: f.source == Some(source),
                ..Term::plain(Label::Source(source), value, leads)
            });
        }
        let rating = self.rating(segment, id);
        let basis = rating.map_or(Basis::FirstKnown, |r| r.basis);
        found.notes.push(Note::Basis(basis));
        if f.actual.is_none() && basis != Basis::FirstKnown {
            found.notes.push(Note::BasisSilent);
        }
        if let Some(rating) = rating {
            found.support = Support {
                note: rating.note.clone(),
                evidence: rating.evidence.clone(),
                references: rating.references.clone(),
            };
        }
        found
    }

    /// An end of the range, or how much is known: both come with the source that counts.
    fn end(&self, figure: Figure, part: Part, id: &FactorId, f: &FactorFigures) -> Explanation {
        let take = match part {
            Part::Low => Take::Low,
            Part::High => Take::High,
            _ => Take::Coverage,
        };
        let formula = match f.source {
            None => Formula::Nothing,
            Some(Source::Evidenced) => Formula::FromEvidence,
            Some(_) => Formula::Point,
        };
        let mut found = self.answer(figure, part.unit(), formula);
        if let Some(source) = f.source {
            let leads = match source {
                Source::Judged => None,
                Source::Voted => Some(Figure::Votes(id.clone())),
                Source::Evidenced => Some(Figure::Evidence(take, id.clone())),
            };
            let leads = leads.map(|figure| self.step(figure));
            found.terms.push(Term {
                counts: true,
                ..Term::plain(Label::Source(source), part.of(f), leads)
            });
        }
        found
    }

    /// The ballots behind a voted score: each score that was given, and how often.
    pub(super) fn votes(&self, id: &FactorId) -> Option<Explanation> {
        let segment = self.segment?;
        let voted = |of: Option<&SegmentId>| {
            let about = |v: &&Vote| {
                let Vote { item: VoteItem::Factor(factor), .. } = v else { return false };
                factor == id && v.assessment == self.sheet.assessment && v.segment.as_ref() == of
            };
            let mut held = self.workshop.votes.values().filter(about);
            held.rfind(|v| v.rounds.iter().any(|b| !b.is_empty()))
        };
        let own = voted(Some(segment));
        let vote = own.or_else(|| voted(None))?;
        let at = vote.rounds.iter().rposition(|b| !b.is_empty())?;
        let ballots = vote.rounds.get(at)?;
        let mut scores: Vec<f64> = ballots.iter().map(|b| b.score.get()).collect();
        scores.sort_by(f64::total_cmp);
        let mut found = self.answer(Figure::Votes(id.clone()), Unit::Score, Formula::Median);
        found.value = self.figures.factor(id)?.voted;
        for same in scores.chunk_by(|a, b| a == b) {
            found.terms.push(Term {
                weight: Some(same.len() as f64),
                value: same.first().copied(),
                ..Term::new(Label::Ballot)
            });
        }
        found.notes.push(Note::Ballots(ballots.len(), at + 1, vote.rounds.len()));
        if own.is_none() {
            found.notes.push(Note::VoteOfAll);
        }
        Some(found)
    }
}
