//! Kano's paired questions (measures §5): what customers answer to “if it is there” and “if it is
//! not there” says whether they take it for granted, weigh it, or are delighted by it.

use crate::workshop::Kano;

/// What a pair of answers, or most of them, make of an attribute. In the order in which ties are
/// settled: what disappoints most when it is missing goes first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum KanoCategory {
    /// Taken for granted: missing it disappoints, having it delights nobody.
    MustBe,
    /// The more the better.
    OneDimensional,
    /// Delights, and is not missed.
    Attractive,
    /// Nobody minds either way.
    Indifferent,
    /// Customers would rather not have it.
    Reverse,
    /// The two answers contradict each other.
    Questionable,
}

impl KanoCategory {
    /// All of them, in the order in which ties are settled.
    pub const ALL: [Self; 6] = [
        Self::MustBe,
        Self::OneDimensional,
        Self::Attractive,
        Self::Indifferent,
        Self::Reverse,
        Self::Questionable,
    ];

    /// The category of one pair of answers, each 0 (I like it) to 4 (I dislike it), by the standard
    /// evaluation table of Kano et al. (1984).
    #[must_use]
    pub fn of(there: usize, missing: usize) -> Self {
        match (there.min(4), missing.min(4)) {
            (0, 0) | (4, 4) => Self::Questionable,
            (0, 4) => Self::OneDimensional,
            (0, _) => Self::Attractive,
            (4, _) | (_, 0) => Self::Reverse,
            (_, 4) => Self::MustBe,
            _ => Self::Indifferent,
        }
    }

    /// Its name in the JSON of the command line.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::MustBe => "must_be",
            Self::OneDimensional => "one_dimensional",
            Self::Attractive => "attractive",
            Self::Indifferent => "indifferent",
            Self::Reverse => "reverse",
            Self::Questionable => "questionable",
        }
    }

    /// The letter that the literature gives it, in every language.
    #[must_use]
    pub const fn letter(self) -> char {
        match self {
            Self::MustBe => 'M',
            Self::OneDimensional => 'O',
            Self::Attractive => 'A',
            Self::Indifferent => 'I',
            Self::Reverse => 'R',
            Self::Questionable => 'Q',
        }
    }
}

/// What the answers to the paired questions come to.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct KanoFigures {
    /// How many customers were asked, at least 1.
    pub n: u64,
    /// How many answers fall into each category, in the order of [`KanoCategory::ALL`].
    pub counts: [u64; 6],
    /// The most frequent category; a tie goes to the one that comes first in
    /// [`KanoCategory::ALL`].
    pub category: KanoCategory,
    /// Better = (A+O)/(A+O+M+I), 0 to 1: how far satisfaction rises if it is there. None if all
    /// answers are reverse or questionable.
    pub better: Option<f64>,
    /// Worse = −(O+M)/(A+O+M+I), −1 to 0: how far satisfaction falls if it is missing. None if all
    /// answers are reverse or questionable.
    pub worse: Option<f64>,
}

impl KanoFigures {
    /// The figures of these answers; none if nobody was asked.
    #[must_use]
    pub fn of(answers: &Kano) -> Option<Self> {
        let mut counts = [0_u64; 6];
        for (there, row) in answers.0.iter().enumerate() {
            for (missing, n) in row.iter().enumerate() {
                counts[KanoCategory::of(there, missing) as usize] += u64::from(*n);
            }
        }
        let n = counts.iter().sum();
        // `max_by_key` keeps the last of equals, so the order is turned round.
        let category = KanoCategory::ALL.into_iter().rev().max_by_key(|c| counts[*c as usize])?;
        let [m, o, a, i, ..] = counts.map(|c| c as f64);
        let all = m + o + a + i;
        let part = |of: f64| (all > 0.0).then(|| of / all);
        let worse = part(o + m).map(|w| 0.0 - w);
        (n > 0).then_some(Self { n, counts, category, better: part(a + o), worse })
    }

    /// How many answers fall into a category.
    #[must_use]
    pub fn count(&self, category: KanoCategory) -> u64 {
        self.counts[category as usize]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pair_of_answers_has_its_place_in_the_standard_table() {
        let table: Vec<String> = (0..5)
            .map(|there| (0..5).map(|missing| KanoCategory::of(there, missing).letter()).collect())
            .collect();
        assert_eq!(table, ["QAAAO", "RIIIM", "RIIIM", "RIIIM", "RRRRQ"]);
    }

    #[test]
    fn better_and_worse_leave_out_what_says_nothing() {
        let mut answers = Kano::default();
        answers.0[0][2] = 3; // attractive
        answers.0[0][4] = 2; // one-dimensional
        answers.0[1][4] = 1; // must-be
        answers.0[2][2] = 4; // indifferent
        answers.0[4][0] = 5; // reverse
        let figures = KanoFigures::of(&answers).unwrap();
        assert_eq!((figures.n, figures.category), (15, KanoCategory::Reverse));
        assert_eq!(figures.counts, [1, 2, 3, 4, 5, 0]);
        assert_eq!((figures.better, figures.worse), (Some(0.5), Some(-0.3)));
        assert_eq!(KanoFigures::of(&Kano::default()), None);
    }

    #[test]
    fn a_tie_goes_to_what_disappoints_more() {
        let mut answers = Kano::default();
        answers.0[0][4] = 2;
        answers.0[2][4] = 2;
        answers.0[0][1] = 2;
        assert_eq!(KanoFigures::of(&answers).unwrap().category, KanoCategory::MustBe);
        answers.0[2][4] = 0;
        assert_eq!(KanoFigures::of(&answers).unwrap().category, KanoCategory::OneDimensional);
        let mut odd = Kano::default();
        odd.0[0][0] = u32::MAX;
        odd.0[4][4] = u32::MAX;
        let figures = KanoFigures::of(&odd).unwrap();
        assert_eq!(figures.n, 2 * u64::from(u32::MAX));
        assert_eq!((figures.better, figures.worse), (None, None));
    }
}
