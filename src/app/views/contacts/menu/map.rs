//! The menu as a map: phases side by side, channels below one another, and how one contact point
//! leads to the next.

use egui::accesskit::Role;
use egui::epaint::QuadraticBezierShape;
use egui::{
    Align2, Color32, CursorIcon, Id, Painter, Pos2, Rangef, Rect, ScrollArea, Sense, Shape, Stroke,
    Ui, UiBuilder, Vec2, WidgetInfo, pos2, vec2,
};
use lucide_icons::Icon;

use super::cells::{One, hint, ring, valence};
use super::columns::Column;
use super::places::{Bubble, Item, LARGEST, Places};
use super::table::spoken;
use super::{Menu, legend, words};
use crate::app::form;
use crate::app::theme::{RADIUS, Theme, bold, font, size, space};
use crate::app::views::Cx;
use crate::app::widgets::elided;
use crate::workshop::{ContactPoint, ContactPointId, DataYield, Phase};

/// Width of the names of the channels, in points.
const CHANNEL: f32 = 112.0;

/// Height of the names of the phases, in points.
const HEAD: f32 = 32.0;

/// With more links than this only those of one contact point are drawn, else they hide the map.
const MANY: usize = 240;

/// What the map keeps between frames.
#[derive(Debug, Default)]
pub(super) struct Map {
    /// The revision and the size that the rest is of.
    of: Option<(u64, Vec2)>,
    places: Places,
    /// The channels of the rows.
    channels: Vec<String>,
    /// Bubbles that lead to bubbles.
    links: Vec<(usize, usize)>,
    /// The bubble under the pointer in the last frame.
    hovered: Option<usize>,
}

/// The name of a phase or a channel that was painted at a place, for those who do not see it.
fn heading(ui: &Ui, id: Id, rect: Rect, name: &str) {
    let response = ui.interact(rect, id, Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, name));
}

/// The bubble of a contact point.
pub(super) fn bubble_id(id: &ContactPointId) -> Id {
    Id::unique(("contacts bubble", id.as_str()))
}

impl Menu {
    pub(super) fn bubbles(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) {
        let theme = cx.theme;
        let room = ui.available_rect_before_wrap();
        let legend_height = legend::height(ui, cx, room.width());
        let foot = Rect::from_min_max(pos2(room.left(), room.bottom() - legend_height), room.max);
        let body = Rect::from_min_max(
            pos2(room.left(), room.top() + HEAD),
            pos2(room.right(), foot.top() - space::S),
        );
        legend::show(ui, cx, foot);
        if self.kept.order.is_empty() {
            let mut inside = ui.new_child(UiBuilder::new().id_salt("map").max_rect(body));
            form::note(&mut inside, theme, cx.text.get("contacts-none-shown"));
            return;
        }
        self.lay_out(cx, body.size());
        self.phase_names(ui, cx, room);
        let mut inside = ui.new_child(UiBuilder::new().id_salt("map").max_rect(body));
        let mut clicked = None;
        let area = ScrollArea::both().id_salt("contacts map").auto_shrink(false);
        area.show_viewport(&mut inside, |ui, viewport| {
            let width = self.map.places.columns[2].max;
            let (rect, _) =
                ui.allocate_exact_size(vec2(width, self.map.places.height), Sense::hover());
            clicked = self.draw(ui, cx, rect.min.to_vec2(), viewport);
        });
        if let Some(id) = clicked {
            self.select(cx, &id);
        }
    }

