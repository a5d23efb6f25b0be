//! From XML to what an event log consists of.
//!
//! The parser borrows from the text that is here; what it cannot understand because it is cut off
//! is given to it once more with more text behind it.

use std::borrow::Cow;

use memchr::memchr;
use quick_xml::Reader;
use quick_xml::errors::Error;
use quick_xml::escape::unescape;
use quick_xml::events::{BytesStart, Event};

use crate::flow::read::window::Window;
use crate::flow::read::{MAX_CELL, MAX_DEPTH, ReadError};

/// What a log consists of, in the order of the file.
pub trait Visitor {
    /// A classifier and its keys.
    fn classifier(&mut self, name: &str, keys: Vec<String>);
    /// What all events, or all traces, have unless they say otherwise.
    fn global(&mut self, of_events: bool, key: &str, value: &str);
    /// A trace begins.
    fn trace(&mut self);
    /// It says this.
    fn of_trace(&mut self, key: &str, value: &str);
    /// An event begins on this line.
    fn event(&mut self, line: u64) -> Result<(), ReadError>;
    /// It says this.
    fn of_event(&mut self, key: &[u8], value: &[u8]);
    /// It ends; whether to go on.
    fn end_event(&mut self) -> Result<bool, ReadError>;
    /// A trace ends.
    fn end_trace(&mut self);
}

/// What an element is, by where it stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Place {
    Log,
    Trace,
    Event,
    Global { of_events: bool },
    Deeper,
}

/// The elements that are open.
#[derive(Default)]
struct Open {
    places: Vec<Place>,
    /// Their names behind one another, and where each begins.
    names: String,
    starts: Vec<usize>,
}

impl Open {
    fn push(&mut self, place: Place, name: &str) {
        self.places.push(place);
        self.starts.push(self.names.len());
        self.names.push_str(name);
    }

    /// Closes the innermost element; what is wrong where it has another name.
    fn pop(&mut self, name: &str) -> Result<Place, String> {
        let (Some(place), Some(start)) = (self.places.pop(), self.starts.pop()) else {
            return Err(format!("</{name}> closes nothing"));
        };
        if self.names[start..] != *name {
            return Err(format!("</{name}> stands where </{}> should", &self.names[start..]));
        }
        self.names.truncate(start);
        Ok(place)
    }
}

/// What came of a piece of text.
enum Piece {
    /// All of it was read.
    Read,
    /// The visitor has seen enough.
    Enough,
    /// What begins here may go on behind the text; what the parser says if it does not.
    Cut(usize, Option<Error>),
}

/// Walks through a log. Whether its end was reached; it is not where the visitor said to stop.
pub fn walk(mut window: Window<'_>, visitor: &mut impl Visitor) -> Result<bool, ReadError> {
    let mut open = Open::default();
    let mut seen = false;
    loop {
        let text = std::mem::take(&mut window.text);
        let found = piece(&text, &mut window, &mut open, &mut seen, visitor);
        window.text = text;
        match found? {
            Piece::Enough => return Ok(false),
            Piece::Read if window.done => break,
            Piece::Read | Piece::Cut(_, None) => {
                window.more()?;
            }
            Piece::Cut(at, Some(error)) => {
                // What only lacks its end may be too long; the rest is none the better for more.
                let wrong = !matches!(error, Error::Syntax(_)) || is_bang(&window.text[at..]);
                let enough = wrong && window.text.len() - at > MAX_CELL;
                if window.done || enough || !window.more()? {
                    let detail = error.to_string();
                    return Err(ReadError::NotXml { line: window.line, detail });
                }
            }
        }
    }
    let Some(place) = open.places.last() else {
        return if seen { Ok(true) } else { Err(ReadError::Empty) };
    };
    let open = match place {
        Place::Log => "log",
        Place::Trace => "trace",
        Place::Event => "event",
        Place::Global { .. } => "global",
        Place::Deeper => "…",
    };
    Err(ReadError::Unfinished { line: window.line, open: open.to_owned() })
}

