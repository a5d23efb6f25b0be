//! What can be wrong with the plan and the value case.

use super::super::cycle::on_circle;
use super::super::{Action, Change, Workshop};
use super::{ProblemKind, Walk};

impl Workshop {
    /// For every action, in order, whether it waits for itself by way of others.
    #[must_use]
    pub fn plan_waits_for_itself(&self) -> Vec<bool> {
        let waits_for =
            |action: &Action| action.after.iter().filter_map(|id| self.plan.index_of(id)).collect();
        let edges: Vec<Vec<usize>> = self.plan.values().map(waits_for).collect();
        on_circle(&edges)
    }

    pub(super) fn check_plan(&self, w: &mut Walk) {
        let steps = self.every_step();
        for (action, in_circle) in self.plan.values().zip(self.plan_waits_for_itself()) {
            w.entry(&action.title, |w| {
                w.refers_all("factors", "factor", &action.factors, &self.framework.factors);
                for id in action.questions.iter().filter(|q| self.framework.question(q).is_none()) {
                    w.report(ProblemKind::Dangling { what: "question", id: id.to_string() });
                }
                for step in action.steps.iter().filter(|s| !steps.contains(s)) {
                    w.report(ProblemKind::Dangling { what: "step", id: step.to_string() });
                }
                let points = &action.contact_points;
                w.refers_all("contact_points", "contact point", points, &self.contact_points);
                w.refers_all("signals", "signal", &action.signals, &self.signals);
                w.refers_all("owner", "person", &action.owner, &self.people);
                w.refers_all("after", "action", &action.after, &self.plan);
                action.changes.iter().for_each(|change| self.check_change(w, change));
                let before = action.after.iter().filter_map(|id| self.plan.get(id)?.due);
                let earliest = before.chain(action.start).max();
                if action.due.is_some_and(|due| earliest.is_some_and(|date| due < date)) {
                    w.report(ProblemKind::DueTooEarly);
                }
                if in_circle {
                    w.report(ProblemKind::PlanCycle);
                }
            });
        }
    }

    fn check_change(&self, w: &mut Walk, change: &Change) {
        match change {
            Change::Score { factor, segment, .. } => {
                w.refers("factor", factor, &self.framework.factors);
                w.refers_all("segment", "segment", segment, &self.segments);
            }
            Change::Share { journey, connection, .. } => match self.journeys.get(journey) {
                Some(journey) => w.refers("connection", connection, &journey.connections),
                None => w.refers("journey", journey, &self.journeys),
            },
        }
    }

    pub(super) fn check_value(&self, w: &mut Walk) {
        let value = &self.value;
        let mut turned = Vec::new();
        let mut ask = |name: &'static str, is_ordered: Option<bool>| {
            if is_ordered == Some(false) {
                turned.push(name);
            }
        };
        ask("customers", value.customers.map(|s| s.is_ordered()));
        ask("retention", value.retention.map(|s| s.is_ordered()));
        ask("margin", value.margin.map(|s| s.is_ordered()));
        ask("discount", value.discount.map(|s| s.is_ordered()));
        if let Some(link) = &value.link {
            ask("link", Some(link.retention.is_ordered()));
            ask("link", link.margin.map(|s| s.is_ordered()));
            w.refers_all("signed_by", "person", &link.signed_by, &self.people);
        }
        for name in turned {
            w.report(ProblemKind::SpanTurned(name));
        }
        if value.revenue.is_more_lost_than_there_was() {
            w.field("revenue", |w| w.report(ProblemKind::LostRevenue));
        }
    }
}
