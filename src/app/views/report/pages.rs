//! The pages of the preview: a strip of small ones, and one to read.

use std::collections::HashMap;
use std::sync::Arc;

use egui::{
    ColorImage, Context, Id, Key, Modifiers, Rect, Role, ScrollArea, Sense, Stroke, StrokeKind,
    TextureHandle, TextureOptions, Ui, Vec2, WidgetInfo, pos2, vec2,
};
use lucide_icons::Icon;

use super::super::Cx;
use super::{skeleton, step};
use crate::app::command::Action;
use crate::app::deliverable::{Preview, ReportAct};
use crate::app::form::focus_ring;
use crate::app::theme::{RADIUS, font, size, space};

/// Width of a small page, in points.
pub(super) const SMALL: f32 = 104.0;
/// How much higher than wide a page is, until one is drawn.
pub(super) const SHAPE: f32 = 1.414;
/// How many large pages are kept: the one that is read and its neighbours.
const LARGE: usize = 4;

/// The pages that are drawn.
#[derive(Default)]
pub(super) struct Pages {
    page: usize,
    small: HashMap<usize, TextureHandle>,
    /// Small pages of the report before, shown until theirs are drawn again.
    stale: HashMap<usize, TextureHandle>,
    /// The newest last.
    large: Vec<(usize, u32, TextureHandle)>,
    /// What is being drawn.
    asked: Option<(usize, u32)>,
    /// Pages that could not be drawn are not asked for again.
    lost: Vec<(usize, u32)>,
    /// The page is as wide as the room, rather than wholly in it.
    wide: bool,
    follow: bool,
}

impl Pages {
    /// Another report: its pages are drawn as they are wanted, and until then the old ones stay.
    pub fn turn_to(&mut self, preview: &Arc<Preview>) {
        self.page = self.page.min(preview.pages.count().saturating_sub(1));
        // What was drawn before stays until it is drawn again; so does what was not yet.
        self.stale.extend(self.small.drain());
        self.stale.retain(|page, _| *page < preview.pages.count());
        self.large.truncate(LARGE);
        for page in &mut self.large {
            page.1 = 0;
        }
        self.lost.clear();
    }

    /// A page was drawn; of a report that is not shown any more it is dropped.
    pub fn drawn(
        &mut self,
        ctx: &Context,
        is_shown: bool,
        page: usize,
        width: u32,
        image: Option<ColorImage>,
    ) {
        if self.asked == Some((page, width)) {
            self.asked = None;
        }
        let (true, Some(image)) = (is_shown, image) else {
            if is_shown {
                self.lost.push((page, width));
            }
            return;
        };
        let texture = ctx.load_texture("page", image, TextureOptions::LINEAR);
        if width == small_width(ctx) {
            self.stale.remove(&page);
            self.small.insert(page, texture);
        } else {
            self.large.retain(|(other, _, _)| *other != page);
            self.large.push((page, width, texture));
            if self.large.len() > LARGE {
                drop(self.large.remove(0));
            }
        }
    }

    /// Whatever is being drawn will not come.
    pub fn is_lost(&mut self) {
        self.lost.extend(self.asked.take());
    }

    pub fn show(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, preview: &Preview, stale: bool) {
        self.head(ui, cx, preview, stale);
        let area = ui.available_rect_before_wrap();
        let strip = area.with_max_x(area.left() + SMALL + space::L);
        let room = area.with_min_x(strip.right() + space::S);
        let mut wanted = None;
        ui.scope_builder(egui::UiBuilder::new().max_rect(room), |ui| {
            wanted = self.one(ui, cx, preview);
        });
        ui.scope_builder(egui::UiBuilder::new().max_rect(strip), |ui| {
            let small = self.strip(ui, cx, preview);
            wanted = wanted.or(small);
        });
        if let (None, Some((page, width))) = (self.asked, wanted) {
            self.asked = Some((page, width));
            cx.out.act(Action::Report(ReportAct::Page { page, width }));
        }
    }

    fn head(&mut self, ui: &mut Ui, cx: &Cx<'_>, preview: &Preview, stale: bool) {
        let text = cx.text;
        ui.horizontal(|ui| {
            let last = preview.pages.count().saturating_sub(1);
            let before = text.get("report-page-before");
            if step(ui, cx, "page before", Icon::ChevronLeft, before, self.page > 0) {
                self.go(self.page - 1);
            }
            let after = text.get("report-page-after");
            if step(ui, cx, "page after", Icon::ChevronRight, after, self.page < last) {
                self.go(self.page + 1);
            }
            let args = [("page", (self.page + 1).into()), ("pages", preview.pages.count().into())];
            let words = text.with("report-page-of", &args);
            crate::app::form::words(ui, &words, font(size::BODY), cx.theme.ink);
            let (icon, name) = if self.wide {
                (Icon::Minimize2, text.get("report-fit-page"))
            } else {
                (Icon::Maximize2, text.get("report-fit-width"))
            };
            if step(ui, cx, "page size", icon, name, true) {
                self.wide = !self.wide;
            }
            if stale {
                let words = text.get("report-renewing");
                crate::app::form::words(ui, words, font(size::SMALL), cx.theme.ink_soft);
            }
        });
    }

    fn go(&mut self, page: usize) {
        self.page = page;
        self.follow = true;
    }

