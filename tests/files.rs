//! Workshops on disk: what is written is what is read, and every refusal names its place.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::print_stdout,
    reason = "a test stops at the first surprise and says what it saw"
)]

#[path = "files/flow.rs"]
mod flow;
#[path = "files/full.rs"]
mod full;
#[path = "files/ledger.rs"]
mod ledger;
#[path = "files/plan.rs"]
mod plan;
#[path = "files/recovery.rs"]
mod recovery;
#[path = "files/settings.rs"]
mod settings;

use std::fs;
use std::path::Path;
use std::sync::Arc;

use fireside::file::{
    self, Change, EXAMPLES, FileError, FileErrorKind, Fresh, Loaded, Locator, Place, RealDisk,
    Stamp,
};
use fireside::text::Text;
use fireside::workshop::{
    Action, Claim, ClaimId, ContactPoint, Crumb, FORMAT, Fading, Lane, Language, Mutual, Problem,
    ProblemKind, Question, Severity, SignalId, Table, Workshop,
};
use full::full;

/// The stored example of format 1. It never changes: it is what older versions wrote.
const FORMAT_1: &str = include_str!("formats/1.ron");

/// The stored example of format 2.
const FORMAT_2: &str = include_str!("formats/2.ron");

/// The stored example of format 3.
const FORMAT_3: &str = include_str!("formats/3.ron");

/// The stored example of format 4.
const FORMAT_4: &str = include_str!("formats/4.ron");

/// A file as format 5 was written.
const FORMAT_5: &str = include_str!("formats/5.ron");

/// The stored example of format 6.
const FORMAT_6: &str = include_str!("formats/6.ron");

/// What format 6 said of it when its example was written: lengths of paths that are cut and mean
/// stays came later, and may be left out.
fn full_6() -> Workshop {
    let mut w = full();
    for log in Arc::make_mut(&mut w.logs).values_mut() {
        let log = Arc::make_mut(log);
        log.activities.iter_mut().for_each(|activity| activity.mean_dwell = None);
        log.variants.iter_mut().for_each(|variant| variant.length = None);
    }
    w
}

/// What format 5 could say of it: the same without what format 6 added.
fn full_5() -> Workshop {
    let mut w = full();
    (w.logs, w.simulation, w.repairs) = (Arc::default(), Arc::default(), Arc::default());
    for journey in Arc::make_mut(&mut w.journeys).values_mut() {
        for step in Arc::make_mut(journey).steps.values_mut() {
            let step = Arc::make_mut(step);
            (step.entry, step.capacity) = (None, None);
        }
    }
    w
}

/// What format 4 could say of it: the same without what format 5 added.
fn full_4() -> Workshop {
    let mut w = full_5();
    (w.value, w.deliverable) = (Arc::default(), Arc::default());
    for action in Arc::make_mut(&mut w.plan).values_mut() {
        *action = Action {
            title: action.title.clone(),
            note: action.note.clone(),
            factors: action.factors.clone(),
            steps: action.steps.clone(),
            signals: action.signals.clone(),
            owner: action.owner.clone(),
            due: action.due,
            effort: action.effort,
            confidence: action.confidence,
            after: action.after.clone(),
            done: action.done,
            ..Action::default()
        };
    }
    w
}

/// What format 3 could say of it: the same without what format 4 added.
fn full_3() -> Workshop {
    let mut w = full_4();
    w.personas = Arc::default();
    for journey in Arc::make_mut(&mut w.journeys).values_mut() {
        let journey = Arc::make_mut(journey);
        (journey.persona, journey.variant_of) = (None, None);
        (journey.stickies, journey.stories) = (Table::default(), Table::default());
        for lane in journey.lanes.values_mut() {
            *lane = Lane { hidden: lane.hidden, ..Lane::new(lane.title.clone(), lane.kind) };
        }
        for step in journey.steps.values_mut() {
            let step = Arc::make_mut(step);
            (step.kpi, step.origin) = (None, None);
            step.channel.clear();
        }
    }
    w
}

/// What format 2 could say of it: the same without what format 3 added. What its signals said of
/// one another has become a claim.
fn full_2() -> Workshop {
    let mut w = full_3();
    for point in Arc::make_mut(&mut w.contact_points).values_mut() {
        *point = ContactPoint {
            chosen: point.chosen.clone(),
            data: point.data,
            importance_customer: point.importance_customer,
            importance_organisation: point.importance_organisation,
            satisfaction: point.satisfaction,
            owner: point.owner.clone(),
            leads_to: point.leads_to.clone(),
            note: point.note.clone(),
            ..ContactPoint::new(point.title.clone(), point.phase, point.channel.clone())
        };
    }
    for signal in Arc::make_mut(&mut w.signals).values_mut() {
        let signal = Arc::make_mut(signal);
        signal.unrelated = false;
        signal.apart.clear();
    }
    let (call, again) = (SignalId::new("call").unwrap(), SignalId::new("again").unwrap());
    let claim =
        Claim { title: "Called twice".into(), signals: vec![call, again], ..Claim::default() };
    let claims = [(ClaimId::new("claim-1").unwrap(), Arc::new(claim))].into_iter().collect();
    Workshop {
        pyramid: Arc::default(),
        experiences: Arc::default(),
        memory: Arc::default(),
        stance: Arc::default(),
        facts: Arc::default(),
        claims: Arc::new(claims),
        fading: Fading::default(),
        capabilities: Arc::default(),
        ..w
    }
}

