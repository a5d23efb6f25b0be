//! The curve of emotions along the top: a line per persona through what customers meet, with a
//! point per card that can be dragged up and down. Where the line falls steeply between neighbours
//! it is marked as a bump (I01).

use std::collections::HashSet;

use egui::{
    Align2, Color32, CursorIcon, EventFilter, Key, Modifiers, Painter, Pos2, Rect, Role, Sense,
    Shape, Stroke, Ui, WidgetInfo, pos2, vec2,
};

use super::felt::{Knot, Line, lines, look, smooth, smooth_part};
use super::layout::{CurvePoint, Layout};
use super::scene::{Scene, signed, wrapped};
use super::{Areas, Canvas, Live, Selection};
use crate::app::theme::{bold, font, size, space};
use crate::app::views::Cx;
use crate::edit::JourneyEdit;
use crate::measure::is_felt;
use crate::workshop::{Journey, JourneyId, Valence};

/// Points closer than this on screen are only a line.
const APART: f32 = 14.0;
/// The most points that are targets at a time.
const MOST: usize = 200;
/// How far from a point it can be taken, in points.
const TARGET: f32 = 12.0;
/// A dragged point snaps to half a step.
const SNAP: f32 = 0.5;
/// A bump narrower than this on screen has no room for its size, in points.
const ROOM: f32 = 44.0;

/// The lines, kept until the layout is another.
#[derive(Debug, Default)]
pub(super) struct Kept {
    of: Option<u64>,
    pub lines: Vec<Line>,
    /// A card of every column that says nothing of how it feels.
    open: Vec<CurvePoint>,
}

impl Kept {
    /// Reads the lines anew, where the layout is another.
    pub(super) fn renew(&mut self, generation: u64, journey: &Journey, layout: &Layout) {
        if self.of == Some(generation) {
            return;
        }
        self.of = Some(generation);
        self.lines = lines(journey, layout);

        let said: HashSet<u32> = layout.curve.iter().map(|p| layout.cards[p.card].col).collect();
        let mut taken = HashSet::new();
        let mut open: Vec<CurvePoint> = layout
            .cards
            .iter()
            .enumerate()
            .filter(|(_, c)| is_felt(c.kind) && !c.thin && !said.contains(&c.col))
            .filter(|(_, c)| taken.insert(c.col))
            .map(|(card, c)| CurvePoint { card, x: c.x, valence: 0.0 })
            .collect();
        open.sort_by(|a, b| a.x.total_cmp(&b.x));
        self.open = open;
    }
}

/// The part of what is sorted by `x` that is in view, with one more on either side so that a line
/// does not end in the middle of the view.
fn seen<T>(all: &[T], x: impl Fn(&T) -> f32, from: f32, to: f32) -> std::ops::Range<usize> {
    let first = all.partition_point(|k| x(k) < from).saturating_sub(1);
    let last = (all.partition_point(|k| x(k) <= to) + 1).min(all.len());
    first.min(last)..last
}

impl Canvas {
    /// The band with the curve.
    pub(super) fn curve(
        &mut self,
        ui: &mut Ui,
        scene: &Scene<'_>,
        areas: &Areas,
        cx: &mut Cx<'_>,
        id: &JourneyId,
    ) {
        let area = areas.curve;
        let painter = ui.painter_at(area);
        painter.rect_filled(area, 0, *scene.theme.paper);
        painter.hline(area.x_range(), areas.curve_y(0.0), scene.theme.hairline_stroke());
        for stage in &scene.layout.stages {
            let x = scene.ts.pos(pos2(stage.end, 0.0)).x;
            if area.x_range().contains(x) && scene.detail > super::detail::Detail::Dense {
                painter.vline(x, area.y_range(), scene.theme.hairline_stroke());
            }
        }
        self.draw_lines(&painter, scene, areas);
        self.bumps(ui, &painter, scene, areas);

        let view = scene.ts.world_rect(area);
        let within = |points: &[CurvePoint]| {
            let from = points.partition_point(|p| p.x < view.left());
            let to = points.partition_point(|p| p.x <= view.right());
            from..to
        };
        let points = &scene.layout.curve[within(&scene.layout.curve)];
        let mut open = self.lines.open[within(&self.lines.open)].to_vec();
        open.extend(self.selected_and_open(scene, &open));
        let count = points.len() + open.len();
        if count <= MOST && area.width() / count.max(1) as f32 >= APART {
            for point in &open {
                let free = [f32::NEG_INFINITY, f32::INFINITY];
                self.point(ui, &painter, scene, areas, cx, id, *point, free);
            }
            for point in points {
                let reach = reach(points, point);
                self.point(ui, &painter, scene, areas, cx, id, *point, reach);
            }
        }
    }

