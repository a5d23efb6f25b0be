//! From bytes to rows: encoding, separator, and rows counted as a spreadsheet counts them.

use super::{MAX_BYTES, MAX_COLUMNS, Refusal};

/// What separates cells, the likeliest last: of equals the last one wins.
pub(super) const SEPARATORS: [u8; 3] = [b'\t', b';', b','];

/// How the files of common spreadsheet programs begin: zip, and Microsoft's older container.
const WORKBOOKS: [&[u8]; 2] = [b"PK\x03\x04", &[0xD0, 0xCF, 0x11, 0xE0]];

/// The bytes as text: what a byte order mark says, else UTF-8, else what Western spreadsheets
/// write (Windows-1252, which contains the letters of Latin-1). [`MAX_BYTES`] at most.
pub(super) fn decode(bytes: &[u8]) -> Result<String, Refusal> {
    if bytes.len() as u64 > MAX_BYTES {
        return Err(Refusal::TooLarge);
    }
    if WORKBOOKS.iter().any(|start| bytes.starts_with(start)) {
        return Err(Refusal::Workbook);
    }
    let text = if let Some(rest) = bytes.strip_prefix(b"\xEF\xBB\xBF") {
        return std::str::from_utf8(rest).map(str::to_owned).map_err(|_| Refusal::NotText);
    } else if let Some(rest) = bytes.strip_prefix(b"\xFF\xFE") {
        return utf16(rest, u16::from_le_bytes);
    } else if let Some(rest) = bytes.strip_prefix(b"\xFE\xFF") {
        return utf16(rest, u16::from_be_bytes);
    } else {
        std::str::from_utf8(bytes)
            .map_or_else(|_| bytes.iter().map(|byte| western(*byte)).collect(), str::to_owned)
    };
    // Every byte is a letter in Windows-1252; that it is no text shows elsewhere.
    if text.contains('\0') { Err(Refusal::NotText) } else { Ok(text) }
}

fn utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> Result<String, Refusal> {
    let (pairs, rest) = bytes.as_chunks::<2>();
    if !rest.is_empty() {
        return Err(Refusal::NotText);
    }
    let units = pairs.iter().map(|pair| unit(*pair));
    char::decode_utf16(units).collect::<Result<_, _>>().map_err(|_| Refusal::NotText)
}

/// A byte of Windows-1252: Latin-1, but for 0x80 to 0x9F. The five bytes that mean nothing there
/// are the control characters of Latin-1, as everywhere on the web.
fn western(byte: u8) -> char {
    const FROM_0X80: [char; 32] = [
        '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž',
        '\u{8f}', '\u{90}', '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}',
        'ž', 'Ÿ',
    ];
    match byte {
        0x80..=0x9F => FROM_0X80[usize::from(byte - 0x80)],
        _ => char::from(byte),
    }
}

/// The separator that a first line such as `sep=;` asks for, and the text after that line.
/// Spreadsheets do not count it as a row.
pub(super) fn asked_separator(text: &str) -> (Option<u8>, &str) {
    let line = text.split(['\r', '\n']).next().unwrap_or("");
    let bytes = line.as_bytes();
    if bytes.len() != 5
        || !bytes[..4].eq_ignore_ascii_case(b"sep=")
        || !b",;|\t".contains(&bytes[4])
    {
        return (None, text);
    }
    let rest = &text[5..];
    let rest = rest.strip_prefix("\r\n").or(rest.strip_prefix(['\r', '\n'])).unwrap_or(rest);
    (Some(bytes[4]), rest)
}

/// One row: its cells, unquoted.
#[derive(Debug, Default)]
pub(super) struct Record {
    text: String,
    ends: Vec<usize>,
}

impl Record {
    /// How many cells there are; no more than one above [`MAX_COLUMNS`] are kept.
    pub(super) fn len(&self) -> usize {
        self.ends.len()
    }

    pub(super) fn get(&self, place: usize) -> Option<&str> {
        let end = *self.ends.get(place)?;
        let start = place.checked_sub(1).map_or(0, |before| self.ends[before]);
        self.text.get(start..end)
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = &str> {
        (0..self.len()).filter_map(|place| self.get(place))
    }
}

/// The rows of a text, as RFC 4180 has them and spreadsheets write them: any line end, quotation
/// marks where a cell needs them, doubled within. Our own few lines rather than a library, since
/// rows are counted as a spreadsheet counts them, blank lines included, and a mark that never
/// closes must be found.
pub(super) struct Rows<'t> {
    text: &'t str,
    separator: u8,
    at: usize,
    row: usize,
    unclosed: bool,
}

impl<'t> Rows<'t> {
    pub(super) fn new(text: &'t str, separator: u8) -> Self {
        Self { text, separator, at: 0, row: 0, unclosed: false }
    }

    /// Reads the next row that is not blank; its number, from 1. None at the end.
    pub(super) fn next(&mut self, record: &mut Record) -> Option<usize> {
        record.text.clear();
        record.ends.clear();
        while self.at < self.text.len() {
            self.row += 1;
            if !self.skip_line_end() {
                self.read(record);
                return Some(self.row);
            }
        }
        None
    }

    /// Whether the row just read runs to the very end because a quotation mark was never closed.
    pub(super) fn is_unclosed(&self) -> bool {
        self.unclosed
    }