    /// The page that is read. Answers with what should be drawn for it.
    fn one(&mut self, ui: &mut Ui, cx: &Cx<'_>, preview: &Preview) -> Option<(usize, u32)> {
        let room = ui.available_size();
        let kept = self.large.iter().find(|(page, _, _)| *page == self.page);
        let shape = kept.or(self.large.last()).map_or(SHAPE, |(_, _, texture)| {
            let [width, height] = texture.size();
            height as f32 / width.max(1) as f32
        });
        let width = if self.wide { room.x - space::L } else { (room.y / shape).min(room.x) };
        let width = width.max(120.0);
        let pixels = (width * ui.pixels_per_point()).round() as u32;
        // The small picture is better than none until the large one is drawn.
        let texture = kept.map(|(_, _, texture)| texture);
        let texture = texture.or_else(|| self.small_picture(self.page)).cloned();
        let sharp = kept.is_some_and(|(_, drawn, _)| *drawn == pixels);
        ScrollArea::both().id_salt("page").auto_shrink(false).show(ui, |ui| {
            let size = vec2(width, width * shape);
            let left = ((room.x - width) / 2.0).max(0.0);
            let (_, place) = ui.allocate_space(vec2(left + width, size.y));
            let rect = Rect::from_min_size(place.min + vec2(left, 0.0), size);
            let page = ui.interact(rect, Id::unique("report page"), Sense::click());
            let args = [("page", (self.page + 1).into()), ("pages", preview.pages.count().into())];
            let name = cx.text.with("report-page-of", &args);
            page.widget_info(|| WidgetInfo::labeled(Role::Image, true, &name));
            if page.clicked() {
                page.request_focus();
            }
            self.paint(ui, cx, rect, texture.as_ref());
            if texture.is_none() {
                skeleton::waiting(ui, cx, rect);
            }
            if page.has_focus() {
                focus_ring(ui, cx.theme, rect.expand(1.0));
                self.keys(ui, page.id, preview);
            }
        });
        let ask = (self.page, pixels);
        (!sharp && !self.lost.contains(&ask)).then_some(ask)
    }

    fn small_picture(&self, page: usize) -> Option<&TextureHandle> {
        self.small.get(&page).or_else(|| self.stale.get(&page))
    }

    fn paint(&self, ui: &Ui, cx: &Cx<'_>, rect: Rect, texture: Option<&TextureHandle>) {
        let Some(texture) = texture else { return skeleton::page(ui, cx.theme, rect) };
        let painter = ui.painter();
        painter.add(cx.theme.floating_shadow().as_shape(rect, 2));
        // Paper is white in every theme.
        painter.rect_filled(rect, 0, egui::Color32::WHITE);
        let all = Rect::from_min_max(pos2(0.0, 0.0), pos2(1.0, 1.0));
        painter.image(texture.id(), rect, all, egui::Color32::WHITE);
    }

    fn keys(&mut self, ui: &Ui, page: Id, preview: &Preview) {
        let filter = egui::EventFilter { horizontal_arrows: true, ..Default::default() };
        ui.memory_mut(|m| m.set_focus_lock_filter(page, filter));
        let last = preview.pages.count().saturating_sub(1);
        let pressed = |key| ui.input_mut(|i| i.consume_key(Modifiers::NONE, key));
        let to = if pressed(Key::ArrowRight) || pressed(Key::PageDown) {
            (self.page + 1).min(last)
        } else if pressed(Key::ArrowLeft) || pressed(Key::PageUp) {
            self.page.saturating_sub(1)
        } else if pressed(Key::Home) {
            0
        } else if pressed(Key::End) {
            last
        } else {
            self.page
        };
        if to != self.page {
            self.go(to);
            ui.request_repaint();
        }
    }

    /// All pages, small. Answers with the first in view that is not drawn.
    fn strip(&mut self, ui: &mut Ui, cx: &Cx<'_>, preview: &Preview) -> Option<(usize, u32)> {
        let width = small_width(ui.ctx());
        let mut wanted = None;
        ScrollArea::vertical().id_salt("pages").auto_shrink(false).show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = space::S;
            for page in 0..preview.pages.count() {
                let fresh = self.small.contains_key(&page);
                let texture = self.small_picture(page).cloned();
                let shape = texture.as_ref().map_or(SHAPE, |texture| {
                    let Vec2 { x, y } = texture.size_vec2();
                    y / x.max(1.0)
                });
                let (_, rect) = ui.allocate_space(vec2(SMALL, SMALL * shape));
                let id = Id::unique("small page").with(format!("page {page}"));
                let small = ui.interact(rect, id, Sense::click());
                let args = [("page", (page + 1).into())];
                let name = cx.text.with("report-page", &args);
                let chosen = page == self.page;
                small.widget_info(|| WidgetInfo::selected(Role::Button, true, chosen, &name));
                if small.clicked() {
                    self.page = page;
                }
                if chosen && std::mem::take(&mut self.follow) {
                    small.scroll_to_me(None);
                }
                if !ui.is_rect_visible(rect) {
                    continue;
                }
                let ask = (page, width);
                if !fresh && wanted.is_none() && !self.lost.contains(&ask) {
                    wanted = Some(ask);
                }
                self.paint(ui, cx, rect, texture.as_ref());
                if chosen {
                    let stroke = Stroke::new(2.0, *cx.theme.accent);
                    ui.painter().rect_stroke(rect, RADIUS / 3, stroke, StrokeKind::Outside);
                }
                if small.has_focus() {
                    focus_ring(ui, cx.theme, rect.expand(3.0));
                }
            }
        });
        wanted
    }
}

fn small_width(ctx: &Context) -> u32 {
    (SMALL * ctx.pixels_per_point()).round() as u32
}
