//! The first field of a file, its format number. It is read before the rest, because a file of
//! another format may look different from there on.

use std::fmt;

use ron::error::{Error, Position, Span, SpannedError};
use serde::de::{self, DeserializeSeed, Deserializer, MapAccess, Visitor};

use super::ron::options;

/// What the first field of a file is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum First {
    /// The text goes wrong before there is one.
    Nothing,
    /// There is none, or it is not the format.
    Other,
    /// The format, but no number.
    Unreadable,
    /// The format.
    Format(u32),
}

/// What the first field is, and an error that has its place: the parser is always stopped there.
pub(super) fn first_field(text: &str) -> (First, SpannedError) {
    let mut first = First::Nothing;
    let result = options().from_str_seed(text, Head(&mut first));
    let error = result.err().unwrap_or_else(|| {
        let start = Position { line: 1, col: 1 };
        SpannedError { code: Error::Eof, span: Span { start, end: start } }
    });
    (first, error)
}

/// Stops the parser, so that its error has the place.
fn stop<T, E: de::Error>() -> Result<T, E> {
    Err(E::custom("read as far as needed"))
}

/// Reads a struct as far as its first field.
struct Head<'a>(&'a mut First);

impl<'de> DeserializeSeed<'de> for Head<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_struct("Workshop", &["format"], self)
    }
}

impl<'de> Visitor<'de> for Head<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a workshop")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        if map.next_key_seed(Name(self.0))?.is_none() {
            *self.0 = First::Other;
            return stop();
        }
        map.next_value_seed(Number(self.0))
    }
}

/// The name of the first field; stops unless it is `format`.
struct Name<'a>(&'a mut First);

impl<'de> DeserializeSeed<'de> for Name<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_identifier(self)
    }
}

impl Visitor<'_> for Name<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the name of a field")
    }

    fn visit_str<E: de::Error>(self, name: &str) -> Result<(), E> {
        if name == "format" {
            *self.0 = First::Unreadable;
            Ok(())
        } else {
            *self.0 = First::Other;
            stop()
        }
    }
}

/// The format number; stops in any case.
struct Number<'a>(&'a mut First);

impl<'de> DeserializeSeed<'de> for Number<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        *self.0 = First::Format(de::Deserialize::deserialize(deserializer)?);
        stop()
    }
}
