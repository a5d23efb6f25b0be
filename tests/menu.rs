//! What a workshop does with its menu of contact points, through the whole app: list them with
//! Enter, score a demand, sort, filter, open one from the map, see a gap appear, take it all back.
//! And what holds of the figures whatever the menu.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs, reason = "tests")]

mod support;

use std::path::Path;
use std::sync::Arc;

use egui::accesskit::{Role, Toggled};
use egui::{Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use fireside::app::App;
use fireside::file;
use fireside::measure::{Delivery, Gap, MenuFigures, attained, priority};
use fireside::text::Language;
use fireside::workshop::*;
use proptest::prelude::*;
use support::{press, settle, start, type_in, workshop};

type Window = Harness<'static, App>;

fn example() -> Workshop {
    let example = file::example(Language::English);
    file::parse(example, Path::new("example.ron")).unwrap().workshop
}

/// The window at the menu of these contact points.
fn open(folder: &Path, points: Vec<ContactPoint>) -> Window {
    opened(folder, &with_points(points))
}

/// The English example with these contact points.
fn with_points(points: Vec<ContactPoint>) -> Workshop {
    let mut workshop = example();
    for id in workshop.contact_points.ids().cloned().collect::<Vec<_>>() {
        let edit = fireside::edit::Edit::Contact(fireside::edit::ContactEdit::Remove(vec![id]));
        let mut document = fireside::edit::Document::saved(workshop);
        document.apply(&edit).unwrap();
        workshop = (**document.workshop()).clone();
    }
    let points = points.into_iter().enumerate();
    workshop.contact_points =
        Arc::new(points.map(|(i, p)| (ContactPointId::numbered(i), p)).collect());
    workshop
}

fn opened(folder: &Path, workshop: &Workshop) -> Window {
    let path = folder.join("menu.ron");
    std::fs::write(&path, file::print(workshop).unwrap()).unwrap();
    let mut window = start(folder, Some(&path));
    window.key_press_modifiers(Modifiers::COMMAND, Key::Num4);
    settle(&mut window);
    window
}

fn rated(title: &str, phase: Phase, channel: &str, rated: [f64; 3]) -> ContactPoint {
    let [customer, organisation, satisfaction] = rated.map(|r| Rating5::new(r).ok());
    ContactPoint {
        importance_customer: customer,
        importance_organisation: organisation,
        satisfaction,
        ..ContactPoint::new(title, phase, channel)
    }
}

fn three() -> Vec<ContactPoint> {
    vec![
        rated("Brochure", Phase::Before, "Paper", [2.0, 2.0, 4.0]),
        rated("Hotline", Phase::After, "Phone", [5.0, 4.0, 1.0]),
        rated("Order form", Phase::During, "Web", [3.0, 4.0, 3.0]),
    ]
}

fn folder() -> tempfile::TempDir {
    tempfile::tempdir().unwrap()
}

fn said(node: &egui_kittest::Node<'_>) -> String {
    node.accesskit_node().label().unwrap_or_default()
}

/// The rows from top to bottom, by the title that they begin with.
fn rows(window: &Window) -> Vec<String> {
    let all = window.query_all_by_role(Role::Row);
    let mut rows: Vec<(f32, String)> = all
        .map(|node| {
            let title = said(&node).split(',').next().unwrap_or_default().to_owned();
            (node.rect().top(), title)
        })
        .collect();
    rows.sort_by(|a, b| a.0.total_cmp(&b.0));
    rows.into_iter().map(|(_, title)| title).collect()
}

fn point(window: &Window, title: &str) -> ContactPoint {
    let workshop = workshop(window);
    let found = workshop.contact_points.values().find(|p| p.title == title);
    found.unwrap_or_else(|| panic!("no “{title}”")).clone()
}

fn click(window: &mut Window, role: Role, name: &str) {
    window.get_by_role_and_label(role, name).click();
    settle(window);
}

fn row<'w>(window: &'w Window, title: &str) -> egui_kittest::Node<'w> {
    let found = window.query_all_by_role(Role::Row).find(|node| said(node).starts_with(title));
    found.unwrap_or_else(|| panic!("no row “{title}” among {:?}", rows(window)))
}

