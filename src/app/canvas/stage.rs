//! What lies over the map while it is shown to others: gaps are marked, and while a story is told
//! everything but what it speaks of steps back. The camera glides here too.

use std::collections::HashSet;
use std::sync::Arc;

use egui::{Color32, Painter, Pos2, Rect, Shape, Stroke, Ui, pos2, vec2};

use super::Canvas;
use super::camera::Camera;
use super::card::Mood;
use super::detail::Detail;
use super::scene::Scene;
use crate::workshop::{Coordinate, Frame, StageId, StepId};

/// How long the camera glides, in seconds.
const GLIDE: f64 = 0.15;

/// How much of what steps back is covered: it can still be read, on dark paper too.
const COVER: f32 = 0.72;
/// The same on dark paper, where faint words are lost sooner.
const COVER_DARK: f32 = 0.55;

/// The way of the camera from one view to the next.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Glide {
    from: Camera,
    to: Camera,
    since: f64,
}

/// Where a map has gaps.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Marks {
    /// The steps that a gap speaks of.
    pub steps: HashSet<StepId>,
    /// The stages behind which there is a crack.
    pub cracks: Vec<StageId>,
}

impl Canvas {
    /// Lets these cards stand out and all others step back; none ends that. An empty set covers
    /// nothing.
    pub fn highlight(&mut self, steps: Option<HashSet<StepId>>) {
        self.highlight = steps.filter(|steps| !steps.is_empty());
    }

    /// The cards that stand out.
    #[must_use]
    pub fn highlighted(&self) -> Option<&HashSet<StepId>> {
        self.highlight.as_ref()
    }

    /// Marks gaps on the map; none takes the marks away.
    pub fn mark(&mut self, marks: Option<Arc<Marks>>) {
        self.gap_marks = marks;
    }

    /// The part of the world that the camera shows, as a story keeps it; none before the first
    /// frame.
    #[must_use]
    pub fn frame(&self) -> Option<Frame> {
        let size = self.body?.size();
        let camera = self.camera();
        let part = Rect::from_min_size(camera.at, size / camera.zoom);
        let coordinate = |value: f32| Coordinate::clamped(f64::from(value));
        Some(Frame {
            at: (coordinate(part.min.x), coordinate(part.min.y)),
            size: (coordinate(part.width()), coordinate(part.height())),
        })
    }

    /// The part of the world that these cards take up.
    #[must_use]
    pub fn part_of(&self, steps: &[StepId]) -> Option<Rect> {
        let (journey, layout) = self.layout.as_ref()?;
        let cards = steps.iter().filter_map(|id| {
            let card = layout.card_of(journey.steps.index_of(id)?)?;
            Some(layout.cards[card].rect)
        });
        let all = cards.fold(Rect::NOTHING, Rect::union);
        all.is_positive().then(|| all.expand(48.0))
    }

    /// All of the map.
    #[must_use]
    pub fn whole(&self) -> Option<Rect> {
        let (_, layout) = self.layout.as_ref()?;
        Some(Rect::from_min_size(Pos2::ZERO, layout.size))
    }

    /// Sends the camera to where it shows a part of the world: at once where nothing shall move.
    pub(super) fn glide_to(&mut self, ui: &Ui, camera: &mut Camera, part: Rect, body: Rect) {
        let to = Camera::showing(part, body.size());
        if ui.style().animation_time > 0.0 && *camera != to {
            let since = ui.input(|i| i.time);
            self.glide = Some(Glide { from: *camera, to, since });
            ui.ctx().request_repaint();
        } else {
            *camera = to;
        }
    }

    /// Moves the camera on its way; any other wish of a person ends it.
    pub(super) fn glide_on(&mut self, ui: &Ui, camera: &mut Camera) {
        let Some(glide) = self.glide else { return };
        let t = ((ui.input(|i| i.time) - glide.since) / GLIDE).clamp(0.0, 1.0) as f32;
        if t >= 1.0 {
            *camera = glide.to;
            self.glide = None;
            return;
        }
        // Fast first, then slower, as things come to rest.
        let eased = 1.0 - (1.0 - t).powi(3);
        // Zoom by ratio, so that it looks even.
        let zoom = glide.from.zoom * (glide.to.zoom / glide.from.zoom).powf(eased);
        *camera = Camera { at: glide.from.at.lerp(glide.to.at, eased), zoom };
        ui.ctx().request_repaint();
    }

    /// Paints what lies over the map.
    pub(super) fn stage(&self, ui: &Ui, scene: &Scene<'_>, cards: &[u32]) {
        let painter = ui.painter().with_clip_rect(scene.body);
        if let Some(steps) = &self.highlight {
            painter.rect_filled(
                scene.body,
                0,
                scene.theme.paper.gamma_multiply(if scene.theme.dark { COVER_DARK } else { COVER }),
            );
            for id in steps {
                let card = scene.journey.steps.index_of(id).and_then(|i| scene.layout.card_of(i));
                let Some(card) = card.and_then(|i| scene.layout.cards.get(i)) else { continue };
                let rect = scene.ts.rect(card.rect);
                if rect.intersects(scene.body) {
                    scene.card(&painter, rect, card, Mood::default());
                    let stroke = Stroke::new(2.0, *scene.theme.accent);
                    painter.rect_stroke(rect.expand(2.0), 7, stroke, egui::StrokeKind::Outside);
                }
            }
        }
        let Some(marks) = &self.gap_marks else { return };
        let color = *scene.theme.warning;
        for stage in &marks.cracks {
            let Some(band) = scene.layout.stage(scene.journey, stage) else { continue };
            let x = scene.ts.pos(pos2(band.end, 0.0)).x;
            let line = [pos2(x, scene.body.top()), pos2(x, scene.body.bottom())];
            painter.extend(Shape::dashed_line(&line, Stroke::new(2.0, color), 8.0, 6.0));
        }
        if scene.detail <= Detail::Blocks {
            return;
        }
        for &card in cards {
            let card = &scene.layout.cards[card as usize];
            let Some((id, _)) = scene.journey.steps.at(card.step) else { continue };
            if marks.steps.contains(id) {
                flag(&painter, scene.ts.rect(card.rect), scene.ts.zoom, color, *scene.theme.paper);
            }
        }
    }
}

/// A small triangle at the corner of a card.
fn flag(painter: &Painter, card: Rect, zoom: f32, color: Color32, ground: Color32) {
    let size = (9.0 * zoom).clamp(5.0, 14.0);
    let at = card.right_top() + vec2(-size * 0.4, size * 0.1);
    let points = vec![
        at + vec2(0.0, -size),
        at + vec2(size * 0.9, size * 0.6),
        at + vec2(-size * 0.9, size * 0.6),
    ];
    painter.add(Shape::convex_polygon(points, color, Stroke::new(1.5, ground)));
}
