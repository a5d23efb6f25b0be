//! Telling a story: the canvas goes from view to view, what is spoken of stands out, and the
//! sentence is large enough for the last row.

use std::sync::Arc;

use egui::{
    Align, Align2, Id, Key, Layout, Margin, Modifiers, Panel, Popup, RichText, Ui, pos2, vec2,
};
use lucide_icons::Icon;

use super::JourneyRoom;
use super::aside::icon_button;
use super::stories::{Telling, rect_of};
use crate::app::canvas::{Look, Selection};
use crate::app::theme::{bold, font, size, space};
use crate::app::views::Cx;
use crate::workshop::{Journey, JourneyId};

/// Height of what is said, in points.
const SAID: f32 = 156.0;

/// Width of the buttons below it, in points.
const TOOLS: f32 = 220.0;

/// Widest line of what is said, in points: longer ones are hard to follow.
const WIDE: f32 = 1_080.0;

/// What the one who tells the story wants.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Wish {
    Back,
    On,
    First,
    Last,
    End,
}

/// What the keyboard asks for; taken from the canvas, which would walk from card to card. What lies
/// above the room or is typed into keeps its keys, and so does a button that has the keyboard:
/// `map` is the one thing whose Enter and Space are the story's.
fn pressed(ui: &Ui, map: Option<Id>) -> Option<Wish> {
    let above = ui.memory(|m| m.top_modal_layer().is_some()) || Popup::is_any_open(ui.ctx());
    if above || ui.ctx().text_edit_focused() {
        return None;
    }
    let button = ui.memory(egui::Memory::focused).is_some_and(|id| Some(id) != map);
    let keys = [
        (Key::Escape, Wish::End),
        (Key::ArrowLeft, Wish::Back),
        (Key::ArrowUp, Wish::Back),
        (Key::PageUp, Wish::Back),
        (Key::Backspace, Wish::Back),
        (Key::ArrowRight, Wish::On),
        (Key::ArrowDown, Wish::On),
        (Key::PageDown, Wish::On),
        (Key::Space, Wish::On),
        (Key::Enter, Wish::On),
        (Key::Home, Wish::First),
        (Key::End, Wish::Last),
    ];
    ui.input_mut(|i| {
        let keys = keys.into_iter();
        let mut keys = keys.filter(|(key, _)| !button || !matches!(key, Key::Enter | Key::Space));
        keys.find(|(key, _)| i.consume_key(Modifiers::NONE, *key)).map(|(_, wish)| wish)
    })
}

impl JourneyRoom {
    /// Whether a story is being told.
    #[must_use]
    pub fn is_telling(&self) -> bool {
        self.aside.telling.is_some()
    }

    /// Tells the story that was begun: what is said, below the canvas. False: none is.
    pub(super) fn tell(
        &mut self,
        ui: &mut Ui,
        cx: &mut Cx<'_>,
        id: &JourneyId,
        journey: &Arc<Journey>,
    ) -> bool {
        let Some(telling) = self.aside.telling.clone() else { return false };
        let story = journey.stories.get(&telling.story).filter(|_| telling.journey == *id);
        let Some(story) = story.filter(|s| !s.views.is_empty()) else {
            self.end_telling(&telling);
            return false;
        };
        let last = story.views.len() - 1;
        let at = telling.at.min(last);
        let clicked = self.said(ui, cx, &story.title, &story.views[at].sentence, at, last);
        let wish = pressed(ui, self.canvas.map_id()).or(clicked);
        let next = match wish {
            None => at,
            Some(Wish::End) => {
                self.end_telling(&telling);
                return false;
            }
            // The end of the story is not its beginning: it stays where it is.
            Some(Wish::On) => (at + 1).min(last),
            Some(Wish::Back) => at.saturating_sub(1),
            Some(Wish::First) => 0,
            Some(Wish::Last) => last,
        };
        if telling.fresh || next != at {
            let view = &story.views[next];
            self.canvas.select(Selection::None);
            self.canvas.mark(None);
            self.canvas.highlight(Some(view.steps.iter().cloned().collect()));
            self.look_at(view);
            if next != at {
                ui.ctx().request_repaint();
            }
        }
        self.aside.telling = Some(Telling { at: next, fresh: false, ..telling });
        true
    }

