//! Which data points are shown and in what order: found once for each state of the ledger and each
//! question that is asked of it, so that ten thousand rows cost a frame no more than ten.

use std::cmp::Ordering;
use std::collections::HashMap;
use std::sync::Arc;

use jiff::civil::Date;

use crate::measure::{Grades, source_key};
use crate::workshop::{
    Claim, ClaimId, Fading, SegmentId, Signal, SignalId, Table, Valence, Workshop,
};

/// How many tags and sources can be chosen from; the rest is found by typing.
const MOST: usize = 200;

/// A column that the list can be sorted by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Column {
    Grade,
    Title,
    Source,
    Date,
    Valence,
    Tags,
    Segment,
    Claims,
}

/// What is asked of the ledger.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Query {
    /// Words that must all stand somewhere in it, in small letters.
    pub words: String,
    pub tag: Option<String>,
    pub source: Option<String>,
    pub segment: Option<SegmentId>,
    /// Only what no claim leans on.
    pub loose: bool,
    /// Only what has nothing to do with customer experience.
    pub unrelated: bool,
    pub by: Column,
    pub down: bool,
}

impl Default for Query {
    /// Everything, the newest first.
    fn default() -> Self {
        Self {
            words: String::new(),
            tag: None,
            source: None,
            segment: None,
            loose: false,
            unrelated: false,
            by: Column::Date,
            down: true,
        }
    }
}

impl Query {
    /// Whether it leaves anything out.
    pub(super) fn narrows(&self) -> bool {
        !self.words.trim().is_empty()
            || self.tag.is_some()
            || self.source.is_some()
            || self.segment.is_some()
            || self.loose
            || self.unrelated
    }
}

type Signals = Arc<Table<SignalId, Arc<Signal>>>;
type Claims = Arc<Table<ClaimId, Arc<Claim>>>;

/// What the order of the rows depends on.
#[derive(Debug)]
struct Key {
    signals: Signals,
    claims: Claims,
    segments: Arc<Table<SegmentId, crate::workshop::Segment>>,
    fading: Fading,
    as_of: Date,
    query: Query,
}

/// A word that data points have, in the letters of the first one, and how many have it.
pub(super) type Counted = (String, usize);

/// The rows of the ledger.
#[derive(Debug, Default)]
pub(super) struct Index {
    key: Option<Key>,
    /// The places of the signals that are shown, in order.
    pub rows: Vec<usize>,
    /// The places of the claims that each signal supports or contradicts.
    pub claims: HashMap<SignalId, Vec<usize>>,
    /// The tags, the most frequent first.
    pub tags: Vec<Counted>,
    /// The sources, the most frequent first.
    pub sources: Vec<Counted>,
    /// The state of which the hay, the tags, the sources and the claims are.
    read: Option<(Signals, Claims)>,
    /// What words are sought in, of each signal in the order of the document.
    hay: Vec<(Arc<Signal>, String)>,
}

impl Index {
    /// Brings the rows up to date. `hold`: somebody is at work on one of them, which keeps its
    /// place meanwhile.
    pub(super) fn refresh(
        &mut self,
        workshop: &Workshop,
        grades: &Grades,
        as_of: Date,
        query: &Query,
        hold: bool,
    ) {
        let same = |key: &Key| {
            Arc::ptr_eq(&key.signals, &workshop.signals)
                && Arc::ptr_eq(&key.claims, &workshop.claims)
                && Arc::ptr_eq(&key.segments, &workshop.segments)
                && key.fading == workshop.fading
                && key.as_of == as_of
                && key.query == *query
        };
        if self.key.as_ref().is_some_and(same) {
            return;
        }
        let held = hold
            && self.key.as_ref().is_some_and(|key| {
                key.query == *query && key.signals.len() == workshop.signals.len()
            });
        if self.read.as_ref().is_none_or(|(old, _)| !Arc::ptr_eq(old, &workshop.signals)) {
            self.read_signals(workshop);
        }
        if self.read.as_ref().is_none_or(|(_, old)| !Arc::ptr_eq(old, &workshop.claims)) {
            self.read_claims(workshop);
        }
        self.read = Some((Arc::clone(&workshop.signals), Arc::clone(&workshop.claims)));
        if held {
            // The key stays what it was, so that the rows are sorted once the work is done.
            return;
        }
        self.rows = self.find(workshop, query);
        self.sort(workshop, grades, query);
        self.key = Some(Key {
            signals: Arc::clone(&workshop.signals),
            claims: Arc::clone(&workshop.claims),
            segments: Arc::clone(&workshop.segments),
            fading: workshop.fading,
            as_of,
            query: query.clone(),
        });
    }

