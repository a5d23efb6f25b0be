//! Which places are taken, and the next one that is free.

use std::collections::HashMap;
use std::collections::hash_map::Entry;
use std::hash::Hash;

/// The taken places of many rows of places, each row counted from 0.
///
/// A place that is taken leads on towards the next free one, and whoever walks there shortens the
/// way for those who follow. So however many ask for one place, all of them together take little
/// more than a step each, where looking from the asked place on would take the square of it.
#[derive(Debug)]
pub struct Taken<K>(HashMap<(K, u32), u32>);

impl<K> Default for Taken<K> {
    fn default() -> Self {
        Self(HashMap::new())
    }
}

impl<K: Clone + Eq + Hash> Taken<K> {
    /// No places, with room for so many.
    #[must_use]
    pub fn with_capacity(places: usize) -> Self {
        Self(HashMap::with_capacity(places))
    }

    /// Marks a place as taken; it may already be.
    pub fn mark(&mut self, row: &K, place: u32) {
        if let Entry::Vacant(free) = self.0.entry((row.clone(), place)) {
            free.insert(place.wrapping_add(1));
        }
    }

    /// The first free place from `wanted` on; after the last one comes the first.
    pub fn free(&mut self, row: &K, wanted: u32) -> u32 {
        let mut key = (row.clone(), wanted);
        let mut walked = Vec::new();
        while let Some(&on) = self.0.get(&key) {
            walked.push(key.1);
            key.1 = on;
        }
        let free = key.1;
        // The last one leads there already.
        walked.pop();
        for place in walked {
            key.1 = place;
            if let Some(on) = self.0.get_mut(&key) {
                *on = free;
            }
        }
        free
    }

    /// The first free place from `wanted` on, which is taken from now on.
    pub fn take(&mut self, row: &K, wanted: u32) -> u32 {
        let place = self.free(row, wanted);
        self.mark(row, place);
        place
    }
}

#[cfg(test)]
mod tests {
    use std::cell::Cell;
    use std::collections::HashSet;
    use std::hash::Hasher;

    use super::*;

    thread_local! {
        static LOOKS: Cell<u64> = const { Cell::new(0) };
    }

    /// A row that counts how often somebody looks at one of its places.
    #[derive(Debug, Clone, PartialEq, Eq)]
    struct Counted;

    impl Hash for Counted {
        fn hash<H: Hasher>(&self, state: &mut H) {
            LOOKS.set(LOOKS.get() + 1);
            0_u8.hash(state);
        }
    }

    #[test]
    fn many_who_want_one_place_take_a_few_looks_each() {
        let many = 250_000;
        let mut taken = Taken::with_capacity(many as usize);
        for i in 0..many {
            assert_eq!(taken.take(&Counted, 7), 7 + i);
        }
        let looks = LOOKS.get();
        assert!(looks < 8 * u64::from(many), "{looks} looks");
    }

    #[test]
    fn it_is_the_place_that_one_finds_by_looking_from_the_wanted_one_on() {
        let mut rng = fastrand::Rng::with_seed(7);
        for _ in 0..200 {
            let (mut taken, mut plain) = (Taken::default(), HashSet::new());
            for _ in 0..60 {
                let (row, wanted) = (rng.u8(..2), rng.u32(..20));
                if rng.u8(..4) == 0 {
                    taken.mark(&row, wanted);
                    plain.insert((row, wanted));
                    continue;
                }
                let expected = (wanted..).find(|at| plain.insert((row, *at)));
                assert_eq!(Some(taken.take(&row, wanted)), expected);
            }
        }
    }
}
