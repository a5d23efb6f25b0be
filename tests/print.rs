//! The report on paper: pages of a PDF, their pictures, and each chart as a picture.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test that cannot go on has failed"
)]

mod printed;
mod said;

use std::io::Cursor;

use fireside::file::{EXAMPLES, parse};
use fireside::report::build::{Ask, build};
use fireside::report::model::{Block, Cell, Data, Failed, Report};
use fireside::report::pdf::{Pages, chart_png, chart_svg, page, page_count, pdf};
use fireside::text::Text;
use fireside::workshop::{Accent, Language, Logo, Paper, Section};
use image::{ImageFormat, Rgb, RgbImage};
use printed::{chart, heatmap, lines, matrix, part, questions, report, roadmap};

fn printed(report: &Report) -> Vec<u8> {
    pdf(report, &mut |_| true).unwrap()
}

/// Whether there is ink on a picture, as a part of its dots.
fn ink(picture: &image::RgbaImage) -> f64 {
    let dark = picture.pixels().filter(|p| p.0[..3].iter().any(|c| *c < 128)).count();
    dark as f64 / picture.pixels().len() as f64
}

/// One section that holds these blocks.
fn holding(blocks: Vec<Block>) -> Report {
    Report { sections: vec![part(Section::Scope, "Scope", blocks)], ..report(Language::English) }
}

#[test]
fn a_report_becomes_pages_in_every_language() {
    for language in Language::ALL {
        let bytes = printed(&report(language));
        assert!(bytes.starts_with(b"%PDF-1.7"));
        let pages = Pages::open(bytes).unwrap();
        // Eight sections and the contents, which run on where there is room.
        assert!((5..=12).contains(&pages.count()), "{language:?}: {}", pages.count());
        for page in 0..pages.count() {
            let picture = pages.picture(page, 300).unwrap();
            assert_eq!(picture.dimensions(), (300, 424));
            assert!(ink(&picture) > 0.002, "page {page} is empty");
            assert!(picture.pixels().all(|p| p.0[3] == 255), "white is not see-through");
        }
    }
}

#[test]
fn those_who_cannot_see_it_get_tags_and_a_language() {
    let bytes = printed(&report(Language::Indonesian));
    let has = |words: &str| bytes.windows(words.len()).any(|w| w == words.as_bytes());
    assert!(has("pdfuaid:part"), "it claims PDF/UA");
    assert!(has("/Lang (id)") || has("/Lang(id)") || has("<dc:language>"), "it names its language");
}

#[test]
fn the_same_report_is_the_same_bytes() {
    let report = report(Language::Italian);
    assert!(printed(&report) == printed(&report));
}

#[test]
fn pages_have_the_size_that_was_asked_for() {
    let size = |paper| {
        let bytes = printed(&Report { paper, ..holding(Vec::new()) });
        Pages::open(bytes).unwrap().size(0).unwrap().map(|length| length.round() as u32)
    };
    assert_eq!(size(Paper::A4), [595, 842]);
    assert_eq!(size(Paper::Letter), [612, 792]);
}

#[test]
fn what_people_typed_is_never_markup() {
    let nasty = "#panic() *bold* _it_ $x$ <a> @b `c` // d /* e \\ = f [g] #{ https://h.i \"j\" 'k' \
                 =cmd|' /C calc'!A0 {{ }} \u{0}\u{202e} 👍🏽 🧑‍💻 日本語 \u{e000}";
    let mut report = holding(vec![
        Block::Heading { text: nasty.to_owned(), page: true },
        Block::Text(nasty.to_owned()),
        Block::Bullets(vec![nasty.to_owned(), String::new()]),
        Block::Quote { text: nasty.to_owned(), source: nasty.to_owned() },
        Block::Notice(nasty.to_owned()),
    ]);
    report.title = nasty.to_owned();
    report.client = nasty.to_owned();
    report.author = nasty.to_owned();
    report.confidentiality = nasty.to_owned();
    report.sections[0].title = nasty.to_owned();
    assert_eq!(Pages::open(printed(&report)).unwrap().count(), 1);
}

