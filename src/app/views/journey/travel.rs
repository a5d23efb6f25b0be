//! The entries of the room's menu that take a map to other tools and back.

use egui::Ui;

use crate::app::actions::MAPS;
use crate::app::canvas::Selection;
use crate::app::command::Action;
use crate::app::views::Cx;

/// A submenu to export and import, for the menu of the room.
pub(super) fn exchange_menu(ui: &mut Ui, cx: &mut Cx<'_>, selection: &Selection) {
    let some = matches!(selection, Selection::Steps(_) | Selection::Stage(_));
    ui.menu_button(cx.text.get("drawing-menu"), |ui| {
        ui.set_min_width(280.0);
        for (key, format, selected) in MAPS {
            let button = egui::Button::new(cx.text.get(key));
            if ui.add_enabled(some || !selected, button).clicked() {
                cx.out.act(Action::ExportMap { format, selected });
                ui.close();
            }
        }
        ui.separator();
        if ui.button(cx.text.get("drawing-act-import")).clicked() {
            cx.out.act(Action::ImportMap);
            ui.close();
        }
    });
}
