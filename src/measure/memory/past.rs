//! The experiences as the measure sees them: sorted by day, grouped by what they fade with.

use std::collections::HashMap;

use jiff::civil::Date;

use crate::workshop::{ContactPointId, HalfLife, Memory, SegmentId, Workshop};

/// Stands for “at no contact point”.
pub(super) const NOWHERE: u32 = u32::MAX;

/// The number of a day, counted from the first day of the year 1, so that days can be subtracted.
#[must_use]
pub fn day_number(date: Date) -> f64 {
    let years = i32::from(date.year()) - 1;
    let leap = years.div_euclid(4) - years.div_euclid(100) + years.div_euclid(400);
    f64::from(365 * years + leap + i32::from(date.day_of_year()) - 1)
}

/// The date of a day of this number, or the nearest one that there is.
#[must_use]
pub fn date_of(day: f64) -> Date {
    // A calendar of four thousand years has fewer days than a span may hold.
    let days = day.clamp(-3_000_000.0, 3_000_000.0) as i64;
    jiff::civil::date(1, 1, 1).saturating_add(jiff::Span::new().days(days))
}

/// Which experiences are looked at.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Scope {
    /// Those of this segment and those of customers in general; none means all.
    pub segment: Option<SegmentId>,
    /// Those at this contact point; none means all.
    pub contact_point: Option<ContactPointId>,
}

/// What the half-life of a group of experiences is taken from.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
enum Rule {
    General,
    Channel(String),
    Segment(SegmentId),
}

/// One experience.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Moment {
    pub(super) day: f64,
    pub(super) valence: f64,
    pub(super) salience: f64,
    /// The group of those that share a half-life.
    pub(super) rule: u32,
    /// The contact point, or [`NOWHERE`].
    pub(super) place: u32,
    /// Those of one half-life at one contact point.
    pub(super) leaf: u32,
    /// How many experiences there were at its contact point by the end of its day.
    pub(super) seen: u32,
    /// Its place in the table of the workshop; a recovery that never was has none.
    pub(super) index: u32,
}

/// The experiences of a [`Scope`], sorted and grouped: everything that does not change while a
/// half-life is dragged.
#[derive(Debug, Clone, Default)]
pub struct Past {
    pub(super) moments: Vec<Moment>,
    rules: Vec<Rule>,
    /// For every group of one half-life its leaves, which follow one another.
    pub(super) leaves: Vec<std::ops::Range<u32>>,
    /// The leaves at every contact point.
    pub(super) at_place: Vec<Vec<u32>>,
    /// What has a half-life of its own: normalised channels, then segments.
    keys: (Vec<String>, Vec<SegmentId>),
}

/// How fast each group fades, and how much newer experiences take.
#[derive(Debug, Clone, PartialEq)]
pub struct Rates {
    /// Days after which the experiences of each group weigh half.
    pub(super) half_lives: Vec<f64>,
    /// σ, 0 to 1.
    pub(super) superseding: f64,
}

/// What is remembered on a day.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Remembered {
    /// E, −2 to +2; none where nothing is remembered.
    pub experience: Option<f64>,
    /// The sum of the weights.
    pub mass: f64,
    /// The sum of the saliences: the mass if nothing had faded.
    pub full: f64,
    /// How many experiences there have been.
    pub n: usize,
}

impl Remembered {
    /// The part of the mass that has neither faded nor been superseded, 0 to 1; none where there
    /// never was any.
    #[must_use]
    pub fn remaining(&self) -> Option<f64> {
        (self.full > 0.0).then(|| self.mass / self.full)
    }
}

/// The figures that know nothing of fading.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Plain {
    /// The mean of all valences, whatever their salience.
    pub mean: Option<f64>,
    /// The valence that is farthest from 0; of two as far the negative one.
    pub peak: Option<f64>,
    /// The valence of the latest experience; the mean of several on one day (our definition, so
    /// that the order of a table means nothing).
    pub end: Option<f64>,
}

