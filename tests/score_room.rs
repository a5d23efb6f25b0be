//! The Score room, driven the way a person would: by what things are called.

#![allow(clippy::expect_used, reason = "what is missing in a test is a failed test")]

mod scored;
#[path = "scored/stage.rs"]
mod stage;

use egui::{Key, Modifiers, Pos2, pos2};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT, Queryable};
use fireside::app::command::Action;
use fireside::app::theme::ThemeName;
use fireside::text::Text;
use fireside::workshop::*;
use scored::{blank, factor_id, rate, rating, round_id, segment_id};
use stage::{Stage, open, open_sized};

const INTENT: &str = "Customer intent, actual";
const OUTCOMES: &str = "Outcomes at scale, actual";

/// Where a score lies on the track of this handle.
fn on_track(harness: &Harness<'_, Stage>, name: &str, value: f32) -> Pos2 {
    let rect = harness.get_by_label(name).rect();
    // The track's area reaches 12 and 16 points past the two ends of the scale.
    let (left, right) = (rect.left() + 12.0, rect.right() - 16.0);
    pos2(left + (right - left) * value / 10.0, rect.top() + 16.0)
}

fn headline(harness: &Harness<'_, Stage>) -> String {
    let node = harness.get_by_label_contains("of the desired state");
    node.accesskit_node().value().or_else(|| node.accesskit_node().label()).unwrap_or_default()
}

fn gaps(harness: &Harness<'_, Stage>) -> String {
    let node = harness.get_by_label_contains("Gaps, widest first.");
    node.accesskit_node().label().unwrap_or_default()
}

fn press(harness: &mut Harness<'_, Stage>, name: &str, modifiers: Modifiers, key: Key) {
    harness.get_by_label(name).focus();
    harness.run();
    harness.key_press_modifiers(modifiers, key);
    harness.run();
}

#[test]
fn keys_move_a_score() {
    let mut harness = open(scored::scored(8, &[1.0]));
    for (modifiers, key, expected) in [
        (Modifiers::NONE, Key::ArrowRight, 8.1),
        (Modifiers::NONE, Key::ArrowLeft, 8.0),
        (Modifiers::SHIFT, Key::ArrowLeft, 7.0),
        (Modifiers::NONE, Key::PageDown, 6.0),
        (Modifiers::NONE, Key::PageUp, 7.0),
        (Modifiers::NONE, Key::Home, 0.0),
        (Modifiers::NONE, Key::End, 10.0),
        (Modifiers::NONE, Key::ArrowRight, 10.0),
    ] {
        press(&mut harness, INTENT, modifiers, key);
        assert_eq!(harness.state().judged(0), Some(expected), "{key:?}");
    }
    assert_eq!(harness.state_mut().steps(), 7, "each press that moved it is a step");
}

#[test]
fn a_drag_shows_in_the_same_frame_and_is_one_step() {
    let mut harness = open(scored::scored(8, &[1.0]));
    let before = headline(&harness);
    let grip = on_track(&harness, OUTCOMES, 2.0);
    harness.hover_at(grip);
    harness.step();
    harness.drag_at(grip);
    harness.step();
    for value in [3.0, 5.0, 7.0, 8.0] {
        let to = on_track(&harness, OUTCOMES, value);
        harness.hover_at(to);
        harness.step();
        // One frame, and both sides agree with the document.
        let attainment = harness.state().sheet().and_then(|s| s.overall.attainment);
        let percent = Text::of(Language::English).percent(attainment.expect("known"), 0);
        assert!(headline(&harness).starts_with(&percent), "{} {percent}", headline(&harness));
        let said = format!("Outcomes {value:.1} of 8.0");
        assert!(gaps(&harness).contains(&said), "{} lacks {said}", gaps(&harness));
        assert!(harness.state().document.in_gesture());
    }
    harness.drop_at(on_track(&harness, OUTCOMES, 8.0));
    harness.run();
    assert!(!harness.state().document.in_gesture());
    assert_eq!(harness.state().judged(3), Some(8.0));
    assert_ne!(headline(&harness), before);
    assert_eq!(harness.state_mut().steps(), 1);
    assert_eq!(harness.state().judged(3), Some(2.0));
}

