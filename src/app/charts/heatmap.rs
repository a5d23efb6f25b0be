//! Factor × segment: the score in figures, the gap in the depth of the colour.

use std::sync::Arc;

use egui::text::LayoutJob;
use egui::{Align, Align2, FontId, Galley, Painter, Rect, Sense, Ui, pos2, vec2};

use super::cells::{Cells, SENSE};
use super::{ChartRow, score_or_dash, spoken};
use crate::app::theme::{Theme, font, size, space};
use crate::app::widgets::{elided, says};
use crate::measure::{Figures, SegmentFigures, Sheet};
use crate::text::Text;
use crate::workshop::FactorId;

/// Height of the segments' names, in points: in one line, and in two.
const HEAD: [f32; 2] = [22.0, 40.0];

/// The least height of a row, in points.
const ROW: f32 = 16.0;

/// The least width of a column, in points.
const COLUMN: f32 = 56.0;

/// The most that the names of the factors take of the width, and in points.
const NAMES: (f32, f32) = (0.34, 150.0);

/// A gap of this many points has the deepest colour.
const DEEPEST: f64 = 6.0;

/// The segments that find room in `width` points, in the order of the document. Where that is not
/// all of them, it is those that are furthest from their desired state.
#[must_use]
pub fn columns(sheet: &Sheet, width: f32) -> Vec<usize> {
    let room = width - (width * NAMES.0).min(NAMES.1) - space::S;
    let fit = ((room / COLUMN) as usize).max(1);
    let mut shown: Vec<usize> = (0..sheet.segments.len()).collect();
    // What is not scored at all comes last.
    let reached = |i: &usize| sheet.segments[*i].figures.attainment.unwrap_or(f64::INFINITY);
    shown.sort_by(|a, b| reached(a).total_cmp(&reached(b)));
    shown.truncate(fit);
    shown.sort_unstable();
    shown
}

