//! Finding something to link by typing: a button that opens into a field with what it finds.

use std::sync::Arc;

use egui::accesskit::Role;
use egui::{Align2, CursorIcon, Id, Key, Modifiers, Sense, Ui, WidgetInfo, vec2};
use lucide_icons::Icon;

use crate::app::form::{Button, Change, Field, focus_ring, note};
use crate::app::theme::{RADIUS, TARGET, font, size, space};
use crate::app::views::Cx;
use crate::app::widgets::{Search, elided};
use crate::workshop::Workshop;

/// How many finds are listed at once; the rest is found by typing more.
const MOST: usize = 7;

/// The longest words that are sought, in bytes.
const LONGEST: usize = 200;

/// What somebody looks for, while the field is open.
#[derive(Debug)]
struct Open<K> {
    id: Id,
    query: String,
    /// What there is to find, as it reads, of this state; none before it was asked for.
    options: Vec<(K, String)>,
    of: Option<Arc<Workshop>>,
    search: Search,
    /// Which of them Enter takes.
    at: usize,
    /// The field shall get the keyboard.
    wanted: bool,
}

/// At most one open search for something to link.
#[derive(Debug)]
pub(in crate::app::views) struct Pick<K> {
    open: Option<Open<K>>,
}

impl<K> Default for Pick<K> {
    fn default() -> Self {
        Self { open: None }
    }
}

/// What was picked.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::app::views) enum Picked<K> {
    /// Something that is there.
    This(K),
    /// Something new of this name.
    New(String),
}

/// The words of a search.
pub(in crate::app::views) struct Words<'a> {
    /// What the button says.
    pub button: &'a str,
    /// What the field asks for.
    pub hint: &'a str,
    /// The key of what a new one of the typed name reads like, if there can be new ones.
    pub new: Option<&'static str>,
    /// Whether several are picked one after the other.
    pub many: bool,
}

impl<K: Clone> Pick<K> {
    /// Closes the search.
    pub(in crate::app::views) fn close(&mut self) {
        self.open = None;
    }

    /// Draws the button, and the search if it is open. `options` is asked once for each state of
    /// the workshop while it is.
    pub(in crate::app::views) fn show(
        &mut self,
        ui: &mut Ui,
        cx: &Cx<'_>,
        id: Id,
        words: &Words<'_>,
        options: impl FnOnce(&Workshop) -> Vec<(K, String)>,
    ) -> Option<Picked<K>> {
        let is_open = self.open.as_ref().is_some_and(|open| open.id == id);
        let icon = if is_open { Icon::X } else { Icon::Plus };
        let button = Button::quiet(words.button).icon(icon).id(id);
        if button.show(ui, cx.theme).clicked() {
            self.open = (!is_open).then(|| Open {
                id,
                query: String::new(),
                options: Vec::new(),
                of: None,
                search: Search::default(),
                at: 0,
                wanted: true,
            });
        }
        let open = self.open.as_mut().filter(|open| open.id == id)?;
        if !open.of.as_ref().is_some_and(|of| Arc::ptr_eq(of, cx.workshop)) {
            open.options = options(cx.workshop);
            open.of = Some(Arc::clone(cx.workshop));
            open.search.renew(open.options.iter().map(|(_, words)| words.as_str()));
        }
        let (picked, closed) = open.search(ui, cx, words);
        if closed || (picked.is_some() && !words.many) {
            self.open = None;
        }
        picked
    }
}

