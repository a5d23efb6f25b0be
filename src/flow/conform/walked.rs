//! What customers really did: their paths, each once, with the cases that take it.

use foldhash::{HashMap, HashMapExt as _};

use crate::flow::log::{Log, NONE};
use crate::workshop::EventLog;

/// The most cases that are named as examples of one path.
pub const EXAMPLES: usize = 3;

/// The different paths of a log, the most frequent first, those of equal frequency by the places of
/// their activities. It stays the same while activities are mapped to other steps.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Walked {
    /// The activities of all paths, one path after the other.
    events: Vec<u32>,
    /// Where each path ends in `events`, how many cases take it, and the first of these.
    paths: Vec<Path>,
    activities: usize,
    cases: u64,
    variants: u64,
    entropy: f64,
}

#[derive(Debug, Clone, Copy, PartialEq)]
struct Path {
    end: usize,
    cases: u64,
    /// Cases of the log, by place; [`crate::flow::log::NONE`] where there are fewer.
    examples: [u32; EXAMPLES],
    /// More of it is not known.
    is_cut: bool,
}

impl Walked {
    /// All cases of a log.
    #[must_use]
    pub fn of(log: &Log) -> Self {
        Self::of_cases(log, 0..log.cases.len())
    }

    /// Some cases of a log, by place.
    #[must_use]
    pub fn of_cases(log: &Log, cases: impl IntoIterator<Item = usize>) -> Self {
        let mut found: HashMap<&[u32], usize> = HashMap::new();
        let mut paths: Vec<(&[u32], u64, [u32; EXAMPLES])> = Vec::new();
        let mut all = 0;
        for case in cases {
            let path = log.path(case);
            if path.is_empty() {
                continue;
            }
            all += 1;
            let at = *found.entry(path).or_insert_with(|| {
                paths.push((path, 0, [NONE; EXAMPLES]));
                paths.len() - 1
            });
            let (_, count, examples) = &mut paths[at];
            if let Some(example) = examples.get_mut(*count as usize) {
                *example = case as u32;
            }
            *count += 1;
        }
        paths.sort_unstable_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(b.0)));
        let entropy = entropy(paths.iter().map(|(_, cases, _)| *cases));
        let variants = paths.len() as u64;
        let mut new = Self {
            activities: log.activities.len(),
            cases: all,
            variants,
            entropy,
            ..Self::default()
        };
        for (path, cases, examples) in paths {
            new.events.extend(path);
            new.paths.push(Path { end: new.events.len(), cases, examples, is_cut: false });
        }
        new
    }

    /// What a file kept of a log: its most frequent paths, of long ones the beginnings, none with
    /// examples. Entropy and the
    /// number of variants are those of the whole log.
    #[must_use]
    pub fn kept(log: &EventLog) -> Self {
        let mut new = Self {
            activities: log.activities.len(),
            cases: log.cases,
            variants: log.variant_count,
            entropy: log.entropy,
            ..Self::default()
        };
        for variant in log.variants.iter().filter(|v| v.cases > 0) {
            new.events.extend(&variant.path);
            let examples = [NONE; EXAMPLES];
            let (end, cases) = (new.events.len(), variant.cases);
            new.paths.push(Path { end, cases, examples, is_cut: !variant.is_whole() });
        }
        new
    }

    /// How many cases there are, whether or not their path is known.
    #[must_use]
    pub const fn cases(&self) -> u64 {
        self.cases
    }

    /// How many different paths they take.
    #[must_use]
    pub const fn variants(&self) -> u64 {
        self.variants
    }

    /// −Σp·log₂p over the paths, in bits.
    #[must_use]
    pub const fn entropy(&self) -> f64 {
        self.entropy
    }

    /// How many activities the log has.
    pub(super) const fn activities(&self) -> usize {
        self.activities
    }

    /// The paths that are known, with their cases and examples.
    pub(crate) fn paths(&self) -> impl Iterator<Item = (&[u32], u64, &[u32])> {
        let mut from = 0;
        self.paths.iter().map(move |path| {
            let events = &self.events[from..path.end];
            from = path.end;
            let there = (path.cases.min(EXAMPLES as u64)) as usize;
            let there = path.examples[..there].iter().take_while(|e| **e != NONE);
            (events, path.cases, &path.examples[..there.count()])
        })
    }
}

/// −Σp·log₂p of counts, in bits; 0 without any. In the order of the counts, so that the same counts
/// give the same bits.
#[must_use]
pub fn entropy(counts: impl Iterator<Item = u64> + Clone) -> f64 {
    let all: u64 = counts.clone().sum();
    if all == 0 {
        return 0.0;
    }
    let part = |count: u64| count as f64 / all as f64;
    let sum: f64 = counts.filter(|c| *c > 0).map(|c| part(c) * part(c).log2()).sum();
    // One path for all would be a negative nought.
    if sum < 0.0 { -sum } else { 0.0 }
}

/// A thing that a customer does, as it is held against the drawing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Symbol {
    /// A drawn step, by its place in the document.
    Step(u32),
    /// An activity that is no drawn step.
    Other(u32),
}

/// Several real paths that are the same to the drawing.
pub(super) struct Group {
    /// Where it lies among all symbols.
    from: usize,
    to: usize,
    pub cases: u64,
    pub examples: Vec<u32>,
    /// How it goes on is not known.
    pub is_cut: bool,
}

/// Real paths as symbols. What comes several times in a row is staying, and counts once.
pub(super) struct Groups {
    symbols: Vec<Symbol>,
    pub all: Vec<Group>,
}

impl Groups {
    pub fn of(walked: &Walked, steps: &[Option<u32>]) -> Self {
        let mut symbols: Vec<Symbol> = Vec::with_capacity(walked.events.len());
        let mut all: Vec<Group> = Vec::with_capacity(walked.paths.len());
        for ((path, cases, examples), of) in walked.paths().zip(&walked.paths) {
            let from = symbols.len();
            for &activity in path {
                let step = steps.get(activity as usize).copied().flatten();
                let symbol = step.map_or(Symbol::Other(activity), Symbol::Step);
                if symbols.len() == from || symbols.last() != Some(&symbol) {
                    symbols.push(symbol);
                }
            }
            let examples = examples.to_vec();
            all.push(Group { from, to: symbols.len(), cases, examples, is_cut: of.is_cut });
        }
        // In alphabetical order equal ones lie together, and neighbours begin alike.
        all.sort_by(|a, b| {
            symbols[a.from..a.to].cmp(&symbols[b.from..b.to]).then(a.is_cut.cmp(&b.is_cut))
        });
        all.dedup_by(|next, kept| {
            let same = next.is_cut == kept.is_cut
                && symbols[next.from..next.to] == symbols[kept.from..kept.to];
            if same {
                kept.cases += next.cases;
                let room = EXAMPLES.saturating_sub(kept.examples.len());
                kept.examples.extend(next.examples.iter().take(room));
            }
            same
        });
        Self { symbols, all }
    }

    pub fn path(&self, group: &Group) -> &[Symbol] {
        &self.symbols[group.from..group.to]
    }
}
