//! Where a figure comes from: its sources, questions, weights and formula, each step clickable.

use egui::Ui;

use super::aside::{Aside, head};
use super::kept::Kept;
use super::picture::Picture;
use crate::workshop::FactorId;

/// A figure that can be asked about.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Figure {
    /// The headline.
    Attainment,
    /// A factor.
    Factor(FactorId),
}

pub(super) fn show(
    ui: &mut Ui,
    picture: &Picture<'_>,
    figure: &Figure,
    _kept: &mut Kept,
    _kappa: f64,
    next: &mut Option<Aside>,
) {
    head(ui, picture.theme, picture.text, &format!("{figure:?}"), next);
}
