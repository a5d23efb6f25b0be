//! What single factors of the standard framework show besides: a relationship that hangs on one
//! person, the three Ps of the journey, the way from missed outcomes to their causes, and what a
//! weak anticipation asks for. Where a framework has no such factor or question, nothing shows.

use egui::accesskit::Role;
use egui::{Align2, Rect, Sense, Ui, WidgetInfo, pos2, vec2};
use lucide_icons::Icon;

use super::super::aside::Aside;
use super::super::hand::Hand;
use super::super::registers::Register;
use super::Opened;
use super::read::{Entry, Read};
use crate::app::form::Button;
use crate::app::theme::{RADIUS, bold, font, size, space};
use crate::app::widgets::{elided, wrapped};
use crate::measure::Known;
use crate::workshop::Level;

/// The three Ps (I04–I06): the question of each, and what it is called.
const THREE_PS: [(&str, &str); 3] = [
    ("journey-prescriptive", "questions-prescriptive"),
    ("journey-predictive", "questions-predictive"),
    ("journey-proactive", "questions-proactive"),
];

/// Below this score anticipation asks for a review (C09): level 2 begins there.
const WEAK: f64 = 4.0;

/// Whether a level is so low that it asks for something to be done.
fn is_low(known: Known) -> bool {
    matches!(known, Known::Answered(0 | 1))
}

