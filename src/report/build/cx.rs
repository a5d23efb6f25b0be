//! What every section reads: the workshop, its figures, and the words of the reader's language.

use std::borrow::Cow;
use std::sync::Arc;

use jiff::civil::Date;

use super::Ask;
use super::spoken::spoken;
use super::words::{self, clip};
use crate::measure::{
    Draws, FactorFigures, Figures, Forecast, Grades, KAPPA, Sensitivity, Sheet, ValueFigures,
    forecast, score, taking_part, value,
};
use crate::text::plan::number;
use crate::text::{Arg, Text};
use crate::workshop::{
    ActionId, Assessment, AssessmentId, Factor, FactorId, Framework, Language, PersonId, Section,
    SegmentId, Workshop,
};

/// What every section reads.
pub(super) struct Cx<'a> {
    pub workshop: &'a Workshop,
    pub text: &'a Text,
    /// The framework in the words of the reader's language, as far as they are the method's own.
    pub framework: Cow<'a, Framework>,
    pub round: Option<(&'a AssessmentId, &'a Arc<Assessment>)>,
    pub sheet: Option<Sheet>,
    pub sensitivity: Option<Sensitivity>,
    /// The round before, and its figures.
    pub before: Option<(&'a Assessment, Sheet)>,
    pub grades: Grades,
    /// What the chosen actions would change.
    pub forecast: Option<Forecast>,
    pub value: ValueFigures,
    /// The day that the workshop speaks of, on which evidence and plan are looked at.
    pub on: Date,
    /// The report tells what the plan is worth; where it does not, no other section does either.
    pub shows_value: bool,
}

impl<'a> Cx<'a> {
    pub fn of(workshop: &'a Workshop, text: &'a Text, ask: &Ask) -> Self {
        let asked = ask.round.as_ref();
        let round = match asked.and_then(|id| workshop.assessments.get(id).map(|r| (id, r))) {
            // The id of the document lives as long as the document.
            Some((id, _)) => workshop.assessments.iter().find(|(other, _)| *other == id),
            None => workshop.newest_round(),
        };
        let on = ask.day(workshop);
        let forecast = round.map(|(id, _)| forecast(workshop, id, &taking_part(workshop), on));
        let sheet = forecast.as_ref().and_then(|forecast| forecast.before.clone());
        let draws = || Draws::new(&workshop.framework.weights(), KAPPA);
        let sensitivity = sheet.as_ref().map(|sheet| draws().rank(&sheet.overall));
        let before = round.and_then(|(id, _)| workshop.round_before(id));
        let before = before
            .and_then(|(id, round)| Some((&**round, score(workshop, id)?)))
            .filter(|(_, sheet)| sheet.overall.attainment.is_some());
        let attained = forecast.as_ref().map(Forecast::attained).unwrap_or_default();
        Self {
            workshop,
            text,
            framework: spoken(workshop, text.language()),
            round,
            sheet,
            sensitivity,
            before,
            grades: Grades::of(workshop, on),
            value: value(workshop, attained),
            forecast,
            on,
            shows_value: match &ask.sections {
                Some(sections) => sections.contains(&Section::Value),
                None => !workshop.deliverable.without.contains(&Section::Value),
            },
        }
    }

    pub fn get(&self, key: &'static str) -> String {
        self.text.get(key).to_owned()
    }

    pub fn with(&self, key: &'static str, args: &[Arg<'_>]) -> String {
        let said = self.text.with(key, args);
        match self.text.language() {
            Language::Italian => words::elided(&said),
            Language::English | Language::Indonesian => said,
        }
    }

    /// The figures of all customers together, once anything is scored.
    pub fn overall(&self) -> Option<&Figures> {
        self.sheet.as_ref().map(|s| &s.overall).filter(|f| f.actual.is_some())
    }

    /// Factors with what they come to, by falling weighted gap; those without a gap at the end.
    pub fn by_gap(&self) -> Vec<(&Factor, &FactorFigures)> {
        let Some(figures) = self.overall() else { return Vec::new() };
        let order = figures.by_weighted_gap();
        order
            .into_iter()
            .filter_map(|i| figures.factors.get(i))
            .filter_map(|f| Some((self.framework.factors.get(&f.id)?, f)))
            .collect()
    }

    /// The factors with the largest weighted gaps, three at most.
    pub fn top(&self) -> Vec<(&Factor, &FactorFigures)> {
        let gaps = |f: &FactorFigures| f.weighted_gap.is_some_and(|gap| gap > 0.0);
        self.by_gap().into_iter().filter(|(_, f)| gaps(f)).take(3).collect()
    }

    /// The short name of a factor.
    pub fn factor(&self, id: &FactorId) -> String {
        let found = self.framework.factors.get(id);
        found.map_or_else(|| id.to_string(), |f| clip(&f.short, 60))
    }

    /// The name of a segment; all customers for none.
    pub fn segment(&self, id: Option<&SegmentId>) -> String {
        match id.map(|id| (id, self.workshop.segments.get(id))) {
            None => self.get("why-all-customers"),
            Some((id, None)) => id.to_string(),
            Some((_, Some(segment))) => {
                words::or(&segment.title, self, "contacts-nameless-segment")
            }
        }
    }

    /// The number of an action, as in the Plan room; 0 if it is not in the plan.
    pub fn action_number(&self, id: &ActionId) -> usize {
        self.workshop.plan.index_of(id).map_or(0, number)
    }

    /// Who answers for something; empty if nobody does.
    pub fn person(&self, id: Option<&PersonId>) -> String {
        let Some(person) = id.and_then(|id| self.workshop.people.get(id)) else {
            return String::new();
        };
        if person.name.trim().is_empty() { clip(&person.role, 80) } else { clip(&person.name, 80) }
    }

    /// The client, or the organisation where nobody named it.
    pub fn client(&self) -> String {
        words::or(&self.workshop.purpose.client, self, "paper-the-organisation")
    }

    /// The stage that a score falls in, within a sentence.
    pub fn stage(&self, score: f64) -> String {
        let level = crate::workshop::Level::of_score(score);
        words::small(&self.framework.stages[usize::from(level.get())])
    }
}
