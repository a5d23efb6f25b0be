//! Reading a sheet of answers into a preview of what it would change.

use std::collections::HashMap;
use std::collections::hash_map::Entry;
use std::sync::atomic::{AtomicBool, Ordering};

use super::cell::{Levels, content, excerpt, tidy};
use super::names::{Column, Headers, Named, Questions};
use super::table::{Record, Rows, SEPARATORS, asked_separator, decode};
use super::{
    Change, Fault, FaultKind, MAX_CELL, MAX_COLUMNS, MAX_FAULTS, MAX_ROWS, Preview, Refusal,
};
use crate::workshop::{Answer, Assessment, AssessmentId, Reply, SegmentId, Workshop};

/// How many rows may stand above the header.
const ABOVE: usize = 20;

/// How many rows are read between two looks at `stop`.
const STRIDE: usize = 256;

/// Reads a sheet of answers: what it would change in a round of a workshop, and what of it cannot
/// be read. Cells that are empty, or in the wrong, leave everything as it is.
///
/// # Errors
/// When the sheet is too large, is no text, has no header that names questions and segments, the
/// round is not there, or `stop` was set meanwhile.
pub fn read(
    bytes: &[u8],
    workshop: &Workshop,
    round: &AssessmentId,
    stop: &AtomicBool,
) -> Result<Preview, Refusal> {
    let assessment = workshop.assessments.get(round).ok_or(Refusal::NoRound)?;
    let text = decode(bytes)?;
    if text.trim().is_empty() {
        return Err(Refusal::Empty);
    }
    let (asked, text) = asked_separator(&text);
    let head = Head::find(text, asked, &Headers::of(workshop))?;
    let mut reading = Reading {
        assessment,
        ids: workshop.segments.ids().collect(),
        questions: Questions::of(workshop),
        levels: Levels::of(&workshop.framework),
        columns: head.columns,
        said: HashMap::new(),
        seen: HashMap::new(),
        faults: Vec::new(),
        fault_count: 0,
    };
    let pairs = reading.pair_columns(head.row, &head.cells);

    let (mut rows, mut record) = (Rows::new(text, head.separator), Record::default());
    let (mut below, mut said_something) = (0, 0);
    while let Some(row) = rows.next(&mut record) {
        if row <= head.row {
            continue;
        }
        if record.len() > MAX_COLUMNS {
            return Err(Refusal::TooManyColumns);
        }
        below += 1;
        if below > MAX_ROWS {
            return Err(Refusal::TooManyRows);
        }
        if below % STRIDE == 0 && stop.load(Ordering::Relaxed) {
            return Err(Refusal::Stopped);
        }
        if record.iter().all(|cell| cell.trim().is_empty()) {
            continue;
        }
        said_something += 1;
        if rows.is_unclosed() {
            reading.fault(row, None, FaultKind::Unclosed);
        } else {
            reading.row(row, &record, &pairs);
        }
    }
    let preview = reading.preview(round, &pairs, said_something);
    if stop.load(Ordering::Relaxed) { Err(Refusal::Stopped) } else { Ok(preview) }
}

/// The header of a sheet.
struct Head {
    separator: u8,
    row: usize,
    /// What each column is about; as many as there are headers.
    columns: Vec<Column>,
    cells: Vec<String>,
}

impl Head {
    /// The first row that names both questions and segments, by the separator with which it says
    /// most.
    fn find(text: &str, asked: Option<u8>, headers: &Headers) -> Result<Self, Refusal> {
        let mut best: Option<(usize, Self)> = None;
        let (mut questions, mut segments, mut wide) = (false, false, false);
        let asked = asked.map(|separator| [separator]);
        for &separator in asked.as_ref().map_or(&SEPARATORS[..], |asked| &asked[..]) {
            let (mut rows, mut record) = (Rows::new(text, separator), Record::default());
            for _ in 0..ABOVE {
                let Some(row) = rows.next(&mut record) else { break };
                if record.len() > MAX_COLUMNS {
                    wide = true;
                    continue;
                }
                let columns: Vec<Column> =
                    record.iter().map(|cell| headers.column(content(cell))).collect();
                let identifies = columns.iter().any(|c| c.identifies());
                let answers = columns.iter().any(|c| c.answers());
                questions |= identifies;
                segments |= answers;
                if !(identifies && answers) {
                    continue;
                }
                let known = columns.iter().filter(|c| **c != Column::Unknown).count();
                if best.as_ref().is_none_or(|(most, _)| known >= *most) {
                    let cells = record.iter().map(|cell| content(cell).to_owned()).collect();
                    best = Some((known, Self { separator, row, columns, cells }));
                }
                break;
            }
        }
        match best {
            Some((_, mut head)) => {
                let used = head.cells.iter().rposition(|c| !c.is_empty()).map_or(0, |i| i + 1);
                head.columns.truncate(used);
                head.cells.truncate(used);
                Ok(head)
            }
            None if wide => Err(Refusal::TooManyColumns),
            None if questions => Err(Refusal::NoSegments),
            None if segments => Err(Refusal::NoQuestions),
            None => Err(Refusal::NoHeader),
        }
    }
}

