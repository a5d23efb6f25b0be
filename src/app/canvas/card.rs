//! Painting one card, at the level of detail that can be read.

use egui::epaint::CornerRadius;
use egui::{Align2, Color32, Painter, Pos2, Rect, Stroke, StrokeKind, pos2, vec2};
use lucide_icons::Icon;

use super::detail::Detail;
use super::layout::Card;
use super::scene::{Scene, signed, wrapped};
use crate::app::theme::{RADIUS, bold, font, size};
use crate::workshop::{Exit, LaneKind, Layer, Step};

/// How a card stands out.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Mood {
    pub selected: bool,
    pub hovered: bool,
    /// It is being dragged somewhere else.
    pub left_behind: bool,
}

/// The icon and the key of the name of an exit.
pub(crate) fn exit_words(exit: Exit) -> (Icon, &'static str) {
    match exit {
        Exit::Renewed => (Icon::RefreshCw, "journey-exit-renewed"),
        Exit::Advocate => (Icon::Megaphone, "journey-exit-advocate"),
        Exit::Churned => (Icon::LogOut, "journey-exit-churned"),
        Exit::Ended => (Icon::Flag, "journey-exit-ended"),
    }
}

/// Whether somebody of the organisation must answer for the cards of such a lane (I02).
pub(crate) fn needs_owner(kind: LaneKind) -> bool {
    matches!(
        kind,
        LaneKind::ContactPoints | LaneKind::Backstage | LaneKind::Systems | LaneKind::Opportunities
    )
}

/// A title as its lane says it: feelings are quoted.
pub(super) fn title(scene: &Scene<'_>, kind: LaneKind, step: &Step) -> String {
    if step.title.is_empty() {
        scene.text.get("journey-step-untitled").to_owned()
    } else if kind == LaneKind::Feelings && !step.title.starts_with(['“', '"', '«']) {
        format!("“{}”", step.title)
    } else {
        step.title.clone()
    }
}

impl Scene<'_> {
    /// Paints a card where it lies, or wherever it is being dragged.
    pub(super) fn card(&self, painter: &Painter, rect: Rect, card: &Card, mood: Mood) {
        let Some((_, step)) = self.journey.steps.at(card.step) else { return };
        if self.detail <= Detail::Blocks {
            self.block(painter, rect, card, mood);
            return;
        }
        let painter = &{
            let mut painter = painter.clone();
            if mood.left_behind {
                painter.multiply_opacity(0.35);
            }
            painter
        };
        let z = self.ts.zoom;
        let radius = (f32::from(RADIUS) * z).round().clamp(2.0, 24.0) as u8;
        let fill = if mood.hovered { self.theme.hover } else { self.theme.raised };
        painter.rect(
            rect,
            radius,
            *fill,
            Stroke::new(self.theme.line, *self.theme.hairline),
            StrokeKind::Inside,
        );
        if let Some(valence) = card.valence {
            let bar = Rect::from_min_size(rect.min, vec2((4.0 * z).max(3.0), rect.height()));
            let round = CornerRadius { nw: radius, sw: radius, ne: 0, se: 0 };
            painter.rect_filled(bar, round, self.theme.valence(valence.into()));
        }
        if mood.selected {
            let stroke = Stroke::new(2.0, *self.theme.accent);
            painter.rect_stroke(rect, radius, stroke, StrokeKind::Outside);
        }
        let full = self.detail == Detail::Full;
        let text = self.ts.text(size::SMALL, 10.0);
        let marks = if full { 17.0 * z } else { 0.0 };
        let inner = Rect::from_min_max(
            rect.min + vec2(14.0 * z, 5.0 * z),
            rect.max - vec2(10.0 * z, 5.0 * z + marks),
        );
        let rows = ((inner.height() + 0.35 * text) / (text * 1.36)).floor().clamp(1.0, 4.0);
        let soft = step.title.is_empty();
        let color = if soft { self.theme.ink_soft } else { self.theme.ink };
        let quoted = card.kind == LaneKind::Feelings;
        let words = title(self, card.kind, step);
        let galley =
            wrapped(painter, &words, font(text), *color, inner.width(), rows as usize, quoted);
        let top = if full { inner.top() } else { rect.center().y - galley.size().y / 2.0 };
        painter.galley(pos2(inner.left(), top), galley, *color);
        if full {
            self.marks(painter, rect, card, step);
        }
    }

    /// The small marks along the lower edge: what is known on the left, who answers on the right.
    fn marks(&self, painter: &Painter, rect: Rect, card: &Card, step: &Step) {
        let z = self.ts.zoom;
        let theme = self.theme;
        let tiny = self.ts.text(size::TINY, 8.0);
        let y = rect.bottom() - 12.0 * z;
        let mut x = rect.left() + 14.0 * z;
        let end = self.owner(painter, rect, card, step, tiny);
        let gap = 7.0 * z;
        let mut put = |painter: &Painter, text: &str, strong: bool, color: Color32| {
            let font = if strong { bold(tiny) } else { font(tiny) };
            let galley = painter.layout_no_wrap(text.to_owned(), font, color);
            let width = galley.size().x;
            if x + width <= end - gap {
                painter.galley(pos2(x, y - galley.size().y / 2.0), galley, color);
                x += width + gap;
            } else {
                // Nothing that comes later is squeezed in before it.
                x = f32::INFINITY;
            }
        };
        if let Some(valence) = card.valence {
            let sign = signed(self.text, valence.into());
            put(painter, &sign, true, theme.valence(valence.into()));
        }
        if let Some(exit) = step.exit {
            let (icon, key) = exit_words(exit);
            let color = if exit == Exit::Churned { theme.bad } else { theme.ink_soft };
            put(painter, &format!("{} {}", icon.unicode(), self.text.get(key)), false, *color);
        }
        if !step.pain.is_empty() {
            put(painter, &Icon::Zap.unicode().to_string(), false, *theme.bad);
        }
        if !step.opportunity.is_empty() {
            put(painter, &Icon::Lightbulb.unicode().to_string(), false, *theme.good);
        }
        if let Some(layer) = step.layer {
            put(painter, &layer_icon(layer).unicode().to_string(), false, *theme.ink_soft);
        }
        let ps = &step.three_ps;
        for (holds, icon) in [
            (ps.prescriptive, Icon::Signpost),
            (ps.predictive, Icon::TrendingUp),
            (ps.proactive, Icon::BellRing),
        ] {
            if holds {
                put(painter, &icon.unicode().to_string(), false, *theme.ink_soft);
            }
        }
    }

    /// Who answers for the card, or that nobody does. Returns where the free room ends.
    fn owner(&self, painter: &Painter, rect: Rect, card: &Card, step: &Step, tiny: f32) -> f32 {
        let right: Pos2 =
            pos2(rect.right() - 10.0 * self.ts.zoom, rect.bottom() - 12.0 * self.ts.zoom);
        let (words, color) = match &step.owner {
            Some(id) => {
                let name = self.workshop.people.get(id).map_or("", |p| p.name.as_str());
                (initials(name), self.theme.ink_soft)
            }
            None if needs_owner(card.kind) => {
                let words =
                    format!("{} {}", Icon::UserRoundX.unicode(), self.text.get("journey-no-owner"));
                (words, self.theme.warning)
            }
            None => return right.x,
        };
        let drawn = painter.text(right, Align2::RIGHT_CENTER, words, font(tiny), *color);
        drawn.left()
    }

    /// A card too small for words. How it feels is where the block is filled: above the middle is
    /// good, below is bad.
    fn block(&self, painter: &Painter, rect: Rect, card: &Card, mood: Mood) {
        let radius = if rect.height() > 10.0 { 2 } else { 0 };
        painter.rect_filled(rect, radius, self.block_ground(mood));
        if let Some(part) = filled_part(rect, card.valence) {
            let color = self.theme.valence(card.valence.unwrap_or_default().into());
            painter.rect_filled(part, radius, color);
        }
        if mood.selected {
            let stroke = Stroke::new(2.0, *self.theme.accent);
            painter.rect_stroke(rect, radius, stroke, StrokeKind::Outside);
        }
    }

    /// The colour of a block that says nothing.
    pub(super) fn block_ground(&self, mood: Mood) -> Color32 {
        if mood.left_behind {
            *self.theme.hairline
        } else {
            self.theme.hairline.lerp_to_gamma(*self.theme.neutral, 0.35)
        }
    }
}

