//! The Contact points room: the menu that customers choose from, what they expect, what they
//! remember, and where the organisation stands (requirements K).

mod memory;
mod menu;
mod pyramid;
mod stance;
mod value_chain;

use egui::{Ui, vec2};

use memory::MemoryPage;
use menu::Menu;
use pyramid::PyramidPage;
use stance::StancePage;
use value_chain::ValueChainPage;

use super::{Cx, pages};
use crate::app::theme::space;
use crate::app::{Page, Room};

/// What the room keeps between frames.
#[derive(Debug)]
pub struct ContactsRoom {
    /// The page that is shown.
    pub(in crate::app) page: Page,
    menu: Menu,
    pyramid: PyramidPage,
    memory: MemoryPage,
    stance: StancePage,
    value_chain: ValueChainPage,
}

impl Default for ContactsRoom {
    fn default() -> Self {
        Self {
            page: Page::Menu,
            menu: Menu::default(),
            pyramid: PyramidPage::default(),
            memory: MemoryPage::default(),
            stance: StancePage::default(),
            value_chain: ValueChainPage::default(),
        }
    }
}

impl ContactsRoom {
    /// Draws the room into the space that the window leaves it.
    pub fn show(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) {
        let inside = ui.max_rect().shrink2(vec2(space::L, space::M));
        let mut ui = ui.new_child(egui::UiBuilder::new().max_rect(inside));
        let ui = &mut ui;
        ui.spacing_mut().item_spacing = vec2(space::S, space::XS);
        pages::show(ui, cx, Room::Contacts, &mut self.page);
        ui.add_space(space::S);
        match self.page {
            Page::Pyramid => self.pyramid.show(ui, cx),
            Page::Memory => self.memory.show(ui, cx),
            Page::Stance => self.stance.show(ui, cx),
            Page::ValueChain => self.value_chain.show(ui, cx),
            // Whatever page is asked for that is not of this room, its first is shown.
            _ => self.menu.show(ui, cx),
        }
    }
}
