//! Experiences as discs: place by day and valence, size by salience, and as much colour as is left
//! of their weight. Where there are thousands they become one picture.

use egui::{Color32, ColorImage, Painter, Pos2, Rect, Stroke, TextureHandle, TextureOptions, Ui};
use egui::{pos2, vec2};

use super::axis::{Axes, Span};
use super::kept::Kept;
use crate::app::theme::Theme;
use crate::measure::memory::Past;

/// With more than this they are painted as one picture.
pub(super) const MOST: usize = 2_000;

/// The width of a cell of the picture, in points.
const CELL: f32 = 4.0;

/// One row of cells for each tenth of a valence, from +2 to −2.
const ROWS: usize = 41;

/// How much of a disc is seen of what has faded altogether.
const FLOOR: f32 = 0.07;

/// How far from the edge of a disc a press still means it, in points.
const NEAR: f32 = 4.0;

/// How large a disc is, in points. Ordinary salience is 8.
pub(super) fn radius(salience: f64) -> f32 {
    (4.0 + 4.0 * salience.sqrt() as f32).clamp(4.0, 14.0)
}

/// The experience at a place, by its number in the past; of several the nearest.
pub(super) fn hit(past: &Past, axes: &Axes, at: Pos2) -> Option<usize> {
    let reach = f64::from(14.0 + NEAR) * axes.days_per_point();
    let day = axes.span.from + f64::from(at.x - axes.plot.left()) * axes.days_per_point();
    let range = past.before(day - reach)..past.until(day + reach);
    range
        .filter_map(|i| {
            let (day, valence, salience, _) = past.get(i)?;
            let far = axes.at(day, valence).distance(at);
            (far <= radius(salience) + NEAR).then_some((i, far))
        })
        .min_by(|a, b| a.1.total_cmp(&b.1))
        .map(|(i, _)| i)
}

/// Paints the discs one by one.
pub(super) fn paint(painter: &Painter, theme: &Theme, axes: &Axes, kept: &Kept) {
    for (i, (day, valence, salience, _)) in kept.past.iter().enumerate() {
        let (at, r) = (axes.at(day, valence), radius(salience));
        let Some(left) = kept.left.get(i).copied() else {
            // Not yet: an outline of what will be.
            painter.circle_stroke(at, r, Stroke::new(1.0, *theme.ink_faint));
            continue;
        };
        let seen = FLOOR + (1.0 - FLOOR) * left;
        let color = theme.valence(valence);
        let edge = color.gamma_multiply(0.35 + 0.65 * left);
        let over = kept.superseded.get(i).copied().unwrap_or(false);
        let inner = if over { r - 2.5 } else { r };
        painter.circle(at, inner, color.gamma_multiply(seen), Stroke::new(1.0, edge));
        sign(painter, at, inner, valence, if left > 0.5 { *theme.paper } else { edge });
        if over {
            // Superseded: a ring around it and a stroke through it.
            painter.circle_stroke(at, r, Stroke::new(1.0, edge));
            let d = vec2(r, -r) * 0.9;
            let through = Stroke::new(1.0, theme.ink_soft.gamma_multiply(0.4 + 0.6 * left));
            painter.line_segment([at - d, at + d], through);
        }
    }
}

/// A small plus or minus, where there is room: colour alone says nothing.
fn sign(painter: &Painter, at: Pos2, r: f32, valence: f64, ink: Color32) {
    if r < 5.0 || valence == 0.0 {
        return;
    }
    let (half, stroke) = (r * 0.42, Stroke::new(1.25, ink));
    painter.hline(at.x - half..=at.x + half, at.y, stroke);
    if valence > 0.0 {
        painter.vline(at.x, at.y - half..=at.y + half, stroke);
    }
}

/// What a picture was made of.
type Key = (u64, Span, usize, Color32);

/// Thousands of experiences as one picture: the more of them and the less faded, the denser.
#[derive(Default)]
pub(super) struct Image {
    of: Option<Key>,
    texture: Option<TextureHandle>,
}

impl Image {
    /// Paints the picture, made anew only if the figures are new.
    pub(super) fn paint(
        &mut self,
        ui: &Ui,
        painter: &Painter,
        theme: &Theme,
        axes: &Axes,
        past: &Past,
        left: &[f32],
        state: u64,
    ) {
        let columns = (axes.plot.width() / CELL).ceil().max(1.0) as usize;
        let key = (state, axes.span, columns, *theme.paper);
        if self.of != Some(key) {
            let image = picture(theme, axes, past, left, columns);
            match &mut self.texture {
                Some(texture) => texture.set(image, TextureOptions::NEAREST),
                None => {
                    let options = TextureOptions::NEAREST;
                    self.texture = Some(ui.ctx().load_texture("memory density", image, options));
                }
            }
            self.of = Some(key);
        }
        if let Some(texture) = &self.texture {
            let whole = Rect::from_min_max(pos2(0.0, 0.0), pos2(1.0, 1.0));
            let right = axes.plot.left() + columns as f32 * CELL;
            let rect = Rect::from_min_max(
                pos2(axes.plot.left(), axes.y(2.05)),
                pos2(right, axes.y(-2.05)),
            );
            painter.image(texture.id(), rect, whole, Color32::WHITE);
        }
    }
}

fn picture(theme: &Theme, axes: &Axes, past: &Past, left: &[f32], columns: usize) -> ColorImage {
    // What is left now, what was there once, and what is still to come.
    let mut cells = vec![[0.0_f32; 3]; columns * ROWS];
    let row = |valence: f64| (((2.0 - valence) * 10.0).round() as usize).min(ROWS - 1);
    for (i, (day, valence, salience, _)) in past.iter().enumerate() {
        let x = (axes.x(day) - axes.plot.left()) / CELL;
        if x < 0.0 || x as usize >= columns {
            continue;
        }
        let cell = &mut cells[row(valence) * columns + x as usize];
        match left.get(i) {
            Some(left) => {
                cell[0] += salience as f32 * left;
                cell[1] += salience as f32;
            }
            None => cell[2] += salience as f32,
        }
    }
    let most = cells.iter().map(|c| c[1] + c[2]).fold(0.0, f32::max).max(1e-6);
    let dense = |sum: f32| (1.0 + 8.0 * sum).ln() / (1.0 + 8.0 * most).ln();
    let pixels = cells.iter().enumerate().map(|(i, [now, once, later])| {
        if *once > 0.0 {
            let seen = FLOOR + (1.0 - FLOOR) * dense(*now);
            let valence = 2.0 - (i / columns) as f64 / 10.0;
            theme.valence(valence).gamma_multiply(seen)
        } else if *later > 0.0 {
            theme.ink_faint.gamma_multiply(0.4 * dense(*later))
        } else {
            Color32::TRANSPARENT
        }
    });
    ColorImage::new([columns, ROWS], pixels.collect())
}
