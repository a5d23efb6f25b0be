//! Does the ranking of the gaps survive other weights? (measures §2)
//!
//! 5,000 weight vectors are drawn from Dirichlet(κ·w) with a fixed seed. κ says how sure one is of
//! the weights: at 40 and eight equal factors a weight of 12.5 % moves by about ±5 points. A
//! Dirichlet draw is a vector of gamma draws by its sum, and a common divisor changes no ranking,
//! so the gamma draws are ranked as they are.
//!
//! The draws depend on the weights and κ alone: [`Draws`] keeps them while scores are dragged.
//! While a weight is dragged they are drawn anew from the same random numbers ([`super::noise`]),
//! so that the figures glide instead of flickering. Ranks come from a sorting network that runs
//! over many draws side by side: no branch depends on a score.

use serde::Serialize;

use super::Figures;
use super::noise::Noise;
use crate::workshop::FactorId;

/// How many weight vectors are drawn.
pub const DRAWS: usize = 5_000;

/// How sure one is of the weights, unless somebody says otherwise.
pub const KAPPA: f64 = 40.0;

/// How many gaps stand at the top.
const TOP: usize = 3;

/// How many draws are ranked at a time: as many as stay in the nearest cache. It divides [`DRAWS`].
const BLOCK: usize = 200;

/// The most factors whose gaps are ranked: the work grows faster than their number, and the place
/// of a factor is kept in the low bits of what is sorted.
const MOST: usize = 256;

/// How many tables of counts are filled in turns: counting the same cell twice in a row would wait
/// for the first to be written.
const TABLES: usize = 4;

/// The weight vectors, drawn once for given weights.
#[derive(Debug, Clone)]
pub struct Draws {
    weights: Vec<f64>,
    kappa: f64,
    /// The random numbers of each factor.
    noise: Vec<Noise>,
    /// All draws of the first factor, then all of the second, …; not normalised.
    drawn: Vec<f32>,
}

/// How one factor fares.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Survival {
    /// Which factor.
    pub factor: FactorId,
    /// The probability, 0 to 1, that its weighted gap is among the three largest. A factor
    /// without a gap never is. None when its gap is not known.
    pub p_top3: Option<f64>,
    /// The better end of the interval that holds its rank in 90 % of the draws (the 5 % quantile);
    /// 1 is the largest gap, equal gaps share the better rank.
    pub rank_low: Option<u16>,
    /// The worse end (the 95 % quantile).
    pub rank_high: Option<u16>,
}

/// What the draws say about a column of figures.
#[derive(Debug, Clone, PartialEq)]
pub struct Sensitivity {
    /// Every factor, in the order of the framework.
    pub factors: Vec<Survival>,
    /// The share of the draws, 0 to 1, in which the factors with the three largest weighted gaps
    /// are the same ones as with the weights as they are. None when no three stand out: there are
    /// fewer than four gaps, or the third and the fourth are equal.
    pub top_holds: Option<f64>,
}

impl Draws {
    /// Draws for these weights (only their ratios matter) and this κ, which is raised to 1 if it
    /// is below or no number.
    #[must_use]
    pub fn new(weights: &[f64], kappa: f64) -> Self {
        let mut draws = Self { weights: Vec::new(), kappa, noise: Vec::new(), drawn: Vec::new() };
        draws.redraw(weights, kappa);
        draws
    }

    /// Draws anew for other weights, from the same random numbers: what [`Draws::new`] would draw.
    pub fn redraw(&mut self, weights: &[f64], kappa: f64) {
        self.kappa = kappa.max(1.0);
        self.weights = weights.to_vec();
        if weights.len() > MOST {
            // Nobody ranks so many, and a file could ask for gigabytes of numbers.
            (self.noise, self.drawn) = (Vec::new(), Vec::new());
            return;
        }
        // A stream for each factor: one more or less leaves the others’ as they are.
        for factor in self.noise.len()..weights.len() {
            self.noise.push(Noise::new(factor as u64, DRAWS));
        }
        let total: f64 = weights.iter().sum();
        self.drawn.resize(weights.len() * DRAWS, 0.0);
        let columns = self.drawn.chunks_exact_mut(DRAWS).zip(&self.noise);
        for ((column, noise), weight) in columns.zip(weights) {
            // A weight of 0 has no gamma distribution; it stays 0 in every draw.
            let shape = if total > 0.0 { self.kappa * weight / total } else { 0.0 };
            if shape > 0.0 {
                noise.gamma(shape, column);
            } else {
                column.fill(0.0);
            }
        }
    }

