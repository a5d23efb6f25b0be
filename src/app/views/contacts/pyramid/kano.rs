//! Kano’s paired questions for one attribute: two rows of five answers, one customer after another,
//! and what they come to.

use egui::accesskit::Role;
use egui::{Align2, Color32, Rect, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2};

use super::list::title_id;
use super::{changed, words};
use crate::app::form::{self, Button};
use crate::app::theme::{RADIUS, bold, font, size, space};
use crate::app::views::Cx;
use crate::app::widgets::{elided, says};
use crate::measure::{AttributeFigures, KanoCategory, KanoFigures};
use crate::workshop::{Attribute, AttributeId};

/// The answers of one customer while they are taken down: if it is there, if it is not.
#[derive(Debug, Default)]
pub(super) struct Answers([Option<usize>; 2]);

/// Height of an answer, in points.
const ANSWER: f32 = 40.0;

impl Answers {
    pub(super) fn show(
        &mut self,
        ui: &mut Ui,
        cx: &mut Cx<'_>,
        (id, attribute): (&AttributeId, &Attribute),
        figures: &AttributeFigures,
    ) {
        let (text, theme) = (cx.text, cx.theme);
        let questions = ["pyramid-kano-there", "pyramid-kano-missing"];
        for (i, key) in questions.into_iter().enumerate() {
            let question = text.get(key);
            form::label(ui, theme, question);
            if let Some(picked) = answers(ui, cx, (id, i), question, self.0[i]) {
                self.0[i] = Some(picked);
            }
            ui.add_space(space::XS);
        }
        let pair = self.0[0].zip(self.0[1]);
        let given = pair.map_or(0, |(there, missing)| attribute.kano.0[there][missing]);
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = space::S;
            let button = |part: &'static str| title_id(id).with(part);
            ui.add_enabled_ui(pair.is_some() && given < u32::MAX, |ui| {
                let add = Button::outlined(text.get("pyramid-answer-add")).id(button("add answer"));
                if let (true, Some(pair)) = (add.show(ui, theme).clicked(), pair) {
                    cx.out.edit(counted(id, attribute, pair, true));
                    // The next customer answers anew.
                    self.0 = [None; 2];
                }
            });
            if let (Some(pair), 1..) = (pair, given) {
                let back = text.with("pyramid-answer-take-back", &[("count", given.into())]);
                if Button::quiet(&back).id(button("take back")).show(ui, theme).clicked() {
                    cx.out.edit(counted(id, attribute, pair, false));
                }
            }
            if let Some((there, missing)) = pair {
                let category = text.get(words::category(KanoCategory::of(there, missing)));
                let said = text.with("pyramid-answer-is", &[("category", category.into())]);
                form::note(ui, theme, &said);
            } else {
                form::note(ui, theme, text.get("pyramid-answer-pick"));
            }
        });
        if let Some(kano) = figures.kano {
            ui.add_space(space::XS);
            counts(ui, cx, id, &kano);
        }
    }
}

/// One answer more or fewer. Whoever answers was asked (K34).
fn counted(
    id: &AttributeId,
    attribute: &Attribute,
    (there, missing): (usize, usize),
    more: bool,
) -> crate::edit::Edit {
    changed(id, attribute, |a| {
        let n = &mut a.kano.0[there][missing];
        *n = if more { n.saturating_add(1) } else { n.saturating_sub(1) };
        a.asked |= more;
    })
}

