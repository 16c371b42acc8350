//! The parts pages are made of: functions from words to HTML, with no state, no inline style and no script.
//!
//! A text given as `impl Render` may be a plain string (then it is escaped) or `html! { … }`.

pub mod badge;
pub mod button;
pub mod chart;
pub mod curve;
pub mod drop;
pub mod field;
pub mod form;
pub mod icon;
pub mod mark;
pub mod notice;
pub mod record;
pub mod table;
pub mod way;

pub use badge::{Tone, badge};
pub use button::{Weight, button, button_as, link};
pub use curve::{Curve, curve};
pub use drop::Drop;
pub use field::Field;
pub use icon::{Icon, icon};
pub use mark::{Voice, voice};
pub use notice::{Notice, empty, notice, reason};
pub use record::{Entry, definitions, meter, timeline};
pub use table::{Head, Table};
pub use way::{Tab, key, pager, tabs, why};
