//! Spans of time in words.

use super::Text;

/// Seconds of a minute, an hour, a day and a week.
const MINUTE: f64 = 60.0;
const HOUR: f64 = 3_600.0;
const DAY: f64 = 86_400.0;
const WEEK: f64 = 604_800.0;

impl Text {
    /// A span of time in the unit that suits it, such as “2.5 hours”.
    #[must_use]
    pub fn span(&self, seconds: f64) -> String {
        let (unit, key) = match seconds {
            s if s < MINUTE => (1.0, "latency-seconds"),
            s if s < HOUR => (MINUTE, "latency-minutes"),
            s if s < 2.0 * DAY => (HOUR, "latency-hours"),
            s if s < 8.0 * WEEK => (DAY, "latency-days"),
            _ => (WEEK, "latency-weeks"),
        };
        let value = seconds / unit;
        // As many decimals as a person would say.
        let rounded = if value < 10.0 { (value * 10.0).round() / 10.0 } else { value.round() };
        // The number is written as the locale has it; its plural follows the value itself.
        self.with(key, &[("n", self.short_number(rounded).into()), ("count", rounded.into())])
    }
}

#[cfg(test)]
mod tests {
    use crate::text::{Language, Text};

    #[test]
    fn spans_are_said_in_the_unit_that_suits_them() {
        let en = Text::of(Language::English);
        for (seconds, said) in [
            (30.0, "30 s"),
            (60.0, "1 min"),
            (90.0, "1.5 min"),
            (3_600.0, "1 hour"),
            (9_000.0, "2.5 hours"),
            (90_000.0, "25 hours"),
            (200_000.0, "2.3 days"),
            (864_000.0, "10 days"),
            (6_048_000.0, "10 weeks"),
        ] {
            assert_eq!(en.span(seconds), said);
        }
        let it = Text::of(Language::Italian);
        assert_eq!(it.span(9_000.0), "2,5 ore");
    }
}
