//! Painting the picture.

use egui::text::LayoutJob;
use egui::{Align, Color32, Painter, Pos2, Rect, Shape, Stroke, pos2, vec2};

use super::layout::{CELL, DOT, HEADING, Layout};
use super::{Node, Scene};
use crate::app::theme::{bold, font, size, space};
use crate::app::widgets::{elided, grade_ink, paint_grade};
use crate::measure::Grade;
use crate::workshop::SignalId;

/// Below this zoom what no claim has is not written out.
const LEGIBLE: f32 = 0.42;

/// How strongly what is not asked about is still seen.
const BACK: f32 = 0.25;

impl Scene<'_> {
    /// Whether a node is lit: nothing is asked about, or it is this or next to this.
    fn lit(&self, node: Node) -> bool {
        let Some(about) = self.about else { return true };
        match (about, node) {
            (a, b) if a == b => true,
            (Node::Claim(claim), Node::Dot(dot)) | (Node::Dot(dot), Node::Claim(claim)) => {
                self.layout.dots[dot].claims.iter().any(|(n, _)| *n == claim)
            }
            (Node::Dot(a), Node::Dot(b)) => {
                let (a, b) = (&self.layout.dots[a], &self.layout.dots[b]);
                let together = |(n, _): &(usize, bool)| b.claims.iter().any(|(m, _)| n == m);
                a.claims.iter().any(together) || self.similar(&a.id, &b.id)
            }
            _ => false,
        }
    }

    fn similar(&self, a: &SignalId, b: &SignalId) -> bool {
        self.pairs.iter().any(|(x, y)| (x == a && y == b) || (x == b && y == a))
    }

    fn shade(&self, node: Node) -> f32 {
        if self.lit(node) { 1.0 } else { BACK }
    }

    /// Paints everything that lies in the view.
    pub(super) fn paint(&self, painter: &Painter) {
        let view = self.ts.world_rect(self.body).expand(40.0);
        self.field(painter);
        self.lines(painter, view);
        for (number, claim) in self.layout.claims.iter().enumerate() {
            let square = Rect::from_center_size(claim.center, vec2(2.0, 2.0) * claim.radius);
            if square.intersects(view) {
                self.claim(painter, number);
            }
        }
        for (number, dot) in self.layout.dots.iter().enumerate() {
            if view.contains(dot.center) {
                self.dot(painter, number, self.ts.pos(dot.center));
            } else if number >= self.layout.loose && self.layout.written {
                let row = Rect::from_min_size(dot.center, vec2(240.0, 1.0));
                if row.intersects(view) {
                    self.dot(painter, number, self.ts.pos(dot.center));
                }
            }
        }
    }

    fn field(&self, painter: &Painter) {
        let Some(field) = self.layout.field else { return };
        let rect = self.ts.rect(field);
        let loose = self.layout.dots.len() - self.layout.loose;
        let words = self.text.with("evidence-not-connected", &[("n", loose.into())]);
        if !self.layout.claims.is_empty() {
            let line = self.theme.hairline_stroke();
            if self.layout.beside {
                let x = rect.left() - 20.0 * self.ts.zoom;
                painter.vline(x, rect.y_range(), line);
            } else {
                painter.hline(rect.x_range(), rect.top(), line);
            }
        }
        let face = bold(self.ts.text(size::BODY, size::SMALL));
        // Nothing lies to the right of a field beside the claims: its heading may be wider than it.
        let room = if self.layout.beside {
            rect.width().max(painter.clip_rect().right() - rect.left())
        } else {
            rect.width()
        };
        let galley = elided(painter, &words, face, *self.theme.ink_soft, room);
        let middle = rect.top() + HEADING * self.ts.zoom / 2.0 - galley.size().y / 2.0;
        painter.galley(pos2(rect.left(), middle), galley, *self.theme.ink_soft);
    }

    fn lines(&self, painter: &Painter, view: Rect) {
        let thin = Stroke::new(1.25, *self.theme.edge);
        for (number, dot) in self.layout.dots[..self.layout.loose].iter().enumerate() {
            for (claim, against) in &dot.claims {
                let claim_at = &self.layout.claims[*claim];
                let way = dot.center - claim_at.center;
                let from = claim_at.center + way.normalized() * claim_at.radius;
                let to = dot.center - way.normalized() * DOT;
                if !Rect::from_two_pos(from, to).intersects(view) {
                    continue;
                }
                let lit = self.lit(Node::Dot(number)) && self.lit(Node::Claim(*claim));
                let shade = if lit { 1.0 } else { BACK };
                let shared = dot.claims.len() > 1;
                let color = if shared { *self.theme.ink_soft } else { thin.color };
                let line = Stroke::new(thin.width, color.gamma_multiply(shade));
                let ends = [self.ts.pos(from), self.ts.pos(to)];
                if *against {
                    painter.extend(Shape::dashed_line(&ends, line, 5.0, 4.0));
                } else {
                    painter.line_segment(ends, line);
                }
            }
        }
        for (a, b) in self.pairs {
            let place = |id| self.layout.places.get(id).copied();
            let (Some(a), Some(b)) = (place(a), place(b)) else { continue };
            let ends = [a, b].map(|n| self.layout.dots[n].center);
            // From the foot of one column to the head of the next a line would cross everything.
            let near = ends[0].distance(ends[1]) < 1.5 * CELL.y;
            if near && Rect::from_two_pos(ends[0], ends[1]).intersects(view) {
                let lit = self.lit(Node::Dot(a)) && self.lit(Node::Dot(b));
                let shade = if lit { 1.0 } else { BACK };
                let ink = self.theme.accent.gamma_multiply(shade);
                let dots = Shape::dotted_line(&ends.map(|p| self.ts.pos(p)), ink, 5.0, 1.2);
                painter.extend(dots);
            }
        }
    }

    fn claim(&self, painter: &Painter, number: usize) {
        let claim = &self.layout.claims[number];
        let (theme, shade) = (self.theme, self.shade(Node::Claim(number)));
        let center = self.ts.pos(claim.center);
        let radius = claim.radius * self.ts.zoom;
        let fill = match claim.grade {
            Grade::Trend => theme.accent_wash.lerp_to_gamma(*theme.accent, 0.12),
            Grade::Pattern => *theme.accent_wash,
            Grade::Fluke | Grade::Opinion => *theme.panel,
        };
        painter.circle_filled(center, radius, fill.gamma_multiply(shade));
        let line = match claim.grade {
            Grade::Trend => Stroke::new(3.0, *theme.accent),
            Grade::Pattern => Stroke::new(2.0, *theme.accent),
            Grade::Fluke | Grade::Opinion => Stroke::new(1.25, *theme.edge),
        };
        let line = Stroke::new(line.width, line.color.gamma_multiply(shade));
        if claim.grade == Grade::Opinion {
            let around: Vec<Pos2> = (0..=64)
                .map(|i| {
                    center + egui::Vec2::angled(i as f32 / 64.0 * std::f32::consts::TAU) * radius
                })
                .collect();
            painter.extend(Shape::dashed_line(&around, line, 5.0, 4.0));
        } else {
            painter.circle_stroke(center, radius, line);
        }
        if self.target == Some(Node::Claim(number)) || self.about == Some(Node::Claim(number)) {
            painter.circle_stroke(center, radius + 3.0, Stroke::new(2.0, *theme.accent));
        }
        let title = self.workshop.claims.get(&claim.id).map_or("", |c| c.title.as_str());
        let ink = grade_ink(theme, claim.grade).gamma_multiply(shade.max(0.45));
        let face = bold(self.ts.text(size::BODY, size::TINY));
        let mark = (16.0 * self.ts.zoom).max(10.0);
        // A square within the circle, less the mark above the words.
        let side = radius * 1.66;
        let line_height = painter.layout_no_wrap("X".to_owned(), face.clone(), ink).size().y;
        let rows = ((radius * 1.42 - mark) / line_height).floor().clamp(1.0, 6.0);
        let mut job = LayoutJob::simple(title.to_owned(), face, ink, side);
        job.halign = Align::Center;
        job.wrap.max_rows = rows as usize;
        let galley = painter.layout_job(job);
        let height = galley.size().y;
        let top = center.y - (height + mark + 4.0) / 2.0;
        paint_grade(painter, pos2(center.x, top + mark / 2.0), mark / 16.0, claim.grade, ink);
        if side > 34.0 {
            painter.galley(pos2(center.x, top + mark + 4.0), galley, ink);
        }
    }

    /// Paints a data point at a place on the screen, with its title if it belongs to no claim.
    pub(super) fn dot(&self, painter: &Painter, number: usize, center: Pos2) {
        let dot = &self.layout.dots[number];
        let Some(signal) = self.workshop.signals.get(&dot.id) else { return };
        let (theme, shade) = (self.theme, self.shade(Node::Dot(number)));
        let scale = self.ts.zoom.clamp(0.35, 1.6);
        let radius = DOT * scale;
        let valence = signal.valence.map(crate::workshop::Valence::get);
        let ink: Color32 =
            valence.map_or(*theme.neutral, |v| theme.valence(v)).gamma_multiply(shade);
        let line = Stroke::new((1.75 * scale).max(1.0), ink);
        if dot.claims.iter().any(|(_, against)| *against) {
            painter.circle(center, radius - 0.5, *theme.paper, line);
            let d = radius * 0.42;
            painter.line_segment([center - vec2(d, d), center + vec2(d, d)], line);
            painter.line_segment([center + vec2(-d, d), center + vec2(d, -d)], line);
        } else if dot.claims.is_empty() && signal.unrelated {
            painter.circle_stroke(center, radius - 0.5, line);
        } else {
            painter.circle_filled(center, radius, ink);
            if let Some(valence) = valence.filter(|v| *v != 0.0) {
                let line = Stroke::new((1.75 * scale).max(1.0), *theme.paper);
                let d = radius * 0.46;
                painter.line_segment([center - vec2(d, 0.0), center + vec2(d, 0.0)], line);
                if valence > 0.0 {
                    painter.line_segment([center - vec2(0.0, d), center + vec2(0.0, d)], line);
                }
            }
        }
        if self.target == Some(Node::Dot(number)) || self.about == Some(Node::Dot(number)) {
            painter.circle_stroke(center, radius + 3.0, Stroke::new(2.0, *theme.accent));
        }
        if number >= self.layout.loose && self.layout.written && self.ts.zoom >= LEGIBLE {
            let face = font(self.ts.text(size::SMALL, size::TINY));
            let ink = theme.ink.gamma_multiply(shade.max(0.45));
            let width = CELL.x * self.ts.zoom - radius - space::L;
            let galley = elided(painter, &signal.title, face, ink, width);
            let at = center + vec2(radius + space::S, -galley.size().y / 2.0);
            painter.galley(at, galley, ink);
        }
    }
}

/// The node under a point of the world, with a little air around it.
pub(super) fn hit(layout: &Layout, at: Pos2, air: f32) -> Option<Node> {
    let near = |dot: &super::layout::Dot| dot.center.distance(at) <= DOT + air;
    if let Some(number) = layout.dots.iter().position(near) {
        return Some(Node::Dot(number));
    }
    let inside = |claim: &super::layout::Claim| claim.center.distance(at) <= claim.radius;
    layout.claims.iter().position(inside).map(Node::Claim)
}
