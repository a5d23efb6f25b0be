//! What one decision about the plan comes to: one step each, under the name of what is changed.

use std::collections::HashSet;

use crate::edit::{Edit, Label, PlanEdit};
use crate::workshop::{Action, ActionId, Workshop};

/// A new action.
pub(super) fn add(id: &ActionId, action: Action) -> Edit {
    Edit::Plan(PlanEdit::Add(vec![(id.clone(), action)]))
}

/// An action as it shall be, under the name of what is changed of it.
pub(super) fn set(id: &ActionId, before: &Action, then: Action) -> Edit {
    let links = before.factors != then.factors
        || before.questions != then.questions
        || before.steps != then.steps
        || before.contact_points != then.contact_points
        || before.signals != then.signals;
    let results = before.company != then.company || before.customer != then.customer;
    let rated = before.effort != then.effort || before.impact != then.impact;
    let changes: [(bool, Label); 11] = [
        (before.owner != then.owner, "plan-undo-owner"),
        (before.start != then.start || before.due != then.due, "plan-undo-dates"),
        (rated, "plan-undo-rating"),
        (before.cost != then.cost, "plan-undo-cost"),
        (before.confidence != then.confidence, "plan-undo-confidence"),
        (links, "plan-undo-links"),
        (before.changes != then.changes, "plan-undo-changes"),
        (results, "plan-undo-results"),
        (before.after != then.after, "plan-undo-after"),
        (before.chosen != then.chosen, "plan-undo-chosen"),
        (before.done != then.done, "plan-undo-done"),
    ];
    let found = changes.into_iter().find(|(differs, _)| *differs);
    let label = found.map_or("plan-undo-words", |(_, label)| label);
    Edit::Many(label, vec![Edit::Plan(PlanEdit::Set(id.clone(), Box::new(then)))])
}

/// Changes an action; none if nothing would change.
pub(super) fn change(
    workshop: &Workshop,
    id: &ActionId,
    change: impl FnOnce(&mut Action),
) -> Option<Edit> {
    let now = workshop.plan.get(id)?;
    let mut then = now.clone();
    change(&mut then);
    (then != *now).then(|| set(id, now, then))
}

/// Takes an action out.
pub(super) fn remove(id: &ActionId) -> Edit {
    Edit::Plan(PlanEdit::Remove(vec![id.clone()]))
}

/// Lets an action wait for another one; none if it does already or is the same.
pub(super) fn wait(workshop: &Workshop, id: &ActionId, before: &ActionId) -> Option<Edit> {
    if id == before {
        return None;
    }
    change(workshop, id, |action| {
        if !action.after.contains(before) {
            action.after.push(before.clone());
        }
    })
}

/// Whether `id` waiting for `before` would make it wait for itself.
pub(super) fn would_circle(workshop: &Workshop, id: &ActionId, before: &ActionId) -> bool {
    let mut seen: HashSet<&ActionId> = HashSet::new();
    let mut open = vec![before];
    while let Some(at) = open.pop() {
        if at == id {
            return true;
        }
        if seen.insert(at)
            && let Some(action) = workshop.plan.get(at)
        {
            open.extend(&action.after);
        }
    }
    false
}

/// Whether both effort and impact are rated, so that it has a place in the matrix.
pub(super) const fn is_rated(action: &Action) -> bool {
    action.effort.is_some() && action.impact.is_some()
}
