//! What a row opens into: what the factor means, its five levels, what counts, and the note.

use egui::accesskit::Role;
use egui::{
    CornerRadius, CursorIcon, Id, Margin, RichText, Sense, Stroke, StrokeKind, TextEdit, Ui,
    WidgetInfo, pos2, vec2,
};

use super::hand::Hand;
use super::row::{Row, source_key};
use super::target::Side;
use crate::app::theme::{RADIUS, TARGET, bold, font, size, space};
use crate::app::widgets::{chip, wrapped};
use crate::measure::Source;
use crate::workshop::{Basis, Level, Rating};

/// What the opened row keeps between frames.
#[derive(Debug, Default)]
pub(super) struct Questions;

/// The middles of the five stages, in points of the score.
const MIDDLES: [f64; Level::COUNT] = [1.0, 3.0, 5.0, 7.0, 9.0];

impl Row<'_> {
    /// Draws the opened part under the row.
    pub(super) fn show_open(&self, ui: &mut Ui, state: &mut Questions, hand: &mut Hand<'_>) {
        let theme = self.theme;
        let _ = state;
        let margin = Margin { left: 36, right: 8, top: 4, bottom: 12 };
        egui::Frame::new().inner_margin(margin).show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = space::XS;
            let definition = RichText::new(&self.factor.definition).font(font(size::SMALL));
            ui.label(definition.color(*theme.ink));
            ui.add_space(space::XS);
            for level in 0..Level::COUNT {
                self.level(ui, level, hand);
            }
            self.sources(ui, hand);
            self.note(ui, hand);
        });
    }

    /// One level, to be read and to be chosen.
    fn level(&self, ui: &mut Ui, level: usize, hand: &mut Hand<'_>) {
        let theme = self.theme;
        let current = self.figures.actual.map(|s| usize::from(Level::of_score(s).get()));
        let current = current == Some(level);
        let width = ui.available_width();
        let stage_width = 96.0;
        let stage = wrapped(
            ui.painter(),
            &self.stages[level],
            if current { bold(size::SMALL) } else { font(size::SMALL) },
            *theme.ink,
            stage_width,
        );
        let described = wrapped(
            ui.painter(),
            &self.factor.levels[level],
            font(size::SMALL),
            if current { *theme.ink } else { *theme.ink_soft },
            width - stage_width - 3.0 * space::S,
        );
        let height = (described.size().y.max(stage.size().y) + space::S).max(TARGET);
        let sense = if self.target.is_some() { Sense::click() } else { Sense::hover() };
        let (rect, response) = ui.allocate_exact_size(vec2(width, height), sense);
        if ui.is_rect_visible(rect) {
            let radius = CornerRadius::same(RADIUS);
            if current {
                ui.painter().rect_filled(rect, radius, *theme.actual_wash);
            } else if response.hovered() && self.target.is_some() {
                ui.painter().rect_filled(rect, radius, *theme.hover);
            }
            if response.has_focus() {
                let ring = Stroke::new(2.0, *theme.accent);
                ui.painter().rect_stroke(rect, radius, ring, StrokeKind::Inside);
            }
            let at = |x: f32, h: f32| pos2(x, rect.center().y - h / 2.0);
            let x = rect.left() + space::S;
            ui.painter().galley(at(x, stage.size().y), stage, *theme.ink);
            let x = x + stage_width + space::S;
            ui.painter().galley(at(x, described.size().y), described, *theme.ink);
        }
        let stage = &self.stages[level];
        response.widget_info(|| {
            let name = format!("{stage}. {}", self.factor.levels[level]);
            WidgetInfo::selected(Role::RadioButton, self.target.is_some(), current, name)
        });
        let Some(target) = self.target else { return };
        if response.on_hover_cursor(CursorIcon::PointingHand).clicked() {
            hand.edit(target.set(self.id, self.rating, Side::Actual, Some(MIDDLES[level])));
        }
    }

    /// The sources side by side, where there is a choice.
    fn sources(&self, ui: &mut Ui, hand: &mut Hand<'_>) {
        let (text, theme, figures) = (self.text, self.theme, self.figures);
        let Some(target) = self.target else { return };
        let known = [
            (Source::Judged, Basis::Judged, figures.judged),
            (Source::Voted, Basis::Voted, figures.voted),
            (Source::Evidenced, Basis::Evidenced, figures.evidenced),
        ];
        let several = known.iter().filter(|(.., score)| score.is_some()).count() > 1;
        if !several && self.rating.basis == Basis::FirstKnown {
            return;
        }
        ui.add_space(space::XS);
        ui.horizontal_wrapped(|ui| {
            let label = RichText::new(text.get("score-counts")).font(font(size::SMALL));
            ui.label(label.color(*theme.ink_soft));
            for (source, basis, score) in known {
                let Some(score) = score else { continue };
                let label = format!("{} {}", text.get(source_key(source)), text.score(score));
                let chosen = figures.source == Some(source);
                if chip(ui, theme, &label, chosen).clicked() && !chosen {
                    let rating = Rating { basis, ..self.rating.clone() };
                    hand.edit(target.rate(self.id, rating));
                }
            }
        });
    }

    /// Why this score. A sentence typed is one step to undo.
    fn note(&self, ui: &mut Ui, hand: &mut Hand<'_>) {
        let (text, theme) = (self.text, self.theme);
        let evidence = self.rating.evidence.len();
        let asked = self.factor.questions.len();
        if evidence > 0 || (asked > 0 && self.figures.answered > 0.0) {
            let line = text.with(
                "score-evidence",
                &[
                    ("count", evidence.into()),
                    ("answered", text.percent(self.figures.answered, 0).into()),
                ],
            );
            ui.label(RichText::new(line).font(font(size::SMALL)).color(*theme.ink_soft));
        }
        let Some(target) = self.target else {
            let hint = RichText::new(text.get("score-pick-segment")).font(font(size::SMALL));
            ui.label(hint.color(*theme.ink_soft));
            return;
        };
        ui.add_space(space::XS);
        let (round, segment) = (target.round.as_str(), target.segment.as_str());
        let id = Id::unique(("score", "note", round, segment, self.id.as_str()));
        let mut note = self.rating.note.clone();
        let focused = ui.memory(|m| m.has_focus(id));
        let stroke =
            if focused { Stroke::new(1.5, *theme.accent) } else { theme.hairline_stroke() };
        let frame = egui::Frame::new()
            .fill(*theme.raised)
            .stroke(stroke)
            .corner_radius(RADIUS)
            .inner_margin(Margin::symmetric(8, 6));
        let edit = TextEdit::multiline(&mut note)
            .id(id)
            .frame(frame)
            .font(font(size::SMALL))
            .hint_text(text.get("score-note-hint"))
            .desired_rows(2)
            .char_limit(4_000)
            .desired_width(ui.available_width());
        let name = text.with("score-note-name", &[("factor", self.factor.title.as_str().into())]);
        let response = ui.add(edit).accessible_name(name);
        if response.changed() {
            let rating = Rating { note, ..self.rating.clone() };
            hand.live(id, target.rate(self.id, rating));
        }
        if response.lost_focus() {
            hand.out.commit();
        }
    }
}
