//! Import: a table of cases from elsewhere, looked at before it is taken in. The file is kept as an original between the steps, so
//! no form has to carry it; what is refused is told line by line.

use axum::http::StatusCode;
use domain::id::StreamId;
use domain::stream::Stream;
use serde::{Deserialize, Serialize};
use tower_sessions::Session;

use crate::error::{Answer, Error};
use crate::filled::{Filled, Uploaded, Wrong};
use crate::visit::Me;

pub(crate) mod column;
pub(crate) mod page;
pub(crate) mod table;
pub(crate) mod take;

use column::Roles;
use table::Table;

/// The name under which the session knows the file between the steps.
const KEPT: &str = "import";

/// A file between the steps.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct Kept {
    digest: String,
    name: String,
    stream: StreamId,
}

/// `GET /import`.
pub(crate) async fn open_import(me: Me) -> Answer {
    let streams = led(&me).await?;
    Ok(me.show(page::choose(&me, &streams, &Filled::default(), &Wrong::default())).await)
}

/// `POST /import`: the file is kept, and looked at on the next page.
pub(crate) async fn take_file(me: Me, session: Session, uploaded: Uploaded) -> Answer {
    let streams = led(&me).await?;
    let filled = uploaded.filled;
    let mut wrong = Wrong::default();
    let stream = streams.iter().find(|stream| stream.id.to_string() == filled.get("stream"));
    if stream.is_none() {
        wrong.add("stream", me.lang.word("settings-import-no-stream"));
    }
    let file = uploaded.files.into_iter().next();
    match &file {
        None => wrong.add("file", me.lang.word("settings-import-no-file")),
        Some(file) => {
            if let Err(why) = table::read(&file.bytes) {
                wrong.add("file", page::unreadable(me.lang, why));
            }
        }
    }
    let (Some(stream), Some(file), true) = (stream, file, wrong.is_empty()) else {
        let sheet = page::choose(&me, &streams, &filled, &wrong);
        return Ok(me.show_as(StatusCode::UNPROCESSABLE_ENTITY, sheet).await);
    };
    let digest = me.world().originals.put(file.bytes).await?;
    session.insert(KEPT, Kept { digest, name: file.name, stream: stream.id }).await?;
    Ok(me.see("/import/preview"))
}

/// `GET /import/preview`: the first rows, with the columns as guessed.
pub(crate) async fn show_preview(me: Me, session: Session) -> Answer {
    let Some((kept, stream, table)) = kept(&me, &session).await? else { return Ok(me.see("/import")) };
    let filled = Roles::guess(&table.columns).filled();
    Ok(me.show(page::preview(&me, &kept.name, &stream, &table, &filled, &Wrong::default())).await)
}

/// `POST /import/confirm`: takes them in.
pub(crate) async fn confirm_import(me: Me, session: Session, filled: Filled) -> Answer {
    let Some((kept, stream, table)) = kept(&me, &session).await? else { return Ok(me.see("/import")) };
    let roles = Roles::of(&filled, table.columns.len());
    let past = filled.is("kind", "past");
    let mut wrong = Wrong::default();
    if !(past || filled.is("kind", "new")) {
        wrong.add("kind", me.lang.word("settings-import-no-kind"));
    }
    if roles.text.is_none() && roles.subject.is_none() {
        wrong.add("text", me.lang.word("settings-import-no-text"));
    }
    if past && roles.label.is_none() {
        wrong.add("label", me.lang.word("settings-import-no-label"));
    }
    if !wrong.is_empty() {
        let sheet = page::preview(&me, &kept.name, &stream, &table, &filled, &wrong);
        return Ok(me.show_as(StatusCode::UNPROCESSABLE_ENTITY, sheet).await);
    }
    let taken = if past {
        take::past(me.world(), &stream, &table, &roles, &kept.digest).await?
    } else {
        take::new(me.world(), &stream, &table, &roles, &kept.digest).await?
    };
    session.remove::<Kept>(KEPT).await?;
    Ok(me.show(page::done(&me, &stream, &table, &taken, past)).await)
}

/// The streams whose team this person leads.
async fn led(me: &Me) -> Result<Vec<Stream>, Error> {
    let streams = store::stream::stream_list(&me.world().store).await?;
    Ok(streams.into_iter().filter(|stream| flow::access::leads(me.viewer(), stream.team).is_ok()).collect())
}

/// The file between the steps, read again.
async fn kept(me: &Me, session: &Session) -> Result<Option<(Kept, Stream, Table)>, Error> {
    let Some(kept) = session.get::<Kept>(KEPT).await? else { return Ok(None) };
    let stream =
        led(me).await?.into_iter().find(|stream| stream.id == kept.stream).ok_or(Error::NotAllowed)?;
    let bytes = me.world().originals.get(&kept.digest).await?.ok_or(Error::Gone)?;
    let table = table::read(&bytes).map_err(|why| Error::Broken(format!("a kept table: {why:?}")))?;
    Ok(Some((kept, stream, table)))
}
