//! Why a file was not read or written: what happened, what it means for the data, what to do next.

use std::fmt;
use std::io;
use std::path::{Path, PathBuf};

use super::{MAX_BYTES, Stamp, describe_problem};
use crate::text::{Language, Text};
use crate::workshop::Problem;

/// A place in a text; both count from 1, columns in characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// The line.
    pub line: usize,
    /// The character within the line.
    pub column: usize,
}

impl Place {
    /// The place right after these bytes of a text.
    #[must_use]
    pub fn after(bytes: &[u8]) -> Self {
        let line = 1 + bytes.iter().filter(|&&b| b == b'\n').count();
        let start = bytes.iter().rposition(|&b| b == b'\n').map_or(0, |i| i + 1);
        // The first byte of a character is any that does not continue one.
        let column = 1 + bytes[start..].iter().filter(|&&b| b & 0xC0 != 0x80).count();
        Self { line, column }
    }
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.line, self.column)
    }
}

/// Why a file was not read or written. Shown in English as `file:line:column: message`; for the
/// reader's language see [`FileError::line`] and [`FileError::describe`].
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
#[error("{}", self.line(Text::of(Language::English)))]
pub struct FileError {
    /// Which file.
    pub file: PathBuf,
    /// Where in it, if there is such a place.
    pub place: Option<Place>,
    /// In which field, such as `assessments.round-1.ratings.all.intent.judged`; may be empty.
    pub field: String,
    /// What happened.
    pub kind: FileErrorKind,
    /// What the file is to a person.
    pub subject: Subject,
}

/// What a file is to a person; it decides what a failure to write it means.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Subject {
    /// A file of their own: a workshop, or something made from one.
    #[default]
    Own,
    /// What Fireside remembers between runs, which could not be written.
    Settings,
    /// A copy of unsaved work, which could not be written or removed.
    Copy,
    /// A deliverable or a chart, which can be made again.
    Made,
    /// A template in the folder of this user’s templates.
    Template,
}

/// What can happen to a file.
#[derive(Debug, Clone, PartialEq)]
pub enum FileErrorKind {
    /// There is no such file.
    Missing,
    /// The file must not be read.
    Denied,
    /// It is a folder, a device or a pipe.
    NotAFile,
    /// It is larger than [`MAX_BYTES`].
    TooLarge {
        /// How large it is at least.
        bytes: u64,
    },
    /// It would be larger than [`MAX_BYTES`] and could not be opened again.
    Overgrown {
        /// How large it would be.
        bytes: u64,
    },
    /// It could not be read for another reason, in the words of the system.
    Unreadable(String),
    /// It has bytes that are no UTF-8.
    NotText,
    /// It does not begin with a format number.
    NoFormat,
    /// A newer Fireside wrote it.
    Newer {
        /// The format of the file.
        found: u32,
        /// The newest format that this version knows.
        known: u32,
    },
    /// It is not written as a workshop must be, in the words of the parser.
    Malformed(String),
    /// It contradicts itself.
    Broken(Vec<Problem>),
    /// There is something of this name already.
    Exists,
    /// The file that would be replaced is write-protected.
    WriteProtected,
    /// It could not be written, in the words of the system.
    Unwritable(String),
    /// It was written and is in its place, but the system could not make sure that this survives a
    /// power cut.
    NotFlushed {
        /// The stamp of what is there now.
        stamp: Stamp,
        /// Why, in the words of the system.
        detail: String,
    },
    /// A copy of unsaved work that nobody needs any more could not be removed, in the words of the
    /// system.
    Unremovable(String),
}

impl FileErrorKind {
    /// The kind of an error that came up while reading.
    pub(crate) fn of_read(error: &io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::NotFound => Self::Missing,
            io::ErrorKind::PermissionDenied => Self::Denied,
            io::ErrorKind::IsADirectory => Self::NotAFile,
            _ => Self::Unreadable(error.to_string()),
        }
    }
}

impl FileError {
    /// An error about a whole file.
    #[must_use]
    pub fn new(file: &Path, kind: FileErrorKind) -> Self {
        Self {
            file: file.to_owned(),
            place: None,
            field: String::new(),
            kind,
            subject: Subject::Own,
        }
    }

    pub(super) fn at(file: &Path, place: Place, kind: FileErrorKind) -> Self {
        Self { place: Some(place), ..Self::new(file, kind) }
    }

    /// The same about something that can be made again.
    #[must_use]
    pub fn about_made(self) -> Self {
        self.about(Subject::Made)
    }

    /// The same about another kind of file.
    #[must_use]
    pub(super) fn about(self, subject: Subject) -> Self {
        Self { subject, ..self }
    }

    /// Whether it came up while writing, not while reading.
    #[must_use]
    pub fn is_write(&self) -> bool {
        // The others are named only where they are written.
        matches!(self.subject, Subject::Settings | Subject::Copy)
            || matches!(
                self.kind,
                FileErrorKind::Overgrown { .. }
                    | FileErrorKind::Exists
                    | FileErrorKind::WriteProtected
                    | FileErrorKind::Unwritable(_)
                    | FileErrorKind::NotFlushed { .. }
                    | FileErrorKind::Unremovable(_)
            )
    }

