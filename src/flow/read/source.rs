//! From the bytes of a file to blocks of text: counted, digested, unpacked, in UTF-8 or in an
//! encoding in which the separators are the bytes that they are in ASCII. A thread of its own does
//! it, a second one finds the rows in the blocks, and whoever asked gathers them.

use std::io::{self, BufReader, Cursor, Read};
use std::ops::ControlFlow;
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};

use encoding_rs::{CoderResult, Decoder, UTF_16BE, UTF_16LE, WINDOWS_1252};
use flate2::read::MultiGzDecoder;
use xxhash_rust::xxh3::Xxh3;

use super::gather::Row;
use super::rows::{Found, way};
use super::{Encoding, Form, Kind, ReadError};

/// The bytes of a block.
const BLOCK: usize = 256 * 1024;

/// Blocks that wait to be read.
const WAITING: usize = 4;

/// What begins a gz file.
pub(super) const GZ: [u8; 2] = [0x1F, 0x8B];

/// Is told how many bytes of the file have been read, and answers whether to read on.
pub type Watch<'a> = dyn Fn(u64) -> ControlFlow<()> + Sync + 'a;

/// What was found out about the bytes on the way.
pub(super) struct Bytes {
    pub digest: String,
    pub count: u64,
}

/// Why no further block comes.
#[derive(Debug)]
pub(super) enum Stop {
    Io(String),
    CutOff,
    Damaged(String),
    Cancelled,
}

impl Stop {
    /// The same as an error, for a reader that has come to this line.
    pub fn at(self, line: u64) -> ReadError {
        match self {
            Self::Io(detail) => ReadError::Io(detail),
            Self::CutOff => ReadError::CutOff { line },
            Self::Damaged(detail) => ReadError::Damaged { line, detail },
            Self::Cancelled => ReadError::Cancelled,
        }
    }
}

/// The blocks of a file, one after the other.
pub(super) struct Blocks {
    full: Receiver<Result<Vec<u8>, Stop>>,
    empty: SyncSender<Vec<u8>>,
}

impl Blocks {
    /// The next block, which is never empty.
    pub fn next(&mut self) -> Option<Result<Vec<u8>, Stop>> {
        self.full.recv().ok()
    }

    /// Takes a block that is not needed any more.
    pub fn give_back(&mut self, used: Vec<u8>) {
        // Where it finds no place it is freed.
        let _ = self.empty.try_send(used);
    }
}

