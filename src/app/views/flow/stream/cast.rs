//! Real customers on their way: a fair part of the cases of a log, the same every time, and where
//! each of them is at a moment.

use std::ops::Range;

use foldhash::{HashMap, HashMapExt as _};

use super::count::Flow;
use crate::app::canvas::still::{Token, TokenAt};
use crate::flow::log::Log;
use crate::workshop::Journey;

/// About how many customers are shown at once.
pub(super) const AT_ONCE: usize = 300;
/// The most that are shown in all.
const MOST: usize = 6_000;
/// How long all of the time takes at single speed, in seconds.
pub(super) const SECONDS: f64 = 40.0;
/// How long a customer is seen on a way at single speed, in seconds, where there is time enough.
const TRAVEL: f64 = 1.1;
/// How long one is still seen after the last step.
const LINGER: f64 = 0.6;

/// From when customers are shown.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) enum Clock {
    /// As time went by.
    #[default]
    Real,
    /// All from the same start.
    Start,
}

/// A step on the path of a case.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Stop {
    step: u32,
    /// How one gets here from the stop before.
    way: Way,
    /// When it begins, in milliseconds.
    at: i64,
    /// When the last event of the stay is over.
    until: i64,
}

#[derive(Debug, Clone, Copy, PartialEq)]
enum Way {
    Drawn(u32),
    /// By place among the ways that are not drawn.
    Other(u32),
}

/// The cases that are shown on one clock.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Cast {
    cases: Vec<(u32, Range<usize>)>,
    stops: Vec<Stop>,
    /// When the clock begins and ends, in milliseconds.
    pub from: i64,
    pub to: i64,
    /// Of how many cases one is shown.
    pub one_of: usize,
}

