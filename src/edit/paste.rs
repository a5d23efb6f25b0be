//! Putting many things into a journey at once: what was copied, pasted or duplicated.

use std::sync::Arc;

use super::apply::add;
use super::journey::{Places, check_connection, check_step};
use super::{Label, Refused};
use crate::workshop::{
    Connection, ConnectionId, Journey, Step, StepId, Sticky, StickyId, Workshop,
};

/// What is put into a journey at once, as one step and in one walk over the cards that are there.
#[derive(Debug, Clone, PartialEq)]
pub struct Pasted {
    /// What the step of the history is called.
    pub label: Label,
    /// Cards, whose places are found as in [`super::JourneyEdit::AddStep`].
    pub steps: Vec<(StepId, Step)>,
    /// Connections among them, or with cards that are there.
    pub connections: Vec<(ConnectionId, Connection)>,
    /// Sticky notes.
    pub stickies: Vec<(StickyId, Sticky)>,
}

impl Pasted {
    /// Whether there is nothing to put anywhere.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.steps.is_empty() && self.connections.is_empty() && self.stickies.is_empty()
    }

    /// Whether one of its steps opens into a journey.
    pub(super) fn leads_on(&self) -> bool {
        self.steps.iter().any(|(_, step)| step.inner.is_some())
    }
}

pub(super) fn paste(
    workshop: &Workshop,
    journey: &mut Journey,
    pasted: &Pasted,
) -> Result<(), Refused> {
    let end = usize::MAX;
    let mut places = Places::of(journey, &[]);
    for (id, step) in &pasted.steps {
        check_step(workshop, journey, step)?;
        let mut step = step.clone();
        step.at = places.free(step.at);
        add("step", &mut journey.steps, end, id, Arc::new(step))?;
    }
    for (id, connection) in &pasted.connections {
        check_connection(workshop, journey, connection)?;
        add("connection", &mut journey.connections, end, id, connection.clone())?;
    }
    for (id, sticky) in &pasted.stickies {
        add("sticky note", &mut journey.stickies, end, id, sticky.clone())?;
    }
    Ok(())
}
