//! Large journeys made up by rule. The speed of the canvas rests on them (`benches/canvas.rs`),
//! and so do the tests of layout and culling; the app never shows one.

use std::sync::Arc;

use crate::workshop::{
    Connection, ConnectionId, ConnectionKind, Exit, Journey, Lane, LaneId, LaneKind, Place, Share,
    Stage, StageId, Step, StepId, Table, Valence,
};

/// An id made of a letter and a number; they are all valid.
macro_rules! id {
    ($kind:ident, $letter:literal, $n:expr) => {
        $kind::new(&format!(concat!($letter, "{}"), $n)).unwrap_or_else(|_| $kind::fresh())
    };
}

/// A journey with so many steps and connections, the same every time. The map is about as wide as
/// two screens are beside one another; two of three cards say how they feel; most connections lead
/// on, some back, a few skip far ahead.
#[must_use]
pub fn big_journey(steps: usize, connections: usize) -> Journey {
    // Cells of 3 × 3 cards, and eight lanes.
    let lanes = 8;
    let columns = ((steps as f64 * 0.62).sqrt().ceil() as usize).max(1);
    let rows = steps.div_ceil(columns).max(1);
    let per_lane = rows.div_ceil(lanes);
    let stages = columns.div_ceil(3);
    let mut journey = Journey::blank(
        format!("{steps} steps"),
        (0..stages)
            .map(|i| (id!(StageId, "s", i), Stage { title: format!("Stage {}", i + 1) }))
            .collect(),
        (0..lanes)
            .map(|i| {
                let kind = LaneKind::ALL[i % LaneKind::ALL.len()];
                (id!(LaneId, "l", i), Lane::new(format!("Lane {}", i + 1), kind))
            })
            .collect(),
    );
    let ids: Vec<StepId> = (0..steps).map(|i| id!(StepId, "c", i)).collect();
    journey.steps = ids
        .iter()
        .enumerate()
        .map(|(i, id)| {
            let (col, row) = (i % columns, i / columns);
            let at = Place {
                stage: id!(StageId, "s", col / 3),
                lane: id!(LaneId, "l", row / per_lane),
                col: (col % 3) as u16,
                row: (row % per_lane) as u16,
            };
            let mut step = Step::new(format!("Step {} asks for an answer", i + 1), at);
            if i % 3 != 0 {
                step.valence = Some(Valence::clamped((i * 7 % 9) as f64 / 2.0 - 2.0));
            }
            if i % 50 == 49 {
                step.exit = Some(Exit::ALL[i / 50 % Exit::ALL.len()]);
            }
            (id.clone(), Arc::new(step))
        })
        .collect();
    if steps > 1 {
        journey.connections = (0..connections).map(|i| connection(i, &ids, columns)).collect();
    }
    journey
}

fn connection(i: usize, ids: &[StepId], columns: usize) -> (ConnectionId, Connection) {
    let from = i % ids.len();
    let round = i / ids.len() + 1;
    let (to, kind) = match i % 20 {
        0 => (from + ids.len() - round, ConnectionKind::Loop),
        1 => (from + columns, ConnectionKind::Next),
        2 => (from + 3 + round, ConnectionKind::Next),
        _ => (from + round, ConnectionKind::Next),
    };
    let connection = Connection {
        from: ids[from].clone(),
        to: ids[to % ids.len()].clone(),
        share: i.is_multiple_of(4).then(|| Share::clamped((i % 10) as f64 / 10.0)),
        shares: Table::default(),
        condition: String::new(),
        kind,
    };
    (id!(ConnectionId, "w", i), connection)
}
