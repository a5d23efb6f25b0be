//! The pyramid of expectations (measures §5, K29–K34): needs met, then easy, then enjoyable, and a
//! gate between the layers, because what is built over unmet needs earns nothing (K30).
//!
//! Our definition. u of a layer is the mean of its scored attributes, 0 to 1, weighted by their
//! importance; an importance that nobody knows counts as the mean of the known ones, and if none is
//! known or all are 0 they count the same. credit = u · Π min(1, u/θ) over the layers below;
//! pyramid = Σω·credit/Σω, and weights that are all 0 count the same.
//!
//! A layer in which nothing is scored is not taken for met and not for missed. What it leaves open
//! is unknown: the credit of the layers above it, and with it the pyramid. What can be said all the
//! same is the range from everything that is open at 0 to all of it at 1. Leaving the layer out
//! instead could show more than the pyramid can ever reach.

use super::{Interval, KanoFigures};
use crate::workshop::{Amount, Attribute, AttributeId, Layer, Pyramid, Score, Share, Weight};

/// What a layer of the pyramid earns. Everything but the money is 0 to 1.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct LayerFigures {
    /// Which one.
    pub layer: Layer,
    /// How well it is met; none if nothing in it is scored.
    pub u: Option<f64>,
    /// How far it opens the gate to the layers above: min(1, u/θ). None if that is not known.
    pub open: Option<f64>,
    /// The gates below it together: 1 lets everything through. None if a layer below is not scored
    /// (and no other one has shut it).
    pub gate: Option<f64>,
    /// What it earns: u · gate.
    pub credit: Option<f64>,
    /// What it loses to the layers below: u − credit.
    pub lost: Option<f64>,
    /// Its part of all weights.
    pub weight: f64,
    /// What is spent on it, in the pyramid’s unit; none if nobody knows.
    pub spend: Option<f64>,
    /// The part of it that goes into what the gate holds back: spend · (1 − gate).
    pub spend_at_risk: Option<f64>,
    /// How many attributes it has.
    pub attributes: usize,
    /// How many of them are scored.
    pub scored: usize,
    /// Of how many customers said so themselves (K34).
    pub asked: usize,
}

/// What an attribute comes to.
#[derive(Debug, Clone, PartialEq)]
pub struct AttributeFigures {
    /// Which one.
    pub id: AttributeId,
    /// Opportunity, 0 to 20; see [`opportunity`].
    pub opportunity: Option<f64>,
    /// What customers answered to the paired questions; none if nobody was asked.
    pub kano: Option<KanoFigures>,
}

/// The figures of the pyramid.
#[derive(Debug, Clone, PartialEq)]
pub struct PyramidFigures {
    /// The layers from the base up.
    pub layers: [LayerFigures; 3],
    /// What is earned of all that could be, 0 to 1; none as long as it hangs on a layer that is not
    /// scored.
    pub pyramid: Option<f64>,
    /// What it is at least and at most; one value once everything is scored.
    pub range: Interval,
    /// What is spent above the base on what the gate holds back, in the pyramid’s unit: “wow”
    /// money at risk. None if no spend is known there, or if the gate before some of it is not.
    pub spend_at_risk: Option<f64>,
    /// The attributes, in the order of the document.
    pub attributes: Vec<AttributeFigures>,
}

/// Ulwick’s opportunity (measures §5): I + max(I − S, 0), 0 to 20. Above 10 there is something to
/// win, above 15 it calls for it. None unless both are known.
#[must_use]
pub fn opportunity(importance: Option<Score>, satisfaction: Option<Score>) -> Option<f64> {
    let (i, s) = (importance?.get(), satisfaction?.get());
    Some(i + (i - s).max(0.0))
}

/// How far a layer that is met to `u` opens the gate: min(1, u/θ). No threshold, no gate.
#[must_use]
pub fn open(u: f64, threshold: Share) -> f64 {
    let threshold = threshold.get();
    if threshold > 0.0 { (u / threshold).min(1.0) } else { 1.0 }
}

/// How well a layer is met, 0 to 1; none if nothing in it is scored.
fn met<'a>(attributes: impl Iterator<Item = &'a Attribute> + Clone) -> Option<f64> {
    let scored = attributes.filter_map(|a| Some((a.score?.get(), a.importance.map(Score::get))));
    let known = scored.clone().filter_map(|(_, importance)| importance);
    let (sum, count) = known.fold((0.0, 0.0), |(sum, count), i| (sum + i, count + 1.0));
    // Where the known ones are all 0, or none is known, all count the same.
    let mean = if sum > 0.0 { sum / count } else { 0.0 };
    let weight = |i: Option<f64>| if sum > 0.0 { i.unwrap_or(mean) } else { 1.0 };
    let all: f64 = scored.clone().map(|(_, i)| weight(i)).sum();
    let met: f64 = scored.map(|(score, i)| weight(i) * score / 10.0).sum();
    // A mean of values up to 1 may pass it by the noise of a division.
    (all > 0.0).then(|| (met / all).min(1.0))
}

