//! The cases of a capability as a table to type in; only the rows in sight are drawn.

use egui::accesskit::Role;
use egui::{Id, Rect, ScrollArea, Ui, UiBuilder, WidgetInfo, pos2, vec2};
use lucide_icons::Icon;

use super::paste::{MOST, Misfit, misfit, moment_mut, moments};
use super::{LatencyPage, set};
use crate::app::form::{Button, Field, Untaken, icon_button, moment_field};
use crate::app::theme::{TARGET, bold, font, size, space};
use crate::app::views::Cx;
use crate::app::widgets::elided;
use crate::workshop::{Capability, CapabilityId, Case};

/// The keys of the columns of moments.
const COLUMNS: [&str; 4] =
    ["latency-event", "latency-insight", "latency-decision", "latency-action"];

/// Height of a row, in points.
const ROW: f32 = TARGET + space::XS;

/// The key of why a moment does not fit.
pub(super) const fn misfit_key(why: Misfit) -> &'static str {
    match why {
        Misfit::Future => "latency-future",
        Misfit::Early => "latency-early",
        Misfit::Late => "latency-late",
    }
}

/// The key of what a moment is called.
pub(super) const fn column(place: usize) -> &'static str {
    COLUMNS[if place < COLUMNS.len() { place } else { 0 }]
}

/// The left edges and widths of the five columns and of the bin.
fn places(width: f32) -> [(f32, f32); 6] {
    let bin = TARGET;
    let rest = width - bin - 5.0 * space::XS;
    let each = (rest * 0.17).clamp(140.0, 190.0);
    let title = (rest - 4.0 * each).max(120.0);
    let mut x = 0.0;
    [title, each, each, each, each, bin].map(|w| {
        let at = x;
        x += w + space::XS;
        (at, w)
    })
}

fn field_id(id: &CapabilityId, case: usize, part: usize) -> Id {
    Id::unique(("latency case", id.as_str(), case, part))
}

impl LatencyPage {
    /// The table with what is wrong above it and what adds to it below.
    pub(super) fn cases(
        &mut self,
        ui: &mut Ui,
        cx: &mut Cx<'_>,
        id: &CapabilityId,
        capability: &Capability,
    ) {
        let (text, theme) = (cx.text, cx.theme);
        ui.spacing_mut().item_spacing.y = 0.0;
        let count = capability.cases.len();
        let width = ui.available_width();
        let columns = places(width - space::S);
        let (_, head) = ui.allocate_space(vec2(width, 20.0));
        for (place, (x, w)) in columns.iter().take(5).enumerate() {
            let key = place.checked_sub(1).map_or("latency-case", column);
            let ink = *theme.ink_soft;
            let galley = elided(ui.painter(), text.get(key), bold(size::SMALL), ink, *w);
            ui.painter().galley(pos2(head.left() + x + space::S, head.top()), galley, ink);
        }
        let foot = TARGET + space::XS;
        let most = (ui.available_height() - foot - space::S).max(3.0 * ROW);
        let mut scroll = ScrollArea::vertical().id_salt("latency cases").max_height(most);
        if self.wanted.is_some() {
            scroll = scroll.vertical_scroll_offset(count as f32 * ROW);
        }
        let (mut add, mut removed, mut said) = (false, None, None);
        scroll.auto_shrink([false, true]).show_rows(ui, ROW, count, |ui, range| {
            for i in range {
                let Some(case) = capability.cases.get(i) else { continue };
                let (_, rect) = ui.allocate_space(vec2(ui.available_width(), ROW));
                let mut row = Row { id, capability, i, case, columns: &columns, rect };
                let did = row.show(ui, cx, &mut self.wanted);
                add |= did.entered && i + 1 == count && !case.title.trim().is_empty();
                removed = did.removed.then_some(i).or(removed);
                said = did.said.or(said.take());
            }
        });
        if let Some(i) = removed {
            let mut capability = capability.clone();
            capability.cases.remove(i);
            cx.out.edit(set(id, capability));
        }
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = space::S;
            let full = count >= MOST;
            ui.add_enabled_ui(!full, |ui| {
                let button = Button::quiet(text.get("latency-add-case")).icon(Icon::Plus);
                add |= button.id(Id::unique("latency add case")).show(ui, theme).clicked();
                let button = Button::quiet(text.get("latency-paste")).icon(Icon::ClipboardPaste);
                if button.id(Id::unique("latency paste")).show(ui, theme).clicked() {
                    self.open_paste(ui);
                }
            });
            // What stands in a field and cannot be taken is said where it is always in sight.
            if let Some(said) = &said {
                let ink = *theme.bad;
                let room = ui.available_width();
                let galley = elided(ui.painter(), said, font(size::SMALL), ink, room);
                let (rect, response) =
                    ui.allocate_exact_size(vec2(room, TARGET), egui::Sense::hover());
                response.widget_info(|| WidgetInfo::labeled(Role::Alert, true, said));
                let at = rect.left_center() - vec2(0.0, galley.size().y / 2.0);
                ui.painter().galley(at, galley, ink);
            }
        });
        if add && count < MOST {
            let mut capability = capability.clone();
            capability.cases.push(Case::default());
            cx.out.edit(set(id, capability));
            self.wanted = Some(field_id(id, count, 0));
        }
    }
}

