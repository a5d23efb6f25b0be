//! Points that would lie upon one another are moved aside, each as little as needed.

/// How far apart two points must be, in points of the paper: a little more than they are wide.
const APART: f64 = 15.5;

/// How far from the left and right edge they stay, and from the upper and lower one, where words
/// stand.
const EDGE: [f64; 2] = [8.0, 26.0];

/// The places of points on a field of this width and height, in points of the paper, each more
/// than twice the edge. The first
/// ones keep theirs.
pub(super) fn spread(places: &[[f64; 2]], [width, height]: [f64; 2]) -> Vec<[f64; 2]> {
    let inside =
        |[x, y]: [f64; 2]| [x.clamp(EDGE[0], width - EDGE[0]), y.clamp(EDGE[1], height - EDGE[1])];
    let mut done: Vec<[f64; 2]> = Vec::with_capacity(places.len());
    for place in places {
        let home = inside(*place);
        let free =
            |[x, y]: [f64; 2]| done.iter().all(|[a, b]| (a - x).hypot(b - y) >= APART - 1e-6);
        // Rings around the place that it should have, from the inside to the outside.
        let rings = (0..24_u32).flat_map(|ring| {
            let radius = f64::from(ring) * APART / 2.0;
            let count = (ring * 6).max(1);
            (0..count).map(move |i| {
                let angle = f64::from(i) / f64::from(count) * std::f64::consts::TAU;
                [home[0] + radius * angle.cos(), home[1] + radius * angle.sin()]
            })
        });
        let found = rings.map(inside).find(|spot| free(*spot)).unwrap_or(home);
        done.push(found);
    }
    done
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn points_at_one_place_are_told_apart() {
        let field = [280.0, 230.0];
        let places = spread(&[[0.0, 230.0]; 40], field);
        assert_eq!(places[0], [EDGE[0], 230.0 - EDGE[1]]);
        for (i, a) in places.iter().enumerate() {
            assert!((0.0..=280.0).contains(&a[0]) && (0.0..=230.0).contains(&a[1]));
            for b in &places[..i] {
                assert!((a[0] - b[0]).hypot(a[1] - b[1]) > APART - 0.1, "{a:?} {b:?}");
            }
        }
    }

    #[test]
    fn points_apart_stay_where_they_are() {
        let places = [[50.0, 50.0], [150.0, 60.0]];
        assert_eq!(spread(&places, [280.0, 230.0]), places);
    }
}
