//! Outlets: where the decisions of a stream go out to.

use axum::extract::Query;
use axum::http::StatusCode;
use domain::id::{DecisionId, OutletId, StreamId};
use domain::outlet::address::AddressRefusal;
use domain::outlet::delivery::Heard;
use domain::outlet::{Invoicing, Outlet, OutletRefusal, Shape, To};
use domain::stream::Stream;
use flow::Refusal;
use flow::access::AccessRefusal;
use flow::settle::Wish;
use serde::Deserialize;
use store::Page;

use super::stream::get;
use super::{Back, Done, show_once, version};
use crate::error::{Answer, Error, sentence};
use crate::filled::{Filled, Wrong};
use crate::page::outlet::{Edit, One, Outlets, path};
use crate::visit::{Me, Named};

/// So many deliveries on one page.
const MOST: u32 = 50;

/// Where a page of deliveries begins, and what was just done.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct From {
    after: Option<String>,
    done: String,
}

/// `GET /settings/streams/{stream}/outlets`.
pub(crate) async fn list_outlets(me: Me, Named(id): Named<StreamId>, done: Query<Done>) -> Answer {
    let stream = get(&me, id).await?;
    let all = flow::settle::outlets(me.world(), me.viewer(), id).await?;
    let page = Outlets {
        stream: (id.to_string(), me.reader().pick(&stream.name)),
        rows: all.into_iter().map(|it| (it.outlet, it.counts)).collect(),
        done: !done.done.is_empty(),
    };
    Ok(me.show(page.sheet(me.reader())).await)
}

/// `GET /settings/streams/{stream}/outlets/new`.
pub(crate) async fn new_outlet(me: Me, Named(id): Named<StreamId>) -> Answer {
    let stream = get(&me, id).await?;
    let buyer = flow::settle::organisation(me.world()).await?;
    let usual = [("to", "webhook"), ("shape", "json"), ("currency", "EUR"), ("buyer", &buyer), ("on", "on")];
    let edit = edit(&me, &stream, None, Filled::of(usual), Wrong::default());
    Ok(me.show(edit.sheet(me.reader())).await)
}

/// `POST /settings/streams/{stream}/outlets`.
pub(crate) async fn add_outlet(me: Me, Named(id): Named<StreamId>, filled: Filled) -> Answer {
    let stream = get(&me, id).await?;
    let wrong = match wish(&me, &filled) {
        Ok(wish) => match flow::settle::outlet_add(me.world(), me.viewer(), id, &wish).await {
            Ok((_, None)) => return Ok(me.see(&format!("/settings/streams/{id}/outlets?done=1"))),
            Ok((outlet, Some(secret))) => {
                return tell_secret(&me, &secret, &format!("/settings/outlets/{outlet}")).await;
            }
            Err(error) => Wrong::tie(me.lang, error, field)?,
        },
        Err(wrong) => wrong,
    };
    let edit = edit(&me, &stream, None, filled, wrong);
    Ok(me.show_as(StatusCode::UNPROCESSABLE_ENTITY, edit.sheet(me.reader())).await)
}

/// `GET /settings/outlets/{outlet}`.
pub(crate) async fn open_outlet(me: Me, Named(id): Named<OutletId>, Query(from): Query<From>) -> Answer {
    let done = !from.done.is_empty();
    page(&me, id, Shown { after: from.after, done, ..Shown::default() }).await
}

/// `POST /settings/outlets/{outlet}`.
pub(crate) async fn save_outlet(me: Me, Named(id): Named<OutletId>, filled: Filled) -> Answer {
    let version = version(filled.get("version"))?;
    let wrong = match wish(&me, &filled) {
        Ok(wish) => match flow::settle::outlet_set(me.world(), me.viewer(), id, version, &wish).await {
            Ok(None) => return Ok(me.see(&format!("/settings/outlets/{id}?done=1"))),
            Ok(Some(secret)) => {
                return tell_secret(&me, &secret, &format!("/settings/outlets/{id}")).await;
            }
            Err(flow::Error::Changed) => {
                return page(&me, id, Shown { back: Back::Changed, ..Shown::default() }).await;
            }
            Err(error) => Wrong::tie(me.lang, error, field)?,
        },
        Err(wrong) => wrong,
    };
    page(&me, id, Shown { back: Back::Refused, typed: Some((filled, wrong)), ..Shown::default() }).await
}

/// `POST /settings/outlets/{outlet}/secret`.
pub(crate) async fn replace_secret(me: Me, Named(id): Named<OutletId>, filled: Filled) -> Answer {
    let version = version(filled.get("version"))?;
    match flow::settle::outlet_rotate(me.world(), me.viewer(), id, version).await {
        Ok(secret) => tell_secret(&me, &secret, &format!("/settings/outlets/{id}")).await,
        Err(flow::Error::Changed) => page(&me, id, Shown { back: Back::Changed, ..Shown::default() }).await,
        Err(error) => Err(error.into()),
    }
}

/// `POST /settings/outlets/{outlet}/sample`.
pub(crate) async fn send_sample(me: Me, Named(id): Named<OutletId>) -> Answer {
    let heard = flow::settle::outlet_try(me.world(), me.viewer(), id).await?;
    page(&me, id, Shown { heard: Some(heard), ..Shown::default() }).await
}

