//! The shares of the registers of a round that answer questions (our definitions; D12, E08–E10).

use std::collections::HashMap;

use crate::workshop::{Assessment, Blocker, Design, Feed, Message, SegmentId, Tone};

/// What the registers of a round say about one segment: for each [`Feed`] a share, if there is
/// anything to go by.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Feeds([Option<Fed>; Feed::ALL.len()]);

/// A share of a register, and of how many entries.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Fed {
    /// 0 to 1; 1 is what level 4 describes.
    pub share: f64,
    /// How many entries it is a share of; those of which nothing is known are left out.
    pub count: usize,
}

/// The shares of every segment, from one walk through the registers.
#[derive(Debug, Default)]
pub struct Registers<'a> {
    /// Of what concerns all customers.
    common: Tally,
    own: HashMap<&'a SegmentId, Tally>,
}

impl<'a> Registers<'a> {
    /// Of this round.
    #[must_use]
    pub fn of(round: &'a Assessment) -> Self {
        let mut registers = Self::default();
        for message in round.messages.values() {
            registers.tally(message.segment.as_ref()).message(message);
        }
        for blocker in round.blockers.values() {
            registers.tally(blocker.segment.as_ref()).blocker(blocker);
        }
        registers
    }

    fn tally(&mut self, segment: Option<&'a SegmentId>) -> &mut Tally {
        match segment {
            Some(id) => self.own.entry(id).or_default(),
            None => &mut self.common,
        }
    }

    /// The shares over the entries that concern `segment`: its own and those of all customers.
    #[must_use]
    pub fn feeds(&self, segment: &SegmentId) -> Feeds {
        self.own.get(segment).map_or(self.common, |own| self.common.with(own)).feeds()
    }
}

impl Feeds {
    /// The shares of the registers of `round`, over the entries that concern `segment`: its own
    /// and those of all customers. For more than one segment ask [`Registers`].
    #[must_use]
    pub fn of(round: &Assessment, segment: &SegmentId) -> Self {
        Registers::of(round).feeds(segment)
    }

    /// The plain shares of all entries, whomever they concern. No question counts these: each
    /// segment has shares of its own.
    #[must_use]
    pub fn of_all(round: &Assessment) -> Self {
        let mut tally = Tally::default();
        round.messages.values().for_each(|m| tally.message(m));
        round.blockers.values().for_each(|b| tally.blocker(b));
        tally.feeds()
    }

    /// What one register share says.
    #[must_use]
    pub fn get(&self, feed: Feed) -> Option<Fed> {
        self.0[feed as usize]
    }
}

/// For each feed Σw, Σwu and how many entries they are of.
#[derive(Debug, Clone, Copy, Default)]
struct Tally([(f64, f64, usize); Feed::ALL.len()]);

impl Tally {
    fn add(&mut self, feed: Feed, weight: f64, u: f64) {
        let (all, sum, count) = &mut self.0[feed as usize];
        *all += weight;
        *sum += weight * u;
        *count += 1;
    }

    fn message(&mut self, message: &Message) {
        let yes = |yes: bool| if yes { 1.0 } else { 0.0 };
        if let Some(design) = message.design {
            self.add(Feed::Responses, 1.0, yes(design == Design::Respond));
        }
        // Three boxes that nobody ticked say “no” only once somebody has looked at the message.
        if message.design.is_some() || message.has_purpose() {
            self.add(Feed::Purposes, 1.0, yes(message.has_purpose()));
        }
        if let Some(tone) = message.tone {
            let u = match tone {
                Tone::Negative => 0.0,
                Tone::Neutral => 0.5,
                Tone::Positive => 1.0,
            };
            self.add(Feed::Tone, 1.0, u);
        }
    }

    fn blocker(&mut self, blocker: &Blocker) {
        self.add(Feed::Blockers, blocker.severity.get(), blocker.state.gone());
    }

    fn with(mut self, other: &Self) -> Self {
        for (mine, theirs) in self.0.iter_mut().zip(&other.0) {
            *mine = (mine.0 + theirs.0, mine.1 + theirs.1, mine.2 + theirs.2);
        }
        self
    }

    fn feeds(self) -> Feeds {
        Feeds(self.0.map(|(all, sum, count)| (all > 0.0).then(|| Fed { share: sum / all, count })))
    }
}
