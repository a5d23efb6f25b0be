//! Answers and figures go out to spreadsheets and come back, whatever the spreadsheet made of
//! them, and nothing changes before somebody has seen what would.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs, reason = "tests")]

mod support;

use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::AtomicBool;
use std::time::{Duration, Instant};

use egui::{Event, Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use fireside::app::App;
use fireside::edit::Document;
use fireside::file::exchange::{
    FaultKind, MAX_COLUMNS, MAX_ROWS, Preview, Refusal, answers, describe_fault, describe_refusal,
    figures, read,
};
use fireside::file::{RealDisk, print, save, standard_framework};
use fireside::measure::score;
use fireside::text::{Language, Text};
use fireside::workshop::*;
use proptest::prelude::*;
use support::{settle, start};

const ENGLISH: Language = Language::English;

fn round_id() -> AssessmentId {
    AssessmentId::new("round-1").unwrap()
}

fn segment_id(i: usize) -> SegmentId {
    SegmentId::new(&format!("segment-{i}")).unwrap()
}

fn question_id(raw: &str) -> QuestionId {
    QuestionId::new(raw).unwrap()
}

/// The standard framework, these segments, one round without answers.
fn workshop_of(titles: &[&str]) -> Workshop {
    let framework = standard_framework(ENGLISH).unwrap();
    let mut workshop = Workshop::empty("Northwind", ENGLISH, framework);
    let share = Share::clamped(1.0 / titles.len() as f64);
    let segments =
        titles.iter().enumerate().map(|(i, title)| (segment_id(i), Segment::new(*title, share)));
    workshop.segments = Arc::new(segments.collect());
    let round = Assessment::new("November", jiff::civil::date(2026, 11, 3));
    Arc::make_mut(&mut workshop.assessments).insert(round_id(), Arc::new(round));
    workshop
}

fn workshop() -> Workshop {
    workshop_of(&["Enterprise", "Mid-market", "Small business"])
}

fn answer(workshop: &mut Workshop, segment: usize, question: &str, answer: Answer) {
    let rounds = Arc::make_mut(&mut workshop.assessments);
    let round = Arc::make_mut(rounds.get_mut(&round_id()).unwrap());
    let answers = round.answers.entry_or(segment_id(segment), Arc::default);
    Arc::make_mut(answers).insert(question_id(question), answer);
}

fn level(level: u8) -> Reply {
    Reply::Level(Level::new(level).unwrap())
}

fn preview(bytes: &[u8], workshop: &Workshop) -> Preview {
    read(bytes, workshop, &round_id(), &AtomicBool::new(false)).expect("a sheet of answers")
}

fn refusal(bytes: &[u8], workshop: &Workshop) -> Refusal {
    read(bytes, workshop, &round_id(), &AtomicBool::new(false)).expect_err("no sheet of answers")
}

/// What would change: row, segment, question, reply.
fn changes(preview: &Preview) -> Vec<(usize, String, String, Reply)> {
    let change = |c: &fireside::file::exchange::Change| {
        (c.row, c.segment.to_string(), c.question.to_string(), c.after.reply)
    };
    preview.changes.iter().map(change).collect()
}

fn change(
    row: usize,
    segment: usize,
    question: &str,
    reply: Reply,
) -> (usize, String, String, Reply) {
    (row, segment_id(segment).to_string(), question.to_owned(), reply)
}

/// Where something is wrong, and what.
fn faults(preview: &Preview) -> Vec<(usize, Option<usize>, FaultKind)> {
    preview.faults.iter().map(|f| (f.row, f.column, f.kind.clone())).collect()
}

fn sample(name: &str) -> Vec<u8> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/exchange");
    std::fs::read(folder.join(name)).unwrap()
}