#[test]
fn escape_during_a_drag_puts_the_score_back() {
    let mut harness = open(scored::scored(8, &[1.0]));
    let grip = on_track(&harness, OUTCOMES, 2.0);
    harness.hover_at(grip);
    harness.step();
    harness.drag_at(grip);
    harness.step();
    let far = on_track(&harness, OUTCOMES, 9.0);
    harness.hover_at(far);
    harness.step();
    assert_eq!(harness.state().judged(3), Some(9.0));
    harness.key_press(Key::Escape);
    harness.run();
    assert_eq!(harness.state().judged(3), Some(2.0));
    harness.hover_at(on_track(&harness, OUTCOMES, 6.0));
    harness.run();
    harness.drop_at(on_track(&harness, OUTCOMES, 6.0));
    harness.run();
    assert_eq!(harness.state().judged(3), Some(2.0), "the rest of the drag is void");
    assert!(gaps(&harness).contains("Outcomes 2.0 of 8.0"));
    assert_eq!(harness.state_mut().steps(), 0);
}

#[test]
fn the_flag_is_dragged_on_its_own() {
    let mut harness = open(scored::scored(8, &[1.0]));
    let flag = harness.get_by_label("Outcomes at scale, desired").rect();
    let from = flag.center();
    let to = on_track(&harness, OUTCOMES, 6.0);
    let pole = on_track(&harness, OUTCOMES, 8.0);
    harness.hover_at(from);
    harness.step();
    harness.drag_at(from);
    harness.step();
    harness.hover_at(pos2(from.x + to.x - pole.x, from.y));
    harness.step();
    harness.drop_at(pos2(from.x + to.x - pole.x, from.y));
    harness.run();
    let rating = harness.state().rating(3);
    assert_eq!(rating.judged.map(Score::get), Some(2.0));
    assert_eq!(rating.desired.map(Score::get), Some(6.0));
}

#[test]
fn a_number_is_typed_with_either_mark() {
    for (typed, expected) in [("7,5", Some(7.5)), ("6.4", Some(6.4))] {
        let mut harness = open(scored::scored(8, &[1.0]));
        type_into(&mut harness, "Customer intent, type the actual score", typed);
        assert_eq!(harness.state().judged(0), expected, "{typed}");
        assert_eq!(harness.state_mut().steps(), 1);
    }
    for typed in ["many", "12", "-1"] {
        let mut harness = open(scored::scored(8, &[1.0]));
        type_into(&mut harness, "Customer intent, type the actual score", typed);
        assert_eq!(harness.state().judged(0), Some(8.0), "{typed} is no score: nothing changes");
        assert_eq!(harness.state_mut().steps(), 0);
    }
}

fn type_into(harness: &mut Harness<'_, Stage>, name: &str, typed: &str) {
    harness.get_by_label(name).focus();
    harness.run();
    harness.get_by_label(name).type_text(typed);
    harness.run();
    harness.key_press(Key::Enter);
    harness.run();
}

#[test]
fn a_double_click_takes_the_score_back() {
    let mut harness = open(scored::scored(8, &[1.0]));
    let at = on_track(&harness, OUTCOMES, 2.0);
    harness.hover_at(at);
    harness.step();
    for _ in 0..2 {
        harness.drag_at(at);
        harness.drop_at(at);
        harness.step();
    }
    harness.run();
    assert_eq!(harness.state().judged(3), None);
    assert!(gaps(&harness).contains("Outcomes – of 8.0"), "{}", gaps(&harness));
    harness.get_by_label_contains("88% of the weight is scored.");
    assert_eq!(harness.state_mut().steps(), 1);
    assert_eq!(harness.state().judged(3), Some(2.0));
}

