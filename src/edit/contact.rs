//! Changes of the menu of contact points.

use std::sync::Arc;

use super::apply::{add, forget, found, present, shift};
use super::{Label, Refused};
use crate::workshop::{ContactPoint, ContactPointId, Workshop};

/// A change of the menu of contact points.
#[derive(Debug, Clone, PartialEq)]
pub enum ContactEdit {
    /// A new contact point at the end.
    Add(ContactPointId, Box<ContactPoint>),
    /// Everything about a contact point.
    Set(ContactPointId, Box<ContactPoint>),
    /// Another place in the order.
    Move(ContactPointId, usize),
    /// Takes contact points out, and every link to them.
    Remove(Vec<ContactPointId>),
}

impl ContactEdit {
    /// See [`super::Edit::label`].
    #[must_use]
    pub fn label(&self) -> Label {
        match self {
            Self::Add(..) => "edit-add-contact-point",
            Self::Set(..) => "edit-set-contact-point",
            Self::Move(..) => "edit-move-contact-point",
            Self::Remove(_) => "edit-remove-contact-point",
        }
    }
}

pub(super) fn change(workshop: &mut Workshop, edit: &ContactEdit) -> Result<(), Refused> {
    match edit {
        ContactEdit::Add(id, point) => {
            let points = Arc::make_mut(&mut workshop.contact_points);
            // It may lead to itself: customers call again.
            add("contact point", points, usize::MAX, id, (**point).clone())?;
            sound(workshop, point)?;
        }
        ContactEdit::Set(id, point) => {
            sound(workshop, point)?;
            let points = Arc::make_mut(&mut workshop.contact_points);
            *found("contact point", points, id)? = (**point).clone();
        }
        ContactEdit::Move(id, to) => {
            shift("contact point", Arc::make_mut(&mut workshop.contact_points), id, *to)?;
        }
        ContactEdit::Remove(ids) => {
            for id in ids {
                remove(workshop, id)?;
            }
        }
    }
    Ok(())
}

/// Refuses a contact point that speaks of what is not there.
fn sound(workshop: &Workshop, point: &ContactPoint) -> Result<(), Refused> {
    point.chosen.ids().try_for_each(|s| present("segment", &workshop.segments, s))?;
    point.owner.iter().try_for_each(|p| present("person", &workshop.people, p))?;
    let points = &workshop.contact_points;
    point.leads_to.iter().try_for_each(|p| present("contact point", points, p))?;
    point.evidence.iter().try_for_each(|s| present("signal", &workshop.signals, s))
}

fn remove(workshop: &mut Workshop, id: &ContactPointId) -> Result<(), Refused> {
    present("contact point", &workshop.contact_points, id)?;
    Arc::make_mut(&mut workshop.contact_points).remove(id);
    let is_it = |other: &Option<ContactPointId>| other.as_ref() == Some(id);
    forget(
        &mut workshop.contact_points,
        |p| p.leads_to.contains(id),
        |p| p.leads_to.retain(|other| other != id),
    );
    super::apply::each_step(
        workshop,
        |step| is_it(&step.contact_point),
        |step| step.contact_point = None,
    );
    if workshop.pyramid.attributes.values().any(|a| is_it(&a.contact_point)) {
        let attributes = &mut Arc::make_mut(&mut workshop.pyramid).attributes;
        for attribute in attributes.values_mut().filter(|a| is_it(&a.contact_point)) {
            attribute.contact_point = None;
        }
    }
    forget(
        &mut workshop.experiences,
        |e| is_it(&e.contact_point),
        |e| Arc::make_mut(e).contact_point = None,
    );
    forget(
        &mut workshop.claims,
        |c| c.contact_points.contains(id),
        |c| Arc::make_mut(c).contact_points.retain(|other| other != id),
    );
    super::plan::tidy(workshop);
    Ok(())
}
