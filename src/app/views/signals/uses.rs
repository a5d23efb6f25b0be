//! Where a data point is leaned on, beside the claims that it is in.

use std::collections::HashSet;
use std::sync::Arc;

use crate::app::{Page, Room};
use crate::workshop::{SignalId, Workshop};

/// A place that leans on a data point.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(super) struct Use {
    /// The key of what kind of thing it is.
    pub kind: &'static str,
    /// What it is called.
    pub title: String,
    /// Where it can be seen.
    pub place: Place,
}

/// Where something can be seen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Place {
    /// In a room.
    Room(Room),
    /// On a page of a room.
    Page(Page),
    /// Nowhere yet.
    Nowhere,
}

/// The places that lean on one data point, found once for each state of the workshop.
#[derive(Debug, Default)]
pub(super) struct Uses {
    of: Option<(Arc<Workshop>, SignalId)>,
    found: Vec<Use>,
}

impl Uses {
    /// The places that lean on this data point.
    pub(super) fn of(&mut self, workshop: &Arc<Workshop>, id: &SignalId) -> &[Use] {
        let fresh = |(was, of): &(Arc<Workshop>, SignalId)| Arc::ptr_eq(was, workshop) && of == id;
        if !self.of.as_ref().is_some_and(fresh) {
            self.found = find(workshop, id);
            self.of = Some((Arc::clone(workshop), id.clone()));
        }
        &self.found
    }
}

fn find(w: &Workshop, id: &SignalId) -> Vec<Use> {
    let mut seen = HashSet::new();
    let mut found = Vec::new();
    let mut add = |kind, title: &str, place| {
        let found_here = Use { kind, title: title.to_owned(), place };
        if seen.insert(found_here.clone()) {
            found.push(found_here);
        }
    };
    for round in w.assessments.values() {
        let ratings = round.ratings.values().flat_map(|of| of.iter());
        for (factor, _) in ratings.filter(|(_, rating)| rating.evidence.contains(id)) {
            let title = w.framework.factors.get(factor).map_or(factor.as_str(), |f| &f.title);
            add("signals-use-factor", title, Place::Room(Room::Score));
        }
        let answers = round.answers.values().flat_map(|of| of.iter());
        for (question, _) in answers.filter(|(_, answer)| answer.evidence.contains(id)) {
            let asked = w.framework.question(question).map(|(_, q)| q.text.as_str());
            let title = asked.unwrap_or(question.as_str());
            add("signals-use-question", title, Place::Room(Room::Score));
        }
    }
    for step in w.journeys.values().flat_map(|j| j.steps.values()) {
        if step.evidence.contains(id) {
            add("signals-use-step", &step.title, Place::Room(Room::Journey));
        }
    }
    for point in w.contact_points.values().filter(|p| p.evidence.contains(id)) {
        add("signals-use-point", &point.title, Place::Page(Page::Menu));
    }
    for attribute in w.pyramid.attributes.values().filter(|a| a.evidence.contains(id)) {
        add("signals-use-attribute", &attribute.title, Place::Page(Page::Pyramid));
    }
    for experience in w.experiences.values().filter(|e| e.signal.as_ref() == Some(id)) {
        add("signals-use-experience", &experience.title, Place::Page(Page::Memory));
    }
    for fact in w.facts.values().filter(|f| f.evidence.contains(id)) {
        let unit = &fact.figure.unit;
        add("signals-use-fact", unit, Place::Page(Page::ValueChain));
    }
    for action in w.plan.values().filter(|a| a.signals.contains(id)) {
        add("signals-use-action", &action.title, Place::Nowhere);
    }
    found
}
