//! A trained model as bytes and back: little-endian, with a version, and checked before it is believed.

use crate::dense::Half;
use crate::ensemble::{Ensemble, MOST, Member};
use crate::logistic::Logistic;
use crate::network::{HIDDEN, Network};
use crate::ngrams::Kind;
use crate::prototype::Prototype;
use crate::random::mix;
use crate::svm::Svm;
use crate::triage::Triage;
use crate::trust::{SIGHTS, Tally, Track, Trust};
use crate::weighting::Weights;

/// Changes with every change of the layout or of what a model does with the same bytes.
pub const VERSION: u32 = 1;
const MAGIC: &[u8; 8] = b"samentri";
/// More labels than any model has; a larger number in a file is a mistake, and would cost gigabytes.
const MOST_LABELS: usize = 1 << 20;

/// Why bytes are not a model.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unloadable {
    /// It is something else.
    NotAModel,
    /// It was written by another version, this one.
    OtherVersion(u32),
    /// It was a model, but bytes are missing or changed.
    Damaged,
}

impl std::fmt::Display for Unloadable {
    fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
        match self {
            Unloadable::NotAModel => write!(f, "these bytes are not a triage model"),
            Unloadable::OtherVersion(v) => {
                write!(f, "this model has version {v}, and version {VERSION} is needed")
            }
            Unloadable::Damaged => write!(f, "this model is damaged: bytes are missing or changed"),
        }
    }
}

impl std::error::Error for Unloadable {}

impl Triage {
    /// The model as bytes; the same model gives the same bytes.
    #[must_use]
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut to = Writer(MAGIC.to_vec());
        to.number(VERSION);
        to.number(self.label_count as u32);
        to.number(self.most_per_text as u32);
        to.list(&self.hashes, |h| h.to_le_bytes());
        to.list(&self.weights.weights, |w| w.to_le_bytes());
        to.list(&self.weights.kinds, |k| [*k as u8]);
        to.number(self.members.len() as u32);
        for member in &self.members {
            write_member(member, &mut to);
        }
        to.list(&self.ensemble.sharpness, |s| s.to_le_bytes());
        to.list(&self.ensemble.share, |s| s.to_le_bytes());
        write_trust(&self.trust, &mut to);
        let sum = checksum(&to.0);
        to.0.extend_from_slice(&sum.to_le_bytes());
        to.0
    }

    /// The model again. Bytes from anywhere are fine: what is not a sound model of this version is refused.
    ///
    /// # Errors
    /// [`Unloadable`], with what is wrong.
    pub fn from_bytes(bytes: &[u8]) -> Result<Triage, Unloadable> {
        let body = bytes.strip_prefix(MAGIC).ok_or(Unloadable::NotAModel)?;
        let mut from = Reader(body);
        let version = from.number().ok_or(Unloadable::Damaged)?;
        if version != VERSION {
            return Err(Unloadable::OtherVersion(version));
        }
        let (sound, sum) = bytes.split_last_chunk::<8>().ok_or(Unloadable::Damaged)?;
        if checksum(sound) != u64::from_le_bytes(*sum) {
            return Err(Unloadable::Damaged);
        }
        read_triage(&mut from).ok_or(Unloadable::Damaged)
    }
}

fn read_triage(from: &mut Reader) -> Option<Triage> {
    let label_count = from.number()? as usize;
    let most_per_text = from.number()? as usize;
    let hashes = from.list(u64::from_le_bytes)?;
    let weights = from.list(f32::from_le_bytes)?;
    let kinds = from.list(|[k]: [u8; 1]| if k == Kind::Word as u8 { Kind::Word } else { Kind::Letters })?;
    let features = hashes.len();
    let members =
        (0..from.number()?).map(|_| read_member(from, features, label_count)).collect::<Option<Vec<_>>>()?;
    let ensemble =
        Ensemble { sharpness: from.list(f32::from_le_bytes)?, share: from.list(f32::from_le_bytes)? };
    let trust = read_trust(from)?;
    let fits = features > 0
        && (1..=MOST_LABELS).contains(&label_count)
        && from.0.len() == size_of::<u64>()
        && weights.iter().chain(&ensemble.sharpness).chain(&ensemble.share).all(|w| w.is_finite())
        && (1..=MOST).contains(&members.len())
        && [weights.len(), kinds.len()] == [features; 2]
        && [ensemble.sharpness.len(), ensemble.share.len()] == [members.len(); 2];
    let weights = Weights { weights, kinds };
    fits.then(|| Triage::new(hashes, weights, members, ensemble, trust, label_count, most_per_text))
}

fn write_member(member: &Member, to: &mut Writer) {
    match member {
        Member::Svm(svm) => {
            to.number(0);
            to.list(&svm.weights, |w| w.0.to_le_bytes());
        }
        Member::Network(network) => {
            to.number(1);
            to.list(&network.inputs, |w| w.0.to_le_bytes());
            to.list(&network.outputs, |w| w.0.to_le_bytes());
        }
        Member::Prototype(prototype) => {
            to.number(2);
            to.list(&prototype.starts, |s| s.to_le_bytes());
            to.list(&prototype.labels, |l| l.to_le_bytes());
            to.list(&prototype.shares, |s| s.to_le_bytes());
        }
    }
}

