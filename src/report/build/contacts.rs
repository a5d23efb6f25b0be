//! The menu of contact points: what customers choose and get, what comes first, and whether the
//! organisation manages transactions or engagement.

use super::Said;
use super::cx::Cx;
use super::numbers::ends_said;
use super::words::{self, SHORT, cell, clip, column, figure, numeric};
use crate::measure::{Gap as ContactGap, MenuFigures, PointFigures, StanceFigures};
use crate::report::model::{Bar, Block, Cell, Chart, Data, Ends, Number};
use crate::workshop::{ContactPoint, Rating5, Score, Stance};

/// How many contact points are shown of those that come first.
const FIRST: usize = 12;

/// How many of them stand in the chart.
const BARS: usize = 8;

/// From here on a rating of 1 to 5 says that something matters.
const MATTERS: f64 = 3.5;

/// Up to here a rating of 1 to 5 says that few are satisfied.
const SATISFIES: f64 = 3.0;

pub(super) fn say(cx: &Cx<'_>) -> Option<Said> {
    let table = &cx.workshop.contact_points;
    let mut blocks = Vec::new();
    let mut notes = Vec::new();
    if !table.is_empty() {
        let menu = MenuFigures::of(cx.workshop, None);
        blocks.push(Block::Text(cx.get("paper-contacts-lead")));
        figures(cx, &menu, &mut blocks);
        first(cx, &menu, &mut blocks);
        lacks(cx, &menu, &mut blocks);
        notes.push(cx.get("paper-say-contacts"));
        let first = menu.priorities.first().and_then(|i| table.at(*i));
        // Only what matters to both and satisfies few is said to.
        let at_least = |rating: Option<Rating5>| rating.is_some_and(|r| r.get() >= MATTERS);
        let first = first.filter(|(_, point)| {
            at_least(point.importance_customer)
                && at_least(point.importance_organisation)
                && point.satisfaction.is_some_and(|r| r.get() <= SATISFIES)
        });
        if let Some((_, point)) = first {
            let point = ("point", clip(&point.title, SHORT).into());
            notes.push(cx.with("paper-say-contact-first", &[point]));
        }
    }
    stance(cx, &mut blocks, &mut notes);
    Some(Said { notes, blocks })
}

fn figures(cx: &Cx<'_>, menu: &MenuFigures, blocks: &mut Vec<Block>) {
    let mut figures = Vec::new();
    let delivered = Number::percent("contacts/delivered", menu.delivery.share, 0);
    if delivered.value.is_some() {
        let coverage = Number::percent("contacts/coverage", Some(menu.delivery.coverage), 0);
        let known = cx.with("paper-delivered-note", &[("share", coverage.write(cx.text).into())]);
        figures.push(figure(cx.get("paper-delivered"), delivered, known));
    }
    let (lost, at) = menu.lost;
    if at > 0 {
        let number = Number::plain(
            "contacts/lost-hours",
            Some(lost / 3600.0),
            0,
            cx.get("paper-hours-unit"),
        );
        figures.push(figure(
            cx.get("paper-time-lost"),
            number,
            cx.with("paper-time-lost-note", &[("n", at.into())]),
        ));
    }
    let offered = cx.workshop.contact_points.values().filter(|p| p.offered).count();
    let all = cx.workshop.contact_points.len();
    figures.push(figure(
        cx.get("paper-offered"),
        words::count("contacts/offered", offered),
        cx.with("paper-of-all", &[("n", all.into())]),
    ));
    let grave = menu.gaps.iter().filter(|(gap, _)| *gap <= ContactGap::Friction).count();
    figures.push(figure(
        cx.get("paper-contact-gaps"),
        words::count("contacts/grave", grave),
        cx.get("paper-contact-gaps-note"),
    ));
    blocks.push(Block::Figures(figures));
}

fn name(point: &ContactPoint, cx: &Cx<'_>) -> String {
    words::or(&point.title, cx, "contacts-nameless")
}