impl Plain {
    /// (peak + end) / 2.
    #[must_use]
    pub fn peak_end(&self) -> Option<f64> {
        Some(f64::midpoint(self.peak?, self.end?))
    }
}

/// A channel as half-lives name it.
fn channel_key(channel: &str) -> String {
    channel.trim().to_lowercase()
}

/// What has a half-life of its own.
fn keys_of(memory: &Memory) -> (Vec<String>, Vec<SegmentId>) {
    let channels = memory.channels.ids().map(|c| channel_key(c)).collect();
    (channels, memory.segments.ids().cloned().collect())
}

impl Past {
    /// The experiences that are looked at, grouped by what has a half-life of its own in `memory`.
    /// O(n log n).
    #[must_use]
    pub fn of(workshop: &Workshop, memory: &Memory, scope: &Scope) -> Self {
        let keys = keys_of(memory);
        let mut rules: HashMap<Rule, u32> = HashMap::new();
        let mut places: HashMap<&ContactPointId, u32> = HashMap::new();
        let channels: HashMap<&ContactPointId, String> = workshop
            .contact_points
            .iter()
            .map(|(id, point)| (id, channel_key(&point.channel)))
            .filter(|(_, channel)| keys.0.contains(channel))
            .collect();
        let mut moments = Vec::with_capacity(workshop.experiences.len());
        for (index, e) in workshop.experiences.values().enumerate() {
            let of = |wanted: &Option<SegmentId>| wanted.is_none() || e.segment == *wanted;
            let own = e.segment.is_none() || of(&scope.segment);
            if !own || scope.contact_point.is_some() && e.contact_point != scope.contact_point {
                continue;
            }
            let channel = e.contact_point.as_ref().and_then(|p| channels.get(p));
            let segment = e.segment.as_ref().filter(|s| memory.segments.contains(s));
            let rule = match (channel, segment) {
                (Some(channel), _) => Rule::Channel(channel.clone()),
                (None, Some(segment)) => Rule::Segment(segment.clone()),
                (None, None) => Rule::General,
            };
            let next = rules.len() as u32;
            let rule = *rules.entry(rule).or_insert(next);
            let next = places.len() as u32;
            let place = e.contact_point.as_ref();
            let place = place.map_or(NOWHERE, |p| *places.entry(p).or_insert(next));
            moments.push(Moment {
                day: day_number(e.date),
                valence: e.valence.get(),
                salience: e.salience.get(),
                rule,
                place,
                leaf: 0,
                seen: 0,
                index: index as u32,
            });
        }
        // Beyond the day only so that the same experiences in another order are the same sums.
        moments.sort_unstable_by(|a, b| {
            let same = || a.salience.total_cmp(&b.salience).then(a.index.cmp(&b.index));
            a.day.total_cmp(&b.day).then_with(|| a.valence.total_cmp(&b.valence)).then_with(same)
        });
        let mut by_number: Vec<(u32, Rule)> = rules.into_iter().map(|(r, n)| (n, r)).collect();
        by_number.sort_unstable_by_key(|(n, _)| *n);
        let rules = by_number.into_iter().map(|(_, rule)| rule).collect();
        Self { moments, rules, keys, ..Self::default() }.arranged(places.len())
    }

    /// Counts who supersedes whom, and numbers the leaves.
    fn arranged(mut self, places: usize) -> Self {
        let mut seen = vec![0_u32; places];
        let mut of_day = 0;
        for i in 0..self.moments.len() {
            let Moment { day, place, .. } = self.moments[i];
            if let Some(seen) = seen.get_mut(place as usize) {
                *seen += 1;
            }
            if self.moments.get(i + 1).is_none_or(|next| next.day > day) {
                for moment in &mut self.moments[of_day..=i] {
                    moment.seen = seen.get(moment.place as usize).copied().unwrap_or(0);
                }
                of_day = i + 1;
            }
        }
        let mut leaves: Vec<(u32, u32)> = self.moments.iter().map(|m| (m.rule, m.place)).collect();
        leaves.sort_unstable();
        leaves.dedup();
        let number: HashMap<(u32, u32), u32> = leaves.iter().copied().zip(0_u32..).collect();
        for moment in &mut self.moments {
            moment.leaf = number.get(&(moment.rule, moment.place)).copied().unwrap_or(0);
        }
        let below = |rule: usize| leaves.partition_point(|leaf| (leaf.0 as usize) < rule) as u32;
        self.leaves = (0..self.rules.len()).map(|rule| below(rule)..below(rule + 1)).collect();
        self.at_place = vec![Vec::new(); places];
        for ((_, place), leaf) in leaves.iter().zip(0_u32..) {
            if let Some(at) = self.at_place.get_mut(*place as usize) {
                at.push(leaf);
            }
        }
        self
    }

