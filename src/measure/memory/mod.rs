//! Experience that fades (measures §4, K24–K28): what customers remember on a day.
//!
//! An experience of valence v and salience s weighs s·2^(−age/h) after some days of age; h is the
//! half-life of the channel of its contact point, else of its segment, else the general one. At one
//! contact point every strictly newer experience takes the part σ of the weight of the older ones
//! (our definition of superseding, K26). E is the mean of the valences by these weights; the memory
//! mass is their sum. Experiences after the day do not count yet.
//!
//! [`Past`] keeps the experiences sorted and grouped by what their half-life depends on, so that a
//! dragged half-life redoes only [`Past::at`] (all of them once) and [`Past::curve`] (all of them
//! once more, whatever the number of samples).

mod past;
mod spiral;
mod sweep;
mod what_if;

pub use past::{Past, Plain, Rates, Remembered, Scope, date_of, day_number};
pub use spiral::{Ascent, CEILING};
pub use sweep::{Curve, Point};
pub use what_if::{Consistency, Turn, per_point};

use jiff::civil::Date;

use crate::workshop::{Memory, Workshop};

/// What is remembered on a day, and what would be.
#[derive(Debug, Clone, PartialEq)]
pub struct Summary {
    /// What is remembered.
    pub remembered: Remembered,
    /// The figures that know nothing of fading.
    pub plain: Plain,
    /// Without the bad experiences.
    pub consistency: Consistency,
    /// With a recovery after the worst one; none if nothing bad is remembered.
    pub recovery: Option<Turn>,
}

impl Summary {
    /// All figures of what is looked at, on a day, as the experiences fade by `memory`.
    #[must_use]
    pub fn of(workshop: &Workshop, memory: &Memory, scope: &Scope, on: Date) -> Self {
        let past = Past::of(workshop, memory, scope);
        let (rates, day) = (past.rates(memory), day_number(on));
        let remembered = past.at(&rates, day);
        let plain = past.plain(day);
        let consistency = past.consistency(&past.without_bad(), &rates, day, memory);
        let recovery = past.turn(&rates, day, memory).map(|(turn, _)| turn);
        Self { remembered, plain, consistency, recovery }
    }
}
