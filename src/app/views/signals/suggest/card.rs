//! One suggestion: what looks similar and in which words, what it would be worth, and what a person
//! can say to it.

use std::collections::{HashMap, HashSet};
use std::ops::Range;
use std::sync::Arc;

use egui::text::{LayoutJob, TextFormat, TextWrapping};
use egui::{Color32, FontId, Galley, Id, Sense, Ui, vec2};
use jiff::civil::Date;
use lucide_icons::Icon;

use super::outcome;
use crate::app::form::{self, Button, Change, Field, check};
use crate::app::theme::{TARGET, Theme, bold, font, size, space};
use crate::app::views::Cx;
use crate::app::widgets::{chip_within, claim_mark, grade_of_claim};
use crate::measure::similar::{Kind, Suggestion, spans};
use crate::measure::{Standing, standing};
use crate::workshop::{Fading, Signal, SignalId};

/// So many signals are listed before more are asked for.
const LISTED: usize = 5;

/// So many more are listed each time they are: a claim may be joined by thousands.
const MORE: usize = 60;

/// How many lines of a quote are shown.
const QUOTE_ROWS: usize = 2;

/// Where shared words stand in a text, in bytes.
type Marks = Vec<Range<usize>>;

/// What a person chose on a card before deciding.
#[derive(Debug, Default)]
pub(super) struct Draft {
    left_out: HashSet<SignalId>,
    /// What the new claim shall be called; as suggested if nobody typed.
    pub(super) title: Option<String>,
    /// The second of two claims gives the title.
    pub(super) second: bool,
    /// How many more signals are listed than at first.
    more: usize,
    /// The shared words in title and quote of a signal.
    marks: HashMap<SignalId, (Marks, Marks)>,
    /// What would come of it, and what that was computed from.
    worth: Option<(Date, Fading, usize, Standing)>,
}

impl Draft {
    /// The texts may have changed.
    pub(super) fn forget(&mut self) {
        self.marks.clear();
        self.worth = None;
    }

    /// The signals that are not left out.
    pub(super) fn chosen<'a>(
        &self,
        suggestion: &'a Suggestion,
    ) -> impl Iterator<Item = &'a SignalId> {
        suggestion.signals.iter().filter(|id| !self.left_out.contains(*id))
    }

    fn worth(&mut self, cx: &Cx<'_>, suggestion: &Suggestion) -> Standing {
        let (on, fading, out) = (cx.as_of, cx.workshop.fading, self.left_out.len());
        if let Some((day, faded, left_out, worth)) = self.worth
            && (day, faded, left_out) == (on, fading, out)
        {
            return worth;
        }
        let claim = outcome(suggestion, self, cx.workshop).unwrap_or_default();
        let worth = standing(&claim, &cx.workshop.signals, &fading, on);
        self.worth = Some((on, fading, out, worth));
        worth
    }

    fn marks(
        &mut self,
        cx: &Cx<'_>,
        shared: &[String],
        id: &SignalId,
        signal: &Signal,
    ) -> &(Marks, Marks) {
        self.marks.entry(id.clone()).or_insert_with(|| {
            let of = |text: &str| {
                let spans = spans(text, cx.workshop.language).into_iter();
                spans.filter(|(_, term)| shared.contains(term)).map(|(range, _)| range).collect()
            };
            (of(&signal.title), of(&signal.quote))
        })
    }
}

/// What was decided on a card.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Answer {
    Accept,
    Refuse,
}

