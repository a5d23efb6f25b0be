//! Lines that show what a thing being dragged is in line with, and edges that catch it.

use egui::{Pos2, Rect, Stroke, Ui, Vec2, vec2};

use super::Canvas;
use super::gesture::Gesture;
use super::notes::note_rect;
use super::scene::Scene;

/// So close to another edge a dragged note is caught by it, in points.
const REACH: f32 = 6.0;
/// The most things that a dragged note is compared with.
const MOST: usize = 400;

/// What a dragged note is in line with.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Caught {
    /// How far it is moved for that.
    pub shift: Vec2,
    /// The vertical line, in the world.
    x: Option<f32>,
    /// The horizontal line.
    y: Option<f32>,
}

/// The nearest of `lines` to one of `edges`: how far to move, and the line.
fn nearest(edges: [f32; 3], lines: impl Iterator<Item = f32>, reach: f32) -> Option<(f32, f32)> {
    let ways = lines.flat_map(|line| edges.map(|edge| (line - edge, line)));
    ways.filter(|(way, _)| way.abs() <= reach).min_by(|a, b| a.0.abs().total_cmp(&b.0.abs()))
}

fn xs(rect: Rect) -> [f32; 3] {
    [rect.left(), rect.center().x, rect.right()]
}

fn ys(rect: Rect) -> [f32; 3] {
    [rect.top(), rect.center().y, rect.bottom()]
}

impl Canvas {
    /// What catches the selected notes once their bounds are here.
    pub(super) fn catch(&self, scene: &Scene<'_>, bounds: Rect) -> Caught {
        let view = scene.ts.world_rect(scene.body);
        let mut found = Vec::new();
        self.notes.within(view, &mut found);
        let notes = found.iter().filter_map(|&i| scene.journey.stickies.at(i as usize));
        let notes = notes.filter(|(id, _)| !self.notes.chosen.contains(*id));
        let mut around: Vec<Rect> = notes.take(MOST).map(|(_, sticky)| note_rect(sticky)).collect();
        scene.layout.cards_in(view, &mut found);
        if found.len() <= MOST {
            around.extend(found.iter().map(|&i| scene.layout.cards[i as usize].rect));
        }
        let reach = REACH / scene.ts.zoom;
        let x = nearest(xs(bounds), around.iter().flat_map(|r| xs(*r)), reach);
        let y = nearest(ys(bounds), around.iter().flat_map(|r| ys(*r)), reach);
        Caught {
            shift: vec2(x.map_or(0.0, |x| x.0), y.map_or(0.0, |y| y.0)),
            x: x.map(|x| x.1),
            y: y.map(|y| y.1),
        }
    }

    /// The lines along which a dragged card or note lies in line with others.
    pub(super) fn guides(&self, ui: &Ui, scene: &Scene<'_>) {
        let Some(at) = ui.ctx().pointer_interact_pos() else { return };
        let to = scene.ts.world(at);
        let painter = ui.painter_at(scene.body);
        let stroke = Stroke::new(1.0, scene.theme.accent.gamma_multiply(0.7));
        let line = |x: Option<f32>, y: Option<f32>| {
            if let Some(x) = x {
                painter.vline(scene.ts.pos(Pos2::new(x, 0.0)).x, scene.body.y_range(), stroke);
            }
            if let Some(y) = y {
                painter.hline(scene.body.x_range(), scene.ts.pos(Pos2::new(0.0, y)).y, stroke);
            }
        };
        match &self.gesture {
            Some(Gesture::Move { grabbed, from }) => {
                let targets = self.targets(scene, grabbed, *from, to);
                let own = targets.iter().find(|(id, _)| id == grabbed);
                let Some((_, place)) = own else { return };
                let (layout, journey) = (scene.layout, scene.journey);
                let Some(rect) = layout.rect_of(journey, place) else { return };
                line(Some(rect.center().x), Some(rect.center().y));
            }
            Some(Gesture::Notes { from }) => {
                if let Some(bounds) = self.chosen_bounds(scene) {
                    let caught = self.catch(scene, bounds.translate(to - *from));
                    line(caught.x, caught.y);
                }
            }
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_nearest_line_within_reach_catches() {
        let lines = || [0.0, 103.0, 158.0].into_iter();
        assert_eq!(nearest([100.0, 150.0, 200.0], lines(), 6.0), Some((3.0, 103.0)));
        assert_eq!(nearest([110.0, 130.0, 150.0], lines(), 6.0), None);
    }
}
