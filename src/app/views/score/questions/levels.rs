//! The meaning of a factor, and five described levels to be read and chosen.

use egui::accesskit::Role;
use egui::{CursorIcon, Id, Sense, Ui, WidgetInfo, pos2, vec2};
use lucide_icons::Icon;

use super::super::hand::Hand;
use super::super::target::Side;
use super::{Opened, Questions};
use crate::app::theme::{TARGET, font, size, space};
use crate::app::widgets::level_line;
use crate::workshop::Level;

/// The middles of the five stages, in points of the score.
const MIDDLES: [f64; Level::COUNT] = [1.0, 3.0, 5.0, 7.0, 9.0];

impl Opened<'_> {
    /// What the factor means and what one would see at each of its levels. Folded away behind one
    /// line where the questions say more.
    pub(super) fn meaning(
        &self,
        ui: &mut Ui,
        state: &mut Questions,
        hand: &mut Hand<'_>,
        alone: bool,
    ) {
        let (text, theme, row) = (self.text, self.theme, self.row);
        if !alone {
            let (_, rect) = ui.allocate_space(vec2(ui.available_width(), TARGET));
            let id = Id::unique(("questions", "meaning", row.id.as_str()));
            let fold = ui.interact(rect, id, Sense::click());
            let name = text.get("questions-meaning");
            fold.widget_info(|| WidgetInfo::selected(Role::Button, true, state.unfolded, name));
            let ink = if fold.hovered() { *theme.ink } else { *theme.ink_soft };
            let icon = if state.unfolded { Icon::ChevronDown } else { Icon::ChevronRight };
            let mark = pos2(rect.left() + 8.0, rect.center().y + 1.0);
            let middle = egui::Align2::CENTER_CENTER;
            ui.painter().text(mark, middle, icon.unicode(), font(size::BODY), ink);
            let at = pos2(rect.left() + 20.0, rect.center().y);
            let left = egui::Align2::LEFT_CENTER;
            ui.painter().text(at, left, name, font(size::SMALL), ink);
            if fold.has_focus() {
                crate::app::form::focus_ring(ui, theme, rect);
            }
            if fold.on_hover_cursor(CursorIcon::PointingHand).clicked() {
                state.unfolded = !state.unfolded;
            }
            if !state.unfolded {
                return;
            }
        }
        let definition = egui::RichText::new(&row.factor.definition).font(font(size::SMALL));
        ui.label(definition.color(*theme.ink));
        ui.add_space(space::XS);
        let now = row.figures.actual.map(|s| usize::from(Level::of_score(s).get()));
        for (level, middle) in MIDDLES.into_iter().enumerate() {
            let id = Id::unique(("score", "factor level", row.id.as_str(), level));
            let (stage, described) = (&row.stages[level], &row.factor.levels[level]);
            let editable = row.target.is_some();
            let chosen = now == Some(level);
            let response = level_line(ui, theme, id, stage, described, chosen, editable);
            if let Some(target) = row.target
                && response.clicked()
            {
                hand.edit(target.set(row.id, row.rating, Side::Actual, Some(middle)));
            }
        }
    }
}
