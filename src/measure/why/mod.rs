//! Where a figure comes from, as data: its value, its formula, the terms that the formula takes,
//! and the figure that each term leads to, down to the single answer.
//!
//! [`Formula::fold`] puts the terms together again and gives the value; a property test walks
//! every path and holds that. Nothing here has words: `report::why` writes it down.

mod evidence;
mod factor;
mod whole;

use super::{Figures, Interval, Known, Sensitivity, Sheet, Source};
use crate::workshop::{
    Assessment, Basis, FactorId, Feed, QuestionId, ReferenceId, SegmentId, SignalId, Workshop,
};

/// A figure that can be asked about.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Figure {
    /// How much of the desired state is reached: the headline.
    Attainment,
    /// The actual state A.
    Actual,
    /// The desired state D.
    Desired,
    /// From where to where the attainment may be.
    Range,
    /// The attainment with all scores at their low ends.
    Low,
    /// The attainment with all scores at their high ends.
    High,
    /// How much of the weight is scored.
    Coverage,
    /// The geometric mean.
    Geometric,
    /// The harmonic mean.
    Harmonic,
    /// The weakest link.
    Minimum,
    /// Geometric by plain mean.
    Balance,
    /// Whether the three largest gaps stay the same under other weights.
    TopHolds,
    /// One figure of one factor.
    Factor(Part, FactorId),
    /// The room's median; in a segment only.
    Votes(FactorId),
    /// What the questions of a factor say; in a segment only.
    Evidence(Take, FactorId),
    /// What is known about one question; in a segment only.
    Question(QuestionId),
}

/// Which figure of a factor.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Part {
    /// min(actual ÷ desired, 1).
    Attainment,
    /// The actual score.
    Actual,
    /// The desired level.
    Desired,
    /// max(desired − actual, 0).
    Gap,
    /// weight · gap.
    WeightedGap,
    /// The part of the whole.
    Weight,
    /// The least that the actual score may be.
    Low,
    /// The most that it may be.
    High,
    /// How much of it is known.
    Coverage,
}

/// Which figure the questions of a factor make.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Take {
    /// The evidence score.
    Best,
    /// With everything that has no level at level 0.
    Low,
    /// With everything that has no level at level 4.
    High,
    /// The answered weight by all weight.
    Coverage,
}

/// A figure of a segment, or of all customers together for none.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Step {
    /// Which figure.
    pub figure: Figure,
    /// Of whom.
    pub segment: Option<SegmentId>,
}

/// How the terms make the value.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Formula {
    /// Σw·min(s/d, 1).
    Attainment,
    /// Σw·x.
    Weighed,
    /// The low and the high end.
    Ends,
    /// Πs^w, the products being w·ln s.
    Geometric,
    /// 1 / Σ(w/s).
    Harmonic,
    /// The lowest.
    Minimum,
    /// min(first ÷ second, 1).
    Balance,
    /// Counted over the draws of weights, the products being P(among the three largest).
    Survival,
    /// min(actual ÷ desired, 1); 1 when the desired level is 0.
    Reached,
    /// max(first − second, 0).
    Gap,
    /// first · second.
    WeightedGap,
    /// The weight of the factor that counts by the sum of all.
    WeightShare,
    /// Σσ·x over the segments.
    BySegment,
    /// The source that counts.
    Source,
    /// As it was set by hand; there are no terms.
    Set,
    /// A judged or a voted score: one point, known in full.
    Point,
    /// The questions are what counts.
    FromEvidence,
    /// The median of ballots, the weights being how often each score was given.
    Median,
    /// 10·Σwu by the weight that is known.
    Evidence,
    /// 10·Σwu by all weight, with what has no level at level 0.
    EvidenceLow,
    /// 10·Σwu by all weight, with what has no level at level 4.
    EvidenceHigh,
    /// The weight with a level by all weight.
    Answered,
    /// 10·level/4; there are no terms.
    Level,
    /// 10·the share of a register; there are no terms.
    Register,
    /// Nothing is known.
    Nothing,
}

/// What the value is measured in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Unit {
    /// 0 to 1, said in per cent.
    Share,
    /// 0 to 10.
    Score,
    /// A plain number.
    Number,
}

