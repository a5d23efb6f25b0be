//! A log of a million events, as CSV and as XES, read into counts and variants: beside a bare pass of
//! the csv and quick-xml crates, the `process_mining` crate, polars and pm4py
//! (`benches/peers/logs.py`), all in this run; and what a moved filter costs. `PYTHON` names the
//! interpreter that has polars and pm4py.

use std::fmt::Write as _;
use std::io::BufReader;
use std::ops::ControlFlow;
use std::path::Path;
use std::process::{Command, ExitCode};
use std::time::Instant;

use fireside::flow::discover::{Discovery, Index, Selection};
use fireside::flow::filter::Filter;
use fireside::flow::read::{SNIFF, read, sniff};
use process_mining::core::event_data::case_centric::xes::{XESImportOptions, import_xes};
use process_mining::discovery::case_centric::dfg::discover_dfg;

const EVENTS: usize = 1_000_000;

/// How many times as long as the bare pass everything may take.
const OVERHEAD: f64 = 1.4;

/// How many times faster than each it has to be.
const THAN_POLARS: f64 = 2.0;
const THAN_PM4PY: f64 = 15.0;
const THAN_PROCESS_MINING: f64 = 2.0;

/// The longest that a moved filter may take, in seconds.
const FILTER: f64 = 0.020;

/// A hundred thousand customers through thirty activities, in the order of time, as (seconds, case,
/// activity).
fn events() -> Vec<(i64, usize, usize)> {
    let mut random = fastrand::Rng::with_seed(1);
    let mut events = Vec::with_capacity(EVENTS + 200);
    let mut case = 0;
    while events.len() < EVENTS {
        case += 1;
        let mut time = random.i64(1_704_067_200..1_730_000_000);
        let mut activity = [0, 0, 0, 1, 2][random.usize(..5)];
        loop {
            events.push((time, case, activity));
            if random.f64() < 0.1 {
                break;
            }
            activity = (activity + [1, 1, 1, 1, 1, 2, 3, 29][random.usize(..8)]) % 30;
            time += random.i64(1..14_400);
        }
    }
    events.sort_unstable();
    events
}

fn stamp(seconds: i64, format: &str) -> String {
    jiff::Timestamp::from_second(seconds)
        .map_or_else(|e| e.to_string(), |t| t.strftime(format).to_string())
}

fn csv_of(events: &[(i64, usize, usize)]) -> String {
    let mut out = String::from("case_id,activity,timestamp,channel,resource\n");
    for (time, case, activity) in events {
        let time = stamp(*time, "%Y-%m-%d %H:%M:%S");
        let channel = ["web", "app", "phone"][(case + activity) % 3];
        // A string takes what is written.
        let _ = writeln!(out, "C{case:06},activity {activity},{time},{channel},r{}", case % 50);
    }
    out
}

fn xes_of(events: &[(i64, usize, usize)]) -> String {
    let mut by_case = events.to_vec();
    by_case.sort_by_key(|(_, case, _)| *case);
    let mut out = String::from("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<log>\n");
    for case in by_case.chunk_by(|a, b| a.1 == b.1) {
        let _ =
            writeln!(out, "<trace>\n\t<string key=\"concept:name\" value=\"C{:06}\"/>", case[0].1);
        for (time, case, activity) in case {
            let time = stamp(*time, "%Y-%m-%dT%H:%M:%S.000+00:00");
            let _ = writeln!(
                out,
                "\t<event>\n\t\t<string key=\"concept:name\" value=\"activity {activity}\"/>\n\
                 \t\t<date key=\"time:timestamp\" value=\"{time}\"/>\n\
                 \t\t<string key=\"channel\" value=\"web\"/>\n\
                 \t\t<string key=\"org:resource\" value=\"r{}\"/>\n\t</event>",
                case % 50
            );
        }
        out.push_str("</trace>\n");
    }
    out.push_str("</log>\n");
    out
}

/// The best of some runs, in seconds: other programs only ever add to it.
fn best<T>(runs: usize, mut run: impl FnMut() -> T) -> (f64, T) {
    let mut time = f64::INFINITY;
    let mut last = None;
    for _ in 0..runs.max(1) {
        let start = Instant::now();
        let found = std::hint::black_box(run());
        time = time.min(start.elapsed().as_secs_f64());
        last = Some(found);
    }
    match last {
        Some(found) => (time, found),
        None => (time, run()),
    }
}

fn ours(raw: &[u8]) -> Option<Discovery> {
    let seen = sniff(&raw[..raw.len().min(SNIFF)]).ok()?;
    let reading = read(raw, &seen.form, &seen.guess, &|_| ControlFlow::Continue(())).ok()?;
    let index = Index::of(&reading.log);
    Some(index.count(&reading.log, &Selection::all(reading.log.cases.len())))
}

/// All cells in columns: the least that a reader of tables does.
fn bare_csv(raw: &[u8]) -> Option<usize> {
    let mut reader = csv::Reader::from_reader(raw);
    let mut columns: Vec<(Vec<u8>, Vec<usize>)> =
        vec![Default::default(); reader.byte_headers().ok()?.len()];
    let mut record = csv::ByteRecord::new();
    while reader.read_byte_record(&mut record).ok()? {
        for ((cells, ends), cell) in columns.iter_mut().zip(&record) {
            cells.extend_from_slice(cell);
            ends.push(cells.len());
        }
    }
    columns.first().map(|(_, ends)| ends.len())
}

