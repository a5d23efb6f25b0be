//! Cards, connections and notes as text on the clipboard of the system: what is copied in one
//! journey can be pasted into another, in this workshop or in the next.

use std::collections::{HashMap, HashSet};

use egui::{Pos2, pos2, vec2};
use indexmap::IndexSet;
use serde::{Deserialize, Serialize};

use super::layout::Layout;
use super::notes::note_rect;
use crate::workshop::{
    Connection, Coordinate, Journey, JourneyId, LaneId, LaneKind, Place, StageId, Step, StepId,
    Sticky, StickyId, Workshop,
};

/// The most cards, and the most notes, that are copied or pasted at a time.
pub const MOST_COPIES: usize = 5_000;
/// The most connections among them.
const MOST_LINKS: usize = 20_000;
/// Longer text than this is not read as copied cards, in bytes.
pub(super) const MOST_BYTES: usize = 16 << 20;
/// The version of what is written.
const VERSION: u32 = 1;
/// How the text of copied cards begins.
const MARK: &str = "{\"fireside-cards\":";
/// How far a copy of a note lies from the note, in units of the world.
pub(super) const BESIDE: f32 = 24.0;

/// What was copied. It comes from outside: nothing in it is known to exist where it is pasted.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Snippet {
    #[serde(rename = "fireside-cards")]
    version: u32,
    /// The columns that the cards lay in, with their titles and places in the order.
    #[serde(default)]
    stages: Vec<(StageId, String, usize)>,
    /// The rows, with their kinds too.
    #[serde(default)]
    lanes: Vec<(LaneId, String, LaneKind, usize)>,
    /// The upper left corner of everything.
    corner: (Coordinate, Coordinate),
    #[serde(default)]
    pub steps: Vec<Copied>,
    #[serde(default)]
    connections: Vec<Connection>,
    #[serde(default)]
    pub stickies: Vec<Sticky>,
}

/// A card that was copied.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Copied {
    id: StepId,
    /// Columns and rows from the upper left of all copied cards.
    from_corner: (u16, u16),
    step: Step,
}

/// Why text that begins like copied cards cannot be pasted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Unread {
    /// A newer version of the program wrote it.
    Newer,
    /// It is damaged, or larger than anything that this program copies.
    Damaged,
}

/// Where what is pasted goes.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Target {
    /// The first card goes to this place, and all others as far from it as they were.
    At(Place),
    /// Everything goes to the stage and the lane that it came from, or to those most like them;
    /// notes by so much beside where they were.
    Home,
    /// Notes go to this point of the world, cards home.
    Point(Pos2),
}

fn coordinate(value: f32) -> Coordinate {
    Coordinate::clamped(value.into())
}

impl Snippet {
    /// These cards with the connections among them, and these notes; the first
    /// [`MOST_COPIES`] of each.
    pub fn of(
        journey: &Journey,
        layout: &Layout,
        steps: &IndexSet<StepId>,
        notes: &IndexSet<StickyId>,
    ) -> Self {
        let cards: Vec<_> = steps
            .iter()
            .filter_map(|id| {
                let index = journey.steps.index_of(id)?;
                let card = &layout.cards[layout.card_of(index)?];
                Some((id, journey.steps.get(id)?, card))
            })
            .take(MOST_COPIES)
            .collect();
        let col = cards.iter().map(|(_, _, c)| c.col).min().unwrap_or(0);
        let row = cards.iter().map(|(_, _, c)| c.row).min().unwrap_or(0);
        let near = |at: u32, corner: u32| u16::try_from(at - corner).unwrap_or(u16::MAX);
        let stickies: Vec<Sticky> = notes
            .iter()
            .filter_map(|id| journey.stickies.get(id).cloned())
            .take(MOST_COPIES)
            .collect();
        let corners = cards.iter().map(|(_, _, card)| card.rect.min);
        let corners = corners.chain(stickies.iter().map(|s| note_rect(s).min));
        let corner = corners.reduce(Pos2::min).unwrap_or_default();
        let ids: HashSet<&StepId> = cards.iter().map(|(id, ..)| *id).collect();
        let among = |c: &&Connection| ids.contains(&c.from) && ids.contains(&c.to);
        let used_stages: HashSet<_> = cards.iter().map(|(_, s, _)| &s.at.stage).collect();
        let used_lanes: HashSet<_> = cards.iter().map(|(_, s, _)| &s.at.lane).collect();
        let stages = journey.stages.iter().enumerate();
        let lanes = journey.lanes.iter().enumerate();
        Self {
            version: VERSION,
            stages: stages
                .filter(|(_, (id, _))| used_stages.contains(id))
                .map(|(i, (id, stage))| (id.clone(), stage.title.clone(), i))
                .collect(),
            lanes: lanes
                .filter(|(_, (id, _))| used_lanes.contains(id))
                .map(|(i, (id, lane))| (id.clone(), lane.title.clone(), lane.kind, i))
                .collect(),
            corner: (coordinate(corner.x), coordinate(corner.y)),
            connections: journey
                .connections
                .values()
                .filter(among)
                .take(MOST_LINKS)
                .cloned()
                .collect(),
            steps: cards
                .into_iter()
                .map(|(id, step, card)| Copied {
                    id: id.clone(),
                    from_corner: (near(card.col, col), near(card.row, row)),
                    step: (**step).clone(),
                })
                .collect(),
            stickies,
        }
    }

