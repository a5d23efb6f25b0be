//! The questions of the selected factor: a list that opens in place.

use std::sync::Arc;

use egui::accesskit::Role;
use egui::{Align2, Id, Sense, Ui, WidgetInfo, pos2, vec2};
use lucide_icons::Icon;

use super::{Words, bin, changed, hand_over, levels, lost, moved_by_keys, movers, named};
use crate::app::form::{self, Button, Field, check};
use crate::app::theme::{RADIUS, TARGET, font, size, space};
use crate::app::views::Cx;
use crate::app::widgets::elided;
use crate::edit::{Edit, FrameworkEdit};
use crate::workshop::{
    Factor, FactorId, Feed, Framework, Language, Level, Question, QuestionId, Table, Weight,
};

/// Height of a row, in points.
const ROW: f32 = 40.0;

fn row_id(id: &QuestionId) -> Id {
    Id::unique(("framework-question-row", id))
}

fn text_id(id: &QuestionId) -> Id {
    Id::unique(("framework-question", id))
}

const fn feed_name(feed: Feed) -> &'static str {
    match feed {
        Feed::Responses => "framework-feed-responses",
        Feed::Purposes => "framework-feed-purposes",
        Feed::Tone => "framework-feed-tone",
        Feed::Blockers => "framework-feed-blockers",
    }
}

/// All questions, with what adds to them.
pub(super) fn list(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    factor_id: &FactorId,
    factor: &Factor,
    findings: &mut Findings,
    open: &mut Option<QuestionId>,
    wanted: &mut Option<Id>,
) {
    let (text, theme) = (cx.text, cx.theme);
    if open.is_some() {
        findings.refresh(cx, factor_id);
    }
    form::heading(ui, theme, text.get("framework-questions"));
    if factor.questions.is_empty() {
        form::note(ui, theme, text.get("framework-questions-none"));
    }
    let last = factor.questions.len().saturating_sub(1);
    for (index, (id, question)) in factor.questions.iter().enumerate() {
        let place = Place { factor_id, findings: &findings.offered, index, last };
        row(ui, cx, id, question, index, open);
        let fields = [row_id(id), text_id(id)];
        if let Some(to) = moved_by_keys(ui, &fields, index, last) {
            cx.out.edit(place.moved(id, to));
        }
        if open.as_ref() == Some(id) {
            let width = ui.available_width();
            form::columns(ui, [28.0, width - 28.0], 0.0, |[_, ui]| {
                super::dress(ui);
                ui.add_space(space::S);
                opened(ui, cx, id, question, &place, open, wanted);
                ui.add_space(space::L);
            });
            let y = ui.cursor().top();
            ui.painter().hline(ui.max_rect().x_range(), y, theme.hairline_stroke());
        }
    }
    ui.add_space(space::XS);
    let add = Button::quiet(text.get("framework-add-question"))
        .icon(Icon::Plus)
        .id(Id::unique("framework-add-question"));
    if add.show(ui, theme).clicked() {
        let question = Question {
            text: text.get("framework-new-question").to_owned(),
            part: String::new(),
            requirement: String::new(),
            levels: std::array::from_fn::<_, { Level::COUNT }, _>(|_| String::new()),
            weight: Weight::default(),
            same_as: None,
            feed: None,
            off: false,
        };
        added(cx, factor_id, question, usize::MAX, open, wanted);
    }
}

fn added(
    cx: &mut Cx<'_>,
    factor: &FactorId,
    question: Question,
    at: usize,
    open: &mut Option<QuestionId>,
    wanted: &mut Option<Id>,
) {
    let id = QuestionId::fresh();
    *wanted = Some(text_id(&id));
    *open = Some(id.clone());
    cx.out.edit(changed(FrameworkEdit::AddQuestion(factor.clone(), id, Box::new(question), at)));
}

/// The findings that a question can share: those of the questions of other factors that keep one
/// of their own. Listed anew only when the framework, the factor or the language has changed.
#[derive(Debug, Default)]
pub(super) struct Findings {
    from: Option<(Arc<Framework>, FactorId, Language)>,
    offered: Vec<(QuestionId, String)>,
}

