//! Answers, figures, data points and cards as spreadsheets, journeys as diagrams: pure functions
//! between bytes and a
//! [`Workshop`](crate::workshop::Workshop).
//!
//! A sheet comes from anybody's spreadsheet, so nothing about it is taken for granted: encoding and
//! separator are found out, every row that cannot be read is named with its row and column, and
//! what cannot be decided (two rows that contradict each other) is left out rather than guessed.
//! Reading changes nothing; it answers with a [`Preview`], whose [`Preview::edit`] is one step.

mod cards;
mod cell;
mod describe;
mod drawn;
mod mermaid;
mod names;
mod read;
mod signals;
mod table;
mod write;

use std::path::Path;

use super::{Disk, FileError, FileErrorKind};
use crate::edit::Edit;
use crate::workshop::{Answer, AssessmentId, QuestionId, SegmentId};

pub use self::cards::{cards, left_out, read_cards};
pub use self::cell::column_letters;
pub use self::describe::{describe_fault, describe_refusal};
pub use self::drawn::{
    DrawnJourney, Found, MAX_TROUBLES, Trouble, TroubleKind, Unreadable, describe_trouble,
    describe_unreadable,
};
pub use self::mermaid::{
    DIAGRAMS, MAX_CARDS, MAX_LINKS, MERMAID, flowchart, journey as journey_diagram, read_mermaid,
};
pub use self::read::read;
pub use self::signals::{
    Against, FIRST_YEAR, List, MAX_PASTED, MAX_QUOTE, MAX_TAGS, MAX_TITLE, Part, RefusedRow,
    RowFault, Shorthand, SignalPreview, check_date, check_words, describe_row, ledger, read_list,
    read_signals, shorthand,
};
pub use self::write::{answers, figures};

/// Reads the bytes of a sheet; one byte more than [`MAX_BYTES`] of a larger file, which [`read`]
/// then refuses.
///
/// # Errors
/// When there is no such file, or it cannot be read.
pub fn load(disk: &dyn Disk, path: &Path) -> Result<Vec<u8>, FileError> {
    let refuse = |e: std::io::Error| FileError::new(path, FileErrorKind::of_read(&e));
    let found = disk.look(path).map_err(refuse)?;
    if !found.is_file {
        return Err(FileError::new(path, FileErrorKind::NotAFile));
    }
    disk.read(path, MAX_BYTES + 1).map_err(refuse)
}

/// The most bytes that a sheet may have: as many as a workshop.
pub const MAX_BYTES: u64 = super::MAX_BYTES;

/// The most rows below the header that a sheet may have.
pub const MAX_ROWS: usize = 100_000;

/// The most columns that a sheet may have.
pub const MAX_COLUMNS: usize = 500;

/// The most characters that a cell may have: what a spreadsheet allows.
pub const MAX_CELL: usize = 32_767;

/// How many faults a preview keeps; it counts them all.
pub const MAX_FAULTS: usize = 10_000;

/// How the name of a sheet ends.
pub const EXTENSION: &str = "csv";

/// The endings of the files that are taken for a sheet.
pub const EXTENSIONS: [&str; 3] = [EXTENSION, "tsv", "txt"];

/// What a sheet of answers would change in one round.
#[derive(Debug, Clone, PartialEq)]
pub struct Preview {
    /// The round.
    pub round: AssessmentId,
    /// The segments that have a column, in the order of the sheet.
    pub segments: Vec<SegmentId>,
    /// How many rows below the header say anything.
    pub rows: usize,
    /// What would change, in the order of the sheet.
    pub changes: Vec<Change>,
    /// How many answers of the sheet stand like that in the workshop already.
    pub same: usize,
    /// What cannot be read, in the order of the sheet; [`MAX_FAULTS`] at most.
    pub faults: Vec<Fault>,
    /// How many faults there are.
    pub fault_count: usize,
}

