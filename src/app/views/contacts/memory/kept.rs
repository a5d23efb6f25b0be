//! The figures of the page, each computed once per state of what it depends on. While the half-life
//! is dragged only what depends on it is redone.

use std::sync::Arc;

use jiff::civil::Date;

use super::axis::Span;
use super::discs::Image;
use crate::measure::memory::{
    Consistency, Curve, Past, Plain, Rates, Remembered, Scope, Turn, day_number,
};
use crate::workshop::{
    ContactPoint, ContactPointId, Experience, ExperienceId, Memory, Table, Workshop,
};

type Experiences = Arc<Table<ExperienceId, Arc<Experience>>>;
type Places = Arc<Table<ContactPointId, ContactPoint>>;

/// The curves, by what they were drawn of.
#[derive(Default)]
struct Lines {
    of: Option<(u64, Span, usize)>,
    curve: Curve,
    steady: Option<Curve>,
    turned: Option<Curve>,
}

/// What is kept.
#[derive(Default)]
pub(super) struct Kept {
    of: Option<(Experiences, Places, Scope)>,
    /// Every state of the data and of the settings has a number.
    state: u64,
    governed: Option<(Arc<Memory>, f64, bool)>,
    /// What is looked at.
    pub(super) past: Past,
    good: Past,
    rates: Option<Rates>,
    /// The day looked back from.
    pub(super) day: f64,
    /// What is left of each experience until that day.
    pub(super) left: Vec<f32>,
    /// Whether a newer one at the same contact point has superseded it by then.
    pub(super) superseded: Vec<bool>,
    /// What is remembered.
    pub(super) remembered: Remembered,
    /// The figures that know nothing of fading.
    pub(super) plain: Plain,
    /// Without the bad ones.
    pub(super) consistency: Option<Consistency>,
    /// With a recovery.
    pub(super) turn: Option<(Turn, Past)>,
    lines: Lines,
    /// Many discs as one picture.
    pub(super) image: Image,
}

impl Kept {
    /// Brings the figures up to date; those of what-ifs only where they are looked at.
    pub(super) fn refresh(&mut self, workshop: &Workshop, scope: &Scope, on: Date, what_if: bool) {
        let memory = &workshop.memory;
        let (experiences, places) = (&workshop.experiences, &workshop.contact_points);
        let same = self.of.as_ref().is_some_and(|(e, p, s)| {
            Arc::ptr_eq(e, experiences) && Arc::ptr_eq(p, places) && s == scope
        });
        if !same || !self.past.fits(memory) {
            self.past = Past::of(workshop, memory, scope);
            self.good = self.past.without_bad();
            self.of = Some((Arc::clone(experiences), Arc::clone(places), scope.clone()));
            self.governed = None;
        }
        let day = day_number(on);
        let fresh = self.governed.as_ref().is_some_and(|(was, at, what)| {
            Arc::ptr_eq(was, memory) && *at == day && (*what || !what_if)
        });
        if fresh {
            return;
        }
        self.state += 1;
        let rates = self.past.rates(memory);
        self.day = day;
        self.remembered = self.past.faded(&rates, day, &mut self.left);
        self.superseded = self.past.superseded(day);
        self.plain = self.past.plain(day);
        (self.consistency, self.turn) = (None, None);
        if what_if {
            self.consistency = Some(self.past.consistency(&self.good, &rates, day, memory));
            self.turn = self.past.turn(&rates, day, memory);
        }
        self.rates = Some(rates);
        self.governed = Some((Arc::clone(memory), day, what_if));
    }

    /// A number that changes whenever the figures do.
    pub(super) fn state(&self) -> u64 {
        self.state
    }

    /// E over this stretch of time in so many samples; without the bad ones; with a recovery.
    pub(super) fn lines(
        &mut self,
        span: Span,
        samples: usize,
    ) -> (&Curve, Option<&Curve>, Option<&Curve>) {
        let key = (self.state, span, samples);
        if let Some(rates) = self.rates.as_ref().filter(|_| self.lines.of != Some(key)) {
            let draw = |past: &Past| past.curve(rates, span.from, span.to, samples);
            let bad = self.consistency.is_some_and(|c| c.removed > 0);
            self.lines = Lines {
                of: Some(key),
                curve: draw(&self.past),
                steady: bad.then(|| draw(&self.good)),
                turned: self.turn.as_ref().map(|(_, past)| draw(past)),
            };
        }
        (&self.lines.curve, self.lines.steady.as_ref(), self.lines.turned.as_ref())
    }
}
