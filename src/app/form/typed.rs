//! Finding a choice of an open menu by typing how it begins.

use egui::{Event, Id, Ui};

/// After so many seconds a letter begins a new word.
const PAUSE: f64 = 1.0;

/// What has been typed so far, and when the last letter came.
#[derive(Debug, Clone, Default)]
struct Typed {
    letters: String,
    at: f64,
}

/// The choice that is meant by what was typed in this frame, if anything was. `now` is the one that
/// has the focus.
pub(super) fn sought(ui: &Ui, menu: Id, options: &[&str], now: Option<usize>) -> Option<usize> {
    let letters = ui.input(|input| {
        let typed = input.events.iter().filter_map(|event| match event {
            Event::Text(text) => Some(text.as_str()),
            _ => None,
        });
        plain(&typed.collect::<String>())
    });
    if letters.is_empty() {
        return None;
    }
    let at = ui.input(|input| input.time);
    let word = ui.data_mut(|data| {
        let typed: &mut Typed = data.get_temp_mut_or_default(menu.with("typed"));
        if at - typed.at > PAUSE {
            typed.letters.clear();
        }
        typed.letters.push_str(&letters);
        typed.at = at;
        typed.letters.clone()
    });
    find(options, &word, now)
}

/// The first choice that begins with a word, or of which a later word does, or else that holds it.
/// A letter that is typed again and again goes on from where one is.
fn find(options: &[&str], word: &str, now: Option<usize>) -> Option<usize> {
    let begins = |option: &str| plain(option).starts_with(word);
    if let Some(at) = options.iter().position(|option| begins(option)) {
        let single = word.chars().count() == 1;
        let next = now.filter(|_| single).and_then(|now| after(options, word, now));
        return Some(next.unwrap_or(at));
    }
    let mut letters = word.chars();
    if let (Some(first), Some(now)) = (letters.next(), now)
        && letters.all(|letter| letter == first)
    {
        let first = first.to_string();
        return after(options, &first, now)
            .or_else(|| options.iter().position(|option| plain(option).starts_with(&first)));
    }
    let inner = |option: &&str| option.split_whitespace().any(|part| plain(part).starts_with(word));
    let holds = |option: &&str| plain(option).contains(word);
    options.iter().position(inner).or_else(|| options.iter().position(holds))
}

/// The first choice after this one that begins so.
fn after(options: &[&str], word: &str, now: usize) -> Option<usize> {
    let rest = options.get(now + 1..)?;
    rest.iter().position(|option| plain(option).starts_with(word)).map(|at| now + 1 + at)
}

/// Without capitals, and without spaces: a space picks the choice that has the focus.
fn plain(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).flat_map(char::to_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const ALL: [&str; 5] = ["Anything", "Calls support", "Cancels", "Imports the list", "Leaves"];

    #[test]
    fn letters_find_what_begins_so_and_then_what_holds_them() {
        assert_eq!(find(&ALL, "c", None), Some(1));
        assert_eq!(find(&ALL, "can", Some(1)), Some(2));
        assert_eq!(find(&ALL, "callss", None), Some(1));
        assert_eq!(find(&ALL, "list", None), Some(3));
        assert_eq!(find(&ALL, "ort", None), Some(1));
        assert_eq!(find(&ALL, "x", None), None);
        assert_eq!(find(&[], "x", Some(3)), None);
    }

    #[test]
    fn the_same_letter_goes_on_and_comes_round() {
        assert_eq!(find(&ALL, "c", Some(1)), Some(2));
        assert_eq!(find(&ALL, "cc", Some(1)), Some(2));
        assert_eq!(find(&ALL, "ccc", Some(2)), Some(1));
    }
}
