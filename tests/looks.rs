//! What every room looks like: pictures to compare, and words that neither overlap nor are cut.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs, reason = "tests")]

use std::path::Path;

use egui::Rect;
use egui::epaint::{ClippedShape, Shape};
use egui_kittest::{Harness, SnapshotResults};
use fireside::app::offscreen::{Shot, shoot};
use fireside::app::theme::ThemeName;
use fireside::app::{App, Room};
use fireside::file;
use fireside::text::Language;
use fireside::workshop::Workshop;

const ROOMS: [Option<Room>; 4] = [None, Some(Room::Frame), Some(Room::Score), Some(Room::Journey)];

fn example(language: Language) -> Workshop {
    file::parse(file::example(language), Path::new("example.ron")).unwrap().workshop
}

fn shot(room: Option<Room>, theme: ThemeName, language: Language) -> Shot {
    Shot { room, size: (1280, 720), theme, language, scale: 1.0 }
}

fn name(room: Option<Room>) -> &'static str {
    room.map_or("start", Room::code)
}

#[test]
fn every_room_looks_as_it_did() {
    let mut results = SnapshotResults::new();
    let looks = [
        (ThemeName::Light, Language::English),
        (ThemeName::Dark, Language::English),
        (ThemeName::Light, Language::Italian),
        (ThemeName::Light, Language::Indonesian),
    ];
    for room in ROOMS {
        for (theme, language) in looks {
            let picture = shoot(example(language), &shot(room, theme, language)).unwrap();
            let file = format!("{}-{}-{}", name(room), theme.code(), language.code());
            results.add(egui_kittest::try_image_snapshot(&picture, file));
        }
    }
}

/// A line of text as painted.
struct Line {
    words: String,
    rect: Rect,
    clip: Rect,
    layer: usize,
}

/// Every line of text in the order of painting. `layer` counts the filled areas that were painted
/// before it and cover it: a dialog may lie over the words below it.
fn lines(shapes: &[ClippedShape]) -> Vec<Line> {
    let mut covers: Vec<(usize, Rect)> = Vec::new();
    let mut found = Vec::new();
    for (order, ClippedShape { clip_rect, shape, .. }) in shapes.iter().enumerate() {
        match shape {
            Shape::Rect(r) if r.fill.a() > 250 => {
                covers.push((order, r.rect.intersect(*clip_rect)));
            }
            Shape::Text(text) => {
                for row in &text.galley.rows {
                    let words = row.text();
                    if words.trim().is_empty() || text.angle != 0.0 {
                        continue;
                    }
                    let glyphs = row.row.visuals.mesh_bounds;
                    let rect = glyphs.translate(text.pos.to_vec2() + row.pos.to_vec2());
                    if !rect.is_positive() || !clip_rect.intersects(rect) {
                        continue;
                    }
                    found.push(Line { words, rect, clip: *clip_rect, layer: order });
                }
            }
            _ => {}
        }
    }
    // What a later filled area covers is not seen.
    found.retain(|line| {
        !covers.iter().any(|(order, area)| *order > line.layer && area.contains_rect(line.rect))
    });
    found
}

#[test]
fn no_word_is_cut_or_covered_in_any_language_and_size() {
    let mut wrong = Vec::new();
    for language in Language::ALL {
        for room in ROOMS {
            for (size, scale) in [((1280, 720), 1.0), ((1920, 1080), 1.0), ((1280, 720), 2.0)] {
                let shot = Shot { size, scale, ..shot(room, ThemeName::Light, language) };
                let app = App::showing(example(language), &shot);
                let mut harness: Harness<'_, App> = Harness::builder()
                    .with_size([size.0 as f32, size.1 as f32])
                    .build_eframe(|_| app);
                harness.run_steps(8);
                let place =
                    format!("{} {} {}x{} ×{scale}", name(room), language.code(), size.0, size.1);
                let lines = lines(&harness.output().shapes);
                assert!(lines.len() > 8, "{place}: nothing is drawn");
                for (i, line) in lines.iter().enumerate() {
                    // Up and down a page may scroll; a word that is cut at the side is lost.
                    let cut = line.rect.left() < line.clip.left() - 1.0
                        || line.rect.right() > line.clip.right() + 1.0;
                    if cut && room != Some(Room::Journey) {
                        wrong.push(format!("{place}: “{}” is cut", line.words));
                    }
                    let visible = line.rect.intersect(line.clip);
                    for other in &lines[i + 1..] {
                        let both = visible.intersect(other.rect.intersect(other.clip)).shrink(1.0);
                        if both.is_positive() && both.area() > 4.0 {
                            wrong.push(format!("{place}: “{}” over “{}”", other.words, line.words));
                        }
                    }
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{} places:\n{}", wrong.len(), wrong.join("\n"));
}
