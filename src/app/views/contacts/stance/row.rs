//! One pair of statements: both at the ends of a track with two handles, the same values as
//! fields, and a note.

use std::sync::Arc;

use egui::accesskit::Role;
use egui::text::LayoutJob;
use egui::{
    Align, Align2, Galley, Id, Pos2, Rangef, Rect, Sense, Stroke, Ui, UiBuilder, WidgetInfo,
};
use egui::{pos2, vec2};

use super::words::keys;
use crate::app::form::Field;
use crate::app::theme::{TARGET, Theme, bold, font, size, space};
use crate::app::views::Cx;
use crate::app::widgets::{Change, Handle, Rail, Track, Typed, elided, flag, number_field};
use crate::edit::{Edit, ExpectationEdit};
use crate::workshop::{Position, Score, Stance};

/// Height of the line with the name and the note, in points.
const HEAD: f32 = TARGET;

/// Height of the track, in points.
const TRACK: f32 = 32.0;

/// From the end of a statement to the track, in points.
const APART: f32 = 24.0;

/// Width of one field, in points.
const FIELD: f32 = 54.0;

/// Width of the sign before a field, in points.
const SIGN: f32 = 20.0;

/// Below this width the statements stand under the track rather than at its ends, in points.
const NARROW: f32 = 460.0;

/// Which of the two values.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Side {
    Now,
    Aim,
}

/// A row that has been measured.
pub(super) struct Row {
    stance: Stance,
    statements: [Arc<Galley>; 2],
    wide: bool,
    /// How tall it is at least, in points.
    pub height: f32,
}

/// The edit that puts one of the two values somewhere; none takes it back.
fn placed(stance: Stance, position: &Position, side: Side, value: Option<f64>) -> Edit {
    let mut position = position.clone();
    let value = value.map(Score::clamped);
    match side {
        Side::Now => position.now = value,
        Side::Aim => position.aim = value,
    }
    Edit::Expectation(ExpectationEdit::SetPosition(stance, position))
}

impl Row {
    /// Measures a row of this width.
    pub(super) fn new(ui: &Ui, cx: &Cx<'_>, stance: Stance, width: f32) -> Self {
        let [_, crm, cem] = keys(stance);
        let wide = width >= NARROW;
        let room = if wide { beside(width) } else { ((width - space::L) / 2.0).floor() };
        let lay = |key, halign| {
            let words = cx.text.get(key).to_owned();
            let mut job = LayoutJob::simple(words, font(size::SMALL), *cx.theme.ink, room);
            job.halign = halign;
            ui.painter().layout_job(job)
        };
        let statements = [lay(crm, Align::Min), lay(cem, Align::Max)];
        let tallest = statements.iter().map(|g| g.size().y).fold(0.0, f32::max);
        let middle = TRACK + TARGET;
        let middle = if wide { middle.max(tallest) } else { middle + tallest };
        Self { stance, statements, wide, height: HEAD + middle }
    }

    /// Draws the row into `rect`.
    pub(super) fn show(&self, ui: &mut Ui, rect: Rect, cx: &mut Cx<'_>) {
        let (text, theme) = (cx.text, cx.theme);
        let blank = Position::default();
        let position = cx.workshop.stance.get(&self.stance).unwrap_or(&blank);
        let title = text.get(keys(self.stance)[0]);
        let [first, second] = &self.statements;
        let room = if self.wide { beside(rect.width()) } else { -APART };
        let x = Rangef::new(rect.left() + room + APART, rect.right() - room - APART);
        let rail = Rail { x: Rangef::new(x.min + 8.0, x.max - 14.0), max: 10.0 };
        let middle = (rect.top() + HEAD + rect.bottom()) / 2.0;
        let y = if self.wide { middle - TARGET / 2.0 } else { rect.top() + HEAD + TRACK / 2.0 };

        let most = rect.width() * 0.62;
        let head = elided(ui.painter(), title, bold(size::BODY), *theme.ink, most);
        let named = head.size().x;
        let at = rect.min + vec2(0.0, (HEAD - head.size().y) / 2.0);
        ui.painter().galley(at, head, *theme.ink);
        let beside = Rect::from_min_max(
            rect.min + vec2(named + space::S, 0.0),
            pos2(rect.right(), rect.top() + HEAD),
        );
        self.note(ui, beside, position, title, cx);
        let top = |galley: &Galley| {
            if self.wide { middle - galley.size().y / 2.0 } else { y + TRACK / 2.0 + TARGET }
        };
        for (galley, x, right) in [(first, rect.left(), false), (second, rect.right(), true)] {
            let at = pos2(x, top(galley));
            // What is aligned to the right is laid out to the left of its own zero.
            let place = galley.rect.translate(at.to_vec2());
            ui.painter().galley(at, Arc::clone(galley), *theme.ink);
            let id = Id::unique(("stance statement", self.stance as usize, right));
            let words = galley.text();
            let response = ui.interact(place, id, Sense::empty());
            response.widget_info(|| WidgetInfo::labeled(Role::Label, true, words));
        }

        let [(now, now_focus, now_hover), (aim, aim_focus, aim_hover)] =
            self.handles(ui, rail, y, position, title, cx);
        Track {
            actual: now,
            desired: aim,
            editable: true,
            focus: (now_focus, aim_focus),
            hover: (now_hover && !aim_hover, aim_hover),
            ..Track::default()
        }
        .paint(ui.painter(), rail, y, theme);

        let line = Rect::from_center_size(
            pos2(rail.x.center(), y + TRACK / 2.0 + TARGET / 2.0),
            vec2(2.0 * (SIGN + FIELD) + space::L, TARGET),
        );
        self.fields(ui, line, position, title, [now, aim], cx);
    }

