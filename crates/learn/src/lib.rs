//! Models that learn from people's decisions: text in, scored proposals out. No I/O, no clock.
//!
//! [`learn()`] makes a [`Triage`] from labelled cases and, on the way, a held-out proposal for each of them, so that all can
//! serve as calibration. The model is untrusted: what it may decide alone is the gate's business (crate `stats`).

mod bytes;
mod corpus;
mod dense;
mod ensemble;
mod explain;
pub mod extract;
mod folds;
pub mod lines;
mod logistic;
mod network;
mod ngrams;
mod noise;
pub mod page;
mod parallel;
mod prototype;
mod random;
mod softmax;
mod svm;
mod training;
mod triage;
mod trust;
pub mod value;
mod weighting;

pub use bytes::{Unloadable, VERSION};
pub use explain::Word;
pub use folds::fingerprint;
pub use noise::{DOUBTED, LabelNoise, Suspect, contradicting, label_noise, suspects};
pub use training::{Example, HeldOut, Learned, Settings, hold_out, learn};
pub use triage::{Buffers, Proposal, Triage};