/// A sheet as another program would read it, letter by letter.
fn table(sheet: &str, separator: char) -> Vec<Vec<String>> {
    let (mut rows, mut row, mut cell, mut quoted) = (Vec::new(), Vec::new(), String::new(), false);
    let mut letters = sheet.chars().peekable();
    while let Some(letter) = letters.next() {
        match letter {
            '"' if quoted && letters.next_if_eq(&'"').is_some() => cell.push('"'),
            '"' => quoted = !quoted,
            _ if quoted => cell.push(letter),
            '\n' => {
                row.push(std::mem::take(&mut cell));
                rows.push(std::mem::take(&mut row));
            }
            '\r' => {}
            _ if letter == separator => row.push(std::mem::take(&mut cell)),
            _ => cell.push(letter),
        }
    }
    rows
}

#[test]
fn italian_excel_writes_latin_letters_semicolons_and_decimal_commas() {
    let preview = preview(&sample("italian-latin1.csv"), &workshop());
    assert_eq!(faults(&preview), []);
    assert_eq!(preview.rows, 2);
    assert_eq!(
        changes(&preview),
        [
            change(4, 0, "intent-why", level(2)),
            change(4, 1, "intent-why", Reply::DontKnow),
            change(4, 2, "intent-why", level(1)),
            change(5, 0, "intent-onboarding", level(3)),
            change(5, 1, "intent-onboarding", level(4)),
        ]
    );
}

#[test]
fn unicode_text_of_excel_is_read_with_the_names_of_stages() {
    let preview = preview(&sample("unicode-text.txt"), &workshop());
    assert_eq!(faults(&preview), []);
    assert_eq!(
        changes(&preview),
        [
            change(2, 0, "intent-why", level(4)),
            change(2, 1, "intent-why", Reply::DontKnow),
            change(3, 0, "intent-onboarding", level(0)),
            change(3, 1, "intent-onboarding", level(4)),
        ]
    );
}

#[test]
fn quoted_line_ends_stay_in_their_cell_and_rows_keep_their_numbers() {
    let preview = preview(&sample("quoted-newlines.csv"), &workshop());
    assert_eq!(faults(&preview), []);
    assert_eq!(
        changes(&preview),
        [
            change(2, 0, "intent-why", level(3)),
            change(2, 1, "intent-why", level(2)),
            change(4, 1, "intent-onboarding", Reply::DontKnow),
        ]
    );
    let note = "Said twice:\n\"we came for the price\";\nthen for the service";
    assert_eq!(preview.changes[0].after.note, note);
}

#[test]
fn every_fault_names_its_row_and_column_and_leaves_the_rest() {
    let preview = preview(&sample("faulty.csv"), &workshop());
    let text = |said: &str| said.to_owned();
    assert_eq!(
        faults(&preview),
        [
            (1, Some(3), FaultKind::UnknownColumn(text("Wholesale"))),
            (2, Some(4), FaultKind::OutOfRange(text("5"))),
            (3, Some(1), FaultKind::UnknownQuestion(text("intent-whys"))),
            (4, Some(2), FaultKind::NotWhole(text("2,5"))),
            (4, Some(4), FaultKind::NoLevel(text("high"))),
            (5, None, FaultKind::Short { found: 2, wanted: 4 }),
            (6, None, FaultKind::Repeated { first: 2 }),
            (7, Some(2), FaultKind::Conflict { first: 2 }),
            (8, None, FaultKind::NoQuestion),
            (9, Some(5), FaultKind::Long { found: 6, wanted: 4 }),
        ]
    );
    // Row 2 and row 7 contradict each other on Enterprise: neither is taken.
    assert_eq!(changes(&preview), [change(6, 1, "intent-why", level(4))]);
    for language in Language::ALL {
        for fault in &preview.faults {
            let (place, what) = describe_fault(Text::of(language), fault);
            assert!(place.contains(&fault.row.to_string()), "{place}");
            assert!(!what.contains("exchange-") && !what.contains('{'), "{what}");
        }
    }
    let (place, what) = describe_fault(Text::of(ENGLISH), &preview.faults[1]);
    assert_eq!((place.as_str(), what.contains('5')), ("Row 2, column D", true));
}

