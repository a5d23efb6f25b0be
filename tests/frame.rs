//! The Frame room as a person uses it: every field is one step to undo, Esc puts it back, numbers
//! and dates are taken as people type them, and lists are kept from the keyboard.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test that cannot go on has failed"
)]

mod example;

use std::sync::Arc;

use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use fireside::app::command::Out;
use fireside::app::theme::{Theme, ThemeName, fonts};
use fireside::app::views::frame::FrameRoom;
use fireside::app::views::{Cx, Focus};
use fireside::edit::Document;
use fireside::text::{Language, Text};
use fireside::workshop::{ShareBasis, Workshop};

struct State {
    document: Document,
    out: Out,
    room: FrameRoom,
    dressed: bool,
}

/// The room of a workshop, in a language, tall enough to show all of it.
fn room(workshop: Workshop, language: Language) -> Harness<'static, State> {
    let state = State {
        document: Document::saved(workshop),
        out: Out::default(),
        room: FrameRoom::default(),
        dressed: false,
    };
    let mut harness = Harness::builder().with_size([1192.0, 1000.0]).build_ui_state(
        move |ui, state: &mut State| {
            let theme = Theme::of(ThemeName::Light);
            if !state.dressed {
                ui.ctx().set_fonts(fonts());
                theme.apply(ui.ctx());
                state.dressed = true;
                return;
            }
            let workshop = Arc::clone(state.document.workshop());
            let focus = Focus::default();
            let day = jiff::civil::date(2026, 11, 22);
            let grades = fireside::measure::Grades::of(&workshop, day);
            let mut cx = Cx {
                workshop: &workshop,
                sheet: None,
                today: day,
                as_of: day,
                grades: &grades,
                focus: &focus,
                text: Text::of(language),
                theme,
                out: &mut state.out,
            };
            state.room.show(ui, &mut cx);
            let drained = state.out.drain(&mut state.document);
            assert!(drained.refused.is_empty(), "{:?}", drained.refused);
        },
        state,
    );
    harness.run_steps(3);
    harness
}

fn english() -> Harness<'static, State> {
    room(example::start(), Language::English)
}

/// Gives a field the keyboard, all of its text selected, and types.
fn fill(harness: &mut Harness<'_, State>, name: &str, typed: &str) {
    enter(harness, name);
    harness.key_press_modifiers(Modifiers::COMMAND, Key::A);
    harness.run_steps(2);
    for c in typed.chars() {
        harness.event(egui::Event::Text(c.to_string()));
        harness.run_steps(2);
    }
}

fn enter(harness: &mut Harness<'_, State>, name: &str) {
    field(harness, name).focus();
    harness.run_steps(2);
}

fn field<'h>(harness: &'h Harness<'_, State>, name: &'h str) -> egui_kittest::Node<'h> {
    harness
        .get_all_by_label(name)
        .find(|node| {
            let role = node.accesskit_node().role();
            matches!(role, Role::TextInput | Role::MultilineTextInput)
        })
        .unwrap_or_else(|| panic!("no field “{name}”"))
}

fn press(harness: &mut Harness<'_, State>, key: Key) {
    harness.key_press(key);
    harness.run_steps(3);
}

fn click(harness: &mut Harness<'_, State>, name: &str) {
    harness.get_by_role_and_label(Role::Button, name).click();
    harness.run_steps(3);
}

fn workshop(harness: &Harness<'_, State>) -> Arc<Workshop> {
    Arc::clone(harness.state().document.workshop())
}

#[test]
fn a_typed_title_is_one_step() {
    let mut h = english();
    fill(&mut h, "Title of the workshop", "Renewal");
    assert_eq!(workshop(&h).title, "Renewal");
    assert!(h.state().document.in_gesture());
    press(&mut h, Key::Tab);
    assert!(!h.state().document.in_gesture());
    assert_eq!(h.state_mut().document.undo(), Some("edit-set-title"));
    assert_eq!(*workshop(&h), example::start());
}

#[test]
fn esc_puts_the_text_back() {
    let mut h = english();
    fill(&mut h, "Client", "Somebody else");
    assert_eq!(workshop(&h).purpose.client, "Somebody else");
    press(&mut h, Key::Escape);
    assert_eq!(*workshop(&h), example::start());
    assert!(!h.state().document.is_dirty());
    assert_eq!(h.state().document.undo_label(), None);
}

