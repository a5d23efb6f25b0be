//! Two rounds or two segments laid side by side, what moved the score most, and what leans on
//! what: as laws of the figures, and driven through the app.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs, reason = "tests")]

mod scored;
mod support;

use std::path::Path;
use std::sync::Arc;

use egui::accesskit::{Role, Toggled};
use egui::{Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use fireside::app::offscreen::Shot;
use fireside::app::theme::ThemeName;
use fireside::app::{App, Room};
use fireside::file;
use fireside::measure::{
    Chain, Node, Ranges, Said, Sheet, Side, Strength, compare, leaning, moved_questions,
    outcome_chain, proactive_chain, score,
};
use fireside::workshop::*;
use proptest::prelude::*;
use scored::{blank, edit_round, factor_id, question_id, rate, rating, round_id, segment_id};
use support::{settle, start};

fn sheet(workshop: &Workshop, round: usize) -> Sheet {
    score(workshop, &round_id(round)).expect("the round")
}

fn level(level: u8) -> Reply {
    Reply::Level(Level::new(level).expect("a level"))
}

fn answer(w: &mut Workshop, round: usize, segment: usize, question: QuestionId, reply: Reply) {
    edit_round(w, round, |round| {
        let answers = Arc::make_mut(round.answers.entry_or(segment_id(segment), Arc::default));
        answers.insert(question, Answer::of(reply));
    });
}

/// Two rounds of three segments and five factors, with whatever these words come to.
fn any_workshop(words: &[u16]) -> Workshop {
    let mut at = 0;
    let mut below = |n: u16| {
        at += 1;
        words[at % words.len()].wrapping_add((at / words.len()) as u16 * 7919) % n
    };
    let shares: Vec<f64> = (0..3).map(|_| f64::from(below(4)) / 8.0).collect();
    let mut w = blank(5, &shares);
    let framework = Arc::make_mut(&mut w.framework);
    for i in 0..5 {
        let factor = framework.factors.get_mut(&factor_id(i)).unwrap();
        factor.weight = Weight::clamped(f64::from(below(4)));
        factor.unknown_counts_low = below(3) == 0;
    }
    scored::set_round(&mut w, 1, scored::round("December", 12));
    for round in 0..2 {
        for segment in 0..3 {
            for factor in 0..5 {
                let mut some = || (below(4) > 0).then(|| f64::from(below(21)) / 2.0);
                let mut rating = rating(some(), some());
                if below(2) == 0 {
                    rating.basis = Basis::Evidenced;
                }
                rate(&mut w, round, segment, factor, rating);
                for question in 0..4 {
                    let reply = match below(7) {
                        0 => continue,
                        1 => Reply::DontKnow,
                        n => level(n as u8 - 2),
                    };
                    answer(&mut w, round, segment, question_id(factor, question), reply);
                }
            }
        }
    }
    w
}

/// All customers, and each segment, of both rounds.
fn sides<'a>(sheets: &'a [Sheet; 2], segments: &'a [SegmentId]) -> Vec<Side<'a>> {
    sheets
        .iter()
        .flat_map(|sheet| {
            let each = segments.iter().map(Some).chain([None]);
            each.map(move |segment| Side { round: &sheet.assessment, sheet, segment })
        })
        .collect()
}

proptest! {
    #[test]
    fn contributions_sum_to_the_change_and_turn_with_the_sides(
        words in prop::collection::vec(any::<u16>(), 40..160),
    ) {
        let w = any_workshop(&words);
        let sheets = [sheet(&w, 0), sheet(&w, 1)];
        let segments: Vec<SegmentId> = w.segments.ids().cloned().collect();
        let sides = sides(&sheets, &segments);
        for a in &sides {
            for b in &sides {
                let (of_a, of_b) =
                    (a.sheet.of(a.segment).unwrap(), b.sheet.of(b.segment).unwrap());
                let (there, back) = (compare(of_a, of_b), compare(of_b, of_a));
                prop_assert_eq!(there.ranges, back.ranges);
                let moved = there.factors.iter().filter_map(|f| f.contribution);
                match there.attainment.change() {
                    Some(change) => {
                        let sum: f64 = moved.sum();
                        prop_assert!((sum - change).abs() < 1e-12, "{} is not {}", sum, change);
                    }
                    None => prop_assert_eq!(moved.count(), 0),
                }
                for (there, back) in there.factors.iter().zip(&back.factors) {
                    prop_assert_eq!(there.contribution, back.contribution.map(|c| -c + 0.0));
                    prop_assert_eq!(there.actual.change(), back.actual.change().map(|c| -c + 0.0));
                }
                for i in 0..5 {
                    let id = factor_id(i);
                    let there = moved_questions(&w, &id, *a, *b);
                    let back = moved_questions(&w, &id, *b, *a);
                    prop_assert_eq!(there.is_some(), back.is_some());
                    let (Some(there), Some(back)) = (there, back) else { continue };
                    let (fa, fb) = (of_a.factor(&id).unwrap(), of_b.factor(&id).unwrap());
                    let change = fb.actual.unwrap() - fa.actual.unwrap();
                    let sum: f64 = there.iter().map(|q| q.contribution).sum();
                    prop_assert!((sum - change).abs() < 1e-7, "{} is not {}", sum, change);
                    prop_assert_eq!(there.len(), back.len());
                }
            }
        }
    }

    #[test]
    fn equal_sides_differ_in_nothing(words in prop::collection::vec(any::<u16>(), 40..160)) {
        let w = any_workshop(&words);
        let now = sheet(&w, 0);
        let same = compare(&now.overall, &now.overall);
        prop_assert!(same.factors.iter().all(|f| f.contribution.is_none_or(|c| c == 0.0)));
        prop_assert_eq!(same.attainment.change().unwrap_or(0.0), 0.0);
        let side = Side { round: &now.assessment, sheet: &now, segment: None };
        for i in 0..5 {
            let moved = moved_questions(&w, &factor_id(i), side, side);
            prop_assert!(moved.is_none_or(|m| m.is_empty()));
        }
    }

    #[test]
    fn the_order_of_segments_and_factors_changes_nothing(
        words in prop::collection::vec(any::<u16>(), 40..160),
    ) {
        let w = any_workshop(&words);
        let mut turned = w.clone();
        let segments: Vec<_> = w.segments.iter().map(|(k, v)| (k.clone(), v.clone())).collect();
        turned.segments = Arc::new(segments.into_iter().rev().collect());
        let factors: Vec<_> =
            w.framework.factors.iter().map(|(k, v)| (k.clone(), v.clone())).collect();
        Arc::make_mut(&mut turned.framework).factors = factors.into_iter().rev().collect();
        let of = |w: &Workshop| compare(&sheet(w, 0).overall, &sheet(w, 1).overall);
        let (before, after) = (of(&w), of(&turned));
        for change in &before.factors {
            let other = after.factors.iter().find(|f| f.id == change.id).unwrap();
            let (a, b) = (change.contribution, other.contribution);
            prop_assert_eq!(a.is_some(), b.is_some());
            prop_assert!((a.unwrap_or(0.0) - b.unwrap_or(0.0)).abs() < 1e-12);
        }
    }
}

#[test]
fn a_factor_that_becomes_known_contributes_by_how_far_it_stands_from_the_middle() {
    let mut w = blank(2, &[1.0]);
    rate(&mut w, 0, 0, 0, rating(Some(5.0), Some(10.0)));
    scored::set_round(&mut w, 1, scored::round("December", 12));
    rate(&mut w, 1, 0, 0, rating(Some(5.0), Some(10.0)));
    rate(&mut w, 1, 0, 1, rating(Some(1.0), Some(10.0)));
    let change = compare(&sheet(&w, 0).overall, &sheet(&w, 1).overall);
    // 50 % before, (50 % + 10 %) / 2 = 30 % after; the middle is 40 %.
    let parts: Vec<f64> = change.factors.iter().filter_map(|f| f.contribution).collect();
    assert!((parts[0] - (0.5 * 0.1 - 0.1)).abs() < 1e-12, "{parts:?}");
    assert!((parts[1] - 0.5 * -0.3).abs() < 1e-12, "{parts:?}");
    assert_eq!(change.moved(), [1, 0], "what became known lowered it most");
}

#[test]
fn ranges_overlap_touch_or_stand_apart() {
    let mut w = blank(1, &[1.0]);
    scored::set_round(&mut w, 1, scored::round("December", 12));
    for round in 0..2 {
        rate(&mut w, round, 0, 0, rating(None, Some(10.0)));
    }
    let both = |w: &Workshop| compare(&sheet(w, 0).overall, &sheet(w, 1).overall).ranges;
    assert_eq!(both(&w), None);
    for question in 0..4 {
        answer(&mut w, 0, 0, question_id(0, question), level(0));
        answer(&mut w, 1, 0, question_id(0, question), level(2));
    }
    assert_eq!(both(&w), Some(Ranges::Exact));
    answer(&mut w, 1, 0, question_id(0, 0), Reply::DontKnow);
    assert_eq!(both(&w), Some(Ranges::Apart), "0 against 3.75 to 6.25");
    answer(&mut w, 0, 0, question_id(0, 0), Reply::DontKnow);
    answer(&mut w, 0, 0, question_id(0, 1), Reply::DontKnow);
    assert_eq!(both(&w), Some(Ranges::Overlap), "0 to 5 against 3.75 to 6.25");
}

#[test]
fn a_range_that_leaves_something_out_is_not_whole() {
    let mut w = blank(2, &[0.5, 0.5]);
    scored::set_round(&mut w, 1, scored::round("December", 12));
    for round in 0..2 {
        for segment in 0..2 {
            for factor in 0..2 {
                let judged = Some(2.0 + 6.0 * round as f64);
                rate(&mut w, round, segment, factor, rating(judged, Some(10.0)));
            }
        }
    }
    let both = |w: &Workshop, segment: Option<&SegmentId>| {
        let (a, b) = (sheet(w, 0), sheet(w, 1));
        let comparison = compare(a.of(segment).unwrap(), b.of(segment).unwrap());
        (comparison.ranges, comparison.whole)
    };
    assert_eq!(both(&w, None), (Some(Ranges::Exact), true));

    let mut half = w.clone();
    rate(&mut half, 1, 1, 1, rating(None, Some(10.0)));
    assert_eq!(both(&half, None), (Some(Ranges::Exact), false), "no score in one segment");
    assert_eq!(both(&half, Some(&segment_id(0))), (Some(Ranges::Exact), true));
    assert_eq!(both(&half, Some(&segment_id(1))), (Some(Ranges::Exact), false));
    let mut aimless = w.clone();
    rate(&mut aimless, 0, 0, 1, rating(Some(2.0), None));
    assert_eq!(both(&aimless, Some(&segment_id(0))), (Some(Ranges::Exact), false), "no desire");

    // What is not answered lies within the range, however little is.
    for question in 0..2 {
        answer(&mut w, 0, 0, question_id(0, question), level(0));
    }
    rate(&mut w, 0, 0, 0, rating(None, Some(10.0)));
    assert_eq!(both(&w, None), (Some(Ranges::Apart), true));
    rate(&mut w, 0, 1, 0, rating(None, Some(10.0)));
    assert_eq!(both(&w, None), (Some(Ranges::Apart), false));
    let framework = Arc::make_mut(&mut w.framework);
    framework.factors.get_mut(&factor_id(0)).unwrap().weight = Weight::clamped(0.0);
    assert_eq!(both(&w, None), (Some(Ranges::Exact), true), "it has no weight");
}

#[test]
fn before_and_newest_go_by_date() {
    let mut w = blank(1, &[1.0]);
    scored::set_round(&mut w, 1, scored::round("September", 9));
    scored::set_round(&mut w, 2, scored::round("November again", 11));
    let before = |w: &Workshop, i| w.round_before(&round_id(i)).map(|(id, _)| id.clone());
    assert_eq!(before(&w, 0), Some(round_id(1)));
    assert_eq!(before(&w, 1), None, "what was added earlier is not before");
    assert_eq!(before(&w, 2), Some(round_id(0)), "on one day the order of the document");
    assert_eq!(before(&w, 3), None, "there is no such round");
    assert_eq!(w.newest_round().map(|(id, _)| id.clone()), Some(round_id(2)));
    let order: Vec<AssessmentId> = w.rounds_by_date().iter().map(|(id, _)| (*id).clone()).collect();
    assert_eq!(order, [round_id(1), round_id(0), round_id(2)]);
}

#[test]
fn questions_say_what_was_known_before_and_after() {
    let mut w = blank(1, &[1.0]);
    scored::set_round(&mut w, 1, scored::round("December", 12));
    let replies = [
        (level(1), level(3)),
        (Reply::DontKnow, level(4)),
        (level(2), Reply::DontKnow),
        (level(2), level(2)),
    ];
    for (i, (before, after)) in replies.into_iter().enumerate() {
        answer(&mut w, 0, 0, question_id(0, i), before);
        answer(&mut w, 1, 0, question_id(0, i), after);
    }
    let (a, b) = (sheet(&w, 0), sheet(&w, 1));
    let a = Side { round: &a.assessment, sheet: &a, segment: None };
    let b = Side { round: &b.assessment, sheet: &b, segment: None };
    let moved = moved_questions(&w, &factor_id(0), a, b).expect("evidenced on both sides");
    let said = |i: usize| {
        let change = moved.iter().find(|c| c.id == question_id(0, i)).expect("a change");
        (change.a, change.b)
    };
    assert_eq!(said(0), (Said::Level(1.0), Said::Level(3.0)));
    assert_eq!(said(1), (Said::DontKnow, Said::Level(4.0)));
    assert_eq!(said(2), (Said::Level(2.0), Said::DontKnow));
    assert!(moved.iter().all(|c| c.id != question_id(0, 3)), "same level, same weight");
    rate(&mut w, 1, 0, 0, rating(Some(5.0), None));
    let judged = sheet(&w, 1);
    let b = Side { sheet: &judged, ..b };
    assert!(moved_questions(&w, &factor_id(0), a, b).is_none(), "a judgement has no questions");
}

/// The standard framework with one segment and one round, every factor judged at 7 of 8.
fn standard() -> Workshop {
    let example = file::example(Language::English);
    let example = file::parse(example, Path::new("example.ron")).unwrap().workshop;
    let mut w = blank(0, &[1.0]);
    w.framework = example.framework;
    let ids: Vec<FactorId> = w.framework.factors.ids().cloned().collect();
    for id in ids {
        judge(&mut w, id.as_str(), 7.0);
    }
    for question in [
        "outcomes-segmentation",
        "anticipation-needs",
        "intent-why",
        "anticipation-accuracy",
        "anticipation-when",
        "anticipation-where",
        "anticipation-how",
        "anticipation-questions",
        "anticipation-problems",
    ] {
        reply(&mut w, question, level(3));
    }
    w
}

fn judge(w: &mut Workshop, factor: &str, score: f64) {
    edit_round(w, 0, |round| {
        let ratings = round.ratings.entry_or(segment_id(0), Table::default);
        ratings.insert(FactorId::new(factor).unwrap(), rating(Some(score), Some(8.0)));
    });
}

fn reply(w: &mut Workshop, question: &str, reply: Reply) {
    let id = QuestionId::new(question).unwrap();
    assert!(w.framework.question(&id).is_some(), "{question} is asked");
    answer(w, 0, 0, w.framework.finding(&id).clone(), reply);
}

fn states(chain: &Chain) -> Vec<Strength> {
    chain.links.iter().map(|l| l.state).collect()
}

#[test]
fn the_chain_holds_strains_and_breaks() {
    use Strength::{AtRisk, Broken, Holds, Strained, Unknown};
    let chain = |w: &Workshop| outcome_chain(w, &sheet(w, 0), None).expect("a chain");
    let mut w = standard();
    assert_eq!(states(&chain(&w)), [Holds; 6]);
    assert_eq!(chain(&w).first_break, None);

    judge(&mut w, "education", 5.9);
    judge(&mut w, "journey", 6.0);
    assert_eq!(states(&chain(&w)), [Holds, Holds, Strained, Holds, Holds, Holds]);
    judge(&mut w, "education", 3.9);
    judge(&mut w, "outcomes", 1.0);
    let broken = chain(&w);
    assert_eq!(states(&broken), [Holds, Holds, Broken, AtRisk, AtRisk, Broken]);
    assert_eq!(broken.first_break, Some(2));

    reply(&mut w, "outcomes-segmentation", level(0));
    assert_eq!(states(&chain(&w)), [Broken, AtRisk, Broken, AtRisk, AtRisk, Broken]);
    assert_eq!(chain(&w).first_break, Some(0));
    reply(&mut w, "outcomes-segmentation", Reply::DontKnow);
    assert_eq!(chain(&w).links[0].state, Unknown);
    assert_eq!(chain(&w).links[0].score, None);

    // As strong as the weakest part, and one part unknown cannot hold.
    reply(&mut w, "anticipation-needs", Reply::DontKnow);
    assert_eq!(chain(&w).links[1].state, Unknown);
    judge(&mut w, "intent", 2.0);
    assert_eq!(chain(&w).links[1].state, Broken);
    assert_eq!(chain(&w).links[1].lead().factor.as_str(), "intent");
    reply(&mut w, "anticipation-needs", level(0));
    assert_eq!(chain(&w).links[1].lead().factor.as_str(), "anticipation");
}

#[test]
fn what_a_framework_does_not_have_drops_out_of_the_chain() {
    let mut w = standard();
    let off = |w: &mut Workshop, name: &str| {
        let framework = Arc::make_mut(&mut w.framework);
        framework.factors.get_mut(&FactorId::new(name).unwrap()).unwrap().off = true;
    };
    off(&mut w, "education");
    off(&mut w, "anticipation");
    let now = sheet(&w, 0);
    let chain = outcome_chain(&w, &now, None).expect("a chain");
    let nodes: Vec<Node> = chain.links.iter().map(|l| l.node).collect();
    let rest = [Node::Segmentation, Node::View, Node::Journey, Node::Adoption, Node::Outcomes];
    assert_eq!(nodes, rest);
    assert_eq!(chain.links[1].parts.len(), 1, "the question goes with its factor");
    assert_eq!(proactive_chain(&w, &now, None), None, "one link is no chain");
    off(&mut w, "outcomes");
    off(&mut w, "journey");
    assert_eq!(outcome_chain(&w, &sheet(&w, 0), None), None, "two links are no chain");
    let own = blank(3, &[1.0]);
    assert_eq!(leaning(&sheet(&own, 0).overall), None, "nothing is known");
}

#[test]
fn acting_first_needs_understanding_and_prediction() {
    let mut w = standard();
    let chain = |w: &Workshop| proactive_chain(w, &sheet(w, 0), None).expect("a chain");
    assert_eq!(states(&chain(&w)), [Strength::Holds; 3]);
    reply(&mut w, "anticipation-where", level(1));
    let states = states(&chain(&w));
    assert_eq!(states, [Strength::Holds, Strength::Broken, Strength::AtRisk]);
}

#[test]
fn a_low_anticipation_warns_of_what_comes_after_it() {
    let mut w = standard();
    assert_eq!(leaning(&sheet(&w, 0).overall), None);
    judge(&mut w, "anticipation", 4.0);
    assert_eq!(leaning(&sheet(&w, 0).overall), None, "4 is not low");
    judge(&mut w, "anticipation", 3.9);
    judge(&mut w, "journey", 2.0);
    let warning = leaning(&sheet(&w, 0).overall).expect("a warning");
    let later: Vec<&str> = warning.later.iter().map(|l| l.factor.as_str()).collect();
    let all = ["adoption", "outcomes", "relationships", "communication", "education", "journey"];
    assert_eq!(later, all);
    let low: Vec<bool> = warning.later.iter().map(fireside::measure::Later::is_low).collect();
    assert_eq!(low, [false, false, false, false, false, true]);
}

// Through the app.

fn show(workshop: Workshop) -> Harness<'static, App> {
    let shot = Shot {
        page: None,
        room: Some(Room::Score),
        size: (1280, 720),
        theme: ThemeName::Light,
        language: Language::English,
        scale: 1.0,
    };
    let app = App::showing(workshop, &shot);
    let mut harness = Harness::builder()
        .with_size(support::SMALL)
        .with_os(egui::os::OperatingSystem::Nix)
        .build_eframe(move |_| app);
    settle(&mut harness);
    harness
}