/// One answer that would change.
#[derive(Debug, Clone, PartialEq)]
pub struct Change {
    /// The row of the sheet, as a spreadsheet counts: from 1.
    pub row: usize,
    /// In which segment.
    pub segment: SegmentId,
    /// The question of that row.
    pub question: QuestionId,
    /// The answer of now, if there is one.
    pub before: Option<Answer>,
    /// The answer of the sheet. Evidence stays, and so does a note where the sheet has none.
    pub after: Answer,
}

/// Something in a sheet that cannot be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// The row, as a spreadsheet counts: from 1.
    pub row: usize,
    /// The column, from 1, if it is about one; see [`column_letters`].
    pub column: Option<usize>,
    /// What it is.
    pub kind: FaultKind,
}

/// What can be wrong with a row, a column or a cell. Texts are cut to what fits on a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FaultKind {
    /// No segment is called so; the column is left out.
    UnknownColumn(String),
    /// Several segments are called so; the column is left out.
    AmbiguousColumn(String),
    /// Several columns are about the same; all of them are left out.
    ColumnTwice(String),
    /// The row answers, and does not say which question.
    NoQuestion,
    /// The framework has no such question.
    UnknownQuestion(String),
    /// Several questions are meant by this.
    AmbiguousQuestion(String),
    /// The question stands in an earlier row too, and nothing contradicts it.
    Repeated {
        /// The earlier row.
        first: usize,
    },
    /// The question stands in an earlier row too, with another answer; neither is taken.
    Conflict {
        /// The earlier row.
        first: usize,
    },
    /// A question that shares its finding has another answer; neither is taken.
    SharedConflict {
        /// The row of the other question.
        first: usize,
    },
    /// A number that is no level.
    OutOfRange(String),
    /// A number between two levels.
    NotWhole(String),
    /// Words that are no level.
    NoLevel(String),
    /// What is a number or “don’t know”, and the name of a stage at another level too.
    AmbiguousLevel(String),
    /// A note, and neither the sheet nor the workshop has an answer that it could belong to.
    NoteAlone,
    /// More than [`MAX_CELL`] characters in one cell.
    TooLong,
    /// Fewer cells than the header has.
    Short {
        /// How many cells there are.
        found: usize,
        /// How many there should be.
        wanted: usize,
    },
    /// Words in cells that no header stands above.
    Long {
        /// How many cells there are.
        found: usize,
        /// How many there should be.
        wanted: usize,
    },
    /// A quotation mark is opened and never closed; the rest of the sheet is in that cell.
    Unclosed,
}

impl FaultKind {
    /// Whether it costs nothing: what the row says is imported all the same.
    #[must_use]
    pub fn is_harmless(&self) -> bool {
        matches!(self, Self::Repeated { .. })
    }
}

/// Why a sheet is not read at all.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refusal {
    /// It is larger than [`MAX_BYTES`].
    TooLarge,
    /// It has more than [`MAX_ROWS`] rows.
    TooManyRows,
    /// It has more than [`MAX_COLUMNS`] columns.
    TooManyColumns,
    /// It is the workbook of a spreadsheet program, not CSV.
    Workbook,
    /// It holds bytes that are no text.
    NotText,
    /// There is nothing in it.
    Empty,
    /// None of the first rows looks like a header.
    NoHeader,
    /// The header names segments, but no column for the questions.
    NoQuestions,
    /// The header has a column for the questions, but none that is called like a segment.
    NoSegments,
    /// The round is not there (any more).
    NoRound,
    /// It was cancelled.
    Stopped,
}

impl Preview {
    /// How many answers would replace another level or note.
    #[must_use]
    pub fn overwritten(&self) -> usize {
        self.changes.iter().filter(|c| c.before.is_some()).count()
    }

    /// Everything that would change, as one step; none if nothing would.
    #[must_use]
    pub fn edit(&self) -> Option<Edit> {
        let edits: Vec<Edit> = self
            .changes
            .iter()
            .map(|change| Edit::SetAnswer {
                round: self.round.clone(),
                segment: change.segment.clone(),
                question: change.question.clone(),
                answer: Some(change.after.clone()),
            })
            .collect();
        (!edits.is_empty()).then_some(Edit::Many("edit-import-answers", edits))
    }
}
