//! Painting one card, at the level of detail that can be read.

use egui::epaint::CornerRadius;
use egui::{Color32, Painter, Rect, Stroke, StrokeKind, pos2, vec2};
use lucide_icons::Icon;

use super::detail::Detail;
use super::layout::Card;
use super::scene::{Scene, signed, wrapped};
use crate::app::theme::{RADIUS, bold, font, size};
use crate::app::widgets::{GRADE_WIDTH, grade_ink, paint_grade};
use crate::measure::needs_owner;
use crate::text::journey;
use crate::workshop::{Exit, LaneKind, Layer, Step};

/// Blocks at least so high show their marks, in points.
const MARKED: f32 = 7.0;
/// Blocks at least so high show them as icons, in points.
const ICONS: f32 = 15.0;

/// Above and below the title, in units of the world.
const AIR: f32 = 5.0;
/// The smallest letters of a title, in points.
const SMALLEST: f32 = 9.0;

/// What a card says of its owner.
struct Owner {
    short: String,
    long: String,
    color: Color32,
}

/// How a card stands out.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Mood {
    pub selected: bool,
    pub hovered: bool,
}

/// The icon and the key of the name of an exit.
pub(crate) fn exit_words(exit: Exit) -> (Icon, &'static str) {
    let icon = match exit {
        Exit::Renewed => Icon::RefreshCw,
        Exit::Advocate => Icon::Megaphone,
        Exit::Churned => Icon::LogOut,
        Exit::Ended => Icon::Flag,
    };
    (icon, journey::exit(exit))
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

/// Where the mark of a card lies that opens into a journey of its own.
pub(super) fn opens_mark(rect: Rect) -> Rect {
    let size = rect.height() * 0.38;
    Rect::from_min_size(pos2(rect.right() - size, rect.top()), vec2(size, size))
}

impl Scene<'_> {
    /// Paints a card where it lies, or wherever it is being dragged.
    pub(super) fn card(&self, painter: &Painter, rect: Rect, card: &Card, mood: Mood) {
        let Some((_, step)) = self.journey.steps.at(card.step) else { return };
        if self.detail <= Detail::Blocks || card.thin {
            self.block(painter, rect, card, step, mood);
            return;
        }
        let z = self.ts.zoom;
        let radius = self.radius(rect);
        let edge = if mood.hovered { self.theme.edge } else { self.theme.hairline };
        painter.rect(
            rect,
            radius,
            *self.theme.raised,
            Stroke::new(self.theme.line, *edge),
            StrokeKind::Inside,
        );
        if let Some(valence) = card.valence {
            let bar = Rect::from_min_size(rect.min, vec2((4.0 * z).max(3.0), rect.height()));
            let round = CornerRadius { nw: radius, sw: radius, ne: 0, se: 0 };
            painter.rect_filled(bar, round, self.theme.valence(valence.into()));
        }
        if mood.selected {
            self.outline(painter, rect);
        }
        let full = self.detail == Detail::Full;
        let text = self.ts.text(size::SMALL, 10.0);
        // As high as the marks are, which shrink less than the card does.
        let marks = if full { 7.0 * z + 0.7 * self.ts.text(size::TINY, 8.0) + 1.0 } else { 0.0 };
        // The mark of a card that opens into a journey of its own has the upper right corner.
        let opens = if step.inner.is_some() { 18.0 * z } else { 0.0 };
        if opens > 0.0 {
            let icon = Icon::SquareArrowOutUpRight.unicode();
            let face = font(self.ts.text(size::TINY, 8.0));
            let at = opens_mark(rect).center();
            painter.text(at, egui::Align2::CENTER_CENTER, icon, face, *self.theme.accent);
        }
        // Alone it stands in the middle, and may take all of the height.
        let air = if full { AIR * z } else { 1.0 };
        let inner = Rect::from_min_max(
            rect.min + vec2(14.0 * z, air),
            rect.max - vec2(if full { 10.0 } else { 6.0 } * z + opens, air + marks),
        );
        let soft = step.title.is_empty();
        let color = if soft { self.theme.ink_soft } else { self.theme.ink };
        let quoted = card.kind == LaneKind::Feelings;
        let words = title(self, card.kind, step);
        // As large as all words fit; no smaller than can be read, even if some must be left out.
        let least = (text - 2.0).max(SMALLEST);
        let lay = |text: f32| {
            let rows =
                ((inner.height() + 0.1 * text) / (text * 1.36)).floor().clamp(1.0, 4.0) as usize;
            wrapped(painter, &words, font(text), *color, inner.width(), rows, quoted)
        };
        let mut sizes = [0.0, 0.5, 1.0, 1.5, 2.0].map(|less| (text - less).max(least)).into_iter();
        let galley = sizes.find_map(|text| {
            let galley = lay(text);
            (!galley.elided && galley.size().y <= inner.height() + 1.0).then_some(galley)
        });
        let galley = galley.unwrap_or_else(|| lay(least));
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
        let right = rect.right() - 10.0 * z;
        let gap = 7.0 * z;
        let lay = |words: &str, strong: bool, color: Color32| {
            let font = if strong { bold(tiny) } else { font(tiny) };
            painter.layout_no_wrap(words.to_owned(), font, color)
        };
        let owner = self.owner(card, step);
        // The short form always has its room; the long one takes what the marks leave.
        let short = owner.as_ref().map(|o| lay(&o.short, false, o.color));
        let end = right - short.as_ref().map_or(0.0, |g| g.size().x + gap);
        let mut x = rect.left() + 14.0 * z;
        let grade = self.grades.get(card.step).copied().flatten();
        if let Some(grade) = grade.filter(|_| x + GRADE_WIDTH * z <= end) {
            let middle = pos2(x + GRADE_WIDTH * z / 2.0, y);
            paint_grade(painter, middle, z, grade, grade_ink(theme, grade));
            x += GRADE_WIDTH * z + gap;
        }
        let mut put = |words: &str, strong: bool, color: Color32| {
            let galley = lay(words, strong, color);
            let width = galley.size().x;
            if x + width <= end {
                painter.galley(pos2(x, y - galley.size().y / 2.0), galley, color);
                x += width + gap;
            }
        };
        if let Some(valence) = card.valence {
            let sign = signed(self.text, valence.into());
            put(&sign, true, theme.valence(valence.into()));
        }
        if let Some(exit) = step.exit {
            let (icon, key) = exit_words(exit);
            let color = if exit == Exit::Churned { theme.bad } else { theme.ink_soft };
            put(&format!("{} {}", icon.unicode(), self.text.get(key)), false, *color);
        }
        let mut icon = |icon: Icon, color: Color32| {
            put(icon.unicode().encode_utf8(&mut [0; 4]), false, color);
        };
        if !step.pain.is_empty() {
            icon(Icon::Zap, *theme.bad);
        }
        if !step.opportunity.is_empty() {
            icon(Icon::Lightbulb, *theme.good);
        }
        if let Some(layer) = step.layer {
            icon(layer_icon(layer), *theme.ink_soft);
        }
        let ps = &step.three_ps;
        for (holds, mark) in [
            (ps.prescriptive, Icon::Signpost),
            (ps.predictive, Icon::TrendingUp),
            (ps.proactive, Icon::BellRing),
        ] {
            if holds {
                icon(mark, *theme.ink_soft);
            }
        }
        if let (Some(owner), Some(short)) = (owner, short) {
            let long = lay(&owner.long, false, owner.color);
            let galley = if x + long.size().x <= right { long } else { short };
            let at = pos2(right - galley.size().x, y - galley.size().y / 2.0);
            painter.galley(at, galley, owner.color);
        }
    }

    /// Who answers for the card, or that nobody does where somebody must.
    fn owner(&self, card: &Card, step: &Step) -> Option<Owner> {
        if let Some(id) = &step.owner {
            let name = self.workshop.people.get(id).map_or("", |p| p.name.as_str());
            let short = initials(name);
            return Some(Owner { long: short.clone(), short, color: *self.theme.ink_soft });
        }
        needs_owner(card.kind).then(|| {
            let short = Icon::UserRoundX.unicode().to_string();
            let long = format!("{short} {}", self.text.get("journey-no-owner"));
            Owner { short, long, color: *self.theme.warning }
        })
    }

    /// How round the corners of a card are.
    pub(super) fn radius(&self, rect: Rect) -> u8 {
        if self.detail <= Detail::Blocks {
            return if rect.height() > 10.0 { 2 } else { 0 };
        }
        (f32::from(RADIUS) * self.ts.zoom).round().clamp(2.0, 24.0) as u8
    }

    /// The outline of a selected card.
    pub(super) fn outline(&self, painter: &Painter, rect: Rect) {
        let stroke = Stroke::new(2.0, *self.theme.accent);
        painter.rect_stroke(rect, self.radius(rect), stroke, StrokeKind::Outside);
    }

    /// A card too small for words. How it feels is where the block is filled: above the middle is
    /// good, below is bad. What must not be overlooked stands on it.
    fn block(&self, painter: &Painter, rect: Rect, card: &Card, step: &Step, mood: Mood) {
        let radius = self.radius(rect);
        painter.rect_filled(rect, radius, self.block_ground());
        if let Some(part) = filled_part(rect, card.valence) {
            let color = self.theme.valence(card.valence.unwrap_or_default().into());
            painter.rect_filled(part, radius, color);
        }
        if rect.height() >= MARKED {
            self.block_marks(painter, rect, card, step);
        }
        if mood.hovered {
            let stroke = Stroke::new(self.theme.line, *self.theme.edge);
            painter.rect_stroke(rect, radius, stroke, StrokeKind::Inside);
        }
        if mood.selected {
            self.outline(painter, rect);
        }
    }

    /// No owner, a pain, an exit: as icons where there is room for them, else as dots.
    fn block_marks(&self, painter: &Painter, rect: Rect, card: &Card, step: &Step) {
        let theme = self.theme;
        let exit = step.exit.map(|exit| {
            let color = if exit == Exit::Churned { theme.bad } else { theme.ink };
            (exit_words(exit).0, *color)
        });
        let pain = (!step.pain.is_empty()).then_some((Icon::Zap, *theme.bad));
        let lonely = step.owner.is_none() && needs_owner(card.kind);
        let lonely = lonely.then_some((Icon::UserRoundX, *theme.warning));
        let all = [exit, pain, lonely];
        let icons = rect.height() >= ICONS;
        let side = if icons { (rect.height() * 0.62).min(13.0) } else { rect.height() * 0.42 };
        let mut right = rect.right() - 2.0;
        for (icon, color) in all.into_iter().flatten() {
            if right - side < rect.left() {
                break;
            }
            let place = Rect::from_min_size(
                pos2(right - side, rect.center().y - side / 2.0),
                vec2(side, side),
            );
            if icons {
                painter.rect_filled(place.expand(1.0), 3, *theme.raised);
                let icon = icon.unicode().to_string();
                let galley = painter.layout_no_wrap(icon, font((side - 2.0).round()), color);
                painter.galley(place.center() - galley.size() / 2.0, galley, color);
            } else {
                painter.rect_filled(place.expand(0.75), 2, *theme.raised);
                painter.rect_filled(place.shrink(0.25), 1, color);
            }
            right -= side + 3.0;
        }
    }

    /// The colour of a block that says nothing.
    pub(super) fn block_ground(&self) -> Color32 {
        self.theme.hairline.lerp_to_gamma(*self.theme.neutral, 0.15)
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
    use egui::Pos2;

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
