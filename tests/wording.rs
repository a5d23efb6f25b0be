//! What the report says, as a partner reads it before signing: its counts add up, its lists say
//! what they leave out, its quotes keep their marks, and its sentences hold in every language.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test that cannot go on has failed"
)]

use std::path::Path;
use std::sync::Arc;

use fireside::file::{EXAMPLES, parse};
use fireside::measure::{Grade, Grades, as_of, score, standing};
use fireside::report::build::{Ask, build};
use fireside::report::model::{Block, Cell, Report, Table};
use fireside::text::Text;
use fireside::workshop::*;
use jiff::civil::{Date, date};

const TODAY: Date = date(2026, 11, 22);

fn examples() -> Vec<Workshop> {
    let read = |text| parse(text, Path::new("example.ron")).expect("an example").workshop;
    EXAMPLES.iter().map(|example| read(example.text)).collect()
}

fn report(workshop: &Workshop, language: Language) -> Report {
    build(workshop, &Ask { language: Some(language), ..Ask::on(TODAY) })
}

/// Everything that is said, cells and notes too.
fn words(report: &Report) -> Vec<String> {
    let mut out = Vec::new();
    for part in &report.sections {
        out.extend(part.notes.iter().cloned());
        for block in &part.blocks {
            match block {
                Block::Heading { text, .. } | Block::Text(text) | Block::Notice(text) => {
                    out.push(text.clone());
                }
                Block::Bullets(items) => out.extend(items.iter().cloned()),
                Block::Messages(all) => {
                    out.extend(all.iter().flat_map(|m| [m.headline.clone(), m.support.clone()]));
                }
                Block::Figures(all) => {
                    out.extend(all.iter().flat_map(|f| [f.label.clone(), f.note.clone()]));
                }
                Block::Quote { text, source } => out.extend([text.clone(), source.clone()]),
                Block::Table(table) => {
                    out.push(table.caption.clone());
                    out.extend(table.columns.iter().map(|c| c.title.clone()));
                    out.extend(table.rows.iter().flatten().filter_map(|cell| match cell {
                        Cell::Text(text) => Some(text.clone()),
                        _ => None,
                    }));
                }
                Block::Chart(chart) => out.extend([chart.caption.clone(), chart.alt.clone()]),
            }
        }
    }
    out
}

fn tables<'a>(report: &'a Report, end: &str) -> Vec<&'a Table> {
    report.tables().filter(|table| table.id.ends_with(end)).collect()
}

#[test]
fn no_sentence_is_cut() {
    for (workshop, example) in examples().iter().zip(&EXAMPLES) {
        for language in Language::ALL {
            for said in words(&report(workshop, language)) {
                for (at, _) in said.match_indices('…') {
                    // Only where somebody typed it so, or where the words of the method ask “what if”.
                    if said == Text::of(language).get("memory-what-if") {
                        continue;
                    }
                    let before: Vec<char> = said[..at].chars().rev().take(5).collect();
                    let typed: String = before.into_iter().rev().chain(['…']).collect();
                    assert!(example.text.contains(&typed), "{said}");
                }
            }
        }
    }
}

#[test]
fn the_words_of_the_scale_are_called_so_and_notes_come_first() {
    let mut workshop = examples().swap_remove(0);
    let (id, _) = workshop.newest_round().expect("a round");
    let id = id.clone();
    let text = Text::of(Language::English);
    let found = |report: &Report| -> Vec<String> {
        let columns = |table: &Table| -> Vec<String> {
            table.columns.iter().map(|c| c.title.clone()).collect()
        };
        for table in tables(report, "/answers") {
            let titles = columns(table);
            let level = titles.iter().position(|t| t == text.get("paper-level-chosen"));
            let level = level.expect("what the scale says is called so");
            if let Some(found) = titles.iter().position(|t| t == text.get("paper-found")) {
                assert!(found < level, "{titles:?}");
            }
        }
        let first = tables(report, "/answers")[0];
        let at = columns(first).iter().position(|t| t == text.get("paper-found"));
        at.map(|at| {
            let cells = first.rows.iter().map(|row| match &row[at] {
                Cell::Text(words) => words.clone(),
                other => panic!("{other:?}"),
            });
            cells.collect()
        })
        .unwrap_or_default()
    };
    found(&report(&workshop, Language::English));
    for (_, answers) in round_of(&mut workshop, &id).answers.iter_mut() {
        for (_, answer) in Arc::make_mut(answers).iter_mut() {
            answer.note = "Seen with our own eyes.".to_owned();
        }
    }
    let notes = found(&report(&workshop, Language::English));
    assert!(!notes.is_empty() && notes.iter().all(|n| n == "Seen with our own eyes."), "{notes:?}");
    for (_, answers) in round_of(&mut workshop, &id).answers.iter_mut() {
        for (_, answer) in Arc::make_mut(answers).iter_mut() {
            answer.note = String::new();
            answer.evidence.clear();
        }
    }
    assert!(found(&report(&workshop, Language::English)).is_empty(), "no column of nothing");
}

fn round_of<'a>(workshop: &'a mut Workshop, id: &AssessmentId) -> &'a mut Assessment {
    Arc::make_mut(Arc::make_mut(&mut workshop.assessments).get_mut(id).expect("the round"))
}

