//! What hurts: what is delivered of what customers choose, the contact points that come first, and
//! the gaps.

use egui::accesskit::Role;
use egui::{CursorIcon, Id, Rect, Response, ScrollArea, Sense, Ui, WidgetInfo, pos2, vec2};

use super::cells::filled;
use super::{Menu, duration, words};
use crate::app::form;
use crate::app::theme::{RADIUS, TARGET, bold, font, size, space};
use crate::app::views::Cx;
use crate::app::widgets::elided;
use crate::measure::Gap;
use crate::workshop::{ContactPointId, Demand};

/// How many priorities are listed.
const FIRST: usize = 6;

/// How many gaps of one kind are listed at once.
const MOST: usize = 5;

impl Menu {
    pub(super) fn aside(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) {
        let mut picked = None;
        ScrollArea::vertical().id_salt("contacts aside").auto_shrink(false).show(ui, |ui| {
            ui.set_width(ui.available_width() - space::S);
            ui.spacing_mut().item_spacing.y = 0.0;
            self.delivery(ui, cx);
            ui.add_space(space::L);
            self.priorities(ui, cx, &mut picked);
            ui.add_space(space::L);
            self.gaps(ui, cx, &mut picked);
            ui.add_space(space::L);
            form::note(ui, cx.theme, cx.text.get("contacts-wider"));
            ui.add_space(space::S);
        });
        if let Some(id) = picked {
            self.select(cx, &id);
        }
    }

    /// K01 in one figure, and the demands that make it.
    fn delivery(&self, ui: &mut Ui, cx: &Cx<'_>) {
        const STRIP: f32 = 20.0;
        let (text, theme) = (cx.text, cx.theme);
        let delivery = &self.kept.figures.delivery;
        let Some(share) = delivery.share else {
            form::note(ui, theme, text.get("contacts-delivery-unknown"));
            return;
        };
        let percent = text.percent(share, 0);
        let painter = ui.painter();
        let figure = painter.layout_no_wrap(percent.clone(), bold(size::TITLE), *theme.ink);
        let left = figure.size().x + space::M;
        let words = crate::app::widgets::wrapped(
            painter,
            text.get("contacts-delivery"),
            font(size::SMALL),
            *theme.ink_soft,
            ui.available_width() - left,
        );
        let height = figure.size().y.max(words.size().y);
        let wanted = vec2(ui.available_width(), height + space::S + STRIP);
        let (rect, response) = ui.allocate_exact_size(wanted, Sense::hover());
        let middle = rect.top() + height / 2.0;
        let at = pos2(rect.left(), middle - figure.size().y / 2.0);
        ui.painter().galley(at, figure, *theme.ink);
        let at = pos2(rect.left() + left, middle - words.size().y / 2.0);
        ui.painter().galley(at, words, *theme.ink_soft);
        let each = ((rect.width() - 5.0 * space::XS) / 6.0).floor();
        for (i, part) in delivery.demands.into_iter().enumerate() {
            let x = rect.left() + i as f32 * (each + space::XS);
            let top = rect.bottom() - STRIP;
            let cell = Rect::from_min_size(pos2(x, top), vec2(each, STRIP));
            filled(ui.painter(), theme, cell, part.map(|p| p as f32));
        }
        response.widget_info(|| {
            let name = format!("{percent} {}", text.get("contacts-delivery"));
            WidgetInfo::labeled(Role::Image, true, name)
        });
        response.on_hover_ui(|ui| {
            let mut lines = vec![
                text.with(
                    "contacts-delivery-why",
                    &[("coverage", text.percent(delivery.coverage, 0).into())],
                ),
                String::new(),
            ];
            lines.extend(Demand::ALL.into_iter().zip(delivery.demands).map(|(demand, part)| {
                let part = part.map_or_else(|| "–".to_owned(), |p| text.percent(p, 0));
                format!("{part}  {}", text.get(words::demand(demand).0))
            }));
            ui.label(egui::RichText::new(lines.join("\n")).font(font(size::SMALL)));
        });
        let (lost, known) = self.kept.figures.lost;
        if known > 0 {
            ui.add_space(space::S);
            let words = text.with(
                "contacts-lost-sum",
                &[("time", duration::spell(text, lost).into()), ("count", known.into())],
            );
            form::note(ui, theme, &words);
        }
    }

