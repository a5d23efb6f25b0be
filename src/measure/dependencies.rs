//! What leans on what: a low anticipation that warns of the later factors (C10), the chain from
//! understanding to acting first (C08), and the chain from segmentation to outcomes (H07).
//!
//! The chains are made of factors and questions of the standard framework, told by their ids. What
//! a framework of one's own does not have drops out. The thresholds are our definition.

use super::{Feeds, Figures, Known, Sheet, Source};
use crate::workshop::{FactorId, QuestionId, SegmentId, Workshop};

/// Below this a score is low, and a link of a chain is broken; our definition.
pub const BROKEN: f64 = 4.0;

/// Below this, and not broken, a link is strained; our definition.
pub const STRAINED: f64 = 6.0;

/// The factor that the later ones lean on.
const ANTICIPATION: &str = "anticipation";

/// The factors that come after it in the standard framework.
const LATER: [&str; 6] =
    ["adoption", "outcomes", "relationships", "communication", "education", "journey"];

/// A low anticipation, and what leans on it.
#[derive(Debug, Clone, PartialEq)]
pub struct Leaning {
    /// The factor of anticipation.
    pub factor: FactorId,
    /// Its score, 0 to less than [`BROKEN`].
    pub score: f64,
    /// The later factors, in the order of the standard framework.
    pub later: Vec<Later>,
}

/// A factor that leans on anticipation.
#[derive(Debug, Clone, PartialEq)]
pub struct Later {
    /// Which factor.
    pub factor: FactorId,
    /// Its actual score, if known.
    pub score: Option<f64>,
}

impl Later {
    /// Whether it is low already.
    #[must_use]
    pub fn is_low(&self) -> bool {
        self.score.is_some_and(|s| s < BROKEN)
    }
}

/// Whether anticipation is so low that it warns of the factors after it (C10). None where it is
/// not low, not known or not there, and where nothing comes after it.
#[must_use]
pub fn leaning(figures: &Figures) -> Option<Leaning> {
    let of = |name: &str| figures.factors.iter().find(|f| f.id.as_str() == name);
    let anticipation = of(ANTICIPATION)?;
    let score = anticipation.actual.filter(|s| *s < BROKEN)?;
    let later: Vec<Later> = LATER
        .iter()
        .filter_map(|name| of(name))
        .map(|f| Later { factor: f.id.clone(), score: f.actual })
        .collect();
    (!later.is_empty()).then(|| Leaning { factor: anticipation.id.clone(), score, later })
}

/// A link of one of the chains.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Node {
    /// Customers are segmented rightly.
    Segmentation,
    /// There is a clear view of intent and needs.
    View,
    /// There is the right education.
    Education,
    /// There is a proper journey.
    Journey,
    /// The product is adopted successfully.
    Adoption,
    /// Outcomes are reached.
    Outcomes,
    /// Intent and needs are understood.
    Understood,
    /// Behaviour is predicted and prepared for.
    Predicted,
    /// Action comes first.
    Proactive,
}

/// How a link stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Strength {
    /// At [`STRAINED`] or above.
    Holds,
    /// Between [`BROKEN`] and [`STRAINED`].
    Strained,
    /// Below [`BROKEN`].
    Broken,
    /// Not known well enough.
    Unknown,
    /// Not broken itself, and after the first link that is.
    AtRisk,
}

/// What a link is judged by.
#[derive(Debug, Clone, PartialEq)]
pub struct Part {
    /// The factor, or the one that asks the question.
    pub factor: FactorId,
    /// The question; none means the factor as a whole.
    pub question: Option<QuestionId>,
    /// 0 to 10; a question's level counts as 2.5 a level.
    pub score: Option<f64>,
    /// Where it comes from. None where it is not known, and over segments that differ.
    pub source: Option<Source>,
}

/// One link of a chain.
#[derive(Debug, Clone, PartialEq)]
pub struct Link {
    /// Which.
    pub node: Node,
    /// What it is judged by.
    pub parts: Vec<Part>,
    /// The place in `parts` of the lowest that is known; 0 where none is.
    lead: usize,
    /// The lowest of its known parts, 0 to 10: a link is as strong as its weakest part.
    pub score: Option<f64>,
    /// How it stands.
    pub state: Strength,
}

impl Link {
    /// The part that decides: the lowest of the known ones, or the first where none is known.
    ///
    /// # Panics
    /// Never: a link has at least one part.
    #[must_use]
    pub fn lead(&self) -> &Part {
        &self.parts[self.lead]
    }
}

/// Links of which each leans on the one before.
#[derive(Debug, Clone, PartialEq)]
pub struct Chain {
    /// From the first cause to the last effect, at least three.
    pub links: Vec<Link>,
    /// The place of the first broken link.
    pub first_break: Option<usize>,
}

