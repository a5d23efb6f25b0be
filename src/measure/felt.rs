//! How a journey feels from column to column, one line per persona, and where a line falls steeply
//! (I01). The curve on the canvas, its drawing on paper and the list of gaps all read these lines.

use indexmap::IndexMap;

use crate::workshop::{Journey, LaneKind, PersonaId};

/// A drop in valence between neighbours from which on it is a bump (I01), of 4 at most.
pub const BUMP: f64 = 1.5;

/// Whether customers feel something in the cards of such a lane.
#[must_use]
pub const fn is_felt(kind: LaneKind) -> bool {
    matches!(kind, LaneKind::Actions | LaneKind::ContactPoints | LaneKind::Feelings)
}

/// The line of one persona, or of nobody in particular.
#[derive(Debug, Clone, PartialEq)]
pub struct FeltLine {
    /// Whose lanes it goes through.
    pub persona: Option<PersonaId>,
    /// In the order of time.
    pub knots: Vec<FeltKnot>,
}

/// Where a line passes: the mean of all cards of a column.
#[derive(Debug, Clone, PartialEq)]
pub struct FeltKnot {
    /// Its place among [`Journey::stages`], and the column of the stage.
    pub time: (usize, u16),
    /// −2 to +2.
    pub valence: f64,
    /// These cards, by their places in [`Journey::steps`]; at least one.
    pub steps: Vec<usize>,
}

impl FeltLine {
    /// The knots before which the line falls by more than [`BUMP`], and by how much.
    pub fn bumps(&self) -> impl Iterator<Item = (usize, f64)> {
        let falls = self.knots.windows(2).map(|k| k[0].valence - k[1].valence);
        (1..).zip(falls).filter(|(_, fall)| *fall > BUMP)
    }
}

/// The lines of a journey; that of nobody in particular comes first.
#[must_use]
pub fn felt(journey: &Journey) -> Vec<FeltLine> {
    type Point = ((usize, u16), usize, f64);
    let mut by: IndexMap<Option<&PersonaId>, Vec<Point>> = IndexMap::new();
    for (i, step) in journey.steps.values().enumerate() {
        let lane = journey.lanes.get(&step.at.lane).filter(|l| !l.hidden && is_felt(l.kind));
        let stage = journey.stages.index_of(&step.at.stage);
        let (Some(lane), Some(stage), Some(valence)) = (lane, stage, step.valence) else {
            continue;
        };
        let point = ((stage, step.at.col), i, valence.get());
        by.entry(lane.persona.as_ref()).or_default().push(point);
    }
    by.sort_by(|a, _, b, _| a.is_some().cmp(&b.is_some()));
    let line = |(persona, mut points): (Option<&PersonaId>, Vec<Point>)| {
        points.sort_by_key(|(time, ..)| *time);
        let knots = points.chunk_by(|a, b| a.0 == b.0).map(|same| FeltKnot {
            time: same[0].0,
            valence: same.iter().map(|p| p.2).sum::<f64>() / same.len() as f64,
            steps: same.iter().map(|p| p.1).collect(),
        });
        FeltLine { persona: persona.cloned(), knots: knots.collect() }
    };
    by.into_iter().map(line).collect()
}
