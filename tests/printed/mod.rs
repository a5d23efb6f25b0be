//! A report that has everything: every kind of block and of chart, in any language.

#![allow(dead_code, reason = "not every file needs every helper")]

use fireside::report::model::{
    Bar, Block, Cell, Chart, Column, Data, Ends, KeyFigure, Line, Message, Number, Part, Point,
    Report, Stretch, Swing, Table,
};
use fireside::workshop::{Language, Paper, Section};
use jiff::civil::date;

/// The names of eight factors, one of them long.
const FACTORS: [&str; 8] = [
    "Customer intent",
    "Anticipating needs",
    "Consistency across contact points",
    "Emotional connection",
    "Shared outcomes",
    "Employees who may decide",
    "Learning from every contact",
    "Reach and relevance of the offer over a long time",
];

const ACTIONS: [&str; 7] = [
    "Give the call centre the history of each customer",
    "Name an owner for every handover",
    "Answer within four hours",
    "Retire the second form",
    "Ask what the customer wants to achieve, and write it where everybody sees it",
    "Review the quarter with the ten largest customers",
    "Let employees decide up to 200 €",
];

const SENTENCE: &str = "Most customers say that nobody remembers what they told us last time; the \
                        second call starts where the first one started.";

/// A report in this language; its words stay English.
pub fn report(language: Language) -> Report {
    Report {
        title: "How customers experience Northwind, and what to do about it".to_owned(),
        client: "Northwind Logistics".to_owned(),
        author: "Maria Rossi".to_owned(),
        date: date(2026, 11, 22),
        language,
        accent: None,
        logo: None,
        confidentiality: "Confidential, for the board of Northwind Logistics only".to_owned(),
        paper: Paper::A4,
        sections: vec![
            part(Section::Summary, "Summary", summary()),
            part(Section::Scope, "Scope and people", scope()),
            part(Section::Factors, "Factors", factors()),
            part(Section::Segments, "Segments", vec![heatmap(9)]),
            part(Section::Journeys, "Journeys", journeys()),
            part(Section::QuickWins, "Quick wins", vec![chart("matrix", matrix(7))]),
            part(Section::Roadmap, "Roadmap", vec![chart("roadmap", roadmap(7))]),
            part(Section::Value, "Value", vec![chart("tornado", tornado())]),
        ],
    }
}

/// A section.
pub fn part(section: Section, title: &str, blocks: Vec<Block>) -> Part {
    Part { section, title: title.to_owned(), notes: Vec::new(), blocks }
}

/// A chart with this id.
pub fn chart(id: &str, data: Data) -> Block {
    Block::Chart(Chart {
        id: id.to_owned(),
        caption: format!("What the {id} shows, largest first"),
        alt: format!("The {id} in words, with <angles> & ampersands."),
        data,
    })
}

fn text(words: &str) -> String {
    words.to_owned()
}

fn summary() -> Vec<Block> {
    let figure = |label: &str, number, note: &str| KeyFigure {
        label: text(label),
        number,
        note: text(note),
    };
    let message = |headline: &str| Message { headline: text(headline), support: text(SENTENCE) };
    vec![
        Block::Figures(vec![
            figure(
                "Reached of the desired state",
                Number::percent("overall/attainment", Some(0.6234), 0),
                "58–67 %, eight factors",
            ),
            figure("Largest gap", Number::score("gap", Some(4.3)), "Anticipating needs"),
            figure(
                "Value at stake",
                Number::plain("value/base", Some(1240.5), 0, "thousand €"),
                "Low 610, high 1980; margin after one period",
            ),
            figure("Not known", Number::plain("value/none", None, 0, ""), ""),
        ]),
        Block::Messages(vec![
            message("Customers are known, but not remembered."),
            message("Three handovers lose one customer in five."),
            message("Five actions of low effort close half of the gap until spring."),
        ]),
        Block::Notice(text("Fewer than 30 % of the scores rest on evidence.")),
        chart("dumbbell", dumbbell()),
    ]
}

fn scope() -> Vec<Block> {
    vec![
        Block::Text(format!("{SENTENCE} {SENTENCE}\n\n{SENTENCE}")),
        Block::Bullets(vec![text("One point"), text(SENTENCE), text("A third one")]),
        Block::Quote {
            text: text("I told them three times. The fourth time I had already left."),
            source: text("Interview 12, former customer"),
        },
    ]
}

fn factors() -> Vec<Block> {
    let mut blocks = vec![chart("radar", radar())];
    for name in &FACTORS[..2] {
        blocks.push(Block::Heading { text: text(name), page: true });
        blocks.push(Block::Text(text(SENTENCE)));
        blocks.push(questions(name, 6));
    }
    blocks
}

/// A table of words and numbers with so many rows.
pub fn questions(id: &str, rows: usize) -> Block {
    let column = |title: &str, width, numeric| Column { title: text(title), width, numeric };
    let number = |i: usize| Cell::Number(Number::score(format!("{id}/{i}"), Some(i as f64 / 7.0)));
    Block::Table(Table {
        id: format!("questions/{id}"),
        caption: text("Questions of this factor"),
        columns: vec![
            column("Question", 5.0, false),
            column("Level", 2.0, false),
            column("Actual", 1.0, true),
        ],
        rows: (0..rows)
            .map(|i| vec![Cell::Text(text(SENTENCE)), Cell::Text(text("Some do it")), number(i)])
            .collect(),
    })
}

