//! Kano’s figures of all attributes in one small chart: how far each delights if it is there, and
//! how far it disappoints if it is missing.

use egui::accesskit::Role;
use egui::epaint::TextShape;
use egui::{Align2, CursorIcon, Id, Pos2, Rect, Sense, Stroke, Ui, WidgetInfo, pos2, vec2};

use super::words;
use crate::app::form;
use crate::app::theme::{TARGET, bold, font, size, space};
use crate::app::views::Cx;
use crate::app::widgets::elided;
use crate::measure::{KanoCategory, KanoFigures, PyramidFigures};
use crate::workshop::AttributeId;

/// Radius of a dot, in points.
const DOT: f32 = 10.0;

/// Draws the chart into the whole of `ui`; the attribute that was clicked.
pub(super) fn show(ui: &mut Ui, cx: &Cx<'_>, figures: &PyramidFigures) -> Option<AttributeId> {
    let (text, theme) = (cx.text, cx.theme);
    let room = ui.max_rect();
    form::heading(ui, theme, text.get("pyramid-chart"));
    let plot = Rect::from_min_max(
        pos2(room.left() + space::XL, room.top() + TARGET + space::S),
        pos2(room.right() - space::S, room.bottom() - space::XL),
    );
    let mut taken = ground(ui, cx, plot);
    // Within the edges, so that dots at the ends of the scales are whole.
    let inner = plot.shrink(DOT + 2.0);
    let at = |better: f64, worse: f64| {
        let x = egui::lerp(inner.left()..=inner.right(), (-worse) as f32);
        pos2(x, egui::lerp(inner.bottom()..=inner.top(), better as f32))
    };
    let mut clicked = None;
    let mut dots: Vec<(&str, Rect)> = Vec::new();
    for of in &figures.attributes {
        let Some(kano) = of.kano else { continue };
        let (Some(better), Some(worse)) = (kano.better, kano.worse) else { continue };
        let Some(attribute) = cx.workshop.pyramid.attributes.get(&of.id) else { continue };
        let title = match attribute.title.trim() {
            "" => text.get("pyramid-nameless"),
            title => title,
        };
        let place = aside(at(better, worse), &dots, inner);
        let dot = Rect::from_center_size(place, vec2(2.0 * DOT, 2.0 * DOT));
        if dot_of(ui, cx, (&of.id, title), &kano, dot) {
            clicked = Some(of.id.clone());
        }
        dots.push((title, dot));
    }
    // No name covers a dot, nor another name.
    taken.extend(dots.iter().map(|(_, dot)| *dot));
    for (title, dot) in dots {
        name(ui, cx, title, dot, plot, &mut taken);
    }
    clicked
}

/// A place beside the others where two dots would cover each other.
fn aside(at: Pos2, dots: &[(&str, Rect)], plot: Rect) -> Pos2 {
    let mut place = at;
    for turn in 0..12 {
        let free = dots.iter().all(|(_, dot)| dot.center().distance(place) >= 1.6 * DOT);
        if free {
            break;
        }
        let away = vec2(1.7 * DOT, 0.0) * (1.0 + (turn / 6) as f32);
        let angle = turn as f32 * std::f32::consts::TAU / 6.0;
        place = at + egui::emath::Rot2::from_angle(angle) * away;
        place = plot.clamp(place);
    }
    place
}

/// The title beside its dot, if there is room for it.
fn name(ui: &Ui, cx: &Cx<'_>, title: &str, dot: Rect, plot: Rect, taken: &mut Vec<Rect>) {
    const MOST: f32 = 170.0;
    let painter = ui.painter();
    let words = elided(painter, title, font(size::TINY), *cx.theme.ink_soft, MOST);
    let size = words.size();
    let y = dot.center().y - size.y / 2.0;
    let right = pos2(dot.right() + space::XS, y);
    let left = pos2(dot.left() - space::XS - size.x, y);
    let middle = dot.center().x - size.x / 2.0;
    let (above, below) = (pos2(middle, dot.top() - size.y - 2.0), pos2(middle, dot.bottom() + 2.0));
    let mut places =
        [right, left, above, below].into_iter().map(|at| Rect::from_min_size(at, size));
    let free = places.find(|place| {
        let inside = plot.contains_rect(*place);
        inside && taken.iter().all(|t| !t.expand(1.0).intersects(*place))
    });
    if let Some(place) = free {
        taken.push(place);
        painter.galley(place.min, words, *cx.theme.ink_soft);
    }
}

