//! The Score room: the factors on the left, what they come to on the right, in the same frame.
//!
//! The left side is drawn first. What it asks for reaches the document at the end of the frame;
//! the right side is drawn from a preview of it, so that the picture never lags behind the hand.

mod aside;
mod chain;
mod compare;
mod empty;
mod hand;
mod inputs;
mod kept;
mod picture;
mod questions;
mod registers;
mod row;
mod segments;
mod target;
mod weights;
mod why;

use egui::{RichText, ScrollArea, Ui, UiBuilder, vec2};

use super::Cx;
use crate::app::command::Action;
use crate::app::theme::{Theme, font, size, space};
use crate::app::widgets::{chip, chip_width};
use crate::measure::{Figures, Grades, KAPPA, Scorer, Sheet};
use crate::text::Text;
use crate::workshop::{AssessmentId, FactorId, Rating, Workshop};
use aside::{Aside, Asides};
use hand::Hand;
use kept::Kept;
use picture::{Picture, Second};
use questions::Questions;
use row::{LEAST, Row, sign};
use target::{Side, Target};

/// What the Score room keeps between frames.
#[derive(Debug, Default)]
pub struct ScoreRoom {
    open: Option<FactorId>,
    weights: bool,
    /// Where there is room for one side only: show the charts.
    charts: bool,
    sure: Sure,
    second: Option<Second>,
    /// At the end of the last frame somebody was typing, or a menu was open. Esc takes the focus away
    /// before a frame begins, and closes the menu before this room is drawn, so that neither can be
    /// asked for then.
    typing: bool,
    aside: Aside,
    asides: Asides,
    questions: Questions,
    scorer: Scorer,
    kept: Kept,
}

/// Below this width there is room for one side only, in points.
const NARROW: f32 = 880.0;

/// The largest height of a row, in points.
const MOST: f32 = 112.0;

