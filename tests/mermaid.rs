//! Diagrams of mermaid and sheets of cards: files from the wild, and what we write ourselves.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test that cannot go on has failed"
)]

use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use fireside::app::drawing::{Part, svg};
use fireside::edit::Document;
use fireside::file::exchange::{
    DrawnJourney, Refusal, Trouble, TroubleKind, Unreadable, cards, flowchart, journey_diagram,
    left_out, read_cards, read_mermaid,
};
use fireside::file::{example, parse};
use fireside::text::{Language, Text};
use fireside::workshop::{
    Amount, ConnectionKind, Coordinate, Exit, Journey, JourneyId, Kpi, Lane, LaneId, LaneKind,
    Layer, Persona, PersonaId, Place, ProblemKind, Salience, Share, Stage, StageId, Step, StepId,
    Sticky, StickyColor, StickyId, ThreePs, Valence, Workshop,
};
use proptest::prelude::*;

fn northwind() -> Workshop {
    parse(example(Language::English), Path::new("x.ron")).unwrap().workshop
}

fn text() -> &'static Text {
    Text::of(Language::English)
}

fn read(diagram: &str) -> Result<DrawnJourney, Unreadable> {
    let stop = AtomicBool::new(false);
    read_mermaid(diagram.as_bytes(), &northwind(), text(), "diagram", &stop)
}

/// Stages with their cards: title, and the score that the valence stands for.
fn told(journey: &Journey) -> Vec<(String, Vec<String>)> {
    let cards = |stage: &StageId| {
        let stage = stage.clone();
        let steps = journey.steps.values().filter(move |s| s.at.stage == stage);
        steps.map(|s| match s.valence {
            Some(v) => format!("{} {}{}", s.title, v.get() + 3.0, s.text),
            None => format!("{} –{}", s.title, s.text),
        })
    };
    journey.stages.iter().map(|(id, s)| (s.title.clone(), cards(id).collect())).collect()
}

/// The document takes the journey, and it is whole then.
fn taken(read: &DrawnJourney) -> Arc<Workshop> {
    let mut document = Document::unsaved(northwind());
    document.apply(&read.edit(&JourneyId::fresh(), "drawing-undo-import")).unwrap();
    // A circle that nobody can leave is a gap of the drawing; nothing else may be wrong.
    let broken = document
        .workshop()
        .check()
        .into_iter()
        .find(|p| matches!(p.kind, ProblemKind::Dangling { .. } | ProblemKind::SamePlace(_)));
    assert_eq!(broken, None);
    Arc::clone(document.workshop())
}

#[test]
fn a_journey_of_the_manual_is_read() {
    let found = read(
        "journey\n    title My working day\n    section Go to work\n      Make tea: 5: Me\n      \
         Go upstairs: 3: Me\n      Do work: 1: Me, Cat\n    section Go home\n      Go downstairs: 5: \
         Me\n      Sit down: 5: Me\n",
    )
    .unwrap();
    assert_eq!(found.journey.title, "My working day");
    assert_eq!(
        told(&found.journey),
        [
            (
                "Go to work".into(),
                vec!["Make tea 5@Me".into(), "Go upstairs 3@Me".into(), "Do work 1@Me, Cat".into()]
            ),
            ("Go home".into(), vec!["Go downstairs 5@Me".into(), "Sit down 5@Me".into()]),
        ]
    );
    assert_eq!(found.journey.connections.len(), 4);
    assert_eq!(found.found.count, 0);
    taken(&found);
}

