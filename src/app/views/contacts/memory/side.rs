//! The right side: three figures that say how an experience is remembered, and below them one panel.

use egui::{Align2, Id, Rect, Sense, Ui, vec2};

use super::{MemoryPage, Panel, known, lives};
use crate::app::form::{self, Change};
use crate::app::theme::{bold, font, size, space};
use crate::app::views::Cx;
use crate::app::widgets::{chip, says};

/// From this mean on a memory counts as a good one, and below the share as a faint one, for the
/// words beside the figures only.
const GOOD: f64 = 0.5;
const FAINT: f64 = 1.0 / 3.0;

const PANELS: [(Panel, &str); 3] = [
    (Panel::WhatIf, "memory-what-if"),
    (Panel::Spiral, "memory-spiral"),
    (Panel::Lives, "memory-lives"),
];

impl MemoryPage {
    /// Draws the side where it has a place of its own; the panel scrolls.
    pub(super) fn beside(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) {
        self.head(ui, cx);
        let room = ui.available_height();
        egui::ScrollArea::vertical().max_height(room).auto_shrink([false, false]).show(ui, |ui| {
            // The bar floats over what is right of the fields.
            ui.set_max_width(ui.available_width() - space::S);
            self.panel(ui, cx);
        });
    }

    /// Draws the side within a page that scrolls.
    pub(super) fn side(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) {
        self.head(ui, cx);
        self.panel(ui, cx);
    }

    fn head(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) {
        self.back_from(ui, cx);
        if !self.kept.past.is_empty() {
            self.figures(ui, cx);
        }
        form::rule(ui, cx.theme);
    }

    /// One of the panels, or the experience that is selected.
    fn panel(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) {
        if let Some(id) = self.selected.clone() {
            self.editor(ui, cx, &id);
            return;
        }
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.x = space::S;
            for (panel, key) in PANELS {
                let shown = self.panel == panel;
                if chip(ui, cx.theme, cx.text.get(key), shown).clicked() && !shown {
                    cx.out.commit();
                    self.panel = panel;
                    ui.ctx().request_repaint();
                }
            }
        });
        ui.add_space(space::S);
        match self.panel {
            Panel::WhatIf => self.what_if(ui, cx),
            Panel::Spiral => super::spiral::show(ui, cx),
            Panel::Lives => lives::show(ui, cx),
        }
    }

    /// The day looked back from. It belongs to the window, not to the document.
    fn back_from(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) {
        let (text, day) = (cx.text, self.day(cx));
        let name = text.get("memory-on");
        form::label(ui, cx.theme, name);
        let id = Id::unique("memory-on");
        let answer = form::day_field(ui, cx.theme, text, id, name, day);
        for change in answer.changes {
            if let Change::To(to) = change {
                self.at = Some(to).filter(|to| *to != cx.as_of);
                ui.ctx().request_repaint();
            }
        }
        ui.add_space(space::XS);
    }

    fn figures(&self, ui: &mut Ui, cx: &Cx<'_>) {
        let (text, theme, kept) = (cx.text, cx.theme, &self.kept);
        let width = ui.available_width();
        // The figure that counts.
        let (rect, hero) = ui.allocate_exact_size(vec2(width, 52.0), Sense::hover());
        let value = known(text, kept.remembered.experience);
        let name = text.get("memory-experience");
        let painter = ui.painter();
        let drawn = painter.text(
            rect.left_center(),
            Align2::LEFT_CENTER,
            &value,
            bold(size::HERO),
            *theme.ink,
        );
        let beside = drawn.right() + space::M;
        let words = crate::app::widgets::wrapped(
            painter,
            name,
            font(size::SMALL),
            *theme.ink_soft,
            rect.right() - beside,
        );
        let at = egui::pos2(beside, rect.center().y - words.size().y / 2.0);
        painter.galley(at, words, *theme.ink_soft);
        says(&hero, || format!("{name} {value}"));
        hero.on_hover_text(text.get("memory-experience-hint"));

        let widths = form::proportions(width, space::M, [1.0, 1.0]);
        form::columns(ui, widths, space::M, |[left, right]| {
            let mean = known(text, kept.plain.mean);
            small(left, cx, text.get("memory-mean"), &mean, text.get("memory-mean-hint"));
            let peak_end = known(text, kept.plain.peak_end());
            let args = [
                ("peak", known(text, kept.plain.peak).into()),
                ("end", known(text, kept.plain.end).into()),
            ];
            let hint = text.with("memory-peak-end-hint", &args);
            small(right, cx, text.get("memory-peak-end"), &peak_end, &hint);
        });
        self.mass(ui, cx);
    }

    /// What is left of the memory, as a bar and a sentence.
    fn mass(&self, ui: &mut Ui, cx: &Cx<'_>) {
        let (text, theme, kept) = (cx.text, cx.theme, &self.kept);
        let Some(remaining) = kept.remembered.remaining() else { return };
        ui.add_space(space::XS);
        let (rect, bar) =
            ui.allocate_exact_size(vec2(ui.available_width(), space::S), Sense::hover());
        let line = Rect::from_min_size(rect.min, rect.size());
        ui.painter().rect_filled(line, 3, *theme.sunken);
        let part = rect.width() * remaining.clamp(0.0, 1.0) as f32;
        let full = Rect::from_min_size(rect.min, vec2(part.max(1.0), rect.height()));
        ui.painter().rect_filled(full, 3, *theme.actual);
        let args = [
            ("share", text.percent(remaining, 0).into()),
            ("mass", text.number(kept.remembered.mass, 1).into()),
            ("full", text.number(kept.remembered.full, 1).into()),
        ];
        let said = text.with("memory-mass-left", &args);
        says(&bar, || said.clone());
        bar.on_hover_text(text.get("memory-mass-hint"));
        let faint = remaining < FAINT;
        let good = kept.plain.mean.is_some_and(|mean| mean >= GOOD)
            || kept.remembered.experience.is_some_and(|e| e >= GOOD);
        let verdict = match (faint, good) {
            (true, true) => "memory-fragile",
            (true, false) => "memory-faint",
            (false, _) => "memory-fresh",
        };
        form::words(ui, &said, font(size::SMALL), theme.ink);
        form::note(ui, theme, text.get(verdict));
    }
}

/// A figure that stands back, with its name above it.
fn small(ui: &mut Ui, cx: &Cx<'_>, name: &str, value: &str, hint: &str) {
    let theme = cx.theme;
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), 44.0), Sense::hover());
    let painter = ui.painter();
    let words = crate::app::widgets::elided(
        painter,
        name,
        font(size::SMALL),
        *theme.ink_soft,
        rect.width(),
    );
    painter.galley(rect.left_top(), words, *theme.ink_soft);
    painter.text(rect.left_bottom(), Align2::LEFT_BOTTOM, value, bold(size::HEADING), *theme.ink);
    says(&response, || format!("{name} {value}"));
    response.on_hover_text(hint);
}