#[test]
fn quotes_keep_the_marks_that_are_theirs() {
    let mut workshop = examples().swap_remove(0);
    let spoken = "“Your call is important to us.” Eleven minutes I heard it.";
    for (_, signal) in Arc::make_mut(&mut workshop.signals).iter_mut() {
        Arc::make_mut(signal).quote = spoken.to_owned();
    }
    let quotes = |workshop: &Workshop| -> Vec<String> {
        let report = report(workshop, Language::English);
        let blocks = report.sections.iter().flat_map(|part| &part.blocks);
        let quotes = blocks.filter_map(|block| match block {
            Block::Quote { text, .. } => Some(text.clone()),
            _ => None,
        });
        quotes.collect()
    };
    let said = quotes(&workshop);
    assert!(!said.is_empty() && said.iter().all(|said| said == spoken), "{said:?}");
    for (_, signal) in Arc::make_mut(&mut workshop.signals).iter_mut() {
        Arc::make_mut(signal).quote = "“All of it.”".to_owned();
    }
    assert!(quotes(&workshop).iter().all(|said| said == "All of it."));
}

#[test]
fn what_is_unanswered_makes_a_range_only_where_there_is_one() {
    for workshop in examples() {
        let id = workshop.newest_round().expect("a round").0.clone();
        let sheet = score(&workshop, &id).expect("scores");
        let wide = sheet.overall.factors.iter().filter(|f| {
            f.actual.is_some()
                && f.answered < 1.0
                && f.evidenced.is_some()
                && f.range.is_some_and(|r| r.width() >= 0.05)
        });
        let said = words(&report(&workshop, Language::English));
        let told = said.iter().filter(|said| said.contains("the rest makes the range"));
        assert_eq!(told.count(), wide.count(), "{}", workshop.title);
    }
}

#[test]
fn the_steps_of_a_variant_add_up() {
    let mut seen = 0;
    for workshop in examples() {
        let report = report(&workshop, Language::English);
        for said in words(&report) {
            let Some(sum) = said.strip_prefix("Steps of the customer: ") else { continue };
            let numbers: Vec<i64> =
                sum.split([' ', '−', '+', '=']).filter_map(|n| n.parse().ok()).collect();
            let [before, fewer, new, after] = numbers[..] else { panic!("{said}") };
            assert_eq!(before - fewer + new, after, "{said}");
            let counted = |n: i64| {
                let steps = |id: &str| id.starts_with("journey/") && id.ends_with("/steps");
                report.numbers().iter().any(|x| steps(&x.id) && x.value == Some(n as f64))
            };
            assert!(counted(before) && counted(after), "{said} stands beside other counts");
            seen += 1;
        }
    }
    assert_eq!(seen, EXAMPLES.len(), "each example has a journey as it should be");
}

#[test]
fn questions_that_nobody_can_answer_are_all_accounted_for() {
    let workshop = examples().swap_remove(0);
    let report = report(&workshop, Language::English);
    let next = report.sections.iter().find(|p| p.section == Section::Next).expect("the end");
    let text = |block: &Block| match block {
        Block::Text(text) => text.clone(),
        _ => String::new(),
    };
    let all: Vec<String> = next.blocks.iter().map(text).collect();
    let first_number = |said: &str| -> usize {
        let digits: String = said.chars().take_while(char::is_ascii_digit).collect();
        digits.parse().expect("a number")
    };
    let open = all.iter().find(|said| said.contains("answered with “don’t know”")).expect("lead");
    let listed = next.blocks.iter().find_map(|block| match block {
        Block::Bullets(items) => Some(items.len()),
        _ => None,
    });
    let listed = listed.expect("a list");
    let more = all.iter().find(|said| said.contains("more are in the workshop file"));
    let more = more.map_or(0, |said| first_number(said));
    assert_eq!(first_number(open), listed + more);
    assert!(more > 0 && open.contains(&format!("These are the {listed} ")), "{open}");
}

#[test]
fn a_grade_that_faded_says_so() {
    let mut faded = 0;
    for workshop in examples() {
        let on = as_of(&workshop, TODAY);
        let grades = Grades::of(&workshop, on);
        let said = words(&report(&workshop, Language::English)).join("\n");
        for (id, claim) in workshop.claims.iter() {
            let standing = standing(claim, &workshop.signals, &workshop.fading, on);
            assert_eq!(Some(&standing), grades.claim(id));
            if standing.grade == Grade::Pattern && standing.sources >= 3 {
                faded += 1;
            }
        }
        assert!(!said.contains("Pattern, 3 independent"), "{}", workshop.title);
    }
    assert!(faded > 0, "an example has one");
}

#[test]
fn churn_has_one_base() {
    for workshop in examples() {
        let base = &workshop.purpose.figure(RootProblem::Churn).base;
        let report = report(&workshop, workshop.language);
        let figures = report.sections.iter().flat_map(|part| &part.blocks);
        let churn = figures
            .filter_map(|block| match block {
                Block::Figures(all) => all.iter().find(|f| f.number.id == "value/churn"),
                _ => None,
            })
            .next()
            .expect("churn");
        assert_eq!(&churn.note, base);
    }
}

#[test]
fn percentages_stand_in_sentences() {
    for workshop in examples() {
        for said in words(&report(&workshop, Language::Italian)) {
            assert!(!said.contains(" %") && !said.contains("\u{a0}%"), "{said}");
        }
    }
    // The example in Italian itself: what was typed in it is Italian too.
    let workshop = examples().into_iter().find(|w| w.language == Language::Italian).expect("it");
    for said in words(&report(&workshop, Language::Italian)) {
        let tokens: Vec<&str> = said.split(' ').collect();
        for pair in tokens.windows(2) {
            let percent = pair[1].trim_end_matches(['.', ',', ';', ':', ')']).ends_with('%');
            let bare = matches!(pair[0], "in" | "per" | "di" | "a");
            assert!(!(percent && bare), "{said}");
        }
    }
}
