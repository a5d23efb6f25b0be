//! Which drawn step an activity of a log probably is: a person decides, this suggests.
//!
//! Two names are compared twice, each time by the cosine of what they are made of, 0 to 1: by their
//! words without case, accents and endings (as data points are, [`crate::measure::similar`]), and by
//! the runs of three characters of the same words, which also sees compounds, typing errors and
//! names that say nothing but small words. What many names have in common counts less, by 1 + ln((1 +
//! n) / (1 + n_w)) with n_w of n names. The score is the larger of the second and of ⅔ of the first
//! plus ⅓ of the second; names that differ in case, accents and signs only score 1 (our definition).
//! `snake_case` and `camelCase` are read as words.

use std::borrow::Cow;

use foldhash::{HashMap, HashMapExt as _};

use crate::measure::similar::{folded, spans};
use crate::workshop::{Journey, Language, StepId};

/// The score from which on a step is suggested, 0 to 1.
pub const LEAST: f64 = 0.45;

/// How much of a name is compared, in characters.
const READ: usize = 120;

/// A suggestion.
#[derive(Debug, Clone, PartialEq)]
pub struct Match {
    /// The step.
    pub step: StepId,
    /// How alike the names are, [`LEAST`] to 1.
    pub score: f64,
}

/// For every activity the drawn step with the most similar title, if any is similar enough; the
/// first of the document where several are. Several activities may be one step. Steps on a drawn way
/// are looked at; all steps where no way is drawn. It does not depend on the other activities of the
/// log but for how common their words are.
#[must_use]
pub fn suggest<'a>(
    activities: impl IntoIterator<Item = &'a str>,
    journey: &Journey,
    language: Language,
) -> Vec<Option<Match>> {
    let mut on_way = vec![journey.connections.is_empty(); journey.steps.len()];
    for c in journey.connections.values() {
        for at in [&c.from, &c.to].into_iter().filter_map(|id| journey.steps.index_of(id)) {
            on_way[at] = true;
        }
    }
    let steps = journey.steps.iter().zip(on_way).filter(|(_, on)| *on).map(|(step, _)| step);
    let ids: Vec<&StepId> = steps.clone().map(|(id, _)| id).collect();
    let mut known = Known::default();
    let titles: Vec<Name> = steps.map(|(_, step)| known.read(&step.title, language)).collect();
    let names: Vec<Name> = activities.into_iter().map(|name| known.read(name, language)).collect();
    let weights = known.weights(titles.len() + names.len());
    let words = Side::of(&titles, |name| &name.words, &weights);
    let runs = Side::of(&titles, |name| &name.runs, &weights);
    let mut by_name: HashMap<&str, usize> = HashMap::with_capacity(titles.len());
    for (at, title) in titles.iter().enumerate().filter(|(_, t)| !t.plain.is_empty()) {
        by_name.entry(&title.plain).or_insert(at);
    }
    let mut scores = [vec![0.0; titles.len()], vec![0.0; titles.len()]];
    let best = |name: &Name| {
        if let Some(&same) = by_name.get(&*name.plain) {
            return Some((same, 1.0));
        }
        let [by_word, by_run] = &mut scores;
        let mut met = words.cosines(&name.words, &weights, by_word);
        met.extend(runs.cosines(&name.runs, &weights, by_run));
        met.sort_unstable();
        met.dedup();
        let mut best: Option<(usize, f64)> = None;
        for at in met {
            let (word, run) = (by_word[at], by_run[at]);
            (by_word[at], by_run[at]) = (0.0, 0.0);
            let score = (word.mul_add(2.0, run) / 3.0).max(run).min(1.0);
            if score >= LEAST && best.is_none_or(|(_, most)| score > most) {
                best = Some((at, score));
            }
        }
        best
    };
    let found: Vec<Option<(usize, f64)>> = names.iter().map(best).collect();
    let told = found.into_iter().map(|best| {
        let (at, score) = best?;
        Some(Match { step: (*ids.get(at)?).clone(), score })
    });
    told.collect()
}

