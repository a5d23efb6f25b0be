//! What differs between a journey and a variant of it.
//!
//! Two steps are taken for the same if one was copied from the other, if both were copied from one,
//! or, among what is left, if they have the same title in the same stage and lane. The rule does
//! not know which side is which: swapping the sides swaps what was added and what was removed.

use std::collections::{HashMap, HashSet};

use crate::workshop::{ConnectionId, Journey, LaneId, Place, StageId, Step, StepId, Table};

/// A step that both have, but not alike.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Changed {
    /// The step in the base.
    pub base: StepId,
    /// The step in the variant.
    pub variant: StepId,
    /// It lies in another place.
    pub moved: bool,
    /// It says something else.
    pub says: bool,
}

/// The difference of a variant from its base.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Difference {
    /// Steps that only the variant has, in its order.
    pub added: Vec<StepId>,
    /// Steps that only the base has, in its order.
    pub removed: Vec<StepId>,
    /// Steps that both have and that differ, in the order of the base.
    pub changed: Vec<Changed>,
    /// Connections that only the variant has.
    pub ways_added: Vec<ConnectionId>,
    /// Connections that only the base has.
    pub ways_removed: Vec<ConnectionId>,
    /// Connections of the variant that say something else than those of the base.
    pub ways_changed: Vec<ConnectionId>,
}

impl Difference {
    /// Whether the two are alike.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// How many steps say something else.
    #[must_use]
    pub fn says(&self) -> usize {
        self.changed.iter().filter(|c| c.says).count()
    }

    /// How many steps lie in another place.
    #[must_use]
    pub fn moved(&self) -> usize {
        self.changed.iter().filter(|c| c.moved).count()
    }
}

/// Which stages and lanes of the base stand for which of the variant: those with the same title,
/// and those in the same place of the order where neither title is found on the other side.
#[derive(Debug, Clone, Default)]
pub struct Cells {
    stages: HashMap<StageId, StageId>,
    lanes: HashMap<LaneId, LaneId>,
}

impl Cells {
    /// Pairs the stages and lanes of two journeys.
    #[must_use]
    pub fn of(base: &Journey, variant: &Journey) -> Self {
        Self {
            stages: paired(&base.stages, &variant.stages, |s| s.title.clone()),
            lanes: paired(&base.lanes, &variant.lanes, |l| (l.title.clone(), l.kind)),
        }
    }

    /// Where a place of the base lies in the variant; none where a stage or lane is not there.
    #[must_use]
    pub fn place(&self, at: &Place) -> Option<Place> {
        let (stage, lane) =
            (self.stages.get(&at.stage)?.clone(), self.lanes.get(&at.lane)?.clone());
        Some(Place { stage, lane, ..at.clone() })
    }
}

fn paired<K, V, T>(base: &Table<K, V>, variant: &Table<K, V>, of: impl Fn(&V) -> T) -> HashMap<K, K>
where
    K: Clone + std::hash::Hash + Eq,
    T: std::hash::Hash + Eq,
{
    let mut out = HashMap::new();
    let same: HashSet<&K> = base.ids().filter(|id| variant.contains(id)).collect();
    let mut open: HashMap<T, Vec<&K>> = HashMap::new();
    for (id, value) in variant.iter().filter(|(id, _)| !same.contains(id)).rev() {
        open.entry(of(value)).or_default().push(id);
    }
    let mut left = Vec::new();
    for (at, (id, value)) in base.iter().enumerate() {
        if same.contains(id) {
            out.insert(id.clone(), id.clone());
        } else if let Some(other) = open.get_mut(&of(value)).and_then(Vec::pop) {
            out.insert(id.clone(), other.clone());
        } else {
            left.push((at, id));
        }
    }
    let free: HashSet<&K> = open.values().flatten().copied().collect();
    for (at, id) in left {
        if let Some((other, _)) = variant.at(at).filter(|(other, _)| free.contains(other)) {
            out.insert(id.clone(), other.clone());
        }
    }
    out
}

