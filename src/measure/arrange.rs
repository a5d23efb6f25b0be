//! Arranges the cards of a journey so that it reads from left to right: layers within each stage,
//! ways back pointing left, few crossings. Every card keeps its stage and its lane, because those
//! mean something; only the column and row within its cell are chosen.
//!
//! After Sugiyama, Tagawa and Toda (1981): cycles are broken by a depth-first search, layers are
//! longest paths, crossings are lessened by sweeps of barycentres. Cards without connections stay
//! below the connected card that they stood below. Apart from that what comes out depends on the
//! cards and connections alone, not on where the cards lay, so arranging twice is arranging once.

mod layers;
mod rows;

use std::collections::{HashMap, HashSet};

use crate::workshop::{ConnectionKind, Journey, Place, StepId};

use layers::layers;
use rows::{Spot, fit, sweep};

/// Rounds of sweeps to the right and to the left.
const SWEEPS: usize = 6;
/// Cards that lead nowhere take so many columns of a cell before they take a second row.
const LOOSE: usize = 3;

/// Where each of these cards goes; those that stay where they are are left out. Without `only` it
/// is all cards of lanes that are drawn; with it all others stay, and their places are taken.
///
/// `watch` is told how far the work is, 0 to 1, and answers whether it shall go on; none is
/// returned once it says no.
#[must_use]
pub fn arrange(
    journey: &Journey,
    only: Option<&HashSet<StepId>>,
    watch: &mut dyn FnMut(f32) -> bool,
) -> Option<Vec<(StepId, Place)>> {
    let mut map = Map::of(journey, only);
    if !watch(0.1) {
        return None;
    }
    map.choose_columns();
    if !watch(0.4) {
        return None;
    }
    let mut columns = map.columns();
    for round in 0..SWEEPS {
        sweep(&mut map.spots, &mut columns, &map.links, round % 2 == 0);
        // The last sweep goes to the right, as the map is read.
        if round + 1 == SWEEPS {
            sweep(&mut map.spots, &mut columns, &map.links, true);
        }
        if !watch(0.4 + 0.6 * (round + 1) as f32 / SWEEPS as f32) {
            return None;
        }
    }
    Some(map.moves(journey))
}

/// A journey as numbers.
struct Map {
    /// The cards, in the order of the journey.
    spots: Vec<Spot>,
    /// Their places in [`Journey::steps`].
    steps: Vec<usize>,
    /// From card to card, with whether it is said to lead back.
    edges: Vec<(usize, usize, bool)>,
    /// For each card those that it is connected with.
    links: Vec<Vec<usize>>,
    /// For each card without connections the one with connections that shares its column.
    heads: Vec<Option<usize>>,
    stages: usize,
}

impl Map {
    fn of(journey: &Journey, only: Option<&HashSet<StepId>>) -> Self {
        let (mut spots, mut steps) = (Vec::new(), Vec::new());
        let mut of_step: HashMap<&StepId, usize> = HashMap::new();
        for (place, (id, step)) in journey.steps.iter().enumerate() {
            let stage = journey.stages.index_of(&step.at.stage);
            let lane = journey.lanes.index_of(&step.at.lane);
            let (Some(stage), Some(lane)) = (stage, lane) else { continue };
            if journey.lanes.at(lane).is_none_or(|(_, lane)| lane.hidden) {
                continue;
            }
            let fixed = only.is_some_and(|only| !only.contains(id));
            let (col, row) = if fixed { (step.at.col.into(), step.at.row.into()) } else { (0, 0) };
            of_step.insert(id, spots.len());
            spots.push(Spot { stage, lane, col, row, fixed });
            steps.push(place);
        }
        let edges: Vec<_> = journey
            .connections
            .values()
            .filter_map(|c| {
                let (from, to) = (*of_step.get(&c.from)?, *of_step.get(&c.to)?);
                let back = matches!(c.kind, ConnectionKind::Loop | ConnectionKind::ReEntry);
                (from != to).then_some((from, to, back))
            })
            .collect();
        let mut links = vec![Vec::new(); spots.len()];
        for &(from, to, _) in &edges {
            links[from].push(to);
            links[to].push(from);
        }
        // What belongs to a column belongs to the nearest connected card above, else below.
        #[expect(clippy::type_complexity, reason = "it lives for a few lines")]
        let mut heads: HashMap<(usize, u16), Vec<(usize, u16, usize)>> = HashMap::new();
        let place = |i: usize| journey.steps.at(steps[i]).map(|(_, s)| (s.at.col, s.at.row));
        for (i, spot) in spots.iter().enumerate().filter(|(i, _)| !links[*i].is_empty()) {
            if let Some((col, row)) = place(i) {
                heads.entry((spot.stage, col)).or_default().push((spot.lane, row, i));
            }
        }
        let head = |(i, spot): (usize, &Spot)| {
            let (col, _) = place(i).filter(|_| links[i].is_empty())?;
            let all = heads.get(&(spot.stage, col))?;
            let above = all.iter().filter(|(lane, ..)| *lane < spot.lane);
            let below = all.iter().filter(|(lane, ..)| *lane > spot.lane);
            let of = |&&(lane, row, _): &&(usize, u16, usize)| (lane, row);
            above.max_by_key(of).or_else(|| below.min_by_key(of)).map(|(.., head)| *head)
        };
        let heads = spots.iter().enumerate().map(head).collect();
        Self { spots, steps, edges, links, heads, stages: journey.stages.len() }
    }

