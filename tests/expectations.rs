//! What a facilitator does with the pyramid of expectations, through the whole app: type what
//! customers expect, score it, watch “wow” earn less over unmet needs, move the threshold, ask
//! Kano’s questions, and take all of it back.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs, reason = "tests")]

mod support;

use std::path::Path;
use std::sync::Arc;

use egui::accesskit::Role;
use egui::{Key, Modifiers, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use fireside::app::App;
use fireside::file;
use fireside::measure::{KanoCategory, KanoFigures, PyramidFigures};
use fireside::text::Language;
use fireside::workshop::*;
use support::{press, settle, start, type_in, undo};

type Window = Harness<'static, App>;

const VECTOR: [(&str, Layer, f64); 3] =
    [("Answered", Layer::Needs, 3.5), ("Simple", Layer::Easy, 8.0), ("Wow", Layer::Enjoyable, 9.0)];

/// The English example with this pyramid, at its page.
fn open(folder: &Path, pyramid: Pyramid) -> Window {
    let example = file::example(Language::English);
    let mut workshop = file::parse(example, Path::new("example.ron")).unwrap().workshop;
    workshop.pyramid = Arc::new(pyramid);
    let path = folder.join("pyramid.ron");
    std::fs::write(&path, file::print(&workshop).unwrap()).unwrap();
    let mut window = start(folder, Some(&path));
    window.key_press_modifiers(Modifiers::COMMAND, Key::Num4);
    settle(&mut window);
    click(&mut window, Role::Button, "Pyramid");
    window
}

/// The vector of the measures, one attribute a layer.
fn vector() -> Pyramid {
    let attributes = VECTOR.iter().enumerate().map(|(i, (title, layer, score))| {
        let score = Score::new(*score).ok();
        (AttributeId::numbered(i), Attribute { score, ..Attribute::new(*title, *layer) })
    });
    Pyramid { attributes: attributes.collect(), ..Pyramid::default() }
}

fn folder() -> tempfile::TempDir {
    tempfile::tempdir().unwrap()
}

fn click(window: &mut Window, role: Role, name: &str) {
    window.get_by_role_and_label(role, name).click();
    settle(window);
}

fn focus(window: &mut Window, role: Role, name: &str) {
    window.get_by_role_and_label(role, name).focus();
    settle(window);
}

/// Types over what a field says, and leaves it.
fn type_over(window: &mut Window, name: &str, words: &str) {
    focus(window, Role::TextInput, name);
    window.key_press_modifiers(Modifiers::COMMAND, Key::A);
    settle(window);
    type_in(window, words);
    press(window, Key::Tab);
}

fn pyramid(window: &Window) -> Arc<Pyramid> {
    Arc::clone(&window.state().document().unwrap().workshop().pyramid)
}

fn titles(window: &Window) -> Vec<String> {
    pyramid(window).attributes.values().map(|a| a.title.clone()).collect()
}

fn score(window: &Window, title: &str) -> Option<f64> {
    let pyramid = pyramid(window);
    let attribute = pyramid.attributes.values().find(|a| a.title == title).unwrap();
    attribute.score.map(Score::get)
}

/// Whether the page says this somewhere.
#[track_caller]
fn says(window: &Window, words: &str) {
    assert!(window.query_all_by_label_contains(words).next().is_some(), "nothing says “{words}”");
}

fn drag(window: &mut Window, role: Role, name: &str, from: egui::Vec2, by: egui::Vec2) {
    let rect = window.get_by_role_and_label(role, name).rect();
    let at = rect.left_center() + from;
    window.hover_at(at);
    window.run_steps(1);
    window.drag_at(at);
    window.run_steps(1);
    window.hover_at(at + by * 0.5);
    window.run_steps(1);
    window.hover_at(at + by);
    window.run_steps(1);
    window.drop_at(at + by);
    settle(window);
}

#[test]
fn expectations_are_typed_one_after_another_and_scored() {
    let folder = folder();
    let mut window = open(folder.path(), Pyramid::default());
    says(&window, "Nothing is scored yet");
    focus(&mut window, Role::TextInput, "Add something customers need…");
    type_in(&mut window, "Answered");
    press(&mut window, Key::Enter);
    type_in(&mut window, "Accurate");
    press(&mut window, Key::Enter);
    assert_eq!(titles(&window), ["Answered", "Accurate"]);
    focus(&mut window, Role::TextInput, "Add something that makes it enjoyable…");
    type_in(&mut window, "Wow");
    press(&mut window, Key::Enter);
    let layers: Vec<Layer> = pyramid(&window).attributes.values().map(|a| a.layer).collect();
    assert_eq!(layers, [Layer::Needs, Layer::Needs, Layer::Enjoyable]);
    press(&mut window, Key::Enter);
    assert_eq!(titles(&window).len(), 3, "Enter on nothing adds nothing");

    type_over(&mut window, "Answered, Met", "8,5");
    type_over(&mut window, "Accurate, Met", "7.5");
    type_over(&mut window, "Accurate, Importance", "4");
    type_over(&mut window, "Wow, Spend", "1,200");
    assert_eq!((score(&window, "Answered"), score(&window, "Accurate")), (Some(8.5), Some(7.5)));
    says(&window, "0.80 met, 0.80 earned");
    says(&window, "depending on what nobody has scored yet (Easy, Enjoyable)");
    let spend = pyramid(&window).attributes.last().unwrap().1.spend;
    assert_eq!(spend, Amount::new(1200.0).ok());
    undo(&mut window);
    assert_eq!(pyramid(&window).attributes.last().unwrap().1.spend, None, "typing is one step");
    type_over(&mut window, "Answered, Met", "12");
    assert_eq!(score(&window, "Answered"), Some(8.5), "what is no score changes nothing");
}

#[test]
fn wow_earns_less_when_a_need_falls() {
    let folder = folder();
    let mut document = vector();
    document.unit = "euro a year".into();
    let spend = Amount::new(80_000.0).ok();
    document.attributes.get_mut(&AttributeId::numbered(2)).unwrap().spend = spend;
    let mut window = open(folder.path(), document);
    says(&window, "40% earned");
    says(&window, "0.90 met, 0.45 earned");
    says(&window, "−0.45 lost to unmet needs");
    says(&window, "Gate 50% open");
    says(&window, "40,000 euro a year");

    focus(&mut window, Role::Slider, "Answered, Met");
    for _ in 0..7 {
        press(&mut window, Key::ArrowRight);
    }
    assert_eq!(score(&window, "Answered"), Some(7.0));
    says(&window, "80% earned");
    says(&window, "0.90 met, 0.90 earned");
    assert!(window.query_by_label_contains("lost to").is_none(), "nothing is lost");
    press(&mut window, Key::Home);
    says(&window, "Gate shut");
    says(&window, "0.90 met, 0.00 earned");
    undo(&mut window);
    undo(&mut window);
    assert_eq!(score(&window, "Answered"), Some(6.5));

    // The same by hand: one drag is one step.
    let before = pyramid(&window);
    let width = window.get_by_role_and_label(Role::Slider, "Answered, Met").rect().width();
    drag(&mut window, Role::Slider, "Answered, Met", vec2(width * 0.65, 0.0), vec2(-60.0, 0.0));
    assert!(score(&window, "Answered").unwrap() < 4.0);
    undo(&mut window);
    assert_eq!(*pyramid(&window), *before);
}

#[test]
fn the_threshold_moves_the_headline() {
    let folder = folder();
    let mut window = open(folder.path(), vector());
    focus(&mut window, Role::Slider, "Threshold");
    press(&mut window, Key::Home);
    assert_eq!(pyramid(&window).threshold, Share::NONE);
    says(&window, "68% earned");
    undo(&mut window);
    says(&window, "40% earned");
    type_over(&mut window, "Threshold", "35");
    says(&window, "68% earned");
    drag(&mut window, Role::Slider, "Threshold", vec2(20.0, 0.0), vec2(0.0, -30.0));
    assert!(pyramid(&window).threshold.get() > 0.4, "{:?}", pyramid(&window).threshold);
    undo(&mut window);
    assert_eq!(pyramid(&window).threshold, Share::clamped(0.35));

    type_over(&mut window, "Enjoyable, weight", "0");
    type_over(&mut window, "Easy, weight", "0");
    says(&window, "35% earned");
}

#[test]
fn answers_to_the_paired_questions_make_the_category() {
    let folder = folder();
    let mut window = open(folder.path(), vector());
    const THERE: &str = "How do you feel if it is there?";
    const MISSING: &str = "How do you feel if it is not there?";
    window.get_by_role_and_label(Role::DisclosureTriangle, "Answered").click_accesskit();
    settle(&mut window);
    let answer = |window: &mut Window, there: &str, missing: &str| {
        for (question, word) in [(THERE, there), (MISSING, missing)] {
            let name = format!("{question} {word}");
            window.get_by_role_and_label(Role::RadioButton, &name).focus();
            settle(window);
            press(window, Key::Space);
        }
    };
    let kano = |window: &Window| KanoFigures::of(&pyramid(window).attributes.at(0).unwrap().1.kano);
    let add = |window: &mut Window| {
        focus(window, Role::Button, "Add answer");
        press(window, Key::Enter);
    };
    answer(&mut window, "I expect it", "I dislike it");
    says(&window, "Must-be");
    add(&mut window);
    assert_eq!(kano(&window).map(|k| (k.n, k.category)), Some((1, KanoCategory::MustBe)));
    assert!(pyramid(&window).attributes.at(0).unwrap().1.asked, "whoever answers was asked");
    for _ in 0..2 {
        answer(&mut window, "I like it", "I do not care");
        add(&mut window);
    }
    let figures = kano(&window).unwrap();
    assert_eq!((figures.n, figures.category), (3, KanoCategory::Attractive));
    says(&window, "Attractive (2 of 3 answers)");
    says(&window, "Attractive, Better 0.67, Worse −0.33");
    answer(&mut window, "I like it", "I do not care");
    focus(&mut window, Role::Button, "Take one of 2 back");
    press(&mut window, Key::Enter);
    assert_eq!(kano(&window).unwrap().category, KanoCategory::MustBe, "the tie goes there");
    undo(&mut window);
    assert_eq!(kano(&window), Some(figures));
}

#[test]
fn the_usual_expectations_come_and_go_as_one_step() {
    let folder = folder();
    let mut window = open(folder.path(), Pyramid::default());
    click(&mut window, Role::Button, "Add the usual expectations");
    assert_eq!(titles(&window).len(), 13);
    assert!(Layer::ALL.iter().all(|l| pyramid(&window).attributes.values().any(|a| a.layer == *l)));
    let again = window.query_by_role_and_label(Role::Button, "Add the usual expectations");
    assert!(again.is_none(), "there is nothing left to add");
    undo(&mut window);
    assert!(titles(&window).is_empty());
}

#[test]
fn an_expectation_changes_its_layer_and_place_and_goes() {
    let folder = folder();
    let mut document = vector();
    let more = Attribute::new("Accurate", Layer::Needs);
    document.attributes.insert(AttributeId::numbered(3), more);
    let mut window = open(folder.path(), document);
    window.get_by_role_and_label(Role::DisclosureTriangle, "Accurate").click_accesskit();
    settle(&mut window);
    let act = |window: &mut Window, name: &str| {
        focus(window, Role::Button, name);
        press(window, Key::Enter);
    };
    act(&mut window, "Move up");
    assert_eq!(titles(&window), ["Accurate", "Answered", "Simple", "Wow"]);
    undo(&mut window);
    assert_eq!(titles(&window), ["Answered", "Simple", "Wow", "Accurate"]);
    let first = window.get_all_by_role_and_label(Role::TextInput, "Expectation").next().unwrap();
    first.focus();
    settle(&mut window);
    window.key_press_modifiers(Modifiers::ALT, Key::ArrowDown);
    settle(&mut window);
    assert_eq!(titles(&window), ["Simple", "Wow", "Accurate", "Answered"], "by keys as well");
    undo(&mut window);
    click(&mut window, Role::CheckBox, "Accurate, asked");
    assert!(pyramid(&window).attributes.last().unwrap().1.asked);

    focus(&mut window, Role::ComboBox, "Layer");
    press(&mut window, Key::Enter);
    click(&mut window, Role::MenuItemRadio, "Easy");
    assert_eq!(pyramid(&window).attributes.last().unwrap().1.layer, Layer::Easy);
    let figures = PyramidFigures::of(&pyramid(&window));
    assert_eq!(figures.layers.map(|l| l.attributes), [1, 2, 1]);
    act(&mut window, "Remove “Accurate”");
    assert_eq!(titles(&window), ["Answered", "Simple", "Wow"]);
    undo(&mut window);
    assert_eq!(titles(&window).len(), 4);
}
