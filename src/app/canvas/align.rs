//! Putting what is selected in order: cards by columns and rows, notes by their edges.

use std::collections::{HashMap, HashSet};

use egui::{Rect, Vec2, pos2, vec2};

use super::layout::Card;
use super::notes::note_rect;
use super::scene::Scene;
use super::{Canvas, Selection};
use crate::app::views::Cx;
use crate::edit::{Edit, JourneyEdit};
use crate::workshop::{Coordinate, JourneyId, Place, StepId, StickyId};

/// How what is selected is put in order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Arrange {
    /// Into the column of the leftmost.
    Column,
    /// Into the row of the topmost.
    Row,
    /// With the same room in between, along the direction in which they spread most.
    Apart,
    /// Side by side in one row, lane by lane.
    Straight,
}

/// Where the `i`th of `n` lies between two ends.
fn between(first: f32, last: f32, i: usize, n: usize) -> f32 {
    first + (last - first) * i as f32 / (n.max(2) - 1) as f32
}

/// New places for cards, given by column and row among all: everything but `Straight`.
fn cells(cards: &[(u32, u32)], how: Arrange) -> Vec<(usize, u32, u32)> {
    let (cols, rows) = (|| cards.iter().map(|c| c.0), || cards.iter().map(|c| c.1));
    let (Some(left), Some(right)) = (cols().min(), cols().max()) else { return Vec::new() };
    let (Some(top), Some(bottom)) = (rows().min(), rows().max()) else { return Vec::new() };
    let mut order: Vec<usize> = (0..cards.len()).collect();
    match how {
        Arrange::Column => order.sort_by_key(|&i| (cards[i].1, cards[i].0)),
        Arrange::Row | Arrange::Straight => order.sort_by_key(|&i| cards[i]),
        Arrange::Apart if right - left >= bottom - top => {
            order.sort_by_key(|&i| cards[i]);
        }
        Arrange::Apart => order.sort_by_key(|&i| (cards[i].1, cards[i].0)),
    }
    let across = right - left >= bottom - top;
    let places = order.iter().enumerate().map(|(place, &i)| {
        let spread =
            |a: u32, b: u32| between(a as f32, b as f32, place, cards.len()).round() as u32;
        let (col, row) = cards[i];
        match how {
            Arrange::Column => (i, left, row),
            Arrange::Row | Arrange::Straight => (i, col, top),
            Arrange::Apart if across => (i, spread(left, right), row),
            Arrange::Apart => (i, col, spread(top, bottom)),
        }
    });
    places.collect()
}

/// New corners for notes, by the places of `notes`.
fn corners(notes: &[Rect], how: Arrange) -> Vec<egui::Pos2> {
    let Some(all) = notes.iter().copied().reduce(Rect::union) else { return Vec::new() };
    let mut new: Vec<_> = notes.iter().map(|note| note.min).collect();
    match how {
        Arrange::Column => new.iter_mut().for_each(|at| at.x = all.left()),
        Arrange::Row | Arrange::Straight => new.iter_mut().for_each(|at| at.y = all.top()),
        Arrange::Apart => {
            let axis = if all.width() >= all.height() { vec2(1.0, 0.0) } else { vec2(0.0, 1.0) };
            let along = |v: Vec2| v.dot(axis);
            let mut order: Vec<usize> = (0..notes.len()).collect();
            let middle = |i: usize| along(notes[i].center().to_vec2());
            order.sort_by(|&a, &b| middle(a).total_cmp(&middle(b)));
            let taken: f32 = notes.iter().map(|note| along(note.size())).sum();
            let gap = (along(all.size()) - taken) / (notes.len().max(2) - 1) as f32;
            let mut at = along(all.min.to_vec2());
            for i in order {
                let keep = new[i].to_vec2() - axis * along(new[i].to_vec2());
                new[i] = pos2(0.0, 0.0) + keep + axis * at;
                at += along(notes[i].size()) + gap;
            }
        }
    }
    new
}

impl Canvas {
    /// Puts the selected cards and the selected notes in order, as one step.
    pub(super) fn align(
        &mut self,
        scene: &Scene<'_>,
        cx: &mut Cx<'_>,
        id: &JourneyId,
        how: Arrange,
    ) {
        let mut edits = Vec::new();
        let steps = self.arranged_cards(scene, how);
        if !steps.is_empty() {
            edits.push(JourneyEdit::MoveSteps(steps).of(id));
        }
        let notes = self.arranged_notes(scene, how);
        if !notes.is_empty() {
            edits.push(JourneyEdit::MoveStickies(notes).of(id));
        }
        if !edits.is_empty() {
            cx.out.edit(Edit::Many("canvas-edit-arrange", edits));
            self.reveal_selection();
        }
    }

