//! How a claim rose and sank: its grade from day to day (measures §6).
//!
//! All that is dated fades at one rate, so between two data points the effective k is the sum of a
//! part that stays and a part that halves with every half-life, and the days on which the grade
//! drops follow from it. They are those of [`super::standing`], day by day.

use std::collections::{HashMap, HashSet};
use std::ops::Deref;

use jiff::Span;
use jiff::civil::Date;

use super::{Grade, source_key};
use crate::workshop::{Claim, Fading, Signal, SignalId, Table};

/// From this day on a claim has this grade.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Turn {
    /// The first day.
    pub from: Date,
    /// The grade until the next turn.
    pub grade: Grade,
}

/// When the sources of a claim were heard: what its grades depend on apart from how they fade.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Heard {
    /// The days in order, each with the number of the source.
    dated: Vec<(Date, u32)>,
    /// How many sources have a signal without a date, which always counts.
    lasting: usize,
    /// How many sources there are.
    sources: usize,
}

impl Heard {
    /// When the sources of a claim were heard.
    #[must_use]
    pub fn of<S: Deref<Target = Signal>>(claim: &Claim, signals: &Table<SignalId, S>) -> Self {
        let mut numbers: HashMap<String, u32> = HashMap::new();
        let mut lasting: HashSet<u32> = HashSet::new();
        let mut dated: Vec<(Date, u32)> = Vec::new();
        for signal in claim.signals.iter().filter_map(|id| signals.get(id)) {
            let next = numbers.len() as u32;
            let source = *numbers.entry(source_key(&signal.source)).or_insert(next);
            match signal.date {
                Some(date) => dated.push((date, source)),
                None => {
                    lasting.insert(source);
                }
            }
        }
        dated.retain(|(_, source)| !lasting.contains(source));
        dated.sort_unstable();
        Self { dated, lasting: lasting.len(), sources: numbers.len() }
    }

    /// See [`course`].
    #[must_use]
    pub fn course(&self, fading: &Fading) -> Vec<Turn> {
        let Self { dated, sources, .. } = self;
        let lasting = self.lasting as f64;
        let left = |days: f64| left(fading, days);
        let mut newest: Vec<Option<Date>> = vec![None; *sources];
        let mut course = vec![Turn { from: Date::MIN, grade: Grade::of(lasting) }];
        let mut fresh = 0.0;
        let mut day = Date::MIN;
        let mut at = 0;
        while let Some((date, _)) = dated.get(at) {
            let date = *date;
            fresh *= left(days(day, date));
            while let Some((_, source)) = dated.get(at).filter(|(other, _)| *other == date) {
                fresh += match newest[*source as usize].replace(date) {
                    Some(before) => 1.0 - left(days(before, date)),
                    None => 1.0,
                };
                at += 1;
            }
            day = date;
            turn(&mut course, date, Grade::of(lasting + fresh));
            let until = dated.get(at).map_or(Date::MAX, |(next, _)| *next);
            sink(&mut course, date, until, |n| Grade::of(lasting + fresh * left(n)));
        }
        course
    }

    /// The grade on one day, without the whole course.
    #[must_use]
    pub fn grade_on(&self, fading: &Fading, day: Date) -> Grade {
        let so_far = self.dated.partition_point(|(date, _)| *date <= day);
        let mut known = vec![false; self.sources];
        let newest = self.dated[..so_far].iter().rev();
        let newest =
            newest.filter(|(_, source)| !std::mem::replace(&mut known[*source as usize], true));
        // The weakest first, as they are summed up for the standing of a claim.
        let mut weights: Vec<f64> =
            newest.map(|(date, _)| left(fading, days(*date, day))).collect();
        weights.sort_by(f64::total_cmp);
        weights.extend(std::iter::repeat_n(1.0, self.lasting));
        Grade::of(weights.iter().sum())
    }
}

/// What is left of something after so many days.
fn left(fading: &Fading, days: f64) -> f64 {
    fading.half_life.map_or(1.0, |h| (-days / h.get()).exp2())
}

/// Every day on which the grade of a claim changes, in order. The first entry is the beginning of
/// time, when only what has no date counts.
#[must_use]
pub fn course<S: Deref<Target = Signal>>(
    claim: &Claim,
    signals: &Table<SignalId, S>,
    fading: &Fading,
) -> Vec<Turn> {
    Heard::of(claim, signals).course(fading)
}

fn days(from: Date, to: Date) -> f64 {
    f64::from((to - from).get_days())
}

fn turn(course: &mut Vec<Turn>, from: Date, grade: Grade) {
    match course.last_mut() {
        Some(last) if last.grade == grade => {}
        Some(last) if last.from == from => last.grade = grade,
        _ => course.push(Turn { from, grade }),
    }
}

