//! Figures that the room keeps from frame to frame: those of the other rounds, and how the ranking
//! fares under other weights. Each is computed anew only when what it depends on has changed.

use std::sync::Arc;

use crate::measure::{Draws, Figures, Scorer, Sensitivity, Sheet};
use crate::workshop::{
    Assessment, AssessmentId, Framework, Segment, SegmentId, Table, Votes, Workshop,
};

/// See the module.
#[derive(Debug, Default)]
pub(super) struct Kept {
    common: Option<Common>,
    seen: Option<Arc<Table<AssessmentId, Arc<Assessment>>>>,
    rounds: Vec<Round>,
    draws: Option<Draws>,
    survival: Option<(Vec<Option<f64>>, Sensitivity)>,
}

/// Another round and its figures.
#[derive(Debug)]
struct Round {
    id: AssessmentId,
    was: Arc<Assessment>,
    sheet: Sheet,
    /// Keeps what the questions say while a weight is dragged.
    scorer: Scorer,
}

/// What the figures of every round depend on.
#[derive(Debug)]
struct Common {
    framework: Arc<Framework>,
    segments: Arc<Table<SegmentId, Segment>>,
    votes: Arc<Votes>,
}

/// Looks into the parts only where they are not shared: a preview of an edit and the edit itself
/// make equal parts that are not the same.
fn same<T: PartialEq>(a: &Arc<T>, b: &Arc<T>) -> bool {
    Arc::ptr_eq(a, b) || a == b
}

impl Kept {
    /// Brings the figures of all rounds but `current` up to date.
    pub(super) fn refresh(&mut self, workshop: &Workshop, current: &AssessmentId) {
        let fits = self.common.as_ref().is_some_and(|c| {
            same(&c.framework, &workshop.framework)
                && same(&c.segments, &workshop.segments)
                && same(&c.votes, &workshop.votes)
        });
        let others = || workshop.assessments.iter().filter(|(id, _)| *id != current);
        let seen = self.seen.as_ref().is_some_and(|s| Arc::ptr_eq(s, &workshop.assessments));
        if fits && seen && others().map(|(id, _)| id).eq(self.rounds.iter().map(|r| &r.id)) {
            return;
        }
        self.common = Some(Common {
            framework: Arc::clone(&workshop.framework),
            segments: Arc::clone(&workshop.segments),
            votes: Arc::clone(&workshop.votes),
        });
        self.seen = Some(Arc::clone(&workshop.assessments));
        let mut old = std::mem::take(&mut self.rounds);
        for (id, round) in others() {
            let known = old.iter().position(|r| r.id == *id).map(|i| old.swap_remove(i));
            let entry = match known {
                Some(kept) if fits && same(&kept.was, round) => Some(kept),
                known => {
                    let mut scorer = known.map(|kept| kept.scorer).unwrap_or_default();
                    let sheet = scorer.score(workshop, id);
                    sheet.map(|sheet| Round {
                        id: id.clone(),
                        was: Arc::clone(round),
                        sheet,
                        scorer,
                    })
                }
            };
            self.rounds.extend(entry);
        }
    }

    /// The figures of another round, as of the last [`Kept::refresh`].
    pub(super) fn round(&self, id: &AssessmentId) -> Option<&Sheet> {
        self.rounds.iter().find(|r| r.id == *id).map(|r| &r.sheet)
    }

    /// The round before `current`, by date.
    pub(super) fn before(&self, workshop: &Workshop, current: &AssessmentId) -> Option<&Sheet> {
        self.round(workshop.round_before(current)?.0)
    }

    /// How the ranking of the gaps fares under other weights.
    pub(super) fn survival(
        &mut self,
        workshop: &Workshop,
        figures: &Figures,
        kappa: f64,
    ) -> &Sensitivity {
        let weights = workshop.framework.weights();
        let draws = match &mut self.draws {
            Some(draws) => {
                if !draws.fit(&weights, kappa) {
                    draws.redraw(&weights, kappa);
                    self.survival = None;
                }
                draws
            }
            none => none.insert(Draws::new(&weights, kappa)),
        };
        let gaps = || figures.factors.iter().map(|f| f.gap);
        if !self.survival.as_ref().is_some_and(|(of, _)| of.iter().copied().eq(gaps())) {
            self.survival = None;
        }
        let (_, survival) =
            self.survival.get_or_insert_with(|| (gaps().collect(), draws.rank(figures)));
        survival
    }
}
