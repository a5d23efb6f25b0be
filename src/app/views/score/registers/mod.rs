//! The registers of the round: the communication audit, the blockers, the missed outcomes.
//!
//! One thing after another from top to bottom: the switch from register to register, what the
//! register comes to, and its entries, of which one at a time opens into all of its fields.

mod blockers;
mod causes;
mod entry;
mod list;
mod messages;
mod misses;
mod parts;
mod shares;

use std::sync::Arc;

use egui::{ScrollArea, Ui};

use super::aside::Aside;
use super::picture::Picture;
use crate::app::command::Out;
use crate::app::theme::space;
use crate::workshop::{Assessment, Blocker, Feed, Message, Miss};
use entry::Entry;
use list::List;
use shares::Shares;

/// Which register.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) enum Register {
    /// The communication audit (E08–E11).
    #[default]
    Messages,
    /// What keeps customers from adopting the product (D12).
    Blockers,
    /// The outcomes that customers missed (H04–H06).
    Misses,
}

impl Register {
    const ALL: [Self; 3] = [Self::Messages, Self::Blockers, Self::Misses];

    const fn title(self) -> &'static str {
        match self {
            Self::Messages => "registers-messages",
            Self::Blockers => "registers-blockers",
            Self::Misses => "registers-misses",
        }
    }
}

/// What the registers keep between frames.
#[derive(Debug, Default)]
pub(super) struct Registers {
    last: Register,
    shares: Shares,
    messages: List<Message>,
    blockers: List<Blocker>,
    misses: List<Miss>,
}

impl Registers {
    /// The register that was looked at last.
    pub(super) fn last(&self) -> Register {
        self.last
    }
}

/// What a register asks for.
struct Asks<'a> {
    out: &'a mut Out,
    next: &'a mut Option<Aside>,
}

/// Below this height the shares scroll away with the entries, in points.
const LOW: f32 = 360.0;

pub(super) fn show(
    ui: &mut Ui,
    picture: &Picture<'_>,
    which: Register,
    state: &mut Registers,
    out: &mut Out,
    next: &mut Option<Aside>,
) {
    let Some(round) = picture.workshop.assessments.get(picture.round) else { return };
    let mut asks = Asks { out, next };
    state.last = which;
    ui.spacing_mut().item_spacing.y = space::XS;
    parts::switch(ui, picture, which, asks.next);
    let Registers { shares, messages, blockers, misses, .. } = state;
    match which {
        Register::Messages => {
            let feeds = [Feed::Responses, Feed::Purposes, Feed::Tone];
            page(ui, picture, round, messages, &mut asks, |ui, _, _| {
                shares.show(ui, picture, round, &feeds);
            });
        }
        Register::Blockers => page(ui, picture, round, blockers, &mut asks, |ui, list, _| {
            shares.show(ui, picture, round, &[Feed::Blockers]);
            blockers::kinds(ui, picture, &list.shown(round));
        }),
        Register::Misses => page(ui, picture, round, misses, &mut asks, |ui, list, asks| {
            causes::show(ui, picture, &list.shown(round), asks);
        }),
    }
}

/// What a register comes to, its entries, and how to add one.
fn page<E: Entry>(
    ui: &mut Ui,
    picture: &Picture<'_>,
    round: &Arc<Assessment>,
    list: &mut List<E>,
    asks: &mut Asks<'_>,
    above: impl FnOnce(&mut Ui, &List<E>, &mut Asks<'_>),
) {
    list.refresh(ui, picture, E::table(round));
    if list.is_blank() {
        return list.empty(ui, picture, asks);
    }
    let scroll = |id: &'static str| ScrollArea::vertical().id_salt(id).auto_shrink(false);
    if ui.available_height() < LOW {
        scroll("register").show(ui, |ui| {
            above(ui, list, asks);
            list.rows(ui, picture, round, asks);
            list.foot(ui, picture, asks);
        });
        return;
    }
    above(ui, list, asks);
    let height = ui.available_height() - list::FOOT - space::XS;
    scroll("register rows").max_height(height).show(ui, |ui| {
        list.rows(ui, picture, round, asks);
    });
    list.foot(ui, picture, asks);
}
