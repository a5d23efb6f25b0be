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
    use std::path::Path;
    use std::sync::Arc;

    use super::*;
    use crate::measure::as_of;
    use crate::workshop::{Claim, HalfLife, Language};

    #[test]
    fn it_follows_the_evidence() {
        let example = crate::file::example(Language::English);
        let mut backed = crate::file::parse(example, Path::new("example.ron")).unwrap().workshop;
        for action in Arc::make_mut(&mut backed.plan).values_mut() {
            // As sure as the evidence is.
            action.confidence = None;
        }
        let mut bare = backed.clone();
        for claim in Arc::make_mut(&mut bare.claims).values_mut() {
            *claim = Arc::new(Claim { signals: Vec::new(), ..(**claim).clone() });
        }
        let mut faded = backed.clone();
        faded.fading.half_life = Some(HalfLife::clamped(1.0));
        let round = backed.newest_round().unwrap().0.clone();
        let day = as_of(&backed, Date::MAX);
        let mut kept = Kept::default();
        let mut look = |w: &Workshop, on: Date| {
            kept.refresh(w, Some(&round), on);
            (kept.figures.attainment[1].unwrap(), kept.figures.cases[1].unwrap().worth)
        };
        let sure = look(&backed, day);
        for (w, on) in [(&bare, day), (&faded, crate::measure::days_later(day, 400))] {
            let unsure = look(w, on);
            assert!(sure.0 > unsure.0 && sure.1 > unsure.1, "{sure:?} {unsure:?}");
            assert_eq!(look(&backed, day), sure);
        }
    }
}
