//! Real customers on the drawn map: how many take which way, who goes where nobody drew one, and
//! what nobody takes. With the log itself at hand, they walk.

mod cast;
mod count;
mod kept;
mod legend;
mod mapping;
mod player;
mod says;
mod slide;
mod ways;

use std::sync::Arc;

use egui::{Id, Rect, Ui, vec2};
use lucide_icons::Icon;

use self::kept::{Counted, Kept};
use self::mapping::{Of, Standing, StandingOf};
use self::player::Player;
use self::ways::Made;
use super::Shared;
use crate::app::canvas::Look;
use crate::app::canvas::still::{Over, Part, Still};
use crate::app::form;
use crate::app::theme::{TARGET, bold, font, size, space};
use crate::app::views::Cx;
use crate::app::widgets::{chip, chip_width, elided};
use crate::edit::{Edit, FlowEdit};
use crate::workshop::{EventLog, JourneyId, LogColumns, LogId, StepId};

/// Width of the side from this width of the page on, and below, in points.
const SIDE: (f32, f32, f32) = (1500.0, 400.0, 312.0);
/// The least room that the map has beside the panel, in points; with less the panel is below.
const LEAST: f32 = 420.0;
/// How high map and panel are where they lie below one another.
const STACKED: f32 = 420.0;
/// With less room than this, in points, the tools stand in two rows.
const NARROW: f32 = 640.0;
/// The threshold reaches to a quarter of the cases.
const MOST: f64 = 25.0;

/// What the page keeps between frames.
#[derive(Debug)]
pub(super) struct StreamPage {
    kept: Kept,
    map: Still,
    player: Player,
    /// What is chosen on the map.
    chosen: Option<Part>,
    /// What is chosen in the panel, by its place in the log.
    activity: Option<usize>,
    /// An activity that the panel shall show.
    scroll: Option<usize>,
    /// Where the plate with figures was in the last frame.
    plate: Option<Rect>,
    /// Ways that are not drawn are shown from this share of the cases on, in percent.
    least: f64,
    /// Activities that are not drawn stand on the map.
    ghosts: bool,
    /// Lanes where nobody walks are shown, too.
    lanes: bool,
    /// Whether the panel is shown; none is where there is room for it, or something to decide.
    panel: Option<bool>,
    /// The activities of a log, by falling number of cases.
    order: (Option<Arc<EventLog>>, Vec<usize>),
    /// How far people are with the activities.
    standing: Option<StandingOf>,
    /// How wide the page is, in points.
    room: f32,
    /// Of what the choice speaks.
    of: Option<(LogId, JourneyId, LogColumns)>,
}

impl Default for StreamPage {
    fn default() -> Self {
        Self {
            kept: Kept::default(),
            map: Still::default(),
            player: Player::default(),
            chosen: None,
            activity: None,
            scroll: None,
            plate: None,
            least: 2.0,
            ghosts: true,
            lanes: false,
            panel: None,
            order: (None, Vec::new()),
            standing: None,
            room: 0.0,
            of: None,
        }
    }
}

impl StreamPage {
    /// Whether customers are still being counted.
    pub(super) fn is_busy(&self) -> bool {
        self.kept.is_busy() || self.kept.is_comparing()
    }

    /// Draws the page.
    pub(super) fn show(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, shared: &mut Shared) {
        let (Some(log_id), Some(log)) = (shared.log.as_ref(), shared.log(cx)) else { return };
        let (Some(journey_id), Some(journey)) = (shared.journey.as_ref(), shared.journey(cx))
        else {
            form::note(ui, cx.theme, cx.text.get("stream-no-journey"));
            return;
        };
        let of = Of { log_id, log, journey_id, journey };
        // Another reading of the same log has other activities at the same places.
        let same = self.of.as_ref().is_some_and(|(log, journey, columns)| {
            log == of.log_id && journey == of.journey_id && *columns == of.log.columns
        });
        if !same {
            let now = (log_id.clone(), journey_id.clone(), log.columns.clone());
            (self.chosen, self.activity, self.scroll) = (None, None, None);
            self.of = Some(now);
        }
        let open = shared.open(cx);
        self.kept.refresh(ui.ctx(), (journey_id, journey), log, open);
        let least = self.least / 100.0;
        let made = self.kept.ways(cx, log, least, self.ghosts);
        let counted = self.kept.counted.clone();
        let (Some(made), Some(counted)) = (made, counted) else {
            form::note(ui, cx.theme, cx.text.get("stream-counting"));
            return;
        };
        let standing = self.standing(ui.ctx(), cx, of);
        let open = open.map(Arc::as_ref);
        let room = ui.available_rect_before_wrap();
        self.room = room.width();
        if self.panel.is_none() && (!standing.open.is_empty() || standing.mapped == 0) {
            // It stays once the last of them is decided.
            self.panel = Some(true);
        }
        let (from, wide, narrow) = SIDE;
        let side = if room.width() >= from { wide } else { narrow };
        if room.width() - side < LEAST {
            egui::ScrollArea::vertical().auto_shrink([false, false]).show(ui, |ui| {
                ui.set_max_width(ui.available_width() - space::S);
                let part = |ui: &mut Ui, add: &mut dyn FnMut(&mut Ui)| {
                    let size = vec2(ui.available_width(), STACKED);
                    let (rect, _) = ui.allocate_exact_size(size, egui::Sense::hover());
                    add(&mut ui.new_child(egui::UiBuilder::new().max_rect(rect)));
                };
                part(ui, &mut |ui| self.left(ui, cx, of, &counted, &made, open, &standing));
                ui.add_space(space::L);
                part(ui, &mut |ui| self.panel(ui, cx, of, &counted, &standing));
            });
            return;
        }
        if !self.has_panel(room.width()) {
            self.left(ui, cx, of, &counted, &made, open, &standing);
            return;
        }
        let widths = [room.width() - side - space::XL, side];
        form::columns(ui, widths, space::XL, |[left, right]| {
            self.left(left, cx, of, &counted, &made, open, &standing);
            self.panel(right, cx, of, &counted, &standing);
        });
    }

