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

/// The range where there are few cases, else the median; none if no case shows it.
pub(super) fn middle(text: &Text, took: &Took) -> Option<String> {
    let Some([least, most]) = took.only_ends() else { return took.median.map(|m| text.span(m)) };
    let [from, to] = [text.span(least), text.span(most)];
    if from == to {
        return Some(from);
    }
    Some(text.with("latency-range", &[("least", from.into()), ("most", to.into())]))
}

/// What a leg comes to: median, nine of ten, how many, how many never.
pub(super) fn took(text: &Text, took: &Took) -> String {
    let mut parts = Vec::new();
    if let (Some(range), Some(_)) = (middle(text, took), took.only_ends()) {
        parts.push(range);
        parts.push(text.with("latency-n", &[("count", took.n.into())]));
    } else if let Some((median, p90)) = took.median.zip(took.p90) {
        let args = [("median", text.span(median).into()), ("p90", text.span(p90).into())];
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
                ("knows", text.span(knows).into()),
                ("acts", text.span(acts).into()),
            ],
        ),
        Late::Judged(knows, acts) => text.with(
            "latency-late-judged",
            &[("title", title.into()), ("knows", knows.into()), ("acts", acts.into())],
        ),
    })
}
