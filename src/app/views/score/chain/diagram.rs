//! A chain as boxes with arrows, in as many rows as the width needs.

use egui::accesskit::Role;
use egui::{
    Align2, Color32, CursorIcon, Id, Painter, Pos2, Rect, Sense, Shape, Stroke, StrokeKind, Ui,
    Vec2, WidgetInfo, pos2, vec2,
};
use lucide_icons::Icon;

use super::words;
use crate::app::form::focus_ring;
use crate::app::theme::{RADIUS, Theme, bold, font, size};
use crate::app::views::score::picture::Picture;
use crate::app::views::score::row::source_key;
use crate::app::widgets::{elided, wrapped};
use crate::measure::{Chain, Link, Part, Strength};
use crate::text::Text;
use crate::workshop::FactorId;

/// The least width of a box, in points.
const LEAST: f32 = 138.0;

/// Height of a box, in points.
const HEIGHT: f32 = 116.0;

/// Between two boxes side by side, and between two rows, in points.
const GAP: Vec2 = vec2(28.0, 28.0);

/// How many boxes stand in a row: as many as fit, in rows of about the same length.
fn per_row(width: f32, count: usize) -> usize {
    let fit = (((width + GAP.x) / (LEAST + GAP.x)) as usize).clamp(1, count.max(1));
    count.div_ceil(count.div_ceil(fit).max(1)).max(1)
}

/// Draws the chain. `open` is the factor whose row shall open on the left.
pub(super) fn show(
    ui: &mut Ui,
    picture: &Picture<'_>,
    chain: &Chain,
    which: &'static str,
    open: &mut Option<FactorId>,
) {
    let width = ui.available_width();
    let per = per_row(width, chain.links.len());
    let rows = chain.links.len().div_ceil(per);
    let each = vec2((width - GAP.x * (per - 1) as f32) / per as f32, HEIGHT);
    let (_, area) = ui.allocate_space(vec2(width, rows as f32 * (HEIGHT + GAP.y) - GAP.y));
    let place = |i: usize| {
        let step = each + GAP;
        let at = area.min + vec2((i % per) as f32 * step.x, (i / per) as f32 * step.y);
        Rect::from_min_size(at, each)
    };
    for (i, link) in chain.links.iter().enumerate() {
        if i > 0 {
            let broken = chain.first_break.is_some_and(|at| i > at);
            let first = chain.first_break == Some(i - 1);
            connect(ui.painter(), picture.theme, place(i - 1), place(i), broken, first);
        }
        let response = node(ui, picture, link, place(i), (which, i));
        if response.clicked() {
            *open = Some(link.lead().factor.clone());
        }
    }
}

/// The icon of a state and its colour; the word beside it says the same.
fn look(theme: &Theme, state: Strength) -> (Icon, Color32) {
    match state {
        Strength::Holds => (Icon::Check, *theme.good),
        Strength::Strained => (Icon::TriangleAlert, *theme.warning),
        Strength::Broken => (Icon::Unlink, *theme.bad),
        Strength::Unknown => (Icon::CircleQuestionMark, *theme.ink_soft),
        Strength::AtRisk => (Icon::TrendingDown, *theme.warning),
    }
}

/// “2.5 · evidenced”, or a dash.
fn figure(text: &Text, part: &Part, score: Option<f64>) -> String {
    let score = score.map_or_else(|| "–".to_owned(), |s| text.score(s));
    match part.source {
        Some(source) => format!("{score} · {}", text.get(source_key(source))),
        None => score,
    }
}