#[test]
fn what_is_no_sheet_of_answers_is_refused_with_a_reason() {
    let workshop = workshop();
    let wide = format!("question,Enterprise{}\n", ",x".repeat(MAX_COLUMNS));
    let many = format!("question,Enterprise\n{}", "intent-why,1\n".repeat(MAX_ROWS + 1));
    for (bytes, why) in [
        (&b""[..], Refusal::Empty),
        (b" \r\n \n", Refusal::Empty),
        (b"name,age\nAnna,3\n", Refusal::NoHeader),
        (b"Enterprise,Mid-market\n1,2\n", Refusal::NoQuestions),
        (b"question,Retail\nintent-why,2\n", Refusal::NoSegments),
        (b"PK\x03\x04 and so on", Refusal::Workbook),
        (b"question\0,Enterprise\n", Refusal::NotText),
        (wide.as_bytes(), Refusal::TooManyColumns),
        (many.as_bytes(), Refusal::TooManyRows),
    ] {
        assert_eq!(refusal(bytes, &workshop), why);
        for language in Language::ALL {
            assert!(!describe_refusal(Text::of(language), &why).starts_with("exchange-"));
        }
    }
    let gone = AssessmentId::new("gone").unwrap();
    let stop = AtomicBool::new(false);
    assert_eq!(read(b"question", &workshop, &gone, &stop), Err(Refusal::NoRound));
    let large = vec![b'a'; 32 * 1024 * 1024 + 1];
    assert_eq!(refusal(&large, &workshop), Refusal::TooLarge);
}

#[test]
fn questions_are_found_by_id_requirement_part_and_text_in_three_languages() {
    let workshop = workshop();
    let (_, lead) = workshop.framework.question(&question_id("intent-why")).unwrap();
    let text = &lead.text;
    let (id, part) = workshop
        .framework
        .factors
        .values()
        .flat_map(|f| f.questions.iter())
        .find(|(_, q)| q.requirement == "C02")
        .map(|(id, q)| (id.to_string(), q.part.clone()))
        .expect("a test with several parts");
    for (sheet, id) in [
        ("question,Enterprise\nintent-why,2".to_owned(), "intent-why"),
        ("DOMANDA;enterprise\nintent-why;2".to_owned(), "intent-why"),
        ("Pertanyaan\tsegment-0\nintent-why\t2".to_owned(), "intent-why"),
        (format!("question,Enterprise\n\"{text}\",2"), "intent-why"),
        (format!("testo;Enterprise\n\"{}\";2", text.to_uppercase()), "intent-why"),
        ("persyaratan;Enterprise\nb01;2".to_owned(), "intent-why"),
        (format!("requisito;parte;Enterprise\nC02;{part};2"), id.as_str()),
    ] {
        let preview = preview(sheet.as_bytes(), &workshop);
        assert_eq!(faults(&preview), [], "{sheet}");
        assert_eq!(changes(&preview), [change(2, 0, id, level(2))], "{sheet}");
    }
    let preview = preview(b"requirement,Enterprise\nC02,2", &workshop);
    let several = FaultKind::AmbiguousQuestion("C02".to_owned());
    assert_eq!(faults(&preview), [(2, Some(1), several)]);
}

#[test]
fn a_stage_that_is_called_like_another_level_is_not_guessed() {
    let mut workshop = workshop();
    let framework = Arc::make_mut(&mut workshop.framework);
    framework.stages = ["1", "2", "3", "4", "5"].map(str::to_owned);
    let sheet = b"question,Enterprise,Mid-market,Small business\nintent-why,5,2,level:2\n";
    let found = preview(sheet, &workshop);
    assert_eq!(faults(&found), [(2, Some(3), FaultKind::AmbiguousLevel("2".to_owned()))]);
    assert_eq!(
        changes(&found),
        [change(2, 0, "intent-why", level(4)), change(2, 2, "intent-why", level(2))]
    );
    for language in Language::ALL {
        let (_, what) = describe_fault(Text::of(language), &found.faults[0]);
        assert!(what.contains("level:"), "{what}");
    }
    // What goes out still comes back.
    for (segment, n) in [(0, 4), (1, 1), (2, 0)] {
        answer(&mut workshop, segment, "intent-why", Answer::of(level(n)));
    }
    let sheet = answers(&workshop, &round_id(), Text::of(ENGLISH)).unwrap();
    let back = preview(&sheet, &workshop);
    assert_eq!((faults(&back), back.same, back.edit()), (vec![], 3, None));
}