#[test]
fn journeys_from_the_wild_are_read() {
    for (diagram, stages, troubles) in [
        // CRLF, a byte order mark, tabs, comments, a directive, an entity, a tag.
        (
            "\u{feff}%%{init: {'theme':'forest'}}%%\r\n%% by hand\r\njourney\r\n\ttitle A &amp; \
             B\r\n  section One<br/>more\r\n\t\t\tTea #amp; cake : 4 : Me , You \r\n",
            vec![("One more", vec!["Tea & cake 4@Me, You"])],
            0,
        ),
        // Several actors are kept in the text; emoji; no space at all; a semicolon at the end.
        (
            "journey\nsection S\n🙂 Smile:5:Me,😺\nNext: 2: You;\n",
            vec![("S", vec!["🙂 Smile 5@Me, 😺", "Next 2@You"])],
            0,
        ),
        // Scores outside 1 to 5, missing, and in words.
        (
            "journey\nsection S\nA: 9: Me\nB: -1: Me\nC\nD: good: Me\nE: 2,5: Me\n",
            vec![("S", vec!["A 5@Me", "B 1@Me", "C –", "D –@Me", "E 2.5@Me"])],
            4,
        ),
        // A colon within a name, and a section without a name.
        (
            "journey\nsection\nStep 1: sign up: 3: Me\nStep 2: pay: 1: Me\n",
            vec![("diagram", vec!["Step 1: sign up 3", "Step 2: pay 1"])],
            0,
        ),
        // Front matter and Markdown around it.
        (
            "# Notes\n```mermaid\n---\ntitle: From notes\n---\njourney\nA: 1\nB: 2\n```\n",
            vec![("From notes", vec!["A 1", "B 2"])],
            0,
        ),
        // A description over several lines, and one that is never closed.
        (
            "journey\naccDescr {\nOne day:\n 3 of them } A: 1\nB: 2\n",
            vec![("diagram", vec!["A 1", "B 2"])],
            0,
        ),
        ("journey\naccDescr { open\nA: 1\nB: 2\n", vec![("diagram", vec!["A 1", "B 2"])], 1),
        // A task before any section, a task without a name.
        (
            "JOURNEY\nFirst: 3: Me\n: 4: Me\nsection Then\nLast: 3: You\n",
            vec![("", vec!["First 3@Me"]), ("Then", vec!["Last 3@You"])],
            1,
        ),
    ] {
        let found = read(diagram).unwrap_or_else(|e| panic!("{diagram}: {e:?}"));
        let stages: Vec<(String, Vec<String>)> = stages
            .into_iter()
            .map(|(s, c)| (s.to_owned(), c.into_iter().map(str::to_owned).collect()))
            .collect();
        assert_eq!(told(&found.journey), stages, "{diagram}");
        assert_eq!(found.found.count, troubles, "{diagram}: {:?}", found.found);
        taken(&found);
    }
}

#[test]
fn a_description_is_the_note_and_an_open_one_costs_its_line_only() {
    for kind in ["journey\n", "graph TD\n"] {
        let found = read(&format!("{kind}accDescr {{\n A day\n in May\n}}\nA: 3\n")).unwrap();
        assert_eq!(found.journey.note, "A day in May", "{kind}");
        // Every line of many an open description.
        let many = 200_000;
        let large = format!("{kind}A\n{}", "accDescr {\n".repeat(many));
        let found = read(&large).unwrap();
        assert_eq!((found.journey.steps.len(), found.found.lost), (1, many), "{kind}");
        assert!(matches!(
            found.found.troubles[..],
            [.., Trouble { kind: TroubleKind::Unclosed(_), .. }]
        ));
    }
    // Somebody may give up on it.
    let large = format!("journey\naccDescr {{\n{}", "word word\n".repeat(200_000));
    let stop = AtomicBool::new(true);
    let stopped = read_mermaid(large.as_bytes(), &northwind(), text(), "diagram", &stop);
    assert_eq!(stopped.unwrap_err(), Unreadable::File(Refusal::Stopped));
}

#[test]
fn one_actor_everywhere_is_the_persona() {
    let found = read("journey\nA: 1: Ayu\nB: 2: Ayu\n").unwrap();
    assert_eq!(found.persona.as_ref().unwrap().1.name, "Ayu");
    let workshop = taken(&found);
    let (_, journey) = workshop.journeys.last().unwrap();
    assert!(journey_diagram(&workshop, journey).contains("A: 1: Ayu\n"));
    assert!(journey.steps.values().all(|s| s.text.is_empty()));
}

