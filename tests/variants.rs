//! Variants, inner journeys, several cards at once, and lanes: the real window, driven by names.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test that cannot go on has failed"
)]

mod support;

use std::path::Path;
use std::sync::Arc;

use egui::{Key, Modifiers, Role};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use fireside::app::{App, Start};
use fireside::edit::{Document, Edit, JourneyEdit, variant};
use fireside::file::{self, Folders, Settings};
use fireside::measure::{Difference, difference};
use fireside::text::{Language, Text};
use fireside::workshop::{Journey, JourneyId, LaneId, Place, Step, StepId, Valence, Workshop};
use proptest::prelude::*;
use support::{settle, start, undo, workshop};

fn example() -> Workshop {
    let text = file::example(Language::English);
    file::parse(text, Path::new("example.ron")).unwrap().workshop
}

fn step(id: &str) -> StepId {
    StepId::new(id).unwrap()
}

/// The window with the example in the Journey room.
fn journey_room(folder: &Path) -> Harness<'static, App> {
    let path = folder.join("northwind.ron");
    std::fs::write(&path, file::example(Language::English)).unwrap();
    let mut harness = start(folder, Some(&path));
    harness.key_press_modifiers(Modifiers::COMMAND, Key::Num3);
    settle(&mut harness);
    assert!(harness.query_by_label("Journey Onboarding as it is").is_some());
    harness
}

/// Clicks the first thing of this name.
fn click(harness: &mut Harness<'_, App>, name: &str) {
    let all: Vec<_> = harness.query_all_by_label(name).collect();
    all.first().unwrap_or_else(|| panic!("nothing is called “{name}”")).click();
    settle(harness);
}

fn shown(harness: &Harness<'_, App>, name: &str) -> bool {
    harness.query_all_by_label(name).next().is_some()
}

/// Opens the menu “More” and what it leads to.
fn more(harness: &mut Harness<'_, App>, path: &[&str]) {
    click(harness, "More");
    for name in path {
        click(harness, name);
    }
    settle(harness);
}

/// The same, drawn: where the variable `LOOK` names a folder, pictures are saved there.
fn drawn(folder: &Path, language: Language, theme: &str, size: [f32; 2]) -> Harness<'static, App> {
    let path = folder.join(format!("{}.ron", language.code()));
    std::fs::write(&path, file::example(language)).unwrap();
    let folders = Folders::within(&folder.join(format!("{}-{theme}-{}", language.code(), size[0])));
    let code = language.code().to_owned();
    let settings = Settings { language: code, theme: theme.to_owned(), ..Settings::default() };
    settings.save(&folders.settings).unwrap();
    let start = Start { file: Some(path), folders: Some(folders), ..Start::default() };
    let mut harness = Harness::builder()
        .with_size(size)
        .allow_missing_glyphs()
        .wgpu()
        .build_eframe(move |cc| App::new(&cc.egui_ctx, start));
    settle(&mut harness);
    harness.key_press_modifiers(Modifiers::COMMAND, Key::Num3);
    settle(&mut harness);
    harness
}

fn look(harness: &mut Harness<'_, App>, name: &str) {
    if let Ok(folder) = std::env::var("LOOK") {
        harness.render().expect("a picture").save(format!("{folder}/{name}.png")).expect("a file");
    }
}