#[test]
fn delete_takes_the_desired_level_back() {
    let mut harness = open(scored::scored(8, &[1.0]));
    press(&mut harness, "Customer intent, desired", Modifiers::NONE, Key::Delete);
    let rating = harness.state().rating(0);
    assert_eq!((rating.judged.map(Score::get), rating.desired), (Some(8.0), None));
    assert!(gaps(&harness).contains("Intent 8.0 of –"), "{}", gaps(&harness));
}

#[test]
fn surer_weights_hold_the_ranking_firmer() {
    let mut harness = open(scored::scored(8, &[1.0]));
    let holds = |harness: &Harness<'_, Stage>| -> f64 {
        let node = harness.get_by_label_contains("The top three gaps hold in");
        let words = node.accesskit_node().value().or_else(|| node.accesskit_node().label());
        let words = words.unwrap_or_default();
        let digits: String = words.chars().filter(char::is_ascii_digit).collect();
        digits.parse().expect("a percentage")
    };
    harness.get_by_label("Weights").click();
    harness.run();
    let mut seen = Vec::new();
    for sure in ["Hardly", "Fairly", "Very"] {
        harness.get_by_label(sure).click();
        harness.run();
        seen.push(holds(&harness));
    }
    assert!(seen[0] < seen[1] && seen[1] < seen[2], "{seen:?}");
}

#[test]
fn a_gap_says_why_it_stands_where_it_does() {
    let mut harness = open(scored::scored(8, &[1.0]));
    let chart = harness.get_by_label_contains("Gaps, widest first.").rect();
    harness.hover_at(pos2(chart.center().x, chart.top() + 12.0));
    harness.run_steps(30);
    harness.get_by_label_contains("Outcomes at scale. A gap of 6.0 at a weight of 12.5%");
}

#[test]
fn a_narrow_room_shows_one_side_at_a_time() {
    let stage = Stage::new(scored::scored(8, &[1.0]));
    let mut harness = open_sized(stage, (596.0, 316.0));
    harness.get_by_label_contains("of the desired state");
    harness.get_by_label(INTENT);
    assert!(harness.query_by_label_contains("Gaps, widest first.").is_none());
    harness.get_by_label("Charts").click();
    harness.run();
    harness.get_by_label_contains("Gaps, widest first.");
    assert!(harness.query_by_label(INTENT).is_none());
}

#[test]
fn escape_closes_the_open_row() {
    let mut harness = open(scored::scored(8, &[1.0]));
    harness.get_by_label("Customer intent").click();
    harness.run();
    harness.get_by_label("Customer intent, note");
    harness.key_press(Key::Escape);
    harness.run();
    assert!(harness.query_by_label("Customer intent, note").is_none());
}

#[test]
fn assistive_technology_sets_a_score() {
    let mut harness = open(scored::scored(8, &[1.0]));
    let node = harness.get_by_label(INTENT);
    assert_eq!(node.accesskit_node().role(), egui::accesskit::Role::Slider);
    assert_eq!(node.accesskit_node().numeric_value(), Some(8.0));
    assert_eq!(node.accesskit_node().min_numeric_value(), Some(0.0));
    assert_eq!(node.accesskit_node().max_numeric_value(), Some(10.0));
    assert_eq!(node.accesskit_node().numeric_value_step(), Some(0.1));
    node.set_value_accesskit(3.25);
    harness.run();
    assert_eq!(harness.state().judged(0), Some(3.25));
    harness.get_by_label(INTENT).increment_accesskit();
    harness.run();
    assert_eq!(harness.state().judged(0), Some(3.4));
    harness.get_by_label(INTENT).decrement_accesskit();
    harness.run();
    assert_eq!(harness.state().judged(0), Some(3.3));
}

