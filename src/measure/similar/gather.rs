//! All pairs of data points that are similar at all.
//!
//! Most words that two texts share are common ones, which alone never make them similar enough. A
//! row is therefore summed up from its rarest word on, and once what is left could not reach
//! `least` any more, only the texts that were met by then are looked at closely. Nothing is missed.

use std::sync::atomic::{AtomicUsize, Ordering};

use super::index::{Index, Spread, Sums};
use super::suggest::Watch;

/// How many rows a thread takes at once.
const BLOCK: usize = 64;

/// How many later ones one place is paired with at most, the most similar ones: ten thousand data
/// points that hardly differ would make fifty million pairs.
const PARTNERS: usize = 256;

/// Of more than this that hang together, pairs that are hardly similar count as not similar at all.
const MANY: usize = 800;

/// What hardly similar is there.
const HARDLY: f32 = 0.1;

/// What single precision may lose in a sum.
const SLACK: f32 = 1e-5;

/// Two places in the list, the smaller first, and how similar the two are.
pub(super) type Edge = (u32, u32, f32);

/// The words of some data points, by their places in a list.
struct Posts {
    starts: Vec<u32>,
    posts: Vec<(u32, f32)>,
    /// The largest weight of each term.
    most: Vec<f32>,
}

impl Posts {
    fn of(index: &Index, slots: &[u32]) -> Self {
        let mut starts = vec![0_u32; index.terms.len() + 1];
        let mut most = vec![0.0_f32; index.terms.len()];
        for (term, weight) in slots.iter().flat_map(|slot| index.row(*slot)) {
            starts[*term as usize + 1] += 1;
            most[*term as usize] = most[*term as usize].max(*weight);
        }
        for i in 1..starts.len() {
            starts[i] += starts[i - 1];
        }
        let mut next = starts.clone();
        let mut posts = vec![(0, 0.0); starts.last().map_or(0, |n| *n as usize)];
        for (place, slot) in slots.iter().enumerate() {
            for (term, weight) in index.row(*slot) {
                let at = &mut next[*term as usize];
                posts[*at as usize] = (place as u32, *weight);
                *at += 1;
            }
        }
        Self { starts, posts, most }
    }

    fn of_term(&self, term: u32) -> &[(u32, f32)] {
        let term = term as usize;
        &self.posts[self.starts[term] as usize..self.starts[term + 1] as usize]
    }

    /// The pairs of one place with later ones.
    fn pairs_of(
        &self,
        place: usize,
        index: &Index,
        slots: &[u32],
        least: f32,
        (sums, spread): (&mut Sums, &mut Spread),
        found: &mut Vec<Edge>,
    ) {
        let own = slots[place];
        let mut row: Vec<(u32, f32)> = index.row(own).to_vec();
        row.sort_by_key(|(term, _)| self.of_term(*term).len());
        let reach = |&(term, weight): &(u32, f32)| weight * self.most[term as usize];
        let mut rest: f32 = row.iter().map(reach).sum();
        for entry in &row {
            if rest + SLACK < least {
                break;
            }
            let posts = self.of_term(entry.0);
            let later = posts.partition_point(|(other, _)| *other as usize <= place);
            sums.add_posts(&posts[later..], entry.1);
            rest -= reach(entry);
        }
        let from = found.len();
        let close = least - rest.max(0.0) - SLACK;
        spread.out(index.row(own));
        for (other, _) in sums.take(close) {
            let cosine = spread.cosine(index.row(slots[other as usize]));
            if cosine >= least {
                found.push((place as u32, other, cosine));
            }
        }
        spread.back(index.row(own));
        if found.len() - from > PARTNERS {
            found[from..].sort_by(|a, b| b.2.total_cmp(&a.2).then(a.1.cmp(&b.1)));
            found.truncate(from + PARTNERS);
        }
    }
}

/// Does `work` for every number below `count` and gathers what it finds, in any order; none if it
/// was told to stop. Each thread has a `desk` of its own and takes `block` numbers at once.
pub(super) fn divided<D, T: Send>(
    count: usize,
    block: usize,
    threads: usize,
    watch: &Watch,
    desk: impl Fn() -> D + Sync,
    work: impl Fn(usize, &mut D, &mut Vec<T>) + Sync,
) -> Option<Vec<T>> {
    let next = AtomicUsize::new(0);
    let part = || {
        let (mut desk, mut found) = (desk(), Vec::new());
        loop {
            let from = next.fetch_add(block, Ordering::Relaxed);
            if from >= count || watch.stopped() {
                return found;
            }
            for number in from..(from + block).min(count) {
                work(number, &mut desk, &mut found);
            }
        }
    };
    let threads = threads.clamp(1, count.div_ceil(4 * block).max(1));
    let mut all = Vec::new();
    std::thread::scope(|scope| {
        let others: Vec<_> = (1..threads).map(|_| scope.spawn(part)).collect();
        all = part();
        for other in others {
            match other.join() {
                Ok(found) => all.extend(found),
                Err(panic) => std::panic::resume_unwind(panic),
            }
        }
    });
    (!watch.stopped()).then_some(all)
}

/// The pairs of these slots that are at least so similar; none if it was told to stop.
pub(super) fn pairs(
    index: &Index,
    slots: &[u32],
    least: f32,
    threads: usize,
    watch: &Watch,
) -> Option<Vec<Edge>> {
    let posts = Posts::of(index, slots);
    let desk = || (Sums::new(slots.len()), Spread::over(index));
    divided(slots.len(), BLOCK, threads, watch, desk, |place, (sums, spread), found| {
        posts.pairs_of(place, index, slots, least, (sums, spread), found);
        if place.is_multiple_of(BLOCK) {
            watch.at(place as f32 / slots.len() as f32);
        }
    })
}

/// All pairs of a part that hangs together, however little similar they are; none if it was told to
/// stop.
pub(super) fn within(
    index: &Index,
    slots: &[u32],
    spread: &mut Spread,
    threads: usize,
    watch: &Watch,
) -> Option<Vec<Edge>> {
    if slots.len() > MANY {
        return pairs(index, slots, HARDLY, threads, watch);
    }
    let mut edges = Vec::new();
    for (place, slot) in slots.iter().enumerate() {
        spread.out(index.row(*slot));
        for (other, theirs) in slots.iter().enumerate().skip(place + 1) {
            let cosine = spread.cosine(index.row(*theirs));
            if cosine > 0.0 {
                edges.push((place as u32, other as u32, cosine));
            }
        }
        spread.back(index.row(*slot));
    }
    (!watch.stopped()).then_some(edges)
}
