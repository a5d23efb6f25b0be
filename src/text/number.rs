//! Numbers as the reader's locale writes them, and as people type them.

use super::{Language, Text};

impl Text {
    /// A number with a fixed count of decimals, `1,234.5` or `1.234,5`.
    #[must_use]
    pub fn number(&self, value: f64, decimals: usize) -> String {
        let plain = format!("{value:.decimals$}");
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

    /// What stands behind a percentage that somebody types.
    #[must_use]
    pub fn percent_sign(&self) -> &'static str {
        match self.language() {
            // No-break: a percent sign alone on a line helps nobody.
            Language::English | Language::Indonesian => "%",
            Language::Italian => "\u{a0}%",
        }
    }

    /// A share of 0 to 1 as a per cent value, with the space its language wants.
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_follow_the_language() {
        let (en, it) = (Text::of(Language::English), Text::of(Language::Italian));
        assert_eq!(en.number(1_234_567.891, 2), "1,234,567.89");
        assert_eq!(it.number(1_234_567.891, 2), "1.234.567,89");
        assert_eq!(it.number(5_200.0, 0), "5.200");
        assert_eq!(it.number(520.0, 0), "520");
        assert_eq!(en.number(-0.04, 1), "0.0");
        assert_eq!(en.number(-3.25, 2), "−3.25");
        assert_eq!(en.percent(0.625, 0), "62%");
        assert_eq!(it.percent(0.625, 1), "62,5\u{a0}%");
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