/// The five answers to a question side by side; the one that was picked.
fn answers(
    ui: &mut Ui,
    cx: &Cx<'_>,
    (id, question_number): (&AttributeId, usize),
    question: &str,
    chosen: Option<usize>,
) -> Option<usize> {
    let (text, theme) = (cx.text, cx.theme);
    let (_, line) = ui.allocate_space(vec2(ui.available_width(), ANSWER));
    let width = (line.width() - 4.0 * space::XS) / 5.0;
    let mut picked = None;
    for (i, key) in words::ANSWERS.into_iter().enumerate() {
        let left = line.left() + i as f32 * (width + space::XS);
        let rect = Rect::from_min_size(pos2(left, line.top()), vec2(width, ANSWER));
        let id = title_id(id).with(("answer", question_number, i));
        let response = ui.interact(rect, id, Sense::click());
        let (on, word) = (chosen == Some(i), text.get(key));
        response.widget_info(|| {
            WidgetInfo::selected(Role::RadioButton, true, on, format!("{question} {word}"))
        });
        let (fill, stroke) = match (on, response.hovered()) {
            (true, _) => (*theme.accent_wash, Stroke::new(1.5, *theme.accent)),
            (false, true) => (*theme.hover, theme.hairline_stroke()),
            (false, false) => (Color32::TRANSPARENT, theme.hairline_stroke()),
        };
        ui.painter().rect(rect, RADIUS, fill, stroke, StrokeKind::Inside);
        if response.has_focus() {
            form::focus_ring(ui, theme, rect);
        }
        let face = if on { bold(size::SMALL) } else { font(size::SMALL) };
        let ink = if on || response.hovered() { *theme.ink } else { *theme.ink_soft };
        centred(ui, word, face, ink, rect);
        if response.clicked() {
            picked = Some(i);
        }
    }
    picked
}

/// Words in the middle of a place, on two lines where one is not enough.
fn centred(ui: &Ui, words: &str, face: egui::FontId, ink: Color32, rect: Rect) {
    let mut job =
        egui::text::LayoutJob::simple(words.to_owned(), face, ink, rect.width() - space::S);
    job.halign = egui::Align::Center;
    job.wrap.max_rows = 2;
    let galley = ui.painter().layout_job(job);
    let at = pos2(rect.center().x, rect.center().y - galley.size().y / 2.0);
    ui.painter().galley(at, galley, ink);
}

/// How many answers fall into each category, and what they say together.
fn counts(ui: &mut Ui, cx: &Cx<'_>, id: &AttributeId, kano: &KanoFigures) {
    const HEIGHT: f32 = 44.0;
    let (text, theme) = (cx.text, cx.theme);
    let (_, line) = ui.allocate_space(vec2(ui.available_width(), HEIGHT));
    let width = line.width() / 8.0;
    let cell = |i: usize| {
        let left = line.left() + i as f32 * width;
        Rect::from_min_size(pos2(left, line.top()), vec2(width - space::XS, HEIGHT))
    };
    let show = |i: usize, title: &str, figure: String, about: String, strong: bool| {
        let rect = cell(i);
        let painter = ui.painter();
        let ink = if strong { *theme.ink } else { *theme.ink_soft };
        let face = if strong { bold(size::BODY) } else { font(size::BODY) };
        painter.text(rect.left_top(), Align2::LEFT_TOP, &figure, face, ink);
        let words = elided(painter, title, font(size::TINY), ink, rect.width());
        painter.galley(pos2(rect.left(), rect.bottom() - words.size().y), words, ink);
        let place = title_id(id).with(("count", i));
        let response = ui.interact(rect, place, Sense::hover());
        says(&response, || format!("{title} {figure}"));
        response.on_hover_text(format!("{title}\n{about}"));
    };
    for (i, category) in KanoCategory::ALL.into_iter().enumerate() {
        let figure = format!("{} {}", category.letter(), kano.count(category));
        let about = text.get(words::meaning(category)).to_owned();
        show(i, text.get(words::category(category)), figure, about, category == kano.category);
    }
    for (i, value, name, about) in [
        (6, kano.better, "pyramid-better", "pyramid-better-about"),
        (7, kano.worse, "pyramid-worse", "pyramid-worse-about"),
    ] {
        let figure = value.map_or_else(|| "–".to_owned(), |v| text.number(v, 2));
        show(i, text.get(name), figure, text.get(about).to_owned(), true);
    }
}
