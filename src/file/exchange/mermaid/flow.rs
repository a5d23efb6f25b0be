//! Reading `flowchart` and `graph` diagrams.

use std::borrow::Cow;
use std::collections::{HashMap, HashSet};
use std::sync::atomic::{AtomicBool, Ordering};

use super::super::Refusal;
use super::super::cell::excerpt;
use super::super::drawn::{Found, TroubleKind, Unreadable};
use super::block::{Block, Blocks};
use super::link::{self, Look};
use super::source::Source;
use super::words;
use super::{MAX_CARDS, MAX_LINKS};

/// What a diagram says.
#[derive(Debug, Default)]
pub(super) struct Parsed {
    pub title: String,
    pub note: String,
    pub groups: Vec<Group>,
    pub nodes: Vec<Node>,
    pub edges: Vec<Edge>,
    pub found: Found,
}

/// A subgraph.
#[derive(Debug)]
pub(super) struct Group {
    pub id: String,
    pub title: String,
}

/// A node.
#[derive(Debug)]
pub(super) struct Node {
    pub id: String,
    pub title: String,
    /// It has a title of its own, not only an id.
    pub named: bool,
    /// Round ends, as flowcharts draw where something begins or ends.
    pub round: bool,
    pub group: Option<usize>,
    pub classes: Vec<String>,
    line: usize,
}

/// An arrow from one node to another.
#[derive(Debug)]
pub(super) struct Edge {
    pub from: usize,
    pub to: usize,
    pub look: Look,
    pub words: String,
}

/// Brackets around a title, the longest first, and whether they are round ends.
const SHAPES: [(&str, &[&str], bool); 12] = [
    ("(((", &[")))"], true),
    ("((", &["))"], true),
    ("([", &["])"], true),
    ("(-", &["-)"], false),
    ("[[", &["]]"], false),
    ("[(", &[")]"], false),
    ("[/", &["/]", "\\]"], false),
    ("[\\", &["\\]", "/]"], false),
    ("{{", &["}}"], false),
    ("[", &["]"], false),
    ("(", &[")"], false),
    ("{", &["}"], false),
];

/// Lines that say only how something looks.
const LOOKS: [&str; 7] =
    ["classDef", "style", "linkStyle", "click", "direction", "accTitle", "callback"];

/// How many lines a title in quotation marks may run over.
const MOST_LINES: usize = 40;

struct Reader<'a> {
    parsed: Parsed,
    by_id: HashMap<String, usize>,
    /// The names of arrows.
    arrows: HashSet<String>,
    open: Vec<usize>,
    line: usize,
    stop: &'a AtomicBool,
}

pub(super) fn parse(source: &Source<'_>, stop: &AtomicBool) -> Result<Parsed, Unreadable> {
    let title = source.title.map(words::read).unwrap_or_default();
    let mut reader = Reader {
        parsed: Parsed { title, ..Parsed::default() },
        by_id: HashMap::new(),
        arrows: HashSet::new(),
        open: Vec::new(),
        line: 0,
        stop,
    };
    let (mut at, mut blocks) = (0, Blocks::default());
    while let Some(line) = source.lines.get(at) {
        reader.line = line.number;
        let mut text = Cow::Borrowed(line.text);
        at += 1;
        match blocks.description(line.text, &source.lines, at) {
            Some(Block::Said { words, lines, rest }) => {
                reader.parsed.note = words::read(&words);
                at += lines;
                text = Cow::Borrowed(rest);
            }
            Some(Block::Unclosed) => {
                reader.say(TroubleKind::Unclosed(excerpt(line.text)));
                continue;
            }
            None => {}
        }
        // A title in quotation marks may run over several lines.
        let open = |text: &str| text.matches('"').count() % 2 == 1;
        let rest = &source.lines[at..];
        if open(&text)
            && let Some(more) = rest.iter().take(MOST_LINES).position(|l| l.text.contains('"'))
        {
            for line in &rest[..=more] {
                text.to_mut().push(' ');
                text.to_mut().push_str(line.text);
            }
            at += more + 1;
        }
        let first = at > 0 && std::ptr::eq(line, &raw const source.lines[0]);
        for (i, statement) in statements(&text).into_iter().enumerate() {
            // The kind of diagram and its direction come first.
            let statement = if first && i == 0 { after_header(statement) } else { statement };
            reader.statement(statement)?;
        }
    }
    for group in std::mem::take(&mut reader.open) {
        let title = excerpt(&reader.parsed.groups[group].title);
        let title = format!("subgraph {title}");
        reader.parsed.found.say(reader.line, TroubleKind::Unclosed(title));
    }
    reader.whole_groups();
    Ok(reader.parsed)
}

