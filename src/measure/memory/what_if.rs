//! What consistency and recovery would make of the same memories (K27).

use super::past::{Moment, Past, Rates, Remembered};
use crate::workshop::{Amount, Memory};

/// The same memories without the bad ones.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Consistency {
    /// What would be remembered.
    pub remembered: Remembered,
    /// How many bad experiences (of a valence below 0) would not have happened.
    pub removed: usize,
    /// What that costs, in the memory's unit; none where nobody has said what one costs.
    pub cost: Option<f64>,
    /// What each point of E gained costs; none where nothing is gained.
    pub cost_per_point: Option<f64>,
}

/// The same memories with a recovery after the worst one.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Turn {
    /// What would be remembered.
    pub remembered: Remembered,
    /// The place of the worst experience in the workshop's table.
    pub worst: usize,
    /// The day of the recovery. It does not count before.
    pub day: f64,
    /// How good it is.
    pub valence: f64,
    /// How many days it comes after the worst experience.
    pub after: f64,
    /// What it costs, in the memory's unit; none where nobody has said.
    pub cost: Option<f64>,
    /// What each point of E gained costs; none where nothing is gained.
    pub cost_per_point: Option<f64>,
}

/// What a point of E costs; none where the cost is not known or nothing is gained.
#[must_use]
pub fn per_point(cost: Option<f64>, before: Option<f64>, after: Option<f64>) -> Option<f64> {
    let gained = after? - before?;
    (gained > 1e-9).then_some(cost? / gained)
}

impl Past {
    /// The same without the bad experiences, those of a valence below 0.
    #[must_use]
    pub fn without_bad(&self) -> Self {
        self.filtered(|m| m.valence >= 0.0)
    }

    /// What consistency would make of it; `good` is [`Past::without_bad`].
    #[must_use]
    pub fn consistency(
        &self,
        good: &Self,
        rates: &Rates,
        day: f64,
        memory: &Memory,
    ) -> Consistency {
        let remembered = good.at(rates, day);
        let removed = self.until(day) - good.until(day);
        let cost = memory.prevention.map(|each| each.get() * removed as f64);
        let before = self.at(rates, day).experience;
        let cost_per_point = per_point(cost, before, remembered.experience);
        Consistency { remembered, removed, cost, cost_per_point }
    }

    /// The bad experience that pulls E down most on a day, by weight times valence (our definition
    /// of “the worst one still in memory”). Of several the latest.
    fn worst(&self, rates: &Rates, day: f64) -> Option<&Moment> {
        let mut left = Vec::new();
        self.faded(rates, day, &mut left);
        let burden =
            |i: usize| f64::from(left[i]) * self.moments[i].salience * self.moments[i].valence;
        let bad = (0..left.len()).filter(|i| burden(*i) < 0.0);
        bad.min_by(|a, b| burden(*a).total_cmp(&burden(*b)).then(b.cmp(a)))
            .map(|i| &self.moments[i])
    }

    /// What a recovery would make of it, and the memories with it; none if nothing bad is
    /// remembered. It fades like the experience that it answers, and it happens where that did.
    #[must_use]
    pub fn turn(&self, rates: &Rates, day: f64, memory: &Memory) -> Option<(Turn, Self)> {
        let worst = *self.worst(rates, day)?;
        let recovery = memory.recovery;
        let turned = self.joined_by(Moment {
            day: worst.day + recovery.after.get(),
            valence: recovery.valence.get(),
            salience: recovery.salience.get(),
            index: u32::MAX,
            ..worst
        });
        let remembered = turned.at(rates, day);
        let cost = recovery.cost.map(Amount::get);
        let before = self.at(rates, day).experience;
        let turn = Turn {
            remembered,
            worst: worst.index as usize,
            day: worst.day + recovery.after.get(),
            valence: recovery.valence.get(),
            after: recovery.after.get(),
            cost,
            cost_per_point: per_point(cost, before, remembered.experience),
        };
        Some((turn, turned))
    }
}