    /// Finds every bubble its place, if anything has changed.
    fn lay_out(&mut self, cx: &Cx<'_>, size: Vec2) {
        let key = (self.kept.revision, size);
        if self.map.of == Some(key) {
            return;
        }
        let points = &cx.workshop.contact_points;
        let mut shown: Vec<usize> = self.kept.order.clone();
        // On the map a place does not depend on how the table is sorted.
        shown.sort_unstable();
        let used: std::collections::HashSet<&str> = shown
            .iter()
            .filter_map(|i| points.at(*i))
            .map(|(_, point)| point.channel.trim())
            .collect();
        let channels: Vec<String> =
            self.kept.channels.iter().filter(|c| used.contains(c.as_str())).cloned().collect();
        let row: std::collections::HashMap<&str, usize> =
            channels.iter().enumerate().map(|(i, c)| (c.as_str(), i)).collect();
        let items: Vec<Item> = shown
            .iter()
            .filter_map(|&index| {
                let (_, point) = points.at(index)?;
                Some(Item {
                    index,
                    phase: point.phase as usize,
                    channel: *row.get(point.channel.trim())?,
                    importance: point.importance_customer.map(crate::workshop::Rating5::get),
                })
            })
            .collect();
        let places = Places::of(&items, channels.len(), CHANNEL, size.x, size.y);
        let mut bubble_of = vec![None; points.len()];
        for (i, bubble) in places.bubbles.iter().enumerate() {
            if let Some(slot) = bubble_of.get_mut(bubble.index) {
                *slot = Some(i);
            }
        }
        let mut links = Vec::new();
        for (i, bubble) in places.bubbles.iter().enumerate() {
            let Some((_, point)) = points.at(bubble.index) else { continue };
            let to = point.leads_to.iter().filter_map(|id| points.index_of(id));
            links.extend(to.filter_map(|at| bubble_of.get(at).copied()?).map(|to| (i, to)));
        }
        self.map = Map { of: Some(key), places, channels, links, hovered: None };
    }

    fn phase_names(&self, ui: &Ui, cx: &Cx<'_>, room: Rect) {
        let theme = cx.theme;
        for (phase, x) in Phase::ALL.into_iter().zip(self.map.places.columns) {
            let left = room.left() + x.min + space::S;
            let name = cx.text.get(words::phase(phase));
            let words =
                elided(ui.painter(), name, bold(size::SMALL), *theme.ink, x.span() - space::L);
            let at = pos2(left, room.top() + HEAD / 2.0 - words.size().y / 2.0);
            let place = Rect::from_min_size(at, words.size());
            ui.painter().galley(at, words, *theme.ink);
            heading(ui, Id::unique(("contacts map phase", phase as usize)), place, name);
        }
        let y = room.top() + HEAD - 1.0;
        ui.painter().hline(room.x_range(), y, theme.hairline_stroke());
    }

    fn draw(
        &mut self,
        ui: &Ui,
        cx: &Cx<'_>,
        origin: Vec2,
        viewport: Rect,
    ) -> Option<ContactPointId> {
        let theme = cx.theme;
        let points = &cx.workshop.contact_points;
        let painter = ui.painter();
        let places = &self.map.places;
        self.grid(ui, cx, origin, viewport);

        let selected = self.selected.as_ref().and_then(|id| points.index_of(id));
        let near = |bubble: &Bubble| viewport.expand(60.0).intersects(bubble.slot);
        let mut responses = Vec::new();
        for (i, bubble) in places.bubbles.iter().enumerate() {
            let Some((id, point)) = points.at(bubble.index) else { continue };
            let key = bubble_id(id);
            let held = ui.memory(|m| m.has_focus(key)) || self.wanted == Some(key);
            if !near(bubble) && !held {
                continue;
            }
            let Some(figures) = self.kept.figures.points.get(bubble.index) else { continue };
            let one = One { point, figures };
            let slot = bubble.slot.translate(origin);
            let response = ui.interact(slot, key, Sense::click());
            let chosen = selected == Some(bubble.index);
            response
                .widget_info(|| WidgetInfo::selected(Role::Button, true, chosen, spoken(cx, one)));
            if response.gained_focus() {
                ui.scroll_to_rect(slot, None);
            }
            responses.push((i, id, one, response));
        }
        let under = responses.iter().find(|(_, _, _, r)| r.hovered() || r.has_focus());
        let hovered = under.map(|(i, ..)| *i);
        let active =
            hovered.or_else(|| places.bubbles.iter().position(|b| Some(b.index) == selected));
        self.links(painter, theme, origin, viewport, active);

        let linked = |i: usize| {
            active.is_none_or(|active| {
                i == active || self.map.links.iter().any(|l| *l == (active, i) || *l == (i, active))
            })
        };
        let dims = hovered.is_some();
        let mut clicked = None;
        for (i, id, one, response) in responses {
            let Some(bubble) = places.bubbles.get(i) else { continue };
            let look = Look {
                selected: selected == Some(bubble.index),
                hovered: response.hovered(),
                focused: response.has_focus(),
                faint: dims && !linked(i),
            };
            bubble_at(ui, cx, bubble, origin, one, &look);
            let response = response.on_hover_cursor(CursorIcon::PointingHand);
            if response.clicked() {
                clicked = Some(id.clone());
            }
            response.on_hover_ui(|ui| {
                let mut lines = vec![words::title(cx.text, one.point).to_owned()];
                lines.extend(one.figures.gaps().map(|g| cx.text.get(words::gap(g)).to_owned()));
                lines.extend(hint(cx, Column::Priority, one));
                ui.label(egui::RichText::new(lines.join("\n")).font(font(size::SMALL)));
            });
        }
        self.map.hovered = hovered;
        clicked
    }