#[test]
fn what_is_not_scored_says_so_and_a_click_scores_it() {
    let mut harness = open(blank(8, &[1.0]));
    let node = harness.get_by_label(INTENT);
    assert_eq!(node.accesskit_node().numeric_value(), None);
    assert_eq!(node.value().as_deref(), Some("not scored yet"));
    harness.get_by_label_contains("once actual and desired are set");
    let at = on_track(&harness, INTENT, 4.0);
    harness.hover_at(at);
    harness.step();
    harness.drag_at(at);
    harness.drop_at(at);
    harness.run();
    assert_eq!(harness.state().judged(0), Some(4.0));
    press(&mut harness, "Customer intent, desired", Modifiers::SHIFT, Key::ArrowLeft);
    assert_eq!(harness.state().rating(0).desired.map(Score::get), Some(9.0));
    assert!(headline(&harness).starts_with("44%"), "{}", headline(&harness));
}

#[test]
fn other_parts_of_a_rating_are_kept() {
    let mut workshop = scored::scored(8, &[1.0]);
    let noted = Rating { note: "Said twice".into(), ..rating(Some(8.0), Some(9.0)) };
    rate(&mut workshop, 0, 0, 0, noted);
    let mut harness = open(workshop);
    press(&mut harness, INTENT, Modifiers::NONE, Key::ArrowLeft);
    let rating = harness.state().rating(0);
    assert_eq!(rating.note, "Said twice");
    assert_eq!(rating.desired.map(Score::get), Some(9.0));
    assert_eq!(rating.judged.map(Score::get), Some(7.9));
}

#[test]
fn weights_change_the_attainment() {
    let mut harness = open(scored::scored(8, &[1.0]));
    let before = headline(&harness);
    harness.get_by_label("Weights").click();
    harness.run();
    let weight = "Outcomes at scale, weight";
    harness.get_by_label(weight).set_value_accesskit(0.0);
    harness.run();
    assert_ne!(headline(&harness), before);
    let factors = harness.state().document.workshop().framework.clone();
    assert_eq!(factors.factors.get(&factor_id(3)).map(|f| f.weight.get()), Some(0.0));
    press(&mut harness, weight, Modifiers::NONE, Key::PageUp);
    assert_eq!(headline(&harness), before, "1 is what the others weigh");
    assert_eq!(harness.state_mut().steps(), 2);
}

#[test]
fn a_row_opens_into_its_levels_and_its_note() {
    let mut harness = open(scored::scored(8, &[1.0]));
    harness.get_by_label("Customer intent").click();
    harness.run();
    harness.get_by_label("What it means, and its five levels").click();
    harness.run();
    harness.get_by_label_contains("practised. Known beyond the use case").click();
    harness.run();
    assert_eq!(harness.state().judged(0), Some(5.0), "the middle of the stage");
    let note = "Customer intent, note";
    harness.get_by_label(note).focus();
    harness.run();
    for letter in ["H", "e", "a", "r", "d"] {
        harness.get_by_label(note).type_text(letter);
        harness.run();
    }
    harness.key_press(Key::Tab);
    harness.run();
    assert_eq!(harness.state().rating(0).note, "Heard");
    assert_eq!(harness.state_mut().steps(), 2, "a level and a sentence");
    harness.get_by_label("Relationships").click_accesskit();
    harness.run();
    assert!(harness.query_by_label(note).is_none(), "one row is open at a time");
}

#[test]
fn all_customers_are_read_and_a_segment_is_scored() {
    let mut harness = open(scored::scored(8, &[0.7, 0.3]));
    harness.get_by_label_contains("Pick one to score it");
    let overall = harness.get_by_label(INTENT);
    assert!(overall.accesskit_node().is_disabled());
    assert_eq!(overall.accesskit_node().numeric_value(), Some(0.7 * 8.0 + 0.3 * 7.5));
    harness.get_by_label_contains("Scores by segment.");
    harness.get_by_label("Mid-market").click();
    harness.run();
    assert_eq!(
        harness.state().actions,
        [Action::LookAtSegment(Some(segment_id(1)))],
        "the window decides what is looked at"
    );
    press(&mut harness, INTENT, Modifiers::NONE, Key::ArrowRight);
    let workshop = harness.state().document.workshop().clone();
    let judged = |segment| {
        let rating = workshop.rating(&round_id(0), &segment_id(segment), &factor_id(0));
        rating.and_then(|r| r.judged).map(Score::get)
    };
    assert_eq!((judged(0), judged(1)), (Some(8.0), Some(7.6)));
}

