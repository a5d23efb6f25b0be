//! The chain from segmentation to outcomes as a small diagram that lights up where it breaks (H07),
//! the chain from understanding to acting first (C08), and what a low anticipation warns of (C10).

mod diagram;
mod words;

use egui::accesskit::Role;
use egui::{Align2, CursorIcon, Id, ScrollArea, Sense, Ui, WidgetInfo, pos2, vec2};
use lucide_icons::Icon;

use super::aside::{Aside, head};
use super::inputs::Inputs;
use super::picture::Picture;
use crate::app::form::{self, focus_ring};
use crate::app::theme::{RADIUS, TARGET, bold, font, size, space};
use crate::app::widgets::elided;
use crate::measure::{Chain, Leaning, leaning, outcome_chain, proactive_chain};
use crate::workshop::{AssessmentId, FactorId, SegmentId};

/// The two chains, until what they are computed from changes.
#[derive(Debug)]
pub(super) struct Chains {
    inputs: Inputs,
    round: AssessmentId,
    segment: Option<SegmentId>,
    outcome: Option<Chain>,
    proactive: Option<Chain>,
}

impl Chains {
    fn of(picture: &Picture<'_>) -> Self {
        let (workshop, sheet, segment) = (picture.workshop, picture.sheet, picture.segment);
        Self {
            inputs: Inputs::of(workshop),
            round: picture.round.clone(),
            segment: segment.cloned(),
            outcome: outcome_chain(workshop, sheet, segment),
            proactive: proactive_chain(workshop, sheet, segment),
        }
    }

    fn fit(&self, picture: &Picture<'_>) -> bool {
        self.inputs.fit(picture.workshop)
            && self.round == *picture.round
            && self.segment.as_ref() == picture.segment
    }
}

/// Draws the aside. `open` is the factor whose row shall open on the left.
pub(super) fn show(
    ui: &mut Ui,
    picture: &Picture<'_>,
    kept: &mut Option<Chains>,
    open: &mut Option<FactorId>,
    next: &mut Option<Aside>,
) {
    let (text, theme) = (picture.text, picture.theme);
    head(ui, theme, text, text.get("compare-chain-title"), next);
    ScrollArea::vertical().id_salt("score chain").auto_shrink(false).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = space::XS;
        // The bar of the scroll area lies beside the boxes, not over them.
        ui.set_width(ui.available_width() - space::S);
        let fresh = kept.take().filter(|chains| chains.fit(picture));
        let chains = kept.insert(fresh.unwrap_or_else(|| Chains::of(picture)));
        match &chains.outcome {
            Some(chain) => {
                let verdict = words::outcomes(text, chain);
                form::words(ui, &verdict, font(size::BODY), theme.ink);
                ui.add_space(space::S);
                diagram::show(ui, picture, chain, "outcomes", open);
            }
            None => form::note(ui, theme, text.get("compare-chain-none")),
        }
        if let Some(chain) = &chains.proactive {
            ui.add_space(space::L);
            form::words(ui, text.get("compare-proactive-title"), bold(size::BODY), theme.ink);
            form::note(ui, theme, &words::proactive(text, chain));
            ui.add_space(space::S);
            diagram::show(ui, picture, chain, "proactive", open);
        }
        if let Some(leaning) = leaning(picture.figures) {
            ui.add_space(space::L);
            warning(ui, picture, &leaning);
        }
        ui.add_space(space::M);
        form::note(ui, theme, text.get("compare-chain-how"));
    });
}

/// What a low anticipation warns of, in full.
fn warning(ui: &mut Ui, picture: &Picture<'_>, leaning: &Leaning) {
    let (text, theme) = (picture.text, picture.theme);
    let title = text.with("compare-leaning-title", &[("score", text.score(leaning.score).into())]);
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = space::S;
        let (_, rect) = ui.allocate_space(vec2(20.0, 24.0));
        let icon = Icon::TriangleAlert.unicode();
        let color = *theme.warning;
        ui.painter().text(rect.center(), Align2::CENTER_CENTER, icon, font(size::BODY), color);
        form::words(ui, &title, bold(size::BODY), theme.ink);
    });
    let short = |id: &FactorId| {
        let factor = picture.workshop.framework.factors.get(id);
        factor.map_or_else(|| id.as_str().to_owned(), |f| f.short.clone())
    };
    let low: Vec<String> = leaning
        .later
        .iter()
        .filter(|l| l.is_low())
        .map(|l| format!("{} {}", short(&l.factor), text.score(l.score.unwrap_or(0.0))))
        .collect();
    let all: Vec<String> = leaning.later.iter().map(|l| short(&l.factor)).collect();
    let mut words = text.with("compare-leaning-all", &[("list", all.join(", ").into())]);
    if !low.is_empty() {
        let low = text.with("compare-leaning-low", &[("list", low.join(", ").into())]);
        words = format!("{words} {low}");
    }
    form::words(ui, &words, font(size::SMALL), theme.ink);
}

/// How many factors the quiet line names before it counts the rest.
const NAMED: usize = 2;

/// One quiet line on the picture where anticipation is low; a click opens the chain.
pub(super) fn strip(ui: &mut Ui, picture: &Picture<'_>, next: &mut Option<Aside>) {
    let (text, theme) = (picture.text, picture.theme);
    let Some(leaning) = leaning(picture.figures) else { return };
    let short = |id: &FactorId| {
        let factor = picture.workshop.framework.factors.get(id);
        factor.map_or(id.as_str(), |f| f.short.as_str()).to_owned()
    };
    // As many as one line can tell, those first that are low already.
    let mut later: Vec<_> = leaning.later.iter().collect();
    later.sort_by_key(|l| !l.is_low());
    let named = if later.len() > NAMED + 1 { NAMED } else { later.len() };
    let list: Vec<String> = later[..named].iter().map(|l| short(&l.factor)).collect();
    let words = text.with(
        "compare-leaning-strip",
        &[("list", list.join(", ").into()), ("count", (later.len() - named).into())],
    );
    let (_, rect) = ui.allocate_space(vec2(ui.available_width(), TARGET));
    let response = ui
        .interact(rect, Id::unique("score leaning strip"), Sense::click())
        .on_hover_cursor(CursorIcon::PointingHand);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &words));
    if ui.is_rect_visible(rect) {
        let painter = ui.painter();
        if response.hovered() {
            painter.rect_filled(rect, RADIUS, *theme.hover);
        }
        let at = pos2(rect.left() + 9.0, rect.center().y);
        let (icon, color) = (Icon::TriangleAlert.unicode(), *theme.warning);
        painter.text(at, Align2::CENTER_CENTER, icon, font(size::SMALL), color);
        let at = pos2(rect.right() - 9.0, rect.center().y);
        let (icon, color) = (Icon::ChevronRight.unicode(), *theme.ink_faint);
        painter.text(at, Align2::CENTER_CENTER, icon, font(size::SMALL), color);
        let left = rect.left() + 24.0;
        let words = elided(painter, &words, font(size::SMALL), *theme.ink, at.x - 12.0 - left);
        let at = pos2(left, rect.center().y - words.size().y / 2.0);
        painter.galley(at, words, *theme.ink);
        if response.has_focus() {
            focus_ring(ui, theme, rect);
        }
    }
    if response.on_hover_text(text.get("compare-leaning-why")).clicked() {
        *next = Some(Aside::Chain);
    }
}