/// What stands behind `graph TD` on the same line.
fn after_header(text: &str) -> &str {
    let rest = text.split_once(char::is_whitespace).map_or("", |(_, rest)| rest.trim());
    let (word, after) = rest.split_once(char::is_whitespace).unwrap_or((rest, ""));
    let known = ["TB", "TD", "BT", "RL", "LR", ">", "<", "^", "v"].contains(&word);
    if known { after.trim() } else { rest }
}

/// The statements of a line: apart by `;` outside of quotation marks, brackets, bars and entities.
fn statements(line: &str) -> Vec<&str> {
    let (mut out, mut from) = (Vec::new(), 0);
    let mut quoted = false;
    for (at, c) in line.char_indices() {
        match c {
            '"' => quoted = !quoted,
            ';' if !quoted && !words::ends_in_entity(&line[from..=at]) => {
                out.push(line[from..at].trim());
                from = at + 1;
            }
            _ => {}
        }
    }
    out.push(line[from..].trim());
    out.retain(|s| !s.is_empty());
    out
}

/// What follows a word of mermaid's own.
fn after<'t>(text: &'t str, keyword: &str) -> Option<&'t str> {
    let rest = text.strip_prefix(keyword)?;
    (rest.is_empty() || rest.starts_with(char::is_whitespace)).then(|| rest.trim_start())
}

