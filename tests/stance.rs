//! What a consultant does with the stance, the value chain and the latency of a workshop, through
//! the whole app: place the organisation, back a link with evidence, paste cases, and take it all
//! back.

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
use support::{settle, start, workshop};

type Window = Harness<'static, App>;

/// The English example without a stance, facts and capabilities, open at one of the pages.
fn open(folder: &Path, room: Key, page: &str) -> Window {
    open_with(folder, room, page, |_| {})
}

fn open_with(folder: &Path, room: Key, page: &str, fill: impl FnOnce(&mut Workshop)) -> Window {
    let example = file::example(Language::English);
    let mut workshop = file::parse(example, Path::new("example.ron")).unwrap().workshop;
    workshop.stance = Arc::default();
    workshop.facts = Arc::default();
    workshop.capabilities = Arc::default();
    fill(&mut workshop);
    let path = folder.join("stance.ron");
    std::fs::write(&path, file::print(&workshop).unwrap()).unwrap();
    let mut window = start(folder, Some(&path));
    window.key_press_modifiers(Modifiers::COMMAND, room);
    settle(&mut window);
    window.get_by_role_and_label(Role::Button, page).click();
    settle(&mut window);
    window
}

fn folder() -> tempfile::TempDir {
    tempfile::tempdir().unwrap()
}

fn press(window: &mut Window, modifiers: Modifiers, key: Key) {
    window.key_press_modifiers(modifiers, key);
    settle(window);
}

fn undo(window: &mut Window) {
    press(window, Modifiers::COMMAND, Key::Z);
}

fn type_into(window: &mut Window, role: Role, name: &str, words: &str) {
    window.get_by_role_and_label(role, name).focus();
    settle(window);
    window.event(egui::Event::Text(words.to_owned()));
    settle(window);
}

fn click(window: &mut Window, role: Role, name: &str) {
    window.get_by_role_and_label(role, name).click();
    settle(window);
}

/// What a node says beside its name.
fn state_of(window: &Window, role: Role, name: &str) -> String {
    window.get_by_role_and_label(role, name).value().unwrap_or_default()
}

fn position(window: &Window, stance: Stance) -> (Option<f64>, Option<f64>) {
    let workshop = workshop(window);
    let position = workshop.stance.get(&stance).cloned().unwrap_or_default();
    (position.now.map(Score::get), position.aim.map(Score::get))
}

#[test]
fn the_organisation_is_placed_between_crm_and_cem() {
    let folder = folder();
    let mut window = open(folder.path(), Key::Num4, "CRM ↔ CEM");
    window.get_by_label_contains("Nobody has said yet where the organisation stands.");

    let now = "Transaction ↔ relationship, now";
    let node = window.get_by_role_and_label(Role::Slider, now);
    assert_eq!(node.accesskit_node().numeric_value(), None);
    node.set_value_accesskit(3.0);
    settle(&mut window);
    let aim = "Transaction ↔ relationship, aim";
    window.get_by_role_and_label(Role::Slider, aim).focus();
    settle(&mut window);
    press(&mut window, Modifiers::SHIFT, Key::ArrowLeft);
    assert_eq!(position(&window, Stance::Relationship), (Some(3.0), Some(9.0)));
    window.get_by_label_contains("Mean stance 3.0 now, 9.0 aimed at.");
    window.get_by_label_contains("the widest gap is “Transaction ↔ relationship”, with 6.0 to go.");

    for (name, value) in [("People, now", 3.0), ("Technology, now", 5.0)] {
        window.get_by_role_and_label(Role::Slider, name).set_value_accesskit(value);
        settle(&mut window);
    }
    window.get_by_label_contains("Technology is necessary, not sufficient.");
    undo(&mut window);
    assert!(window.query_by_label_contains("Technology is necessary").is_none());

    // A double click takes the position back, and a blank one is not kept.
    window.get_by_role_and_label(Role::Slider, "People, now").focus();
    settle(&mut window);
    press(&mut window, Modifiers::NONE, Key::Delete);
    assert!(workshop(&window).stance.get(&Stance::People).is_none());
}

