//! From what a diagram says to a journey.

use std::collections::HashMap;
use std::sync::Arc;

use super::super::cell::plain;
use super::super::drawn::{DrawnJourney, Unreadable};
use super::flow::{self, Node};
use super::journey;
use super::link::Look;
use super::write::exit_class;
use crate::text::Text;
use crate::workshop::{
    Connection, ConnectionId, ConnectionKind, Exit, Journey, Lane, LaneId, LaneKind, Persona,
    PersonaId, Place, Share, Stage, StageId, Step, StepId, Table, Valence, Workshop,
};

/// A journey with these stages and one lane for what customers do.
fn empty(title: &str, name: &str, stages: Vec<String>, text: &Text) -> (Journey, LaneId) {
    let lane = LaneId::fresh();
    let lanes = [(lane.clone(), Lane::new(text.get("journey-kind-actions"), LaneKind::Actions))];
    let title = if title.is_empty() { name } else { title };
    // A diagram of one part without a name is all of the journey.
    let alone = stages.len() == 1;
    let stages = stages.into_iter().map(|t| {
        let title = if t.is_empty() && alone { title.to_owned() } else { t };
        (StageId::fresh(), Stage { title })
    });
    (Journey::blank(title.to_owned(), stages.collect(), lanes.into_iter().collect()), lane)
}

fn connection(from: StepId, to: StepId) -> Connection {
    Connection {
        from,
        to,
        share: None,
        shares: Table::default(),
        condition: String::new(),
        kind: ConnectionKind::Next,
    }
}

fn small(n: usize) -> u16 {
    u16::try_from(n).unwrap_or(u16::MAX)
}

/// Tasks follow one another. If it is always the same one who takes part, that is the persona of
/// the journey; else every card says who does.
pub(super) fn of_journey(
    parsed: journey::Parsed,
    workshop: &Workshop,
    text: &Text,
    name: &str,
) -> Result<DrawnJourney, Unreadable> {
    let journey::Parsed { title, note, sections, found } = parsed;
    if sections.iter().all(|s| s.tasks.is_empty()) {
        return Err(Unreadable::Nothing(found.troubles.into_iter().next()));
    }
    let mut tasks = sections.iter().flat_map(|s| &s.tasks);
    let always = tasks.next().map(|t| t.actors.clone()).unwrap_or_default();
    let same = always.len() == 1 && tasks.all(|t| t.actors == always);
    let titles = sections.iter().map(|s| s.title.clone()).collect();
    let (mut journey, lane) = empty(&title, name, titles, text);
    journey.note = note;
    let mut persona = None;
    if let Some(actor) = always.first().filter(|_| same) {
        let known = workshop.personas.iter().find(|(_, p)| p.name == *actor);
        journey.persona = Some(match known {
            Some((id, _)) => id.clone(),
            None => {
                let new = Persona { name: actor.clone(), ..Persona::default() };
                let (id, _) = persona.insert((PersonaId::fresh(), new));
                id.clone()
            }
        });
    }
    let stages: Vec<StageId> = journey.stages.ids().cloned().collect();
    let mut last: Option<StepId> = None;
    for (section, stage) in sections.iter().zip(stages) {
        for (col, task) in section.tasks.iter().enumerate() {
            let at = Place { stage: stage.clone(), lane: lane.clone(), col: small(col), row: 0 };
            let mut step = Step::new(task.title.clone(), at);
            step.valence = task.score.map(|s| Valence::clamped(s - 3.0));
            if !same && !task.actors.is_empty() {
                step.text = format!("@{}", task.actors.join(", "));
            }
            let id = StepId::fresh();
            if let Some(before) = last.replace(id.clone()) {
                let link = connection(before, id.clone());
                journey.connections.insert(ConnectionId::fresh(), link);
            }
            journey.steps.insert(id, Arc::new(step));
        }
    }
    Ok(DrawnJourney { journey, persona, found })
}

/// Subgraphs are stages; within each, cards stand in the order in which one reaches them.
pub(super) fn of_flow(
    parsed: flow::Parsed,
    text: &Text,
    name: &str,
) -> Result<DrawnJourney, Unreadable> {
    let flow::Parsed { title, note, groups, nodes, edges, found } = parsed;
    if nodes.is_empty() {
        return Err(Unreadable::Nothing(found.troubles.into_iter().next()));
    }
    // Groups that hold cards themselves, in the order of the diagram; those who are in none come
    // first or last, as in the diagram.
    let used: Vec<usize> =
        (0..groups.len()).filter(|g| nodes.iter().any(|n| n.group == Some(*g))).collect();
    let mut stages: Vec<Option<usize>> = used.iter().map(|g| Some(*g)).collect();
    if nodes.iter().any(|n| n.group.is_none()) {
        let first = nodes.first().is_some_and(|n| n.group.is_none());
        stages.insert(if first { 0 } else { stages.len() }, None);
    }
    let titles =
        stages.iter().map(|g| g.map(|g| groups[g].title.clone()).unwrap_or_default()).collect();
    let (mut journey, lane) = empty(&title, name, titles, text);
    journey.note = note;

    let pairs: Vec<(usize, usize)> = edges.iter().map(|e| (e.from, e.to)).collect();
    let back = back_edges(nodes.len(), &pairs);
    let forward = |i: &usize| !back[*i] && edges[*i].look != Look::Dotted;
    let within = |i: &usize| nodes[pairs[*i].0].group == nodes[pairs[*i].1].group;
    let layer = layers(
        nodes.len(),
        pairs
            .iter()
            .enumerate()
            .filter(|(i, _)| forward(i) && within(i))
            .map(|(_, p)| *p)
            .collect(),
    );
    let leaves: std::collections::HashSet<usize> =
        (0..edges.len()).filter(forward).map(|i| edges[i].from).collect();

    let stage_ids: Vec<StageId> = journey.stages.ids().cloned().collect();
    let stage_of: HashMap<Option<usize>, &StageId> =
        stages.iter().copied().zip(&stage_ids).collect();
    let mut rows: HashMap<(Option<usize>, usize), u16> = HashMap::new();
    let mut ids = Vec::with_capacity(nodes.len());
    for (i, node) in nodes.iter().enumerate() {
        let Some(stage) = stage_of.get(&node.group) else { continue };
        let row = rows.entry((node.group, layer[i])).or_default();
        let at =
            Place { stage: (*stage).clone(), lane: lane.clone(), col: small(layer[i]), row: *row };
        *row = row.saturating_add(1);
        let mut step = Step::new(node.title.clone(), at);
        step.exit = exit(node, leaves.contains(&i));
        let id = StepId::fresh();
        ids.push(id.clone());
        journey.steps.insert(id, Arc::new(step));
    }
    for (i, edge) in edges.iter().enumerate() {
        let (Some(from), Some(to)) = (ids.get(edge.from), ids.get(edge.to)) else { continue };
        let (share, condition) = label(&edge.words);
        let kind = match edge.look {
            Look::Dotted => ConnectionKind::ReEntry,
            Look::Crossed => ConnectionKind::Exit,
            _ if back[i] => ConnectionKind::Loop,
            _ => ConnectionKind::Next,
        };
        let link = Connection { share, condition, kind, ..connection(from.clone(), to.clone()) };
        journey.connections.insert(ConnectionId::fresh(), link);
    }
    Ok(DrawnJourney { journey, persona: None, found })
}