impl ScoreRoom {
    /// Draws the room into the space that the window leaves it.
    pub fn show(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) {
        let workshop = cx.workshop;
        if workshop.framework.active().next().is_none() {
            return empty::show(ui, cx, true);
        }
        let (Some(round), Some(sheet)) = (cx.focus.round.as_ref(), cx.sheet) else {
            return empty::show(ui, cx, false);
        };
        self.kept.refresh(workshop, round);

        let room = ui.available_rect_before_wrap();
        let room = room.shrink2(vec2(space::XL, space::M));
        let narrow = room.width() < NARROW;
        // Wide: the work on the left, the picture on the right. Narrow: the headline above the work.
        let (picture_place, work_place) = if narrow {
            room.split_top_bottom_at_y(room.top() + picture::HEADLINE)
        } else {
            let middle = room.left() + (room.width() * 0.55).round();
            ui.painter().vline(middle, room.y_range(), cx.theme.hairline_stroke());
            let (left, right) = room.split_left_right_at_x(middle);
            (right.with_min_x(middle + space::L), left.with_max_x(middle - space::L))
        };
        let aside_open = self.aside != Aside::Picture;
        let charts = narrow && (self.charts || aside_open);
        // Esc in a field leaves the field, Esc in a drag ends the drag; any other closes the row.
        let esc = ui.input(|i| i.key_pressed(egui::Key::Escape));
        let busy = self.typing || self.questions.is_busy() || egui::Popup::is_any_open(ui.ctx());
        if esc && ui.ctx().dragged_id().is_none() && !busy {
            if self.aside != Aside::Picture {
                self.aside = Aside::Picture;
            } else if !self.questions.fold() {
                self.open = None;
            }
        }

        let segment = cx.focus.segment.as_ref().filter(|id| workshop.segments.contains(id));
        let figures = sheet.of(segment).unwrap_or(&sheet.overall);
        let mut chosen = None;
        let mut charts_place = picture_place;
        let mut next;
        let preview = {
            let mut hand = Hand::new(cx.out);
            let scene =
                Scene { workshop, round, sheet, figures, focus: cx.focus, grades: cx.grades };
            ui.scope_builder(UiBuilder::new().max_rect(work_place), |ui| {
                chosen = self.head(ui, &scene, narrow, &mut hand, cx.text, cx.theme);
                if charts {
                    charts_place = ui.available_rect_before_wrap();
                } else {
                    self.rows(ui, &scene, &mut hand, cx.text, cx.theme);
                }
            });
            next = hand.aside.take();
            hand.preview(workshop)
        };
        self.typing = ui.ctx().text_edit_focused() || egui::Popup::is_any_open(ui.ctx());
        if let Some(action) = chosen {
            cx.out.act(action);
        }

        let ahead = preview.and_then(|w| {
            let sheet = self.scorer.score(&w, round)?;
            Some((w, sheet))
        });
        let (workshop, sheet): (&Workshop, &Sheet) = match &ahead {
            Some((workshop, sheet)) => {
                self.kept.refresh(workshop, round);
                (workshop, sheet)
            }
            None => (workshop, sheet),
        };
        let picture = Picture {
            workshop,
            sheet,
            figures: sheet.of(segment).unwrap_or(&sheet.overall),
            segment,
            round,
            text: cx.text,
            theme: cx.theme,
        };
        let kappa = self.sure.kappa();
        if narrow {
            ui.scope_builder(UiBuilder::new().max_rect(picture_place), |ui| {
                picture.headline(ui, &mut next);
            });
            if !charts {
                return;
            }
        }
        let Self { aside, asides, kept, second, sure, .. } = self;
        // The bar of what scrolls stands beside the figures, in the margin.
        let width = charts_place.width();
        let with_bar = charts_place.with_max_x(charts_place.right() + space::M);
        let place = if aside_open { charts_place } else { with_bar };
        ui.scope_builder(UiBuilder::new().max_rect(place), |ui| {
            if aside_open {
                ui.spacing_mut().item_spacing.y = space::XS;
                if !narrow {
                    picture.headline(ui, &mut next);
                }
                asides.show(ui, aside, &picture, kept, kappa, cx.out, &mut next);
                return;
            }
            ScrollArea::vertical().id_salt("score picture").auto_shrink(false).show(ui, |ui| {
                ui.set_max_width(width);
                ui.spacing_mut().item_spacing.y = space::XS;
                let mut height = charts_place.height();
                if !narrow {
                    picture.headline(ui, &mut next);
                    height -= picture::HEADLINE + space::XS;
                }
                picture.show(ui, height, kept, sure, second, &mut next);
            });
        });
        if let Some(next) = next {
            // A field of the old one that has the keyboard goes out of sight with it.
            cx.out.commit();
            *aside = next;
        }
        if let Some(factor) = self.asides.open.take() {
            cx.out.commit();
            self.open = Some(factor);
            if narrow {
                // The rows stand where the chain stood.
                self.charts = false;
                self.aside = Aside::Picture;
            }
        }
    }

    /// Lays two rounds or segments side by side.
    pub fn compare(&mut self) {
        self.aside = Aside::Compare;
    }

    /// Shows the chain from segmentation to outcomes.
    pub fn chain(&mut self) {
        self.aside = Aside::Chain;
    }
}

/// What the left side is drawn from.
struct Scene<'a> {
    workshop: &'a Workshop,
    round: &'a AssessmentId,
    sheet: &'a Sheet,
    figures: &'a Figures,
    focus: &'a super::Focus,
    grades: &'a Grades,
}

impl Scene<'_> {
    /// Where edits go: the segment looked at, or the only one there is.
    fn target(&self) -> Option<Target> {
        let segments = &self.workshop.segments;
        let chosen = self.focus.segment.as_ref().filter(|id| segments.contains(id));
        let only = segments.first().map(|(id, _)| id).filter(|_| segments.len() == 1);
        let segment = chosen.or(only)?.clone();
        Some(Target { round: self.round.clone(), segment })
    }
}

