//! What a frame of the canvas costs on the CPU: layout of the interface, painting, tessellation.
//!
//! A window of 1920×1080 pans in every frame. Beside it, in the same run, the same frame paints one
//! mesh of the same visible rectangles and lines, built by hand, in a window that is otherwise
//! empty: nothing that draws them through egui can be cheaper. Run with
//! `cargo bench --bench canvas`.

#![expect(clippy::print_stdout, reason = "a benchmark prints what it measured")]

use std::sync::Arc;
use std::time::Instant;

use egui::epaint::{Mesh, Vertex, WHITE_UV};
use egui::{Context, Event, MouseWheelUnit, Pos2, RawInput, Rect, TouchPhase, pos2, vec2};
use fireside::app::canvas::Look;
use fireside::app::canvas::camera::Camera;
use fireside::app::canvas::layout::Layout;
use fireside::app::canvas::sample::big_journey;
use fireside::app::command::Out;
use fireside::app::theme::{self, Theme, ThemeName};
use fireside::app::views::journey::JourneyRoom;
use fireside::app::views::{Cx, Focus};
use fireside::measure::Grades;
use fireside::text::{Language, Text};
use fireside::workshop::{Framework, Journey, JourneyId, Table, Workshop};

const SCREEN: Rect = Rect { min: Pos2::ZERO, max: pos2(1920.0, 1080.0) };
const WARM_UP: usize = 30;
/// The day of every frame.
const DAY: jiff::civil::Date = jiff::civil::date(2026, 11, 22);
const FRAMES: usize = 300;

/// A frame's input: the pointer over the map, scrolled a little to and fro.
fn input(frame: usize, pans: bool) -> RawInput {
    let mut events = vec![Event::PointerMoved(SCREEN.center())];
    if pans {
        let by = if (frame / 20).is_multiple_of(2) { 3.0 } else { -3.0 };
        events.push(Event::MouseWheel {
            unit: MouseWheelUnit::Point,
            delta: vec2(by, by),
            modifiers: egui::Modifiers::NONE,
            phase: TouchPhase::Move,
            source: egui::MouseWheelSource::Unknown,
        });
    }
    RawInput {
        screen_rect: Some(SCREEN),
        time: Some(frame as f64 / 60.0),
        events,
        ..RawInput::default()
    }
}

/// Times of frames in milliseconds, sorted.
struct Times(Vec<f64>);

impl Times {
    fn at(&self, part: f64) -> f64 {
        self.0[((self.0.len() - 1) as f64 * part).round() as usize]
    }
}

