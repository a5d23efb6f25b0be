//! The chart: experiences on a time axis, what is remembered of them, and the memory mass below.

use egui::accesskit::{Action, Role};
use egui::{
    Align2, Id, Painter, Rangef, Rect, Response, Sense, Shape, Stroke, Ui, WidgetInfo, pos2, vec2,
};

use super::axis::{Axes, Span};
use super::hand::Held;
use super::{MemoryPage, discs};
use crate::app::form::focus_ring;
use crate::app::theme::{Theme, font, size, space};
use crate::app::views::Cx;
use crate::measure::memory::Curve;
use crate::workshop::Experience;

/// Room for the marks of the valences, in points.
const GUTTER: f32 = 28.0;

/// Room for the legend, in points.
const HEAD: f32 = 24.0;

/// Height of the strip of the memory mass, in points.
const STRIP: f32 = 40.0;

/// Height of the row of dates, in points.
const SCALE: f32 = 30.0;

/// Up to so many experiences assistive technology is told of one by one.
const TOLD: usize = 500;

impl MemoryPage {
    /// Draws the chart, this high.
    pub(super) fn chart(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, height: f32) {
        let (_, rect) = ui.allocate_space(vec2(ui.available_width(), height));
        let id = Id::unique("memory-chart");
        let response = ui.interact(rect, id, Sense::click_and_drag());
        let plot = Rect::from_min_max(
            pos2(rect.left() + GUTTER, rect.top() + HEAD),
            pos2(rect.right(), rect.bottom() - STRIP - SCALE - space::S),
        );
        let span = Span::of(&self.kept.past, cx.as_of, self.day(cx));
        let axes = Axes::new(plot, self.frozen.unwrap_or(span));
        let under = self.hand(ui, cx, &response, &axes);
        self.describe(&response, cx);
        let pill = self.pill(ui, cx, &axes, rect.bottom());
        self.draw(ui, cx, &axes, under, pill.x_range());
        if response.has_focus() {
            focus_ring(ui, cx.theme, rect);
        }
        self.marker(ui, cx, &axes, pill);
        self.nodes(ui, cx, &axes);
        if let Some((_, experience)) = under.and_then(|i| self.told(cx, i))
            && matches!(self.held, Held::Nothing)
        {
            let line = self.line_of(cx, &experience, under);
            response.on_hover_text_at_pointer(line);
        }
    }

    /// “Lost parcel, 5 March 2026, −2, 34% left”.
    pub(super) fn line_of(&self, cx: &Cx<'_>, e: &Experience, i: Option<usize>) -> String {
        let left = i.and_then(|i| self.kept.left.get(i));
        let untitled = cx.text.get("memory-untitled");
        let args = [
            ("title", if e.title.trim().is_empty() { untitled } else { &e.title }.into()),
            ("date", cx.text.date(e.date).into()),
            ("valence", cx.text.short_signed(e.valence.get()).into()),
            ("left", left.map_or_else(String::new, |l| cx.text.percent(f64::from(*l), 0)).into()),
        ];
        match left {
            Some(_) => cx.text.with("memory-disc", &args),
            None => cx.text.with("memory-disc-later", &args),
        }
    }

    /// What the chart says to those who cannot see it.
    fn describe(&self, response: &Response, cx: &Cx<'_>) {
        let kept = &self.kept;
        let selected = self.selected_at(cx);
        let told = selected.and_then(|i| self.told(cx, i));
        response.widget_info(|| {
            let args = [
                ("n", kept.remembered.n.into()),
                ("experience", super::known(cx.text, kept.remembered.experience).into()),
            ];
            let mut info =
                WidgetInfo::labeled(Role::Group, true, cx.text.with("memory-chart", &args));
            info.current_text_value = told.as_ref().map(|(_, e)| self.line_of(cx, e, selected));
            info
        });
    }

    /// Every disc as something with a name that can be chosen, where there are not too many.
    fn nodes(&mut self, ui: &Ui, cx: &Cx<'_>, axes: &Axes) {
        if self.kept.past.len() > TOLD {
            return;
        }
        let mut chosen = None;
        for (i, (day, valence, salience, at)) in self.kept.past.iter().enumerate() {
            let Some((id, experience)) = cx.workshop.experiences.at(at) else { continue };
            let r = discs::radius(salience);
            let rect = Rect::from_center_size(axes.at(day, valence), vec2(r, r) * 2.0);
            // The chart itself is what is clicked and dragged.
            let node = ui.interact(rect, Id::unique(("memory-disc", id.as_str())), Sense::hover());
            let selected = self.selected.as_ref() == Some(id);
            node.widget_info(|| {
                let line = self.line_of(cx, experience, Some(i));
                WidgetInfo::selected(Role::Button, true, selected, line)
            });
            ui.ctx().accesskit_node_builder(node.id, |node| node.add_action(Action::Click));
            let asked =
                |i: &egui::InputState| i.has_accesskit_action_request(node.id, Action::Click);
            if ui.input(asked) {
                chosen = Some(id.clone());
            }
        }
        if chosen.is_some() {
            self.selected = chosen;
            ui.ctx().request_repaint();
        }
    }

