//! How long the organisation takes from an event to acting on it (measures §7, L05), and whether
//! it can know and act at once, which are two capabilities (L06).
//!
//! A case has four moments: event, insight, decision, action. A leg is the time between two that
//! follow one another; where one of the two is missing the leg is unknown and counts nowhere.
//! A leg that runs backwards is a slip of the pen and counts nowhere either. Quantiles are of
//! type 7: linear interpolation between order statistics, as spreadsheets do it.

use jiff::civil::DateTime;

use crate::workshop::{Capability, Case};

/// A part of the way from event to action.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Leg {
    /// From the event to the insight: analytics.
    Insight,
    /// From the insight to the decision.
    Decision,
    /// From the decision to the action: execution.
    Action,
}

impl Leg {
    /// All three, in the order in which they happen.
    pub const ALL: [Self; 3] = [Self::Insight, Self::Decision, Self::Action];

    fn ends(self, case: &Case) -> (Option<DateTime>, Option<DateTime>) {
        match self {
            Self::Insight => (case.event, case.insight),
            Self::Decision => (case.insight, case.decision),
            Self::Action => (case.decision, case.action),
        }
    }
}

/// How long something took, over several cases.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Took {
    /// The middle one, in seconds; none if no case shows it.
    pub median: Option<f64>,
    /// Nine of ten took no longer, in seconds.
    pub p90: Option<f64>,
    /// The shortest and the longest, in seconds.
    pub ends: Option<[f64; 2]>,
    /// How many cases show it.
    pub n: usize,
    /// In how many it began and never ended, as far as anybody wrote down.
    pub never: usize,
    /// In how many it ended before it began: not counted.
    pub reversed: usize,
}

impl Took {
    fn of(ends: impl Iterator<Item = (Option<DateTime>, Option<DateTime>)>) -> Self {
        let mut out = Self::default();
        let mut seconds = Vec::new();
        for (from, to) in ends {
            match (from, to) {
                (Some(from), Some(to)) => match between(from, to) {
                    took if took < 0.0 => out.reversed += 1,
                    took => seconds.push(took),
                },
                (Some(_), None) => out.never += 1,
                (None, _) => {}
            }
        }
        seconds.sort_by(f64::total_cmp);
        out.n = seconds.len();
        out.median = quantile(&seconds, 0.5);
        out.p90 = quantile(&seconds, 0.9);
        out.ends = seconds.first().zip(seconds.last()).map(|(least, most)| [*least, *most]);
        out
    }

    /// The shortest and the longest, where there are too few cases to say more than that: fewer
    /// than [`ENOUGH`].
    #[must_use]
    pub fn only_ends(&self) -> Option<[f64; 2]> {
        self.ends.filter(|_| self.n < ENOUGH)
    }
}

/// From so many cases on one may speak of the middle one and of nine of ten (our definition).
pub const ENOUGH: usize = 10;

/// Seconds from one moment to another on the same clock; negative if it is earlier.
#[must_use]
pub fn between(from: DateTime, to: DateTime) -> f64 {
    to.duration_since(from).as_secs_f64()
}

/// The quantile of type 7 of values in ascending order: between the two neighbours of
/// (n − 1)·p, linearly. None without values. `p` is kept within 0 and 1.
#[must_use]
pub fn quantile(sorted: &[f64], p: f64) -> Option<f64> {
    let last = sorted.len().checked_sub(1)?;
    let place = last as f64 * p.clamp(0.0, 1.0);
    let below = (place.floor() as usize).min(last);
    let (low, high) = (sorted[below], sorted[(below + 1).min(last)]);
    Some((high - low).mul_add(place - below as f64, low))
}

/// From the event to knowing counts as at once up to this, in seconds: an hour (our definition).
pub const AT_ONCE: f64 = 3_600.0;

/// From knowing to acting counts as late from this on, in seconds: a day (our definition).
pub const LATE: f64 = 86_400.0;

/// Knowing is ahead of acting by judgement when the levels differ by this much (our definition).
pub const APART: u8 = 2;

/// Why a capability is said to know at once and to act late.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Late {
    /// The cases say so: the median seconds to the insight, and from there to the action.
    Measured(f64, f64),
    /// The levels say so: analytics, execution.
    Judged(u8, u8),
}

/// What the cases of a capability come to.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct LatencyFigures {
    /// The legs, in the order of [`Leg::ALL`].
    pub legs: [Took; 3],
    /// From the insight to the action.
    pub acting: Took,
    /// From the event to the action.
    pub whole: Took,
}

