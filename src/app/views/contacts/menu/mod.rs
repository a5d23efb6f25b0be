//! The menu of contact points (K13): a table, a map, one of them in full, and which ones hurt.

mod aside;
mod cells;
mod columns;
mod duration;
mod inspector;
mod kept;
mod legend;
mod map;
mod places;
mod table;
mod toolbar;
mod words;

use egui::{Id, Key, Popup, Rect, ScrollArea, Ui, UiBuilder, pos2, vec2};
use lucide_icons::Icon;

use inspector::Inspector;
use kept::{Filter, Kept, Sort};
use map::Map;
use table::TableView;

use crate::app::form::{self, Button, Change, Field};
use crate::app::theme::{TARGET, bold, font, size, space};
use crate::app::views::Cx;
use crate::edit::{ContactEdit, Edit};
use crate::workshop::{ContactPoint, ContactPointId, Phase};

/// Width of the inspector, in points.
const INSPECTOR: f32 = 376.0;

/// Width of what hurts, in points.
const ASIDE: f32 = 284.0;

/// Below this width one side takes the place of the list, in points.
const NARROW: f32 = 760.0;

/// Below this height the list keeps this height and the page scrolls, in points.
const LOW: f32 = 320.0;

/// How the menu is shown.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
enum View {
    #[default]
    Table,
    Map,
}

/// What the page keeps between frames.
#[derive(Debug)]
pub(super) struct Menu {
    kept: Kept,
    view: View,
    filter: Filter,
    sort: Sort,
    selected: Option<ContactPointId>,
    /// Whether what hurts stands at the right while nothing is selected; as the room allows as long
    /// as nobody has said.
    hurts: Option<bool>,
    /// The title of a contact point that is not in the document yet.
    adding: String,
    /// What gets the keyboard as soon as it is there.
    wanted: Option<Id>,
    /// At the end of the last frame somebody was typing: Esc leaves the field first.
    typing: bool,
    table: TableView,
    map: Map,
    inspector: Inspector,
}

impl Default for Menu {
    fn default() -> Self {
        Self {
            kept: Kept::default(),
            view: View::Table,
            filter: Filter::default(),
            sort: None,
            selected: None,
            hurts: None,
            adding: String::new(),
            wanted: None,
            typing: false,
            table: TableView::default(),
            map: Map::default(),
            inspector: Inspector::default(),
        }
    }
}

fn add_id() -> Id {
    Id::unique("contacts add")
}

impl Menu {
    /// Draws the page.
    pub(super) fn show(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) {
        let points = &cx.workshop.contact_points;
        let busy = self.typing && ui.ctx().text_edit_focused();
        self.kept.refresh(cx, &self.filter, self.sort, busy);
        if self.selected.as_ref().is_some_and(|id| !points.contains(id)) {
            self.selected = None;
        }
        let esc = ui.input(|i| i.key_pressed(Key::Escape));
        if esc && !self.typing && !self.inspector.is_picking() && !Popup::is_any_open(ui.ctx()) {
            self.close(cx);
        }
        if points.is_empty() {
            self.empty(ui, cx);
        } else if ui.available_height() < LOW {
            // The page scrolls rather than have a list of one row.
            ScrollArea::vertical().id_salt("contacts page").auto_shrink(false).show(ui, |ui| {
                self.toolbar(ui, cx);
                ui.add_space(space::S);
                let (_, place) = ui.allocate_space(vec2(ui.available_width(), LOW));
                let mut part = ui.new_child(UiBuilder::new().id_salt("part").max_rect(place));
                self.body(&mut part, cx);
            });
        } else {
            self.toolbar(ui, cx);
            ui.add_space(space::S);
            self.body(ui, cx);
        }
        if let Some(id) = self.wanted.take_if(|id| ui.ctx().read_response(*id).is_some()) {
            ui.memory_mut(|m| m.request_focus(id));
        }
        self.typing = ui.ctx().text_edit_focused();
    }

