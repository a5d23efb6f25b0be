//! The words for contact points.

use crate::edit::Label;
use crate::measure::Gap;
use crate::text::Text;
use crate::workshop::{ContactPoint, DataYield, Demand, Level, Phase};

/// When in the relationship.
pub(super) fn phase(phase: Phase) -> &'static str {
    match phase {
        Phase::Before => "contacts-before",
        Phase::During => "contacts-during",
        Phase::After => "contacts-after",
    }
}

/// When something is learnt there, if at all.
pub(super) fn data(data: DataYield) -> &'static str {
    match data {
        DataYield::Unknown => "contacts-data-unknown",
        DataYield::NoData => "contacts-data-none",
        DataYield::Delayed => "contacts-data-delayed",
        DataYield::RealTime => "contacts-data-real-time",
    }
}

/// What is not as it should be, in a few words.
pub(super) fn gap(gap: Gap) -> &'static str {
    match gap {
        Gap::NotOffered => "contacts-gap-not-offered",
        Gap::Friction => "contacts-gap-friction",
        Gap::Unchosen => "contacts-gap-unchosen",
        Gap::NoOwner => "contacts-gap-no-owner",
        Gap::NoData => "contacts-gap-no-data",
    }
}

/// The same as the title of several.
pub(super) fn gaps(gap: Gap) -> &'static str {
    match gap {
        Gap::NotOffered => "contacts-gaps-not-offered",
        Gap::Friction => "contacts-gaps-friction",
        Gap::Unchosen => "contacts-gaps-unchosen",
        Gap::NoOwner => "contacts-gaps-no-owner",
        Gap::NoData => "contacts-gaps-no-data",
    }
}

/// A demand in a few words, and the question that it asks (K06–K11).
pub(super) fn demand(demand: Demand) -> (&'static str, &'static str) {
    match demand {
        Demand::Available => ("contacts-available", "contacts-available-question"),
        Demand::Knowledge => ("contacts-knowledge", "contacts-knowledge-question"),
        Demand::Intent => ("contacts-intent", "contacts-intent-question"),
        Demand::Benefit => ("contacts-benefit", "contacts-benefit-question"),
        Demand::Limits => ("contacts-limits", "contacts-limits-question"),
        Demand::Valued => ("contacts-valued", "contacts-valued-question"),
    }
}

/// What one would see at each level of a demand.
pub(super) fn levels(demand: Demand) -> [&'static str; Level::COUNT] {
    match demand {
        Demand::Available => [
            "contacts-available-0",
            "contacts-available-1",
            "contacts-available-2",
            "contacts-available-3",
            "contacts-available-4",
        ],
        Demand::Knowledge => [
            "contacts-knowledge-0",
            "contacts-knowledge-1",
            "contacts-knowledge-2",
            "contacts-knowledge-3",
            "contacts-knowledge-4",
        ],
        Demand::Intent => [
            "contacts-intent-0",
            "contacts-intent-1",
            "contacts-intent-2",
            "contacts-intent-3",
            "contacts-intent-4",
        ],
        Demand::Benefit => [
            "contacts-benefit-0",
            "contacts-benefit-1",
            "contacts-benefit-2",
            "contacts-benefit-3",
            "contacts-benefit-4",
        ],
        Demand::Limits => [
            "contacts-limits-0",
            "contacts-limits-1",
            "contacts-limits-2",
            "contacts-limits-3",
            "contacts-limits-4",
        ],
        Demand::Valued => [
            "contacts-valued-0",
            "contacts-valued-1",
            "contacts-valued-2",
            "contacts-valued-3",
            "contacts-valued-4",
        ],
    }
}

/// What a contact point is called.
pub(super) fn title<'a>(text: &'a Text, point: &'a ContactPoint) -> &'a str {
    match point.title.trim() {
        "" => text.get("contacts-nameless"),
        title => title,
    }
}

/// What its channel is called.
pub(super) fn channel<'a>(text: &'a Text, channel: &'a str) -> &'a str {
    match channel.trim() {
        "" => text.get("contacts-no-channel"),
        channel => channel,
    }
}

/// The formula of a priority with its numbers, or what is missing for one.
pub(super) fn formula(text: &Text, point: &ContactPoint) -> String {
    let rated = (point.importance_customer, point.importance_organisation, point.satisfaction);
    let (Some(customer), Some(organisation), Some(satisfaction)) = rated else {
        return text.get("contacts-priority-missing").to_owned();
    };
    let priority = crate::measure::priority(point).unwrap_or_default();
    text.with(
        "contacts-priority-formula",
        &[
            ("customer", text.short_number(customer.get()).into()),
            ("organisation", text.short_number(organisation.get()).into()),
            ("satisfaction", text.short_number(satisfaction.get()).into()),
            ("priority", text.short_number(priority).into()),
        ],
    )
}

/// What a step of the history is called that makes one contact point out of another.
pub(super) fn changed(before: &ContactPoint, after: &ContactPoint) -> Label {
    let told = |p: &ContactPoint| (p.collects.clone(), p.data, p.right, p.gives.clone(), p.giving);
    let time = |p: &ContactPoint| (p.time_spent, p.time_lost, p.monthly);
    let matters = |p: &ContactPoint| (p.importance_customer, p.importance_organisation);
    let changes: [(bool, Label); 14] = [
        (before.title != after.title, "contacts-undo-title"),
        (before.phase != after.phase, "contacts-undo-phase"),
        (before.channel != after.channel, "contacts-undo-channel"),
        (before.offered != after.offered, "contacts-undo-offered"),
        (before.chosen != after.chosen, "contacts-undo-chosen"),
        (before.demands != after.demands, "contacts-undo-demands"),
        (before.friction != after.friction, "contacts-undo-friction"),
        (time(before) != time(after), "contacts-undo-time"),
        (told(before) != told(after), "contacts-undo-data"),
        (matters(before) != matters(after), "contacts-undo-importance"),
        (before.satisfaction != after.satisfaction, "contacts-undo-satisfaction"),
        (before.leads_to != after.leads_to, "contacts-undo-leads"),
        (before.evidence != after.evidence, "contacts-undo-evidence"),
        (before.owner != after.owner, "contacts-undo-owner"),
    ];
    let found = changes.into_iter().find(|(differs, _)| *differs);
    found.map_or("contacts-undo-note", |(_, label)| label)
}
