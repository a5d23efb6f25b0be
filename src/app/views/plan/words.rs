//! How actions read.

use jiff::civil::Date;

use crate::app::views::things;
use crate::app::widgets::grade_title;
use crate::measure::{Backing, Grades, ScheduleRow, action_evidence, confidence_of};
use crate::text::Text;
pub(super) use crate::text::plan::number;
use crate::text::plan::step;
use crate::workshop::{Action, ActionId, PersonId, Workshop};

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
    let names = action.tied().filter_map(|id| workshop.framework.factors.get(id));
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

/// What the steps 1 to 5 of a rating mean, a line each.
pub(super) fn steps(text: &Text, effort: bool) -> String {
    (1..=5).map(|n| step(text, effort, n)).collect::<Vec<_>>().join("\n")
}

/// What a rating means; between two steps, both.
pub(super) fn rated(text: &Text, effort: bool, rating: f64) -> String {
    let (low, high) = (rating.floor() as u8, rating.ceil() as u8);
    if low == high {
        step(text, effort, low)
    } else {
        format!("{}\n{}", step(text, effort, low), step(text, effort, high))
    }
}

/// Where the confidence in an action comes from: “80%, from the evidence: trend on Anticipation”,
/// or that a person said so.
pub(super) fn sure(text: &Text, workshop: &Workshop, action: &Action, grades: &Grades) -> String {
    match action.confidence {
        Some(share) => {
            let share = text.percent(share.get(), 0);
            text.with("plan-confidence-said", &[("share", share.into())])
        }
        None => evidence(text, workshop, action, grades, "plan-confidence-evidence"),
    }
}

/// What the evidence says, whatever a person said: under a key that takes its words.
pub(super) fn evidence(
    text: &Text,
    workshop: &Workshop,
    action: &Action,
    grades: &Grades,
    key: &'static str,
) -> String {
    let (grade, backing) = action_evidence(workshop, action, grades);
    let name = |name: Option<&str>| things::named(text, name, "plan-nameless");
    let on = |key, what: String| text.with(key, &[("what", what.into())]);
    let on = match &backing {
        None => text.get("plan-leans-nothing").to_owned(),
        Some(Backing::Signals) => text.get("plan-leans-signals").to_owned(),
        Some(Backing::Factor(id)) => on("plan-leans-factor", name(things::factor(workshop, id))),
        Some(Backing::Question(id)) => {
            on("plan-leans-question", name(things::question(workshop, id)))
        }
        Some(Backing::Step(id)) => on("plan-leans-step", name(things::step(workshop, id))),
        Some(Backing::ContactPoint(id)) => {
            on("plan-leans-point", name(things::contact_point(workshop, id)))
        }
    };
    let grade_name = text.get(grade_title(grade)).to_lowercase();
    let args = [
        ("share", text.percent(confidence_of(grade), 0).into()),
        ("grade", grade_name.into()),
        ("on", on.into()),
    ];
    text.with(key, &args)
}

/// A loop that waiting would close, as a chain that ends where it begins: “A waits for B, B waits
/// for C, C waits for A”. A long one leaves out its middle.
pub(super) fn chain(text: &Text, workshop: &Workshop, circle: &[ActionId]) -> String {
    let name = |id| workshop.plan.get(id).map_or("–", |action| title(text, action));
    let links = circle.windows(2).map(|pair| {
        let args = [("what", name(&pair[0]).into()), ("before", name(&pair[1]).into())];
        text.with("plan-circle-link", &args)
    });
    let mut links: Vec<String> = links.collect();
    if links.len() > 2 * CHAIN {
        links.splice(CHAIN..links.len() - CHAIN, ["…".to_owned()]);
    }
    links.join(", ")
}

/// How many links of a long loop are told from each of its ends.
const CHAIN: usize = 3;

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