fn click(harness: &mut Harness<'_, App>, label: &str) {
    harness.get_by_label(label).click();
    settle(harness);
}

fn set(harness: &mut Harness<'_, App>, label: &str, value: f64) {
    harness.get_by_label(label).set_value_accesskit(value);
    settle(harness);
}

/// Everything that is said and contains this.
fn said(harness: &Harness<'_, App>, part: &str) -> Vec<String> {
    harness
        .query_all(egui_kittest::kittest::by().recursive(true))
        .filter_map(|n| n.accesskit_node().label().or_else(|| n.accesskit_node().value()))
        .filter(|words| words.contains(part))
        .collect()
}

fn menu(harness: &mut Harness<'_, App>, round: &str) {
    click(harness, &format!("Round {round}"));
}

#[test]
fn a_new_round_is_compared_with_the_one_before() {
    let folder = tempfile::tempdir().unwrap();
    let mut harness = start(folder.path(), None);
    for key in [Key::N, Key::Num2] {
        harness.key_press_modifiers(Modifiers::COMMAND, key);
        settle(&mut harness);
    }
    assert!(harness.query_by_label("Compare").is_none(), "there is nothing to compare with");
    set(&mut harness, "Customer intent, actual", 4.0);
    set(&mut harness, "Customer intent, desired", 8.0);
    set(&mut harness, "Customer education, actual", 8.0);
    set(&mut harness, "Customer education, desired", 8.0);

    menu(&mut harness, "Round 1");
    assert!(!said(&harness, "Notes, evidence and votes stay behind").is_empty());
    click(&mut harness, "New round from the newest");
    // The menu stays open on the new round: its name and its date are there to be changed.
    let title = harness.get_by_role_and_label(Role::TextInput, "Title of the round");
    title.set_text_value_accesskit("Second look");
    settle(&mut harness);
    let date = harness.get_by_role_and_label(Role::TextInput, "Date of the round");
    date.focus();
    settle(&mut harness);
    harness
        .get_by_role_and_label(Role::TextInput, "Date of the round")
        .set_text_value_accesskit("2027-02-01");
    settle(&mut harness);
    harness.key_press(Key::Enter);
    settle(&mut harness);
    let workshop = harness.state().document().expect("open").workshop().clone();
    let (_, round) = workshop.assessments.last().expect("the new round");
    assert_eq!(round.title, "Second look");
    assert_eq!(round.date, jiff::civil::date(2027, 2, 1));
    click(&mut harness, "Compare with another round…");
    harness.get_by_label("75% → 75% 0.0 points");
    harness.get_by_label("Customer intent, 0.0 points, actual 4.0, desired 8.0");

    set(&mut harness, "Customer intent, actual", 8.0);
    harness.get_by_label("75% → 100% +25.0 points");
    let moved = "Customer intent, +25.0 points, actual 4.0 → 8.0, desired 8.0";
    click(&mut harness, moved);
    assert!(!said(&harness, "The score does not come from the questions").is_empty());
    click(&mut harness, "Swap the two sides");
    harness.get_by_label("100% → 75% −25.0 points");
    harness.get_by_label("Customer intent, −25.0 points, actual 8.0 → 4.0, desired 8.0");
    assert_eq!(said(&harness, "Actual scores of the two sides. Intent 8.0 → 4.0").len(), 1);
    harness.key_press(Key::Escape);
    settle(&mut harness);
    assert!(harness.query_by_label("Swap the two sides").is_none());
}

