//! What a person may want to decide on: signals that look like one claim, or like one that there
//! is, and claims that look alike.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};

use foldhash::{HashMap, HashMapExt as _, HashSet};

use super::index::{Index, Spread, Sums, normalise, pair};
use super::{gather, group};
use crate::measure::source_key;
use crate::workshop::{Claim, ClaimId, Signal, SignalId, Table};

/// How similar the signals of a suggested claim are on average, at least.
pub const LINK: f64 = 0.22;

/// How similar a signal is to the words of a claim that it is suggested for, at least.
pub const JOIN: f64 = 0.3;

/// How similar the words of two claims are that are suggested to be one, at least.
pub const MERGE: f64 = 0.45;

/// The most data points of one suggestion: more than a person can look through, and every pair of
/// what is refused is remembered.
const MOST: usize = 64;

/// How many parts that hang together a thread takes at once.
const PARTS: usize = 16;

/// How many neighbours are looked at when only one signal is asked about.
const NEIGHBOURS: usize = 32;

/// What is suggested.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// These signals make a claim.
    New,
    /// They support this claim.
    Join(ClaimId),
    /// These two claims are one.
    Merge(ClaimId, ClaimId),
}

/// One thing to decide on.
#[derive(Debug, Clone, PartialEq)]
pub struct Suggestion {
    /// What is suggested.
    pub kind: Kind,
    /// The signals that look similar, the most central first; of two claims all that they have.
    pub signals: Vec<SignalId>,
    /// How similar they are, 0 to 1: on average to one another, to the claim, or one claim to the
    /// other.
    pub strength: f64,
    /// How many independent sources there would be.
    pub sources: usize,
    /// The words that they share, without endings; see [`super::spans`].
    pub shared: Vec<String>,
}

impl Suggestion {
    /// The claim that comes of it with these signals of it: a new one that is called like the first
    /// of them, or the one that there is with what is added; none if a claim is gone.
    #[must_use]
    pub fn claim(
        &self,
        chosen: &[SignalId],
        claims: &Table<ClaimId, Arc<Claim>>,
        signals: &Table<SignalId, Arc<Signal>>,
    ) -> Option<Claim> {
        let mut claim = match &self.kind {
            Kind::New => {
                let title = chosen.first().and_then(|id| signals.get(id));
                Claim {
                    title: title.map_or_else(String::new, |s| s.title.clone()),
                    ..Claim::default()
                }
            }
            Kind::Join(id) => (**claims.get(id)?).clone(),
            Kind::Merge(a, b) => claims.get(a)?.united(claims.get(b)?),
        };
        if !matches!(self.kind, Kind::Merge(..)) {
            let known: HashSet<SignalId> = claim.signals.iter().cloned().collect();
            let there = chosen.iter().filter(|id| signals.contains(id) && !known.contains(*id));
            claim.signals.extend(there.cloned());
        }
        Some(claim)
    }

    /// Whether there is still something to decide: nothing of it is gone, `taken` (see [`taken`])
    /// or set apart.
    #[must_use]
    pub fn holds(
        &self,
        claims: &Table<ClaimId, Arc<Claim>>,
        signals: &Table<SignalId, Arc<Signal>>,
        taken: &HashSet<&SignalId>,
    ) -> bool {
        let there = match &self.kind {
            Kind::New => true,
            Kind::Join(id) => claims.contains(id),
            Kind::Merge(a, b) => claims.contains(a) && claims.contains(b),
        };
        let loose = |id: &SignalId| {
            let free = signals.get(id).is_some_and(|s| !s.unrelated);
            free && (matches!(self.kind, Kind::Merge(..)) || !taken.contains(id))
        };
        there && self.signals.iter().all(loose) && !self.is_set_apart(claims, signals)
    }