/// Runs frames and measures them once they are warm.
fn measure(pans: bool, mut draw: impl FnMut(&mut egui::Ui, usize)) -> Times {
    let context = Context::default();
    context.set_fonts(theme::fonts());
    Theme::of(ThemeName::Light).apply(&context);
    let mut times = Vec::with_capacity(FRAMES);
    for frame in 0..WARM_UP + FRAMES {
        let input = input(frame, pans);
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

fn workshop(journey: Journey) -> Arc<Workshop> {
    let framework = Framework {
        title: String::new(),
        source: String::new(),
        engagement: String::new(),
        desired_state: String::new(),
        stages: Default::default(),
        factors: Table::default(),
    };
    let mut workshop = Workshop::empty("Bench", Language::English, framework);
    let entry = (JourneyId::fresh(), Arc::new(journey));
    workshop.journeys = Arc::new([entry].into_iter().collect());
    Arc::new(workshop)
}

/// The room, and the camera it had at the end.
fn canvas(workshop: &Arc<Workshop>, look: Look) -> (Times, Camera, Rect) {
    let mut room = JourneyRoom::default();
    let (mut out, focus) = (Out::default(), Focus::default());
    let grades = Grades::default();
    let times = measure(true, |ui, frame| {
        if frame == 3 {
            room.canvas_mut().look(look);
        }
        let mut cx = Cx {
            workshop,
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
    });
    let canvas = room.canvas();
    (times, canvas.camera(), canvas.body().unwrap_or(SCREEN))
}

fn quad(mesh: &mut Mesh, corners: [Pos2; 4]) {
    let color = egui::Color32::GRAY;
    let first = mesh.vertices.len() as u32;
    mesh.vertices.extend(corners.map(|pos| Vertex { pos, uv: WHITE_UV, color }));
    mesh.indices.extend([first, first + 1, first + 2, first, first + 2, first + 3]);
}

/// The same rectangles and lines as one mesh, built anew in every frame as the map pans; with
/// `words` also the titles, laid out once and kept.
fn by_hand(journey: &Journey, layout: &Layout, camera: Camera, body: Rect, words: bool) -> Times {
    let mut titles = Vec::new();
    let (mut cards, mut wires) = (Vec::new(), Vec::new());
    let view = camera.to_screen(body.min).world_rect(body);
    layout.cards_in(view, &mut cards);
    layout.wires_in(view, &mut wires);
    measure(false, |ui, frame| {
        let mut camera = camera;
        camera.pan(vec2((frame % 20) as f32, 0.0));
        let ts = camera.to_screen(body.min);
        let mut mesh = Mesh::default();
        mesh.vertices.reserve(4 * (cards.len() + wires.len()));
        mesh.indices.reserve(6 * (cards.len() + wires.len()));
        for &i in &cards {
            let r = ts.rect(layout.cards[i as usize].rect);
            quad(&mut mesh, [r.left_top(), r.right_top(), r.right_bottom(), r.left_bottom()]);
        }
        for &i in &wires {
            // One straight line each: the least that a line can be.
            let [start, .., end] = layout.wires[i as usize].points[..] else { continue };
            let (a, b) = (ts.pos(start), ts.pos(end));
            let side = (b - a).normalized().rot90() * 0.5;
            quad(&mut mesh, [a - side, b - side, b + side, a + side]);
        }
        ui.painter().add(mesh);
        // The fonts are there from the second frame on.
        if words && titles.is_empty() && frame > 1 {
            titles = cards
                .iter()
                .filter_map(|&i| {
                    let step = journey.steps.at(layout.cards[i as usize].step)?.1;
                    let font = theme::font(theme::size::SMALL);
                    let ink = egui::Color32::BLACK;
                    Some((i, ui.painter().layout(step.title.clone(), font, ink, 164.0)))
                })
                .collect();
        }
        for (i, galley) in &titles {
            let at = ts.pos(layout.cards[*i as usize].rect.min) + vec2(14.0, 5.0);
            ui.painter().galley(at, Arc::clone(galley), egui::Color32::BLACK);
        }
    })
}

fn report(name: &str, steps: usize, connections: usize, look: Look, most: Option<f64>) {
    let journey = big_journey(steps, connections);
    let start = Instant::now();
    let layout = Layout::of(&journey);
    let laid_out = start.elapsed().as_secs_f64() * 1e3;
    let workshop = workshop(journey.clone());
    let (ours, camera, body) = canvas(&workshop, look);
    let hand = by_hand(&journey, &layout, camera, body, false);
    let (mut cards, mut wires) = (Vec::new(), Vec::new());
    let view = camera.to_screen(body.min).world_rect(body);
    layout.cards_in(view, &mut cards);
    layout.wires_in(view, &mut wires);
    let ratio = ours.at(0.5) / hand.at(0.5);
    println!("{name}: {steps} steps, {connections} connections, zoom {:.1} %", camera.zoom * 100.0);
    println!("  in view      {} cards, {} connections", cards.len(), wires.len());
    println!("  layout, once {laid_out:.2} ms");
    println!("  canvas       median {:.3} ms, p99 {:.3} ms", ours.at(0.5), ours.at(0.99));
    println!("  by hand      median {:.3} ms, p99 {:.3} ms", hand.at(0.5), hand.at(0.99));
    if cards.len() < 400 {
        let empty = big_journey(1, 0);
        let (around, ..) = canvas(&self::workshop(empty), look);
        println!("  one card     median {:.3} ms, p99 {:.3} ms", around.at(0.5), around.at(0.99));
        let words = by_hand(&journey, &layout, camera, body, true);
        let ratio = ours.at(0.5) / words.at(0.5);
        println!("  with titles  median {:.3} ms, p99 {:.3} ms", words.at(0.5), words.at(0.99));
        println!("  ratio        {ratio:.2} to the mesh with titles");
    }
    match most {
        Some(most) => println!("  ratio        {ratio:.2} (goal: at most {most:.1})"),
        None => println!("  ratio        {ratio:.2} (goal: a median of at most 12 ms)"),
    }
}

fn main() {
    report("fit", 10_000, 12_000, Look::Fit, Some(2.5));
    report("100 %", 10_000, 12_000, Look::Zoom(1.0), Some(2.0));
    report("fit", 50_000, 60_000, Look::Fit, None);
}
