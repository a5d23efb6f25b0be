//! Journeys in motion (measures §7): what customers' event logs say, how well the drawn journey says
//! the same, where customers end up, and what a repair would change. Pure and deterministic.

pub mod chain;
pub mod discover;
pub mod filter;
pub mod log;
mod model;
pub mod read;
pub mod repair;
pub mod simulate;

pub use model::{Facts, Model, NoChain};
