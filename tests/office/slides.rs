//! The slides.

use std::collections::BTreeMap;
use std::io::Write as _;

use fireside::file::{EXAMPLES, parse};
use fireside::report::build::{Ask, build};
use fireside::report::model::{Block, Cell, Data, Failed, Part, Report};
use fireside::report::pptx::pptx;
use fireside::text::{Language, Text};
use fireside::workshop::Section;
use roxmltree::{Document, Node};

use super::archive::{Archive, named, sheets, words};
use super::sample::{HOSTILE, logos, report, table};
use super::{slides_of, stops};

/// Every part is well formed, every relation leads somewhere, and every part says what it is.
fn is_sound(archive: &Archive) {
    let types = Document::parse(archive.text("[Content_Types].xml")).unwrap();
    let of = |name: &str| -> Vec<String> {
        let all = types.root_element().children();
        all.filter_map(|n| n.attribute(name)).map(str::to_ascii_lowercase).collect()
    };
    let (extensions, parts) = (of("Extension"), of("PartName"));
    for (name, bytes) in &archive.0 {
        if name.ends_with(".xml") || name.ends_with(".rels") {
            let text = std::str::from_utf8(bytes).unwrap();
            Document::parse(text).unwrap_or_else(|e| panic!("{name}: {e}"));
        }
        let extension = name.rsplit('.').next().unwrap().to_ascii_lowercase();
        let known = parts.contains(&format!("/{}", name.to_ascii_lowercase()));
        let known = known || extensions.contains(&extension) || name == "[Content_Types].xml";
        assert!(known, "{name} does not say what it is");
        if !name.contains("_rels/") {
            for target in archive.relations(name).values() {
                assert!(archive.0.contains_key(target), "{name} leads to {target}");
            }
        }
    }
    for part in parts {
        let name = part.trim_start_matches('/');
        let there = archive.0.keys().any(|n| n.eq_ignore_ascii_case(name));
        assert!(there, "{part} is said to be there");
    }
}

/// Left, top, right and bottom of what lies on a slide, in points.
fn frames(slide: &Document<'_>) -> Vec<[f64; 4]> {
    placed(slide).into_iter().map(|(_, frame)| frame).collect()
}

/// What lies where on a slide.
fn placed<'a, 'i>(slide: &'a Document<'i>) -> Vec<(Node<'a, 'i>, [f64; 4])> {
    let number =
        |n: Node<'_, '_>, name: &str| n.attribute(name).unwrap().parse::<f64>().unwrap() / 12_700.0;
    named(slide.root_element(), "xfrm")
        .filter(|frame| frame.parent().unwrap().tag_name().name() != "grpSpPr")
        .map(|frame| {
            let off = named(frame, "off").next().unwrap();
            let ext = named(frame, "ext").next().unwrap();
            let (x, y) = (number(off, "x"), number(off, "y"));
            let ends = [x, y, x + number(ext, "cx"), y + number(ext, "cy")];
            let is_shape = |n: &Node<'_, '_>| {
                matches!(n.tag_name().name(), "sp" | "graphicFrame" | "pic" | "cxnSp")
            };
            (frame.ancestors().find(is_shape).unwrap(), ends)
        })
        .collect()
}

/// The columns of numbers that a chart keeps: by the title of the series, `x` for places.
fn cached(chart: &str) -> BTreeMap<String, Vec<Option<f64>>> {
    let document = Document::parse(chart).unwrap();
    let mut found = BTreeMap::new();
    for series in named(document.root_element(), "ser") {
        let child = |name: &'static str| series.children().find(|n| n.tag_name().name() == name);
        let title = named(child("tx").unwrap(), "v").next().unwrap().text().unwrap_or_default();
        for (name, key) in [("val", title), ("yVal", title), ("xVal", "x")] {
            let Some(values) = child(name) else { continue };
            let count = named(values, "ptCount").next().unwrap().attribute("val").unwrap();
            let mut column = vec![None; count.parse().unwrap()];
            for point in named(values, "pt") {
                let at: usize = point.attribute("idx").unwrap().parse().unwrap();
                let value = named(point, "v").next().unwrap().text().unwrap();
                column[at] = Some(value.parse::<f64>().unwrap());
            }
            found.insert(key.to_owned(), column);
        }
    }
    found
}

