//! The same logs as another reader counts them, edge for edge: what the `process_mining` crate says of
//! each stands beside it, as `benches/peers/process-mining` printed it.

use std::collections::BTreeMap;

use fireside::flow::discover::discover;
use serde::Deserialize;

use super::open;

/// What the other reader printed.
#[derive(Debug, PartialEq, Deserialize)]
struct Counted {
    activities: BTreeMap<String, u64>,
    follows: Vec<(String, String, u64)>,
    starts: Vec<String>,
    ends: Vec<String>,
}

fn hold(raw: &str, theirs: &str) {
    let theirs: Counted = serde_json::from_str(theirs).unwrap();
    assert!(theirs.follows.len() > 3, "a comparison with nothing");
    let (_, reading) = open(raw.as_bytes());
    let found = discover(&reading.log);
    let name = |at: u32| reading.log.activities.get(at).unwrap().to_owned();
    let places = 0..found.activities.len() as u32;
    let of = |at: u32| found.activities[at as usize];
    let names = |holds: &dyn Fn(u32) -> bool| {
        let mut names: Vec<String> = places.clone().filter(|at| holds(*at)).map(name).collect();
        names.sort();
        names
    };
    let mut follows: Vec<_> =
        found.follows.iter().map(|f| (name(f.from), name(f.to), f.count)).collect();
    follows.sort();
    let ours = Counted {
        activities: places.clone().map(|at| (name(at), of(at).count)).collect(),
        follows,
        starts: names(&|at| of(at).starts > 0),
        ends: names(&|at| of(at).ends > 0),
    };
    assert_eq!(ours, theirs);
}

/// Without the events that have no time or no name: they know none.
#[test]
fn a_small_log_is_counted_alike() {
    hold(include_str!("sound.xes"), include_str!("sound.json"));
}

/// Many events of one minute: ties stay in the order of the file.
#[test]
fn a_log_of_many_cases_is_counted_alike() {
    hold(include_str!("many.xes"), include_str!("many.json"));
}
