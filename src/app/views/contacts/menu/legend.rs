//! What the bubbles of the map mean.

use std::sync::Arc;

use egui::accesskit::Role;
use egui::{
    Align2, Color32, Galley, Id, Painter, Pos2, Rect, Sense, Stroke, Ui, WidgetInfo, pos2, vec2,
};
use lucide_icons::Icon;

use super::cells::ring;
use crate::app::theme::{Theme, bold, font, size, space};
use crate::app::views::Cx;
use crate::app::widgets::elided;

/// Height of a line, in points.
const LINE: f32 = 24.0;

/// What is explained.
#[derive(Clone, Copy)]
enum Sign {
    Size,
    Satisfaction,
    NotOffered,
    NoData,
    Link,
}

impl Sign {
    const ALL: [Self; 5] =
        [Self::Size, Self::Satisfaction, Self::NotOffered, Self::NoData, Self::Link];

    fn words(self) -> &'static str {
        match self {
            Self::Size => "contacts-legend-size",
            Self::Satisfaction => "contacts-legend-satisfaction",
            Self::NotOffered => "contacts-legend-not-offered",
            Self::NoData => "contacts-legend-no-data",
            Self::Link => "contacts-legend-link",
        }
    }

    /// Width of what is drawn, in points.
    fn width(self) -> f32 {
        match self {
            Self::Size => 32.0,
            Self::Satisfaction => 60.0,
            Self::NotOffered | Self::NoData => 18.0,
            Self::Link => 26.0,
        }
    }

    fn draw(self, painter: &Painter, theme: &Theme, left: Pos2) {
        let at = |x: f32| left + vec2(x, 0.0);
        match self {
            Self::Size => {
                let stroke = Stroke::new(1.5, *theme.ink_soft);
                painter.circle_stroke(at(5.0), 4.0, stroke);
                painter.circle_stroke(at(22.0), 9.0, stroke);
            }
            Self::Satisfaction => {
                for (i, figure) in ["1", "3", "5"].into_iter().enumerate() {
                    let color = theme.valence(i as f64 * 2.0 - 2.0);
                    let middle = at(9.0 + 20.0 * i as f32);
                    let wash = theme.paper.lerp_to_gamma(color, 0.4);
                    painter.circle(middle, 8.0, wash, Stroke::new(2.0, color));
                    let center = Align2::CENTER_CENTER;
                    painter.text(middle, center, figure, bold(size::TINY), *theme.ink);
                }
            }
            Self::NotOffered => {
                painter.extend(ring(at(8.0), 7.0, Stroke::new(2.0, *theme.ink_soft)));
            }
            Self::NoData => {
                let sign = char::from(Icon::DatabaseX);
                painter.text(at(8.0), Align2::CENTER_CENTER, sign, font(size::SMALL), *theme.ink);
            }
            Self::Link => {
                let stroke = Stroke::new(1.5, *theme.ink_soft);
                painter.arrow(at(0.0), vec2(22.0, 0.0), stroke);
            }
        }
    }
}

/// The words of each sign, and the line that it stands on.
fn lines(ui: &Ui, cx: &Cx<'_>, width: f32) -> Vec<(Sign, Arc<Galley>, f32, usize)> {
    let (mut x, mut line) = (0.0, 0);
    let all = Sign::ALL.map(|sign| {
        let words = cx.text.get(sign.words());
        let words =
            elided(ui.painter(), words, font(size::SMALL), Color32::PLACEHOLDER, width - 70.0);
        let needed = sign.width() + space::XS + words.size().x;
        if x > 0.0 && x + needed > width {
            (x, line) = (0.0, line + 1);
        }
        let left = x;
        x += needed + space::L;
        (sign, words, left, line)
    });
    all.to_vec()
}

/// How high the legend is, in points.
pub(super) fn height(ui: &Ui, cx: &Cx<'_>, width: f32) -> f32 {
    let last = lines(ui, cx, width).last().map_or(0, |(.., line)| *line);
    (last + 1) as f32 * LINE
}

/// Draws the legend.
pub(super) fn show(ui: &Ui, cx: &Cx<'_>, rect: Rect) {
    let theme = cx.theme;
    for (sign, words, x, line) in lines(ui, cx, rect.width()) {
        let y = rect.top() + (line as f32 + 0.5) * LINE;
        let left = pos2(rect.left() + x, y);
        sign.draw(ui.painter(), theme, left);
        let at = pos2(left.x + sign.width() + space::XS, y - words.size().y / 2.0);
        ui.painter().galley(at, words, *theme.ink_soft);
    }
    let all = Sign::ALL.map(|sign| cx.text.get(sign.words())).join(", ");
    let response = ui.interact(rect, Id::unique("contacts legend"), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, all.as_str()));
}
