//! Gives the charts of a slide what is free on it.

use super::deck::Thing;
use super::xml::Rect;

/// What things one below the other may lie over each other by, in points.
const TOUCH: f64 = 0.01;

/// Makes the charts of a slide higher by what is `free` below everything, in points, and moves what
/// stands below them. What stands on one line stays on one, and nothing comes to lie on something
/// else or lower than before by more than is free.
pub(super) fn stretch(things: &mut [Thing<'_>], free: f64) {
    let charts: Vec<bool> = things.iter().map(|t| matches!(t, Thing::Chart { .. })).collect();
    if free <= 0.0 || !charts.contains(&true) {
        return;
    }
    let places: Vec<Rect> = things.iter().map(Thing::at).collect();
    let bands = bands(&places);
    // How many charts stand one below the other in each band, at most.
    let many: Vec<usize> = bands
        .iter()
        .map(|band| band.iter().map(|at| below(&places, &charts, band, *at)).max().unwrap_or(0))
        .collect();
    let all: usize = many.iter().sum();
    let mut moved = 0.0;
    for (band, many) in bands.iter().zip(many) {
        let share = free * many as f64 / all as f64;
        // From the highest to the lowest: each begins below what stands above it in its column.
        let mut down = vec![0.0; things.len()];
        let mut more = vec![0.0; things.len()];
        for at in band {
            let over = band.iter().filter(|over| is_below(places[*at], places[**over]));
            down[*at] = over.map(|over| down[*over] + more[*over]).fold(0.0, f64::max);
            if charts[*at] {
                let in_column =
                    above(&places, &charts, band, *at) + below(&places, &charts, band, *at) - 1;
                more[*at] = share / in_column as f64;
            }
            let place = things[*at].at_mut();
            place.y += moved + down[*at];
            place.h += more[*at];
        }
        moved += share;
    }
}

/// The places from the highest to the lowest, in bands that a line across the slide parts.
fn bands(places: &[Rect]) -> Vec<Vec<usize>> {
    let mut order: Vec<usize> = (0..places.len()).collect();
    order.sort_by(|a, b| places[*a].y.total_cmp(&places[*b].y));
    let mut bands: Vec<Vec<usize>> = Vec::new();
    let mut bottom = f64::NEG_INFINITY;
    for at in order {
        match bands.last_mut() {
            Some(band) if places[at].y < bottom - TOUCH => band.push(at),
            _ => bands.push(vec![at]),
        }
        bottom = bottom.max(places[at].bottom());
    }
    bands
}

/// The first place stands below the second, in its column.
fn is_below(a: Rect, b: Rect) -> bool {
    let beside = a.x >= b.x + b.w - TOUCH || b.x >= a.x + a.w - TOUCH;
    !beside && a.y >= b.bottom() - TOUCH && a.y > b.y
}

/// How many charts stand one below the other from this place on, with it.
fn below(places: &[Rect], charts: &[bool], band: &[usize], at: usize) -> usize {
    let next = band.iter().filter(|next| is_below(places[**next], places[at]));
    usize::from(charts[at]) + next.map(|n| below(places, charts, band, *n)).max().unwrap_or(0)
}

/// How many charts stand one below the other down to this place, with it.
fn above(places: &[Rect], charts: &[bool], band: &[usize], at: usize) -> usize {
    let over = band.iter().filter(|over| is_below(places[at], places[**over]));
    usize::from(charts[at]) + over.map(|o| above(places, charts, band, *o)).max().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use std::borrow::Cow;

    use super::*;
    use crate::report::model::{Chart, Data};

    fn chart(x: f64, y: f64, w: f64, h: f64) -> Thing<'static> {
        let data = Data::Bars { name: String::new(), rows: Vec::new() };
        let [id, caption, alt] = [String::new(), String::new(), String::new()];
        let chart = Cow::Owned(Chart { id, caption, alt, data });
        Thing::Chart { at: Rect::new(x, y, w, h), chart }
    }

    fn words(x: f64, y: f64, w: f64, h: f64) -> Thing<'static> {
        Thing::Words { at: Rect::new(x, y, w, h), paras: Vec::new(), size: 14.0 }
    }

    /// Left, top, width and height of each after it had so much room.
    fn stretched(mut things: Vec<Thing<'static>>, free: f64) -> Vec<[f64; 4]> {
        stretch(&mut things, free);
        things.iter().map(Thing::at).map(|at| [at.x, at.y, at.w, at.h]).collect()
    }

    #[test]
    fn a_chart_pushes_the_words_below_it_down_whatever_stands_beside_them() {
        let things = vec![
            chart(0.0, 100.0, 400.0, 110.0),
            words(0.0, 224.0, 400.0, 60.0),
            chart(420.0, 100.0, 400.0, 184.0),
        ];
        let places = stretched(things, 90.0);
        assert_eq!(places[0], [0.0, 100.0, 400.0, 200.0]);
        assert_eq!(places[1], [0.0, 314.0, 400.0, 60.0]);
        assert_eq!(places[2], [420.0, 100.0, 400.0, 274.0]);
    }

    #[test]
    fn charts_below_each_other_share_what_is_free_and_what_is_in_line_stays_so() {
        let things = vec![
            // Two charts beside one,
            chart(0.0, 100.0, 400.0, 110.0),
            chart(0.0, 220.0, 400.0, 110.0),
            chart(420.0, 100.0, 400.0, 230.0),
            // and two columns of words below.
            words(0.0, 340.0, 400.0, 50.0),
            words(420.0, 340.0, 400.0, 40.0),
        ];
        let places = stretched(things, 60.0);
        assert_eq!(places[0], [0.0, 100.0, 400.0, 140.0]);
        assert_eq!(places[1], [0.0, 250.0, 400.0, 140.0]);
        assert_eq!(places[2], [420.0, 100.0, 400.0, 290.0]);
        assert_eq!([places[3][1], places[4][1]], [400.0, 400.0]);
    }

    #[test]
    fn without_a_chart_or_room_nothing_moves() {
        let places = stretched(vec![words(0.0, 0.0, 10.0, 10.0)], 50.0);
        assert_eq!(places, [[0.0, 0.0, 10.0, 10.0]]);
        let places = stretched(vec![chart(0.0, 0.0, 10.0, 10.0)], -5.0);
        assert_eq!(places, [[0.0, 0.0, 10.0, 10.0]]);
    }
}
