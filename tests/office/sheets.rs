//! The sheets.

use std::collections::{BTreeMap, HashSet};
use std::io::Write as _;
use std::path::Path;
use std::process::Command;
use std::sync::Arc;

use fireside::file::parse;
use fireside::measure::{Figures, forecast, score, taking_part, value};
use fireside::report::build::{Ask, build};
use fireside::report::model::Cell as ReportCell;
use fireside::report::xlsx::xlsx;
use fireside::text::{Language, Text};
use fireside::workshop::*;

use super::archive::{Archive, Cells, sheets};
use super::sample::{HOSTILE, report};
use super::{sheets_of, stops};

const EXAMPLES: [&str; 3] = ["northwind-onboarding", "moda-aurelia", "nusatel-call-centre"];

fn example(name: &str) -> Workshop {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let file = root.join("workshops").join(format!("{name}.ron"));
    let text = std::fs::read_to_string(&file).expect("an example");
    parse(&text, &file).expect("an example").workshop
}

fn share(value: f64) -> Share {
    Share::new(value).unwrap()
}

/// An example with a plan that changes something and a value case, whatever it has of its own.
fn rich(name: &str, convention: Convention) -> Workshop {
    let mut workshop = example(name);
    let factors: Vec<FactorId> = workshop.framework.active().map(|(id, _)| id.clone()).collect();
    let segment = workshop.segments.first().map(|(id, _)| id.clone());
    let plan = Arc::make_mut(&mut workshop.plan);
    for (n, factor) in factors.iter().enumerate().take(5) {
        let action = Action {
            title: format!("Close gap {n}"),
            chosen: n != 3,
            done: n == 4,
            cost: (n != 1).then(|| Amount::new(1000.0 + 333.3 * n as f64).unwrap()),
            confidence: (n == 0).then(|| share(0.65)),
            changes: vec![
                Change::Score {
                    factor: factor.clone(),
                    segment: segment.clone().filter(|_| n == 1),
                    by: Points::new(1.7).unwrap(),
                },
                Change::Score {
                    factor: factors[0].clone(),
                    segment: None,
                    by: Points::new(0.4).unwrap(),
                },
            ],
            ..Action::default()
        };
        plan.insert(ActionId::new(&format!("office-{n}")).unwrap(), action);
    }
    let span = |low, base, high| Span { low: share(low), base: share(base), high: share(high) };
    workshop.value = Arc::new(ValueCase {
        money: "£".to_owned(),
        customers: Some(Span {
            low: Count::new(400.0).unwrap(),
            base: Count::new(517.0).unwrap(),
            high: Count::new(600.0).unwrap(),
        }),
        retention: Some(span(0.8, 0.858, 0.9)),
        margin: Some(Span {
            low: Amount::new(900.0).unwrap(),
            base: Amount::new(1111.0).unwrap(),
            high: Amount::new(1300.0).unwrap(),
        }),
        discount: Some(span(0.06, 0.08, 0.12)),
        convention,
        link: Some(Link {
            retention: span(0.005, 0.02, 0.03),
            margin: Some(span(0.0, 0.01, 0.02)),
            reason: HOSTILE.to_owned(),
            signed_by: None,
            signed_on: None,
        }),
        revenue: Revenue {
            start: Some(Amount::new(1_000_000.0).unwrap()),
            expansion: Some(Amount::new(41_000.0).unwrap()),
            contraction: Some(Amount::new(12_500.0).unwrap()),
            churned: Some(Amount::new(142_000.0).unwrap()),
        },
        cost_to_serve: Some(Amount::new(212_000.0).unwrap()),
        ..ValueCase::default()
    });
    workshop
}

fn named<'a>(all: &'a [(String, Cells)], name: &str) -> &'a Cells {
    &all.iter().find(|(known, _)| known == name).unwrap_or_else(|| panic!("{name}")).1
}

