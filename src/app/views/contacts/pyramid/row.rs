//! One attribute as a row: whether customers were asked, how well it is met, how important it is,
//! what is spent on it, and what follows.

use egui::accesskit::Role;
use egui::{
    Align2, CornerRadius, CursorIcon, Id, Rangef, Rect, Response, Sense, Shape, Stroke, StrokeKind,
    Ui, UiBuilder, Vec2, WidgetInfo, pos2, vec2,
};
use lucide_icons::Icon;

use super::list::title_id;
use super::{changed, words};
use crate::app::form::{self, Field, number_field};
use crate::app::theme::{TARGET, bold, font, size, space};
use crate::app::views::Cx;
use crate::app::widgets::{Handle, Rail, elided, says};
use crate::edit::Edit;
use crate::measure::AttributeFigures;
use crate::workshop::{Amount, Attribute, AttributeId, Score};

/// Where the words of a row begin, in points from its left edge: after the chevron.
pub(super) const INDENT: f32 = space::XL;

/// From this width on a row is one line instead of two, in points.
const WIDE: f32 = 880.0;

/// The columns of the list.
pub(super) struct Columns {
    two: bool,
    left: f32,
    title: Rangef,
    asked: Rangef,
    slider: Rangef,
    score: Rangef,
    importance: Rangef,
    spend: Rangef,
    opportunity: Rangef,
    kano: Rangef,
}

impl Columns {
    /// The columns within these edges.
    pub(super) fn of(x: Rangef) -> Self {
        let two = x.span() < WIDE;
        let mut right = x.max;
        let mut take = |width: f32, gap: f32| {
            let column = Rangef::new(right - width, right);
            right -= width + gap;
            column
        };
        let kano = take(44.0, space::S);
        let opportunity = take(84.0, space::S);
        let spend = take(128.0, space::XS);
        let importance = take(88.0, space::XS);
        let score = take(52.0, space::S);
        let left = x.min + INDENT;
        let (slider, asked, title) = if two {
            let asked = Rangef::new(x.max - TARGET - 6.0, x.max - 6.0);
            let slider = Rangef::new(left + space::S, right);
            (slider, asked, Rangef::new(left, asked.min - space::S))
        } else {
            let slider = take(150.0, space::S);
            let asked = take(TARGET, space::M);
            (slider, asked, Rangef::new(left, asked.min - space::M))
        };
        Self { two, left: x.min, title, asked, slider, score, importance, spend, opportunity, kano }
    }

    /// Height of a row, in points.
    pub(super) fn height(&self) -> f32 {
        if self.two { 2.0 * TARGET + space::S } else { TARGET + space::S }
    }

    /// What the columns are called.
    pub(super) fn heads(&self, ui: &mut Ui, cx: &Cx<'_>) {
        let (text, theme) = (cx.text, cx.theme);
        let (_, line) = ui.allocate_space(vec2(ui.available_width(), space::XL));
        let met = Rangef::new(self.slider.min, self.score.max);
        for (x, name, about, right) in [
            (met, "pyramid-score", "pyramid-score-about", false),
            (self.importance, "pyramid-importance", "pyramid-importance-about", true),
            (self.spend, "pyramid-spend", "pyramid-spend-about", true),
            (self.opportunity, "pyramid-opportunity", "pyramid-opportunity-about", true),
            (self.kano, "pyramid-kano", "pyramid-kano-about", true),
        ] {
            let place = Rect::from_x_y_ranges(x, line.y_range());
            let words =
                elided(ui.painter(), text.get(name), font(size::SMALL), *theme.ink_soft, x.span());
            let left = if right { x.max - words.size().x } else { x.min };
            let at = pos2(left, line.center().y - words.size().y / 2.0);
            ui.painter().galley(at, words, *theme.ink_soft);
            let response = ui.interact(place, Id::unique(("pyramid head", name)), Sense::hover());
            response.widget_info(|| WidgetInfo::labeled(Role::ColumnHeader, true, text.get(name)));
            response.on_hover_text(format!("{}\n{}", text.get(name), text.get(about)));
        }
    }
}

