//! Some of the cases of a log.

/// Some of the cases of a log.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Selection {
    bits: Vec<u64>,
    all: usize,
    count: usize,
}

impl Selection {
    /// All of so many cases.
    #[must_use]
    pub fn all(cases: usize) -> Self {
        Self::of(cases, |_| true)
    }

    /// Those of so many cases for which `keep` holds.
    #[must_use]
    pub fn of(cases: usize, mut keep: impl FnMut(usize) -> bool) -> Self {
        let mut bits = vec![0_u64; cases.div_ceil(64)];
        let mut count = 0;
        for case in 0..cases {
            if keep(case) {
                bits[case / 64] |= 1 << (case % 64);
                count += 1;
            }
        }
        Self { bits, all: cases, count }
    }

    /// Whether a case is among them.
    #[must_use]
    #[inline]
    pub fn contains(&self, case: usize) -> bool {
        self.bits.get(case / 64).is_some_and(|word| word >> (case % 64) & 1 == 1)
    }

    /// How many they are.
    #[must_use]
    pub const fn len(&self) -> usize {
        self.count
    }

    /// Whether there is none.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.count == 0
    }

    /// Whether they are all cases of the log.
    #[must_use]
    pub const fn is_all(&self) -> bool {
        self.count == self.all
    }

    /// How many cases there are to choose from.
    #[must_use]
    pub const fn of_all(&self) -> usize {
        self.all
    }

    /// The cases, in the order of the log.
    pub fn iter(&self) -> impl Iterator<Item = usize> {
        self.bits.iter().enumerate().flat_map(|(at, word)| {
            let mut left = *word;
            std::iter::from_fn(move || {
                let bit = (left != 0).then(|| left.trailing_zeros() as usize)?;
                left &= left - 1;
                Some(at * 64 + bit)
            })
        })
    }
}
