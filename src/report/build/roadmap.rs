//! Actions by quarter: what begins when, what waits for what, and what decides when all is done.

use jiff::civil::Date;

use super::Said;
use super::cx::Cx;
use super::words::{self, cell, clip, column, list, numeric, quoted};
use crate::measure::{Schedule, ScheduleRow, schedule};
use crate::report::model::{Block, Cell, Chart, Data, Number, Stretch};
use crate::workshop::Action;

/// The most quarters beside one another: ten years.
const QUARTERS: i32 = 40;

pub(super) fn say(cx: &Cx<'_>) -> Option<Said> {
    let plan = schedule(cx.workshop, cx.on);
    let mut rows: Vec<(&ScheduleRow, &Action)> =
        plan.rows.iter().filter_map(|row| Some((row, cx.workshop.plan.get(&row.id)?))).collect();
    if rows.is_empty() {
        return None;
    }
    rows.sort_by_key(|(row, _)| (row.start, row.end));
    let left = rows.len().saturating_sub(words::MOST);
    rows.truncate(words::MOST);
    let mut blocks = Vec::new();
    let mut notes = vec![cx.get("paper-say-roadmap")];
    let line = lead(cx, &plan, &rows);
    notes.push(line.clone());
    blocks.push(Block::Text(line));
    chart(cx, &rows, &mut blocks);
    late(cx, &rows, &mut blocks);
    table(cx, &rows, &mut blocks);
    if left > 0 {
        blocks.push(Block::Text(cx.with("paper-actions-more", &[("n", left.into())])));
    }
    Some(Said { notes, blocks })
}

/// How many of the actions that decide the end are named.
const NAMED: usize = 8;

/// When all is done, and what decides that.
fn lead(cx: &Cx<'_>, plan: &Schedule, rows: &[(&ScheduleRow, &Action)]) -> String {
    let critical: Vec<String> = rows
        .iter()
        .filter(|(row, action)| row.critical && !action.done)
        .map(|(_, action)| quoted(cx, &action.title))
        .collect();
    let Some(end) = plan.end else { return cx.get("paper-roadmap-open") };
    let open = cx.workshop.plan.values().filter(|a| !a.done).count();
    if open == 0 {
        return cx.get("paper-roadmap-done");
    }
    let end = ("end", cx.text.date(end).into());
    let n = ("n", open.into());
    if critical.is_empty() {
        return cx.with("paper-roadmap-end", &[end, n]);
    }
    cx.with("paper-roadmap-lead", &[end, n, ("list", words::some(cx, &critical, NAMED).into())])
}

/// Which quarter a day lies in, counted from the beginning of our era.
fn quarter(date: Date) -> i32 {
    i32::from(date.year()) * 4 + i32::from((date.month() - 1) / 3)
}

/// Where a day lies, in quarters from the left edge.
fn place(date: Date, from: i32) -> f64 {
    let month = (date.month() - 1) % 3;
    let days = f64::from(date.days_in_month());
    let within = f64::from(month) + f64::from(date.day() - 1) / days;
    f64::from(quarter(date) - from) + within / 3.0
}

fn chart(cx: &Cx<'_>, rows: &[(&ScheduleRow, &Action)], blocks: &mut Vec<Block>) {
    let Some(from) = rows.iter().map(|(row, _)| quarter(row.start)).min() else { return };
    let to = rows.iter().map(|(row, _)| quarter(row.end)).max().unwrap_or(from);
    let count = (to - from + 1).clamp(1, QUARTERS);
    let quarters = (from..from + count)
        .map(|q| {
            let n = (q.rem_euclid(4) + 1).to_string();
            let year = q.div_euclid(4).to_string();
            cx.with("paper-quarter", &[("n", n.into()), ("year", year.into())])
        })
        .collect();
    let stretches = rows.iter().map(|(row, action)| {
        let edge = f64::from(count);
        let start = place(row.start, from).clamp(0.0, edge);
        Stretch {
            name: numbered(cx, row, action),
            span: [start, place(row.end, from).clamp(start, edge)],
            critical: row.critical,
            done: action.done,
        }
    });
    let said: Vec<String> = rows
        .iter()
        .map(|(row, action)| {
            let (start, end) = (cx.text.month(row.start), cx.text.month(row.end));
            let name = clip(&action.title, 80).into();
            cx.with(
                "paper-alt-stretch",
                &[("name", name), ("start", start.into()), ("end", end.into())],
            )
        })
        .collect();
    blocks.push(Block::Chart(Chart {
        id: "roadmap".to_owned(),
        caption: cx.get("paper-roadmap-chart"),
        alt: cx.with("paper-alt-roadmap", &[("list", said.join("; ").into())]),
        data: Data::Roadmap { quarters, rows: stretches.collect() },
    }));
}

