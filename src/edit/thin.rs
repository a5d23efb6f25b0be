//! A state of the workshop, kept as what sets it apart from the state beside it in the history.
//!
//! A journey of ten thousand cards is one table; moving one card makes another. What the history
//! keeps of the table before is only the cards that differ: the rest is found again in the state
//! that follows.

use std::hash::Hash;
use std::ops::Range;
use std::sync::Arc;

use crate::workshop::{
    Connection, ConnectionId, Journey, JourneyId, Step, StepId, Table, Workshop,
};

/// A state, whole or as a difference. A difference can be undone only against the very state that
/// it was made from.
#[derive(Debug, Clone)]
pub(super) enum State {
    /// All of it.
    Whole(Arc<Workshop>),
    /// Everything but the journeys, which are kept apart.
    Thin(Box<Workshop>, Vec<(JourneyId, Kept)>),
}

/// A journey of a state.
#[derive(Debug, Clone)]
pub(super) enum Kept {
    /// All of it; shared with other states where it did not change.
    Whole(Arc<Journey>),
    /// What differs from the journey of the same id in the state beside.
    Thin(Box<Thin>),
}

/// A journey without its large tables, and what sets those apart.
#[derive(Debug, Clone)]
pub(super) struct Thin {
    rest: Journey,
    steps: Parts<StepId, Arc<Step>>,
    connections: Parts<ConnectionId, Connection>,
}

/// A table in pieces, in order: stretches of another table, and entries that are not there.
#[derive(Debug, Clone)]
struct Parts<K, V>(Vec<Part<K, V>>);

#[derive(Debug, Clone)]
enum Part<K, V> {
    /// As the other table has it in these places.
    There(Range<usize>),
    /// Not in the other table, or not with this value.
    Here(K, V),
}

impl<K: Hash + Eq + Clone, V: Clone> Parts<K, V> {
    fn of(table: &Table<K, V>, other: &Table<K, V>, same: impl Fn(&V, &V) -> bool) -> Self {
        let mut parts: Vec<Part<K, V>> = Vec::new();
        for (place, (id, value)) in table.iter().enumerate() {
            // Mostly nothing has moved: the same place is asked before the index is.
            let at = match other.at(place) {
                Some((there, _)) if there == id => Some(place),
                _ => other.index_of(id),
            };
            let at = at.filter(|&at| other.at(at).is_some_and(|(_, there)| same(value, there)));
            match (at, parts.last_mut()) {
                (Some(at), Some(Part::There(range))) if range.end == at => range.end += 1,
                (Some(at), _) => parts.push(Part::There(at..at + 1)),
                (None, _) => parts.push(Part::Here(id.clone(), value.clone())),
            }
        }
        parts.shrink_to_fit();
        Self(parts)
    }

    /// The table again; `other` is the one that it was compared with.
    fn whole(self, other: &Table<K, V>) -> Table<K, V> {
        let there = |at: usize| other.at(at).map(|(id, value)| (id.clone(), value.clone()));
        let entries = self.0.into_iter().flat_map(|part| {
            let (range, own) = match part {
                Part::There(range) => (range, None),
                Part::Here(id, value) => (0..0, Some((id, value))),
            };
            range.filter_map(there).chain(own)
        });
        entries.collect()
    }
}

impl Thin {
    fn of(journey: &Journey, beside: &Journey) -> Self {
        let Journey {
            title,
            note,
            state,
            segment,
            persona,
            variant_of,
            stages,
            lanes,
            steps,
            connections,
            stickies,
            stories,
        } = journey;
        Self {
            rest: Journey {
                title: title.clone(),
                note: note.clone(),
                state: *state,
                segment: segment.clone(),
                persona: persona.clone(),
                variant_of: variant_of.clone(),
                stages: stages.clone(),
                lanes: lanes.clone(),
                steps: Table::default(),
                connections: Table::default(),
                stickies: stickies.clone(),
                stories: stories.clone(),
            },
            steps: Parts::of(steps, &beside.steps, |a, b| Arc::ptr_eq(a, b) || a == b),
            connections: Parts::of(connections, &beside.connections, PartialEq::eq),
        }
    }

    fn whole(self, beside: &Journey) -> Journey {
        Journey {
            steps: self.steps.whole(&beside.steps),
            connections: self.connections.whole(&beside.connections),
            ..self.rest
        }
    }
}

impl State {
    /// Drops what `beside` has too. Only against that very state can it be made [`State::whole`].
    pub(super) fn thinned(self, beside: &Workshop) -> Self {
        let Self::Whole(workshop) = &self else { return self };
        if Arc::ptr_eq(&workshop.journeys, &beside.journeys) {
            return self;
        }
        let journeys: Vec<_> = workshop
            .journeys
            .iter()
            .map(|(id, journey)| {
                let kept = match beside.journeys.get(id) {
                    Some(other) if !Arc::ptr_eq(other, journey) => {
                        Kept::Thin(Box::new(Thin::of(journey, other)))
                    }
                    _ => Kept::Whole(Arc::clone(journey)),
                };
                (id.clone(), kept)
            })
            .collect();
        let mut rest = (**workshop).clone();
        rest.journeys = Arc::default();
        Self::Thin(Box::new(rest), journeys)
    }

    /// The state again; `beside` is the one that it was thinned against.
    pub(super) fn whole(self, beside: &Workshop) -> Arc<Workshop> {
        let (mut workshop, journeys) = match self {
            Self::Whole(workshop) => return workshop,
            Self::Thin(workshop, journeys) => (workshop, journeys),
        };
        let journeys = journeys.into_iter().filter_map(|(id, kept)| {
            let journey = match kept {
                Kept::Whole(journey) => journey,
                Kept::Thin(thin) => Arc::new(thin.whole(beside.journeys.get(&id)?)),
            };
            Some((id, journey))
        });
        workshop.journeys = Arc::new(journeys.collect());
        Arc::new(*workshop)
    }

    /// How many cards and connections this state holds that it shares with no other, counting a
    /// stretch that is found elsewhere as one. A whole state counts all of them.
    #[cfg(test)]
    pub(super) fn weight(&self) -> usize {
        match self {
            Self::Whole(workshop) => {
                let all = workshop.journeys.values();
                all.map(|j| j.steps.len() + j.connections.len()).sum()
            }
            Self::Thin(_, journeys) => journeys
                .iter()
                .map(|(_, kept)| match kept {
                    Kept::Whole(_) => 1,
                    Kept::Thin(thin) => thin.steps.0.len() + thin.connections.0.len(),
                })
                .sum(),
        }
    }
}
