//! The shares of a register: what each one says, as a thin bar, and what the question that it feeds
//! currently counts.

use std::sync::Arc;

use egui::accesskit::Role;
use egui::{Rect, Sense, Stroke, Ui, WidgetInfo, pos2, vec2};

use super::super::picture::Picture;
use super::entry::to_whom;
use crate::app::theme::{bold, font, size, space};
use crate::app::widgets::elided;
use crate::measure::{Fed, Feeds, Known};
use crate::workshop::{Assessment, Feed, Framework, QuestionId, Segment, SegmentId, Table};

/// Height of the words of a share, in points.
const WORDS: f32 = 23.0;

/// Height of its bar, in points.
const BAR: f32 = 4.0;

/// The shares, kept as long as what they are shares of stays the same.
#[derive(Debug, Default)]
pub(super) struct Shares {
    of: Option<Of>,
    lines: Vec<Line>,
}

#[derive(Debug)]
struct Of {
    round: Arc<Assessment>,
    framework: Arc<Framework>,
    segments: Arc<Table<SegmentId, Segment>>,
    segment: Option<SegmentId>,
}

/// What one feed says and does.
#[derive(Debug)]
struct Line {
    feed: Feed,
    fed: Option<Fed>,
    /// The question that it feeds; none if no question that takes part is fed by it.
    question: Option<QuestionId>,
    /// What the question counts: in the segment that is looked at, or in each of them.
    known: Vec<(SegmentId, Known)>,
}

const fn said(feed: Feed) -> (&'static str, &'static str) {
    match feed {
        Feed::Responses => ("registers-share-responses", "registers-no-responses"),
        Feed::Purposes => ("registers-share-purposes", "registers-no-purposes"),
        Feed::Tone => ("registers-share-tone", "registers-no-tone"),
        Feed::Blockers => ("registers-share-blockers", "registers-no-share-blockers"),
    }
}

impl Shares {
    /// Draws the shares of these feeds.
    pub(super) fn show(
        &mut self,
        ui: &mut Ui,
        picture: &Picture<'_>,
        round: &Arc<Assessment>,
        feeds: &[Feed],
    ) {
        self.refresh(picture, round);
        ui.spacing_mut().item_spacing.y = 0.0;
        for line in self.lines.iter().filter(|line| feeds.contains(&line.feed)) {
            line.show(ui, picture);
        }
        ui.add_space(space::XS);
        ui.spacing_mut().item_spacing.y = space::XS;
    }

    fn refresh(&mut self, picture: &Picture<'_>, round: &Arc<Assessment>) {
        let workshop = picture.workshop;
        let segments = &workshop.segments;
        // Where there is one segment only, it is all customers.
        let only = || segments.first().filter(|_| segments.len() == 1).map(|(id, _)| id);
        let segment = picture.segment.or_else(only);
        let fits = self.of.as_ref().is_some_and(|of| {
            Arc::ptr_eq(&of.round, round)
                && Arc::ptr_eq(&of.framework, &workshop.framework)
                && Arc::ptr_eq(&of.segments, segments)
                && of.segment.as_ref() == segment
        });
        if fits {
            return;
        }
        let whole = match segment {
            Some(id) => Feeds::of(round, id),
            None => Feeds::of_all(round),
        };
        let looked: Vec<(&SegmentId, Feeds)> = segments
            .ids()
            .filter(|id| segment.is_none_or(|looked| looked == *id))
            .map(|id| (id, Feeds::of(round, id)))
            .collect();
        let framework = &workshop.framework;
        let line = |feed: Feed| {
            let asked = framework.active().flat_map(|(_, factor)| factor.asked());
            let fed = asked.into_iter().find(|(_, q)| q.feed == Some(feed));
            let known = fed.map(|(id, question)| {
                let finding = framework.finding(id);
                let known = |(segment, feeds): &(&SegmentId, Feeds)| {
                    let answer = round.answer(segment, finding);
                    ((*segment).clone(), Known::of(question, answer, feeds))
                };
                looked.iter().map(known).collect()
            });
            let question = fed.map(|(id, _)| id.clone());
            Line { feed, fed: whole.get(feed), question, known: known.unwrap_or_default() }
        };
        self.lines = Feed::ALL.into_iter().map(line).collect();
        self.of = Some(Of {
            round: Arc::clone(round),
            framework: Arc::clone(framework),
            segments: Arc::clone(segments),
            segment: segment.cloned(),
        });
    }
}

