//! The whole map in the corner, with the part that is in view: click or drag to go there.

use egui::{
    Color32, ColorImage, Context, Key, Modifiers, Pos2, Rect, Role, Sense, Stroke, StrokeKind,
    TextureHandle, TextureOptions, Ui, Vec2, WidgetInfo, pos2, vec2,
};

use super::Canvas;
use super::look::Look;
use super::notes::note_rect;
use super::scene::Scene;
use crate::app::theme::{RADIUS, Theme, space};

/// The most room that it takes, in points.
const MOST: Vec2 = vec2(200.0, 120.0);
/// A view smaller than this has no room for it.
const LEAST_VIEW: Vec2 = vec2(620.0, 340.0);
/// Air around the map.
const AIR: f32 = 6.0;

/// What is kept of the overview between frames.
#[derive(Default)]
pub(super) struct Overview {
    /// A person does not want it.
    pub hidden: bool,
    picture: Option<(PictureKey, TextureHandle)>,
    /// Where the pointer took the view, from its middle, in points.
    held: Option<Vec2>,
}

/// What the picture depends on, apart from its place.
#[derive(Debug, PartialEq)]
struct PictureKey {
    generation: u64,
    theme: *const Theme,
    size: [usize; 2],
}

impl std::fmt::Debug for Overview {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Overview").field("hidden", &self.hidden).finish_non_exhaustive()
    }
}

impl Overview {
    /// All cards as a picture so large, made once per journey and theme: to the frame it is one
    /// rectangle, however many cards there are.
    fn picture(
        &mut self,
        ctx: &Context,
        scene: &Scene<'_>,
        generation: u64,
        size: Vec2,
    ) -> &TextureHandle {
        let pixels = (size * ctx.pixels_per_point()).ceil().max(Vec2::splat(1.0));
        let size = [pixels.x as usize, pixels.y as usize];
        let key = PictureKey { generation, theme: scene.theme, size };
        let old = self.picture.take();
        let picture = match old {
            Some((of, picture)) if of == key => picture,
            Some((_, mut picture)) if picture.size() == size => {
                picture.set(draw(scene, size), TextureOptions::NEAREST);
                picture
            }
            _ => ctx.load_texture("overview", draw(scene, size), TextureOptions::NEAREST),
        };
        &self.picture.insert((key, picture)).1
    }
}

/// Paints the cards and the notes into a picture so many pixels large. Later cards lie over earlier
/// ones; each covers at least a pixel.
fn draw(scene: &Scene<'_>, size: [usize; 2]) -> ColorImage {
    let mut image = ColorImage::filled(size, Color32::TRANSPARENT);
    let [width, height] = size;
    let scale = vec2(width as f32, height as f32) / scene.layout.size;
    let mut fill = |rect: Rect, color: Color32| {
        let (min, max) = (rect.min.to_vec2() * scale, rect.max.to_vec2() * scale);
        let part = |low: f32, high: f32, most: usize| {
            let low = (low.round().max(0.0) as usize).min(most - 1);
            low..(high.round().max(0.0) as usize).clamp(low + 1, most)
        };
        let across = part(min.x, max.x, width);
        for y in part(min.y, max.y, height) {
            image.pixels[y * width..][across.clone()].fill(color);
        }
    };
    for card in &scene.layout.cards {
        fill(
            card.rect,
            match card.valence {
                Some(valence) => scene.theme.valence(valence.into()),
                None => scene.theme.edge.gamma_multiply(0.55),
            },
        );
    }
    for sticky in scene.journey.stickies.values() {
        fill(note_rect(sticky), scene.theme.note(sticky.color));
    }
    image
}

