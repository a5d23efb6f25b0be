//! What stands in the cells of the table.

use egui::epaint::CornerRadiusF32;
use egui::{Color32, FontId, Painter, Pos2, Rangef, Rect, Shape, Stroke, StrokeKind, pos2, vec2};
use lucide_icons::Icon;

use super::columns::{CELL, Column, Placed};
use super::{duration, words};
use crate::app::theme::{Theme, bold, font, size};
use crate::app::views::Cx;
use crate::app::widgets::elided;
use crate::measure::{Gap, PointFigures};
use crate::text::Text;
use crate::workshop::{ContactPoint, DataYield, Demand, Demands, Level, Rating5};

/// From the left edge of the title to its words: room for the mark of a gap, in points.
pub(super) const MARK: f32 = 20.0;

/// A contact point with its figures.
#[derive(Clone, Copy)]
pub(super) struct One<'a> {
    pub point: &'a ContactPoint,
    pub figures: &'a PointFigures,
}

/// Paints one cell around the line at `y`.
pub(super) fn cell(painter: &Painter, cx: &Cx<'_>, at: &Placed, y: f32, one: One<'_>) {
    let (text, theme, point) = (cx.text, cx.theme, one.point);
    let (ink, soft) = (*theme.ink, *theme.ink_soft);
    let write = Write { painter, x: at.x, y, number: at.column.is_number() };
    let rated = |r: Option<Rating5>| r.map(|r| text.short_number(r.get()));
    match at.column {
        Column::Title => {
            if one.figures.has_gap() {
                let middle = pos2(at.x.min + 7.0, y);
                let sign = char::from(Icon::TriangleAlert);
                let center = egui::Align2::CENTER_CENTER;
                painter.text(middle, center, sign, font(size::SMALL), *theme.warning);
            }
            let write = Write { x: Rangef::new(at.x.min + MARK, at.x.max), ..write };
            let ink = if point.offered { ink } else { soft };
            write.words(words::title(text, point), font(size::BODY), ink);
        }
        Column::Phase => write.words(text.get(words::phase(point.phase)), small(), soft),
        Column::Channel => write.words(words::channel(text, &point.channel), small(), soft),
        Column::Offered => {
            let middle = pos2(at.x.min + 8.0, y);
            if point.offered {
                let center = egui::Align2::CENTER_CENTER;
                painter.text(middle, center, char::from(Icon::Check), font(size::BODY), soft);
            } else {
                painter.extend(ring(middle, 6.0, Stroke::new(1.5, soft)));
            }
        }
        Column::Chosen => match one.figures.chosen {
            Some(chosen) => write.words(&text.percent(chosen, 0), small(), ink),
            None => write.nothing(theme),
        },
        Column::Demands => strip(painter, theme, pos2(at.x.min, y), &point.demands),
        Column::Friction => match rated(point.friction) {
            Some(friction) => {
                let wearing = one.figures.gaps().any(|gap| gap == Gap::Friction);
                write.words(&friction, if wearing { bold(size::SMALL) } else { small() }, ink);
            }
            None => write.nothing(theme),
        },
        Column::Lost => match one.figures.lost {
            Some(lost) => write.words(&duration::spell(text, lost), small(), ink),
            None => write.nothing(theme),
        },
        Column::Data => {
            let (face, ink) = match point.data {
                DataYield::NoData => (bold(size::SMALL), ink),
                DataYield::Unknown => (small(), *theme.ink_faint),
                DataYield::Delayed | DataYield::RealTime => (small(), soft),
            };
            write.words(text.get(words::data(point.data)), face, ink);
        }
        Column::Customer => {
            let _ = write.or_nothing(theme, rated(point.importance_customer));
        }
        Column::Organisation => {
            let _ = write.or_nothing(theme, rated(point.importance_organisation));
        }
        Column::Satisfaction => {
            if let Some(satisfaction) = point.satisfaction {
                let _ = write.or_nothing(theme, rated(point.satisfaction));
                // Below one another, however many decimals there are.
                let middle = pos2(at.x.max - 36.0, y);
                painter.circle_filled(middle, 5.0, theme.valence(valence(satisfaction)));
            } else {
                write.nothing(theme);
            }
        }
        Column::Priority => match one.figures.priority {
            Some(priority) => {
                let words = text.number(priority, 1);
                let raised = Write { y: y - 2.0, ..write };
                raised.words(&words, bold(size::SMALL), ink);
                let full = at.x.span();
                let width = (full * (priority / 100.0) as f32).max(1.0);
                let bar = Rect::from_min_size(pos2(at.x.max - width, y + 10.0), vec2(width, 3.0));
                painter.rect_filled(bar, 1, *theme.actual);
            }
            None => write.nothing(theme),
        },
        Column::Owner => {
            let owner = point.owner.as_ref().and_then(|id| cx.workshop.people.get(id));
            match owner {
                Some(person) if !person.name.trim().is_empty() => {
                    write.words(person.name.trim(), small(), soft);
                }
                Some(_) => write.words(text.get("contacts-nameless-person"), small(), soft),
                None => write.words(text.get("contacts-nobody"), small(), *theme.ink_faint),
            }
        }
    }
}

/// What a satisfaction of 1 to 5 is as a valence of −2 to +2.
pub(super) fn valence(satisfaction: Rating5) -> f64 {
    satisfaction.get() - 3.0
}

