//! Which drawn step each activity is: suggested by name, decided by a person.

use std::sync::Arc;

use egui::{Id, Rect, ScrollArea, Sense, Stroke, Ui, vec2};
use lucide_icons::Icon;

use super::StreamPage;
use super::kept::Counted;
use super::says::title;
use crate::app::canvas::still::Part;
use crate::app::form::{self, Button};
use crate::app::theme::{TARGET, bold, font, size, space};
use crate::app::views::Cx;
use crate::app::widgets::{chip_within, dashed, elided};
use crate::edit::{Edit, FlowEdit};
use crate::workshop::{EventLog, Journey, JourneyId, LogId, StepId};

/// Height of a row, in points.
const ROW: f32 = 24.0 + TARGET + space::M;
/// What can be said of an activity that is no step: nothing yet, or that it is none of them.
const SAID: [&str; 2] = ["stream-is-open", "stream-is-none"];
/// The most chips of activities that are not drawn.
const CHIPS: usize = 4;

/// What the panel speaks of.
#[derive(Clone, Copy)]
pub(super) struct Of<'a> {
    pub log_id: &'a LogId,
    pub log: &'a Arc<EventLog>,
    pub journey_id: &'a JourneyId,
    pub journey: &'a Arc<Journey>,
}

impl Of<'_> {
    /// Says of activities which steps they are; a log that was held against another journey is held
    /// against this one from now on.
    pub fn set(&self, cx: &mut Cx<'_>, steps: Vec<(u32, Option<StepId>)>) {
        self.say(cx, FlowEdit::SetSteps(self.log_id.clone(), steps));
    }

    /// Says of an activity that it is none of the drawn steps.
    pub fn rule_out(&self, cx: &mut Cx<'_>, activity: usize) {
        self.say(cx, FlowEdit::RuleOut(self.log_id.clone(), vec![activity as u32]));
    }

    fn say(&self, cx: &mut Cx<'_>, what: FlowEdit) {
        let set = Edit::Flow(what);
        if self.log.drawn.as_ref() == Some(self.journey_id) {
            cx.out.edit(set);
            return;
        }
        let drawn = FlowEdit::SetDrawn(self.log_id.clone(), Some(self.journey_id.clone()));
        cx.out.edit(Edit::Many("edit-match-steps", vec![Edit::Flow(drawn), set]));
    }

    /// The step that an activity is, if a person said so.
    fn step(&self, activity: usize) -> Option<&StepId> {
        let drawn = self.log.drawn.as_ref() == Some(self.journey_id);
        let step = self.log.activities.get(activity)?.step.as_ref()?;
        Some(step).filter(|id| drawn && self.journey.steps.contains(id))
    }

    /// Whether a person said that an activity is none of the drawn steps.
    fn is_ruled_out(&self, activity: usize) -> bool {
        self.log.drawn.as_ref() == Some(self.journey_id)
            && self.step(activity).is_none()
            && self.log.activities.get(activity).is_some_and(|activity| activity.not_drawn)
    }
}

/// How far people are with the activities of a log.
#[derive(Debug, Default)]
pub(super) struct Standing {
    /// What is suggested and not decided yet, by places of activities.
    pub open: Vec<(u32, StepId)>,
    /// How many activities are a drawn step.
    pub mapped: usize,
}

/// How far people are, and with what: journey and log.
pub(super) type StandingOf = (Arc<Journey>, Arc<EventLog>, Arc<Standing>);

impl StreamPage {
    /// How far people are, looked up only if something is another.
    pub(super) fn standing(
        &mut self,
        ctx: &egui::Context,
        cx: &Cx<'_>,
        of: Of<'_>,
    ) -> Arc<Standing> {
        if let Some((journey, log, standing)) = &self.standing
            && Arc::ptr_eq(journey, of.journey)
            && Arc::ptr_eq(log, of.log)
        {
            return Arc::clone(standing);
        }
        let all = 0..of.log.activities.len();
        let mapped = all.clone().filter(|at| of.step(*at).is_some()).count();
        let ruled_out = all.filter(|at| of.is_ruled_out(*at)).count();
        // Where everything is decided nothing needs to be compared.
        let found = if mapped + ruled_out < of.log.activities.len() {
            self.kept.suggested(ctx, of.journey, of.log, cx.workshop.language)
        } else {
            Some(&[][..])
        };
        let is_known = found.is_some();
        let found = found.unwrap_or_default();
        let open = found.iter().enumerate().filter_map(|(at, step)| {
            let step = step.as_ref()?;
            let decided = of.step(at).is_some() || of.is_ruled_out(at);
            (!decided).then(|| (at as u32, step.clone()))
        });
        let standing = Arc::new(Standing { open: open.collect(), mapped });
        let now = (Arc::clone(of.journey), Arc::clone(of.log), Arc::clone(&standing));
        // While names are compared this is not the last word.
        self.standing = is_known.then_some(now);
        standing
    }

