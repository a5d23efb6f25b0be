//! The three sources of the score side by side, and which one counts.

use egui::accesskit::Role;
use egui::{Align2, pos2, vec2};
use egui::{CornerRadius, CursorIcon, Id, Rect, Sense, Stroke, StrokeKind, Ui, WidgetInfo};
use lucide_icons::Icon;

use super::super::hand::Hand;
use super::super::row::source_key;
use super::Opened;
use super::read::Read;
use crate::app::theme::{RADIUS, TARGET, bold, font, size, space};
use crate::app::widgets::{elided, wrapped};
use crate::measure::Source;
use crate::workshop::{Basis, Rating};

/// One of the three.
struct Cell<'a> {
    source: Source,
    basis: Basis,
    score: Option<f64>,
    /// What stands under the score: what it rests on, or why there is none.
    words: String,
    name: &'a str,
}

impl Opened<'_> {
    /// The strip of three cells, and the default above it.
    pub(super) fn sources(&self, ui: &mut Ui, read: &Read, hand: &mut Hand<'_>) {
        let (text, theme, row) = (self.text, self.theme, self.row);
        let figures = row.figures;
        self.default_basis(ui, hand);
        let or_why = |score: Option<f64>, known: &'static str, why: &'static str| {
            text.get(if score.is_some() { known } else { why }).to_owned()
        };
        let cells = [
            Cell {
                source: Source::Judged,
                basis: Basis::Judged,
                score: figures.judged,
                words: or_why(figures.judged, "questions-by-hand", "questions-none-judged"),
                name: text.get(source_key(Source::Judged)),
            },
            Cell {
                source: Source::Voted,
                basis: Basis::Voted,
                score: figures.voted,
                words: or_why(figures.voted, "questions-by-vote", "questions-none-voted"),
                name: text.get(source_key(Source::Voted)),
            },
            Cell {
                source: Source::Evidenced,
                basis: Basis::Evidenced,
                score: figures.evidenced,
                words: self.evidenced(read),
                name: text.get(source_key(Source::Evidenced)),
            },
        ];
        let gap = space::S;
        let width = ((ui.available_width() - 2.0 * gap) / 3.0).floor();
        let inner = width - 2.0 * space::M;
        let soft = *theme.ink_soft;
        let lines: Vec<_> = cells
            .iter()
            .map(|c| wrapped(ui.painter(), &c.words, font(size::SMALL), soft, inner))
            .collect();
        let tallest = lines.iter().map(|l| l.size().y).fold(0.0, f32::max);
        let height = 2.0 * space::S + 26.0 + tallest;
        let (_, strip) = ui.allocate_space(vec2(ui.available_width(), height));
        for (i, (cell, line)) in cells.into_iter().zip(lines).enumerate() {
            let left = strip.left() + i as f32 * (width + gap);
            let rect = Rect::from_min_size(pos2(left, strip.top()), vec2(width, height));
            self.source(ui, rect, &cell, line, hand);
        }
        let counts_but_unknown = match row.rating.basis {
            Basis::FirstKnown => None,
            Basis::Judged => figures.judged.is_none().then_some("questions-judged-missing"),
            Basis::Voted => figures.voted.is_none().then_some("questions-voted-missing"),
            Basis::Evidenced => {
                figures.evidenced.is_none().then_some("questions-evidenced-missing")
            }
        };
        if let Some(key) = counts_but_unknown.filter(|_| row.target.is_some()) {
            let words = egui::RichText::new(text.get(key)).font(font(size::SMALL));
            ui.add(egui::Label::new(words.color(*theme.warning)).wrap());
        }
    }

    /// “First known”, the default, as a choice beside the three.
    fn default_basis(&self, ui: &mut Ui, hand: &mut Hand<'_>) {
        let (text, theme, row) = (self.text, self.theme, self.row);
        let (_, rect) = ui.allocate_space(vec2(ui.available_width(), TARGET));
        let label = text.get("score-counts");
        let label = elided(ui.painter(), label, bold(size::SMALL), *theme.ink, rect.width());
        let at = pos2(rect.left(), rect.center().y - label.size().y / 2.0);
        let taken = label.size().x + space::L;
        ui.painter().galley(at, label, *theme.ink);
        let Some(target) = row.target else { return };
        let chosen = row.rating.basis == Basis::FirstKnown;
        let words = text.get("questions-first-known");
        let ink = if chosen { *theme.ink } else { *theme.ink_soft };
        let room = rect.width() - taken - 30.0;
        let words_galley = elided(ui.painter(), words, font(size::SMALL), ink, room);
        let place = Rect::from_min_max(
            pos2(rect.right() - words_galley.size().x - 30.0, rect.top()),
            rect.max,
        );
        let id = Id::unique(("questions", "basis", row.id.as_str()));
        let radio = ui.interact(place, id, Sense::click());
        radio.widget_info(|| WidgetInfo::selected(Role::RadioButton, true, chosen, words));
        if radio.hovered() {
            ui.painter().rect_filled(place, RADIUS, *theme.hover);
        }
        let middle = pos2(place.left() + 14.0, place.center().y);
        let stroke =
            if chosen { Stroke::new(1.5, *theme.accent) } else { Stroke::new(1.0, *theme.edge) };
        ui.painter().circle_stroke(middle, 6.5, stroke);
        if chosen {
            ui.painter().circle_filled(middle, 3.5, *theme.accent);
        }
        let cut = words_galley.elided;
        let at = pos2(place.left() + 26.0, place.center().y - words_galley.size().y / 2.0);
        ui.painter().galley(at, words_galley, ink);
        if radio.has_focus() {
            crate::app::form::focus_ring(ui, theme, place);
        }
        let radio = radio.on_hover_cursor(CursorIcon::PointingHand);
        let radio = if cut { radio.on_hover_text(words) } else { radio };
        if radio.clicked() && !chosen {
            let rating = Rating { basis: Basis::FirstKnown, ..row.rating.clone() };
            hand.edit(target.rate(row.id, rating));
        }
    }

    /// The range and the coverage of the evidence score, or why there is none.
    fn evidenced(&self, read: &Read) -> String {
        let (text, figures) = (self.text, self.row.figures);
        if read.entries.is_empty() {
            return text.get("questions-none-asked").to_owned();
        }
        if figures.evidenced.is_none() {
            return text.get("questions-none-evidenced").to_owned();
        }
        let share = text.percent(figures.answered, 0);
        match read.evidence {
            Some(evidence) if evidence.range.width() > 0.05 => text.with(
                "questions-range-coverage",
                &[
                    ("low", text.score(evidence.range.low).into()),
                    ("high", text.score(evidence.range.high).into()),
                    ("share", share.into()),
                ],
            ),
            _ => text.with("questions-coverage", &[("share", share.into())]),
        }
    }

    fn source(
        &self,
        ui: &Ui,
        rect: Rect,
        cell: &Cell<'_>,
        line: std::sync::Arc<egui::Galley>,
        hand: &mut Hand<'_>,
    ) {
        let (text, theme, row) = (self.text, self.theme, self.row);
        let counts = row.figures.source == Some(cell.source);
        let picked = row.target.is_some() && row.rating.basis == cell.basis;
        let id = Id::unique(("questions", "source", row.id.as_str(), cell.name));
        let sense = if row.target.is_some() { Sense::click() } else { Sense::hover() };
        let response = ui.interact(rect, id, sense);
        let score = cell.score.map_or_else(|| "–".to_owned(), |s| text.score(s));
        response.widget_info(|| {
            let name = format!("{} {}. {}", cell.name, score, cell.words);
            let chosen = picked || (counts && row.rating.basis == Basis::FirstKnown);
            WidgetInfo::selected(Role::RadioButton, row.target.is_some(), chosen, name)
        });
        let radius = CornerRadius::same(RADIUS);
        let fill = if counts {
            *theme.actual_wash
        } else if response.hovered() && row.target.is_some() {
            *theme.hover
        } else {
            egui::Color32::TRANSPARENT
        };
        let stroke = if picked { Stroke::new(1.5, *theme.accent) } else { theme.hairline_stroke() };
        ui.painter().rect(rect, radius, fill, stroke, StrokeKind::Inside);
        if response.has_focus() {
            crate::app::form::focus_ring(ui, theme, rect.expand(2.0));
        }
        let x = rect.left() + space::M;
        let middle = rect.top() + space::S + 11.0;
        let ink = if cell.score.is_some() { *theme.ink } else { *theme.ink_soft };
        let right = pos2(rect.right() - space::M, middle);
        let figure =
            ui.painter().text(right, Align2::RIGHT_CENTER, score, bold(size::HEADING), ink);
        let mut room = figure.left() - space::S - x;
        let mut start = x;
        if counts {
            let at = pos2(x + 7.0, middle + 1.0);
            let icon = Icon::Check.unicode();
            ui.painter().text(at, Align2::CENTER_CENTER, icon, font(size::SMALL), *theme.actual);
            start += 18.0;
            room -= 18.0;
        }
        let face = if counts { bold(size::SMALL) } else { font(size::SMALL) };
        let name = elided(ui.painter(), cell.name, face, *theme.ink, room);
        ui.painter().galley(pos2(start, middle - name.size().y / 2.0), name, *theme.ink);
        ui.painter().galley(pos2(x, rect.top() + space::S + 26.0), line, *theme.ink_soft);
        let Some(target) = row.target else { return };
        let response = response.on_hover_cursor(CursorIcon::PointingHand);
        if response.clicked() && !picked {
            let rating = Rating { basis: cell.basis, ..row.rating.clone() };
            hand.edit(target.rate(row.id, rating));
        }
    }
}