/// The columns of one segment: its levels, its notes.
type Pair = (usize, Option<usize>, Option<usize>);

/// What a cell said of one finding.
struct Said {
    row: usize,
    question: usize,
    /// None where only notes stand; the answer of the workshop stays then.
    reply: Option<Reply>,
    note: Option<String>,
    /// The column of the notes.
    note_place: Option<usize>,
    /// Another cell contradicts it.
    void: bool,
}

struct Reading<'w> {
    assessment: &'w Assessment,
    ids: Vec<&'w SegmentId>,
    questions: Questions,
    levels: Levels,
    columns: Vec<Column>,
    /// By segment and by the question that keeps the finding.
    said: HashMap<(usize, usize), Said>,
    /// The row in which a question stood first.
    seen: HashMap<usize, usize>,
    faults: Vec<Fault>,
    fault_count: usize,
}

impl<'w> Reading<'w> {
    fn fault(&mut self, row: usize, place: Option<usize>, kind: FaultKind) {
        self.fault_count += 1;
        if self.faults.len() < MAX_FAULTS {
            self.faults.push(Fault { row, column: place.map(|p| p + 1), kind });
        }
    }

    /// The columns of each segment; names what is called wrongly. Two columns about the same leave
    /// nobody to tell which one counts.
    fn pair_columns(&mut self, row: usize, cells: &[String]) -> Vec<Pair> {
        for (place, column) in self.columns.clone().into_iter().enumerate() {
            let twice = column != Column::Ignored
                && self.columns.iter().filter(|c| **c == column).count() > 1;
            let kind = match column {
                Column::Unknown if cells[place].is_empty() => None,
                Column::Unknown => Some(FaultKind::UnknownColumn(excerpt(&cells[place]))),
                Column::Ambiguous => Some(FaultKind::AmbiguousColumn(excerpt(&cells[place]))),
                _ if twice => Some(FaultKind::ColumnTwice(excerpt(&cells[place]))),
                _ => None,
            };
            if let Some(kind) = kind {
                self.fault(row, Some(place), kind);
            }
        }
        let mut pairs: Vec<Pair> = Vec::new();
        for (place, column) in self.columns.iter().enumerate() {
            let (Column::Segment(i) | Column::Note(i)) = *column else { continue };
            if self.columns.iter().filter(|c| *c == column).count() > 1 {
                continue;
            }
            let at = pairs.iter().position(|(segment, ..)| *segment == i).unwrap_or_else(|| {
                pairs.push((i, None, None));
                pairs.len() - 1
            });
            if matches!(column, Column::Segment(_)) {
                pairs[at].1 = Some(place);
            } else {
                pairs[at].2 = Some(place);
            }
        }
        pairs
    }

