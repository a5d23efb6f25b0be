//! What is selected, and how the selection walks from card to card.

use egui::Vec2;
use indexmap::IndexSet;

use super::layout::Layout;
use crate::workshop::{ConnectionId, Journey, LaneId, Place, StageId, StepId};

/// What is selected on the canvas. It belongs to the view, not to the document.
#[derive(Debug, Clone, Default, PartialEq)]
pub enum Selection {
    /// Nothing.
    #[default]
    None,
    /// An empty place, where a card can be written.
    Cell(Place),
    /// Cards, the one selected last at the end.
    Steps(IndexSet<StepId>),
    /// A connection.
    Connection(ConnectionId),
    /// A stage, by its header.
    Stage(StageId),
    /// A lane, by its name.
    Lane(LaneId),
}

impl Selection {
    /// One card.
    #[must_use]
    pub fn step(id: StepId) -> Self {
        Self::Steps(IndexSet::from([id]))
    }

    /// These cards, or nothing if there are none.
    #[must_use]
    pub fn steps(ids: IndexSet<StepId>) -> Self {
        if ids.is_empty() { Self::None } else { Self::Steps(ids) }
    }

    /// The card selected last.
    #[must_use]
    pub fn primary(&self) -> Option<&StepId> {
        match self {
            Self::Steps(ids) => ids.last(),
            _ => None,
        }
    }

    /// Whether this card is selected.
    #[must_use]
    pub fn has(&self, id: &StepId) -> bool {
        matches!(self, Self::Steps(ids) if ids.contains(id))
    }

    /// Whether the inspector has something to say about it.
    #[must_use]
    pub fn speaks(&self) -> bool {
        !matches!(self, Self::None | Self::Cell(_))
    }

    /// Adds a card, or takes it out if it is selected.
    pub fn toggle(&mut self, id: StepId) {
        if let Self::Steps(ids) = self {
            if !ids.shift_remove(&id) {
                ids.insert(id);
            }
            if ids.is_empty() {
                *self = Self::None;
            }
        } else {
            *self = Self::step(id);
        }
    }

    /// Lets go of what is no longer there.
    pub fn prune(&mut self, journey: &Journey) {
        let there = match self {
            Self::None => true,
            Self::Cell(at) => {
                journey.stages.contains(&at.stage)
                    && journey.lanes.get(&at.lane).is_some_and(|l| !l.hidden)
            }
            Self::Steps(ids) => {
                ids.retain(|id| journey.steps.contains(id));
                !ids.is_empty()
            }
            Self::Connection(id) => journey.connections.contains(id),
            Self::Stage(id) => journey.stages.contains(id),
            Self::Lane(id) => journey.lanes.contains(id),
        };
        if !there {
            *self = Self::None;
        }
    }
}

/// The nearest card in a direction (a unit vector along one axis), seen from another card: what
/// lies straight ahead comes before what lies to the side.
#[must_use]
pub fn neighbour(layout: &Layout, from: usize, direction: Vec2) -> Option<usize> {
    let here = layout.cards.get(from)?.rect.center();
    let cost = |to: usize| {
        let way = layout.cards[to].rect.center() - here;
        let ahead = way.dot(direction);
        let aside = way.dot(direction.rot90()).abs();
        (ahead > 1.0).then_some(ahead + 3.0 * aside)
    };
    (0..layout.cards.len())
        .filter_map(|to| Some((to, cost(to)?)))
        .min_by(|a, b| a.1.total_cmp(&b.1))
        .map(|best| best.0)
}
