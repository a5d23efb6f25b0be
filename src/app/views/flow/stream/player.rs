//! Customers on the move: play, pause, how fast, and where in time. It asks for frames only while it
//! plays.

use std::sync::Arc;

use egui::{Id, Key, Modifiers, Ui};
use jiff::Timestamp;
use jiff::tz::TimeZone;
use lucide_icons::Icon;

use super::cast::{Cast, Clock, SECONDS};
use super::kept::Counted;
use super::says::duration;
use super::slide::slider;
use crate::app::canvas::still::Token;
use crate::app::form;
use crate::app::theme::{TARGET, font, size, space};
use crate::app::views::Cx;
use crate::app::widgets::{chip, chip_width};
use crate::text::Text;

/// How fast, and what that is called.
const SPEEDS: [(f64, &str); 4] = [(0.25, "¼×"), (0.5, "½×"), (1.0, "1×"), (3.0, "3×")];
/// From when customers are shown, and what that is called.
const CLOCKS: [(Clock, &str); 2] =
    [(Clock::Real, "stream-over-time"), (Clock::Start, "stream-from-start")];
/// The slider's own scale.
const PARTS: f64 = 1000.0;
/// With less room, in points, how fast and from when stand in a row of their own.
const ONE_ROW: f32 = 760.0;
/// The longest step of the clock, in seconds: after a pause of the window it goes on, not ahead.
const LONGEST: f32 = 0.1;

/// The clock that customers walk by.
#[derive(Debug)]
pub(super) struct Player {
    playing: bool,
    /// The part of the time that is over, 0 to 1.
    part: f64,
    speed: usize,
    clock: Clock,
    /// For whom the moment was chosen.
    of: Option<(Arc<Counted>, Clock)>,
    tokens: Vec<Token>,
}

impl Default for Player {
    fn default() -> Self {
        let (playing, part, clock, of) = (false, 0.0, Clock::default(), None);
        Self { playing, part, speed: 2, clock, of, tokens: Vec::new() }
    }
}

impl Player {
    /// Lets the clock go on, and answers with who is where. `shown` says which of the ways that are
    /// not drawn are shown.
    pub fn tokens(&mut self, ui: &Ui, counted: &Arc<Counted>, shown: usize) -> &[Token] {
        self.tokens.clear();
        let Some(cast) = counted.cast(self.clock) else {
            self.playing = false;
            return &self.tokens;
        };
        let fits =
            self.of.as_ref().is_some_and(|(of, by)| Arc::ptr_eq(of, counted) && *by == self.clock);
        if !fits {
            // Paused, it shows the moment with most to see; playing, it goes on.
            if !self.playing {
                self.part = cast.busiest();
            }
            self.of = Some((Arc::clone(counted), self.clock));
        }
        if self.playing {
            let spent = f64::from(ui.input(|i| i.stable_dt).min(LONGEST));
            self.part += spent * SPEEDS[self.speed].0 / SECONDS;
            if self.part >= 1.0 {
                (self.part, self.playing) = (1.0, false);
            } else {
                ui.ctx().request_repaint();
            }
        }
        cast.place(self.part, |way| (way < shown).then_some(way), &mut self.tokens);
        &self.tokens
    }

    /// Plays, from the beginning if it is over, or pauses.
    pub fn toggle(&mut self) {
        self.playing = !self.playing;
        if self.playing && self.part >= 1.0 {
            self.part = 0.0;
        }
    }

    /// Space plays and pauses, unless somebody else waits for it.
    pub fn keys(&mut self, ui: &Ui, counted: &Counted, map_has_focus: bool) {
        let free = ui.memory(|m| m.top_modal_layer().is_none() && m.focused().is_none());
        let pressed =
            (free || map_has_focus) && ui.input_mut(|i| i.consume_key(Modifiers::NONE, Key::Space));
        if pressed && counted.cast(self.clock).is_some() {
            self.toggle();
            ui.ctx().request_repaint();
        }
    }