#[test]
fn what_is_switched_off_stands_in_nobodys_way() {
    let mut workshop = workshop();
    let framework = Arc::make_mut(&mut workshop.framework);
    let (_, lead) = framework.question(&question_id("intent-why")).unwrap();
    let (text, off) = (lead.text.clone(), Question { off: true, ..lead.clone() });
    let factor = framework.factors.values_mut().next().unwrap();
    factor.questions.insert(question_id("put-aside"), off);
    for name in ["B01", &text] {
        let preview = preview(format!("question,Enterprise\n\"{name}\",2").as_bytes(), &workshop);
        assert_eq!(faults(&preview), [], "{name}");
        assert_eq!(changes(&preview), [change(2, 0, "intent-why", level(2))], "{name}");
    }
    let by_id = preview(b"question,Enterprise\nput-aside,2", &workshop);
    assert_eq!(changes(&by_id), [change(2, 0, "put-aside", level(2))]);
}

#[test]
fn a_note_and_its_level_may_stand_in_two_rows() {
    let mut workshop = workshop();
    let sheets = [
        "question,Enterprise,Enterprise note\nintent-why,,Why\nintent-why,3,\n",
        "question,Enterprise,Enterprise note\nintent-why,3,\nintent-why,,Why\n",
    ];
    for before in [None, Some(1)] {
        if let Some(before) = before {
            answer(&mut workshop, 0, "intent-why", Answer::of(level(before)));
        }
        for sheet in sheets {
            let preview = preview(sheet.as_bytes(), &workshop);
            assert_eq!(faults(&preview), [(3, None, FaultKind::Repeated { first: 2 })], "{sheet}");
            assert_eq!(changes(&preview), [change(2, 0, "intent-why", level(3))], "{sheet}");
            assert_eq!(preview.changes[0].after.note, "Why", "{sheet}");
        }
    }
    // A note that stays without a level is named in its place among the others.
    let sheet = b"question,Mid-market,Mid-market note\nintent-why,,Why\nintent-onboarding,9,\n";
    let alone = preview(sheet, &workshop);
    let nine = FaultKind::OutOfRange("9".to_owned());
    assert_eq!(faults(&alone), [(2, Some(3), FaultKind::NoteAlone), (3, Some(2), nine)]);
    assert_eq!(alone.edit(), None);
}

#[test]
fn segments_that_share_a_name_and_columns_that_stand_twice_are_not_guessed() {
    let workshop = workshop_of(&["Retail", "Retail", "Question"]);
    let sheet = b"question,Retail,segment-1,segment:segment-2,segment-2\nintent-why,1,2,3,4\n";
    let preview = preview(sheet, &workshop);
    let twice = |name: &str| FaultKind::ColumnTwice(name.to_owned());
    assert_eq!(
        faults(&preview),
        [
            (1, Some(2), FaultKind::AmbiguousColumn("Retail".to_owned())),
            (1, Some(4), twice("segment:segment-2")),
            (1, Some(5), twice("segment-2")),
        ]
    );
    assert_eq!(changes(&preview), [change(2, 1, "intent-why", level(2))]);
}

#[test]
fn a_quotation_mark_that_never_closes_takes_nothing_with_it() {
    let preview = preview(
        b"question,Enterprise\nintent-why,1\nintent-onboarding,\"2\na,3\nb,4\n",
        &workshop(),
    );
    assert_eq!(faults(&preview), [(3, None, FaultKind::Unclosed)]);
    assert_eq!(changes(&preview), [change(2, 0, "intent-why", level(1))]);
}

