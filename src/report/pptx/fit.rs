//! How much room words take: the widths of the letters of Arial, which everybody has, so that a
//! text or a row is known to fit before it is placed.

/// The height of a line beside the size of its letters.
pub(super) const LEADING: f64 = 1.2;

/// The letters from the space to the tilde, in thousandths of their size.
#[rustfmt::skip]
const WIDTHS: [u16; 95] = [
    278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278,
    556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556,
    1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778,
    667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556,
    333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556,
    556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
];

/// What a template's own letters may be wider by.
const MARGIN: f64 = 1.04;

/// Bold letters are wider.
const BOLD: f64 = 1.07;

fn letter(c: char) -> f64 {
    let thousandths = match c {
        ' '..='~' => WIDTHS[c as usize - 0x20],
        '\u{a0}' | '\u{2009}' | '\u{202f}' => 278,
        '‘' | '’' | '·' | 'ì' | 'í' => 250,
        '\u{a1}'..='\u{2ff}' | '–' | '“' | '”' => 600,
        '\u{300}'..='\u{36f}' | '\u{200b}'..='\u{200f}' => 0,
        _ => 1000,
    };
    f64::from(thousandths) / 1000.0
}

/// Whether a line may end here: not where a figure keeps its unit.
pub(crate) fn parts(c: char) -> bool {
    c.is_whitespace() && !matches!(c, '\u{a0}' | '\u{202f}')
}

/// How wide a text is in one line, in points.
pub(crate) fn width(text: &str, size: f64, bold: bool) -> f64 {
    let plain: f64 = text.chars().map(letter).sum();
    plain * size * MARGIN * if bold { BOLD } else { 1.0 }
}

/// The lines of a text in a column of so many points. A word that is wider than the column is
/// broken. There is always at least one line.
pub(crate) fn wrap(text: &str, size: f64, bold: bool, column: f64) -> Vec<String> {
    let column = column.max(size);
    let space = width(" ", size, bold);
    let mut lines = Vec::new();
    for paragraph in text.split('\n') {
        let (mut line, mut used) = (String::new(), 0.0);
        for word in paragraph.split(parts).filter(|word| !word.is_empty()) {
            let mut wide = width(word, size, bold);
            if !line.is_empty() && used + space + wide > column {
                lines.push(std::mem::take(&mut line));
                used = 0.0;
            }
            if !line.is_empty() {
                line.push(' ');
                used += space;
            }
            if wide <= column {
                line.push_str(word);
                used += wide;
                continue;
            }
            wide = 0.0;
            for c in word.chars() {
                let more = width(c.encode_utf8(&mut [0; 4]), size, bold);
                if wide + more > column {
                    lines.push(std::mem::take(&mut line));
                    wide = 0.0;
                }
                line.push(c);
                wide += more;
            }
            used = wide;
        }
        lines.push(line);
    }
    lines
}

/// A text in one line of so many points, with an ellipsis where it had to be cut.
pub(super) fn cut(text: &str, size: f64, bold: bool, column: f64) -> String {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if width(&text, size, bold) <= column {
        return text;
    }
    let mut used = width("…", size, bold);
    let mut kept = String::new();
    for c in text.chars() {
        used += width(c.encode_utf8(&mut [0; 4]), size, bold);
        if used > column {
            break;
        }
        kept.push(c);
    }
    format!("{}…", kept.trim_end())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_stay_within_their_column() {
        let text = "Nobody calls back on a Sunday, and Donaudampfschifffahrtsgesellschaft neither";
        for column in [40.0, 90.0, 300.0] {
            let lines = wrap(text, 12.0, false, column);
            assert!(lines.iter().all(|l| width(l, 12.0, false) <= column), "{column}: {lines:?}");
            let letters = |s: &str| s.chars().filter(|c| !c.is_whitespace()).count();
            assert_eq!(lines.iter().map(|l| letters(l)).sum::<usize>(), letters(text));
        }
        assert_eq!(wrap("", 12.0, false, 100.0), [""]);
        assert_eq!(wrap("a\nb", 12.0, false, 100.0), ["a", "b"]);
        assert_eq!(wrap("about 12\u{a0}€", 12.0, false, 50.0), ["about", "12\u{a0}€"]);
    }

    #[test]
    fn a_line_that_is_too_long_is_cut_with_a_mark() {
        assert_eq!(cut("short", 12.0, false, 100.0), "short");
        let line = cut(&"long ".repeat(50), 12.0, false, 100.0);
        assert!(line.ends_with('…') && width(&line, 12.0, false) <= 100.0, "{line}");
    }
}