/// A case as it is drawn.
struct Row<'a> {
    id: &'a CapabilityId,
    capability: &'a Capability,
    i: usize,
    case: &'a Case,
    columns: &'a [(f32, f32); 6],
    rect: Rect,
}

/// What somebody did to a row.
struct Did {
    entered: bool,
    removed: bool,
    /// Why what stands in one of its fields is not taken.
    said: Option<String>,
}

impl Row<'_> {
    fn place(&self, ui: &mut Ui, part: usize) -> Ui {
        let (x, w) = self.columns[part];
        let min = self.rect.min + vec2(x, 0.0);
        let mut child =
            ui.new_child(UiBuilder::new().max_rect(Rect::from_min_size(min, vec2(w, TARGET))));
        child.set_clip_rect(ui.clip_rect());
        child
    }

    /// The edit that changes this case.
    fn with(&self, change: impl FnOnce(&mut Case)) -> crate::edit::Edit {
        let mut capability = self.capability.clone();
        if let Some(case) = capability.cases.get_mut(self.i) {
            change(case);
        }
        set(self.id, capability)
    }

    fn show(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, wanted: &mut Option<Id>) -> Did {
        let (text, theme) = (cx.text, cx.theme);
        let line = theme.hairline_stroke();
        ui.painter().hline(self.rect.x_range(), self.rect.bottom() - 1.0, line);
        let number = self.i + 1;
        let title = match self.case.title.trim() {
            "" => text.with("latency-case-number", &[("number", number.into())]),
            title => title.to_owned(),
        };
        let key = field_id(self.id, self.i, 0);
        if *wanted == Some(key) {
            ui.memory_mut(|m| m.request_focus(key));
            *wanted = None;
        }
        let mut child = self.place(ui, 0);
        let name = text.with("latency-case-title", &[("number", number.into())]);
        let answer = Field::new(key, &name)
            .hint(text.get("latency-case-hint"))
            .font(font(size::SMALL))
            .plain()
            .show(&mut child, theme, &self.case.title);
        let entered = answer.entered();
        answer.send(cx.out, |title| self.with(|c| c.title = title));

        let all = moments(self.case);
        let mut said = None;
        for (place, at) in all.into_iter().enumerate() {
            let mut child = self.place(ui, place + 1);
            let id = field_id(self.id, self.i, place + 1);
            let what = text.get(column(place));
            let name = format!("{title}, {what}");
            let refuse = |at| misfit(&all, place, at, cx.today);
            let (answer, untaken) = moment_field(&mut child, theme, text, id, &name, at, refuse);
            if let Some(untaken) = untaken {
                let key = match untaken {
                    Untaken::Unread => "latency-unread",
                    Untaken::Refused(why) => misfit_key(why),
                };
                said = Some(format!("{name} · {}", text.get(key)));
            }
            answer.send(cx.out, |at| self.with(|c| *moment_mut(c, place) = at));
        }
        let mut child = self.place(ui, 5);
        let name = text.with("latency-remove-case", &[("title", title.as_str().into())]);
        let bin = icon_button(&mut child, theme, key.with("remove"), Icon::Trash2, &name);
        Did { entered, removed: bin.clicked(), said }
    }
}