    fn read_signals(&mut self, workshop: &Workshop) {
        let mut old = std::mem::take(&mut self.hay).into_iter();
        let (mut tags, mut sources) = (HashMap::new(), HashMap::new());
        for signal in workshop.signals.values() {
            // Most signals are what they were and where they were.
            let kept = old.next().filter(|(was, _)| Arc::ptr_eq(was, signal));
            self.hay.push(kept.unwrap_or_else(|| (Arc::clone(signal), hay(signal))));
            for tag in &signal.tags {
                count(&mut tags, tag);
            }
            if !signal.source.trim().is_empty() {
                count(&mut sources, &signal.source);
            }
        }
        self.tags = frequent(tags);
        self.sources = frequent(sources);
    }

    fn read_claims(&mut self, workshop: &Workshop) {
        self.claims.clear();
        for (place, claim) in workshop.claims.values().enumerate() {
            for id in claim.signals.iter().chain(&claim.against) {
                let places = self.claims.entry(id.clone()).or_default();
                if places.last() != Some(&place) {
                    places.push(place);
                }
            }
        }
    }

    fn find(&self, workshop: &Workshop, query: &Query) -> Vec<usize> {
        let sought = query.words.to_lowercase();
        let words: Vec<&str> = sought.split_whitespace().collect();
        let (tag, source) = (query.tag.as_deref().map(source_key), query.source.as_deref());
        let source = source.map(source_key);
        let fits = |id: &SignalId, signal: &Signal, hay: &str| {
            words.iter().all(|word| hay.contains(word))
                && tag.as_ref().is_none_or(|tag| signal.tags.iter().any(|t| source_key(t) == *tag))
                && source.as_ref().is_none_or(|source| source_key(&signal.source) == *source)
                && query.segment.as_ref().is_none_or(|s| signal.segment.as_ref() == Some(s))
                && (!query.loose || !self.claims.contains_key(id))
                && (!query.unrelated || signal.unrelated)
        };
        let all = workshop.signals.iter().zip(&self.hay).enumerate();
        let found = all.filter(|(_, ((id, signal), (_, hay)))| fits(id, signal, hay));
        found.map(|(place, _)| place).collect()
    }

    fn sort(&mut self, workshop: &Workshop, grades: &Grades, query: &Query) {
        let signal = |place: usize| workshop.signals.at(place);
        // What decides, in order; where nothing stands, last in both directions.
        let mut keyed: Vec<(SortKey, usize)> = self
            .rows
            .iter()
            .filter_map(|&place| {
                let (id, signal) = signal(place)?;
                let key = match query.by {
                    Column::Grade => SortKey::number(Some(f64::from(grades.signal(id) as u8))),
                    Column::Title => SortKey::words(&signal.title),
                    Column::Source => SortKey::words(&signal.source),
                    Column::Date => SortKey::Date(signal.date),
                    Column::Valence => SortKey::number(signal.valence.map(Valence::get)),
                    Column::Tags => SortKey::words(&signal.tags.join(" ")),
                    Column::Segment => {
                        let segment = signal.segment.as_ref();
                        let place = segment.and_then(|id| workshop.segments.index_of(id));
                        SortKey::number(place.map(|place| place as f64))
                    }
                    Column::Claims => {
                        let n = self.claims.get(id).map_or(0, Vec::len);
                        SortKey::number(Some(n as f64))
                    }
                };
                Some((key, place))
            })
            .collect();
        keyed.sort_by(|(a, i), (b, j)| {
            let empty = a.is_empty().cmp(&b.is_empty());
            let order = if query.down { b.cmp(a) } else { a.cmp(b) };
            let place = if query.down { j.cmp(i) } else { i.cmp(j) };
            empty.then(order).then(place)
        });
        self.rows = keyed.into_iter().map(|(_, place)| place).collect();
    }
}

/// What a row is sorted by.
#[derive(Debug, PartialEq)]
enum SortKey {
    Words(String),
    Number(Option<f64>),
    Date(Option<Date>),
}

impl SortKey {
    fn words(words: &str) -> Self {
        // The beginning decides; a quote of a page would only cost memory.
        Self::Words(words.trim().chars().take(80).flat_map(char::to_lowercase).collect())
    }

    fn number(number: Option<f64>) -> Self {
        Self::Number(number)
    }

    fn is_empty(&self) -> bool {
        match self {
            Self::Words(words) => words.is_empty(),
            Self::Number(number) => number.is_none(),
            Self::Date(date) => date.is_none(),
        }
    }

