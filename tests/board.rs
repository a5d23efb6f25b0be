//! What a board reads of plan and value: nothing on one page contradicts another, no figure claims
//! more than it can know, and words of another language are marked as such.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test that cannot go on has failed"
)]

use std::sync::Arc;

use fireside::measure::{
    Forecast, LatencyFigures, as_of, days_later, forecast, schedule, taking_part, value,
};
use fireside::report::build::{Ask, build};
use fireside::report::model::{Block, Cell, Message, Report, Table};
use fireside::text::Text;
use fireside::workshop::*;

use super::report::{TODAY, english, examples, report};

fn blocks(report: &Report, section: Section) -> &[Block] {
    &report.sections.iter().find(|part| part.section == section).expect("a section").blocks
}

fn messages(report: &Report) -> &[Message] {
    let messages = blocks(report, Section::Summary).iter().find_map(|block| match block {
        Block::Messages(all) => Some(all.as_slice()),
        _ => None,
    });
    messages.expect("messages")
}

fn paragraphs(report: &Report, section: Section) -> Vec<&str> {
    let said = blocks(report, section).iter().filter_map(|block| match block {
        Block::Text(words) => Some(words.as_str()),
        _ => None,
    });
    said.collect()
}

fn table<'a>(report: &'a Report, id: &str) -> &'a Table {
    report.tables().find(|table| table.id == id).unwrap_or_else(|| panic!("no table {id}"))
}

/// A row of a table by the words it begins with, perhaps after a number, as it is written.
fn row(report: &Report, id: &str, begins: &str) -> Vec<String> {
    let text = Text::of(report.language);
    let write = |cell: &Cell| match cell {
        Cell::Text(words) => words.clone(),
        Cell::Number(number) | Cell::Heat(number) => number.write(text),
    };
    let rows = table(report, id).rows.iter();
    let mut rows = rows.map(|row| row.iter().map(write).collect::<Vec<_>>());
    rows.find(|row| row[..2].iter().any(|cell| cell == begins))
        .unwrap_or_else(|| panic!("no row {begins} in {id}"))
}

#[test]
fn the_third_message_says_where_an_action_stands_and_why_it_leads() {
    let mut workshop = english();
    let on = as_of(&workshop, TODAY);
    let first = |workshop: &Workshop| messages(&report(workshop))[2].headline.clone();
    let plan = Arc::make_mut(&mut workshop.plan);
    let mut one = plan.values().next().unwrap().clone();
    plan.retain(|_, _| false);
    one.title = "One".to_owned();
    one.chosen = true;
    one.done = false;
    one.after.clear();
    one.effort = Rating5::new(2.0).ok();
    one.impact = Rating5::new(2.6).ok();
    one.start = Some(days_later(on, 10));
    one.due = Some(days_later(on, 40));
    let id = ActionId::numbered(0);
    let with = |change: &dyn Fn(&mut Action)| {
        let mut workshop = workshop.clone();
        let mut one = one.clone();
        change(&mut one);
        Arc::make_mut(&mut workshop.plan).insert(id.clone(), one);
        first(&workshop)
    };
    // No quick win: it says so, and why it leads all the same.
    let said = with(&|_| {});
    assert!(said.starts_with("Begin with “One” (no quick win"), "{said}");
    let said = with(&|one| one.factors.clear());
    assert_eq!(said, "Begin with “One” (no quick win; impact 2.6 of 5).");
    let quick = |one: &mut Action| one.impact = Rating5::new(4.0).ok();
    assert_eq!(with(&quick), "Begin with “One”.");
    let said = with(&|one| {
        quick(one);
        one.start = Some(on);
    });
    assert_eq!(said, "Keep on with “One”.");
    let said = with(&|one| {
        quick(one);
        one.start = Some(days_later(on, -40));
        one.due = Some(days_later(on, -1));
    });
    assert_eq!(said, "Finish “One”.");
}

#[test]
fn the_cautious_column_holds_what_the_cautious_case_takes() {
    let report = report(&english());
    let heads: Vec<&str> =
        table(&report, "value/inputs").columns.iter().skip(1).map(|c| c.title.as_str()).collect();
    assert_eq!(heads, ["Cautious", "Base", "Optimistic"]);
    assert_eq!(row(&report, "value/inputs", "Discount rate")[1..], ["12.0%", "10.0%", "8.0%"]);
    assert_eq!(row(&report, "value/inputs", "Retention")[1..], ["84.0%", "85.8%", "87.0%"]);
    // What is worked out is nothing that the client put in.
    let gain = "Attainment gained by the plan";
    assert!(table(&report, "value/inputs").rows.iter().all(|r| r[0] != Cell::Text(gain.into())));
    assert!(row(&report, "value/computed", gain)[1].ends_with("\u{a0}points"));
}

#[test]
fn low_base_and_high_are_told_apart() {
    for workshop in examples() {
        for language in Language::ALL {
            let ask = Ask { language: Some(language), ..Ask::on(TODAY) };
            let report = build(&workshop, &ask);
            let text = Text::of(language);
            for id in ["value/inputs", "value/cases", "value/computed"] {
                for row in &table(&report, id).rows {
                    let numbers: Vec<_> = row
                        .iter()
                        .filter_map(|cell| match cell {
                            Cell::Number(number) => Some(number),
                            _ => None,
                        })
                        .collect();
                    for pair in numbers.windows(2) {
                        let same = pair[0].value == pair[1].value;
                        let alike = pair[0].write(text) == pair[1].write(text);
                        assert_eq!(same, alike, "{}: {}", pair[0].id, pair[0].write(text));
                    }
                }
            }
        }
    }
}