#[test]
fn a_link_turns_solid_once_its_figure_leans_on_evidence() {
    let folder = folder();
    let mut window = open(folder.path(), Key::Num4, "Value chain");
    let link = "Satisfaction → repeat purchase";
    window.get_by_role_and_label(Role::Heading, "0 of 5 links lean on evidence");
    assert_eq!(state_of(&window, Role::Button, link), "no figure yet");

    click(&mut window, Role::Button, link);
    // The keyboard is in the field for the value.
    window.event(egui::Event::Text("62".to_owned()));
    settle(&mut window);
    type_into(&mut window, Role::TextInput, &format!("{link}, Unit"), "per cent");
    type_into(&mut window, Role::TextInput, &format!("{link}, Base"), "satisfied accounts");
    assert_eq!(state_of(&window, Role::Button, link), "62% · satisfied accounts · no evidence");
    let references = workshop(&window).references.len();
    type_into(&mut window, Role::TextInput, "New document, then Enter", "Repeat study 2026");
    press(&mut window, Modifiers::NONE, Key::Enter);
    assert_eq!(
        state_of(&window, Role::Button, link),
        "62% · satisfied accounts · one piece of evidence"
    );
    window.get_by_role_and_label(Role::Heading, "1 of 5 links leans on evidence");
    assert_eq!(workshop(&window).references.len(), references + 1);

    // One step takes the document and the link to it back; a tick brings another.
    undo(&mut window);
    assert_eq!(workshop(&window).references.len(), references);
    window.get_by_role_and_label(Role::Heading, "0 of 5 links lean on evidence");
    let signal = workshop(&window).signals.values().next().unwrap().title.clone();
    // There are many; a few letters bring it into sight.
    type_into(&mut window, Role::TextInput, "Find evidence", &signal);
    click(&mut window, Role::CheckBox, &signal);
    window.get_by_role_and_label(Role::Heading, "1 of 5 links leans on evidence");
    assert_eq!(workshop(&window).facts.get(&FactKind::Repeat).unwrap().evidence.len(), 1);

    // Esc leaves the editor and shows the rest of the page again.
    press(&mut window, Modifiers::NONE, Key::Escape);
    press(&mut window, Modifiers::NONE, Key::Escape);
    window.get_by_role_and_label(Role::Button, "Value given to customers");
}

const PASTED: &str = "Case;Event;Insight;Decision;Action
Late order; 2026-05-04 08:00; 2026-05-04 09:00; 2026-05-05 09:00; 2026-05-08 09:00
Wrong size; 4/5/2026 08:00; 4/5/2026 11:00; 5/5/2026 11:00; 10/5/2026 11:00
Lost parcel; 2026-05-04 08:00; 2026-05-04 10:00
Tomorrow; 2999-01-01 10:00
Backwards; 2026-05-04 08:00; 2026-05-03 08:00
Nonsense; 2026-05-04 08:00; soon";

#[test]
fn pasted_cases_show_where_the_time_goes() {
    let folder = folder();
    let mut window = open(folder.path(), Key::Num5, "Latency");
    window.get_by_label_contains("How long does it take us to act?");
    type_into(&mut window, Role::TextInput, "New capability, then Enter", "Complaints");
    press(&mut window, Modifiers::NONE, Key::Enter);
    click(&mut window, Role::Button, "Complaints");
    click(&mut window, Role::Button, "Paste cases…");
    window.event(egui::Event::Paste(PASTED.to_owned()));
    settle(&mut window);
    click(&mut window, Role::Button, "Take the cases");
    window.get_by_label("3 cases were taken.");
    window.get_by_label("3 lines were not:");
    window.get_by_label("Line 5 · Event · This lies in the future.");
    window.get_by_label("Line 6 · Insight · This lies before what came first.");
    window.get_by_label("Line 7 · “soon” is no moment");
    // 1, 2 and 3 hours to the insight; 3 and 5 days to the action; one never decided.
    window.get_by_label("to the insight: 1 hour to 3 hours · n 3");
    window.get_by_label("to the decision: 24 hours · n 2 · one never came");
    window.get_by_label("to the action: 3 days to 5 days · n 2");

    undo(&mut window);
    let cases =
        |window: &Window| workshop(window).capabilities.values().next().unwrap().cases.len();
    assert_eq!(cases(&window), 0, "what was pasted is one step");
    press(&mut window, Modifiers::COMMAND, Key::Y);
    assert_eq!(cases(&window), 3);
}