/// The part of a block that its valence fills, from the middle up or down.
pub(super) fn filled_part(rect: Rect, valence: Option<f32>) -> Option<Rect> {
    let valence = valence?;
    let half = rect.height() / 2.0;
    let middle = rect.center().y;
    let reach = middle - half * (valence / 2.0);
    // A neutral card shows a thin line in the middle.
    let least = (rect.height() * 0.12).max(1.0);
    let (low, high) = (middle.min(reach), middle.max(reach).max(middle.min(reach) + least));
    Some(Rect::from_min_max(pos2(rect.left(), low), pos2(rect.right(), high)))
}

/// The mark of a layer of expectations.
pub(crate) fn layer_icon(layer: Layer) -> Icon {
    match layer {
        Layer::Needs => Icon::Check,
        Layer::Easy => Icon::Feather,
        Layer::Enjoyable => Icon::Heart,
    }
}

/// The first letters of the first and the last word of a name.
fn initials(name: &str) -> String {
    let mut words = name.split_whitespace().filter_map(|w| w.chars().next());
    let first = words.next();
    first.into_iter().chain(words.next_back()).flat_map(char::to_uppercase).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn initials_take_the_first_and_the_last_name() {
        assert_eq!(initials("Maria Rossi"), "MR");
        assert_eq!(initials("Anna Maria de Luca"), "AL");
        assert_eq!(initials("budi"), "B");
        assert_eq!(initials(""), "");
    }

    #[test]
    fn good_fills_upwards_and_bad_downwards() {
        let rect = Rect::from_min_size(Pos2::ZERO, vec2(10.0, 20.0));
        assert_eq!(filled_part(rect, Some(2.0)).unwrap().y_range().min, 0.0);
        assert_eq!(filled_part(rect, Some(-2.0)).unwrap().y_range().max, 20.0);
        assert!(filled_part(rect, Some(0.0)).unwrap().height() > 0.0);
        assert_eq!(filled_part(rect, None), None);
    }
}
