//! From effort to result (A14): what is done, what it touches, and what the company and the
//! customer get of it, connected. A result that nobody has named is a gap one sees.

use egui::accesskit::Role;
use egui::text::LayoutJob;
use egui::{
    Color32, CursorIcon, FontId, Id, Pos2, Rect, ScrollArea, Sense, Shape, Stroke, Ui, WidgetInfo,
    pos2, vec2,
};
use lucide_icons::Icon;

use super::filter::Rows;
use super::inspector::key;
use super::{Shared, words};
use crate::app::form::{focus_ring, note, row_ground};
use crate::app::theme::{TARGET, bold, font, size, space};
use crate::app::views::Cx;
use crate::workshop::{Action, ActionId};

/// Height of a row, in points.
const ROW: f32 = 104.0;

/// Between the columns, in points: room for the lines.
const GAP: f32 = 44.0;

/// What the trace keeps between frames.
#[derive(Debug, Default)]
pub(super) struct Trace;

/// The three columns: effort, what it touches, results.
fn columns(rect: Rect) -> [Rect; 3] {
    let room = rect.width() - 2.0 * GAP;
    let widths = [room * 0.32, room * 0.24, room * 0.44];
    let mut x = rect.left();
    widths.map(|width| {
        let column = Rect::from_min_max(pos2(x, rect.top()), pos2(x + width, rect.bottom()));
        x += width + GAP;
        column
    })
}

impl Trace {
    /// Draws the rows in sight.
    pub(super) fn show(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, shared: &mut Shared, rows: &Rows) {
        let (text, theme) = (cx.text, cx.theme);
        let wanted = &cx.workshop.purpose.outcomes;
        for (key, words) in [
            ("plan-wants-company", wanted.organisation.trim()),
            ("plan-wants-customer", wanted.customer.trim()),
        ] {
            if !words.is_empty() {
                note(ui, theme, &text.with(key, &[("what", words.into())]));
            }
        }
        let width = ui.available_width();
        let (_, head) = ui.allocate_space(vec2(width, TARGET));
        let keys = ["plan-trace-effort", "plan-trace-touches", "plan-trace-results"];
        for (column, key) in columns(head).into_iter().zip(keys) {
            put(ui, text.get(key), font(size::SMALL), *theme.ink_soft, column, 1);
        }
        ui.painter().hline(head.x_range(), head.bottom(), theme.hairline_stroke());
        ui.spacing_mut().item_spacing.y = 0.0;
        let mut picked = None;
        let area = ScrollArea::vertical().id_salt("plan trace").auto_shrink([false, false]);
        area.show_rows(ui, ROW, rows.rows.len(), |ui, visible| {
            for row in visible {
                let at = rows.rows.get(row).and_then(|place| cx.workshop.plan.at(*place));
                let Some((id, action)) = at else { continue };
                let (_, rect) = ui.allocate_space(vec2(width, ROW));
                let chosen = shared.chosen.as_ref() == Some(id);
                if let Some(part) = draw(ui, cx, rect, id, action, chosen) {
                    picked = Some((id.clone(), part));
                }
            }
        });
        if let Some((id, part)) = picked {
            shared.choose(cx, Some(id.clone()));
            if !part.is_empty() {
                // Whoever clicks on what is missing wants to say it.
                ui.memory_mut(|m| m.request_focus(key(&id, part)));
            }
        }
    }
}

/// Words in a place, cut after so many lines; answers with where they stand.
fn put(ui: &Ui, words: &str, face: FontId, ink: Color32, place: Rect, rows: usize) -> Rect {
    let mut job = LayoutJob::simple(words.to_owned(), face, ink, place.width());
    job.wrap.max_rows = rows;
    let galley = ui.painter().layout_job(job);
    let at = pos2(place.left(), place.center().y - galley.size().y / 2.0);
    let rect = Rect::from_min_size(at, galley.size());
    ui.painter().galley(at, galley, ink);
    rect
}

/// A line that leaves and arrives level.
fn line(ui: &Ui, from: Pos2, to: Pos2, stroke: Stroke, dashed: bool) {
    let bend = vec2((to.x - from.x) / 2.0, 0.0);
    let curve = egui::epaint::CubicBezierShape::from_points_stroke(
        [from, from + bend, to - bend, to],
        false,
        Color32::TRANSPARENT,
        stroke,
    );
    if dashed {
        let points = curve.flatten(Some(0.5));
        ui.painter().extend(Shape::dashed_line(&points, stroke, 4.0, 4.0));
    } else {
        ui.painter().add(curve);
        ui.painter().circle_filled(to, 3.0, stroke.color);
    }
}

