//! Slides and sheets, read back part by part: what the report says stands there, to the last digit,
//! and nothing that somebody typed is more than text.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test that cannot go on has failed"
)]

mod archive;
mod sample;
mod sheets;
mod slides;

use fireside::report::model::{Failed, Report};
use fireside::report::{pptx::pptx, xlsx::xlsx};
use fireside::workshop::Workshop;

/// The slides of a report in our own look.
pub fn slides_of(report: &Report) -> Vec<u8> {
    pptx(report, None, &mut |_| true).expect("slides")
}

/// The sheets of a report and its workshop.
pub fn sheets_of(report: &Report, workshop: &Workshop) -> Vec<u8> {
    xlsx(report, workshop, None, &mut |_| true).expect("sheets")
}

/// Whoever stops a writer gets nothing, whenever it is.
pub fn stops(mut write: impl FnMut(&mut dyn FnMut(f32) -> bool) -> Result<Vec<u8>, Failed>) {
    let mut steps = 0;
    write(&mut |_| {
        steps += 1;
        true
    })
    .expect("a whole file");
    assert!(steps > 2, "{steps}");
    let mut last = 0.0;
    for stop in [1, 2, steps - 1] {
        let mut step = 0;
        let answer = write(&mut |part| {
            step += 1;
            assert!((0.0..=1.0).contains(&part));
            last = part;
            step < stop
        });
        assert_eq!(answer, Err(Failed::Stopped), "at step {stop}");
    }
    assert!(last > 0.0);
}
