//! Carrying out edits of everything but the inside of a journey.

use std::fmt::Display;
use std::hash::Hash;
use std::sync::Arc;

use super::{Edit, Refused};
use crate::workshop::{MAX_ENTRIES, SegmentId, Table, Workshop};

/// The entry of `id`, or the refusal that names it.
pub(super) fn found<'a, K: Hash + Eq + Display, V>(
    what: &'static str,
    table: &'a mut Table<K, V>,
    id: &K,
) -> Result<&'a mut V, Refused> {
    table.get_mut(id).ok_or_else(|| missing(what, id))
}

pub(super) fn missing(what: &'static str, id: &impl Display) -> Refused {
    Refused::Missing { what, id: id.to_string() }
}

/// Refuses unless `id` is in `table`.
pub(super) fn present<K: Hash + Eq + Display, V>(
    what: &'static str,
    table: &Table<K, V>,
    id: &K,
) -> Result<(), Refused> {
    if table.contains(id) { Ok(()) } else { Err(missing(what, id)) }
}

/// Adds an entry under an id that is free, to a table that has room.
pub(super) fn add<K: Clone + Hash + Eq + Display, V>(
    what: &'static str,
    table: &mut Table<K, V>,
    at: usize,
    id: &K,
    value: V,
) -> Result<(), Refused> {
    if table.contains(id) {
        return Err(Refused::Taken(id.to_string()));
    }
    if table.len() >= MAX_ENTRIES {
        return Err(Refused::Full(what));
    }
    table.insert_at(at, id.clone(), value);
    Ok(())
}

/// Moves the entry of `id` to place `to`, or to the end if that is past it.
pub(super) fn shift<K: Hash + Eq + Display, V>(
    what: &'static str,
    table: &mut Table<K, V>,
    id: &K,
    to: usize,
) -> Result<(), Refused> {
    let from = table.index_of(id).ok_or_else(|| missing(what, id))?;
    table.move_to(from, to.min(table.len() - 1));
    Ok(())
}

impl Edit {
    /// Changes `workshop`. After a refusal it may be half changed: the caller works on a copy.
    pub(super) fn apply_to(&self, workshop: &mut Workshop) -> Result<(), Refused> {
        match self {
            Self::SetTitle(title) => workshop.title.clone_from(title),
            Self::SetPurpose(purpose) => {
                for problem in crate::workshop::RootProblem::ALL {
                    if let Some(segment) = &purpose.figure(problem).segment {
                        present("segment", &workshop.segments, segment)?;
                    }
                }
                workshop.purpose = Arc::new((**purpose).clone());
            }
            Self::SetShareBasis(basis) => workshop.share_basis = *basis,
            Self::AddSegment(id, segment) => {
                let segments = Arc::make_mut(&mut workshop.segments);
                add("segment", segments, usize::MAX, id, segment.clone())?;
            }
            Self::SetSegment(id, segment) => {
                *found("segment", Arc::make_mut(&mut workshop.segments), id)? = segment.clone();
            }
            Self::MoveSegment(id, to) => {
                shift("segment", Arc::make_mut(&mut workshop.segments), id, *to)?;
            }
            Self::RemoveSegment(id) => remove_segment(workshop, id)?,
            Self::AddPerson(id, person) => {
                let people = Arc::make_mut(&mut workshop.people);
                add("person", people, usize::MAX, id, person.clone())?;
            }
            Self::SetPerson(id, person) => {
                *found("person", Arc::make_mut(&mut workshop.people), id)? = person.clone();
            }
            Self::AddPersona(id, persona) => {
                super::board::check_persona(workshop, persona)?;
                let personas = Arc::make_mut(&mut workshop.personas);
                add("persona", personas, usize::MAX, id, persona.clone())?;
            }
            Self::SetPersona(id, persona) => {
                super::board::check_persona(workshop, persona)?;
                let personas = Arc::make_mut(&mut workshop.personas);
                *found("persona", personas, id)? = persona.clone();
            }
            Self::RemovePersona(id) => super::board::remove_persona(workshop, id)?,
            Self::RemovePerson(id) => {
                present("person", &workshop.people, id)?;
                Arc::make_mut(&mut workshop.people).remove(id);
                each_step(
                    workshop,
                    |step| step.owner.as_ref() == Some(id),
                    |step| step.owner = None,
                );
                forget(
                    &mut workshop.contact_points,
                    |p| p.owner.as_ref() == Some(id),
                    |p| p.owner = None,
                );
                super::round::forget_person(workshop, id);
                super::plan::tidy(workshop);
            }
            Self::AddRound(id, round) => super::round::add_round(workshop, id, round)?,
            Self::DescribeRound(id, text) => super::round::describe_round(workshop, id, text)?,
            Self::RemoveRound(id) => {
                present("round", &workshop.assessments, id)?;
                Arc::make_mut(&mut workshop.assessments).remove(id);
                if workshop.votes.values().any(|v| v.assessment == *id) {
                    Arc::make_mut(&mut workshop.votes).retain(|_, v| v.assessment != *id);
                }
            }
            Self::SetRating { round, segment, factor, rating } => {
                super::round::set_rating(workshop, round, segment, factor, rating)?;
            }
            Self::SetAnswer { round, segment, question, answer } => {
                super::round::set_answer(workshop, round, segment, question, answer.as_ref())?;
            }
            Self::Register(round, edit) => super::round::change_register(workshop, round, edit)?,
            Self::AddReference(id, reference) => {
                let references = Arc::make_mut(&mut workshop.references);
                add("reference", references, usize::MAX, id, reference.clone())?;
            }
            Self::SetReference(id, reference) => {
                let references = Arc::make_mut(&mut workshop.references);
                *found("reference", references, id)? = reference.clone();
            }
            Self::RemoveReference(id) => super::round::remove_reference(workshop, id)?,
            Self::Framework(edit) => super::framework::change(workshop, edit)?,
            Self::SetWeight(factor, weight) => {
                let framework = Arc::make_mut(&mut workshop.framework);
                found("factor", &mut framework.factors, factor)?.weight = *weight;
            }
            Self::Contact(edit) => super::contact::change(workshop, edit)?,
            Self::Expectation(edit) => super::expectation::change(workshop, edit)?,
            Self::Signal(edit) => super::signal::change(workshop, edit)?,
            Self::Plan(edit) => super::plan::change(workshop, edit)?,
            Self::Flow(edit) => super::flow::change(workshop, edit)?,
            Self::AddJourney(id, journey) => super::journey::add(workshop, id, journey)?,
            Self::RemoveJourney(id) => super::journey::remove(workshop, id)?,
            Self::Journey(id, edit) => super::journey::change(workshop, id, edit)?,
            Self::Many(_, edits) => {
                for edit in edits {
                    edit.apply_to(workshop)?;
                }
            }
        }
        Ok(())
    }
}

