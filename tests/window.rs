//! The real program on a virtual display: a mouse, a keyboard, a power cut.

#![cfg(target_os = "linux")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs, reason = "tests")]

mod support;

use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use fireside::app::App;
use fireside::app::views::journey::blank_journey;
use fireside::file::{self, Folders, RealDisk, Settings};
use fireside::text::{Language, Text};
use fireside::workshop::{FactorId, JourneyId, Score, Workshop};

const WIDTH: u32 = 1280;
const HEIGHT: u32 = 720;

/// One display at a time: two servers that look for a free number at once may find the same one.
static ONE: Mutex<()> = Mutex::new(());

/// A display that nobody sees.
struct Display {
    _one: MutexGuard<'static, ()>,
    server: Child,
    name: String,
}

impl Display {
    fn open() -> Self {
        let one = ONE.lock().unwrap_or_else(PoisonError::into_inner);
        let mut server = Command::new("Xvfb")
            // Without this the server starts anew when its last client leaves, as xdotool does time
            // and again, and whoever comes in that moment is thrown out.
            .args(["-noreset", "-displayfd", "1"])
            .args(["-screen", "0", &format!("{WIDTH}x{HEIGHT}x24")])
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("Xvfb is installed by tests/run");
        let mut line = String::new();
        BufReader::new(server.stdout.take().unwrap()).read_line(&mut line).unwrap();
        assert!(!line.trim().is_empty(), "Xvfb found no display number");
        Self { _one: one, server, name: format!(":{}", line.trim()) }
    }

    fn xdotool(&self, args: &[&str]) -> String {
        let out = Command::new("xdotool")
            .env("DISPLAY", &self.name)
            .args(args)
            .output()
            .expect("xdotool is installed by tests/run");
        String::from_utf8_lossy(&out.stdout).trim().to_owned()
    }

    /// Starts the program and waits for its window.
    fn fireside(&self, folder: &Path, file: Option<&Path>) -> Program {
        let child = Command::new(env!("CARGO_BIN_EXE_fireside"))
            .env("DISPLAY", &self.name)
            .env_remove("WAYLAND_DISPLAY")
            .env("FIRESIDE_DATA_DIR", folder)
            .env("LIBGL_ALWAYS_SOFTWARE", "1")
            .args(file)
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let program = Program { child };
        let window = wait_for("the window", || {
            // A file that was asked for is open once the title says so.
            let name = if file.is_some() { "Drive" } else { "Fireside" };
            let found = self.xdotool(&["search", "--onlyvisible", "--name", name]);
            found.lines().next().map(str::to_owned)
        });
        let (width, height) = (WIDTH.to_string(), HEIGHT.to_string());
        self.xdotool(&["windowmove", &window, "0", "0"]);
        self.xdotool(&["windowsize", "--sync", &window, &width, &height]);
        self.xdotool(&["windowfocus", "--sync", &window]);
        std::thread::sleep(Duration::from_millis(700));
        program
    }

    fn key(&self, key: &str) {
        self.xdotool(&["key", "--clearmodifiers", key]);
        std::thread::sleep(Duration::from_millis(400));
    }

    fn drag(&self, from: egui::Pos2, to: egui::Pos2) {
        let at = |p: egui::Pos2| (p.x.round().to_string(), p.y.round().to_string());
        let (x, y) = at(from);
        self.xdotool(&["mousemove", &x, &y]);
        std::thread::sleep(Duration::from_millis(200));
        self.xdotool(&["mousedown", "1"]);
        std::thread::sleep(Duration::from_millis(200));
        for i in 1..=8 {
            let (x, y) = at(from.lerp(to, i as f32 / 8.0));
            self.xdotool(&["mousemove", &x, &y]);
            std::thread::sleep(Duration::from_millis(60));
        }
        self.xdotool(&["mouseup", "1"]);
        std::thread::sleep(Duration::from_millis(500));
    }

    fn click(&self, at: egui::Pos2) {
        self.drag(at, at);
    }

    fn write(&self, words: &str) {
        self.xdotool(&["type", "--delay", "60", words]);
        std::thread::sleep(Duration::from_millis(300));
    }

