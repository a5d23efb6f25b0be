//! The report of a workshop: its numbers are those of the screen, its first page says what one
//! should remember, and nothing that a file may hold makes it longer than a person reads.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test that cannot go on has failed"
)]

use std::collections::{HashMap, HashSet};
use std::path::Path;
use std::sync::Arc;

use fireside::file::{EXAMPLES, parse, standard_framework};
use fireside::measure::memory::{Scope, Summary};
use fireside::measure::{
    Draws, Forecast, GapKind, Grade, Grades, KAPPA, LatencyFigures, MenuFigures, PyramidFigures,
    as_of, felt, forecast, gaps, schedule, score, taking_part, value,
};
use fireside::report::build::{Ask, build};
use fireside::report::csv::csv;
use fireside::report::logo;
use fireside::report::model::{Block, Cell, Data, Format, Message, Report};
use fireside::text::Text;
use fireside::workshop::*;
use jiff::civil::{Date, date};

pub const TODAY: Date = date(2026, 11, 22);

pub fn examples() -> Vec<Workshop> {
    let read = |text| parse(text, Path::new("example.ron")).expect("an example").workshop;
    EXAMPLES.iter().map(|example| read(example.text)).collect()
}

pub fn english() -> Workshop {
    examples().swap_remove(0)
}

pub fn report(workshop: &Workshop) -> Report {
    build(workshop, &Ask::on(TODAY))
}

/// The value of every number by its id; an id that means two things fails.
fn numbers(report: &Report) -> HashMap<String, Option<f64>> {
    let mut out: HashMap<String, Option<f64>> = HashMap::new();
    for number in report.numbers() {
        let known = out.entry(number.id.clone()).or_insert(number.value);
        assert_eq!(*known, number.value, "{} means two things", number.id);
    }
    out
}

/// All words of a report.
fn words(report: &Report) -> Vec<&str> {
    let mut out = Vec::new();
    for part in &report.sections {
        out.push(part.title.as_str());
        out.extend(part.notes.iter().map(String::as_str));
        for block in &part.blocks {
            match block {
                Block::Heading { text, .. } | Block::Text(text) | Block::Notice(text) => {
                    out.push(text);
                }
                Block::Bullets(items) => out.extend(items.iter().map(String::as_str)),
                Block::Messages(all) => {
                    out.extend(all.iter().flat_map(|m| [m.headline.as_str(), &m.support]));
                }
                Block::Figures(all) => {
                    out.extend(all.iter().flat_map(|f| [f.label.as_str(), &f.note]));
                }
                Block::Quote { text, source } => out.extend([text.as_str(), source]),
                Block::Table(table) => {
                    out.push(&table.caption);
                    out.extend(table.columns.iter().map(|c| c.title.as_str()));
                    out.extend(table.rows.iter().flatten().filter_map(|cell| match cell {
                        Cell::Text(text) => Some(text.as_str()),
                        _ => None,
                    }));
                }
                Block::Chart(chart) => out.extend([chart.caption.as_str(), &chart.alt]),
            }
        }
    }
    out
}

fn messages(report: &Report) -> Vec<&Message> {
    let first = report.sections.first().expect("a section");
    assert_eq!(first.section, Section::Summary);
    let messages = |block: &'_ Block| matches!(block, Block::Messages(_));
    let at = first.blocks.iter().position(messages).expect("messages");
    assert!(at <= 1, "the answer comes first");
    match &first.blocks[at] {
        Block::Messages(all) => all.iter().collect(),
        _ => Vec::new(),
    }
}