impl Findings {
    fn refresh(&mut self, cx: &Cx<'_>, factor_id: &FactorId) {
        let (framework, language) = (&cx.workshop.framework, cx.text.language());
        let fits = self.from.as_ref().is_some_and(|(was, of, said_in)| {
            Arc::ptr_eq(was, framework) && of == factor_id && *said_in == language
        });
        if fits {
            return;
        }
        self.offered = framework
            .factors
            .iter()
            .filter(|(factor, _)| *factor != factor_id)
            .flat_map(|(_, factor)| factor.questions.iter().map(move |q| (factor, q)))
            .filter(|(_, (_, q))| q.same_as.is_none())
            .map(|(factor, (other, q))| {
                let short = named(cx, &factor.short);
                (other.clone(), format!("{short} · {}", named(cx, &q.text)))
            })
            .collect();
        self.from = Some((Arc::clone(framework), factor_id.clone(), language));
    }
}

/// Where a question stands.
struct Place<'a> {
    factor_id: &'a FactorId,
    /// The findings that a question here can share.
    findings: &'a [(QuestionId, String)],
    index: usize,
    last: usize,
}

impl Place<'_> {
    fn moved(&self, id: &QuestionId, to: usize) -> Edit {
        changed(FrameworkEdit::MoveQuestion(id.clone(), self.factor_id.clone(), to))
    }
}

/// A question on one line. Clicked it opens or closes.
fn row(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    id: &QuestionId,
    question: &Question,
    index: usize,
    open: &mut Option<QuestionId>,
) {
    let (text, theme) = (cx.text, cx.theme);
    let (_, rect) = ui.allocate_space(vec2(ui.available_width(), ROW));
    let switch = egui::Rect::from_min_max(pos2(rect.right() - TARGET, rect.top()), rect.max);
    let body = rect.with_max_x(switch.left());
    let response = ui.interact(body, row_id(id), Sense::click());
    let title = named(cx, &question.text);
    let shown = match question.part.trim() {
        "" => title.to_owned(),
        part => format!("{part} · {title}"),
    };
    let is_open = open.as_ref() == Some(id);
    response.widget_info(|| {
        let args = [("n", (index + 1).into()), ("text", shown.as_str().into())];
        WidgetInfo::labeled(Role::Button, true, text.with("framework-question-name", &args))
    });
    ui.ctx().accesskit_node_builder(response.id, |node| node.set_expanded(is_open));
    if response.clicked() {
        *open = (!is_open).then(|| id.clone());
    }
    let painter = ui.painter();
    if response.hovered() {
        painter.rect_filled(body, RADIUS, *theme.hover);
    }
    if !is_open {
        painter.hline(rect.x_range(), rect.bottom(), theme.hairline_stroke());
    }
    let middle = rect.center().y;
    let number = font(size::SMALL);
    painter.text(
        pos2(rect.left() + 20.0, middle),
        Align2::RIGHT_CENTER,
        (index + 1).to_string(),
        number,
        *theme.ink_soft,
    );
    let mark = |x: f32, icon: Icon| {
        painter.text(
            pos2(x, middle),
            Align2::CENTER_CENTER,
            char::from(icon),
            font(size::SMALL),
            *theme.ink_soft,
        );
    };
    let mut right = body.right() - space::M;
    mark(right, if is_open { Icon::ChevronUp } else { Icon::ChevronDown });
    right -= space::L;
    for (icon, there) in
        [(Icon::Link2, question.same_as.is_some()), (Icon::Table2, question.feed.is_some())]
    {
        if there {
            mark(right, icon);
            right -= space::L + space::XS;
        }
    }
    let requirement =
        elided(painter, &question.requirement, font(size::TINY), *theme.ink_faint, 48.0);
    if !question.requirement.is_empty() {
        right -= requirement.size().x;
        let at = pos2(right, middle - requirement.size().y / 2.0);
        painter.galley(at, requirement, *theme.ink_faint);
    }
    let left = rect.left() + 28.0;
    let ink = if question.off { theme.ink_soft } else { theme.ink };
    let room = right - left - space::S;
    let words = elided(painter, &shown, font(size::BODY), *ink, room);
    let cut = words.elided;
    painter.galley(pos2(left, middle - words.size().y / 2.0), words, *ink);
    if response.has_focus() {
        form::focus_ring(ui, theme, body);
    }
    if cut && !is_open {
        let _ = response.on_hover_text(&shown);
    }
    let mut inside = ui.new_child(
        egui::UiBuilder::new()
            .id_salt(("question switch", id))
            .max_rect(egui::Rect::from_center_size(switch.center(), vec2(TARGET, TARGET))),
    );
    let name = text.with("framework-asked", &[("text", title.into())]);
    if check(&mut inside, theme, row_id(id).with("on"), &name, !question.off, false).clicked() {
        cx.out.edit(set(id, question, |q| q.off = !q.off));
    }
}

