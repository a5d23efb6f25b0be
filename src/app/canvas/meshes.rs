//! Cards, connections and their labels as they were tessellated, kept from frame to frame. Panning
//! moves what is kept by whole pixels, so that it stays as sharp as it was; an edit makes anew only
//! what it changed.
//!
//! Each mesh lies where it would if the corner of the world were that of the screen. Whether it can
//! still be used is seen from what it was made of, so that nothing needs to say what has changed.

use std::sync::Arc;

use egui::epaint::{Mesh, Tessellator, Vertex};
use egui::{Context, Galley, Id, LayerId, Order, Painter, Pos2, Rect, Shape, Vec2};

use super::card::Mood;
use super::detail::Detail;
use super::scene::Scene;
use crate::app::theme::{Theme, font, size};
use crate::measure::Grade;
use crate::text::Text;
use crate::workshop::{Connection, LaneKind, Person, PersonId, Step, Table};

/// With so many more meshes than are in view those that were not seen of late are dropped.
const MOST: usize = 3_000;

/// How much wider the clip of the map is than that of what lies around it: less than any pixel.
const OWN_CLIP: f32 = 1.0 / 64.0;

/// What all meshes depend on.
#[derive(Debug)]
struct Key {
    zoom: f32,
    pixels_per_point: f32,
    detail: Detail,
    theme: *const Theme,
    text: *const Text,
    people: Arc<Table<PersonId, Person>>,
    /// Size of the picture that all letters are cut from.
    letters: [usize; 2],
    /// As long as this word is laid out where it was, so are all others.
    witness: Arc<Galley>,
}

impl Key {
    fn is(&self, other: &Self) -> bool {
        self.zoom == other.zoom
            && self.pixels_per_point == other.pixels_per_point
            && self.detail == other.detail
            && std::ptr::eq(self.theme, other.theme)
            && std::ptr::eq(self.text, other.text)
            && Arc::ptr_eq(&self.people, &other.people)
            && self.letters == other.letters
            && Arc::ptr_eq(&self.witness, &other.witness)
    }
}

#[derive(Debug)]
struct Card {
    step: Arc<Step>,
    rect: Rect,
    kind: LaneKind,
    grade: Option<Grade>,
    mesh: Mesh,
    seen: u64,
}

#[derive(Debug)]
struct Wire {
    connection: Connection,
    points: Vec<Pos2>,
    mesh: Mesh,
    /// Where its label lies, and that label; none where there is no room, or nothing to say.
    label: Option<(Rect, Mesh)>,
    /// For which layout the label was placed; none before it is.
    placed: Option<u64>,
    seen: u64,
}

/// What is kept, by the place of card or connection in the layout.
#[derive(Debug, Default)]
pub(super) struct Meshes {
    key: Option<Key>,
    cards: Vec<Option<Card>>,
    wires: Vec<Option<Wire>>,
    frame: u64,
    kept: usize,
    /// All that is in view, where it is on screen.
    view: Arc<Mesh>,
    at: Vec2,
    of: (Vec<u32>, Vec<u32>),
    looked_at: Vec<u32>,
}

/// The size of the picture of all letters, which a kept mesh speaks of.
#[expect(
    clippy::redundant_closure_for_method_calls,
    reason = "the method itself is not general enough for the compiler"
)]
fn font_image_size(ctx: &Context) -> [usize; 2] {
    ctx.fonts(|f| f.font_image_size())
}

/// Makes meshes of shapes.
pub(super) struct Kiln {
    painter: Painter,
    layer: LayerId,
    tessellator: Tessellator,
}

impl Kiln {
    pub(super) fn new(ctx: &Context) -> Self {
        let layer = LayerId::new(Order::Background, Id::unique("kept parts of the canvas"));
        let mut options = ctx.options(|o| o.tessellation_options);
        options.coarse_tessellation_culling = false;
        let letters = font_image_size(ctx);
        Self {
            painter: Painter::new(ctx.clone(), layer, Rect::EVERYTHING),
            layer,
            tessellator: Tessellator::new(ctx.pixels_per_point(), options, letters, Vec::new()),
        }
    }

    /// What is painted on the painter, as one mesh.
    pub(super) fn fire(&mut self, paint: impl FnOnce(&Painter)) -> Mesh {
        paint(&self.painter);
        let layer = self.layer;
        let painted =
            self.painter.ctx().graphics_mut(|graphics| std::mem::take(graphics.entry(layer)));
        let mut mesh = Mesh::default();
        for entry in painted.all_entries() {
            self.tessellator.tessellate_shape(entry.shape.clone(), &mut mesh);
        }
        mesh.vertices.shrink_to_fit();
        mesh.indices.shrink_to_fit();
        mesh
    }
}