#[test]
fn removing_a_round_asks_first_and_can_be_undone() {
    let mut w = scored::scored(8, &[1.0]);
    let empty = Assessment::new("Nothing yet", jiff::civil::date(2026, 12, 3));
    scored::set_round(&mut w, 1, empty);
    let mut harness = show(w);
    let count =
        |h: &Harness<'_, App>| h.state().document().expect("open").workshop().assessments.len();
    menu(&mut harness, "Nothing yet");
    click(&mut harness, "November · Nov 2026");
    menu(&mut harness, "November");
    click(&mut harness, "Remove this round…");
    assert_eq!(count(&harness), 2, "it asks");
    assert!(!said(&harness, "8 scores and 0 answers of this round go with it.").is_empty());
    assert!(!said(&harness, "You can undo this.").is_empty());
    harness.key_press(Key::Escape);
    settle(&mut harness);
    menu(&mut harness, "November");
    assert!(harness.query_by_label("Remove").is_none(), "whoever left it did not agree");
    click(&mut harness, "Remove this round…");
    click(&mut harness, "Remove");
    assert_eq!(count(&harness), 1);
    harness.key_press_modifiers(Modifiers::COMMAND, Key::Z);
    settle(&mut harness);
    assert_eq!(count(&harness), 2);
    // One that holds nothing goes without a word.
    menu(&mut harness, "Nothing yet");
    click(&mut harness, "Remove this round");
    assert_eq!(count(&harness), 1);
}

