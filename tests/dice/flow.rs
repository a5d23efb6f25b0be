//! Rolls edits of event logs, of the simulation and of repairs.

use fireside::edit::{FlowEdit, LogText};
use fireside::workshop::*;

use super::Dice;
use super::ledger::a_step;
use super::plan::an_action;

/// How many kinds of edits there are of logs, simulation and repairs.
pub const KINDS: usize = 10;

fn a_log(dice: &mut Dice<'_>, w: &Workshop) -> LogId {
    dice.one(w.logs.ids(), || id!(LogId, "nowhere"))
}

fn a_repair(dice: &mut Dice<'_>, w: &Workshop) -> RepairId {
    dice.one(w.repairs.ids(), || id!(RepairId, "nowhere"))
}

fn a_journey(dice: &mut Dice<'_>, w: &Workshop) -> JourneyId {
    dice.one(w.journeys.ids(), || id!(JourneyId, "nowhere"))
}

/// A step of this journey, rarely one of another.
fn a_step_of(dice: &mut Dice<'_>, w: &Workshop, journey: Option<&JourneyId>) -> StepId {
    match journey.and_then(|id| w.journeys.get(id)) {
        Some(journey) => dice.one(journey.steps.ids(), || id!(StepId, "nowhere")),
        None => a_step(dice, w),
    }
}

fn columns(dice: &mut Dice<'_>) -> LogColumns {
    let (case, channel) = (dice.text(), dice.text());
    LogColumns { case, channel, day_first: dice.below(2) == 0, ..LogColumns::default() }
}

fn log(dice: &mut Dice<'_>, w: &Workshop) -> EventLog {
    let drawn = dice.maybe(|d| a_journey(d, w));
    let activities = (0..1 + dice.below(3)).map(|_| LoggedActivity {
        name: dice.text(),
        count: dice.below(90) as u64,
        median_dwell: dice.maybe(|d| Seconds::clamped(d.part() * 1e5)),
        step: drawn.as_ref().filter(|_| dice.below(2) == 0).map(|id| a_step_of(dice, w, Some(id))),
        ..LoggedActivity::default()
    });
    let activities: Vec<LoggedActivity> = activities.collect();
    // Rarely of an activity that is not there.
    let some = |dice: &mut Dice<'_>| {
        if dice.rarely() { 99 } else { dice.below(activities.len()) as u32 }
    };
    let follow = LoggedFollow { from: some(dice), to: some(dice), count: 3, median: None };
    let variant = LoggedVariant { path: vec![some(dice), some(dice)], cases: 2, length: None };
    EventLog {
        title: dice.text(),
        file: dice.text(),
        columns: columns(dice),
        entropy: dice.part(),
        follows: vec![follow],
        variants: vec![variant],
        activities,
        drawn,
        ..EventLog::default()
    }
}

fn repair(dice: &mut Dice<'_>, w: &Workshop) -> Repair {
    let journey = a_journey(dice, w);
    let links = w.journeys.get(&journey).map(|j| j.connections.ids().collect::<Vec<_>>());
    let connection = dice.one(links.unwrap_or_default(), || id!(ConnectionId, "nowhere"));
    let step = a_step_of(dice, w, Some(&journey));
    let what = match dice.below(5) {
        0 => Mend::Way { connection, to: dice.share() },
        1 => Mend::Keep { step, by: dice.share() },
        2 => Mend::Dwell { step, to: Seconds::clamped(dice.part() * 1e5) },
        3 => Mend::Feeling { step, to: Valence::clamped(dice.part() * 4.0 - 2.0) },
        _ => Mend::Capacity { step, to: Count::clamped(dice.part() * 50.0) },
    };
    Repair { journey, what, action: dice.maybe(|d| an_action(d, w)), off: dice.below(2) == 0 }
}

fn simulation(dice: &mut Dice<'_>) -> Simulation {
    Simulation {
        customers: Count::clamped(dice.part() * 1e6),
        seed: dice.below(9) as u64,
        per_day: dice.maybe(|d| Count::clamped(d.part() * 100.0)),
        hazard: dice.maybe(|d| Hazard { base: d.share(), ..Hazard::default() }),
        queues: dice.below(2) == 0,
    }
}

pub fn flow(dice: &mut Dice<'_>, w: &Workshop) -> FlowEdit {
    match dice.below(KINDS) {
        0 => FlowEdit::AddLog(id!(LogId, &dice.new_id("g")), Box::new(log(dice, w))),
        1 => FlowEdit::SetLog(a_log(dice, w), Box::new(log(dice, w))),
        2 => {
            let text = LogText { title: dice.text(), note: dice.text(), columns: columns(dice) };
            FlowEdit::DescribeLog(a_log(dice, w), text)
        }
        3 => FlowEdit::RemoveLog(a_log(dice, w)),
        4 => FlowEdit::SetDrawn(a_log(dice, w), dice.maybe(|d| a_journey(d, w))),
        5 => {
            let log = a_log(dice, w);
            let drawn = w.logs.get(&log).and_then(|log| log.drawn.clone());
            let steps = (0..1 + dice.below(2))
                .map(|_| (dice.below(4) as u32, dice.maybe(|d| a_step_of(d, w, drawn.as_ref()))));
            FlowEdit::SetSteps(log, steps.collect())
        }
        6 => FlowEdit::SetSimulation(Box::new(simulation(dice))),
        7 => FlowEdit::AddRepair(id!(RepairId, &dice.new_id("m")), repair(dice, w)),
        8 => FlowEdit::SetRepair(a_repair(dice, w), repair(dice, w)),
        _ => FlowEdit::RemoveRepairs((0..1 + dice.below(2)).map(|_| a_repair(dice, w)).collect()),
    }
}
