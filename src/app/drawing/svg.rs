//! A map as SVG: real text, cards, ways, stages, lanes, the curve and the notes.

use egui::{Color32, Pos2, Rect, Vec2, pos2, vec2};

use super::super::canvas::layout::{Card, Layout, Wire};
use super::super::canvas::{exit_words, mark_place, note_rect};
use super::Part;
use super::letters::{cut, lines, width};
use super::parts::{Hand, Paper};
use crate::app::theme::{RADIUS, Theme, ThemeName, size};
use crate::text::Text;
use crate::workshop::{
    Connection, ConnectionKind, Journey, LaneKind, Share, Sticky, StickyColor, Workshop,
};

/// Millimetres a unit: a card is 47 mm wide and its title about 10 pt high, to be read from a
/// table and, twice as large, from a wall.
const SCALE: f32 = 0.25;
/// Around everything.
const MARGIN: f32 = 24.0;
/// Height of the title of the journey.
const TITLE: f32 = 52.0;
/// Height of the stage titles.
const STAGES: f32 = 40.0;
/// Height of the curve.
pub(super) const CURVE: f32 = 96.0;
/// Width of the lane names.
const LANES: f32 = 150.0;
/// Radius of the corners of ways.
const CORNER: f32 = 10.0;

/// A map on paper.
pub(super) struct Drawing<'a> {
    pub(super) workshop: &'a Workshop,
    pub(super) journey: &'a Journey,
    pub(super) layout: &'a Layout,
    pub(super) theme: &'static Theme,
    pub(super) text: &'a Text,
    pub(super) paper: Paper,
    /// The part of the world that is drawn, and from the world to the paper.
    pub(super) part: Rect,
    pub(super) shift: Vec2,
}

/// Draws a journey, or a part of it, on light paper.
#[must_use]
pub fn svg(workshop: &Workshop, journey: &Journey, part: &Part, text: &Text) -> String {
    let layout = Layout::of(journey);
    let theme = Theme::of(ThemeName::Light);
    let rect = part.rect(journey, &layout);
    let corner = pos2(MARGIN + LANES, MARGIN + TITLE + STAGES + CURVE);
    let page = corner.to_vec2() + rect.size() + Vec2::splat(MARGIN);
    let mut drawing = Drawing {
        workshop,
        journey,
        layout: &layout,
        theme,
        text,
        paper: Paper::new(page, SCALE, &journey.title, *theme.paper),
        part: rect,
        shift: corner - rect.min,
    };
    drawing.frame();
    drawing.curve();
    drawing.map();
    drawing.paper.finish()
}

