//! What customers expect, layer by layer: a row each, one at a time open, and a line under each
//! layer in which to type the next.

use egui::accesskit::Role;
use egui::{
    Id, Key, Modifiers, Rangef, Rect, ScrollArea, Sense, Ui, UiBuilder, WidgetInfo, pos2, vec2,
};
use lucide_icons::Icon;

use super::opened::Opened;
use super::row::{self, Columns};
use super::{chart, starters, words};
use crate::app::form::{self, Button, Change, Field};
use crate::app::theme::{TARGET, bold, font, size, space};
use crate::app::views::Cx;
use crate::app::widgets::elided;
use crate::edit::{Edit, ExpectationEdit};
use crate::measure::PyramidFigures;
use crate::text::Language;
use crate::workshop::{Attribute, AttributeId, Layer, Pyramid};

/// What the list keeps between frames.
#[derive(Debug, Default)]
pub(super) struct List {
    /// The attributes of each layer, by their place in the document.
    order: [Vec<usize>; 3],
    open: Option<AttributeId>,
    opened: Opened,
    /// The row that has the keyboard: it is drawn wherever it is.
    held: Option<AttributeId>,
    /// What gets the keyboard as soon as it is there.
    wanted: Option<Id>,
    /// What had the keyboard in the last frame.
    focused: Option<Id>,
    /// The open row shall come into sight.
    reveal: bool,
    /// Whether some of the usual expectations are not there, and in which language that was found.
    usual: Option<(Language, bool)>,
    /// What is being typed under each layer.
    drafts: [String; 3],
}

/// The field with the title of an attribute.
pub(super) fn title_id(id: &AttributeId) -> Id {
    Id::unique(("pyramid attribute", id.as_str()))
}

impl List {
    /// Brings the order up to date with the document.
    pub(super) fn refresh(&mut self, pyramid: &Pyramid) {
        self.usual = None;
        self.order = Layer::ALL.map(|layer| {
            let mine = pyramid.attributes.values().enumerate().filter(|(_, a)| a.layer == layer);
            mine.map(|(i, _)| i).collect()
        });
        if self.open.as_ref().is_some_and(|id| !pyramid.attributes.contains(id)) {
            self.open = None;
        }
    }

    /// Draws the list into the whole of `ui`, with the chart of Kano’s figures at its end if asked.
    pub(super) fn show(
        &mut self,
        ui: &mut Ui,
        cx: &mut Cx<'_>,
        figures: &PyramidFigures,
        chart: bool,
    ) {
        ui.spacing_mut().item_spacing.y = 0.0;
        self.head(ui, cx);
        // The scroll bar floats over the right edge.
        let x = Rangef::new(ui.max_rect().left(), ui.max_rect().right() - space::M);
        let columns = Columns::of(x);
        if cx.workshop.pyramid.attributes.is_empty() {
            empty(ui, cx);
        } else {
            columns.heads(ui, cx);
        }
        ScrollArea::vertical().id_salt("expectations").auto_shrink(false).show(ui, |ui| {
            ui.set_max_width(x.span());
            for (i, layer) in Layer::ALL.into_iter().enumerate() {
                section(ui, cx, figures, layer);
                self.rows(ui, cx, figures, &columns, i);
                self.quick_add(ui, cx, layer);
                ui.add_space(space::M);
            }
            if chart {
                let (_, place) = ui.allocate_space(vec2(x.span(), super::CHART));
                let mut child = ui.new_child(UiBuilder::new().max_rect(place));
                if let Some(id) = chart::show(&mut child, cx, figures) {
                    self.turn_to(cx, id);
                }
                ui.add_space(space::M);
            }
        });
        self.focused = ui.memory(egui::Memory::focused);
    }

    /// The title of the list, and the usual expectations.
    fn head(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) {
        let (text, theme) = (cx.text, cx.theme);
        let room = ui.max_rect();
        let line = Rect::from_min_size(room.min, vec2(room.width(), TARGET));
        let language = text.language();
        let missing = match self.usual {
            Some((of, missing)) if of == language => missing,
            _ => {
                let missing = !starters::missing(cx).is_empty();
                self.usual = Some((language, missing));
                missing
            }
        };
        let mut right = line.right();
        if missing && !cx.workshop.pyramid.attributes.is_empty() {
            let button = Button::quiet(text.get("pyramid-usual")).id(Id::unique("pyramid usual"));
            let width = button.width(ui);
            right -= width + space::S;
            let place = Rect::from_min_max(pos2(line.right() - width, line.top()), line.max);
            let mut child = ui.new_child(UiBuilder::new().max_rect(place));
            let response = button.show(&mut child, theme);
            if response.on_hover_text(text.get("pyramid-usual-about")).clicked() {
                cx.out.edit(starters::edit(starters::missing(cx)));
            }
        }
        let place = Rect::from_min_max(line.min, pos2(right, line.bottom()));
        let mut child = ui.new_child(UiBuilder::new().max_rect(place));
        form::heading(&mut child, theme, text.get("pyramid-list"));
        ui.allocate_space(line.size());
    }

