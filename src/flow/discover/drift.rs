//! How far a journey that was drawn from a log has come away from it.

use super::Drawn;
use crate::flow::chain::solve;
use crate::flow::model::Model;
use crate::workshop::EventLog;

/// Where the end of a drawn journey differs most from that of the log.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Drift {
    /// The activity, by its place in the log.
    pub activity: usize,
    /// The part of all cases that end with it, 0 to 1.
    pub logged: f64,
    /// The part of customers whose drawn journey ends at its step, 0 to 1.
    pub drawn: f64,
}

impl Drift {
    /// How far apart they are, 0 to 1.
    #[must_use]
    pub fn gap(&self) -> f64 {
        (self.drawn - self.logged).abs()
    }
}

/// Where the journey that was drawn from a log ends otherwise than the log does: the activity with
/// the widest gap. What is cut off a drawing is counted to the rest in proportion, and over a few
/// steps that may come to much. None where nobody comes to an end.
#[must_use]
pub fn drift(log: &EventLog, drawn: &Drawn) -> Option<Drift> {
    let answer = solve(&Model::of(&drawn.journey, None)).ok()?;
    let cases = log.cases.max(1) as f64;
    let ends = log.activities.iter().zip(&drawn.steps).enumerate().map(|(at, (activity, step))| {
        let place = step.as_ref().and_then(|id| drawn.journey.steps.index_of(id));
        Drift {
            activity: at,
            logged: activity.ends as f64 / cases,
            drawn: place.and_then(|place| answer.absorbed.get(place)).copied().unwrap_or(0.0),
        }
    });
    ends.max_by(|a, b| a.gap().total_cmp(&b.gap()))
}
