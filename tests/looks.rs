//! What every room looks like: pictures to compare, and words that neither overlap nor are cut.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs, reason = "tests")]

mod lines;

use std::path::Path;

use egui_kittest::kittest::Queryable as _;
use egui_kittest::{Harness, SnapshotResults};
use fireside::app::offscreen::{Shot, shoot};
use fireside::app::theme::ThemeName;
use fireside::app::{App, Page, Room};
use fireside::file;
use fireside::text::{Language, Text};
use fireside::workshop::Workshop;

const ROOMS: [Option<Room>; 4] = [None, Some(Room::Frame), Some(Room::Score), Some(Room::Journey)];

fn example(language: Language) -> Workshop {
    file::parse(file::example(language), Path::new("example.ron")).unwrap().workshop
}

fn shot(room: Option<Room>, theme: ThemeName, language: Language) -> Shot {
    Shot { room, page: None, size: (1280, 720), theme, language, scale: 1.0 }
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
    let rooms = ROOMS.into_iter().chain([Some(Room::Contacts), Some(Room::Signals)]);
    for room in rooms {
        for (theme, language) in looks {
            let picture = shoot(example(language), &shot(room, theme, language)).unwrap();
            let file = format!("{}-{}-{}", name(room), theme.code(), language.code());
            results.add(egui_kittest::try_image_snapshot(&picture, file));
        }
    }
}

/// A large map as a whole, between, and to be read.
#[test]
fn the_map_looks_as_it_did_at_every_zoom() {
    let mut results = SnapshotResults::new();
    let (language, text) = (Language::Indonesian, Text::of(Language::Indonesian));
    for theme in [ThemeName::Light, ThemeName::Dark] {
        let app = App::showing(example(language), &shot(Some(Room::Journey), theme, language));
        let mut window: Harness<'_, App> = Harness::builder()
            .with_size([1280.0, 720.0])
            .allow_missing_glyphs()
            .with_step_dt(0.25)
            .wgpu()
            .build_eframe(|_| app);
        window.run_steps(8);
        for zoom in ["between", "reading", "fit"] {
            let tool = match zoom {
                "fit" => Some("journey-fit"),
                "reading" => Some("journey-zoom-in"),
                _ => None,
            };
            for _ in 0..if zoom == "reading" { 3 } else { 1 } {
                if let Some(tool) = tool {
                    window.get_by_label(text.get(tool)).click();
                    window.run_steps(8);
                }
            }
            let picture = window.render().unwrap();
            let file = format!("map-{zoom}-{}", theme.code());
            results.add(egui_kittest::try_image_snapshot(&picture, file));
        }
    }
}

/// Every page but the first of its room, which the rooms above show already.
#[test]
fn every_page_looks_as_it_did() {
    let mut results = SnapshotResults::new();
    let pages = Page::ALL.into_iter().filter(|page| !matches!(page, Page::Menu | Page::Trends));
    for page in pages {
        let shot = of_page(page, &shot(None, ThemeName::Light, Language::English));
        let picture = shoot(example(Language::English), &shot).unwrap();
        results.add(egui_kittest::try_image_snapshot(&picture, format!("page-{}", page.code())));
    }
}

fn of_page(page: Page, shot: &Shot) -> Shot {
    Shot { room: Some(page.room()), page: Some(page), ..shot.clone() }
}

/// Sizes in points, and how much larger than usual everything is drawn.
const SIZES: [((u32, u32), f32); 3] = [((1280, 720), 1.0), ((1920, 1080), 1.0), ((1280, 720), 2.0)];

/// Reads what is painted, word by word.
fn walk(shot: &Shot, place: &str, pans: bool, wrong: &mut Vec<String>) {
    let app = App::showing(example(shot.language), shot);
    let mut harness: Harness<'_, App> = Harness::builder()
        .with_size([shot.size.0 as f32, shot.size.1 as f32])
        .allow_missing_glyphs()
        .build_eframe(|_| app);
    harness.run_steps(8);
    let (width, height) = shot.size;
    let place = format!("{place} {} {width}x{height} ×{}", shot.language.code(), shot.scale);
    lines::examine(&harness.output().shapes, &place, pans, wrong);
}

#[test]
fn no_word_is_cut_or_covered_in_any_language_and_size() {
    let mut wrong = Vec::new();
    for language in Language::ALL {
        for room in ROOMS {
            for (size, scale) in SIZES {
                let shot = Shot { size, scale, ..shot(room, ThemeName::Light, language) };
                let pans = room == Some(Room::Journey);
                walk(&shot, name(room), pans, &mut wrong);
            }
        }
    }
    assert!(wrong.is_empty(), "{} places:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn no_word_of_a_page_is_cut_or_covered_in_any_language_and_size() {
    let mut wrong = Vec::new();
    for language in Language::ALL {
        for page in Page::ALL {
            for (size, scale) in SIZES {
                let shot = Shot { size, scale, ..shot(None, ThemeName::Light, language) };
                // The links of the value chain lie in one line, which scrolls to the side.
                let pans = page == Page::ValueChain && scale > 1.0;
                // As the map of the Journey room, this one is moved about.
                let pans = pans || page == Page::Stream;
                walk(&of_page(page, &shot), page.code(), pans, &mut wrong);
            }
        }
    }
    assert!(wrong.is_empty(), "{} places:\n{}", wrong.len(), wrong.join("\n"));
}