#[test]
fn of_two_questions_with_one_finding_the_changed_one_counts() {
    let mut workshop = workshop();
    let (twin, lead) = workshop
        .framework
        .factors
        .values()
        .flat_map(|f| f.questions.iter())
        .find_map(|(id, q)| Some((id.to_string(), q.same_as.clone()?.to_string())))
        .expect("a shared finding");
    answer(&mut workshop, 0, &lead, Answer::of(level(1)));
    for rows in [[(&lead, 1), (&twin, 3)], [(&lead, 3), (&twin, 1)], [(&twin, 3), (&lead, 1)]] {
        let rows: String = rows.iter().map(|(id, level)| format!("{id},{level}\n")).collect();
        let preview = preview(format!("question,Enterprise\n{rows}").as_bytes(), &workshop);
        assert_eq!(faults(&preview), [], "{rows}");
        let replies: Vec<Reply> = preview.changes.iter().map(|c| c.after.reply).collect();
        assert_eq!(replies, [level(3)], "{rows}");
    }
    let sheet = format!("question,Enterprise\n{lead},2\n{twin},3\n");
    let preview = preview(sheet.as_bytes(), &workshop);
    assert_eq!(faults(&preview), [(3, Some(2), FaultKind::SharedConflict { first: 2 })]);
    assert_eq!(preview.edit(), None);
}

#[test]
fn notes_and_evidence_stay_where_the_sheet_has_none() {
    let mut workshop = workshop();
    let reference = ReferenceId::new("interview").unwrap();
    let before = Answer {
        note: "From the interview".to_owned(),
        references: vec![reference],
        ..Answer::of(level(1))
    };
    answer(&mut workshop, 0, "intent-why", before.clone());
    let sheet = b"question,Enterprise,Enterprise note,Mid-market,Mid-market note\n\
        intent-why,3,,,\"On its own\"\n";
    let preview_of_level = preview(sheet, &workshop);
    assert_eq!(faults(&preview_of_level), [(2, Some(5), FaultKind::NoteAlone)]);
    let after = &preview_of_level.changes[0].after;
    assert_eq!(*after, Answer { reply: level(3), ..before.clone() });
    let sheet = b"question,Enterprise,Nota Enterprise\nintent-why,,'=another\n";
    let after = preview(sheet, &workshop).changes[0].after.clone();
    assert_eq!(after, Answer { note: "=another".to_owned(), ..before });
}

#[test]
fn a_hundred_thousand_rows_are_previewed_in_a_moment_and_can_be_given_up() {
    let workshop = workshop();
    let mut sheet = "question,Enterprise,Mid-market,Small business\n".to_owned();
    for i in 0..MAX_ROWS {
        sheet.push_str(["intent-why,1,2,9\n", "nothing,1,2,3\n", "intent-why,0,2,x\n"][i % 3]);
    }
    let begun = Instant::now();
    let preview = preview(sheet.as_bytes(), &workshop);
    // It must not hang, however busy the machine is.
    assert!(begun.elapsed() < Duration::from_secs(60), "{:?}", begun.elapsed());
    assert_eq!(preview.rows, MAX_ROWS);
    assert!(preview.fault_count > MAX_ROWS && preview.faults.len() < preview.fault_count);
    assert_eq!(changes(&preview), [change(2, 1, "intent-why", level(2))]);

    let stopped = AtomicBool::new(true);
    assert_eq!(read(sheet.as_bytes(), &workshop, &round_id(), &stopped), Err(Refusal::Stopped));
}

#[test]
fn an_import_is_one_step_and_whole_or_not_at_all() {
    let preview = preview(&sample("italian-latin1.csv"), &workshop());
    let mut document = Document::saved(workshop());
    document.apply(&preview.edit().unwrap()).unwrap();
    let answers = &document.workshop().assessments.get(&round_id()).unwrap().answers;
    assert_eq!(answers.values().map(|a| a.len()).sum::<usize>(), 5);
    assert_eq!(document.undo(), Some("edit-import-answers"));
    assert_eq!(**document.workshop(), workshop());
    assert_eq!(document.undo(), None);

    // A segment that has gone meanwhile: nothing of the import is carried out.
    let mut document = Document::saved(workshop_of(&["Enterprise", "Mid-market"]));
    assert!(document.apply(&preview.edit().unwrap()).is_err());
    assert_eq!(**document.workshop(), workshop_of(&["Enterprise", "Mid-market"]));
}