#[test]
fn what_is_no_journey_is_refused_with_its_line() {
    assert_eq!(read(""), Err(Unreadable::NoDiagram));
    assert_eq!(read("%% nothing\n\n"), Err(Unreadable::NoDiagram));
    assert_eq!(
        read("\n%% x\nsequenceDiagram\nA->>B: hi\n"),
        Err(Unreadable::OtherDiagram { line: 3, word: "sequenceDiagram".into() })
    );
    assert_eq!(read("journey\ntitle Nothing else\n"), Err(Unreadable::Nothing(None)));
    let Err(Unreadable::Nothing(Some(trouble))) = read("flowchart TD\n\n-->\n") else {
        panic!("a reason")
    };
    assert_eq!(trouble.line, 3);
    let many: String = (0..10_001).map(|i| format!("T{i}: 3\n")).collect();
    let many = read(&format!("journey\n{many}"));
    assert_eq!(many, Err(Unreadable::TooMany { line: 10_002, most: 10_000 }));
    let stop = AtomicBool::new(true);
    assert!(read_mermaid(b"journey\nA: 1", &northwind(), text(), "x", &stop).is_err());
    assert!(
        read_mermaid(b"PK\x03\x04", &northwind(), text(), "x", &AtomicBool::new(false)).is_err()
    );
}

/// Connections as “from kind to: share condition”.
fn ways(journey: &Journey) -> Vec<String> {
    let title = |id: &StepId| journey.steps.get(id).unwrap().title.clone();
    let connection = |c: &fireside::workshop::Connection| {
        let kind = match c.kind {
            ConnectionKind::Next => ">",
            ConnectionKind::Loop => "<",
            ConnectionKind::ReEntry => "~",
            ConnectionKind::Exit => "x",
        };
        let share = c.share.map(|s| format!(" {}", s.get())).unwrap_or_default();
        let condition = if c.condition.is_empty() { "" } else { &format!(" {}", c.condition) };
        format!("{}{kind}{}{share}{condition}", title(&c.from), title(&c.to))
    };
    journey.connections.values().map(connection).collect()
}

#[test]
fn flowcharts_from_the_wild_are_read() {
    for (diagram, expected, troubles) in [
        ("graph TD; A-->B; B-->C;", vec!["A>B", "B>C"], 0),
        ("flowchart LR\nA-->B-->C\nC -.-> A", vec!["A>B", "B>C", "C~A"], 0),
        ("graph LR\na & b --> c & d", vec!["a>c", "a>d", "b>c", "b>d"], 0),
        (
            "flowchart TD\n  A[Start] -->|30 %| B{Ready?}\n  B -- yes --> C((Done))\n  B -- \"70 % · \
             no\" --> A",
            vec!["Start>Ready? 0.3", "Ready?>Done yes", "Ready?<Start 0.7 no"],
            0,
        ),
        (
            "flowchart LR\n id1([Stadium]) --> id2[[Sub]] --> id3[(Data base)] --> id4>Flag] --> \
             id5{{Hex}} --> id6[/Lean/] --> id7[\\Back\\] --> id8(((Double)))",
            vec![
                "Stadium>Sub",
                "Sub>Data base",
                "Data base>Flag",
                "Flag>Hex",
                "Hex>Lean",
                "Lean>Back",
                "Back>Double",
            ],
            0,
        ),
        (
            "graph TD\n%% c\nclassDef x fill:#f9f\nA:::x --> B[\"a (b) [c]\"]\nstyle A fill:#fff\nclick A \
             \"http://x\"\nlinkStyle 0 stroke:red",
            vec!["A>a (b) [c]"],
            0,
        ),
        ("flowchart TD\nA --o B\nB --x C\nC <--> D\nA ~~~ D", vec!["A>B", "BxC", "C>D", "D<C"], 0),
        ("flowchart TD\nA@{ shape: rounded, label: \"New way\" } --> B", vec!["New way>B"], 0),
        ("graph TD\nA[\"one\ntwo\"] --> B", vec!["one two>B"], 0),
        // A description over several lines, on one, and one that is never closed.
        ("graph TD\naccDescr {\nHow it \"goes\n--> on }\nA --> B", vec!["A>B"], 0),
        ("graph TD\naccDescr: Short\naccDescr{more} A --> B", vec!["A>B"], 0),
        ("graph TD\naccDescr { open\nA --> B", vec!["A>B"], 1),
        // How an arrow looks makes no card of its name.
        (
            "flowchart LR\nA e1@--> B\ne1@{ animate: true }\nB e2@-->|no| C\n e2@{ label: \"x\" }",
            vec!["A>B", "B>C no"],
            0,
        ),
        ("flowchart LR\ne1@{ curve: linear }\nA --> B", vec!["A>B"], 0),
        ("graph TD\nA[open --> B\nC --> D\nD -->\nE ! F", vec!["C>D"], 3),
        ("graph TD\nsubgraph S\nA-->B\nend\nend\nS --> C", vec!["A>B", "B>C"], 2),
        ("graph LR\r\n\tA -- 12,5% --> B\r\n", vec!["A>B 0.125"], 0),
        ("graph\nmy-node --> other.node", vec!["my-node>other.node"], 0),
    ] {
        let found = read(diagram).unwrap_or_else(|e| panic!("{diagram}: {e:?}"));
        assert_eq!(ways(&found.journey), expected, "{diagram}");
        assert_eq!(found.found.count, troubles, "{diagram}: {:?}", found.found);
        taken(&found);
    }
}

