//! Figures from a workshop: pure, deterministic, never rounded on the way.
//!
//! [`score`] makes the [`Sheet`] of one round: for every segment and for all customers together
//! the three sources of each score, what counts, the gaps, and what follows from them (measures
//! §1). [`Sensitivity`] asks whether the ranking of the gaps survives other weights (§2), [`why`]
//! takes any of these figures apart, down to the single answer, [`compare()`] says what moved them
//! between two rounds or segments, and the chains of `dependencies` what leans on what.
//! [`Grades`] says what the data points are worth together (§6), [`MenuFigures`] which contact
//! points hurt and what they lack (§5).

mod compare;
mod contacts;
mod dependencies;
mod feeds;
mod figures;
mod grade;
mod noise;
mod questions;
mod scorer;
mod sensitivity;
mod sheet;
mod sources;
pub mod why;

pub use compare::{
    Comparison, FactorChange, Pair, QuestionChange, Ranges, Said, Side, compare, moved_questions,
};
pub use contacts::{
    Attained, Choosers, Delivery, Gap, MenuFigures, PointFigures, UNCHOSEN, WANTED, WEARING, attained,
    lost, priority, spent,
};
pub use dependencies::{
    BROKEN, Chain, Later, Leaning, Link, Node, Part, STRAINED, Strength, leaning, outcome_chain,
    proactive_chain,
};
pub use feeds::{Fed, Feeds, Registers};
pub use figures::FLOOR;
pub use grade::{Grade, Grades, Standing, as_of, source_key, standing, weight as signal_weight};
pub use questions::{Asked, Bank, Evidence, Known};
pub use scorer::{Scorer, score};
pub use sensitivity::{DRAWS, Draws, KAPPA, Sensitivity, Survival};
pub use sheet::{FactorFigures, Figures, Interval, ScoreReport, SegmentFigures, Sheet, Source};
pub use sources::median;
