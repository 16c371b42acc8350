//! Verify: everything that is stored and can be computed again is computed again, page by page, beside the running program.

mod chain;
mod proof;
mod ruling;
mod standing;

pub use chain::ChainFound;

use std::collections::HashMap;

use domain::id::StreamId;
use store::case::case_history_count;

use crate::error::Error;
use crate::world::World;

/// So many rows are looked at together.
const PAGE: u32 = 500;
/// So many faults are told one by one; the rest is counted.
const MOST_FAULTS: usize = 1_000;

macro_rules! kinds {
    ($($(#[$doc:meta])* $name:ident $word:literal;)*) => {
        /// What does not hold.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum What { $($(#[$doc])* $name,)* }

        impl What {
            /// All of them.
            pub const ALL: &[What] = &[$(What::$name),*];

            /// The word that is printed.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self { $(What::$name => $word,)* }
            }
        }
    };
}

kinds! {
    /// A chain does not begin with its opening, or a line of it is missing.
    ChainGap "chain_gap";
    /// A line of a chain is not what it was.
    ChainHash "chain_hash";
    /// A chain that a later one names is gone, or ends otherwise than it says.
    ChainHead "chain_head";
    /// A case came in, or past cases did, and is not there.
    CaseGone "case_gone";
    /// A case is there and the record does not say that it came in.
    CaseUnrecorded "case_unrecorded";
    /// A case and the decisions on it do not stand together.
    CaseStanding "case_standing";
    /// A decision was taken and is not there.
    DecisionGone "decision_gone";
    /// A decision is there and the record does not say so, or says something else.
    DecisionUnrecorded "decision_unrecorded";
    /// A machine's decision does not rest on a ruling that let it proceed.
    DecisionUnproven "decision_unproven";
    /// What a ruling rests on is gone, or was changed.
    RulingBasis "ruling_basis";
    /// The rule says something else than the stored ruling.
    RulingOutcome "ruling_outcome";
    /// The lot of a ruling is not the one that the lottery draws.
    RulingDraw "ruling_draw";
    /// The record does not tell of a ruling, or says something else.
    RulingUnrecorded "ruling_unrecorded";
    /// A proof does not hold, or is not what its row says.
    Proof "proof";
    /// The limit of an automation is not the one that its proof proved.
    LimitUnproven "limit_unproven";
    /// A file is gone, or is not what was put in.
    Original "original";
}

/// Something that does not hold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// What.
    pub what: What,
    /// Where: an id, or a place in a chain.
    pub place: String,
}

/// What was looked at, and what does not hold.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Verified {
    /// Entries of the record.
    pub entries: u64,
    /// Cases.
    pub cases: u64,
    /// Decisions.
    pub decisions: u64,
    /// Rulings, each ruled again.
    pub rulings: u64,
    /// Proofs, each computed again.
    pub calibrations: u64,
    /// Files, each read again.
    pub originals: u64,
    /// What does not hold: the first 1,000.
    pub faults: Vec<Fault>,
    /// So many more do not.
    pub more: u64,
}

impl Verified {
    /// Everything holds.
    #[must_use]
    pub fn is_whole(&self) -> bool {
        self.faults.is_empty()
    }

    fn fault(&mut self, what: What, place: impl ToString) {
        if self.faults.len() < MOST_FAULTS {
            self.faults.push(Fault { what, place: place.to_string() });
        } else {
            self.more += 1;
        }
    }
}

/// What is told while it goes on: what was looked at so far.
pub type Progress<'a> = &'a (dyn Fn(&Verified) + Sync);

/// A check under way.
struct Check<'a> {
    world: &'a World,
    found: Verified,
    progress: Progress<'a>,
    /// Past cases that are there, by stream.
    past: HashMap<StreamId, u64>,
    /// Past cases that the record tells of, by stream.
    imported: HashMap<StreamId, u64>,
}

impl Check<'_> {
    fn fault(&mut self, what: What, place: impl ToString) {
        self.found.fault(what, place);
    }

    fn told(&self) {
        (self.progress)(&self.found);
    }

    /// Counts of past cases agree; those that came in while we looked count on both sides or on neither.
    async fn imports(&mut self) -> Result<(), Error> {
        let streams: Vec<StreamId> = self.past.keys().chain(self.imported.keys()).copied().collect();
        for stream in std::collections::BTreeSet::from_iter(streams) {
            let of = |counts: &HashMap<StreamId, u64>| counts.get(&stream).copied().unwrap_or_default();
            let (before, told) = (of(&self.past), of(&self.imported));
            if told < before {
                self.fault(What::CaseUnrecorded, stream);
            } else if told > before && told > case_history_count(&self.world.store, stream).await? {
                self.fault(What::CaseGone, stream);
            }
        }
        Ok(())
    }
}

/// Looks at everything. The program may go on meanwhile: what is read first is what depends on what is read later.
///
/// # Errors
/// When the store cannot be read, or holds something that is not even a row.
pub async fn verify(world: &World, progress: Progress<'_>) -> Result<Verified, Error> {
    let (past, imported) = (HashMap::new(), HashMap::new());
    let mut check = Check { world, found: Verified::default(), progress, past, imported };
    check.standings().await?;
    check.rulings().await?;
    check.proofs().await?;
    check.originals().await?;
    check.chains().await?;
    check.imports().await?;
    Ok(check.found)
}

/// Looks at the chains of the record alone.
///
/// # Errors
/// When the store cannot be read.
pub async fn chains(world: &World) -> Result<Vec<ChainFound>, Error> {
    let (past, imported) = (HashMap::new(), HashMap::new());
    let mut check = Check { world, found: Verified::default(), progress: &|_| (), past, imported };
    check.chains().await
}
