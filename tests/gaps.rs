//! Gaps of a journey: each kind is found where it is and only there, and the window walks through
//! them.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test that cannot go on has failed"
)]

mod support;

use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable as _;
use fireside::file::exchange::read_mermaid;
use fireside::file::{EXAMPLES, parse};
use fireside::measure::{GapKind, JourneyGap, gaps};
use fireside::text::{Language, Text};
use fireside::workshop::{Journey, Lane, LaneId, LaneKind, Step, StepId, Valence, Workshop};
use support::{press, settle, start};

fn example() -> Workshop {
    parse(EXAMPLES[0].text, Path::new("x.ron")).unwrap().workshop
}

/// A workshop of one segment, with a journey drawn as a flowchart.
fn drawn(chart: &str) -> (Workshop, Journey) {
    let text = Text::of(Language::English);
    let mut workshop = example();
    let first = workshop.segments.first().unwrap().0.clone();
    Arc::make_mut(&mut workshop.segments).retain(|id, _| *id == first);
    let chart = format!("flowchart LR\n{chart}");
    let read = read_mermaid(chart.as_bytes(), &workshop, text, "x", &AtomicBool::new(false));
    (workshop, read.unwrap().journey)
}

/// What was found, as words: the kind and the titles of the steps.
fn said(workshop: &Workshop, journey: &Journey) -> Vec<String> {
    let one = |gap: &JourneyGap| {
        let kind = match &gap.kind {
            GapKind::Shares { sum, segment } => {
                format!("shares {:.0}{}", sum * 100.0, if segment.is_some() { "s" } else { "" })
            }
            GapKind::Lost { share } => format!("lost {:.0}", share * 100.0),
            GapKind::Bump { drop } => format!("bump {drop}"),
            GapKind::Crack { .. } => "crack".to_owned(),
            other => format!("{other:?}").to_lowercase(),
        };
        let titles = gap.steps.iter().map(|id| journey.steps.get(id).unwrap().title.as_str());
        format!("{kind}: {}", titles.collect::<Vec<_>>().join(" "))
    };
    gaps(workshop, journey).iter().map(one).collect()
}

#[test]
fn every_kind_is_found_where_it_is() {
    for (chart, expected) in [
        // Sound: it branches, joins and ends.
        ("A --> B & C\nB --> D([Out])\nC --> D", vec![]),
        ("A --> B\nA --> C([Out])", vec!["deadend: B"]),
        ("A --> B & E\nB --> C\nC --> B\nE([Out])", vec!["nowayout: B C"]),
        (
            "A --> B([Out])\nA --> D([Out])\nX --> B\nsubgraph later\nX\nend",
            vec!["crack: Out X", "unreachable: X"],
        ),
        ("A -->|60 %| B([Out])\nA -->|60 %| C([Out])", vec!["shares 120: A"]),
        ("A -->|20 %| B([Out])\nA -->|60 %| C([Out])", vec!["shares 80: A"]),
        // One share is not known: that is no contradiction.
        ("A -->|20 %| B([Out])\nA --> C([Out])", vec![]),
        ("A -->|40 %| B([Gone]):::churned\nA -->|60 %| C([Out])", vec!["lost 40: A Gone"]),
        ("A --> B --> C --> D([Out])", vec!["linear: "]),
        (
            "subgraph one\nA --> B([Out])\nA --> E([Out])\nend\nsubgraph two\nC --> D([Out])\nend",
            vec!["crack: Out C", "unreachable: C", "unreachable: Out"],
        ),
        ("A\nB", vec!["unconnected: A B"]),
    ] {
        let (workshop, journey) = drawn(chart);
        assert_eq!(said(&workshop, &journey), expected, "{chart}");
    }
}

#[test]
fn a_way_out_of_the_journey_ends_in_no_dead_end() {
    let (workshop, mut journey) = drawn("A --> B\nA --> C([Out])");
    assert_eq!(said(&workshop, &journey), ["deadend: B"]);
    let id = journey.connections.first().unwrap().0.clone();
    journey.connections.get_mut(&id).unwrap().kind = fireside::workshop::ConnectionKind::Exit;
    assert!(said(&workshop, &journey).is_empty());
}