    /// The selected card, where nobody has said how it feels and no point stands for it yet.
    fn selected_and_open(&self, scene: &Scene<'_>, open: &[CurvePoint]) -> Option<CurvePoint> {
        let Selection::Steps(ids) = &self.selection else { return None };
        let at = scene.journey.steps.index_of(ids.last()?)?;
        let card = scene.layout.card_of(at)?;
        let it = &scene.layout.cards[card];
        let there = it.valence.is_some() || open.iter().any(|p| p.card == card);
        (!there && is_felt(it.kind)).then_some(CurvePoint { card, x: it.x, valence: 0.0 })
    }

    /// The line of everybody who has one, and the line of the journey that is compared with.
    fn draw_lines(&self, painter: &Painter, scene: &Scene<'_>, areas: &Areas) {
        let theme = scene.theme;
        let compared = self.differs.as_ref().filter(|d| !d.knots.is_empty());
        let mut placed = Vec::new();
        if let (Some(differs), Some(of)) = (compared, &self.compared) {
            let look = (*theme.ink_faint, Some((3.0, 4.0)));
            let end = line(painter, scene, areas, &differs.knots, |k| *k, look);
            name(painter, scene, areas, end, &of.other.title, *theme.ink_soft, &mut placed);
        }
        let many = self.lines.lines.len() > 1;
        for (i, kept) in self.lines.lines.iter().enumerate() {
            let look = look(scene.theme, i);
            let place = |k: &Knot| pos2(k.x, k.valence);
            let end = line(painter, scene, areas, &kept.knots, place, look);
            let persona = kept.persona.as_ref().and_then(|id| scene.workshop.personas.get(id));
            let said = match persona {
                Some(persona) => persona.name.as_str(),
                None if many => scene.text.get("journey-for-all"),
                None if compared.is_some() => scene.journey.title.as_str(),
                None => continue,
            };
            name(painter, scene, areas, end, said, look.0, &mut placed);
        }
    }

    /// Where the line falls steeply: that part of it in the colour of what is bad, with how much.
    fn bumps(&self, ui: &Ui, painter: &Painter, scene: &Scene<'_>, areas: &Areas) {
        let view = scene.ts.world_rect(areas.curve);
        let step = |card: usize| scene.journey.steps.at(scene.layout.cards[card].step);
        for kept in &self.lines.lines {
            let first = kept.bumps.partition_point(|&at| kept.knots[at].x < view.left());
            let place = |k: &Knot| pos2(scene.ts.pos(pos2(k.x, 0.0)).x, areas.curve_y(k.valence));
            for &at in kept.bumps[first..].iter().take(MOST) {
                let (a, b) = (&kept.knots[at - 1], &kept.knots[at]);
                if a.x > view.right() {
                    break;
                }
                let (from, to) = (place(a), place(b));
                if to.x - from.x < APART {
                    continue;
                }
                let way = smooth_part(&kept.knots, at, place);
                painter.line(way, Stroke::new(3.0, *scene.theme.bad));
                let Some(((_, before), (id, after))) = step(a.card).zip(step(b.card)) else {
                    continue;
                };
                let size_of = signed(scene.text, (b.valence - a.valence).into());
                let middle = from.lerp(to, 0.5);
                if to.x - from.x >= ROOM {
                    let ink = *scene.theme.bad;
                    let galley = painter.layout_no_wrap(size_of.clone(), bold(size::TINY), ink);
                    let at = middle + vec2(7.0, -galley.size().y / 2.0 - 3.0);
                    let ground = Rect::from_min_size(at, galley.size()).expand2(vec2(3.0, 0.0));
                    painter.rect_filled(ground, 3, scene.theme.paper.gamma_multiply(0.85));
                    painter.galley(at, galley, ink);
                }
                let span = Rect::from_x_y_ranges(
                    from.x + TARGET..=(to.x - TARGET).max(from.x + TARGET + 1.0),
                    areas.curve.y_range(),
                );
                let key = ui.scope_id().with(("bump", id.as_str()));
                let node = ui.interact(span.intersect(areas.curve), key, Sense::hover());
                let words = || {
                    let args = [
                        ("size", size_of.as_str().into()),
                        ("before", before.title.as_str().into()),
                        ("from", signed(scene.text, a.valence.into()).into()),
                        ("after", after.title.as_str().into()),
                        ("to", signed(scene.text, b.valence.into()).into()),
                    ];
                    scene.text.with("journey-bump", &args)
                };
                node.widget_info(|| WidgetInfo::labeled(Role::Label, true, words()));
                node.on_hover_ui(|ui| {
                    ui.set_max_width(360.0);
                    ui.label(words());
                });
            }
        }
    }

