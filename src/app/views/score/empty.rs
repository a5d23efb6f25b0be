//! The room before there is anything to score.

use egui::{Align, Layout, RichText, Ui, UiBuilder, vec2};

use crate::app::form::Button;
use crate::app::theme::{bold, font, size, space};
use crate::app::views::Cx;
use crate::edit::Edit;
use crate::workshop::{Assessment, AssessmentId};

/// Two sentences and the first action. `no_factors`: the framework has nothing to score.
pub(super) fn show(ui: &mut Ui, cx: &mut Cx<'_>, no_factors: bool) {
    let (text, theme) = (cx.text, cx.theme);
    let room = ui.available_rect_before_wrap();
    let page = egui::Rect::from_center_size(
        room.center() - vec2(0.0, room.height() * 0.08),
        vec2((room.width() - 2.0 * space::XXL).min(560.0), 260.0),
    );
    let builder = UiBuilder::new().max_rect(page).layout(Layout::top_down(Align::Center));
    ui.scope_builder(builder, |ui| {
        let (title, why) = if no_factors {
            (text.get("score-no-factors-title"), text.get("score-no-factors"))
        } else {
            (text.get("score-empty-title"), text.get("score-empty"))
        };
        ui.label(RichText::new(title).font(bold(size::TITLE)).color(*theme.ink));
        ui.add_space(space::S);
        ui.label(RichText::new(why).font(font(size::BODY)).color(*theme.ink_soft));
        ui.add_space(space::L);
        if !no_factors && Button::primary(text.get("score-add-round")).show(ui, theme).clicked() {
            let date = jiff::Zoned::now().date();
            let title = text.with("score-round-title", &[("date", text.month(date).into())]);
            let round = Assessment::new(title, date);
            cx.out.edit(Edit::AddRound(AssessmentId::fresh(), Box::new(round)));
        }
    });
}
