//! The text of a workshop: RON, pretty-printed in a stable order, one entry a line.

use std::path::Path;

use ron::Options;
use ron::error::{Error as Code, Position, SpannedError};
use ron::extensions::Extensions;
use ron::ser::PrettyConfig;
use serde::de::DeserializeOwned;

use super::format::{First, first_field};
use super::older;
use super::{FileError, FileErrorKind, Loaded, Locator, Place};
use crate::workshop::{FORMAT, Severity, Workshop};

/// How deep values may nest in a file. A workshop needs about 30 of ron's levels; the limit keeps
/// a hostile file from exhausting the stack.
const MAX_DEPTH: usize = 64;

/// What stands above every file, for whoever opens it in a text editor.
const HEAD: &str = "\
// A Fireside workshop. Open it with Fireside, or read it as it is: RON, one entry a line.
// https://github.com/ron-rs/ron describes the format.
";

/// The dialect: a value stands for itself, without `Some(…)`.
pub(super) fn options() -> Options {
    Options::default()
        .with_default_extension(Extensions::IMPLICIT_SOME)
        .with_recursion_limit(MAX_DEPTH)
}

fn pretty() -> PrettyConfig {
    PrettyConfig::new()
        // The same file on every system.
        .new_line("\n")
        .indentor("  ")
        .separate_tuple_members(true)
        .extensions(Extensions::IMPLICIT_SOME)
}

/// Any plain data as RON in the dialect of this house, with what stands above it.
pub(super) fn print_with<T: serde::Serialize>(head: &str, value: &T) -> ron::Result<String> {
    let mut out = String::from(head);
    // The extension is printed only where it is not the default.
    let options = Options::default().with_recursion_limit(MAX_DEPTH);
    options.to_writer_pretty(&mut out, value, pretty())?;
    out.push('\n');
    Ok(out)
}

/// A workshop as the text of a file. Parsing it gives an equal workshop.
///
/// # Errors
/// When a part cannot be written as RON, which no workshop of this version has.
pub fn print(workshop: &Workshop) -> Result<String, FileError> {
    print_with(HEAD, workshop)
        .map_err(|e| FileError::new(Path::new(""), FileErrorKind::Unwritable(e.to_string())))
}

/// Reads a workshop from the text of a file; `file` is the name that errors carry.
///
/// # Errors
/// When the text is no workshop, has a format that this version does not know, or contradicts
/// itself. Every error has a place.
pub fn parse(text: &str, file: &Path) -> Result<Loaded, FileError> {
    // Editors on Windows put a mark in front of UTF-8.
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let workshop = read(text, file)?;
    let (broken, problems): (Vec<_>, Vec<_>) =
        workshop.check().into_iter().partition(|p| p.severity() == Severity::Broken);
    if let Some(first) = broken.first() {
        let place = Locator::new(text).find(first);
        return Err(FileError::at(file, place, FileErrorKind::Broken(broken)));
    }
    Ok(Loaded { workshop, problems })
}

/// Reads the format number, then the rest as that format wants to be read.
///
/// An older format is read into the types that it had, which a module of its own keeps, and turned
/// into the next one step by step; the stored examples in `tests/formats` hold every step to it.
fn read(text: &str, file: &Path) -> Result<Workshop, FileError> {
    let (format, error) = first_field(text);
    let refuse = |kind| FileError::at(file, value_start(text, &error), kind);
    match format {
        // Format 2 only added fields to format 1: the same types read either.
        First::Format(1 | 2) => as_type::<older::Workshop2>(text, file).map(Workshop::from),
        // Formats 4 to 6 only added fields to format 3.
        First::Format(3..=5) => as_type(text, file).map(|old| Workshop { format: FORMAT, ..old }),
        First::Format(FORMAT) => as_type(text, file),
        First::Format(found) if found > FORMAT => Err(FileError {
            field: "format".to_owned(),
            ..refuse(FileErrorKind::Newer { found, known: FORMAT })
        }),
        // There was no format 0.
        First::Format(_) | First::Other => Err(refuse(FileErrorKind::NoFormat)),
        First::Unreadable => Err(malformed(text, file, "format".to_owned(), &error)),
        First::Nothing => Err(malformed(text, file, String::new(), &error)),
    }
}

