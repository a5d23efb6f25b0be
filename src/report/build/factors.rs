//! A page for each factor: where it stands in words, how sure that is, what it leans on, what was
//! said, how far it is to go, and what to do.

use std::collections::HashSet;

use jiff::civil::Date;

use super::Said;
use super::cx::Cx;
use super::messages::worth;
use super::numbers::OfFactor;
use super::words::{self, SHORT, cell, clip, column, figure, list, numeric, quoted, small};
use crate::measure::{Bank, FactorFigures, Feeds, Grade, Known};
use crate::report::marks;
use crate::report::model::{Block, Cell, Chart, Data};
use crate::text::Text;
use crate::workshop::{
    Answer, Factor, FactorId, Language, Level, Question, QuestionId, Rating, Signal, SignalId,
};

/// The most quotes on the page of a factor.
const QUOTES: usize = 3;

/// The most weak answers on the page of a factor.
const WEAK: usize = 4;

pub(super) fn say(cx: &Cx<'_>) -> Option<Said> {
    let figures = cx.overall()?;
    let mut blocks = vec![Block::Text(cx.get("paper-factors-lead"))];
    overview(cx, &mut blocks);
    radar(cx, &mut blocks);
    let mut notes = vec![cx.get("paper-say-factors")];
    for (factor, of) in cx.by_gap().into_iter().take(3) {
        let of = OfFactor::new(of, None);
        let args = [
            ("name", clip(&factor.title, 80).into()),
            ("actual", of.actual().write(cx.text).into()),
            ("desired", of.desired().write(cx.text).into()),
        ];
        notes.push(cx.with("paper-say-factor", &args));
    }
    let mut heard = HashSet::new();
    for of in &figures.factors {
        if let Some(factor) = cx.framework.factors.get(&of.id) {
            page(cx, &of.id, factor, of, &mut heard, &mut blocks);
        }
    }
    Some(Said { notes, blocks })
}

/// All factors in one table, in the order of the method.
fn overview(cx: &Cx<'_>, blocks: &mut Vec<Block>) {
    let Some(figures) = cx.overall() else { return };
    let rows = figures.factors.iter().map(|f| {
        let of = OfFactor::new(f, None);
        let source = f.source.map_or("paper-mixed", words::source);
        let source = if f.actual.is_none() { "paper-not-scored" } else { source };
        let range = if of.is_wide() {
            let (low, high) = (of.low().write(cx.text), of.high().write(cx.text));
            format!("{low}–{high}")
        } else {
            String::new()
        };
        let grade = grade(cx, &f.id);
        vec![
            cell(&cx.factor(&f.id)),
            Cell::Number(of.weight()),
            Cell::Number(of.actual()),
            cell(&range),
            Cell::Number(of.desired()),
            Cell::Number(of.gap()),
            Cell::Number(of.weighted_gap()),
            cell(cx.text.get(source)),
            cell(grade.map_or("", |g| cx.text.get(words::grade(g)))),
        ]
    });
    let columns = vec![
        column(cx.get("why-head-factor"), 2.2),
        numeric(cx.get("why-col-weight"), 1.1),
        numeric(cx.get("why-col-actual"), 1.1),
        column(cx.get("paper-range-head"), 1.2),
        numeric(cx.get("why-col-desired"), 1.3),
        numeric(cx.get("why-part-gap"), 0.9),
        numeric(cx.get("why-part-weighted-gap"), 1.3),
        column(cx.get("why-head-source"), 1.6),
        column(cx.get("paper-evidence"), 1.4),
    ];
    words::table(blocks, "factors", cx.get("paper-factors-table"), columns, rows.collect());
}

/// The same as a shape.
fn radar(cx: &Cx<'_>, blocks: &mut Vec<Block>) {
    let Some(figures) = cx.overall() else { return };
    let known = figures.factors.iter().filter(|f| f.actual.is_some() && f.desired.is_some());
    let rows: Vec<_> = known.map(|f| OfFactor::new(f, None).ends(cx.factor(&f.id))).collect();
    // Two axes are a line, not a shape.
    if rows.len() < 3 {
        return;
    }
    blocks.push(Block::Chart(Chart {
        id: "overall/radar".to_owned(),
        caption: cx.get("paper-radar"),
        alt: cx.get("paper-alt-radar"),
        data: Data::Radar { names: super::summary::names(cx), rows },
    }));
}

