//! The Frame room: why the workshop is held, what it must move, for whom, and with whom
//! (requirements A01, A03–A07, A11).
//!
//! One calm page that scrolls: title and figures across it, then two columns, or one where the
//! room is narrow. Whatever is typed is one gesture from the first key until the field is left.

mod figures;
mod framework;
mod intent;
mod mutual;
mod order;
mod people;
mod purpose;
mod segments;

use egui::{Id, ScrollArea, Ui, vec2};
use lucide_icons::Icon;

use framework::FrameworkPage;

use super::Cx;
use crate::app::command::Action;
use crate::app::form::{self, Button};
use crate::app::theme::space;
use crate::app::widgets::chip;
use crate::edit::Edit;
use crate::workshop::Purpose;

/// The page is no wider than this: longer lines are hard to follow.
const WIDEST: f32 = 1400.0;

/// Below this width the page has one column.
const NARROW: f32 = 960.0;

/// What the Frame room keeps between frames.
#[derive(Debug, Default)]
pub struct FrameRoom {
    /// The framework is shown instead of the purpose.
    framework_shown: bool,
    framework: FrameworkPage,
    /// The field that shall have the keyboard once it is there: the name of what was just added.
    wanted: Option<Id>,
}

impl FrameRoom {
    /// Draws the room into the space that the window leaves it.
    pub fn show(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) {
        ui.spacing_mut().item_spacing = vec2(space::S, space::XS);
        within(ui, |ui| {
            ui.add_space(space::M);
            self.tabs(ui, cx);
        });
        if self.framework_shown {
            within(ui, |ui| self.framework.show(ui, cx));
            return;
        }
        ScrollArea::vertical().id_salt("frame").auto_shrink(false).show(ui, |ui| {
            within(ui, |page| self.page(page, cx));
        });
    }

    /// The two pages of the room.
    fn tabs(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) {
        let (text, theme) = (cx.text, cx.theme);
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = space::S;
            for (key, framework) in [("framework-purpose", false), ("framework-framework", true)] {
                let shown = self.framework_shown == framework;
                if chip(ui, theme, text.get(key), shown).clicked() && !shown {
                    // Whatever was being typed is done with.
                    cx.out.commit();
                    self.framework_shown = framework;
                }
            }
            if self.framework_shown {
                ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
                    let save = Button::quiet(text.get("framework-save-template"))
                        .icon(Icon::BookmarkPlus)
                        .id(Id::unique("framework-save-template"));
                    if save.show(ui, theme).clicked() {
                        cx.out.act(Action::SaveTemplate);
                    }
                });
            }
        });
    }

    fn page(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) {
        ui.spacing_mut().item_spacing = vec2(space::S, space::XS);
        ui.add_space(space::M);
        let width = ui.available_width();
        purpose::head(ui, cx);
        ui.add_space(space::M);
        figures::show(ui, cx);
        ui.add_space(space::M);
        if width < NARROW {
            purpose::lights(ui, cx);
            ui.add_space(space::L);
            purpose::outcomes(ui, cx);
            ui.add_space(space::L);
            mutual::show(ui, cx);
            ui.add_space(space::XL);
            segments::show(ui, cx, &mut self.wanted);
            ui.add_space(space::XL);
            people::show(ui, cx, &mut self.wanted);
        } else {
            let gap = space::XXL + space::S;
            let widths = form::proportions(width, gap, [17.0, 11.0]);
            let top = ui.cursor().top();
            form::columns(ui, widths, gap, |[left, right]| {
                purpose::lights(left, cx);
                left.add_space(space::M);
                purpose::outcomes(left, cx);
                left.add_space(space::M);
                mutual::show(left, cx);
                segments::show(right, cx, &mut self.wanted);
                right.add_space(space::L);
                people::show(right, cx, &mut self.wanted);
            });
            let line = ui.min_rect().left() + widths[0] + gap / 2.0;
            let bottom = ui.cursor().top();
            ui.painter().vline(line.round(), top..=bottom, cx.theme.hairline_stroke());
        }
        ui.add_space(space::XL);
    }
}

/// Puts a page into the middle of the room.
fn within(ui: &mut Ui, page: impl FnOnce(&mut Ui)) {
    let all = ui.available_width();
    let margin = if all < NARROW { space::L } else { space::XXL };
    let width = (all - 2.0 * margin).min(WIDEST);
    form::columns(ui, [((all - width) / 2.0).floor(), width], 0.0, |[_, ui]| page(ui));
}

/// An edit of the purpose: the whole of it with one thing changed.
fn purposed(purpose: &Purpose, change: impl FnOnce(&mut Purpose)) -> Edit {
    let mut purpose = purpose.clone();
    change(&mut purpose);
    Edit::SetPurpose(Box::new(purpose))
}

/// Gives the keyboard to the field that was waited for.
fn hand_over(ui: &Ui, wanted: &mut Option<Id>, field: Id) {
    if *wanted == Some(field) {
        ui.memory_mut(|m| m.request_focus(field));
        *wanted = None;
    }
}
