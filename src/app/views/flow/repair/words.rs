//! Steps, ways, repairs and times in words.

use crate::text::Text;
use crate::workshop::{ConnectionId, Journey, Mend, StepId};

/// What stands for a figure that nobody knows.
pub(super) const UNKNOWN: &str = "–";

/// Units of time, their keys and seconds, from the small to the large.
pub(super) const UNITS: [(&str, f64); 4] = [
    ("repair-unit-seconds", 1.0),
    ("repair-unit-minutes", 60.0),
    ("repair-unit-hours", 3_600.0),
    ("repair-unit-days", 86_400.0),
];

/// The largest unit of which a time has at least one and a half.
pub(super) fn unit(seconds: f64) -> (&'static str, f64) {
    UNITS.into_iter().rev().find(|(_, unit)| seconds >= 1.5 * unit).unwrap_or(UNITS[0])
}

/// A span of time: “2.5 h”.
pub(super) fn span(text: &Text, seconds: f64) -> String {
    let (key, unit) = unit(seconds.abs());
    let value = seconds / unit;
    let decimals = usize::from(value.abs() < 100.0 && value.fract().abs() > 0.05);
    format!("{}\u{a0}{}", text.number(value, decimals), text.get(key))
}

/// A figure before and after, or once where both read the same.
pub(super) fn moved(before: &str, after: &str) -> String {
    if before == after { after.to_owned() } else { format!("{before} → {after}") }
}

/// What a step is called.
pub(super) fn step<'a>(journey: &'a Journey, id: &StepId) -> &'a str {
    journey.steps.get(id).map_or(UNKNOWN, |step| step.title.as_str())
}

/// A way by its ends.
pub(super) fn way(text: &Text, journey: &Journey, id: &ConnectionId) -> String {
    let Some(way) = journey.connections.get(id) else { return UNKNOWN.to_owned() };
    let args = [("from", step(journey, &way.from).into()), ("to", step(journey, &way.to).into())];
    text.with("repair-way", &args)
}

/// What a repair is about, and what it makes of it.
pub(super) fn mend(text: &Text, journey: &Journey, what: &Mend) -> (String, String) {
    let title = match what {
        Mend::Way { connection, .. } => way(text, journey, connection),
        other => other.step().map_or(UNKNOWN, |id| step(journey, id)).to_owned(),
    };
    let below = match what {
        Mend::Way { to, .. } => {
            text.with("repair-is-way", &[("share", text.percent(to.get(), 1).into())])
        }
        Mend::Keep { by, .. } => {
            text.with("repair-is-keep", &[("points", text.number(by.get() * 100.0, 1).into())])
        }
        Mend::Dwell { to, .. } => {
            text.with("repair-is-dwell", &[("time", span(text, to.get()).into())])
        }
        Mend::Feeling { to, .. } => {
            text.with("repair-is-feeling", &[("valence", text.signed(to.get(), 1).into())])
        }
        Mend::Capacity { to, .. } => {
            text.with("repair-is-capacity", &[("count", text.number(to.get(), 0).into())])
        }
    };
    (title, below)
}

/// What an action that does a repair would be called.
pub(super) fn action(text: &Text, journey: &Journey, what: &Mend) -> String {
    let (title, _) = mend(text, journey, what);
    let key = match what {
        Mend::Way { .. } => "repair-action-way",
        Mend::Keep { .. } => "repair-action-keep",
        Mend::Dwell { .. } => "repair-action-dwell",
        Mend::Feeling { .. } => "repair-action-feeling",
        Mend::Capacity { .. } => "repair-action-capacity",
    };
    text.with(key, &[("name", title.into())])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Language;

    #[test]
    fn times_read_in_the_unit_that_suits_them() {
        let text = Text::of(Language::English);
        assert_eq!(span(text, 45.0), "45\u{a0}s");
        assert_eq!(span(text, 80.0), "80\u{a0}s");
        assert_eq!(span(text, 90.0 * 60.0), "1.5\u{a0}h");
        assert_eq!(span(text, 3.0 * 86_400.0), "3\u{a0}days");
        assert_eq!(span(text, 0.0), "0\u{a0}s");
    }

    #[test]
    fn nothing_has_no_sign() {
        let text = Text::of(Language::English);
        assert_eq!(text.signed(0.04, 1), "0.0");
        assert_eq!(text.signed(0.4, 1), "+0.4");
        assert_eq!(text.signed(-0.4, 1), "−0.4");
    }
}
