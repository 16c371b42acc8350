//! `samenspel explore`: how much of this could a machine decide, and how do we know?
//!
//! A file of past, labelled cases goes in; an [`answer::Answer`] comes out, for a terminal, a browser or a program.

mod advice;
pub mod answer;
mod chart;
mod growth;
pub mod papers;
mod proof;
pub mod refused;
pub mod report;
pub mod study;
pub mod table;
pub mod terminal;
pub mod wish;

pub use study::{Stage, study};