impl Canvas {
    /// Draws the overview, unless all of the map is in view or there is no room.
    pub(super) fn show_overview(&mut self, ui: &Ui, scene: &Scene<'_>) {
        let map = scene.layout.size;
        let view = scene.ts.world_rect(scene.body);
        let all = Rect::from_min_size(Pos2::ZERO, map);
        let small = scene.body.width() < LEAST_VIEW.x || scene.body.height() < LEAST_VIEW.y;
        if self.overview.hidden || small || map.min_elem() <= 0.0 || view.contains_rect(all) {
            self.overview.held = None;
            return;
        }
        let scale = (MOST / map).min_elem();
        let size = map * scale + Vec2::splat(2.0 * AIR);
        let size = size.max(vec2(64.0, 32.0));
        let corner = scene.body.right_bottom() - Vec2::splat(space::M);
        let plate = Rect::from_min_max(corner - size, corner);
        let inner = Rect::from_center_size(plate.center(), map * scale);
        let painter = ui.painter_at(scene.body);
        painter.add(scene.theme.floating_shadow().as_shape(plate, RADIUS));
        let line = scene.theme.hairline_stroke();
        painter.rect(plate, RADIUS, *scene.theme.raised, line, StrokeKind::Inside);
        let clipped = painter.with_clip_rect(plate.intersect(scene.body));
        let picture = self.overview.picture(ui.ctx(), scene, self.generation, inner.size());
        let whole = Rect::from_min_max(Pos2::ZERO, pos2(1.0, 1.0));
        clipped.image(picture.id(), inner, whole, Color32::WHITE);
        let seen = Rect::from_min_size(
            inner.min + view.min.to_vec2() * scale,
            (view.size() * scale).max(Vec2::splat(4.0)),
        );
        let node = ui.interact(plate, ui.scope_id().with("overview"), Sense::click_and_drag());
        node.widget_info(|| {
            WidgetInfo::labeled(Role::Canvas, true, scene.text.get("canvas-overview"))
        });
        let shown = seen.intersect(plate.shrink(1.0));
        let wash = scene.theme.accent.gamma_multiply(0.12);
        let width = if node.has_focus() { 2.5 } else { 1.5 };
        let stroke = Stroke::new(width, *scene.theme.accent);
        clipped.rect(shown, 2, wash, stroke, StrokeKind::Inside);

        let pressed = node.is_pointer_button_down_on() || node.dragged();
        match node.interact_pointer_pos().filter(|_| pressed) {
            Some(pointer) => {
                // Taken by the view it moves along; elsewhere the view comes to the pointer.
                let held = *self.overview.held.get_or_insert(if seen.contains(pointer) {
                    pointer - seen.center()
                } else {
                    Vec2::ZERO
                });
                let to = ((pointer - held - inner.min) / scale).to_pos2();
                if to.distance(view.center()) * scene.ts.zoom > 0.5 {
                    self.look(Look::Middle(to));
                    ui.ctx().request_repaint();
                }
            }
            None => self.overview.held = None,
        }
        // The letters still belong to the map.
        self.take_focus |= node.clicked() || node.drag_stopped();
        if node.has_focus() {
            self.overview_keys(ui, node.id, view);
        }
    }

    /// Arrows move the view by a quarter of it.
    fn overview_keys(&mut self, ui: &Ui, node: egui::Id, view: Rect) {
        let filter = egui::EventFilter {
            horizontal_arrows: true,
            vertical_arrows: true,
            ..Default::default()
        };
        ui.memory_mut(|m| m.set_focus_lock_filter(node, filter));
        for (key, by) in [
            (Key::ArrowLeft, vec2(-0.25, 0.0)),
            (Key::ArrowRight, vec2(0.25, 0.0)),
            (Key::ArrowUp, vec2(0.0, -0.25)),
            (Key::ArrowDown, vec2(0.0, 0.25)),
        ] {
            if ui.input_mut(|i| i.consume_key(Modifiers::NONE, key)) {
                let to = view.center() + view.size() * by;
                self.look(Look::Middle(pos2(to.x, to.y)));
                ui.ctx().request_repaint();
            }
        }
    }
}
