//! Groups of similar data points by average linkage: two groups become one while all their pairs
//! together are similar enough on average (Sokal and Michener, 1958). One pair that happens to be
//! alike does not chain two groups together.
//!
//! Ties go to the group with the
//! smaller place, so that the outcome is the same whatever the order of the edges.

use std::cmp::{Ordering, Reverse};
use std::collections::BinaryHeap;

use foldhash::{HashMap, HashMapExt as _};

use super::gather::Edge;

/// The parts of `count` places that edges connect, each sorted, by its smallest place.
pub(super) fn connected(count: usize, edges: &[Edge]) -> Vec<Vec<u32>> {
    let mut parent: Vec<u32> = (0..count as u32).collect();
    fn root(parent: &mut [u32], mut of: u32) -> u32 {
        while parent[of as usize] != of {
            parent[of as usize] = parent[parent[of as usize] as usize];
            of = parent[of as usize];
        }
        of
    }
    for (a, b, _) in edges {
        let (a, b) = (root(&mut parent, *a), root(&mut parent, *b));
        // The smaller place is the root, whatever the order of the edges.
        parent[a.max(b) as usize] = a.min(b);
    }
    let mut parts: Vec<Vec<u32>> = vec![Vec::new(); count];
    for place in 0..count as u32 {
        let root = root(&mut parent, place);
        parts[root as usize].push(place);
    }
    parts.retain(|part| !part.is_empty());
    parts
}

/// Two groups that might become one.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Candidate {
    average: f64,
    groups: (u32, u32),
    /// How often each had changed when this was found.
    versions: (u32, u32),
}

impl Eq for Candidate {}

impl Ord for Candidate {
    fn cmp(&self, other: &Self) -> Ordering {
        let by_place = Reverse(self.groups).cmp(&Reverse(other.groups));
        self.average
            .total_cmp(&other.average)
            .then(by_place)
            .then(self.versions.cmp(&other.versions))
    }
}

impl PartialOrd for Candidate {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

struct Groups {
    members: Vec<Vec<u32>>,
    /// How many data points each stands for.
    sizes: Vec<f64>,
    versions: Vec<u32>,
    /// The sum of all similarities between two groups; minus infinity if they must stay apart.
    links: Vec<HashMap<u32, f64>>,
    heap: BinaryHeap<Candidate>,
    least: f64,
}

impl Groups {
    fn offer(&mut self, a: u32, b: u32, sum: f64) {
        let (a, b) = (a.min(b), a.max(b));
        let average = sum / (self.sizes[a as usize] * self.sizes[b as usize]);
        if average >= self.least {
            let versions = (self.versions[a as usize], self.versions[b as usize]);
            self.heap.push(Candidate { average, groups: (a, b), versions });
        }
    }