#[test]
fn contact_points_are_listed_with_enter_and_taken_back() {
    let folder = folder();
    let mut window = open(folder.path(), Vec::new());
    window.get_by_label_contains("wider than the touch points of marketing");
    window.get_by_role_and_label(Role::TextInput, "New contact point").focus();
    settle(&mut window);
    for title in ["Live demo", "Invoice", "Can of chili"] {
        type_in(&mut window, title);
        press(&mut window, Key::Enter);
    }
    assert_eq!(rows(&window), ["Live demo", "Invoice", "Can of chili"]);
    // The one that was added last stands out, and the next one can be typed.
    assert_eq!(row(&window, "Can of chili").accesskit_node().toggled(), Some(Toggled::True));
    assert_eq!(row(&window, "Invoice").accesskit_node().toggled(), Some(Toggled::False));
    // Nobody answers for any of them yet.
    window.get_by_role_and_label(Role::Heading, "Gaps");
    assert_eq!(window.query_all_by_label("Invoice").count(), 1);
    // Enter with nothing typed adds nothing.
    press(&mut window, Key::Enter);
    assert_eq!(workshop(&window).contact_points.len(), 3);
    press(&mut window, Key::Escape);
    window.key_press_modifiers(Modifiers::COMMAND, Key::Z);
    settle(&mut window);
    assert_eq!(rows(&window), ["Live demo", "Invoice"]);
}

#[test]
fn heads_sort_and_filters_narrow() {
    let folder = folder();
    let mut window = open(folder.path(), three());
    click(&mut window, Role::ColumnHeader, "Priority");
    assert_eq!(rows(&window), ["Hotline", "Order form", "Brochure"]);
    click(&mut window, Role::ColumnHeader, "Priority");
    assert_eq!(rows(&window), ["Brochure", "Order form", "Hotline"]);
    click(&mut window, Role::ColumnHeader, "Priority");
    assert_eq!(rows(&window), ["Brochure", "Hotline", "Order form"]);
    click(&mut window, Role::ColumnHeader, "Contact point");
    assert_eq!(rows(&window), ["Brochure", "Hotline", "Order form"]);
    window.get_by_role_and_label(Role::TextInput, "Find…").focus();
    settle(&mut window);
    type_in(&mut window, "phone");
    assert_eq!(rows(&window), ["Hotline"]);
    press(&mut window, Key::Escape);
    assert_eq!(rows(&window).len(), 3);
}

#[test]
fn a_column_without_room_comes_in_the_place_of_another() {
    let folder = folder();
    let mut window = open(folder.path(), three());
    let shown =
        |window: &Window| window.query_by_role_and_label(Role::ColumnHeader, "Friction").is_some();
    assert!(!shown(&window));
    let buttons = window.query_all_by_role(Role::Button).collect::<Vec<_>>();
    let menu = buttons.iter().find(|node| said(node).contains("without room")).unwrap();
    menu.click_accesskit();
    settle(&mut window);
    click(&mut window, Role::CheckBox, "Friction");
    assert!(shown(&window));
}

#[test]
fn a_demand_is_scored_in_the_inspector_and_esc_closes_it() {
    let folder = folder();
    let mut window = open(folder.path(), three());
    row(&window, "Brochure").focus();
    settle(&mut window);
    press(&mut window, Key::ArrowDown);
    press(&mut window, Key::ArrowDown);
    press(&mut window, Key::Enter);
    // Below the hotline stands the order form.
    let title = window.get_by_role_and_label(Role::TextInput, "Contact point");
    assert_eq!(title.accesskit_node().value().as_deref(), Some("Order form"));
    let demand = "On the channels they prefer";
    window.get_by_role_and_label(Role::DisclosureTriangle, demand).focus();
    settle(&mut window);
    press(&mut window, Key::Num3);
    assert_eq!(point(&window, "Order form").demands.available, Level::new(3).ok());
    window.get_by_label_contains("Undo change demands");
    // Opened, the levels are described; a click on the one that holds takes it back.
    press(&mut window, Key::Enter);
    window.get_by_label_contains("one can change channel without starting again");
    press(&mut window, Key::Delete);
    assert_eq!(point(&window, "Order form").demands, Demands::default());
    window.key_press_modifiers(Modifiers::COMMAND, Key::Z);
    settle(&mut window);
    assert_eq!(point(&window, "Order form").demands.available, Level::new(3).ok());
    press(&mut window, Key::Escape);
    assert!(window.query_by_role_and_label(Role::TextInput, "Contact point").is_none());
}

