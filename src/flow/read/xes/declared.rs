//! What a log declares before its first trace, for whoever reads it and for whoever only looks.

use crate::flow::read::MAX_CELL;

/// What stands where a log declares that it does not know.
const INVALID: &str = "__INVALID__";

/// The most classifiers of a log, and the most keys of one; others are passed over.
const CLASSIFIERS: usize = 100;

/// What a log declares, up to a megabyte in all: what comes behind that is passed over.
pub struct Declared {
    pub classifiers: Vec<(String, Vec<String>)>,
    /// Whether it is about events, the key, and the value; what is declared last holds.
    globals: Vec<(bool, String, String)>,
    room: usize,
}

impl Default for Declared {
    fn default() -> Self {
        Self { classifiers: Vec::new(), globals: Vec::new(), room: MAX_CELL }
    }
}

impl Declared {
    /// Takes up as much room as a text has, and a little for itself.
    fn fits(&mut self, length: usize) -> bool {
        let left = self.room.checked_sub(length + 64);
        self.room = left.unwrap_or(self.room);
        left.is_some()
    }

    pub fn classifier(&mut self, name: &str, keys: Vec<String>) {
        let length = name.len() + keys.iter().map(|key| key.len() + 32).sum::<usize>();
        let few = self.classifiers.len() < CLASSIFIERS && keys.len() <= CLASSIFIERS;
        if few && self.fits(length) {
            self.classifiers.push((name.to_owned(), keys));
        }
    }

    pub fn global(&mut self, of_events: bool, key: &str, value: &str) {
        if self.fits(key.len() + value.len()) {
            self.globals.push((of_events, key.to_owned(), value.to_owned()));
        }
    }

    /// The keys of a classifier.
    pub fn keys(&self, called: &str) -> Option<&[String]> {
        let known = self.classifiers.iter().find(|(name, _)| name == called);
        known.map(|(_, keys)| keys.as_slice())
    }

    /// All that is declared: whether it is about events, the key, and the value where it is one.
    pub fn globals(&self) -> impl Iterator<Item = (bool, &str, Option<&str>)> {
        let all = self.globals.iter();
        all.map(|(of, key, value)| {
            (*of, key.as_str(), Some(value.as_str()).filter(|value| *value != INVALID))
        })
    }
}

/// The values of keys with `+` between them; nothing where an event says none of them. What gets
/// longer than `most` is not finished.
pub fn join<'a>(values: impl Iterator<Item = Option<&'a [u8]>>, most: usize, into: &mut Vec<u8>) {
    into.clear();
    let mut any = false;
    for (at, value) in values.enumerate() {
        if at > 0 {
            into.push(b'+');
        }
        if let Some(value) = value {
            any |= !value.is_empty();
            into.extend_from_slice(value);
        }
        if into.len() > most {
            return;
        }
    }
    if !any {
        into.clear();
    }
}
