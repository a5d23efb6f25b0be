//! The answers of all segments to one question, to be read.

use egui::accesskit::Role;
use egui::{Align2, Sense, Ui, WidgetInfo, pos2, vec2};

use super::Opened;
use super::question::GUTTER;
use super::read::Entry;
use crate::app::theme::{RADIUS, bold, font, size, space};
use crate::app::widgets::elided;
use crate::measure::Known;

/// The least width of one segment, in points.
const LEAST: f32 = 84.0;

/// Height of one segment, in points.
const HEIGHT: f32 = 40.0;

impl Opened<'_> {
    pub(super) fn together(&self, ui: &mut Ui, entry: &Entry) {
        let theme = self.theme;
        let width = ui.available_width() - GUTTER;
        let count = entry.known.len();
        if count == 0 {
            return;
        }
        let fit = ((width + space::XS) / (LEAST + space::XS)).floor().max(1.0) as usize;
        let columns = count.min(fit);
        let each = ((width + space::XS) / columns as f32 - space::XS).floor().min(180.0);
        let rows = count.div_ceil(columns);
        let height = rows as f32 * (HEIGHT + space::XS);
        let (rect, response) =
            ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::hover());
        let names = || self.workshop.segments.values().map(|s| s.title.as_str());
        response.widget_info(|| {
            let said: Vec<String> = names()
                .zip(&entry.known)
                .map(|(name, known)| format!("{name} {}", self.in_words(*known)))
                .collect();
            WidgetInfo::labeled(Role::Label, true, said.join(", "))
        });
        for (i, (name, known)) in names().zip(&entry.known).enumerate() {
            let at = pos2(
                rect.left() + GUTTER + (i % columns) as f32 * (each + space::XS),
                rect.top() + (i / columns) as f32 * (HEIGHT + space::XS),
            );
            let cell = egui::Rect::from_min_size(at, vec2(each, HEIGHT));
            let fill = match known {
                Known::Answered(_) | Known::Fed(_) => *theme.actual_wash,
                Known::DontKnow | Known::Open => *theme.sunken,
            };
            ui.painter().rect_filled(cell, RADIUS, fill);
            let figure = match known {
                Known::Answered(level) => level.to_string(),
                Known::Fed(fed) => self.text.percent(fed.share, 0),
                Known::DontKnow => "?".to_owned(),
                Known::Open => "–".to_owned(),
            };
            let left = cell.left() + space::S;
            let ink = if matches!(known, Known::Open) { *theme.ink_soft } else { *theme.ink };
            let title =
                elided(ui.painter(), name, font(size::TINY), *theme.ink_soft, each - space::L);
            ui.painter().galley(pos2(left, cell.top() + 3.0), title, *theme.ink_soft);
            let y = cell.bottom() - 12.0;
            let drawn = ui.painter().text(
                pos2(left, y),
                Align2::LEFT_CENTER,
                figure,
                bold(size::SMALL),
                ink,
            );
            if let Known::Answered(level) = known {
                let stage = &self.row.stages[usize::from(*level).min(4)];
                let start = drawn.right() + 6.0;
                let room = cell.right() - space::S - start;
                let stage = elided(ui.painter(), stage, font(size::TINY), *theme.ink_soft, room);
                let at = pos2(start, y - stage.size().y / 2.0);
                ui.painter().galley(at, stage, *theme.ink_soft);
            }
        }
    }

    /// What is known, as a screen reader says it.
    fn in_words(&self, known: Known) -> String {
        match known {
            Known::Answered(level) => self.row.stages[usize::from(level).min(4)].clone(),
            Known::Fed(fed) => self.text.percent(fed.share, 0),
            Known::DontKnow => self.text.get("questions-dont-know").to_owned(),
            Known::Open => self.text.get("questions-open").to_owned(),
        }
    }
}
