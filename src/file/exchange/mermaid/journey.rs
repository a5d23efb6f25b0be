//! Reading `journey` diagrams.

use std::sync::atomic::{AtomicBool, Ordering};

use super::super::Refusal;
use super::super::cell::excerpt;
use super::super::drawn::{Found, TroubleKind, Unreadable};
use super::MAX_CARDS;
use super::block::{Block, Blocks};
use super::source::{Line, Source};
use super::words::{self, ends_in_entity, trimmed};

/// What a diagram says.
#[derive(Debug, Default)]
pub(super) struct Parsed {
    pub title: String,
    pub note: String,
    pub sections: Vec<Section>,
    pub found: Found,
}

/// A section; tasks before the first one lie in one without a name.
#[derive(Debug, Default, PartialEq)]
pub(super) struct Section {
    pub title: String,
    pub tasks: Vec<Task>,
}

/// A task.
#[derive(Debug, Default, PartialEq)]
pub(super) struct Task {
    pub title: String,
    /// 1 to 5.
    pub score: Option<f64>,
    pub actors: Vec<String>,
}

/// What follows a word of mermaid's own at the start of a line, in any case.
fn after<'t>(line: &'t str, keyword: &str) -> Option<&'t str> {
    let head = line.get(..keyword.len())?;
    let rest = &line[keyword.len()..];
    let ends = rest.is_empty() || rest.starts_with(|c: char| c.is_whitespace() || c == ':');
    (ends && head.eq_ignore_ascii_case(keyword)).then_some(rest)
}

pub(super) fn parse(source: &Source<'_>, stop: &AtomicBool) -> Result<Parsed, Unreadable> {
    let title = source.title.map(words::read).unwrap_or_default();
    let mut parsed = Parsed { title, ..Parsed::default() };
    let (mut at, mut blocks) = (0, Blocks::default());
    let mut count = 0;
    let mut first = true;
    while let Some(line) = source.lines.get(at) {
        at += 1;
        if stop.load(Ordering::Relaxed) {
            return Err(Refusal::Stopped.into());
        }
        let mut text = line.text;
        if std::mem::take(&mut first) {
            // The kind of diagram; what stands behind it on the same line belongs to it.
            text = trimmed(text.get("journey".len()..).unwrap_or("")).trim_start_matches(';');
        }
        match blocks.description(text, &source.lines, at) {
            Some(Block::Said { words, lines, rest }) => {
                parsed.note = words::read(&words);
                at += lines;
                text = rest;
            }
            Some(Block::Unclosed) => {
                parsed.found.say(line.number, TroubleKind::Unclosed(excerpt(text)));
                continue;
            }
            None => {}
        }
        while text.ends_with(';') && !ends_in_entity(text) {
            text = text[..text.len() - 1].trim_end();
        }
        if text.is_empty() {
            continue;
        }
        if let Some(title) = after(text, "title").filter(|r| !r.starts_with(':')) {
            parsed.title = words::read(title);
        } else if let Some(title) = after(text, "section").filter(|r| !r.trim().starts_with(':')) {
            parsed.sections.push(Section { title: words::read(title), tasks: Vec::new() });
        } else if after(text, "acctitle").is_some() {
            // The same title again, for screen readers.
        } else if let Some(note) = after(text, "accdescr") {
            parsed.note = words::read(note.trim_start_matches([':', ' ']));
        } else if let Some(task) = task(&mut parsed.found, line, text) {
            count += 1;
            if count > MAX_CARDS {
                return Err(Unreadable::TooMany { line: line.number, most: MAX_CARDS });
            }
            if parsed.sections.is_empty() {
                parsed.sections.push(Section::default());
            }
            if let Some(section) = parsed.sections.last_mut() {
                section.tasks.push(task);
            }
        }
    }
    Ok(parsed)
}

/// A task, as `name: score: actor, actor`.
fn task(found: &mut Found, line: &Line<'_>, text: &str) -> Option<Task> {
    let parts: Vec<&str> = text.split(':').collect();
    let number = |part: &str| {
        let value: f64 = trimmed(part).replace(',', ".").parse().ok()?;
        value.is_finite().then_some(value)
    };
    // A name may hold a colon, whatever mermaid makes of it: the score is the first number.
    let at = (1..parts.len()).find(|&i| number(parts[i]).is_some());
    let title = words::read(&parts[..at.unwrap_or(1)].join(":"));
    if title.is_empty() && !trimmed(parts[0]).starts_with('#') {
        found.say(line.number, TroubleKind::NoName(excerpt(text)));
        return None;
    }
    let score = match at.and_then(|i| number(parts[i])) {
        _ if line.unscored => None,
        Some(score) if (1.0..=5.0).contains(&score) => Some(score),
        Some(score) => {
            found.say(line.number, TroubleKind::Score(excerpt(trimmed(parts[at.unwrap_or(1)]))));
            Some(score.clamp(1.0, 5.0))
        }
        None => {
            let typed = parts.get(1).map_or("", |p| trimmed(p));
            found.say(
                line.number,
                if typed.is_empty() {
                    TroubleKind::NoScore(excerpt(&title))
                } else {
                    TroubleKind::NotANumber(excerpt(typed))
                },
            );
            None
        }
    };
    let actors = parts.get(at.unwrap_or(1) + 1).copied().unwrap_or("");
    let actors = actors.split(',').map(|a| words::read(a).replace(',', " "));
    Some(Task { title, score, actors: actors.filter(|a| !a.is_empty()).collect() })
}
