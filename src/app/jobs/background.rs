//! Work for one page that takes longer than a frame: it runs on a thread of its own, says how far
//! it is, and stops when nobody wants it any more.

use std::sync::Arc;
use std::sync::mpsc::{Receiver, TryRecvError, channel};
use std::thread::{self, JoinHandle};

use crate::measure::similar::Watch;

/// Work that is under way. Dropping it stops it.
#[derive(Debug)]
pub struct Background<T> {
    watch: Arc<Watch>,
    answer: Receiver<T>,
    thread: JoinHandle<()>,
}

/// What has come of it.
#[derive(Debug)]
pub enum Progress<T> {
    /// It is under way.
    Working,
    /// It is done.
    Done(T),
    /// It gave up, or could not go on.
    Stopped,
}

impl<T: Send + 'static> Background<T> {
    /// Begins. The work answers with nothing when it was told to stop.
    pub fn start(
        ctx: &egui::Context,
        work: impl FnOnce(&Watch) -> Option<T> + Send + 'static,
    ) -> Self {
        let (send, answer) = channel();
        let watch = Arc::new(Watch::default());
        let (theirs, ctx) = (Arc::clone(&watch), ctx.clone());
        let thread = thread::spawn(move || {
            if let Some(found) = work(&theirs) {
                // Nobody waits any more once the page is gone.
                let _ = send.send(found);
            }
            drop(send);
            ctx.request_repaint();
        });
        Self { watch, answer, thread }
    }

    /// Looks whether it is done.
    pub fn look(&self) -> Progress<T> {
        match self.answer.try_recv() {
            Ok(found) => Progress::Done(found),
            Err(TryRecvError::Empty) => Progress::Working,
            Err(TryRecvError::Disconnected) => Progress::Stopped,
        }
    }

    /// How far it is, 0 to 1.
    pub fn progress(&self) -> f32 {
        self.watch.progress()
    }

    /// Whether its thread is still at work.
    pub fn is_working(&self) -> bool {
        !self.thread.is_finished()
    }
}

impl<T> Drop for Background<T> {
    fn drop(&mut self) {
        self.watch.stop();
    }
}

/// How many threads one piece of work may have: the frame needs a core of its own.
#[must_use]
pub fn threads() -> usize {
    thread::available_parallelism().map_or(1, std::num::NonZero::get).div_ceil(2)
}

#[cfg(test)]
mod tests {
    use std::time::{Duration, Instant};

    use super::*;

    fn wait<T: Send + 'static>(work: &Background<T>) -> Progress<T> {
        let until = Instant::now() + Duration::from_secs(10);
        loop {
            match work.look() {
                Progress::Working if Instant::now() < until => thread::yield_now(),
                other => return other,
            }
        }
    }

    #[test]
    fn work_answers_once_and_what_stops_answers_nothing() {
        let ctx = egui::Context::default();
        let work = Background::start(&ctx, |watch| {
            watch.at(0.5);
            Some(7)
        });
        assert!(matches!(wait(&work), Progress::Done(7)));
        let work = Background::start(&ctx, |_| None::<u8>);
        assert!(matches!(wait(&work), Progress::Stopped));
    }

    #[test]
    fn what_nobody_wants_any_more_stops() {
        let (told, heard) = channel();
        let work = Background::start(&egui::Context::default(), move |watch| {
            while !watch.stopped() {
                thread::yield_now();
            }
            let _ = told.send(());
            None::<u8>
        });
        drop(work);
        assert!(heard.recv_timeout(Duration::from_secs(10)).is_ok());
    }
}
