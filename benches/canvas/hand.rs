//! The same picture as one mesh built by hand in every frame: the least that it can cost.

use std::sync::Arc;

use egui::epaint::{Mesh, Vertex, WHITE_UV};
use egui::{Color32, Event, FontId, Galley, Painter, Pos2, Rect, Vec2, vec2};
use fireside::app::canvas::camera::{Camera, WorldToScreen};
use fireside::app::canvas::layout::{Card, Layout};
use fireside::app::theme;
use fireside::workshop::{Journey, LaneKind};

use super::frames::{SCREEN, Times, measure};

const LINE: Color32 = Color32::GRAY;

fn polygon(mesh: &mut Mesh, corners: &[Pos2], color: Color32) {
    let first = mesh.vertices.len() as u32;
    mesh.vertices.extend(corners.iter().map(|&pos| Vertex { pos, uv: WHITE_UV, color }));
    for i in 1..corners.len() as u32 - 1 {
        mesh.indices.extend([first, first + i, first + i + 1]);
    }
}

/// The soft edge around a polygon, without which its sides are jagged: a ring of one pixel.
fn soften(mesh: &mut Mesh, corners: &[Pos2], middle: Pos2, color: Color32) {
    let (first, count) = (mesh.vertices.len() as u32, corners.len() as u32);
    for &pos in corners {
        let out = pos + (pos - middle).normalized();
        mesh.vertices.push(Vertex { pos, uv: WHITE_UV, color });
        mesh.vertices.push(Vertex { pos: out, uv: WHITE_UV, color: Color32::TRANSPARENT });
    }
    for i in 0..count {
        let (a, b) = (first + 2 * i, first + 2 * ((i + 1) % count));
        mesh.indices.extend([a, a + 1, b, b, a + 1, b + 1]);
    }
}

fn rect(mesh: &mut Mesh, r: Rect, color: Color32) {
    polygon(mesh, &[r.left_top(), r.right_top(), r.right_bottom(), r.left_bottom()], color);
}

/// A rectangle with round corners of four parts each.
fn rounded(mesh: &mut Mesh, r: Rect, radius: f32, circle: &[Vec2; 20], color: Color32) {
    let inner = r.shrink(radius);
    let centers = [inner.right_bottom(), inner.left_bottom(), inner.left_top(), inner.right_top()];
    let mut corners = [Pos2::ZERO; 20];
    for (i, corner) in corners.iter_mut().enumerate() {
        *corner = centers[i / 5] + circle[i] * radius;
    }
    polygon(mesh, &corners, color);
    soften(mesh, &corners, r.center(), color);
}

fn line(mesh: &mut Mesh, a: Pos2, b: Pos2, width: f32) {
    let side = (b - a).normalized().rot90() * (width / 2.0);
    polygon(mesh, &[a - side, b - side, b + side, a + side], LINE);
}

fn soft_line(mesh: &mut Mesh, a: Pos2, b: Pos2, width: f32) {
    let side = (b - a).normalized().rot90() * (width / 2.0);
    let corners = [a - side, b - side, b + side, a + side];
    polygon(mesh, &corners, LINE);
    soften(mesh, &corners, a.lerp(b, 0.5), LINE);
}

/// Words on the map: where they are in the world, moved on screen by so much.
type Words = Vec<(Pos2, Vec2, Arc<Galley>)>;

fn lay(painter: &Painter, words: &str, size: f32, width: f32) -> Arc<Galley> {
    let font: FontId = theme::font(size);
    painter.layout(words.to_owned(), font, Color32::BLACK, width)
}