impl ScoreRoom {
    /// Segments to look at, what the signs mean, the registers, and the drawer of weights.
    fn head(
        &mut self,
        ui: &mut Ui,
        scene: &Scene<'_>,
        narrow: bool,
        hand: &mut Hand<'_>,
        text: &'static Text,
        theme: &'static Theme,
    ) -> Option<Action> {
        let mut action = None;
        ui.spacing_mut().item_spacing = vec2(space::S, 0.0);
        let segments = &scene.workshop.segments;
        // Where little is in sight one line must do for both.
        let stacked = segments.len() > 1 && !narrow;
        if stacked {
            // The segments have the whole line: their names are what one looks for.
            ui.horizontal(|ui| {
                ui.set_height(32.0);
                let width = ui.available_width();
                action = segments::chips(ui, segments, scene.focus, width, text, theme);
            });
            ui.add_space(space::XS);
        }
        ui.horizontal(|ui| {
            ui.set_height(32.0);
            let mut comparing = self.aside == Aside::Compare;
            let compared = comparing;
            let shown = matches!(self.aside, Aside::Register(_));
            let mut registers = shown;
            let mut switches = vec![
                (text.get("registers-open"), &mut registers),
                (text.get("score-weights"), &mut self.weights),
            ];
            if compare::is_possible(scene.workshop) {
                switches.push((text.get("compare-chip"), &mut comparing));
            }
            if narrow {
                switches.push((text.get("score-charts"), &mut self.charts));
            }
            let reserve: f32 =
                switches.iter().map(|(label, _)| chip_width(ui, label) + space::S).sum();
            let width = ui.available_width() - reserve;
            ui.scope(|ui| {
                ui.set_width(width);
                if segments.len() > 1 && !stacked {
                    action = segments::chips(ui, segments, scene.focus, width, text, theme);
                    return;
                }
                let hint = match (scene.target(), segments.is_empty()) {
                    (Some(_), _) => return legend(ui, text, theme),
                    (None, true) => text.get("score-no-segment"),
                    (None, false) => text.get("score-pick-segment"),
                };
                let hint = RichText::new(hint).font(font(size::SMALL)).color(*theme.ink_soft);
                ui.add(egui::Label::new(hint).truncate());
            });
            for (label, on) in switches {
                if chip(ui, theme, label, *on).clicked() {
                    *on = !*on;
                }
            }
            if registers != shown {
                let last = Aside::Register(self.asides.registers.last());
                hand.aside = Some(if registers { last } else { Aside::Picture });
            }
            if comparing != compared {
                hand.aside = Some(if comparing { Aside::Compare } else { Aside::Picture });
            }
        });
        if self.weights {
            ui.add_space(space::XS);
            ui.horizontal_wrapped(|ui| {
                let label = RichText::new(text.get("score-sure")).font(font(size::SMALL));
                ui.label(label.color(*theme.ink_soft));
                self.sure.choose(ui, text, theme);
            });
        }
        ui.add_space(space::S);
        action
    }

