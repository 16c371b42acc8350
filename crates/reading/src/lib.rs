//! Bytes in, message out: mail, text and file names made fit to read. No file, no clock, no network.
//!
//! Hostile bytes never panic, hang or eat memory: every limit is a constant, and all work is proportional to the bytes.

pub mod html;
pub mod mail;
pub mod name;
pub mod text;