    fn draw(&mut self, ui: &Ui, cx: &Cx<'_>, axes: &Axes, under: Option<usize>, pill: Rangef) {
        let theme = cx.theme;
        let plot = axes.plot;
        let painter = ui.painter().clone();
        let strip_top = plot.bottom() + space::S;
        let strip = Rect::from_x_y_ranges(plot.x_range(), strip_top..=strip_top + STRIP);
        let now = axes.x(self.kept.day).clamp(plot.left(), plot.right());
        grid(&painter, cx, axes, strip, now, pill);
        let inside = painter.with_clip_rect(plot);
        if self.kept.past.len() > discs::MOST {
            let (past, left, state) = (&self.kept.past, &self.kept.left, self.kept.state());
            self.kept.image.paint(ui, &inside, theme, axes, past, left, state);
        } else {
            discs::paint(&inside, theme, axes, &self.kept);
        }
        let samples = (plot.width() as usize).clamp(200, 600);
        let span = axes.span;
        let places = |curve: &Curve| -> Vec<Option<egui::Pos2>> {
            let points = curve.points.iter().enumerate();
            points.map(|(i, p)| p.experience.map(|e| axes.at(curve.day(i), e))).collect()
        };
        // Before its day the recovery changes nothing.
        let since = self.kept.turn.as_ref().map_or(0.0, |(turn, _)| axes.x(turn.day));
        let (curve, steady, turned) = self.kept.lines(span, samples);
        if let Some(steady) = steady {
            for run in runs(&places(steady), f32::NEG_INFINITY, now) {
                let stroke = Stroke::new(1.5, *theme.good);
                inside.extend(Shape::dashed_line(&run, stroke, 6.0, 4.0));
            }
        }
        if let Some(turned) = turned {
            for run in runs(&places(turned), since, now) {
                inside.extend(Shape::dotted_line(&run, *theme.desired, 4.5, 1.3));
            }
        }
        let line = places(curve);
        mass(&painter, theme, curve, axes, strip, now);
        for run in runs(&line, now, f32::INFINITY) {
            inside.add(Shape::line(run, Stroke::new(1.5, theme.actual.gamma_multiply(0.35))));
        }
        for run in runs(&line, f32::NEG_INFINITY, now) {
            inside.add(Shape::line(run, Stroke::new(2.5, *theme.actual)));
        }
        let (has_steady, has_turn) = (steady.is_some(), turned.is_some());
        if let Some(e) = self.kept.remembered.experience {
            let at = pos2(now, axes.y(e));
            painter.circle(at, 5.5, *theme.actual, Stroke::new(2.0, *theme.paper));
        }
        legend(&painter, cx, plot, has_steady, has_turn);
        painter.text(
            strip.left_top() + vec2(space::XS, 1.0),
            Align2::LEFT_TOP,
            cx.text.get("memory-mass"),
            font(size::TINY),
            *theme.ink_soft,
        );
        self.outside(&painter, cx, axes);
        let ring = |i: Option<usize>, width: f32| {
            if let Some((day, valence, salience, _)) = i.and_then(|i| self.kept.past.get(i)) {
                let stroke = Stroke::new(width, *theme.accent);
                inside.circle_stroke(axes.at(day, valence), discs::radius(salience) + 3.0, stroke);
            }
        };
        ring(under, 1.0);
        ring(self.selected_at(cx), 2.0);
    }

    /// Says how many lie where the axis does not reach.
    fn outside(&self, painter: &Painter, cx: &Cx<'_>, axes: &Axes) {
        let past = &self.kept.past;
        let (early, late) = (past.before(axes.span.from), past.len() - past.until(axes.span.to));
        let y = axes.plot.bottom() - 2.0;
        let ink = *cx.theme.ink_soft;
        if early > 0 {
            let words = cx.text.with("memory-earlier", &[("n", early.into())]);
            let at = pos2(axes.plot.left() + space::XS, y);
            painter.text(at, Align2::LEFT_BOTTOM, format!("← {words}"), font(size::TINY), ink);
        }
        if late > 0 {
            let words = cx.text.with("memory-later", &[("n", late.into())]);
            let at = pos2(axes.plot.right() - space::XS, y);
            painter.text(at, Align2::RIGHT_BOTTOM, format!("{words} →"), font(size::TINY), ink);
        }
    }
}

