//! Small words: keys of what has a fixed set of values, lists, cut notes, and the pieces of tables.

use super::cx::Cx;
use crate::measure::{Grade, Source};
use crate::report::marks;
use crate::report::model::{Block, Cell, Column, KeyFigure, Number, Table};
use crate::text::money::behind_money;
use crate::workshop::{Layer, Phase, RootProblem, Section, Stance};

/// The most rows of a table that speaks of what a file may hold any number of.
pub(super) const MOST: usize = 40;

/// The longest paragraph that somebody typed, in characters.
/// It guards a page against a file that holds a novel: what a person says in one place is a third of
/// it at most, and a table or a page grows with it.
pub(super) const LONG: usize = 1500;

/// The longest words in a cell of a table, in characters.
pub(super) const SHORT: usize = 320;

/// Words as they were typed, with their spaces made plain; where they are longer than `most`
/// characters, they end with the last whole sentence, or else with a whole word.
pub(super) fn clip(words: &str, most: usize) -> String {
    let mut out = String::new();
    let mut length = 0;
    for word in words.split_whitespace() {
        let more = word.chars().count() + usize::from(length > 0);
        if length + more > most {
            if length == 0 {
                out.extend(word.chars().take(most));
            }
            // Half a sentence says something else than the whole.
            if let Some(end) = out.rfind(['.', '!', '?']).filter(|end| 2 * end >= out.len()) {
                out.truncate(end + 1);
                out.push(' ');
            }
            out.push('…');
            break;
        }
        if length > 0 {
            out.push(' ');
        }
        out.push_str(word);
        length += more;
    }
    out
}

/// Words as they were typed, or others where there are none.
pub(super) fn or(words: &str, cx: &Cx<'_>, key: &'static str) -> String {
    let clipped = clip(words, SHORT);
    if clipped.is_empty() { cx.get(key) } else { clipped }
}

/// A word within a sentence.
pub(super) fn small(word: &str) -> String {
    let mut chars = word.chars();
    let Some(first) = chars.next() else { return String::new() };
    // “CRM” and a single letter are names.
    match chars.clone().next() {
        Some(second) if !second.is_uppercase() => first.to_lowercase().chain(chars).collect(),
        _ => word.to_owned(),
    }
}

/// A name without the pair of quotation marks that it may already stand in.
pub(super) fn bare(name: &str) -> String {
    clip(marks::bare(name), SHORT)
}

/// “A, B and C”.
pub(super) fn list(cx: &Cx<'_>, items: &[String]) -> String {
    match items {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] => cx.with(
            "paper-and",
            &[
                ("n", items.len().into()),
                ("list", first.join(", ").into()),
                ("last", last.as_str().into()),
            ],
        ),
    }
}

/// “A, B and 3 more”: so many of them by name, and how many are not.
pub(super) fn some(cx: &Cx<'_>, items: &[String], most: usize) -> String {
    if items.len() <= most {
        return list(cx, items);
    }
    let more = cx.with("paper-and-more", &[("n", (items.len() - most).into())]);
    format!("{}, {more}", items[..most].join(", "))
}

/// A name in quotation marks.
pub(super) fn quoted(cx: &Cx<'_>, name: &str) -> String {
    clip(&marks::framed(name, cx.text.language()), SHORT)
}

/// Italian with its articles as they sound before a percentage: “nell’82%”, “dallo 0,5%”.
pub(super) fn elided(said: &str) -> String {
    const ARTICLES: [(&str, &str, &str); 7] = [
        ("nel", "nell’", "nello "),
        ("dal", "dall’", "dallo "),
        ("del", "dell’", "dello "),
        ("sul", "sull’", "sullo "),
        ("al", "all’", "allo "),
        ("il", "l’", "lo "),
        ("Il", "L’", "Lo "),
    ];
    let whole = |word: &str| {
        let (number, _) = word.split_once('%')?;
        number.split(',').next().map(str::to_owned)
    };
    let mut out = String::with_capacity(said.len() + 4);
    let mut words = said.split(' ').peekable();
    while let Some(word) = words.next() {
        let next = words.peek().copied();
        let article = ARTICLES.iter().find(|(plain, ..)| *plain == word.trim_start_matches('('));
        let number = article.and(next).and_then(whole);
        let heard = article.zip(number).and_then(|((_, vowel, zero), number)| {
            match number.as_str() {
                "0" => Some(*zero),
                // “Uno”, “otto”, “undici” and “ottanta” begin with a vowel.
                "1" | "8" | "11" => Some(*vowel),
                n if n.len() == 2 && n.starts_with('8') => Some(*vowel),
                _ => None,
            }
        });
        if let Some(heard) = heard {
            if word.starts_with('(') {
                out.push('(');
            }
            out.push_str(heard);
            continue;
        }
        out.push_str(word);
        if next.is_some() {
            out.push(' ');
        }
    }
    out
}

