//! Changes of the plan, of the value case and of the deliverable.

use std::collections::HashSet;
use std::sync::Arc;

use super::apply::{add, found, missing, present, shift};
use super::{Label, Refused};
use crate::workshop::{Action, ActionId, Change, Deliverable, StepId, ValueCase, Workshop};

/// A change of the plan, of the value case or of the deliverable.
#[derive(Debug, Clone, PartialEq)]
pub enum PlanEdit {
    /// New actions at the end.
    Add(Vec<(ActionId, Action)>),
    /// Everything about an action.
    Set(ActionId, Box<Action>),
    /// Another place in the order.
    Move(ActionId, usize),
    /// Takes actions out; those that waited for them do not any more.
    Remove(Vec<ActionId>),
    /// Which actions take part in the forecast: these, and no others.
    Choose(Vec<ActionId>),
    /// The inputs of the value case.
    SetValue(Box<ValueCase>),
    /// What the report holds and how it looks.
    SetDeliverable(Box<Deliverable>),
}

impl PlanEdit {
    /// See [`super::Edit::label`].
    #[must_use]
    pub fn label(&self) -> Label {
        match self {
            Self::Add(_) => "edit-add-action",
            Self::Set(..) => "edit-set-action",
            Self::Move(..) => "edit-move-action",
            Self::Remove(_) => "edit-remove-action",
            Self::Choose(_) => "edit-choose-actions",
            Self::SetValue(_) => "edit-set-value",
            Self::SetDeliverable(_) => "edit-set-deliverable",
        }
    }
}

pub(super) fn change(workshop: &mut Workshop, edit: &PlanEdit) -> Result<(), Refused> {
    match edit {
        PlanEdit::Add(new) => {
            let plan = Arc::make_mut(&mut workshop.plan);
            for (id, action) in new {
                add("action", plan, usize::MAX, id, action.clone())?;
            }
            new.iter().try_for_each(|(_, action)| sound(workshop, action))?;
            no_circle(workshop)?;
        }
        PlanEdit::Set(id, action) => {
            sound(workshop, action)?;
            *found("action", Arc::make_mut(&mut workshop.plan), id)? = (**action).clone();
            no_circle(workshop)?;
        }
        PlanEdit::Move(id, to) => shift("action", Arc::make_mut(&mut workshop.plan), id, *to)?,
        PlanEdit::Remove(ids) => {
            ids.iter().try_for_each(|id| present("action", &workshop.plan, id))?;
            let gone: HashSet<&ActionId> = ids.iter().collect();
            let plan = Arc::make_mut(&mut workshop.plan);
            plan.retain(|id, _| !gone.contains(id));
            for action in plan.values_mut() {
                action.after.retain(|id| !gone.contains(id));
            }
            super::flow::tidy(workshop);
        }
        PlanEdit::Choose(ids) => {
            ids.iter().try_for_each(|id| present("action", &workshop.plan, id))?;
            let chosen: HashSet<&ActionId> = ids.iter().collect();
            for (id, action) in Arc::make_mut(&mut workshop.plan).iter_mut() {
                action.chosen = chosen.contains(id);
            }
        }
        PlanEdit::SetValue(value) => {
            let signed = value.link.as_ref().and_then(|link| link.signed_by.as_ref());
            signed.map_or(Ok(()), |id| present("person", &workshop.people, id))?;
            workshop.value = Arc::new((**value).clone());
        }
        PlanEdit::SetDeliverable(deliverable) => {
            workshop.deliverable = Arc::new((**deliverable).clone());
        }
    }
    Ok(())
}

fn no_circle(workshop: &Workshop) -> Result<(), Refused> {
    if workshop.plan_waits_for_itself().contains(&true) { Err(Refused::Waits) } else { Ok(()) }
}

/// What an action may speak of.
struct There<'a> {
    workshop: &'a Workshop,
    steps: HashSet<&'a StepId>,
}

