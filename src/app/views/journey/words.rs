//! The words for what a journey is made of.

pub(super) use crate::text::journey::layer;
use crate::workshop::{ConnectionKind, JourneyState};

/// What sort of way a connection is.
pub(super) fn way(kind: ConnectionKind) -> &'static str {
    match kind {
        ConnectionKind::Next => "journey-way-next",
        ConnectionKind::Loop => "journey-way-loop",
        ConnectionKind::ReEntry => "journey-way-re-entry",
        ConnectionKind::Exit => "journey-way-exit",
    }
}

/// As is or to be.
pub(super) fn state(state: JourneyState) -> &'static str {
    match state {
        JourneyState::AsIs => "journey-as-is",
        JourneyState::ToBe => "journey-to-be",
    }
}

/// A unit of time that people say, and its seconds.
pub(super) const UNITS: [(&str, f64); 5] = [
    ("journey-unit-minutes", 60.0),
    ("journey-unit-hours", 3_600.0),
    ("journey-unit-days", 86_400.0),
    ("journey-unit-weeks", 604_800.0),
    // The mean month of the Gregorian calendar.
    ("journey-unit-months", 2_629_746.0),
];

/// The unit in which a time reads best: the largest that it holds as a round number, else the
/// largest that it holds.
pub(super) fn unit(seconds: f64) -> usize {
    let holds = |i: &usize| seconds >= UNITS[*i].1;
    let round = |i: &usize| (seconds / UNITS[*i].1).fract().abs() < 1e-9;
    let down = || (0..UNITS.len()).rev().filter(holds);
    down().find(round).or_else(|| down().next()).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_read_in_the_unit_that_people_would_say() {
        let name = |seconds| UNITS[unit(seconds)].0;
        assert_eq!(name(90.0 * 60.0), "journey-unit-minutes");
        assert_eq!(name(2.0 * 3_600.0), "journey-unit-hours");
        assert_eq!(name(86_400.0 * 3.0), "journey-unit-days");
        assert_eq!(name(86_400.0 * 14.0), "journey-unit-weeks");
        assert_eq!(name(0.0), "journey-unit-minutes");
    }
}