fn set(id: &QuestionId, question: &Question, change: impl FnOnce(&mut Question)) -> Edit {
    let mut question = question.clone();
    change(&mut question);
    changed(FrameworkEdit::SetQuestion(id.clone(), Box::new(question)))
}

/// Everything about a question.
fn opened(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    id: &QuestionId,
    question: &Question,
    place: &Place<'_>,
    open: &mut Option<QuestionId>,
    wanted: &mut Option<Id>,
) {
    let text = cx.text;
    let field = text_id(id);
    hand_over(ui, wanted, field, &question.text);
    let words = Words {
        id: field,
        label: text.get("framework-question-text"),
        hint: text.get("framework-question-hint"),
        now: &question.text,
        rows: 2,
    };
    words.show(ui, cx, |text| set(id, question, |q| q.text = text));
    let widths = form::proportions(ui.available_width(), space::M, [3.0, 2.0, 2.0]);
    form::columns(ui, widths, space::M, |[part, requirement, weight]| {
        let words = Words {
            id: field.with("part"),
            label: text.get("framework-part"),
            hint: text.get("framework-part-hint"),
            now: &question.part,
            rows: 1,
        };
        words.show(part, cx, |text| set(id, question, |q| q.part = text));
        let words = Words {
            id: field.with("requirement"),
            label: text.get("framework-requirement"),
            hint: text.get("framework-requirement-hint"),
            now: &question.requirement,
            rows: 1,
        };
        words.show(requirement, cx, |text| set(id, question, |q| q.requirement = text));
        let label = text.get("framework-question-weight");
        form::label(weight, cx.theme, label);
        let number = Field::new(field.with("weight"), label);
        let now = Some(question.weight.get());
        form::number_field(number, weight, cx.theme, text, now, "", |v| Weight::new(v).ok())
            .send(cx.out, |w| set(id, question, |q| q.weight = w.unwrap_or_default()));
    });
    ui.add_space(space::XS);
    let widths = form::proportions(ui.available_width(), space::M, [3.0, 2.0]);
    form::columns(ui, widths, space::M, |[same, feed]| {
        shared(same, cx, id, question, place.findings);
        fed(feed, cx, id, question);
    });
    ui.add_space(space::S);
    form::label(ui, cx.theme, text.get("framework-levels"));
    levels(ui, cx, field, "framework-question-level-name", &question.levels, |level, text| {
        set(id, question, |q| q.levels[level] = text)
    });
    ui.add_space(space::XS);
    foot(ui, cx, id, question, place, open, wanted);
}

/// Whose finding it shares. Only questions of other factors that keep a finding of their own are
/// offered, and none to a question that others lean on.
fn shared(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    id: &QuestionId,
    question: &Question,
    others: &[(QuestionId, String)],
) {
    let (text, theme) = (cx.text, cx.theme);
    let name = text.get("framework-same-as");
    form::label(ui, theme, name);
    let factors = &cx.workshop.framework.factors;
    let leaning = leaning(factors, id);
    if leaning > 0 {
        ui.add_space(space::S);
        let words = text.with("framework-shared-by", &[("n", leaning.into())]);
        form::words(ui, &words, font(size::SMALL), theme.ink_soft);
        return;
    }
    let options: Vec<&str> = std::iter::once(text.get("framework-own-finding"))
        .chain(others.iter().map(|(_, title)| title.as_str()))
        .collect();
    let lead = question.same_as.as_ref();
    let chosen = others.iter().position(|(other, _)| Some(other) == lead).map_or(0, |i| i + 1);
    let menu = text_id(id).with("same");
    if let Some(picked) = form::select(ui, theme, menu, name, &options, chosen) {
        let lead = picked.checked_sub(1).map(|i| others[i].0.clone());
        cx.out.edit(set(id, question, |q| q.same_as = lead));
    }
}

