//! A figure of the client's with everything that makes it mean something (A06), and what it leans
//! on.

use egui::accesskit::Role;
use egui::{Align2, Id, ScrollArea, Sense, Ui, WidgetInfo, vec2};
use lucide_icons::Icon;

use super::words;
use crate::app::form::{self, Change, Field, icon_button, tick, toggle};
use crate::app::theme::{TARGET, bold, font, size, space};
use crate::app::views::Cx;
use crate::app::widgets::SignalTicks;
use crate::edit::{Edit, ExpectationEdit};
use crate::workshop::{
    Amount, Fact, FactKind, Figure, Reference, ReferenceId, ReferenceKind, SegmentId, SignalId,
};

/// Below this width the evidence stands under the figure, in points.
const NARROW: f32 = 760.0;

/// What the editor keeps between frames.
#[derive(Debug, Default)]
pub(super) struct Editor {
    filter: String,
    new: String,
    signals: SignalTicks,
}

fn set(kind: FactKind, fact: Fact) -> Edit {
    Edit::Expectation(ExpectationEdit::SetFact(kind, Box::new(fact)))
}

fn field_id(kind: FactKind, part: &str) -> Id {
    Id::unique(("stance fact", kind as usize, part))
}

/// The field that the keyboard goes to when the editor opens.
pub(super) fn value_id(kind: FactKind) -> Id {
    field_id(kind, "value")
}