    /// Opens the row of an attribute and brings it into sight.
    pub(super) fn turn_to(&mut self, cx: &mut Cx<'_>, id: AttributeId) {
        cx.out.commit();
        self.wanted = Some(title_id(&id).with("row"));
        self.held = Some(id.clone());
        self.open = Some(id);
        self.opened = Opened::default();
        self.reveal = true;
    }

    /// The neighbours of the `n`th row of a layer.
    fn place(&self, layer: usize, n: usize) -> Place {
        let order = &self.order[layer];
        let before = n.checked_sub(1).and_then(|i| order.get(i)).copied();
        Place { before, after: order.get(n + 1).copied() }
    }

    /// The rows of a layer.
    fn rows(
        &mut self,
        ui: &mut Ui,
        cx: &mut Cx<'_>,
        figures: &PyramidFigures,
        columns: &Columns,
        layer: usize,
    ) {
        let pyramid = std::sync::Arc::clone(&cx.workshop.pyramid);
        let (mut toggled, mut held) = (None, None);
        for (n, index) in self.order[layer].iter().enumerate() {
            let Some((id, attribute)) = pyramid.attributes.at(*index) else { continue };
            let Some(of) = figures.attributes.get(*index) else { continue };
            let open = self.open.as_ref() == Some(id);
            let (_, rect) = ui.allocate_space(vec2(ui.available_width(), columns.height()));
            // Two rows more than can be seen, so that Tab finds the next one.
            let reach = vec2(0.0, 2.0 * columns.height());
            let near = ui.clip_rect().expand2(reach).intersects(rect);
            if near || self.held.as_ref() == Some(id) {
                if let Some(to) = moved_by_keys(ui, id, self.place(layer, n)) {
                    let edit = ExpectationEdit::MoveAttribute(id.clone(), to);
                    cx.out.edit(Edit::Expectation(edit));
                }
                let at = row::At { id, attribute, figures: of, columns, open };
                let did = row::show(ui, cx, rect, &at);
                if self.wanted == Some(title_id(id).with("row")) {
                    ui.memory_mut(|m| m.request_focus(title_id(id).with("row")));
                    ui.scroll_to_rect(rect, None);
                    self.wanted = None;
                }
                if did.toggled {
                    toggled = Some(id.clone());
                }
                if did.held {
                    held = Some(id.clone());
                }
            }
            if open {
                let place = self.place(layer, n);
                let margin = egui::Margin { left: 32, right: 8, top: 4, bottom: 16 };
                let body = ui.push_id(title_id(id), |ui| {
                    egui::Frame::new().inner_margin(margin).show(ui, |ui| {
                        self.opened.show(ui, cx, (id, attribute), of, place);
                    });
                });
                let body = body.response.rect;
                if std::mem::take(&mut self.reveal) && body.bottom() > ui.clip_rect().bottom() {
                    ui.scroll_to_rect(rect, Some(egui::Align::Min));
                }
                // Whatever gets the keyboard comes into sight.
                let focused =
                    ui.memory(egui::Memory::focused).filter(|id| self.focused != Some(*id));
                let at = focused.and_then(|id| ui.ctx().read_response(id)).map(|r| r.rect);
                if let Some(at) = at.filter(|at| body.contains(at.center())) {
                    ui.scroll_to_rect(at, None);
                }
            }
        }
        if held.is_some() || self.held.as_ref().is_some_and(|id| is_of(&pyramid, id, layer)) {
            self.held = held;
        }
        if let Some(id) = toggled {
            // A field that was being typed in goes out of sight with its row.
            cx.out.commit();
            self.open = if self.open.as_ref() == Some(&id) { None } else { Some(id) };
            self.opened = Opened::default();
            self.reveal = self.open.is_some();
        }
    }

