//! Numbers as the reader's locale writes them, and as people type them.

use super::{Language, Text};

impl Text {
    /// A number with a fixed count of decimals, `1,234.5` or `1.234,5`. A half is rounded away
    /// from zero, as office programs do, so that a page, a slide and a sheet show the same.
    #[must_use]
    pub fn number(&self, value: f64, decimals: usize) -> String {
        let plain = rounded(value, decimals);
        // Rounding must not leave a “-0.0”.
        let (negative, digits) = match plain.strip_prefix('-') {
            Some(rest) if rest.bytes().any(|b| matches!(b, b'1'..=b'9')) => (true, rest),
            Some(rest) => (false, rest),
            None => (false, plain.as_str()),
        };
        let (point, group) = self.marks();
        let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
        let mut out = String::with_capacity(digits.len() + 4);
        if negative {
            out.push('−');
        }
        for (i, digit) in whole.chars().enumerate() {
            // From a thousand on, so that a column of them reads alike. A year is no such number.
            if i > 0 && (whole.len() - i).is_multiple_of(3) {
                out.push(group);
            }
            out.push(digit);
        }
        if !fraction.is_empty() {
            out.push(point);
            out.push_str(fraction);
        }
        out
    }

    /// A number with as many decimals as it needs, three at most.
    #[must_use]
    pub fn short_number(&self, value: f64) -> String {
        let decimals = (0..3)
            .find(|&d| {
                let scale = 10_f64.powi(d);
                ((value * scale).round() / scale - value).abs() < 5e-4
            })
            .unwrap_or(3);
        self.number(value, usize::try_from(decimals).unwrap_or(0))
    }

    /// A number with its sign, so that 0 has none; one that reads as 0 has none either.
    #[must_use]
    pub fn signed(&self, value: f64, decimals: usize) -> String {
        let plain = self.number(value, decimals);
        let positive = value > 0.0 && plain.bytes().any(|b| matches!(b, b'1'..=b'9'));
        if positive { format!("+{plain}") } else { plain }
    }

    /// A number with its sign and as many decimals as it needs, three at most.
    #[must_use]
    pub fn short_signed(&self, value: f64) -> String {
        let short = self.short_number(value);
        if value > 0.0 { format!("+{short}") } else { short }
    }

    /// A score of 0 to 10 with one decimal.
    #[must_use]
    pub fn score(&self, value: f64) -> String {
        self.number(value, 1)
    }

    /// What stands behind a percentage that somebody types. All three languages write it close to
    /// its number, as the formats of sheets and charts do: one way per document.
    #[must_use]
    pub fn percent_sign(&self) -> &'static str {
        "%"
    }

    /// A share of 0 to 1 as a per cent value.
    #[must_use]
    pub fn percent(&self, share: f64, decimals: usize) -> String {
        format!("{}{}", self.number(share * 100.0, decimals), self.percent_sign())
    }

    /// A number as a person typed it: either decimal mark, marks between thousands, a per cent
    /// sign and spaces are understood. Where a single mark could be either, it is the decimal one.
    #[must_use]
    pub fn parse_number(&self, typed: &str) -> Option<f64> {
        let (_, group) = self.marks();
        let mut s: String = typed
            .chars()
            .filter(|c| !c.is_whitespace() && *c != '%' && *c != '\u{202f}')
            .map(|c| if c == '−' { '-' } else { c })
            .collect();
        let commas = s.matches(',').count();
        let points = s.matches('.').count();
        if commas > 0 && points > 0 {
            // The last mark is the decimal one.
            let decimal = if s.rfind(',') > s.rfind('.') { ',' } else { '.' };
            s = s.replace(if decimal == ',' { '.' } else { ',' }, "");
        } else if commas > 1 || points > 1 {
            s = s.replace([',', '.'], "");
        } else if s.find(group).is_some_and(|i| {
            let tail = &s[i + 1..];
            tail.len() == 3 && i > 0 && !s.starts_with('0')
        }) {
            s = s.replace(group, "");
        }
        let value: f64 = s.replace(',', ".").parse().ok()?;
        value.is_finite().then_some(value)
    }

    /// The decimal mark, and the one between thousands.
    fn marks(&self) -> (char, char) {
        match self.language() {
            Language::English => ('.', ','),
            Language::Italian | Language::Indonesian => (',', '.'),
        }
    }
}

