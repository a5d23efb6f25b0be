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

/// How a level is written where its number could mean something else.
const LEVEL: &str = "level:";

/// Reads levels as people write them, and writes them so that they are read the same.
pub(super) struct Levels {
    /// What the stages are called, and the number that this is, if it is one.
    stages: Vec<(String, Option<f64>)>,
}

impl Levels {
    pub(super) fn of(framework: &Framework) -> Self {
        Self { stages: framework.stages.iter().map(|s| (plain(s), number(s.trim()))).collect() }
    }

    /// The reply that a cell gives; none if it is empty. A stage may be called “2” or “Unknown”:
    /// what can then be read in two ways is not guessed.
    pub(super) fn read(&self, cell: &str) -> Result<Option<Reply>, FaultKind> {
        let text = content(cell);
        if text.is_empty() {
            return Ok(None);
        }
        if cell.len() > MAX_CELL && cell.chars().count() > MAX_CELL {
            return Err(FaultKind::TooLong);
        }
        let (words, value) = (plain(text), number(text));
        let bare = words.trim_end_matches(['.', '!']);
        let unknown = DONT_KNOW.contains(&bare);
        let mut found = match value.or_else(|| number(words.strip_prefix(LEVEL)?.trim())) {
            Some(value) => level(value, text).map(Reply::Level),
            None if unknown => Ok(Reply::DontKnow),
            None => Err(FaultKind::NoLevel(excerpt(text))),
        };
        for (i, (stage, number)) in (0_u8..).zip(&self.stages) {
            // Spreadsheets write a 2 as 2.0 at times.
            let named = *stage == words
                || (value.is_some() && *number == value)
                || (unknown && stage.trim_end_matches(['.', '!']) == bare);
            let Some(level) = Level::new(i).ok().filter(|_| named) else { continue };
            if found.as_ref().is_ok_and(|reply| *reply != Reply::Level(level)) {
                return Err(FaultKind::AmbiguousLevel(excerpt(text)));
            }
            found = Ok(Reply::Level(level));
        }
        found.map(Some)
    }

    /// A cell that reads as this reply: a plain number, or these words for not knowing, if that is
    /// clear.
    pub(super) fn write(&self, reply: Reply, dont_know: &str) -> String {
        let means = |cell: &str| self.read(cell) == Ok(Some(reply));
        match reply {
            Reply::Level(level) => {
                let plain = level.get().to_string();
                if means(&plain) { plain } else { format!("{LEVEL}{plain}") }
            }
            Reply::DontKnow => {
                let mut others = DONT_KNOW.into_iter().filter(|words| means(words));
                let clear = if means(dont_know) { None } else { others.next() };
                clear.unwrap_or(dont_know).to_owned()
            }
        }
    }
}

/// The level of a number; `text` is what stands in the cell.
fn level(value: f64, text: &str) -> Result<Level, FaultKind> {
    if value.fract() != 0.0 {
        return Err(FaultKind::NotWhole(excerpt(text)));
    }
    let level = (0.0..=255.0).contains(&value).then(|| Level::new(value as u8));
    level.and_then(Result::ok).ok_or_else(|| FaultKind::OutOfRange(excerpt(text)))
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

    fn levels(stages: [&str; Level::COUNT]) -> Levels {
        Levels::of(&Framework {
            title: String::new(),
            source: String::new(),
            engagement: String::new(),
            desired_state: String::new(),
            stages: stages.map(str::to_owned),
            factors: Table::default(),
        })
    }

    #[test]
    fn levels_are_read_as_people_write_them() {
        let levels = levels(["Absent", "Emerging", "Practised", "Managed", "Leading"]);
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
            ("Level: 2", level(2)),
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

    #[test]
    fn stages_that_are_numbers_or_not_knowing_are_not_guessed() {
        let ambiguous = |cell: &str| Err(FaultKind::AmbiguousLevel(cell.to_owned()));
        let level = |n| Ok(Level::new(n).ok().map(Reply::Level));
        let from_one = levels(["1", "2", "3", "4", "5"]);
        for cell in ["1", "2", "4", "4.0", "3,0"] {
            assert_eq!(from_one.read(cell), ambiguous(cell), "{cell}");
        }
        assert_eq!(from_one.read("5"), level(4));
        assert_eq!(from_one.read("0"), level(0));
        assert_eq!(from_one.read("level:1"), level(1));

        let agreeing = levels(["0", "1", "2", "3", "4"]);
        for n in 0..=4 {
            assert_eq!(agreeing.read(&n.to_string()), level(n));
        }
        let halves = levels(["0,5", "1,5", "2,5", "3,5", "4,5"]);
        assert_eq!(halves.read("2.5"), level(2));

        let unknown = levels(["Unknown", "Ignoto", "Known", "Known", "?"]);
        for cell in ["unknown", "Unknown.", "IGNOTO", "Known", "?"] {
            assert_eq!(unknown.read(cell), ambiguous(cell), "{cell}");
        }
        assert_eq!(unknown.read("don't know"), Ok(Some(Reply::DontKnow)));

        for levels in [from_one, agreeing, halves, unknown] {
            let replies = (0..=4).filter_map(|n| Level::new(n).ok()).map(Reply::Level);
            for reply in replies.chain([Reply::DontKnow]) {
                let cell = levels.write(reply, "Unknown");
                assert_eq!(levels.read(&cell), Ok(Some(reply)), "{cell}");
            }
        }
    }
}
