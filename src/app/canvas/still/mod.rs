//! A map that is only looked at: it pans, zooms and fits as the map of the Journey room does, and
//! lets real flow run over what was drawn. Nothing here changes the document.
//!
//! The page says what lies over the map ([`Ways`], [`Token`]) and hears what is pointed at
//! ([`Answer`]). Bands and cards are kept as meshes from frame to frame; customers on their way are
//! painted anew in every frame, which is all that an animation costs.

mod around;
mod bands;
mod cards;
mod overlay;
mod track;

use std::collections::HashMap;
use std::sync::Arc;

use egui::{CursorIcon, EventFilter, Key, Modifiers, Pos2, Rect, Response, Sense, Ui, vec2};

use super::camera::Camera;
use super::dense;
use super::detail::Detail;
use super::layout::Layout;
use super::look::Look;
use super::meshes::Meshes;
use super::scene::Scene;
use super::select::neighbour;
use crate::app::views::Cx;
use crate::workshop::{Journey, JourneyId};

pub use bands::band_width;
pub use overlay::{Ghost, OtherWay, Part, StepMark, Taken, Token, TokenAt, Ways};

use bands::Bands;
use track::Tracks;

/// Width of the lane names.
const LANES: f32 = 116.0;
/// Height of the stage titles.
const STAGES: f32 = 32.0;
/// A map that fits at this zoom is first seen as a whole.
const WHOLE: f32 = 0.25;
/// Cards say their title from this zoom on, if they are few: they are higher than elsewhere.
const SAID: f32 = 0.25;
/// So few.
const FEW: usize = 200;
/// A map too large for that is first seen at this zoom.
const FIRST: f32 = 0.42;
/// Room above and below the cards, where ways that are not drawn run, in units of the world.
const ROOM: (f32, f32) = (110.0, 70.0);
/// How many times as high as in the Journey room the gutters are at most.
const MOST: f32 = 7.0;
/// How many times as high cards are at most, so that a small map can be read.
const TALL: f32 = 1.9;
/// Larger maps than this fill the view as they are, in cards.
const STRETCHED: usize = 1_000;
/// The steps in which a map follows the form of the view, in units of the world.
const FORM: f32 = 120.0;
/// How near to the middle of a way one points at it, in points.
const REACH: f32 = 6.0;

/// What lies over the map in this frame.
#[derive(Debug, Clone, Copy)]
pub struct Over<'a> {
    /// How its ways are taken.
    pub ways: &'a Arc<Ways>,
    /// Customers on their way.
    pub tokens: &'a [Token],
    /// What is chosen.
    pub chosen: Option<Part>,
}

/// What a person did.
#[derive(Debug)]
pub struct Answer {
    /// The map itself.
    pub map: Response,
    /// What the pointer is on.
    pub pointed: Option<Part>,
    /// What was chosen in this frame; nothing, where the map is empty.
    pub picked: Option<Option<Part>>,
}

/// The map, and what is kept of it between frames.
#[derive(Debug, Default)]
pub struct Still {
    cameras: HashMap<JourneyId, Camera>,
    shown: Option<JourneyId>,
    /// As it is drawn in the Journey room.
    base: Option<(Arc<Journey>, Layout)>,
    /// As high as the view asks for, and how high that is.
    layout: Option<(u32, Arc<Layout>)>,
    tracks: Option<(Arc<Ways>, u64, Tracks)>,
    /// Goes up with every other layout.
    places: u64,
    meshes: Meshes,
    dense: dense::Kept,
    bands: Bands,
    cards: Vec<u32>,
    look: Option<Look>,
    reveal: Option<usize>,
    body: Option<Rect>,
}

impl Still {
    /// Moves the camera in the next frame.
    pub fn look(&mut self, look: Look) {
        self.look = Some(look);
    }

    /// Brings a step into view in the next frame, by its place in the journey.
    pub fn reveal(&mut self, step: usize) {
        self.reveal = Some(step);
    }

    /// Where cards were painted in the last frame; none before the first.
    #[must_use]
    pub fn body(&self) -> Option<Rect> {
        self.body
    }

    /// The camera of the journey that was last shown.
    #[must_use]
    pub fn camera(&self) -> Camera {
        self.shown.as_ref().and_then(|id| self.cameras.get(id)).copied().unwrap_or_default()
    }

