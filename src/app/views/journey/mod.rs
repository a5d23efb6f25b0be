//! The Journey room: the canvas, a row of tools above it, and the inspector beside it.

mod aside;
mod cards;
mod differences;
mod evidence;
mod fields;
mod gaps;
mod inner;
mod inspector;
mod journeys;
mod kpi;
mod more;
mod personas;
mod start;
mod state;
mod step;
mod stories;
mod tell;
mod tidy;
mod toolbar;
mod tools;
mod travel;
mod variants;
mod words;

use std::collections::HashMap;
use std::sync::Arc;

use egui::{Key, Panel, Ui};

use super::Cx;
use crate::app::canvas::{Canvas, Selection};
use crate::app::command::Out;
use crate::app::theme::space;
use crate::workshop::{Journey, JourneyId, StepId, Workshop};

pub use start::blank_journey;

/// Width of the inspector, in points.
const INSPECTOR: f32 = 320.0;
/// How long the inspector waits before it opens under the pointer, so that the second click of a
/// double click still reaches the card, in seconds.
const PATIENCE: f64 = 0.35;

/// What the Journey room keeps between frames.
#[derive(Debug, Default)]
pub struct JourneyRoom {
    current: Option<JourneyId>,
    canvas: Canvas,
    /// The title of the journey is being written.
    renaming: bool,
    /// The inspector is open since, or waits until.
    inspector: Option<f64>,
    open: bool,
    /// The text field whose gesture is going on, and what it belongs to.
    live: Option<(egui::Id, Selection)>,
    /// From which card of which journey an inner journey was opened.
    came_from: HashMap<JourneyId, (JourneyId, StepId)>,
    comparing: Option<variants::Comparing>,
    /// What stands beside the canvas in place of the inspector.
    page: Option<Page>,
    /// What was selected when the page was opened.
    page_for: Option<Selection>,
    /// What the selected cards have in common.
    cards: Option<cards::Kept>,
    /// The panel to link data points.
    picker: Option<evidence::Picker>,
    /// Gaps and stories, and which of their panels is open.
    aside: aside::Aside,
}

/// What can stand beside the canvas in place of the inspector.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Page {
    /// Names, segments, goals and quotes.
    Personas,
}

impl JourneyRoom {
    /// The journey that is shown, if there is one.
    #[must_use]
    pub fn current(&self) -> Option<&JourneyId> {
        self.current.as_ref()
    }

    /// The canvas.
    #[must_use]
    pub fn canvas(&self) -> &Canvas {
        &self.canvas
    }

    /// The canvas, to select something or to move its camera.
    pub fn canvas_mut(&mut self) -> &mut Canvas {
        &mut self.canvas
    }

    /// Shows this journey from the next frame on, with something selected and in view.
    pub fn go_to(&mut self, id: JourneyId, selection: Selection) {
        if self.current.as_ref() == Some(&id) {
            self.canvas.show_selected(selection);
        } else {
            self.current = Some(id);
            self.canvas.arrive_at(selection);
        }
    }

    /// Draws the room into the space that the window leaves it.
    pub fn show(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) {
        let workshop = Arc::clone(cx.workshop);
        let there = |id: &JourneyId| workshop.journeys.get(id).cloned();
        let known = self.current.as_ref().and_then(there);
        let journey = known.or_else(|| {
            let (id, journey) = workshop.journeys.first()?;
            self.current = Some(id.clone());
            Some(Arc::clone(journey))
        });
        let (Some(id), Some(journey)) = (self.current.clone(), journey) else {
            self.current = None;
            self.welcome(ui, cx);
            return;
        };
        self.leave_field(ui, cx);
        self.nesting_keys(ui, cx, &id, &journey);
        self.refresh_gaps(ui, cx, &id, &journey);
        // The parts of the room touch; hairlines keep them apart.
        ui.spacing_mut().item_spacing = egui::Vec2::ZERO;
        let told = self.tell(ui, cx, &id, &journey);
        self.canvas.set_told(told);
        if told {
            // While a story is told nothing else asks for attention.
            self.canvas.show(ui, cx, &id, &journey);
            return;
        }
        self.toolbar(ui, cx, &id, &journey);
        self.comparison(ui, cx, &journey);
        self.aside(ui, cx, &id, &journey);
        self.beside(ui, cx, &id, &journey);
        self.canvases(ui, cx, &id, &journey);
        if let Some(step) = self.canvas.take_opened()
            && let Some(inner) = journey.steps.get(&step).and_then(|s| s.inner.clone())
        {
            self.open_inner(&id, &step, &inner);
        }
    }

