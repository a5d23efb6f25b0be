//! Which row of its cell a card goes to: near those that it is connected with, in an order that
//! lets few ways cross.

/// Where a card is.
#[derive(Debug, Clone, Copy)]
pub(super) struct Spot {
    pub stage: usize,
    pub lane: usize,
    pub col: u32,
    pub row: u32,
    /// It stays where it is.
    pub fixed: bool,
}

/// The cards of one column of a cell.
pub(super) struct Group {
    pub stage: usize,
    pub col: u32,
    pub lane: usize,
    pub cards: Vec<usize>,
    /// The rows that they can take, in order; at least as many as there are cards.
    pub free: Vec<u32>,
}

/// All columns of the map, from left to right and from top to bottom.
pub(super) struct Columns {
    pub groups: Vec<Group>,
    /// The first row of each lane among all.
    pub bases: Vec<u32>,
    /// The rows of each lane.
    pub heights: Vec<u32>,
}

/// Brings every card near the middle of those that it is connected with on the side where the
/// sweep comes from.
pub(super) fn sweep(
    spots: &mut [Spot],
    columns: &mut Columns,
    links: &[Vec<usize>],
    rightward: bool,
) {
    let Columns { groups, bases, heights } = columns;
    let mut order: Vec<usize> = (0..groups.len()).collect();
    if !rightward {
        order.reverse();
    }
    for at in order {
        let group = &mut groups[at];
        let here = (group.stage, group.col);
        let mut wanted: Vec<(f32, usize)> = group
            .cards
            .iter()
            .map(|&card| {
                let before = |other: &&usize| {
                    let there = (spots[**other].stage, spots[**other].col);
                    if rightward { there < here } else { there > here }
                };
                let (mut sum, mut count) = (0.0, 0);
                for &other in links[card].iter().filter(before) {
                    let base = bases.get(spots[other].lane).copied().unwrap_or(0);
                    sum += (base + spots[other].row) as f32;
                    count += 1;
                }
                let wanted = if count > 0 {
                    sum / count as f32
                } else if links[card].is_empty() {
                    // Whoever leads nowhere makes room for the others.
                    (bases[group.lane] + heights[group.lane]) as f32
                } else {
                    (bases[group.lane] + spots[card].row) as f32
                };
                (wanted, card)
            })
            .collect();
        wanted.sort_by(|a, b| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1)));
        let base = bases[group.lane] as f32;
        let rows: Vec<f32> = wanted.iter().map(|w| w.0 - base).collect();
        for ((_, card), row) in wanted.iter().zip(fit(&rows, &group.free)) {
            spots[*card].row = row;
        }
        group.cards = wanted.into_iter().map(|w| w.1).collect();
    }
}

/// A row for each of the wanted ones, which ascend: the nearest that is free and leaves room for
/// those that follow. There must be as many free rows as are wanted.
pub(super) fn fit(wanted: &[f32], free: &[u32]) -> Vec<u32> {
    let mut first = 0;
    let mut rows = Vec::with_capacity(wanted.len());
    for (i, row) in wanted.iter().enumerate() {
        let last = (free.len() + i).saturating_sub(wanted.len()).max(first);
        let row = row.max(0.0).round() as u32;
        let after = free.partition_point(|&r| r < row);
        // The free row before may be nearer than the one after.
        let nearest = match (after.checked_sub(1).map(|b| free[b]), free.get(after)) {
            (Some(before), Some(&at)) if row - before < at - row => after - 1,
            (Some(_), None) => after - 1,
            _ => after,
        };
        let at = nearest.clamp(first, last);
        rows.extend(free.get(at));
        first = at + 1;
    }
    rows
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_are_near_what_is_wanted_and_never_shared() {
        assert_eq!(fit(&[0.0, 0.0, 0.0], &[0, 1, 2, 3]), [0, 1, 2]);
        assert_eq!(fit(&[3.0, 3.0], &[0, 1, 2, 3]), [2, 3]);
        assert_eq!(fit(&[1.2, 2.6], &[0, 1, 2, 3]), [1, 3]);
        assert_eq!(fit(&[-4.0, 90.0], &[5, 7]), [5, 7]);
        assert_eq!(fit(&[6.0], &[0, 5, 9]), [5]);
    }
}