impl Opened<'_> {
    pub(super) fn special(&self, ui: &mut Ui, read: &Read, hand: &mut Hand<'_>) {
        match self.row.id.as_str() {
            "relationships" => self.key_person(ui, read),
            "journey" => self.three_ps(ui, read),
            "outcomes" => self.outcomes(ui, hand),
            "anticipation" => self.anticipation(ui, read, hand),
            _ => {}
        }
    }

    /// A sentence that asks for attention.
    fn flag(&self, ui: &mut Ui, words: &str) {
        let theme = self.theme;
        ui.add_space(space::S);
        let width = ui.available_width();
        let galley =
            wrapped(ui.painter(), words, font(size::SMALL), *theme.ink, width - 28.0 - space::S);
        let (rect, response) =
            ui.allocate_exact_size(vec2(width, galley.size().y + space::M), Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(Role::Label, true, words));
        let bar = rect.with_max_x(rect.left() + 3.0);
        ui.painter().rect_filled(bar, 1, *theme.warning);
        let at = pos2(rect.left() + 16.0, rect.top() + space::XS + 12.0);
        let icon = Icon::TriangleAlert.unicode();
        ui.painter().text(at, Align2::CENTER_CENTER, icon, font(size::SMALL), *theme.warning);
        ui.painter().galley(rect.min + vec2(28.0, 6.0), galley, *theme.ink);
    }

    /// Relationships that hang on one person (F09).
    fn key_person(&self, ui: &mut Ui, read: &Read) {
        let Some(entry) = find(read, "relationships-key-person") else { return };
        if !entry.known.iter().any(|k| is_low(*k)) {
            return;
        }
        let text = self.text;
        if self.segment.is_some() {
            return self.flag(ui, text.get("questions-one-person"));
        }
        let titles = self.workshop.segments.values().zip(&entry.known);
        let titles: Vec<&str> =
            titles.filter(|(_, k)| is_low(**k)).map(|(s, _)| s.title.as_str()).collect();
        let titles = titles.join(", ");
        self.flag(ui, &text.with("questions-one-person-in", &[("segments", titles.into())]));
    }

    /// The way from outcomes that were missed to their causes (H04–H07).
    fn outcomes(&self, ui: &mut Ui, hand: &mut Hand<'_>) {
        ui.add_space(space::XS);
        ui.horizontal_wrapped(|ui| {
            let misses = Button::quiet(self.text.get("questions-open-misses"));
            if misses.show(ui, self.theme).clicked() {
                hand.aside = Some(Aside::Register(Register::Misses));
            }
            self.chain_button(ui, hand);
        });
    }

    fn chain_button(&self, ui: &mut Ui, hand: &mut Hand<'_>) {
        let chain = Button::quiet(self.text.get("questions-open-chain"));
        if chain.show(ui, self.theme).clicked() {
            hand.aside = Some(Aside::Chain);
        }
    }

    /// A weak anticipation asks for a review of the strategies behind it (C09) and warns of the
    /// factors that follow (C10).
    fn anticipation(&self, ui: &mut Ui, read: &Read, hand: &mut Hand<'_>) {
        let weak = self.row.figures.actual.is_some_and(|actual| actual < WEAK);
        let low = read.entries.iter().flat_map(|e| &e.known).any(|k| is_low(*k));
        if weak || low {
            self.flag(ui, self.text.get("questions-review"));
            ui.horizontal(|ui| {
                ui.add_space(28.0 - space::L);
                self.chain_button(ui, hand);
            });
        }
    }

    /// The three Ps side by side.
    fn three_ps(&self, ui: &mut Ui, read: &Read) {
        let found: Vec<(&Entry, &str)> = THREE_PS
            .iter()
            .filter_map(|(id, key)| Some((find(read, id)?, self.text.get(key))))
            .collect();
        if found.len() < THREE_PS.len() {
            return;
        }
        let (theme, text) = (self.theme, self.text);
        ui.add_space(space::M);
        let title = egui::RichText::new(text.get("questions-three-ps")).font(bold(size::SMALL));
        ui.label(title.color(*theme.ink));
        let gap = space::S;
        let width = ((ui.available_width() - 2.0 * gap) / 3.0).floor();
        let (_, strip) = ui.allocate_space(vec2(ui.available_width(), 64.0));
        for (i, (entry, name)) in found.into_iter().enumerate() {
            let at = pos2(strip.left() + i as f32 * (width + gap), strip.top());
            let rect = Rect::from_min_size(at, vec2(width, strip.height()));
            self.one_p(ui, rect, entry, name);
        }
    }

    fn one_p(&self, ui: &Ui, rect: Rect, entry: &Entry, name: &str) {
        let (theme, text) = (self.theme, self.text);
        let score = self.mean(entry).map(|u| 10.0 * u);
        let words = match (score, entry.known.first()) {
            (Some(score), _) => {
                // In one segment the level is the one that was chosen.
                let level = match (self.segment, entry.known.first()) {
                    (Some(_), Some(Known::Answered(level))) => usize::from(*level),
                    _ => usize::from(Level::of_score(score).get()),
                };
                self.row.stages[level.min(Level::COUNT - 1)].as_str()
            }
            (None, Some(Known::DontKnow)) if self.segment.is_some() => {
                text.get("questions-dont-know")
            }
            _ => text.get("questions-open"),
        };
        let figure = score.map_or_else(|| "–".to_owned(), |s| text.score(s));
        let id = egui::Id::unique(("questions", "p", entry.id.as_str()));
        let response = ui.interact(rect, id, Sense::hover());
        response.widget_info(|| {
            WidgetInfo::labeled(Role::Label, true, format!("{name} {figure}, {words}"))
        });
        ui.painter().rect_filled(rect, RADIUS, *theme.sunken);
        let inner = rect.shrink2(vec2(space::M, space::S));
        let ink = if score.is_some() { *theme.ink } else { *theme.ink_soft };
        let top = inner.top() + 12.0;
        let right = pos2(inner.right(), top);
        let drawn = ui.painter().text(right, Align2::RIGHT_CENTER, figure, bold(size::BODY), ink);
        let room = drawn.left() - space::S - inner.left();
        let title = elided(ui.painter(), name, font(size::SMALL), *theme.ink, room);
        ui.painter().galley(pos2(inner.left(), top - title.size().y / 2.0), title, *theme.ink);
        let stage = elided(ui.painter(), words, font(size::SMALL), *theme.ink_soft, inner.width());
        let at = pos2(inner.left(), inner.bottom() - 1.0 - stage.size().y);
        ui.painter().galley(at, stage, *theme.ink_soft);
        let bar = Rect::from_min_max(pos2(rect.left(), rect.bottom() - 3.0), rect.max);
        if let Some(score) = score {
            let right = bar.left() + bar.width() * (score as f32 / 10.0);
            ui.painter().rect_filled(bar.with_max_x(right), 1, *theme.actual);
        }
    }

    /// The level as a share, over all segments that know it by their shares.
    fn mean(&self, entry: &Entry) -> Option<f64> {
        if self.segment.is_some() {
            return entry.known.first()?.u();
        }
        let shares = self.workshop.segments.values().map(|s| s.share.get());
        let known: Vec<(f64, f64)> =
            shares.zip(&entry.known).filter_map(|(share, k)| Some((share, k.u()?))).collect();
        let total: f64 = known.iter().map(|(share, _)| share).sum();
        if total > 0.0 {
            return Some(known.iter().map(|(share, u)| share * u).sum::<f64>() / total);
        }
        let count = known.len();
        (count > 0).then(|| known.iter().map(|(_, u)| u).sum::<f64>() / count as f64)
    }
}

fn find<'a>(read: &'a Read, id: &str) -> Option<&'a Entry> {
    read.entries.iter().find(|e| e.id.as_str() == id)
}
