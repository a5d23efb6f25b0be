//! The forecast and what the money would buy, each worked out once per state of what it leans on.

use std::sync::Arc;

use crate::measure::{Budget, Forecast, Offer, forecast, taking_part};
use crate::workshop::{AssessmentId, Workshop};

/// What is kept.
#[derive(Debug, Default)]
pub(super) struct Kept {
    of: Option<(Workshop, AssessmentId)>,
    /// What would be; there is one after the first refresh.
    pub(super) forecast: Option<Forecast>,
    /// What may be bought.
    pub(super) budget: Option<Budget>,
    offer: Option<(f64, Offer)>,
}

/// Whether nothing differs that a forecast leans on.
fn same(a: &Workshop, b: &Workshop) -> bool {
    Arc::ptr_eq(&a.framework, &b.framework)
        && Arc::ptr_eq(&a.segments, &b.segments)
        && Arc::ptr_eq(&a.assessments, &b.assessments)
        && Arc::ptr_eq(&a.votes, &b.votes)
        && Arc::ptr_eq(&a.journeys, &b.journeys)
        && Arc::ptr_eq(&a.signals, &b.signals)
        && Arc::ptr_eq(&a.plan, &b.plan)
}

impl Kept {
    /// Brings the figures up to date; the best set only where somebody has named a limit.
    pub(super) fn refresh(
        &mut self,
        workshop: &Workshop,
        round: &AssessmentId,
        limit: Option<f64>,
    ) {
        let fresh = self.of.as_ref().is_some_and(|(w, r)| same(w, workshop) && r == round);
        if !fresh {
            self.forecast = Some(forecast(workshop, round, &taking_part(workshop)));
            self.budget = Budget::of(workshop, round);
            self.offer = None;
            self.of = Some((workshop.clone(), round.clone()));
        }
        if self.offer.as_ref().map(|(at, _)| *at) != limit {
            let best = |limit: f64| Some((limit, self.budget.as_ref()?.best(limit)));
            self.offer = limit.and_then(best);
        }
    }

    /// The best set for the limit.
    pub(super) fn offer(&self) -> Option<&Offer> {
        self.offer.as_ref().map(|(_, offer)| offer)
    }
}