#[test]
fn two_segments_are_compared_down_to_their_questions() {
    let mut w = scored::scored(8, &[0.2, 0.5, 0.3]);
    for segment in 0..3 {
        rate(&mut w, 0, segment, 0, rating(None, Some(8.0)));
        for question in 0..4 {
            answer(&mut w, 0, segment, question_id(0, question), level(segment as u8 + 1));
        }
    }
    let now = sheet(&w, 0);
    let attainment = |i: usize| now.segments[i].figures.attainment.expect("known") * 100.0;
    let (mid, small) = (attainment(1), attainment(2));
    let mut harness = show(w);
    click(&mut harness, "Compare");
    // The two largest, which are the second and the third.
    let headline = |a: f64, b: f64| format!("{a:.0}% → {b:.0}% {:+.1} points", b - a);
    harness.get_by_label(&headline(mid, small).replace('-', "−"));
    harness.get_by_role_and_label(Role::ComboBox, "Segment of side A").click();
    settle(&mut harness);
    harness.get_by_role_and_label(Role::MenuItemRadio, "Enterprise").click();
    settle(&mut harness);
    harness.get_by_label(&headline(attainment(0), small).replace('-', "−"));
    let intent = said(&harness, "Customer intent, ");
    let row = intent.iter().find(|words| words.contains("points")).expect("a row").clone();
    assert!(row.contains("actual 2.5 → 7.5"), "{row}");
    click(&mut harness, &row);
    let questions = said(&harness, "Level 1 → 3");
    assert_eq!(questions.len(), 4, "{questions:?}");
}

