//! Scales of charts: from where to where, and where they are marked.

use serde::Serialize;

use super::super::model::Number;
use super::words;
use crate::text::Text;

/// A mark of a scale.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub(super) struct Tick {
    /// Where, 0 to 1.
    pub at: f64,
    /// What stands there.
    pub label: String,
    /// It is nothing.
    pub zero: bool,
}

/// A number on a scale.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub(super) struct End {
    /// Where, 0 to 1.
    pub at: f64,
    /// As it is written.
    pub label: String,
}

/// From where to where a chart reaches.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Scale {
    low: f64,
    high: f64,
    step: f64,
    /// What is written is this many times the value: 100 for per cents.
    times: f64,
}

impl Scale {
    /// That of scores.
    pub(super) const SCORES: Self = Self { low: 0.0, high: 10.0, step: 2.0, times: 1.0 };

    /// Round numbers around all of these, in about five steps. `times` is 100 where they are
    /// written in per cent.
    pub(super) fn around(values: impl Iterator<Item = f64>, times: f64) -> Self {
        let finite = values.filter(|value| value.is_finite());
        let (mut low, mut high) = finite
            .fold((f64::INFINITY, f64::NEG_INFINITY), |(l, h), value| (l.min(value), h.max(value)));
        if low > high {
            (low, high) = (0.0, 1.0);
        }
        let size = low.abs().max(high.abs()).max(1e-9);
        if high - low < size * 1e-6 {
            (low, high) =
                if low == 0.0 { (0.0, 1.0) } else { (low - size * 0.1, high + size * 0.1) };
        }
        let step = round_step((high - low) * times / 5.0) / times;
        Self { low: (low / step).floor() * step, high: (high / step).ceil() * step, step, times }
    }

    /// A scale with given ends.
    pub(super) fn between([low, high]: [f64; 2]) -> Self {
        if !(low.is_finite() && high.is_finite() && low < high) {
            return Self { low: 0.0, high: 1.0, step: 0.5, times: 1.0 };
        }
        let step = round_step((high - low) / 5.0);
        Self { low, high, step, times: 1.0 }
    }

    /// Where a value lies, 0 to 1; what is beyond lies at the end.
    pub(super) fn at(self, value: f64) -> f64 {
        let at = (value - self.low) / (self.high - self.low);
        if at.is_finite() { at.clamp(0.0, 1.0) } else { 0.0 }
    }

    /// A number with its place; none if it is not known.
    pub(super) fn end(self, text: &Text, number: &Number) -> Option<End> {
        let at = self.at(number.value.filter(|value| value.is_finite())?);
        Some(End { at, label: words::line(&number.write(text)) })
    }

    /// Its marks.
    pub(super) fn ticks(self, text: &Text) -> Vec<Tick> {
        let first = (self.low / self.step - 1e-6).ceil();
        let count = ((self.high - first * self.step) / self.step + 1e-6).floor().clamp(0.0, 40.0);
        let written = self.step * self.times;
        let digits = (0..6_i32).find(|d| {
            let scaled = written * 10_f64.powi(*d);
            (scaled - scaled.round()).abs() < 1e-6 * scaled.max(1.0)
        });
        let digits = usize::try_from(digits.unwrap_or(6)).unwrap_or(0);
        (0..=count as usize)
            .map(|i| {
                let value = (first + i as f64) * self.step;
                let zero = value.abs() < self.step * 1e-6;
                let value = if zero { 0.0 } else { value };
                let label = text.number(value * self.times, digits);
                let label = if self.times == 1.0 { label } else { label + text.percent_sign() };
                Tick { at: self.at(value), label, zero }
            })
            .collect()
    }
}

/// The next of 1, 2, 5 and their tenfolds above this.
fn round_step(raw: f64) -> f64 {
    if !(raw.is_finite() && raw > 0.0) {
        return 1.0;
    }
    let decade = 10_f64.powf(raw.log10().floor());
    let factor = raw / decade;
    let round = [1.0, 2.0, 5.0].into_iter().find(|r| factor <= r + 1e-9).unwrap_or(10.0);
    round * decade
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::workshop::Language;

    fn labels(scale: Scale) -> Vec<String> {
        scale.ticks(Text::of(Language::Italian)).into_iter().map(|tick| tick.label).collect()
    }

    #[test]
    fn scales_are_round() {
        assert_eq!(labels(Scale::SCORES), ["0", "2", "4", "6", "8", "10"]);
        let money = Scale::around([500.0, 2130.0].into_iter(), 1.0);
        assert_eq!(labels(money), ["500", "1.000", "1.500", "2.000", "2.500"]);
        let shares = Scale::around([0.0, 0.17].into_iter(), 100.0);
        assert_eq!(labels(shares)[1], "5%");
        assert_eq!(labels(Scale::between([-2.0, 2.0])), ["−2", "−1", "0", "1", "2"]);
    }

    #[test]
    fn nothing_makes_a_scale_that_cannot_be_drawn() {
        let values: [&[f64]; 5] = [&[], &[0.0], &[7.0], &[f64::NAN, f64::INFINITY], &[-1e12, 1e12]];
        for values in values {
            let scale = Scale::around(values.iter().copied(), 1.0);
            let ticks = scale.ticks(Text::of(Language::English));
            assert!((2..=12).contains(&ticks.len()), "{values:?}: {ticks:?}");
            assert!(ticks.iter().all(|tick| (0.0..=1.0).contains(&tick.at)));
        }
        assert!(Scale::between([f64::NAN, 1.0]).at(0.5).is_finite());
    }
}
