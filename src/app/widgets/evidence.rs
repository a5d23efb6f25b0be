//! Finding data points by what they are called, among tens of thousands: what was found is kept
//! until the list or the words change, and only the lines in sight are drawn.

use std::collections::HashSet;
use std::sync::Arc;

use egui::{Id, Rect, Ui, UiBuilder, pos2, vec2};

use crate::app::form::{TICK, tick};
use crate::app::theme::Theme;
use crate::workshop::{Signal, SignalId, Table};

/// Texts among which somebody searches: every typed word must stand somewhere in a text.
#[derive(Debug, Default)]
pub struct Search {
    /// The texts in small letters.
    lower: Vec<String>,
    sought: Option<String>,
    found: Vec<usize>,
}

impl Search {
    /// Other texts to search.
    pub fn renew<'a>(&mut self, texts: impl Iterator<Item = &'a str>) {
        self.lower = texts.map(str::to_lowercase).collect();
        self.sought = None;
    }

    /// The places of the texts that have these words. True: it was searched anew.
    pub fn find(&mut self, typed: &str) -> bool {
        if self.sought.as_deref() == Some(typed) {
            return false;
        }
        let lower = typed.to_lowercase();
        let words: Vec<&str> = lower.split_whitespace().collect();
        let fits = |text: &String| words.iter().all(|word| text.contains(word));
        let all = self.lower.iter().enumerate();
        self.found = all.filter(|(_, text)| fits(text)).map(|(place, _)| place).collect();
        self.sought = Some(typed.to_owned());
        true
    }

    /// What was found last.
    #[must_use]
    pub fn found(&self) -> &[usize] {
        &self.found
    }
}

/// A list of data points to tick. It is as high as all that was found, and meant to scroll.
#[derive(Debug, Default)]
pub struct SignalTicks {
    of: Option<Arc<Table<SignalId, Arc<Signal>>>>,
    search: Search,
    /// What stands elsewhere.
    without: Vec<SignalId>,
    /// The places in the table of what is listed.
    listed: Vec<usize>,
}

impl SignalTicks {
    /// Finds what has these words in its title, apart from `without`; answers with how many there
    /// are. Nothing is searched again while nothing changes.
    pub fn find(
        &mut self,
        signals: &Arc<Table<SignalId, Arc<Signal>>>,
        typed: &str,
        without: &[SignalId],
    ) -> usize {
        let same = self.of.as_ref().is_some_and(|of| Arc::ptr_eq(of, signals));
        if !same {
            self.of = Some(Arc::clone(signals));
            self.search.renew(signals.values().map(|signal| signal.title.as_str()));
        }
        if self.search.find(typed) || self.without != without {
            without.clone_into(&mut self.without);
            let without: HashSet<usize> =
                without.iter().filter_map(|id| signals.index_of(id)).collect();
            let found = self.search.found().iter().copied();
            self.listed = found.filter(|place| !without.contains(place)).collect();
        }
        self.listed.len()
    }

    /// Draws the lines in sight of what was found; answers with the one that was clicked. `key` is
    /// the id of a line.
    pub fn show(
        &self,
        ui: &mut Ui,
        theme: &Theme,
        key: impl Fn(&SignalId) -> Id,
        is_on: impl Fn(&SignalId) -> bool,
    ) -> Option<SignalId> {
        let signals = self.of.as_ref()?;
        let size = vec2(ui.available_width(), self.listed.len() as f32 * TICK);
        let (_, whole) = ui.allocate_space(size);
        // One more on either side, for the keyboard to go on to.
        let line = |y: f32| ((y - whole.top()) / TICK).floor();
        let first = (line(ui.clip_rect().top()) - 1.0).max(0.0) as usize;
        let last = (line(ui.clip_rect().bottom()) + 2.0).max(0.0) as usize;
        let mut clicked = None;
        for (number, place) in self.listed.iter().enumerate().take(last).skip(first) {
            let Some((id, signal)) = signals.at(*place) else { continue };
            let top = pos2(whole.left(), whole.top() + number as f32 * TICK);
            let rect = Rect::from_min_size(top, vec2(size.x, TICK));
            let mut ui = ui.new_child(UiBuilder::new().max_rect(rect));
            let key = key(id);
            if tick(&mut ui, theme, key, &signal.title, &signal.source, is_on(id), 0.0) {
                clicked = Some(id.clone());
            }
            if ui.ctx().read_response(key).is_some_and(|r| r.gained_focus()) {
                ui.scroll_to_rect(rect, None);
            }
        }
        clicked
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ledger(titles: &[&str]) -> Arc<Table<SignalId, Arc<Signal>>> {
        let signal = |title: &&str| Signal { title: (*title).to_owned(), ..Signal::default() };
        let all = titles.iter().enumerate();
        Arc::new(all.map(|(n, t)| (SignalId::numbered(n), Arc::new(signal(t)))).collect())
    }

    #[test]
    fn what_is_found_follows_the_words_the_list_and_what_stands_elsewhere() {
        let table =
            ledger(&["Nobody calls back", "The invoice is late", "Nobody pays the INVOICE"]);
        let mut ticks = SignalTicks::default();
        assert_eq!(ticks.find(&table, "", &[]), 3);
        assert_eq!(ticks.find(&table, " invoice  the ", &[]), 2);
        assert_eq!(ticks.listed, [1, 2]);
        assert_eq!(ticks.find(&table, " invoice  the ", &[SignalId::numbered(1)]), 1);
        assert_eq!(ticks.listed, [2]);
        assert_eq!(ticks.find(&table, "nobody", &[SignalId::numbered(1)]), 2);
        let shorter = ledger(&["Nobody"]);
        assert_eq!(ticks.find(&shorter, "nobody", &[]), 1);
        assert_eq!(ticks.listed, [0]);
    }

    #[test]
    fn nothing_is_searched_twice() {
        let mut search = Search::default();
        search.renew(["One", "Two"].into_iter());
        assert!(search.find("o"));
        assert!(!search.find("o"));
        assert_eq!(search.found(), [0, 1]);
        search.renew(["Three"].into_iter());
        assert!(search.find("o"), "other texts");
        assert_eq!(search.found(), [0_usize; 0]);
    }
}
