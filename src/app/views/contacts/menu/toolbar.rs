//! How the menu is shown, and which part of it.

use egui::accesskit::Role;
use egui::{Id, Rect, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2};
use lucide_icons::Icon;

use super::{Menu, View, words};
use crate::app::form::{self, Change, Field, icon_button, select};
use crate::app::theme::{RADIUS, TARGET, bold, font, size, space};
use crate::app::views::Cx;
use crate::app::widgets::{chip, chip_width, elided};
use crate::workshop::Phase;

/// Width of the field to find contact points, in points.
const FIND: f32 = 200.0;

/// From this width on everything stands in one line, in points.
const WIDE: f32 = 960.0;

/// Width of the menus of phases and channels, in points.
const CHOICE: f32 = 156.0;

impl Menu {
    pub(super) fn toolbar(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) {
        let room = ui.available_width();
        if room < WIDE {
            ui.spacing_mut().item_spacing.y = space::S;
            ui.horizontal(|ui| {
                ui.spacing_mut().item_spacing.x = space::S;
                self.switch(ui, cx);
                let each = ((ui.available_width() - space::S) / 2.0).clamp(96.0, CHOICE);
                ui.allocate_ui(vec2(each, TARGET), |ui| self.phases(ui, cx));
                ui.allocate_ui(vec2(each, TARGET), |ui| self.channels(ui, cx));
            });
            ui.horizontal(|ui| {
                ui.spacing_mut().item_spacing.x = space::S;
                self.find(ui, cx, 0.0);
                self.narrowing(ui, cx, room);
            });
        } else {
            ui.horizontal(|ui| {
                ui.spacing_mut().item_spacing.x = space::S;
                self.switch(ui, cx);
                ui.add_space(space::S);
                self.find(ui, cx, 2.0 * CHOICE + 2.0 * space::S + space::XL);
                ui.allocate_ui(vec2(CHOICE, TARGET), |ui| self.phases(ui, cx));
                ui.allocate_ui(vec2(CHOICE, TARGET), |ui| self.channels(ui, cx));
                self.narrowing(ui, cx, room);
            });
        }
    }

    /// The field to search in; it takes what the chips and `others` (in points) leave.
    fn find(&mut self, ui: &mut Ui, cx: &Cx<'_>, others: f32) {
        let (text, theme) = (cx.text, cx.theme);
        let chips = [text.get("contacts-only-gaps"), text.get("contacts-hurts")];
        let chips: f32 = chips.iter().map(|words| chip_width(ui, words) + space::S).sum();
        let fixed = others + chips + TARGET + 2.0 * space::S;
        let find = (ui.available_width() - fixed).clamp(96.0, FIND);
        ui.allocate_ui(vec2(find, TARGET), |ui| {
            let id = Id::unique("contacts find");
            let name = text.get("contacts-find");
            let answer = Field::new(id, name).hint(name).show(ui, theme, &self.filter.words);
            for change in answer.changes {
                match change {
                    Change::To(typed) => self.filter.words = typed,
                    Change::Dropped => self.filter.words.clear(),
                    Change::Left => {}
                }
            }
        });
    }

    /// What narrows the list by a click, and at the right what hurts.
    fn narrowing(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, room: f32) {
        let (text, theme) = (cx.text, cx.theme);
        let hurts = text.get("contacts-hurts");
        if chip(ui, theme, text.get("contacts-only-gaps"), self.filter.gaps)
            .on_hover_text(text.get("contacts-only-gaps-why"))
            .clicked()
        {
            self.filter.gaps = !self.filter.gaps;
        }
        if !self.filter.is_open() {
            let id = Id::unique("contacts show all");
            let all = icon_button(ui, theme, id, Icon::X, text.get("contacts-show-all"));
            if all.clicked() {
                self.filter = super::Filter::default();
            }
        }
        let width = chip_width(ui, hurts);
        ui.add_space((ui.available_width() - width).max(0.0));
        let on = self.hurts(room) && self.selected.is_none();
        if chip(ui, theme, hurts, on).on_hover_text(text.get("contacts-hurts-why")).clicked() {
            self.hurts = Some(!on);
            self.close(cx);
        }
    }

