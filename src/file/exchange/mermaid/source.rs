//! What of a text is a diagram: without Markdown, front matter, directives and comments, every line
//! with its number.

use super::words::trimmed;

/// A line of a diagram.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Line<'t> {
    /// Its number in the file, from 1.
    pub number: usize,
    /// What it says, without the space around it; never empty.
    pub text: &'t str,
    /// The comment before it says that nobody scored it.
    pub unscored: bool,
}

/// A diagram.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Source<'t> {
    /// The title that the front matter gives it.
    pub title: Option<&'t str>,
    /// Its lines, the first one with its kind.
    pub lines: Vec<Line<'t>>,
}

/// The comment that we write before a task whose score is a stand-in.
pub(super) const UNSCORED: &str = "%% unscored";

/// Lines of any line end, with their numbers.
fn numbered(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut number = 0;
    text.split('\n').flat_map(|line| line.trim_end_matches('\r').split('\r')).map(move |line| {
        number += 1;
        (number, trimmed(line))
    })
}

/// Whether a line opens a block of Markdown that holds a diagram, and what closes it.
fn fence(line: &str) -> Option<&'static str> {
    ["```", "~~~", ":::"].into_iter().find(|mark| {
        let rest = line.strip_prefix(mark).map(|r| r.trim_start_matches(['`', '~', ':', ' ', '{']));
        rest.is_some_and(|r| r.starts_with("mermaid"))
    })
}

impl<'t> Source<'t> {
    pub(super) fn of(text: &'t str) -> Self {
        let closing = numbered(text).find_map(|(number, line)| Some((number, fence(line)?)));
        let (begin, end) = closing.map_or((0, None), |(number, mark)| (number, Some(mark)));
        let mut lines = numbered(text)
            .skip(begin)
            .take_while(|(_, line)| end.is_none_or(|mark| !line.starts_with(mark)))
            .peekable();
        let mut source = Self::default();
        while lines.next_if(|(_, line)| line.is_empty()).is_some() {}
        if lines.next_if(|(_, line)| *line == "---").is_some() {
            for (_, line) in lines.by_ref().take_while(|(_, line)| *line != "---") {
                if let Some(title) = line.strip_prefix("title:") {
                    source.title = Some(title.trim().trim_matches(['"', '\'']));
                }
            }
        }
        let (mut directive, mut unscored) = (false, false);
        for (number, line) in lines {
            if directive || line.starts_with("%%{") {
                directive = !line.contains("}%%");
                continue;
            }
            if line.starts_with("%%") {
                unscored |= line == UNSCORED;
                continue;
            }
            let line = trimmed(without_comment(line));
            if line.is_empty() {
                continue;
            }
            source.lines.push(Line { number, text: line, unscored });
            unscored = false;
        }
        source
    }
}

/// A line without the comment at its end; what stands in quotation marks is no comment.
fn without_comment(line: &str) -> &str {
    let mut quoted = false;
    for (at, c) in line.char_indices() {
        if c == '"' {
            quoted = !quoted;
        } else if !quoted && c.is_whitespace() && line[at..].trim_start().starts_with("%%") {
            return &line[..at];
        }
    }
    line
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_diagram_is_left() {
        let text = "\n---\r\ntitle: \"A day\"\r\nconfig:\r\n  theme: base\r\n---\r\n%%{init: {\r\n \
                    'theme': 'dark' }\r\n}%%\r\n\tjourney %% mine\r\n%% unscored\r\n  Tea: 3: Me\r\n";
        let source = Source::of(text);
        assert_eq!(source.title, Some("A day"));
        let lines: Vec<_> = source.lines.iter().map(|l| (l.number, l.text, l.unscored)).collect();
        assert_eq!(lines, [(10, "journey", false), (12, "Tea: 3: Me", true)]);
    }

    #[test]
    fn a_diagram_is_found_in_markdown() {
        let text = "# Notes\n\n```mermaid\ngraph TD\nA[\"x %% y\"]\n```\nmore\n";
        let lines: Vec<_> = Source::of(text).lines.iter().map(|l| (l.number, l.text)).collect();
        assert_eq!(lines, [(4, "graph TD"), (5, "A[\"x %% y\"]")]);
    }
}
