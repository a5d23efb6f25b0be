//! What a consultant does with the registers of a round, through the whole app: list messages and
//! see the questions that they feed follow, override one by hand, trace a missed outcome to its
//! root cause, take things back, save, and find it all again.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs, reason = "tests")]

mod support;

use std::path::Path;
use std::sync::Arc;

use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use fireside::app::App;
use fireside::edit::Edit;
use fireside::file::{self, RealDisk};
use fireside::measure::{Bank, Feeds, Known, score};
use fireside::text::Language;
use fireside::workshop::*;
use support::{press, settle, start, type_in, undo, wait, workshop};

type Window = Harness<'static, App>;

/// The English example without registers, answers and votes, saved in a folder; and the window in
/// its Score room with the registers open.
fn open(folder: &Path) -> Window {
    open_with(folder, |_| {})
}

fn open_with(folder: &Path, fill: impl FnOnce(&mut Assessment)) -> Window {
    let example = file::example(Language::English);
    let mut workshop = file::parse(example, Path::new("example.ron")).unwrap().workshop;
    let last = workshop.assessments.last().unwrap().0.clone();
    let rounds = Arc::make_mut(&mut workshop.assessments);
    let round = Arc::make_mut(rounds.get_mut(&last).unwrap());
    round.messages = Arc::default();
    round.blockers = Arc::default();
    round.misses = Arc::default();
    round.answers = Table::default();
    fill(round);
    let path = folder.join("registers.ron");
    std::fs::write(&path, file::print(&workshop).unwrap()).unwrap();
    let mut window = start(folder, Some(&path));
    window.key_press_modifiers(Modifiers::COMMAND, Key::Num2);
    settle(&mut window);
    click(&mut window, Role::Button, "Registers");
    window
}

fn folder() -> tempfile::TempDir {
    tempfile::tempdir().unwrap()
}

/// Clicks with the pointer. What is further down comes into sight with the keyboard first.
fn click(window: &mut Window, role: Role, name: &str) {
    window.get_by_role_and_label(role, name).focus();
    settle(window);
    wait(window, 1);
    window.get_by_role_and_label(role, name).click();
    settle(window);
}

/// Goes to a register by the switch in its head.
fn turn_to(window: &mut Window, name: &str) {
    click(window, Role::Tab, name);
}

fn choose(window: &mut Window, question: &str, word: &str) {
    click(window, Role::RadioButton, &format!("{question} {word}"));
}

/// Opens or closes the row of an entry.
fn toggle(window: &mut Window, title: &str) {
    rows_of(window, title).click_accesskit();
    settle(window);
}

fn rows_of<'w>(window: &'w Window, title: &str) -> egui_kittest::Node<'w> {
    window
        .get_all_by_role(Role::DisclosureTriangle)
        .find(|node| said(node).starts_with(title))
        .unwrap_or_else(|| panic!("no row “{title}”"))
}

fn said(node: &egui_kittest::Node<'_>) -> String {
    let node = node.accesskit_node();
    node.label().or_else(|| node.value()).unwrap_or_default()
}

/// The rows from top to bottom, by what they say.
fn rows(window: &Window) -> Vec<String> {
    let all = window.query_all_by_role(Role::DisclosureTriangle);
    all.map(|node| said(&node)).collect()
}

/// What stands above the entries.
fn shares(window: &Window) -> Vec<String> {
    let all = window.query_all_by_label_contains("→");
    all.map(|node| said(&node)).collect()
}

fn round(window: &Window) -> Arc<Assessment> {
    Arc::clone(workshop(window).assessments.last().unwrap().1)
}

/// What the registers say about a factor in the first segment: its evidence score.
fn evidenced(window: &Window, factor: &str) -> Option<f64> {
    let workshop = workshop(window);
    let (id, _) = workshop.assessments.last()?;
    let sheet = score(&workshop, id)?;
    let (segment, _) = workshop.segments.first()?;
    let figures = sheet.of(Some(segment))?;
    let factor = FactorId::new(factor).unwrap();
    figures.factors.iter().find(|f| f.id == factor)?.evidenced
}

/// The question that a register feeds, and what it counts in the first segment.
fn counted(window: &Window, feed: Feed) -> (QuestionId, Known) {
    let workshop = workshop(window);
    let round = round(window);
    let bank = Bank::of(&workshop.framework);
    let segment = workshop.segments.first().unwrap().0;
    let mut asked = workshop.framework.active().flat_map(|(_, factor)| bank.asked(factor));
    let asked = asked.find(|a| a.question.feed == Some(feed)).expect("a question");
    let answer = round.answer(segment, asked.finding);
    (asked.finding.clone(), Known::of(asked.question, answer, &Feeds::of(&round, segment)))
}