    /// Table or map.
    fn switch(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) {
        let (text, theme) = (cx.text, cx.theme);
        let choices = [
            (View::Table, Icon::Table2, text.get("contacts-table")),
            (View::Map, Icon::ChartScatter, text.get("contacts-map")),
        ];
        const ICON: f32 = space::XL;
        let face = bold(size::SMALL);
        let widths = choices.map(|(_, _, name)| {
            let words = elided(ui.painter(), name, face.clone(), *theme.ink, 160.0);
            words.size().x + ICON + 2.0 * space::M
        });
        let (_, track) = ui.allocate_space(vec2(widths.iter().sum(), TARGET));
        ui.painter().rect_filled(track, RADIUS, *theme.sunken);
        let mut x = track.left();
        for ((view, icon, name), width) in choices.into_iter().zip(widths) {
            let rect = Rect::from_min_size(pos2(x, track.top()), vec2(width, TARGET));
            x += width;
            let chosen = self.view == view;
            let response = ui.interact(rect, Id::unique(("contacts view", name)), Sense::click());
            response.widget_info(|| WidgetInfo::selected(Role::Tab, true, chosen, name));
            ui.ctx().accesskit_node_builder(response.id, |node| node.set_selected(chosen));
            if chosen {
                let stroke = Stroke::new(theme.line, *theme.edge);
                ui.painter().rect(rect, RADIUS, *theme.raised, stroke, StrokeKind::Inside);
            }
            if response.has_focus() {
                form::focus_ring(ui, theme, rect);
            }
            let face = if chosen { bold(size::SMALL) } else { font(size::SMALL) };
            let ink = if chosen || response.hovered() { *theme.ink } else { *theme.ink_soft };
            let middle = pos2(rect.left() + space::M + 8.0, rect.center().y);
            let sign = char::from(icon);
            ui.painter().text(middle, egui::Align2::CENTER_CENTER, sign, font(size::BODY), ink);
            let words = elided(ui.painter(), name, face, ink, width - ICON - 2.0 * space::M);
            let at = pos2(rect.left() + space::M + ICON, rect.center().y - words.size().y / 2.0);
            ui.painter().galley(at, words, ink);
            if response.clicked() && !chosen {
                cx.out.commit();
                self.view = view;
            }
        }
    }

    fn phases(&mut self, ui: &mut Ui, cx: &Cx<'_>) {
        let text = cx.text;
        let all = std::iter::once(text.get("contacts-all-phases"));
        let options: Vec<&str> = all.chain(Phase::ALL.map(|p| text.get(words::phase(p)))).collect();
        let now = self.filter.phase.and_then(|p| Phase::ALL.iter().position(|o| *o == p));
        let id = Id::unique("contacts filter phase");
        let name = text.get("contacts-column-phase");
        if let Some(i) = select(ui, cx.theme, id, name, &options, now.map_or(0, |i| i + 1)) {
            self.filter.phase = i.checked_sub(1).and_then(|i| Phase::ALL.get(i).copied());
        }
    }

    fn channels(&mut self, ui: &mut Ui, cx: &Cx<'_>) {
        let text = cx.text;
        let channels = &self.kept.channels;
        let all = std::iter::once(text.get("contacts-all-channels"));
        let named = channels.iter().map(|channel| words::channel(text, channel));
        let options: Vec<&str> = all.chain(named).collect();
        let now = self.filter.channel.as_ref().and_then(|c| channels.iter().position(|o| o == c));
        let id = Id::unique("contacts filter channel");
        let name = text.get("contacts-column-channel");
        let picked = select(ui, cx.theme, id, name, &options, now.map_or(0, |i| i + 1));
        if let Some(i) = picked {
            self.filter.channel = i.checked_sub(1).and_then(|i| channels.get(i).cloned());
        }
    }
}