/// What cannot be done by its date.
fn late(cx: &Cx<'_>, rows: &[(&ScheduleRow, &Action)], blocks: &mut Vec<Block>) {
    let late: Vec<String> = rows
        .iter()
        .filter(|(row, _)| row.late)
        .map(|(_, action)| quoted(cx, &action.title))
        .collect();
    if !late.is_empty() {
        let shown = &late[..late.len().min(6)];
        let args = [("n", late.len().into()), ("list", list(cx, shown).into())];
        blocks.push(Block::Notice(cx.with("paper-late", &args)));
    }
}

/// “3 Call back”: an action with its number in the plan.
fn numbered(cx: &Cx<'_>, row: &ScheduleRow, action: &Action) -> String {
    format!("{} {}", cx.action_number(&row.id), clip(&action.title, 80))
}

/// “18 Oct 2026”: three dates beside one another leave no room for the whole month.
fn short(cx: &Cx<'_>, date: Date) -> String {
    format!("{}\u{a0}{}", date.day(), cx.text.month(date))
}

fn table(cx: &Cx<'_>, rows: &[(&ScheduleRow, &Action)], blocks: &mut Vec<Block>) {
    let rows = rows
        .iter()
        .map(|(row, action)| {
            let before: Vec<String> = action
                .after
                .iter()
                .filter_map(|id| cx.workshop.plan.get(id))
                .map(|a| clip(&a.title, 60))
                .collect();
            let overdue = action.due.is_some_and(|due| due < cx.on);
            let state = match (action.done, row.late, row.critical) {
                (true, ..) => "paper-done",
                (false, true, _) if overdue => "paper-is-overdue",
                (false, true, _) => "paper-is-late",
                (false, false, true) => "paper-critical",
                (false, false, false) => "paper-open",
            };
            // What ends after its date has no time to spare, whatever else takes longer.
            let slack = (!action.done && !row.late).then(|| f64::from(row.slack_days));
            let due = action.due.map_or_else(String::new, |due| short(cx, due));
            vec![
                cell(&cx.action_number(&row.id).to_string()),
                cell(&action.title),
                cell(&cx.person(action.owner.as_ref())),
                cell(&short(cx, row.start)),
                cell(&due),
                cell(&short(cx, row.end)),
                Cell::Number(Number::plain(format!("action/{}/slack", row.id), slack, 0, "")),
                cell(&before.join(", ")),
                cell(cx.text.get(state)),
            ]
        })
        .collect();
    let columns = vec![
        column("#".to_owned(), 0.4),
        column(cx.get("paper-action"), 2.8),
        column(cx.get("paper-owner"), 1.5),
        column(cx.get("paper-begins"), 1.5),
        column(cx.get("paper-due"), 1.5),
        column(cx.get("paper-ends"), 1.5),
        numeric(cx.get("paper-slack"), 0.9),
        column(cx.get("paper-waits-for"), 2.2),
        column(cx.get("paper-state"), 1.1),
    ];
    words::table(blocks, "roadmap", cx.get("paper-roadmap-table"), columns, rows);
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn days_lie_in_their_quarter() {
        let from = quarter(date(2026, 11, 1));
        assert_eq!(from, quarter(date(2026, 10, 1)));
        assert_eq!(place(date(2026, 10, 1), from), 0.0);
        assert_eq!(place(date(2027, 1, 1), from), 1.0);
        let last = place(date(2026, 12, 31), from);
        assert!(last > 0.98 && last < 1.0, "{last}");
        assert_eq!(place(date(2028, 7, 1), from), 7.0);
    }
}