    /// The first cell of this column, with its place.
    fn cell<'r>(&self, record: &'r Record, column: Column) -> Option<(usize, &'r str)> {
        let place = self.columns.iter().position(|c| *c == column)?;
        let cell = content(record.get(place)?);
        (!cell.is_empty()).then_some((place, cell))
    }

    /// Which question a row answers; names what is wrong with it otherwise.
    fn question(&mut self, row: usize, record: &Record) -> Option<usize> {
        let part = self.cell(record, Column::Part).map_or("", |(_, part)| part);
        let by_id = self.cell(record, Column::Question);
        let by_requirement = self.cell(record, Column::Requirement);
        let by_text = self.cell(record, Column::Text);
        let (place, name, found) = if let Some((place, name)) = by_id {
            let found = match self.questions.find(name) {
                // A requirement may stand there, with its part beside it.
                Named::Several if !part.is_empty() => self.questions.find_part(name, part),
                found => found,
            };
            (place, name, found)
        } else if let Some((place, name)) = by_requirement {
            let found = match (self.questions.find_part(name, part), by_text) {
                (Named::Several, Some((_, words))) => self.questions.find(words),
                (found, _) => found,
            };
            (place, name, found)
        } else if let Some((place, name)) = by_text {
            (place, name, self.questions.find(name))
        } else {
            self.fault(row, None, FaultKind::NoQuestion);
            return None;
        };
        let kind = match found {
            Named::One(question) => return Some(question),
            Named::Several => FaultKind::AmbiguousQuestion(excerpt(name)),
            Named::None => FaultKind::UnknownQuestion(excerpt(name)),
        };
        self.fault(row, Some(place), kind);
        None
    }

    fn row(&mut self, row: usize, record: &Record, pairs: &[Pair]) {
        let (found, wanted) = (record.len(), self.columns.len());
        if found < wanted {
            return self.fault(row, None, FaultKind::Short { found, wanted });
        }
        if record.iter().skip(wanted).any(|cell| !cell.trim().is_empty()) {
            return self.fault(row, Some(wanted), FaultKind::Long { found, wanted });
        }
        let cell = |place: &Option<usize>| place.and_then(|p| record.get(p)).unwrap_or("");
        let says = |(_, level, note): &Pair| {
            !cell(level).trim().is_empty() || !cell(note).trim().is_empty()
        };
        if !pairs.iter().any(says) {
            return;
        }
        let Some(question) = self.question(row, record) else { return };
        let first = *self.seen.entry(question).or_insert(row);
        let before = self.fault_count;
        for (segment, level, note) in pairs {
            let reply = match self.levels.read(cell(level)) {
                Ok(reply) => reply,
                Err(kind) => {
                    self.fault(row, *level, kind);
                    continue;
                }
            };
            let raw = cell(note);
            if raw.len() > MAX_CELL && raw.chars().count() > MAX_CELL {
                self.fault(row, *note, FaultKind::TooLong);
                continue;
            }
            let words = Some(tidy(content(raw))).filter(|words| !words.is_empty());
            if reply.is_some() || words.is_some() {
                self.say(row, *segment, question, (reply, words), (*level, *note));
            }
        }
        if first != row && self.fault_count == before {
            self.fault(row, None, FaultKind::Repeated { first });
        }
    }

    /// The answer of now to the finding of a question.
    fn now(&self, segment: usize, question: usize) -> Option<&'w Answer> {
        self.assessment.answer(self.ids[segment], &self.questions.list[question].1)
    }

    fn say(
        &mut self,
        row: usize,
        segment: usize,
        question: usize,
        (reply, note): (Option<Reply>, Option<String>),
        (level_place, note_place): (Option<usize>, Option<usize>),
    ) {
        let now = self.now(segment, question);
        let stands = |reply: Option<Reply>, note: &Option<String>| {
            now.is_some_and(|a| {
                reply.is_none_or(|reply| reply == a.reply)
                    && note.as_ref().is_none_or(|note| *note == tidy(&a.note))
            })
        };
        let nothing_new = stands(reply, &note);
        match self.said.entry((segment, self.questions.leads[question])) {
            Entry::Vacant(place) => {
                place.insert(Said { row, question, reply, note, note_place, void: false });
            }
            Entry::Occupied(mut place) => {
                let said = place.get_mut();
                let replies_agree = said.reply.is_none() || reply.is_none() || said.reply == reply;
                let notes_agree = said.note.is_none() || note.is_none() || said.note == note;
                if !said.void && replies_agree && notes_agree {
                    said.reply = said.reply.or(reply);
                    said.note = said.note.take().or(note);
                    return;
                }
                let (first, shared) = (said.row, said.question != question);
                if shared && !said.void {
                    // Of two questions with one finding, the one that somebody changed counts.
                    if nothing_new {
                        return;
                    }
                    if stands(said.reply, &said.note) {
                        *said = Said { row, question, reply, note, note_place, void: false };
                        return;
                    }
                }
                said.void = true;
                let kind = if shared {
                    FaultKind::SharedConflict { first }
                } else {
                    FaultKind::Conflict { first }
                };
                self.fault(row, level_place.or(note_place), kind);
            }
        }
    }

    fn preview(mut self, round: &AssessmentId, pairs: &[Pair], rows: usize) -> Preview {
        let said = std::mem::take(&mut self.said);
        let mut same = 0;
        let (mut changes, mut alone) = (Vec::new(), Vec::new());
        for ((segment, _), said) in said {
            if said.void {
                continue;
            }
            let before = self.now(segment, said.question);
            let Some(reply) = said.reply.or(before.map(|a| a.reply)) else {
                alone.push((said.row, said.note_place));
                continue;
            };
            let kept = before.map(|a| a.note.clone()).unwrap_or_default();
            let note = match said.note {
                // Line ends and the space around it are not what somebody wrote.
                Some(note) if note != tidy(&kept) => note,
                _ => kept,
            };
            let after = match before {
                Some(before) => Answer { reply, note, ..before.clone() },
                None => Answer { note, ..Answer::of(reply) },
            };
            if before == Some(&after) {
                same += 1;
                continue;
            }
            let change = Change {
                row: said.row,
                segment: self.ids[segment].clone(),
                question: self.questions.list[said.question].0.clone(),
                before: before.cloned(),
                after,
            };
            changes.push((said.row, segment, change));
        }
        changes.sort_by_key(|(row, segment, _)| (*row, *segment));
        // Only now it is clear that no other row has the answer to a note.
        alone.sort_unstable();
        for (row, place) in alone {
            self.fault(row, place, FaultKind::NoteAlone);
        }
        self.faults.sort_by_key(|fault| fault.row);
        Preview {
            round: round.clone(),
            segments: pairs.iter().map(|(i, ..)| self.ids[*i].clone()).collect(),
            rows,
            changes: changes.into_iter().map(|(.., change)| change).collect(),
            same,
            faults: self.faults,
            fault_count: self.fault_count,
        }
    }
}
