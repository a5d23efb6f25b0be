//! Five levels in a row, “don’t know” beside them, and what takes an answer back.

use egui::accesskit::Role;
use egui::{
    Align2, CornerRadius, CursorIcon, Id, Rect, Response, Sense, Stroke, StrokeKind, Ui,
    WidgetInfo, pos2, vec2,
};
use lucide_icons::Icon;

use super::read::Entry;
use super::{Opened, Questions, evidence};
use crate::app::theme::{RADIUS, TARGET, bold, font, size, space};
use crate::app::widgets::elided;
use crate::measure::Known;
use crate::workshop::{Level, Question, Reply};

/// Height of the levels, in points.
pub(super) const HEIGHT: f32 = 42.0;

/// The widest that one level gets, in points.
const WIDEST: f32 = 104.0;

/// What was picked: a reply, or to take it back.
pub(super) type Pick = Option<Reply>;

impl Opened<'_> {
    /// Draws the line into `rect` and answers with what was picked. The levels are no stops for
    /// Tab: the question is one, and its keys do the same.
    pub(super) fn picker(
        &self,
        ui: &Ui,
        rect: Rect,
        entry: &Entry,
        question: &Question,
        state: &mut Questions,
    ) -> Option<Pick> {
        let (text, theme) = (self.text, self.theme);
        let answer = self.answer(entry);
        let reply = answer.map(|a| a.reply);
        let mut picked = None;
        let unknown = text.get("questions-dont-know");
        let ink = *theme.ink;
        let words = elided(ui.painter(), unknown, bold(size::TINY), ink, 140.0);
        let unknown_width = (words.size().x + 2.0 * space::S).max(64.0);
        let tools = evidence::CLIP + TARGET + space::XS;
        let room = rect.width() - tools - unknown_width - 2.0 * space::S;
        let each = (room / Level::COUNT as f32).floor().clamp(TARGET, WIDEST);
        let group = Rect::from_min_size(rect.min, vec2(each * Level::COUNT as f32, HEIGHT));
        let radius = CornerRadius::same(RADIUS);
        let edge = Stroke::new(theme.line, *theme.edge);
        ui.painter().rect_stroke(group, radius, edge, StrokeKind::Inside);
        let mut chosen_cell = None;
        for level in 0..Level::COUNT {
            let cell = Rect::from_min_size(
                pos2(group.left() + level as f32 * each, group.top()),
                vec2(each, HEIGHT),
            );
            let Ok(value) =
                u8::try_from(level).map_err(drop).and_then(|l| Level::new(l).map_err(drop))
            else {
                continue;
            };
            let chosen = reply == Some(Reply::Level(value));
            let stage = self.row.stages[level].as_str();
            let response = self.cell(ui, cell, entry, question, &level.to_string(), stage, chosen);
            if level > 0 {
                let inner = cell.y_range().shrink(theme.line);
                ui.painter().vline(cell.left(), inner, theme.hairline_stroke());
            }
            if chosen {
                chosen_cell = Some(cell);
            }
            if response.on_hover_text(&question.levels[level]).clicked() {
                picked = Some(Some(Reply::Level(value)));
            }
        }
        if let Some(cell) = chosen_cell {
            let stroke = Stroke::new(2.0, *theme.actual);
            ui.painter().rect_stroke(cell, radius, stroke, StrokeKind::Inside);
        }
        self.fed_mark(ui, group, each, question, entry);

        let beside = Rect::from_min_size(
            pos2(group.right() + space::S, rect.top()),
            vec2(unknown_width, HEIGHT),
        );
        let chosen = reply == Some(Reply::DontKnow);
        let stroke = if chosen { Stroke::new(2.0, *theme.ink_soft) } else { edge };
        let response = self.cell(ui, beside, entry, question, "?", unknown, chosen);
        ui.painter().rect_stroke(beside, radius, stroke, StrokeKind::Inside);
        let why = if self.row.factor.unknown_counts_low {
            "questions-dont-know-low"
        } else {
            "questions-dont-know-why"
        };
        if response.on_hover_text(text.get(why)).clicked() {
            picked = Some(Some(Reply::DontKnow));
        }

        if answer.is_some()
            && self.back(ui, pos2(beside.right() + space::XS, rect.center().y), question, entry)
        {
            picked = Some(None);
        }
        let links = answer.map_or(0, |a| a.evidence.len() + a.references.len());
        let name = text.with("questions-clip", &[("question", question.text.as_str().into())]);
        let clip = Rect::from_min_size(
            pos2(rect.right() - evidence::CLIP, rect.center().y - TARGET / 2.0),
            vec2(evidence::CLIP, TARGET),
        );
        let holder = evidence::Holder::Question(entry.id.clone(), entry.finding.clone());
        self.clip(ui, clip, &name, links, holder, state);
        picked
    }

    /// One level: its figure, and under it its name.
    fn cell(
        &self,
        ui: &Ui,
        rect: Rect,
        entry: &Entry,
        question: &Question,
        figure: &str,
        stage: &str,
        chosen: bool,
    ) -> Response {
        let theme = self.theme;
        let id = Id::unique(("questions", "pick", entry.id.as_str(), figure));
        let response =
            ui.interact(rect, id, Sense::CLICK).on_hover_cursor(CursorIcon::PointingHand);
        response.widget_info(|| {
            let name = format!("{}, {stage}", question.text);
            WidgetInfo::selected(Role::RadioButton, true, chosen, name)
        });
        if chosen {
            let wash = if figure == "?" { *theme.sunken } else { *theme.actual_wash };
            ui.painter().rect_filled(rect, RADIUS, wash);
        } else if response.hovered() {
            ui.painter().rect_filled(rect.shrink(1.0), RADIUS, *theme.hover);
        }
        let ink = if chosen { *theme.ink } else { *theme.ink_soft };
        let (big, small) = if chosen {
            (bold(size::BODY), bold(size::TINY))
        } else {
            (font(size::BODY), font(size::TINY))
        };
        let top = pos2(rect.center().x, rect.top() + 14.0);
        ui.painter().text(top, Align2::CENTER_CENTER, figure, big, ink);
        let name = elided(ui.painter(), stage, small, ink, rect.width() - 6.0);
        let at = pos2(rect.center().x - name.size().x / 2.0, rect.bottom() - 19.0);
        ui.painter().galley(at, name, ink);
        response
    }

    /// Where on the levels the register stands.
    fn fed_mark(&self, ui: &Ui, group: Rect, each: f32, question: &Question, entry: &Entry) {
        let Some(fed) = question.feed.and_then(|feed| self.feeds?.get(feed)) else { return };
        let theme = self.theme;
        // Level 0 lies in the middle of its cell, and so does level 4.
        let x = group.left() + each / 2.0 + fed.share as f32 * each * (Level::COUNT - 1) as f32;
        let counts = matches!(entry.known.first(), Some(Known::Fed(_)));
        let ink = if counts { *theme.actual } else { *theme.ink_faint };
        let foot = pos2(x, group.bottom() + 1.0);
        let mark = vec![foot, foot + vec2(-5.0, 7.0), foot + vec2(5.0, 7.0)];
        ui.painter().add(egui::Shape::convex_polygon(mark, ink, Stroke::NONE));
    }

    /// The button that takes the answer back.
    fn back(&self, ui: &Ui, left: egui::Pos2, question: &Question, entry: &Entry) -> bool {
        let theme = self.theme;
        let rect = Rect::from_min_size(left - vec2(0.0, TARGET / 2.0), vec2(TARGET, TARGET));
        let id = Id::unique(("questions", "back", entry.id.as_str()));
        let response =
            ui.interact(rect, id, Sense::CLICK).on_hover_cursor(CursorIcon::PointingHand);
        let name = self.text.with("questions-back", &[("question", question.text.as_str().into())]);
        response.widget_info(|| WidgetInfo::labeled(Role::Button, true, name.as_str()));
        if response.hovered() {
            ui.painter().rect_filled(rect, RADIUS, *theme.hover);
        }
        let ink = if response.hovered() { *theme.ink } else { *theme.ink_faint };
        let icon = Icon::Eraser.unicode();
        ui.painter().text(rect.center(), Align2::CENTER_CENTER, icon, font(size::BODY), ink);
        response.on_hover_text(self.text.get("questions-back-short")).clicked()
    }
}
