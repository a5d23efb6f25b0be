//! Changes of event logs, of how journeys are simulated, and of repairs.

use std::collections::HashSet;
use std::sync::Arc;

use super::apply::{add, forget, found, missing, present};
use super::{Label, Refused};
use crate::workshop::{
    EventLog, Journey, JourneyId, LogColumns, LogId, Mend, Repair, RepairId, Simulation, StepId,
    Workshop,
};

/// A change of event logs, of how journeys are simulated, or of repairs.
#[derive(Debug, Clone, PartialEq)]
pub enum FlowEdit {
    /// A new log at the end.
    AddLog(LogId, Box<EventLog>),
    /// Everything about a log: it was read again.
    SetLog(LogId, Box<EventLog>),
    /// Another title or note, or how its columns were read; the counts stay.
    DescribeLog(LogId, LogText),
    /// Takes a log out.
    RemoveLog(LogId),
    /// Holds a log against another drawn journey, or against none. An activity stays the step that
    /// it was where the other journey has it, or a copy of it; else it is none.
    SetDrawn(LogId, Option<JourneyId>),
    /// Which steps of the drawn journey activities are, these by their places in the log; the others
    /// stay what they are. None: nobody has said so yet.
    SetSteps(LogId, Vec<(u32, Option<StepId>)>),
    /// Says of activities, by their places in the log, that they are none of the drawn steps.
    RuleOut(LogId, Vec<u32>),
    /// How journeys are simulated.
    SetSimulation(Box<Simulation>),
    /// A new repair at the end.
    AddRepair(RepairId, Repair),
    /// Everything about a repair.
    SetRepair(RepairId, Repair),
    /// Takes repairs out.
    RemoveRepairs(Vec<RepairId>),
}

/// What can be said of a log without reading it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct LogText {
    /// What it is called.
    pub title: String,
    /// What the reader must know.
    pub note: String,
    /// How the columns were read.
    pub columns: LogColumns,
}

impl LogText {
    /// As the log has it now.
    #[must_use]
    pub fn of(log: &EventLog) -> Self {
        let EventLog { title, note, columns, .. } = log;
        Self { title: title.clone(), note: note.clone(), columns: columns.clone() }
    }
}

impl FlowEdit {
    /// See [`super::Edit::label`].
    #[must_use]
    pub fn label(&self) -> Label {
        match self {
            Self::AddLog(..) => "edit-add-log",
            Self::SetLog(..) => "edit-set-log",
            Self::DescribeLog(..) => "edit-describe-log",
            Self::RemoveLog(_) => "edit-remove-log",
            Self::SetDrawn(..) => "edit-set-drawn",
            Self::SetSteps(..) | Self::RuleOut(..) => "edit-match-steps",
            Self::SetSimulation(_) => "edit-set-simulation",
            Self::AddRepair(..) => "edit-add-repair",
            Self::SetRepair(..) => "edit-set-repair",
            Self::RemoveRepairs(_) => "edit-remove-repair",
        }
    }
}

pub(super) fn change(workshop: &mut Workshop, edit: &FlowEdit) -> Result<(), Refused> {
    match edit {
        FlowEdit::AddLog(id, log) => {
            sound_log(workshop, log)?;
            let logs = Arc::make_mut(&mut workshop.logs);
            add("log", logs, usize::MAX, id, Arc::new((**log).clone()))?;
        }
        FlowEdit::SetLog(id, log) => {
            sound_log(workshop, log)?;
            *found("log", Arc::make_mut(&mut workshop.logs), id)? = Arc::new((**log).clone());
        }
        FlowEdit::DescribeLog(id, text) => {
            let log = Arc::make_mut(found("log", Arc::make_mut(&mut workshop.logs), id)?);
            let LogText { title, note, columns } = text.clone();
            (log.title, log.note, log.columns) = (title, note, columns);
        }
        FlowEdit::RemoveLog(id) => {
            present("log", &workshop.logs, id)?;
            Arc::make_mut(&mut workshop.logs).remove(id);
        }
        FlowEdit::SetDrawn(id, drawn) => set_drawn(workshop, id, drawn.as_ref())?,
        FlowEdit::SetSteps(id, steps) => set_steps(workshop, id, steps)?,
        FlowEdit::RuleOut(id, activities) => rule_out(workshop, id, activities)?,
        FlowEdit::SetSimulation(simulation) => {
            workshop.simulation = Arc::new((**simulation).clone());
        }
        FlowEdit::AddRepair(id, repair) => {
            sound_repair(workshop, repair)?;
            let repairs = Arc::make_mut(&mut workshop.repairs);
            add("repair", repairs, usize::MAX, id, repair.clone())?;
        }
        FlowEdit::SetRepair(id, repair) => {
            sound_repair(workshop, repair)?;
            *found("repair", Arc::make_mut(&mut workshop.repairs), id)? = repair.clone();
        }
        FlowEdit::RemoveRepairs(ids) => {
            ids.iter().try_for_each(|id| present("repair", &workshop.repairs, id))?;
            let gone: HashSet<&RepairId> = ids.iter().collect();
            Arc::make_mut(&mut workshop.repairs).retain(|id, _| !gone.contains(id));
        }
    }
    Ok(())
}

