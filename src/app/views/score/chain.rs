//! The chain from segmentation to outcomes as a small diagram that lights up where it breaks (H07).

use egui::Ui;

use super::aside::{Aside, head};
use super::picture::Picture;

pub(super) fn show(ui: &mut Ui, picture: &Picture<'_>, next: &mut Option<Aside>) {
    head(ui, picture.theme, picture.text, "", next);
}
