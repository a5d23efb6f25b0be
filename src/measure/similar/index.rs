//! The words of all data points, and which data points have a word.

use std::sync::Arc;

use foldhash::{HashMap, HashSet};

use super::words::{Piece, Speech, read};
use crate::workshop::{Language, Signal, SignalId, Table};

/// How many tags of one data point are read.
const TAGS: usize = 64;

/// How much more a word of the title or of a tag counts than one of the quote.
const TITLE: f32 = 2.0;

/// More terms than this that nobody uses any more are swept out.
const UNUSED: usize = 10_000;

/// A data point as it is compared.
#[derive(Debug, Clone)]
pub(super) struct Entry {
    pub id: SignalId,
    pub signal: Arc<Signal>,
    /// The terms and how much they count in the text, by the hashes of the terms.
    terms: Vec<(u32, f32)>,
}

/// The texts of all data points, kept up to date as these change.
///
/// ```
/// # use std::sync::Arc;
/// # use fireside::measure::similar::Index;
/// # use fireside::workshop::{Language, Signal, SignalId, Table};
/// let says = |title: &str| Arc::new(Signal { title: title.to_owned(), ..Signal::default() });
/// let ids = ["a", "b", "c"].map(|id| SignalId::new(id).unwrap());
/// let titles = ["Support never answers", "No answer from support", "The invoice is wrong"];
/// let table: Table<_, _> = ids.iter().cloned().zip(titles.map(says)).collect();
/// let mut index = Index::default();
/// index.refresh(&Arc::new(table), Language::English);
/// let near = index.near(&ids[0], 0.1);
/// assert_eq!(near.len(), 1);
/// assert_eq!(near[0].0, ids[1]);
/// ```
#[derive(Debug, Clone, Default)]
pub struct Index {
    language: Language,
    table: Option<Arc<Table<SignalId, Arc<Signal>>>>,
    /// The data points, each in a slot of its own; a slot may be free.
    pub(super) slots: Vec<Option<Arc<Entry>>>,
    places: HashMap<SignalId, u32>,
    /// The slots in the order of the table.
    order: Vec<u32>,
    free: Vec<u32>,
    numbers: HashMap<Arc<str>, u32>,
    /// The term of every word that was ever read; none for one that says nothing.
    known: HashMap<Box<str>, Option<u32>>,
    pub(super) terms: Vec<Arc<str>>,
    /// A hash of each term: texts are summed up in its order, which no history changes.
    pub(super) hashes: Vec<u64>,
    idf: Vec<f32>,
    /// Where the row of a slot, and the posts of a term, begin.
    rows: Vec<u32>,
    row: Vec<(u32, f32)>,
    starts: Vec<u32>,
    posts: Vec<(u32, f32)>,
    /// The pairs of slots that a person set apart, the smaller first.
    pub(super) apart: HashSet<(u32, u32)>,
}

/// FNV-1a, 64 bits: quick, and the same in every run.
fn hash(term: &str) -> u64 {
    term.bytes()
        .fold(0xcbf2_9ce4_8422_2325, |h, b| (h ^ u64::from(b)).wrapping_mul(0x0100_0000_01b3))
}

pub(super) fn pair(a: u32, b: u32) -> (u32, u32) {
    (a.min(b), a.max(b))
}

impl Index {
    /// Brings the index up to date with the ledger and answers how many texts were read again:
    /// those whose entry is another one than before (by [`Arc::ptr_eq`]).
    pub fn refresh(
        &mut self,
        table: &Arc<Table<SignalId, Arc<Signal>>>,
        language: Language,
    ) -> usize {
        let same = self.table.as_ref().is_some_and(|old| Arc::ptr_eq(old, table));
        if self.language == language && same {
            return 0;
        }
        if self.language != language || self.known.len() > 3 * self.posts.len() + UNUSED {
            *self = Self { language, ..Self::default() };
        }
        let speech = Speech::of(language);
        let mut seen = vec![false; self.slots.len()];
        let mut read = 0;
        let before = std::mem::take(&mut self.order);
        for (number, (id, signal)) in table.iter().enumerate() {
            // Most stand where they stood.
            let likely = before.get(number).copied().filter(|slot| self.id(*slot) == Some(id));
            let place = likely.or_else(|| self.places.get(id).copied());
            let old = place.and_then(|slot| self.slots[slot as usize].as_ref());
            if !old.is_some_and(|entry| Arc::ptr_eq(&entry.signal, signal)) {
                read += 1;
                let terms = self.terms_of(speech, signal);
                let entry = Entry { id: id.clone(), signal: Arc::clone(signal), terms };
                let slot = place.unwrap_or_else(|| self.slot(id, &mut seen));
                self.slots[slot as usize] = Some(Arc::new(entry));
                seen[slot as usize] = true;
                self.order.push(slot);
            } else if let Some(slot) = place {
                seen[slot as usize] = true;
                self.order.push(slot);
            }
        }
        for slot in (0..self.slots.len()).filter(|slot| !seen[*slot]) {
            if let Some(gone) = self.slots[slot].take() {
                self.places.remove(&gone.id);
                self.free.push(slot as u32);
            }
        }
        self.table = Some(Arc::clone(table));
        self.weigh();
        read
    }

