//! What a consultant does on the memory page, through the whole app: write down experiences, drag
//! the half-life and watch the past dim, let new ones supersede old ones, take what the workshop
//! already knows, and take it all back.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs, reason = "tests")]

mod lines;
mod support;

use std::path::Path;
use std::sync::Arc;

use egui::accesskit::Role;
use egui::{Key, Modifiers, PointerButton, Pos2};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use fireside::app::offscreen::Shot;
use fireside::app::theme::ThemeName;
use fireside::app::{App, Page, Room};
use fireside::file;
use fireside::text::Language;
use fireside::workshop::*;
use jiff::civil::date;
use support::{press, settle, start, type_in, undo, wait, workshop};

type Window = Harness<'static, App>;

/// The English example without experiences, and the window on its memory page.
fn open(folder: &Path, fill: impl FnOnce(&mut Workshop)) -> Window {
    let example = file::example(Language::English);
    let mut workshop = file::parse(example, Path::new("example.ron")).unwrap().workshop;
    workshop.experiences = Arc::default();
    workshop.memory = Arc::default();
    fill(&mut workshop);
    let path = folder.join("memory.ron");
    std::fs::write(&path, file::print(&workshop).unwrap()).unwrap();
    let mut window = start(folder, Some(&path));
    window.get_by_role_and_label(Role::Button, "Contact points").click();
    settle(&mut window);
    window.get_by_role_and_label(Role::Button, "Memory").click();
    settle(&mut window);
    window
}

fn folder() -> tempfile::TempDir {
    tempfile::tempdir().unwrap()
}

fn told(title: &str, day: jiff::civil::Date, valence: f64, place: Option<&str>) -> Experience {
    Experience {
        title: title.to_owned(),
        date: day,
        valence: Valence::clamped(valence),
        salience: Salience::default(),
        segment: None,
        contact_point: place.map(|id| ContactPointId::new(id).unwrap()),
        step: None,
        signal: None,
    }
}

fn tell(workshop: &mut Workshop, experiences: Vec<Experience>) {
    let entries = experiences.into_iter().enumerate();
    let entries = entries.map(|(i, e)| (ExperienceId::numbered(i), Arc::new(e)));
    workshop.experiences = Arc::new(entries.collect());
}

fn said(node: &egui_kittest::Node<'_>) -> String {
    let node = node.accesskit_node();
    node.label().or_else(|| node.value()).unwrap_or_default()
}

/// What the page says is remembered.
fn remembered(window: &Window) -> f64 {
    let all = window.query_all_by_label_contains("Remembered experience");
    let words = all.map(|n| said(&n)).find(|w| w.starts_with("Remembered")).expect("the figure");
    let figure = words.rsplit(' ').next().unwrap().replace('−', "-").replace('+', "");
    figure.parse().unwrap_or_else(|_| panic!("{words}"))
}

/// Clicks with the pointer. What is further down comes into sight with the keyboard first.
fn click(window: &mut Window, role: Role, name: &str) {
    window.get_by_role_and_label(role, name).focus();
    settle(window);
    wait(window, 1);
    window.get_by_role_and_label(role, name).click();
    settle(window);
}

fn button(window: &mut Window, at: Pos2, pressed: bool) {
    window.event(egui::Event::PointerButton {
        pos: at,
        button: PointerButton::Primary,
        pressed,
        modifiers: Modifiers::NONE,
    });
}

fn drag(window: &mut Window, from: Pos2, to: Pos2) {
    window.event(egui::Event::PointerMoved(from));
    settle(window);
    button(window, from, true);
    window.run_steps(1);
    for i in 1..=8 {
        window.event(egui::Event::PointerMoved(from.lerp(to, i as f32 / 8.0)));
        window.run_steps(1);
    }
    button(window, to, false);
    settle(window);
}

fn disc(window: &Window, title: &str) -> egui::Rect {
    window
        .get_all_by_role(Role::Button)
        .find(|n| said(n).starts_with(&format!("{title}, ")))
        .unwrap_or_else(|| panic!("no disc “{title}”"))
        .rect()
}

