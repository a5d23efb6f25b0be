//! What columns and questions are called: by id, by title, in any of the three languages.

use std::collections::HashMap;

use super::cell::plain;
use crate::text::{Language, Text};
use crate::workshop::{QuestionId, Segment, SegmentId, Workshop};

/// What a column is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Column {
    /// Which question the row answers: its id, its requirement or its text.
    Question,
    /// The requirement of the method.
    Requirement,
    /// Which part of that requirement.
    Part,
    /// The words of the question.
    Text,
    /// For the reader of the sheet only.
    Ignored,
    /// The levels of the segment at this place.
    Segment(usize),
    /// The notes of that segment.
    Note(usize),
    /// Several segments are called so.
    Ambiguous,
    /// Nothing is called so.
    Unknown,
}

impl Column {
    /// Whether it tells which question a row answers.
    pub(super) fn identifies(self) -> bool {
        matches!(self, Self::Question | Self::Requirement | Self::Text)
    }

    /// Whether it is about a segment.
    pub(super) fn answers(self) -> bool {
        matches!(self, Self::Segment(_) | Self::Note(_) | Self::Ambiguous)
    }
}

/// The headers that people write for the columns around the answers, in the three languages. The
/// ones that are exported are in the interface texts.
const WORDS: [(Column, &[&str]); 5] = [
    (
        Column::Question,
        &[
            "question",
            "question id",
            "id",
            "domanda",
            "id domanda",
            "codice",
            "pertanyaan",
            "id pertanyaan",
            "kode",
        ],
    ),
    (
        Column::Requirement,
        &["requirement", "requirement id", "requisito", "id requisito", "persyaratan"],
    ),
    (Column::Part, &["part", "parte", "bagian"]),
    (
        Column::Text,
        &["text", "question text", "testo", "testo della domanda", "teks", "teks pertanyaan"],
    ),
    (
        Column::Ignored,
        &["factor", "fattore", "faktor", "weight", "peso", "bobot", "#", "no", "nr", "n."],
    ),
];

/// What notes are called.
const NOTE: [&str; 8] =
    ["note", "notes", "nota", "comment", "commento", "catatan", "keterangan", "komentar"];

/// What levels are called where there is one segment only.
const LEVEL: [&str; 9] =
    ["level", "answer", "score", "livello", "risposta", "punteggio", "tingkat", "jawaban", "nilai"];

/// What the headers of a workshop's sheets are called.
pub(super) struct Headers {
    columns: HashMap<String, Column>,
}

impl Headers {
    pub(super) fn of(workshop: &Workshop) -> Self {
        let mut headers = Self { columns: HashMap::new() };
        for (column, words) in WORDS {
            for word in words {
                headers.name(word, column);
            }
        }
        let texts = Language::ALL.map(Text::of);
        let segments = || workshop.segments.iter().enumerate();
        for (i, (id, _)) in segments() {
            headers.name(&format!("segment:{id}"), Column::Segment(i));
            headers.name(&format!("note:{id}"), Column::Note(i));
        }
        for (i, (_, segment)) in segments() {
            headers.name(&segment.title, Column::Segment(i));
        }
        let note = |headers: &mut Self, called: &str, i| {
            for text in texts {
                headers.name(&note_header(text, called), Column::Note(i));
            }
            for word in NOTE {
                for joint in [" ", " – ", " - ", ": "] {
                    headers.name(&format!("{called}{joint}{word}"), Column::Note(i));
                }
                headers.name(&format!("{word} {called}"), Column::Note(i));
                headers.name(&format!("{called} ({word})"), Column::Note(i));
            }
        };
        for (i, (_, segment)) in segments() {
            if !segment.title.trim().is_empty() {
                note(&mut headers, &segment.title, i);
            }
        }
        // Ids come last: where a title is the id of another segment, the title is meant.
        for (i, (id, _)) in segments() {
            headers.columns.entry(id.to_string()).or_insert(Column::Segment(i));
        }
        for (i, (id, _)) in segments() {
            let mut by_id = Self { columns: HashMap::new() };
            note(&mut by_id, id.as_str(), i);
            for (word, column) in by_id.columns {
                headers.columns.entry(word).or_insert(column);
            }
        }
        if workshop.segments.len() == 1 {
            for word in LEVEL {
                headers.columns.entry(word.to_owned()).or_insert(Column::Segment(0));
            }
            for word in NOTE {
                headers.columns.entry(word.to_owned()).or_insert(Column::Note(0));
            }
        }
        headers
    }

