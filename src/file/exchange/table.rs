//! From bytes to rows: encoding, separator, and rows counted as a spreadsheet counts them.

use csv::{ReaderBuilder, StringRecord};
use encoding_rs::{Encoding, UTF_8, WINDOWS_1252};

use super::Refusal;

/// What separates cells, the likeliest last: of equals the last one wins.
pub(super) const SEPARATORS: [u8; 3] = [b'\t', b';', b','];

/// How the files of common spreadsheet programs begin: zip, and Microsoft's older container.
const WORKBOOKS: [&[u8]; 2] = [b"PK\x03\x04", &[0xD0, 0xCF, 0x11, 0xE0]];

/// The bytes as text: what a byte order mark says, else UTF-8, else what Western spreadsheets
/// write (Windows-1252, which contains Latin-1).
pub(super) fn decode(bytes: &[u8]) -> Result<String, Refusal> {
    if WORKBOOKS.iter().any(|start| bytes.starts_with(start)) {
        return Err(Refusal::Workbook);
    }
    let marked = Encoding::for_bom(bytes);
    let (encoding, bytes) = match marked {
        Some((encoding, mark)) => (encoding, &bytes[mark..]),
        None if std::str::from_utf8(bytes).is_ok() => (UTF_8, bytes),
        None => (WINDOWS_1252, bytes),
    };
    let (text, damaged) = encoding.decode_without_bom_handling(bytes);
    // Every byte is a letter in Windows-1252; that it is text shows elsewhere.
    if damaged || marked.is_none() && text.contains('\0') {
        return Err(Refusal::NotText);
    }
    Ok(text.into_owned())
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

/// The rows of a text.
pub(super) struct Rows<'t> {
    reader: csv::Reader<&'t [u8]>,
    text: &'t [u8],
    row: usize,
    start: usize,
}

impl<'t> Rows<'t> {
    pub(super) fn new(text: &'t str, separator: u8) -> Self {
        let reader = ReaderBuilder::new()
            .delimiter(separator)
            .flexible(true)
            .has_headers(false)
            .from_reader(text.as_bytes());
        Self { reader, text: text.as_bytes(), row: 0, start: 0 }
    }

    /// Reads the next row that is not blank; its number, from 1. None at the end.
    pub(super) fn next(&mut self, record: &mut StringRecord) -> Option<usize> {
        self.start = self.place();
        // The reader passes over blank lines; a spreadsheet shows them as rows.
        let blank = blank_lines(self.text, self.start);
        match self.reader.read_record(record) {
            Ok(true) => {
                self.row += blank + 1;
                Some(self.row)
            }
            // The text is valid and in memory, so that there is nothing to fail.
            Ok(false) | Err(_) => None,
        }
    }

    /// Whether the row just read runs over several lines to the very end because a quotation mark
    /// was never closed.
    pub(super) fn is_unclosed(&self) -> bool {
        let raw = &self.text[self.start.min(self.text.len())..];
        self.place() >= self.text.len()
            && raw.iter().filter(|b| **b == b'"').count() % 2 == 1
            && raw.trim_ascii().contains(&b'\n')
    }

    fn place(&self) -> usize {
        usize::try_from(self.reader.position().byte()).unwrap_or(usize::MAX)
    }
}

/// How many lines from `at` on are blank.
fn blank_lines(text: &[u8], at: usize) -> usize {
    let mut rest = text.get(at..).unwrap_or_default();
    // The second half of the line end before.
    if at > 0 && text.get(at - 1) == Some(&b'\r') {
        rest = rest.strip_prefix(b"\n").unwrap_or(rest);
    }
    let mut count = 0;
    while let Some(next) =
        rest.strip_prefix(b"\r\n").or(rest.strip_prefix(b"\n")).or(rest.strip_prefix(b"\r"))
    {
        rest = next;
        count += 1;
    }
    count
}

#[cfg(test)]
mod tests {
    use super::*;

    fn numbers(text: &str) -> Vec<(usize, String)> {
        let (mut rows, mut record) = (Rows::new(text, b','), StringRecord::new());
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
