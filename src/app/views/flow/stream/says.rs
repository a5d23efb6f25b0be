//! What is pointed at or chosen, in figures.

use egui::{Id, Sense, Shape, Ui, UiBuilder, vec2};
use lucide_icons::Icon;

use super::StreamPage;
use super::count::{Flow, Seen};
use super::kept::Counted;
use super::ways::{Made, counted};
use crate::app::canvas::still::Part;
use crate::app::eventlog::OpenLog;
use crate::app::form::{self, Button};
use crate::app::theme::{RADIUS, TARGET, bold, font, size, space};
use crate::app::views::Cx;
use crate::text::Text;
use crate::workshop::{EventLog, Journey};

/// Width of the plate, in points.
const WIDTH: f32 = 300.0;
/// The most ways that are listed.
const LISTED: usize = 5;

/// A length of time in seconds, in words.
pub(super) fn duration(text: &Text, seconds: f64) -> String {
    let (n, key) = if seconds < 90.0 {
        (seconds, "stream-seconds")
    } else if seconds < 5400.0 {
        (seconds / 60.0, "stream-minutes")
    } else if seconds < 172_800.0 {
        (seconds / 3600.0, "stream-hours")
    } else {
        (seconds / 86_400.0, "stream-days")
    };
    let digits = usize::from(n < 9.95 && n.fract() > 0.049);
    text.with(key, &[("n", text.number(n, digits).into())])
}

/// The title of a step.
pub(super) fn title<'a>(text: &'a Text, journey: &'a Journey, step: usize) -> &'a str {
    match journey.steps.at(step) {
        Some((_, step)) if !step.title.is_empty() => &step.title,
        _ => text.get("journey-step-untitled"),
    }
}

/// From where to where a way leads, by places of steps.
fn ends(journey: &Journey, flow: &Flow, part: Part) -> Option<(usize, usize)> {
    match part {
        Part::Drawn(at) => {
            let (_, c) = journey.connections.at(at)?;
            Some((journey.steps.index_of(&c.from)?, journey.steps.index_of(&c.to)?))
        }
        Part::Other(at) => flow.others.get(at).map(|o| (o.from, o.to)),
        Part::Step(_) | Part::Ghost(_) => None,
    }
}

fn seen(flow: &Flow, part: Part) -> Option<&Seen> {
    match part {
        Part::Drawn(at) => flow.ways.get(at)?.as_ref(),
        Part::Other(at) => flow.others.get(at).map(|o| &o.seen),
        Part::Step(at) => flow.steps.get(at),
        Part::Ghost(_) => None,
    }
}

/// How many, in a sentence: “412 of 480 cases (86 %)”.
fn sentence(text: &Text, flow: &Flow, seen: &Seen) -> String {
    let n = text.number(flow.weight(seen) as f64, 0);
    if !flow.by_case {
        return text.with("stream-times-long", &[("n", n.into())]);
    }
    let args = [
        ("n", n.into()),
        ("all", text.number(flow.known as f64, 0).into()),
        ("share", text.percent(flow.share(seen), 0).into()),
    ];
    text.with("stream-cases", &args)
}

/// What the pointer is on, in a line; none where the card says it itself.
pub(super) fn tip(text: &Text, journey: &Journey, flow: &Flow, part: Part) -> Option<String> {
    let (from, to) = ends(journey, flow, part)?;
    let way = format!("{} → {}", title(text, journey, from), title(text, journey, to));
    let says = match seen(flow, part) {
        Some(seen) if seen.count > 0 => sentence(text, flow, seen),
        Some(_) => text.get("stream-way-never").to_owned(),
        None => text.get("stream-way-unknown").to_owned(),
    };
    Some(format!("{way}\n{says}"))
}

