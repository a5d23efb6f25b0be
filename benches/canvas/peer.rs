//! React Flow in headless Chromium with the same graph: the time of its main thread for a frame of
//! a pan at 100 %.

use std::path::Path;
use std::process::{Command, Stdio};

use fireside::app::canvas::layout::Layout;
use fireside::workshop::Journey;
use serde_json::{Value, json};

/// How many times faster than the peer a frame of ours is to be.
const GOAL: f64 = 40.0;

fn graph(journey: &Journey) -> Value {
    let layout = Layout::of(journey);
    let nodes: Vec<Value> = layout
        .cards
        .iter()
        .map(|card| {
            let title = journey.steps.at(card.step).map_or("", |(_, step)| step.title.as_str());
            let color = if card.valence.is_some() { "#3d8f6f" } else { "#c9c4b8" };
            json!([card.rect.min.x, card.rect.min.y, title, color])
        })
        .collect();
    let edges: Vec<Value> = layout
        .wires
        .iter()
        .map(|wire| {
            let share = journey.connections.at(wire.connection).and_then(|(_, c)| c.share);
            let share = share.map_or(String::new(), |s| format!("{:.0} %", s.get() * 100.0));
            json!([wire.from, wire.to, share])
        })
        .collect();
    json!({ "nodes": nodes, "edges": edges })
}

/// Runs a program in the folder of the peer; what it printed, or why it could not.
fn run(folder: &Path, program: &str, args: &[&str]) -> Result<String, String> {
    let output = Command::new(program)
        .args(args)
        .current_dir(folder)
        .stdin(Stdio::null())
        .output()
        .map_err(|why| format!("{program} does not start ({why})"))?;
    if output.status.success() {
        return Ok(String::from_utf8_lossy(&output.stdout).into_owned());
    }
    let words = String::from_utf8_lossy(&output.stderr);
    let last = words.lines().rfind(|line| !line.trim().is_empty()).unwrap_or("no reason given");
    Err(format!("{program} {} failed: {last}", args.join(" ")))
}

fn measured(journey: &Journey) -> Result<String, String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("benches/peers/react-flow");
    if !folder.join("node_modules").is_dir() {
        run(&folder, "npm", &["ci", "--no-audit", "--no-fund"])?;
    }
    run(&folder, "npm", &["run", "--silent", "build"])?;
    std::fs::write(folder.join("graph.json"), graph(journey).to_string())
        .map_err(|why| format!("the graph cannot be written ({why})"))?;
    run(&folder, "node", &["measure.js", "graph.json"])
}

/// Measures the peer and says how many times faster `ours` is, the median of our frame in
/// milliseconds; or says plainly why it was not measured.
pub fn react_flow(journey: &Journey, ours: f64) {
    println!("React Flow, the same graph at 100 %, panning:");
    let printed = match measured(journey) {
        Ok(printed) => printed,
        Err(why) => {
            println!("  not measured: {why}");
            return;
        }
    };
    for line in printed.lines() {
        let Ok(value) = serde_json::from_str::<Value>(line) else { continue };
        let number = |key: &str| value[key].as_f64().unwrap_or(f64::NAN);
        let (median, all) = (number("median"), value["onlyVisible"] == json!(false));
        let way = if all { "all elements" } else { "only visible" };
        println!(
            "  {way} median {median:.3} ms, p99 {:.3} ms; {} nodes and {} edges in the page",
            number("p99"),
            value["nodes"],
            value["edges"],
        );
        println!("  ratio        {:.0} times our frame (goal: at least {GOAL:.0})", median / ours);
    }
}
