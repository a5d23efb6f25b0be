//! The bars of the roadmap: what is planned, what runs over, and what a hand does with them.

use egui::accesskit::Role;
use egui::{
    Color32, CursorIcon, EventFilter, Id, Key, Modifiers, Painter, Pos2, Rect, Sense, Stroke,
    StrokeKind, Ui, WidgetInfo, pos2, vec2,
};
use jiff::civil::Date;

use super::roadmap::{ROW, RoadmapPage, Sheet};
use super::{Shared, acts, words};
use crate::app::form::focus_ring;
use crate::app::theme::{RADIUS, Theme, font, size, space};
use crate::app::views::Cx;
use crate::app::widgets::{dashed, elided};
use crate::measure::{ScheduleRow, days_later};
use crate::workshop::{Action, ActionId};

/// Height of a bar, in points.
const BAR: f32 = 20.0;

/// The least width of a bar, in points: it can be taken hold of.
const LEAST: f32 = 10.0;

/// Width of the ends that are dragged on their own, in points.
const END: f32 = 8.0;

/// A bar on the sheet.
pub(super) struct Bar<'a> {
    pub sheet: &'a Sheet<'a>,
    pub row: usize,
    pub id: &'a ActionId,
    pub action: &'a Action,
    pub times: &'a ScheduleRow,
}

/// What of a bar is in the hand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    /// All of it: both dates move.
    Whole,
    Start,
    Due,
    /// A line to what shall wait for it.
    Line,
}

/// What is in the hand.
#[derive(Debug)]
pub(super) struct Held {
    id: ActionId,
    part: Part,
    from: Pos2,
    /// The action as it was when it was taken.
    was: Action,
    planned: (Date, Date),
}

/// From when to when an action is planned; what nobody said is as the schedule has it.
pub(super) fn planned(action: &Action, times: &ScheduleRow) -> (Date, Date) {
    let start = action.start.unwrap_or(times.start);
    let end = action.due.unwrap_or(times.end);
    (start.min(end), end)
}

/// An action whose bar, or one end of it, is moved by so many days.
fn moved(was: &Action, (start, end): (Date, Date), part: Part, by: i32) -> Action {
    let mut then = was.clone();
    match part {
        Part::Whole => {
            // What has no date at all gets a start; what has one keeps what it does not say.
            then.start = was.start.map(|start| days_later(start, by));
            then.due = was.due.map(|due| days_later(due, by));
            if was.start.is_none() && was.due.is_none() {
                then.start = Some(days_later(start, by));
            }
        }
        Part::Start => then.start = Some(days_later(start, by).min(end)),
        Part::Due => then.due = Some(days_later(end, by).max(start)),
        Part::Line => {}
    }
    then
}

/// Paints a bar: 0 in the chain that decides, 1 any other, 2 what runs over, 3 done.
pub(super) fn look(painter: &Painter, theme: &Theme, rect: Rect, which: usize) {
    match which {
        0 => {
            painter.rect(
                rect,
                4,
                *theme.accent,
                Stroke::new(1.0, *theme.accent),
                StrokeKind::Inside,
            );
        }
        1 => {
            let stroke = Stroke::new(1.5, *theme.actual);
            painter.rect(rect, 4, *theme.actual_wash, stroke, StrokeKind::Inside);
        }
        2 => hatched(painter, rect, *theme.bad),
        _ => {
            let stroke = Stroke::new(1.0, *theme.ink_faint);
            painter.rect(rect, 4, *theme.sunken, stroke, StrokeKind::Inside);
        }
    }
}

/// Slanted lines in a frame: told apart without its colour.
fn hatched(painter: &Painter, rect: Rect, ink: Color32) {
    let inside = painter.with_clip_rect(rect.intersect(painter.clip_rect()));
    let mut x = rect.left() - rect.height();
    while x < rect.right() {
        let ends = [pos2(x, rect.bottom()), pos2(x + rect.height(), rect.top())];
        inside.line_segment(ends, Stroke::new(1.5, ink));
        x += 6.0;
    }
    painter.rect_stroke(rect, 2, Stroke::new(1.0, ink), StrokeKind::Inside);
}

