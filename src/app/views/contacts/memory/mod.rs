//! Experiences that fade, and newer ones that supersede them (K24–K28): on a time axis with what is
//! remembered of them, beside the figures that know nothing of fading.
//!
//! Left the line that adds, the chart and what governs fading; right the figures and, below them,
//! one of: what if, the spiral, half-lives, or the experience that is selected.

mod axis;
mod chart;
mod controls;
mod discs;
mod editor;
mod empty;
mod hand;
mod kept;
mod lives;
mod marker;
mod quick;
mod side;
mod spiral;
mod take;
mod what_if;

use egui::{Id, Ui, vec2};
use jiff::civil::Date;

use self::axis::Span;
use self::hand::Held;
use self::kept::Kept;
use crate::app::form;
use crate::app::theme::{TARGET, space};
use crate::app::views::Cx;
use crate::edit::{Edit, ExpectationEdit};
use crate::measure::memory::Scope;
use crate::text::Text;
use crate::workshop::{ContactPointId, Experience, ExperienceId, Memory};

/// Width of the side from this width of the page on, and below, in points.
const SIDE: (f32, f32, f32) = (1500.0, 400.0, 320.0);

/// Below this width of the page, in points, the side stands under the chart and the page scrolls.
const STACKED: f32 = 820.0;

/// How high the chart is there, in points.
const STACKED_CHART: f32 = 300.0;

/// What stands on the right below the figures.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
enum Panel {
    /// Consistency against recovery.
    #[default]
    WhatIf,
    /// The spiral of expectations.
    Spiral,
    /// Half-lives of channels and segments.
    Lives,
}

/// What the page says about the last thing that was asked of it.
#[derive(Debug)]
enum Said {
    /// It was done.
    Done(String),
    /// It was not, and why.
    Wrong(String),
}

/// What the page keeps between frames.
#[derive(Default)]
pub(super) struct MemoryPage {
    kept: Kept,
    /// The day looked back from; none is the day that the workshop speaks of.
    at: Option<Date>,
    /// The contact point looked at; none means all.
    place: Option<ContactPointId>,
    selected: Option<ExperienceId>,
    panel: Panel,
    held: Held,
    /// The stretch of time that is shown while something is dragged.
    frozen: Option<Span>,
    /// How much there is to take from signals.
    offer: take::Offer,
    /// What is typed into the line that adds.
    line: String,
    said: Option<Said>,
    /// What shall have the keyboard in the next frame.
    wanted: Option<Id>,
}

impl std::fmt::Debug for MemoryPage {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("MemoryPage").field("selected", &self.selected).finish_non_exhaustive()
    }
}

impl MemoryPage {
    /// Draws the page.
    pub(super) fn show(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) {
        self.tidy(cx);
        if let Some(id) = self.wanted.take() {
            ui.memory_mut(|m| m.request_focus(id));
        }
        let scope = Scope { segment: cx.focus.segment.clone(), contact_point: self.place.clone() };
        self.kept.refresh(cx.workshop, &scope, self.day(cx), self.panel == Panel::WhatIf);
        let room = ui.available_rect_before_wrap();
        if room.width() < STACKED {
            egui::ScrollArea::vertical().auto_shrink([false, false]).show(ui, |ui| {
                ui.set_max_width(ui.available_width() - space::S);
                ui.spacing_mut().item_spacing = vec2(space::S, space::XS);
                self.toolbar(ui, cx);
                self.body(ui, cx, STACKED_CHART);
                ui.add_space(space::S);
                controls::stacked(ui, cx);
                form::rule(ui, cx.theme);
                self.side(ui, cx);
            });
            return;
        }
        let (from, wide, narrow) = SIDE;
        let side = if room.width() >= from { wide } else { narrow };
        let widths = [room.width() - side - space::XL, side];
        form::columns(ui, widths, space::XL, |[left, right]| {
            left.spacing_mut().item_spacing = vec2(space::S, space::XS);
            right.spacing_mut().item_spacing = vec2(space::S, space::XS);
            self.left(left, cx);
            self.beside(right, cx);
        });
    }