/// Spreads numbers, so that a part of them is a fair one (Steele and others, 2014).
fn mixed(number: u64) -> u64 {
    let mut x = number.wrapping_add(0x9e37_79b9_7f4a_7c15);
    x = (x ^ (x >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    x = (x ^ (x >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    x ^ (x >> 31)
}

/// The most intervals that hold one moment.
fn peak(spans: &[(i64, i64)]) -> usize {
    let mut turns: Vec<(i64, i32)> = Vec::with_capacity(2 * spans.len());
    for (from, to) in spans {
        turns.push((*from, 1));
        turns.push((to.saturating_add(1), -1));
    }
    turns.sort_unstable();
    let mut now = 0;
    let mut most = 0;
    for (_, by) in turns {
        now += by;
        most = most.max(now);
    }
    most.max(0) as usize
}

impl Cast {
    /// Chooses cases of a log; `steps` says which step each of its activities is. `go_on` is asked
    /// now and then; none if it said no.
    pub fn of(
        journey: &Journey,
        log: &Log,
        steps: &[Option<u32>],
        flow: &Flow,
        clock: Clock,
        go_on: &dyn Fn() -> bool,
    ) -> Option<Self> {
        let is_step = |at: usize| {
            log.activity
                .get(at)
                .is_some_and(|a| steps.get(*a as usize).copied().flatten().is_some())
        };
        // From its first drawn step to its last.
        let mut spans: Vec<(u32, i64, i64)> = Vec::new();
        for case in 0..log.cases.len() {
            if case % 1024 == 0 && !go_on() {
                return None;
            }
            let mut events = log.events(case).filter(|at| is_step(*at));
            let Some(first) = events.next() else { continue };
            let last = events.next_back().unwrap_or(first);
            spans.push((case as u32, log.time[first], log.time[last]));
        }
        if spans.is_empty() {
            return Some(Self { to: 1, one_of: 1, ..Self::default() });
        }
        let (from, to) = match clock {
            Clock::Real => {
                let from = spans.iter().map(|s| s.1).min().unwrap_or_default();
                (from, spans.iter().map(|s| s.2).max().unwrap_or_default())
            }
            Clock::Start => {
                // Until nine of ten have arrived: few take very long, and all others would be over
                // in a moment.
                let mut spent: Vec<i64> = spans.iter().map(|s| s.2 - s.1).collect();
                let at = (spent.len() - 1) * 9 / 10;
                (0, *spent.select_nth_unstable(at).1)
            }
        };
        let to = to.max(from.saturating_add(1));
        let linger = moment(to - from, LINGER);
        let real: Vec<(i64, i64)> =
            spans.iter().map(|s| (s.1, s.2.saturating_add(linger))).collect();
        let at_once = if clock == Clock::Real { peak(&real) } else { spans.len() };
        let one_of = at_once.div_ceil(AT_ONCE).max(spans.len().div_ceil(MOST)).max(1);
        spans.sort_unstable_by_key(|s| (mixed(u64::from(s.0)), s.0));
        spans.truncate(spans.len().div_ceil(one_of));
        spans.sort_unstable_by_key(|s| (s.1, s.0));
        let mut cast = Self { from, to, one_of, ..Self::default() };
        let ways = Ways::of(journey, flow);
        for (case, begins, _) in spans {
            let zero = if clock == Clock::Real { 0 } else { begins };
            cast.add(log, steps, &ways, case, zero);
        }
        Some(cast)
    }

    fn add(&mut self, log: &Log, steps: &[Option<u32>], ways: &Ways, case: u32, zero: i64) {
        let first = self.stops.len();
        for at in log.events(case as usize) {
            let Some(step) = steps.get(log.activity[at] as usize).copied().flatten() else {
                continue;
            };
            let begins = log.time[at] - zero;
            let ends = log.end.get(at).copied().filter(|end| *end != i64::MIN);
            let until = ends.map_or(begins, |end| (end - zero).max(begins));
            if self.stops.len() > first
                && let Some(last) = self.stops.last_mut()
            {
                if last.step == step {
                    last.until = last.until.max(until);
                    continue;
                }
                let way = ways.between(last.step, step);
                self.stops.push(Stop { step, way, at: begins, until });
                continue;
            }
            self.stops.push(Stop { step, way: Way::Drawn(0), at: begins, until });
        }
        self.cases.push((case, first..self.stops.len()));
    }

    /// How many cases are shown.
    pub fn len(&self) -> usize {
        self.cases.len()
    }

    /// The moment at a part of the time, 0 to 1, in milliseconds.
    pub fn moment(&self, part: f64) -> i64 {
        self.from + ((self.to - self.from) as f64 * part.clamp(0.0, 1.0)) as i64
    }

    /// Where everybody is at a part of the time, 0 to 1. `shown` says for a way that is not drawn at
    /// which place it is shown, if it is.
    pub fn place(&self, part: f64, shown: impl Fn(usize) -> Option<usize>, out: &mut Vec<Token>) {
        out.clear();
        let now = self.moment(part);
        let travel = moment(self.to - self.from, TRAVEL).max(1);
        let linger = moment(self.to - self.from, LINGER);
        for (case, stops) in &self.cases {
            let stops = &self.stops[stops.clone()];
            let (Some(first), Some(last)) = (stops.first(), stops.last()) else { continue };
            if now < first.at || now > last.at.max(last.until).saturating_add(linger) {
                continue;
            }
            let next = stops.partition_point(|stop| stop.at <= now);
            let Some(here) = next.checked_sub(1).and_then(|i| stops.get(i)) else { continue };
            let at = match stops.get(next) {
                None => TokenAt::Step(here.step),
                Some(to) => {
                    // One is where one was seen, and goes so as to be there when seen again.
                    let leaves = (to.at - travel).max(here.until.min(to.at)).max(here.at);
                    if now < leaves {
                        TokenAt::Step(here.step)
                    } else {
                        let t = (now - leaves) as f32 / (to.at - leaves).max(1) as f32;
                        match to.way {
                            Way::Drawn(way) => TokenAt::Drawn(way, t),
                            Way::Other(way) => shown(way as usize)
                                .map_or(TokenAt::Straight(here.step, to.step, t), |way| {
                                    TokenAt::Other(way as u32, t)
                                }),
                        }
                    }
                }
            };
            out.push(Token { at, seed: (mixed(u64::from(*case)) >> 32) as u32 });
        }
    }

    /// The part of the time, in hundredths, at which most customers are on the map.
    pub fn busiest(&self) -> f64 {
        let count = |part: f64| {
            let now = self.moment(part);
            let here = |(_, stops): &&(u32, Range<usize>)| {
                let stops = &self.stops[stops.clone()];
                stops.first().zip(stops.last()).is_some_and(|(a, b)| a.at <= now && now <= b.at)
            };
            self.cases.iter().filter(here).count()
        };
        let parts = (1..100_u32).map(|i| f64::from(i) / 100.0);
        let best = parts.map(|part| (count(part), part));
        best.fold((0, 0.0), |best, now| if now.0 > best.0 { now } else { best }).1
    }
}

/// So many seconds at single speed, as time of the log.
fn moment(all: i64, seconds: f64) -> i64 {
    (all as f64 * (seconds / SECONDS)) as i64
}

/// The ways by the steps between which they lead.
struct Ways(HashMap<(u32, u32), Way>);

impl Ways {
    fn of(journey: &Journey, flow: &Flow) -> Self {
        let mut all = HashMap::new();
        for (i, c) in (0..).zip(journey.connections.values()) {
            let ends = journey.steps.index_of(&c.from).zip(journey.steps.index_of(&c.to));
            if let Some((from, to)) = ends {
                all.entry((from as u32, to as u32)).or_insert(Way::Drawn(i));
            }
        }
        for (i, other) in (0..).zip(&flow.others) {
            all.entry((other.from as u32, other.to as u32)).or_insert(Way::Other(i));
        }
        Self(all)
    }

    fn between(&self, from: u32, to: u32) -> Way {
        // Whatever follows in the log was counted.
        self.0.get(&(from, to)).copied().unwrap_or(Way::Other(u32::MAX))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::views::flow::stream::count;
    use crate::file;
    use crate::text::Language;
    use crate::workshop::{EventLog, LoggedActivity};

    /// So many cases that go from step 0 to step 1 in a hundred seconds, each a second later.
    fn cast(cases: usize, clock: Clock) -> Cast {
        let example = file::example(Language::English);
        let workshop = file::parse(example, std::path::Path::new("example.ron")).unwrap().workshop;
        let journey = workshop.journeys.at(0).unwrap().1;
        let log = Log {
            cases: (0..cases).map(|i| i.to_string()).collect(),
            bounds: (0..=cases as u32).map(|i| 2 * i).collect(),
            activities: ["A", "B"].into_iter().collect(),
            activity: [0, 1].repeat(cases),
            time: (0..cases as i64).flat_map(|i| [i * 1000, i * 1000 + 100_000]).collect(),
            ..Log::default()
        };
        let named = |name: &str| LoggedActivity { name: name.into(), ..LoggedActivity::default() };
        let kept = EventLog { activities: ["A", "B"].map(named).to_vec(), ..EventLog::default() };
        let (steps, places) = count::in_log(&log, &kept, &[Some(0), Some(1)]);
        let flow = count::of_log(journey, &log, (&steps, &places), &|| true).unwrap();
        Cast::of(journey, &log, &steps, &flow, clock, &|| true).unwrap()
    }

    #[test]
    fn few_are_all_shown_and_of_many_a_fair_part_the_same_every_time() {
        let few = cast(10, Clock::Start);
        assert_eq!((few.len(), few.one_of, few.from, few.to), (10, 1, 0, 100_000));
        let many = cast(10_000, Clock::Start);
        assert!(many.len() <= AT_ONCE && many.len() > AT_ONCE / 2, "{}", many.len());
        assert_eq!(many, cast(10_000, Clock::Start));
        let half = many.cases.iter().filter(|(case, _)| *case < 5_000).count();
        assert!((many.len() / 3..many.len() * 2 / 3).contains(&half), "{half}");
    }

    #[test]
    fn customers_wait_then_walk_then_arrive() {
        let cast = cast(1, Clock::Start);
        let at = |part: f64| {
            let mut out = Vec::new();
            cast.place(part, |_| None, &mut out);
            out.first().map(|token| token.at)
        };
        assert_eq!(at(0.0), Some(TokenAt::Step(0)));
        assert_eq!(at(0.5), Some(TokenAt::Step(0)));
        let walks = |at| {
            matches!(at, Some(TokenAt::Drawn(_, t) | TokenAt::Straight(_, _, t))
            if t > 0.1 && t < 0.9)
        };
        assert!(walks(at(0.985)), "{:?}", at(0.985));
        assert_eq!(at(1.0), Some(TokenAt::Step(1)));
        assert!((0.01..1.0).contains(&cast.busiest()));
    }

    #[test]
    fn the_peak_counts_what_touches() {
        assert_eq!(peak(&[]), 0);
        assert_eq!(peak(&[(0, 10), (10, 20), (21, 30)]), 2);
        assert_eq!(peak(&[(0, 10), (1, 2), (1, 9), (3, 4)]), 3);
    }
}
