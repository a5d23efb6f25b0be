//! A report that has everything, with words that try to be something else.

use fireside::report::model::*;
use fireside::workshop::{Accent, Language, Logo, Paper, Section};

pub const HOSTILE: &str = "=cmd|' /C calc'!A0 <b>&amp; \"quotes\" 'apostrophes' ]]> 🙂 \u{7}#let x";

fn ends(n: usize) -> Ends {
    const NAMES: [&str; 8] = [
        "Outcomes at scale",
        "Customer education",
        "Anticipating needs and behaviour",
        "Successful product adoption",
        "Communication and engagement",
        "Optimal customer journey",
        "Customer intent",
        "Relationships",
    ];
    let name = NAMES.get(n).map_or_else(|| format!("Further factor {n}"), |n| (*n).to_owned());
    let actual = 2.0 + n as f64 * 0.731_234_567_891;
    Ends {
        actual: Number::score(format!("factor/{n}/actual"), Some(actual.min(9.9))),
        desired: Number::score(
            format!("factor/{n}/desired"),
            Some(if n == 7 { 6.0 } else { 8.0 + 1.0 / 3.0 }),
        ),
        range: (n.is_multiple_of(2)).then_some([actual - 0.8, (actual + 1.1).min(10.0)]),
        name,
    }
}

fn chart(id: &str, caption: &str, data: Data) -> Block {
    let alt = format!("{caption}, in words.");
    Block::Chart(Chart { id: id.to_owned(), caption: caption.to_owned(), alt, data })
}

fn column(title: &str, width: f32, numeric: bool) -> Column {
    Column { title: title.to_owned(), width, numeric }
}

pub fn table(rows: usize) -> Table {
    Table {
        id: format!("actions/{rows}"),
        caption: "What shall be done, by whom and until when".to_owned(),
        columns: vec![
            column("Action", 3.0, false),
            column("Owner", 1.0, false),
            column("Effort", 0.6, true),
            column("Cost", 1.0, true),
        ],
        rows: (0..rows)
            .map(|n| {
                vec![
                    Cell::Text(format!("Action {n}: call every new account back within a working day, and write down what was promised")),
                    Cell::Text("Tomás Ferreira".to_owned()),
                    Cell::Number(Number::plain(format!("action/{n}/effort"), Some(1.0 + n as f64 / 7.0), 1, "")),
                    Cell::Number(Number::plain(format!("action/{n}/cost"), (n % 3 != 0).then_some(1234.5 * n as f64), 0, "£")),
                ]
            })
            .collect(),
    }
}

fn heat() -> Table {
    let mut columns = vec![column("Factor", 2.0, false)];
    columns.extend(["Large accounts", "Small accounts", "Pilots"].map(|t| column(t, 1.0, true)));
    let rows = (0..8).map(|n| {
        let mut row = vec![Cell::Text(ends(n).name)];
        row.extend((0..3).map(|s| {
            let value = (n * 3 + s) as f64 * 0.43;
            Cell::Heat(Number::score(format!("heat/{n}/{s}"), (n + s != 4).then_some(value)))
        }));
        row
    });
    Table {
        id: "segments/heatmap".to_owned(),
        caption: "Scores by factor and segment".to_owned(),
        columns,
        rows: rows.collect(),
    }
}

fn part(section: Section, title: &str, blocks: Vec<Block>) -> Part {
    let notes = vec![format!("Say this about {title}."), HOSTILE.to_owned()];
    Part { section, title: title.to_owned(), notes, blocks }
}

fn heading(text: &str) -> Block {
    Block::Heading { text: text.to_owned(), page: true }
}

