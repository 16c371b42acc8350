//! Streams: cases of one kind, with their labels, their team and how they are handled.

use axum::extract::Query;
use domain::id::{StreamId, TeamId};
use domain::person::Role;
use domain::stream::{Policy, Stream, StreamRefusal, labels};
use domain::words::Words;
use flow::Refusal;
use flow::access::AccessRefusal;
use flow::settle::Outline;
use flow::settle::{other, templates, with_other};
use lang::Lang;
use maud::{Markup, html};
use store::stream::{stream_get, stream_list};
use store::team::{Team, team_list};

use super::{Back, Done, list, sheet, version};
use crate::error::{Answer, Error, sentence};
use crate::filled::{Filled, Wrong};
use crate::part::{Field, Head, Table, Weight, button, form, link};
use crate::visit::{Me, Named, may_open};

/// The administrator sets every stream, a lead those of the own teams.
fn may_set(me: &Me, team: TeamId) -> bool {
    me.viewer().is(Role::Administrator) || flow::access::leads(me.viewer(), team).is_ok()
}

/// `GET /settings/streams`.
pub(crate) async fn list_streams(me: Me, done: Query<Done>) -> Answer {
    let lang = me.lang;
    let teams = team_list(&me.world().store).await?;
    let streams = stream_list(&me.world().store).await?;
    let name = |id: TeamId| {
        teams.iter().find(|team| team.id == id).map(|team| me.reader().pick(&team.name)).unwrap_or_default()
    };
    let rows = streams.iter().filter(|stream| may_set(&me, stream.team)).map(|stream| {
        vec![
            html! { a href=(format!("/settings/streams/{}", stream.id)) { (me.reader().pick(&stream.name)) } },
            html! { code { (stream.key) } },
            html! { (name(stream.team)) },
            html! { (lang.count(stream.labels.len() as u64)) },
        ]
    });
    let caption = lang.word("settings-streams");
    let heads = vec![
        Head::text(lang.word("settings-stream")),
        Head::text(lang.word("settings-stream-key")),
        Head::text(lang.word("settings-team")),
        Head::number(lang.word("settings-labels")),
    ];
    let body = html! { (Table { id: "streams", caption: &caption, heads, rows: rows.collect() }) };
    let path = "/settings/streams/new";
    let add = may_open(me.viewer(), path).then(|| (path, lang.word("settings-stream-new")));
    Ok(list(&me, &done, lang.word("settings-streams"), body, add).await)
}

/// `GET /settings/streams/new`.
pub(crate) async fn new_stream(me: Me) -> Answer {
    let filled = Filled::of(of_policy(Policy::default()));
    page(&me, None, &filled, &Wrong::default(), Back::Plain).await
}

/// `POST /settings/streams/new`.
pub(crate) async fn add_stream(me: Me, filled: Filled) -> Answer {
    let wrong = match read(&filled, me.lang, None).map(|outline| begun(&me, outline, filled.get("begin"))) {
        Ok(outline) => match flow::settle::stream_add(me.world(), me.viewer(), &outline).await {
            Ok(_) if outline.paper.is_empty() => {
                return Ok(me.see("/settings/streams?done=1"));
            }
            Ok(id) => return Ok(me.see(&format!("/settings/streams/{id}/fields?done=1"))),
            Err(error) => Wrong::tie(me.lang, error, |refusal| field(refusal, &filled))?,
        },
        Err(wrong) => wrong,
    };
    page(&me, None, &filled, &wrong, Back::Refused).await
}

/// A stream of documents begins with the fields of a template. Where nobody wrote labels, its name is one, and another is for what is none
/// of them.
fn begun(me: &Me, outline: Outline, template: &str) -> Outline {
    let Some(template) = templates().into_iter().find(|it| it.key == template) else { return outline };
    if !outline.labels.is_empty() {
        return Outline { paper: template.paper, ..outline };
    }
    let pick = |name| me.reader().pick(name);
    let (labels, paper) = with_other(&[(&template, &pick(&template.name))], &pick(&other()));
    Outline { labels, paper, ..outline }
}

/// `GET /settings/streams/{stream}`.
pub(crate) async fn open_stream(me: Me, Named(id): Named<StreamId>) -> Answer {
    let stream = get(&me, id).await?;
    page(&me, Some(&stream), &of_stream(&stream), &Wrong::default(), Back::Plain).await
}

