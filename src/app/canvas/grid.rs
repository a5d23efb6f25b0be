//! A bucket grid over rectangles: what lies in the view is found without asking every card.

use std::collections::HashMap;

use egui::{Pos2, Rect, Vec2};
use foldhash::fast::FixedState;

/// Side of a bucket, in units of the world: about a card.
const SIDE: f32 = 256.0;
/// What touches more buckets than this is kept apart.
const MOST: i64 = 256;

/// Rectangles by the buckets that they touch. Those that touch many are kept apart and always
/// asked.
#[derive(Debug, Default)]
pub struct Grid {
    rects: Vec<Rect>,
    bounds: Option<Rect>,
    buckets: HashMap<(i32, i32), Vec<u32>, FixedState>,
    large: Vec<u32>,
}

fn bucket(at: Pos2) -> (i32, i32) {
    ((at.x / SIDE).floor() as i32, (at.y / SIDE).floor() as i32)
}

/// How many buckets there are from one to another.
fn count(from: (i32, i32), to: (i32, i32)) -> i64 {
    let spread = |low: i32, high: i32| i64::from(high) - i64::from(low) + 1;
    spread(from.0, to.0).saturating_mul(spread(from.1, to.1))
}

impl Grid {
    /// Indexes rectangles; they are found again by their place in this list.
    #[must_use]
    pub fn new(rects: Vec<Rect>) -> Self {
        let mut grid = Self::default();
        for (i, rect) in (0_u32..).zip(&rects) {
            grid.bounds = Some(grid.bounds.map_or(*rect, |b| b.union(*rect)));
            let (from, to) = (bucket(rect.min), bucket(rect.max));
            if count(from, to) > MOST {
                grid.large.push(i);
                continue;
            }
            for x in from.0..=to.0 {
                for y in from.1..=to.1 {
                    grid.buckets.entry((x, y)).or_default().push(i);
                }
            }
        }
        grid.rects = rects;
        grid
    }

    /// Puts the places of all rectangles that touch `view` into `found`, in ascending order.
    pub fn query(&self, view: Rect, found: &mut Vec<u32>) {
        found.clear();
        let Some(bounds) = self.bounds else { return };
        if view.contains_rect(bounds) {
            found.extend(0..self.rects.len() as u32);
            return;
        }
        if !view.intersects(bounds) {
            return;
        }
        let (from, to) = (bucket(view.min), bucket(view.max));
        let touched = |i: &&u32| self.rects[**i as usize].intersects(view);
        let mut ask = |at: (i32, i32), items: &[u32]| {
            // Whatever touches several buckets is found in the first of them that is asked.
            let first = |i: &&u32| {
                let own = bucket(self.rects[**i as usize].min);
                (own.0.max(from.0), own.1.max(from.1)) == at
            };
            found.extend(items.iter().filter(touched).filter(first));
        };
        if count(from, to) > self.buckets.len() as i64 {
            for (&at, items) in &self.buckets {
                if (from.0..=to.0).contains(&at.0) && (from.1..=to.1).contains(&at.1) {
                    ask(at, items);
                }
            }
        } else {
            for x in from.0..=to.0 {
                for y in from.1..=to.1 {
                    if let Some(items) = self.buckets.get(&(x, y)) {
                        ask((x, y), items);
                    }
                }
            }
        }
        found.extend(self.large.iter().filter(touched));
        // Later ones are painted over earlier ones, whatever the view.
        found.sort_unstable();
    }

    /// The last of the rectangles that hold a point.
    #[must_use]
    pub fn at(&self, point: Pos2) -> Option<u32> {
        let holds = |i: &&u32| self.rects[**i as usize].contains(point);
        let here = self.buckets.get(&bucket(point)).and_then(|b| b.iter().rev().find(holds));
        here.max(self.large.iter().rev().find(holds)).copied()
    }

    /// The rectangle that is nearest to a point by a distance of the caller's, if that is at most
    /// `reach`; only those are asked that touch the square around the point.
    #[must_use]
    pub fn nearest(&self, point: Pos2, reach: f32, far: impl Fn(u32) -> f32) -> Option<u32> {
        let view = Rect::from_center_size(point, Vec2::splat(2.0 * reach));
        let (from, to) = (bucket(view.min), bucket(view.max));
        let mut best: Option<(f32, u32)> = None;
        let mut ask = |items: &[u32]| {
            for &i in items {
                if self.rects[i as usize].intersects(view) {
                    let far = far(i);
                    if far <= reach && best.is_none_or(|b| (far, i) < b) {
                        best = Some((far, i));
                    }
                }
            }
        };
        if count(from, to) > self.buckets.len() as i64 {
            self.buckets.values().for_each(|items| ask(items));
        } else {
            for x in from.0..=to.0 {
                for y in from.1..=to.1 {
                    self.buckets.get(&(x, y)).into_iter().for_each(|items| ask(items));
                }
            }
        }
        ask(&self.large);
        best.map(|b| b.1)
    }
}
