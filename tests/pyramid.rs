//! What must hold of the pyramid of expectations and of Kano’s questions, whatever is in them, and
//! what the headless job says of them.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on has failed")]

use std::path::Path;
use std::process::Command;

use fireside::file;
use fireside::measure::{KanoCategory, KanoFigures, PyramidFigures};
use fireside::text::Language;
use fireside::workshop::{
    Amount, Attribute, AttributeId, Kano, Layer, Pyramid, Score, Share, Weight,
};
use proptest::prelude::*;
use serde_json::Value;

/// The noise of adding and dividing.
const NOISE: f64 = 1e-9;

fn score() -> impl Strategy<Value = Option<Score>> {
    prop_oneof![
        1 => Just(None),
        1 => Just(Score::new(0.0).ok()),
        1 => Just(Score::new(10.0).ok()),
        5 => (0.0..=10.0_f64).prop_map(|v| Score::new(v).ok()),
    ]
}

fn attribute() -> impl Strategy<Value = Attribute> {
    let layer = prop::sample::select(Layer::ALL.to_vec());
    let spend = prop::option::of((0.0..1e6_f64).prop_map(Amount::clamped));
    (layer, score(), score(), spend).prop_map(|(layer, score, importance, spend)| Attribute {
        score,
        importance,
        spend,
        ..Attribute::new("x", layer)
    })
}

fn pyramid() -> impl Strategy<Value = Pyramid> {
    let weight = prop_oneof![Just(0.0), 0.0..=1000.0_f64].prop_map(Weight::clamped);
    let threshold = prop_oneof![Just(0.0), Just(1.0), 0.0..=1.0_f64].prop_map(Share::clamped);
    let attributes = prop::collection::vec(attribute(), 0..12);
    (threshold, [weight.clone(), weight.clone(), weight], attributes).prop_map(
        |(threshold, weights, attributes)| Pyramid {
            threshold,
            weights,
            attributes: attributes
                .into_iter()
                .enumerate()
                .map(|(i, a)| (AttributeId::numbered(i), a))
                .collect(),
            ..Pyramid::default()
        },
    )
}

fn kano() -> impl Strategy<Value = Kano> {
    prop::array::uniform5(prop::array::uniform5(prop_oneof![
        3 => Just(0_u32),
        3 => 0..20_u32,
        1 => any::<u32>(),
    ]))
    .prop_map(Kano)
}

proptest! {
    #[test]
    fn credits_stay_between_nothing_and_what_is_met(pyramid in pyramid()) {
        let figures = PyramidFigures::of(&pyramid);
        for layer in &figures.layers {
            if let Some(credit) = layer.credit {
                let u = layer.u.unwrap();
                prop_assert!(0.0 <= credit && credit <= u && u <= 1.0, "{layer:?}");
                prop_assert!((credit + layer.lost.unwrap() - u).abs() < NOISE);
            }
            if let (Some(risk), Some(spend)) = (layer.spend_at_risk, layer.spend) {
                prop_assert!(0.0 <= risk && risk <= spend + NOISE);
            }
        }
        let weights: f64 = figures.layers.iter().map(|l| l.weight).sum();
        prop_assert!((weights - 1.0).abs() < NOISE);
        prop_assert!(figures.range.low <= figures.range.high + NOISE);
        if let Some(whole) = figures.pyramid {
            prop_assert!((figures.range.low - whole).abs() < NOISE, "{figures:?}");
        }
    }

    #[test]
    fn a_credit_never_rises_when_a_lower_layer_falls(
        pyramid in pyramid(),
        which in any::<prop::sample::Index>(),
        to in 0.0..=10.0_f64,
    ) {
        prop_assume!(!pyramid.attributes.is_empty());
        let before = PyramidFigures::of(&pyramid);
        let mut fallen = pyramid.clone();
        let id = AttributeId::numbered(which.index(pyramid.attributes.len()));
        let attribute = fallen.attributes.get_mut(&id).unwrap();
        let Some(score) = attribute.score else { return Ok(()) };
        attribute.score = Some(Score::clamped(to.min(score.get())));
        let layer = attribute.layer;
        let after = PyramidFigures::of(&fallen);
        for (before, after) in before.layers.iter().zip(&after.layers) {
            prop_assert_eq!(before.credit.is_some(), after.credit.is_some());
            if let (Some(b), Some(a)) = (before.credit, after.credit) {
                prop_assert!(a <= b + NOISE, "{before:?} {after:?}");
            }
            if before.layer < layer {
                prop_assert_eq!(before, after, "what is below does not move");
            }
        }
    }

    #[test]
    fn a_higher_threshold_never_raises_a_credit(pyramid in pyramid(), to in 0.0..=1.0_f64) {
        let mut strict = pyramid.clone();
        strict.threshold = Share::clamped(pyramid.threshold.get().max(to));
        let (before, after) = (PyramidFigures::of(&pyramid), PyramidFigures::of(&strict));
        for (before, after) in before.layers.iter().zip(&after.layers) {
            if let (Some(b), Some(a)) = (before.credit, after.credit) {
                prop_assert!(a <= b + NOISE, "{before:?} {after:?}");
            }
        }
        prop_assert!(after.range.low <= before.range.low + NOISE);
        prop_assert!(after.range.high <= before.range.high + NOISE);
    }

    #[test]
    fn whatever_is_still_to_be_scored_stays_within_the_range(
        pyramid in pyramid(),
        scores in prop::array::uniform3(0.0..=10.0_f64),
    ) {
        let figures = PyramidFigures::of(&pyramid);
        let (range, mut whole) = (figures.range, pyramid);
        for layer in figures.unscored() {
            let score = Score::new(scores[layer as usize]).ok();
            let attribute = Attribute { score, ..Attribute::new("later", layer) };
            whole.attributes.insert(AttributeId::fresh(), attribute);
        }
        let figure = PyramidFigures::of(&whole).pyramid.unwrap();
        prop_assert!(range.low - NOISE <= figure && figure <= range.high + NOISE);
    }

    #[test]
    fn kano_counts_every_answer_once(answers in kano()) {
        let asked: u64 = answers.0.iter().flatten().map(|n| u64::from(*n)).sum();
        let Some(figures) = KanoFigures::of(&answers) else {
            prop_assert_eq!(asked, 0);
            return Ok(());
        };
        prop_assert_eq!(figures.n, asked);
        prop_assert_eq!(figures.counts.iter().sum::<u64>(), asked);
        let most = figures.counts.iter().max().unwrap();
        prop_assert_eq!(figures.count(figures.category), *most);
        for better in KanoCategory::ALL.into_iter().take_while(|c| *c != figures.category) {
            prop_assert!(figures.count(better) < *most, "a tie goes to the first");
        }
        prop_assert_eq!(figures.better.is_some(), figures.worse.is_some());
        if let (Some(better), Some(worse)) = (figures.better, figures.worse) {
            prop_assert!((0.0..=1.0).contains(&better) && (-1.0..=0.0).contains(&worse));
        }
    }
}

