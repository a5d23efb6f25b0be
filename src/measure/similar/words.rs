//! What a text is made of, for comparing it with others: words in lower case without accents and
//! endings, and pairs of characters where a script puts no spaces between words.

use std::borrow::Cow;
use std::ops::Range;
use std::sync::OnceLock;

use foldhash::{HashSet, HashSetExt as _};
use waken_snowball::Algorithm;

use crate::workshop::Language;

/// How much of one text is read, in bytes: a data point is a sentence or two, and somebody may
/// paste a book.
const READ: usize = 16 * 1024;

/// How many words of one text count.
const WORDS: usize = 400;

/// Longer words are cut, in characters.
const LONGEST: usize = 40;

/// Words that the Indonesian list leaves out although customers say things with them: to wait
/// long, to be answered, to come back.
const KEPT: [&str; 26] = [
    "bekerja",
    "bertanya",
    "datang",
    "dijawab",
    "dijelaskan",
    "ditanya",
    "jawab",
    "jawaban",
    "jawabnya",
    "jelas",
    "kelamaan",
    "kembali",
    "lama",
    "lamanya",
    "masalah",
    "masalahnya",
    "menanti",
    "menantikan",
    "menanyakan",
    "menjawab",
    "menjelaskan",
    "naik",
    "pertanyaan",
    "tanya",
    "tepat",
    "waktu",
];

/// What tells one language from another when words are compared.
pub(super) struct Speech {
    stop: HashSet<String>,
    stemmer: Algorithm,
}

impl Speech {
    /// The stop words and the stemmer of a language, read once per run of the program.
    pub(super) fn of(language: Language) -> &'static Self {
        static SPEECH: [OnceLock<Speech>; 3] = [const { OnceLock::new() }; 3];
        let (slot, stemmer) = match language {
            Language::English => (0, Algorithm::English),
            Language::Italian => (1, Algorithm::Italian),
            Language::Indonesian => (2, Algorithm::Indonesian),
        };
        SPEECH[slot].get_or_init(|| {
            let mut stop = HashSet::new();
            for word in stop_words::lookup(language.code()).unwrap_or_default() {
                if language == Language::Indonesian && KEPT.contains(word) {
                    continue;
                }
                // “isn't” is read as “isn” and “t”, and an accent may be forgotten.
                for part in word.split(|c: char| !c.is_alphanumeric()) {
                    stop.insert(part.to_owned());
                    stop.insert(folded(part).into_owned());
                }
            }
            Self { stop, stemmer }
        })
    }

    /// What a word in lower case is compared by; none if it says nothing.
    pub(super) fn stem(&self, word: &str) -> Option<String> {
        let tells = word.chars().nth(1).is_some() && !word.chars().all(char::is_numeric);
        if !tells || self.stop.contains(word) {
            return None;
        }
        // The stemmers know Latin letters only.
        if !word.chars().all(|c| c.is_alphabetic() && c < '\u{250}') {
            return Some(word.to_owned());
        }
        // Accents go first: a word is the same whether or not somebody typed them.
        let word = folded(word);
        let stem = waken_snowball::stem(self.stemmer, &word);
        let stem = if stem.chars().nth(1).is_none() { word } else { folded(&stem) };
        let mut stem = stem.into_owned();
        if matches!(self.stemmer, Algorithm::Indonesian) && loses_its_first(&stem) {
            stem.remove(0);
        }
        Some(stem)
    }
}

