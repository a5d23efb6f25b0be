//! Where a figure comes from: the figure, its formula with the numbers in it, and its terms, each
//! of which opens in turn, down to the single answer.

mod ask;
mod table;
mod way;

use std::sync::Arc;

use egui::{Id, Key, Modifiers, ScrollArea, Ui, vec2};

use super::aside::{Aside, head};
use super::kept::Kept;
use super::picture::Picture;
use crate::app::form;
use crate::app::theme::{Theme, bold, font, size, space};
use crate::app::widgets::{chip_within, wrapped};
use crate::measure::why::explain;
use crate::report::why::{Page, crumb};
use crate::text::{Language, Text};
use crate::workshop::{AssessmentId, SegmentId, Workshop};

pub(super) use crate::measure::why::{Figure, Part, Step};
pub(super) use ask::asks;

/// What the panel keeps between frames.
#[derive(Debug, Default)]
pub(super) struct Whys {
    /// The figure that was asked about, and for whom when it does not say so itself.
    root: Option<(Step, Option<SegmentId>)>,
    /// The way down from there: each figure, and the line that led to it.
    trail: Vec<(Step, usize)>,
    page: Option<Written>,
    /// What the keyboard goes to, once it is drawn.
    wanted: Option<Focus>,
    /// What was drawn in the last frame and takes the keyboard.
    mine: Vec<Id>,
    /// When the page was copied, in seconds of the window's clock.
    copied: Option<f64>,
}

/// Where the keyboard goes on a new page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Focus {
    /// The first line that leads on, else the way back.
    First,
    /// This line.
    Line(usize),
}

/// A page and what it was written from.
#[derive(Debug)]
struct Written {
    workshop: Workshop,
    round: AssessmentId,
    step: Step,
    language: Language,
    kappa: f64,
    page: Option<Arc<Page>>,
}

impl Written {
    /// Whether everything that a page can speak of is as it was.
    fn fits(&self, picture: &Picture<'_>, step: &Step, kappa: f64) -> bool {
        let (was, workshop) = (&self.workshop, picture.workshop);
        self.round == *picture.round
            && self.step == *step
            && self.language == picture.text.language()
            && self.kappa == kappa
            && Arc::ptr_eq(&was.framework, &workshop.framework)
            && Arc::ptr_eq(&was.segments, &workshop.segments)
            && Arc::ptr_eq(&was.assessments, &workshop.assessments)
            && Arc::ptr_eq(&was.votes, &workshop.votes)
            && Arc::ptr_eq(&was.signals, &workshop.signals)
            && Arc::ptr_eq(&was.references, &workshop.references)
    }
}

/// Where a click leads.
enum Go {
    /// One level deeper, by this line.
    Deeper(Step, usize),
    /// To another figure of the same thing.
    Beside(Step),
    /// Back to this many levels below the figure that was asked about.
    Up(usize),
}

/// Draws the panel. A root without a segment is about what is looked at.
pub(super) fn show(
    ui: &mut Ui,
    picture: &Picture<'_>,
    root: &Step,
    state: &mut Whys,
    kept: &mut Kept,
    kappa: f64,
    next: &mut Option<Aside>,
) {
    let (text, theme) = (picture.text, picture.theme);
    let asked = Some((root.clone(), picture.segment.cloned()));
    if state.root != asked {
        // Asked by the keyboard, the answer has the keyboard.
        let by_keys = ui.memory(|m| m.focused().is_some());
        let same = state.root.as_ref().is_some_and(|(step, _)| step == root);
        state.wanted = (by_keys && !same).then_some(Focus::First);
        state.root = asked;
        state.trail.clear();
        state.copied = None;
    }
    state.keys(ui);
    let step = state.step(root, picture.segment);
    let Some(page) = state.page(picture, step, kept, kappa) else {
        // What it was about is gone.
        *next = Some(Aside::Picture);
        return;
    };
    let mut go = None;
    state.mine.clear();
    let space = ui.spacing().item_spacing;
    ui.spacing_mut().item_spacing = vec2(space::S, space::XS);
    head(ui, theme, text, &page.title, next);
    let names = state.names(picture, root);
    way::show(ui, state, &names, &page, text, theme, &mut go);
    let depth = state.trail.len();
    ScrollArea::vertical().id_salt(("score why", depth)).auto_shrink(false).show(ui, |ui| {
        ui.spacing_mut().item_spacing = vec2(space::S, space::XS);
        value(ui, theme, &page);
        ui.add_space(space::S);
        if !page.lines.is_empty() {
            table::show(ui, theme, text, &page, depth, state, &mut go);
            ui.add_space(space::S);
        }
        beside(ui, theme, text, &page, &mut go);
    });
    ui.spacing_mut().item_spacing = space;
    // Nothing of the page takes the keyboard: the way back does.
    if state.wanted.take().is_some()
        && let Some(id) = state.mine.first()
    {
        ui.memory_mut(|m| m.request_focus(*id));
    }
    if let Some(go) = go {
        state.go(ui, go);
    }
}

