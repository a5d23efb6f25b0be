//! The list of gaps, which walks from one to the next.

use std::collections::HashSet;
use std::sync::Arc;

use egui::{Button, Key, Modifiers, RichText, ScrollArea, Sense, Ui, WidgetInfo, pos2, vec2};
use lucide_icons::Icon;

use super::JourneyRoom;
use super::aside::{Side, icon_button};
use crate::app::canvas::{Look, Marks, Selection};
use crate::app::theme::{RADIUS, TARGET, bold, font, size, space};
use crate::app::views::Cx;
use crate::measure::{GapKind, JourneyGap, gaps};
use crate::text::Text;
use crate::workshop::{Journey, JourneyId, StepId, Workshop};

/// Height of a row: what is wrong, and two lines on where.
const ROW: f32 = 68.0;

/// The gaps of a journey, and what they were found in.
#[derive(Debug, Default)]
pub(super) struct Kept {
    of: Option<(JourneyId, Arc<Workshop>)>,
    list: Arc<[JourneyGap]>,
    marks: Arc<Marks>,
    /// The one that was last walked to.
    at: Option<usize>,
    /// A key or the palette asked to walk: true for back.
    wish: Option<bool>,
}

impl Kept {
    /// Where the map has them.
    pub(super) fn marks(&self) -> Arc<Marks> {
        Arc::clone(&self.marks)
    }
}

/// What is wrong, in two or three words.
const fn heading(kind: &GapKind) -> &'static str {
    match kind {
        GapKind::Crack { .. } => "gaps-kind-crack",
        GapKind::DeadEnd => "gaps-kind-dead-end",
        GapKind::NoWayOut => "gaps-kind-no-way-out",
        GapKind::Unreachable => "gaps-kind-unreachable",
        GapKind::Shares { .. } => "gaps-kind-shares",
        GapKind::Lost { .. } => "gaps-kind-lost",
        GapKind::Bump { .. } => "gaps-kind-bump",
        GapKind::NoOwner => "gaps-kind-no-owner",
        GapKind::Unconnected => "gaps-kind-unconnected",
        GapKind::OnePathForAll => "gaps-kind-one-path",
        GapKind::Linear => "gaps-kind-linear",
    }
}

/// A gap as a sentence.
#[must_use]
pub fn gap_words(text: &Text, workshop: &Workshop, journey: &Journey, gap: &JourneyGap) -> String {
    let title = |id: Option<&StepId>| {
        let step = id.and_then(|id| journey.steps.get(id));
        match step.map_or("", |s| s.title.as_str()) {
            "" => text.get("journey-step-untitled").to_owned(),
            // Thoughts are often quoted already.
            title => title.trim_matches(['“', '”', '"', '«', '»']).to_owned(),
        }
    };
    let step = ("step", title(gap.steps.first()).into());
    match &gap.kind {
        GapKind::Crack { from, to } => {
            let stage = |id| journey.stages.get(id).map_or("", |s| s.title.as_str());
            text.with("gaps-crack", &[("from", stage(from).into()), ("to", stage(to).into())])
        }
        GapKind::DeadEnd => text.with("gaps-dead-end", &[step]),
        GapKind::NoWayOut => text.with("gaps-no-way-out", &[("n", gap.steps.len().into()), step]),
        GapKind::Unreachable => text.with("gaps-unreachable", &[step]),
        GapKind::Shares { sum, segment } => {
            let sum = ("sum", text.percent(*sum, 0).into());
            let segment = segment.as_ref().and_then(|id| workshop.segments.get(id));
            match segment {
                None => text.with("gaps-shares", &[step, sum]),
                Some(segment) => {
                    let segment = ("segment", segment.title.as_str().into());
                    text.with("gaps-shares-of", &[step, sum, segment])
                }
            }
        }
        GapKind::Lost { share } => {
            text.with("gaps-lost", &[step, ("share", text.percent(*share, 0).into())])
        }
        GapKind::Bump { drop } => {
            let drop = ("drop", text.number(*drop, 1).into());
            let to = ("to", title(gap.steps.last()).into());
            text.with("gaps-bump", &[step, to, drop])
        }
        GapKind::NoOwner => text.with("gaps-no-owner", &[step]),
        GapKind::Unconnected => text.get("gaps-unconnected").to_owned(),
        GapKind::OnePathForAll => {
            text.with("gaps-one-path", &[("n", workshop.segments.len().into())])
        }
        GapKind::Linear => text.get("gaps-linear").to_owned(),
    }
}

