//! Words on their way to the paper: characters that no page can show are left out, and a word that
//! is longer than a line may be broken.

/// From so many letters on, a word may be broken anywhere.
const LONGEST: usize = 28;

/// Where a line may end, without a sign of it.
const BREAK: char = '\u{200b}';

/// The paragraphs of a text.
pub(super) fn paragraphs(text: &str) -> Vec<String> {
    text.split(['\n', '\r', '\u{2028}', '\u{2029}', '\u{b}', '\u{c}'])
        .map(line)
        .filter(|paragraph| !paragraph.is_empty())
        .collect()
}

/// A text in one paragraph.
pub(super) fn line(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut run = 0;
    for c in text.chars() {
        if c.is_whitespace() && c != '\u{a0}' && c != '\u{202f}' {
            run = 0;
            if !out.is_empty() && !out.ends_with(' ') {
                out.push(' ');
            }
            continue;
        }
        if c.is_control() || is_unseen(c) {
            continue;
        }
        if run >= LONGEST {
            out.push(BREAK);
            run = 0;
        }
        // A mark belongs to the letter before it.
        if !is_mark(c) {
            run += 1;
        }
        out.push(c);
    }
    out.truncate(out.trim_end().len());
    out
}

/// A name beside a chart: of `most` letters, with an ellipsis where it was longer.
pub(super) fn name(text: &str, most: usize) -> String {
    let whole = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if whole.chars().count() <= most {
        return line(&whole);
    }
    let cut: String = whole.chars().take(most.saturating_sub(1)).collect();
    line(&format!("{}…", cut.trim_end()))
}

/// What has no place on paper: marks of direction, of byte order, of private use, and what only
/// changes the colour of an emoji, or joins two, for which our fonts have one in black.
fn is_unseen(c: char) -> bool {
    matches!(c,
        '\u{200d}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}'
        | '\u{fe00}'..='\u{fe0f}' | '\u{1f3fb}'..='\u{1f3ff}'
        | '\u{feff}' | '\u{fff9}'..='\u{fffb}' | '\u{fffe}' | '\u{ffff}' | '\u{ad}'
        | '\u{e000}'..='\u{f8ff}' | '\u{f0000}'..='\u{10ffff}')
}

/// An accent, which joins the letter before it.
fn is_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paragraphs_lose_what_no_page_shows() {
        assert_eq!(paragraphs("one\r\n\n two\t\0words \u{202e}\n"), ["one", "two words"]);
        assert!(paragraphs(" \n").is_empty());
        assert_eq!(line("#let x = *1*"), "#let x = *1*");
        assert_eq!(line("\u{1f44d}\u{1f3fd}\u{fe0f}"), "\u{1f44d}");
    }

    #[test]
    fn a_long_word_may_be_broken() {
        let long = line(&"x".repeat(100));
        assert_eq!(long.matches(BREAK).count(), 3);
        assert_eq!(long.replace(BREAK, ""), "x".repeat(100));
        assert_eq!(line("words of usual length").matches(BREAK).count(), 0);
    }

    #[test]
    fn a_name_is_cut_with_an_ellipsis() {
        assert_eq!(name("a name", 6), "a name");
        assert_eq!(name("a longer name", 9), "a longer…");
    }
}