#[test]
fn owners_bumps_and_segments_are_looked_at() {
    let (mut workshop, mut journey) = drawn("A --> B\nA --> C([Out])\nB --> C");
    let feel = |journey: &mut Journey, title: &str, valence: f64| {
        let step = journey.steps.values_mut().find(|s| s.title == title).unwrap();
        Arc::make_mut(step).valence = Some(Valence::clamped(valence));
    };
    feel(&mut journey, "A", 1.0);
    feel(&mut journey, "B", -0.5);
    assert_eq!(said(&workshop, &journey), Vec::<String>::new(), "a drop of 1.5 is no bump");
    feel(&mut journey, "B", -0.6);
    assert_eq!(said(&workshop, &journey), ["bump 1.6: A B"]);
    feel(&mut journey, "B", 0.0);

    let lane = LaneId::fresh();
    journey.lanes.insert(lane.clone(), Lane::new("Backstage", LaneKind::Backstage));
    let mut at = journey.steps.first().unwrap().1.at.clone();
    at.lane = lane;
    let step = StepId::fresh();
    journey.steps.insert(step.clone(), Arc::new(Step::new("Behind", at)));
    assert_eq!(said(&workshop, &journey), ["noowner: Behind"]);
    let owner = example().people.first().unwrap().0.clone();
    Arc::make_mut(journey.steps.get_mut(&step).unwrap()).owner = Some(owner);
    assert_eq!(said(&workshop, &journey), Vec::<String>::new());

    workshop.segments = example().segments;
    assert!(workshop.segments.len() > 1);
    assert_eq!(said(&workshop, &journey), ["onepathforall: "]);
    journey.segment = workshop.segments.first().map(|(id, _)| id.clone());
    assert_eq!(said(&workshop, &journey), Vec::<String>::new());
}

#[test]
fn each_persona_has_drops_of_its_own() {
    let (workshop, mut journey) = drawn("A --> B\nA --> C([Out])\nB --> C");
    let feel = |journey: &mut Journey, title: &str, valence: f64| {
        let step = journey.steps.values_mut().find(|s| s.title == title).unwrap();
        Arc::make_mut(step).valence = Some(Valence::clamped(valence));
    };
    feel(&mut journey, "A", 2.0);
    feel(&mut journey, "B", -1.0);
    // Somebody else goes the other way at the same time: on average nothing falls.
    let persona = example().personas.first().unwrap().0.clone();
    let lane = LaneId::fresh();
    let other = Lane { persona: Some(persona), ..Lane::new("Theirs", LaneKind::Feelings) };
    journey.lanes.insert(lane.clone(), other);
    for (title, beside, valence) in [("Low", "A", -1.5), ("High", "B", 1.5)] {
        let mut at = journey.steps.values().find(|s| s.title == beside).unwrap().at.clone();
        at.lane = lane.clone();
        journey.steps.insert(StepId::fresh(), Arc::new(Step::new(title, at)));
        feel(&mut journey, title, valence);
    }
    assert_eq!(said(&workshop, &journey), ["bump 3: A B"]);
    feel(&mut journey, "High", -2.0);
    feel(&mut journey, "Low", 1.0);
    assert_eq!(said(&workshop, &journey), ["bump 3: A B", "bump 3: Low High"]);
}

#[test]
fn the_keyboard_walks_from_gap_to_gap() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("northwind.ron");
    std::fs::write(&file, EXAMPLES[0].text).unwrap();
    let mut window = start(folder.path(), Some(&file));
    let workshop = example();
    let found = gaps(&workshop, workshop.journeys.first().unwrap().1);
    let n = found.len();
    assert!(n > 2, "{n}");
    window.key_press_modifiers(Modifiers::COMMAND, Key::Num3);
    settle(&mut window);
    window.get_by_label(&format!("{n} gaps"));
    // However far away one is, what the gap speaks of can be read.
    window.key_press_modifiers(Modifiers::SHIFT, Key::Num1);
    settle(&mut window);
    let title = |gap: usize| {
        let step = found[gap].steps.last().expect("a step");
        let journey = workshop.journeys.first().unwrap().1;
        journey.steps.get(step).unwrap().title.clone()
    };
    press(&mut window, Key::F8);
    window.get_by_label(&format!("1 of {n}"));
    let first = title(0);
    let card = window.query_all_by_label(&first).map(|card| card.rect().width());
    let widest = card.fold(0.0, f32::max);
    assert!(widest >= 0.64 * 188.0, "{widest}");
    press(&mut window, Key::F8);
    window.get_by_label(&format!("2 of {n}"));
    window.key_press_modifiers(Modifiers::SHIFT, Key::F8);
    settle(&mut window);
    window.key_press_modifiers(Modifiers::SHIFT, Key::F8);
    settle(&mut window);
    window.get_by_label(&format!("{n} of {n}"));
    window.get_by_label("Next gap").click();
    settle(&mut window);
    window.get_by_label(&format!("1 of {n}"));
    window.get_by_label("Close the panel").click();
    settle(&mut window);
    assert!(window.query_by_label("Next gap").is_none());
}
