//! The chains of the record: no line is missing, none was changed, and what they tell of is there.

use std::collections::HashSet;

use domain::id::{CaseId, DecisionId, StreamId};
use domain::record::{Line, Verb};
use serde::Deserialize;
use store::case::case_stands;
use store::decision::decisions_known;
use store::record::{Head, Stored, chain_lines, chains};

use super::{Check, PAGE, What};
use crate::error::Error;

/// A chain, as it was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChainFound {
    /// Its name: a day and a writer.
    pub name: String,
    /// Lines in it.
    pub entries: u64,
    /// The number of the first line that is missing or was changed.
    pub broken_at: Option<u64>,
}

#[derive(Deserialize)]
struct Opening {
    heads: Vec<Head>,
}

/// The facts of an entry about a decision.
#[derive(Deserialize)]
struct OfDecision {
    decision: DecisionId,
}

/// The facts of an entry about past cases.
#[derive(Deserialize)]
struct OfPast {
    cases: u64,
}

fn facts<T: for<'de> Deserialize<'de>>(line: &Line) -> Option<T> {
    serde_json::from_str(&line.facts).ok()
}

impl Check<'_> {
    pub(super) async fn chains(&mut self) -> Result<Vec<ChainFound>, Error> {
        let heads = chains(&self.world.store).await?;
        let mut found = Vec::with_capacity(heads.len());
        for head in heads {
            found.push(self.chain(&head).await?);
        }
        Ok(found)
    }

    /// Walks a chain up to the head it had when we began: what is written behind it is for the next time.
    async fn chain(&mut self, head: &Head) -> Result<ChainFound, Error> {
        let (mut next, mut before) = (0_i64, String::new());
        let mut found = ChainFound { name: head.chain.clone(), entries: 0, broken_at: None };
        while next <= head.number {
            let mut lines = chain_lines(&self.world.store, &head.chain, next, PAGE).await?;
            lines.retain(|stored| stored.line.number <= head.number);
            let Some(last) = lines.last() else {
                self.broken(&mut found, What::ChainGap, next);
                break;
            };
            let after = last.line.number + 1;
            for stored in &lines {
                self.line(&mut found, stored, next, &before);
                next = stored.line.number + 1;
                before.clone_from(&stored.hash);
            }
            next = after;
            if let Some(first) = lines.first().filter(|stored| stored.line.number == 0) {
                self.opening(&mut found, &first.line).await?;
            }
            self.is_there(&lines).await?;
            self.told();
        }
        Ok(found)
    }

    fn broken(&mut self, found: &mut ChainFound, what: What, number: i64) {
        found.broken_at = found.broken_at.or(u64::try_from(number).ok());
        self.fault(what, format!("{}#{number}", found.name));
    }

    fn line(&mut self, found: &mut ChainFound, stored: &Stored, expected: i64, before: &str) {
        found.entries += 1;
        self.found.entries += 1;
        let number = stored.line.number;
        if number != expected || (number == 0) != (stored.line.verb == Verb::Opened.as_str()) {
            self.broken(found, What::ChainGap, expected);
        }
        // After a gap the line is held against what it says itself: one gap is one fault.
        let before = if number == expected { before } else { stored.before.as_str() };
        if stored.before != before || stored.line.hash(before) != stored.hash {
            self.broken(found, What::ChainHash, number);
        }
    }

    /// What a chain says of those before it still stands.
    async fn opening(&mut self, found: &mut ChainFound, line: &Line) -> Result<(), Error> {
        let Some(opening) = facts::<Opening>(line) else {
            self.broken(found, What::ChainGap, 0);
            return Ok(());
        };
        for head in opening.heads {
            let lines = chain_lines(&self.world.store, &head.chain, head.number, 1).await?;
            let stands =
                lines.first().is_some_and(|it| it.line.number == head.number && it.hash == head.hash);
            if !stands {
                self.fault(What::ChainHead, format!("{}#{}", head.chain, head.number));
            }
        }
        Ok(())
    }

    /// What came in is there, and what was decided is there.
    async fn is_there(&mut self, lines: &[Stored]) -> Result<(), Error> {
        let (mut cases, mut decisions): (Vec<CaseId>, Vec<DecisionId>) = (vec![], vec![]);
        for line in lines.iter().map(|stored| &stored.line) {
            match Verb::parse(&line.verb) {
                Some(Verb::Received) => cases.extend(line.case.parse::<CaseId>()),
                Some(Verb::Decided | Verb::Repaired) => {
                    decisions.extend(facts(line).map(|it: OfDecision| it.decision))
                }
                Some(Verb::Imported) => {
                    if let (Ok(stream), Some(OfPast { cases })) =
                        (line.subject.parse::<StreamId>(), facts(line))
                    {
                        *self.imported.entry(stream).or_default() += cases;
                    }
                }
                _ => {}
            }
        }
        let known = case_stands(&self.world.store, &cases).await?;
        let known: HashSet<CaseId> = known.into_iter().map(|case| case.id).collect();
        for case in cases.into_iter().filter(|case| !known.contains(case)) {
            self.fault(What::CaseGone, case);
        }
        let known = decisions_known(&self.world.store, &decisions).await?;
        let known: HashSet<DecisionId> = known.into_iter().collect();
        for decision in decisions.into_iter().filter(|decision| !known.contains(decision)) {
            self.fault(What::DecisionGone, decision);
        }
        Ok(())
    }
}
