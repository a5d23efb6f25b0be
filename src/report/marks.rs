//! Quotation marks: which of them frame a text, and how those inside a text are written where the
//! text itself is put into marks.

use crate::workshop::Language;

/// A text without the pair of marks that frames it. A pair frames a text only if it holds all of
/// it and no other mark stands inside: in `“One.” Two` and `He said “two”` the marks are the
/// speaker's, and belong to the words.
pub(super) fn bare(text: &str) -> &str {
    let text = text.trim();
    let mut inside = text.chars();
    let (Some(open), Some(close)) = (inside.next(), inside.next_back()) else { return text };
    let pair = matches!(
        (open, close),
        ('“', '”') | ('„', '“' | '”') | ('«', '»') | ('"', '"') | ('‘', '’') | ('\'', '\'')
    );
    let inside = inside.as_str();
    // An apostrophe is no mark, unless it could be the end of the pair.
    let own = |c: char| is_mark(c) || c == open || c == close;
    if pair && !inside.contains(own) { inside.trim() } else { text }
}

/// Double marks, whatever the language.
const fn is_mark(c: char) -> bool {
    matches!(c, '“' | '”' | '„' | '"' | '«' | '»')
}

/// The marks of a language around a text: the pair that frames it is not doubled, and double marks
/// inside become those of the second rank.
pub(super) fn framed(text: &str, language: Language) -> String {
    let (open, close, first, second) = match language {
        Language::Italian => ('«', '»', '“', '”'),
        Language::English | Language::Indonesian => ('“', '”', '‘', '’'),
    };
    let text = bare(text);
    let mut out = String::with_capacity(text.len() + 6);
    out.push(open);
    let mut before = None;
    for c in text.chars() {
        out.push(match c {
            '“' | '„' | '«' => first,
            '”' | '»' => second,
            // A straight mark opens where a word begins.
            '"' if before.is_none_or(|c: char| c.is_whitespace() || "([—–".contains(c)) => {
                first
            }
            '"' => second,
            c => c,
        });
        before = Some(c);
    }
    out.push(close);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_pair_around_all_of_a_text_is_taken_off() {
        for (text, left) in [
            ("“All of it.”", "All of it."),
            ("«Tutto.»", "Tutto."),
            ("\"All of it.\"", "All of it."),
            ("“Your call matters.” Eleven minutes.", "“Your call matters.” Eleven minutes."),
            ("Four times from “your number?”", "Four times from “your number?”"),
            ("“One” and “two”", "“One” and “two”"),
            ("‘Don’t’", "‘Don’t’"),
            ("“", "“"),
            ("", ""),
        ] {
            assert_eq!(bare(text), left);
        }
    }

    #[test]
    fn marks_inside_marks_are_of_the_second_rank() {
        let text = "“Your call matters.” Eleven \"minutes\".";
        assert_eq!(framed(text, Language::English), "“‘Your call matters.’ Eleven ‘minutes’.”");
        assert_eq!(framed(text, Language::Italian), "«“Your call matters.” Eleven “minutes”.»");
        assert_eq!(framed("«Sì»", Language::Indonesian), "“Sì”");
    }
}
