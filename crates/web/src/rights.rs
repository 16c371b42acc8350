//! Guidelines and rights: reading them, comparing versions, writing a new one.

use axum::extract::Query;
use axum::http::StatusCode;
use domain::guideline::{Edition, Guideline};
use domain::time::At;
use flow::Refusal;
use flow::guide as verb;

use crate::desk::Asked;
use crate::dossier::{version, words};
use crate::error::{Answer, Error, sentence};
use crate::filled::Filled;
use crate::page::rights::{EditRights, Rights, came};
use crate::visit::Me;

/// Every version, with what the program came with before all others.
async fn editions(me: &Me) -> Result<Vec<Edition>, Error> {
    let first = Edition { number: 0, at: At::default(), text: came() };
    Ok([first].into_iter().chain(verb::editions(me.world()).await?).collect())
}

/// `GET /rights`.
pub(crate) async fn open_rights(me: Me, Query(asked): Asked) -> Answer {
    let editions = editions(&me).await?;
    let last = editions.last().map_or(0, |it| it.number);
    let known = |name: &str, other: i64| {
        let number = asked.get(name).and_then(|text| text.parse().ok());
        number.filter(|number| (0..=last).contains(number)).unwrap_or(other)
    };
    let compared = [known("from", (last - 1).max(0)), known("to", last)];
    let writes = crate::visit::may_open(me.viewer(), "/rights/edit");
    Ok(me.show(Rights { editions, compared, writes }.sheet(me.reader())).await)
}

/// `GET /rights/edit`.
pub(crate) async fn edit_rights(me: Me) -> Answer {
    let now = editions(&me).await?.pop();
    let page = now.map(|it| EditRights { text: it.text, after: it.number, error: None }).unwrap_or_default();
    Ok(me.show(page.sheet(me.reader())).await)
}

/// `POST /rights/edit`.
pub(crate) async fn save_rights(me: Me, filled: Filled) -> Answer {
    let said = |name: &str| words(&filled, name);
    let text = Guideline {
        may: said("may"),
        may_not: said("may_not"),
        rights: said("rights"),
        lines: said("lines"),
    };
    let after = version(&filled)?;
    let (status, page) = match verb::put(me.world(), me.viewer(), after, came(), text.clone()).await {
        Ok(()) => return Ok(me.see("/rights")),
        Err(flow::Error::Refused(refusal @ Refusal::Guideline(_))) => {
            let error = Some(sentence(me.lang, &refusal));
            (StatusCode::UNPROCESSABLE_ENTITY, EditRights { text, after, error })
        }
        Err(flow::Error::Changed) => {
            let now = editions(&me).await?.pop();
            let now = now.map(|it| (it.text, it.number)).unwrap_or_default();
            let error = Some(me.lang.word("dossier-changed"));
            (StatusCode::CONFLICT, EditRights { text: now.0, after: now.1, error })
        }
        Err(error) => return Err(error.into()),
    };
    Ok(me.show_as(status, page.sheet(me.reader())).await)
}
