//! Rows of the page: a name with a figure at its end, to click on or to read.

use egui::accesskit::Role;
use egui::{CursorIcon, Id, Rangef, Rect, Sense, Stroke, Ui, WidgetInfo, pos2, vec2};
use lucide_icons::Icon;

use crate::app::form::{focus_ring, row_ground};
use crate::app::theme::{TARGET, Theme, font, size, space};
use crate::app::widgets::{elided, says};

/// Height of a row that is only read, in points.
const READ: f32 = 28.0;

/// A row that leads somewhere. True: it was clicked.
pub(super) fn link(ui: &mut Ui, theme: &Theme, id: Id, name: &str, figure: &str) -> bool {
    let (_, rect) = ui.allocate_space(vec2(ui.available_width(), TARGET));
    let response = ui.interact(rect, id, Sense::click()).on_hover_cursor(CursorIcon::PointingHand);
    let said = if figure.is_empty() { name.to_owned() } else { format!("{name}, {figure}") };
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &said));
    if !ui.is_rect_visible(rect) {
        return response.clicked();
    }
    row_ground(ui, theme, rect.expand2(vec2(space::S, 0.0)), false, response.hovered());
    if response.has_focus() {
        focus_ring(ui, theme, rect.expand2(vec2(space::XS, 0.0)));
    }
    let painter = ui.painter();
    let soft = *theme.ink_soft;
    let mark = char::from(Icon::ChevronRight).to_string();
    let mark = painter.layout_no_wrap(mark, font(size::SMALL), *theme.ink_faint);
    let y = rect.center().y;
    let mut right = rect.right() - mark.size().x;
    painter.galley(pos2(right, y - mark.size().y / 2.0), mark, *theme.ink_faint);
    right -= space::S;
    let room = (right - rect.left()) * 0.55;
    let galley = elided(painter, figure, font(size::SMALL), soft, room);
    right -= galley.size().x;
    painter.galley(pos2(right, y - galley.size().y / 2.0), galley, soft);
    let room = right - space::M - rect.left();
    let galley = elided(painter, name, font(size::BODY), *theme.ink, room);
    let cut = galley.elided;
    painter.galley(pos2(rect.left(), y - galley.size().y / 2.0), galley, *theme.ink);
    let clicked = response.clicked();
    if cut {
        response.on_hover_text(said);
    }
    clicked
}

/// A share with its interval on a scale of 0 to 100 %, and both in words.
pub(super) struct Whisker<'a> {
    pub name: &'a str,
    /// The share, and its interval unless everything there is was counted; none where nothing was.
    pub share: Option<(f64, Option<[f64; 2]>)>,
    pub words: &'a str,
    /// The widest that the words of any row may be, so that all scales end at one place.
    pub widest: f32,
}

impl Whisker<'_> {
    /// Draws it as wide as the room.
    pub(super) fn show(&self, ui: &mut Ui, theme: &Theme) {
        let size = vec2(ui.available_width(), READ);
        let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
        says(&response, || format!("{}, {}", self.name, self.words));
        if !ui.is_rect_visible(rect) {
            return;
        }
        let painter = ui.painter();
        let y = rect.center().y;
        let right = rect.right() - self.widest;
        let words = painter.layout_no_wrap(self.words.to_owned(), font(size::SMALL), *theme.ink);
        let at = pos2(rect.right() - words.size().x, y - words.size().y / 2.0);
        painter.galley(at, words, *theme.ink);
        let scale = (rect.width() * 0.24).min(140.0);
        let rail = Rangef::new(right - space::M - scale, right - space::M);
        let room = rail.min - space::M - rect.left();
        let name = elided(painter, self.name, font(size::SMALL), *theme.ink, room);
        let cut = name.elided;
        painter.galley(pos2(rect.left(), y - name.size().y / 2.0), name, *theme.ink);
        painter.hline(rail, y, theme.hairline_stroke());
        for end in [rail.min, rail.max] {
            painter.vline(end, Rangef::new(y - 3.0, y + 3.0), theme.hairline_stroke());
        }
        if let Some((share, interval)) = self.share {
            let x = |share: f64| egui::lerp(rail.min..=rail.max, share.clamp(0.0, 1.0) as f32);
            if let Some([low, high]) = interval {
                let bar = Rect::from_min_max(pos2(x(low), y - 2.0), pos2(x(high), y + 2.0));
                painter.rect_filled(bar, 2, theme.actual.gamma_multiply(0.35));
                for end in [low, high] {
                    let stroke = Stroke::new(1.5, *theme.actual);
                    painter.vline(x(end), Rangef::new(y - 5.0, y + 5.0), stroke);
                }
            }
            painter.circle(pos2(x(share), y), 4.5, *theme.actual, Stroke::new(1.5, *theme.paper));
        }
        if cut {
            response.on_hover_text(self.name);
        }
    }
}

/// The widest of these words as they stand at the end of a row, in points.
pub(super) fn widest<'a>(ui: &Ui, theme: &Theme, words: impl Iterator<Item = &'a str>) -> f32 {
    let width =
        |w: &str| ui.painter().layout_no_wrap(w.to_owned(), font(size::SMALL), *theme.ink).size().x;
    words.map(width).fold(0.0, f32::max)
}
