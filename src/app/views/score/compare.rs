//! Two rounds or two segments side by side, and what moved the score most.

use egui::Ui;

use super::aside::{Aside, head};
use super::kept::Kept;
use super::picture::Picture;

/// What is laid side by side.
#[derive(Debug, Default)]
pub(super) struct Compare;

pub(super) fn show(
    ui: &mut Ui,
    picture: &Picture<'_>,
    _kept: &mut Kept,
    _state: &mut Compare,
    next: &mut Option<Aside>,
) {
    head(ui, picture.theme, picture.text, "", next);
}