    /// Whether these are the draws for such weights and κ.
    #[must_use]
    pub fn fit(&self, weights: &[f64], kappa: f64) -> bool {
        self.kappa == kappa.max(1.0) && self.weights == weights
    }

    /// Ranks the gaps of a segment, or of all customers, under every draw. The factors must be
    /// those that the weights were given for, in their order. More than 256 are not ranked.
    #[must_use]
    pub fn rank(&self, figures: &Figures) -> Sensitivity {
        let n = self.weights.len().min(figures.factors.len());
        let mut factors: Vec<Survival> = figures.factors[..n]
            .iter()
            .map(|f| Survival {
                factor: f.id.clone(),
                p_top3: None,
                rank_low: None,
                rank_high: None,
            })
            .collect();
        if self.weights.len() > MOST {
            return Sensitivity { factors, top_holds: None };
        }
        let gap = |i: usize| figures.factors[i].gap;
        // What has no weight or no gap comes last in every draw, and shares that rank.
        let (open, closed): (Vec<usize>, Vec<usize>) = (0..n)
            .filter(|i| gap(*i).is_some())
            .partition(|i| gap(*i).is_some_and(|g| g > 0.0) && self.weights[*i] > 0.0);
        let last = u16::try_from(open.len() + 1).ok();
        for i in closed {
            (factors[i].p_top3, factors[i].rank_low, factors[i].rank_high) =
                (Some(0.0), last, last);
        }
        let gaps: Vec<f64> = open.iter().map(|i| gap(*i).unwrap_or(0.0)).collect();
        let top = self.top(&open, &gaps);
        let (counts, holds) = self.count(&open, &gaps, top.as_deref());
        let k = open.len();
        let share = |count: u32| f64::from(count) / DRAWS as f64;
        for (row, i) in open.iter().enumerate() {
            // One column a rank.
            let of = |rank: usize| counts[rank * k + row];
            factors[*i].p_top3 = Some(share((0..k.min(TOP)).map(of).sum()));
            factors[*i].rank_low = quantile((0..k).map(of), 0.05);
            factors[*i].rank_high = quantile((0..k).map(of), 0.95);
        }
        Sensitivity { factors, top_holds: top.map(|_| share(holds)) }
    }

    /// Which of the open gaps are the three largest with the weights as they are; none where no
    /// three stand out.
    fn top(&self, open: &[usize], gaps: &[f64]) -> Option<Vec<bool>> {
        let weighted: Vec<f64> =
            open.iter().zip(gaps).map(|(i, gap)| self.weights[*i] * gap).collect();
        let ahead = |w: &f64| weighted.iter().filter(|other| *other > w).count();
        let top: Vec<bool> = weighted.iter().map(|w| ahead(w) < TOP).collect();
        let three = top.iter().filter(|t| **t).count() == TOP;
        (three && weighted.len() > TOP).then_some(top)
    }

    /// How often each open gap had each rank (rank by rank, then gap by gap), and how often the
    /// three largest were those of `top`.
    fn count(&self, open: &[usize], gaps: &[f64], top: Option<&[bool]>) -> (Vec<u32>, u32) {
        let k = open.len();
        if k == 0 {
            return (Vec::new(), 0);
        }
        let network = network(k);
        // The low bits of a number that is sorted say whose it is. They change it by less than
        // 2⁻¹⁵ of itself, and by 2⁻²⁰ for eight factors: no probability moves by that.
        let size = k.next_power_of_two();
        let mask = size - 1;
        let tag = |row: usize| mask - row;
        // The tag is the column of the tables, which are one after the other, rank by rank.
        let mut tables = vec![0_u32; TABLES * k * size];
        let mut wanted = [false; MOST];
        for (row, _) in top.iter().flat_map(|t| t.iter().enumerate()).filter(|(_, top)| **top) {
            wanted[tag(row)] = true;
        }
        let mut rows = vec![0.0_f32; k * BLOCK];
        let mut holds = 0;
        for block in 0..DRAWS / BLOCK {
            for (row, (out, (i, gap))) in
                rows.chunks_exact_mut(BLOCK).zip(open.iter().zip(gaps)).enumerate()
            {
                let from = i * DRAWS + block * BLOCK;
                label(
                    out,
                    &self.drawn[from..from + BLOCK],
                    *gap as f32,
                    mask as u32,
                    tag(row) as u32,
                );
            }
            sort(&mut rows, &network);
            for (rank, row) in rows.chunks_exact(BLOCK).enumerate() {
                let mut cells =
                    tables.chunks_exact_mut(k * size).map(|t| &mut t[rank * size..][..size]);
                if let (Some(a), Some(b), Some(c), Some(d)) =
                    (cells.next(), cells.next(), cells.next(), cells.next())
                {
                    tally([a, b, c, d], row, mask);
                }
            }
            if top.is_some() {
                holds += among(&rows[..TOP * BLOCK], &wanted, mask);
            }
        }
        let mut counts = Vec::with_capacity(k * k);
        for rank in 0..k {
            for row in 0..k {
                let at = rank * size + tag(row);
                counts.push((0..TABLES).map(|table| tables[table * k * size + at]).sum());
            }
        }
        (counts, holds)
    }
}