    /// The table or the map, and beside it what is selected or what hurts.
    fn body(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) {
        let room = ui.available_rect_before_wrap();
        let narrow = room.width() < NARROW;
        let side = match (&self.selected, self.hurts(room.width())) {
            (None, false) => 0.0,
            _ if narrow => room.width(),
            (Some(_), _) => INSPECTOR,
            (None, true) => ASIDE,
        };
        let mut main = room;
        if side > 0.0 && !narrow {
            main.max.x -= side + space::XL;
            let x = main.right() + space::M;
            ui.painter().vline(x, room.y_range(), cx.theme.hairline_stroke());
        }
        if side > 0.0 {
            let right = Rect::from_min_max(pos2(room.right() - side, room.top()), room.max);
            let mut ui = ui.new_child(UiBuilder::new().id_salt("side").max_rect(right));
            match self.selected.clone() {
                Some(id) => self.inspect(&mut ui, cx, &id),
                None => self.aside(&mut ui, cx),
            }
            if narrow {
                return;
            }
        }
        let mut ui = ui.new_child(UiBuilder::new().id_salt("main").max_rect(main));
        match self.view {
            View::Table => self.rows(&mut ui, cx),
            View::Map => self.bubbles(&mut ui, cx),
        }
    }

    /// Whether what hurts is shown in a room of this width (in points).
    fn hurts(&self, width: f32) -> bool {
        self.hurts.unwrap_or(width >= NARROW)
    }

    /// Opens a contact point in full; what was being typed is done with.
    fn select(&mut self, cx: &mut Cx<'_>, id: &ContactPointId) {
        self.table.fresh = None;
        if self.selected.as_ref() != Some(id) {
            cx.out.commit();
            self.selected = Some(id.clone());
            self.inspector.turn_to_top();
        }
        self.table.go_to(id);
    }

    /// Closes the inspector; the keyboard goes back to where the contact point is listed.
    fn close(&mut self, cx: &mut Cx<'_>) {
        let Some(id) = self.selected.take() else { return };
        cx.out.commit();
        self.wanted = Some(match self.view {
            View::Table => table::row_id(&id),
            View::Map => map::bubble_id(&id),
        });
    }

    /// What contact points are, as long as there is none (K17, K19).
    fn empty(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) {
        let (text, theme) = (cx.text, cx.theme);
        ui.add_space(space::XXL);
        let width = ui.available_width().min(560.0);
        ui.scope(|ui| {
            ui.set_width(width);
            form::words(ui, text.get("contacts-empty-title"), bold(size::TITLE), theme.ink);
            ui.add_space(space::XS);
            form::words(ui, text.get("contacts-empty"), font(size::BODY), theme.ink_soft);
            ui.add_space(space::L);
            self.quick_add(ui, cx, true);
        });
    }

    /// A line to type titles into: Enter adds one and goes on.
    fn quick_add(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, first: bool) {
        let (text, theme) = (cx.text, cx.theme);
        let button = text.get("contacts-add");
        let button = if first { Button::primary(button) } else { Button::quiet(button) };
        let button = button.icon(Icon::Plus).id(add_id().with("button"));
        let mut add = false;
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = space::S;
            let mut width = ui.available_width() - button.width(ui) - space::S;
            if !first {
                // Room for the count behind it.
                width = width.min(ui.available_width() / 2.0);
            }
            let field = Field::new(add_id(), text.get("contacts-add-name"))
                .hint(text.get("contacts-add-hint"));
            let answer = ui
                .allocate_ui(vec2(width.min(420.0), TARGET), |ui| {
                    field.show(ui, theme, &self.adding)
                })
                .inner;
            add = answer.entered();
            for change in answer.changes {
                match change {
                    Change::To(typed) => self.adding = typed,
                    Change::Dropped => self.adding.clear(),
                    Change::Left => {}
                }
            }
            let clicked = button.show(ui, theme).clicked();
            if clicked {
                self.wanted = Some(add_id());
            }
            add |= clicked;
        });
        let title = self.adding.trim();
        if add && !title.is_empty() {
            let id = ContactPointId::fresh();
            cx.out
                .edit(Edit::Contact(ContactEdit::Add(id.clone(), Box::new(self.blank(cx, title)))));
            self.adding.clear();
            // The words that somebody looked for would hide it.
            self.filter.words.clear();
            self.table.go_to(&id);
            self.table.fresh = Some(id);
            self.wanted = Some(add_id());
        }
    }

    /// A new contact point: where the filter looks, else like the one that was added last.
    fn blank(&self, cx: &Cx<'_>, title: &str) -> ContactPoint {
        let last = cx.workshop.contact_points.last().map(|(_, point)| point);
        let phase = self.filter.phase.or(last.map(|p| p.phase)).unwrap_or(Phase::Before);
        let channel = match (&self.filter.channel, last) {
            (Some(channel), _) => channel.as_str(),
            (None, Some(last)) => last.channel.as_str(),
            (None, None) => "",
        };
        ContactPoint::new(title, phase, channel)
    }
}
