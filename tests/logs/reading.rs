//! Logs as they come: separators, encodings, quotes, packed, XES.

use std::ops::ControlFlow;

use fireside::flow::read::{Encoding, Kind, Why, digest, known_form, known_log, read};
use fireside::workshop::{EventLog, LogColumns};

use super::{open, open_as, packed, paths};

const XES: &[u8] = include_bytes!("returns.xes");

fn names<const N: usize>(names: [&str; N]) -> Vec<String> {
    names.map(str::to_owned).to_vec()
}

#[test]
fn every_separator_and_encoding_gives_the_same_log() {
    let plain = "Kunde;Attività;Data e ora;Canale\n\
        7;Chiamò;22.10.2014 11:15;phone\n7;Più tardi;22.10.2014 11:20;web\n";
    let plain = plain.replace("Kunde", "Cliente").replace("Data e ora", "Data ora");
    let mut all: Vec<(Vec<u8>, Encoding)> = vec![
        (plain.clone().into_bytes(), Encoding::Utf8),
        (format!("\u{feff}{plain}").into_bytes(), Encoding::Utf8),
    ];
    let wide = |order: fn(u16) -> [u8; 2]| -> Vec<u8> {
        format!("\u{feff}{plain}").encode_utf16().flat_map(order).collect()
    };
    all.push((wide(u16::to_le_bytes), Encoding::Utf16Le));
    all.push((wide(u16::to_be_bytes), Encoding::Utf16Be));
    let latin: Vec<u8> = plain.chars().map(|c| c as u32 as u8).collect();
    all.push((latin, Encoding::Windows1252));
    for separator in [",", "\t", "|"] {
        all.push((plain.replace(';', separator).into_bytes(), Encoding::Utf8));
    }
    all.push((plain.replace('\n', "\r\n").into_bytes(), Encoding::Utf8));
    for (raw, encoding) in all {
        for raw in [packed(&raw), raw] {
            let (seen, reading) = open(&raw);
            assert_eq!(seen.form.encoding, encoding);
            assert_eq!(seen.header[1], "Attività");
            assert_eq!(seen.guess.channel, "Canale");
            assert!(seen.guess.day_first);
            let path = names(["Chiamò", "Più tardi"]);
            assert_eq!(paths(&reading), [("7".to_owned(), path)]);
            assert_eq!(reading.log.time[0], 1_413_976_500_000);
            assert_eq!(reading.log.channels.iter().collect::<Vec<_>>(), ["phone", "web"]);
        }
    }
}

#[test]
fn quotes_are_those_of_the_csv_crate() {
    let raw = "case_id,activity,timestamp\n\
        1,\"a, \"\"b\"\"\nc\",2024-01-01\n\
        \"1\",say \"hi\",\"2024-01-02\"\n\n\
        1,\"x\"y,2024-01-03\r\n\
        1,\"\",2024-01-04\n\
        1,last,2024-01-05";
    let (_, reading) = open(raw.as_bytes());
    let mut theirs = csv::Reader::from_reader(raw.as_bytes());
    let mut expected: Vec<String> =
        theirs.records().map(|record| record.unwrap()[1].to_owned()).collect();
    assert_eq!(expected.remove(3), "");
    assert_eq!(paths(&reading)[0].1, expected);
    let lines: Vec<u64> = reading.drops.iter().map(|drop| drop.line).collect();
    assert_eq!(lines, [7]);
    assert_eq!(reading.rows, 5);
}

#[test]
fn what_is_missing_is_counted_and_listed_and_na_is_a_case() {
    let raw = "case_id,activity,timestamp\nNA,a,2024-01-01\n,a,2024-01-01\nNA,  ,2024-01-01\n\
        NA,b\nNA,b,soon\nNA,NULL,2024-01-02\n";
    let (seen, reading) = open(raw.as_bytes());
    assert_eq!(paths(&reading), [("NA".to_owned(), names(["a", "NULL"]))]);
    assert_eq!((reading.rows, reading.dropped), (6, 4));
    let drops: Vec<(u64, Why)> =
        reading.drops.iter().map(|drop| (drop.line, drop.why.clone())).collect();
    let expected = [
        (3, Why::NoCase),
        (4, Why::NoActivity),
        (5, Why::NoTime),
        (6, Why::BadTime("soon".to_owned())),
    ];
    assert_eq!(drops, expected);
    let preview = seen.preview(&seen.guess, 20);
    let said: Vec<Option<Why>> = preview.into_iter().map(|row| row.why).collect();
    assert_eq!(said.iter().flatten().cloned().collect::<Vec<_>>(), expected.map(|(_, why)| why));
}