impl Reader<'_> {
    fn say(&mut self, kind: TroubleKind) {
        self.parsed.found.say(self.line, kind);
    }

    fn statement(&mut self, text: &str) -> Result<(), Unreadable> {
        if self.stop.load(Ordering::Relaxed) {
            return Err(Refusal::Stopped.into());
        }
        if text.is_empty() {
            return Ok(());
        }
        if let Some(rest) = after(text, "subgraph") {
            self.subgraph(rest);
        } else if text == "end" {
            if self.open.pop().is_none() {
                self.say(TroubleKind::EndAlone);
            }
        } else if let Some(rest) = after(text, "class") {
            self.classes(rest);
        } else if let Some(note) = text.strip_prefix("accDescr:") {
            self.parsed.note = words::read(note);
        } else if self.is_look_of_arrow(text) {
            // How an arrow moves or bends says nothing of the journey.
        } else if !LOOKS.iter().any(|k| after(text, k).is_some() || text == *k)
            && !text.starts_with("accTitle:")
        {
            self.chain(text)?;
        }
        Ok(())
    }

    /// Whether a statement such as `e1@{ animate: true }` speaks of an arrow: it has its name, or
    /// says what only arrows do.
    fn is_look_of_arrow(&self, text: &str) -> bool {
        let Some((id, said)) = text.split_once("@{") else { return false };
        let says = |key: &str| {
            let key = said.trim_start().strip_prefix(key);
            key.is_some_and(|rest| rest.trim_start().starts_with(':'))
        };
        let moves = || ["animate", "animation", "curve"].into_iter().any(says);
        self.arrows.contains(id) || !self.by_id.contains_key(id) && moves()
    }

    fn subgraph(&mut self, rest: &str) {
        let (id, title) = match rest.find('[') {
            Some(at) => {
                let title = rest[at + 1..].trim_end().trim_end_matches(']');
                (rest[..at].trim(), title.trim().trim_matches('"'))
            }
            None => (rest.trim().trim_matches('"'), rest.trim().trim_matches('"')),
        };
        let (id, title) = (id.to_owned(), words::read(title));
        self.open.push(self.parsed.groups.len());
        self.parsed.groups.push(Group { id, title });
    }

    /// `class a,b name`
    fn classes(&mut self, rest: &str) {
        let Some((ids, class)) = rest.rsplit_once(char::is_whitespace) else { return };
        for id in ids.split(',') {
            if let Some(&node) = self.by_id.get(id.trim()) {
                self.parsed.nodes[node].classes.push(class.to_owned());
            }
        }
    }

    /// `A & B --> C -- words --> D`
    fn chain(&mut self, text: &str) -> Result<(), Unreadable> {
        let Some((mut from, mut rest)) = self.nodes(text)? else { return Ok(()) };
        while !rest.is_empty() {
            let Some((link, after)) = link::read(rest) else {
                self.say(TroubleKind::NotUnderstood(excerpt(rest)));
                return Ok(());
            };
            let (look, both, words) = (link.look, link.both, words::read(link.words));
            if let Some(name) = link.name {
                self.arrows.insert(name.to_owned());
            }
            if after.is_empty() {
                self.say(TroubleKind::NotUnderstood(excerpt(rest)));
                return Ok(());
            }
            let Some((to, after)) = self.nodes(after)? else { return Ok(()) };
            for &a in &from {
                for &b in &to {
                    if look != Look::Invisible {
                        self.edge(a, b, look, &words)?;
                        if both {
                            self.edge(b, a, look, &words)?;
                        }
                    }
                }
            }
            (from, rest) = (to, after);
        }
        Ok(())
    }

    fn edge(&mut self, from: usize, to: usize, look: Look, words: &str) -> Result<(), Unreadable> {
        if self.parsed.edges.len() >= MAX_LINKS {
            return Err(Unreadable::TooMany { line: self.line, most: MAX_LINKS });
        }
        self.parsed.edges.push(Edge { from, to, look, words: words.to_owned() });
        Ok(())
    }

    /// Nodes joined by `&`, and what follows them. None if there is none, which has been said.
    fn nodes<'t>(&mut self, text: &'t str) -> Result<Option<(Vec<usize>, &'t str)>, Unreadable> {
        let (mut found, mut rest) = (Vec::new(), text);
        loop {
            let Some((node, after)) = self.node(rest)? else { return Ok(None) };
            found.push(node);
            rest = after.trim_start();
            match rest.strip_prefix('&') {
                Some(after) => rest = after.trim_start(),
                None => return Ok(Some((found, rest))),
            }
        }
    }

    fn node<'t>(&mut self, text: &'t str) -> Result<Option<(usize, &'t str)>, Unreadable> {
        let length = id_length(text);
        if length == 0 {
            self.say(TroubleKind::NotUnderstood(excerpt(text)));
            return Ok(None);
        }
        let (id, mut rest) = text.split_at(length);
        let mut label = None;
        if let Some(after) = rest.strip_prefix("@{") {
            let Some((inside, after)) = after.split_once('}') else {
                self.say(TroubleKind::Unclosed("@{".to_owned()));
                return Ok(None);
            };
            let value = |key: &str| {
                let (_, after) = inside.split_once(key)?;
                let after = after.trim_start().strip_prefix(':')?.trim_start();
                Some(match after.strip_prefix('"') {
                    Some(quoted) => quoted.split('"').next().unwrap_or(""),
                    None => after.split(',').next().unwrap_or("").trim(),
                })
            };
            let round =
                matches!(value("shape"), Some("stadium" | "terminal" | "pill" | "dbl-circ"));
            label = Some((value("label").unwrap_or(id), round));
            rest = after;
        } else if let Some((open, closes, round)) =
            SHAPES.iter().find(|(open, ..)| rest.starts_with(open))
        {
            let Some((words, after)) = bracketed(&rest[open.len()..], closes) else {
                self.say(TroubleKind::Unclosed((*open).to_owned()));
                return Ok(None);
            };
            label = Some((words, *round));
            rest = after;
        } else if let Some((words, after)) =
            rest.strip_prefix('>').and_then(|r| bracketed(r, &["]"]))
        {
            label = Some((words, false));
            rest = after;
        }
        let mut class = None;
        if let Some(after) = rest.strip_prefix(":::") {
            let length =
                after.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(after.len());
            class = Some(after[..length].to_owned());
            rest = &after[length..];
        }
        let node = self.named(id)?;
        let group = self.open.last().copied();
        let entry = &mut self.parsed.nodes[node];
        if let Some((words, round)) = label {
            entry.title = words::read(words.trim_matches('`'));
            (entry.named, entry.round) = (true, round);
        }
        entry.group = entry.group.or(group);
        entry.classes.extend(class);
        Ok(Some((node, rest)))
    }

    /// The node of this id, a new one if there is none.
    fn named(&mut self, id: &str) -> Result<usize, Unreadable> {
        if let Some(&node) = self.by_id.get(id) {
            return Ok(node);
        }
        let node = self.parsed.nodes.len();
        if node >= MAX_CARDS {
            return Err(Unreadable::TooMany { line: self.line, most: MAX_CARDS });
        }
        self.by_id.insert(id.to_owned(), node);
        self.parsed.nodes.push(Node {
            id: id.to_owned(),
            title: words::read(id),
            named: false,
            round: false,
            group: None,
            classes: Vec::new(),
            line: self.line,
        });
        Ok(node)
    }

    /// Arrows to and from whole groups lead to their first node, and from their last one.
    fn whole_groups(&mut self) {
        let mut ends: HashMap<usize, (usize, usize)> = HashMap::new();
        for (i, node) in self.parsed.nodes.iter().enumerate() {
            let Some(group) = node.group else { continue };
            ends.entry(group).and_modify(|e| e.1 = i).or_insert((i, i));
        }
        let of_group: HashMap<&str, usize> =
            self.parsed.groups.iter().enumerate().map(|(i, g)| (g.id.as_str(), i)).collect();
        let means: Vec<Option<(usize, usize)>> = self
            .parsed
            .nodes
            .iter()
            .map(|n| {
                let group = of_group.get(n.id.as_str()).filter(|_| !n.named)?;
                ends.get(group).copied()
            })
            .collect();
        if means.iter().all(Option::is_none) {
            return;
        }
        for (i, meant) in means.iter().enumerate() {
            if meant.is_some() {
                let (line, name) = (self.parsed.nodes[i].line, excerpt(&self.parsed.nodes[i].id));
                self.parsed.found.say(line, TroubleKind::GroupEdge(name));
            }
        }
        // The stand-ins go; everybody behind them moves up.
        let mut moved = Vec::with_capacity(means.len());
        let mut kept = 0;
        for meant in &means {
            moved.push(kept);
            kept += usize::from(meant.is_none());
        }
        let place = |node: usize, end: bool| match means[node] {
            // A group may hold the stand-in of another one; then there is nothing to lead to.
            Some((first, last)) => {
                let target = if end { first } else { last };
                means[target].is_none().then(|| moved[target])
            }
            None => Some(moved[node]),
        };
        let edges = std::mem::take(&mut self.parsed.edges);
        self.parsed.edges = edges
            .into_iter()
            .filter_map(|e| Some(Edge { from: place(e.from, false)?, to: place(e.to, true)?, ..e }))
            .collect();
        let mut at = 0;
        self.parsed.nodes.retain(|_| {
            at += 1;
            means[at - 1].is_none()
        });
    }
}

