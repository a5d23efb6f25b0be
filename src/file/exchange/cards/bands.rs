//! Stages and lanes while a sheet is read: by title, and by number where several share a title.

use std::collections::HashMap;
use std::hash::Hash;

use crate::workshop::Table;

/// The stages or the lanes that were met so far.
pub(super) struct Bands<K> {
    /// Each with its number, as far as the sheet has said it.
    entries: Vec<(Option<u32>, K)>,
    by_title: HashMap<String, Vec<usize>>,
}

impl<K> Default for Bands<K> {
    fn default() -> Self {
        Self { entries: Vec::new(), by_title: HashMap::new() }
    }
}

impl<K: Clone + Eq + Hash> Bands<K> {
    /// The one of this title and, if the sheet says one, of this number; a new one from `make` if
    /// there is none.
    pub(super) fn find(&mut self, title: &str, number: Option<u32>, make: impl FnOnce() -> K) -> K {
        let same = self.by_title.entry(title.to_owned()).or_default();
        let of = |wanted: Option<u32>| same.iter().find(|&&i| self.entries[i].0 == wanted);
        let known = match number {
            None => same.first(),
            // One whose number nobody has said yet may be this one.
            Some(_) => of(number).or_else(|| of(None)),
        };
        if let Some(&known) = known {
            let entry = &mut self.entries[known];
            entry.0 = entry.0.or(number);
            return entry.1.clone();
        }
        let id = make();
        same.push(self.entries.len());
        self.entries.push((number, id.clone()));
        id
    }

    /// The entries in the order of their numbers, or as they were met if some have none.
    pub(super) fn sorted<V>(mut self, mut table: Table<K, V>) -> Table<K, V> {
        if self.entries.iter().any(|(number, _)| number.is_none()) {
            return table;
        }
        self.entries.sort_by_key(|(number, _)| *number);
        for (to, (_, id)) in self.entries.iter().enumerate() {
            if let Some(from) = table.index_of(id) {
                table.move_to(from, to);
            }
        }
        table
    }
}