    /// One row a factor.
    fn rows(
        &mut self,
        ui: &mut Ui,
        scene: &Scene<'_>,
        hand: &mut Hand<'_>,
        text: &'static Text,
        theme: &'static Theme,
    ) {
        let framework = &scene.workshop.framework;
        let height = ui.available_height();
        // The drawer of weights takes from what a row has above its least height.
        let drawer = if self.weights { weights::LINE } else { 0.0 };
        let each =
            (height / scene.figures.factors.len() as f32 - drawer).floor().clamp(LEAST, MOST);
        let target = scene.target();
        let before = self
            .kept
            .before(scene.workshop, scene.round)
            .and_then(|sheet| sheet.of(scene.focus.segment.as_ref()).or(Some(&sheet.overall)));
        let total: f64 = framework.weights().iter().sum();
        let scale = if self.weights { weights::scale(ui, scene.workshop) } else { 0.0 };
        let blank = Rating::default();
        let mut toggled = None;
        let segment = target.as_ref().map(|t| &t.segment);
        let links = self.questions.links(scene.workshop, scene.round, segment);
        let grades = self.questions.grades(scene.workshop, scene.round, segment, scene.grades);
        ScrollArea::vertical().id_salt("score rows").auto_shrink(false).show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            let mut ticks = Vec::with_capacity(scene.sheet.segments.len());
            for (i, (id, factor)) in framework.active().enumerate() {
                let Some(figures) = scene.figures.factors.get(i) else { break };
                let rating = target
                    .as_ref()
                    .and_then(|t| scene.workshop.rating(&t.round, &t.segment, id))
                    .unwrap_or(&blank);
                ticks.clear();
                if target.is_none() {
                    let columns = scene.sheet.segments.iter();
                    ticks.extend(columns.filter_map(|s| s.figures.factors.get(i)?.actual));
                }
                let open = self.open.as_ref() == Some(id);
                let row = Row {
                    number: i + 1,
                    id,
                    factor,
                    stages: &scene.workshop.framework.stages,
                    figures,
                    before: before.and_then(|b| b.factors.get(i)),
                    rating,
                    links: links.get(i).copied().unwrap_or(0),
                    grade: grades.get(i).copied().flatten(),
                    target: target.as_ref(),
                    segments: &ticks,
                    open,
                    text,
                    theme,
                };
                let width = ui.available_width();
                let (_, rect) = ui.allocate_space(vec2(width, each));
                if i > 0 {
                    ui.painter().hline(rect.x_range(), rect.top(), theme.hairline_stroke());
                }
                // The row keeps its rhythm in the middle of whatever height it is given.
                let inner = rect.shrink2(vec2(0.0, ((each - LEAST - 16.0) / 2.0).max(0.0)));
                // The next row beyond each edge is drawn in full, for the keyboard to step into.
                let near = ui.clip_rect().expand(each).intersects(rect);
                let asked = if near { row.show(ui, inner, hand) } else { row.show_far(ui, inner) };
                if asked {
                    toggled = Some(id.clone());
                }
                if self.weights {
                    let (_, rect) = ui.allocate_space(vec2(width, weights::LINE));
                    let share = if total > 0.0 { factor.weight.get() / total } else { 0.0 };
                    weights::show(ui, rect, id, factor, share, scale, hand, text, theme);
                }
                if open {
                    row.show_open(ui, &mut self.questions, hand, scene);
                    if self.questions.take_fresh() {
                        // Its questions are long: the row goes to the top, so that they are seen.
                        ui.scroll_to_rect(rect, Some(egui::Align::Min));
                    }
                }
            }
        });
        if let Some(id) = toggled {
            // A note that was being typed goes out of sight with its row.
            hand.out.commit();
            self.questions.turn();
            self.open = if self.open.as_ref() == Some(&id) { None } else { Some(id) };
        }
    }
}

/// How sure one is of the weights: how widely they are drawn anew to see whether the ranking holds.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
enum Sure {
    Hardly,
    #[default]
    Fairly,
    Very,
}

impl Sure {
    const ALL: [Self; 3] = [Self::Hardly, Self::Fairly, Self::Very];

    const fn key(self) -> &'static str {
        match self {
            Self::Hardly => "score-sure-hardly",
            Self::Fairly => "score-sure-fairly",
            Self::Very => "score-sure-very",
        }
    }

    /// A chip for each. The one control is wherever somebody would look for it.
    fn choose(&mut self, ui: &mut Ui, text: &Text, theme: &Theme) {
        for sure in Self::ALL {
            if chip(ui, theme, text.get(sure.key()), *self == sure).clicked() {
                *self = sure;
            }
        }
    }

    /// The κ of measures §2: a quarter or four times the usual one halves or doubles the spread.
    const fn kappa(self) -> f64 {
        match self {
            Self::Hardly => KAPPA / 4.0,
            Self::Fairly => KAPPA,
            Self::Very => KAPPA * 4.0,
        }
    }
}

/// What the two signs mean.
fn legend(ui: &mut Ui, text: &Text, theme: &Theme) {
    ui.horizontal(|ui| {
        for (side, key) in [(Side::Actual, "score-actual"), (Side::Desired, "score-desired")] {
            let (_, rect) = ui.allocate_space(vec2(14.0, 32.0));
            sign(ui, theme, side, rect.center());
            let label = RichText::new(text.get(key)).font(font(size::SMALL));
            ui.label(label.color(*theme.ink_soft));
            ui.add_space(space::S);
        }
    });
}
