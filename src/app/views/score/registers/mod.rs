//! The registers of the round: the communication audit, the blockers, the missed outcomes.

use egui::Ui;

use super::aside::{Aside, head};
use super::picture::Picture;
use crate::app::command::Out;

/// Which register.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Register {
    /// The communication audit (E08–E11).
    Messages,
    /// What keeps customers from adopting the product (D12).
    Blockers,
    /// The outcomes that customers missed (H04–H06).
    Misses,
}

/// What the registers keep between frames.
#[derive(Debug, Default)]
pub(super) struct Registers;

pub(super) fn show(
    ui: &mut Ui,
    picture: &Picture<'_>,
    _which: Register,
    _state: &mut Registers,
    _out: &mut Out,
    next: &mut Option<Aside>,
) {
    head(ui, picture.theme, picture.text, "", next);
}
