//! What every room looks like: pictures to compare, and words that neither overlap nor are cut.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs, reason = "tests")]

mod lines;

use std::path::Path;

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
                    .allow_missing_glyphs()
                    .build_eframe(|_| app);
                harness.run_steps(8);
                let place =
                    format!("{} {} {}x{} ×{scale}", name(room), language.code(), size.0, size.1);
                let pans = room == Some(Room::Journey);
                lines::examine(&harness.output().shapes, &place, pans, &mut wrong);
            }
        }
    }
    assert!(wrong.is_empty(), "{} places:\n{}", wrong.len(), wrong.join("\n"));
}
