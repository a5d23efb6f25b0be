//! The scores before, as ghosts, and after; the segments; and where customers of a journey end up.

use egui::{Align2, Sense, Ui, vec2};

use super::ForecastPage;
use super::choice::points;
use super::moved::moved;
use crate::app::Room;
use crate::app::charts::{ChartRow, Ends, dumbbell};
use crate::app::command::Action;
use crate::app::form;
use crate::app::theme::{bold, font, size, space};
use crate::app::views::Cx;
use crate::app::widgets::says;
use crate::measure::{Exits, Forecast, JourneyForecast, NoExits, Sheet};
use crate::workshop::Exit;

/// Least and most height of a row of the scores, in points.
const ROW: (f32, f32) = (24.0, 44.0);

/// What stands above and below the scores beside the rows: headline, scale, heading, in points.
const AROUND: f32 = 216.0;

/// Height of a row below the scores with the space to the next, in points.
const BELOW: f32 = 32.0;

/// Below this width segments stand above journeys, in points.
const ABREAST: f32 = 640.0;

/// How a journey ends, in words.
pub(super) const fn exit_name(exit: Exit) -> &'static str {
    match exit {
        Exit::Renewed => "forecast-exit-renewed",
        Exit::Advocate => "forecast-exit-advocate",
        Exit::Churned => "forecast-exit-churned",
        Exit::Ended => "forecast-exit-ended",
    }
}

impl ForecastPage {
    /// Draws what would be; `height` is what there is without scrolling.
    pub(super) fn picture(&self, ui: &mut Ui, cx: &mut Cx<'_>, height: f32) {
        let Some(forecast) = &self.kept.forecast else { return };
        let Some((before, after)) = forecast.before.as_ref().zip(forecast.after.as_ref()) else {
            return;
        };
        ui.set_max_width(ui.available_width() - space::S);
        headline(ui, cx, forecast);
        if forecast.before != forecast.after {
            form::note(ui, cx.theme, cx.text.get("forecast-upper"));
        }
        ui.add_space(space::S);
        // What the segments and the journeys leave goes to the scores.
        let ends = forecast.journeys.iter().map(|j| 1 + j.after.as_ref().map_or(1, ways)).sum();
        let below = before.segments.len().max(ends) as f32 * BELOW;
        let count = before.overall.factors.len().max(1) as f32;
        let row = ((height - AROUND - below) / count).clamp(ROW.0, ROW.1);
        scores(ui, cx, before, after, row);
        ui.add_space(space::M);
        let width = ui.available_width();
        if width < ABREAST {
            segments(ui, cx, before, after);
            ui.add_space(space::M);
            journeys(ui, cx, forecast);
        } else {
            let widths = form::proportions(width, space::XL, [1.0, 1.0]);
            form::columns(ui, widths, space::XL, |[left, right]| {
                segments(left, cx, before, after);
                journeys(right, cx, forecast);
            });
        }
    }
}

/// In how many ways a journey ends.
fn ways(exits: &Exits) -> usize {
    exits.parts.iter().filter(|part| **part > 0.0).count()
}

/// The attainment that is looked at, before and after.
fn headline(ui: &mut Ui, cx: &Cx<'_>, forecast: &Forecast) {
    const HEIGHT: f32 = 52.0;
    let (text, theme) = (cx.text, cx.theme);
    let segment = cx.focus.segment.as_ref();
    let of = |sheet: &Option<Sheet>| sheet.as_ref()?.of(segment)?.attainment;
    let (was, would) = (of(&forecast.before), of(&forecast.after));
    let said = |share: Option<f64>| share.map_or_else(|| "–".to_owned(), |s| text.percent(s, 1));
    let (rect, response) =
        ui.allocate_exact_size(vec2(ui.available_width(), HEIGHT), Sense::hover());
    let gain = would.zip(was).map(|(b, a)| b - a);
    let mut notes = Vec::new();
    if let Some(gain) = gain {
        notes.push(text.with("forecast-gain", &[("points", points(text, gain).into())]));
    }
    if let Some(all) = forecast.if_all_work.filter(|_| segment.is_none()) {
        notes.push(text.with("forecast-if-all", &[("attainment", said(Some(all)).into())]));
    }
    says(&response, || {
        format!(
            "{} {} → {}. {}",
            text.get("forecast-title"),
            said(was),
            said(would),
            notes.join(". ")
        )
    });
    let painter = ui.painter();
    let y = rect.center().y;
    let before = format!("{} → ", said(was));
    let left = rect.left_center();
    let first = painter.text(left, Align2::LEFT_CENTER, before, font(size::TITLE), *theme.ink_soft);
    let at = egui::pos2(first.right(), y);
    let second = painter.text(at, Align2::LEFT_CENTER, said(would), bold(size::HERO), *theme.ink);
    let x = second.right() + space::L;
    let room = rect.right() - x;
    let mut top = y - 20.0;
    for note in &notes {
        let galley =
            crate::app::widgets::elided(painter, note, font(size::SMALL), *theme.ink_soft, room);
        let height = galley.size().y;
        painter.galley(egui::pos2(x, top), galley, *theme.ink_soft);
        top += height + 2.0;
    }
}

