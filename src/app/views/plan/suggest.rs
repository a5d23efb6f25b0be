//! What the plan could begin with. A person decides.

use egui::{Id, ScrollArea, Ui};
use lucide_icons::Icon;

use super::Shared;
use crate::app::form::{self, Button, note};
use crate::app::theme::{bold, font, size, space};
use crate::app::views::Cx;
use crate::measure::{Suggestion, Why};
use crate::text::Text;
use crate::workshop::{Action, Level, Workshop};

/// How many of each kind are listed before somebody asks for more.
const FIRST: usize = 3;

/// How many of each kind are listed at most.
const MOST: usize = 40;

/// What the list of suggestions keeps between frames.
#[derive(Debug, Default)]
pub(super) struct Suggested {
    /// Which kinds are listed in full.
    whole: [bool; 3],
}

/// The keys of the titles of the kinds, and of what they mean.
const KINDS: [(&str, &str); 3] = [
    ("plan-from-gaps", "plan-from-gaps-why"),
    ("plan-from-noes", "plan-from-noes-why"),
    ("plan-from-pains", "plan-from-pains-why"),
];

const fn kind(why: &Why) -> usize {
    match why {
        Why::Gap { .. } => 0,
        Why::No { .. } => 1,
        Why::Pain { .. } => 2,
    }
}

impl Suggested {
    /// Draws the suggestions by kind, each with a way to take it over.
    pub(super) fn show(&mut self, ui: &mut Ui, cx: &mut Cx<'_>, shared: &mut Shared) {
        let (text, theme) = (cx.text, cx.theme);
        form::words(ui, text.get("plan-suggested"), bold(size::HEADING), theme.ink);
        note(ui, theme, text.get("plan-suggested-why"));
        ui.add_space(space::S);
        let mut taken = None;
        let all = shared.kept.suggestions(cx);
        if all.is_empty() {
            let key =
                if cx.sheet.is_none() { "plan-suggested-no-round" } else { "plan-suggested-none" };
            form::words(ui, text.get(key), font(size::BODY), theme.ink_soft);
        }
        let area = ScrollArea::vertical().id_salt("plan suggested").auto_shrink([false, false]);
        area.show(ui, |ui| {
            ui.set_width(ui.available_width() - space::S);
            ui.spacing_mut().item_spacing.y = space::XS;
            for (at, (title, why)) in KINDS.into_iter().enumerate() {
                let group: Vec<&Suggestion> = all.iter().filter(|s| kind(&s.why) == at).collect();
                if group.is_empty() {
                    continue;
                }
                form::words(ui, text.get(title), bold(size::BODY), theme.ink);
                note(ui, theme, text.get(why));
                let shown = if self.whole[at] { MOST } else { FIRST };
                for (n, suggestion) in group.iter().take(shown).enumerate() {
                    if one(ui, cx, suggestion, at * MOST + n) {
                        taken = Some((*suggestion).clone());
                    }
                }
                if group.len() > FIRST && !self.whole[at] {
                    let n = group.len() - FIRST;
                    let words = text.with("plan-suggested-more", &[("n", n.into())]);
                    let more = Button::quiet(&words).icon(Icon::ChevronDown);
                    let more = more.id(Id::unique(("plan suggested more", at)));
                    self.whole[at] = more.show(ui, theme).clicked();
                } else if group.len() > MOST {
                    let n = [("n", (group.len() - MOST).into())];
                    note(ui, theme, &text.with("plan-suggested-rest", &n));
                }
                ui.add_space(space::L);
            }
        });
        if let Some(action) = taken.and_then(|s| action(cx.workshop, &s.why)) {
            shared.add(cx, action);
        }
    }
}

