//! When the plan is done, and which actions decide that (the critical path over what waits for
//! what).
//!
//! All of it is in whole days, and dates are points in time: what waits for something may begin on
//! the day on which that is done. An action takes from its start to its due date. Without a due
//! date it is taken to last [`DAYS_PER_EFFORT`] days for every point of effort, as if the effort
//! were [`UNRATED`] where nobody rated it (our definition). What nobody dated begins as soon as
//! what it waits for is done, and today if it waits for nothing.
//!
//! What has a due date but no start begins when what it waits for is done, and then takes what its
//! effort asks for if the due date leaves less than that.
//!
//! What people planned is kept apart from what is to be expected: nothing that is still to be done
//! ends before today, and nothing begins before what it waits for ends, whatever its dates say.

use std::collections::VecDeque;

use jiff::ToSpan;
use jiff::civil::Date;

use crate::workshop::{Action, ActionId, Workshop};

/// How long an action without a due date lasts for every point of its effort, in days.
pub const DAYS_PER_EFFORT: f64 = 14.0;

/// The effort that an action counts with as long as nobody has rated it.
pub const UNRATED: f64 = 2.0;

/// When everything of a plan happens.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Schedule {
    /// The actions, in the order of the plan.
    pub rows: Vec<Row>,
    /// When the last of them ends; none for an empty plan.
    pub end: Option<Date>,
}

/// When one action happens.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    /// The action.
    pub id: ActionId,
    /// When it begins.
    pub start: Date,
    /// When it ends: not before its start, and not before today if it is still to be done.
    pub end: Date,
    /// A day later here is a day later for the whole plan. Never so for what is done.
    pub critical: bool,
    /// By how many days it may end later without making the plan end later, 0 and more.
    pub slack_days: i32,
    /// It is still to be done, and it ends after its due date.
    pub late: bool,
}

/// The dates of one action before anything else is looked at.
#[derive(Debug, Clone, Copy)]
struct Times {
    start: Date,
    end: Date,
}

/// The plan as it stands on a day.
#[must_use]
pub fn schedule(workshop: &Workshop, today: Date) -> Schedule {
    let plan = &workshop.plan;
    let waits: Vec<Vec<usize>> = plan
        .values()
        .map(|action| action.after.iter().filter_map(|id| plan.index_of(id)).collect())
        .collect();
    let order = order(&waits);
    let mut times: Vec<Option<Times>> = vec![None; plan.len()];
    for &at in &order {
        let Some((_, action)) = plan.at(at) else { continue };
        // Only what comes before in the order: a circle, which no edit allows, stays a list.
        let ready = waits[at].iter().filter_map(|before| times[*before]).map(|t| t.end).max();
        times[at] = Some(forward(action, ready, today));
    }
    let end = times.iter().flatten().map(|t| t.end).max();
    let latest = end.map(|end| backward(&order, &waits, &times, end));
    let rows = plan
        .iter()
        .zip(times)
        .enumerate()
        .filter_map(|(at, ((id, action), times))| {
            let Times { start, end } = times?;
            let slack_days = latest.as_ref().map_or(0, |l| days_between(end, l[at])).max(0);
            let late = !action.done && action.due.is_some_and(|due| end > due);
            let critical = slack_days == 0 && !action.done;
            Some(Row { id: id.clone(), start, end, critical, slack_days, late })
        })
        .collect();
    Schedule { rows, end }
}

/// How long an action lasts, in days. What can only begin so late that its due date leaves less than
/// its effort asks for takes what it asks for: a date that has passed makes no work vanish.
fn lasts(action: &Action, start: Date) -> i32 {
    let Some(due) = action.due else { return asks(action) };
    let left = days_between(start, due).max(0);
    if action.done || action.start.is_some() { left } else { left.max(asks(action)) }
}

/// How long an action lasts by its effort alone, in days.
fn asks(action: &Action) -> i32 {
    let effort = action.effort.map_or(UNRATED, crate::workshop::Rating5::get);
    (effort * DAYS_PER_EFFORT).round() as i32
}

