//! What the page counts, once per journey, log and mapping; large logs are counted beside the
//! frame.

use std::sync::Arc;

use egui::Context;

use super::cast::{Cast, Clock};
use super::count::{self, Flow};
use super::ways;
use crate::app::eventlog::OpenLog;
use crate::app::jobs::background::{Background, Progress};
use crate::app::views::Cx;
use crate::flow::matching;
use crate::measure::similar::Watch;
use crate::text::Text;
use crate::workshop::{EventLog, Journey, JourneyId, Lane, Language, StepId};

/// Logs with more events are counted beside the frame.
const MANY: usize = 150_000;

/// What was counted, and who can be shown.
#[derive(Debug, Default)]
pub(super) struct Counted {
    pub flow: Flow,
    /// Customers as time went by, and all from the same start; none without the log.
    pub casts: Option<[Cast; 2]>,
}

impl Counted {
    pub fn cast(&self, clock: Clock) -> Option<&Cast> {
        let [real, start] = self.casts.as_ref()?;
        let cast = if clock == Clock::Real { real } else { start };
        (cast.len() > 0).then_some(cast)
    }
}

/// Of what something was made.
#[derive(Debug, Clone)]
struct Of {
    journey: Arc<Journey>,
    log: Arc<EventLog>,
    open: Option<Arc<OpenLog>>,
}

impl Of {
    fn is(&self, other: &Self) -> bool {
        let open = |of: &Self| of.open.as_ref().map(Arc::as_ptr);
        open(self) == open(other)
            && Arc::ptr_eq(&self.journey, &other.journey)
            && Arc::ptr_eq(&self.log, &other.log)
    }
}

/// What ways were made of: the flow, the threshold, whether ghosts are shown, and the language.
#[derive(Debug, Clone, PartialEq)]
struct Shown {
    least: f64,
    ghosts: bool,
    text: *const Text,
}

/// Names that are compared beside the frame: more pairs of an activity and a step than this.
const PAIRS: usize = 10_000;

/// A journey, its copy with the lanes that matter, and whether that has all of them.
type Narrowed = (Arc<Journey>, Arc<EventLog>, bool, Arc<Journey>);

/// What is suggested for each activity, and of what.
type Suggested = (Arc<Journey>, Arc<EventLog>, Vec<Option<StepId>>);

/// Everything that is kept between frames.
#[derive(Debug, Default)]
pub(super) struct Kept {
    of: Option<Of>,
    pub counted: Option<Arc<Counted>>,
    /// Counting that goes on beside the frame.
    work: Option<Background<Counted>>,
    ways: Option<(Arc<Counted>, Shown, Arc<ways::Made>)>,
    narrowed: Option<Narrowed>,
    suggested: Option<Suggested>,
    /// Names that are compared beside the frame.
    comparing: Option<Comparing>,
}

/// Names that are being compared, and of what.
type Comparing = (Arc<Journey>, Arc<EventLog>, Background<Vec<Option<StepId>>>);

/// Which steps the activities of a log are, where it is held against this journey.
pub(super) fn mapping(log: &EventLog, id: &JourneyId, journey: &Journey) -> Vec<Option<u32>> {
    let drawn = log.drawn.as_ref() == Some(id);
    let step = |step: &Option<StepId>| journey.steps.index_of(step.as_ref()?).map(|i| i as u32);
    log.activities.iter().map(|a| if drawn { step(&a.step) } else { None }).collect()
}

impl Kept {
    /// Counts what has not been counted yet. What was counted before stays until that is done.
    pub fn refresh(
        &mut self,
        ctx: &Context,
        (id, journey): (&JourneyId, &Arc<Journey>),
        log: &Arc<EventLog>,
        open: Option<&Arc<OpenLog>>,
    ) {
        let of =
            Of { journey: Arc::clone(journey), log: Arc::clone(log), open: open.map(Arc::clone) };
        if !self.of.as_ref().is_some_and(|now| now.is(&of)) {
            self.work = None;
            let steps = mapping(log, id, journey);
            let events = open.map_or(0, |open| open.log.len());
            let job = of.clone();
            self.of = Some(of);
            if events > MANY {
                let work = move |watch: &Watch| count(&job, &steps, &|| !watch.stopped());
                self.work = Some(Background::start(ctx, work));
            } else {
                self.counted = count(&job, &steps, &|| true).map(Arc::new);
            }
        }
        let Some(work) = &self.work else { return };
        match work.look() {
            Progress::Done(counted) => {
                self.counted = Some(Arc::new(counted));
                self.work = None;
            }
            Progress::Stopped => self.work = None,
            Progress::Working => {}
        }
    }

    /// Whether counting goes on.
    pub fn is_busy(&self) -> bool {
        self.work.is_some()
    }

    /// Whether names are still being compared.
    pub fn is_comparing(&self) -> bool {
        self.comparing.as_ref().is_some_and(|(.., work)| work.is_working())
    }

    /// What lies over the map: ways taken by at least this part of the cases, and activities that
    /// are not drawn if `ghosts`.
    pub fn ways(
        &mut self,
        cx: &Cx<'_>,
        log: &EventLog,
        least: f64,
        ghosts: bool,
    ) -> Option<Arc<ways::Made>> {
        let counted = Arc::clone(self.counted.as_ref()?);
        let shown = Shown { least, ghosts, text: cx.text };
        if let Some((of, how, made)) = &self.ways
            && Arc::ptr_eq(of, &counted)
            && *how == shown
        {
            return Some(Arc::clone(made));
        }
        let made = Arc::new(ways::Made::of(cx.text, &counted.flow, log, least, ghosts));
        self.ways = Some((counted, shown, Arc::clone(&made)));
        Some(made)
    }