impl Line {
    /// What the question counts, in a few words.
    fn counts(&self, picture: &Picture<'_>) -> String {
        let text = picture.text;
        let framework = &picture.workshop.framework;
        let question = self.question.as_ref().and_then(|id| framework.question(id));
        let Some((_, question)) = question else {
            return text.get("registers-feeds-nothing").to_owned();
        };
        let name = match question.requirement.trim() {
            "" => text.get("registers-a-question"),
            requirement => requirement,
        };
        if let [(_, known)] = self.known.as_slice() {
            return said_of(picture, name, *known);
        }
        let by_hand =
            self.known.iter().filter(|(_, k)| matches!(k, Known::Answered(_) | Known::DontKnow));
        match by_hand.count() {
            0 => text.with("registers-by-segment", &[("question", name.into())]),
            count => text.with(
                "registers-by-segment-hand",
                &[("question", name.into()), ("count", count.into())],
            ),
        }
    }

    /// The question in full, and what it counts in each segment.
    fn tip(&self, picture: &Picture<'_>) -> String {
        let framework = &picture.workshop.framework;
        let question = self.question.as_ref().and_then(|id| framework.question(id));
        let mut lines = Vec::new();
        if let Some((_, question)) = question {
            lines.push(question.text.clone());
        }
        if self.known.len() > 1 {
            let each = |(id, known): &(SegmentId, Known)| {
                said_of(picture, to_whom(picture, Some(id)), *known)
            };
            lines.extend(self.known.iter().map(each));
            lines.push(picture.text.get("registers-plain-share").to_owned());
        }
        lines.join("\n")
    }

    fn show(&self, ui: &mut Ui, picture: &Picture<'_>) {
        let (text, theme) = (picture.text, picture.theme);
        let (some, none) = said(self.feed);
        let says = match self.fed {
            Some(fed) => {
                let percent = text.percent(fed.share, 0);
                text.with(some, &[("percent", percent.into()), ("count", fed.count.into())])
            }
            None => text.get(none).to_owned(),
        };
        let counts = self.counts(picture);
        let wanted = vec2(ui.available_width(), WORDS + BAR + space::XS);
        let (rect, response) = ui.allocate_exact_size(wanted, Sense::hover());
        response
            .widget_info(|| WidgetInfo::labeled(Role::Label, true, format!("{says} → {counts}")));
        let painter = ui.painter();
        let by_hand = self.known.len() == 1
            && matches!(self.known[0].1, Known::Answered(_) | Known::DontKnow);
        let face = if by_hand { bold(size::SMALL) } else { font(size::SMALL) };
        let arrow = format!("→ {counts}");
        let right = elided(painter, &arrow, face, *theme.ink, rect.width() * 0.55);
        let middle = rect.top() + WORDS / 2.0;
        let right_x = rect.right() - right.size().x;
        let room = right_x - rect.left() - space::S;
        let ink = if by_hand { *theme.ink_soft } else { *theme.ink };
        let left = elided(painter, &says, font(size::SMALL), ink, room);
        painter.galley(pos2(rect.left(), middle - left.size().y / 2.0), left, ink);
        painter.galley(pos2(right_x, middle - right.size().y / 2.0), right, *theme.ink);

        let bar =
            Rect::from_min_size(pos2(rect.left(), rect.top() + WORDS), vec2(rect.width(), BAR));
        painter.rect_filled(bar, 2, *theme.sunken);
        let x = |share: f64| bar.left() + bar.width() * share as f32;
        if let Some(fed) = self.fed {
            // What an answer by hand overrides stands back.
            let fill = if by_hand { *theme.ink_faint } else { *theme.actual };
            painter.rect_filled(bar.with_max_x(x(fed.share)), 2, fill);
        }
        for (_, known) in &self.known {
            let hand = matches!(known, Known::Answered(_));
            let Some(u) = known.u().filter(|_| hand || self.known.len() > 1) else { continue };
            let at = x(u).clamp(bar.left() + 1.0, bar.right() - 1.0);
            painter.vline(at, bar.y_range().expand(2.0), Stroke::new(2.0, *theme.ink));
        }
        let tip = self.tip(picture);
        if tip.is_empty() {
            return;
        }
        response.on_hover_text(format!("{says} → {counts}\n{tip}"));
    }
}

/// What is counted under a name.
fn said_of(picture: &Picture<'_>, name: &str, known: Known) -> String {
    let text = picture.text;
    let name = || ("question", name.into());
    match known {
        Known::Answered(level) => {
            text.with("registers-by-hand", &[name(), ("level", usize::from(level).into())])
        }
        Known::Fed(fed) => {
            let percent = text.percent(fed.share, 0);
            text.with("registers-counts", &[name(), ("percent", percent.into())])
        }
        Known::DontKnow => text.with("registers-dont-know", &[name()]),
        Known::Open => text.with("registers-still-open", &[name()]),
    }
}