/// One suggestion; true if it shall be taken over.
fn one(ui: &mut Ui, cx: &Cx<'_>, suggestion: &Suggestion, n: usize) -> bool {
    let (text, theme, w) = (cx.text, cx.theme, cx.workshop);
    let weight = suggestion.weight.map(|weight| text.number(weight, 2)).unwrap_or_default();
    let (title, below) = match &suggestion.why {
        Why::Gap { factor, actual, desired } => {
            let title = w.framework.factors.get(factor).map_or("", |f| f.title.as_str());
            let args = [
                ("actual", text.score(*actual).into()),
                ("desired", text.score(*desired).into()),
                ("weight", weight.into()),
            ];
            (title.to_owned(), text.with("plan-gap-of", &args))
        }
        Why::No { question, factor, segments } => {
            let title = w.framework.question(question).map_or("", |(_, q)| q.text.as_str());
            let short = w.framework.factors.get(factor).map_or("", |f| f.short.as_str());
            let names: Vec<&str> = segments
                .iter()
                .filter_map(|id| w.segments.get(id))
                .map(|segment| segment.title.as_str())
                .collect();
            let whom = if names.len() == w.segments.len() {
                text.get("all-customers").to_owned()
            } else {
                names.join(", ")
            };
            let args = [("factor", short.into()), ("whom", whom.into()), ("weight", weight.into())];
            // Nothing at all: the score of the factor is what people judged or voted.
            let key = if suggestion.weight.is_some_and(|weight| weight > 0.0) {
                "plan-no-of"
            } else {
                "plan-no-judged"
            };
            (title.to_owned(), text.with(key, &args))
        }
        Why::Pain { journey, step } => {
            let journey = w.journeys.get(journey);
            let card = journey.and_then(|j| j.steps.get(step));
            let pain = card.map_or("", |card| card.pain.as_str());
            let title = card.map_or("", |card| card.title.as_str());
            (title.to_owned(), pain.to_owned())
        }
    };
    ui.add_space(space::XS);
    form::words(ui, &title, font(size::BODY), theme.ink);
    note(ui, theme, &below);
    let id = Id::unique(("plan take over", n));
    let name = text.with("plan-take-over-of", &[("what", title.as_str().into())]);
    let button = Button::outlined(text.get("plan-take-over")).icon(Icon::Plus).id(id);
    let response = button.show(ui, theme);
    // All of them read alike; their names tell them apart.
    response.widget_info(|| egui::WidgetInfo::labeled(egui::accesskit::Role::Button, true, &name));
    ui.add_space(space::XS);
    let rect = ui.min_rect();
    ui.painter().hline(rect.x_range(), ui.cursor().top(), theme.hairline_stroke());
    ui.add_space(space::XS);
    response.clicked()
}

/// A suggestion as an action, in the language of the workshop.
fn action(w: &Workshop, why: &Why) -> Option<Action> {
    let text = Text::of(w.language);
    let next = |levels: &[String; Level::COUNT], now: f64| {
        let at = usize::from(Level::of_score(now).get()) + 1;
        let level = levels.get(at).map_or("", |level| level.as_str());
        if level.is_empty() {
            String::new()
        } else {
            text.with("plan-take-next", &[("level", level.into())])
        }
    };
    Some(match why {
        Why::Gap { factor, actual, .. } => {
            let of = w.framework.factors.get(factor)?;
            let name = if of.short.is_empty() { &of.title } else { &of.short };
            Action {
                title: text.with("plan-take-gap", &[("factor", name.as_str().into())]),
                note: next(&of.levels, *actual),
                factors: vec![factor.clone()],
                ..Action::default()
            }
        }
        Why::No { factor, question, .. } => {
            let (_, of) = w.framework.question(question)?;
            Action {
                title: text.with("plan-take-no", &[("question", of.text.as_str().into())]),
                note: next(&of.levels, 0.0),
                factors: vec![factor.clone()],
                questions: vec![question.clone()],
                ..Action::default()
            }
        }
        Why::Pain { journey, step } => {
            let card = w.journeys.get(journey)?.steps.get(step)?;
            let parts = [card.pain.trim(), card.opportunity.trim()];
            let parts: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
            Action {
                title: text.with("plan-take-pain", &[("step", card.title.as_str().into())]),
                note: parts.join("\n"),
                steps: vec![step.clone()],
                contact_points: card.contact_point.iter().cloned().collect(),
                signals: card.evidence.clone(),
                ..Action::default()
            }
        }
    })
}