#[test]
fn subgraphs_are_stages_and_round_ends_are_exits() {
    let found = read(
        "flowchart LR\nsubgraph one [\"First, then\"]\nA --> B\nsubgraph Inner\nC\nend\nend\nB --> \
         D([Gone]):::churned\nB --> E([Out])\nsubgraph open\nF\n",
    )
    .unwrap();
    let titles: Vec<&str> = found.journey.stages.values().map(|s| s.title.as_str()).collect();
    assert_eq!(titles, ["First, then", "Inner", "open", ""]);
    let exit = |title| found.journey.steps.values().find(|s| s.title == title).unwrap().exit;
    assert_eq!((exit("Gone"), exit("Out")), (Some(Exit::Churned), Some(Exit::Ended)));
    assert!(matches!(found.found.troubles[0].kind, TroubleKind::Unclosed(_)));
    taken(&found);
}

#[test]
fn the_maps_of_the_examples_travel() {
    for language in Language::ALL {
        let workshop = parse(example(language), Path::new("x.ron")).unwrap().workshop;
        for journey in workshop.journeys.values() {
            let diagram = journey_diagram(&workshop, journey);
            let first = read(&diagram).unwrap();
            let again = journey_diagram(&taken(&first), &first.journey);
            let again = read(&again).unwrap();
            assert_eq!(told(&first.journey), told(&again.journey));
            assert_eq!(first.found.count, 0, "{:?}", first.found);
            let does = journey.steps.values().filter(|s| {
                journey.lanes.get(&s.at.lane).is_some_and(|l| l.kind == LaneKind::Actions)
            });
            assert_eq!(first.journey.steps.len(), does.count());

            let graph = read(&flowchart(journey)).unwrap();
            assert_eq!(graph.found.count, 0, "{:?}", graph.found);
            assert_eq!(graph.journey.connections.len(), journey.connections.len());
            let exits = |j: &Journey| j.steps.values().filter(|s| s.exit.is_some()).count();
            assert_eq!(exits(&graph.journey), exits(journey));

            let sheet = cards(&workshop, journey, Text::of(language));
            let stop = AtomicBool::new(false);
            let back = read_cards(&sheet, &workshop, text(), &journey.title, &stop).unwrap();
            assert_eq!(back.found.count, 0, "{:?}", back.found);
            let content = |j: &Journey| -> Vec<String> {
                j.steps
                    .values()
                    .map(|s| {
                        let stage = &j.stages.get(&s.at.stage).unwrap().title;
                        let lane = j.lanes.get(&s.at.lane).unwrap();
                        let at = (s.at.col, s.at.row, lane.kind, &lane.title, stage);
                        let who = (&s.owner, &s.contact_point, s.exit, s.valence, s.dwell);
                        format!("{} {at:?} {who:?} {} {}", s.title, s.pain, s.opportunity)
                    })
                    .collect()
            };
            assert_eq!(content(&back.journey), content(journey));
            let sorted = |j: &Journey| {
                let mut all = ways(j);
                all.sort();
                all
            };
            assert_eq!(sorted(&back.journey), sorted(journey));

            let drawn = svg(&workshop, journey, &Part::Whole, Text::of(language));
            assert!(drawn.starts_with("<svg") && drawn.ends_with("</svg>\n"));
            for stage in journey.stages.values() {
                let first = stage.title.split(['&', ' ', '\'']).next().unwrap();
                assert!(drawn.contains(first), "{first}");
            }
        }
    }
}