impl LatencyFigures {
    /// The figures of a capability.
    #[must_use]
    pub fn of(capability: &Capability) -> Self {
        let cases = &capability.cases;
        Self {
            legs: Leg::ALL.map(|leg| Took::of(cases.iter().map(|c| leg.ends(c)))),
            acting: Took::of(cases.iter().map(|c| (c.insight, c.action))),
            whole: Took::of(cases.iter().map(|c| (c.event, c.action))),
        }
    }

    /// Whether the capability knows at once and acts late. What was measured goes before what was
    /// judged.
    #[must_use]
    pub fn late(&self, capability: &Capability) -> Option<Late> {
        let measured = self.legs[0].median.zip(self.acting.median);
        if let Some((knows, acts)) = measured.filter(|(k, a)| *k <= AT_ONCE && *a >= LATE) {
            return Some(Late::Measured(knows, acts));
        }
        let (knows, acts) = capability.analytics.zip(capability.execution)?;
        (knows.get() >= acts.get() + APART).then(|| Late::Judged(knows.get(), acts.get()))
    }
}

#[cfg(test)]
mod tests {
    use jiff::ToSpan;
    use jiff::civil::date;

    use super::*;
    use crate::workshop::Level;

    const START: DateTime = date(2026, 3, 1).at(8, 0, 0, 0);

    fn after(hours: Option<i64>) -> Option<DateTime> {
        hours.map(|h| START.checked_add(h.hours()).unwrap())
    }

    fn case(insight: Option<i64>, decision: Option<i64>, action: Option<i64>) -> Case {
        Case {
            title: String::new(),
            event: Some(START),
            insight: after(insight),
            decision: after(decision),
            action: after(action),
        }
    }

    #[test]
    fn quantiles_are_of_type_seven() {
        // As R's quantile(x, p, type = 7) and a spreadsheet's PERCENTILE.INC have it.
        let five = [15.0, 20.0, 35.0, 40.0, 50.0];
        let ten: Vec<f64> = (1..=10).map(f64::from).collect();
        for (values, p, expected) in [
            (&five[..], 0.4, 29.0),
            (&five[..], 0.5, 35.0),
            (&five[..], 0.9, 46.0),
            (&ten[..], 0.9, 9.1),
            (&ten[..], 0.5, 5.5),
            (&[7.0][..], 0.9, 7.0),
            (&five[..], 0.0, 15.0),
            (&five[..], 1.0, 50.0),
        ] {
            let got = quantile(values, p).unwrap();
            assert!((got - expected).abs() < 1e-9, "{values:?} {p}: {got}");
        }
        assert_eq!(quantile(&[], 0.5), None);
    }

    #[test]
    fn legs_count_what_both_ends_are_known_of() {
        let capability = Capability {
            cases: vec![
                case(Some(1), Some(3), Some(27)),
                case(Some(2), Some(6), None),
                case(None, None, None),
                case(Some(3), Some(2), Some(4)),
            ],
            ..Capability::default()
        };
        let figures = LatencyFigures::of(&capability);
        let [insight, decision, action] = figures.legs;
        assert_eq!((insight.n, insight.never, insight.median), (3, 1, Some(7_200.0)));
        assert!((insight.p90.unwrap() - 2.8 * 3_600.0).abs() < 1e-6);
        assert_eq!((decision.n, decision.reversed, decision.never), (2, 1, 0));
        assert_eq!(decision.median, Some(3.0 * 3_600.0));
        assert_eq!((action.n, action.never), (2, 1));
        assert_eq!((figures.whole.n, figures.whole.never), (2, 2));
        assert_eq!(LatencyFigures::of(&Capability::default()), LatencyFigures::default());
    }

    #[test]
    fn knowing_at_once_and_acting_late_is_told() {
        let level = |n| Level::new(n).ok();
        let mut capability =
            Capability { cases: vec![case(Some(1), None, Some(25))], ..Capability::default() };
        let late = |c: &Capability| LatencyFigures::of(c).late(c);
        assert_eq!(late(&capability), Some(Late::Measured(3_600.0, 86_400.0)));
        capability.cases = vec![case(Some(1), None, Some(24))];
        assert_eq!(late(&capability), None);
        (capability.analytics, capability.execution) = (level(3), level(1));
        assert_eq!(late(&capability), Some(Late::Judged(3, 1)));
        capability.execution = level(2);
        assert_eq!(late(&capability), None);
    }
}
