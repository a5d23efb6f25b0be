//! One question: what is asked, the answer, and what the answer rests on.

use egui::accesskit::Role;
use egui::text::LayoutJob;
use egui::{
    Align2, Color32, CursorIcon, EventFilter, Id, Key, Modifiers, Rect, Response, Sense,
    TextFormat, Ui, WidgetInfo, pos2, vec2,
};
use lucide_icons::Icon;

use super::super::aside::Aside;
use super::super::hand::Hand;
use super::super::registers::Register;
use super::list::place;
use super::picker;
use super::read::{Entry, Read};
use super::{Opened, Questions};
use crate::app::form::Button;
use crate::app::theme::{TARGET, bold, font, size, space};
use crate::app::widgets::{
    GRADE_WIDTH, grade_ink, grade_meaning, grade_title, paint_grade, says, wrapped,
};
use crate::measure::{Fed, Grade, Known};
use crate::workshop::{Feed, Level, Question, Reply};

/// From the left edge to the words of a question, in points.
pub(super) const GUTTER: f32 = 28.0;

/// What a person did to a question with the keyboard.
enum Typed {
    Reply(Option<Reply>),
    Move(bool),
}

impl Opened<'_> {
    pub(super) fn question(
        &self,
        ui: &mut Ui,
        read: &Read,
        i: usize,
        question: &Question,
        state: &mut Questions,
        hand: &mut Hand<'_>,
    ) {
        let theme = self.theme;
        let entry = &read.entries[i];
        let open = state.expanded.as_ref() == Some(&entry.id);
        let ground = ui.painter().add(egui::Shape::Noop);
        let top = ui.cursor().min;
        let width = ui.available_width();
        let head = self.head(ui, question, entry, open);
        self.said(&head, question, entry, open);
        if head.clicked() {
            state.expanded = (!open).then(|| entry.id.clone());
            head.request_focus();
        }
        self.keys(ui, &head, read, i, state, hand);

        let inner = width - GUTTER;
        if self.segment.is_some() {
            let (_, line) = ui.allocate_space(vec2(width, picker::HEIGHT));
            let line = line.with_min_x(line.left() + GUTTER);
            if let Some(reply) = self.picker(ui, line, entry, question, state) {
                self.reply(entry, reply, hand);
            }
            // The mark of a register stands below the levels.
            let marked = question.feed.is_some();
            ui.add_space(if marked { space::M } else { space::XS });
        } else {
            self.together(ui, entry);
        }
        let margin = egui::Margin { left: GUTTER as i8, ..egui::Margin::ZERO };
        egui::Frame::new().inner_margin(margin).show(ui, |ui| {
            ui.set_width(inner);
            ui.spacing_mut().item_spacing.y = space::XS;
            self.shared(ui, entry);
            self.fed(ui, question, entry, hand);
            if open {
                self.expanded(ui, question, entry, state, hand);
            } else {
                self.described(ui, question, entry);
            }
        });
        ui.add_space(space::M);
        let block = Rect::from_min_max(top, pos2(top.x + width, ui.cursor().top()));
        if i > 0 && !entry.is_part {
            let line = theme.hairline_stroke();
            ui.painter().hline(block.x_range(), block.top(), line);
        }
        if entry.is_part {
            let x = block.left() + 8.0;
            let range = block.top() + 36.0..=block.bottom() - space::S;
            ui.painter().vline(x, range, theme.hairline_stroke());
        }
        if head.has_focus() {
            let ring = block.expand2(vec2(space::S, -2.0)).with_max_x(block.right() + 4.0);
            let stroke = egui::Stroke::new(1.5, *theme.accent);
            let shape = egui::epaint::RectShape::new(
                ring,
                crate::app::theme::RADIUS,
                Color32::TRANSPARENT,
                stroke,
                egui::StrokeKind::Inside,
            );
            ui.painter().set(ground, shape);
        }
        if head.gained_focus() {
            ui.scroll_to_rect(block, None);
        }
    }

    /// The words of the question, its state at the left and its requirement at the right.
    fn head(&self, ui: &mut Ui, question: &Question, entry: &Entry, open: bool) -> Response {
        let theme = self.theme;
        let width = ui.available_width();
        let grade = self.grade(entry);
        let tag_room = 84.0 + if grade.is_some() { GRADE_WIDTH + space::S } else { 0.0 };
        let mut job = LayoutJob::default();
        job.wrap.max_width = width - GUTTER - tag_room;
        let words = |face, color| TextFormat { font_id: face, color, ..TextFormat::default() };
        if !question.part.is_empty() {
            let part = format!("{}  ", question.part);
            job.append(&part, 0.0, words(bold(size::BODY), *theme.ink));
        }
        job.append(&question.text, 0.0, words(font(size::BODY), *theme.ink));
        let galley = ui.painter().layout_job(job);
        let height = (galley.size().y + 2.0 * space::S).max(TARGET);
        let (_, rect) = ui.allocate_space(vec2(width, height));
        let response = ui
            .interact(rect, place(&entry.id), Sense::click())
            .on_hover_cursor(CursorIcon::PointingHand);
        let line = rect.top() + space::S + 11.0;
        ui.painter().galley(
            pos2(rect.left() + GUTTER, rect.center().y - galley.size().y / 2.0),
            galley,
            *theme.ink,
        );
        self.mark(ui, pos2(rect.left() + 8.0, line), entry);
        let near = response.hovered() || response.has_focus() || open;
        let ink = if near { *theme.ink } else { *theme.ink_faint };
        let icon = if open { Icon::ChevronDown } else { Icon::ChevronRight };
        let at = pos2(rect.right() - 10.0, line + 1.0);
        ui.painter().text(at, Align2::CENTER_CENTER, icon.unicode(), font(size::BODY), ink);
        let mut left = rect.right() - 26.0;
        if !question.requirement.is_empty() && !entry.is_part {
            let at = pos2(left, line);
            let tag = self.tag(ui, at, Align2::RIGHT_CENTER, &question.requirement);
            left = tag.left() - space::S;
        }
        if let Some(grade) = grade {
            let center = pos2(left - GRADE_WIDTH / 2.0, line);
            paint_grade(ui.painter(), center, 1.0, grade, grade_ink(theme, grade));
            let id = Id::unique(("questions", "grade", entry.id.as_str()));
            let place = Rect::from_center_size(center, vec2(GRADE_WIDTH, 22.0));
            let mark = ui.interact(place, id, Sense::hover());
            says(&mark, || self.text.get(grade_title(grade)).to_owned());
            mark.on_hover_text(self.text.get(grade_meaning(grade)));
        }
        response
    }

    /// The best grade that the answer leans on, also by way of the finding that it shares.
    fn grade(&self, entry: &Entry) -> Option<Grade> {
        let evidence = self.answer(entry).map_or(&[][..], |a| &a.evidence[..]);
        let own = self.grades.question(&entry.id, evidence);
        own.max(self.grades.question(&entry.finding, &[]))
    }

    /// A small sign of how the question stands, beside its words.
    fn mark(&self, ui: &Ui, middle: egui::Pos2, entry: &Entry) {
        let theme = self.theme;
        if self.segment.is_none() {
            return;
        }
        let painter = ui.painter();
        match entry.known.first() {
            Some(Known::Answered(_)) => {
                painter.circle_filled(middle, 5.0, *theme.actual);
            }
            Some(Known::Fed(_)) => {
                let icon = Icon::Table2.unicode();
                let face = font(size::SMALL);
                painter.text(middle, Align2::CENTER_CENTER, icon, face, *theme.actual);
            }
            Some(Known::DontKnow) => {
                painter.text(middle, Align2::CENTER_CENTER, "?", bold(size::BODY), *theme.ink);
            }
            Some(Known::Open) | None => {
                let edge = egui::Stroke::new(1.5, *theme.edge);
                painter.circle_stroke(middle, 5.0, edge);
            }
        }
    }

    /// What a screen reader says.
    pub(super) fn said(&self, response: &Response, question: &Question, entry: &Entry, open: bool) {
        response.widget_info(|| {
            let mut info = WidgetInfo::selected(Role::Button, true, open, &question.text);
            info.current_text_value = Some(self.state_of(entry));
            info
        });
    }

    /// 0 to 4 set the level, `?` or D says “don’t know”, Delete takes it back, the arrows go from
    /// question to question.
    pub(super) fn keys(
        &self,
        ui: &Ui,
        response: &Response,
        read: &Read,
        i: usize,
        state: &mut Questions,
        hand: &mut Hand<'_>,
    ) {
        if !response.has_focus() {
            return;
        }
        ui.memory_mut(|m| {
            let filter = EventFilter {
                horizontal_arrows: true,
                vertical_arrows: true,
                ..EventFilter::default()
            };
            m.set_focus_lock_filter(response.id, filter);
        });
        let Some(typed) = ui.input_mut(typed) else { return };
        match typed {
            Typed::Reply(reply) => {
                if self.segment.is_some() {
                    self.reply(&read.entries[i], reply, hand);
                }
            }
            Typed::Move(down) => {
                let next = if down { i.checked_add(1) } else { i.checked_sub(1) };
                if let Some(next) = next.and_then(|next| read.entries.get(next)) {
                    let open = state.expanded.is_some();
                    ui.memory_mut(|m| m.request_focus(place(&next.id)));
                    // Whoever reads the levels reads on in those of the next question.
                    if open {
                        state.expanded = Some(next.id.clone());
                    }
                }
            }
        }
    }

    /// Whom the finding is shared with (J01).
    fn shared(&self, ui: &mut Ui, entry: &Entry) {
        let Some(with) = &entry.shared else { return };
        let text = self.text;
        let words = if with.is_empty() {
            text.get("questions-shared-here").to_owned()
        } else {
            text.with("questions-shared", &[("factors", with.as_str().into())])
        };
        self.marked(ui, Icon::Link2, &words);
    }

    /// A quiet sentence behind an icon.
    fn marked(&self, ui: &mut Ui, icon: Icon, words: &str) {
        let theme = self.theme;
        let room = ui.available_width() - 22.0;
        let words = wrapped(ui.painter(), words, font(size::SMALL), *theme.ink_soft, room);
        let size = vec2(ui.available_width(), words.size().y);
        let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
        let at = pos2(rect.left() + 8.0, rect.top() + 10.5);
        let face = font(size::SMALL);
        let soft = *theme.ink_soft;
        ui.painter().text(at, Align2::CENTER_CENTER, icon.unicode(), face, soft);
        response.widget_info(|| WidgetInfo::labeled(Role::Label, true, words.text()));
        ui.painter().galley(pos2(rect.left() + 22.0, rect.top()), words, soft);
    }

    /// What the register says, and the way to it.
    fn fed(&self, ui: &mut Ui, question: &Question, entry: &Entry, hand: &mut Hand<'_>) {
        let (Some(feed), Some(feeds)) = (question.feed, self.feeds.as_ref()) else { return };
        let text = self.text;
        let words = match feeds.get(feed) {
            Some(fed) => said_by(text, feed, fed),
            None => text.get("questions-fed-empty").to_owned(),
        };
        let by_hand = self.answer(entry).is_some() && feeds.get(feed).is_some();
        let words = if by_hand {
            format!("{} {}", words, text.get("questions-fed-overridden"))
        } else {
            words
        };
        self.marked(ui, Icon::Table2, &words);
        let (register, key) = match feed {
            Feed::Blockers => (Register::Blockers, "questions-open-blockers"),
            _ => (Register::Messages, "questions-open-messages"),
        };
        ui.horizontal(|ui| {
            ui.add_space(22.0 - space::S);
            if Button::quiet(text.get(key)).show(ui, self.theme).clicked() {
                hand.aside = Some(Aside::Register(register));
            }
        });
    }

    /// What the answer means, in one sentence.
    fn described(&self, ui: &mut Ui, question: &Question, entry: &Entry) {
        match entry.known.first() {
            _ if self.segment.is_none() => {}
            Some(Known::Answered(level)) => {
                self.soft(ui, &question.levels[usize::from(*level).min(Level::COUNT - 1)]);
            }
            Some(Known::DontKnow) => {
                let key = if self.row.factor.unknown_counts_low {
                    "questions-dont-know-low"
                } else {
                    "questions-dont-know-why"
                };
                self.soft(ui, self.text.get(key));
            }
            _ => {}
        }
    }
}