/// What the draws of one factor come to times its gap, each labelled in its low bits.
fn label(out: &mut [f32], draws: &[f32], gap: f32, mask: u32, tag: u32) {
    for (out, draw) in out.iter_mut().zip(draws) {
        *out = f32::from_bits(((draw * gap).to_bits() & !mask) | tag);
    }
}

/// Counts whose number stands at one rank, in turns in one table after the other.
fn tally(tables: [&mut [u32]; TABLES], row: &[f32], mask: usize) {
    let [a, b, c, d] = tables;
    let whose = |key: f32| key.to_bits() as usize & mask;
    for [w, x, y, z] in row.as_chunks().0 {
        a[whose(*w)] += 1;
        b[whose(*x)] += 1;
        c[whose(*y)] += 1;
        d[whose(*z)] += 1;
    }
}

/// In how many draws those at the first ranks are all wanted.
fn among(rows: &[f32], wanted: &[bool; MOST], mask: usize) -> u32 {
    let mut same = [true; BLOCK];
    for row in rows.chunks_exact(BLOCK) {
        for (same, key) in same.iter_mut().zip(row) {
            *same &= wanted[key.to_bits() as usize & mask & (MOST - 1)];
        }
    }
    same.iter().map(|same| u32::from(*same)).sum()
}

/// Which rows to compare with which, in order, so that any rows end up sorted: Batcher’s merge
/// exchange (Knuth, The Art of Computer Programming, 5.2.2, algorithm M).
fn network(n: usize) -> Vec<(usize, usize)> {
    let mut pairs = Vec::new();
    let mut p = n.next_power_of_two() / 2;
    while p > 0 {
        let (mut q, mut r, mut d) = (n.next_power_of_two() / 2, 0, p);
        loop {
            pairs.extend((0..n.saturating_sub(d)).filter(|i| i & p == r).map(|i| (i, i + d)));
            if q == p {
                break;
            }
            d = q - p;
            q /= 2;
            r = p;
        }
        p /= 2;
    }
    pairs
}

/// Sorts every column of the rows, the largest first.
fn sort(rows: &mut [f32], network: &[(usize, usize)]) {
    let (rows, _) = rows.as_chunks_mut();
    for (i, j) in network {
        if let Ok([upper, lower]) = rows.get_disjoint_mut([*i, *j]) {
            exchange(upper, lower);
        }
    }
}

/// Brings the larger of each pair up. A function of its own over arrays: only then does the
/// compiler see that the two never overlap, and compares four pairs at a time.
#[inline(never)]
fn exchange(upper: &mut [f32; BLOCK], lower: &mut [f32; BLOCK]) {
    for (a, b) in upper.iter_mut().zip(lower) {
        let (x, y) = (*a, *b);
        *a = if x > y { x } else { y };
        *b = if y < x { y } else { x };
    }
}

/// The smallest rank that at least this share of the draws does not exceed.
fn quantile(mut counts: impl Iterator<Item = u32>, share: f64) -> Option<u16> {
    let mut so_far = 0;
    let place = counts.position(|count| {
        so_far += count;
        f64::from(so_far) >= share * DRAWS as f64
    });
    place.and_then(|rank| u16::try_from(rank + 1).ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_network_sorts_whatever_stands_in_the_columns() {
        for n in 1..40 {
            let mut random = fastrand::Rng::with_seed(n as u64);
            let mut rows: Vec<f32> = (0..n * BLOCK).map(|_| random.f32()).collect();
            sort(&mut rows, &network(n));
            for draw in 0..BLOCK {
                let column: Vec<f32> = (0..n).map(|r| rows[r * BLOCK + draw]).collect();
                assert!(column.is_sorted_by(|a, b| a >= b), "{n}: {column:?}");
            }
        }
    }
}
