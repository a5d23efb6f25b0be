//! The framework that this workshop scores against, to edit: its own texts behind a fold, its
//! factors on the left, the selected factor with its questions on the right.
//!
//! The only place where factors that are switched off can be seen. Whatever is typed is one gesture
//! from the first key until the field is left.

mod factor;
mod list;
mod lost;
mod question;
mod words;

use egui::{Id, Popup, ScrollArea, Ui, vec2};
use lucide_icons::Icon;

use super::NARROW;
use super::order::{moved_by_keys, movers};
use crate::app::form::{self, Button, Field, icon_button};
use crate::app::theme::{TARGET, bold, font, size, space};
use crate::app::views::Cx;
use crate::edit::{Edit, FrameworkEdit};
use crate::workshop::{FactorId, Level, QuestionId};

/// Width of the list of factors where it stands beside the selected one, in points.
const LIST: f32 = 352.0;

/// What the page keeps between frames.
#[derive(Debug, Default)]
pub(super) struct FrameworkPage {
    /// The factor that is shown; the first one if it is not there any more.
    chosen: Option<FactorId>,
    /// The question that is open.
    open: Option<QuestionId>,
    /// The framework's own texts are shown.
    unfolded: bool,
    /// The field that shall have the keyboard, with its text selected.
    wanted: Option<Id>,
    findings: question::Findings,
}

impl FrameworkPage {
    /// Draws the page into the space that the tabs leave it.
    pub(super) fn show(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) {
        let factors = &cx.workshop.framework.factors;
        if self.chosen.as_ref().is_none_or(|id| !factors.contains(id)) {
            self.chosen = factors.first().map(|(id, _)| id.clone());
        }
        if ui.available_width() < NARROW {
            ScrollArea::vertical().id_salt("framework").auto_shrink(false).show(ui, |ui| {
                dress(ui);
                self.own_words(ui, cx, f32::INFINITY);
                self.factors(ui, cx, f32::INFINITY);
                form::rule(ui, cx.theme);
                self.factor(ui, cx);
                ui.add_space(space::XL);
            });
            return;
        }
        dress(ui);
        let most = (ui.available_height() * 0.55).max(160.0);
        self.own_words(ui, cx, most);
        ui.add_space(space::XS);
        let gap = space::XXL;
        let widths = [LIST, ui.available_width() - LIST - gap];
        let all = ui.available_rect_before_wrap();
        let line = all.left() + LIST + gap / 2.0;
        ui.painter().vline(line.round(), all.y_range(), cx.theme.hairline_stroke());
        form::columns(ui, widths, gap, |[left, right]| {
            dress(left);
            self.factors(left, cx, all.height());
            let shown = Id::unique(("framework-factor", &self.chosen));
            ScrollArea::vertical().id_salt(shown).auto_shrink(false).show(right, |ui| {
                dress(ui);
                // The bar of the scroll area shall not lie on the fields.
                let width = ui.available_width() - space::M;
                form::columns(ui, [width], 0.0, |[ui]| {
                    dress(ui);
                    self.factor(ui, cx);
                    ui.add_space(space::XL);
                });
            });
        });
    }

    /// The list of factors with what adds to it.
    fn factors(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, height: f32) {
        let (text, theme) = (cx.text, cx.theme);
        let foot = TARGET + space::S;
        if height.is_finite() {
            let list = ScrollArea::vertical().id_salt("framework-list").max_height(height - foot);
            list.show(ui, |ui| list::show(ui, cx, &mut self.chosen));
        } else {
            list::show(ui, cx, &mut self.chosen);
        }
        ui.add_space(space::XS);
        let add = Button::quiet(text.get("framework-add-factor"))
            .icon(Icon::Plus)
            .id(Id::unique("framework-add-factor"));
        if add.show(ui, theme).clicked() {
            let (id, place) = list::add(cx, self.chosen.as_ref());
            self.wanted = Some(factor::title_id(&id));
            self.chosen = Some(id);
            self.open = None;
            cx.out.edit(place);
        }
    }

    fn factor(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) {
        let framework = std::sync::Arc::clone(&cx.workshop.framework);
        let Some((id, factor)) =
            self.chosen.clone().and_then(|id| framework.factors.get(&id).map(|f| (id, f)))
        else {
            return;
        };
        factor::show(ui, cx, &id, factor, &mut self.wanted);
        ui.add_space(space::L);
        let Self { open, wanted, findings, .. } = self;
        question::list(ui, cx, &id, factor, findings, open, wanted);
    }

