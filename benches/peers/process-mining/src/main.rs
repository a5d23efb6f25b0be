//! Counts an XES log with the `process_mining` crate: `process-mining-peer LOG.xes`. Prints one JSON
//! document: activities, follows, starts and ends, and the seconds that reading and counting took.

use std::collections::BTreeMap;
use std::time::Instant;

use process_mining::core::event_data::case_centric::xes::{XESImportOptions, import_xes};
use process_mining::discovery::case_centric::dfg::discover_dfg;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let path = std::env::args().nth(1).ok_or("which log?")?;
    let raw = std::fs::read(path)?;
    let began = Instant::now();
    let options = XESImportOptions {
        sort_events_with_timestamp_key: Some("time:timestamp".to_owned()),
        verbose: false,
        ..XESImportOptions::default()
    };
    let log = import_xes(raw.as_slice(), options)?;
    let graph = discover_dfg(&log);
    let seconds = began.elapsed().as_secs_f64();
    let activities: BTreeMap<_, _> = graph.activities.iter().collect();
    let mut follows: Vec<_> = graph
        .directly_follows_relations
        .iter()
        .map(|((a, b), n)| (a.to_string(), b.to_string(), *n))
        .collect();
    follows.sort();
    let mut starts: Vec<_> = graph.start_activities.iter().collect();
    starts.sort();
    let mut ends: Vec<_> = graph.end_activities.iter().collect();
    ends.sort();
    let found = serde_json::json!({
        "activities": activities, "follows": follows, "starts": starts, "ends": ends, "seconds": seconds,
    });
    println!("{found}");
    Ok(())
}