/// The row as it is drawn.
pub(super) struct At<'a> {
    pub id: &'a AttributeId,
    pub attribute: &'a Attribute,
    pub figures: &'a AttributeFigures,
    pub columns: &'a Columns,
    pub open: bool,
}

/// What somebody did to a row.
pub(super) struct Did {
    pub toggled: bool,
    /// Something in it has the keyboard.
    pub held: bool,
}

/// A part of the row with a place of its own.
fn place(ui: &mut Ui, rect: Rect) -> Ui {
    let clip = ui.clip_rect();
    let mut child = ui.new_child(UiBuilder::new().max_rect(rect));
    child.set_clip_rect(clip);
    child
}

pub(super) fn show(ui: &mut Ui, cx: &mut Cx<'_>, rect: Rect, at: &At<'_>) -> Did {
    let (text, theme, columns) = (cx.text, cx.theme, at.columns);
    let field = title_id(at.id);
    let title = match at.attribute.title.trim() {
        "" => text.get("pyramid-nameless"),
        title => title,
    };
    let whole = toggle(ui, cx, rect, at, title);
    let top = rect.top() + space::XS;
    let first = Rangef::new(top, top + TARGET);
    let second = if columns.two { Rangef::new(top + TARGET, top + 2.0 * TARGET) } else { first };
    let cell = |x: Rangef, y: Rangef| Rect::from_x_y_ranges(x, y);

    let mut child = place(ui, cell(columns.title, first));
    let answer = Field::new(field, text.get("pyramid-attribute"))
        .hint(text.get("pyramid-attribute-hint"))
        .plain()
        .show(&mut child, theme, &at.attribute.title);
    let set = |change: &dyn Fn(&mut Attribute)| changed(at.id, at.attribute, change);
    let typed = answer.send(cx.out, |title| set(&|a| a.title.clone_from(&title)));

    let asked = asked(ui, cx, cell(columns.asked, first), at, title);
    let slider = slider(ui, cx, cell(columns.slider, second), at, title);
    let score = number(
        ui,
        cx,
        cell(columns.score, second),
        field.with("score"),
        &named(cx, title, "pyramid-score"),
        at.attribute.score.map(Score::get),
        |v| Score::new(v).ok(),
        |v| set(&|a| a.score = v),
    );
    let importance = number(
        ui,
        cx,
        cell(columns.importance, second),
        field.with("importance"),
        &named(cx, title, "pyramid-importance"),
        at.attribute.importance.map(Score::get),
        |v| Score::new(v).ok(),
        |v| set(&|a| a.importance = v),
    );
    let spend = number(
        ui,
        cx,
        cell(columns.spend, second),
        field.with("spend"),
        &named(cx, title, "pyramid-spend"),
        at.attribute.spend.map(Amount::get),
        |v| Amount::new(v).ok().filter(|v| v.get() >= 0.0),
        |v| set(&|a| a.spend = v),
    );
    opportunity(ui, cx, cell(columns.opportunity, second), at);
    category(ui, cx, cell(columns.kano, second), at);
    let parts = [&whole, &typed, &asked, &slider, &score, &importance, &spend];
    for part in parts {
        if part.gained_focus() {
            ui.scroll_to_rect(rect, None);
        }
    }
    let held = parts.iter().any(|part| part.has_focus());
    Did { toggled: whole.on_hover_cursor(CursorIcon::PointingHand).clicked(), held }
}

/// What a field of an attribute is called.
fn named(cx: &Cx<'_>, title: &str, field: &'static str) -> String {
    let args = [("title", title.into()), ("field", cx.text.get(field).into())];
    cx.text.with("pyramid-field", &args)
}

/// The whole row opens and closes it.
fn toggle(ui: &Ui, cx: &Cx<'_>, rect: Rect, at: &At<'_>, title: &str) -> Response {
    let theme = cx.theme;
    let whole = ui.interact(rect, title_id(at.id).with("row"), Sense::click());
    whole.widget_info(|| WidgetInfo::labeled(Role::DisclosureTriangle, true, title));
    ui.ctx().accesskit_node_builder(whole.id, |node| node.set_expanded(at.open));
    ui.painter().hline(rect.x_range(), rect.bottom(), theme.hairline_stroke());
    if whole.has_focus() {
        form::focus_ring(ui, theme, rect.shrink2(vec2(0.0, 1.0)));
    }
    let ink = if whole.hovered() { *theme.ink } else { *theme.ink_faint };
    let icon = char::from(if at.open { Icon::ChevronDown } else { Icon::ChevronRight });
    let at = pos2(at.columns.left + INDENT / 2.0, rect.top() + space::XS + TARGET / 2.0);
    ui.painter().text(at, Align2::CENTER_CENTER, icon, font(size::BODY), ink);
    whole
}

