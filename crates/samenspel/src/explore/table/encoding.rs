//! In which encoding a file stands, and its bytes as UTF-8 whatever that encoding is.

use std::fs::File;
use std::io::{self, Read, Seek, SeekFrom};
use std::path::Path;

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Decoder, DecoderResult, Encoding, ISO_8859_15, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};

use super::magic;
use super::refusal::Refusal;

/// How much of a file is looked at; also how much from the first non-ASCII character on.
const SAMPLE: u64 = 1 << 20;
const BLOCK: usize = 1 << 16;

/// What the bytes of a file are.
#[derive(Clone, Copy, Debug)]
pub struct Look {
    /// Its encoding.
    pub encoding: &'static Encoding,
    /// Length of the byte order mark.
    pub mark: u64,
    /// Ends a line: `\n`, or `\r` for files of an old Mac.
    pub line_end: u8,
    /// Length in bytes.
    pub bytes: u64,
}

/// Looks at a file without holding more than a sample of it.
pub fn look(path: &Path) -> Result<Look, Refusal> {
    let failed = |error: io::Error| Refusal::from_io(path, &error);
    let mut file = File::open(path).map_err(failed)?;
    let bytes = file.metadata().map_err(failed)?.len();
    let mut sample = Vec::new();
    file.by_ref().take(SAMPLE).read_to_end(&mut sample).map_err(failed)?;
    let name = || path.display().to_string();
    if sample.is_empty() {
        return Err(Refusal::Empty { path: name() });
    }
    let head = sample.get(..BLOCK).unwrap_or(&sample);
    if let Some(what) = magic::kind(head) {
        return Err(Refusal::Binary { path: name(), what });
    }
    let line_end = if !sample.contains(&b'\n') && sample.contains(&b'\r') { b'\r' } else { b'\n' };
    if let Some((encoding, mark)) = Encoding::for_bom(&sample) {
        return Ok(Look { encoding, mark: mark as u64, line_end, bytes });
    }
    if let Some(encoding) = wide(head) {
        return Ok(Look { encoding, mark: 0, line_end, bytes });
    }
    if magic::mostly_control(&sample) {
        return Err(Refusal::Binary { path: name(), what: "unknown" });
    }
    if sample.is_ascii() {
        sample = after_ascii(&mut file).map_err(failed)?;
    }
    Ok(Look { encoding: guess(&sample), mark: 0, line_end, bytes })
}

/// The first block that is not plain ASCII and what follows it: plain ASCII says nothing about the encoding.
fn after_ascii(file: &mut File) -> io::Result<Vec<u8>> {
    let mut block = vec![0; BLOCK];
    loop {
        let read = file.read(&mut block)?;
        let fresh = block.get(..read).unwrap_or_default();
        if fresh.is_empty() {
            return Ok(Vec::new());
        }
        if !fresh.is_ascii() {
            let mut sample = fresh.to_vec();
            file.take(SAMPLE).read_to_end(&mut sample)?;
            return Ok(sample);
        }
    }
}

/// UTF-16 without a mark: Western text has NUL in every other byte.
fn wide(head: &[u8]) -> Option<&'static Encoding> {
    let zeros = |start: usize| head.iter().skip(start).step_by(2).filter(|byte| **byte == 0).count();
    let (even, odd, half) = (zeros(0), zeros(1), head.len() / 2);
    let pattern = |most: usize, fewest: usize| half >= 4 && most * 10 > half * 7 && fewest * 20 < half;
    if pattern(odd, even) { Some(UTF_16LE) } else { pattern(even, odd).then_some(UTF_16BE) }
}

/// UTF-8 when that is what most of the non-ASCII characters are; otherwise the most likely older encoding.
pub fn guess(sample: &[u8]) -> &'static Encoding {
    // A sample may end halfway a character.
    let tail = sample.iter().rev().take(3).take_while(|byte| **byte >= 0x80).count();
    let whole = sample.get(..sample.len() - tail).unwrap_or_default();
    let (mut good, mut bad) = (0_usize, 0_usize);
    for chunk in if whole.is_ascii() { sample } else { whole }.utf8_chunks() {
        good += chunk.valid().bytes().filter(|byte| *byte >= 0xc0).count();
        bad += usize::from(!chunk.invalid().is_empty());
    }
    if bad == 0 || good > bad {
        return UTF_8;
    }
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(sample, true);
    let guessed = detector.guess(Some(b"nl"), Utf8Detection::Deny);
    // The detector never answers ISO-8859-15, which has the euro where windows-1252 has a sign that nobody
    // uses.
    let euro = sample.contains(&0xa4) && !sample.iter().any(|byte| (0x80..0xa0).contains(byte));
    if guessed == WINDOWS_1252 && euro { ISO_8859_15 } else { guessed }
}

/// The bytes of a file as UTF-8. What cannot be decoded becomes the byte 0xFF, which no UTF-8 text has.
pub struct Decoded {
    file: File,
    decoder: Option<Decoder>,
    done: u64,
    ready: Vec<u8>,
    at: usize,
    ended: bool,
}

impl Decoded {
    /// Starts after the byte order mark.
    pub fn open(path: &Path, look: &Look) -> io::Result<Self> {
        let mut file = File::open(path)?;
        file.seek(SeekFrom::Start(look.mark))?;
        let decoder = (look.encoding != UTF_8).then(|| look.encoding.new_decoder_without_bom_handling());
        Ok(Decoded { file, decoder, done: look.mark, ready: Vec::new(), at: 0, ended: false })
    }

    /// Bytes of the file that were read so far.
    pub fn done(&self) -> u64 {
        self.done
    }

    fn refill(&mut self, decoder: &mut Decoder) -> io::Result<()> {
        let mut raw = vec![0; BLOCK];
        let read = self.file.read(&mut raw)?;
        self.done += read as u64;
        self.ended = read == 0;
        self.ready = decode(decoder, raw.get(..read).unwrap_or_default(), self.ended);
        self.at = 0;
        Ok(())
    }
}

impl Read for Decoded {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let Some(mut decoder) = self.decoder.take() else {
            let read = self.file.read(buffer)?;
            self.done += read as u64;
            return Ok(read);
        };
        let mut filled = Ok(());
        while filled.is_ok() && self.at == self.ready.len() && !self.ended {
            filled = self.refill(&mut decoder);
        }
        self.decoder = Some(decoder);
        filled?;
        let read = self.ready.get(self.at..).unwrap_or_default().read(buffer)?;
        self.at += read;
        Ok(read)
    }
}

/// Decodes one block; `last` ends the text.
fn decode(decoder: &mut Decoder, mut raw: &[u8], last: bool) -> Vec<u8> {
    let mut text = Vec::new();
    loop {
        let room =
            decoder.max_utf8_buffer_length_without_replacement(raw.len()).unwrap_or(raw.len() * 4 + 16);
        let start = text.len();
        text.resize(start + room, 0);
        let into = text.get_mut(start..).unwrap_or_default();
        let (result, read, written) = decoder.decode_to_utf8_without_replacement(raw, into, last);
        text.truncate(start + written);
        raw = raw.get(read..).unwrap_or_default();
        match result {
            DecoderResult::InputEmpty => return text,
            DecoderResult::OutputFull => {}
            DecoderResult::Malformed(..) => text.push(0xff),
        }
    }
}
