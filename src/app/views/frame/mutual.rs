//! Whether both parties are happy, want to continue, and are better off (A12): one small grid for
//! the round that is looked at.

use egui::accesskit::Role;
use egui::{Id, Sense, Ui, WidgetInfo, vec2};

use crate::app::form;
use crate::app::theme::{TARGET, font, size, space};
use crate::app::views::Cx;
use crate::edit::RegisterEdit;
use crate::workshop::{Level, Mutual, Party};

/// Reaches one level of a party.
type Part = fn(&mut Party) -> &mut Option<Level>;

/// Reaches one party.
type Side = fn(&mut Mutual) -> &mut Party;

/// What is asked of each party.
const ASKED: [(&str, Part); 3] = [
    ("framework-happy", |p| &mut p.happy),
    ("framework-continues", |p| &mut p.continues),
    ("framework-better-off", |p| &mut p.better_off),
];

/// The two parties.
const PARTIES: [(&str, Side); 2] = [
    ("framework-customers", |m| &mut m.customer),
    ("framework-organisation", |m| &mut m.organisation),
];

/// What the levels are called, from 0.
const LEVELS: [&str; Level::COUNT] = [
    "framework-mutual-0",
    "framework-mutual-1",
    "framework-mutual-2",
    "framework-mutual-3",
    "framework-mutual-4",
];

/// The grid, where there is a round.
pub(super) fn show(ui: &mut Ui, cx: &mut Cx<'_>) {
    let (text, theme) = (cx.text, cx.theme);
    let Some(id) = cx.focus.round.as_ref() else { return };
    let Some(round) = cx.workshop.assessments.get(id) else { return };
    ui.horizontal(|ui| {
        form::heading(ui, theme, text.get("framework-mutual"));
        ui.add_space(space::XS);
        let round =
            egui::RichText::new(&round.title).font(font(size::SMALL)).color(*theme.ink_soft);
        ui.add(egui::Label::new(round).truncate());
    })
    .response
    .on_hover_text(text.get("framework-mutual-why"));
    let gap = space::S;
    let widths = form::proportions(ui.available_width(), gap, [3.0, 4.0, 4.0, 4.0]);
    form::columns(ui, widths, gap, |uis| {
        for (ui, (label, _)) in uis[1..].iter_mut().zip(ASKED) {
            form::label(ui, theme, text.get(label));
        }
    });
    let options: Vec<String> = std::iter::once(text.get("framework-mutual-unknown").to_owned())
        .chain(LEVELS.iter().enumerate().map(|(n, key)| format!("{n} · {}", text.get(key))))
        .collect();
    let options: Vec<&str> = options.iter().map(String::as_str).collect();
    for (party, of) in PARTIES {
        form::columns(ui, widths, gap, |uis| {
            let [name, cells @ ..] = uis;
            row_name(name, cx, text.get(party));
            for (ui, (asked, part)) in cells.iter_mut().zip(ASKED) {
                let mut mutual = round.mutual;
                let level = part(of(&mut mutual));
                let chosen = level.map_or(0, |level| usize::from(level.get()) + 1);
                let named = format!("{}, {}", text.get(party), text.get(asked));
                let menu = Id::unique(("frame-mutual", party, asked));
                if let Some(picked) = form::select(ui, theme, menu, &named, &options, chosen) {
                    *level = picked
                        .checked_sub(1)
                        .and_then(|n| u8::try_from(n).ok())
                        .and_then(|n| Level::new(n).ok());
                    cx.out.edit(RegisterEdit::SetMutual(mutual).of(id));
                }
            }
        });
    }
}

/// What a row is called, in the middle of it.
fn row_name(ui: &mut Ui, cx: &Cx<'_>, name: &str) {
    let (rect, response) =
        ui.allocate_exact_size(vec2(ui.available_width(), TARGET), Sense::hover());
    let words = crate::app::widgets::elided(
        ui.painter(),
        name,
        font(size::SMALL),
        *cx.theme.ink,
        rect.width(),
    );
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, name));
    let at = rect.left_center() - vec2(0.0, words.size().y / 2.0);
    ui.painter().galley(at, words, *cx.theme.ink);
}