#[test]
fn a_number_may_be_half_typed() {
    let mut h = room(example::start(), Language::Italian);
    let value = |h: &Harness<'_, State>| workshop(h).purpose.churn.value.map(f64::from);
    fill(&mut h, "Churn, Valore", "7");
    assert_eq!(value(&h), Some(7.0));
    h.event(egui::Event::Text(",".to_owned()));
    h.run_steps(2);
    assert_eq!(field(&h, "Churn, Valore").value().as_deref(), Some("7,"));
    h.event(egui::Event::Text("25".to_owned()));
    h.run_steps(2);
    assert_eq!(value(&h), Some(7.25));
    // What is no number changes nothing, and stays to be put right until Esc drops it.
    h.event(egui::Event::Text("x".to_owned()));
    h.run_steps(2);
    press(&mut h, Key::Tab);
    assert_eq!(value(&h), Some(7.25));
    assert_eq!(field(&h, "Churn, Valore").value().as_deref(), Some("7,25x"));
    fill(&mut h, "Churn, Valore", " ");
    assert_eq!(value(&h), None);
}

#[test]
fn a_field_with_the_keyboard_follows_undo() {
    let mut h = english();
    fill(&mut h, "Churn, Value", "21");
    assert_eq!(h.state_mut().document.undo(), Some("edit-set-purpose"));
    h.run_steps(2);
    assert_eq!(field(&h, "Churn, Value").value().as_deref(), Some("14.5"));
    assert_eq!(*workshop(&h), example::start());
}

#[test]
fn a_value_asks_for_what_it_lacks() {
    let h = english();
    let placeholder = |name| field(&h, name).accesskit_node().placeholder().map(str::to_owned);
    assert_eq!(placeholder("Churn, Base").as_deref(), Some("Add the base"));
    assert_eq!(placeholder("Expansion, Base").as_deref(), Some("of what"));
}

#[test]
fn what_does_not_fit_can_be_read() {
    let long = "recurring revenue of all accounts at the start of the period";
    let mut workshop_ = example::start();
    Arc::make_mut(&mut workshop_.purpose).churn.base = long.to_owned();
    let mut h = room(workshop_, Language::English);
    assert!(h.query_by_label(long).is_none());
    field(&h, "Churn, Base").hover();
    h.run_steps(8);
    assert!(h.query_by_label(long).is_some(), "hovering shows all of it");
    field(&h, "Churn, Unit").hover();
    h.run_steps(8);
    assert!(h.query_by_label("per cent").is_none(), "what fits needs no more");
    fill(&mut h, "Churn, Base", "customers");
    assert_eq!(workshop(&h).purpose.churn.base, "customers");
}

#[test]
fn a_date_is_typed_or_changes_nothing() {
    const EXPECTED: &str = "There is no such date. Write it as 3 November 2026 or 2026-11-03";
    let mut h = english();
    let date = |h: &Harness<'_, State>| workshop(h).purpose.date;
    fill(&mut h, "Date", "3 November 20");
    assert_eq!(date(&h), None);
    assert!(h.query_by_label(EXPECTED).is_some());
    h.event(egui::Event::Text("26".to_owned()));
    h.run_steps(2);
    assert_eq!(date(&h), Some(jiff::civil::date(2026, 11, 3)));
    assert!(h.query_by_label(EXPECTED).is_none());
    press(&mut h, Key::Tab);
    click(&mut h, "Clear the date");
    assert_eq!(date(&h), None);
    assert_eq!(h.state_mut().document.undo(), Some("edit-set-purpose"));
    assert_eq!(date(&h), Some(jiff::civil::date(2026, 11, 3)));
}

#[test]
fn a_day_that_does_not_exist_stays_to_be_put_right() {
    const EXPECTED: &str = "There is no such date. Write it as 3 November 2026 or 2026-11-03";
    let mut h = english();
    fill(&mut h, "Date", "31/02/2026");
    press(&mut h, Key::Tab);
    assert_eq!(workshop(&h).purpose.date, None);
    assert!(h.query_by_label(EXPECTED).is_some(), "leaving it is not putting it right");
    let field = h.get_by_role_and_label(Role::TextInput, "Date");
    assert_eq!(field.accesskit_node().value().as_deref(), Some("31/02/2026"));
    enter(&mut h, "Date");
    press(&mut h, Key::Escape);
    assert!(h.query_by_label(EXPECTED).is_none());
}

#[test]
fn a_date_is_picked_from_the_calendar() {
    let mut workshop_ = example::start();
    Arc::make_mut(&mut workshop_.purpose).date = Some(jiff::civil::date(2026, 12, 9));
    let mut h = room(workshop_, Language::English);
    click(&mut h, "Open the calendar");
    click(&mut h, "Next month");
    let day = Text::of(Language::English).date(jiff::civil::date(2027, 1, 31));
    click(&mut h, &day);
    assert_eq!(workshop(&h).purpose.date, Some(jiff::civil::date(2027, 1, 31)));
    assert!(h.query_by_label("Next month").is_none(), "the calendar is closed");
}

