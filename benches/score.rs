//! What a drag costs: one frame of the Score room while a score is dragged (layout, figures of the
//! round, sensitivity, charts, edit, tessellation), beside the same frame with the figures frozen.
//! The first may cost twice the second at most. Also how long the figures take by themselves.
//!
//! `cargo bench --bench score`

#[path = "../tests/scored/mod.rs"]
mod scored;

use std::process::ExitCode;
use std::time::{Duration, Instant};

use egui::{Context, Event, Modifiers, PointerButton, Pos2, RawInput, Rect, pos2, vec2};
use fireside::app::command::Out;
use fireside::app::theme::{Theme, ThemeName, fonts};
use fireside::app::views::score::ScoreRoom;
use fireside::app::views::{Cx, Focus};
use fireside::edit::Document;
use fireside::measure::{Draws, KAPPA, Sheet, score};
use fireside::text::{Language, Text};
use scored::{round, round_id, segment_id};

const SEGMENTS: usize = 12;
const FRAMES: usize = 400;
const LIMIT: f64 = 2.0;

struct Bench {
    ctx: Context,
    document: Document,
    revision: u64,
    sheet: Option<Sheet>,
    room: ScoreRoom,
    focus: Focus,
    out: Out,
}

impl Bench {
    fn new() -> Self {
        let mut workshop = scored::scored(8, &[1.0 / SEGMENTS as f64; SEGMENTS]);
        let first = workshop.assessments.get(&round_id(0));
        let later = first.map_or_else(|| round("Later", 12), |first| (**first).clone());
        scored::set_round(&mut workshop, 1, later);
        let ctx = Context::default();
        ctx.set_fonts(fonts());
        Theme::of(ThemeName::Light).apply(&ctx);
        Self {
            ctx,
            document: Document::saved(workshop),
            revision: 0,
            sheet: None,
            room: ScoreRoom::default(),
            focus: Focus { round: Some(round_id(1)), segment: Some(segment_id(0)) },
            out: Out::default(),
        }
    }

    /// One frame as the window makes it; how long it took, and how many triangles it came to.
    fn frame(&mut self, events: Vec<Event>) -> (Duration, usize) {
        let screen = Rect::from_min_size(Pos2::ZERO, vec2(1192.0, 632.0));
        let input = RawInput { screen_rect: Some(screen), events, ..RawInput::default() };
        let start = Instant::now();
        if self.revision != self.document.revision() {
            self.revision = self.document.revision();
            self.sheet = score(self.document.workshop(), &round_id(1));
        }
        let Self { ctx, document, sheet, room, focus, out, .. } = self;
        let workshop = document.workshop().clone();
        let mut full = ctx.run_ui(input, |ui| {
            let mut cx = Cx {
                workshop: &workshop,
                sheet: sheet.as_ref(),
                focus,
                text: Text::of(Language::English),
                theme: Theme::of(ThemeName::Light),
                out,
            };
            room.show(ui, &mut cx);
        });
        // There is no screen to send the glyphs to.
        full.textures_delta.clear();
        let _ = self.out.drain(&mut self.document);
        let primitives = self.ctx.tessellate(full.shapes, full.pixels_per_point);
        (start.elapsed(), primitives.len())
    }

    fn press(&mut self, pos: Pos2, pressed: bool) {
        let button = PointerButton::Primary;
        let modifiers = Modifiers::NONE;
        self.frame(vec![
            Event::PointerMoved(pos),
            Event::PointerButton { pos, button, pressed, modifiers },
        ]);
    }

    /// The pointer goes to and fro along the track of the first factor.
    fn sweep(&mut self) -> Vec<Duration> {
        (0..FRAMES)
            .map(|i| {
                let t = (i as f32 * 0.05).sin() * 0.5 + 0.5;
                self.frame(vec![Event::PointerMoved(pos2(120.0 + 250.0 * t, 92.0))]).0
            })
            .collect()
    }
}

fn median(mut times: Vec<Duration>) -> f64 {
    times.sort_unstable();
    times[times.len() / 2].as_secs_f64() * 1e3
}

/// The median of several runs of something, in milliseconds.
fn time<T>(mut run: impl FnMut() -> T) -> f64 {
    let once = |run: &mut dyn FnMut() -> T| {
        let start = Instant::now();
        std::hint::black_box(run());
        start.elapsed()
    };
    median((0..51).map(|_| once(&mut run)).collect())
}

#[expect(clippy::print_stdout, reason = "a benchmark prints")]
fn main() -> ExitCode {
    let mut bench = Bench::new();
    for _ in 0..10 {
        bench.frame(Vec::new());
    }
    let mut frozen = Vec::new();
    let mut dragged = Vec::new();
    // In turns, so that neither side has the quieter machine.
    for _ in 0..3 {
        frozen.extend(bench.sweep());
        let revision = bench.document.revision();
        bench.press(pos2(120.0, 92.0), true);
        dragged.extend(bench.sweep());
        let moved = bench.document.revision() - revision;
        bench.press(pos2(120.0, 92.0), false);
        if moved < 100 {
            println!("the drag moved nothing: the pointer is not on a track");
            return ExitCode::FAILURE;
        }
    }
    let (frozen, dragged) = (median(frozen), median(dragged));
    let ratio = dragged / frozen;

    let workshop = bench.document.workshop().clone();
    let figures = time(|| score(&workshop, &round_id(1)));
    let weights = [1.0; 8];
    let drawing = time(|| Draws::new(&weights, KAPPA));
    let draws = Draws::new(&weights, KAPPA);
    let sheet = score(&workshop, &round_id(1));
    let columns: Vec<_> = sheet
        .iter()
        .flat_map(|s| std::iter::once(&s.overall).chain(s.segments.iter().map(|s| &s.figures)))
        .collect();
    let one = time(|| columns.first().map(|c| draws.rank(c)));
    let all = time(|| {
        let draws = Draws::new(&weights, KAPPA);
        columns.iter().map(|c| draws.rank(c)).collect::<Vec<_>>()
    });

    println!("8 factors, {SEGMENTS} segments, 2 rounds, 1192×632 points; medians in ms");
    println!("frame, figures frozen     {frozen:8.3}");
    println!("frame, a score dragged    {dragged:8.3}");
    println!("ratio (at most {LIMIT})        {ratio:8.3}");
    println!("figures of a round        {figures:8.3}");
    println!("5,000 weightings, drawn   {drawing:8.3}");
    println!("5,000 weightings, ranked  {one:8.3}");
    println!("drawn and ranked for all customers and {SEGMENTS} segments {all:8.3}");
    if ratio <= LIMIT { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}