fn read_member(from: &mut Reader, features: usize, labels: usize) -> Option<Member> {
    let half = |bytes| Half(u16::from_le_bytes(bytes));
    match from.number()? {
        0 => {
            let weights = from.list(half)?;
            (weights.len() == features.checked_mul(labels)?).then_some(Member::Svm(Svm { weights }))
        }
        1 => {
            let (inputs, outputs) = (from.list(half)?, from.list(half)?);
            let fits = inputs.len() == features.checked_mul(HIDDEN)?
                && outputs.len() == labels.checked_mul(HIDDEN)?;
            fits.then_some(Member::Network(Network { inputs, outputs }))
        }
        2 => {
            let (starts, of) = (from.list(u32::from_le_bytes)?, from.list(u32::from_le_bytes)?);
            let shares = from.list(f32::from_le_bytes)?;
            let fits = starts.len() == features + 1
                && starts.is_sorted()
                && starts.last().is_some_and(|&end| end as usize == of.len() && of.len() == shares.len())
                && of.iter().all(|&label| (label as usize) < labels);
            fits.then_some(Member::Prototype(Prototype { starts, labels: of, shares }))
        }
        _ => None,
    }
}

fn write_trust(trust: &Trust, to: &mut Writer) {
    let tally = |t: &Tally| [t.right, t.of];
    let mut labels: Vec<[u32; 3]> = trust.track.labels.iter().map(|(l, t)| [*l, t.right, t.of]).collect();
    labels.sort_unstable();
    to.list(labels.as_flattened(), |n| n.to_le_bytes());
    let mut pairs: Vec<[u32; 4]> =
        trust.track.pairs.iter().map(|((a, b), t)| [*a, *b, t.right, t.of]).collect();
    pairs.sort_unstable();
    to.list(pairs.as_flattened(), |n| n.to_le_bytes());
    to.list(&tally(&trust.track.all), |n| n.to_le_bytes());
    for list in [&trust.logistic.means, &trust.logistic.deviations, &trust.logistic.weights] {
        to.list(list, |x| x.to_le_bytes());
    }
}

fn read_trust(from: &mut Reader) -> Option<Trust> {
    let labels = from.list(u32::from_le_bytes)?;
    let pairs = from.list(u32::from_le_bytes)?;
    let all = from.list(u32::from_le_bytes)?;
    let [right, of] = all[..] else { return None };
    let track = Track {
        labels: labels.as_chunks().0.iter().map(|&[l, right, of]| (l, Tally { right, of })).collect(),
        pairs: pairs.as_chunks().0.iter().map(|&[a, b, right, of]| ((a, b), Tally { right, of })).collect(),
        all: Tally { right, of },
    };
    let mut floats = || from.list(f64::from_le_bytes);
    let logistic = Logistic { means: floats()?, deviations: floats()?, weights: floats()? };
    let lengths = [logistic.means.len(), logistic.deviations.len(), logistic.weights.len()];
    (lengths == [SIGHTS, SIGHTS, SIGHTS + 1]).then_some(Trust { track, logistic })
}

/// Bytes in the making: numbers little-endian, lists behind their length.
pub(crate) struct Writer(pub(crate) Vec<u8>);

impl Writer {
    pub(crate) fn number(&mut self, n: u32) {
        self.0.extend_from_slice(&n.to_le_bytes());
    }
    pub(crate) fn list<T, const N: usize>(&mut self, items: &[T], bytes: impl Fn(&T) -> [u8; N]) {
        self.0.extend_from_slice(&(items.len() as u64).to_le_bytes());
        self.0.extend(items.iter().flat_map(bytes));
    }
}

/// Bytes that are left to read; what does not fit is `None`.
pub(crate) struct Reader<'a>(pub(crate) &'a [u8]);

impl Reader<'_> {
    pub(crate) fn number(&mut self) -> Option<u32> {
        let (number, rest) = self.0.split_first_chunk()?;
        self.0 = rest;
        Some(u32::from_le_bytes(*number))
    }
    pub(crate) fn list<T, const N: usize>(&mut self, item: impl Fn([u8; N]) -> T) -> Option<Vec<T>> {
        let (length, rest) = self.0.split_first_chunk()?;
        let bytes = usize::try_from(u64::from_le_bytes(*length)).ok()?.checked_mul(N)?;
        let (list, rest) = rest.split_at_checked(bytes)?;
        self.0 = rest;
        Some(list.as_chunks().0.iter().map(|&bytes| item(bytes)).collect())
    }
}

/// Eight bytes at a time: a guard against damage, not against an attacker.
pub(crate) fn checksum(bytes: &[u8]) -> u64 {
    let (words, rest) = bytes.as_chunks();
    let tail = rest.iter().fold(bytes.len() as u64, |sum, &byte| mix(sum ^ u64::from(byte)));
    words.iter().fold(tail, |sum, &word| {
        (sum ^ u64::from_le_bytes(word)).wrapping_mul(0x9E37_79B9_7F4A_7C15).rotate_left(29)
    })
}