    /// One line for a terminal: `file:line:column: message`.
    #[must_use]
    pub fn line(&self, text: &Text) -> String {
        let mut line = self.file.display().to_string();
        if let Some(place) = self.place {
            line.push_str(&format!(":{place}"));
        }
        line.push_str(": ");
        if !self.field.is_empty() {
            line.push_str(&self.field);
            line.push_str(": ");
        }
        line.push_str(&self.what(text));
        line
    }

    /// What happened, where, what it means for the data and what to do next, in whole sentences.
    #[must_use]
    pub fn describe(&self, text: &Text) -> String {
        let name = match self.subject {
            Subject::Own | Subject::Made => self.file.file_name().unwrap_or(self.file.as_os_str()),
            // Nobody chose the place of these, so nobody knows it.
            Subject::Settings | Subject::Copy | Subject::Template => self.file.as_os_str(),
        };
        let name = name.to_string_lossy();
        let mut out = format!("{name}: {}", self.what(text));
        if let Some(Place { line, column }) = self.place {
            let args = [
                ("line", line.to_string().into()),
                ("column", column.to_string().into()),
                ("field", self.field.clone().into()),
            ];
            out.push(' ');
            out.push_str(&if self.field.is_empty() {
                text.with("file-at", &args)
            } else {
                text.with("file-at-field", &args)
            });
        }
        out.push(' ');
        out.push_str(text.get(self.advice()));
        out
    }

    /// What happened, without the place.
    fn what(&self, text: &Text) -> String {
        match &self.kind {
            FileErrorKind::Missing => text.get("file-missing").to_owned(),
            FileErrorKind::Denied => text.get("file-denied").to_owned(),
            FileErrorKind::NotAFile => text.get("file-not-a-file").to_owned(),
            FileErrorKind::TooLarge { bytes } | FileErrorKind::Overgrown { bytes } => text.with(
                "file-too-large",
                &[
                    ("size", text.number(*bytes as f64 / MIB, 1).into()),
                    ("limit", text.number(MAX_BYTES as f64 / MIB, 0).into()),
                ],
            ),
            FileErrorKind::Unreadable(detail) => {
                text.with("file-unreadable", &[("detail", detail.as_str().into())])
            }
            FileErrorKind::NotText => text.get("file-not-text").to_owned(),
            FileErrorKind::NoFormat => text.get("file-no-format").to_owned(),
            FileErrorKind::Newer { found, known } => text.with(
                "file-newer",
                &[("found", found.to_string().into()), ("known", known.to_string().into())],
            ),
            FileErrorKind::Malformed(detail) => {
                text.with("file-malformed", &[("detail", detail.as_str().into())])
            }
            FileErrorKind::Broken(problems) => {
                let first = problems.first().map(|p| describe_problem(text, p)).unwrap_or_default();
                let more = problems.len().saturating_sub(1);
                text.with("file-broken", &[("first", first.into()), ("more", more.into())])
            }
            FileErrorKind::Exists => text.get("file-exists").to_owned(),
            FileErrorKind::WriteProtected => text.get("file-write-protected").to_owned(),
            FileErrorKind::Unwritable(detail) => {
                text.with("file-unwritable", &[("detail", detail.as_str().into())])
            }
            FileErrorKind::Unremovable(detail) => {
                text.with("file-unremovable", &[("detail", detail.as_str().into())])
            }
            FileErrorKind::NotFlushed { detail, .. } => {
                text.with("file-not-flushed", &[("detail", detail.as_str().into())])
            }
        }
    }

    /// What it means for the data and what to do next.
    fn advice(&self) -> &'static str {
        match &self.kind {
            _ if self.subject == Subject::Template => "framework-advice-template",
            FileErrorKind::Unremovable(_) => "file-advice-unremovable",
            // These are not the person's to save elsewhere.
            _ if self.subject == Subject::Settings => "file-advice-settings",
            _ if self.subject == Subject::Copy => "file-advice-copy",
            FileErrorKind::WriteProtected
            | FileErrorKind::Unwritable(_)
            | FileErrorKind::Missing
                if self.subject == Subject::Made =>
            {
                "file-advice-made"
            }
            FileErrorKind::Missing => "file-advice-missing",
            FileErrorKind::Denied => "file-advice-denied",
            FileErrorKind::NotAFile | FileErrorKind::NoFormat | FileErrorKind::TooLarge { .. } => {
                "file-advice-other-file"
            }
            FileErrorKind::Unreadable(_) => "file-advice-unreadable",
            FileErrorKind::NotText => "file-advice-damaged",
            FileErrorKind::Newer { .. } => "file-advice-newer",
            FileErrorKind::Malformed(_) | FileErrorKind::Broken(_) => "file-advice-correct",
            FileErrorKind::Overgrown { .. } => "file-advice-overgrown",
            FileErrorKind::Exists => "file-advice-exists",
            FileErrorKind::WriteProtected | FileErrorKind::Unwritable(_) => "file-advice-unsaved",
            FileErrorKind::NotFlushed { .. } => "file-advice-not-flushed",
        }
    }
}

/// Bytes in a mebibyte.
const MIB: f64 = 1024.0 * 1024.0;