    /// Turns the wheel by so many notches, up where that is positive.
    fn wheel(&self, at: egui::Pos2, notches: i32, ctrl: bool) {
        let (x, y) = (at.x.round().to_string(), at.y.round().to_string());
        self.xdotool(&["mousemove", &x, &y]);
        std::thread::sleep(Duration::from_millis(200));
        if ctrl {
            self.xdotool(&["keydown", "ctrl"]);
        }
        for _ in 0..notches.abs() {
            self.xdotool(&["click", if notches > 0 { "4" } else { "5" }]);
            std::thread::sleep(Duration::from_millis(400));
        }
        if ctrl {
            self.xdotool(&["keyup", "ctrl"]);
        }
        std::thread::sleep(Duration::from_millis(500));
    }
}

impl Drop for Display {
    fn drop(&mut self) {
        let _ = self.server.kill();
        let _ = self.server.wait();
    }
}

/// The running program; killed without a warning when it goes.
struct Program {
    child: Child,
}

impl Drop for Program {
    fn drop(&mut self) {
        // SIGKILL: no clean-up of any kind.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn wait_for<T>(what: &str, mut look: impl FnMut() -> Option<T>) -> T {
    let until = Instant::now() + Duration::from_secs(90);
    loop {
        if let Some(found) = look() {
            return found;
        }
        assert!(Instant::now() < until, "waited too long for {what}");
        std::thread::sleep(Duration::from_millis(100));
    }
}

fn intent(workshop: &Workshop) -> Option<f64> {
    let (round, _) = workshop.assessments.last()?;
    let (segment, _) = workshop.segments.first()?;
    let factor = FactorId::new("intent").unwrap();
    workshop.rating(round, segment, &factor)?.judged.map(Score::get)
}

fn read(path: &Path) -> Workshop {
    file::load(&RealDisk, path).unwrap().0.workshop
}

/// A workshop with one scored factor, in a folder of its own.
fn prepared(folder: &Path) -> PathBuf {
    let path = folder.join("drive.ron");
    let fresh = file::Fresh {
        language: Language::English,
        title: "Drive",
        segment: "Everyone",
        round: "First",
        date: jiff::civil::date(2026, 11, 3),
    };
    let mut document = fireside::edit::Document::unsaved(file::new_workshop(&fresh).unwrap());
    let workshop = document.workshop();
    let edit = fireside::edit::Edit::SetRating {
        round: workshop.assessments.first().unwrap().0.clone(),
        segment: workshop.segments.first().unwrap().0.clone(),
        factor: FactorId::new("intent").unwrap(),
        rating: fireside::workshop::Rating {
            judged: Some(Score::clamped(3.0)),
            desired: Some(Score::clamped(8.0)),
            ..Default::default()
        },
    };
    document.apply(&edit).unwrap();
    file::save(&RealDisk, &path, &file::print(document.workshop()).unwrap()).unwrap();
    let settings = Settings { language: "en".to_owned(), ..Settings::default() };
    settings.save(&Folders::within(folder).settings).unwrap();
    path
}

#[test]
fn a_drag_a_save_a_power_cut_and_everything_is_there_again() {
    let folder = tempfile::tempdir().unwrap();
    let path = prepared(folder.path());

    // Where things are in a window of this size, asked of the same app without a display.
    let elsewhere = tempfile::tempdir().unwrap();
    let mut twin = support::start(elsewhere.path(), Some(&path));
    twin.key_press_modifiers(egui::Modifiers::COMMAND, egui::Key::Num2);
    support::settle(&mut twin);
    let handle = twin.get_by_label("Customer intent, actual").rect().center();
    drop(twin);

    let display = Display::open();
    let program = display.fireside(folder.path(), Some(&path));
    display.key("ctrl+2");
    display.drag(handle, handle + egui::vec2(80.0, 0.0));
    display.key("ctrl+s");
    let saved = wait_for("the saved score", || intent(&read(&path)).filter(|s| *s > 3.0));

    // More work, a pause in which a copy is kept, and the power goes.
    let there = handle + egui::vec2(80.0, 0.0);
    display.drag(there, there + egui::vec2(60.0, 0.0));
    let recovery = Folders::within(folder.path()).recovery;
    let kept = wait_for("the copy", || {
        let entries = std::fs::read_dir(&recovery).ok()?;
        entries
            .filter_map(|e| Some(e.ok()?.path()))
            .filter(|p| p.extension().is_some_and(|e| e == "ron"))
            .find_map(|p| intent(&file::load(&RealDisk, &p).ok()?.0.workshop))
    });
    assert!(kept > saved, "{kept} after {saved}");
    drop(program);
    assert_eq!(intent(&read(&path)), Some(saved), "the file is the one that was saved");

    // The next start offers the work; taking it and saving brings it into the file.
    let twin = support::start(folder.path(), None);
    let restore = twin.get_by_label_contains("Restore Drive").rect().center();
    drop(twin);
    let program = display.fireside(folder.path(), None);
    display.click(restore);
    std::thread::sleep(Duration::from_millis(500));
    display.key("ctrl+s");
    wait_for("the restored score in the file", || {
        intent(&read(&path)).filter(|s| (s - kept).abs() < 1e-9)
    });
    drop(program);
}

/// The real window, and the same app without a display that says where things are: whatever is
/// done to one is done to the other.
struct Both<'a> {
    display: &'a Display,
    twin: Harness<'static, App>,
}