    /// Whether nothing was copied.
    pub fn is_empty(&self) -> bool {
        self.steps.is_empty() && self.stickies.is_empty()
    }

    /// As text for the clipboard.
    pub fn print(&self) -> Option<String> {
        serde_json::to_string(self).ok()
    }

    /// Reads text of the clipboard; none if it is not copied cards at all.
    pub fn read(text: &str) -> Option<Result<Self, Unread>> {
        let text = text.trim();
        let rest = text.strip_prefix(MARK)?;
        let version: String = rest.trim_start().chars().take_while(char::is_ascii_digit).collect();
        if version.parse::<u32>().is_ok_and(|v| v > VERSION) {
            return Some(Err(Unread::Newer));
        }
        if text.len() > MOST_BYTES {
            return Some(Err(Unread::Damaged));
        }
        // The parser gives up at a depth of 128; nothing here nests deeper than eight.
        let read = serde_json::from_str::<Self>(text).map_err(|_| Unread::Damaged);
        Some(read.and_then(|snippet| {
            let most = snippet.steps.len().max(snippet.stickies.len());
            let fits = most <= MOST_COPIES && snippet.connections.len() <= MOST_LINKS;
            if fits { Ok(snippet) } else { Err(Unread::Damaged) }
        }))
    }

    /// What becomes of it in a journey: everything under new ids, without whatever the workshop
    /// does not have.
    pub fn put(
        &self,
        workshop: &Workshop,
        id: &JourneyId,
        journey: &Journey,
        layout: &Layout,
        target: &Target,
    ) -> Put {
        let ids: HashMap<&StepId, StepId> =
            self.steps.iter().map(|copied| (&copied.id, StepId::fresh())).collect();
        let like = Like::of(self, journey);
        let back = leads_back(workshop, id, self.steps.iter().any(|c| c.step.inner.is_some()));
        let first = match target {
            Target::At(at) => layout.cell_of(journey, at),
            Target::Home | Target::Point(_) => None,
        };
        let steps = self.steps.iter().filter_map(|copied| {
            let mut step = copied.step.clone();
            let (right, down) = copied.from_corner;
            step.at = first
                .and_then(|(col, row)| {
                    layout.place_in(journey, col + u32::from(right), row + u32::from(down))
                })
                .or_else(|| like.place(&step.at))?;
            step.origin = None;
            step.owner = step.owner.filter(|id| workshop.people.contains(id));
            step.contact_point =
                step.contact_point.filter(|id| workshop.contact_points.contains(id));
            step.evidence.retain(|id| workshop.signals.contains(id));
            step.inner =
                step.inner.filter(|id| workshop.journeys.contains(id) && !back.contains(id));
            Some((ids.get(&copied.id)?.clone(), step))
        });
        let steps: Vec<_> = steps.collect();
        let links = self.connections.iter().filter_map(|c| {
            let mut link = c.clone();
            link.from = ids.get(&c.from)?.clone();
            link.to = ids.get(&c.to)?.clone();
            link.shares.retain(|segment, _| workshop.segments.contains(segment));
            Some(link)
        });
        let corner = pos2(self.corner.0.get() as f32, self.corner.1.get() as f32);
        let by = match target {
            Target::At(at) => layout.rect_of(journey, at).map(|rect| rect.min - corner),
            Target::Point(point) => Some(*point - corner),
            Target::Home => None,
        };
        let by = by.unwrap_or(vec2(BESIDE, BESIDE));
        let stickies = self.stickies.iter().map(|sticky| {
            let min = note_rect(sticky).min + by;
            Sticky { at: (coordinate(min.x), coordinate(min.y)), ..sticky.clone() }
        });
        Put { connections: links.collect(), stickies: stickies.collect(), steps }
    }
}

