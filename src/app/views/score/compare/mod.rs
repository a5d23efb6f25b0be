//! Two rounds or two segments side by side, and what moved the score most.

mod moved;
mod sides;
mod states;

use egui::accesskit::Role;
use egui::{RichText, ScrollArea, Sense, Ui, WidgetInfo, pos2, vec2};

use super::aside::{Aside, head};
use super::inputs::Inputs;
use super::kept::Kept;
use super::picture::Picture;
use crate::app::form;
use crate::app::theme::{bold, font, size, space};
use crate::measure::{Comparison, QuestionChange, Ranges, Sheet, Side, compare};
use crate::text::Text;
use crate::workshop::{AssessmentId, FactorId, SegmentId, Workshop};

/// What is laid side by side.
#[derive(Debug, Default)]
pub(super) struct Compare {
    /// The two sides as somebody picked them; until then they follow what is looked at.
    picked: Option<[Pick; 2]>,
    /// The factor that is opened into its questions.
    open: Option<FactorId>,
    laid: Option<Laid>,
}

/// Two sides laid side by side, until what they are computed from changes.
#[derive(Debug)]
struct Laid {
    inputs: Inputs,
    picks: [Pick; 2],
    comparison: Comparison,
    /// What moved the factor that is open, once it was asked for.
    questions: Option<(FactorId, Option<Vec<QuestionChange>>)>,
}

/// One side.
#[derive(Debug, Clone, PartialEq)]
struct Pick {
    round: AssessmentId,
    /// None means all customers together.
    segment: Option<SegmentId>,
}

impl Pick {
    fn is_there(&self, workshop: &Workshop) -> bool {
        workshop.assessments.contains(&self.round)
            && self.segment.as_ref().is_none_or(|id| workshop.segments.contains(id))
    }
}

/// Whether there is anything to lay side by side.
pub(super) fn is_possible(workshop: &Workshop) -> bool {
    workshop.assessments.len() > 1 || workshop.segments.len() > 1
}

pub(super) fn show(
    ui: &mut Ui,
    picture: &Picture<'_>,
    kept: &mut Kept,
    state: &mut Compare,
    next: &mut Option<Aside>,
) {
    let (text, theme, workshop) = (picture.text, picture.theme, picture.workshop);
    head(ui, theme, text, text.get("compare-title"), next);
    let picked = state.picked.take().filter(|p| p.iter().all(|pick| pick.is_there(workshop)));
    let picks = picked.clone().unwrap_or_else(|| usual(picture));
    state.picked = sides::show(ui, picture, &picks).or(picked);
    ui.add_space(space::S);

    let sheet_of = |pick: &Pick| -> Option<&Sheet> {
        if pick.round == *picture.round { Some(picture.sheet) } else { kept.round(&pick.round) }
    };
    let [a, b] = &picks;
    let (Some(sheet_a), Some(sheet_b)) = (sheet_of(a), sheet_of(b)) else { return };
    let a = Side { round: &a.round, sheet: sheet_a, segment: a.segment.as_ref() };
    let b = Side { round: &b.round, sheet: sheet_b, segment: b.segment.as_ref() };
    let (Some(of_a), Some(of_b)) = (a.sheet.of(a.segment), b.sheet.of(b.segment)) else { return };
    let kept = state.laid.take().filter(|l| l.picks == picks && l.inputs.fit(workshop));
    let laid = state.laid.insert(kept.unwrap_or_else(|| Laid {
        inputs: Inputs::of(workshop),
        picks: picks.clone(),
        comparison: compare(of_a, of_b),
        questions: None,
    }));
    let Laid { comparison, questions, .. } = laid;
    ScrollArea::vertical().id_salt("score compare").auto_shrink(false).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = space::XS;
        // The bar of the scroll area lies beside the figures, not over them.
        ui.set_width(ui.available_width() - space::S);
        headline(ui, picture, comparison);
        if picks[0] == picks[1] {
            form::note(ui, theme, text.get("compare-same"));
        }
        ui.add_space(space::S);
        moved::show(ui, picture, comparison, a, b, questions, &mut state.open);
        ui.add_space(space::M);
        let names = [name(workshop, &picks, 0, text), name(workshop, &picks, 1, text)];
        states::show(ui, picture, comparison, &names);
        ui.add_space(space::S);
    });
}

