//! One claim: its name, its grade from day to day, and its data points.

use egui::{Color32, Rangef, Rect, Sense, Stroke, Ui, pos2, vec2};
use jiff::civil::Date;

use super::Places;
use super::dots::{self, placed};
use super::rows::{Role, Row};
use crate::app::form::focus_ring;
use crate::app::theme::{Theme, bold, font, size, space};
use crate::app::views::Cx;
use crate::app::views::signals::card::valence_words;
use crate::app::views::signals::suggest::source_and_date;
use crate::app::widgets::{
    GRADE_WIDTH, elided, grade_ink, grade_of_claim, grade_title, paint_grade, wrapped,
};
use crate::measure::{Grade, Turn, grade_on};
use crate::workshop::SignalId;

/// The height of a row, in points.
pub(super) const HEIGHT: f32 = 84.0;

/// Where the grades begin below the top of a row, and how high a trend stands.
const BAND: (f32, f32) = (7.0, 34.0);

/// Where the data points begin below the top of a row.
const DOTS: f32 = 45.0;

/// What a person did in a row.
#[derive(Default)]
pub(super) struct Answer {
    /// The cursor shall go to this day.
    pub day: Option<Date>,
    /// These data points shall be shown.
    pub open: Option<(Vec<SignalId>, Rect)>,
}

/// Draws a row whose top is at `top`.
pub(super) fn show(ui: &mut Ui, cx: &Cx<'_>, row: &Row, places: Places, top: f32) -> Answer {
    let (theme, axis) = (cx.theme, places.axis);
    let mut answer = Answer::default();
    let whole = Rect::from_x_y_ranges(
        Rangef::new(places.names.min, axis.x.max + space::L),
        Rangef::new(top, top + HEIGHT),
    );
    ui.painter().hline(whole.x_range(), whole.bottom(), theme.hairline_stroke());
    name(ui, cx, row, places, top);

    let plot = Rect::from_x_y_ranges(axis.x, Rangef::new(top, top + HEIGHT));
    let id = ui.scope_id().with(("timeline", row.id.as_str()));
    let response = ui.interact(plot, id, Sense::click_and_drag());
    let course = row.course(cx);
    band(ui, cx, course, places, top);
    if let Some(pointer) = response.interact_pointer_pos()
        && (response.clicked() || response.dragged())
    {
        answer.day = Some(axis.day(pointer.x));
    }
    let hovered = response.hover_pos().map(|pos| axis.day(pos.x));
    response.widget_info(|| {
        let words = story(cx, &row.claim.title, course);
        egui::WidgetInfo::labeled(egui::accesskit::Role::Image, true, words)
    });
    if let Some(day) = hovered {
        response.on_hover_text_at_pointer(span_words(cx, course, day));
    }
    // The days of the workshop and of the cursor.
    let now = axis.at(cx.as_of);
    let dashes = egui::Shape::dashed_line(
        &[pos2(now, top), pos2(now, top + HEIGHT)],
        Stroke::new(theme.line, *theme.ink_faint),
        3.0,
        3.0,
    );
    ui.painter().extend(dashes);
    let x = axis.at(places.day);
    ui.painter().vline(x, Rangef::new(top, top + HEIGHT), Stroke::new(2.0, *theme.accent));

    for mark in placed(row.dots(cx), &axis, places.undated.map(Rangef::center), top + DOTS) {
        let rect = mark.rect();
        let ids: Vec<SignalId> = mark.dots.iter().map(|dot| dot.id.clone()).collect();
        let Some(first) = ids.first() else { continue };
        let own = id.with(("dot", first.as_str(), mark.dots[0].role == Role::Against));
        let response = ui.interact(rect.expand(1.0), own, Sense::click());
        let later = mark.dots[0].date.is_some_and(|date| date > places.day);
        if ids.len() > 1 {
            dots::paint_count(ui.painter(), theme, rect, ids.len());
        } else {
            let signal = cx.workshop.signals.get(first);
            let valence = signal.and_then(|s| s.valence).map(crate::workshop::Valence::get);
            let shade = if later { 0.35 } else { 1.0 };
            dots::paint(ui.painter(), theme, mark.center, mark.dots[0].role, valence, shade);
        }
        if let Some(date) = mark.dots[0].date.filter(|date| !axis.holds(*date)) {
            beyond(ui, theme, rect, date > places.day);
        }
        if response.has_focus() || response.hovered() {
            focus_ring(ui, theme, rect.expand(3.0));
        }
        let words = dot_words(cx, &ids, mark.dots[0].role);
        response.widget_info(|| {
            egui::WidgetInfo::labeled(egui::accesskit::Role::Button, true, words.clone())
        });
        if response.clicked() {
            answer.open = Some((ids, rect));
        }
        response.on_hover_text(words);
    }
    answer
}

