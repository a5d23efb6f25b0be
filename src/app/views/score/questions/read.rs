//! What the round says about the questions of one factor: worked out anew only when the framework,
//! the round or what is looked at has changed.

use std::sync::Arc;

use crate::measure::{Bank, Evidence, Feeds, Grade, Grades, Known};
use crate::workshop::{
    Answer, Assessment, Factor, FactorId, Framework, Question, QuestionId, Segment, SegmentId,
    Table,
};

/// What a [`Read`] is made from.
pub(super) type From<'a> =
    (&'a Arc<Framework>, &'a Arc<Table<SegmentId, Segment>>, &'a Arc<Assessment>);

/// One question of the factor.
#[derive(Debug)]
pub(super) struct Entry {
    pub id: QuestionId,
    /// The question that keeps the answer.
    pub finding: QuestionId,
    /// What it counts within the factor, 0 to 1.
    pub share: f64,
    /// Whom it shares its finding with: the factors by title, none of them if all are this one.
    pub shared: Option<String>,
    /// It begins a test of so many parts.
    pub begins: Option<usize>,
    /// It is a part of a test of several parts.
    pub is_part: bool,
    /// What is known in each segment that is looked at.
    pub known: Vec<Known>,
}

/// How the questions stand.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub(super) struct Tally {
    /// With a level, by hand or from a register.
    pub answered: usize,
    /// Those of them that a register answers.
    pub fed: usize,
    /// Nobody knows.
    pub unknown: usize,
    /// Nobody has asked.
    pub open: usize,
}

/// See the module.
#[derive(Debug)]
pub(super) struct Read {
    framework: Arc<Framework>,
    segments: Arc<Table<SegmentId, Segment>>,
    round: Arc<Assessment>,
    factor: FactorId,
    segment: Option<SegmentId>,
    pub entries: Vec<Entry>,
    pub tally: Tally,
    /// What the registers say of the segment that is looked at.
    pub feeds: Option<Feeds>,
    /// What the questions come to in the segment that is looked at.
    pub evidence: Option<Evidence>,
}

impl Read {
    /// Whether the questions say what they said.
    pub(super) fn asks_as(&self, framework: &Arc<Framework>) -> bool {
        Arc::ptr_eq(&self.framework, framework)
    }

    pub(super) fn fit(
        &self,
        (framework, segments, round): From<'_>,
        factor: &FactorId,
        segment: Option<&SegmentId>,
    ) -> bool {
        Arc::ptr_eq(&self.framework, framework)
            && Arc::ptr_eq(&self.segments, segments)
            && Arc::ptr_eq(&self.round, round)
            && self.factor == *factor
            && self.segment.as_ref() == segment
    }

    pub(super) fn of(
        (framework, segments, round): From<'_>,
        id: &FactorId,
        factor: &Factor,
        segment: Option<&SegmentId>,
    ) -> Self {
        let bank = Bank::of(framework);
        let looked_at: Vec<&SegmentId> = match segment {
            Some(segment) => vec![segment],
            None => segments.ids().collect(),
        };
        let feeds: Vec<Feeds> = looked_at.iter().map(|s| Feeds::of(round, s)).collect();
        let total: f64 = bank.asked(factor).map(|a| a.weight).sum();
        let mut entries: Vec<Entry> = bank
            .asked(factor)
            .map(|asked| {
                let known = looked_at.iter().zip(&feeds).map(|(segment, feeds)| {
                    Known::of(asked.question, round.answer(segment, asked.finding), feeds)
                });
                Entry {
                    id: asked.id.clone(),
                    finding: asked.finding.clone(),
                    share: if total > 0.0 { asked.weight / total } else { 0.0 },
                    shared: (asked.sharing > 1).then(|| sharing(framework, id, asked.finding)),
                    begins: None,
                    is_part: false,
                    known: known.collect(),
                }
            })
            .collect();
        group(&mut entries, factor);
        let mut tally = Tally::default();
        for known in entries.iter().filter(|_| segment.is_some()).flat_map(|e| &e.known) {
            match known {
                Known::Answered(_) => tally.answered += 1,
                Known::Fed(_) => {
                    tally.answered += 1;
                    tally.fed += 1;
                }
                Known::DontKnow => tally.unknown += 1,
                Known::Open => tally.open += 1,
            }
        }
        let evidence = segment.and_then(|segment| {
            let answers = round.answers.get(segment).map(|a| &**a);
            bank.evidence(factor, answers, feeds.first()?)
        });
        Self {
            framework: Arc::clone(framework),
            segments: Arc::clone(segments),
            round: Arc::clone(round),
            factor: id.clone(),
            segment: segment.cloned(),
            entries,
            tally,
            feeds: segment.and(feeds.first().copied()),
            evidence,
        }
    }
}

/// The other factors that ask for this finding.
fn sharing(framework: &Framework, own: &FactorId, finding: &QuestionId) -> String {
    let asks = |(id, question): (&QuestionId, &Question)| question.keeper(id) == finding;
    let titles: Vec<&str> = framework
        .active()
        .filter(|(id, factor)| *id != own && factor.asked().any(asks))
        .map(|(_, factor)| factor.title.as_str())
        .collect();
    titles.join(", ")
}

/// Marks runs of questions that are parts of one test.
fn group(entries: &mut [Entry], factor: &Factor) {
    let test = |entry: &Entry| {
        let question = factor.questions.get(&entry.id)?;
        let whole = question.requirement.is_empty() || question.part.is_empty();
        (!whole).then_some(question.requirement.as_str())
    };
    let mut start = 0;
    while let Some(first) = entries.get(start) {
        let Some(requirement) = test(first) else {
            start += 1;
            continue;
        };
        let run = entries[start..].iter().take_while(|e| test(e) == Some(requirement)).count();
        if run > 1 {
            entries[start].begins = Some(run);
            entries[start..start + run].iter_mut().for_each(|e| e.is_part = true);
        }
        start += run;
    }
}

