//! The program's parts: `explore` gives the first honest answer, `running` is the desk at work, `demo` an invented organisation.

pub mod command;
pub mod demo;
pub mod explore;
pub mod running;
pub mod settings;
pub mod trial;
