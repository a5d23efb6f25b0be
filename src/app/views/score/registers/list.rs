//! The entries of a register as a list: which ones are shown and in what order, a row each, and
//! how they are added and taken out.

use std::sync::Arc;

use egui::accesskit::Role;
use egui::{Align2, CursorIcon, Id, Rect, Sense, Ui, UiBuilder, WidgetInfo, pos2, vec2};
use lucide_icons::Icon;

use super::super::picture::Picture;
use super::Asks;
use super::entry::{At, Entry};
use crate::app::command::Action;
use crate::app::form::{self, Button, Field, icon_button};
use crate::app::theme::{TARGET, bold, font, size, space};
use crate::app::widgets::elided;
use crate::workshop::{Assessment, SegmentId, Table};

/// Height of the line below the entries, in points.
pub(super) const FOOT: f32 = TARGET;

/// From this width on a row is one line instead of two, in points.
const WIDE: f32 = 680.0;

/// Where the words of a row begin, in points from its left edge: after the chevron.
const INDENT: f32 = space::XL;

/// What the order of a list depends on.
#[derive(Debug)]
struct Seen<E: Entry> {
    table: Arc<Table<E::Key, E>>,
    segment: Option<SegmentId>,
}

/// What a list keeps between frames.
#[derive(Debug)]
pub(super) struct List<E: Entry> {
    seen: Option<Seen<E>>,
    /// The entries that are shown, in order.
    order: Vec<E::Key>,
    /// How many others there are, of other segments.
    hidden: usize,
    /// The order is not yet what it should be: somebody is at work on an entry.
    stale: bool,
    open: Option<E::Key>,
    /// The row that has the keyboard: it is drawn wherever it is.
    held: Option<E::Key>,
    /// What gets the keyboard as soon as it is there.
    wanted: Option<Id>,
    /// What had the keyboard in the last frame.
    focused: Option<Id>,
    /// The open entry shall come into sight.
    reveal: bool,
}

impl<E: Entry> Default for List<E> {
    fn default() -> Self {
        Self {
            seen: None,
            order: Vec::new(),
            hidden: 0,
            stale: false,
            open: None,
            held: None,
            wanted: None,
            focused: None,
            reveal: false,
        }
    }
}

impl<E: Entry> List<E> {
    /// Brings the order up to date. While an entry is being worked on it keeps its place.
    pub(super) fn refresh(
        &mut self,
        ui: &Ui,
        picture: &Picture<'_>,
        table: &Arc<Table<E::Key, E>>,
    ) {
        let segment = picture.segment;
        let busy = self.open.is_some() || ui.ctx().text_edit_focused();
        let looked = self.seen.as_ref().is_some_and(|s| s.segment.as_ref() == segment);
        let same = looked && self.seen.as_ref().is_some_and(|s| Arc::ptr_eq(&s.table, table));
        if same && (busy || !self.stale) {
            return;
        }
        if !looked || self.open.as_ref().is_some_and(|key| !table.contains(key)) {
            self.open = None;
        }
        let mine = |entry: &E| match (segment, entry.segment()) {
            (Some(looked), Some(of)) => looked == of,
            _ => true,
        };
        let shown = table.iter().filter(|(k, e)| mine(e) || self.open.as_ref() == Some(*k));
        let mut order: Vec<E::Key> = shown.map(|(k, _)| k.clone()).collect();
        self.hidden = table.len() - order.len();
        let rank = |key: &E::Key| table.get(key).map_or(0, E::rank);
        self.stale = busy && looked;
        if self.stale {
            let place: std::collections::HashMap<&E::Key, usize> =
                self.order.iter().enumerate().map(|(i, k)| (k, i)).collect();
            order.sort_by_key(|key| place.get(key).copied().unwrap_or(usize::MAX));
        } else {
            order.sort_by_key(rank);
        }
        self.order = order;
        self.seen = Some(Seen { table: Arc::clone(table), segment: segment.cloned() });
    }

