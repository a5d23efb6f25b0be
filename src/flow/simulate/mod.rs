//! Customers walking a journey one by one (measures §7): what a chain cannot hold, memory, leaving
//! because of it, queues, and how far single customers are apart.
//!
//! Every customer has random numbers of their own (Steele, Lea & Flood, “Fast splittable
//! pseudorandom number generators”, OOPSLA 2014), which depend on the seed and on who it is. So the
//! same seed gives the same customers, to the last byte, whatever the number of threads; and what a
//! repair changes is seen on the same customers, not on others.
//!
//! A visit takes an exponential time with the mean dwell of the step (our definition; a step whose
//! dwell nobody has measured takes none). The experience of a step is made when it is left. What is
//! remembered then is E of measures §4, with the salience of the steps and one half-life a customer,
//! that of the segment or else the general one; at one contact point newer experiences do not
//! supersede older ones here. Whoever goes on from a step, and does not end there as drawn, leaves
//! with the hazard base·e^(−strength·E).

mod beside;
mod block;
mod figures;
mod groups;
mod queue;
mod random;
mod table;

use std::sync::atomic::{AtomicU64, Ordering};

use self::block::{Block, Sums};
use self::table::Table;
use super::{Model, NoChain};
use crate::measure::similar::Watch;
use crate::workshop::{Memory, SegmentId, Simulation};

pub use beside::{Aside, Beside};
pub use figures::{Errors, Estimate, Felt, Simulated, Waiting};

/// The most steps that one customer is followed. Who has not left by then is counted, see
/// [`Simulated::unfinished`].
pub const MOST_STEPS: u32 = 1_000_000;

/// How many customers walk as one piece of work.
const BLOCK: u64 = 2_048;

/// Seconds of a day.
pub(crate) const DAY: f64 = 86_400.0;

/// How journeys are simulated.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Settings {
    /// How many customers walk.
    pub customers: u64,
    /// What the random numbers begin with.
    pub seed: u64,
    /// How many customers come in on one day, at random; none lets all come at once. It matters only
    /// with queues.
    pub per_day: Option<f64>,
    /// Base, 0 to 1, and strength of the hazard of leaving; none lets customers leave only as drawn.
    pub hazard: Option<(f64, f64)>,
    /// Steps serve no more customers at once than their capacity. What happens to one customer then
    /// hangs on all others, so that a run is on one thread.
    pub queues: bool,
    /// Days after which an experience weighs half.
    pub half_life: f64,
    /// The most steps that one customer is followed.
    pub most_steps: u32,
}

impl Settings {
    /// As a workshop has them, for customers of a segment or all of them.
    #[must_use]
    pub fn of(simulation: &Simulation, memory: &Memory, segment: Option<&SegmentId>) -> Self {
        let own = segment.and_then(|segment| memory.segments.get(segment));
        Self {
            customers: simulation.customers.get().clamp(0.0, Simulation::MOST) as u64,
            seed: simulation.seed,
            per_day: simulation.per_day.map(f64::from).filter(|n| *n > 0.0),
            hazard: simulation.hazard.map(|h| (h.base.get(), h.strength.get())),
            queues: simulation.queues,
            half_life: own.copied().unwrap_or(memory.half_life).get(),
            most_steps: MOST_STEPS,
        }
    }
}

impl Default for Settings {
    fn default() -> Self {
        Self::of(&Simulation::default(), &Memory::default(), None)
    }
}

/// Why there is nothing to show of a simulation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NoRun {
    /// Nobody can come in, or somebody could never leave.
    #[error(transparent)]
    Chain(#[from] NoChain),
    /// It was told to stop.
    #[error("the simulation was stopped")]
    Stopped,
}

/// Lets customers walk. `threads` is at least taken as 1 and changes nothing but the time it takes.
///
/// # Errors
/// When nobody comes in anywhere, when customers can come to a step that they can never leave, or
/// when `watch` says stop.
pub fn simulate(
    model: &Model,
    settings: &Settings,
    threads: usize,
    watch: &Watch,
) -> Result<Simulated, NoRun> {
    if model.ways.entries().is_empty() {
        return Err(NoChain::Unconnected.into());
    }
    if let Some(step) = model.ways.trap(&model.ways.reached()) {
        return Err(NoChain::Trap(step).into());
    }
    let table = Table::of(model, settings);
    if settings.queues && model.facts.iter().any(|facts| facts.capacity.is_some()) {
        return queue::run(model, &table, settings, threads, watch);
    }
    let blocks = settings.customers.div_ceil(BLOCK);
    let next = AtomicU64::new(0);
    let work = || {
        let mut counts = vec![0_u64; table.outcomes()];
        let mut left = vec![0_u64; model.len()];
        let mut found: Vec<(u64, Sums)> = Vec::new();
        loop {
            let at = next.fetch_add(1, Ordering::Relaxed);
            if at >= blocks {
                return Ok((counts, left, found));
            }
            let range = at * BLOCK..((at + 1) * BLOCK).min(settings.customers);
            let block = Block { table: &table, settings, watch };
            found.push((at, block.walk(range, &mut counts, &mut left).ok_or(NoRun::Stopped)?));
            watch.at((at + 1) as f32 / blocks as f32);
        }
    };
    let threads = threads.clamp(1, 256).min(usize::try_from(blocks).unwrap_or(256).max(1));
    let parts: Vec<_> = std::thread::scope(|scope| {
        let others: Vec<_> = (1..threads).map(|_| scope.spawn(work)).collect();
        let own = work();
        // A thread that broke has nothing to show; what it would have walked is not made up.
        let others = others.into_iter().map(|other| other.join().unwrap_or(Err(NoRun::Stopped)));
        std::iter::once(own).chain(others).collect()
    });
    let mut counts = vec![0_u64; table.outcomes()];
    let mut left = vec![0_u64; model.len()];
    let mut sums = Vec::new();
    for part in parts {
        let (more, gone, found) = part?;
        counts.iter_mut().zip(more).for_each(|(sum, n)| *sum += n);
        left.iter_mut().zip(gone).for_each(|(sum, n)| *sum += n);
        sums.extend(found);
    }
    // By blocks, so that sums do not depend on who was quicker.
    sums.sort_unstable_by_key(|(at, _)| *at);
    let sums = Sums::merged(sums.into_iter().map(|(_, sums)| sums));
    Ok(figures::of(model, &table, settings, &counts, &left, sums))
}
