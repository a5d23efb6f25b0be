//! Which column of its stage a card goes to: the longest way that leads to it.

/// The layer of every card, from 0. `lanes` are the lanes of the cards; `edges` lead from card to
/// card within one stage, with whether they are said to lead back. Where `fixed` names a layer,
/// the card stays in it, and those that follow it come after.
///
/// Along every cycle at least one connection leads to an earlier layer. A connection that leads on
/// within a lane leads to a later one; between lanes it may lead straight up or down.
pub(super) fn layers(
    lanes: &[usize],
    fixed: &[Option<u32>],
    edges: &[(usize, usize, bool)],
) -> Vec<u32> {
    let order = order(lanes.len(), edges);
    let mut place = vec![0; lanes.len()];
    for (i, &card) in order.iter().enumerate() {
        place[card] = i;
    }
    // Every connection from the earlier card to the later one: those that lead back are turned.
    let mut onward: Vec<Vec<(usize, u32)>> = vec![Vec::new(); lanes.len()];
    for &(from, to, _) in edges {
        if place[from] < place[to] {
            onward[from].push((to, u32::from(lanes[from] == lanes[to])));
        } else {
            onward[to].push((from, 1));
        }
    }
    let mut layers: Vec<u32> = fixed.iter().map(|layer| layer.unwrap_or(0)).collect();
    for card in order {
        let after = layers[card];
        for &(to, step) in &onward[card] {
            if fixed[to].is_none() {
                layers[to] = layers[to].max(after.saturating_add(step));
            }
        }
    }
    layers
}

/// The cards in an order in which as little as can be found by one search leads back: what is said
/// to lead back is turned first, then whatever closes a cycle.
fn order(cards: usize, edges: &[(usize, usize, bool)]) -> Vec<usize> {
    let mut next: Vec<Vec<usize>> = vec![Vec::new(); cards];
    let mut reached = vec![false; cards];
    for &(from, to, back) in edges {
        let (from, to) = if back { (to, from) } else { (from, to) };
        next[from].push(to);
        reached[to] = true;
    }
    let mut seen = vec![false; cards];
    let mut finished = Vec::with_capacity(cards);
    let mut path: Vec<(usize, usize)> = Vec::new();
    let starts = (0..cards).filter(|&i| !reached[i]).chain((0..cards).filter(|&i| reached[i]));
    for start in starts {
        if std::mem::replace(&mut seen[start], true) {
            continue;
        }
        path.push((start, 0));
        while let Some((card, at)) = path.last_mut() {
            let Some(&to) = next[*card].get(*at) else {
                finished.push(*card);
                path.pop();
                continue;
            };
            *at += 1;
            if !std::mem::replace(&mut seen[to], true) {
                path.push((to, 0));
            }
        }
    }
    finished.reverse();
    finished
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_chain_is_as_long_as_it_is_and_a_loop_leads_back() {
        let edges = [(0, 1, false), (1, 2, false), (2, 0, true)];
        assert_eq!(layers(&[0, 0, 0], &[None; 3], &edges), [0, 1, 2]);
        // The same without anybody saying which one leads back.
        let edges = [(0, 1, false), (1, 2, false), (2, 0, false)];
        assert_eq!(layers(&[0, 0, 0], &[None; 3], &edges), [0, 1, 2]);
    }

    #[test]
    fn what_happens_in_another_lane_happens_in_the_same_column() {
        let edges = [(0, 1, false), (1, 2, false), (0, 3, false)];
        assert_eq!(layers(&[0, 1, 2, 0], &[None; 4], &edges), [0, 0, 0, 1]);
    }

    #[test]
    fn what_follows_a_card_that_stays_comes_after_it() {
        let edges = [(0, 1, false), (1, 2, false), (2, 0, false)];
        let fixed = [Some(4), None, None];
        assert_eq!(layers(&[0, 0, 0], &fixed, &edges), [4, 5, 6]);
        // What leads to it is not pushed by it, and does not push it.
        assert_eq!(layers(&[0, 0, 0], &[None, None, Some(1)], &edges), [0, 1, 1]);
    }

    #[test]
    fn a_long_chain_needs_no_stack() {
        let edges: Vec<_> = (1..100_000).map(|i| (i - 1, i, false)).collect();
        assert_eq!(layers(&vec![0; 100_000], &vec![None; 100_000], &edges)[99_999], 99_999);
    }
}
