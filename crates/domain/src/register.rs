//! The register: an automation as an entry of the Dutch Algorithm Register, what is wrong with one, and how its card changed.

mod check;
mod csv;
mod difference;
mod entry;
pub mod standard;
mod version;

pub use check::{Fault, Flaw, validate};
pub use csv::table;
pub use difference::{Piece, difference};
pub use entry::{Details, Entry, Facts, ForWorkers, Law, Pair, Phrases, Publisher, read_back};
pub use version::{Change, Version, in_use, versions};

#[cfg(test)]
mod tests;
