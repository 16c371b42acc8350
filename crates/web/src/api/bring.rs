//! Takes in what a program brings, and tells it what became of it.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use domain::case::{Draft, Source};
use domain::decision::{By, Grounds};
use domain::id::CaseId;
use domain::stream::Stream;
use flow::World;
use flow::receive::{Asker, File};
use lang::Lang;
use store::token::Token;

use super::body::{Attached, CaseAnswer, CaseState, Incoming};
use crate::error::Error;
use crate::visit::Visit;

/// Takes in a case; whether it is new.
pub(crate) async fn bring(
    world: &World,
    token: &Token,
    incoming: Incoming,
) -> Result<(CaseAnswer, bool), Error> {
    let stream = stream(world, token, &incoming.stream).await?;
    let files: Vec<File> = incoming.files.into_iter().map(file).collect::<Result<_, _>>()?;
    let sent: Vec<(String, usize)> = files.iter().map(|it| (it.name.clone(), it.bytes.len())).collect();
    let Incoming { subject, text, name, address, key, .. } = incoming;
    let draft = Draft { subject, text, name, address, key };
    let received = match receive(world, &stream, &draft, files.clone()).await {
        // Two requests with one key at the same moment: the second finds what the first made.
        Err(flow::Error::Changed) => receive(world, &stream, &draft, files).await?,
        other => other?,
    };
    if !received.fresh {
        must_be_same(world, &stream, received.case, &draft, &sent).await?;
    }
    if received.fresh {
        crate::metric::count_case(Source::Api);
    }
    let link = received.link.map(|secret| format!("/q/{secret}"));
    Ok((CaseAnswer { id: received.case.to_string(), link }, received.fresh))
}

async fn receive(
    world: &World,
    stream: &Stream,
    draft: &Draft,
    files: Vec<File>,
) -> Result<flow::receive::Received, flow::Error> {
    flow::receive::case(world, stream, draft, Source::Api, Asker::Somebody, files).await
}

/// A token for one stream opens no other.
pub(crate) async fn stream(world: &World, token: &Token, key: &str) -> Result<Stream, Error> {
    let stream = store::stream::stream_by_key(&world.store, key).await?;
    let stream = stream.ok_or_else(|| Error::Unreadable(format!("there is no stream “{key}”")))?;
    if token.stream.is_none_or(|only| only == stream.id) { Ok(stream) } else { Err(Error::NotAllowed) }
}

fn file(attached: Attached) -> Result<File, Error> {
    let bytes = STANDARD.decode(attached.base64.as_bytes());
    let bytes = bytes.map_err(|error| Error::Unreadable(format!("the file “{}”: {error}", attached.name)))?;
    let media_type = match attached.media_type.trim() {
        "" => "application/octet-stream".to_owned(),
        said => said.to_owned(),
    };
    Ok(File { name: attached.name, media_type, bytes })
}

/// The same key with other words is a mistake of the sender, who has to hear of it.
async fn must_be_same(
    world: &World,
    stream: &Stream,
    id: CaseId,
    draft: &Draft,
    files: &[(String, usize)],
) -> Result<(), Error> {
    let same = flow::receive::is_same(world, stream, id, draft, files).await?;
    if same { Ok(()) } else { Err(Error::KeyTaken) }
}

/// What became of a case.
pub(crate) async fn state(visit: &Visit, token: &Token, id: CaseId) -> Result<CaseState, Error> {
    let db = &visit.world().store;
    let case = store::case::case_get(db, id).await?.ok_or(Error::NotFound)?;
    if token.stream.is_some_and(|only| only != case.stream) {
        return Err(Error::NotFound);
    }
    let decision = store::decision::decision_standing(db, id).await?;
    let decision = decision.as_ref();
    let paper =
        store::stream::stream_get(db, case.stream).await?.map(|stream| stream.paper).unwrap_or_default();
    Ok(CaseState {
        id: id.to_string(),
        state: case.state.as_str(),
        label: case.label,
        values: decision
            .filter(|it| !it.values.is_empty())
            .map(|it| domain::outlet::parcel::said(&paper, &it.values)),
        decided_by: decision.map(|decision| match decision.by {
            By::Person(_) => "person",
            By::Automation(_) => "automation",
        }),
        why: decision.map(|decision| why(visit.lang, &decision.grounds)),
        decided_at: decision.map(|decision| decision.at.0),
        object_until: decision.map(|decision| decision.remedy.until.0),
        link: format!("{}/cases/{id}", visit.app.settings.public_url),
    })
}

fn why(lang: Lang, grounds: &Grounds) -> String {
    match grounds {
        Grounds::Proven(_) => lang.word("api-why-proven"),
        Grounds::Judged { why } if why.is_empty() => lang.word("api-why-judged"),
        Grounds::Repaired { why, .. } if why.is_empty() => lang.word("api-why-repaired"),
        Grounds::Judged { why } | Grounds::Repaired { why, .. } => why.clone(),
    }
}