impl Whys {
    /// What is explained now.
    fn step(&self, root: &Step, segment: Option<&SegmentId>) -> Step {
        match self.trail.last() {
            Some((step, _)) => step.clone(),
            None => Step {
                figure: root.figure.clone(),
                segment: root.segment.as_ref().or(segment).cloned(),
            },
        }
    }

    /// What the steps of the way are called: a figure, or the segment where it is the same figure
    /// of a part of the customers.
    fn names(&self, picture: &Picture<'_>, root: &Step) -> Vec<String> {
        let mut before: Option<&Step> = None;
        let steps = std::iter::once(root).chain(self.trail.iter().map(|(step, _)| step));
        steps
            .map(|step| {
                let same = before.replace(step).is_some_and(|b| b.figure == step.figure);
                let segment = step.segment.as_ref().filter(|_| same);
                match segment.and_then(|id| picture.workshop.segments.get(id)) {
                    Some(segment) => segment.title.clone(),
                    None => crumb(picture.text, picture.workshop, &step.figure),
                }
            })
            .collect()
    }

    /// Alt and the left arrow, or backspace, go back; not while something else has the keyboard.
    fn keys(&mut self, ui: &Ui) {
        let elsewhere = ui.memory(egui::Memory::focused).is_some_and(|id| !self.mine.contains(&id));
        if elsewhere || self.trail.is_empty() {
            return;
        }
        let back = ui.input_mut(|i| {
            i.consume_key(Modifiers::ALT, Key::ArrowLeft)
                || i.consume_key(Modifiers::NONE, Key::Backspace)
        });
        if back {
            self.go(ui, Go::Up(self.trail.len() - 1));
        }
    }

    fn go(&mut self, ui: &Ui, go: Go) {
        let by_keys = ui.memory(|m| m.focused().is_some());
        self.copied = None;
        self.wanted = by_keys.then_some(Focus::First);
        match go {
            Go::Deeper(step, line) => self.trail.push((step, line)),
            Go::Beside(step) => self.trail.push((step, 0)),
            Go::Up(depth) => {
                if let Some((_, line)) = self.trail.get(depth) {
                    self.wanted = by_keys.then_some(Focus::Line(*line));
                }
                self.trail.truncate(depth);
            }
        }
        ui.ctx().request_repaint();
    }

    /// The page, written anew only if something that it speaks of has changed.
    fn page(
        &mut self,
        picture: &Picture<'_>,
        step: Step,
        kept: &mut Kept,
        kappa: f64,
    ) -> Option<Arc<Page>> {
        let (workshop, text) = (picture.workshop, picture.text);
        let fits = |w: &Written| w.fits(picture, &step, kappa);
        if !self.page.as_ref().is_some_and(fits) {
            let figures = picture.sheet.of(step.segment.as_ref())?;
            let survival = (step.figure == Figure::TopHolds)
                .then(|| kept.survival(workshop, figures, kappa).clone());
            let round = workshop.assessments.get(picture.round).map_or("", |r| r.title.as_str());
            let page = explain(workshop, picture.sheet, &step, survival.as_ref())
                .map(|found| Arc::new(Page::of(text, workshop, round, &found)));
            self.page = Some(Written {
                workshop: workshop.clone(),
                round: picture.round.clone(),
                step,
                language: text.language(),
                kappa,
                page,
            });
        }
        self.page.as_ref()?.page.clone()
    }
}

