//! Questions: asking with or without an account, following, asking for a person, objecting.

use axum::extract::{Path, Query};
use axum::http::StatusCode;
use domain::appeal::AppealKind;
use domain::automation::Stage;
use domain::case::{CaseRefusal, CaseState, Draft, Source};
use domain::id::{CaseId, OriginalId};
use domain::record::Verb;
use domain::stream::Stream;
use flow::Refusal;
use flow::appeal::Raiser;
use flow::case::CaseStory;
use flow::receive::Asker;
use store::Page;

use crate::case::{attachment, document, raise, raised, view};
use crate::desk::Asked;
use crate::error::{Answer, Error, sentence};
use crate::filled::{Filled, Uploaded};
use crate::page::question::{Ask, Choose, Done, Question, Questions, Row};
use crate::visit::{Me, Named, Visit};

/// So many questions are on a page.
const ROWS: u32 = 25;

/// `GET /ask`. Without an account only what is open to everybody is on offer.
pub(crate) async fn choose_stream(visit: Visit) -> Answer {
    let account = visit.me.is_some();
    let streams = store::stream::stream_list(&visit.world().store).await?;
    let open = streams.into_iter().filter(|stream| account || stream.open);
    let streams = open.map(|stream| (stream.key, visit.reader().pick(&stream.name))).collect();
    Ok(visit.show(Choose { streams, account }.sheet(visit.reader())).await)
}

/// The stream behind an address. Without an account one that is not open is one that is not there: it leads to the door.
async fn stream(visit: &Visit, key: &str) -> Result<Stream, Error> {
    let stream = store::stream::stream_by_key(&visit.world().store, key).await?;
    match (stream, &visit.me) {
        (Some(stream), Some(_)) => Ok(stream),
        (Some(stream), None) if stream.open => Ok(stream),
        (_, None) => Err(Error::SignIn),
        (None, Some(_)) => Err(Error::NotFound),
    }
}

async fn form(visit: &Visit, stream: &Stream) -> Result<Ask, Error> {
    let db = &visit.world().store;
    let automations = store::automation::automation_of_stream(db, stream.id).await?;
    let person = match &visit.me {
        Some(me) => store::person::person_get(db, me.viewer.person).await?,
        None => None,
    };
    let (name, address) = person.map(|person| (person.name, person.address)).unwrap_or_default();
    Ok(Ask {
        key: stream.key.clone(),
        most: visit.app.settings.upload_limit,
        stream: visit.reader().pick(&stream.name),
        name,
        address,
        account: visit.me.is_some(),
        ai: automations.iter().any(|automation| automation.stage == Stage::Automatic),
        ..Ask::default()
    })
}

/// `GET /ask/{stream}`.
pub(crate) async fn show_form(visit: Visit, Path(key): Path<String>) -> Answer {
    let stream = stream(&visit, &key).await?;
    let form = form(&visit, &stream).await?;
    Ok(visit.show(form.sheet(visit.reader())).await)
}

/// `POST /ask/{stream}`.
pub(crate) async fn take_question(visit: Visit, Path(key): Path<String>, sent: Uploaded) -> Answer {
    let stream = stream(&visit, &key).await?;
    let mut form = form(&visit, &stream).await?;
    let filled = &sent.filled;
    if !form.account {
        form.name = filled.get("name").to_owned();
        form.address = filled.get("address").to_owned();
    }
    (form.subject, form.text) = (filled.get("subject").to_owned(), filled.get("text").to_owned());
    let draft = Draft {
        subject: form.subject.clone(),
        text: form.text.clone(),
        name: form.name.clone(),
        address: form.address.clone(),
        key: None,
    };
    let asker = visit.me.as_ref().map_or(Asker::Somebody, |me| Asker::Person(me.viewer.person));
    match flow::receive::case(visit.world(), &stream, &draft, Source::Form, asker, sent.files).await {
        Ok(received) => Ok(match received.link {
            Some(link) => visit.see(&format!("/q/{link}?done=sent")),
            None => visit.see(&format!("/questions/{}?done=sent", received.case)),
        }),
        Err(flow::Error::Refused(refusal)) => {
            let field = match refusal {
                Refusal::Case(CaseRefusal::NoAddress) => "address",
                _ => "text",
            };
            form.errors = vec![(field, sentence(visit.lang, &refusal))];
            Ok(visit.show_as(StatusCode::UNPROCESSABLE_ENTITY, form.sheet(visit.reader())).await)
        }
        Err(error) => Err(error.into()),
    }
}