    /// Takes over everything that is suggested.
    pub(super) fn confirm_all(cx: &mut Cx<'_>, of: Of<'_>, open: &[(u32, StepId)]) {
        let all = open.iter().map(|(at, step)| (*at, Some(step.clone()))).collect();
        of.set(cx, all);
    }

    /// The panel.
    pub(super) fn panel(
        &mut self,
        ui: &mut Ui,
        cx: &mut Cx<'_>,
        of: Of<'_>,
        counted: &Counted,
        standing: &Standing,
    ) {
        let open = standing.open.as_slice();
        ui.spacing_mut().item_spacing = vec2(space::S, space::XS);
        self.chips(ui, cx, of, counted);
        let (text, theme) = (cx.text, cx.theme);
        form::heading(ui, theme, text.get("stream-mapping"));
        let n = of.log.activities.len();
        let args = [("n", standing.mapped.into()), ("all", n.into())];
        form::note(ui, theme, &text.with("stream-mapped", &args));
        if !open.is_empty() {
            let words = text.with("stream-confirm-all", &[("n", open.len().into())]);
            let id = Id::unique("stream confirm all");
            let button = Button::outlined(&words).icon(Icon::CheckCheck).id(id);
            if button.show(ui, theme).clicked() {
                Self::confirm_all(cx, of, open);
            }
        }
        ui.add_space(space::XS);
        self.order(of.log);
        // What lies on the way comes first.
        let on_way = &counted.flow.on_way;
        let is_on_way = |at: &usize| on_way.get(*at).copied().unwrap_or_default();
        let all = 0..of.journey.steps.len();
        let (first, rest): (Vec<usize>, Vec<usize>) = all.partition(is_on_way);
        let steps = [first, rest].concat();
        let mut options = Vec::with_capacity(steps.len() + SAID.len());
        options.extend(SAID.map(|key| text.get(key)));
        options.extend(steps.iter().map(|at| title(text, of.journey, *at)));
        let order = std::mem::take(&mut self.order.1);
        let mut scroll = ScrollArea::vertical().id_salt("activities").auto_shrink([false, false]);
        if let Some(at) = self.scroll.take().and_then(|a| order.iter().position(|o| *o == a)) {
            let height = ui.available_height();
            scroll =
                scroll.vertical_scroll_offset((at as f32 * ROW - (height - ROW) / 2.0).max(0.0));
        }
        ui.spacing_mut().item_spacing.y = 0.0;
        scroll.show_rows(ui, ROW, order.len(), |ui, rows| {
            for &at in order.get(rows).unwrap_or_default() {
                let suggested = open.iter().find(|(a, _)| *a as usize == at).map(|(_, s)| s);
                self.row(ui, cx, of, at, suggested, (&steps, &options));
            }
        });
        self.order.1 = order;
    }

    /// The activities by falling number of cases, sorted once per log.
    fn order(&mut self, log: &Arc<EventLog>) {
        if self.order.0.as_ref().is_some_and(|of| Arc::ptr_eq(of, log)) {
            return;
        }
        let mut order: Vec<usize> = (0..log.activities.len()).collect();
        order.sort_by_key(|at| {
            let activity = &log.activities[*at];
            (std::cmp::Reverse((activity.cases, activity.count)), *at)
        });
        self.order = (Some(Arc::clone(log)), order);
    }