impl<K: Clone> Open<K> {
    /// Whether the field was left by Esc comes second.
    fn search(&mut self, ui: &mut Ui, cx: &Cx<'_>, words: &Words<'_>) -> (Option<Picked<K>>, bool) {
        let field = self.id.with("query");
        let opened = std::mem::take(&mut self.wanted);
        if opened {
            ui.memory_mut(|m| m.request_focus(field));
        }
        let top = ui.cursor().min;
        let mut step = 0_isize;
        if ui.memory(|m| m.has_focus(field)) {
            ui.input_mut(|i| {
                step += i.count_and_consume_key(Modifiers::NONE, Key::ArrowDown).cast_signed();
                step -= i.count_and_consume_key(Modifiers::NONE, Key::ArrowUp).cast_signed();
            });
        }
        let answer =
            Field::new(field, words.button).hint(words.hint).show(ui, cx.theme, &self.query);
        let entered = answer.entered();
        let mut closed = false;
        for change in answer.changes {
            match change {
                Change::To(typed) => {
                    let end = typed.floor_char_boundary(LONGEST);
                    self.query = typed[..end].to_owned();
                }
                Change::Dropped => closed = true,
                Change::Left => {}
            }
        }
        if self.search.find(&self.query) {
            self.at = 0;
        }
        let found = self.search.found();
        let fresh = words.new.filter(|_| !self.query.trim().is_empty());
        // A line that says that there is one more takes the room of that one.
        let shown = if found.len() <= MOST + 1 { found.len() } else { MOST };
        let all = shown + usize::from(fresh.is_some());
        self.at = self.at.saturating_add_signed(step).min(all.saturating_sub(1));
        let mut picked = entered.then_some(self.at).filter(|at| *at < all);
        ui.spacing_mut().item_spacing.y = 0.0;
        for i in 0..all {
            let words = match found.get(i).filter(|_| i < shown) {
                Some(place) => self.options.get(*place).map_or("", |o| o.1.as_str()).to_owned(),
                None => {
                    let title = ("title", self.query.trim().into());
                    fresh.map(|key| cx.text.with(key, &[title])).unwrap_or_default()
                }
            };
            if line(ui, cx, self.id.with(("find", i)), &words, i == self.at, i >= shown) {
                picked = Some(i);
            }
        }
        let more = found.len() - shown;
        if more > 0 {
            note(ui, cx.theme, &cx.text.with("signals-find-more", &[("n", more.into())]));
        } else if all == 0 {
            note(ui, cx.theme, cx.text.get("signals-find-nothing"));
        }
        if opened {
            // At the foot of a panel the list would open out of sight.
            let end = egui::pos2(ui.max_rect().right(), ui.cursor().min.y);
            ui.scroll_to_rect(egui::Rect::from_min_max(top, end), None);
        }
        let picked = picked.and_then(|i| match found.get(i).filter(|_| i < shown) {
            Some(place) => self.options.get(*place).map(|o| Picked::This(o.0.clone())),
            None => Some(Picked::New(self.query.trim().to_owned())),
        });
        if picked.is_some() {
            self.query.clear();
            self.wanted = words.many;
            self.at = 0;
        }
        (picked, closed)
    }
}

/// One find; true if it was clicked.
fn line(ui: &mut Ui, cx: &Cx<'_>, id: Id, words: &str, at: bool, new: bool) -> bool {
    let theme = cx.theme;
    let (_, rect) = ui.allocate_space(vec2(ui.available_width(), TARGET));
    let response = ui.interact(rect, id, Sense::click());
    response.widget_info(|| WidgetInfo::selected(Role::ListBoxOption, true, at, words));
    if response.hovered() || at {
        ui.painter().rect_filled(rect, RADIUS, *theme.hover);
    }
    if response.has_focus() {
        focus_ring(ui, theme, rect);
    }
    let ink = if new { *theme.accent } else { *theme.ink };
    let mut x = rect.left() + space::S;
    if new {
        let icon = char::from(Icon::Plus);
        let at = egui::pos2(x, rect.center().y);
        ui.painter().text(at, Align2::LEFT_CENTER, icon, font(size::SMALL), ink);
        x += space::L + space::XS;
    }
    let galley = elided(ui.painter(), words, font(size::SMALL), ink, rect.right() - x - space::XS);
    let cut = galley.elided;
    ui.painter().galley(egui::pos2(x, rect.center().y - galley.size().y / 2.0), galley, ink);
    let response = response.on_hover_cursor(CursorIcon::PointingHand);
    let response = if cut { response.on_hover_text(words) } else { response };
    response.clicked()
}
