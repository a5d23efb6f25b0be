//! What the entries of the three registers have in common.

use std::fmt::{Debug, Display};
use std::hash::Hash;
use std::sync::Arc;

use egui::{Color32, Id, Ui};
use lucide_icons::Icon;

use super::super::picture::Picture;
use super::Asks;
use crate::edit::RegisterEdit;
use crate::workshop::{Assessment, SegmentId, Table};

/// An entry of a register.
pub(super) trait Entry: Clone + Debug + 'static {
    /// Its id.
    type Key: Clone + Eq + Hash + Display + Debug;

    /// What the interface calls things here.
    const WORDS: Words;

    /// The register in a round.
    fn table(round: &Assessment) -> &Arc<Table<Self::Key, Self>>;
    /// An id that no other entry has.
    fn fresh() -> Self::Key;
    /// An entry of which nothing is known.
    fn blank(segment: Option<SegmentId>) -> Self;
    fn title(&self) -> &str;
    fn titled(&self, title: String) -> Self;
    fn segment(&self) -> Option<&SegmentId>;
    /// Entries stand in ascending order of this, and otherwise in the order of the register.
    fn rank(&self) -> u32 {
        0
    }
    fn add(key: Self::Key, entry: Self) -> RegisterEdit;
    fn set(key: Self::Key, entry: Self) -> RegisterEdit;
    fn remove(key: Self::Key) -> RegisterEdit;
    /// How it stands, at one glance.
    fn mark<'a>(&self, picture: &'a Picture<'_>) -> Mark<'a>;
    /// What else is known of it, in a line.
    fn summary(&self, picture: &Picture<'_>) -> String;
    /// All of its fields but the title.
    fn body(&self, ui: &mut Ui, at: &At<'_, Self>, asks: &mut Asks<'_>);
}

/// Keys of the interface texts.
pub(super) struct Words {
    pub add: &'static str,
    pub title: &'static str,
    pub hint: &'static str,
    pub remove: &'static str,
    pub nameless: &'static str,
    pub empty_title: &'static str,
    pub empty: &'static str,
    pub first: &'static str,
    pub elsewhere: &'static str,
}

/// A sign and its word.
pub(super) struct Mark<'a> {
    pub icon: Icon,
    pub color: Color32,
    pub word: &'a str,
}

/// Which entry the fields are of.
pub(super) struct At<'a, E: Entry> {
    pub picture: &'a Picture<'a>,
    pub key: &'a E::Key,
    /// The id of its title; those of the other fields derive from it.
    pub field: Id,
}

impl<E: Entry> At<'_, E> {
    /// The entry as it shall be.
    pub(super) fn set(&self, entry: E) -> crate::edit::Edit {
        E::set(self.key.clone(), entry).of(self.picture.round)
    }
}

/// The name of a segment, or of all customers together.
pub(super) fn to_whom<'a>(picture: &'a Picture<'_>, segment: Option<&SegmentId>) -> &'a str {
    let title = segment.and_then(|id| picture.workshop.segments.get(id)).map(|s| s.title.trim());
    match title {
        None => picture.text.get("registers-all-customers"),
        Some("") => picture.text.get("registers-nameless-segment"),
        Some(title) => title,
    }
}