/// What the charts of one kind of data must hold, all their pieces after one another.
fn expected(data: &Data, text: &Text) -> Vec<(String, Vec<Option<f64>>)> {
    match data {
        Data::Dumbbell { names, rows } | Data::Radar { names, rows } => vec![
            (names[0].clone(), rows.iter().map(|r| r.actual.value).collect()),
            (names[1].clone(), rows.iter().map(|r| r.desired.value).collect()),
        ],
        Data::Bars { name, rows } => {
            vec![(name.clone(), rows.iter().map(|r| r.value.value).collect())]
        }
        Data::Lines { lines, .. } => lines
            .iter()
            .map(|line| (line.name.clone(), line.values.iter().map(|n| n.value).collect()))
            .collect(),
        Data::Matrix { names, points, .. } => vec![
            ("x".to_owned(), points.iter().map(|p| p.at[0].value).collect()),
            (names[1].clone(), points.iter().map(|p| p.at[1].value).collect()),
        ],
        Data::Roadmap { rows, .. } => {
            vec![(
                text.get("office-start").to_owned(),
                rows.iter().map(|r| Some(r.span[0])).collect(),
            )]
        }
        Data::Tornado { base, rows, .. } => {
            let swing = |v: Option<f64>| Some(v? - base.value?);
            vec![
                (
                    text.get("office-low-swing").to_owned(),
                    rows.iter().map(|r| swing(r.low.value)).collect(),
                ),
                (
                    text.get("office-high-swing").to_owned(),
                    rows.iter().map(|r| swing(r.high.value)).collect(),
                ),
            ]
        }
    }
}

fn length(data: &Data, text: &Text) -> usize {
    expected(data, text)[0].1.len()
}

#[test]
fn the_parts_are_sound_in_every_language() {
    for language in Language::ALL {
        let report = report(language);
        let bytes = slides_of(&report);
        is_sound(&Archive::read(&bytes));
        assert_eq!(bytes, slides_of(&report), "the same report makes the same file");
    }
}

#[test]
fn every_value_of_every_chart_is_the_one_of_the_report() {
    charts_agree(&report(Language::English));
}

#[test]
fn the_charts_of_the_examples_are_those_of_their_reports() {
    for example in &EXAMPLES {
        let path = std::path::Path::new("example.ron");
        let workshop = parse(example.text, path).expect("an example").workshop;
        charts_agree(&build(&workshop, &Ask::on(jiff::civil::date(2026, 11, 22))));
    }
}

#[test]
fn a_deck_is_short_and_every_title_names_its_part() {
    for example in &EXAMPLES {
        let path = std::path::Path::new("example.ron");
        let workshop = parse(example.text, path).expect("an example").workshop;
        let report = build(&workshop, &Ask::on(jiff::civil::date(2026, 11, 22)));
        let text = Text::of(report.language);
        let bare = ["paper-evidence", "paper-recommendation"].map(|key| text.get(key));
        let archive = Archive::read(&slides_of(&report));
        let slides = archive.named("ppt/slides/", ".xml");
        assert!(slides.len() <= 54, "{}", slides.len());
        for name in slides {
            let slide = Document::parse(archive.text(name)).unwrap();
            let titled = |shape: &Node<'_, '_>| {
                named(*shape, "ph").any(|ph| matches!(ph.attribute("type"), Some("title")))
            };
            for shape in named(slide.root_element(), "sp").filter(titled) {
                let title = words(shape);
                assert!(!bare.contains(&title.trim()), "{name}: {title}");
            }
            // The number of a slide and its title are not all of it.
            let shapes = named(slide.root_element(), "cNvPr").count();
            assert!(shapes > 3, "{name} is nearly empty");
        }
    }
}

