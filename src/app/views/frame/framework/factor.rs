//! The selected factor: what it is called, what it means, what one would see at each level, how
//! much it counts.

use egui::{Id, Ui};

use super::{Words, bin, changed, hand_over, levels, lost, movers, named};
use crate::app::form::{self, Field, check};
use crate::app::theme::{TARGET, bold, font, size, space};
use crate::app::views::Cx;
use crate::edit::{Edit, FactorText, FrameworkEdit};
use crate::workshop::{Factor, FactorId, Weight};

pub(super) fn title_id(id: &FactorId) -> Id {
    Id::unique(("framework-factor", id))
}

/// The factor without its questions.
pub(super) fn show(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    id: &FactorId,
    factor: &Factor,
    wanted: &mut Option<Id>,
) {
    let text = cx.text;
    let field = title_id(id);
    let set = |change: &dyn Fn(&mut FactorText)| -> Edit {
        let mut words = FactorText::of(factor);
        change(&mut words);
        changed(FrameworkEdit::SetFactor(id.clone(), Box::new(words)))
    };
    head(ui, cx, id, factor, wanted, |title| {
        set(&|words| {
            // A short name that nobody wrote follows the full one.
            if words.short.trim().is_empty() || words.short == words.title {
                words.short.clone_from(&title);
            }
            words.title.clone_from(&title);
        })
    });
    ui.add_space(space::XS);
    let widths = form::proportions(ui.available_width(), space::L, [2.0, 1.0, 2.0]);
    form::columns(ui, widths, space::L, |[short, weight, share]| {
        let words = Words {
            id: field.with("short"),
            label: text.get("framework-short"),
            hint: text.get("framework-short-hint"),
            now: &factor.short,
            rows: 1,
        };
        words.show(short, cx, |text| set(&|w| w.short.clone_from(&text)));
        form::label(weight, cx.theme, text.get("framework-weight"));
        let number = Field::new(field.with("weight"), text.get("framework-weight"));
        let now = Some(factor.weight.get());
        form::number_field(number, weight, cx.theme, text, now, "", |v| Weight::new(v).ok())
            .send(cx.out, |w| Edit::SetWeight(id.clone(), w.unwrap_or_default()));
        share.add_space(size::SMALL + 2.0 * space::XS);
        share_of_all(share, cx, factor);
    });
    ui.add_space(space::XS);
    let definition = Words {
        id: field.with("definition"),
        label: text.get("framework-definition"),
        hint: text.get("framework-definition-hint"),
        now: &factor.definition,
        rows: 2,
    };
    definition.show(ui, cx, |text| set(&|w| w.definition.clone_from(&text)));
    ui.add_space(space::S);
    form::label(ui, cx.theme, text.get("framework-levels"));
    levels(ui, cx, field, "framework-level-name", &factor.levels, |level, text| {
        set(&|w| w.levels[level].clone_from(&text))
    });
    let low = text.get("framework-unknown-low");
    let on = factor.unknown_counts_low;
    if check(ui, cx.theme, field.with("low"), low, on, true).clicked() {
        cx.out.edit(set(&|w| w.unknown_counts_low = !on));
    }
}

fn head(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    id: &FactorId,
    factor: &Factor,
    wanted: &mut Option<Id>,
    rename: impl FnMut(String) -> Edit,
) {
    let text = cx.text;
    let field = title_id(id);
    let factors = &cx.workshop.framework.factors;
    let (index, last) = (factors.index_of(id).unwrap_or(0), factors.len().saturating_sub(1));
    let buttons = 3.0 * TARGET;
    let widths = [ui.available_width() - buttons - space::S, buttons];
    form::columns(ui, widths, space::S, |[words, buttons]| {
        hand_over(words, wanted, field, &factor.title);
        Field::new(field, text.get("framework-factor-title"))
            .hint(text.get("framework-factor-title-hint"))
            .font(bold(size::HEADING))
            .plain()
            .show(words, cx.theme, &factor.title)
            .send(cx.out, rename);
        buttons.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = 0.0;
            if let Some(to) = movers(ui, cx, field, index, last) {
                cx.out.edit(changed(FrameworkEdit::MoveFactor(id.clone(), to)));
            }
            // The last one that takes part stays.
            let removable = cx.workshop.framework.active().any(|(other, _)| other != id);
            ui.add_enabled_ui(removable, |ui| {
                let args = [("title", named(cx, &factor.title).into())];
                let name = text.with("frame-remove-segment", &args);
                if bin(ui, cx, field, &name, || lost::with_factor(cx, id, factor)) {
                    cx.out.edit(changed(FrameworkEdit::RemoveFactor(id.clone())));
                }
            });
        });
    });
}

/// What part of the whole it weighs.
fn share_of_all(ui: &mut Ui, cx: &Cx<'_>, factor: &Factor) {
    let all: f64 = cx.workshop.framework.weights().iter().sum();
    let words = if factor.off {
        cx.text.get("framework-off").to_owned()
    } else if all > 0.0 {
        let share = cx.text.percent(factor.weight.get() / all, 1);
        cx.text.with("framework-share", &[("share", share.into())])
    } else {
        return;
    };
    ui.add_space(space::S);
    form::words(ui, &words, font(size::SMALL), cx.theme.ink_soft);
}
