//! The figures of the page, worked out once per state of what they lean on.

use std::sync::Arc;

use jiff::civil::Date;

use crate::app::views::plan::kept::forecast_alike;
use crate::measure::{Forecast, Reached, ValueFigures, forecast, taking_part, value};
use crate::workshop::{AssessmentId, ValueCase, Workshop};

/// What is kept.
#[derive(Debug, Default)]
pub(super) struct Kept {
    of: Option<(Workshop, Option<AssessmentId>, Date)>,
    attained: Reached,
    case: Option<Arc<ValueCase>>,
    /// What it comes to.
    pub(super) figures: ValueFigures,
}

impl Kept {
    /// Brings the figures up to date.
    pub(super) fn refresh(&mut self, workshop: &Workshop, round: Option<&AssessmentId>, on: Date) {
        let fresh = self.of.as_ref().is_some_and(|(w, r, day)| {
            forecast_alike(w, workshop) && r.as_ref() == round && *day == on
        });
        if !fresh {
            let outlook = round.map(|round| forecast(workshop, round, &taking_part(workshop), on));
            self.attained = outlook.as_ref().map(Forecast::attained).unwrap_or_default();
            self.of = Some((workshop.clone(), round.cloned(), on));
            self.case = None;
        }
        if !self.case.as_ref().is_some_and(|case| Arc::ptr_eq(case, &workshop.value)) {
            self.figures = value(workshop, self.attained);
            self.case = Some(Arc::clone(&workshop.value));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::views::plan::kept::trial::Trial;

    #[test]
    fn it_follows_the_evidence() {
        let Trial { backed, round, day, weaker } = Trial::of_the_example();
        let mut kept = Kept::default();
        let mut look = |w: &Workshop, on: Date| {
            kept.refresh(w, Some(&round), on);
            (kept.figures.attainment[1].unwrap(), kept.figures.cases[1].unwrap().worth)
        };
        let sure = look(&backed, day);
        for (w, on) in &weaker {
            let unsure = look(w, *on);
            assert!(sure.0 > unsure.0 && sure.1 > unsure.1, "{sure:?} {unsure:?}");
            assert_eq!(look(&backed, day), sure);
        }
    }
}