/// A part of a text.
#[derive(Debug, Clone, Copy)]
pub(super) enum Piece<'a> {
    /// A word in lower case, as it was written.
    Word(&'a str),
    /// One or two characters of a script without spaces, which are compared as they are.
    Signs(&'a str),
}

/// Walks through a text: where a piece stands (in bytes), and what it is. `found` answers whether
/// the piece says something; there is an end to how many of these are read.
pub(super) fn read(text: &str, mut found: impl FnMut(Range<usize>, Piece<'_>) -> bool) {
    let mut left = WORDS;
    let mut word = Word::default();
    // The character before in a script without spaces, and whether it is part of a pair yet.
    let mut before: Option<(usize, char, bool)> = None;
    let mut say = |range: Range<usize>, piece: Piece<'_>| {
        left -= usize::from(found(range, piece));
        left > 0
    };
    let mut next = 0;
    while next < READ {
        let at = next;
        let Some(c) = text[at..].chars().next() else { break };
        if c.is_ascii_alphanumeric() {
            // Most words of our languages are nothing else: they are taken whole.
            let rest = &text.as_bytes()[at..text.len().min(READ)];
            let end = rest.iter().position(|b| !b.is_ascii_alphanumeric()).unwrap_or(rest.len());
            next = at + end;
            if !alone(before.take(), &mut say) {
                return;
            }
            word.push_plain(at, &text[at..next]);
            continue;
        }
        next += c.len_utf8();
        if is_silent(c) {
            continue;
        }
        let end = next;
        let spaced = c.is_ascii() || !is_unspaced(c);
        if spaced && c.is_alphanumeric() {
            if !alone(before.take(), &mut say) {
                return;
            }
            word.push(at..end, c);
            continue;
        }
        if !word.end(&mut say) {
            return;
        }
        if spaced {
            if !alone(before.take(), &mut say) {
                return;
            }
            continue;
        }
        let paired = before.is_some();
        if let Some((start, first, _)) = before
            && !say(start..end, Piece::Signs(&String::from_iter([first, c])))
        {
            return;
        }
        before = Some((at, c, paired));
    }
    if word.end(&mut say) {
        alone(before, &mut say);
    }
}

/// Whether an Indonesian root loses its first letter after “men-” and “meng-”, which the stemmer
/// does not give back: “menunggu” is to be the same as “tunggu”, “mengirim” as “kirim”.
fn loses_its_first(stem: &str) -> bool {
    let mut letters = stem.chars();
    matches!(letters.next(), Some('t' | 'k'))
        && matches!(letters.next(), Some('a' | 'e' | 'i' | 'o' | 'u'))
        && letters.nth(1).is_some()
}

/// A word while it is being read.
#[derive(Default)]
struct Word {
    letters: String,
    range: Range<usize>,
    count: usize,
}

impl Word {
    /// A run of ASCII letters and digits.
    fn push_plain(&mut self, at: usize, run: &str) {
        if self.count == 0 {
            self.range.start = at;
        }
        self.range.end = at + run.len();
        let taken = run.len().min(LONGEST.saturating_sub(self.count));
        self.count += run.len();
        let from = self.letters.len();
        self.letters.push_str(&run[..taken]);
        self.letters[from..].make_ascii_lowercase();
    }

    /// Any other character of a word.
    fn push(&mut self, at: Range<usize>, c: char) {
        if self.count == 0 {
            self.range.start = at.start;
        }
        self.range.end = at.end;
        self.count += 1;
        if self.count <= LONGEST {
            self.letters.extend(c.to_lowercase().filter(|c| !is_silent(*c)));
        }
    }

    /// Says the word, if there is one; false once there were enough.
    fn end(&mut self, say: &mut impl FnMut(Range<usize>, Piece<'_>) -> bool) -> bool {
        if self.count == 0 {
            return true;
        }
        self.count = 0;
        let goes_on = say(self.range.clone(), Piece::Word(&self.letters));
        self.letters.clear();
        goes_on
    }
}

/// Says a character of a script without spaces that stands alone; false once there were enough.
fn alone(
    before: Option<(usize, char, bool)>,
    say: &mut impl FnMut(Range<usize>, Piece<'_>) -> bool,
) -> bool {
    match before {
        Some((at, c, false)) => {
            say(at..at + c.len_utf8(), Piece::Signs(c.encode_utf8(&mut [0; 4])))
        }
        _ => true,
    }
}

/// Marks that belong to the letter before, and characters that nobody sees: neither ends a word
/// nor makes it another one.
fn is_silent(c: char) -> bool {
    c >= '\u{ad}'
        && matches!(c,
        '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{640}' | '\u{70f}' | '\u{feff}'
        | '\u{300}'..='\u{36f}'
        | '\u{591}'..='\u{5bd}' | '\u{5bf}' | '\u{5c1}'..='\u{5c2}' | '\u{5c4}'..='\u{5c5}'
        | '\u{64b}'..='\u{65f}' | '\u{670}'
        | '\u{180b}'..='\u{180f}'
        | '\u{1ab0}'..='\u{1aff}' | '\u{1dc0}'..='\u{1dff}'
        | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}'
        | '\u{20d0}'..='\u{20ff}'
        | '\u{fe00}'..='\u{fe0f}' | '\u{fe20}'..='\u{fe2f}'
        | '\u{e0000}'..='\u{e0fff}')
}

/// Scripts that put no spaces between words: Han, kana, Thai, Lao, Burmese, Khmer.
fn is_unspaced(c: char) -> bool {
    matches!(c,
        '\u{e00}'..='\u{eff}' | '\u{1000}'..='\u{109f}' | '\u{1780}'..='\u{17ff}'
        | '\u{3005}'..='\u{3007}' | '\u{3041}'..='\u{30ff}' | '\u{31f0}'..='\u{31ff}'
        | '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{f900}'..='\u{faff}'
        | '\u{ff66}'..='\u{ff9f}' | '\u{20000}'..='\u{3ffff}')
        && c != '\u{30fb}'
}

/// A word in lower case without accents.
#[must_use]
pub fn folded(word: &str) -> Cow<'_, str> {
    if word.is_ascii() {
        return Cow::Borrowed(word);
    }
    let mut out = String::with_capacity(word.len());
    for c in word.chars().filter(|c| !is_silent(*c)) {
        out.push_str(match c {
            'à'..='å' | 'ā' | 'ă' | 'ą' => "a",
            'æ' => "ae",
            'ç' | 'ć' | 'ĉ' | 'ċ' | 'č' => "c",
            'ď' | 'đ' | 'ð' => "d",
            'è'..='ë' | 'ē' | 'ĕ' | 'ė' | 'ę' | 'ě' => "e",
            'ĝ' | 'ğ' | 'ġ' | 'ģ' => "g",
            'ĥ' | 'ħ' => "h",
            'ì'..='ï' | 'ĩ' | 'ī' | 'ĭ' | 'į' | 'ı' => "i",
            'ĵ' => "j",
            'ķ' => "k",
            'ĺ' | 'ļ' | 'ľ' | 'ŀ' | 'ł' => "l",
            'ñ' | 'ń' | 'ņ' | 'ň' => "n",
            'ò'..='ö' | 'ø' | 'ō' | 'ŏ' | 'ő' => "o",
            'œ' => "oe",
            'ŕ' | 'ŗ' | 'ř' => "r",
            'ś' | 'ŝ' | 'ş' | 'š' | 'ș' => "s",
            'ß' => "ss",
            'ţ' | 'ť' | 'ŧ' | 'ț' => "t",
            'þ' => "th",
            'ù'..='ü' | 'ũ' | 'ū' | 'ŭ' | 'ů' | 'ű' | 'ų' => "u",
            'ŵ' => "w",
            'ý' | 'ÿ' | 'ŷ' => "y",
            'ź' | 'ż' | 'ž' => "z",
            other => {
                out.push(other);
                continue;
            }
        });
    }
    Cow::Owned(out)
}

/// Where the words of a text stand (in bytes), and what each is compared by. Words that say
/// nothing are left out, as is what lies beyond the first 16 KiB or 400 words.
#[must_use]
pub fn spans(text: &str, language: Language) -> Vec<(Range<usize>, String)> {
    let (speech, mut spans) = (Speech::of(language), Vec::new());
    read(text, |range, piece| {
        let term = match piece {
            Piece::Word(word) => speech.stem(word),
            Piece::Signs(signs) => Some(signs.to_owned()),
        };
        let says = term.is_some();
        spans.extend(term.map(|term| (range, term)));
        says
    });
    spans
}

#[cfg(test)]
mod tests {
    use super::*;

    fn terms(text: &str, language: Language) -> Vec<String> {
        spans(text, language).into_iter().map(|(_, term)| term).collect()
    }

    #[test]
    fn words_are_compared_without_case_accents_and_endings() {
        assert_eq!(terms("Waiting, WAITED & waits!", Language::English), ["wait"; 3]);
        assert_eq!(terms("the of is 2026 a", Language::English), [""; 0]);
        let same = |a: &str, b: &str, language| assert_eq!(terms(a, language), terms(b, language));
        same("La qualità dell’assistenza", "qualita assistenza", Language::Italian);
        same("reclami", "reclamo", Language::Italian);
        same("keluhannya", "keluhan", Language::Indonesian);
        same("menunggu", "tunggu", Language::Indonesian);
        same("antreannya", "antrean", Language::Indonesian);
        same("mengirimkan", "kirim", Language::Indonesian);
        same("Caf\u{65}\u{301}", "café", Language::English);
    }

    #[test]
    fn every_script_is_read() {
        assert_eq!(terms("客户等待 x", Language::English), ["客户", "户等", "等待"]);
        assert_eq!(terms("客 户", Language::English), ["客", "户"]);
        assert_eq!(terms("مرحبا بالعملاء", Language::English).len(), 2);
        assert_eq!(terms("👩‍💻🔥 \u{200b}wait\u{200b}ing\u{200d}", Language::English), ["wait"]);
        assert_eq!(terms("İstanbul ŞIK", Language::English).len(), 2);
    }

    #[test]
    fn a_span_is_where_the_word_stands() {
        let text = "Più «attese», sempre\u{301}.";
        for (range, _) in spans(text, Language::Italian) {
            assert!(text.get(range).is_some());
        }
        let spans = spans(text, Language::Italian);
        assert!(spans.iter().any(|(range, _)| &text[range.clone()] == "attese"));
    }

    #[test]
    fn a_book_is_not_read_to_its_end() {
        let book = "angry customers wait again ".repeat(2_000_000);
        assert!(spans(&book, Language::English).len() <= WORDS);
        let word = "x".repeat(50_000_000);
        assert!(spans(&word, Language::Italian).iter().all(|(_, term)| term.len() <= LONGEST));
    }
}
