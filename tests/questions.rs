//! A factor scored question by question: answers, what nobody knows, registers, evidence, and which
//! source counts, driven through the whole app.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs, reason = "tests")]

mod support;

use std::path::Path;
use std::sync::Arc;

use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use fireside::app::App;
use fireside::file;
use fireside::text::Language;
use fireside::workshop::*;
use support::{press, settle, start, undo};

const WHY: &str = "Do we know why each customer started to work with us?";
const BEYOND: &str =
    "Does our knowledge of customers go a step beyond the use case assigned to them?";
const ADOPTS: &str = "Do we understand the intent with which each customer adopts the product?";
const RESPONSE: &str =
    "How much of our content is designed to drive a response rather than merely to inform?";
const KEY_PERSON: &str =
    "If our best person left tomorrow, would the relationships with customers stay?";

fn question(raw: &str) -> QuestionId {
    QuestionId::new(raw).unwrap()
}

fn segment(i: usize) -> SegmentId {
    SegmentId::new(&format!("segment-{i}")).unwrap()
}

fn round() -> AssessmentId {
    AssessmentId::new("round").unwrap()
}

/// The standard framework with so many segments, a round, and nothing answered.
fn blank(segments: usize) -> Workshop {
    let example = file::parse(file::example(Language::English), Path::new("example.ron")).unwrap();
    let framework = (*example.workshop.framework).clone();
    let mut workshop = Workshop::empty("Northwind", Language::English, framework);
    let titles = ["Large accounts", "Small accounts"];
    let table = (0..segments).map(|i| {
        let share = Share::clamped(1.0 / segments as f64);
        let mut segment_of = example.workshop.segments.values().next().unwrap().clone();
        segment_of.title = titles[i].to_owned();
        segment_of.share = share;
        (segment(i), segment_of)
    });
    workshop.segments = Arc::new(table.collect());
    let first = Assessment::new("November", jiff::civil::date(2026, 11, 3));
    workshop.assessments = Arc::new(std::iter::once((round(), Arc::new(first))).collect());
    workshop
}

fn edit_round(workshop: &mut Workshop, edit: impl FnOnce(&mut Assessment)) {
    let rounds = Arc::make_mut(&mut workshop.assessments);
    edit(Arc::make_mut(rounds.get_mut(&round()).unwrap()));
}

/// Opens the workshop in the Score room, with one factor open.
fn open(folder: &Path, workshop: &Workshop, factor: &str) -> Harness<'static, App> {
    let path = folder.join("work.ron");
    std::fs::write(&path, file::print(workshop).unwrap()).unwrap();
    let mut harness = start(folder, Some(&path));
    harness.key_press_modifiers(Modifiers::COMMAND, Key::Num2);
    settle(&mut harness);
    click(&mut harness, factor);
    harness
}

fn click(harness: &mut Harness<'_, App>, name: &str) {
    harness.get_by_label(name).click_accesskit();
    settle(harness);
}

/// Takes the keyboard to a question and presses a key there.
fn answer(harness: &mut Harness<'_, App>, question: &str, key: Key) {
    harness.get_by_label(question).focus();
    settle(harness);
    press(harness, key);
}

fn workshop(harness: &Harness<'_, App>) -> Workshop {
    (**harness.state().document().expect("a workshop is open").workshop()).clone()
}

fn answered(harness: &Harness<'_, App>, id: &str) -> Option<Answer> {
    let workshop = workshop(harness);
    let round = workshop.assessments.get(&round()).unwrap();
    round.answer(&segment(0), &question(id)).cloned()
}

fn reply(harness: &Harness<'_, App>, id: &str) -> Option<Reply> {
    answered(harness, id).map(|a| a.reply)
}

fn level(level: u8) -> Option<Reply> {
    Some(Reply::Level(Level::new(level).unwrap()))
}

fn headline(harness: &Harness<'_, App>) -> String {
    let nodes = harness.query_all_by_label_contains("of the desired state");
    nodes.filter_map(|n| n.accesskit_node().label()).collect()
}

fn focused(harness: &Harness<'_, App>) -> Option<String> {
    let all = harness.query_all_by(|node| node.is_focused() && node.label().is_some());
    all.filter_map(|n| n.accesskit_node().label()).next()
}

