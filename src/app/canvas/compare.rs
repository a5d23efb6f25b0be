//! A variant over the journey that it is a variant of: what was taken out as dashed outlines, a
//! trace from where a card has come, and a mark on every card that differs.

use std::collections::HashMap;
use std::sync::Arc;

use egui::{Painter, Pos2, Rect, Shape, Stroke, StrokeKind, Ui, Vec2, pos2, vec2};

use super::detail::Detail;
use super::grid::Grid;
use super::layout::Layout;
use super::scene::{Scene, wrapped};
use super::wires::tip;
use super::{Canvas, Selection};
use crate::app::theme::{Theme, font, size};
use crate::app::widgets::dashed;
use crate::measure::{Cells, Difference, is_felt};
use crate::workshop::{Journey, Place, Step, StepId};

/// What a card is beside the other journey.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum DiffMark {
    /// Only the variant has it.
    Added,
    /// Only the base has it.
    Removed,
    /// It says something else.
    Changed,
    /// It lies somewhere else.
    Moved,
}

/// Which of the two a canvas shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side {
    /// The variant, with the base behind it.
    Over,
    /// The variant alone.
    Variant,
    /// The base alone.
    Base,
}

/// What a journey is compared with.
#[derive(Debug)]
pub struct Compared {
    /// The other journey: the base, or the variant where the base is shown.
    pub other: Arc<Journey>,
    /// What differs.
    pub difference: Arc<Difference>,
    /// Which of the two is shown.
    pub side: Side,
}

/// A card of the base that lies behind the variant.
#[derive(Debug)]
struct Ghost {
    step: StepId,
    /// Where it lay.
    rect: Rect,
    /// Where it lies now; none if it was taken out.
    to: Option<Pos2>,
    /// Another card lies there now.
    covered: bool,
}

/// What is drawn, kept until the layout or what it is compared with is another.
#[derive(Debug)]
pub(super) struct Kept {
    of: Arc<Compared>,
    generation: u64,
    /// By card.
    marks: HashMap<usize, (DiffMark, bool)>,
    ghosts: Vec<Ghost>,
    grid: Grid,
    /// The curve of the base, where its cards lie in the variant.
    pub knots: Vec<Pos2>,
}

impl DiffMark {
    /// Paints the mark: a disc with a sign, so that it is never the colour alone that tells.
    pub fn paint(self, painter: &Painter, theme: &Theme, at: Pos2, radius: f32) {
        let ink = *theme.raised;
        let fill = match self {
            Self::Added => theme.good,
            Self::Removed => theme.bad,
            Self::Changed => theme.warning,
            Self::Moved => theme.accent,
        };
        painter.circle(at, radius, *fill, Stroke::new(1.5, *theme.paper));
        let arm = radius * 0.5;
        let stroke = Stroke::new((radius * 0.26).max(1.2), ink);
        match self {
            Self::Added => {
                painter.hline(at.x - arm..=at.x + arm, at.y, stroke);
                painter.vline(at.x, at.y - arm..=at.y + arm, stroke);
            }
            Self::Removed => {
                painter.hline(at.x - arm..=at.x + arm, at.y, stroke);
            }
            Self::Changed => {
                painter.circle_filled(at, radius * 0.34, ink);
            }
            Self::Moved => {
                painter.line_segment([at - vec2(arm, 0.0), at + vec2(arm * 0.4, 0.0)], stroke);
                painter.add(tip(at + vec2(arm * 1.3, 0.0), vec2(1.0, 0.0), arm * 1.4, ink));
            }
        }
    }
}