    /// The line in which the next attribute of a layer is typed.
    fn quick_add(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, layer: Layer) {
        let (text, theme) = (cx.text, cx.theme);
        let draft = &mut self.drafts[layer as usize];
        let id = Id::unique(("pyramid add", layer));
        let (_, rect) = ui.allocate_space(vec2(ui.available_width(), TARGET + space::XS));
        let inner = Rect::from_min_max(rect.min + vec2(row::INDENT, 2.0), rect.max);
        let sign = pos2(rect.left() + row::INDENT / 2.0, inner.center().y);
        ui.painter().text(
            sign,
            egui::Align2::CENTER_CENTER,
            char::from(Icon::Plus),
            font(size::BODY),
            *theme.ink_faint,
        );
        let mut child = ui.new_child(UiBuilder::new().max_rect(inner));
        let hint = text.get(words::add(layer));
        let answer = Field::new(id, hint).hint(hint).plain().show(&mut child, theme, draft);
        let entered = answer.entered();
        for change in &answer.changes {
            match change {
                Change::To(typed) => draft.clone_from(typed),
                Change::Dropped => draft.clear(),
                Change::Left => {}
            }
        }
        if answer.response.gained_focus() {
            ui.scroll_to_rect(rect, None);
        }
        if entered && !draft.trim().is_empty() {
            let title = std::mem::take(draft);
            let attribute = Attribute::new(title.trim(), layer);
            let add = ExpectationEdit::AddAttribute(AttributeId::fresh(), Box::new(attribute));
            cx.out.edit(Edit::Expectation(add));
            // One thing after another, without a hand on the mouse.
            ui.memory_mut(|m| m.request_focus(id));
            ui.scroll_to_rect(rect.translate(vec2(0.0, rect.height())), None);
        }
    }
}

/// Whether an attribute is of the layer of this number.
fn is_of(pyramid: &Pyramid, id: &AttributeId, layer: usize) -> bool {
    pyramid.attributes.get(id).is_none_or(|a| a.layer as usize == layer)
}

/// The neighbours of an attribute within its layer, by their place in the document.
#[derive(Debug, Clone, Copy)]
pub(super) struct Place {
    pub before: Option<usize>,
    pub after: Option<usize>,
}

/// Alt with ↑ or ↓ in a title moves its row.
fn moved_by_keys(ui: &Ui, id: &AttributeId, place: Place) -> Option<usize> {
    let title = title_id(id);
    if !ui.memory(|m| m.has_focus(title) || m.has_focus(title.with("row"))) {
        return None;
    }
    ui.input_mut(|i| {
        if i.consume_key(Modifiers::ALT, Key::ArrowUp) {
            place.before
        } else if i.consume_key(Modifiers::ALT, Key::ArrowDown) {
            place.after
        } else {
            None
        }
    })
}

/// What the page is good for, as long as nobody expects anything.
fn empty(ui: &mut Ui, cx: &mut Cx<'_>) {
    let (text, theme) = (cx.text, cx.theme);
    ui.add_space(space::S);
    ui.scope(|ui| {
        ui.set_width(ui.available_width().min(560.0));
        form::words(ui, text.get("pyramid-empty"), font(size::BODY), theme.ink_soft);
    });
    ui.add_space(space::M);
    let button = Button::primary(text.get("pyramid-usual")).icon(Icon::Plus);
    if button.id(Id::unique("pyramid usual")).show(ui, theme).clicked() {
        cx.out.edit(starters::edit(starters::missing(cx)));
    }
    ui.add_space(space::M);
}

/// The name of a layer with what is known of it.
fn section(ui: &mut Ui, cx: &Cx<'_>, figures: &PyramidFigures, layer: Layer) {
    let (text, theme) = (cx.text, cx.theme);
    let of = &figures.layers[layer as usize];
    let (rect, response) =
        ui.allocate_exact_size(vec2(ui.available_width(), TARGET), Sense::hover());
    let name = text.get(words::layer(layer));
    response.widget_info(|| WidgetInfo::labeled(Role::Heading, true, name));
    let painter = ui.painter();
    painter.hline(rect.x_range(), rect.bottom(), theme.hairline_stroke());
    let title = elided(painter, name, bold(size::BODY), *theme.ink, rect.width() / 2.0);
    let right = rect.left() + title.size().x + space::M;
    painter.galley(rect.left_center() - vec2(0.0, title.size().y / 2.0), title, *theme.ink);
    if of.attributes == 0 {
        return;
    }
    let args =
        [("scored", of.scored.into()), ("all", of.attributes.into()), ("asked", of.asked.into())];
    let said = text.with("pyramid-section", &args);
    let words = elided(
        painter,
        &said,
        font(size::SMALL),
        *theme.ink_soft,
        rect.right() - right - space::XS,
    );
    let at = pos2(rect.right() - words.size().x, rect.center().y - words.size().y / 2.0);
    painter.galley(at, words, *theme.ink_soft);
    response.on_hover_text(text.get("pyramid-section-about"));
}
