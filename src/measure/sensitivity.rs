//! Does the ranking of the gaps survive other weights? (measures §2)
//!
//! 5,000 weight vectors are drawn from Dirichlet(κ·w) with a fixed seed. κ says how sure one is of
//! the weights: at 40 and eight equal factors a weight of 12.5 % moves by about ±5 points. A
//! Dirichlet draw is a vector of gamma draws by its sum, and a common divisor changes no ranking,
//! so the gamma draws are ranked as they are.
//!
//! The draws depend on the weights and κ alone: [`Draws`] keeps them while scores are dragged.
//! The generator is xoshiro256++, whose stream is part of its definition; the gamma sampler
//! (Marsaglia and Tsang) is that of the `rand_distr` version in the lock file.

use rand::SeedableRng;
use rand::rngs::Xoshiro256PlusPlus;
use rand_distr::{Distribution, Gamma};
use serde::Serialize;

use super::Figures;
use crate::workshop::FactorId;

/// How many weight vectors are drawn.
pub const DRAWS: usize = 5_000;

/// How sure one is of the weights, unless somebody says otherwise.
pub const KAPPA: f64 = 40.0;

/// Any number will do, as long as it stays the same.
const SEED: u64 = 0x0046_6972_6573_6964;

/// How many gaps stand at the top.
const TOP: u16 = 3;

/// The weight vectors, drawn once for given weights.
#[derive(Debug, Clone, PartialEq)]
pub struct Draws {
    weights: Vec<f64>,
    kappa: f64,
    /// Vector after vector, not normalised.
    drawn: Vec<f64>,
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
        let kappa = kappa.max(1.0);
        let total: f64 = weights.iter().sum();
        let gammas: Vec<Option<Gamma<f64>>> =
            weights.iter().map(|w| Gamma::new(kappa * w / total, 1.0).ok()).collect();
        let mut random = Xoshiro256PlusPlus::seed_from_u64(SEED);
        let mut drawn = Vec::with_capacity(DRAWS * weights.len());
        for _ in 0..DRAWS {
            // A weight of 0 has no gamma distribution; it stays 0 in every draw.
            drawn.extend(gammas.iter().map(|g| g.as_ref().map_or(0.0, |g| g.sample(&mut random))));
        }
        Self { weights: weights.to_vec(), kappa, drawn }
    }

    /// Whether these are the draws for such weights and κ.
    #[must_use]
    pub fn fit(&self, weights: &[f64], kappa: f64) -> bool {
        self.kappa == kappa.max(1.0) && self.weights == weights
    }

    /// Ranks the gaps of a segment, or of all customers, under every draw. The factors must be
    /// those that the weights were given for, in their order.
    #[must_use]
    pub fn rank(&self, figures: &Figures) -> Sensitivity {
        let n = self.weights.len().min(figures.factors.len());
        let known: Vec<(usize, f64)> =
            (0..n).filter_map(|i| figures.factors[i].gap.map(|gap| (i, gap))).collect();
        let k = known.len();
        let gaps: Vec<f64> = known.iter().map(|(_, gap)| *gap).collect();
        let mut weighted: Vec<f64> = known.iter().map(|(i, gap)| self.weights[*i] * gap).collect();
        let mut ranks = vec![0_u16; k];
        rank(&weighted, &mut ranks);
        let top: Vec<bool> = ranks.iter().map(|r| *r <= TOP).collect();
        let stand_out = top.iter().filter(|t| **t).count() == usize::from(TOP)
            && weighted.iter().filter(|w| **w > 0.0).count() > usize::from(TOP);

        // counts[i * k + r - 1]: how often the i-th known factor had rank r.
        let mut counts = vec![0_u32; k * k];
        let mut among_top = vec![0_u32; k];
        let mut holds = 0_u32;
        for vector in self.drawn.chunks_exact(self.weights.len().max(1)) {
            for ((out, (i, _)), gap) in weighted.iter_mut().zip(&known).zip(&gaps) {
                *out = vector[*i] * gap;
            }
            rank(&weighted, &mut ranks);
            let mut same = true;
            for (i, &r) in ranks.iter().enumerate() {
                counts[i * k + usize::from(r) - 1] += 1;
                let high = r <= TOP && weighted[i] > 0.0;
                among_top[i] += u32::from(high);
                same &= high == top[i];
            }
            holds += u32::from(same);
        }

        let share = |count: u32| f64::from(count) / DRAWS as f64;
        let mut factors: Vec<Survival> = figures.factors[..n]
            .iter()
            .map(|f| Survival {
                factor: f.id.clone(),
                p_top3: None,
                rank_low: None,
                rank_high: None,
            })
            .collect();
        for (row, (i, _)) in known.iter().enumerate() {
            let counts = &counts[row * k..(row + 1) * k];
            factors[*i].p_top3 = Some(share(among_top[row]));
            factors[*i].rank_low = quantile(counts, 0.05);
            factors[*i].rank_high = quantile(counts, 0.95);
        }
        Sensitivity { factors, top_holds: stand_out.then(|| share(holds)) }
    }
}

/// Rank 1 for the largest; equals share the better rank.
fn rank(values: &[f64], ranks: &mut [u16]) {
    for (out, value) in ranks.iter_mut().zip(values) {
        *out = 1 + values.iter().map(|other| u16::from(other > value)).sum::<u16>();
    }
}

/// The smallest rank that at least this share of the draws does not exceed.
fn quantile(counts: &[u32], share: f64) -> Option<u16> {
    let total: u32 = counts.iter().sum();
    let mut seen = 0;
    counts
        .iter()
        .position(|count| {
            seen += count;
            f64::from(seen) >= share * f64::from(total)
        })
        .and_then(|r| u16::try_from(r + 1).ok())
}
