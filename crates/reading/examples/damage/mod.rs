//! Damaged copies of real files: cut off, bytes turned, pieces taken out, repeated or taken from another file, numbers and keywords of
//! PDF changed. The seed and the number of a copy make it again.

use std::path::Path;

/// Larger files are left out: they hold the same as the small ones and take longer.
const LARGEST: usize = 400_000;
const KEYWORDS: [&[u8]; 24] = [
    b"endobj",
    b"endstream",
    b"stream",
    b"xref",
    b"trailer",
    b"startxref",
    b"/Length",
    b"/Filter",
    b"/FlateDecode",
    b"/Kids",
    b"/Parent",
    b"/Contents",
    b"/Font",
    b"/Type",
    b"/Count",
    b"/W",
    b"/Index",
    b"/Width",
    b"/Height",
    b"<<",
    b">>",
    b"[",
    b" 0 R",
    b"obj",
];

/// A small generator (splitmix64): the same numbers from the same seed, everywhere.
struct Dice(u64);

impl Dice {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    fn below(&mut self, most: usize) -> usize {
        (self.next() % most.max(1) as u64) as usize
    }
}

/// The files below a folder, in the order of their bytes.
pub fn gathered(folder: &Path) -> Vec<Vec<u8>> {
    let mut files = vec![];
    gather(folder, &mut files);
    files.sort();
    files
}

fn gather(path: &Path, files: &mut Vec<Vec<u8>>) {
    if let Ok(bytes) = std::fs::read(path)
        && (1..LARGEST).contains(&bytes.len())
    {
        files.push(bytes);
    }
    for entry in std::fs::read_dir(path).into_iter().flatten().flatten() {
        gather(&entry.path(), files);
    }
}

/// A damaged copy, and the number of the file it was made of.
pub fn copy(files: &[Vec<u8>], seed: u64, number: u64) -> (usize, Vec<u8>) {
    let mut dice = Dice(seed.wrapping_mul(1_000_003).wrapping_add(number));
    let (at, other) = (dice.below(files.len()), dice.below(files.len()));
    (at, damaged(&files[at], &files[other], &mut dice))
}

fn damaged(file: &[u8], other: &[u8], dice: &mut Dice) -> Vec<u8> {
    let mut bytes = file.to_vec();
    for _ in 0..=dice.below(4) {
        let from = dice.below(bytes.len());
        let to = (from + 1 + dice.below(200)).min(bytes.len());
        match dice.below(8) {
            0 => bytes.truncate(from.max(1)),
            1 => (0..=dice.below(20)).for_each(|_| {
                let at = dice.below(bytes.len());
                bytes[at] ^= 1 << dice.below(8);
            }),
            2 => drop(bytes.drain(from..to)),
            3 => {
                let piece = bytes[from..to].to_vec();
                let times = 1 + dice.below(30);
                bytes.splice(from..from, piece.repeat(times));
            }
            4 => {
                let at = dice.below(other.len());
                let piece = other[at..(at + dice.below(2000)).min(other.len())].to_vec();
                bytes.splice(from..to, piece);
            }
            5 | 6 => number(&mut bytes, from, dice),
            _ => keyword(&mut bytes, from, dice),
        }
        if bytes.is_empty() {
            bytes.push(b'%');
        }
    }
    bytes
}

/// Changes the next number after a place: sizes, counts and references are what parsers trust.
fn number(bytes: &mut Vec<u8>, from: usize, dice: &mut Dice) {
    let Some(at) = bytes[from..].iter().position(u8::is_ascii_digit).map(|at| from + at) else { return };
    let end = bytes[at..].iter().position(|c| !c.is_ascii_digit()).map_or(bytes.len(), |end| at + end);
    let new: &[u8] = match dice.below(8) {
        0 => b"0",
        1 => b"-1",
        2 => b"65535",
        3 => b"2147483647",
        4 => b"4294967295",
        5 => b"99999999999999999999",
        6 => b"0.0000001",
        _ => b"7",
    };
    bytes.splice(at..end, new.iter().copied());
}

/// Takes out, doubles or swaps the next keyword after a place.
fn keyword(bytes: &mut Vec<u8>, from: usize, dice: &mut Dice) {
    let word = KEYWORDS[dice.below(KEYWORDS.len())];
    let Some(at) = bytes[from..].windows(word.len()).position(|here| here == word) else { return };
    let at = from + at;
    let new = match dice.below(3) {
        0 => vec![],
        1 => word.repeat(2),
        _ => KEYWORDS[dice.below(KEYWORDS.len())].to_vec(),
    };
    bytes.splice(at..at + word.len(), new);
}
