//! What a chain says in words.

use crate::measure::{Chain, Node, Strength};
use crate::text::Text;

/// What a link is called.
pub(super) const fn title(node: Node) -> &'static str {
    match node {
        Node::Segmentation => "compare-node-segmentation",
        Node::View => "compare-node-view",
        Node::Education => "compare-node-education",
        Node::Journey => "compare-node-journey",
        Node::Adoption => "compare-node-adoption",
        Node::Outcomes => "compare-node-outcomes",
        Node::Understood => "compare-node-understood",
        Node::Predicted => "compare-node-predicted",
        Node::Proactive => "compare-node-proactive",
    }
}

/// How a link stands.
pub(super) const fn state(state: Strength) -> &'static str {
    match state {
        Strength::Holds => "compare-state-holds",
        Strength::Strained => "compare-state-strained",
        Strength::Broken => "compare-state-broken",
        Strength::Unknown => "compare-state-unknown",
        Strength::AtRisk => "compare-state-at-risk",
    }
}

/// Why outcomes are not reached, when a link breaks: the end of a sentence.
const fn because(node: Node) -> Option<&'static str> {
    match node {
        Node::Segmentation => Some("compare-because-segmentation"),
        Node::View => Some("compare-because-view"),
        Node::Education => Some("compare-because-education"),
        Node::Journey => Some("compare-because-journey"),
        Node::Adoption => Some("compare-because-adoption"),
        Node::Outcomes | Node::Understood | Node::Predicted | Node::Proactive => None,
    }
}

/// What the first break of the chain to the outcomes means.
pub(super) fn outcomes(text: &Text, chain: &Chain) -> String {
    let Some(link) = chain.first_break.and_then(|at| chain.links.get(at)) else {
        return whole(text, chain);
    };
    let Some(because) = because(link.node) else {
        return text.get("compare-break-outcomes").to_owned();
    };
    let end = chain.links.last().filter(|l| l.node == Node::Outcomes);
    let key = match end.map(|l| l.state) {
        Some(Strength::Broken) => "compare-not-reached",
        _ => "compare-at-risk",
    };
    text.with(key, &[("because", text.get(because).into())])
}

/// What the first break of the chain to acting first means.
pub(super) fn proactive(text: &Text, chain: &Chain) -> String {
    match chain.first_break.and_then(|at| chain.links.get(at)).map(|l| l.node) {
        Some(Node::Understood) => text.get("compare-break-understood").to_owned(),
        Some(Node::Predicted) => text.get("compare-break-predicted").to_owned(),
        Some(_) => text.get("compare-break-proactive").to_owned(),
        None => whole(text, chain),
    }
}

/// What is to be said where nothing is broken.
fn whole(text: &Text, chain: &Chain) -> String {
    let count = |state| chain.links.iter().filter(|l| l.state == state).count();
    let unknown = count(Strength::Unknown);
    if unknown == chain.links.len() {
        return text.get("compare-chain-unknown").to_owned();
    }
    if unknown > 0 {
        return text.with("compare-chain-partly", &[("count", unknown.into())]);
    }
    match chain.links.iter().find(|l| l.state == Strength::Strained) {
        Some(link) => {
            text.with("compare-chain-strained", &[("link", text.get(title(link.node)).into())])
        }
        None => text.get("compare-chain-holds").to_owned(),
    }
}