/// The ratings of a factor, segment by segment.
fn ratings<'a>(
    cx: &'a Cx<'_>,
    id: &'a FactorId,
) -> impl Iterator<Item = (String, &'a Rating)> + 'a {
    let round = cx.round.map(|(_, round)| round);
    let ratings = round.into_iter().flat_map(|round| round.ratings.iter());
    ratings.filter_map(move |(segment, of)| Some((cx.segment(Some(segment)), of.get(id)?)))
}

/// The best grade that a factor leans on.
fn grade(cx: &Cx<'_>, id: &FactorId) -> Option<Grade> {
    let evidence: Vec<SignalId> =
        ratings(cx, id).flat_map(|(_, rating)| rating.evidence.iter().cloned()).collect();
    cx.grades.factor(id, &evidence)
}

fn page<'a>(
    cx: &'a Cx<'_>,
    id: &'a FactorId,
    factor: &Factor,
    f: &FactorFigures,
    heard: &mut HashSet<&'a SignalId>,
    blocks: &mut Vec<Block>,
) {
    let of = OfFactor::new(f, None);
    blocks.push(Block::Heading { text: clip(&factor.title, SHORT), page: true });
    words::paragraph(blocks, &factor.definition);
    let Some(actual) = f.actual else {
        blocks.push(Block::Notice(cx.get("paper-factor-open")));
        recommendation(cx, id, factor, blocks);
        return;
    };
    let range = if of.is_wide() {
        let (low, high) = (of.low().write(cx.text), of.high().write(cx.text));
        cx.with("paper-range", &[("low", low.into()), ("high", high.into())])
    } else {
        cx.get("paper-of-ten")
    };
    let mut figures = vec![figure(cx.get("paper-actual"), of.actual(), range)];
    if let Some(desired) = f.desired {
        let note = cx.with("paper-stage", &[("stage", cx.stage(desired).into())]);
        figures.push(figure(cx.get("paper-desired"), of.desired(), note));
        let weight = of.weight().write(cx.text);
        let note = cx.with("paper-gap-note", &[("weight", weight.into())]);
        figures.push(figure(cx.get("why-part-gap"), of.gap(), note));
        figures.push(figure(cx.get("paper-reached"), of.attainment(), cx.get("paper-of-desired")));
    }
    blocks.push(Block::Figures(figures));
    // What was said of the organisation comes before the words of the scale, which are anybody's.
    by_segment(cx, id, blocks);
    levels(cx, factor, actual, f, blocks);
    sources(cx, f, blocks);
    evidence(cx, id, heard, blocks);
    recommendation(cx, id, factor, blocks);
}

/// What the scale says of the level that was chosen, and of the one that is desired.
fn levels(cx: &Cx<'_>, factor: &Factor, actual: f64, f: &FactorFigures, blocks: &mut Vec<Block>) {
    let found = Level::of_score(actual);
    let said = |level: Level| clip(&factor.levels[usize::from(level.get())], words::LONG);
    let args = [("stage", cx.stage(actual).into()), ("words", said(found).into())];
    blocks.push(Block::Text(cx.with("paper-level-now", &args)));
    if let Some(desired) = f.desired {
        let level = Level::of_score(desired);
        if level > found {
            let args = [("stage", cx.stage(desired).into()), ("words", said(level).into())];
            blocks.push(Block::Text(cx.with("paper-level-desired", &args)));
        }
    }
}

