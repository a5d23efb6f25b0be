//! What is here of a text that comes in blocks.

use memchr::memchr_iter;

use super::source::Blocks;
use super::{MAX_CELL, ReadError};

/// What is here of a text that comes in blocks, from what has not been read yet.
pub(super) struct Window<'a> {
    blocks: Option<&'a mut Blocks>,
    pub text: Vec<u8>,
    /// Where what has not been read begins.
    pub at: usize,
    /// The line that this is on, from 1.
    pub line: u64,
    /// Nothing comes behind the text.
    pub done: bool,
}

impl<'a> Window<'a> {
    pub fn of(blocks: &'a mut Blocks) -> Self {
        Self { blocks: Some(blocks), text: Vec::new(), at: 0, line: 1, done: false }
    }

    /// A text that is here as a whole.
    pub fn whole(text: Vec<u8>) -> Self {
        Self { blocks: None, text, at: 0, line: 1, done: true }
    }

    /// Goes on to a place of the text and says on which line it is.
    pub fn go_to(&mut self, text: &[u8], at: usize) -> u64 {
        self.line += memchr_iter(b'\n', &text[self.at..at]).count() as u64;
        self.at = at;
        self.line
    }

    /// Gets more text behind what has not been read; whether there was any.
    pub fn more(&mut self) -> Result<bool, ReadError> {
        if self.text.len() - self.at > MAX_CELL {
            return Err(ReadError::TooLong { line: self.line });
        }
        let block = self.blocks.as_mut().and_then(|blocks| blocks.next());
        match block {
            None => {
                self.done = true;
                Ok(false)
            }
            Some(Err(stop)) => Err(stop.at(self.line)),
            Some(Ok(block)) => {
                self.text.drain(..self.at);
                self.at = 0;
                self.text.extend_from_slice(&block);
                if let Some(blocks) = self.blocks.as_mut() {
                    blocks.give_back(block);
                }
                Ok(true)
            }
        }
    }
}