/// `POST /settings/streams/{stream}`.
pub(crate) async fn save_stream(me: Me, Named(id): Named<StreamId>, filled: Filled) -> Answer {
    let old = get(&me, id).await?;
    let version = version(filled.get("version"))?;
    let wrong = match read(&filled, me.lang, Some(&old)) {
        Ok(outline) => match flow::settle::stream_set(me.world(), me.viewer(), id, version, &outline).await {
            Ok(()) => return Ok(me.see("/settings/streams?done=1")),
            Err(flow::Error::Changed) => {
                return page(&me, Some(&old), &of_stream(&old), &Wrong::default(), Back::Changed).await;
            }
            Err(error) => Wrong::tie(me.lang, error, |refusal| field(refusal, &filled))?,
        },
        Err(wrong) => wrong,
    };
    page(&me, Some(&old), &filled, &wrong, Back::Refused).await
}

pub(super) async fn get(me: &Me, id: StreamId) -> Result<Stream, Error> {
    let stream = stream_get(&me.world().store, id).await?.ok_or(Error::NotFound)?;
    if may_set(me, stream.team) { Ok(stream) } else { Err(Error::NotAllowed) }
}

/// The stream as filled in; the team of one that is there already stays.
fn read(filled: &Filled, lang: Lang, old: Option<&Stream>) -> Result<Outline, Wrong> {
    let bad = || Wrong::one("judge_first", sentence(lang, &StreamRefusal::BadPolicy.into()));
    let share = |name: &str| filled.share(name).ok_or_else(bad);
    let number = |name: &str| filled.get(name).trim().parse::<u32>().map_err(|_| bad());
    let policy = Policy {
        judge_first: share("judge_first")?,
        audit: share("audit")?,
        first_reviews: number("first_reviews")?,
        claim_minutes: number("claim_minutes")?,
    };
    let team = match old {
        Some(old) => old.team,
        None => filled
            .get("team")
            .parse()
            .map_err(|_| Wrong::one("team", lang.word("settings-stream-no-team")))?,
    };
    Ok(Outline {
        key: filled.get("key").trim().to_owned(),
        name: Words::new(filled.get("name_en"), filled.get("name_nl")),
        team,
        labels: labels(filled.get("labels")),
        reserved_words: filled.get("reserved_words").lines().map(str::to_owned).collect(),
        policy,
        // What documents say is settled on a page of its own.
        paper: old.map(|old| old.paper.clone()).unwrap_or_default(),
        open: filled.has("open"),
    })
}

fn field(refusal: &Refusal, filled: &Filled) -> &'static str {
    match refusal {
        Refusal::Stream(StreamRefusal::NoName) if filled.get("name_en").trim().is_empty() => "name_en",
        Refusal::Stream(StreamRefusal::NoName) => "name_nl",
        Refusal::Stream(StreamRefusal::BadKey) | Refusal::Access(AccessRefusal::Exists) => "key",
        Refusal::Stream(
            StreamRefusal::FewLabels | StreamRefusal::TwiceTheLabel(_) | StreamRefusal::SpeaksOfPeople(_),
        ) => "labels",
        _ => "judge_first",
    }
}

fn of_policy(policy: Policy) -> Vec<(&'static str, String)> {
    let percent = |share: f64| ((share * 1e6).round() / 1e4).to_string();
    vec![
        ("judge_first", percent(policy.judge_first)),
        ("audit", percent(policy.audit)),
        ("first_reviews", policy.first_reviews.to_string()),
        ("claim_minutes", policy.claim_minutes.to_string()),
    ]
}

fn of_stream(stream: &Stream) -> Filled {
    let label =
        |label: &domain::stream::Label| format!("{}{}", if label.reserved { "* " } else { "" }, label.name);
    let mut fields = of_policy(stream.policy);
    fields.extend([
        ("key", stream.key.clone()),
        ("name_en", stream.name.en.clone()),
        ("name_nl", stream.name.nl.clone()),
        ("team", stream.team.to_string()),
        ("labels", stream.labels.iter().map(label).collect::<Vec<_>>().join("\n")),
        ("reserved_words", stream.reserved_words.join("\n")),
        ("open", if stream.open { "on".to_owned() } else { String::new() }),
        ("version", stream.version.to_string()),
    ]);
    Filled::of(fields)
}

