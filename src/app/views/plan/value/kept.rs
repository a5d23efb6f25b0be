//! The figures of the page, worked out once per state of what they lean on.

use std::sync::Arc;

use crate::measure::{Forecast, ValueFigures, forecast, taking_part, value};
use crate::workshop::{AssessmentId, ValueCase, Workshop};

/// What is kept.
#[derive(Debug, Default)]
pub(super) struct Kept {
    of: Option<(Workshop, Option<AssessmentId>)>,
    attainment: [Option<f64>; 2],
    case: Option<Arc<ValueCase>>,
    /// What it comes to.
    pub(super) figures: ValueFigures,
}

/// Whether nothing differs that the attainment leans on.
fn same(a: &Workshop, b: &Workshop) -> bool {
    Arc::ptr_eq(&a.framework, &b.framework)
        && Arc::ptr_eq(&a.segments, &b.segments)
        && Arc::ptr_eq(&a.assessments, &b.assessments)
        && Arc::ptr_eq(&a.votes, &b.votes)
        && Arc::ptr_eq(&a.signals, &b.signals)
        && Arc::ptr_eq(&a.plan, &b.plan)
}

impl Kept {
    /// Brings the figures up to date.
    pub(super) fn refresh(&mut self, workshop: &Workshop, round: Option<&AssessmentId>) {
        let fresh = self.of.as_ref().is_some_and(|(w, r)| same(w, workshop) && r.as_ref() == round);
        if !fresh {
            let outlook = round.map(|round| forecast(workshop, round, &taking_part(workshop)));
            self.attainment = outlook.as_ref().map_or([None; 2], Forecast::attainment);
            self.of = Some((workshop.clone(), round.cloned()));
            self.case = None;
        }
        if !self.case.as_ref().is_some_and(|case| Arc::ptr_eq(case, &workshop.value)) {
            self.figures = value(workshop, self.attainment);
            self.case = Some(Arc::clone(&workshop.value));
        }
    }
}