#[test]
fn exports_open_by_double_click_and_run_nothing() {
    let mut workshop = workshop_of(&["=cmd|' /C calc'!A0", "Mid-market"]);
    for (i, note) in ["=1+1", "+39 02", "-x", "@SUM(A1)", "\t=1", "'=quoted"].iter().enumerate() {
        let questions = workshop.framework.factors.values().flat_map(|f| f.questions.ids());
        let alone = |id: &&QuestionId| workshop.framework.finding(id) == *id;
        let id = questions.clone().filter(alone).nth(i).unwrap().clone();
        let note = (*note).to_owned();
        answer(&mut workshop, 1, id.as_str(), Answer { note, ..Answer::of(Reply::DontKnow) });
    }
    let framework = Arc::make_mut(&mut workshop.framework);
    framework.factors.values_mut().next().unwrap().weight = Weight::new(0.5).unwrap();
    let factor = framework.factors.values_mut().next().unwrap();
    factor.questions.values_mut().next().unwrap().weight = Weight::new(2.5).unwrap();
    for (language, separator, number) in
        [(ENGLISH, ',', "2.5"), (Language::Italian, ';', "2,5"), (Language::Indonesian, ';', "2,5")]
    {
        let text = Text::of(language);
        let bytes = answers(&workshop, &round_id(), text).unwrap();
        let sheet = String::from_utf8(bytes.clone()).unwrap();
        let sheet = sheet.strip_prefix('\u{feff}').expect("a byte order mark");
        assert!(sheet.lines().next().unwrap().contains(separator), "{sheet}");
        let rows = table(sheet, separator);
        assert!(rows.len() > 70);
        for cell in rows.iter().flatten() {
            assert!(!cell.trim_start_matches('\'').is_empty() || cell.is_empty());
            assert!(!cell.starts_with(['=', '+', '-', '@', '\t', '\r']), "{cell}");
        }
        assert_eq!(&rows[1][5], number);
        let again = preview(&bytes, &workshop);
        assert_eq!((again.changes, again.faults), (vec![], vec![]), "{}", language.code());
    }
}

#[test]
fn figures_go_out_with_source_range_and_coverage() {
    let mut workshop = workshop();
    answer(&mut workshop, 0, "intent-why", Answer::of(level(3)));
    answer(&mut workshop, 0, "intent-onboarding", Answer::of(Reply::DontKnow));
    let sheet = score(&workshop, &round_id()).unwrap();
    let bytes = figures(&workshop, &sheet, Text::of(Language::Italian)).unwrap();
    let mut rows = table(std::str::from_utf8(&bytes[3..]).unwrap(), ';');
    let head = rows.remove(0);
    let place =
        |name: &str| head.iter().position(|h| h == name).unwrap_or_else(|| panic!("{name}"));
    let factors = workshop.framework.active().count();
    assert_eq!(rows.len(), (1 + factors) * (1 + workshop.segments.len()));
    let row = rows
        .iter()
        .find(|r| &r[place("segmento")] == "Enterprise" && &r[place("id fattore")] == "intent")
        .unwrap();
    let figures = sheet.segments[0].figures.factors[0].clone();
    let number = |name: &str| row[place(name)].replace(',', ".").parse::<f64>().unwrap();
    for (name, value) in [
        ("attuale", figures.actual.unwrap()),
        ("attuale, almeno", figures.range.unwrap().low),
        ("attuale, al massimo", figures.range.unwrap().high),
        ("copertura", figures.coverage),
    ] {
        assert!((number(name) - value).abs() < 1e-6, "{name}: {} {value}", &row[place(name)]);
    }
    assert_eq!(&row[place("fonte")], Text::of(Language::Italian).get("score-evidenced"));
    assert_eq!(&row[place("data")], "2026-11-03");
    assert_eq!(&row[place("desiderato")], "", "what is not known stays empty");
}

fn replies() -> impl Strategy<Value = Option<Reply>> {
    prop_oneof![Just(None), Just(Some(Reply::DontKnow)), (0_u8..5).prop_map(|l| Some(level(l))),]
}