/// The value, large, beside its formula; then the numbers put in, and the same in words.
fn value(ui: &mut Ui, theme: &Theme, page: &Page) {
    let width = ui.available_width();
    let painter = ui.painter();
    let value = painter.layout_no_wrap(page.value.clone(), bold(size::TITLE), *theme.ink);
    let symbols =
        if page.symbols.is_empty() { String::new() } else { format!("= {}", page.symbols) };
    let left = value.size().x + space::M;
    let rest = (width - left).max(120.0);
    let symbols = wrapped(painter, &symbols, font(size::BODY), *theme.ink, rest);
    let scope = wrapped(painter, &page.scope, font(size::SMALL), *theme.ink_soft, rest);
    let beside = if page.symbols.is_empty() { 0.0 } else { symbols.size().y };
    let height = value.size().y.max(beside + scope.size().y);
    let (rect, response) = ui.allocate_exact_size(vec2(width, height), egui::Sense::hover());
    response.widget_info(|| {
        let said = [page.value.as_str(), page.symbols.as_str(), page.scope.as_str()];
        let said: Vec<&str> = said.into_iter().filter(|s| !s.is_empty()).collect();
        egui::WidgetInfo::labeled(egui::accesskit::Role::Label, true, said.join(", "))
    });
    let top = |h: f32| rect.top() + (height - h) / 2.0;
    let painter = ui.painter();
    let at = egui::pos2(rect.left(), top(value.size().y));
    painter.galley(at, value, *theme.ink);
    let x = rect.left() + left;
    let y = top(beside + scope.size().y);
    painter.galley(egui::pos2(x, y), symbols, *theme.ink);
    painter.galley(egui::pos2(x, y + beside), scope, *theme.ink_soft);
    if !page.numbers.is_empty() {
        paragraph(ui, &format!("= {}", page.numbers), *theme.ink);
    }
    paragraph(ui, &page.words, *theme.ink_soft);
    for answer in &page.answer {
        paragraph(ui, answer, *theme.ink);
    }
}

fn paragraph(ui: &mut Ui, words: &str, color: egui::Color32) {
    let words = egui::RichText::new(words).font(font(size::SMALL)).color(color);
    ui.add(egui::Label::new(words).wrap());
}

/// What was written beside the figure, what it leans on, what to know, and other figures.
fn beside(ui: &mut Ui, theme: &Theme, text: &Text, page: &Page, go: &mut Option<Go>) {
    if !page.remark.is_empty() {
        let remark = text.with("why-remark", &[("note", page.remark.as_str().into())]);
        paragraph(ui, &remark, *theme.ink);
    }
    if !page.sources.is_empty() {
        form::label(ui, theme, text.get("why-leans"));
        for source in &page.sources {
            point(ui, theme, source, *theme.ink);
        }
        ui.add_space(space::XS);
    }
    for note in &page.notes {
        point(ui, theme, note, *theme.ink_soft);
    }
    if page.also.is_empty() {
        return;
    }
    ui.add_space(space::S);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(space::S, space::XS);
        let also = egui::RichText::new(text.get("why-also")).font(font(size::SMALL));
        ui.label(also.color(*theme.ink_soft));
        let width = ui.available_width();
        for (name, step) in &page.also {
            if chip_within(ui, theme, name, false, width).clicked() {
                *go = Some(Go::Beside(step.clone()));
            }
        }
    });
}

/// A sentence after a dash.
fn point(ui: &mut Ui, theme: &Theme, words: &str, color: egui::Color32) {
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = space::S;
        let dash = egui::RichText::new("–").font(font(size::SMALL)).color(*theme.ink_faint);
        ui.label(dash);
        ui.vertical(|ui| paragraph(ui, words, color));
    });
}
