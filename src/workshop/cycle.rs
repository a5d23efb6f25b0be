//! Circles in what refers to one another, found in one walk: a file may hold a hundred thousand
//! journeys in a row.

/// For every node whether following edges from it can lead back to it. `edges[n]` lists where
/// node `n` leads to. (Tarjan's strongly connected components, without recursion.)
pub(super) fn on_circle(edges: &[Vec<usize>]) -> Vec<bool> {
    const NEW: usize = usize::MAX;
    let mut circle = vec![false; edges.len()];
    let mut order = vec![NEW; edges.len()];
    let mut low = vec![NEW; edges.len()];
    let mut open = vec![false; edges.len()];
    let mut stack = Vec::new();
    let mut seen = 0;
    for root in 0..edges.len() {
        if order[root] != NEW {
            continue;
        }
        let mut walk = vec![(root, 0)];
        while let Some((node, edge)) = walk.pop() {
            if edge == 0 {
                order[node] = seen;
                low[node] = seen;
                seen += 1;
                stack.push(node);
                open[node] = true;
            }
            if let Some(&next) = edges[node].get(edge) {
                walk.push((node, edge + 1));
                if order[next] == NEW {
                    walk.push((next, 0));
                } else if open[next] {
                    low[node] = low[node].min(order[next]);
                    circle[node] |= next == node;
                }
                continue;
            }
            if let Some(&(parent, _)) = walk.last() {
                low[parent] = low[parent].min(low[node]);
            }
            if low[node] == order[node] {
                // The nodes above this one on the stack reach one another.
                let start = stack.iter().rposition(|&n| n == node).unwrap_or(0);
                let group = stack.split_off(start);
                for &n in &group {
                    open[n] = false;
                    circle[n] |= group.len() > 1;
                }
            }
        }
    }
    circle
}

#[cfg(test)]
mod tests {
    use super::on_circle;

    #[test]
    fn circles_and_what_only_touches_them() {
        // 0 → 1 ⇄ 2 → 3 ⇄ 4, 3 → 3; 5 → 5; 6 alone; 7 leads into the circle 1, 2.
        let edges = [vec![1], vec![2], vec![1, 3], vec![4, 3], vec![3], vec![5], vec![], vec![1]];
        let expected = [false, true, true, true, true, true, false, false];
        assert_eq!(on_circle(&edges), expected);
    }

    #[test]
    fn a_long_chain_is_one_walk() {
        let mut edges: Vec<Vec<usize>> = (1..=200_000).map(|n| vec![n]).collect();
        edges.push(Vec::new());
        assert!(!on_circle(&edges).contains(&true));
        edges[200_000].push(0);
        assert!(!on_circle(&edges).contains(&false));
    }
}
