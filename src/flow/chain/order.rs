//! In which order the steps are solved: component after component, and within one the step with the
//! fewest ways through it first.
//!
//! Components by Tarjan, “Depth-first search and linear graph algorithms” (SIAM Journal on Computing
//! 1, 1972); within them the choice of Markowitz, “The elimination form of the inverse and its
//! application to linear programming” (Management Science 3, 1957).

use std::cmp::Reverse;
use std::collections::BinaryHeap;
use std::ops::Range;

use crate::measure::Ways;

const NOWHERE: u32 = u32::MAX;

/// From which part of all possible ways among the steps that are left these are taken as all there:
/// then rows of numbers side by side are quicker than looking for those that are not there.
const DENSE: f64 = 0.4;

/// A component in which customers can go round.
#[derive(Debug, Clone)]
pub(super) struct Knot {
    /// Its places.
    pub span: Range<usize>,
    /// Its first place from which on every step has a way to every later one.
    pub dense: usize,
}

/// The places of the steps that anybody comes to, and the ways between them. A component lies
/// together; whoever leaves it goes to a later one.
#[derive(Debug, Clone)]
pub(super) struct Order {
    steps: Vec<u32>,
    /// The place of each step, or [`NOWHERE`].
    places: Vec<u32>,
    /// Where the ways of each place begin.
    bounds: Vec<u32>,
    /// Where each way leads, and which way of the model it is.
    to: Vec<u32>,
    way: Vec<u32>,
    pub knots: Vec<Knot>,
    /// Of each place in a knot: the earlier places, then the later ones, within the knot, that its
    /// row has when the earlier ones are eliminated. Rising.
    pub lower: Rows,
    pub upper: Rows,
}

/// Lists of places, one after the other.
#[derive(Debug, Clone)]
pub(super) struct Rows {
    pub bounds: Vec<u32>,
    pub places: Vec<u32>,
}

impl Rows {
    fn new(rows: usize) -> Self {
        let mut bounds = Vec::with_capacity(rows + 1);
        bounds.push(0);
        Self { bounds, places: Vec::new() }
    }

    fn end(&mut self) {
        self.bounds.push(self.places.len() as u32);
    }

    pub fn range(&self, row: usize) -> Range<usize> {
        self.bounds[row] as usize..self.bounds[row + 1] as usize
    }
}

impl Order {
    pub fn of(ways: &Ways) -> Self {
        let n = ways.len();
        let (mut steps, spans) = components(ways);
        let mut places = vec![NOWHERE; n];
        for (place, step) in steps.iter().enumerate() {
            places[*step as usize] = place as u32;
        }
        let mut knots = Vec::new();
        let mut patterns = Vec::new();
        for span in spans.into_iter().filter(|span| span.len() > 1) {
            let pattern = eliminate(ways, &steps[span.clone()], &places, span.start);
            let was: Vec<u32> = steps[span.clone()].to_vec();
            for (at, local) in pattern.sequence.iter().enumerate() {
                let step = was[*local as usize];
                steps[span.start + at] = step;
                places[step as usize] = (span.start + at) as u32;
            }
            knots.push(Knot { dense: span.start + pattern.dense, span });
            patterns.push(pattern);
        }
        let m = steps.len();
        let mut made = Self {
            bounds: Vec::with_capacity(m + 1),
            to: Vec::with_capacity(ways.all().len()),
            way: Vec::with_capacity(ways.all().len()),
            lower: Rows::new(m),
            upper: Rows::new(m),
            steps,
            places,
            knots: Vec::new(),
        };
        made.bounds.push(0);
        let mut offset = 0;
        let mut first = Vec::with_capacity(n);
        for step in 0..n {
            first.push(offset as u32);
            offset += ways.out(step).len();
        }
        for step in &made.steps {
            for (i, way) in ways.out(*step as usize).iter().enumerate() {
                if way.part > 0.0 {
                    made.to.push(made.places[way.to as usize]);
                    made.way.push(first[*step as usize] + i as u32);
                }
            }
            made.bounds.push(made.to.len() as u32);
        }
        let mut at = 0;
        for (knot, pattern) in knots.iter().zip(&patterns) {
            while at < knot.span.start {
                made.lower.end();
                made.upper.end();
                at += 1;
            }
            for (lower, upper) in pattern.rows() {
                let there = |local: u32| knot.span.start as u32 + local;
                made.lower.places.extend(lower.iter().map(|l| there(*l)));
                made.upper.places.extend(upper.iter().map(|u| there(*u)));
                made.lower.end();
                made.upper.end();
                at += 1;
            }
        }
        while at < m {
            made.lower.end();
            made.upper.end();
            at += 1;
        }
        made.knots = knots;
        made
    }