#[test]
fn its_scores_are_those_of_the_screen() {
    for workshop in examples() {
        for (round, _) in workshop.assessments.iter() {
            let ask = Ask { round: Some(round.clone()), ..Ask::on(TODAY) };
            let report = build(&workshop, &ask);
            let numbers = numbers(&report);
            let sheet = score(&workshop, round).expect("the round");
            let overall = &sheet.overall;
            let is = |id: &str, value: Option<f64>| {
                assert_eq!(numbers.get(id), Some(&value), "{} {round} {id}", workshop.title);
            };
            is("overall/attainment", overall.attainment);
            is("overall/actual", overall.actual);
            is("overall/desired", overall.desired);
            is("overall/geometric", overall.geometric);
            is("overall/harmonic", overall.harmonic);
            is("overall/minimum", overall.minimum);
            is("overall/balance", overall.balance);
            is("overall/low", overall.range.map(|r| r.low));
            is("overall/high", overall.range.map(|r| r.high));
            is("overall/coverage", Some(overall.coverage));
            for f in &overall.factors {
                is(&format!("factor/{}/actual", f.id), f.actual);
                is(&format!("factor/{}/desired", f.id), f.desired);
                is(&format!("factor/{}/gap", f.id), f.gap);
                is(&format!("factor/{}/weighted-gap", f.id), f.weighted_gap);
                is(&format!("factor/{}/weight", f.id), Some(f.weight));
            }
            for segment in &sheet.segments {
                is(&format!("segment/{}/attainment", segment.id), segment.figures.attainment);
                is(&format!("segment/{}/share", segment.id), Some(segment.share));
                for f in &segment.figures.factors {
                    is(&format!("segment/{}/factor/{}/actual", segment.id, f.id), f.actual);
                }
            }
            let draws = Draws::new(&workshop.framework.weights(), KAPPA);
            for survival in draws.rank(overall).factors {
                is(&format!("factor/{}/p-top3", survival.factor), survival.p_top3);
                let low = survival.rank_low.map(f64::from);
                is(&format!("factor/{}/rank-low", survival.factor), low);
            }
        }
    }
}

#[test]
fn its_other_figures_are_those_of_the_screen() {
    for workshop in examples() {
        let report = report(&workshop);
        let numbers = numbers(&report);
        let is = |id: &str, value: Option<f64>| {
            assert_eq!(numbers.get(id), Some(&value), "{} {id}", workshop.title);
        };
        let menu = MenuFigures::of(&workshop, None);
        is("contacts/delivered", menu.delivery.share);
        is("contacts/lost-hours", Some(menu.lost.0 / 3600.0));
        for at in menu.priorities.iter().take(12) {
            let point = &menu.points[*at];
            is(&format!("contact/{}/priority", point.id), point.priority);
            is(&format!("contact/{}/chosen", point.id), point.chosen);
        }
        let pyramid = PyramidFigures::of(&workshop.pyramid);
        is("pyramid/earned", pyramid.pyramid);
        for (layer, id) in pyramid.layers.iter().zip(["needs", "easy", "enjoyable"]) {
            is(&format!("layer/{id}/met"), layer.u);
            is(&format!("layer/{id}/gate"), layer.gate);
            is(&format!("layer/{id}/earned"), layer.credit);
        }
        let on = as_of(&workshop, TODAY);
        assert_eq!(report.date, on);
        let summary = Summary::of(&workshop, &workshop.memory, &Scope::default(), on);
        is("memory/experience", summary.remembered.experience);
        is("memory/peak-end", summary.plain.peak_end());
        for (id, capability) in workshop.capabilities.iter() {
            // Few cases have a range and no median.
            let whole = LatencyFigures::of(capability).whole;
            let known = numbers.get(&format!("capability/{id}/whole"));
            assert_eq!(known.is_some(), whole.only_ends().is_none() && whole.n > 0, "{id}");
        }
        for (id, standing) in &Grades::of(&workshop, on).claims {
            if let Some(strength) = numbers.get(&format!("claim/{id}/strength")) {
                assert_eq!(*strength, Some(standing.strength), "{id}");
            }
        }
        let slack = schedule(&workshop, on).rows.into_iter();
        for row in slack.filter(|row| !workshop.plan.get(&row.id).unwrap().done) {
            let slack = (!row.late).then(|| f64::from(row.slack_days));
            is(&format!("action/{}/slack", row.id), slack);
        }
    }
}

