//! How actions read.

use jiff::civil::Date;

use crate::measure::ScheduleRow;
use crate::text::Text;
use crate::workshop::{Action, PersonId, Workshop};

/// What an action is called; a nameless one says so.
pub(super) fn title<'a>(text: &'a Text, action: &'a Action) -> &'a str {
    let title = action.title.trim();
    if title.is_empty() { text.get("plan-nameless") } else { title }
}

/// What a person is called; a nameless one says so.
pub(super) fn person<'a>(text: &'a Text, workshop: &'a Workshop, id: &PersonId) -> &'a str {
    let name = workshop.people.get(id).map_or("", |person| person.name.trim());
    if name.is_empty() { text.get("plan-nameless-person") } else { name }
}

/// Who does an action, if anybody.
pub(super) fn owner<'a>(
    text: &'a Text,
    workshop: &'a Workshop,
    action: &Action,
) -> Option<&'a str> {
    action.owner.as_ref().map(|id| person(text, workshop, id))
}

/// The short names of the factors that an action speaks of.
pub(super) fn factors(workshop: &Workshop, action: &Action) -> String {
    let names = action.factors.iter().filter_map(|id| workshop.framework.factors.get(id));
    let names = names.map(|f| if f.short.is_empty() { f.title.as_str() } else { f.short.as_str() });
    names.collect::<Vec<_>>().join(", ")
}

/// A date in few letters: “3 Nov 2026”.
pub(super) fn day(text: &Text, date: Date) -> String {
    format!("{} {}", date.day(), text.month(date))
}

/// “Quarter 2, 2026”, or the same in fewer letters.
pub(super) fn quarter(text: &Text, date: Date) -> String {
    let quarter = (date.month() - 1) / 3 + 1;
    text.with(
        "plan-quarter",
        &[("q", i64::from(quarter).into()), ("year", date.year().to_string().into())],
    )
}

/// The first day of the quarter of a date.
pub(super) fn quarter_start(date: Date) -> Date {
    Date::new(date.year(), (date.month() - 1) / 3 * 3 + 1, 1).unwrap_or(date)
}

/// By how much an action will be late, in words; none if it will not.
pub(super) fn late(text: &Text, action: &Action, row: &ScheduleRow) -> Option<String> {
    let due = action.due.filter(|_| row.late)?;
    let n = crate::measure::days_between(due, row.end);
    Some(text.with("plan-late-by", &[("n", i64::from(n).into())]))
}

/// Which part of the matrix an action lies in.
pub(super) fn part(effort: f64, impact: f64) -> &'static str {
    match (effort < MIDDLE, impact >= MIDDLE) {
        (true, true) => "plan-part-quick",
        (false, true) => "plan-part-big",
        (true, false) => "plan-part-fill",
        (false, false) => "plan-part-not",
    }
}

/// The middle of a rating of 1 to 5.
pub(super) const MIDDLE: f64 = 3.0;

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::text::Language;

    #[test]
    fn quarters_begin_where_they_do() {
        for (day, start) in [
            (date(2026, 1, 1), date(2026, 1, 1)),
            (date(2026, 3, 31), date(2026, 1, 1)),
            (date(2026, 11, 5), date(2026, 10, 1)),
            (Date::MAX, date(9999, 10, 1)),
        ] {
            assert_eq!(quarter_start(day), start);
        }
        assert_eq!(quarter(Text::of(Language::English), date(2026, 11, 5)), "Q4 2026");
    }
}
