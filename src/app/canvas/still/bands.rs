//! Ways as wide as they are taken, and customers on them.

use std::sync::Arc;

use egui::epaint::{Mesh, PathShape, Vertex, WHITE_UV};
use egui::{Color32, Painter, Pos2, Rect, Shape, Stroke, Vec2, vec2};

use super::overlay::{Part, Taken, Token, TokenAt, Ways};
use super::track::{Track, Tracks};
use crate::app::canvas::detail::Detail;
use crate::app::canvas::meshes::Kiln;
use crate::app::canvas::scene::Scene;
use crate::app::canvas::wires::tip;
use crate::app::theme::Theme;

/// The widest band at 100 %, in points.
const WIDEST: f32 = 22.0;
/// The narrowest, at any zoom.
const NARROWEST: f32 = 1.6;
/// How much wider than the view is what is kept, in parts of the view.
const AROUND: f32 = 0.35;
/// How many customers stand beside one another at a step before a new row begins.
const ABREAST: u32 = 14;

/// How wide a band is on screen, in points, for a part of the most that takes any way, 0 to 1.
#[must_use]
pub fn band_width(part: f32, zoom: f32) -> f32 {
    (part * WIDEST * zoom.clamp(0.3, 1.4)).max(NARROWEST)
}

/// All bands near the view, as they were tessellated.
#[derive(Debug, Default)]
pub(super) struct Bands {
    key: Option<Key>,
    mesh: Arc<Mesh>,
    at: Vec2,
    /// The part of the world that is kept.
    covers: Option<Rect>,
}

#[derive(Debug)]
struct Key {
    zoom: f32,
    pixels_per_point: f32,
    detail: Detail,
    theme: *const Theme,
    ways: Arc<Ways>,
    places: u64,
}

impl Key {
    fn is(&self, other: &Self) -> bool {
        self.zoom == other.zoom
            && self.pixels_per_point == other.pixels_per_point
            && self.detail == other.detail
            && std::ptr::eq(self.theme, other.theme)
            && Arc::ptr_eq(&self.ways, &other.ways)
            && self.places == other.places
    }
}

impl Bands {
    /// Paints all ways under the cards.
    pub(super) fn paint(
        &mut self,
        painter: &Painter,
        scene: &Scene<'_>,
        ways: &Arc<Ways>,
        tracks: &Tracks,
        places: u64,
    ) {
        let key = Key {
            zoom: scene.ts.zoom,
            pixels_per_point: painter.ctx().pixels_per_point(),
            detail: scene.detail,
            theme: scene.theme,
            ways: Arc::clone(ways),
            places,
        };
        let view = scene.ts.world_rect(scene.body);
        let fits = self.key.as_ref().is_some_and(|k| k.is(&key))
            && self.covers.is_some_and(|covers| covers.contains_rect(view));
        if !fits {
            let whole = Rect::from_min_size(Pos2::ZERO, scene.layout.size).expand(400.0);
            let covers = if scene.detail == Detail::Dense {
                whole.union(view)
            } else {
                view.expand2(view.size() * AROUND)
            };
            let still = Scene { ts: scene.ts.unmoved(), ..*scene };
            self.mesh = Arc::new(build(painter, &still, ways, tracks, covers));
            (self.key, self.covers, self.at) = (Some(key), Some(covers), Vec2::ZERO);
        }
        let at = scene.ts.shift();
        if at != self.at {
            Arc::make_mut(&mut self.mesh).translate(at - self.at);
            self.at = at;
        }
        painter.add(Shape::Mesh(Arc::clone(&self.mesh)));
    }
}

/// A straight line as a quad.
fn quad(mesh: &mut Mesh, from: Pos2, to: Pos2, width: f32, color: Color32) {
    let side = (to - from).normalized().rot90() * (width / 2.0);
    let first = mesh.vertices.len() as u32;
    let corners = [from - side, to - side, to + side, from + side];
    mesh.vertices.extend(corners.map(|pos| Vertex { pos, uv: WHITE_UV, color }));
    mesh.indices.extend([first, first + 1, first + 2, first, first + 2, first + 3]);
}