#[test]
fn only_the_first_hundred_are_listed() {
    let raw =
        format!("case_id,activity,timestamp\n{}1,a,2024-01-01\n", "1,,2024-01-01\n".repeat(250));
    let (_, reading) = open(raw.as_bytes());
    assert_eq!((reading.dropped, reading.drops.len(), reading.log.len()), (250, 100, 1));
}

#[test]
fn equal_times_stay_in_the_order_of_the_file() {
    let raw = "case_id,activity,timestamp\n1,c,2024-01-02\n2,z,2024-01-01\n1,b,2024-01-02\n\
        1,a,2024-01-01\n1,d,2024-01-02\n";
    let (_, reading) = open(raw.as_bytes());
    let expected = [("1".to_owned(), names(["a", "c", "b", "d"])), ("2".to_owned(), names(["z"]))];
    assert_eq!(paths(&reading), expected);
}

#[test]
fn xes_has_its_globals_classifiers_and_traces() {
    for raw in [XES.to_vec(), packed(XES)] {
        let (seen, reading) = open(&raw);
        assert_eq!(seen.form.kind, Kind::Xes);
        assert_eq!(seen.lifecycle.as_deref(), Some("lifecycle:transition"));
        let ask = "Ask for a label";
        let check = "Check & repack";
        let expected = [
            ("P1".to_owned(), names([ask, check, check, "Pay back"])),
            ("P2".to_owned(), names([ask, "Call", "Pay back"])),
            ("NA".to_owned(), names([ask, "Call"])),
        ];
        assert_eq!(paths(&reading), expected);
        let drops: Vec<_> = reading.drops.iter().map(|d| (d.line, d.why.clone())).collect();
        assert_eq!(drops, [(70, Why::NoTime), (73, Why::NoActivity)]);
        let read = |change: fn(&mut LogColumns)| open_as(&raw, change).unwrap();
        let both = read(|c| c.activity = "classifier:Both".to_owned());
        assert_eq!(paths(&both)[0].1[1], "Check & repack+start");
        let more = read(|c| {
            c.segment = "case:segment".to_owned();
            c.channel = "org:channel".to_owned();
            c.lifecycle = "lifecycle:transition".to_owned();
        });
        assert_eq!(paths(&more)[0].1, [ask, check, "Pay back"]);
        assert_eq!(more.paired, 1);
        assert_eq!(more.log.end[1] - more.log.time[1], 30 * 60_000);
        assert_eq!(more.log.case_segment[..2], [0, 1]);
        assert_eq!(more.log.channels.iter().collect::<Vec<_>>(), ["web", "shop"]);
        let numbered = read(|c| c.case = "case:#".to_owned());
        assert_eq!(numbered.log.cases.iter().collect::<Vec<_>>(), ["1", "2", "3"]);
    }
}

#[test]
fn starts_and_completions_make_one_event_in_order_of_their_starts() {
    let raw = "case_id,activity,timestamp,lifecycle\n1,a,2024-01-01 10:00:00,start\n\
        1,a,2024-01-01 10:10:00,start\n1,a,2024-01-01 10:20:00,complete\n\
        1,a,2024-01-01 10:40:00,complete\n1,b,2024-01-01 11:00:00,complete\n\
        1,c,2024-01-01 12:00:00,start\n1,c,2024-01-01 12:30:00,suspend\n2,c,2024-01-01 12:00:00,start\n";
    let (seen, whole) = open(raw.as_bytes());
    assert_eq!((seen.guess.lifecycle.as_str(), whole.log.len()), ("", 8));
    let reading = open_as(raw.as_bytes(), |c| c.lifecycle = "lifecycle".to_owned()).unwrap();
    assert_eq!(paths(&reading)[0].1, ["a", "a", "b", "c"]);
    let minutes: Vec<Option<i64>> = (0..reading.log.len())
        .map(|at| Some(reading.log.end[at]).filter(|e| *e != i64::MIN))
        .zip(&reading.log.time)
        .map(|(end, time)| end.map(|end| (end - time) / 60_000))
        .collect();
    assert_eq!(minutes, [Some(20), Some(30), None, None, None]);
    assert_eq!((reading.paired, reading.dropped), (2, 1));
}

