//! The three Ps of an optimal journey as customers live them (I04–I06), each with its interval.

use egui::Ui;

use super::kept::Found;
use super::lists::Lists;
use super::row::{Whisker, widest};
use super::words::{UNKNOWN, connection, count};
use crate::app::form;
use crate::app::theme::space;
use crate::app::views::Cx;
use crate::flow::three_ps::{ThreePs, wilson};
use crate::text::Text;

/// The list of ways.
const WAYS: &str = "ways";

/// A row: its name, its share with the interval, and both in words.
type Row = (String, Option<(f64, Option<[f64; 2]>)>, String);

/// Draws the three of them.
pub(super) fn show(ui: &mut Ui, cx: &Cx<'_>, found: &Found, lists: &mut Lists) {
    let (text, theme) = (cx.text, cx.theme);
    let ps = &found.three_ps;
    form::heading(ui, theme, text.get("drawn-three-ps"));
    form::note(ui, theme, text.get("drawn-three-ps-hint"));
    ui.add_space(space::XS);
    let first = [prescriptive(text, ps), proactive(text, ps)];
    let ways: Vec<Row> = {
        let shown = lists.shown(WAYS, ps.predictive.len());
        let all = ps.predictive.iter().take(shown);
        all.map(|way| {
            let name = connection(text, &found.of, &way.connection);
            let share = way.p.zip(way.interval);
            (name, with_interval(share), figure(text, share, way.n))
        })
        .collect()
    };
    let words = first.iter().chain(&ways).map(|(.., words)| words.as_str());
    let widest = widest(ui, theme, words).min(ui.available_width() * 0.5);
    let draw = |ui: &mut Ui, (name, share, words): &Row| {
        Whisker { name, share: *share, words, widest }.show(ui, theme);
    };
    first.iter().for_each(|row| draw(ui, row));
    if ps.issues.0 > 0 {
        let args = [
            ("n", ps.issues.0.into()),
            ("count", count(text, ps.issues.0).into()),
            ("before", count(text, ps.issues.1).into()),
        ];
        form::note(ui, theme, &text.with("drawn-issues", &args));
    }
    ui.add_space(space::S);
    form::label(ui, theme, text.get("drawn-predictive"));
    ways.iter().for_each(|row| draw(ui, row));
    lists.more(ui, cx, WAYS, ps.predictive.len());
}

/// A share of the drawn steps, all of which were looked at: chance leaves no range.
fn prescriptive(text: &Text, ps: &ThreePs) -> Row {
    let (hits, n) = (ps.prescribing as u64, ps.visited as u64);
    let words = ps.prescriptive.map_or_else(
        || UNKNOWN.to_owned(),
        |share| {
            let args = [
                ("share", text.percent(share, 0).into()),
                ("hits", count(text, hits).into()),
                ("n", count(text, n).into()),
            ];
            text.with("drawn-of-all", &args)
        },
    );
    (text.get("drawn-prescriptive").to_owned(), ps.prescriptive.map(|share| (share, None)), words)
}

fn proactive(text: &Text, ps: &ThreePs) -> Row {
    let (n, hits) = ps.contacts.iter().fold((0, 0), |(n, b), c| (n + c.cases, b + c.before));
    let share = ps.proactive.zip(wilson(hits, n));
    (text.get("drawn-proactive").to_owned(), with_interval(share), figure(text, share, n))
}

fn with_interval(share: Option<(f64, [f64; 2])>) -> Option<(f64, Option<[f64; 2]>)> {
    share.map(|(share, interval)| (share, Some(interval)))
}

/// A share with its interval and of how many it is: “62 % (58–66), n 214”.
fn figure(text: &Text, share: Option<(f64, [f64; 2])>, n: u64) -> String {
    let Some((share, [low, high])) = share else { return UNKNOWN.to_owned() };
    let args = [
        ("share", text.percent(share, 0).into()),
        ("low", text.number(low * 100.0, 0).into()),
        ("high", text.number(high * 100.0, 0).into()),
        ("n", count(text, n).into()),
    ];
    text.with("drawn-interval", &args)
}
