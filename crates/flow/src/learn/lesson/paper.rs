//! A lesson about documents: which label each has, and what it says.

use std::collections::{BTreeSet, HashSet};

use domain::document::Content;
use domain::proposal::Score;
use domain::stream::Stream;
use learn::extract::{Example, Settings};

use super::{Lesson, Pupil, Taught};
use crate::learn::Held;
use crate::{extract, shelf};

impl Lesson {
    pub(super) fn teach_paper(self, stream: &Stream, threads: usize) -> Taught {
        let paper = &stream.paper;
        let several = self.pupils.iter().map(|it| it.label).collect::<HashSet<_>>().len() > 1;
        let of_labels = several.then(|| self.learn_labels(stream, threads));
        let fields = extract::fields(paper);
        let examples: Vec<Example> = self.pupils.iter().map(|it| self.example(stream, it)).collect();
        let settings = Settings { threads, ..Settings::default() };
        let references: Vec<&Example> = examples.iter().collect();
        let learned = learn::extract::learn(&fields, &references, &settings, &|_, _| ());
        // One label only: the name of the one that was seen.
        let only = self.pupils.first().map(|it| it.said.label.clone()).unwrap_or_default();
        let mut seen = HashSet::new();
        let mut held = Vec::with_capacity(self.pupils.len());
        for (at, (pupil, found)) in self.pupils.iter().zip(&learned.held_out).enumerate() {
            let of_label = of_labels.as_ref().and_then(|it| it.held_out.get(at));
            let proposed = of_label.map(|it| self.labels.get(it.proposal.label as usize).cloned());
            let Some(label) = proposed.unwrap_or_else(|| Some(only.clone())) else { continue };
            let (proposals, together) = extract::proposals(paper, &label, &fields, found);
            let sure = of_label.map_or(1.0, |it| it.proposal.score).min(together);
            let (Some(score), Some(document)) = (Score::new(sure), self.documents.get(&pupil.case)) else {
                continue;
            };
            let values = proposals.iter().map(|(key, it)| (key.clone(), it.filled.clone())).collect();
            let proposed = Content { label, values };
            // A document that came twice is one piece of evidence.
            let once = seen.insert(learn::fingerprint(&pupil.text));
            held.push(Held {
                case: pupil.case,
                blind: pupil.blind.clone().filter(|_| once),
                score,
                reserved: of_label.map_or(0.0, |it| f64::from(it.kept)),
                word: stream.reserved_word(&pupil.text).is_some(),
                document: extract::facts(
                    paper,
                    document,
                    &proposed.label,
                    &proposed.values,
                    &BTreeSet::new(),
                ),
                fields: proposals.iter().map(|(key, it)| (key.clone(), it.score)).collect(),
                proposed,
            });
        }
        let said =
            self.pupils.iter().map(|it| (it.case, &it.said)).collect::<std::collections::HashMap<_, _>>();
        let right =
            held.iter().filter(|it| said.get(&it.case).is_some_and(|said| paper.same(said, &it.proposed)));
        let accuracy = right.count() as f64 / held.len().max(1) as f64;
        let triage = of_labels.map(|it| it.triage.to_bytes()).unwrap_or_default();
        let labels = if several { self.labels } else { vec![only] };
        Taught { bytes: shelf::file(&triage, &learned.extractor.to_bytes()), labels, accuracy, held }
    }

    fn example(&self, stream: &Stream, pupil: &Pupil) -> Example {
        let document = self.documents.get(&pupil.case).cloned().unwrap_or_default();
        extract::example(&stream.paper, &document, &pupil.said.label, &pupil.said.values)
    }
}