#[test]
fn long_notes_and_long_tables_go_on_on_the_next_page() {
    let note = "words and more words ".repeat(500);
    let word = "x".repeat(10_000);
    let pages = |blocks| Pages::open(printed(&holding(blocks))).unwrap().count();
    assert!(pages(vec![Block::Text(note)]) > 1);
    assert!(pages(vec![Block::Text(word.clone()), Block::Notice(word.clone())]) > 4);
    assert!(pages(vec![questions("many", 120)]) > 4);
    let mut table = questions("wide", 2);
    if let Block::Table(table) = &mut table {
        table.rows[0][0] = Cell::Text(word);
        table.rows[1].truncate(1);
    }
    assert!(pages(vec![table]) > 1);
    assert!(pages(vec![chart("many", roadmap(90)), chart("more", matrix(60))]) > 2);
}

#[test]
fn next_to_nothing_is_a_report_too() {
    let mut empty = report(Language::English);
    empty.sections.clear();
    empty.title.clear();
    empty.client.clear();
    empty.author.clear();
    empty.confidentiality.clear();
    assert_eq!(Pages::open(printed(&empty)).unwrap().count(), 1);
    let nothing = holding(vec![
        Block::Text(String::new()),
        Block::Figures(Vec::new()),
        Block::Messages(Vec::new()),
        Block::Bullets(Vec::new()),
        heatmap(0),
        chart("matrix", matrix(0)),
        chart("roadmap", Data::Roadmap { quarters: Vec::new(), rows: Vec::new() }),
        chart("lines", Data::Lines { places: Vec::new(), lines: Vec::new(), scale: [0.0, 0.0] }),
        chart("radar", Data::Radar { names: Default::default(), rows: Vec::new() }),
        chart("bars", Data::Bars { name: String::new(), rows: Vec::new() }),
    ]);
    assert!(Pages::open(printed(&nothing)).unwrap().count() >= 1);
}

#[test]
fn the_logo_stands_on_the_title_page() {
    let mut picture = Cursor::new(Vec::new());
    let dots = RgbImage::from_pixel(80, 30, Rgb([200, 20, 20]));
    dots.write_to(&mut picture, ImageFormat::Png).unwrap();
    let svg = br##"<svg xmlns="http://www.w3.org/2000/svg" width="80" height="30">
        <rect width="80" height="30" fill="#c81414"/></svg>"##;
    let red = |logo: &[u8]| {
        let logo = Some(Logo::new(logo).unwrap());
        let pages = Pages::open(printed(&Report { logo, ..holding(Vec::new()) })).unwrap();
        let page = pages.picture(0, 400).unwrap();
        page.pixels().filter(|p| p.0[0] > 150 && p.0[1] < 90).count()
    };
    let mut jpeg = Cursor::new(Vec::new());
    dots.write_to(&mut jpeg, ImageFormat::Jpeg).unwrap();
    for logo in [picture.get_ref().as_slice(), jpeg.get_ref(), svg] {
        assert!(red(logo) > 1000, "{} bytes", logo.len());
    }
}

#[test]
fn a_broken_logo_is_named() {
    let mut cut = Cursor::new(Vec::new());
    RgbImage::new(80, 30).write_to(&mut cut, ImageFormat::Png).unwrap();
    let cut = &cut.get_ref()[..40];
    // A picture that claims to be 60,000 dots wide and high.
    let mut huge = cut.to_vec();
    huge[16..24].copy_from_slice(&[0, 0, 0xea, 0x60, 0, 0, 0xea, 0x60]);
    let bad: [&[u8]; 7] =
        [b"", b"no picture", b"<svg", b"<html></html>", b"GIF89a\x01\0\x01\0\0\0\0", cut, &huge];
    for bytes in bad {
        let logo = Some(Logo::new(bytes).unwrap());
        let failed = pdf(&Report { logo, ..holding(Vec::new()) }, &mut |_| true);
        assert!(matches!(failed, Err(Failed::Logo(_))), "{bytes:?}: {failed:?}");
    }
}

