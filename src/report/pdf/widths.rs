//! How wide the columns of a table are: as asked for, but no word is cut that could stand whole.

/// The width of a table on A4, in points of the paper. On Letter it is a hundredth more.
const TABLE: f64 = 459.0;

/// The width of a letter, about, and of the gap beside a column, in points.
const LETTER: f64 = 4.8;
const GAP: f64 = 9.0;

/// A word of more letters than this may be broken.
const LONGEST: usize = 18;

/// The widths of columns that ask for these parts, when the longest words in them have so many
/// letters; in points of the paper.
pub(super) fn widths(asked: &[f64], longest: &[usize]) -> Vec<f64> {
    let least: Vec<f64> = longest.iter().map(|n| (*n).min(LONGEST) as f64 * LETTER + GAP).collect();
    let whole: f64 = least.iter().sum();
    if whole >= TABLE {
        return least.iter().map(|l| l / whole * TABLE).collect();
    }
    // Who would get less than is needed gets just that; the others share what is left.
    let mut held = vec![false; asked.len()];
    loop {
        let parts = || asked.iter().zip(&least).zip(&held);
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

/// Whether the longest words of columns of these widths stand whole.
pub(super) fn fit(widths: &[f64], longest: &[usize]) -> bool {
    let needs = |n: usize| n as f64 * LETTER + GAP;
    widths.iter().zip(longest).all(|(width, n)| *width + 1e-6 >= needs(*n))
}

/// The letters of the longest word of these texts.
pub(super) fn longest<'a>(texts: impl Iterator<Item = &'a str>) -> usize {
    let words = texts.flat_map(|text| text.split([' ', '\u{200b}']));
    words.map(|word| word.chars().count()).max().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_column_is_as_wide_as_its_longest_word() {
        let got = widths(&[10.0, 1.0, 1.0], &[5, 12, 3]);
        assert!((got.iter().sum::<f64>() - TABLE).abs() < 1e-6);
        assert!((got[1] - (12.0 * LETTER + GAP)).abs() < 1e-6, "{got:?}");
        assert!(got[2] >= 3.0 * LETTER + GAP - 1e-6);
        assert!(fit(&got, &[5, 12, 3]) && !fit(&got, &[5, 13, 3]));
    }

    #[test]
    fn columns_that_have_room_are_as_they_were_asked_for() {
        assert_eq!(widths(&[1.0, 2.0], &[3, 3]), [TABLE / 3.0, TABLE * 2.0 / 3.0]);
    }

    #[test]
    fn too_many_long_words_share_the_table() {
        let got = widths(&[1.0; 20], &[18; 20]);
        assert!((got.iter().sum::<f64>() - TABLE).abs() < 1e-6);
        assert!(got.iter().all(|w| (w - TABLE / 20.0).abs() < 1e-6));
        assert!(widths(&[], &[]).is_empty());
    }

    #[test]
    fn a_word_ends_where_it_may_be_broken() {
        assert_eq!(longest(["a longer one", "words\u{200b}parted"].into_iter()), 6);
    }
}
