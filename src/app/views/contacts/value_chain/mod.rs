//! The value chain (K35, K36): from expectations met to business results, each link with the
//! client's own figure; what is given against what comes back (K22); and what the market says.

mod cards;
mod chain;
mod editor;
mod words;

use egui::accesskit::Role;
use egui::{Key, Popup, ScrollArea, Sense, Ui, WidgetInfo, pos2, vec2};

use crate::app::form;
use crate::app::theme::{TARGET, bold, font, size, space};
use crate::app::views::Cx;
use crate::app::widgets::elided;
use crate::workshop::{Fact, FactKind};
use editor::Editor;

/// From this height on there is more room than the page needs, in points.
const TALL: f32 = 600.0;

/// What the page keeps between frames.
#[derive(Debug, Default)]
pub(super) struct ValueChainPage {
    open: Option<FactKind>,
    editor: Editor,
    /// At the end of the last frame somebody was typing: Esc leaves the field first.
    typing: bool,
}

impl ValueChainPage {
    /// Draws the page.
    pub(super) fn show(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) {
        let esc = ui.input(|i| i.key_pressed(Key::Escape));
        if esc && !self.typing && !Popup::is_any_open(ui.ctx()) && self.open.is_some() {
            self.turn(ui, cx, None);
        }
        self.typing = ui.ctx().text_edit_focused();
        ScrollArea::vertical().id_salt("value chain").auto_shrink(false).show(ui, |ui| {
            ui.spacing_mut().item_spacing = vec2(space::S, space::XS);
            // A tall page gives the chain air; the figures below stay in sight.
            let air = ((ui.available_height() - TALL) * 0.12).clamp(0.0, 40.0);
            headline(ui, cx);
            ui.add_space(space::S + air);
            // Its links keep their order in one line, however narrow the page.
            let clicked = ScrollArea::horizontal()
                .id_salt("value chain links")
                .show(ui, |ui| chain::show(ui, cx, self.open))
                .inner;
            ui.add_space(air);
            form::rule(ui, cx.theme);
            let other = match self.open {
                Some(kind) => {
                    let close = self.editor.show(ui, cx, kind);
                    if close {
                        self.turn(ui, cx, None);
                    }
                    None
                }
                None => cards::show(ui, cx),
            };
            if let Some(kind) = clicked.or(other) {
                let next = (self.open != Some(kind)).then_some(kind);
                self.turn(ui, cx, next);
            }
        });
    }

    /// Opens the editor of a figure, or closes it. What was being typed is done with.
    fn turn(&mut self, ui: &Ui, cx: &mut Cx<'_>, to: Option<FactKind>) {
        cx.out.commit();
        self.open = to;
        self.editor = Editor::default();
        if let Some(kind) = to {
            ui.memory_mut(|m| m.request_focus(editor::value_id(kind)));
        }
    }
}

/// How much of the chain leans on evidence, and what the page is for.
fn headline(ui: &mut Ui, cx: &Cx<'_>) {
    let (text, theme) = (cx.text, cx.theme);
    let facts = &cx.workshop.facts;
    let solid = FactKind::CHAIN.iter().filter(|k| facts.get(k).is_some_and(Fact::is_evidenced));
    let args = [("count", solid.count().into()), ("all", FactKind::CHAIN.len().into())];
    let count = text.with("stance-count", &args);
    let width = ui.available_width();
    let (rect, response) = ui.allocate_exact_size(vec2(width, TARGET), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Heading, true, &count));
    let galley = elided(ui.painter(), &count, bold(size::HEADING), *theme.ink, width);
    let x = rect.left() + galley.size().x + space::L;
    let middle = rect.center().y;
    ui.painter().galley(pos2(rect.left(), middle - galley.size().y / 2.0), galley, *theme.ink);
    let hint =
        text.get(if facts.is_empty() { "stance-chain-empty" } else { "stance-chain-legend" });
    let room = rect.right() - x;
    let soft = *theme.ink_soft;
    let galley = elided(ui.painter(), hint, font(size::SMALL), soft, room);
    let cut = galley.elided;
    if room > 200.0 && !cut {
        ui.painter().galley(pos2(x, middle - galley.size().y / 2.0 + 1.0), galley, soft);
    } else {
        form::note(ui, theme, hint);
    }
}
