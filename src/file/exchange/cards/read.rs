//! Reading a sheet of cards into a new journey.

use std::collections::HashMap;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use super::super::cell::{content, excerpt, plain, tidy};
use super::super::drawn::{DrawnJourney, Found, TroubleKind, Unreadable};
use super::super::mermaid::MAX_CARDS;
use super::super::table::{Record, Rows, SEPARATORS, asked_separator, decode};
use super::super::{MAX_CELL, MAX_COLUMNS, Refusal, column_letters};
use super::bands::Bands;
use super::column::{Column, is_called};
use super::names::Names;
use super::{BETWEEN, HOUR, NO, YES, ways};
use crate::text::{Text, journey};
use crate::workshop::{
    Amount, Connection, ConnectionId, Exit, Journey, JourneyId, Kpi, Lane, LaneId, LaneKind, Layer,
    Place, Salience, Seconds, SegmentId, SignalId, Stage, StageId, Step, StepId, Table, Taken,
    Valence, Workshop,
};

/// A row that was read, until all rows are known.
struct Card {
    number: Option<usize>,
    row: usize,
    id: StepId,
    next: String,
    next_column: usize,
}

/// Reads a sheet of cards into a new journey that is called `name`.
///
/// # Errors
/// When it is no sheet that can be read, has no column of titles, holds nothing, is too large, or
/// `stop` was set.
pub fn read_cards(
    bytes: &[u8],
    workshop: &Workshop,
    text: &Text,
    name: &str,
    stop: &AtomicBool,
) -> Result<DrawnJourney, Unreadable> {
    let decoded = decode(bytes)?;
    if decoded.trim().is_empty() {
        return Err(Refusal::Empty.into());
    }
    let (asked, body) = asked_separator(&decoded);
    let known = |separator: u8| {
        let mut record = Record::default();
        Rows::new(body, separator).next(&mut record)?;
        Some(record.iter().filter(|cell| Column::of_heading(cell).is_some()).count())
    };
    let separator = asked.or_else(|| SEPARATORS.into_iter().max_by_key(|s| known(*s)));
    let mut rows = Rows::new(body, separator.unwrap_or(b','));
    let mut record = Record::default();
    rows.next(&mut record);
    if record.len() > MAX_COLUMNS {
        return Err(Refusal::TooManyColumns.into());
    }
    let columns: Vec<Option<Column>> = record.iter().map(Column::of_heading).collect();
    if !columns.contains(&Some(Column::Title)) {
        return Err(Unreadable::NoTitles);
    }
    let mut reader = Reader::new(workshop, text, name);
    while let Some(row) = rows.next(&mut record) {
        if stop.load(Ordering::Relaxed) {
            return Err(Refusal::Stopped.into());
        }
        if reader.cards.len() >= MAX_CARDS {
            return Err(Unreadable::TooMany { line: row, most: MAX_CARDS });
        }
        if rows.is_unclosed() {
            reader.found.say(row, TroubleKind::Unclosed("\"".to_owned()));
            break;
        }
        reader.row(row, &Cells { record: &record, columns: &columns });
    }
    reader.finish()
}

/// The cells of a row by what their columns say.
struct Cells<'r> {
    record: &'r Record,
    columns: &'r [Option<Column>],
}

impl<'r> Cells<'r> {
    /// The column, from 1, and what stands there; none if nothing does.
    fn get(&self, column: Column) -> Option<(usize, &'r str)> {
        let at = self.columns.iter().position(|c| *c == Some(column))?;
        let said = content(self.record.get(at)?);
        (!said.is_empty()).then_some((at + 1, said))
    }

    fn words(&self, column: Column) -> &'r str {
        self.get(column).map_or("", |(_, said)| said)
    }

    fn count(&self, column: Column) -> Option<u32> {
        self.words(column).parse().ok()
    }
}