    /// Whether somebody told apart any of [`Suggestion::pairs`]. Hardly anything was ever told
    /// apart, so what the signals say is looked through, not the pairs.
    fn is_set_apart(
        &self,
        claims: &Table<ClaimId, Arc<Claim>>,
        signals: &Table<SignalId, Arc<Signal>>,
    ) -> bool {
        let of = |id: &ClaimId| claims.get(id).map_or(&[][..], |claim| &claim.signals);
        let (left, right) = match &self.kind {
            Kind::New => (&self.signals[..], &self.signals[..]),
            Kind::Join(claim) => (&self.signals[..], of(claim)),
            Kind::Merge(a, b) => (of(a), of(b)),
        };
        // What both claims have belongs with either.
        let shared = |id: &SignalId| {
            matches!(self.kind, Kind::Merge(..)) && left.contains(id) && right.contains(id)
        };
        let says = |from: &[SignalId], to: &[SignalId]| {
            from.iter().any(|id| {
                let apart = signals.get(id).map_or(&[][..], |s| &s.apart);
                apart
                    .iter()
                    .any(|other| other != id && to.contains(other) && !shared(id) && !shared(other))
            })
        };
        says(left, right) || says(right, left)
    }

    /// What holds it together when it is refused: every pair of signals that is not to be suggested
    /// together again.
    #[must_use]
    pub fn pairs(&self, claims: &Table<ClaimId, Arc<Claim>>) -> Vec<(SignalId, SignalId)> {
        let of = |id: &ClaimId| claims.get(id).map(|c| c.signals.clone()).unwrap_or_default();
        let cross = |left: &[SignalId], right: &[SignalId]| -> Vec<(SignalId, SignalId)> {
            let pairs = left.iter().flat_map(|a| right.iter().map(move |b| (a.clone(), b.clone())));
            pairs.filter(|(a, b)| a != b).collect()
        };
        match &self.kind {
            Kind::New => {
                let all = self.signals.iter().enumerate();
                all.flat_map(|(i, a)| cross(std::slice::from_ref(a), &self.signals[i + 1..]))
                    .collect()
            }
            Kind::Join(claim) => cross(&self.signals, &of(claim)),
            Kind::Merge(a, b) => {
                let (a, b) = (of(a), of(b));
                let only = |x: &[SignalId], y: &[SignalId]| -> Vec<SignalId> {
                    x.iter().filter(|id| !y.contains(id)).cloned().collect()
                };
                cross(&only(&a, &b), &only(&b, &a))
            }
        }
    }
}

/// What the claims have already: it is not suggested again.
#[must_use]
pub fn taken(claims: &Table<ClaimId, Arc<Claim>>) -> HashSet<&SignalId> {
    claims.values().flat_map(|claim| claim.signals.iter().chain(&claim.against)).collect()
}

/// Watches over a search that takes its time: how far it is, and whether it shall stop.
#[derive(Debug, Default)]
pub struct Watch {
    stop: AtomicBool,
    thousandths: AtomicU32,
}

impl Watch {
    /// Makes the search give up.
    pub fn stop(&self) {
        self.stop.store(true, Ordering::Relaxed);
    }

    /// Whether it shall give up.
    #[must_use]
    pub fn stopped(&self) -> bool {
        self.stop.load(Ordering::Relaxed)
    }

    /// How far it is, 0 to 1.
    #[must_use]
    pub fn progress(&self) -> f32 {
        self.thousandths.load(Ordering::Relaxed) as f32 / 1000.0
    }

    /// Says how far it is, 0 to 1; it never goes back.
    pub fn at(&self, share: f32) {
        self.thousandths.fetch_max((share * 1000.0) as u32, Ordering::Relaxed);
    }
}

/// A claim as it is compared: the mean of its own words and those of its signals.
struct Center<'a> {
    id: &'a ClaimId,
    members: Vec<u32>,
    row: Vec<(u32, f32)>,
}