/// What format 1 could say of it: the same without what format 2 added.
fn full_1() -> Workshop {
    let mut w = full_2();
    for factor in Arc::make_mut(&mut w.framework).factors.values_mut() {
        factor.off = false;
        for question in factor.questions.values_mut() {
            let text = question.text.clone();
            *question = Question {
                requirement: question.requirement.clone(),
                weight: question.weight,
                ..Question::new(text, question.levels.clone())
            };
        }
    }
    for segment in Arc::make_mut(&mut w.segments).values_mut() {
        (segment.intent, segment.learning_curve, segment.change_load) = (None, None, None);
    }
    for round in Arc::make_mut(&mut w.assessments).values_mut() {
        let round = Arc::make_mut(round);
        for ratings in round.ratings.values_mut() {
            for rating in ratings.values_mut() {
                rating.references.clear();
            }
        }
        for answers in round.answers.values_mut() {
            for answer in Arc::make_mut(answers).values_mut() {
                answer.references.clear();
            }
        }
        round.messages = Arc::default();
        round.blockers = Arc::default();
        round.misses = Arc::default();
        round.mutual = Mutual::default();
    }
    w.references = Arc::default();
    w
}

fn parse(text: &str) -> Result<Loaded, FileError> {
    file::parse(text, Path::new("x.ron"))
}

/// The line of the first occurrence of a stretch.
fn line_of(text: &str, stretch: &str) -> usize {
    1 + text[..text.find(stretch).unwrap()].matches('\n').count()
}

#[test]
fn a_workshop_is_read_as_it_was_written() {
    let text = file::print(&full()).unwrap();
    let loaded = parse(&text).unwrap();
    assert_eq!(loaded.workshop, full());
    assert_eq!(loaded.problems, []);
    assert_eq!(file::print(&loaded.workshop).unwrap(), text);
}

#[test]
fn every_stored_format_is_still_read() {
    assert_eq!(parse(FORMAT_1).unwrap().workshop, full_1());
    assert_eq!(parse(FORMAT_2).unwrap().workshop, full_2());
    assert_eq!(parse(FORMAT_3).unwrap().workshop, full_3());
    assert_eq!(parse(FORMAT_4).unwrap().workshop, full_4());
    assert_eq!(parse(FORMAT_5).unwrap().workshop, full_5());
    assert_eq!(parse(FORMAT_6).unwrap().workshop, full_6());
    // A format without a stored example is one that nobody tests.
    for format in 1..=FORMAT {
        assert!(Path::new(&format!("tests/formats/{format}.ron")).exists(), "format {format}");
    }
}

#[test]
fn a_file_explains_itself_to_a_text_editor() {
    let text = file::print(&full()).unwrap();
    let lines: Vec<&str> = text.lines().collect();
    assert!(lines[0].starts_with("// A Fireside workshop."));
    assert!(lines[1].contains("https://github.com/ron-rs/ron"));
    assert_eq!(lines[2], "#![enable(implicit_some)]");
    assert_eq!(lines[4].trim(), "format: 6,");
    assert!(!text.contains("Some("), "values stand for themselves");
    assert!(!text.contains('\r') && text.ends_with(")\n"));
    // Comments of a person are no obstacle.
    assert!(parse(&text.replace("title:", "/* what */ title: // it is called\n")).is_ok());
    assert!(parse(&text.replace('\n', "\r\n")).is_ok());
}

#[test]
fn another_format_is_refused_politely() {
    let error = parse(&FORMAT_1.replace("format: 1", "format: 7")).unwrap_err();
    assert_eq!(error.kind, FileErrorKind::Newer { found: 7, known: FORMAT });
    assert_eq!(error.place, Some(Place { line: line_of(FORMAT_1, "format: 1"), column: 11 }));
    for language in Language::ALL {
        let words = error.describe(Text::of(language));
        assert!(words.contains('7') && words.contains(&FORMAT.to_string()), "{words}");
    }
    // Whatever else has changed in a newer format.
    let error = parse("(format: 7, everything: Else(1, 2))").unwrap_err();
    assert_eq!(error.kind, FileErrorKind::Newer { found: 7, known: FORMAT });
    for (text, column) in [("(format: 0)", 10), ("( title: \"x\")", 3), ("()", 2)] {
        let error = parse(text).unwrap_err();
        assert_eq!(error.kind, FileErrorKind::NoFormat, "{text}");
        assert_eq!(error.place, Some(Place { line: 1, column }), "{text}");
    }
}