    /// The two handles: where they are in this very frame, whether they have the keyboard, and
    /// whether the pointer is over them.
    fn handles(
        &self,
        ui: &Ui,
        rail: Rail,
        y: f32,
        position: &Position,
        title: &str,
        cx: &mut Cx<'_>,
    ) -> [(Option<f64>, bool, bool); 2] {
        let text = cx.text;
        let now = position.now.map(Score::get);
        let aim = position.aim.map(Score::get);
        let top = y - 19.0;
        let area =
            Rect::from_min_max(pos2(rail.x.min - 12.0, top), pos2(rail.x.max + 16.0, top + TARGET));
        let name = text.with("stance-handle-now", &[("pair", title.into())]);
        let id = Id::unique(("stance now", self.stance as usize));
        let handle = Handle {
            id,
            name: &name,
            value: now,
            start: 0.0,
            unknown: text.get("stance-not-placed"),
            step: 0.1,
            grip: 12.0,
        };
        let (dot, change) = handle.show(ui, area, rail);
        change.send(ui.ctx(), id, cx.out, |v| placed(self.stance, position, Side::Now, v));
        let now = after(change, now);

        let x = rail.at(aim.unwrap_or(rail.max));
        // Where both stand in one place the flag is taken by its cloth, the dot by its middle.
        let near = now.is_some_and(|n| (rail.at(n) - x).abs() < 18.0);
        let bottom = if near { y - 6.0 } else { area.bottom() };
        let area = Rect::from_min_max(pos2(x - 8.0, top), pos2(x + 16.0, bottom));
        let name = text.with("stance-handle-aim", &[("pair", title.into())]);
        let id = Id::unique(("stance aim", self.stance as usize));
        let handle = Handle {
            id,
            name: &name,
            value: aim,
            start: rail.max,
            unknown: text.get("stance-not-placed"),
            step: 0.1,
            grip: 24.0,
        };
        let (cloth, change) = handle.show(ui, area, rail);
        change.send(ui.ctx(), id, cx.out, |v| placed(self.stance, position, Side::Aim, v));
        let aim = after(change, aim);
        for (response, hint) in [(&dot, "stance-now-hint"), (&cloth, "stance-aim-hint")] {
            if !response.dragged() {
                response.clone().on_hover_text(text.get(hint));
            }
        }
        [(now, dot.has_focus(), dot.hovered()), (aim, cloth.has_focus(), cloth.hovered())]
    }

    /// The two values to type.
    fn fields(
        &self,
        ui: &mut Ui,
        line: Rect,
        position: &Position,
        title: &str,
        values: [Option<f64>; 2],
        cx: &mut Cx<'_>,
    ) {
        let (text, theme) = (cx.text, cx.theme);
        let mut x = line.left();
        for (side, value) in [Side::Now, Side::Aim].into_iter().zip(values) {
            sign(ui, theme, side, pos2(x + 7.0, line.center().y));
            let key = match side {
                Side::Now => "stance-type-now",
                Side::Aim => "stance-type-aim",
            };
            let name = text.with(key, &[("pair", title.into())]);
            let place = Rect::from_min_size(pos2(x + SIGN, line.top()), vec2(FIELD, TARGET));
            let id = Id::unique((key, self.stance as usize));
            let typed = number_field(ui, place, id, &name, value, 10.0, true, text, theme);
            if let Some(typed) = typed {
                let value = match typed {
                    Typed::Number(value) => Some(value),
                    Typed::Nothing => None,
                };
                cx.out.edit(placed(self.stance, position, side, value));
            }
            x += SIGN + FIELD + space::L;
        }
    }

    /// How it shows, in the words of the room.
    fn note(&self, ui: &mut Ui, place: Rect, position: &Position, title: &str, cx: &mut Cx<'_>) {
        let (text, theme) = (cx.text, cx.theme);
        let mut child = ui.new_child(UiBuilder::new().max_rect(place));
        let name = text.with("stance-note", &[("pair", title.into())]);
        Field::new(Id::unique(("stance note", self.stance as usize)), &name)
            .hint(text.get("stance-note-hint"))
            .font(font(size::SMALL))
            .plain()
            .show(&mut child, theme, &position.note)
            .send(cx.out, |note| {
                let position = Position { note, ..position.clone() };
                Edit::Expectation(ExpectationEdit::SetPosition(self.stance, position))
            });
    }
}

/// The room for a statement beside the track, in points.
fn beside(width: f32) -> f32 {
    (width * 0.27).floor()
}

/// What a gesture leaves a value at.
fn after(change: Change, value: Option<f64>) -> Option<f64> {
    if change.reset { None } else { change.live.or(change.set).or(value) }
}

/// The sign of where one stands or wants to stand, small.
pub(super) fn sign(ui: &Ui, theme: &Theme, side: Side, center: Pos2) {
    match side {
        Side::Now => {
            ui.painter().circle_filled(center, 5.0, *theme.actual);
        }
        Side::Aim => {
            let foot = center + vec2(-3.0, 7.0);
            let stroke = Stroke::new(1.5, *theme.desired);
            flag(ui.painter(), foot, 14.0, stroke, *theme.desired_wash);
        }
    }
}

/// A sign with its word, from `left` on; answers with where it ends.
pub(super) fn legend(ui: &Ui, theme: &Theme, side: Side, words: &str, left: Pos2) -> f32 {
    sign(ui, theme, side, left + vec2(7.0, 0.0));
    let at = left + vec2(SIGN, 0.0);
    let ink = *theme.ink_soft;
    ui.painter().text(at, Align2::LEFT_CENTER, words, font(size::SMALL), ink).right()
}
