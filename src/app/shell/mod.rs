//! What stands around every room: the rail, the bars, and the small pieces they are made of.

mod rail;
mod round_menu;
mod status_bar;
mod top_bar;

use std::path::Path;

use egui::{Frame, Id, Modal, Response, RichText};
use lucide_icons::Icon;

use super::theme::{self, TARGET, Theme, size, space};
use crate::text::Text;

pub use rail::rail;
pub use status_bar::{Status, status_bar};
pub use top_bar::{Bar, top_bar};

/// An icon as text.
#[must_use]
pub fn glyph(icon: Icon, size: f32) -> RichText {
    RichText::new(char::from(icon)).font(theme::font(size))
}

/// A square button that shows only an icon; `name` is its accessible name and its tooltip.
pub fn icon_button(ui: &mut egui::Ui, icon: Icon, name: &str, theme: &Theme) -> Response {
    let ink = if ui.is_enabled() { theme.ink } else { theme.ink_faint };
    let button = egui::Button::new(glyph(icon, 18.0).color(*ink))
        .min_size(egui::Vec2::splat(TARGET))
        .frame_when_inactive(false);
    let response = ui.add(button);
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, ui.is_enabled(), name));
    response.on_hover_text(name)
}

/// The name of a file without its folder.
#[must_use]
pub fn file_name(path: &Path) -> String {
    path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned()
}

/// A titled sheet over the window, scrolling if it must. Returns whether it shall close.
pub fn sheet(
    ctx: &egui::Context,
    id: &str,
    title: &str,
    text: &Text,
    theme: &Theme,
    contents: impl FnOnce(&mut egui::Ui),
) -> bool {
    let screen = ctx.content_rect().size();
    let modal = Modal::new(Id::unique(id))
        .backdrop_color(*theme.scrim)
        .frame(Frame::popup(&ctx.global_style()).inner_margin(space::XL))
        .show(ctx, |ui| {
            ui.set_width(640.0_f32.min(screen.x - 96.0));
            let close = ui
                .horizontal(|ui| {
                    ui.label(RichText::new(title).font(theme::bold(size::HEADING)));
                    ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
                        icon_button(ui, Icon::X, text.get("close"), theme).clicked()
                    })
                    .inner
                })
                .inner;
            ui.add_space(space::S);
            egui::ScrollArea::vertical().max_height(screen.y - 200.0).show(ui, contents);
            close
        });
    modal.inner || modal.should_close()
}

/// What is shown while a file is held over the window.
pub fn drop_hint(ctx: &egui::Context, words: &str, theme: &Theme) {
    let layer = egui::LayerId::new(egui::Order::Tooltip, Id::unique("drop hint"));
    let screen = ctx.content_rect();
    let painter = ctx.layer_painter(layer);
    painter.rect_filled(screen, 0.0, *theme.scrim);
    let plate = egui::Rect::from_center_size(screen.center(), egui::vec2(480.0, 96.0));
    painter.rect_filled(plate, theme::RADIUS, *theme.raised);
    painter.text(
        plate.center(),
        egui::Align2::CENTER_CENTER,
        words,
        theme::bold(size::HEADING),
        *theme.ink,
    );
}
