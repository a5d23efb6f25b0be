//! The best set of actions that a budget pays for: a knapsack whose gain has a ceiling, solved
//! exactly.
//!
//! What an action adds fills up levels (a factor in a segment) that weigh into needs (a factor). A
//! need is met at its aim and no more, so that two actions may add less together than each alone.
//! Branch and bound: whatever is left adds at most what it would add without ceilings, and the best
//! gain per cost first is an upper bound of what the rest of the budget can still buy.

/// What is added to: a score in one segment.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Level {
    /// Which need it weighs into, by its place.
    pub need: usize,
    /// How much it weighs in the need, at least 0.
    pub weight: f64,
    /// Where it stands, 0 to `top`.
    pub now: f64,
    /// Where it can stand at most.
    pub top: f64,
}

/// What is wanted: Σ weight · min(Σ level.weight · level / aim, 1) over the needs is the gain.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Need {
    /// How much it counts, at least 0.
    pub weight: f64,
    /// From where on more does not help; a need with an aim of 0 is always met.
    pub aim: f64,
}

/// Something that may be bought once.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Item {
    /// What it costs, at least 0.
    pub cost: f64,
    /// By how much which level (by its place) changes.
    pub adds: Vec<(usize, f64)>,
    /// The items, by their places, without which it cannot be had.
    pub needs: Vec<usize>,
}

/// A set to choose.
#[derive(Debug, Clone, PartialEq)]
pub struct Best {
    /// The items, by their places, in order.
    pub items: Vec<usize>,
    /// What they cost together.
    pub cost: f64,
    /// What is reached with them, see [`Need`].
    pub reached: f64,
    /// Nothing better can be had. Without it the search was given up after [`MAX_BRANCHES`], which
    /// takes dozens of nearly equal items.
    pub exact: bool,
}

/// How many branches are looked into at most.
pub const MAX_BRANCHES: usize = 200_000;

/// Gains nearer than this are equal; the cheaper set is better then, and after that the smaller one.
const EQUAL: f64 = 1e-12;

/// What is wanted, and of what it is made.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Goal {
    /// What is wanted.
    pub needs: Vec<Need>,
    /// What can be added to.
    pub levels: Vec<Level>,
}

impl Goal {
    /// What is reached when these items are had.
    #[must_use]
    pub fn reached<'a>(&self, items: impl IntoIterator<Item = &'a Item>) -> f64 {
        let mut added = vec![0.0; self.levels.len()];
        for (level, by) in items.into_iter().flat_map(|item| &item.adds) {
            if let Some(sum) = added.get_mut(*level) {
                *sum += by;
            }
        }
        self.with(&added)
    }

    fn with(&self, added: &[f64]) -> f64 {
        let mut means = vec![0.0; self.needs.len()];
        for (level, by) in self.levels.iter().zip(added) {
            if let Some(mean) = means.get_mut(level.need) {
                *mean += level.weight * (level.now + by).clamp(0.0, level.top.max(0.0));
            }
        }
        let met = |(need, mean): (&Need, &f64)| {
            let part = if need.aim > 0.0 { (mean / need.aim).min(1.0) } else { 1.0 };
            need.weight * part
        };
        self.needs.iter().zip(&means).map(met).sum()
    }

    /// What an item adds at most, whatever else is had.
    fn most(&self, item: &Item) -> f64 {
        let one = |(level, by): &(usize, f64)| {
            let level = self.levels.get(*level)?;
            let need = self.needs.get(level.need).filter(|need| need.aim > 0.0)?;
            Some(need.weight * level.weight * by.max(0.0) / need.aim)
        };
        item.adds.iter().filter_map(one).sum()
    }

    /// The set that reaches most for at most `budget`; of sets that reach the same the cheapest, of
    /// those the smallest.
    #[must_use]
    pub fn best(&self, items: &[Item], budget: f64) -> Best {
        let most: Vec<f64> = items.iter().map(|item| self.most(item)).collect();
        let mut search = Search {
            goal: self,
            items,
            budget,
            monotone: items.iter().flat_map(|item| &item.adds).all(|(_, by)| *by >= 0.0),
            order: order(items, &most),
            most,
            added: vec![0.0; self.levels.len()],
            taken: vec![false; items.len()],
            best: Best { items: Vec::new(), cost: 0.0, reached: self.reached([]), exact: true },
            branches: 0,
        };
        search.branch(0, 0.0);
        search.best
    }
}