    /// The row with the controls; where nothing can move, why.
    pub fn show(&mut self, ui: &mut Ui, cx: &Cx<'_>, counted: &Counted) {
        let (text, theme) = (cx.text, cx.theme);
        let Some(cast) = counted.cast(self.clock) else {
            let why = if counted.casts.is_none() { "stream-still" } else { "stream-nobody" };
            form::note(ui, theme, text.get(why));
            return;
        };
        let room = ui.available_width();
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = space::XS;
            let (icon, name) = if self.playing {
                (Icon::Pause, "stream-pause")
            } else {
                (Icon::Play, "stream-play")
            };
            let id = Id::unique("stream play");
            if form::icon_button(ui, theme, id, icon, text.get(name)).clicked() {
                self.toggle();
            }
            let says = self.moment(text, cast);
            let said = ui.painter().layout_no_wrap(says.clone(), font(size::SMALL), *theme.ink);
            // As wide as the longest moment, so that nothing moves but the handle.
            let words = said.size().x.max(150.0);
            let beside = if room < ONE_ROW { 0.0 } else { Self::chips_wide(ui, text) };
            let wide = room - TARGET - words - beside - 2.0 * space::S;
            let id = Id::unique("stream time");
            let name = (id, text.get("stream-time"), says.as_str());
            let now = (self.part * PARTS).round();
            if let Some(to) = slider(ui, theme, name, wide.max(80.0), (now, PARTS, 5.0)) {
                self.part = to / PARTS;
            }
            let (rect, _) = ui.allocate_exact_size(egui::vec2(words, TARGET), egui::Sense::hover());
            let at = rect.left_center() - egui::vec2(0.0, said.size().y / 2.0);
            ui.painter().galley(at, said, *theme.ink);
            if room >= ONE_ROW {
                self.chips(ui, cx);
            }
        });
        if room < ONE_ROW {
            ui.horizontal(|ui| self.chips(ui, cx));
        }
    }

    /// How many rows the controls take in a room so wide, in points.
    pub fn rows(counted: &Counted, room: f32) -> f32 {
        if room < ONE_ROW && counted.casts.is_some() { 2.0 } else { 1.0 }
    }

    fn chips_wide(ui: &Ui, text: &Text) -> f32 {
        let clocks = CLOCKS.iter().map(|(_, key)| text.get(key));
        let all = SPEEDS.iter().map(|(_, name)| *name).chain(clocks);
        all.map(|words| chip_width(ui, words) + space::XS).sum::<f32>() + space::S
    }

    /// How fast, and from when.
    fn chips(&mut self, ui: &mut Ui, cx: &Cx<'_>) {
        let (text, theme) = (cx.text, cx.theme);
        ui.spacing_mut().item_spacing.x = space::XS;
        for (at, (_, name)) in SPEEDS.iter().enumerate() {
            let speed = chip(ui, theme, name, at == self.speed);
            if speed.on_hover_text(text.get("stream-speed")).clicked() {
                self.speed = at;
            }
        }
        ui.add_space(space::S);
        for (clock, key) in CLOCKS {
            if chip(ui, theme, text.get(key), clock == self.clock).clicked() {
                self.clock = clock;
            }
        }
    }

    /// Who is shown, in words.
    pub fn shown(&self, text: &Text, counted: &Counted) -> Option<String> {
        let cast = counted.cast(self.clock)?;
        let args = [("n", cast.len().into()), ("of", cast.one_of.into())];
        let key = if cast.one_of == 1 { "stream-shown-all" } else { "stream-shown-part" };
        Some(text.with(key, &args))
    }

    /// The moment that is shown, in words.
    fn moment(&self, text: &Text, cast: &Cast) -> String {
        let now = cast.moment(self.part);
        if self.clock == Clock::Start {
            let (now, all) =
                (duration(text, now as f64 / 1e3), duration(text, cast.to as f64 / 1e3));
            return text.with("stream-after", &[("now", now.into()), ("all", all.into())]);
        }
        // As the log says it: without a zone.
        let Ok(now) = Timestamp::from_millisecond(now) else { return String::new() };
        let now = now.to_zoned(TimeZone::UTC).datetime();
        format!("{} {:02}:{:02}", text.date(now.date()), now.hour(), now.minute())
    }
}
