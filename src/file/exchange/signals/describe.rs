//! Why a row or a line is not taken, in the reader's language.

use super::super::column_letters;
use super::{FIRST_YEAR, MAX_TAGS, RefusedRow, RowFault};
use crate::text::Text;

/// Where a row is and why it is not taken: two texts, such as “Row 7, column C” and “…”.
#[must_use]
pub fn describe_row(text: &Text, refused: &RefusedRow) -> (String, String) {
    let row = ("row", refused.row.to_string().into());
    let place = match refused.column {
        None => text.with("exchange-at-row", &[row]),
        Some(column) => {
            let column = ("column", column_letters(column).into());
            text.with("exchange-at-cell", &[row, column])
        }
    };
    (place, refused.why.describe(text))
}

impl RowFault {
    /// What is wrong and what would be right.
    #[must_use]
    pub fn describe(&self, text: &Text) -> String {
        let said = |key: &str, said: &str| text.with(key, &[("said", said.into())]);
        let limit =
            |key: &str, n: usize| text.with(key, &[("limit", text.number(n as f64, 0).into())]);
        match self {
            Self::NoTitle => text.get("signals-fault-title").to_owned(),
            Self::NoDate(words) => said("signals-fault-date", words),
            Self::Future(date) => said("signals-fault-future", &text.date(*date)),
            Self::Past(date) => {
                let year = ("year", FIRST_YEAR.to_string().into());
                let said = ("said", text.date(*date).into());
                text.with("signals-fault-past", &[said, year])
            }
            Self::NoValence(words) => said("signals-fault-valence", words),
            Self::OutOfRange(words) => said("signals-fault-range", words),
            Self::UnknownSegment(words) => said("signals-fault-segment", words),
            Self::NotYesOrNo(words) => said("signals-fault-yes", words),
            Self::TooLong(most) => limit("signals-fault-long", *most),
            Self::TooManyTags => limit("signals-fault-tags", MAX_TAGS),
            Self::Beyond => text.get("signals-fault-beyond").to_owned(),
            Self::Unclosed => text.get("exchange-unclosed").to_owned(),
            Self::Full => text.get("signals-fault-full").to_owned(),
        }
    }
}