fn append(to: &mut Mesh, mesh: &Mesh, by: Vec2) {
    let first = to.vertices.len() as u32;
    to.indices.extend(mesh.indices.iter().map(|i| i + first));
    to.vertices.extend(mesh.vertices.iter().map(|v| Vertex { pos: v.pos + by, ..*v }));
}

/// Whether letters are still where they were cut from at the end of a frame. The rest of the window
/// may have needed new ones, and the picture of them may have grown: what was painted with the old
/// size shows other letters then, and is painted once more.
fn watch_letters(ctx: &Context) {
    let id = Id::unique("size of the letters on the canvas");
    let size = font_image_size(ctx);
    let watched = ctx.data_mut(|data| {
        let before = data.get_temp::<[usize; 2]>(id);
        data.insert_temp(id, size);
        before.is_some()
    });
    if !watched {
        let check = move |ui: &mut egui::Ui| {
            let ctx = ui.ctx();
            let used = ctx.data(|data| data.get_temp::<[usize; 2]>(id));
            let size = font_image_size(ctx);
            if used.is_some_and(|used| used != size) {
                ctx.data_mut(|data| data.insert_temp(id, size));
                ctx.request_repaint();
            }
        };
        ctx.on_end_pass("letters on the canvas", Arc::new(check));
    }
}

impl Meshes {
    /// Everything in view as one shape. Labels of connections that are `looked_at` are left out:
    /// they are painted on top.
    pub(super) fn paint(
        &mut self,
        painter: &Painter,
        scene: &Scene<'_>,
        generation: u64,
        cards: &[u32],
        wires: &[u32],
        looked_at: &[u32],
    ) {
        let ctx = painter.ctx();
        self.frame += 1;
        let mut changed = self.refresh(painter, scene);
        // Laying out may need letters that are new, for which all others may have moved.
        for _ in 0..3 {
            changed |= self.complete(ctx, scene, generation, cards, wires);
            if !self.refresh(painter, scene) {
                break;
            }
            changed = true;
        }
        watch_letters(ctx);
        changed |= self.of.0 != cards || self.of.1 != wires || self.looked_at != looked_at;
        let at = scene.ts.shift();
        if changed {
            self.assemble(at, cards, wires, looked_at);
        } else if at != self.at {
            Arc::make_mut(&mut self.view).translate(at - self.at);
        }
        self.at = at;
        // Under a clip of its own it becomes a mesh of its own for the graphics card: copied once,
        // rather than again and again as what is painted before and after it is joined to it.
        let clip = painter.clip_rect().expand(OWN_CLIP);
        painter.with_clip_rect(clip).add(Shape::Mesh(Arc::clone(&self.view)));
        if self.kept > MOST + cards.len() + wires.len() {
            self.forget();
        }
    }

    /// Drops everything if it was made for something else; says whether that is so.
    fn refresh(&mut self, painter: &Painter, scene: &Scene<'_>) -> bool {
        let ctx = painter.ctx();
        let ink = egui::Color32::PLACEHOLDER;
        let key = Key {
            zoom: scene.ts.zoom,
            pixels_per_point: ctx.pixels_per_point(),
            detail: scene.detail,
            theme: scene.theme,
            text: scene.text,
            people: Arc::clone(&scene.workshop.people),
            witness: painter.layout_no_wrap("Fireside".to_owned(), font(size::TINY), ink),
            letters: font_image_size(ctx),
        };
        if self.key.as_ref().is_some_and(|k| k.is(&key)) {
            return false;
        }
        self.key = Some(key);
        self.cards.clear();
        self.wires.clear();
        self.kept = 0;
        true
    }

    /// Makes what is not there, or was made of something else; says whether anything was.
    fn complete(
        &mut self,
        ctx: &Context,
        scene: &Scene<'_>,
        generation: u64,
        cards: &[u32],
        wires: &[u32],
    ) -> bool {
        let mut kiln = None;
        let still = Scene { ts: scene.ts.unmoved(), ..*scene };
        self.cards.resize_with(scene.layout.cards.len(), || None);
        self.wires.resize_with(scene.layout.wires.len(), || None);
        let mut changed = false;
        for &i in wires {
            let wire = &scene.layout.wires[i as usize];
            let Some((_, connection)) = scene.journey.connections.at(wire.connection) else {
                continue;
            };
            let kept = &mut self.wires[i as usize];
            if let Some(kept) = kept
                && kept.points == wire.points
                && kept.connection == *connection
            {
                kept.seen = self.frame;
                continue;
            }
            let kiln = kiln.get_or_insert_with(|| Kiln::new(ctx));
            let mesh = kiln.fire(|painter| still.wire(painter, wire, false, false));
            self.kept += usize::from(kept.is_none());
            *kept = Some(Wire {
                connection: connection.clone(),
                points: wire.points.clone(),
                mesh,
                label: None,
                placed: None,
                seen: self.frame,
            });
            changed = true;
        }
        if scene.detail == Detail::Full {
            changed |= self.place_labels(ctx, &still, generation, wires, &mut kiln);
        }
        for &i in cards {
            let card = &scene.layout.cards[i as usize];
            let Some((_, step)) = scene.journey.steps.at(card.step) else { continue };
            let grade = scene.grades.get(card.step).copied().flatten();
            let kept = &mut self.cards[i as usize];
            if let Some(kept) = kept
                && Arc::ptr_eq(&kept.step, step)
                && kept.rect == card.rect
                && kept.kind == card.kind
                && kept.grade == grade
            {
                kept.seen = self.frame;
                continue;
            }
            let kiln = kiln.get_or_insert_with(|| Kiln::new(ctx));
            let rect = still.ts.rect(card.rect);
            let mesh = kiln.fire(|painter| still.card(painter, rect, card, Mood::default()));
            self.kept += usize::from(kept.is_none());
            let (rect, kind, seen) = (card.rect, card.kind, self.frame);
            *kept = Some(Card { step: Arc::clone(step), rect, kind, grade, mesh, seen });
            changed = true;
        }
        changed
    }