impl JourneyRoom {
    /// Walks to the next gap, or to the one before, in the next frame.
    pub fn walk_gaps(&mut self, back: bool) {
        self.aside.gaps.wish = Some(back);
    }

    /// Finds the gaps anew where something else is looked at, but not while a hand is moving it;
    /// then walks, if that was asked for.
    pub(super) fn refresh_gaps(
        &mut self,
        ui: &Ui,
        cx: &Cx<'_>,
        id: &JourneyId,
        journey: &Arc<Journey>,
    ) {
        let kept = &mut self.aside.gaps;
        let known = kept.of.as_ref().is_some_and(|(of, w)| of == id && Arc::ptr_eq(w, cx.workshop));
        let same = kept.of.as_ref().is_some_and(|(of, _)| of == id);
        let moving = same && ui.input(|i| i.pointer.any_down());
        if !known && !moving {
            // What gaps are made of is behind two pointers; nothing else of the workshop matters.
            let other = kept.of.as_ref().is_none_or(|(of, w)| {
                of != id
                    || !Arc::ptr_eq(&w.journeys, &cx.workshop.journeys)
                    || !Arc::ptr_eq(&w.segments, &cx.workshop.segments)
            });
            if other {
                kept.list = gaps(cx.workshop, journey).into();
                kept.marks = Arc::new(marks(&kept.list));
                kept.at = kept.at.filter(|at| same && *at < kept.list.len());
            }
            kept.of = Some((id.clone(), Arc::clone(cx.workshop)));
        }
        let pressed = |modifiers| ui.input_mut(|i| i.consume_key(modifiers, Key::F8));
        if pressed(Modifiers::SHIFT) {
            kept.wish = Some(true);
        } else if pressed(Modifiers::NONE) {
            kept.wish = Some(false);
        }
        if let Some(back) = kept.wish.take() {
            self.aside.open = Some(Side::Gaps);
            self.walk(back);
        }
    }

    /// How many gaps there are, in words.
    pub(super) fn gaps_words(&self, cx: &Cx<'_>) -> String {
        cx.text.with("gaps-count", &[("n", self.aside.gaps.list.len().into())])
    }

    /// A counter of gaps, which opens their list.
    pub(super) fn gaps_chip(&mut self, ui: &mut Ui, cx: &Cx<'_>) {
        if self.aside.gaps.list.is_empty() {
            return;
        }
        let words = self.gaps_words(cx);
        let label = format!("{}  {words}", Icon::TriangleAlert.unicode());
        let open = self.aside.open == Some(Side::Gaps);
        let button = Button::new(RichText::new(label).size(size::SMALL))
            .selected(open)
            .frame_when_inactive(open)
            .min_size(vec2(TARGET, TARGET));
        let response = ui.add(button).on_hover_text(cx.text.get("gaps-title"));
        response.widget_info(|| WidgetInfo::selected(egui::Role::Button, true, open, &words));
        if response.clicked() {
            self.toggle(Side::Gaps);
        }
    }

    fn walk(&mut self, back: bool) {
        let n = self.aside.gaps.list.len();
        if n == 0 {
            return;
        }
        let next = match (self.aside.gaps.at, back) {
            (None, false) => 0,
            (None, true) => n - 1,
            (Some(at), false) => (at + 1) % n,
            (Some(at), true) => (at + n - 1) % n,
        };
        self.go_to_gap(next);
    }

