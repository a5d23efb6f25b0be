//! The Journey room as a person meets it: by name, by key and by pointer.

#![expect(
    clippy::expect_used,
    clippy::unwrap_used,
    reason = "a helper that fails is a test that fails"
)]

use std::sync::Arc;

use egui::{Key, Modifiers, Pos2, Rect, Vec2, pos2, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use fireside::app::canvas::Selection;
use fireside::app::canvas::camera::Camera;
use fireside::app::canvas::layout::Layout;
use fireside::app::canvas::sample::big_journey;
use fireside::app::command::Out;
use fireside::app::theme::{self, Theme, ThemeName};
use fireside::app::views::journey::JourneyRoom;
use fireside::app::views::{Cx, Focus};
use fireside::edit::Document;
use fireside::text::{Language, Text};
use fireside::workshop::{
    Connection, ConnectionId, ConnectionKind, Exit, Framework, Journey, JourneyId, Lane, LaneId,
    LaneKind, Layer, Person, PersonId, Place, Share, Stage, StageId, Step, StepId, Table, ThreePs,
    Valence, Workshop,
};
use proptest::prelude::*;

/// A window that has only the Journey room.
struct Room {
    document: Document,
    out: Out,
    room: JourneyRoom,
    language: Language,
    theme: ThemeName,
    focus: Focus,
    ready: bool,
    refused: usize,
}

impl Room {
    fn new(document: Document) -> Self {
        Self {
            document,
            out: Out::default(),
            room: JourneyRoom::default(),
            language: Language::English,
            theme: ThemeName::Light,
            focus: Focus::default(),
            ready: false,
            refused: 0,
        }
    }

    fn draw(ui: &mut egui::Ui, room: &mut Self) {
        let theme = Theme::of(room.theme);
        if !room.ready {
            ui.ctx().set_fonts(theme::fonts());
            theme.apply(ui.ctx());
            room.ready = true;
            return;
        }
        ui.painter().rect_filled(ui.ctx().content_rect(), 0, *theme.paper);
        let workshop = Arc::clone(room.document.workshop());
        let mut cx = Cx {
            workshop: &workshop,
            sheet: None,
            focus: &room.focus,
            text: Text::of(room.language),
            theme,
            out: &mut room.out,
        };
        room.room.show(ui, &mut cx);
        room.refused += room.out.drain(&mut room.document).refused.len();
    }

    fn journey(&self) -> Arc<Journey> {
        Arc::clone(self.document.workshop().journeys.first().expect("a journey").1)
    }

    fn step(&self, title: &str) -> (StepId, Arc<Step>) {
        let journey = self.journey();
        let found = journey.steps.iter().find(|(_, s)| s.title == title).expect(title);
        (found.0.clone(), Arc::clone(found.1))
    }
}

type Window = Harness<'static, Room>;

fn window(room: Room) -> Window {
    sized(room, vec2(1192.0, 632.0))
}

fn sized(room: Room, size: Vec2) -> Window {
    // The pixel tests share one renderer with the others: the first frame only loads the fonts.
    let mut window = Harness::builder()
        .with_size(size)
        .with_step_dt(1.0 / 60.0)
        .with_max_steps(60)
        .wgpu()
        .build_ui_state(Room::draw, room);
    window.run();
    window
}

fn place(stage: &str, lane: &str, col: u16, row: u16) -> Place {
    Place { stage: StageId::new(stage).unwrap(), lane: LaneId::new(lane).unwrap(), col, row }
}

/// Nothing is scored here.
fn framework() -> Framework {
    Framework {
        title: String::new(),
        source: String::new(),
        engagement: String::new(),
        desired_state: String::new(),
        stages: Default::default(),
        factors: Table::default(),
    }
}

/// A finished piece of work: four stages, five lanes, a loop, a branch, and two ways to leave.
fn workshop() -> Workshop {
    let mut workshop = Workshop::empty("Northwind", Language::English, framework());
    let maria = PersonId::new("maria").unwrap();
    let person = Person { name: "Maria Rossi".into(), role: String::new(), attends: true };
    workshop.people = Arc::new([(maria.clone(), person)].into_iter().collect());
    let stage = |id: &str, t: &str| (StageId::new(id).unwrap(), Stage { title: t.into() });
    let lane = |id: &str, t: &str, kind| {
        (LaneId::new(id).unwrap(), Lane { title: t.into(), kind, hidden: false })
    };
    let mut journey = Journey::blank(
        "Renewal journey".into(),
        [
            stage("discover", "Discover"),
            stage("begin", "Get started"),
            stage("use", "Use every week"),
            stage("renew", "Renew"),
        ]
        .into_iter()
        .collect(),
        [
            lane("does", "Customer actions", LaneKind::Actions),
            lane("meets", "Contact points", LaneKind::ContactPoints),
            lane("feels", "Thoughts and feelings", LaneKind::Feelings),
            lane("back", "Backstage", LaneKind::Backstage),
            lane("systems", "Systems", LaneKind::Systems),
        ]
        .into_iter()
        .collect(),
    );
    let mut steps = Table::default();
    let mut put = |id: &str, title: &str, at: Place, valence: Option<f64>| {
        let mut step = Step::new(title, at);
        step.valence = valence.map(Valence::clamped);
        steps.insert(StepId::new(id).unwrap(), step);
    };
    put("hears", "Hears of us from a colleague", place("discover", "does", 0, 0), None);
    put("site", "Website and price list", place("discover", "meets", 0, 0), None);
    put("hope", "This could save us a day a week", place("discover", "feels", 0, 0), Some(1.0));
    put("signs", "Signs up for the trial", place("begin", "does", 0, 0), None);
    put("imports", "Imports the first data", place("begin", "does", 1, 0), None);
    put("form", "Web form", place("begin", "meets", 0, 0), Some(0.5));
    put("guide", "Guide inside the product", place("begin", "meets", 1, 0), None);
    put("lost", "Lost: which file goes first?", place("begin", "feels", 1, 0), Some(-1.5));
    put("support", "Asks support for help", place("begin", "does", 1, 1), Some(-1.0));
    put("csm", "Customer success calls on day three", place("begin", "back", 1, 0), None);
    put("crm", "CRM", place("begin", "systems", 0, 0), None);
    put("invites", "Invites the team", place("use", "does", 0, 0), None);
    put("report", "Builds the Monday report", place("use", "does", 1, 0), None);
    put("mail", "E-mail with tips", place("use", "meets", 0, 0), None);
    put("proud", "The board asked for it again", place("use", "feels", 1, 0), Some(2.0));
    put("usage", "Watches usage per account", place("use", "back", 0, 0), None);
    put("offer", "Renewal offer by post", place("renew", "meets", 0, 0), None);
    put("renews", "Renews for a year", place("renew", "does", 0, 0), None);
    put("leaves", "Lets the contract end", place("renew", "does", 0, 1), None);
    put("surprise", "The price was a surprise", place("renew", "feels", 0, 0), Some(-1.0));
    let step = |steps: &mut Table<StepId, Step>, id: &str, f: &dyn Fn(&mut Step)| {
        f(steps.get_mut(&StepId::new(id).unwrap()).unwrap());
    };
    step(&mut steps, "form", &|s| {
        s.owner = Some(maria.clone());
        s.layer = Some(Layer::Easy);
    });
    step(&mut steps, "guide", &|s| {
        s.pain = "Nobody finds it".into();
        s.opportunity = "Open it by itself".into();
        s.three_ps = ThreePs { prescriptive: true, predictive: false, proactive: true };
    });
    step(&mut steps, "csm", &|s| s.owner = Some(maria.clone()));
    step(&mut steps, "renews", &|s| s.exit = Some(Exit::Renewed));
    step(&mut steps, "leaves", &|s| s.exit = Some(Exit::Churned));
    journey.steps = steps.iter().map(|(id, s)| (id.clone(), Arc::new(s.clone()))).collect();
    let mut n = 0;
    let mut link = |from: &str, to: &str, share: Option<f64>, kind: ConnectionKind| {
        n += 1;
        let connection = Connection {
            from: StepId::new(from).unwrap(),
            to: StepId::new(to).unwrap(),
            share: share.map(Share::clamped),
            shares: Table::default(),
            condition: String::new(),
            kind,
        };
        (ConnectionId::new(&format!("w{n}")).unwrap(), connection)
    };
    use ConnectionKind::{Loop, Next, ReEntry};
    journey.connections = [
        link("hears", "signs", None, Next),
        link("hears", "site", None, Next),
        link("signs", "imports", None, Next),
        link("imports", "invites", Some(0.7), Next),
        link("imports", "support", Some(0.3), Next),
        link("support", "imports", Some(0.6), Loop),
        link("invites", "report", None, Next),
        link("report", "renews", Some(0.8), Next),
        link("report", "leaves", Some(0.2), Next),
        link("leaves", "signs", Some(0.1), ReEntry),
        link("form", "guide", None, Next),
    ]
    .into_iter()
    .collect();
    let id = JourneyId::new("renewal").unwrap();
    workshop.journeys = Arc::new([(id, Arc::new(journey))].into_iter().collect());
    workshop
}

fn drawn() -> Window {
    window(Room::new(Document::saved(workshop())))
}

/// The point of the screen where a step was painted.
fn on_screen(window: &Window, id: &str) -> Rect {
    let id = StepId::new(id).unwrap();
    window.state().room.canvas().step_on_screen(&id).expect("a card on the map")
}

/// The middle of an empty place: as far from a card as another card is.
fn beside(window: &Window, id: &str, by: Vec2) -> Pos2 {
    let zoom = window.state().room.canvas().zoom();
    on_screen(window, id).center() + by * zoom
}

fn double_click(window: &mut Window, at: Pos2) {
    for _ in 0..2 {
        window.drag_at(at);
        window.step();
        window.drop_at(at);
        window.step();
    }
    window.run();
}

/// Presses, moves in a few steps as a hand does, and holds.
fn grab(window: &mut Window, from: Pos2, to: Pos2) {
    window.hover_at(from);
    window.step();
    window.drag_at(from);
    window.step();
    for i in 1..=4 {
        window.hover_at(from.lerp(to, i as f32 / 4.0));
        window.step();
    }
}

fn drag(window: &mut Window, from: Pos2, to: Pos2) {
    grab(window, from, to);
    window.drop_at(to);
    window.run();
}

fn type_text(window: &mut Window, text: &str) {
    window.event(egui::Event::Text(text.to_owned()));
    window.step();
}

fn press(window: &mut Window, key: Key) {
    window.key_press(key);
    window.run();
}

fn undo(window: &mut Window) {
    let room = window.state_mut();
    room.document.undo().expect("something to undo");
    window.run();
}

/// Nothing was refused, and the file is still whole.
fn sound(window: &Window) {
    let room = window.state();
    assert_eq!(room.refused, 0, "the document refused an edit");
    let dangling = room.document.workshop().check().into_iter().find(|p| {
        matches!(
            p.kind,
            fireside::workshop::ProblemKind::Dangling { .. }
                | fireside::workshop::ProblemKind::SamePlace(_)
        )
    });
    assert_eq!(dangling, None);
}

#[test]
fn an_empty_room_offers_the_first_journey() {
    for language in Language::ALL {
        let mut room = Room::new(Document::saved(Workshop::empty("New", language, framework())));
        room.language = language;
        let mut window = window(room);
        window.get_by_label(Text::of(language).get("journey-start")).click();
        window.run();
        let journey = window.state().journey();
        assert_eq!((journey.stages.len(), journey.lanes.len()), (4, 5), "{language:?}");
        assert!(journey.stages.values().all(|s| !s.title.starts_with("journey-")));
        sound(&window);
    }
}

#[test]
fn a_double_click_and_a_few_words_write_a_card() {
    let mut window = drawn();
    let before = window.state().journey().steps.len();
    let at = beside(&window, "hope", vec2(0.0, 100.0));
    double_click(&mut window, at);
    assert!(window.state().room.canvas().is_writing(), "a double click starts to write");
    type_text(&mut window, "Sends a checklist");
    press(&mut window, Key::Enter);
    assert_eq!(window.state().journey().steps.len(), before + 1);
    let (id, step) = window.state().step("Sends a checklist");
    assert_eq!(window.state().room.canvas().selection(), &Selection::step(id));
    assert_eq!(step.at.stage.as_str(), "discover");

    // Enter again goes on to the next card, Tab to the next lane.
    press(&mut window, Key::Enter);
    type_text(&mut window, "Calls back");
    press(&mut window, Key::Tab);
    let (_, second) = window.state().step("Calls back");
    assert_eq!((second.at.lane.clone(), second.at.col), (step.at.lane.clone(), step.at.col + 1));
    type_text(&mut window, "Below");
    press(&mut window, Key::Enter);
    let (_, third) = window.state().step("Below");
    assert_ne!(third.at.lane, second.at.lane);
    assert_eq!(third.at.col, second.at.col);
    undo(&mut window);
    assert_eq!(window.state().journey().steps.len(), before + 2, "one card is one step");
    sound(&window);
}

#[test]
fn escape_while_writing_leaves_no_trace() {
    let mut window = drawn();
    let at = beside(&window, "guide", vec2(0.0, 3.0 * 100.0));
    double_click(&mut window, at);
    assert!(window.state().room.canvas().is_writing());
    type_text(&mut window, "Half a thought");
    press(&mut window, Key::Escape);
    assert!(!window.state().document.is_dirty());
    assert!(!window.state().room.canvas().is_writing());
}

#[test]
fn f2_rewrites_a_title_in_one_step() {
    let mut window = drawn();
    window.get_by_label("CRM").click();
    window.run();
    press(&mut window, Key::F2);
    assert!(window.state().room.canvas().is_writing());
    type_text(&mut window, "Customer data base");
    press(&mut window, Key::Enter);
    assert_eq!(window.state().step("Customer data base").0.as_str(), "crm");
    undo(&mut window);
    assert_eq!(window.state().step("CRM").0.as_str(), "crm");
}

#[test]
fn a_drag_from_the_edge_connects_and_knows_the_way_back() {
    let mut window = drawn();
    let (from, to) = (on_screen(&window, "site"), on_screen(&window, "form"));
    drag(&mut window, from.right_center(), to.center());
    let journey = window.state().journey();
    let (_, new) = journey.connections.last().unwrap();
    assert_eq!((new.from.as_str(), new.to.as_str()), ("site", "form"));
    assert_eq!((new.kind, new.share), (ConnectionKind::Next, None));
    assert!(matches!(window.state().room.canvas().selection(), Selection::Connection(_)));

    let (from, to) = (on_screen(&window, "guide"), on_screen(&window, "site"));
    drag(&mut window, from.right_center(), to.center());
    let journey = window.state().journey();
    assert_eq!(journey.connections.last().unwrap().1.kind, ConnectionKind::Loop);

    // The same way twice is the same connection.
    let before = journey.connections.len();
    let (from, to) = (on_screen(&window, "guide"), on_screen(&window, "site"));
    drag(&mut window, from.right_center(), to.center());
    assert_eq!(window.state().journey().connections.len(), before);
    sound(&window);
}

#[test]
fn a_drag_moves_a_card_and_one_undo_brings_it_back() {
    let mut window = drawn();
    let before = window.state().step("CRM").1.at.clone();
    let (from, to) = (on_screen(&window, "crm").center(), beside(&window, "usage", Vec2::ZERO));
    let to = pos2(to.x, from.y);
    drag(&mut window, from, to);
    let after = window.state().step("CRM").1.at.clone();
    assert_eq!((after.stage.as_str(), after.lane.as_str()), ("use", "systems"));
    sound(&window);
    undo(&mut window);
    assert_eq!(window.state().step("CRM").1.at, before);
    assert!(window.state().document.undo_label().is_none(), "the drag was one step");
}

#[test]
fn several_cards_move_together() {
    let mut window = drawn();
    window.get_by_label("Web form").click();
    window.run();
    window.get_by_label("Guide inside the product").click_modifiers(Modifiers::SHIFT);
    window.run();
    let (from, to) = (on_screen(&window, "form").center(), on_screen(&window, "csm").center());
    drag(&mut window, from, pos2(from.x, to.y));
    let (form, guide) =
        (window.state().step("Web form").1, window.state().step("Guide inside the product").1);
    assert_eq!((form.at.lane.as_str(), form.at.col), ("back", 0));
    // The place of the other was taken: it lies in the next free one below.
    assert_eq!((guide.at.lane.as_str(), guide.at.col, guide.at.row), ("back", 1, 1));
    sound(&window);
    undo(&mut window);
    assert_eq!(window.state().step("Web form").1.at.lane.as_str(), "meets");
}

#[test]
fn escape_during_a_drag_puts_the_card_back() {
    let mut window = drawn();
    let from = on_screen(&window, "crm").center();
    let to = pos2(on_screen(&window, "usage").center().x, from.y);
    grab(&mut window, from, to);
    window.key_press(Key::Escape);
    window.step();
    window.drop_at(to);
    window.run();
    assert_eq!(window.state().step("CRM").1.at.stage.as_str(), "begin");
    assert!(!window.state().document.is_dirty());
}

#[test]
fn a_rubber_band_selects_what_it_touches() {
    let mut window = drawn();
    let (first, last) = (on_screen(&window, "form"), on_screen(&window, "lost"));
    drag(&mut window, first.left_top() - vec2(8.0, 6.0), last.right_bottom() + vec2(6.0, 6.0));
    let Selection::Steps(ids) = window.state().room.canvas().selection().clone() else {
        panic!("cards are selected")
    };
    let mut ids: Vec<_> = ids.iter().map(StepId::as_str).collect();
    ids.sort_unstable();
    assert_eq!(ids, ["form", "guide", "lost"]);
    assert!(!window.state().document.is_dirty());
}

#[test]
fn delete_takes_the_connections_along_and_undo_brings_all_back() {
    let mut window = drawn();
    let before = window.state().journey();
    window.get_by_label("Imports the first data").click();
    window.run();
    press(&mut window, Key::Delete);
    let after = window.state().journey();
    assert_eq!(after.steps.len(), before.steps.len() - 1);
    assert!(after.connections.len() < before.connections.len());
    sound(&window);
    undo(&mut window);
    assert_eq!(window.state().journey(), before);
}

#[test]
fn arrows_walk_and_alt_takes_the_card_along() {
    let mut window = drawn();
    window.get_by_label("Signs up for the trial").click();
    window.run();
    press(&mut window, Key::ArrowRight);
    let imports = StepId::new("imports").unwrap();
    assert_eq!(window.state().room.canvas().selection(), &Selection::step(imports));
    press(&mut window, Key::ArrowDown);
    let support = StepId::new("support").unwrap();
    assert_eq!(window.state().room.canvas().selection(), &Selection::step(support));
    window.key_press_modifiers(Modifiers::ALT, Key::ArrowLeft);
    window.run();
    let at = window.state().step("Asks support for help").1.at.clone();
    assert_eq!((at.col, at.row), (0, 1));
    sound(&window);
}

#[test]
fn duplicates_keep_the_connections_among_them() {
    let mut window = drawn();
    let before = window.state().journey();
    window.get_by_label("Signs up for the trial").click();
    window.run();
    window.get_by_label("Imports the first data").click_modifiers(Modifiers::SHIFT);
    window.run();
    window.key_press_modifiers(Modifiers::COMMAND, Key::D);
    window.run();
    let after = window.state().journey();
    assert_eq!(after.steps.len(), before.steps.len() + 2);
    assert_eq!(after.connections.len(), before.connections.len() + 1);
    sound(&window);
    undo(&mut window);
    assert_eq!(window.state().journey(), before);
}

#[test]
fn the_curve_is_dragged_in_one_step() {
    let mut window = drawn();
    let title = "How “Lost: which file goes first?” feels";
    let from = window.get_by_label(title).rect().center();
    grab(&mut window, from, from - vec2(0.0, 60.0));
    let live = window.state().step("Lost: which file goes first?").1.valence.unwrap().get();
    assert!(live > -1.5, "the card follows the point, {live}");
    window.drop_at(from - vec2(0.0, 60.0));
    window.run();
    assert!(window.state().document.is_dirty());
    undo(&mut window);
    let back = window.state().step("Lost: which file goes first?").1.valence.unwrap().get();
    assert!((back + 1.5).abs() < 1e-9);
    assert!(window.state().document.undo_label().is_none(), "the drag was one step");

    let from = window.get_by_label(title).rect().center();
    grab(&mut window, from, from - vec2(0.0, 60.0));
    window.key_press(Key::Escape);
    window.step();
    window.drop_at(from - vec2(0.0, 60.0));
    window.run();
    let back = window.state().step("Lost: which file goes first?").1.valence.unwrap().get();
    assert!((back + 1.5).abs() < 1e-9, "Esc puts the point back");

    window.get_by_label(title).focus();
    window.run();
    press(&mut window, Key::ArrowUp);
    let up = window.state().step("Lost: which file goes first?").1.valence.unwrap().get();
    assert!((up + 1.0).abs() < 1e-9, "an arrow key is half a step, {up}");
}

#[test]
fn the_inspector_writes_a_sentence_in_one_step() {
    let mut window = drawn();
    window.get_by_label("Web form").click();
    window.run();
    window.get_by_label("Description").focus();
    window.run();
    for word in ["Too ", "many ", "fields"] {
        type_text(&mut window, word);
    }
    assert_eq!(window.state().step("Web form").1.text, "Too many fields");
    window.get_by_label("Website and price list").click();
    window.run();
    assert!(!window.state().document.in_gesture(), "another selection ends the sentence");
    undo(&mut window);
    assert_eq!(window.state().step("Web form").1.text, "");
    assert!(window.state().document.undo_label().is_none(), "the sentence was one step");
    sound(&window);
}

#[test]
fn every_visible_card_has_a_name_and_a_role() {
    let window = drawn();
    let journey = window.state().journey();
    for (id, step) in &journey.steps {
        let feels = step.at.lane.as_str() == "feels";
        let name = if feels { format!("“{}”", step.title) } else { step.title.clone() };
        let node = window.get_by_role_and_label(egui::accesskit::Role::Button, &name);
        assert!(on_screen(&window, id.as_str()).expand(1.0).contains_rect(node.rect()), "{name}");
    }
    window.get_by_label("Renewal journey, 20 cards");
    window.get_by_label("Stage Discover");
    window.get_by_label("Lane Backstage");
}

#[test]
fn a_screen_reader_selects_a_card() {
    let mut window = drawn();
    window.get_by_label("Watches usage per account").click_accesskit();
    window.run();
    let usage = StepId::new("usage").unwrap();
    assert_eq!(window.state().room.canvas().selection(), &Selection::step(usage));
    window.get_by_label("Delete step");
}

#[test]
fn another_journey_opens_at_what_was_asked_for() {
    let mut workshop = workshop();
    let id = JourneyId::new("second").unwrap();
    let journeys = Arc::make_mut(&mut workshop.journeys);
    journeys.insert(id.clone(), Arc::new(big_journey(400, 400)));
    let mut window = window(Room::new(Document::saved(workshop)));
    let far = StepId::new("c399").unwrap();
    window.state_mut().room.go_to(id, Selection::step(far.clone()));
    window.run();
    let canvas = window.state().room.canvas();
    assert_eq!(canvas.selection(), &Selection::step(far));
    assert!(canvas.body().unwrap().contains_rect(on_screen(&window, "c399")));
}

#[test]
fn a_pinch_zooms_to_the_pointer_and_a_scroll_pans() {
    let mut window = drawn();
    let at = on_screen(&window, "guide").center();
    window.hover_at(at);
    window.step();
    let before = window.state().room.canvas().zoom();
    window.event(egui::Event::Zoom(1.5));
    window.step();
    window.run();
    assert!((window.state().room.canvas().zoom() / before - 1.5).abs() < 0.01);
    assert!(on_screen(&window, "guide").center().distance(at) < 1.0);
    window.event(egui::Event::MouseWheel {
        unit: egui::MouseWheelUnit::Point,
        delta: vec2(-40.0, -30.0),
        phase: egui::TouchPhase::Move,
        source: egui::MouseWheelSource::Unknown,
        modifiers: Modifiers::NONE,
    });
    window.run();
    let moved = on_screen(&window, "guide").center() - at;
    assert!((moved - vec2(-40.0, -30.0)).length() < 1.0, "{moved:?}");
}

#[test]
fn thousands_of_cards_are_one_node() {
    let mut workshop = workshop();
    let id = JourneyId::new("big").unwrap();
    let journey = Arc::new(big_journey(3_000, 3_500));
    workshop.journeys = Arc::new([(id, journey)].into_iter().collect());
    let mut window = window(Room::new(Document::saved(workshop)));
    window.state_mut().room.canvas_mut().look(fireside::app::canvas::Look::Fit);
    window.run();
    window.get_by_label("3000 steps, 3000 cards");
    assert!(window.query_by_label("Step 1 asks for an answer").is_none());
}

#[test]
fn an_idle_canvas_asks_for_no_repaint() {
    let mut window = drawn();
    window.get_by_label("Web form").click();
    window.run();
    window.remove_cursor();
    window.run();
    window.step();
    let output = window.output();
    let delay = output.viewport_output.values().map(|v| v.repaint_delay).min().unwrap();
    assert!(delay > std::time::Duration::from_millis(100), "{delay:?}");
}

#[test]
fn zooming_keeps_the_world_under_the_pointer() {
    for (zoom, factor) in [(1.0, 1.5), (0.3, 0.5), (3.5, 4.0), (0.06, 0.01)] {
        let mut camera = Camera { at: pos2(120.0, -40.0), zoom };
        let anchor = vec2(333.0, 77.0);
        let corner = pos2(140.0, 122.0);
        let under = camera.to_screen(corner).world(corner + anchor);
        camera.zoom_by(factor, anchor, 0.05);
        let now = camera.to_screen(corner).pos(under);
        assert!(now.distance(corner + anchor) < 0.01, "{zoom} by {factor}: {now:?}");
        assert!((0.05..=4.0).contains(&camera.zoom));
    }
    let mut camera = Camera::default();
    camera.zoom_by(f32::NAN, Vec2::ZERO, 0.05);
    camera.zoom_by(0.0, Vec2::ZERO, 0.05);
    assert_eq!(camera, Camera::default());
}

#[test]
fn fit_shows_all_of_any_map() {
    for world in [vec2(300.0, 200.0), vec2(50_000.0, 400.0), vec2(900.0, 80_000.0)] {
        let view = vec2(1_000.0, 500.0);
        let camera = Camera::fit(world, view);
        let first = Camera::first_sight(world, view);
        assert!(
            first.zoom >= camera.zoom
                && (first.zoom >= 0.45 || first.zoom == camera.zoom || world.y > view.y)
        );
        let map = camera.to_screen(Pos2::ZERO).rect(Rect::from_min_size(Pos2::ZERO, world));
        assert!(Rect::from_min_size(Pos2::ZERO, view).contains_rect(map), "{map:?}");
    }
}

/// A journey with cards in arbitrary places, some of them claimed twice.
fn any_journey() -> impl Strategy<Value = Journey> {
    let steps = prop::collection::vec((0..4_u8, 0..4_u8, 0..5_u16, 0..5_u16), 0..60);
    let links = prop::collection::vec((0..60_usize, 0..60_usize), 0..40);
    (steps, links, any::<bool>()).prop_map(|(steps, links, hidden)| {
        let stages =
            (0..4).map(|i| (StageId::new(&format!("s{i}")).unwrap(), Stage { title: "S".into() }));
        let lanes = (0..4).map(|i| {
            let kind = LaneKind::ALL[i];
            let lane = Lane { title: "L".into(), kind, hidden: hidden && i == 1 };
            (LaneId::new(&format!("l{i}")).unwrap(), lane)
        });
        let mut journey = Journey::blank("J".into(), stages.collect(), lanes.collect());
        let ids: Vec<_> =
            (0..steps.len()).map(|i| StepId::new(&format!("c{i}")).unwrap()).collect();
        for (id, (stage, lane, col, row)) in ids.iter().zip(steps) {
            let at = place(&format!("s{stage}"), &format!("l{lane}"), col, row);
            journey.steps.insert(id.clone(), Arc::new(Step::new("x", at)));
        }
        for (i, (from, to)) in links.into_iter().enumerate() {
            let (Some(from), Some(to)) = (ids.get(from), ids.get(to)) else { continue };
            let connection = Connection {
                from: from.clone(),
                to: to.clone(),
                share: None,
                shares: Table::default(),
                condition: String::new(),
                kind: ConnectionKind::Next,
            };
            journey.connections.insert(ConnectionId::new(&format!("w{i}")).unwrap(), connection);
        }
        journey
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn no_two_cards_overlap(journey in any_journey()) {
        let layout = Layout::of(&journey);
        for (i, a) in layout.cards.iter().enumerate() {
            for b in &layout.cards[i + 1..] {
                prop_assert!(!a.rect.intersects(b.rect), "{:?} and {:?}", a.rect, b.rect);
            }
            let map = Rect::from_min_size(Pos2::ZERO, layout.size);
            prop_assert!(map.contains_rect(a.rect));
        }
        let shown = |s: &Step| !journey.lanes.get(&s.at.lane).unwrap().hidden;
        let drawn = journey.steps.values().filter(|s| shown(s)).count();
        prop_assert_eq!(layout.cards.len(), drawn);
    }

    #[test]
    fn culling_finds_exactly_what_touches_the_view(
        journey in any_journey(),
        x in -500.0_f32..6_000.0, y in -500.0_f32..3_000.0,
        w in 1.0_f32..4_000.0, h in 1.0_f32..3_000.0,
    ) {
        let layout = Layout::of(&journey);
        let view = Rect::from_min_size(pos2(x, y), vec2(w, h));
        let mut found = Vec::new();
        layout.cards_in(view, &mut found);
        let all = layout.cards.iter().enumerate();
        let brute: Vec<u32> =
            all.filter(|(_, c)| c.rect.intersects(view)).map(|(i, _)| i as u32).collect();
        prop_assert_eq!(&found, &brute);
        layout.wires_in(view, &mut found);
        for (i, wire) in layout.wires.iter().enumerate() {
            let seen = wire.points.windows(2).any(|s| Rect::from_two_pos(s[0], s[1]).intersects(view));
            prop_assert!(!seen || found.contains(&(i as u32)), "a way in view is missing");
        }
    }

    #[test]
    fn a_way_covers_no_card(journey in any_journey()) {
        let layout = Layout::of(&journey);
        for wire in &layout.wires {
            for part in wire.points.windows(2) {
                prop_assert!(part[0].x == part[1].x || part[0].y == part[1].y, "{:?}", part);
                let part = Rect::from_two_pos(part[0], part[1]);
                for card in &layout.cards {
                    prop_assert!(!card.rect.shrink(1.0).intersects(part), "{:?} {:?}", card.rect, wire);
                }
            }
        }
    }

    #[test]
    fn a_place_is_found_again_at_its_own_point(journey in any_journey()) {
        let layout = Layout::of(&journey);
        for card in &layout.cards {
            let at = layout.place_at(&journey, card.rect.center()).unwrap();
            prop_assert_eq!(layout.rect_of(&journey, &at).unwrap(), card.rect);
        }
    }
}

#[test]
fn look() {
    let Ok(dir) = std::env::var("LOOK") else { return };
    let shot = |name: &str, window: &mut Window| {
        window.render().expect("a picture").save(format!("{dir}/{name}.png")).expect("a file");
    };
    let with = |theme, language, size| {
        let mut room = Room::new(Document::saved(workshop()));
        (room.theme, room.language) = (theme, language);
        sized(room, size)
    };
    let small = vec2(1192.0, 632.0);
    let large = vec2(1832.0, 992.0);
    let mut w = with(ThemeName::Light, Language::English, small);
    shot("small", &mut w);
    let mut w = with(ThemeName::Dark, Language::Italian, large);
    shot("dark_it", &mut w);
    let mut w = with(ThemeName::Contrast, Language::Indonesian, small);
    w.get_by_label("Imports the first data").click();
    w.run();
    shot("contrast_id", &mut w);
    let mut w = with(ThemeName::Light, Language::Italian, small);
    let from = on_screen(&w, "crm").center();
    grab(&mut w, from, from + vec2(170.0, -66.0));
    shot("moving", &mut w);
    let mut w = with(ThemeName::Light, Language::English, small);
    let from = on_screen(&w, "site").right_center();
    let to = on_screen(&w, "form").center();
    drag(&mut w, from, to);
    shot("connected", &mut w);
    let mut w = with(ThemeName::Light, Language::Italian, small);
    let at = beside(&w, "hope", vec2(0.0, 100.0));
    double_click(&mut w, at);
    type_text(&mut w, "Scrive una nuova scheda");
    w.run();
    shot("writing", &mut w);
    press(&mut w, Key::Enter);
    w.get_by_label("Corsia Backstage").click();
    w.run();
    shot("lane_it", &mut w);
    let mut room =
        Room::new(Document::saved(Workshop::empty("New", Language::Italian, framework())));
    room.language = Language::Italian;
    let mut w = window(room);
    w.get_by_label(Text::of(Language::Italian).get("journey-start")).click();
    w.run();
    shot("blank_it", &mut w);
    for name in ["moda-aurelia", "northwind-onboarding", "nusatel-call-centre"] {
        let Ok(source) = std::fs::read_to_string(format!("{dir}/{name}.ron")) else { continue };
        let workshop: Workshop = ron::from_str(&source).expect(name);
        let language = workshop.language;
        for (i, size) in [small, large].into_iter().enumerate() {
            let mut room = Room::new(Document::saved(workshop.clone()));
            room.language = language;
            let mut w = sized(room, size);
            shot(&format!("{name}_{i}"), &mut w);
        }
    }
    let big = |n: usize| {
        let mut workshop = workshop();
        let id = JourneyId::new("big").unwrap();
        workshop.journeys =
            Arc::new([(id, Arc::new(big_journey(n, n + n / 5)))].into_iter().collect());
        let mut w = sized(Room::new(Document::saved(workshop)), large);
        w.state_mut().room.canvas_mut().look(fireside::app::canvas::Look::Fit);
        w.run();
        w
    };
    shot("big300", &mut big(300));
    let mut w = big(10_000);
    shot("big10000", &mut w);
    w.state_mut().room.canvas_mut().look(fireside::app::canvas::Look::Zoom(0.5));
    w.run();
    shot("big_half", &mut w);
    w.state_mut().room.canvas_mut().look(fireside::app::canvas::Look::Zoom(1.0));
    w.run();
    shot("big_full", &mut w);
}
