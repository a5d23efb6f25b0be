//! Data points as lists and spreadsheets: what people paste, CSV in, CSV out.
//!
//! Reading has two halves. [`read_list`] turns bytes into rows and guesses what its columns are;
//! [`read_signals`] turns rows into signals by the columns that a person settled on. A row that
//! cannot be taken says why and keeps its words, so that nothing is lost.

mod columns;
mod describe;
mod line;
mod list;
mod rows;
mod write;

use jiff::civil::Date;

use crate::workshop::{Signal, SignalId};

pub use self::columns::Part;
pub use self::describe::describe_row;
pub use self::line::{Shorthand, shorthand};
pub use self::list::{List, read_list};
pub use self::rows::{Against, check_words, read_signals};
pub use self::write::ledger;

/// The most bytes that are read of what was pasted: ten thousand lines of four hundred letters.
pub const MAX_PASTED: usize = 4 * 1024 * 1024;

/// The most characters of a title, a source or a tag.
pub const MAX_TITLE: usize = 500;

/// The most characters of a quote.
pub const MAX_QUOTE: usize = 5_000;

/// The most tags of one data point.
pub const MAX_TAGS: usize = 30;

/// The first year in which a data point can have been seen.
pub const FIRST_YEAR: i16 = 1900;

/// What a list would add to the ledger.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct SignalPreview {
    /// The signals that can be taken, each with its row, counted as a spreadsheet counts: from 1.
    pub signals: Vec<(usize, Signal)>,
    /// How many rows say what stands in the ledger already, or in an earlier row.
    pub same: usize,
    /// The rows that cannot be taken, in the order of the list.
    pub refused: Vec<RefusedRow>,
}

impl SignalPreview {
    /// How many rows say anything.
    #[must_use]
    pub fn rows(&self) -> usize {
        self.signals.len() + self.same + self.refused.len()
    }

    /// The signals with ids of their own, to add to the ledger in one step.
    #[must_use]
    pub fn fresh(&self) -> Vec<(SignalId, Signal)> {
        self.signals.iter().map(|(_, signal)| (SignalId::fresh(), signal.clone())).collect()
    }
}

/// A row that cannot be taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RefusedRow {
    /// The row, as a spreadsheet counts: from 1.
    pub row: usize,
    /// The column, from 1, if it is about one; see [`super::column_letters`].
    pub column: Option<usize>,
    /// Why.
    pub why: RowFault,
    /// The row as it was, its cells separated by tabs.
    pub words: String,
}

/// Why a row or a line is no signal. Texts are cut to what fits on a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RowFault {
    /// It does not say what was seen or heard.
    NoTitle,
    /// What stands where the date should be is none.
    NoDate(String),
    /// The date lies after today.
    Future(Date),
    /// The date lies before [`FIRST_YEAR`].
    Past(Date),
    /// What stands where the valence should be is none.
    NoValence(String),
    /// The valence lies outside −2 to +2.
    OutOfRange(String),
    /// No segment, or more than one, is called so.
    UnknownSegment(String),
    /// What stands where only yes or no can stand is neither.
    NotYesOrNo(String),
    /// More than so many characters.
    TooLong(usize),
    /// More than [`MAX_TAGS`] tags.
    TooManyTags,
    /// There are words in cells that no column is for.
    Beyond,
    /// A quotation mark is opened and never closed; the rest of the list is in that cell.
    Unclosed,
    /// The ledger holds as many signals as a file may.
    Full,
}

/// Refuses a date on which nobody can have seen anything.
///
/// # Errors
/// When it lies after `today` or before [`FIRST_YEAR`].
pub fn check_date(date: Date, today: Date) -> Result<Date, RowFault> {
    if date > today {
        Err(RowFault::Future(date))
    } else if date.year() < FIRST_YEAR {
        Err(RowFault::Past(date))
    } else {
        Ok(date)
    }
}