/// What is pasted, ready to be written.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Put {
    pub steps: Vec<(StepId, Step)>,
    pub connections: Vec<Connection>,
    pub stickies: Vec<Sticky>,
}

/// The stages and lanes of a journey that are most like those that cards came from.
struct Like<'a> {
    stages: HashMap<&'a StageId, StageId>,
    lanes: HashMap<&'a LaneId, LaneId>,
    fallback: Option<(StageId, LaneId)>,
}

fn same_title(a: &str, b: &str) -> bool {
    a.trim().to_lowercase() == b.trim().to_lowercase()
}

impl<'a> Like<'a> {
    fn of(snippet: &'a Snippet, journey: &Journey) -> Self {
        let stages = snippet.stages.iter().filter_map(|(id, title, place)| {
            let there = journey.stages.contains(id).then(|| id.clone());
            let titled = || journey.stages.iter().find(|(_, s)| same_title(&s.title, title));
            let placed = || journey.stages.at(*place).or(journey.stages.last());
            let like = || titled().or_else(placed).map(|(id, _)| id.clone());
            Some((id, there.or_else(like)?))
        });
        let drawn: Vec<_> = journey.lanes.iter().filter(|(_, lane)| !lane.hidden).collect();
        let lanes = snippet.lanes.iter().filter_map(|(id, title, kind, place)| {
            let by_id = drawn.iter().find(|(known, _)| *known == id);
            let titled = || drawn.iter().find(|(_, lane)| same_title(&lane.title, title));
            let of_kind = || drawn.iter().find(|(_, lane)| lane.kind == *kind);
            let placed = || drawn.get(*place).or(drawn.last());
            let like = by_id.or_else(titled).or_else(of_kind).or_else(placed)?;
            Some((id, like.0.clone()))
        });
        let first = journey.stages.first().zip(drawn.first());
        Self {
            stages: stages.collect(),
            lanes: lanes.collect(),
            fallback: first.map(|((stage, _), (lane, _))| (stage.clone(), (*lane).clone())),
        }
    }

    fn place(&self, at: &Place) -> Option<Place> {
        let (stage, lane) = self.fallback.as_ref()?;
        Some(Place {
            stage: self.stages.get(&at.stage).unwrap_or(stage).clone(),
            lane: self.lanes.get(&at.lane).unwrap_or(lane).clone(),
            ..at.clone()
        })
    }
}

/// The journeys from which one comes back to this one, and itself: no step of it may open into
/// them. Walked only where a step does open into a journey.
fn leads_back(workshop: &Workshop, id: &JourneyId, asked: bool) -> HashSet<JourneyId> {
    let mut back = HashSet::from([id.clone()]);
    if !asked {
        return back;
    }
    let mut ways: HashMap<&JourneyId, Vec<&JourneyId>> = HashMap::new();
    for (from, journey) in workshop.journeys.iter() {
        let inner = journey.steps.values().filter_map(|s| s.inner.as_ref());
        for to in inner.chain(&journey.variant_of) {
            ways.entry(to).or_default().push(from);
        }
    }
    let mut open = vec![id];
    while let Some(to) = open.pop() {
        for from in ways.get(to).into_iter().flatten() {
            if back.insert((*from).clone()) {
                open.push(from);
            }
        }
    }
    back
}
