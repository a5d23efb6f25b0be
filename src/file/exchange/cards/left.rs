//! What of a journey a sheet of cards does not hold.

use std::collections::HashSet;

use crate::text::Text;
use crate::workshop::{Journey, JourneyState};

/// What the sheet of a journey leaves out, as a sentence; none if it holds everything.
#[must_use]
pub fn left_out(journey: &Journey, text: &Text) -> Option<String> {
    let stages: HashSet<_> = journey.steps.values().map(|s| &s.at.stage).collect();
    let lanes: HashSet<_> = journey.steps.values().map(|s| &s.at.lane).collect();
    let looks = journey.lanes.iter().filter(|(id, lane)| {
        let set = lane.hidden || lane.collapsed || lane.rows > 1 || lane.persona.is_some();
        set && lanes.contains(id)
    });
    let counts = [
        ("drawing-left-notes", journey.stickies.len()),
        ("drawing-left-stories", journey.stories.len()),
        ("drawing-left-stages", journey.stages.ids().filter(|id| !stages.contains(id)).count()),
        ("drawing-left-lanes", journey.lanes.ids().filter(|id| !lanes.contains(id)).count()),
        ("drawing-left-looks", looks.count()),
    ];
    let mut what: Vec<String> = counts
        .into_iter()
        .filter(|(_, n)| *n > 0)
        .map(|(key, n)| text.with(key, &[("n", n.into())]))
        .collect();
    let about = !journey.note.is_empty()
        || journey.state != JourneyState::default()
        || journey.segment.is_some()
        || journey.persona.is_some()
        || journey.variant_of.is_some();
    if about {
        what.push(text.get("drawing-left-about").to_owned());
    }
    let what = what.join(", ");
    (!what.is_empty()).then(|| text.with("drawing-left", &[("what", what.into())]))
}