#[test]
fn who_stops_it_does_not_wait() {
    let report = report(Language::English);
    for limit in [0.0, 0.1, 0.75] {
        let mut heard = Vec::new();
        let failed = pdf(&report, &mut |part| {
            heard.push(part);
            part < limit
        });
        assert_eq!(failed, Err(Failed::Stopped));
        assert_eq!(heard.last(), Some(&limit));
    }
    let mut heard = Vec::new();
    let done = pdf(&report, &mut |part| {
        heard.push(part);
        true
    });
    assert!(done.is_ok());
    assert!(heard.is_sorted() && heard.first() == Some(&0.0) && heard.last() == Some(&1.0));
}

#[test]
fn every_chart_is_a_picture_too() {
    let text = Text::of(Language::Italian);
    let report = report(Language::Italian);
    let mut kinds = 0;
    for chart in report.charts() {
        let svg = chart_svg(chart, text).unwrap();
        assert!(svg.contains("<title>What the ") && svg.contains("&lt;angles&gt; &amp; "), "{svg}");
        // The picture can be read again by those who draw logos.
        let again =
            Report { logo: Some(Logo::new(svg.as_bytes()).unwrap()), ..holding(Vec::new()) };
        assert!(pdf(&again, &mut |_| true).is_ok(), "{}", chart.id);
        let png = chart_png(chart, text, 900).unwrap();
        let picture = image::load_from_memory(&png).unwrap().to_rgba8();
        assert_eq!(picture.width(), 900);
        assert!(ink(&picture) > 0.005, "{} is empty", chart.id);
        kinds += 1;
    }
    assert_eq!(kinds, 8);
    let Block::Chart(one) = chart("curve", lines(3, 1)) else { unreachable!() };
    assert_eq!(image::load_from_memory(&chart_png(&one, text, 0).unwrap()).unwrap().width(), 1);
}

#[test]
fn the_accent_is_on_every_page_that_has_a_title() {
    let accent = Some(Accent::new([0xa0, 0x10, 0x60]));
    let pages = Pages::open(printed(&Report { accent, ..holding(Vec::new()) })).unwrap();
    for page in 0..pages.count() {
        let picture = pages.picture(page, 1500).unwrap();
        assert!(picture.pixels().any(|p| p.0[..3] == [0xa0, 0x10, 0x60]), "page {page}");
    }
}

#[test]
fn what_is_no_pdf_has_no_pages() {
    assert!(matches!(Pages::open(b"no pages".to_vec()), Err(Failed::Writer(_))));
    assert_eq!((page_count(b"no pages"), page(b"", 0, 100)), (0, None));
    let bytes = printed(&holding(Vec::new()));
    let pages = Pages::open(bytes.clone()).unwrap();
    assert_eq!(page_count(&bytes), pages.count());
    assert_eq!(page(&bytes, 1, 100), pages.picture(1, 100).ok());
    assert!(pages.picture(99, 100).is_err());
    assert_eq!(pages.size(99), None);
}

/// The report of each example in its own language, as it is read back from the pages.
fn examples() -> impl Iterator<Item = (Report, Vec<String>)> {
    EXAMPLES.iter().map(|example| {
        let path = std::path::Path::new("example.ron");
        let workshop = parse(example.text, path).expect("an example").workshop;
        let report = build(&workshop, &Ask::on(jiff::civil::date(2026, 11, 22)));
        let pages = said::pages(&printed(&report));
        (report, pages)
    })
}

