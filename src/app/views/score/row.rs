//! One factor: its name, its track with the two handles, and the same two values as fields.

use egui::{Align2, CursorIcon, Id, Pos2, Rangef, Rect, Response, Sense, Stroke, Ui, pos2, vec2};

use super::hand::Hand;
use super::target::{Side, Target};
use crate::app::theme::{TARGET, Theme, bold, font, size, space};
use crate::app::widgets::{
    Change, GRADE_WIDTH, Handle, Rail, Track, Typed, elided, flag, grade_ink, grade_meaning,
    grade_title, number_field, paint_grade, says,
};
use crate::measure::{FactorFigures, Grade, Interval, Source};
use crate::text::Text;
use crate::workshop::{Factor, FactorId, Level, Rating};

/// Width of the column with the two fields, in points.
const FIELDS: f32 = 168.0;

/// Width of one field, in points.
const FIELD: f32 = 54.0;

/// The least height of a row, in points.
pub(super) const LEAST: f32 = 66.0;

/// A row as it is drawn.
pub(super) struct Row<'a> {
    pub number: usize,
    pub id: &'a FactorId,
    pub factor: &'a Factor,
    pub stages: &'a [String; Level::COUNT],
    pub figures: &'a FactorFigures,
    pub before: Option<&'a FactorFigures>,
    pub rating: &'a Rating,
    /// How many signals and references the score and the answers lean on.
    pub links: usize,
    /// The best grade that the score and the answers lean on; none if they lean on nothing.
    pub grade: Option<Grade>,
    /// None: all customers together, which nobody scores directly.
    pub target: Option<&'a Target>,
    /// The segments' scores, where the row shows all customers together.
    pub segments: &'a [f64],
    pub open: bool,
    pub text: &'static Text,
    pub theme: &'static Theme,
}

/// The two handles as this frame leaves them; pairs are of the actual and the desired one.
struct Held {
    actual: Option<f64>,
    desired: Option<f64>,
    focus: (bool, bool),
    hover: (bool, bool),
}

/// The key of what a source is called.
pub(super) fn source_key(source: Source) -> &'static str {
    match source {
        Source::Judged => "score-judged",
        Source::Voted => "score-voted",
        Source::Evidenced => "score-evidenced",
    }
}

/// What a gesture leaves a value at.
fn after(change: Change, value: Option<f64>, reset: Option<f64>) -> Option<f64> {
    if change.reset { reset } else { change.live.or(change.set).or(value) }
}

