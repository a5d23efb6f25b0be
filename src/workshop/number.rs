//! Numbers that mean something. Each is built only through a constructor that refuses NaN and
//! values out of range, so a wrong number in a file is refused where it stands.

use std::fmt;

use serde::{Deserialize, Serialize};

/// A number out of its range.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
#[error("{value} is no {what}: it must be from {low} to {high}")]
pub struct OutOfRange {
    what: &'static str,
    value: f64,
    low: f64,
    high: f64,
}

macro_rules! numbers {
    ($($(#[$doc:meta])* $name:ident $what:literal $low:literal $high:literal)*) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, PartialOrd, Serialize, Deserialize)]
        #[serde(try_from = "f64", into = "f64")]
        pub struct $name(f64);

        impl $name {
            /// The smallest value allowed.
            pub const MIN: Self = Self($low);
            /// The largest value allowed.
            pub const MAX: Self = Self($high);

            /// Takes a value in range.
            ///
            /// # Errors
            /// When `value` is NaN or outside [`Self::MIN`]..=[`Self::MAX`].
            pub fn new(value: f64) -> Result<Self, OutOfRange> {
                if ($low..=$high).contains(&value) {
                    // `-0.0` would be written as such and make two equal files differ.
                    Ok(Self(value + 0.0))
                } else {
                    Err(OutOfRange { what: $what, value, low: $low, high: $high })
                }
            }

            /// The nearest value in range; NaN becomes the lowest.
            #[must_use]
            pub fn clamped(value: f64) -> Self {
                if value.is_nan() { Self::MIN } else { Self(value.clamp($low, $high) + 0.0) }
            }

            /// The plain number.
            #[must_use]
            pub const fn get(self) -> f64 {
                self.0
            }
        }

        impl TryFrom<f64> for $name {
            type Error = OutOfRange;
            fn try_from(value: f64) -> Result<Self, OutOfRange> {
                Self::new(value)
            }
        }

        impl From<$name> for f64 {
            fn from(value: $name) -> Self {
                value.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }
    )*};
}

numbers! {
    /// A score or a desired level, 0 to 10.
    Score "score" 0.0 10.0
    /// By how much a score changes, −10 to 10.
    Points "change of a score" -10.0 10.0
    /// How much something counts beside its siblings; only ratios matter.
    Weight "weight" 0.0 1000.0
    /// A part of a whole, 0 to 1.
    Share "share" 0.0 1.0
    /// How good or bad something felt: −2 (very bad) to +2 (very good).
    Valence "valence" -2.0 2.0
    /// A rating from 1 (lowest) to 5 (highest).
    Rating5 "rating" 1.0 5.0
    /// How much an experience stays in mind, 0 (forgotten at once) to 10; 1 is ordinary.
    Salience "salience" 0.0 10.0
    /// A span of time in seconds, up to a hundred years.
    Seconds "time in seconds" 0.0 3_155_760_000.0
    /// How many, or how many days; whole or not.
    Count "count" 0.0 1e12
    /// The time after which something counts half, in days: one hour to a hundred years.
    HalfLife "half-life in days" 0.04 36525.0
    /// A place or a length on a canvas, in points at 100 %.
    Coordinate "coordinate" -1_000_000.0 1_000_000.0
    /// A figure of the client in the client's own unit, which always stands beside it.
    Amount "amount" -1e15 1e15
}

impl Share {
    /// Nothing of the whole.
    pub const NONE: Self = Self(0.0);
    /// All of the whole.
    pub const ALL: Self = Self(1.0);
}

impl Default for Weight {
    /// Weights are equal until somebody says otherwise.
    fn default() -> Self {
        Self(1.0)
    }
}

impl Default for Salience {
    fn default() -> Self {
        Self(1.0)
    }
}

/// A level of a question or a factor: 0 absent, 1 emerging, 2 practised, 3 managed, 4 leading.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "u8", into = "u8")]
pub struct Level(u8);

impl Level {
    /// How many levels there are.
    pub const COUNT: usize = 5;

    /// Takes a level from 0 to 4.
    ///
    /// # Errors
    /// When `value` is above 4.
    pub fn new(value: u8) -> Result<Self, OutOfRange> {
        if usize::from(value) < Self::COUNT {
            Ok(Self(value))
        } else {
            Err(OutOfRange { what: "level", value: value.into(), low: 0.0, high: 4.0 })
        }
    }

    /// The stage that a score of 0 to 10 falls in: 0–2 absent, 2–4 emerging, 4–6 practised,
    /// 6–8 managed, 8–10 leading. For words only, never for maths (measures §1).
    #[must_use]
    pub fn of_score(score: f64) -> Self {
        Self((score / 2.0).floor().clamp(0.0, 4.0) as u8)
    }

    /// 0 to 4.
    #[must_use]
    pub const fn get(self) -> u8 {
        self.0
    }
}

impl TryFrom<u8> for Level {
    type Error = OutOfRange;
    fn try_from(value: u8) -> Result<Self, OutOfRange> {
        Self::new(value)
    }
}

impl From<Level> for u8 {
    fn from(value: Level) -> Self {
        value.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nan_and_out_of_range_are_refused() {
        assert!(Score::new(f64::NAN).is_err());
        assert!(Score::new(f64::INFINITY).is_err());
        assert!(Score::new(10.001).is_err());
        assert!(Valence::new(-2.0).is_ok());
        assert_eq!(Score::clamped(f64::NAN), Score::MIN);
        assert_eq!(Score::clamped(11.0), Score::MAX);
        assert!(Level::new(5).is_err());
        assert!(Score::new(-0.0).is_ok_and(|s| s.get().is_sign_positive()));
    }

    #[test]
    fn stages_cover_the_scale() {
        let stages: Vec<u8> =
            [0.0, 1.9, 2.0, 5.9, 6.0, 8.0, 10.0].map(|s| Level::of_score(s).get()).to_vec();
        assert_eq!(stages, [0, 0, 1, 2, 3, 4, 4]);
    }
}
