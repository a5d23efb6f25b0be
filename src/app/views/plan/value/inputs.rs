//! The inputs: the money, what churn counts, and numbers with a low, a base and a high value.

use egui::{Align2, Id, Sense, Ui, vec2};

use super::changed;
use crate::app::form::{self, Field, number_field};
use crate::app::theme::{TARGET, font, size, space};
use crate::app::views::Cx;
use crate::app::widgets::elided;
use crate::edit::Edit;
use crate::workshop::{Amount, ChurnBase, Convention, CostSpread, Count, Share, Span, ValueCase};

/// Width of a field of a span, in points.
const FIELD: f32 = 96.0;

/// How wide the fields are: as wide as they shall be where the name keeps a third of the line.
fn field_width(ui: &Ui) -> f32 {
    FIELD.min(ui.available_width() * 0.22)
}

/// What churn counts, in words.
pub(super) const fn base_name(base: ChurnBase) -> &'static str {
    match base {
        ChurnBase::Logo => "value-base-logo",
        ChurnBase::User => "value-base-user",
        ChurnBase::Revenue => "value-base-revenue",
    }
}

/// When the first margin comes, in words; then the formula.
pub(super) const fn convention_name(convention: Convention) -> (&'static str, &'static str) {
    match convention {
        Convention::Later => ("value-later", "value-later-formula"),
        Convention::Now => ("value-now", "value-now-formula"),
    }
}

/// Draws what the case is made of, but for the link and the revenue.
pub(super) fn show(ui: &mut Ui, cx: &mut Cx<'_>) {
    let (text, theme, case) = (cx.text, cx.theme, cx.workshop.value.clone());
    form::heading(ui, theme, text.get("value-inputs"));
    let widths = form::proportions(ui.available_width(), space::M, [1.0, 1.0]);
    form::columns(ui, widths, space::M, |[left, right]| {
        words(left, cx, "value-money", &case.money, |case, money| case.money = money);
        words(right, cx, "value-period", &case.period, |case, period| case.period = period);
    });
    form::columns(ui, widths, space::M, |[left, right]| {
        let name = text.get("value-counts");
        form::label(left, theme, name);
        let options = ChurnBase::ALL.map(|base| text.get(base_name(base)));
        let now = ChurnBase::ALL.iter().position(|base| *base == case.base).unwrap_or(0);
        let id = Id::unique("value churn base");
        if let Some(i) = form::select(left, theme, id, name, &options, now) {
            cx.out.edit(changed(&case, |case| case.base = ChurnBase::ALL[i]));
        }
        let name = text.get("value-convention");
        form::label(right, theme, name);
        let options = Convention::ALL.map(|c| text.get(convention_name(c).0));
        let now = Convention::ALL.iter().position(|c| *c == case.convention).unwrap_or(0);
        let id = Id::unique("value convention");
        if let Some(i) = form::select(right, theme, id, name, &options, now) {
            cx.out.edit(changed(&case, |case| case.convention = Convention::ALL[i]));
        }
        form::note(right, theme, text.get(convention_name(case.convention).1));
    });
    ui.add_space(space::S);
    ends(ui, cx);
    Row { name: "value-customers", unit: Unit::Plain, now: case.customers }.show(
        ui,
        cx,
        |v| Count::new(v).ok(),
        |span| changed(&case, |case| case.customers = span),
    );
    Row { name: "value-retention", unit: Unit::Percent, now: case.retention }.show(
        ui,
        cx,
        |v| Share::new(v).ok(),
        |span| changed(&case, |case| case.retention = span),
    );
    Row { name: "value-margin", unit: Unit::Plain, now: case.margin }.show(
        ui,
        cx,
        |v| Amount::new(v).ok(),
        |span| changed(&case, |case| case.margin = span),
    );
    Row { name: "value-discount", unit: Unit::Percent, now: case.discount }.show(
        ui,
        cx,
        |v| Share::new(v).ok(),
        |span| changed(&case, |case| case.discount = span),
    );
}