fn summary() -> Part {
    let message = |headline: &str| {
        Message {
        headline: headline.to_owned(),
        support: "It rests on eleven interviews, the votes of nine people and the log of tickets of the second quarter.".to_owned(),
    }
    };
    let names = ["Actual".to_owned(), "Desired".to_owned()];
    part(
        Section::Summary,
        "We deliver 62% of the engagement that we want",
        vec![
            Block::Figures(vec![
                KeyFigure {
                    label: "Attainment".to_owned(),
                    number: Number::percent("overall/attainment", Some(0.618_73), 0),
                    note: "58% to 67% by what is known".to_owned(),
                },
                KeyFigure {
                    label: "Actual".to_owned(),
                    number: Number::score("overall/actual", Some(5.123_4)),
                    note: String::new(),
                },
                KeyFigure {
                    label: "Value at stake".to_owned(),
                    number: Number::plain("value/worth", Some(1_234_567.0), 0, "£"),
                    note: "base case, over a customer’s life".to_owned(),
                },
                KeyFigure {
                    label: "Not known".to_owned(),
                    number: Number::percent("value/grr", None, 1),
                    note: "gross revenue retention".to_owned(),
                },
            ]),
            Block::Messages(vec![
                message(
                    "Outcomes is the largest gap: nobody agrees on goals with the customer before the sale closes",
                ),
                message(
                    "A hand-over that is read aloud would close a third of it within a quarter",
                ),
                message(
                    "Half of small accounts never hear from us between the first invoice and the renewal",
                ),
            ]),
            chart(
                "overall/dumbbell",
                "Every factor falls short of its desired state, but one",
                Data::Dumbbell { names: names.clone(), rows: (0..8).map(ends).collect() },
            ),
            chart(
                "overall/radar",
                "The shape of engagement",
                Data::Radar { names, rows: (0..8).map(ends).collect() },
            ),
        ],
    )
}

fn plan() -> Vec<Part> {
    let points = (0..9).map(|n| Point {
        number: n + 1,
        name: format!("Action {} with a name that tells what it is", n + 1),
        at: [
            Number::plain(format!("action/{n}/effort"), Some(1.0 + (n % 5) as f64), 1, ""),
            Number::plain(format!("action/{n}/impact"), Some(5.0 - (n % 4) as f64), 1, ""),
        ],
    });
    let stretches = (0..20).map(|n| Stretch {
        name: format!("Action {n} with a name that tells what it is"),
        span: [f64::from(n) * 0.21, f64::from(n) * 0.21 + 1.3],
        critical: n % 3 == 0,
        done: n % 5 == 4,
    });
    let quarters = ["Q4 2026", "Q1 2027", "Q2 2027", "Q3 2027", "Q4 2027", "Q1 2028"];
    let swings = (1..6).rev().map(|n| Swing {
        name: format!("Input {n} of the value case"),
        low: Number::plain(
            format!("tornado/{n}/low"),
            Some(120_000.0 - f64::from(n) * 31_111.1),
            0,
            "£",
        ),
        high: Number::plain(
            format!("tornado/{n}/high"),
            Some(120_000.0 + f64::from(n) * 27_777.7),
            0,
            "£",
        ),
    });
    vec![
        part(Section::QuickWins, "Three quick wins pay for the rest", vec![
            chart("plan/matrix", "Effort and effect of every action", Data::Matrix {
                names: ["Effort".to_owned(), "Effect".to_owned()],
                quarters: ["Fill-ins", "Think again", "Quick wins", "Large projects"].map(str::to_owned),
                points: points.collect(),
            }),
            Block::Table(table(30)),
        ]),
        part(Section::Roadmap, "Everything is done within six quarters", vec![chart("plan/roadmap", "Actions by quarter", Data::Roadmap {
            quarters: quarters.map(str::to_owned).to_vec(),
            rows: stretches.collect(),
        })]),
        part(Section::Value, "The plan is worth 120,000 £ in the base case", vec![
            Block::Notice("The link from attainment to retention is signed by Priya Nair, 12 October 2026.".to_owned()),
            chart("value/tornado", "What moves the result", Data::Tornado {
                name: "Worth of the plan".to_owned(),
                base: Number::plain("value/worth", Some(120_000.0), 0, "£"),
                rows: swings.collect(),
            }),
        ]),
    ]
}

