//! The three messages: where the organisation stands, what the evidence says, what to do next. A
//! person's words come first; what is missing is drawn from the figures.

use std::cmp::Reverse;

use super::cx::Cx;
use super::numbers::{OfFactor, Whole, top_holds};
use super::value::{worth as worth_of_plan, worth_said};
use super::words::{self, clip, list, quoted, small};
use crate::measure::{FactorFigures, Grade, Standing};
use crate::report::model::Message;
use crate::workshop::{Action, ActionId, Claim, ClaimId, Factor, FactorId};

/// The longest headline, in characters: it is set smaller where it is long, and not cut.
const HEADLINE: usize = 600;

/// How sure the ranking of the gaps must be to be called stable.
const STABLE: f64 = 0.75;

/// The three messages; fewer where neither a person nor the figures have that much to say.
pub(super) fn messages(cx: &Cx<'_>) -> Vec<Message> {
    let drawn = [position(cx), finding(cx), first_steps(cx)];
    let own = &cx.workshop.deliverable.messages;
    own.iter().zip(drawn).filter_map(|(own, drawn)| written(own).or(drawn)).collect()
}

/// A message in a person's words: the first line, and below it what it rests on.
fn written(own: &str) -> Option<Message> {
    let (headline, support) = own.trim().split_once('\n').unwrap_or((own.trim(), ""));
    let headline = clip(headline, HEADLINE);
    (!headline.is_empty()).then(|| Message { headline, support: clip(support, words::LONG) })
}

/// Where the organisation stands, and which gaps hold it back.
fn position(cx: &Cx<'_>) -> Option<Message> {
    let overall = cx.overall()?;
    let whole = Whole::new(overall, None);
    overall.attainment?;
    let top = cx.top();
    let client = ("client", cx.client().into());
    let attained = ("attained", whole.attainment().write(cx.text).into());
    if top.is_empty() {
        let headline = cx.with("paper-message-reached", &[client, attained]);
        return Some(Message { headline, support: cx.get("paper-message-reached-why") });
    }
    let holds = top_holds(cx);
    // Where other weights would make it others, nobody is told an order.
    let (named, least) = match holds.value {
        Some(share) if share < STABLE => firm(cx, &top),
        _ => (top.clone(), None),
    };
    let names: Vec<String> =
        named.iter().map(|(factor, _)| small(&clip(&factor.short, 60))).collect();
    let factors = ("factors", list(cx, &names).into());
    let n = ("n", names.len().into());
    let stable = named.len() == top.len() && least.is_none();
    let headline = if named.is_empty() {
        cx.with("paper-message-open", &[client, attained])
    } else if stable {
        cx.with("paper-message-position", &[client, attained, factors, n])
    } else {
        cx.with("paper-message-firm", &[client, attained, factors, n])
    };
    let ends: Vec<String> = top
        .iter()
        .map(|(factor, f)| {
            let of = OfFactor::new(f, None);
            let name = clip(&factor.short, 60).into();
            let (a, d) = (of.actual().write(cx.text), of.desired().write(cx.text));
            cx.with(
                "paper-message-ends",
                &[("name", name), ("actual", a.into()), ("desired", d.into())],
            )
        })
        .collect();
    let args = [("list", list(cx, &ends).into()), ("n", ends.len().into())];
    let key = if stable { "paper-message-gaps" } else { "paper-message-gaps-set" };
    let mut support = cx.with(key, &args);
    let mut more = |words: String| {
        support.push(' ');
        support.push_str(&words);
    };
    if let Some(share) = least {
        let share = cx.text.percent(share, 0);
        let names: Vec<String> = named.iter().map(|(f, _)| clip(&f.short, 60)).collect();
        let factors = ("factors", list(cx, &names).into());
        let args = [("share", share.into()), ("n", named.len().into()), factors];
        more(cx.with("paper-message-firm-why", &args));
    }
    if let Some(share) = holds.value {
        let share_words = ("share", holds.write(cx.text).into());
        let key = if share >= STABLE { "paper-message-stable" } else { "paper-message-unstable" };
        more(cx.with(key, &[share_words]));
    }
    Some(Message { headline, support })
}

/// Those of the largest gaps that stay among the three largest in most weightings, and the part of
/// the weightings in which each of them does at least.
fn firm<'a>(
    cx: &Cx<'_>,
    top: &[(&'a Factor, &'a FactorFigures)],
) -> (Vec<(&'a Factor, &'a FactorFigures)>, Option<f64>) {
    let of = |id: &FactorId| {
        let survival = cx.sensitivity.iter().flat_map(|s| &s.factors);
        survival.into_iter().find(|s| s.factor == *id)?.p_top3
    };
    let sure = |f: &FactorFigures| of(&f.id).filter(|p| *p >= STABLE);
    let named: Vec<_> = top.iter().copied().filter(|(_, f)| sure(f).is_some()).collect();
    let least = named.iter().filter_map(|(_, f)| sure(f)).min_by(f64::total_cmp);
    (named, least)
}