fn bare_xml(raw: &[u8]) -> Option<usize> {
    let mut reader = quick_xml::Reader::from_reader(BufReader::new(raw));
    let (mut buffer, mut count) = (Vec::new(), 0);
    loop {
        buffer.clear();
        match reader.read_event_into(&mut buffer).ok()? {
            quick_xml::events::Event::Eof => return Some(count),
            _ => count += 1,
        }
    }
}

fn process_mining(raw: &[u8]) -> Option<usize> {
    let options = XESImportOptions { verbose: false, ..XESImportOptions::default() };
    let log = import_xes(BufReader::new(raw), options).ok()?;
    Some(discover_dfg(&log).directly_follows_relations.len())
}

/// What the script prints: seconds, cases, variants.
fn peer(which: &str, file: &Path) -> Option<(f64, usize, usize)> {
    let python = std::env::var("PYTHON").unwrap_or_else(|_| "python3".to_owned());
    let script = concat!(env!("CARGO_MANIFEST_DIR"), "/benches/peers/logs.py");
    let output = Command::new(python).arg(script).arg(which).arg(file).output().ok()?;
    let printed = String::from_utf8(output.stdout).ok()?;
    let mut words = printed.lines().last()?.split(' ');
    let (time, cases, variants) = (words.next()?, words.next()?, words.next()?);
    Some((time.parse().ok()?, cases.parse().ok()?, variants.parse().ok()?))
}

#[expect(clippy::print_stdout, reason = "a benchmark prints")]
fn main() -> ExitCode {
    let events = events();
    let (csv, xes) = (csv_of(&events), xes_of(&events));
    let (bare, _) = best(5, || bare_csv(csv.as_bytes()));
    let (took, found) = best(5, || ours(csv.as_bytes()));
    let Some(found) = found else {
        println!("the log was not read");
        return ExitCode::FAILURE;
    };
    let (bare_x, _) = best(3, || bare_xml(xes.as_bytes()));
    let (took_x, found_x) = best(3, || ours(xes.as_bytes()));
    let (theirs_x, _) = best(1, || process_mining(xes.as_bytes()));
    println!(
        "{} events, {} cases, {} variants; s",
        found.events,
        found.cases,
        found.variants.len()
    );
    let mut good = found_x.is_some_and(|x| x.variants.len() == found.variants.len());
    let mut hold = |what: &str, took: f64, ratio: f64, holds: bool, limit: f64| {
        println!("{what:<32} {took:8.3}   ratio {ratio:6.2} ({limit})");
        good &= holds;
    };
    println!("{:<32} {bare:8.3}", "csv crate, bare");
    hold("CSV to counts and variants", took, took / bare, took <= OVERHEAD * bare, OVERHEAD);
    println!("{:<32} {bare_x:8.3}", "quick-xml, bare");
    hold(
        "XES to counts and variants",
        took_x,
        took_x / bare_x,
        took_x <= OVERHEAD * bare_x,
        OVERHEAD,
    );
    let ratio = theirs_x / took_x;
    hold("process_mining, XES", theirs_x, ratio, ratio >= THAN_PROCESS_MINING, THAN_PROCESS_MINING);

    let Ok(seen) = sniff(&csv.as_bytes()[..SNIFF]) else { return ExitCode::FAILURE };
    let reading = read(csv.as_bytes(), &seen.form, &seen.guess, &|_| ControlFlow::Continue(()));
    let Ok(reading) = reading else { return ExitCode::FAILURE };
    let log = &reading.log;
    let index = Index::of(log);
    let all = Selection::all(log.cases.len());
    let (first, _) = best(1, || index.discover(log, &all));
    println!("{:<32} {first:8.3}", "times, once");
    for (name, filter) in [
        ("four fifths by paths", Filter { variants: Some(0.8), ..Filter::default() }),
        ("contains an activity", Filter { contains: vec![3], ..Filter::default() }),
        ("lasts an hour", Filter { least: Some(3_600.0), ..Filter::default() }),
    ] {
        let (moved, _) = best(9, || index.discover(log, &filter.select(log, &index)));
        hold(name, moved, moved / FILTER, moved <= FILTER, FILTER);
    }

    let folder = std::env::temp_dir().join(format!("fireside-bench-{}", std::process::id()));
    let file = folder.join("log.csv");
    let written = std::fs::create_dir_all(&folder).and_then(|()| std::fs::write(&file, &csv));
    for (name, faster) in [("polars", THAN_POLARS), ("pm4py", THAN_PM4PY)] {
        match peer(name, &file).filter(|_| written.is_ok()) {
            Some((theirs, cases, variants)) => {
                let same = (cases, variants) == (found.cases as usize, found.variants.len());
                let ratio = theirs / took;
                hold(name, theirs, ratio, same && ratio >= faster, faster);
            }
            None => println!("no Python with {name} here: nothing to compare with"),
        }
    }
    // The folder is this run's own; it does not matter if it stays.
    let _ = std::fs::remove_dir_all(&folder);
    if good { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}
