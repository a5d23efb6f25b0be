//! The shorthand of a line that somebody types or pastes: `-- Nobody calls back #support @CFO
//! 3/11/2026`.

use jiff::civil::Date;

use crate::text::Text;
use crate::workshop::Valence;

/// What a line says.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Shorthand {
    /// What is left once everything else is taken out.
    pub title: String,
    /// After `@`; several words in quotation marks.
    pub source: Option<String>,
    /// The last date in the line.
    pub date: Option<Date>,
    /// The signs that the line begins with.
    pub valence: Option<Valence>,
    /// After `#`.
    pub tags: Vec<String>,
}

/// Reads a line. Whatever is not understood stays in the title, so that nothing is lost.
#[must_use]
pub fn shorthand(text: &Text, line: &str) -> Shorthand {
    let mut out = Shorthand::default();
    let (valence, rest) = signs(line.trim());
    out.valence = valence;
    let rest = source(rest, &mut out);
    let mut words: Vec<&str> = Vec::new();
    for word in rest.split_whitespace() {
        match word.strip_prefix('#').map(|tag| tag.trim_end_matches([',', ';', '.', ':'])) {
            // “#1” is a rank, not a tag.
            Some(tag) if tag.chars().any(char::is_alphabetic) => {
                if !out.tags.iter().any(|t| t == tag) {
                    out.tags.push(tag.to_owned());
                }
            }
            _ => words.push(word),
        }
    }
    out.date = date(text, &mut words);
    out.title = words.join(" ");
    out
}

/// The signs at the beginning: `++ `, `+ `, `- `, `-- `, or right before a letter.
fn signs(line: &str) -> (Option<Valence>, &str) {
    for (sign, value) in [
        ("++", 2.0),
        ("--", -2.0),
        ("−−", -2.0),
        ("—", -2.0),
        ("+", 1.0),
        ("-", -1.0),
        ("−", -1.0),
        ("–", -1.0),
    ] {
        // A list of “- ” at the beginning of each line cannot be told from bad news; the preview
        // shows what was understood.
        if let Some(rest) = line.strip_prefix(sign) {
            let next = rest.chars().next();
            if next.is_some_and(|c| c.is_whitespace() || c.is_alphabetic() || "\"“«@#".contains(c))
            {
                return (Valence::new(value).ok(), rest.trim_start());
            }
        }
    }
    (None, line)
}

/// Takes the source out of a line: `@word`, or `@"several words"`.
fn source(line: &str, out: &mut Shorthand) -> String {
    let starts = |at: usize| line[..at].chars().next_back().is_none_or(char::is_whitespace);
    let Some(at) = line.match_indices('@').map(|(at, _)| at).find(|at| starts(*at)) else {
        return line.to_owned();
    };
    let after = &line[at + 1..];
    let quoted = [('"', '"'), ('“', '”'), ('«', '»'), ('(', ')')].into_iter().find_map(|(a, b)| {
        let inside = after.strip_prefix(a)?;
        let end = inside.find(b)?;
        Some((&inside[..end], &inside[end + b.len_utf8()..]))
    });
    let (name, rest) = quoted.unwrap_or_else(|| {
        let end = after.find(char::is_whitespace).unwrap_or(after.len());
        after.split_at(end)
    });
    let name = name.trim().trim_end_matches([',', ';']);
    if name.is_empty() {
        return line.to_owned();
    }
    out.source = Some(name.to_owned());
    format!("{} {rest}", &line[..at])
}

/// Takes the last date out of the words: one word in figures, or day, month and year.
fn date(text: &Text, words: &mut Vec<&str>) -> Option<Date> {
    // A date stands near the end or the beginning; a line of many thousand words is not searched.
    let near = |i: &usize| *i < 8 || i + 8 >= words.len();
    for at in (0..words.len()).filter(near).rev() {
        let bare = words[at].trim_matches(['(', ')', ',', ';']);
        if bare.starts_with(|c: char| c.is_ascii_digit()) {
            if let Some(date) = text.parse_date(bare) {
                words.remove(at);
                return Some(date);
            }
            if let Some(three) = words.get(at..at + 3)
                && let Some(date) = text.parse_date(&three.join(" "))
            {
                words.drain(at..at + 3);
                return Some(date);
            }
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Language;

    fn read(line: &str) -> Shorthand {
        shorthand(Text::of(Language::English), line)
    }

    #[test]
    fn a_line_says_everything_in_shorthand() {
        let all = read("--Nobody calls back #support #billing @CFO 3/11/2026");
        assert_eq!(all.title, "Nobody calls back");
        assert_eq!(all.source.as_deref(), Some("CFO"));
        assert_eq!(all.tags, ["support", "billing"]);
        assert_eq!(all.date, Date::new(2026, 11, 3).ok());
        assert_eq!(all.valence.map(Valence::get), Some(-2.0));
        let quoted = read("+ They renewed @\"the sales team\" early 3 November 2026");
        assert_eq!(quoted.title, "They renewed early");
        assert_eq!(quoted.source.as_deref(), Some("the sales team"));
        assert_eq!(quoted.date, Date::new(2026, 11, 3).ok());
    }

    #[test]
    fn what_is_no_shorthand_stays_in_the_title() {
        for line in [
            "-5 % renewals since May",
            "Mail to a@b.example stays unanswered",
            "We are #1 on the market",
            "Answer took 3 days",
            "@",
            "+",
            "#",
            "Version 1.2.3 is out",
            "👩‍💻 said שלום to 東京",
        ] {
            assert_eq!(read(line).title, line);
        }
        assert_eq!(read(""), Shorthand::default());
        assert_eq!(read("@\"never closed").source.as_deref(), Some("\"never"));
    }
}
