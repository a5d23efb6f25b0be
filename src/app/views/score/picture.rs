//! The right side: what the scores come to, live.

use std::sync::Arc;

use egui::accesskit::Role;
use egui::{Align2, FontId, Rect, Sense, Ui, UiBuilder, WidgetInfo, pos2, vec2};

use super::Sure;
use super::aside::Aside;
use super::kept::Kept;
use super::why::{Figure, Part, Step, asks};
use crate::app::charts::{
    ChartRow, Ends, RankRow, RoundPoint, columns, dumbbell, heatmap, radar, ranking, rounds,
};
use crate::app::theme::{Theme, bold, font, size, space};
use crate::app::widgets::{chip, elided, wrapped};
use crate::measure::{Figures, Sensitivity, Sheet};
use crate::text::Text;
use crate::workshop::{AssessmentId, SegmentId, Workshop};

/// The second chart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Second {
    /// The radar.
    Shape,
    /// Factor × segment.
    Segments,
    /// Actual towards desired from round to round.
    Rounds,
    /// From which rank to which a gap goes under other weights.
    Ranking,
}

/// Height of the headline, in points.
pub(super) const HEADLINE: f32 = 52.0;

/// From this width on the shape has a place of its own beside the others, in points.
const WIDE: f32 = 720.0;

/// What the right side is drawn from.
pub(super) struct Picture<'a> {
    pub workshop: &'a Workshop,
    pub sheet: &'a Sheet,
    pub figures: &'a Figures,
    pub segment: Option<&'a SegmentId>,
    pub round: &'a AssessmentId,
    pub text: &'static Text,
    pub theme: &'static Theme,
}

