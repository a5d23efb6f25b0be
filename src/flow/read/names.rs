//! Names as numbers, in the order in which they first appear.

use std::borrow::Cow;
use std::hash::BuildHasher;

use encoding_rs::WINDOWS_1252;
use foldhash::fast::RandomState;

use crate::flow::log::Names;

use super::Encoding;

/// The text that raw bytes are. What is not UTF-8 although the rest of the file is, is taken as
/// Windows-1252, in which every byte is a character: nothing is lost.
pub(super) fn text(raw: &[u8], encoding: Encoding) -> Cow<'_, str> {
    if encoding != Encoding::Windows1252
        && let Ok(text) = std::str::from_utf8(raw)
    {
        return Cow::Borrowed(text);
    }
    WINDOWS_1252.decode_without_bom_handling(raw).0
}

/// Gives each different name a number. The table holds places, so that a name is in memory once.
pub(super) struct Interner {
    names: Names,
    /// The upper half is of the hash, the lower the number and one; 0 is free.
    slots: Vec<u64>,
    hash: RandomState,
    encoding: Encoding,
    /// Names that are not written as they are kept: what is in the file, and which number it has.
    written: Option<Box<Interner>>,
    same: Vec<u32>,
}

/// Names that need too much room.
#[derive(Debug)]
pub(super) struct Full;

impl Interner {
    pub fn new(encoding: Encoding) -> Self {
        Self {
            names: Names::default(),
            slots: vec![0; 64],
            hash: RandomState::default(),
            encoding,
            written: None,
            same: Vec::new(),
        }
    }

    pub fn len(&self) -> usize {
        self.names.len()
    }

    pub fn into_names(self) -> Names {
        self.names
    }

    /// Whether the name of this number is written so.
    pub fn is(&self, at: u32, raw: &[u8]) -> bool {
        self.names.get(at).is_some_and(|name| name.as_bytes() == raw)
    }

    /// The number of what is written in the file.
    pub fn number(&mut self, raw: &[u8]) -> Result<u32, Full> {
        let hash = self.hash.hash_one(Raw(raw));
        // In Windows-1252 other bytes than those of ASCII must not be mistaken for UTF-8.
        let same = self.encoding != Encoding::Windows1252 || raw.is_ascii();
        if same && let Some(at) = self.find(hash, raw) {
            return Ok(at);
        }
        if let Cow::Owned(text) = text(raw, self.encoding) {
            return self.decoded(raw, &text);
        }
        // It is UTF-8, as `text` found.
        let text = text(raw, self.encoding);
        self.add(hash, &text)
    }

    /// The number of a name that is not written as it is kept.
    fn decoded(&mut self, raw: &[u8], text: &str) -> Result<u32, Full> {
        // As hexadecimal digits any bytes are a name.
        let key: String = raw.iter().map(|b| format!("{b:02x}")).collect();
        let written = self.written.get_or_insert_with(|| Box::new(Self::new(Encoding::Utf8)));
        let before = written.len();
        let at = written.number(key.as_bytes())?;
        if (at as usize) < before {
            return Ok(self.same[at as usize]);
        }
        let hash = self.hash.hash_one(Raw(text.as_bytes()));
        let number = match self.find(hash, text.as_bytes()) {
            Some(number) => number,
            None => self.add(hash, text)?,
        };
        self.same.push(number);
        Ok(number)
    }

    fn find(&self, hash: u64, raw: &[u8]) -> Option<u32> {
        let mask = self.slots.len() - 1;
        let mut at = hash as usize & mask;
        loop {
            let slot = self.slots[at];
            if slot == 0 {
                return None;
            }
            let number = slot as u32 - 1;
            if slot >> 32 == hash >> 32 && self.is(number, raw) {
                return Some(number);
            }
            at = (at + 1) & mask;
        }
    }

    fn add(&mut self, hash: u64, text: &str) -> Result<u32, Full> {
        let number = self.names.push(text).ok_or(Full)?;
        if self.names.len() * 8 > self.slots.len() * 5 {
            self.grow();
        } else {
            Self::put(&mut self.slots, hash, number);
        }
        Ok(number)
    }

    fn grow(&mut self) {
        let mut slots = vec![0; self.slots.len() * 2];
        for (number, name) in self.names.iter().enumerate() {
            Self::put(&mut slots, self.hash.hash_one(Raw(name.as_bytes())), number as u32);
        }
        self.slots = slots;
    }

    fn put(slots: &mut [u64], hash: u64, number: u32) {
        let mask = slots.len() - 1;
        let mut at = hash as usize & mask;
        while slots[at] != 0 {
            at = (at + 1) & mask;
        }
        slots[at] = (hash >> 32) << 32 | u64::from(number + 1);
    }
}

/// Bytes that are hashed without their number.
struct Raw<'a>(&'a [u8]);

impl std::hash::Hash for Raw<'_> {
    fn hash<H: std::hash::Hasher>(&self, state: &mut H) {
        state.write(self.0);
    }
}