    fn priorities(&self, ui: &mut Ui, cx: &Cx<'_>, picked: &mut Option<ContactPointId>) {
        let (text, theme) = (cx.text, cx.theme);
        section(ui, cx, text.get("contacts-first"), text.get("contacts-meaning-priority"));
        let figures = &self.kept.figures;
        if figures.priorities.is_empty() {
            form::note(ui, theme, text.get("contacts-first-none"));
        }
        for &i in figures.priorities.iter().take(FIRST) {
            let Some((id, point)) = cx.workshop.contact_points.at(i) else { continue };
            let priority = figures.points.get(i).and_then(|p| p.priority).unwrap_or_default();
            let number = text.number(priority, 1);
            let key = Id::unique(("contacts first", id.as_str()));
            let response = line(ui, cx, key, words::title(text, point), &number);
            let rect = response.rect;
            let full = rect.width() * (priority / 100.0) as f32;
            let bar = Rect::from_min_size(pos2(rect.left(), rect.bottom() - 3.0), vec2(full, 2.0));
            ui.painter().rect_filled(bar, 1, *theme.actual);
            if response.on_hover_text(words::formula(text, point)).clicked() {
                *picked = Some(id.clone());
            }
        }
    }

    fn gaps(&self, ui: &mut Ui, cx: &Cx<'_>, picked: &mut Option<ContactPointId>) {
        let (text, theme) = (cx.text, cx.theme);
        section(ui, cx, text.get("contacts-gaps"), text.get("contacts-only-gaps-why"));
        let figures = &self.kept.figures;
        if figures.gaps.is_empty() {
            form::note(ui, theme, text.get("contacts-gaps-none"));
        }
        for gap in Gap::ALL {
            let start = figures.gaps.partition_point(|(other, _)| *other < gap);
            let end = figures.gaps.partition_point(|(other, _)| *other <= gap);
            let Some(those) = figures.gaps.get(start..end).filter(|g| !g.is_empty()) else {
                continue;
            };
            ui.add_space(space::S);
            form::note(ui, theme, text.get(words::gaps(gap)));
            for &(_, i) in those.iter().take(MOST) {
                let Some((id, point)) = cx.workshop.contact_points.at(i) else { continue };
                let chosen = figures.points.get(i).and_then(|p| p.chosen);
                let beside = match gap {
                    Gap::NotOffered | Gap::Unchosen => chosen.map(|c| text.percent(c, 0)),
                    Gap::Friction => point.friction.map(|f| text.short_number(f.get())),
                    Gap::NoOwner | Gap::NoData => None,
                };
                let key = Id::unique(("contacts gap", gap as u8, id.as_str()));
                let title = words::title(text, point);
                let response = line(ui, cx, key, title, &beside.unwrap_or_default());
                if response.on_hover_text(text.get(words::gap(gap))).clicked() {
                    *picked = Some(id.clone());
                }
            }
            let more = those.len().saturating_sub(MOST);
            if more > 0 {
                form::note(ui, theme, &text.with("contacts-more", &[("n", more.into())]));
            }
        }
    }
}

/// The title of a list, with what it means on hovering.
fn section(ui: &mut Ui, cx: &Cx<'_>, title: &str, why: &str) {
    let theme = cx.theme;
    let galley = elided(ui.painter(), title, bold(size::BODY), *theme.ink, ui.available_width());
    let wanted = vec2(ui.available_width(), galley.size().y + space::XS);
    let (rect, response) = ui.allocate_exact_size(wanted, Sense::hover());
    ui.painter().galley(rect.min, galley, *theme.ink);
    response.widget_info(|| WidgetInfo::labeled(Role::Heading, true, title));
    response.on_hover_text(why);
}

/// A contact point to go to, with a figure at the right.
fn line(ui: &mut Ui, cx: &Cx<'_>, id: Id, title: &str, figure: &str) -> Response {
    let theme = cx.theme;
    let (_, rect) = ui.allocate_space(vec2(ui.available_width(), TARGET));
    let response = ui.interact(rect, id, Sense::click());
    response.widget_info(|| {
        let name = if figure.is_empty() { title.to_owned() } else { format!("{title}, {figure}") };
        WidgetInfo::labeled(Role::Button, true, name)
    });
    if response.hovered() {
        let ground = rect.expand2(vec2(space::XS, 0.0));
        ui.painter().rect_filled(ground, RADIUS, *theme.hover);
    }
    if response.has_focus() {
        form::focus_ring(ui, theme, rect.expand2(vec2(space::XS, 0.0)));
    }
    let number = ui.painter().layout_no_wrap(figure.to_owned(), bold(size::SMALL), *theme.ink);
    let room = rect.width() - number.size().x - space::S;
    let words = elided(ui.painter(), title, font(size::SMALL), *theme.ink, room);
    let at = pos2(rect.left(), rect.center().y - words.size().y / 2.0);
    ui.painter().galley(at, words, *theme.ink);
    let at = pos2(rect.right() - number.size().x, rect.center().y - number.size().y / 2.0);
    ui.painter().galley(at, number, *theme.ink);
    response.on_hover_cursor(CursorIcon::PointingHand)
}
