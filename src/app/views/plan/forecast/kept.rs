//! The forecast and what the money would buy, each worked out once per state of what it leans on.

use std::time::{Duration, Instant};

use jiff::civil::Date;

use crate::app::views::plan::kept::forecast_alike;
use crate::measure::knapsack::Search;
use crate::measure::{Budget, Forecast, Grades, Offer, confidence, forecast, taking_part};
use crate::workshop::{ActionId, AssessmentId, Workshop};

/// How long the search for the best set may hold up a frame, and how many branches it looks into
/// between two looks at the clock.
const A_FRAME: (Duration, usize) = (Duration::from_millis(4), 64);

/// What is kept.
#[derive(Debug, Default)]
pub(super) struct Kept {
    of: Option<(Workshop, AssessmentId, Date)>,
    /// What would be; there is one after the first refresh.
    pub(super) forecast: Option<Forecast>,
    /// What may be bought.
    pub(super) budget: Option<Budget>,
    /// The actions that take part, in the order of the plan.
    pub(super) chosen: Vec<ActionId>,
    /// What is not done yet, in the order of the plan.
    pub(super) open: Vec<Open>,
    limit: Option<f64>,
    search: Option<Search>,
    offer: Option<Offer>,
}

/// One action that is not done yet.
#[derive(Debug)]
pub(super) struct Open {
    /// Its place in the plan.
    pub(super) place: usize,
    /// It takes part.
    pub(super) chosen: bool,
    /// What it adds to the overall attainment alone, −1 to 1.
    pub(super) alone: f64,
    /// How sure we are that it works, 0 to 1.
    pub(super) sure: f64,
}

impl Kept {
    /// Brings the figures up to date; the best set only where somebody has named a limit.
    pub(super) fn refresh(
        &mut self,
        workshop: &Workshop,
        round: &AssessmentId,
        (on, grades): (Date, &Grades),
        limit: Option<f64>,
    ) {
        let fresh = self
            .of
            .as_ref()
            .is_some_and(|(w, r, day)| forecast_alike(w, workshop) && r == round && *day == on);
        if !fresh {
            self.chosen = taking_part(workshop);
            self.forecast = Some(forecast(workshop, round, &self.chosen, on));
            self.budget = Budget::of(workshop, round, on);
            self.open = open(workshop, self.budget.as_ref(), grades);
            self.of = Some((workshop.clone(), round.clone(), on));
        }
        if !fresh || self.limit != limit {
            self.limit = limit;
            self.search = limit.and_then(|limit| Some(self.budget.as_ref()?.search(limit)));
            self.offer = None;
        }
        self.look();
    }

    /// Looks on for the best set, as long as a frame allows.
    fn look(&mut self) {
        let Some((search, budget)) = self.search.as_mut().zip(self.budget.as_ref()) else { return };
        let (time, branches) = A_FRAME;
        let until = Instant::now() + time;
        let found = loop {
            if search.run(branches) {
                break true;
            }
            if Instant::now() >= until {
                break false;
            }
        };
        if found {
            self.offer = Some(budget.offer(search.best()));
            self.search = None;
        }
    }

    /// The best set is still being looked for.
    pub(super) fn is_looking(&self) -> bool {
        self.search.is_some()
    }

    /// The best set for the limit; none as long as it is looked for.
    pub(super) fn offer(&self) -> Option<&Offer> {
        self.offer.as_ref()
    }
}

fn open(workshop: &Workshop, budget: Option<&Budget>, grades: &Grades) -> Vec<Open> {
    let all = workshop.plan.iter().enumerate().filter(|(_, (_, action))| !action.done);
    all.map(|(place, (id, action))| Open {
        place,
        chosen: action.chosen,
        alone: budget.and_then(|budget| budget.alone(id)).unwrap_or(0.0),
        sure: confidence(workshop, action, grades),
    })
    .collect()
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
            let grades = Grades::of(w, on);
            kept.refresh(w, &round, (on, &grades), None);
            let then = kept.forecast.as_ref().unwrap().attainment()[1].unwrap();
            (then, kept.open.iter().map(|open| open.sure).sum::<f64>())
        };
        let sure = look(&backed, day);
        for (w, on) in &weaker {
            let unsure = look(w, *on);
            assert!(sure.0 > unsure.0 && sure.1 > unsure.1, "{sure:?} {unsure:?}");
            assert_eq!(look(&backed, day), sure);
        }
    }
}
