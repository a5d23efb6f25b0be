//! How long something took, in words.

use crate::measure::{Late, LatencyFigures, Leg, Took};
use crate::text::Text;
use crate::workshop::Capability;

const MINUTE: f64 = 60.0;
const HOUR: f64 = 3_600.0;
const DAY: f64 = 86_400.0;
const WEEK: f64 = 604_800.0;

/// The marks of the time axis: seconds, and the key of what stands there.
pub(super) const TICKS: [(f64, &str); 7] = [
    (1.0, "latency-tick-second"),
    (MINUTE, "latency-tick-minute"),
    (HOUR, "latency-tick-hour"),
    (DAY, "latency-tick-day"),
    (WEEK, "latency-tick-week"),
    (4.0 * WEEK, "latency-tick-weeks"),
    (365.0 * DAY, "latency-tick-year"),
];

/// A span of time in the unit that suits it, such as “2.5 hours”.
pub(super) fn span(text: &Text, seconds: f64) -> String {
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
    text.with(key, &[("n", text.short_number(rounded).into()), ("count", rounded.into())])
}

/// The key of what a leg is called.
pub(super) const fn leg(leg: Leg) -> &'static str {
    match leg {
        Leg::Insight => "latency-leg-insight",
        Leg::Decision => "latency-leg-decision",
        Leg::Action => "latency-leg-action",
    }
}

/// The key of what a leg stands for.
pub(super) const fn leg_hint(leg: Leg) -> &'static str {
    match leg {
        Leg::Insight => "latency-leg-insight-hint",
        Leg::Decision => "latency-leg-decision-hint",
        Leg::Action => "latency-leg-action-hint",
    }
}

/// What a leg comes to: median, nine of ten, how many, how many never.
pub(super) fn took(text: &Text, took: &Took) -> String {
    let mut parts = Vec::new();
    if let Some((median, p90)) = took.median.zip(took.p90) {
        let args = [("median", span(text, median).into()), ("p90", span(text, p90).into())];
        parts.push(text.with("latency-took", &args));
        parts.push(text.with("latency-n", &[("count", took.n.into())]));
    }
    if took.never > 0 {
        parts.push(text.with("latency-never", &[("count", took.never.into())]));
    }
    if took.reversed > 0 {
        parts.push(text.with("latency-reversed", &[("count", took.reversed.into())]));
    }
    if parts.is_empty() { text.get("latency-no-case").to_owned() } else { parts.join(" · ") }
}

/// What a capability is called.
pub(super) fn title<'a>(text: &'a Text, capability: &'a Capability) -> &'a str {
    match capability.title.trim() {
        "" => text.get("latency-nameless"),
        title => title,
    }
}

/// Why it is said to know at once and to act late; none if it is not.
pub(super) fn late(
    text: &Text,
    capability: &Capability,
    figures: &LatencyFigures,
) -> Option<String> {
    let title = title(text, capability);
    Some(match figures.late(capability)? {
        Late::Measured(knows, acts) => text.with(
            "latency-late-measured",
            &[
                ("title", title.into()),
                ("knows", span(text, knows).into()),
                ("acts", span(text, acts).into()),
            ],
        ),
        Late::Judged(knows, acts) => text.with(
            "latency-late-judged",
            &[("title", title.into()), ("knows", knows.into()), ("acts", acts.into())],
        ),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Language;

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
            assert_eq!(span(en, seconds), said);
        }
        let it = Text::of(Language::Italian);
        assert_eq!(span(it, 9_000.0), "2,5 ore");
    }
}