/// Factors by so many segments.
pub fn heatmap(segments: usize) -> Block {
    let mut columns = vec![Column { title: text("Factor"), width: 4.0, numeric: false }];
    columns.extend((0..segments).map(|i| Column {
        title: format!("Segment {i} of many"),
        width: 1.0,
        numeric: true,
    }));
    let cell = |row: usize, i: usize| {
        let value = (row != 3 || i != 2).then(|| ((row * 7 + i * 3) % 101) as f64 / 10.0);
        Cell::Heat(Number::score(format!("segment/{i}/{row}"), value))
    };
    let row = |(j, name): (usize, &&str)| {
        let cells = (0..segments).map(|i| cell(j * 2 + 1, i * 3));
        std::iter::once(Cell::Text(text(name))).chain(cells).collect()
    };
    Block::Table(Table {
        id: text("segments/heatmap"),
        caption: text("Factors by segments, actual state"),
        columns,
        rows: FACTORS.iter().enumerate().map(row).collect(),
    })
}

fn ends() -> Vec<Ends> {
    let row = |(i, name): (usize, &&str)| {
        let actual = (i != 5).then_some(1.5 + 0.8 * i as f64);
        let known = actual.filter(|_| i % 2 == 0);
        Ends {
            name: text(name),
            actual: Number::score(format!("factor/{i}/actual"), actual),
            desired: Number::score(format!("factor/{i}/desired"), Some(6.5 + 0.4 * (i % 4) as f64)),
            range: known.map(|a| [a - 0.6, a + 0.9]),
        }
    };
    FACTORS.iter().enumerate().map(row).collect()
}

fn both() -> [String; 2] {
    [text("Actual"), text("Desired")]
}

fn dumbbell() -> Data {
    Data::Dumbbell { names: both(), rows: ends() }
}

fn radar() -> Data {
    Data::Radar { names: both(), rows: ends() }
}

fn journeys() -> Vec<Block> {
    let bar = |name: &str, share: f64| Bar {
        name: text(name),
        value: Number::percent(format!("leak/{name}"), Some(share), 0),
        strong: share > 0.15,
    };
    let bars = Data::Bars {
        name: text("Customers who leave, of all who began"),
        rows: vec![bar("Onboarding", 0.17), bar("Contract", 0.09), bar("Renewal", 0.0)],
    };
    vec![chart("curve", lines(8, 2)), chart("long curve", lines(18, 1)), chart("bars", bars)]
}

/// So many lines over so many places; one value is missing.
pub fn lines(places: usize, count: usize) -> Data {
    let value = |line: usize, i: usize| {
        let known = !(line == 1 && i == places - 1);
        let value = known.then(|| (i as f64 * 0.9 + line as f64).sin() * 1.7);
        Number::plain(format!("curve/{line}/{i}"), value, 1, "")
    };
    Data::Lines {
        places: (0..places).map(|i| format!("Step {i} with a name")).collect(),
        lines: (0..count)
            .map(|line| Line {
                name: format!("Journey {line}"),
                values: (0..places).map(|i| value(line, i)).collect(),
            })
            .collect(),
        scale: [-2.0, 2.0],
    }
}

/// So many actions by effort and impact, some at the same place.
pub fn matrix(count: usize) -> Data {
    let at = |id: &str, i: usize, value: usize| {
        Number::plain(format!("action/{i}/{id}"), Some(value as f64), 0, "")
    };
    Data::Matrix {
        names: [text("Effort"), text("Impact")],
        quarters: [text("Fill-ins"), text("Leave"), text("Quick wins"), text("Large projects")],
        points: (0..count)
            .map(|i| Point {
                number: i + 1,
                name: text(ACTIONS[i % ACTIONS.len()]),
                at: [at("effort", i, 1 + i * i % 5), at("impact", i, 5 - i * i % 5)],
            })
            .collect(),
    }
}

/// So many actions over six quarters.
pub fn roadmap(count: usize) -> Data {
    Data::Roadmap {
        quarters: (0..6).map(|i| format!("Q{} {}", i % 4 + 1, 2026 + i / 4)).collect(),
        rows: (0..count)
            .map(|i| Stretch {
                name: text(ACTIONS[i % ACTIONS.len()]),
                span: [i as f64 * 0.7 % 5.0, i as f64 * 0.7 % 5.0 + 1.1],
                critical: i % 2 == 0,
                done: i % 3 == 1,
            })
            .collect(),
    }
}

fn tornado() -> Data {
    let money = |id: &str, value| Number::plain(format!("value/{id}"), Some(value), 0, "");
    let swing = |name: &str, low, high| Swing {
        name: text(name),
        low: money(&format!("{name}/low"), low),
        high: money(&format!("{name}/high"), high),
    };
    Data::Tornado {
        name: text("Value over the remaining lifetime, thousand €"),
        base: money("base", 1240.0),
        rows: vec![
            swing("Retention per ten points of attainment", 410.0, 2310.0),
            swing("Margin", 820.0, 1720.0),
            swing("Discount rate", 1480.0, 1050.0),
            swing("Customers", 1160.0, 1330.0),
        ],
    }
}
