//! Words and rules: what a case, a ruling, a review and a decision are, and what may happen to them. No I/O, no clock, no chance.

pub mod appeal;
pub mod automation;
pub mod board;
pub mod booking;
pub mod calibration;
pub mod case;
pub mod check;
pub mod decision;
pub mod document;
pub mod field;
pub mod gate;
pub mod id;
pub mod judgement;
pub mod lines;
pub mod outlet;
pub mod part;
pub mod person;
pub mod proposal;
pub mod record;
pub mod register;
pub mod repair;
pub mod review;
pub mod stream;
pub mod time;
pub mod words;
pub mod work;
