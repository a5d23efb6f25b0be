//! Journeys in motion (measures §7): what customers' event logs say, how well the drawn journey says
//! the same, where customers end up, and what a repair would change. Pure and deterministic.

pub mod conform;
pub mod discover;
pub mod filter;
pub mod log;
pub mod matching;
pub mod read;
pub mod three_ps;
