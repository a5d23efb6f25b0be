//! Texts that are as large as a file may be, or ask for far more than they hold.

use std::fmt::Write as _;

use fireside::file::MAX_BYTES;

use super::{GOOD, spoilt};

/// `count` entries made by `entry`, as far as there is room in a file.
fn entries(head: &str, tail: &str, count: usize, entry: impl Fn(usize) -> String) -> String {
    let mut text = head.to_owned();
    for i in 0..count {
        let next = entry(i);
        if text.len() + next.len() + tail.len() > MAX_BYTES as usize {
            break;
        }
        text.push_str(&next);
    }
    text.push_str(tail);
    text
}

/// The good text up to a field, and from the end of that field on.
fn around<'a>(field: &str, next: &str) -> (String, &'a str) {
    let start = GOOD.find(&format!("\n  {field}: ")).unwrap();
    let end = GOOD.find(&format!("\n  {next}: ")).unwrap();
    (format!("{}\n  {field}: {{", &GOOD[..start]), &GOOD[end..])
}

/// A short id that no other number has.
fn id(mut i: usize) -> String {
    const LETTERS: &[u8; 38] = b"abcdefghijklmnopqrstuvwxyz0123456789-_";
    let mut out = String::new();
    loop {
        out.push(char::from(LETTERS[i % 38]));
        i /= 38;
        if i == 0 {
            return out;
        }
        i -= 1;
    }
}