impl Editor {
    /// Draws the editor of a figure. True: it shall close.
    pub(super) fn show(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, kind: FactKind) -> bool {
        let (text, theme) = (cx.text, cx.theme);
        let blank = Fact::default();
        let workshop = cx.workshop;
        let fact = workshop.facts.get(&kind).unwrap_or(&blank);
        let mut close = false;
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = space::XS;
            let clear = !fact.is_blank();
            let tools = TARGET + if clear { TARGET + space::XS } else { 0.0 };
            let width = ui.available_width() - tools - space::S;
            let (rect, response) = ui.allocate_exact_size(vec2(width, TARGET), Sense::hover());
            let title = text.get(words::title(kind));
            response.widget_info(|| WidgetInfo::labeled(Role::Heading, true, title));
            let left = rect.left_center();
            ui.painter().text(left, Align2::LEFT_CENTER, title, bold(size::HEADING), *theme.ink);
            if clear {
                let name = text.get("stance-clear");
                if icon_button(ui, theme, field_id(kind, "clear"), Icon::Eraser, name).clicked() {
                    cx.out.edit(set(kind, Fact::default()));
                }
            }
            let name = text.get("stance-close");
            close = icon_button(ui, theme, Id::unique("stance close"), Icon::X, name).clicked();
        });
        form::note(ui, theme, text.get(words::asks(kind)));
        ui.add_space(space::S);
        let width = ui.available_width();
        if width < NARROW {
            figure(ui, cx, kind, fact);
            ui.add_space(space::M);
            self.evidence(ui, cx, kind, fact);
        } else {
            let widths = form::proportions(width, space::XXL, [5.0, 6.0]);
            form::columns(ui, widths, space::XXL, |[left, right]| {
                figure(left, cx, kind, fact);
                self.evidence(right, cx, kind, fact);
            });
        }
        close
    }

    /// What the figure leans on: everything that could be, ticked where it is linked.
    fn evidence(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, kind: FactKind, fact: &Fact) {
        let (text, theme, workshop) = (cx.text, cx.theme, cx.workshop);
        ui.spacing_mut().item_spacing.y = space::XS;
        form::words(ui, text.get("stance-leans"), bold(size::BODY), theme.ink);
        let widths = form::proportions(ui.available_width(), space::S, [1.0, 1.0]);
        let mut added = None;
        form::columns(ui, widths, space::S, |[left, right]| {
            let find = text.get("stance-find");
            let field = Field::new(Id::unique("stance find"), find).hint(find);
            for change in field.font(font(size::SMALL)).show(left, theme, &self.filter).changes {
                if let Change::To(typed) = change {
                    self.filter = typed;
                }
            }
            let name = text.get("stance-new-reference");
            let id = Id::unique("stance new reference");
            let field = Field::new(id, name).hint(name).font(font(size::SMALL));
            let answer = field.show(right, theme, &self.new);
            let entered = answer.entered();
            for change in answer.changes {
                match change {
                    Change::To(typed) => self.new = typed,
                    Change::Dropped => self.new.clear(),
                    Change::Left => {}
                }
            }
            if entered && !self.new.trim().is_empty() {
                added = Some(std::mem::take(&mut self.new));
                right.memory_mut(|m| m.request_focus(id));
            }
        });
        if let Some(title) = added {
            cx.out.edit(lean_on_new(kind, fact, title.trim()));
        }
        let wanted = self.filter.trim().to_lowercase();
        let fits = |title: &str, on: bool| {
            if wanted.is_empty() { true } else { on || title.to_lowercase().contains(&wanted) }
        };
        let mut edit = None;
        // The page scrolls, so its own height is no measure: the list ends where the page is cut.
        let height = (ui.clip_rect().bottom() - ui.cursor().top() - space::S).max(140.0);
        let area = ScrollArea::vertical().id_salt("stance evidence").max_height(height);
        area.auto_shrink([false, true]).show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            ui.set_width(ui.available_width() - space::S);
            // What is linked comes first.
            for on in [true, false] {
                for (id, reference) in workshop.references.iter() {
                    let linked = fact.references.contains(id);
                    if linked != on || !fits(&reference.title, on) {
                        continue;
                    }
                    let below = below(cx, reference);
                    let key = Id::unique(("stance reference", id.as_str()));
                    if tick(ui, theme, key, &reference.title, &below, linked, 0.0) {
                        let mut fact = fact.clone();
                        toggle::<ReferenceId>(&mut fact.references, id);
                        edit = Some(set(kind, fact));
                    }
                }
                let key = |id: &SignalId| Id::unique(("stance signal", id.as_str()));
                let mut clicked = None;
                if on {
                    for id in &fact.evidence {
                        let Some(signal) = workshop.signals.get(id) else { continue };
                        if tick(ui, theme, key(id), &signal.title, &signal.source, on, 0.0) {
                            clicked = Some(id.clone());
                        }
                    }
                } else {
                    self.signals.find(&workshop.signals, self.filter.trim(), &fact.evidence);
                    clicked = self.signals.show(ui, theme, key, |_| false);
                }
                if let Some(id) = clicked {
                    let mut fact = fact.clone();
                    toggle::<SignalId>(&mut fact.evidence, &id);
                    edit = Some(set(kind, fact));
                }
            }
            if workshop.references.is_empty() && workshop.signals.is_empty() {
                form::note(ui, theme, text.get("stance-nothing-to-lean-on"));
            }
        });
        if let Some(edit) = edit {
            cx.out.edit(edit);
        }
    }
}

/// What a reference is, in small words.
fn below(cx: &Cx<'_>, reference: &Reference) -> String {
    let kind = match reference.kind {
        ReferenceKind::Document => "questions-document",
        ReferenceKind::Interview => "questions-interview",
        ReferenceKind::Observation => "questions-observation",
    };
    let mut parts = vec![cx.text.get(kind).to_owned()];
    parts.extend(reference.date.map(|date| cx.text.date(date)));
    parts.join(" · ")
}

/// The edit that notes a document and leans on it, as one step.
fn lean_on_new(kind: FactKind, fact: &Fact, title: &str) -> Edit {
    let id = ReferenceId::fresh();
    let reference = Reference {
        title: title.to_owned(),
        kind: ReferenceKind::default(),
        date: None,
        place: String::new(),
        note: String::new(),
    };
    let mut fact = fact.clone();
    fact.references.push(id.clone());
    Edit::Many("edit-add-reference", vec![Edit::AddReference(id, reference), set(kind, fact)])
}

