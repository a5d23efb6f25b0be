//! Figures from a workshop: pure, deterministic, never rounded on the way.
//!
//! [`score`] makes the [`Sheet`] of one round: for every segment and for all customers together
//! the three sources of each score, what counts, the gaps, and what follows from them (measures
//! §1). [`Sensitivity`] asks whether the ranking of the gaps survives other weights (§2), [`why`]
//! takes any of these figures apart, down to the single answer, [`compare()`] says what moved them
//! between two rounds or segments, and the chains of `dependencies` what leans on what.
//! [`memory`] says what customers remember (§4), [`PyramidFigures`] what is earned of what they
//! expect, [`MenuFigures`] which contact points hurt and what they lack (§5); [`Grades`] says what
//! the data points are worth together (§6), and [`similar`] which of them look alike.
//! [`arrange()`] lays the cards of a journey out so that it can be read,
//! [`LatencyFigures`] says how fast the organisation answers (§7), and [`StanceFigures`] where it
//! stands between CRM and CEM. [`forecast()`] says what the chosen actions would change, [`exits()`]
//! where customers of a journey end up, and [`value()`] what it is worth (§8). [`schedule()`] says when the plan is done and what decides that,
//! [`suggestions`] what it could begin with, and [`confidence()`] how sure we are of an action (§6).

mod arrange;
mod compare;
mod confidence;
mod contacts;
mod course;
mod dependencies;
mod exits;
mod feeds;
mod felt;
mod figures;
mod forecast;
mod gaps;
mod grade;
mod kano;
pub mod knapsack;
mod latency;
pub mod memory;
mod noise;
mod pyramid;
mod questions;
mod schedule;
mod scorer;
mod sensitivity;
mod sheet;
pub mod similar;
mod sources;
mod stance;
mod suggest;
mod value;
mod variant;
mod ways;
pub mod why;

pub use arrange::arrange;
pub use compare::{
    Comparison, FactorChange, Pair, QuestionChange, Ranges, Said, Side, compare, moved_questions,
};
pub use confidence::{Backing, action_evidence, action_grade, confidence, confidence_of, sure};
pub use contacts::{
    Attained, Choosers, Delivery, Gap, MenuFigures, PointFigures, UNCHOSEN, WANTED, WEARING,
    attained, lost, priority, spent,
};
pub use course::{Heard, Turn, course, grade_on};
pub use dependencies::{
    BROKEN, Chain, Later, Leaning, Link, Node, Part, STRAINED, Strength, leaning, outcome_chain,
    proactive_chain,
};
pub use exits::{Exits, NoExits, Redirect, exits, taken};
pub use feeds::{Fed, Feeds, Registers};
pub use felt::{BUMP, FeltKnot, FeltLine, felt, is_felt};
pub use figures::FLOOR;
pub use forecast::{Budget, Forecast, JourneyForecast, Offer, forecast};
pub use gaps::{Gap as JourneyGap, GapKind, LOST, gaps, needs_owner};
pub use grade::{Grade, Grades, Standing, as_of, source_key, standing, weight as signal_weight};
pub use kano::{KanoCategory, KanoFigures};
pub use latency::{ENOUGH, Late, LatencyFigures, Leg, Took, quantile};
pub use pyramid::{AttributeFigures, LayerFigures, PyramidFigures, open, opportunity};
pub use questions::{Asked, Bank, Evidence, Known};
pub use schedule::{
    DAYS_PER_EFFORT, Row as ScheduleRow, Schedule, UNRATED, days_between, days_later, schedule,
};
pub use scorer::{Scorer, score};
pub use sensitivity::{DRAWS, Draws, KAPPA, Sensitivity, Survival};
pub use sheet::{FactorFigures, Figures, Interval, ScoreReport, SegmentFigures, Sheet, Source};
pub use sources::median;
pub use stance::StanceFigures;
pub use suggest::{Suggestion, Why, suggestions};
pub use value::{
    Case, LINK_STEP, Lever, Reached, Swing, Today, ValueFigures, clv, decimals_apart, is_signed,
    kept_value, taking_part, value,
};
pub use variant::{Cells, Changed, Difference, difference};
pub use ways::{NO_CONNECTION, Way, Ways};