impl StreamPage {
    /// The plate over the map with the figures of what is chosen.
    pub(super) fn plate(
        &mut self,
        ui: &mut Ui,
        cx: &Cx<'_>,
        (journey, log): (&Journey, &EventLog),
        counted: &Counted,
        (made, open): (&Made, Option<&OpenLog>),
    ) {
        let (Some(part), Some(body)) = (self.chosen, self.map.body()) else {
            self.plate = None;
            return;
        };
        if let Some(plate) = self.plate {
            // What lies under it is not meant.
            ui.interact(plate, ui.scope_id().with("plate"), Sense::click_and_drag());
        }
        let place = egui::Rect::from_min_size(
            body.min + vec2(space::M, space::M),
            vec2(WIDTH.min(body.width() - 2.0 * space::M), body.height() - 2.0 * space::M),
        );
        let ground = ui.painter().add(Shape::Noop);
        let shadow = ui.painter().add(Shape::Noop);
        let inner = place.shrink(space::M);
        let mut inside = ui.new_child(UiBuilder::new().id_salt("figures").max_rect(inner));
        inside.set_clip_rect(body);
        inside.spacing_mut().item_spacing = vec2(space::S, 2.0);
        inside.set_width(inner.width());
        self.figures(&mut inside, cx, (journey, log), counted, (made, open), part);
        let plate = inside.min_rect().expand(space::M);
        let theme = cx.theme;
        let line = theme.hairline_stroke();
        let shape = theme.floating_shadow().as_shape(plate, RADIUS);
        ui.painter().set(ground, shape);
        let rect = egui::epaint::RectShape::new(
            plate,
            RADIUS,
            *theme.raised,
            line,
            egui::StrokeKind::Inside,
        );
        ui.painter().set(shadow, rect);
        self.plate = Some(plate);
    }

    fn figures(
        &mut self,
        ui: &mut Ui,
        cx: &Cx<'_>,
        (journey, log): (&Journey, &EventLog),
        counted: &Counted,
        (made, open): (&Made, Option<&OpenLog>),
        part: Part,
    ) {
        let (text, theme, flow) = (cx.text, cx.theme, &counted.flow);
        let not_drawn = match part {
            Part::Ghost(at) => made.ghosts.get(at).and_then(|at| flow.not_drawn.get(*at)),
            _ => None,
        };
        let heading = match (part, ends(journey, flow, part), not_drawn) {
            (Part::Step(at), ..) => title(text, journey, at).to_owned(),
            (_, Some((from, to)), _) => {
                format!("{} → {}", title(text, journey, from), title(text, journey, to))
            }
            (.., Some(n)) => log.activities.get(n.activity).map_or("", |a| &a.name).to_owned(),
            _ => return,
        };
        ui.horizontal_top(|ui| {
            let width = ui.available_width() - TARGET - space::S;
            ui.allocate_ui(vec2(width, 0.0), |ui| {
                ui.set_width(width);
                form::words(ui, &heading, bold(size::BODY), theme.ink);
            });
            let id = Id::unique("stream close");
            if form::icon_button(ui, theme, id, Icon::X, text.get("stream-close")).clicked() {
                self.choose(None, None);
            }
        });
        if let Some(n) = not_drawn {
            let args = [
                ("n", text.number(n.count as f64, 0).into()),
                ("cases", text.number(n.cases as f64, 0).into()),
            ];
            form::words(ui, &text.with("stream-undrawn", &args), font(size::SMALL), theme.ink);
            if let Some(after) = n.after {
                let step = title(text, journey, after);
                form::note(ui, theme, &text.with("stream-comes-after", &[("step", step.into())]));
            }
            return;
        }
        let Some(seen) = seen(flow, part) else {
            form::note(ui, theme, text.get("stream-way-unknown"));
            return;
        };
        if seen.count == 0 {
            let never = match part {
                Part::Step(at) if !made.never_steps.contains(&at) => "stream-step-aside",
                Part::Step(_) => "stream-step-never",
                _ => "stream-way-never",
            };
            form::words(ui, text.get(never), font(size::SMALL), theme.ink);
        } else {
            form::words(ui, &sentence(text, flow, seen), font(size::SMALL), theme.ink);
            if flow.by_case && seen.count > seen.cases {
                let n = text.number(seen.count as f64, 0);
                form::note(ui, theme, &text.with("stream-times-in-all", &[("n", n.into())]));
            }
        }
        if let Part::Other(_) = part {
            form::words(ui, text.get("stream-not-drawn-way"), font(size::SMALL), theme.warning);
        }
        if let Some(median) = seen.median {
            let time = duration(text, median);
            form::note(ui, theme, &text.with("stream-median", &[("time", time.into())]));
        }
        let names = seen.examples.iter().filter_map(|case| open?.log.cases.get(*case));
        let names: Vec<&str> = names.collect();
        if !names.is_empty() {
            let names = names.join(", ");
            form::note(ui, theme, &text.with("stream-such-as", &[("cases", names.into())]));
        }
        if let Part::Step(at) = part {
            self.ways_on(ui, cx, journey, flow, made, at);
        }
    }