    /// The data points that [`Index::refresh`] would read again, `most` of them at most.
    #[must_use]
    pub fn unread(
        &self,
        table: &Table<SignalId, Arc<Signal>>,
        language: Language,
        most: usize,
    ) -> Vec<SignalId> {
        let known = |id: &SignalId, signal: &Arc<Signal>| {
            let entry = self.place(id).and_then(|slot| self.entry(slot));
            self.language == language && entry.is_some_and(|e| Arc::ptr_eq(&e.signal, signal))
        };
        let unread = table.iter().filter(|(id, signal)| !known(id, signal));
        unread.take(most).map(|(id, _)| id.clone()).collect()
    }

    fn slot(&mut self, id: &SignalId, seen: &mut Vec<bool>) -> u32 {
        let slot = self.free.pop().unwrap_or_else(|| {
            self.slots.push(None);
            seen.push(false);
            (self.slots.len() - 1) as u32
        });
        self.places.insert(id.clone(), slot);
        slot
    }

    /// The terms of a data point.
    fn terms_of(&mut self, speech: &Speech, signal: &Signal) -> Vec<(u32, f32)> {
        let mut terms: Vec<(u32, f32)> = Vec::new();
        let tags = signal.tags.iter().take(TAGS).map(|tag| (tag, TITLE));
        for (text, counting) in
            [(&signal.title, TITLE), (&signal.quote, 1.0)].into_iter().chain(tags)
        {
            read(text, |_, piece| {
                let term = match piece {
                    Piece::Word(word) => match self.known.get(word) {
                        Some(term) => *term,
                        None => {
                            let term = speech.stem(word).map(|stem| self.number(&stem));
                            self.known.insert(word.into(), term);
                            term
                        }
                    },
                    Piece::Signs(signs) => Some(self.number(signs)),
                };
                terms.extend(term.map(|term| (term, counting)));
                term.is_some()
            });
        }
        self.count(&mut terms);
        terms
    }

    /// Adds up how often each term is there, and says how much that counts; in the order in which
    /// terms are summed up.
    fn count(&self, terms: &mut Vec<(u32, f32)>) {
        self.sort(terms);
        terms.dedup_by(|next, first| {
            let same = next.0 == first.0;
            if same {
                first.1 += next.1;
            }
            same
        });
        terms.iter_mut().for_each(|(_, count)| *count = 1.0 + count.ln());
    }

    /// Puts terms into the order in which they are summed up.
    pub(super) fn sort(&self, terms: &mut [(u32, f32)]) {
        let key = |term: u32| (self.hashes[term as usize], &self.terms[term as usize]);
        terms.sort_unstable_by(|a, b| key(a.0).cmp(&key(b.0)));
    }

    fn number(&mut self, term: &str) -> u32 {
        if let Some(number) = self.numbers.get(term) {
            return *number;
        }
        let number = self.terms.len() as u32;
        let name: Arc<str> = term.into();
        self.numbers.insert(Arc::clone(&name), number);
        self.terms.push(name);
        self.hashes.push(hash(term));
        number
    }