fn node(
    ui: &Ui,
    picture: &Picture<'_>,
    link: &Link,
    rect: Rect,
    key: (&'static str, usize),
) -> egui::Response {
    let (text, theme) = (picture.text, picture.theme);
    let id = Id::unique(("chain", key.0, key.1));
    let response = ui.interact(rect, id, Sense::click()).on_hover_cursor(CursorIcon::PointingHand);
    let title = text.get(words::title(link.node));
    let state = text.get(words::state(link.state));
    let figure = figure(text, link.lead(), link.score);
    response.widget_info(|| {
        WidgetInfo::labeled(Role::Button, true, format!("{title}. {state}. {figure}"))
    });
    if ui.is_rect_visible(rect) {
        let (icon, color) = look(theme, link.state);
        let painter = ui.painter();
        let fill = match link.state {
            Strength::Broken => theme.raised.lerp_to_gamma(*theme.bad, 0.16),
            _ if response.hovered() => *theme.hover,
            _ => *theme.raised,
        };
        painter.rect_filled(rect, RADIUS, fill);
        let edge = Stroke::new(if link.state == Strength::Broken { 2.5 } else { 1.5 }, color);
        if matches!(link.state, Strength::Unknown | Strength::AtRisk) {
            let inner = rect.shrink(0.75);
            let corners = [
                inner.left_top(),
                inner.right_top(),
                inner.right_bottom(),
                inner.left_bottom(),
                inner.left_top(),
            ];
            painter.extend(Shape::dashed_line(&corners, edge, 5.0, 4.0));
        } else {
            painter.rect_stroke(rect, RADIUS, edge, StrokeKind::Inside);
        }
        let inner = rect.shrink2(vec2(10.0, 8.0));
        let title = wrapped(painter, title, bold(size::SMALL), *theme.ink, inner.width());
        painter.with_clip_rect(rect).galley(inner.min, title, *theme.ink);
        let y = inner.bottom() - 8.0;
        let at = pos2(inner.left() + 7.0, y);
        painter.text(at, Align2::CENTER_CENTER, icon.unicode(), bold(size::SMALL), color);
        let width = inner.width() - 22.0;
        let state = elided(painter, state, bold(size::SMALL), *theme.ink, width);
        let at = pos2(inner.left() + 22.0, y - state.size().y / 2.0);
        painter.galley(at, state, *theme.ink);
        let figure = elided(painter, &figure, font(size::SMALL), *theme.ink_soft, inner.width());
        painter.galley(pos2(inner.left(), y - 30.0), figure, *theme.ink_soft);
        if response.has_focus() {
            focus_ring(ui, theme, rect.expand(3.0));
        }
    }
    let parts: Vec<String> = link
        .parts
        .iter()
        .map(|part| {
            let framework = &picture.workshop.framework;
            let asked = part.question.as_ref().and_then(|id| framework.question(id));
            let name = match asked {
                Some((_, question)) if question.part.is_empty() => question.text.clone(),
                Some((_, question)) => format!("{} · {}", question.part, question.text),
                None => framework
                    .factors
                    .get(&part.factor)
                    .map_or_else(|| part.factor.to_string(), |f| f.title.clone()),
            };
            format!("{name} {}", self::figure(text, part, part.score))
        })
        .collect();
    response.on_hover_text(parts.join("\n"))
}

/// An arrow from box to box: straight within a row, around the corner to the next one. After a
/// break it is dashed, and the first of these is crossed.
fn connect(painter: &Painter, theme: &Theme, from: Rect, to: Rect, broken: bool, first: bool) {
    let color = if broken { *theme.bad } else { *theme.ink_soft };
    let stroke = Stroke::new(2.0, color);
    let same_row = (from.top() - to.top()).abs() < 1.0;
    let path: Vec<Pos2> = if same_row {
        vec![from.right_center() + vec2(3.0, 0.0), to.left_center() - vec2(3.0, 0.0)]
    } else {
        let middle = f32::midpoint(from.bottom(), to.top());
        let (start, end) = (from.center_bottom(), to.center_top());
        vec![
            start + vec2(0.0, 3.0),
            pos2(start.x, middle),
            pos2(end.x, middle),
            end - vec2(0.0, 3.0),
        ]
    };
    if broken {
        painter.extend(Shape::dashed_line(&path, stroke, 5.0, 4.0));
    } else {
        painter.add(Shape::line(path.clone(), stroke));
    }
    if let [.., before, tip] = path.as_slice() {
        let back = (*before - *tip).normalized() * 6.0;
        let aside = back.rot90() * 0.8;
        let head = vec![*tip, *tip + back + aside, *tip + back - aside];
        painter.add(Shape::convex_polygon(head, color, Stroke::NONE));
    }
    if first && let [a, b, ..] = path.as_slice() {
        let at = if same_row { a.lerp(*b, 0.4) } else { path[1].lerp(path[2], 0.5) };
        for way in [vec2(5.0, 5.0), vec2(5.0, -5.0)] {
            painter.line_segment([at - way, at + way], Stroke::new(5.0, *theme.paper));
            painter.line_segment([at - way, at + way], Stroke::new(2.5, *theme.bad));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::per_row;

    #[test]
    fn rows_are_of_about_the_same_length() {
        assert_eq!(per_row(500.0, 6), 3);
        assert_eq!(per_row(500.0, 3), 3);
        assert_eq!(per_row(880.0, 6), 3);
        assert_eq!(per_row(1000.0, 6), 6);
        assert_eq!(per_row(300.0, 5), 1);
        assert_eq!(per_row(320.0, 5), 2);
        assert_eq!(per_row(10.0, 0), 1);
    }
}
