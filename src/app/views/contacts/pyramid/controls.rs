//! The numbers that steer the pyramid: its threshold, the weights of its layers, and the unit of
//! what is spent.

use egui::{Id, Ui};

use super::words;
use crate::app::form::{self, Field, columns, number_field, proportions};
use crate::app::theme::space;
use crate::app::views::Cx;
use crate::edit::{Edit, ExpectationEdit};
use crate::measure::PyramidFigures;
use crate::workshop::{Layer, Pyramid, Share, Weight};

/// Height of the controls, in points.
pub(super) const HEIGHT: f32 = 56.0;

/// The threshold where nobody has said anything else.
pub(super) fn usual() -> Share {
    Pyramid::default().threshold
}

/// The pyramid with another threshold.
pub(super) fn with_threshold(pyramid: &Pyramid, threshold: Share) -> Edit {
    set(threshold, pyramid.weights, pyramid.unit.clone())
}

fn set(threshold: Share, weights: [Weight; 3], unit: String) -> Edit {
    Edit::Expectation(ExpectationEdit::SetPyramid(threshold, weights, unit))
}

/// Draws the controls side by side, each below its name.
pub(super) fn show(ui: &mut Ui, cx: &mut Cx<'_>, figures: &PyramidFigures) {
    let (text, theme, workshop) = (cx.text, cx.theme, cx.workshop);
    let pyramid = &*workshop.pyramid;
    let widths = proportions(ui.available_width(), space::L, [0.9, 2.1, 1.6]);
    columns(ui, widths, space::L, |[first, middle, last]| {
        let name = text.get("pyramid-threshold");
        form::label(first, theme, name);
        let now = Some(pyramid.threshold.get() * 100.0);
        let field = Field::new(Id::unique("pyramid threshold field"), name);
        number_field(field, first, theme, text, now, text.percent_sign(), |v| {
            Share::new(v / 100.0).ok()
        })
        .send(cx.out, |v| with_threshold(pyramid, v.unwrap_or_else(usual)))
        .on_hover_text(text.get("pyramid-threshold-about"));
        form::label(middle, theme, text.get("pyramid-weights"));
        let widths = proportions(middle.available_width(), space::XS, [1.0; 3]);
        columns(middle, widths, space::XS, |fields| {
            for (i, (ui, layer)) in fields.iter_mut().zip(Layer::ALL).enumerate() {
                let layer = text.get(words::layer(layer));
                let name = text.with("pyramid-weight-of", &[("layer", layer.into())]);
                let field = Field::new(Id::unique(("pyramid weight", i)), &name);
                let now = Some(pyramid.weights[i].get());
                let part = text.percent(figures.layers[i].weight, 0);
                let about = text.with("pyramid-weight-about", &[("part", part.into())]);
                number_field(field, ui, theme, text, now, "", |v| Weight::new(v).ok())
                    .send(cx.out, |v| {
                        let mut weights = pyramid.weights;
                        weights[i] = v.unwrap_or_default();
                        set(pyramid.threshold, weights, pyramid.unit.clone())
                    })
                    .on_hover_text(format!("{name}\n{about}"));
            }
        });
        let name = text.get("pyramid-unit");
        form::label(last, theme, name);
        Field::new(Id::unique("pyramid unit"), name)
            .hint(text.get("pyramid-unit-hint"))
            .show(last, theme, &pyramid.unit)
            .send(cx.out, |unit| set(pyramid.threshold, pyramid.weights, unit));
    });
}
