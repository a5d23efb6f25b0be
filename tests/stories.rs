//! Stories: made, told and taken back in the real window, by accessible name.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test that cannot go on has failed"
)]

mod support;

use egui::{Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use fireside::app::App;
use fireside::file::EXAMPLES;
use fireside::workshop::Story;
use support::{press, settle, start, type_in, undo, workshop};

/// The stories of the first journey.
fn stories(window: &Harness<'_, App>) -> Vec<Story> {
    let workshop = workshop(window);
    workshop.journeys.first().unwrap().1.stories.values().cloned().collect()
}

fn click(window: &mut Harness<'_, App>, label: &str) {
    window.get_by_label(label).click();
    settle(window);
}

#[test]
fn a_story_is_made_told_and_taken_back() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("northwind.ron");
    std::fs::write(&file, EXAMPLES[0].text).unwrap();
    let mut window = start(folder.path(), Some(&file));
    window.key_press_modifiers(Modifiers::COMMAND, Key::Num3);
    settle(&mut window);
    let before = stories(&window).len();
    let name = format!("Story {}", before + 1);
    click(&mut window, "More");
    click(&mut window, "Stories…");
    click(&mut window, "New story");
    for (n, sentence) in [(1, "This is where they come from"), (2, "And this is where they go")] {
        // The second view speaks of one card.
        if n == 2 {
            press(&mut window, Key::F8);
            click(&mut window, "Close the panel");
            click(&mut window, "More");
            click(&mut window, "Stories…");
        }
        click(&mut window, "Add this view");
        let field = format!("Sentence of view {n}");
        window.get_by_label(&field).focus();
        settle(&mut window);
        type_in(&mut window, sentence);
        press(&mut window, Key::Tab);
    }
    let made = stories(&window).pop().unwrap();
    assert_eq!(made.views.len(), 2);
    assert_eq!(made.views[1].sentence, "And this is where they go");
    assert!(made.views[0].frame.is_some() && made.views[0].steps.is_empty());
    assert!(!made.views[1].steps.is_empty(), "the selected cards belong to the view");

    click(&mut window, &format!("Tell “{name}”"));
    window.get_by_label("1 of 2");
    window.get_by_label("This is where they come from");
    for other in ["Add this view", "Overview of the map", "Keys of the canvas", "More"] {
        assert!(window.query_by_label(other).is_none(), "{other} asks for attention");
    }
    press(&mut window, Key::ArrowRight);
    window.get_by_label("2 of 2");
    window.get_by_label("And this is where they go");
    press(&mut window, Key::Space);
    window.get_by_label("2 of 2");
    press(&mut window, Key::ArrowLeft);
    window.get_by_label("1 of 2");
    press(&mut window, Key::Escape);
    assert!(window.query_by_label("1 of 2").is_none());
    window.get_by_label("Add this view");

    click(&mut window, "Move view 2 up");
    assert_eq!(stories(&window).pop().unwrap().views[0].sentence, "And this is where they go");
    click(&mut window, "Remove view 2");
    assert_eq!(stories(&window).pop().unwrap().views.len(), 1);
    undo(&mut window);
    undo(&mut window);
    assert_eq!(stories(&window).pop().unwrap(), made);
    click(&mut window, "Remove the story");
    assert_eq!(stories(&window).len(), before);
    undo(&mut window);
    assert_eq!(stories(&window).pop().unwrap(), made);
}

#[test]
fn while_a_story_is_told_what_lies_above_it_keeps_its_keys() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("northwind.ron");
    std::fs::write(&file, EXAMPLES[0].text).unwrap();
    let mut window = start(folder.path(), Some(&file));
    window.key_press_modifiers(Modifiers::COMMAND, Key::Num3);
    settle(&mut window);
    let name = format!("Story {}", stories(&window).len() + 1);
    click(&mut window, "More");
    click(&mut window, "Stories…");
    click(&mut window, "New story");
    for _ in 0..3 {
        click(&mut window, "Add this view");
    }
    click(&mut window, &format!("Tell “{name}”"));
    window.get_by_label("1 of 3");

    // The palette: words with spaces, the arrows, Enter and Esc are its own.
    let palette = |window: &mut Harness<'_, App>| {
        window.key_press_modifiers(Modifiers::COMMAND, Key::K);
        settle(window);
        window.get_by_label("What would you like to do?");
    };
    palette(&mut window);
    press(&mut window, Key::ArrowDown);
    press(&mut window, Key::ArrowDown);
    type_in(&mut window, "dark");
    press(&mut window, Key::Backspace);
    press(&mut window, Key::Home);
    press(&mut window, Key::Escape);
    assert!(window.query_by_label("What would you like to do?").is_none(), "Esc closed it");
    window.get_by_label("1 of 3");
    palette(&mut window);
    type_in(&mut window, "messages");
    press(&mut window, Key::Enter);
    window.get_by_label("Messages");
    press(&mut window, Key::Space);
    press(&mut window, Key::ArrowRight);
    press(&mut window, Key::Escape);
    window.get_by_label("1 of 3");

    // Enter and Space press the button that has the keyboard; elsewhere they tell.
    press(&mut window, Key::Enter);
    window.get_by_label("2 of 3");
    window.get_by_label("Previous view").focus();
    settle(&mut window);
    press(&mut window, Key::Enter);
    window.get_by_label("1 of 3");
    window.get_by_label("Next view").focus();
    settle(&mut window);
    press(&mut window, Key::Space);
    window.get_by_label("2 of 3");
    press(&mut window, Key::ArrowRight);
    window.get_by_label("3 of 3");
    window.get_by_label("End the story").focus();
    settle(&mut window);
    press(&mut window, Key::Enter);
    assert!(window.query_by_label("3 of 3").is_none());
}
