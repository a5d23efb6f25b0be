//! What the questions of a factor say in one segment, and what is known about each.

use super::{Ask, Explanation, Figure, Formula, Label, Note, Support, Take, Term, Unit};
use crate::measure::{Asked, Bank, Feeds, Known};
use crate::workshop::{Answer, FactorId, QuestionId};

impl Ask<'_> {
    fn reply(&self, finding: &QuestionId) -> Option<&Answer> {
        self.round.answer(self.segment?, finding)
    }

    pub(super) fn evidence(&self, take: Take, id: &FactorId) -> Option<Explanation> {
        let segment = self.segment?;
        let (_, factor) = self.workshop.framework.active().find(|(active, _)| *active == id)?;
        let bank = Bank::of(&self.workshop.framework);
        let feeds = Feeds::of(self.round, segment);
        let low = factor.unknown_counts_low;
        let known =
            |asked: &Asked<'_>| Known::of(asked.question, self.reply(asked.finding), &feeds);
        // u, 0 to 1, of a question that takes part in this figure.
        let takes = |known: Known| match (take, known.u()) {
            (Take::Coverage, u) => Some(u.map_or(0.0, |_| 1.0)),
            (_, Some(u)) => Some(u),
            (Take::Best, None) => (low && known == Known::DontKnow).then_some(0.0),
            (Take::Low, None) => Some(0.0),
            (Take::High, None) => Some(1.0),
        };
        let total: f64 = bank
            .asked(factor)
            .filter(|asked| takes(known(asked)).is_some())
            .map(|asked| asked.weight)
            .sum();
        let (unit, formula, scale) = match take {
            Take::Best => (Unit::Score, Formula::Evidence, 10.0),
            Take::Low => (Unit::Score, Formula::EvidenceLow, 10.0),
            Take::High => (Unit::Score, Formula::EvidenceHigh, 10.0),
            Take::Coverage => (Unit::Share, Formula::Answered, 1.0),
        };
        let figure = Figure::Evidence(take, id.clone());
        let mut found = self.answer(figure, unit, formula);
        let (mut unknown, mut unasked, mut shared, mut fed) = (0, 0, 0, 0);
        for asked in bank.asked(factor) {
            let known = known(&asked);
            match known {
                Known::DontKnow => unknown += 1,
                Known::Open => unasked += 1,
                Known::Fed(_) => fed += 1,
                Known::Answered(_) => {}
            }
            shared += usize::from(asked.sharing > 1);
            let value = takes(known);
            let weight = value.filter(|_| total > 0.0).map(|_| asked.weight / total);
            found.terms.push(Term {
                weight,
                value,
                product: weight.zip(value).map(|(w, u)| scale * w * u),
                known: Some(known),
                leads: Some(self.step(Figure::Question(asked.id.clone()))),
                ..Term::new(Label::Question(asked.id.clone()))
            });
        }
        let answers = self.round.answers.get(segment).map(|a| &**a);
        let evidence = bank.evidence(factor, answers, &feeds);
        found.value = match take {
            Take::Best => evidence.and_then(|e| e.best),
            Take::Low => evidence.map(|e| e.range.low),
            Take::High => evidence.map(|e| e.range.high),
            Take::Coverage => evidence.map(|e| e.coverage),
        };
        for (count, note) in [
            (unknown, if low { Note::UnknownLow(unknown) } else { Note::UnknownOut(unknown) }),
            (unasked, Note::Unasked(unasked)),
            (fed, Note::Fed(fed)),
            (shared, Note::Shared(shared)),
        ] {
            if count > 0 {
                found.notes.push(note);
            }
        }
        found.also = [Take::Best, Take::Low, Take::High, Take::Coverage]
            .into_iter()
            .filter(|other| *other != take)
            .map(|other| self.step(Figure::Evidence(other, id.clone())))
            .collect();
        Some(found)
    }

    pub(super) fn question(&self, id: &QuestionId) -> Option<Explanation> {
        let segment = self.segment?;
        let framework = &self.workshop.framework;
        let bank = Bank::of(framework);
        let (_, factor) = framework.active().find(|(_, f)| f.questions.contains(id))?;
        let asked = bank.asked(factor).find(|asked| asked.id == id)?;
        let reply = self.reply(asked.finding);
        let known = Known::of(asked.question, reply, &Feeds::of(self.round, segment));
        let low = factor.unknown_counts_low && known == Known::DontKnow;
        let formula = match known {
            Known::Answered(_) => Formula::Level,
            Known::Fed(_) => Formula::Register,
            Known::DontKnow | Known::Open => Formula::Nothing,
        };
        let mut found = self.answer(Figure::Question(id.clone()), Unit::Score, formula);
        found.value = known.u().or(low.then_some(0.0)).map(|u| 10.0 * u);
        match known {
            Known::Fed(fed) => {
                if let Some(feed) = asked.question.feed {
                    found.notes.push(Note::Entries(feed, fed.count));
                }
            }
            Known::DontKnow if low => found.notes.push(Note::UnknownLow(1)),
            Known::DontKnow => found.notes.push(Note::UnknownOut(1)),
            Known::Open => found.notes.push(Note::Unasked(1)),
            Known::Answered(_) => {}
        }
        if asked.sharing > 1 {
            let all = framework.active().flat_map(|(_, f)| f.asked());
            let others =
                all.filter(|(other, _)| *other != id && framework.finding(other) == asked.finding);
            let others = others.map(|(other, _)| other.clone()).collect();
            found.notes.push(Note::SharedWith(others));
        }
        if let Some(answer) = reply {
            found.support = Support {
                note: answer.note.clone(),
                evidence: answer.evidence.clone(),
                references: answer.references.clone(),
            };
        }
        Some(found)
    }
}
