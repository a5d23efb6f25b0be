//! How long the window takes to its first frame and how much memory it has then, beside an empty
//! window of the same library: at most 1.5 times and 1.4 times as much.
//!
//! Needs a display, or `xvfb-run` to make one.

#![allow(
    clippy::panic,
    clippy::unwrap_used,
    clippy::print_stdout,
    missing_docs,
    reason = "a bench"
)]

use std::process::Command;
use std::time::{Duration, Instant};

use fireside::app::{App, Start};
use fireside::file::Folders;

const RUNS: usize = 9;
const LIMIT_TIME: f64 = 1.5;
const LIMIT_MEMORY: f64 = 1.4;

/// A window that closes after its first frames and says what it took.
struct Timed<A> {
    app: A,
    begun: Instant,
    frames: u32,
}

impl<A: eframe::App> eframe::App for Timed<A> {
    fn ui(&mut self, ui: &mut egui::Ui, frame: &mut eframe::Frame) {
        self.app.ui(ui, frame);
        self.frames += 1;
        match self.frames {
            // The second call comes once the first frame is on the screen.
            2 => {
                println!("{} {}", self.begun.elapsed().as_secs_f64(), peak_memory());
                ui.ctx().send_viewport_cmd(egui::ViewportCommand::Close);
            }
            _ => ui.ctx().request_repaint(),
        }
    }
}

struct Empty;

impl eframe::App for Empty {
    fn ui(&mut self, ui: &mut egui::Ui, _frame: &mut eframe::Frame) {
        egui::CentralPanel::default().show(ui, |ui| {
            ui.label("empty");
        });
    }
}

/// The most memory this process has had, in MiB; 0 where the system does not say.
fn peak_memory() -> f64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|l| l.strip_prefix("VmHWM:"));
    let kib = line.and_then(|l| l.trim().strip_suffix("kB")).and_then(|n| n.trim().parse().ok());
    kib.unwrap_or(0.0) / 1024.0
}

/// Opens one window, in a process of its own.
fn window(what: &str) {
    let begun = Instant::now();
    let options = eframe::NativeOptions {
        viewport: egui::ViewportBuilder::default().with_inner_size([1280.0, 720.0]),
        renderer: eframe::Renderer::Glow,
        ..Default::default()
    };
    let folder = std::env::temp_dir().join(format!("fireside-start-{}", std::process::id()));
    let folders = Folders::within(&folder);
    let full = what == "fireside";
    eframe::run_native(
        "start",
        options,
        Box::new(move |cc| {
            let frames = 0;
            Ok(if full {
                let start = Start { folders: Some(folders), ..Start::default() };
                Box::new(Timed { app: App::new(&cc.egui_ctx, start), begun, frames })
            } else {
                Box::new(Timed { app: Empty, begun, frames })
            })
        }),
    )
    .unwrap();
    let _ = std::fs::remove_dir_all(folder);
}

fn measure(what: &str) -> (f64, f64) {
    let me = std::env::current_exe().unwrap();
    let display = std::env::var_os("DISPLAY").is_some_and(|d| !d.is_empty());
    let mut command = if display { Command::new(&me) } else { Command::new("xvfb-run") };
    if !display {
        command.args(["-a", "-s", "-screen 0 1280x720x24"]).arg(&me);
    }
    let out = command.args(["--window", what]).output().unwrap();
    let said = String::from_utf8_lossy(&out.stdout);
    let mut numbers = said.split_whitespace().filter_map(|n| n.parse().ok());
    let pair = numbers.next().zip(numbers.next());
    // One window at a time, with a moment for the display to settle.
    std::thread::sleep(Duration::from_millis(100));
    pair.unwrap_or_else(|| panic!("no window: {}", String::from_utf8_lossy(&out.stderr)))
}

fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values[values.len() / 2]
}

fn main() {
    let mut args = std::env::args();
    if args.any(|a| a == "--window") {
        window(&args.next().unwrap());
        return;
    }
    let mut runs: [Vec<(f64, f64)>; 2] = Default::default();
    for _ in 0..RUNS {
        runs[0].push(measure("empty"));
        runs[1].push(measure("fireside"));
    }
    let [empty, full] = runs.map(|r| {
        let (time, memory): (Vec<f64>, Vec<f64>) = r.into_iter().unzip();
        (median(time), median(memory))
    });
    let (time, memory) = (full.0 / empty.0, full.1 / empty.1);
    println!(
        "first frame: {:.0} ms, empty window {:.0} ms, ratio {time:.2} (limit {LIMIT_TIME})",
        full.0 * 1e3,
        empty.0 * 1e3
    );
    println!(
        "peak memory: {:.0} MiB, empty window {:.0} MiB, ratio {memory:.2} (limit {LIMIT_MEMORY})",
        full.1, empty.1
    );
    assert!(time <= LIMIT_TIME && memory <= LIMIT_MEMORY, "over the limit");
}
