//! Writing answers and figures so that a double click opens them in a spreadsheet: UTF-8 with a
//! byte order mark, separator and decimal mark as the language's spreadsheets expect them, no cell
//! that would run as a formula.

use super::cell::{Levels, guarded, tidy};
use super::names::Headers;
use super::table::write_row;
use crate::measure::{FactorFigures, Figures, Interval, Sheet, Source};
use crate::text::{Language, Text};
use crate::workshop::{AssessmentId, Workshop};

/// Marks a text as UTF-8; spreadsheets take it for their own old encoding otherwise.
const MARK: &[u8] = b"\xEF\xBB\xBF";

/// A sheet as the spreadsheets of a language read it.
pub(super) struct Writer<'t> {
    text: &'t Text,
    separator: u8,
    rows: Vec<Vec<String>>,
}

impl<'t> Writer<'t> {
    pub(super) fn new(text: &'t Text) -> Self {
        let separator = match text.language() {
            Language::English => b',',
            // The comma is the decimal mark there.
            Language::Italian | Language::Indonesian => b';',
        };
        Self { text, separator, rows: Vec::new() }
    }

    /// A number that stays one: the decimal mark of the language, no marks between thousands, six
    /// decimals at most.
    pub(super) fn number(&self, value: f64) -> String {
        let plain = format!("{value:.6}");
        let plain = plain.trim_end_matches('0').trim_end_matches('.');
        if self.separator == b';' { plain.replace('.', ",") } else { plain.to_owned() }
    }

    fn maybe(&self, value: Option<f64>) -> String {
        value.map(|v| self.number(v)).unwrap_or_default()
    }

    fn ends(&self, range: Option<Interval>) -> [String; 2] {
        [self.maybe(range.map(|r| r.low)), self.maybe(range.map(|r| r.high))]
    }

    pub(super) fn row(&mut self, cells: Vec<String>) {
        self.rows.push(cells);
    }

    pub(super) fn finish(self) -> Vec<u8> {
        let mut out = MARK.to_vec();
        for row in &self.rows {
            write_row(&mut out, row, self.separator);
        }
        out
    }
}

/// All answers of a round as a sheet that [`super::read`] understands: a row a question, a column
/// a segment, then a column of notes a segment. None if the round is not there.
#[must_use]
pub fn answers(workshop: &Workshop, round: &AssessmentId, text: &Text) -> Option<Vec<u8>> {
    let assessment = workshop.assessments.get(round)?;
    let headers = Headers::of(workshop);
    let levels = Levels::of(&workshop.framework);
    let mut sheet = Writer::new(text);
    let segments = || workshop.segments.iter().enumerate();
    let mut head: Vec<String> = [
        "exchange-column-factor",
        "exchange-column-question",
        "exchange-column-requirement",
        "exchange-column-part",
        "exchange-column-text",
        "exchange-column-weight",
    ]
    .map(|key| text.get(key).to_owned())
    .to_vec();
    head.extend(segments().map(|(i, (id, s))| guarded(&headers.segment(i, id, s))));
    head.extend(segments().map(|(i, (id, s))| guarded(&headers.note(i, text, id, s))));
    sheet.rows.push(head);
    for (_, factor) in workshop.framework.active() {
        for (id, question) in factor.asked() {
            let finding = workshop.framework.finding(id);
            let answer = |segment| assessment.answer(segment, finding);
            let mut row = vec![
                guarded(&factor.title),
                guarded(id.as_str()),
                guarded(&question.requirement),
                guarded(&question.part),
                guarded(&question.text),
                sheet.number(question.weight.get()),
            ];
            let dont_know = text.get("exchange-dont-know");
            row.extend(workshop.segments.ids().map(|segment| {
                answer(segment).map(|a| levels.write(a.reply, dont_know)).unwrap_or_default()
            }));
            row.extend(workshop.segments.ids().map(|segment| {
                answer(segment).map(|a| guarded(&tidy(&a.note))).unwrap_or_default()
            }));
            sheet.rows.push(row);
        }
    }
    Some(sheet.finish())
}