fn as_type<T: DeserializeOwned>(text: &str, file: &Path) -> Result<T, FileError> {
    options().from_str(text).map_err(|error| name_field::<T>(text, file, &error))
}

/// Reads a text that was refused once more, to learn in which field: remembering the way to every
/// field would make every good file slower.
fn name_field<T: DeserializeOwned>(text: &str, file: &Path, error: &SpannedError) -> FileError {
    let field = ron::Deserializer::from_str_with_options(text, &options())
        .ok()
        .and_then(|mut de| serde_path_to_error::deserialize::<_, T>(&mut de).err())
        .map(|e| shorten(&e.path().to_string()))
        .filter(|path| path != ".")
        .unwrap_or_default();
    malformed(text, file, field, error)
}

fn malformed(text: &str, file: &Path, field: String, error: &SpannedError) -> FileError {
    let place = value_start(text, error);
    let kind = FileErrorKind::Malformed(detail(&error.code));
    FileError { field, ..FileError::at(file, place, kind) }
}

/// The parser speaks to programmers; a person corrects the file.
fn detail(code: &Code) -> String {
    shorten(&match code {
        Code::ExceededRecursionLimit => "the values nest too deep".to_owned(),
        Code::Eof => "the text ends too early".to_owned(),
        Code::MissingStructField { field, .. } => format!("the field `{field}` is missing"),
        Code::DuplicateStructField { field, .. } => format!("the field `{field}` is there twice"),
        Code::NoSuchStructField { found, expected, .. } => {
            // The names that exist come first: an unknown one may have any length.
            format!("known fields here are {}; not `{found}`", expected.join(", "))
        }
        other => other.to_string(),
    })
}

/// A message may quote a value of any length.
fn shorten(message: &str) -> String {
    const LONGEST: usize = 300;
    match message.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}…", &message[..end]),
        None => message.to_owned(),
    }
}

/// Where the value begins that was refused. The parser gives the stretch that it read last, which
/// for a string begins within the quotes.
fn value_start(text: &str, error: &SpannedError) -> Place {
    let (start, end) = (&error.span.start, &error.span.end);
    let refused_value = matches!(
        error.code,
        Code::Message(_) | Code::InvalidValueForType { .. } | Code::NoSuchEnumVariant { .. }
    );
    if refused_value {
        let line = text.split('\n').nth(end.line.saturating_sub(1)).unwrap_or_default();
        let stop =
            line.char_indices().nth(end.col.saturating_sub(1)).map_or(line.len(), |(i, _)| i);
        if let Some(opening) = opening_quote(&line[..stop]) {
            return Place { line: end.line, column: 1 + line[..opening].chars().count() };
        }
    }
    // Where the parser stepped over blanks before it stumbled, it stumbled behind them.
    let offset = offset_of(text, start);
    let stretch = &text[offset..offset_of(text, end).max(offset)];
    let blank = stretch.len() - stretch.trim_start().len();
    Place::after(&text.as_bytes()[..offset + blank])
}

/// The byte that a place of the parser stands for.
fn offset_of(text: &str, position: &Position) -> usize {
    let line: usize =
        text.split_inclusive('\n').take(position.line.saturating_sub(1)).map(str::len).sum();
    let rest = &text[line..];
    line + rest.char_indices().nth(position.col.saturating_sub(1)).map_or(rest.len(), |(i, _)| i)
}

/// Where the string begins that this text ends with.
fn opening_quote(text: &str) -> Option<usize> {
    let inside = text.strip_suffix('"')?.as_bytes();
    (0..inside.len()).rev().find(|&i| {
        inside[i] == b'"' && inside[..i].iter().rev().take_while(|&&b| b == b'\\').count() % 2 == 0
    })
}
