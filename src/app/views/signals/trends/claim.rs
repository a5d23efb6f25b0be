//! Everything about one claim.

use std::collections::HashSet;
use std::sync::Arc;

use egui::{Id, ScrollArea, Ui};
use lucide_icons::Icon;

use super::super::acts;
use super::super::fields::words;
use super::super::pick::{Pick, Picked, Words};
use super::links::{self, Link};
use super::{Asks, members};
use crate::app::form::{self, icon_button, note};
use crate::app::theme::{bold, size, space};
use crate::app::views::Cx;
use crate::app::widgets::{claim_mark, grade_of_claim};
use crate::edit::{Edit, SignalEdit};
use crate::measure::{Grade, Standing};
use crate::workshop::{Claim, ClaimId, Language, SignalId, Workshop};

/// What the links of a claim are called, in which state of the workshop and in which language.
type Named = (Arc<Workshop>, Language, Vec<(Link, String)>);

/// What the inspector keeps between frames.
#[derive(Debug, Default)]
pub(super) struct Inspector {
    /// Which claim the rest is of.
    of: Option<ClaimId>,
    ticked: HashSet<SignalId>,
    signals: Pick<SignalId>,
    against: Pick<SignalId>,
    links: Pick<Link>,
    merge: Pick<ClaimId>,
    /// What it bears on, by name, of this state.
    named: Option<Named>,
    /// Something that was pasted was too long.
    pub cut: bool,
}

impl Inspector {
    /// Draws the claim.
    pub(super) fn show(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, id: &ClaimId, asks: &mut Asks) {
        if self.of.as_ref() != Some(id) {
            *self = Self { of: Some(id.clone()), ..Self::default() };
        }
        let workshop = Arc::clone(cx.workshop);
        let Some(claim) = workshop.claims.get(id) else { return };
        let standing = cx.grades.claim(id).copied().unwrap_or_default();
        head(ui, cx, id, &standing, asks);
        if self.cut {
            note(ui, cx.theme, cx.text.get("signals-paste-cut"));
        }
        let area = ScrollArea::vertical().id_salt(("claim", id.as_str()));
        area.auto_shrink([false, false]).show(ui, |ui| {
            ui.set_width(ui.available_width() - space::S);
            ui.spacing_mut().item_spacing.y = space::XS;
            let key = |part: &str| Id::unique(("claim", id.as_str().to_owned(), part.to_owned()));
            let name = (cx.text.get("claims-title"), cx.text.get("claims-title-hint"));
            words(ui, cx, key("title"), name, 2, &claim.title, |title| {
                let title = title.replace(['\n', '\r'], " ");
                let edit = acts::set_claim(id, Claim { title, ..Claim::clone(claim) });
                Edit::Many("claims-undo-title", vec![edit])
            });
            self.notes(ui, cx, claim, &standing);
            let point = (id, &**claim);
            members::supporting(ui, cx, point, &mut self.ticked, &mut self.signals, asks);
            form::rule(ui, cx.theme);
            members::contradicting(ui, cx, point, &mut self.against, asks);
            form::rule(ui, cx.theme);
            let name = (cx.text.get("claims-story"), cx.text.get("claims-story-hint"));
            words(ui, cx, key("story"), name, 3, &claim.story, |story| {
                let edit = acts::set_claim(id, Claim { story, ..Claim::clone(claim) });
                Edit::Many("claims-undo-story", vec![edit])
            });
            form::rule(ui, cx.theme);
            let language = cx.text.language();
            let fresh = self
                .named
                .as_ref()
                .is_some_and(|(was, spoken, _)| Arc::ptr_eq(was, &workshop) && *spoken == language);
            if !fresh {
                let all = links::links(cx.text, &workshop, claim);
                self.named = Some((Arc::clone(&workshop), language, all));
            }
            if let Some((_, _, all)) = &self.named {
                links::edit(ui, cx, &mut self.links, id, all);
            }
            form::rule(ui, cx.theme);
            self.merge(ui, cx, id, asks);
            ui.add_space(space::L);
        });
    }

    /// What a person should know before leaning on the claim.
    fn notes(&self, ui: &mut Ui, cx: &Cx<'_>, claim: &Claim, standing: &Standing) {
        let (text, theme) = (cx.text, cx.theme);
        let mut say = |words: &str| note(ui, theme, words);
        let counted = claim.signals.len().saturating_sub(standing.later);
        if counted > standing.sources {
            say(&text.with("claims-counts-once", &[("n", counted.into())]));
        }
        if standing.undated > 0 && cx.workshop.fading.half_life.is_some() {
            say(&text.with("claims-undated", &[("n", standing.undated.into())]));
        }
        if standing.later > 0 {
            let day = ("date", text.date(cx.as_of).into());
            say(&text.with("claims-later", &[("n", standing.later.into()), day]));
        }
        if standing.grade < Grade::Pattern {
            say(text.get("claims-not-a-finding"));
        }
        ui.add_space(space::S);
    }

    fn merge(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, id: &ClaimId, asks: &mut Asks) {
        let text = cx.text;
        let search = Words {
            button: text.get("claims-merge"),
            hint: text.get("signals-find-claim"),
            new: None,
            many: false,
        };
        let options = |w: &Workshop| {
            let others = w.claims.iter().filter(|(other, _)| *other != id);
            others.map(|(id, claim)| (id.clone(), claim.title.clone())).collect()
        };
        let key = Id::unique("claim merge");
        if let Some(Picked::This(other)) = self.merge.show(ui, cx, key, &search, options) {
            let edit = acts::merge(cx.workshop, id, &other, None);
            edit.into_iter().for_each(|edit| cx.out.edit(edit));
            asks.open = Some(id.clone());
        }
    }
}

fn head(ui: &mut Ui, cx: &mut Cx<'_>, id: &ClaimId, standing: &Standing, asks: &mut Asks) {
    let (text, theme) = (cx.text, cx.theme);
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = space::S;
        claim_mark(ui, theme, text, standing);
        let tools = 2.0 * crate::app::theme::TARGET + space::S;
        let room = ui.available_width() - tools - space::S;
        let words = grade_of_claim(text, standing);
        let face = bold(size::SMALL);
        let galley = crate::app::widgets::wrapped(ui.painter(), &words, face, *theme.ink, room);
        let tall = galley.size().y.max(crate::app::theme::TARGET);
        let (rect, response) = ui.allocate_exact_size(egui::vec2(room, tall), egui::Sense::hover());
        let at = egui::pos2(rect.left(), rect.center().y - galley.size().y / 2.0);
        ui.painter().galley(at, galley, *theme.ink);
        response
            .widget_info(|| egui::WidgetInfo::labeled(egui::accesskit::Role::Label, true, &words));
        let bin = Id::unique("claim remove");
        if icon_button(ui, theme, bin, Icon::Trash2, text.get("claims-remove")).clicked() {
            cx.out.edit(Edit::Signal(SignalEdit::RemoveClaim(id.clone())));
            asks.close = true;
        }
        let close = Id::unique("claim close");
        if icon_button(ui, theme, close, Icon::X, text.get("claims-close")).clicked() {
            asks.close = true;
        }
    });
}
