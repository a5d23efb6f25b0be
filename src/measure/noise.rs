//! Random numbers that are drawn once, and the gamma distributions that they turn into.
//!
//! Marsaglia and Tsang, A Simple Method for Generating Gamma Variables (ACM TOMS 26, 2000): for a
//! shape a ≥ 1 and d = a − ⅓, c = 1/√(9d), a normal x and a uniform u give d·(1 + cx)³ unless they
//! are rejected, which happens to a few in a hundred. A shape below 1 is drawn as a + 1 and
//! multiplied by a uniform to the power of 1/a.
//!
//! The first x and u of every draw stay the same when the shape changes, so a weight that is dragged
//! moves every draw a little instead of replacing it.

use rand::rngs::Xoshiro256PlusPlus;
use rand::{RngExt, SeedableRng};
use rand_distr::{Distribution, StandardNormal};

/// Any number will do, as long as it stays the same.
const SEED: u64 = 0x0046_6972_6573_6964;

/// The smallest draw: what is drawn may be next to nothing, and is never taken for nothing.
const LEAST: f32 = 1e-30;

/// The random numbers of one factor.
#[derive(Debug, Clone)]
pub(super) struct Noise {
    stream: u64,
    /// The first normal of each draw.
    normals: Vec<f32>,
    /// The first uniform of each draw.
    uniforms: Vec<f32>,
    /// The uniform that shapes below 1 ask for; never 0, which has no logarithm.
    boosts: Vec<f32>,
    /// The draws that may have to be rejected: all others are accepted whatever the shape.
    doubtful: Vec<usize>,
}

impl Noise {
    /// The numbers of a stream, the same in every run and on every thread.
    pub(super) fn new(stream: u64, draws: usize) -> Self {
        let mut random = Xoshiro256PlusPlus::seed_from_u64(SEED.wrapping_add(stream));
        let mut noise = Self {
            stream,
            normals: Vec::with_capacity(draws),
            uniforms: Vec::with_capacity(draws),
            boosts: Vec::with_capacity(draws),
            doubtful: Vec::new(),
        };
        for draw in 0..draws {
            let x: f32 = StandardNormal.sample(&mut random);
            let u: f32 = random.random();
            noise.normals.push(x);
            noise.uniforms.push(u);
            noise.boosts.push(1.0 - random.random::<f32>());
            // The squeeze of the method; below −2.4 the cube may be negative at the smallest shape.
            if u >= 1.0 - 0.0331 * x * x * x * x || x < -2.4 {
                noise.doubtful.push(draw);
            }
        }
        noise
    }

    /// Draws from the gamma distribution of this shape, which is above 0, and scale 1.
    pub(super) fn gamma(&self, shape: f64, out: &mut [f32]) {
        let boosted = shape < 1.0;
        let d = (if boosted { shape + 1.0 } else { shape } - 1.0 / 3.0) as f32;
        let c = 1.0 / (9.0 * d).sqrt();
        for (out, x) in out.iter_mut().zip(&self.normals) {
            let v = 1.0 + c * x;
            *out = d * v * v * v;
        }
        for draw in &self.doubtful {
            out[*draw] = self.settle(*draw, d, c);
        }
        if boosted {
            let power = 1.0 / shape as f32;
            for (out, boost) in out.iter_mut().zip(&self.boosts) {
                *out *= (boost.ln() * power).exp();
            }
        }
        for out in out {
            *out = if *out > LEAST { *out } else { LEAST };
        }
    }

    /// A draw in full: the first numbers, and others after them until some are accepted.
    fn settle(&self, draw: usize, d: f32, c: f32) -> f32 {
        let (mut x, mut u) = (self.normals[draw], self.uniforms[draw]);
        let seed = (self.stream << 32) ^ draw as u64 ^ SEED.rotate_left(17);
        let mut random = Xoshiro256PlusPlus::seed_from_u64(seed);
        loop {
            let v = (1.0 + c * x).powi(3);
            if v > 0.0 && u.ln() < 0.5 * x * x + d * (1.0 - v + v.ln()) {
                return d * v;
            }
            x = StandardNormal.sample(&mut random);
            u = random.random();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Mean and variance of a gamma distribution of scale 1 are both its shape.
    #[test]
    fn draws_have_the_moments_of_their_distribution() {
        for shape in [0.2, 0.7, 1.0, 1.25, 5.0, 40.0] {
            let draws = 100_000;
            let mut out = vec![0.0; draws];
            Noise::new(3, draws).gamma(shape, &mut out);
            let n = draws as f64;
            let mean = out.iter().map(|x| f64::from(*x)).sum::<f64>() / n;
            let variance = out.iter().map(|x| (f64::from(*x) - mean).powi(2)).sum::<f64>() / n;
            // Five standard errors.
            let slack = 5.0 * (shape / n).sqrt();
            assert!((mean - shape).abs() < slack, "{shape}: mean {mean}");
            let slack = 5.0 * ((2.0 * shape * shape + 6.0 * shape) / n).sqrt();
            assert!((variance - shape).abs() < slack, "{shape}: variance {variance}");
        }
    }

    /// P(X ≤ x) for shape 1 is 1 − e⁻ˣ.
    #[test]
    fn draws_have_the_distribution_function_of_an_exponential() {
        let draws = 100_000;
        let mut out = vec![0.0; draws];
        Noise::new(7, draws).gamma(1.0, &mut out);
        for x in [0.05_f32, 0.3, 1.0, 2.5, 5.0] {
            let below = out.iter().filter(|v| **v <= x).count() as f64 / draws as f64;
            let expected = 1.0 - f64::from(-x).exp();
            assert!((below - expected).abs() < 0.008, "{x}: {below} instead of {expected}");
        }
    }

    #[test]
    fn a_stream_is_the_same_on_any_thread() {
        let mut here = vec![0.0; 500];
        Noise::new(5, 500).gamma(2.5, &mut here);
        let threads: Vec<_> = (0..4)
            .map(|_| {
                std::thread::spawn(|| {
                    let mut there = vec![0.0; 500];
                    Noise::new(5, 500).gamma(2.5, &mut there);
                    there
                })
            })
            .collect();
        for thread in threads {
            assert_eq!(thread.join().ok().as_ref(), Some(&here));
        }
    }
}
