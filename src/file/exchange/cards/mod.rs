//! The cards of a journey as a sheet, and a new journey from one.
//!
//! What several may be called, and what has a mark of the sheet in its name, is said by its id.
//! Stages and lanes have numbers beside their titles for the same reason; sheets without them, and
//! without any other column but that of titles, are read as well.

mod bands;
mod column;
mod left;
mod names;
mod read;
mod ways;
mod write;

pub use self::left::left_out;
pub use self::read::read_cards;
pub use self::write::cards;

/// Seconds of an hour: what a dwell time is written in.
const HOUR: f64 = 3_600.0;

/// What stands between two next steps, or two signals.
const BETWEEN: char = '|';

/// What people write into a cell that says that something holds; the first is what we write.
const YES: [&str; 10] = ["x", "×", "✓", "1", "yes", "y", "sì", "si", "ya", "true"];

/// What people write where it does not hold.
const NO: [&str; 7] = ["0", "-", "–", "no", "n", "tidak", "false"];
