//! Journeys that come from another tool: what was read, what could not be, and why not at all.

use super::Refusal;
use crate::edit::Edit;
use crate::text::Text;
use crate::workshop::{Journey, JourneyId, Persona, PersonaId};

/// How many troubles are kept; all are counted.
pub const MAX_TROUBLES: usize = 200;

/// A journey that was read, before anybody agreed to have it.
#[derive(Debug, Clone, PartialEq)]
pub struct DrawnJourney {
    /// The journey.
    pub journey: Journey,
    /// The persona who walks it, where the workshop has none of that name.
    pub persona: Option<(PersonaId, Persona)>,
    /// What was noticed on the way.
    pub found: Found,
}

impl DrawnJourney {
    /// Everything that importing changes, as one step under this label.
    #[must_use]
    pub fn edit(&self, id: &JourneyId, label: &'static str) -> Edit {
        let persona = self.persona.iter();
        let mut edits: Vec<Edit> =
            persona.map(|(id, p)| Edit::AddPersona(id.clone(), p.clone())).collect();
        edits.push(Edit::AddJourney(id.clone(), Box::new(self.journey.clone())));
        Edit::Many(label, edits)
    }
}

/// What was noticed while reading, in the order of the file.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Found {
    /// [`MAX_TROUBLES`] at most.
    pub troubles: Vec<Trouble>,
    /// How many there are.
    pub count: usize,
    /// In how many of them something was left out.
    pub lost: usize,
}

impl Found {
    pub(super) fn say(&mut self, line: usize, kind: TroubleKind) {
        self.count += 1;
        if !kind.is_harmless() {
            self.lost += 1;
        }
        if self.troubles.len() < MAX_TROUBLES {
            self.troubles.push(Trouble { line, kind });
        }
    }
}

/// Something in a file that is not as it should be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Trouble {
    /// The line of a diagram, or the row of a sheet, from 1.
    pub line: usize,
    /// What it is.
    pub kind: TroubleKind,
}

/// What can be wrong. Texts are cut to what fits on a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TroubleKind {
    /// A score that is not one of 1 to 5; the nearest one is taken.
    Score(String),
    /// A task without a score; it is taken without one.
    NoScore(String),
    /// A score that is no number; the task is taken without one.
    NotANumber(String),
    /// A task without a name; it is left out.
    NoName(String),
    /// A line, or the rest of it, that says nothing known; it is left out.
    NotUnderstood(String),
    /// A bracket, a quotation mark or a group that is never closed; the rest of the line, or
    /// nothing for a group, is left out.
    Unclosed(String),
    /// An `end` without a beginning.
    EndAlone,
    /// A connection between whole groups; it leads to the group's first card.
    GroupEdge(String),
    /// More than a column of a sheet can mean; the cell is left out.
    Cell {
        /// The column, from 1.
        column: usize,
        /// What stands there.
        said: String,
    },
    /// A name that nobody and nothing in the workshop has; kept in the text of the card.
    Unknown {
        /// The column, from 1.
        column: usize,
        /// What stands there.
        said: String,
    },
    /// A next step that is no number of a row; it is left out.
    NoSuchRow(String),
}

impl TroubleKind {
    /// Whether nothing is left out because of it.
    #[must_use]
    pub fn is_harmless(&self) -> bool {
        matches!(
            self,
            Self::Score(_)
                | Self::NoScore(_)
                | Self::NotANumber(_)
                | Self::GroupEdge(_)
                | Self::Unknown { .. }
                | Self::EndAlone
        )
    }
}

/// Why a file is not read at all.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unreadable {
    /// The bytes are no text, too many, or it was cancelled.
    File(Refusal),
    /// There is no diagram in it.
    NoDiagram,
    /// It is a diagram of a kind that is no journey.
    OtherDiagram {
        /// Where it begins.
        line: usize,
        /// The word that it begins with.
        word: String,
    },
    /// There is nothing in it that could be taken, and this is why, if there is a reason.
    Nothing(Option<Trouble>),
    /// More cards or connections than anybody draws.
    TooMany {
        /// Where the limit was reached.
        line: usize,
        /// The limit.
        most: usize,
    },
    /// A sheet without a column for the titles of cards.
    NoTitles,
}

impl From<Refusal> for Unreadable {
    fn from(why: Refusal) -> Self {
        Self::File(why)
    }
}

impl Unreadable {
    /// The line that it is about, if it is about one.
    #[must_use]
    pub fn line(&self) -> Option<usize> {
        match self {
            Self::OtherDiagram { line, .. } | Self::TooMany { line, .. } => Some(*line),
            Self::Nothing(trouble) => trouble.as_ref().map(|t| t.line),
            Self::File(_) | Self::NoDiagram | Self::NoTitles => None,
        }
    }
}

/// Why a file is not read, in the reader's language.
#[must_use]
pub fn describe_unreadable(text: &Text, why: &Unreadable) -> String {
    match why {
        Unreadable::File(why) => super::describe_refusal(text, why),
        Unreadable::NoDiagram => text.get("drawing-no-diagram").to_owned(),
        Unreadable::OtherDiagram { line, word } => {
            let args = [("line", line.to_string().into()), ("word", word.as_str().into())];
            text.with("drawing-other-diagram", &args)
        }
        Unreadable::Nothing(None) => text.get("drawing-nothing").to_owned(),
        Unreadable::Nothing(Some(trouble)) => {
            let (place, what) = describe_trouble(text, trouble);
            format!("{} {place}: {what}", text.get("drawing-nothing"))
        }
        Unreadable::TooMany { line, most } => {
            let args =
                [("line", line.to_string().into()), ("most", text.number(*most as f64, 0).into())];
            text.with("drawing-too-many", &args)
        }
        Unreadable::NoTitles => text.get("drawing-no-titles").to_owned(),
    }
}

/// Where a trouble is and what it is: two texts, such as “Line 7” and “…”.
#[must_use]
pub fn describe_trouble(text: &Text, trouble: &Trouble) -> (String, String) {
    let place = text.with("drawing-line", &[("line", trouble.line.to_string().into())]);
    let said = |key: &str, said: &str| text.with(key, &[("said", said.into())]);
    let cell = |key: &str, column: usize, said: &str| {
        let column = super::column_letters(column);
        text.with(key, &[("said", said.into()), ("column", column.into())])
    };
    let what = match &trouble.kind {
        TroubleKind::Score(score) => said("drawing-score", score),
        TroubleKind::NoScore(title) => said("drawing-no-score", title),
        TroubleKind::NotANumber(score) => said("drawing-not-a-number", score),
        TroubleKind::NoName(line) => said("drawing-no-name", line),
        TroubleKind::NotUnderstood(line) => said("drawing-not-understood", line),
        TroubleKind::Unclosed(mark) => said("drawing-unclosed", mark),
        TroubleKind::EndAlone => text.get("drawing-end-alone").to_owned(),
        TroubleKind::GroupEdge(name) => said("drawing-group-edge", name),
        TroubleKind::Cell { column, said } => cell("drawing-cell", *column, said),
        TroubleKind::Unknown { column, said } => cell("drawing-unknown", *column, said),
        TroubleKind::NoSuchRow(row) => said("drawing-no-such-row", row),
    };
    (place, what)
}