/// The three sources side by side, and which one counts.
fn sources(cx: &Cx<'_>, f: &FactorFigures, blocks: &mut Vec<Block>) {
    let mut parts = Vec::new();
    for (key, value) in [
        ("paper-source-judged", f.judged),
        ("paper-source-voted", f.voted),
        ("paper-source-evidenced", f.evidenced),
    ] {
        if let Some(value) = value {
            parts.push(cx.with(key, &[("score", cx.text.score(value).into())]));
        }
    }
    if parts.is_empty() {
        return;
    }
    let counts = match f.source {
        Some(source) => {
            let source = small(cx.text.get(words::source(source)));
            cx.with("paper-source-counts", &[("source", source.into())])
        }
        None => cx.get("paper-source-mixed"),
    };
    let mut line =
        cx.with("paper-sources", &[("list", list(cx, &parts).into()), ("counts", counts.into())]);
    // Only where the evidence counts does what is open make a range.
    if f.answered < 1.0 && f.evidenced.is_some() && OfFactor::new(f, None).is_wide() {
        let share = cx.text.percent(f.answered, 0);
        line.push(' ');
        line.push_str(&cx.with("paper-answered", &[("share", share.into())]));
    }
    blocks.push(Block::Text(line));
}

/// What was noted beside the score, and the scores where segments differ.
fn by_segment(cx: &Cx<'_>, id: &FactorId, blocks: &mut Vec<Block>) {
    let Some(sheet) = &cx.sheet else { return };
    if sheet.segments.len() > 1 {
        let rows: Vec<_> = sheet
            .segments
            .iter()
            .take(words::MOST)
            .filter_map(|segment| {
                let f = segment.figures.factor(id).filter(|f| f.actual.is_some())?;
                let of = OfFactor::new(f, Some(&segment.id));
                let noted = cx.round.and_then(|(_, r)| r.ratings.get(&segment.id)?.get(id));
                Some(vec![
                    cell(&cx.segment(Some(&segment.id))),
                    Cell::Heat(of.actual()),
                    Cell::Number(of.desired()),
                    Cell::Number(of.gap()),
                    Cell::Text(clip(noted.map_or("", |r| &r.note), 2 * SHORT)),
                ])
            })
            .collect();
        let columns = vec![
            column(cx.get("frame-segment"), 2.0),
            numeric(cx.get("why-col-actual"), 1.0),
            numeric(cx.get("why-col-desired"), 1.1),
            numeric(cx.get("why-part-gap"), 0.8),
            column(cx.get("paper-why-score"), 4.4),
        ];
        let caption = cx.get("paper-by-segment");
        words::table(blocks, format!("factor/{id}/segments"), caption, columns, rows);
        return;
    }
    for (_, rating) in ratings(cx, id) {
        words::paragraph(blocks, &words::own(cx, rating.note.trim()));
    }
}

/// What the score leans on: findings with their grades, and what was said.
fn evidence<'a>(
    cx: &'a Cx<'_>,
    id: &'a FactorId,
    heard: &mut HashSet<&'a SignalId>,
    blocks: &mut Vec<Block>,
) {
    let own: Vec<&SignalId> = ratings(cx, id).flat_map(|(_, r)| &r.evidence).collect();
    let claims = cx.workshop.claims.iter().filter(|(_, claim)| claim.factors.contains(id));
    let (found, weak): (Vec<_>, Vec<_>) = claims
        .filter_map(|(claim_id, claim)| Some((claim, cx.grades.claim(claim_id)?)))
        .partition(|(_, standing)| standing.grade >= Grade::Pattern);
    words::heading(blocks, cx.get("paper-evidence"));
    if found.is_empty() && own.is_empty() {
        blocks.push(Block::Text(cx.get("paper-evidence-none")));
    }
    let bullets = found.iter().take(words::MOST).map(|(claim, standing)| {
        let args = [
            ("claim", words::own(cx, &clip(&claim.title, 2 * SHORT)).into()),
            ("worth", worth(cx, standing).into()),
        ];
        cx.with("paper-evidence-line", &args)
    });
    words::bullets(blocks, bullets.collect());
    if !weak.is_empty() {
        blocks.push(Block::Text(cx.with("paper-evidence-weak", &[("n", weak.len().into())])));
    }
    // Quotes of what is a finding; a single voice would count for more than it is worth.
    let signals = found.iter().flat_map(|(claim, _)| &claim.signals);
    let own = own.into_iter().filter(|id| cx.grades.signal(id) >= Grade::Pattern);
    // A voice that another page has not quoted yet comes first.
    let (new, old): (Vec<_>, Vec<_>) = signals.chain(own).partition(|id| !heard.contains(*id));
    let quoted = quotes(cx, new.into_iter().chain(old), QUOTES, blocks);
    heard.extend(quoted);
}

