//! Announcements: the archive, writing and sending a draft, and a representative who says that it reached them.

use axum::http::StatusCode;
use domain::announcement::{About, Announcement, Text};
use domain::id::AnnouncementId;
use domain::person::Role;
use domain::words::Words;
use flow::Refusal;
use flow::announce as verb;

use crate::dossier::{version, words};
use crate::error::{Answer, Error, sentence};
use crate::filled::Filled;
use crate::page::announcement::{Announcements, One, Row, Write, of_guidelines, of_stage};
use crate::visit::{Me, Named};

async fn row(me: &Me, it: Announcement) -> Result<Row, Error> {
    let name = match it.automation() {
        Some(id) => crate::automation::automation(me, id).await?.name,
        None => Words::default(),
    };
    Ok(Row { it, name })
}

/// What it says: what a person wrote, or else the draft made from what is known now.
async fn text(me: &Me, it: &Announcement) -> Result<Text, Error> {
    match (&it.text, it.about) {
        (Some(text), _) => Ok(text.clone()),
        (None, About::Stage { automation, from, to }) => {
            let said = flow::dossier::assessment(me.world(), automation).await?;
            Ok(of_stage(&crate::automation::automation(me, automation).await?, &said, from, to))
        }
        (None, About::Guidelines { number }) => {
            let all = flow::guide::editions(me.world()).await?;
            let edition = all.into_iter().find(|it| it.number == number).map(|it| it.text);
            Ok(of_guidelines(number, &edition.unwrap_or_default()))
        }
    }
}

/// `GET /announcements`.
pub(crate) async fn list_announcements(me: Me) -> Answer {
    let mut all = vec![];
    for it in verb::list(me.world(), me.viewer()).await? {
        all.push(row(&me, it).await?);
    }
    Ok(me.show(Announcements { all }.sheet(me.reader())).await)
}

async fn one(me: &Me, status: StatusCode, id: AnnouncementId, error: Option<String>) -> Answer {
    let it = verb::get(me.world(), me.viewer(), id).await?;
    let receipts = verb::receipts(me.world(), id).await?;
    let own = receipts.iter().find(|it| it.person == me.person()).map(|it| it.at);
    let page = One {
        text: text(me, &it).await?,
        yours: own.filter(|_| me.viewer().is(Role::Representative)),
        receipts: receipts.into_iter().map(|it| (it.name, it.at)).collect(),
        row: row(me, it).await?,
        error,
    };
    Ok(me.show_as(status, page.sheet(me.reader())).await)
}

/// `GET /announcements/{announcement}`.
pub(crate) async fn open_announcement(me: Me, Named(id): Named<AnnouncementId>) -> Answer {
    one(&me, StatusCode::OK, id, None).await
}

async fn form(me: &Me, status: StatusCode, it: Announcement, text: Text, error: Option<String>) -> Answer {
    let page = Write { row: row(me, it).await?, text, error };
    Ok(me.show_as(status, page.sheet(me.reader())).await)
}

/// A draft that the reader may write; a sent one is for reading.
async fn draft(me: &Me, id: AnnouncementId) -> Result<Announcement, Error> {
    let it = verb::get(me.world(), me.viewer(), id).await?;
    let may = it.sent.is_none() && verb::may_write(&me.world().store, me.viewer(), &it).await?;
    if may { Ok(it) } else { Err(Error::NotFound) }
}

/// `GET /announcements/{announcement}/edit`.
pub(crate) async fn edit_announcement(me: Me, Named(id): Named<AnnouncementId>) -> Answer {
    let it = draft(&me, id).await?;
    let text = text(&me, &it).await?;
    form(&me, StatusCode::OK, it, text, None).await
}

/// `POST /announcements/{announcement}/edit`.
pub(crate) async fn save_announcement(me: Me, Named(id): Named<AnnouncementId>, filled: Filled) -> Answer {
    let said = |name: &str| words(&filled, name);
    let typed = Text {
        title: said("title"),
        why: said("why"),
        what: said("what"),
        what_not: said("what_not"),
        changes: said("changes"),
        take_part: said("take_part"),
        object: said("object"),
    };
    match verb::write(me.world(), me.viewer(), id, version(&filled)?, typed).await {
        Ok(()) => Ok(me.see(&format!("/announcements/{id}"))),
        Err(flow::Error::Changed) => {
            let it = draft(&me, id).await?;
            let (text, error) = (text(&me, &it).await?, Some(me.lang.word("announce-changed")));
            form(&me, StatusCode::CONFLICT, it, text, error).await
        }
        Err(error) => refused(&me, id, error).await,
    }
}

/// `POST /announcements/{announcement}/send`.
pub(crate) async fn send_announcement(me: Me, Named(id): Named<AnnouncementId>, filled: Filled) -> Answer {
    match verb::send(me.world(), me.viewer(), id, version(&filled)?).await {
        Ok(()) => Ok(me.see(&format!("/announcements/{id}"))),
        Err(flow::Error::Changed) => {
            one(&me, StatusCode::CONFLICT, id, Some(me.lang.word("announce-changed"))).await
        }
        Err(error) => refused(&me, id, error).await,
    }
}

async fn refused(me: &Me, id: AnnouncementId, error: flow::Error) -> Answer {
    match error {
        flow::Error::Refused(refusal @ Refusal::Announcement(_)) => {
            one(me, StatusCode::UNPROCESSABLE_ENTITY, id, Some(sentence(me.lang, &refusal))).await
        }
        error => Err(error.into()),
    }
}

/// `POST /announcements/{announcement}/read`.
pub(crate) async fn confirm_reading(me: Me, Named(id): Named<AnnouncementId>) -> Answer {
    verb::read(me.world(), me.viewer(), id).await?;
    Ok(me.see(&format!("/announcements/{id}")))
}
