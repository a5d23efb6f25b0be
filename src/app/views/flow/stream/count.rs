//! What real customers do on the drawn map, counted once per journey, log and mapping.
//!
//! As in [`crate::flow::conform`], an activity is a drawn step or none; what comes several times in
//! a row is staying and counts once; activities that are no step are passed over, so that the next
//! drawn step is where a customer goes.

use std::cmp::Reverse;

use foldhash::{HashMap, HashMapExt as _};

use crate::flow::discover::between;
use crate::flow::log::Log;
use crate::workshop::{EventLog, Journey};

/// How many cases are named as examples.
const EXAMPLES: usize = 3;

/// How often something was seen.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Seen {
    /// How often in all.
    pub count: u64,
    /// In how many cases; 0 where only follows were kept.
    pub cases: u64,
    /// Half of the times it takes no longer from one to the other, in seconds.
    pub median: Option<f64>,
    /// The first cases, by place in the log; none without the log.
    pub examples: Vec<u32>,
}

/// Two drawn steps of which the second follows the first although no way is drawn.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Other {
    /// The first, by its place in the journey.
    pub from: usize,
    /// The second.
    pub to: usize,
    /// How often.
    pub seen: Seen,
}

/// An activity that is no drawn step.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct NotDrawn {
    /// The activity, by its place in what the workshop keeps of the log.
    pub activity: usize,
    /// How often it happens.
    pub count: u64,
    /// In how many cases.
    pub cases: u64,
    /// The drawn step that it comes after most often, by its place in the journey.
    pub after: Option<usize>,
}

/// What was counted.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Flow {
    /// Of how many cases the figures speak.
    pub known: u64,
    /// The figures are numbers of cases; else, from what follows on what, of times.
    pub by_case: bool,
    /// The steps of the journey.
    pub steps: Vec<Seen>,
    /// Whether a step is on a drawn way, or has an activity.
    pub on_way: Vec<bool>,
    /// The connections of the journey; none for a way from a step to itself, where staying is not
    /// seen.
    pub ways: Vec<Option<Seen>>,
    /// What is taken between steps and not drawn, the most frequent first.
    pub others: Vec<Other>,
    /// What happens and is no step, the most frequent first.
    pub not_drawn: Vec<NotDrawn>,
}

impl Flow {
    /// What a width speaks of: cases, or times where cases are not known.
    pub fn weight(&self, seen: &Seen) -> u64 {
        if self.by_case { seen.cases } else { seen.count }
    }

    /// The part of the cases, 0 to 1; where times are counted it may be more.
    pub fn share(&self, seen: &Seen) -> f64 {
        self.weight(seen) as f64 / self.known.max(1) as f64
    }

    /// The most that takes any one way.
    pub fn most(&self) -> u64 {
        let ways = self.ways.iter().flatten().map(|seen| self.weight(seen));
        ways.chain(self.others.iter().map(|o| self.weight(&o.seen))).max().unwrap_or(0)
    }
}

#[derive(Debug, Clone, Default)]
struct Tally {
    seen: Seen,
    /// The path in which it was seen last, from 1.
    last: usize,
    took: Vec<f32>,
}

impl Tally {
    fn add(&mut self, path: usize, times: u64, case: Option<u32>) {
        self.seen.count += times;
        if self.last != path {
            self.last = path;
            self.seen.cases += times;
            if let Some(case) = case.filter(|_| self.seen.examples.len() < EXAMPLES) {
                self.seen.examples.push(case);
            }
        }
    }

    fn told(mut self) -> Seen {
        self.seen.median = median(&mut self.took);
        self.seen
    }
}

/// The median; between two middle ones their mean.
fn median(values: &mut [f32]) -> Option<f64> {
    let (half, odd) = (values.len() / 2, values.len() % 2 == 1);
    if values.is_empty() {
        return None;
    }
    let (below, middle, _) = values.select_nth_unstable_by(half, f32::total_cmp);
    let middle = f64::from(*middle);
    if odd {
        return Some(middle);
    }
    let before = below.iter().copied().max_by(f32::total_cmp)?;
    Some(f64::midpoint(f64::from(before), middle))
}