#[test]
fn journeys_are_told_by_their_curves_and_leaks() {
    for workshop in examples() {
        let report = report(&workshop);
        let numbers = numbers(&report);
        let mut exits = 0;
        let mut curves = 0;
        let round = workshop.newest_round().unwrap().0;
        for journey in forecast(&workshop, round, &taking_part(&workshop), TODAY).journeys {
            let ends = journey.before.expect("an example has no traps");
            for exit in Exit::ALL.into_iter().filter(|exit| ends.part(*exit) > 0.0) {
                let id = format!("journey/{}/exit/{exit:?}/now", journey.id).to_lowercase();
                if let Some(part) = numbers.get(&id) {
                    assert_eq!(*part, Some(ends.part(exit)), "{id}");
                    exits += 1;
                }
            }
        }
        for (id, journey) in workshop.journeys.iter() {
            let found = gaps(&workshop, journey);
            let leaks = found.iter().filter(|g| matches!(g.kind, GapKind::Lost { .. })).count();
            assert_eq!(numbers[&format!("journey/{id}/gaps")], Some(found.len() as f64));
            assert_eq!(numbers[&format!("journey/{id}/leaks")], Some(leaks as f64));
            let known = felt(journey);
            let chart = report.charts().find(|c| c.id == format!("journey/{id}/curve"));
            let Some(Data::Lines { places, lines, .. }) = chart.map(|c| &c.data) else { continue };
            curves += 1;
            for (line, drawn) in known.iter().zip(lines) {
                assert_eq!(drawn.values.len(), places.len());
                let values: Vec<f64> = drawn.values.iter().filter_map(|n| n.value).collect();
                let knots: Vec<f64> = line.knots.iter().map(|knot| knot.valence).collect();
                assert_eq!(values, knots, "{id}");
            }
        }
        assert!(curves > 0 && exits > 0, "{}", workshop.title);
    }
}

#[test]
fn every_section_is_there_and_whole() {
    let mut workshop = english();
    Arc::make_mut(&mut workshop.value).margin = Some(Span::sure(Amount::clamped(900.0)));
    let report = report(&workshop);
    let sections: Vec<Section> = report.sections.iter().map(|p| p.section).collect();
    assert_eq!(sections, Section::ALL);
    let mut ids = HashSet::new();
    for part in &report.sections {
        assert!(!part.title.is_empty() && !part.notes.is_empty(), "{:?}", part.section);
        for block in &part.blocks {
            match block {
                Block::Table(table) => {
                    assert!(ids.insert(format!("table {}", table.id)), "{} twice", table.id);
                    assert!(!table.rows.is_empty() && !table.caption.is_empty(), "{}", table.id);
                    for row in &table.rows {
                        assert_eq!(row.len(), table.columns.len(), "{}", table.id);
                    }
                }
                Block::Chart(chart) => {
                    assert!(ids.insert(format!("chart {}", chart.id)), "{} twice", chart.id);
                    assert!(!chart.alt.is_empty() && !chart.caption.is_empty(), "{}", chart.id);
                }
                Block::Figures(figures) => assert!((1..=4).contains(&figures.len())),
                _ => {}
            }
        }
    }
    // A page for each factor.
    let pages = report.sections[2].blocks.iter();
    let pages = pages.filter(|b| matches!(b, Block::Heading { page: true, .. })).count();
    assert_eq!(pages, workshop.framework.active().count());
}

#[test]
fn the_first_page_says_three_messages() {
    for workshop in examples() {
        for language in Language::ALL {
            let report = build(&workshop, &Ask { language: Some(language), ..Ask::on(TODAY) });
            let messages = messages(&report);
            assert_eq!(messages.len(), MESSAGES, "{} {language:?}", workshop.title);
            for message in messages {
                assert!(message.headline.chars().count() > 10);
                assert!(message.support.ends_with('.'), "{}", message.support);
                assert!(!message.support.contains("  "), "{}", message.support);
            }
        }
    }
    let workshop = english();
    let report = report(&workshop);
    let sheet = score(&workshop, workshop.newest_round().unwrap().0).unwrap();
    let attained = Text::of(Language::English).percent(sheet.overall.attainment.unwrap(), 0);
    let first = messages(&report)[0].headline.clone();
    assert!(first.contains(&attained), "{first}");
    // Only what other weights would leave there is named.
    let ranked = Draws::new(&workshop.framework.weights(), KAPPA).rank(&sheet.overall);
    assert!(ranked.top_holds.is_some_and(|share| share < 0.75), "the order is open here");
    let mut named = 0;
    for (factor, survival) in sheet.overall.factors.iter().zip(&ranked.factors) {
        let short = &workshop.framework.factors.get(&factor.id).unwrap().short;
        let sure = survival.p_top3.is_some_and(|p| p >= 0.75);
        assert_eq!(first.contains(&short.to_lowercase()), sure, "{short}: {first}");
        named += usize::from(sure);
    }
    assert!(named < 3, "{first}");
}