fn small() -> FontId {
    font(size::SMALL)
}

struct Write<'a> {
    painter: &'a Painter,
    x: Rangef,
    y: f32,
    number: bool,
}

impl Write<'_> {
    fn words(&self, words: &str, face: FontId, ink: Color32) {
        let _ = self.line(words, face, ink);
    }

    /// Answers with the width of the words, in points.
    fn line(&self, words: &str, face: FontId, ink: Color32) -> f32 {
        let galley = elided(self.painter, words, face, ink, self.x.span());
        let size = galley.size();
        let x = if self.number { self.x.max - size.x } else { self.x.min };
        self.painter.galley(pos2(x, self.y - size.y / 2.0), galley, ink);
        size.x
    }

    fn nothing(&self, theme: &Theme) {
        self.words("–", small(), *theme.ink_faint);
    }

    fn or_nothing(&self, theme: &Theme, words: Option<String>) -> f32 {
        match words {
            Some(words) => self.line(&words, small(), *theme.ink),
            None => self.line("–", small(), *theme.ink_faint),
        }
    }
}

/// A dashed circle: what is not offered.
pub(super) fn ring(middle: Pos2, radius: f32, stroke: Stroke) -> Vec<Shape> {
    const PARTS: usize = 48;
    let points: Vec<Pos2> = (0..=PARTS)
        .map(|i| {
            let angle = i as f32 / PARTS as f32 * std::f32::consts::TAU;
            middle + radius * vec2(angle.cos(), angle.sin())
        })
        .collect();
    // An even number of dashes, so that the ends meet.
    let around = std::f32::consts::TAU * radius;
    let dashes = (around / 7.0).round().max(6.0);
    let dash = around / dashes;
    Shape::dashed_line(&points, stroke, dash * 0.58, dash * 0.42)
}

/// Six small cells, each filled as far as its demand is met; an empty frame is unknown.
pub(super) fn strip(painter: &Painter, theme: &Theme, left: Pos2, demands: &Demands) {
    for (i, demand) in Demand::ALL.into_iter().enumerate() {
        let x = left.x + i as f32 * (CELL + 2.0);
        let rect = Rect::from_min_size(pos2(x, left.y - CELL / 2.0), vec2(CELL, CELL));
        let part =
            demands.get(demand).map(|level| f32::from(level.get()) / (Level::COUNT - 1) as f32);
        filled(painter, theme, rect, part);
    }
}

/// One such cell, filled to a part of 0 to 1.
pub(super) fn filled(painter: &Painter, theme: &Theme, rect: Rect, part: Option<f32>) {
    match part {
        Some(part) => {
            painter.rect_filled(rect, CornerRadiusF32::same(2.0), *theme.sunken);
            let mut full = rect;
            full.min.y = rect.bottom() - (rect.height() * part).max(2.0);
            painter.rect_filled(full, CornerRadiusF32::same(2.0), *theme.actual);
        }
        None => {
            painter.rect_stroke(rect, 2, Stroke::new(1.0, *theme.hairline), StrokeKind::Inside);
        }
    }
}

/// What hovering a cell explains, where there is something to explain.
pub(super) fn hint(cx: &Cx<'_>, column: Column, one: One<'_>) -> Option<String> {
    let (text, point) = (cx.text, one.point);
    match column {
        Column::Title => {
            let mut lines = vec![words::title(text, point).to_owned()];
            lines.extend(one.figures.gaps().map(|gap| text.get(words::gap(gap)).to_owned()));
            Some(lines.join("\n"))
        }
        Column::Demands => Some(demands(text, cx, point)),
        Column::Chosen => {
            let names = cx.workshop.segments.iter().map(|(id, segment)| {
                let chosen = point.chosen.get(id);
                let share = chosen.map_or_else(|| "–".to_owned(), |c| text.percent(c.get(), 0));
                format!("{}  {share}", segment.title)
            });
            Some(names.collect::<Vec<_>>().join("\n")).filter(|s| !s.is_empty())
        }
        Column::Lost => {
            let (each, monthly) = (point.time_lost?.get(), point.monthly?.get());
            Some(text.with(
                "contacts-lost-formula",
                &[
                    ("each", duration::spell(text, each).into()),
                    ("count", text.number(monthly, 0).into()),
                    ("lost", duration::spell(text, each * monthly).into()),
                ],
            ))
        }
        Column::Data if point.data == DataYield::NoData => {
            Some(text.get("contacts-no-data-why").to_owned())
        }
        Column::Priority => Some(words::formula(text, point)),
        Column::Offered => Some(offered(text, point).to_owned()),
        _ => None,
    }
}

/// Whether it is offered, in words.
pub(super) fn offered<'a>(text: &'a Text, point: &ContactPoint) -> &'a str {
    text.get(if point.offered { "contacts-offered" } else { "contacts-not-offered" })
}

/// Each demand with its level, a line each.
fn demands(text: &Text, cx: &Cx<'_>, point: &ContactPoint) -> String {
    let lines = Demand::ALL.map(|demand| {
        let name = text.get(words::demand(demand).0);
        match point.demands.get(demand) {
            Some(level) => {
                let stage = &cx.workshop.framework.stages[usize::from(level.get())];
                format!("{}  {name} · {stage}", level.get())
            }
            None => format!("?  {name} · {}", text.get("contacts-dont-know")),
        }
    });
    lines.join("\n")
}
