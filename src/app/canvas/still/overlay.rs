//! What lies over a map that is only looked at: real flow, and customers on their way.

/// How much takes every way of a map. It is made once, and looked at for many frames.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Ways {
    /// Every connection of the journey.
    pub drawn: Vec<Taken>,
    /// What is taken between two steps and not drawn.
    pub others: Vec<OtherWay>,
    /// Every step of the journey.
    pub steps: Vec<StepMark>,
    /// Activities that are not drawn, each after the step where it comes most.
    pub ghosts: Vec<Ghost>,
}

/// How a drawn way is taken.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub enum Taken {
    /// Nobody can say: it is drawn thin.
    #[default]
    Unknown,
    /// By nobody: it is drawn thin, dashed and pale.
    Never,
    /// By this part of the most that takes any way, more than 0 to 1.
    Part(f32),
}

/// A way that is taken and not drawn.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct OtherWay {
    /// Where it starts, by place among the steps of the journey.
    pub from: usize,
    /// Where it leads.
    pub to: usize,
    /// The part of the most that takes any way, more than 0 to 1.
    pub part: f32,
}

/// What a card says of real customers.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum StepMark {
    /// Nothing: it is no part of the flow, and steps back.
    #[default]
    Aside,
    /// How many come, in words.
    Taken(String),
    /// Nobody comes, in words.
    Never(String),
}

/// An activity that is not drawn.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ghost {
    /// After which step, by its place in the journey.
    pub after: usize,
    /// What it is called.
    pub title: String,
    /// How many come, in words.
    pub says: String,
}

/// A customer on the map.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Token {
    /// Where.
    pub at: TokenAt,
    /// Tells it from others, so that they do not lie on one another.
    pub seed: u32,
}

/// Where a customer is.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum TokenAt {
    /// At a step, by its place in the journey.
    Step(u32),
    /// On a drawn way, by its place in the journey, so far along it (0 to 1).
    Drawn(u32, f32),
    /// On a way that is not drawn, by its place in [`Ways::others`].
    Other(u32, f32),
    /// On a way that is not shown, between two steps.
    Straight(u32, u32, f32),
}

/// A part of the map that one can choose.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// A step, by its place in the journey.
    Step(usize),
    /// A connection, by its place in the journey.
    Drawn(usize),
    /// By place in [`Ways::others`].
    Other(usize),
    /// By place in [`Ways::ghosts`].
    Ghost(usize),
}
