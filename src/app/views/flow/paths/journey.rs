//! Making the journey of what is seen: how much of it is drawn, and a look at it before.

use std::sync::Arc;

use egui::{Id, Ui};
use lucide_icons::Icon;

use super::figures::Seen;
use super::filters::named;
use super::slide::{self, End};
use crate::app::command::Action;
use crate::app::eventlog::{FlowAct, OpenLog, words};
use crate::app::form::{self, Button, Change, Field};
use crate::app::theme::{TARGET, font, size, space};
use crate::app::views::Cx;
use crate::edit::Edit;
use crate::flow::discover::{Source, Words, to_journey};
use crate::flow::filter::Filter;
use crate::workshop::{EventLog, Journey, JourneyId, Share};

/// The largest share that is cut off.
const MOST: f64 = 0.5;

/// What is cut off at first.
const USUAL: f64 = 0.05;

/// The longest title, in characters.
const LONGEST: usize = 120;

/// What the tab keeps between frames.
#[derive(Debug, Default)]
pub(super) struct JourneyTab {
    cutoff: Option<f64>,
    /// What was typed for a title; none as long as nobody did.
    title: Option<String>,
    known: Option<Known>,
}

/// What was drawn last, and of what.
#[derive(Debug)]
struct Known {
    open: Option<Arc<OpenLog>>,
    kept: Arc<EventLog>,
    filter: Filter,
    cutoff: f64,
    /// What would be kept of the cases that are looked at.
    part: Arc<EventLog>,
    journey: Journey,
}

impl JourneyTab {
    pub(super) fn show(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, seen: &Seen) {
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
        self.draw(cx, seen, cutoff);
        let Some(known) = &self.known else { return };
        let (steps, ways) = (known.journey.steps.len(), known.journey.connections.len());
        let all = (known.part.activities.len(), known.part.follows.len());
        let n = |n: usize| words::count(text, n as u64);
        let args = [
            ("steps", n(steps).into()),
            ("activities", n(all.0).into()),
            ("ways", n(ways).into()),
            ("follows", n(all.1).into()),
        ];
        form::words(ui, &text.with("paths-journey-keeps", &args), font(size::BODY), theme.ink);
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
        let ready = steps > 0;
        ui.add_enabled_ui(ready, |ui| {
            let make = Button::primary(text.get("paths-journey-make")).icon(Icon::Route);
            if make.show(ui, theme).clicked() {
                let mut journey = known.journey.clone();
                journey.title = title.trim().to_owned();
                let id = JourneyId::fresh();
                cx.out.edit(Edit::AddJourney(id.clone(), Box::new(journey)));
                cx.out.act(Action::Flow(FlowAct::ShowJourney(id)));
            }
        });
    }

    /// Draws the journey anew where what it is made of has changed.
    fn draw(&mut self, cx: &Cx<'_>, seen: &Seen, cutoff: f64) {
        let known = self.known.take().filter(|known| {
            let same = match (&known.open, &seen.open) {
                (Some(a), Some(b)) => Arc::ptr_eq(a, b),
                (None, None) => true,
                _ => false,
            };
            same && Arc::ptr_eq(&known.kept, &seen.kept) && known.filter == seen.filter
        });
        if known.as_ref().is_some_and(|known| (known.cutoff - cutoff).abs() < 1e-9) {
            self.known = known;
            return;
        }
        let part = match (known, &seen.open, &seen.found) {
            (Some(known), ..) => known.part,
            (None, Some(open), Some(found)) => {
                Arc::new(found.kept(&open.log, &open.index, Source::default()))
            }
            _ => Arc::clone(&seen.kept),
        };
        let lane = cx.text.get("paths-journey-lane");
        let drawn = to_journey(&part, Share::clamped(cutoff), Words { title: "", lane });
        self.known = Some(Known {
            open: seen.open.clone(),
            kept: Arc::clone(&seen.kept),
            filter: seen.filter.clone(),
            cutoff,
            part,
            journey: drawn.journey,
        });
    }
}