/// The days before `until` on which a grade that only sinks becomes another one.
fn sink(course: &mut Vec<Turn>, from: Date, until: Date, grade: impl Fn(f64) -> Grade) {
    let span = (until - from).get_days();
    // The last day of all has none after it.
    if span < 1 {
        return;
    }
    let mut low = 0;
    loop {
        let now = grade(f64::from(low));
        if now == grade(f64::from(span - 1)) {
            return;
        }
        // Between a day with this grade and one with a lower.
        let mut high = span - 1;
        while high - low > 1 {
            let middle = low + (high - low) / 2;
            if grade(f64::from(middle)) == now { low = middle } else { high = middle }
        }
        let Ok(date) = from.checked_add(Span::new().days(high)) else { return };
        turn(course, date, grade(f64::from(high)));
        low = high;
    }
}

/// The grade on a day.
#[must_use]
pub fn grade_on(course: &[Turn], day: Date) -> Grade {
    let after = course.partition_point(|turn| turn.from <= day);
    after.checked_sub(1).and_then(|i| course.get(i)).map_or(Grade::Opinion, |turn| turn.grade)
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use jiff::civil::date;

    use super::*;
    use crate::measure::standing;
    use crate::workshop::HalfLife;

    /// A claim of signals, each with a source and the day after the first of 2024; none has no date.
    fn claim(of: &[(u8, Option<i32>)]) -> (Claim, Table<SignalId, Arc<Signal>>) {
        let table: Table<SignalId, Arc<Signal>> = of
            .iter()
            .enumerate()
            .map(|(i, (source, day))| {
                let date = day.map(|day| date(2024, 1, 1) + Span::new().days(day));
                let source = source.to_string();
                (SignalId::numbered(i), Arc::new(Signal { source, date, ..Signal::default() }))
            })
            .collect();
        (Claim { signals: table.ids().cloned().collect(), ..Claim::default() }, table)
    }

    #[test]
    fn a_trend_rises_and_sinks_back() {
        let (claim, table) = claim(&[(1, Some(0)), (2, Some(10)), (3, Some(20))]);
        let fading = Fading { half_life: Some(HalfLife::clamped(365.0)) };
        let course = course(&claim, &table, &fading);
        let grades: Vec<Grade> = course.iter().map(|turn| turn.grade).collect();
        use Grade::{Fluke, Opinion, Pattern, Trend};
        assert_eq!(grades, [Opinion, Fluke, Pattern, Trend, Pattern, Fluke, Opinion]);
        assert_eq!(course[3].from, date(2024, 1, 21));
        assert_eq!(grade_on(&course, date(2024, 1, 20)), Pattern);
        assert_eq!(grade_on(&course, date(2030, 1, 1)), Opinion);
    }

    #[test]
    fn what_does_not_fade_stays() {
        let (claim, table) = claim(&[(1, None), (2, Some(10)), (2, Some(30)), (3, Some(20))]);
        let course = course(&claim, &table, &Fading::default());
        assert_eq!(course.last().map(|t| t.grade), Some(Grade::Trend));
        assert_eq!(course.len(), 3);
    }

    #[test]
    fn every_day_is_graded_as_it_stands() {
        let mut random = fastrand::Rng::with_seed(4);
        for _ in 0..60 {
            let of: Vec<(u8, Option<i32>)> = (0..random.usize(..9))
                .map(|_| (random.u8(..5), (random.u8(..6) > 0).then(|| random.i32(0..400))))
                .collect();
            let (claim, table) = claim(&of);
            let half_life = random.bool().then(|| HalfLife::clamped(random.f64() * 300.0));
            let fading = Fading { half_life };
            let course = course(&claim, &table, &fading);
            assert!(course.is_sorted_by(|a, b| a.from < b.from && a.grade != b.grade));
            for day in (-5..900).step_by(3) {
                let day = date(2024, 1, 1) + Span::new().days(day);
                let stands = standing(&claim, &table, &fading, day).grade;
                assert_eq!(grade_on(&course, day), stands, "{day} of {of:?}, {half_life:?}");
                let alone = Heard::of(&claim, &table).grade_on(&fading, day);
                assert_eq!(alone, stands, "{day} of {of:?}, {half_life:?}");
            }
        }
    }

    #[test]
    fn the_ends_of_time_are_reached() {
        let far = |date| Arc::new(Signal { date: Some(date), ..Signal::default() });
        let table: Table<SignalId, Arc<Signal>> =
            [(SignalId::numbered(0), far(Date::MIN)), (SignalId::numbered(1), far(Date::MAX))]
                .into_iter()
                .collect();
        let claim = Claim { signals: table.ids().cloned().collect(), ..Claim::default() };
        for half_life in [None, Some(HalfLife::clamped(36_525.0))] {
            let course = course(&claim, &table, &Fading { half_life });
            assert_eq!(grade_on(&course, Date::MAX), Grade::Fluke);
        }
    }
}
