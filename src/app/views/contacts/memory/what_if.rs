//! Consistency against recovery (K27): what each would make of the memory, and what it costs.

use egui::{Align2, Id, Sense, Shape, Stroke, Ui, pos2, vec2};

use super::{MemoryPage, governed, known};
use crate::app::form::{self, Field, number_field};
use crate::app::theme::{bold, font, size, space};
use crate::app::views::Cx;
use crate::app::widgets::{elided, says};
use crate::measure::memory::Turn;
use crate::workshop::{Amount, Count, Memory, Salience, Valence};

/// How a line of the chart is drawn.
#[derive(Clone, Copy)]
enum Line {
    Solid,
    Dashed,
    Dotted,
}

/// An amount in the memory's unit, or a dash.
fn money(cx: &Cx<'_>, cost: Option<f64>) -> String {
    let unit = &cx.workshop.memory.unit;
    let write = |cost: f64| {
        let decimals = if cost.abs() < 10.0 { 2 } else { 0 };
        format!("{} {unit}", cx.text.number(cost, decimals)).trim_end().to_owned()
    };
    cost.map_or_else(|| "–".to_owned(), write)
}

impl MemoryPage {
    /// Draws the panel.
    pub(super) fn what_if(&self, ui: &mut Ui, cx: &mut Cx<'_>) {
        let text = cx.text;
        let steady = self.kept.consistency.filter(|steady| steady.removed > 0);
        let turn = self.kept.turn.as_ref().map(|(turn, _)| *turn);
        self.verdict(
            ui,
            cx,
            steady.and_then(|s| s.cost_per_point),
            turn.and_then(|t| t.cost_per_point),
        );
        ui.add_space(space::XS);
        head(ui, cx, Line::Solid, text.get("memory-as-it-is"), self.kept.remembered.experience);
        ui.add_space(space::XS);
        if let Some(steady) = steady {
            let count = text.number(steady.removed as f64, 0);
            let args = [("n", steady.removed.into()), ("count", count.into())];
            let name = text.with("memory-without-bad", &args);
            head(ui, cx, Line::Dashed, &name, steady.remembered.experience);
            cost(ui, cx, steady.cost, steady.cost_per_point);
        }
        prevention(ui, cx);
        ui.add_space(space::S);
        if let Some(turn) = turn {
            self.turned(ui, cx, &turn);
        }
        recovery(ui, cx);
    }

    /// Which of the two is the cheaper way, in a sentence.
    fn verdict(&self, ui: &mut Ui, cx: &Cx<'_>, steady: Option<f64>, turned: Option<f64>) {
        let text = cx.text;
        let words = match steady.zip(turned) {
            Some((steady, turned)) => {
                let args = [
                    ("steady", money(cx, Some(steady)).into()),
                    ("turned", money(cx, Some(turned)).into()),
                ];
                let key =
                    if steady <= turned { "memory-steady-wins" } else { "memory-recovery-wins" };
                text.with(key, &args)
            }
            None if self.kept.turn.is_none() => text.get("memory-no-worst").to_owned(),
            None => text.get("memory-no-verdict").to_owned(),
        };
        form::words(ui, &words, font(size::SMALL), cx.theme.ink);
    }

    /// The memory with a recovery: what it answers, and what it costs.
    fn turned(&self, ui: &mut Ui, cx: &Cx<'_>, turn: &Turn) {
        let text = cx.text;
        let name = text.with("memory-with-recovery", &[("days", turn.after.into())]);
        head(ui, cx, Line::Dotted, &name, turn.remembered.experience);
        if turn.day > self.kept.day {
            form::note(ui, cx.theme, text.get("memory-recovery-later"));
        } else {
            cost(ui, cx, turn.cost, turn.cost_per_point);
        }
        if let Some((_, worst)) = cx.workshop.experiences.at(turn.worst) {
            let untitled = worst.title.trim().is_empty();
            let title = if untitled { text.get("memory-untitled") } else { &worst.title };
            let date = text.date(worst.date);
            let args = [("title", title.to_owned().into()), ("date", date.into())];
            form::note(ui, cx.theme, &text.with("memory-worst", &args));
        }
    }
}