/// Slides are read from afar, and nothing on them lies on something else.
#[test]
fn what_stands_side_by_side_can_be_read() {
    for example in &EXAMPLES {
        let path = std::path::Path::new("example.ron");
        let workshop = parse(example.text, path).expect("an example").workshop;
        let report = build(&workshop, &Ask::on(jiff::civil::date(2026, 11, 22)));
        let archive = Archive::read(&slides_of(&report));
        for name in archive.named("ppt/slides/", ".xml") {
            let slide = Document::parse(archive.text(name)).unwrap();
            let root = slide.root_element();
            let size = |run: Node<'_, '_>| run.attribute("sz").and_then(|s| s.parse::<i32>().ok());
            for table in named(root, "tbl") {
                let small = named(table, "rPr").filter_map(size).find(|size| *size < 1000);
                assert_eq!(small, None, "{name}: letters of a table");
            }
            // Words of their own, but those that lie over a chart.
            let boxes = named(root, "sp").filter(|shape| {
                named(*shape, "cNvSpPr").any(|n| n.attribute("txBox").is_some())
                    && !named(*shape, "fld").any(|_| true)
                    && !named(*shape, "bodyPr").any(|n| n.attribute("anchor") == Some("ctr"))
            });
            for shape in boxes {
                let small = named(shape, "rPr").filter_map(size).find(|size| *size < 1200);
                assert_eq!(small, None, "{name}: {}", words(shape));
            }
            let within = |a: &[f64; 4], b: &[f64; 4]| {
                a[0] >= b[0] - 1.0 && a[1] >= b[1] - 1.0 && a[2] <= b[2] + 1.0 && a[3] <= b[3] + 1.0
            };
            // The names of the quarters of a matrix and of a roadmap lie on it.
            let is_chart = |n: Node<'_, '_>| named(n, "chart").next().is_some();
            let is_label = |n: Node<'_, '_>| {
                named(n, "bodyPr").any(|body| body.attribute("anchor") == Some("ctr"))
            };
            let all = placed(&slide);
            for (at, (over, a)) in all.iter().enumerate() {
                for (on, b) in &all[at + 1..] {
                    let wide = a[2].min(b[2]) - a[0].max(b[0]);
                    let high = a[3].min(b[3]) - a[1].max(b[1]);
                    let labels = is_chart(*over) && is_label(*on) && within(b, a);
                    let apart = wide <= 1.0 || high <= 1.0 || labels;
                    assert!(apart, "{name}: {a:?} lies on {b:?}");
                }
            }
        }
    }
}

/// The charts, as they are kept and as their workbooks have them, say what the report says.
fn charts_agree(report: &Report) {
    let text = Text::of(report.language);
    let archive = Archive::read(&slides_of(report));
    let mut charts = archive.named("ppt/charts/", ".xml").into_iter();
    for chart in report.charts() {
        let mut found: BTreeMap<String, Vec<Option<f64>>> = BTreeMap::new();
        while found.values().next().map_or(0, Vec::len) < length(&chart.data, text) {
            let name = charts.next().unwrap_or_else(|| panic!("{} is missing", chart.id));
            let kept = cached(archive.text(name));
            // Its workbook says the same, cell by cell.
            let book = archive.relations(name).into_values().next().unwrap();
            let (_, cells) = sheets(&archive.0[&book]).remove(0);
            for (title, values) in kept.iter().filter(|(title, _)| *title != "x") {
                let heading = cells
                    .iter()
                    .find(|(at, cell)| at.0 == 0 && cell.words.as_deref() == Some(title));
                let ((_, column), _) = heading.unwrap_or_else(|| panic!("{title} in {book}"));
                for (row, value) in (1u32..).zip(values) {
                    let cell = cells.get(&(row, *column)).and_then(|cell| cell.number);
                    assert_eq!(cell, *value, "{book}, {title}, row {row}");
                }
            }
            kept.into_iter().for_each(|(key, values)| found.entry(key).or_default().extend(values));
        }
        for (title, values) in expected(&chart.data, text) {
            assert_eq!(found.get(&title), Some(&values), "{} · {title}", chart.id);
        }
    }
    assert_eq!(charts.next(), None, "a chart that the report does not have");
}

