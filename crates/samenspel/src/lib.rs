//! The program's parts: `explore` gives the first honest answer, `lang` speaks Dutch and English, `command` reads the line.

pub mod command;
pub mod explore;
pub mod lang;
