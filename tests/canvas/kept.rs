//! What Esc puts back, and what is kept of words that are half written, in the real window.

use std::sync::Arc;

use egui::accesskit::{Role, Toggled};
use egui::{Event, Key, Modifiers, Pos2, vec2};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use fireside::measure::{GapKind, gaps};
use fireside::workshop::{Journey, JourneyId, LaneId, StageId, Step, StepId, Valence, Workshop};

use super::feel::{Window, click, copied, journey, open, paste, rect, step, tap, two_journeys};
use super::hands::grab;
use super::support::{press, settle, type_in, undo, workshop as now};

/// The finished piece of work, with something else about its journey.
fn with(change: impl FnOnce(&mut Journey)) -> Workshop {
    let mut workshop = two_journeys();
    let id = JourneyId::new("renewal").unwrap();
    change(Arc::make_mut(Arc::make_mut(&mut workshop.journeys).get_mut(&id).unwrap()));
    workshop
}

fn card<'a>(journey: &'a mut Journey, id: &str) -> &'a mut Step {
    Arc::make_mut(journey.steps.get_mut(&StepId::new(id).unwrap()).unwrap())
}

fn command(window: &mut Window, key: Key) {
    window.key_press_modifiers(Modifiers::COMMAND, key);
    settle(window);
}

/// An empty place: the column of one card, the row of another.
fn empty(window: &Window) -> Pos2 {
    let column = rect(window, "Website and price list").center().x;
    Pos2::new(column, rect(window, "Customer success calls on day three").center().y)
}

/// Begins a card in the empty place.
fn begin(window: &mut Window, words: &str) {
    let at = empty(window);
    tap(window, at);
    press(window, Key::Enter);
    type_in(window, words);
}

fn titled(journey: &Journey, title: &str) -> usize {
    journey.steps.values().filter(|s| s.title == title).count()
}

fn chosen(window: &Window, title: &str) -> bool {
    let node = window.get_by_role_and_label(Role::Button, title);
    node.accesskit_node().toggled() == Some(Toggled::True)
}

/// Drags, presses Esc while the button is held, and lets go.
fn give_up(window: &mut Window, from: Pos2, to: Pos2) {
    grab(window, from, to);
    press(window, Key::Escape);
    window.drop_at(to);
    settle(window);
}

/// Whether the map hears its keys: ? opens the list of them, and Esc closes it.
fn map_hears(window: &mut Window) -> bool {
    type_in(window, "?");
    let open = window.query_by_label("Zoom to the pointer").is_some();
    press(window, Key::Escape);
    open && window.query_by_label("Zoom to the pointer").is_none()
}

#[test]
fn esc_puts_back_what_is_dragged_around_the_map_too() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = open(folder.path(), &two_journeys());
    let before = journey(&window, "renewal");
    // A click on the map, which has the keyboard from now on.
    tap_card(&mut window, "Web form");
    let point = rect(&window, "How “Web form” feels").center();
    give_up(&mut window, point, point + vec2(0.0, 40.0));
    assert_eq!(journey(&window, "renewal"), before, "a point of the curve");
    assert!(chosen(&window, "Web form"), "Esc was for the drag");

    let stage = rect(&window, "Stage Discover").center();
    let last = rect(&window, "Stage Use every week").center();
    give_up(&mut window, stage, last);
    assert_eq!(journey(&window, "renewal"), before, "a stage");
    assert!(chosen(&window, "Web form"));

    let edge = rect(&window, "Lane Customer actions").center_bottom();
    give_up(&mut window, edge, edge + vec2(0.0, 240.0));
    assert_eq!(journey(&window, "renewal"), before, "the edge of a lane");
    assert!(chosen(&window, "Web form"));

    // Without Esc they do change something, and the map hears its keys again.
    let point = rect(&window, "How “Web form” feels").center();
    grab(&mut window, point, point + vec2(0.0, 40.0));
    window.drop_at(point + vec2(0.0, 40.0));
    settle(&mut window);
    assert_ne!(journey(&window, "renewal"), before);
    press(&mut window, Key::Escape);
    assert!(!chosen(&window, "Web form"));
}

/// A click as a hand does it.
fn tap_card(window: &mut Window, title: &str) {
    let at = rect(window, title).center();
    tap(window, at);
    assert!(chosen(window, title));
}

#[test]
fn esc_on_a_rubber_band_brings_the_selection_back() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = open(folder.path(), &two_journeys());
    tap_card(&mut window, "Website and price list");
    let from = empty(&window);
    let to = rect(&window, "CRM").center();
    grab(&mut window, from, to);
    window.step();
    assert!(chosen(&window, "CRM") && !chosen(&window, "Website and price list"));
    press(&mut window, Key::Escape);
    window.drop_at(to);
    settle(&mut window);
    assert!(!chosen(&window, "CRM") && chosen(&window, "Website and price list"));
}

