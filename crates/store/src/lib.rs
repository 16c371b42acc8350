//! The state of the program in SQLite or PostgreSQL: the only crate that knows a database. One file per noun.

pub mod announcement;
mod apart;
pub mod appeal;
pub mod audit;
pub mod automation;
pub mod board;
pub mod booking;
pub mod calibration;
pub mod case;
pub mod concern;
mod db;
pub mod decision;
pub mod delivery;
pub mod document;
mod dump;
#[allow(missing_docs)]
mod entity;
mod error;
pub mod growth;
pub mod guideline;
pub mod idea;
pub mod job;
pub mod judgement;
pub mod known_value;
mod migration;
pub mod model;
pub mod notice;
pub mod opinion;
pub mod original;
pub mod outlet;
mod page;
pub mod part;
pub mod person;
pub mod practice;
pub mod proposal;
pub mod quiz;
pub mod record;
pub mod review;
mod row;
pub mod ruling;
pub mod session;
pub mod setting;
pub mod story;
pub mod stream;
pub mod team;
pub mod token;
#[cfg(feature = "trial")]
pub mod trial;
pub mod work;
pub mod workaround;
mod write;

// `trial.rs` is read by our own tests as well, which see this crate from outside: there and here it says `store`.
#[cfg(feature = "trial")]
extern crate self as store;

pub use db::{Settings, Store};
pub use error::StoreError;
pub use original::Originals;
pub use page::{Count, Page, Paged};
pub use write::{BoxFuture, Reads, Tx};
