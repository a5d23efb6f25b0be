//! Times as people and programs write them, held against jiff.

use fireside::flow::read::time::parse;
use jiff::Timestamp;
use proptest::prelude::*;

fn at(iso: &str) -> Option<i64> {
    Some(iso.parse::<Timestamp>().unwrap().as_millisecond())
}

#[test]
fn common_ways_to_write_a_time() {
    for (raw, iso) in [
        ("2014/10/22 11:15:41.000", "2014-10-22T11:15:41Z"),
        ("22.10.2014 11:15", "2014-10-22T11:15:00Z"),
        ("10/22/2014 11:15:41 PM", "2014-10-22T23:15:41Z"),
        ("10/22/2014 12:15:41 am", "2014-10-22T00:15:41Z"),
        ("2019-11-01 17:59:13.273932", "2019-11-01T17:59:13.273Z"),
        ("2011-12-30 11:02:00+01:00", "2011-12-30T10:02:00Z"),
        ("2011-12-30T11:02:00.5Z", "2011-12-30T11:02:00.5Z"),
        ("2011-12-30T11:02:00+0530", "2011-12-30T05:32:00Z"),
        ("2011-12-30T11:02:00-08", "2011-12-30T19:02:00Z"),
        ("2011-12-30T11:02:00+01:00[Europe/Rome]", "2011-12-30T10:02:00Z"),
        ("20111230T110200Z", "2011-12-30T11:02:00Z"),
        ("20111230110200", "2011-12-30T11:02:00Z"),
        ("2011-12-30", "2011-12-30T00:00:00Z"),
        ("2011-12-30 11:02", "2011-12-30T11:02:00Z"),
        ("30-Dec-2011 11:02", "2011-12-30T11:02:00Z"),
        ("30 dicembre 2011, 11:02", "2011-12-30T11:02:00Z"),
        ("30 Desember 2011 11.02", "2011-12-30T11:02:00Z"),
        ("Dec 30, 2011 11:02:03 GMT", "2011-12-30T11:02:03Z"),
        ("30/12/11 9:02", "2011-12-30T09:02:00Z"),
        ("03/04/2024", "2024-04-03T00:00:00Z"),
        ("1325242920", "2011-12-30T11:02:00Z"),
        ("1325242920.25", "2011-12-30T11:02:00.25Z"),
        ("1325242920000", "2011-12-30T11:02:00Z"),
        ("1325242920000000", "2011-12-30T11:02:00Z"),
        ("2024-02-29 00:00:00", "2024-02-29T00:00:00Z"),
        ("  2024-02-29 00:00:00 ", "2024-02-29T00:00:00Z"),
    ] {
        assert_eq!(parse(raw.as_bytes(), true), at(iso), "{raw}");
    }
    assert_eq!(parse(b"03/04/2024", false), at("2024-03-04T00:00:00Z"));
    // Only one of the two can be a month.
    assert_eq!(parse(b"22/10/2014", false), at("2014-10-22T00:00:00Z"));
    assert_eq!(parse(b"10/22/2014", true), at("2014-10-22T00:00:00Z"));
}

#[test]
fn what_is_no_time() {
    for raw in [
        "",
        "soon",
        "2024-02-30",
        "2023-02-29 10:00:00",
        "2024-13-01",
        "2024-01-01 24:00:00",
        "2024-01-01 10:60:00",
        "12",
        "2024",
        "3.14",
        "10:15",
        "2024-01-01 10:00:00 x",
        "2024-01-01 10:00:00+",
        "99/99/9999",
        "0000-01-01 00:00:00",
        "--",
        "1e9",
        "13:00 PM",
        "2024-01-01 13:00 PM",
        "99999999999999999999999",
    ] {
        assert_eq!(parse(raw.as_bytes(), true), None, "{raw}");
    }
}

proptest! {
    #[test]
    fn as_jiff_reads_it(millis in -60_000_000_000_000_i64..250_000_000_000_000, offset in -1_400_i64..1_400) {
        let time = Timestamp::from_millisecond(millis).unwrap();
        let zone = jiff::tz::Offset::from_seconds((offset * 60) as i32).unwrap();
        let zoned = time.to_zoned(zone.to_time_zone());
        prop_assume!((1..=9999).contains(&zoned.year()));
        for format in ["%Y-%m-%dT%H:%M:%S%.3f%:z", "%Y/%m/%d %H:%M:%S%.6f %:z", "%d.%m.%Y %H:%M:%S%.3f%z", "%m/%d/%Y %I:%M:%S%.3f %p %:z", "%d-%b-%Y %H:%M:%S%.3f %:z"] {
            if format.contains("%b") && zoned.year() < 1000 { continue; }
            let raw = zoned.strftime(format).to_string();
            let day_first = !format.starts_with("%m");
            prop_assert_eq!(parse(raw.as_bytes(), day_first), Some(millis), "{}", raw);
        }
    }

    #[test]
    fn anything_is_a_time_or_none(raw in proptest::collection::vec(any::<u8>(), 0..40), first in any::<bool>()) {
        let _ = parse(&raw, first);
    }

    #[test]
    fn nearly_a_time_is_a_time_or_none(raw in "[0-9TZ:/ .,+\\-APMm\\[\\]a-c]{0,34}", first in any::<bool>()) {
        if let Some(time) = parse(raw.as_bytes(), first) {
            prop_assert!(Timestamp::from_millisecond(time).is_ok());
        }
    }
}
