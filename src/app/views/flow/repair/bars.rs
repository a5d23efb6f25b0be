//! A share as a bar: as it would be, with the outline of what it is now as a ghost, and what was
//! simulated of it as a whisker.

use egui::accesskit::Role;
use egui::{Id, Rangef, Rect, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2};

use crate::app::form::{focus_ring, row_ground};
use crate::app::theme::{Theme, bold, font, size, space};
use crate::app::widgets::{elided, says};

/// Height of the line with the words, in points.
const LINE: f32 = 24.0;

/// Height of the bar, in points.
const BAR: f32 = 12.0;

/// Height of a row, in points.
const ROW: f32 = 44.0 + space::XS;

/// A row.
pub(super) struct Bar<'a> {
    pub name: &'a str,
    /// 0 to 1.
    pub before: f64,
    /// 0 to 1.
    pub after: f64,
    /// Both in words.
    pub words: &'a str,
    /// The simulated share, and half of its interval.
    pub simulated: Option<(f64, f64)>,
    /// The same in words; empty where there is none.
    pub beside: &'a str,
    /// The widest that `beside` may be in any row, so that all bars end at one place.
    pub widest: f32,
    /// The simulated figures are of something else by now.
    pub stale: bool,
    /// The name is more important than others.
    pub strong: bool,
    /// What the full length of a bar stands for.
    pub full: f64,
}

impl Bar<'_> {
    /// Draws the row as wide as the room. With an id it can be clicked, and says whether it was.
    pub(super) fn show(&self, ui: &mut Ui, theme: &Theme, id: Option<Id>) -> bool {
        let (_, rect) = ui.allocate_space(vec2(ui.available_width(), ROW));
        let sense = if id.is_some() { Sense::click() } else { Sense::hover() };
        let key = id.unwrap_or_else(|| ui.next_auto_id());
        ui.skip_ahead_auto_ids(1);
        let response = ui.interact(rect, key, sense);
        let said = || {
            let mut said = format!("{}, {}", self.name, self.words);
            if !self.beside.is_empty() {
                said.push_str(", ");
                said.push_str(self.beside);
            }
            said
        };
        if id.is_some() {
            response.widget_info(|| WidgetInfo::labeled(Role::Button, true, said()));
        } else {
            says(&response, said);
        }
        if !ui.is_rect_visible(rect) {
            return response.clicked();
        }
        if id.is_some() {
            let ground = rect.expand2(vec2(space::S, 0.0));
            row_ground(ui, theme, ground, false, response.hovered());
            if response.has_focus() {
                focus_ring(ui, theme, ground);
            }
        }
        let painter = ui.painter();
        let y = rect.top() + LINE / 2.0;
        let words = painter.layout_no_wrap(self.words.to_owned(), bold(size::SMALL), *theme.ink);
        let at = pos2(rect.right() - words.size().x, y - words.size().y / 2.0);
        let room = at.x - space::M - rect.left();
        painter.galley(at, words, *theme.ink);
        let face = if self.strong { bold(size::BODY) } else { font(size::BODY) };
        let name = elided(painter, self.name, face, *theme.ink, room);
        let cut = name.elided;
        painter.galley(pos2(rect.left(), y - name.size().y / 2.0), name, *theme.ink);
        let y = rect.top() + LINE + BAR / 2.0;
        let mut end = rect.right();
        if self.widest > 0.0 {
            end -= self.widest + space::M;
            let ink = if self.stale { *theme.ink_faint } else { *theme.ink_soft };
            let words = painter.layout_no_wrap(self.beside.to_owned(), font(size::SMALL), ink);
            let at = pos2(rect.right() - words.size().x, y - words.size().y / 2.0);
            painter.galley(at, words, ink);
        }
        self.paint(ui, theme, Rangef::new(rect.left(), end), y);
        let clicked = response.clicked();
        if cut {
            response.on_hover_text(self.name);
        }
        clicked
    }

    fn paint(&self, ui: &Ui, theme: &Theme, rail: Rangef, y: f32) {
        let painter = ui.painter();
        let x = |share: f64| {
            egui::lerp(rail.min..=rail.max, (share / self.full).clamp(0.0, 1.0) as f32)
        };
        let bar = |to: f64, half: f32| {
            Rect::from_min_max(pos2(rail.min, y - half), pos2(x(to), y + half))
        };
        painter.rect_filled(bar(self.full, BAR / 2.0), 3, *theme.sunken);
        painter.rect_filled(bar(self.after, BAR / 2.0), 3, *theme.actual);
        if (self.before - self.after).abs() > 5e-5 {
            let line = Stroke::new(1.5, *theme.ink_soft);
            let ghost = bar(self.before, BAR / 2.0 + 2.0);
            painter.rect_stroke(ghost, 3, line, StrokeKind::Inside);
        }
        if let Some((mean, half)) = self.simulated {
            let ink = if self.stale { *theme.ink_faint } else { *theme.ink };
            let (low, high) = (x(mean - half), x(mean + half));
            // A halo keeps it apart from the bar below it.
            painter.hline(Rangef::new(low, high), y, Stroke::new(4.0, *theme.paper));
            painter.hline(Rangef::new(low, high), y, Stroke::new(1.5, ink));
            painter.circle(pos2(x(mean), y), 4.0, *theme.paper, Stroke::new(1.5, ink));
        }
    }
}