    /// Weighs all terms anew: one text more changes how rare every word of it is.
    fn weigh(&mut self) {
        let mut found = vec![0_u32; self.terms.len()];
        let mut live = 0_u32;
        for entry in self.slots.iter().flatten() {
            live += 1;
            entry.terms.iter().for_each(|(term, _)| found[*term as usize] += 1);
        }
        let rare = |n: &u32| (f64::from(1 + live) / f64::from(1 + n)).ln() + 1.0;
        self.idf = found.iter().map(|n| rare(n) as f32).collect();
        self.starts = Vec::with_capacity(found.len() + 1);
        self.starts.push(0);
        let mut sum = 0;
        for n in &found {
            sum += n;
            self.starts.push(sum);
        }
        self.posts = vec![(0, 0.0); sum as usize];
        self.rows.clear();
        self.rows.push(0);
        self.row.clear();
        self.apart.clear();
        let mut next = self.starts.clone();
        for slot in 0..self.slots.len() {
            if let Some(entry) = &self.slots[slot] {
                let from = self.row.len();
                let weighed = entry.terms.iter().map(|(t, n)| (*t, n * self.idf[*t as usize]));
                self.row.extend(weighed);
                normalise(&mut self.row[from..]);
                for (term, weight) in &self.row[from..] {
                    let place = &mut next[*term as usize];
                    self.posts[*place as usize] = (slot as u32, *weight);
                    *place += 1;
                }
                for other in entry.signal.apart.iter().filter_map(|id| self.places.get(id)) {
                    self.apart.insert(pair(slot as u32, *other));
                }
            }
            self.rows.push(self.row.len() as u32);
        }
    }

    /// How many data points there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.places.len()
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.places.is_empty()
    }

    /// The language that the texts are read in.
    #[must_use]
    pub fn language(&self) -> Language {
        self.language
    }

    pub(super) fn place(&self, id: &SignalId) -> Option<u32> {
        self.places.get(id).copied()
    }

    pub(super) fn entry(&self, slot: u32) -> Option<&Entry> {
        self.slots.get(slot as usize)?.as_deref()
    }

    /// The weighed terms of a data point: their squares sum to 1, unless there are none.
    pub(super) fn row(&self, slot: u32) -> &[(u32, f32)] {
        let slot = slot as usize;
        match (self.rows.get(slot), self.rows.get(slot + 1)) {
            (Some(from), Some(to)) => &self.row[*from as usize..*to as usize],
            _ => &[],
        }
    }

    /// The data points that have a term, by slot, with its weight there.
    pub(super) fn posts(&self, term: u32) -> &[(u32, f32)] {
        let term = term as usize;
        &self.posts[self.starts[term] as usize..self.starts[term + 1] as usize]
    }

    /// The weighed terms of any text; terms that no data point has are left out.
    pub(super) fn weighed(&self, text: &str) -> Vec<(u32, f32)> {
        let (speech, mut row) = (Speech::of(self.language), Vec::new());
        read(text, |_, piece| {
            let term = match piece {
                Piece::Word(word) => match self.known.get(word) {
                    Some(term) => *term,
                    None => speech.stem(word).and_then(|stem| self.numbers.get(&*stem).copied()),
                },
                Piece::Signs(signs) => self.numbers.get(signs).copied(),
            };
            row.extend(term.map(|term| (term, TITLE)));
            term.is_some()
        });
        self.count(&mut row);
        row.iter_mut().for_each(|(term, weight)| *weight *= self.idf[*term as usize]);
        normalise(&mut row);
        row
    }

    /// How similar two data points are, 0 to 1; none if one of them is not there.
    #[must_use]
    pub fn similarity(&self, a: &SignalId, b: &SignalId) -> Option<f64> {
        let (a, b) = (self.place(a)?, self.place(b)?);
        Some(f64::from(self.cosine(a, b)))
    }

    pub(super) fn cosine(&self, a: u32, b: u32) -> f32 {
        let (a, b) = (self.row(a), self.row(b));
        let (mut i, mut j, mut sum) = (0, 0, 0.0_f32);
        let key = |term: u32| (self.hashes[term as usize], term);
        while let (Some(x), Some(y)) = (a.get(i), b.get(j)) {
            match key(x.0).cmp(&key(y.0)) {
                std::cmp::Ordering::Equal => {
                    sum += x.1 * y.1;
                    i += 1;
                    j += 1;
                }
                std::cmp::Ordering::Less => i += 1,
                std::cmp::Ordering::Greater => j += 1,
            }
        }
        sum.clamp(0.0, 1.0)
    }

    /// The data points that are at least so similar to this one (0 to 1), most similar first.
    #[must_use]
    pub fn near(&self, id: &SignalId, least: f64) -> Vec<(SignalId, f64)> {
        let Some(own) = self.place(id) else { return Vec::new() };
        let mut sums = Sums::new(self.slots.len());
        sums.add(self, self.row(own));
        let mut near: Vec<(SignalId, f64)> = sums
            .take(least as f32)
            .filter(|(slot, _)| *slot != own)
            .filter_map(|(slot, sum)| Some((self.entry(slot)?.id.clone(), f64::from(sum))))
            .collect();
        near.sort_by(|a, b| b.1.total_cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
        near
    }

    /// Every term that these data points have, by its number: how many have it, and the sum of its
    /// weights, added up in the order of the slots.
    pub(super) fn tally(&self, slots: &[u32]) -> Vec<Tally> {
        let rows = slots.iter().flat_map(|slot| self.row(*slot));
        let mut tallies: Vec<Tally> =
            rows.map(|(term, w)| Tally { term: *term, count: 1, sum: f64::from(*w) }).collect();
        tallies.sort_by_key(|tally| tally.term);
        tallies.dedup_by(|next, first| {
            let same = next.term == first.term;
            if same {
                first.count += next.count;
                first.sum += next.sum;
            }
            same
        });
        tallies
    }

    /// What `count` data points are similar in: the terms that at least two of them have, and at
    /// least a third of them, the weightiest first; eight at most.
    pub(super) fn shared(&self, tallies: &[Tally], count: usize) -> Vec<String> {
        let enough = count.div_ceil(3).max(2);
        let mut shared: Vec<&Tally> = tallies.iter().filter(|t| t.count >= enough).collect();
        let name = |tally: &Tally| &*self.terms[tally.term as usize];
        shared.sort_by(|a, b| b.sum.total_cmp(&a.sum).then_with(|| name(a).cmp(name(b))));
        shared.into_iter().take(8).map(|tally| name(tally).to_owned()).collect()
    }

    pub(super) fn id(&self, slot: u32) -> Option<&SignalId> {
        self.entry(slot).map(|entry| &entry.id)
    }
}

