//! What cards say of real customers, and what assistive technology sees of them.

use egui::epaint::Mesh;
use egui::{
    Align2, Painter, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, vec2,
};

use super::overlay::{Part, StepMark, Ways};
use super::track::Tracks;
use super::{Over, Still};
use crate::app::canvas::card::title;
use crate::app::canvas::detail::Detail;
use crate::app::canvas::scene::{Scene, wrapped};
use crate::app::theme::{bold, font, size};
use crate::app::widgets::dashed;

/// The most cards that are nodes of their own.
const MOST: usize = 400;
/// How far apart the lines of a hatching are, in points.
const HATCH: f32 = 8.0;
/// How much of what is no part of the flow is covered.
const COVER: f32 = 0.6;

/// Slanting lines over a rectangle.
fn hatch(painter: &Painter, rect: Rect, stroke: Stroke) {
    let inner = painter.with_clip_rect(rect.intersect(painter.clip_rect()));
    let mut x = rect.left() - rect.height();
    while x < rect.right() {
        let from = egui::pos2(x, rect.bottom());
        inner.line_segment([from, from + vec2(rect.height(), -rect.height())], stroke);
        x += HATCH;
    }
}

/// Marks the cards in view: those that nobody takes are hatched, those that are no part of the flow
/// step back; how many come stands on the upper edge.
pub(super) fn marks(
    painter: &Painter,
    scene: &Scene<'_>,
    ways: &Ways,
    tracks: &Tracks,
    cards: &[u32],
) {
    let theme = scene.theme;
    let veil = theme.paper.gamma_multiply(COVER);
    let mut veils = Mesh::default();
    let said = scene.detail >= Detail::Titles;
    for &i in cards {
        let card = &scene.layout.cards[i as usize];
        let rect = scene.ts.rect(card.rect);
        match ways.steps.get(card.step) {
            Some(StepMark::Taken(_)) => {}
            Some(StepMark::Never(_)) if said => {
                let line = Stroke::new(1.0, theme.ink_faint.gamma_multiply(0.45));
                hatch(painter, rect.shrink(1.0), line);
                dashed(painter, rect, Stroke::new(1.0, *theme.ink_faint), 4.0, 3.0);
            }
            Some(StepMark::Aside | StepMark::Never(_)) | None => {
                veils.add_colored_rect(rect.expand(0.5), veil);
            }
        }
    }
    painter.add(veils);
    if !said {
        return;
    }
    // Labels lie over all cards.
    let text = scene.ts.text(size::TINY, 10.0);
    for &i in cards {
        let card = &scene.layout.cards[i as usize];
        let rect = scene.ts.rect(card.rect);
        let (words, ground, ink) = match ways.steps.get(card.step) {
            Some(StepMark::Taken(words)) => (words, *theme.actual, *theme.paper),
            Some(StepMark::Never(words)) => (words, *theme.paper, *theme.ink_soft),
            _ => continue,
        };
        let room = rect.width() + 24.0;
        let galley = wrapped(painter, words, bold(text), ink, room, 1, false);
        // Above the title, whatever room that takes.
        let middle = rect.center_top() - vec2(0.0, galley.size().y * 0.5 - 1.0);
        let place = Align2::CENTER_CENTER.anchor_size(middle, galley.size());
        let plate = place.expand2(vec2(5.0, 1.0));
        let edge = Stroke::new(1.0, if ground == *theme.paper { *theme.edge } else { ground });
        painter.rect(plate, 4, ground, edge, StrokeKind::Inside);
        painter.galley(place.min, galley, ink);
    }
    for (ghost, rect) in ways.ghosts.iter().zip(&tracks.ghosts) {
        let Some(rect) = rect.map(|rect| scene.ts.rect(rect)) else { continue };
        if !rect.intersects(scene.body) {
            continue;
        }
        painter.rect_filled(rect, 4, *theme.paper);
        dashed(painter, rect, Stroke::new(1.2, super::bands::other_color(theme, true)), 4.0, 3.0);
        let words = format!("{} · {}", ghost.title, ghost.says);
        let galley = wrapped(painter, &words, font(text), *theme.ink, rect.width() - 8.0, 1, false);
        painter.galley(rect.center() - galley.size() / 2.0, galley, *theme.ink);
    }
}

impl Still {
    /// A node for every card that can be read, and one for the map.
    pub(super) fn nodes(
        &self,
        ui: &mut Ui,
        map: &Response,
        scene: &Scene<'_>,
        over: Over<'_>,
        cards: &[u32],
    ) -> Option<Option<Part>> {
        map.widget_info(|| {
            let args = [
                ("title", scene.journey.title.as_str().into()),
                ("cards", scene.journey.steps.len().into()),
            ];
            WidgetInfo::labeled(Role::Canvas, true, scene.text.with("journey-map-name", &args))
        });
        let painter = ui.painter_at(scene.body);
        if let Some(Part::Step(step)) = over.chosen
            && let Some(card) = scene.layout.card_of(step)
        {
            let rect = scene.ts.rect(scene.layout.cards[card].rect);
            scene.outline(&painter, rect);
        }
        if scene.detail < Detail::Titles || cards.len() > MOST {
            return None;
        }
        let mut picked = None;
        for &i in cards {
            let card = &scene.layout.cards[i as usize];
            let Some((id, step)) = scene.journey.steps.at(card.step) else { continue };
            let chosen = over.chosen == Some(Part::Step(card.step));
            let rect = scene.ts.rect(card.rect);
            let key = ui.scope_id().with(("card", id.as_str()));
            // A card is reached by the arrow keys; Tab goes to what lies around the map.
            let node = ui.interact(rect.intersect(scene.body), key, Sense::CLICK);
            let name = || title(scene, card.kind, step);
            node.widget_info(|| WidgetInfo::selected(Role::Button, true, chosen, name()));
            let says = match over.ways.steps.get(card.step) {
                Some(StepMark::Taken(words) | StepMark::Never(words)) => words.as_str(),
                _ => "",
            };
            ui.ctx().accesskit_node_builder(key, |node| node.set_description(says));
            if chosen {
                let active = key.accesskit_id();
                ui.ctx().accesskit_node_builder(map.id, |map| map.set_active_descendant(active));
            }
            if node.clicked() {
                map.request_focus();
                picked = Some(Some(Part::Step(card.step)));
            }
            if node.hovered() && (scene.ts.zoom < 0.5 || rect.width() < 120.0) {
                node.on_hover_ui(|ui| {
                    ui.set_max_width(320.0);
                    ui.label(egui::RichText::new(name()).font(bold(size::SMALL)));
                    if !says.is_empty() {
                        ui.label(egui::RichText::new(says).size(size::SMALL));
                    }
                });
            }
        }
        picked
    }
}
