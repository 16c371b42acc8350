//! The fields of a stream of documents: what they are, which rules hold between them, and ten examples to begin with.

use axum::extract::Query;
use domain::case::{Draft, Source};
use domain::field::Paper;
use domain::id::StreamId;
use domain::stream::Stream;
use flow::receive::Asker;
use flow::settle::Outline;
use flow::settle::templates;
use maud::{Markup, html};
use store::judgement::judgement_count;

use super::stream::get;
use super::{Back, sheet, version};
use crate::door::said;
use crate::error::{Answer, Error};
use crate::filled::{Filled, Uploaded, Wrong};
use crate::page::Sheet;
use crate::part::drop::READABLE;
use crate::part::form::{actions, group, hidden, post, upload};
use crate::part::record::meter;
use crate::part::{Drop, Field, Notice, Weight, button, link, notice};
use crate::visit::{Me, Named};

mod columns;
mod rows;

use rows::{acted, fields, read, rules};

/// From so many confirmed documents on there is something to learn from.
pub(crate) const ENOUGH: u64 = 10;
/// So many examples are taken at once.
const MOST_EXAMPLES: usize = 20;

/// What was just done.
#[derive(Debug, Default, serde::Deserialize)]
#[serde(default)]
pub(crate) struct Just {
    done: String,
    brought: Option<u64>,
}

fn path(id: StreamId) -> String {
    format!("/settings/streams/{id}/fields")
}

/// `GET /settings/streams/{stream}/fields`.
pub(crate) async fn open_fields(me: Me, Named(id): Named<StreamId>, just: Query<Just>) -> Answer {
    let stream = get(&me, id).await?;
    let words = match just.brought {
        Some(n) => Some(me.lang.text("paper-brought", &[("n", n.into())])),
        None => (!just.done.is_empty()).then(|| me.lang.word("settings-done")),
    };
    let page = Page { stream: &stream, paper: &stream.paper, version: stream.version, words };
    page.show(&me, &Wrong::default(), Back::Plain).await
}

/// `POST /settings/streams/{stream}/fields`: a row added, taken out or moved comes back unsaved; everything else is saved.
pub(crate) async fn save_fields(me: Me, Named(id): Named<StreamId>, filled: Filled) -> Answer {
    let stream = get(&me, id).await?;
    let (version, paper) = (version(filled.get("version"))?, read(&filled));
    if filled.has("act") {
        let paper = acted(paper, filled.get("act"), filled.get("template"));
        let page = Page { stream: &stream, paper: &paper, version, words: None };
        return page.show(&me, &Wrong::default(), Back::Plain).await;
    }
    let outline = Outline { paper: paper.clone(), ..outline(&stream) };
    let page = Page { stream: &stream, paper: &paper, version, words: None };
    match flow::settle::stream_set(me.world(), me.viewer(), id, version, &outline).await {
        Ok(()) => Ok(me.see(&format!("{}?done=1", path(id)))),
        Err(flow::Error::Changed) => {
            let page = Page { paper: &stream.paper, version: stream.version, ..page };
            page.show(&me, &Wrong::default(), Back::Changed).await
        }
        Err(error) => page.show(&me, &Wrong::tie(me.lang, error, |_| "fields")?, Back::Refused).await,
    }
}

fn outline(stream: &Stream) -> Outline {
    let it = stream.clone();
    Outline {
        key: it.key,
        name: it.name,
        team: it.team,
        labels: it.labels,
        reserved_words: it.reserved_words,
        policy: it.policy,
        paper: it.paper,
        open: it.open,
    }
}

/// `POST /settings/streams/{stream}/examples`: each file becomes a case of the stream, and waits at the desk.
pub(crate) async fn bring_examples(me: Me, Named(id): Named<StreamId>, sent: Uploaded) -> Answer {
    let stream = get(&me, id).await?;
    let wrong = match sent.files.len() {
        0 => Some(me.lang.word("paper-no-file")),
        n if n > MOST_EXAMPLES => Some(me.lang.text("paper-too-many-files", &[("n", MOST_EXAMPLES.into())])),
        _ if stream.paper.is_empty() => Some(me.lang.word("paper-no-fields")),
        _ => None,
    };
    if let Some(wrong) = wrong {
        let page = Page { stream: &stream, paper: &stream.paper, version: stream.version, words: None };
        return page.show(&me, &Wrong::one("files", wrong), Back::Refused).await;
    }
    let mut brought = 0_u64;
    for file in sent.files {
        // Nobody asks anything here: who brings the examples may read them too.
        let asker = Asker::Somebody;
        flow::receive::case(me.world(), &stream, &Draft::default(), Source::Import, asker, vec![file])
            .await?;
        crate::metric::count_case(Source::Import);
        brought += 1;
    }
    Ok(me.see(&format!("{}?brought={brought}", path(id))))
}

