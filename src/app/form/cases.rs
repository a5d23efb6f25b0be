//! A figure in its low, base and high case.

use egui::{Sense, Ui, pos2, vec2};

use crate::app::theme::{Theme, bold, font, size, space};
use crate::app::widgets::{elided, says};

/// A name above and three figures under it: names are longer than a column beside them allows.
pub fn cases(ui: &mut Ui, theme: &Theme, name: &str, cells: &[String; 3], head: bool) {
    let width = ui.available_width();
    let height = if head { 22.0 } else { 44.0 };
    let (rect, response) = ui.allocate_exact_size(vec2(width, height), Sense::hover());
    says(&response, || format!("{name} {}", cells.join(", ")));
    let column = width / 3.0;
    let painter = ui.painter();
    if !head {
        painter.hline(rect.x_range(), rect.top(), theme.hairline_stroke());
        let galley = elided(painter, name, font(size::SMALL), *theme.ink_soft, width);
        painter.galley(rect.left_top() + vec2(0.0, 3.0), galley, *theme.ink_soft);
    }
    for (i, cell) in cells.iter().enumerate() {
        let x = rect.left() + column * i as f32;
        let (face, ink) = match (head, i) {
            (true, _) => (font(size::SMALL), *theme.ink_soft),
            (false, 1) => (bold(size::BODY), *theme.ink),
            (false, _) => (font(size::BODY), *theme.ink),
        };
        let room = column - space::S;
        let fits = |face: &egui::FontId| {
            painter.layout_no_wrap(cell.clone(), face.clone(), ink).size().x <= room
        };
        let smaller = || font(if fits(&font(size::SMALL)) { size::SMALL } else { size::TINY });
        let face = if fits(&face) { face } else { smaller() };
        let galley = elided(painter, cell, face, ink, room);
        painter.galley(pos2(x, rect.bottom() - 2.0 - galley.size().y), galley, ink);
    }
}
