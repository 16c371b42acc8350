//! Numbers only: the mathematics of the guarantee. Knows no cases, does no I/O, draws no random number.
//!
//! Arguments outside their range never panic: the answer is then the one that promises nothing (a bound of 1,
//! no limit, no opening). Each method has a page in `docs/method`.

mod alarm;
pub mod audit;
pub mod binomial;
pub mod brake;
pub mod change;
pub mod drift;
pub mod evidence;
pub mod fallback;
mod level;
pub mod opening;
mod plan;
pub mod scan;
pub mod sequence;
pub mod sgr;
mod special;
pub mod spending;
mod walk;
pub mod watch;
pub mod weighted;