    fn byte(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    fn skip_line_end(&mut self) -> bool {
        let rest = &self.text.as_bytes()[self.at..];
        let length = match rest {
            [b'\r', b'\n', ..] => 2,
            [b'\r' | b'\n', ..] => 1,
            _ => return false,
        };
        self.at += length;
        true
    }

    /// The text up to one of these bytes, which are ASCII, or to the end.
    fn until(&mut self, stops: &[u8]) -> &'t str {
        let (text, from) = (self.text, self.at);
        let rest = &text.as_bytes()[from..];
        self.at = from + rest.iter().position(|b| stops.contains(b)).unwrap_or(rest.len());
        &text[from..self.at]
    }

    fn read(&mut self, record: &mut Record) {
        loop {
            if self.byte() == Some(b'"') {
                self.at += 1;
                self.quoted(record);
            }
            // Also what stands after the closing mark, which nobody should write.
            let plain = self.until(&[self.separator, b'\r', b'\n']);
            record.text.push_str(plain);
            if record.ends.len() <= MAX_COLUMNS {
                record.ends.push(record.text.len());
            }
            if self.byte() != Some(self.separator) {
                self.skip_line_end();
                return;
            }
            self.at += 1;
        }
    }

    fn quoted(&mut self, record: &mut Record) {
        loop {
            let words = self.until(b"\"");
            record.text.push_str(words);
            if self.byte().is_none() {
                self.unclosed = true;
                return;
            }
            self.at += 1;
            if self.byte() != Some(b'"') {
                return;
            }
            record.text.push('"');
            self.at += 1;
        }
    }
}

/// One row as CSV, with its line end: cells in quotation marks where they need them.
pub(super) fn write_row(out: &mut Vec<u8>, cells: &[String], separator: u8) {
    for (place, cell) in cells.iter().enumerate() {
        if place > 0 {
            out.push(separator);
        }
        let special = |b: u8| b == separator || matches!(b, b'"' | b'\r' | b'\n');
        if cell.bytes().any(special) || cell.trim().len() < cell.len() {
            out.push(b'"');
            out.extend(cell.replace('"', "\"\"").into_bytes());
            out.push(b'"');
        } else {
            out.extend(cell.as_bytes());
        }
    }
    out.extend(b"\r\n");
}

#[cfg(test)]
mod tests {
    use super::*;

    fn numbers(text: &str) -> Vec<(usize, String)> {
        let (mut rows, mut record) = (Rows::new(text, b','), Record::default());
        let mut all = Vec::new();
        while let Some(row) = rows.next(&mut record) {
            all.push((row, record.iter().collect::<Vec<_>>().join("|")));
        }
        all
    }

    #[test]
    fn rows_count_as_in_a_spreadsheet() {
        for end in ["\n", "\r\n", "\r"] {
            let text = ["", "a,b", "", "", "\"c\nd\",e", "f", ""].join(end);
            let found = numbers(&text);
            let found: Vec<_> = found.iter().map(|(row, cells)| (*row, cells.as_str())).collect();
            assert_eq!(found, [(2, "a|b"), (5, "c\nd|e"), (6, "f")], "{end:?}");
        }
    }

    #[test]
    fn marks_are_read_as_they_are_written() {
        for cells in
            [["a", "b"], ["", ""], ["\"", "\"\","], ["é;\r\n\"x\"", " \t"], ["5\" pipe", "\n"]]
        {
            let cells = cells.map(str::to_owned);
            let mut out = Vec::new();
            write_row(&mut out, &cells, b',');
            let text = String::from_utf8(out).unwrap_or_default();
            let (mut rows, mut record) = (Rows::new(&text, b','), Record::default());
            assert_eq!(rows.next(&mut record), Some(1));
            assert_eq!(record.iter().collect::<Vec<_>>(), cells);
            assert!(!rows.is_unclosed() && rows.next(&mut record).is_none());
        }
        let mut rows = Rows::new("a,\"b\nc", b',');
        assert_eq!(rows.next(&mut Record::default()), Some(1));
        assert!(rows.is_unclosed());
        assert_eq!(numbers("\"a\"b,c\"d\n"), [(1, "ab|c\"d".to_owned())]);
    }

    #[test]
    fn encodings_are_told_apart() {
        let text = "città;perché";
        let mut little = vec![0xFF, 0xFE];
        let mut big = vec![0xFE, 0xFF];
        for unit in text.encode_utf16() {
            little.extend(unit.to_le_bytes());
            big.extend(unit.to_be_bytes());
        }
        let latin: Vec<u8> = text.chars().map(|c| c as u8).collect();
        let marked = [b"\xEF\xBB\xBF", text.as_bytes()].concat();
        for bytes in [text.as_bytes(), &marked, &little, &big, &latin] {
            assert_eq!(decode(bytes).as_deref(), Ok(text));
        }
        assert_eq!(decode(b"\x80 \x93\x85\x94").as_deref(), Ok("€ “…”"));
        assert_eq!(decode(b"\xFF\xFEa"), Err(Refusal::NotText));
        assert_eq!(decode(b"PK\x03\x04rest"), Err(Refusal::Workbook));
        assert_eq!(decode(b"a\0b"), Err(Refusal::NotText));
    }

    #[test]
    fn a_line_may_ask_for_a_separator() {
        assert_eq!(asked_separator("sep=;\r\na;b"), (Some(b';'), "a;b"));
        assert_eq!(asked_separator("SEP=,\na"), (Some(b','), "a"));
        assert_eq!(asked_separator("sep=;;\na"), (None, "sep=;;\na"));
        assert_eq!(asked_separator("sep=é\na"), (None, "sep=é\na"));
    }
}
