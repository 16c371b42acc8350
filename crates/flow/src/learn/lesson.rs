//! A lesson: judgements as examples. The last thing said of a case teaches; the last thing said blind may prove.

mod paper;

use std::collections::{BTreeMap, HashMap, HashSet};

use domain::document::{Content, Document};
use domain::id::CaseId;
use domain::proposal::Score;
use domain::stream::Stream;
use store::judgement::Example;

use super::evidence::Held;

/// Fewer cases than this teach nothing that five parts could check.
const FEWEST: usize = 30;
/// Of documents each says many things: ten are enough to be of use.
const FEWEST_DOCUMENTS: usize = 10;

/// One case to learn from.
struct Pupil {
    case: CaseId,
    text: String,
    label: u32,
    said: Content,
    blind: Option<Content>,
}

/// What there is to learn from.
pub(super) struct Lesson {
    labels: Vec<String>,
    pupils: Vec<Pupil>,
    /// The documents of the pupils, in a stream of documents.
    documents: HashMap<CaseId, Document>,
}

/// What was learned.
pub(super) struct Taught {
    pub labels: Vec<String>,
    pub bytes: Vec<u8>,
    pub accuracy: f64,
    pub held: Vec<Held>,
}

impl Lesson {
    /// Judgements come in order of time. Labels that the stream no longer has are left out.
    pub fn of(stream: &Stream, examples: Vec<Example>) -> Lesson {
        let labels: Vec<String> = stream.labels.iter().map(|label| label.name.clone()).collect();
        let mut pupils: BTreeMap<CaseId, Pupil> = BTreeMap::new();
        for example in examples {
            let Some(label) = labels.iter().position(|name| *name == example.label) else { continue };
            let proves = example.given.proves(example.draw, stream.policy.audit);
            let said = Content { label: example.label, values: example.values };
            let pupil = pupils.entry(example.case).or_insert_with(|| Pupil {
                case: example.case,
                text: example.text,
                label: 0,
                said: Content::default(),
                blind: None,
            });
            pupil.label = label as u32;
            if proves {
                pupil.blind = Some(said.clone());
            }
            pupil.said = said;
        }
        Lesson { labels, pupils: pupils.into_values().collect(), documents: HashMap::new() }
    }

    /// The cases that are learned from.
    pub fn cases(&self) -> Vec<CaseId> {
        self.pupils.iter().map(|pupil| pupil.case).collect()
    }

    /// Only the cases whose documents these are.
    pub fn with_documents(mut self, documents: HashMap<CaseId, Document>) -> Lesson {
        self.pupils.retain(|pupil| documents.get(&pupil.case).is_some_and(Document::has_words));
        self.documents = documents;
        self
    }

    /// Enough to learn something that can be checked.
    pub fn is_enough(&self, stream: &Stream) -> bool {
        if !stream.paper.is_empty() {
            return self.pupils.len() >= FEWEST_DOCUMENTS;
        }
        let known: HashSet<u32> = self.pupils.iter().map(|pupil| pupil.label).collect();
        self.pupils.len() >= FEWEST && known.len() >= 2
    }

    /// Learns; every case is proposed for by a model that did not see it.
    pub fn teach(self, stream: &Stream, threads: usize) -> Taught {
        if stream.paper.is_empty() {
            self.teach_labels(stream, threads)
        } else {
            self.teach_paper(stream, threads)
        }
    }

    fn teach_labels(self, stream: &Stream, threads: usize) -> Taught {
        let learned = self.learn_labels(stream, threads);
        let right =
            self.pupils.iter().zip(&learned.held_out).filter(|(it, held)| it.label == held.proposal.label);
        let accuracy = right.count() as f64 / self.pupils.len().max(1) as f64;
        // Cases with the same words and the same label count once: ten copies of a mail are one piece of evidence.
        let mut seen = HashSet::new();
        let held = self.pupils.iter().zip(&learned.held_out).filter_map(|(it, held)| {
            let once = seen.insert((learn::fingerprint(&it.text), it.label));
            Some(Held {
                case: it.case,
                blind: it.blind.clone().filter(|_| once),
                proposed: self.labels.get(held.proposal.label as usize)?.into(),
                score: Score::new(held.proposal.score)?,
                reserved: f64::from(held.kept),
                word: stream.reserved_word(&it.text).is_some(),
                document: None,
                fields: BTreeMap::new(),
            })
        });
        Taught { held: held.collect(), bytes: learned.triage.to_bytes(), labels: self.labels, accuracy }
    }

    fn learn_labels(&self, stream: &Stream, threads: usize) -> learn::Learned {
        let examples = self.pupils.iter().map(|it| learn::Example { text: &it.text, label: it.label });
        let examples: Vec<learn::Example<'_>> = examples.collect();
        let reserved = stream.labels.iter().enumerate().filter(|(_, label)| label.reserved);
        let kept: Vec<u32> = reserved.map(|(at, _)| at as u32).collect();
        let settings = learn::Settings { threads, kept: &kept, ..learn::Settings::default() };
        learn::learn(&examples, self.labels.len(), &settings, &|_, _| ())
    }
}