    /// Where customers go from a step, each to be chosen.
    fn ways_on(
        &mut self,
        ui: &mut Ui,
        cx: &Cx<'_>,
        journey: &Journey,
        flow: &Flow,
        made: &Made,
        step: usize,
    ) {
        let drawn = (0..journey.connections.len()).map(Part::Drawn);
        let all = drawn.chain((0..made.shown).map(Part::Other));
        let leads = all.filter_map(|part| {
            let (from, to) = ends(journey, flow, part)?;
            Some((part, to, seen(flow, part)?)).filter(|_| from == step)
        });
        let mut leads: Vec<_> = leads.collect();
        leads.sort_by_key(|(.., seen)| std::cmp::Reverse(flow.weight(seen)));
        if leads.is_empty() {
            return;
        }
        ui.add_space(space::XS);
        form::label(ui, cx.theme, cx.text.get("stream-goes-on"));
        ui.spacing_mut().item_spacing.y = 0.0;
        for (part, to, seen) in leads.into_iter().take(LISTED) {
            let says = counted(cx.text, flow, seen);
            let is_drawn = matches!(part, Part::Drawn(_));
            let sign = if is_drawn { Icon::ArrowRight } else { Icon::Spline };
            let words = format!("{} {} · {says}", char::from(sign), title(cx.text, journey, to));
            let mut job = egui::text::LayoutJob::simple_singleline(
                words.clone(),
                font(size::SMALL),
                *cx.theme.ink,
            );
            job.wrap = egui::text::TextWrapping::truncate_at_width(ui.available_width());
            let (rect, row) =
                ui.allocate_exact_size(vec2(ui.available_width(), TARGET), Sense::click());
            row.widget_info(|| {
                egui::WidgetInfo::labeled(egui::accesskit::Role::Button, true, &words)
            });
            form::row_ground(ui, cx.theme, rect.expand2(vec2(4.0, 0.0)), false, row.hovered());
            let galley = ui.painter().layout_job(job);
            let at = rect.left_center() - vec2(0.0, galley.size().y / 2.0);
            ui.painter().galley(at, galley, *cx.theme.ink);
            if row.has_focus() {
                form::focus_ring(ui, cx.theme, rect.expand2(vec2(4.0, 0.0)));
            }
            if row.clicked() {
                self.choose(Some(part), None);
            }
        }
    }

    /// What is to be done before anything can flow; answers whether that was clicked.
    pub(super) fn asks(ui: &mut Ui, cx: &Cx<'_>, words: &str, button: &str) -> bool {
        let mut clicked = false;
        ui.horizontal(|ui| {
            let width = Button::outlined(button).width(ui);
            let room = (ui.available_width() - width - space::M).max(80.0);
            ui.allocate_ui(vec2(room, TARGET), |ui| {
                ui.set_width(room);
                form::words(ui, words, font(size::SMALL), cx.theme.ink);
            });
            clicked = Button::outlined(button).show(ui, cx.theme).clicked();
        });
        clicked
    }
}
