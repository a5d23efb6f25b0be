//! Words as painted: whether they are cut, or lie over each other.

use egui::Rect;
use egui::epaint::{ClippedShape, Shape};

/// A line of text as painted.
struct Line {
    words: String,
    rect: Rect,
    clip: Rect,
    layer: usize,
}

/// Every line of text in the order of painting. `layer` counts the filled areas that were painted
/// before it and cover it: a dialog may lie over the words below it.
fn lines(shapes: &[ClippedShape]) -> Vec<Line> {
    let mut covers: Vec<(usize, Rect)> = Vec::new();
    let mut found = Vec::new();
    for (order, ClippedShape { clip_rect, shape, .. }) in shapes.iter().enumerate() {
        match shape {
            Shape::Rect(r) if r.fill.a() > 250 => {
                covers.push((order, r.rect.intersect(*clip_rect)));
            }
            Shape::Text(text) => {
                for row in &text.galley.rows {
                    let words = row.text();
                    if words.trim().is_empty() || text.angle != 0.0 {
                        continue;
                    }
                    let glyphs = row.row.visuals.mesh_bounds;
                    let rect = glyphs.translate(text.pos.to_vec2() + row.pos.to_vec2());
                    if !rect.is_positive() || !clip_rect.intersects(rect) {
                        continue;
                    }
                    found.push(Line { words, rect, clip: *clip_rect, layer: order });
                }
            }
            _ => {}
        }
    }
    // What a later filled area covers is not seen.
    found.retain(|line| {
        !covers.iter().any(|(order, area)| *order > line.layer && area.contains_rect(line.rect))
    });
    found
}

/// Notes the words that lie over others or are cut at the side, unless the place `pans`.
pub fn examine(shapes: &[ClippedShape], place: &str, pans: bool, wrong: &mut Vec<String>) {
    let lines = lines(shapes);
    assert!(lines.len() > 8, "{place}: nothing is drawn");
    for (i, line) in lines.iter().enumerate() {
        // Up and down a page may scroll; a word that is cut at the side is lost.
        let cut = line.rect.left() < line.clip.left() - 1.0
            || line.rect.right() > line.clip.right() + 1.0;
        if cut && !pans {
            wrong.push(format!("{place}: “{}” is cut", line.words));
        }
        let visible = line.rect.intersect(line.clip);
        for other in &lines[i + 1..] {
            let both = visible.intersect(other.rect.intersect(other.clip)).shrink(1.0);
            if both.is_positive() && both.area() > 4.0 {
                wrong.push(format!("{place}: “{}” over “{}”", other.words, line.words));
            }
        }
    }
}