/// The row that begins with these words, at or after another one.
fn row(cells: &Cells, words: &str, after: u32) -> u32 {
    let found = cells.iter().find(|((row, column), cell)| {
        *row >= after && *column == 0 && cell.words.as_deref() == Some(words)
    });
    found.unwrap_or_else(|| panic!("no row {words}")).0.0
}

fn number(cells: &Cells, at: (u32, u32)) -> Option<f64> {
    cells.get(&at).and_then(|cell| cell.number)
}

fn close(a: Option<f64>, b: Option<f64>, what: &str) {
    match (a, b) {
        (Some(a), Some(b)) => {
            assert!((a - b).abs() <= 1e-9 * b.abs().max(1.0), "{what}: {a} is not {b}");
        }
        (a, b) => assert_eq!(a, b, "{what}"),
    }
}

/// The results and the value case of the sheets are those of the measures.
fn says_what_is_measured(all: &[(String, Cells)], workshop: &Workshop, text: &Text) {
    let (round, _) = workshop.newest_round().unwrap();
    let sheet = score(workshop, round).unwrap();
    let then = forecast(workshop, round, &taking_part(workshop), jiff::civil::date(2026, 11, 22));
    let after = then.after.as_ref().unwrap();
    let results = named(all, text.get("office-results"));
    let mut groups: Vec<(&Figures, &Figures)> = vec![(&sheet.overall, &after.overall)];
    groups
        .extend(sheet.segments.iter().zip(&after.segments).map(|(a, b)| (&a.figures, &b.figures)));
    let mut tables = 0;
    for (column, (now, then)) in (1u32..).zip(&groups) {
        let figures = [
            ("office-actual", now.actual),
            ("office-desired", now.desired),
            ("office-attainment", now.attainment),
            ("office-attainment-low", now.range.map(|r| r.low)),
            ("office-attainment-high", now.range.map(|r| r.high)),
            ("office-geometric", now.geometric),
            ("office-harmonic", now.harmonic),
            ("office-minimum", now.minimum),
            ("office-balance", now.balance),
            ("office-coverage", Some(now.coverage)),
            ("office-actual-then", then.actual),
            ("office-attainment-then", then.attainment),
        ];
        for (key, value) in figures {
            let at = (row(results, text.get(key), 0), column);
            assert!(results[&at].formula.is_some(), "{key}: a number that nothing makes");
            close(number(results, at), value, key);
        }
        // The table of its factors, after those before it.
        tables = row(results, text.get("office-factor"), tables) + 1;
        for (line, factor) in (tables..).zip(&now.factors) {
            let values = [
                Some(factor.weight),
                factor.actual,
                factor.desired,
                factor.gap,
                factor.weighted_gap,
                factor.attainment,
            ];
            for (column, value) in (1u32..).zip(values) {
                assert!(results[&(line, column)].formula.is_some());
                close(number(results, (line, column)), value, factor.id.as_str());
            }
        }
    }
    let worth = value(workshop, then.attained());
    let cells = named(all, text.get("office-value"));
    for (key, case) in
        ["office-case-low", "office-case-base", "office-case-high"].into_iter().zip(worth.cases)
    {
        let line = row(cells, text.get(key), 0);
        let case = case.expect("a case");
        let values = [
            case.retention[1],
            case.margin[1],
            case.churn[0],
            case.churn[1],
            case.clv[0],
            case.clv[1],
            case.worth,
        ];
        for (column, value) in (7u32..).zip(values) {
            close(number(cells, (line, column)), Some(value), key);
        }
    }
    for (key, value) in [
        ("office-grr", worth.grr),
        ("office-nrr", worth.nrr),
        ("office-serve-ratio", worth.serve_ratio),
        ("office-cost", Some(worth.cost)),
    ] {
        close(number(cells, (row(cells, text.get(key), 0), 1)), value, key);
    }
    assert_eq!(worth.tornado.len(), 7, "the inputs, and what the plan gains");
    for swing in &worth.tornado {
        for (key, value) in [("office-low", swing.low), ("office-high", swing.high)] {
            let found = cells.iter().any(|((line, column), cell)| {
                *column == 13
                    && cell.number.is_some_and(|n| (n - value).abs() <= 1e-9 * value.abs())
                    && cells
                        .get(&(*line, 0))
                        .and_then(|c| c.words.as_deref())
                        .is_some_and(|words| words.ends_with(text.get(key)))
            });
            assert!(found, "{:?} {key}: {value}", swing.what);
        }
    }
}

