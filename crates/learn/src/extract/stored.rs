//! An extractor as bytes and back: little-endian, with a version and a checksum, and checked before it is believed.

use super::guess::Trained;
use super::memory::{Anchor, Memory, Past, Said};
use super::model::Model;
use super::span::LONGEST;
use super::table::Table;
use super::trust::{self, Trust};
use super::{Extractor, Field};
use crate::bytes::{Reader, Writer, checksum};
use crate::lines::MOST_COLUMNS;
use crate::logistic::Logistic;
use crate::value::Kind;

/// Changes with every change of the layout or of what an extractor does with the same bytes.
const VERSION: u32 = 2;
const MAGIC: &[u8; 8] = b"samenext";
/// More than any stream has; larger numbers in a file are a mistake.
const MOST_FIELDS: usize = 1 << 10;

impl Extractor {
    /// The extractor as bytes; the same one gives the same bytes.
    #[must_use]
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut to = Writer(MAGIC.to_vec());
        to.number(VERSION);
        to.number(self.fields.len() as u32);
        for field in &self.fields {
            to.list(field.name.as_bytes(), |b| [*b]);
            to.list(field.kind.as_str().as_bytes(), |b| [*b]);
            to.number(field.columns.len() as u32);
            field.columns.iter().for_each(|kind| to.list(kind.as_str().as_bytes(), |b| [*b]));
        }
        to.list(&self.trained.sorts, |(_, longest)| longest.to_le_bytes());
        let mut numbers: Vec<(u32, u64)> =
            self.numbers.iter().map(|(hash, number)| (*number, *hash)).collect();
        numbers.sort_unstable();
        to.list(&numbers, |(_, hash)| hash.to_le_bytes());
        let model = &self.trained.model;
        for list in [&model.tokens, &model.marks, &model.absent] {
            to.list(list, |weight| weight.to_le_bytes());
        }
        to.number(self.trained.memory.pasts.len() as u32);
        self.trained.memory.pasts.iter().for_each(|past| to.past(past));
        for logistic in &self.trust.fields {
            for list in [&logistic.means, &logistic.deviations, &logistic.weights] {
                to.list(list, |x| x.to_le_bytes());
            }
        }
        self.tables.iter().for_each(|table| table.write(&mut to));
        let sum = checksum(&to.0);
        to.0.extend_from_slice(&sum.to_le_bytes());
        to.0
    }

    /// The extractor again; `None` when the bytes are not a sound one of this version.
    #[must_use]
    pub fn from_bytes(bytes: &[u8]) -> Option<Extractor> {
        let (sound, sum) = bytes.split_last_chunk::<8>()?;
        if checksum(sound) != u64::from_le_bytes(*sum) {
            return None;
        }
        let mut from = Reader(sound.strip_prefix(MAGIC)?);
        let extractor = (from.number()? == VERSION).then(|| from.extractor())??;
        from.0.is_empty().then_some(extractor)
    }
}

impl Writer {
    fn past(&mut self, past: &Past) {
        self.list(&past.signature, |word| word.to_le_bytes());
        for said in &past.said {
            match said {
                Said::Nothing => self.number(0),
                Said::Absent => self.number(1),
                Said::At(anchors) => {
                    self.number(2 + anchors.len() as u32);
                    anchors.iter().for_each(|anchor| self.anchor(anchor));
                }
            }
        }
    }
    fn anchor(&mut self, anchor: &Anchor) {
        self.list(&anchor.around, |hash| hash.to_le_bytes());
        anchor.lines.iter().for_each(|line| self.number(*line));
        self.number(anchor.left.to_bits());
        self.number(anchor.top.to_bits());
        self.list(&[anchor.key], |key| key.to_le_bytes());
    }
}

