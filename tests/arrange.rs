//! What arranging keeps, whatever the journey: stages, lanes, one card to a place, ways back that
//! point left.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test that cannot go on has failed"
)]

use std::collections::HashSet;
use std::sync::Arc;

use fireside::app::canvas::sample::big_journey;
use fireside::measure::arrange;
use fireside::workshop::{
    Connection, ConnectionId, ConnectionKind, Journey, Lane, LaneId, LaneKind, Place, Stage,
    StageId, Step, StepId, Table,
};
use proptest::prelude::*;

fn any_journey() -> impl Strategy<Value = Journey> {
    let steps = prop::collection::vec((0..3_u8, 0..3_u8, 0..6_u16, 0..6_u16), 0..70);
    let links = prop::collection::vec((0..70_usize, 0..70_usize, any::<bool>()), 0..110);
    (steps, links).prop_map(|(steps, links)| {
        let stage = |i: u8| StageId::new(&format!("s{i}")).unwrap();
        let lane = |i: u8| LaneId::new(&format!("l{i}")).unwrap();
        let card = |i: usize| StepId::new(&format!("c{i}")).unwrap();
        let mut journey = Journey::blank(
            "J".into(),
            (0..3).map(|i| (stage(i), Stage { title: "S".into() })).collect(),
            (0..3).map(|i| (lane(i), Lane::new("L", LaneKind::ALL[i as usize]))).collect(),
        );
        let mut taken = HashSet::new();
        for (i, (s, l, col, mut row)) in steps.into_iter().enumerate() {
            while !taken.insert((s, l, col, row)) {
                row += 1;
            }
            let at = Place { stage: stage(s), lane: lane(l), col, row };
            journey.steps.insert(card(i), Arc::new(Step::new("x", at)));
        }
        for (i, (from, to, back)) in links.into_iter().enumerate() {
            if from.max(to) >= journey.steps.len() {
                continue;
            }
            let connection = Connection {
                from: card(from),
                to: card(to),
                share: None,
                shares: Table::default(),
                condition: String::new(),
                kind: if back { ConnectionKind::Loop } else { ConnectionKind::Next },
            };
            journey.connections.insert(ConnectionId::new(&format!("w{i}")).unwrap(), connection);
        }
        journey
    })
}

fn moved(journey: &Journey, moves: &[(StepId, Place)]) -> Journey {
    let mut journey = journey.clone();
    for (id, place) in moves {
        Arc::make_mut(journey.steps.get_mut(id).unwrap()).at = place.clone();
    }
    journey
}

fn places(journey: &Journey) -> HashSet<(StageId, LaneId, u16, u16)> {
    let steps = journey.steps.values().map(|s| s.at.clone());
    steps.map(|at| (at.stage, at.lane, at.col, at.row)).collect()
}

