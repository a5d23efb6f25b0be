//! From the model to places: computed once per `Arc<Journey>`, never per frame.

use std::collections::HashMap;
use std::sync::Arc;

use egui::{Pos2, Rect, Vec2, pos2, vec2};

use super::grid::Grid;
use super::route::{self, Ends};
use super::spacing::{MARK, Spacing, Tracks};
use crate::measure::is_felt;
use crate::workshop::{
    Connection, Journey, Lane, LaneId, LaneKind, Place, StageId, Step, StepId, Taken,
};

/// Size of a card, in units of the world.
pub const CARD: Vec2 = vec2(188.0, 74.0);
/// The gutters between cards; connections run in them.
pub const GAP: Vec2 = vec2(46.0, 26.0);
/// From the edge of a cell to its first card.
pub const PAD: Vec2 = vec2(30.0, 15.0);
/// Height of a collapsed lane.
pub const STRIP: f32 = 40.0;
/// Between marks that share a column.
const MARK_GAP: f32 = 4.0;

/// A card in its place.
#[derive(Debug, Clone, Copy)]
pub struct Card {
    /// Where it lies.
    pub rect: Rect,
    /// The middle of its column, which is not that of a mark in a collapsed lane.
    pub x: f32,
    /// Its place in [`Journey::steps`].
    pub step: usize,
    /// Its column among those of all stages.
    pub col: u32,
    /// Its row among those of all drawn lanes.
    pub row: u32,
    /// What the cards of its lane are.
    pub kind: LaneKind,
    /// −2 to +2.
    pub valence: Option<f32>,
    /// Its lane is collapsed: it is a mark without words.
    pub thin: bool,
}

/// A stage or a drawn lane: an interval of the world and of columns or rows.
#[derive(Debug, Clone, Copy)]
pub struct Band {
    /// Its place in [`Journey::stages`] or [`Journey::lanes`].
    pub index: usize,
    /// Where it begins, in units of the world.
    pub start: f32,
    /// Where it ends.
    pub end: f32,
    /// Its first column or row among all.
    pub first: u32,
    /// How many columns or rows it has, at least one.
    pub count: u32,
    /// A collapsed lane: the cards of a column lie side by side as marks.
    pub thin: bool,
}

impl Band {
    /// The column or row of this place among all; past the last one it is the last.
    fn inside(&self, place: u32) -> u32 {
        self.first + place.min(self.count.saturating_sub(1))
    }

    /// Where a place begins that may be past the last one, which begins at `last`.
    fn past(&self, place: u32, last: Option<f32>, step: f32) -> f32 {
        let by = place.saturating_sub(self.count.saturating_sub(1));
        last.unwrap_or_default() + by as f32 * step
    }
}

/// A connection on its way.
#[derive(Debug, Clone)]
pub struct Wire {
    /// Its place in [`Journey::connections`].
    pub connection: usize,
    /// The card it leaves.
    pub from: usize,
    /// The card it reaches.
    pub to: usize,
    /// The corners of its way, all segments horizontal or vertical.
    pub points: Vec<Pos2>,
    /// How far its nearest neighbour in a gutter lies, in units of the world; without end if it has
    /// none.
    pub room: f32,
}

/// A point of the curve of emotions.
#[derive(Debug, Clone, Copy)]
pub struct CurvePoint {
    /// The card that it speaks of.
    pub card: usize,
    /// The middle of its column.
    pub x: f32,
    /// −2 to +2.
    pub valence: f32,
}

/// Where everything lies.
#[derive(Debug, Default)]
pub struct Layout {
    /// The columns.
    pub stages: Vec<Band>,
    /// The rows that are drawn.
    pub lanes: Vec<Band>,
    /// The cards of drawn lanes.
    pub cards: Vec<Card>,
    /// The connections between drawn cards.
    pub wires: Vec<Wire>,
    /// What customers meet and how it feels, from left to right.
    pub curve: Vec<CurvePoint>,
    /// From the first stage and lane to the last.
    pub size: Vec2,
    pub(super) spacing: Spacing,
    card_grid: Grid,
    wire_grid: Grid,
    by_step: Vec<Option<usize>>,
    taken: HashMap<(u32, u32), usize>,
}