/// All figures of a round as one list: for all customers and for each segment a row with what it
/// comes to, and a row a factor. Sheets of several rounds can stand below each other.
#[must_use]
pub fn figures(workshop: &Workshop, figures: &Sheet, text: &Text) -> Option<Vec<u8>> {
    let round = workshop.assessments.get(&figures.assessment)?;
    let mut sheet = Writer::new(text);
    sheet.rows.push(FIGURES_HEAD.map(|key| text.get(key).to_owned()).to_vec());
    let all = (text.get("all-customers"), 1.0, &figures.overall);
    let segments = figures.segments.iter().map(|s| (s.name.as_str(), s.share, &s.figures));
    for (name, share, figures) in std::iter::once(all).chain(segments) {
        let start =
            vec![guarded(&round.title), round.date.to_string(), guarded(name), sheet.number(share)];
        let whole = [start.clone(), whole_row(&sheet, figures)].concat();
        sheet.rows.push(whole);
        for factor in &figures.factors {
            let title = workshop.framework.factors.get(&factor.id).map_or("", |f| &f.title);
            let row = factor_row(&sheet, title, factor);
            sheet.rows.push([start.clone(), row].concat());
        }
    }
    Some(sheet.finish())
}

/// The columns of the figures, as keys of the interface texts.
const FIGURES_HEAD: [&str; 26] = [
    "exchange-column-round",
    "exchange-column-date",
    "exchange-column-segment",
    "exchange-column-share",
    "exchange-column-factor",
    "exchange-column-factor-id",
    "exchange-column-weight",
    "exchange-column-actual",
    "exchange-column-source",
    "exchange-column-actual-low",
    "exchange-column-actual-high",
    "exchange-column-coverage",
    "exchange-column-desired",
    "exchange-column-gap",
    "exchange-column-weighted-gap",
    "exchange-column-attainment",
    "exchange-column-attainment-low",
    "exchange-column-attainment-high",
    "score-judged",
    "score-voted",
    "score-evidenced",
    "exchange-column-answered",
    "exchange-column-geometric",
    "exchange-column-harmonic",
    "exchange-column-minimum",
    "exchange-column-balance",
];

fn whole_row(sheet: &Writer<'_>, figures: &Figures) -> Vec<String> {
    let blank = String::new;
    let [low, high] = sheet.ends(figures.range);
    vec![
        sheet.text.get("exchange-all-factors").to_owned(),
        blank(),
        sheet.number(1.0),
        sheet.maybe(figures.actual),
        blank(),
        blank(),
        blank(),
        sheet.number(figures.coverage),
        sheet.maybe(figures.desired),
        blank(),
        blank(),
        sheet.maybe(figures.attainment),
        low,
        high,
        blank(),
        blank(),
        blank(),
        blank(),
        sheet.maybe(figures.geometric),
        sheet.maybe(figures.harmonic),
        sheet.maybe(figures.minimum),
        sheet.maybe(figures.balance),
    ]
}

fn factor_row(sheet: &Writer<'_>, title: &str, factor: &FactorFigures) -> Vec<String> {
    let blank = String::new;
    let [low, high] = sheet.ends(factor.range);
    let source = match factor.source {
        Some(Source::Judged) => sheet.text.get("score-judged"),
        Some(Source::Voted) => sheet.text.get("score-voted"),
        Some(Source::Evidenced) => sheet.text.get("score-evidenced"),
        // Overall, the segments may lean on different sources.
        None if factor.actual.is_some() => sheet.text.get("exchange-mixed"),
        None => "",
    };
    vec![
        guarded(title),
        guarded(factor.id.as_str()),
        sheet.number(factor.weight),
        sheet.maybe(factor.actual),
        source.to_owned(),
        low,
        high,
        sheet.number(factor.coverage),
        sheet.maybe(factor.desired),
        sheet.maybe(factor.gap),
        sheet.maybe(factor.weighted_gap),
        sheet.maybe(factor.attainment),
        blank(),
        blank(),
        sheet.maybe(factor.judged),
        sheet.maybe(factor.voted),
        sheet.maybe(factor.evidenced),
        sheet.number(factor.answered),
        blank(),
        blank(),
        blank(),
        blank(),
    ]
}