/// Adds a message by the button, which hands the keyboard to its title.
fn add_message(window: &mut Window, title: &str) {
    let first = window.query_by_role_and_label(Role::Button, "Add the first message").is_some();
    let name = if first { "Add the first message" } else { "Add a message" };
    click(window, Role::Button, name);
    type_in(window, title);
}

#[test]
fn messages_feed_three_questions_as_they_are_listed() {
    let folder = folder();
    let mut window = open(folder.path());
    assert_eq!(counted(&window, Feed::Responses).1, Known::Open);
    assert_eq!(evidenced(&window, "communication"), None);
    add_message(&mut window, "Welcome mail");
    toggle(&mut window, "Welcome mail");
    choose(&mut window, "Made to", "drive a response");
    click(&mut window, Role::CheckBox, "Drives an action");
    choose(&mut window, "Received", "positive");
    let alone = evidenced(&window, "communication").expect("the register says something");
    assert!((alone - 10.0).abs() < 1e-9, "all three questions are at their best, {alone}");
    toggle(&mut window, "Welcome mail");

    add_message(&mut window, "Newsletter");
    toggle(&mut window, "Newsletter");
    choose(&mut window, "Made to", "inform");
    choose(&mut window, "Received", "negative");
    let entries: Vec<Message> = round(&window).messages.values().cloned().collect();
    assert_eq!(entries.len(), 2);
    assert_eq!(entries[0].design, Some(Design::Respond));
    assert!(entries[0].drives_action && !entries[1].has_purpose());
    assert_eq!(entries[1].tone, Some(Tone::Negative));
    let half = evidenced(&window, "communication").expect("known");
    assert!((half - 5.0).abs() < 1e-9, "half of everything, {half}");
    for (said, about) in shares(&window).iter().zip(["E08", "E09", "E10"]) {
        assert!(said.starts_with("50%") && said.contains("of 2"), "{said}");
        assert!(said.ends_with(&format!("{about} segment by segment")), "{said}");
    }
    assert_eq!(shares(&window).len(), 3);
}

#[test]
fn an_answer_by_hand_comes_before_the_register_and_says_so() {
    let folder = folder();
    let mut window = open_with(folder.path(), |round| {
        let design = Some(Design::Respond);
        let entry = Message { title: "Reminder".into(), design, ..Message::default() };
        Arc::make_mut(&mut round.messages).insert(MessageId::fresh(), entry);
    });
    let first = workshop(&window).segments.first().unwrap().1.title.clone();
    click(&mut window, Role::Button, &first);
    assert!(shares(&window)[0].ends_with("E08 counts 100%"), "{:?}", shares(&window));

    // The answer is given elsewhere in the room: here it stands in the file.
    drop(window);
    let path = folder.path().join("registers.ron");
    let (loaded, _) = file::load(&RealDisk, &path).unwrap();
    let (id, segment, question) = {
        let workshop = &loaded.workshop;
        let framework = &workshop.framework;
        let mut asked = framework.active().flat_map(|(_, factor)| factor.asked());
        let (question, _) = asked.find(|(_, q)| q.feed == Some(Feed::Responses)).unwrap();
        let id = workshop.assessments.last().unwrap().0.clone();
        (id, workshop.segments.first().unwrap().0.clone(), question.clone())
    };
    let mut document = fireside::edit::Document::saved(loaded.workshop);
    let answer = Some(Answer::of(Reply::Level(Level::new(1).unwrap())));
    document.apply(&Edit::SetAnswer { round: id, segment, question, answer }).unwrap();
    std::fs::write(&path, file::print(document.workshop()).unwrap()).unwrap();
    let mut window = start(folder.path(), Some(&path));
    window.key_press_modifiers(Modifiers::COMMAND, Key::Num2);
    settle(&mut window);
    click(&mut window, Role::Button, "Registers");
    assert!(shares(&window)[0].ends_with("E08 by segment, 1 by hand"), "{:?}", shares(&window));
    click(&mut window, Role::Button, &first);
    assert!(shares(&window)[0].starts_with("100% of 1"), "{:?}", shares(&window));
    assert!(shares(&window)[0].ends_with("E08 by hand, level 1 of 4"), "{:?}", shares(&window));
    assert_eq!(counted(&window, Feed::Responses).1, Known::Answered(1));
    let score = evidenced(&window, "communication").expect("known");
    // The answer at a quarter and the purpose at nothing, where the register alone said half.
    assert!((score - 1.25).abs() < 1e-9, "{score}");
}

