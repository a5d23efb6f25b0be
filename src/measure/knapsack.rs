//! The best set of actions that a budget pays for: a knapsack whose gain has a ceiling, solved
//! exactly.
//!
//! What an action adds fills up levels (a factor in a segment) that weigh into needs (a factor). A
//! need is met at its aim and no more, so that two actions may add less together than each alone.
//! Branch and bound: whatever is left adds at most what it would add without ceilings, and the best
//! gain per cost first is an upper bound of what the rest of the budget can still buy. A branch that
//! can at best equal what is known for as much money is not looked into, nor is an item that adds
//! nothing and that nothing useful waits for. A [`Search`] goes on as far as it is asked to, so that
//! a window can draw in between.

use std::collections::BTreeMap;

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
        let mut means = Vec::new();
        self.means(&added, &mut means);
        self.met(&means)
    }

    /// The set that reaches most for at most `budget`; of sets that reach the same the cheapest, of
    /// those the smallest.
    #[must_use]
    pub fn best(&self, items: &[Item], budget: f64) -> Best {
        let mut search = Search::new(self.clone(), items.to_vec(), budget);
        search.run(usize::MAX);
        search.best
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

    /// The mean of each need with so much added to the levels.
    fn means(&self, added: &[f64], means: &mut Vec<f64>) {
        means.clear();
        means.resize(self.needs.len(), 0.0);
        for (level, by) in self.levels.iter().zip(added) {
            if let Some(mean) = means.get_mut(level.need) {
                *mean += level.weight * (level.now + by).clamp(0.0, level.top.max(0.0));
            }
        }
    }

    fn met(&self, means: &[f64]) -> f64 {
        self.needs.iter().zip(means).map(|(need, mean)| need.weight * need.part(*mean)).sum()
    }
}

impl Need {
    /// How far it is met, 0 to 1.
    fn part(&self, mean: f64) -> f64 {
        if self.aim > 0.0 { (mean / self.aim).min(1.0) } else { 1.0 }
    }
}

/// The items that can be of use: those that add something, and what they wait for.
fn useful(items: &[Item], gains: &[f64], budget: f64) -> Vec<bool> {
    let mut useful = vec![false; items.len()];
    let mut open: Vec<usize> =
        (0..items.len()).filter(|&i| gains[i] > EQUAL && items[i].cost <= budget).collect();
    while let Some(item) = open.pop() {
        if !std::mem::replace(&mut useful[item], true) {
            open.extend(items[item].needs.iter().copied().filter(|n| *n < items.len()));
        }
    }
    useful
}

/// What comes before others is decided first; among the rest what promises most for its cost.
fn order(items: &[Item], most: &[f64], useful: &[bool]) -> Vec<usize> {
    let density = |i: usize| if items[i].cost > 0.0 { most[i] / items[i].cost } else { f64::MAX };
    let mut left: Vec<usize> = (0..items.len()).filter(|&i| useful[i]).collect();
    // A stable sort: of two that promise the same the first comes first.
    left.sort_by(|a, b| density(*b).total_cmp(&density(*a)));
    let mut order = Vec::with_capacity(left.len());
    let mut placed = vec![false; items.len()];
    let is_ready = |placed: &[bool], i: usize| {
        items[i].needs.iter().all(|n| placed.get(*n).is_none_or(|placed| *placed))
    };
    // What waits for itself can never be had.
    while let Some(at) = left.iter().position(|i| is_ready(&placed, *i)) {
        let next = left.remove(at);
        placed[next] = true;
        order.push(next);
    }
    order
}

/// What the search does next.
#[derive(Debug, Clone, Copy)]
enum Step {
    /// Look at what is had, and decide about the next item in the order.
    Decide { depth: usize, cost: f64 },
    /// Give an item back.
    GiveBack(usize),
}

/// A search for the best set, that goes on as far as it is asked to.
#[derive(Debug, Clone)]
pub struct Search {
    goal: Goal,
    items: Vec<Item>,
    budget: f64,
    /// Nothing takes anything away, so that an item adds less the more is had already.
    monotone: bool,
    order: Vec<usize>,
    most: Vec<f64>,
    added: Vec<f64>,
    /// The mean of each need with what is added.
    means: Vec<f64>,
    taken: Vec<bool>,
    count: usize,
    /// What was added before, to be put back.
    before: Vec<f64>,
    steps: Vec<Step>,
    best: Best,
    branches: usize,
    /// Room for a bound, kept from one to the next.
    rest: Vec<(f64, f64)>,
}

impl Search {
    /// A search that has not begun: nothing is bought as yet.
    #[must_use]
    pub fn new(goal: Goal, mut items: Vec<Item>, budget: f64) -> Self {
        for item in &mut items {
            gather(&goal, item);
        }
        let most: Vec<f64> = items.iter().map(|item| goal.most(item)).collect();
        let added = vec![0.0; goal.levels.len()];
        let mut means = Vec::new();
        goal.means(&added, &mut means);
        let best = Best { items: Vec::new(), cost: 0.0, reached: goal.met(&means), exact: true };
        let mut search = Self {
            monotone: items.iter().flat_map(|item| &item.adds).all(|(_, by)| *by >= 0.0),
            taken: vec![false; items.len()],
            order: Vec::new(),
            count: 0,
            before: Vec::new(),
            steps: vec![Step::Decide { depth: 0, cost: 0.0 }],
            branches: 0,
            rest: Vec::new(),
            goal,
            items,
            budget,
            most,
            added,
            means,
            best,
        };
        // Where nothing takes anything away, nobody ever adds more than at the beginning.
        let gains: Vec<f64> = (0..search.items.len()).map(|i| search.gain(i)).collect();
        let useful = useful(&search.items, &gains, budget);
        search.order = order(&search.items, &gains, &useful);
        search
    }