/// What comes before others is decided first; among the rest what promises most for its cost.
fn order(items: &[Item], most: &[f64]) -> Vec<usize> {
    let density = |i: usize| if items[i].cost > 0.0 { most[i] / items[i].cost } else { f64::MAX };
    let mut order = Vec::with_capacity(items.len());
    let mut placed = vec![false; items.len()];
    while order.len() < items.len() {
        let ready = (0..items.len()).filter(|&i| !placed[i]).filter(|&i| {
            items[i].needs.iter().all(|n| placed.get(*n).is_none_or(|placed| *placed))
        });
        let next = ready.min_by(|a, b| density(*b).total_cmp(&density(*a)));
        // What waits for itself can never be had.
        let Some(next) = next else { break };
        placed[next] = true;
        order.push(next);
    }
    order
}

struct Search<'a> {
    goal: &'a Goal,
    items: &'a [Item],
    budget: f64,
    /// Nothing takes anything away, so that an item adds less the more is had already.
    monotone: bool,
    order: Vec<usize>,
    most: Vec<f64>,
    added: Vec<f64>,
    taken: Vec<bool>,
    best: Best,
    branches: usize,
}

impl Search<'_> {
    fn branch(&mut self, depth: usize, cost: f64) {
        if self.branches >= MAX_BRANCHES {
            self.best.exact = false;
            return;
        }
        self.branches += 1;
        let reached = self.goal.with(&self.added);
        self.keep(reached, cost);
        let Some(&item) = self.order.get(depth) else { return };
        if self.bound(depth, cost, reached) < self.best.reached - EQUAL {
            return;
        }
        let had =
            self.items[item].needs.iter().all(|n| self.taken.get(*n).copied().unwrap_or(false));
        let with = cost + self.items[item].cost;
        if had && with <= self.budget {
            let before = self.added.clone();
            for (level, by) in &self.items[item].adds {
                if let Some(sum) = self.added.get_mut(*level) {
                    *sum += by;
                }
            }
            self.taken[item] = true;
            self.branch(depth + 1, with);
            self.taken[item] = false;
            self.added = before;
        }
        self.branch(depth + 1, cost);
    }

    fn keep(&mut self, reached: f64, cost: f64) {
        let count = self.taken.iter().filter(|taken| **taken).count();
        let best = &self.best;
        let better = reached > best.reached + EQUAL
            || (reached >= best.reached - EQUAL && (cost, count) < (best.cost, best.items.len()));
        if better {
            let items = (0..self.taken.len()).filter(|&i| self.taken[i]).collect();
            self.best = Best { items, cost, reached, exact: self.best.exact };
        }
    }

    /// What can be reached at most with the rest of the budget from here on.
    fn bound(&self, depth: usize, cost: f64, reached: f64) -> f64 {
        let mut left = self.budget - cost;
        let mut rest: Vec<(f64, f64)> = self.order[depth..]
            .iter()
            .filter(|&&i| self.items[i].cost <= left)
            .map(|&i| (self.gain(i, reached), self.items[i].cost))
            .filter(|(gain, _)| *gain > 0.0)
            .collect();
        rest.sort_by(|a, b| (b.0 * a.1).total_cmp(&(a.0 * b.1)));
        let mut bound = reached;
        for (gain, cost) in rest {
            if cost > left {
                return bound + gain * left / cost;
            }
            bound += gain;
            left -= cost;
        }
        bound
    }

    /// What an item adds at most to what is had.
    fn gain(&self, item: usize, reached: f64) -> f64 {
        if !self.monotone {
            return self.most[item];
        }
        let mut added = self.added.clone();
        for (level, by) in &self.items[item].adds {
            if let Some(sum) = added.get_mut(*level) {
                *sum += by;
            }
        }
        self.goal.with(&added) - reached
    }
}