/// Whether cards can be put in a row so that all these connections lead on.
fn has_no_cycle(cards: usize, edges: &[(usize, usize)]) -> bool {
    let mut into = vec![0; cards];
    edges.iter().for_each(|e| into[e.1] += 1);
    let mut open: Vec<usize> = (0..cards).filter(|&i| into[i] == 0).collect();
    let mut done = 0;
    while let Some(card) = open.pop() {
        done += 1;
        for edge in edges.iter().filter(|e| e.0 == card) {
            into[edge.1] -= 1;
            if into[edge.1] == 0 {
                open.push(edge.1);
            }
        }
    }
    done == cards
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn stages_lanes_and_every_other_place_are_kept(journey in any_journey()) {
        let moves = arrange(&journey, None, &mut |_| true).unwrap();
        for (id, place) in &moves {
            let before = &journey.steps.get(id).unwrap().at;
            prop_assert_eq!((&before.stage, &before.lane), (&place.stage, &place.lane));
            prop_assert_ne!(before, place);
        }
        let after = moved(&journey, &moves);
        prop_assert_eq!(places(&after).len(), journey.steps.len(), "two cards share a place");
        let again = arrange(&after, None, &mut |_| true).unwrap();
        prop_assert!(again.is_empty(), "arranging twice moves {:?}", again);
    }

    #[test]
    fn in_every_cycle_of_a_stage_something_points_left(journey in any_journey()) {
        let moves = arrange(&journey, None, &mut |_| true).unwrap();
        let after = moved(&journey, &moves);
        let mut level = Vec::new();
        for link in after.connections.values().filter(|c| c.from != c.to) {
            let (a, b) = (&after.steps.get(&link.from).unwrap().at, &after.steps.get(&link.to).unwrap().at);
            if a.stage == b.stage && a.col <= b.col {
                let at = |id| after.steps.index_of(id).unwrap();
                level.push((at(&link.from), at(&link.to)));
                prop_assert!(a.lane != b.lane || a.col < b.col, "{:?} stands below itself", link);
            }
        }
        prop_assert!(has_no_cycle(after.steps.len(), &level));
    }

    #[test]
    fn cards_that_are_not_meant_stay(journey in any_journey(), every in 2..5_usize) {
        let only: HashSet<StepId> = journey.steps.ids().step_by(every).cloned().collect();
        let moves = arrange(&journey, Some(&only), &mut |_| true).unwrap();
        prop_assert!(moves.iter().all(|(id, _)| only.contains(id)));
        let after = moved(&journey, &moves);
        prop_assert_eq!(places(&after).len(), journey.steps.len(), "two cards share a place");
        prop_assert!(arrange(&after, Some(&only), &mut |_| true).unwrap().is_empty());
    }
}

/// How often ways between neighbouring columns cross, counted pair by pair.
fn crossings(journey: &Journey) -> usize {
    let at = |id: &StepId| {
        let at = &journey.steps.get(id).unwrap().at;
        let stage = journey.stages.index_of(&at.stage).unwrap();
        let lane = journey.lanes.index_of(&at.lane).unwrap();
        ((stage, at.col), (lane, at.row))
    };
    let links = journey.connections.values().map(|c| (at(&c.from), at(&c.to)));
    let links: Vec<_> = links.filter(|(a, b)| a.0 < b.0).collect();
    let mut crossings = 0;
    for (i, a) in links.iter().enumerate() {
        for b in &links[i + 1..] {
            let same = a.0.0 == b.0.0 && a.1.0 == b.1.0;
            let (from, to) = (a.0.1.cmp(&b.0.1), a.1.1.cmp(&b.1.1));
            crossings += usize::from(same && from != to && from.is_ne() && to.is_ne());
        }
    }
    crossings
}

#[test]
fn parallel_ways_that_crossed_do_so_no_more() {
    // Six chains of three stages, each chain in another row of every stage.
    let stage = |i: usize| StageId::new(&format!("s{i}")).unwrap();
    let lane = LaneId::new("l").unwrap();
    let mut journey = Journey::blank(
        "J".into(),
        (0..3).map(|i| (stage(i), Stage { title: "S".into() })).collect(),
        [(lane.clone(), Lane::new("L", LaneKind::Actions))].into_iter().collect(),
    );
    let card = |chain: usize, s: usize| StepId::new(&format!("c{chain}-{s}")).unwrap();
    for s in 0..3 {
        for chain in 0..6 {
            let row = [chain, chain * 5 % 7, 5 - chain][s] as u16;
            let at = Place { stage: stage(s), lane: lane.clone(), col: 0, row };
            journey.steps.insert(card(chain, s), Arc::new(Step::new("x", at)));
        }
    }
    for chain in 0..6 {
        for s in 0..2 {
            let connection = Connection {
                from: card(chain, s),
                to: card(chain, s + 1),
                share: None,
                shares: Table::default(),
                condition: String::new(),
                kind: ConnectionKind::Next,
            };
            let id = ConnectionId::new(&format!("w{chain}-{s}")).unwrap();
            journey.connections.insert(id, connection);
        }
    }
    assert!(crossings(&journey) > 10);
    let moves = arrange(&journey, None, &mut |_| true).unwrap();
    let after = moved(&journey, &moves);
    assert_eq!(crossings(&after), 0);
    // A chain is a straight line.
    for chain in 0..6 {
        let rows: HashSet<u16> =
            (0..3).map(|s| after.steps.get(&card(chain, s)).unwrap().at.row).collect();
        assert_eq!(rows.len(), 1);
    }
}

