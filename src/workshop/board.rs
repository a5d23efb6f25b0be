//! What lies over the drawn journey: sticky notes that belong to no cell, the personas who walk
//! it, and the stories that are told over it (L14).

use serde::{Deserialize, Serialize};

use super::{Coordinate, SegmentId, StepId};

/// A customer one can imagine: a name and a face for a segment.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Persona {
    /// What the persona is called.
    pub name: String,
    /// The segment that it stands for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub segment: Option<SegmentId>,
    /// What it wants to achieve.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub goal: String,
    /// What it would say.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub quote: String,
}

/// A sticky note. It lies on the canvas, in no cell.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Sticky {
    /// What it says.
    pub text: String,
    /// Where its upper left corner lies.
    pub at: (Coordinate, Coordinate),
    /// Its width and height.
    #[serde(default = "Sticky::usual_size", skip_serializing_if = "Sticky::is_usual")]
    pub size: (Coordinate, Coordinate),
    /// Its colour.
    #[serde(default)]
    pub color: StickyColor,
}

impl Sticky {
    /// The usual width and height.
    #[must_use]
    pub fn usual_size() -> (Coordinate, Coordinate) {
        (Coordinate::clamped(176.0), Coordinate::clamped(120.0))
    }

    fn is_usual(size: &(Coordinate, Coordinate)) -> bool {
        *size == Self::usual_size()
    }
}

/// The colours of sticky notes.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum StickyColor {
    /// A thought.
    #[default]
    Yellow,
    /// A worry.
    Rose,
    /// A question.
    Blue,
    /// An idea.
    Green,
    /// Anything else.
    Grey,
}

impl StickyColor {
    /// All of them.
    pub const ALL: [Self; 5] = [Self::Yellow, Self::Rose, Self::Blue, Self::Green, Self::Grey];
}

/// A story: views of the canvas in the order in which they are told.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Story {
    /// What the story is called.
    pub title: String,
    /// What is shown and said, one after the other.
    #[serde(default)]
    pub views: Vec<StoryView>,
}

impl Story {
    /// The most views of one story: nobody listens longer.
    pub const MOST_VIEWS: usize = 200;
}

/// One view of a story.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StoryView {
    /// The sentence that is said.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub sentence: String,
    /// The cards that stand out; all others step back. Empty for all of them.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub steps: Vec<StepId>,
    /// The part of the canvas that is shown; what fits the cards, or all, where there is none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub frame: Option<Frame>,
}

/// A part of the canvas.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Frame {
    /// The upper left corner.
    pub at: (Coordinate, Coordinate),
    /// Width and height.
    pub size: (Coordinate, Coordinate),
}