/// The column or row at a point of a band; past the last card that is a new one.
fn slot(band: &Band, at: f32, end: impl Fn(u32) -> Option<(f32, f32)>) -> u32 {
    for place in 0..band.count {
        let Some((end, gutter)) = end(band.first + place) else { continue };
        let last = place + 1 == band.count;
        if at <= end + if last { 0.0 } else { gutter / 2.0 } {
            return place;
        }
    }
    band.count
}

impl Layout {
    /// Lays a journey out.
    #[must_use]
    pub fn of(journey: &Journey) -> Self {
        let mut cols = vec![1_u32; journey.stages.len()];
        // A lane may be kept higher than its cards need.
        let high = |lane: &Lane| u32::from(lane.rows.clamp(1, Lane::MOST_ROWS));
        let mut rows: Vec<u32> = journey.lanes.values().map(high).collect();
        // Two cards of a damaged file may claim one place: the later one moves down.
        let mut claimed = Taken::with_capacity(journey.steps.len());
        let mut placed = Vec::with_capacity(journey.steps.len());
        for (index, step) in journey.steps.values().enumerate() {
            let stage = journey.stages.index_of(&step.at.stage);
            let lane = journey.lanes.index_of(&step.at.lane);
            let (Some(stage), Some(lane)) = (stage, lane) else { continue };
            if journey.lanes.at(lane).is_none_or(|(_, l)| l.hidden) {
                continue;
            }
            let col = u32::from(step.at.col);
            let row = claimed.take(&(stage, lane, col), step.at.row.into());
            cols[stage] = cols[stage].max(col + 1);
            rows[lane] = rows[lane].max(row + 1);
            placed.push((index, stage, lane, col, row));
        }

        let cols: Vec<_> = cols.into_iter().enumerate().collect();
        let shown = |i: &usize| journey.lanes.at(*i).is_some_and(|(_, l)| !l.hidden);
        let rows: Vec<_> = rows.into_iter().enumerate().filter(|(i, _)| shown(i)).collect();
        let collapsed = |i: usize| journey.lanes.at(i).is_some_and(|(_, l)| l.collapsed);
        let mut layout = Self::default();
        // Gutters grow with the ways in them, which is known once the cards have an order.
        layout.place(journey, Spacing::of(&cols, &rows, collapsed, &Tracks::new()), &placed);
        let tracks = layout.draw_wires(journey);
        if !tracks.is_empty() {
            layout.place(journey, Spacing::of(&cols, &rows, collapsed, &tracks), &placed);
            layout.draw_wires(journey);
        }
        layout.card_grid = Grid::new(layout.cards.iter().map(|c| c.rect).collect());
        let boxes = layout.wires.iter().map(|w| Rect::from_points(&w.points).expand(8.0));
        layout.wire_grid = Grid::new(boxes.collect());
        layout.draw_curve();
        layout
    }

    /// Gives stages, lanes and cards their places; each card comes with its place in the journey,
    /// its stage, lane, column and row.
    fn place(
        &mut self,
        journey: &Journey,
        (spacing, stages, lanes): (Spacing, Vec<Band>, Vec<Band>),
        placed: &[(usize, usize, usize, u32, u32)],
    ) {
        let size = vec2(stages.last().map_or(0.0, |b| b.end), lanes.last().map_or(0.0, |b| b.end));
        let by_step = vec![None; journey.steps.len()];
        *self = Self { stages, lanes, size, spacing, by_step, ..Self::default() };
        let layout = self;
        let mut row_of_lane = vec![None; journey.lanes.len()];
        for (i, band) in layout.lanes.iter().enumerate() {
            row_of_lane[band.index] = Some(i);
        }
        for &(index, stage, lane, col, row) in placed {
            let (Some(lane), Some((_, step))) = (row_of_lane[lane], journey.steps.at(index)) else {
                continue;
            };
            let (stage, lane) = (layout.stages[stage], layout.lanes[lane]);
            let Some((_, at)) = journey.lanes.at(lane.index) else { continue };
            let card = Card {
                rect: layout.card_rect(&stage, col, &lane, row),
                x: layout.middle(&stage, col),
                step: index,
                col: stage.first + col,
                row: lane.first + row,
                kind: at.kind,
                valence: step.valence.map(|v| v.get() as f32),
                thin: lane.thin,
            };
            layout.by_step[index] = Some(layout.cards.len());
            layout.taken.insert((card.col, card.row), layout.cards.len());
            layout.cards.push(card);
        }
    }

