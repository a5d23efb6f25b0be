//! What a drag costs: one frame of the Score room while a score is dragged (layout, figures of the
//! round, sensitivity, charts, edit, tessellation), beside the same frame with the figures frozen.
//! The first may cost twice the second at most. And the same drag in a large workshop beside that
//! in the example that ships, which may take half as long again.
//!
//! `cargo bench --bench score`

#[path = "../tests/scored/mod.rs"]
mod scored;

use std::path::Path;
use std::process::ExitCode;
use std::sync::Arc;
use std::time::{Duration, Instant};

use egui::{Context, Event, Modifiers, PointerButton, Pos2, RawInput, Rect, pos2, vec2};
use fireside::app::command::Out;
use fireside::app::theme::{Theme, ThemeName, fonts};
use fireside::app::views::score::ScoreRoom;
use fireside::app::views::{Cx, Focus};
use fireside::edit::Document;
use fireside::file::EXAMPLES;
use fireside::measure::{Grades, Scorer, Sheet, score};
use fireside::text::{Language, Text};
use fireside::workshop::{Answer, Level, Question, QuestionId, Reply, Table, Workshop};
use scored::{question_id, round, round_id, segment_id};

const SEGMENTS: usize = 12;
/// The day of every frame.
const DAY: jiff::civil::Date = jiff::civil::date(2026, 11, 22);
const FRAMES: usize = 400;
const LIMIT: f64 = 2.0;

/// How far down the track of the first factor is, in points.
const TRACK: f32 = 126.0;

/// How much longer a dragged frame may take in a large workshop than in the example.
const GROWTH: f64 = 1.5;

struct Bench {
    ctx: Context,
    document: Document,
    revision: u64,
    sheet: Option<Sheet>,
    scorer: Scorer,
    room: ScoreRoom,
    focus: Focus,
    out: Out,
}

impl Bench {
    /// Twelve segments and two rounds of eight factors.
    fn new() -> Self {
        let mut workshop = scored::scored(8, &[1.0 / SEGMENTS as f64; SEGMENTS]);
        let first = workshop.assessments.get(&round_id(0));
        let later = first.map_or_else(|| round("Later", 12), |first| (**first).clone());
        scored::set_round(&mut workshop, 1, later);
        Self::of(workshop)
    }

    /// Any workshop, at its newest round and its first segment.
    fn of(workshop: Workshop) -> Self {
        let round = workshop.assessments.last().map(|(id, _)| id.clone());
        let segment = workshop.segments.first().map(|(id, _)| id.clone());
        let ctx = Context::default();
        ctx.set_fonts(fonts());
        Theme::of(ThemeName::Light).apply(&ctx);
        Self {
            ctx,
            document: Document::saved(workshop),
            revision: 0,
            sheet: None,
            room: ScoreRoom::default(),
            scorer: Scorer::default(),
            focus: Focus { round, segment },
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
            let round = self.focus.round.as_ref();
            self.sheet = round.and_then(|r| self.scorer.score(self.document.workshop(), r));
        }
        let Self { ctx, document, sheet, room, focus, out, .. } = self;
        let workshop = document.workshop().clone();
        let grades = Grades::default();
        let mut full = ctx.run_ui(input, |ui| {
            let mut cx = Cx {
                workshop: &workshop,
                sheet: sheet.as_ref(),
                today: DAY,
                as_of: DAY,
                grades: &grades,
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
                self.frame(vec![Event::PointerMoved(pos2(120.0 + 250.0 * t, TRACK))]).0
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

/// The medians of a frame with everything at rest but the pointer, and of one in which it drags a
/// score; none if the pointer met no track.
fn drag(bench: &mut Bench) -> Option<(f64, f64)> {
    for _ in 0..10 {
        bench.frame(Vec::new());
    }
    let (mut frozen, mut dragged) = (Vec::new(), Vec::new());
    // In turns, so that neither side has the quieter machine.
    for _ in 0..3 {
        frozen.extend(bench.sweep());
        let revision = bench.document.revision();
        bench.press(pos2(120.0, TRACK), true);
        dragged.extend(bench.sweep());
        let moved = bench.document.revision() - revision;
        bench.press(pos2(120.0, TRACK), false);
        if moved < 100 {
            return None;
        }
    }
    Some((median(frozen), median(dragged)))
}

/// 20 factors of 40 questions, 12 segments, 8 rounds, everything scored and answered.
fn large() -> Workshop {
    let mut workshop = scored::scored(20, &[1.0 / SEGMENTS as f64; SEGMENTS]);
    let framework = Arc::make_mut(&mut workshop.framework);
    for (i, factor) in framework.factors.values_mut().enumerate() {
        let levels = factor.levels.clone();
        factor.questions = (0..40)
            .map(|q| (question_id(i, q), Question::new(format!("Question {q}?"), levels.clone())))
            .collect();
    }
    let answers: Table<QuestionId, Answer> = (0..20)
        .flat_map(|factor| (0..40).map(move |q| (factor, q)))
        .map(|(factor, q)| {
            let reply = Level::new((q % 5) as u8).map_or(Reply::DontKnow, Reply::Level);
            (question_id(factor, q), Answer { note: "Said twice".into(), ..Answer::of(reply) })
        })
        .collect();
    let rounds = Arc::make_mut(&mut workshop.assessments);
    let first = rounds.get(&round_id(0)).map(|r| (**r).clone());
    for i in 0..8 {
        let mut round = first.clone().unwrap_or_else(|| round("Round", 1));
        for segment in 0..SEGMENTS {
            round.answers.insert(segment_id(segment), Arc::new(answers.clone()));
        }
        rounds.insert(round_id(i), Arc::new(round));
    }
    workshop
}

#[expect(clippy::print_stdout, reason = "a benchmark prints")]
fn main() -> ExitCode {
    let example = fireside::file::parse(EXAMPLES[0].text, Path::new("example"));
    let Ok(example) = example else {
        println!("the example does not open");
        return ExitCode::FAILURE;
    };
    let mut benches = [Bench::new(), Bench::of(example.workshop), Bench::of(large())];
    let mut times = Vec::new();
    for bench in &mut benches {
        let Some(pair) = drag(bench) else {
            println!("the drag moved nothing: the pointer is not on a track");
            return ExitCode::FAILURE;
        };
        times.push(pair);
    }
    let [(frozen, dragged), (still_small, small), (still_large, large)] = times[..] else {
        return ExitCode::FAILURE;
    };
    let (ratio, growth) = (dragged / frozen, large / small);

    let workshop = benches[0].document.workshop().clone();
    let figures = time(|| score(&workshop, &round_id(1)));
    println!("1192×632 points; medians in ms");
    println!("8 factors, {SEGMENTS} segments, 2 rounds");
    println!("  frame, figures frozen     {frozen:8.3}");
    println!("  frame, a score dragged    {dragged:8.3}");
    println!("  ratio (at most {LIMIT})        {ratio:8.3}");
    println!("  figures of a round        {figures:8.3}");
    println!("a score dragged (figures frozen)");
    println!("  the example, 3 segments   {small:8.3} ({still_small:.3})");
    println!("  20 factors × 40 questions, {SEGMENTS} segments, 8 rounds");
    println!("                            {large:8.3} ({still_large:.3})");
    println!("  ratio (at most {GROWTH})      {growth:8.3}");
    if ratio <= LIMIT && growth <= GROWTH { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}
