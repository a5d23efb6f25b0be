//! The selected cards, one or many: what they have in common, and how a change of all of them
//! becomes one step to undo.

use std::sync::Arc;

use super::JourneyRoom;
use crate::app::canvas::Selection;
use crate::edit::{Edit, JourneyEdit};
use crate::workshop::{
    Amount, ContactPointId, Exit, Journey, JourneyId, Kpi, Layer, PersonId, Salience, Seconds,
    SignalId, Step, StepId, Valence,
};

/// What all cards say; none where they differ.
type Same<T> = Option<T>;

/// What the selected cards have in common.
#[derive(Debug)]
pub(super) struct Common {
    pub valence: Same<Option<Valence>>,
    pub salience: Same<Option<Salience>>,
    pub layer: Same<Option<Layer>>,
    pub prescriptive: Same<bool>,
    pub predictive: Same<bool>,
    pub proactive: Same<bool>,
    pub owner: Same<Option<PersonId>>,
    pub contact_point: Same<Option<ContactPointId>>,
    pub channel: Same<String>,
    pub exit: Same<Option<Exit>>,
    pub dwell: Same<Option<Seconds>>,
    pub kpi_title: Same<String>,
    pub kpi_unit: Same<String>,
    pub kpi_value: Same<Option<Amount>>,
    pub kpi_target: Same<Option<Amount>>,
    /// What all of them lean on.
    pub evidence: Vec<SignalId>,
}

/// The selected cards of a journey.
#[derive(Debug)]
pub(super) struct Cards {
    pub journey: JourneyId,
    pub steps: Vec<(StepId, Arc<Step>)>,
    pub common: Common,
    /// Of the fields of these very cards.
    fields: egui::Id,
}

/// The cards of the last frame, and what they were read from.
#[derive(Debug)]
pub(super) struct Kept {
    journey: Arc<Journey>,
    selection: Selection,
    cards: Arc<Cards>,
}

fn same<T: PartialEq>(steps: &[(StepId, Arc<Step>)], of: impl Fn(&Step) -> T) -> Same<T> {
    let (_, first) = steps.first()?;
    let first = of(first);
    steps.iter().all(|(_, s)| of(s) == first).then_some(first)
}

impl Common {
    fn of(steps: &[(StepId, Arc<Step>)]) -> Self {
        fn kpi<T: Default>(step: &Step, of: impl Fn(&Kpi) -> T) -> T {
            step.kpi.as_ref().map(of).unwrap_or_default()
        }
        let first = steps.first().map_or(&[][..], |(_, s)| &s.evidence);
        let by_all = |id: &&SignalId| steps.iter().all(|(_, s)| s.evidence.contains(id));
        Self {
            valence: same(steps, |s| s.valence),
            salience: same(steps, |s| s.salience),
            layer: same(steps, |s| s.layer),
            prescriptive: same(steps, |s| s.three_ps.prescriptive),
            predictive: same(steps, |s| s.three_ps.predictive),
            proactive: same(steps, |s| s.three_ps.proactive),
            owner: same(steps, |s| s.owner.clone()),
            contact_point: same(steps, |s| s.contact_point.clone()),
            channel: same(steps, |s| s.channel.clone()),
            exit: same(steps, |s| s.exit),
            dwell: same(steps, |s| s.dwell),
            kpi_title: same(steps, |s| kpi(s, |k| k.title.clone())),
            kpi_unit: same(steps, |s| kpi(s, |k| k.unit.clone())),
            kpi_value: same(steps, |s| kpi(s, |k| k.value)),
            kpi_target: same(steps, |s| kpi(s, |k| k.target)),
            evidence: first.iter().filter(by_all).cloned().collect(),
        }
    }
}

impl Cards {
    /// The only card, where there is one.
    pub fn single(&self) -> Option<(&StepId, &Arc<Step>)> {
        match &self.steps[..] {
            [(id, step)] => Some((id, step)),
            _ => None,
        }
    }

    /// A change of all of them, as one step to undo. Cards that it leaves as they are take no part.
    pub fn set(&self, change: impl Fn(&mut Step)) -> Edit {
        let changed = |(id, step): &(StepId, Arc<Step>)| {
            let mut next = (**step).clone();
            change(&mut next);
            (next != **step).then(|| (id.clone(), Box::new(next)))
        };
        if let [only] = &self.steps[..] {
            let mut next = (*only.1).clone();
            change(&mut next);
            return JourneyEdit::SetStep(only.0.clone(), Box::new(next)).of(&self.journey);
        }
        let steps = self.steps.iter().filter_map(changed).collect();
        Edit::Many("edit-set-steps", vec![JourneyEdit::SetSteps(steps).of(&self.journey)])
    }

    /// The id of a field of theirs: other cards have other fields.
    pub fn field(&self, what: &'static str) -> egui::Id {
        self.fields.with(what)
    }
}

impl JourneyRoom {
    /// The selected cards, read anew only when the journey or the selection is another.
    pub(super) fn cards(&mut self, id: &JourneyId, journey: &Arc<Journey>) -> Option<Arc<Cards>> {
        let selection = self.canvas.selection();
        let Selection::Steps(ids) = selection else { return None };
        if let Some(kept) = &self.cards
            && Arc::ptr_eq(&kept.journey, journey)
            && kept.cards.journey == *id
            && kept.selection == *selection
        {
            return Some(Arc::clone(&kept.cards));
        }
        let there = |id: &StepId| Some((id.clone(), Arc::clone(journey.steps.get(id)?)));
        let steps: Vec<_> = ids.iter().filter_map(there).collect();
        if steps.is_empty() {
            return None;
        }
        let common = Common::of(&steps);
        let of: Vec<&str> = steps.iter().map(|(id, _)| id.as_str()).collect();
        let fields = egui::Id::unique(("journey", &of[..]));
        let cards = Arc::new(Cards { journey: id.clone(), steps, common, fields });
        self.cards = Some(Kept {
            journey: Arc::clone(journey),
            selection: selection.clone(),
            cards: Arc::clone(&cards),
        });
        Some(cards)
    }
}
