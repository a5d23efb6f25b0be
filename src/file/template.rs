//! What ships with the program: the standard framework and the example workshops.

use std::path::Path;
use std::sync::Arc;

use jiff::civil::Date;

use super::ron::options;
use super::{FileError, FileErrorKind, Place};
use crate::workshop::{
    Assessment, AssessmentId, Framework, Language, Segment, SegmentId, Share, Workshop,
};

/// An example workshop: a finished piece of work to open, to look at, to start from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Example {
    /// The name, as in `fireside new --template NAME`.
    pub name: &'static str,
    /// The language it is written in.
    pub language: Language,
    /// The text of the file.
    pub text: &'static str,
}

/// The example workshops, one per language.
pub const EXAMPLES: [Example; 3] = [
    Example {
        name: "northwind-onboarding",
        language: Language::English,
        text: include_str!("../../workshops/northwind-onboarding.ron"),
    },
    Example {
        name: "moda-aurelia",
        language: Language::Italian,
        text: include_str!("../../workshops/moda-aurelia.ron"),
    },
    Example {
        name: "nusatel-call-centre",
        language: Language::Indonesian,
        text: include_str!("../../workshops/nusatel-call-centre.ron"),
    },
];

/// The event logs of the examples, by the names of their files.
const EXAMPLE_LOGS: [(&str, &[u8]); 3] = [
    ("northwind-onboarding.csv", include_bytes!("../../workshops/logs/northwind-onboarding.csv")),
    ("moda-aurelia.csv", include_bytes!("../../workshops/logs/moda-aurelia.csv")),
    ("nusatel-call-centre.csv", include_bytes!("../../workshops/logs/nusatel-call-centre.csv")),
];

/// The event log of an example, by the name of its file. Whether a workshop's log is this very one
/// is told by its digest.
#[must_use]
pub fn example_log(name: &str) -> Option<&'static [u8]> {
    EXAMPLE_LOGS.iter().find(|(file, _)| *file == name).map(|(_, bytes)| *bytes)
}

/// The text of the example workshop in this language.
#[must_use]
pub fn example(language: Language) -> &'static str {
    match language {
        Language::English => EXAMPLES[0].text,
        Language::Italian => EXAMPLES[1].text,
        Language::Indonesian => EXAMPLES[2].text,
    }
}

/// The example workshop of this name.
#[must_use]
pub fn example_of(name: &str) -> Option<&'static Example> {
    EXAMPLES.iter().find(|e| e.name == name)
}

/// The standard framework: the eight factors with their questions and levels.
///
/// # Errors
/// When the copy in the program is no framework; a test reads all three.
pub fn standard_framework(language: Language) -> Result<Framework, FileError> {
    let (name, text) = match language {
        Language::English => ("method/en.ron", include_str!("../../assets/method/en.ron")),
        Language::Italian => ("method/it.ron", include_str!("../../assets/method/it.ron")),
        Language::Indonesian => ("method/id.ron", include_str!("../../assets/method/id.ron")),
    };
    options().from_str(text).map_err(|e| {
        let place = Place { line: e.span.start.line, column: e.span.start.col };
        FileError::at(Path::new(name), place, FileErrorKind::Malformed(e.code.to_string()))
    })
}

/// What a new workshop starts from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fresh<'a> {
    /// The language it is written in.
    pub language: Language,
    /// What it is called.
    pub title: &'a str,
    /// What the one segment is called; it has all customers.
    pub segment: &'a str,
    /// What the one round is called.
    pub round: &'a str,
    /// When the round is scored.
    pub date: Date,
}

/// A new workshop: the standard framework, one segment, one round, and nothing scored yet.
///
/// # Errors
/// As [`standard_framework`].
pub fn new_workshop(fresh: &Fresh<'_>) -> Result<Workshop, FileError> {
    let framework = standard_framework(fresh.language)?;
    Ok(started(Arc::new(framework), fresh.language, fresh))
}

/// A workshop of this framework, which is written in `language`: one segment, one round, and
/// nothing scored yet.
pub(super) fn started(
    framework: Arc<Framework>,
    language: Language,
    fresh: &Fresh<'_>,
) -> Workshop {
    let framework = Arc::unwrap_or_clone(framework);
    let mut workshop = Workshop::empty(fresh.title, language, framework);
    let segment = Segment::new(fresh.segment, Share::ALL);
    let round = Assessment::new(fresh.round, fresh.date);
    workshop.segments = Arc::new([(SegmentId::fresh(), segment)].into_iter().collect());
    workshop.assessments =
        Arc::new([(AssessmentId::fresh(), Arc::new(round))].into_iter().collect());
    workshop
}
