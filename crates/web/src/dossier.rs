//! Dossiers: the page of both, each as PDF, and what people say of an automation beyond its card.

use axum::extract::Query;
use axum::http::StatusCode;
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::IntoResponse;
use domain::dossier::{Assessment, Document, Kind, gaps};
use domain::id::AutomationId;
use domain::words::Words;
use flow::dossier as verb;
use flow::dossier::Facts;
use lang::Lang;

use crate::desk::Asked;
use crate::error::{Answer, Error};
use crate::filled::Filled;
use crate::page::Reader;
use crate::page::dossier::{Assess, Dossiers, act, council};
use crate::visit::{Me, Named};

fn document(kind: Kind, reader: Reader, facts: &Facts) -> Document {
    match kind {
        Kind::Act => act(reader, facts),
        Kind::Council => council(reader, facts),
    }
}

/// `GET /register/{automation}/dossiers`.
pub(crate) async fn open_dossiers(me: Me, Named(id): Named<AutomationId>) -> Answer {
    let facts = verb::facts(me.world(), id).await?;
    let each = Kind::ALL.map(|kind| {
        let lacks = gaps(kind, &facts.automation.card, &facts.assessment);
        (kind, document(kind, me.reader(), &facts), lacks)
    });
    let page = Dossiers {
        id: id.to_string(),
        name: me.reader().pick(&facts.automation.name),
        leads: me.viewer().leads(facts.stream.team),
        each: each.to_vec(),
    };
    Ok(me.show(page.sheet(me.reader())).await)
}

/// A dossier as PDF, in the language asked for or else the reader's.
async fn paper(me: &Me, id: AutomationId, kind: Kind, asked: Option<&String>) -> Answer {
    let facts = verb::facts(me.world(), id).await?;
    let lang = asked.and_then(|tag| Lang::ALL.into_iter().find(|lang| lang.tag() == tag)).unwrap_or(me.lang);
    let document = document(kind, Reader { lang, ..me.reader() }, &facts);
    let bytes = verb::draw(&document, facts.now)?;
    let name = format!("inline; filename=\"{}-{}-{}.pdf\"", kind.as_str(), facts.now.day(), lang.tag());
    Ok(([(CONTENT_TYPE, "application/pdf".to_owned()), (CONTENT_DISPOSITION, name)], bytes).into_response())
}

/// `GET /register/{automation}/act.pdf`.
pub(crate) async fn send_act(me: Me, Named(id): Named<AutomationId>, Query(asked): Asked) -> Answer {
    paper(&me, id, Kind::Act, asked.get("lang")).await
}

/// `GET /register/{automation}/council.pdf`.
pub(crate) async fn send_council(me: Me, Named(id): Named<AutomationId>, Query(asked): Asked) -> Answer {
    paper(&me, id, Kind::Council, asked.get("lang")).await
}

async fn form(me: &Me, status: StatusCode, id: AutomationId, said: Assessment) -> Answer {
    let automation = crate::automation::automation(me, id).await?;
    let name = me.reader().pick(&automation.name);
    let page = Assess { id: id.to_string(), name, said, changed: status == StatusCode::CONFLICT };
    Ok(me.show_as(status, page.sheet(me.reader())).await)
}

/// `GET /register/{automation}/assessment`.
pub(crate) async fn edit_assessment(me: Me, Named(id): Named<AutomationId>) -> Answer {
    let said = verb::assessment(me.world(), id).await?;
    form(&me, StatusCode::OK, id, said).await
}

/// Both languages of a text, as they were typed.
pub(crate) fn words(filled: &Filled, name: &str) -> Words {
    let said = |tag: &str| domain::case::tidy(filled.get(&format!("{name}_{tag}")));
    Words::new(&said("en"), &said("nl"))
}

/// The version that a form was made of.
pub(crate) fn version(filled: &Filled) -> Result<i64, Error> {
    filled.get("version").parse().map_err(|_| Error::Unreadable("version".to_owned()))
}

/// `POST /register/{automation}/assessment`.
pub(crate) async fn save_assessment(me: Me, Named(id): Named<AutomationId>, filled: Filled) -> Answer {
    let said = |name: &str| words(&filled, name);
    let said = Assessment {
        period: said("period"),
        affected: said("affected"),
        harms: said("harms"),
        measures: said("measures"),
        workers: said("workers"),
        version: version(&filled)?,
    };
    match verb::assess(me.world(), me.viewer(), id, said).await {
        Ok(()) => Ok(me.see(&format!("/register/{id}/dossiers"))),
        Err(flow::Error::Changed) => {
            form(&me, StatusCode::CONFLICT, id, verb::assessment(me.world(), id).await?).await
        }
        Err(error) => Err(error.into()),
    }
}
