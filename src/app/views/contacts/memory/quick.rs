//! The line that adds: a title, with a date and a signed valence before it if one likes.

use egui::{Id, Ui, vec2};
use jiff::civil::Date;

use super::{MemoryPage, Said};
use crate::app::form::{Change, Field};
use crate::app::theme::{font, size};
use crate::app::views::Cx;
use crate::text::Text;
use crate::workshop::Valence;

/// Dates before this year are slips of the pen.
pub(super) const EARLIEST: i16 = 1900;

/// The line's field.
pub(super) fn field() -> Id {
    Id::unique("memory-quick")
}

/// What somebody typed.
#[derive(Debug, PartialEq)]
pub(super) struct Line {
    date: Option<Date>,
    valence: Option<Valence>,
    title: String,
}

/// Why a line says nothing that could be added, with the word at fault.
#[derive(Debug, PartialEq)]
pub(super) enum Fault {
    Date(String),
    Far(String),
    Range(String),
    Untitled,
}

/// A date in figures: `2026-03-05`, `5/3/2026` or `5.3.2026`. None if it does not look like one.
fn date(word: &str) -> Option<Result<Date, Fault>> {
    let parts: Vec<&str> = word.split(['-', '/', '.']).collect();
    let figures = |p: &&str| !p.is_empty() && p.bytes().all(|b| b.is_ascii_digit());
    let &[first, month, last] = parts.as_slice() else { return None };
    if !parts.iter().all(figures) {
        return None;
    }
    let (year, day) = if first.len() == 4 { (first, last) } else { (last, first) };
    if word.contains('.') && ![first, last].iter().any(|p| p.len() == 4) {
        // The number of a version or of a clause.
        return None;
    }
    let fault = || Fault::Date(word.to_owned());
    let whole = || {
        let year = Some(year).filter(|y| y.len() == 4)?;
        Date::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?).ok()
    };
    Some(match whole() {
        Some(date) if date.year() < EARLIEST => Err(Fault::Far(word.to_owned())),
        date => date.ok_or_else(fault),
    })
}

/// A valence with its sign, such as `-2` or `+1,5`. A number without one belongs to the title.
fn valence(text: &Text, word: &str) -> Option<Result<Valence, Fault>> {
    let signed = word.starts_with(['+', '-', '−', '–']) || word == "0";
    let digits = word.trim_start_matches(['+', '-', '−', '–']);
    if !signed || !digits.starts_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let value = text.parse_number(digits)?;
    let value = if word.starts_with(['-', '−', '–']) { -value } else { value };
    Some(Valence::new(value).map_err(|_| Fault::Range(word.to_owned())))
}

/// Understands a line; date and valence may come in either order.
pub(super) fn read(text: &Text, typed: &str) -> Result<Line, Fault> {
    let mut line = Line { date: None, valence: None, title: String::new() };
    let mut rest = typed.trim();
    while let Some(word) = rest.split_whitespace().next() {
        if line.date.is_none()
            && let Some(date) = date(word)
        {
            line.date = Some(date?);
        } else if line.valence.is_none()
            && let Some(valence) = valence(text, word)
        {
            line.valence = Some(valence?);
        } else {
            break;
        }
        rest = rest[word.len()..].trim_start();
    }
    if rest.is_empty() {
        return Err(Fault::Untitled);
    }
    rest.clone_into(&mut line.title);
    Ok(line)
}

fn fault(text: &Text, fault: &Fault) -> String {
    let with = |key: &str, word: &str| text.with(key, &[("word", word.to_owned().into())]);
    match fault {
        Fault::Date(word) => with("memory-no-date", word),
        Fault::Far(word) => with("memory-far-date", word),
        Fault::Range(word) => with("memory-no-valence", word),
        Fault::Untitled => text.get("memory-no-title").to_owned(),
    }
}

