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
