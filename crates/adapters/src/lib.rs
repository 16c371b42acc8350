//! The world outside: where letters come from, where decisions go, whom webhooks tell, what reads documents, what puts them
//! on paper. One enum per kind, each with a scripted variant.

pub mod delivery;
pub mod dossier;
pub mod failure;
pub mod mailbox;
pub mod reader;
pub mod webhook;
