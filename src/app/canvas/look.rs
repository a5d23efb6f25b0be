//! Where one looks: the wheel, the touchpad, and what keys and tools ask of the camera.

use egui::{Rect, Ui, Vec2};

use super::camera::{Camera, MAX_ZOOM, MIN_ZOOM};
use super::layout::Layout;
use super::notes::note_rect;
use super::{Canvas, Selection, title};
use crate::workshop::{Journey, StepId};

/// What the window or the toolbar asks of the camera.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Look {
    /// All of the map.
    Fit,
    /// To this zoom, around the middle of the view.
    Zoom(f32),
    /// By this factor, around the middle of the view.
    By(f32),
    /// What is selected.
    Selection,
    /// To this part of the world, as large as the view allows.
    To(Rect),
    /// The same, seen on the way.
    Glide(Rect),
    /// This point of the world in the middle of the view.
    Middle(egui::Pos2),
}

/// Air around a part of the map that fills the view, in points.
const AIR: f32 = 40.0;
/// The largest zoom at which a part of the map fills the view.
const CLOSE: f32 = 1.25;
/// At this zoom a card says everything, in letters that can be read.
pub(super) const READING: f32 = 0.65;
/// From here on a card can be read.
pub(super) const READABLE: f32 = 0.55;

/// The camera that shows a part of the world in the middle of the view, as large as it can, up to
/// a zoom of `most`.
pub(super) fn framing(part: Rect, view: Vec2, most: f32) -> Camera {
    let room = (view - Vec2::splat(2.0 * AIR)).max(Vec2::splat(1.0));
    let size = part.size().max(Vec2::splat(1.0));
    let zoom = (room / size).min_elem().min(most).clamp(MIN_ZOOM / 50.0, MAX_ZOOM);
    Camera { at: part.center() - view / (2.0 * zoom), zoom }
}

impl Canvas {
    /// Scrolling pans (sideways with Shift), pinching and Ctrl+scrolling zoom to the pointer; what
    /// keys and tools wish for happens around the middle.
    pub(super) fn steer(
        &mut self,
        ui: &Ui,
        camera: &mut Camera,
        journey: &Journey,
        layout: &Layout,
        body: Rect,
        area: Rect,
    ) {
        let least = Camera::fit(layout.size, body.size()).zoom;
        if ui.rect_contains_pointer(area)
            && let Some(pointer) = ui.ctx().pointer_hover_pos()
        {
            let (zoom, scroll) = ui.input(|i| (i.zoom_delta(), i.smooth_scroll_delta()));
            if zoom != 1.0 {
                camera.zoom_by(zoom, pointer - body.min, least);
            } else if scroll != Vec2::ZERO {
                camera.pan(scroll);
            }
        }
        let middle = body.size() / 2.0;
        match self.look.take() {
            Some(Look::Fit) => {
                let map = Rect::from_min_size(egui::Pos2::ZERO, layout.size);
                *camera = match self.notes.bounds {
                    // Notes beside the map are part of the picture.
                    Some(notes) if !map.contains_rect(notes) => {
                        framing(map.union(notes), body.size(), CLOSE)
                    }
                    _ => Camera::fit(layout.size, body.size()),
                };
            }
            Some(Look::Zoom(zoom)) => camera.zoom_to(zoom, middle, least),
            Some(Look::By(factor)) => camera.zoom_by(factor, middle, least),
            Some(Look::Selection) => {
                if let Some(part) = self.selected_part(journey, layout) {
                    *camera = framing(part, body.size(), CLOSE);
                }
            }
            Some(Look::To(part)) => *camera = Camera::showing(part, body.size()),
            Some(Look::Glide(part)) => self.glide_to(ui, camera, part, body),
            Some(Look::Middle(point)) => camera.at = point - middle / camera.zoom,
            None => {}
        }
        self.glide_on(ui, camera);
        if let Some(by) = self.gesture_pan(ui, body) {
            camera.pan(by);
        }
    }

    /// Around everything that is selected, in the world.
    fn selected_part(&self, journey: &Journey, layout: &Layout) -> Option<Rect> {
        let card = |id: &StepId| {
            let card = layout.card_of(journey.steps.index_of(id)?)?;
            Some(layout.cards[card].rect)
        };
        let notes = self.notes.chosen.iter().filter_map(|id| journey.stickies.get(id));
        let notes = notes.map(note_rect).reduce(Rect::union);
        let rest = match &self.selection {
            Selection::None => None,
            Selection::Cell(at) => layout.rect_of(journey, at),
            Selection::Steps(ids) => ids.iter().filter_map(card).reduce(Rect::union),
            Selection::Connection(id) => {
                let index = journey.connections.index_of(id)?;
                let wire = layout.wires.iter().find(|wire| wire.connection == index)?;
                Some(Rect::from_points(&wire.points))
            }
            Selection::Stage(id) => {
                let band = layout.stage(journey, id)?;
                Some(Rect::from_x_y_ranges(band.start..=band.end, 0.0..=layout.size.y))
            }
            Selection::Lane(id) => {
                let band = layout.lane(journey, id)?;
                Some(Rect::from_x_y_ranges(0.0..=layout.size.x, band.start..=band.end))
            }
        };
        match (notes, rest) {
            (Some(a), Some(b)) => Some(a.union(b)),
            (a, b) => a.or(b),
        }
    }

    /// Where the thing selected last, or the title being written, lies in the world.
    pub(super) fn selected_rect(&self, journey: &Journey, layout: &Layout) -> Option<Rect> {
        let of_step = |id: &StepId| {
            let card = layout.card_of(journey.steps.index_of(id)?)?;
            Some(layout.cards[card].rect)
        };
        match (&self.writing, &self.selection) {
            (Some(title::Writing { target: title::Target::New { at, .. }, .. }), _) => {
                layout.rect_of(journey, at)
            }
            (_, Selection::Cell(at)) => layout.rect_of(journey, at),
            (_, Selection::Steps(ids)) => of_step(ids.last()?),
            (_, Selection::None) => {
                let note = self.notes.chosen.last().and_then(|id| journey.stickies.get(id));
                note.map(note_rect).or_else(|| self.ghost_rect())
            }
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use egui::{Pos2, pos2, vec2};

    #[test]
    fn a_part_of_the_map_fills_the_view() {
        let view = vec2(1_000.0, 500.0);
        for part in [
            Rect::from_min_size(pos2(-400.0, 90.0), vec2(9_000.0, 300.0)),
            Rect::from_min_size(pos2(40.0, 90.0), vec2(30.0, 30.0)),
            Rect::from_min_size(Pos2::ZERO, Vec2::ZERO),
        ] {
            let camera = framing(part, view, CLOSE);
            let shown = camera.to_screen(Pos2::ZERO).rect(part);
            assert!(camera.zoom <= CLOSE);
            assert!(Rect::from_min_size(Pos2::ZERO, view).contains_rect(shown), "{shown:?}");
            assert!(shown.center().distance((view / 2.0).to_pos2()) < 0.5);
        }
    }
}