/// One way that things could be: its line in the chart, its name, and E.
fn head(ui: &mut Ui, cx: &Cx<'_>, line: Line, name: &str, value: Option<f64>) {
    let theme = cx.theme;
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), 24.0), Sense::hover());
    let painter = ui.painter();
    let y = rect.center().y;
    let sample = [pos2(rect.left(), y), pos2(rect.left() + 20.0, y)];
    match line {
        Line::Solid => {
            painter.line_segment(sample, Stroke::new(2.5, *theme.actual));
        }
        Line::Dashed => {
            let stroke = Stroke::new(1.5, *theme.good);
            painter.extend(Shape::dashed_line(&sample, stroke, 6.0, 4.0));
        }
        Line::Dotted => {
            painter.extend(Shape::dotted_line(&sample, *theme.desired, 4.5, 1.3));
        }
    }
    let said = known(cx.text, value);
    let face = bold(size::BODY);
    let value = painter.text(rect.right_center(), Align2::RIGHT_CENTER, &said, face, *theme.ink);
    let from = rect.left() + 28.0;
    let words =
        elided(painter, name, font(size::SMALL), *theme.ink, value.left() - from - space::S);
    let cut = words.elided;
    painter.galley(pos2(from, y - words.size().y / 2.0), words, *theme.ink);
    says(&response, || format!("{name} {said}"));
    if cut {
        response.on_hover_text(name);
    }
}

/// What it costs, and what each point gained costs.
fn cost(ui: &mut Ui, cx: &Cx<'_>, cost: Option<f64>, per_point: Option<f64>) {
    let args = [("cost", money(cx, cost).into()), ("point", money(cx, per_point).into())];
    let words = match (cost, per_point) {
        (None, _) => cx.text.get("memory-cost-unknown").to_owned(),
        (Some(_), None) => cx.text.with("memory-cost-no-gain", &args),
        (Some(_), Some(_)) => cx.text.with("memory-cost-per-point", &args),
    };
    form::note(ui, cx.theme, &words);
}

/// A field with its name above it.
fn number<T>(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    id: &'static str,
    name: &str,
    now: Option<f64>,
    accept: impl Fn(f64) -> Option<T>,
    change: impl Fn(&mut Memory, Option<T>),
) {
    let (text, theme, memory) = (cx.text, cx.theme, cx.workshop.memory.clone());
    form::label(ui, theme, name);
    let field = Field::new(Id::unique(id), name);
    number_field(field, ui, theme, text, now, "", accept)
        .send(cx.out, |value| governed(&memory, |memory| change(memory, value)));
}

/// What it costs that one bad experience does not happen, and in which unit all costs are.
fn prevention(ui: &mut Ui, cx: &mut Cx<'_>) {
    let (text, memory) = (cx.text, cx.workshop.memory.clone());
    let widths = form::proportions(ui.available_width(), space::S, [3.0, 2.0]);
    form::columns(ui, widths, space::S, |[left, right]| {
        let now = memory.prevention.map(Amount::get);
        let name = text.get("memory-prevention");
        let accept = |v: f64| Amount::new(v).ok();
        number(left, cx, "memory prevention field", name, now, accept, |memory, cost| {
            memory.prevention = cost;
        });
        let name = text.get("memory-unit");
        form::label(right, cx.theme, name);
        Field::new(Id::unique("memory-unit-field"), name)
            .hint(text.get("memory-unit-hint"))
            .show(right, cx.theme, &memory.unit)
            .send(cx.out, |unit| governed(&memory, |m| m.unit.clone_from(&unit)));
    });
}

/// When the recovery comes, how good it is, how much it stays in mind, and what it costs.
fn recovery(ui: &mut Ui, cx: &mut Cx<'_>) {
    let (text, recovery) = (cx.text, cx.workshop.memory.recovery);
    let widths = form::proportions(ui.available_width(), space::S, [1.0, 1.0]);
    form::columns(ui, widths, space::S, |[left, right]| {
        let now = Some(recovery.after.get());
        let name = text.get("memory-after");
        let accept = |v: f64| Count::new(v).ok();
        number(left, cx, "memory after field", name, now, accept, |memory, after| {
            memory.recovery.after = after.unwrap_or(memory.recovery.after);
        });
        let name = text.get("memory-recovery-cost");
        let now = recovery.cost.map(Amount::get);
        let accept = |v: f64| Amount::new(v).ok();
        number(right, cx, "memory recovery cost field", name, now, accept, |memory, cost| {
            memory.recovery.cost = cost;
        });
        let name = text.get("memory-valence");
        let now = Some(recovery.valence.get());
        let accept = |v: f64| Valence::new(v).ok();
        number(left, cx, "memory recovery valence", name, now, accept, |memory, valence| {
            memory.recovery.valence = valence.unwrap_or(memory.recovery.valence);
        });
        let name = text.get("memory-salience");
        let now = Some(recovery.salience.get());
        let accept = |v: f64| Salience::new(v).ok();
        number(right, cx, "memory recovery salience", name, now, accept, |memory, salience| {
            memory.recovery.salience = salience.unwrap_or(memory.recovery.salience);
        });
    });
}
