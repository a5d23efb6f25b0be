//! Where the organisation stands between CRM and CEM (K20), and whether its foundations move
//! together (K18). All of it is our definition; the requirements ask for the statements only.
//!
//! Positions run from 0 (the first statement: managing transactions) to 10 (the second: managing
//! engagement). The headline is the plain mean of the four pairs of K20 that are known; the
//! foundations of K18 are not averaged into it, since a mean would hide that the lowest of them
//! holds the others back.

use crate::workshop::{Position, Score, Stance, Table};

/// Technology is called ahead when it exceeds the lowest of people, process and culture by this
/// much, on the scale of 0 to 10.
pub const AHEAD: f64 = 2.0;

/// What the positions say together.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct StanceFigures {
    /// The mean of the pairs as they are, 0 to 10; none if nobody has placed one.
    pub now: Option<f64>,
    /// The mean of the pairs as they shall be, 0 to 10.
    pub aim: Option<f64>,
    /// How many of the four pairs are placed as they are.
    pub placed: usize,
    /// The pair with the most way to go, and how much, among all that are shown beside one another,
    /// the foundations too; none without a positive gap. The first of equals.
    pub widest: Option<(Stance, f64)>,
    /// The lowest foundation as it is; none while fewer than two are known, since one alone is
    /// weaker than nothing. The first of equals.
    pub weakest: Option<(Stance, f64)>,
    /// Technology runs ahead: of which other foundation (the lowest), and by how much.
    pub ahead: Option<(Stance, f64)>,
}

fn mean(values: impl Iterator<Item = f64>) -> (Option<f64>, usize) {
    let (sum, count) = values.fold((0.0, 0_usize), |(s, n), v| (s + v, n + 1));
    ((count > 0).then(|| sum / count as f64), count)
}

fn lowest(all: impl Iterator<Item = (Stance, f64)>) -> Option<(Stance, f64)> {
    // `min_by` keeps the first of equals.
    all.min_by(|a, b| a.1.total_cmp(&b.1))
}

impl StanceFigures {
    /// The figures of these positions.
    #[must_use]
    pub fn of(positions: &Table<Stance, Position>) -> Self {
        let now = |s: &Stance| positions.get(s).and_then(|p| p.now).map(Score::get);
        let aim = |s: &Stance| positions.get(s).and_then(|p| p.aim).map(Score::get);
        let placed_now = |s: &Stance| now(s).map(|v| (*s, v));
        let (mean_now, placed) = mean(Stance::PAIRS.iter().filter_map(now));
        let (mean_aim, _) = mean(Stance::PAIRS.iter().filter_map(aim));
        let widest = Stance::ALL
            .iter()
            .filter_map(|s| Some((*s, aim(s)? - now(s)?)))
            .filter(|(_, gap)| *gap > 0.0)
            // `max_by` would keep the last of equals.
            .reduce(|best, next| if next.1 > best.1 { next } else { best });
        let known = Stance::FOUNDATIONS.iter().filter_map(placed_now);
        let weakest = (known.clone().count() > 1).then(|| lowest(known.clone())).flatten();
        let others = known.filter(|(s, _)| *s != Stance::Technology);
        let ahead = now(&Stance::Technology).zip(lowest(others)).and_then(|(tech, (s, low))| {
            let by = tech - low;
            (by >= AHEAD).then_some((s, by))
        });
        Self { now: mean_now, aim: mean_aim, placed, widest, weakest, ahead }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn table(of: &[(Stance, Option<f64>, Option<f64>)]) -> Table<Stance, Position> {
        let score = |v: &Option<f64>| v.map(Score::clamped);
        of.iter()
            .map(|(s, now, aim)| {
                let position = Position { now: score(now), aim: score(aim), note: String::new() };
                (*s, position)
            })
            .collect()
    }

    #[test]
    fn nothing_placed_says_nothing() {
        assert_eq!(StanceFigures::of(&Table::default()), StanceFigures::default());
    }

    #[test]
    fn the_mean_is_of_the_pairs_that_are_known_and_of_no_foundation() {
        let figures = StanceFigures::of(&table(&[
            (Stance::Relationship, Some(2.0), Some(8.0)),
            (Stance::OutsideIn, Some(4.0), Some(7.0)),
            (Stance::Loyalty, None, Some(9.0)),
            (Stance::People, Some(10.0), Some(10.0)),
        ]));
        assert_eq!((figures.now, figures.aim, figures.placed), (Some(3.0), Some(8.0), 2));
        assert_eq!(figures.widest, Some((Stance::Relationship, 6.0)));
        assert_eq!(figures.weakest, None, "one foundation alone is not the weakest");
    }

    #[test]
    fn a_way_back_is_no_gap_and_the_first_of_equals_is_named() {
        let back = table(&[(Stance::Loyalty, Some(8.0), Some(6.0))]);
        assert_eq!(StanceFigures::of(&back).widest, None);
        let equal = table(&[
            (Stance::OutsideIn, Some(2.0), Some(5.0)),
            (Stance::Loyalty, Some(4.0), Some(7.0)),
        ]);
        assert_eq!(StanceFigures::of(&equal).widest, Some((Stance::OutsideIn, 3.0)));
        let foundation = table(&[
            (Stance::Relationship, Some(2.0), Some(6.0)),
            (Stance::Process, Some(3.0), Some(7.5)),
        ]);
        let widest = StanceFigures::of(&foundation).widest;
        assert_eq!(widest, Some((Stance::Process, 4.5)), "it stands in the same chart");
    }

    #[test]
    fn technology_is_ahead_from_two_points_on() {
        let ahead = |technology: f64, people: Option<f64>| {
            StanceFigures::of(&table(&[
                (Stance::Technology, Some(technology), None),
                (Stance::People, people, None),
                (Stance::Culture, Some(5.0), None),
            ]))
            .ahead
        };
        assert_eq!(ahead(6.0, Some(4.0)), Some((Stance::People, 2.0)));
        assert_eq!(ahead(5.9, Some(4.0)), None);
        assert_eq!(ahead(7.5, None), Some((Stance::Culture, 2.5)));
        let alone = table(&[(Stance::Technology, Some(9.0), None)]);
        assert_eq!(StanceFigures::of(&alone).ahead, None, "nothing to be ahead of");
    }
}
