//! The report as a document: sections of text, tables, figures and charts, in the words of one
//! language. It is built once; every writer (PDF, PPTX, XLSX, CSV, SVG) renders this and computes
//! nothing, so that a figure has one value everywhere.

use std::fmt;

use jiff::civil::Date;

use crate::text::Text;
use crate::workshop::{Accent, Language, Logo, Paper, Section};

/// A report, ready to be written.
#[derive(Debug, Clone, PartialEq)]
pub struct Report {
    /// What the workshop is called.
    pub title: String,
    /// The organisation that was assessed; empty if it has no name.
    pub client: String,
    /// Who wrote it; may be empty.
    pub author: String,
    /// The day that it speaks of.
    pub date: Date,
    /// The language of all its words and numbers.
    pub language: Language,
    /// The client's colour; none means ours.
    pub accent: Option<Accent>,
    /// The logo on the title page.
    pub logo: Option<Logo>,
    /// What stands at the foot of every page; may be empty.
    pub confidentiality: String,
    /// The size of its pages.
    pub paper: Paper,
    /// What it says, in order. Sections of which the workshop says nothing are not there.
    pub sections: Vec<Part>,
}

/// A section with what it says.
#[derive(Debug, Clone, PartialEq)]
pub struct Part {
    /// Which it is.
    pub section: Section,
    /// Its title.
    pub title: String,
    /// What a speaker says to it: the notes of the slides.
    pub notes: Vec<String>,
    /// What it holds.
    pub blocks: Vec<Block>,
}

/// A piece of a section.
#[derive(Debug, Clone, PartialEq)]
pub enum Block {
    /// A heading within the section. On slides it begins a new one; in the PDF a page begins
    /// before it where `page` says so.
    Heading {
        /// The words.
        text: String,
        /// It begins a page of its own.
        page: bool,
    },
    /// A paragraph.
    Text(String),
    /// A list.
    Bullets(Vec<String>),
    /// The messages, numbered: what one remembers.
    Messages(Vec<Message>),
    /// Large figures side by side, at most four.
    Figures(Vec<KeyFigure>),
    /// What somebody said, with who or what it comes from.
    Quote {
        /// The words, without quotation marks.
        text: String,
        /// Where it comes from; may be empty.
        source: String,
    },
    /// Something that must not be overlooked.
    Notice(String),
    /// A table.
    Table(Table),
    /// A chart.
    Chart(Chart),
}

/// One of the messages.
#[derive(Debug, Clone, PartialEq)]
pub struct Message {
    /// The message, one sentence.
    pub headline: String,
    /// What it rests on.
    pub support: String,
}

/// A figure that is shown large.
#[derive(Debug, Clone, PartialEq)]
pub struct KeyFigure {
    /// What it is.
    pub label: String,
    /// The figure.
    pub number: Number,
    /// Its range, base or convention; may be empty.
    pub note: String,
}

/// A number of the report: what it is, its exact value, and how it is written.
#[derive(Debug, Clone, PartialEq)]
pub struct Number {
    /// What it is, the same wherever it is shown: `overall/actual`, `factor/intent/gap`, …
    /// The test of consistency goes by it.
    pub id: String,
    /// The value, exact; none if it is not known.
    pub value: Option<f64>,
    /// How it is written.
    pub style: Style,
}

/// How a number is written.
#[derive(Debug, Clone, PartialEq)]
pub enum Style {
    /// A score of 0 to 10 or a gap, with one digit.
    Score,
    /// A part of a whole, 0 to 1, in per cent with so many digits.
    Percent(usize),
    /// A number with so many digits, and a unit behind it that may be empty.
    Plain(usize, String),
    /// A part of a whole, 0 to 1, as points that are added to a percentage: so many digits, and the
    /// reader's word for points.
    Points(usize, String),
    /// An amount in this money, which may be empty.
    Money {
        /// What it is called.
        money: String,
        /// What stands before and behind the number, as [`Text::around`] says; for writers that
        /// have no [`Text`].
        around: [String; 2],
        /// It is written as one says it, see [`crate::text::money::roughly`]; the value stays exact.
        about: bool,
    },
}

