//! What other parts of a workshop are called in a cell: by their title, or by their id where the
//! title could mean something else.

use std::collections::HashMap;

use super::super::cell::plain;

/// What comes before an id.
const ID: char = '#';

/// The names of all entries of a table.
pub(super) struct Names<'a, K> {
    /// Id and title.
    entries: Vec<(&'a K, &'a str, &'a str)>,
    by_id: HashMap<&'a str, usize>,
    /// None where several are called so: nobody guesses which one is meant.
    by_title: HashMap<String, Option<usize>>,
}

impl<'a, K> Names<'a, K> {
    /// Of these entries, each with its id as a text and its title.
    pub(super) fn of(entries: impl Iterator<Item = (&'a K, &'a str, &'a str)>) -> Self {
        let entries: Vec<_> = entries.collect();
        let mut names = Self { by_id: HashMap::new(), by_title: HashMap::new(), entries };
        for (i, (_, id, title)) in names.entries.iter().enumerate() {
            names.by_id.insert(id, i);
            names.by_title.entry(plain(title)).and_modify(|one| *one = None).or_insert(Some(i));
        }
        names
    }

    /// What an entry is called; none if there is no such entry.
    pub(super) fn name(&self, id: &str) -> Option<String> {
        let at = *self.by_id.get(id)?;
        let title = self.entries.get(at)?.2;
        let alone = self.by_title.get(&plain(title)) == Some(&Some(at));
        let marks = title.starts_with(ID) || title.contains([super::BETWEEN, '[', ']', '·']);
        if alone && !marks && !title.trim().is_empty() {
            return Some(title.split_whitespace().collect::<Vec<_>>().join(" "));
        }
        Some(format!("{ID}{id}"))
    }

    /// Who or what is called so.
    pub(super) fn find(&self, said: &str) -> Option<&'a K> {
        let at = match said.strip_prefix(ID) {
            Some(id) => self.by_id.get(id).copied(),
            None => self.by_title.get(&plain(said)).copied().flatten(),
        };
        self.entries.get(at?).map(|(id, ..)| *id)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_two_are_called_is_said_by_id() {
        let all = [(1, "a", "Calls"), (2, "b", "calls "), (3, "c", "Mail | post"), (4, "d", "Fax")];
        let names = Names::of(all.iter().map(|(k, id, title)| (k, *id, *title)));
        for (key, id, called) in [(1, "a", "#a"), (2, "b", "#b"), (3, "c", "#c"), (4, "d", "Fax")] {
            assert_eq!(names.name(id).as_deref(), Some(called));
            assert_eq!(names.find(called), Some(&key));
        }
        assert_eq!((names.name("e"), names.find("Calls"), names.find("#e")), (None, None, None));
    }
}
