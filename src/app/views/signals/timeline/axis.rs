//! Days from left to right.

use egui::Rangef;
use jiff::Span;
use jiff::civil::{Date, date};

use crate::text::Text;

/// Dates further back than this from the day that the workshop speaks of, or further ahead, are
/// left out of the axis at first: a slip in a year must not squeeze everything else. In days.
const BACK: i32 = 5 * 366;
const AHEAD: i32 = 366;

/// The axis shows so many days at least.
const LEAST: i32 = 60;

/// From one mark to the next, in months.
const STEPS: [i32; 13] = [1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1_200, 6_000, 24_000];

/// The number of a day, counted from one that is the same for all.
pub(super) fn number(day: Date) -> i32 {
    (day - date(2000, 1, 1)).get_days()
}

/// The day of a number; the nearest there is if it is past the ends of the calendar.
pub(super) fn day_of(number: i32) -> Date {
    let clamped = number.clamp(self::number(Date::MIN), self::number(Date::MAX));
    date(2000, 1, 1).checked_add(Span::new().days(clamped)).unwrap_or(Date::MAX)
}

/// The first and the last day that are shown, as numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Reach {
    pub from: i32,
    pub to: i32,
}

impl Reach {
    /// The days around these dates: those near `now`, or really all of them; and whether that
    /// leaves any out. `ahead`: with some room for what is going to fade.
    pub(super) fn of(
        dates: impl Iterator<Item = Date> + Clone,
        now: Date,
        all: bool,
        ahead: bool,
    ) -> (Self, bool) {
        let now = number(now);
        let near = |n: &i32| all || (now - BACK..=now + AHEAD).contains(n);
        let shown = dates.clone().map(number).filter(near);
        let (low, high) = shown.fold((now, now), |(low, high), n| (low.min(n), high.max(n)));
        let low = low.min(high - LEAST);
        let pad = ((high - low) / 32).max(2);
        let room = if ahead { (high - low) / 6 } else { 0 };
        let (first, last) = (number(Date::MIN), number(Date::MAX));
        let reach = Self { from: (low - pad).max(first), to: (high + pad + room).min(last) };
        let left_out = dates.map(number).any(|n| n < reach.from || n > reach.to);
        (reach, left_out)
    }
}

/// The days on the screen.
#[derive(Debug, Clone, Copy)]
pub(super) struct Axis {
    pub x: Rangef,
    pub reach: Reach,
}

/// A mark on the axis.
pub(super) struct Tick {
    pub x: f32,
    pub label: String,
}

impl Axis {
    /// Where a day is; at the edge if it is beyond.
    pub(super) fn at(&self, day: Date) -> f32 {
        let Reach { from, to } = self.reach;
        let share = f64::from(number(day).clamp(from, to) - from) / f64::from((to - from).max(1));
        egui::lerp(self.x.min..=self.x.max, share as f32)
    }

    /// The day at a place on the screen.
    pub(super) fn day(&self, x: f32) -> Date {
        let Reach { from, to } = self.reach;
        let share = f64::from((x - self.x.min) / self.x.span().max(1.0)).clamp(0.0, 1.0);
        day_of(from + (share * f64::from(to - from)).round() as i32)
    }

    /// Whether a day lies on it.
    pub(super) fn holds(&self, day: Date) -> bool {
        (self.reach.from..=self.reach.to).contains(&number(day))
    }

    /// Marks at the beginnings of months or years, as close as their labels allow.
    pub(super) fn ticks(&self, text: &Text) -> Vec<Tick> {
        let days = f64::from((self.reach.to - self.reach.from).max(1));
        let month = f64::from(self.x.span()) / days * 30.44;
        let room = |step: &i32| month * f64::from(*step) >= if *step < 12 { 92.0 } else { 64.0 };
        let step = STEPS.into_iter().find(room).unwrap_or(STEPS[STEPS.len() - 1]);
        let of = |day: Date| i32::from(day.year()) * 12 + i32::from(day.month()) - 1;
        let first = (of(day_of(self.reach.from)) + step - 1).div_euclid(step) * step;
        let last = of(day_of(self.reach.to));
        let mut ticks = Vec::new();
        for months in (first..=last).step_by(step as usize) {
            let year = i16::try_from(months.div_euclid(12)).ok();
            let Some(day) =
                year.and_then(|y| Date::new(y, months.rem_euclid(12) as i8 + 1, 1).ok())
            else {
                continue;
            };
            if self.holds(day) {
                let label = if step < 12 { text.month(day) } else { day.year().to_string() };
                ticks.push(Tick { x: self.at(day), label });
            }
        }
        ticks
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Language;

    fn ticks(from: Date, to: Date) -> Vec<Tick> {
        let reach = Reach { from: number(from), to: number(to) };
        Axis { x: Rangef::new(0.0, 800.0), reach }.ticks(Text::of(Language::English))
    }

    #[test]
    fn marks_keep_their_distance_however_long_the_time() {
        for (from, to) in [
            (date(2026, 1, 1), date(2026, 3, 2)),
            (date(2026, 1, 1), date(2026, 12, 31)),
            (date(2020, 5, 1), date(2026, 12, 31)),
            (date(1900, 1, 1), date(2200, 1, 1)),
            (Date::MIN, Date::MAX),
        ] {
            let ticks = ticks(from, to);
            assert!((1..=12).contains(&ticks.len()), "{} from {from} to {to}", ticks.len());
            assert!(ticks.windows(2).all(|pair| pair[1].x - pair[0].x > 58.0), "{from} to {to}");
        }
    }

    #[test]
    fn a_slip_in_a_year_does_not_squeeze_the_rest() {
        let now = date(2026, 9, 1);
        let dates = [date(2026, 1, 1), date(2025, 6, 1), date(2062, 1, 1), Date::MIN];
        let (reach, left_out) = Reach::of(dates.into_iter(), now, false, false);
        assert!(left_out && reach.to - reach.from < 600);
        let (reach, left_out) = Reach::of(dates.into_iter(), now, true, false);
        assert!(!left_out && reach.from == number(Date::MIN));
        let (reach, _) = Reach::of(std::iter::empty(), Date::MAX, true, true);
        assert!(reach.to == number(Date::MAX) && reach.to - reach.from >= LEAST);
    }

    #[test]
    fn a_day_is_where_it_was_put() {
        let reach = Reach { from: number(date(2026, 1, 1)), to: number(date(2026, 4, 11)) };
        let axis = Axis { x: Rangef::new(100.0, 1100.0), reach };
        for day in 0..=100 {
            let day = day_of(reach.from + day);
            assert_eq!(axis.day(axis.at(day)), day);
        }
        assert_eq!(axis.at(date(1999, 1, 1)), 100.0);
    }
}