#[test]
fn the_formulas_come_with_the_figures_of_the_measures() {
    for (at, name) in EXAMPLES.into_iter().enumerate() {
        let convention = Convention::ALL[at % 2];
        let workshop = rich(name, convention);
        let language = Language::ALL[at];
        let bytes = sheets_of(&report(language), &workshop);
        says_what_is_measured(&sheets(&bytes), &workshop, Text::of(language));
        assert_eq!(bytes, sheets_of(&report(language), &workshop), "the same file again");
    }
}

#[test]
fn every_number_of_the_report_stands_there_once() {
    let report = report(Language::Italian);
    let text = Text::of(Language::Italian);
    let all = sheets(&sheets_of(&report, &example(EXAMPLES[0])));
    let cells = named(&all, text.get("office-numbers"));
    let mut seen = HashSet::new();
    for known in report.numbers() {
        if seen.insert(&known.id) {
            let line = row(cells, &known.id, 0);
            assert_eq!(number(cells, (line, 1)), known.value, "{}", known.id);
            assert_eq!(cells[&(line, 2)].words, Some(known.write(text)), "{}", known.id);
        }
    }
    let rows = cells.keys().filter(|(row, column)| *row > 2 && *column == 0).count();
    assert_eq!(rows, seen.len());
}

#[test]
fn what_looks_like_a_formula_stays_text() {
    let mut workshop = rich(EXAMPLES[0], Convention::Later);
    let long = "nobody shortened this ".repeat(2_500);
    let framework = Arc::make_mut(&mut workshop.framework);
    for factor in framework.factors.values_mut() {
        factor.title = HOSTILE.to_owned();
        factor.questions.values_mut().for_each(|q| q.text = format!("{HOSTILE}{long}"));
    }
    for segment in Arc::make_mut(&mut workshop.segments).values_mut() {
        segment.title = HOSTILE.to_owned();
    }
    for action in Arc::make_mut(&mut workshop.plan).values_mut() {
        action.title = HOSTILE.to_owned();
    }
    let mut report = report(Language::English);
    report.title = HOSTILE.to_owned();
    report.confidentiality = format!("&P {HOSTILE}").repeat(50);
    let all = sheets(&sheets_of(&report, &workshop));
    let (mut texts, mut formulas) = (0, 0);
    for (name, cells) in &all {
        for cell in cells.values() {
            if let Some(formula) = &cell.formula {
                assert!(!formula.contains("cmd"), "{name}: {formula}");
                formulas += 1;
            }
            texts += usize::from(cell.words.as_ref().is_some_and(|w| w.starts_with("=cmd|")));
        }
    }
    assert!(texts > 50 && formulas > 500, "{texts} {formulas}");
}

#[test]
fn a_workshop_that_says_nothing_still_has_its_sheets() {
    let framework = example(EXAMPLES[0]).framework;
    let bare = Workshop::empty("Empty", Language::English, (*framework).clone());
    let mut report = report(Language::English);
    report.sections.truncate(1);
    let all = sheets(&sheets_of(&report, &bare));
    assert!(all.iter().any(|(name, _)| name == "Inputs"), "{all:?}");
    // With a round and no segment, and with a segment and no answer.
    let mut scored = bare;
    let round = Assessment::new("First", jiff::civil::date(2026, 11, 3));
    let id = AssessmentId::new("t0").unwrap();
    scored.assessments = Arc::new([(id, Arc::new(round))].into_iter().collect());
    sheets_of(&report, &scored);
    let segment = Segment::new("All", Share::ALL);
    scored.segments = Arc::new([(SegmentId::new("s0").unwrap(), segment)].into_iter().collect());
    let all = sheets(&sheets_of(&report, &scored));
    let results = named(&all, "Results");
    assert_eq!(number(results, (row(results, "Attainment", 0), 1)), None);
}

