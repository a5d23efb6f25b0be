//! Carrying out edits of what lies over the drawn journey: sticky notes, stories, personas.

use std::sync::Arc;

use super::apply::{add, forget, found, missing, present, shift};
use super::{JourneyEdit, Refused};
use crate::workshop::{Journey, Persona, PersonaId, Story, Workshop};

pub(super) fn change(journey: &mut Journey, edit: &JourneyEdit) -> Result<(), Refused> {
    match edit {
        JourneyEdit::AddSticky(id, sticky) => {
            add("sticky note", &mut journey.stickies, usize::MAX, id, sticky.clone())?;
        }
        JourneyEdit::SetSticky(id, sticky) => {
            *found("sticky note", &mut journey.stickies, id)? = sticky.clone();
        }
        JourneyEdit::MoveStickies(moves) => {
            for (id, at) in moves {
                found("sticky note", &mut journey.stickies, id)?.at = *at;
            }
        }
        JourneyEdit::RemoveStickies(ids) => {
            for id in ids {
                journey.stickies.remove(id).ok_or_else(|| missing("sticky note", id))?;
            }
        }
        JourneyEdit::AddStory(id, story, at) => {
            check_story(journey, story)?;
            add("story", &mut journey.stories, *at, id, story.clone())?;
        }
        JourneyEdit::SetStory(id, story) => {
            check_story(journey, story)?;
            *found("story", &mut journey.stories, id)? = story.clone();
        }
        JourneyEdit::MoveStory(id, to) => shift("story", &mut journey.stories, id, *to)?,
        JourneyEdit::RemoveStory(id) => {
            journey.stories.remove(id).ok_or_else(|| missing("story", id))?;
        }
        // The caller carries out everything else itself.
        _ => {}
    }
    Ok(())
}

pub(super) fn check_story(journey: &Journey, story: &Story) -> Result<(), Refused> {
    let steps = story.views.iter().flat_map(|view| &view.steps);
    steps.into_iter().try_for_each(|step| present("step", &journey.steps, step))
}

pub(super) fn check_persona(workshop: &Workshop, persona: &Persona) -> Result<(), Refused> {
    persona.segment.iter().try_for_each(|id| present("segment", &workshop.segments, id))
}

/// Takes a persona out; what was its is nobody's in particular then.
pub(super) fn remove_persona(workshop: &mut Workshop, id: &PersonaId) -> Result<(), Refused> {
    present("persona", &workshop.personas, id)?;
    Arc::make_mut(&mut workshop.personas).remove(id);
    let is_it = |other: &Option<PersonaId>| other.as_ref() == Some(id);
    forget(
        &mut workshop.journeys,
        |j| is_it(&j.persona) || j.lanes.values().any(|l| is_it(&l.persona)),
        |j| {
            let journey = Arc::make_mut(j);
            if is_it(&journey.persona) {
                journey.persona = None;
            }
            for lane in journey.lanes.values_mut().filter(|l| is_it(&l.persona)) {
                lane.persona = None;
            }
        },
    );
    Ok(())
}