fn dot_of(
    ui: &Ui,
    cx: &Cx<'_>,
    (id, title): (&AttributeId, &str),
    kano: &KanoFigures,
    dot: Rect,
) -> bool {
    let (text, theme) = (cx.text, cx.theme);
    let response =
        ui.interact(dot.expand(6.0), Id::unique(("pyramid dot", id.as_str())), Sense::click());
    let number = |v: Option<f64>| v.map_or_else(|| "–".to_owned(), |v| text.number(v, 2));
    let category = text.get(words::category(kano.category));
    let (better, worse) = (text.get("pyramid-better"), text.get("pyramid-worse"));
    let said = format!(
        "{title}\n{category}, {better} {}, {worse} {}",
        number(kano.better),
        number(kano.worse)
    );
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, said.replace('\n', " ")));
    let painter = ui.painter();
    let wide = if response.hovered() || response.has_focus() { 1.5 } else { 0.0 };
    painter.circle(dot.center(), DOT + wide, *theme.accent_wash, Stroke::new(1.5, *theme.accent));
    let letter = kano.category.letter();
    painter.text(dot.center(), Align2::CENTER_CENTER, letter, bold(size::TINY), *theme.ink);
    if response.has_focus() {
        painter.circle_stroke(dot.center(), DOT + 4.0, Stroke::new(2.0, *theme.accent));
    }
    response.on_hover_cursor(CursorIcon::PointingHand).on_hover_text(said).clicked()
}

/// The four fields, their names, and the axes. Where the names stand.
fn ground(ui: &Ui, cx: &Cx<'_>, plot: Rect) -> Vec<Rect> {
    let (text, theme) = (cx.text, cx.theme);
    let painter = ui.painter();
    let line = theme.hairline_stroke();
    painter.rect_stroke(plot, 0, line, egui::StrokeKind::Inside);
    painter.hline(plot.x_range(), plot.center().y, line);
    painter.vline(plot.center().x, plot.y_range(), line);
    let ink = *theme.ink_faint;
    let half = plot.width() / 2.0 - space::M;
    let mut taken = Vec::new();
    for (category, corner) in [
        (KanoCategory::Attractive, Align2::LEFT_TOP),
        (KanoCategory::OneDimensional, Align2::RIGHT_TOP),
        (KanoCategory::Indifferent, Align2::LEFT_BOTTOM),
        (KanoCategory::MustBe, Align2::RIGHT_BOTTOM),
    ] {
        let words = text.get(words::category(category));
        let galley = elided(painter, words, font(size::TINY), ink, half);
        let place = corner.align_size_within_rect(galley.size(), plot.shrink(6.0));
        painter.galley(place.min, galley, ink);
        taken.push(place);
    }
    let soft = *theme.ink_soft;
    let galley = elided(painter, text.get("pyramid-chart-x"), font(size::TINY), soft, plot.width());
    let at = pos2(plot.right() - galley.size().x, plot.bottom() + space::XS);
    painter.galley(at, galley, soft);
    let galley =
        elided(painter, text.get("pyramid-chart-y"), font(size::TINY), soft, plot.height());
    let at = pos2(plot.left() - space::XS - galley.size().y, plot.top() + galley.size().x);
    let mut shape = TextShape::new(at, galley, soft);
    shape.angle = -std::f32::consts::FRAC_PI_2;
    painter.add(shape);
    taken
}