    /// Channels with lines between them, and the columns of the phases.
    fn grid(&self, ui: &Ui, cx: &Cx<'_>, origin: Vec2, viewport: Rect) {
        let (theme, painter) = (cx.theme, ui.painter());
        let places = &self.map.places;
        let right = places.columns[2].max + origin.x;
        for (number, (name, row)) in self.map.channels.iter().zip(&places.rows).enumerate() {
            if !row.intersects(viewport.y_range()) {
                continue;
            }
            let name = words::channel(cx.text, name);
            let mut job = egui::text::LayoutJob::simple(
                name.to_owned(),
                font(size::SMALL),
                *theme.ink_soft,
                CHANNEL - space::M,
            );
            job.wrap.max_rows = 3;
            let words = painter.layout_job(job);
            let at = pos2(origin.x, origin.y + row.center() - words.size().y / 2.0);
            let place = Rect::from_min_size(at, words.size());
            painter.galley(at, words, *theme.ink_soft);
            heading(ui, Id::unique(("contacts map channel", number)), place, name);
            let x = Rangef::new(origin.x, right);
            painter.hline(x, origin.y + row.max, theme.hairline_stroke());
        }
        for column in places.columns {
            let y = Rangef::new(origin.y, origin.y + places.height);
            painter.vline(origin.x + column.min, y, theme.hairline_stroke());
        }
    }

    /// The links: quiet, and in the accent where they belong to what one looks at.
    fn links(
        &self,
        painter: &Painter,
        theme: &Theme,
        origin: Vec2,
        viewport: Rect,
        active: Option<usize>,
    ) {
        let bubbles = &self.map.places.bubbles;
        let quiet = self.map.links.len() <= MANY;
        let seen = viewport.expand(LARGEST);
        for strong in [false, true] {
            for (from, to) in &self.map.links {
                let mine = active.is_some_and(|a| a == *from || a == *to);
                if mine != strong || (!mine && !quiet) {
                    continue;
                }
                let (Some(a), Some(b)) = (bubbles.get(*from), bubbles.get(*to)) else { continue };
                if !Rect::from_two_pos(a.center, b.center).expand(LARGEST).intersects(seen) {
                    continue;
                }
                let stroke = if mine {
                    Stroke::new(2.0, *theme.accent)
                } else {
                    // Where one contact point is looked at, its own links must not tangle.
                    let part = if active.is_some() { 0.2 } else { 0.45 };
                    Stroke::new(1.0, theme.paper.lerp_to_gamma(*theme.ink_faint, part))
                };
                arrow(painter, origin, a, b, stroke);
            }
        }
    }
}