#[test]
fn times_are_typed_as_people_say_them() {
    let folder = folder();
    let mut window = open(folder.path(), three());
    row(&window, "Hotline").click();
    settle(&mut window);
    for (field, typed) in
        [("Time spent", "1 h 20"), ("Of it lost", "12"), ("Contacts a month", "30")]
    {
        window.get_by_role_and_label(Role::TextInput, field).focus();
        settle(&mut window);
        type_in(&mut window, typed);
        press(&mut window, Key::Enter);
    }
    let hotline = point(&window, "Hotline");
    assert_eq!(hotline.time_spent.map(Seconds::get), Some(4800.0));
    assert_eq!(hotline.time_lost.map(Seconds::get), Some(720.0));
    window.get_by_label_contains("spend 40 h a month here and lose 6 h of it");
}

#[test]
fn a_bubble_opens_and_a_gap_appears() {
    let folder = folder();
    let mut points = three();
    let segments = example().segments;
    points[0].owner = example().people.first().map(|(id, _)| id.clone());
    points[0].chosen = segments.ids().map(|id| (id.clone(), Share::clamped(0.6))).collect();
    let mut window = open(folder.path(), points);
    assert!(window.query_by_label("Wanted and not offered").is_none());
    click(&mut window, Role::Tab, "Map");
    let headings: Vec<String> = window
        .query_all_by_role(Role::Label)
        .filter_map(|node| node.accesskit_node().value())
        .collect();
    for heading in ["Before", "Paper"] {
        assert!(headings.iter().any(|said| said == heading), "no {heading} in {headings:?}");
    }
    let bubble = window.get_by_label_contains("Brochure, Before, Paper");
    bubble.click();
    settle(&mut window);
    click(&mut window, Role::CheckBox, "We offer it");
    assert!(!point(&window, "Brochure").offered);
    press(&mut window, Key::Escape);
    window.get_by_label("Wanted and not offered");
    window.get_by_role_and_label(Role::Button, "Brochure, 60%");
    window.key_press_modifiers(Modifiers::COMMAND, Key::Z);
    settle(&mut window);
    assert!(window.query_by_label("Wanted and not offered").is_none());
}

#[test]
fn one_of_thousands_of_signals_is_found_and_ticked() {
    let folder = folder();
    let mut workshop = with_points(three());
    let signal = |n: usize| Signal { title: format!("Signal {n:04}"), ..Signal::default() };
    for n in 0..3000 {
        Arc::make_mut(&mut workshop.signals).insert(SignalId::numbered(n), Arc::new(signal(n)));
    }
    let mut window = opened(folder.path(), &workshop);
    row(&window, "Brochure").click();
    settle(&mut window);
    window.get_by_role_and_label(Role::Button, "Link a signal…").click_accesskit();
    settle(&mut window);
    let ticks = |window: &Window| -> Vec<String> {
        let all = window.query_all_by_role(Role::CheckBox).map(|node| said(&node));
        all.filter(|title| title.starts_with("Signal ")).collect()
    };
    let all = window.query_all_by_role(Role::CheckBox).count();
    assert!((2..60).contains(&all), "{all} are drawn, not only those in sight");
    {
        let fields = window.query_all_by_role(Role::TextInput);
        let mut find = fields.filter(|node| said(node) == "Find…");
        find.next_back().unwrap().focus();
    }
    settle(&mut window);
    window.event(egui::Event::Text("2998".to_owned()));
    settle(&mut window);
    assert_eq!(ticks(&window), ["Signal 2998"]);
    click(&mut window, Role::CheckBox, "Signal 2998");
    assert_eq!(point(&window, "Brochure").evidence, [SignalId::numbered(2998)]);
    click(&mut window, Role::CheckBox, "Signal 2998");
    assert!(point(&window, "Brochure").evidence.is_empty());
}

#[test]
fn thousands_of_rows_cost_no_more_than_those_in_sight() {
    let folder = folder();
    let many = (0..3000).map(|i| {
        rated(&format!("Point {i:04}"), Phase::ALL[i % 3], "Web", [3.0, 3.0, (1 + i % 5) as f64])
    });
    let mut window = open(folder.path(), many.collect());
    assert!(rows(&window).len() < 40, "{} rows are drawn", rows(&window).len());
    row(&window, "Point 0000").focus();
    settle(&mut window);
    press(&mut window, Key::End);
    assert!(rows(&window).iter().any(|title| title == "Point 2999"), "{:?}", rows(&window));
}

fn rating() -> impl Strategy<Value = Option<Rating5>> {
    prop::option::of((1.0..=5.0).prop_map(Rating5::clamped))
}