fn build(painter: &Painter, scene: &Scene<'_>, ways: &Ways, tracks: &Tracks, covers: Rect) -> Mesh {
    let mut near = Vec::new();
    scene.layout.wires_in(covers, &mut near);
    let taken = |i: &u32| {
        let connection = scene.layout.wires[*i as usize].connection;
        (connection, ways.drawn.get(connection).copied().unwrap_or_default())
    };
    let mut drawn: Vec<(usize, Taken)> = near.iter().map(taken).collect();
    // The widest lie below, so that none hides another.
    let part = |taken: Taken| match taken {
        Taken::Part(part) => part,
        Taken::Unknown | Taken::Never => f32::INFINITY,
    };
    drawn.sort_by(|a, b| part(b.1).total_cmp(&part(a.1)).then(a.0.cmp(&b.0)));
    let mut others: Vec<usize> = (0..ways.others.len()).collect();
    others.sort_by(|a, b| ways.others[*b].part.total_cmp(&ways.others[*a].part).then(a.cmp(b)));
    if scene.detail == Detail::Dense {
        let mut mesh = Mesh::default();
        let all = drawn.iter().map(|(i, taken)| (tracks.drawn.get(*i), look(scene, *taken)));
        let others = others.iter().map(|i| {
            let width = band_width(ways.others[*i].part, scene.ts.zoom);
            (tracks.others.get(*i), (width, other_color(scene.theme, false)))
        });
        for (track, (width, color)) in all.chain(others) {
            if let Some([from, .., to]) = track.and_then(Option::as_ref).map(|t| &t.points[..]) {
                quad(&mut mesh, scene.ts.pos(*from), scene.ts.pos(*to), width, color);
            }
        }
        return mesh;
    }
    let mut kiln = Kiln::new(painter.ctx());
    kiln.fire(|painter| {
        for (i, taken) in drawn {
            if let Some(Some(track)) = tracks.drawn.get(i) {
                band(painter, scene, track, taken, false);
            }
        }
        for i in others {
            if let Some(Some(track)) = tracks.others.get(i)
                && track.around.is_some_and(|around| around.intersects(covers))
            {
                curve(painter, scene, track, ways.others[i].part, false);
            }
        }
    })
}

/// The colour of ways that are taken and not drawn.
pub(super) fn other_color(theme: &Theme, hot: bool) -> Color32 {
    if hot { *theme.warning } else { theme.warning.lerp_to_gamma(*theme.paper, 0.25) }
}

fn look(scene: &Scene<'_>, taken: Taken) -> (f32, Color32) {
    let theme = scene.theme;
    match taken {
        Taken::Part(part) => {
            (band_width(part, scene.ts.zoom), theme.actual.lerp_to_gamma(*theme.paper, 0.25))
        }
        Taken::Never => (1.2, *theme.ink_faint),
        Taken::Unknown => (1.2, *theme.edge),
    }
}

/// A line with the tip of an arrow, on a ground that keeps it apart from what it crosses.
fn arrow(painter: &Painter, points: &[Pos2], width: f32, color: Color32, ground: Option<Color32>) {
    let [.., before, end] = points[..] else { return };
    let direction = (end - before).normalized();
    let head = (width * 1.1 + 4.0).clamp(5.0, 20.0);
    let mut line = points.to_vec();
    if let Some(last) = line.last_mut() {
        // The last part of a curve may be shorter than the tip is.
        let back = (head * 0.8).min(end.distance(before) * 0.95);
        *last = end - direction * back;
    }
    if let Some(ground) = ground {
        painter.add(PathShape::line(line.clone(), Stroke::new(width + 2.0, ground)));
    }
    painter.add(PathShape::line(line, Stroke::new(width, color)));
    painter.add(tip(end, direction, head.max(width * 1.3), color));
}

fn on_screen(scene: &Scene<'_>, track: &Track) -> Vec<Pos2> {
    track.points.iter().map(|p| scene.ts.pos(*p)).collect()
}

fn band(painter: &Painter, scene: &Scene<'_>, track: &Track, taken: Taken, hot: bool) {
    let points = on_screen(scene, track);
    let (width, color) = look(scene, taken);
    if let Taken::Part(_) = taken {
        let color = if hot { *scene.theme.actual } else { color };
        arrow(painter, &points, width, color, Some(*scene.theme.paper));
        return;
    }
    let stroke = Stroke::new(if hot { 2.0 } else { width }, color);
    if taken == Taken::Never && scene.detail >= Detail::Titles {
        painter.extend(Shape::dashed_line(&points, stroke, 5.0, 4.0));
    } else {
        painter.add(PathShape::line(points.clone(), stroke));
    }
    if let [.., before, end] = points[..] {
        painter.add(tip(end, (end - before).normalized(), 6.0, color));
    }
}