    /// Whether there is no entry at all, not even of another segment.
    pub(super) fn is_blank(&self) -> bool {
        self.order.is_empty() && self.hidden == 0
    }

    /// The entries that are shown.
    pub(super) fn shown<'a>(
        &'a self,
        round: &'a Assessment,
    ) -> impl Iterator<Item = &'a E> + Clone {
        let table = E::table(round);
        self.order.iter().filter_map(|key| table.get(key))
    }

    /// What a register is good for, as long as it has no entry.
    pub(super) fn empty(&mut self, ui: &mut Ui, picture: &Picture<'_>, asks: &mut Asks<'_>) {
        let (text, theme) = (picture.text, picture.theme);
        ui.add_space(space::XL);
        let width = ui.available_width().min(440.0);
        ui.scope(|ui| {
            ui.set_width(width);
            form::words(ui, text.get(E::WORDS.empty_title), bold(size::HEADING), theme.ink);
            ui.add_space(space::XS);
            form::words(ui, text.get(E::WORDS.empty), font(size::BODY), theme.ink_soft);
        });
        ui.add_space(space::M);
        let button = Button::primary(text.get(E::WORDS.first)).icon(Icon::Plus);
        if button.id(Id::unique(("register first", E::WORDS.add))).show(ui, theme).clicked() {
            self.add(picture, asks);
        }
    }

    fn title_id(picture: &Picture<'_>, key: &E::Key) -> Id {
        Id::unique(("register", picture.round.as_str(), key.to_string()))
    }

    fn add_id() -> Id {
        Id::unique(("register add", E::WORDS.add))
    }

    fn add(&mut self, picture: &Picture<'_>, asks: &mut Asks<'_>) {
        let key = E::fresh();
        self.wanted = Some(Self::title_id(picture, &key));
        let entry = E::blank(picture.segment.cloned());
        asks.out.edit(E::add(key, entry).of(picture.round));
    }

    /// A row each, and all fields of the open one.
    pub(super) fn rows(
        &mut self,
        ui: &mut Ui,
        picture: &Picture<'_>,
        round: &Assessment,
        asks: &mut Asks<'_>,
    ) {
        ui.spacing_mut().item_spacing.y = 0.0;
        let (theme, width) = (picture.theme, ui.available_width());
        let height = if width < WIDE { TARGET + space::XL } else { TARGET + space::S };
        let table = E::table(round);
        let (mut toggled, mut removed, mut add, mut held) = (None, None, false, None);
        for (i, key) in self.order.iter().enumerate() {
            let Some(entry) = table.get(key) else { continue };
            let (_, rect) = ui.allocate_space(vec2(width, height));
            let at = At { picture, key, field: Self::title_id(picture, key) };
            let open = self.open.as_ref() == Some(key);
            // Two rows more than can be seen, so that Tab finds the next one.
            let near = ui.clip_rect().expand2(vec2(0.0, 2.0 * height)).intersects(rect);
            if near || self.held.as_ref() == Some(key) || self.wanted == Some(at.field) {
                if self.wanted == Some(at.field) {
                    ui.scroll_to_rect(rect, None);
                    ui.memory_mut(|m| m.request_focus(at.field));
                    self.wanted = None;
                }
                ui.painter().hline(rect.x_range(), rect.top(), theme.hairline_stroke());
                let did = row(ui, rect, &at, entry, open, asks);
                if did.toggled {
                    toggled = Some(key.clone());
                }
                if did.removed {
                    removed = Some(i);
                }
                if did.held {
                    held = Some(key.clone());
                }
                let last = i + 1 == self.order.len();
                add |= did.entered && last && !entry.title().trim().is_empty();
            }
            if open {
                let margin = egui::Margin { left: INDENT as i8 + 8, right: 8, top: 4, bottom: 16 };
                let body = ui.push_id(at.field, |ui| {
                    egui::Frame::new().inner_margin(margin).show(ui, |ui| {
                        entry.body(ui, &at, asks);
                    });
                });
                let body = body.response.rect;
                if std::mem::take(&mut self.reveal) && body.bottom() > ui.clip_rect().bottom() {
                    ui.scroll_to_rect(rect, Some(egui::Align::Min));
                }
                // Whatever gets the keyboard comes into sight.
                let focused =
                    ui.memory(egui::Memory::focused).filter(|id| self.focused != Some(*id));
                let place = focused.and_then(|id| ui.ctx().read_response(id)).map(|r| r.rect);
                if let Some(place) = place.filter(|p| body.contains(p.center())) {
                    ui.scroll_to_rect(place, None);
                }
            }
        }
        self.focused = ui.memory(egui::Memory::focused);
        self.held = held;
        if let Some(key) = toggled {
            // A field that was being typed in goes out of sight with its row.
            asks.out.commit();
            self.open = if self.open.as_ref() == Some(&key) { None } else { Some(key) };
            self.reveal = self.open.is_some();
        }
        if let Some(i) = removed {
            let next = self.order.get(i + 1).or_else(|| self.order.get(i.checked_sub(1)?));
            self.wanted = next.map(|key| Self::title_id(picture, key));
            if let Some(key) = self.order.get(i) {
                asks.out.edit(E::remove(key.clone()).of(picture.round));
            }
        }
        if add {
            self.add(picture, asks);
        }
    }

    /// How to add an entry, and how many others there are.
    pub(super) fn foot(&mut self, ui: &mut Ui, picture: &Picture<'_>, asks: &mut Asks<'_>) {
        let (text, theme) = (picture.text, picture.theme);
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = space::S;
            let button = Button::quiet(text.get(E::WORDS.add)).icon(Icon::Plus).id(Self::add_id());
            if button.show(ui, theme).clicked() {
                self.add(picture, asks);
            }
            if self.hidden == 0 {
                return;
            }
            let words = text.with(E::WORDS.elsewhere, &[("count", self.hidden.into())]);
            let face = font(size::SMALL);
            let room = ui.available_width() - 2.0 * space::S;
            let galley = elided(ui.painter(), &words, face, *theme.accent, room);
            let wanted = vec2(ui.available_width(), TARGET);
            let (_, rect) = ui.allocate_space(wanted);
            let place = Align2::RIGHT_CENTER
                .anchor_size(rect.right_center(), galley.size() + vec2(2.0 * space::S, 0.0));
            let place = Rect::from_x_y_ranges(place.x_range(), rect.y_range());
            let id = Id::unique(("register others", E::WORDS.add));
            let response = ui.interact(place, id, Sense::click());
            response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &words));
            if response.hovered() {
                ui.painter().rect_filled(place, crate::app::theme::RADIUS, *theme.accent_wash);
            }
            if response.has_focus() {
                form::focus_ring(ui, theme, place);
            }
            ui.painter().galley(
                pos2(place.left() + space::S, place.center().y - galley.size().y / 2.0),
                galley,
                *theme.accent,
            );
            let response = response.on_hover_text(text.get("registers-look-at-all"));
            if response.on_hover_cursor(CursorIcon::PointingHand).clicked() {
                asks.out.act(Action::LookAtSegment(None));
            }
        });
    }
}