fn set_drawn(
    workshop: &mut Workshop,
    id: &LogId,
    drawn: Option<&JourneyId>,
) -> Result<(), Refused> {
    drawn.iter().try_for_each(|id| present("journey", &workshop.journeys, id))?;
    let then = drawn.and_then(|id| workshop.journeys.get(id)).map(Arc::clone);
    let log = Arc::make_mut(found("log", Arc::make_mut(&mut workshop.logs), id)?);
    let now = log.drawn.as_ref().and_then(|id| workshop.journeys.get(id));
    // What is none of the steps of a journey is none of those of a copy.
    let kin = now.zip(then.as_ref()).is_some_and(|(now, then)| {
        now.steps.ids().any(|step| counterpart(step, now, then).is_some())
    });
    for activity in &mut log.activities {
        activity.not_drawn &= kin;
        let step = activity.step.take();
        activity.step = step.and_then(|step| counterpart(&step, now?, then.as_ref()?));
    }
    log.drawn = drawn.cloned();
    Ok(())
}

/// The step of another journey that a step is: itself, a copy of it, or what it was copied from.
fn counterpart(step: &StepId, own: &Journey, other: &Journey) -> Option<StepId> {
    if other.steps.contains(step) {
        return Some(step.clone());
    }
    let copies = other.steps.iter().find(|(_, s)| s.origin.as_ref() == Some(step));
    if let Some((copy, _)) = copies {
        return Some(copy.clone());
    }
    let origin = own.steps.get(step)?.origin.as_ref()?;
    let is_it =
        |id: &StepId, s: &crate::workshop::Step| id == origin || s.origin.as_ref() == Some(origin);
    other.steps.iter().find(|(id, s)| is_it(id, s)).map(|(id, _)| id.clone())
}

fn set_steps(
    workshop: &mut Workshop,
    id: &LogId,
    steps: &[(u32, Option<StepId>)],
) -> Result<(), Refused> {
    let log = Arc::make_mut(found("log", Arc::make_mut(&mut workshop.logs), id)?);
    let drawn = log.drawn.as_ref().and_then(|id| workshop.journeys.get(id));
    for (at, step) in steps {
        if let Some(step) = step
            && !drawn.is_some_and(|journey| journey.steps.contains(step))
        {
            return Err(missing("step", step));
        }
        let activity = log.activities.get_mut(*at as usize);
        let activity = activity.ok_or_else(|| missing("activity", at))?;
        activity.step.clone_from(step);
        activity.not_drawn = false;
    }
    Ok(())
}

fn rule_out(workshop: &mut Workshop, id: &LogId, activities: &[u32]) -> Result<(), Refused> {
    let log = Arc::make_mut(found("log", Arc::make_mut(&mut workshop.logs), id)?);
    if log.drawn.is_none() {
        return Err(missing("journey", &log.title));
    }
    for at in activities {
        let activity = log.activities.get_mut(*at as usize);
        let activity = activity.ok_or_else(|| missing("activity", at))?;
        (activity.step, activity.not_drawn) = (None, true);
    }
    Ok(())
}

/// Refuses a log that contradicts itself, or that speaks of what is not there.
fn sound_log(workshop: &Workshop, log: &EventLog) -> Result<(), Refused> {
    if !log.is_whole() {
        return Err(missing("activity", &log.title));
    }
    log.drawn.iter().try_for_each(|id| present("journey", &workshop.journeys, id))?;
    let drawn = log.drawn.as_ref().and_then(|id| workshop.journeys.get(id));
    let has = |step: &StepId| drawn.is_some_and(|journey| journey.steps.contains(step));
    let steps = log.activities.iter().filter_map(|activity| activity.step.as_ref());
    steps.filter(|step| !has(step)).try_for_each(|step| Err(missing("step", step)))
}

/// Refuses a repair of what is not there.
fn sound_repair(workshop: &Workshop, repair: &Repair) -> Result<(), Refused> {
    let journeys = &workshop.journeys;
    let journey =
        journeys.get(&repair.journey).ok_or_else(|| missing("journey", &repair.journey))?;
    if let Mend::Way { connection, .. } = &repair.what {
        present("connection", &journey.connections, connection)?;
    }
    repair.what.step().into_iter().try_for_each(|step| present("step", &journey.steps, step))?;
    repair.action.iter().try_for_each(|id| present("action", &workshop.plan, id))
}

/// Logs and repairs no longer speak of what has been taken out. What cannot be mended any more is
/// no repair.
pub(super) fn tidy(workshop: &mut Workshop) {
    let journeys = Arc::clone(&workshop.journeys);
    let drawn = |log: &EventLog| log.drawn.as_ref().and_then(|id| journeys.get(id));
    let lost = |log: &EventLog| {
        let journey = drawn(log);
        let has = |step: &StepId| journey.is_some_and(|journey| journey.steps.contains(step));
        (log.drawn.is_some() && journey.is_none())
            || log.activities.iter().filter_map(|a| a.step.as_ref()).any(|step| !has(step))
    };
    forget(
        &mut workshop.logs,
        |log| lost(log),
        |log| {
            let log = Arc::make_mut(log);
            let journey = drawn(log).map(Arc::clone);
            let has = |step: &StepId| {
                journey.as_ref().is_some_and(|journey| journey.steps.contains(step))
            };
            for activity in &mut log.activities {
                activity.step = activity.step.take().filter(|step| has(step));
                activity.not_drawn &= journey.is_some();
            }
            log.drawn = log.drawn.take().filter(|_| journey.is_some());
        },
    );
    let stays = |repair: &Repair| {
        journeys.get(&repair.journey).is_some_and(|journey| match &repair.what {
            Mend::Way { connection, .. } => journey.connections.contains(connection),
            other => other.step().is_some_and(|step| journey.steps.contains(step)),
        })
    };
    if workshop.repairs.values().any(|repair| !stays(repair)) {
        Arc::make_mut(&mut workshop.repairs).retain(|_, repair| stays(repair));
    }
    let plan = Arc::clone(&workshop.plan);
    forget(
        &mut workshop.repairs,
        |repair| repair.action.as_ref().is_some_and(|id| !plan.contains(id)),
        |repair| repair.action = None,
    );
}