    /// The middle of a column, which may lie past the last one.
    fn middle(&self, stage: &Band, col: u32) -> f32 {
        let x = self.spacing.col(stage.inside(col));
        stage.past(col, x, CARD.x + GAP.x) + CARD.x / 2.0
    }

    /// Where a card of a column and row of its cell lies, which may be past the last one.
    fn card_rect(&self, stage: &Band, col: u32, lane: &Band, row: u32) -> Rect {
        let x = self.middle(stage, col) - CARD.x / 2.0;
        let y = self.spacing.row(lane.inside(row));
        if !lane.thin {
            let y = lane.past(row, y, CARD.y + GAP.y);
            return Rect::from_min_size(pos2(x, y), CARD);
        }
        let share = CARD.x / lane.count.max(1) as f32;
        let left = x + row.min(lane.count.saturating_sub(1)) as f32 * share;
        let size = vec2((share - MARK_GAP).max(share / 2.0), MARK);
        Rect::from_min_size(pos2(left, y.unwrap_or_default()), size)
    }

    /// Whether the layout of `before` is also that of `now`: only words have changed.
    #[must_use]
    pub fn holds(before: &Journey, now: &Journey) -> bool {
        let same_step = |a: &Arc<Step>, b: &Arc<Step>| {
            Arc::ptr_eq(a, b) || a.at == b.at && a.valence == b.valence
        };
        let same_way =
            |a: &Connection, b: &Connection| a.from == b.from && a.to == b.to && a.kind == b.kind;
        before.stages.len() == now.stages.len()
            && before.steps.len() == now.steps.len()
            && before.connections.len() == now.connections.len()
            && before.stages.ids().eq(now.stages.ids())
            && before.lanes == now.lanes
            && before.steps.iter().zip(&now.steps).all(|(a, b)| a.0 == b.0 && same_step(a.1, b.1))
            && before
                .connections
                .iter()
                .zip(&now.connections)
                .all(|(a, b)| a.0 == b.0 && same_way(a.1, b.1))
    }

    /// Routes all connections; answers with how many tracks every gutter has.
    fn draw_wires(&mut self, journey: &Journey) -> Tracks {
        let card = |id: &StepId| journey.steps.index_of(id).and_then(|i| self.by_step[i]);
        let (indices, ends): (Vec<_>, Vec<_>) = journey
            .connections
            .values()
            .enumerate()
            .filter_map(|(connection, c)| {
                let (from, to) = (card(&c.from)?, card(&c.to)?);
                Some((connection, Ends { from, to, sort: c.kind as u8 }))
            })
            .unzip();
        let (ways, tracks) = route::ways(self, &ends);
        let all = indices.into_iter().zip(ends).zip(ways);
        self.wires = all
            .map(|((connection, Ends { from, to, .. }), way)| Wire {
                connection,
                from,
                to,
                points: way.points,
                room: way.room,
            })
            .collect();
        tracks
    }

    fn draw_curve(&mut self) {
        let felt = self.cards.iter().enumerate().filter(|(_, c)| is_felt(c.kind));
        let point =
            |(card, c): (usize, &Card)| Some(CurvePoint { card, x: c.x, valence: c.valence? });
        self.curve = felt.filter_map(point).collect();
        self.curve.sort_by(|a, b| a.x.total_cmp(&b.x));
    }

    /// The cards that touch a part of the world, in the order in which they are painted.
    pub fn cards_in(&self, view: Rect, found: &mut Vec<u32>) {
        self.card_grid.query(view, found);
    }

    /// The connections whose surroundings touch a part of the world.
    pub fn wires_in(&self, view: Rect, found: &mut Vec<u32>) {
        self.wire_grid.query(view, found);
    }

    /// The card of a step, by the step's place in the journey; none if its lane is hidden.
    #[must_use]
    pub fn card_of(&self, step: usize) -> Option<usize> {
        self.by_step.get(step).copied().flatten()
    }

    /// The card under a point of the world.
    #[must_use]
    pub fn card_at(&self, at: Pos2) -> Option<usize> {
        self.card_grid.at(at).map(|i| i as usize)
    }

    /// The connection within `reach` of a point of the world.
    #[must_use]
    pub fn wire_at(&self, at: Pos2, reach: f32) -> Option<usize> {
        let far = |i: u32| {
            let way = self.wires[i as usize].points.windows(2);
            way.map(|s| Rect::from_two_pos(s[0], s[1]).distance_to_pos(at))
                .fold(f32::INFINITY, f32::min)
        };
        self.wire_grid.nearest(at, reach, far).map(|i| i as usize)
    }