/// Whether a text begins like a declaration, but like none that XML knows.
fn is_bang(text: &[u8]) -> bool {
    let known = [b"<!--".as_slice(), b"<![CDATA[", b"<!DOCTYPE", b"<!doctype"];
    text.starts_with(b"<!") && !known.iter().any(|known| text.starts_with(known))
}

/// Walks through what is here of a log.
fn piece(
    text: &[u8],
    window: &mut Window<'_>,
    open: &mut Open,
    seen: &mut bool,
    visitor: &mut impl Visitor,
) -> Result<Piece, ReadError> {
    let mut reader = Reader::from_reader(&text[window.at..]);
    let config = reader.config_mut();
    // Whether names match is seen from what is open, which outlasts this text.
    config.check_end_names = false;
    config.allow_unmatched_ends = true;
    config.trim_text(true);
    // The parser stands behind an element, not within markup that it has begun.
    let mut free = false;
    loop {
        if free && open.places.last() == Some(&Place::Event) {
            while let Some((key, value, rest)) = usual(reader.get_ref()) {
                visitor.of_event(key, value);
                *reader.get_mut() = rest;
            }
        }
        free = false;
        let before = text.len() - reader.get_ref().len();
        let event = match reader.read_event() {
            Ok(event) => event,
            Err(error) => {
                let blank = text[before..].iter().take_while(|b| b.is_ascii_whitespace()).count();
                window.go_to(text, before + blank);
                return Ok(Piece::Cut(before + blank, Some(error)));
            }
        };
        let here = text.len() - reader.get_ref().len();
        let (element, empty) = match event {
            Event::Start(element) => (element, false),
            Event::Empty(element) => (element, true),
            Event::End(element) => {
                free = true;
                match open.pop(element.name().as_ref()) {
                    Ok(Place::Event) if !visitor.end_event()? => return Ok(Piece::Enough),
                    Ok(Place::Trace) => visitor.end_trace(),
                    Ok(_) => {}
                    Err(detail) => {
                        return Err(ReadError::NotXml { line: window.go_to(text, here), detail });
                    }
                }
                continue;
            }
            Event::DocType(declared) => {
                if declared.contains("<!ENTITY") {
                    return Err(ReadError::Entities { line: window.go_to(text, here) });
                }
                continue;
            }
            Event::Eof => {
                window.go_to(text, text.len());
                return Ok(Piece::Read);
            }
            Event::Text(_) if here == text.len() && !window.done => {
                window.go_to(text, before);
                return Ok(Piece::Cut(before, None));
            }
            Event::Text(said) if open.places.is_empty() && !said.trim().is_empty() => {
                let detail = "text stands before the first element".to_owned();
                return Err(ReadError::NotXml { line: window.go_to(text, here), detail });
            }
            _ => continue,
        };
        free = true;
        if open.places.len() >= MAX_DEPTH {
            return Err(ReadError::TooDeep { line: window.go_to(text, here) });
        }
        let parent = open.places.last().copied();
        let place = match parent {
            Some(Place::Deeper) => Place::Deeper,
            // Nearly all elements of a log.
            Some(Place::Event | Place::Global { .. }) => Place::Deeper,
            _ => match (parent, element.local_name().as_ref()) {
                (None, "log") => {
                    *seen = true;
                    Place::Log
                }
                (None, root) => {
                    let root = root.chars().take(60).collect();
                    return Err(ReadError::NotXes { line: window.go_to(text, here), root });
                }
                (Some(Place::Log), "trace") => {
                    visitor.trace();
                    Place::Trace
                }
                (Some(Place::Log | Place::Trace), "event") => {
                    visitor.event(window.go_to(text, here))?;
                    Place::Event
                }
                (Some(Place::Log), "global") => {
                    let [scope] = attributes(&element, ["scope"]);
                    // Without a scope it is about events.
                    Place::Global { of_events: scope.is_none_or(|scope| scope != "trace") }
                }
                (Some(Place::Log), "classifier") => {
                    if let [Some(name), Some(keys)] = attributes(&element, ["name", "keys"]) {
                        let (name, keys) = (plain(name), plain(keys));
                        if let (Ok(name), Ok(keys)) = (name, keys) {
                            visitor.classifier(&name, split_keys(&keys));
                        }
                    }
                    Place::Deeper
                }
                _ => Place::Deeper,
            },
        };
        if let Some(parent @ (Place::Trace | Place::Event | Place::Global { .. })) = parent
            && place == Place::Deeper
            && let [Some(key), Some(value)] = attributes(&element, ["key", "value"])
        {
            let (Ok(key), Ok(value)) = (plain(key), plain(value)) else {
                let detail = "it refers to an entity that is not there".to_owned();
                return Err(ReadError::NotXml { line: window.go_to(text, here), detail });
            };
            match parent {
                Place::Trace => visitor.of_trace(&key, &value),
                Place::Global { of_events } => visitor.global(of_events, &key, &value),
                _ => visitor.of_event(key.as_bytes(), value.as_bytes()),
            }
        }
        if !empty {
            open.push(place, element.name().as_ref());
        } else if place == Place::Event && !visitor.end_event()? {
            return Ok(Piece::Enough);
        } else if place == Place::Trace {
            visitor.end_trace();
        }
    }
}