/// One row; answers with the part of the action that was asked for, empty for all of it.
fn draw(
    ui: &mut Ui,
    cx: &Cx<'_>,
    rect: Rect,
    id: &ActionId,
    action: &Action,
    chosen: bool,
) -> Option<&'static str> {
    let (text, theme) = (cx.text, cx.theme);
    let response = ui.interact(rect, Id::unique(("plan trace row", id.as_str())), Sense::click());
    let title = words::title(text, action);
    let touches = touched(cx, action);
    let results = [
        (Icon::Building2, &action.company, "plan-no-company", "company"),
        (Icon::User, &action.customer, "plan-no-customer", "customer"),
    ];
    let result = |words: &str, missing: &str| {
        let words = words.trim();
        if words.is_empty() { text.get(missing).to_owned() } else { words.to_owned() }
    };
    response.widget_info(|| {
        let mut parts = vec![title.to_owned(), touches.clone()];
        parts.extend(results.iter().map(|(_, words, missing, _)| result(words, missing)));
        parts.retain(|part| !part.is_empty());
        WidgetInfo::selected(Role::ListBoxOption, true, chosen, parts.join(" → "))
    });
    row_ground(ui, theme, rect, chosen, response.hovered());
    if response.has_focus() {
        focus_ring(ui, theme, rect);
    }
    ui.painter().hline(rect.x_range(), rect.bottom(), theme.hairline_stroke());
    let inside = rect.shrink2(vec2(space::S, space::XS));
    let [effort, touch, result_at] = columns(inside);

    // What is done, and how much work it is.
    let top = Rect::from_min_max(effort.min, pos2(effort.right(), effort.center().y + 14.0));
    let place = cx.workshop.plan.index_of(id).unwrap_or_default();
    let numbered = format!("{}  {title}", words::number(place));
    put(ui, &numbered, bold(size::SMALL), *theme.ink, top, 3);
    let mut parts = Vec::new();
    if let Some(effort) = action.effort {
        let n = text.short_number(effort.get());
        parts.push(text.with("plan-effort-of", &[("n", n.into())]));
    }
    parts.extend(words::owner(text, cx.workshop, action).map(str::to_owned));
    let bottom = Rect::from_min_max(pos2(effort.left(), top.bottom()), effort.max);
    put(ui, &parts.join(" · "), font(size::TINY), *theme.ink_soft, bottom, 1);

    let missing = touches.is_empty();
    let words = if missing { text.get("plan-touches-nothing") } else { &touches };
    let ink = if missing { *theme.warning } else { *theme.ink };
    put(ui, words, font(size::SMALL), ink, touch, 4);
    let stroke = Stroke::new(1.5, if missing { *theme.warning } else { *theme.actual });
    let side = |x: f32, y: f32| pos2(x, y);
    let from = side(effort.right() + space::S, rect.center().y);
    line(ui, from, side(touch.left() - space::S, rect.center().y), stroke, missing);

    let mut clicked = response.clicked().then_some("");
    for (n, (icon, said, gap, part)) in results.into_iter().enumerate() {
        let half = result_at.height() / 2.0;
        let top = pos2(result_at.left(), result_at.top() + n as f32 * half);
        let place = Rect::from_min_size(top, vec2(result_at.width(), half));
        let missing = said.trim().is_empty();
        let tone = if missing { *theme.warning } else { *theme.good };
        let from = side(touch.right() + space::S, rect.center().y);
        let to = side(place.left() - space::S, place.center().y);
        line(ui, from, to, Stroke::new(1.5, tone), missing);
        let mark = Rect::from_min_size(place.min, vec2(space::XL, place.height()));
        let ink = if missing { *theme.warning } else { *theme.ink_soft };
        put(ui, &char::from(icon).to_string(), font(size::BODY), ink, mark, 1);
        let words = Rect::from_min_max(pos2(mark.right(), place.top()), place.max);
        let ink = if missing { *theme.warning } else { *theme.ink };
        put(ui, &result(said, gap), font(size::SMALL), ink, words, 2);
        if missing {
            let hit = Id::unique(("plan trace say", id.as_str(), part));
            let say = ui.interact(place, hit, Sense::click());
            say.widget_info(|| WidgetInfo::labeled(Role::Button, true, text.get(gap)));
            if say.has_focus() {
                focus_ring(ui, theme, place);
            }
            if say.on_hover_cursor(CursorIcon::PointingHand).clicked() {
                clicked = Some(part);
            }
        } else if ui.rect_contains_pointer(words) {
            response.clone().on_hover_text(said.trim());
        }
    }
    clicked
}

/// What an action touches: its factors, and below them how many of everything else.
fn touched(cx: &Cx<'_>, action: &Action) -> String {
    let (text, w) = (cx.text, cx.workshop);
    let mut parts = Vec::new();
    for (n, key) in [
        (action.questions.len(), "plan-n-questions"),
        (action.steps.len(), "plan-n-steps"),
        (action.contact_points.len(), "plan-n-points"),
        (action.signals.len(), "plan-n-signals"),
    ] {
        if n > 0 {
            parts.push(text.with(key, &[("n", n.into())]));
        }
    }
    let mut lines = vec![words::factors(w, action), parts.join(", ")];
    lines.retain(|line| !line.is_empty());
    lines.join("\n")
}