    /// How many places there are.
    pub fn len(&self) -> usize {
        self.steps.len()
    }

    pub fn step(&self, place: usize) -> usize {
        self.steps[place] as usize
    }

    /// The place of a step that customers come to.
    pub fn place(&self, step: usize) -> usize {
        self.places[step] as usize
    }

    /// Whether the ways of a model lead where those lead that this was made of.
    pub fn fits(&self, ways: &Ways) -> bool {
        let all = ways.all();
        self.places.len() == ways.len()
            && (0..self.len()).all(|place| {
                let of_step = ways.out(self.step(place));
                let mut taken = of_step.iter().filter(|way| way.part > 0.0);
                self.ways(place).all(|i| {
                    let same =
                        |way: &crate::measure::Way| self.places[way.to as usize] == self.to[i];
                    (self.way[i] as usize) < all.len() && taken.next().is_some_and(same)
                }) && taken.next().is_none()
            })
    }

    /// The parts that take the ways.
    pub fn parts(&self, ways: &Ways, parts: &mut Vec<f64>) {
        parts.clear();
        parts.extend(self.way.iter().map(|way| ways.all()[*way as usize].part));
    }

    pub fn ways(&self, place: usize) -> Range<usize> {
        self.bounds[place] as usize..self.bounds[place + 1] as usize
    }

    pub fn to(&self, way: usize) -> usize {
        self.to[way] as usize
    }

    /// The variance of what comes after a place, by where customers go from there.
    pub fn scatter(&self, place: usize, parts: &[f64], ends: f64, from: &[f64]) -> f64 {
        let ways = self.ways(place);
        let mean: f64 = ways.clone().map(|way| parts[way] * from[self.to(way)]).sum();
        let on: f64 = ways.map(|way| parts[way] * (from[self.to(way)] - mean).powi(2)).sum();
        on + ends * mean * mean
    }
}

/// The strongly connected components of what customers come to, each before those that it leads to.
fn components(ways: &Ways) -> (Vec<u32>, Vec<Range<usize>>) {
    let n = ways.len();
    let (mut seen, mut low) = (vec![0_u32; n], vec![0_u32; n]);
    let (mut stack, mut path) = (Vec::with_capacity(n), Vec::with_capacity(n));
    let (mut found, mut spans) = (Vec::with_capacity(n), Vec::with_capacity(n));
    let mut clock = 0;
    for root in ways.entries().iter().map(|(at, _)| *at as usize) {
        if seen[root] != 0 {
            continue;
        }
        clock += 1;
        (seen[root], low[root]) = (clock, clock);
        stack.push(root as u32);
        path.push((root as u32, 0_u32));
        while let Some((at, next)) = path.last_mut() {
            let i = *at as usize;
            let Some(way) = ways.out(i).get(*next as usize) else {
                let at = *at;
                path.pop();
                if let Some((before, _)) = path.last() {
                    let before = *before as usize;
                    low[before] = low[before].min(low[i]);
                }
                if low[i] == seen[i] {
                    let from = found.len();
                    while let Some(member) = stack.pop() {
                        low[member as usize] = u32::MAX;
                        found.push(member);
                        if member == at {
                            break;
                        }
                    }
                    spans.push(from..found.len());
                }
                continue;
            };
            *next += 1;
            let to = way.to as usize;
            if way.part <= 0.0 {
                continue;
            }
            if seen[to] == 0 {
                clock += 1;
                (seen[to], low[to]) = (clock, clock);
                stack.push(to as u32);
                path.push((to as u32, 0));
            } else if low[to] != u32::MAX {
                low[i] = low[i].min(seen[to]);
            }
        }
    }
    // Found from the last one back.
    found.reverse();
    spans.reverse();
    let count = found.len();
    let spans = spans.into_iter().map(|span| count - span.end..count - span.start);
    (found, spans.collect())
}