#[test]
fn everything_about_a_journey_fits_in_every_language() {
    let folder = tempfile::tempdir().unwrap();
    let sizes = [[1280.0, 720.0], [1920.0, 1080.0], [1280.0, 720.0]];
    let shots = Language::ALL.into_iter().zip(["light", "dark", "contrast"]).zip(sizes);
    for ((language, theme), size) in shots {
        let text = Text::of(language);
        let name = |what: &str| format!("{}-{what}", language.code());
        let mut harness = drawn(folder.path(), language, theme, size);
        let now = workshop(&harness);
        let (base_id, base) = now.journeys.first().unwrap();
        let (_, nested) = base.steps.iter().find(|(_, s)| s.inner.is_some()).unwrap();
        click(&mut harness, &nested.title);
        let panel = harness.get_by_label(text.get("journey-close")).rect();
        assert!(panel.right() <= size[0], "{language:?}: the inspector leaves the window");
        look(&mut harness, &name("step"));
        let low: Vec<_> = harness.query_all_by_label(text.get("journey-open-inner")).collect();
        low.first().expect("a button to open it").scroll_to_me();
        settle(&mut harness);
        look(&mut harness, &name("step-below"));
        click(&mut harness, text.get("journey-open-inner"));
        look(&mut harness, &name("inner"));
        let args = [("title", base.title.as_str().into())];
        click(&mut harness, &text.with("journey-back-to", &args));

        let to_be = now.journeys.values().find(|j| j.variant_of.as_ref() == Some(base_id)).unwrap();
        click(&mut harness, text.get("journey-more"));
        look(&mut harness, &name("more"));
        click(&mut harness, text.get("journey-compare-with"));
        click(&mut harness, &to_be.title);
        look(&mut harness, &name("over"));
        click(&mut harness, text.get("journey-side-by-side"));
        look(&mut harness, &name("beside"));
        click(&mut harness, text.get("journey-stop-comparing"));
        let all = text.with("journey-for", &[("whom", text.get("journey-for-all").into())]);
        click(&mut harness, &all);
        look(&mut harness, &name("whom"));
        click(&mut harness, text.get("journey-edit-personas"));
        let persona = &now.personas.first().unwrap().1.name;
        let there = harness.query_all_by_value(persona).next().is_some();
        assert!(there, "{language:?}: the persona is there");
        look(&mut harness, &name("personas"));
    }
}

fn main_journey(harness: &Harness<'_, App>) -> Arc<Journey> {
    Arc::clone(workshop(harness).journeys.first().unwrap().1)
}

#[test]
fn a_variant_is_made_changed_and_compared() {
    let folder = tempfile::tempdir().unwrap();
    let mut harness = journey_room(folder.path());
    let before = workshop(&harness);
    more(&mut harness, &["Make a variant…", "As it should be"]);
    let now = workshop(&harness);
    assert_eq!(now.journeys.len(), before.journeys.len() + 1);
    let (base_id, base) = now.journeys.first().unwrap();
    let (_, made) = now.journeys.last().unwrap();
    assert_eq!(made.variant_of.as_ref(), Some(base_id));
    assert_eq!(made.steps.len(), base.steps.len());
    assert!(made.steps.ids().all(|id| !base.steps.contains(id)), "ids of its own");
    assert!(difference(base, made).is_empty());
    assert!(now.check().iter().all(|p| p.severity() != fireside::workshop::Severity::Broken));

    click(&mut harness, "Watches the demo");
    click(&mut harness, "feels +2");
    more(&mut harness, &["Compare with…", "Onboarding as it is"]);
    assert!(shown(&harness, "1 changed"), "the legend counts");
    assert!(shown(&harness, "1 step changed"), "the list names");
    click(&mut harness, "Side by side");
    assert_eq!(harness.query_all_by_role(Role::Canvas).count(), 2, "both maps");
    click(&mut harness, "Overlaid");
    click(&mut harness, "Stop comparing");
    assert!(!shown(&harness, "1 changed"));

    undo(&mut harness);
    undo(&mut harness);
    assert_eq!(workshop(&harness).journeys.len(), before.journeys.len());
}

#[test]
fn as_is_and_to_be_go_from_one_map_to_the_other_and_mark_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let mut harness = journey_room(folder.path());
    let before = workshop(&harness);
    let (base, _) = before.journeys.first().unwrap();
    let to_be = before.journeys.values().find(|j| j.variant_of.as_ref() == Some(base)).unwrap();
    click(&mut harness, "To be");
    assert!(shown(&harness, &format!("Journey {}", to_be.title)));
    click(&mut harness, "As is");
    assert!(shown(&harness, "Journey Onboarding as it is"));
    assert!(Arc::ptr_eq(&before.journeys, &workshop(&harness).journeys), "nothing was marked");

    // Without a map to go to there is no switch: a menu says what this one is marked as.
    click(&mut harness, "Journey Onboarding as it is");
    click(&mut harness, "Add a journey");
    assert!(shown(&harness, "Marked as “As is”") && !shown(&harness, "To be"));
    click(&mut harness, "Marked as “As is”");
    click(&mut harness, "Mark as “To be”");
    assert!(shown(&harness, "Marked as “To be”"));
    undo(&mut harness);
    assert!(shown(&harness, "Marked as “As is”"));
}

#[test]
fn what_is_taken_back_in_another_journey_says_where() {
    let folder = tempfile::tempdir().unwrap();
    let mut harness = journey_room(folder.path());
    click(&mut harness, "Add a stage");
    click(&mut harness, "To be");
    undo(&mut harness);
    let said = "Undone in “Onboarding as it is”";
    assert!(harness.query_all_by_label_contains(said).next().is_some());
}

