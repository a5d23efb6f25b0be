//! The demands of customers as scored questions (K06–K11).

use egui::accesskit::Role;
use egui::{
    Align2, CursorIcon, EventFilter, Id, Key, Modifiers, Rect, Response, Sense, Stroke, StrokeKind,
    Ui, WidgetInfo, pos2, vec2,
};
use lucide_icons::Icon;

use super::super::words;
use super::{Inspector, Shown};
use crate::app::form;
use crate::app::theme::{RADIUS, TARGET, bold, font, size, space};
use crate::app::views::Cx;
use crate::app::widgets::{level_line, wrapped};
use crate::workshop::{Demand, Level};

/// Width of one level, in points.
const CELL: f32 = 28.0;

/// Room for the chevron, in points.
const CHEVRON: f32 = 20.0;

/// A question with five levels.
struct Asked<'a> {
    key: Id,
    title: &'a str,
    question: &'a str,
    levels: [&'a str; Level::COUNT],
    now: Option<Level>,
}

impl Inspector {
    pub(super) fn demands(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, it: Shown<'_>) {
        let text = cx.text;
        for demand in Demand::ALL {
            let (title, question) = words::demand(demand);
            let asked = Asked {
                key: it.field(title),
                title: text.get(title),
                question: text.get(question),
                levels: words::levels(demand).map(|key| text.get(key)),
                now: it.point.demands.get(demand),
            };
            let did = self.ask(ui, cx, &asked, title);
            if let Some(level) = did.filter(|level| *level != asked.now) {
                cx.out.edit(it.set(|p| *p.demands.get_mut(demand) = level));
            }
        }
        let attained = it.figures.attained;
        if let Some(share) = attained.share {
            let args = [("share", text.percent(share, 0).into()), ("known", attained.known.into())];
            form::note(ui, cx.theme, &text.with("contacts-attained", &args));
        }
    }

    /// Whether what is collected is the right information (K14).
    pub(super) fn right(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, it: Shown<'_>) {
        const TITLE: &str = "contacts-right";
        let text = cx.text;
        let asked = Asked {
            key: it.field(TITLE),
            title: text.get(TITLE),
            question: text.get("contacts-right-question"),
            levels: [
                text.get("contacts-right-0"),
                text.get("contacts-right-1"),
                text.get("contacts-right-2"),
                text.get("contacts-right-3"),
                text.get("contacts-right-4"),
            ],
            now: it.point.right,
        };
        ui.add_space(space::XS);
        let did = self.ask(ui, cx, &asked, TITLE);
        if let Some(level) = did.filter(|level| *level != asked.now) {
            cx.out.edit(it.set(|p| p.right = level));
        }
    }

    /// Asks a question that opens and closes. Answers with what was picked: a level, or none, since
    /// nobody knows.
    fn ask(
        &mut self,
        ui: &mut Ui,
        cx: &Cx<'_>,
        asked: &Asked<'_>,
        key: &'static str,
    ) -> Option<Option<Level>> {
        let open = self.open == Some(key);
        let did = ask(ui, cx, asked, open);
        if did.toggled {
            self.open = if open { None } else { Some(key) };
        }
        did.picked
    }
}

/// What somebody did to a question.
struct Did {
    toggled: bool,
    /// A level, or none: nobody knows.
    picked: Option<Option<Level>>,
}

