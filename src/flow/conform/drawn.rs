//! The drawn journey as a graph: which ways lead where, where customers come in, where they may end.

use std::collections::HashSet;

use super::walked::Symbol;
use super::{Fixed, Stop};
use crate::measure::entries;
use crate::workshop::{Journey, StepId};

/// A drawn journey by the places of its steps in the document.
pub(super) struct Drawn<'a> {
    pub journey: &'a Journey,
    /// The steps that ways lead on to from each step, in ascending order, each once, not itself.
    pub next: Vec<Vec<u32>>,
    /// Where customers come in, in ascending order.
    pub entries: Vec<u32>,
    /// Where the drawing may end.
    pub ends: Vec<bool>,
    /// Whether a step is on a way at all, or customers come in there.
    pub on_way: Vec<bool>,
}

impl<'a> Drawn<'a> {
    pub fn of(journey: &'a Journey) -> Self {
        let n = journey.steps.len();
        let mut next: Vec<Vec<u32>> = vec![Vec::new(); n];
        let mut on_way = vec![false; n];
        for c in journey.connections.values() {
            let ends = journey.steps.index_of(&c.from).zip(journey.steps.index_of(&c.to));
            let Some((from, to)) = ends else { continue };
            (on_way[from], on_way[to]) = (true, true);
            if from != to {
                next[from].push(to as u32);
            }
        }
        for ways in &mut next {
            ways.sort_unstable();
            ways.dedup();
        }
        let comes_in = |at: usize| {
            journey.steps.at(at).and_then(|(_, s)| s.entry).is_some_and(|e| e.get() > 0.0)
        };
        let mut starts: Vec<usize> = (0..n).filter(|&at| comes_in(at)).collect();
        if starts.is_empty() {
            starts = entries(journey);
        }
        starts.sort_unstable();
        starts.iter().for_each(|&at| on_way[at] = true);
        let is_exit = |at: usize| journey.steps.at(at).is_some_and(|(_, s)| s.exit.is_some());
        let ends = (0..n).map(|at| on_way[at] && (next[at].is_empty() || is_exit(at))).collect();
        let entries = starts.into_iter().map(|at| at as u32).collect();
        Self { journey, next, entries, ends, on_way }
    }

    /// How many steps there are, on a way or not.
    pub fn len(&self) -> usize {
        self.next.len()
    }

    pub fn id(&self, step: u32) -> Option<&'a StepId> {
        self.journey.steps.at(step as usize).map(|(id, _)| id)
    }

    /// What a symbol of a real path is to a reader.
    pub fn stop(&self, symbol: Symbol) -> Option<Stop> {
        match symbol {
            Symbol::Step(step) => self.id(step).cloned().map(Stop::Step),
            Symbol::Other(activity) => Some(Stop::Activity(activity)),
        }
    }

    pub fn leads(&self, from: u32, to: u32) -> bool {
        self.next.get(from as usize).is_some_and(|ways| ways.binary_search(&to).is_ok())
    }

    pub fn is_entry(&self, step: u32) -> bool {
        self.entries.binary_search(&step).is_ok()
    }

    pub fn is_end(&self, step: u32) -> bool {
        self.ends.get(step as usize).copied().unwrap_or(false)
    }

    /// Whether any way from an entry comes to an end: else nothing is drawn to hold against.
    pub fn can_be_walked(&self) -> bool {
        let mut seen = vec![false; self.len()];
        let mut open = self.entries.clone();
        open.iter().for_each(|&at| seen[at as usize] = true);
        while let Some(at) = open.pop() {
            if self.is_end(at) {
                return true;
            }
            for &to in &self.next[at as usize] {
                if !std::mem::replace(&mut seen[to as usize], true) {
                    open.push(to);
                }
            }
        }
        false
    }

    /// How much the drawing lets customers choose.
    pub fn fixed(&self) -> Fixed {
        let (order, back) = self.forward();
        // From the ends to the entries: how many ways lead on from here without going back.
        let mut paths: Vec<u64> = vec![0; self.len()];
        for &at in &order {
            let on = self.next[at as usize].iter().filter(|&&to| !back.contains(&(at, to)));
            let on = on.fold(0_u64, |sum, &to| sum.saturating_add(paths[to as usize]));
            paths[at as usize] = on.saturating_add(u64::from(self.is_end(at)));
        }
        let all = self.entries.iter().fold(0_u64, |s, &at| s.saturating_add(paths[at as usize]));
        Fixed {
            steps: self.on_way.iter().filter(|on| **on).count(),
            paths: all,
            branches: self.next.iter().filter(|ways| ways.len() > 1).count(),
            loops: back.len(),
            entries: self.entries.len(),
            ends: self.ends.iter().filter(|end| **end).count(),
        }
    }

    /// The steps that customers can come to, each after all that its ways lead on to, but for the
    /// ways back to where they have been; and these. Which way of a circle is the one back goes by
    /// the order of the document.
    fn forward(&self) -> (Vec<u32>, HashSet<(u32, u32)>) {
        const NEW: u8 = 0;
        const OPEN: u8 = 1;
        let mut state = vec![NEW; self.len()];
        let (mut order, mut back) = (Vec::new(), HashSet::new());
        for &entry in &self.entries {
            if state[entry as usize] != NEW {
                continue;
            }
            state[entry as usize] = OPEN;
            // A stack of its own: a drawing of ten thousand steps may be one line.
            let mut stack = vec![(entry, 0_usize)];
            while let Some((at, place)) = stack.last_mut() {
                let (from, way) = (*at, *place);
                *place += 1;
                match self.next[from as usize].get(way) {
                    Some(&to) if state[to as usize] == NEW => {
                        state[to as usize] = OPEN;
                        stack.push((to, 0));
                    }
                    Some(&to) if state[to as usize] == OPEN => {
                        back.insert((from, to));
                    }
                    Some(_) => {}
                    None => {
                        state[from as usize] = OPEN + 1;
                        order.push(from);
                        stack.pop();
                    }
                }
            }
        }
        (order, back)
    }
}
