//! A bucket grid over rectangles: what lies in the view is found without asking every card.

use std::collections::HashMap;

use egui::{Pos2, Rect, Vec2};

/// Side of a bucket, in units of the world: a few cards.
const SIDE: f32 = 1024.0;

/// Rectangles by where they begin. Those larger than a bucket are kept apart and always asked.
#[derive(Debug, Default)]
pub struct Grid {
    rects: Vec<Rect>,
    bounds: Option<Rect>,
    buckets: HashMap<(i32, i32), Vec<u32>>,
    large: Vec<u32>,
}

fn bucket(at: Pos2) -> (i32, i32) {
    ((at.x / SIDE).floor() as i32, (at.y / SIDE).floor() as i32)
}

impl Grid {
    /// Indexes rectangles; they are found again by their place in this list.
    #[must_use]
    pub fn new(rects: Vec<Rect>) -> Self {
        let mut grid = Self::default();
        for (i, rect) in (0_u32..).zip(&rects) {
            grid.bounds = Some(grid.bounds.map_or(*rect, |b| b.union(*rect)));
            if rect.width() > SIDE || rect.height() > SIDE {
                grid.large.push(i);
            } else {
                grid.buckets.entry(bucket(rect.min)).or_default().push(i);
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
        // What begins one bucket before may still reach in.
        let (left, top) = bucket(view.min - Vec2::splat(SIDE));
        let (right, bottom) = bucket(view.max);
        let touched = |i: &&u32| self.rects[**i as usize].intersects(view);
        let spread = |low: i32, high: i32| i64::from(high) - i64::from(low) + 1;
        let asked = spread(left, right).saturating_mul(spread(top, bottom));
        if asked > self.buckets.len() as i64 {
            for (&(x, y), items) in &self.buckets {
                if (left..=right).contains(&x) && (top..=bottom).contains(&y) {
                    found.extend(items.iter().filter(touched));
                }
            }
        } else {
            for x in left..=right {
                for y in top..=bottom {
                    if let Some(items) = self.buckets.get(&(x, y)) {
                        found.extend(items.iter().filter(touched));
                    }
                }
            }
        }
        found.extend(self.large.iter().filter(touched));
        // Later ones are painted over earlier ones, whatever the view.
        found.sort_unstable();
    }
}