#[test]
fn the_chain_lights_up_where_it_breaks() {
    let mut w = standard();
    reply(&mut w, "outcomes-segmentation", level(4));
    let mut harness = show(w.clone());
    click(&mut harness, "Chain");
    harness.get_by_label("Right segmentation. Holds. 10.0 · evidenced");
    assert!(!said(&harness, "The whole chain holds.").is_empty());
    set(&mut harness, "Customer education, actual", 2.0);
    harness.get_by_label("Right education. Broken. 2.0 · judged");
    harness.get_by_label("Proper journey. At risk. 7.0 · judged");
    let why = "Outcomes are at risk because customers do not get the right education.";
    assert_eq!(said(&harness, why).len(), 1);
    // A link opens the row of its factor.
    let open = |h: &Harness<'_, App>, row: &str| {
        h.get_by_role_and_label(Role::Button, row).accesskit_node().toggled() == Some(Toggled::True)
    };
    assert!(!open(&harness, "Customer education"));
    click(&mut harness, "Right education. Broken. 2.0 · judged");
    assert!(open(&harness, "Customer education"));

    reply(&mut w, "outcomes-segmentation", level(0));
    judge(&mut w, "outcomes", 3.0);
    let mut harness = show(w);
    click(&mut harness, "Chain");
    harness.get_by_label("Right segmentation. Broken. 0.0 · evidenced");
    harness.get_by_label("Clear view of intent and needs. At risk. 7.0 · judged");
    harness.get_by_label("Outcomes reached. Broken. 3.0 · judged");
    let why = "Outcomes are not reached because customers are not segmented by intent.";
    assert_eq!(said(&harness, why).len(), 1);
}

