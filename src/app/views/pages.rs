//! The row of chips that turns a room to one of its pages, and what each page is for.

use egui::{Align, Id, Layout, Popup, Ui};
use lucide_icons::Icon;

use super::Cx;
use crate::app::form::{self, icon_button};
use crate::app::theme::{TARGET, bold, font, size, space};
use crate::app::widgets::{chip_width, chip_within};
use crate::app::{Page, Room};

/// Draws the chips of a room's pages. What was being typed is done with when another is chosen.
pub(super) fn show(ui: &mut Ui, cx: &mut Cx<'_>, room: Room, page: &mut Page) {
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = space::S;
        let pages = || Page::ALL.into_iter().filter(|p| p.room() == room);
        // Where they do not all fit beside the button, long titles end in an ellipsis.
        let most = ui.available_width() - TARGET - space::S * pages().count() as f32;
        let wanted: f32 = pages().map(|p| chip_width(ui, cx.text.get(p.title()))).sum();
        let width =
            if wanted > most { most / pages().count().max(1) as f32 } else { f32::INFINITY };
        for other in pages() {
            let shown = *page == other;
            let title = cx.text.get(other.title());
            if chip_within(ui, cx.theme, title, shown, width).clicked() && !shown {
                cx.out.commit();
                *page = other;
            }
        }
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| about(ui, cx, *page));
    });
}

/// What the method says of a page: its title and one or two paragraphs.
const fn why(page: Page) -> (&'static str, &'static [&'static str]) {
    match page {
        Page::Menu => ("about-menu", &["about-menu-1", "about-menu-2"]),
        Page::Pyramid => ("about-pyramid", &["about-pyramid-1", "about-pyramid-2"]),
        Page::Memory => ("about-memory", &["about-memory-1", "about-memory-2"]),
        Page::Stance => ("about-stance", &["about-stance-1", "about-stance-2"]),
        Page::ValueChain => ("about-value-chain", &["about-value-chain-1", "about-value-chain-2"]),
        Page::Trends => ("about-trends", &["about-trends-1", "about-trends-2"]),
        Page::Ledger => ("about-ledger", &["about-ledger-1", "about-ledger-2"]),
        Page::Timeline => ("about-timeline", &["about-timeline-1"]),
        Page::Dots => ("about-dots", &["about-dots-1"]),
        Page::Latency => ("about-latency", &["about-latency-1"]),
        Page::Paths => ("about-paths", &["about-paths-1", "about-paths-2"]),
        Page::Stream => ("about-stream", &["about-stream-1"]),
        Page::Drawn => ("about-drawn", &["about-drawn-1", "about-drawn-2"]),
        Page::Repair => ("about-repair", &["about-repair-1", "about-repair-2"]),
        Page::Actions => ("about-actions", &["about-actions-1"]),
        Page::QuickWins => ("about-quick-wins", &["about-quick-wins-1"]),
        Page::Roadmap => ("about-roadmap", &["about-roadmap-1"]),
        Page::Forecast => ("about-forecast", &["about-forecast-1"]),
        Page::Value => ("about-value", &["about-value-1", "about-value-2"]),
    }
}

/// A button that opens what the method says of the page.
fn about(ui: &mut Ui, cx: &Cx<'_>, page: Page) {
    const WIDTH: f32 = 480.0;
    let (text, theme) = (cx.text, cx.theme);
    let name = text.get("about-open");
    let button = icon_button(ui, theme, Id::unique("about page"), Icon::Info, name);
    let (title, paragraphs) = why(page);
    Popup::from_toggle_button_response(&button)
        .close_behavior(egui::PopupCloseBehavior::CloseOnClickOutside)
        .accessible_name(text.get(title))
        .gap(space::XS)
        .width(WIDTH)
        .show(|ui| {
            ui.set_width(WIDTH.min(ui.ctx().content_rect().width() - space::XXL));
            egui::Frame::new().inner_margin(space::S).show(ui, |ui| {
                form::words(ui, text.get(title), bold(size::BODY), theme.ink);
                for paragraph in paragraphs {
                    ui.add_space(space::XS);
                    form::words(ui, text.get(paragraph), font(size::BODY), theme.ink);
                }
            });
        });
}
