//! The menu of everything that has no button of its own. Every part of the room adds a section: a
//! function in a file of its own that draws its entries, and nothing where none of them would work.

use std::sync::Arc;

use egui::containers::menu::MenuButton;
use egui::{Button, RichText, Ui, WidgetInfo, vec2};
use lucide_icons::Icon;

use super::JourneyRoom;
use crate::app::theme::{TARGET, size};
use crate::app::views::Cx;
use crate::edit::JourneyEdit;
use crate::workshop::{Journey, JourneyId, Lane};

/// Width of the menu, in points.
const WIDTH: f32 = 300.0;

/// Draws the entries of one section.
pub(super) type Section = fn(&mut JourneyRoom, &mut Ui, &mut Cx<'_>, &JourneyId, &Arc<Journey>);

/// The sections, from top to bottom.
const SECTIONS: &[Section] = &[
    JourneyRoom::menu_variants,
    JourneyRoom::menu_canvas,
    JourneyRoom::menu_hidden_lanes,
    JourneyRoom::menu_arrange,
    JourneyRoom::menu_aside,
    JourneyRoom::menu_exchange,
];

/// One entry, with the keys that do the same. True: it was chosen, and the menu closes.
pub(super) fn entry(ui: &mut Ui, icon: Icon, words: &str, keys: &str) -> bool {
    let label = RichText::new(format!("{}  {words}", icon.unicode())).size(size::SMALL);
    let button = Button::new(label)
        .shortcut_text(RichText::new(keys).size(size::TINY))
        .frame_when_inactive(false)
        .min_size(vec2(ui.available_width(), TARGET));
    let response = ui.add(button);
    response.widget_info(|| WidgetInfo::labeled(egui::Role::Button, true, words));
    if response.clicked() {
        ui.close();
    }
    response.clicked()
}

impl JourneyRoom {
    /// The button “⋯” and its menu.
    pub(super) fn more(
        &mut self,
        ui: &mut Ui,
        cx: &mut Cx<'_>,
        id: &JourneyId,
        journey: &Arc<Journey>,
    ) {
        let name = cx.text.get("journey-more");
        let dots = RichText::new(Icon::Ellipsis.unicode().to_string()).size(size::BODY);
        let button = Button::new(dots).frame_when_inactive(false).min_size(vec2(TARGET, TARGET));
        let (response, _) = MenuButton::from_button(button).ui(ui, |ui| {
            ui.set_width(WIDTH);
            ui.spacing_mut().item_spacing.y = 0.0;
            let mut drawn = false;
            for section in SECTIONS {
                let before = ui.cursor().top();
                let line = drawn.then(|| ui.painter().add(egui::Shape::Noop));
                if drawn {
                    ui.add_space(9.0);
                }
                let start = ui.cursor().top();
                section(self, ui, cx, id, journey);
                if ui.cursor().top() > start {
                    if let Some(line) = line {
                        let x = ui.max_rect().x_range();
                        let stroke = cx.theme.hairline_stroke();
                        ui.painter().set(line, egui::Shape::hline(x, before + 4.0, stroke));
                    }
                    drawn = true;
                } else if drawn {
                    ui.add_space(-9.0);
                }
            }
        });
        let response = response.on_hover_text(name);
        response.widget_info(|| WidgetInfo::labeled(egui::Role::Button, true, name));
    }

    /// Lanes that are kept but not drawn, to be shown again.
    fn menu_hidden_lanes(
        &mut self,
        ui: &mut Ui,
        cx: &mut Cx<'_>,
        id: &JourneyId,
        journey: &Arc<Journey>,
    ) {
        for (lane, value) in journey.lanes.iter().filter(|(_, lane)| lane.hidden) {
            let words = cx.text.with("journey-show", &[("title", value.title.as_str().into())]);
            if entry(ui, Icon::Eye, &words, "") {
                let next = Lane { hidden: false, ..value.clone() };
                cx.out.edit(JourneyEdit::SetLane(lane.clone(), next).of(id));
            }
        }
    }
}