/// A number in plain decimals, a half rounded away from zero. What is rounded is the decimal that a
/// person sees, with the fifteen figures that office programs keep: as a binary number 0.15 lies a
/// little below its own decimal, and 0.145 × 100 a little below 14.5.
fn rounded(value: f64, decimals: usize) -> String {
    if !value.is_finite() {
        return format!("{value:.decimals$}");
    }
    let seen = format!("{:.14e}", value.abs());
    // The shortest decimal of what was kept; `Display` writes no exponent.
    let text = seen.parse().unwrap_or_else(|_| value.abs()).to_string();
    let (whole, fraction) = text.split_once('.').unwrap_or((&text, ""));
    let up = fraction.as_bytes().get(decimals).is_some_and(|digit| *digit >= b'5');
    let mut digits: Vec<u8> = whole.bytes().chain(fraction.bytes().take(decimals)).collect();
    digits.resize(whole.len() + decimals, b'0');
    if up {
        let nines = digits.iter().rev().take_while(|digit| **digit == b'9').count();
        let at = digits.len() - nines;
        digits[at..].fill(b'0');
        match at.checked_sub(1) {
            Some(at) => digits[at] += 1,
            None => digits.insert(0, b'1'),
        }
    }
    let sign = if value.is_sign_negative() { "-" } else { "" };
    let digits: String = digits.into_iter().map(char::from).collect();
    match digits.split_at(digits.len() - decimals) {
        (whole, "") => format!("{sign}{whole}"),
        (whole, fraction) => format!("{sign}{whole}.{fraction}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_half_is_rounded_away_from_zero_as_office_does() {
        let en = Text::of(Language::English);
        for (value, decimals, written) in [
            (-1.25, 1, "−1.3"),
            (1.25, 1, "1.3"),
            (-0.05, 1, "−0.1"),
            (4.25, 1, "4.3"),
            (0.15, 1, "0.2"),
            (1.005, 2, "1.01"),
            (2.5, 0, "3"),
            (0.5, 0, "1"),
            (-0.5, 0, "−1"),
            (0.625 * 100.0, 0, "63"),
            (0.145 * 100.0, 0, "15"),
            (9.96, 1, "10.0"),
            (99_999.5, 0, "100,000"),
            (-0.0, 1, "0.0"),
            (-0.049, 1, "0.0"),
            (1e-20, 2, "0.00"),
            (3.0, 2, "3.00"),
            (1e21, 0, "1,000,000,000,000,000,000,000"),
        ] {
            assert_eq!(en.number(value, decimals), written, "{value}");
        }
        assert_eq!(en.signed(0.05, 1), "+0.1");
        assert_eq!(en.signed(-0.04, 1), "0.0");
    }

    #[test]
    fn numbers_follow_the_language() {
        let (en, it) = (Text::of(Language::English), Text::of(Language::Italian));
        assert_eq!(en.number(1_234_567.891, 2), "1,234,567.89");
        assert_eq!(it.number(1_234_567.891, 2), "1.234.567,89");
        assert_eq!(it.number(5_200.0, 0), "5.200");
        assert_eq!(it.number(520.0, 0), "520");
        assert_eq!(en.number(-0.04, 1), "0.0");
        assert_eq!(en.number(-3.25, 2), "−3.25");
        assert_eq!(en.percent(0.625, 0), "63%");
        assert_eq!(it.percent(0.625, 1), "62,5%");
        assert_eq!(en.short_number(0.5), "0.5");
        assert_eq!(en.short_number(12.0), "12");
    }

    #[test]
    fn people_type_numbers_in_many_ways() {
        let (en, it) = (Text::of(Language::English), Text::of(Language::Italian));
        for text in ["7.5", "7,5", " 7,5 ", "7.50"] {
            assert_eq!(en.parse_number(text), Some(7.5), "{text}");
            assert_eq!(it.parse_number(text), Some(7.5), "{text}");
        }
        assert_eq!(en.parse_number("1,234"), Some(1234.0));
        assert_eq!(it.parse_number("1.234"), Some(1234.0));
        assert_eq!(it.parse_number("1.234,5"), Some(1234.5));
        assert_eq!(en.parse_number("1,234,567"), Some(1_234_567.0));
        assert_eq!(en.parse_number("12 %"), Some(12.0));
        assert_eq!(en.parse_number("−3"), Some(-3.0));
        for text in ["", "abc", "nan", "inf", "1e999"] {
            assert_eq!(en.parse_number(text), None, "{text}");
        }
    }
}