/// The figure itself: value, unit, base, period, segment, and how it was found.
fn figure(ui: &mut Ui, cx: &mut Cx<'_>, kind: FactKind, fact: &Fact) {
    let (text, theme, workshop) = (cx.text, cx.theme, cx.workshop);
    let title = text.get(words::title(kind));
    let named = |key: &str| format!("{title}, {}", text.get(key));
    let with = |change: &dyn Fn(&mut Figure)| {
        let mut fact = fact.clone();
        change(&mut fact.figure);
        set(kind, fact)
    };
    let stands = fact.figure.value.is_some();
    ui.spacing_mut().item_spacing.y = space::XS;
    let widths = form::proportions(ui.available_width(), space::S, [2.0, 2.0, 3.0]);
    form::columns(ui, widths, space::S, |[value, unit, segment]| {
        form::label(value, theme, text.get("frame-value"));
        let name = named("frame-value");
        let field = Field::new(field_id(kind, "value"), &name).hint("–");
        let now = fact.figure.value.map(Amount::get);
        form::number_field(field, value, theme, text, now, "", |v| Amount::new(v).ok())
            .send(cx.out, |v| with(&|f| f.value = v));

        form::label(unit, theme, text.get("frame-unit"));
        let hint = if stands { "frame-add-unit" } else { "frame-unit-hint" };
        Field::new(field_id(kind, "unit"), &named("frame-unit"))
            .hint(text.get(hint))
            .missing(stands)
            .show(unit, theme, &fact.figure.unit)
            .send(cx.out, |v| with(&|f| f.unit.clone_from(&v)));

        form::label(segment, theme, text.get("frame-segment"));
        let ids: Vec<&SegmentId> = workshop.segments.ids().collect();
        let titles = workshop.segments.values().map(|s| s.title.as_str());
        let options: Vec<&str> =
            std::iter::once(text.get("frame-all-customers")).chain(titles).collect();
        let chosen = fact.figure.segment.as_ref();
        let chosen = chosen.and_then(|id| workshop.segments.index_of(id)).map_or(0, |i| i + 1);
        let id = field_id(kind, "segment");
        let name = named("frame-segment");
        if let Some(picked) = form::select(segment, theme, id, &name, &options, chosen) {
            let picked = picked.checked_sub(1).map(|i| ids[i].clone());
            cx.out.edit(with(&|f| f.segment.clone_from(&picked)));
        }
    });
    let widths = form::proportions(ui.available_width(), space::S, [4.0, 3.0]);
    form::columns(ui, widths, space::S, |[base, period]| {
        form::label(base, theme, text.get("frame-base"));
        let hint = if stands { "frame-add-base" } else { "frame-base-hint" };
        Field::new(field_id(kind, "base"), &named("frame-base"))
            .hint(text.get(hint))
            .missing(stands)
            .show(base, theme, &fact.figure.base)
            .send(cx.out, |v| with(&|f| f.base.clone_from(&v)));
        form::label(period, theme, text.get("frame-period"));
        let hint = if stands { "frame-add-period" } else { "frame-period-hint" };
        Field::new(field_id(kind, "period"), &named("frame-period"))
            .hint(text.get(hint))
            .missing(stands)
            .show(period, theme, &fact.figure.period)
            .send(cx.out, |v| with(&|f| f.period.clone_from(&v)));
    });
    form::label(ui, theme, text.get("stance-found"));
    Field::new(field_id(kind, "note"), &named("stance-found"))
        .hint(text.get("stance-found-hint"))
        .font(font(size::SMALL))
        .rows(2)
        .show(ui, theme, &fact.note)
        .send(cx.out, |note| set(kind, Fact { note, ..fact.clone() }));
    if stands && fact.evidence.is_empty() && fact.references.is_empty() {
        ui.add_space(space::XS);
        form::note(ui, theme, text.get("stance-belief"));
    }
}
