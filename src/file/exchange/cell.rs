//! Single cells: what a spreadsheet would run, levels as people write them, the letters of columns.

use super::{FaultKind, MAX_CELL};
use crate::workshop::{Framework, Level, Reply};

/// How a spreadsheet counts columns: A to Z, AA, AB, … `column` counts from 1.
#[must_use]
pub fn column_letters(column: usize) -> String {
    let mut left = column;
    let mut letters = Vec::new();
    while left > 0 {
        left -= 1;
        letters.push(char::from(b'A' + (left % 26) as u8));
        left /= 26;
    }
    letters.iter().rev().collect()
}

/// Whether a spreadsheet might run this as a formula, had it no apostrophes before it.
fn is_formula(text: &str) -> bool {
    let bare = text.trim_start_matches('\'');
    let first = |s: &str| s.starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠']);
    bare.starts_with(['\t', '\r', '\n']) || first(bare.trim_start())
}

/// The text with an apostrophe before it if a spreadsheet would run it as a formula otherwise.
pub(super) fn guarded(text: &str) -> String {
    if is_formula(text) { format!("'{text}") } else { text.to_owned() }
}

/// The text as it was before [`guarded`].
pub(super) fn unguarded(text: &str) -> &str {
    match text.strip_prefix('\'') {
        Some(bare) if is_formula(text) => bare,
        _ => text,
    }
}

/// A cell without the space around it and without its guard.
pub(super) fn content(cell: &str) -> &str {
    unguarded(cell.trim()).trim()
}

/// Words to compare: small letters, single spaces, one kind of apostrophe.
pub(super) fn plain(words: &str) -> String {
    let mut out = String::with_capacity(words.len());
    for word in words.split_whitespace() {
        if !out.is_empty() {
            out.push(' ');
        }
        out.extend(word.chars().flat_map(char::to_lowercase).map(|c| match c {
            '’' | '‘' | '`' | '´' => '\'',
            c => c,
        }));
    }
    out
}

/// A note as it is kept: line ends of one kind, no space around it.
pub(super) fn tidy(note: &str) -> String {
    note.replace("\r\n", "\n").replace('\r', "\n").trim().to_owned()
}

/// A text cut to what fits on a line.
pub(super) fn excerpt(text: &str) -> String {
    const MOST: usize = 48;
    let mut line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if let Some((cut, _)) = line.char_indices().nth(MOST) {
        line.truncate(cut);
        line.push('…');
    }
    line
}

/// What people write when they do not know, in the three languages.
const DONT_KNOW: [&str; 25] = [
    "?",
    "??",
    "don't know",
    "dont know",
    "do not know",
    "we don't know",
    "not known",
    "unknown",
    "nobody knows",
    "dk",
    "non so",
    "non lo so",
    "non lo sappiamo",
    "non sappiamo",
    "non si sa",
    "non noto",
    "sconosciuto",
    "ignoto",
    "tidak tahu",
    "tak tahu",
    "belum tahu",
    "tidak diketahui",
    "belum diketahui",
    "kurang tahu",
    "entah",
];

/// Reads levels as people write them.
pub(super) struct Levels {
    stages: Vec<String>,
}

impl Levels {
    pub(super) fn of(framework: &Framework) -> Self {
        Self { stages: framework.stages.iter().map(|s| plain(s)).collect() }
    }

