//! What the framework says of itself: title, source, definitions, the names of the levels.

use egui::{Id, Ui};
use lucide_icons::Icon;

use super::{Words, changed};
use crate::app::form::{self, Button, Field};
use crate::app::theme::space;
use crate::app::views::Cx;
use crate::edit::{Edit, FrameworkEdit, FrameworkText};
use crate::workshop::Framework;

/// Below this width the texts stand below each other, in points.
const NARROW: f32 = 640.0;

fn text_of(framework: &Framework) -> FrameworkText {
    FrameworkText {
        title: framework.title.clone(),
        source: framework.source.clone(),
        engagement: framework.engagement.clone(),
        desired_state: framework.desired_state.clone(),
        stages: framework.stages.clone(),
    }
}

/// The line that shows and hides the texts.
pub(super) fn fold(ui: &mut Ui, cx: &Cx<'_>, open: &mut bool) {
    let title = cx.text.get("framework-texts");
    let icon = if *open { Icon::ChevronDown } else { Icon::ChevronRight };
    let button = Button::quiet(title).icon(icon).id(Id::unique("framework-texts"));
    ui.horizontal(|ui| {
        let response = button.show(ui, cx.theme);
        let shown = *open;
        ui.ctx().accesskit_node_builder(response.id, |node| node.set_expanded(shown));
        if response.clicked() {
            *open = !*open;
        }
        if !*open {
            let framework = &cx.workshop.framework;
            let words = match framework.source.trim() {
                "" => framework.title.clone(),
                source => format!("{} · {source}", framework.title),
            };
            let label = egui::RichText::new(words)
                .font(crate::app::theme::font(crate::app::theme::size::SMALL))
                .color(*cx.theme.ink_soft);
            ui.add(egui::Label::new(label).truncate());
        }
    });
}

/// The texts.
pub(super) fn show(ui: &mut Ui, cx: &mut Cx<'_>) {
    let text = cx.text;
    let framework = std::sync::Arc::clone(&cx.workshop.framework);
    let now = text_of(&framework);
    let set = |change: &dyn Fn(&mut FrameworkText)| -> Edit {
        let mut words = now.clone();
        change(&mut words);
        changed(FrameworkEdit::Describe(Box::new(words)))
    };
    let title = Words {
        id: Id::unique("framework-title"),
        label: text.get("framework-title"),
        hint: text.get("framework-title-hint"),
        now: &now.title,
        rows: 1,
    };
    let source = Words {
        id: Id::unique("framework-source"),
        label: text.get("framework-source"),
        hint: text.get("framework-source-hint"),
        now: &now.source,
        rows: 1,
    };
    let engagement = Words {
        id: Id::unique("framework-engagement"),
        label: text.get("frame-engagement"),
        hint: "",
        now: &now.engagement,
        rows: 3,
    };
    let desired = Words {
        id: Id::unique("framework-desired-state"),
        label: text.get("frame-desired-definition"),
        hint: "",
        now: &now.desired_state,
        rows: 3,
    };
    let width = ui.available_width() - space::M;
    if width < NARROW {
        title.show(ui, cx, |t| set(&|w| w.title.clone_from(&t)));
        source.show(ui, cx, |t| set(&|w| w.source.clone_from(&t)));
        engagement.show(ui, cx, |t| set(&|w| w.engagement.clone_from(&t)));
        desired.show(ui, cx, |t| set(&|w| w.desired_state.clone_from(&t)));
    } else {
        let widths = form::proportions(width, space::L, [2.0, 3.0]);
        form::columns(ui, widths, space::L, |[left, right]| {
            title.show(left, cx, |t| set(&|w| w.title.clone_from(&t)));
            source.show(right, cx, |t| set(&|w| w.source.clone_from(&t)));
        });
        let widths = form::proportions(width, space::L, [1.0, 1.0]);
        form::columns(ui, widths, space::L, |[left, right]| {
            engagement.show(left, cx, |t| set(&|w| w.engagement.clone_from(&t)));
            desired.show(right, cx, |t| set(&|w| w.desired_state.clone_from(&t)));
        });
    }
    form::label(ui, cx.theme, text.get("framework-stages"));
    let widths = form::proportions(width, space::S, [1.0; 5]);
    form::columns(ui, widths, space::S, |uis| {
        for (level, ui) in uis.iter_mut().enumerate() {
            let named = text.with("framework-stage-name", &[("n", level.into())]);
            Field::new(Id::unique(("framework-stage", level)), &named)
                .show(ui, cx.theme, &now.stages[level])
                .send(cx.out, |t| set(&|w| w.stages[level].clone_from(&t)));
        }
    });
    ui.add_space(space::XS);
}
