//! Problems of a workshop in the reader's language.

use crate::text::Text;
use crate::workshop::{Crumb, Problem, ProblemKind};

/// Where a problem is, from the whole to the part, such as “Journeys › Renewal › Signs up”.
#[must_use]
pub fn describe_place(text: &Text, problem: &Problem) -> String {
    let mut out = String::new();
    for crumb in &problem.path {
        if !out.is_empty() {
            out.push_str(" › ");
        }
        match crumb {
            Crumb::Field(name) => out.push_str(text.get(part(name))),
            Crumb::Name(name) if name.trim().is_empty() => {
                out.push_str(text.get("part-unnamed"));
            }
            Crumb::Name(name) => out.push_str(name),
        }
    }
    out
}

/// Where a problem is and what it is, in one line.
#[must_use]
pub fn describe_problem(text: &Text, problem: &Problem) -> String {
    let what = match &problem.kind {
        ProblemKind::Dangling { what, id } => text.with(
            "problem-dangling",
            &[("what", text.get(thing(what)).into()), ("id", id.as_str().into())],
        ),
        ProblemKind::NoFactors => text.get("problem-no-factors").to_owned(),
        ProblemKind::NoWeight => text.get("problem-no-weight").to_owned(),
        ProblemKind::QuestionTwice(id) => {
            text.with("problem-question-twice", &[("id", id.as_str().into())])
        }
        ProblemKind::SharedChain(id) => {
            text.with("problem-shared-chain", &[("id", id.as_str().into())])
        }
        ProblemKind::FeedTwice(id) => {
            text.with("problem-feed-twice", &[("id", id.as_str().into())])
        }
        ProblemKind::NoSegments => text.get("problem-no-segments").to_owned(),
        ProblemKind::SegmentShares(sum) => {
            text.with("problem-segment-shares", &[("sum", text.percent(*sum, 1).into())])
        }
        ProblemKind::ConnectionShares(sum) => {
            text.with("problem-connection-shares", &[("sum", text.percent(*sum, 1).into())])
        }
        ProblemKind::EntryShares(sum) => {
            text.with("problem-entry-shares", &[("sum", text.percent(*sum, 1).into())])
        }
        ProblemKind::LogTorn => text.get("problem-log-torn").to_owned(),
        ProblemKind::NoWayOut => text.get("problem-no-way-out").to_owned(),
        ProblemKind::SamePlace(other) => {
            text.with("problem-same-place", &[("other", other.as_str().into())])
        }
        ProblemKind::SameConnection => text.get("problem-same-connection").to_owned(),
        ProblemKind::JourneyCycle => text.get("problem-journey-cycle").to_owned(),
        ProblemKind::ForAndAgainst(title) => {
            text.with("problem-for-and-against", &[("title", title.as_str().into())])
        }
        ProblemKind::OddDate(date) => {
            text.with("problem-odd-date", &[("date", text.date(*date).into())])
        }
        ProblemKind::NoChannel(channel) => {
            text.with("problem-no-channel", &[("channel", channel.as_str().into())])
        }
        ProblemKind::TimeTurned => text.get("problem-time-turned").to_owned(),
        ProblemKind::LostTime => text.get("problem-lost-time").to_owned(),
        ProblemKind::PlanCycle => text.get("problem-plan-cycle").to_owned(),
        ProblemKind::DueTooEarly => text.get("problem-due-too-early").to_owned(),
        ProblemKind::SpanTurned(name) => {
            text.with("problem-span-turned", &[("name", text.get(part(name)).into())])
        }
    };
    let place = describe_place(text, problem);
    if place.is_empty() { what } else { format!("{place}: {what}") }
}

/// The name of a part of the document. A field without a name of its own is shown as it stands in
/// the file; a test makes sure that there is none.
fn part(field: &'static str) -> &'static str {
    match field {
        "action" => "part-action",
        "after" => "part-after",
        "against" => "part-against",
        "apart" => "part-apart",
        "answers" => "part-answers",
        "assessments" => "part-assessments",
        "capabilities" => "part-capabilities",
        "claims" => "part-claims",
        "experiences" => "part-experiences",
        "facts" => "part-facts",
        "memory" => "part-memory",
        "pyramid" => "part-pyramid",
        "blockers" => "part-blockers",
        "chosen" => "part-chosen",
        "churn" => "part-churn",
        "contact_points" => "part-contact-points",
        "cost_to_serve" => "part-cost-to-serve",
        "evidence" => "part-evidence",
        "expansion" => "part-expansion",
        "factors" => "part-factors",
        "framework" => "part-framework",
        "journeys" => "part-journeys",
        "leads_to" => "part-leads-to",
        "messages" => "part-messages",
        "misses" => "part-misses",
        "owner" => "part-owner",
        "drawn" => "part-drawn",
        "logs" => "part-logs",
        "repairs" => "part-repairs",
        "plan" => "part-plan",
        "value" => "part-value",
        "customers" => "part-customers",
        "retention" => "part-retention",
        "margin" => "part-margin",
        "discount" => "part-discount",
        "link" => "part-link",
        "signed_by" => "part-signed-by",
        "purpose" => "part-purpose",
        "ratings" => "part-ratings",
        "references" => "part-references",
        "segment" => "part-segment",
        "segments" => "part-segments",
        "shares" => "part-shares",
        "signals" => "part-signals",
        "votes" => "part-votes",
        other => other,
    }
}

/// The name of a thing that an id should refer to.
fn thing(what: &'static str) -> &'static str {
    match what {
        "action" => "thing-action",
        "assessment" => "thing-assessment",
        "connection" => "thing-connection",
        "contact point" => "thing-contact-point",
        "factor" => "thing-factor",
        "journey" => "thing-journey",
        "lane" => "thing-lane",
        "person" => "thing-person",
        "question" => "thing-question",
        "reference" => "thing-reference",
        "segment" => "thing-segment",
        "signal" => "thing-signal",
        "stage" => "thing-stage",
        "step" => "thing-step",
        other => other,
    }
}