/// A name as it is compared.
struct Name {
    /// Words in lower case, without accents and signs.
    plain: String,
    /// What it is made of, each once, with how often.
    words: Vec<(u32, f64)>,
    runs: Vec<(u32, f64)>,
}

/// Everything that names are made of, and how many names have it.
#[derive(Default)]
struct Known {
    places: HashMap<String, u32>,
    names: Vec<u32>,
}

impl Known {
    fn read(&mut self, name: &str, language: Language) -> Name {
        let name = spaced(name);
        let lower = name.to_lowercase();
        let plain: Vec<Cow<'_, str>> = lower
            .split(|c: char| !c.is_alphanumeric())
            .filter(|w| !w.is_empty())
            .map(folded)
            .collect();
        let plain = plain.join(" ");
        let words = spans(&name, language).into_iter().map(|(_, stem)| stem);
        let words = self.count(words);
        // A mark that no word has keeps runs apart from words.
        let letters: Vec<char> = format!("\u{1}{plain}\u{1}").chars().collect();
        let runs = letters.windows(3).map(|three| three.iter().collect::<String>() + "\u{2}");
        let runs = self.count(runs);
        Name { plain, words, runs }
    }

    fn count(&mut self, parts: impl Iterator<Item = String>) -> Vec<(u32, f64)> {
        let mut found: Vec<(u32, f64)> = Vec::new();
        for part in parts {
            let next = self.places.len() as u32;
            let at = *self.places.entry(part).or_insert(next);
            match found.iter_mut().find(|(other, _)| *other == at) {
                Some((_, count)) => *count += 1.0,
                None => found.push((at, 1.0)),
            }
        }
        self.names.resize(self.places.len(), 0);
        found.iter().for_each(|(at, _)| self.names[*at as usize] += 1);
        found
    }

    fn weights(&self, names: usize) -> Vec<f64> {
        let all = 1.0 + names as f64;
        self.names.iter().map(|n| 1.0 + (all / (1.0 + f64::from(*n))).ln()).collect()
    }
}

/// The titles that have a part, with its weight in each.
struct Side(HashMap<u32, Vec<(usize, f64)>>);

impl Side {
    fn of(titles: &[Name], parts: impl Fn(&Name) -> &Vec<(u32, f64)>, weights: &[f64]) -> Self {
        let mut side: HashMap<u32, Vec<(usize, f64)>> = HashMap::new();
        for (at, title) in titles.iter().enumerate() {
            let parts = parts(title);
            let long = length(parts, weights);
            for (part, count) in parts {
                let weight = count * weights[*part as usize] / long;
                side.entry(*part).or_default().push((at, weight));
            }
        }
        Self(side)
    }

    /// Adds the cosine with every title that has a part in common; answers which those are.
    fn cosines(&self, parts: &[(u32, f64)], weights: &[f64], sums: &mut [f64]) -> Vec<usize> {
        let long = length(parts, weights);
        let mut met = Vec::new();
        for (part, count) in parts {
            for (at, weight) in self.0.get(part).into_iter().flatten() {
                if sums[*at] == 0.0 {
                    met.push(*at);
                }
                sums[*at] += count * weights[*part as usize] / long * weight;
            }
        }
        met
    }
}

fn length(parts: &[(u32, f64)], weights: &[f64]) -> f64 {
    let squares = parts.iter().map(|(part, count)| (count * weights[*part as usize]).powi(2));
    squares.sum::<f64>().sqrt()
}

/// A name with its words apart, cut where nobody reads on.
fn spaced(name: &str) -> String {
    let mut out = String::with_capacity(name.len().min(4 * READ));
    let mut lower = false;
    for c in name.chars().take(READ) {
        if lower && c.is_uppercase() {
            out.push(' ');
        }
        lower = c.is_lowercase();
        out.push(c);
    }
    out
}