    /// Whether the panel stands beside a map with so much room, in points.
    fn has_panel(&self, room: f32) -> bool {
        self.panel.unwrap_or(room >= SIDE.0)
    }

    /// Moves the camera of the map in the next frame.
    pub(super) fn look(&mut self, look: Look) {
        self.map.look(look);
    }

    /// Chooses a part of the map, and with it what the panel says of it.
    fn choose(&mut self, part: Option<Part>, activity: Option<usize>) {
        (self.chosen, self.activity, self.plate) = (part, activity, None);
    }

    /// The tools, the map, the legend and the controls of time.
    fn left(
        &mut self,
        ui: &mut Ui,
        cx: &mut Cx<'_>,
        of: Of<'_>,
        counted: &Arc<Counted>,
        made: &Made,
        open: Option<&crate::app::eventlog::OpenLog>,
        standing: &Standing,
    ) {
        ui.spacing_mut().item_spacing = vec2(space::S, space::XS);
        let bottom = ui.max_rect().bottom();
        if !self.asks_first(ui, cx, of, &standing.open) {
            self.tools(ui, cx, made);
        }
        let shown = self.kept.narrowed(of.journey_id, of.journey, of.log, self.lanes);
        let tokens = self.player.tokens(ui, counted, made.shown);
        // The legend tells how many lines it needs only when it is drawn; two are kept free where
        // the page is narrow.
        let lines = match ui.available_width() {
            width if width > 1100.0 => 1.0,
            width if width > NARROW => 2.0,
            _ => 4.0,
        };
        let rows = Player::rows(counted, ui.available_width());
        let below = lines * legend::LINE + rows * (TARGET + space::XS) + space::XS;
        let top = ui.cursor().top();
        let width = ui.available_width();
        let size = vec2(width, (bottom - top - below).max(120.0));
        let (rect, _) = ui.allocate_exact_size(size, egui::Sense::hover());
        let mut inside = ui.new_child(egui::UiBuilder::new().id_salt("map").max_rect(rect));
        let over = Over { ways: &made.ways, tokens, chosen: self.chosen };
        let answer = self.map.show(&mut inside, cx, of.journey_id, &shown, over);
        if let Some(picked) = answer.picked {
            let activity = match picked {
                Some(Part::Step(step)) => self.first_activity(of, step),
                Some(Part::Ghost(at)) => made
                    .ghosts
                    .get(at)
                    .and_then(|at| counted.flow.not_drawn.get(*at))
                    .map(|not| not.activity),
                _ => None,
            };
            self.scroll = activity;
            self.choose(picked, activity);
        }
        self.player.keys(ui, counted, answer.map.has_focus());
        let tip = answer.pointed.filter(|_| answer.map.hovered());
        let tip = tip.and_then(|part| says::tip(cx.text, of.journey, &counted.flow, part));
        if let Some(tip) = tip {
            answer.map.on_hover_text_at_pointer(tip);
        }
        self.plate(&mut inside, cx, (of.journey, of.log), counted, (made, open));
        let zoom = self.map.camera().zoom;
        let busy = self.kept.is_busy().then(|| cx.text.get("stream-counting").to_owned());
        let shown = busy.or_else(|| self.player.shown(cx.text, counted));
        legend::show(ui, cx.text, cx.theme, (&counted.flow, made, zoom), shown);
        self.player.show(ui, cx, counted);
    }

    /// The first activity that a person says is this step.
    fn first_activity(&self, of: Of<'_>, step: usize) -> Option<usize> {
        let (id, _) = of.journey.steps.at(step)?;
        if of.log.drawn.as_ref() != Some(of.journey_id) {
            return None;
        }
        self.order.1.iter().copied().find(|at| {
            of.log.activities.get(*at).is_some_and(|activity| activity.step.as_ref() == Some(id))
        })
    }

