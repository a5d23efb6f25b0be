//! Where a figure comes from, in words and numbers of the reader's language.

mod names;
mod numbers;
mod words;

use crate::measure::why::{Explanation, Step, Support};
use crate::text::Text;
use crate::workshop::Workshop;

pub use names::{crumb, title};

/// One explanation, written down. Whoever shows it needs no figures of its own.
#[derive(Debug, Clone, PartialEq)]
pub struct Page {
    /// What is explained.
    pub title: String,
    /// Of whom, and in which round.
    pub scope: String,
    /// The value, or a dash where there is none.
    pub value: String,
    /// The formula in words.
    pub words: String,
    /// The formula in symbols; empty where there is none.
    pub symbols: String,
    /// The same with the numbers put in; empty where there are none.
    pub numbers: String,
    /// Under a question: the question as it is asked, and what was answered.
    pub answer: Vec<String>,
    /// The heads of the table, the first one of the terms' names.
    pub heads: Vec<String>,
    /// The terms.
    pub lines: Vec<Line>,
    /// What must be said beside it.
    pub notes: Vec<String>,
    /// What somebody wrote beside it.
    pub remark: String,
    /// The signals, documents and interviews that it leans on.
    pub sources: Vec<String>,
    /// Other figures of the same thing.
    pub also: Vec<(String, Step)>,
}

/// One term.
#[derive(Debug, Clone, PartialEq)]
pub struct Line {
    /// What it is called.
    pub label: String,
    /// Its numbers, one a column after the first.
    pub cells: Vec<String>,
    /// Its contribution by the largest one, 0 to 1; none where there is nothing to compare.
    pub bar: Option<f32>,
    /// It is the one that counts, among several that do not.
    pub counts: bool,
    /// The figure that explains it.
    pub leads: Option<Step>,
}

impl Page {
    /// Writes an explanation down.
    #[must_use]
    pub fn of(text: &Text, workshop: &Workshop, round: &str, found: &Explanation) -> Self {
        let columns = numbers::columns(found.formula);
        let mut heads = vec![text.get(names::head(found.formula)).to_owned()];
        if found.terms.is_empty() {
            heads.clear();
        } else {
            heads.extend(columns.iter().map(|c| text.get(c.head()).to_owned()));
        }
        let most = found.terms.iter().filter_map(|t| t.product).map(f64::abs).fold(0.0, f64::max);
        let bars = numbers::adds_up(found.formula) && most > 0.0;
        let lines = found
            .terms
            .iter()
            .map(|term| Line {
                label: names::label(text, workshop, term),
                cells: columns.iter().map(|c| c.cell(text, found, term)).collect(),
                bar: term.product.filter(|_| bars).map(|p| (p.abs() / most) as f32),
                counts: term.counts,
                leads: term.leads.clone(),
            })
            .collect();
        let numbers = numbers::put_in(text, found);
        Self {
            title: title(text, workshop, &found.step.figure),
            scope: scope(text, workshop, round, &found.step),
            value: numbers::value(text, found),
            words: words::formula(text, found.formula).to_owned(),
            symbols: words::symbols(text, found.formula).to_owned(),
            numbers,
            answer: words::answer(text, workshop, found),
            heads,
            lines,
            notes: found.notes.iter().map(|n| words::note(text, workshop, n)).collect(),
            remark: found.support.note.clone(),
            sources: sources(text, workshop, &found.support),
            also: found
                .also
                .iter()
                .map(|step| (names::short(text, &step.figure), step.clone()))
                .collect(),
        }
    }

    /// The page as plain text: what is copied, and what the command line prints.
    #[must_use]
    pub fn plain(&self, text: &Text) -> String {
        let mut out = format!("{}\n{}\n\n", self.title, self.scope);
        out.push_str(&self.value);
        if !self.symbols.is_empty() {
            out.push_str(&format!(" = {}", self.symbols));
        }
        if !self.numbers.is_empty() {
            out.push_str(&format!("\n= {}", self.numbers));
        }
        out.push('\n');
        for paragraph in std::iter::once(&self.words).chain(&self.answer) {
            if !paragraph.is_empty() {
                out.push_str(&format!("{paragraph}\n"));
            }
        }
        if !self.lines.is_empty() {
            out.push('\n');
            out.push_str(&self.table());
        }
        if !self.remark.is_empty() {
            let note = self.remark.as_str().into();
            out.push_str(&format!("\n{}\n", text.with("why-remark", &[("note", note)])));
        }
        for (head, list) in [("why-notes", &self.notes), ("why-leans", &self.sources)] {
            if !list.is_empty() {
                out.push_str(&format!("\n{}\n", text.get(head)));
                for item in list {
                    out.push_str(&format!("– {item}\n"));
                }
            }
        }
        out
    }

    /// The terms in columns, numbers to the right. What counts among several has a mark.
    fn table(&self) -> String {
        let mark = |line: &Line| if line.counts { "●" } else { "" }.to_owned();
        let marked = self.lines.iter().any(|l| l.counts);
        let row = |line: &Line| {
            let cells = line.cells.iter().cloned();
            let mut row: Vec<String> = std::iter::once(line.label.clone()).chain(cells).collect();
            if marked {
                row.push(mark(line));
            }
            row
        };
        let rows: Vec<Vec<String>> =
            std::iter::once(self.heads.clone()).chain(self.lines.iter().map(row)).collect();
        let columns = rows.iter().map(Vec::len).max().unwrap_or(0);
        let wide = |i: usize| {
            let cells = rows.iter().filter_map(|row| row.get(i));
            cells.map(|c| c.chars().count()).max().unwrap_or(0)
        };
        let widths: Vec<usize> = (0..columns).map(wide).collect();
        let mut out = String::new();
        for row in &rows {
            let mut line = String::new();
            for (i, (cell, width)) in row.iter().zip(&widths).enumerate() {
                if i == 0 {
                    line.push_str(&format!("{cell:<width$}"));
                } else {
                    line.push_str(&format!("  {cell:>width$}"));
                }
            }
            out.push_str(line.trim_end());
            out.push('\n');
        }
        out
    }
}

/// Of whom, and in which round.
fn scope(text: &Text, workshop: &Workshop, round: &str, step: &Step) -> String {
    let whom = match step.segment.as_ref().and_then(|id| workshop.segments.get(id)) {
        Some(segment) => segment.title.as_str(),
        None => text.get("why-all-customers"),
    };
    if round.is_empty() { whom.to_owned() } else { format!("{whom} · {round}") }
}

/// What a score or an answer leans on, by name; what is no longer there is left out.
fn sources(text: &Text, workshop: &Workshop, support: &Support) -> Vec<String> {
    let signals = support.evidence.iter().filter_map(|id| workshop.signals.get(id));
    let signals = signals.map(|s| match s.date {
        Some(date) => format!("{} ({}, {})", s.title, s.source, text.date(date)),
        None => format!("{} ({})", s.title, s.source),
    });
    let references = support.references.iter().filter_map(|id| workshop.references.get(id));
    let references = references.map(|r| {
        let mut name = r.title.clone();
        if let Some(date) = r.date {
            name.push_str(&format!(", {}", text.date(date)));
        }
        if !r.place.is_empty() {
            name.push_str(&format!(" ({})", r.place));
        }
        name
    });
    signals.chain(references).collect()
}