    /// The card in a column and row.
    #[must_use]
    pub fn card_in(&self, col: u32, row: u32) -> Option<usize> {
        self.taken.get(&(col, row)).copied()
    }

    /// The place at a point of the world, which may be a new column or row of its cell; none
    /// outside the map.
    #[must_use]
    pub fn place_at(&self, journey: &Journey, at: Pos2) -> Option<Place> {
        let stage = self.stages.iter().find(|b| (b.start..b.end).contains(&at.x))?;
        let lane = self.lanes.iter().find(|b| (b.start..b.end).contains(&at.y))?;
        let col = slot(stage, at.x, |col| self.spacing.col_end(col));
        let row = if lane.thin { 0 } else { slot(lane, at.y, |row| self.spacing.row_end(row)) };
        place(journey, stage, col, lane, row)
    }

    /// The place in a column and row among all; past the last ones the last cell grows.
    #[must_use]
    pub fn place_in(&self, journey: &Journey, col: u32, row: u32) -> Option<Place> {
        let holds = |bands: &[Band], at: u32| {
            bands.iter().find(|b| at < b.first + b.count).or(bands.last()).copied()
        };
        let stage = holds(&self.stages, col)?;
        let lane = holds(&self.lanes, row)?;
        place(journey, &stage, col - stage.first, &lane, row - lane.first)
    }

    /// Where a card in this place would lie; none if its lane is hidden.
    #[must_use]
    pub fn rect_of(&self, journey: &Journey, at: &Place) -> Option<Rect> {
        let stage = self.stage(journey, &at.stage)?;
        let lane = self.lane(journey, &at.lane)?;
        Some(self.card_rect(stage, at.col.into(), lane, at.row.into()))
    }

    /// The middle of the column of this place.
    #[must_use]
    pub fn middle_of(&self, journey: &Journey, at: &Place) -> Option<f32> {
        let stage = self.stage(journey, &at.stage)?;
        Some(self.middle(stage, at.col.into()))
    }

    /// The column of this place among all, and its row.
    #[must_use]
    pub fn cell_of(&self, journey: &Journey, at: &Place) -> Option<(u32, u32)> {
        let stage = self.stage(journey, &at.stage)?;
        let lane = self.lane(journey, &at.lane)?;
        Some((stage.first + u32::from(at.col), lane.first + u32::from(at.row)))
    }

    /// The same about so high, in units of the world, with room above and below: cards grow, up to
    /// `tall` times, and so does what lies between their rows, up to `most` times. It is for looking
    /// only: places in cells are those of the map as it was.
    pub(super) fn stretched(
        &self,
        height: f32,
        (above, below): (f32, f32),
        (tall, most): (f32, f32),
    ) -> Self {
        let mut rows: Vec<(f32, f32)> =
            self.cards.iter().map(|c| (c.rect.top(), c.rect.bottom())).collect();
        rows.sort_by(|a, b| a.0.total_cmp(&b.0));
        rows.dedup_by(|next, row| {
            let touches = next.0 <= row.1;
            row.1 = if touches { row.1.max(next.1) } else { row.1 };
            touches
        });
        let rigid: f32 = rows.iter().map(|row| row.1 - row.0).sum();
        let free = (self.size.y - rigid).max(1.0);
        // Nearly half of what there is more goes to the cards, whose titles need it.
        let more = (height - above - below - self.size.y).max(0.0);
        let grown = (1.0 + 0.45 * more / rigid.max(1.0)).min(tall.max(1.0));
        let by = ((height - above - below - rigid * grown) / free).clamp(1.0, most.max(1.0));
        let mut knots = vec![(0.0, above)];
        let (mut from, mut to) = (0.0, above);
        for (top, bottom) in rows {
            to += (top - from) * by;
            knots.push((top, to));
            to += (bottom - top) * grown;
            knots.push((bottom, to));
            from = bottom;
        }
        to += (self.size.y - from).max(0.0) * by;
        knots.push((self.size.y.max(from), to));
        let y = |y: f32| {
            let next = knots.partition_point(|knot| knot.0 <= y).clamp(1, knots.len() - 1);
            let ((a, b), (c, d)) = (knots[next - 1], knots[next]);
            if c > a { b + (y - a) * (d - b) / (c - a) } else { b + y - a }
        };
        let high = to + below;
        let mut lanes = self.lanes.clone();
        for lane in &mut lanes {
            (lane.start, lane.end) = (y(lane.start), y(lane.end));
        }
        if let Some(first) = lanes.first_mut() {
            first.start = 0.0;
        }
        if let Some(last) = lanes.last_mut() {
            last.end = high;
        }
        let place = |r: Rect| Rect::from_x_y_ranges(r.x_range(), y(r.top())..=y(r.bottom()));
        let cards: Vec<Card> =
            self.cards.iter().map(|c| Card { rect: place(c.rect), ..*c }).collect();
        let mut wires = self.wires.clone();
        for point in wires.iter_mut().flat_map(|wire| &mut wire.points) {
            point.y = y(point.y);
        }
        let card_grid = Grid::new(cards.iter().map(|c| c.rect).collect());
        let boxes = wires.iter().map(|w| Rect::from_points(&w.points).expand(8.0));
        let wire_grid = Grid::new(boxes.collect());
        Self {
            stages: self.stages.clone(),
            lanes,
            cards,
            wires,
            curve: self.curve.clone(),
            size: vec2(self.size.x, high),
            card_grid,
            wire_grid,
            by_step: self.by_step.clone(),
            taken: self.taken.clone(),
            ..Self::default()
        }
    }