#[test]
fn segments_are_told_apart_only_where_they_are() {
    let with = |level: fn(usize, usize) -> f64| {
        let mut workshop = english();
        let id = workshop.newest_round().unwrap().0.clone();
        let segments: Vec<SegmentId> = workshop.segments.ids().cloned().collect();
        let factors: Vec<FactorId> =
            workshop.framework.active().map(|(id, _)| id.clone()).collect();
        let round = Arc::make_mut(
            Arc::make_mut(&mut workshop.assessments).get_mut(&id).expect("the round"),
        );
        for (s, segment) in segments.iter().enumerate() {
            for (f, factor) in factors.iter().enumerate() {
                let rating = round
                    .ratings
                    .entry_or(segment.clone(), Table::default)
                    .entry_or(factor.clone(), Rating::default);
                rating.judged = Some(Score::clamped(level(s, f)));
                rating.basis = Basis::Judged;
                rating.desired = Some(Score::clamped(8.0));
            }
        }
        let report = report(&workshop);
        let part = report.sections.iter().find(|p| p.section == Section::Segments).unwrap();
        match &part.blocks[0] {
            Block::Text(line) => line.clone(),
            other => panic!("{other:?}"),
        }
    };
    let text = Text::of(Language::English);
    let apart = |line: &str| line.contains("Furthest from the desired state");
    let differ = |line: &str| line.contains("They differ most in");
    // One rounded point is no distance.
    let line = with(|s, _| 4.0 + 0.05 * (s % 2) as f64);
    assert!(!apart(&line) && !differ(&line), "{line}");
    // Equal totals, opposite profiles.
    let line = with(|s, f| if (s + f) % 2 == 0 { 2.0 } else { 6.0 });
    assert!(differ(&line) && line.contains(&text.score(2.0)), "{line}");
    let line = with(|s, _| if s == 0 { 2.0 } else { 7.0 });
    assert!(apart(&line) && differ(&line), "{line}");
}

#[test]
fn what_is_below_a_pattern_is_called_a_hypothesis() {
    for workshop in examples() {
        let report = report(&workshop);
        let grades = Grades::of(&workshop, as_of(&workshop, TODAY));
        let mut told = 0;
        for table in report.tables() {
            let steps = table.rows.iter().flatten().filter_map(|cell| match cell {
                Cell::Number(n) => n.id.strip_prefix("step/")?.strip_suffix("/valence"),
                _ => None,
            });
            for id in steps {
                let id = StepId::new(id).unwrap();
                let of = workshop.journeys.values().find_map(|j| j.steps.get(&id)).unwrap();
                let found = grades.step(&id, &of.evidence).is_some_and(|g| g >= Grade::Pattern);
                assert_eq!(found, table.id.ends_with("/pains"), "{} {id}", table.id);
                told += 1;
            }
        }
        assert!(told > 0, "{}", workshop.title);
    }
}

#[test]
fn no_table_has_an_empty_column() {
    for workshop in examples() {
        for table in report(&workshop).tables() {
            for column in 1..table.columns.len() {
                let empty = |row: &Vec<Cell>| row[column] == Cell::Text(String::new());
                assert!(!table.rows.iter().all(empty), "{} {column}", table.id);
            }
        }
    }
}

#[test]
fn the_money_can_be_worked_out_again_from_the_appendix() {
    let workshop = examples().into_iter().find(|w| w.value.link.is_some()).expect("a value case");
    let formulas = |sections: Option<Vec<Section>>| {
        let report = build(&workshop, &Ask { sections, ..Ask::on(TODAY) });
        let table = report.tables().find(|t| t.id == "method/formulas").cloned().unwrap();
        let terms = report.tables().find(|t| t.id == "glossary").cloned().unwrap();
        let text = Text::of(report.language);
        let has = |key: &str| {
            let name = Cell::Text(text.get(key).to_owned());
            table.rows.iter().chain(&terms.rows).filter(|row| row[0] == name).count()
        };
        [
            "paper-worth",
            "paper-retention-then",
            "paper-margin-then",
            "paper-grr",
            "paper-nrr",
            "paper-serve",
        ]
        .map(has)
    };
    assert_eq!(formulas(None), [1, 1, 1, 2, 2, 1]);
    // Who leaves the money out leaves its formulas out.
    assert_eq!(formulas(Some(vec![Section::Appendix])), [0; 6]);
}

