//! Rows on their way from the thread that finds them in the file to the one that gathers them.

use std::sync::mpsc::{Receiver, SyncSender, sync_channel};

use super::ReadError;
use super::gather::Row;

/// How many columns of a log have a meaning: case, activity, time, end, channel, segment, value and
/// lifecycle, in this order.
pub(super) const COLUMNS: usize = 8;

/// From so many bytes or rows on a batch is sent.
const BYTES: usize = 256 * 1024;
const ROWS: usize = 4096;

/// Batches that wait to be gathered.
const WAITING: usize = 4;

/// From and to in the text of a batch.
pub(super) type Cell = (u32, u32);

/// Rows that are sent together, and the text of their cells.
#[derive(Default)]
struct Batch {
    text: Vec<u8>,
    rows: Vec<(u64, [Cell; COLUMNS])>,
}

type Sent = Result<Batch, ReadError>;

/// Takes the rows that are found.
pub(super) struct Found {
    batch: Batch,
    number: u64,
    full: SyncSender<Sent>,
    spare: Receiver<Batch>,
}

/// Gives the rows to whoever gathers them.
pub(super) struct Batches {
    full: Receiver<Sent>,
    spare: SyncSender<Batch>,
}

/// The two ends of the way.
pub(super) fn way() -> (Found, Batches) {
    let (full, take) = sync_channel(WAITING);
    let (spare, empty) = sync_channel(WAITING + 2);
    let found = Found { batch: Batch::default(), number: 0, full, spare: empty };
    (found, Batches { full: take, spare })
}

impl Found {
    /// Keeps the text of a cell, for rows of this batch.
    pub fn cell(&mut self, text: &[u8]) -> Cell {
        let from = self.batch.text.len() as u32;
        self.batch.text.extend_from_slice(text);
        (from, self.batch.text.len() as u32)
    }

    /// Which batch it is. The cells of another one are gone.
    pub const fn batch(&self) -> u64 {
        self.number
    }

    /// Takes the row of a line.
    ///
    /// # Errors
    /// When nobody gathers any more.
    pub fn push(&mut self, line: u64, cells: [Cell; COLUMNS]) -> Result<(), ReadError> {
        self.batch.rows.push((line, cells));
        if self.batch.text.len() < BYTES && self.batch.rows.len() < ROWS {
            return Ok(());
        }
        self.send()
    }

    fn send(&mut self) -> Result<(), ReadError> {
        let mut next = self.spare.try_recv().unwrap_or_default();
        next.text.clear();
        next.rows.clear();
        self.number += 1;
        let batch = std::mem::replace(&mut self.batch, next);
        self.full.send(Ok(batch)).map_err(|_| ReadError::Cancelled)
    }

    /// Sends what is left, and why there is no more if it is not the end.
    pub fn finish(mut self, outcome: Result<(), ReadError>) {
        // Whoever does not gather any more knows why.
        if self.send().is_ok()
            && let Err(why) = outcome
        {
            let _ = self.full.send(Err(why));
        }
    }
}

impl Batches {
    /// Calls `take` with the line of each row and what it says.
    pub fn each(
        self,
        mut take: impl FnMut(u64, &Row<'_>) -> Result<(), ReadError>,
    ) -> Result<(), ReadError> {
        while let Ok(batch) = self.full.recv() {
            let batch = batch?;
            for (line, cells) in &batch.rows {
                let mut said: [&[u8]; COLUMNS] = [&[]; COLUMNS];
                for (said, (from, to)) in said.iter_mut().zip(cells) {
                    *said = &batch.text[*from as usize..*to as usize];
                }
                let [case, activity, time, end, channel, segment, value, lifecycle] = said;
                let row = Row { case, activity, time, end, channel, segment, value, lifecycle };
                take(*line, &row)?;
            }
            // Where it finds no place it is freed.
            let _ = self.spare.try_send(batch);
        }
        Ok(())
    }
}