fn notes() -> impl Strategy<Value = String> {
    prop_oneof![
        Just(String::new()),
        "[ =+@'\"\\-;,\t\r\n]{0,4}[a-zè☕ ]{0,6}[\";,\r\n' ]{0,3}",
        any::<String>(),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn what_goes_out_comes_back_as_no_change(
        titles in prop::collection::vec("[ =+@'\"a-cA-C;,–-]{0,6}", 1..4),
        said in prop::collection::vec((0_usize..3, 0_usize..74, replies(), notes()), 0..60),
        language in prop::sample::select(Language::ALL.to_vec()),
    ) {
        let titles: Vec<&str> = titles.iter().map(String::as_str).collect();
        let mut workshop = workshop_of(&titles);
        let framework = Arc::clone(&workshop.framework);
        let findings: Vec<String> = framework
            .factors
            .values()
            .flat_map(|f| f.questions.ids())
            .map(|id| framework.finding(id).to_string())
            .collect();
        for (segment, question, reply, note) in said {
            if let Some(reply) = reply {
                let id = &findings[question % findings.len()];
                let said = Answer { note, ..Answer::of(reply) };
                answer(&mut workshop, segment % titles.len(), id, said);
            }
        }
        let bytes = answers(&workshop, &round_id(), Text::of(language)).unwrap();
        let again = read(&bytes, &workshop, &round_id(), &AtomicBool::new(false)).unwrap();
        prop_assert_eq!(&again.faults, &vec![]);
        prop_assert_eq!(&again.changes, &vec![]);
        prop_assert_eq!(again.segments.len(), titles.len());

        // Into an empty round they come back whole.
        let mut document = Document::saved(workshop_of(&titles));
        let empty = Workshop::clone(document.workshop());
        let all = read(&bytes, &empty, &round_id(), &AtomicBool::new(false)).unwrap();
        prop_assert_eq!(&all.faults, &vec![]);
        if let Some(edit) = all.edit() {
            document.apply(&edit).unwrap();
        }
        let (new, old) = (document.workshop(), &workshop);
        for segment in old.segments.ids() {
            for (question, _) in old.framework.factors.values().flat_map(|f| &f.questions) {
                let finding = old.framework.finding(question);
                let reply = |w: &Workshop| {
                    let round = w.assessments.get(&round_id()).unwrap();
                    round.answer(segment, finding).map(|a| a.reply)
                };
                prop_assert_eq!(reply(new), reply(old));
            }
        }
    }

    #[test]
    fn no_bytes_whatever_bring_the_reader_down(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        let workshop = workshop();
        let _ = read(&bytes, &workshop, &round_id(), &AtomicBool::new(false));
        let sheet = [b"question,Enterprise,Enterprise note\n".as_slice(), &bytes].concat();
        if let Ok(preview) = read(&sheet, &workshop, &round_id(), &AtomicBool::new(false)) {
            let mut document = Document::saved(workshop);
            if let Some(edit) = preview.edit() {
                prop_assert!(document.apply(&edit).is_ok());
            }
        }
    }
}

/// The app with [`workshop`] open from a file below `folder`.
fn opened(folder: &Path) -> Harness<'static, App> {
    let path = folder.join("northwind.ron");
    save(&RealDisk, &path, &print(&workshop()).unwrap()).unwrap();
    start(folder, Some(&path))
}

fn choose(harness: &mut Harness<'_, App>, name: &str) {
    harness.key_press_modifiers(Modifiers::COMMAND, Key::K);
    settle(harness);
    let hint = Text::of(ENGLISH).get("palette-hint");
    harness.get_by_label(hint).type_text(name);
    settle(harness);
    harness.key_press(Key::Enter);
    settle(harness);
}

fn paste(harness: &mut Harness<'_, App>, sheet: &str) {
    choose(harness, "Paste answers");
    harness.event(Event::Paste(sheet.to_owned()));
    settle(harness);
}

fn document<'a>(harness: &'a Harness<'_, App>) -> &'a Workshop {
    harness.state().document().expect("a workshop is open").workshop()
}

const PASTED: &str =
    "question\tEnterprise\tMid-market\nintent-why\t3\t?\nintent-onboarding\t7\t1\n";