    /// The interval of a stage.
    #[must_use]
    pub fn stage(&self, journey: &Journey, id: &StageId) -> Option<&Band> {
        self.stages.get(journey.stages.index_of(id)?)
    }

    /// The interval of a lane; none if it is hidden.
    #[must_use]
    pub fn lane(&self, journey: &Journey, id: &LaneId) -> Option<&Band> {
        let index = journey.lanes.index_of(id)?;
        self.lanes.iter().find(|b| b.index == index)
    }
}

fn place(journey: &Journey, stage: &Band, col: u32, lane: &Band, row: u32) -> Option<Place> {
    Some(Place {
        stage: journey.stages.at(stage.index)?.0.clone(),
        lane: journey.lanes.at(lane.index)?.0.clone(),
        col: u16::try_from(col).ok()?,
        row: u16::try_from(row).ok()?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::workshop::{Stage, Table};

    #[test]
    fn a_stretched_map_keeps_its_cards_and_where_ways_meet_them() {
        let journey = crate::app::canvas::sample::big_journey(60, 80);
        let layout = Layout::of(&journey);
        let high = layout.stretched(3.0 * layout.size.y, (100.0, 50.0), (1.0, 9.0));
        assert!((high.size.y - 3.0 * layout.size.y).abs() < 1.0, "{:?}", high.size);
        for (before, after) in layout.cards.iter().zip(&high.cards) {
            assert!((before.rect.size() - after.rect.size()).length() < 0.01);
        }
        for (before, after) in layout.wires.iter().zip(&high.wires) {
            let from = layout.cards[before.from].rect.min;
            let moved = high.cards[after.from].rect.min;
            let gap = (before.points[0] - from) - (after.points[0] - moved);
            assert!(gap.length() < 0.01, "{gap:?}");
        }
        let tall = layout.stretched(9.0 * layout.size.y, (0.0, 0.0), (2.0, 9.0));
        assert!(tall.cards.iter().all(|c| (c.rect.height() - 2.0 * CARD.y).abs() < 0.01));
        let same = layout.stretched(0.0, (0.0, 0.0), (2.0, 9.0));
        assert!((same.size - layout.size).length() < 0.01);
    }

    #[test]
    fn a_quarter_of_a_million_cards_at_one_place_lie_below_one_another() {
        let many = 250_000;
        let stage = StageId::new("s").unwrap_or_else(|_| StageId::fresh());
        let lane = LaneId::new("l").unwrap_or_else(|_| LaneId::fresh());
        let mut journey = Journey::blank(
            "J".to_owned(),
            Table::from_iter([(stage.clone(), Stage { title: String::new() })]),
            Table::from_iter([(lane.clone(), Lane::new("L", LaneKind::Actions))]),
        );
        let at = Place { stage, lane, col: 0, row: 0 };
        let step = Arc::new(Step::new("", at));
        journey.steps = (0..many).map(|_| (StepId::fresh(), Arc::clone(&step))).collect();
        let layout = Layout::of(&journey);
        assert!(layout.cards.iter().map(|card| card.row).eq(0..many));
        assert_eq!(layout.lanes[0].count, many);
    }
}