/// What somebody wrote, ready to stand between our own words: in quotation marks where the reader's
/// language is another than the workshop's.
pub(super) fn own(cx: &Cx<'_>, words: &str) -> String {
    let foreign = cx.workshop.language != cx.text.language();
    if !foreign || words.is_empty() {
        return words.to_owned();
    }
    marks::framed(words, cx.text.language())
}

/// A span of seconds, in the largest unit that says enough.
pub(super) fn span(cx: &Cx<'_>, seconds: f64) -> String {
    let (key, size, digits) = unit_of(seconds);
    cx.with(key, &[("n", cx.text.number(seconds / size, digits).into())])
}

/// “2.5 to 153.0 days”, “10 min to 3.5 h”.
pub(super) fn spans(cx: &Cx<'_>, least: f64, most: f64) -> String {
    let [from, to] = [span(cx, least), span(cx, most)];
    if from == to {
        return from;
    }
    let said = |from: String, to: String| {
        cx.with("paper-span", &[("least", from.into()), ("most", to.into())])
    };
    let (key, size, digits) = unit_of(most);
    if unit_of(least).0 != key {
        return said(from, to);
    }
    let [from, to] = [least, most].map(|end| cx.text.number(end / size, digits));
    cx.with(key, &[("n", said(from, to).into())])
}

/// The key of the unit that suits a span, its seconds, and how many decimals it is given.
fn unit_of(seconds: f64) -> (&'static str, f64, usize) {
    match seconds {
        s if s < 90.0 * 60.0 => ("paper-minutes", 60.0, 0),
        s if s < 48.0 * 3600.0 => ("paper-hours", 3600.0, 1),
        _ => ("paper-days", 86_400.0, 1),
    }
}

/// A paragraph, unless it is empty.
pub(super) fn paragraph(blocks: &mut Vec<Block>, words: &str) {
    let words = clip(words, LONG);
    if !words.is_empty() {
        blocks.push(Block::Text(words));
    }
}

/// A heading within a section.
pub(super) fn heading(blocks: &mut Vec<Block>, text: String) {
    blocks.push(Block::Heading { text, page: false });
}

/// A list, unless it is empty.
pub(super) fn bullets(blocks: &mut Vec<Block>, items: Vec<String>) {
    if !items.is_empty() {
        blocks.push(Block::Bullets(items));
    }
}

/// A table, unless it is empty.
pub(super) fn table(
    blocks: &mut Vec<Block>,
    id: impl Into<String>,
    caption: String,
    columns: Vec<Column>,
    rows: Vec<Vec<Cell>>,
) {
    // A column in which nothing stands takes room from the others.
    let empty = |cell: Option<&Cell>| matches!(cell, Some(Cell::Text(words)) if words.is_empty());
    let said = |at: usize| at == 0 || !rows.iter().all(|row| empty(row.get(at)));
    let kept: Vec<bool> = (0..columns.len()).map(said).collect();
    fn keep<T>(kept: &[bool], all: Vec<T>) -> Vec<T> {
        all.into_iter().zip(kept).filter(|(_, kept)| **kept).map(|(one, _)| one).collect()
    }
    let columns = keep(&kept, columns);
    let rows: Vec<_> = rows.into_iter().map(|row| keep(&kept, row)).collect();
    if !rows.is_empty() {
        blocks.push(Block::Table(Table { id: id.into(), caption, columns, rows }));
    }
}

/// A column of words.
pub(super) fn column(title: String, width: f32) -> Column {
    Column { title, width, numeric: false }
}

/// A column of numbers.
pub(super) fn numeric(title: String, width: f32) -> Column {
    Column { title, width, numeric: true }
}

/// A cell of words.
pub(super) fn cell(words: &str) -> Cell {
    Cell::Text(clip(words, SHORT))
}

/// A large figure.
pub(super) fn figure(label: String, number: Number, note: String) -> KeyFigure {
    KeyFigure { label, number, note }
}