#[test]
fn everything_lies_on_its_slide_under_one_title() {
    for language in Language::ALL {
        let archive = Archive::read(&slides_of(&report(language)));
        let slides = archive.named("ppt/slides/", ".xml");
        assert!(slides.len() > 12, "{}", slides.len());
        for name in slides {
            let slide = Document::parse(archive.text(name)).unwrap();
            for [left, top, right, bottom] in frames(&slide) {
                let inside = left >= 0.0 && top >= 0.0 && right <= 960.5 && bottom <= 540.5;
                assert!(inside, "{name}: {left} {top} {right} {bottom}");
            }
            let titles = named(slide.root_element(), "ph")
                .filter(|ph| matches!(ph.attribute("type"), Some("title" | "ctrTitle")));
            assert_eq!(titles.count(), 1, "{name}");
            let ids: Vec<&str> =
                named(slide.root_element(), "cNvPr").map(|n| n.attribute("id").unwrap()).collect();
            let mut once = ids.clone();
            once.sort_unstable();
            once.dedup();
            assert_eq!(once.len(), ids.len(), "{name}: two shapes with one id");
        }
    }
}

#[test]
fn a_large_figure_with_a_long_note_stays_on_its_slide_and_is_said_whole() {
    let note = format!("counted by hand {}in every branch", "and counted again ".repeat(150));
    let mut report = report(Language::Italian);
    for block in &mut report.sections[0].blocks {
        if let Block::Figures(figures) = block {
            figures[1].note.clone_from(&note);
            // They stand under other things, too.
            let figures = Block::Figures(figures.clone());
            report.sections[1].blocks.push(figures);
            break;
        }
    }
    let archive = Archive::read(&slides_of(&report));
    let mut shown = 0;
    for name in archive.named("ppt/slides/", ".xml") {
        let slide = Document::parse(archive.text(name)).unwrap();
        for (shape, [left, top, right, bottom]) in placed(&slide) {
            shown += usize::from(words(shape).contains("counted by hand"));
            let inside = left >= 0.0 && top >= 0.0 && right <= 960.5 && bottom <= 540.5;
            assert!(inside, "{name}: {left} {top} {right} {bottom}");
        }
    }
    assert_eq!(shown, 2);
    let notes = archive.named("ppt/notesSlides/", ".xml").into_iter();
    let said = notes.filter(|name| {
        words(Document::parse(archive.text(name)).unwrap().root_element()).contains(&note)
    });
    assert_eq!(said.count(), 2);
}

#[test]
fn a_long_table_goes_on_over_slides_and_loses_no_cell() {
    let text = Text::of(Language::English);
    let mut report = report(Language::English);
    let mut long = table(60);
    long.rows[30][0] = Cell::Text("a very long remark ".repeat(550));
    let mut blocks = vec![Block::Table(long.clone())];
    report.sections = vec![Part {
        section: Section::Roadmap,
        title: "Roadmap".to_owned(),
        notes: Vec::new(),
        blocks: std::mem::take(&mut blocks),
    }];
    let archive = Archive::read(&slides_of(&report));
    let (mut found, mut tables) = (vec![String::new(); 4], 0);
    for name in archive.named("ppt/slides/", ".xml") {
        let slide = Document::parse(archive.text(name)).unwrap();
        for table in named(slide.root_element(), "tbl") {
            tables += 1;
            // The heading stands on every slide.
            for row in named(table, "tr").skip(1) {
                for (column, cell) in named(row, "tc").enumerate() {
                    found[column].push_str(&words(cell));
                }
            }
        }
    }
    assert!(tables > 6, "{tables}");
    let letters = |words: &str| words.split_whitespace().collect::<String>();
    for (column, found) in found.iter().enumerate() {
        let meant: String = long
            .rows
            .iter()
            .map(|row| match &row[column] {
                Cell::Text(words) => words.clone(),
                Cell::Number(number) | Cell::Heat(number) => number.write(text),
            })
            .collect();
        assert_eq!(letters(found), letters(&meant), "column {column}");
    }
}

