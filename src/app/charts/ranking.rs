//! How the ranking of the gaps fares under other weights: for each factor from which rank to which.

use egui::{Align2, Rangef, Rect, Stroke, Ui, pos2, vec2};

use super::cells::{Cells, SENSE};
use super::grid;
use crate::app::theme::{Theme, font, size, space};
use crate::app::widgets::{elided, says};
use crate::measure::Survival;
use crate::text::Text;

/// Height of the scale under the rows, in points.
const SCALE: f32 = 20.0;

/// Height of the head over the shares, in points.
const HEAD: f32 = 20.0;

/// The least and the most height of a row, in points.
const ROW: (f32, f32) = (22.0, 40.0);

/// One factor.
#[derive(Debug, Clone, Copy)]
pub struct RankRow<'a> {
    /// Its short name.
    pub name: &'a str,
    /// Its rank under the weights as they are, 1 for the largest gap; none if its gap is not known.
    pub rank: Option<u16>,
    /// How it fares under others.
    pub fares: &'a Survival,
}

impl RankRow<'_> {
    /// The rank, and the interval that holds it.
    fn known(&self) -> Option<(u16, u16, u16)> {
        Some((self.rank?, self.fares.rank_low?, self.fares.rank_high?))
    }

    /// “Outcomes, rank 1, between 1 and 2, among the three largest in 100 %”.
    fn said(&self, text: &Text) -> String {
        match self.known() {
            Some((rank, low, high)) => text.with(
                "why-ranking-row",
                &[
                    ("factor", self.name.into()),
                    ("rank", rank.into()),
                    ("low", low.into()),
                    ("high", high.into()),
                    ("share", text.percent(self.fares.p_top3.unwrap_or(0.0), 0).into()),
                ],
            ),
            None => text.with("why-ranking-unknown", &[("factor", self.name.into())]),
        }
    }
}

/// The factors in the order of `rows`, at least `height` high. Answers with the one asked about.
pub fn ranking(
    ui: &mut Ui,
    theme: &Theme,
    text: &Text,
    rows: &[RankRow<'_>],
    height: f32,
) -> Option<usize> {
    let width = ui.available_width();
    let count = rows.len().max(1) as f32;
    let row_height = ((height - SCALE - HEAD) / count).clamp(ROW.0, ROW.1).floor();
    let wanted = vec2(width, HEAD + row_height * rows.len() as f32 + SCALE);
    let (rect, response) = ui.allocate_exact_size(wanted, SENSE);
    says(&response, || {
        let parts: Vec<String> = rows.iter().map(|row| row.said(text)).collect();
        text.with("why-ranking-chart", &[("list", parts.join("; ").into())])
    });
    if !ui.is_rect_visible(rect) {
        return None;
    }
    let top = rect.top() + HEAD;
    let place = |row: usize, _: usize| {
        let y = top + row_height * row as f32;
        Rect::from_x_y_ranges(rect.x_range(), y..=y + row_height)
    };
    let cells = Cells {
        rows: rows.len(),
        columns: 1,
        place: &place,
        name: &|row, _| text.with("why-ask", &[("figure", rows[row].said(text).into())]),
        hint: &|row, _| rows[row].said(text),
    };
    let touched = cells.show(ui, theme, &response);
    // A letter may reach a little out of the place that its line is given.
    let painter = ui.painter_at(rect.expand(space::XS));
    let name_width = (width * 0.27).clamp(96.0, 200.0);
    let share_width = 72.0;
    let x = Rangef::new(rect.left() + name_width + space::L, rect.right() - share_width - space::L);
    // Ranks are counted, so there are places for whole ones only.
    let last = rows.len().max(2) as f32;
    let at = |rank: u16| egui::remap(f32::from(rank), 1.0..=last, x.min..=x.max);
    let bottom = rect.bottom() - SCALE;
    let step = if rows.len() > 12 { 2 } else { 1 };
    for rank in (1..=rows.len()).filter_map(|r| u16::try_from(r).ok()) {
        painter.vline(at(rank), top..=bottom, grid(theme));
        if (rank - 1).is_multiple_of(step) {
            let label = rank.to_string();
            let place = pos2(at(rank), bottom + 3.0);
            painter.text(place, Align2::CENTER_TOP, label, font(size::TINY), *theme.ink_faint);
        }
    }
    let head = text.get("why-ranking-top");
    let place_of_head = pos2(rect.right(), rect.top());
    let soft = *theme.ink_soft;
    painter.text(place_of_head, Align2::RIGHT_TOP, head, font(size::TINY), soft);
    for (i, row) in rows.iter().enumerate() {
        let band = place(i, 0);
        let y = band.center().y;
        if touched.at == Some((i, 0)) {
            let wash = theme.hover.gamma_multiply(0.6);
            painter.rect_filled(band, 4, wash);
        }
        let ink = if row.known().is_some() { *theme.ink } else { *theme.ink_faint };
        let name = elided(&painter, row.name, font(size::SMALL), ink, name_width);
        painter.galley(pos2(rect.left(), y - name.size().y / 2.0), name, ink);
        let share = row.fares.p_top3.filter(|_| row.rank.is_some());
        let share = share.map_or_else(|| "–".to_owned(), |p| text.percent(p, 0));
        let place = pos2(rect.right(), y);
        painter.text(place, Align2::RIGHT_CENTER, share, font(size::SMALL), ink);
        let Some((rank, low, high)) = row.known() else { continue };
        let bar = Rect::from_min_max(pos2(at(low) - 5.0, y - 5.0), pos2(at(high) + 5.0, y + 5.0));
        let edge = Stroke::new(1.0, *theme.desired);
        painter.rect(bar, 5, *theme.desired_wash, edge, egui::StrokeKind::Inside);
        let rim = Stroke::new(1.5, *theme.paper);
        painter.circle(pos2(at(rank), y), 6.0, *theme.desired, rim);
    }
    touched.asked.map(|(row, _)| row)
}