#[test]
fn sentences_say_the_exact_worth_roughly_and_name_a_loss() {
    for workshop in examples() {
        for language in Language::ALL {
            let ask = Ask { language: Some(language), ..Ask::on(TODAY) };
            let report = build(&workshop, &ask);
            let text = Text::of(language);
            let round = workshop.newest_round().unwrap().0;
            let on = as_of(&workshop, TODAY);
            let then = forecast(&workshop, round, &taking_part(&workshop), on);
            let figures = value(&workshop, Forecast::attained(&then));
            let worth = figures.cases[1].unwrap().worth;
            let money = &workshop.value.money;
            let about = |value: f64| text.about(value, money);
            let [low, high] = figures.range().unwrap();
            let lead = paragraphs(&report, Section::Value)[0];
            for said in [messages(&report)[2].support.as_str(), lead] {
                for amount in [worth, low, high].map(about) {
                    assert!(said.contains(&amount), "{amount}: {said}");
                }
                assert_eq!(low < 0.0, said.contains(&format!(" {}.", about(-low))), "{said}");
            }
            // The table has it exact, and every number of that id has the one value.
            let last = text.get("paper-worth");
            assert_eq!(row(&report, "value/cases", last)[2], text.amount(worth, money));
            for number in report.numbers().iter().filter(|n| n.id == "value/worth/base") {
                assert_eq!(number.value, Some(worth));
                let written = number.write(text);
                assert!([about(worth), text.amount(worth, money)].contains(&written), "{written}");
            }
        }
    }
}

#[test]
fn what_is_past_its_date_has_no_slack_and_what_is_done_is_no_recommendation() {
    let mut workshop = english();
    let on = as_of(&workshop, TODAY);
    let plan = Arc::make_mut(&mut workshop.plan);
    let (_, open) = plan.iter_mut().find(|(_, action)| !action.done).unwrap();
    open.start = Some(days_later(on, -60));
    open.due = Some(days_later(on, -30));
    let (title, due) = (open.title.clone(), days_later(on, -30));
    let done: Vec<String> =
        workshop.plan.values().filter(|a| a.done).map(|a| a.title.clone()).collect();
    assert!(!done.is_empty());
    let report = report(&workshop);
    let text = Text::of(Language::English);
    let line = row(&report, "roadmap", &title);
    let short = format!("{}\u{a0}{}", due.day(), text.month(due));
    let line: Vec<String> = line.iter().map(|cell| cell.replace(' ', "\u{a0}")).collect();
    let short = short.replace(' ', "\u{a0}");
    assert!(line.contains(&short) && line.contains(&"overdue".to_owned()), "{line:?}");
    for late in schedule(&workshop, on).rows.into_iter().filter(|row| row.late) {
        let id = format!("action/{}/slack", late.id);
        let slack = report.numbers().into_iter().find(|n| n.id == id).unwrap();
        assert_eq!(slack.value, None, "{id}");
    }
    let bullets = blocks(&report, Section::Factors).iter().filter_map(|block| match block {
        Block::Bullets(items) => Some(items),
        _ => None,
    });
    let bullets: Vec<&String> = bullets.flatten().collect();
    let since = format!("overdue since {}", text.date(due));
    assert!(bullets.iter().any(|b| b.contains(&title) && b.contains(&since)), "{bullets:?}");
    let told = paragraphs(&report, Section::Factors);
    for title in &done {
        assert!(!bullets.iter().any(|bullet| bullet.starts_with(title)), "{title}");
        let line = |said: &&&str| said.starts_with("Done. ") && said.contains(title);
        assert!(told.iter().find(line).is_some(), "{title}");
    }
}

#[test]
fn an_action_without_an_effect_says_so() {
    let mut workshop = english();
    let plan = Arc::make_mut(&mut workshop.plan);
    let (_, action) = plan.iter_mut().find(|(_, a)| !a.done && !a.factors.is_empty()).unwrap();
    action.changes.clear();
    let title = action.title.clone();
    let report = report(&workshop);
    let text = Text::of(Language::English);
    let rows = table(&report, "actions").rows.iter();
    let mut rows = rows.filter(|row| row[1] == Cell::Text(title.clone()));
    let Some([_, _, Cell::Text(aims), ..]) = rows.next().map(Vec::as_slice) else {
        panic!("no row for {title}");
    };
    assert!(aims.contains(text.get("paper-no-effect-alone")), "{aims}");
}

#[test]
fn few_cases_give_a_range_and_no_nine_of_ten() {
    for workshop in examples() {
        let report = report(&workshop);
        let Some(table) = report.tables().find(|table| table.id == "latency") else { continue };
        let few = workshop.capabilities.values().all(|c| LatencyFigures::of(c).whole.n < 10);
        let nine = Text::of(report.language).get("paper-p90");
        assert_eq!(few, table.columns.iter().all(|column| column.title != nine));
        let hours = table.rows.iter().flatten().filter_map(|cell| match cell {
            Cell::Number(number) if !number.id.ends_with("/cases") => number.value,
            _ => None,
        });
        assert!(few && hours.count() == 0, "{}", workshop.title);
    }
}

#[test]
fn words_of_another_language_stand_in_quotation_marks() {
    let workshop = english();
    let own = messages(&report(&workshop))[1].headline.clone();
    let ask = Ask { language: Some(Language::Italian), ..Ask::on(TODAY) };
    let other = build(&workshop, &ask);
    let there = &messages(&other)[1].headline;
    assert!(there.starts_with(['“', '«']), "{there}");
    assert!(there.contains(own.trim_end_matches('.')), "{there}");
    assert!(table(&other, "value/inputs").caption.contains("anno"));
}