impl Reader<'_> {
    fn text(&mut self) -> Option<String> {
        String::from_utf8(self.list(|[byte]| byte)?).ok()
    }

    fn extractor(&mut self) -> Option<Extractor> {
        let count = self.number()? as usize;
        if count > MOST_FIELDS {
            return None;
        }
        let fields = (0..count).map(|_| self.field()).collect::<Option<Vec<_>>>()?;
        let values: Vec<Field> = fields.iter().filter(|field| field.kind != Kind::Lines).cloned().collect();
        let longest = self.list(u32::from_le_bytes)?;
        let hashes = self.list(u64::from_le_bytes)?;
        let (kinds, of_fields) = super::learning::kinds(&values);
        if longest.len() != kinds.len() || longest.iter().any(|most| *most > LONGEST) {
            return None;
        }
        let sorts = kinds.into_iter().zip(longest).collect();
        let mut model = Model::new(of_fields, 0);
        let (tokens, marks, absent) =
            (self.list(f32::from_le_bytes)?, self.list(f32::from_le_bytes)?, self.list(f32::from_le_bytes)?);
        let fits = tokens.len() == hashes.len().checked_mul(model.stride())?
            && [marks.len(), absent.len()] == [model.marks.len(), model.absent.len()]
            && tokens.iter().chain(&marks).chain(&absent).all(|weight| weight.is_finite());
        if !fits {
            return None;
        }
        (model.tokens, model.marks, model.absent) = (tokens, marks, absent);
        let pasts = self.number()?;
        let pasts = (0..pasts).map(|_| self.past(values.len())).collect::<Option<Vec<_>>>()?;
        let trust = values.iter().map(|_| self.logistic()).collect::<Option<Vec<_>>>()?;
        let lines = fields.iter().filter(|field| field.kind == Kind::Lines);
        let tables = lines.map(|field| Table::read(self, &field.columns)).collect::<Option<Vec<_>>>()?;
        let numbers = hashes.into_iter().zip(0..).collect();
        let memory = Memory::new(pasts, values.len());
        let trained = Trained { model, memory, sorts };
        Some(Extractor { fields, numbers, trained, trust: Trust { fields: trust }, tables })
    }

    fn field(&mut self) -> Option<Field> {
        let (name, kind) = (self.text()?, Kind::parse(&self.text()?)?);
        let count = self.number()? as usize;
        let columns =
            (0..count.min(MOST_COLUMNS)).map(|_| Kind::parse(&self.text()?)).collect::<Option<Vec<_>>>()?;
        (columns.len() == count).then_some(Field { name, kind, columns })
    }

    fn past(&mut self, fields: usize) -> Option<Past> {
        let signature = self.list(u64::from_le_bytes)?;
        let said = (0..fields).map(|_| self.said()).collect::<Option<Vec<_>>>()?;
        Some(Past { signature, said })
    }
    fn said(&mut self) -> Option<Said> {
        match self.number()? {
            0 => Some(Said::Nothing),
            1 => Some(Said::Absent),
            more => (2..more).map(|_| self.anchor()).collect::<Option<Vec<_>>>().map(Said::At),
        }
    }
    fn anchor(&mut self) -> Option<Anchor> {
        let around = self.list(u64::from_le_bytes)?.try_into().ok()?;
        let lines = [self.number()?, self.number()?];
        let (left, top) = (f32::from_bits(self.number()?), f32::from_bits(self.number()?));
        let [key] = self.list(u64::from_le_bytes)?[..] else { return None };
        Some(Anchor { around, lines, left, top, key })
    }
    fn logistic(&mut self) -> Option<Logistic> {
        let mut list = || self.list(f64::from_le_bytes).filter(|list| list.iter().all(|x| x.is_finite()));
        let logistic = Logistic { means: list()?, deviations: list()?, weights: list()? };
        let lengths = [logistic.means.len(), logistic.deviations.len(), logistic.weights.len()];
        (lengths == [trust::SIGHTS, trust::SIGHTS, trust::SIGHTS + 1]).then_some(logistic)
    }
}