#[test]
fn what_was_typed_is_text_and_what_is_said_stands_in_the_notes() {
    let mut report = report(Language::English);
    report.title = HOSTILE.to_owned();
    report.confidentiality = HOSTILE.to_owned();
    report.client = "x".repeat(10_000);
    report.sections[0].title = format!("{HOSTILE} {}", "and so on ".repeat(400));
    let archive = Archive::read(&slides_of(&report));
    is_sound(&archive);
    let cover = Document::parse(archive.text("ppt/slides/slide1.xml")).unwrap();
    let said = words(cover.root_element());
    assert!(said.contains("=cmd|' /C calc'!A0 <b>&amp; \"quotes\" 'apostrophes' ]]> 🙂"), "{said}");
    let notes = archive.named("ppt/notesSlides/", ".xml");
    let said: Vec<String> = notes
        .iter()
        .map(|name| words(Document::parse(archive.text(name)).unwrap().root_element()))
        .collect();
    for part in &report.sections {
        for note in &part.notes {
            let note: String = note.chars().filter(|c| !c.is_control()).collect();
            assert!(said.iter().any(|s| s.contains(&note)), "{note}");
        }
    }
    // A title that had to be cut is said in full.
    let title = report.sections[0].title.trim_end().replace('\u{7}', "");
    assert!(said.iter().any(|s| s.contains(&title)));
    for book in archive.named("ppt/embeddings/", ".xlsx") {
        for (_, cells) in sheets(&archive.0[book]) {
            let formulas = cells.values().filter_map(|c| c.formula.as_deref());
            for formula in formulas {
                assert!(!formula.contains("cmd"), "{formula}");
            }
        }
    }
}

#[test]
fn a_report_without_sections_or_values_is_still_a_presentation() {
    let mut bare = report(Language::Italian);
    bare.sections.clear();
    let archive = Archive::read(&slides_of(&bare));
    is_sound(&archive);
    assert_eq!(archive.named("ppt/slides/", ".xml").len(), 1);

    let mut unknown = report(Language::Italian);
    for block in unknown.sections.iter_mut().flat_map(|part| &mut part.blocks) {
        forget(block);
    }
    let archive = Archive::read(&slides_of(&unknown));
    is_sound(&archive);
    for name in archive.named("ppt/charts/", ".xml") {
        let known = cached(archive.text(name)).into_values().flatten().flatten().count();
        // Only the roadmap has spans, which are always known.
        assert!(known == 0 || archive.text(name).contains("stacked"), "{name}");
    }
}

/// Takes every value away.
fn forget(block: &mut Block) {
    match block {
        Block::Figures(figures) => figures.iter_mut().for_each(|f| f.number.value = None),
        Block::Table(table) => {
            for cell in table.rows.iter_mut().flatten() {
                if let Cell::Number(number) | Cell::Heat(number) = cell {
                    number.value = None;
                }
            }
        }
        Block::Chart(chart) => match &mut chart.data {
            Data::Dumbbell { rows, .. } | Data::Radar { rows, .. } => {
                for row in rows {
                    (row.actual.value, row.desired.value, row.range) = (None, None, None);
                }
            }
            Data::Bars { rows, .. } => rows.iter_mut().for_each(|r| r.value.value = None),
            Data::Lines { lines, .. } => {
                lines.iter_mut().flat_map(|l| &mut l.values).for_each(|n| n.value = None);
            }
            Data::Matrix { points, .. } => {
                points.iter_mut().flat_map(|p| &mut p.at).for_each(|n| n.value = None);
            }
            Data::Tornado { base, rows, .. } => {
                base.value = None;
                rows.iter_mut().for_each(|r| (r.low.value, r.high.value) = (None, None));
            }
            Data::Roadmap { .. } => {}
        },
        _ => {}
    }
}

#[test]
fn a_template_gives_its_look_and_keeps_its_slides_to_itself() {
    let mut other = report(Language::English);
    other.accent = Some(fireside::workshop::Accent::new([0x70, 0x10, 0x50]));
    other.sections.truncate(2);
    let template = slides_of(&other);
    let report = report(Language::Indonesian);
    let bytes = pptx(&report, Some(&template), &mut |_| true).expect("slides");
    let archive = Archive::read(&bytes);
    is_sound(&archive);
    let own = Archive::read(&template);
    let kept = |name: &str| assert_eq!(archive.text(name), own.text(name), "{name}");
    kept("ppt/theme/theme1.xml");
    kept("ppt/slideMasters/slideMaster1.xml");
    let plain = Archive::read(&slides_of(&report));
    let slides = |archive: &Archive| archive.named("ppt/slides/", ".xml").len();
    assert_eq!(slides(&archive), slides(&plain), "its slides are not ours");
    // A master of notes stays one, and is listed even where the template forgot to.
    assert_eq!(archive.named("ppt/notesMasters/", ".xml").len(), 1);
    let forgetful = rewritten(&template, "ppt/presentation.xml", |text| {
        let (before, after) = text.split_once("<p:notesMasterIdLst>").unwrap();
        let (_, after) = after.split_once("</p:notesMasterIdLst>").unwrap();
        format!("{before}{after}")
    });
    for template in [&template, &forgetful] {
        let bytes = pptx(&report, Some(template), &mut |_| true).expect("slides");
        let archive = Archive::read(&bytes);
        let presentation = Document::parse(archive.text("ppt/presentation.xml")).unwrap();
        let lists: Vec<&str> = presentation
            .root_element()
            .children()
            .map(|n| n.tag_name().name())
            .filter(|name| name.ends_with("IdLst"))
            .collect();
        assert_eq!(lists, ["sldMasterIdLst", "notesMasterIdLst", "sldIdLst"]);
        let ids = named(presentation.root_element(), "sldId").count();
        assert_eq!(ids, slides(&archive), "every slide is shown");
    }
}