    fn arranged_cards(&self, scene: &Scene<'_>, how: Arrange) -> Vec<(StepId, Place)> {
        let (layout, journey) = (scene.layout, scene.journey);
        let Selection::Steps(ids) = &self.selection else { return Vec::new() };
        let found: Vec<(&StepId, Card)> = ids
            .iter()
            .filter_map(|id| {
                let card = layout.card_of(journey.steps.index_of(id)?)?;
                Some((id, layout.cards[card]))
            })
            .collect();
        if found.len() < 2 {
            return Vec::new();
        }
        let moves: Vec<(StepId, Place)> = if how == Arrange::Straight {
            straight(scene, found)
        } else {
            let cards: Vec<_> = found.iter().map(|(_, card)| (card.col, card.row)).collect();
            let placed = cells(&cards, how).into_iter();
            placed
                .filter_map(|(i, col, row)| {
                    Some((found[i].0.clone(), layout.place_in(journey, col, row)?))
                })
                .collect()
        };
        let stays =
            |(id, at): &(StepId, Place)| journey.steps.get(id).is_some_and(|step| step.at == *at);
        if moves.iter().all(stays) { Vec::new() } else { moves }
    }

    fn arranged_notes(
        &self,
        scene: &Scene<'_>,
        how: Arrange,
    ) -> Vec<(StickyId, (Coordinate, Coordinate))> {
        let stickies = &scene.journey.stickies;
        let chosen = self.notes.chosen.iter();
        let found: Vec<_> = chosen.filter_map(|id| Some((id, stickies.get(id)?))).collect();
        if found.len() < 2 {
            return Vec::new();
        }
        let rects: Vec<Rect> = found.iter().map(|(_, sticky)| note_rect(sticky)).collect();
        let moves = found.iter().zip(corners(&rects, how)).map(|((id, _), at)| {
            let at = (Coordinate::clamped(at.x.into()), Coordinate::clamped(at.y.into()));
            ((*id).clone(), at)
        });
        let moves: Vec<_> = moves.collect();
        let stays = |((_, sticky), (_, at)): (&(&StickyId, &_), &(StickyId, _))| {
            let sticky: &crate::workshop::Sticky = sticky;
            sticky.at == *at
        };
        if found.iter().zip(&moves).all(stays) { Vec::new() } else { moves }
    }
}

/// The cards of each lane side by side, in the row of its first one. No card leaves its stage: a
/// stage that is too narrow grows.
fn straight(scene: &Scene<'_>, mut found: Vec<(&StepId, Card)>) -> Vec<(StepId, Place)> {
    let journey = scene.journey;
    let chosen: HashSet<usize> = found.iter().map(|(_, card)| card.step).collect();
    found.sort_by_key(|(_, card)| (card.col, card.row));
    let mut rows = HashMap::new();
    let mut last: HashMap<_, u16> = HashMap::new();
    let mut moves = Vec::new();
    for (id, _) in found {
        let Some(step) = journey.steps.get(id) else { continue };
        let row = *rows.entry(&step.at.lane).or_insert(step.at.row);
        let cell = (&step.at.lane, &step.at.stage);
        let col = match last.get(&cell) {
            Some(before) => step.at.col.max(before.saturating_add(1)),
            None => step.at.col,
        };
        let mut col = col;
        while taken(scene, &chosen, &Place { col, row, ..step.at.clone() }) && col < u16::MAX {
            col += 1;
        }
        last.insert(cell, col);
        moves.push((id.clone(), Place { col, row, ..step.at.clone() }));
    }
    moves
}

/// Whether a card that is not among the chosen lies in this place.
fn taken(scene: &Scene<'_>, chosen: &HashSet<usize>, at: &Place) -> bool {
    let (layout, journey) = (scene.layout, scene.journey);
    // Past the last column or row of the cell nothing can lie.
    let inside = layout.stage(journey, &at.stage).is_some_and(|s| u32::from(at.col) < s.count)
        && layout.lane(journey, &at.lane).is_some_and(|l| u32::from(at.row) < l.count);
    let there = layout.cell_of(journey, at).filter(|_| inside);
    let card = there.and_then(|(col, row)| layout.card_in(col, row));
    card.is_some_and(|card| !chosen.contains(&layout.cards[card].step))
}

#[cfg(test)]
mod tests {
    use super::*;
    #[test]
    fn cards_share_a_column_or_a_row_or_the_room() {
        let cards = [(4, 2), (1, 0), (2, 1)];
        let mut column = cells(&cards, Arrange::Column);
        column.sort_unstable();
        assert_eq!(column, [(0, 1, 2), (1, 1, 0), (2, 1, 1)]);
        let mut row = cells(&cards, Arrange::Row);
        row.sort_unstable();
        assert_eq!(row, [(0, 4, 0), (1, 1, 0), (2, 2, 0)]);
        let cards = [(0, 0), (1, 0), (6, 0)];
        assert_eq!(cells(&cards, Arrange::Apart), [(0, 0, 0), (1, 3, 0), (2, 6, 0)]);
    }

    #[test]
    fn notes_get_the_same_gaps() {
        let note = |x: f32, w: f32| Rect::from_min_size(pos2(x, 5.0), vec2(w, 10.0));
        let notes = [note(100.0, 20.0), note(0.0, 40.0), note(45.0, 20.0)];
        let xs: Vec<f32> = corners(&notes, Arrange::Apart).iter().map(|p| p.x).collect();
        assert_eq!(xs, [100.0, 0.0, 60.0]);
        assert!(corners(&notes, Arrange::Column).iter().all(|p| p.x == 0.0));
    }
}
