//! Outlets: where the decisions of a stream go out to. Set by who runs the program and by the lead of the stream.

use adapters::webhook;
use domain::case::{Case, CaseState, Source};
use domain::decision::{By, Decision, Grounds, Remedy};
use domain::id::{CaseId, DecisionId, OutletId, StreamId};
use domain::outlet::delivery::{Delivery, Heard, State};
use domain::outlet::parcel::{News, Parcel, sample};
use domain::outlet::{Allowed, Outlet, OutletRefusal, Shape, To};
use domain::person::{Role, Viewer};
use domain::record::Actor;
use domain::stream::Stream;
use domain::time::At;
use serde_json::json;
use store::delivery::{delivery_count, delivery_failed, delivery_get, delivery_list, delivery_set};
use store::job::{job_again, job_of_subject};
use store::outlet::{
    Secrets, outlet_by_key, outlet_get, outlet_insert, outlet_of_stream, outlet_secrets,
    outlet_set as store_outlet, outlet_set_secrets,
};
use store::stream::stream_get;
use store::{Count, Page, Paged, Reads, Tx};

use super::settled;
use crate::access::{self, AccessRefusal};
use crate::error::Error;
use crate::secret;
use crate::send;
use crate::world::{World, chance};

/// What people set of an outlet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wish {
    /// The word in folders; counts when the outlet is made and never after.
    pub key: String,
    /// What people call it.
    pub name: String,
    /// How decisions are written.
    pub shape: Shape,
    /// Where they go.
    pub to: To,
    /// Only decisions with one of these labels; none means all.
    pub labels: Vec<String>,
    /// Decisions go out.
    pub on: bool,
}

/// An outlet with how its deliveries stand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Standing {
    /// The outlet.
    pub outlet: Outlet,
    /// Deliveries that wait, were sent, failed; each counted up to 1,000.
    pub counts: [Count; 3],
}

/// A secret before signs so long beside the new one: a day to give the new one to the other side.
const BEFORE: i64 = 24 * 60;
/// So many failed deliveries are sent again at once.
const AGAIN: u32 = 500;

/// What the settings of the program allow.
#[must_use]
pub fn allowed(world: &World) -> Allowed {
    Allowed { folder: world.delivery.is_some(), private: world.webhooks.private() }
}

async fn stream_for(db: &impl Reads, viewer: &Viewer, id: StreamId) -> Result<Stream, Error> {
    let stream = stream_get(db, id).await?.ok_or(Error::NotFound)?;
    if !viewer.is(Role::Administrator) {
        access::leads(viewer, stream.team)?;
    }
    Ok(stream)
}

async fn outlet_for(db: &impl Reads, viewer: &Viewer, id: OutletId) -> Result<(Stream, Outlet), Error> {
    let outlet = outlet_get(db, id).await?.ok_or(Error::NotFound)?;
    Ok((stream_for(db, viewer, outlet.stream).await?, outlet))
}

/// The outlets of a stream, in the order of their keys.
///
/// # Errors
/// Refused for who neither leads the stream's team nor runs the program.
pub async fn outlets(world: &World, viewer: &Viewer, stream: StreamId) -> Result<Vec<Standing>, Error> {
    let db = &world.store;
    stream_for(db, viewer, stream).await?;
    let mut all = Vec::new();
    for outlet in outlet_of_stream(db, stream).await? {
        let count = async |state| delivery_count(db, outlet.id, state).await;
        let counts = [count(State::Waiting).await?, count(State::Sent).await?, count(State::Failed).await?];
        all.push(Standing { outlet, counts });
    }
    Ok(all)
}

/// An outlet and a page of its deliveries, newest first.
///
/// # Errors
/// As [`outlets`].
pub async fn outlet_deliveries(
    world: &World,
    viewer: &Viewer,
    id: OutletId,
    page: &Page,
) -> Result<(Outlet, Paged<Delivery>), Error> {
    let (_, outlet) = outlet_for(&world.store, viewer, id).await?;
    Ok((outlet, delivery_list(&world.store, id, page).await?))
}

/// A new secret where there is something to sign.
fn fresh(to: &To) -> Result<Option<String>, Error> {
    match to {
        To::Folder => Ok(None),
        To::Webhook(_) => Ok(Some(webhook::secret(&secret::bytes()?))),
    }
}

/// Makes an outlet; answers the secret of a webhook, which is never shown again.
///
/// # Errors
/// Refused when it cannot work, or another outlet has its key; as [`outlets`].
pub async fn outlet_add(
    world: &World,
    viewer: &Viewer,
    stream: StreamId,
    wish: &Wish,
) -> Result<(OutletId, Option<String>), Error> {
    let (at, by) = (world.now(), Actor::Person(viewer.person));
    let stream = stream_for(&world.store, viewer, stream).await?;
    let Wish { key, name, shape, to, labels, on } = wish.clone();
    let id = OutletId::new(at, chance());
    let outlet = Outlet { id, stream: stream.id, key, name, shape, to, labels, on, gone: false, version: 1 };
    let outlet = outlet.checked(&stream, allowed(world))?;
    let secrets = Secrets { now: fresh(&outlet.to)?, before: None };
    let secret = secrets.now.clone();
    world
        .write(move |tx| {
            let (outlet, secrets) = (outlet.clone(), secrets.clone());
            Box::pin(async move {
                if outlet_by_key(tx, &outlet.key).await?.is_some() {
                    return Err(AccessRefusal::Exists.into());
                }
                outlet_insert(tx, &outlet, &secrets).await?;
                settled(tx, by, outlet.id, json!({ "outlet": "added", "is": outlet }));
                Ok(())
            })
        })
        .await?;
    Ok((id, secret))
}

