//! The same logs as another reader counts them, edge for edge.

use std::collections::{BTreeMap, BTreeSet};

use fireside::flow::discover::discover;
use process_mining::core::event_data::case_centric::xes::{XESImportOptions, import_xes_str};
use process_mining::discovery::case_centric::dfg::discover_dfg;

use super::open;

const XES: &str = include_str!("returns.xes");

type Counts = BTreeMap<String, u64>;
type Edges = BTreeMap<(String, String), u64>;

/// Activities, follows, starts and ends as they count them, in the order of time.
fn theirs(raw: &str) -> (Counts, Edges, BTreeSet<String>, BTreeSet<String>) {
    let options = XESImportOptions {
        sort_events_with_timestamp_key: Some("time:timestamp".to_owned()),
        verbose: false,
        ..XESImportOptions::default()
    };
    let log = import_xes_str(raw, options).unwrap();
    let graph = discover_dfg(&log);
    (
        graph.activities.iter().map(|(name, n)| (name.clone(), u64::from(*n))).collect(),
        graph
            .directly_follows_relations
            .iter()
            .map(|((a, b), n)| ((a.to_string(), b.to_string()), u64::from(*n)))
            .collect(),
        graph.start_activities.iter().cloned().collect(),
        graph.end_activities.iter().cloned().collect(),
    )
}

fn hold(raw: &str) {
    let (_, reading) = open(raw.as_bytes());
    let found = discover(&reading.log);
    let name = |at: u32| reading.log.activities.get(at).unwrap().to_owned();
    let places = 0..found.activities.len() as u32;
    let of = |at: u32| found.activities[at as usize];
    let (activities, follows, starts, ends) = theirs(raw);
    assert_eq!(places.clone().map(|at| (name(at), of(at).count)).collect::<Counts>(), activities);
    let ours = found.follows.iter().map(|f| ((name(f.from), name(f.to)), f.count));
    assert_eq!(ours.collect::<Edges>(), follows);
    let names = |holds: &dyn Fn(u32) -> bool| -> BTreeSet<String> {
        places.clone().filter(|at| holds(*at)).map(name).collect()
    };
    assert_eq!(names(&|at| of(at).starts > 0), starts);
    assert_eq!(names(&|at| of(at).ends > 0), ends);
}

#[test]
fn a_small_log_is_counted_alike() {
    // They know no events without a time or a name; what is left out here is taken out for them.
    let mut whole = String::new();
    for part in XES.split_inclusive("</event>") {
        let begins = part.rfind("<event>").unwrap_or(0);
        let event = &part[begins..];
        let sound = event.contains("time:timestamp\" value=\"2024")
            && event.contains("\t\t\t<string key=\"concept:name\"");
        whole.push_str(if sound || !part.contains("</event>") { part } else { &part[..begins] });
    }
    hold(&whole);
}

#[test]
fn a_log_of_many_cases_is_counted_alike() {
    let mut random = fastrand::Rng::with_seed(7);
    let mut raw = "<log>\n".to_owned();
    for case in 0..400 {
        raw.push_str(&format!("<trace><string key=\"concept:name\" value=\"{case}\"/>\n"));
        for _ in 0..random.usize(1..12) {
            let (activity, minute) = (random.u8(..9), random.u8(..60));
            raw.push_str(&format!(
                "<event><string key=\"concept:name\" value=\"a{activity}\"/><date key=\"time:timestamp\" \
                 value=\"2024-01-01T10:{minute:02}:00.000+00:00\"/></event>\n"
            ));
        }
        raw.push_str("</trace>\n");
    }
    raw.push_str("</log>\n");
    hold(&raw);
}
