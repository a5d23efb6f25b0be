//! The Flow room: what customers' event logs say, laid over the drawn journey, held against it,
//! simulated and repaired.

mod bar;
mod drawn;
mod paths;
mod repair;
mod stream;

use std::sync::Arc;

use egui::{Ui, UiBuilder, vec2};

use drawn::DrawnPage;
use paths::PathsPage;
use repair::RepairPage;
use stream::StreamPage;

use super::{Cx, pages};
use crate::app::canvas::Look;
use crate::app::eventlog::OpenLog;
use crate::app::theme::space;
use crate::app::{Page, Room};
use crate::workshop::{EventLog, Journey, JourneyId, LogId, Workshop};

/// How many readings are kept that the workshop does not speak of: undoing and doing again leads
/// back to them.
const SPARE: usize = 2;

/// What the room keeps between frames.
#[derive(Debug)]
pub struct FlowRoom {
    /// The page that is shown.
    pub(in crate::app) page: Page,
    shared: Shared,
    paths: PathsPage,
    stream: StreamPage,
    drawn: DrawnPage,
    repair: RepairPage,
}

impl Default for FlowRoom {
    fn default() -> Self {
        Self {
            page: Page::Paths,
            shared: Shared::default(),
            paths: PathsPage::default(),
            stream: StreamPage::default(),
            drawn: DrawnPage::default(),
            repair: RepairPage::default(),
        }
    }
}

/// What the pages have in common.
#[derive(Debug, Default)]
struct Shared {
    /// The log that is looked at; kept on one that the workshop has.
    log: Option<LogId>,
    /// The journey that is looked at; kept on one that the workshop has.
    journey: Option<JourneyId>,
    /// The logs that have been read since the workshop was opened. The workshop keeps what was
    /// counted in a log; filters, time-lapse and cases need the log itself. Each reading is here
    /// once, the latest last.
    open: Vec<Arc<OpenLog>>,
    /// The logs that were looked for among those of the program, by digest.
    tried: Vec<String>,
}

impl Shared {
    /// Keeps what is looked at on what there is.
    fn settle(&mut self, cx: &Cx<'_>) {
        let logs = &cx.workshop.logs;
        self.free(cx.workshop);
        self.log = self.log.take().filter(|id| logs.contains(id));
        if self.log.is_none() {
            self.log = logs.ids().next().cloned();
        }
        let journeys = &cx.workshop.journeys;
        self.journey = self.journey.take().filter(|id| journeys.contains(id));
        if self.journey.is_none() {
            let drawn = self.log(cx).and_then(|log| log.drawn.clone());
            let drawn = drawn.filter(|id| journeys.contains(id));
            self.journey = drawn.or_else(|| journeys.ids().next().cloned());
        }
    }

    /// What the workshop keeps of the log that is looked at.
    fn log<'a>(&self, cx: &Cx<'a>) -> Option<&'a Arc<EventLog>> {
        cx.workshop.logs.get(self.log.as_ref()?)
    }

    /// The log itself, if it has been read as the workshop knows it.
    fn open(&self, cx: &Cx<'_>) -> Option<&Arc<OpenLog>> {
        let (id, kept) = (self.log.as_ref()?, self.log(cx)?);
        self.open.iter().find(|open| open.answers(id, kept))
    }

    /// Keeps what has been read.
    fn keep(&mut self, open: OpenLog) {
        self.open.retain(|other| !other.is_like(&open));
        self.open.push(Arc::new(open));
    }

    /// Lets readings go that the workshop does not speak of, but for the last few.
    fn free(&mut self, workshop: &Workshop) {
        let spoken = |open: &OpenLog| {
            workshop.logs.get(&open.id).is_some_and(|kept| open.answers(&open.id, kept))
        };
        let spare = self.open.iter().filter(|open| !spoken(open)).count();
        let mut gone = spare.saturating_sub(SPARE);
        self.open.retain(|open| {
            let goes = gone > 0 && !spoken(open);
            gone -= usize::from(goes);
            !goes
        });
    }

    /// The journey that is looked at.
    fn journey<'a>(&self, cx: &Cx<'a>) -> Option<&'a Arc<Journey>> {
        cx.workshop.journeys.get(self.journey.as_ref()?)
    }
}