/// `GET /questions`.
pub(crate) async fn list_questions(me: Me, Query(asked): Asked) -> Answer {
    let page = Page::after(asked.get("after").cloned(), ROWS);
    let cases = store::case::case_of_requester(&me.world().store, me.person(), &page).await?;
    let row = |case: domain::case::Case| Row {
        case: case.id.to_string(),
        subject: case.subject,
        asked: case.received,
        label: case.label.filter(|_| case.state == CaseState::Decided),
    };
    // What was put together again with the document it was split from is answered there.
    let rows = cases.rows.into_iter().filter(|case| case.state != CaseState::Joined);
    let questions = Questions { rows: rows.map(row).collect(), next: cases.next };
    Ok(me.show(questions.sheet(me.reader())).await)
}

async fn question(visit: &Visit, story: &CaseStory, base: String) -> Result<Question, Error> {
    let pictures =
        base.strip_prefix("/questions").map_or_else(|| base.clone(), |rest| format!("/cases{rest}"));
    let document = document::of_story(visit, story, &pictures).await?;
    let (reader, me) = (visit.reader(), visit.me.as_ref().map(|me| me.viewer.person));
    let cast = view::cast(reader, me, story);
    let waiting = story.case.state == CaseState::Waiting;
    let asked = story.entries.iter().any(|line| line.verb == Verb::PersonAsked.as_str());
    Ok(Question {
        account: visit.me.is_some(),
        subject: story.case.subject.clone(),
        text: story.case.text.clone(),
        document,
        asked: story.case.received,
        files: view::matter(&story.case, &story.files, String::new(), &base).files,
        decision: view::standing(story).map(|decision| view::decided(&cast, story, decision)),
        joined: story.case.state == CaseState::Joined,
        with_person: waiting,
        person_asked: waiting && asked,
        appeals: raised::raised(visit, story).await?,
        raise: raised::may(reader, story, format!("{base}/appeal")),
        done: None,
        error: None,
        base,
    })
}

/// What was done just now, as the address says it. The whole address is shown only with a secret in it.
fn done(visit: &Visit, word: Option<&String>, secret: Option<&str>) -> Option<Done> {
    match word.map(String::as_str) {
        Some("sent") => {
            Some(Done::Sent(secret.map(|secret| format!("{}/q/{secret}", visit.app.settings.public_url))))
        }
        Some("person") => Some(Done::Person),
        Some("appeal") => Some(Done::Appeal),
        Some("flag") => Some(Done::Flag),
        _ => None,
    }
}

/// What the person did, or the page again with why it was not done.
async fn after<T>(
    visit: &Visit,
    raised: Result<T, flow::Error>,
    base: String,
    word: &str,
    story: Story<'_>,
) -> Answer {
    match raised {
        Ok(_) => Ok(visit.see(&format!("{base}?done={word}"))),
        Err(flow::Error::Refused(refusal)) => {
            let story = story.load(visit).await?;
            let mut page = question(visit, &story, base).await?;
            page.error = Some(sentence(visit.lang, &refusal));
            Ok(visit.show_as(StatusCode::UNPROCESSABLE_ENTITY, page.sheet(visit.reader())).await)
        }
        Err(error) => Err(error.into()),
    }
}