impl Kept {
    fn of(of: Arc<Compared>, generation: u64, journey: &Journey, layout: &Layout) -> Self {
        let mut marks = HashMap::new();
        let card = |id: &StepId| layout.card_of(journey.steps.index_of(id)?);
        let mut mark = |id: &StepId, mark, also_moved| {
            if let Some(card) = card(id) {
                marks.insert(card, (mark, also_moved));
            }
        };
        let d = &of.difference;
        for changed in &d.changed {
            let id = if of.side == Side::Base { &changed.base } else { &changed.variant };
            let what = if changed.says { DiffMark::Changed } else { DiffMark::Moved };
            mark(id, what, changed.says && changed.moved);
        }
        let (alone, what) = if of.side == Side::Base {
            (&d.removed, DiffMark::Removed)
        } else {
            (&d.added, DiffMark::Added)
        };
        for id in alone {
            mark(id, what, false);
        }
        let (ghosts, knots) = if of.side == Side::Over {
            let cells = Cells::of(&of.other, journey);
            (ghosts(&of, &cells, journey, layout), knots(&of.other, &cells, journey, layout))
        } else {
            (Vec::new(), Vec::new())
        };
        let grid = Grid::new(ghosts.iter().map(|g| g.rect).collect());
        Self { generation, marks, ghosts, grid, knots, of }
    }
}

/// Where a step of the base lies in the layout of the variant, within the cell as it is now.
fn place(
    base: &Journey,
    id: &StepId,
    cells: &Cells,
    journey: &Journey,
    layout: &Layout,
) -> Option<Place> {
    let mut at = cells.place(&base.steps.get(id)?.at)?;
    let last = |count: u32| u16::try_from(count.saturating_sub(1)).unwrap_or(u16::MAX);
    at.col = at.col.min(last(layout.stage(journey, &at.stage)?.count));
    at.row = at.row.min(last(layout.lane(journey, &at.lane)?.count));
    Some(at)
}

fn ghosts(of: &Compared, cells: &Cells, journey: &Journey, layout: &Layout) -> Vec<Ghost> {
    let ghost = |id: &StepId, to: Option<&StepId>| {
        let at = place(&of.other, id, cells, journey, layout)?;
        let (col, row) = layout.cell_of(journey, &at)?;
        let (rect, covered) = (layout.rect_of(journey, &at)?, layout.card_in(col, row).is_some());
        let to = match to {
            Some(to) => Some(layout.cards[layout.card_of(journey.steps.index_of(to)?)?].rect),
            None => None,
        };
        // Beside the card that lies there now, so that both are seen.
        let rect = if covered && to.is_none() { rect.translate(vec2(9.0, 9.0)) } else { rect };
        Some(Ghost { step: id.clone(), rect, to: to.map(|r| r.center()), covered })
    };
    let gone = of.difference.removed.iter().filter_map(|id| ghost(id, None));
    let moved = of.difference.changed.iter().filter(|c| c.moved);
    let moved = moved.filter_map(|c| ghost(&c.base, Some(&c.variant)));
    gone.chain(moved).collect()
}

fn knots(base: &Journey, cells: &Cells, journey: &Journey, layout: &Layout) -> Vec<Pos2> {
    let felt = |s: &Step| base.lanes.get(&s.at.lane).is_some_and(|l| is_felt(l.kind) && !l.hidden);
    let mut points: Vec<Pos2> = base
        .steps
        .iter()
        .filter(|(_, s)| felt(s))
        .filter_map(|(id, s)| {
            let valence = s.valence?.get() as f32;
            let at = place(base, id, cells, journey, layout)?;
            // A collapsed lane shows marks beside one another; the curve is per column.
            Some(pos2(layout.middle_of(journey, &at)?, valence))
        })
        .collect();
    points.sort_by(|a, b| a.x.total_cmp(&b.x));
    let mean = |same: &[Pos2]| {
        let sum: f32 = same.iter().map(|p| p.y).sum();
        pos2(same[0].x, sum / same.len() as f32)
    };
    points.chunk_by(|a, b| a.x == b.x).map(mean).collect()
}

impl Canvas {
    /// Compares what is shown with another journey from now on, or no longer.
    pub fn compare_with(&mut self, compared: Option<Arc<Compared>>) {
        if compared.is_none() {
            self.ghost = None;
        }
        self.compared = compared;
    }

    /// Brings a card of the base into view that the variant has no more.
    pub fn show_ghost(&mut self, id: &StepId) {
        self.select(Selection::None);
        self.ghost = Some(id.clone());
        self.reveal_selection();
    }