/// A line of words with its name above it.
fn words(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    key: &'static str,
    now: &str,
    put: impl Fn(&mut ValueCase, String),
) {
    let (name, case) = (cx.text.get(key), cx.workshop.value.clone());
    form::label(ui, cx.theme, name);
    let field = Field::new(Id::unique("value words").with(key), name);
    field
        .show(ui, cx.theme, now)
        .send(cx.out, |words| changed(&case, |case| put(case, words.clone())));
}

/// The names of the three columns.
pub(super) fn ends(ui: &mut Ui, cx: &Cx<'_>) {
    let field = field_width(ui);
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), 20.0), Sense::hover());
    for (i, key) in ["value-low", "value-base", "value-high"].into_iter().enumerate() {
        let right = rect.right() - (2 - i) as f32 * (field + space::S) - space::S;
        let at = egui::pos2(right, rect.center().y);
        let ink = *cx.theme.ink_soft;
        let face = font(size::SMALL);
        ui.painter().text(at, Align2::RIGHT_CENTER, cx.text.get(key), face, ink);
    }
}

/// How the numbers of a row are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Unit {
    /// As they are.
    Plain,
    /// Parts of one as parts of a hundred.
    Percent,
    /// Parts of one as points, since they are added to a percentage.
    Points,
}

/// A number with a low, a base and a high value.
pub(super) struct Row<T> {
    /// The key of its name.
    pub name: &'static str,
    /// How it is written.
    pub unit: Unit,
    /// What it is now.
    pub now: Option<Span<T>>,
}

impl<T: Copy + PartialOrd + Into<f64>> Row<T> {
    /// Draws the row. A first number in any field is all three; an empty base takes the row away.
    pub(super) fn show(
        &self,
        ui: &mut Ui,
        cx: &mut Cx<'_>,
        read: impl Fn(f64) -> Option<T>,
        edit: impl Fn(Option<Span<T>>) -> Edit,
    ) {
        let (text, theme) = (cx.text, cx.theme);
        let name = text.get(self.name);
        let scale = if self.unit == Unit::Plain { 1.0 } else { 100.0 };
        let points = format!("\u{a0}{}", text.get("value-point-unit"));
        let suffix = match self.unit {
            Unit::Plain => "",
            Unit::Percent => text.percent_sign(),
            Unit::Points => &points,
        };
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = space::S;
            let column = field_width(ui);
            let width = (ui.available_width() - 3.0 * (column + space::S)).max(0.0);
            let (rect, label) = ui.allocate_exact_size(vec2(width, TARGET), Sense::hover());
            let galley = elided(ui.painter(), name, font(size::SMALL), *theme.ink, width);
            let cut = galley.elided;
            let at = rect.left_center() - vec2(0.0, galley.size().y / 2.0);
            ui.painter().galley(at, galley, *theme.ink);
            if cut {
                label.on_hover_text(name);
            }
            for end in 0..3_usize {
                ui.allocate_ui(vec2(column, TARGET), |ui| {
                    let key = ["value-low", "value-base", "value-high"][end];
                    let spoken = format!("{name}, {}", text.get(key));
                    let now = self.now.map(|span| {
                        let value: f64 = [span.low, span.base, span.high][end].into();
                        // 0.07 · 100 is not quite 7.
                        if self.unit == Unit::Plain { value } else { (value * 1e8).round() / 1e6 }
                    });
                    let id = Id::unique("value span").with((self.name, end));
                    // An empty field says in what it is written.
                    let field = Field::new(id, &spoken).hint(suffix.trim());
                    let accept = |v: f64| read(v / scale);
                    number_field(field, ui, theme, text, now, suffix, accept)
                        .send(cx.out, |value| edit(with(self.now, end, value)));
                });
            }
        });
        if self.now.is_some_and(|span| !span.is_ordered()) {
            form::words(ui, text.get("value-turned"), font(size::SMALL), theme.warning);
        }
    }
}

/// The span with another end.
fn with<T: Copy>(now: Option<Span<T>>, end: usize, value: Option<T>) -> Option<Span<T>> {
    let Some(mut span) = now else { return value.map(Span::sure) };
    match (end, value) {
        (1, None) => return None,
        (0, value) => span.low = value.unwrap_or(span.base),
        (1, Some(value)) => span.base = value,
        (_, value) => span.high = value.unwrap_or(span.base),
    }
    Some(span)
}

