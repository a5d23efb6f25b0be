//! A table of things by id, in the order a person gave them.

use std::fmt;
use std::hash::Hash;
use std::marker::PhantomData;

use indexmap::IndexMap;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

/// The most entries that one table of a file may hold. A file is untrusted input, and a few bytes
/// of text can ask for hundreds of bytes of memory.
pub const MAX_ENTRIES: usize = 250_000;

/// Things by id, in an order that belongs to the document: looked up like a map, walked like a
/// list. On disk a map, so that a changed entry is a changed line. Two entries with one id are
/// refused, not silently merged.
#[derive(Clone)]
pub struct Table<K, V>(IndexMap<K, V>);

impl<K, V> Default for Table<K, V> {
    fn default() -> Self {
        Self(IndexMap::new())
    }
}

impl<K: Hash + Eq, V> Table<K, V> {
    /// The entry of this id.
    #[must_use]
    pub fn get(&self, id: &K) -> Option<&V> {
        self.0.get(id)
    }

    /// The entry of this id, to change.
    pub fn get_mut(&mut self, id: &K) -> Option<&mut V> {
        self.0.get_mut(id)
    }

    /// Whether there is an entry of this id.
    #[must_use]
    pub fn contains(&self, id: &K) -> bool {
        self.0.contains_key(id)
    }

    /// The place of this id in the order.
    #[must_use]
    pub fn index_of(&self, id: &K) -> Option<usize> {
        self.0.get_index_of(id)
    }

    /// The entry at this place in the order.
    #[must_use]
    pub fn at(&self, index: usize) -> Option<(&K, &V)> {
        self.0.get_index(index)
    }

    /// Puts an entry at the end, or in the place of the one with this id, which is returned.
    pub fn insert(&mut self, id: K, value: V) -> Option<V> {
        self.0.insert(id, value)
    }

    /// Puts a new entry at a place in the order (at the end if `index` is past it). An entry that
    /// already has this id is moved there and replaced.
    pub fn insert_at(&mut self, index: usize, id: K, value: V) {
        self.0.shift_remove(&id);
        self.0.shift_insert(index.min(self.0.len()), id, value);
    }

    /// Takes an entry out; the others keep their order.
    pub fn remove(&mut self, id: &K) -> Option<V> {
        self.0.shift_remove(id)
    }

    /// Moves an entry to another place in the order. Nothing happens if either place is past the
    /// end.
    pub fn move_to(&mut self, from: usize, to: usize) {
        if from < self.0.len() && to < self.0.len() {
            self.0.move_index(from, to);
        }
    }

    /// Keeps the entries for which `keep` holds.
    pub fn retain(&mut self, keep: impl FnMut(&K, &mut V) -> bool) {
        self.0.retain(keep);
    }

    /// The entry of this id, made by `make` if there is none.
    pub fn entry_or(&mut self, id: K, make: impl FnOnce() -> V) -> &mut V {
        self.0.entry(id).or_insert_with(make)
    }
}

impl<K, V> Table<K, V> {
    /// How many entries there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The entries in order.
    pub fn iter(&self) -> indexmap::map::Iter<'_, K, V> {
        self.0.iter()
    }

    /// The entries in order, to change.
    pub fn iter_mut(&mut self) -> indexmap::map::IterMut<'_, K, V> {
        self.0.iter_mut()
    }

    /// The ids in order.
    pub fn ids(&self) -> indexmap::map::Keys<'_, K, V> {
        self.0.keys()
    }

    /// The values in order.
    pub fn values(&self) -> indexmap::map::Values<'_, K, V> {
        self.0.values()
    }

    /// The values in order, to change.
    pub fn values_mut(&mut self) -> indexmap::map::ValuesMut<'_, K, V> {
        self.0.values_mut()
    }

    /// The first entry in order.
    #[must_use]
    pub fn first(&self) -> Option<(&K, &V)> {
        self.0.first()
    }

    /// The last entry in order.
    #[must_use]
    pub fn last(&self) -> Option<(&K, &V)> {
        self.0.last()
    }
}

impl<K: Hash + Eq, V: PartialEq> PartialEq for Table<K, V> {
    /// Equal entries in the same order: the order is part of the document.
    fn eq(&self, other: &Self) -> bool {
        self.len() == other.len() && self.iter().eq(other.iter())
    }
}

impl<K: fmt::Debug, V: fmt::Debug> fmt::Debug for Table<K, V> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_map().entries(self.0.iter()).finish()
    }
}

impl<K: Hash + Eq, V> FromIterator<(K, V)> for Table<K, V> {
    fn from_iter<I: IntoIterator<Item = (K, V)>>(entries: I) -> Self {
        Self(entries.into_iter().collect())
    }
}

impl<'a, K, V> IntoIterator for &'a Table<K, V> {
    type Item = (&'a K, &'a V);
    type IntoIter = indexmap::map::Iter<'a, K, V>;
    fn into_iter(self) -> Self::IntoIter {
        self.0.iter()
    }
}

impl<K, V> IntoIterator for Table<K, V> {
    type Item = (K, V);
    type IntoIter = indexmap::map::IntoIter<K, V>;
    fn into_iter(self) -> Self::IntoIter {
        self.0.into_iter()
    }
}

impl<K: Serialize, V: Serialize> Serialize for Table<K, V> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(&self.0)
    }
}

impl<'de, K, V> Deserialize<'de> for Table<K, V>
where
    K: Deserialize<'de> + Hash + Eq + fmt::Display,
    V: Deserialize<'de>,
{
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Visitor<K, V>(PhantomData<(K, V)>);

        impl<'de, K, V> de::Visitor<'de> for Visitor<K, V>
        where
            K: Deserialize<'de> + Hash + Eq + fmt::Display,
            V: Deserialize<'de>,
        {
            type Value = Table<K, V>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a map from ids to entries")
            }

            fn visit_map<A: de::MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
                let mut table = IndexMap::new();
                while let Some(id) = map.next_key::<K>()? {
                    if table.contains_key(&id) {
                        return Err(de::Error::custom(format!("the id “{id}” is used twice")));
                    }
                    if table.len() == MAX_ENTRIES {
                        return Err(de::Error::custom(format!(
                            "more than {MAX_ENTRIES} entries in one table"
                        )));
                    }
                    table.insert(id, map.next_value()?);
                }
                Ok(Table(table))
            }
        }

        deserializer.deserialize_map(Visitor(PhantomData))
    }
}