/// What a register says about its question.
fn said_by(text: &crate::text::Text, feed: Feed, fed: Fed) -> String {
    let key = match feed {
        Feed::Responses => "questions-fed-responses",
        Feed::Purposes => "questions-fed-purposes",
        Feed::Tone => "questions-fed-tone",
        Feed::Blockers => "questions-fed-blockers",
    };
    text.with(key, &[("share", text.percent(fed.share, 0).into()), ("count", fed.count.into())])
}

/// What the keys of this frame ask of the question that has the keyboard. Figures and signs come as
/// text on keyboards where they need a second key.
fn typed(input: &mut egui::InputState) -> Option<Typed> {
    let none = Modifiers::NONE;
    if input.consume_key(none, Key::ArrowDown) {
        return Some(Typed::Move(true));
    }
    if input.consume_key(none, Key::ArrowUp) {
        return Some(Typed::Move(false));
    }
    if input.modifiers.command || input.modifiers.alt {
        return None;
    }
    if input.key_pressed(Key::Delete) || input.key_pressed(Key::Backspace) {
        return Some(Typed::Reply(None));
    }
    let levels = [Key::Num0, Key::Num1, Key::Num2, Key::Num3, Key::Num4];
    let by_key = levels.iter().position(|key| input.key_pressed(*key));
    let sign = input.events.iter().rev().find_map(|event| match event {
        egui::Event::Text(words) => words.chars().next(),
        _ => None,
    });
    let by_sign = sign.and_then(|c| c.to_digit(10)).and_then(|d| usize::try_from(d).ok());
    let level = by_sign.or(by_key.filter(|_| sign.is_none()));
    if let Some(level) = level.and_then(|l| u8::try_from(l).ok()).and_then(|l| Level::new(l).ok()) {
        return Some(Typed::Reply(Some(Reply::Level(level))));
    }
    let asks = input.key_pressed(Key::D)
        || input.key_pressed(Key::Questionmark)
        || matches!(sign, Some('?' | 'd' | 'D'));
    asks.then_some(Typed::Reply(Some(Reply::DontKnow)))
}