    fn choose_columns(&mut self) {
        let inside: Vec<_> = self
            .edges
            .iter()
            .filter(|(from, to, _)| {
                let (a, b) = (&self.spots[*from], &self.spots[*to]);
                a.stage == b.stage && !(a.fixed && b.fixed)
            })
            .copied()
            .collect();
        let lanes: Vec<usize> = self.spots.iter().map(|s| s.lane).collect();
        // Who follows a card that stays comes after it, where it is.
        let fixed: Vec<Option<u32>> = self.spots.iter().map(|s| s.fixed.then_some(s.col)).collect();
        let layers = layers(&lanes, &fixed, &inside);
        let mut widths = vec![1_usize; self.stages];
        let loose = |map: &Self, i: usize| map.links[i].is_empty() && !map.spots[i].fixed;
        let mut cells: HashMap<(usize, usize), Vec<usize>> = HashMap::new();
        let mut full: HashMap<(usize, usize, u32), usize> = HashMap::new();
        for (i, layer) in layers.into_iter().enumerate() {
            if loose(self, i) {
                let spot = &self.spots[i];
                cells.entry((spot.stage, spot.lane)).or_default().push(i);
                continue;
            }
            let spot = &mut self.spots[i];
            if !spot.fixed {
                spot.col = layer.min(u16::MAX.into());
            }
            widths[spot.stage] = widths[spot.stage].max(spot.col as usize + 1);
            *full.entry((spot.stage, spot.lane, spot.col)).or_default() += 1;
        }
        // What belongs to a connected card goes where that goes.
        let all: HashMap<(usize, usize), usize> =
            cells.iter().map(|(cell, cards)| (*cell, cards.len())).collect();
        for cards in cells.values_mut() {
            cards.retain(|&card| {
                let Some(head) = self.heads[card] else { return true };
                let col = self.spots[head].col;
                let spot = &mut self.spots[card];
                spot.col = col;
                *full.entry((spot.stage, spot.lane, col)).or_default() += 1;
                false
            });
        }
        // Cards without connections fill the columns that are there, the emptiest first.
        for ((stage, lane), cards) in cells {
            // As wide as for all of them, so that it is the same once they have found a head.
            let n = all.get(&(stage, lane)).copied().unwrap_or(0);
            let own = LOOSE.max(n.isqrt()).min(n);
            let width = widths[stage].min(4 * own).max(own) as u32;
            let mut open: std::collections::BTreeSet<(usize, u32)> = (0..width)
                .map(|col| (full.get(&(stage, lane, col)).copied().unwrap_or(0), col))
                .collect();
            for card in cards {
                let Some((there, col)) = open.pop_first() else { break };
                self.spots[card].col = col;
                open.insert((there + 1, col));
            }
        }
    }

    /// The cards by the columns of the whole map, and the rows that each lane has.
    fn columns(&mut self) -> rows::Columns {
        let mut groups: HashMap<(usize, u32, usize), Vec<usize>> = HashMap::new();
        let mut taken: HashMap<(usize, u32, usize), HashSet<u32>> = HashMap::new();
        let mut lanes = 0;
        for (i, spot) in self.spots.iter().enumerate() {
            let group = (spot.stage, spot.col, spot.lane);
            lanes = lanes.max(spot.lane + 1);
            if spot.fixed {
                taken.entry(group).or_default().insert(spot.row);
            } else {
                groups.entry(group).or_default().push(i);
            }
        }
        let mut heights = vec![1_u32; lanes];
        for (group, cards) in &groups {
            let there = taken.get(group).map_or(0, HashSet::len);
            let least = (cards.len() + there) as u32;
            heights[group.2] = heights[group.2].max(least);
        }
        let mut all: Vec<rows::Group> = groups
            .into_iter()
            .map(|((stage, col, lane), cards)| {
                let taken = taken.remove(&(stage, col, lane)).unwrap_or_default();
                let free = (0..heights[lane]).filter(|row| !taken.contains(row)).collect();
                rows::Group { stage, col, lane, cards, free }
            })
            .collect();
        all.sort_unstable_by_key(|g| (g.stage, g.col, g.lane));
        for group in &all {
            let wanted: Vec<f32> = (0..group.cards.len()).map(|i| i as f32).collect();
            for (card, row) in group.cards.iter().zip(fit(&wanted, &group.free)) {
                self.spots[*card].row = row;
            }
        }
        let bases = heights
            .iter()
            .scan(0, |at, height| {
                let base = *at;
                *at += height + 1;
                Some(base)
            })
            .collect();
        rows::Columns { groups: all, bases, heights }
    }

    fn moves(&self, journey: &Journey) -> Vec<(StepId, Place)> {
        let moves = self.spots.iter().zip(&self.steps).filter(|(spot, _)| !spot.fixed);
        moves
            .filter_map(|(spot, &step)| {
                let (id, step) = journey.steps.at(step)?;
                let place = Place {
                    stage: step.at.stage.clone(),
                    lane: step.at.lane.clone(),
                    col: u16::try_from(spot.col).ok()?,
                    row: u16::try_from(spot.row).ok()?,
                };
                (place != step.at).then(|| (id.clone(), place))
            })
            .collect()
    }
}