    fn cmp(&self, other: &Self) -> Ordering {
        match (self, other) {
            (Self::Words(a), Self::Words(b)) => a.cmp(b),
            (Self::Number(Some(a)), Self::Number(Some(b))) => a.total_cmp(b),
            (Self::Date(a), Self::Date(b)) => a.cmp(b),
            _ => Ordering::Equal,
        }
    }
}

/// Everything that words are sought in.
fn hay(signal: &Signal) -> String {
    let parts = [&signal.title, &signal.quote, &signal.source].into_iter().chain(&signal.tags);
    let mut hay = String::new();
    for part in parts {
        hay.extend(part.chars().flat_map(char::to_lowercase));
        hay.push('\n');
    }
    hay
}

fn count(words: &mut HashMap<String, Counted>, word: &str) {
    let entry = words.entry(source_key(word)).or_insert_with(|| (word.trim().to_owned(), 0));
    entry.1 += 1;
}

fn frequent(words: HashMap<String, Counted>) -> Vec<Counted> {
    let mut all: Vec<Counted> = words.into_values().collect();
    all.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
    all.truncate(MOST);
    all
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::file;
    use crate::measure::as_of;
    use crate::workshop::Language;

    fn many(n: usize) -> Workshop {
        let example = file::example(Language::English);
        let path = std::path::Path::new("example.ron");
        let mut workshop = file::parse(example, path).expect("an example").workshop;
        workshop.claims = Arc::default();
        workshop.signals = Arc::new(
            (0..n)
                .map(|i| {
                    let signal = Signal {
                        title: format!("Signal {i}"),
                        source: format!("Source {}", i % 7),
                        date: Date::new(2020, 1, 1 + (i % 28) as i8).ok(),
                        tags: vec![format!("tag{}", i % 3)],
                        ..Signal::default()
                    };
                    (SignalId::numbered(i), Arc::new(signal))
                })
                .collect(),
        );
        workshop
    }

    #[test]
    fn ten_thousand_rows_are_found_once_and_not_again() {
        let workshop = many(10_000);
        let day = as_of(&workshop, Date::new(2026, 1, 1).expect("a day"));
        let grades = Grades::of(&workshop, day);
        let mut index = Index::default();
        let mut query = Query::default();
        index.refresh(&workshop, &grades, day, &query, false);
        assert_eq!(index.rows.len(), 10_000);
        // A mark that nothing but finding the rows anew would remove.
        index.rows.push(usize::MAX);
        for _ in 0..60 {
            index.refresh(&workshop, &grades, day, &query, false);
        }
        assert_eq!(index.rows.len(), 10_001);
        query.words = "signal 99".to_owned();
        query.tag = Some("TAG0".to_owned());
        index.refresh(&workshop, &grades, day, &query, false);
        let shown = |i: &usize| workshop.signals.at(*i).map(|(_, s)| s.title.clone());
        let expected = (0..10_000).filter(|i| i % 3 == 0 && i.to_string().contains("99"));
        assert_eq!(index.rows.len(), expected.count());
        assert!(index.rows.iter().filter_map(shown).all(|title| title.contains("99")));
    }

    #[test]
    fn a_row_keeps_its_place_while_somebody_is_at_work_on_it() {
        let mut workshop = many(20);
        let day = as_of(&workshop, Date::new(2026, 1, 1).expect("a day"));
        let grades = Grades::of(&workshop, day);
        let mut index = Index::default();
        let query = Query { by: Column::Title, down: false, ..Query::default() };
        index.refresh(&workshop, &grades, day, &query, false);
        let before = index.rows.clone();
        let signals = Arc::make_mut(&mut workshop.signals);
        let signal = signals.get_mut(&SignalId::numbered(0)).expect("a signal");
        Arc::make_mut(signal).title = "Zebra".to_owned();
        index.refresh(&workshop, &grades, day, &query, true);
        assert_eq!(index.rows, before);
        index.refresh(&workshop, &grades, day, &query, false);
        assert_eq!(index.rows.last(), Some(&0));
    }

    #[test]
    fn what_has_no_date_comes_last_in_both_directions() {
        let mut workshop = many(3);
        let signals = Arc::make_mut(&mut workshop.signals);
        let signal = signals.get_mut(&SignalId::numbered(1)).expect("a signal");
        Arc::make_mut(signal).date = None;
        let day = as_of(&workshop, Date::new(2026, 1, 1).expect("a day"));
        let grades = Grades::of(&workshop, day);
        for (down, rows) in [(true, [2, 0, 1]), (false, [0, 2, 1])] {
            let mut index = Index::default();
            index.refresh(&workshop, &grades, day, &Query { down, ..Query::default() }, false);
            assert_eq!(index.rows, rows);
        }
    }
}