/// Whether customers said so themselves (K34): filled if they did, hollow if nobody asked.
fn asked(ui: &Ui, cx: &mut Cx<'_>, rect: Rect, at: &At<'_>, title: &str) -> Response {
    const RADIUS: f32 = 9.0;
    let (text, theme, on) = (cx.text, cx.theme, at.attribute.asked);
    let response = ui.interact(rect, title_id(at.id).with("asked"), Sense::click());
    let name = named(cx, title, "pyramid-asked");
    response.widget_info(|| WidgetInfo::selected(Role::CheckBox, true, on, &name));
    let painter = ui.painter();
    let ink = if response.hovered() { *theme.ink } else { *theme.edge };
    if on {
        painter.circle_filled(rect.center(), RADIUS, *theme.accent);
        let (face, mark) = (bold(size::TINY), char::from(Icon::Check));
        painter.text(rect.center(), Align2::CENTER_CENTER, mark, face, *theme.on_accent);
    } else {
        ring(ui, rect.center(), RADIUS, Stroke::new(1.5, ink));
    }
    if response.has_focus() {
        form::focus_ring(ui, theme, rect);
    }
    let about = if on { "pyramid-asked-about" } else { "pyramid-not-asked-about" };
    let response = response.on_hover_text(text.get(about));
    if response.clicked() {
        cx.out.edit(changed(at.id, at.attribute, |a| a.asked = !on));
    }
    response
}

/// A dashed circle.
fn ring(ui: &Ui, center: egui::Pos2, radius: f32, stroke: Stroke) {
    let turn = |i: i32| center + Vec2::angled(i as f32 * std::f32::consts::TAU / 32.0) * radius;
    let circle: Vec<egui::Pos2> = (0..=32).map(turn).collect();
    ui.painter().extend(Shape::dashed_line(&circle, stroke, 3.5, 2.5));
}

/// The score as a slider; its knob is hollow as long as nobody asked customers.
fn slider(ui: &Ui, cx: &mut Cx<'_>, rect: Rect, at: &At<'_>, title: &str) -> Response {
    const KNOB: f32 = 7.0;
    const HALF: f32 = 3.0;
    let theme = cx.theme;
    let x = Rangef::new(rect.left() + KNOB + 1.0, rect.right() - KNOB - 1.0);
    let rail = Rail { x, max: 10.0 };
    let id = title_id(at.id).with("slider");
    let value = at.attribute.score.map(Score::get);
    let name = named(cx, title, "pyramid-score");
    let unknown = cx.text.get("pyramid-not-scored");
    let handle = Handle { id, name: &name, value, start: 5.0, unknown, step: 0.5, grip: 12.0 };
    let (response, change) = handle.show(ui, rect, rail);
    let shown = if change.reset { None } else { change.live.or(change.set).or(value) };
    let (id, attribute) = (at.id, at.attribute);
    let set = |score: Option<Score>| -> Edit { changed(id, attribute, |a| a.score = score) };
    change.send(ui.ctx(), response.id, cx.out, |v| set(v.map(Score::clamped)));

    let y = rect.center().y;
    let bar = |to: f32| Rect::from_min_max(pos2(x.min, y - HALF), pos2(to, y + HALF));
    let radius = CornerRadius::same(3);
    let painter = ui.painter();
    painter.rect_filled(bar(x.max), radius, *theme.sunken);
    if theme.line > 1.0 {
        painter.rect_stroke(bar(x.max), radius, Stroke::new(1.0, *theme.edge), StrokeKind::Inside);
    }
    let big = if response.hovered() || response.dragged() { 1.0 } else { 0.0 };
    match shown {
        Some(score) => {
            let center = pos2(rail.at(score), y);
            painter.rect_filled(bar(center.x), radius, *theme.actual);
            if attribute.asked {
                let edge = Stroke::new(2.0, *theme.paper);
                painter.circle(center, KNOB + 1.0 + big, *theme.actual, edge);
            } else {
                let edge = Stroke::new(2.0, *theme.actual);
                painter.circle(center, KNOB + big - 1.0, *theme.paper, edge);
            }
            if response.has_focus() {
                painter.circle_stroke(center, KNOB + 4.0, Stroke::new(2.0, *theme.accent));
            }
        }
        None => {
            let center = pos2(x.min, y);
            let ink = if response.has_focus() { *theme.accent } else { *theme.edge };
            painter.circle_filled(center, KNOB, *theme.paper);
            ring(ui, center, KNOB, Stroke::new(1.5, ink));
        }
    }
    response
}

