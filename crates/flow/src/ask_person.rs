//! Ask a person: whoever got an answer from a machine gets a person for the asking.

use domain::case::CaseState;
use domain::gate::Reason;
use domain::id::CaseId;
use domain::record::{Actor, Entry, Verb};
use serde_json::json;
use store::case::case_get;
use store::decision::decision_standing;

use crate::access::AccessRefusal;
use crate::appeal::{Raiser, by_machine, case_of};
use crate::error::Error;
use crate::recall;
use crate::world::World;

/// Puts a case that a machine decided in the queue of people. No reason is needed.
///
/// # Errors
/// Refused when it is with a person already, or a person decided it: then an objection is the way.
pub async fn ask(world: &World, raiser: Raiser<'_>, id: CaseId) -> Result<(), Error> {
    let (case, by) = case_of(world, raiser, id).await?;
    world
        .write(move |tx| {
            let case = case.id;
            Box::pin(async move {
                let case = case_get(tx, case).await?.ok_or(Error::NotFound)?;
                if case.state != CaseState::Decided {
                    return Err(AccessRefusal::WithPerson.into());
                }
                let standing = decision_standing(tx, case.id).await?.filter(by_machine);
                let decision = standing.ok_or(Error::Refused(AccessRefusal::WithPerson.into()))?;
                let actor = by.map_or(Actor::Requester, Actor::Person);
                let facts = json!({ "decision": decision.id });
                tx.record(Entry::on_case(tx.at(), actor, Verb::PersonAsked, case.id, facts));
                recall::reopen(tx, &decision, Reason::PersonAsked, case.id).await
            })
        })
        .await?;
    world.tell_news();
    Ok(())
}