/// The archive with one part written anew.
fn rewritten(bytes: &[u8], part: &str, change: impl Fn(&str) -> String) -> Vec<u8> {
    let mut out = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for (name, bytes) in Archive::read(bytes).0 {
        out.start_file(&name, zip::write::SimpleFileOptions::default()).unwrap();
        if name == part {
            out.write_all(change(std::str::from_utf8(&bytes).unwrap()).as_bytes()).unwrap();
        } else {
            out.write_all(&bytes).unwrap();
        }
    }
    out.finish().unwrap().into_inner()
}

#[test]
fn what_is_no_template_is_refused() {
    let report = report(Language::English);
    let whole = slides_of(&report);
    let mut archive = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    archive.start_file("hello.txt", zip::write::SimpleFileOptions::default()).unwrap();
    archive.write_all(b"hello").unwrap();
    let other = archive.finish().unwrap().into_inner();
    let book = {
        let archive = Archive::read(&whole);
        archive.0[archive.named("ppt/embeddings/", ".xlsx")[0]].clone()
    };
    for bad in [b"".as_slice(), b"PK\x03\x04", &whole[..whole.len() / 2], &other, &book] {
        let answer = pptx(&report, Some(bad), &mut |_| true);
        assert!(matches!(answer, Err(Failed::Template(_))), "{answer:?}");
    }
}

#[test]
fn a_logo_stands_on_the_cover_and_a_broken_one_is_refused() {
    let mut report = report(Language::English);
    let [svg, png, broken] = logos();
    for (logo, name) in [(svg, "ppt/media/logo.svg"), (png, "ppt/media/logo.png")] {
        let bytes = logo.bytes().to_vec();
        report.logo = Some(logo);
        let archive = Archive::read(&slides_of(&report));
        is_sound(&archive);
        assert_eq!(archive.0[name], bytes);
        assert!(archive.relations("ppt/slides/slide1.xml").values().any(|t| t == name));
    }
    for bad in [broken.bytes(), b"<svg", b"<svg xmlns='http://www.w3.org/2000/svg'/>", b"GIF89a"] {
        report.logo = Some(fireside::workshop::Logo::new(bad).unwrap());
        let answer = pptx(&report, None, &mut |_| true);
        assert!(matches!(answer, Err(Failed::Logo(_))), "{answer:?}");
    }
}

#[test]
fn whoever_stops_it_gets_no_half_of_it() {
    let report: Report = report(Language::English);
    stops(|progress| pptx(&report, None, progress));
}

#[test]
fn it_asks_whether_to_go_on_while_it_says_which_slide_holds_what() {
    let report: Report = report(Language::English);
    let mut parts = Vec::new();
    let bytes = pptx(&report, None, &mut |part| {
        parts.push(part);
        true
    });
    assert!(parts.is_sorted(), "{parts:?}");
    let slides = Archive::read(&bytes.expect("slides")).named("ppt/slides/", ".xml").len();
    assert!(parts.len() > slides + report.charts().count(), "{} times", parts.len());
    let packing = parts.iter().filter(|part| **part < 0.5).count() + 1;
    let mut asked = 0;
    let answer = pptx(&report, None, &mut |_| {
        asked += 1;
        asked < packing / 2
    });
    assert_eq!((answer, asked), (Err(Failed::Stopped), packing / 2));
}