/// One thing has one name, on paper, in slides and sheets, and in the window.
#[test]
fn shared_terms_agree() {
    let same: [&[&str]; 9] = [
        &["paper-worth", "office-worth", "value-worth"],
        &["paper-evidenced", "office-evidence", "score-evidenced"],
        &["paper-voted", "office-voted", "score-voted"],
        &["paper-judged", "office-judged", "score-judged"],
        &["paper-confidence", "office-confidence", "plan-part-confidence"],
        &["paper-owner", "plan-part-owner"],
        &["why-part-weighted-gap", "office-weighted-gap"],
        &["why-part-gap", "office-gap"],
        &["paper-effort", "plan-part-effort"],
    ];
    for language in Language::ALL {
        let text = Text::of(language);
        let word = |key: &str| text.get(key).to_lowercase();
        for keys in same {
            for key in &keys[1..] {
                assert_eq!(word(keys[0]), word(key), "{language:?}: {} and {key}", keys[0]);
            }
        }
        // The paper adds the letters that readers look for.
        for end in ["grr", "nrr"] {
            let (paper, office) = (word(&format!("paper-{end}")), word(&format!("office-{end}")));
            assert!(paper.starts_with(&office), "{language:?}: {paper}, {office}");
        }
    }
}

#[test]
fn a_persons_message_comes_before_a_drawn_one() {
    let mut workshop = english();
    let drawn = messages(&report(&workshop))[2].clone();
    Arc::make_mut(&mut workshop.deliverable).messages =
        ["Sundays decide.\nFour in ten edits fall on them.".to_owned(), "Own.".into(), "".into()];
    let report = report(&workshop);
    let messages = messages(&report);
    assert_eq!(messages[0].headline, "Sundays decide.");
    assert_eq!(messages[0].support, "Four in ten edits fall on them.");
    assert_eq!(messages[1].headline, "Own.");
    assert_eq!(messages[1].support, "");
    assert_eq!(*messages[2], drawn);
}

#[test]
fn nothing_below_a_pattern_is_told() {
    let mut workshop = english();
    let factor = workshop.framework.factors.ids().next().unwrap().clone();
    let step = workshop.journeys.first().unwrap().1.steps.ids().next().unwrap().clone();
    let lone = SignalId::new("heard-once").unwrap();
    Arc::make_mut(&mut workshop.signals).insert(
        lone.clone(),
        Arc::new(Signal {
            title: "Heard once".to_owned(),
            quote: "Nobody else said this zebra".to_owned(),
            source: "One person".to_owned(),
            date: Some(TODAY),
            ..Signal::default()
        }),
    );
    let claim = Claim {
        title: "A zebra was seen".to_owned(),
        story: "The zebra story".to_owned(),
        signals: vec![lone.clone()],
        factors: vec![factor],
        steps: vec![step],
        ..Claim::default()
    };
    let id = ClaimId::new("zebra").unwrap();
    Arc::make_mut(&mut workshop.claims).insert(id.clone(), Arc::new(claim.clone()));
    let told = |workshop: &Workshop| {
        let report = report(workshop);
        words(&report).iter().filter(|w| w.contains("zebra")).count()
    };
    assert_eq!(told(&workshop), 0, "a fluke is told");
    let second = SignalId::new("heard-twice").unwrap();
    let signals = Arc::make_mut(&mut workshop.signals);
    let other = Signal { source: "Another".to_owned(), ..(**signals.get(&lone).unwrap()).clone() };
    signals.insert(second.clone(), Arc::new(other));
    let claim = Claim { signals: vec![lone, second], ..claim };
    Arc::make_mut(&mut workshop.claims).insert(id, Arc::new(claim));
    assert!(told(&workshop) > 2, "a pattern is a finding");
}