/// The answers of a segment, and how much they lean on, factor by factor.
type Counted = (SegmentId, Arc<Table<QuestionId, Answer>>, Vec<usize>);

/// How much each factor leans on: see [`super::Questions::links`].
#[derive(Debug)]
pub(super) struct Links {
    framework: Arc<Framework>,
    round: Arc<Assessment>,
    segment: Option<SegmentId>,
    /// What the answers of each segment lean on; a slider changes none of it.
    of_answers: Vec<Counted>,
    counts: Arc<[usize]>,
}

impl Links {
    pub(super) fn fit(
        &self,
        framework: &Arc<Framework>,
        round: &Arc<Assessment>,
        segment: Option<&SegmentId>,
    ) -> bool {
        Arc::ptr_eq(&self.framework, framework)
            && Arc::ptr_eq(&self.round, round)
            && self.segment.as_ref() == segment
    }

    /// Counts anew, except for the answers that `old` has counted.
    pub(super) fn of(
        framework: &Arc<Framework>,
        round: &Arc<Assessment>,
        segment: Option<&SegmentId>,
        old: Option<Self>,
    ) -> Self {
        let looked_at = |id: &SegmentId| segment.is_none_or(|s| s == id);
        let counted = old.filter(|o| Arc::ptr_eq(&o.framework, framework));
        let mut counted = counted.map_or_else(Vec::new, |old| old.of_answers);
        let mut of_answers = Vec::with_capacity(round.answers.len());
        for (id, table) in round.answers.iter().filter(|(s, _)| looked_at(s)) {
            let known = counted.iter().position(|(s, t, _)| s == id && Arc::ptr_eq(t, table));
            of_answers.push(match known {
                Some(place) => counted.swap_remove(place),
                None => {
                    let counts = framework.active().map(|(_, f)| answers_lean_on(f, table));
                    (id.clone(), Arc::clone(table), counts.collect())
                }
            });
        }
        let count = |(place, (id, _)): (usize, (&FactorId, &Factor))| {
            let ratings = round.ratings.iter().filter(|(s, _)| looked_at(s));
            let ratings = ratings.filter_map(|(_, table)| table.get(id));
            let of_ratings: usize = ratings.map(|r| r.evidence.len() + r.references.len()).sum();
            of_ratings + of_answers.iter().map(|(_, _, counts)| counts[place]).sum::<usize>()
        };
        let counts = framework.active().enumerate().map(count).collect();
        Self {
            framework: Arc::clone(framework),
            round: Arc::clone(round),
            segment: segment.cloned(),
            of_answers,
            counts,
        }
    }

    pub(super) fn counts(&self) -> Arc<[usize]> {
        Arc::clone(&self.counts)
    }
}

/// How many signals and references the answers to the questions of a factor lean on.
fn answers_lean_on(factor: &Factor, answers: &Table<QuestionId, Answer>) -> usize {
    let asked = factor.asked();
    let answers = asked.filter_map(|(id, q)| answers.get(q.keeper(id)));
    answers.map(|a| a.evidence.len() + a.references.len()).sum()
}

/// What each factor leans on at best: see [`super::Questions::grades`].
#[derive(Debug)]
pub(super) struct Graded {
    framework: Arc<Framework>,
    round: Arc<Assessment>,
    segment: Option<SegmentId>,
    stamp: Arc<()>,
    grades: Arc<[Option<Grade>]>,
}

impl Graded {
    pub(super) fn fit(
        &self,
        framework: &Arc<Framework>,
        round: &Arc<Assessment>,
        segment: Option<&SegmentId>,
        grades: &Grades,
    ) -> bool {
        Arc::ptr_eq(&self.framework, framework)
            && Arc::ptr_eq(&self.round, round)
            && self.segment.as_ref() == segment
            && Arc::ptr_eq(&self.stamp, grades.stamp())
    }

    pub(super) fn of(
        framework: &Arc<Framework>,
        round: &Arc<Assessment>,
        segment: Option<&SegmentId>,
        grades: &Grades,
    ) -> Self {
        let looked_at = |id: &SegmentId| segment.is_none_or(|s| s == id);
        let best = |(id, factor): (&FactorId, &Factor)| {
            let rated = round.ratings.iter().filter(|(s, _)| looked_at(s));
            let rated = rated.filter_map(|(_, table)| table.get(id));
            let of_ratings = rated.filter_map(|r| grades.evidence(&r.evidence));
            let tables = round.answers.iter().filter(|(s, _)| looked_at(s));
            let of_answers = tables.flat_map(|(_, table)| {
                let asked = factor.asked();
                asked.filter_map(|(id, question)| {
                    let answer = table.get(question.keeper(id));
                    let evidence = answer.map_or(&[][..], |a| &a.evidence[..]);
                    grades.question(id, evidence)
                })
            });
            of_ratings.chain(of_answers).max().max(grades.factor(id, &[]))
        };
        Self {
            framework: Arc::clone(framework),
            round: Arc::clone(round),
            segment: segment.cloned(),
            stamp: Arc::clone(grades.stamp()),
            grades: framework.active().map(best).collect(),
        }
    }

    pub(super) fn grades(&self) -> Arc<[Option<Grade>]> {
        Arc::clone(&self.grades)
    }
}