/// How many questions share the finding of this one.
fn leaning(factors: &Table<FactorId, Factor>, id: &QuestionId) -> usize {
    let all = factors.values().flat_map(|f| f.questions.values());
    all.filter(|q| q.same_as.as_ref() == Some(id)).count()
}

/// Which register answers it. One that feeds another question is not offered.
fn fed(ui: &mut Ui, cx: &mut Cx<'_>, id: &QuestionId, question: &Question) {
    let (text, theme) = (cx.text, cx.theme);
    let name = text.get("framework-feed");
    form::label(ui, theme, name);
    let free: Vec<Feed> =
        Feed::ALL.into_iter().filter(|feed| is_free(&cx.workshop.framework, id, *feed)).collect();
    let options: Vec<&str> = std::iter::once(text.get("framework-feed-none"))
        .chain(free.iter().map(|feed| text.get(feed_name(*feed))))
        .collect();
    let chosen = free.iter().position(|f| Some(*f) == question.feed).map_or(0, |i| i + 1);
    let menu = text_id(id).with("feed");
    if let Some(picked) = form::select(ui, theme, menu, name, &options, chosen) {
        let feed = picked.checked_sub(1).map(|i| free[i]);
        cx.out.edit(set(id, question, |q| q.feed = feed));
    }
}

fn is_free(framework: &Framework, id: &QuestionId, feed: Feed) -> bool {
    let mut all = framework.factors.values().flat_map(|f| f.questions.iter());
    !all.any(|(other, q)| other != id && q.feed == Some(feed))
}

/// What can be done with a question as a whole.
fn foot(
    ui: &mut Ui,
    cx: &mut Cx<'_>,
    id: &QuestionId,
    question: &Question,
    place: &Place<'_>,
    open: &mut Option<QuestionId>,
    wanted: &mut Option<Id>,
) {
    let (text, theme) = (cx.text, cx.theme);
    let field = text_id(id);
    let factors = &cx.workshop.framework.factors;
    let copy =
        Button::quiet(text.get("framework-duplicate")).icon(Icon::Copy).id(field.with("duplicate"));
    let label = text.get("framework-move-to");
    let width = ui.available_width();
    let tools = 3.0 * TARGET;
    let duplicate = copy.width(ui);
    let widths = [duplicate, (width - duplicate - tools - 2.0 * space::M).min(320.0), tools];
    form::columns(ui, widths, space::M, |[left, middle, right]| {
        if copy.show(left, theme).clicked() {
            // A register feeds one question only.
            let twin = Question { feed: None, ..question.clone() };
            added(cx, place.factor_id, twin, place.index + 1, open, wanted);
        }
        if factors.len() > 1 {
            let others: Vec<(&FactorId, &Factor)> =
                factors.iter().filter(|(other, _)| *other != place.factor_id).collect();
            let titles = others.iter().map(|(_, f)| named(cx, &f.title));
            let options: Vec<&str> = std::iter::once(label).chain(titles).collect();
            let menu = field.with("move");
            if let Some(picked) = form::select(middle, theme, menu, label, &options, 0)
                && let Some((to, _)) = picked.checked_sub(1).and_then(|i| others.get(i))
            {
                let edit = FrameworkEdit::MoveQuestion(id.clone(), (*to).clone(), usize::MAX);
                cx.out.edit(changed(edit));
            }
        }
        right.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = 0.0;
            if let Some(to) = movers(ui, cx, field, place.index, place.last) {
                cx.out.edit(place.moved(id, to));
            }
            let args = [("title", named(cx, &question.text).into())];
            let name = text.with("frame-remove-segment", &args);
            if bin(ui, cx, field, &name, || lost::with_question(cx, id)) {
                cx.out.edit(changed(FrameworkEdit::RemoveQuestion(id.clone())));
            }
        });
    });
}
