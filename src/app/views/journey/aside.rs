//! What may stand to the left of the canvas: the gaps of the journey, or its stories.

use std::sync::Arc;

use egui::{Align, Button, Layout, Margin, Panel, RichText, Ui, WidgetInfo, vec2};
use lucide_icons::Icon;

use super::JourneyRoom;
use super::gaps::Kept;
use super::more::entry;
use super::stories::Telling;
use crate::app::theme::{TARGET, bold, size, space};
use crate::app::views::Cx;
use crate::workshop::{Journey, JourneyId, StoryId};

/// Width of the panel, in points.
const WIDTH: f32 = 320.0;

/// Which panel is open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Side {
    Gaps,
    Stories,
}

/// What stands beside the canvas on the left.
#[derive(Debug, Default)]
pub(super) struct Aside {
    pub open: Option<Side>,
    pub gaps: Kept,
    /// The story that is being made.
    pub story: Option<StoryId>,
    /// The story that is being told.
    pub telling: Option<Telling>,
}

/// A button that is only an icon, with a name.
pub(super) fn icon_button(ui: &mut Ui, icon: Icon, name: &str, enabled: bool) -> bool {
    let words = RichText::new(icon.unicode().to_string()).size(size::BODY);
    let button = Button::new(words).frame_when_inactive(false).min_size(vec2(TARGET, TARGET));
    let response = ui.add_enabled(enabled, button).on_hover_text(name);
    response.widget_info(|| WidgetInfo::labeled(egui::Role::Button, enabled, name));
    response.clicked()
}

impl JourneyRoom {
    /// The entries of the room's menu for gaps and stories.
    pub(super) fn menu_aside(
        &mut self,
        ui: &mut Ui,
        cx: &mut Cx<'_>,
        _: &JourneyId,
        _: &Arc<Journey>,
    ) {
        let words = self.gaps_words(cx);
        if entry(ui, Icon::TriangleAlert, &words, "F8") {
            self.toggle(Side::Gaps);
        }
        if entry(ui, Icon::Presentation, cx.text.get("stories-act"), "") {
            self.toggle(Side::Stories);
        }
    }

    /// Opens a panel, or closes it.
    pub(super) fn toggle(&mut self, side: Side) {
        self.aside.open = if self.aside.open == Some(side) { None } else { Some(side) };
    }

    /// Opens the stories of the journey, or closes them.
    pub fn toggle_stories(&mut self) {
        self.toggle(Side::Stories);
    }

    /// The panel that is open.
    pub(super) fn aside(
        &mut self,
        ui: &mut Ui,
        cx: &mut Cx<'_>,
        id: &JourneyId,
        journey: &Arc<Journey>,
    ) {
        let marks = self.aside.open == Some(Side::Gaps);
        self.canvas.mark(marks.then(|| self.aside.gaps.marks()));
        let Some(side) = self.aside.open else { return };
        let frame = egui::Frame::new().fill(*cx.theme.panel).inner_margin(Margin {
            left: 16,
            right: 12,
            top: 12,
            bottom: 8,
        });
        Panel::left("aside of the canvas")
            .exact_size(WIDTH)
            .resizable(false)
            .show_separator_line(true)
            .frame(frame)
            .show(ui, |ui| {
                ui.spacing_mut().item_spacing = vec2(space::XS, space::S);
                let title = match side {
                    Side::Gaps => "gaps-title",
                    Side::Stories => "stories-title",
                };
                ui.horizontal(|ui| {
                    ui.label(RichText::new(cx.text.get(title)).font(bold(size::BODY)));
                    ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                        if icon_button(ui, Icon::X, cx.text.get("gaps-close"), true) {
                            self.aside.open = None;
                        }
                    });
                });
                match side {
                    Side::Gaps => self.gaps_panel(ui, cx),
                    Side::Stories => self.stories_panel(ui, cx, id, journey),
                }
            });
    }
}
