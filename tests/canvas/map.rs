//! Camera, layout and culling, held against brute force.

use std::sync::Arc;

use egui::{Pos2, Rect, Vec2, pos2, vec2};
use fireside::app::canvas::camera::Camera;
use fireside::app::canvas::layout::Layout;
use fireside::edit::{Document, JourneyEdit};
use fireside::workshop::{
    Connection, ConnectionId, ConnectionKind, Journey, JourneyId, Lane, LaneId, LaneKind, Stage,
    StageId, Step, StepId, Table,
};
use proptest::prelude::*;

use super::room::{Room, place, window};

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

#[test]
fn a_quarter_of_a_million_cards_at_one_place_are_shown_and_moved_apart() {
    let many = 250_000;
    let mut workshop = super::room::workshop();
    let id = JourneyId::new("crowd").unwrap();
    let mut journey = Journey::clone(workshop.journeys.first().unwrap().1);
    let step = Arc::new(Step::new("", place("begin", "does", 0, 0)));
    journey.steps = (0..many).map(|_| (StepId::fresh(), Arc::clone(&step))).collect();
    journey.connections = Table::default();
    workshop.journeys = Arc::new([(id.clone(), Arc::new(journey))].into_iter().collect());
    let mut window = window(Room::new(Document::saved(workshop)));
    assert!(window.state().room.canvas().body().is_some(), "the map was drawn");
    let drawn = window.state().journey();
    let all = drawn.steps.ids().map(|id| (id.clone(), step.at.clone()));
    let edit = JourneyEdit::MoveSteps(all.collect()).of(&id);
    window.state_mut().document.apply(&edit).unwrap();
    window.step();
    let journey = window.state().journey();
    let places = journey.steps.values().map(|s| (s.at.col, s.at.row));
    // Once a column is full, the next one takes the others.
    let full = usize::from(u16::MAX) + 1;
    assert!(places.eq((0..many).map(|i| ((i / full) as u16, (i % full) as u16))));
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
            let lane = Lane { hidden: hidden && i == 1, ..Lane::new("L", kind) };
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
