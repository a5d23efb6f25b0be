//! What things are called here: keys of the interface texts.

use crate::measure::{KanoCategory, LayerFigures};
use crate::workshop::Layer;

/// The name of a layer.
pub(super) fn layer(layer: Layer) -> &'static str {
    match layer {
        Layer::Needs => "pyramid-needs",
        Layer::Easy => "pyramid-easy",
        Layer::Enjoyable => "pyramid-enjoyable",
    }
}

/// What a layer is about.
pub(super) fn about(layer: Layer) -> &'static str {
    match layer {
        Layer::Needs => "pyramid-needs-about",
        Layer::Easy => "pyramid-easy-about",
        Layer::Enjoyable => "pyramid-enjoyable-about",
    }
}

/// What a new attribute of a layer asks for.
pub(super) fn add(layer: Layer) -> &'static str {
    match layer {
        Layer::Needs => "pyramid-needs-add",
        Layer::Easy => "pyramid-easy-add",
        Layer::Enjoyable => "pyramid-enjoyable-add",
    }
}

/// What a category is called.
pub(super) fn category(category: KanoCategory) -> &'static str {
    match category {
        KanoCategory::MustBe => "pyramid-kano-must-be",
        KanoCategory::OneDimensional => "pyramid-kano-one-dimensional",
        KanoCategory::Attractive => "pyramid-kano-attractive",
        KanoCategory::Indifferent => "pyramid-kano-indifferent",
        KanoCategory::Reverse => "pyramid-kano-reverse",
        KanoCategory::Questionable => "pyramid-kano-questionable",
    }
}

/// What a category means.
pub(super) fn meaning(category: KanoCategory) -> &'static str {
    match category {
        KanoCategory::MustBe => "pyramid-kano-must-be-means",
        KanoCategory::OneDimensional => "pyramid-kano-one-dimensional-means",
        KanoCategory::Attractive => "pyramid-kano-attractive-means",
        KanoCategory::Indifferent => "pyramid-kano-indifferent-means",
        KanoCategory::Reverse => "pyramid-kano-reverse-means",
        KanoCategory::Questionable => "pyramid-kano-questionable-means",
    }
}

/// The five answers to each of the paired questions.
pub(super) const ANSWERS: [&str; 5] = [
    "pyramid-answer-like",
    "pyramid-answer-expect",
    "pyramid-answer-neutral",
    "pyramid-answer-live-with",
    "pyramid-answer-dislike",
];

/// To what a layer loses, if it does; the layers from the base up.
pub(super) fn lost(layers: &[LayerFigures; 3], layer: usize) -> &'static str {
    let shut = |i: usize| i < layer && layers[i].open.is_some_and(|open| open < 1.0);
    match (shut(0), shut(1)) {
        (true, true) => "pyramid-lost-to-both",
        (false, true) => "pyramid-lost-to-hard",
        _ => "pyramid-lost-to-needs",
    }
}