/// The key and the value of an attribute that is written as nearly all of a log are,
/// `<string key="…" value="…"/>`, and what comes behind it. The parser need not see it: it has
/// nothing in it that would have to be understood.
fn usual(text: &[u8]) -> Option<(&[u8], &[u8], &[u8])> {
    let rest = text.trim_ascii_start().strip_prefix(b"<")?;
    let name = rest.iter().take(16).take_while(|b| b.is_ascii_lowercase()).count();
    let said = rest[name..].strip_prefix(b" key=\"")?;
    let (key, rest) = said.split_at(memchr(b'"', said)?);
    let rest = rest.strip_prefix(b"\" value=\"")?;
    let (value, rest) = rest.split_at(memchr(b'"', rest)?);
    let rest = rest.strip_prefix(b"\"/>")?;
    let all = &said[..said.len() - rest.len()];
    // What the parser would refuse is left to it.
    let plain = memchr(b'&', all).is_none() && (all.is_ascii() || std::str::from_utf8(all).is_ok());
    plain.then_some((key, value, rest))
}

/// The values of these attributes as they are written; those of an element without checks, since
/// millions of them are read.
fn attributes<'a, const N: usize>(
    element: &'a BytesStart<'_>,
    names: [&str; N],
) -> [Option<&'a str>; N] {
    let mut found = [None; N];
    let mut rest = element.attributes_raw();
    while let Some(equals) = memchr(b'=', rest.as_bytes()) {
        let name = rest[..equals].trim_ascii();
        let behind = rest[equals + 1..].trim_ascii_start();
        let Some(quote @ (b'"' | b'\'')) = behind.as_bytes().first() else { break };
        let Some(length) = memchr(*quote, &behind.as_bytes()[1..]) else { break };
        if let Some(at) = names.iter().position(|n| *n == name) {
            found[at] = Some(&behind[1..1 + length]);
        }
        rest = &behind[length + 2..];
    }
    found
}

/// What is written, with `&amp;` and its like as what they stand for. No others are known.
fn plain(raw: &str) -> Result<Cow<'_, str>, quick_xml::escape::EscapeError> {
    if memchr(b'&', raw.as_bytes()).is_none() { Ok(Cow::Borrowed(raw)) } else { unescape(raw) }
}

/// The keys of a classifier: they stand between blanks, in single quotes where they have some.
fn split_keys(raw: &str) -> Vec<String> {
    let mut keys = Vec::new();
    let mut rest = raw.trim();
    while !rest.is_empty() {
        let (key, behind) = match rest.strip_prefix('\'') {
            Some(quoted) => quoted.split_once('\'').unwrap_or((quoted, "")),
            None => rest.split_once(char::is_whitespace).unwrap_or((rest, "")),
        };
        if !key.is_empty() {
            keys.push(key.to_owned());
        }
        rest = behind.trim_start();
    }
    keys
}
