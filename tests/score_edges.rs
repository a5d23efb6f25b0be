//! The Score room where it is unusual: many segments, one round and many, no weights, no words cut.

#![allow(clippy::expect_used, reason = "what is missing in a test is a failed test")]

mod scored;
#[path = "scored/stage.rs"]
mod stage;

use std::path::Path;
use std::sync::Arc;

use egui::epaint::Shape;
use egui::{Key, Modifiers, Pos2, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT, Queryable};
use fireside::app::command::Action;
use fireside::app::theme::ThemeName;
use fireside::file;
use fireside::workshop::*;
use scored::{blank, rate, rating, scored, segment_id, set_round};
use stage::{Stage, open, open_sized};

/// Every text that is painted: its words, where, and whether it is cut short.
fn painted(harness: &Harness<'_, Stage>) -> Vec<(String, Pos2, bool)> {
    let texts = harness.output().shapes.iter().filter_map(|clipped| match &clipped.shape {
        Shape::Text(text) => Some((text.galley.text().to_owned(), text.pos, text.galley.elided)),
        _ => None,
    });
    texts.collect()
}

fn words(harness: &Harness<'_, Stage>, part: &str) -> String {
    let node = harness.get_by_label_contains(part);
    node.accesskit_node().label().or_else(|| node.accesskit_node().value()).unwrap_or_default()
}

/// As many rounds as months, all scored a little higher than the one before.
fn with_rounds(count: usize) -> Workshop {
    let mut workshop = scored(8, &[1.0]);
    for i in 1..count {
        set_round(&mut workshop, i, scored::round(&format!("Round {i}"), (i % 12) as i8 + 1));
        for factor in 0..8 {
            let judged = (2.0 + i as f64 * 0.2).min(10.0);
            rate(&mut workshop, i, 0, factor, rating(Some(judged), Some(8.0)));
        }
    }
    workshop
}

#[test]
fn every_title_is_whole_in_every_language() {
    for language in Language::ALL {
        let loaded = file::parse(file::example(language), Path::new("example.ron"));
        let workshop = loaded.expect("an example").workshop;
        let titles: Vec<String> =
            workshop.framework.factors.values().map(|f| f.title.clone()).collect();
        for segment in [None, workshop.segments.first().map(|(id, _)| id.clone())] {
            let mut stage = Stage::new(workshop.clone());
            stage.language = language;
            stage.focus.segment = segment;
            let harness = open_sized(stage, (1192.0, 632.0));
            let painted = painted(&harness);
            for title in &titles {
                let whole = painted.iter().any(|(words, _, cut)| words == title && !cut);
                assert!(whole, "{language:?}: “{title}” is not whole");
            }
        }
    }
}

#[test]
fn forty_segments_are_within_reach() {
    let shares = [1.0 / 40.0; 40];
    let mut harness = open(scored(8, &shares));
    let more = words(&harness, " more");
    harness.get_by_label(&more).click();
    harness.run();
    harness.get_by_label("Segment 33").scroll_to_me();
    harness.run();
    harness.get_by_label("Segment 33").click();
    harness.run();
    assert_eq!(harness.state().actions, [Action::LookAtSegment(Some(segment_id(32)))]);
    let chip = harness.get_by_label("Segment 33");
    assert_eq!(chip.accesskit_node().toggled(), Some(egui::accesskit::Toggled::True));
    harness.get_by_label_contains(" of 40, furthest from the desired state");
    let all = words(&harness, "Scores by segment.");
    assert!(all.contains("Segment 40 "), "assistive technology is told all of them: {all}");
    // The figures stand apart: none of them is painted over another one.
    let mut places: Vec<Pos2> =
        painted(&harness).into_iter().filter(|(w, ..)| w == "0.0").map(|(_, at, _)| at).collect();
    places.sort_by(|a, b| a.y.total_cmp(&b.y).then(a.x.total_cmp(&b.x)));
    assert!(places.len() > 4, "{places:?}");
    for pair in places.windows(2).filter(|p| p[0].y == p[1].y) {
        assert!(pair[1].x - pair[0].x >= 24.0, "{pair:?}");
    }
}

#[test]
fn segments_without_a_share_count_alike() {
    let harness = open(scored(8, &[0.0, 0.0]));
    let overall = harness.get_by_label("Customer intent, actual");
    assert_eq!(overall.accesskit_node().numeric_value(), Some(7.75));
    harness.get_by_label_contains("of the desired state");
}

#[test]
fn one_round_draws_no_rounds_and_five_draw_five() {
    let harness = open(with_rounds(1));
    assert!(harness.query_by_label("Rounds").is_none());
    for count in [2, 5, 40] {
        let mut harness = open(with_rounds(count));
        harness.get_by_label("Rounds").click();
        // It comes to rest: more frames than a click takes would fail here.
        harness.run();
        let said = words(&harness, "Rounds. ");
        assert_eq!(said.matches(" of the desired state, actual ").count(), count, "{said}");
        assert!(said.contains("November, "), "{said}");
    }
}

#[test]
fn a_round_that_is_not_scored_leaves_a_hole() {
    let mut workshop = with_rounds(3);
    set_round(&mut workshop, 1, scored::round("Cancelled", 12));
    let mut harness = open(workshop);
    harness.get_by_label("Rounds").click();
    harness.run();
    let said = words(&harness, "Rounds. ");
    assert!(said.contains("– of the desired state, actual –, desired –"), "{said}");
}

