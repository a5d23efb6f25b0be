//! What is worked out once for each state of the plan.

use std::sync::Arc;

use jiff::civil::Date;

use crate::app::views::Cx;
use crate::measure::{Schedule, ScheduleRow, Suggestion, schedule, suggestions};
use crate::workshop::{Action, ActionId, Table, Workshop};

/// What the schedule depends on.
type Scheduled = (Arc<Table<ActionId, Action>>, Date);

/// Whether nothing differs that a forecast leans on, but for the round and the day. How sure we are
/// of an action comes from the claims and data points that it leans on, also by its steps.
pub(super) fn forecast_alike(a: &Workshop, b: &Workshop) -> bool {
    Arc::ptr_eq(&a.framework, &b.framework)
        && Arc::ptr_eq(&a.segments, &b.segments)
        && Arc::ptr_eq(&a.assessments, &b.assessments)
        && Arc::ptr_eq(&a.votes, &b.votes)
        && Arc::ptr_eq(&a.journeys, &b.journeys)
        && Arc::ptr_eq(&a.signals, &b.signals)
        && Arc::ptr_eq(&a.claims, &b.claims)
        && a.fading == b.fading
        && Arc::ptr_eq(&a.plan, &b.plan)
}

/// What the pages of the plan share, worked out once.
#[derive(Debug, Default)]
pub(super) struct Kept {
    schedule: Arc<Schedule>,
    scheduled: Option<Scheduled>,
    suggested: Option<(Arc<Workshop>, Option<crate::workshop::AssessmentId>)>,
    suggestions: Vec<Suggestion>,
}

impl Kept {
    /// Brings the schedule up to date.
    pub(super) fn refresh(&mut self, cx: &Cx<'_>, day: Date) {
        let plan = &cx.workshop.plan;
        let same = |(was, on): &Scheduled| Arc::ptr_eq(was, plan) && *on == day;
        if !self.scheduled.as_ref().is_some_and(same) {
            self.schedule = Arc::new(schedule(cx.workshop, day));
            self.scheduled = Some((Arc::clone(plan), day));
        }
    }

    /// When everything happens; its rows stand in the order of the plan.
    pub(super) fn schedule(&self) -> &Arc<Schedule> {
        &self.schedule
    }

    /// When one action happens.
    pub(super) fn row(&self, workshop: &Workshop, id: &ActionId) -> Option<&ScheduleRow> {
        workshop.plan.index_of(id).and_then(|at| self.schedule.rows.get(at))
    }

    /// What the plan could begin with, in the round that is looked at.
    pub(super) fn suggestions(&mut self, cx: &Cx<'_>) -> &[Suggestion] {
        let round = cx.sheet.map(|sheet| &sheet.assessment);
        let same = self
            .suggested
            .as_ref()
            .is_some_and(|(was, of)| Arc::ptr_eq(was, cx.workshop) && of.as_ref() == round);
        if !same {
            self.suggestions = cx.sheet.map(|s| suggestions(cx.workshop, s)).unwrap_or_default();
            self.suggested = Some((Arc::clone(cx.workshop), round.cloned()));
        }
        &self.suggestions
    }
}

/// A plan that leans on evidence, and the same with less of it.
#[cfg(test)]
pub(super) mod trial {
    use std::path::Path;
    use std::sync::Arc;

    use jiff::civil::Date;

    use crate::measure::{as_of, days_later};
    use crate::workshop::{AssessmentId, Claim, HalfLife, Language, Workshop};

    pub(in crate::app::views::plan) struct Trial {
        pub backed: Workshop,
        pub round: AssessmentId,
        pub day: Date,
        /// Without data points, and when they have faded.
        pub weaker: [(Workshop, Date); 2],
    }

    impl Trial {
        pub(in crate::app::views::plan) fn of_the_example() -> Self {
            let example = crate::file::example(Language::English);
            let mut backed =
                crate::file::parse(example, Path::new("example.ron")).unwrap().workshop;
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
            Self { backed, round, day, weaker: [(bare, day), (faded, days_later(day, 400))] }
        }
    }
}