/// A way that is not drawn: a curve with a light middle, so that it is told from bands by more than
/// its colour.
fn curve(painter: &Painter, scene: &Scene<'_>, track: &Track, part: f32, hot: bool) {
    let points = on_screen(scene, track);
    let width = band_width(part, scene.ts.zoom);
    let paper = *scene.theme.paper;
    arrow(painter, &points, width, other_color(scene.theme, hot), Some(paper));
    if width >= 3.0 && !hot {
        let line = Stroke::new((width * 0.3).max(1.0), paper);
        painter.extend(Shape::dashed_line(&points, line, 6.0, 6.0));
    }
}

/// A way that is pointed at or chosen, over all others.
pub(super) fn hot(painter: &Painter, scene: &Scene<'_>, ways: &Ways, tracks: &Tracks, part: Part) {
    match part {
        Part::Drawn(i) => {
            if let (Some(Some(track)), Some(taken)) = (tracks.drawn.get(i), ways.drawn.get(i)) {
                band(painter, scene, track, *taken, true);
            }
        }
        Part::Other(i) => {
            if let (Some(Some(track)), Some(way)) = (tracks.others.get(i), ways.others.get(i)) {
                curve(painter, scene, track, way.part, true);
            }
        }
        Part::Step(_) | Part::Ghost(_) => {}
    }
}

/// Customers on their way, each as a dot.
pub(super) fn tokens(painter: &Painter, scene: &Scene<'_>, tracks: &Tracks, tokens: &[Token]) {
    let radius = (4.2 * scene.ts.zoom).clamp(2.2, 5.0);
    let (ink, paper) = (*scene.theme.ink, *scene.theme.paper);
    let middle = |step: u32| {
        let card = scene.layout.card_of(step as usize)?;
        Some(scene.layout.cards.get(card)?.rect)
    };
    let along = |track: Option<&Option<Track>>, t: f32, seed: u32| {
        let (at, direction) = track?.as_ref()?.at(t)?;
        // Side by side, as people walk.
        let beside = ((seed % 5) as f32 - 2.0) * 0.9 * radius;
        Some(scene.ts.pos(at) + direction.rot90() * beside)
    };
    let mut waiting: Vec<(u32, u32)> = Vec::new();
    let mut dots = Vec::with_capacity(2 * tokens.len());
    for token in tokens {
        let at = match token.at {
            TokenAt::Drawn(i, t) => along(tracks.drawn.get(i as usize), t, token.seed),
            TokenAt::Other(i, t) => along(tracks.others.get(i as usize), t, token.seed),
            TokenAt::Straight(from, to, t) => middle(from)
                .zip(middle(to))
                .map(|(from, to)| scene.ts.pos(from.center().lerp(to.center(), t))),
            TokenAt::Step(step) => {
                waiting.push((step, token.seed));
                None
            }
        };
        if let Some(at) = at.filter(|at| scene.body.contains(*at)) {
            dots.push(Shape::circle_filled(at, radius + 1.0, paper));
            dots.push(Shape::circle_filled(at, radius, ink));
        }
    }
    // Who waits stands in rows below the card.
    waiting.sort_unstable();
    let mut nth = 0;
    for (i, (step, _)) in waiting.iter().enumerate() {
        nth = if i > 0 && waiting[i - 1].0 == *step { nth + 1 } else { 0 };
        let Some(rect) = middle(*step) else { continue };
        let rect = scene.ts.rect(rect);
        let (col, row) = (nth % ABREAST, nth / ABREAST);
        let gap = rect.width() / ABREAST as f32;
        let by = vec2((col as f32 + 0.5) * gap, (row as f32 + 0.6) * (2.0 * radius + 1.0));
        let at = rect.left_bottom() + by;
        if scene.body.contains(at) {
            dots.push(Shape::circle_filled(at, radius + 1.0, paper));
            dots.push(Shape::circle_filled(at, radius, ink));
        }
    }
    painter.extend(dots);
}
