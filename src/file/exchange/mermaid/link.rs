//! The arrows between the nodes of a flowchart.

/// What an arrow looks like, as far as it means something.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Look {
    /// `-->`, `---`, `==>`, `--o`.
    Plain,
    /// `-.->`
    Dotted,
    /// `--x`
    Crossed,
    /// `~~~`: only there to push nodes around.
    Invisible,
}

/// An arrow.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Link<'t> {
    pub look: Look,
    /// The words on it, as they stand there.
    pub words: &'t str,
    /// It points both ways.
    pub both: bool,
    /// The name by which other lines speak of it.
    pub name: Option<&'t str>,
}

/// The head of an arrow at the start of a text: its length and whether it is a cross.
fn head(text: &str) -> (usize, bool) {
    match text.chars().next() {
        Some('>' | 'o') => (1, false),
        Some('x') => (1, true),
        _ => (0, false),
    }
}

fn run(text: &str, mark: char) -> usize {
    text.chars().take_while(|c| *c == mark).count()
}

/// Reads the arrow at the start of a text; it, and what follows. None if there is none.
pub(super) fn read(text: &str) -> Option<(Link<'_>, &str)> {
    let (mut rest, mut id) = (text, None);
    // `A e1@--> B` gives the arrow a name.
    if let Some((name, after)) = rest.split_once('@')
        && !name.is_empty()
        && name.chars().all(|c| c.is_alphanumeric() || c == '_')
        && after.starts_with(['-', '=', '~', '<'])
    {
        (rest, id) = (after, Some(name));
    }
    let mut both = false;
    if let Some(after) = rest.strip_prefix(['<', 'x', 'o'])
        && after.starts_with(['-', '='])
    {
        both = true;
        rest = after;
    }
    let (look, words, rest) = if let Some(after) = rest.strip_prefix("~~~") {
        (Look::Invisible, "", after.trim_start_matches('~'))
    } else if let Some(after) = rest.strip_prefix("-.") {
        dotted(after)?
    } else if rest.starts_with("--") {
        solid(rest, '-', "--")?
    } else if rest.starts_with("==") {
        solid(rest, '=', "==")?
    } else {
        return None;
    };
    let mut rest = rest.trim_start();
    let mut words = words.trim();
    if let Some(after) = rest.strip_prefix('|') {
        let (label, after) = piped(after)?;
        words = label;
        rest = after.trim_start();
    }
    Some((Link { look, words, both, name: id }, rest))
}

/// The words between two bars; in quotation marks they may hold a bar.
fn piped(text: &str) -> Option<(&str, &str)> {
    if let Some(quoted) = text.trim_start().strip_prefix('"')
        && let Some((label, after)) = quoted.split_once('"')
        && let Some(after) = after.trim_start().strip_prefix('|')
    {
        return Some((label, after));
    }
    let (label, after) = text.split_once('|')?;
    Some((label.trim().trim_matches('"'), after))
}

/// After `-.`: the rest of a plain arrow, or words and the rest of one.
fn dotted(text: &str) -> Option<(Look, &str, &str)> {
    let after = text.trim_start_matches('.');
    if let Some(after) = after.strip_prefix('-') {
        let (length, _) = head(after);
        return Some((Look::Dotted, "", &after[length..]));
    }
    let (words, after) = text.split_once(".-")?;
    let (length, _) = head(after);
    Some((Look::Dotted, words.trim_end_matches('.').trim().trim_matches('"'), &after[length..]))
}

/// An arrow of dashes or double lines.
fn solid<'t>(text: &'t str, mark: char, two: &str) -> Option<(Look, &'t str, &'t str)> {
    let length = run(text, mark);
    let after = &text[length..];
    let ended = |after: &'t str| {
        let (length, crossed) = head(after);
        (if crossed { Look::Crossed } else { Look::Plain }, &after[length..])
    };
    if length >= 3 || head(after).0 > 0 {
        let (look, rest) = ended(after);
        return Some((look, "", rest));
    }
    // Two marks and no head: words follow, then the arrow again.
    let start = after.trim_start();
    let (words, close) = match start.strip_prefix('"').and_then(|q| q.split_once('"')) {
        Some((words, after)) => (words, after.trim_start()),
        None => {
            let at = after.find(two)?;
            (&after[..at], &after[at..])
        }
    };
    let length = run(close, mark);
    if length < 2 {
        return None;
    }
    let (look, rest) = ended(&close[length..]);
    Some((look, words.trim(), rest))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn arrows_of_all_sorts_are_read() {
        for (text, look, words, after) in [
            ("--> B", Look::Plain, "", "B"),
            ("-->|30 %| B", Look::Plain, "30 %", "B"),
            ("-- if late --> B", Look::Plain, "if late", "B"),
            ("--- B", Look::Plain, "", "B"),
            ("---|words|B", Look::Plain, "words", "B"),
            ("----> B", Look::Plain, "", "B"),
            ("==> B", Look::Plain, "", "B"),
            ("== loud ==> B", Look::Plain, "loud", "B"),
            ("-.-> B", Look::Dotted, "", "B"),
            ("-..-> B", Look::Dotted, "", "B"),
            ("-. again .-> B", Look::Dotted, "again", "B"),
            ("-.->|again| B", Look::Dotted, "again", "B"),
            ("--x B", Look::Crossed, "", "B"),
            ("--o B", Look::Plain, "", "B"),
            ("<--> B", Look::Plain, "", "B"),
            ("~~~ B", Look::Invisible, "", "B"),
            ("e1@--> B", Look::Plain, "", "B"),
            ("-->|\"a | b\"| B", Look::Plain, "a | b", "B"),
            ("-- \"a -- b\" --> B", Look::Plain, "a -- b", "B"),
        ] {
            let (link, rest) = read(text).unwrap_or_else(|| panic!("{text}"));
            assert_eq!((link.look, link.words, rest), (look, words, after), "{text}");
        }
        for text in ["", "-", "-> B", "= B", "-- B", "-.", "-->|open", "foo"] {
            assert_eq!(read(text), None, "{text}");
        }
    }
}