    /// Places the labels that have no place yet, around those that have.
    fn place_labels(
        &mut self,
        ctx: &Context,
        still: &Scene<'_>,
        generation: u64,
        wires: &[u32],
        kiln: &mut Option<Kiln>,
    ) -> bool {
        let is_new =
            |wire: &Option<Wire>| wire.as_ref().is_some_and(|wire| wire.placed != Some(generation));
        if !wires.iter().any(|&i| is_new(&self.wires[i as usize])) {
            return false;
        }
        let there = wires.iter().filter_map(|&i| self.wires[i as usize].as_ref());
        let mut placed: Vec<Rect> = there
            .filter(|wire| wire.placed == Some(generation))
            .filter_map(|wire| wire.label.as_ref().map(|label| label.0))
            .collect();
        let kiln = kiln.get_or_insert_with(|| Kiln::new(ctx));
        for &i in wires {
            let Some(wire) = &mut self.wires[i as usize] else { continue };
            if wire.placed == Some(generation) {
                continue;
            }
            let mut place = None;
            let mesh = kiln.fire(|painter| {
                let wire = &still.layout.wires[i as usize];
                place = still.wire_label(painter, wire, false, &mut placed);
            });
            wire.label = place.map(|place| (place, mesh));
            wire.placed = Some(generation);
        }
        true
    }

    /// Puts together what is in view: labels over connections, cards over labels.
    fn assemble(&mut self, at: Vec2, cards: &[u32], wires: &[u32], looked_at: &[u32]) {
        if Arc::get_mut(&mut self.view).is_none() {
            self.view = Arc::default();
        }
        let view = Arc::make_mut(&mut self.view);
        view.vertices.clear();
        view.indices.clear();
        let wire = |i: &u32| self.wires.get(*i as usize).and_then(Option::as_ref);
        for wire in wires.iter().filter_map(wire) {
            append(view, &wire.mesh, at);
        }
        for wire in wires.iter().filter(|i| !looked_at.contains(i)).filter_map(wire) {
            if let Some((_, label)) = &wire.label {
                append(view, label, at);
            }
        }
        for &i in cards {
            if let Some(Some(card)) = self.cards.get(i as usize) {
                append(view, &card.mesh, at);
            }
        }
        self.of = (cards.to_vec(), wires.to_vec());
        self.looked_at = looked_at.to_vec();
    }

    /// Where the labels in view lie, apart from one, in the world at this zoom.
    pub(super) fn labels(&self, but: u32) -> Vec<Rect> {
        let others = self.of.1.iter().filter(|&&i| i != but);
        let wires = others.filter_map(|&i| self.wires.get(i as usize)?.as_ref());
        wires.filter_map(|wire| Some(wire.label.as_ref()?.0)).collect()
    }

    /// A card that is kept, moved on screen by whole pixels; none if it is not.
    pub(super) fn card(&self, ctx: &Context, card: usize, at: Vec2) -> Option<Mesh> {
        let kept = self.cards.get(card)?.as_ref()?;
        let scale = ctx.pixels_per_point();
        let mut mesh = kept.mesh.clone();
        mesh.translate((at * scale).round() / scale);
        Some(mesh)
    }

    /// Drops what is not in view.
    fn forget(&mut self) {
        let frame = self.frame;
        for card in &mut self.cards {
            if card.as_ref().is_some_and(|card| card.seen != frame) {
                *card = None;
            }
        }
        for wire in &mut self.wires {
            if wire.as_ref().is_some_and(|wire| wire.seen != frame) {
                *wire = None;
            }
        }
        let cards = self.cards.iter().flatten().count();
        self.kept = cards + self.wires.iter().flatten().count();
    }
}
