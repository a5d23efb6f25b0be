//! The comparison, worked out off the frame and once for every state of what it leans on.

use std::sync::Arc;
use std::time::Duration;

use crate::app::eventlog::OpenLog;
use crate::app::jobs::background::{Background, Progress};
use crate::app::views::Cx;
use crate::app::views::flow::Shared;
use crate::flow::conform::{Conformance, Walked, conform};
use crate::flow::discover::{SecondOrder, Selection, second_order};
use crate::flow::three_ps::{ThreePs, three_ps};
use crate::workshop::{EventLog, Journey, JourneyId, StepId};

/// How often the window says how far a comparison is.
const TICK: Duration = Duration::from_millis(100);

/// What is held against what.
#[derive(Debug, Clone)]
pub(super) struct Inputs {
    pub log: Arc<EventLog>,
    pub id: JourneyId,
    pub journey: Arc<Journey>,
    /// The log itself, where it has been read.
    pub open: Option<Arc<OpenLog>>,
}

impl Inputs {
    fn of(cx: &Cx<'_>, shared: &Shared) -> Option<Self> {
        Some(Self {
            log: Arc::clone(shared.log(cx)?),
            id: shared.journey.clone()?,
            journey: Arc::clone(shared.journey(cx)?),
            open: shared.open(cx).cloned(),
        })
    }

    fn is(&self, other: &Self) -> bool {
        let open = |of: &Self| of.open.as_ref().map(Arc::as_ptr);
        open(self) == open(other)
            && Arc::ptr_eq(&self.log, &other.log)
            && Arc::ptr_eq(&self.journey, &other.journey)
    }

    /// The step of each activity, in the order of the log that is walked.
    fn mapping(&self) -> Vec<Option<StepId>> {
        let Some(open) = &self.open else {
            return self.log.activities.iter().map(|a| a.step.clone()).collect();
        };
        let step = |at: Option<usize>| self.log.activities.get(at?)?.step.clone();
        self.log.places(open.log.activities.iter()).into_iter().map(step).collect()
    }

    /// What an activity is called.
    pub(super) fn activity(&self, at: u32) -> &str {
        let name = match &self.open {
            Some(open) => open.log.activities.get(at),
            None => self.log.activities.get(at as usize).map(|a| a.name.as_str()),
        };
        name.unwrap_or("–")
    }

    /// What a step is called.
    pub(super) fn step(&self, id: &StepId) -> &str {
        self.journey.steps.get(id).map_or("–", |step| step.title.as_str())
    }
}

/// What came of it.
#[derive(Debug)]
pub(super) struct Found {
    pub of: Inputs,
    pub conformance: Conformance,
    pub three_ps: ThreePs,
    /// Whether it matters where customers came from; none without the log itself.
    pub memory: Option<Arc<SecondOrder>>,
}

/// The different paths of a log that has been read, and whether they remember where they came from:
/// both outlive another mapping.
type Paths = Option<(Arc<OpenLog>, Arc<Walked>, Arc<SecondOrder>)>;

/// A comparison that is under way.
type Work = Background<(Paths, Arc<Found>)>;

/// What is kept.
#[derive(Debug, Default)]
pub(super) struct Kept {
    paths: Paths,
    found: Option<Arc<Found>>,
    work: Option<(Inputs, Work)>,
    /// A person stopped the comparison of this.
    stopped: Option<Inputs>,
}

impl Kept {
    /// What was found last; of something older while a comparison is under way.
    pub(super) fn found(&self) -> Option<&Arc<Found>> {
        self.found.as_ref()
    }

    /// Whether a comparison is at work.
    pub(super) fn is_busy(&self) -> bool {
        self.work.as_ref().is_some_and(|(_, work)| work.is_working())
    }

    /// How far the comparison is, 0 to 1, while there is one.
    pub(super) fn progress(&self) -> Option<f32> {
        self.work.as_ref().map(|(_, work)| work.progress())
    }

    /// Whether the comparison was stopped.
    pub(super) fn was_stopped(&self) -> bool {
        self.stopped.is_some()
    }

    /// Stops the comparison; what was found before stands.
    pub(super) fn stop(&mut self) {
        self.stopped = self.work.take().map(|(of, _)| of);
    }

    /// Compares after all.
    pub(super) fn again(&mut self, ctx: &egui::Context, cx: &Cx<'_>, shared: &Shared) {
        self.stopped = None;
        self.refresh(ctx, cx, shared);
    }

    /// Takes what was found, and compares anew where anything has changed.
    pub(super) fn refresh(&mut self, ctx: &egui::Context, cx: &Cx<'_>, shared: &Shared) {
        let Some(now) = Inputs::of(cx, shared) else { return };
        if let Some((of, work)) = self.work.take() {
            match work.look() {
                Progress::Working if of.is(&now) => {
                    self.work = Some((of, work));
                    ctx.request_repaint_after(TICK);
                    return;
                }
                Progress::Done((paths, found)) => {
                    self.paths = paths;
                    self.found = Some(found);
                }
                // Of something that is no longer asked for, or it could not go on.
                Progress::Working => {}
                Progress::Stopped => self.stopped = Some(of),
            }
        }
        self.stopped = self.stopped.take().filter(|of| of.is(&now));
        if self.stopped.is_some() || self.found.as_ref().is_some_and(|found| found.of.is(&now)) {
            return;
        }
        // Other figures than those of this log would mislead.
        let same_log =
            |found: &Arc<Found>| found.of.id == now.id && found.of.log.digest == now.log.digest;
        self.found = self.found.take().filter(same_log);
        let (theirs, paths) = (now.clone(), self.paths.clone());
        let work = Background::start(ctx, move |watch| {
            let (paths, walked) = walk(&theirs, paths);
            let mapping = theirs.mapping();
            let conformance = conform(&theirs.journey, &mapping, &walked, &mut |share| {
                watch.at(share);
                !watch.stopped()
            })?;
            let three_ps = three_ps(&theirs.journey, &mapping, &walked, &conformance);
            let memory = paths.as_ref().filter(|_| theirs.open.is_some());
            let memory = memory.map(|(.., memory)| Arc::clone(memory));
            Some((paths, Arc::new(Found { of: theirs, conformance, three_ps, memory })))
        });
        self.work = Some((now, work));
    }
}

/// The paths of the log, or those that the workshop keeps where it has not been read.
fn walk(of: &Inputs, paths: Paths) -> (Paths, Arc<Walked>) {
    let Some(open) = &of.open else { return (paths, Arc::new(Walked::kept(&of.log))) };
    match paths {
        Some((log, walked, memory)) if Arc::ptr_eq(&log, open) => {
            (Some((log, Arc::clone(&walked), memory)), walked)
        }
        _ => {
            let walked = Arc::new(Walked::of(&open.log));
            let all = Selection::all(open.log.cases.len());
            let memory = Arc::new(second_order(&open.log, &open.index, &all));
            (Some((Arc::clone(open), Arc::clone(&walked), memory)), walked)
        }
    }
}
