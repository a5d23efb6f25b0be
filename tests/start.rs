//! The start page as a person uses it: everything on it can be reached and says what it is.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test that cannot go on has failed"
)]

mod example;

use std::path::PathBuf;

use egui::Key;
use egui::accesskit::Role;
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use fireside::app::command::{Action, Out};
use fireside::app::theme::{Theme, ThemeName, fonts};
use fireside::app::views::start::{RecoveryOffer, StartAnswer, StartPage};
use fireside::edit::Document;
use fireside::text::{Language, Text};

#[derive(Default)]
struct State {
    out: Out,
    answer: Option<StartAnswer>,
    dressed: bool,
}

fn page() -> Harness<'static, State> {
    let recent = [PathBuf::from("/clients/2026/renewal.ron"), PathBuf::from("/clients/clinic.ron")];
    let offer = |title: &str, path: Option<&str>| RecoveryOffer {
        title: title.to_owned(),
        when: "today, 14:02".to_owned(),
        path: path.map(PathBuf::from),
    };
    let offers = [offer("Renewal", Some("/clients/2026/renewal.ron")), offer("", None)];
    let mut harness = Harness::builder().with_size([1280.0, 900.0]).build_ui_state(
        move |ui, state: &mut State| {
            let theme = Theme::of(ThemeName::Light);
            if !state.dressed {
                ui.ctx().set_fonts(fonts());
                theme.apply(ui.ctx());
                state.dressed = true;
                return;
            }
            let text = Text::of(Language::English);
            let page = StartPage { theme, text, recent: &recent, offers: &offers, templates: &[] };
            state.answer = page.show(ui, &mut state.out).or(state.answer);
        },
        State::default(),
    );
    harness.run_steps(3);
    harness
}

/// What was asked of the program.
fn actions(harness: &mut Harness<'_, State>) -> Vec<Action> {
    let mut document = Document::saved(example::start());
    harness.state_mut().out.drain(&mut document).actions
}

#[test]
fn everything_can_be_clicked() {
    for (name, action) in [
        ("New workshop", Action::New),
        ("Open…", Action::Open),
        ("Northwind onboarding, English", Action::OpenExample(Language::English)),
        ("Moda Aurelia: giacenza e resi, Italian", Action::OpenExample(Language::Italian)),
        (
            "NusaTel: call centre dan gangguan, Indonesian",
            Action::OpenExample(Language::Indonesian),
        ),
        ("renewal.ron, /clients/2026", Action::OpenPath("/clients/2026/renewal.ron".into())),
        ("clinic.ron, /clients", Action::OpenPath("/clients/clinic.ron".into())),
    ] {
        let mut h = page();
        h.get_by_role_and_label(Role::Button, name).click();
        h.run_steps(3);
        assert_eq!(actions(&mut h), [action], "{name}");
    }
}

#[test]
fn recovered_work_is_restored_or_discarded() {
    for (name, answer) in [
        ("Restore Renewal, today, 14:02", StartAnswer::Restore(0)),
        ("Discard Renewal, today, 14:02", StartAnswer::Discard(0)),
        ("Restore no name yet, today, 14:02", StartAnswer::Restore(1)),
        ("Discard no name yet, today, 14:02", StartAnswer::Discard(1)),
    ] {
        let mut h = page();
        h.get_by_role_and_label(Role::Button, name).click();
        h.run_steps(3);
        assert_eq!(h.state().answer, Some(answer), "{name}");
        assert!(actions(&mut h).is_empty());
    }
}

#[test]
fn tab_and_enter_reach_everything_in_order() {
    let mut h = page();
    for _ in 0..4 {
        h.key_press(Key::Tab);
        h.run_steps(2);
    }
    // The four buttons of the offers come first.
    for expected in [Action::New, Action::Open, Action::OpenExample(Language::English)] {
        h.key_press(Key::Tab);
        h.run_steps(2);
        h.key_press(Key::Enter);
        h.run_steps(2);
        assert_eq!(actions(&mut h), [expected]);
    }
    assert_eq!(h.state().answer, None);
}
