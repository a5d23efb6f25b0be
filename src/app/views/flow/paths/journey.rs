//! Making the journey of what is seen: how much of it is drawn, and a look at it before.

use std::sync::Arc;

use egui::{Context, Id, Ui};
use lucide_icons::Icon;

use super::figures::Seen;
use super::filters::named;
use super::slide::{self, End};
use crate::app::command::Action;
use crate::app::eventlog::{FlowAct, OpenLog, words};
use crate::app::form::{self, Button, Change, Field};
use crate::app::jobs::background::{Background, Progress};
use crate::app::theme::{TARGET, font, size, space};
use crate::app::views::Cx;
use crate::edit::{Edit, FlowEdit};
use crate::flow::discover::{Discovery, Drawn, Drift, Source, Words, drift, to_journey};
use crate::flow::filter::Filter;
use crate::workshop::{EventLog, Journey, JourneyId, LogId, Share};

/// The largest share that is cut off.
const MOST: f64 = 0.5;

/// What is cut off at first.
const USUAL: f64 = 0.05;

/// From so far apart on it is said that a drawing ends otherwise than its log, as a part of all.
const FAR: f64 = 0.03;

/// The longest title, in characters.
const LONGEST: usize = 120;

/// Logs with no more activities and events than this are drawn within the frame.
const SMALL: (usize, u64) = (60, 50_000);

/// What the tab keeps between frames.
#[derive(Debug, Default)]
pub(super) struct JourneyTab {
    cutoff: Option<f64>,
    /// What was typed for a title; none as long as nobody did.
    title: Option<String>,
    known: Option<Known>,
    /// A journey that is being drawn. It is waited for even if it is no longer asked for, so that a
    /// slider that glides does not begin another at every place.
    work: Option<(Of, Background<Known>)>,
    /// What could not be drawn.
    failed: Option<Of>,
}

/// Of what a journey is drawn.
#[derive(Debug, Clone)]
struct Of {
    open: Option<Arc<OpenLog>>,
    kept: Arc<EventLog>,
    filter: Filter,
    cutoff: f64,
    /// What its lane is called.
    lane: String,
}

impl Of {
    /// Whether both look at the same cases.
    fn has_cases_of(&self, other: &Self) -> bool {
        let same = match (&self.open, &other.open) {
            (Some(a), Some(b)) => Arc::ptr_eq(a, b),
            (None, None) => Arc::ptr_eq(&self.kept, &other.kept),
            _ => false,
        };
        same && self.filter == other.filter
    }

    fn is(&self, other: &Self) -> bool {
        self.has_cases_of(other)
            && (self.cutoff - other.cutoff).abs() < 1e-9
            && self.lane == other.lane
    }

    fn draw(self, found: Option<&Discovery>, part: Option<Arc<EventLog>>) -> Known {
        let part = match (part, &self.open, found) {
            (Some(part), ..) => part,
            (None, Some(open), Some(found)) => {
                let mut found = found.clone();
                found.add_means(&open.log, &self.filter.select(&open.log, &open.index));
                Arc::new(found.kept(&open.log, &open.index, Source::default()))
            }
            _ => Arc::clone(&self.kept),
        };
        let words = Words { title: "", lane: &self.lane };
        let drawn = to_journey(&part, Share::clamped(self.cutoff), words);
        let drift = drift(&part, &drawn).filter(|drift| drift.gap() >= FAR);
        Known { of: self, part, drawn, drift }
    }
}

/// What was drawn last, and of what.
#[derive(Debug)]
struct Known {
    of: Of,
    /// What would be kept of the cases that are looked at.
    part: Arc<EventLog>,
    drawn: Drawn,
    /// Where it ends otherwise than these cases do, if that is worth a word.
    drift: Option<Drift>,
}

impl Known {
    /// Adds the journey. A log that is held against no drawing yet is held against this one, and
    /// its activities are the steps that they became: nobody has to say so.
    fn make(&self, log: &LogId, kept: &EventLog, title: &str) -> (JourneyId, Edit) {
        let id = JourneyId::fresh();
        let journey = Journey { title: title.to_owned(), ..self.drawn.journey.clone() };
        let add = Edit::AddJourney(id.clone(), Box::new(journey));
        if kept.drawn.is_some() || kept.activities.iter().any(|a| a.step.is_some()) {
            return (id, add);
        }
        let places = kept.places(self.part.activities.iter().map(|a| a.name.as_str()));
        let steps = places
            .into_iter()
            .zip(&self.drawn.steps)
            .filter_map(|(place, step)| Some((u32::try_from(place?).ok()?, Some(step.clone()?))));
        let edits = vec![
            add,
            Edit::Flow(FlowEdit::SetDrawn(log.clone(), Some(id.clone()))),
            Edit::Flow(FlowEdit::SetSteps(log.clone(), steps.collect())),
        ];
        (id, Edit::Many("edit-add-journey", edits))
    }
}

