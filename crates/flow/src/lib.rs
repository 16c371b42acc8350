//! The verbs: one file each. Load what is needed, let `domain` decide, commit it in one transaction; jobs act later.

pub mod access;
pub mod act;
pub mod appeal;
pub mod ask_person;
pub mod automation;
pub mod budget;
pub mod case;
pub mod error;
pub mod export;
pub mod extract;
pub mod growth;
pub mod jobs;
pub mod learn;
pub mod literacy;
pub mod practice;
pub mod quiz;
pub mod read;
pub mod recall;
pub mod receive;
pub mod register;
pub mod review;
pub mod rule;
pub mod secret;
pub mod send;
pub mod settle;
pub mod shelf;
pub mod tell;
pub mod verify;
pub mod voice;
pub mod watch;
pub mod world;

pub use adapters::reader::{Reader, Tesseract};
pub use error::{Error, Refusal};
pub use world::{Clock, Setup, World};
