//! The meaning of a factor, and five described levels to be read and chosen.

use egui::accesskit::Role;
use egui::{CornerRadius, CursorIcon, Id, Response, Sense, Stroke, StrokeKind, Ui, WidgetInfo};
use egui::{pos2, vec2};
use lucide_icons::Icon;

use super::super::hand::Hand;
use super::super::target::Side;
use super::{Opened, Questions};
use crate::app::theme::{RADIUS, TARGET, Theme, bold, font, size, space};
use crate::app::widgets::wrapped;
use crate::workshop::Level;

/// The middles of the five stages, in points of the score.
const MIDDLES: [f64; Level::COUNT] = [1.0, 3.0, 5.0, 7.0, 9.0];

/// Width of the names of the stages, in points.
const STAGE: f32 = 92.0;

/// From a radio button to the name of its level, in points.
const RADIO: f32 = 28.0;

/// One described level of several, of which at most one is chosen.
pub(super) fn level_line(
    ui: &mut Ui,
    theme: &Theme,
    id: Id,
    stage: &str,
    described: &str,
    chosen: bool,
    editable: bool,
) -> Response {
    let width = ui.available_width();
    let face = if chosen { bold(size::SMALL) } else { font(size::SMALL) };
    let name = wrapped(ui.painter(), stage, face, *theme.ink, STAGE);
    let ink = if chosen { *theme.ink } else { *theme.ink_soft };
    let room = width - RADIO - STAGE - 2.0 * space::S;
    let words = wrapped(ui.painter(), described, font(size::SMALL), ink, room);
    let height = (words.size().y.max(name.size().y) + space::S).max(TARGET);
    let (_, rect) = ui.allocate_space(vec2(width, height));
    let sense = if editable { Sense::click() } else { Sense::hover() };
    let response = ui.interact(rect, id, sense);
    if ui.is_rect_visible(rect) {
        let radius = CornerRadius::same(RADIUS);
        if chosen {
            ui.painter().rect_filled(rect, radius, *theme.actual_wash);
        } else if response.hovered() && editable {
            ui.painter().rect_filled(rect, radius, *theme.hover);
        }
        if response.has_focus() {
            let ring = Stroke::new(2.0, *theme.accent);
            ui.painter().rect_stroke(rect, radius, ring, StrokeKind::Inside);
        }
        let middle = pos2(rect.left() + RADIO / 2.0, rect.center().y);
        if chosen {
            ui.painter().circle_stroke(middle, 6.5, Stroke::new(1.5, *theme.actual));
            ui.painter().circle_filled(middle, 3.5, *theme.actual);
        } else {
            ui.painter().circle_stroke(middle, 6.5, Stroke::new(1.0, *theme.edge));
        }
        let at = |x: f32, h: f32| pos2(x, rect.center().y - h / 2.0);
        let x = rect.left() + RADIO;
        ui.painter().galley(at(x, name.size().y), name, *theme.ink);
        let x = x + STAGE + space::S;
        ui.painter().galley(at(x, words.size().y), words, ink);
    }
    response.widget_info(|| {
        let name = format!("{stage}. {described}");
        WidgetInfo::selected(Role::RadioButton, editable, chosen, name)
    });
    if response.gained_focus() {
        response.scroll_to_me(None);
    }
    if editable { response.on_hover_cursor(CursorIcon::PointingHand) } else { response }
}

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
