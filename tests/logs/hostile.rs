//! What is no log, or a damaged one, is refused with its place, and costs no memory.

use std::io::Read;
use std::ops::ControlFlow;
use std::sync::atomic::{AtomicU64, Ordering};

use fireside::flow::read::{Encoding, Form, Kind, MAX_CELL, ReadError, SNIFF, read, sniff};
use fireside::workshop::LogColumns;

use super::{open, open_as, packed, paths};

const XES: &[u8] = include_bytes!("returns.xes");

fn columns(case: &str, activity: &str, time: &str) -> LogColumns {
    let [case, activity, time] = [case, activity, time].map(str::to_owned);
    LogColumns { case, activity, time, ..LogColumns::default() }
}

const CSV: Form =
    Form { kind: Kind::Csv, encoding: Encoding::Utf8, separator: b',', header: true, phase: None };

/// A log that is made while it is read.
struct Endless {
    head: &'static [u8],
    each: &'static [u8],
    left: u64,
}

impl Read for Endless {
    fn read(&mut self, into: &mut [u8]) -> std::io::Result<usize> {
        if !self.head.is_empty() {
            let n = self.head.read(into)?;
            return Ok(n);
        }
        if self.left == 0 {
            return Ok(0);
        }
        let n = (into.len() / self.each.len()).min(self.left as usize).max(1);
        let all = self.each.repeat(n);
        let n = all.len().min(into.len());
        into[..n].copy_from_slice(&all[..n]);
        self.left = self.left.saturating_sub((n / self.each.len()) as u64);
        Ok(n)
    }
}

#[test]
fn a_line_of_a_gigabyte_is_refused_after_a_megabyte() {
    for each in [&b"x"[..], b"\"", b"\"\"", b"x,"] {
        for kind in [Kind::Csv, Kind::Xes] {
            let head = if kind == Kind::Csv {
                &b"case,activity,time\n1,a,"[..]
            } else {
                b"<log>\n<string key=\""
            };
            let seen = AtomicU64::new(0);
            let source = Endless { head, each, left: 1 << 30 };
            let form = Form { kind, ..CSV };
            let watch = |bytes| {
                seen.store(bytes, Ordering::Relaxed);
                ControlFlow::Continue(())
            };
            // Many quotes in an attribute end it; what comes then is no XML.
            let error =
                read(source, &form, &columns("case", "activity", "time"), &watch).unwrap_err();
            let expected = matches!(error, ReadError::TooLong { line: 2 });
            let other = kind == Kind::Xes && matches!(error, ReadError::NotXml { line: 2, .. });
            assert!(expected || other, "{error:?} for {:?} {kind:?}", std::str::from_utf8(each));
            let limit = 4 * MAX_CELL as u64;
            assert!(seen.load(Ordering::Relaxed) < limit);
        }
    }
}

#[test]
fn a_cut_off_or_damaged_gz_is_told_from_a_whole_one() {
    let mut rows = "case,activity,time\n".to_owned();
    for at in 0..200_000 {
        rows.push_str(&format!(
            "{},a{},2024-01-01 10:00:{:02}\n",
            at * 7919 % 9973,
            at % 7,
            at % 60
        ));
    }
    let whole = packed(rows.as_bytes());
    assert!(whole.len() > SNIFF);
    let cut = open_as(&whole[..whole.len() - 100], |_| {}).unwrap_err();
    assert!(matches!(cut, ReadError::CutOff { line } if line > 100_000), "{cut:?}");
    let mut damaged = whole.clone();
    damaged[whole.len() / 2] ^= 0xFF;
    damaged[whole.len() / 2 + 1] ^= 0xFF;
    let error = open_as(&damaged, |_| {}).unwrap_err();
    let placed = error.line().is_some_and(|line| line > 1);
    assert!(
        matches!(error, ReadError::Damaged { .. } | ReadError::CutOff { .. }) && placed,
        "{error:?}"
    );
    assert!(matches!(sniff(&[0x1F, 0x8B, 9, 9, 9, 9]), Err(ReadError::Damaged { .. })));
}

#[test]
fn xes_that_is_none_is_refused_with_its_line() {
    let xes = |text: &str| open_as(text.as_bytes(), |_| {}).unwrap_err();
    assert!(matches!(
        xes("<?xml version=\"1.0\"?>\n<html>\n</html>"),
        ReadError::NotXes { line: 2, .. }
    ));
    let whole = std::str::from_utf8(XES).unwrap();
    let crossed = whole.replace("</trace>", "</event>");
    assert!(matches!(xes(&crossed), ReadError::NotXml { line, .. } if line > 30));
    let cut = &whole[..whole.len() - 60];
    assert!(matches!(xes(cut), ReadError::Unfinished { .. } | ReadError::NotXml { .. }));
    let bomb = whole.replacen(
        "<log",
        "<!DOCTYPE log [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]>\n<log",
        1,
    );
    assert!(matches!(xes(&bomb), ReadError::Entities { .. }));
    let refers = whole.replace("&amp;", "&bomb;");
    assert!(matches!(xes(&refers), ReadError::NotXml { line: 29, .. }));
    let deep = whole.replacen("<trace>", &"<string key=\"a\" value=\"b\">".repeat(100_000), 1);
    assert!(matches!(xes(&deep), ReadError::TooDeep { .. }));
}