    /// The layout of this journey for a view of this size, made anew only if the journey is another
    /// or the view has another form. Ways have room between the rows, and above them.
    fn laid_out(&mut self, journey: &Arc<Journey>, view: egui::Vec2) -> Arc<Layout> {
        let holds = |of: &Arc<Journey>| Arc::ptr_eq(of, journey) || Layout::holds(of, journey);
        match &mut self.base {
            Some((of, _)) if holds(of) => *of = Arc::clone(journey),
            _ => {
                self.base = Some((Arc::clone(journey), Layout::of(journey)));
                self.layout = None;
            }
        }
        let base = self.base.as_ref().map(|(_, base)| base);
        let width = base.map_or(0.0, |base| base.size.x);
        let high = width * view.y / view.x.max(1.0);
        // In steps, so that a window that is being sized is not laid out in every frame.
        let high = ((high / FORM).floor().max(0.0) * FORM) as u32;
        if let Some((now, layout)) = &self.layout
            && *now == high
        {
            return Arc::clone(layout);
        }
        let few = base.is_some_and(|base| base.cards.len() <= STRETCHED);
        let most = if few { (TALL, MOST) } else { (1.0, 1.0) };
        let layout = base.map(|base| base.stretched(high as f32, ROOM, most)).unwrap_or_default();
        let layout = Arc::new(layout);
        self.layout = Some((high, Arc::clone(&layout)));
        self.places += 1;
        layout
    }

    /// Draws the map into the room that is left.
    pub fn show(
        &mut self,
        ui: &mut Ui,
        cx: &Cx<'_>,
        id: &JourneyId,
        journey: &Arc<Journey>,
        over: Over<'_>,
    ) -> Answer {
        let area = ui.available_rect_before_wrap();
        ui.advance_cursor_after_rect(area);
        let corner = area.min + vec2(LANES, STAGES);
        let body = Rect::from_min_max(corner, area.max.max(corner + vec2(1.0, 1.0)));
        self.body = Some(body);
        let layout = self.laid_out(journey, body.size());
        if self.shown.as_ref() != Some(id) {
            self.shown = Some(id.clone());
        }
        let fits = self
            .tracks
            .as_ref()
            .is_some_and(|(of, places, _)| Arc::ptr_eq(of, over.ways) && *places == self.places);
        if !fits {
            let tracks = Tracks::of(&layout, over.ways);
            self.tracks = Some((Arc::clone(over.ways), self.places, tracks));
        }
        let map = ui.interact(body, ui.scope_id().with("map"), Sense::click_and_drag());
        let first = || {
            let fit = Camera::fit(layout.size, body.size());
            if fit.zoom >= WHOLE {
                return fit;
            }
            let mut camera = Camera::first_sight(layout.size, body.size());
            camera.zoom = camera.zoom.min(FIRST);
            camera
        };
        let mut camera = self.cameras.get(id).copied().unwrap_or_else(first);
        self.steer(ui, &map, &mut camera, &layout, body);
        self.cameras.insert(id.clone(), camera);
        let ts = camera.to_screen(body.min).snapped(ui.pixels_per_point());
        let mut cards = std::mem::take(&mut self.cards);
        layout.cards_in(ts.world_rect(body), &mut cards);
        let scene = Scene {
            theme: cx.theme,
            text: cx.text,
            workshop: cx.workshop,
            journey,
            layout: &layout,
            grades: &[],
            ts,
            body,
            // What flows says enough: cards have their titles only.
            detail: if ts.zoom >= SAID && cards.len() <= FEW {
                Detail::Titles
            } else {
                Detail::of(ts.zoom, cards.len(), false).min(Detail::Titles)
            },
        };
        let painter = ui.painter_at(body);
        painter.rect_filled(body, 0, *cx.theme.paper);
        scene.ground(&painter);
        let pointed = ui
            .ctx()
            .pointer_hover_pos()
            .filter(|at| body.contains(*at) && ui.rect_contains_pointer(body) && !map.dragged())
            .and_then(|at| self.part_at(&scene, over.ways, at));
        let Some((_, _, tracks)) = &self.tracks else {
            return Answer { map, pointed: None, picked: None };
        };
        self.bands.paint(&painter, &scene, over.ways, tracks, self.places);
        for part in [pointed, over.chosen].into_iter().flatten() {
            bands::hot(&painter, &scene, over.ways, tracks, part);
        }
        if scene.detail == Detail::Dense {
            painter.add(scene.dense(&mut self.dense, self.places));
        } else {
            self.meshes.paint(&painter, &scene, self.places, &cards, &[], &[]);
        }
        cards::marks(&painter, &scene, over.ways, tracks, &cards);
        bands::tokens(&painter, &scene, tracks, over.tokens);
        let mut picked = self.nodes(ui, &map, &scene, over, &cards);
        if map.clicked() && ui.input(|i| i.pointer.primary_released()) {
            map.request_focus();
            picked = Some(pointed);
        }
        self.keys(ui, &map, &layout, over.chosen, &mut picked);
        if pointed.is_some() && map.hovered() {
            ui.ctx().set_cursor_icon(CursorIcon::PointingHand);
        }
        if map.has_focus() {
            let stroke = egui::Stroke::new(2.0, *cx.theme.accent);
            painter.rect_stroke(body.shrink(1.0), 0, stroke, egui::StrokeKind::Inside);
        }
        around::show(ui, &scene, area);
        self.cards = cards;
        Answer { map, pointed, picked }
    }

