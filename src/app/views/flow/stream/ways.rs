//! From counts to what lies over the map, with its words.

use std::sync::Arc;

use super::count::{Flow, Seen};
use crate::app::canvas::still::{Ghost, OtherWay, StepMark, Taken, Ways};
use crate::text::Text;
use crate::workshop::EventLog;

/// The most ways that are shown although nobody drew them.
const MOST: usize = 400;
/// The most activities that are shown on the map although nobody drew them.
const GHOSTS: usize = 12;

/// What lies over the map, and what is left out of it.
#[derive(Debug, Default)]
pub(super) struct Made {
    pub ways: Arc<Ways>,
    /// How many ways that are not drawn are taken by fewer cases than asked for.
    pub hidden: usize,
    /// How many drawn ways nobody takes.
    pub never_ways: usize,
    /// Which drawn steps nobody takes.
    pub never_steps: Vec<usize>,
    /// The most that takes any one way.
    pub most: u64,
    /// How many ways that are not drawn are shown; the first ones.
    pub shown: usize,
    /// Which activities that are not drawn are shown on the map, by place in the flow.
    pub ghosts: Vec<usize>,
}

/// How many, and which part: “412 · 86 %”.
pub(super) fn counted(text: &Text, flow: &Flow, seen: &Seen) -> String {
    let count = text.number(flow.weight(seen) as f64, 0);
    if flow.by_case {
        format!("{count} · {}", text.percent(flow.share(seen), 0))
    } else {
        text.with("stream-times", &[("n", count.into())])
    }
}

impl Made {
    pub fn of(text: &Text, flow: &Flow, log: &EventLog, least: f64, ghosts: bool) -> Self {
        let most = flow.most();
        let part = |seen: &Seen| flow.weight(seen) as f32 / most.max(1) as f32;
        let is_empty = flow.steps.iter().all(|seen| seen.count == 0);
        let drawn: Vec<Taken> = flow
            .ways
            .iter()
            .map(|seen| match seen {
                // While nothing is mapped nothing can be said.
                _ if is_empty => Taken::Unknown,
                None => Taken::Unknown,
                Some(seen) if seen.count == 0 => Taken::Never,
                Some(seen) => Taken::Part(part(seen)),
            })
            .collect();
        let enough = |seen: &Seen| flow.share(seen) >= least;
        let shown = flow.others.iter().take_while(|o| enough(&o.seen)).take(MOST).count();
        let others = flow.others[..shown].iter();
        let others =
            others.map(|o| OtherWay { from: o.from, to: o.to, part: part(&o.seen) }).collect();
        let mut never_steps = Vec::new();
        let mark = |(at, seen): (usize, &Seen)| {
            if is_empty {
                return StepMark::Aside;
            }
            if seen.count > 0 {
                return StepMark::Taken(counted(text, flow, seen));
            }
            if !flow.on_way.get(at).copied().unwrap_or_default() {
                return StepMark::Aside;
            }
            never_steps.push(at);
            StepMark::Never(text.get("stream-never").to_owned())
        };
        let steps = flow.steps.iter().enumerate().map(mark).collect();
        let wanted = flow.not_drawn.iter().enumerate();
        let wanted = wanted.filter(|_| ghosts && !is_empty).filter(|(_, n)| n.after.is_some());
        let (mut list, mut places) = (Vec::new(), Vec::new());
        for (place, not) in wanted.take(GHOSTS) {
            let (Some(after), Some(activity)) = (not.after, log.activities.get(not.activity))
            else {
                continue;
            };
            let says = text.number(if flow.by_case { not.cases } else { not.count } as f64, 0);
            list.push(Ghost { after, title: activity.name.clone(), says });
            places.push(place);
        }
        let never_ways = drawn.iter().filter(|taken| **taken == Taken::Never).count();
        Self {
            ways: Arc::new(Ways { drawn, others, steps, ghosts: list }),
            hidden: flow.others.len() - shown,
            never_ways,
            never_steps,
            most,
            shown,
            ghosts: places,
        }
    }
}