/// What a term is called.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Label {
    /// A factor.
    Factor(FactorId),
    /// A segment.
    Segment(SegmentId),
    /// A figure on the way.
    Figure(Figure),
    /// A source of the actual score.
    Source(Source),
    /// A score that was voted for, in its place among the scores given.
    Ballot,
    /// A question.
    Question(QuestionId),
}

/// One term of a formula. What is not known, and what the formula does not ask for, is none.
#[derive(Debug, Clone, PartialEq)]
pub struct Term {
    /// What it is called.
    pub label: Label,
    /// Its weight: a normalised one of 0 to 1, except under [`Formula::WeightShare`] (as set) and
    /// [`Formula::Median`] (a count).
    pub weight: Option<f64>,
    /// The actual score behind the value, where the value is made of one.
    pub actual: Option<f64>,
    /// The desired level behind the value.
    pub desired: Option<f64>,
    /// What is weighed.
    pub value: Option<f64>,
    /// What it contributes.
    pub product: Option<f64>,
    /// Its rank interval under other weights.
    pub ranks: Option<(u16, u16)>,
    /// It is the one that counts, among several that do not.
    pub counts: bool,
    /// What is known of a question.
    pub known: Option<Known>,
    /// The figure that explains it.
    pub leads: Option<Step>,
}

impl Term {
    fn new(label: Label) -> Self {
        Self {
            label,
            weight: None,
            actual: None,
            desired: None,
            value: None,
            product: None,
            ranks: None,
            counts: false,
            known: None,
            leads: None,
        }
    }

    /// A term that contributes its value.
    fn plain(label: Label, value: Option<f64>, leads: Option<Step>) -> Self {
        Self { value, product: value, leads, ..Self::new(label) }
    }
}

/// What must be said beside a figure.
#[derive(Debug, Clone, PartialEq)]
pub enum Note {
    /// These factors have nothing to contribute; the weights are shared among the others.
    WithoutFactors(Vec<FactorId>),
    /// The same for segments and their shares.
    WithoutSegments(Vec<SegmentId>),
    /// Every weight is 0.
    Weightless,
    /// All shares are 0, so the segments count equally.
    EqualShares,
    /// The scores are those of all customers: first averaged over the segments, then capped.
    Together,
    /// These factors are above their desired level and count as reached, no more.
    Capped(Vec<FactorId>),
    /// These scores are below the floor and were raised to it.
    Floored(Vec<FactorId>),
    /// Which source counts was left to the order, or chosen.
    Basis(Basis),
    /// The source that was chosen has nothing to say.
    BasisSilent,
    /// So many “don't know” count as level 0 in the best estimate too (F08).
    UnknownLow(usize),
    /// So many “don't know” are left out of the best estimate.
    UnknownOut(usize),
    /// So many questions have not been asked.
    Unasked(usize),
    /// So many findings are shared with other questions and count once (J01).
    Shared(usize),
    /// So many questions are answered by a register.
    Fed(usize),
    /// The register says so over so many entries.
    Entries(Feed, usize),
    /// The finding is shared with these questions, so that each weighs its part (J01).
    SharedWith(Vec<QuestionId>),
    /// So many ballots in this voting round of so many, counted from 1.
    Ballots(usize, usize, usize),
    /// The vote was about all customers, not about this segment.
    VoteOfAll,
    /// The desired level is 0, which is always reached.
    NothingDesired,
    /// The actual score lies above the desired level.
    Beyond,
    /// How many weight vectors were drawn.
    Draws(usize),
    /// No three gaps stand out.
    NoTop,
    /// The method gives no mathematics for this.
    OurDefinition,
}

/// What somebody wrote beside a score or an answer, and what it leans on.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Support {
    /// The note.
    pub note: String,
    /// The signals.
    pub evidence: Vec<SignalId>,
    /// The documents and interviews.
    pub references: Vec<ReferenceId>,
}

