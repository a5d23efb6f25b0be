//! The real app, driven by accessible names, with folders of its own.

#![allow(dead_code, reason = "not every test file needs every helper")]

use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, Instant};

use egui::{Key, Modifiers};
use egui_kittest::Harness;
use fireside::app::{App, Start};
use fireside::file::{Folders, Settings};
use fireside::workshop::Workshop;

/// The size of a small projector, in points.
pub const SMALL: [f32; 2] = [1280.0, 720.0];

/// Starts the app as a person would, in English, with settings and recovery below `folder`.
pub fn start(folder: &Path, file: Option<&Path>) -> Harness<'static, App> {
    let folders = Folders::within(folder);
    if !folders.settings.exists() {
        let settings = Settings { language: "en".to_owned(), ..Settings::default() };
        settings.save(&folders.settings).unwrap();
    }
    let file = file.map(Path::to_owned);
    let mut harness = Harness::builder()
        .with_size(SMALL)
        // As in the window, a letter that no font has is a box.
        .allow_missing_glyphs()
        .with_os(egui::os::OperatingSystem::Nix)
        .build_eframe(move |cc| {
            App::new(&cc.egui_ctx, Start { file, folders: Some(folders), ..Start::default() })
        });
    settle(&mut harness);
    harness
}

/// Runs frames until no background job is under way and nothing moves.
pub fn settle(harness: &mut Harness<'_, App>) {
    let until = Instant::now() + Duration::from_secs(20);
    harness.run_steps(3);
    while harness.state().is_busy() {
        assert!(Instant::now() < until, "a background job takes too long");
        std::thread::sleep(Duration::from_millis(5));
        harness.run_steps(1);
    }
    harness.run_steps(3);
}

/// Lets the clock run for so many seconds; a step of the harness is a quarter of one.
pub fn wait(harness: &mut Harness<'_, App>, seconds: usize) {
    harness.run_steps(4 * seconds + 1);
    settle(harness);
}

/// Presses a key.
pub fn press(harness: &mut Harness<'_, App>, key: Key) {
    harness.key_press(key);
    settle(harness);
}

/// Takes the last step back.
pub fn undo(harness: &mut Harness<'_, App>) {
    harness.key_press_modifiers(Modifiers::COMMAND, Key::Z);
    settle(harness);
}

/// Types into whatever has the keyboard.
pub fn type_in(harness: &mut Harness<'_, App>, words: &str) {
    harness.event(egui::Event::Text(words.to_owned()));
    settle(harness);
}

/// The workshop that is open.
pub fn workshop(harness: &Harness<'_, App>) -> Arc<Workshop> {
    Arc::clone(harness.state().document().unwrap().workshop())
}
