//! What one decision about the plan comes to: one step each, under the name of what is changed.

use std::collections::{HashMap, VecDeque};

use super::words;
use crate::app::command;
use crate::app::views::Cx;
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

/// Lets an action wait for another one; nothing happens if it does already or is the same. What
/// would close a loop is refused, with the chain and with what can be done about it.
pub(super) fn wait(cx: &mut Cx<'_>, id: &ActionId, before: &ActionId) {
    if id == before {
        return;
    }
    if let Some(circle) = circle(cx.workshop, id, before) {
        let chain = words::chain(cx.text, cx.workshop, &circle);
        let said = cx.text.with("plan-circle", &[("chain", chain.into())]);
        cx.out.act(command::Action::Say(said));
        return;
    }
    let edit = change(cx.workshop, id, |action| {
        if !action.after.contains(before) {
            action.after.push(before.clone());
        }
    });
    edit.into_iter().for_each(|edit| cx.out.edit(edit));
}

/// The shortest loop that `id` waiting for `before` would close, from `id` over `before` back to
/// `id`; none if it would close none.
pub(super) fn circle(
    workshop: &Workshop,
    id: &ActionId,
    before: &ActionId,
) -> Option<Vec<ActionId>> {
    let mut from: HashMap<&ActionId, &ActionId> = HashMap::new();
    let mut open = VecDeque::from([before]);
    while let Some(at) = open.pop_front() {
        if at == id {
            let mut back = vec![at];
            let mut here = at;
            while let Some(earlier) = from.get(here).filter(|_| here != before) {
                back.push(*earlier);
                here = *earlier;
            }
            back.push(id);
            return Some(back.into_iter().rev().cloned().collect());
        }
        for next in workshop.plan.get(at).into_iter().flat_map(|action| &action.after) {
            if next != before && !from.contains_key(next) {
                from.insert(next, at);
                open.push_back(next);
            }
        }
    }
    None
}

/// Whether both effort and impact are rated, so that it has a place in the matrix.
pub(super) const fn is_rated(action: &Action) -> bool {
    action.effort.is_some() && action.impact.is_some()
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::workshop::{Framework, Language};

    #[test]
    fn the_shortest_loop_is_told_from_end_to_end() {
        let id = ActionId::numbered;
        let mut workshop = Workshop::empty("W", Language::English, Framework::default());
        let after = |all: &[usize]| Action {
            after: all.iter().map(|n| id(*n)).collect(),
            ..Action::default()
        };
        // 1 waits for 2, and for 3, which waits for 2 as well; 4 stands apart.
        let plan = [
            (1, after(&[3, 2])),
            (2, after(&[])),
            (3, after(&[2])),
            (4, after(&[])),
            (5, after(&[3])),
        ];
        workshop.plan = Arc::new(plan.into_iter().map(|(n, action)| (id(n), action)).collect());
        let found = |a: usize, b: usize| circle(&workshop, &id(a), &id(b));
        assert_eq!(found(2, 1), Some(vec![id(2), id(1), id(2)]));
        assert_eq!(found(2, 3), Some(vec![id(2), id(3), id(2)]));
        assert_eq!(found(3, 1), Some(vec![id(3), id(1), id(3)]));
        assert_eq!(found(2, 5), Some(vec![id(2), id(5), id(3), id(2)]));
        assert_eq!(found(4, 1), None);
        assert_eq!(found(1, 2), None);
        assert_eq!(found(2, 2), Some(vec![id(2), id(2)]));
    }
}
