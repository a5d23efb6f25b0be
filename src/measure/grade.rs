//! Evidence grades (measures §6, L01–L04): what one data point is worth, and what similar ones are
//! worth together.
//!
//! k is the number of *independent* data points: signals of one source count once, whatever they
//! say. With a half-life each source counts 2^(−age/half-life), by its newest signal, and the sum
//! is rounded to the nearest whole for the grade (our definition): a trend of three sinks back to
//! a pattern once they are about a quarter of a half-life old, unless newer ones come. What
//! contradicts a claim is listed and never netted.

use std::collections::HashMap;
use std::hash::Hash;
use std::sync::Arc;

use jiff::civil::Date;

use crate::workshop::{
    Claim, ClaimId, ContactPointId, FactorId, Fading, QuestionId, Signal, SignalId, StepId, Table,
    Workshop,
};

/// What a claim may call itself.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Grade {
    /// No data point: somebody thinks so.
    #[default]
    Opinion,
    /// One.
    Fluke,
    /// Two similar ones.
    Pattern,
    /// Three or more: where the gold is (L04).
    Trend,
}

impl Grade {
    /// All of them, from the weakest.
    pub const ALL: [Self; 4] = [Self::Opinion, Self::Fluke, Self::Pattern, Self::Trend];

    /// The grade of an effective number of independent data points.
    #[must_use]
    pub fn of(strength: f64) -> Self {
        match strength.round() {
            k if k >= 3.0 => Self::Trend,
            k if k >= 2.0 => Self::Pattern,
            k if k >= 1.0 => Self::Fluke,
            _ => Self::Opinion,
        }
    }

    /// Its name in the JSON of the command line.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Opinion => "opinion",
            Self::Fluke => "fluke",
            Self::Pattern => "pattern",
            Self::Trend => "trend",
        }
    }
}

/// How a claim stands on a day.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Standing {
    /// What it may call itself.
    pub grade: Grade,
    /// The effective k.
    pub strength: f64,
    /// How many independent sources there are, faded or not.
    pub sources: usize,
    /// How many of its data points have no date: these do not fade.
    pub undated: usize,
    /// How many of its data points are dated later than the day: these do not count yet.
    pub later: usize,
    /// How many independent sources contradict it.
    pub against: usize,
}

/// A source as it is compared: neither case nor spacing makes two of one.
#[must_use]
pub fn source_key(source: &str) -> String {
    let mut key = String::with_capacity(source.len());
    for word in source.split_whitespace() {
        if !key.is_empty() {
            key.push(' ');
        }
        key.extend(word.chars().flat_map(char::to_lowercase));
    }
    key
}

/// How much a data point counts on a day, 0 to 1; none if it is dated later.
#[must_use]
pub fn weight(signal: &Signal, fading: &Fading, on: Date) -> Option<f64> {
    let Some(date) = signal.date else { return Some(1.0) };
    if date > on {
        return None;
    }
    let age = f64::from((on - date).get_days());
    Some(fading.half_life.map_or(1.0, |h| (-age / h.get()).exp2()))
}

/// How a claim stands on a day.
#[must_use]
pub fn standing<S: std::ops::Deref<Target = Signal>>(
    claim: &Claim,
    signals: &Table<SignalId, S>,
    fading: &Fading,
    on: Date,
) -> Standing {
    let mut out = Standing::default();
    let mut sources: HashMap<String, f64> = HashMap::new();
    for signal in claim.signals.iter().filter_map(|id| signals.get(id)) {
        out.undated += usize::from(signal.date.is_none());
        let Some(weight) = weight(signal, fading, on) else {
            out.later += 1;
            continue;
        };
        let best = sources.entry(source_key(&signal.source)).or_insert(0.0);
        *best = best.max(weight);
    }
    // Sorted, so that the same claim has the same strength to the last digit.
    let mut weights: Vec<f64> = sources.values().copied().collect();
    weights.sort_by(f64::total_cmp);
    out.sources = weights.len();
    out.strength = weights.iter().sum();
    out.grade = Grade::of(out.strength);
    let mut against: Vec<String> = claim
        .against
        .iter()
        .filter_map(|id| signals.get(id))
        .filter(|s| s.date.is_none_or(|date| date <= on))
        .map(|s| source_key(&s.source))
        .collect();
    against.sort();
    against.dedup();
    out.against = against.len();
    out
}

/// The grades of everything that leans on data points, on a day.
#[derive(Debug, Clone, Default)]
pub struct Grades {
    /// How every claim stands, in the order of the document.
    pub claims: Table<ClaimId, Standing>,
    signals: HashMap<SignalId, Grade>,
    factors: HashMap<FactorId, Grade>,
    questions: HashMap<QuestionId, Grade>,
    steps: HashMap<StepId, Grade>,
    contact_points: HashMap<ContactPointId, Grade>,
    stamp: Arc<()>,
}

fn raise<K: Clone + Hash + Eq>(grades: &mut HashMap<K, Grade>, ids: &[K], grade: Grade) {
    for id in ids {
        let best = grades.entry(id.clone()).or_default();
        *best = (*best).max(grade);
    }
}