    /// Whether the groups are still right under these settings: no other channel or segment has got
    /// a half-life of its own or lost it.
    #[must_use]
    pub fn fits(&self, memory: &Memory) -> bool {
        self.keys == keys_of(memory)
    }

    /// How many experiences there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.moments.len()
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.moments.is_empty()
    }

    /// The experiences from the oldest: day, valence, salience, and the place in the workshop's
    /// table.
    pub fn iter(&self) -> impl ExactSizeIterator<Item = (f64, f64, f64, usize)> {
        self.moments.iter().map(|m| (m.day, m.valence, m.salience, m.index as usize))
    }

    /// The experience at this place of [`Past::iter`]. O(1).
    #[must_use]
    pub fn get(&self, i: usize) -> Option<(f64, f64, f64, usize)> {
        self.moments.get(i).map(|m| (m.day, m.valence, m.salience, m.index as usize))
    }

    /// How many of the experiences are not after this day. O(log n).
    #[must_use]
    pub fn until(&self, day: f64) -> usize {
        self.moments.partition_point(|m| m.day <= day)
    }

    /// How many experiences are older than this day. O(log n).
    #[must_use]
    pub fn before(&self, day: f64) -> usize {
        self.moments.partition_point(|m| m.day < day)
    }

    /// The first day and the last one that something happened.
    #[must_use]
    pub fn span(&self) -> Option<(f64, f64)> {
        Some((self.moments.first()?.day, self.moments.last()?.day))
    }

    /// How fast each group fades under these settings.
    #[must_use]
    pub fn rates(&self, memory: &Memory) -> Rates {
        let half_lives = self.rules.iter().map(|rule| match rule {
            Rule::General => memory.half_life,
            Rule::Segment(id) => memory.segments.get(id).copied().unwrap_or(memory.half_life),
            Rule::Channel(name) => memory
                .channels
                .iter()
                .find(|(channel, _)| channel_key(channel) == *name)
                .map_or(memory.half_life, |(_, half_life)| *half_life),
        });
        let half_lives = half_lives.map(HalfLife::get).collect();
        Rates { half_lives, superseding: memory.superseding.get() }
    }

    /// How many of the experiences until `day` there are at each contact point.
    fn counts(&self, until: usize) -> Vec<u32> {
        let mut counts = vec![0_u32; self.at_place.len()];
        for moment in &self.moments[..until] {
            if let Some(count) = counts.get_mut(moment.place as usize) {
                *count += 1;
            }
        }
        counts
    }

    /// What is left of each experience on a day, as an exponent of 2; in the order of
    /// [`Past::iter`], those after the day left out.
    fn exponents(&self, rates: &Rates, day: f64) -> Vec<f64> {
        let until = self.until(day);
        let counts = self.counts(until);
        let keeps = (1.0 - rates.superseding).log2();
        let exponent = |m: &Moment| {
            let newer = counts.get(m.place as usize).map_or(0, |count| count - m.seen);
            // Where nothing is newer nothing is taken, even if all of it would be.
            let taken = if newer == 0 { 0.0 } else { f64::from(newer) * keeps };
            taken - (day - m.day) / rates.half_lives[m.rule as usize]
        };
        self.moments[..until].iter().map(exponent).collect()
    }

    /// What is remembered on a day. O(n).
    #[must_use]
    pub fn at(&self, rates: &Rates, day: f64) -> Remembered {
        self.weigh(rates, day, |_| {})
    }

    /// As [`Past::at`]; `left` becomes what is left of each experience, 0 to 1, in the order of
    /// [`Past::iter`], those after the day left out.
    pub fn faded(&self, rates: &Rates, day: f64, left: &mut Vec<f32>) -> Remembered {
        left.clear();
        left.reserve(self.len());
        self.weigh(rates, day, |part| left.push(part as f32))
    }

    fn weigh(&self, rates: &Rates, day: f64, mut each: impl FnMut(f64)) -> Remembered {
        let exponents = self.exponents(rates, day);
        let moments = &self.moments[..exponents.len()];
        // Scaled by the largest, so that what is long ago does not vanish altogether.
        let counted = exponents.iter().zip(moments).filter(|(_, m)| m.salience > 0.0);
        let top = counted.map(|(x, _)| *x).fold(f64::NEG_INFINITY, f64::max);
        let known = top.is_finite();
        let (shift, scale) = if known { (top, top.exp2()) } else { (0.0, 1.0) };
        let (mut sum, mut weights, mut full) = (0.0, 0.0, 0.0);
        for (exponent, moment) in exponents.iter().zip(moments) {
            let scaled = (exponent - shift).exp2();
            // Without salience it may be far above the largest that counts.
            if moment.salience > 0.0 {
                let weight = moment.salience * scaled;
                sum += weight * moment.valence;
                weights += weight;
                full += moment.salience;
                each(scaled * scale);
            } else {
                each(exponent.exp2());
            }
        }
        Remembered {
            experience: (known && weights > 0.0).then(|| sum / weights),
            mass: if known { weights * scale } else { 0.0 },
            full,
            n: moments.len(),
        }
    }

    /// The figures that know nothing of fading, of the experiences until a day.
    #[must_use]
    pub fn plain(&self, day: f64) -> Plain {
        let moments = &self.moments[..self.until(day)];
        let mean = |of: &[Moment]| {
            let sum: f64 = of.iter().map(|m| m.valence).sum();
            (!of.is_empty()).then(|| sum / of.len() as f64)
        };
        let farther = |a: f64, b: f64| a.abs().total_cmp(&b.abs()).then(b.total_cmp(&a));
        let last = moments.last().map_or(0, |last| self.before(last.day));
        Plain {
            mean: mean(moments),
            peak: moments.iter().map(|m| m.valence).max_by(|a, b| farther(*a, *b)),
            end: moments.get(last..).and_then(mean),
        }
    }

    /// Which of the experiences newer ones have superseded by a day: at the same contact point, on
    /// a later day. In the order of [`Past::iter`], those after the day left out.
    #[must_use]
    pub fn superseded(&self, day: f64) -> Vec<bool> {
        let until = self.until(day);
        let counts = self.counts(until);
        let newer = |m: &Moment| counts.get(m.place as usize).is_some_and(|c| *c > m.seen);
        self.moments[..until].iter().map(newer).collect()
    }

    /// The same without the experiences for which `keep` does not hold.
    pub(super) fn filtered(&self, keep: impl Fn(&Moment) -> bool) -> Self {
        let moments = self.moments.iter().filter(|m| keep(m)).copied().collect();
        let (rules, keys) = (self.rules.clone(), self.keys.clone());
        Self { moments, rules, keys, ..Self::default() }.arranged(self.at_place.len())
    }

    /// The same with one more experience, which shares leaf and half-life with one that is there.
    pub(super) fn joined_by(&self, mut moment: Moment) -> Self {
        let mut out = self.clone();
        let at = out.until(moment.day);
        let same_place = |m: &&Moment| m.place == moment.place && moment.place != NOWHERE;
        moment.seen = out.moments[..at].iter().filter(same_place).count() as u32 + 1;
        // Those of its own day and those that follow have seen one more.
        let from = out.before(moment.day);
        for other in &mut out.moments[from..] {
            if other.place == moment.place && moment.place != NOWHERE {
                other.seen += 1;
            }
        }
        out.moments.insert(at, moment);
        out
    }
}