impl Number {
    /// A score or a gap.
    #[must_use]
    pub fn score(id: impl Into<String>, value: Option<f64>) -> Self {
        Self { id: id.into(), value, style: Style::Score }
    }

    /// A part of a whole, 0 to 1, written in per cent.
    #[must_use]
    pub fn percent(id: impl Into<String>, value: Option<f64>, digits: usize) -> Self {
        Self { id: id.into(), value, style: Style::Percent(digits) }
    }

    /// A number with a unit that may be empty.
    #[must_use]
    pub fn plain(
        id: impl Into<String>,
        value: Option<f64>,
        digits: usize,
        unit: impl Into<String>,
    ) -> Self {
        Self { id: id.into(), value, style: Style::Plain(digits, unit.into()) }
    }

    /// An amount in this money, which may be empty.
    #[must_use]
    pub fn money(id: impl Into<String>, value: Option<f64>, money: String, text: &Text) -> Self {
        let around = text.around(&money);
        Self { id: id.into(), value, style: Style::Money { money, around, about: false } }
    }

    /// A part of a whole, 0 to 1, written in points.
    #[must_use]
    pub fn points(id: impl Into<String>, value: Option<f64>, digits: usize, text: &Text) -> Self {
        let unit = text.get("value-point-unit").to_owned();
        Self { id: id.into(), value, style: Style::Points(digits, unit) }
    }

    /// The same number as one says it within a sentence or in large figures: an amount with the
    /// figures that count, what is no amount as it is.
    #[must_use]
    pub fn about(mut self) -> Self {
        if let Style::Money { about, .. } = &mut self.style {
            *about = true;
        }
        self
    }

    /// The same number written exactly, whatever [`Self::about`] asked for.
    #[must_use]
    pub fn exact(mut self) -> Self {
        if let Style::Money { about, .. } = &mut self.style {
            *about = false;
        }
        self
    }

    /// As the reader of this language writes it; a dash if it is not known.
    #[must_use]
    pub fn write(&self, text: &Text) -> String {
        let Some(value) = self.value else { return "–".to_owned() };
        match &self.style {
            Style::Score => text.score(value),
            Style::Percent(digits) => text.percent(value, *digits),
            Style::Money { money, about: true, .. } => text.about(value, money),
            Style::Money { money, .. } => text.amount(value, money),
            Style::Points(digits, unit) => {
                format!("{}\u{a0}{unit}", text.number(value * 100.0, *digits))
            }
            Style::Plain(digits, unit) if unit.is_empty() => text.number(value, *digits),
            Style::Plain(digits, unit) => format!("{} {unit}", text.number(value, *digits)),
        }
    }
}

/// A table.
#[derive(Debug, Clone, PartialEq)]
pub struct Table {
    /// What it is, unique in the report: `factors`, `segments/heatmap`, …
    pub id: String,
    /// What it shows.
    pub caption: String,
    /// Its columns.
    pub columns: Vec<Column>,
    /// Its rows; each has as many cells as there are columns.
    pub rows: Vec<Vec<Cell>>,
}

/// A column of a table.
#[derive(Debug, Clone, PartialEq)]
pub struct Column {
    /// Its heading.
    pub title: String,
    /// How wide it is beside its siblings.
    pub width: f32,
    /// It holds numbers, and lies to the right.
    pub numeric: bool,
}

/// A cell of a table.
#[derive(Debug, Clone, PartialEq)]
pub enum Cell {
    /// Words; may be empty.
    Text(String),
    /// A number.
    Number(Number),
    /// A number that is shaded by its place on the scale of 0 to 10.
    Heat(Number),
}

/// A chart: what it shows, for every writer and for those who cannot see it.
#[derive(Debug, Clone, PartialEq)]
pub struct Chart {
    /// What it is, unique in the report: `overall/dumbbell`, `journey/as-is/curve`, …
    pub id: String,
    /// What it shows.
    pub caption: String,
    /// The same in words, with its key values.
    pub alt: String,
    /// Its data.
    pub data: Data,
}

