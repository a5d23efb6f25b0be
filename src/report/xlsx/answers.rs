//! The answers to the questions: u of 0 to 1 for every segment, a question mark where nobody
//! knows, empty where nobody has asked.

use std::collections::HashMap;

use rust_xlsxwriter::{Workbook, XlsxError};

use super::Source;
use super::inputs::Inputs;
use super::pad::{Looks, Pad, Rows, WHOLE};
use crate::measure::{Bank, Known, Registers};
use crate::workshop::QuestionId;

/// What stands for “nobody knows”.
pub(super) const UNKNOWN: &str = "?";

/// The first column with answers.
const FIRST: u16 = 7;

/// Where the answers are, and what they add up to.
#[derive(Debug, Default)]
pub(super) struct Answers {
    /// The ids of the factors, and the weights, as ranges; none if there is no question.
    pub ranges: Option<[String; 2]>,
    /// By segment, the answers as a range.
    pub segments: Vec<String>,
    /// By segment, then factor: the weight that is known, Σwu, the weight of what nobody knows,
    /// and all weight.
    pub sums: Vec<[f64; 4]>,
}

pub(super) fn write(
    workbook: &mut Workbook,
    looks: &Looks,
    source: &Source<'_>,
    _: &Inputs,
) -> Result<Answers, XlsxError> {
    let text = source.text;
    let mut answers = Answers::default();
    let Some(round) = &source.round else { return Ok(answers) };
    let framework = &source.workshop.framework;
    let segments = &round.sheet.segments;
    let mut wide = vec![18.0, 24.0, 24.0, 60.0, 9.0, 9.0, 9.0];
    wide.extend(segments.iter().map(|_| 14.0));
    let name = text.get("office-answers");
    let sheet = workbook.add_worksheet();
    let mut pad = Pad::new(sheet, looks, name, source.report, &wide)?;
    pad.title(name)?;
    pad.note(text.get("office-answers-note"))?;
    let mut heading: Vec<&str> = [
        "office-factor-id",
        "office-factor",
        "office-question-id",
        "office-question",
        "office-weight",
        "office-sharing",
        "office-counts",
    ]
    .map(|key| text.get(key))
    .to_vec();
    heading.extend(segments.iter().map(|s| s.name.as_str()));
    pad.heading_over(&heading, |column| column >= 4)?;
    pad.sheet.set_freeze_panes(3, 4)?;
    pad.sheet.set_repeat_rows(2, 2)?;

    let bank = Bank::of(framework);
    let registers = Registers::of(round.assessment);
    let feeds: Vec<_> = segments.iter().map(|s| registers.feeds(&s.id)).collect();
    let factors = framework.active().count();
    answers.sums = vec![[0.0; 4]; segments.len() * factors];
    let first = pad.line();
    let mut lines: HashMap<&QuestionId, u32> = HashMap::new();
    for (f, (id, factor)) in framework.active().enumerate() {
        for asked in bank.asked(factor) {
            let line = pad.line();
            pad.soft(0, id.as_str())?;
            pad.words(1, &factor.title)?;
            pad.soft(2, asked.id.as_str())?;
            let part = asked.question.part.trim();
            let words = if part.is_empty() {
                asked.question.text.clone()
            } else {
                format!("{} ({part})", asked.question.text)
            };
            pad.words(3, &words)?;
            pad.input(4, Some(asked.question.weight.get()), WHOLE)?;
            pad.input(5, Some(asked.sharing as f64), "0")?;
            pad.formula(6, &format!("E{line}/F{line}"), Some(asked.weight), WHOLE)?;
            // A finding that several questions share is put in once.
            let shared = lines.get(asked.finding).copied();
            lines.entry(asked.finding).or_insert(line);
            for (s, segment) in segments.iter().enumerate() {
                let column = FIRST + u16::try_from(s).unwrap_or(0);
                let given = round.assessment.answer(&segment.id, asked.finding);
                let known = Known::of(asked.question, given, &feeds[s]);
                let sums = &mut answers.sums[s * factors + f];
                sums[3] += asked.weight;
                // One that a register answers may differ from the others that share its finding.
                let fed = matches!(known, Known::Fed(_) | Known::Open);
                let keeper = shared.filter(|_| !fed).map(|line| super::pad::cell(column, line));
                match known.u() {
                    Some(u) => {
                        sums[0] += asked.weight;
                        sums[1] += asked.weight * u;
                        match keeper {
                            Some(keeper) => pad.formula(column, &keeper, Some(u), "0.00##")?,
                            None => pad.input(column, Some(u), "0.00##")?,
                        }
                    }
                    None if known == Known::DontKnow => {
                        sums[2] += asked.weight;
                        pad.typed(column, UNKNOWN)?;
                    }
                    None => pad.input(column, None, "0.00##")?,
                }
            }
            pad.row += 1;
        }
    }
    if pad.line() > first {
        let rows = Rows { first, last: pad.line() - 1 };
        answers.ranges = Some([pad.range(0, rows), pad.range(6, rows)]);
        answers.segments = (0..segments.len())
            .map(|s| pad.range(FIRST + u16::try_from(s).unwrap_or(0), rows))
            .collect();
    }
    Ok(answers)
}