#[test]
fn columns_are_guessed_by_name_and_by_what_stands_in_them() {
    let guess = |raw: &str| open(raw.as_bytes()).0.guess;
    let bupar = guess("handling,patient,registration_type,time\nX,1,start,2017-01-02T11:41:53Z\n");
    assert_eq!((&*bupar.case, &*bupar.activity, &*bupar.time), ("patient", "handling", "time"));
    let shop =
        guess("user_id,session_id,event,timestamp,platform\nu,s,home,2024-01-01 10:00:00,web\n");
    assert_eq!((&*shop.case, &*shop.channel), ("session_id", "platform"));
    let italian = guess(
        "Pratica;Attività;Inizio;Fine;Canale;Segmento;Importo\n1;a;01/02/2024 10:00;01/02/2024 11:00;web;Pro;3,50\n",
    );
    assert_eq!(&*italian.end, "Fine");
    assert_eq!((&*italian.segment, &*italian.value), ("Segmento", "Importo"));
    let unnamed = guess(
        "k,w,x\nA1,look,2024-01-01 10:00\nA1,buy,2024-01-02 10:00\nB2,look,2024-01-01 10:00\nC3,buy,2024-01-01 10:00\n",
    );
    assert_eq!(&*unnamed.time, "x");
    let headless = open(b"7,look,2024-01-01 10:00\n7,buy,2024-01-02 10:00\n");
    assert!(!headless.0.form.header);
    assert_eq!(headless.1.log.len(), 2);
}

#[test]
fn up_to_a_thousand_columns_and_as_few_as_three_are_read() {
    for more in [0, 1, 17, 997] {
        let row = |last: &str, cells: &str| format!("{cells}{}\n", last.repeat(more));
        let raw = row(",x", "case,activity,time") + &row(",y", "1,a,2024-01-01");
        assert_eq!(open(raw.as_bytes()).1.log.len(), 1);
    }
}

#[test]
fn the_digest_is_that_of_the_bytes() {
    let raw = b"case,activity,time\n1,a,2024-01-01\n";
    let expected = format!("{:032x}", xxhash_rust::xxh3::xxh3_128(raw));
    let (_, reading) = open(raw);
    assert_eq!((reading.digest, reading.bytes), (expected, raw.len() as u64));
    let zipped = packed(raw);
    let expected = format!("{:032x}", xxhash_rust::xxh3::xxh3_128(&zipped));
    assert_eq!(open(&zipped).1.digest, expected);
}

#[test]
fn where_a_block_of_xes_ends_does_not_matter() {
    const BLOCK: usize = 256 * 1024;
    let body = "<log><!-- a > b --><trace><string key='concept:name' value=\"N\u{e8} > 1\"/>\
        <event><string key=\"concept:name\" value=\"ha\u{20ac}&amp;&#233;\"/>text \u{e8} &lt; \
        <![CDATA[ <event> ]]><?pi <event> ?>\
        <date key=\"time:timestamp\" value=\"2024-01-01T10:00:00\"></date></event>\n<event>\n\
        <string key=\"concept:name\" value=\"b\"/>\
        <date key=\"time:timestamp\" value=\"2024-01-01T11:00:00\"/></event></trace></log>";
    let (seen, whole) = open(body.as_bytes());
    assert_eq!(
        paths(&whole),
        [("N\u{e8} > 1".to_owned(), vec!["ha\u{20ac}&\u{e9}".to_owned(), "b".to_owned()])]
    );
    let go_on = |_| ControlFlow::Continue(());
    // Blanks push each byte of it over the edge of a block in turn.
    for before in 0..=body.len() {
        let text = format!("{}{body}", " ".repeat(BLOCK - before));
        let reading = read(text.as_bytes(), &seen.form, &seen.guess, &go_on);
        assert_eq!(reading.unwrap().log, whole.log, "{before}");
    }
}

#[test]
fn what_began_earlier_ends_before_something_else_begins_at_the_same_moment() {
    let raw = "case_id,activity,timestamp,lifecycle\n1,a,2024-01-01 10:00:00,start\n\
        1,b,2024-01-01 11:00:00,start\n1,c,2024-01-01 11:00:00,start\n\
        1,a,2024-01-01 11:00:00,complete\n1,c,2024-01-01 11:00:00,complete\n\
        1,b,2024-01-01 12:00:00,complete\n";
    let (seen, reading) = open(raw.as_bytes());
    assert_eq!((seen.guess.lifecycle.as_str(), seen.form.phase), ("", Some(3)));
    // `c` begins and ends at one moment: its rows stay as they stand.
    assert_eq!(paths(&reading)[0].1, ["a", "a", "b", "c", "c", "b"]);
    // Without such a column the order of the file holds.
    let plain = raw.replace("lifecycle", "remark");
    assert_eq!(paths(&open(plain.as_bytes()).1)[0].1, ["a", "b", "c", "a", "c", "b"]);
}