impl RoadmapPage {
    /// Draws a bar and lets it be moved.
    pub(super) fn bar(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, shared: &mut Shared, bar: &Bar<'_>) {
        let (text, theme) = (cx.text, cx.theme);
        let scale = bar.sheet.scale;
        let (start, end) = planned(bar.action, bar.times);
        let (left, right) = (scale.x(start), scale.x(end).max(scale.x(start) + LEAST));
        let y = bar.sheet.y(bar.row);
        let rect = Rect::from_min_max(pos2(left, y - BAR / 2.0), pos2(right, y + BAR / 2.0));
        let key = gesture(bar.id);
        let title = words::title(text, bar.action);
        let says = self.says(cx, bar, title, (start, end));

        let hit = rect.expand2(vec2(0.0, (ROW - BAR) / 2.0 - 2.0));
        let response = ui.interact(hit, key, Sense::click_and_drag());
        let chosen = shared.chosen.as_ref() == Some(bar.id);
        response.widget_info(|| WidgetInfo::selected(Role::Button, true, chosen, &says));
        let near = response.hovered() || response.has_focus() || chosen;
        let ends = [
            (
                Part::Start,
                Rect::from_min_max(
                    pos2(left - END / 2.0, hit.top()),
                    pos2(left + END / 2.0, hit.bottom()),
                ),
            ),
            (
                Part::Due,
                Rect::from_min_max(
                    pos2(right - END / 2.0, hit.top()),
                    pos2(right + END / 2.0, hit.bottom()),
                ),
            ),
        ];
        let mut parts = vec![(Part::Whole, response.clone())];
        for (part, place) in ends {
            let id = key.with(if part == Part::Start { "start" } else { "due" });
            let end = ui.interact(place, id, Sense::DRAG);
            parts.push((part, end.on_hover_cursor(CursorIcon::ResizeHorizontal)));
        }
        // The knob from which a line is drawn to what shall wait for it.
        let over = scale.x(bar.times.end).max(right);
        let knob = pos2(over + 14.0, y);
        let place = Rect::from_center_size(knob, vec2(20.0, hit.height()));
        let line = ui.interact(place, key.with("line"), Sense::DRAG);
        let line_name = text.with("plan-draw-line", &[("what", title.into())]);
        line.widget_info(|| WidgetInfo::labeled(Role::Button, true, &line_name));
        let reaching = line.hovered() || self.draws(bar.id);
        parts.push((Part::Line, line.on_hover_cursor(CursorIcon::Crosshair)));

        for (part, response) in &parts {
            self.take(ui, cx, bar, *part, response, (start, end));
        }
        if response.clicked() {
            response.request_focus();
            shared.choose(cx, Some(bar.id.clone()));
        }
        self.keys(ui, cx, shared, &response, bar, (start, end));

        let which = match () {
            () if bar.action.done => 3,
            () if bar.times.critical => 0,
            () => 1,
        };
        let painter = ui.painter();
        look(painter, theme, rect, which);
        if bar.action.start.is_none() && bar.action.due.is_none() {
            // Nobody has said when: the schedule only guesses.
            painter.rect_filled(rect, 4, *theme.paper);
            dashed(painter, rect, Stroke::new(1.5, *theme.edge), 4.0, 3.0);
        }
        if let Some(late) = words::late(text, bar.action, bar.times) {
            let from = scale.x(bar.action.due.unwrap_or(end));
            let run = Rect::from_min_max(
                pos2(from, rect.top() + 3.0),
                pos2(over.max(from + 4.0), rect.bottom() - 3.0),
            );
            look(painter, theme, run, 2);
            let galley = elided(painter, &late, font(size::TINY), *theme.bad, 140.0);
            let room = painter.clip_rect().right() - over;
            if room > galley.size().x + 28.0 {
                let at = pos2(over + 26.0, y - galley.size().y / 2.0);
                // Lines that pass behind do not cross the words.
                let ground = Rect::from_min_size(at, galley.size()).expand(2.0);
                painter.rect_filled(ground, 0, *theme.paper);
                painter.galley(at, galley, *theme.bad);
            }
        }
        if response.has_focus() || chosen {
            focus_ring(ui, theme, rect.expand(3.0));
        }
        if near || reaching {
            let fill = if reaching { *theme.accent } else { *theme.paper };
            ui.painter().circle(knob, 5.0, fill, Stroke::new(1.5, *theme.accent));
        }
        for (part, response) in parts {
            match part {
                Part::Whole if self.held.is_none() => {
                    response.on_hover_cursor(CursorIcon::Grab).on_hover_text(&says);
                }
                Part::Line if self.held.is_none() => {
                    response.on_hover_text(&line_name);
                }
                _ => {}
            }
        }
    }

