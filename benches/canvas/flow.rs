//! Customers who walk over ten thousand cards: a frame of the page On the map while it plays.

use std::sync::Arc;

use egui::{Event, Key, Modifiers};
use fireside::app::Page;
use fireside::app::canvas::Look;
use fireside::app::canvas::sample::big_journey;
use fireside::app::command::Out;
use fireside::app::eventlog::OpenLog;
use fireside::app::theme::{Theme, ThemeName};
use fireside::app::views::flow::FlowRoom;
use fireside::app::views::{Cx, Focus};
use fireside::edit::Document;
use fireside::flow::discover::{Index, Selection};
use fireside::flow::log::Log;
use fireside::measure::Grades;
use fireside::text::{Language, Text};
use fireside::workshop::{
    EventLog, Framework, JourneyId, LogId, LoggedActivity, LoggedVariant, Workshop,
};

use super::frames::{DAY, SCREEN, Times, measure};

/// How many cases walk, and how far.
const CASES: usize = 20_000;
const LENGTH: usize = 12;

/// A workshop with a large journey and a log whose cases follow its connections, and that log.
fn made(steps: usize, connections: usize) -> (Workshop, OpenLog) {
    let journey = big_journey(steps, connections);
    let names: Vec<String> = (0..steps).map(|i| format!("activity {i}")).collect();
    let mut activity = Vec::with_capacity(CASES * LENGTH);
    for case in 0..CASES {
        let first = case * 7_919 % steps;
        activity.extend((0..LENGTH).map(|i| ((first + i) % steps) as u32));
    }
    // A case begins every minute and takes a step every ten.
    let time = (0..CASES * LENGTH).map(|i| {
        let (case, nth) = (i / LENGTH, i % LENGTH);
        (case as i64 * 60 + nth as i64 * 600) * 1000
    });
    let log = Log {
        cases: (0..CASES).map(|i| i.to_string()).collect(),
        bounds: (0..=CASES).map(|i| (i * LENGTH) as u32).collect(),
        activities: names.iter().map(String::as_str).collect(),
        activity,
        time: time.collect(),
        ..Log::default()
    };
    let id = JourneyId::fresh();
    let activities = names.into_iter().zip(journey.steps.ids());
    let activities = activities.map(|(name, step)| LoggedActivity {
        name,
        count: 1,
        cases: 1,
        step: Some(step.clone()),
        ..LoggedActivity::default()
    });
    let kept = EventLog {
        title: "Bench".to_owned(),
        cases: CASES as u64,
        activities: activities.collect(),
        variants: vec![LoggedVariant { path: vec![0, 1], cases: CASES as u64, length: None }],
        drawn: Some(id.clone()),
        ..EventLog::default()
    };
    let mut workshop = Workshop::empty("Bench", Language::English, Framework::default());
    workshop.journeys = Arc::new([(id, Arc::new(journey))].into_iter().collect());
    let log_id = LogId::fresh();
    workshop.logs = Arc::new([(log_id.clone(), Arc::new(kept))].into_iter().collect());
    let index = Index::of(&log);
    let all = index.discover(&log, &Selection::all(log.cases.len()));
    let (digest, columns) = Default::default();
    (workshop, OpenLog { id: log_id, digest, columns, log, index, all })
}

/// Frames of the page while customers walk.
pub fn run(steps: usize, connections: usize, look: Look) -> Times {
    let (workshop, open) = made(steps, connections);
    let mut document = Document::unsaved(workshop);
    let mut room = FlowRoom::default();
    room.opened(open);
    room.turn_to(Page::Stream);
    let (mut out, focus, grades) = (Out::default(), Focus::default(), Grades::default());
    let key = |pressed| Event::Key {
        key: Key::Space,
        physical_key: None,
        pressed,
        repeat: false,
        modifiers: Modifiers::NONE,
    };
    let events = |frame: usize| match frame {
        20 => vec![key(true)],
        21 => vec![key(false)],
        _ => Vec::new(),
    };
    let times = measure(events, |ui, frame| {
        if frame < 20 {
            // The log is large enough to be counted beside the frame.
            std::thread::sleep(std::time::Duration::from_millis(25));
        }
        if frame == 18 {
            room.look(look);
        }
        let mut cx = Cx {
            workshop: document.workshop(),
            sheet: None,
            today: DAY,
            as_of: DAY,
            grades: &grades,
            focus: &focus,
            text: Text::of(Language::English),
            theme: Theme::of(ThemeName::Light),
            out: &mut out,
        };
        room.show(ui, &mut cx);
        if frame == 25 {
            assert!(ui.ctx().has_requested_repaint(), "nobody walks over {SCREEN:?}");
        }
    });
    out.drain(&mut document);
    times
}
