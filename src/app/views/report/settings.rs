//! What is in the report and how it looks.

use std::sync::Arc;

use egui::{Id, Rect, ScrollArea, Stroke, StrokeKind, Ui, vec2};
use lucide_icons::Icon;

use super::super::Cx;
use crate::app::command::Action;
use crate::app::deliverable::{Preview, ReportAct};
use crate::app::form::{
    self, Button, Field, check, date_field, icon_button, label, select, typed_field,
};
use crate::app::theme::{size, space};
use crate::edit::{Edit, PlanEdit};
use crate::workshop::{Accent, Deliverable, Language, Paper, Section};

/// The key of the title of a section.
pub(super) const fn title(section: Section) -> &'static str {
    match section {
        Section::Summary => "report-section-summary",
        Section::Scope => "report-section-scope",
        Section::Factors => "report-section-factors",
        Section::Segments => "report-section-segments",
        Section::Journeys => "report-section-journeys",
        Section::ContactPoints => "report-section-contact-points",
        Section::Pyramid => "report-section-pyramid",
        Section::Signals => "report-section-signals",
        Section::QuickWins => "report-section-quick-wins",
        Section::Roadmap => "report-section-roadmap",
        Section::Value => "report-section-value",
        Section::Next => "report-section-next",
        Section::Appendix => "report-section-appendix",
    }
}

/// The deliverable with something else in it.
fn with(now: &Arc<Deliverable>, change: impl FnOnce(&mut Deliverable)) -> Edit {
    let mut new = (**now).clone();
    change(&mut new);
    Edit::Plan(PlanEdit::SetDeliverable(Box::new(new)))
}

/// The column of settings.
pub(super) fn show(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    preview: Option<&Preview>,
    template: Option<&(String, Arc<[u8]>)>,
) {
    ScrollArea::vertical().id_salt("report settings").auto_shrink(false).show(ui, |ui| {
        ui.spacing_mut().item_spacing = vec2(space::S, space::XS);
        // Room for the bar that scrolls.
        ui.set_max_width(ui.available_width() - space::M);
        form::heading(ui, cx.theme, cx.text.get("report-messages"));
        messages(ui, cx, preview);
        ui.add_space(space::M);
        form::heading(ui, cx.theme, cx.text.get("report-sections"));
        sections(ui, cx, preview);
        ui.add_space(space::M);
        form::heading(ui, cx.theme, cx.text.get("report-look"));
        look(ui, cx);
        logo(ui, cx);
        slides(ui, cx, template);
        ui.add_space(space::M);
        form::heading(ui, cx.theme, cx.text.get("report-next"));
        next(ui, cx);
        ui.add_space(space::L);
    });
}

fn messages(ui: &mut Ui, cx: &mut Cx<'_>, preview: Option<&Preview>) {
    let now = Arc::clone(&cx.workshop.deliverable);
    form::note(ui, cx.theme, cx.text.get("report-messages-note"));
    for (at, message) in now.messages.iter().enumerate() {
        let name = cx.text.with("report-message", &[("n", (at + 1).into())]);
        let hint = preview.map_or("", |preview| preview.messages[at].as_str());
        let id = Id::unique("report message").with(format!("message {at}"));
        let field = Field::new(id, &name).hint(hint).rows(2);
        let answer = field.show(ui, cx.theme, message);
        answer.send(cx.out, |typed| with(&now, |d| d.messages[at] = typed));
    }
}

fn sections(ui: &mut Ui, cx: &mut Cx<'_>, preview: Option<&Preview>) {
    let now = Arc::clone(&cx.workshop.deliverable);
    for section in Section::ALL {
        let on = !now.without.contains(&section);
        let id = Id::unique("report section").with(section.name());
        let name = cx.text.get(title(section));
        let empty = on && preview.is_some_and(|preview| !preview.sections.contains(&section));
        ui.horizontal(|ui| {
            if check(ui, cx.theme, id, name, on, true).clicked() {
                cx.out.edit(with(&now, |d| match d.without.iter().position(|s| *s == section) {
                    Some(at) => {
                        d.without.remove(at);
                    }
                    None => d.without.push(section),
                }));
            }
            if empty {
                form::note(ui, cx.theme, cx.text.get("report-section-empty"));
            }
        });
    }
}