/// A field for a number that may be missing.
#[expect(clippy::too_many_arguments, reason = "one cell of one row, and all of it differs")]
fn number<T>(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    rect: Rect,
    id: Id,
    name: &str,
    now: Option<f64>,
    accept: impl Fn(f64) -> Option<T>,
    edit: impl Fn(Option<T>) -> Edit,
) -> Response {
    let mut child = place(ui, rect);
    let field = Field::new(id, name).hint("–").plain();
    number_field(field, &mut child, cx.theme, cx.text, now, "", accept).send(cx.out, edit)
}

fn opportunity(ui: &Ui, cx: &Cx<'_>, rect: Rect, at: &At<'_>) {
    /// From here on there is something to win.
    const WORTH: f64 = 10.0;
    let (text, theme) = (cx.text, cx.theme);
    let found = at.figures.opportunity;
    let (face, ink) = match found {
        Some(found) if found > WORTH => (bold(size::BODY), *theme.ink),
        Some(_) => (font(size::BODY), *theme.ink_soft),
        None => (font(size::BODY), *theme.ink_faint),
    };
    let words = found.map_or_else(|| "–".to_owned(), |v| text.score(v));
    let right = rect.right_center() - vec2(space::S, 0.0);
    ui.painter().text(right, Align2::RIGHT_CENTER, &words, face, ink);
    let response = ui.interact(rect, title_id(at.id).with("opportunity"), Sense::hover());
    let name = text.get("pyramid-opportunity");
    says(&response, || format!("{name} {words}"));
    let mut said = format!("{name}\n{}", text.get("pyramid-opportunity-about"));
    if let (Some(i), Some(s), Some(found)) = (at.attribute.importance, at.attribute.score, found) {
        let (i, s) = (text.score(i.get()), text.score(s.get()));
        said.push_str(&format!("\n{i} + max({i} − {s}, 0) = {}", text.score(found)));
    }
    response.on_hover_text(said);
}

/// The letter of Kano’s category, its word in the tooltip.
fn category(ui: &Ui, cx: &Cx<'_>, rect: Rect, at: &At<'_>) {
    let (text, theme) = (cx.text, cx.theme);
    let response = ui.interact(rect, title_id(at.id).with("kano"), Sense::hover());
    let tag = Rect::from_center_size(
        pos2(rect.right() - 14.0, rect.center().y),
        vec2(space::XL, space::XL),
    );
    let painter = ui.painter();
    let Some(kano) = at.figures.kano else {
        painter.text(tag.center(), Align2::CENTER_CENTER, "–", font(size::BODY), *theme.ink_faint);
        says(&response, || text.get("pyramid-kano-none").to_owned());
        response.on_hover_text(text.get("pyramid-kano-none"));
        return;
    };
    painter.rect(tag, 4, *theme.accent_wash, Stroke::new(1.0, *theme.accent), StrokeKind::Inside);
    let letter = kano.category.letter();
    painter.text(tag.center(), Align2::CENTER_CENTER, letter, bold(size::SMALL), *theme.ink);
    let word = text.get(words::category(kano.category));
    let args = [("count", kano.count(kano.category).into()), ("all", kano.n.into())];
    let said = format!("{word} {}", text.with("pyramid-kano-of", &args));
    says(&response, || said.clone());
    response.on_hover_text(format!("{said}\n{}", text.get(words::meaning(kano.category))));
}