/// A calm curve from the edge of one bubble to the edge of another, with a head.
fn arrow(painter: &Painter, origin: Vec2, from: &Bubble, to: &Bubble, stroke: Stroke) {
    const BOW: f32 = 0.14;
    const HEAD: f32 = 6.0;
    let (a, b) = (from.center + origin, to.center + origin);
    if from.index == to.index {
        // Customers come again: a small ring at its shoulder.
        let middle = a + vec2(-0.7, -0.7) * from.radius;
        painter.circle_stroke(middle, 7.0, stroke);
        return;
    }
    let along = b - a;
    // To the left of the way: down goes past the words, which stand at the right of a bubble.
    let side = vec2(along.y, -along.x) * BOW;
    let side = if along.y > along.x.abs() { -side } else { side };
    let control = a + along / 2.0 + side;
    let towards = |from: Pos2, to: Pos2, by: f32| from + (to - from).normalized() * by;
    let start = towards(a, control, from.radius + 3.0);
    let end = towards(b, control, to.radius + 4.0);
    let points = [start, control, end];
    painter.add(QuadraticBezierShape::from_points_stroke(
        points,
        false,
        Color32::TRANSPARENT,
        stroke,
    ));
    let back = (control - end).normalized() * HEAD;
    let across = back.rot90() * 0.6;
    let head = vec![end, end + back + across, end + back - across];
    painter.add(Shape::convex_polygon(head, stroke.color, Stroke::NONE));
}

/// How a bubble stands out.
struct Look {
    selected: bool,
    hovered: bool,
    focused: bool,
    /// Something else is looked at.
    faint: bool,
}

fn bubble_at(ui: &Ui, cx: &Cx<'_>, bubble: &Bubble, origin: Vec2, one: One<'_>, look: &Look) {
    let (theme, point) = (cx.theme, one.point);
    let painter = ui.painter();
    let slot = bubble.slot.translate(origin);
    let center = bubble.center + origin;
    if look.selected {
        painter.rect_filled(slot, RADIUS, *theme.accent_wash);
    } else if look.hovered {
        painter.rect_filled(slot, RADIUS, *theme.hover);
    }
    if look.focused {
        form::focus_ring(ui, theme, slot);
    }
    let fade = |color: Color32| {
        if look.faint { theme.paper.lerp_to_gamma(color, 0.45) } else { color }
    };
    disc(painter, theme, center, bubble.radius, point, &fade);
    let number = point.satisfaction.map(|s| cx.text.short_number(s.get()));
    let figure = number.as_deref().unwrap_or("?");
    let face = if bubble.radius < 15.0 { bold(size::TINY) } else { bold(size::SMALL) };
    painter.text(center, Align2::CENTER_CENTER, figure, face, fade(*theme.ink));
    if point.data == DataYield::NoData {
        let middle = center + vec2(0.74, 0.74) * bubble.radius;
        painter.circle_filled(middle, 9.0, *theme.paper);
        let sign = char::from(Icon::DatabaseX);
        let ink = fade(*theme.ink);
        painter.text(middle, Align2::CENTER_CENTER, sign, font(size::SMALL), ink);
    }
    let left = center.x + LARGEST + space::S;
    let room = slot.right() - left - 2.0;
    let ink = if point.offered { *theme.ink } else { *theme.ink_soft };
    let mut job = egui::text::LayoutJob::simple(
        words::title(cx.text, point).to_owned(),
        font(size::SMALL),
        fade(ink),
        room.max(1.0),
    );
    job.wrap.max_rows = 2;
    let words = painter.layout_job(job);
    let at = pos2(left, center.y - words.size().y / 2.0);
    if !look.selected && !look.hovered {
        // Links pass behind the words.
        let ground = Rect::from_min_size(at, words.size()).expand2(vec2(2.0, 0.0));
        painter.rect_filled(ground, 2, theme.paper.gamma_multiply(0.9));
    }
    painter.galley(at, words, fade(ink));
}

/// The bubble itself: filled in the colour of its satisfaction, hollow and dashed if not offered.
pub(super) fn disc(
    painter: &Painter,
    theme: &Theme,
    center: Pos2,
    radius: f32,
    point: &ContactPoint,
    fade: &dyn Fn(Color32) -> Color32,
) {
    let color = match point.satisfaction {
        Some(satisfaction) => theme.valence(valence(satisfaction)),
        None => *theme.ink_faint,
    };
    painter.circle_filled(center, radius, *theme.paper);
    if point.offered {
        let wash = if point.satisfaction.is_some() {
            theme.paper.lerp_to_gamma(color, 0.4)
        } else {
            *theme.sunken
        };
        let stroke = Stroke::new(2.0, fade(color));
        painter.circle(center, radius - 1.0, fade(wash), stroke);
    } else {
        painter.extend(ring(center, radius - 1.0, Stroke::new(2.0, fade(color))));
    }
}