/// A number with what stands beside it as its unit. Where the unit is the name of the client's
/// money, the number has its sign, and the rest of the unit stands beside it.
pub(super) fn with_unit(
    cx: &Cx<'_>,
    id: String,
    value: Option<f64>,
    digits: usize,
    unit: &str,
) -> (Number, String) {
    let money = clip(&cx.workshop.value.money, 40);
    match behind_money(unit, &money) {
        Some(rest) => (Number::money(id, value, money, cx.text), cx.text.unit(rest)),
        None => (Number::plain(id, value, digits, ""), cx.text.unit(unit)),
    }
}

/// How many there are.
pub(super) fn count(id: impl Into<String>, n: usize) -> Number {
    Number::plain(id, Some(n as f64), 0, "")
}

/// The key of the title of a section.
pub(super) const fn section(section: Section) -> &'static str {
    match section {
        Section::Summary => "paper-summary",
        Section::Scope => "paper-scope",
        Section::Factors => "paper-factors",
        Section::Segments => "paper-segments",
        Section::Journeys => "paper-journeys",
        Section::ContactPoints => "paper-contacts",
        Section::Pyramid => "paper-pyramid",
        Section::Signals => "paper-signals",
        Section::QuickWins => "paper-wins",
        Section::Roadmap => "paper-roadmap",
        Section::Value => "paper-value",
        Section::Next => "paper-next",
        Section::Appendix => "paper-appendix",
    }
}

/// The key of a grade.
pub(super) const fn grade(grade: Grade) -> &'static str {
    match grade {
        Grade::Opinion => "claims-grade-opinion",
        Grade::Fluke => "claims-grade-fluke",
        Grade::Pattern => "claims-grade-pattern",
        Grade::Trend => "claims-grade-trend",
    }
}

/// The key of where a score comes from.
pub(super) const fn source(source: Source) -> &'static str {
    match source {
        Source::Judged => "paper-judged",
        Source::Voted => "paper-voted",
        Source::Evidenced => "paper-evidenced",
    }
}

/// The key of a layer of the pyramid.
pub(super) const fn layer(layer: Layer) -> &'static str {
    match layer {
        Layer::Needs => "pyramid-needs",
        Layer::Easy => "pyramid-easy",
        Layer::Enjoyable => "pyramid-enjoyable",
    }
}

/// The key of a phase.
pub(super) const fn phase(phase: Phase) -> &'static str {
    match phase {
        Phase::Before => "contacts-before",
        Phase::During => "contacts-during",
        Phase::After => "contacts-after",
    }
}

/// The key of a root problem, and its part in ids.
pub(super) const fn problem(problem: RootProblem) -> (&'static str, &'static str) {
    match problem {
        RootProblem::Churn => ("frame-churn", "churn"),
        RootProblem::Expansion => ("frame-expansion", "expansion"),
        RootProblem::CostToServe => ("frame-cost-to-serve", "cost"),
    }
}

/// The key of a pair of opposite statements, and its part in ids.
pub(super) const fn stance(stance: Stance) -> (&'static str, &'static str) {
    match stance {
        Stance::Relationship => ("stance-relationship", "relationship"),
        Stance::OutsideIn => ("stance-outside-in", "outside"),
        Stance::CustomerNeeds => ("stance-needs", "needs"),
        Stance::Loyalty => ("stance-loyalty", "loyalty"),
        Stance::People => ("stance-people", "people"),
        Stance::Process => ("stance-process", "process"),
        Stance::Culture => ("stance-culture", "culture"),
        Stance::Technology => ("stance-technology", "technology"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn italian_articles_suit_their_percentage() {
        for (said, heard) in [
            ("nel 82% dei casi", "nell’82% dei casi"),
            ("dal 62% al 80%, il 8,5%", "dal 62% all’80%, l’8,5%"),
            ("Il 11% e il 1%", "L’11% e l’1%"),
            ("nel 79%  e 800%, nel 800%", "nel 79%  e 800%, nel 800%"),
            ("(dal 0,0% al 2,0%)", "(dallo 0,0% al 2,0%)"),
            ("(dal 8% al 0,5%)", "(dall’8% allo 0,5%)"),
            ("il 8 marzo", "il 8 marzo"),
        ] {
            assert_eq!(elided(said), heard);
        }
    }

    #[test]
    fn notes_are_cut_after_a_word() {
        assert_eq!(clip("  one \n two  ", 20), "one two");
        assert_eq!(clip("one two three", 8), "one two…");
        assert_eq!(clip("One is. Two are three", 12), "One is. …");
        assert_eq!(clip("A. Two are three of them", 18), "A. Two are three…");
        assert_eq!(clip(&"x".repeat(50), 10), format!("{}…", "x".repeat(10)));
        assert_eq!(clip("", 10), "");
    }
}
