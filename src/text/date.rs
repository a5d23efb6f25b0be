//! Dates as people type them.

use jiff::civil::Date;

use super::Text;

impl Text {
    /// A date as a person typed it: `2026-11-03`, or day, month and year as the reader's language
    /// writes them, in figures (`3/11/2026`, `3.11.2026`) or with the month in words
    /// (`3 November 2026`). All three languages put the day first. Years have four figures.
    #[must_use]
    pub fn parse_date(&self, typed: &str) -> Option<Date> {
        // The longest date that makes sense is far shorter; what is pasted may be anything.
        if typed.len() > 64 {
            return None;
        }
        let typed = typed.trim().to_lowercase();
        let parts: Vec<&str> =
            typed.split([' ', '/', '.', '-', ',']).filter(|part| !part.is_empty()).collect();
        let &[first, month, last] = parts.as_slice() else { return None };
        let (day, year) = if first.len() == 4 { (last, first) } else { (first, last) };
        if year.len() != 4 {
            return None;
        }
        let named = |n: &i8| {
            let (long, short) = (format!("month-{n}"), format!("month-short-{n}"));
            [long, short].iter().any(|key| self.get(key).to_lowercase() == month)
        };
        let month = month.parse().ok().or_else(|| (1..=12).find(named))?;
        Date::new(year.parse().ok()?, month, day.parse().ok()?).ok()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Language;

    #[test]
    fn dates_are_read_as_the_language_writes_them() {
        let (en, it) = (Text::of(Language::English), Text::of(Language::Italian));
        let third = Date::new(2026, 11, 3).ok();
        for typed in ["2026-11-03", "3/11/2026", " 3.11.2026 ", "3 November 2026", "3 nov 2026"] {
            assert_eq!(en.parse_date(typed), third, "{typed}");
        }
        assert_eq!(it.parse_date("3 novembre 2026"), third);
        let long = "3 ".repeat(100);
        for typed in ["", "3/11/26", "31/11/2026", "2026-13-01", "soon", "2026", &long] {
            assert_eq!(en.parse_date(typed), None, "{typed}");
        }
    }
}