impl Both<'_> {
    fn rect(&self, label: &str) -> egui::Rect {
        self.twin.get_by_role_and_label(egui::accesskit::Role::Button, label).rect()
    }

    fn command(&mut self, key: &str, same: egui::Key) {
        self.display.key(&format!("ctrl+{key}"));
        self.twin.key_press_modifiers(egui::Modifiers::COMMAND, same);
        support::settle(&mut self.twin);
    }

    fn click(&mut self, at: egui::Pos2) {
        let (x, y) = (at.x.round().to_string(), at.y.round().to_string());
        self.display.xdotool(&["mousemove", &x, &y]);
        std::thread::sleep(Duration::from_millis(200));
        self.display.xdotool(&["click", "1"]);
        std::thread::sleep(Duration::from_millis(400));
        self.twin.hover_at(at);
        self.twin.step();
        self.twin.drag_at(at);
        self.twin.step();
        self.twin.drop_at(at);
        support::settle(&mut self.twin);
    }

    fn drag(&mut self, from: egui::Pos2, to: egui::Pos2) {
        self.display.drag(from, to);
        self.twin.hover_at(from);
        self.twin.step();
        self.twin.drag_at(from);
        self.twin.step();
        for i in 1..=8 {
            self.twin.hover_at(from.lerp(to, i as f32 / 8.0));
            self.twin.step();
        }
        self.twin.drop_at(to);
        support::settle(&mut self.twin);
    }

    fn write(&mut self, words: &str) {
        self.display.write(words);
        support::type_in(&mut self.twin, words);
    }

    fn enter(&mut self) {
        self.display.key("Return");
        support::press(&mut self.twin, egui::Key::Enter);
    }

    fn wheel(&mut self, at: egui::Pos2, notches: i32, ctrl: bool) {
        self.display.wheel(at, notches, ctrl);
        self.twin.hover_at(at);
        self.twin.step();
        let modifiers = if ctrl { egui::Modifiers::COMMAND } else { egui::Modifiers::NONE };
        for _ in 0..notches.abs() {
            let wheel = egui::Event::MouseWheel {
                unit: egui::MouseWheelUnit::Line,
                delta: egui::vec2(0.0, notches.signum() as f32),
                phase: egui::TouchPhase::Move,
                source: egui::MouseWheelSource::Wheel,
                modifiers,
            };
            self.twin.event_modifiers(wheel, modifiers);
            support::settle(&mut self.twin);
            support::settle(&mut self.twin);
        }
    }
}