/// A small arrow beside what lies beyond the axis.
fn beyond(ui: &Ui, theme: &Theme, rect: Rect, after: bool) {
    let side = if after { 1.0 } else { -1.0 };
    let tip = rect.center() + vec2(side * (dots::RADIUS + 6.0), 0.0);
    let line = Stroke::new(1.5, *theme.ink_soft);
    ui.painter().line_segment([tip, tip + vec2(-side * 4.0, -4.0)], line);
    ui.painter().line_segment([tip, tip + vec2(-side * 4.0, 4.0)], line);
}

/// The title with the mark of the day, and what the grade rests on.
fn name(ui: &mut Ui, cx: &Cx<'_>, row: &Row, places: Places, top: f32) {
    let (text, theme) = (cx.text, cx.theme);
    let stands = row.standing(cx, places.day);
    let left = places.names.min + GRADE_WIDTH + space::S;
    let width = places.names.max - left;
    let ink = grade_ink(theme, stands.grade);
    let mut title = wrapped(ui.painter(), &row.claim.title, bold(size::BODY), ink, width);
    if title.rows.len() > 2 {
        let mut job =
            egui::text::LayoutJob::simple(row.claim.title.clone(), bold(size::BODY), ink, width);
        job.wrap.max_rows = 2;
        title = ui.painter().layout_job(job);
    }
    let against = if stands.against > 0 {
        text.with("evidence-against", &[("n", stands.against.into())])
    } else {
        String::new()
    };
    let mut words = text.get(grade_title(stands.grade)).to_owned();
    words.push_str(" · ");
    words.push_str(&text.with("evidence-sources", &[("n", stands.sources.into())]));
    if !against.is_empty() {
        words.push_str(" · ");
        words.push_str(&against);
    }
    let below = elided(ui.painter(), &words, font(size::SMALL), *theme.ink_soft, width);
    let height = title.size().y + below.size().y + 2.0;
    let y = top + (HEIGHT - height) / 2.0;
    let mark = pos2(places.names.min + GRADE_WIDTH / 2.0, y + 11.0);
    paint_grade(ui.painter(), mark, 1.0, stands.grade, ink);
    let under = y + title.size().y + 2.0;
    ui.painter().galley(pos2(left, y), title, ink);
    ui.painter().galley(pos2(left, under), below, *theme.ink_soft);
    let rect = Rect::from_x_y_ranges(places.names, Rangef::new(top, top + HEIGHT));
    let id = ui.scope_id().with(("timeline name", row.id.as_str()));
    let response = ui.interact(rect, id, Sense::hover());
    let full = format!("{}\n{}", row.claim.title, grade_of_claim(text, &stands));
    response.widget_info(|| {
        egui::WidgetInfo::labeled(egui::accesskit::Role::Label, true, full.replace('\n', ". "))
    });
    response.on_hover_text(full);
}

fn level(top: f32, grade: Grade) -> f32 {
    top + BAND.0 + BAND.1 * (1.0 - f32::from(grade as u8) / 3.0)
}

fn fill(theme: &Theme, grade: Grade) -> Color32 {
    match grade {
        Grade::Opinion => Color32::TRANSPARENT,
        Grade::Fluke => *theme.sunken,
        Grade::Pattern => *theme.accent_wash,
        Grade::Trend => theme.accent_wash.lerp_to_gamma(*theme.accent, 0.22),
    }
}

