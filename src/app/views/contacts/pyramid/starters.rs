//! The usual expectations (K31–K33), to start from and to change.

use crate::app::views::Cx;
use crate::edit::{Edit, ExpectationEdit};
use crate::workshop::{Attribute, AttributeId, Layer};

const USUAL: [(Layer, &str); 13] = [
    (Layer::Needs, "pyramid-usual-available"),
    (Layer::Needs, "pyramid-usual-reliable"),
    (Layer::Needs, "pyramid-usual-accurate"),
    (Layer::Needs, "pyramid-usual-information"),
    (Layer::Needs, "pyramid-usual-one-answer"),
    (Layer::Needs, "pyramid-usual-no-endless"),
    (Layer::Needs, "pyramid-usual-stock"),
    (Layer::Easy, "pyramid-usual-once"),
    (Layer::Easy, "pyramid-usual-steps"),
    (Layer::Easy, "pyramid-usual-person"),
    (Layer::Enjoyable, "pyramid-usual-remembered"),
    (Layer::Enjoyable, "pyramid-usual-pleasure"),
    (Layer::Enjoyable, "pyramid-usual-wow"),
];

/// Those that the pyramid does not have yet, in the language of the interface.
pub(super) fn missing(cx: &Cx<'_>) -> Vec<Attribute> {
    let there = |title: &str| {
        let mut titles = cx.workshop.pyramid.attributes.values().map(|a| a.title.trim());
        titles.any(|t| t == title)
    };
    let usual = USUAL.iter().map(|(layer, key)| (layer, cx.text.get(key)));
    let missing = usual.filter(|(_, title)| !there(title));
    missing.map(|(layer, title)| Attribute::new(title, *layer)).collect()
}

/// All of them as one step.
pub(super) fn edit(attributes: Vec<Attribute>) -> Edit {
    let add = |attribute: Attribute| {
        let id = AttributeId::fresh();
        Edit::Expectation(ExpectationEdit::AddAttribute(id, Box::new(attribute)))
    };
    Edit::Many("pyramid-usual-step", attributes.into_iter().map(add).collect())
}