#[test]
fn whoever_stops_it_gets_no_half_of_it() {
    let (report, workshop) = (report(Language::English), example(EXAMPLES[1]));
    stops(|progress| xlsx(&report, &workshop, None, progress));
}

/// The same file with a 0 for whatever a formula comes to.
fn emptied(bytes: &[u8]) -> Vec<u8> {
    let mut out = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for (name, part) in Archive::read(bytes).0 {
        out.start_file(&name, zip::write::SimpleFileOptions::default()).unwrap();
        let part = if name.starts_with("xl/worksheets/sheet") {
            let text = String::from_utf8(part).unwrap();
            let mut pieces = text.split("</f><v>");
            let mut emptied = pieces.next().unwrap().to_owned();
            for piece in pieces {
                let (_, rest) = piece.split_once("</v>").unwrap();
                emptied.push_str("</f><v>0</v>");
                emptied.push_str(rest);
            }
            emptied.replace(" t=\"str\"", "").into_bytes()
        } else {
            part
        };
        out.write_all(&part).unwrap();
    }
    out.finish().unwrap().into_inner()
}

/// Has LibreOffice work every formula out anew.
fn recalculated(bytes: &[u8]) -> Vec<u8> {
    let folder = tempfile::tempdir().unwrap();
    let profile = folder.path().join("profile/user");
    std::fs::create_dir_all(&profile).unwrap();
    let always = r#"<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry"><item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item></oor:items>"#;
    std::fs::write(profile.join("registrymodifications.xcu"), always).unwrap();
    let file = folder.path().join("in.xlsx");
    std::fs::write(&file, bytes).unwrap();
    let profile = folder.path().join("profile");
    let done = Command::new("soffice")
        .arg(format!("-env:UserInstallation=file://{}", profile.display()))
        .args(["--headless", "--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir"])
        .arg(folder.path().join("out"))
        .arg(&file)
        .output()
        .expect("LibreOffice");
    assert!(done.status.success(), "{done:?}");
    std::fs::read(folder.path().join("out/in.xlsx")).expect("a file")
}

#[test]
#[ignore = "needs LibreOffice"]
fn worked_out_anew_the_formulas_come_to_the_same() {
    for (at, name) in EXAMPLES.into_iter().enumerate() {
        let workshop = rich(name, Convention::ALL[at % 2]);
        let language = Language::ALL[at];
        let bytes = sheets_of(&report(language), &workshop);
        let (ours, anew) = (sheets(&bytes), sheets(&recalculated(&emptied(&bytes))));
        says_what_is_measured(&anew, &workshop, Text::of(language));
        let mut compared = 0;
        for (name, cells) in &ours {
            let anew = named(&anew, name);
            for (at, cell) in cells.iter().filter(|(_, cell)| cell.formula.is_some()) {
                let value = cell.number;
                close(number(anew, *at), value, &format!("{name} {at:?} {:?}", cell.formula));
                compared += 1;
            }
        }
        assert!(compared > 700, "{compared}");
    }
}