#[test]
fn from_dont_know_to_answered() {
    let folder = tempfile::tempdir().unwrap();
    let mut harness = open(folder.path(), &blank(1), "Customer intent");
    harness.get_by_label("Customer intent, desired").set_value_accesskit(7.5);
    settle(&mut harness);
    harness.get_by_label("0 of 5 answered, 0 don’t know, 5 open · covers 0%");
    harness.get_by_label("evidenced –. no question has a level yet");

    answer(&mut harness, WHY, Key::D);
    assert_eq!(reply(&harness, "intent-why"), Some(Reply::DontKnow));
    harness.get_by_label("0 of 5 answered, 1 don’t know, 4 open · covers 0%");
    assert!(headline(&harness).starts_with('–'), "{}", headline(&harness));

    press(&mut harness, Key::Num3);
    assert_eq!(reply(&harness, "intent-why"), level(3));
    harness.get_by_label("1 of 5 answered, 0 don’t know, 4 open · covers 11%");
    // A finding that two questions share weighs half: 10 · ¾ · ½ of 4½ at least, and with all the
    // others at level 4 at most.
    harness.get_by_label("evidenced 7.5. 0.8–9.7 · covers 11%");
    let said = headline(&harness);
    assert!(said.starts_with("100%") && said.contains("between 11% and 100%"), "{said}");

    // The level of the answer is described below it, and undo brings the unknown back.
    harness.get_by_label_contains("Eight files in ten hold a reason");
    undo(&mut harness);
    assert_eq!(reply(&harness, "intent-why"), Some(Reply::DontKnow));
    harness.get_by_label_contains("it lowers the coverage");
    harness.get_by_label("0 of 5 answered, 1 don’t know, 4 open · covers 0%");
    undo(&mut harness);
    assert_eq!(reply(&harness, "intent-why"), None);
}

#[test]
fn keys_answer_and_walk() {
    let folder = tempfile::tempdir().unwrap();
    let mut harness = open(folder.path(), &blank(1), "Customer intent");
    harness.get_by_label(WHY).focus();
    settle(&mut harness);
    let keys = [Key::Num0, Key::Num1, Key::Num2, Key::Num3, Key::Num4];
    for (wanted, key) in (0..).zip(keys) {
        press(&mut harness, key);
        assert_eq!(reply(&harness, "intent-why"), level(wanted), "{key:?}");
    }
    harness.event(egui::Event::Text("?".to_owned()));
    settle(&mut harness);
    assert_eq!(reply(&harness, "intent-why"), Some(Reply::DontKnow));
    for (key, again) in [(Key::Delete, Key::Num1), (Key::Backspace, Key::Num2)] {
        press(&mut harness, key);
        assert_eq!(reply(&harness, "intent-why"), None, "{key:?}");
        press(&mut harness, again);
    }
    press(&mut harness, Key::Num9);
    assert_eq!(reply(&harness, "intent-why"), level(2), "there is no level 9");

    press(&mut harness, Key::ArrowDown);
    assert_eq!(focused(&harness).as_deref(), Some(BEYOND));
    press(&mut harness, Key::Num4);
    assert_eq!(reply(&harness, "intent-beyond-use-case"), level(4));
    press(&mut harness, Key::ArrowUp);
    assert_eq!(focused(&harness).as_deref(), Some(WHY));
    press(&mut harness, Key::ArrowUp);
    assert_eq!(focused(&harness).as_deref(), Some(WHY), "there is none above the first");

    press(&mut harness, Key::Enter);
    let lines = || "Absent. Asked why a given customer came to us";
    let line = harness.get_by_label_contains(lines());
    assert_eq!(line.accesskit_node().role(), Role::RadioButton);
    line.click_accesskit();
    settle(&mut harness);
    assert_eq!(reply(&harness, "intent-why"), level(0));
    harness.get_by_label("Counts 11% of the factor.");
    press(&mut harness, Key::Escape);
    assert!(harness.query_by_label_contains(lines()).is_none(), "Esc folds the question first");
    harness.get_by_label(WHY);
    press(&mut harness, Key::Escape);
    assert!(harness.query_by_label(WHY).is_none(), "and then closes the row");
}