#[test]
fn what_a_file_holds_too_much_of_stays_readable() {
    let mut workshop = english();
    let long = "word \u{1f600} =1+1 \"quoted\" ".repeat(500);
    assert!(long.chars().count() > 10_000);
    let endless = "x".repeat(10_000);
    let purpose = Arc::make_mut(&mut workshop.purpose);
    (purpose.scope, purpose.client) = (long.clone(), endless.clone());
    purpose.lights.logic = long.clone();
    workshop.title = long.clone();
    let deliverable = Arc::make_mut(&mut workshop.deliverable);
    deliverable.messages = [long.clone(), endless.clone(), format!("{long}\n{long}")];
    (deliverable.next_note, deliverable.confidentiality) = (long.clone(), long.clone());
    let journeys = Arc::make_mut(&mut workshop.journeys);
    for (_, journey) in journeys.iter_mut() {
        let journey = Arc::make_mut(journey);
        (journey.note, journey.title) = (long.clone(), endless.clone());
        for (_, step) in journey.steps.iter_mut() {
            let step = Arc::make_mut(step);
            (step.title, step.pain) = (long.clone(), endless.clone());
        }
    }
    for (_, signal) in Arc::make_mut(&mut workshop.signals).iter_mut() {
        let signal = Arc::make_mut(signal);
        (signal.quote, signal.source) = (long.clone(), format!("{} {endless}", signal.source));
    }
    for (_, claim) in Arc::make_mut(&mut workshop.claims).iter_mut() {
        Arc::make_mut(claim).story = long.clone();
    }
    let plan = Arc::make_mut(&mut workshop.plan);
    for n in 0..2_000 {
        let action = Action { title: long.clone(), note: endless.clone(), ..Action::default() };
        plan.insert(ActionId::numbered(n), action);
    }
    for (_, person) in Arc::make_mut(&mut workshop.people).iter_mut() {
        (person.name, person.role) = (long.clone(), endless.clone());
    }
    let report = report(&workshop);
    assert!(report.title.chars().count() <= 201 && report.client.chars().count() <= 201);
    for words in words(&report) {
        // A list of such words, such as the names under a chart, is the longest.
        assert!(words.chars().count() <= 9_000, "{} characters", words.chars().count());
    }
    for table in report.tables() {
        assert!(table.rows.len() <= 60, "{} has {} rows", table.id, table.rows.len());
        for cell in table.rows.iter().flatten() {
            if let Cell::Text(words) = cell {
                assert!(words.chars().count() <= 720, "{}", table.id);
            }
        }
    }
    for block in report.sections.iter().flat_map(|p| &p.blocks) {
        if let Block::Text(words) = block {
            assert!(words.chars().count() <= 1_700, "{}", words.chars().count());
        }
    }
}

#[test]
fn what_the_workshop_does_not_say_is_left_out() {
    let framework = standard_framework(Language::English).unwrap();
    let empty = Workshop::empty("Nothing yet", Language::English, framework);
    for language in Language::ALL {
        let report = build(&empty, &Ask { language: Some(language), ..Ask::on(TODAY) });
        let sections: Vec<Section> = report.sections.iter().map(|p| p.section).collect();
        assert_eq!(sections, [Section::Appendix]);
        assert_eq!(report.date, TODAY);
    }
    let mut workshop = english();
    Arc::make_mut(&mut workshop.deliverable).without = vec![Section::Factors, Section::Appendix];
    let has = |report: &Report, section| report.sections.iter().any(|p| p.section == section);
    let without = report(&workshop);
    assert!(!has(&without, Section::Factors) && !has(&without, Section::Appendix));
    assert!(has(&without, Section::Summary));
    let asked = vec![Section::Factors, Section::Summary];
    let report = build(&workshop, &Ask { sections: Some(asked), ..Ask::on(TODAY) });
    let sections: Vec<Section> = report.sections.iter().map(|p| p.section).collect();
    assert_eq!(sections, [Section::Summary, Section::Factors], "in the order of the report");
}

#[test]
fn it_speaks_the_language_of_its_reader() {
    for workshop in examples() {
        for language in Language::ALL {
            let report = build(&workshop, &Ask { language: Some(language), ..Ask::on(TODAY) });
            assert_eq!(report.language, language);
            let text = Text::of(language);
            for words in words(&report) {
                assert!(!words.contains("paper-"), "{language:?}: {words}");
                assert!(!words.contains(['{', '}']), "{language:?}: {words}");
            }
            // The factors by the names that the method has in that language.
            let standard = standard_framework(language).unwrap();
            let factors = report.tables().find(|t| t.id == "factors").unwrap();
            for (row, (_, factor)) in factors.rows.iter().zip(standard.active()) {
                assert_eq!(row[0], Cell::Text(factor.short.clone()), "{language:?}");
            }
            let overall = report.numbers().into_iter().find(|n| n.id == "overall/actual").unwrap();
            let comma = overall.write(text).contains(',');
            assert_eq!(comma, language != Language::English);
        }
    }
    let mut workshop = english();
    Arc::make_mut(&mut workshop.deliverable).language = Some(Language::Indonesian);
    assert_eq!(report(&workshop).language, Language::Indonesian);
}