async fn page(me: &Me, stream: Option<&Stream>, filled: &Filled, wrong: &Wrong, back: Back) -> Answer {
    let lang = me.lang;
    let teams: Vec<Team> =
        team_list(&me.world().store).await?.into_iter().filter(|team| may_set(me, team.id)).collect();
    let path = stream
        .map_or("/settings/streams/new".to_owned(), |stream| format!("/settings/streams/{}", stream.id));
    let body = html! {
        (back.said(lang))
        (wrong.summary(lang))
        (form::post(&path, html! {
            (form::hidden("version", filled.get("version")))
            (about(me, &teams, stream, filled, wrong))
            (handling(lang, filled, wrong))
            (form::actions(html! {
                (button(Weight::Primary, lang.word("account-save")))
                (link(Weight::Plain, "/settings/streams", lang.word("settings-back")))
            }))
        }))
    };
    let title = stream.map_or(lang.word("settings-stream-new"), |stream| me.reader().pick(&stream.name));
    Ok(me.show_as(back.status(), sheet(title, None, body)).await)
}

fn about(me: &Me, teams: &[Team], stream: Option<&Stream>, filled: &Filled, wrong: &Wrong) -> Markup {
    let lang = me.lang;
    let text = |name: &'static str, label: String| {
        Field::text(name, label).value(filled.get(name)).error(wrong.of(name)).most(200)
    };
    let choices = teams.iter().map(|team| (team.id.to_string(), me.reader().pick(&team.name)));
    html! {
        (text("name_en", lang.word("settings-name-en")))
        (text("name_nl", lang.word("settings-name-nl")))
        (text("key", lang.word("settings-stream-key")).hint(lang.word("settings-stream-key-hint")))
        @if stream.is_none() {
            (Field::radios("begin", lang.word("paper-begin-with"), begins(me)).value(filled.get("begin")))
            (Field::select("team", lang.word("settings-team"), choices).value(filled.get("team")).error(wrong.of("team")))
        }
        @if let Some(stream) = stream {
            p { (link(Weight::Plain, &format!("/settings/streams/{}/fields", stream.id), lang.word("paper-open"))) }
            p { (link(Weight::Plain, &format!("/settings/streams/{}/outlets", stream.id), lang.word("outlet-open"))) }
        }
        (Field::area("labels", lang.word("settings-labels"), 10).value(filled.get("labels"))
            .hint(lang.word("settings-labels-hint")).error(wrong.of("labels")))
        (Field::area("reserved_words", lang.word("settings-reserved-words"), 4).value(filled.get("reserved_words"))
            .hint(lang.word("settings-reserved-words-hint")).optional(lang))
        (Field::check("open", lang.word("settings-stream-open"), filled.has("open")).hint(lang.word("settings-stream-open-hint")))
    }
}

/// What a new stream begins with: messages, or documents of one kind.
fn begins(me: &Me) -> Vec<(String, String)> {
    let of = |name: String| me.lang.text("paper-begin-documents", &[("name", name.into())]);
    let documents = templates().into_iter().map(|it| (it.key.clone(), of(me.reader().pick(&it.name))));
    std::iter::once((String::new(), me.lang.word("paper-begin-messages"))).chain(documents).collect()
}

fn handling(lang: Lang, filled: &Filled, wrong: &Wrong) -> Markup {
    let share = |name: &'static str, label: String, hint: String| {
        let field = Field::number(name, label).unit("%").range(0.0, 100.0).fraction();
        field.value(filled.get(name)).hint(hint).error(wrong.of(name))
    };
    let number = |name: &'static str, label: String, hint: String| {
        Field::number(name, label).value(filled.get(name)).hint(hint).error(wrong.of(name))
    };
    form::group(
        lang.word("settings-policy"),
        html! {
            (share("judge_first", lang.word("settings-judge-first"), lang.word("settings-judge-first-hint")))
            (share("audit", lang.word("settings-audit"), lang.word("settings-audit-hint")))
            (number("first_reviews", lang.word("settings-first-reviews"), lang.word("settings-first-reviews-hint")))
            (number("claim_minutes", lang.word("settings-claim-minutes"), lang.word("settings-claim-minutes-hint")))
        },
    )
}