    fn point(
        &mut self,
        ui: &mut Ui,
        painter: &Painter,
        scene: &Scene<'_>,
        areas: &Areas,
        cx: &mut Cx<'_>,
        id: &JourneyId,
        point: CurvePoint,
        reach: [f32; 2],
    ) {
        let Some((step_id, step)) = scene.journey.steps.at(scene.layout.cards[point.card].step)
        else {
            return;
        };
        let at = pos2(scene.ts.pos(pos2(point.x, 0.0)).x, areas.curve_y(point.valence));
        let node_id = ui.scope_id().with(("curve", step_id.as_str()));
        let target = Rect::from_x_y_ranges(
            at.x - TARGET..=at.x + TARGET,
            (at.y - TARGET).max(areas.curve_y(reach[1]))
                ..=(at.y + TARGET).min(areas.curve_y(reach[0])),
        );
        let node = ui.interact(target, node_id, Sense::click_and_drag());
        let value = signed(scene.text, point.valence.into());
        node.widget_info(|| {
            let name =
                scene.text.with("journey-curve-point", &[("title", step.title.as_str().into())]);
            let mut info = WidgetInfo::labeled(Role::Slider, true, name);
            info.value = step.valence.map(Valence::get);
            info
        });

        let mut wish = None;
        if node.clicked() {
            self.select(Selection::step(step_id.clone()));
            node.request_focus();
        }
        if node.dragged()
            && self.live != Some(Live::Given(node_id))
            && let Some(pointer) = node.interact_pointer_pos()
        {
            wish = Some((areas.curve_valence(pointer.y) / SNAP).round() * SNAP);
        }
        if node.has_focus() {
            let filter =
                EventFilter { vertical_arrows: true, escape: true, ..EventFilter::default() };
            ui.memory_mut(|m| m.set_focus_lock_filter(node_id, filter));
            let (up, down) =
                ui.input(|i| (i.num_presses(Key::ArrowUp), i.num_presses(Key::ArrowDown)));
            if up + down > 0 {
                wish = Some(point.valence + SNAP * (up as f32 - down as f32));
            }
        }
        if let Some(wish) = wish {
            let valence = Valence::clamped(wish.into());
            if step.valence != Some(valence) {
                let mut next = (**step).clone();
                next.valence = Some(valence);
                let edit = JourneyEdit::SetStep(step_id.clone(), Box::new(next)).of(id);
                if node.dragged() {
                    cx.out.live(node_id, edit);
                    self.live = Some(Live::Going(node_id));
                } else {
                    cx.out.edit(edit);
                }
            }
        }
        if self.live == Some(Live::Going(node_id))
            && ui.input_mut(|i| i.consume_key(Modifiers::NONE, Key::Escape))
        {
            cx.out.abort();
            self.live = Some(Live::Given(node_id));
        }
        if node.drag_stopped() {
            if self.live == Some(Live::Going(node_id)) {
                cx.out.commit();
            }
            self.live = None;
        }

        let hot = node.hovered() || node.dragged() || node.has_focus();
        let selected = self.selection.has(step_id);
        let radius = if hot || selected { 7.0 } else { 5.0 };
        if step.valence.is_some() {
            let color = scene.theme.valence(point.valence.into());
            painter.circle(at, radius, color, Stroke::new(2.0, *scene.theme.paper));
        } else {
            // Nobody has said how it feels: a hollow point that waits on the middle line.
            let ring = Stroke::new(1.5, *scene.theme.ink_faint);
            painter.circle(at, radius - 1.0, *scene.theme.paper, ring);
        }
        if selected || node.has_focus() {
            painter.circle_stroke(at, radius + 2.0, Stroke::new(2.0, *scene.theme.accent));
        }
        if hot {
            ui.ctx().set_cursor_icon(CursorIcon::ResizeVertical);
            let above = point.valence < 0.5;
            let (align, shift) = if above {
                (Align2::CENTER_BOTTOM, vec2(0.0, -10.0))
            } else {
                (Align2::CENTER_TOP, vec2(0.0, 10.0))
            };
            painter.text(at + shift, align, value, bold(size::SMALL), *scene.theme.ink);
        }
    }
}