fn forward(action: &Action, ready: Option<Date>, today: Date) -> Times {
    let planned = action.start.or(ready).unwrap_or_else(|| match action.due {
        // Whoever only said by when gets as long as the effort asks for.
        Some(due) => days_later(due, -asks(action)),
        None => today,
    });
    let length = lasts(action, planned);
    if action.done {
        // It is over, whatever was planned.
        let end = days_later(planned, length).min(today);
        return Times { start: planned.min(end), end };
    }
    let start = ready.map_or(planned, |ready| planned.max(ready));
    Times { start, end: days_later(start, length).max(today).max(start) }
}

/// By when each action must end for the plan to end in time.
fn backward(
    order: &[usize],
    waits: &[Vec<usize>],
    times: &[Option<Times>],
    end: Date,
) -> Vec<Date> {
    let mut latest = vec![end; waits.len()];
    let mut seen = vec![false; waits.len()];
    for &at in order.iter().rev() {
        seen[at] = true;
        let Some(Times { start, end }) = times[at] else { continue };
        // It may begin so much later than it does.
        let begin = days_later(start, days_between(end, latest[at]));
        for &before in waits[at].iter().filter(|before| !seen[**before]) {
            latest[before] = latest[before].min(begin);
        }
    }
    latest
}

/// The actions so that each comes after what it waits for; those on a circle come last.
fn order(waits: &[Vec<usize>]) -> Vec<usize> {
    let mut left: Vec<usize> = waits.iter().map(Vec::len).collect();
    let mut followers: Vec<Vec<usize>> = vec![Vec::new(); waits.len()];
    for (at, before) in waits.iter().enumerate() {
        before.iter().for_each(|b| followers[*b].push(at));
    }
    let mut ready: VecDeque<usize> = (0..waits.len()).filter(|at| left[*at] == 0).collect();
    let mut order = Vec::with_capacity(waits.len());
    let mut placed = vec![false; waits.len()];
    while let Some(at) = ready.pop_front() {
        order.push(at);
        placed[at] = true;
        for &next in &followers[at] {
            left[next] -= 1;
            if left[next] == 0 {
                ready.push_back(next);
            }
        }
    }
    order.extend((0..waits.len()).filter(|at| !placed[*at]));
    order
}

/// From one date to another, in days.
#[must_use]
pub fn days_between(from: Date, to: Date) -> i32 {
    (to - from).get_days()
}

/// A date so many days later; the last or first date there is where that would be beyond.
#[must_use]
pub fn days_later(date: Date, days: i32) -> Date {
    // Seven million days are what the calendar has.
    date.saturating_add(days.clamp(-7_000_000, 7_000_000).days())
}

#[cfg(test)]
mod tests {
    use std::path::Path;
    use std::sync::Arc;

    use jiff::civil::date;

    use super::*;
    use crate::workshop::{Language, Rating5};

    const TODAY: Date = date(2026, 1, 1);

