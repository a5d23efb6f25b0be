//! Where everything lies on the map of the menu: phases side by side, channels below one another.
//! Pure geometry: a bubble has a slot of its own, so that nothing ever overlaps.

use egui::{Pos2, Rangef, Rect, pos2, vec2};

/// Radius of the largest bubble, in points.
pub(super) const LARGEST: f32 = 22.0;

/// Height of a slot, in points.
pub(super) const SLOT: f32 = 2.0 * LARGEST + 12.0;

/// The narrowest slot: a bubble and a few words beside it, in points.
const NARROW: f32 = 160.0;

/// Above the first and below the last slot of a channel, in points.
const PAD: f32 = 4.0;

/// How many phases there are.
const PHASES: usize = 3;

/// A contact point to be placed.
#[derive(Debug, Clone, Copy)]
pub(super) struct Item {
    /// Its place in the document.
    pub index: usize,
    /// The column.
    pub phase: usize,
    /// The row.
    pub channel: usize,
    /// Importance to customers, 1 to 5; none if unknown.
    pub importance: Option<f64>,
}

/// A bubble with its words.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Bubble {
    pub index: usize,
    pub phase: usize,
    pub center: Pos2,
    pub radius: f32,
    /// What belongs to it alone: the bubble at the left, the words in the rest.
    pub slot: Rect,
}

/// The map, from its own corner (0, 0).
#[derive(Debug, Clone)]
pub(super) struct Places {
    pub bubbles: Vec<Bubble>,
    /// From top to bottom, one for each channel.
    pub rows: Vec<Rangef>,
    /// From left to right.
    pub columns: [Rangef; PHASES],
    pub height: f32,
}

impl Default for Places {
    fn default() -> Self {
        Self {
            bubbles: Vec::new(),
            rows: Vec::new(),
            columns: [Rangef::NOTHING; PHASES],
            height: 0.0,
        }
    }
}

/// Radius of a bubble: its area grows with importance, and what is unknown is small.
pub(super) fn radius(importance: Option<f64>) -> f32 {
    const SMALLEST: f32 = 10.0;
    match importance {
        Some(of) => (LARGEST * ((of.clamp(1.0, 5.0) / 5.0) as f32).sqrt()).max(SMALLEST),
        None => SMALLEST,
    }
}

impl Places {
    /// Lays `items` out into `width`, leaving `head` free at the left of every row. What room
    /// `height` leaves below is shared among the rows.
    pub(super) fn of(items: &[Item], channels: usize, head: f32, width: f32, height: f32) -> Self {
        let column = ((width - head) / PHASES as f32).max(NARROW);
        let columns = [0, 1, 2].map(|i| {
            let left = head + column * i as f32;
            Rangef::new(left, left + column)
        });
        let across = ((column / NARROW) as usize).max(1);
        let mut count = vec![[0_usize; PHASES]; channels];
        for item in items {
            if let Some(n) = count.get_mut(item.channel).and_then(|c| c.get_mut(item.phase)) {
                *n += 1;
            }
        }
        let lines: Vec<usize> = count
            .iter()
            .map(|cells| cells.iter().map(|n| n.div_ceil(across)).max().unwrap_or(0).max(1))
            .collect();
        let needed: f32 = lines.iter().map(|n| *n as f32 * SLOT + 2.0 * PAD).sum();
        let spare = ((height - needed) / channels.max(1) as f32).clamp(0.0, SLOT);
        let mut top = 0.0;
        let rows: Vec<Rangef> = lines
            .iter()
            .map(|n| {
                let row = Rangef::new(top, top + *n as f32 * SLOT + 2.0 * PAD + spare);
                top = row.max;
                row
            })
            .collect();
        let mut taken = vec![[0_usize; PHASES]; channels];
        let bubbles = items.iter().filter_map(|item| {
            let all = *count.get(item.channel)?.get(item.phase)?;
            let nth = taken.get_mut(item.channel)?.get_mut(item.phase)?;
            let (row, of) = (rows.get(item.channel)?, columns.get(item.phase)?);
            let (line, place) = (*nth / across, *nth % across);
            *nth += 1;
            // A cell with few has wide slots; its lines stand in the middle of the row.
            let slot_width = of.span() / across.min(all) as f32;
            let block = all.div_ceil(across) as f32 * SLOT;
            let min = pos2(
                of.min + place as f32 * slot_width,
                row.center() - block / 2.0 + line as f32 * SLOT,
            );
            let slot = Rect::from_min_size(min, vec2(slot_width, SLOT)).shrink2(vec2(8.0, 4.0));
            let center = pos2(slot.left() + LARGEST, slot.center().y);
            let radius = radius(item.importance);
            Some(Bubble { index: item.index, phase: item.phase, center, radius, slot })
        });
        let bubbles = bubbles.collect();
        Self { bubbles, rows, columns, height: top }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn items(cells: &[(usize, usize, usize)]) -> Vec<Item> {
        let all = cells.iter().flat_map(|(phase, channel, n)| {
            (0..*n).map(|i| (*phase, *channel, Some(1.0 + (i % 5) as f64)))
        });
        all.enumerate()
            .map(|(index, (phase, channel, importance))| Item { index, phase, channel, importance })
            .collect()
    }

    #[test]
    fn nothing_overlaps_and_everything_stays_in_its_cell() {
        for (width, height) in [(600.0, 300.0), (1200.0, 600.0), (300.0, 2000.0)] {
            let items = items(&[(0, 0, 7), (1, 0, 1), (2, 1, 3), (0, 2, 12), (2, 2, 1)]);
            let places = Places::of(&items, 3, 120.0, width, height);
            assert_eq!(places.bubbles.len(), items.len());
            for (i, a) in places.bubbles.iter().enumerate() {
                let item = items[a.index];
                assert!(places.rows[item.channel].contains(a.slot.top()));
                assert!(places.rows[item.channel].contains(a.slot.bottom()));
                assert!(places.columns[item.phase].contains(a.slot.left()));
                assert!(places.columns[item.phase].contains(a.slot.right()));
                let bubble = Rect::from_center_size(a.center, vec2(2.0, 2.0) * a.radius);
                assert!(a.slot.contains_rect(bubble), "{a:?}");
                for b in &places.bubbles[i + 1..] {
                    assert!(!a.slot.intersects(b.slot), "{a:?} {b:?}");
                }
            }
        }
    }

    #[test]
    fn importance_makes_a_bubble_larger() {
        let radii = [1.0, 2.0, 3.0, 4.0, 5.0].map(|i| radius(Some(i)));
        assert!(radii.windows(2).all(|pair| pair[0] <= pair[1]), "{radii:?}");
        assert_eq!(radius(Some(5.0)), LARGEST);
        assert!(radius(None) <= radius(Some(1.0)));
    }
}