    /// What is to be done before anything flows: the log belongs to another journey, or nobody has
    /// said what its activities are. Answers whether it asked.
    fn asks_first(
        &self,
        ui: &mut Ui,
        cx: &mut Cx<'_>,
        of: Of<'_>,
        suggested: &[(u32, StepId)],
    ) -> bool {
        let text = cx.text;
        let other = of.log.drawn.as_ref().filter(|id| *id != of.journey_id);
        if let Some(other) = other.and_then(|id| cx.workshop.journeys.get(id)) {
            let words = text.with("stream-other", &[("title", other.title.as_str().into())]);
            if Self::asks(ui, cx, &words, text.get("stream-hold")) {
                let drawn = Some(of.journey_id.clone());
                cx.out.edit(Edit::Flow(FlowEdit::SetDrawn(of.log_id.clone(), drawn)));
            }
            return true;
        }
        if of.log.activities.iter().any(|a| a.step.is_some()) && of.log.drawn.is_some() {
            return false;
        }
        if suggested.is_empty() {
            form::note(ui, cx.theme, text.get("stream-map-first"));
            return true;
        }
        let words = text.with("stream-confirm-first", &[("n", suggested.len().into())]);
        if Self::asks(ui, cx, &words, text.get("stream-confirm-these")) {
            Self::confirm_all(cx, of, suggested);
        }
        true
    }

    /// The threshold, what stands on the map, and where one looks.
    fn tools(&mut self, ui: &mut Ui, cx: &Cx<'_>, made: &Made) {
        if ui.available_width() < NARROW {
            ui.horizontal(|ui| self.threshold(ui, cx, made, 0.0));
            ui.horizontal(|ui| self.switches(ui, cx));
            return;
        }
        let text = cx.text;
        let chips = ["stream-ghosts", "stream-lanes"].map(|key| chip_width(ui, text.get(key)));
        let beside = chips.iter().sum::<f32>() + 4.0 * TARGET + 8.0 * space::XS;
        ui.horizontal(|ui| {
            self.threshold(ui, cx, made, beside);
            self.switches(ui, cx);
        });
    }

    /// From which share of the cases on ways are shown that are not drawn; so much room is kept
    /// beside it.
    fn threshold(&mut self, ui: &mut Ui, cx: &Cx<'_>, made: &Made, beside: f32) {
        const SLIDER: f32 = 120.0;
        let (text, theme) = (cx.text, cx.theme);
        ui.spacing_mut().item_spacing.x = space::XS;
        let room = (ui.available_width() - SLIDER - beside - 2.0 * space::S).max(0.0);
        let share = text.percent(self.least / 100.0, usize::from(self.least.fract() > 0.0));
        let words = text.with("stream-least", &[("share", share.into())]);
        let hidden = text.with("stream-hidden", &[("n", made.hidden.into())]);
        let name = (Id::unique("stream least"), text.get("stream-least-name"), words.as_str());
        if let Some(to) = slide::slider(ui, theme, name, SLIDER, (self.least, MOST, 0.5)) {
            self.least = to;
        }
        // Two lines, so that the words have room beside the tools in every language.
        let (ink, soft) = (*theme.ink, *theme.ink_soft);
        let first = elided(ui.painter(), &words, bold(size::TINY), ink, room);
        let second = elided(ui.painter(), &hidden, font(size::TINY), soft, room);
        let wide = first.size().x.max(second.size().x);
        let (rect, response) = ui.allocate_exact_size(vec2(wide, TARGET), egui::Sense::hover());
        ui.painter().galley(rect.left_top(), first, ink);
        ui.painter().galley(rect.left_center(), second, soft);
        let all = format!("{words}. {hidden}");
        crate::app::widgets::says(&response, || all.clone());
        response.on_hover_text(&all);
    }

    /// What stands on the map, where one looks, and the panel.
    fn switches(&mut self, ui: &mut Ui, cx: &Cx<'_>) {
        let (text, theme) = (cx.text, cx.theme);
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
            ui.spacing_mut().item_spacing.x = space::XS;
            let is_open = self.has_panel(self.room);
            let (icon, key) = if is_open {
                (Icon::PanelRightClose, "stream-panel-close")
            } else {
                (Icon::PanelRightOpen, "stream-panel-open")
            };
            let id = Id::unique("stream panel");
            if form::icon_button(ui, theme, id, icon, text.get(key)).clicked() {
                self.panel = Some(!is_open);
                self.map.look(Look::Fit);
            }
            for (icon, key, look) in [
                (Icon::ZoomIn, "stream-zoom-in", Look::By(1.25)),
                (Icon::ZoomOut, "stream-zoom-out", Look::By(0.8)),
                (Icon::Maximize, "stream-fit", Look::Fit),
            ] {
                if form::icon_button(ui, theme, Id::unique(key), icon, text.get(key)).clicked() {
                    self.map.look(look);
                }
            }
            if chip(ui, theme, text.get("stream-lanes"), self.lanes).clicked() {
                self.lanes = !self.lanes;
                self.map.look(Look::Fit);
            }
            if chip(ui, theme, text.get("stream-ghosts"), self.ghosts).clicked() {
                self.ghosts = !self.ghosts;
            }
        });
    }
}
