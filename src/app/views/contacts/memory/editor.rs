//! The experience that is selected: what it was, when, how it felt, whose and where.

use std::cell::Cell;

use egui::{Id, Ui};
use lucide_icons::Icon;

use super::{MemoryPage, removed, set};
use crate::app::form::{self, Button, Field, icon_button, number_field};
use crate::app::theme::{TARGET, space};
use crate::app::views::Cx;
use crate::edit::Edit;
use crate::workshop::{Experience, ExperienceId, Salience, Valence};

/// The field for the title of an experience.
pub(super) fn title_field(id: &ExperienceId) -> Id {
    Id::unique(("memory-title", id.as_str()))
}

/// Makes the edit for a change of the experience.
type Changed<'a> = dyn Fn(&dyn Fn(&mut Experience)) -> Edit + 'a;

impl MemoryPage {
    /// Draws the editor of the experience that is selected.
    pub(super) fn editor(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, id: &ExperienceId) {
        let (text, theme) = (cx.text, cx.theme);
        let Some(now) = cx.workshop.experiences.get(id).cloned() else { return };
        let field = title_field(id);
        let width = ui.available_width();
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = 0.0;
            ui.allocate_ui(egui::vec2(width - 2.0 * TARGET, TARGET), |ui| {
                form::heading(ui, theme, text.get("memory-editor"));
            });
            let gap = ui.available_width() - 2.0 * TARGET;
            ui.add_space(gap.max(0.0));
            let remove = text.get("memory-remove");
            if icon_button(ui, theme, field.with("remove"), Icon::Trash2, remove).clicked() {
                cx.out.edit(removed(id));
                self.selected = None;
                ui.ctx().request_repaint();
            }
            let close = text.get("memory-close");
            if icon_button(ui, theme, field.with("close"), Icon::X, close).clicked() {
                cx.out.commit();
                self.selected = None;
                ui.ctx().request_repaint();
            }
        });
        let with = |change: &dyn Fn(&mut Experience)| {
            let mut experience = (*now).clone();
            change(&mut experience);
            set(id, experience)
        };
        Field::new(field, text.get("memory-title"))
            .hint(text.get("memory-title-hint"))
            .missing(true)
            .show(ui, theme, &now.title)
            .send(cx.out, |title| with(&|e| e.title.clone_from(&title)));
        ui.add_space(space::XS);
        form::label(ui, theme, text.get("memory-date"));
        form::day_field(ui, theme, text, field.with("date"), text.get("memory-date"), now.date)
            .send(cx.out, |date| with(&|e| e.date = date));
        if now.date > cx.today {
            form::note(ui, theme, text.get("memory-future"));
        } else if now.date > self.day(cx) {
            form::note(ui, theme, text.get("memory-not-yet"));
        } else if now.date.year() < super::quick::EARLIEST {
            form::note(ui, theme, text.get("memory-far"));
        }
        ui.add_space(space::XS);
        self.amounts(ui, cx, field, &now, &with);
        ui.add_space(space::XS);
        self.belongs(ui, cx, field, &now, &with);
        ui.add_space(space::S);
        form::note(ui, theme, &self.fate(cx, &now));
    }

    /// Valence and salience. What is out of range is said beside the field and changes nothing.
    fn amounts(
        &self,
        ui: &mut Ui,
        cx: &mut Cx<'_>,
        field: Id,
        now: &Experience,
        with: &Changed<'_>,
    ) {
        let (text, theme) = (cx.text, cx.theme);
        let wrong: Cell<Option<&str>> = Cell::new(None);
        let widths = form::proportions(ui.available_width(), space::M, [1.0, 1.0]);
        form::columns(ui, widths, space::M, |[left, right]| {
            let name = text.get("memory-valence");
            form::label(left, theme, name);
            let accept = |v: f64| {
                let valence = Valence::new(v).ok();
                wrong.set(
                    valence.is_none().then(|| text.get("memory-valence-range")).or(wrong.get()),
                );
                valence
            };
            let valence = Field::new(field.with("valence"), name);
            let now_v = Some(now.valence.get());
            number_field(valence, left, theme, text, now_v, "", accept)
                .send(cx.out, |v| with(&|e| e.valence = v.unwrap_or(now.valence)));
            let name = text.get("memory-salience");
            form::label(right, theme, name);
            let accept = |v: f64| {
                let salience = Salience::new(v).ok();
                wrong.set(
                    salience.is_none().then(|| text.get("memory-salience-range")).or(wrong.get()),
                );
                salience
            };
            let salience = Field::new(field.with("salience"), name);
            let now_s = Some(now.salience.get());
            number_field(salience, right, theme, text, now_s, "", accept)
                .send(cx.out, |s| with(&|e| e.salience = s.unwrap_or(now.salience)))
                .on_hover_text(text.get("memory-salience-hint"));
        });
        if let Some(words) = wrong.get() {
            form::words(
                ui,
                words,
                crate::app::theme::font(crate::app::theme::size::SMALL),
                theme.bad,
            );
        }
    }

    /// Whose experience it is and where it was made.
    fn belongs(
        &self,
        ui: &mut Ui,
        cx: &mut Cx<'_>,
        field: Id,
        now: &Experience,
        with: &Changed<'_>,
    ) {
        let (text, theme) = (cx.text, cx.theme);
        let (segments, points) = (&cx.workshop.segments, &cx.workshop.contact_points);
        let widths = form::proportions(ui.available_width(), space::M, [1.0, 1.0]);
        form::columns(ui, widths, space::M, |[left, right]| {
            let name = text.get("memory-segment");
            form::label(left, theme, name);
            let all = [text.get("all-customers")].into_iter();
            let titles = segments.values().map(|s| s.title.as_str());
            let options: Vec<&str> = all.chain(titles).collect();
            let chosen = now.segment.as_ref().and_then(|s| segments.index_of(s));
            let (chosen, id) = (chosen.map_or(0, |i| i + 1), field.with("segment"));
            if let Some(i) = form::select(left, theme, id, name, &options, chosen) {
                let segment = i.checked_sub(1).and_then(|i| segments.at(i));
                let segment = segment.map(|(id, _)| id.clone());
                cx.out.edit(with(&|e| e.segment.clone_from(&segment)));
            }
            let name = text.get("memory-place");
            form::label(right, theme, name);
            let none = [text.get("memory-no-place")].into_iter();
            let titles = points.values().map(|p| p.title.as_str());
            let options: Vec<&str> = none.chain(titles).collect();
            let chosen = now.contact_point.as_ref().and_then(|p| points.index_of(p));
            let (chosen, id) = (chosen.map_or(0, |i| i + 1), field.with("place"));
            if let Some(i) = form::select(right, theme, id, name, &options, chosen) {
                let point = i.checked_sub(1).and_then(|i| points.at(i)).map(|(id, _)| id.clone());
                cx.out.edit(with(&|e| e.contact_point.clone_from(&point)));
            }
        });
    }

    /// What has become of it, and where it was taken from.
    fn fate(&self, cx: &Cx<'_>, now: &Experience) -> String {
        let text = cx.text;
        let at = self.selected_at(cx);
        let left = at.and_then(|i| self.kept.left.get(i));
        let over = at.and_then(|i| self.kept.superseded.get(i)).copied().unwrap_or(false);
        let mut said = match left {
            Some(left) => {
                let left = text.percent(f64::from(*left), 0);
                text.with("memory-fate", &[("left", left.into())])
            }
            None if at.is_none() => text.get("memory-elsewhere").to_owned(),
            None => text.get("memory-not-yet").to_owned(),
        };
        let origin = match (&now.signal, &now.step) {
            (Some(_), _) => Some("memory-of-signal"),
            (None, Some(_)) => Some("memory-of-step"),
            (None, None) => None,
        };
        for key in [over.then_some("memory-was-superseded"), origin].into_iter().flatten() {
            said.push(' ');
            said.push_str(text.get(key));
        }
        said
    }

    /// The button that adds the first experience; whether it was clicked.
    pub(super) fn adds_first(&mut self, ui: &mut Ui, cx: &Cx<'_>, id: Id) -> bool {
        let button = Button::primary(cx.text.get("memory-add-first")).icon(Icon::Plus).id(id);
        button.show(ui, cx.theme).clicked()
    }
}