/// In which sequence the steps of a knot are eliminated, and what their rows then have.
struct Pattern {
    /// The steps, by where they stood.
    sequence: Vec<u32>,
    /// From here on every step has a way to every later one.
    dense: usize,
    /// By the new places: what each row has before and after it, unless it is dense.
    lower: Vec<Vec<u32>>,
    upper: Vec<Vec<u32>>,
}

impl Pattern {
    fn rows(&self) -> impl Iterator<Item = (&[u32], &[u32])> {
        self.lower.iter().zip(&self.upper).map(|(l, u)| (l.as_slice(), u.as_slice()))
    }
}

fn eliminate(ways: &Ways, steps: &[u32], places: &[u32], start: usize) -> Pattern {
    let n = steps.len();
    let mut rows: Vec<Vec<u32>> = vec![Vec::new(); n];
    let mut cols: Vec<Vec<u32>> = vec![Vec::new(); n];
    let mut mark = vec![NOWHERE; n];
    let mut count = 0_usize;
    for (i, step) in steps.iter().enumerate() {
        for way in ways.out(*step as usize).iter().filter(|way| way.part > 0.0) {
            let to = (places[way.to as usize] as usize).wrapping_sub(start);
            if to < n && to != i && std::mem::replace(&mut mark[to], i as u32) != i as u32 {
                rows[i].push(to as u32);
                cols[to].push(i as u32);
                count += 1;
            }
        }
    }
    let work = |rows: &[Vec<u32>], cols: &[Vec<u32>], i: usize| rows[i].len() * cols[i].len();
    let mut queue: BinaryHeap<Reverse<(usize, u32)>> =
        (0..n).map(|i| Reverse((work(&rows, &cols, i), i as u32))).collect();
    let mut gone = vec![false; n];
    let mut sequence = Vec::with_capacity(n);
    let mut upper = Vec::with_capacity(n);
    // By where they stood: which ones were eliminated before that have a way from here.
    let mut before: Vec<Vec<u32>> = vec![Vec::new(); n];
    mark.fill(NOWHERE);
    let mut stamp = 0;
    while let Some(Reverse((was, k))) = queue.pop() {
        let k = k as usize;
        if gone[k] {
            continue;
        }
        let now = work(&rows, &cols, k);
        if now != was {
            queue.push(Reverse((now, k as u32)));
            continue;
        }
        let left = n - sequence.len();
        if left > 2 && count as f64 >= DENSE * (left * (left - 1)) as f64 {
            break;
        }
        let row = std::mem::take(&mut rows[k]);
        let col = std::mem::take(&mut cols[k]);
        count -= row.len() + col.len();
        for i in col.iter().map(|i| *i as usize) {
            before[i].push(sequence.len() as u32);
            rows[i].retain(|j| *j as usize != k);
            for j in &rows[i] {
                mark[*j as usize] = stamp;
            }
            mark[i] = stamp;
            for j in &row {
                if mark[*j as usize] != stamp {
                    rows[i].push(*j);
                    cols[*j as usize].push(i as u32);
                    count += 1;
                }
            }
            stamp += 1;
            queue.push(Reverse((work(&rows, &cols, i), i as u32)));
        }
        for j in row.iter().map(|j| *j as usize) {
            cols[j].retain(|i| *i as usize != k);
            queue.push(Reverse((work(&rows, &cols, j), j as u32)));
        }
        gone[k] = true;
        sequence.push(k as u32);
        upper.push(row);
    }
    let dense = sequence.len();
    sequence.extend((0..n).filter(|i| !gone[*i]).map(|i| i as u32));
    let mut new = vec![0_u32; n];
    for (at, old) in sequence.iter().enumerate() {
        new[*old as usize] = at as u32;
    }
    for row in &mut upper {
        row.iter_mut().for_each(|j| *j = new[*j as usize]);
        row.sort_unstable();
    }
    let mut lower: Vec<Vec<u32>> = Vec::with_capacity(n);
    for (at, old) in sequence.iter().enumerate() {
        let mut row = std::mem::take(&mut before[*old as usize]);
        if at >= dense {
            row.extend(dense as u32..at as u32);
            upper.push((at as u32 + 1..n as u32).collect());
        }
        lower.push(row);
    }
    Pattern { sequence, dense, lower, upper }
}