#[test]
fn the_value_is_that_of_the_screen() {
    let mut workshop = english();
    let share = |v| Share::clamped(v);
    let amount = |v| Amount::clamped(v);
    let span = |low, base, high| Span { low: share(low), base: share(base), high: share(high) };
    *Arc::make_mut(&mut workshop.value) = ValueCase {
        money: "£".to_owned(),
        period: "year".to_owned(),
        customers: Some(Span::sure(Count::clamped(640.0))),
        retention: Some(span(0.84, 0.858, 0.87)),
        margin: Some(Span { low: amount(1800.0), base: amount(2150.0), high: amount(2400.0) }),
        discount: Some(span(0.08, 0.1, 0.12)),
        link: Some(Link {
            retention: span(0.005, 0.012, 0.02),
            margin: None,
            reason: "Our own accounts".to_owned(),
            signed_by: workshop.people.ids().next().cloned(),
            signed_on: Some(TODAY),
        }),
        ..ValueCase::default()
    };
    let plan = Arc::make_mut(&mut workshop.plan);
    for (_, action) in plan.iter_mut().filter(|(_, a)| !a.done) {
        action.chosen = true;
        action.impact = Rating5::new(4.0).ok();
        action.cost = Amount::new(9_000.0).ok();
        let factor = action.factors[0].clone();
        let by = Points::new(1.5).unwrap();
        action.changes = vec![Change::Score { factor, segment: None, by }];
    }
    let round = workshop.newest_round().unwrap().0.clone();
    let on = as_of(&workshop, TODAY);
    let forecast = forecast(&workshop, &round, &taking_part(&workshop), on);
    let figures = value(&workshop, Forecast::attained(&forecast));
    let report = report(&workshop);
    let numbers = numbers(&report);
    for (end, case) in ["low", "base", "high"].into_iter().zip(&figures.cases) {
        let case = case.as_ref().expect("everything is known");
        assert_eq!(numbers[&format!("value/worth/{end}")], Some(case.worth));
        assert_eq!(numbers[&format!("value/clv/then/{end}")], Some(case.clv[1]));
        assert_eq!(numbers[&format!("value/retention/then/{end}")], Some(case.retention[1]));
    }
    assert_eq!(numbers["value/cost"], Some(figures.cost));
    let tornado = report.charts().find(|c| c.id == "value/tornado").expect("a tornado");
    let Data::Tornado { rows, base, .. } = &tornado.data else { panic!("no tornado") };
    assert_eq!(base.value, figures.cases[1].map(|case| case.worth));
    let drawn: Vec<_> = rows.iter().map(|r| (r.low.value, r.high.value)).collect();
    let known: Vec<_> = figures.tornado.iter().map(|s| (Some(s.low), Some(s.high))).collect();
    assert_eq!(drawn, known);
    assert!(report.charts().any(|c| c.id == "actions/matrix"));
    let text = Text::of(Language::English);
    let worth = report.numbers().into_iter().find(|n| n.id == "value/worth/base").unwrap();
    let last = &messages(&report)[2].support;
    assert!(last.contains(&worth.write(text)), "{last}");
    assert!(words(&report).iter().any(|w| w.starts_with("Signed by ")));
    // Nobody signed it: the reader is told.
    Arc::make_mut(&mut workshop.value).link.as_mut().unwrap().signed_on = None;
    let report = build(&workshop, &Ask::on(TODAY));
    assert!(!words(&report).iter().any(|w| w.starts_with("Signed by ")));
    let notices = report.sections.iter().flat_map(|p| &p.blocks);
    assert!(notices.filter(|b| matches!(b, Block::Notice(_))).count() > 0);
}

