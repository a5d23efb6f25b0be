//! The exact answer with and without repairs, worked out once for every state of what it leans on.

use std::sync::Arc;

use super::Moved;
use crate::app::views::Cx;
use crate::flow::Model;
use crate::flow::repair::{Repaired, apply_repairs};
use crate::measure::NoExits;
use crate::workshop::{Journey, JourneyId, Mend, Repair, RepairId, SegmentId, Table};

/// What is kept.
#[derive(Debug, Default)]
pub(super) struct Exact {
    /// Of which journey, and of whom.
    of: Option<(Arc<Journey>, Option<SegmentId>)>,
    mends: Vec<Mend>,
    repaired: Option<Repaired>,
    /// With the repairs nobody can say where customers end up; the answer is an older one.
    closed: Option<NoExits>,
    /// The steps where journeys end, by falling part before repairs: rows do not change places under
    /// the hand.
    ends: Vec<usize>,
    /// The steps that would be missed, most of all first, with their effect.
    missed: Vec<(usize, f64)>,
    /// Goes up with the model before repairs, and with the one after them.
    versions: (u64, u64),
}

/// The repairs of a journey that count, as they are with what is being moved.
fn mends(repairs: &Table<RepairId, Repair>, journey: &JourneyId, moved: &Moved) -> Vec<Mend> {
    let counts = |repair: &&Repair| repair.journey == *journey && !repair.off;
    let other = moved.as_ref().map(|(id, _)| id);
    let kept = repairs.iter().filter(|(id, _)| other != Some(id)).map(|(_, repair)| repair);
    let now = moved.as_ref().and_then(|(_, repair)| repair.as_ref());
    kept.chain(now).filter(counts).map(|repair| repair.what.clone()).collect()
}

impl Exact {
    /// The answer before and after, if there is one.
    pub(super) fn repaired(&self) -> Option<&Repaired> {
        self.repaired.as_ref()
    }

    /// The steps where journeys end, those where the largest part ended before repairs first.
    pub(super) fn ends(&self) -> &[usize] {
        &self.ends
    }

    /// The steps that would be missed, most of all first, with their effect.
    pub(super) fn missed(&self) -> &[(usize, f64)] {
        &self.missed
    }

    /// Why there is no answer with the repairs: the one that is kept is older.
    pub(super) fn closed(&self) -> Option<&NoExits> {
        self.closed.as_ref()
    }

    /// The journey that it is of.
    pub(super) fn journey(&self) -> Option<&Arc<Journey>> {
        self.of.as_ref().map(|(journey, _)| journey)
    }

    /// Of whom it is; none means all customers.
    pub(super) fn segment(&self) -> Option<&SegmentId> {
        self.of.as_ref()?.1.as_ref()
    }

    /// A number that changes with the model before repairs.
    pub(super) fn base(&self) -> u64 {
        self.versions.0
    }

    /// A number that changes with the model after repairs.
    pub(super) fn version(&self) -> u64 {
        self.versions.1
    }

    /// Whether any repair counts.
    pub(super) fn is_mended(&self) -> bool {
        !self.mends.is_empty()
    }

    /// Brings the answer up to date, with `moved` in place of what the document has of it.
    pub(super) fn refresh(
        &mut self,
        cx: &Cx<'_>,
        id: &JourneyId,
        moved: &Moved,
    ) -> Result<(), NoExits> {
        let Some(journey) = cx.workshop.journeys.get(id) else {
            return Err(NoExits::Unconnected);
        };
        let segment = cx.focus.segment.as_ref();
        let same = self
            .of
            .as_ref()
            .is_some_and(|(of, whose)| Arc::ptr_eq(of, journey) && whose.as_ref() == segment);
        let mends = mends(&cx.workshop.repairs, id, moved);
        if same && self.repaired.is_some() && self.mends == mends {
            return Ok(());
        }
        let all: Vec<&Mend> = mends.iter().collect();
        let tried = match self.repaired.as_mut().filter(|_| same) {
            Some(repaired) => repaired.again(journey, &all),
            None => {
                self.versions.0 += 1;
                self.repaired = None;
                self.of = Some((Arc::clone(journey), segment.cloned()));
                let refusal = |no| Model::refusal(journey, no);
                match apply_repairs(journey, segment, &all) {
                    Ok(new) => {
                        self.repaired = Some(new);
                        Ok(())
                    }
                    Err(no) => {
                        // Where the journey itself has an answer, its repairs have closed it.
                        let bare = apply_repairs(journey, segment, &[]).map_err(refusal)?;
                        self.repaired = Some(bare);
                        Err(no)
                    }
                }
            }
        };
        self.mends = mends;
        self.versions.1 += 1;
        if let Some(repaired) = &self.repaired {
            self.missed = repaired.after.ranked();
            if !same || self.ends.len() != repaired.before.absorbed.len() {
                let was = &repaired.before.absorbed;
                self.ends = (0..was.len()).collect();
                self.ends.sort_by(|a, b| was[*b].total_cmp(&was[*a]));
            }
        }
        self.closed = tried.err().map(|no| Model::refusal(journey, no));
        Ok(())
    }
}
