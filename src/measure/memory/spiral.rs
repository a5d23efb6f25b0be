//! The spiral of expectations (K28): what is exceeded today is expected tomorrow.
//!
//! Our definition: each contact delivers what is expected then and a margin on top; from then on
//! the learned part of that margin is expected too. Nothing can be better than 10.

use crate::workshop::{Amount, Spiral};

/// The best that can be delivered.
pub const CEILING: f64 = 10.0;

/// Where always exceeding expectations leads.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Ascent {
    expected: f64,
    margin: f64,
    /// What is expected more after every contact.
    rise: f64,
    cost: Option<f64>,
}

impl Ascent {
    /// Of these settings.
    #[must_use]
    pub fn of(spiral: &Spiral) -> Self {
        Self {
            expected: spiral.expected.get(),
            margin: spiral.margin.get(),
            rise: spiral.margin.get() * spiral.learned.get(),
            cost: spiral.cost.map(Amount::get),
        }
    }

    /// What the nth contact delivers, counted from 1: 0 to 10.
    #[must_use]
    pub fn delivered(&self, contact: f64) -> f64 {
        (self.expected + self.margin + self.rise * (contact - 1.0)).min(CEILING)
    }

    /// The contact, counted from 1, at which the ceiling is reached: from then on expectations
    /// cannot be exceeded by the margin any more. None if it never is.
    #[must_use]
    pub fn ceiling_after(&self) -> Option<u64> {
        let way = CEILING - self.expected - self.margin;
        if way <= 0.0 {
            return Some(1);
        }
        // A hair less, so that 78.00000000000001 steps are 78.
        let steps = (way / self.rise - 1e-9).ceil();
        (steps < 1e15).then(|| steps as u64 + 1)
    }

    /// What it costs, up to the contact that reaches the ceiling, more than always just meeting
    /// what was expected at the start; none where the ceiling is never reached or nobody has said
    /// what a point costs.
    #[must_use]
    pub fn extra_cost(&self) -> Option<f64> {
        let last = self.ceiling_after()? as f64;
        let before = last - 1.0;
        let climbing = before * self.margin + self.rise * before * (before - 1.0) / 2.0;
        Some(self.cost? * (climbing + self.delivered(last) - self.expected))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::workshop::{Score, Share};

    fn ascent(expected: f64, margin: f64, learned: f64) -> Ascent {
        Ascent::of(&Spiral {
            expected: Score::clamped(expected),
            margin: Score::clamped(margin),
            learned: Share::clamped(learned),
            cost: Some(Amount::clamped(2.0)),
        })
    }

    #[test]
    fn the_ceiling_comes_after_as_many_contacts_as_counted_one_by_one() {
        for (expected, margin, learned) in
            [(6.0, 1.0, 0.5), (6.0, 0.1, 0.5), (0.0, 0.3, 1.0), (9.5, 1.0, 0.2), (10.0, 0.0, 0.0)]
        {
            let (mut now, mut contact, mut extra) = (expected, 1_u64, 0.0);
            while now + margin < CEILING - 1e-9 {
                extra += now + margin - expected;
                now += learned * margin;
                contact += 1;
            }
            extra += CEILING - expected;
            let ascent = ascent(expected, margin, learned);
            assert_eq!(ascent.ceiling_after(), Some(contact));
            assert!(ascent.extra_cost().is_some_and(|cost| (cost - 2.0 * extra).abs() < 1e-6));
        }
    }

    #[test]
    fn without_margin_or_memory_there_is_no_ceiling() {
        assert_eq!(ascent(6.0, 0.0, 0.5).ceiling_after(), None);
        assert_eq!(ascent(6.0, 1.0, 0.0).ceiling_after(), None);
        assert_eq!(ascent(6.0, 1.0, 0.0).extra_cost(), None);
    }
}
