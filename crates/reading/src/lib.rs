//! Bytes in, message or document out: mail, text, file names and pages made fit to read. No file, no clock, no network.
//!
//! Hostile bytes never panic, hang or eat memory: every limit is a constant or an argument, and all work of ours is
//! proportional to the bytes. Documents also lean on parsers of others; `document` says what keeps those in hand.

pub mod document;
pub mod html;
pub mod mail;
pub mod name;
pub mod text;
