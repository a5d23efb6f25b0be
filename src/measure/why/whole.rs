//! The figures of all factors together.

use super::{Ask, Explanation, Figure, Formula, Label, Note, Part, Term, Unit};
use crate::measure::figures::attainment;
use crate::measure::{DRAWS, Draws, FLOOR, FactorFigures, Interval, KAPPA, Sensitivity};

impl Ask<'_> {
    pub(super) fn whole(&self, figure: &Figure, sensitivity: Option<&Sensitivity>) -> Explanation {
        use Figure as F;
        let f = self.figures;
        let mut found = match figure {
            F::Actual => self.weigh(figure, Part::Actual, f.actual, |f| f.actual),
            F::Desired => self.weigh(figure, Part::Desired, f.desired, |f| f.desired),
            F::Low | F::High => {
                let low = *figure == F::Low;
                let (part, pick): (_, fn(Interval) -> f64) =
                    if low { (Part::Low, |r| r.low) } else { (Part::High, |r| r.high) };
                let value = f.range.map(pick);
                let mut found = self.weigh(figure, part, value, |f| {
                    f.range.zip(f.desired).map(|(range, d)| attainment(pick(range), d))
                });
                found.formula = Formula::Attainment;
                for (term, f) in found.terms.iter_mut().zip(&f.factors) {
                    term.actual = f.range.map(pick);
                    term.desired = f.desired;
                }
                found
            }
            F::Coverage => {
                self.weigh(figure, Part::Coverage, Some(f.coverage), |f| Some(f.coverage))
            }
            F::Geometric => self.mean(figure, Formula::Geometric, f.geometric, |w, s| w * s.ln()),
            F::Harmonic => self.mean(figure, Formula::Harmonic, f.harmonic, |w, s| w * s.recip()),
            F::Minimum => self.minimum(),
            F::Balance => self.balance(),
            F::Range => self.range(),
            F::TopHolds => self.top_holds(sensitivity),
            _ => self.attainment(),
        };
        if self.weightless() && *figure != F::TopHolds {
            // Nothing counts, so nothing comes of it.
            found.value = None;
            found.notes = vec![Note::Weightless];
        }
        found.also = match figure {
            F::Attainment => vec![F::Range, F::Actual, F::Coverage],
            F::Actual => vec![F::Attainment, F::Balance],
            F::Desired => vec![F::Attainment],
            F::Minimum | F::Geometric => vec![F::Balance, F::Harmonic],
            F::Balance => vec![F::Minimum, F::Harmonic],
            F::Harmonic => vec![F::Geometric, F::Balance],
            F::Coverage => vec![F::Range, F::Attainment],
            F::Range | F::TopHolds => vec![F::Attainment, F::Coverage],
            _ => Vec::new(),
        }
        .into_iter()
        .map(|figure| self.step(figure))
        .collect();
        found
    }

    fn weightless(&self) -> bool {
        self.workshop.framework.active().all(|(_, f)| f.weight.get() == 0.0)
    }

    /// Σw·x over the factors where x is known and has weight.
    fn weigh(
        &self,
        figure: &Figure,
        part: Part,
        value: Option<f64>,
        of: impl Fn(&FactorFigures) -> Option<f64>,
    ) -> Explanation {
        self.weigh_by(figure, part, value, of, |w, x| w * x)
    }

    fn weigh_by(
        &self,
        figure: &Figure,
        part: Part,
        value: Option<f64>,
        of: impl Fn(&FactorFigures) -> Option<f64>,
        product: impl Fn(f64, f64) -> f64,
    ) -> Explanation {
        let unit = match part {
            Part::Actual | Part::Desired => Unit::Score,
            _ => Unit::Share,
        };
        let mut found = self.answer(figure.clone(), unit, Formula::Weighed);
        let weights = self.workshop.framework.weights();
        let values: Vec<Option<f64>> = self.figures.factors.iter().map(of).collect();
        let known = weights.iter().zip(&values).filter(|(_, x)| x.is_some());
        let total: f64 = known.map(|(w, _)| w).sum();
        let mut without = Vec::new();
        for ((f, w), x) in self.figures.factors.iter().zip(&weights).zip(&values) {
            let weight = x.filter(|_| total > 0.0).map(|_| w / total);
            if x.is_none() {
                without.push(f.id.clone());
            }
            found.terms.push(Term {
                weight,
                value: *x,
                product: weight.zip(*x).map(|(w, x)| product(w, x)),
                leads: Some(self.step(Figure::Factor(part, f.id.clone()))),
                ..Term::new(Label::Factor(f.id.clone()))
            });
        }
        found.value = value.filter(|_| total > 0.0);
        if !without.is_empty() {
            found.notes.push(Note::WithoutFactors(without));
        }
        found
    }

    fn attainment(&self) -> Explanation {
        let f = self.figures;
        let figure = Figure::Attainment;
        let mut found = self.weigh(&figure, Part::Attainment, f.attainment, |f| f.attainment);
        found.formula = Formula::Attainment;
        let mut capped = Vec::new();
        for (term, f) in found.terms.iter_mut().zip(&f.factors) {
            (term.actual, term.desired) = (f.actual, f.desired);
            if f.actual.zip(f.desired).is_some_and(|(s, d)| s > d) {
                capped.push(f.id.clone());
            }
        }
        if !capped.is_empty() {
            found.notes.push(Note::Capped(capped));
        }
        if self.segment.is_none() {
            found.notes.push(Note::Together);
        }
        found.notes.push(Note::OurDefinition);
        found
    }

    /// The geometric and the harmonic mean: both with the floor.
    fn mean(
        &self,
        figure: &Figure,
        formula: Formula,
        value: Option<f64>,
        product: impl Fn(f64, f64) -> f64,
    ) -> Explanation {
        let floored = |f: &FactorFigures| f.actual.map(|s| s.max(FLOOR));
        let mut found = self.weigh_by(figure, Part::Actual, value, floored, product);
        found.formula = formula;
        for (term, f) in found.terms.iter_mut().zip(&self.figures.factors) {
            term.actual = f.actual;
        }
        let low = self.figures.factors.iter().filter(|f| f.weight > 0.0);
        let low = low.filter(|f| f.actual.is_some_and(|s| s < FLOOR));
        let low: Vec<_> = low.map(|f| f.id.clone()).collect();
        if !low.is_empty() {
            found.notes.push(Note::Floored(low));
        }
        found
    }

    fn minimum(&self) -> Explanation {
        let f = self.figures;
        let mut found = self.answer(Figure::Minimum, Unit::Score, Formula::Minimum);
        found.value = f.minimum;
        let mut known: Vec<(usize, &FactorFigures, f64)> = f
            .factors
            .iter()
            .enumerate()
            .filter(|(_, f)| f.weight > 0.0)
            .filter_map(|(i, f)| Some((i, f, f.actual?)))
            .collect();
        known.sort_by(|a, b| a.2.total_cmp(&b.2));
        for (i, factor, score) in known {
            let leads = self.step(Figure::Factor(Part::Actual, factor.id.clone()));
            let label = Label::Factor(factor.id.clone());
            found.terms.push(Term {
                weight: Some(factor.weight),
                counts: f.weakest == Some(i),
                ..Term::plain(label, Some(score), Some(leads))
            });
        }
        found
    }

    fn balance(&self) -> Explanation {
        let f = self.figures;
        let mut found = self.answer(Figure::Balance, Unit::Number, Formula::Balance);
        found.value = f.balance;
        for (figure, value) in [(Figure::Geometric, f.geometric), (Figure::Actual, f.actual)] {
            let leads = Some(self.step(figure.clone()));
            found.terms.push(Term::plain(Label::Figure(figure), value, leads));
        }
        found.notes.push(Note::OurDefinition);
        found
    }

    fn range(&self) -> Explanation {
        let f = self.figures;
        let mut found = self.answer(Figure::Range, Unit::Share, Formula::Ends);
        found.ends = f.range;
        for (figure, end) in
            [(Figure::Low, f.range.map(|r| r.low)), (Figure::High, f.range.map(|r| r.high))]
        {
            let leads = Some(self.step(figure.clone()));
            found.terms.push(Term::plain(Label::Figure(figure), end, leads));
        }
        found
    }

    fn top_holds(&self, sensitivity: Option<&Sensitivity>) -> Explanation {
        let own;
        let survival = match sensitivity {
            Some(survival) => survival,
            None => {
                let draws = Draws::new(&self.workshop.framework.weights(), KAPPA);
                own = draws.rank(self.figures);
                &own
            }
        };
        let mut found = self.answer(Figure::TopHolds, Unit::Share, Formula::Survival);
        found.value = survival.top_holds;
        for (place, i) in self.figures.by_weighted_gap().into_iter().enumerate() {
            let f = &self.figures.factors[i];
            let fares = survival.factors.get(i);
            let part = Part::WeightedGap;
            found.terms.push(Term {
                value: f.weighted_gap,
                product: fares.and_then(|s| s.p_top3),
                ranks: fares.and_then(|s| s.rank_low.zip(s.rank_high)),
                counts: survival.top_holds.is_some() && place < 3,
                leads: Some(self.step(Figure::Factor(part, f.id.clone()))),
                ..Term::new(Label::Factor(f.id.clone()))
            });
        }
        if survival.top_holds.is_none() {
            found.notes.push(Note::NoTop);
        }
        found.notes.push(Note::Draws(DRAWS));
        found.notes.push(Note::OurDefinition);
        found
    }
}