/// The text of a case.
pub fn large(case: &str) -> String {
    let most = MAX_BYTES as usize - 1024 * 1024;
    let (assessments, votes) = around("assessments", "votes");
    let round = |inner: &str| format!("{assessments}\"r\":(title:\"\",date:\"2026-01-01\",{inner}");
    match case {
        "parentheses" => "(".repeat(most),
        "brackets after the format" => format!("(format: 1, title: {}", "[".repeat(most)),
        "comments in comments" => "/*".repeat(most / 2),
        "one long comment" => format!("//{}", "x".repeat(most)),
        "one long name" => format!("({}: 1)", "x".repeat(most)),
        "an open string" => format!("(format: 1, title: \"{}", "x".repeat(most)),
        "a long title" => spoilt("Northwind onboarding", &"è".repeat(most / 2)),
        "escapes" => spoilt("Northwind onboarding", &"\\n".repeat(most / 2)),
        "backslashes in an id" => {
            spoilt("\"ana\": (", &format!("\"{}\": (", "\\\\".repeat(most / 2)))
        }
        "quotes in an id" => spoilt("\"ana\": (", &format!("\"{}\": (", "\\\"".repeat(most / 2))),
        "a long number" => spoilt("6.25", &"9".repeat(most)),
        "a long fraction" => spoilt("6.25", &format!("0.{}", "3".repeat(most))),
        "a long date" => spoilt("2026-11-03", &"2026-11-03".repeat(most / 10)),
        "many extensions" => "#![enable(implicit_some)]".repeat(most / 25),
        "many lines" => "\n".repeat(most),
        "300,000 people" => {
            let (head, tail) = around("people", "assessments");
            let tail = format!("}},{tail}");
            entries(&head, &tail, 300_000, |i| format!("\"{}\":(name:\"\"),", id(i)))
        }
        "200,000 journeys in a row" => {
            let (head, tail) = around("journeys", "contact_points");
            let tail = format!("}},{tail}").replace("\"asks\",", "");
            entries(&head, &tail, 200_000, |i| {
                let next = id((i + 1) % 200_000);
                format!("\"{}\":(title:\"\",stages:{{}},lanes:{{}},variant_of:\"{next}\"),", id(i))
            })
        }
        "200,000 actions in a row" => {
            let start = GOOD.find("\n  plan: ").unwrap();
            let head = format!("{}\n  plan: {{", &GOOD[..start]);
            entries(&head, "},)", 200_000, |i| {
                format!("\"{}\":(title:\"\",after:[\"{}\"]),", id(i), id((i + 1) % 200_000))
            })
        }
        "steps" => {
            let (head, tail) = around("journeys", "contact_points");
            let mut text = head;
            let mut n = 0;
            while text.len() < most {
                write!(text, "\"{}\":(title:\"\",stages:{{\"a\":(title:\"\")}},", id(n)).unwrap();
                text.push_str("lanes:{\"a\":(title:\"\",kind:Kpi)},steps:{");
                for i in 0..250_000.min(most.saturating_sub(text.len()) / 42) {
                    write!(text, "\"{}\":(title:\"\",at:(stage:\"a\",lane:\"a\")),", id(i))
                        .unwrap();
                }
                text.push_str("}),");
                n += 1;
            }
            format!("{text}}},{tail}")
        }
        "empty ratings" => {
            let mut text = assessments.clone();
            let mut n = 0;
            while text.len() < most {
                write!(text, "\"{}\":(title:\"\",date:\"2026-01-01\",ratings:{{\"smb\":{{", id(n))
                    .unwrap();
                for i in 0..250_000.min(most.saturating_sub(text.len()) / 9) {
                    write!(text, "\"{}\":(),", id(i)).unwrap();
                }
                text.push_str("}}),");
                n += 1;
            }
            format!("{text}}},{votes}")
        }
        "empty tables" => {
            let mut text = assessments.clone();
            let mut n = 0;
            while text.len() < most {
                write!(text, "\"{}\":(title:\"\",date:\"2026-01-01\",ratings:{{", id(n)).unwrap();
                for i in 0..250_000.min(most.saturating_sub(text.len()) / 9) {
                    write!(text, "\"{}\":{{}},", id(i)).unwrap();
                }
                text.push_str("}),");
                n += 1;
            }
            format!("{text}}},{votes}")
        }
        "nobody's evidence" => entries(
            &round("ratings:{\"smb\":{\"intent\":(evidence:["),
            &format!("])}}}})}},{votes}"),
            usize::MAX,
            |_| "\"a\",".to_owned(),
        ),
        "a long title with a thousand problems" => {
            let title = "x".repeat(most / 2);
            let head = format!("{assessments}\"r\":(title:\"{title}\",date:\"2026-01-01\",");
            let head = format!("{head}ratings:{{\"smb\":{{\"intent\":(evidence:[");
            entries(&head, &format!("])}}}})}},{votes}"), 2_000_000, |_| "\"a\",".to_owned())
        }
        "empty ballots" => {
            let (head, tail) = around("votes", "journeys");
            let head =
                format!("{head}\"v\":(item:Factor(\"intent\"),assessment:\"november\",rounds:[");
            entries(&head, &format!("])}},{tail}"), usize::MAX, |_| "[],".to_owned())
        }
        "tags" => {
            let (head, tail) = around("signals", "plan");
            let head = format!("{head}\"call\":(title:\"\",source:\"\",tags:[");
            let head = head.replace("\"again\"", "\"call\"");
            entries(&head, &format!("])}},{tail}"), usize::MAX, |_| "\"\",".to_owned())
        }
        other => panic!("{other} is no case"),
    }
}

/// Cases with whether their text is a workshop all the same.
pub const LARGE: [(&str, bool); 25] = [
    ("parentheses", false),
    ("brackets after the format", false),
    ("comments in comments", false),
    ("one long comment", false),
    ("one long name", false),
    ("an open string", false),
    ("a long title", true),
    ("escapes", true),
    ("backslashes in an id", false),
    ("quotes in an id", false),
    ("a long number", false),
    ("a long fraction", true),
    ("a long date", false),
    ("many extensions", false),
    ("many lines", false),
    ("300,000 people", false),
    ("200,000 journeys in a row", false),
    ("200,000 actions in a row", false),
    ("steps", false),
    ("empty ratings", false),
    ("empty tables", false),
    ("nobody's evidence", false),
    ("a long title with a thousand problems", false),
    ("empty ballots", true),
    ("tags", true),
];
