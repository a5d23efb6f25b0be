//! Words in a diagram: entities and tags as mermaid knows them, read and written.

/// The most characters of a title; what is longer is cut.
pub(super) const MAX_WORDS: usize = 1_000;

/// The named characters that people write in diagrams.
const NAMED: [(&str, char); 22] = [
    ("quot", '"'),
    ("amp", '&'),
    ("lt", '<'),
    ("gt", '>'),
    ("apos", '\''),
    ("nbsp", ' '),
    ("colon", ':'),
    ("semi", ';'),
    ("comma", ','),
    ("num", '#'),
    ("hash", '#'),
    ("percnt", '%'),
    ("lpar", '('),
    ("rpar", ')'),
    ("lsqb", '['),
    ("rsqb", ']'),
    ("lbrace", '{'),
    ("rbrace", '}'),
    ("euro", '€'),
    ("copy", '©'),
    ("reg", '®'),
    ("infin", '∞'),
];

/// Tags that only change how words look.
const TAGS: [&str; 13] =
    ["b", "i", "u", "s", "em", "strong", "small", "big", "sub", "sup", "span", "center", "font"];

/// A text without space around it, invisible marks of order included.
pub(super) fn trimmed(text: &str) -> &str {
    text.trim_matches(|c: char| c.is_whitespace() || matches!(c, '\u{feff}' | '\u{200b}'))
}

/// The character of an entity without its first mark and its semicolon.
fn entity(name: &str) -> Option<char> {
    let number = name.trim_start_matches('#');
    if let Some(hex) = number.strip_prefix(['x', 'X'])
        && let Ok(code) = u32::from_str_radix(hex, 16)
    {
        return char::from_u32(code);
    }
    if number.starts_with(|c: char| c.is_ascii_digit()) {
        return number.parse().ok().and_then(char::from_u32);
    }
    NAMED.iter().find(|(known, _)| *known == name).map(|(_, c)| *c)
}

/// The tag at the start of a text: what it stands for, and its length in bytes.
fn tag(text: &str) -> Option<(&'static str, usize)> {
    let end = text.char_indices().take(64).find(|(_, c)| *c == '>')?.0;
    let inside = text.get(1..end)?.trim_matches('/').trim();
    let name = inside.split_whitespace().next()?.to_ascii_lowercase();
    if name == "br" || name == "p" || name == "div" {
        return Some((" ", end + 1));
    }
    TAGS.contains(&name.as_str()).then_some(("", end + 1))
}

/// The words that a diagram means, on one line, single spaces between them; cut to
/// [`MAX_WORDS`].
pub(super) fn read(raw: &str) -> String {
    let raw = trimmed(raw);
    let mut out = String::with_capacity(raw.len());
    let mut rest = raw;
    while let Some(c) = rest.chars().next() {
        if c == '<'
            && let Some((meant, length)) = tag(rest)
        {
            out.push_str(meant);
            rest = &rest[length..];
            continue;
        }
        if matches!(c, '#' | '&')
            && let Some(end) = rest.bytes().take(12).position(|b| b == b';')
            && let Some(meant) = rest.get(1..end).and_then(entity)
        {
            out.push(if meant.is_control() { ' ' } else { meant });
            rest = &rest[end + 1..];
            continue;
        }
        out.push(if c.is_control() { ' ' } else { c });
        rest = &rest[c.len_utf8()..];
    }
    let mut words = one_line(&out);
    if let Some((cut, _)) = words.char_indices().nth(MAX_WORDS) {
        words.truncate(cut);
    }
    words
}

/// Words on one line, single spaces between them.
pub(super) fn one_line(words: &str) -> String {
    let words = trimmed(words).split_whitespace();
    let mut out = String::new();
    for word in words {
        if !out.is_empty() {
            out.push(' ');
        }
        out.push_str(word);
    }
    out
}

/// The words as a diagram can hold them: what mermaid would take for its own is written as a
/// number. Never empty.
pub(super) fn write(words: &str, reserved: &[char]) -> String {
    let words = one_line(&words.replace(char::is_control, " "));
    if words.is_empty() {
        return "#160;".to_owned();
    }
    let mut out = String::with_capacity(words.len());
    let mut chars = words.chars().peekable();
    let mut first = true;
    while let Some(c) = chars.next() {
        let next = chars.peek().copied();
        let own = match c {
            '#' | ';' | '"' | '\u{feff}' | '\u{200b}' => true,
            // What follows may come to be written as a number, which begins like an entity.
            '&' => next.is_some_and(|n| !n.is_whitespace()),
            '<' => next.is_some_and(|n| n == '/' || n.is_ascii_alphabetic()),
            '%' => next == Some('%'),
            '`' | '-' => first,
            _ => reserved.contains(&c),
        };
        if own {
            out.push_str(&format!("#{};", u32::from(c)));
        } else {
            out.push(c);
        }
        first = false;
    }
    out
}

/// The words, the first letter as a number where they would begin with a word of mermaid's own.
pub(super) fn write_unlike(words: &str, reserved: &[char], keywords: &[&str]) -> String {
    let out = write(words, reserved);
    let lower = out.to_lowercase();
    match out.chars().next() {
        Some(first) if keywords.iter().any(|k| lower.starts_with(k)) => {
            format!("#{};{}", u32::from(first), &out[first.len_utf8()..])
        }
        _ => out,
    }
}

/// Whether a `;` at the end of a text closes an entity rather than the line.
pub(super) fn ends_in_entity(text: &str) -> bool {
    let Some(body) = text.strip_suffix(';') else { return false };
    let name = body.rsplit(['#', '&']).next().unwrap_or("");
    name.len() < body.len()
        && !name.is_empty()
        && name.len() <= 10
        && name.chars().all(|c| c.is_ascii_alphanumeric())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn entities_and_tags_are_read() {
        for (raw, words) in [
            ("Tea &amp; biscuits", "Tea & biscuits"),
            ("one<br/>two<BR>three", "one two three"),
            ("<b>bold</b> and <i>not</i>", "bold and not"),
            ("#quot;so#quot; #9829; #x41;", "\"so\" ♥ A"),
            ("5 < 6 & 7 > 2", "5 < 6 & 7 > 2"),
            ("AT&T; #hashtag", "AT&T; #hashtag"),
            ("&#8364; 5", "€ 5"),
            ("#160;", ""),
        ] {
            assert_eq!(read(raw), words, "{raw}");
        }
    }

    #[test]
    fn what_is_written_reads_the_same() {
        for words in
            ["a: b; c", "#1 & <b>", "100%% sure", "\"quoted\"", "&amp;", "&:", "`code`", "", "🙂"]
        {
            assert_eq!(read(&write(words, &[':', ','])), words, "{words}");
        }
        assert_eq!(read(&write_unlike("Section one", &[], &["section"])), "Section one");
    }
}