impl Picture<'_> {
    /// Draws everything under the headline, top to bottom; `height` is what there is without scrolling.
    pub(super) fn show(
        &self,
        ui: &mut Ui,
        height: f32,
        kept: &mut Kept,
        sure: &mut Sure,
        second: &mut Option<Second>,
        next: &mut Option<Aside>,
    ) {
        let top = ui.cursor().top();
        let (top_holds, in_top) = {
            let survival = kept.survival(self.workshop, self.figures, sure.kappa());
            let in_top: Vec<Option<f64>> = survival.factors.iter().map(|f| f.p_top3).collect();
            (survival.top_holds, in_top)
        };
        self.strip(ui, next);
        self.sentences(ui, top_holds, next);
        super::chain::strip(ui, self, next);
        ui.add_space(space::S);

        let shorts: Vec<&str> =
            self.workshop.framework.active().map(|(_, f)| f.short.as_str()).collect();
        let order = self.figures.by_weighted_gap();
        let sorted = self.rows(&shorts, kept, order.iter().copied());
        let left = height - (ui.cursor().top() - top);
        let count = sorted.len().max(1) as f32;
        // Half of what is left, within what reads well.
        let row_height = ((left * 0.5 - 24.0) / count).clamp(18.0, 44.0);
        let why = |i: usize| self.why(order[i], in_top.get(order[i]).copied().flatten());
        if let Some(row) = dumbbell(ui, self.theme, self.text, &sorted, row_height, Ends::Gap, why)
        {
            self.ask_factor(Part::Gap, order[row], None, next);
        }
        ui.add_space(space::S);
        let rest = height - (ui.cursor().top() - top);
        self.lower(ui, &shorts, rest, &order, kept, sure, second, next);
    }

    /// What the charts draw of the factors in these places.
    fn rows<'a>(
        &'a self,
        shorts: &[&'a str],
        kept: &'a Kept,
        places: impl Iterator<Item = usize>,
    ) -> Vec<ChartRow<'a>> {
        let before = kept
            .before(self.workshop, self.round)
            .and_then(|sheet| sheet.of(self.segment).or(Some(&sheet.overall)));
        let row = |i: usize| ChartRow {
            name: shorts[i],
            now: &self.figures.factors[i],
            before: before.and_then(|b| b.factors.get(i)),
        };
        places.map(row).collect()
    }

    /// Opens where a figure of what is looked at comes from.
    fn ask(&self, figure: Figure, next: &mut Option<Aside>) {
        *next = Some(Aside::Why(Step { figure, segment: None }));
    }

    /// The same for a factor, by its place, in a segment of its own or in what is looked at.
    fn ask_factor(
        &self,
        part: Part,
        factor: usize,
        segment: Option<SegmentId>,
        next: &mut Option<Aside>,
    ) {
        if let Some(factor) = self.figures.factors.get(factor) {
            let figure = Figure::Factor(part, factor.id.clone());
            *next = Some(Aside::Why(Step { figure, segment }));
        }
    }

    /// The ranks of the gaps as they are and under other weights, in this order. Equal gaps share
    /// the better rank.
    fn ranks<'a>(
        &self,
        shorts: &[&'a str],
        order: &[usize],
        sensitivity: &'a Sensitivity,
    ) -> Vec<RankRow<'a>> {
        let gaps = || self.figures.factors.iter().filter_map(|f| f.weighted_gap);
        let row = |i: &usize| {
            let own = self.figures.factors.get(*i)?.weighted_gap;
            let rank =
                own.and_then(|own| u16::try_from(1 + gaps().filter(|g| *g > own).count()).ok());
            Some(RankRow { name: shorts.get(*i)?, rank, fares: sensitivity.factors.get(*i)? })
        };
        order.iter().filter_map(row).collect()
    }

    /// Where the place of a factor among the gaps comes from; `share` is how often it stays among
    /// the three largest.
    fn why(&self, factor: usize, share: Option<f64>) -> String {
        let (text, now) = (self.text, &self.figures.factors[factor]);
        let title = match self.workshop.framework.active_at(factor) {
            Some((_, factor)) => factor.title.as_str(),
            None => now.id.as_str(),
        };
        match (now.gap, now.weighted_gap, share) {
            (Some(gap), Some(weighted), Some(share)) => text.with(
                "score-gap-why",
                &[
                    ("factor", title.into()),
                    ("gap", text.score(gap).into()),
                    ("weight", text.percent(now.weight, 1).into()),
                    ("weighted", text.number(weighted, 2).into()),
                    ("share", text.percent(share, 0).into()),
                ],
            ),
            _ => text.with("score-gap-unknown", &[("factor", title.into())]),
        }
    }

    /// The one figure of the room.
    pub(super) fn headline(&self, ui: &mut Ui, next: &mut Option<Aside>) {
        let (text, theme, figures) = (self.text, self.theme, self.figures);
        let (rect, response) =
            ui.allocate_exact_size(vec2(ui.available_width(), HEADLINE), Sense::click());
        let percent = figures.attainment.map_or_else(|| "–".to_owned(), |a| text.percent(a, 0));
        let of_desired = match figures.attainment {
            Some(_) => text.get("score-of-desired"),
            None => text.get("score-nothing-yet"),
        };
        let range = figures.range.filter(|r| r.width() > 5e-4).map(|range| {
            let (low, high) = (text.percent(range.low, 0), text.percent(range.high, 0));
            text.with("score-range", &[("low", low.into()), ("high", high.into())])
        });
        let asked = asks(ui, theme, &response, || {
            let parts = [percent.as_str(), of_desired, range.as_deref().unwrap_or_default()];
            let figure = parts.join(" ");
            text.with("why-ask", &[("figure", figure.trim_end().into())])
        });
        response.on_hover_text(text.get("score-attainment-why"));
        if asked {
            self.ask(Figure::Attainment, next);
        }
        let painter = ui.painter();
        let hero = painter.layout_no_wrap(percent, bold(size::HERO), *theme.ink);
        let x = rect.left() + hero.size().x + space::M;
        painter.galley(pos2(rect.left(), rect.center().y - hero.size().y / 2.0), hero, *theme.ink);
        let width = rect.right() - x;
        let line = |words: &str, face: FontId, y: f32, color| {
            let galley = elided(painter, words, face, color, width);
            painter.galley(pos2(x, y - galley.size().y / 2.0), galley, color);
        };
        match range {
            Some(range) => {
                line(of_desired, font(size::BODY), rect.center().y - 10.0, *theme.ink);
                line(&range, font(size::SMALL), rect.center().y + 11.0, *theme.ink_soft);
            }
            None => line(of_desired, font(size::BODY), rect.center().y + 2.0, *theme.ink),
        }
    }

    /// Actual, desired, balance and the weakest link.
    fn strip(&self, ui: &mut Ui, next: &mut Option<Aside>) {
        let (text, theme, figures) = (self.text, self.theme, self.figures);
        let score = |s: Option<f64>| s.map_or_else(|| "–".to_owned(), |s| text.score(s));
        let balance = figures.balance.map_or_else(|| "–".to_owned(), |b| text.number(b, 2));
        let weakest = figures
            .weakest
            .and_then(|i| self.workshop.framework.active_at(i))
            .map(|(_, factor)| factor.short.as_str());
        let parts = [
            (Figure::Actual, text.get("score-actual"), score(figures.actual), None, 0.18),
            (Figure::Desired, text.get("score-desired"), score(figures.desired), None, 0.2),
            (Figure::Balance, text.get("score-balance"), balance, None, 0.24),
            (Figure::Minimum, text.get("score-weakest"), score(figures.minimum), weakest, 0.38),
        ];
        let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), 46.0), Sense::hover());
        let mut x = rect.left();
        for (i, (figure, label, value, extra, part)) in parts.into_iter().enumerate() {
            let width = rect.width() * part;
            let place = Rect::from_min_size(pos2(x, rect.top()), vec2(width, rect.height()));
            x += width;
            let response =
                ui.interact(place, egui::Id::unique(("score", "strip", i)), Sense::click());
            let asked = asks(ui, theme, &response, || {
                let name = format!("{label} {value} {}", extra.unwrap_or_default());
                text.with("why-ask", &[("figure", name.trim_end().into())])
            });
            match i {
                2 => response.on_hover_text(text.get("score-balance-why")),
                3 if figures.floored => response.on_hover_text(text.get("score-floor-why")),
                3 => response.on_hover_text(text.get("score-weakest-why")),
                _ => response,
            };
            if asked {
                self.ask(figure, next);
            }
            let painter = ui.painter();
            let label = elided(painter, label, font(size::SMALL), *theme.ink_soft, width - 6.0);
            painter.galley(place.min, label, *theme.ink_soft);
            let value = painter.layout_no_wrap(value, bold(size::HEADING), *theme.ink);
            let base = place.top() + 18.0;
            let end = place.left() + value.size().x + space::S;
            painter.galley(pos2(place.left(), base), value, *theme.ink);
            if let Some(extra) = extra {
                let face = font(size::SMALL);
                let extra = elided(painter, extra, face, *theme.ink, place.right() - end);
                painter.galley(pos2(end, base + 6.0), extra, *theme.ink);
            }
        }
    }

    /// Whether the ranking holds, and what is not known.
    fn sentences(&self, ui: &mut Ui, top_holds: Option<f64>, next: &mut Option<Aside>) {
        let (text, figures) = (self.text, self.figures);
        let weightless = self.workshop.framework.active().all(|(_, f)| f.weight.get() == 0.0);
        let words = match top_holds {
            _ if weightless => text.get("score-no-weight").to_owned(),
            Some(holds) => {
                text.with("score-top-holds", &[("share", text.percent(holds, 0).into())])
            }
            None => text.get("score-top-none").to_owned(),
        };
        let coverage = (figures.coverage < 0.9995 && !weightless).then(|| {
            let coverage = text.percent(figures.coverage, 0);
            text.with("score-coverage", &[("share", coverage.into())])
        });
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = vec2(space::S, 0.0);
            if self.sentence(ui, &words, Some(text.get("score-top-why"))) {
                self.ask(Figure::TopHolds, next);
            }
            if let Some(words) = coverage
                && self.sentence(ui, &words, None)
            {
                self.ask(Figure::Coverage, next);
            }
        });
    }

    /// A sentence that can be asked about.
    fn sentence(&self, ui: &mut Ui, words: &str, hint: Option<&str>) -> bool {
        let (text, theme) = (self.text, self.theme);
        let width = ui.max_rect().width();
        let galley = wrapped(ui.painter(), words, font(size::SMALL), *theme.ink, width);
        let wanted = vec2(galley.size().x, galley.size().y.max(24.0));
        let (rect, response) = ui.allocate_exact_size(wanted, Sense::click());
        let asked = asks(ui, theme, &response, || {
            text.with("why-ask-sentence", &[("sentence", words.into())])
        });
        let at = pos2(rect.left(), rect.center().y - galley.size().y / 2.0);
        ui.painter().galley(at, galley, *theme.ink);
        if let Some(hint) = hint {
            response.on_hover_text(hint);
        }
        asked
    }

    /// The second charts: one at a time where there is little room.
    fn lower(
        &self,
        ui: &mut Ui,
        shorts: &[&str],
        rest: f32,
        order: &[usize],
        kept: &mut Kept,
        sure: &mut Sure,
        second: &mut Option<Second>,
        next: &mut Option<Aside>,
    ) {
        let (text, theme) = (self.text, self.theme);
        let height = rest.clamp(190.0, 520.0);
        let wide = ui.available_width() >= WIDE;
        let several = self.sheet.segments.len() > 1;
        let mut choices = Vec::with_capacity(4);
        if several {
            choices.push((Second::Segments, text.get("score-second-segments")));
        }
        if self.workshop.assessments.len() > 1 {
            choices.push((Second::Rounds, text.get("score-second-rounds")));
        }
        // One gap alone has no rank to speak of.
        if self.figures.factors.iter().filter(|f| f.weighted_gap.is_some()).count() > 1 {
            choices.push((Second::Ranking, text.get("why-second-ranking")));
        }
        let count = self.figures.factors.len();
        let shape = count >= 3;
        let aside = wide && shape && !choices.is_empty();
        if shape && !aside {
            choices.insert(0, (Second::Shape, text.get("score-second-shape")));
        }
        let first = choices.iter().map(|(c, _)| *c).find(|c| !several || *c == Second::Segments);
        let chosen = second.filter(|s| choices.iter().any(|(c, _)| c == s)).or(first);
        let Some(chosen) = chosen else { return };

        let width = ui.available_width();
        let area = Rect::from_min_size(ui.cursor().min, vec2(width, height));
        let mut place = area;
        if aside {
            let middle = area.left() + width * 0.48;
            let left = Rect::from_min_max(area.min, pos2(middle - space::M, area.max.y));
            ui.scope_builder(UiBuilder::new().max_rect(left), |ui| {
                radar(ui, theme, text, &self.rows(shorts, kept, 0..count), left.size());
            });
            place.min.x = middle + space::M;
        }
        ui.scope_builder(UiBuilder::new().max_rect(place), |ui| {
            ui.spacing_mut().item_spacing = vec2(space::S, space::XS);
            let mut left = place.height();
            let shown = columns(self.sheet, place.width());
            let all = self.sheet.segments.len();
            let key = match chosen {
                Second::Shape => String::new(),
                Second::Segments if shown.len() < all => text.with(
                    "score-heat-some",
                    &[("shown", shown.len().into()), ("count", all.into())],
                ),
                Second::Segments => text.get("score-heat-key").to_owned(),
                Second::Rounds => text.get("score-rounds-key").to_owned(),
                Second::Ranking => text.get("why-ranking-key").to_owned(),
            };
            ui.horizontal(|ui| {
                for (which, label) in choices.iter().copied().filter(|_| choices.len() > 1) {
                    if chip(ui, theme, label, chosen == which).clicked() {
                        *second = Some(which);
                    }
                }
                if chip(ui, theme, text.get("compare-chain-chip"), false).clicked() {
                    *next = Some(Aside::Chain);
                }
                let (_, rect) = ui.allocate_space(vec2(ui.available_width(), 32.0));
                if key.is_empty() {
                    return;
                }
                let soft = *theme.ink_soft;
                let face = font(size::TINY);
                let mut words = elided(ui.painter(), &key, face, soft, rect.width());
                let cut = words.elided;
                if cut {
                    // Half a sentence explains nothing: a sign says that there is one.
                    let sign = char::from(lucide_icons::Icon::Info).to_string();
                    words = ui.painter().layout_no_wrap(sign, font(size::BODY), soft);
                }
                let at = Align2::RIGHT_CENTER.anchor_size(rect.right_center(), words.size());
                ui.painter().galley(at.min, words, soft);
                let id = egui::Id::unique("score chart key");
                let response = ui.interact(at, id, Sense::hover());
                response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &key));
                if cut {
                    response.on_hover_text(&key);
                }
            });
            left -= 32.0 + space::XS;
            match chosen {
                Second::Shape => {
                    let rows = self.rows(shorts, kept, 0..count);
                    radar(ui, theme, text, &rows, vec2(place.width(), left));
                }
                Second::Segments => {
                    let asked = {
                        let before = kept.before(self.workshop, self.round);
                        heatmap(ui, theme, text, self.sheet, before, shorts, &shown, left)
                    };
                    if let Some((factor, segment)) = asked {
                        let segment = self.sheet.segments.get(segment).map(|s| s.id.clone());
                        self.ask_factor(Part::Attainment, factor, segment, next);
                    }
                }
                Second::Rounds => {
                    rounds(ui, theme, text, &self.points(kept), left);
                }
                Second::Ranking => {
                    let top = ui.cursor().top();
                    ui.horizontal_wrapped(|ui| {
                        let label = egui::RichText::new(text.get("why-ranking-sure"));
                        ui.label(label.font(font(size::SMALL)).color(*theme.ink_soft));
                        sure.choose(ui, text, theme);
                    });
                    let left = left - (ui.cursor().top() - top);
                    let survival = kept.survival(self.workshop, self.figures, sure.kappa());
                    let ranks = self.ranks(shorts, order, survival);
                    if let Some(row) = ranking(ui, theme, text, &ranks, left) {
                        self.ask_factor(Part::WeightedGap, order[row], None, next);
                    }
                }
            }
        });
    }

    /// What every round comes to, for what is looked at.
    fn points(&self, kept: &Kept) -> Vec<RoundPoint> {
        let point = |(id, round): (&AssessmentId, &Arc<crate::workshop::Assessment>)| {
            let current = id == self.round;
            let sheet = if current { Some(self.sheet) } else { kept.round(id) };
            let figures = sheet.and_then(|s| s.of(self.segment).or(Some(&s.overall)));
            RoundPoint {
                title: round.title.clone(),
                label: self.text.month(round.date),
                attainment: figures.and_then(|f| f.attainment),
                actual: figures.and_then(|f| f.actual),
                desired: figures.and_then(|f| f.desired),
                current,
            }
        };
        self.workshop.rounds_by_date().into_iter().map(point).collect()
    }
}
