//! Simulation and repair (measures §7): where customers end up, exactly and as simulated, and what
//! would change if a step or a way were otherwise. What is dragged is solved exactly in the same
//! frame; what is let go of is simulated off the frame.

mod bars;
mod exact;
mod outcome;
mod places;
mod run;
mod settings;
mod sliders;
mod track;
mod tried;
mod words;
mod worth;

use egui::{Id, ScrollArea, Ui};

use self::exact::Exact;
use self::places::{Place, Places};
use self::run::Run;
use super::Shared;
use crate::app::Room;
use crate::app::canvas::Selection;
use crate::app::command::Action;
use crate::app::form::{self, Button, select};
use crate::app::theme::{bold, font, size, space};
use crate::app::views::Cx;
use crate::measure::NoExits;
use crate::workshop::{JourneyId, Repair, RepairId};

/// From this width of the page on two columns stand side by side, in points.
const WIDE: f32 = 900.0;

/// Widest that the menu of segments is, in points.
const CHOICE: f32 = 260.0;

/// What the page keeps between frames.
#[derive(Debug, Default)]
pub(super) struct RepairPage {
    exact: Exact,
    run: Run,
    places: Places,
    settings_open: bool,
}

/// A repair as somebody moves it in this frame, before the document has it.
type Moved = Option<(RepairId, Option<Repair>)>;

impl RepairPage {
    /// Whether anything is still being worked out.
    pub(super) fn is_busy(&self) -> bool {
        self.run.is_busy()
    }

    /// Draws the page.
    pub(super) fn show(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, shared: &mut Shared) {
        let Some(id) = shared.journey.clone() else {
            let keys = ("repair-no-journey-title", "repair-no-journey");
            if empty(ui, cx, keys, None) {
                cx.out.act(Action::GoTo(Room::Journey));
            }
            return;
        };
        if let Err(no) = self.exact.refresh(cx, &id, &None) {
            self.refused(ui, cx, &id, &no);
            return;
        }
        let room = ui.available_rect_before_wrap();
        if room.width() < WIDE {
            ScrollArea::vertical().id_salt("repair").auto_shrink([false, false]).show(ui, |ui| {
                ui.set_max_width(ui.available_width() - space::M);
                self.outcome(ui, cx, &id);
                form::rule(ui, cx.theme);
                self.repair(ui, cx, &id);
            });
            self.run.refresh(ui, cx, &self.exact);
            return;
        }
        let widths = form::proportions(room.width(), space::XL, [54.0, 46.0]);
        form::columns(ui, widths, space::XL, |[left, right]| {
            for part in [&mut *left, &mut *right] {
                part.spacing_mut().item_spacing = egui::vec2(space::S, space::XS);
            }
            let area = |salt| ScrollArea::vertical().id_salt(salt).auto_shrink([false, false]);
            // What is moved on the right is seen on the left in the same frame.
            area("repair right").show(right, |ui| {
                ui.set_max_width(ui.available_width() - space::M);
                self.repair(ui, cx, &id);
            });
            area("repair left").show(left, |ui| {
                ui.set_max_width(ui.available_width() - space::M);
                self.outcome(ui, cx, &id);
            });
        });
        self.run.refresh(ui, cx, &self.exact);
    }

    /// Says why nobody can say where customers end up, and leads to the step.
    fn refused(&self, ui: &mut Ui, cx: &mut Cx<'_>, id: &JourneyId, no: &NoExits) {
        let journey = cx.workshop.journeys.get(id);
        let (keys, selection) = match no {
            NoExits::Unconnected => {
                (("repair-unconnected-title", "repair-unconnected"), Selection::None)
            }
            NoExits::Trap(step) => {
                (("repair-trap-title", "repair-trap"), Selection::step(step.clone()))
            }
        };
        let step = if let NoExits::Trap(step) = no { Some(step) } else { None };
        let title = step.and_then(|step| Some(journey?.steps.get(step)?.title.as_str()));
        if empty(ui, cx, keys, title) {
            cx.out.act(Action::ShowOnMap(id.clone(), selection));
        }
    }

    /// What could be otherwise.
    fn repair(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, id: &JourneyId) {
        self.places.show(ui, cx, id, &self.exact);
        let moved = match self.places.chosen(cx, id) {
            Some(place) => sliders::show(ui, cx, id, &self.exact, &place),
            None => None,
        };
        if moved.is_some() {
            // The journey itself has an answer; that of the repairs is told beside it.
            let _ = self.exact.refresh(cx, id, &moved);
        }
        form::rule(ui, cx.theme);
        tried::show(ui, cx, id, &mut self.places);
        form::rule(ui, cx.theme);
        worth::show(ui, cx, id, &self.exact);
    }

    /// Where customers end up.
    fn outcome(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, id: &JourneyId) {
        segment(ui, cx);
        outcome::closed(ui, cx, id, &self.exact);
        outcome::exits(ui, cx, id, &self.exact, &self.run);
        self.run.status(ui, cx, &self.exact);
        form::rule(ui, cx.theme);
        outcome::figures(ui, cx, &self.exact, &self.run);
        if outcome::waits(&self.run) {
            form::rule(ui, cx.theme);
            outcome::waiting(ui, cx, id, &self.exact, &self.run);
        }
        form::rule(ui, cx.theme);
        let limited = self
            .exact
            .repaired()
            .is_some_and(|r| r.model.facts.iter().any(|facts| facts.capacity.is_some()));
        settings::show(ui, cx, &mut self.settings_open, limited);
        form::rule(ui, cx.theme);
        if let Some(step) = outcome::removal(ui, cx, id, &self.exact) {
            self.places.choose(cx, id, Place::Step(step));
        }
    }
}

/// The segment that is looked at, here and in all rooms.
fn segment(ui: &mut Ui, cx: &mut Cx<'_>) {
    let segments = &cx.workshop.segments;
    if segments.is_empty() {
        return;
    }
    let titles: Vec<&str> = std::iter::once(cx.text.get("all-customers"))
        .chain(segments.values().map(|segment| segment.title.as_str()))
        .collect();
    let now = cx.focus.segment.as_ref().and_then(|id| segments.index_of(id));
    ui.allocate_ui(egui::vec2(CHOICE, crate::app::theme::TARGET), |ui| {
        let (id, name) = (Id::unique("repair segment"), cx.text.get("repair-segment"));
        if let Some(at) = select(ui, cx.theme, id, name, &titles, now.map_or(0, |at| at + 1)) {
            let chosen = at.checked_sub(1).and_then(|at| segments.at(at));
            cx.out.commit();
            cx.out.act(Action::LookAtSegment(chosen.map(|(id, _)| id.clone())));
        }
    });
}

/// A sentence on what is missing, and a button to the Journey room. True: it was clicked.
fn empty(ui: &mut Ui, cx: &Cx<'_>, keys: (&str, &str), step: Option<&str>) -> bool {
    let (title, why) = keys;
    ui.add_space(space::XL);
    ui.scope(|ui| {
        ui.set_max_width(ui.available_width().min(600.0));
        let said = |key| match step {
            Some(step) => cx.text.with(key, &[("step", step.into())]),
            None => cx.text.get(key).to_owned(),
        };
        form::words(ui, &said(title), bold(size::HEADING), cx.theme.ink);
        form::words(ui, &said(why), font(size::BODY), cx.theme.ink_soft);
        ui.add_space(space::M);
        Button::primary(cx.text.get("repair-to-journey")).show(ui, cx.theme).clicked()
    })
    .inner
}