/// `POST /settings/outlets/{outlet}/again`: one delivery, or all that failed.
pub(crate) async fn send_again(me: Me, Named(id): Named<OutletId>, filled: Filled) -> Answer {
    let one: Option<DecisionId> = match filled.get("decision") {
        "" => None,
        text => Some(text.parse().map_err(|_| Error::NotFound)?),
    };
    flow::settle::outlet_again(me.world(), me.viewer(), id, one).await?;
    Ok(me.see(&format!("/settings/outlets/{id}?done=1")))
}

async fn tell_secret(me: &Me, secret: &str, back: &str) -> Answer {
    let (title, about) = (me.lang.word("outlet-secret"), me.lang.word("outlet-secret-once"));
    show_once(me, title, about, secret, back).await
}

/// What the page of one outlet shows beside it.
struct Shown {
    after: Option<String>,
    done: bool,
    heard: Option<Heard>,
    typed: Option<(Filled, Wrong)>,
    back: Back,
}

impl Default for Shown {
    fn default() -> Shown {
        Shown { after: None, done: false, heard: None, typed: None, back: Back::Plain }
    }
}

async fn page(me: &Me, id: OutletId, shown: Shown) -> Answer {
    let asked = Page::after(shown.after, MOST);
    let (outlet, list) = flow::settle::outlet_deliveries(me.world(), me.viewer(), id, &asked).await?;
    let stream = get(me, outlet.stream).await?;
    let (filled, wrong) = shown.typed.unwrap_or_else(|| (of_outlet(&outlet), Wrong::default()));
    let one = One {
        edit: edit(me, &stream, Some(&outlet), filled, wrong),
        deliveries: list.rows,
        next: list.next.map(|next| format!("{}?after={next}", path(&outlet))),
        heard: shown.heard,
        done: shown.done,
        changed: shown.back == Back::Changed,
        outlet,
    };
    Ok(me.show_as(shown.back.status(), one.sheet(me.reader())).await)
}

fn edit(me: &Me, stream: &Stream, outlet: Option<&Outlet>, filled: Filled, wrong: Wrong) -> Edit {
    let list = format!("/settings/streams/{}/outlets", stream.id);
    Edit {
        action: outlet.map_or_else(|| list.clone(), path),
        new: outlet.is_none(),
        filled,
        wrong,
        labels: stream.labels.iter().map(|label| label.name.clone()).collect(),
        allowed: flow::settle::allowed(me.world()),
        back: list,
    }
}

/// The outlet as filled in.
fn wish(me: &Me, filled: &Filled) -> Result<Wish, Wrong> {
    let address = || filled.get("address").parse();
    let to = match filled.get("to") {
        "folder" => To::Folder,
        _ => To::Webhook(address().map_err(|refusal: AddressRefusal| {
            Wrong::one("address", sentence(me.lang, &Refusal::from(OutletRefusal::from(refusal))))
        })?),
    };
    let shape = match filled.get("shape") {
        "csv" => Shape::Csv,
        "ubl" => {
            let text = |name: &str| filled.get(name).trim().to_owned();
            Shape::Ubl(Invoicing { currency: text("currency"), buyer: text("buyer") })
        }
        _ => Shape::Json,
    };
    Ok(Wish {
        key: filled.get("key").trim().to_owned(),
        name: filled.get("name").to_owned(),
        shape,
        to,
        labels: filled.all("label").into_iter().map(str::to_owned).collect(),
        on: filled.has("on"),
    })
}

fn of_outlet(outlet: &Outlet) -> Filled {
    let (to, address) = match &outlet.to {
        To::Folder => ("folder", ""),
        To::Webhook(address) => ("webhook", address.as_str()),
    };
    let invoicing = match &outlet.shape {
        Shape::Ubl(invoicing) => invoicing.clone(),
        Shape::Json | Shape::Csv => Invoicing { currency: "EUR".to_owned(), buyer: String::new() },
    };
    let version = outlet.version.to_string();
    let fields = [
        ("version", version.as_str()),
        ("name", &outlet.name),
        ("to", to),
        ("address", address),
        ("shape", outlet.shape.as_str()),
        ("currency", &invoicing.currency),
        ("buyer", &invoicing.buyer),
        ("on", if outlet.on { "on" } else { "" }),
    ];
    let labels = outlet.labels.iter().map(|label| ("label", label.as_str()));
    Filled::of(fields.into_iter().chain(labels))
}

fn field(refusal: &Refusal) -> &'static str {
    match refusal {
        Refusal::Outlet(OutletRefusal::BadKey) | Refusal::Access(AccessRefusal::Exists) => "key",
        Refusal::Outlet(OutletRefusal::NoFolder) => "to",
        Refusal::Outlet(OutletRefusal::BadAddress(_)) => "address",
        Refusal::Outlet(OutletRefusal::NoFields(_)) => "shape",
        Refusal::Outlet(OutletRefusal::BadCurrency) => "currency",
        Refusal::Outlet(OutletRefusal::NoBuyer) => "buyer",
        _ => "name",
    }
}