/// The grade as a stair: it rises with what comes and sinks with what fades.
fn band(ui: &Ui, cx: &Cx<'_>, course: &[Turn], places: Places, top: f32) {
    let (text, theme, axis) = (cx.text, cx.theme, places.axis);
    let floor = level(top, Grade::Opinion);
    ui.painter().hline(axis.x, floor, theme.hairline_stroke());
    let mut last: Option<(f32, Grade)> = None;
    for (number, turn) in course.iter().enumerate() {
        let from = axis.at(turn.from);
        let to = course.get(number + 1).map_or(axis.x.max, |next| axis.at(next.from));
        let y = level(top, turn.grade);
        let strong = turn.grade >= Grade::Pattern;
        if to > from {
            let rect = Rect::from_min_max(pos2(from, y), pos2(to, floor));
            ui.painter().rect_filled(rect, 0.0, fill(theme, turn.grade));
            let ink = if strong { *theme.accent } else { *theme.ink_faint };
            let line = Stroke::new(if strong { 2.0 } else { 1.25 }, ink);
            if turn.grade > Grade::Opinion {
                ui.painter().hline(Rangef::new(from, to), y, line);
            }
            if let Some((_, before)) = last.filter(|(x, _)| *x <= from && from > axis.x.min) {
                let higher = before.max(turn.grade);
                let ink = if higher >= Grade::Pattern { *theme.accent } else { *theme.ink_faint };
                let width = if higher >= Grade::Pattern { 2.0 } else { 1.25 };
                let rise = Rangef::new(level(top, before).min(y), level(top, before).max(y));
                ui.painter().vline(from, rise, Stroke::new(width, ink));
            }
            let words = text.get(grade_title(turn.grade)).to_owned();
            let ink = if strong { *theme.ink } else { *theme.ink_soft };
            let galley = ui.painter().layout_no_wrap(words, font(size::TINY), ink);
            if turn.grade > Grade::Opinion && to - from > galley.size().x + 2.0 * space::S {
                // A fluke is too low to write in.
                let y = if strong { y + 2.0 } else { y - galley.size().y };
                ui.painter().galley(pos2(from + space::S, y), galley, ink);
            }
        }
        last = Some((from, turn.grade));
    }
}

/// “Pattern from 3 March 2026 to 12 June 2026”.
fn span_words(cx: &Cx<'_>, course: &[Turn], day: Date) -> String {
    let text = cx.text;
    let after = course.partition_point(|turn| turn.from <= day);
    let from = after.checked_sub(1).and_then(|i| course.get(i)).filter(|t| t.from > Date::MIN);
    let until = course.get(after).map(|turn| turn.from);
    let grade = ("grade", text.get(grade_title(grade_on(course, day))).into());
    let date = |day: Date| text.date(day);
    match (from.map(|turn| turn.from), until) {
        (Some(from), Some(to)) => {
            let args = [grade, ("from", date(from).into()), ("to", date(to).into())];
            text.with("evidence-from-to", &args)
        }
        (Some(from), None) => text.with("evidence-from", &[grade, ("from", date(from).into())]),
        (None, Some(to)) => text.with("evidence-until", &[grade, ("to", date(to).into())]),
        (None, None) => text.with("evidence-always", &[grade]),
    }
}

/// The whole course in words, for those who do not see it.
fn story(cx: &Cx<'_>, title: &str, course: &[Turn]) -> String {
    let mut words = title.to_owned();
    for turn in course.iter().filter(|turn| turn.from > Date::MIN) {
        let grade = ("grade", cx.text.get(grade_title(turn.grade)).into());
        let from = ("from", cx.text.date(turn.from).into());
        words.push_str(". ");
        words.push_str(&cx.text.with("evidence-from", &[grade, from]));
    }
    words
}

fn dot_words(cx: &Cx<'_>, ids: &[SignalId], role: Role) -> String {
    if ids.len() > 1 {
        return cx.text.with("evidence-together", &[("n", ids.len().into())]);
    }
    let Some(signal) = ids.first().and_then(|id| cx.workshop.signals.get(id)) else {
        return String::new();
    };
    let mut words = format!("{}\n{}", signal.title, source_and_date(cx, signal));
    if let Some(valence) = signal.valence {
        words.push('\n');
        words.push_str(&valence_words(cx, valence));
    }
    let key = match role {
        Role::Fresh => return words,
        Role::Again => "evidence-legend-again",
        Role::Against => "evidence-legend-against",
    };
    words.push('\n');
    words.push_str(cx.text.get(key));
    words
}
