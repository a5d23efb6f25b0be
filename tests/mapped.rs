//! Logs and repairs follow what happens to the journeys that they speak of.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test that cannot go on has failed"
)]

#[macro_use]
mod example;

use std::path::Path;
use std::sync::Arc;

use example::start;
use fireside::edit::{Document, Edit, FlowEdit, JourneyEdit, PlanEdit, Refused};
use fireside::file;
use fireside::workshop::*;

fn log() -> LogId {
    id!(LogId, "g0")
}

fn outer() -> JourneyId {
    id!(JourneyId, "j0")
}

fn apply(document: &mut Document, edit: FlowEdit) -> Result<(), Refused> {
    document.apply(&Edit::Flow(edit))
}

fn steps(w: &Workshop) -> Vec<Option<&str>> {
    let log = w.logs.get(&log()).unwrap();
    log.activities.iter().map(|a| a.step.as_ref().map(StepId::as_str)).collect()
}

#[test]
fn what_is_taken_out_is_forgotten_by_logs_and_repairs() {
    let mut document = Document::saved(start());
    assert_eq!(steps(document.workshop()), [Some("r-0"), None]);
    document.apply(&Edit::Plan(PlanEdit::Remove(vec![id!(ActionId, "x0")]))).unwrap();
    assert!(document.workshop().repairs.values().all(|repair| repair.action.is_none()));
    // The way of one repair goes with the step at its start.
    document.apply(&JourneyEdit::RemoveSteps(vec![id!(StepId, "r-0")]).of(&outer())).unwrap();
    assert_eq!(steps(document.workshop()), [None, None]);
    assert_eq!(document.workshop().repairs.len(), 1);
    document.undo();
    let link = id!(ConnectionId, "r-link-1");
    document.apply(&JourneyEdit::Disconnect(vec![link]).of(&outer())).unwrap();
    assert_eq!(document.workshop().repairs.len(), 1);
    assert_eq!(steps(document.workshop()), [Some("r-0"), None]);
    document.apply(&Edit::RemoveJourney(outer())).unwrap();
    let w = document.workshop();
    assert_eq!((w.logs.get(&log()).unwrap().drawn.as_ref(), w.repairs.len()), (None, 0));
    assert_eq!(steps(w), [None, None]);
    while document.undo().is_some() {}
    assert_eq!(**document.workshop(), start());
}

#[test]
fn another_journey_takes_over_the_steps_that_it_was_copied_from() {
    let mut document = Document::saved(start());
    let edit = |drawn| FlowEdit::SetDrawn(log(), drawn);
    // A copy whose steps say where they come from.
    let mut copy = (**document.workshop().journeys.get(&outer()).unwrap()).clone();
    let old = std::mem::take(&mut copy.steps);
    copy.connections = Table::default();
    for (id, step) in old {
        let mut step = (*step).clone();
        (step.origin, step.inner) = (Some(id.clone()), None);
        copy.steps.insert(id!(StepId, &format!("copy-{id}")), Arc::new(step));
    }
    let then = id!(JourneyId, "then");
    document.apply(&Edit::AddJourney(then.clone(), Box::new(copy))).unwrap();
    apply(&mut document, edit(Some(then))).unwrap();
    assert_eq!(steps(document.workshop()), [Some("copy-r-0"), None]);
    apply(&mut document, edit(Some(outer()))).unwrap();
    assert_eq!(steps(document.workshop()), [Some("r-0"), None]);
    apply(&mut document, edit(Some(id!(JourneyId, "j1")))).unwrap();
    assert_eq!(steps(document.workshop()), [None, None]);
    let nowhere = apply(&mut document, edit(Some(id!(JourneyId, "nowhere"))));
    assert!(matches!(nowhere, Err(Refused::Missing { what: "journey", .. })), "{nowhere:?}");
}