/// What comes first: what matters to both and satisfies least.
fn first(cx: &Cx<'_>, menu: &MenuFigures, blocks: &mut Vec<Block>) {
    let points: Vec<(&ContactPoint, &PointFigures)> = menu
        .priorities
        .iter()
        .filter_map(|i| Some((cx.workshop.contact_points.at(*i)?.1, menu.points.get(*i)?)))
        .take(FIRST)
        .collect();
    if points.is_empty() {
        return;
    }
    let priority =
        |f: &PointFigures| Number::plain(format!("contact/{}/priority", f.id), f.priority, 0, "");
    let rows: Vec<Bar> = points
        .iter()
        .take(BARS)
        .enumerate()
        .map(|(i, (point, f))| Bar { name: name(point, cx), value: priority(f), strong: i < 3 })
        .collect();
    let said: Vec<String> =
        rows.iter().map(|bar| format!("{} {}", bar.name, bar.value.write(cx.text))).collect();
    words::heading(blocks, cx.get("contacts-first"));
    blocks.push(Block::Chart(Chart {
        id: "contacts/priority".to_owned(),
        caption: cx.get("paper-priority"),
        alt: cx.with("paper-alt-priority", &[("list", said.join("; ").into())]),
        data: Data::Bars { name: cx.get("contacts-column-priority"), rows },
    }));
    let rows = points.iter().map(|(point, f)| {
        let rated = |what: &str, value: Option<f64>| {
            Cell::Number(Number::plain(format!("contact/{}/{what}", f.id), value, 1, ""))
        };
        vec![
            cell(&name(point, cx)),
            cell(cx.text.get(words::phase(point.phase))),
            cell(&point.channel),
            Cell::Number(Number::percent(format!("contact/{}/chosen", f.id), f.chosen, 0)),
            rated("friction", point.friction.map(Rating5::get)),
            rated("satisfaction", point.satisfaction.map(Rating5::get)),
            Cell::Number(priority(f)),
            Cell::Number(Number::plain(
                format!("contact/{}/lost-hours", f.id),
                f.lost.map(|s| s / 3600.0),
                0,
                "",
            )),
            cell(&cx.person(point.owner.as_ref())),
        ]
    });
    let columns = vec![
        column(cx.get("contacts-column-title"), 2.6),
        column(cx.get("contacts-column-phase"), 1.1),
        column(cx.get("contacts-column-channel"), 1.4),
        numeric(cx.get("contacts-column-chosen"), 1.0),
        numeric(cx.get("contacts-column-friction"), 1.0),
        numeric(cx.get("paper-satisfaction"), 1.2),
        numeric(cx.get("contacts-column-priority"), 1.0),
        numeric(cx.get("paper-lost-hours"), 1.2),
        column(cx.get("paper-owner"), 1.5),
    ];
    words::table(blocks, "contacts", cx.get("paper-contacts-table"), columns, rows.collect());
}

/// What is not as it should be, gap by gap.
fn lacks(cx: &Cx<'_>, menu: &MenuFigures, blocks: &mut Vec<Block>) {
    let kinds = ContactGap::ALL.map(|gap| {
        let at: Vec<String> = menu
            .gaps
            .iter()
            .filter(|(kind, _)| *kind == gap)
            .filter_map(|(_, i)| Some(name(cx.workshop.contact_points.at(*i)?.1, cx)))
            .collect();
        (gap, at)
    });
    let bullets: Vec<String> = kinds
        .into_iter()
        .filter(|(_, at)| !at.is_empty())
        .map(|(gap, at)| {
            let key = match gap {
                ContactGap::NotOffered => "contacts-gaps-not-offered",
                ContactGap::Friction => "contacts-gaps-friction",
                ContactGap::Unchosen => "contacts-gaps-unchosen",
                ContactGap::NoOwner => "contacts-gaps-no-owner",
                ContactGap::NoData => "contacts-gaps-no-data",
            };
            let shown: Vec<String> = at.iter().take(6).cloned().collect();
            let mut list = shown.join(", ");
            if at.len() > shown.len() {
                let n = ("n", (at.len() - shown.len()).into());
                list = format!("{list}, {}", cx.with("paper-and-more", &[n]));
            }
            let args = [("gap", cx.get(key).into()), ("n", at.len().into()), ("list", list.into())];
            cx.with("paper-lack", &args)
        })
        .collect();
    if !bullets.is_empty() {
        words::heading(blocks, cx.get("paper-lacks"));
        words::bullets(blocks, bullets);
    }
}

/// Where the organisation stands between transactions and engagement.
fn stance(cx: &Cx<'_>, blocks: &mut Vec<Block>, notes: &mut Vec<String>) {
    let positions = &cx.workshop.stance;
    let number = |id: &str, what: &str, score: Option<Score>| {
        Number::score(format!("stance/{id}/{what}"), score.map(Score::get))
    };
    let rows: Vec<Ends> = Stance::ALL
        .into_iter()
        .filter_map(|stance| {
            let position = positions.get(&stance)?;
            position.now.or(position.aim)?;
            let (key, id) = words::stance(stance);
            let (actual, desired) =
                (number(id, "now", position.now), number(id, "aim", position.aim));
            Some(Ends { name: cx.get(key), actual, desired, range: None })
        })
        .collect();
    if rows.is_empty() {
        return;
    }
    let figures = StanceFigures::of(positions);
    words::heading(blocks, cx.get("paper-stance"));
    blocks.push(Block::Text(cx.get("paper-stance-lead")));
    blocks.push(Block::Chart(Chart {
        id: "stance/dumbbell".to_owned(),
        caption: cx.get("paper-stance-chart"),
        alt: cx.with("paper-alt-stance", &[("list", ends_said(cx, &rows).into())]),
        data: Data::Dumbbell { names: [cx.get("paper-now"), cx.get("paper-aim")], rows },
    }));
    let mut bullets = Vec::new();
    let pair = |stance: Stance| cx.get(words::stance(stance).0);
    if let Some((stance, gap)) = figures.widest {
        let args = [("pair", pair(stance).into()), ("gap", cx.text.score(gap).into())];
        bullets.push(cx.with("stance-widest", &args));
    }
    if let Some((stance, score)) = figures.weakest {
        let args = [("pair", pair(stance).into()), ("score", cx.text.score(score).into())];
        bullets.push(cx.with("stance-weakest", &args));
    }
    if let Some((stance, by)) = figures.ahead {
        let args = [("pair", pair(stance).into()), ("by", cx.text.score(by).into())];
        bullets.push(cx.with("stance-ahead", &args));
    }
    notes.extend(bullets.first().cloned());
    words::bullets(blocks, bullets);
}