/// What somebody did to a row.
struct Did {
    toggled: bool,
    removed: bool,
    /// Enter has just left the title.
    entered: bool,
    held: bool,
}

/// The essentials of an entry: the title to type in, how it stands, and what else is known.
fn row<E: Entry>(
    ui: &mut Ui,
    rect: Rect,
    at: &At<'_, E>,
    entry: &E,
    open: bool,
    asks: &mut Asks<'_>,
) -> Did {
    let (picture, field) = (at.picture, at.field);
    let (text, theme) = (picture.text, picture.theme);
    let summary = entry.summary(picture);
    let mark = entry.mark(picture);
    let title = match entry.title().trim() {
        "" => text.get(E::WORDS.nameless),
        title => title,
    };
    let whole = ui.interact(rect, field.with("row"), Sense::click());
    whole.widget_info(|| {
        let name = [title, mark.word, summary.as_str()].join(" · ");
        WidgetInfo::labeled(Role::DisclosureTriangle, true, name)
    });
    ui.ctx().accesskit_node_builder(whole.id, |node| node.set_expanded(open));
    if whole.has_focus() {
        form::focus_ring(ui, theme, rect.shrink2(vec2(0.0, 1.0)));
    }
    if whole.gained_focus() {
        ui.scroll_to_rect(rect, None);
    }
    let ink = if whole.hovered() { *theme.ink } else { *theme.ink_faint };
    let two_lines = rect.width() < WIDE;
    let inset = if two_lines { 2.0 } else { space::XS };
    let line = Rect::from_min_size(rect.min + vec2(0.0, inset), vec2(rect.width(), TARGET));
    let icon = char::from(if open { Icon::ChevronDown } else { Icon::ChevronRight });
    let at_left = pos2(line.left() + INDENT / 2.0, line.center().y);
    ui.painter().text(at_left, Align2::CENTER_CENTER, icon, font(size::BODY), ink);

    // From the right: the bin, the sign with its word, the title in what is left.
    let bin = Rect::from_min_max(pos2(line.right() - TARGET, line.top()), line.max);
    let word = elided(ui.painter(), mark.word, font(size::SMALL), *theme.ink, line.width() * 0.3);
    let right = bin.left() - space::XS;
    let word_at = pos2(right - word.size().x, line.center().y - word.size().y / 2.0);
    ui.painter().galley(word_at, word, *theme.ink);
    let sign_at = pos2(word_at.x - space::XS, line.center().y);
    let sign = char::from(mark.icon);
    let sign_place =
        ui.painter().text(sign_at, Align2::RIGHT_CENTER, sign, font(size::SMALL), mark.color);

    let left = line.left() + INDENT;
    let end = sign_place.left() - space::S;
    let title_end = if two_lines { end } else { left + (line.width() * 0.44).round() };
    let title_place = Rect::from_min_max(pos2(left, line.top()), pos2(title_end, line.bottom()));
    let mut child = ui.new_child(UiBuilder::new().max_rect(title_place));
    child.set_clip_rect(ui.clip_rect());
    let answer = Field::new(field, text.get(E::WORDS.title))
        .hint(text.get(E::WORDS.hint))
        .plain()
        .show(&mut child, theme, entry.title());
    let entered = answer.entered();
    let typed = answer.send(asks.out, |title| at.set(entry.titled(title)));

    let side = f32::from(form::SIDE);
    let (x, y, room) = if two_lines {
        let x = left + side;
        (x, line.bottom() + 8.0, line.right() - side - x)
    } else {
        let x = title_end + space::M;
        (x, line.center().y, end - x)
    };
    let words = elided(ui.painter(), &summary, font(size::SMALL), *theme.ink_soft, room);
    let cut = words.elided;
    ui.painter().galley(pos2(x, y - words.size().y / 2.0), words, *theme.ink_soft);

    let name = text.with(E::WORDS.remove, &[("title", title.into())]);
    let mut child = ui.new_child(UiBuilder::new().max_rect(bin));
    let remove = icon_button(&mut child, theme, field.with("remove"), Icon::Trash2, &name);
    if remove.gained_focus() {
        ui.scroll_to_rect(rect, None);
    }
    let whole = if cut { whole.on_hover_text(summary) } else { whole };
    let held = whole.has_focus() || typed.has_focus() || remove.has_focus();
    let toggled = whole.on_hover_cursor(CursorIcon::PointingHand).clicked();
    Did { toggled, removed: remove.clicked(), entered, held }
}