#[test]
fn entries_belong_to_the_segment_in_focus() {
    let folder = folder();
    let mut window = open(folder.path());
    let titles: Vec<String> =
        workshop(&window).segments.values().map(|s| s.title.clone()).collect();
    add_message(&mut window, "To everybody");
    click(&mut window, Role::Button, &titles[0]);
    add_message(&mut window, "To some");
    let segments: Vec<Option<SegmentId>> =
        round(&window).messages.values().map(|m| m.segment.clone()).collect();
    let first = workshop(&window).segments.first().unwrap().0.clone();
    assert_eq!(segments, [None, Some(first)]);
    assert_eq!(rows(&window).len(), 2);

    // In another segment the entry of the first one is counted and not shown.
    toggle(&mut window, "To some");
    click(&mut window, Role::ComboBox, "Goes to");
    click(&mut window, Role::MenuItemRadio, &titles[1]);
    assert_eq!(rows(&window).len(), 2, "what is being worked on stays");
    toggle(&mut window, "To some");
    assert_eq!(rows(&window).len(), 1);
    click(&mut window, Role::Button, "1 message of another segment");
    assert_eq!(rows(&window).len(), 2, "all customers together show everything");
}

#[test]
fn enter_in_the_last_title_adds_one_and_a_title_is_one_step() {
    let folder = folder();
    let mut window = open(folder.path());
    add_message(&mut window, "One");
    type_in(&mut window, " and more");
    press(&mut window, Key::Enter);
    type_in(&mut window, "Two");
    let titles = |window: &Window| -> Vec<String> {
        round(window).messages.values().map(|m| m.title.clone()).collect()
    };
    assert_eq!(titles(&window), ["One and more", "Two"]);
    press(&mut window, Key::Tab);
    undo(&mut window);
    assert_eq!(titles(&window), ["One and more", ""]);
    undo(&mut window);
    assert_eq!(titles(&window), ["One and more"]);
    undo(&mut window);
    assert_eq!(titles(&window), [""], "all of the typing is one step");
}

#[test]
fn what_is_removed_comes_back_with_undo() {
    let folder = folder();
    let mut window = open(folder.path());
    add_message(&mut window, "Keep");
    add_message(&mut window, "Lose");
    press(&mut window, Key::Tab);
    let before = round(&window);
    click(&mut window, Role::Button, "Remove “Lose”");
    assert_eq!(rows(&window).len(), 1);
    assert_eq!(round(&window).messages.len(), 1);
    undo(&mut window);
    assert_eq!(round(&window), before);
    assert_eq!(rows(&window).len(), 2);
}

#[test]
fn blockers_stand_by_what_is_left_of_them_and_keep_their_place_while_worked_on() {
    let folder = folder();
    let mut window = open_with(folder.path(), |round| {
        let blockers = Arc::make_mut(&mut round.blockers);
        for (title, severity, state) in [
            ("Gone", 5.0, BlockerState::Removed),
            ("Small", 2.0, BlockerState::Open),
            ("Large", 5.0, BlockerState::Open),
            ("Under way", 5.0, BlockerState::InWork),
        ] {
            let entry = Blocker {
                title: title.into(),
                kind: BlockerKind::Usability,
                segment: None,
                severity: Rating5::new(severity).unwrap(),
                state,
                owner: None,
                note: String::new(),
            };
            blockers.insert(BlockerId::fresh(), entry);
        }
    });
    turn_to(&mut window, "Blockers");
    let order = |window: &Window| -> Vec<String> {
        rows(window).iter().map(|r| r.split(" · ").next().unwrap().to_owned()).collect()
    };
    assert_eq!(order(&window), ["Large", "Under way", "Small", "Gone"]);
    window.get_by_label("Usability 4");
    // 5 gone and half of 5 in work, of 17.
    assert!(shares(&window)[0].starts_with("44%"), "{:?}", shares(&window));
    let before = evidenced(&window, "adoption").expect("fed");

    toggle(&mut window, "Large");
    choose(&mut window, "State", "removed");
    choose(&mut window, "Kind", "Bug");
    choose(&mut window, "Severity", "4");
    click(&mut window, Role::ComboBox, "Who removes it");
    let person = workshop(&window).people.first().unwrap().1.name.clone();
    click(&mut window, Role::MenuItemRadio, &person);
    assert_eq!(order(&window)[0], "Large", "it stays where it is worked on");
    toggle(&mut window, "Large");
    assert_eq!(order(&window), ["Under way", "Small", "Gone", "Large"]);
    window.get_by_label("Usability 3");
    let large = round(&window).blockers.values().find(|b| b.title == "Large").unwrap().clone();
    assert_eq!((large.kind, large.state), (BlockerKind::Bug, BlockerState::Removed));
    assert!(large.owner.is_some());
    assert!(evidenced(&window, "adoption").expect("fed") > before);
}

