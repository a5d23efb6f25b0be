//! The parts of a painted chart that can be asked about. The pointer takes them one by one; the
//! keyboard comes to the chart once and then walks with the arrows, so that a large chart is no
//! longer a way for Tab than a small one.

use egui::accesskit::Role;
use egui::{
    CursorIcon, EventFilter, Key, Rect, Response, Sense, Stroke, StrokeKind, Ui, WidgetInfo,
};

use crate::app::theme::Theme;

/// How a chart is divided.
pub(super) struct Cells<'a> {
    pub rows: usize,
    pub columns: usize,
    /// Where a cell lies, by row and column.
    pub place: &'a dyn Fn(usize, usize) -> Rect,
    /// What asking about it is called.
    pub name: &'a dyn Fn(usize, usize) -> String,
    /// What pointing at it says.
    pub hint: &'a dyn Fn(usize, usize) -> String,
}

/// What is done to the cells, each by row and column.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Touched {
    /// Under the pointer, or where the keyboard is.
    pub at: Option<(usize, usize)>,
    /// Asked about.
    pub asked: Option<(usize, usize)>,
}

/// How a chart is allocated whose cells can be asked about.
pub(super) const SENSE: Sense = Sense::FOCUSABLE;

impl Cells<'_> {
    /// Lets the cells of the chart `response` be asked about.
    pub(super) fn show(&self, ui: &Ui, theme: &Theme, response: &Response) -> Touched {
        let mut touched = Touched::default();
        let every = || (0..self.rows).flat_map(|row| (0..self.columns).map(move |c| (row, c)));
        // A reader of the screen gets a button for each; for the pointer one place is enough.
        let told = ui.ctx().accesskit_node_builder(response.id, |_| ()).is_some();
        if told {
            for (row, column) in every() {
                let id = response.id.with((row, column));
                let cell = ui.interact((self.place)(row, column), id, Sense::CLICK);
                cell.widget_info(|| {
                    WidgetInfo::labeled(Role::Button, true, (self.name)(row, column))
                });
                self.touch(cell, (row, column), &mut touched);
            }
        } else {
            let all = ui.interact(response.rect, response.id.with("cells"), Sense::CLICK);
            let at = all.interact_pointer_pos().or(all.hover_pos());
            let under = at.and_then(|at| every().find(|(r, c)| (self.place)(*r, *c).contains(at)));
            if let Some(under) = under {
                self.touch(all, under, &mut touched);
            }
        }
        self.keys(ui, theme, response, &mut touched);
        touched
    }

    fn touch(&self, cell: Response, (row, column): (usize, usize), touched: &mut Touched) {
        if cell.clicked() {
            touched.asked = Some((row, column));
        }
        if cell.hovered() {
            touched.at = Some((row, column));
            cell.on_hover_cursor(CursorIcon::PointingHand).on_hover_text((self.hint)(row, column));
        }
    }

    fn keys(&self, ui: &Ui, theme: &Theme, response: &Response, touched: &mut Touched) {
        if !response.has_focus() || self.rows == 0 || self.columns == 0 {
            return;
        }
        let filter = EventFilter {
            horizontal_arrows: self.columns > 1,
            vertical_arrows: true,
            ..EventFilter::default()
        };
        ui.memory_mut(|m| m.set_focus_lock_filter(response.id, filter));
        let walked = response.id.with("walked");
        let (row, column) = ui.data(|d| d.get_temp::<(usize, usize)>(walked)).unwrap_or_default();
        let (row, column, asked) = ui.input(|i| {
            let go = |at: usize, on: Key, back: Key, end: usize| {
                (at + i.num_presses(on)).saturating_sub(i.num_presses(back)).min(end - 1)
            };
            (
                go(row, Key::ArrowDown, Key::ArrowUp, self.rows),
                go(column, Key::ArrowRight, Key::ArrowLeft, self.columns),
                i.key_pressed(Key::Enter) || i.key_pressed(Key::Space),
            )
        });
        ui.data_mut(|d| d.insert_temp(walked, (row, column)));
        touched.at = Some((row, column));
        if asked {
            touched.asked = touched.at;
        }
        let ring = Stroke::new(2.0, *theme.accent);
        let place = (self.place)(row, column);
        ui.painter().rect_stroke(place, 4, ring, StrokeKind::Inside);
    }
}
