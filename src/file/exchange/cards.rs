//! The cards of a journey as a sheet, and a new journey from one.

use std::collections::HashMap;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use super::cell::{content, excerpt, guarded, plain, tidy};
use super::drawn::{DrawnJourney, Found, TroubleKind, Unreadable};
use super::mermaid::{MAX_CARDS, label};
use super::table::{Record, Rows, SEPARATORS, asked_separator, decode};
use super::write::Writer;
use super::{MAX_CELL, MAX_COLUMNS, Refusal};
use crate::text::{Language, Text, journey};
use crate::workshop::{
    Connection, ConnectionId, ConnectionKind, Exit, Journey, Lane, LaneId, LaneKind, Place,
    Seconds, Stage, StageId, Step, StepId, Table, Taken, Valence, Workshop,
};

/// Seconds of an hour: what a dwell time is written in.
const HOUR: f64 = 3_600.0;

/// What a column says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
enum Column {
    Number,
    Stage,
    Lane,
    Kind,
    Title,
    Text,
    Valence,
    Owner,
    ContactPoint,
    Channel,
    Pain,
    Opportunity,
    Dwell,
    Exit,
    Next,
    Col,
    Row,
}

impl Column {
    const ALL: [Self; 17] = [
        Self::Number,
        Self::Stage,
        Self::Lane,
        Self::Kind,
        Self::Title,
        Self::Text,
        Self::Valence,
        Self::Owner,
        Self::ContactPoint,
        Self::Channel,
        Self::Pain,
        Self::Opportunity,
        Self::Dwell,
        Self::Exit,
        Self::Next,
        Self::Col,
        Self::Row,
    ];

    const fn title(self) -> &'static str {
        match self {
            Self::Number => "drawing-column-number",
            Self::Stage => "drawing-column-stage",
            Self::Lane => "drawing-column-lane",
            Self::Kind => "drawing-column-kind",
            Self::Title => "drawing-column-title",
            Self::Text => "drawing-column-text",
            Self::Valence => "drawing-column-valence",
            Self::Owner => "drawing-column-owner",
            Self::ContactPoint => "drawing-column-contact-point",
            Self::Channel => "drawing-column-channel",
            Self::Pain => "drawing-column-pain",
            Self::Opportunity => "drawing-column-opportunity",
            Self::Dwell => "drawing-column-dwell",
            Self::Exit => "drawing-column-exit",
            Self::Next => "drawing-column-next",
            Self::Col => "drawing-column-col",
            Self::Row => "drawing-column-row",
        }
    }

    /// The column of this heading, in any of the languages.
    fn of_heading(heading: &str) -> Option<Self> {
        let heading = plain(content(heading));
        Self::ALL.into_iter().find(|c| is_called(c.title(), &heading))
    }
}

/// Whether something is called so in any of the languages.
fn is_called(key: &str, words: &str) -> bool {
    Language::ALL.into_iter().any(|language| plain(Text::of(language).get(key)) == words)
}

/// The sign before the number of a next step, by the sort of way; the same in all languages.
const WAYS: [(ConnectionKind, &str); 4] = [
    (ConnectionKind::Loop, "↺"),
    (ConnectionKind::ReEntry, "⇢"),
    (ConnectionKind::Exit, "⇥"),
    (ConnectionKind::Next, ""),
];

/// What stands between two next steps.
const BETWEEN: char = '|';

