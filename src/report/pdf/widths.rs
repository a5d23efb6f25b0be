//! How wide the columns of a table are: as asked for, but no word is parted that could stand whole.

use crate::report::pptx::fit::width;

/// The width of a table on A4, in points of the paper. On Letter it is a hundredth more.
const TABLE: f64 = 459.0;

/// The letters of the text around a table, in points.
const TEXT: f64 = 10.0;

/// The letters of a table beside those of the text, and where there are many columns or long words.
const NORMAL: f64 = 0.85;
pub(super) const SMALL: f64 = 0.75;

/// More columns than this have small letters.
const MANY: usize = 9;

/// The gap beside a column, in points.
const GAP: f64 = 9.0;

/// How much wider our letters are than those that are measured.
const OURS: f64 = 1.06;

/// A word of more letters than this may be parted, a name hardly ever.
const LONGEST: usize = 16;

/// The letters of a table with so many columns, beside those of the text.
pub(super) const fn size(columns: usize) -> f64 {
    if columns > MANY { SMALL } else { NORMAL }
}

/// How much room a word takes, in points.
fn room(word: &str, size: f64, bold: bool) -> f64 {
    width(word, size * TEXT, bold) * OURS
}

/// The width that a column needs for the widest words of its cells and of its heading, in points of
/// the paper.
pub(super) fn need(cells: &[String], head: &[String], size: f64) -> f64 {
    let held = |word: &String, bold| {
        let short: String = word.chars().take(LONGEST).collect();
        room(&short, size, bold)
    };
    let cells = cells.iter().map(|word| held(word, false));
    let head = head.iter().map(|word| held(word, true));
    cells.chain(head).fold(0.0, f64::max) + GAP
}

/// Whether columns that need these widths stand beside one another.
pub(super) fn fits(needs: &[f64]) -> bool {
    needs.iter().sum::<f64>() <= TABLE
}

/// Words of so many letters and more have no room in a column of this width; none if all have.
pub(super) fn parted(got: f64, cells: &[String], head: &[String], size: f64) -> Option<usize> {
    let wide = |word: &&String, bold| room(word, size, bold) + GAP > got + 1e-6;
    let cells = cells.iter().filter(|word| wide(word, false));
    let head = head.iter().filter(|word| wide(word, true));
    let letters = |word: &String| word.chars().filter(|c| c.is_alphabetic()).count();
    cells.chain(head).map(letters).min()
}

/// The widths of columns that ask for these parts and need so much, in points of the paper.
pub(super) fn widths(asked: &[f64], least: &[f64]) -> Vec<f64> {
    let whole: f64 = least.iter().sum();
    if whole >= TABLE {
        return least.iter().map(|l| l / whole * TABLE).collect();
    }
    // Who would get less than is needed gets just that; the others share what is left.
    let mut held = vec![false; asked.len()];
    loop {
        let parts = || asked.iter().zip(least).zip(&held);
        let taken: f64 = parts().filter(|(_, h)| **h).map(|((_, l), _)| l).sum();
        let wanted: f64 = parts().filter(|(_, h)| !**h).map(|((a, _), _)| a).sum();
        let each = |a: f64| (TABLE - taken) * a / wanted.max(f64::MIN_POSITIVE);
        let share: Vec<f64> = parts().map(|((a, l), h)| if *h { *l } else { each(*a) }).collect();
        let tight: Vec<usize> =
            (0..asked.len()).filter(|&i| !held[i] && share[i] < least[i]).collect();
        if tight.is_empty() {
            return share;
        }
        for i in tight {
            held[i] = true;
        }
    }
}

/// The words of these texts that may be the widest, each once.
pub(super) fn longest<'a>(texts: impl Iterator<Item = &'a str>) -> Vec<String> {
    let words = texts.flat_map(|text| text.split([' ', '\u{200b}', '/', '-', '–']));
    let mut words: Vec<(usize, &str)> = words.map(|word| (word.chars().count(), word)).collect();
    words.sort_unstable();
    words.dedup();
    // A word of far fewer letters than the longest is not wider.
    let most = words.last().map_or(0, |(n, _)| *n);
    words.into_iter().filter(|(n, _)| n * 2 > most).map(|(_, word)| word.to_owned()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(words: &[&str]) -> Vec<String> {
        words.iter().map(|word| (*word).to_owned()).collect()
    }

    #[test]
    fn a_column_is_as_wide_as_its_widest_word() {
        let (long, short) = (words(&["Montecatini"]), words(&["due"]));
        let least = [need(&short, &short, NORMAL), need(&long, &short, NORMAL)];
        let got = widths(&[10.0, 0.1], &least);
        assert!((got.iter().sum::<f64>() - TABLE).abs() < 1e-6);
        assert!((got[1] - least[1]).abs() < 1e-6, "{got:?}");
        assert!(fits(&least));
        assert_eq!(parted(got[1], &long, &short, NORMAL), None);
        assert_eq!(parted(got[1] - 5.0, &long, &short, NORMAL), Some(11));
        assert!(need(&long, &short, SMALL) < least[1]);
    }

    #[test]
    fn columns_that_have_room_are_as_they_were_asked_for() {
        assert_eq!(widths(&[1.0, 2.0], &[30.0, 30.0]), [TABLE / 3.0, TABLE * 2.0 / 3.0]);
    }

    #[test]
    fn too_many_long_words_share_the_table() {
        let least = [80.0; 20];
        let got = widths(&[1.0; 20], &least);
        assert!(!fits(&least));
        assert!((got.iter().sum::<f64>() - TABLE).abs() < 1e-6);
        assert!(got.iter().all(|w| (w - TABLE / 20.0).abs() < 1e-6));
        assert!(widths(&[], &[]).is_empty());
    }

    #[test]
    fn a_word_ends_where_it_may_be_broken() {
        assert_eq!(longest(["a longer one", "words\u{200b}parted"].into_iter()).len(), 3);
        assert_eq!(longest(std::iter::empty()), Vec::<String>::new());
    }
}
