//! The numbers of the knots: I−Q within each as L·U, by state reduction.
//!
//! Grassmann, Taksar & Heyman, “Regenerative analysis and steady state distributions for Markov
//! chains” (Operations Research 33, 1985): the pivot of a step is the part that leaves it, summed
//! instead of 1 minus what stays. Nothing is ever subtracted, here or in the solutions, so that every
//! figure is right to nearly all its digits, however long customers go round.
//!
//! The diagonal of the inverse comes from the places that the factors have anyway: Takahashi, Fagan &
//! Chin, “Formation of a sparse bus impedance matrix” (PICA conference, 1973), which here also only
//! adds.

use super::order::{Knot, Order};

/// The factors. Rows as in [`Order`]: what goes to a step that was eliminated, and what goes to one
/// that was not.
#[derive(Debug, Clone)]
pub(super) struct Factors {
    lower: Vec<f64>,
    upper: Vec<f64>,
    /// What leaves each place to anywhere but itself and the earlier ones of its knot.
    pivots: Vec<f64>,
    /// Of what was gone by then: the part that leaves the knot.
    out: Vec<f64>,
    /// The rows in whose lower part each place of a knot appears, and where there.
    columns: Columns,
}

#[derive(Debug, Clone, Default)]
struct Columns {
    bounds: Vec<u32>,
    rows: Vec<u32>,
    slots: Vec<u32>,
}

impl Factors {
    /// Room for the numbers.
    pub fn of(order: &Order) -> Self {
        let m = order.len();
        let lower = &order.lower;
        let mut columns = Columns { bounds: vec![0; m + 1], ..Columns::default() };
        lower.places.iter().for_each(|place| columns.bounds[*place as usize + 1] += 1);
        for i in 0..m {
            columns.bounds[i + 1] += columns.bounds[i];
        }
        let mut next: Vec<u32> = columns.bounds[..m].to_vec();
        columns.rows = vec![0; lower.places.len()];
        columns.slots = vec![0; lower.places.len()];
        for knot in &order.knots {
            for row in knot.span.clone() {
                for slot in lower.range(row) {
                    let at = &mut next[lower.places[slot] as usize];
                    columns.rows[*at as usize] = row as u32;
                    columns.slots[*at as usize] = slot as u32;
                    *at += 1;
                }
            }
        }
        Self {
            lower: vec![0.0; lower.places.len()],
            upper: vec![0.0; order.upper.places.len()],
            pivots: vec![0.0; m],
            out: vec![0.0; m],
            columns,
        }
    }

    /// Factors with these parts by way, and these that end at each place. Says which place nothing
    /// leaves, if there is one.
    pub fn fill(&mut self, order: &Order, parts: &[f64], ends: &[f64]) -> Option<usize> {
        for (at, end) in ends.iter().enumerate().take(order.len()) {
            let leave = order.ways(at).filter(|way| order.to(*way) != at);
            self.pivots[at] = end + leave.map(|way| parts[way]).sum::<f64>();
        }
        let mut work = vec![0.0; order.knots.iter().map(|k| k.span.len()).max().unwrap_or(0)];
        for knot in &order.knots {
            self.factor(order, knot, parts, ends, &mut work);
        }
        self.pivots.iter().position(|pivot| *pivot <= 0.0)
    }

    fn factor(&mut self, order: &Order, knot: &Knot, parts: &[f64], ends: &[f64], w: &mut [f64]) {
        let Knot { span, dense } = knot;
        let first = span.start;
        for at in span.clone() {
            let mut out = ends[at];
            for way in order.ways(at) {
                let to = order.to(way);
                if span.contains(&to) {
                    w[to - first] += parts[way];
                } else {
                    out += parts[way];
                }
            }
            for slot in order.lower.range(at) {
                let k = order.lower.places[slot] as usize;
                let factor = w[k - first] / self.pivots[k];
                w[k - first] = 0.0;
                self.lower[slot] = factor;
                out += factor * self.out[k];
                let row = order.upper.range(k);
                if k >= *dense {
                    let later = w[k + 1 - first..].iter_mut();
                    later.zip(&self.upper[row]).for_each(|(w, u)| *w += factor * u);
                } else {
                    for (u, to) in self.upper[row.clone()].iter().zip(&order.upper.places[row]) {
                        w[*to as usize - first] += factor * u;
                    }
                }
            }
            w[at - first] = 0.0;
            let mut pivot = out;
            for slot in order.upper.range(at) {
                let part = std::mem::take(&mut w[order.upper.places[slot] as usize - first]);
                self.upper[slot] = part;
                pivot += part;
            }
            self.out[at] = out;
            self.pivots[at] = pivot;
        }
    }

    /// Makes of where customers come in how often they come to each place: vᵀ(I−Q) = eᵀ.
    pub fn visits(&self, order: &Order, parts: &[f64], v: &mut [f64]) {
        let mut knots = order.knots.iter().peekable();
        let mut at = 0;
        while at < v.len() {
            let span = match knots.next_if(|knot| knot.span.start == at) {
                Some(knot) => {
                    self.knot_visits(order, knot, v);
                    knot.span.clone()
                }
                None => {
                    v[at] /= self.pivots[at];
                    at..at + 1
                }
            };
            for from in span.clone() {
                let often = v[from];
                for way in order.ways(from).filter(|way| order.to(*way) >= span.end) {
                    v[order.to(way)] += often * parts[way];
                }
            }
            at = span.end;
        }
    }