fn quick(window: &mut Window, line: &str) {
    window.get_by_role_and_label(Role::TextInput, "Add an experience").focus();
    settle(window);
    type_in(window, line);
    press(window, Key::Enter);
}

#[test]
fn lines_are_added_one_after_the_other_and_nothing_typed_is_lost() {
    let folder = folder();
    let mut window = open(folder.path(), |_| {});
    window.get_by_label_contains("What will customers still remember?");
    quick(&mut window, "2026-03-05 -2 Lost parcel");
    // The field keeps the keyboard.
    type_in(&mut window, "+1,5 Kind call");
    press(&mut window, Key::Enter);
    let told: Vec<_> = workshop(&window).experiences.values().cloned().collect();
    assert_eq!(told.len(), 2);
    assert_eq!((told[0].title.as_str(), told[0].date), ("Lost parcel", date(2026, 3, 5)));
    assert_eq!((told[0].valence.get(), told[1].valence.get()), (-2.0, 1.5));
    // Without a date it is the day looked back from.
    let as_of = fireside::measure::as_of(&workshop(&window), jiff::Zoned::now().date());
    assert_eq!(told[1].date, as_of);
    for (wrong, says) in [
        ("2026-02-30 -1 Odd day", "is no date"),
        ("-3 Too bad", "goes from −2"),
        ("0026-03-05 Long ago", "before 1900"),
    ] {
        quick(&mut window, wrong);
        window.get_by_label_contains(says);
        let field = window.get_by_role_and_label(Role::TextInput, "Add an experience");
        assert_eq!(field.accesskit_node().value().as_deref(), Some(wrong));
        press(&mut window, Key::Escape);
    }
    assert_eq!(workshop(&window).experiences.len(), 2);
    undo(&mut window);
    undo(&mut window);
    assert!(workshop(&window).experiences.is_empty());
}

#[test]
fn the_half_life_is_dragged_and_the_past_dims() {
    let folder = folder();
    let mut window = open(folder.path(), |workshop| {
        let tale = vec![
            told("Roster lost", date(2025, 6, 1), -2.0, None),
            told("Kind call", date(2026, 6, 1), 1.0, None),
        ];
        tell(workshop, tale);
    });
    let (before, names) = (remembered(&window), said_discs(&window));
    let slider = window.get_by_role_and_label(Role::Slider, "Half-life").rect();
    let days = |window: &Window| workshop(window).memory.half_life.get();
    // 180 days are about seven tenths of the way from a day to five years.
    let grip = slider.left() + 8.0 + (slider.width() - 16.0) * (180_f32.ln() / 1826_f32.ln());
    let y = slider.center().y;
    drag(&mut window, Pos2::new(grip, y), Pos2::new(slider.left() + slider.width() * 0.45, y));
    assert!((20.0..40.0).contains(&days(&window)), "{}", days(&window));
    let short = remembered(&window);
    assert!(short > before + 0.2, "{short} is not well above {before}");
    assert!(left_of(&said_discs(&window)[0]) < left_of(&names[0]), "the old one is dimmer");
    undo(&mut window);
    assert_eq!((days(&window), remembered(&window)), (180.0, before));
    // Keys move it too, and a held key is one step.
    window.get_by_role_and_label(Role::Slider, "Half-life").focus();
    settle(&mut window);
    press(&mut window, Key::ArrowLeft);
    assert!(days(&window) < 180.0);
    undo(&mut window);
    // Typed, beyond the slider.
    let field = "Half-life";
    window.get_by_role_and_label(Role::TextInput, field).focus();
    settle(&mut window);
    window.key_press_modifiers(Modifiers::COMMAND, Key::A);
    type_in(&mut window, "3650");
    press(&mut window, Key::Enter);
    assert_eq!(days(&window), 3650.0);
    assert!(remembered(&window) < before);
}

fn said_discs(window: &Window) -> Vec<String> {
    let all = window.get_all_by_role(Role::Button).map(|n| said(&n));
    all.filter(|words| words.ends_with("% left")).collect()
}