    /// The journey with the lanes that customers walk on only, unless `all` are wanted.
    pub fn narrowed(
        &mut self,
        id: &JourneyId,
        journey: &Arc<Journey>,
        log: &Arc<EventLog>,
        all: bool,
    ) -> Arc<Journey> {
        if let Some((of, by, how, narrowed)) = &self.narrowed
            && Arc::ptr_eq(of, journey)
            && Arc::ptr_eq(by, log)
            && *how == all
        {
            return Arc::clone(narrowed);
        }
        let steps = mapping(log, id, journey);
        let narrowed = if all { Arc::clone(journey) } else { narrow(journey, &steps) };
        // The same lanes as before are the same map.
        let narrowed = match &self.narrowed {
            Some((of, _, how, before))
                if Arc::ptr_eq(of, journey) && *how == all && before.lanes == narrowed.lanes =>
            {
                Arc::clone(before)
            }
            _ => narrowed,
        };
        let key = (Arc::clone(journey), Arc::clone(log), all, Arc::clone(&narrowed));
        self.narrowed = Some(key);
        narrowed
    }

    /// The step that each activity probably is; nothing while many names are compared.
    pub fn suggested(
        &mut self,
        ctx: &Context,
        journey: &Arc<Journey>,
        log: &Arc<EventLog>,
        language: Language,
    ) -> Option<&[Option<StepId>]> {
        if let Some((of, by, work)) = self.comparing.take() {
            match work.look() {
                Progress::Working => self.comparing = Some((of, by, work)),
                Progress::Done(found) => self.suggested = Some((of, by, found)),
                // Without suggestions a person says all of it.
                Progress::Stopped => self.suggested = Some((of, by, Vec::new())),
            }
        }
        let fits = self
            .suggested
            .as_ref()
            .is_some_and(|(of, by, _)| Arc::ptr_eq(of, journey) && same_names(by, log));
        if !fits {
            let of = (Arc::clone(journey), Arc::clone(log));
            if log.activities.len().saturating_mul(journey.steps.len()) > PAIRS {
                // One after the other: what is asked for is compared once the other is done.
                if self.comparing.is_none() {
                    let (theirs, names) = of.clone();
                    let work = move |_: &Watch| Some(suggest(&theirs, &names, language));
                    self.comparing = Some((of.0, of.1, Background::start(ctx, work)));
                }
                return None;
            }
            let found = suggest(journey, log, language);
            self.suggested = Some((of.0, of.1, found));
        }
        self.suggested.as_ref().map(|(_, _, found)| found.as_slice())
    }
}

fn suggest(journey: &Journey, log: &EventLog, language: Language) -> Vec<Option<StepId>> {
    let names = log.activities.iter().map(|a| a.name.as_str());
    let found = matching::suggest(names, journey, language);
    found.into_iter().map(|m| m.map(|m| m.step)).collect()
}

fn same_names(a: &Arc<EventLog>, b: &Arc<EventLog>) -> bool {
    Arc::ptr_eq(a, b)
        || a.activities.len() == b.activities.len()
            && a.activities.iter().zip(&b.activities).all(|(a, b)| a.name == b.name)
}

/// Hides lanes where nobody walks, and opens those that are collapsed.
fn narrow(journey: &Journey, steps: &[Option<u32>]) -> Arc<Journey> {
    let mut used = vec![false; journey.lanes.len()];
    let mut mark = |step: &StepId| {
        let lane = journey.steps.get(step).and_then(|s| journey.lanes.index_of(&s.at.lane));
        if let Some(used) = lane.and_then(|lane| used.get_mut(lane)) {
            *used = true;
        }
    };
    for connection in journey.connections.values() {
        mark(&connection.from);
        mark(&connection.to);
    }
    for (id, _) in steps.iter().flatten().filter_map(|at| journey.steps.at(*at as usize)) {
        mark(id);
    }
    let mut narrowed = journey.clone();
    let all = !used.contains(&true);
    let lanes = journey.lanes.iter().zip(used);
    narrowed.lanes = lanes
        .map(|((id, lane), used)| {
            let hidden = !(used || all && !lane.hidden);
            let collapsed = lane.collapsed && !used;
            (id.clone(), Lane { hidden, collapsed, ..lane.clone() })
        })
        .collect();
    Arc::new(narrowed)
}

fn count(of: &Of, steps: &[Option<u32>], go_on: &dyn Fn() -> bool) -> Option<Counted> {
    let Some(open) = &of.open else {
        let flow = count::of_kept(&of.journey, &of.log, steps);
        return Some(Counted { flow, casts: None });
    };
    let (steps, places) = count::in_log(&open.log, &of.log, steps);
    let flow = count::of_log(&of.journey, &open.log, (&steps, &places), go_on)?;
    let cast = |clock| Cast::of(&of.journey, &open.log, &steps, &flow, clock, go_on);
    let casts = Some([cast(Clock::Real)?, cast(Clock::Start)?]);
    Some(Counted { flow, casts })
}
