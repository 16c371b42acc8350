//! Settle: people, teams, streams and tokens. Every change stands in the record, and none of them with a secret in it.

mod first;
mod other;
mod outlet;
mod own;
mod password;
mod person;
mod stream;
mod team;
mod template;
mod token;

pub use first::{FirstRun, first_run, first_run_link, first_run_opens, is_new, organisation};
pub use other::{other, with_other};
pub use outlet::{
    Standing, Wish, allowed, outlet_add, outlet_again, outlet_deliveries, outlet_rotate, outlet_set,
    outlet_try, outlets,
};
pub use own::{own_language, own_set, own_theme, password_change, sign_in, viewer};
pub use person::{Invite, Profile, invite_accept, invite_again, invite_person, person_add, person_set};
pub use stream::{Outline, stream_add, stream_set};
pub use team::{team_add, team_set};
pub use template::{Template, templates, together};
pub use token::{NewToken, Scope, token_add, token_find, token_revoke};

use domain::person::PersonRefusal;
use domain::record::{Actor, Entry, Verb};
use serde_json::Value;
use store::setting::setting_put;
use store::{StoreError, Tx};

/// The longest name of a person or a thing, in characters.
const LONGEST_NAME: usize = 200;

/// A name without what nobody can see.
fn name(text: &str) -> Result<String, PersonRefusal> {
    let name: String =
        domain::case::tidy(text).replace(['\n', '\t'], " ").chars().take(LONGEST_NAME).collect();
    if name.is_empty() { Err(PersonRefusal::NoName) } else { Ok(name) }
}

/// The row that those touch first who look before they change who runs the program, so that no two of them pass each other.
async fn take_turn(tx: &Tx) -> Result<(), StoreError> {
    setting_put(tx, "administrator", &tx.at().0.to_string()).await
}

/// Puts in the record what was set. Names and addresses stay out: the record is never cleaned, and people leave.
fn settled(tx: &Tx, by: Actor, subject: impl ToString, facts: Value) {
    tx.record(Entry::on(tx.at(), by, Verb::Settled, subject, facts));
}