    /// Where that card lies.
    pub(super) fn ghost_rect(&self) -> Option<Rect> {
        let id = self.ghost.as_ref()?;
        self.differs.as_ref()?.ghosts.iter().find(|g| g.step == *id).map(|g| g.rect)
    }

    /// Finds what is to be drawn, where that is something else than before.
    pub(super) fn renew_comparison(&mut self, journey: &Journey, layout: &Layout) {
        let Some(compared) = &self.compared else {
            self.differs = None;
            return;
        };
        let same =
            |kept: &Kept| Arc::ptr_eq(&kept.of, compared) && kept.generation == self.generation;
        if !self.differs.as_ref().is_some_and(same) {
            let compared = Arc::clone(compared);
            self.differs = Some(Kept::of(compared, self.generation, journey, layout));
        }
    }

    /// Ghosts and marks over the cards that are in view.
    pub(super) fn paint_comparison(&self, ui: &Ui, scene: &Scene<'_>, cards: &[u32]) {
        let Some(kept) = &self.differs else { return };
        if scene.detail == Detail::Dense {
            return;
        }
        let painter = ui.painter_at(scene.body);
        let mut found = Vec::new();
        kept.grid.query(scene.ts.world_rect(scene.body), &mut found);
        for &i in &found {
            let ghost = &kept.ghosts[i as usize];
            let looked_at = self.ghost.as_ref() == Some(&ghost.step);
            scene.ghost(&painter, &kept.of.other, ghost, looked_at);
        }
        let radius = (7.0 * scene.ts.zoom).clamp(5.0, 9.0);
        for &i in cards {
            let Some((mark, also_moved)) = kept.marks.get(&(i as usize)) else { continue };
            let rect = scene.ts.rect(scene.layout.cards[i as usize].rect);
            let at = rect.left_top() + Vec2::splat(radius * 0.3);
            if kept.of.side == Side::Base && *mark == DiffMark::Removed {
                dashed(&painter, rect.expand(2.0), Stroke::new(1.5, *scene.theme.bad), 6.0, 4.0);
            }
            if *also_moved {
                let beside = at + vec2(radius * 1.9, 0.0);
                DiffMark::Moved.paint(&painter, scene.theme, beside, radius);
            }
            mark.paint(&painter, scene.theme, at, radius);
        }
    }
}

impl Scene<'_> {
    /// A card of the base: a dashed outline, and a faint trace to where it lies now.
    fn ghost(&self, painter: &Painter, base: &Journey, ghost: &Ghost, looked_at: bool) {
        let rect = self.ts.rect(ghost.rect);
        let z = self.ts.zoom;
        if let Some(to) = ghost.to {
            let color = self.theme.accent.gamma_multiply(0.45);
            let stroke = Stroke::new(1.5, color);
            let (from, to) = (rect.center(), self.ts.pos(to));
            painter.extend(Shape::dotted_line(&[from, to], color, 6.0, 1.3));
            if !ghost.covered {
                dashed(painter, rect, stroke, 6.0, 4.0);
            }
            return;
        }
        let color = *self.theme.bad;
        let stroke = Stroke::new(if looked_at { 2.5 } else { 1.5 }, color);
        if looked_at {
            let ring = Stroke::new(2.0, *self.theme.accent);
            painter.rect_stroke(rect.expand(4.0), 6, ring, StrokeKind::Outside);
        }
        dashed(painter, rect, stroke, 6.0, 4.0);
        if self.detail >= Detail::Titles
            && !ghost.covered
            && let Some(step) = base.steps.get(&ghost.step)
        {
            let text = self.ts.text(size::SMALL, 10.0);
            let ink = *self.theme.ink_soft;
            let width = rect.width() - 24.0 * z;
            let galley = wrapped(painter, &step.title, font(text), ink, width, 2, false);
            let at = pos2(rect.left() + 14.0 * z, rect.center().y - galley.size().y / 2.0);
            painter.galley(at, galley, ink);
        }
        let radius = (7.0 * z).clamp(5.0, 9.0);
        let at = rect.left_top() + Vec2::splat(radius * 0.3);
        DiffMark::Removed.paint(painter, self.theme, at, radius);
    }
}