/// Which step of the base is which of the variant, by their places in the two tables.
fn pairs(base: &Journey, variant: &Journey) -> Vec<(usize, usize)> {
    let mut found = Pairs { base: HashMap::new(), variant: HashSet::new() };
    let copied = |from: &Journey, to: &Journey| -> Vec<(usize, usize)> {
        let steps = from.steps.values().enumerate();
        steps.filter_map(|(at, s)| Some((at, to.steps.index_of(s.origin.as_ref()?)?))).collect()
    };
    let same = base.steps.ids().enumerate();
    for (at, id) in same {
        if let Some(other) = variant.steps.index_of(id) {
            found.take(at, other);
        }
    }
    let mut edges = copied(base, variant);
    edges.extend(copied(variant, base).into_iter().map(|(v, b)| (b, v)));
    // In an order that does not know which side is which.
    edges.sort_by_key(|&(b, v)| (b + v, b.min(v)));
    for (b, v) in edges {
        found.take(b, v);
    }
    let origin = |s: &Step, _: &Journey| s.origin.clone();
    found.alike(base, variant, origin);
    let cell = |s: &Step, j: &Journey| {
        let stage = j.stages.get(&s.at.stage)?.title.clone();
        let lane = j.lanes.get(&s.at.lane)?.title.clone();
        let said = !s.title.trim().is_empty();
        said.then(|| (s.title.trim().to_lowercase(), stage, lane))
    };
    found.alike(base, variant, cell);
    let mut all: Vec<_> = found.base.into_iter().collect();
    all.sort_unstable();
    all
}

struct Pairs {
    base: HashMap<usize, usize>,
    variant: HashSet<usize>,
}

impl Pairs {
    fn take(&mut self, base: usize, variant: usize) {
        if !self.base.contains_key(&base) && self.variant.insert(variant) {
            self.base.insert(base, variant);
        }
    }

    /// Pairs what is left and alike, the first with the first.
    fn alike<T: std::hash::Hash + Eq>(
        &mut self,
        base: &Journey,
        variant: &Journey,
        of: impl Fn(&Step, &Journey) -> Option<T>,
    ) {
        let mut open: HashMap<T, Vec<usize>> = HashMap::new();
        for (at, step) in variant.steps.values().enumerate() {
            if !self.variant.contains(&at)
                && let Some(what) = of(step, variant)
            {
                open.entry(what).or_default().push(at);
            }
        }
        for all in open.values_mut() {
            all.reverse();
        }
        for (at, step) in base.steps.values().enumerate() {
            if !self.base.contains_key(&at)
                && let Some(other) =
                    of(step, base).and_then(|what| open.get_mut(&what).and_then(Vec::pop))
            {
                self.take(at, other);
            }
        }
    }
}

/// Whether two steps say the same, wherever they lie.
fn alike(a: &Step, b: &Step) -> bool {
    let mut b = b.clone();
    b.at.clone_from(&a.at);
    b.origin.clone_from(&a.origin);
    *a == b
}

/// What differs between a journey and a variant of it, in one walk over both.
#[must_use]
pub fn difference(base: &Journey, variant: &Journey) -> Difference {
    let pairs = pairs(base, variant);
    let cells = Cells::of(base, variant);
    let mut out = Difference::default();
    let mut known = HashSet::new();
    let mut there: HashMap<&StepId, &StepId> = HashMap::new();
    for (b, v) in pairs {
        let (Some((base_id, old)), Some((id, new))) = (base.steps.at(b), variant.steps.at(v))
        else {
            continue;
        };
        known.insert(id);
        there.insert(base_id, id);
        let moved = cells.place(&old.at).as_ref() != Some(&new.at);
        let says = !alike(old, new);
        if moved || says {
            out.changed.push(Changed { base: base_id.clone(), variant: id.clone(), moved, says });
        }
    }
    out.removed = base.steps.ids().filter(|id| !there.contains_key(id)).cloned().collect();
    out.added = variant.steps.ids().filter(|id| !known.contains(id)).cloned().collect();

    let mut open: HashMap<(&StepId, &StepId), Vec<_>> = HashMap::new();
    for (id, way) in variant.connections.iter().rev() {
        open.entry((&way.from, &way.to)).or_default().push((id, way));
    }
    for (id, way) in &base.connections {
        let ends = there.get(&way.from).zip(there.get(&way.to));
        let other = ends.and_then(|(from, to)| open.get_mut(&(*from, *to)).and_then(Vec::pop));
        match other {
            None => out.ways_removed.push(id.clone()),
            Some((other, now)) => {
                let same = (now.share, &now.shares, &now.condition, now.kind)
                    == (way.share, &way.shares, &way.condition, way.kind);
                if !same {
                    out.ways_changed.push(other.clone());
                }
            }
        }
    }
    let fresh: HashSet<&ConnectionId> = open.values().flatten().map(|(id, _)| *id).collect();
    out.ways_added = variant.connections.ids().filter(|id| fresh.contains(id)).cloned().collect();
    out
}
