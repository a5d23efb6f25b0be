//! The claims as a list, the strongest first, put into words once for each state of what they
//! depend on.

use std::sync::Arc;

use egui::accesskit::Role;
use egui::{CursorIcon, Id, Rect, ScrollArea, Sense, Ui, UiBuilder, WidgetInfo, pos2, vec2};
use jiff::civil::Date;

use super::super::chips::{Chip, chip};
use super::links::{Link, links};
use crate::app::form::{focus_ring, note, row_ground};
use crate::app::theme::{TARGET, bold, font, size, space};
use crate::app::views::Cx;
use crate::app::widgets::{elided, grade_ink, grade_meaning, grade_of_claim, paint_grade};
use crate::measure::{Grade, Standing};
use crate::text::{Language, Text};
use crate::workshop::{Claim, ClaimId, Workshop};

/// Height of a claim without and with what it bears on, in points.
const PLAIN: f32 = 60.0;
const LINKED: f32 = PLAIN + TARGET + space::XS;

/// Height of the title of a group, and of the note below it, in points.
const GROUP: f32 = 44.0;
const NOTE: f32 = 28.0;

/// Where the words of a claim begin, in points from the left.
const INDENT: f32 = 36.0;

/// How many things that a claim bears on are drawn in its row.
const MOST: usize = 8;

/// One claim, in words.
#[derive(Debug)]
struct Row {
    id: ClaimId,
    title: String,
    standing: Standing,
    meta: String,
    links: Vec<(Link, String)>,
}

/// One thing in the list and where it begins.
#[derive(Debug)]
enum Item {
    Group(Grade, usize),
    Claim(Row),
}

/// What the list depends on.
#[derive(Debug)]
struct Key {
    workshop: Arc<Workshop>,
    as_of: Date,
    language: Language,
}

impl Key {
    fn holds(&self, cx: &Cx<'_>) -> bool {
        let (was, now) = (&self.workshop, cx.workshop);
        self.as_of == cx.as_of
            && self.language == cx.text.language()
            && (Arc::ptr_eq(was, now)
                || (Arc::ptr_eq(&was.claims, &now.claims)
                    && Arc::ptr_eq(&was.signals, &now.signals)
                    && Arc::ptr_eq(&was.framework, &now.framework)
                    && Arc::ptr_eq(&was.journeys, &now.journeys)
                    && Arc::ptr_eq(&was.contact_points, &now.contact_points)
                    && was.fading == now.fading))
    }
}

/// The list.
#[derive(Debug, Default)]
pub(super) struct List {
    key: Option<Key>,
    items: Vec<(f32, Item)>,
    height: f32,
}

/// The key of the title of a group.
const fn group_title(grade: Grade) -> &'static str {
    match grade {
        Grade::Opinion => "claims-group-opinions",
        Grade::Fluke => "claims-group-flukes",
        Grade::Pattern => "claims-group-patterns",
        Grade::Trend => "claims-group-trends",
    }
}

/// The data points of a claim that count on a day, one by one.
fn counted(claim: &Claim, standing: &Standing, workshop: &Workshop) -> usize {
    let there = claim.signals.iter().filter(|id| workshop.signals.contains(id)).count();
    there.saturating_sub(standing.later)
}

/// What stands below the title of a claim.
pub(super) fn meta(text: &Text, workshop: &Workshop, claim: &Claim, standing: &Standing) -> String {
    let mut parts = vec![text.with("claims-sources", &[("n", standing.sources.into())])];
    let counted = counted(claim, standing, workshop);
    if counted > standing.sources {
        parts.push(text.with("claims-counts-once", &[("n", counted.into())]));
    }
    if (standing.sources as f64 - standing.strength).abs() >= 0.05 {
        let strength = ("strength", text.number(standing.strength, 1).into());
        parts.push(text.with("claims-strength", &[strength]));
    }
    if standing.against > 0 {
        parts.push(text.with("claims-contradicted", &[("n", standing.against.into())]));
    }
    let signals = claim.signals.iter().filter_map(|id| workshop.signals.get(id));
    if let Some(last) = signals.filter_map(|s| s.date).max() {
        let date = format!("{} {}", last.day(), text.month(last));
        parts.push(text.with("claims-last", &[("date", date.into())]));
    }
    parts.join(" · ")
}