fn left_of(words: &str) -> f64 {
    let percent = words.rsplit(", ").next().unwrap();
    percent.trim_end_matches("% left").parse().unwrap()
}

#[test]
fn a_newer_experience_at_the_same_contact_point_supersedes() {
    let folder = folder();
    let mut window = open(folder.path(), |workshop| {
        let tale = vec![
            told("Slow demo", date(2026, 8, 1), -1.0, Some("demo")),
            told("Good demo", date(2026, 9, 1), 1.0, Some("demo")),
        ];
        tell(workshop, tale);
    });
    let half = remembered(&window);
    let slider = window.get_by_role_and_label(Role::Slider, "Superseding").rect();
    let y = slider.center().y;
    drag(&mut window, slider.center(), Pos2::new(slider.right(), y));
    assert_eq!(workshop(&window).memory.superseding, Share::ALL);
    assert_eq!(remembered(&window), 1.0);
    undo(&mut window);
    assert_eq!(remembered(&window), half);
    // Selected, it says so, and moving it to another contact point gives it its weight back.
    let at = disc(&window, "Slow demo").center();
    drag(&mut window, at, at);
    window.get_by_label_contains("has superseded it");
    click(&mut window, Role::ComboBox, "Contact point");
    click(&mut window, Role::MenuItemRadio, "None");
    assert!(remembered(&window) < half);
    assert!(window.query_by_label_contains("has superseded it").is_none());
}

#[test]
fn a_disc_is_dragged_in_one_step_and_esc_puts_it_back() {
    let folder = folder();
    let mut window = open(folder.path(), |workshop| {
        let tale = vec![
            told("Roster lost", date(2026, 3, 1), -1.0, None),
            told("Kind call", date(2026, 6, 1), 1.0, None),
        ];
        tell(workshop, tale);
    });
    let first = |window: &Window| Arc::clone(workshop(window).experiences.first().unwrap().1);
    let from = disc(&window, "Roster lost").center();
    drag(&mut window, from, from + egui::vec2(60.0, -80.0));
    assert!(first(&window).valence.get() > -0.9 && first(&window).date > date(2026, 3, 5));
    undo(&mut window);
    assert_eq!((first(&window).valence.get(), first(&window).date), (-1.0, date(2026, 3, 1)));
    let from = disc(&window, "Roster lost").center();
    window.event(egui::Event::PointerMoved(from));
    settle(&mut window);
    button(&mut window, from, true);
    window.run_steps(1);
    window.event(egui::Event::PointerMoved(from + egui::vec2(0.0, -90.0)));
    window.run_steps(2);
    assert!(first(&window).valence.get() > -0.9);
    press(&mut window, Key::Escape);
    assert_eq!(first(&window).valence.get(), -1.0);
    button(&mut window, from, false);
    settle(&mut window);
}

#[test]
fn what_the_workshop_knows_is_taken_once_and_in_one_step() {
    let folder = folder();
    let mut window = open(folder.path(), |_| {});
    let dated = |w: &Workshop| {
        let felt = |s: &&Arc<Signal>| s.date.is_some() && s.valence.is_some() && !s.unrelated;
        w.signals.values().filter(felt).count()
    };
    let expected = dated(&workshop(&window));
    assert!(expected > 3);
    let take = |window: &mut Window, entry: &str| {
        click(window, Role::Button, "Take from…");
        click(window, Role::Button, entry);
    };
    take(&mut window, "Signals with a date and a valence");
    assert_eq!(workshop(&window).experiences.len(), expected);
    window.get_by_label_contains(&format!("{expected} experiences taken"));
    assert!(workshop(&window).experiences.values().all(|e| e.signal.is_some()));
    take(&mut window, "Signals with a date and a valence");
    window.get_by_label_contains("were here already");
    assert_eq!(workshop(&window).experiences.len(), expected);
    undo(&mut window);
    assert!(workshop(&window).experiences.is_empty());
    take(&mut window, "Satisfaction at contact points");
    let now = workshop(&window);
    let rated = now.contact_points.values().filter(|p| p.satisfaction.is_some()).count();
    assert_eq!(now.experiences.len(), rated);
    for experience in now.experiences.values() {
        let point = now.contact_points.get(experience.contact_point.as_ref().unwrap()).unwrap();
        let expected = point.satisfaction.unwrap().get() - 3.0;
        assert!((experience.valence.get() - expected).abs() < 1e-12);
    }
    let journey = now.journeys.values().next().unwrap().title.clone();
    undo(&mut window);
    take(&mut window, &format!("Steps of “{journey}”"));
    let now = workshop(&window);
    assert!(!now.experiences.is_empty());
    assert!(now.experiences.values().all(|e| e.step.is_some()));
    assert!(now.experiences.values().map(|e| e.date).is_sorted());
    assert!(now.check().iter().all(|p| !format!("{p:?}").contains("experience")));
    // It survives saving.
    let printed = file::print(&now).unwrap();
    let again = file::parse(&printed, Path::new("again.ron")).unwrap().workshop;
    assert_eq!(again.experiences, now.experiences);
}

