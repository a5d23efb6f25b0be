//! Keeps the suggestions up to date without ever holding up the frame: few data points are compared
//! in it, many on a thread of their own, which says how far it is and can be stopped.

use std::sync::Arc;
use std::sync::mpsc::{Receiver, TryRecvError, channel};
use std::thread;
use std::time::Duration;

use crate::app::views::Cx;
use crate::measure::similar::{Index, Suggestion, Watch, taken};
use crate::workshop::{Claim, ClaimId, Language, Signal, SignalId, Table};

/// Up to so many data points are compared within a frame.
const AT_ONCE: usize = 400;

/// So many changed data points are looked at within a frame when there are more than that.
const QUICK: usize = 4;

/// How often the window shows how far the thread is.
const TICK: Duration = Duration::from_millis(120);

/// How long a person who types must pause for what is typed to be compared, in seconds.
const PAUSE: f64 = 0.4;

/// What suggestions depend on.
#[derive(Debug, Clone)]
struct Seen {
    signals: Arc<Table<SignalId, Arc<Signal>>>,
    claims: Arc<Table<ClaimId, Arc<Claim>>>,
    language: Language,
}

impl Seen {
    fn of(cx: &Cx<'_>) -> Self {
        Self {
            signals: Arc::clone(&cx.workshop.signals),
            claims: Arc::clone(&cx.workshop.claims),
            language: cx.workshop.language,
        }
    }

    fn is_now(&self, cx: &Cx<'_>) -> bool {
        Arc::ptr_eq(&self.signals, &cx.workshop.signals)
            && Arc::ptr_eq(&self.claims, &cx.workshop.claims)
            && self.language == cx.workshop.language
    }
}

/// A search on a thread of its own.
#[derive(Debug)]
struct Search {
    watch: Arc<Watch>,
    answer: Receiver<(Arc<Index>, Option<Vec<Suggestion>>)>,
}

/// The data points as they are compared, and what looks alike among them.
#[derive(Debug, Default)]
pub(super) struct Finder {
    index: Arc<Index>,
    seen: Option<Seen>,
    found: Vec<Suggestion>,
    search: Option<Search>,
    /// A person stopped the search; what is found is not all there is.
    stopped: bool,
    /// Goes up whenever what is found may be something else.
    version: u64,
    /// What is being typed, and since when it is as it is.
    typing: Option<(Seen, f64)>,
}

impl Drop for Finder {
    fn drop(&mut self) {
        self.give_up();
    }
}

impl Finder {
    /// What looks alike, as far as it is known.
    pub(super) fn found(&self) -> &[Suggestion] {
        &self.found
    }

    /// A number that changes with what is found.
    pub(super) fn version(&self) -> u64 {
        self.version
    }

    /// How far the search is, 0 to 1, while there is one.
    pub(super) fn progress(&self) -> Option<f32> {
        self.search.as_ref().map(|search| search.watch.progress())
    }

    /// Whether the last search was stopped before its end.
    pub(super) fn was_stopped(&self) -> bool {
        self.stopped
    }

    /// Stops the search; what was found before stands.
    pub(super) fn stop(&mut self) {
        self.give_up();
        self.stopped = true;
    }

    /// Searches again after it was stopped.
    pub(super) fn again(&mut self, ctx: &egui::Context, cx: &Cx<'_>) {
        self.stopped = false;
        self.send(ctx, Seen::of(cx));
    }

    fn give_up(&mut self) {
        if let Some(search) = self.search.take() {
            search.watch.stop();
        }
    }

    /// Whether somebody is in the middle of a word: a search for every letter would be given up at
    /// the next one.
    fn still_typing(&mut self, ctx: &egui::Context, cx: &Cx<'_>) -> bool {
        if !ctx.text_edit_focused() {
            self.typing = None;
            return false;
        }
        let time = ctx.input(|i| i.time);
        match &self.typing {
            Some((seen, since)) if seen.is_now(cx) => {
                let left = since + PAUSE - time;
                if left <= 0.0 {
                    self.typing = None;
                    return false;
                }
                ctx.request_repaint_after(Duration::from_secs_f64(left));
            }
            _ => {
                self.typing = Some((Seen::of(cx), time));
                ctx.request_repaint_after(Duration::from_secs_f64(PAUSE));
            }
        }
        true
    }

    /// Brings everything up to date with the document.
    pub(super) fn refresh(&mut self, ctx: &egui::Context, cx: &Cx<'_>) {
        self.receive();
        if self.search.is_some() {
            ctx.request_repaint_after(TICK);
        }
        if self.seen.as_ref().is_some_and(|seen| seen.is_now(cx)) {
            return;
        }
        if self.seen.is_some() && self.still_typing(ctx, cx) {
            return;
        }
        self.give_up();
        self.stopped = false;
        self.version += 1;
        let now = Seen::of(cx);
        self.seen = Some(now.clone());
        let Seen { signals, claims, language } = &now;
        if signals.len() <= AT_ONCE {
            let index = Arc::make_mut(&mut self.index);
            index.refresh(signals, *language);
            self.found = index.suggest(claims, 1, &Watch::default()).unwrap_or_default();
            return;
        }
        let taken = taken(claims);
        self.found.retain(|s| s.holds(claims, signals, &taken));
        let unread = self.index.unread(signals, *language, QUICK + 1);
        if unread.len() <= QUICK {
            let index = Arc::make_mut(&mut self.index);
            index.refresh(signals, *language);
            for id in unread {
                self.found.retain(|s| !s.signals.contains(&id));
                let found = index.suggest_for(&id, claims);
                self.found.splice(0..0, found);
            }
        }
        self.send(ctx, now);
    }

    fn receive(&mut self) {
        let Some(search) = &self.search else { return };
        match search.answer.try_recv() {
            Ok((index, found)) => {
                self.index = index;
                self.found = found.unwrap_or_default();
                self.version += 1;
            }
            Err(TryRecvError::Empty) => return,
            // It could not go on; what was found before stands, and can be asked for again.
            Err(TryRecvError::Disconnected) => self.stopped = true,
        }
        self.search = None;
    }

    fn send(&mut self, ctx: &egui::Context, seen: Seen) {
        let (send, answer) = channel();
        let watch = Arc::new(Watch::default());
        let (mut index, theirs) = (Arc::clone(&self.index), Arc::clone(&watch));
        let ctx = ctx.clone();
        thread::spawn(move || {
            Arc::make_mut(&mut index).refresh(&seen.signals, seen.language);
            let threads = thread::available_parallelism().map_or(1, std::num::NonZero::get);
            // The frame needs a core of its own.
            let found = index.suggest(&seen.claims, threads.div_ceil(2), &theirs);
            if !theirs.stopped() {
                // Nobody waits any more once the window is gone.
                let _ = send.send((index, found));
                drop(send);
                ctx.request_repaint();
            }
        });
        self.search = Some(Search { watch, answer });
    }
}
