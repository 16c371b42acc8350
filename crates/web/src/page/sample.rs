//! Samples: every page in every state it can have, for tests and for whoever wants to see them. What people wrote is an argument, so
//! that a test can write what it likes.

use domain::time::At;

use super::{Reader, Sheet};

mod asked;
mod condition;
mod dialogue;
mod document;
mod dossier;
mod kept;
mod learn;
mod outlet;
mod raised;
mod register;
mod run;
mod voice;
mod work;

/// A page with made-up content; the text is put wherever people write.
pub type Sample = (&'static str, fn(&str, Reader) -> Sheet);

/// The moment of all samples: 21 November 2026, 14:05.
pub const NOW: At = At(1_795_269_907_123_456);

/// All samples, each with a name.
#[must_use]
pub fn all() -> Vec<Sample> {
    [
        work::ALL,
        document::ALL,
        kept::ALL,
        asked::ALL,
        run::ALL,
        outlet::ALL,
        voice::ALL,
        register::ALL,
        condition::ALL,
        learn::ALL,
        dialogue::ALL,
        dossier::ALL,
        raised::ALL,
    ]
    .concat()
}
