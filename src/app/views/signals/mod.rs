//! The Signals room: data points that grow from fluke to pattern to trend (requirements L).

mod acts;
mod card;
pub(in crate::app::views) mod chips;
mod dots;
pub(in crate::app::views) mod fields;
mod finder;
mod latency;
mod ledger;
pub(in crate::app::views) mod pick;
mod suggest;
mod timeline;
mod trends;
mod uses;

use egui::{Ui, vec2};

use dots::DotsPage;
use latency::LatencyPage;
use ledger::LedgerPage;
use timeline::TimelinePage;
use trends::TrendsPage;

use super::{Cx, pages};
use crate::app::theme::{bold, font, size, space};
use crate::app::{Page, Room};

/// What the room keeps between frames.
#[derive(Debug)]
pub struct SignalsRoom {
    /// The page that is shown.
    pub(in crate::app) page: Page,
    trends: TrendsPage,
    ledger: LedgerPage,
    timeline: TimelinePage,
    dots: DotsPage,
    latency: LatencyPage,
}

impl Default for SignalsRoom {
    fn default() -> Self {
        Self {
            page: Page::Trends,
            trends: TrendsPage::default(),
            ledger: LedgerPage::default(),
            timeline: TimelinePage::default(),
            dots: DotsPage::default(),
            latency: LatencyPage::default(),
        }
    }
}

impl SignalsRoom {
    /// Draws the room into the space that the window leaves it.
    pub fn show(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) {
        let inside = ui.max_rect().shrink2(vec2(space::L, space::M));
        let mut ui = ui.new_child(egui::UiBuilder::new().max_rect(inside));
        let ui = &mut ui;
        ui.spacing_mut().item_spacing = vec2(space::S, space::XS);
        pages::show(ui, cx, Room::Signals, &mut self.page);
        ui.add_space(space::S);
        match self.page {
            Page::Ledger => self.ledger.show(ui, cx),
            Page::Timeline => self.timeline.show(ui, cx),
            Page::Dots => self.dots.show(ui, cx),
            Page::Latency => self.latency.show(ui, cx),
            // Whatever page is asked for that is not of this room, its first is shown.
            _ => self.trends.show(ui, cx),
        }
        // A claim is shown among the trends, a signal in the ledger, whoever asks for it.
        if let Some(claim) = self.ledger.take_asked() {
            self.trends.open(claim);
            self.turn(ui, cx, Page::Trends);
        }
        if let Some(signal) = self.trends.take_asked() {
            self.ledger.open(signal);
            self.turn(ui, cx, Page::Ledger);
        }
    }

    fn turn(&mut self, ui: &Ui, cx: &mut Cx<'_>, page: Page) {
        // What was being typed is done with.
        cx.out.commit();
        self.page = page;
        ui.ctx().request_repaint();
    }
}

/// A page that has nothing yet: two sentences and the first action.
fn nothing(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    title: &'static str,
    why: &'static str,
    action: impl FnOnce(&mut Ui, &mut Cx<'_>),
) {
    let room = ui.available_rect_before_wrap();
    let page = egui::Rect::from_center_size(
        room.center() - vec2(0.0, room.height() * 0.08),
        vec2((room.width() - 2.0 * space::XXL).min(560.0), 220.0),
    );
    let layout = egui::Layout::top_down(egui::Align::Center);
    ui.scope_builder(egui::UiBuilder::new().max_rect(page).layout(layout), |ui| {
        let title = egui::RichText::new(cx.text.get(title)).font(bold(size::TITLE));
        ui.label(title.color(*cx.theme.ink));
        ui.add_space(space::S);
        let why = egui::RichText::new(cx.text.get(why)).font(font(size::BODY));
        ui.label(why.color(*cx.theme.ink_soft));
        ui.add_space(space::L);
        action(ui, cx);
    });
}