impl List {
    fn refresh(&mut self, cx: &Cx<'_>) {
        if self.key.as_ref().is_some_and(|key| key.holds(cx)) {
            return;
        }
        let workshop = cx.workshop;
        let mut rows: Vec<(Row, Option<Date>)> = workshop
            .claims
            .iter()
            .zip(&cx.grades.claims)
            .map(|((id, claim), (_, standing))| {
                let signals = claim.signals.iter().filter_map(|id| workshop.signals.get(id));
                let row = Row {
                    id: id.clone(),
                    title: claim.title.clone(),
                    standing: *standing,
                    meta: meta(cx.text, workshop, claim, standing),
                    links: links(cx.text, workshop, claim),
                };
                (row, signals.filter_map(|s| s.date).max())
            })
            .collect();
        rows.sort_by(|(a, a_last), (b, b_last)| {
            let (x, y) = (&a.standing, &b.standing);
            y.grade.cmp(&x.grade).then(y.strength.total_cmp(&x.strength)).then(b_last.cmp(a_last))
        });
        self.items.clear();
        self.height = 0.0;
        let mut group = None;
        let count = |grade| rows.iter().filter(|(row, _)| row.standing.grade == grade).count();
        let counts = Grade::ALL.map(|grade| (grade, count(grade)));
        for (row, _) in rows {
            let grade = row.standing.grade;
            if group != Some(grade) {
                group = Some(grade);
                let n = counts.iter().find(|(g, _)| *g == grade).map_or(0, |(_, n)| *n);
                self.push(Item::Group(grade, n));
            }
            self.push(Item::Claim(row));
        }
        let workshop = Arc::clone(workshop);
        let language = cx.text.language();
        self.key = Some(Key { workshop, as_of: cx.as_of, language });
    }

    fn push(&mut self, item: Item) {
        let height = match &item {
            Item::Group(Grade::Fluke, _) => GROUP + NOTE,
            Item::Group(..) => GROUP,
            Item::Claim(row) if row.links.is_empty() => PLAIN,
            Item::Claim(_) => LINKED,
        };
        self.items.push((self.height, item));
        self.height += height;
    }

    /// Draws the claims; answers with one that was clicked.
    pub(super) fn show(
        &mut self,
        ui: &mut Ui,
        cx: &mut Cx<'_>,
        open: Option<&ClaimId>,
    ) -> Option<ClaimId> {
        self.refresh(cx);
        let mut clicked = None;
        let area = ScrollArea::vertical().id_salt("claims").auto_shrink([false, false]);
        area.show_viewport(ui, |ui, view| {
            let width = ui.available_width();
            ui.set_height(self.height);
            let origin = ui.max_rect().min;
            // One claim more than can be seen, so that Tab and arrows find the next one.
            let view = view.expand2(vec2(0.0, LINKED));
            let first = self.items.partition_point(|(top, _)| *top < view.top());
            for (i, (top, item)) in self.items.iter().enumerate().skip(first.saturating_sub(1)) {
                if *top > view.bottom() {
                    break;
                }
                let bottom = self.items.get(i + 1).map_or(self.height, |(next, _)| *next);
                let rect = Rect::from_min_max(
                    origin + vec2(0.0, *top),
                    origin + vec2(width - space::S, bottom),
                );
                match item {
                    Item::Group(grade, n) => group_head(ui, cx, rect, *grade, *n),
                    Item::Claim(row) => {
                        if draw(ui, cx, rect, row, open == Some(&row.id)) {
                            clicked = Some(row.id.clone());
                        }
                    }
                }
            }
        });
        clicked
    }
}

fn group_head(ui: &mut Ui, cx: &Cx<'_>, rect: Rect, grade: Grade, n: usize) {
    let (text, theme) = (cx.text, cx.theme);
    let y = rect.top() + GROUP / 2.0 + space::XS;
    let center = pos2(rect.left() + 14.0, y);
    paint_grade(ui.painter(), center, 1.2, grade, *theme.ink);
    let title = text.get(group_title(grade));
    let face = bold(size::HEADING);
    let words = ui.painter().layout_no_wrap(title.to_owned(), face, *theme.ink);
    let at = pos2(rect.left() + INDENT, y - words.size().y / 2.0);
    let after = at.x + words.size().x + space::S;
    ui.painter().galley(at, words, *theme.ink);
    let count = text.number(n as f64, 0);
    ui.painter().text(
        pos2(after, y),
        egui::Align2::LEFT_CENTER,
        count,
        font(size::HEADING),
        *theme.ink_soft,
    );
    let id = Id::unique(("claims group", grade.code()));
    let head = ui.interact(rect, id, Sense::hover());
    head.widget_info(|| WidgetInfo::labeled(Role::Heading, true, title));
    head.on_hover_text(text.get(grade_meaning(grade)));
    if grade == Grade::Fluke {
        let place = Rect::from_min_max(
            pos2(rect.left() + INDENT, rect.top() + GROUP),
            pos2(rect.right(), rect.bottom()),
        );
        let mut below = ui.new_child(UiBuilder::new().max_rect(place));
        note(&mut below, theme, text.get("claims-not-a-finding"));
    }
}