impl Drawing<'_> {
    pub(super) fn on_paper(&self, world: Rect) -> Rect {
        world.translate(self.shift)
    }

    /// Title, stage titles, lane names and the hairlines between them.
    fn frame(&mut self) {
        let theme = self.theme;
        let body = self.on_paper(self.part);
        let title = cut(&self.journey.title, size::TITLE, body.right() - MARGIN);
        let hand = Hand { bold: true, ..Hand::new(size::TITLE, *theme.ink) };
        self.paper.words(pos2(MARGIN, MARGIN + 30.0), &title, hand);
        let top = MARGIN + TITLE;
        let heading = Hand { bold: true, ..Hand::new(size::BODY, *theme.ink) };
        for band in &self.layout.stages {
            let (from, to) = (band.start.max(self.part.min.x), band.end.min(self.part.max.x));
            if to - from < 8.0 {
                continue;
            }
            let Some((_, stage)) = self.journey.stages.at(band.index) else { continue };
            let words = cut(&stage.title, size::BODY, to - from - 24.0);
            self.paper.words(pos2(from + self.shift.x + 12.0, top + 26.0), &words, heading);
            if band.end <= self.part.max.x {
                let x = band.end + self.shift.x;
                self.paper.line(pos2(x, top), pos2(x, body.bottom()), *theme.hairline, 1.0);
            }
        }
        let name = Hand { bold: true, ..Hand::new(size::SMALL, *theme.ink_soft) };
        for band in &self.layout.lanes {
            let (from, to) = (band.start.max(self.part.min.y), band.end.min(self.part.max.y));
            if to - from < 16.0 {
                continue;
            }
            let Some((_, lane)) = self.journey.lanes.at(band.index) else { continue };
            let rows = (((to - from) / 19.0) as usize).clamp(1, 4);
            let said = lines(&lane.title, size::SMALL, LANES - 20.0, rows);
            for (i, line) in said.iter().enumerate() {
                let y = from + self.shift.y + 24.0 + 19.0 * i as f32;
                self.paper.words(pos2(MARGIN, y), line, name);
            }
            if band.end <= self.part.max.y {
                let y = band.end + self.shift.y;
                self.paper.line(pos2(MARGIN, y), pos2(body.right(), y), *theme.hairline, 1.0);
            }
        }
        for y in [top, top + STAGES, body.top()] {
            self.paper.line(pos2(MARGIN, y), pos2(body.right(), y), *theme.hairline, 1.0);
        }
        self.paper.line(
            pos2(body.left(), top),
            pos2(body.left(), body.bottom()),
            *theme.hairline,
            1.0,
        );
    }

    fn map(&mut self) {
        let body = self.on_paper(self.part);
        self.paper.clip("map", body);
        let layout = self.layout;
        let seen = |rect: Rect| self.part.intersects(rect);
        let cards: Vec<&Card> = layout.cards.iter().filter(|c| seen(c.rect)).collect();
        let wires: Vec<&Wire> =
            layout.wires.iter().filter(|w| seen(Rect::from_points(&w.points))).collect();
        for wire in &wires {
            self.wire(wire);
        }
        for card in cards {
            self.card(card);
        }
        let mut placed = Vec::new();
        for wire in wires {
            self.share(wire, &mut placed);
        }
        for note in self.journey.stickies.values() {
            if self.part.intersects(note_rect(note)) {
                self.note(note);
            }
        }
        self.paper.end();
    }

    fn connection(&self, wire: &Wire) -> Option<&Connection> {
        self.journey.connections.at(wire.connection).map(|(_, c)| c)
    }

    fn wire(&mut self, wire: &Wire) {
        let Some(connection) = self.connection(wire) else { return };
        let (kind, share) = (connection.kind, connection.share.map_or(0.5, Share::get) as f32);
        let dashed = matches!(kind, ConnectionKind::ReEntry | ConnectionKind::Exit);
        let mut points: Vec<Pos2> = wire.points.iter().map(|p| *p + self.shift).collect();
        let [.., before, end] = points[..] else { return };
        let direction = (end - before).normalized();
        if let Some(last) = points.last_mut() {
            *last = end - direction * 7.0;
        }
        let color = match kind {
            ConnectionKind::Loop => self.theme.edge.lerp_to_gamma(*self.theme.paper, 0.3),
            _ => *self.theme.edge,
        };
        let width = (1.0 + 1.6 * share).min(wire.room * 0.3);
        self.paper.way(&points, CORNER, color, width, dashed);
        let mark = match kind {
            ConnectionKind::Loop => mark_place(&points).map(|at| ("↺", at)),
            ConnectionKind::Exit => Some(("⇥", end - direction * 18.0)),
            ConnectionKind::Next | ConnectionKind::ReEntry => None,
        };
        if let Some((mark, at)) = mark {
            let hand = Hand {
                anchor: "middle",
                halo: Some(*self.theme.paper),
                ..Hand::new(size::SMALL, color)
            };
            self.paper.words(at + vec2(0.0, 5.0), mark, hand);
        }
        let side = direction.rot90() * 4.5;
        let back = end - direction * 9.0;
        self.paper.polygon(&[end, back + side, back - side], color);
    }

    /// The share of a way, and what must hold, beside a part of it where that covers no card and no
    /// other words; the end of the way first, which belongs to it alone. What has no room is left
    /// out: the drawing would say it twice over, and neither could be read.
    fn share(&mut self, wire: &Wire, placed: &mut Vec<Rect>) {
        let Some(c) = self.connection(wire) else { return };
        let share = c.share.map(|s| self.text.percent(s.get(), 0)).unwrap_or_default();
        let full = match (share.is_empty(), c.condition.is_empty()) {
            (_, true) => String::new(),
            (true, false) => cut(&c.condition, size::TINY, 180.0),
            (false, false) => cut(&format!("{share} · {}", c.condition), size::TINY, 180.0),
        };
        for words in [full, share].into_iter().filter(|w| !w.is_empty()) {
            let wide = width(&words, size::TINY);
            let parts = wire.points.windows(2).rev();
            let place = parts.into_iter().find_map(|p| self.beside([p[0], p[1]], wide, placed));
            let Some(place) = place else { continue };
            placed.push(place);
            let hand = Hand {
                anchor: "middle",
                halo: Some(*self.theme.paper),
                ..Hand::new(size::TINY, *self.theme.ink_soft)
            };
            let foot = place.center_bottom() + self.shift - vec2(0.0, 4.0);
            self.paper.words(foot, &words, hand);
            return;
        }
    }

    /// Room for words beside a part of a way, in the world.
    fn beside(&self, part: [Pos2; 2], wide: f32, placed: &[Rect]) -> Option<Rect> {
        let way = part[1] - part[0];
        let middle = part[0].lerp(part[1], 0.5);
        let level = way.y.abs() < 0.5;
        let words = vec2(wide, 16.0);
        if way.length() < if level { words.x * 0.8 } else { words.y } {
            return None;
        }
        let aside = if level { vec2(0.0, 10.0) } else { vec2(wide / 2.0 + 5.0, 0.0) };
        let mut cards = Vec::new();
        [middle - aside, middle + aside].into_iter().find_map(|at| {
            let place = Rect::from_center_size(at, words);
            self.layout.cards_in(place, &mut cards);
            let free = cards.is_empty() && !placed.iter().any(|p| p.intersects(place));
            free.then_some(place)
        })
    }

    fn card(&mut self, card: &Card) {
        let Some((_, step)) = self.journey.steps.at(card.step) else { return };
        let theme = self.theme;
        let rect = self.on_paper(card.rect);
        let quoted = card.kind == LaneKind::Feelings;
        let title = match step.title.as_str() {
            "" => self.text.get("journey-step-untitled").to_owned(),
            title if quoted && !title.starts_with(['“', '"', '«']) => format!("“{title}”"),
            title => title.to_owned(),
        };
        // What does not fit on the card is said to whoever points at it.
        let mut all = title.clone();
        for more in [&step.text, &step.pain, &step.opportunity] {
            if !more.is_empty() {
                all.push_str(&format!("\n{more}"));
            }
        }
        self.paper.group(&all);
        self.paper.rect(rect, RADIUS.into(), *theme.raised, Some(*theme.hairline));
        if let Some(valence) = card.valence {
            let bar = Rect::from_min_size(rect.min, vec2(4.0, rect.height()));
            self.paper.rect(bar, 2.0, theme.valence(valence.into()), None);
        }
        let hand = Hand { italic: quoted, ..Hand::new(size::SMALL, *theme.ink) };
        let said = lines(&title, size::SMALL, rect.width() - 26.0, 3);
        for (i, line) in said.iter().enumerate() {
            let at = pos2(rect.left() + 14.0, rect.top() + 18.0 + 17.0 * i as f32);
            self.paper.words(at, line, hand);
        }
        let foot = rect.bottom() - 7.0;
        if let Some(exit) = step.exit {
            let words = self.text.get(exit_words(exit).1);
            let hand = Hand { bold: true, ..Hand::new(size::TINY, *theme.ink_soft) };
            self.paper.words(pos2(rect.left() + 14.0, foot), &cut(words, size::TINY, 80.0), hand);
        }
        let owner = step.owner.as_ref().and_then(|id| self.workshop.people.get(id));
        if let Some(owner) = owner {
            let words = cut(&owner.name, size::TINY, 84.0);
            let hand = Hand { anchor: "end", ..Hand::new(size::TINY, *theme.ink_soft) };
            self.paper.words(pos2(rect.right() - 10.0, foot), &words, hand);
        }
        self.paper.end();
    }

    fn note(&mut self, note: &Sticky) {
        let theme = self.theme;
        let rect = self.on_paper(note_rect(note));
        let color: Color32 = match note.color {
            StickyColor::Yellow => *theme.warning,
            StickyColor::Rose => *theme.bad,
            StickyColor::Blue => *theme.accent,
            StickyColor::Green => *theme.good,
            StickyColor::Grey => *theme.neutral,
        };
        self.paper.rect(rect, 2.0, theme.paper.lerp_to_gamma(color, 0.18), Some(*theme.hairline));
        let rows = (((rect.height() - 16.0) / 18.0) as usize).max(1);
        let hand = Hand::new(size::SMALL, *theme.ink);
        for (i, line) in
            lines(&note.text, size::SMALL, rect.width() - 20.0, rows).iter().enumerate()
        {
            let at = rect.min + vec2(10.0, 22.0 + 18.0 * i as f32);
            self.paper.words(at, line, hand);
        }
    }
}
