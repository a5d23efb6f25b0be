//! Changes of the ledger of data points, of the claims that they support, and of the capabilities
//! to answer.

use std::collections::HashSet;
use std::sync::Arc;

use super::apply::{add, each_step, forget, found, present};
use super::{Label, Refused};
use crate::workshop::{
    Capability, CapabilityId, Claim, ClaimId, Fading, Signal, SignalId, Workshop,
};

/// A change of signals, claims or capabilities.
#[derive(Debug, Clone, PartialEq)]
pub enum SignalEdit {
    /// New data points at the end.
    Add(Vec<(SignalId, Signal)>),
    /// Everything about a data point.
    Set(SignalId, Box<Signal>),
    /// Takes data points out, and every link to them.
    Remove(Vec<SignalId>),
    /// How evidence fades.
    SetFading(Fading),
    /// A new claim at the end.
    AddClaim(ClaimId, Box<Claim>),
    /// Everything about a claim.
    SetClaim(ClaimId, Box<Claim>),
    /// Takes a claim out; its data points stay.
    RemoveClaim(ClaimId),
    /// A new capability at the end.
    AddCapability(CapabilityId, Box<Capability>),
    /// Everything about a capability.
    SetCapability(CapabilityId, Box<Capability>),
    /// Takes a capability out.
    RemoveCapability(CapabilityId),
}

impl SignalEdit {
    /// See [`super::Edit::label`].
    #[must_use]
    pub fn label(&self) -> Label {
        match self {
            Self::Add(_) => "edit-add-signal",
            Self::Set(..) => "edit-set-signal",
            Self::Remove(_) => "edit-remove-signal",
            Self::SetFading(_) => "edit-set-fading",
            Self::AddClaim(..) => "edit-add-claim",
            Self::SetClaim(..) => "edit-set-claim",
            Self::RemoveClaim(_) => "edit-remove-claim",
            Self::AddCapability(..) => "edit-add-capability",
            Self::SetCapability(..) => "edit-set-capability",
            Self::RemoveCapability(_) => "edit-remove-capability",
        }
    }
}

pub(super) fn change(workshop: &mut Workshop, edit: &SignalEdit) -> Result<(), Refused> {
    let end = usize::MAX;
    match edit {
        SignalEdit::Add(new) => {
            let signals = Arc::make_mut(&mut workshop.signals);
            for (id, signal) in new {
                add("signal", signals, end, id, Arc::new(signal.clone()))?;
            }
            new.iter().try_for_each(|(_, signal)| sound(workshop, signal))?;
        }
        SignalEdit::Set(id, signal) => {
            sound(workshop, signal)?;
            *found("signal", Arc::make_mut(&mut workshop.signals), id)? =
                Arc::new((**signal).clone());
        }
        SignalEdit::Remove(ids) => {
            ids.iter().try_for_each(|id| present("signal", &workshop.signals, id))?;
            remove(workshop, &ids.iter().collect());
        }
        SignalEdit::SetFading(fading) => workshop.fading = *fading,
        SignalEdit::AddClaim(id, claim) => {
            sound_claim(workshop, claim)?;
            let claims = Arc::make_mut(&mut workshop.claims);
            add("claim", claims, end, id, Arc::new((**claim).clone()))?;
        }
        SignalEdit::SetClaim(id, claim) => {
            sound_claim(workshop, claim)?;
            *found("claim", Arc::make_mut(&mut workshop.claims), id)? = Arc::new((**claim).clone());
        }
        SignalEdit::RemoveClaim(id) => {
            present("claim", &workshop.claims, id)?;
            Arc::make_mut(&mut workshop.claims).remove(id);
        }
        SignalEdit::AddCapability(id, capability) => {
            let capabilities = Arc::make_mut(&mut workshop.capabilities);
            add("capability", capabilities, end, id, (**capability).clone())?;
        }
        SignalEdit::SetCapability(id, capability) => {
            let capabilities = Arc::make_mut(&mut workshop.capabilities);
            *found("capability", capabilities, id)? = (**capability).clone();
        }
        SignalEdit::RemoveCapability(id) => {
            present("capability", &workshop.capabilities, id)?;
            Arc::make_mut(&mut workshop.capabilities).remove(id);
        }
    }
    Ok(())
}

/// Refuses a data point that speaks of what is not there.
fn sound(workshop: &Workshop, signal: &Signal) -> Result<(), Refused> {
    signal.segment.iter().try_for_each(|s| present("segment", &workshop.segments, s))?;
    signal.apart.iter().try_for_each(|s| present("signal", &workshop.signals, s))
}

fn sound_claim(workshop: &Workshop, claim: &Claim) -> Result<(), Refused> {
    let Claim { signals, against, factors, questions, steps, contact_points, .. } = claim;
    let mut points = signals.iter().chain(against);
    points.try_for_each(|s| present("signal", &workshop.signals, s))?;
    factors.iter().try_for_each(|f| present("factor", &workshop.framework.factors, f))?;
    for question in questions {
        if workshop.framework.question(question).is_none() {
            return Err(super::apply::missing("question", question));
        }
    }
    steps.iter().try_for_each(|s| super::journey::present_somewhere(workshop, s))?;
    let menu = &workshop.contact_points;
    contact_points.iter().try_for_each(|p| present("contact point", menu, p))
}

/// Takes data points out of the ledger, and out of everything that leans on them.
fn remove(workshop: &mut Workshop, gone: &HashSet<&SignalId>) {
    let leans = |ids: &Vec<SignalId>| ids.iter().any(|id| gone.contains(id));
    let loosen = |ids: &mut Vec<SignalId>| ids.retain(|id| !gone.contains(id));
    Arc::make_mut(&mut workshop.signals).retain(|id, _| !gone.contains(id));
    forget(&mut workshop.signals, |s| leans(&s.apart), |s| loosen(&mut Arc::make_mut(s).apart));
    forget(
        &mut workshop.claims,
        |c| leans(&c.signals) || leans(&c.against),
        |c| {
            let claim = Arc::make_mut(c);
            loosen(&mut claim.signals);
            loosen(&mut claim.against);
        },
    );
    super::round::forget_evidence(workshop, leans, loosen);
    each_step(workshop, |s| leans(&s.evidence), |s| loosen(&mut s.evidence));
    forget(&mut workshop.contact_points, |p| leans(&p.evidence), |p| loosen(&mut p.evidence));
    if workshop.pyramid.attributes.values().any(|a| leans(&a.evidence)) {
        for attribute in Arc::make_mut(&mut workshop.pyramid).attributes.values_mut() {
            loosen(&mut attribute.evidence);
        }
    }
    let is_gone = |id: &Option<SignalId>| id.as_ref().is_some_and(|id| gone.contains(id));
    forget(&mut workshop.experiences, |e| is_gone(&e.signal), |e| Arc::make_mut(e).signal = None);
    if workshop.facts.values().any(|f| leans(&f.evidence)) {
        let facts = Arc::make_mut(&mut workshop.facts);
        for fact in facts.values_mut() {
            loosen(&mut fact.evidence);
        }
        facts.retain(|_, fact| !fact.is_blank());
    }
    super::plan::tidy(workshop);
}