#[test]
fn every_number_of_an_example_is_the_one_of_its_report_and_follows_where_it_can() {
    for (name, example) in EXAMPLES.into_iter().zip(&fireside::file::EXAMPLES) {
        let workshop = rich(name, Convention::Later);
        let report = build(&workshop, &Ask::on(jiff::civil::date(2026, 11, 22)));
        let text = Text::of(report.language);
        assert_eq!(report.language, example.language);
        let all = sheets(&sheets_of(&report, &workshop));
        let cells = named(&all, text.get("office-numbers"));
        let mut follows = 0;
        let mut seen = HashSet::new();
        for known in report.numbers().into_iter().filter(|n| seen.insert(&n.id)) {
            let line = row(cells, &known.id, 0);
            close(number(cells, (line, 1)), known.value, &known.id);
            // What follows says so, and the rest that it does not.
            let formula = cells.get(&(line, 1)).is_some_and(|cell| cell.formula.is_some());
            let said = if formula { "office-live" } else { "office-export" };
            assert_eq!(cells[&(line, 3)].words.as_deref(), Some(text.get(said)), "{}", known.id);
            follows += usize::from(formula);
            let scored = known.id.starts_with("overall/") && !known.id.contains("top-holds");
            let worth = known.id.starts_with("value/worth/");
            let must = (scored && !known.id.ends_with("change")) || worth;
            assert!(formula || !must || known.value.is_none(), "{} does not follow", known.id);
        }
        assert!(follows > 100, "{name}: {follows} of {}", seen.len());
        // The tables say the same, cell by cell.
        // Each section has a sheet of its own, and so has a table of several pages.
        let listed: Vec<_> =
            all.iter().filter(|(name, _)| name.starts_with(|c: char| c.is_ascii_digit())).collect();
        let mut below: BTreeMap<&str, u32> = BTreeMap::new();
        for table in report.tables() {
            let first = |(name, cells): &&&(String, Cells)| {
                let line = below.get(name.as_str()).copied().unwrap_or_default();
                cells.iter().any(|(at, cell)| {
                    at.0 >= line && cell.words.as_deref() == Some(table.caption.trim())
                })
            };
            let (name, cells) = listed.iter().find(first).unwrap_or_else(|| panic!("{}", table.id));
            let line = below.entry(name).or_default();
            // Below the caption stands the heading.
            *line = row(cells, &table.caption, *line) + 2;
            for cells_of in &table.rows {
                for (column, cell) in (0u32..).zip(cells_of) {
                    if let ReportCell::Number(known) | ReportCell::Heat(known) = cell {
                        close(number(cells, (*line, column)), known.value, &known.id);
                    }
                }
                *line += 1;
            }
        }
    }
}

#[test]
fn what_the_report_leaves_out_is_not_handed_over() {
    let workshop = rich(EXAMPLES[0], Convention::Later);
    let without = |left: &[Section]| {
        let sections = Section::ALL.into_iter().filter(|s| !left.contains(s)).collect();
        let ask = Ask { sections: Some(sections), ..Ask::on(jiff::civil::date(2026, 11, 22)) };
        sheets(&sheets_of(&build(&workshop, &ask), &workshop))
    };
    let text = Text::of(Language::English);
    let says = |all: &[(String, Cells)], words: &str| {
        all.iter()
            .flat_map(|(_, cells)| cells.values())
            .any(|cell| cell.words.as_deref().is_some_and(|said| said.contains(words)))
    };
    let reason = &workshop.value.link.as_ref().unwrap().reason;
    let reason = &reason.chars().filter(|c| !c.is_control()).collect::<String>();
    let all = without(&[]);
    assert!(all.iter().any(|(name, _)| name == text.get("office-value")) && says(&all, reason));
    assert!(says(&all, text.get("office-unsigned")) || says(&all, "is signed by"));
    let all = without(&[Section::Value]);
    assert!(!all.iter().any(|(name, _)| name == text.get("office-value")));
    assert!(!says(&all, reason) && !says(&all, text.get("office-discount")));
    assert!(!says(&all, "value/"), "no figure of the value case is listed");
    let all = without(&[
        Section::Factors,
        Section::QuickWins,
        Section::Roadmap,
        Section::Value,
        Section::Next,
        Section::Summary,
    ]);
    let title = &workshop.plan.values().find(|a| !a.title.is_empty()).unwrap().title;
    assert!(!says(&all, title), "{title}");
}
