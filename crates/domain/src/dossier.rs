//! Dossiers: what an organisation can show of an automation to whoever asks, and what it puts to its works council.

mod assessment;
mod document;
mod law;

pub use assessment::{Assessment, Kind, gaps};
pub use document::{Block, Document, said};
pub use law::{Article, Source};
