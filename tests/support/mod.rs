//! The real app, driven by accessible names, with folders of its own.

#![allow(dead_code, reason = "not every test file needs every helper")]

use std::path::Path;
use std::time::{Duration, Instant};

use egui_kittest::Harness;
use fireside::app::{App, Start};
use fireside::file::{Folders, Settings};

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