#[test]
fn the_pointer_answers_and_takes_back() {
    let folder = tempfile::tempdir().unwrap();
    let mut harness = open(folder.path(), &blank(1), "Customer intent");
    let cell = format!("{WHY}, Managed");
    let rect = harness.get_by_label(&cell).rect();
    assert!(rect.width() >= 32.0 && rect.height() >= 32.0, "{rect}");
    harness.get_by_label(&cell).click();
    settle(&mut harness);
    assert_eq!(reply(&harness, "intent-why"), level(3));
    assert!(harness.get_by_label(&cell).accesskit_node().toggled().is_some());
    harness.get_by_label(&format!("{WHY}, Don’t know")).click();
    settle(&mut harness);
    assert_eq!(reply(&harness, "intent-why"), Some(Reply::DontKnow));
    harness.get_by_label(&format!("{WHY}, take the answer back")).click();
    settle(&mut harness);
    assert_eq!(reply(&harness, "intent-why"), None);
    for _ in 0..3 {
        undo(&mut harness);
    }
    assert_eq!(reply(&harness, "intent-why"), None);
    assert!(!harness.state().document().unwrap().is_dirty(), "three steps, and no more");
}

#[test]
fn a_shared_finding_is_one_finding() {
    let folder = tempfile::tempdir().unwrap();
    let mut harness = open(folder.path(), &blank(1), "Successful product adoption");
    harness.get_by_label("0 of 14 answered, 0 don’t know, 14 open · covers 0%");
    answer(&mut harness, ADOPTS, Key::Num4);
    assert_eq!(reply(&harness, "intent-why"), level(4), "kept where the finding belongs");
    assert_eq!(reply(&harness, "adoption-intent"), None);
    harness.get_by_label("Shared with Customer intent · counted once");
    harness.get_by_label_contains("1 of 14 answered");
    click(&mut harness, "Customer intent");
    harness.get_by_label_contains("1 of 5 answered");
    harness.get_by_label("Shared with Successful product adoption · counted once");
    answer(&mut harness, WHY, Key::Delete);
    assert_eq!(reply(&harness, "intent-why"), None);
    click(&mut harness, "Successful product adoption");
    harness.get_by_label_contains("0 of 14 answered");
}

#[test]
fn a_register_answers_until_somebody_does() {
    let folder = tempfile::tempdir().unwrap();
    let mut workshop = blank(1);
    edit_round(&mut workshop, |round| {
        let messages = (0..4).map(|i| {
            let design = if i < 3 { Design::Respond } else { Design::Inform };
            let message = Message {
                title: format!("Letter {i}"),
                design: Some(design),
                ..Message::default()
            };
            (MessageId::new(&format!("message-{i}")).unwrap(), message)
        });
        round.messages = Arc::new(messages.collect());
    });
    let mut harness = open(folder.path(), &workshop, "Communication and engagement");
    let count = "2 of 12 answered, 0 don’t know, 10 open";
    harness.get_by_label_contains(count);
    harness.get_by_label_contains("2 from a register");
    harness.get_by_label(RESPONSE).focus();
    settle(&mut harness);
    let said = "The audit says 75% of 4 messages are made to drive a response.";
    harness.get_by_label(said);
    let node = harness.get_by_label(RESPONSE);
    assert_eq!(node.value().as_deref(), Some("75%"), "what is known is said with the question");

    press(&mut harness, Key::Num1);
    assert_eq!(reply(&harness, "communication-response"), level(1));
    harness.get_by_label(&format!("{said} The answer given by hand counts instead."));
    harness.get_by_label_contains("1 from a register");
    press(&mut harness, Key::Delete);
    harness.get_by_label(said);
    harness.get_by_label_contains("2 from a register");

    harness.get_all_by_label("Open the audit").next().unwrap().click_accesskit();
    settle(&mut harness);
    harness.get_by_label("Close and show the charts");
}