/// Which question: one's own, or the one behind a link.
enum Story<'a> {
    Own(&'a Me, CaseId),
    Link(&'a str),
}

impl Story<'_> {
    async fn load(&self, visit: &Visit) -> Result<CaseStory, Error> {
        Ok(match self {
            Story::Own(me, id) => own(me, *id).await?,
            Story::Link(secret) => flow::case::by_link(visit.world(), secret).await?,
        })
    }
}

/// One's own question, and nobody else's: a colleague reads it as a case.
pub(crate) async fn own(me: &Me, id: CaseId) -> Result<CaseStory, Error> {
    let story = flow::case::history(me.world(), me.viewer(), id).await?;
    if story.case.requester == Some(me.person()) { Ok(story) } else { Err(Error::NotFound) }
}

/// `GET /questions/{case}`.
pub(crate) async fn open_question(me: Me, Named(id): Named<CaseId>, Query(asked): Asked) -> Answer {
    let story = own(&me, id).await?;
    let mut page = question(&me, &story, format!("/questions/{id}")).await?;
    page.done = done(&me, asked.get("done"), None);
    Ok(me.show(page.sheet(me.reader())).await)
}

/// `POST /questions/{case}/person`.
pub(crate) async fn ask_person(me: Me, Named(id): Named<CaseId>) -> Answer {
    own(&me, id).await?;
    let raised = flow::ask_person::ask(me.world(), Raiser::Person(me.viewer()), id).await;
    after(&me, raised, format!("/questions/{id}"), "person", Story::Own(&me, id)).await
}

/// `POST /questions/{case}/appeal`.
pub(crate) async fn raise_appeal(me: Me, Named(id): Named<CaseId>, filled: Filled) -> Answer {
    own(&me, id).await?;
    let raised = raise(&me, Raiser::Person(me.viewer()), id, &filled).await;
    after(&me, raised, format!("/questions/{id}"), said(&filled), Story::Own(&me, id)).await
}

/// `GET /questions/{case}/files/{file}`.
pub(crate) async fn send_file(me: Me, Path((case, file)): Path<(CaseId, OriginalId)>) -> Answer {
    own(&me, case).await?;
    Ok(attachment(flow::case::file(me.world(), me.viewer(), case, file).await?))
}

/// `GET /q/{secret}`.
pub(crate) async fn open_link(visit: Visit, Path(secret): Path<String>, Query(asked): Asked) -> Answer {
    let story = flow::case::by_link(visit.world(), &secret).await?;
    let mut page = question(&visit, &story, format!("/q/{secret}")).await?;
    page.account = false;
    page.done = done(&visit, asked.get("done"), Some(&secret));
    Ok(visit.show(page.sheet(visit.reader())).await)
}

/// `POST /q/{secret}/person`.
pub(crate) async fn ask_person_by_link(visit: Visit, Path(secret): Path<String>) -> Answer {
    let story = flow::case::by_link(visit.world(), &secret).await?;
    let raised = flow::ask_person::ask(visit.world(), Raiser::Link(&secret), story.case.id).await;
    after(&visit, raised, format!("/q/{secret}"), "person", Story::Link(&secret)).await
}

/// `POST /q/{secret}/appeal`.
pub(crate) async fn raise_appeal_by_link(visit: Visit, Path(secret): Path<String>, filled: Filled) -> Answer {
    let story = flow::case::by_link(visit.world(), &secret).await?;
    let raised = raise(&visit, Raiser::Link(&secret), story.case.id, &filled).await;
    after(&visit, raised, format!("/q/{secret}"), said(&filled), Story::Link(&secret)).await
}

/// What was sent, as the address of the page after it says.
fn said(filled: &Filled) -> &'static str {
    if filled.is("kind", AppealKind::Flag.as_str()) { "flag" } else { "appeal" }
}

/// `GET /q/{secret}/files/{file}`.
pub(crate) async fn send_file_by_link(
    visit: Visit,
    Path((secret, file)): Path<(String, OriginalId)>,
) -> Answer {
    Ok(attachment(flow::case::file_by_link(visit.world(), &secret, file).await?))
}