    /// What is taken and never drawn.
    fn chips(&mut self, ui: &mut Ui, cx: &Cx<'_>, of: Of<'_>, counted: &Counted) {
        let (text, flow) = (cx.text, &counted.flow);
        let nothing = flow.steps.iter().all(|seen| seen.count == 0);
        if flow.not_drawn.is_empty() || nothing {
            return;
        }
        form::heading(ui, cx.theme, text.get("stream-not-drawn"));
        let width = ui.available_width();
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = vec2(space::XS, space::XS);
            for not in flow.not_drawn.iter().take(CHIPS) {
                let Some(activity) = of.log.activities.get(not.activity) else { continue };
                let count = if flow.by_case { not.cases } else { not.count };
                let words = format!("{} · {}", activity.name, text.number(count as f64, 0));
                let chosen = self.activity == Some(not.activity);
                if chip_within(ui, cx.theme, &words, chosen, width).clicked() {
                    self.activity = if chosen { None } else { Some(not.activity) };
                    self.scroll = self.activity;
                    self.chosen = None;
                }
            }
        });
        if let Some(more) = flow.not_drawn.len().checked_sub(CHIPS).filter(|more| *more > 0) {
            form::note(ui, cx.theme, &text.with("stream-more", &[("n", more.into())]));
        }
        ui.add_space(space::S);
    }

    fn row(
        &mut self,
        ui: &mut Ui,
        cx: &mut Cx<'_>,
        of: Of<'_>,
        at: usize,
        suggested: Option<&StepId>,
        (steps, options): (&[usize], &[&str]),
    ) {
        let (text, theme) = (cx.text, cx.theme);
        let Some(activity) = of.log.activities.get(at) else { return };
        let confirmed = of.step(at).and_then(|id| of.journey.steps.index_of(id));
        let step = confirmed.or_else(|| of.journey.steps.index_of(suggested?));
        let width = ui.available_width() - space::S;
        let (all, _) = ui.allocate_exact_size(vec2(width, ROW), Sense::hover());
        let head = Rect::from_min_size(all.min, vec2(width, 24.0));
        let id = Id::unique(("stream activity", at));
        let response = ui.interact(head, id, Sense::click());
        let of_step = confirmed.is_some() && self.chosen == confirmed.map(Part::Step);
        let chosen = self.activity == Some(at) || of_step;
        let count = text.number(activity.cases as f64, 0);
        let count = text.with("stream-in-cases", &[("n", count.into())]);
        let name = format!("{}, {count}", activity.name);
        response.widget_info(|| {
            egui::WidgetInfo::selected(egui::accesskit::Role::Button, true, chosen, &name)
        });
        form::row_ground(ui, theme, head, chosen, response.hovered());
        let soft = *theme.ink_soft;
        let right = ui.painter().layout_no_wrap(count, font(size::SMALL), soft);
        let room = width - right.size().x - space::L - space::S;
        let left = elided(ui.painter(), &activity.name, bold(size::SMALL), *theme.ink, room);
        let cut = left.elided;
        let at_right = head.right() - right.size().x - space::XS;
        let y = |galley: &egui::Galley| head.center().y - galley.size().y / 2.0;
        let (left_y, right_y) = (y(&left), y(&right));
        let begin = head.left() + space::XS;
        ui.painter().galley(egui::pos2(begin, left_y), left, *theme.ink);
        ui.painter().galley(egui::pos2(at_right, right_y), right, soft);
        if response.has_focus() {
            form::focus_ring(ui, theme, head);
        }
        let response = if cut { response.on_hover_text(&activity.name) } else { response };
        if response.clicked() {
            self.choose(confirmed.map(Part::Step), Some(at));
            if let Some(step) = confirmed {
                self.map.reveal(step);
            }
        }
        // The menu, and beside a suggestion what takes it over.
        let open = confirmed.is_none() && step.is_some();
        let menu = Rect::from_min_size(
            head.left_bottom(),
            vec2(if open { width - TARGET - space::XS } else { width }, TARGET),
        );
        let place = step.and_then(|step| steps.iter().position(|s| *s == step));
        let ruled_out = of.is_ruled_out(at);
        let now = place.map_or(usize::from(ruled_out), |place| place + SAID.len());
        let title = options.get(now).copied().unwrap_or_default();
        let said = text.with("stream-suggested", &[("step", title.into())]);
        let mut marked = Vec::new();
        if open {
            marked.extend_from_slice(options);
            if let Some(option) = marked.get_mut(now) {
                *option = &said;
            }
        }
        let options = if open { &marked } else { options };
        let name = text.with("stream-is", &[("activity", activity.name.as_str().into())]);
        let mut inside = ui.new_child(egui::UiBuilder::new().id_salt(at).max_rect(menu));
        let id = Id::unique(("stream step", at));
        let picked = form::select(&mut inside, theme, id, &name, options, now);
        match picked {
            // What was only suggested is not in the file: there is nothing to take back.
            Some(0) if confirmed.is_some() || ruled_out => of.set(cx, vec![(at as u32, None)]),
            Some(1) if !ruled_out => of.rule_out(cx, at),
            Some(picked) => {
                let to = picked.checked_sub(SAID.len()).and_then(|i| steps.get(i));
                if let Some((step, _)) = to.and_then(|at| of.journey.steps.at(*at)) {
                    of.set(cx, vec![(at as u32, Some(step.clone()))]);
                }
            }
            None => {}
        }
        if open {
            dashed(ui.painter(), menu, Stroke::new(1.5, *theme.accent), 4.0, 3.0);
            let place = Rect::from_min_size(menu.right_top(), vec2(TARGET, TARGET));
            let place = place.translate(vec2(space::XS, 0.0));
            let mut beside = ui.new_child(egui::UiBuilder::new().id_salt((at, 1)).max_rect(place));
            let name = text.with("stream-confirm", &[("activity", activity.name.as_str().into())]);
            let id = Id::unique(("stream confirm", at));
            if form::icon_button(&mut beside, theme, id, Icon::Check, &name).clicked()
                && let Some(step) = suggested
            {
                of.set(cx, vec![(at as u32, Some(step.clone()))]);
            }
        }
    }
}
