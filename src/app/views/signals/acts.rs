//! What one decision about signals and claims comes to: one step each.

use std::collections::HashSet;
use std::sync::Arc;

use crate::edit::{Edit, Label, SignalEdit};
use crate::workshop::{Claim, ClaimId, Signal, SignalId, Workshop};

/// Everything about a data point.
pub(super) fn set(id: &SignalId, signal: Signal) -> Edit {
    Edit::Signal(SignalEdit::Set(id.clone(), Box::new(signal)))
}

/// Everything about a claim.
pub(super) fn set_claim(id: &ClaimId, claim: Claim) -> Edit {
    Edit::Signal(SignalEdit::SetClaim(id.clone(), Box::new(claim)))
}

/// Changes some data points alike, in one step; none if nothing would change.
pub(super) fn change_all(
    workshop: &Workshop,
    ids: &[SignalId],
    label: Label,
    change: impl Fn(&mut Signal),
) -> Option<Edit> {
    let edits: Vec<Edit> = ids
        .iter()
        .filter_map(|id| {
            let now = workshop.signals.get(id)?;
            let mut then = Signal::clone(now);
            change(&mut then);
            (then != **now).then(|| set(id, then))
        })
        .collect();
    (!edits.is_empty()).then_some(Edit::Many(label, edits))
}

/// Changes a claim; none if nothing would change.
pub(super) fn change_claim(
    workshop: &Workshop,
    id: &ClaimId,
    change: impl FnOnce(&mut Claim),
) -> Option<Edit> {
    let now = workshop.claims.get(id)?;
    let mut then = Claim::clone(now);
    change(&mut then);
    (then != **now).then(|| set_claim(id, then))
}

/// A new claim that these data points support.
pub(super) fn new_claim(workshop: &Workshop, ids: Vec<SignalId>, title: &str) -> (ClaimId, Edit) {
    let id = ClaimId::fresh();
    let mut edits = together(workshop, &ids);
    let claim = Claim { title: title.trim().to_owned(), signals: ids, ..Claim::default() };
    edits.push(Edit::Signal(SignalEdit::AddClaim(id.clone(), Box::new(claim))));
    (id, Edit::Many("claims-undo-new", edits))
}

/// Adds data points to those that support a claim; none if they all do already.
pub(super) fn join(workshop: &Workshop, id: &ClaimId, ids: &[SignalId]) -> Option<Edit> {
    let set = change_claim(workshop, id, |claim| {
        add_new(&mut claim.signals, ids);
        // Nothing speaks for and against the same claim.
        claim.against.retain(|id| !ids.contains(id));
    })?;
    let members = workshop.claims.get(id).map(|c| c.signals.clone()).unwrap_or_default();
    let all: Vec<SignalId> = members.iter().chain(ids).cloned().collect();
    let mut edits = together(workshop, &all);
    edits.push(set);
    Some(Edit::Many("claims-undo-join", edits))
}

/// Adds data points to those that contradict a claim; none if they all do already.
pub(super) fn oppose(workshop: &Workshop, id: &ClaimId, ids: &[SignalId]) -> Option<Edit> {
    let set = change_claim(workshop, id, |claim| {
        add_new(&mut claim.against, ids);
        claim.signals.retain(|id| !ids.contains(id));
    })?;
    Some(Edit::Many("claims-undo-oppose", vec![set]))
}

/// Gives some of the data points of a claim a claim of their own, and notes that a person told
/// the two groups apart; none unless some stay and some go.
pub(super) fn split(
    workshop: &Workshop,
    id: &ClaimId,
    chosen: &HashSet<SignalId>,
) -> Option<(ClaimId, Edit)> {
    let claim = workshop.claims.get(id)?;
    let (go, stay): (Vec<SignalId>, Vec<SignalId>) =
        claim.signals.iter().cloned().partition(|id| chosen.contains(id));
    let first = go.first().filter(|_| !stay.is_empty())?;
    let title = workshop.signals.get(first).map(|s| s.title.clone()).unwrap_or_default();
    let fresh = ClaimId::fresh();
    let mut edits = vec![set_claim(id, Claim { signals: stay.clone(), ..Claim::clone(claim) })];
    for member in &go {
        if let Some(signal) = workshop.signals.get(member) {
            let mut signal = Signal::clone(signal);
            let known = |other: &SignalId| {
                workshop.signals.get(other).is_some_and(|s| s.apart.contains(member))
            };
            let others: Vec<SignalId> = stay.iter().filter(|s| !known(s)).cloned().collect();
            add_new(&mut signal.apart, &others);
            if signal != **workshop.signals.get(member)? {
                edits.push(set(member, signal));
            }
        }
    }
    let own = Claim { title, signals: go, ..Claim::default() };
    edits.push(Edit::Signal(SignalEdit::AddClaim(fresh.clone(), Box::new(own))));
    Some((fresh, Edit::Many("claims-undo-split", edits)))
}

/// Takes one claim into another, which is called so afterwards; none keeps its title.
pub(super) fn merge(
    workshop: &Workshop,
    into: &ClaimId,
    from: &ClaimId,
    title: Option<&str>,
) -> Option<Edit> {
    let (kept, gone) = (workshop.claims.get(into)?, workshop.claims.get(from)?);
    if into == from {
        return None;
    }
    let mut claim = kept.united(gone);
    if let Some(title) = title.filter(|title| !title.trim().is_empty()) {
        title.clone_into(&mut claim.title);
    }
    let mut edits = together(workshop, &claim.signals);
    edits.push(set_claim(into, claim));
    edits.push(Edit::Signal(SignalEdit::RemoveClaim(from.clone())));
    Some(Edit::Many("claims-undo-merge", edits))
}

/// Takes back that some of these data points were told apart: a person says that they belong
/// together.
fn together(workshop: &Workshop, ids: &[SignalId]) -> Vec<Edit> {
    let all: HashSet<&SignalId> = ids.iter().collect();
    let told_apart = all.iter().filter_map(|id| Some((*id, workshop.signals.get(id)?)));
    let mut edits: Vec<(&SignalId, Signal)> = told_apart
        .filter(|(_, signal)| signal.apart.iter().any(|other| all.contains(other)))
        .map(|(id, signal): (&SignalId, &Arc<Signal>)| {
            let mut signal = Signal::clone(signal);
            signal.apart.retain(|other| !all.contains(other));
            (id, signal)
        })
        .collect();
    edits.sort_by_key(|(id, _)| workshop.signals.index_of(id));
    edits.into_iter().map(|(id, signal)| set(id, signal)).collect()
}

fn add_new<T: Clone + Eq + std::hash::Hash>(list: &mut Vec<T>, more: &[T]) {
    let mut known: HashSet<T> = list.iter().cloned().collect();
    list.extend(more.iter().filter(|item| known.insert((*item).clone())).cloned());
}
