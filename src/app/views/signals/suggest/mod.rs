//! What looks similar, for a person to decide on: a list of cards, each of which is accepted, in
//! part if one likes, or refused for good.

mod card;

use std::collections::{HashMap, HashSet};

use egui::{Id, Ui};
use lucide_icons::Icon;

use super::acts;
use super::finder::Finder;
use crate::app::form::{self, Button};
use crate::app::theme::{TARGET, font, size, space};
use crate::app::views::Cx;
use crate::edit::{Edit, SignalEdit};
use crate::measure::similar::{Kind, Suggestion};
use crate::workshop::{Claim, ClaimId, SignalId, Workshop};
pub(super) use card::source_and_date;
use card::{Answer, Draft};

/// So many cards are shown at first, and with every “show more”.
const PAGE: usize = 12;

/// What the list of suggestions keeps between frames.
#[derive(Debug, Default)]
pub(super) struct Suggestions {
    finder: Finder,
    /// What each card is known by, in the order of the finder.
    keys: Vec<Key>,
    /// What a person chose on a card before deciding.
    drafts: HashMap<Key, Draft>,
    /// The state of the finder that all of that belongs to.
    version: u64,
    /// How many more cards are shown than at first.
    more: usize,
}

/// A card stays the same while what it suggests does.
type Key = (Kind, Vec<SignalId>);

fn key(suggestion: &Suggestion) -> Key {
    let mut signals = suggestion.signals.clone();
    signals.sort();
    (suggestion.kind.clone(), signals)
}

impl Suggestions {
    /// Draws the list into the space it is given, as wide as that and as high as it needs.
    pub(super) fn show(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) {
        self.finder.refresh(ui.ctx(), cx);
        if self.version != self.finder.version() {
            self.version = self.finder.version();
            self.keys = self.finder.found().iter().map(key).collect();
            let there: HashSet<&Key> = self.keys.iter().collect();
            self.drafts.retain(|key, _| there.contains(key));
            self.drafts.values_mut().for_each(Draft::forget);
        }
        ui.spacing_mut().item_spacing.y = space::XS;
        let (text, theme) = (cx.text, cx.theme);
        form::heading(ui, theme, text.get("evidence-suggestions"));
        self.progress(ui, cx);
        if self.finder.found().is_empty() {
            if self.finder.progress().is_none() && !self.finder.was_stopped() {
                let few = cx.workshop.signals.len() < 2;
                let why = if few { "evidence-too-few" } else { "evidence-nothing-similar" };
                form::note(ui, theme, text.get(why));
            }
            return;
        }
        form::note(ui, theme, text.get("evidence-suggestions-why"));
        let shown = self.finder.found().len().min(PAGE + self.more);
        let mut answered = None;
        let cards = self.finder.found().iter().zip(&self.keys).take(shown);
        for (number, (suggestion, key)) in cards.enumerate() {
            if !self.drafts.contains_key(key) {
                self.drafts.insert(key.clone(), Draft::default());
            }
            let Some(draft) = self.drafts.get_mut(key) else { continue };
            form::rule(ui, theme);
            if let Some(answer) = card::show(ui, cx, suggestion, draft, card_id(key)) {
                answered = Some((number, answer));
            }
        }
        let left = self.finder.found().len() - shown;
        if left > 0 {
            form::rule(ui, theme);
            let words = text.with("evidence-more-suggestions", &[("n", left.into())]);
            if Button::quiet(&words).icon(Icon::ChevronDown).show(ui, theme).clicked() {
                self.more += PAGE;
            }
        }
        if let Some((number, answer)) = answered
            && let (Some(suggestion), Some(draft)) =
                (self.finder.found().get(number), self.drafts.get(&self.keys[number]))
        {
            let edit = match answer {
                Answer::Accept => accept(suggestion, draft, cx.workshop),
                Answer::Refuse => refuse(suggestion, cx.workshop),
            };
            if let Some(edit) = edit {
                cx.out.commit();
                cx.out.edit(edit);
            }
        }
    }

    /// How far the search is, and a way to stop it and to take it up again.
    fn progress(&mut self, ui: &mut Ui, cx: &Cx<'_>) {
        let (text, theme) = (cx.text, cx.theme);
        if let Some(share) = self.finder.progress() {
            let n = ("n", cx.workshop.signals.len().into());
            let share = ("share", text.percent(f64::from(share), 0).into());
            ui.horizontal(|ui| {
                ui.set_height(TARGET);
                let words = text.with("evidence-comparing", &[n, share]);
                form::words(ui, &words, font(size::SMALL), theme.ink_soft);
                if Button::quiet(text.get("evidence-stop")).show(ui, theme).clicked() {
                    self.finder.stop();
                }
            });
        } else if self.finder.was_stopped() {
            ui.horizontal(|ui| {
                ui.set_height(TARGET);
                form::words(ui, text.get("evidence-stopped"), font(size::SMALL), theme.ink_soft);
                if Button::quiet(text.get("evidence-again")).show(ui, theme).clicked() {
                    self.finder.again(ui.ctx(), cx);
                }
            });
        }
    }
}

fn card_id(key: &Key) -> Id {
    Id::unique("suggestion").with(match &key.0 {
        Kind::New => key.1.first().map_or("", SignalId::as_str),
        Kind::Join(claim) => claim.as_str(),
        Kind::Merge(_, second) => second.as_str(),
    })
}

/// The claim that comes of a suggestion with what was chosen on its card.
fn outcome(suggestion: &Suggestion, draft: &Draft, workshop: &Workshop) -> Option<Claim> {
    let chosen: Vec<SignalId> = draft.chosen(suggestion).cloned().collect();
    let mut claim = suggestion.claim(&chosen, &workshop.claims, &workshop.signals)?;
    if let (Kind::Merge(_, second), true) = (&suggestion.kind, draft.second) {
        claim.title.clone_from(&workshop.claims.get(second)?.title);
    }
    if matches!(suggestion.kind, Kind::New)
        && let Some(title) = draft.title.as_ref().filter(|title| !title.trim().is_empty())
    {
        title.trim().clone_into(&mut claim.title);
    }
    Some(claim)
}

fn accept(suggestion: &Suggestion, draft: &Draft, workshop: &Workshop) -> Option<Edit> {
    let claim = Box::new(outcome(suggestion, draft, workshop)?);
    Some(match &suggestion.kind {
        Kind::New => Edit::Signal(SignalEdit::AddClaim(ClaimId::fresh(), claim)),
        Kind::Join(id) => Edit::Signal(SignalEdit::SetClaim(id.clone(), claim)),
        Kind::Merge(first, second) => acts::merge(workshop, first, second, Some(&claim.title))?,
    })
}

/// Remembers with the signals that they are not similar, whatever their words.
fn refuse(suggestion: &Suggestion, workshop: &Workshop) -> Option<Edit> {
    let mut changed: HashMap<SignalId, Vec<SignalId>> = HashMap::new();
    for (one, other) in suggestion.pairs(&workshop.claims) {
        changed.entry(one).or_default().push(other);
    }
    let signals = workshop.signals.iter().filter_map(|(id, signal)| {
        let mut signal = (**signal).clone();
        for other in changed.remove(id)? {
            if !signal.apart.contains(&other) {
                signal.apart.push(other);
            }
        }
        Some(Edit::Signal(SignalEdit::Set(id.clone(), Box::new(signal))))
    });
    let edits: Vec<Edit> = signals.collect();
    (!edits.is_empty()).then_some(Edit::Many("evidence-edit-apart", edits))
}
