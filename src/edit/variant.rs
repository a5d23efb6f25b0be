//! Variants: a journey copied, so that another way of it can be drawn and compared with the first.

use std::collections::HashMap;
use std::hash::Hash;
use std::sync::Arc;

use crate::workshop::{
    ConnectionId, Journey, JourneyId, LaneId, StageId, StepId, StickyId, StoryId, Table,
};

/// A copy of `base` under ids of its own, as a variant of it: every step knows the one that it was
/// copied from ([`crate::workshop::Step::origin`]).
#[must_use]
pub fn variant(id: &JourneyId, base: &Journey) -> Journey {
    let stages = renamed(&base.stages, StageId::fresh);
    let lanes = renamed(&base.lanes, LaneId::fresh);
    let steps = renamed(&base.steps, StepId::fresh);
    let mut copy = base.clone();
    copy.variant_of = Some(id.clone());
    copy.stages = under(&base.stages, &stages);
    copy.lanes = under(&base.lanes, &lanes);
    copy.steps = under(&base.steps, &steps);
    for (old, step) in base.steps.ids().zip(copy.steps.values_mut()) {
        let step = Arc::make_mut(step);
        step.origin = Some(old.clone());
        follow(&stages, &mut step.at.stage);
        follow(&lanes, &mut step.at.lane);
    }
    copy.connections = base
        .connections
        .values()
        .map(|connection| {
            let mut connection = connection.clone();
            follow(&steps, &mut connection.from);
            follow(&steps, &mut connection.to);
            (ConnectionId::fresh(), connection)
        })
        .collect();
    copy.stickies = base.stickies.values().map(|s| (StickyId::fresh(), s.clone())).collect();
    copy.stories = base.stories.values().map(|s| (StoryId::fresh(), s.clone())).collect();
    for view in copy.stories.values_mut().flat_map(|story| &mut story.views) {
        for step in &mut view.steps {
            follow(&steps, step);
        }
    }
    copy
}

/// A new id for each one of a table.
fn renamed<K: Clone + Hash + Eq, V>(table: &Table<K, V>, fresh: fn() -> K) -> HashMap<K, K> {
    table.ids().map(|id| (id.clone(), fresh())).collect()
}

/// The entries under their new ids, in the same order.
fn under<K: Clone + Hash + Eq, V: Clone>(
    table: &Table<K, V>,
    names: &HashMap<K, K>,
) -> Table<K, V> {
    table.iter().map(|(id, v)| (names.get(id).unwrap_or(id).clone(), v.clone())).collect()
}

/// What referred to the old one refers to the new one.
fn follow<K: Clone + Hash + Eq>(names: &HashMap<K, K>, id: &mut K) {
    if let Some(new) = names.get(id) {
        id.clone_from(new);
    }
}