/// Draws a claim; true if it was clicked.
fn draw(ui: &mut Ui, cx: &mut Cx<'_>, rect: Rect, row: &Row, open: bool) -> bool {
    let (text, theme) = (cx.text, cx.theme);
    let response = ui.interact(rect, Id::unique(("claim", row.id.as_str())), Sense::click());
    let title = match row.title.trim() {
        "" => text.get("claims-nameless"),
        title => title,
    };
    let grade = grade_of_claim(text, &row.standing);
    response.widget_info(|| {
        let name = [title, &grade, &row.meta].join(" · ");
        WidgetInfo::selected(Role::ListBoxOption, true, open, name)
    });
    let ground = rect.shrink2(vec2(0.0, 1.0));
    row_ground(ui, theme, ground, open, response.hovered());
    ui.painter().hline(rect.x_range(), rect.bottom(), theme.hairline_stroke());
    if response.has_focus() {
        focus_ring(ui, theme, ground);
    }
    if response.gained_focus() {
        ui.scroll_to_rect(rect, None);
    }
    let center = pos2(rect.left() + 14.0, rect.top() + 20.0);
    let ink = grade_ink(theme, row.standing.grade);
    paint_grade(ui.painter(), center, 1.0, row.standing.grade, ink);
    let left = rect.left() + INDENT;
    let room = rect.right() - left - space::S;
    let words = elided(ui.painter(), title, bold(size::BODY), *theme.ink, room);
    let cut = words.elided;
    ui.painter().galley(pos2(left, rect.top() + 8.0), words, *theme.ink);
    let meta = elided(ui.painter(), &row.meta, font(size::SMALL), *theme.ink_soft, room);
    let cut = cut || meta.elided;
    ui.painter().galley(pos2(left, rect.top() + 33.0), meta, *theme.ink_soft);
    if !row.links.is_empty() {
        let line = Rect::from_min_max(pos2(left, rect.top() + PLAIN - 2.0), rect.max);
        chips(ui, cx, line, row);
    }
    let response = response.on_hover_cursor(CursorIcon::PointingHand);
    let clicked = response.clicked();
    if cut {
        response.on_hover_text(format!("{title}\n{}", row.meta));
    }
    clicked
}

/// What the claim bears on, as far as there is room.
fn chips(ui: &mut Ui, cx: &mut Cx<'_>, line: Rect, row: &Row) {
    let mut part = ui.new_child(
        UiBuilder::new()
            .id_salt(("claim links", row.id.as_str()))
            .max_rect(line)
            .layout(egui::Layout::left_to_right(egui::Align::Min)),
    );
    part.spacing_mut().item_spacing.x = space::XS;
    let each = (line.width() * 0.42).clamp(120.0, 260.0);
    let mut shown = 0;
    for (link, words) in row.links.iter().take(MOST) {
        if part.cursor().left() + each > line.right() - TARGET && shown > 0 {
            break;
        }
        let goes = cx.text.with("signals-go", &[("room", cx.text.get(link.room()).into())]);
        let look = Chip { words, goes: Some(&goes), removes: None };
        let id = Id::unique(("claim link", row.id.as_str(), shown));
        if chip(&mut part, cx.theme, id, &look, each).clicked {
            cx.out.act(link.action());
        }
        shown += 1;
    }
    let left = row.links.len() - shown;
    if left > 0 {
        let words = format!("+{}", cx.text.number(left as f64, 0));
        let at = pos2(part.cursor().left() + space::XS, line.top() + TARGET / 2.0);
        let face = font(size::SMALL);
        part.painter().text(at, egui::Align2::LEFT_CENTER, words, face, *cx.theme.ink_soft);
    }
}