/// The lines behind the discs, and the words along them.
fn grid(painter: &Painter, cx: &Cx<'_>, axes: &Axes, strip: Rect, now: f32, pill: Rangef) {
    let (theme, plot) = (cx.theme, axes.plot);
    let later = Rect::from_x_y_ranges(now..=plot.right(), plot.top()..=strip.bottom());
    painter.rect_filled(later, 0, theme.panel.gamma_multiply(0.7));
    for valence in [-2.0, -1.0, 0.0, 1.0, 2.0] {
        let y = axes.y(valence);
        let line = if valence == 0.0 {
            Stroke::new(1.0, *theme.edge)
        } else {
            Stroke::new(1.0, theme.hairline.gamma_multiply(0.7))
        };
        painter.hline(plot.x_range(), y, line);
        let words = cx.text.short_signed(valence);
        let at = pos2(plot.left() - space::S, y);
        painter.text(at, Align2::RIGHT_CENTER, words, font(size::TINY), *theme.ink_soft);
    }
    let mut free = f32::NEG_INFINITY;
    for (x, words) in axes.ticks(cx.text) {
        let tick = Stroke::new(1.0, theme.hairline.gamma_multiply(0.7));
        painter.vline(x, Rangef::new(plot.top(), strip.bottom()), tick);
        let galley = painter.layout_no_wrap(words, font(size::TINY), *theme.ink_soft);
        let left = (x - galley.size().x / 2.0).min(plot.right() - galley.size().x);
        let right = left + galley.size().x;
        // The day looked back from covers what lies below it.
        if left > free && (right < pill.min - 2.0 || left > pill.max + 2.0) {
            free = right + space::S;
            painter.galley(pos2(left, strip.bottom() + space::S), galley, *theme.ink_soft);
        }
    }
    painter.hline(plot.x_range(), strip.bottom(), theme.hairline_stroke());
}

/// The parts of a line between two places, without the gaps.
fn runs(points: &[Option<egui::Pos2>], from: f32, to: f32) -> Vec<Vec<egui::Pos2>> {
    let inside = |p: &&Option<egui::Pos2>| p.is_some_and(|p| p.x >= from && p.x <= to);
    points
        .split(|p| !inside(&p))
        .filter(|run| run.len() > 1)
        .map(|run| straightened(run.iter().flatten().copied()))
        .collect()
}

/// The same line without the points that lie on a level stretch, so that dashes come out even.
fn straightened(points: impl Iterator<Item = egui::Pos2>) -> Vec<egui::Pos2> {
    let mut out: Vec<egui::Pos2> = Vec::new();
    for point in points {
        let level = |a: egui::Pos2| (a.y - point.y).abs() < 0.05;
        if let [.., before, last] = out.as_mut_slice()
            && level(*before)
            && level(*last)
        {
            *last = point;
        } else {
            out.push(point);
        }
    }
    out
}

/// The memory mass over time, as high as the strip where it is largest.
fn mass(painter: &Painter, theme: &Theme, curve: &Curve, axes: &Axes, strip: Rect, now: f32) {
    let most = curve.points.iter().map(|p| p.mass).fold(0.0, f64::max);
    if most <= 0.0 {
        return;
    }
    let top = strip.top() + space::XS;
    let y = |mass: f64| egui::lerp(strip.bottom()..=top, (mass / most) as f32);
    let points: Vec<egui::Pos2> = (0..curve.points.len())
        .map(|i| pos2(axes.x(curve.day(i)), y(curve.points[i].mass)))
        .collect();
    let mut mesh = egui::Mesh::default();
    for pair in points.windows(2) {
        let wash = if pair[1].x <= now { 1.0 } else { 0.4 };
        let color = theme.actual.gamma_multiply(0.22 * wash);
        let first = mesh.vertices.len() as u32;
        for p in pair {
            mesh.colored_vertex(*p, color);
            mesh.colored_vertex(pos2(p.x, strip.bottom()), color);
        }
        mesh.add_triangle(first, first + 1, first + 2);
        mesh.add_triangle(first + 1, first + 2, first + 3);
    }
    painter.add(Shape::mesh(mesh));
    painter.add(Shape::line(points, Stroke::new(1.0, theme.actual.gamma_multiply(0.7))));
}

/// What the lines are.
fn legend(painter: &Painter, cx: &Cx<'_>, plot: Rect, steady: bool, turned: bool) {
    let (theme, text) = (cx.theme, cx.text);
    let y = plot.top() - HEAD / 2.0;
    let mut x = plot.left();
    let mut entry = |words: &str, draw: &dyn Fn([egui::Pos2; 2])| {
        draw([pos2(x, y), pos2(x + 22.0, y)]);
        x += 28.0;
        let at = pos2(x, y);
        let ink = *theme.ink_soft;
        x = painter.text(at, Align2::LEFT_CENTER, words, font(size::TINY), ink).right() + space::L;
    };
    entry(text.get("memory-legend-now"), &|line| {
        painter.line_segment(line, Stroke::new(2.5, *theme.actual));
    });
    if steady {
        entry(text.get("memory-legend-steady"), &|line| {
            let stroke = Stroke::new(1.5, *theme.good);
            painter.extend(Shape::dashed_line(&line, stroke, 6.0, 4.0));
        });
    }
    if turned {
        entry(text.get("memory-legend-turned"), &|line| {
            painter.extend(Shape::dotted_line(&line, *theme.desired, 4.5, 1.3));
        });
    }
}
