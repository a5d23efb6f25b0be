//! The description of a diagram for screen readers, which may run over several lines between
//! braces. Both kinds of diagram have it, and read it here.

use super::source::Line;
use super::words::trimmed;

/// How many more lines a description may run over; what is not closed by then is not one.
const MOST_LINES: usize = 100;

/// A description in braces at the start of a line.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Block<'t> {
    /// What it says.
    Said {
        /// The words, as they stand there.
        words: String,
        /// How many of the following lines belong to it.
        lines: usize,
        /// What stands behind its closing brace.
        rest: &'t str,
    },
    /// It is never closed: only the line that opens it is lost.
    Unclosed,
}

/// Finds the ends of descriptions while a diagram is read from its first line to its last.
#[derive(Debug, Default)]
pub(super) struct Blocks {
    /// The next line with a closing brace: it is looked for once, however many blocks are open.
    closing: usize,
}

impl Blocks {
    /// Reads `accDescr { … }` at the start of `text`; none if no such block begins there. The
    /// lines from `at` on follow it.
    pub(super) fn description<'t>(
        &mut self,
        text: &'t str,
        lines: &[Line<'t>],
        at: usize,
    ) -> Option<Block<'t>> {
        const KEYWORD: &str = "accDescr";
        let head = text.get(..KEYWORD.len())?;
        let inside = trimmed(text.get(KEYWORD.len()..)?).strip_prefix('{')?;
        if !head.eq_ignore_ascii_case(KEYWORD) {
            return None;
        }
        if let Some((words, rest)) = inside.split_once('}') {
            return Some(Block::Said { words: words.to_owned(), lines: 0, rest: trimmed(rest) });
        }
        self.closing = self.closing.max(at);
        while lines.get(self.closing).is_some_and(|line| !line.text.contains('}')) {
            self.closing += 1;
        }
        let end = lines.get(self.closing).and_then(|line| line.text.split_once('}'));
        let Some((last, rest)) = end.filter(|_| self.closing - at < MOST_LINES) else {
            return Some(Block::Unclosed);
        };
        let between = lines[at..self.closing].iter().map(|line| line.text);
        let words: Vec<&str> = std::iter::once(inside).chain(between).chain([last]).collect();
        let lines = self.closing - at + 1;
        Some(Block::Said { words: words.join(" "), lines, rest: trimmed(rest) })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn description<'t>(text: &'t str, lines: &[Line<'t>]) -> Option<Block<'t>> {
        Blocks::default().description(text, lines, 0)
    }

    #[test]
    fn a_block_ends_at_its_brace_or_not_at_all() {
        let line = |text| Line { number: 1, text, unscored: false };
        let lines: Vec<Line<'_>> = ["two", "three } A: 3", "B: 4"].map(line).to_vec();
        let said =
            |words: &str, lines, rest| Some(Block::Said { words: words.to_owned(), lines, rest });
        assert_eq!(description("accDescr { one", &lines), said(" one two three ", 2, "A: 3"));
        assert_eq!(description("accdescr{one}", &lines), said("one", 0, ""));
        assert_eq!(description("accDescr { one", &lines[2..]), Some(Block::Unclosed));
        let far = vec![lines[0]; MOST_LINES].into_iter().chain([lines[1]]).collect::<Vec<_>>();
        assert_eq!(description("accDescr {", &far), Some(Block::Unclosed));
        for other in ["accDescr: one", "accDescr", "accTitle {", "é", "accDescri{"] {
            assert_eq!(description(other, &lines), None, "{other}");
        }
    }
}