/// The data of a chart.
#[derive(Debug, Clone, PartialEq)]
pub enum Data {
    /// Actual and desired scores of 0 to 10, one row each, as they shall stand.
    Dumbbell {
        /// What the two ends are called.
        names: [String; 2],
        /// The rows from top to bottom.
        rows: Vec<Ends>,
    },
    /// Actual and desired scores of 0 to 10 around a circle.
    Radar {
        /// What the two outlines are called.
        names: [String; 2],
        /// The axes, clockwise from the top.
        rows: Vec<Ends>,
    },
    /// Bars to the right, one each, from a start that is mostly 0.
    Bars {
        /// What the values are.
        name: String,
        /// The rows from top to bottom.
        rows: Vec<Bar>,
    },
    /// Lines over the same places.
    Lines {
        /// The places from left to right.
        places: Vec<String>,
        /// The lines.
        lines: Vec<Line>,
        /// The scale, lowest and highest.
        scale: [f64; 2],
    },
    /// Points over two scales, each 1 to 5.
    Matrix {
        /// What the scale to the right is, then the one upwards.
        names: [String; 2],
        /// What the quarters are called: lower left, lower right, upper left, upper right.
        quarters: [String; 4],
        /// The points.
        points: Vec<Point>,
    },
    /// Spans of time.
    Roadmap {
        /// The names of the quarters from left to right.
        quarters: Vec<String>,
        /// Rows from top to bottom.
        rows: Vec<Stretch>,
    },
    /// From low to high around a base value, the widest first.
    Tornado {
        /// What the values are.
        name: String,
        /// The base value.
        base: Number,
        /// Rows from top to bottom.
        rows: Vec<Swing>,
    },
}

/// A row of a dumbbell or an axis of a radar.
#[derive(Debug, Clone, PartialEq)]
pub struct Ends {
    /// Its name.
    pub name: String,
    /// The actual state.
    pub actual: Number,
    /// The desired state.
    pub desired: Number,
    /// The range of the actual state, if it is known.
    pub range: Option<[f64; 2]>,
}

/// A bar.
#[derive(Debug, Clone, PartialEq)]
pub struct Bar {
    /// Its name.
    pub name: String,
    /// How far it reaches.
    pub value: Number,
    /// It stands out.
    pub strong: bool,
}

/// A line.
#[derive(Debug, Clone, PartialEq)]
pub struct Line {
    /// Its name.
    pub name: String,
    /// Its values by place; none where there is none.
    pub values: Vec<Number>,
}

/// A point of a matrix.
#[derive(Debug, Clone, PartialEq)]
pub struct Point {
    /// Its number in the list that goes with the chart, from 1.
    pub number: usize,
    /// Its name.
    pub name: String,
    /// Where it lies, 1 to 5 to the right and upwards.
    pub at: [Number; 2],
}

/// A row of a roadmap.
#[derive(Debug, Clone, PartialEq)]
pub struct Stretch {
    /// Its name.
    pub name: String,
    /// Where it begins and ends, in quarters from the left edge, not whole.
    pub span: [f64; 2],
    /// It decides when everything is done.
    pub critical: bool,
    /// It has been done.
    pub done: bool,
}

/// A row of a tornado chart.
#[derive(Debug, Clone, PartialEq)]
pub struct Swing {
    /// What is moved.
    pub name: String,
    /// The result with its low value.
    pub low: Number,
    /// The result with its high value.
    pub high: Number,
}

impl Report {
    /// Every number, in the order of the report: those of charts and tables, too.
    #[must_use]
    pub fn numbers(&self) -> Vec<&Number> {
        let blocks = self.sections.iter().flat_map(|part| &part.blocks);
        blocks.flat_map(Block::numbers).collect()
    }

    /// Every chart, in the order of the report.
    pub fn charts(&self) -> impl Iterator<Item = &Chart> {
        self.sections.iter().flat_map(|part| &part.blocks).filter_map(|block| match block {
            Block::Chart(chart) => Some(chart),
            _ => None,
        })
    }