/// Counts path after path.
struct Counter {
    paths: usize,
    steps: Vec<Tally>,
    pairs: HashMap<(u32, u32), Tally>,
    activities: Vec<Tally>,
    after: HashMap<(u32, u32), u64>,
}

/// An event on a path: which activity, and when it begins and is over, in milliseconds.
type Event = (u32, Option<(i64, i64)>);

impl Counter {
    fn new(steps: usize, activities: usize) -> Self {
        Self {
            paths: 0,
            steps: vec![Tally::default(); steps],
            pairs: HashMap::new(),
            activities: vec![Tally::default(); activities],
            after: HashMap::new(),
        }
    }

    /// A path that so many cases take; `steps` says which step an activity is.
    fn walk(
        &mut self,
        case: Option<u32>,
        times: u64,
        steps: &[Option<u32>],
        path: impl Iterator<Item = Event>,
    ) {
        self.paths += 1;
        let at = self.paths;
        let mut before: Option<(u32, Option<(i64, i64)>)> = None;
        let mut last = None;
        for (activity, time) in path {
            let Some(step) = steps.get(activity as usize).copied().flatten() else {
                if last != Some(activity)
                    && let Some(tally) = self.activities.get_mut(activity as usize)
                {
                    tally.add(at, times, case);
                    if let Some((step, _)) = before {
                        *self.after.entry((activity, step)).or_default() += times;
                    }
                }
                last = Some(activity);
                continue;
            };
            last = None;
            if before.is_none_or(|(from, _)| from != step) {
                self.steps[step as usize].add(at, times, case);
                if let Some((from, left)) = before {
                    let tally = self.pairs.entry((from, step)).or_default();
                    tally.add(at, times, case);
                    if let (Some((began, ended)), Some((begins, _))) = (left, time) {
                        let took = between(began, Some(ended), begins);
                        tally.took.push(took as f32 / 1000.0);
                    }
                }
            }
            before = Some((step, time));
        }
    }

    /// What was counted, with activities at these places.
    fn told(mut self, journey: &Journey, places: &[Option<usize>]) -> Flow {
        let index = |id| journey.steps.index_of(id).map(|at| at as u32);
        let mut pairs: HashMap<(u32, u32), Seen> =
            self.pairs.drain().map(|(pair, tally)| (pair, tally.told())).collect();
        let mut drawn = Vec::new();
        let ways = journey.connections.values().map(|c| {
            let pair = (index(&c.from)?, index(&c.to)?);
            drawn.push(pair);
            (pair.0 != pair.1).then(|| pairs.get(&pair).cloned().unwrap_or_default())
        });
        let ways = ways.collect();
        for pair in &drawn {
            pairs.remove(pair);
        }
        let others = pairs.into_iter();
        let mut others: Vec<Other> = others
            .map(|((from, to), seen)| Other { from: from as usize, to: to as usize, seen })
            .collect();
        others.sort_by_key(|o| (Reverse((o.seen.cases, o.seen.count)), o.from, o.to));
        let mut on_way = vec![false; journey.steps.len()];
        for (from, to) in drawn {
            on_way[from as usize] = true;
            on_way[to as usize] = true;
        }
        let mut most: HashMap<u32, (u64, Reverse<u32>)> = HashMap::new();
        for ((activity, step), times) in self.after {
            let best = most.entry(activity).or_default();
            *best = (*best).max((times, Reverse(step)));
        }
        let not_drawn = (0..).zip(&self.activities).filter(|(_, tally)| tally.seen.count > 0);
        let mut not_drawn: Vec<NotDrawn> = not_drawn
            .filter_map(|(at, tally)| {
                let activity = places.get(at as usize).copied().flatten()?;
                let after = most.get(&at).map(|(_, step)| step.0 as usize);
                let Seen { count, cases, .. } = tally.seen;
                Some(NotDrawn { activity, count, cases, after })
            })
            .collect();
        not_drawn.sort_by_key(|n| (Reverse((n.cases, n.count)), n.activity));
        let steps = self.steps.into_iter().map(Tally::told).collect();
        Flow { known: 0, by_case: true, steps, on_way, ways, others, not_drawn }
    }
}