#[test]
fn a_vote_counts_until_somebody_judges() {
    let mut workshop = blank(8, &[1.0]);
    let ballots = [4.0, 6.0, 5.0].map(|s| Ballot { score: Score::clamped(s), role: String::new() });
    let vote = Vote {
        item: VoteItem::Factor(factor_id(0)),
        assessment: round_id(0),
        segment: None,
        rounds: vec![ballots.to_vec()],
    };
    workshop.votes = std::sync::Arc::new(std::iter::once((VoteId::fresh(), vote)).collect());
    rate(&mut workshop, 0, 0, 0, Rating { basis: Basis::Voted, ..rating(None, Some(9.0)) });
    let mut harness = open(workshop);
    let numeric = |harness: &Harness<'_, Stage>| {
        harness.get_by_label(INTENT).accesskit_node().numeric_value()
    };
    assert_eq!(numeric(&harness), Some(5.0));
    press(&mut harness, INTENT, Modifiers::SHIFT, Key::ArrowRight);
    assert_eq!(numeric(&harness), Some(6.0));
    assert_eq!(harness.state().rating(0).basis, Basis::Judged, "a hand on the slider judges");
    harness.get_by_label("Customer intent").click();
    harness.run();
    harness.get_by_label_contains("voted 5.0.").click();
    harness.run();
    assert_eq!(numeric(&harness), Some(5.0));
    assert_eq!(harness.state().judged(0), Some(6.0), "the judged score is not lost");
}

#[test]
fn a_workshop_without_a_round_offers_one() {
    let mut workshop = blank(8, &[1.0]);
    workshop.assessments = std::sync::Arc::default();
    let mut harness = open(workshop);
    harness.get_by_label("Start a round").click();
    harness.run();
    let rounds = &harness.state().document.workshop().assessments;
    assert_eq!(rounds.len(), 1);
    assert!(rounds.last().is_some_and(|(_, r)| r.title.starts_with("Round of ")));
}

#[test]
fn three_and_twenty_factors_are_drawn() {
    for count in [1, 2, 3, 20] {
        let harness = open(scored::scored(count, &[0.5, 0.3, 0.2]));
        let spoken = gaps(&harness);
        assert_eq!(spoken.matches(" of ").count(), count, "{spoken}");
    }
}

#[test]
fn eight_rows_fit_without_scrolling() {
    for shares in [&[1.0][..], &[0.5, 0.3, 0.2]] {
        let harness = open(scored::scored(8, shares));
        let last = harness.get_by_label("Optimal customer journey").rect();
        assert!(last.bottom() <= 632.0, "{last:?}");
        for (_, title, _) in scored::NAMES {
            let track = harness.get_by_label(&format!("{title}, actual")).rect();
            let row = harness.get_by_label(title).rect();
            assert!(row.bottom() - 4.0 <= track.top() + 4.0, "{title} {row:?} {track:?}");
        }
    }
}

#[test]
fn every_language_and_theme_is_drawn() {
    for language in Language::ALL {
        for theme in ThemeName::ALL {
            let mut workshop = scored::scored(8, &[0.6, 0.4]);
            scored::set_round(&mut workshop, 1, scored::round("Later", 12));
            let mut stage = Stage::new(workshop);
            stage.language = language;
            stage.theme = theme;
            let harness = open_sized(stage, (1192.0, 632.0));
            let name = Text::of(language)
                .with("score-handle-actual", &[("factor", "Customer intent".into())]);
            harness.get_by_label(&name);
        }
    }
}