    /// What lies at a point of the screen: cards before curves, and those before drawn ways.
    fn part_at(&self, scene: &Scene<'_>, ways: &Ways, at: Pos2) -> Option<Part> {
        let world = scene.ts.world(at);
        let (_, _, tracks) = self.tracks.as_ref()?;
        let zoom = scene.ts.zoom;
        if scene.detail >= Detail::Titles
            && let Some(i) = tracks.ghosts.iter().position(|r| r.is_some_and(|r| r.contains(world)))
        {
            return Some(Part::Ghost(i));
        }
        if let Some(card) = scene.layout.card_at(world) {
            return Some(Part::Step(scene.layout.cards[card].step));
        }
        let curve = |(i, track): (usize, &Option<track::Track>)| {
            let track = track.as_ref().filter(|t| t.around.is_some_and(|a| a.contains(world)))?;
            let half = band_width(ways.others.get(i)?.part, zoom) / 2.0;
            let far = track.distance(world) * zoom - half;
            (far <= REACH).then_some((far, i))
        };
        let near = tracks.others.iter().enumerate().filter_map(curve);
        if let Some((_, i)) = near.min_by(|a, b| a.0.total_cmp(&b.0)) {
            return Some(Part::Other(i));
        }
        let wire = scene.layout.wire_at(world, (REACH + 2.0) / zoom)?;
        Some(Part::Drawn(scene.layout.wires[wire].connection))
    }

    /// Scrolling pans (sideways with Shift), pinching and Ctrl+scrolling zoom to the pointer, a drag
    /// takes the map along; what keys and tools wish for happens around the middle.
    fn steer(&mut self, ui: &Ui, map: &Response, camera: &mut Camera, layout: &Layout, body: Rect) {
        let least = Camera::fit(layout.size, body.size()).zoom;
        if ui.rect_contains_pointer(body)
            && let Some(pointer) = ui.ctx().pointer_hover_pos()
        {
            let (zoom, scroll) = ui.input(|i| (i.zoom_delta(), i.smooth_scroll_delta()));
            if zoom != 1.0 {
                camera.zoom_by(zoom, pointer - body.min, least);
            } else if scroll != egui::Vec2::ZERO {
                camera.pan(scroll);
            }
        }
        if map.dragged() {
            camera.pan(map.drag_delta());
            ui.ctx().set_cursor_icon(CursorIcon::Grabbing);
        }
        let middle = body.size() / 2.0;
        match self.look.take() {
            Some(Look::Fit) => *camera = Camera::fit(layout.size, body.size()),
            Some(Look::Zoom(zoom)) => camera.zoom_to(zoom, middle, least),
            Some(Look::By(factor)) => camera.zoom_by(factor, middle, least),
            Some(Look::To(part) | Look::Glide(part)) => {
                *camera = Camera::showing(part, body.size());
            }
            Some(Look::Middle(point)) => camera.at = point - middle / camera.zoom,
            Some(Look::Selection) | None => {}
        }
        if let Some(card) = self.reveal.take().and_then(|step| layout.card_of(step)) {
            camera.reveal(layout.cards[card].rect, body.size());
        }
        camera.keep_in_sight(layout.size, body.size());
    }

    /// Arrows walk from card to card, Esc chooses nothing; F fits, 1 is 100 %, + and − zoom.
    fn keys(
        &mut self,
        ui: &Ui,
        map: &Response,
        layout: &Layout,
        chosen: Option<Part>,
        picked: &mut Option<Option<Part>>,
    ) {
        if !map.has_focus() {
            return;
        }
        let filter =
            EventFilter { horizontal_arrows: true, vertical_arrows: true, ..Default::default() };
        ui.memory_mut(|m| m.set_focus_lock_filter(map.id, filter));
        let pressed = |key| ui.input_mut(|i| i.consume_key(Modifiers::NONE, key));
        for (key, by) in [
            (Key::ArrowLeft, vec2(-1.0, 0.0)),
            (Key::ArrowRight, vec2(1.0, 0.0)),
            (Key::ArrowUp, vec2(0.0, -1.0)),
            (Key::ArrowDown, vec2(0.0, 1.0)),
        ] {
            if !pressed(key) {
                continue;
            }
            let from = match chosen {
                Some(Part::Step(step)) => layout.card_of(step),
                _ => None,
            };
            let to = match from {
                Some(card) => neighbour(layout, card, by),
                None => (!layout.cards.is_empty()).then_some(0),
            };
            if let Some(card) = to.and_then(|to| layout.cards.get(to)) {
                *picked = Some(Some(Part::Step(card.step)));
                self.reveal(card.step);
            }
        }
        if pressed(Key::Escape) {
            *picked = Some(None);
        }
        let typed: String = ui.input(|i| {
            let text = |e: &egui::Event| match e {
                egui::Event::Text(text) => Some(text.clone()),
                _ => None,
            };
            i.events.iter().filter_map(text).collect()
        });
        let look = match typed.as_str() {
            "f" | "F" => Look::Fit,
            "1" => Look::Zoom(1.0),
            "+" => Look::By(1.25),
            "-" => Look::By(0.8),
            _ => return,
        };
        self.look(look);
        ui.ctx().request_repaint();
    }
}