#[test]
fn the_first_page_carries_the_messages_and_the_figures() {
    for (report, pages) in examples() {
        let (text, first) = (Text::of(report.language), &pages[0]);
        let says = |words: &str| assert!(first.contains(&said::bare(words)), "{words}: {first}");
        says(&report.title);
        let mut messages = 0;
        for block in &report.sections[0].blocks {
            match block {
                Block::Messages(all) => all.iter().for_each(|message| {
                    messages += 1;
                    // A word at the end of a line may be parted.
                    says(message.headline.split(' ').next().unwrap());
                    let found = message.headline.split(' ');
                    let found = found.filter(|word| first.contains(&said::bare(word))).count();
                    assert!(found * 10 >= message.headline.split(' ').count() * 8, "{first}");
                }),
                Block::Figures(all) => all.iter().for_each(|figure| {
                    says(&figure.number.write(text));
                }),
                Block::Chart(chart) => {
                    says(chart.caption.split(' ').next().unwrap());
                    for number in chart.data.numbers() {
                        says(&number.write(text));
                    }
                }
                _ => {}
            }
        }
        assert_eq!(messages, 3, "{}", report.title);
        // What is in it comes after what one should remember.
        assert!(
            pages[..3].iter().any(|page| page.contains(&said::bare(text.get("print-contents"))))
        );
    }
}

#[test]
fn every_number_on_paper_is_the_one_of_the_report() {
    for (report, pages) in examples() {
        let text = Text::of(report.language);
        let all = pages.concat();
        let (mut rows, mut whole) = (0, 0);
        for table in report.tables() {
            for row in &table.rows {
                let words = |cell: &Cell| match cell {
                    Cell::Text(words) => words.clone(),
                    Cell::Number(n) | Cell::Heat(n) => n.write(text),
                };
                let line: String = row.iter().map(words).collect();
                rows += 1;
                whole += usize::from(all.contains(&said::bare(&line)));
                // A row that goes on overleaf is written in two pieces; its numbers are in one.
                let numeric = |cell: &&Cell| !matches!(cell, Cell::Text(_));
                for run in row.split(|cell| !numeric(&cell)).filter(|run| !run.is_empty()) {
                    let run: String = run.iter().map(words).collect();
                    assert!(all.contains(&said::bare(&run)), "{}: {run}", table.id);
                }
            }
        }
        assert!(whole * 10 >= rows * 9 && rows > 60, "{whole} of {rows} rows stand whole");
        for figure in report.sections.iter().flat_map(|part| &part.blocks) {
            if let Block::Figures(figures) = figure {
                for figure in figures {
                    let said =
                        format!("{}{}{}", figure.label, figure.number.write(text), figure.note);
                    let number = said::bare(&figure.number.write(text));
                    assert!(all.contains(&number), "{}: {said}", figure.number.id);
                }
            }
        }
        let mut drawn = 0;
        for chart in report.charts() {
            // A radar and a curve have no numbers beside their points.
            if let Data::Dumbbell { .. } | Data::Bars { .. } | Data::Tornado { .. } = &chart.data {
                for number in chart.data.numbers() {
                    let written = said::bare(&number.write(text));
                    assert!(all.contains(&written), "{}: {written}", number.id);
                    drawn += 1;
                }
            }
        }
        assert!(drawn > 16, "{drawn}");
    }
}

#[test]
fn no_page_is_left_half_empty_but_the_last() {
    for (report, _) in examples() {
        let pages = Pages::open(printed(&report)).unwrap();
        for page in 0..pages.count() - 1 {
            let picture = pages.picture(page, 200).unwrap();
            let (top, bottom) = (picture.height() * 26 / 297, picture.height() * 272 / 297);
            let inked = |y: &u32| (0..picture.width()).any(|x| picture.get_pixel(x, *y).0[1] < 200);
            let last = (top..bottom).rev().find(inked).unwrap_or(top);
            let full = f64::from(last - top) / f64::from(bottom - top);
            assert!(full > 0.5, "{}, page {}: {full:.2}", report.title, page + 1);
        }
    }
}