    /// Looks into at most so many branches more. True: nothing is left to look into.
    pub fn run(&mut self, branches: usize) -> bool {
        let until = self.branches.saturating_add(branches);
        while let Some(step) = self.steps.pop() {
            match step {
                Step::GiveBack(item) => self.give_back(item),
                Step::Decide { .. } if self.branches >= MAX_BRANCHES => {
                    self.best.exact = false;
                    self.steps.clear();
                }
                Step::Decide { .. } if self.branches >= until => {
                    self.steps.push(step);
                    return false;
                }
                Step::Decide { depth, cost } => {
                    self.branches += 1;
                    self.decide(depth, cost);
                }
            }
        }
        true
    }

    /// The best set so far; `exact` means what it says once the search has ended.
    #[must_use]
    pub fn best(&self) -> &Best {
        &self.best
    }

    fn decide(&mut self, depth: usize, cost: f64) {
        self.goal.means(&self.added, &mut self.means);
        let reached = self.goal.met(&self.means);
        self.keep(reached, cost);
        let Some(&item) = self.order.get(depth) else { return };
        let bound = self.bound(depth, cost, reached);
        // From here on nothing gets cheaper and no set smaller.
        let no_cheaper = (cost, self.count) >= (self.best.cost, self.best.items.len());
        if bound < self.best.reached - EQUAL || (no_cheaper && bound <= self.best.reached + EQUAL) {
            return;
        }
        let had =
            self.items[item].needs.iter().all(|n| self.taken.get(*n).copied().unwrap_or(false));
        let with = cost + self.items[item].cost;
        self.steps.push(Step::Decide { depth: depth + 1, cost });
        if had && with <= self.budget {
            for &(level, by) in &self.items[item].adds {
                self.before.push(self.added[level]);
                self.added[level] += by;
            }
            self.taken[item] = true;
            self.count += 1;
            self.steps.push(Step::GiveBack(item));
            self.steps.push(Step::Decide { depth: depth + 1, cost: with });
        }
    }

    fn give_back(&mut self, item: usize) {
        for &(level, _) in self.items[item].adds.iter().rev() {
            // To what it was to the last bit: sums do not drift.
            self.added[level] = self.before.pop().unwrap_or(0.0);
        }
        self.taken[item] = false;
        self.count -= 1;
    }

    fn keep(&mut self, reached: f64, cost: f64) {
        let best = &self.best;
        let better = reached > best.reached + EQUAL
            || (reached >= best.reached - EQUAL
                && (cost, self.count) < (best.cost, best.items.len()));
        if better {
            let items = (0..self.taken.len()).filter(|&i| self.taken[i]).collect();
            self.best = Best { items, cost, reached, exact: self.best.exact };
        }
    }

    /// What can be reached at most with the rest of the budget from here on.
    fn bound(&mut self, depth: usize, cost: f64, reached: f64) -> f64 {
        let mut left = self.budget - cost;
        let mut rest = std::mem::take(&mut self.rest);
        rest.clear();
        let open = self.order[depth..].iter().filter(|&&i| self.items[i].cost <= left);
        rest.extend(
            open.map(|&i| (self.gain(i), self.items[i].cost)).filter(|(gain, _)| *gain > 0.0),
        );
        rest.sort_unstable_by(|a, b| (b.0 * a.1).total_cmp(&(a.0 * b.1)));
        let mut bound = reached;
        for &(gain, cost) in &rest {
            if cost > left {
                bound += gain * left / cost;
                break;
            }
            bound += gain;
            left -= cost;
        }
        self.rest = rest;
        bound
    }

    /// What an item adds at most to what is had.
    fn gain(&self, item: usize) -> f64 {
        if !self.monotone {
            return self.most[item];
        }
        let (mut gain, mut need, mut more) = (0.0, usize::MAX, 0.0);
        let mut close = |need: usize, more: f64| {
            if let Some((of, mean)) = self.goal.needs.get(need).zip(self.means.get(need)) {
                gain += of.weight * (of.part(mean + more) - of.part(*mean));
            }
        };
        // What it adds lies by need, see `gather`.
        for &(at, by) in &self.items[item].adds {
            let level = &self.goal.levels[at];
            if level.need != need {
                close(need, more);
                (need, more) = (level.need, 0.0);
            }
            let stands = |added: f64| (level.now + added).clamp(0.0, level.top.max(0.0));
            more += level.weight * (stands(self.added[at] + by) - stands(self.added[at]));
        }
        close(need, more);
        gain
    }
}

/// What an item adds, each level once, by need; levels that are not there are left out.
fn gather(goal: &Goal, item: &mut Item) {
    let mut by_level = BTreeMap::new();
    for (level, by) in item.adds.drain(..).filter(|(level, _)| *level < goal.levels.len()) {
        *by_level.entry(level).or_insert(0.0) += by;
    }
    item.adds.extend(by_level);
    item.adds.sort_by_key(|(level, _)| goal.levels[*level].need);
}