impl JourneyTab {
    pub(super) fn show(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, log: &LogId, seen: &Seen) {
        let (text, theme) = (cx.text, cx.theme);
        ui.set_max_width(560.0_f32.min(ui.available_width()));
        form::words(ui, text.get("paths-journey-text"), font(size::BODY), theme.ink_soft);
        ui.add_space(space::S);
        let cutoff = self.cutoff.unwrap_or(USUAL);
        let says = text.percent(cutoff, 1);
        let name = text.get("paths-cutoff");
        named(ui, cx, name, &says);
        let end = End { name, says: &says };
        let id = Id::unique("paths cutoff");
        if let Some(to) = slide::one(ui, theme, id, &end, cutoff / MOST, USUAL / MOST) {
            self.cutoff = Some(to * MOST);
        }
        let cutoff = self.cutoff.unwrap_or(USUAL);
        let title = self.title.clone().unwrap_or_else(|| {
            text.with("paths-journey-named", &[("title", seen.kept.title.as_str().into())])
        });
        self.draw(ui.ctx(), cx, seen, cutoff);
        let drawing = self.work.is_some();
        let Some(known) = &self.known else {
            if drawing {
                form::note(ui, theme, text.get("paths-journey-drawing"));
            }
            return;
        };
        let (steps, ways) =
            (known.drawn.journey.steps.len(), known.drawn.journey.connections.len());
        let all = (known.part.activities.len(), known.part.follows.len());
        let n = |n: usize| words::count(text, n as u64);
        let args = [
            ("steps", n(steps).into()),
            ("activities", n(all.0).into()),
            ("ways", n(ways).into()),
            ("follows", n(all.1).into()),
        ];
        form::words(ui, &text.with("paths-journey-keeps", &args), font(size::BODY), theme.ink);
        if let Some(drift) = &known.drift {
            let name = known.part.activities.get(drift.activity).map_or("", |a| a.name.as_str());
            let args = [
                ("name", name.into()),
                ("logged", text.percent(drift.logged, 1).into()),
                ("drawn", text.percent(drift.drawn, 1).into()),
            ];
            ui.add_space(space::XS);
            form::words(
                ui,
                &text.with("paths-journey-drift", &args),
                font(size::BODY),
                theme.warning,
            );
        }
        ui.add_space(space::S);
        form::label(ui, theme, text.get("paths-journey-title"));
        let field = Field::new(Id::unique("paths journey title"), text.get("paths-journey-title"));
        for change in field.show(ui, theme, &title).changes {
            match change {
                Change::To(typed) => self.title = Some(typed.chars().take(LONGEST).collect()),
                Change::Dropped => self.title = None,
                Change::Left => {}
            }
        }
        ui.add_space(space::M);
        ui.set_min_height(TARGET);
        if drawing {
            form::note(ui, theme, text.get("paths-journey-drawing"));
        }
        // What is made is what is asked for, not what was before.
        let ready = steps > 0 && !drawing;
        ui.add_enabled_ui(ready, |ui| {
            let make = Button::primary(text.get("paths-journey-make")).icon(Icon::Route);
            if make.show(ui, theme).clicked() {
                let (id, edit) = known.make(log, &seen.kept, title.trim());
                cx.out.edit(edit);
                cx.out.act(Action::Flow(FlowAct::ShowJourney(id)));
            }
        });
    }

    /// Whether a journey is being drawn.
    pub(super) fn is_busy(&self) -> bool {
        self.work.as_ref().is_some_and(|(_, work)| work.is_working())
    }

    /// Draws the journey anew where what it is made of has changed.
    fn draw(&mut self, ctx: &Context, cx: &Cx<'_>, seen: &Seen, cutoff: f64) {
        let of = Of {
            open: seen.open.clone(),
            kept: Arc::clone(&seen.kept),
            filter: seen.filter.clone(),
            cutoff,
            lane: cx.text.get("paths-journey-lane").to_owned(),
        };
        if let Some((what, work)) = self.work.take() {
            match work.look() {
                Progress::Working => self.work = Some((what, work)),
                Progress::Done(known) => self.known = Some(known),
                Progress::Stopped => self.failed = Some(what),
            }
        }
        self.known = self.known.take().filter(|known| known.of.has_cases_of(&of));
        let is_done = self.known.as_ref().is_some_and(|known| known.of.is(&of))
            || self.failed.as_ref().is_some_and(|failed| failed.is(&of));
        if is_done || self.work.is_some() {
            return;
        }
        let part = self.known.as_ref().map(|known| Arc::clone(&known.part));
        let found = seen.found.clone();
        let (activities, events) = SMALL;
        if seen.figures.activities <= activities && seen.figures.events <= events {
            self.known = Some(of.draw(found.as_deref(), part));
            return;
        }
        let theirs = of.clone();
        let work = Background::start(ctx, move |_| Some(theirs.draw(found.as_deref(), part)));
        self.work = Some((of, work));
    }
}