#[test]
fn the_warning_of_a_low_anticipation_comes_and_goes() {
    let mut harness = show(standard());
    let strip = "Anticipation is low: ";
    assert_eq!(said(&harness, strip).len(), 0);
    set(&mut harness, "Customer education, actual", 2.0);
    set(&mut harness, "Anticipating needs and behaviour, actual", 3.0);
    let lean = "Anticipation is low: Education, Adoption and 4 others lean on it";
    click(&mut harness, lean);
    assert!(!said(&harness, "Anticipation is low, 3.0").is_empty());
    assert!(!said(&harness, "Low already: Education 2.0.").is_empty());
    set(&mut harness, "Anticipating needs and behaviour, actual", 4.0);
    assert!(said(&harness, "Anticipation is low, ").is_empty());
    click(&mut harness, "Close and show the charts");
    assert_eq!(said(&harness, strip).len(), 0);
}

#[test]
fn a_round_of_an_earlier_date_that_is_added_later_stands_before() {
    let mut w = scored::scored(8, &[0.6, 0.4]);
    let mut earlier = scored::round("September", 9);
    earlier.ratings.clone_from(&w.assessments.get(&round_id(0)).unwrap().ratings);
    scored::set_round(&mut w, 1, earlier);
    rate(&mut w, 1, 0, 0, rating(Some(1.0), Some(9.0)));
    let mut harness = show(w);
    let ghosts = |h: &Harness<'_, App>| said(h, "In the round before 1.0.").len();
    assert_eq!(ghosts(&harness), 1, "the newest by date is looked at, and moved from the other");
    click(&mut harness, "Rounds");
    let chart = said(&harness, "September, Sep 2026");
    let chart = chart.iter().find(|words| words.contains("November, Nov 2026")).expect("a chart");
    assert!(chart.find("September") < chart.find("November"), "{chart}");
    click(&mut harness, "Compare");
    assert_eq!(said(&harness, "Customer intent, ").iter().filter(|w| w.contains("→")).count(), 1);
    click(&mut harness, "Close and show the charts");

    menu(&mut harness, "November");
    click(&mut harness, "September · Sep 2026");
    assert!(said(&harness, "In the round before").is_empty(), "nothing is before the earliest");
}