#[test]
fn what_is_none_of_the_steps_stays_so_until_somebody_says_otherwise() {
    let mut document = Document::saved(start());
    let out = |w: &Workshop| -> Vec<bool> {
        w.logs.get(&log()).unwrap().activities.iter().map(|a| a.not_drawn).collect()
    };
    apply(&mut document, FlowEdit::RuleOut(log(), vec![0, 1])).unwrap();
    assert_eq!(out(document.workshop()), [true, true]);
    assert_eq!(steps(document.workshop()), [None, None]);
    // It is in the file.
    let written = file::print(document.workshop()).unwrap();
    let read = file::parse(&written, Path::new("w.ron")).unwrap().workshop;
    assert_eq!(out(&read), [true, true]);
    // A step, or nothing, is said instead.
    let steps_of = |step: Option<&str>| {
        FlowEdit::SetSteps(log(), vec![(1, step.map(|step| id!(StepId, step)))])
    };
    apply(&mut document, steps_of(Some("r-2"))).unwrap();
    assert_eq!(out(document.workshop()), [true, false]);
    apply(&mut document, FlowEdit::RuleOut(log(), vec![1])).unwrap();
    apply(&mut document, steps_of(None)).unwrap();
    assert_eq!(out(document.workshop()), [true, false]);
    // It was said of this journey; another one is another question.
    apply(&mut document, FlowEdit::SetDrawn(log(), Some(id!(JourneyId, "j1")))).unwrap();
    assert_eq!(out(document.workshop()), [false, false]);
    document.undo();
    assert_eq!(out(document.workshop()), [true, false]);
    document.apply(&Edit::RemoveJourney(outer())).unwrap();
    assert_eq!(out(document.workshop()), [false, false]);
    let refused = apply(&mut document, FlowEdit::RuleOut(log(), vec![0]));
    assert!(matches!(refused, Err(Refused::Missing { what: "journey", .. })), "{refused:?}");
    while document.undo().is_some() {}
    assert_eq!(**document.workshop(), start());
    let refused = apply(&mut document, FlowEdit::RuleOut(log(), vec![9]));
    assert!(matches!(refused, Err(Refused::Missing { what: "activity", .. })), "{refused:?}");
}

#[test]
fn what_is_not_there_is_refused() {
    let mut document = Document::saved(start());
    let set = |at, step: &str| FlowEdit::SetSteps(log(), vec![(at, Some(id!(StepId, step)))]);
    apply(&mut document, set(1, "r-2")).unwrap();
    assert_eq!(steps(document.workshop()), [Some("r-0"), Some("r-2")]);
    // A step of another journey, and an activity that is not there.
    for (edit, missing) in [(set(0, "o-0"), "step"), (set(9, "r-0"), "activity")] {
        let refused = apply(&mut document, edit);
        assert!(
            matches!(&refused, Err(Refused::Missing { what, .. }) if *what == missing),
            "{refused:?}"
        );
    }
    let mut torn = (**document.workshop().logs.get(&log()).unwrap()).clone();
    torn.variants[0].path.push(2);
    let refused = apply(&mut document, FlowEdit::SetLog(log(), Box::new(torn.clone())));
    assert!(matches!(refused, Err(Refused::Missing { what: "activity", .. })), "{refused:?}");
    let repair = |step: &str| Repair {
        journey: outer(),
        what: Mend::Capacity { step: id!(StepId, step), to: Count::clamped(3.0) },
        action: None,
        off: false,
    };
    let add = |step| FlowEdit::AddRepair(id!(RepairId, "m9"), repair(step));
    let refused = apply(&mut document, add("o-0"));
    assert!(matches!(refused, Err(Refused::Missing { what: "step", .. })), "{refused:?}");
    apply(&mut document, add("r-3")).unwrap();
    apply(&mut document, FlowEdit::RemoveRepairs(vec![id!(RepairId, "m9")])).unwrap();

    // A file that says so is broken, or doubtful.
    let mut w = (**document.workshop()).clone();
    Arc::make_mut(&mut w.logs).insert(log(), Arc::new(torn));
    let kinds = |w: &Workshop| w.check().into_iter().map(|p| p.kind).collect::<Vec<_>>();
    assert_eq!(kinds(&w), [ProblemKind::LogTorn]);
    let mut w = start();
    Arc::make_mut(Arc::make_mut(&mut w.logs).get_mut(&log()).unwrap()).drawn = None;
    Arc::make_mut(&mut w.repairs).insert(id!(RepairId, "m8"), repair("o-1"));
    let dangling = |what, id: &str| ProblemKind::Dangling { what, id: id.to_owned() };
    assert_eq!(kinds(&w), [dangling("step", "r-0"), dangling("step", "o-1")]);
    let mut w = start();
    let journey = Arc::make_mut(Arc::make_mut(&mut w.journeys).get_mut(&outer()).unwrap());
    for step in journey.steps.values_mut() {
        Arc::make_mut(step).entry = Some(Share::clamped(0.252));
    }
    assert_eq!(kinds(&w), []);
    let journey = Arc::make_mut(Arc::make_mut(&mut w.journeys).get_mut(&outer()).unwrap());
    Arc::make_mut(journey.steps.get_mut(&id!(StepId, "r-0")).unwrap()).entry = Some(Share::ALL);
    assert!(matches!(kinds(&w)[..], [ProblemKind::EntryShares(sum)] if (sum - 1.756).abs() < 1e-9));
}