/// Draws the card as wide as the room.
pub(super) fn show(
    ui: &mut Ui,
    cx: &Cx<'_>,
    suggestion: &Suggestion,
    draft: &mut Draft,
    id: Id,
) -> Option<Answer> {
    let (text, theme) = (cx.text, cx.theme);
    let claim_title = |id| cx.workshop.claims.get(id).map_or("", |c| c.title.as_str());
    let (icon, headline, accept) = match &suggestion.kind {
        Kind::New => {
            let words = text.with("evidence-new", &[("n", suggestion.signals.len().into())]);
            (Icon::CirclePlus, words, "evidence-accept-new")
        }
        Kind::Join(claim) => {
            let n = ("n", suggestion.signals.len().into());
            let claim = ("claim", claim_title(claim).into());
            (Icon::CornerDownRight, text.with("evidence-join", &[n, claim]), "evidence-accept-join")
        }
        Kind::Merge(..) => {
            (Icon::Merge, text.get("evidence-merge").to_owned(), "evidence-accept-merge")
        }
    };
    ui.horizontal_top(|ui| {
        let icon =
            egui::RichText::new(char::from(icon)).font(font(size::BODY)).color(*theme.accent);
        ui.label(icon);
        form::words(ui, &headline, bold(size::BODY), theme.ink);
    });
    let worth = draft.worth(cx, suggestion);
    ui.horizontal(|ui| {
        ui.set_height(TARGET);
        ui.spacing_mut().item_spacing.x = space::S;
        claim_mark(ui, theme, text, &worth);
        form::words(ui, &grade_of_claim(text, &worth), font(size::SMALL), theme.ink_soft);
    });
    match &suggestion.kind {
        Kind::New => title(ui, cx, suggestion, draft, id.with("title")),
        Kind::Merge(first, second) => {
            form::label(ui, theme, text.get("evidence-keep-title"));
            for (claim, is_second) in [(first, false), (second, true)] {
                let (title, width) = (claim_title(claim), ui.available_width());
                if chip_within(ui, theme, title, draft.second == is_second, width).clicked() {
                    draft.second = is_second;
                }
            }
            ui.add_space(space::XS);
        }
        Kind::Join(_) => {}
    }
    list(ui, cx, suggestion, draft, id);
    ui.add_space(space::XS);
    let least = if matches!(suggestion.kind, Kind::New) { 2 } else { 1 };
    let enough = draft.chosen(suggestion).take(least).count() == least;
    let mut answer = None;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = space::S;
        ui.add_enabled_ui(enough, |ui| {
            let button = Button::outlined(text.get(accept)).icon(Icon::Check).id(id.with("accept"));
            if button.show(ui, theme).clicked() {
                answer = Some(Answer::Accept);
            }
        });
        let button = Button::quiet(text.get("evidence-refuse")).id(id.with("refuse"));
        let refuse = button.show(ui, theme).on_hover_text(text.get("evidence-refuse-why"));
        if refuse.clicked() {
            answer = Some(Answer::Refuse);
        }
    });
    answer
}

/// What the new claim is called: the title of the most central signal, unless one types another.
fn title(ui: &mut Ui, cx: &Cx<'_>, suggestion: &Suggestion, draft: &mut Draft, id: Id) {
    let proposed = draft.chosen(suggestion).next().and_then(|id| cx.workshop.signals.get(id));
    let proposed = proposed.map_or("", |signal| signal.title.as_str());
    let now = draft.title.clone().unwrap_or_else(|| proposed.to_owned());
    let field = Field::new(id, cx.text.get("evidence-claim-title"));
    for change in field.hint(proposed).show(ui, cx.theme, &now).changes {
        match change {
            Change::To(title) => draft.title = Some(title),
            Change::Left => {}
            Change::Dropped => draft.title = None,
        }
    }
}

fn list(ui: &mut Ui, cx: &Cx<'_>, suggestion: &Suggestion, draft: &mut Draft, card: Id) {
    let can_choose = !matches!(suggestion.kind, Kind::Merge(..));
    let all = suggestion.signals.len();
    // One more is no longer than the line that would ask for it.
    let most = LISTED + draft.more;
    let listed = if all <= most + 1 { all } else { most };
    for id in &suggestion.signals[..listed] {
        let Some(signal) = cx.workshop.signals.get(id) else { continue };
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = space::XS;
            let on = !draft.left_out.contains(id);
            if can_choose {
                let name =
                    cx.text.with("evidence-include", &[("signal", signal.title.as_str().into())]);
                let response = check(ui, cx.theme, card.with(id.as_str()), &name, on, false);
                if response.clicked() && !draft.left_out.remove(id) {
                    draft.left_out.insert(id.clone());
                }
            } else {
                ui.add_space(space::XL);
            }
            row(ui, cx, draft, suggestion, id, signal, on);
        });
    }
    if listed < all {
        let words = cx.text.with("evidence-more-signals", &[("n", (all - listed).into())]);
        let button = Button::quiet(&words).icon(Icon::ChevronDown).id(card.with("all"));
        if button.show(ui, cx.theme).clicked() {
            draft.more += MORE;
        }
    }
}