/// A journey of two personas, one of whom falls by three.
fn two_personas() -> (Workshop, Journey) {
    let mut workshop = northwind();
    let usual = workshop.personas.values().next().unwrap().clone();
    let mut journey = read("journey\nA: 5\nB: 2\n").unwrap().journey;
    let personas = ["Ana Prima", "Ben Secondo"].map(|name| {
        let id = PersonaId::fresh();
        let persona = Persona { name: name.into(), ..usual.clone() };
        Arc::make_mut(&mut workshop.personas).insert(id.clone(), persona);
        id
    });
    let first = journey.lanes.ids().next().unwrap().clone();
    journey.lanes.get_mut(&first).unwrap().persona = Some(personas[0].clone());
    let lane = LaneId::fresh();
    let other = Lane { persona: Some(personas[1].clone()), ..Lane::new("B", LaneKind::Feelings) };
    journey.lanes.insert(lane.clone(), other);
    let places: Vec<Place> = journey.steps.values().map(|s| s.at.clone()).collect();
    for (at, valence) in places.into_iter().zip([-1.0, 1.5]) {
        let mut step = Step::new("felt", Place { lane: lane.clone(), ..at });
        step.valence = Some(Valence::clamped(valence));
        journey.steps.insert(StepId::fresh(), Arc::new(step));
    }
    (workshop, journey)
}

#[test]
fn a_drawing_has_a_line_and_a_name_for_every_persona() {
    let (workshop, journey) = two_personas();
    let drawn = svg(&workshop, &journey, &Part::Whole, text());
    let lines = |width: &str| {
        let line = format!("stroke-width=\"{width}\"");
        drawn.lines().filter(|l| l.starts_with("<path") && l.contains(&line)).count()
    };
    assert_eq!((lines("2"), lines("3")), (2, 1), "{drawn}");
    for words in [">Ana Prima<", ">Ben Secondo<", ">−3"] {
        assert_eq!(drawn.matches(words).count(), 1, "{words}");
    }
}

#[test]
fn a_note_of_any_size_leaves_the_drawing_as_large_as_the_canvas_has_it() {
    let (workshop, mut journey) = two_personas();
    let width = |journey: &Journey| -> f64 {
        let drawn = svg(&workshop, journey, &Part::Whole, text());
        drawn.split_once("width=\"").unwrap().1.split_once("mm").unwrap().0.parse().unwrap()
    };
    let before = width(&journey);
    let large = (Coordinate::clamped(1e6), Coordinate::clamped(1e6));
    let at = (Coordinate::clamped(0.0), Coordinate::clamped(0.0));
    let note = Sticky { text: "n".into(), at, size: large, color: StickyColor::default() };
    journey.stickies.insert(StickyId::fresh(), note);
    assert!(width(&journey) < before + 500.0, "{} mm", width(&journey));
}

#[test]
fn a_sheet_of_cards_says_what_it_could_not_take() {
    let read = |sheet: &str| {
        let stop = AtomicBool::new(false);
        read_cards(sheet.as_bytes(), &northwind(), text(), "cards", &stop)
    };
    let sheet = "Title;Stage;Valence;Owner;Next steps\nA;One;1,5;Nobody Here;2 (30 % · if late) | \
                 ⇢3\nB;One;much;;7\nC;Two;-2;;\n";
    let found = read(sheet).unwrap();
    assert_eq!(ways(&found.journey), ["A>B 0.3 if late", "A~C"]);
    assert_eq!((found.found.count, found.found.lost), (3, 2), "{:?}", found.found);
    let first = found.journey.steps.values().next().unwrap();
    assert_eq!(first.text, "Owner – Nobody Here");
    taken(&found);
    assert_eq!(read("a,b\n1,2\n"), Err(Unreadable::NoTitles));
    assert_eq!(read("Title\n\n"), Err(Unreadable::Nothing(None)));
    assert!(read("").is_err());
}