/// How the journey ends at a node: as its class says, or somehow if its ends are round and nothing
/// leads on.
fn exit(node: &Node, leads_on: bool) -> Option<Exit> {
    let named = |e: &Exit| node.classes.iter().any(|c| plain(c) == exit_class(*e));
    Exit::ALL.into_iter().find(named).or((node.round && !leads_on).then_some(Exit::Ended))
}

/// A share and a condition, as “30 %”, “30 % · if late” or “if late”.
pub(in crate::file::exchange) fn label(words: &str) -> (Option<Share>, String) {
    let whole = || (None, words.to_owned());
    let Some((number, rest)) = words.split_once('%') else { return whole() };
    let number = number.trim().replace(',', ".");
    let digits = number.bytes().all(|b| b.is_ascii_digit() || b == b'.');
    let share = number.parse::<f64>().ok().filter(|_| digits).map(|n| Share::new(n / 100.0));
    let Some(Ok(share)) = share else { return whole() };
    let rest = rest.trim_start();
    let rest = rest.strip_prefix(['·', ',', ':', ';', '–', '-', '/']).unwrap_or(rest).trim();
    (Some(share), rest.to_owned())
}

/// Which edges lead back to where one has come from, walking from the first node on.
fn back_edges(nodes: usize, edges: &[(usize, usize)]) -> Vec<bool> {
    let mut out: Vec<Vec<usize>> = vec![Vec::new(); nodes];
    for (i, (from, _)) in edges.iter().enumerate() {
        out[*from].push(i);
    }
    let (mut back, mut seen, mut open) =
        (vec![false; edges.len()], vec![false; nodes], vec![false; nodes]);
    for start in 0..nodes {
        if seen[start] {
            continue;
        }
        (seen[start], open[start]) = (true, true);
        let mut stack = vec![(start, 0)];
        while let Some((node, next)) = stack.last_mut() {
            let node = *node;
            let Some(&edge) = out[node].get(*next) else {
                open[node] = false;
                stack.pop();
                continue;
            };
            *next += 1;
            let to = edges[edge].1;
            if open[to] {
                back[edge] = true;
            } else if !seen[to] {
                (seen[to], open[to]) = (true, true);
                stack.push((to, 0));
            }
        }
    }
    back
}

/// The longest way to each node along edges that never lead back.
fn layers(nodes: usize, edges: Vec<(usize, usize)>) -> Vec<usize> {
    let mut out: Vec<Vec<usize>> = vec![Vec::new(); nodes];
    let mut waiting = vec![0_usize; nodes];
    for (from, to) in edges {
        out[from].push(to);
        waiting[to] += 1;
    }
    let mut layer = vec![0; nodes];
    let mut ready: Vec<usize> = (0..nodes).filter(|n| waiting[*n] == 0).collect();
    while let Some(node) = ready.pop() {
        for &to in &out[node] {
            layer[to] = layer[to].max(layer[node] + 1);
            waiting[to] -= 1;
            if waiting[to] == 0 {
                ready.push(to);
            }
        }
    }
    layer
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_are_shares_and_conditions() {
        let read = |words| {
            let (share, condition) = label(words);
            (share.map(|s| (s.get() * 1_000.0).round()), condition)
        };
        assert_eq!(read("30 %"), (Some(300.0), String::new()));
        assert_eq!(read("12,5% · if late"), (Some(125.0), "if late".into()));
        assert_eq!(read("yes"), (None, "yes".into()));
        assert_eq!(read("140 %"), (None, "140 %".into()));
        assert_eq!(read("up to 5 % off"), (None, "up to 5 % off".into()));
    }

    #[test]
    fn loops_are_found_and_layers_end() {
        let edges = [(0, 1), (1, 2), (2, 0), (1, 1), (0, 2)];
        assert_eq!(back_edges(3, &edges), [false, false, true, true, false]);
        assert_eq!(layers(3, vec![(0, 1), (1, 2), (0, 2)]), [0, 1, 2]);
    }
}
