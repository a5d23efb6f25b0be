//! `fireside list`: what a file holds, with the ids that other jobs take.

use std::sync::Arc;

use serde::Serialize;

use super::table::Table;
use super::{Console, Failure, OneFile};
use crate::workshop::{AssessmentId, JourneyId, SegmentId, StepId, Workshop};

/// The whole of `fireside list --json`.
#[derive(Serialize)]
struct Contents<'a> {
    assessments: Vec<Round<'a>>,
    segments: Vec<Titled<'a, SegmentId>>,
    journeys: Vec<Drawn<'a>>,
}

#[derive(Serialize)]
struct Round<'a> {
    id: &'a AssessmentId,
    title: &'a str,
    date: jiff::civil::Date,
}

#[derive(Serialize)]
struct Titled<'a, K> {
    id: &'a K,
    title: &'a str,
}

#[derive(Serialize)]
struct Drawn<'a> {
    id: &'a JourneyId,
    title: &'a str,
    steps: Vec<Titled<'a, StepId>>,
}

impl<'a> Contents<'a> {
    fn of(workshop: &'a Workshop) -> Self {
        let round = |(id, a): (&'a AssessmentId, &'a Arc<crate::workshop::Assessment>)| Round {
            id,
            title: &a.title,
            date: a.date,
        };
        Self {
            assessments: workshop.assessments.iter().map(round).collect(),
            segments: workshop
                .segments
                .iter()
                .map(|(id, s)| Titled { id, title: &s.title })
                .collect(),
            journeys: workshop
                .journeys
                .iter()
                .map(|(id, journey)| Drawn {
                    id,
                    title: &journey.title,
                    steps: journey
                        .steps
                        .iter()
                        .map(|(id, s)| Titled { id, title: &s.title })
                        .collect(),
                })
                .collect(),
        }
    }
}

pub fn run(console: &Console, options: &OneFile) -> Result<(), Failure> {
    let workshop = super::load(console, &options.file)?;
    let contents = Contents::of(&workshop);
    if options.json {
        return console.json(&contents);
    }
    let text = console.text;
    let (id, title) = (text.get("cli-id"), text.get("cli-title"));
    let mut out = format!("{}\n", workshop.title);

    let mut table = Table::new(&[(id, false), (title, false), (text.get("cli-date"), false)]);
    for round in &contents.assessments {
        table.row(vec![round.id.to_string(), round.title.to_owned(), round.date.to_string()]);
    }
    section(&mut out, text.get("part-assessments"), &table);

    let mut table = Table::new(&[(id, false), (title, false)]);
    for segment in &contents.segments {
        table.row(vec![segment.id.to_string(), segment.title.to_owned()]);
    }
    section(&mut out, text.get("part-segments"), &table);

    for journey in &contents.journeys {
        let mut table = Table::new(&[(id, false), (title, false)]);
        for step in &journey.steps {
            table.row(vec![step.id.to_string(), step.title.to_owned()]);
        }
        let heading = format!("{}: {} ({})", text.get("cli-journey"), journey.title, journey.id);
        section(&mut out, &heading, &table);
    }
    console.print(&out)
}

/// A heading and a table, with air above.
fn section(out: &mut String, heading: &str, table: &Table) {
    out.push('\n');
    out.push_str(heading);
    out.push('\n');
    out.push_str(&table.print());
}