/// Which step each activity of a log is, by their places. `mapping` speaks of the activities that
/// the workshop keeps, which need not be all of the log.
pub(super) fn in_log(
    log: &Log,
    kept: &EventLog,
    mapping: &[Option<u32>],
) -> (Vec<Option<u32>>, Vec<Option<usize>>) {
    let places = kept.places(log.activities.iter());
    let step = |at: &Option<usize>| mapping.get((*at)?).copied().flatten();
    (places.iter().map(step).collect(), places)
}

/// Counts all cases of a log. `go_on` is asked now and then; none if it said no.
pub(super) fn of_log(
    journey: &Journey,
    log: &Log,
    (steps, places): (&[Option<u32>], &[Option<usize>]),
    go_on: &dyn Fn() -> bool,
) -> Option<Flow> {
    let mut counter = Counter::new(journey.steps.len(), log.activities.len());
    let mut known = 0;
    for case in 0..log.cases.len() {
        if case % 1024 == 0 && !go_on() {
            return None;
        }
        let events = log.events(case);
        if events.is_empty() {
            continue;
        }
        known += 1;
        let event = |at: usize| {
            let begins = log.time.get(at).copied();
            // What has no end is over when it happens.
            let ends = log.end.get(at).copied().unwrap_or(i64::MIN);
            (log.activity[at], begins.map(|begins| (begins, ends)))
        };
        counter.walk(Some(case as u32), 1, steps, events.map(event));
    }
    Some(Flow { known, ..counter.told(journey, places) })
}

