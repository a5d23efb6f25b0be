//! What the picture is made of, and its layout: worked out in the frame where it is small, on a
//! thread where it is large.

use std::collections::HashSet;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, TryRecvError, channel};
use std::thread;

use egui::Vec2;

use super::layout::{Input, Layout};
use crate::app::views::Cx;
use crate::app::views::signals::finder::Finder;
use crate::measure::Grade;
use crate::measure::similar::Kind;
use crate::workshop::{Claim, ClaimId, Signal, SignalId, Table};

/// Up to so many nodes are laid out within a frame.
const AT_ONCE: usize = 300;

/// What the layout depends on.
#[derive(Debug, Clone)]
struct Seen {
    signals: Arc<Table<SignalId, Arc<Signal>>>,
    claims: Arc<Table<ClaimId, Arc<Claim>>>,
    grades: Vec<Grade>,
    similar: u64,
}

/// A layout that is being worked out on a thread; it stops once nobody waits for it.
#[derive(Debug)]
struct Work {
    stop: Arc<AtomicBool>,
    answer: Receiver<Arc<Layout>>,
}

impl Drop for Work {
    fn drop(&mut self) {
        self.stop.store(true, Ordering::Relaxed);
    }
}

/// The layout and the suggestions, kept up to date.
#[derive(Debug, Default)]
pub(super) struct Kept {
    pub finder: Finder,
    seen: Option<Seen>,
    layout: Arc<Layout>,
    work: Option<Work>,
    /// What `layout` shows, or what is being laid out.
    input: Arc<Input>,
    /// How far what kept its place has moved since somebody asked.
    moved: Vec2,
    /// Pairs of data points that look similar, faintly connected.
    pub similar: Vec<(SignalId, SignalId)>,
}

impl Kept {
    /// The layout; the one before while a new one is worked out.
    pub(super) fn layout(&self) -> &Arc<Layout> {
        &self.layout
    }

    /// Whether the picture is being worked out for the first time.
    pub(super) fn is_waiting(&self) -> bool {
        self.work.is_some() && self.layout.dots.is_empty() && self.layout.claims.is_empty()
    }

    /// Brings everything up to date with the document.
    pub(super) fn refresh(&mut self, ctx: &egui::Context, cx: &Cx<'_>) {
        self.finder.refresh(ctx, cx);
        if let Some(work) = &self.work {
            match work.answer.try_recv() {
                Ok(layout) => {
                    self.work = None;
                    self.take(layout);
                }
                Err(TryRecvError::Empty) => {}
                Err(TryRecvError::Disconnected) => self.work = None,
            }
        }
        let grades: Vec<Grade> = cx.grades.claims.iter().map(|(_, s)| s.grade).collect();
        let same = self.seen.as_ref().is_some_and(|seen| {
            Arc::ptr_eq(&seen.signals, &cx.workshop.signals)
                && Arc::ptr_eq(&seen.claims, &cx.workshop.claims)
                && seen.grades == grades
                && seen.similar == self.finder.version()
        });
        if same {
            return;
        }
        self.seen = Some(Seen {
            signals: Arc::clone(&cx.workshop.signals),
            claims: Arc::clone(&cx.workshop.claims),
            grades,
            similar: self.finder.version(),
        });
        let input = self.input(cx);
        if input == *self.input {
            // Only words changed.
            return;
        }
        self.input = Arc::new(input);
        // Whatever is being worked out is out of date, and stops.
        self.work = None;
        let (input, before) = (Arc::clone(&self.input), Arc::clone(&self.layout));
        let stop = Arc::new(AtomicBool::new(false));
        if input.nodes() <= AT_ONCE {
            let layout = Layout::of(&input, &before, &stop);
            layout.into_iter().for_each(|layout| self.take(Arc::new(layout)));
        } else {
            let (send, answer) = channel();
            let (ctx, theirs) = (ctx.clone(), Arc::clone(&stop));
            thread::spawn(move || {
                if let Some(layout) = Layout::of(&input, &before, &theirs) {
                    // Nobody waits any more once something else is to be laid out.
                    let _ = send.send(Arc::new(layout));
                    drop(send);
                    ctx.request_repaint();
                }
            });
            self.work = Some(Work { stop, answer });
        }
    }

    fn take(&mut self, layout: Arc<Layout>) {
        self.moved += layout.moved;
        self.layout = layout;
    }

    /// How far what kept its place has moved since this was asked last, in units of the world.
    pub(super) fn moved(&mut self) -> Vec2 {
        std::mem::take(&mut self.moved)
    }

    fn input(&mut self, cx: &Cx<'_>) -> Input {
        let mut taken: HashSet<&SignalId> = HashSet::new();
        let mut claims = Vec::new();
        for ((id, claim), (_, standing)) in cx.workshop.claims.iter().zip(&cx.grades.claims) {
            // A data point stands once with a claim, whatever a file says.
            let mut own: HashSet<&SignalId> = HashSet::new();
            let mut there = |ids: &'_ [SignalId]| -> Vec<SignalId> {
                let known = ids.iter().filter_map(|id| {
                    let place = cx.workshop.signals.index_of(id)?;
                    cx.workshop.signals.at(place).map(|(id, _)| id)
                });
                known.filter(|id| own.insert(id)).cloned().collect()
            };
            let (signals, against) = (there(&claim.signals), there(&claim.against));
            taken.extend(own);
            claims.push((id.clone(), standing.grade, signals, against));
        }
        // The strongest come into the middle.
        claims.sort_by_key(|(_, grade, signals, _)| std::cmp::Reverse((*grade, signals.len())));
        let mut loose: Vec<SignalId> = Vec::new();
        let mut grouped: HashSet<&SignalId> = HashSet::new();
        self.similar.clear();
        for found in self.finder.found().iter().filter(|s| s.kind == Kind::New) {
            for pair in found.signals.windows(2) {
                self.similar.push((pair[0].clone(), pair[1].clone()));
            }
            for id in &found.signals {
                if !taken.contains(id) && cx.workshop.signals.contains(id) && grouped.insert(id) {
                    loose.push(id.clone());
                }
            }
        }
        let rest =
            cx.workshop.signals.ids().filter(|id| !taken.contains(id) && !grouped.contains(id));
        loose.extend(rest.cloned());
        Input { claims, loose }
    }
}
