//! One share before and after on a common scale: a ring where it was, a filled point where it would
//! be, and both in words.

use egui::{Align2, Rangef, Sense, Stroke, Ui, pos2, vec2};

use crate::app::theme::{Theme, font, size, space};
use crate::app::widgets::{elided, says};
use crate::text::Text;

/// Height of a row, in points.
const ROW: f32 = 28.0;

/// A share in words, or a dash.
fn said(text: &Text, share: Option<f64>) -> String {
    share.map_or_else(|| "–".to_owned(), |share| text.percent(share, 1))
}

/// Draws a row as wide as the room.
pub(super) fn moved(ui: &mut Ui, theme: &Theme, text: &Text, name: &str, shares: [Option<f64>; 2]) {
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), ROW), Sense::hover());
    let [was, would] = shares;
    let same = was.zip(would).is_some_and(|(a, b)| (a - b).abs() < 5e-4);
    let words = if same {
        said(text, was)
    } else {
        format!("{} → {}", said(text, was), said(text, would))
    };
    says(&response, || format!("{name} {words}"));
    if !ui.is_rect_visible(rect) {
        return;
    }
    let painter = ui.painter_at(rect);
    let y = rect.center().y;
    let name_width = (rect.width() * 0.42).clamp(90.0, 230.0);
    let galley = elided(&painter, name, font(size::SMALL), *theme.ink, name_width);
    let cut = galley.elided;
    painter.galley(pos2(rect.left(), y - galley.size().y / 2.0), galley, *theme.ink);
    let face = font(size::SMALL);
    painter.text(rect.right_center(), Align2::RIGHT_CENTER, &words, face, *theme.ink);
    // The widest that may stand there, so that all rails end at one place.
    let widest = format!("{} → {}", said(text, Some(0.888)), said(text, Some(0.888)));
    let values = painter.layout_no_wrap(widest, font(size::SMALL), *theme.ink).size().x;
    let rail = Rangef::new(rect.left() + name_width + space::M, rect.right() - values - space::M);
    if rail.span() > 24.0 {
        let at = |share: f64| egui::lerp(rail.min..=rail.max, share.clamp(0.0, 1.0) as f32);
        painter.hline(rail, y, theme.hairline_stroke());
        if let Some((a, b)) = was.zip(would).filter(|_| !same) {
            painter.line_segment(
                [pos2(at(a), y), pos2(at(b), y)],
                Stroke::new(3.0, *theme.actual_wash),
            );
        }
        if let Some(share) = was {
            let faint = Stroke::new(1.5, *theme.ink_faint);
            painter.circle(pos2(at(share), y), 4.0, *theme.paper, faint);
        }
        if let Some(share) = would {
            let rim = Stroke::new(1.5, *theme.paper);
            painter.circle(pos2(at(share), y), 5.5, *theme.actual, rim);
        }
    }
    if cut {
        response.on_hover_text(name);
    }
}