fn any_point() -> impl Strategy<Value = ContactPoint> {
    let level = || prop::option::of((0..=4_u8).prop_map(|l| Level::new(l).unwrap()));
    let demands = prop::array::uniform6(level());
    let chosen = prop::option::of((0.0..=1.0).prop_map(Share::clamped));
    (any::<bool>(), rating(), rating(), rating(), rating(), demands, chosen).prop_map(
        |(offered, customer, organisation, satisfaction, friction, levels, chosen)| {
            let mut point = ContactPoint::new("Point", Phase::After, "Web");
            point.offered = offered;
            point.importance_customer = customer;
            point.importance_organisation = organisation;
            point.satisfaction = satisfaction;
            point.friction = friction;
            for (demand, level) in Demand::ALL.into_iter().zip(levels) {
                *point.demands.get_mut(demand) = level;
            }
            let segment = example_segment();
            point.chosen = chosen.map(|share| (segment, share)).into_iter().collect();
            point
        },
    )
}

fn example_segment() -> SegmentId {
    SegmentId::new("all").unwrap()
}

fn small(points: Vec<ContactPoint>) -> Workshop {
    let framework = Framework::default();
    let mut workshop = Workshop::empty("Test", Language::English, framework);
    let all = (example_segment(), Segment::new("All", Share::ALL));
    workshop.segments = Arc::new([all].into_iter().collect());
    let points = points.into_iter().enumerate();
    workshop.contact_points =
        Arc::new(points.map(|(i, p)| (ContactPointId::numbered(i), p)).collect());
    workshop
}

proptest! {
    #[test]
    fn figures_stay_in_their_ranges_and_in_order(points in prop::collection::vec(any_point(), 0..20)) {
        let workshop = small(points);
        let figures = MenuFigures::of(&workshop, None);
        for (figure, point) in figures.points.iter().zip(workshop.contact_points.values()) {
            if let Some(priority) = figure.priority {
                prop_assert!((0.0..=100.0).contains(&priority));
            }
            prop_assert_eq!(figure.attained, attained(&point.demands));
            prop_assert_eq!(figure.attained.share.is_some(), figure.attained.known > 0);
        }
        let sorted: Vec<f64> =
            figures.priorities.iter().filter_map(|i| figures.points[*i].priority).collect();
        prop_assert!(sorted.windows(2).all(|pair| pair[0] >= pair[1]));
        prop_assert!(figures.gaps.windows(2).all(|pair| pair[0].0 <= pair[1].0));
        let wanted = |gap: &(Gap, usize)| gap.0 == Gap::NotOffered;
        for (_, i) in figures.gaps.iter().filter(|g| wanted(g)) {
            prop_assert!(!workshop.contact_points.at(*i).unwrap().1.offered);
        }
        if let Some(share) = figures.delivery.share {
            prop_assert!((0.0..=1.0).contains(&share));
        }
    }

    /// What pleases customers more never comes first for it, and what matters more never later.
    #[test]
    fn priority_falls_with_satisfaction_and_rises_with_importance(
        point in any_point(),
        more in 0.0..2.0_f64,
    ) {
        let Some(before) = priority(&point) else { return Ok(()) };
        let raised = |rating: Option<Rating5>| rating.map(|r| Rating5::clamped(r.get() + more));
        let happier = ContactPoint { satisfaction: raised(point.satisfaction), ..point.clone() };
        prop_assert!(priority(&happier).unwrap() <= before);
        let weightier =
            ContactPoint { importance_customer: raised(point.importance_customer), ..point };
        prop_assert!(priority(&weightier).unwrap() >= before);
    }

    /// Offering what was missing never lowers what is delivered, once its demands are known.
    #[test]
    fn offering_more_never_delivers_less(points in prop::collection::vec(any_point(), 1..12)) {
        let chosen = |p: &ContactPoint| p.chosen.get(&example_segment()).map(|c| c.get());
        let mut first = points[0].clone();
        prop_assume!(attained(&first.demands).share.is_some());
        let share = |first: &ContactPoint| {
            let all = std::iter::once(first).chain(&points[1..]);
            Delivery::of(all.map(|p| (p, chosen(p))))
        };
        first.offered = false;
        let without = share(&first).share;
        first.offered = true;
        let with = share(&first).share;
        prop_assert!(without.is_none() || with.is_some());
        if let (Some(without), Some(with)) = (without, with) {
            prop_assert!(with >= without - 1e-12);
        }
    }
}