/// Everything about the cards of a journey, by titles and places instead of ids.
fn sheet_content(journey: &Journey) -> Vec<String> {
    let stage = |id| journey.stages.index_of(id).unwrap();
    let lane = |id| journey.lanes.index_of(id).unwrap();
    let cards = journey.steps.values().map(|s| {
        let bare = Step {
            at: Place {
                stage: StageId::new("s").unwrap(),
                lane: LaneId::new("l").unwrap(),
                ..s.at
            },
            ..(**s).clone()
        };
        format!("{} {} {bare:?}", stage(&s.at.stage), lane(&s.at.lane))
    });
    let mut ways: Vec<String> = journey
        .connections
        .values()
        .map(|c| {
            let ends = [&c.from, &c.to].map(|id| journey.steps.index_of(id));
            format!("{ends:?} {:?} {:?} {} {:?}", c.share, c.shares, c.condition, c.kind)
        })
        .collect();
    ways.sort();
    let stages = journey.stages.values().map(|s| s.title.clone());
    let lanes = journey.lanes.values().map(|l| format!("{} {:?}", l.title, l.kind));
    cards.chain(ways).chain(stages).chain(lanes).collect()
}

#[test]
fn all_of_a_card_comes_back_from_a_sheet() {
    let workshop = northwind();
    let first = workshop.journeys.values().next().unwrap();
    let stop = AtomicBool::new(false);
    let read = |sheet: &[u8]| read_cards(sheet, &workshop, text(), "cards", &stop).unwrap();
    let mut journey = Journey::clone(first);
    // Stages and lanes that share their titles.
    journey.stages.values_mut().for_each(|s| s.title = "Same".into());
    for lane in journey.lanes.values_mut() {
        *lane = Lane::new("Alike", lane.kind);
    }
    let signals: Vec<_> = workshop.signals.ids().take(2).cloned().collect();
    let inner = workshop.journeys.ids().next().unwrap().clone();
    let number = journey.steps.len();
    for (i, step) in journey.steps.values_mut().enumerate() {
        let step = Arc::make_mut(step);
        step.origin = None;
        step.salience = Some(Salience::clamped((i * 10 / number) as f64));
        step.layer = Some(Layer::ALL[i % 3]);
        step.three_ps =
            ThreePs { prescriptive: i % 2 == 0, predictive: i % 3 == 0, proactive: i % 5 == 0 };
        step.evidence = signals[..i % 3].to_vec();
        step.inner = (i == 1).then(|| inner.clone());
        step.kpi = (i % 2 == 1).then(|| Kpi {
            title: "=Orders".into(),
            unit: "a day".into(),
            value: Some(Amount::clamped(i as f64 / 4.0)),
            target: None,
        });
    }
    let segments: Vec<_> = workshop.segments.ids().cloned().collect();
    for (i, way) in journey.connections.values_mut().enumerate() {
        way.condition = ["", "if late · or not", "[Anybody] 5 %"][i % 3].into();
        let shares = segments.iter().take(i % 3).map(|id| (id.clone(), Share::clamped(0.25)));
        way.shares = shares.collect();
    }
    let back = read(&cards(&workshop, &journey, text()));
    assert_eq!(back.found.count, 0, "{:?}", back.found);
    for way in journey.connections.values_mut() {
        way.condition = way.condition.replace("[Anybody]", "(Anybody)");
    }
    // What has no card is not in the sheet, and that is said.
    let used = |at: &dyn Fn(&Place) -> bool| journey.steps.values().any(|s| at(&s.at));
    assert!(journey.stages.ids().all(|id| used(&|at| at.stage == *id)));
    assert!(journey.lanes.ids().all(|id| used(&|at| at.lane == *id)));
    assert_eq!(sheet_content(&back.journey), sheet_content(&journey));
    taken(&back);
}