fn look(ui: &mut Ui, cx: &mut Cx<'_>) {
    let now = Arc::clone(&cx.workshop.deliverable);
    let (text, theme) = (cx.text, cx.theme);

    label(ui, theme, text.get("report-language"));
    let own = text.get(crate::app::actions::language_title(cx.workshop.language));
    let same = text.with("report-language-same", &[("language", own.into())]);
    let names: Vec<&str> = std::iter::once(same.as_str())
        .chain(Language::ALL.map(|l| text.get(crate::app::actions::language_title(l))))
        .collect();
    let chosen = now.language.and_then(|l| Language::ALL.iter().position(|other| *other == l));
    let id = Id::unique("report language");
    let chosen = chosen.map_or(0, |at| at + 1);
    if let Some(at) = select(ui, theme, id, text.get("report-language"), &names, chosen) {
        let language = at.checked_sub(1).and_then(|at| Language::ALL.get(at)).copied();
        cx.out.edit(with(&now, |d| d.language = language));
    }
    if now.language.is_some_and(|language| language != cx.workshop.language) {
        let args = [("language", own.into())];
        form::note(ui, theme, &text.with("report-foreign", &args));
    }

    label(ui, theme, text.get("report-paper"));
    let papers = [text.get("report-paper-a4"), text.get("report-paper-letter")];
    let chosen = Paper::ALL.iter().position(|p| *p == now.paper).unwrap_or_default();
    let id = Id::unique("report paper");
    if let Some(at) = select(ui, theme, id, text.get("report-paper"), &papers, chosen) {
        let paper = Paper::ALL.get(at).copied().unwrap_or_default();
        cx.out.edit(with(&now, |d| d.paper = paper));
    }

    label(ui, theme, text.get("report-author"));
    let field = Field::new(Id::unique("report author"), text.get("report-author"));
    let answer = field.hint(text.get("report-author-hint")).show(ui, theme, &now.author);
    answer.send(cx.out, |typed| with(&now, |d| d.author = typed));

    label(ui, theme, text.get("report-confidentiality"));
    let name = text.get("report-confidentiality");
    let field = Field::new(Id::unique("report confidentiality"), name);
    let hint = text.get("report-confidentiality-hint");
    let answer = field.hint(hint).show(ui, theme, &now.confidentiality);
    answer.send(cx.out, |typed| with(&now, |d| d.confidentiality = typed));

    label(ui, theme, text.get("report-accent"));
    ui.horizontal(|ui| {
        let (_, swatch) = ui.allocate_space(vec2(crate::app::theme::TARGET, size::HEADING));
        accent(ui, cx, swatch, now.accent);
        let written = now.accent.map(String::from).unwrap_or_default();
        let field = Field::new(Id::unique("report accent"), text.get("report-accent"));
        let field = field.hint(text.get("report-accent-hint"));
        let read = |typed: &str| Accent::try_from(typed.to_owned()).ok();
        let answer = typed_field(field, ui, theme, &written, &written, read);
        answer.send(cx.out, |accent| with(&now, |d| d.accent = accent));
    });
}

/// The client's colour, or ours.
fn accent(ui: &Ui, cx: &Cx<'_>, place: Rect, accent: Option<Accent>) {
    let color = accent.map_or(*cx.theme.accent, |accent| {
        let [r, g, b] = accent.rgb();
        crate::app::theme::client_color(r, g, b)
    });
    let line = Stroke::new(cx.theme.line, *cx.theme.edge);
    ui.painter().rect(place, crate::app::theme::RADIUS, color, line, StrokeKind::Inside);
}

fn logo(ui: &mut Ui, cx: &mut Cx<'_>) {
    let now = Arc::clone(&cx.workshop.deliverable);
    let (text, theme) = (cx.text, cx.theme);
    label(ui, theme, text.get("report-logo"));
    ui.horizontal(|ui| {
        let words = if now.logo.is_some() { "report-logo-other" } else { "report-logo-choose" };
        if Button::outlined(text.get(words)).icon(Icon::Image).show(ui, theme).clicked() {
            cx.out.act(Action::Report(ReportAct::ChooseLogo));
        }
        if now.logo.is_some() {
            let name = text.get("report-logo-remove");
            let id = Id::unique("report logo remove");
            if icon_button(ui, theme, id, Icon::X, name).clicked() {
                cx.out.edit(with(&now, |d| d.logo = None));
            }
        }
    });
}

fn slides(ui: &mut Ui, cx: &mut Cx<'_>, template: Option<&(String, Arc<[u8]>)>) {
    let (text, theme) = (cx.text, cx.theme);
    label(ui, theme, text.get("report-template"));
    ui.horizontal(|ui| {
        let button = Button::outlined(text.get("report-template-choose")).icon(Icon::Presentation);
        if button.show(ui, theme).clicked() {
            cx.out.act(Action::Report(ReportAct::ChooseTemplate));
        }
        if template.is_some() {
            let id = Id::unique("report template remove");
            let name = text.get("report-template-remove");
            if icon_button(ui, theme, id, Icon::X, name).clicked() {
                cx.out.act(Action::Report(ReportAct::DropTemplate));
            }
        }
    });
    let words = template.map_or(text.get("report-template-none"), |(name, _)| name.as_str());
    form::note(ui, theme, words);
}

fn next(ui: &mut Ui, cx: &mut Cx<'_>) {
    let now = Arc::clone(&cx.workshop.deliverable);
    let (text, theme) = (cx.text, cx.theme);
    label(ui, theme, text.get("report-next-date"));
    let id = Id::unique("report next date");
    let answer = date_field(ui, theme, text, id, text.get("report-next-date"), now.next);
    answer.send(cx.out, |date| with(&now, |d| d.next = date));
    label(ui, theme, text.get("report-next-note"));
    let field = Field::new(Id::unique("report next note"), text.get("report-next-note")).rows(2);
    let answer = field.hint(text.get("report-next-hint")).show(ui, theme, &now.next_note);
    answer.send(cx.out, |typed| with(&now, |d| d.next_note = typed));
}
