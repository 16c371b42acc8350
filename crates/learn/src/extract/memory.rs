//! Confirmed documents remembered: which of them look like this one, and where their values stood.

use super::sheet::Sheet;
use super::span::{Span, Spans};
use crate::corpus::Numbers;
use std::collections::HashMap;

/// Words from the top that make the signature of a layout.
const TOP: usize = 24;
/// From this likeness on a document counts as one of the same layout.
pub(crate) const SAME_LAYOUT: f32 = 0.5;
/// Limits of likeness between the three grades a memory may have.
const GRADES: [f32; 3] = [0.3, 0.5, 0.75];
/// This many documents that look most alike say where values stand; more of the same layout say which values it has.
const VOICES: usize = 3;
const MOST_LIKE: usize = 50;
/// Weight of a word that no other document has, as a share of the most a word can weigh.
const UNHEARD: f32 = 0.3;
/// A position this near to the remembered one is the same, as a share of the page.
const NEAR: f32 = 0.025;

/// Things that can be as remembered; each grade of likeness has its own marks.
const BITS: usize = 12;
const VALUE: u8 = 10;
const SPOKEN: u8 = 11;
/// Marks of memory: bits per grade, then "the value was confirmed elsewhere", by how often.
pub(crate) const MARKS: usize = 3 * BITS + 4;

/// Where a value stood in a confirmed document, by what stood around it.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Anchor {
    /// Hashes: first token, last token, left, above, before, after.
    pub(crate) around: [u64; 6],
    /// Number of its first line from the top, and of its last from the end.
    pub(crate) lines: [u32; 2],
    pub(crate) left: f32,
    pub(crate) top: f32,
    pub(crate) key: u64,
}

/// What a confirmed document said of a field.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Said {
    Nothing,
    Absent,
    /// A value, which may stand at several places.
    At(Vec<Anchor>),
}

/// A confirmed document.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Past {
    /// Sorted hashes of the words that tell its layout.
    pub(crate) signature: Vec<u64>,
    /// Per field.
    pub(crate) said: Vec<Said>,
}

/// All confirmed documents.
#[derive(Clone, Debug, Default)]
pub(crate) struct Memory {
    pub(crate) pasts: Vec<Past>,
    with_word: HashMap<u64, Vec<u32>>,
    /// Per field: how many documents confirmed a value.
    values: Vec<Numbers>,
}

/// The remembered documents that look like one document.
#[derive(Clone, Debug, Default)]
pub(crate) struct Recall {
    /// Number and likeness (0..=1), most alike first.
    pub(crate) like: Vec<(u32, f32)>,
    /// Documents of the same layout.
    pub(crate) seen: u32,
}

/// The words that tell a layout, sorted: those at the top of the first page that have letters and no digits.
pub(crate) fn signature(sheet: &Sheet) -> Vec<u64> {
    let telling = |text: &str| {
        text.chars().filter(|c| c.is_alphabetic()).count() >= 2 && !text.bytes().any(|b| b.is_ascii_digit())
    };
    let first = sheet.tokens.iter().filter(|token| token.page == 0);
    let words: Vec<u64> = first.filter(|token| telling(token.text)).map(|token| token.hash).collect();
    let mut chosen: Vec<u64> = words.iter().take(TOP).copied().collect();
    chosen.sort_unstable();
    chosen.dedup();
    chosen
}

/// Where a candidate stands.
pub(crate) fn anchor(sheet: &Sheet, span: &Span, key: u64) -> Anchor {
    let hash = |of: Option<u32>| of.and_then(|i| sheet.tokens.get(i as usize)).map_or(1, |token| token.hash);
    let (first, last) = (&sheet.tokens[span.first as usize], &sheet.tokens[span.last as usize]);
    Anchor {
        around: [
            first.hash,
            last.hash,
            hash(first.left),
            hash(first.above),
            hash(span.first.checked_sub(1)),
            hash(Some(span.last + 1)),
        ],
        lines: [first.line, sheet.lines.len() as u32 - last.line],
        left: first.area.left,
        top: first.area.top,
        key,
    }
}

impl Memory {
    pub(crate) fn new(pasts: Vec<Past>, fields: usize) -> Memory {
        let mut with_word: HashMap<u64, Vec<u32>> = HashMap::new();
        let mut values = vec![Numbers::default(); fields];
        for (i, past) in (0..).zip(&pasts) {
            for word in &past.signature {
                with_word.entry(*word).or_default().push(i);
            }
            for (said, values) in past.said.iter().zip(&mut values) {
                if let Said::At(anchors) = said
                    && let Some(anchor) = anchors.first()
                {
                    *values.entry(anchor.key).or_default() += 1;
                }
            }
        }
        Memory { pasts, with_word, values }
    }