/// The claim that says most about the largest gaps, among those that may be called findings.
pub(super) fn leading<'a>(cx: &'a Cx<'_>) -> Option<(&'a ClaimId, &'a Claim, &'a Standing)> {
    let top: Vec<_> = cx.top().into_iter().map(|(_, f)| f.id.clone()).collect();
    let reach = |claim: &Claim| top.iter().position(|id| claim.factors.contains(id));
    findings(cx)
        .into_iter()
        .enumerate()
        .min_by_key(|(at, (_, claim, standing))| {
            (Reverse(standing.grade), reach(claim).is_none(), reach(claim), *at)
        })
        .map(|(_, found)| found)
}

/// The claims that may be called findings: patterns and trends, the strongest first.
pub(super) fn findings<'a>(cx: &'a Cx<'_>) -> Vec<(&'a ClaimId, &'a Claim, &'a Standing)> {
    let all = cx.workshop.claims.iter();
    let mut found: Vec<_> = all
        .filter_map(|(id, claim)| Some((id, &**claim, cx.grades.claim(id)?)))
        .filter(|(_, claim, standing)| {
            standing.grade >= Grade::Pattern && !claim.title.trim().is_empty()
        })
        .collect();
    found.sort_by(|(.., a), (.., b)| {
        b.grade.cmp(&a.grade).then_with(|| b.strength.total_cmp(&a.strength))
    });
    found
}

/// What a claim is worth: “Trend, 5 independent sources, contradicted by one”; where it has faded,
/// what it would be if all of its sources were new.
pub(super) fn worth(cx: &Cx<'_>, standing: &Standing) -> String {
    let n = ("n", standing.sources.into());
    let grade = ("grade", cx.get(words::grade(standing.grade)).into());
    let fresh = Grade::of(standing.sources as f64);
    let mut out = if standing.grade == fresh {
        cx.with("paper-claim-worth", &[grade, n])
    } else {
        // Older sources count for less: a reader who counts them would expect more.
        let strength = ("strength", cx.text.number(standing.strength, 1).into());
        let fresh = ("fresh", small(cx.text.get(words::grade(fresh))).into());
        cx.with("paper-claim-faded", &[grade, n, strength, fresh])
    };
    if standing.against > 0 {
        out.push_str(&cx.with("paper-claim-against", &[("n", standing.against.into())]));
    }
    out
}

/// What the evidence says.
fn finding(cx: &Cx<'_>) -> Option<Message> {
    if let Some((_, claim, standing)) = leading(cx) {
        let mut support = format!("{}.", worth(cx, standing));
        let names: Vec<String> = claim.factors.iter().map(|id| small(&cx.factor(id))).collect();
        if !names.is_empty() {
            support.push(' ');
            let factors = ("factors", list(cx, &names).into());
            support.push_str(&cx.with("paper-message-bears", &[factors]));
        }
        return Some(Message {
            headline: sentence(&words::own(cx, &clip(&claim.title, HEADLINE))),
            support,
        });
    }
    let figures = cx.overall()?;
    let weakest = figures.factors.get(figures.weakest?)?;
    let score = OfFactor::new(weakest, None).actual().write(cx.text);
    let factor = small(&cx.factor(&weakest.id));
    let args = [("factor", factor.into()), ("score", score.into())];
    Some(Message {
        headline: cx.with("paper-message-weakest", &args),
        support: cx.get("paper-message-weakest-why"),
    })
}

/// Words that end with a full stop.
fn sentence(words: &str) -> String {
    if words.ends_with(['.', '!', '?', '…', '”', '»']) {
        words.to_owned()
    } else {
        format!("{words}.")
    }
}

/// What is left to do, in the order in which it should begin: what was chosen, what closes the
/// largest gaps, what changes most, what takes least.
pub(super) fn open_actions<'a>(cx: &'a Cx<'_>) -> Vec<(&'a ActionId, &'a Action)> {
    let top: Vec<_> = cx.top().into_iter().map(|(_, f)| f.id.clone()).collect();
    let open: Vec<_> = cx.workshop.plan.iter().filter(|(_, a)| !a.done).collect();
    let reach = |a: &Action| top.iter().position(|id| aims_at(a, id)).unwrap_or(top.len());
    let rated = |r: Option<crate::workshop::Rating5>| r.map_or(0, |r| (r.get() * 10.0) as i64);
    // What waits for something that is not done does not come first.
    let waits = |a: &Action| {
        a.after.iter().any(|id| cx.workshop.plan.get(id).is_some_and(|before| !before.done))
    };
    let mut out = open;
    out.sort_by_key(|(_, a)| {
        (waits(a), !a.chosen, reach(a), Reverse(rated(a.impact)), rated(a.effort))
    });
    out
}