/// Changes an outlet as somebody saw it at `version`; answers a secret when it is a webhook from now on.
///
/// # Errors
/// As [`outlet_add`]; `Changed` when somebody was earlier.
pub async fn outlet_set(
    world: &World,
    viewer: &Viewer,
    id: OutletId,
    version: i64,
    wish: &Wish,
) -> Result<Option<String>, Error> {
    let by = Actor::Person(viewer.person);
    let (stream, before) = outlet_for(&world.store, viewer, id).await?;
    let Wish { name, shape, to, labels, on, .. } = wish.clone();
    // Who switches it on says that somebody is there again.
    let gone = before.gone && !on;
    let after = Outlet { name, shape, to, labels, on, gone, version, ..before };
    let after = after.checked(&stream, allowed(world))?;
    let known = outlet_secrets(&world.store, id).await?.now;
    let secret = if known.is_none() { fresh(&after.to)? } else { None };
    let answer = secret.clone();
    world
        .store
        .write(world.now(), move |tx| {
            let (after, secret) = (after.clone(), secret.clone());
            Box::pin(async move {
                let now = match secret {
                    Some(_) => outlet_set_secrets(tx, &after, &Secrets { now: secret, before: None }).await?,
                    None => store_outlet(tx, &after).await?,
                };
                settled(tx, by, id, json!({ "outlet": "changed", "is": now }));
                Ok::<_, Error>(())
            })
        })
        .await?;
    Ok(answer)
}

/// Gives a webhook another secret; answers it, once. The one before signs as well for another day.
///
/// # Errors
/// As [`outlet_set`]; refused for a folder.
pub async fn outlet_rotate(
    world: &World,
    viewer: &Viewer,
    id: OutletId,
    version: i64,
) -> Result<String, Error> {
    let (at, by) = (world.now(), Actor::Person(viewer.person));
    let (_, outlet) = outlet_for(&world.store, viewer, id).await?;
    let outlet = Outlet { version, ..outlet };
    let secret = fresh(&outlet.to)?.ok_or(OutletRefusal::NoSecret)?;
    let before = outlet_secrets(&world.store, id).await?.now.map(|old| (old, at.plus_minutes(BEFORE)));
    let secrets = Secrets { now: Some(secret.clone()), before };
    world
        .store
        .write(at, move |tx| {
            let (outlet, secrets) = (outlet.clone(), secrets.clone());
            Box::pin(async move {
                outlet_set_secrets(tx, &outlet, &secrets).await?;
                settled(tx, by, id, json!({ "outlet": "secret replaced" }));
                Ok::<_, Error>(())
            })
        })
        .await?;
    Ok(secret)
}

/// Sends a made-up decision now, and answers what was heard. It is marked as a sample, and nothing waits for it.
///
/// # Errors
/// As [`outlets`].
pub async fn outlet_try(world: &World, viewer: &Viewer, id: OutletId) -> Result<Heard, Error> {
    let (stream, outlet) = outlet_for(&world.store, viewer, id).await?;
    let (case, decision) = made_up(&stream, viewer, world.now());
    let parcel = Parcel { case: &case, decision: &decision, news: News::Sample };
    let name = format!("sample-{}", decision.id);
    send::attempt(world, &outlet, &stream, &parcel, &name).await
}

fn made_up(stream: &Stream, viewer: &Viewer, at: At) -> (Case, Decision) {
    let id = CaseId::new(at, chance());
    let label = stream.labels.first().map(|label| label.name.clone()).unwrap_or_default();
    let case = Case {
        id,
        stream: stream.id,
        state: CaseState::Decided,
        source: Source::Api,
        subject: "Sample".to_owned(),
        text: String::new(),
        requester: None,
        name: None,
        address: None,
        key: Some("sample".to_owned()),
        link: None,
        received: at,
        label: Some(label.clone()),
        not_for_ai: false,
        version: 1,
    };
    let decision = Decision {
        id: DecisionId::new(at, chance()),
        case: id,
        label,
        values: sample(&stream.paper),
        by: By::Person(viewer.person),
        grounds: Grounds::Judged { why: String::new() },
        remedy: Remedy::from(at),
        at,
        replaced: false,
    };
    (case, decision)
}

/// Sends a delivery again, or all that failed, the oldest 500 of them; answers how many.
///
/// # Errors
/// As [`outlets`]; `NotFound` when there is no such delivery, or it was sent.
pub async fn outlet_again(
    world: &World,
    viewer: &Viewer,
    id: OutletId,
    decision: Option<DecisionId>,
) -> Result<u64, Error> {
    let by = Actor::Person(viewer.person);
    outlet_for(&world.store, viewer, id).await?;
    let again = world
        .write(move |tx| {
            Box::pin(async move {
                let which = match decision {
                    Some(decision) => delivery_get(tx, decision, id).await?.into_iter().collect(),
                    None => delivery_failed(tx, id, AGAIN).await?,
                };
                let failed: Vec<Delivery> =
                    which.into_iter().filter(|it| it.state == State::Failed).collect();
                if failed.is_empty() {
                    return Err(Error::NotFound);
                }
                for delivery in &failed {
                    once_more(tx, delivery).await?;
                }
                settled(tx, by, id, json!({ "outlet": "again", "deliveries": failed.len() }));
                Ok(failed.len() as u64)
            })
        })
        .await?;
    world.tell_news();
    Ok(again)
}

async fn once_more(tx: &Tx, delivery: &Delivery) -> Result<(), Error> {
    let again = delivery.again(tx.at());
    delivery_set(tx, &again).await?;
    match job_of_subject(tx, &send::subject(delivery)).await?.first() {
        Some(job) => job_again(tx, job.id).await?,
        None => tx.job(send::job(&again)),
    }
    Ok(())
}