/// Title, quote, source and date of a signal, the shared words on a wash.
fn row(
    ui: &mut Ui,
    cx: &Cx<'_>,
    draft: &mut Draft,
    suggestion: &Suggestion,
    id: &SignalId,
    signal: &Signal,
    on: bool,
) {
    let theme = cx.theme;
    let width = ui.available_width();
    let (in_title, in_quote) = draft.marks(cx, &suggestion.shared, id, signal);
    let ink = if on { *theme.ink } else { *theme.ink_faint };
    let soft = if on { *theme.ink_soft } else { *theme.ink_faint };
    let mut lines =
        vec![marked(ui, theme, &signal.title, in_title, font(size::BODY), ink, width, 3)];
    if !in_quote.is_empty() {
        let face = font(size::SMALL);
        lines.push(marked(ui, theme, &signal.quote, in_quote, face, soft, width, QUOTE_ROWS));
    }
    let from = source_and_date(cx, signal);
    lines.push(marked(ui, theme, &from, &[], font(size::SMALL), soft, width, 1));
    let (above, below) = ((TARGET - lines[0].size().y.min(TARGET)) / 2.0, space::XS);
    let height = above + lines.iter().map(|line| line.size().y).sum::<f32>() + below;
    let (rect, response) = ui.allocate_exact_size(vec2(width, height), Sense::hover());
    if ui.is_rect_visible(rect) {
        let mut at = rect.left_top() + vec2(0.0, above);
        for line in &lines {
            ui.painter().galley(at, Arc::clone(line), ink);
            at.y += line.size().y;
        }
    }
    response.widget_info(|| {
        let name = format!("{}. {from}", signal.title);
        egui::WidgetInfo::labeled(egui::accesskit::Role::Label, true, name)
    });
    if lines.iter().any(|line| line.elided) {
        response.on_hover_text(format!("{}\n{}", signal.title, signal.quote));
    }
}

/// “Interview, Hale Facilities · 18 February 2026”, without what is not known.
pub(in crate::app::views::signals) fn source_and_date(cx: &Cx<'_>, signal: &Signal) -> String {
    let source = match signal.source.trim() {
        "" => cx.text.get("evidence-no-source"),
        source => source,
    };
    let date = match signal.date {
        Some(date) => cx.text.date(date),
        None => cx.text.get("evidence-no-date").to_owned(),
    };
    format!("{source} · {date}")
}

/// Text with some of its words on a wash, in at most so many lines.
fn marked(
    ui: &Ui,
    theme: &Theme,
    text: &str,
    marks: &[Range<usize>],
    face: FontId,
    ink: Color32,
    width: f32,
    rows: usize,
) -> Arc<Galley> {
    let plain = TextFormat::simple(face, ink);
    let wash = TextFormat { background: *theme.accent_wash, ..plain.clone() };
    let mut job = LayoutJob::default();
    let mut from = 0;
    for mark in marks {
        if let (Some(before), Some(word)) = (text.get(from..mark.start), text.get(mark.clone())) {
            job.append(before, 0.0, plain.clone());
            job.append(word, 0.0, wash.clone());
            from = mark.end;
        }
    }
    job.append(text.get(from..).unwrap_or_default(), 0.0, plain);
    job.wrap =
        TextWrapping { max_width: width.max(1.0), max_rows: rows, ..TextWrapping::default() };
    ui.painter().layout_job(job)
}
