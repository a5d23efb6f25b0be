//! What a frame of the canvas costs on the CPU: layout of the interface, painting, tessellation.
//!
//! A window of 1920×1080 shows ten thousand cards and twelve thousand connections. Beside it, in
//! the same run, the same frame paints one mesh of what is visible, built by hand, in a window that
//! is otherwise empty: nothing that draws it through egui can be much cheaper. At fit-all that mesh
//! has one quad for each block and line; at reading zoom it has what is seen there, rounded cards,
//! titles, marks, ways with their tips and shares, all with soft edges; there the room around the
//! map counts as what it costs with a single card. Last, customers of an event log walk over it on
//! the page On the map of the Flow room. React Flow pans the same graph in a browser, if
//! Node, npm and Chromium are there. Run with `cargo bench --bench canvas`.

#![expect(clippy::print_stdout, reason = "a benchmark prints what it measured")]

mod flow;
mod frames;
mod hand;
mod peer;

use std::time::Instant;

use egui::pos2;
use fireside::app::canvas::Look;
use fireside::app::canvas::layout::Layout;
use fireside::app::canvas::sample::big_journey;
use fireside::measure::arrange;
use fireside::workshop::Journey;

use frames::{Act, Stage, Times};

fn say(name: &str, times: &Times) {
    println!("  {name:<12} median {:.3} ms, p99 {:.3} ms", times.at(0.5), times.at(0.99));
}

/// A pan over the map beside the mesh by hand. Answers with the median of the canvas.
fn report(name: &str, steps: usize, connections: usize, look: Look, most: Option<f64>) -> f64 {
    let journey = big_journey(steps, connections);
    let start = Instant::now();
    let layout = Layout::of(&journey);
    let laid_out = start.elapsed().as_secs_f64() * 1e3;
    let mut stage = Stage::new(journey.clone());
    let ours = stage.run(look, Act::Pan);
    let (camera, body) = (stage.camera(), stage.body());
    let (mut cards, mut wires) = (Vec::new(), Vec::new());
    let view = camera.to_screen(body.min).world_rect(body);
    layout.cards_in(view, &mut cards);
    layout.wires_in(view, &mut wires);
    println!("{name}: {steps} steps, {connections} connections, zoom {:.1} %", camera.zoom * 100.0);
    println!("  in view      {} cards, {} connections", cards.len(), wires.len());
    println!("  layout, once {laid_out:.2} ms");
    say("canvas", &ours);
    let reading = cards.len() < 400;
    let hand = hand::mesh(&journey, &layout, camera, body, reading);
    say("by hand", &hand);
    let mut least = hand.at(0.5);
    if reading {
        // The room has shapes around the map, too: toolbar, names of stages and lanes, the curve.
        let around = Stage::new(big_journey(1, 0)).run(look, Act::Pan);
        say("one card", &around);
        println!("  ratio        {:.2} without the room around it", ours.at(0.5) / least);
        least += around.at(0.5);
    }
    let ratio = ours.at(0.5) / least;
    match most {
        Some(most) => println!("  ratio        {ratio:.2} (goal: at most {most:.1})"),
        None => println!("  ratio        {ratio:.2} (goal: a median of at most 12 ms)"),
    }
    ours.at(0.5)
}

/// What a person does at ten thousand cards, beside panning.
fn acts(journey: &Journey) {
    println!("acts: {} steps, {} connections", journey.steps.len(), journey.connections.len());
    let mut still = Stage::new(journey.clone());
    say("looking", &still.run(Look::Zoom(1.0), Act::Look));
    let mut zoom = Stage::new(journey.clone());
    say("zooming", &zoom.run(Look::Zoom(0.8), Act::Zoom));
    let mut drag = Stage::new(journey.clone());
    say("dragging 500", &drag.run(Look::Zoom(0.2), Act::Drag(500)));
    let mut typing = Stage::new(journey.clone());
    say("typing", &typing.run(Look::Zoom(1.0), Act::Type));
}

fn hits(journey: &Journey) {
    const ASKED: usize = 200_000;
    let layout = Layout::of(journey);
    let points: Vec<_> = (0..ASKED)
        .map(|i| {
            let part = |n: usize| (i * n % 65_537) as f32 / 65_537.0;
            pos2(part(40_503) * layout.size.x, part(9_973) * layout.size.y)
        })
        .collect();
    let time = |ask: &dyn Fn(egui::Pos2) -> bool| {
        let start = Instant::now();
        let found = points.iter().filter(|p| ask(**p)).count();
        (start.elapsed().as_secs_f64() * 1e9 / ASKED as f64, found)
    };
    let (cards, on_cards) = time(&|p| layout.card_at(p).is_some());
    let (wires, on_wires) = time(&|p| layout.wire_at(p, 6.0).is_some());
    println!("hit test: {ASKED} points each (goal: less than 1,000 ns)");
    println!("  card         {cards:.0} ns, {on_cards} found");
    println!("  connection   {wires:.0} ns, {on_wires} found");
}

fn arranging(journey: &Journey) {
    let start = Instant::now();
    let moves = arrange(journey, None, &mut |_| true).map_or(0, |moves| moves.len());
    let spent = start.elapsed().as_secs_f64();
    println!("arrange: {} steps in {spent:.3} s, {moves} moved (goal: 2 s)", journey.steps.len());
}

fn main() {
    // `cargo bench --bench canvas -- reading acts` runs only these parts.
    let named: Vec<String> = std::env::args().skip(1).filter(|a| !a.starts_with('-')).collect();
    let is_asked = |part: &str| named.is_empty() || named.iter().any(|name| name == part);
    if is_asked("fit") {
        report("fit", 10_000, 12_000, Look::Fit, Some(2.5));
    }
    let reading = (is_asked("reading") || is_asked("peer"))
        .then(|| report("100 %", 10_000, 12_000, Look::Zoom(1.0), Some(2.0)));
    if is_asked("fit") {
        report("fit", 50_000, 60_000, Look::Fit, None);
    }
    let journey = big_journey(10_000, 12_000);
    if is_asked("acts") {
        acts(&journey);
    }
    if is_asked("flow") {
        println!("flow: customers walk over 10000 steps (goal: a median of at most 12 ms)");
        say("fit", &flow::run(10_000, 12_000, Look::Fit));
        say("100 %", &flow::run(10_000, 12_000, Look::Zoom(1.0)));
    }
    if is_asked("hits") {
        hits(&journey);
    }
    if is_asked("arranging") {
        arranging(&journey);
    }
    if let Some(reading) = reading.filter(|_| is_asked("peer")) {
        peer::react_flow(&journey, reading);
    }
}