    fn says(&self, cx: &Cx<'_>, bar: &Bar<'_>, title: &str, (start, end): (Date, Date)) -> String {
        let text = cx.text;
        let dates = [("from", text.date(start).into()), ("to", text.date(end).into())];
        let mut parts = vec![title.to_owned(), text.with("plan-from-to", &dates)];
        if bar.action.done {
            parts.push(text.get("plan-done").to_owned());
        } else if bar.times.critical {
            parts.push(text.get("plan-critical").to_owned());
        } else if !bar.times.late {
            // What ends after its date has no time to spare.
            let n = i64::from(bar.times.slack_days);
            parts.push(text.with("plan-slack", &[("n", n.into())]));
        }
        parts.extend(words::late(text, bar.action, bar.times));
        parts.join(" · ")
    }

    /// Whether a line is being drawn from this bar.
    fn draws(&self, id: &ActionId) -> bool {
        self.held.as_ref().is_some_and(|h| h.part == Part::Line && h.id == *id)
    }

    /// Takes a part of a bar into the hand, moves it, and lets it go.
    fn take(
        &mut self,
        ui: &Ui,
        cx: &mut Cx<'_>,
        bar: &Bar<'_>,
        part: Part,
        response: &egui::Response,
        planned: (Date, Date),
    ) {
        if response.drag_started()
            && let Some(from) = ui.input(|i| i.pointer.press_origin())
        {
            cx.out.commit();
            let was = bar.action.clone();
            self.held = Some(Held { id: bar.id.clone(), part, from, was, planned });
        }
        let Some(held) = self.held.as_ref().filter(|h| h.id == *bar.id && h.part == part) else {
            return;
        };
        if ui.input(|i| i.key_pressed(Key::Escape))
            || !(response.dragged() || response.drag_stopped())
        {
            cx.out.abort();
            self.held = None;
            ui.ctx().stop_dragging();
            ui.ctx().request_repaint();
            return;
        }
        let Some(pointer) = response.interact_pointer_pos() else { return };
        if part != Part::Line {
            let by = bar.sheet.scale.days(pointer.x - held.from.x);
            let then = moved(&held.was, held.planned, part, by);
            if then != *bar.action {
                cx.out.live(gesture(bar.id), acts::set(bar.id, bar.action, then));
            }
        }
        if response.drag_stopped() {
            if part == Part::Line {
                let to = bar.sheet.place_at(pointer).and_then(|place| cx.workshop.plan.at(place));
                if let Some(to) = to.map(|(to, _)| to.clone()) {
                    acts::wait(cx, &to, bar.id);
                }
            } else {
                cx.out.commit();
            }
            self.held = None;
        }
    }

    /// The line in the hand, and what it would mean to let it go here; the dates of what is moved.
    pub(super) fn hand(&self, ui: &Ui, cx: &Cx<'_>, sheet: &Sheet<'_>) {
        let (text, theme) = (cx.text, cx.theme);
        let Some(held) = &self.held else { return };
        let Some(pointer) = ui.input(|i| i.pointer.latest_pos()) else { return };
        let place = cx.workshop.plan.index_of(&held.id);
        let Some((place, action)) = place.zip(cx.workshop.plan.get(&held.id)) else { return };
        let Some(times) = sheet.schedule.rows.get(place) else { return };
        let words = if held.part == Part::Line {
            let y = sheet.row_of.get(place).map_or(pointer.y, |row| sheet.y(*row));
            let from = pos2(sheet.scale.x(planned(action, times).1.max(times.end)) + 14.0, y);
            let to = sheet.place_at(pointer).and_then(|place| cx.workshop.plan.at(place));
            let to = to.filter(|(id, _)| **id != held.id);
            let circle =
                to.is_some_and(|(id, _)| acts::circle(cx.workshop, id, &held.id).is_some());
            let ink = if circle { *theme.bad } else { *theme.accent };
            ui.painter().line_segment([from, pointer], Stroke::new(2.0, ink));
            ui.painter().circle_filled(pointer, 4.0, ink);
            match to {
                None => text.get("plan-line-hint").to_owned(),
                Some((_, other)) => {
                    let key = if circle { "plan-line-circle" } else { "plan-line-waits" };
                    let args = [
                        ("what", words::title(text, other).into()),
                        ("before", words::title(text, action).into()),
                    ];
                    text.with(key, &args)
                }
            }
        } else {
            let (start, end) = planned(action, times);
            let dates = [("from", text.date(start).into()), ("to", text.date(end).into())];
            text.with("plan-from-to", &dates)
        };
        let layer = egui::LayerId::new(egui::Order::Tooltip, Id::unique("plan hand"));
        let painter = ui.ctx().layer_painter(layer);
        let galley = elided(&painter, &words, font(size::SMALL), *theme.ink, 420.0);
        let wide = galley.size().x + 2.0 * space::S;
        let right = ui.ctx().content_rect().right() - space::S;
        let x = (pointer.x + space::L).min(right - wide);
        let at = pos2(x + space::S, pointer.y - 34.0);
        let ground = Rect::from_min_size(at, galley.size()).expand2(vec2(space::S, space::XS));
        let stroke = theme.hairline_stroke();
        painter.rect(ground, RADIUS, *theme.raised, stroke, StrokeKind::Outside);
        painter.galley(at, galley, *theme.ink);
    }

