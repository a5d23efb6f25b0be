//! Changes of what customers expect and remember, of where the organisation stands, and of the
//! client's own figures along the value chain.

use std::sync::Arc;

use super::apply::{add, found, present, shift};
use super::{Label, Refused};
use crate::workshop::{
    Attribute, AttributeId, Experience, ExperienceId, Fact, FactKind, Memory, Position, Share,
    Stance, Weight, Workshop,
};

/// A change of expectations, memories, stance or facts.
#[derive(Debug, Clone, PartialEq)]
pub enum ExpectationEdit {
    /// The pyramid’s threshold, its weights from the base up, and the unit of what is spent.
    SetPyramid(Share, [Weight; 3], String),
    /// A new attribute at the end.
    AddAttribute(AttributeId, Box<Attribute>),
    /// Everything about an attribute.
    SetAttribute(AttributeId, Box<Attribute>),
    /// Another place in the order.
    MoveAttribute(AttributeId, usize),
    /// Takes an attribute out.
    RemoveAttribute(AttributeId),
    /// New experiences at the end.
    AddExperiences(Vec<(ExperienceId, Experience)>),
    /// Everything about an experience.
    SetExperience(ExperienceId, Box<Experience>),
    /// Takes experiences out.
    RemoveExperiences(Vec<ExperienceId>),
    /// How experiences fade.
    SetMemory(Box<Memory>),
    /// Where the organisation stands; a blank position is not kept.
    SetPosition(Stance, Position),
    /// A figure of the value chain; a blank one is not kept.
    SetFact(FactKind, Box<Fact>),
}

impl ExpectationEdit {
    /// See [`super::Edit::label`].
    #[must_use]
    pub fn label(&self) -> Label {
        match self {
            Self::SetPyramid(..) => "edit-set-pyramid",
            Self::AddAttribute(..) => "edit-add-attribute",
            Self::SetAttribute(..) => "edit-set-attribute",
            Self::MoveAttribute(..) => "edit-move-attribute",
            Self::RemoveAttribute(_) => "edit-remove-attribute",
            Self::AddExperiences(_) => "edit-add-experience",
            Self::SetExperience(..) => "edit-set-experience",
            Self::RemoveExperiences(_) => "edit-remove-experience",
            Self::SetMemory(_) => "edit-set-memory",
            Self::SetPosition(..) => "edit-set-position",
            Self::SetFact(..) => "edit-set-fact",
        }
    }
}

pub(super) fn change(workshop: &mut Workshop, edit: &ExpectationEdit) -> Result<(), Refused> {
    let end = usize::MAX;
    match edit {
        ExpectationEdit::SetPyramid(threshold, weights, unit) => {
            let pyramid = Arc::make_mut(&mut workshop.pyramid);
            pyramid.threshold = *threshold;
            pyramid.weights = *weights;
            pyramid.unit.clone_from(unit);
        }
        ExpectationEdit::AddAttribute(id, attribute) => {
            sound_attribute(workshop, attribute)?;
            let attributes = &mut Arc::make_mut(&mut workshop.pyramid).attributes;
            add("attribute", attributes, end, id, (**attribute).clone())?;
        }
        ExpectationEdit::SetAttribute(id, attribute) => {
            sound_attribute(workshop, attribute)?;
            let attributes = &mut Arc::make_mut(&mut workshop.pyramid).attributes;
            *found("attribute", attributes, id)? = (**attribute).clone();
        }
        ExpectationEdit::MoveAttribute(id, to) => {
            let attributes = &mut Arc::make_mut(&mut workshop.pyramid).attributes;
            shift("attribute", attributes, id, *to)?;
        }
        ExpectationEdit::RemoveAttribute(id) => {
            present("attribute", &workshop.pyramid.attributes, id)?;
            Arc::make_mut(&mut workshop.pyramid).attributes.remove(id);
        }
        ExpectationEdit::AddExperiences(new) => {
            for (_, experience) in new {
                sound_experience(workshop, experience)?;
            }
            let experiences = Arc::make_mut(&mut workshop.experiences);
            for (id, experience) in new {
                add("experience", experiences, end, id, Arc::new(experience.clone()))?;
            }
        }
        ExpectationEdit::SetExperience(id, experience) => {
            sound_experience(workshop, experience)?;
            let experiences = Arc::make_mut(&mut workshop.experiences);
            *found("experience", experiences, id)? = Arc::new((**experience).clone());
        }
        ExpectationEdit::RemoveExperiences(ids) => {
            for id in ids {
                present("experience", &workshop.experiences, id)?;
            }
            let gone: std::collections::HashSet<_> = ids.iter().collect();
            Arc::make_mut(&mut workshop.experiences).retain(|id, _| !gone.contains(id));
        }
        ExpectationEdit::SetMemory(memory) => {
            memory.segments.ids().try_for_each(|s| present("segment", &workshop.segments, s))?;
            workshop.memory = Arc::new((**memory).clone());
        }
        ExpectationEdit::SetPosition(stance, position) => {
            let stances = Arc::make_mut(&mut workshop.stance);
            if position.is_blank() {
                stances.remove(stance);
            } else {
                stances.insert(*stance, position.clone());
            }
        }
        ExpectationEdit::SetFact(kind, fact) => {
            let segment = fact.figure.segment.iter();
            segment.clone().try_for_each(|s| present("segment", &workshop.segments, s))?;
            fact.evidence.iter().try_for_each(|s| present("signal", &workshop.signals, s))?;
            let references = &workshop.references;
            fact.references.iter().try_for_each(|r| present("reference", references, r))?;
            let facts = Arc::make_mut(&mut workshop.facts);
            if fact.is_blank() {
                facts.remove(kind);
            } else {
                facts.insert(*kind, (**fact).clone());
            }
        }
    }
    Ok(())
}

fn sound_attribute(workshop: &Workshop, attribute: &Attribute) -> Result<(), Refused> {
    let points = &workshop.contact_points;
    attribute.contact_point.iter().try_for_each(|p| present("contact point", points, p))?;
    attribute.evidence.iter().try_for_each(|s| present("signal", &workshop.signals, s))
}

fn sound_experience(workshop: &Workshop, experience: &Experience) -> Result<(), Refused> {
    let Experience { segment, contact_point, step, signal, .. } = experience;
    segment.iter().try_for_each(|s| present("segment", &workshop.segments, s))?;
    let points = &workshop.contact_points;
    contact_point.iter().try_for_each(|p| present("contact point", points, p))?;
    step.iter().try_for_each(|s| super::journey::present_somewhere(workshop, s))?;
    signal.iter().try_for_each(|s| present("signal", &workshop.signals, s))
}
