//! The types of older formats, and how they become those of today.

use std::sync::Arc;

use jiff::civil::Date;
use serde::Deserialize;

use crate::workshop::{
    Action, ActionId, Assessment, AssessmentId, Claim, ClaimId, ContactPoint, ContactPointId,
    FORMAT, Framework, Journey, JourneyId, Language, Person, PersonId, Purpose, Reference,
    ReferenceId, Segment, SegmentId, ShareBasis, Signal, SignalId, Table, Valence, Votes, Workshop,
};

/// Formats 1 and 2, in which every signal listed the ones that it was similar to. Since format 3
/// claims do.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Workshop2 {
    #[expect(dead_code, reason = "it has been read before the rest")]
    format: u32,
    title: String,
    language: Language,
    #[serde(default)]
    purpose: Arc<Purpose>,
    framework: Arc<Framework>,
    #[serde(default)]
    share_basis: ShareBasis,
    segments: Arc<Table<SegmentId, Segment>>,
    #[serde(default)]
    people: Arc<Table<PersonId, Person>>,
    #[serde(default)]
    assessments: Arc<Table<AssessmentId, Arc<Assessment>>>,
    #[serde(default)]
    votes: Arc<Votes>,
    #[serde(default)]
    journeys: Arc<Table<JourneyId, Arc<Journey>>>,
    #[serde(default)]
    contact_points: Arc<Table<ContactPointId, ContactPoint>>,
    #[serde(default)]
    references: Arc<Table<ReferenceId, Reference>>,
    #[serde(default)]
    signals: Table<SignalId, Signal2>,
    #[serde(default)]
    plan: Arc<Table<ActionId, Action>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Signal2 {
    title: String,
    #[serde(default)]
    quote: String,
    source: String,
    #[serde(default)]
    date: Option<Date>,
    #[serde(default)]
    valence: Option<Valence>,
    #[serde(default)]
    segment: Option<SegmentId>,
    #[serde(default)]
    tags: Vec<String>,
    #[serde(default)]
    similar: Vec<SignalId>,
    #[serde(default)]
    contradicts: Vec<SignalId>,
}

impl From<Workshop2> for Workshop {
    fn from(old: Workshop2) -> Self {
        let claims = claims(&old.signals);
        let signals = old.signals.into_iter().map(|(id, old)| {
            let signal = Signal {
                title: old.title,
                quote: old.quote,
                source: old.source,
                date: old.date,
                valence: old.valence,
                segment: old.segment,
                tags: old.tags,
                ..Signal::default()
            };
            (id, Arc::new(signal))
        });
        let signals = Arc::new(signals.collect());
        Self {
            format: FORMAT,
            purpose: old.purpose,
            share_basis: old.share_basis,
            segments: old.segments,
            people: old.people,
            assessments: old.assessments,
            votes: old.votes,
            journeys: old.journeys,
            contact_points: old.contact_points,
            references: old.references,
            signals,
            claims: Arc::new(claims),
            plan: old.plan,
            value: Arc::default(),
            deliverable: Arc::default(),
            ..Self::empty(old.title, old.language, Framework::clone(&old.framework))
        }
    }
}

/// One claim for every group of signals that were similar, by way of one another; it is called
/// what its first signal is called. A signal that only contradicts another one is a claim of its
/// own with that one against it. What was said to be similar and contrary at once stays together, and
/// is not held against itself. An id that is not there is carried along, so that the check finds it
/// as it would have found it before.
fn claims(signals: &Table<SignalId, Signal2>) -> Table<ClaimId, Arc<Claim>> {
    let mut group: Vec<usize> = (0..signals.len()).collect();
    for (at, signal) in signals.values().enumerate() {
        for other in signal.similar.iter().filter_map(|id| signals.index_of(id)) {
            let (a, b) = (root(&mut group, at), root(&mut group, other));
            group[a.max(b)] = a.min(b);
        }
    }
    let mut claims: Vec<Option<Claim>> = Vec::new();
    claims.resize_with(signals.len(), || None);
    for (at, (id, signal)) in signals.iter().enumerate() {
        let first = root(&mut group, at);
        let claim = claims[first].get_or_insert_with(Claim::default);
        if claim.title.is_empty() {
            claim.title.clone_from(&signal.title);
        }
        claim.signals.push(id.clone());
        let known = |other: &SignalId| signals.contains(other);
        claim.signals.extend(signal.similar.iter().filter(|other| !known(other)).cloned());
        claim.against.extend(signal.contradicts.iter().cloned());
    }
    let stands = |claim: &Claim| claim.signals.len() > 1 || !claim.against.is_empty();
    let claims = claims.into_iter().flatten().filter(stands);
    claims
        .enumerate()
        .map(|(i, mut claim)| {
            claim.against.sort();
            claim.against.dedup();
            let supports = &claim.signals;
            claim.against.retain(|id| !supports.contains(id));
            (ClaimId::numbered(i + 1), Arc::new(claim))
        })
        .collect()
}

fn root(group: &mut [usize], mut at: usize) -> usize {
    while group[at] != at {
        // Half of the way is saved for the next one.
        group[at] = group[group[at]];
        at = group[at];
    }
    at
}