    /// The reply that a cell gives; none if it is empty.
    pub(super) fn read(&self, cell: &str) -> Result<Option<Reply>, FaultKind> {
        let text = content(cell);
        if text.is_empty() {
            return Ok(None);
        }
        if cell.len() > MAX_CELL && cell.chars().count() > MAX_CELL {
            return Err(FaultKind::TooLong);
        }
        if let Some(value) = number(text) {
            if value.fract() != 0.0 {
                return Err(FaultKind::NotWhole(excerpt(text)));
            }
            let level = (0.0..=255.0).contains(&value).then(|| Level::new(value as u8));
            return match level {
                Some(Ok(level)) => Ok(Some(Reply::Level(level))),
                _ => Err(FaultKind::OutOfRange(excerpt(text))),
            };
        }
        let words = plain(text);
        if DONT_KNOW.contains(&words.trim_end_matches(['.', '!'])) {
            return Ok(Some(Reply::DontKnow));
        }
        let mut stages = (0_u8..).zip(&self.stages).filter(|(_, s)| **s == words);
        match (stages.next(), stages.next()) {
            (Some((i, _)), None) => Ok(Level::new(i).ok().map(Reply::Level)),
            _ => Err(FaultKind::NoLevel(excerpt(text))),
        }
    }
}

/// A number with either decimal mark; none for anything else, `inf` and `1e3` included.
fn number(text: &str) -> Option<f64> {
    let marks = text.bytes().filter(|b| matches!(b, b'.' | b',')).count();
    let digits = text.trim_start_matches(['-', '−', '+']);
    let is_number = marks <= 1
        && digits.starts_with(|c: char| c.is_ascii_digit())
        && digits.bytes().all(|b| b.is_ascii_digit() || matches!(b, b'.' | b','));
    if !is_number {
        return None;
    }
    text.replace(',', ".").replace('−', "-").parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::workshop::Table;

    #[test]
    fn columns_have_letters() {
        let letters = [1, 26, 27, 52, 53, 500, 702, 703].map(column_letters);
        assert_eq!(letters, ["A", "Z", "AA", "AZ", "BA", "SF", "ZZ", "AAA"]);
    }

    #[test]
    fn a_guard_comes_off_as_it_went_on() {
        for text in [
            "=1+1", "+39 02", "-", "@SUM(A1)", "\t=1", "\r", " =1", "'=1", "''@", "'quoted'", "",
            "'",
        ] {
            assert_eq!(unguarded(&guarded(text)), text, "{text:?}");
        }
        for text in ["=1+1", "-2", "@x", "\t1", "\rx", "'=x", "  =x", "＝1"] {
            assert!(guarded(text).starts_with('\''), "{text:?}");
        }
        assert_eq!(guarded("a=b"), "a=b");
    }

    #[test]
    fn levels_are_read_as_people_write_them() {
        let stages = ["Absent", "Emerging", "Practised", "Managed", "Leading"].map(str::to_owned);
        let levels = Levels::of(&Framework {
            title: String::new(),
            source: String::new(),
            engagement: String::new(),
            desired_state: String::new(),
            stages,
            factors: Table::default(),
        });
        let level = |n| Level::new(n).ok().map(Reply::Level);
        for (cell, reply) in [
            ("", None),
            ("   ", None),
            ("0", level(0)),
            (" 3 ", level(3)),
            ("2,0", level(2)),
            ("4.00", level(4)),
            ("\u{a0}1\u{a0}", level(1)),
            ("+2", level(2)),
            ("mAnAgEd", level(3)),
            ("Don’t  know", Some(Reply::DontKnow)),
            ("?", Some(Reply::DontKnow)),
            ("Non so.", Some(Reply::DontKnow)),
            ("TIDAK TAHU", Some(Reply::DontKnow)),
        ] {
            assert_eq!(levels.read(cell), Ok(reply), "{cell:?}");
        }
        for cell in ["5", "-1", "−1", "300", "99999999999999999999"] {
            assert!(matches!(levels.read(cell), Err(FaultKind::OutOfRange(_))), "{cell}");
        }
        for cell in ["2,5", "0.1"] {
            assert!(matches!(levels.read(cell), Err(FaultKind::NotWhole(_))), "{cell}");
        }
        for cell in ["nan", "inf", "1e0", "n/a", "high", "3 of 4", "1.000,0", "3-4", "."] {
            assert!(matches!(levels.read(cell), Err(FaultKind::NoLevel(_))), "{cell}");
        }
    }
}