impl PyramidFigures {
    /// The figures of a pyramid.
    #[must_use]
    pub fn of(pyramid: &Pyramid) -> Self {
        let theta = pyramid.threshold;
        let raw = pyramid.weights.map(Weight::get);
        let all: f64 = raw.iter().sum();
        let weights = raw.map(|w| if all > 0.0 { w / all } else { 1.0 / 3.0 });
        // The gates so far, as low and as high as they may be.
        let mut gates = Interval { low: 1.0, high: 1.0 };
        let mut range = Interval { low: 0.0, high: 0.0 };
        let layers = [0, 1, 2].map(|i| {
            let (layer, weight) = (Layer::ALL[i], weights[i]);
            let mine = pyramid.attributes.values().filter(|a| a.layer == layer);
            let u = met(mine.clone());
            let gate = exact(gates);
            let credit = u.zip(gate).map(|(u, gate)| u * gate);
            range.low += weight * u.unwrap_or(0.0) * gates.low;
            range.high += weight * u.unwrap_or(1.0) * gates.high;
            let opens = Interval {
                low: open(u.unwrap_or(0.0), theta),
                high: open(u.unwrap_or(1.0), theta),
            };
            gates.low *= opens.low;
            gates.high *= opens.high;
            let mut spends = mine.clone().filter_map(|a| a.spend).map(Amount::get).peekable();
            let spend = spends.peek().is_some().then(|| spends.sum::<f64>());
            LayerFigures {
                layer,
                u,
                open: exact(opens),
                gate,
                credit,
                lost: u.zip(credit).map(|(u, credit)| u - credit),
                weight,
                spend,
                // Money that comes in is not at risk.
                spend_at_risk: spend.zip(gate).map(|(s, gate)| s.max(0.0) * (1.0 - gate)),
                attributes: mine.clone().count(),
                scored: mine.clone().filter(|a| a.score.is_some()).count(),
                asked: mine.filter(|a| a.asked).count(),
            }
        });
        let credits = layers.iter().filter(|l| l.weight > 0.0).map(|l| Some(l.weight * l.credit?));
        let above = layers[1..].iter().filter(|l| l.spend.is_some());
        let at_risk: Option<f64> = above.clone().map(|l| l.spend_at_risk).sum();
        let attributes = pyramid.attributes.iter().map(|(id, a)| AttributeFigures {
            id: id.clone(),
            opportunity: opportunity(a.importance, a.score),
            kano: KanoFigures::of(&a.kano),
        });
        Self {
            layers,
            pyramid: credits.sum(),
            range,
            spend_at_risk: at_risk.filter(|_| above.count() > 0),
            attributes: attributes.collect(),
        }
    }

    /// The layers of which nothing is scored.
    pub fn unscored(&self) -> impl Iterator<Item = Layer> {
        self.layers.iter().filter(|l| l.u.is_none()).map(|l| l.layer)
    }
}