/// How many documents of a stream people confirmed, up to what is enough.
pub(crate) async fn confirmed(me: &Me, stream: StreamId) -> Result<u64, Error> {
    Ok(judgement_count(&me.world().store, stream, ENOUGH as u32).await?.n)
}

/// "7 of 10 confirmed", and the way to the desk.
pub(crate) fn progress(me: &Me, stream: &Stream, confirmed: u64) -> Markup {
    html! {
        (meter(me.lang, "confirmed", me.lang.word("paper-confirmed"), confirmed, ENOUGH))
        // Who runs the program need not decide in this team: the desk is not open to everybody who comes here.
        @if me.viewer().may_decide(stream.team) {
            p { (link(Weight::Plain, &format!("/desk?stream={}", stream.id), me.lang.word("paper-to-desk"))) }
        }
    }
}

/// What the page shows.
struct Page<'a> {
    stream: &'a Stream,
    paper: &'a Paper,
    version: i64,
    words: Option<String>,
}

impl Page<'_> {
    async fn show(self, me: &Me, wrong: &Wrong, back: Back) -> Answer {
        let (lang, id) = (me.lang, self.stream.id);
        let confirmed = confirmed(me, id).await?;
        let body = html! {
            (said(lang, self.words.clone()))
            (back.said(lang))
            (wrong.summary(lang))
            @if self.paper != &self.stream.paper { (notice(lang, Notice::Info, lang.word("paper-unsaved"))) }
            (post(&path(id), html! {
                // The key Enter saves; it never takes a row out.
                button class="unseen" type="submit" tabindex="-1" aria-hidden="true" { (lang.word("account-save")) }
                (hidden("version", &self.version.to_string()))
                @if self.paper.is_empty() { (begin(me)) }
                (fields(me.reader(), self.stream, self.paper, wrong.of("fields")))
                (rules(lang, self.paper))
                (actions(html! {
                    (button(Weight::Primary, lang.word("account-save")))
                    (link(Weight::Plain, &format!("/settings/streams/{id}"), lang.word("settings-back")))
                }))
            }))
            @if !self.stream.paper.is_empty() { (self.examples(me, wrong, confirmed)) }
        };
        let name = me.reader().pick(&self.stream.name);
        let title = lang.text("paper-title", &[("stream", name.into())]);
        let sheet = sheet(title, Some(lang.word("paper-lede")), body);
        Ok(me.show_as(back.status(), Sheet { script: Some("drop.js"), ..sheet }).await)
    }

    fn examples(&self, me: &Me, wrong: &Wrong, confirmed: u64) -> Markup {
        let (lang, error) = (me.lang, wrong.of("files"));
        let drop = Drop { most: me.app.settings.upload_limit, kinds: READABLE, each: true };
        html! {
            h2 { (lang.word("paper-examples")) }
            p { (lang.word("paper-examples-teach")) }
            (progress(me, self.stream, confirmed))
            (upload(&format!("/settings/streams/{}/examples", self.stream.id), html! {
                div class=(if error.is_some() { "field wrong" } else { "field" }) {
                    label for="f-files" { (lang.word("paper-files")) }
                    p class="hint" id="f-files-hint" { (lang.text("paper-files-hint", &[("n", MOST_EXAMPLES.into())])) }
                    @if let Some(error) = error { p class="error" { (error) } }
                    (drop.zone(lang, html! {
                        input id="f-files" type="file" name="files" multiple aria-describedby="f-files-hint";
                    }))
                }
                (actions(button(Weight::Plain, lang.word("paper-bring"))))
            }))
        }
    }
}

/// A kind of document to begin from.
fn begin(me: &Me) -> Markup {
    let choices = templates().into_iter().map(|it| (it.key.clone(), me.reader().pick(&it.name)));
    let body = html! {
        (Field::select("template", me.lang.word("paper-template"), choices).optional(me.lang))
        (rows::act(me.lang.word("paper-template-take"), "template"))
    };
    group(me.lang.word("paper-begin"), body)
}