/// The cards of a journey, a row each, with the numbers of the rows that they lead to.
#[must_use]
pub fn cards(workshop: &Workshop, journey: &Journey, text: &Text) -> Vec<u8> {
    let mut sheet = Writer::new(text);
    sheet.row(Column::ALL.map(|c| text.get(c.title()).to_owned()).to_vec());
    let mut next: HashMap<&StepId, Vec<String>> = HashMap::new();
    for c in journey.connections.values() {
        let Some(to) = journey.steps.index_of(&c.to) else { continue };
        let sign = WAYS.iter().find(|(kind, _)| *kind == c.kind).map_or("", |(_, sign)| sign);
        let share = c.share.map(|s| format!("{} %", sheet.number(s.get() * 100.0)));
        let condition = tidy(&c.condition).replace([BETWEEN, '\n'], "/");
        let condition = (!condition.is_empty()).then_some(condition);
        let said: Vec<String> = share.into_iter().chain(condition).collect();
        let mut words = format!("{sign}{}", to + 1);
        if !said.is_empty() {
            words.push_str(&format!(" ({})", said.join(" · ")));
        }
        next.entry(&c.from).or_default().push(words);
    }
    for (n, (id, step)) in journey.steps.iter().enumerate() {
        let lane = journey.lanes.get(&step.at.lane);
        let row = Column::ALL.map(|column| match column {
            Column::Number => (n + 1).to_string(),
            Column::Stage => {
                guarded(journey.stages.get(&step.at.stage).map_or("", |s| s.title.as_str()))
            }
            Column::Lane => guarded(lane.map_or("", |l| l.title.as_str())),
            Column::Kind => {
                lane.map(|l| text.get(journey::lane_kind(l.kind)).to_owned()).unwrap_or_default()
            }
            Column::Title => guarded(&tidy(&step.title)),
            Column::Text => guarded(&tidy(&step.text)),
            Column::Valence => step.valence.map(|v| sheet.number(v.get())).unwrap_or_default(),
            Column::Owner => {
                let owner = step.owner.as_ref().and_then(|id| workshop.people.get(id));
                guarded(owner.map_or("", |p| p.name.as_str()))
            }
            Column::ContactPoint => {
                let point = step.contact_point.as_ref();
                let point = point.and_then(|id| workshop.contact_points.get(id));
                guarded(point.map_or("", |p| p.title.as_str()))
            }
            Column::Channel => guarded(&step.channel),
            Column::Pain => guarded(&tidy(&step.pain)),
            Column::Opportunity => guarded(&tidy(&step.opportunity)),
            Column::Dwell => step.dwell.map(|d| sheet.number(d.get() / HOUR)).unwrap_or_default(),
            Column::Exit => {
                step.exit.map(|e| text.get(journey::exit(e)).to_owned()).unwrap_or_default()
            }
            Column::Next => {
                next.get(id).map(|n| n.join(&format!(" {BETWEEN} "))).unwrap_or_default()
            }
            Column::Col => (u32::from(step.at.col) + 1).to_string(),
            Column::Row => (u32::from(step.at.row) + 1).to_string(),
        });
        sheet.row(row.to_vec());
    }
    sheet.finish()
}

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
        reader.row(row, &record, &columns);
    }
    reader.finish()
}

struct Reader<'a> {
    workshop: &'a Workshop,
    text: &'a Text,
    name: &'a str,
    stages: Table<StageId, Stage>,
    lanes: Table<LaneId, Lane>,
    steps: Table<StepId, Arc<Step>>,
    by_stage: HashMap<String, StageId>,
    by_lane: HashMap<String, LaneId>,
    /// By column, from top to bottom.
    down: Taken<(StageId, LaneId, u16)>,
    /// By row, from left to right.
    aside: Taken<(StageId, LaneId, u16)>,
    cards: Vec<Card>,
    found: Found,
}

impl<'a> Reader<'a> {
    fn new(workshop: &'a Workshop, text: &'a Text, name: &'a str) -> Self {
        Self {
            workshop,
            text,
            name,
            stages: Table::default(),
            lanes: Table::default(),
            steps: Table::default(),
            by_stage: HashMap::new(),
            by_lane: HashMap::new(),
            down: Taken::default(),
            aside: Taken::default(),
            cards: Vec::new(),
            found: Found::default(),
        }
    }

    fn row(&mut self, row: usize, record: &Record, columns: &[Option<Column>]) {
        let cell = |column: Column| {
            let at = columns.iter().position(|c| *c == Some(column))?;
            let said = content(record.get(at)?);
            (!said.is_empty()).then_some((at + 1, said))
        };
        if Column::ALL.into_iter().all(|c| cell(c).is_none()) {
            return;
        }
        let words = |column| cell(column).map_or("", |(_, said)| said);
        let title = words(Column::Title).split_whitespace().collect::<Vec<_>>().join(" ");
        if title.len() > MAX_CELL {
            self.found.say(row, TroubleKind::NotUnderstood(excerpt(&title)));
            return;
        }
        let at = self.place(&cell);
        let mut step = Step::new(title, at);
        step.text = tidy(words(Column::Text));
        words(Column::Channel).clone_into(&mut step.channel);
        step.pain = tidy(words(Column::Pain));
        step.opportunity = tidy(words(Column::Opportunity));
        let mut wrong = Vec::new();
        let mut unknown = Vec::new();
        if let Some((column, said)) = cell(Column::Valence) {
            let value = self.number(said).map(Valence::new);
            match value {
                Some(Ok(value)) => step.valence = Some(value),
                _ => wrong.push((column, said)),
            }
        }
        if let Some((column, said)) = cell(Column::Dwell) {
            let value =
                self.number(said).map(|hours| Seconds::new((hours * HOUR * 10.0).round() / 10.0));
            match value {
                Some(Ok(value)) => step.dwell = Some(value),
                _ => wrong.push((column, said)),
            }
        }
        if let Some((column, said)) = cell(Column::Exit) {
            let words = plain(said);
            step.exit = Exit::ALL.into_iter().find(|e| is_called(journey::exit(*e), &words));
            if step.exit.is_none() {
                wrong.push((column, said));
            }
        }
        if let Some((column, said)) = cell(Column::Owner) {
            let name = plain(said);
            let owner = self.workshop.people.iter().find(|(_, p)| plain(&p.name) == name);
            step.owner = owner.map(|(id, _)| id.clone());
            if step.owner.is_none() {
                unknown.push((Column::Owner, column, said));
            }
        }
        if let Some((column, said)) = cell(Column::ContactPoint) {
            let name = plain(said);
            let points = &self.workshop.contact_points;
            let point = points.iter().find(|(_, p)| plain(&p.title) == name);
            step.contact_point = point.map(|(id, _)| id.clone());
            if step.contact_point.is_none() {
                unknown.push((Column::ContactPoint, column, said));
            }
        }
        for (column, said) in wrong {
            self.found.say(row, TroubleKind::Cell { column, said: excerpt(said) });
        }
        for (what, column, said) in unknown {
            self.found.say(row, TroubleKind::Unknown { column, said: excerpt(said) });
            // Not lost: it stands in the text of the card.
            let line = format!("{} – {said}", self.text.get(what.title()));
            step.text = if step.text.is_empty() { line } else { format!("{}\n{line}", step.text) };
        }
        let id = StepId::fresh();
        self.steps.insert(id.clone(), Arc::new(step));
        self.cards.push(Card {
            number: words(Column::Number).parse().ok(),
            row,
            id,
            next: words(Column::Next).to_owned(),
            next_column: cell(Column::Next).map_or(0, |(column, _)| column),
        });
    }