#[test]
fn a_refusal_names_the_place_and_the_field() {
    for (from, to, stretch, field, words) in [
        (
            "judged: 6.25",
            "judged: 11",
            "11,",
            "assessments.november.ratings.smb.intent.judged",
            "11",
        ),
        (
            "judged: 6.25",
            "judged:  NaN",
            "NaN",
            "assessments.november.ratings.smb.intent.judged",
            "",
        ),
        ("Level(3)", "Level(7)", "7)", "assessments.november.answers.smb.why.reply.Level", "7"),
        ("share: 0.7,", "share: 1.2,", "1.2,", "segments.smb.share", "1.2"),
        ("date: \"2026-11-03\"", "date: \"2026-11-31\"", "\"2026-11-31", "purpose.date", "30"),
        ("role: \"Support\"", "rôle: \"Support\"", "rôle", "people.ana", "rôle"),
        ("role: \"Support\"", "colour: \"Support\"", "colour", "people.ana", "colour"),
        ("kind: Actions", "kind: Deeds", "Deeds", "journeys.renewal.lanes.does.kind", "Deeds"),
        ("\"key\": (", "\"smb\": (", "\"smb\": (\n      title: \"key\"", "segments", "smb"),
        (
            "from: \"asks\"",
            "from: \"Asks!\"",
            "\"Asks!\"",
            "journeys.renewal.connections.on.from",
            "Asks!",
        ),
        ("from: \"asks\"", "from: asks", "asks,", "journeys.renewal.connections.on.from", ""),
        ("col: 0", "col: 65536", "65536", "journeys.renewal.steps.asks.at.col", ""),
    ] {
        assert!(FORMAT_1.contains(from), "{from}");
        let text = FORMAT_1.replacen(from, to, 1);
        let error = parse(&text).unwrap_err();
        let at = text.find(stretch).unwrap();
        let expected = Place::after(&text.as_bytes()[..at]);
        assert_eq!(error.place, Some(expected), "{to}: {error}");
        assert!(error.field.starts_with(field), "{to}: {error}");
        assert!(error.to_string().contains(words), "{to}: {error}");
        let start = format!("x.ron:{}:{}: ", expected.line, expected.column);
        assert!(error.to_string().starts_with(&start), "{to}: {error}");
    }
}

#[test]
fn problems_are_found_in_the_text() {
    let text = FORMAT_1.replacen("share: 0.3,", "share: 0.2,", 1);
    let loaded = parse(&text).unwrap();
    assert!(matches!(loaded.problems[..], [Problem { kind: ProblemKind::SegmentShares(_), .. }]));
    let place = Locator::new(&text).find(&loaded.problems[0]);
    assert_eq!(place, Place { line: line_of(&text, "segments: {"), column: 3 });

    let text = FORMAT_1.replacen("owner: \"ana\"", "owner: \"bob\"", 1);
    let error = parse(&text).unwrap_err();
    assert!(matches!(&error.kind, FileErrorKind::Broken(problems) if problems.len() == 1));
    let at = text.find("\"bob\"").unwrap();
    assert_eq!(error.place, Some(Place::after(&text.as_bytes()[..at])), "{error}");
    assert!(error.to_string().contains("Journeys › Renewal › Asks support"), "{error}");
}