/// Changes the entries that `concerns`, and copies the table only if there are any.
pub(super) fn forget<K: Clone + Hash + Eq, V: Clone>(
    table: &mut Arc<Table<K, V>>,
    concerns: impl Fn(&V) -> bool,
    change: impl Fn(&mut V),
) {
    if table.values().any(&concerns) {
        for entry in Arc::make_mut(table).values_mut().filter(|v| concerns(v)) {
            change(entry);
        }
    }
}

/// Changes the steps of all journeys that `concerns`.
pub(super) fn each_step(
    workshop: &mut Workshop,
    concerns: impl Fn(&crate::workshop::Step) -> bool,
    change: impl Fn(&mut crate::workshop::Step),
) {
    forget(
        &mut workshop.journeys,
        |journey| journey.steps.values().any(|s| concerns(s)),
        |journey| {
            for step in Arc::make_mut(journey).steps.values_mut().filter(|s| concerns(s)) {
                change(Arc::make_mut(step));
            }
        },
    );
}

fn remove_segment(workshop: &mut Workshop, id: &SegmentId) -> Result<(), Refused> {
    present("segment", &workshop.segments, id)?;
    if workshop.segments.len() == 1 {
        return Err(Refused::Last("segment"));
    }
    Arc::make_mut(&mut workshop.segments).remove(id);

    let is_it = |other: &Option<SegmentId>| other.as_ref() == Some(id);
    for problem in crate::workshop::RootProblem::ALL {
        if is_it(&workshop.purpose.figure(problem).segment) {
            Arc::make_mut(&mut workshop.purpose).figure_mut(problem).segment = None;
        }
    }
    super::round::forget_segment(workshop, id);
    if workshop.votes.values().any(|v| is_it(&v.segment)) {
        Arc::make_mut(&mut workshop.votes).retain(|_, v| !is_it(&v.segment));
    }
    forget(
        &mut workshop.journeys,
        |j| is_it(&j.segment) || j.connections.values().any(|c| c.shares.contains(id)),
        |j| {
            let journey = Arc::make_mut(j);
            if is_it(&journey.segment) {
                journey.segment = None;
            }
            for connection in journey.connections.values_mut() {
                connection.shares.remove(id);
            }
        },
    );
    forget(
        &mut workshop.contact_points,
        |p| p.chosen.contains(id),
        |p| {
            p.chosen.remove(id);
        },
    );
    forget(&mut workshop.signals, |s| is_it(&s.segment), |s| Arc::make_mut(s).segment = None);
    forget(&mut workshop.personas, |p| is_it(&p.segment), |p| p.segment = None);
    forget(&mut workshop.experiences, |e| is_it(&e.segment), |e| Arc::make_mut(e).segment = None);
    if workshop.memory.segments.contains(id) {
        Arc::make_mut(&mut workshop.memory).segments.remove(id);
    }
    forget(&mut workshop.facts, |f| is_it(&f.figure.segment), |f| f.figure.segment = None);
    if workshop.facts.values().any(crate::workshop::Fact::is_blank) {
        Arc::make_mut(&mut workshop.facts).retain(|_, fact| !fact.is_blank());
    }
    super::plan::tidy(workshop);
    Ok(())
}