    /// Arrows move the bar that has the keyboard by a week, with Shift by a day; with Ctrl they
    /// move only its due date. A held key is one gesture.
    fn keys(
        &mut self,
        ui: &Ui,
        cx: &mut Cx<'_>,
        shared: &mut Shared,
        response: &egui::Response,
        bar: &Bar<'_>,
        planned: (Date, Date),
    ) {
        let held = self.keyed.as_ref() == Some(bar.id);
        if !response.has_focus() {
            if held {
                cx.out.commit();
                self.keyed = None;
            }
            return;
        }
        let filter = EventFilter { horizontal_arrows: true, ..EventFilter::default() };
        ui.memory_mut(|m| m.set_focus_lock_filter(response.id, filter));
        let (steps, shift, due, down) = ui.input(|i| {
            let net = i.num_presses(Key::ArrowRight).cast_signed()
                - i.num_presses(Key::ArrowLeft).cast_signed();
            let down = i.key_down(Key::ArrowRight) || i.key_down(Key::ArrowLeft);
            (net as i32, i.modifiers.shift, i.modifiers.command, down)
        });
        if steps != 0 {
            let part = if due { Part::Due } else { Part::Whole };
            let by = if shift { steps } else { steps * 7 };
            let then = moved(bar.action, planned, part, by);
            if then != *bar.action {
                cx.out.live(gesture(bar.id), acts::set(bar.id, bar.action, then));
                self.keyed = Some(bar.id.clone());
            }
        } else if held && !down {
            cx.out.commit();
            self.keyed = None;
        }
        let pressed = |key| ui.input_mut(|i| i.consume_key(Modifiers::NONE, key));
        if pressed(Key::Enter) {
            shared.choose(cx, Some(bar.id.clone()));
        }
        if pressed(Key::Delete) || pressed(Key::Backspace) {
            cx.out.edit(acts::remove(bar.id));
        }
    }
}

/// The gesture that moves a bar.
fn gesture(id: &ActionId) -> Id {
    Id::unique(("plan bar", id.as_str()))
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn a_bar_moves_what_it_says_and_an_end_never_passes_the_other() {
        let (start, end) = (date(2026, 3, 1), date(2026, 4, 1));
        let of = |start, due| Action { start, due, ..Action::default() };
        let dates = |a: &Action| (a.start, a.due);
        let both = of(Some(start), Some(end));
        let go = |was: &Action, part, by| dates(&moved(was, (start, end), part, by));
        assert_eq!(go(&both, Part::Whole, 10), (Some(date(2026, 3, 11)), Some(date(2026, 4, 11))));
        assert_eq!(go(&both, Part::Start, 90), (Some(end), Some(end)));
        assert_eq!(go(&both, Part::Due, -90), (Some(start), Some(start)));
        // What only says by when keeps no start, and what says nothing gets one.
        assert_eq!(go(&of(None, Some(end)), Part::Whole, 1), (None, Some(date(2026, 4, 2))));
        assert_eq!(go(&of(None, None), Part::Whole, 1), (Some(date(2026, 3, 2)), None));
        assert_eq!(go(&both, Part::Line, 5), (Some(start), Some(end)));
    }
}
