//! What the figures of the value chain are called, and how a figure is written.

use crate::text::Text;
use crate::workshop::{Amount, Fact, FactKind, Figure};

/// The keys of the nodes of the chain, in its order.
pub(super) const NODES: [&str; 6] = [
    "stance-node-met",
    "stance-node-satisfied",
    "stance-node-repeat",
    "stance-node-attitude",
    "stance-node-loyalty",
    "stance-node-results",
];

/// The keys of a figure: what it is called, and what it asks.
const fn keys(kind: FactKind) -> [&'static str; 2] {
    match kind {
        FactKind::Satisfied => ["stance-fact-satisfied", "stance-ask-satisfied"],
        FactKind::Repeat => ["stance-fact-repeat", "stance-ask-repeat"],
        FactKind::Attitude => ["stance-fact-attitude", "stance-ask-attitude"],
        FactKind::Loyalty => ["stance-fact-loyalty", "stance-ask-loyalty"],
        FactKind::Results => ["stance-fact-results", "stance-ask-results"],
        FactKind::Given => ["stance-fact-given", "stance-ask-given"],
        FactKind::Returned => ["stance-fact-returned", "stance-ask-returned"],
        FactKind::PeersTrusted => ["stance-fact-peers", "stance-ask-peers"],
        FactKind::MessagesTrusted => ["stance-fact-messages", "stance-ask-messages"],
        FactKind::DecidedBefore => ["stance-fact-decided", "stance-ask-decided"],
        FactKind::LeftAfterOne => ["stance-fact-left", "stance-ask-left"],
        FactKind::Delivered => ["stance-fact-delivered", "stance-ask-delivered"],
    }
}

/// The key of what a figure is called.
pub(super) const fn title(kind: FactKind) -> &'static str {
    keys(kind)[0]
}

/// The key of what a figure asks.
pub(super) const fn asks(kind: FactKind) -> &'static str {
    keys(kind)[1]
}

/// How much there is behind a figure.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Ground {
    /// No figure.
    Hollow,
    /// A figure that leans on nothing.
    Dashed,
    /// A figure that leans on evidence.
    Solid,
}

impl Ground {
    pub(super) fn of(fact: Option<&Fact>) -> Self {
        match fact {
            Some(fact) if fact.is_evidenced() => Self::Solid,
            Some(fact) if fact.figure.value.is_some() => Self::Dashed,
            _ => Self::Hollow,
        }
    }

    /// What it says: how many pieces of evidence there are.
    pub(super) fn words(self, text: &Text, fact: Option<&Fact>) -> String {
        match self {
            Self::Hollow => text.get("stance-no-figure").to_owned(),
            Self::Dashed => text.get("stance-no-evidence").to_owned(),
            Self::Solid => {
                let count = fact.map_or(0, |f| f.evidence.len() + f.references.len());
                text.with("stance-leans-on", &[("count", count.into())])
            }
        }
    }
}

/// How people write per cent; a figure in large type takes the sign.
const PER_CENT: [&str; 5] = ["%", "per cento", "per cent", "percent", "persen"];

/// The value with its unit, such as “62%” or “1.8 purchases”; none without a value.
pub(super) fn value(text: &Text, figure: &Figure) -> Option<String> {
    let number = text.short_number(figure.value.map(Amount::get)?);
    let unit = figure.unit.trim();
    let per_cent = PER_CENT.iter().find_map(|word| unit.strip_prefix(word));
    Some(match per_cent {
        Some(rest) => format!("{number}{}{rest}", text.percent_sign()),
        None if unit.is_empty() => number,
        None => format!("{number}\u{a0}{unit}"),
    })
}

/// The value without its unit, and then its unit with what [`base`] says: for where both do not
/// fit on one line.
pub(super) fn parted(text: &Text, figure: &Figure) -> Option<(String, String)> {
    let number = text.short_number(figure.value.map(Amount::get)?);
    let base = base(figure);
    let parts = [figure.unit.trim(), base.as_str()];
    let parts: Vec<&str> = parts.into_iter().filter(|p| !p.is_empty()).collect();
    Some((number, parts.join(" · ")))
}

/// Of what and over which time, such as “of accounts with support, last 12 months”.
pub(super) fn base(figure: &Figure) -> String {
    let parts = [figure.base.trim(), figure.period.trim()];
    parts.into_iter().filter(|p| !p.is_empty()).collect::<Vec<_>>().join(" · ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::workshop::{Language, ReferenceId};

    #[test]
    fn a_figure_is_written_with_its_unit() {
        let figure = |unit: &str| Figure {
            value: Amount::new(62.5).ok(),
            unit: unit.to_owned(),
            ..Figure::default()
        };
        let (en, it) = (Text::of(Language::English), Text::of(Language::Italian));
        assert_eq!(value(en, &figure("%")).as_deref(), Some("62.5%"));
        assert_eq!(value(en, &figure("per cent of all")).as_deref(), Some("62.5% of all"));
        assert_eq!(value(it, &figure("per cento")).as_deref(), Some("62,5%"));
        assert_eq!(value(it, &figure("% ")).as_deref(), Some("62,5%"));
        assert_eq!(value(en, &figure("€")).as_deref(), Some("62.5\u{a0}€"));
        assert_eq!(value(en, &figure("")).as_deref(), Some("62.5"));
        assert_eq!(value(en, &Figure::default()), None);
    }

    #[test]
    fn the_ground_is_solid_only_under_a_figure_with_evidence() {
        assert_eq!(Ground::of(None), Ground::Hollow);
        let mut fact = Fact { references: vec![ReferenceId::fresh()], ..Fact::default() };
        assert_eq!(Ground::of(Some(&fact)), Ground::Hollow, "evidence of no figure");
        fact.figure.value = Amount::new(1.0).ok();
        assert_eq!(Ground::of(Some(&fact)), Ground::Solid);
        fact.references.clear();
        assert_eq!(Ground::of(Some(&fact)), Ground::Dashed);
    }
}
