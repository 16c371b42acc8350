//! One log-linear model over all candidates of a field and "absent": scores of the first token, the last and all between, and of
//! the candidate's marks. Learned by AdaGrad (Duchi, Hazan & Singer 2011) on the exact likelihood of any right candidate.

use super::memory::{self, Marked};
use super::span::{self, Spans};
use crate::corpus::Numbers;
use crate::random::{Random, mix};

/// A token's part in a candidate: first, inside (which every token is), last.
const ROLES: usize = 3;
/// Marks of one field: the candidate's own, then memory's, then those of "absent".
const MARKS: usize = span::MARKS + memory::MARKS;
const ABSENT: usize = memory::MARKS + 2;

/// Times every document is read. Measured on receipts: 40 times gain nothing.
const EPOCHS: usize = 25;
/// First step of AdaGrad; it falls to a fifth.
const RATE: f32 = 0.03;
/// Share of features left out at each reading, so that no single word carries a field. Measured: 0.45 instead of 0.2 gains half a
/// point on senders never seen.
const DROPPED: f32 = 0.45;
/// Share of readings in which nothing is remembered, as for a sender never seen.
const FORGOTTEN: f32 = 0.5;

/// Which candidates of a field are right.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Right {
    /// Not known; teaches nothing.
    Unknown,
    Absent,
    /// Any of these.
    Among(Vec<u32>),
}

/// A document as the model reads it.
#[derive(Clone, Debug)]
pub(crate) struct Reading {
    /// Numbers of the known features of all tokens, one list behind the other.
    pub(crate) features: Vec<u32>,
    pub(crate) starts: Vec<u32>,
    /// Per token, whether its word is known.
    pub(crate) known: Vec<bool>,
    /// Candidates of each kind there is.
    pub(crate) spans: Vec<Spans>,
}

impl Reading {
    pub(crate) fn tokens(&self) -> usize {
        self.starts.len().saturating_sub(1)
    }
    fn of(&self, token: usize) -> &[u32] {
        &self.features[self.starts[token] as usize..self.starts[token + 1] as usize]
    }
}

/// The weights.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Model {
    /// Which kind of candidates each field has.
    pub(crate) kinds: Vec<u32>,
    /// Per feature, field and role.
    pub(crate) tokens: Vec<f32>,
    /// Per field and mark.
    pub(crate) marks: Vec<f32>,
    pub(crate) absent: Vec<f32>,
}

/// A document to learn from.
pub(crate) struct Lesson<'a> {
    pub(crate) reading: &'a Reading,
    /// Per field.
    pub(crate) marked: Vec<Marked>,
    pub(crate) right: &'a [Right],
}

/// Scores of one field: every candidate's and, last, that of "absent".
pub(crate) type Scores = Vec<f32>;

impl Model {
    pub(crate) fn new(kinds: Vec<u32>, features: usize) -> Model {
        let fields = kinds.len();
        Model {
            kinds,
            tokens: vec![0.0; features * fields * ROLES],
            marks: vec![0.0; fields * MARKS],
            absent: vec![0.0; fields * ABSENT],
        }
    }

    fn draw_towards(&mut self, other: &Model, share: f32) {
        let lists = [
            (&mut self.tokens, &other.tokens),
            (&mut self.marks, &other.marks),
            (&mut self.absent, &other.absent),
        ];
        for (own, other) in lists {
            own.iter_mut().zip(other).for_each(|(own, other)| *own += share * (other - *own));
        }
    }

    pub(crate) fn stride(&self) -> usize {
        self.kinds.len() * ROLES
    }

    /// Sums of the weights of each token's features, per field and role.
    fn sums(&self, reading: &Reading, keep: &impl Fn(u32) -> bool, sums: &mut Vec<f32>) {
        let stride = self.stride();
        sums.clear();
        sums.resize(reading.tokens() * stride, 0.0);
        for (t, sums) in sums.chunks_exact_mut(stride.max(1)).enumerate() {
            for &number in reading.of(t) {
                if keep(number) {
                    let row = &self.tokens[number as usize * stride..][..stride];
                    sums.iter_mut().zip(row).for_each(|(sum, weight)| *sum += weight);
                }
            }
        }
    }

