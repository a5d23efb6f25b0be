//! Circles that do not overlap, and the free place nearest to where one would like to be.

use std::collections::HashMap;
use std::f64::consts::TAU;
use std::sync::atomic::{AtomicBool, Ordering};

use egui::{Pos2, vec2};

/// Circles that overlap by less than this only touch: places are rounded when everything is moved.
const TOUCH: f32 = 0.5;

/// Circles that are in place, found by where they are.
#[derive(Debug, Default)]
pub(super) struct Circles {
    all: Vec<(Pos2, f32)>,
    cells: HashMap<(i32, i32), Vec<usize>>,
    /// How far along the spiral around a place no circle of such a radius is free. What is taken
    /// stays taken, so nobody need look there again.
    full: HashMap<(u32, u32), Vec<(f32, f64)>>,
}

impl Circles {
    const CELL: f32 = 160.0;

    fn cells(center: Pos2, r: f32) -> impl Iterator<Item = (i32, i32)> {
        let cell = |v: f32| (v / Self::CELL).floor() as i32;
        let (left, right) = (cell(center.x - r), cell(center.x + r));
        let (top, bottom) = (cell(center.y - r), cell(center.y + r));
        (left..=right).flat_map(move |x| (top..=bottom).map(move |y| (x, y)))
    }

    fn is_free(&self, center: Pos2, r: f32) -> bool {
        Self::cells(center, r).filter_map(|cell| self.cells.get(&cell)).flatten().all(|i| {
            let (other, theirs) = self.all[*i];
            other.distance(center) >= r + theirs
        })
    }

    /// Whether what has stood here may stay.
    pub(super) fn may_stay(&self, center: Pos2, r: f32) -> bool {
        self.is_free(center, r - TOUCH)
    }

    /// The free place nearest to a target, along a spiral that is wider than high; none if it was
    /// told to stop.
    pub(super) fn nearest(
        &mut self,
        target: Pos2,
        r: f32,
        wide: f32,
        step: f64,
        stop: &AtomicBool,
    ) -> Option<Pos2> {
        let full = self.full.entry((target.x.to_bits(), target.y.to_bits())).or_default();
        let known = full.iter().filter(|(other, _)| *other <= r).map(|(_, turn)| *turn);
        let mut turn = known.fold(0.0, f64::max);
        loop {
            if stop.load(Ordering::Relaxed) {
                return None;
            }
            let out = step * turn / TAU;
            let (sin, cos) = turn.sin_cos();
            let at = vec2((out * cos) as f32 * wide, (out * sin) as f32);
            let at = target + at;
            if self.is_free(at, r) {
                let full = self.full.entry((target.x.to_bits(), target.y.to_bits())).or_default();
                match full.iter_mut().find(|(other, _)| *other == r) {
                    Some(known) => known.1 = turn,
                    None => full.push((r, turn)),
                }
                return Some(at);
            }
            // As far along the spiral as it is from one turn to the next.
            turn += (step / out.max(step)).min(0.7);
        }
    }

    pub(super) fn put(&mut self, center: Pos2, r: f32) {
        for cell in Self::cells(center, r) {
            self.cells.entry(cell).or_default().push(self.all.len());
        }
        self.all.push((center, r));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_are_free_and_found_again() {
        let go = AtomicBool::new(false);
        let mut circles = Circles::default();
        let mut all: Vec<(Pos2, f32)> = Vec::new();
        // Large and small ones in turn, around the same place.
        for n in 0..400 {
            let r = [30.0, 8.0, 90.0][n % 3];
            let at = circles.nearest(Pos2::ZERO, r, 2.0, 10.0, &go).unwrap();
            assert!(all.iter().all(|(other, theirs)| other.distance(at) >= r + theirs));
            // What is remembered of full places hides no free one.
            circles.full.clear();
            assert_eq!(circles.nearest(Pos2::ZERO, r, 2.0, 10.0, &go), Some(at));
            circles.put(at, r);
            all.push((at, r));
        }
    }

    #[test]
    fn a_search_can_be_stopped() {
        let mut circles = Circles::default();
        circles.put(Pos2::ZERO, 5_000.0);
        let stop = AtomicBool::new(true);
        assert_eq!(circles.nearest(Pos2::ZERO, 1.0, 1.0, 10.0, &stop), None);
    }
}