#[test]
fn answers_are_pasted_previewed_imported_and_taken_back() {
    let folder = tempfile::tempdir().unwrap();
    let mut harness = opened(folder.path());
    let before = document(&harness).clone();
    paste(&mut harness, PASTED);
    harness.get_by_label_contains("into the round “November”");
    harness.get_by_label("3 new answers");
    harness.get_by_label("1 problem");
    harness.get_by_label_contains("Row 3, column B");
    harness.get_by_label_contains("Enterprise: – becomes 3 Managed");
    assert_eq!(*document(&harness), before, "nothing changes before somebody says so");

    harness.get_by_label("Import the 3 good answers").click();
    settle(&mut harness);
    assert!(harness.query_by_label("3 new answers").is_none(), "the dialog is closed");
    assert_eq!(harness.state().toast(), Some("3 answers imported into “November”"));
    let round = document(&harness).assessments.get(&round_id()).unwrap();
    let reply = |segment, question| {
        round.answer(&segment_id(segment), &question_id(question)).map(|a| a.reply)
    };
    assert_eq!(reply(0, "intent-why"), Some(level(3)));
    assert_eq!(reply(1, "intent-why"), Some(Reply::DontKnow));
    assert_eq!(reply(0, "intent-onboarding"), None);

    harness.key_press_modifiers(Modifiers::COMMAND, Key::Z);
    settle(&mut harness);
    assert_eq!(*document(&harness), before, "one step back");
    assert!(!harness.state().document().unwrap().is_dirty());
}

#[test]
fn escape_leaves_a_preview_and_everything_as_it_was() {
    let folder = tempfile::tempdir().unwrap();
    let mut harness = opened(folder.path());
    let before = document(&harness).clone();
    paste(&mut harness, PASTED);
    harness.get_by_label("3 new answers");
    harness.key_press(Key::Escape);
    settle(&mut harness);
    assert!(harness.query_by_label("3 new answers").is_none());
    assert_eq!(*document(&harness), before);

    // What cannot be read says why, and leads back to the words that were pasted.
    paste(&mut harness, "name\tage\nAnna\t3\n");
    harness.get_by_label_contains("No header row was found");
    harness.get_by_label("Back").click();
    settle(&mut harness);
    let field = harness.get_by_label("Answers");
    assert_eq!(field.value().as_deref(), Some("name\tage\nAnna\t3\n"));
}

#[derive(Debug)]
struct Dropped(std::path::PathBuf);

impl egui::DroppedFile for Dropped {
    fn path(&self) -> &Path {
        &self.0
    }
    fn bytes(&self) -> Result<Vec<u8>, String> {
        Err("nobody asks".to_owned())
    }
}

#[test]
fn a_sheet_that_is_dropped_is_previewed_and_the_answers_go_out_again() {
    let folder = tempfile::tempdir().unwrap();
    let mut harness = opened(folder.path());
    let sheet = folder.path().join("Interviste.CSV");
    std::fs::write(&sheet, sample("italian-latin1.csv")).unwrap();
    harness.input_mut().dropped_files.push(Arc::new(Dropped(sheet)));
    settle(&mut harness);
    harness.get_by_label_contains("Interviste.CSV into the round");
    harness.key_press(Key::Enter);
    settle(&mut harness);
    assert_eq!(harness.state().toast(), Some("5 answers imported into “November”"));

    // Here no desktop offers a dialog, so the window asks for a path.
    let out = folder.path().join("out.csv");
    for _ in 0..2 {
        choose(&mut harness, "Export answers");
        let field = harness.get_by_label("Path");
        field.set_text_value_accesskit(&out.display().to_string());
        field.focus();
        settle(&mut harness);
        harness.key_press(Key::Enter);
        settle(&mut harness);
    }
    let again = preview(&std::fs::read(&out).unwrap(), document(&harness));
    assert_eq!((again.changes, again.faults), (vec![], vec![]));
    assert!(again.same >= 5);
    let toast = harness.state().toast().unwrap_or_default();
    assert!(toast.contains("already a file"), "what is there is not replaced unasked: {toast}");
}