#[test]
fn a_map_is_drawn_by_hand_and_saved() {
    let folder = tempfile::tempdir().unwrap();
    let path = prepared(folder.path());
    let mut workshop = read(&path);
    let blank = blank_journey(Text::of(Language::English));
    let lanes: Vec<_> = blank.lanes.ids().cloned().collect();
    let journeys = [(JourneyId::new("map").unwrap(), Arc::new(blank))];
    workshop.journeys = Arc::new(journeys.into_iter().collect());
    std::fs::write(&path, file::print(&workshop).unwrap()).unwrap();

    let elsewhere = tempfile::tempdir().unwrap();
    let twin = support::start(elsewhere.path(), Some(&path));
    let display = Display::open();
    let program = display.fireside(folder.path(), Some(&path));
    let mut both = Both { display: &display, twin };
    both.command("3", egui::Key::Num3);

    // Cards come by typing.
    let column = both.rect("Stage Discover").center().x;
    let place = egui::pos2(column, both.rect("Lane Customer actions").center().y);
    both.click(place);
    for (n, title) in ["Hears", "Asks", "Buys"].into_iter().enumerate() {
        if n > 0 {
            both.enter();
        }
        both.write(title);
        both.enter();
    }

    // A connection comes from the edge of a card.
    let (from, to) = (both.rect("Hears").right_center(), both.rect("Buys").center());
    both.drag(from, to);

    // Ctrl and the wheel zoom, the wheel alone pans; from here on everything lies elsewhere.
    let before = both.rect("Buys");
    both.wheel(before.center(), 2, true);
    let zoomed = both.rect("Buys");
    assert!(zoomed.width() > 1.2 * before.width(), "{before} {zoomed}");
    both.wheel(zoomed.center(), 1, false);
    let panned = both.rect("Buys");
    assert!(panned.top() > zoomed.top() + 20.0, "{zoomed} {panned}");

    // A rubber band takes two cards, both move to the lane below, and undo brings both back.
    let row = both.rect("Lane Contact points").center().y;
    let corner = egui::pos2(panned.right() + 8.0, row);
    let first = both.rect("Asks");
    both.drag(corner, first.center());
    let taken = both.rect("Buys").center();
    both.drag(taken, egui::pos2(taken.x, row));
    let saved = |lane: usize| {
        display.key("ctrl+s");
        wait_for("the saved map", || {
            let workshop = read(&path);
            let journey = Arc::clone(workshop.journeys.first()?.1);
            let place = |title: &str| {
                let (_, step) = journey.steps.iter().find(|(_, s)| s.title == title)?;
                Some((lanes.iter().position(|id| *id == step.at.lane)?, step.at.col, step.at.row))
            };
            let places = ["Hears", "Asks", "Buys"].map(place);
            let expected = [(0, 0, 0), (lane, 1, 0), (lane, 2, 0)].map(Some);
            (places == expected).then_some(journey)
        })
    };
    saved(1);
    both.command("z", egui::Key::Z);
    let found = saved(0);
    drop(program);
    let title = |id| found.steps.get(id).unwrap().title.as_str();
    let ways = found.connections.values().map(|c| (title(&c.from), title(&c.to)));
    assert_eq!(ways.collect::<Vec<_>>(), [("Hears", "Buys")]);
    assert_eq!(found.steps.len(), 3);
}

#[test]
fn without_a_display_the_message_names_the_way_out() {
    let out = Command::new(env!("CARGO_BIN_EXE_fireside"))
        .env_remove("DISPLAY")
        .env_remove("WAYLAND_DISPLAY")
        .env_remove("WAYLAND_SOCKET")
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&out.stderr);
    assert_eq!(out.status.code(), Some(2), "{said}");
    assert!(said.contains("xvfb-run -a fireside") && said.contains("render"), "{said}");
}

#[test]
fn the_other_renderer_opens_a_window_too() {
    let folder = tempfile::tempdir().unwrap();
    let path = prepared(folder.path());
    let display = Display::open();
    let child = Command::new(env!("CARGO_BIN_EXE_fireside"))
        .env("DISPLAY", &display.name)
        .env_remove("WAYLAND_DISPLAY")
        .env("FIRESIDE_DATA_DIR", folder.path())
        .args(["--renderer", "wgpu"])
        .arg(&path)
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let mut program = Program { child };
    wait_for("the window with the workshop's title", || {
        let found = display.xdotool(&["search", "--onlyvisible", "--name", "Drive"]);
        (!found.is_empty()).then_some(())
    });
    assert!(program.child.try_wait().unwrap().is_none(), "it stays open");
}