/// What of a row could not be taken: what is not understood, and names that nobody has.
#[derive(Default)]
struct Odd<'r> {
    wrong: Vec<(usize, &'r str)>,
    unknown: Vec<(Column, usize, &'r str)>,
}

struct Reader<'a> {
    workshop: &'a Workshop,
    text: &'a Text,
    name: &'a str,
    segments: Names<'a, SegmentId>,
    signals: Names<'a, SignalId>,
    journeys: Names<'a, JourneyId>,
    stages: Table<StageId, Stage>,
    lanes: Table<LaneId, Lane>,
    steps: Table<StepId, Arc<Step>>,
    known_stages: Bands<StageId>,
    known_lanes: Bands<LaneId>,
    /// By column, from top to bottom.
    down: Taken<(StageId, LaneId, u16)>,
    /// By row, from left to right.
    aside: Taken<(StageId, LaneId, u16)>,
    cards: Vec<Card>,
    found: Found,
}

impl<'a> Reader<'a> {
    fn new(workshop: &'a Workshop, text: &'a Text, name: &'a str) -> Self {
        let segments = workshop.segments.iter();
        let signals = workshop.signals.iter();
        let journeys = workshop.journeys.iter();
        Self {
            workshop,
            text,
            name,
            segments: Names::of(segments.map(|(id, s)| (id, id.as_str(), s.title.as_str()))),
            signals: Names::of(signals.map(|(id, s)| (id, id.as_str(), s.title.as_str()))),
            journeys: Names::of(journeys.map(|(id, j)| (id, id.as_str(), j.title.as_str()))),
            stages: Table::default(),
            lanes: Table::default(),
            steps: Table::default(),
            known_stages: Bands::default(),
            known_lanes: Bands::default(),
            down: Taken::default(),
            aside: Taken::default(),
            cards: Vec::new(),
            found: Found::default(),
        }
    }

    fn row(&mut self, row: usize, cells: &Cells<'_>) {
        if Column::ALL.into_iter().all(|c| cells.get(c).is_none()) {
            return;
        }
        let title = cells.words(Column::Title).split_whitespace().collect::<Vec<_>>().join(" ");
        if title.len() > MAX_CELL {
            self.found.say(row, TroubleKind::NotUnderstood(excerpt(&title)));
            return;
        }
        let at = self.place(cells);
        let mut step = Step::new(title, at);
        step.text = tidy(cells.words(Column::Text));
        cells.words(Column::Channel).clone_into(&mut step.channel);
        step.pain = tidy(cells.words(Column::Pain));
        step.opportunity = tidy(cells.words(Column::Opportunity));
        let mut odd = Odd::default();
        self.figures(&mut step, cells, &mut odd);
        self.choices(&mut step, cells, &mut odd);
        self.relations(&mut step, cells, &mut odd);
        for (column, said) in odd.wrong {
            self.found.say(row, TroubleKind::Cell { column, said: excerpt(said) });
        }
        for (what, column, said) in odd.unknown {
            self.found.say(row, TroubleKind::Unknown { column, said: excerpt(said) });
            // Not lost: it stands in the text of the card.
            let line = format!("{} – {said}", self.text.get(what.title()));
            step.text = if step.text.is_empty() { line } else { format!("{}\n{line}", step.text) };
        }
        let id = StepId::fresh();
        self.steps.insert(id.clone(), Arc::new(step));
        self.cards.push(Card {
            number: cells.words(Column::Number).parse().ok(),
            row,
            id,
            next: cells.words(Column::Next).to_owned(),
            next_column: cells.get(Column::Next).map_or(0, |(column, _)| column),
        });
    }