#[test]
fn cut_takes_out_only_what_it_copies() {
    let folder = tempfile::tempdir().unwrap();
    let hidden = with(|journey| {
        journey.lanes.get_mut(&LaneId::new("systems").unwrap()).unwrap().hidden = true;
    });
    let mut window = open(folder.path(), &hidden);
    let before = journey(&window, "renewal");
    tap_card(&mut window, "Web form");
    command(&mut window, Key::A);
    press(&mut window, Key::Delete);
    let left = journey(&window, "renewal");
    let left: Vec<&str> = left.steps.values().map(|s| s.title.as_str()).collect();
    assert_eq!(left, ["CRM"], "what nobody sees stays");
    undo(&mut window);
    command(&mut window, Key::A);
    let text = copied(&mut window);
    window.event(Event::Cut);
    settle(&mut window);
    assert_eq!(journey(&window, "renewal").steps.len(), 1);
    paste(&mut window, &text);
    assert_eq!(journey(&window, "renewal").steps.len(), before.steps.len());

    // More than can be copied is not cut at all.
    let many: String = (0..5_000).map(|i| format!("Line {i}\n")).collect();
    paste(&mut window, &many);
    let all = journey(&window, "renewal");
    command(&mut window, Key::A);
    window.event(Event::Cut);
    settle(&mut window);
    assert_eq!(journey(&window, "renewal").steps.len(), all.steps.len());
    let said = window.state().toast().unwrap_or_default();
    let number: String = said.chars().filter(char::is_ascii_digit).collect();
    assert_eq!(number, "5000", "it is said: {said}");
}

#[test]
fn a_half_written_title_is_kept_when_the_room_is_left() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = open(folder.path(), &two_journeys());
    begin(&mut window, "Half a thought");
    command(&mut window, Key::Num1);
    assert_eq!(titled(&journey(&window, "renewal"), "Half a thought"), 1);
    command(&mut window, Key::Num3);
    assert!(map_hears(&mut window), "nothing is being written any more");
    undo(&mut window);
    assert_eq!(titled(&journey(&window, "renewal"), "Half a thought"), 0, "as one step");

    // A note, and the name of a stage, likewise.
    type_in(&mut window, "n");
    type_in(&mut window, "Ask the team in Trieste");
    command(&mut window, Key::Num1);
    let notes = |window: &Window| journey(window, "renewal").stickies.len();
    assert_eq!(notes(&window), 1);
    command(&mut window, Key::Num3);
    assert!(map_hears(&mut window));
    window.get_by_label("Stage Renew").focus();
    settle(&mut window);
    press(&mut window, Key::F2);
    type_in(&mut window, "Renew or go");
    command(&mut window, Key::Num1);
    let renew = StageId::new("renew").unwrap();
    assert_eq!(journey(&window, "renewal").stages.get(&renew).unwrap().title, "Renew or go");

    // Another journey is another room.
    command(&mut window, Key::Num3);
    begin(&mut window, "Another half");
    click(&mut window, "Journey Renewal journey");
    click(&mut window, "Second journey · As is");
    assert_eq!(titled(&journey(&window, "renewal"), "Another half"), 1);
    assert!(map_hears(&mut window));
}

#[test]
fn a_drag_ends_when_the_room_is_left() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = open(folder.path(), &two_journeys());
    let before = journey(&window, "renewal");
    let (from, to) = (rect(&window, "CRM").center(), empty(&window));
    grab(&mut window, from, to);
    command(&mut window, Key::Num1);
    command(&mut window, Key::Num3);
    window.drop_at(to);
    settle(&mut window);
    window.hover_at(to + vec2(40.0, 0.0));
    settle(&mut window);
    assert_eq!(journey(&window, "renewal"), before);
    assert!(map_hears(&mut window), "no drag goes on");
}

