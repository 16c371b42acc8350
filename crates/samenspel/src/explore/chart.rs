//! The charts of an answer, drawn with the parts of `web`: bars and curves.

pub mod bars;
pub mod curves;