impl<'a> There<'a> {
    fn of(workshop: &'a Workshop, asks_for_steps: bool) -> Self {
        let journeys = workshop.journeys.values().filter(|_| asks_for_steps);
        Self { workshop, steps: journeys.flat_map(|j| j.steps.ids()).collect() }
    }

    fn has_change(&self, change: &Change) -> bool {
        let w = self.workshop;
        match change {
            Change::Score { factor, segment, .. } => {
                w.framework.factors.contains(factor)
                    && segment.as_ref().is_none_or(|s| w.segments.contains(s))
            }
            Change::Share { journey, connection, .. } => {
                w.journeys.get(journey).is_some_and(|j| j.connections.contains(connection))
            }
        }
    }

    /// Takes out of an action what is not there; says whether there was anything.
    fn trim(&self, action: &mut Action) -> bool {
        let w = self.workshop;
        let size = |a: &Action| {
            a.factors.len()
                + a.questions.len()
                + a.steps.len()
                + a.contact_points.len()
                + a.signals.len()
                + a.changes.len()
                + usize::from(a.owner.is_some())
        };
        let before = size(action);
        action.factors.retain(|id| w.framework.factors.contains(id));
        action.questions.retain(|id| w.framework.question(id).is_some());
        action.steps.retain(|id| self.steps.contains(id));
        action.contact_points.retain(|id| w.contact_points.contains(id));
        action.signals.retain(|id| w.signals.contains(id));
        action.changes.retain(|change| self.has_change(change));
        action.owner = action.owner.take().filter(|id| w.people.contains(id));
        size(action) != before
    }
}

/// Refuses an action that speaks of what is not there.
fn sound(workshop: &Workshop, action: &Action) -> Result<(), Refused> {
    let there = There::of(workshop, !action.steps.is_empty());
    action.factors.iter().try_for_each(|f| present("factor", &workshop.framework.factors, f))?;
    for question in &action.questions {
        if workshop.framework.question(question).is_none() {
            return Err(missing("question", question));
        }
    }
    for step in &action.steps {
        if !there.steps.contains(step) {
            return Err(missing("step", step));
        }
    }
    let points = &workshop.contact_points;
    action.contact_points.iter().try_for_each(|c| present("contact point", points, c))?;
    action.signals.iter().try_for_each(|s| present("signal", &workshop.signals, s))?;
    action.owner.iter().try_for_each(|p| present("person", &workshop.people, p))?;
    action.after.iter().try_for_each(|a| present("action", &workshop.plan, a))?;
    for change in &action.changes {
        if !there.has_change(change) {
            return Err(match change {
                Change::Score { factor, .. } => missing("factor", factor),
                Change::Share { connection, .. } => missing("connection", connection),
            });
        }
    }
    Ok(())
}

/// The plan and the value case no longer speak of what has been taken out, nor do logs and repairs.
pub(super) fn tidy(workshop: &mut Workshop) {
    super::flow::tidy(workshop);
    let there = There::of(workshop, workshop.plan.values().any(|a| !a.steps.is_empty()));
    let loose: HashSet<ActionId> = workshop
        .plan
        .iter()
        .filter(|(_, action)| there.trim(&mut (*action).clone()))
        .map(|(id, _)| id.clone())
        .collect();
    if !loose.is_empty() {
        let mut plan = Arc::clone(&workshop.plan);
        for (_, action) in Arc::make_mut(&mut plan).iter_mut().filter(|(id, _)| loose.contains(id))
        {
            there.trim(action);
        }
        workshop.plan = plan;
    }
    let signed = workshop.value.link.as_ref().and_then(|link| link.signed_by.as_ref());
    if signed.is_some_and(|id| !workshop.people.contains(id))
        && let Some(link) = &mut Arc::make_mut(&mut workshop.value).link
    {
        // A signature of nobody is none.
        (link.signed_by, link.signed_on) = (None, None);
    }
}