#[test]
fn a_sheet_names_what_it_leaves_out() {
    let mut journey = read("graph TD\nA --> B").unwrap().journey;
    assert_eq!(left_out(&journey, text()), None);
    journey.stages.insert(StageId::fresh(), Stage { title: "Later".into() });
    let at = (Coordinate::clamped(0.0), Coordinate::clamped(0.0));
    let note =
        Sticky { text: "n".into(), at, size: Sticky::usual_size(), color: StickyColor::Rose };
    journey.stickies.insert(StickyId::fresh(), note);
    let said = left_out(&journey, text()).unwrap();
    assert!(said.contains("one note, one stage without cards"), "{said}");
}

fn words() -> impl Strategy<Value = String> {
    // Everything that is a mark somewhere in mermaid, and some that are not.
    "[ a-zA-Z0-9:;,#&<>/%|\"'`()\\[\\]{}=\\-_.!?éß🙂*@$+~^]{0,24}"
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(192))]

    #[test]
    fn nothing_panics(diagram in "(journey|graph TD|flowchart LR|---)\n(.|\n){0,200}") {
        if let Ok(found) = read(&diagram) {
            taken(&found);
        }
    }

    #[test]
    fn marks_in_any_order_do_no_harm(
        parts in prop::collection::vec(prop::sample::select(vec![
            "A", "B", "-->", "-.->", "--", "==", "|", "[", "]", "(", ")", "{", "}", "\"", "&", ":::",
            "subgraph ", "end", "\n", ";", " ", "%%", "@{", "x", "o", "<", ">", "~~~", "é", "class ",
        ]), 0..60),
    ) {
        let diagram = format!("graph TD\n{}", parts.concat());
        if let Ok(found) = read(&diagram) {
            taken(&found);
        }
    }

    #[test]
    fn sections_tasks_scores_and_actors_come_back(
        sections in prop::collection::vec(
            (words(), prop::collection::vec((words(), prop::option::of(10_u32..=50), 0..4_usize), 1..5)),
            2..5,
        ),
        names in prop::collection::vec("[a-zA-Zé🙂:#&;\" ]{0,6}[a-z]", 4),
    ) {
        // A journey as somebody draws it.
        let line = |w: &str| w.split_whitespace().collect::<Vec<_>>().join(" ");
        let mut diagram = String::from("journey\nFirst: 3: a\nSecond: 3: b\n");
        diagram.push_str("section x\n");
        let mut found = read(&diagram).unwrap();
        let proto = found.journey.steps.values().next().unwrap().clone();
        let mut journey = Journey { steps: Default::default(), connections: Default::default(),
            stages: Default::default(), ..found.journey.clone() };
        for (title, tasks) in &sections {
            let stage = StageId::fresh();
            journey.stages.insert(stage.clone(), Stage { title: line(title) });
            for (col, (title, score, actors)) in tasks.iter().enumerate() {
                let mut step = (*proto).clone();
                step.title = line(title);
                step.valence = score.map(|s| Valence::clamped(f64::from(s) / 10.0 - 3.0));
                step.at.stage = stage.clone();
                step.at.col = col as u16;
                let names: Vec<String> = names.iter().take(*actors).map(|n| line(n)).collect();
                step.text = if names.is_empty() { String::new() } else { format!("@{}", names.join(", ")) };
                journey.steps.insert(StepId::fresh(), Arc::new(step));
            }
        }
        found.journey = journey;
        let diagram = journey_diagram(&northwind(), &found.journey);
        let back = read(&diagram).unwrap();
        prop_assert_eq!(back.found.count, 0, "{}\n{:?}", &diagram, &back.found);
        // One actor everywhere comes back as the persona.
        let mut journey = back.journey;
        if let Some((_, persona)) = &back.persona {
            for step in journey.steps.values_mut() {
                Arc::make_mut(step).text = format!("@{}", persona.name);
            }
        }
        let round = |j: &Journey| -> Vec<(String, Vec<String>)> {
            told(j).into_iter().map(|(s, mut c)| { c.sort(); (s, c) }).collect()
        };
        prop_assert_eq!(round(&journey), round(&found.journey), "{}", diagram);
    }
}