#[test]
fn a_comparison_says_what_its_ranges_leave_out() {
    let mut w = scored::scored(8, &[1.0]);
    let mut later = scored::round("December", 12);
    later.ratings.clone_from(&w.assessments.get(&round_id(0)).unwrap().ratings);
    scored::set_round(&mut w, 1, later);
    let mut harness = show(w.clone());
    click(&mut harness, "Compare");
    assert!(!said(&harness, "everything that counts is known").is_empty());
    rate(&mut w, 1, 0, 0, rating(None, Some(9.0)));
    let mut harness = show(w);
    click(&mut harness, "Compare");
    assert!(said(&harness, "everything that counts is known").is_empty());
    assert!(!said(&harness, "what has no score or no desired level is left out").is_empty());
}

#[test]
fn the_palette_finds_both() {
    let mut harness = show(scored::scored(8, &[0.6, 0.4]));
    harness.key_press_modifiers(Modifiers::COMMAND, Key::Num1);
    settle(&mut harness);
    for (typed, title) in
        [("compare two", "Swap the two sides"), ("show the chain", "What leans on what")]
    {
        harness.key_press_modifiers(Modifiers::COMMAND, Key::K);
        settle(&mut harness);
        harness.get_by_label("What would you like to do?").type_text(typed);
        settle(&mut harness);
        harness.key_press(Key::Enter);
        settle(&mut harness);
        assert_eq!(harness.state().room(), Room::Score);
        harness.get_by_label(title);
    }
}