    /// Scores of one field from the sums of all tokens.
    fn scores(
        &self,
        field: usize,
        spans: &Spans,
        marked: Option<&Marked>,
        sums: &[f32],
        scale: f32,
    ) -> Scores {
        let stride = self.stride();
        let marks = &self.marks[field * MARKS..][..MARKS];
        let sum = |t: usize, role: usize| sums[t * stride + field * ROLES + role] * scale;
        let count = sums.len() / stride.max(1);
        let (mut first, mut last, mut inside) = (vec![0f32; count], vec![0f32; count], vec![0f32; count + 1]);
        for t in 0..count {
            (first[t], last[t]) = (sum(t, 0), sum(t, 2));
            inside[t + 1] = inside[t] + sum(t, 1);
        }
        if let Some(marked) = marked {
            marked.first.iter().for_each(|(t, m)| first[*t as usize] += marks[span::MARKS + *m as usize]);
            marked.last.iter().for_each(|(t, m)| last[*t as usize] += marks[span::MARKS + *m as usize]);
        }
        let mut scores: Scores = Vec::with_capacity(spans.list.len() + 1);
        for span in &spans.list {
            let (a, b) = (span.first as usize, span.last as usize);
            let own: f32 = spans.marks(span).iter().map(|m| marks[*m as usize]).sum();
            scores.push(first[a] + last[b] + inside[b + 1] - inside[a] + own);
        }
        let absent = &self.absent[field * ABSENT..][..ABSENT];
        let mut none = absent[usize::from(spans.list.is_empty())];
        if let Some(marked) = marked {
            marked.spans.iter().for_each(|(s, m)| scores[*s as usize] += marks[span::MARKS + *m as usize]);
            none += marked.absent.iter().map(|m| absent[2 + *m as usize]).sum::<f32>();
        }
        scores.push(none);
        scores
    }

    /// Probabilities of every candidate and of "absent", per field.
    pub(crate) fn chances(&self, reading: &Reading, marked: &[Marked]) -> Vec<Vec<f32>> {
        let mut sums = vec![];
        self.sums(reading, &|_| true, &mut sums);
        let fields = self.kinds.iter().zip(marked).enumerate();
        let mut all: Vec<Vec<f32>> = fields
            .map(|(field, (kind, marked))| {
                self.scores(field, &reading.spans[*kind as usize], Some(marked), &sums, 1.0)
            })
            .collect();
        all.iter_mut().for_each(|scores| softmax(scores));
        all
    }
}

fn softmax(scores: &mut [f32]) {
    let most = scores.iter().copied().fold(f32::MIN, f32::max);
    let mut total = 0f64;
    for score in scores.iter_mut() {
        *score = (*score - most).exp();
        total += f64::from(*score);
    }
    let scale = (1.0 / total) as f32;
    scores.iter_mut().for_each(|score| *score *= scale);
}

/// Weights and what AdaGrad remembers of their gradients.
struct Descent {
    rate: f32,
    squares: [Vec<f32>; 3],
}

impl Descent {
    fn step(&mut self, list: usize, weights: &mut [f32], at: usize, gradient: f32) {
        let square = &mut self.squares[list][at];
        *square += gradient * gradient;
        weights[at] -= self.rate * gradient / (square.sqrt() + 1e-3);
    }
}

/// Score of "absent" for a field that never was.
const NEVER: f32 = -30.0;
/// Gradients below this change nothing and are not carried out.
const NOTHING: f32 = 1e-3;

/// Learns a model from lessons.
pub(crate) fn learn(kinds: &[u32], features: usize, lessons: &[Lesson], seed: u64) -> Model {
    let mut model = Model::new(kinds.to_vec(), features);
    for field in 0..kinds.len() {
        // A field that was there in every document is proposed, even if nothing on the page looks quite right.
        if !lessons.iter().any(|lesson| lesson.right.get(field) == Some(&Right::Absent)) {
            model.absent[field * ABSENT] = NEVER;
        }
    }
    let squares =
        [vec![0.0; model.tokens.len()], vec![0.0; model.marks.len()], vec![0.0; model.absent.len()]];
    let mut descent = Descent { rate: RATE, squares };
    let mut random = Random::new(seed);
    let mut order: Vec<usize> = (0..lessons.len()).collect();
    let mut pass = Pass::default();
    let mut mean: Option<Model> = None;
    let mut summed = 0.0;
    for epoch in 0..EPOCHS {
        random.shuffle(&mut order);
        descent.rate = RATE * (1.0 - 0.8 * epoch as f32 / EPOCHS as f32);
        for &i in &order {
            let remembers = random.unit() >= FORGOTTEN;
            pass.read(&mut model, &mut descent, &lessons[i], random.word(), remembers);
        }
        if 2 * epoch >= EPOCHS {
            summed += 1.0;
            match &mut mean {
                Some(mean) => mean.draw_towards(&model, 1.0 / summed),
                None => mean = Some(model.clone()),
            }
        }
    }
    mean.unwrap_or(model)
}

/// Buffers of one reading of one document.
#[derive(Default)]
struct Pass {
    sums: Vec<f32>,
    /// Gradient per token, field and role.
    gradient: Vec<f32>,
}