/// What was said, at most so many times, each source once.
pub(super) fn quotes<'a>(
    cx: &Cx<'_>,
    signals: impl Iterator<Item = &'a SignalId>,
    most: usize,
    blocks: &mut Vec<Block>,
) -> Vec<&'a SignalId> {
    let mut heard: Vec<&str> = Vec::new();
    let mut quoted = Vec::new();
    for (id, signal) in signals.filter_map(|id| Some((id, cx.workshop.signals.get(id)?))) {
        if heard.len() == most {
            break;
        }
        if !signal.quote.trim().is_empty() && !heard.contains(&signal.source.as_str()) {
            heard.push(&signal.source);
            let text = clip(marks::bare(&signal.quote), words::LONG);
            blocks.push(Block::Quote { text, source: source(cx, signal) });
            quoted.push(id);
        }
    }
    quoted
}

/// Who or what a quote comes from, and when, unless its own words already say the month.
fn source(cx: &Cx<'_>, signal: &Signal) -> String {
    let date = signal.date.filter(|date| !says_month(&signal.source, *date));
    let parts = [Some(clip(&signal.source, SHORT)), date.map(|date| cx.text.month(date))];
    parts.into_iter().flatten().filter(|p| !p.is_empty()).collect::<Vec<_>>().join(", ")
}

/// Whether a text, in whatever language of ours, names the month and the year of a date.
fn says_month(words: &str, date: Date) -> bool {
    let words = words.to_lowercase();
    let month = format!("month-{}", date.month());
    let named = |language| words.contains(&Text::of(language).get(&month).to_lowercase());
    words.contains(&date.year().to_string()) && Language::ALL.into_iter().any(named)
}

/// What to do: the actions that a person tied to the factor, or else what the questions ask for.
fn recommendation(cx: &Cx<'_>, id: &FactorId, factor: &Factor, blocks: &mut Vec<Block>) {
    let questions: Vec<&QuestionId> = factor.questions.ids().collect();
    let about = cx
        .workshop
        .plan
        .values()
        .filter(|a| {
            a.tied().any(|to| to == id) || a.questions.iter().any(|q| questions.contains(&q))
        })
        .filter(|a| !a.title.trim().is_empty());
    // What has been done is nothing to recommend any more.
    let done: Vec<String> = about
        .clone()
        .filter(|action| action.done)
        .take(words::MOST)
        .map(|action| quoted(cx, &action.title))
        .collect();
    let actions: Vec<String> = about
        .filter(|action| !action.done)
        .take(words::MOST)
        .map(|action| {
            let owner = cx.person(action.owner.as_ref());
            let due = action.due.map(|due| {
                if due < cx.on {
                    let args = [("date", cx.text.date(due).into())];
                    cx.with("paper-overdue-since", &args)
                } else {
                    cx.text.month(due)
                }
            });
            let about: Vec<String> = [Some(owner), due]
                .into_iter()
                .flatten()
                .filter(|words| !words.is_empty())
                .collect();
            let title = clip(&action.title, SHORT);
            let note = clip(&action.note, 2 * SHORT);
            let title = words::own(cx, &title);
            let head =
                if about.is_empty() { title } else { format!("{title} ({})", about.join(", ")) };
            if note.is_empty() { head } else { format!("{head}. {}", words::own(cx, &note)) }
        })
        .collect();
    let weak = weak(cx, factor);
    if actions.is_empty() && weak.is_empty() && done.is_empty() {
        return;
    }
    words::heading(blocks, cx.get("paper-recommendation"));
    if !actions.is_empty() {
        words::bullets(blocks, actions);
    } else if let Some(Weak { question, level, .. }) = weak.first() {
        let next = usize::from(*level + 1).min(Level::COUNT - 1);
        let args = [
            ("question", quoted(cx, &asked(question)).into()),
            ("next", clip(&question.levels[next], words::LONG).into()),
        ];
        blocks.push(Block::Text(cx.with("paper-recommend-question", &args)));
    }
    if !done.is_empty() {
        let args = [("list", list(cx, &done).into())];
        blocks.push(Block::Text(cx.with("paper-done-list", &args)));
    }
    let any = weak.iter().take(WEAK).any(|weak| !weak.found.is_empty());
    let rows = weak
        .iter()
        .take(WEAK)
        .map(|Weak { question, level, segments, found }| {
            let next = usize::from(*level + 1).min(Level::COUNT - 1);
            vec![
                Cell::Text(clip(&asked(question), 2 * SHORT)),
                cell(segments),
                match found.as_str() {
                    // An empty cell beside full ones would look like a mistake.
                    "" if any => cell(cx.text.get("paper-found-nothing")),
                    found => Cell::Text(clip(found, 2 * SHORT)),
                },
                Cell::Text(clip(&question.levels[usize::from(*level)], 2 * SHORT)),
                Cell::Text(clip(&question.levels[next], 2 * SHORT)),
            ]
        })
        .collect();
    let columns = vec![
        column(cx.get("why-head-question"), 2.6),
        column(cx.get("frame-segment"), 1.3),
        column(cx.get("paper-found"), 2.6),
        column(cx.get("paper-level-chosen"), 2.4),
        column(cx.get("paper-next-level"), 2.4),
    ];
    words::table(blocks, format!("factor/{id}/answers"), cx.get("paper-weak"), columns, rows);
}

