//! Half-lives of single channels and segments.

use egui::{Id, Ui, vec2};

use super::governed;
use crate::app::form::{self, Field, number_field};
use crate::app::theme::{TARGET, font, size, space};
use crate::app::views::Cx;
use crate::workshop::{HalfLife, Memory};

/// Width of the field of a half-life, in points.
const FIELD: f32 = 116.0;

/// Draws the list. An empty field means the general half-life.
pub(super) fn show(ui: &mut Ui, cx: &mut Cx<'_>) {
    let (text, theme) = (cx.text, cx.theme);
    let memory = cx.workshop.memory.clone();
    form::note(ui, theme, text.get("memory-lives-note"));
    ui.add_space(space::XS);
    form::label(ui, theme, text.get("memory-channels"));
    let channels = channels(cx, &memory);
    if channels.is_empty() {
        form::note(ui, theme, text.get("memory-no-channels"));
    }
    for (key, name) in &channels {
        let own = memory.channels.get(key).copied();
        row(
            ui,
            cx,
            Id::unique(("memory-channel", key.as_str())),
            name,
            own,
            |memory, half_life| match half_life {
                Some(half_life) => drop(memory.channels.insert(key.clone(), half_life)),
                None => drop(memory.channels.remove(key)),
            },
        );
    }
    ui.add_space(space::S);
    form::label(ui, theme, text.get("memory-segments"));
    let workshop = cx.workshop.clone();
    for (id, segment) in workshop.segments.iter() {
        let own = memory.segments.get(id).copied();
        let field = Id::unique(("memory-segment-life", id.as_str()));
        row(ui, cx, field, &segment.title, own, |memory, half_life| match half_life {
            Some(half_life) => drop(memory.segments.insert(id.clone(), half_life)),
            None => drop(memory.segments.remove(id)),
        });
    }
}

/// The channels of the contact points and those that have a half-life, as they are compared and as
/// they are written.
fn channels(cx: &Cx<'_>, memory: &Memory) -> Vec<(String, String)> {
    let mut channels: Vec<(String, String)> = Vec::new();
    let points = cx.workshop.contact_points.values().map(|p| p.channel.trim());
    for written in points.chain(memory.channels.ids().map(String::as_str)) {
        let key = written.to_lowercase();
        if !key.is_empty() && channels.iter().all(|(known, _)| *known != key) {
            channels.push((key, written.to_owned()));
        }
    }
    channels
}

fn row(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    id: Id,
    name: &str,
    own: Option<HalfLife>,
    change: impl Fn(&mut Memory, Option<HalfLife>),
) {
    let (text, theme, memory) = (cx.text, cx.theme, cx.workshop.memory.clone());
    let width = ui.available_width();
    ui.horizontal(|ui| {
        ui.allocate_ui(vec2(width - FIELD - space::S, TARGET), |ui| {
            ui.set_min_width(width - FIELD - space::S);
            let words = egui::RichText::new(name).font(font(size::SMALL)).color(*theme.ink);
            ui.add(egui::Label::new(words).truncate());
        });
        ui.allocate_ui(vec2(FIELD, TARGET), |ui| {
            let name = text.with("memory-half-life-of", &[("name", name.into())]);
            let general = text.short_number(memory.half_life.get());
            let suffix = format!(" {}", text.get("memory-days"));
            let field = Field::new(id, &name).hint(&general);
            let days = own.map(HalfLife::get);
            number_field(field, ui, theme, text, days, &suffix, |d| HalfLife::new(d).ok())
                .send(cx.out, |half_life| governed(&memory, |m| change(m, half_life)));
        });
    });
}
