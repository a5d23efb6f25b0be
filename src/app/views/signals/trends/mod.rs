//! The claims, trends first: trends are where the gold is (L04). Beside them the signals that look
//! similar, or everything about the claim that is open.

mod claim;
mod links;
mod list;
mod members;

use egui::{Id, Rect, ScrollArea, Ui, UiBuilder, pos2, vec2};
use lucide_icons::Icon;

use super::acts;
use super::fields::tame_paste;
use super::suggest::Suggestions;
use crate::app::Page;
use crate::app::command::Action;
use crate::app::form::{self, Button, Change, Field, number_field};
use crate::app::theme::{TARGET, bold, font, size, space};
use crate::app::views::Cx;
use crate::edit::{Edit, SignalEdit};
use crate::file::exchange::MAX_TITLE;
use crate::workshop::{ClaimId, Fading, HalfLife, SignalId};
use claim::Inspector;
use list::List;

/// What the page keeps between frames.
#[derive(Debug, Default)]
pub(super) struct TrendsPage {
    list: List,
    open: Option<ClaimId>,
    inspector: Inspector,
    suggestions: Suggestions,
    /// A claim that is being typed.
    typed: String,
    /// A signal that was asked for: it is shown on another page.
    asked: Option<SignalId>,
}

/// What the parts of the page ask of it.
#[derive(Debug, Default)]
struct Asks {
    close: bool,
    open: Option<ClaimId>,
    signal: Option<SignalId>,
}

/// The field for a new claim.
fn entry() -> Id {
    Id::unique("claims entry")
}

impl TrendsPage {
    /// Draws the page.
    pub(super) fn show(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) {
        if self.open.as_ref().is_some_and(|id| !cx.workshop.claims.contains(id)) {
            self.open = None;
        }
        self.inspector.cut |= tame_paste(ui);
        let mut asks = Asks::default();
        self.top(ui, cx, &mut asks);
        ui.add_space(space::XS);
        let room = ui.available_rect_before_wrap();
        let wide = (room.width() * 0.36).clamp(360.0, 520.0);
        let edge = room.right() - wide;
        let left = Rect::from_min_max(room.min, pos2(edge - space::M, room.bottom()));
        let mut part = ui.new_child(UiBuilder::new().id_salt("claims list").max_rect(left));
        part.set_clip_rect(left.expand2(vec2(2.0, 0.0)).intersect(ui.clip_rect()));
        if cx.workshop.claims.is_empty() {
            empty(&mut part, cx);
        } else if let Some(id) = self.list.show(&mut part, cx, self.open.as_ref()) {
            // A second click closes it.
            cx.out.commit();
            self.open = (self.open.as_ref() != Some(&id)).then_some(id);
        }
        ui.painter().vline(edge, room.y_range(), cx.theme.hairline_stroke());
        let right = Rect::from_min_max(pos2(edge + space::M, room.top()), room.max);
        let mut part = ui.new_child(UiBuilder::new().id_salt("claims aside").max_rect(right));
        part.set_clip_rect(right.expand2(vec2(space::S, 0.0)).intersect(ui.clip_rect()));
        part.set_width(right.width());
        part.spacing_mut().item_spacing.y = space::XS;
        match self.open.clone() {
            Some(id) => self.inspector.show(&mut part, cx, &id, &mut asks),
            None => {
                let area = ScrollArea::vertical().id_salt("suggestions");
                area.auto_shrink([false, false]).show(&mut part, |ui| {
                    ui.set_width(ui.available_width() - space::S);
                    self.suggestions.show(ui, cx);
                });
            }
        }
        ui.advance_cursor_after_rect(room);
        if asks.close {
            cx.out.commit();
            self.open = None;
        }
        if asks.open.is_some() {
            self.open = asks.open;
        }
        self.asked = asks.signal.or(self.asked.take());
    }

    /// Opens a claim.
    pub(super) fn open(&mut self, id: ClaimId) {
        self.open = Some(id);
    }

    /// A signal that was asked for since this was last asked.
    pub(super) fn take_asked(&mut self) -> Option<SignalId> {
        self.asked.take()
    }

    /// A field for a new claim, and how evidence fades.
    fn top(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, asks: &mut Asks) {
        let (text, theme) = (cx.text, cx.theme);
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = space::S;
            let label = text.get("claims-fading");
            let face = font(size::SMALL);
            let words = ui.painter().layout_no_wrap(label.to_owned(), face, *theme.ink_soft);
            let field = 112.0;
            let right = words.size().x + field + 2.0 * space::S + space::L;
            let width = (ui.available_width() - right).max(200.0);
            let name = text.get("claims-new");
            let answer = ui
                .allocate_ui(vec2(width, TARGET), |ui| {
                    ui.set_width(width);
                    let field = Field::new(entry(), name).hint(text.get("claims-new-hint"));
                    field.show(ui, theme, &self.typed)
                })
                .inner;
            let entered = answer.entered();
            for change in answer.changes {
                match change {
                    Change::To(typed) => {
                        let typed = typed.replace(['\n', '\r', '\t'], " ");
                        self.typed = typed.chars().take(MAX_TITLE).collect();
                    }
                    Change::Dropped => self.typed.clear(),
                    Change::Left => {}
                }
            }
            if entered {
                ui.memory_mut(|m| m.request_focus(entry()));
                let title = std::mem::take(&mut self.typed);
                if !title.trim().is_empty() {
                    let (id, edit) = acts::new_claim(cx.workshop, Vec::new(), &title);
                    cx.out.edit(edit);
                    asks.open = Some(id);
                }
            }
            ui.add_space(space::L);
            let (rect, response) =
                ui.allocate_exact_size(vec2(words.size().x, TARGET), egui::Sense::hover());
            let at = pos2(rect.left(), rect.center().y - words.size().y / 2.0);
            ui.painter().galley(at, words, *theme.ink_soft);
            response.on_hover_text(text.get("claims-fading-why"));
            ui.allocate_ui(vec2(field, TARGET), |ui| {
                ui.set_width(field);
                let now = cx.workshop.fading.half_life.map(HalfLife::get);
                let look = Field::new(Id::unique("claims half-life"), label)
                    .hint(text.get("claims-fading-never"));
                let days = text.get("claims-days");
                let take = |days: f64| HalfLife::new(days).ok();
                let answer = number_field(look, ui, theme, text, now, days, take);
                let edit = |half_life| Edit::Signal(SignalEdit::SetFading(Fading { half_life }));
                let response = answer.send(cx.out, edit);
                response.on_hover_text(text.get("claims-fading-why"));
            });
        });
    }
}

/// What claims are good for, as long as there are none.
fn empty(ui: &mut Ui, cx: &mut Cx<'_>) {
    let (text, theme) = (cx.text, cx.theme);
    ui.add_space(space::XXL);
    ui.scope(|ui| {
        ui.set_width(ui.available_width().min(520.0));
        form::words(ui, text.get("claims-empty-title"), bold(size::HEADING), theme.ink);
        ui.add_space(space::XS);
        form::words(ui, text.get("claims-empty"), font(size::BODY), theme.ink_soft);
        ui.add_space(space::M);
        let button = Button::primary(text.get("claims-empty-first")).icon(Icon::List);
        if button.id(Id::unique("claims first")).show(ui, theme).clicked() {
            cx.out.act(Action::TurnTo(Page::Ledger));
        }
    });
}