#[test]
fn which_source_counts_is_chosen() {
    let folder = tempfile::tempdir().unwrap();
    let mut workshop = blank(1);
    edit_round(&mut workshop, |round| {
        let rating = Rating { judged: Some(Score::clamped(4.0)), ..Rating::default() };
        let factor = FactorId::new("intent").unwrap();
        let table = std::iter::once((factor, rating)).collect();
        round.ratings = std::iter::once((segment(0), table)).collect();
        let why = Answer::of(level(3).unwrap());
        let table = std::iter::once((question("intent-why"), why)).collect();
        round.answers = std::iter::once((segment(0), Arc::new(table))).collect();
    });
    let mut harness = open(folder.path(), &workshop, "Customer intent");
    let actual = |harness: &Harness<'_, App>| {
        harness.get_by_label("Customer intent, actual").accesskit_node().numeric_value()
    };
    let default = "First known: judged, else voted, else evidenced";
    assert_eq!(harness.get_by_label(default).accesskit_node().role(), Role::RadioButton);
    assert_eq!(actual(&harness), Some(4.0));
    click(&mut harness, "evidenced 7.5. 0.8–9.7 · covers 11%");
    assert_eq!(actual(&harness), Some(7.5));
    click(&mut harness, "voted –. nobody has voted");
    assert_eq!(actual(&harness), None);
    harness.get_by_label_contains("nobody has voted: the factor has no score");
    click(&mut harness, default);
    assert_eq!(actual(&harness), Some(4.0));
    for wanted in [None, Some(7.5), Some(4.0)] {
        undo(&mut harness);
        assert_eq!(actual(&harness), wanted, "each choice is a step");
    }
}

#[test]
fn evidence_is_added_linked_and_unlinked() {
    let folder = tempfile::tempdir().unwrap();
    let mut harness = open(folder.path(), &blank(1), "Customer intent");
    let clip = format!("{WHY}, evidence");
    click(&mut harness, &clip);
    harness.get_by_label_contains("Answer first, even with");
    click(&mut harness, "Close the evidence");
    answer(&mut harness, WHY, Key::Num2);
    click(&mut harness, &clip);
    click(&mut harness, "New document or interview…");
    let title = "Interview with support";
    harness.get_by_label("What it is called").focus();
    settle(&mut harness);
    harness.get_by_label("What it is called").type_text(title);
    settle(&mut harness);
    click(&mut harness, "Interview");
    click(&mut harness, "Add and link");

    let after = workshop(&harness);
    let (id, reference) = after.references.first().expect("it is in the file");
    assert_eq!((reference.title.as_str(), reference.kind), (title, ReferenceKind::Interview));
    assert_eq!(answered(&harness, "intent-why").unwrap().references, std::slice::from_ref(id));
    assert_eq!(harness.get_by_label(&clip).value().as_deref(), Some("1"));

    // The score itself leans on the same interview, ticked in the same list.
    press(&mut harness, Key::Escape);
    assert!(harness.query_by_label("Close the evidence").is_none(), "Esc closes the panel alone");
    harness.get_by_label(WHY);
    click(&mut harness, "Customer intent, evidence for the score");
    click(&mut harness, title);
    let rating = |harness: &Harness<'_, App>| {
        let factor = FactorId::new("intent").unwrap();
        workshop(harness).rating(&round(), &segment(0), &factor).cloned().unwrap_or_default()
    };
    assert_eq!(rating(&harness).references, std::slice::from_ref(id));
    click(&mut harness, "Close the evidence");
    click(&mut harness, &format!("Unlink {title}"));
    assert!(rating(&harness).references.is_empty());

    for _ in 0..3 {
        undo(&mut harness);
    }
    assert!(workshop(&harness).references.is_empty(), "adding and linking was one step");
    assert!(answered(&harness, "intent-why").unwrap().references.is_empty());
}

#[test]
fn a_note_is_one_step_and_stays_with_another_level() {
    let folder = tempfile::tempdir().unwrap();
    let mut harness = open(folder.path(), &blank(1), "Customer intent");
    answer(&mut harness, WHY, Key::Num2);
    press(&mut harness, Key::Enter);
    let note = format!("{WHY}, note");
    harness.get_by_label(&note).focus();
    settle(&mut harness);
    for letter in ["3", "?", "D", "o"] {
        harness.get_by_label(&note).type_text(letter);
        settle(&mut harness);
    }
    assert_eq!(answered(&harness, "intent-why").unwrap().note, "3?Do");
    answer(&mut harness, WHY, Key::Num4);
    let now = answered(&harness, "intent-why").unwrap();
    assert_eq!((now.note.as_str(), Some(now.reply)), ("3?Do", level(4)));
    undo(&mut harness);
    undo(&mut harness);
    assert_eq!(answered(&harness, "intent-why"), Some(Answer::of(level(2).unwrap())));
}