    fn knot_visits(&self, order: &Order, knot: &Knot, v: &mut [f64]) {
        for at in knot.span.clone() {
            let often = v[at] / self.pivots[at];
            v[at] = often;
            for slot in order.upper.range(at) {
                v[order.upper.places[slot] as usize] += often * self.upper[slot];
            }
        }
        for at in knot.span.clone().rev() {
            let often = v[at];
            for slot in order.lower.range(at) {
                v[order.lower.places[slot] as usize] += often * self.lower[slot];
            }
        }
    }

    /// Makes of what a visit to each place brings what comes from there to the end: (I−Q)x = r.
    pub fn onward(&self, order: &Order, parts: &[f64], x: &mut [f64]) {
        let mut knots = order.knots.iter().rev().peekable();
        let mut end = x.len();
        while end > 0 {
            let knot = knots.next_if(|knot| knot.span.end == end);
            let span = knot.map_or(end - 1..end, |knot| knot.span.clone());
            for at in span.clone() {
                let later = order.ways(at).filter(|way| order.to(*way) >= span.end);
                x[at] += later.map(|way| parts[way] * x[order.to(way)]).sum::<f64>();
            }
            match knot {
                Some(knot) => self.knot_onward(order, knot, x),
                None => x[span.start] /= self.pivots[span.start],
            }
            end = span.start;
        }
    }

    fn knot_onward(&self, order: &Order, knot: &Knot, x: &mut [f64]) {
        for at in knot.span.clone() {
            let slots = order.lower.range(at);
            let known = slots.map(|s| self.lower[s] * x[order.lower.places[s] as usize]);
            x[at] += known.sum::<f64>();
        }
        for at in knot.span.clone().rev() {
            let slots = order.upper.range(at);
            let known = slots.map(|s| self.upper[s] * x[order.upper.places[s] as usize]);
            x[at] = (x[at] + known.sum::<f64>()) / self.pivots[at];
        }
    }

    /// How often who starts at a place comes to it: the diagonal of N.
    pub fn diagonal(&self, order: &Order, z: &mut [f64]) {
        z.iter_mut().zip(&self.pivots).for_each(|(z, pivot)| *z = pivot.recip());
        if order.knots.is_empty() {
            return;
        }
        // N at the places of the factors, mirrored: what stands at (l, k) is N from k to l.
        let (mut lower, mut upper) = (vec![0.0; self.lower.len()], vec![0.0; self.upper.len()]);
        let most = order.knots.iter().map(|k| k.span.len()).max().unwrap_or(0);
        let (mut weight, mut sum) = (vec![0.0; most], vec![0.0; most]);
        for knot in &order.knots {
            let first = knot.span.start;
            for at in knot.span.clone().rev() {
                let row = order.upper.range(at);
                for slot in row.clone() {
                    let k = order.upper.places[slot] as usize - first;
                    (weight[k], sum[k]) = (self.upper[slot], 0.0);
                }
                let column = self.columns.bounds[at] as usize..self.columns.bounds[at + 1] as usize;
                for (l, slot) in
                    self.columns.rows[column.clone()].iter().zip(&self.columns.slots[column])
                {
                    let (l, slot) = (*l as usize, *slot as usize);
                    let factor = self.lower[slot];
                    let mut dot = weight[l - first] * z[l];
                    sum[l - first] += factor * z[l];
                    let (before, after) = (order.lower.range(l), order.upper.range(l));
                    // A dense row has its last places side by side, up to itself and from there on.
                    let split =
                        if l < knot.dense { before.end } else { before.end + knot.dense - l };
                    let mut sparse = |places: &[u32], values: &[f64]| {
                        for (k, v) in places.iter().zip(values) {
                            let k = *k as usize - first;
                            dot += weight[k] * v;
                            sum[k] += factor * v;
                        }
                    };
                    let next = slot + 1;
                    if next < split {
                        sparse(&order.lower.places[next..split], &lower[next..split]);
                    }
                    if l < knot.dense {
                        sparse(&order.upper.places[after.clone()], &upper[after]);
                    } else {
                        let from = next.max(split);
                        let mut dense = |from: usize, values: &[f64]| {
                            let of = from - first..from - first + values.len();
                            let (weights, sums) = (&weight[of.clone()], &mut sum[of]);
                            for ((w, s), v) in weights.iter().zip(sums).zip(values) {
                                dot += w * v;
                                *s += factor * v;
                            }
                        };
                        dense(knot.dense + from - split, &lower[from..before.end]);
                        dense(l + 1, &upper[after]);
                    }
                    lower[slot] = dot / self.pivots[at];
                }
                let mut back = 1.0;
                for slot in row {
                    let k = order.upper.places[slot] as usize - first;
                    upper[slot] = sum[k];
                    back += self.upper[slot] * sum[k];
                    weight[k] = 0.0;
                }
                z[at] = back / self.pivots[at];
            }
        }
    }
}