impl MemoryPage {
    /// The line itself. Enter adds and goes on; what cannot be understood stays as it was typed.
    pub(super) fn quick(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) {
        let (text, id) = (cx.text, field());
        let wrong = matches!(self.said, Some(Said::Wrong(_)));
        let answer = Field::new(id, text.get("memory-quick"))
            .hint(text.get("memory-quick-hint"))
            .wrong(wrong)
            .show(ui, cx.theme, &self.line);
        let entered = answer.entered();
        for change in answer.changes {
            match change {
                Change::To(line) => {
                    self.line = line;
                    self.said = None;
                }
                Change::Dropped => {
                    self.line.clear();
                    self.said = None;
                }
                Change::Left => {}
            }
        }
        if !entered || self.line.trim().is_empty() {
            return;
        }
        // The field keeps the keyboard: one adds and goes on.
        self.wanted = Some(id);
        ui.ctx().request_repaint();
        match read(text, &self.line) {
            Ok(line) => {
                let date = line.date.unwrap_or(self.day(cx));
                let mut experience = self.fresh(cx, line.title, date);
                experience.valence = line.valence.unwrap_or(Valence::clamped(0.0));
                let said = if date > cx.today { "memory-added-future" } else { "memory-added" };
                let args = [
                    ("title", experience.title.clone().into()),
                    ("date", text.date(date).into()),
                    ("valence", text.short_signed(experience.valence.get()).into()),
                ];
                self.said = Some(Said::Done(text.with(said, &args)));
                self.add(cx, experience);
                self.line.clear();
            }
            Err(wrong) => self.said = Some(Said::Wrong(fault(text, &wrong))),
        }
    }

    /// What came of the last thing that was asked, or how the line is written.
    pub(super) fn outcome(&self, ui: &mut Ui, cx: &Cx<'_>) {
        let theme = cx.theme;
        let (words, ink) = match &self.said {
            Some(Said::Done(words)) => (words.as_str(), theme.ink_soft),
            Some(Said::Wrong(words)) => (words.as_str(), theme.bad),
            None => (cx.text.get("memory-quick-note"), theme.ink_soft),
        };
        ui.allocate_ui(vec2(ui.available_width(), 20.0), |ui| {
            let words = egui::RichText::new(words).font(font(size::SMALL)).color(*ink);
            ui.add(egui::Label::new(words).truncate());
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Language;

    #[test]
    fn date_and_signed_valence_are_understood_at_the_start() {
        let text = Text::of(Language::English);
        let line = |date: Option<Date>, valence: Option<f64>, title: &str| Line {
            date,
            valence: valence.map(Valence::clamped),
            title: title.to_owned(),
        };
        let fifth = Some(jiff::civil::date(2026, 3, 5));
        for (typed, expected) in [
            ("2026-03-05 -2 Lost parcel", line(fifth, Some(-2.0), "Lost parcel")),
            (" +1,5  5/3/2026  Kind call", line(fifth, Some(1.5), "Kind call")),
            ("5.3.2026 Kind call", line(fifth, None, "Kind call")),
            ("−0.5 slow", line(None, Some(-0.5), "slow")),
            ("0 nothing much", line(None, Some(0.0), "nothing much")),
            ("1.2.3 was slow", line(None, None, "1.2.3 was slow")),
            ("3 parcels lost", line(None, None, "3 parcels lost")),
            ("24-7 help -2", line(None, None, "24-7 help -2")),
            ("📦 丢失", line(None, None, "📦 丢失")),
        ] {
            assert_eq!(read(text, typed), Ok(expected), "{typed}");
        }
        for (typed, expected) in [
            ("2026-02-30 x", Fault::Date("2026-02-30".into())),
            ("5/3/26 x", Fault::Date("5/3/26".into())),
            ("0026-03-05 x", Fault::Far("0026-03-05".into())),
            ("-3 x", Fault::Range("-3".into())),
            ("2026-03-05 -2", Fault::Untitled),
        ] {
            assert_eq!(read(text, typed), Err(expected), "{typed}");
        }
    }
}
