//! What can be done to several data points at once.

use std::collections::HashMap;
use std::sync::Arc;

use egui::{Id, Ui, vec2};
use lucide_icons::Icon;

use super::super::acts;
use super::super::chips::{Chip, chip};
use super::super::pick::Pick;
use super::inspector::{act, add_to_claim, one_line, typed_tag};
use super::{Asks, Selected};
use crate::app::form::{self, Button, Change, Field, icon_button, note};
use crate::app::theme::{bold, size, space};
use crate::app::views::Cx;
use crate::file::exchange::MAX_TITLE;
use crate::measure::source_key;
use crate::workshop::{ClaimId, Signal, SignalId, Table};

/// How many of their tags are listed.
const MOST: usize = 12;

/// What is known of the chosen ones, found once for each choice and state of the ledger.
#[derive(Debug)]
struct Seen {
    signals: Arc<Table<SignalId, Arc<Signal>>>,
    chosen: Arc<[SignalId]>,
    tags: Vec<String>,
    sources: usize,
    unrelated: usize,
}

/// What the panel keeps between frames.
#[derive(Debug, Default)]
pub(super) struct Many {
    pub pick: Pick<ClaimId>,
    seen: Option<Seen>,
    tag: String,
    source: String,
}

impl Many {
    /// Draws what can be done with the chosen ones.
    pub(super) fn show(
        &mut self,
        ui: &mut Ui,
        cx: &mut Cx<'_>,
        selected: &Selected,
        asks: &mut Asks,
    ) {
        let (text, theme) = (cx.text, cx.theme);
        let ids = &selected.ids;
        self.look(cx, ids);
        let Some(seen) = &self.seen else { return };
        let n = [("n", ids.len().into())];
        ui.horizontal(|ui| {
            let words = text.with("signals-chosen", &n);
            ui.label(egui::RichText::new(words).font(bold(size::BODY)).color(*theme.ink));
            ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
                let close = Id::unique("signal close");
                if icon_button(ui, theme, close, Icon::X, text.get("signals-close")).clicked() {
                    asks.close = true;
                }
                let bin = Id::unique("signal remove");
                let name = text.with("signals-remove-many", &n);
                if icon_button(ui, theme, bin, Icon::Trash2, &name).clicked() {
                    asks.remove = true;
                }
            });
        });
        note(ui, theme, &text.with("signals-chosen-sources", &[("n", seen.sources.into())]));
        ui.add_space(space::M);
        let make = Button::primary(text.get("signals-make-claim")).icon(Icon::Link);
        if make.id(Id::unique("signals make claim")).show(ui, theme).clicked() {
            let title = ids.first().and_then(|id| cx.workshop.signals.get(id));
            let title = title.map(|s| s.title.clone()).unwrap_or_default();
            let (claim, edit) = acts::new_claim(cx.workshop, ids.to_vec(), &title);
            cx.out.edit(edit);
            asks.claim = Some(claim);
        }
        add_to_claim(ui, cx, &mut self.pick, ids);
        form::rule(ui, theme);

        form::label(ui, theme, text.get("signals-part-tags"));
        let most = ui.available_width();
        let mut gone = None;
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = vec2(space::XS, space::XS);
            for tag in &seen.tags {
                let remove = text.with("signals-tag-remove", &[("tag", tag.as_str().into())]);
                let look = Chip { words: tag, goes: None, removes: Some(&remove) };
                if chip(ui, theme, Id::unique(("signals tag", tag)), &look, most).removed {
                    gone = Some(tag.clone());
                }
            }
        });
        if let Some(tag) = gone {
            let key = source_key(&tag);
            let change = |s: &mut Signal| s.tags.retain(|t| source_key(t) != key);
            let edit = acts::change_all(cx.workshop, ids, "signals-undo-tags", change);
            edit.into_iter().for_each(|edit| cx.out.edit(edit));
        }
        if let Some(tag) = typed_tag(ui, cx, Id::unique("signals add tag"), &mut self.tag) {
            let change = |s: &mut Signal| {
                if !s.tags.contains(&tag) {
                    s.tags.push(tag.clone());
                }
            };
            let edit = acts::change_all(cx.workshop, ids, "signals-undo-tags", change);
            edit.into_iter().for_each(|edit| cx.out.edit(edit));
        }
        ui.add_space(space::S);
        self.source(ui, cx, ids);
        let unrelated = self.seen.as_ref().map_or(0, |seen| seen.unrelated);
        let all = unrelated == ids.len();
        let key = if all { "signals-mark-related" } else { "signals-mark-unrelated" };
        let icon = if all { Icon::Link2 } else { Icon::Unlink };
        if act(ui, cx, key, icon, text.get(key)) {
            let change = |s: &mut Signal| s.unrelated = !all;
            let edit = acts::change_all(cx.workshop, ids, "signals-undo-related", change);
            edit.into_iter().for_each(|edit| cx.out.edit(edit));
        }
    }

    fn source(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, ids: &[SignalId]) {
        let (text, theme) = (cx.text, cx.theme);
        form::label(ui, theme, text.get("signals-part-source"));
        let id = Id::unique("signals set source");
        let name = text.get("signals-set-source");
        let answer = Field::new(id, name).hint(name).show(ui, theme, &self.source);
        let entered = answer.entered();
        for change in answer.changes {
            match change {
                Change::To(words) => {
                    self.source = one_line(&words).chars().take(MAX_TITLE).collect();
                }
                Change::Dropped => self.source.clear(),
                Change::Left => {}
            }
        }
        if entered && !self.source.trim().is_empty() {
            let source = std::mem::take(&mut self.source).trim().to_owned();
            let change = |s: &mut Signal| s.source.clone_from(&source);
            let edit = acts::change_all(cx.workshop, ids, "signals-undo-source", change);
            edit.into_iter().for_each(|edit| cx.out.edit(edit));
        }
        note(ui, theme, text.get("signals-set-source-why"));
        ui.add_space(space::S);
    }

    fn look(&mut self, cx: &Cx<'_>, ids: &Arc<[SignalId]>) {
        let fresh = self.seen.as_ref().is_some_and(|seen| {
            Arc::ptr_eq(&seen.signals, &cx.workshop.signals) && Arc::ptr_eq(&seen.chosen, ids)
        });
        if fresh {
            return;
        }
        let mut tags: HashMap<String, (usize, String)> = HashMap::new();
        let (mut sources, mut unrelated) = (std::collections::HashSet::new(), 0);
        for signal in ids.iter().filter_map(|id| cx.workshop.signals.get(id)) {
            sources.insert(source_key(&signal.source));
            unrelated += usize::from(signal.unrelated);
            for tag in &signal.tags {
                tags.entry(source_key(tag)).or_insert_with(|| (0, tag.clone())).0 += 1;
            }
        }
        let mut tags: Vec<(usize, String)> = tags.into_values().collect();
        tags.sort_by(|a, b| b.0.cmp(&a.0).then_with(|| a.1.cmp(&b.1)));
        tags.truncate(MOST);
        self.seen = Some(Seen {
            signals: Arc::clone(&cx.workshop.signals),
            chosen: Arc::clone(ids),
            tags: tags.into_iter().map(|(_, tag)| tag).collect(),
            sources: sources.len(),
            unrelated,
        });
    }
}
