//! Days as places on the screen.

use jiff::civil::Date;

use super::words::quarter_start;
use crate::measure::{Schedule, days_between, days_later};

/// The least width of a quarter, in points: its name fits.
const NARROWEST: f32 = 72.0;

/// So many days before and after the day of the plan are drawn at most: what lies beyond (a slip of
/// the pen) is drawn at the edge.
const BEFORE: i32 = 366 * 3;
const AFTER: i32 = 366 * 12;

/// The quarters that are drawn, and how wide a day is.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Scale {
    /// The first day of each quarter, and the day after the last of them.
    pub quarters: Vec<Date>,
    /// Where the first day begins, in points.
    pub left: f32,
    /// Width of a day, in points.
    pub day: f32,
}

impl Scale {
    /// The quarters that the plan needs, as wide as the room, or wider where they are many.
    pub(super) fn of(schedule: &Schedule, on: Date, left: f32, room: f32) -> Self {
        let (low, high) = (days_later(on, -BEFORE), days_later(on, AFTER));
        let starts = schedule.rows.iter().map(|row| row.start);
        let ends = schedule.rows.iter().map(|row| row.end);
        let first = starts.chain([on]).min().unwrap_or(on).clamp(low, high);
        let last = ends.chain([on]).max().unwrap_or(on).clamp(low, high);
        let mut quarters = vec![quarter_start(first)];
        // A little air after the last end, where it would touch the edge.
        let last = days_later(last, 10);
        while let Some(at) = quarters.last().copied()
            && at <= last
        {
            let next = quarter_start(days_later(at, 100));
            if next <= at {
                break;
            }
            quarters.push(next);
        }
        // A plan of a few weeks is not stretched over the whole room.
        while quarters.len() < 4
            && let Some(at) = quarters.last().copied()
        {
            let next = quarter_start(days_later(at, 100));
            if next <= at {
                break;
            }
            quarters.push(next);
        }
        let count = (quarters.len() - 1).max(1) as f32;
        let width = room.max(count * NARROWEST);
        let all = quarters.first().zip(quarters.last()).map_or(1, |(a, b)| days_between(*a, *b));
        Self { quarters, left, day: width / all.max(1) as f32 }
    }

    fn first(&self) -> Date {
        self.quarters.first().copied().unwrap_or_default()
    }

    /// Width of everything, in points.
    pub(super) fn width(&self) -> f32 {
        let last = self.quarters.last().copied().unwrap_or_default();
        days_between(self.first(), last) as f32 * self.day
    }

    /// Where a day begins.
    pub(super) fn x(&self, date: Date) -> f32 {
        let x = days_between(self.first(), date) as f32 * self.day;
        self.left + x.clamp(0.0, self.width())
    }

    /// How many days a way on the screen is.
    pub(super) fn days(&self, way: f32) -> i32 {
        (way / self.day.max(0.01)).round() as i32
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::measure::ScheduleRow;
    use crate::workshop::ActionId;

    fn schedule(start: Date, end: Date) -> Schedule {
        let id = ActionId::numbered(0);
        let row = ScheduleRow { id, start, end, critical: true, slack_days: 0, late: false };
        Schedule { rows: vec![row], end: Some(end) }
    }

    #[test]
    fn days_come_back_from_where_they_lie() {
        let on = date(2026, 9, 17);
        let plan = schedule(date(2026, 5, 1), date(2027, 2, 26));
        let scale = Scale::of(&plan, on, 50.0, 800.0);
        assert_eq!(scale.quarters[0], date(2026, 4, 1));
        assert_eq!(scale.quarters.last(), Some(&date(2027, 4, 1)));
        assert!((scale.width() - 800.0).abs() < 1.0);
        let way = scale.x(date(2026, 12, 24)) - scale.x(date(2026, 10, 3));
        assert_eq!(scale.days(way), 82);
    }

    #[test]
    fn a_slip_of_the_pen_does_not_squeeze_everything() {
        let on = date(2026, 9, 17);
        let scale = Scale::of(&schedule(date(206, 5, 1), Date::MAX), on, 0.0, 800.0);
        assert!(scale.quarters.len() < 80 && scale.x(Date::MAX) <= scale.width() + 1.0);
        assert!(scale.x(date(206, 5, 1)) >= 0.0);
        let scale = Scale::of(&Schedule::default(), Date::MAX, 0.0, 800.0);
        assert!(scale.day > 0.0 && !scale.quarters.is_empty());
    }
}
