//! The report as the sources of the pages read it: words written, numbers written, colours chosen.

use std::collections::BTreeMap;

use serde::Serialize;

use super::drawing::Drawing;
use super::fonts::FAMILIES;
use super::widths::{SMALL, fits, longest, need, parted, size, widths};
use super::words::{line, paragraphs};
use super::{colours, words};
use crate::report::model::{Block, Cell, Chart, Data, Report, Table};
use crate::text::Text;
use crate::workshop::Paper;

/// The headings of more columns of numbers than this are turned to be read upwards.
const TURNED: usize = 7;

/// A whole report.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub(super) struct Content {
    title: String,
    client: String,
    author: String,
    date: String,
    day: [i16; 3],
    /// What stands at the head of every page.
    heading: String,
    lang: &'static str,
    paper: &'static str,
    fonts: [&'static str; 2],
    colours: BTreeMap<&'static str, String>,
    logo: Option<&'static str>,
    confidentiality: String,
    contents: String,
    sections: Vec<Section>,
}

#[derive(Debug, Clone, PartialEq, Serialize)]
struct Section {
    title: String,
    /// The same at the head of its pages.
    short: String,
    /// It stands on the first page, before the contents: the summary.
    leads: bool,
    blocks: Vec<Piece>,
}

/// A chart on a page of its own.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub(super) struct Single {
    caption: String,
    lang: &'static str,
    fonts: [&'static str; 2],
    colours: BTreeMap<&'static str, String>,
    drawing: Drawing,
}

#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(tag = "kind", rename_all = "lowercase")]
enum Piece {
    Heading {
        text: String,
        /// It stands among the contents, and begins where what follows fits on a page.
        page: bool,
    },
    Text {
        paragraphs: Vec<String>,
    },
    Bullets {
        items: Vec<Vec<String>>,
    },
    Messages {
        items: Vec<Remembered>,
    },
    Figures {
        items: Vec<Large>,
    },
    Quote {
        paragraphs: Vec<String>,
        source: String,
    },
    Notice {
        paragraphs: Vec<String>,
    },
    Table {
        caption: String,
        /// How large its letters are beside those of the text.
        size: f64,
        columns: Vec<Head>,
        rows: Vec<Vec<Field>>,
    },
    Chart {
        caption: String,
        alt: String,
        drawing: Box<Drawing>,
    },
}

#[derive(Debug, Clone, PartialEq, Serialize)]
struct Remembered {
    headline: String,
    support: Vec<String>,
}

#[derive(Debug, Clone, PartialEq, Serialize)]
struct Large {
    label: String,
    number: String,
    note: String,
}

#[derive(Debug, Clone, PartialEq, Serialize)]
struct Head {
    title: String,
    width: f64,
    numeric: bool,
    /// Its cells are shaded.
    heat: bool,
    /// Words of so many letters and more have no room and may be parted; none if all have.
    longest: Option<usize>,
}

#[derive(Debug, Clone, Default, PartialEq, Serialize)]
struct Field {
    paragraphs: Vec<String>,
    fill: Option<String>,
    ink: Option<String>,
}

impl Content {
    /// A report with its logo under this name.
    pub(super) fn of(report: &Report, logo: Option<&'static str>) -> Self {
        let text = Text::of(report.language);
        let (title, client) = (line(&report.title), line(&report.client));
        let heading = [&client, &title].into_iter().filter(|name| !name.is_empty());
        let heading = heading.map(|name| words::name(name, 50)).collect::<Vec<_>>().join(" · ");
        let date = report.date;
        let section = |part: &crate::report::model::Part| Section {
            title: line(&part.title),
            short: words::name(&part.title, 48),
            leads: part.section == crate::workshop::Section::Summary,
            blocks: pieces(part, text),
        };
        Self {
            // A document without a title is none for those who have it read to them.
            title: if title.is_empty() { text.get("print-untitled").to_owned() } else { title },
            client,
            author: line(&report.author),
            date: text.with("paper-as-of", &[("day", text.date(date).into())]),
            day: [date.year(), date.month().into(), date.day().into()],
            heading,
            lang: report.language.code(),
            paper: match report.paper {
                Paper::A4 => "a4",
                Paper::Letter => "us-letter",
            },
            fonts: FAMILIES,
            colours: colours::palette(report.accent),
            logo,
            confidentiality: words::name(&report.confidentiality, 300),
            contents: text.get("print-contents").to_owned(),
            sections: report.sections.iter().map(section).collect(),
        }
    }
}

impl Single {
    /// A chart in the words of a language.
    pub(super) fn of(chart: &Chart, text: &Text) -> Self {
        Self {
            caption: words::name(&chart.caption, 240),
            lang: text.language().code(),
            fonts: FAMILIES,
            colours: colours::palette(None),
            drawing: Drawing::of(chart, text),
        }
    }
}

/// What a section holds.
fn pieces(part: &crate::report::model::Part, text: &Text) -> Vec<Piece> {
    part.blocks.iter().filter_map(|block| piece(block, text)).collect()
}