impl FlowRoom {
    /// A log has been read: it is looked at from now on.
    pub fn opened(&mut self, open: OpenLog) {
        self.shared.log = Some(open.id.clone());
        self.shared.journey = None;
        self.shared.keep(open);
    }

    /// A log has been read that nobody asked for just now: what is looked at stays.
    pub(in crate::app) fn keep_open(&mut self, open: OpenLog) {
        self.shared.keep(open);
    }

    /// The logs of the workshop that have not been read, and not been asked for here before.
    pub(in crate::app) fn wanted(&mut self, workshop: &Workshop) -> Vec<(LogId, Arc<EventLog>)> {
        let Shared { open, tried, .. } = &mut self.shared;
        let new = workshop.logs.iter().filter(|(id, log)| {
            !open.iter().any(|open| open.answers(id, log)) && !tried.contains(&log.digest)
        });
        let new: Vec<_> = new.map(|(id, log)| (id.clone(), Arc::clone(log))).collect();
        tried.extend(new.iter().map(|(_, log)| log.digest.clone()));
        new
    }

    /// Whether anything is still being worked out.
    pub(in crate::app) fn is_busy(&self) -> bool {
        self.paths.is_busy()
            || self.stream.is_busy()
            || self.drawn.is_busy()
            || self.repair.is_busy()
    }

    /// Shows a page of the room.
    pub fn turn_to(&mut self, page: Page) {
        self.page = page;
    }

    /// Moves the camera over the map in the next frame.
    pub fn look(&mut self, look: Look) {
        self.stream.look(look);
    }

    /// Draws the room into the space that the window leaves it.
    pub fn show(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) {
        let inside = ui.max_rect().shrink2(vec2(space::L, space::M));
        let mut ui = ui.new_child(UiBuilder::new().max_rect(inside));
        let ui = &mut ui;
        ui.spacing_mut().item_spacing = vec2(space::S, space::XS);
        pages::show(ui, cx, Room::Flow, &mut self.page);
        ui.add_space(space::S);
        self.shared.settle(cx);
        // A repair needs a journey and no log.
        if self.page != Page::Repair && cx.workshop.logs.is_empty() {
            bar::empty(ui, cx);
            return;
        }
        bar::show(ui, cx, &mut self.shared, self.page);
        match self.page {
            Page::Stream => self.stream.show(ui, cx, &mut self.shared),
            Page::Drawn => self.drawn.show(ui, cx, &mut self.shared),
            Page::Repair => self.repair.show(ui, cx, &mut self.shared),
            // Whatever page is asked for that is not of this room, its first is shown.
            _ => self.paths.show(ui, cx, &mut self.shared),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::flow::discover::{Index, Selection};
    use crate::flow::log::Log;
    use crate::text::Language;
    use crate::workshop::Framework;

    fn reading(id: &LogId, digest: &str) -> OpenLog {
        let (log, columns) = (Log::default(), Default::default());
        let index = Index::of(&log);
        let all = index.discover(&log, &Selection::all(0));
        OpenLog { id: id.clone(), digest: digest.to_owned(), columns, log, index, all }
    }

    #[test]
    fn readings_that_nobody_speaks_of_go_but_for_the_last_few() {
        let id = LogId::fresh();
        let mut shared = Shared::default();
        for digest in ["a", "b", "c", "d", "b"] {
            shared.keep(reading(&id, digest));
        }
        let kept = |shared: &Shared| {
            shared.open.iter().map(|open| open.digest.clone()).collect::<Vec<_>>()
        };
        assert_eq!(kept(&shared), ["a", "c", "d", "b"], "each once, the latest last");
        let mut workshop = Workshop::empty("One log", Language::English, Framework::default());
        let log = EventLog { digest: "a".to_owned(), ..EventLog::default() };
        workshop.logs = Arc::new([(id, Arc::new(log))].into_iter().collect());
        shared.free(&workshop);
        assert_eq!(kept(&shared), ["a", "d", "b"]);
        workshop.logs = Arc::default();
        shared.free(&workshop);
        assert_eq!(kept(&shared), ["d", "b"]);
    }
}
