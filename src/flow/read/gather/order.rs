//! The events of a case in their order, and starts with the completions that answer them.

use std::ops::Range;

use super::{Gather, NONE, Phase};

impl Gather {
    /// Puts the events of a case together and in the order of time; those of one time stay in the
    /// order of the file.
    pub(super) fn sort(&mut self, bounds: &[u32]) {
        let mut next = bounds.to_vec();
        let mut order = vec![0_u32; self.case.len()];
        for (event, case) in self.case.iter().enumerate() {
            let at = &mut next[*case as usize];
            order[*at as usize] = event as u32;
            *at += 1;
        }
        drop(next);
        let time = &self.time;
        for pair in bounds.windows(2) {
            let events = &mut order[pair[0] as usize..pair[1] as usize];
            if !events.is_sorted_by_key(|event| time[*event as usize]) {
                events.sort_by_key(|event| time[*event as usize]);
            }
        }
        // One column after the other, so that no more than one is there twice.
        reorder(&mut self.activity, &order);
        reorder(&mut self.time, &order);
        reorder(&mut self.end, &order);
        reorder(&mut self.channel, &order);
        reorder(&mut self.value, &order);
        reorder(&mut self.phase, &order);
    }

    /// Puts what ends at a moment before what begins at it, where that which ends began earlier.
    pub(super) fn settle(&mut self, bounds: &[u32]) {
        let mut open = vec![0_u32; self.activities.len()];
        for pair in bounds.windows(2) {
            let case = pair[0] as usize..pair[1] as usize;
            let mut from = case.start;
            while from < case.end {
                let time = self.time[from];
                let to = from + self.time[from..case.end].partition_point(|t| *t <= time);
                if to - from > 1 {
                    self.settle_moment(from..to, &mut open);
                }
                for event in from..to {
                    let count = &mut open[self.activity[event] as usize];
                    *count = match self.phase[event] {
                        Phase::Start => *count + 1,
                        Phase::Complete => count.saturating_sub(1),
                        // What is suspended, resumed or assigned goes on.
                        Phase::Other => *count,
                    };
                }
                from = to;
            }
            for event in case {
                open[self.activity[event] as usize] = 0;
            }
        }
    }

    /// The same for the events of one moment; `open` says how often each activity began before it
    /// and has not ended.
    fn settle_moment(&mut self, events: Range<usize>, open: &mut [u32]) {
        let (mut ending, mut rest) = (Vec::new(), Vec::new());
        for event in events.clone() {
            let count = &mut open[self.activity[event] as usize];
            if self.phase[event] == Phase::Complete && *count > 0 {
                *count -= 1;
                ending.push(event);
            } else {
                rest.push(event);
            }
        }
        for event in &ending {
            open[self.activity[*event] as usize] += 1;
        }
        ending.append(&mut rest);
        if ending.is_sorted() {
            return;
        }
        put(&mut self.activity, &events, &ending);
        put(&mut self.end, &events, &ending);
        put(&mut self.channel, &events, &ending);
        put(&mut self.value, &events, &ending);
        put(&mut self.phase, &events, &ending);
    }

    /// Makes one event of each start and the completion that answers it: within a case the first
    /// completion of an activity ends the first open start of it. A start that nothing completes
    /// is an event without an end; a completion that nothing started is an event at its own time.
    pub(super) fn pair(&mut self, bounds: &mut [u32]) -> u64 {
        if self.end.is_empty() {
            self.end = vec![i64::MIN; self.time.len()];
        }
        let mut gone = vec![false; self.time.len()];
        let mut paired = 0;
        let mut open: Vec<usize> = Vec::new();
        // The first open start of each activity, as a queue that is threaded through the events.
        let mut first = vec![NONE; self.activities.len()];
        let mut last = vec![NONE; self.activities.len()];
        let mut after = vec![NONE; self.time.len()];
        for pair in bounds.windows(2) {
            for place in pair[0]..pair[1] {
                let event = place as usize;
                let activity = self.activity[event] as usize;
                if self.phase[event] == Phase::Start {
                    if first[activity] == NONE {
                        first[activity] = event as u32;
                        open.push(activity);
                    } else {
                        after[last[activity] as usize] = event as u32;
                    }
                    last[activity] = event as u32;
                } else if first[activity] != NONE {
                    let start = first[activity] as usize;
                    first[activity] = after[start];
                    self.end[start] = self.time[event];
                    // What only the completion knows is not lost.
                    if let (Some(&NONE), Some(&channel)) =
                        (self.channel.get(start), self.channel.get(event))
                    {
                        self.channel[start] = channel;
                    }
                    if self.value.get(start).is_some_and(|v| v.is_nan()) {
                        self.value[start] = self.value[event];
                    }
                    gone[event] = true;
                    paired += 1;
                }
            }
            for activity in open.drain(..) {
                first[activity] = NONE;
            }
        }
        let mut kept = 0_u32;
        let mut from = 0;
        for bound in bounds.iter_mut().skip(1) {
            let to = *bound;
            kept += (from..to).filter(|e| !gone[*e as usize]).count() as u32;
            *bound = kept;
            from = to;
        }
        thin(&mut self.activity, &gone);
        thin(&mut self.time, &gone);
        thin(&mut self.end, &gone);
        thin(&mut self.channel, &gone);
        thin(&mut self.value, &gone);
        paired
    }
}

fn reorder<T: Copy>(column: &mut Vec<T>, order: &[u32]) {
    if !column.is_empty() {
        *column = order.iter().map(|event| column[*event as usize]).collect();
    }
}

/// Puts the events of a moment into another order.
fn put<T: Copy>(column: &mut [T], events: &Range<usize>, order: &[usize]) {
    if !column.is_empty() {
        let moved: Vec<T> = order.iter().map(|event| column[*event]).collect();
        column[events.clone()].copy_from_slice(&moved);
    }
}

fn thin<T>(column: &mut Vec<T>, gone: &[bool]) {
    let mut at = Range { start: 0, end: gone.len() };
    column.retain(|_| at.next().is_none_or(|event| !gone[event]));
}