#[test]
fn the_day_looked_back_from_is_dragged_and_what_comes_later_does_not_count() {
    let folder = folder();
    let mut window = open(folder.path(), |workshop| {
        let tale = vec![
            told("Roster lost", date(2026, 3, 1), -2.0, None),
            told("Kind call", date(2026, 8, 1), 2.0, None),
        ];
        tell(workshop, tale);
    });
    assert!(remembered(&window) > 0.0);
    let handle = window.get_all_by_role(Role::Slider).find(|n| said(n).starts_with("As of"));
    let from = handle.expect("the marker").rect().center();
    let later = disc(&window, "Kind call").center().x;
    drag(&mut window, from, Pos2::new(later - 120.0, from.y));
    assert_eq!(remembered(&window), -2.0);
    window.get_by_label_contains("Kind call, 1 August 2026, +2, not yet");
    // That is the window's, not the document's.
    assert!(!window.state().document().unwrap().is_dirty());
}

#[test]
fn no_word_is_cut_or_covered_in_any_language_and_size() {
    let mut wrong = Vec::new();
    for language in Language::ALL {
        for filled in [false, true] {
            for (size, scale) in [((1280, 720), 1.0), ((1920, 1080), 1.0), ((1280, 720), 2.0)] {
                let source = file::example(language);
                let mut workshop = file::parse(source, Path::new("example.ron")).unwrap().workshop;
                workshop.experiences = Arc::default();
                if filled {
                    let tale = vec![
                        told("Roster lost", date(2025, 9, 1), -2.0, None),
                        told("Kind call", date(2026, 6, 1), 1.0, None),
                        told("Slow mail", date(2026, 8, 1), -0.5, None),
                    ];
                    tell(&mut workshop, tale);
                    let memory = Arc::make_mut(&mut workshop.memory);
                    memory.prevention = Some(Amount::clamped(4000.0));
                    memory.recovery.cost = Some(Amount::clamped(900.0));
                    memory.unit = "€".to_owned();
                }
                let shot = Shot {
                    room: Some(Room::Contacts),
                    page: Some(Page::Memory),
                    size,
                    theme: ThemeName::Light,
                    language,
                    scale,
                };
                let app = App::showing(workshop, &shot);
                let mut harness: Window = Harness::builder()
                    .with_size([size.0 as f32, size.1 as f32])
                    .allow_missing_glyphs()
                    .build_eframe(|_| app);
                harness.run_steps(8);
                let place = format!("{} {}x{} ×{scale}", language.code(), size.0, size.1);
                lines::examine(&harness.output().shapes, &place, false, &mut wrong);
            }
        }
    }
    // The names of the rooms are the rail's.
    let rail = ["Contact points", "Punti di contatto", "Titik kontak"];
    wrong.retain(|w| !rail.iter().any(|name| w.contains(name)));
    assert!(wrong.is_empty(), "{} places:\n{}", wrong.len(), wrong.join("\n"));
}