/// Whether an action closes the gap of a factor: it is said to lift its score, or, where nobody has
/// entered any effect, it is tied to it.
fn aims_at(action: &Action, id: &FactorId) -> bool {
    let mut lifted = action.lifted().peekable();
    if lifted.peek().is_none() { action.factors.contains(id) } else { lifted.any(|to| to == id) }
}

/// Little effort and much impact: a quarter of the matrix.
pub(super) fn is_quick(action: &Action) -> bool {
    let rated = action.effort.zip(action.impact);
    rated.is_some_and(|(effort, impact)| effort.get() < 3.0 && impact.get() >= 3.0)
}

/// “Finish “A” (no quick win, but it aims at the widest gap, outcomes). Begin with “B”.”
fn what_first(cx: &Cx<'_>, first: &[(&ActionId, &Action)]) -> String {
    let mut said: Vec<(&'static str, Vec<String>)> = Vec::new();
    for (at, (_, action)) in first.iter().enumerate() {
        let key = match action {
            a if a.due.is_some_and(|due| due < cx.on) => "paper-message-finish",
            a if a.start.is_some_and(|start| start <= cx.on) => "paper-message-keep",
            _ => "paper-message-begin",
        };
        let title = quoted(cx, &action.title);
        let words = match why_first(cx, action).filter(|_| at == 0) {
            Some(reason) => {
                let args = [("title", title.into()), ("reason", reason.into())];
                cx.with("paper-message-for", &args)
            }
            None => title,
        };
        match said.last_mut().filter(|(last, _)| *last == key) {
            Some((_, titles)) => titles.push(words),
            None => said.push((key, vec![words])),
        }
    }
    let said = said.iter().map(|(key, titles)| {
        let args = [("list", list(cx, titles).into())];
        cx.with(key, &args)
    });
    said.collect::<Vec<_>>().join(" ")
}

/// Why an action stands first that is no quick win; none for a quick win, and where nobody rated it.
fn why_first(cx: &Cx<'_>, action: &Action) -> Option<String> {
    if is_quick(action) {
        return None;
    }
    let top = cx.top();
    if let Some(at) = top.iter().position(|(_, f)| aims_at(action, &f.id)) {
        let factor = small(&clip(&top[at].0.short, 60)).into();
        return Some(
            cx.with("paper-message-for-gap", &[("rank", (at + 1).into()), ("factor", factor)]),
        );
    }
    let impact = cx.text.number(action.impact?.get(), 1);
    Some(cx.with("paper-message-for-impact", &[("impact", impact.into())]))
}

/// What to do next.
fn first_steps(cx: &Cx<'_>) -> Option<Message> {
    let open = open_actions(cx);
    let first: Vec<_> =
        open.iter().filter(|(_, a)| !a.title.trim().is_empty()).take(2).copied().collect();
    if first.is_empty() {
        let (factor, _) = cx.top().into_iter().next()?;
        let factor = ("factor", small(&clip(&factor.short, 60)).into());
        return Some(Message {
            headline: cx.with("paper-message-decide", &[factor]),
            support: cx.get("paper-message-decide-why"),
        });
    }
    let headline = what_first(cx, &first);
    let who: Vec<String> = first
        .iter()
        .filter_map(|(_, a)| {
            let owner = cx.person(a.owner.as_ref());
            let date = a.due.map(|due| cx.text.date(due))?;
            let key = match (a.due.is_some_and(|due| due < cx.on), owner.is_empty()) {
                (true, true) => "paper-message-overdue",
                (true, false) => "paper-message-owner-overdue",
                (false, true) => "paper-message-by",
                (false, false) => "paper-message-owner-by",
            };
            let title = quoted(cx, &a.title);
            let args = [("title", title.into()), ("owner", owner.into()), ("date", date.into())];
            Some(cx.with(key, &args))
        })
        .collect();
    let mut support = who.join(" ");
    if open.len() > first.len() {
        let more = cx.with("paper-message-more", &[("n", (open.len() - first.len()).into())]);
        support = format!("{support} {more}");
    }
    if cx.shows_value && worth_of_plan(cx, 1).value.is_some() {
        support = format!("{support} {}", worth_said(cx, "paper-message-worth", &[]));
    }
    Some(Message { headline, support: support.trim().to_owned() })
}