#[test]
fn every_problem_has_words_in_every_language() {
    let kinds = [
        ProblemKind::NoFactors,
        ProblemKind::NoWeight,
        ProblemKind::QuestionTwice("why".into()),
        ProblemKind::SharedChain("why".into()),
        ProblemKind::FeedTwice("why".into()),
        ProblemKind::NoSegments,
        ProblemKind::SegmentShares(0.9),
        ProblemKind::ConnectionShares(1.1),
        ProblemKind::EntryShares(1.2),
        ProblemKind::LogTorn,
        ProblemKind::NoWayOut,
        ProblemKind::SamePlace("Other".into()),
        ProblemKind::SameConnection,
        ProblemKind::JourneyCycle,
        ProblemKind::PlanCycle,
        ProblemKind::ForAndAgainst("Called twice".into()),
        ProblemKind::OddDate(jiff::civil::date(1, 1, 1)),
        ProblemKind::TimeTurned,
        ProblemKind::LostTime,
        ProblemKind::LostRevenue,
        ProblemKind::NoChannel("fax".into()),
    ];
    // What the checks call the parts and the things, read from where they are checked.
    let checks = concat!(
        include_str!("../src/workshop/check/mod.rs"),
        include_str!("../src/workshop/check/flow.rs"),
        include_str!("../src/workshop/check/journey.rs"),
        include_str!("../src/workshop/check/ledger.rs"),
        include_str!("../src/workshop/check/scores.rs")
    );
    let words = |before: &str| -> Vec<&'static str> {
        checks.split(before).skip(1).filter_map(|rest| rest.split('"').next()).collect()
    };
    let mut fields = words("field(\"");
    fields.extend(["revenue", "churn", "expansion", "cost_to_serve"]);
    let mut things = words("what: \"");
    things.extend(words("refers(\""));
    for call in checks.split("refers_all(\"").skip(1) {
        let mut parts = call.split('"');
        fields.extend(parts.next());
        things.extend(parts.nth(1));
    }
    assert!(fields.len() > 20 && things.len() > 15, "{fields:?} {things:?}");
    let kinds = kinds
        .into_iter()
        .chain(things.into_iter().map(|what| ProblemKind::Dangling { what, id: "some-id".into() }));
    let path: Vec<Crumb> = fields.into_iter().map(Crumb::Field).collect();
    for kind in kinds {
        let problem = Problem { path: path.clone(), kind };
        for language in Language::ALL {
            let words = file::describe_problem(Text::of(language), &problem);
            // A message that is missing comes back as its key or as the field's own name.
            for trace in ["problem-", "part-", "thing-", "_", "{"] {
                assert!(!words.contains(trace), "{language:?}: {words}");
            }
        }
    }
}

#[test]
fn loading_and_noticing_that_somebody_else_saved() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("x.ron");
    fs::write(&path, FORMAT_1).unwrap();
    let (loaded, stamp) = file::load(&RealDisk, &path).unwrap();
    assert_eq!(loaded.workshop, full_1());
    let changed = || file::changed_since(&RealDisk, &path, &stamp).unwrap();
    assert_eq!(changed(), Change::None);
    // Touched, not changed.
    fs::write(&path, FORMAT_1).unwrap();
    assert_eq!(changed(), Change::None);
    // As long as before, at the same time as before.
    let time = fs::metadata(&path).unwrap().modified().unwrap();
    fs::write(&path, FORMAT_1.replace("6.25", "6.75")).unwrap();
    fs::File::options().append(true).open(&path).unwrap().set_modified(time).unwrap();
    assert_eq!(changed(), Change::Changed);
    let saved = file::save(&RealDisk, &path, FORMAT_1).unwrap();
    assert_eq!(saved, stamp);
    assert_eq!(saved, Stamp::of(FORMAT_1.as_bytes()));
    assert_eq!(changed(), Change::None);
    fs::remove_file(&path).unwrap();
    assert_eq!(changed(), Change::Gone);
    let missing = file::load(&RealDisk, &path).unwrap_err();
    assert_eq!(missing.kind, FileErrorKind::Missing);
}

#[test]
fn what_ships_is_sound() {
    for example in EXAMPLES {
        let loaded = file::parse(example.text, Path::new(example.name)).unwrap();
        assert_eq!(loaded.workshop.language, example.language, "{}", example.name);
        assert_eq!(loaded.problems, [], "{}", example.name);
        assert_eq!(file::example(example.language), example.text);
        assert_eq!(file::example_of(example.name), Some(&example));
    }
    for language in Language::ALL {
        let fresh = Fresh {
            language,
            title: "New",
            segment: "All",
            round: "First",
            date: jiff::civil::date(2026, 11, 3),
        };
        let workshop: Workshop = file::new_workshop(&fresh).unwrap();
        assert_eq!(workshop.framework.factors.len(), 8);
        assert_eq!((workshop.segments.len(), workshop.assessments.len()), (1, 1));
        assert_eq!(workshop.check(), []);
        assert_eq!(parse(&file::print(&workshop).unwrap()).unwrap().workshop, workshop);
    }
}

#[test]
fn broken_is_refused_and_doubtful_is_reported() {
    let mut workshop = full();
    workshop.segments = Arc::default();
    let text = file::print(&workshop).unwrap();
    let FileErrorKind::Broken(problems) = parse(&text).unwrap_err().kind else {
        panic!("segments are missing that others speak of");
    };
    assert!(problems.iter().all(|p| p.severity() == Severity::Broken));
    let empty = Workshop::empty("x", Language::English, full().framework.as_ref().clone());
    let loaded = parse(&file::print(&empty).unwrap()).unwrap();
    assert!(matches!(loaded.problems[..], [Problem { kind: ProblemKind::NoSegments, .. }]));
}