/// Draws how far the cost of the plan may be from what its actions name.
pub(super) fn spread(ui: &mut Ui, cx: &mut Cx<'_>) {
    let (text, theme, case) = (cx.text, cx.theme, cx.workshop.value.clone());
    form::heading(ui, theme, text.get("value-spread"));
    form::note(ui, theme, text.get("value-spread-note"));
    let now = case.cost_spread;
    let widths = form::proportions(ui.available_width(), space::M, [1.0, 1.0]);
    form::columns(ui, widths, space::M, |[left, right]| {
        for (ui, key, at) in [(left, "value-spread-less", 0), (right, "value-spread-more", 1)] {
            let name = text.get(key);
            form::label(ui, theme, name);
            let ends = now.map(|now| [now.less, now.more]);
            // 0.07 · 100 is not quite 7.
            let shown = ends.map(|ends| (ends[at].get() * 1e8).round() / 1e6);
            let field = Field::new(Id::unique("value spread").with(key), name);
            let accept = |v: f64| Share::new(v / 100.0).ok();
            number_field(field, ui, theme, text, shown, text.percent_sign(), accept).send(
                cx.out,
                |value| {
                    let none = Share::clamped(0.0);
                    let mut ends = ends.unwrap_or([none; 2]);
                    ends[at] = value.unwrap_or(none);
                    let [less, more] = ends;
                    let is_sure = less == none && more == none;
                    let spread = (!is_sure).then_some(CostSpread { less, more });
                    changed(&case, |case| case.cost_spread = spread)
                },
            );
        }
    });
}

/// Draws the revenue of the last period and what serving cost.
pub(super) fn revenue(ui: &mut Ui, cx: &mut Cx<'_>) {
    let (text, theme, case) = (cx.text, cx.theme, cx.workshop.value.clone());
    form::heading(ui, theme, text.get("value-revenue"));
    let now = &case.revenue;
    let widths = form::proportions(ui.available_width(), space::M, [1.0, 1.0]);
    form::columns(ui, widths, space::M, |[left, right]| {
        amount(left, cx, "value-start", now.start, |case, v| case.revenue.start = v);
        amount(right, cx, "value-expansion", now.expansion, |case, v| case.revenue.expansion = v);
        let lost = now.contraction;
        amount(left, cx, "value-contraction", lost, |case, v| case.revenue.contraction = v);
        amount(right, cx, "value-churned", now.churned, |case, v| case.revenue.churned = v);
        amount(left, cx, "value-serve-cost", case.cost_to_serve, |case, v| case.cost_to_serve = v);
    });
    if now.is_more_lost_than_there_was() {
        form::words(ui, text.get("problem-lost-revenue"), font(size::SMALL), theme.warning);
    }
    ui.add_space(space::L);
}

fn amount(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    key: &'static str,
    now: Option<Amount>,
    put: impl Fn(&mut ValueCase, Option<Amount>),
) {
    let (name, case) = (cx.text.get(key), cx.workshop.value.clone());
    form::label(ui, cx.theme, name);
    let field = Field::new(Id::unique("value amount").with(key), name);
    let accept = |v: f64| Amount::new(v).ok();
    number_field(field, ui, cx.theme, cx.text, now.map(Amount::get), "", accept)
        .send(cx.out, |value| changed(&case, |case| put(case, value)));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_number_is_sure_and_an_empty_base_is_none() {
        assert_eq!(with(None, 2, Some(3.0)), Some(Span::sure(3.0)));
        assert_eq!(with::<f64>(None, 0, None), None);
        let span = Span { low: 1.0, base: 2.0, high: 3.0 };
        assert_eq!(with(Some(span), 1, None), None);
        assert_eq!(with(Some(span), 0, None), Some(Span { low: 2.0, ..span }));
        assert_eq!(with(Some(span), 2, Some(9.0)), Some(Span { high: 9.0, ..span }));
        assert_eq!(with(Some(span), 1, Some(2.5)), Some(Span { base: 2.5, ..span }));
    }
}
