//! The canvas's own camera. World units are points at 100 %, so that text is laid out at the size
//! at which it is seen and never scaled as a picture.

use egui::{Pos2, Rect, Vec2, pos2, vec2};

/// The least zoom that a person can ask for; a map too large for it may still be fitted.
pub const MIN_ZOOM: f32 = 0.05;
/// The largest zoom.
pub const MAX_ZOOM: f32 = 4.0;
/// The largest zoom at which a map is fitted.
const FIT: f32 = 1.25;
/// The largest zoom at which a part of a map is shown.
const CLOSEST: f32 = 2.0;
/// A map that fits at this zoom can be read.
const LEGIBLE: f32 = 0.45;
/// A map that cannot be read as a whole is first seen at this zoom.
const FIRST: f32 = 0.65;
/// How much of the map stays in view however far one pans, in points.
const KEEP: f32 = 96.0;
/// Air around a fitted map, in points.
const MARGIN: f32 = 12.0;

/// Where one looks and how closely.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Camera {
    /// The point of the world at the top left of the view.
    pub at: Pos2,
    /// Points on screen per unit of the world, [`MIN_ZOOM`] (or what fits the map) to
    /// [`MAX_ZOOM`].
    pub zoom: f32,
}

impl Default for Camera {
    fn default() -> Self {
        Self { at: pos2(-MARGIN, -MARGIN), zoom: 1.0 }
    }
}

impl Camera {
    /// The camera that shows all of a world of this size; a small map fills the room, within
    /// reason.
    #[must_use]
    pub fn fit(world: Vec2, view: Vec2) -> Self {
        let room = vec2(view.x - 2.0 * MARGIN, view.y - 2.0 * MARGIN).max(Vec2::splat(1.0));
        let zoom = (room.x / world.x.max(1.0)).min(room.y / world.y.max(1.0)).min(FIT);
        Self::fit_at(zoom)
    }

    /// The camera at first sight: all of the map, unless it could not be read then; the beginning
    /// of the map at a legible size in that case.
    #[must_use]
    pub fn first_sight(world: Vec2, view: Vec2) -> Self {
        let fit = Self::fit(world, view);
        let high = Self::fit(vec2(1.0, world.y), view).zoom;
        if fit.zoom >= LEGIBLE { fit } else { Self::fit_at(high.min(FIRST).max(fit.zoom)) }
    }

    /// The camera that shows a part of the world in the middle of the view, as large as it fits,
    /// within reason.
    #[must_use]
    pub fn showing(part: Rect, view: Vec2) -> Self {
        let room = (view - Vec2::splat(2.0 * MARGIN)).max(Vec2::splat(1.0));
        let part_size = part.size().max(Vec2::splat(1.0));
        let zoom = (room / part_size).min_elem().min(CLOSEST);
        Self { at: part.center() - view / 2.0 / zoom, zoom }
    }

    fn fit_at(zoom: f32) -> Self {
        Self { at: pos2(-MARGIN / zoom, -MARGIN / zoom), zoom }
    }

    /// Zooms by a factor, keeping the world under `anchor` (in points from the view's corner)
    /// where it is.
    pub fn zoom_by(&mut self, factor: f32, anchor: Vec2, least: f32) {
        if !(factor.is_finite() && factor > 0.0) {
            return;
        }
        self.zoom_to(self.zoom * factor, anchor, least);
    }

    /// Zooms to a factor, keeping the world under `anchor` where it is. `least` is the zoom that
    /// fits the map.
    pub fn zoom_to(&mut self, zoom: f32, anchor: Vec2, least: f32) {
        let under = self.at + anchor / self.zoom;
        self.zoom = zoom.clamp(least.min(MIN_ZOOM), MAX_ZOOM);
        self.at = under - anchor / self.zoom;
    }

    /// Moves the map by so many points on screen.
    pub fn pan(&mut self, by: Vec2) {
        self.at -= by / self.zoom;
    }

    /// Keeps a part of the map in view.
    pub fn keep_in_sight(&mut self, world: Vec2, view: Vec2) {
        let keep = KEEP / self.zoom;
        let size = view / self.zoom;
        let clamp = |at: f32, world: f32, size: f32| {
            let (low, high) = (keep - size, world - keep);
            if low < high { at.clamp(low, high) } else { (low + high) / 2.0 }
        };
        self.at = pos2(clamp(self.at.x, world.x, size.x), clamp(self.at.y, world.y, size.y));
    }

    /// Pans as little as it takes to show a part of the world.
    pub fn reveal(&mut self, part: Rect, view: Vec2) {
        let air = MARGIN / self.zoom;
        let size = view / self.zoom;
        let shift = |at: f32, size: f32, low: f32, high: f32| {
            if low - air < at || high - low + 2.0 * air > size {
                at.min(low - air)
            } else {
                at.max(high + air - size)
            }
        };
        self.at = pos2(
            shift(self.at.x, size.x, part.min.x, part.max.x),
            shift(self.at.y, size.y, part.min.y, part.max.y),
        );
    }

    /// The transform to the screen for a view whose corner is here.
    #[must_use]
    pub fn to_screen(self, corner: Pos2) -> WorldToScreen {
        WorldToScreen { shift: corner.to_vec2() - self.at.to_vec2() * self.zoom, zoom: self.zoom }
    }
}

/// From the world to the screen and back.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct WorldToScreen {
    shift: Vec2,
    /// Points on screen per unit of the world.
    pub zoom: f32,
}

impl WorldToScreen {
    /// The same, moved by less than a pixel: the corner of the world lies on a whole one.
    #[must_use]
    pub fn snapped(self, pixels_per_point: f32) -> Self {
        let snap = |at: f32| (at * pixels_per_point).round() / pixels_per_point;
        Self { shift: vec2(snap(self.shift.x), snap(self.shift.y)), ..self }
    }

    /// The same with the corner of the world in that of the screen.
    #[must_use]
    pub fn unmoved(self) -> Self {
        Self { shift: Vec2::ZERO, ..self }
    }

    /// How far the corner of the world lies from that of the screen.
    #[must_use]
    pub fn shift(self) -> Vec2 {
        self.shift
    }

    /// A point on screen.
    #[must_use]
    pub fn pos(self, world: Pos2) -> Pos2 {
        (world.to_vec2() * self.zoom + self.shift).to_pos2()
    }

    /// A rectangle on screen.
    #[must_use]
    pub fn rect(self, world: Rect) -> Rect {
        Rect::from_min_max(self.pos(world.min), self.pos(world.max))
    }

    /// The point of the world under one of the screen.
    #[must_use]
    pub fn world(self, screen: Pos2) -> Pos2 {
        ((screen.to_vec2() - self.shift) / self.zoom).to_pos2()
    }

    /// The part of the world under one of the screen.
    #[must_use]
    pub fn world_rect(self, screen: Rect) -> Rect {
        Rect::from_min_max(self.world(screen.min), self.world(screen.max))
    }

    /// A size of text at this zoom, in steps of half a point, so that the cache of laid-out text
    /// is not filled by a zoom that glides. Below 100 % text shrinks less than the cards do: a map
    /// that fits the screen is still to be read from the third row.
    #[must_use]
    pub fn text(self, size: f32, least: f32) -> f32 {
        let scale = if self.zoom < 1.0 { self.zoom.powf(0.6) } else { self.zoom };
        ((size * scale * 2.0).round() / 2.0).max(least)
    }
}