/// Where a figure comes from.
#[derive(Debug, Clone, PartialEq)]
pub struct Explanation {
    /// What was asked about. A workshop with one segment answers for that segment.
    pub step: Step,
    /// The value; none if it is not known.
    pub value: Option<f64>,
    /// Under [`Formula::Ends`], both ends.
    pub ends: Option<Interval>,
    /// What the value is measured in.
    pub unit: Unit,
    /// How the terms make the value.
    pub formula: Formula,
    /// The terms.
    pub terms: Vec<Term>,
    /// What must be said beside it.
    pub notes: Vec<Note>,
    /// What was written beside it.
    pub support: Support,
    /// Other figures of the same thing.
    pub also: Vec<Step>,
}

impl Formula {
    /// The value that the terms make; none where they make none, or where there are no terms.
    #[must_use]
    pub fn fold(self, terms: &[Term]) -> Option<f64> {
        let products = || terms.iter().filter_map(|t| t.product);
        let sum = || products().next().map(|_| products().sum::<f64>());
        let pair = || Some((terms.first()?.product?, terms.get(1)?.product?));
        let counting = || terms.iter().find(|t| t.counts)?.product;
        match self {
            Self::Attainment
            | Self::Weighed
            | Self::BySegment
            | Self::Evidence
            | Self::EvidenceLow
            | Self::EvidenceHigh
            | Self::Answered => sum(),
            Self::Geometric => sum().map(f64::exp),
            Self::Harmonic => sum().map(f64::recip),
            Self::Minimum => products().reduce(f64::min),
            Self::Balance => pair().map(|(a, b)| if a < b { a / b } else { 1.0 }),
            Self::Reached => pair().map(|(s, d)| super::figures::attainment(s, d)),
            Self::Gap => pair().map(|(d, s)| (d - s).max(0.0)),
            Self::WeightedGap => pair().map(|(w, gap)| w * gap),
            Self::WeightShare => {
                counting().zip(sum()).map(|(own, all)| if all > 0.0 { own / all } else { 0.0 })
            }
            Self::Source | Self::Point | Self::FromEvidence => counting(),
            Self::Median => {
                let ballots = terms.iter().flat_map(|t| {
                    let times = t.weight.unwrap_or(0.0) as usize;
                    std::iter::repeat_n(t.value.unwrap_or(0.0), times)
                });
                super::median(&mut ballots.collect::<Vec<f64>>())
            }
            Self::Ends
            | Self::Survival
            | Self::Set
            | Self::Level
            | Self::Register
            | Self::Nothing => None,
        }
    }
}

/// Everything that an explanation is read from.
struct Ask<'a> {
    workshop: &'a Workshop,
    round: &'a Assessment,
    sheet: &'a Sheet,
    figures: &'a Figures,
    segment: Option<&'a SegmentId>,
}

/// Explains a figure of a sheet. `sensitivity` is what is known of the ranking under other weights;
/// without it the usual draws are made where they are asked for. None where there is no such
/// figure: the factor, the question or the segment is not there, or only a segment has it.
#[must_use]
pub fn explain(
    workshop: &Workshop,
    sheet: &Sheet,
    step: &Step,
    sensitivity: Option<&Sensitivity>,
) -> Option<Explanation> {
    let only = workshop.segments.first().filter(|_| workshop.segments.len() == 1);
    let segment = step.segment.as_ref().or(only.map(|(id, _)| id));
    let ask = Ask {
        workshop,
        round: workshop.assessments.get(&sheet.assessment)?,
        sheet,
        figures: sheet.of(segment)?,
        segment,
    };
    match &step.figure {
        Figure::Factor(part, id) => ask.factor(*part, id),
        Figure::Votes(id) => ask.votes(id),
        Figure::Evidence(take, id) => ask.evidence(*take, id),
        Figure::Question(id) => ask.question(id),
        figure => Some(ask.whole(figure, sensitivity)),
    }
}

impl Ask<'_> {
    /// A figure of the same segment.
    fn step(&self, figure: Figure) -> Step {
        Step { figure, segment: self.segment.cloned() }
    }

    fn answer(&self, figure: Figure, unit: Unit, formula: Formula) -> Explanation {
        Explanation {
            step: self.step(figure),
            value: None,
            ends: None,
            unit,
            formula,
            terms: Vec::new(),
            notes: Vec::new(),
            support: Support::default(),
            also: Vec::new(),
        }
    }
}