#[test]
fn enter_in_the_last_name_adds_the_next_person() {
    let mut h = english();
    let people = |h: &Harness<'_, State>| workshop(h).people.len();
    let before = people(&h);
    let is_field = |n: &egui_kittest::Node<'_>| n.accesskit_node().role() == Role::TextInput;
    h.get_all_by_label("Name").rfind(is_field).expect("a name").focus();
    h.run_steps(2);
    press(&mut h, Key::Enter);
    assert_eq!(people(&h), before + 1);
    h.event(egui::Event::Text("Marta".to_owned()));
    h.run_steps(2);
    assert_eq!(workshop(&h).people.last().map(|(_, p)| p.name.clone()), Some("Marta".to_owned()));
    press(&mut h, Key::Enter);
    assert_eq!(people(&h), before + 2);
    // A person without a name leads to no other one.
    press(&mut h, Key::Enter);
    assert_eq!(people(&h), before + 2);
}

#[test]
fn people_come_and_go() {
    let mut h = english();
    h.get_all_by_role_and_label(Role::CheckBox, "Attends").next().expect("a box").click();
    h.run_steps(3);
    assert!(!workshop(&h).people.first().expect("a person").1.attends);
    click(&mut h, "Remove Grace");
    assert_eq!(workshop(&h).people.len(), 1);
}

#[test]
fn segments_move_with_the_keyboard() {
    let mut h = english();
    let order = |h: &Harness<'_, State>| {
        workshop(h).segments.values().map(|s| s.title.clone()).collect::<Vec<_>>()
    };
    enter(&mut h, "Segment");
    h.key_press_modifiers(Modifiers::ALT, Key::ArrowDown);
    h.run_steps(3);
    assert_eq!(order(&h), ["Small", "Large"]);
    h.key_press_modifiers(Modifiers::ALT, Key::ArrowDown);
    h.run_steps(3);
    assert_eq!(order(&h), ["Small", "Large"], "the last one stays the last");
    h.key_press_modifiers(Modifiers::ALT, Key::ArrowUp);
    h.run_steps(3);
    assert_eq!(order(&h), ["Large", "Small"]);
}

#[test]
fn shares_are_made_whole_in_one_step() {
    let mut h = english();
    assert!(h.query_by_label("Make it 100%").is_none());
    fill(&mut h, "Share", "20");
    press(&mut h, Key::Tab);
    click(&mut h, "Make it 100%");
    let shares: Vec<f64> = workshop(&h).segments.values().map(|s| s.share.get()).collect();
    assert_eq!(shares, [0.333, 0.667]);
    assert!(h.query_by_label("Make it 100%").is_none());
    assert_eq!(h.state_mut().document.undo(), Some("edit-make-shares-whole"));
}

#[test]
fn a_share_above_the_whole_changes_nothing() {
    let mut h = english();
    fill(&mut h, "Share", "20");
    h.event(egui::Event::Text("0".to_owned()));
    h.run_steps(2);
    let shares: Vec<f64> = workshop(&h).segments.values().map(|s| s.share.get()).collect();
    assert_eq!(shares, [0.2, 0.4]);
}

#[test]
fn a_segment_says_what_goes_with_it() {
    let mut h = english();
    click(&mut h, "Remove “Small”");
    let words = "Everything scored for it goes too: one score, one answer and one vote.";
    assert!(h.query_by_label(words).is_some());
    assert_eq!(workshop(&h).segments.len(), 2, "nothing has gone yet");
    click(&mut h, "Remove");
    assert_eq!(workshop(&h).segments.len(), 1);
}

#[test]
fn a_first_segment_is_the_whole() {
    let workshop_ = Workshop::empty("", Language::English, example::framework());
    let mut h = room(workshop_, Language::English);
    click(&mut h, "Add segment");
    h.event(egui::Event::Text("All of them".to_owned()));
    h.run_steps(2);
    let segment = workshop(&h).segments.first().expect("a segment").1.clone();
    assert_eq!((segment.title.as_str(), segment.share.get()), ("All of them", 1.0));
}

#[test]
fn menus_choose() {
    let mut h = english();
    h.get_by_role_and_label(Role::ComboBox, "Churn, Segment").click();
    h.run_steps(3);
    h.get_by_role_and_label(Role::MenuItemRadio, "All").click();
    h.run_steps(3);
    assert_eq!(workshop(&h).purpose.churn.segment, None);
    h.get_by_role_and_label(Role::ComboBox, "What the shares are parts of").click();
    h.run_steps(3);
    h.get_by_role_and_label(Role::MenuItemRadio, "Share of revenue").click();
    h.run_steps(3);
    assert_eq!(workshop(&h).share_basis, ShareBasis::Revenue);
}

#[test]
fn the_definitions_are_one_click_away() {
    let mut h = english();
    assert!(h.query_by_label("A beneficial exchange.").is_none());
    click(&mut h, "Definitions");
    assert!(h.query_by_label("A beneficial exchange.").is_some());
    press(&mut h, Key::Escape);
    assert!(h.query_by_label("A beneficial exchange.").is_none());
}