/// A block; none if nothing would be seen of it.
fn piece(block: &Block, text: &Text) -> Option<Piece> {
    let piece = match block {
        Block::Heading { text, page } => Piece::Heading { text: line(text), page: *page },
        Block::Text(words) => Piece::Text { paragraphs: paragraphs(words) },
        Block::Bullets(items) => {
            let items = items.iter().map(|item| paragraphs(item));
            Piece::Bullets { items: items.filter(|item| !item.is_empty()).collect() }
        }
        Block::Messages(items) => Piece::Messages {
            items: items
                .iter()
                .map(|m| Remembered {
                    headline: line(&m.headline),
                    support: paragraphs(&m.support),
                })
                .collect(),
        },
        Block::Figures(items) => Piece::Figures {
            items: items
                .iter()
                .map(|figure| Large {
                    label: line(&figure.label),
                    number: line(&figure.number.write(text)),
                    note: line(&figure.note),
                })
                .collect(),
        },
        Block::Quote { text, source } => {
            Piece::Quote { paragraphs: paragraphs(text), source: line(source) }
        }
        Block::Notice(words) => Piece::Notice { paragraphs: paragraphs(words) },
        Block::Table(table) => sheet(table, text)?,
        Block::Chart(chart) if is_empty(&chart.data) => return None,
        Block::Chart(chart) => Piece::Chart {
            caption: line(&chart.caption),
            alt: line(if chart.alt.trim().is_empty() { &chart.caption } else { &chart.alt }),
            drawing: Box::new(Drawing::of(chart, text)),
        },
    };
    let empty = match &piece {
        Piece::Heading { text, .. } => text.is_empty(),
        Piece::Text { paragraphs }
        | Piece::Quote { paragraphs, .. }
        | Piece::Notice { paragraphs } => paragraphs.is_empty(),
        Piece::Bullets { items } => items.is_empty(),
        Piece::Messages { items } => items.is_empty(),
        Piece::Figures { items } => items.is_empty(),
        Piece::Table { .. } | Piece::Chart { .. } => false,
    };
    (!empty).then_some(piece)
}

/// Whether a chart would show nothing.
fn is_empty(data: &Data) -> bool {
    match data {
        Data::Dumbbell { rows, .. } | Data::Radar { rows, .. } => rows.is_empty(),
        Data::Bars { rows, .. } => rows.is_empty(),
        Data::Lines { places, lines, .. } => places.is_empty() || lines.is_empty(),
        Data::Matrix { points, .. } => points.is_empty(),
        Data::Roadmap { rows, .. } => rows.is_empty(),
        Data::Tornado { rows, .. } => rows.is_empty(),
    }
}

/// A table; none without columns. A row that is too short is filled up, one too long is cut.
fn sheet(table: &Table, text: &Text) -> Option<Piece> {
    if table.columns.is_empty() {
        return None;
    }
    let heat = |i: usize| table.rows.iter().any(|row| matches!(row.get(i), Some(Cell::Heat(_))));
    let head = |(i, column): (usize, &crate::report::model::Column)| Head {
        title: line(&column.title),
        width: if column.width.is_finite() && column.width > 0.0 {
            column.width.into()
        } else {
            1.0
        },
        numeric: column.numeric,
        heat: heat(i),
        longest: None,
    };
    let field = |cell: Option<&Cell>| match cell {
        None => Field::default(),
        Some(Cell::Text(words)) => Field { paragraphs: paragraphs(words), ..Field::default() },
        Some(Cell::Number(number)) => {
            Field { paragraphs: paragraphs(&number.write(text)), ..Field::default() }
        }
        Some(Cell::Heat(number)) => {
            let [fill, ink] = number.value.map_or([None, None], |v| colours::heat(v).map(Some));
            Field { paragraphs: paragraphs(&number.write(text)), fill, ink }
        }
    };
    let row = |row: &Vec<Cell>| (0..table.columns.len()).map(|i| field(row.get(i))).collect();
    let mut columns: Vec<Head> = table.columns.iter().enumerate().map(head).collect();
    let rows: Vec<Vec<Field>> = table.rows.iter().map(row).collect();
    let mut size = size(columns.len());
    // The headings of many numbers are turned and need no width.
    if columns.iter().filter(|column| column.numeric).count() <= TURNED {
        let words = |i: usize| {
            let cells = rows.iter().filter_map(move |row| row.get(i));
            let cells = cells.flat_map(|field| field.paragraphs.iter().map(String::as_str));
            (longest(cells), longest(std::iter::once(columns[i].title.as_str())))
        };
        let asked: Vec<f64> = columns.iter().map(|column| column.width).collect();
        let longest: Vec<_> = (0..columns.len()).map(words).collect();
        let needs = |size: f64| -> Vec<f64> {
            longest.iter().map(|(cells, head)| need(cells, head, size)).collect()
        };
        // Smaller letters rather than parted words.
        let mut least = needs(size);
        if !fits(&least) && fits(&needs(SMALL)) {
            size = SMALL;
            least = needs(size);
        }
        let got = widths(&asked, &least);
        for ((column, width), (cells, head)) in columns.iter_mut().zip(got).zip(&longest) {
            column.longest = parted(width, cells, head, size);
            column.width = width;
        }
    }
    Some(Piece::Table { caption: line(&table.caption), size, columns, rows })
}