/// One column a segment, one row a factor; `names` are the factors' short names and `shown` the
/// segments, as [`columns`] answers. A cell whose score has moved since the round `before` says so
/// with a small arrow up or down. All segments are told to assistive technology. Answers with the
/// factor and the segment that were asked about, by their places.
pub fn heatmap(
    ui: &mut Ui,
    theme: &Theme,
    text: &Text,
    sheet: &Sheet,
    before: Option<&Sheet>,
    names: &[&str],
    shown: &[usize],
    height: f32,
) -> Option<(usize, usize)> {
    let width = ui.available_width();
    let segments: Vec<&SegmentFigures> =
        shown.iter().filter_map(|i| sheet.segments.get(*i)).collect();
    // Where there is room for it, as large as what a participant reads.
    let roomy = height / names.len().max(1) as f32 >= 30.0;
    let small = font(if roomy { size::SMALL } else { size::TINY });
    let labels: Vec<Arc<Galley>> = names
        .iter()
        .map(|n| {
            elided(ui.painter(), n, small.clone(), *theme.ink_soft, (width * NAMES.0).min(NAMES.1))
        })
        .collect();
    let name_width = labels.iter().map(|l| l.size().x).fold(0.0, f32::max) + space::M;
    let column = (width - name_width) / segments.len().max(1) as f32;
    let heads: Vec<Arc<Galley>> =
        segments.iter().map(|s| head(ui.painter(), &s.name, &small, theme, column - 6.0)).collect();
    let head_height = HEAD[usize::from(heads.iter().any(|h| h.rows.len() > 1))];
    let height = height.max(head_height + ROW * names.len() as f32);
    let (rect, response) = ui.allocate_exact_size(vec2(width, height), SENSE);
    says(&response, || {
        let row = |(i, name): (usize, &&str)| {
            let cells: Vec<String> = sheet
                .segments
                .iter()
                .map(|s| {
                    let score = s.figures.factors.get(i).and_then(|f| f.actual);
                    format!("{} {}", s.name, score_or_dash(text, score))
                })
                .collect();
            format!("{name}, {}", cells.join(", "))
        };
        let list = names.iter().enumerate().map(row).collect::<Vec<_>>().join("; ");
        text.with("score-chart-segments", &[("list", list.into())])
    });
    if !ui.is_rect_visible(rect) || segments.is_empty() {
        return None;
    }
    // A letter may reach a little out of the place that its line is given.
    let painter = ui.painter_at(rect.expand(space::XS));
    let cell = vec2(column, (height - head_height) / names.len().max(1) as f32);
    let left = rect.left() + name_width;
    let top = rect.top() + head_height;
    let place = |row: usize, column: usize| {
        Rect::from_min_size(pos2(left + cell.x * column as f32, top + cell.y * row as f32), cell)
    };
    let stood_then: Vec<Option<&Figures>> =
        segments.iter().map(|s| before.and_then(|b| b.of(Some(&s.id)))).collect();
    let before_of = |column: usize| stood_then.get(column).copied().flatten();
    let said = |row: usize, column: usize| {
        let segment = segments[column];
        let Some(now) = segment.figures.factors.get(row) else { return segment.name.clone() };
        let mut words = spoken(text, &ChartRow { name: names[row], now, before: None });
        if let Some(was) = stood(before_of(column), row, &now.id).filter(|s| Some(*s) != now.actual)
        {
            let was = [("score", text.score(was).into())];
            words = format!("{words}. {}", text.with("compare-heat-before", &was));
        }
        format!("{}. {words}", segment.name)
    };
    let cells = Cells {
        rows: names.len(),
        columns: segments.len(),
        place: &place,
        name: &|row, column| text.with("why-ask", &[("figure", said(row, column).into())]),
        hint: &said,
    };
    for (column, segment) in segments.iter().enumerate() {
        // The name in full: its place may have room for a part of it only.
        let head = Rect::from_min_max(
            pos2(left + cell.x * column as f32, rect.top()),
            pos2(left + cell.x * (column + 1) as f32, top),
        );
        ui.interact(head, response.id.with(("head", column)), Sense::hover())
            .on_hover_text(&segment.name);
    }
    let face = font(if cell.y < 20.0 { size::TINY } else { size::SMALL });
    for (column, head) in heads.into_iter().enumerate() {
        // It is laid out around its middle.
        let at = pos2(left + cell.x * (column as f32 + 0.5), top - 4.0 - head.size().y);
        painter.galley(at, head, *theme.ink_soft);
    }
    for (row, label) in labels.into_iter().enumerate() {
        if !ui.is_rect_visible(place(row, 0)) {
            continue;
        }
        let y = top + cell.y * row as f32 + (cell.y - label.size().y) / 2.0;
        painter.galley(pos2(rect.left(), y), label, *theme.ink_soft);
        for (column, segment) in segments.iter().enumerate() {
            let place = place(row, column);
            let figures = segment.figures.factors.get(row);
            let depth = figures.and_then(|f| f.gap).map_or(0.0, |gap| (gap / DEEPEST).min(1.0));
            // Not deeper than half way, so that the figure on it stays readable.
            let fill = theme.paper.lerp_to_gamma(*theme.desired, 0.5 * depth as f32);
            // A low cell has no room for corners and an edge, and there are many of them.
            let (corner, edge) =
                if cell.y < 14.0 { (0, egui::Stroke::NONE) } else { (3, theme.hairline_stroke()) };
            painter.rect(place.shrink(1.0), corner, fill, edge, egui::StrokeKind::Inside);
            let score = score_or_dash(text, figures.and_then(|f| f.actual));
            let center = Align2::CENTER_CENTER;
            painter.text(place.center(), center, score, face.clone(), *theme.ink);
            let was = figures.and_then(|f| stood(before_of(column), row, &f.id));
            if let Some((now, was)) = figures.and_then(|f| f.actual).zip(was) {
                moved(&painter, theme, place, now - was);
            }
        }
    }
    // On top of the colours, so that the ring of the keyboard is seen.
    let touched = cells.show(ui, theme, &response);
    if let Some((row, column)) = touched.at {
        let stroke = egui::Stroke::new(1.5, *theme.edge);
        let place = place(row, column).shrink(1.0);
        painter.rect_stroke(place, 3, stroke, egui::StrokeKind::Inside);
    }
    let (row, column) = touched.asked?;
    Some((row, *shown.get(column)?))
}

/// What a factor stood at in the round before.
fn stood(before: Option<&Figures>, row: usize, factor: &FactorId) -> Option<f64> {
    // As a rule it stands in the same row.
    let before = before?;
    let same = before.factors.get(row).filter(|f| f.id == *factor);
    same.or_else(|| before.factor(factor))?.actual
}

/// The way that a cell went since the round before: a small arrow in its corner.
fn moved(painter: &Painter, theme: &Theme, cell: Rect, change: f64) {
    // What would be written as the same score has not moved, and a low cell has no room.
    if change.abs() < 0.05 || cell.width() < COLUMN - 4.0 {
        return;
    }
    let up = if change > 0.0 { -1.0 } else { 1.0 };
    let at = pos2(cell.right() - 10.0, cell.center().y);
    let points =
        vec![at + vec2(0.0, 3.5 * up), at + vec2(-3.5, -2.5 * up), at + vec2(3.5, -2.5 * up)];
    painter.add(egui::Shape::convex_polygon(points, *theme.ink_soft, egui::Stroke::NONE));
}

/// A segment's name in at most two lines, around its middle.
fn head(painter: &Painter, name: &str, face: &FontId, theme: &Theme, width: f32) -> Arc<Galley> {
    let mut job = LayoutJob::simple(name.to_owned(), face.clone(), *theme.ink_soft, width.max(8.0));
    job.wrap.max_rows = 2;
    job.halign = Align::Center;
    painter.layout_job(job)
}