/// A question on one line with its levels; opened, with everything that there is to read.
fn ask(ui: &mut Ui, cx: &Cx<'_>, asked: &Asked<'_>, open: bool) -> Did {
    let theme = cx.theme;
    let stages = &cx.workshop.framework.stages;
    let levels = (0..Level::COUNT).filter_map(|i| Level::new(u8::try_from(i).ok()?).ok());
    let width = ui.available_width();
    let cells = CELL * (Level::COUNT + 1) as f32;
    let room = width - cells - CHEVRON - space::S;
    let title = wrapped(ui.painter(), asked.title, font(size::SMALL), *theme.ink, room);
    let height = (title.size().y + space::S).max(TARGET + space::XS);
    let (_, rect) = ui.allocate_space(vec2(width, height));
    let words = Rect::from_min_max(rect.min, pos2(rect.right() - cells - space::XS, rect.bottom()));
    let whole = ui.interact(words, asked.key, Sense::click());
    whole.widget_info(|| WidgetInfo::labeled(Role::DisclosureTriangle, true, asked.title));
    ui.ctx().accesskit_node_builder(whole.id, |node| {
        node.set_expanded(open);
        let value = asked.now.map_or_else(|| "?".to_owned(), |level| level.get().to_string());
        node.set_value(value);
    });
    if whole.hovered() {
        ui.painter().rect_filled(words, RADIUS, *theme.hover);
    }
    if whole.has_focus() {
        form::focus_ring(ui, theme, words);
    }
    let icon = char::from(if open { Icon::ChevronDown } else { Icon::ChevronRight });
    let at = pos2(rect.left() + CHEVRON / 2.0, rect.center().y);
    let ink = if whole.hovered() { *theme.ink } else { *theme.ink_faint };
    ui.painter().text(at, Align2::CENTER_CENTER, icon, font(size::SMALL), ink);
    let at = pos2(rect.left() + CHEVRON, rect.center().y - title.size().y / 2.0);
    ui.painter().galley(at, title, *theme.ink);

    let group = Rect::from_min_size(
        pos2(rect.right() - cells, rect.center().y - TARGET / 2.0),
        vec2(cells, TARGET),
    );
    let mut picked = keyed(ui, &whole, asked);
    ui.painter().rect_filled(group, RADIUS, *theme.sunken);
    let cell = |i: usize| {
        let x = group.left() + i as f32 * CELL;
        Rect::from_min_size(pos2(x, group.top()), vec2(CELL, TARGET))
    };
    for level in levels.clone() {
        let i = usize::from(level.get());
        let chosen = asked.now == Some(level);
        let name = format!("{}, {} {}", asked.title, i, stages[i]);
        let hint = format!("{i} {}\n{}", stages[i], asked.levels[i]);
        let figure = i.to_string();
        if one(ui, cx, cell(i), asked.key.with(("level", i)), &figure, &name, &hint, chosen)
            .clicked()
        {
            picked = Some(if chosen { None } else { Some(level) });
        }
    }
    let unknown = cx.text.get("contacts-dont-know");
    let chosen = asked.now.is_none();
    let name = format!("{}, {unknown}", asked.title);
    let place = cell(Level::COUNT);
    if one(ui, cx, place, asked.key.with("unknown"), "?", &name, unknown, chosen).clicked() {
        picked = Some(None);
    }
    let toggled =
        whole.on_hover_text(asked.question).on_hover_cursor(CursorIcon::PointingHand).clicked();
    if open {
        ui.add_space(space::XS);
        form::note(ui, theme, asked.question);
        for level in levels {
            let i = usize::from(level.get());
            let chosen = asked.now == Some(level);
            let id = asked.key.with(("line", i));
            let line = level_line(ui, theme, id, &stages[i], asked.levels[i], chosen, true);
            if line.clicked() {
                picked = Some(if chosen { None } else { Some(level) });
            }
        }
        let chosen = asked.now.is_none();
        let why = cx.text.get("contacts-dont-know-why");
        let id = asked.key.with("unknown line");
        if level_line(ui, theme, id, unknown, why, chosen, true).clicked() {
            picked = Some(None);
        }
        ui.add_space(space::S);
    }
    Did { toggled, picked }
}

/// The keys of a question: 0 to 4, Delete for what nobody knows, the arrows.
fn keyed(ui: &Ui, whole: &Response, asked: &Asked<'_>) -> Option<Option<Level>> {
    if !whole.has_focus() {
        return None;
    }
    let filter = EventFilter { horizontal_arrows: true, ..EventFilter::default() };
    ui.memory_mut(|m| m.set_focus_lock_filter(whole.id, filter));
    let pressed = |key| ui.input_mut(|i| i.consume_key(Modifiers::NONE, key));
    let figures = [Key::Num0, Key::Num1, Key::Num2, Key::Num3, Key::Num4];
    let typed = figures.into_iter().position(pressed);
    let level = |i: usize| Level::new(u8::try_from(i).unwrap_or(u8::MAX)).ok();
    if let Some(i) = typed {
        return Some(level(i));
    }
    if pressed(Key::Delete) || pressed(Key::Backspace) {
        return Some(None);
    }
    let now = asked.now.map(|l| usize::from(l.get()));
    if pressed(Key::ArrowRight) {
        return Some(level(now.map_or(0, |n| (n + 1).min(Level::COUNT - 1))));
    }
    if pressed(Key::ArrowLeft) {
        return Some(now.and_then(|n| n.checked_sub(1)).and_then(level).or(level(0)));
    }
    None
}

/// One level of several.
fn one(
    ui: &Ui,
    cx: &Cx<'_>,
    rect: Rect,
    id: Id,
    figure: &str,
    name: &str,
    hint: &str,
    chosen: bool,
) -> Response {
    let theme = cx.theme;
    let response = ui.interact(rect, id, Sense::CLICK).on_hover_cursor(CursorIcon::PointingHand);
    response.widget_info(|| WidgetInfo::selected(Role::RadioButton, true, chosen, name));
    let (wash, edge) = if figure == "?" {
        (*theme.hover, *theme.ink_soft)
    } else {
        (*theme.actual_wash, *theme.actual)
    };
    if chosen {
        let stroke = Stroke::new(1.5, edge);
        ui.painter().rect(rect, RADIUS, wash, stroke, StrokeKind::Inside);
    } else if response.hovered() {
        ui.painter().rect_filled(rect, RADIUS, *theme.hover);
    }
    let ink = if chosen { *theme.ink } else { *theme.ink_soft };
    let face = if chosen { bold(size::SMALL) } else { font(size::SMALL) };
    ui.painter().text(rect.center(), Align2::CENTER_CENTER, figure, face, ink);
    response.on_hover_text(hint)
}