#[test]
fn what_lies_below_comes_into_sight() {
    let folder = tempfile::tempdir().unwrap();
    let mut harness = open(folder.path(), &blank(1), "Successful product adoption");
    let last =
        "How much of the weight of bugs, usability problems and unfriendly design do we remove?";
    let cell = format!("{last}, Leading");
    // Two more frames, so that the heights are known and what is out of sight is left out.
    harness.run_steps(3);
    assert!(harness.query_by_label(&cell).is_none(), "out of sight there is nothing but its place");
    harness.get_by_label(last).focus();
    settle(&mut harness);
    harness.run_steps(6);
    let rect = harness.get_by_label(&cell).rect();
    assert!(rect.bottom() < 720.0, "{rect}");
    press(&mut harness, Key::Num4);
    assert_eq!(reply(&harness, "adoption-blockers"), level(4));
}

#[test]
fn all_customers_are_read_segment_by_segment() {
    let folder = tempfile::tempdir().unwrap();
    let mut workshop = blank(2);
    edit_round(&mut workshop, |round| {
        let key = Answer::of(level(1).unwrap());
        let table = std::iter::once((question("relationships-key-person"), key)).collect();
        round.answers = std::iter::once((segment(0), Arc::new(table))).collect();
    });
    let mut harness = open(folder.path(), &workshop, "Relationships");
    harness.get_by_label_contains("Pick a segment to answer for it");
    harness.get_by_label_contains("hang on one person in Large accounts");
    harness.get_by_label(KEY_PERSON).focus();
    settle(&mut harness);
    harness.run_steps(6);
    harness.get_by_label("Large accounts Emerging, Small accounts Open");
    press(&mut harness, Key::Num4);
    assert_eq!(reply(&harness, "relationships-key-person"), level(1), "to be read only");

    harness.get_by_label("Large accounts").click_accesskit();
    settle(&mut harness);
    harness.get_by_label_contains("These relationships hang on one person");
    harness.get_by_label_contains("Here a “don’t know” counts as 0");
    answer(&mut harness, KEY_PERSON, Key::Num3);
    assert!(harness.query_by_label_contains("hang on one person").is_none());
    answer(&mut harness, "Do customers speak for us to others?", Key::D);
    // ¾ and an unknown that counts as 0: 10 · ¾ / 2.
    harness.get_by_label_contains("evidenced 3.8.");
}

#[test]
fn single_factors_show_what_belongs_to_them() {
    let folder = tempfile::tempdir().unwrap();
    let mut harness = open(folder.path(), &blank(1), "Optimal customer journey");
    harness.get_by_label("Prescriptive –, Open");
    let prescriptive =
        "Is the journey prescriptive: does each step tell the customer what to do next?";
    answer(&mut harness, prescriptive, Key::Num3);
    harness.get_by_label("Prescriptive 7.5, Managed");

    click(&mut harness, "Anticipating needs and behaviour");
    let review = "Review the engagement strategy";
    assert!(harness.query_by_label_contains(review).is_none());
    let needs =
        "Do we understand what customers need through the whole buying cycle and after the sale?";
    answer(&mut harness, needs, Key::Num1);
    harness.get_by_label_contains(review);
    click(&mut harness, "Show the chain");
    harness.get_by_label("Close and show the charts");

    click(&mut harness, "Outcomes at scale");
    click(&mut harness, "Missed outcomes and their causes");
    harness.get_by_label("Close and show the charts");
}

#[test]
fn a_framework_of_ones_own_needs_none_of_that() {
    let folder = tempfile::tempdir().unwrap();
    let mut workshop = blank(1);
    let framework = Arc::make_mut(&mut workshop.framework);
    framework.factors.retain(|id, _| matches!(id.as_str(), "journey" | "relationships" | "intent"));
    for factor in framework.factors.values_mut() {
        factor.questions = Table::default();
    }
    let mut harness = open(folder.path(), &workshop, "Relationships");
    assert!(harness.query_by_label_contains("hang on one person").is_none());
    harness.get_by_label("evidenced –. the factor has no questions");
    // Without questions the levels of the factor itself stand open.
    let levels = harness.query_all_by(|n| n.role() == Role::RadioButton).count();
    assert_eq!(levels, 9, "four choices of what counts and five levels");
    click(&mut harness, "Optimal customer journey");
    assert!(harness.query_by_label_contains("Prescriptive").is_none());
}