    /// Another selection ends what was being typed about the one before; so does leaving the field.
    fn leave_field(&mut self, ui: &Ui, cx: &mut Cx<'_>) {
        let Some((field, of)) = &self.live else { return };
        let left = ui.memory(|m| !m.has_focus(*field));
        if left && ui.input(|i| i.key_pressed(Key::Escape)) {
            self.live = None;
            cx.out.retract();
        } else if left || of != self.canvas.selection() {
            self.live = None;
            cx.out.commit();
        }
    }

    /// The room is left, or the workshop: what is half written in it is kept.
    pub fn leave(&mut self, workshop: &Workshop, out: &mut Out) {
        self.end(workshop, out, Canvas::leave);
        self.renaming = false;
        if self.live.take().is_some() {
            out.commit();
        }
    }

    /// Writes what is being written, as far as it has come; the writing goes on.
    pub fn keep_words(&mut self, workshop: &Workshop, out: &mut Out) {
        self.end(workshop, out, Canvas::keep_words);
    }

    /// Does this to the canvas, and to the one beside it.
    fn end(
        &mut self,
        workshop: &Workshop,
        out: &mut Out,
        end: impl Fn(&mut Canvas, &Workshop, &mut Out),
    ) {
        end(&mut self.canvas, workshop, out);
        if let Some(base) = self.canvas_beside() {
            end(base, workshop, out);
        }
    }

    /// The inspector, if there is something to inspect.
    fn beside(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, id: &JourneyId, journey: &Arc<Journey>) {
        // Another selection closes a page that stood in place of what was selected before.
        if self.page.is_none() {
            self.page_for = None;
        } else {
            let selection = self.canvas.selection();
            let of = self.page_for.get_or_insert_with(|| selection.clone());
            if of != selection {
                (self.page, self.page_for) = (None, None);
            }
        }
        if self.page.is_some() {
            return panel(ui, cx, |ui, cx| self.personas(ui, cx));
        }
        if self.lists_differences() {
            return panel(ui, cx, |ui, cx| self.differences(ui, cx, journey));
        }
        if !self.canvas.selection().speaks() || self.canvas.is_writing() && !self.open {
            (self.open, self.inspector) = (false, None);
            return;
        }
        if !self.open {
            if self.canvas.is_dragging() {
                return;
            }
            let now = ui.input(|i| i.time);
            let due = *self.inspector.get_or_insert_with(|| {
                let under = ui.ctx().pointer_hover_pos().is_some_and(|p| {
                    ui.input(|i| i.pointer.is_still() || i.pointer.any_click())
                        && p.x > ui.max_rect().right() - INSPECTOR
                });
                if under { now + PATIENCE } else { now }
            });
            if now < due {
                ui.ctx().request_repaint_after_secs((due - now) as f32);
                return;
            }
            self.open = true;
            self.canvas.reveal_selection();
        }
        panel(ui, cx, |ui, cx| self.inspect(ui, cx, id, journey));
    }
}

/// The panel beside the canvas.
fn panel(ui: &mut Ui, cx: &mut Cx<'_>, add: impl FnOnce(&mut Ui, &mut Cx<'_>)) {
    let frame = egui::Frame::new().fill(*cx.theme.panel).inner_margin(egui::Margin {
        left: 16,
        right: 12,
        top: 12,
        bottom: 0,
    });
    Panel::right("beside the canvas")
        .exact_size(INSPECTOR)
        .resizable(false)
        .show_separator_line(true)
        .frame(frame)
        .show(ui, |ui| {
            ui.spacing_mut().item_spacing = egui::vec2(space::S, space::S);
            add(ui, cx);
        });
}
