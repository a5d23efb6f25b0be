//! From CRM to CEM (K20): paired statements, and beside them the foundations that must move
//! together (K18).

mod row;
mod words;

use std::sync::Arc;

use egui::accesskit::Role;
use egui::{Align2, Rect, ScrollArea, Sense, Ui, WidgetInfo, pos2, vec2};

use crate::app::form;
use crate::app::theme::{TARGET, bold, font, size, space};
use crate::app::views::Cx;
use crate::app::widgets::{elided, wrapped};
use crate::measure::StanceFigures;
use crate::workshop::{Position, Stance, Table};
use row::{Row, Side, legend};

/// Below this width the two columns stand under one another, in points.
const NARROW: f32 = 860.0;

/// What the page keeps between frames.
#[derive(Debug, Default)]
pub(super) struct StancePage {
    figures: Option<(Arc<Table<Stance, Position>>, StanceFigures)>,
}

impl StancePage {
    fn figures(&mut self, of: &Arc<Table<Stance, Position>>) -> StanceFigures {
        match &self.figures {
            Some((was, figures)) if Arc::ptr_eq(was, of) => *figures,
            _ => {
                let figures = StanceFigures::of(of);
                self.figures = Some((Arc::clone(of), figures));
                figures
            }
        }
    }

    /// Draws the page.
    pub(super) fn show(&mut self, ui: &mut Ui, cx: &mut Cx<'_>) {
        let figures = self.figures(&cx.workshop.stance);
        ScrollArea::vertical().id_salt("stance").auto_shrink(false).show(ui, |ui| {
            ui.spacing_mut().item_spacing = vec2(space::S, 0.0);
            let full = ui.available_size();
            headline(ui, cx, &figures);
            ui.add_space(space::S);
            let width = ui.available_width();
            if width < NARROW {
                for (side, all) in [Stance::PAIRS, Stance::FOUNDATIONS].into_iter().enumerate() {
                    heading(ui, cx, side, width);
                    for stance in all {
                        let row = Row::new(ui, cx, stance, width);
                        let (_, rect) = ui.allocate_space(vec2(width, row.height));
                        row.show(ui, rect, cx);
                        ui.add_space(space::M);
                    }
                }
                return;
            }
            let gap = space::XXL + space::L;
            let each = ((width - gap) / 2.0).floor();
            form::columns(ui, [each, each], gap, |uis| {
                for (side, ui) in uis.iter_mut().enumerate() {
                    heading(ui, cx, side, each);
                }
            });
            let rows: Vec<[Row; 2]> = Stance::PAIRS
                .into_iter()
                .zip(Stance::FOUNDATIONS)
                .map(|(a, b)| [a, b].map(|s| Row::new(ui, cx, s, each)))
                .collect();
            let heights: Vec<f32> =
                rows.iter().map(|[a, b]| a.height.max(b.height) + space::XS).collect();
            // What the page has above what the rows need goes between them, in measure.
            let used = ui.min_rect().height();
            let spare = (full.y - used - heights.iter().sum::<f32>()) / rows.len() as f32;
            let spare = spare.clamp(0.0, 80.0);
            for (row, height) in rows.iter().zip(heights) {
                let (_, rect) = ui.allocate_space(vec2(width, height + spare));
                ui.painter().hline(rect.x_range(), rect.top(), cx.theme.hairline_stroke());
                let top = rect.top() + space::XS + spare * 0.25;
                let bottom = rect.bottom() - spare * 0.25;
                for (i, row) in row.iter().enumerate() {
                    let left = rect.left() + i as f32 * (each + gap);
                    let place = Rect::from_min_max(pos2(left, top), pos2(left + each, bottom));
                    row.show(ui, place, cx);
                }
            }
        });
    }
}

/// The title of a column, with the two signs at its end.
fn heading(ui: &mut Ui, cx: &Cx<'_>, side: usize, width: f32) {
    let (text, theme) = (cx.text, cx.theme);
    let title = if side == 0 { "stance-pairs" } else { "stance-foundations" };
    let (_, rect) = ui.allocate_space(vec2(width, TARGET));
    let words = [text.get("stance-now"), text.get("stance-aim")];
    let lengths = words
        .map(|w| ui.painter().layout_no_wrap(w.to_owned(), font(size::SMALL), *theme.ink).size().x);
    let wanted = lengths.iter().sum::<f32>() + 2.0 * 20.0 + space::L;
    let mut x = rect.right() - wanted;
    for (side, words) in [Side::Now, Side::Aim].into_iter().zip(words) {
        x = legend(ui, theme, side, words, pos2(x, rect.center().y)) + space::L;
    }
    let room = rect.width() - wanted - space::L;
    let galley = elided(ui.painter(), text.get(title), bold(size::BODY), *theme.ink_soft, room);
    let at = rect.left_center() - vec2(0.0, galley.size().y / 2.0);
    ui.painter().galley(at, galley, *theme.ink_soft);
    let id = egui::Id::unique(("stance heading", title));
    let name = text.get(title);
    ui.interact(rect, id, Sense::empty())
        .widget_info(|| WidgetInfo::labeled(Role::Heading, true, name));
}