#[test]
fn columns_that_are_not_there_and_files_without_rows() {
    assert!(matches!(sniff(b""), Err(ReadError::Empty)));
    assert!(matches!(sniff(b" \n\n"), Err(ReadError::Empty)));
    let raw = b"case,activity,time\n1,a,2024-01-01\n";
    let error = open_as(raw, |c| c.case = "Case".to_owned()).unwrap_err();
    let ReadError::NoColumn { name, there } = error else { panic!("{error:?}") };
    assert_eq!((name.as_str(), there.len()), ("Case", 3));
    let error = open_as(raw, |c| c.time.clear()).unwrap_err();
    assert_eq!(error, ReadError::Unnamed("time"));
    let only_head = open_as(b"case,activity,time\n", |_| {}).unwrap();
    assert_eq!((only_head.rows, only_head.log.cases.len()), (0, 0));
    assert!(fireside::flow::discover::discover(&only_head.log).variants.is_empty());
}

#[test]
fn a_column_of_numbers_is_no_activity() {
    let mut raw = "case,activity,time\n".to_owned();
    for at in 0..100_002 {
        raw.push_str(&format!("1,{at},2024-01-01\n"));
    }
    let error = open_as(raw.as_bytes(), |_| {}).unwrap_err();
    assert!(matches!(error, ReadError::TooManyActivities { line: 100_002, .. }), "{error:?}");
}

#[test]
fn reading_can_be_stopped() {
    let source =
        Endless { head: b"case,activity,time\n", each: b"1,a,2024-01-01\n", left: u64::MAX };
    let watch =
        |bytes| if bytes > 3_000_000 { ControlFlow::Break(()) } else { ControlFlow::Continue(()) };
    let error = read(source, &CSV, &columns("case", "activity", "time"), &watch).unwrap_err();
    assert_eq!(error, ReadError::Cancelled);
}

#[test]
fn a_header_of_any_width_is_read_or_refused_at_once() {
    let start = std::time::Instant::now();
    let wide = format!("case,activity,time{}\n1,a,2024-01-01\n", ",x".repeat(9_997));
    let (seen, reading) = open(wide.as_bytes());
    assert_eq!((seen.header.len(), reading.log.len()), (10_000, 1));
    assert_eq!(seen.header[9_999], "x (9997)");
    let wider = format!("\n\ncase,activity,time{}\n1,a,2024-01-01\n", ",x".repeat(400_000));
    let too_many = ReadError::TooManyColumns { line: 3 };
    assert_eq!(sniff(wider.as_bytes()).unwrap_err(), too_many);
    let all = |_| ControlFlow::Continue(());
    let read_on = read(wider.as_bytes(), &CSV, &columns("case", "activity", "time"), &all);
    assert_eq!(read_on.unwrap_err(), too_many);
    // Another separator is not blamed for the commas of a text.
    let texts = format!("case;activity;time;note\n1;a;2024-01-01;{}\n", ",".repeat(20_000));
    assert_eq!(open(texts.as_bytes()).0.header.len(), 4);
    assert!(start.elapsed().as_secs() < 5);
}

#[test]
fn a_log_may_declare_without_end() {
    let declares = "<global><string key=\"k\" value=\"v\"/></global>\
        <classifier name=\"n\" keys=\"a b\"/>";
    let event = "<event><string key=\"concept:name\" value=\"a\"/>\
        <date key=\"time:timestamp\" value=\"2024-01-01T10:00:00\"/></event>";
    let body = format!(
        "<log>{}<trace>{event}</trace>{}<trace>{event}</trace></log>",
        declares.repeat(1_000),
        // What is declared behind the first trace is none.
        "<global><string key=\"concept:name\" value=\"late\"/></global>".repeat(50_000)
    );
    let (seen, reading) = open(body.as_bytes());
    assert_eq!((reading.log.len(), reading.dropped), (2, 0));
    assert!(seen.header.len() < 200, "{}", seen.header.len());
    // A long thing that a trace says once is not there two hundred times.
    let long = format!(
        "<log><trace><string key=\"note\" value=\"{}\"/>{}</trace></log>",
        "x".repeat(200_000),
        event.repeat(300)
    );
    let seen = sniff(long.as_bytes()).unwrap();
    let shown: usize = seen.rows.iter().flat_map(|(_, row)| row).map(String::len).sum();
    assert!(seen.rows.len() > 100 && shown < 300_000, "{shown}");
}

#[test]
fn bytes_that_are_no_utf8_are_refused_wherever_they_stand() {
    // Farther than anybody looks beforehand.
    let long = "<!-- -->".repeat(160_000);
    let body = |trace: &str, event: &str| {
        let mut raw = format!(
            "<log><trace><string key=\"concept:name\" value=\"1\"/><event>\
            <string key=\"concept:name\" value=\"a\"/>\
            <date key=\"time:timestamp\" value=\"2024-01-01T10:00:00\"/></event></trace>{long}\n\
            <trace><string key=\"concept:name\" value=\"{trace}\"/><event>\
            <string key=\"concept:name\" value=\"{event}\"/>\
            <date key=\"time:timestamp\" value=\"2024-01-01T10:00:00\"/></event></trace></log>"
        )
        .into_bytes();
        raw.iter_mut().filter(|b| **b == b'#').for_each(|b| *b = 0xE8);
        raw
    };
    for raw in [body("caf#", "b"), body("2", "caf#"), body("2", "caf#&amp;")] {
        let error = open_as(&raw, |_| {}).unwrap_err();
        assert!(matches!(error, ReadError::NotXml { line: 2, .. }), "{error:?}");
    }
    assert_eq!(paths(&open(&body("caf\u{e8}", "caf\u{e8}")).1)[1].1, ["caf\u{e8}"]);
}