    /// Forgets what is not there any more.
    fn tidy(&mut self, cx: &Cx<'_>) {
        let gone = |id: &ExperienceId| !cx.workshop.experiences.contains(id);
        if self.selected.as_ref().is_some_and(gone) {
            self.selected = None;
        }
        if self.place.as_ref().is_some_and(|id| !cx.workshop.contact_points.contains(id)) {
            self.place = None;
        }
    }

    fn left(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) {
        let bottom = ui.max_rect().bottom();
        self.toolbar(ui, cx);
        let height = bottom - ui.cursor().top() - controls::HEIGHT - space::M;
        self.body(ui, cx, height.max(160.0));
        ui.add_space(space::S);
        controls::show(ui, cx);
    }

    /// The chart, or what the page says while there is nothing to draw.
    fn body(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, height: f32) {
        if cx.workshop.experiences.is_empty() {
            self.empty(ui, cx, height);
        } else {
            self.chart(ui, cx, height);
        }
    }

    /// The line that adds, what there is to take from, and the contact point looked at.
    fn toolbar(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) {
        let text = cx.text;
        let take = take::button(text).width(ui);
        let width = ui.available_width();
        let stacked = width < STACKED - SIDE.2;
        let filter =
            if stacked { width - take - space::S } else { (width * 0.26).clamp(180.0, 320.0) };
        if stacked {
            self.quick(ui, cx);
        }
        ui.horizontal(|ui| {
            if !stacked {
                let line = width - take - filter - 2.0 * space::S;
                ui.allocate_ui(vec2(line, TARGET), |ui| self.quick(ui, cx));
            }
            self.take(ui, cx);
            ui.allocate_ui(vec2(filter.max(TARGET), TARGET), |ui| self.filter(ui, cx));
        });
        self.outcome(ui, cx);
    }

    /// The contact point looked at.
    fn filter(&mut self, ui: &mut Ui, cx: &Cx<'_>) {
        let points = &cx.workshop.contact_points;
        let all = [cx.text.get("memory-all-places")].into_iter();
        let options: Vec<&str> = all.chain(points.values().map(|p| p.title.as_str())).collect();
        let chosen = self.place.as_ref().and_then(|id| points.index_of(id));
        let chosen = chosen.map_or(0, |i| i + 1);
        let (id, name) = (Id::unique("memory-place"), cx.text.get("memory-place-filter"));
        if let Some(i) = form::select(ui, cx.theme, id, name, &options, chosen) {
            let point = i.checked_sub(1).and_then(|i| points.at(i));
            self.place = point.map(|(id, _)| id.clone());
        }
    }

    /// The day looked back from.
    fn day(&self, cx: &Cx<'_>) -> Date {
        self.at.unwrap_or(cx.as_of)
    }

    /// Puts a new experience into the document and selects it.
    fn add(&mut self, cx: &mut Cx<'_>, experience: Experience) -> ExperienceId {
        let id = ExperienceId::fresh();
        self.selected = Some(id.clone());
        cx.out.edit(added(vec![(id.clone(), experience)]));
        id
    }

    /// A new experience in the scope that is looked at.
    fn fresh(&self, cx: &Cx<'_>, title: String, date: Date) -> Experience {
        Experience {
            title,
            date,
            valence: crate::workshop::Valence::clamped(0.0),
            salience: crate::workshop::Salience::default(),
            segment: cx.focus.segment.clone(),
            contact_point: self.place.clone(),
            step: None,
            signal: None,
        }
    }
}

fn added(new: Vec<(ExperienceId, Experience)>) -> Edit {
    Edit::Expectation(ExpectationEdit::AddExperiences(new))
}

fn set(id: &ExperienceId, experience: Experience) -> Edit {
    Edit::Expectation(ExpectationEdit::SetExperience(id.clone(), Box::new(experience)))
}

fn removed(id: &ExperienceId) -> Edit {
    Edit::Expectation(ExpectationEdit::RemoveExperiences(vec![id.clone()]))
}

/// The settings of the memory, changed.
fn governed(memory: &Memory, change: impl FnOnce(&mut Memory)) -> Edit {
    let mut memory = memory.clone();
    change(&mut memory);
    Edit::Expectation(ExpectationEdit::SetMemory(Box::new(memory)))
}

/// A figure with its sign, or a dash.
fn known(text: &Text, value: Option<f64>) -> String {
    value.map_or_else(|| "–".to_owned(), |v| text.signed(v, 2))
}