#[test]
fn a_card_opens_into_its_own_journey_and_leads_back() {
    let folder = tempfile::tempdir().unwrap();
    let mut harness = journey_room(folder.path());
    for back in ["Back to Onboarding as it is", ""] {
        click(&mut harness, "Asks support for help");
        harness.query_all_by_label("Open").next().unwrap().scroll_to_me();
        settle(&mut harness);
        click(&mut harness, "Open");
        assert!(shown(&harness, "Journey Asks for help on a Sunday"));
        if back.is_empty() {
            harness.key_press_modifiers(Modifiers::ALT, Key::ArrowUp);
            settle(&mut harness);
        } else {
            click(&mut harness, back);
        }
        assert!(shown(&harness, "Journey Onboarding as it is"));
    }
    // A card that has none gets one of its own, which is a step to undo.
    click(&mut harness, "Joins the kick-off call");
    harness.get_by_label("Draw a journey of its own").scroll_to_me();
    settle(&mut harness);
    click(&mut harness, "Draw a journey of its own");
    assert!(shown(&harness, "Journey Joins the kick-off call"));
    let inner = main_journey(&harness).steps.get(&step("joins-kick-off")).unwrap().inner.clone();
    assert!(workshop(&harness).journeys.contains(&inner.unwrap()));
    undo(&mut harness);
    assert_eq!(main_journey(&harness).steps.get(&step("joins-kick-off")).unwrap().inner, None);
}

#[test]
fn a_journey_that_would_open_into_itself_is_refused() {
    let mut document = Document::saved(example());
    let now = Arc::clone(document.workshop());
    let (main, _) = now.journeys.first().unwrap();
    let inner = JourneyId::new("sunday-help").unwrap();
    let (id, value) = now.journeys.get(&inner).unwrap().steps.first().unwrap();
    let back = Step { inner: Some(main.clone()), ..(**value).clone() };
    let edit = JourneyEdit::SetSteps(vec![(id.clone(), Box::new(back))]).of(&inner);
    assert!(document.apply(&edit).is_err());
    assert!(Arc::ptr_eq(document.workshop(), &now), "nothing has changed");
}

#[test]
fn several_cards_are_changed_in_one_step() {
    let folder = tempfile::tempdir().unwrap();
    let mut harness = journey_room(folder.path());
    let valence = |harness: &Harness<'_, App>, id| {
        main_journey(harness).steps.get(&step(id)).unwrap().valence
    };
    let ids = ["watches-demo", "signs-contract"];
    let before = ids.map(|id| valence(&harness, id));
    click(&mut harness, "Watches the demo");
    let all: Vec<_> = harness.query_all_by_label("Signs the contract").collect();
    all[0].click_modifiers(Modifiers::SHIFT);
    settle(&mut harness);
    assert!(shown(&harness, "2 steps"));
    click(&mut harness, "feels −2");
    let low = Some(Valence::new(-2.0).unwrap());
    assert_eq!(ids.map(|id| valence(&harness, id)), [low, low]);
    undo(&mut harness);
    assert_eq!(ids.map(|id| valence(&harness, id)), before);
}

#[test]
fn lanes_collapse_grow_and_change_places() {
    let folder = tempfile::tempdir().unwrap();
    let mut harness = journey_room(folder.path());
    let systems = LaneId::new("systems").unwrap();
    let lane = |harness: &Harness<'_, App>| {
        let journey = main_journey(harness);
        (journey.lanes.index_of(&systems).unwrap(), journey.lanes.get(&systems).unwrap().clone())
    };
    let (place, plain) = lane(&harness);
    click(&mut harness, "Collapse lane Systems");
    assert!(lane(&harness).1.collapsed);
    click(&mut harness, "Expand lane Systems");
    assert!(!lane(&harness).1.collapsed);

    click(&mut harness, "Lane Systems");
    harness.key_press_modifiers(Modifiers::ALT, Key::ArrowUp);
    settle(&mut harness);
    assert_eq!(lane(&harness).0, place - 1);
    harness.key_press_modifiers(Modifiers::SHIFT, Key::ArrowDown);
    settle(&mut harness);
    assert_eq!(lane(&harness).1.rows, 2);
    for _ in 0..4 {
        undo(&mut harness);
    }
    assert_eq!(lane(&harness), (place, plain));

    // A name is written in its place.
    click(&mut harness, "Stage Decide");
    harness.key_press(Key::F2);
    settle(&mut harness);
    support::type_in(&mut harness, "Choose");
    support::press(&mut harness, Key::Enter);
    assert_eq!(main_journey(&harness).stages.first().unwrap().1.title, "Choose");
}