#[test]
fn the_rounds_stay_where_they_are() {
    let mut harness = open(with_rounds(5));
    harness.get_by_label("Rounds").click();
    harness.run();
    let chart = harness.get_by_label_contains("Rounds. ").rect();
    let aside = egui::pos2(4.0, 4.0);
    harness.hover_at(aside);
    harness.run();
    let before = painted(&harness);
    let (from, to) = (chart.center(), chart.center() + vec2(60.0, 30.0));
    harness.drag_at(from);
    harness.run();
    harness.hover_at(to);
    harness.run();
    harness.drop_at(to);
    harness.run();
    harness.event(egui::Event::MouseWheel {
        unit: egui::MouseWheelUnit::Point,
        delta: vec2(40.0, 40.0),
        source: egui::MouseWheelSource::Wheel,
        phase: egui::TouchPhase::Move,
        modifiers: Modifiers::COMMAND,
    });
    harness.run();
    harness.hover_at(aside);
    harness.run_steps(30);
    assert_eq!(painted(&harness), before, "it is neither dragged nor zoomed");
}

#[test]
fn a_round_says_what_it_came_to() {
    let mut harness = open(with_rounds(2));
    harness.get_by_label("Rounds").click();
    harness.run();
    let chart = harness.get_by_label_contains("Rounds. ").rect();
    harness.hover_at(chart.left_center() + vec2(30.0, 0.0));
    harness.run_steps(30);
    let told = harness.query_all_by_label_contains("Round 1, Feb 2026, 2").count();
    assert_eq!(told, 2, "the summary, and what floats beside the pointer");
}

#[test]
fn without_weights_nothing_counts_and_it_says_so() {
    let mut workshop = scored(8, &[1.0]);
    for (_, factor) in Arc::make_mut(&mut workshop.framework).factors.iter_mut() {
        factor.weight = Weight::clamped(0.0);
    }
    let mut harness = open(workshop);
    harness.get_by_label_contains("Every weight is 0, so nothing counts.");
    assert!(harness.query_by_label_contains("of the weight is scored").is_none());
    harness.get_by_label("Weights").click();
    harness.run();
    harness.get_by_label("Outcomes at scale, weight").increment_accesskit();
    harness.run();
    assert!(harness.query_by_label_contains("Every weight is 0").is_none());
    assert!(words(&harness, "of the desired state").starts_with("25%"));
}

#[test]
fn escape_in_a_field_leaves_the_field_and_not_the_row() {
    let mut harness = open(scored(8, &[1.0]));
    harness.get_by_label("Customer intent").click();
    harness.run();
    let field = "Customer intent, type the actual score";
    harness.get_by_label(field).focus();
    harness.run();
    harness.get_by_label(field).type_text("3");
    harness.run();
    harness.key_press(Key::Escape);
    harness.run();
    assert_eq!(harness.state().judged(0), Some(8.0), "what was typed is given up");
    let note = "Customer intent, note";
    harness.get_by_label(note).focus();
    harness.run();
    harness.get_by_label(note).type_text("Heard");
    harness.run();
    harness.key_press(Key::Escape);
    harness.run();
    harness.get_by_label(note);
    assert!(!harness.state().document.in_gesture(), "the sentence is kept");
    harness.key_press(Key::Escape);
    harness.run();
    assert!(harness.query_by_label(note).is_none(), "nobody is typing: the row closes");
    assert_eq!(harness.state().rating(0).note, "Heard");
    assert_eq!(harness.state_mut().steps(), 1);
}

#[test]
fn a_note_is_kept_when_its_row_goes_away() {
    let mut harness = open(scored(8, &[1.0]));
    harness.get_by_label("Customer intent").click();
    harness.run();
    let note = "Customer intent, note";
    harness.get_by_label(note).focus();
    harness.run();
    harness.get_by_label(note).type_text("Heard");
    harness.run();
    harness.get_by_label("Relationships").click_accesskit();
    harness.run();
    assert!(!harness.state().document.in_gesture());
    assert_eq!(harness.state().rating(0).note, "Heard");
}

#[test]
fn tab_goes_along_a_row_and_then_to_the_next() {
    let mut harness = open(scored(8, &[1.0]));
    harness.get_by_label("Customer intent").focus();
    harness.run();
    for next in [
        "Customer intent, actual",
        "Customer intent, desired",
        "Customer intent, type the actual score",
        "Customer intent, type the desired level",
        "Anticipating needs and behaviour",
    ] {
        harness.key_press(Key::Tab);
        harness.run();
        assert!(harness.get_by_label(next).is_focused(), "{next}");
    }
}

#[test]
fn nothing_is_scored_before_there_is_a_segment() {
    let mut workshop = blank(8, &[1.0]);
    workshop.segments = Arc::default();
    let harness = open(workshop);
    harness.get_by_label_contains("There is no segment yet.");
    assert!(harness.get_by_label("Customer intent, actual").accesskit_node().is_disabled());
}

#[test]
fn a_number_emptied_is_taken_back() {
    let mut harness = open(scored(8, &[1.0]));
    let field = "Customer intent, type the desired level";
    harness.get_by_label(field).focus();
    harness.run();
    harness.key_press(Key::Backspace);
    harness.run();
    harness.key_press(Key::Enter);
    harness.run();
    assert_eq!(harness.state().rating(0).desired, None);
    assert_eq!(harness.state().judged(0), Some(8.0));
    assert_eq!(harness.state_mut().steps(), 1);
}

#[test]
fn every_theme_draws_the_rounds() {
    for theme in ThemeName::ALL {
        let mut stage = Stage::new(with_rounds(5));
        stage.theme = theme;
        let mut harness = open_sized(stage, (1800.0, 960.0));
        // The shape has its own place beside it here.
        harness.get_by_label_contains("Shape of the scores.");
        harness.get_by_label_contains("Rounds. ");
        harness.run();
    }
}