    /// Back to what was seen before.
    fn end_telling(&mut self, telling: &Telling) {
        self.aside.telling = None;
        self.canvas.highlight(None);
        if let Some(frame) = &telling.before {
            self.canvas.look(Look::Glide(rect_of(frame)));
        }
    }

    /// The sentence, and the way on and back.
    fn said(
        &self,
        ui: &mut Ui,
        cx: &Cx<'_>,
        title: &str,
        sentence: &str,
        at: usize,
        last: usize,
    ) -> Option<Wish> {
        let theme = cx.theme;
        let margin = Margin::symmetric(24, 12);
        let frame = egui::Frame::new().fill(*theme.raised).inner_margin(margin);
        let panel = Panel::bottom("what is said")
            .exact_size(SAID)
            .resizable(false)
            .show_separator_line(true)
            .frame(frame);
        let shown = panel.show(ui, |ui| {
            let area = ui.available_rect_before_wrap();
            let mut wish = None;
            let foot = egui::Rect::from_min_max(pos2(area.left(), area.bottom() - 32.0), area.max);
            let mut row = ui.new_child(
                egui::UiBuilder::new().max_rect(foot).layout(Layout::left_to_right(Align::Center)),
            );
            let words = RichText::new(title).size(size::SMALL).color(*theme.ink_soft);
            // The buttons on the right have their room first.
            let most = (foot.width() - TOOLS).max(80.0);
            row.scope(|ui| {
                ui.set_max_width(most);
                ui.add(egui::Label::new(words).truncate());
            });
            row.with_layout(Layout::right_to_left(Align::Center), |ui| {
                ui.spacing_mut().item_spacing.x = space::XS;
                if icon_button(ui, Icon::X, cx.text.get("stories-end"), true) {
                    wish = Some(Wish::End);
                }
                if icon_button(ui, Icon::ArrowRight, cx.text.get("stories-on"), at < last) {
                    wish = Some(Wish::On);
                }
                let place = [("at", (at + 1).into()), ("n", (last + 1).into())];
                let place = cx.text.with("stories-place", &place);
                ui.label(RichText::new(place).size(size::SMALL).color(*theme.ink_soft));
                if icon_button(ui, Icon::ArrowLeft, cx.text.get("stories-before"), at > 0) {
                    wish = Some(Wish::Back);
                }
            });
            // As large as it fits above the buttons.
            let room = egui::Rect::from_min_max(area.min, pos2(area.right(), foot.top() - 4.0));
            let wide = room.width().min(WIDE);
            let lay = |font: egui::FontId| {
                let mut job =
                    egui::text::LayoutJob::simple(sentence.to_owned(), font, *theme.ink, wide);
                job.halign = Align::Center;
                job.wrap.max_rows = 4;
                ui.painter().layout_job(job)
            };
            let fonts = [bold(size::HERO), bold(size::TITLE), font(size::HEADING)];
            let mut laid = fonts.into_iter().map(lay);
            let galley = laid.find(|g| g.size().y <= room.height() && !g.elided);
            let galley = galley.unwrap_or_else(|| lay(font(size::BODY)));
            let place =
                Align2::CENTER_CENTER.align_size_within_rect(vec2(wide, galley.size().y), room);
            ui.painter().galley(place.center_top(), galley, *theme.ink);
            let spoken = ui.interact(room, ui.scope_id().with("sentence"), egui::Sense::hover());
            spoken.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Label, true, sentence));
            ui.ctx().accesskit_node_builder(spoken.id, |node| {
                node.set_live(egui::accesskit::Live::Polite);
            });
            wish
        });
        shown.inner
    }
}