#[test]
fn what_follows_a_card_that_stays_comes_after_it() {
    let (stage, lane) = (StageId::new("s").unwrap(), LaneId::new("l").unwrap());
    let mut journey = Journey::blank(
        "J".into(),
        [(stage.clone(), Stage { title: "S".into() })].into_iter().collect(),
        [(lane.clone(), Lane::new("L", LaneKind::Actions))].into_iter().collect(),
    );
    let ids = ["a", "b", "c", "d"].map(|id| StepId::new(id).unwrap());
    for (id, col) in ids.iter().zip([0, 1, 5, 3]) {
        let at = Place { stage: stage.clone(), lane: lane.clone(), col, row: 0 };
        journey.steps.insert(id.clone(), Arc::new(Step::new("x", at)));
    }
    for (i, pair) in ids.windows(2).enumerate() {
        let connection = Connection {
            from: pair[0].clone(),
            to: pair[1].clone(),
            share: None,
            shares: Table::default(),
            condition: String::new(),
            kind: ConnectionKind::Next,
        };
        journey.connections.insert(ConnectionId::new(&format!("w{i}")).unwrap(), connection);
    }
    let only: HashSet<StepId> = ids[2..].iter().cloned().collect();
    let moves = arrange(&journey, Some(&only), &mut |_| true).unwrap();
    let after = moved(&journey, &moves);
    let cols: Vec<u16> = after.steps.values().map(|s| s.at.col).collect();
    assert_eq!(cols, [0, 1, 2, 3]);
}

#[test]
fn it_stops_when_it_is_told_to() {
    let journey = big_journey(3_000, 3_600);
    let mut asked = 0;
    let answer = arrange(&journey, None, &mut |_| {
        asked += 1;
        asked < 3
    });
    assert_eq!((answer, asked), (None, 3));
}

#[test]
fn what_belongs_to_a_column_follows_the_card_above_it() {
    let stage = StageId::new("s").unwrap();
    let lanes = ["does", "meets"].map(|id| LaneId::new(id).unwrap());
    let mut journey = Journey::blank(
        "J".into(),
        [(stage.clone(), Stage { title: "S".into() })].into_iter().collect(),
        lanes
            .iter()
            .zip([LaneKind::Actions, LaneKind::ContactPoints])
            .map(|(id, kind)| (id.clone(), Lane::new("L", kind)))
            .collect(),
    );
    let card = |id: &str| StepId::new(id).unwrap();
    // They lie the wrong way round: what comes first stands to the right.
    for (id, lane, col) in [("asks", 0, 0), ("reads", 0, 1), ("word", 1, 0), ("page", 1, 1)] {
        let at = Place { stage: stage.clone(), lane: lanes[lane].clone(), col, row: 0 };
        journey.steps.insert(card(id), Arc::new(Step::new(id, at)));
    }
    let connection = Connection {
        from: card("reads"),
        to: card("asks"),
        share: None,
        shares: Table::default(),
        condition: String::new(),
        kind: ConnectionKind::Next,
    };
    journey.connections.insert(ConnectionId::new("w").unwrap(), connection);
    let after = moved(&journey, &arrange(&journey, None, &mut |_| true).unwrap());
    let col = |id: &str| after.steps.get(&card(id)).unwrap().at.col;
    assert_eq!(["reads", "asks"].map(col), [0, 1]);
    assert_eq!(["page", "word"].map(col), [0, 1]);
}