    /// Selects what a gap speaks of and brings it into view.
    fn go_to_gap(&mut self, index: usize) {
        let list = Arc::clone(&self.aside.gaps.list);
        let Some(gap) = list.get(index) else { return };
        self.aside.gaps.at = Some(index);
        if gap.steps.is_empty() {
            match &gap.kind {
                GapKind::Crack { from, .. } => {
                    self.canvas.show_readable(Selection::Stage(from.clone()));
                }
                _ => {
                    self.canvas.select(Selection::None);
                    self.canvas.look(Look::Fit);
                }
            }
        } else {
            self.canvas.show_readable(Selection::steps(gap.steps.iter().cloned().collect()));
        }
    }

    pub(super) fn gaps_panel(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) {
        let list = Arc::clone(&self.aside.gaps.list);
        if list.is_empty() {
            let words = RichText::new(cx.text.get("gaps-none")).color(*cx.theme.ink_soft);
            ui.add(egui::Label::new(words).wrap());
            return;
        }
        ui.horizontal(|ui| {
            let n = ("n", list.len().into());
            let words = match self.aside.gaps.at {
                Some(at) => cx.text.with("gaps-place", &[("at", (at + 1).into()), n]),
                None => self.gaps_words(cx),
            };
            ui.label(RichText::new(words).size(size::SMALL).color(*cx.theme.ink_soft));
            ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
                if icon_button(ui, Icon::ChevronDown, cx.text.get("gaps-next"), true) {
                    self.walk(false);
                }
                if icon_button(ui, Icon::ChevronUp, cx.text.get("gaps-previous"), true) {
                    self.walk(true);
                }
            });
        });
        let Some((id, workshop)) = self.aside.gaps.of.clone() else { return };
        let Some(journey) = workshop.journeys.get(&id) else { return };
        let mut clicked = None;
        let walked = self.aside.gaps.at;
        ui.spacing_mut().item_spacing.y = 0.0;
        ScrollArea::vertical().auto_shrink(false).show_rows(ui, ROW, list.len(), |ui, range| {
            for (index, gap) in list.iter().enumerate().take(range.end).skip(range.start) {
                let here = walked == Some(index);
                if row(ui, cx, &workshop, journey, gap, here) {
                    clicked = Some(index);
                }
            }
        });
        if let Some(index) = clicked {
            self.go_to_gap(index);
        }
    }
}

/// A row of the list: what is wrong, and where. True: it was clicked.
fn row(
    ui: &mut Ui,
    cx: &Cx<'_>,
    workshop: &Workshop,
    journey: &Journey,
    gap: &JourneyGap,
    here: bool,
) -> bool {
    let words = gap_words(cx.text, workshop, journey, gap);
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), ROW), Sense::click());
    response.widget_info(|| WidgetInfo::selected(egui::Role::Button, true, here, &words));
    let painter = ui.painter().with_clip_rect(rect.intersect(ui.clip_rect()));
    let theme = cx.theme;
    if here || response.hovered() || response.has_focus() {
        let fill = if here { theme.accent_wash } else { theme.hover };
        painter.rect_filled(rect.shrink2(vec2(0.0, 2.0)), RADIUS, *fill);
    }
    let inner = rect.shrink2(vec2(space::S, space::S));
    let title = painter.layout_no_wrap(
        cx.text.get(heading(&gap.kind)).to_owned(),
        bold(size::SMALL),
        *theme.ink,
    );
    painter.galley(inner.min, title, *theme.ink);
    let mut job = egui::text::LayoutJob::simple(
        words,
        font(size::TINY),
        *theme.ink_soft,
        inner.width() - space::S,
    );
    job.wrap.max_rows = 2;
    let said = painter.layout_job(job);
    painter.galley(pos2(inner.left(), inner.top() + 20.0), said, *theme.ink_soft);
    painter.hline(rect.x_range(), rect.bottom(), theme.hairline_stroke());
    response.clicked()
}

/// Where a map has these gaps.
fn marks(list: &[JourneyGap]) -> Marks {
    let steps: HashSet<StepId> = list.iter().flat_map(|g| g.steps.iter().cloned()).collect();
    let cracks = list.iter().filter_map(|g| match &g.kind {
        GapKind::Crack { from, .. } => Some(from.clone()),
        _ => None,
    });
    Marks { steps, cracks: cracks.collect() }
}