/// The value of an interval that has only one.
fn exact(interval: Interval) -> Option<f64> {
    (interval.low == interval.high).then_some(interval.low)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A pyramid of these attributes: layer, score, importance.
    fn pyramid(of: &[(Layer, Option<f64>, Option<f64>)]) -> Pyramid {
        let attributes = of.iter().enumerate().map(|(i, (layer, score, importance))| {
            let attribute = Attribute {
                score: score.map(Score::clamped),
                importance: importance.map(Score::clamped),
                ..Attribute::new("", *layer)
            };
            (AttributeId::numbered(i), attribute)
        });
        Pyramid { attributes: attributes.collect(), ..Pyramid::default() }
    }

    fn three(u: [Option<f64>; 3]) -> Pyramid {
        let all = Layer::ALL.into_iter().zip(u);
        pyramid(&all.map(|(layer, u)| (layer, u.map(|u| u * 10.0), None)).collect::<Vec<_>>())
    }

    #[test]
    fn the_vector_of_the_measures() {
        let figures = PyramidFigures::of(&three([Some(0.35), Some(0.8), Some(0.9)]));
        let close = |a: Option<f64>, b: f64| assert!((a.unwrap() - b).abs() < 1e-12, "{a:?} {b}");
        for (layer, credit) in figures.layers.iter().zip([0.35, 0.40, 0.45]) {
            close(layer.credit, credit);
            close(layer.lost, layer.u.unwrap() - credit);
        }
        close(figures.layers[1].gate, 0.5);
        close(figures.layers[0].open, 0.5);
        close(figures.pyramid, 0.4);
        assert!((figures.range.low - 0.4).abs() < 1e-12 && figures.range.width() < 1e-12);
    }

    #[test]
    fn importance_weighs_and_an_unknown_one_counts_as_the_mean() {
        let u = |of: &[(Option<f64>, Option<f64>)]| {
            let all: Vec<_> = of.iter().map(|(s, i)| (Layer::Needs, *s, *i)).collect();
            PyramidFigures::of(&pyramid(&all)).layers[0].u
        };
        assert_eq!(u(&[]), None);
        assert_eq!(u(&[(None, Some(9.0))]), None);
        assert_eq!(u(&[(Some(10.0), Some(6.0)), (Some(0.0), Some(2.0))]), Some(0.75));
        assert_eq!(u(&[(Some(10.0), Some(6.0)), (Some(0.0), None)]), Some(0.5));
        assert_eq!(u(&[(Some(10.0), None), (Some(5.0), None)]), Some(0.75));
        assert_eq!(u(&[(Some(10.0), Some(0.0)), (Some(5.0), None)]), Some(0.75));
        assert_eq!(u(&[(Some(10.0), Some(1.0)), (None, Some(9.0))]), Some(1.0));
    }

    #[test]
    fn what_is_not_scored_leaves_open_what_hangs_on_it() {
        let base = PyramidFigures::of(&three([None, Some(0.8), Some(0.9)]));
        assert_eq!(base.layers.map(|l| l.credit), [None; 3]);
        assert_eq!((base.pyramid, base.range.low), (None, 0.0));
        assert!((base.range.high - 0.9).abs() < 1e-12);
        assert_eq!(base.unscored().collect::<Vec<_>>(), [Layer::Needs]);

        let top = PyramidFigures::of(&three([Some(0.5), Some(0.1), None]));
        assert!(top.layers[2].gate.is_some() && top.layers[2].credit.is_none());
        assert_eq!(top.pyramid, None);
        assert!(top.range.high > top.range.low);

        // What is shut stays shut, whatever the layer between may be.
        let shut = PyramidFigures::of(&three([Some(0.0), None, Some(0.9)]));
        assert_eq!(shut.layers[2].credit, Some(0.0));
    }

    #[test]
    fn without_a_threshold_there_is_no_gate_and_weights_of_nothing_are_equal() {
        let mut document = three([Some(0.0), Some(0.3), Some(0.9)]);
        assert_eq!(PyramidFigures::of(&document).pyramid, Some(0.0));
        document.threshold = Share::NONE;
        document.weights = [Weight::MIN; 3];
        let figures = PyramidFigures::of(&document);
        assert_eq!(figures.layers.map(|l| l.gate), [Some(1.0); 3]);
        assert!((figures.pyramid.unwrap() - 0.4).abs() < 1e-12);
        document.weights = [Weight::MIN, Weight::MIN, Weight::clamped(2.0)];
        assert_eq!(PyramidFigures::of(&document).pyramid, Some(0.9));
    }

    #[test]
    fn spend_above_a_shut_gate_is_at_risk() {
        let mut document = three([Some(0.35), Some(0.8), Some(0.9)]);
        assert_eq!(PyramidFigures::of(&document).spend_at_risk, None);
        let mut spend = |i: usize, amount: f64| {
            let attribute = document.attributes.get_mut(&AttributeId::numbered(i)).unwrap();
            attribute.spend = Some(Amount::clamped(amount));
            PyramidFigures::of(&document).spend_at_risk
        };
        assert_eq!(spend(0, 1000.0), None, "what meets needs is not at risk");
        assert!((spend(2, 80.0).unwrap() - 40.0).abs() < 1e-12);
        assert!((spend(1, 20.0).unwrap() - 50.0).abs() < 1e-12);
        let needs = document.attributes.get_mut(&AttributeId::numbered(0)).unwrap();
        needs.score = None;
        assert_eq!(PyramidFigures::of(&document).spend_at_risk, None);
    }

    #[test]
    fn what_is_important_and_badly_met_is_an_opportunity() {
        let of = |i: f64, s: f64| opportunity(Score::new(i).ok(), Score::new(s).ok());
        assert_eq!(of(8.0, 3.0), Some(13.0));
        assert_eq!(of(8.0, 9.0), Some(8.0));
        assert_eq!(opportunity(Score::new(8.0).ok(), None), None);
    }
}
