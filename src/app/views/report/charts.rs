//! The charts of the report, each to be written as a picture of its own.

use egui::{Align, Id, Layout, Popup, ScrollArea, Ui, vec2};
use lucide_icons::Icon;

use crate::app::command::Action;
use crate::app::deliverable::{Preview, ReportAct};
use crate::app::form::{self, Button};
use crate::app::theme::{TARGET, font, size, space};
use crate::app::views::Cx;
use crate::app::widgets::elided;
use crate::report::model::Image;

/// Width of the list, in points.
const WIDTH: f32 = 560.0;
/// How tall the list is before it scrolls, in points.
const TALLEST: f32 = 10.0 * TARGET;

/// Draws a button that opens the list.
pub(super) fn show(ui: &mut Ui, cx: &mut Cx<'_>, preview: &Preview) {
    let (text, theme) = (cx.text, cx.theme);
    let label = text.get("report-charts");
    let id = Id::unique("report charts");
    let button = Button::outlined(label).icon(Icon::ChartBar).id(id).show(ui, theme);
    Popup::from_toggle_button_response(&button)
        .close_behavior(egui::PopupCloseBehavior::CloseOnClickOutside)
        .accessible_name(label)
        .gap(space::XS)
        .width(WIDTH)
        .show(|ui| {
            let width = WIDTH.min(ui.ctx().content_rect().width() - space::XXL);
            ui.set_width(width);
            form::note(ui, theme, text.get("report-charts-note"));
            ui.add_space(space::XS);
            ScrollArea::vertical().max_height(TALLEST).show(ui, |ui| {
                for (at, (chart, under)) in preview.charts.iter().zip(&preview.under).enumerate() {
                    // Two journeys have a curve each, with one caption.
                    let name = if under.is_empty() || chart.caption.contains(under.as_str()) {
                        chart.caption.clone()
                    } else {
                        format!("{under}: {}", chart.caption)
                    };
                    if let Some(image) = row(ui, cx, &name) {
                        cx.out.act(Action::Report(ReportAct::ExportChart { at, image }));
                        ui.close();
                    }
                }
            });
        });
}

/// One chart; answers with the kind of picture that was asked for.
fn row(ui: &mut Ui, cx: &Cx<'_>, caption: &str) -> Option<Image> {
    let (text, theme) = (cx.text, cx.theme);
    let mut asked = None;
    ui.allocate_ui_with_layout(
        vec2(ui.available_width(), TARGET),
        Layout::right_to_left(Align::Center),
        |ui| {
            for image in Image::ALL.into_iter().rev() {
                let label = image.extension().to_uppercase();
                let button = Button::quiet(&label).show(ui, theme);
                let args = [("chart", caption.into()), ("kind", label.as_str().into())];
                let name = text.with("report-chart-as", &args);
                ui.ctx().accesskit_node_builder(button.id, |node| node.set_label(name));
                if button.clicked() {
                    asked = Some(image);
                }
            }
            let room = ui.available_rect_before_wrap();
            let ink = *theme.ink;
            let words = elided(ui.painter(), caption, font(size::BODY), ink, room.width());
            let at = room.left_center() - vec2(0.0, words.size().y / 2.0);
            ui.painter().galley(at, words, ink);
        },
    );
    asked
}