    /// Start, due and what an action waits for, as days after the first of January.
    type Told<'a> = (Option<i32>, Option<i32>, &'a [usize]);

    fn plan(told: &[Told<'_>]) -> Workshop {
        let example = crate::file::example(Language::English);
        let mut w = crate::file::parse(example, Path::new("example.ron")).unwrap().workshop;
        let on = |day: &Option<i32>| day.map(|day| days_later(TODAY, day));
        let all = told.iter().enumerate().map(|(i, (start, due, after))| {
            let after = after.iter().map(|n| ActionId::numbered(*n)).collect();
            let (start, due) = (on(start), on(due));
            (ActionId::numbered(i), Action { start, due, after, ..Action::default() })
        });
        w.plan = Arc::new(all.collect());
        w
    }

    /// Start, end, slack, critical and late of every row.
    fn rows(w: &Workshop) -> Vec<(i32, i32, i32, bool, bool)> {
        let schedule = schedule(w, TODAY);
        let of = |r: &Row| {
            (
                days_between(TODAY, r.start),
                days_between(TODAY, r.end),
                r.slack_days,
                r.critical,
                r.late,
            )
        };
        schedule.rows.iter().map(of).collect()
    }

    #[test]
    fn the_longest_chain_is_critical_and_the_rest_has_slack() {
        // 0 (10 days) → 1 (20 days) → 3 (5 days); 0 → 2 (4 days) → 3.
        let w = plan(&[
            (Some(0), Some(10), &[]),
            (Some(10), Some(30), &[0]),
            (Some(10), Some(14), &[0]),
            (Some(30), Some(35), &[1, 2]),
        ]);
        let expected = [
            (0, 10, 0, true, false),
            (10, 30, 0, true, false),
            (10, 14, 16, false, false),
            (30, 35, 0, true, false),
        ];
        assert_eq!(rows(&w), expected);
        assert_eq!(schedule(&w, TODAY).end, Some(days_later(TODAY, 35)));
    }

    #[test]
    fn what_is_overdue_pushes_what_waits_for_it() {
        let w = plan(&[(Some(-20), Some(-5), &[]), (Some(-5), Some(5), &[0])]);
        // The first ends today at the earliest; the second keeps its ten days and is late too.
        assert_eq!(rows(&w), [(-20, 0, 0, true, true), (0, 10, 0, true, true)]);
    }

    #[test]
    fn what_is_done_holds_nothing_up() {
        let mut w = plan(&[(Some(-20), Some(30), &[]), (Some(0), Some(5), &[0])]);
        Arc::make_mut(&mut w.plan).get_mut(&ActionId::numbered(0)).unwrap().done = true;
        assert_eq!(rows(&w), [(-20, 0, 0, false, false), (0, 5, 0, true, false)]);
    }

    #[test]
    fn a_date_that_cannot_be_kept_makes_no_work_vanish() {
        // What waits until day 40 was due on day 30, on day 50, and on day 90; it asks for 28 days.
        let first = (Some(0), Some(40), &[][..]);
        let rows_of = |due| rows(&plan(&[first, (None, Some(due), &[0])]))[1];
        assert_eq!(rows_of(30), (40, 68, 0, true, true));
        assert_eq!(rows_of(50), (40, 68, 0, true, true));
        assert_eq!(rows_of(90), (40, 90, 0, true, false), "there is time enough");
    }

    #[test]
    fn what_nobody_dated_lasts_as_long_as_its_effort_asks() {
        let mut w = plan(&[(None, None, &[]), (None, None, &[0]), (None, Some(70), &[])]);
        let actions = Arc::make_mut(&mut w.plan);
        actions.get_mut(&ActionId::numbered(0)).unwrap().effort = Rating5::new(3.0).ok();
        actions.get_mut(&ActionId::numbered(2)).unwrap().effort = Rating5::new(1.0).ok();
        assert_eq!(
            rows(&w),
            [(0, 42, 0, true, false), (42, 70, 0, true, false), (56, 70, 0, true, false)]
        );
    }

    #[test]
    fn an_empty_plan_and_a_circle_are_no_trouble() {
        assert_eq!(schedule(&plan(&[]), TODAY), Schedule::default());
        let w = plan(&[(None, Some(3), &[1]), (None, Some(4), &[0]), (None, Some(9), &[1])]);
        let schedule = schedule(&w, TODAY);
        assert_eq!(schedule.rows.len(), 3);
        assert!(schedule.rows.iter().all(|row| row.start <= row.end));
        assert_eq!(schedule.end, Some(days_later(TODAY, 59)));
    }

    #[test]
    fn the_ends_of_the_calendar_hold() {
        let mut w = plan(&[(None, None, &[]), (None, None, &[0])]);
        for action in Arc::make_mut(&mut w.plan).values_mut() {
            action.start = Some(Date::MAX);
            action.effort = Rating5::new(5.0).ok();
        }
        assert!(schedule(&w, Date::MIN).rows.iter().all(|row| row.end == Date::MAX));
    }

    #[test]
    fn ten_thousand_in_a_row_are_one_walk() {
        let told: Vec<Vec<usize>> =
            (0..10_000_usize).map(|n| n.checked_sub(1).into_iter().collect()).collect();
        let told: Vec<Told<'_>> = told.iter().map(|after| (None, None, after.as_slice())).collect();
        let schedule = schedule(&plan(&told), TODAY);
        assert!(schedule.rows.iter().all(|row| row.critical && row.slack_days == 0));
        assert_eq!(schedule.end, Some(days_later(TODAY, 280_000)));
    }
}