/// What `fireside pyramid` prints for the English example.
fn printed(args: &[&str]) -> String {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("example.ron");
    std::fs::write(&path, file::example(Language::English)).unwrap();
    let output = Command::new(env!("CARGO_BIN_EXE_fireside"))
        .arg("pyramid")
        .arg(&path)
        .args(args)
        .env("FIRESIDE_DATA_DIR", folder.path())
        .output()
        .unwrap();
    assert!(output.status.success() && output.stderr.is_empty(), "{output:?}");
    String::from_utf8(output.stdout).unwrap()
}

#[test]
fn the_headless_job_says_what_the_pyramid_earns() {
    let example = file::parse(file::example(Language::English), Path::new("example.ron"));
    let workshop = example.unwrap().workshop;
    let figures = PyramidFigures::of(&workshop.pyramid);
    let said: Value = serde_json::from_str(&printed(&["--json"])).unwrap();
    let names: Vec<&str> = said.as_object().unwrap().keys().map(String::as_str).collect();
    let expected = [
        "threshold",
        "weights",
        "layers",
        "pyramid",
        "spend_at_risk",
        "unit",
        "attributes",
        "contact_points",
    ];
    assert!(names.len() == expected.len() && expected.iter().all(|name| names.contains(name)));
    assert_eq!(said["pyramid"].as_f64(), figures.pyramid);
    assert_eq!(said["spend_at_risk"].as_f64(), figures.spend_at_risk);
    for (layer, of) in said["layers"].as_array().unwrap().iter().zip(&figures.layers) {
        assert_eq!(layer["credit"].as_f64(), of.credit);
        assert_eq!(layer["attributes"].as_u64(), Some(of.attributes as u64));
    }
    let asked = |a: &Value| a["kano"]["n"].as_u64();
    let all: Vec<Option<u64>> = said["attributes"].as_array().unwrap().iter().map(asked).collect();
    let known: Vec<_> = figures.attributes.iter().map(|a| a.kano.map(|k| k.n)).collect();
    assert_eq!(all, known);
    let priorities: Vec<Option<f64>> =
        said["contact_points"].as_array().unwrap().iter().map(|p| p["priority"].as_f64()).collect();
    assert_eq!(priorities.len(), workshop.contact_points.len());
    assert!(priorities.is_sorted_by(|a, b| a.unwrap_or(-1.0) >= b.unwrap_or(-1.0)));

    let people = printed(&["--lang", "it"]);
    for word in ["Piramide", "Soddisfa i bisogni", "Priorità"] {
        assert!(people.contains(word), "{word}: {people}");
    }
}