/// Where the organisation stands on the whole, what stands out, and why it matters.
fn headline(ui: &mut Ui, cx: &Cx<'_>, figures: &StanceFigures) {
    let (text, theme) = (cx.text, cx.theme);
    let width = ui.available_width();
    let said = sentences(cx, figures);
    let means = [figures.now, figures.aim];
    let shown = means.map(|v| v.map_or_else(|| "–".to_owned(), |v| text.score(v)));
    let hero = format!("{} → {}", shown[0], shown[1]);
    let known = means.iter().any(Option::is_some);
    let ink = if known { *theme.ink } else { *theme.ink_faint };
    let hero = ui.painter().layout_no_wrap(hero, bold(size::HERO), ink);
    let caption = text.get("stance-mean");
    let caption = wrapped(ui.painter(), caption, font(size::SMALL), *theme.ink_soft, 300.0);
    let first = (hero.size().x.max(caption.size().x) + space::XXL).min(width);
    let quoted = width >= NARROW;
    let quote_width = if quoted { (width * 0.22).min(300.0) } else { 0.0 };
    let middle = (width - first - quote_width - if quoted { space::XXL } else { 0.0 }).max(160.0);
    let lines: Vec<_> = said
        .iter()
        .map(|(words, warns)| {
            let (face, ink) = if *warns {
                (bold(size::BODY), *theme.ink)
            } else {
                (font(size::BODY), *theme.ink)
            };
            wrapped(ui.painter(), words, face, ink, middle - space::L)
        })
        .collect();
    let tall: f32 = lines.iter().map(|l| l.size().y + space::XS).sum();
    let quote = quoted.then(|| {
        let words = text.get("stance-quote");
        wrapped(ui.painter(), words, font(size::SMALL), *theme.ink_soft, quote_width)
    });
    let left = hero.size().y + caption.size().y;
    let height = left.max(tall).max(quote.as_ref().map_or(0.0, |q| q.size().y));
    let (rect, response) = ui.allocate_exact_size(vec2(width, height), Sense::hover());
    let name = {
        let known = text.with(
            "stance-mean-spoken",
            &[("now", shown[0].as_str().into()), ("aim", shown[1].as_str().into())],
        );
        let rest = said.iter().map(|(words, _)| words.as_str());
        std::iter::once(known.as_str()).chain(rest).collect::<Vec<_>>().join(" ")
    };
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &name));
    let hero_height = hero.size().y;
    ui.painter().galley(rect.min, hero, ink);
    ui.painter().galley(rect.min + vec2(0.0, hero_height), caption, *theme.ink_soft);
    let mut y = rect.top() + ((height - tall) / 2.0).max(0.0);
    for (galley, (_, warns)) in lines.into_iter().zip(&said) {
        let at = pos2(rect.left() + first, y);
        if *warns {
            let icon = lucide_icons::Icon::TriangleAlert.unicode();
            let face = font(size::BODY);
            ui.painter().text(
                pos2(at.x - space::XS, at.y + 11.0),
                Align2::RIGHT_CENTER,
                icon,
                face,
                *theme.warning,
            );
        }
        y += galley.size().y + space::XS;
        ui.painter().galley(at, galley, *theme.ink);
    }
    if let Some(quote) = quote {
        let at = pos2(
            rect.right() - quote_width,
            rect.top() + ((height - quote.size().y) / 2.0).max(0.0),
        );
        let bar = Rect::from_min_size(at - vec2(space::M, 0.0), vec2(2.0, quote.size().y));
        ui.painter().rect_filled(bar, 1, *theme.hairline);
        ui.painter().galley(at, quote, *theme.ink_soft);
    }
    response.on_hover_text(text.get("stance-mean-why"));
}

/// What stands out, in words, and whether it warns.
fn sentences(cx: &Cx<'_>, figures: &StanceFigures) -> Vec<(String, bool)> {
    let text = cx.text;
    let named = |stance: Stance| text.get(words::title(stance));
    let mut out = Vec::new();
    if cx.workshop.stance.values().all(|p| p.now.is_none() && p.aim.is_none()) {
        out.push((text.get("stance-empty").to_owned(), false));
        return out;
    }
    if figures.placed > 0 && figures.placed < Stance::PAIRS.len() {
        out.push((text.with("stance-placed", &[("count", figures.placed.into())]), false));
    }
    if let Some((stance, gap)) = figures.widest {
        let args = [("pair", named(stance).into()), ("gap", text.score(gap).into())];
        out.push((text.with("stance-widest", &args), false));
    }
    if let Some((stance, score)) = figures.weakest {
        let args = [("pair", named(stance).into()), ("score", text.score(score).into())];
        out.push((text.with("stance-weakest", &args), false));
    }
    if let Some((stance, by)) = figures.ahead {
        let args = [("pair", named(stance).into()), ("by", text.score(by).into())];
        out.push((text.with("stance-ahead", &args), true));
    }
    out
}