    fn own_words(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, most: f32) {
        words::fold(ui, cx, &mut self.unfolded);
        if !self.unfolded {
            return;
        }
        if most.is_finite() {
            ScrollArea::vertical().id_salt("framework-words").max_height(most).show(ui, |ui| {
                dress(ui);
                words::show(ui, cx);
            });
        } else {
            words::show(ui, cx);
        }
        form::rule(ui, cx.theme);
    }
}

fn dress(ui: &mut Ui) {
    ui.spacing_mut().item_spacing = vec2(space::S, space::XS);
}

/// A change of the framework.
fn changed(edit: FrameworkEdit) -> Edit {
    Edit::Framework(edit)
}

/// A labelled text of several lines, or of one.
struct Words<'a> {
    id: Id,
    label: &'a str,
    hint: &'a str,
    now: &'a str,
    rows: usize,
}

impl Words<'_> {
    fn show(&self, ui: &mut Ui, cx: &mut Cx<'_>, edit: impl FnMut(String) -> Edit) {
        form::label(ui, cx.theme, self.label);
        Field::new(self.id, self.label)
            .hint(self.hint)
            .rows(self.rows)
            .show(ui, cx.theme, self.now)
            .send(cx.out, edit);
    }
}

/// The five levels, each with its name and its description.
fn levels(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    id: Id,
    whose: &'static str,
    now: &[String; Level::COUNT],
    edit: impl Fn(usize, String) -> Edit,
) {
    let (text, theme) = (cx.text, cx.theme);
    let stages = cx.workshop.framework.stages.clone();
    let name = (ui.available_width() * 0.2).clamp(72.0, 132.0);
    let widths = [name, ui.available_width() - name - space::S];
    for (level, (stage, words)) in stages.iter().zip(now).enumerate() {
        form::columns(ui, widths, space::S, |[left, right]| {
            let shown = format!("{level}  {stage}");
            left.add_space(space::S);
            form::words(left, &shown, font(size::SMALL), theme.ink_soft);
            let args = [("n", level.into()), ("stage", stage.as_str().into())];
            let named = text.with(whose, &args);
            Field::new(id.with(("level", level)), &named)
                .hint(text.get("framework-level-hint"))
                .font(font(size::SMALL))
                .rows(2)
                .show(right, theme, words)
                .send(cx.out, |text| edit(level, text));
        });
    }
}

/// A bin that says what goes with it before it takes anything away. Whether it shall.
fn bin(ui: &mut Ui, cx: &Cx<'_>, id: Id, name: &str, lost: impl FnOnce() -> String) -> bool {
    const WIDTH: f32 = 320.0;
    let (text, theme) = (cx.text, cx.theme);
    let button = icon_button(ui, theme, id.with("remove"), Icon::Trash2, name);
    let mut gone = false;
    Popup::from_toggle_button_response(&button)
        .close_behavior(egui::PopupCloseBehavior::CloseOnClickOutside)
        .accessible_name(name)
        .align(egui::RectAlign::BOTTOM_END)
        .gap(space::XS)
        .width(WIDTH)
        .show(|ui| {
            ui.set_width(WIDTH);
            egui::Frame::new().inner_margin(space::S).show(ui, |ui| {
                form::words(ui, name, bold(size::BODY), theme.ink);
                form::words(ui, &lost(), font(size::BODY), theme.ink);
                form::note(ui, theme, text.get("frame-remove-undo"));
                ui.add_space(space::S);
                if Button::primary(text.get("frame-remove")).show(ui, theme).clicked() {
                    gone = true;
                    ui.close();
                }
            });
        });
    gone
}

/// Gives the keyboard to the field that was waited for, with its text selected: what stands there
/// is a name for the time being.
fn hand_over(ui: &Ui, wanted: &mut Option<Id>, field: Id, now: &str) {
    if *wanted != Some(field) {
        return;
    }
    *wanted = None;
    ui.memory_mut(|m| m.request_focus(field));
    let all = egui::text::CCursorRange::two(
        egui::text::CCursor::new(0),
        egui::text::CCursor::new(now.chars().count()),
    );
    let mut state =
        egui::widgets::text_edit::TextEditState::load(ui.ctx(), field).unwrap_or_default();
    state.cursor.set_char_range(Some(all));
    state.store(ui.ctx(), field);
}

/// What stands where nobody typed a name.
fn named<'a>(cx: &Cx<'_>, title: &'a str) -> &'a str {
    match title.trim() {
        "" => cx.text.get("frame-nameless"),
        title => title,
    }
}
