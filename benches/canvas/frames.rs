//! Frames of the room as a person would cause them, and what each costs.

use std::sync::Arc;
use std::time::Instant;

use egui::{
    Context, Event, Modifiers, MouseWheelUnit, PointerButton, Pos2, RawInput, Rect, TouchPhase,
    pos2, vec2,
};
use fireside::app::canvas::camera::Camera;
use fireside::app::canvas::{Look, Selection};
use fireside::app::command::Out;
use fireside::app::theme::{self, Theme, ThemeName};
use fireside::app::views::journey::JourneyRoom;
use fireside::app::views::{Cx, Focus};
use fireside::edit::{Document, JourneyEdit};
use fireside::measure::Grades;
use fireside::text::{Language, Text};
use fireside::workshop::{Framework, Journey, JourneyId, StepId, Workshop};

pub const SCREEN: Rect = Rect { min: Pos2::ZERO, max: pos2(1920.0, 1080.0) };
const WARM_UP: usize = 30;
const FRAMES: usize = 300;
/// The day of every frame.
pub const DAY: jiff::civil::Date = jiff::civil::date(2026, 11, 22);

/// Times of frames in milliseconds, sorted.
pub struct Times(Vec<f64>);

impl Times {
    pub fn at(&self, part: f64) -> f64 {
        self.0[((self.0.len() - 1) as f64 * part).round() as usize]
    }
}

/// Runs frames and measures them once they are warm.
pub fn measure(
    mut events: impl FnMut(usize) -> Vec<Event>,
    mut draw: impl FnMut(&mut egui::Ui, usize),
) -> Times {
    let context = Context::default();
    context.set_fonts(theme::fonts());
    Theme::of(ThemeName::Light).apply(&context);
    let mut times = Vec::with_capacity(FRAMES);
    for frame in 0..WARM_UP + FRAMES {
        let input = RawInput {
            screen_rect: Some(SCREEN),
            time: Some(frame as f64 / 60.0),
            events: events(frame),
            ..RawInput::default()
        };
        let start = Instant::now();
        let mut output = context.run_ui(input, |ui| draw(ui, frame));
        let primitives = context.tessellate(output.shapes, output.pixels_per_point);
        let spent = start.elapsed().as_secs_f64() * 1e3;
        std::hint::black_box(&primitives);
        // There is no graphics card to hand them to.
        output.textures_delta.clear();
        if frame >= WARM_UP {
            times.push(spent);
        }
    }
    times.sort_by(f64::total_cmp);
    Times(times)
}

/// What a person does in every frame.
#[derive(Clone, Copy, PartialEq)]
pub enum Act {
    /// Nothing; the pointer rests on the map.
    Look,
    /// Scrolls a little to and fro.
    Pan,
    /// Zooms a little in and out.
    Zoom,
    /// Drags so many selected cards.
    Drag(usize),
    /// Types a letter into the title of a card.
    Type,
}

/// The room with a journey in it.
pub struct Stage {
    room: JourneyRoom,
    document: Document,
    id: JourneyId,
}

impl Stage {
    pub fn new(journey: Journey) -> Self {
        let framework = Framework::default();
        let mut workshop = Workshop::empty("Bench", Language::English, framework);
        let id = JourneyId::fresh();
        workshop.journeys = Arc::new([(id.clone(), Arc::new(journey))].into_iter().collect());
        Self { room: JourneyRoom::default(), document: Document::unsaved(workshop), id }
    }

    pub fn camera(&self) -> Camera {
        self.room.canvas().camera()
    }

    pub fn body(&self) -> Rect {
        self.room.canvas().body().unwrap_or(SCREEN)
    }

    /// Frames with the camera as asked for, in each of which this is done.
    pub fn run(&mut self, look: Look, act: Act) -> Times {
        let (mut out, focus, grades) = (Out::default(), Focus::default(), Grades::default());
        let hand = std::cell::Cell::new(SCREEN.center());
        let events = |frame: usize| {
            let forth = (frame / 20).is_multiple_of(2);
            let mut events = vec![Event::PointerMoved(hand.get())];
            match act {
                Act::Look | Act::Type => {}
                Act::Pan => events.push(Event::MouseWheel {
                    unit: MouseWheelUnit::Point,
                    delta: if forth { vec2(3.0, 3.0) } else { vec2(-3.0, -3.0) },
                    modifiers: Modifiers::NONE,
                    phase: TouchPhase::Move,
                    source: egui::MouseWheelSource::Unknown,
                }),
                Act::Zoom => events.push(Event::Zoom(if forth { 1.01 } else { 1.0 / 1.01 })),
                Act::Drag(_) if frame == 20 => events.push(Event::PointerButton {
                    pos: hand.get(),
                    button: PointerButton::Primary,
                    pressed: true,
                    modifiers: Modifiers::NONE,
                }),
                Act::Drag(_) if frame > 20 => {
                    let by = if forth { vec2(7.0, 4.0) } else { vec2(-7.0, -4.0) };
                    hand.set(hand.get() + by);
                }
                Act::Drag(_) => {}
            }
            events
        };
        let times = measure(events, |ui, frame| {
            if frame == 3 {
                self.room.canvas_mut().look(look);
            }
            let workshop = Arc::clone(self.document.workshop());
            if let (10, Act::Drag(count)) = (frame, act)
                && let Some(journey) = workshop.journeys.get(&self.id)
            {
                let inner = self.body().shrink2(vec2(360.0, 40.0));
                let canvas = self.room.canvas();
                let seen = |id: &&StepId| {
                    canvas.step_on_screen(id).is_some_and(|r| inner.contains_rect(r))
                };
                let ids: indexmap::IndexSet<StepId> =
                    journey.steps.ids().filter(seen).take(count).cloned().collect();
                let grip = ids.first().and_then(|id| canvas.step_on_screen(id));
                hand.set(grip.map_or(SCREEN.center(), |r| r.center()));
                self.room.canvas_mut().select(Selection::Steps(ids));
            }
            if act == Act::Type
                && let Some((id, step)) =
                    workshop.journeys.get(&self.id).and_then(|j| j.steps.at(5_000))
            {
                let mut step = (**step).clone();
                step.title = format!("Step {frame} asks");
                let edit = JourneyEdit::SetStep(id.clone(), Box::new(step)).of(&self.id);
                out.live(egui::Id::unique("typing"), edit);
                out.drain(&mut self.document);
            }
            let mut cx = Cx {
                workshop: self.document.workshop(),
                sheet: None,
                today: DAY,
                as_of: DAY,
                grades: &grades,
                focus: &focus,
                text: Text::of(Language::English),
                theme: Theme::of(ThemeName::Light),
                out: &mut out,
            };
            self.room.show(ui, &mut cx);
            out.drain(&mut self.document);
        });
        if let Act::Drag(count) = act {
            let dragged = self.room.canvas().is_dragging();
            let selected = matches!(
                self.room.canvas().selection(), Selection::Steps(ids) if ids.len() == count
            );
            assert!(dragged && selected, "the cards were not dragged");
        }
        times
    }
}