fn journey() -> Part {
    const PLACES: [&str; 10] = [
        "Compares",
        "Signs contract",
        "Kick-off",
        "Uploads staff list",
        "Repairs rows",
        "First rota",
        "Asks support",
        "Review",
        "Invoice",
        "Renewal",
    ];
    let values = |k: usize| {
        (0..10)
            .map(|n| {
                let v = ((n * 7 + k * 3) % 9) as f64 / 2.0 - 2.0;
                Number::plain(format!("journey/{k}/{n}"), (n + k != 4).then_some(v), 1, "")
            })
            .collect()
    };
    let line = |name: &str, k| Line { name: name.to_owned(), values: values(k) };
    part(Section::Journeys, "Customers are lost between the import and the first rota", vec![
        Block::Text("The journey of an account with 10 to 400 planned employees, from the first comparison to the first renewal.".to_owned()),
        Block::Bullets(vec!["One in five never publishes a rota.".to_owned(), "Nobody owns the hand-over.".to_owned(), HOSTILE.to_owned()]),
        chart("journey/curve", "What customers feel along the way", Data::Lines { places: PLACES.map(str::to_owned).to_vec(), lines: vec![line("As is", 0), line("To be", 1)], scale: [-2.0, 2.0] }),
        chart("journey/leaks", "Where customers leave", Data::Bars { name: "Share of those who leave".to_owned(), rows: (0..7).map(|n| Bar {
            name: PLACES[n + 1].to_owned(),
            value: Number::percent(format!("leak/{n}"), Some(0.31 / (n as f64 + 1.0)), 1),
            strong: n == 2,
        }).collect() }),
    ])
}

/// A report in this language.
pub fn report(language: Language) -> Report {
    let mut sections = vec![
        summary(),
        part(Section::Factors, "Factors", vec![
            heading("Intent: we know why a third of our customers came"),
            Block::Text("Sales notes a reason for most new customers, yet every onboarding runs the same programme.".to_owned()),
            Block::Quote { text: "I had to tell my story four times before anybody wrote it down.".to_owned(), source: "Operations lead, care home, 40 beds".to_owned() },
            Block::Bullets(vec!["Read the reason aloud at kick-off.".to_owned(), "Count the files without one.".to_owned()]),
            heading("A note that nobody shortened"),
            Block::Text("Nobody calls back on a Sunday. ".repeat(340)),
        ]),
        part(Section::Segments, "Small accounts are served least", vec![Block::Table(heat())]),
        journey(),
    ];
    sections.extend(plan());
    sections.push(part(Section::Next, "The next assessment", Vec::new()));
    Report {
        title: "Northwind onboarding".to_owned(),
        client: "Northwind Scheduling Ltd".to_owned(),
        author: "Lindqvist & Partners".to_owned(),
        date: jiff::civil::date(2026, 11, 22),
        language,
        accent: Some(Accent::new([0x0a, 0x7d, 0x6c])),
        logo: None,
        confidentiality: "Confidential, for the board of Northwind only".to_owned(),
        paper: Paper::A4,
        sections,
    }
}

/// A drawing, a picture that is whole, and one that is not.
pub fn logos() -> [Logo; 3] {
    let svg = br##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 60"><rect width="200" height="60" rx="8" fill="#0a7d6c"/></svg>"##;
    let mut png = std::io::Cursor::new(Vec::new());
    image::RgbaImage::from_pixel(120, 40, image::Rgba([10, 125, 108, 255]))
        .write_to(&mut png, image::ImageFormat::Png)
        .expect("a picture");
    let png = png.into_inner();
    [Logo::new(svg).unwrap(), Logo::new(&png).unwrap(), Logo::new(&png[..60]).unwrap()]
}