#[test]
fn what_is_suspended_has_not_ended() {
    let raw = "case_id,activity,timestamp,lifecycle\n1,a,2024-01-01 10:00:00,start\n\
        1,b,2024-01-01 11:00:00,start\n1,a,2024-01-01 11:00:00,suspend\n\
        1,c,2024-01-01 12:00:00,start\n1,a,2024-01-01 12:00:00,complete\n\
        1,d,2024-01-01 13:00:00,start\n1,b,2024-01-01 13:00:00,complete\n\
        1,b,2024-01-01 14:00:00,start\n1,c,2024-01-01 14:00:00,complete\n\
        1,d,2024-01-01 15:00:00,complete\n1,b,2024-01-01 16:00:00,complete\n";
    let (seen, reading) = open(raw.as_bytes());
    assert_eq!(seen.form.phase, Some(3));
    // The suspension stays where it stands, and the completion still ends what began.
    let path: String = paths(&reading)[0].1.concat();
    assert_eq!(path, "abaacbdcbdb");
}

#[test]
fn the_preview_of_xes_is_what_is_read() {
    let raw = "<log><global scope=\"event\"><string key=\"concept:name\" value=\"idle\"/>\
        <string key=\"org:role\" value=\"__INVALID__\"/>\
        <date key=\"time:timestamp\" value=\"1970-01-01T00:00:00\"/></global>\
        <global scope=\"trace\"><string key=\"region\" value=\"north\"/></global>\
        <classifier name=\"Who\" keys=\"org:role org:team\"/>\
        <trace><string key=\"concept:name\" value=\"1\"/>\
        <event><date key=\"time:timestamp\" value=\"2024-01-01T10:00:00\"/></event>\
        <event><string key=\"org:team\" value=\"x\"/><string key=\"org:role\" value=\"y\"/>\
        <date key=\"time:timestamp\" value=\"2024-01-01T11:00:00\"/></event>\
        <event><string key=\"concept:name\" value=\"\"/>\
        <date key=\"time:timestamp\" value=\"2024-01-01T12:00:00\"/></event>\
        <event><string key=\"concept:name\" value=\"late\"/></event></trace></log>";
    for activity in ["concept:name", "classifier:Who"] {
        let change = |c: &mut LogColumns| {
            c.activity = activity.to_owned();
            c.segment = "case:region".to_owned();
        };
        let (seen, _) = open(raw.as_bytes());
        let mut columns = seen.guess.clone();
        change(&mut columns);
        let shown = seen.preview(&columns, 10);
        let reading = open_as(raw.as_bytes(), change).unwrap();
        let read: Vec<String> = paths(&reading).remove(0).1;
        let sound = shown.iter().filter(|row| row.why.is_none());
        assert_eq!(sound.map(|row| row.activity.clone()).collect::<Vec<_>>(), read);
        let wrong: Vec<Why> = shown.iter().filter_map(|row| row.why.clone()).collect();
        let drops: Vec<Why> = reading.drops.iter().map(|drop| drop.why.clone()).collect();
        assert_eq!(wrong, drops);
        assert!(shown.iter().all(|row| row.segment == "north"));
        assert_eq!(reading.log.segments.iter().collect::<Vec<_>>(), ["north"]);
    }
}

#[test]
fn a_known_log_is_found_by_its_content_then_by_its_name() {
    let raw = "a|b|c;d\n1|x|2024-01-01\n2|y, z|2024-01-02\n";
    let columns = LogColumns {
        case: "a".to_owned(),
        activity: "b".to_owned(),
        time: "c;d".to_owned(),
        ..LogColumns::default()
    };
    let form = known_form(raw.as_bytes(), &columns).unwrap().unwrap();
    assert_eq!(form.separator, b'|');
    let other = LogColumns { channel: "e".to_owned(), ..columns.clone() };
    assert_eq!(known_form(raw.as_bytes(), &other), Ok(None));
    let go_on = |_| ControlFlow::Continue(());
    let reading = read(raw.as_bytes(), &form, &columns, &go_on).unwrap();
    assert_eq!(digest(raw.as_bytes()).unwrap(), reading.digest);
    let log = |file: &str, digest: &str| EventLog {
        file: file.to_owned(),
        digest: digest.to_owned(),
        ..EventLog::default()
    };
    let logs = [log("a.csv", "1"), log("a.csv", "2"), log("b.csv", "3")];
    let found = |digest: &str, name: &str| known_log(logs.iter(), digest, name).map(|l| &*l.digest);
    assert_eq!(found("2", "b.csv"), Some("2"));
    assert_eq!(found("4", "a.csv"), Some("1"));
    assert_eq!(found("4", "c.csv"), None);
}
