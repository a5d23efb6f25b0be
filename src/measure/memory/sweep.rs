//! E over time, in one walk along the experiences.
//!
//! The weights of one half-life at one contact point fade together and are superseded together, so
//! their sums are all that has to be kept: a leaf. The leaves of one half-life are summed by a
//! binary tree that only adds; taking shares of a running total away would leave rounding errors
//! behind that could outweigh faint memories.

use super::past::{NOWHERE, Past, Rates};

/// The exponent that sums may grow to before they are scaled down.
const ROOM: f64 = 500.0;

/// E over time.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Curve {
    /// The day of the first point.
    pub from: f64,
    /// The day of the last point.
    pub to: f64,
    /// Evenly spaced from the first to the last.
    pub points: Vec<Point>,
}

/// What is remembered at one time.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Point {
    /// E, −2 to +2; none where nothing is remembered.
    pub experience: Option<f64>,
    /// The sum of the weights.
    pub mass: f64,
}

impl Curve {
    /// The day of a point.
    #[must_use]
    pub fn day(&self, i: usize) -> f64 {
        let last = self.points.len().saturating_sub(1).max(1);
        self.from + (self.to - self.from) * i as f64 / last as f64
    }
}

/// Sums of weights, and of weights times valences.
type Sums = [f64; 2];

fn both(a: Sums, b: Sums) -> Sums {
    [a[0] + b[0], a[1] + b[1]]
}

/// The leaves of one half-life, summed.
struct Tree {
    half_life: f64,
    /// The day that the sums are scaled to.
    day: f64,
    /// Where its leaves start.
    first: u32,
    /// How many leaves there is room for, a power of two.
    width: usize,
    /// The root at 1, the children of i at 2i and 2i + 1.
    nodes: Vec<Sums>,
}

impl Tree {
    fn new(half_life: f64, leaves: &std::ops::Range<u32>) -> Self {
        let width = leaves.len().max(1).next_power_of_two();
        let nodes = vec![[0.0; 2]; 2 * width];
        Self { half_life, day: f64::NEG_INFINITY, first: leaves.start, width, nodes }
    }

    fn change(&mut self, leaf: u32, to: impl FnOnce(Sums) -> Sums) {
        let mut i = self.width + (leaf - self.first) as usize;
        self.nodes[i] = to(self.nodes[i]);
        while i > 1 {
            i /= 2;
            self.nodes[i] = both(self.nodes[2 * i], self.nodes[2 * i + 1]);
        }
    }

    /// What a weight of 1 on this day is in the scale of the sums.
    fn unit(&mut self, day: f64) -> f64 {
        if self.day == f64::NEG_INFINITY {
            self.day = day;
        }
        let exponent = (day - self.day) / self.half_life;
        if exponent <= ROOM {
            return exponent.exp2();
        }
        let scale = (-exponent).exp2();
        for node in &mut self.nodes {
            *node = node.map(|sum| sum * scale);
        }
        self.day = day;
        1.0
    }
}

impl Past {
    /// E and the memory mass at `samples` times from one day to another (at least 2).
    /// O(n log p + samples), p being the number of contact points.
    #[must_use]
    pub fn curve(&self, rates: &Rates, from: f64, to: f64, samples: usize) -> Curve {
        let mut curve = Curve { from, to, points: vec![Point::default(); samples.max(2)] };
        let rules = rates.half_lives.iter().zip(&self.leaves);
        let mut trees: Vec<Tree> = rules.map(|(h, leaves)| Tree::new(*h, leaves)).collect();
        let mut next = 0;
        let mut some = false;
        for i in 0..curve.points.len() {
            let day = curve.day(i);
            while let Some(first) = self.moments.get(next).filter(|m| m.day <= day) {
                let rest = &self.moments[next..];
                let today = &rest[..rest.partition_point(|m| m.day <= first.day)];
                next += today.len();
                self.supersede(&mut trees, rates, today);
                for moment in today.iter().filter(|m| m.salience > 0.0) {
                    some = true;
                    let tree = &mut trees[moment.rule as usize];
                    let weight = moment.salience * tree.unit(moment.day);
                    tree.change(moment.leaf, |sums| both(sums, [weight, weight * moment.valence]));
                }
            }
            let mut point = sum(&trees, day);
            if some && point.experience.is_none() {
                // All that is left has become too small beside what it was: once in a blue moon.
                let all = self.at(rates, day);
                point = Point { experience: all.experience, mass: all.mass };
            }
            curve.points[i] = point;
        }
        curve
    }

    /// What the experiences of a day take from older ones.
    fn supersede(&self, trees: &mut [Tree], rates: &Rates, today: &[super::past::Moment]) {
        if rates.superseding == 0.0 {
            return;
        }
        let keeps = 1.0 - rates.superseding;
        for moment in today.iter().filter(|m| m.place != NOWHERE) {
            for leaf in &self.at_place[moment.place as usize] {
                let rule = self.leaves.partition_point(|leaves| leaves.end <= *leaf);
                trees[rule].change(*leaf, |sums| sums.map(|sum| sum * keeps));
            }
        }
    }
}

/// What all half-lives together remember, scaled by the largest.
fn sum(trees: &[Tree], day: f64) -> Point {
    let roots = || {
        let known = trees.iter().filter(|tree| tree.nodes[1][0] > 0.0);
        known.map(|tree| (tree.nodes[1], (tree.day - day) / tree.half_life))
    };
    let top = roots().map(|(sums, x)| x + sums[0].log2()).fold(f64::NEG_INFINITY, f64::max);
    if top == f64::NEG_INFINITY {
        return Point::default();
    }
    let add = |all: Sums, (sums, x): (Sums, f64)| both(all, sums.map(|s| s * (x - top).exp2()));
    let [weights, valences] = roots().fold([0.0; 2], add);
    Point { experience: Some(valences / weights), mass: weights * top.exp2() }
}