/// The valences from which a point can be taken: points above one another share the room between
/// them.
fn reach(points: &[CurvePoint], point: &CurvePoint) -> [f32; 2] {
    let mut reach = [f32::NEG_INFINITY, f32::INFINITY];
    let from = points.partition_point(|p| p.x < point.x);
    for other in points[from..].iter().take_while(|p| p.x == point.x) {
        let middle = (other.valence + point.valence) / 2.0;
        if other.valence < point.valence {
            reach[0] = reach[0].max(middle);
        } else if other.valence > point.valence {
            reach[1] = reach[1].min(middle);
        }
    }
    reach
}

/// A line through what is sorted by its place. Answers with where it ends in view.
fn line<T>(
    painter: &Painter,
    scene: &Scene<'_>,
    areas: &Areas,
    knots: &[T],
    of: impl Fn(&T) -> Pos2,
    (color, dash): (Color32, Option<(f32, f32)>),
) -> Option<Pos2> {
    let area = areas.curve;
    let view = scene.ts.world_rect(area.expand(4.0));
    let place = |k: &T| {
        let k = of(k);
        pos2(scene.ts.pos(pos2(k.x, 0.0)).x, areas.curve_y(k.y))
    };
    let part = seen(knots, |k| of(k).x, view.left(), view.right());
    let mut points: Vec<Pos2> = knots[part].iter().map(place).collect();
    // Where many fall into a few points of the screen, their mean says more than a scribble.
    if points.len() as f32 > area.width() / 4.0 {
        points = points
            .chunk_by(|a, b| (a.x / 8.0).floor() == (b.x / 8.0).floor())
            .map(|same| {
                let sum = same.iter().fold(egui::Vec2::ZERO, |sum, p| sum + p.to_vec2());
                (sum / same.len() as f32).to_pos2()
            })
            .collect();
    }
    let end = points.iter().rev().find(|p| area.x_range().contains(p.x)).copied();
    if points.len() >= 2 {
        let stroke = Stroke::new(2.0, color);
        let way = smooth(&points);
        match dash {
            None => {
                painter.line(way, stroke);
            }
            Some((dash, gap)) => painter.extend(Shape::dashed_line(&way, stroke, dash, gap)),
        }
    }
    end
}

/// Whose line it is, at its end and beside the names that were `placed` before.
fn name(
    painter: &Painter,
    scene: &Scene<'_>,
    areas: &Areas,
    end: Option<Pos2>,
    said: &str,
    color: Color32,
    placed: &mut Vec<Rect>,
) {
    let Some(end) = end else { return };
    let galley = wrapped(painter, said, font(size::TINY), color, 150.0, 1, false);
    let area = areas.curve;
    let right = area.right() - space::S - galley.size().x;
    let after = end.x + 10.0;
    // Past the end of the line if there is room, else above its last part.
    let (x, y) = if after <= right {
        (after, end.y - galley.size().y / 2.0)
    } else {
        (right, end.y - galley.size().y - 8.0)
    };
    let height = galley.size().y;
    let fits = |y: f32| {
        let y = y.clamp(area.top() + 1.0, area.bottom() - height - 1.0);
        Rect::from_min_size(pos2(x, y), galley.size()).expand2(vec2(2.0, 0.0))
    };
    let tries = [0.0, 1.0, -1.0, 2.0, -2.0, 3.0].map(|rows| fits(y + rows * (height + 1.0)));
    let free = |place: &Rect| !placed.iter().any(|other| other.intersects(*place));
    let ground = tries.into_iter().find(free).unwrap_or(tries[0]);
    placed.push(ground);
    let at = pos2(x, ground.top());
    painter.rect_filled(ground, 3, scene.theme.paper.gamma_multiply(0.85));
    painter.galley(at, galley, color);
}
