//! The world outside: where letters come from, where decisions go, whom webhooks tell, what reads documents. One enum per kind, each with a scripted variant.

pub mod delivery;
pub mod failure;
pub mod mailbox;
pub mod reader;
pub mod webhook;