/// Reads `source` on a thread and finds its rows on another one while `take` takes them; the two
/// ends of a pipe each have work for a core.
pub(super) fn pump<R: Read + Send>(
    source: R,
    form: Form,
    watch: &Watch<'_>,
    find: impl FnOnce(&mut Blocks, &mut Found) -> Result<(), ReadError> + Send,
    take: impl FnMut(u64, &Row<'_>) -> Result<(), ReadError>,
) -> Result<Bytes, ReadError> {
    let (send, full) = sync_channel(WAITING);
    let (empty, spare) = sync_channel(WAITING + 2);
    let mut blocks = Blocks { full, empty };
    let (mut found, batches) = way();
    std::thread::scope(|scope| {
        let thread = |name: &str| std::thread::Builder::new().name(name.to_owned());
        let failed = |e: io::Error| ReadError::Io(e.to_string());
        let reader = thread("read log")
            .spawn_scoped(scope, move || produce(source, form, watch, &send, &spare))
            .map_err(failed)?;
        thread("find rows")
            .spawn_scoped(scope, move || {
                let outcome = find(&mut blocks, &mut found);
                found.finish(outcome);
            })
            .map_err(failed)?;
        // Whoever stops early lets the threads before it stop too.
        batches.each(take)?;
        match reader.join() {
            Ok(Some(bytes)) => Ok(bytes),
            _ => Err(ReadError::Io("the reader stopped".to_owned())),
        }
    })
}

fn produce<R: Read>(
    source: R,
    form: Form,
    watch: &Watch<'_>,
    send: &SyncSender<Result<Vec<u8>, Stop>>,
    spare: &Receiver<Vec<u8>>,
) -> Option<Bytes> {
    let mut raw = Raw { source, digest: Box::new(Xxh3::new()), count: 0, watch };
    let mut head = [0; GZ.len()];
    let outcome = match fill(&mut raw, &mut head) {
        Err(e) => Err(e),
        Ok(n) => {
            let packed = n == GZ.len() && head == GZ;
            let all = Cursor::new(head).take(n as u64).chain(&mut raw);
            if packed {
                let mut plain = MultiGzDecoder::new(BufReader::with_capacity(BLOCK, all));
                blocks(&mut plain, form, send, spare)
            } else {
                let mut all = all;
                blocks(&mut all, form, send, spare)
            }
        }
    };
    if let Err(e) = outcome {
        // Nobody is left to tell if this fails.
        let _ = send.send(Err(stop_of(&e)));
        return None;
    }
    Some(Bytes { digest: format!("{:032x}", raw.digest.digest128()), count: raw.count })
}

/// Sends all of a source in blocks.
fn blocks(
    source: &mut dyn Read,
    form: Form,
    send: &SyncSender<Result<Vec<u8>, Stop>>,
    spare: &Receiver<Vec<u8>>,
) -> io::Result<()> {
    let mut decoder = match (form.encoding, form.kind) {
        (Encoding::Utf16Le, _) => Some(UTF_16LE.new_decoder_with_bom_removal()),
        (Encoding::Utf16Be, _) => Some(UTF_16BE.new_decoder_with_bom_removal()),
        // The parser of XML wants UTF-8; cells are decoded name by name, and most are ASCII.
        (Encoding::Windows1252, Kind::Xes) => Some(WINDOWS_1252.new_decoder()),
        (Encoding::Utf8 | Encoding::Windows1252, _) => None,
    };
    let mut first = true;
    loop {
        let mut block = spare.try_recv().unwrap_or_default();
        block.resize(BLOCK, 0);
        let n = fill(source, &mut block)?;
        block.truncate(n);
        let last = n < BLOCK;
        if let Some(decoder) = &mut decoder {
            block = decode(decoder, &block, last);
        } else if std::mem::take(&mut first) && block.starts_with(&BOM) {
            block.drain(..BOM.len());
        }
        if !block.is_empty() && send.send(Ok(block)).is_err() {
            // The other side has stopped, and knows why.
            return Ok(());
        }
        if last {
            return Ok(());
        }
    }
}

/// What marks a text as UTF-8.
pub(super) const BOM: [u8; 3] = [0xEF, 0xBB, 0xBF];

fn decode(decoder: &mut Decoder, raw: &[u8], last: bool) -> Vec<u8> {
    // Two bytes become three at most.
    let room = decoder.max_utf8_buffer_length(raw.len()).unwrap_or(raw.len() * 2);
    let mut out = vec![0; room];
    let (mut read, mut written) = (0, 0);
    loop {
        let (result, r, w, _) = decoder.decode_to_utf8(&raw[read..], &mut out[written..], last);
        (read, written) = (read + r, written + w);
        match result {
            CoderResult::InputEmpty => break,
            CoderResult::OutputFull => out.resize(out.len() + BLOCK, 0),
        }
    }
    out.truncate(written);
    out
}

/// Reads until `into` is full or nothing is left.
fn fill<R: Read + ?Sized>(source: &mut R, into: &mut [u8]) -> io::Result<usize> {
    let mut filled = 0;
    while filled < into.len() {
        match source.read(&mut into[filled..]) {
            Ok(0) => break,
            Ok(n) => filled += n,
            Err(e) if e.kind() == io::ErrorKind::Interrupted => {}
            Err(e) => return Err(e),
        }
    }
    Ok(filled)
}

/// The bytes as they are in the file.
struct Raw<'a, R> {
    source: R,
    digest: Box<Xxh3>,
    count: u64,
    watch: &'a Watch<'a>,
}

impl<R: Read> Read for Raw<'_, R> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        if (self.watch)(self.count).is_break() {
            return Err(io::Error::other(Cancelled));
        }
        match self.source.read(into) {
            Ok(n) => {
                self.digest.update(&into[..n]);
                self.count += n as u64;
                Ok(n)
            }
            Err(e) if e.kind() == io::ErrorKind::Interrupted => Err(e),
            Err(e) => Err(io::Error::other(Broken(e.to_string()))),
        }
    }
}

/// Somebody asked to stop.
#[derive(Debug, thiserror::Error)]
#[error("stopped")]
struct Cancelled;

/// The system failed, not the decompressor.
#[derive(Debug, thiserror::Error)]
#[error("{0}")]
struct Broken(String);

fn stop_of(error: &io::Error) -> Stop {
    let inner = error.get_ref();
    if inner.and_then(|e| e.downcast_ref::<Cancelled>()).is_some() {
        return Stop::Cancelled;
    }
    if let Some(broken) = inner.and_then(|e| e.downcast_ref::<Broken>()) {
        return Stop::Io(broken.0.clone());
    }
    // What is left comes from the decompressor.
    match error.kind() {
        io::ErrorKind::UnexpectedEof => Stop::CutOff,
        _ => Stop::Damaged(error.to_string()),
    }
}