/// The length of the id at the start of a text, in bytes. A dash or an equals sign belongs to it
/// unless an arrow begins there.
fn id_length(text: &str) -> usize {
    let mut chars = text.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        let next = chars.peek().map(|(_, c)| *c);
        let inside = match c {
            '-' => at > 0 && next.is_some_and(|n| n.is_alphanumeric() || n == '_'),
            '=' => at > 0 && next.is_some_and(char::is_alphanumeric),
            '_' | '!' | '#' | '$' | '%' | '\'' | '*' | '+' | '.' | '?' | '\\' | '/' => true,
            c => c.is_alphanumeric() || !c.is_ascii() && !c.is_whitespace(),
        };
        if !inside {
            return at;
        }
    }
    text.len()
}

/// The words up to a closing bracket, and what follows; in quotation marks they may hold brackets.
fn bracketed<'t>(text: &'t str, closes: &[&str]) -> Option<(&'t str, &'t str)> {
    if let Some(quoted) = text.trim_start().strip_prefix('"')
        && let Some((words, after)) = quoted.split_once('"')
        && let Some(after) = closes.iter().find_map(|close| after.trim_start().strip_prefix(*close))
    {
        return Some((words, after));
    }
    let found = closes.iter().filter_map(|close| Some((text.find(close)?, *close)));
    let (at, close) = found.min_by_key(|(at, _)| *at)?;
    Some((&text[..at], &text[at + close.len()..]))
}
