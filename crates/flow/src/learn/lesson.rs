//! A lesson: judgements as examples. The last label of a case teaches; the last blind one may prove.

use std::collections::{BTreeMap, HashSet};

use domain::id::CaseId;
use domain::proposal::Score;
use domain::stream::Stream;
use store::judgement::Example;

use super::evidence::Held;

/// Fewer cases than this teach nothing that five parts could check.
const FEWEST: usize = 30;

/// One case to learn from.
struct Pupil {
    case: CaseId,
    text: String,
    label: u32,
    blind: Option<String>,
}

/// What there is to learn from.
pub(super) struct Lesson {
    labels: Vec<String>,
    pupils: Vec<Pupil>,
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
            let pupil = pupils.entry(example.case).or_insert_with(|| Pupil {
                case: example.case,
                text: example.text,
                label: 0,
                blind: None,
            });
            pupil.label = label as u32;
            if proves {
                pupil.blind = Some(example.label);
            }
        }
        Lesson { labels, pupils: pupils.into_values().collect() }
    }

    /// Enough to learn something that can be checked.
    pub fn is_enough(&self) -> bool {
        let known: HashSet<u32> = self.pupils.iter().map(|pupil| pupil.label).collect();
        self.pupils.len() >= FEWEST && known.len() >= 2
    }

    /// Learns; every case is proposed for by a model that did not see it.
    pub fn teach(self, stream: &Stream, threads: usize) -> Taught {
        let examples = self.pupils.iter().map(|it| learn::Example { text: &it.text, label: it.label });
        let examples: Vec<learn::Example<'_>> = examples.collect();
        let reserved = stream.labels.iter().enumerate().filter(|(_, label)| label.reserved);
        let kept: Vec<u32> = reserved.map(|(at, _)| at as u32).collect();
        let settings = learn::Settings { threads, kept: &kept, ..learn::Settings::default() };
        let learned = learn::learn(&examples, self.labels.len(), &settings, &|_, _| ());
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
                label: self.labels.get(held.proposal.label as usize)?.clone(),
                score: Score::new(held.proposal.score)?,
                reserved: f64::from(held.kept),
                word: stream.reserved_word(&it.text).is_some(),
            })
        });
        Taught { held: held.collect(), bytes: learned.triage.to_bytes(), labels: self.labels, accuracy }
    }
}