#[test]
fn a_missed_outcome_is_traced_to_each_of_three_causes() {
    let folder = folder();
    let mut window = open(folder.path());
    turn_to(&mut window, "Missed outcomes");
    click(&mut window, Role::Button, "Add the first missed outcome");
    type_in(&mut window, "First report in a week");
    toggle(&mut window, "First report");
    const COULD: &str = "Could the product have met this customer’s use case and goals?";
    const PROBLEM: &str = "Did a product problem keep adoption from completing?";
    let cause = |window: &Window| round(window).misses.first().unwrap().1.cause;
    let asks_on = |window: &Window| {
        window.query_by_role_and_label(Role::RadioButton, &format!("{PROBLEM} Yes")).is_some()
    };
    assert!(!asks_on(&window), "one question after another");

    choose(&mut window, COULD, "No");
    assert_eq!(cause(&window), Some(Cause::WrongCustomer));
    window.get_by_label("Sold to the wrong customer (H04)");
    assert!(!asks_on(&window));

    choose(&mut window, COULD, "Yes");
    assert_eq!(cause(&window), None, "what was found does not hold any more");
    assert!(asks_on(&window));
    choose(&mut window, PROBLEM, "Yes");
    assert_eq!(cause(&window), Some(Cause::Product));
    window.get_by_label("A product problem (H05)");

    choose(&mut window, PROBLEM, "No");
    assert_eq!(cause(&window), Some(Cause::Framework));
    window.get_by_label_contains("(H06)");
    window.get_by_label_contains("missing steps: somewhere");
    window.get_by_label("framework 1. Examine for missing steps");
    window.get_by_label("product 0. Remove what blocks");

    undo(&mut window);
    assert_eq!(cause(&window), Some(Cause::Product), "each answer is a step");
    click(&mut window, Role::Button, "Not traced yet");
    assert_eq!(cause(&window), None);
    assert!(!asks_on(&window), "and the path begins anew");
    window.get_by_label_contains("0 of 1 traced");

    // From the cause to where something is done about it.
    click(&mut window, Role::Button, "Blockers");
    assert!(window.query_by_role_and_label(Role::Button, "Add the first blocker").is_some());
}

#[test]
fn all_three_registers_survive_saving() {
    let folder = folder();
    let mut window = open(folder.path());
    add_message(&mut window, "Save call");
    toggle(&mut window, "Save call");
    click(&mut window, Role::CheckBox, "Tries to keep a customer who is leaving");
    for (name, words) in [
        ("What came of it", "Stayed for a quarter"),
        ("What do we need the customer to do with it?", "Tell us why"),
    ] {
        window.get_by_role_and_label(Role::MultilineTextInput, name).focus();
        settle(&mut window);
        type_in(&mut window, words);
    }
    turn_to(&mut window, "Blockers");
    click(&mut window, Role::Button, "Add the first blocker");
    type_in(&mut window, "Seven clicks");
    turn_to(&mut window, "Missed outcomes");
    click(&mut window, Role::Button, "Add the first missed outcome");
    type_in(&mut window, "Renewal");
    toggle(&mut window, "Renewal");
    window.get_by_role_and_label(Role::TextInput, "Part of them").focus();
    settle(&mut window);
    type_in(&mut window, "35");
    window.key_press_modifiers(Modifiers::COMMAND, Key::S);
    settle(&mut window);

    let (loaded, _) = file::load(&RealDisk, &folder.path().join("registers.ron")).unwrap();
    assert_eq!(loaded.workshop, *workshop(&window));
    let round = round(&window);
    let message = round.messages.first().unwrap().1;
    assert!(message.saves);
    assert_eq!(message.outcome, "Stayed for a quarter");
    assert_eq!(message.action, "Tell us why");
    assert_eq!(round.blockers.first().unwrap().1.title, "Seven clicks");
    let miss = round.misses.first().unwrap().1;
    assert_eq!((miss.title.as_str(), miss.share), ("Renewal", Share::new(0.35).ok()));
}

#[test]
fn a_thousand_entries_draw_only_what_is_in_sight_and_tab_walks_on() {
    let folder = folder();
    let mut window = open_with(folder.path(), |round| {
        let messages = Arc::make_mut(&mut round.messages);
        for i in 0..1000 {
            let entry = Message { title: format!("Message {i}"), ..Message::default() };
            messages.insert(MessageId::new(&format!("m-{i}")).unwrap(), entry);
        }
    });
    let drawn = rows(&window).len();
    assert!((4..16).contains(&drawn), "{drawn} rows drawn");
    window.get_all_by_role(Role::DisclosureTriangle).next().unwrap().focus();
    settle(&mut window);
    // Row, title, bin: thirty rows further down.
    for _ in 0..90 {
        window.key_press(Key::Tab);
        window.run_steps(2);
    }
    settle(&mut window);
    assert!(rows(&window).iter().any(|r| r.starts_with("Message 30")), "{:?}", rows(&window));
    assert!(rows(&window).len() < 16);
    add_message(&mut window, "Last of all");
    assert!(rows(&window).iter().any(|r| r.starts_with("Last of all")), "it scrolls into sight");
    assert_eq!(round(&window).messages.last().unwrap().1.title, "Last of all");
}
