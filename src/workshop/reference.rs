//! What scores lean on beside signals: documents, interviews, observations.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// A document or an interview that answers and scores lean on.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Reference {
    /// What it is called: “Interview with the head of support”.
    pub title: String,
    /// What it is.
    #[serde(default)]
    pub kind: ReferenceKind,
    /// When it was written or held.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date: Option<Date>,
    /// Where it is kept: a path, a link, a shelf. Fireside never opens it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub place: String,
    /// What matters in it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
}

/// What a reference is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum ReferenceKind {
    /// A report, a contract, a list of tickets.
    #[default]
    Document,
    /// What somebody said.
    Interview,
    /// What the consultant saw.
    Observation,
}

impl ReferenceKind {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Document, Self::Interview, Self::Observation];
}