/// How often some data points have a term.
pub(super) struct Tally {
    pub term: u32,
    count: usize,
    pub sum: f64,
}

/// Makes the squares sum to 1.
pub(super) fn normalise(row: &mut [(u32, f32)]) {
    let squares: f64 = row.iter().map(|(_, w)| f64::from(*w).powi(2)).sum();
    if squares > 0.0 {
        let length = squares.sqrt() as f32;
        row.iter_mut().for_each(|(_, w)| *w /= length);
    }
}

/// The row of one text, spread out over all terms, so that many others can be held against it.
pub(super) struct Spread(Vec<f32>);

impl Spread {
    pub(super) fn over(index: &Index) -> Self {
        Self(vec![0.0; index.terms.len()])
    }

    pub(super) fn out(&mut self, row: &[(u32, f32)]) {
        row.iter().for_each(|(term, weight)| self.0[*term as usize] = *weight);
    }

    /// Takes back what was spread out.
    pub(super) fn back(&mut self, row: &[(u32, f32)]) {
        row.iter().for_each(|(term, _)| self.0[*term as usize] = 0.0);
    }

    /// The same sum in the same order as [`Index::cosine`].
    pub(super) fn cosine(&self, row: &[(u32, f32)]) -> f32 {
        let sum: f32 = row.iter().map(|(term, weight)| self.0[*term as usize] * weight).sum();
        sum.clamp(0.0, 1.0)
    }
}

/// Cosines of one text with all that share a term with it.
pub(super) struct Sums {
    sums: Vec<f32>,
    touched: Vec<u32>,
}

impl Sums {
    pub(super) fn new(slots: usize) -> Self {
        Self { sums: vec![0.0; slots], touched: Vec::new() }
    }

    pub(super) fn add(&mut self, index: &Index, row: &[(u32, f32)]) {
        for (term, own) in row {
            self.add_posts(index.posts(*term), *own);
        }
    }

    pub(super) fn add_posts(&mut self, posts: &[(u32, f32)], own: f32) {
        for (slot, weight) in posts {
            let sum = &mut self.sums[*slot as usize];
            if *sum == 0.0 {
                self.touched.push(*slot);
            }
            *sum += own * weight;
        }
    }

    /// Those that are at least so similar; nothing is left after that.
    pub(super) fn take(&mut self, least: f32) -> impl Iterator<Item = (u32, f32)> {
        let Self { sums, touched } = self;
        touched
            .drain(..)
            .map(|slot| (slot, std::mem::take(&mut sums[slot as usize]).min(1.0)))
            .filter(move |(_, sum)| *sum >= least && *sum > 0.0)
    }
}