/// A part of a link: the id of a factor or of a question.
enum By {
    Factor(&'static str),
    Question(&'static str),
}

/// What customers came for decides what becomes of them (H07). None where the framework has fewer
/// than three of its links, or the segment is not in the sheet.
#[must_use]
pub fn outcome_chain(
    workshop: &Workshop,
    sheet: &Sheet,
    segment: Option<&SegmentId>,
) -> Option<Chain> {
    const LINKS: [(Node, &[By]); 6] = [
        (Node::Segmentation, &[By::Question("outcomes-segmentation")]),
        (Node::View, &[By::Factor("intent"), By::Question("anticipation-needs")]),
        (Node::Education, &[By::Factor("education")]),
        (Node::Journey, &[By::Factor("journey")]),
        (Node::Adoption, &[By::Factor("adoption")]),
        (Node::Outcomes, &[By::Factor("outcomes")]),
    ];
    chain(workshop, sheet, segment, &LINKS)
}

/// Where intent and needs are understood, behaviour can be predicted and prepared for, and action
/// can come first (C08). None as in [`outcome_chain`].
#[must_use]
pub fn proactive_chain(
    workshop: &Workshop,
    sheet: &Sheet,
    segment: Option<&SegmentId>,
) -> Option<Chain> {
    const LINKS: [(Node, &[By]); 3] = [
        (Node::Understood, &[By::Question("intent-why"), By::Question("anticipation-needs")]),
        (
            Node::Predicted,
            &[
                By::Question("anticipation-accuracy"),
                By::Question("anticipation-when"),
                By::Question("anticipation-where"),
                By::Question("anticipation-how"),
            ],
        ),
        (
            Node::Proactive,
            &[By::Question("anticipation-questions"), By::Question("anticipation-problems")],
        ),
    ];
    chain(workshop, sheet, segment, &LINKS)
}

fn chain(
    workshop: &Workshop,
    sheet: &Sheet,
    segment: Option<&SegmentId>,
    nodes: &[(Node, &[By])],
) -> Option<Chain> {
    let figures = sheet.of(segment)?;
    let part = |by: &By| match by {
        By::Factor(name) => {
            let factor = figures.factors.iter().find(|f| f.id.as_str() == *name)?;
            let (score, source) = (factor.actual, factor.source);
            Some(Part { factor: factor.id.clone(), question: None, score, source })
        }
        By::Question(name) => question(workshop, sheet, segment, name),
    };
    let mut links: Vec<Link> = nodes
        .iter()
        .filter_map(|(node, by)| {
            let parts: Vec<Part> = by.iter().filter_map(part).collect();
            let known = parts.iter().enumerate().filter_map(|(i, p)| p.score.map(|s| (i, s)));
            let lowest = known.min_by(|a, b| a.1.total_cmp(&b.1));
            let (lead, score) = (lowest.map_or(0, |(i, _)| i), lowest.map(|(_, s)| s));
            let state = state(&parts, score);
            (!parts.is_empty()).then_some(Link { node: *node, parts, lead, score, state })
        })
        .collect();
    if links.len() < 3 {
        return None;
    }
    let first_break = links.iter().position(|l| l.state == Strength::Broken);
    if let Some(first) = first_break {
        for link in links.iter_mut().skip(first + 1).filter(|l| l.state != Strength::Broken) {
            link.state = Strength::AtRisk;
        }
    }
    Some(Chain { links, first_break })
}

/// One low part breaks a link, whatever the others say; what is not known cannot hold.
fn state(parts: &[Part], score: Option<f64>) -> Strength {
    match score {
        Some(score) if score < BROKEN => Strength::Broken,
        Some(_) if parts.iter().any(|p| p.score.is_none()) => Strength::Unknown,
        Some(score) if score < STRAINED => Strength::Strained,
        Some(_) => Strength::Holds,
        None => Strength::Unknown,
    }
}

/// A question as a score: Σσ·u·10 over the segments that know it, σ normalised over just those.
/// None where the framework does not ask it.
fn question(
    workshop: &Workshop,
    sheet: &Sheet,
    segment: Option<&SegmentId>,
    name: &str,
) -> Option<Part> {
    let framework = &workshop.framework;
    let mut asked = framework.active().flat_map(|(f, factor)| factor.asked().map(move |q| (f, q)));
    let (factor, (id, question)) = asked.find(|(_, (id, _))| id.as_str() == name)?;
    let finding = framework.finding(id);
    let round = workshop.assessments.get(&sheet.assessment)?;
    let (mut all, mut sum, mut count, mut plain) = (0.0, 0.0, 0.0, 0.0);
    for column in sheet.segments.iter().filter(|s| segment.is_none_or(|id| s.id == *id)) {
        let feeds = match question.feed {
            Some(_) => Feeds::of(round, &column.id),
            None => Feeds::default(),
        };
        let known = Known::of(question, round.answer(&column.id, finding), &feeds);
        if let Some(u) = known.u() {
            all += column.share;
            sum += column.share * u;
            count += 1.0;
            plain += u;
        }
    }
    let u = if all > 0.0 { Some(sum / all) } else { (count > 0.0).then(|| plain / count) };
    Some(Part {
        factor: factor.clone(),
        question: Some(id.clone()),
        score: u.map(|u| (10.0 * u).clamp(0.0, 10.0)),
        source: u.map(|_| Source::Evidenced),
    })
}
