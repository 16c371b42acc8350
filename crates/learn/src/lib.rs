//! Models that learn from people's decisions: text in, scored proposals out. No I/O, no clock.