impl Row<'_> {
    /// The line with the name: a button that opens and closes the row.
    fn header(&self, ui: &Ui, rect: Rect) -> Response {
        let band =
            Rect::from_min_max(rect.min, pos2(rect.right() - FIELDS - space::S, rect.top() + 22.0));
        let toggle = ui
            .interact(band, Id::unique(("score", "row", self.id.as_str())), Sense::click())
            .on_hover_cursor(CursorIcon::PointingHand);
        toggle.widget_info(|| {
            let role = egui::accesskit::Role::Button;
            egui::WidgetInfo::selected(role, true, self.open, &self.factor.title)
        });
        toggle
    }

    /// What is left of a row far out of sight: its name, and a way for the keyboard to come to it.
    /// True: it was asked to open or to close.
    pub(super) fn show_far(&self, ui: &Ui, rect: Rect) -> bool {
        let header = self.header(ui, rect);
        if header.gained_focus() {
            ui.scroll_to_rect(rect, None);
        }
        header.clicked()
    }

    /// Draws the row into `rect`. True: it was asked to open or to close.
    pub(super) fn show(&self, ui: &mut Ui, rect: Rect, hand: &mut Hand<'_>) -> bool {
        let (text, theme) = (self.text, self.theme);
        let toggle = self.header(ui, rect);
        // The chevron under the number belongs to the same target, without a second stop for Tab.
        let gutter = Rect::from_min_max(
            pos2(rect.left(), toggle.rect.bottom()),
            pos2(rect.left() + 24.0, rect.bottom()),
        );
        let chevron = ui
            .interact(gutter, Id::unique(("score", "chevron", self.id.as_str())), Sense::CLICK)
            .on_hover_cursor(CursorIcon::PointingHand);
        let mut toggled = toggle.clicked() || chevron.clicked();

        let left = rect.left() + 36.0;
        let right = rect.right() - FIELDS - space::L;
        let rail = Rail { x: Rangef::new(left + 8.0, right - 16.0), max: 10.0 };
        // What a row has above its least height goes between its three lines.
        let extra = (rect.height() - LEAST).clamp(0.0, 16.0);
        let y = rect.top() + 37.0 + extra * 0.5;
        let Held { actual, desired, focus, hover } = match self.target {
            Some(target) => self.handles(ui, rail, y, target, hand, &mut toggled),
            None => {
                self.composite(ui, rect, y);
                let FactorFigures { actual, desired, .. } = *self.figures;
                Held { actual, desired, focus: (false, false), hover: (false, false) }
            }
        };
        if ui.is_rect_visible(rect) {
            let hovered = toggle.hovered() || chevron.hovered() || toggle.has_focus();
            let focused = toggle.has_focus();
            if self.paint_words(ui, rect, y, left, right, actual, hovered, focused) {
                toggle.on_hover_text(&self.factor.title);
            }
            let moved = actual != self.figures.actual;
            let track = Track {
                actual,
                desired,
                // A score under way is a judged one, which is a point.
                range: self.figures.range.filter(|_| !moved),
                before: (self.before.and_then(|b| b.actual), self.before.and_then(|b| b.desired)),
                ticks: self.segments,
                editable: self.target.is_some(),
                focus,
                hover,
            };
            track.paint(ui.painter(), rail, y, theme);
            if actual.is_none() && self.target.is_some() {
                let place = pos2(rail.x.min + 18.0, y);
                let hint = text.get("score-not-yet");
                let galley = elided(
                    ui.painter(),
                    hint,
                    font(size::SMALL),
                    *theme.ink_soft,
                    rail.x.span() - 40.0,
                );
                let at = Align2::LEFT_CENTER.anchor_size(place, galley.size());
                let behind = at.expand2(vec2(4.0, -2.0));
                ui.painter().rect_filled(behind, 0, *theme.paper);
                ui.painter().galley(at.min, galley, *theme.ink_soft);
            }
        }
        self.fields(ui, rect, y, actual, desired, hand);
        toggled
    }

    /// The two handles. What they come to is drawn in this very frame.
    fn handles(
        &self,
        ui: &Ui,
        rail: Rail,
        y: f32,
        target: &Target,
        hand: &mut Hand<'_>,
        toggled: &mut bool,
    ) -> Held {
        let (text, figures) = (self.text, self.figures);
        let name = |side| {
            let key = match side {
                Side::Actual => "score-handle-actual",
                Side::Desired => "score-handle-desired",
            };
            text.with(key, &[("factor", self.factor.title.as_str().into())])
        };
        // Ends above the words under the track: a click on those moves nothing.
        let top = y - 19.0;
        let area =
            Rect::from_min_max(pos2(rail.x.min - 12.0, top), pos2(rail.x.max + 16.0, top + TARGET));
        let id = Id::unique(("score-actual", self.id.as_str()));
        let label = name(Side::Actual);
        let handle = Handle {
            id,
            name: &label,
            value: figures.actual,
            start: 0.0,
            unknown: text.get("score-not-yet"),
            step: 0.1,
            grip: 12.0,
        };
        let (response, change) = handle.show(ui, area, rail);
        hand.take(ui.ctx(), id, change, |v| target.set(self.id, self.rating, Side::Actual, v));
        *toggled |= change.entered;
        let actual = after(change, figures.actual, figures.voted.or(figures.evidenced));

        let at = rail.at(figures.desired.unwrap_or(rail.max));
        // Where both stand in one place the flag is taken by its cloth, the dot by its middle.
        let near = actual.is_some_and(|a| (rail.at(a) - at).abs() < 18.0);
        let bottom = if near { y - 6.0 } else { area.bottom() };
        let area = Rect::from_min_max(pos2(at - 8.0, top), pos2(at + 16.0, bottom));
        let desired_id = Id::unique(("score-desired", self.id.as_str()));
        let label = name(Side::Desired);
        let handle = Handle {
            id: desired_id,
            name: &label,
            value: figures.desired,
            start: rail.max,
            unknown: text.get("score-no-desired"),
            step: 0.1,
            grip: 24.0,
        };
        let (flag, change) = handle.show(ui, area, rail);
        hand.take(ui.ctx(), desired_id, change, |v| {
            target.set(self.id, self.rating, Side::Desired, v)
        });
        *toggled |= change.entered;
        let desired = after(change, figures.desired, None);
        Held {
            actual,
            desired,
            focus: (response.has_focus(), flag.has_focus()),
            hover: (response.hovered() && !flag.hovered(), flag.hovered()),
        }
    }

    /// All customers together: to be read, not to be moved.
    fn composite(&self, ui: &Ui, rect: Rect, y: f32) {
        let area =
            Rect::from_min_max(pos2(rect.left() + 36.0, y - 8.0), pos2(rect.right(), y + 8.0));
        for (side, value) in
            [(Side::Actual, self.figures.actual), (Side::Desired, self.figures.desired)]
        {
            let key = match side {
                Side::Actual => "score-handle-actual",
                Side::Desired => "score-handle-desired",
            };
            let name = self.text.with(key, &[("factor", self.factor.title.as_str().into())]);
            let id = Id::unique((key, self.id.as_str(), "composite"));
            ui.interact(area, id, Sense::empty()).widget_info(|| egui::WidgetInfo {
                value,
                ..egui::WidgetInfo::labeled(egui::accesskit::Role::Slider, false, &name)
            });
        }
    }

    /// True: the title is cut short.
    fn paint_words(
        &self,
        ui: &Ui,
        rect: Rect,
        y: f32,
        left: f32,
        right: f32,
        actual: Option<f64>,
        hovered: bool,
        focused: bool,
    ) -> bool {
        let (text, theme) = (self.text, self.theme);
        let painter = ui.painter();
        if focused {
            let ring = Stroke::new(2.0, *theme.accent);
            painter.rect_stroke(rect.shrink(1.0), 6, ring, egui::StrokeKind::Inside);
        }
        let middle = rect.top() + 11.0;
        let number = self.number.to_string();
        let number_at = pos2(rect.left() + 4.0, middle);
        painter.text(number_at, Align2::LEFT_CENTER, number, bold(size::BODY), *theme.ink_faint);
        let icon = if self.open {
            lucide_icons::Icon::ChevronDown
        } else {
            lucide_icons::Icon::ChevronRight
        };
        let color = if hovered { *theme.ink } else { *theme.ink_faint };
        let icon_at = pos2(rect.left() + 12.0, y + 1.0);
        painter.text(icon_at, Align2::CENTER_CENTER, icon.unicode(), font(size::BODY), color);

        let stage = actual.map(|s| usize::from(Level::of_score(s).get()));
        let source = match (actual == self.figures.actual, self.figures.source) {
            (true, source) => source.map(source_key),
            (false, _) => actual.map(|_| "score-judged"),
        };
        let mut words: Vec<&str> = source.map(|key| text.get(key)).into_iter().collect();
        words.extend(stage.map(|s| self.stages[s].as_str()));
        let mut words = words.join(" · ");
        let range = self.figures.range.filter(|r| r.width() > 0.0);
        if let Some(range) = range.filter(|_| actual == self.figures.actual) {
            words = format!("{words} · {}", interval(text, range));
        }
        let room = right - left;
        let name = elided(painter, &self.factor.title, bold(size::BODY), *theme.ink, room);
        let (name_width, name_cut) = (name.size().x, name.elided);
        painter.galley(pos2(left, middle - name.size().y / 2.0), name, *theme.ink);
        let mut mark = left + name_width + 14.0;
        let mut paint_mark = |icon: lucide_icons::Icon, words: &str| {
            if mark + 28.0 < right {
                let at = pos2(mark, middle);
                let icon = icon.unicode();
                painter.text(at, Align2::CENTER_CENTER, icon, font(size::SMALL), *theme.ink_faint);
                let at = pos2(mark + 11.0, middle);
                let soft = *theme.ink_soft;
                let said = painter.text(at, Align2::LEFT_CENTER, words, font(size::SMALL), soft);
                // A count of two digits takes more room than the mark has for one.
                mark = (mark + 36.0).max(said.right() + 18.0);
            }
        };
        if self.links > 0 {
            paint_mark(lucide_icons::Icon::Paperclip, &self.links.to_string());
        }
        if !self.rating.note.is_empty() {
            paint_mark(lucide_icons::Icon::StickyNote, "");
        }
        if let Some(grade) = self.grade.filter(|_| mark + 28.0 < right) {
            let center = pos2(mark, middle);
            paint_grade(painter, center, 1.0, grade, grade_ink(theme, grade));
            let id = Id::unique(("score", "grade", self.id.as_str()));
            let place = Rect::from_center_size(center, vec2(GRADE_WIDTH, 22.0));
            let response = ui.interact(place, id, Sense::hover());
            says(&response, || text.get(grade_title(grade)).to_owned());
            response.on_hover_text(text.get(grade_meaning(grade)));
        }

        let top = y + 9.0;
        let words = elided(painter, &words, font(size::SMALL), *theme.ink, room);
        let start = left + words.size().x + space::M;
        painter.galley(pos2(left, top), words, *theme.ink);
        if let Some(level) = stage.map(|s| self.factor.levels[s].as_str()) {
            let width = rect.right() - start - space::S;
            let galley = elided(painter, level, font(size::SMALL), *theme.ink_soft, width);
            let at = pos2(start, top);
            let place = Rect::from_min_size(at, galley.size());
            let cut = galley.elided;
            painter.galley(at, galley, *theme.ink_soft);
            if cut {
                let id = Id::unique(("score", "level", self.id.as_str()));
                ui.interact(place, id, Sense::hover()).on_hover_text(level);
            }
        }
        name_cut
    }

    /// The two values as numbers to type.
    fn fields(
        &self,
        ui: &mut Ui,
        rect: Rect,
        y: f32,
        actual: Option<f64>,
        desired: Option<f64>,
        hand: &mut Hand<'_>,
    ) {
        let theme = self.theme;
        let start = rect.right() - FIELDS;
        let middle = y - 10.0;
        for (side, value, x) in
            [(Side::Actual, actual, start + 22.0), (Side::Desired, desired, start + 108.0)]
        {
            sign(ui, theme, side, pos2(x - 12.0, middle));
            let key = match side {
                Side::Actual => "score-type-actual",
                Side::Desired => "score-type-desired",
            };
            let name = self.text.with(key, &[("factor", self.factor.title.as_str().into())]);
            let place = Rect::from_center_size(pos2(x + FIELD / 2.0, middle), vec2(FIELD, 32.0));
            // What is typed for one segment must not reach another.
            let segment = self.target.map_or("", |t| t.segment.as_str());
            let id = Id::unique((key, segment, self.id.as_str()));
            let editable = self.target.is_some();
            let typed = number_field(ui, place, id, &name, value, 10.0, editable, self.text, theme);
            if let (Some(typed), Some(target)) = (typed, self.target) {
                let value = match typed {
                    Typed::Number(value) => Some(value),
                    Typed::Nothing => None,
                };
                hand.edit(target.set(self.id, self.rating, side, value));
            }
        }
    }
}

/// The sign of the actual or the desired state, small.
pub(super) fn sign(ui: &Ui, theme: &Theme, side: Side, center: Pos2) {
    match side {
        Side::Actual => {
            ui.painter().circle_filled(center, 5.0, *theme.actual);
        }
        Side::Desired => {
            let foot = center + vec2(-3.0, 7.0);
            let stroke = Stroke::new(1.5, *theme.desired);
            flag(ui.painter(), foot, 14.0, stroke, *theme.desired_wash);
        }
    }
}

/// A range of scores, such as “3.8–8.8”.
fn interval(text: &Text, range: Interval) -> String {
    format!("{}–{}", text.score(range.low), text.score(range.high))
}
