//! What stands on the right of the room under the headline: the charts, or one thing that somebody
//! asked for and closes again.

use egui::{Ui, vec2};
use lucide_icons::Icon;

use super::chain::Chains;
use super::compare::Compare;
use super::kept::Kept;
use super::picture::Picture;
use super::registers::{Register, Registers};
use super::why::{Step, Whys};
use crate::app::command::Out;
use crate::app::form::icon_button;
use crate::app::theme::{TARGET, Theme, bold, size, space};
use crate::app::widgets::elided;
use crate::text::Text;
use crate::workshop::FactorId;

/// What is asked for.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) enum Aside {
    /// The charts.
    #[default]
    Picture,
    /// Where a figure comes from.
    Why(Step),
    /// Two rounds or two segments side by side.
    Compare,
    /// A register of the round.
    Register(Register),
    /// The chain from segmentation to outcomes.
    Chain,
}

/// What the asides keep between frames.
#[derive(Debug, Default)]
pub(super) struct Asides {
    pub(super) compare: Compare,
    pub(super) registers: Registers,
    pub(super) why: Whys,
    chains: Option<Chains>,
    /// The factor whose row shall open on the left.
    pub(super) open: Option<FactorId>,
}

impl Asides {
    /// Draws the aside that is asked for. `next` is what shall stand there from the next frame on.
    pub(super) fn show(
        &mut self,
        ui: &mut Ui,
        aside: &Aside,
        picture: &Picture<'_>,
        kept: &mut Kept,
        kappa: f64,
        out: &mut Out,
        next: &mut Option<Aside>,
    ) {
        match aside {
            Aside::Picture => {}
            Aside::Why(step) => {
                super::why::show(ui, picture, step, &mut self.why, kept, kappa, next);
            }
            Aside::Compare => super::compare::show(ui, picture, kept, &mut self.compare, next),
            Aside::Register(which) => {
                super::registers::show(ui, picture, *which, &mut self.registers, out, next);
            }
            Aside::Chain => super::chain::show(ui, picture, &mut self.chains, &mut self.open, next),
        }
    }
}

/// The title of an aside and the cross that closes it.
pub(super) fn head(ui: &mut Ui, theme: &Theme, text: &Text, title: &str, next: &mut Option<Aside>) {
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = space::S;
        let width = (ui.available_width() - TARGET - space::S).max(0.0);
        let (rect, response) = ui.allocate_exact_size(vec2(width, TARGET), egui::Sense::hover());
        let words = elided(ui.painter(), title, bold(size::HEADING), *theme.ink, width);
        let at = rect.left_center() - vec2(0.0, words.size().y / 2.0);
        ui.painter().galley(at, words, *theme.ink);
        response
            .widget_info(|| egui::WidgetInfo::labeled(egui::accesskit::Role::Heading, true, title));
        let id = egui::Id::unique("score close aside");
        let close = icon_button(ui, theme, id, Icon::X, text.get("score-close-aside"));
        if close.clicked() {
            *next = Some(Aside::Picture);
        }
    });
}