/// The round before and the one that is looked at; where there is none before, the two largest
/// segments; where there are none, the round after.
fn usual(picture: &Picture<'_>) -> [Pick; 2] {
    let workshop = picture.workshop;
    let of = |round: &AssessmentId, segment: Option<&SegmentId>| Pick {
        round: round.clone(),
        segment: segment.cloned(),
    };
    let now = of(picture.round, picture.segment);
    if let Some((before, _)) = workshop.round_before(picture.round) {
        return [of(before, picture.segment), now];
    }
    let mut segments: Vec<(&SegmentId, f64)> =
        workshop.segments.iter().map(|(id, s)| (id, s.share.get())).collect();
    segments.sort_by(|a, b| b.1.total_cmp(&a.1));
    // None is before this one, so that the second is the one after.
    match (segments.as_slice(), workshop.rounds_by_date().get(1)) {
        ([(first, _), (second, _), ..], _) => {
            [of(picture.round, Some(first)), of(picture.round, Some(second))]
        }
        (_, Some((after, _))) => [now, of(after, picture.segment)],
        _ => [now.clone(), now],
    }
}

/// What a side is called: by what it does not share with the other one.
fn name(workshop: &Workshop, picks: &[Pick; 2], which: usize, text: &Text) -> String {
    let pick = &picks[which];
    let round = workshop.assessments.get(&pick.round).map_or("", |r| r.title.as_str());
    let segment = pick.segment.as_ref().and_then(|id| workshop.segments.get(id));
    let segment = segment.map_or(text.get("score-all-customers"), |s| s.title.as_str());
    match (picks[0].round == picks[1].round, picks[0].segment == picks[1].segment) {
        (_, true) => round.to_owned(),
        (true, false) => segment.to_owned(),
        (false, false) => format!("{round} · {segment}"),
    }
}

/// A share in percentage points with its sign.
fn points(text: &Text, share: f64) -> String {
    let number = text.number(share.abs() * 100.0, 1);
    // What would be written as 0 has no sign.
    match share * 100.0 {
        p if p >= 0.05 => format!("+{number}"),
        p if p <= -0.05 => format!("−{number}"),
        _ => number,
    }
}

/// “6.0 → 7.1”, or one figure where nothing changed.
fn arrow(text: &Text, pair: crate::measure::Pair) -> String {
    let score = |s: Option<f64>| s.map_or_else(|| "–".to_owned(), |s| text.score(s));
    let (a, b) = (score(pair.a), score(pair.b));
    if a == b { a } else { format!("{a} → {b}") }
}

/// What became of the one figure of the room, and how sure that is.
fn headline(ui: &mut Ui, picture: &Picture<'_>, comparison: &Comparison) {
    let (text, theme) = (picture.text, picture.theme);
    let percent = |a: Option<f64>| a.map_or_else(|| "–".to_owned(), |a| text.percent(a, 0));
    let pair = comparison.attainment;
    let from_to = format!("{} → {}", percent(pair.a), percent(pair.b));
    let change =
        pair.change().map(|c| text.with("compare-points", &[("points", points(text, c).into())]));
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), 40.0), Sense::hover());
    response.widget_info(|| {
        let words = format!("{from_to} {}", change.as_deref().unwrap_or_default());
        WidgetInfo::labeled(Role::Label, true, words.trim_end())
    });
    let painter = ui.painter();
    let hero = painter.layout_no_wrap(from_to, bold(size::TITLE), *theme.ink);
    let (width, height) = (hero.size().x, hero.size().y);
    painter.galley(pos2(rect.left(), rect.center().y - height / 2.0), hero, *theme.ink);
    if let Some(change) = change {
        let change = painter.layout_no_wrap(change, font(size::HEADING), *theme.ink);
        let at =
            pos2(rect.left() + width + space::M, rect.center().y - change.size().y / 2.0 + 2.0);
        painter.galley(at, change, *theme.ink);
    }
    let sure = match (comparison.ranges.filter(|_| pair.change().is_some()), comparison.whole) {
        (None, _) => "compare-unknown",
        (Some(Ranges::Overlap), _) => "compare-overlap",
        (Some(Ranges::Apart), true) => "compare-apart",
        (Some(Ranges::Apart), false) => "compare-apart-partly",
        (Some(Ranges::Exact), true) => "compare-exact",
        (Some(Ranges::Exact), false) => "compare-exact-partly",
    };
    let words = format!(
        "{} {}",
        text.get(sure),
        text.with(
            "compare-means",
            &[
                ("actual", arrow(text, comparison.actual).into()),
                ("desired", arrow(text, comparison.desired).into()),
            ],
        )
    );
    ui.label(RichText::new(words).font(font(size::SMALL)).color(*theme.ink));
}
