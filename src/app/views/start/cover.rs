//! The cover: the name of the house, one sentence, and a fire of eight rays, each a factor on its
//! way from actual to desired.

use egui::{Pos2, Rect, Stroke, Ui, Vec2, pos2, vec2};

use crate::app::theme::{Theme, bold, font, size, space};
use crate::text::Text;

/// Where each ray has got to and where it is bound for, as parts of its length.
const RAYS: [(f32, f32); 8] = [
    (0.52, 0.70),
    (0.38, 0.78),
    (0.60, 0.92),
    (0.46, 0.86),
    (0.66, 0.96),
    (0.40, 0.82),
    (0.56, 0.88),
    (0.34, 0.72),
];

/// Paints the cover into `rect`: words above, fire below where it stands `upright`, else beside.
pub(super) fn paint(ui: &mut Ui, theme: &Theme, text: &Text, rect: Rect, upright: bool) {
    let painter = ui.painter_at(rect);
    painter.rect_filled(rect, 0.0, *theme.panel);
    if upright {
        let hearth = pos2(rect.center().x, rect.bottom());
        fire(&painter, theme, hearth, (rect.width() * 0.62).min(rect.height() * 0.6));
        painter.vline(rect.right(), rect.y_range(), theme.hairline_stroke());
    } else {
        let hearth = pos2(rect.right() - rect.height() * 0.75, rect.bottom());
        fire(&painter, theme, hearth, rect.height() * 0.75);
        painter.hline(rect.x_range(), rect.bottom(), theme.hairline_stroke());
    }

    let margin = if upright { space::XXL + space::L } else { space::XL };
    let words = rect.width() - 2.0 * margin - if upright { 0.0 } else { rect.height() * 1.4 };
    let room = Rect::from_min_size(
        rect.min + Vec2::splat(margin),
        vec2(words.max(200.0), rect.height() - 2.0 * margin),
    );
    let mut inside = ui.new_child(egui::UiBuilder::new().id_salt("cover").max_rect(room));
    inside.spacing_mut().item_spacing.y = space::S;
    crate::app::form::words(&mut inside, "Fireside", bold(size::HERO), theme.ink);
    crate::app::form::words(
        &mut inside,
        text.get("start-claim"),
        font(size::HEADING),
        theme.ink_soft,
    );
}

/// Eight rays from one point: a hairline each, the way gone in blue with a dot, the way to go
/// dotted, and a flag where it shall lead.
fn fire(painter: &egui::Painter, theme: &Theme, hearth: Pos2, reach: f32) {
    // Rings like those of a scale, faint enough to stay behind.
    for ring in [0.25_f32, 0.5, 0.75, 1.0] {
        painter.circle_stroke(hearth, reach * ring, theme.hairline_stroke());
    }
    for (i, (actual, desired)) in RAYS.into_iter().enumerate() {
        let angle = std::f32::consts::PI * (i as f32 + 0.5) / RAYS.len() as f32;
        let along = vec2(-angle.cos(), -angle.sin());
        let at = |part: f32| hearth + along * reach * part;
        painter.line_segment([at(desired), at(1.0)], theme.hairline_stroke());
        painter.line_segment([at(0.14), at(actual)], Stroke::new(4.0, *theme.actual));
        painter.extend(egui::Shape::dashed_line(
            &[at(actual), at(desired)],
            Stroke::new(2.0, *theme.desired),
            space::XS,
            space::XS,
        ));
        painter.circle_filled(at(actual), 7.0, *theme.actual);
        flag(painter, theme, at(desired));
    }
}

/// A small flag on a pole, outlined.
fn flag(painter: &egui::Painter, theme: &Theme, foot: Pos2) {
    let line = Stroke::new(2.0, *theme.desired);
    let top = foot - vec2(0.0, 18.0);
    painter.line_segment([foot, top], line);
    let cloth = vec![top, top + vec2(12.0, 4.5), top + vec2(0.0, 9.0)];
    painter.add(egui::Shape::convex_polygon(cloth, *theme.panel, line));
}
