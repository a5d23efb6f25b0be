//! How wide words are when nobody can measure them: the reader's program chooses the font.

/// The width of a letter in a common sans-serif face, in parts of the size; on the wide side, so
/// that words stay inside.
fn width_of(c: char) -> f32 {
    match c {
        'i' | 'j' | 'l' | '.' | ',' | ':' | ';' | '\'' | '|' | '!' | 'I' | '’' | '‘' => 0.30,
        'f' | 't' | 'r' | '(' | ')' | '[' | ']' | '-' | '/' | ' ' | '“' | '”' | '"' => 0.40,
        'm' | 'w' | 'M' | 'W' | '@' | '%' | '—' | '…' => 0.93,
        c if c.is_uppercase() => 0.70,
        c if c.is_ascii() || c.is_alphanumeric() && u32::from(c) < 0x2E80 => 0.58,
        // Ideographs, emoji.
        _ => 1.05,
    }
}

/// The width of words at a size.
pub(super) fn width(words: &str, size: f32) -> f32 {
    words.chars().map(width_of).sum::<f32>() * size
}

/// Words in lines of this width, `rows` at most, “…” where some are left out.
pub(super) fn lines(words: &str, size: f32, wide: f32, rows: usize) -> Vec<String> {
    let mut out: Vec<String> = Vec::new();
    let mut line = String::new();
    let mut words = words.split_whitespace().peekable();
    while let Some(word) = words.next() {
        let longer = if line.is_empty() { word.to_owned() } else { format!("{line} {word}") };
        if width(&longer, size) <= wide {
            line = longer;
            continue;
        }
        let last = out.len() + 1 == rows.max(1);
        if last {
            let rest = if line.is_empty() { word } else { &longer };
            out.push(cut(rest, size, wide));
            return out;
        }
        if line.is_empty() {
            out.push(cut(word, size, wide));
        } else {
            out.push(std::mem::take(&mut line));
            if width(word, size) <= wide {
                word.clone_into(&mut line);
            } else {
                line = cut(word, size, wide);
            }
        }
        if out.len() == rows {
            if words.peek().is_some() || !line.is_empty() {
                let end = out.pop().unwrap_or_default();
                out.push(cut(&format!("{end} …"), size, wide));
            }
            return out;
        }
    }
    if !line.is_empty() {
        out.push(line);
    }
    out
}

/// Words cut to a width, with “…” at their end if some are left out.
pub(super) fn cut(words: &str, size: f32, wide: f32) -> String {
    if width(words, size) <= wide {
        return words.to_owned();
    }
    let room = wide - width("…", size);
    let mut used = 0.0;
    let mut out: String = words
        .chars()
        .take_while(|c| {
            used += width_of(*c) * size;
            used <= room
        })
        .collect();
    out.truncate(out.trim_end().len());
    out.push('…');
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_stay_inside_and_say_where_they_are_cut() {
        let words = "Imports the first data from a spreadsheet that nobody has looked at for years";
        let found = lines(words, 14.0, 150.0, 3);
        assert_eq!(found.len(), 3);
        assert!(found.iter().all(|l| width(l, 14.0) <= 150.0), "{found:?}");
        assert!(found.last().unwrap().ends_with('…'), "{found:?}");
        assert_eq!(lines("Short", 14.0, 150.0, 3), ["Short"]);
        assert!(lines("", 14.0, 150.0, 3).is_empty());
        let long = lines("Donaudampfschifffahrtsgesellschaftskapitän", 14.0, 100.0, 2);
        assert!(long.iter().all(|l| width(l, 14.0) <= 100.0), "{long:?}");
    }
}