    /// The documents most like this one; `except` is one that must not be recalled: itself.
    pub(crate) fn recall(&self, signature: &[u64], except: Option<u32>) -> Recall {
        let total = self.pasts.len() as f32 + 1.0;
        let own_word = u32::from(except.is_some()) as usize;
        let weight = |word: &u64, own: usize| {
            let others = self.with_word.get(word).map_or(0, Vec::len).saturating_sub(own);
            // A word of no other document may be the sender's, or only what was bought.
            if others == 0 { UNHEARD * total.ln() } else { (total / others as f32).ln() }
        };
        let mut shared = vec![0f32; self.pasts.len()];
        let mut own = 0.0;
        for word in signature {
            let weight = weight(word, own_word);
            own += weight;
            for &i in self.with_word.get(word).into_iter().flatten() {
                shared[i as usize] += weight;
            }
        }
        let mut like: Vec<(u32, f32)> = vec![];
        for (i, shared) in (0..).zip(&shared) {
            // Nothing like this one unless much is shared, so the other's weight need not be summed.
            if Some(i) != except && *shared > 0.2 * own {
                let other: f32 = self.pasts[i as usize].signature.iter().map(|word| weight(word, 1)).sum();
                like.push((i, shared / own.max(other).max(1e-6)));
            }
        }
        like.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
        let seen = like.iter().filter(|(_, likeness)| *likeness >= SAME_LAYOUT).count() as u32;
        like.truncate(VOICES.max(seen as usize).min(MOST_LIKE));
        Recall { like, seen }
    }

    /// Of the documents of the same layout: how many confirmed this value for a field, and how many another.
    pub(crate) fn agreeing(&self, recall: &Recall, field: usize, key: u64) -> (u32, u32) {
        let mut counts = (0, 0);
        for (i, _) in recall.like.iter().take(recall.seen as usize) {
            match self.pasts.get(*i as usize).and_then(|past| past.said.get(field)) {
                Some(Said::At(anchors)) if anchors.iter().any(|a| a.key == key) => counts.0 += 1,
                Some(Said::At(_) | Said::Absent) => counts.1 += 1,
                Some(Said::Nothing) | None => {}
            }
        }
        counts
    }

    /// How often a value was confirmed for a field, without the document `except`.
    fn times(&self, field: usize, key: u64, except: Option<u32>) -> u32 {
        let all = self.values.get(field).and_then(|values| values.get(&key)).copied().unwrap_or_default();
        let own = except.and_then(|i| self.pasts.get(i as usize)).and_then(|past| past.said.get(field));
        let own = matches!(own, Some(Said::At(anchors)) if anchors.iter().any(|a| a.key == key));
        all.saturating_sub(u32::from(own))
    }
}

/// What memory marks in a document for one field: by first token, by last token, by candidate, and for "absent".
#[derive(Clone, Debug, Default)]
pub(crate) struct Marked {
    pub(crate) first: Vec<(u32, u8)>,
    pub(crate) last: Vec<(u32, u8)>,
    pub(crate) spans: Vec<(u32, u8)>,
    pub(crate) absent: Vec<u8>,
}

pub(crate) fn grade(likeness: f32) -> Option<u8> {
    (0..3u8).rev().find(|g| likeness >= GRADES[*g as usize])
}

impl Memory {
    /// The marks of one field for a document that recalls `recall`.
    pub(crate) fn marks(
        &self,
        sheet: &Sheet,
        spans: &Spans,
        recall: &Recall,
        field: usize,
        except: Option<u32>,
    ) -> Marked {
        let mut marked = Marked::default();
        let mut keys: HashMap<u64, u8> = HashMap::new();
        for (i, likeness) in recall.like.iter().take(VOICES).rev() {
            let Some(grade) = grade(*likeness) else { continue };
            let said = self.pasts.get(*i as usize).and_then(|past| past.said.get(field));
            let mark = |bit: u8| grade * BITS as u8 + bit;
            match said {
                Some(Said::At(anchors)) => {
                    for anchor in anchors.iter().take(4) {
                        keys.insert(anchor.key, mark(VALUE));
                        mark_tokens(sheet, anchor, mark, &mut marked);
                    }
                    marked.absent.push(mark(SPOKEN));
                }
                Some(Said::Absent) => marked.absent.push(mark(0)),
                Some(Said::Nothing) | None => {}
            }
        }
        for list in [&mut marked.first, &mut marked.last] {
            list.sort_unstable();
            list.dedup();
        }
        marked.absent.sort_unstable();
        marked.absent.dedup();
        for (i, key) in (0..).zip(&spans.keys) {
            if let Some(mark) = keys.get(key) {
                marked.spans.push((i, *mark));
            }
            let times = self.times(field, *key, except);
            if times > 0 {
                marked.spans.push((i, (3 * BITS) as u8 + times.ilog2().min(3) as u8));
            }
        }
        marked
    }
}

fn mark_tokens(sheet: &Sheet, anchor: &Anchor, mark: impl Fn(u8) -> u8, to: &mut Marked) {
    let hash = |of: Option<u32>| of.and_then(|i| sheet.tokens.get(i as usize)).map_or(1, |token| token.hash);
    let [first, last, left, above, before, after] = anchor.around;
    for (t, token) in (0u32..).zip(&sheet.tokens) {
        let from_end = sheet.lines.len() as u32 - token.line;
        let starts = [
            token.hash == first,
            false,
            hash(token.left) == left,
            hash(token.above) == above,
            hash(t.checked_sub(1)) == before,
            false,
            token.line == anchor.lines[0],
            false,
            (token.area.left - anchor.left).abs() < NEAR,
            (token.area.top - anchor.top).abs() < NEAR,
        ];
        to.first.extend((0u8..).zip(starts).filter(|(_, holds)| *holds).map(|(bit, _)| (t, mark(bit))));
        let ends =
            [(1u8, token.hash == last), (5, hash(Some(t + 1)) == after), (7, from_end == anchor.lines[1])];
        to.last.extend(ends.iter().filter(|(_, holds)| *holds).map(|(bit, _)| (t, mark(*bit))));
    }
}
