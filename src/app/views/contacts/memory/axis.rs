//! Where days and valences lie on the chart, and the marks along the days.

use egui::{Rangef, Rect, pos2};
use jiff::civil::Date;

use crate::measure::memory::{Past, date_of, day_number};
use crate::text::Text;

/// The farthest that the axis reaches back and ahead, in days: one slip of the pen by centuries
/// shall not press everything else into a point.
const REACH: (f64, f64) = (20.0 * 366.0, 5.0 * 366.0);

/// A stretch of time, in days.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Span {
    pub(super) from: f64,
    pub(super) to: f64,
}

impl Span {
    /// Everything that happened and the day looked back from, with some air.
    pub(super) fn of(past: &Past, as_of: Date, at: Date) -> Self {
        let (as_of, at) = (day_number(as_of), day_number(at));
        let (first, last) = past.span().unwrap_or((as_of - 365.0, as_of));
        let first = first.max(as_of - REACH.0).min(at);
        let last = last.min(as_of + REACH.1).max(at).max(as_of);
        let air = ((last - first) * 0.04).max(4.0);
        Self { from: first - air, to: last + air }
    }

    pub(super) fn days(self) -> f64 {
        self.to - self.from
    }
}

/// The chart's scales.
#[derive(Debug, Clone, Copy)]
pub(super) struct Axes {
    /// Where the discs lie, with half a disc of air around ±2.
    pub(super) plot: Rect,
    /// The middle of +2 and of −2.
    y: Rangef,
    pub(super) span: Span,
}

impl Axes {
    pub(super) fn new(plot: Rect, span: Span) -> Self {
        let y = Rangef::new(plot.top() + 16.0, plot.bottom() - 16.0);
        Self { plot, y, span }
    }

    pub(super) fn x(&self, day: f64) -> f32 {
        let t = (day - self.span.from) / self.span.days();
        self.plot.left() + self.plot.width() * t as f32
    }

    pub(super) fn y(&self, valence: f64) -> f32 {
        egui::remap(valence as f32, 2.0..=-2.0, self.y.min..=self.y.max)
    }

    pub(super) fn at(&self, day: f64, valence: f64) -> egui::Pos2 {
        pos2(self.x(day), self.y(valence))
    }

    /// The whole day at a place.
    pub(super) fn day(&self, x: f32) -> f64 {
        let t = f64::from((x - self.plot.left()) / self.plot.width().max(1.0));
        (self.span.from + self.span.days() * t.clamp(0.0, 1.0)).round()
    }

    /// The valence at a place, to one decimal.
    pub(super) fn valence(&self, y: f32) -> f64 {
        let v = egui::remap_clamp(y, self.y.min..=self.y.max, 2.0..=-2.0);
        (f64::from(v) * 10.0).round() / 10.0
    }

    /// How many days a point on the screen is worth.
    pub(super) fn days_per_point(&self) -> f64 {
        self.span.days() / f64::from(self.plot.width().max(1.0))
    }

    /// The marks along the days: where, and what they say.
    pub(super) fn ticks(&self, text: &Text) -> Vec<(f32, String)> {
        const MONTHS: [i32; 8] = [1, 2, 3, 6, 12, 24, 60, 120];
        let most = f64::from(self.plot.width() / 88.0).max(2.0);
        let (first, last) = (date_of(self.span.from.ceil()), date_of(self.span.to.floor()));
        if self.span.days() <= 45.0 {
            return self.day_ticks(text, most);
        }
        let months = self.span.days() / 30.44;
        let step = MONTHS.into_iter().find(|m| months / f64::from(*m) <= most).unwrap_or(240);
        let index = |date: Date| i32::from(date.year()) * 12 + i32::from(date.month()) - 1;
        let start = index(first).div_euclid(step) * step;
        (0..)
            .map(|i| start + i * step)
            .take_while(|month| *month <= index(last))
            .filter_map(|month| {
                let year = i16::try_from(month.div_euclid(12)).ok()?;
                let date = Date::new(year, (month.rem_euclid(12) + 1) as i8, 1).ok()?;
                let whole_years = step % 12 == 0;
                let name = if whole_years { year.to_string() } else { text.month(date) };
                Some((self.x(day_number(date)), name))
            })
            .filter(|(x, _)| self.plot.x_range().contains(*x))
            .collect()
    }

    fn day_ticks(&self, text: &Text, most: f64) -> Vec<(f32, String)> {
        let steps = [1.0, 2.0, 7.0, 14.0];
        let step = steps.into_iter().find(|s| self.span.days() / s <= most).unwrap_or(28.0);
        let count = (self.span.days() / step) as usize;
        (0..=count)
            .map(|i| {
                let day = self.span.from.ceil() + step * i as f64;
                let date = date_of(day);
                let month = format!("month-short-{}", date.month());
                (self.x(day), format!("{} {}", date.day(), text.get(&month)))
            })
            .filter(|(x, _)| self.plot.x_range().contains(*x))
            .collect()
    }
}
