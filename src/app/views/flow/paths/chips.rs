//! The filters that are at work, each with a way to take it back, and how many cases are left.

use egui::Ui;

use super::figures::Seen;
use crate::app::eventlog::words;
use crate::app::form;
use crate::app::theme::{TARGET, bold, size, space};
use crate::app::views::Cx;
use crate::app::widgets::chip_within;
use crate::flow::filter::Filter;

/// A list of activities in a filter.
type Listed = fn(&mut Filter) -> &mut Vec<u32>;

/// The widest that a chip is, in points.
const WIDEST: f32 = 280.0;

pub(super) fn active(ui: &mut Ui, cx: &mut Cx<'_>, seen: &Seen, filter: &mut Filter) {
    let (text, theme) = (cx.text, cx.theme);
    let all = seen.all_cases();
    let args = [
        ("n", words::count(text, seen.figures.cases).into()),
        ("all", words::count(text, all).into()),
        ("count", all.into()),
    ];
    let said = if seen.figures.cases == all {
        text.with("paths-all-cases", &args)
    } else {
        text.with("paths-some-cases", &args)
    };
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = egui::vec2(space::S, space::XS);
        ui.set_min_height(TARGET);
        let galley = ui.painter().layout_no_wrap(said.clone(), bold(size::BODY), *theme.ink);
        let (rect, response) =
            ui.allocate_exact_size(egui::vec2(galley.size().x, TARGET), egui::Sense::hover());
        let at = rect.left_center() - egui::vec2(0.0, galley.size().y / 2.0);
        ui.painter().galley(at, galley, *theme.ink);
        response.widget_info(|| {
            egui::WidgetInfo::labeled(egui::accesskit::Role::Status, true, said.clone())
        });
        if seen.open.is_none() {
            form::note(ui, theme, text.get("paths-closed"));
            return;
        }
        let mut taken: Option<Filter> = None;
        let mut one = |ui: &mut Ui, words: String, without: Filter| {
            let chip = chip_within(ui, theme, &format!("{words} ×"), true, WIDEST);
            if chip.on_hover_text(text.get("paths-filter-remove")).clicked() {
                taken = Some(without);
            }
        };
        let what = |key: &'static str, what: &str| text.with(key, &[("what", what.into())]);
        let names = |at: u32| seen.naming.name(at).to_owned();
        let now = filter.clone();
        if let Some(segment) = now.segment {
            let name = segment.and_then(|at| seen.open.as_ref()?.log.segments.get(at));
            let name = name.unwrap_or_else(|| text.get("paths-no-segment"));
            one(ui, what("paths-chip-segment", name), Filter { segment: None, ..now.clone() });
        }
        if let Some(period) = now.period {
            let args = [
                ("from", words::day(text, period.from).into()),
                ("to", words::day(text, period.to - 1).into()),
            ];
            let said = text.with("paths-chip-period", &args);
            one(ui, said, Filter { period: None, ..now.clone() });
        }
        if let Some(share) = now.variants {
            let said =
                text.with("paths-chip-variants", &[("share", text.percent(share, 0).into())]);
            one(ui, said, Filter { variants: None, ..now.clone() });
        }
        let lists: [(&'static str, &Vec<u32>, Listed); 4] = [
            ("paths-chip-contains", &now.contains, |f| &mut f.contains),
            ("paths-chip-avoids", &now.avoids, |f| &mut f.avoids),
            ("paths-chip-starts", &now.starts, |f| &mut f.starts),
            ("paths-chip-ends", &now.ends, |f| &mut f.ends),
        ];
        for (key, list, of) in lists {
            for at in list {
                let mut without = now.clone();
                of(&mut without).retain(|other| other != at);
                one(ui, what(key, &names(*at)), without);
            }
        }
        if let Some(least) = now.least {
            let said = what("paths-chip-least", &text.span(least));
            one(ui, said, Filter { least: None, ..now.clone() });
        }
        if let Some(most) = now.most {
            let said = what("paths-chip-most", &text.span(most));
            one(ui, said, Filter { most: None, ..now.clone() });
        }
        if let Some(without) = taken {
            *filter = without;
        }
    });
}