    /// Gives a name to a column. Names of the sheet's own columns go before those of segments, and
    /// what two segments are called is nobody's name.
    fn name(&mut self, name: &str, column: Column) {
        let name = plain(name);
        if name.is_empty() {
            return;
        }
        let known = self.columns.entry(name).or_insert(column);
        if *known != column && known.answers() {
            *known = Column::Ambiguous;
        }
    }

    pub(super) fn column(&self, header: &str) -> Column {
        self.columns.get(&plain(header)).copied().unwrap_or(Column::Unknown)
    }

    /// A header that reads as the levels of this segment: its title if that is clear.
    pub(super) fn segment(&self, i: usize, id: &SegmentId, segment: &Segment) -> String {
        let means = |header: &str| self.column(header) == Column::Segment(i);
        let title = segment.title.trim();
        if means(title) { title.to_owned() } else { format!("segment:{id}") }
    }

    /// A header that reads as the notes of this segment.
    pub(super) fn note(&self, i: usize, text: &Text, id: &SegmentId, segment: &Segment) -> String {
        let header = note_header(text, segment.title.trim());
        let clear = self.column(&header) == Column::Note(i);
        if clear { header } else { format!("note:{id}") }
    }
}

fn note_header(text: &Text, segment: &str) -> String {
    text.with("exchange-column-note", &[("segment", segment.into())])
}

/// What the questions of a workshop are called.
pub(super) struct Questions {
    /// The questions in the order of the framework, each with the one that keeps its finding.
    pub(super) list: Vec<(QuestionId, QuestionId)>,
    /// For each of them the place of the one that keeps its finding.
    pub(super) leads: Vec<usize>,
    /// By id, and if they take part by requirement and by words; none where several are meant.
    names: HashMap<String, Option<usize>>,
    by_part: HashMap<(String, String), Option<usize>>,
}

/// What a row says of its question.
pub(super) enum Named {
    /// The question at this place of [`Questions::list`].
    One(usize),
    /// Several could be meant.
    Several,
    /// None is called so.
    None,
}

impl Questions {
    pub(super) fn of(workshop: &Workshop) -> Self {
        let framework = &workshop.framework;
        let mut list = Vec::new();
        let mut ids = HashMap::new();
        let mut names: HashMap<String, Option<usize>> = HashMap::new();
        let mut by_part: HashMap<(String, String), Option<usize>> = HashMap::new();
        for factor in framework.factors.values() {
            for (id, question) in &factor.questions {
                let i = list.len();
                list.push((id.clone(), framework.finding(id).clone()));
                ids.insert(id.to_string(), Some(i));
                // What is switched off must not stand in the way of what is asked.
                if factor.off || !question.is_asked() {
                    continue;
                }
                let requirement = plain(&question.requirement);
                let all_parts = (requirement.clone(), plain(&question.part));
                by_part.entry(all_parts).and_modify(|one| *one = None).or_insert(Some(i));
                for name in [requirement, plain(&question.text)] {
                    names.entry(name).and_modify(|one| *one = None).or_insert(Some(i));
                }
            }
        }
        let places: HashMap<&QuestionId, usize> =
            list.iter().enumerate().map(|(i, (id, _))| (id, i)).collect();
        let lead = |(i, (_, finding)): (usize, &(_, QuestionId))| {
            places.get(finding).copied().unwrap_or(i)
        };
        let leads = list.iter().enumerate().map(lead).collect();
        names.extend(ids);
        names.remove("");
        by_part.retain(|(requirement, _), _| !requirement.is_empty());
        Self { list, leads, names, by_part }
    }

    /// The question that is called so.
    pub(super) fn find(&self, name: &str) -> Named {
        // Most sheets carry ids, which need no tidying.
        named(self.names.get(name.trim()).or_else(|| self.names.get(&plain(name))))
    }

    /// The question of this requirement and part. The part may be left out where there is one.
    pub(super) fn find_part(&self, requirement: &str, part: &str) -> Named {
        let by_part = self.by_part.get(&(plain(requirement), plain(part)));
        match named(by_part) {
            Named::None if part.trim().is_empty() => self.find(requirement),
            found => found,
        }
    }
}

fn named(found: Option<&Option<usize>>) -> Named {
    match found {
        Some(Some(i)) => Named::One(*i),
        Some(None) => Named::Several,
        None => Named::None,
    }
}