impl Index {
    /// The claims that have at least one signal, by id.
    fn centers<'a>(&self, claims: &'a Table<ClaimId, Arc<Claim>>) -> Vec<Center<'a>> {
        let mut centers: Vec<Center<'a>> = claims
            .iter()
            .filter_map(|(id, claim)| {
                let mut members: Vec<u32> =
                    claim.signals.iter().filter_map(|s| self.place(s)).collect();
                members.sort_by_key(|slot| self.id(*slot));
                members.dedup();
                let mut sums: HashMap<u32, f32> = HashMap::new();
                let title = self.weighed(&claim.title);
                let rows = members.iter().map(|slot| self.row(*slot)).chain([&*title]);
                for (term, weight) in rows.flatten() {
                    *sums.entry(*term).or_default() += weight;
                }
                let mut row: Vec<(u32, f32)> = sums.into_iter().collect();
                self.sort(&mut row);
                normalise(&mut row);
                (!members.is_empty()).then_some(Center { id, members, row })
            })
            .collect();
        centers.sort_by_key(|c| c.id);
        centers
    }

    /// Whether each slot holds a signal that speaks of the customer and that no claim has.
    fn loose(&self, claims: &Table<ClaimId, Arc<Claim>>) -> Vec<bool> {
        let mut loose: Vec<bool> = self
            .slots
            .iter()
            .map(|entry| entry.as_ref().is_some_and(|e| !e.signal.unrelated))
            .collect();
        for id in claims.values().flat_map(|c| c.signals.iter().chain(&c.against)) {
            if let Some(slot) = self.place(id) {
                loose[slot as usize] = false;
            }
        }
        loose
    }

    /// The loose slots by id, those of the very same words together, unless somebody set one of
    /// them apart; without those that say nothing.
    fn alike(&self, loose: &[bool]) -> Vec<Vec<u32>> {
        let mut slots: Vec<u32> = (0..loose.len() as u32)
            .filter(|slot| loose[*slot as usize] && !self.row(*slot).is_empty())
            .collect();
        slots.sort_by_key(|slot| self.id(*slot));
        let judged: HashSet<u32> = self.apart.iter().flat_map(|(a, b)| [*a, *b]).collect();
        let mut known: HashMap<Vec<(u32, u32)>, usize> = HashMap::new();
        let mut alike: Vec<Vec<u32>> = Vec::new();
        for slot in slots {
            if judged.contains(&slot) {
                alike.push(vec![slot]);
                continue;
            }
            let row =
                self.row(slot).iter().map(|(term, weight)| (*term, weight.to_bits())).collect();
            let place = *known.entry(row).or_insert(alike.len());
            match alike.get_mut(place) {
                Some(same) => same.push(slot),
                None => alike.push(vec![slot]),
            }
        }
        alike
    }

    fn set_apart(&self, slot: u32, from: &[u32]) -> bool {
        !self.apart.is_empty() && from.iter().any(|other| self.apart.contains(&pair(slot, *other)))
    }

    /// Everything that may be decided, what has the most independent sources first; none if it was
    /// told to stop. It is the same for any number of threads.
    #[must_use]
    pub fn suggest(
        &self,
        claims: &Table<ClaimId, Arc<Claim>>,
        threads: usize,
        watch: &Watch,
    ) -> Option<Vec<Suggestion>> {
        let centers = self.centers(claims);
        let mut loose = self.loose(claims);
        let mut out = self.joins(&centers, claims, &mut loose, watch)?;
        out.extend(self.merges(&centers, claims));
        let alike = self.alike(&loose);
        let slots: Vec<u32> = alike.iter().map(|same| same[0]).collect();
        let sizes: Vec<u32> = alike.iter().map(|same| same.len() as u32).collect();
        let strong = gather::pairs(self, &slots, LINK as f32, threads, watch)?;
        let places: HashMap<u32, u32> =
            slots.iter().enumerate().map(|(place, slot)| (*slot, place as u32)).collect();
        let mut apart: HashMap<u32, Vec<u32>> = HashMap::new();
        for (a, b) in &self.apart {
            if let (Some(a), Some(b)) = (places.get(a), places.get(b)) {
                apart.entry(*a).or_default().push(*b);
                apart.entry(*b).or_default().push(*a);
            }
        }
        // Two groups are only similar enough on average if one pair of theirs is.
        let parts = group::connected(slots.len(), &strong);
        let desk = || (Spread::over(self), vec![0_u32; slots.len()]);
        let found =
            gather::divided(parts.len(), PARTS, threads, watch, desk, |part, desk, out| {
                let (part, (spread, at)) = (&parts[part], desk);
                if let [alone] = part[..]
                    && sizes[alone as usize] == 1
                {
                    return;
                }
                part.iter().enumerate().for_each(|(i, place)| at[*place as usize] = i as u32);
                let own: Vec<u32> = part.iter().map(|place| slots[*place as usize]).collect();
                let own_sizes: Vec<u32> = part.iter().map(|place| sizes[*place as usize]).collect();
                let Some(edges) = gather::within(self, &own, spread, threads, watch) else {
                    return;
                };
                let pairs = part.iter().flat_map(|place| {
                    let theirs = apart.get(place).into_iter().flatten();
                    let theirs = theirs.filter(|other| part.binary_search(other).is_ok());
                    theirs.map(|other| pair(at[*place as usize], at[*other as usize]))
                });
                let groups = group::groups(&own_sizes, &edges, pairs, LINK, || watch.stopped());
                for group in groups.unwrap_or_default() {
                    let members: Vec<u32> = group
                        .iter()
                        .flat_map(|i| &alike[part[*i as usize] as usize])
                        .copied()
                        // The rest is suggested for the claim once there is one.
                        .take(MOST)
                        .collect();
                    out.push(self.suggestion(Kind::New, &members, None, claims));
                }
            })?;
        out.extend(found);
        watch.at(1.0);
        sort(&mut out);
        Some(out)
    }

    /// What may be decided about one signal: at most one suggestion. Quick enough for a frame.
    #[must_use]
    pub fn suggest_for(
        &self,
        id: &SignalId,
        claims: &Table<ClaimId, Arc<Claim>>,
    ) -> Option<Suggestion> {
        let slot = self.place(id)?;
        let loose = self.loose(claims);
        if !loose[slot as usize] {
            return None;
        }
        let mut best: Option<(f64, &Center<'_>)> = None;
        let centers = self.centers(claims);
        let mut own = vec![0.0_f32; self.terms.len()];
        self.row(slot).iter().for_each(|(term, weight)| own[*term as usize] = *weight);
        for center in &centers {
            let sum: f32 = center.row.iter().map(|(term, w)| own[*term as usize] * w).sum();
            let similar = f64::from(sum);
            if similar >= JOIN
                && best.is_none_or(|(most, _)| similar > most)
                && !self.set_apart(slot, &center.members)
            {
                best = Some((similar, center));
            }
        }
        if let Some((similar, center)) = best {
            let kind = Kind::Join(center.id.clone());
            return Some(self.suggestion(kind, &[slot], Some(similar), claims));
        }
        let mut group = vec![slot];
        for (other, _) in self.near(id, LINK).into_iter().take(NEIGHBOURS) {
            let Some(other) = self.place(&other).filter(|o| loose[*o as usize]) else { continue };
            let sum: f32 = group.iter().map(|member| self.cosine(*member, other)).sum();
            let similar = f64::from(sum) / group.len() as f64;
            if similar >= LINK && !self.set_apart(other, &group) {
                group.push(other);
            }
        }
        group.sort_by_key(|slot| self.id(*slot));
        (group.len() > 1).then(|| self.suggestion(Kind::New, &group, None, claims))
    }

    /// Loose signals that look like a claim, each at most once; they are loose no longer.
    fn joins(
        &self,
        centers: &[Center<'_>],
        claims: &Table<ClaimId, Arc<Claim>>,
        loose: &mut [bool],
        watch: &Watch,
    ) -> Option<Vec<Suggestion>> {
        let mut best: BTreeMap<u32, (f32, usize)> = BTreeMap::new();
        let mut sums = Sums::new(self.slots.len());
        for (number, center) in centers.iter().enumerate() {
            if watch.stopped() {
                return None;
            }
            sums.add(self, &center.row);
            for (slot, similar) in sums.take(JOIN as f32) {
                let better = best.get(&slot).is_none_or(|(most, _)| similar > *most);
                if loose[slot as usize] && better && !self.set_apart(slot, &center.members) {
                    best.insert(slot, (similar, number));
                }
            }
        }
        let mut joining: BTreeMap<usize, Vec<(u32, f32)>> = BTreeMap::new();
        for (slot, (similar, number)) in best {
            loose[slot as usize] = false;
            joining.entry(number).or_default().push((slot, similar));
        }
        let suggest = |(number, mut found): (usize, Vec<(u32, f32)>)| {
            found.sort_by(|a, b| b.1.total_cmp(&a.1).then_with(|| self.id(a.0).cmp(&self.id(b.0))));
            let strength: f64 = found.iter().map(|(_, s)| f64::from(*s)).sum();
            let slots: Vec<u32> = found.iter().map(|(slot, _)| *slot).collect();
            let strength = strength / found.len() as f64;
            self.suggestion(Kind::Join(centers[number].id.clone()), &slots, Some(strength), claims)
        };
        Some(joining.into_iter().map(suggest).collect())
    }

    /// Claims that look alike.
    fn merges(
        &self,
        centers: &[Center<'_>],
        claims: &Table<ClaimId, Arc<Claim>>,
    ) -> Vec<Suggestion> {
        let mut out = Vec::new();
        let mut having: HashMap<u32, Vec<(usize, f32)>> = HashMap::new();
        for (number, center) in centers.iter().enumerate() {
            let mut sums: BTreeMap<usize, f32> = BTreeMap::new();
            for (term, weight) in &center.row {
                for (other, theirs) in having.get(term).into_iter().flatten() {
                    *sums.entry(*other).or_default() += weight * theirs;
                }
                having.entry(*term).or_default().push((number, *weight));
            }
            for (other, sum) in sums {
                let (other, similar) = (&centers[other], f64::from(sum.min(1.0)));
                let only = |x: &Center<'_>, y: &Center<'_>| {
                    x.members.iter().any(|slot| !y.members.contains(slot))
                };
                // Two of which one holds all of the other could never be refused.
                let refusable = only(center, other) && only(other, center);
                let apart = center.members.iter().any(|slot| self.set_apart(*slot, &other.members));
                if similar >= MERGE && refusable && !apart {
                    // The larger one gives its name.
                    let larger = other.members.len() >= center.members.len();
                    let (a, b) = if larger { (other, center) } else { (center, other) };
                    let mut slots = a.members.clone();
                    slots.extend(b.members.iter().filter(|slot| !a.members.contains(slot)));
                    let kind = Kind::Merge(a.id.clone(), b.id.clone());
                    out.push(self.suggestion(kind, &slots, Some(similar), claims));
                }
            }
        }
        out
    }

    fn suggestion(
        &self,
        kind: Kind,
        slots: &[u32],
        strength: Option<f64>,
        claims: &Table<ClaimId, Arc<Claim>>,
    ) -> Suggestion {
        let mut slots = slots.to_vec();
        let mut average = strength.unwrap_or_default();
        let mut all = slots.clone();
        if let Kind::Join(claim) = &kind
            && let Some(claim) = claims.get(claim)
        {
            all.extend(claim.signals.iter().filter_map(|id| self.place(id)));
        }
        all.sort_by_key(|slot| self.id(*slot));
        all.dedup();
        let tallies = self.tally(&all);
        if matches!(kind, Kind::New) {
            let sum = |term: u32| {
                let at = tallies.binary_search_by_key(&term, |tally| tally.term);
                at.map_or(0.0, |at| tallies[at].sum)
            };
            // What a row has in common with all rows, less what it has with itself.
            let with_others = |slot: &u32| -> f64 {
                let row = self.row(*slot).iter();
                row.map(|(term, w)| f64::from(*w) * (sum(*term) - f64::from(*w))).sum()
            };
            let mut central: Vec<(f64, u32)> =
                slots.iter().map(|slot| (with_others(slot), *slot)).collect();
            central
                .sort_by(|a, b| b.0.total_cmp(&a.0).then_with(|| self.id(a.1).cmp(&self.id(b.1))));
            let pairs = (slots.len() * slots.len().saturating_sub(1)).max(1) as f64;
            average = central.iter().map(|(sum, _)| sum).sum::<f64>() / pairs;
            slots = central.into_iter().map(|(_, slot)| slot).collect();
        }
        let signals: Vec<SignalId> = slots.iter().filter_map(|s| self.id(*s).cloned()).collect();
        let entries = all.iter().filter_map(|slot| self.entry(*slot));
        let sources: HashSet<String> = entries.map(|e| source_key(&e.signal.source)).collect();
        let shared = self.shared(&tallies, all.len());
        Suggestion { kind, signals, strength: average, sources: sources.len(), shared }
    }
}

/// What has the most independent sources first, then what is most similar.
fn sort(suggestions: &mut [Suggestion]) {
    suggestions.sort_by(|a, b| {
        b.sources
            .cmp(&a.sources)
            .then(b.strength.total_cmp(&a.strength))
            .then_with(|| a.signals.cmp(&b.signals))
            .then_with(|| a.kind.cmp(&b.kind))
    });
}