#[test]
fn a_typed_moment_says_what_is_wrong_with_it() {
    let folder = folder();
    let capability = Capability {
        title: "Complaints".to_owned(),
        cases: vec![Case {
            title: "Late order".to_owned(),
            event: Some(jiff::civil::date(2026, 5, 4).at(8, 0, 0, 0)),
            ..Case::default()
        }],
        ..Capability::default()
    };
    let fill = |w: &mut Workshop| {
        w.capabilities = Arc::new(std::iter::once((CapabilityId::fresh(), capability)).collect());
    };
    let mut window = open_with(folder.path(), Key::Num5, "Latency", fill);
    click(&mut window, Role::Button, "Complaints");
    let insight = "Late order, Insight";
    let of =
        |window: &Window| workshop(window).capabilities.values().next().unwrap().cases[0].insight;
    for (typed, said) in [
        ("soon", "This is no moment."),
        ("3/5/2026 10:00", "This lies before what came first."),
        ("3/5/2999 10:00", "This lies in the future."),
    ] {
        type_into(&mut window, Role::TextInput, insight, typed);
        window.get_by_label_contains(said);
        press(&mut window, Modifiers::NONE, Key::Escape);
        assert_eq!(of(&window), None, "{typed} changes nothing");
    }
    type_into(&mut window, Role::TextInput, insight, "4 May 2026 9:30");
    press(&mut window, Modifiers::NONE, Key::Enter);
    assert_eq!(of(&window), Some(jiff::civil::date(2026, 5, 4).at(9, 30, 0, 0)));

    // The two levels are judged apart; another click takes one back.
    window.get_all_by_role(Role::RadioButton).next().unwrap();
    let level = |part: &str, level: usize| {
        let stage = workshop_stage(level);
        format!("{part}, {level} {stage}")
    };
    click(&mut window, Role::RadioButton, &level("Analytics", 4));
    click(&mut window, Role::RadioButton, &level("Execution", 1));
    window.get_by_label_contains("known at once, acted on late. Analytics at level 4");
    click(&mut window, Role::RadioButton, &level("Analytics", 4));
    let workshop = workshop(&window);
    let capability = workshop.capabilities.values().next().unwrap();
    assert_eq!((capability.analytics, capability.execution.map(Level::get)), (None, Some(1)));
}

/// What the stages of the standard framework are called.
fn workshop_stage(level: usize) -> String {
    let example = file::example(Language::English);
    let workshop = file::parse(example, Path::new("example.ron")).unwrap().workshop;
    workshop.framework.stages[level].clone()
}

#[test]
fn evidence_shows_its_grade_in_the_score_room() {
    let folder = folder();
    let claimed = |w: &mut Workshop| {
        let factor = w.framework.factors.ids().next().unwrap().clone();
        let question = w.framework.factors.values().next().unwrap().questions.ids().next().unwrap();
        let ids: Vec<SignalId> = (0..3).map(|_| SignalId::fresh()).collect();
        let signals = Arc::make_mut(&mut w.signals);
        for (i, id) in ids.iter().enumerate() {
            let (title, source) = (format!("Said {i}"), format!("Source {i}"));
            signals.insert(id.clone(), Arc::new(Signal { title, source, ..Signal::default() }));
        }
        let claim = Claim {
            title: "All say the same".to_owned(),
            signals: ids,
            factors: vec![factor],
            questions: vec![question.clone()],
            ..Claim::default()
        };
        w.claims = Arc::new(std::iter::once((ClaimId::fresh(), Arc::new(claim))).collect());
    };
    let mut window = open_with(folder.path(), Key::Num5, "Latency", claimed);
    press(&mut window, Modifiers::COMMAND, Key::Num2);
    let trends = window.query_all_by_role_and_label(Role::Image, "Trend").count();
    assert!(trends >= 1, "the factor shows what it leans on");
    let title = {
        let workshop = workshop(&window);
        workshop.framework.factors.values().next().unwrap().title.clone()
    };
    window.get_by_role_and_label(Role::Button, &title).click_accesskit();
    settle(&mut window);
    let more = window.query_all_by_role_and_label(Role::Image, "Trend").count();
    assert!(more > trends, "and so does its question");
}