/// What a person might do to a variant, by dice.
fn changed(journey: &Journey, dice: &[(u8, u8)]) -> Journey {
    let mut workshop = example();
    let id = JourneyId::fresh();
    let base = JourneyId::new("onboarding").unwrap();
    let mut copy = variant(&base, journey);
    copy.variant_of = Some(base);
    Arc::make_mut(&mut workshop.journeys).insert(id.clone(), Arc::new(copy));
    let mut document = Document::saved(workshop);
    for &(what, which) in dice {
        let now = Arc::clone(document.workshop().journeys.get(&id).unwrap());
        let at = usize::from(which);
        let Some((step_id, value)) = now.steps.at(at % now.steps.len().max(1)) else { break };
        let place = |n: usize| {
            let stage = now.stages.at(n % now.stages.len()).unwrap().0.clone();
            let lane = now.lanes.at(n % now.lanes.len()).unwrap().0.clone();
            Place { stage, lane, col: 0, row: 0 }
        };
        let set = |next: Step| JourneyEdit::SetStep(step_id.clone(), Box::new(next));
        let edit = match what % 6 {
            0 => JourneyEdit::RemoveSteps(vec![step_id.clone()]),
            1 => JourneyEdit::MoveSteps(vec![(step_id.clone(), place(at))]),
            2 => set(Step { title: format!("Card {which}"), ..(**value).clone() }),
            // A copy of a card remembers the same origin.
            3 => JourneyEdit::AddStep(StepId::fresh(), Box::new((**value).clone())),
            4 => {
                let new = Step::new("Compares planning tools", place(at));
                JourneyEdit::AddStep(StepId::fresh(), Box::new(new))
            }
            _ => set(Step { origin: None, ..(**value).clone() }),
        };
        document.apply(&Edit::Many("edit-set-steps", vec![edit.of(&id)])).unwrap();
    }
    (**document.workshop().journeys.get(&id).unwrap()).clone()
}

fn swapped(d: &Difference) -> Vec<(StepId, StepId, bool, bool)> {
    let all = d.changed.iter();
    let mut all: Vec<_> =
        all.map(|c| (c.variant.clone(), c.base.clone(), c.moved, c.says)).collect();
    all.sort();
    all
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]

    #[test]
    fn swapping_the_sides_swaps_what_was_added_and_removed(
        dice in proptest::collection::vec(any::<(u8, u8)>(), 0..12),
        other in proptest::collection::vec(any::<(u8, u8)>(), 0..6),
    ) {
        let example = example();
        let base = example.journeys.first().unwrap().1;
        let one = changed(base, &dice);
        let two = changed(base, &other);
        prop_assert!(difference(&one, &one).is_empty());
        for (a, b) in [(&**base, &one), (&one, &two)] {
            let (there, back) = (difference(a, b), difference(b, a));
            prop_assert_eq!(&there.added, &back.removed);
            prop_assert_eq!(&there.removed, &back.added);
            let mut plain: Vec<_> = back
                .changed
                .iter()
                .map(|c| (c.base.clone(), c.variant.clone(), c.moved, c.says))
                .collect();
            plain.sort();
            prop_assert_eq!(swapped(&there), plain);
            prop_assert_eq!(there.ways_added.len(), back.ways_removed.len());
            prop_assert_eq!(there.ways_removed.len(), back.ways_added.len());
            // Every step is accounted for.
            let pairs = a.steps.len() - there.removed.len();
            prop_assert_eq!(pairs, b.steps.len() - there.added.len());
        }
    }
}

#[test]
fn the_examples_say_what_their_variants_change() {
    let example = example();
    let (id, base) = example.journeys.first().unwrap();
    let of_it = |j: &&Arc<Journey>| j.variant_of.as_ref() == Some(id);
    let to_be = example.journeys.values().find(of_it).unwrap();
    let d = difference(base, to_be);
    assert!(d.removed.contains(&step("back-to-excel")));
    assert!(d.added.contains(&step("quiet-week-call")));
    assert!(d.changed.iter().any(|c| c.base == step("asks-support") && c.says));
    assert!(!d.changed.iter().any(|c| c.base == step("compares-tools") && c.moved));
}
