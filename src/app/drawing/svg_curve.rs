//! The curve of a map as SVG: a line per persona with its name, and the drops between neighbours
//! marked, as the canvas has them.

use egui::{Color32, Pos2, Rect, pos2, vec2};

use super::super::canvas::felt::{Knot, Line, lines, look, smooth, smooth_part};
use super::super::canvas::signed;
use super::letters::{cut, width};
use super::parts::Hand;
use super::svg::{CURVE, Drawing};
use crate::app::theme::size;

/// Air above and below the curve.
const AIR: f32 = 14.0;
/// How wide a name may be.
const NAME: f32 = 150.0;
/// Height of the words beside the lines.
const WORDS: f32 = 16.0;

impl Drawing<'_> {
    /// How it feels, along the top.
    pub(super) fn curve(&mut self) {
        let theme = self.theme;
        let body = self.on_paper(self.part);
        let top = body.top() - CURVE;
        let area = Rect::from_min_max(pos2(body.left(), top), pos2(body.right(), body.top()));
        let middle = area.center().y;
        let shift = self.shift.x;
        let height = |valence: f32| middle - valence / 2.0 * (CURVE / 2.0 - AIR);
        let place = |k: &Knot| pos2(k.x + shift, height(k.valence));
        self.paper.clip("curve", area);
        self.paper.line(
            pos2(body.left(), middle),
            pos2(body.right(), middle),
            *theme.hairline,
            1.0,
        );
        let lines = lines(self.journey, self.layout);
        for (i, line) in lines.iter().enumerate() {
            if line.knots.len() > 1 {
                let points: Vec<Pos2> = line.knots.iter().map(place).collect();
                let (color, dash) = look(theme, i);
                self.paper.trace(&smooth(&points), color, 2.0, dash);
            }
        }
        for line in &lines {
            for &at in &line.bumps {
                let way = smooth_part(&line.knots, at, place);
                self.paper.trace(&way, *theme.bad, 3.0, None);
            }
        }
        let layout = self.layout;
        for point in &layout.curve {
            let at = pos2(point.x + shift, height(point.valence));
            self.paper.circle(at, 4.5, theme.valence(point.valence.into()), *theme.paper);
        }
        // Words come last, so that no line runs through them.
        let mut placed = Vec::new();
        for line in &lines {
            self.drops(line, area, place, &mut placed);
        }
        let many = lines.len() > 1;
        for (i, line) in lines.iter().enumerate() {
            let seen = |p: &Pos2| area.x_range().contains(p.x);
            let Some(end) = line.knots.iter().rev().map(place).find(seen) else { continue };
            let persona = line.persona.as_ref().and_then(|id| self.workshop.personas.get(id));
            let said = match persona {
                Some(persona) => persona.name.as_str(),
                None if many => self.text.get("journey-for-all"),
                None => continue,
            };
            self.name(&cut(said, size::TINY, NAME), end, area, look(theme, i).0, &mut placed);
        }
        self.paper.end();
    }

    /// By how much a line falls, beside each of its drops.
    fn drops(
        &mut self,
        line: &Line,
        area: Rect,
        place: impl Fn(&Knot) -> Pos2,
        placed: &mut Vec<Rect>,
    ) {
        for &at in &line.bumps {
            let (before, after) = (&line.knots[at - 1], &line.knots[at]);
            let words = signed(self.text, (after.valence - before.valence).into());
            let middle = place(before).lerp(place(after), 0.5);
            if !area.x_range().contains(middle.x) {
                continue;
            }
            let from = middle + vec2(7.0, -WORDS / 2.0 - 3.0);
            let room = Rect::from_min_size(from, vec2(width(&words, size::TINY), WORDS));
            let room = free(room, area, placed);
            let hand = Hand { bold: true, ..self.beside_line(*self.theme.bad) };
            self.paper.words(room.left_bottom() - vec2(0.0, 4.0), &words, hand);
            placed.push(room);
        }
    }

    /// Whose line it is: past its end if there is room, else above its last part.
    fn name(&mut self, words: &str, end: Pos2, area: Rect, color: Color32, placed: &mut Vec<Rect>) {
        let wide = width(words, size::TINY);
        let (after, right) = (end.x + 10.0, area.right() - 8.0 - wide);
        let from = if after <= right {
            pos2(after, end.y - WORDS / 2.0)
        } else {
            pos2(right.max(area.left()), end.y - WORDS - 8.0)
        };
        let room = free(Rect::from_min_size(from, vec2(wide, WORDS)), area, placed);
        let hand = self.beside_line(color);
        self.paper.words(room.left_bottom() - vec2(0.0, 4.0), words, hand);
        placed.push(room);
    }

    /// How words stand that lines may pass.
    fn beside_line(&self, color: Color32) -> Hand {
        Hand { halo: Some(*self.theme.paper), ..Hand::new(size::TINY, color) }
    }
}

/// The nearest place above or below that covers no other words, within the band of the curve.
fn free(wanted: Rect, area: Rect, placed: &[Rect]) -> Rect {
    let within = |rows: f32| {
        let top = wanted.top() + rows * WORDS;
        let top = top.clamp(area.top() + 1.0, area.bottom() - WORDS - 1.0);
        Rect::from_min_size(pos2(wanted.left(), top), wanted.size())
    };
    let tries = [0.0, 1.0, -1.0, 2.0, -2.0, 3.0, -3.0, 4.0].map(within);
    let open = |place: &Rect| !placed.iter().any(|p| p.intersects(*place));
    tries.into_iter().find(open).unwrap_or(tries[0])
}