impl Grades {
    /// The grades on a day.
    #[must_use]
    pub fn of(workshop: &Workshop, on: Date) -> Self {
        let mut out = Self::default();
        for (id, signal) in workshop.signals.iter() {
            let weight = weight(signal, &workshop.fading, on).unwrap_or(0.0);
            out.signals.insert(id.clone(), Grade::of(weight));
        }
        for (id, claim) in workshop.claims.iter() {
            let standing = standing(claim, &workshop.signals, &workshop.fading, on);
            raise(&mut out.signals, &claim.signals, standing.grade);
            raise(&mut out.factors, &claim.factors, standing.grade);
            raise(&mut out.questions, &claim.questions, standing.grade);
            raise(&mut out.steps, &claim.steps, standing.grade);
            raise(&mut out.contact_points, &claim.contact_points, standing.grade);
            out.claims.insert(id.clone(), standing);
        }
        out
    }

    /// The same for as long as the grades are: what is kept of them is good while this is.
    #[must_use]
    pub fn stamp(&self) -> &Arc<()> {
        &self.stamp
    }

    /// How a claim stands.
    #[must_use]
    pub fn claim(&self, id: &ClaimId) -> Option<&Standing> {
        self.claims.get(id)
    }

    /// The best grade that a data point takes part in: a fluke if it stands alone.
    #[must_use]
    pub fn signal(&self, id: &SignalId) -> Grade {
        self.signals.get(id).copied().unwrap_or_default()
    }

    /// The best grade of these data points; none if there are none.
    #[must_use]
    pub fn evidence(&self, ids: &[SignalId]) -> Option<Grade> {
        ids.iter().map(|id| self.signal(id)).max()
    }

    /// The best grade that a factor leans on, through claims and its own evidence; none if nothing.
    #[must_use]
    pub fn factor(&self, id: &FactorId, evidence: &[SignalId]) -> Option<Grade> {
        self.factors.get(id).copied().max(self.evidence(evidence))
    }

    /// The same of a question.
    #[must_use]
    pub fn question(&self, id: &QuestionId, evidence: &[SignalId]) -> Option<Grade> {
        self.questions.get(id).copied().max(self.evidence(evidence))
    }

    /// The same of a step.
    #[must_use]
    pub fn step(&self, id: &StepId, evidence: &[SignalId]) -> Option<Grade> {
        self.steps.get(id).copied().max(self.evidence(evidence))
    }

    /// The same of a contact point.
    #[must_use]
    pub fn contact_point(&self, id: &ContactPointId, evidence: &[SignalId]) -> Option<Grade> {
        self.contact_points.get(id).copied().max(self.evidence(evidence))
    }
}

/// The day that a workshop speaks of: the latest of its rounds, its own date, its signals and its
/// experiences that is not after `today`; `today` if there is none. A file that is opened years
/// later says what it said, and a slip of the pen does not make everything old. A signature is no
/// evidence: what is signed must not change by being signed.
#[must_use]
pub fn as_of(workshop: &Workshop, today: Date) -> Date {
    let rounds = workshop.assessments.values().map(|round| round.date);
    let signals = workshop.signals.values().filter_map(|s| s.date);
    let experiences = workshop.experiences.values().map(|e| e.date);
    let all = rounds.chain(workshop.purpose.date).chain(signals).chain(experiences);
    all.filter(|date| *date <= today).max().unwrap_or(today)
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::workshop::HalfLife;

    fn signals(of: &[(&str, i16)]) -> (Claim, Table<SignalId, Arc<Signal>>) {
        let table: Table<SignalId, Arc<Signal>> = of
            .iter()
            .enumerate()
            .map(|(i, (source, year))| {
                let date = (*year > 0).then(|| date(*year, 1, 1));
                let source = (*source).to_owned();
                (SignalId::numbered(i), Arc::new(Signal { source, date, ..Signal::default() }))
            })
            .collect();
        (Claim { signals: table.ids().cloned().collect(), ..Claim::default() }, table)
    }

    #[test]
    fn one_source_counts_once_and_three_make_a_trend() {
        let on = date(2026, 1, 1);
        let grade = |of: &[(&str, i16)]| {
            let (claim, table) = signals(of);
            standing(&claim, &table, &Fading::default(), on).grade
        };
        assert_eq!(grade(&[]), Grade::Opinion);
        assert_eq!(grade(&[("Call", 0), (" call ", 2020), ("CALL", 2021)]), Grade::Fluke);
        assert_eq!(grade(&[("", 0), ("", 0)]), Grade::Fluke);
        assert_eq!(grade(&[("a", 0), ("b", 0)]), Grade::Pattern);
        assert_eq!(grade(&[("a", 0), ("b", 0), ("c", 2025)]), Grade::Trend);
        assert_eq!(grade(&[("a", 0), ("b", 0), ("c", 2027)]), Grade::Pattern);
    }

    #[test]
    fn a_trend_sinks_back_as_its_evidence_fades() {
        let (claim, table) = signals(&[("a", 2020), ("b", 2020), ("c", 2020)]);
        let fading = Fading { half_life: Some(HalfLife::clamped(500.0)) };
        let grade = |year| standing(&claim, &table, &fading, date(year, 1, 1)).grade;
        assert_eq!(
            [2020, 2021, 2022, 2024].map(grade),
            [Grade::Trend, Grade::Pattern, Grade::Fluke, Grade::Opinion]
        );
    }
}