    /// What is said in numbers.
    fn figures<'r>(&self, step: &mut Step, cells: &Cells<'r>, odd: &mut Odd<'r>) {
        let mut figure = |column| {
            let (at, said) = cells.get(column)?;
            let value = self.number(said);
            if value.is_none() {
                odd.wrong.push((at, said));
            }
            value.map(|value| (value, at, said))
        };
        let valence = figure(Column::Valence);
        let salience = figure(Column::Salience);
        let dwell = figure(Column::Dwell);
        let (value, target) = (figure(Column::KpiValue), figure(Column::KpiTarget));
        let mut within = |at, said, is_within: bool| {
            if !is_within {
                odd.wrong.push((at, said));
            }
        };
        if let Some((value, at, said)) = valence {
            step.valence = Valence::new(value).ok();
            within(at, said, step.valence.is_some());
        }
        if let Some((value, at, said)) = salience {
            step.salience = Salience::new(value).ok();
            within(at, said, step.salience.is_some());
        }
        if let Some((hours, at, said)) = dwell {
            step.dwell = Seconds::new((hours * HOUR * 10.0).round() / 10.0).ok();
            within(at, said, step.dwell.is_some());
        }
        let mut amount = |figure: Option<(f64, usize, &'r str)>| {
            let (value, at, said) = figure?;
            let value = Amount::new(value).ok();
            within(at, said, value.is_some());
            value
        };
        let kpi = Kpi {
            title: cells.words(Column::Kpi).to_owned(),
            unit: cells.words(Column::KpiUnit).to_owned(),
            value: amount(value),
            target: amount(target),
        };
        step.kpi = (kpi != Kpi::default()).then_some(kpi);
    }

    /// What is one of a few words.
    fn choices<'r>(&self, step: &mut Step, cells: &Cells<'r>, odd: &mut Odd<'r>) {
        if let Some((at, said)) = cells.get(Column::Exit) {
            let words = plain(said);
            step.exit = Exit::ALL.into_iter().find(|e| is_called(journey::exit(*e), &words));
            if step.exit.is_none() {
                odd.wrong.push((at, said));
            }
        }
        if let Some((at, said)) = cells.get(Column::Layer) {
            let words = plain(said);
            step.layer = Layer::ALL.into_iter().find(|l| is_called(journey::layer(*l), &words));
            if step.layer.is_none() {
                odd.wrong.push((at, said));
            }
        }
        let mut is = |column| {
            let Some((at, said)) = cells.get(column) else { return false };
            let words = plain(said);
            let yes = YES.contains(&words.as_str());
            if !yes && !NO.contains(&words.as_str()) {
                odd.wrong.push((at, said));
            }
            yes
        };
        step.three_ps.prescriptive = is(Column::Prescriptive);
        step.three_ps.predictive = is(Column::Predictive);
        step.three_ps.proactive = is(Column::Proactive);
    }

    /// Who and what else of the workshop it speaks of.
    fn relations<'r>(&self, step: &mut Step, cells: &Cells<'r>, odd: &mut Odd<'r>) {
        if let Some((at, said)) = cells.get(Column::Owner) {
            let name = plain(said);
            let owner = self.workshop.people.iter().find(|(_, p)| plain(&p.name) == name);
            step.owner = owner.map(|(id, _)| id.clone());
            if step.owner.is_none() {
                odd.unknown.push((Column::Owner, at, said));
            }
        }
        if let Some((at, said)) = cells.get(Column::ContactPoint) {
            let name = plain(said);
            let points = &self.workshop.contact_points;
            let point = points.iter().find(|(_, p)| plain(&p.title) == name);
            step.contact_point = point.map(|(id, _)| id.clone());
            if step.contact_point.is_none() {
                odd.unknown.push((Column::ContactPoint, at, said));
            }
        }
        if let Some((at, said)) = cells.get(Column::Evidence) {
            for said in said.split(BETWEEN).map(str::trim).filter(|s| !s.is_empty()) {
                match self.signals.find(said) {
                    Some(id) if step.evidence.contains(id) => {}
                    Some(id) => step.evidence.push(id.clone()),
                    None => odd.unknown.push((Column::Evidence, at, said)),
                }
            }
        }
        if let Some((at, said)) = cells.get(Column::Inner) {
            step.inner = self.journeys.find(said).cloned();
            if step.inner.is_none() {
                odd.unknown.push((Column::Inner, at, said));
            }
        }
    }

    /// A number as the language or a program writes it.
    fn number(&self, said: &str) -> Option<f64> {
        let plain = said.replace(',', ".").replace('−', "-");
        plain.parse().ok().filter(|n: &f64| n.is_finite()).or_else(|| self.text.parse_number(said))
    }

    /// Where a card lies; a stage and a lane that are new come after the others.
    fn place(&mut self, cells: &Cells<'_>) -> Place {
        let title = match cells.words(Column::Stage) {
            "" => self.name,
            title => title,
        };
        let stage = self.known_stages.find(title, cells.count(Column::StageNumber), || {
            let id = StageId::fresh();
            self.stages.insert(id.clone(), Stage { title: title.to_owned() });
            id
        });
        let (title, kind) = (cells.words(Column::Lane), plain(cells.words(Column::Kind)));
        let called = |kind: LaneKind, words: &str| is_called(journey::lane_kind(kind), words);
        let named = plain(title);
        let kind = LaneKind::ALL.into_iter().find(|k| called(*k, &kind));
        let kind = kind.or_else(|| LaneKind::ALL.into_iter().find(|k| called(*k, &named)));
        let kind = kind.unwrap_or(LaneKind::Actions);
        let title = if title.is_empty() { self.text.get(journey::lane_kind(kind)) } else { title };
        let lane = self.known_lanes.find(title, cells.count(Column::LaneNumber), || {
            let id = LaneId::fresh();
            self.lanes.insert(id.clone(), Lane::new(title, kind));
            id
        });
        let grid = |column| {
            let n: u16 = cells.words(column).parse().ok()?;
            n.checked_sub(1).filter(|n| usize::from(*n) < MAX_CARDS)
        };
        let (asked, row) = (grid(Column::Col), grid(Column::Row).unwrap_or(0));
        let col = asked.unwrap_or(0);
        let whole = |at: u32| u16::try_from(at).unwrap_or(u16::MAX);
        let mut column = (stage.clone(), lane.clone(), col);
        let mut level = (stage, lane, row);
        // A card that says its column goes down there; one that does not goes to the right.
        if asked.is_some() {
            level.2 = whole(self.down.take(&column, row.into()));
            self.aside.mark(&level, col.into());
        } else {
            column.2 = whole(self.aside.take(&level, col.into()));
            self.down.mark(&column, row.into());
        }
        let (stage, lane, row) = level;
        Place { stage, lane, col: column.2, row }
    }

    fn finish(mut self) -> Result<DrawnJourney, Unreadable> {
        if self.steps.is_empty() {
            return Err(Unreadable::Nothing(self.found.troubles.into_iter().next()));
        }
        let mut numbers: HashMap<usize, StepId> = HashMap::new();
        for (i, card) in self.cards.iter().enumerate() {
            numbers.entry(card.number.unwrap_or(i + 1)).or_insert_with(|| card.id.clone());
        }
        let mut connections = Table::default();
        for card in &self.cards {
            for said in card.next.split(BETWEEN).map(str::trim).filter(|s| !s.is_empty()) {
                let next = ways::next(said);
                let way = next.and_then(|(number, ..)| numbers.get(&number));
                let (Some(to), Some((_, kind, words))) = (way, next) else {
                    let row = format!("{}, {}", column_letters(card.next_column), excerpt(said));
                    self.found.say(card.row, TroubleKind::NoSuchRow(row));
                    continue;
                };
                let (share, condition, of_segments) = ways::inside(words);
                let mut shares = Table::default();
                for (name, share) in of_segments {
                    if let Some(segment) = self.segments.find(name) {
                        shares.insert(segment.clone(), share);
                    } else {
                        let (column, said) = (card.next_column, excerpt(name));
                        self.found.say(card.row, TroubleKind::Cell { column, said });
                    }
                }
                let (from, to) = (card.id.clone(), to.clone());
                let way = Connection { from, to, share, shares, condition, kind };
                connections.insert(ConnectionId::fresh(), way);
            }
        }
        let stages = self.known_stages.sorted(self.stages);
        let lanes = self.known_lanes.sorted(self.lanes);
        let mut journey = Journey::blank(self.name.to_owned(), stages, lanes);
        (journey.steps, journey.connections) = (self.steps, connections);
        Ok(DrawnJourney { journey, persona: None, found: self.found })
    }
}