    /// Makes one group of two; it keeps the smaller place.
    fn unite(&mut self, a: u32, b: u32) {
        let taken = std::mem::take(&mut self.members[b as usize]);
        self.members[a as usize].extend(taken);
        self.sizes[a as usize] += self.sizes[b as usize];
        self.versions[a as usize] += 1;
        self.versions[b as usize] += 1;
        let theirs = std::mem::take(&mut self.links[b as usize]);
        self.links[a as usize].remove(&b);
        for (other, sum) in theirs {
            if other == a {
                continue;
            }
            *self.links[a as usize].entry(other).or_insert(0.0) += sum;
            let links = &mut self.links[other as usize];
            links.remove(&b);
        }
        let links: Vec<(u32, f64)> = self.links[a as usize].iter().map(|(k, v)| (*k, *v)).collect();
        for (other, sum) in links {
            self.links[other as usize].insert(a, sum);
            self.offer(a, other, sum);
        }
    }
}

/// The groups of two and more data points, each sorted, by their smallest place. A place stands
/// for `sizes` data points of the same words; `apart` are pairs that must not come into one group;
/// `least` is how similar a group must be on average. None if it was told to stop.
pub(super) fn groups(
    sizes: &[u32],
    edges: &[Edge],
    apart: impl Iterator<Item = (u32, u32)>,
    least: f64,
    mut stopped: impl FnMut() -> bool,
) -> Option<Vec<Vec<u32>>> {
    let count = sizes.len();
    let mut all = Groups {
        members: (0..count as u32).map(|i| vec![i]).collect(),
        sizes: sizes.iter().map(|size| f64::from(*size)).collect(),
        versions: vec![0; count],
        links: vec![HashMap::new(); count],
        heap: BinaryHeap::new(),
        least,
    };
    let mut link = |a: u32, b: u32, sum: f64| {
        all.links[a as usize].insert(b, sum);
        all.links[b as usize].insert(a, sum);
    };
    for (a, b, similar) in edges {
        let pairs = f64::from(sizes[*a as usize]) * f64::from(sizes[*b as usize]);
        link(*a, *b, pairs * f64::from(*similar));
    }
    for (a, b) in apart {
        link(a, b, f64::NEG_INFINITY);
    }
    for a in 0..count as u32 {
        let later: Vec<(u32, f64)> = all.links[a as usize]
            .iter()
            .filter(|(b, _)| **b > a)
            .map(|(b, sum)| (*b, *sum))
            .collect();
        for (b, sum) in later {
            all.offer(a, b, sum);
        }
    }
    let mut done = 0_usize;
    while let Some(Candidate { groups: (a, b), versions, .. }) = all.heap.pop() {
        done += 1;
        if done.is_multiple_of(1024) && stopped() {
            return None;
        }
        if versions == (all.versions[a as usize], all.versions[b as usize]) {
            all.unite(a, b);
        }
    }
    let sizes = all.sizes;
    let members =
        all.members.into_iter().zip(sizes).filter(|(m, size)| !m.is_empty() && *size > 1.0);
    let mut out: Vec<Vec<u32>> = members.map(|(m, _)| m).collect();
    out.iter_mut().for_each(|group| group.sort_unstable());
    Some(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(count: usize, edges: &[Edge], apart: &[(u32, u32)]) -> Vec<Vec<u32>> {
        groups(&vec![1; count], edges, apart.iter().copied(), 0.5, || false).unwrap()
    }

    #[test]
    fn a_chain_is_no_group() {
        let chain = [(0, 1, 0.9), (1, 2, 0.6), (2, 3, 0.9)];
        assert_eq!(found(4, &chain, &[]), [vec![0, 1], vec![2, 3]]);
        let whole = [(0, 1, 0.9), (1, 2, 0.6), (0, 2, 0.6)];
        assert_eq!(found(3, &whole, &[]), [vec![0, 1, 2]]);
    }

    #[test]
    fn a_place_counts_as_often_as_it_stands_for() {
        let chain = [(0, 1, 0.9), (1, 2, 0.6), (0, 2, 0.3)];
        let of = |sizes: &[u32]| groups(sizes, &chain, std::iter::empty(), 0.5, || false).unwrap();
        assert_eq!(of(&[1, 1, 1]), [[0, 1]]);
        assert_eq!(of(&[1, 5, 1]), [[0, 1, 2]]);
        assert_eq!(of(&[2, 1, 1]), [[0, 1]]);
    }

    #[test]
    fn what_was_set_apart_stays_apart() {
        let whole = [(0, 1, 0.9), (1, 2, 0.8), (0, 2, 0.8)];
        assert_eq!(found(3, &whole, &[(1, 2)]), [vec![0, 1]]);
        assert_eq!(found(2, &[(0, 1, 1.0)], &[(0, 1)]), [[0_u32; 0]; 0]);
    }

    #[test]
    fn the_order_of_the_pairs_does_not_matter() {
        let mut edges = vec![(0, 1, 0.7), (1, 2, 0.7), (2, 3, 0.7), (0, 3, 0.7), (0, 2, 0.5)];
        let first = found(4, &edges, &[]);
        for _ in 0..edges.len() {
            edges.rotate_left(1);
            assert_eq!(found(4, &edges, &[]), first);
        }
    }
}