/// The factors in the order of their gaps today; the state today as ghosts.
fn scores(ui: &mut Ui, cx: &mut Cx<'_>, before: &Sheet, after: &Sheet, row_height: f32) {
    let segment = cx.focus.segment.as_ref();
    let Some((was, would)) = before.of(segment).zip(after.of(segment)) else { return };
    let shorts: Vec<&str> = cx.workshop.framework.active().map(|(_, f)| f.short.as_str()).collect();
    let order = was.by_weighted_gap();
    let rows: Vec<ChartRow<'_>> = order
        .iter()
        .filter_map(|&i| {
            let now = would.factors.get(i)?;
            Some(ChartRow { name: shorts.get(i)?, now, before: was.factors.get(i) })
        })
        .collect();
    let text = cx.text;
    let hint = |row: usize| {
        let factor =
            order.get(row).and_then(|&i| Some((was.factors.get(i)?, would.factors.get(i)?)));
        let said = |score: Option<f64>| score.map_or_else(|| "–".to_owned(), |s| text.score(s));
        factor.map_or_else(String::new, |(was, would)| {
            let args = [("was", said(was.actual).into()), ("would", said(would.actual).into())];
            text.with("forecast-factor", &args)
        })
    };
    let heads = ["forecast-before-after", "forecast-desired"].map(|key| text.get(key));
    if dumbbell(ui, cx.theme, text, &rows, row_height, Ends::Moved(heads), hint).is_some() {
        cx.out.act(Action::GoTo(Room::Score));
    }
}

fn segments(ui: &mut Ui, cx: &Cx<'_>, before: &Sheet, after: &Sheet) {
    form::heading(ui, cx.theme, cx.text.get("forecast-segments"));
    for (was, would) in before.segments.iter().zip(&after.segments) {
        let shares = [was.figures.attainment, would.figures.attainment];
        moved(ui, cx.theme, cx.text, &was.name, shares);
    }
}

fn journeys(ui: &mut Ui, cx: &Cx<'_>, forecast: &Forecast) {
    let (text, theme) = (cx.text, cx.theme);
    form::heading(ui, theme, text.get("forecast-journeys"));
    if forecast.journeys.is_empty() {
        form::note(ui, theme, text.get("forecast-no-journeys"));
    }
    for found in &forecast.journeys {
        let Some(journey) = cx.workshop.journeys.get(&found.id) else { continue };
        form::words(ui, &journey.title, font(size::SMALL), theme.ink_soft);
        journey_rows(ui, cx, found);
        ui.add_space(space::XS);
    }
}

fn journey_rows(ui: &mut Ui, cx: &Cx<'_>, found: &JourneyForecast) {
    let (text, theme) = (cx.text, cx.theme);
    match (&found.before, &found.after) {
        (Ok(was), Ok(would)) => {
            // Who leaves comes first: that is what everybody looks for.
            for exit in [Exit::Churned, Exit::Renewed, Exit::Advocate, Exit::Ended] {
                let shares = [was.part(exit), would.part(exit)];
                if shares.iter().any(|share| *share > 0.0) {
                    moved(ui, theme, text, text.get(exit_name(exit)), shares.map(Some));
                }
            }
        }
        (Err(why), _) | (_, Err(why)) => {
            let words = match why {
                NoExits::Unconnected => text.get("forecast-unconnected").to_owned(),
                NoExits::Trap(step) => {
                    let journey = cx.workshop.journeys.get(&found.id);
                    let title = journey.and_then(|j| j.steps.get(step)).map(|s| s.title.clone());
                    let title = title.unwrap_or_else(|| step.to_string());
                    text.with("forecast-trap", &[("step", title.into())])
                }
            };
            form::note(ui, theme, &words);
        }
    }
}