/// Counts what a workshop keeps of a log: its paths where all are kept, else what follows directly
/// on what.
pub(super) fn of_kept(journey: &Journey, log: &EventLog, steps: &[Option<u32>]) -> Flow {
    let mut counter = Counter::new(journey.steps.len(), log.activities.len());
    let places: Vec<Option<usize>> = (0..log.activities.len()).map(Some).collect();
    let known: u64 = log.variants.iter().map(|v| v.cases).sum();
    let by_case = known >= log.cases;
    if by_case {
        for variant in &log.variants {
            let path = variant.path.iter().map(|at| (*at, None));
            counter.walk(None, variant.cases, steps, path);
        }
    } else {
        for follow in &log.follows {
            let pair = [(follow.from, None), (follow.to, None)];
            counter.walk(None, follow.count, steps, pair.into_iter());
        }
        for tally in counter.steps.iter_mut().chain(&mut counter.activities) {
            *tally = Tally::default();
        }
        for (activity, at) in log.activities.iter().zip(0_usize..) {
            let step = steps.get(at).copied().flatten();
            let tally = match step {
                Some(step) => &mut counter.steps[step as usize],
                None => &mut counter.activities[at],
            };
            tally.seen.count += activity.count;
            // Two activities of one step may be of the same case.
            tally.seen.cases = if step.is_some() { 0 } else { activity.cases };
        }
        for tally in counter.pairs.values_mut() {
            tally.seen.cases = 0;
        }
    }
    let mut medians: HashMap<(u32, u32), Option<f64>> = HashMap::new();
    for follow in &log.follows {
        let step = |at: u32| steps.get(at as usize).copied().flatten();
        if let (Some(from), Some(to)) = (step(follow.from), step(follow.to)) {
            let median = follow.median.map(crate::workshop::Seconds::get);
            // The median of several together cannot be told from theirs.
            medians.entry((from, to)).and_modify(|m| *m = None).or_insert(median);
        }
    }
    let mut flow = counter.told(journey, &places);
    (flow.known, flow.by_case) = (if by_case { known } else { log.cases }, by_case);
    for other in &mut flow.others {
        let pair = (other.from as u32, other.to as u32);
        other.seen.median = medians.get(&pair).copied().flatten();
    }
    for (connection, seen) in journey.connections.values().zip(&mut flow.ways) {
        let index = |id| journey.steps.index_of(id).map(|at| at as u32);
        if let (Some(from), Some(to), Some(seen)) =
            (index(&connection.from), index(&connection.to), seen)
        {
            seen.median = medians.get(&(from, to)).copied().flatten();
        }
    }
    flow
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::file;
    use crate::flow::conform::{Walked, conform};
    use crate::workshop::{LoggedActivity, Workshop};

    fn examples() -> impl Iterator<Item = Workshop> {
        crate::text::Language::ALL.into_iter().map(|language| {
            let example = file::example(language);
            file::parse(example, std::path::Path::new("example.ron")).unwrap().workshop
        })
    }

    #[test]
    fn the_map_counts_as_the_comparison_does() {
        for workshop in examples() {
            let log = workshop.logs.at(0).unwrap().1;
            let id = log.drawn.as_ref().unwrap();
            let journey = workshop.journeys.get(id).unwrap();
            let steps = super::super::kept::mapping(log, id, journey);
            let flow = of_kept(journey, log, &steps);
            assert!(flow.by_case);
            let mapping: Vec<_> = log.activities.iter().map(|a| a.step.clone()).collect();
            let told = conform(journey, &mapping, &Walked::kept(log), &mut |_| true).unwrap();
            assert!(!told.steps.is_empty() && !told.ways.is_empty());
            for step in told.steps {
                let seen = &flow.steps[journey.steps.index_of(&step.step).unwrap()];
                assert_eq!((seen.count, seen.cases), (step.visits, step.cases), "{step:?}");
            }
            for way in told.ways {
                let at = journey.connections.index_of(&way.connection).unwrap();
                assert_eq!(flow.ways[at].as_ref().unwrap().count, way.taken, "{way:?}");
            }
            let counts: Vec<_> =
                told.never_drawn.iter().map(|n| (n.activity as usize, n.cases)).collect();
            let mut ours: Vec<_> = flow.not_drawn.iter().map(|n| (n.activity, n.cases)).collect();
            ours.sort_unstable();
            let mut theirs = counts;
            theirs.sort_unstable();
            assert_eq!(ours, theirs);
        }
    }

    /// A log of three cases: A B, A x B, A A B B, with seconds between the events.
    fn log() -> (Log, EventLog) {
        let activity = vec![0, 1, 0, 2, 1, 0, 0, 1, 1];
        let time = [0, 10, 0, 4, 30, 0, 5, 25, 26].map(|s| s * 1000).to_vec();
        let log = Log {
            cases: ["a", "b", "c"].into_iter().collect(),
            bounds: vec![0, 2, 5, 9],
            activities: ["A", "B", "x"].into_iter().collect(),
            activity,
            time,
            ..Log::default()
        };
        let named = |name: &str| LoggedActivity { name: name.into(), ..LoggedActivity::default() };
        // The workshop keeps them in another order.
        let kept =
            EventLog { activities: ["x", "A", "B"].map(named).to_vec(), ..EventLog::default() };
        (log, kept)
    }

    #[test]
    fn staying_counts_once_and_what_is_no_step_is_passed_over() {
        let workshop = examples().next().unwrap();
        let journey = workshop.journeys.at(0).unwrap().1;
        let (log, kept) = log();
        let (steps, places) = in_log(&log, &kept, &[None, Some(0), Some(1)]);
        assert_eq!(
            (&steps[..], &places[..]),
            (&[Some(0), Some(1), None][..], &[Some(1), Some(2), Some(0)][..],)
        );
        let flow = of_log(journey, &log, (&steps, &places), &|| true).unwrap();
        assert_eq!((flow.known, flow.by_case), (3, true));
        let mut ways = flow.ways.iter().flatten().filter(|seen| seen.count > 0);
        let seen = ways.next().or(flow.others.first().map(|o| &o.seen)).unwrap();
        let expected = Seen { count: 3, cases: 3, median: Some(20.0), examples: vec![0, 1, 2] };
        assert_eq!(*seen, expected);
        assert_eq!(flow.steps[0].count, 3);
        let not_drawn = NotDrawn { activity: 0, count: 1, cases: 1, after: Some(0) };
        assert_eq!(flow.not_drawn, [not_drawn]);
        assert!(of_log(journey, &log, (&steps, &places), &|| false).is_none());
    }

    #[test]
    fn the_median_lies_between_the_middle_ones() {
        assert_eq!(median(&mut []), None);
        assert_eq!(median(&mut [4.0, 1.0, 2.0]), Some(2.0));
        assert_eq!(median(&mut [4.0, 1.0, 2.0, 3.0]), Some(2.5));
    }
}