    /// What each chart stands under, in the same order: the heading before it, or its section.
    #[must_use]
    pub fn headings_of_charts(&self) -> Vec<&str> {
        let mut headings = Vec::new();
        for part in &self.sections {
            let mut heading = part.title.as_str();
            for block in &part.blocks {
                match block {
                    Block::Heading { text, .. } => heading = text,
                    Block::Chart(_) => headings.push(heading),
                    _ => {}
                }
            }
        }
        headings
    }

    /// Every table, in the order of the report.
    pub fn tables(&self) -> impl Iterator<Item = &Table> {
        self.sections.iter().flat_map(|part| &part.blocks).filter_map(|block| match block {
            Block::Table(table) => Some(table),
            _ => None,
        })
    }
}

impl Block {
    /// Every number in it.
    #[must_use]
    pub fn numbers(&self) -> Vec<&Number> {
        match self {
            Self::Figures(figures) => figures.iter().map(|f| &f.number).collect(),
            Self::Table(table) => table
                .rows
                .iter()
                .flatten()
                .filter_map(|cell| match cell {
                    Cell::Number(number) | Cell::Heat(number) => Some(number),
                    Cell::Text(_) => None,
                })
                .collect(),
            Self::Chart(chart) => chart.data.numbers(),
            _ => Vec::new(),
        }
    }
}

impl Data {
    /// Every number in it.
    #[must_use]
    pub fn numbers(&self) -> Vec<&Number> {
        match self {
            Self::Dumbbell { rows, .. } | Self::Radar { rows, .. } => {
                rows.iter().flat_map(|row| [&row.actual, &row.desired]).collect()
            }
            Self::Bars { rows, .. } => rows.iter().map(|row| &row.value).collect(),
            Self::Lines { lines, .. } => lines.iter().flat_map(|line| &line.values).collect(),
            Self::Matrix { points, .. } => points.iter().flat_map(|point| &point.at).collect(),
            Self::Roadmap { .. } => Vec::new(),
            Self::Tornado { base, rows, .. } => {
                std::iter::once(base).chain(rows.iter().flat_map(|r| [&r.low, &r.high])).collect()
            }
        }
    }
}

/// What a report is written as.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Format {
    /// Pages to read and to print.
    Pdf,
    /// Slides with charts that can be edited.
    Pptx,
    /// Sheets whose formulas reproduce every figure.
    Xlsx,
    /// Every number with its id.
    Csv,
}

impl Format {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Pdf, Self::Pptx, Self::Xlsx, Self::Csv];

    /// The extension of its files, without the dot.
    #[must_use]
    pub const fn extension(self) -> &'static str {
        match self {
            Self::Pdf => "pdf",
            Self::Pptx => "pptx",
            Self::Xlsx => "xlsx",
            Self::Csv => "csv",
        }
    }

    /// The format of files with this extension, in whatever case.
    #[must_use]
    pub fn of_extension(extension: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|f| f.extension().eq_ignore_ascii_case(extension))
    }
}

/// What a single chart is written as.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Image {
    /// Lines that stay sharp at any size.
    Svg,
    /// Dots.
    Png,
}

impl Image {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Svg, Self::Png];

    /// The extension of its files, without the dot.
    #[must_use]
    pub const fn extension(self) -> &'static str {
        match self {
            Self::Svg => "svg",
            Self::Png => "png",
        }
    }

    /// The kind of files with this extension, in whatever case.
    #[must_use]
    pub fn of_extension(extension: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|i| i.extension().eq_ignore_ascii_case(extension))
    }
}

/// Why a report could not be written.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Failed {
    /// A person has stopped it.
    #[error("stopped")]
    Stopped,
    /// The logo is no picture that can be read.
    #[error("the logo cannot be read: {0}")]
    Logo(String),
    /// The template is no presentation that can be used.
    #[error("the template cannot be used: {0}")]
    Template(String),
    /// The writer failed; this is our fault.
    #[error("the report could not be made: {0}")]
    Writer(String),
}

/// Hears how far a writer is, 0 to 1; answers whether it shall go on.
pub type Progress<'a> = dyn FnMut(f32) -> bool + 'a;

impl fmt::Display for Format {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.extension())
    }
}