fn asked(question: &Question) -> String {
    if question.part.is_empty() {
        question.text.clone()
    } else {
        format!("{}. {}", question.part, question.text)
    }
}

/// A weak answer: at level 0 or 1.
struct Weak<'a> {
    question: &'a Question,
    level: u8,
    /// The segments that gave it.
    segments: String,
    /// What was noted beside it, or what it leans on; empty where nobody wrote anything.
    found: String,
}

/// The answers at level 0 or 1, the lowest first, with the segment that gave it.
fn weak<'a>(cx: &Cx<'_>, factor: &'a Factor) -> Vec<Weak<'a>> {
    let Some((_, round)) = cx.round else { return Vec::new() };
    let bank = Bank::of(&cx.workshop.framework);
    let mut weak: Vec<Weak<'a>> = Vec::new();
    for segment in cx.workshop.segments.ids() {
        let feeds = Feeds::of(round, segment);
        let answers = round.answers.get(segment);
        for asked in bank.asked(factor) {
            let answer = answers.and_then(|a| a.get(asked.finding));
            if let Known::Answered(level @ 0..=1) = Known::of(asked.question, answer, &feeds) {
                let name = cx.segment(Some(segment));
                let found = answer.map(|answer| noted(cx, answer)).unwrap_or_default();
                let same =
                    |w: &&mut Weak<'_>| w.question.text == asked.question.text && w.level == level;
                match weak.iter_mut().find(same) {
                    Some(one) => {
                        one.segments.push_str(", ");
                        one.segments.push_str(&name);
                        if !one.found.contains(&found) {
                            let apart = if one.found.is_empty() { "" } else { " " };
                            one.found = format!("{}{apart}{found}", one.found);
                        }
                    }
                    None => {
                        weak.push(Weak { question: asked.question, level, segments: name, found });
                    }
                }
            }
        }
    }
    weak.sort_by_key(|weak| weak.level);
    weak
}

/// What an answer says of this organisation: its note, or else what it leans on.
fn noted(cx: &Cx<'_>, answer: &Answer) -> String {
    let note = clip(&answer.note, 2 * SHORT);
    if !note.is_empty() {
        return note;
    }
    let signals = answer.evidence.iter().filter_map(|id| cx.workshop.signals.get(id));
    let titles: Vec<String> = signals
        .take(3)
        .map(|signal| {
            clip(if signal.title.is_empty() { &signal.quote } else { &signal.title }, SHORT)
        })
        .collect();
    titles.join("; ")
}