#[test]
fn a_save_in_the_middle_of_a_word_has_that_word() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = open(folder.path(), &two_journeys());
    let saved = || {
        let path = folder.path().join("work.ron");
        let text = std::fs::read_to_string(&path).unwrap();
        fireside::file::parse(&text, &path).unwrap().workshop
    };
    begin(&mut window, "Half");
    command(&mut window, Key::S);
    let of = |workshop: &Workshop| Arc::clone(workshop.journeys.first().unwrap().1);
    assert_eq!(titled(&of(&saved()), "Half"), 1);
    assert!(!window.state().document().unwrap().is_dirty());
    // And one writes on.
    type_in(&mut window, " a thought");
    press(&mut window, Key::Enter);
    let after = journey(&window, "renewal");
    assert_eq!((titled(&after, "Half a thought"), titled(&after, "Half")), (1, 0));
    command(&mut window, Key::S);
    assert_eq!(titled(&of(&saved()), "Half a thought"), 1);

    // Leaving an otherwise saved workshop asks about a note that is being written.
    press(&mut window, Key::Escape);
    type_in(&mut window, "n");
    type_in(&mut window, "Ask the team in Trieste");
    assert!(!window.state().document().unwrap().is_dirty());
    command(&mut window, Key::N);
    window.get_by_label("Keep your changes?");
    click(&mut window, "Save");
    assert_eq!(of(&saved()).stickies.len(), 1);
}

#[test]
fn a_channel_reaches_the_cards_it_was_typed_for() {
    let folder = tempfile::tempdir().unwrap();
    // Steep falls, so that F8 goes from one pair of cards to another.
    let bumpy = with(|journey| {
        for step in journey.steps.values_mut() {
            Arc::make_mut(step).valence = None;
        }
        let ups = [("hears", 2.0), ("signs", -2.0), ("imports", 2.0)];
        for (id, valence) in
            ups.into_iter().chain([("invites", -2.0), ("report", 2.0), ("renews", -2.0)])
        {
            card(journey, id).valence = Some(Valence::clamped(valence));
        }
    });
    let mut window = open(folder.path(), &bumpy);
    let found = gaps(&now(&window), &journey(&window, "renewal"));
    let bump = |g: &fireside::measure::JourneyGap| matches!(g.kind, GapKind::Bump { .. });
    let both = found.windows(2).position(|two| two.iter().all(bump));
    let first = both.expect("two falls, one after the other");
    let (pair, next) = (&found[first].steps, &found[first + 1].steps);
    assert!(pair.len() == 2 && pair != next);
    for _ in 0..=first {
        press(&mut window, Key::F8);
    }
    let channel = |window: &Window| {
        let journey = journey(window, "renewal");
        let said = journey.steps.iter().filter(|(_, s)| !s.channel.is_empty());
        let mut said: Vec<_> =
            said.map(|(id, s)| (id.as_str().to_owned(), s.channel.clone())).collect();
        said.sort();
        said
    };
    window.get_by_role_and_label(Role::TextInput, "Channel").focus();
    settle(&mut window);
    type_in(&mut window, "Telephone");
    press(&mut window, Key::F8);
    press(&mut window, Key::Tab);
    window.get_by_label("CRM").click();
    settle(&mut window);
    let mut expected: Vec<_> =
        pair.iter().map(|id| (id.as_str().to_owned(), "Telephone".to_owned())).collect();
    expected.sort();
    assert_eq!(channel(&window), expected, "theirs, and nobody else’s");
    undo(&mut window);
    assert_eq!(channel(&window), [], "as one step");

    // Esc takes back what was typed; a number that is no number yet changes nothing.
    window.get_by_role_and_label(Role::TextInput, "Channel").focus();
    settle(&mut window);
    type_in(&mut window, "Fax");
    assert_eq!(channel(&window).len(), 1);
    press(&mut window, Key::Escape);
    assert_eq!(channel(&window), []);
    // The unit stays while a time is typed: fourteen days are not fourteen of anything longer.
    let dwell = |window: &Window| {
        step(&journey(window, "renewal"), "CRM").dwell.map(fireside::workshop::Seconds::get)
    };
    let node = window.get_by_role_and_label(Role::TextInput, "Time spent here");
    node.focus();
    settle(&mut window);
    type_in(&mut window, "1");
    type_in(&mut window, "4");
    press(&mut window, Key::Tab);
    assert_eq!(dwell(&window), Some(14.0 * 86_400.0));
}

#[test]
fn past_the_last_column_there_is_still_a_place_for_a_step() {
    let folder = tempfile::tempdir().unwrap();
    let wide = with(|journey| {
        card(journey, "renews").at.col = u16::MAX;
    });
    let mut window = open(folder.path(), &wide);
    command(&mut window, Key::F);
    type_in(&mut window, "Renews for a year");
    press(&mut window, Key::Enter);
    press(&mut window, Key::Escape);
    click(&mut window, "Add a step");
    type_in(&mut window, "Thanks");
    press(&mut window, Key::Enter);
    let after = journey(&window, "renewal");
    assert_eq!(step(&after, "Thanks").at.lane.as_str(), "does");
    let text = fireside::text::Text::of(fireside::text::Language::English);
    let sheet = fireside::file::exchange::cards(&now(&window), &after, text);
    assert!(String::from_utf8_lossy(&sheet).contains("65536"));
}