/// Comma-separated values as a spreadsheet reads them.
fn read_csv(bytes: &[u8]) -> Vec<Vec<String>> {
    let text = std::str::from_utf8(bytes).expect("UTF-8").strip_prefix('\u{feff}').expect("a mark");
    let (mut rows, mut row, mut cell, mut quoted) = (Vec::new(), Vec::new(), String::new(), false);
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '"' if quoted && chars.peek() == Some(&'"') => cell.extend(chars.next()),
            '"' => quoted = !quoted,
            ',' if !quoted => row.push(std::mem::take(&mut cell)),
            '\r' if !quoted && chars.peek() == Some(&'\n') => {
                chars.next();
                row.push(std::mem::take(&mut cell));
                rows.push(std::mem::take(&mut row));
            }
            c => cell.push(c),
        }
    }
    assert!(!quoted && cell.is_empty() && row.is_empty(), "the last line ends");
    rows
}

#[test]
fn comma_separated_values_come_back_whole() {
    for mut workshop in examples() {
        let plan = Arc::make_mut(&mut workshop.plan);
        let title = "=cmd|'/c calc'!A1, \"quoted\"";
        plan.insert(ActionId::numbered(9), Action { title: title.into(), ..Action::default() });
        let report = report(&workshop);
        let rows = read_csv(&csv(&report));
        let text = Text::of(report.language);
        let listed = rows.iter().filter(|row| row[0] == "number");
        let listed: HashMap<&str, &Vec<String>> =
            listed.map(|row| (row[1].as_str(), row)).collect();
        let numbers = numbers(&report);
        assert_eq!(listed.len(), numbers.len());
        for number in report.numbers() {
            let row = listed[number.id.as_str()];
            assert_eq!(row[2].parse().ok(), number.value, "{}", number.id);
            if number.value.is_some() {
                // What sentences say roughly stands there exactly.
                assert_eq!(row[3], number.clone().exact().write(text));
            }
        }
        for table in report.tables() {
            let here = rows.iter().filter(|r| r[0] == "table" && r[1] == table.id);
            assert_eq!(here.count(), table.rows.len() + 1, "{}", table.id);
        }
        let formula = |cell: &&String| cell.starts_with(['=', '@', '+']);
        assert_eq!(rows.iter().flatten().find(formula), None);
        assert!(rows.iter().flatten().any(|cell| cell == &format!("'{title}")));
    }
}

#[test]
fn everything_is_of_one_day_that_is_said_at_the_front() {
    let path = Path::new("example.ron");
    let today = date(2026, 11, 22);
    for example in &EXAMPLES {
        let mut workshop = parse(example.text, path).unwrap().workshop;
        let text = Text::of(example.language);
        let scope = |report: &Report| {
            let part = report.sections.iter().find(|p| p.section == Section::Scope).unwrap();
            format!("{:?}", part.blocks)
        };
        let report = build(&workshop, &Ask::on(today));
        assert!(report.date < today);
        assert!(scope(&report).contains(&text.date(report.date)), "{}", scope(&report));
        // What is signed does not change by being signed.
        let unsigned = csv(&report);
        let value = Arc::make_mut(&mut workshop.value);
        value.link.as_mut().unwrap().signed_on = Some(today);
        let again = build(&workshop, &Ask::on(today));
        assert_eq!((again.date, csv(&again)), (report.date, unsigned));
    }
}

#[test]
fn a_logo_is_left_out_only_where_it_cannot_be_shown() {
    // Pages can be told how large it is; slides cannot.
    let drawing = r#"<svg xmlns="http://www.w3.org/2000/svg"><rect width="9" height="9"/></svg>"#;
    let workshop = parse(EXAMPLES[0].text, Path::new("example.ron")).unwrap().workshop;
    let mut report = build(&workshop, &Ask::on(TODAY));
    let picture = Logo::new(drawing.as_bytes()).unwrap();
    assert!(logo::check(&picture).is_err(), "not taken for all formats");
    for (format, shown) in [(Format::Pdf, true), (Format::Xlsx, true), (Format::Pptx, false)] {
        report.logo = Some(picture.clone());
        assert_eq!(logo::leave_out_broken(&mut report, format).is_none(), shown, "{format:?}");
        assert_eq!(report.logo.is_some(), shown, "{format:?}");
    }
}
