//! What people see: pages, forms and endpoints. Writes through `flow` only.

pub mod access;
mod announcement;
pub mod api;
pub mod app;
mod appeal;
pub mod asset;
mod automation;
mod case;
mod cross_site;
mod desk;
mod door;
mod dossier;
pub mod error;
mod events;
pub mod filled;
mod header;
mod health;
mod import;
mod language;
pub mod limits;
mod me;
pub mod metric;
pub mod page;
pub mod part;
mod question;
mod record;
mod refusal;
mod register;
mod rights;
mod session;
mod settings;
pub mod shell;
pub mod table;
pub mod visit;
mod voice;

pub use app::{App, Connection, Settings, router, serve};