    /// A number as the language or a program writes it.
    fn number(&self, said: &str) -> Option<f64> {
        let plain = said.replace(',', ".").replace('−', "-");
        plain.parse().ok().filter(|n: &f64| n.is_finite()).or_else(|| self.text.parse_number(said))
    }

    /// Where a card lies; a stage and a lane that are new come after the others.
    fn place<'c>(&mut self, cell: &impl Fn(Column) -> Option<(usize, &'c str)>) -> Place {
        let words = |column| cell(column).map_or("", |(_, said)| said);
        let title = match words(Column::Stage) {
            "" => self.name,
            title => title,
        };
        let stage = self.by_stage.entry(title.to_owned()).or_insert_with(|| {
            let id = StageId::fresh();
            self.stages.insert(id.clone(), Stage { title: title.to_owned() });
            id
        });
        let stage = stage.clone();
        let (title, kind) = (words(Column::Lane), plain(words(Column::Kind)));
        let called = |kind: LaneKind, words: &str| is_called(journey::lane_kind(kind), words);
        let named = plain(title);
        let kind = LaneKind::ALL.into_iter().find(|k| called(*k, &kind));
        let kind = kind.or_else(|| LaneKind::ALL.into_iter().find(|k| called(*k, &named)));
        let kind = kind.unwrap_or(LaneKind::Actions);
        let title = if title.is_empty() { self.text.get(journey::lane_kind(kind)) } else { title };
        let lane = self.by_lane.entry(title.to_owned()).or_insert_with(|| {
            let id = LaneId::fresh();
            self.lanes.insert(id.clone(), Lane::new(title, kind));
            id
        });
        let lane = lane.clone();
        let grid = |column| {
            let n: u16 = words(column).parse().ok()?;
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
                let way = next(said).and_then(|(number, ..)| numbers.get(&number));
                let (Some(to), Some((_, kind, words))) = (way, next(said)) else {
                    let row =
                        format!("{}, {}", super::column_letters(card.next_column), excerpt(said));
                    self.found.say(card.row, TroubleKind::NoSuchRow(row));
                    continue;
                };
                let (share, condition) = label(words);
                let (from, to) = (card.id.clone(), to.clone());
                let shares = Table::default();
                let way = Connection { from, to, share, shares, condition, kind };
                connections.insert(ConnectionId::fresh(), way);
            }
        }
        let mut journey = Journey::blank(self.name.to_owned(), self.stages, self.lanes);
        (journey.steps, journey.connections) = (self.steps, connections);
        Ok(DrawnJourney { journey, persona: None, found: self.found })
    }
}

/// A next step: the number of its row, the sort of way, and what stands in brackets.
fn next(said: &str) -> Option<(usize, ConnectionKind, &str)> {
    let (kind, rest) =
        WAYS.iter().find_map(|(kind, sign)| Some((*kind, said.strip_prefix(sign)?)))?;
    let rest = rest.trim_start().trim_start_matches('#');
    let (number, words) = rest.split_once('(').unwrap_or((rest, ""));
    let words = words.trim().strip_suffix(')').unwrap_or(words).trim();
    Some((number.trim().parse().ok()?, kind, words))
}
