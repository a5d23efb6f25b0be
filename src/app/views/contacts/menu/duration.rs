//! Times as people say and type them: minutes, or hours and minutes.

use crate::text::Text;

/// A span of `seconds` in two parts at most: `45 s`, `4 min`, `1 h 20 min`, `312 h`.
pub(super) fn spell(text: &Text, seconds: f64) -> String {
    let whole = |key, n: f64| text.with(key, &[("n", text.number(n, 0).into())]);
    if seconds < 60.0 {
        return whole("contacts-seconds", seconds.round());
    }
    let minutes = (seconds / 60.0).round();
    if minutes < 60.0 {
        return whole("contacts-minutes", minutes);
    }
    let (hours, rest) = ((minutes / 60.0).floor(), minutes % 60.0);
    if rest < 1.0 || hours >= 24.0 {
        return whole("contacts-hours", (minutes / 60.0).round());
    }
    text.with(
        "contacts-hours-minutes",
        &[("h", text.number(hours, 0).into()), ("m", text.number(rest, 0).into())],
    )
}

/// A span as it stands in a field while somebody types in it: exact, and read back as it is.
pub(super) fn editing(text: &Text, seconds: f64) -> String {
    text.short_number(seconds / 60.0)
}

/// Seconds of a span as a person typed it: a bare number is minutes; hours, minutes and seconds by
/// the letters that the three languages begin them with (`1 h 20`, `2 ore`, `1 jam 20 menit`,
/// `45 detik`), or `1:20`.
pub(super) fn read(text: &Text, typed: &str) -> Option<f64> {
    let typed = typed.trim().to_lowercase();
    if let Some((hours, minutes)) = typed.split_once(':') {
        let hours: u32 = hours.trim().parse().ok()?;
        let minutes: u32 = minutes.trim().parse().ok().filter(|m| *m < 60)?;
        return Some(f64::from(hours) * 3600.0 + f64::from(minutes) * 60.0);
    }
    let mut rest = typed.as_str();
    let (mut sum, mut last) = (0.0, None);
    while !rest.is_empty() {
        let end = rest.find(char::is_alphabetic).unwrap_or(rest.len());
        let digits = rest[..end].trim();
        // Two numbers are not one with a space among its digits.
        if digits.contains(char::is_whitespace) {
            return None;
        }
        let number = text.parse_number(digits).filter(|n| *n >= 0.0)?;
        rest = &rest[end..];
        let end = rest.find(|c: char| !c.is_alphabetic()).unwrap_or(rest.len());
        let unit = match (&rest[..end], last) {
            ("", None | Some(3600)) => 60,
            ("", Some(60)) => 1,
            ("h" | "hr" | "hrs" | "hour" | "hours" | "o" | "ora" | "ore" | "j" | "jam", _) => 3600,
            (
                "m" | "min" | "mins" | "minute" | "minutes" | "minuto" | "minuti" | "mnt" | "menit",
                _,
            ) => 60,
            (
                "s" | "sec" | "secs" | "second" | "seconds" | "secondo" | "secondi" | "detik"
                | "dtk",
                _,
            ) => 1,
            _ => return None,
        };
        // From the large to the small, each once.
        if last.is_some_and(|last| unit >= last) {
            return None;
        }
        sum += number * f64::from(unit);
        last = Some(unit);
        rest = rest[end..].trim_start();
    }
    last.is_some().then_some(sum)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Language;

    #[test]
    fn people_type_times_in_many_ways() {
        let en = Text::of(Language::English);
        for (typed, minutes) in [
            ("12", 12.0),
            ("1 h 20", 80.0),
            ("1h20", 80.0),
            ("1:20", 80.0),
            ("80 min", 80.0),
            ("1.5 h", 90.0),
            ("2 ore", 120.0),
            ("1 jam 20 menit", 80.0),
            ("45 s", 0.75),
            ("3 min 30", 3.5),
            ("0", 0.0),
        ] {
            assert_eq!(read(en, typed), Some(minutes * 60.0), "{typed}");
        }
        for typed in ["", "soon", "-5", "20 min 1 h", "5 5", "1 h 20 30", "1:75", "3 x", "h"] {
            assert_eq!(read(en, typed), None, "{typed}");
        }
    }

    #[test]
    fn what_is_shown_can_be_typed_again() {
        for language in Language::ALL {
            let text = Text::of(language);
            for minutes in [1.0, 12.0, 59.0, 60.0, 80.0, 240.0] {
                let said = spell(text, minutes * 60.0);
                assert_eq!(read(text, &said), Some(minutes * 60.0), "{said}");
                assert_eq!(read(text, &editing(text, minutes * 60.0)), Some(minutes * 60.0));
            }
        }
    }
}