impl Pass {
    fn read(
        &mut self,
        model: &mut Model,
        descent: &mut Descent,
        lesson: &Lesson,
        salt: u64,
        remembers: bool,
    ) {
        let limit = (DROPPED * 65536.0) as u64;
        let keep = |number: u32| mix(salt ^ u64::from(number)) & 0xFFFF >= limit;
        let scale = 1.0 / (1.0 - DROPPED);
        model.sums(lesson.reading, &keep, &mut self.sums);
        self.gradient.clear();
        self.gradient.resize(self.sums.len(), 0.0);
        for field in 0..model.kinds.len() {
            let Some(right) = lesson.right.get(field).filter(|right| **right != Right::Unknown) else {
                continue;
            };
            let spans = &lesson.reading.spans[model.kinds[field] as usize];
            let marked = lesson.marked.get(field).filter(|_| remembers);
            let mut scores = model.scores(field, spans, marked, &self.sums, scale);
            softmax(&mut scores);
            subtract(&mut scores, right);
            self.of_field(model, descent, field, spans, marked, &scores);
        }
        let stride = model.stride();
        for (t, gradient) in self.gradient.chunks_exact(stride.max(1)).enumerate() {
            if gradient.iter().all(|g| g.abs() < NOTHING) {
                continue;
            }
            for &number in lesson.reading.of(t) {
                if keep(number) {
                    for (role, g) in gradient.iter().enumerate().filter(|(_, g)| g.abs() >= NOTHING) {
                        descent.step(0, &mut model.tokens, number as usize * stride + role, *g);
                    }
                }
            }
        }
    }

    /// Spreads the gradient of a field's candidates over tokens, and carries out that of the marks.
    fn of_field(
        &mut self,
        model: &mut Model,
        descent: &mut Descent,
        field: usize,
        spans: &Spans,
        marked: Option<&Marked>,
        errors: &[f32],
    ) {
        let stride = model.stride();
        let count = self.gradient.len() / stride.max(1);
        let (mut first, mut last) = (vec![0f32; count + 1], vec![0f32; count + 1]);
        let mut marks = [0f32; MARKS];
        for (span, error) in spans.list.iter().zip(errors).filter(|(_, e)| e.abs() > 1e-5) {
            first[span.first as usize] += error;
            last[span.last as usize] += error;
            spans.marks(span).iter().for_each(|m| marks[*m as usize] += error);
        }
        let mut inside = 0.0;
        for t in 0..count {
            inside += first[t];
            let at = t * stride + field * ROLES;
            (self.gradient[at], self.gradient[at + 1], self.gradient[at + 2]) = (first[t], inside, last[t]);
            inside -= last[t];
        }
        let none = errors.last().copied().unwrap_or_default();
        let absent = field * ABSENT;
        if let Some(marked) = marked {
            marked.first.iter().for_each(|(t, m)| marks[span::MARKS + *m as usize] += first[*t as usize]);
            marked.last.iter().for_each(|(t, m)| marks[span::MARKS + *m as usize] += last[*t as usize]);
            marked.spans.iter().for_each(|(s, m)| marks[span::MARKS + *m as usize] += errors[*s as usize]);
            for m in &marked.absent {
                descent.step(2, &mut model.absent, absent + 2 + *m as usize, none);
            }
        }
        descent.step(2, &mut model.absent, absent + usize::from(spans.list.is_empty()), none);
        for (m, g) in marks.iter().enumerate().filter(|(_, g)| g.abs() >= NOTHING) {
            descent.step(1, &mut model.marks, field * MARKS + m, *g);
        }
    }
}

/// From probabilities to the gradient of the likelihood of any right candidate.
fn subtract(chances: &mut [f32], right: &Right) {
    let absent = [chances.len() as u32 - 1];
    let among: &[u32] = match right {
        Right::Unknown => return,
        Right::Absent => &absent,
        Right::Among(list) => list,
    };
    let total: f32 = among.iter().map(|i| chances[*i as usize]).sum();
    let even = 1.0 / among.len() as f32;
    for &i in among {
        let share = if total > 1e-12 { chances[i as usize] / total } else { even };
        chances[i as usize] -= share;
    }
}

/// Numbers for the features that occur in at least `least` documents.
pub(crate) fn number<'a>(documents: impl Iterator<Item = &'a [u64]>, least: u32) -> Numbers {
    let mut counts = Numbers::default();
    for features in documents {
        let mut once = features.to_vec();
        once.sort_unstable();
        once.dedup();
        for hash in once {
            *counts.entry(hash).or_default() += 1;
        }
    }
    let mut kept: Vec<u64> =
        counts.into_iter().filter(|(_, count)| *count >= least).map(|(hash, _)| hash).collect();
    kept.sort_unstable();
    kept.into_iter().zip(0..).collect()
}