fn words_of(
    painter: &Painter,
    journey: &Journey,
    layout: &Layout,
    cards: &[u32],
    wires: &[u32],
) -> Words {
    let mut words = Words::new();
    for &i in cards {
        let card = &layout.cards[i as usize];
        let Some((_, step)) = journey.steps.at(card.step) else { continue };
        let at = card.rect.min;
        words.push((at, vec2(14.0, 5.0), lay(painter, &step.title, theme::size::SMALL, 164.0)));
        let low = card.rect.left_bottom();
        if let Some(valence) = card.valence {
            let sign = lay(painter, &format!("{valence:+.1}"), theme::size::TINY, 90.0);
            words.push((low, vec2(14.0, -19.0), sign));
        }
        if let Some(exit) = step.exit {
            let exit = lay(painter, &format!("x {exit:?}"), theme::size::TINY, 90.0);
            words.push((low, vec2(44.0, -19.0), exit));
        }
        let owned = [
            LaneKind::ContactPoints,
            LaneKind::Backstage,
            LaneKind::Systems,
            LaneKind::Opportunities,
        ];
        if owned.contains(&card.kind) {
            let nobody = lay(painter, "x No owner", theme::size::TINY, 90.0);
            words.push((low, vec2(110.0, -19.0), nobody));
        }
    }
    for &i in wires {
        let wire = &layout.wires[i as usize];
        let share = journey.connections.at(wire.connection).and_then(|(_, c)| c.share);
        if let (Some(share), [.., a, b]) = (share, &wire.points[..]) {
            let share = format!("{:.0} %", share.get() * 100.0);
            let galley = lay(painter, &share, theme::size::TINY, 90.0);
            words.push((a.lerp(*b, 0.5), vec2(-8.0, -16.0), galley));
        }
    }
    words
}

fn plain(mesh: &mut Mesh, layout: &Layout, ts: WorldToScreen, cards: &[u32], wires: &[u32]) {
    for &i in cards {
        rect(mesh, ts.rect(layout.cards[i as usize].rect), LINE);
    }
    for &i in wires {
        // One straight line each: the least that a line can be.
        if let [start, .., end] = layout.wires[i as usize].points[..] {
            line(mesh, ts.pos(start), ts.pos(end), 1.0);
        }
    }
}

fn whole(mesh: &mut Mesh, layout: &Layout, ts: WorldToScreen, cards: &[u32], wires: &[u32]) {
    let mut circle = [Vec2::ZERO; 20];
    for (i, at) in circle.iter_mut().enumerate() {
        let angle = ((i / 5) as f32 + (i % 5) as f32 / 4.0) * std::f32::consts::FRAC_PI_2;
        *at = Vec2::angled(angle);
    }
    for &i in wires {
        let points = &layout.wires[i as usize].points;
        for part in points.windows(2) {
            soft_line(mesh, ts.pos(part[0]), ts.pos(part[1]), 1.5);
        }
        if let [.., before, end] = points[..] {
            let (before, end) = (ts.pos(before), ts.pos(end));
            let along = (end - before).normalized() * 9.0;
            let side = along.rot90() * 0.5;
            polygon(mesh, &[end, end - along + side, end - along - side], LINE);
        }
    }
    for &i in cards {
        let card: &Card = &layout.cards[i as usize];
        let place = ts.rect(card.rect);
        rounded(mesh, place, 6.0, &circle, LINE);
        rounded(mesh, place.shrink(1.0), 5.0, &circle, Color32::WHITE);
        if card.valence.is_some() {
            rounded(
                mesh,
                Rect::from_min_size(place.min, vec2(4.0, place.height())),
                2.0,
                &circle,
                LINE,
            );
        }
    }
}

/// What is in view as one mesh, built anew in every frame as the map pans: with all that is seen at
/// `reading` zoom, or as plain blocks and lines. Words are laid out once and kept.
pub fn mesh(
    journey: &Journey,
    layout: &Layout,
    camera: Camera,
    body: Rect,
    reading: bool,
) -> Times {
    let mut words: Option<Words> = None;
    let (mut cards, mut wires) = (Vec::new(), Vec::new());
    let view = camera.to_screen(body.min).world_rect(body);
    layout.cards_in(view, &mut cards);
    layout.wires_in(view, &mut wires);
    let pointer = |_| vec![Event::PointerMoved(SCREEN.center())];
    measure(pointer, |ui, frame| {
        let mut camera = camera;
        camera.pan(vec2((frame % 20) as f32, 0.0));
        let ts = camera.to_screen(body.min);
        let mut mesh = Mesh::default();
        let things = cards.len() + wires.len();
        mesh.vertices.reserve(if reading { 60 } else { 4 } * things);
        mesh.indices.reserve(if reading { 180 } else { 6 } * things);
        if reading {
            whole(&mut mesh, layout, ts, &cards, &wires);
        } else {
            plain(&mut mesh, layout, ts, &cards, &wires);
        }
        ui.painter().add(mesh);
        // The fonts are there from the second frame on.
        if reading && frame > 1 {
            let words = words
                .get_or_insert_with(|| words_of(ui.painter(), journey, layout, &cards, &wires));
            for (at, by, galley) in words.iter() {
                ui.painter().galley(ts.pos(*at) + *by, Arc::clone(galley), Color32::BLACK);
            }
        }
    })
}
