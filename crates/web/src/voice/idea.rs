//! Ideas: the list, proposing one from a case or a piece of work, and what the lead makes of one.

use std::collections::BTreeMap;

use axum::extract::Query;
use axum::http::StatusCode;
use domain::automation::Stage;
use domain::id::{IdeaId, StreamId, WorkId};
use domain::idea::{About, Became as Came, Idea, IdeaRefusal, Wish};
use domain::stream::Stream;
use domain::words::Words;
use flow::Refusal;
use flow::idea as verb;

use crate::desk::Asked;
use crate::error::{Answer, Error};
use crate::filled::{Filled, Wrong};
use crate::page::voice::{Became, IdeaRow, Ideas, OneIdea, Propose};
use crate::visit::{Me, Named};

/// What ideas speak of, by id: names of streams, pieces of work, automations and teams.
struct Names {
    streams: BTreeMap<String, String>,
    works: BTreeMap<String, String>,
    automations: BTreeMap<String, (String, Stage)>,
    teams: BTreeMap<String, String>,
}

async fn names(me: &Me, ideas: &[Idea]) -> Result<Names, Error> {
    let (db, reader) = (&me.world().store, me.reader());
    let streams = store::stream::stream_list(db).await?;
    let automations = store::automation::automation_list(db).await?;
    let teams = store::team::team_list(db).await?;
    let mut works = BTreeMap::new();
    for idea in ideas {
        if let About::Work(id) = idea.about
            && let Some(work) = store::work::work_get(db, id).await?
        {
            works.insert(id.to_string(), work.what);
        }
    }
    Ok(Names {
        streams: streams.iter().map(|it| (it.id.to_string(), reader.pick(&it.name))).collect(),
        automations: automations
            .iter()
            .map(|it| (it.id.to_string(), (reader.pick(&it.name), it.stage)))
            .collect(),
        teams: teams.iter().map(|it| (it.id.to_string(), reader.pick(&it.name))).collect(),
        works,
    })
}

fn row(me: &Me, names: &Names, idea: &Idea) -> IdeaRow {
    let gone = || me.lang.word("idea-about-gone");
    let about = match &idea.about {
        About::Kind { stream, label } => {
            kind(me, names.streams.get(&stream.to_string()).map_or("", String::as_str), label.as_deref())
        }
        About::Work(work) => names.works.get(&work.to_string()).cloned().unwrap_or_else(gone),
    };
    let became = match &idea.became {
        Came::Open => Became::Open,
        Came::Automation(id) => {
            let (name, stage) =
                names.automations.get(&id.to_string()).cloned().unwrap_or((gone(), Stage::Retired));
            Became::Automation(id.to_string(), name, stage)
        }
        Came::Reserved(label) => Became::Reserved(label.clone()),
        Came::Declined(why) => Became::Declined(why.clone()),
    };
    IdeaRow {
        id: idea.id.to_string(),
        wish: idea.wish,
        about,
        why: idea.why.clone(),
        team: names.teams.get(&idea.team.to_string()).cloned().unwrap_or_default(),
        day: idea.day,
        became,
    }
}

fn kind(me: &Me, stream: &str, label: Option<&str>) -> String {
    match label {
        None => me.lang.text("idea-about-all", &[("stream", stream.into())]),
        Some(label) => {
            me.lang.text("idea-about-label", &[("stream", stream.into()), ("label", label.into())])
        }
    }
}

/// `GET /voice/ideas`.
pub(crate) async fn list_ideas(me: Me) -> Answer {
    let all = verb::list(me.world()).await?;
    let names = names(&me, &all).await?;
    let proposes = me.viewer().teams.iter().any(|team| me.viewer().may_decide(*team));
    let page = Ideas { ideas: all.iter().map(|idea| row(&me, &names, idea)).collect(), proposes };
    Ok(me.show(page.sheet(me.reader())).await)
}

/// What an idea of the reader may be about: each stream and label of their teams, then the work of the inventory.
async fn choices(me: &Me) -> Result<Vec<(String, String)>, Error> {
    let db = &me.world().store;
    let mut all = vec![];
    for stream in store::stream::stream_of_teams(db, &me.viewer().teams).await? {
        let name = me.reader().pick(&stream.name);
        all.push((stream.id.to_string(), kind(me, &name, None)));
        let labels = stream.labels.iter().map(|label| &label.name);
        all.extend(labels.map(|label| (format!("{}|{label}", stream.id), kind(me, &name, Some(label)))));
    }
    for team in &me.viewer().teams {
        let works = flow::voice::inventory(me.world(), *team).await?;
        all.extend(works.into_iter().map(|work| (work.id.to_string(), work.what)));
    }
    Ok(all)
}

/// `GET /voice/ideas/new`. From a case or a piece of work it says what it is about.
pub(crate) async fn new_idea(me: Me, Query(asked): Asked) -> Answer {
    let from = |name: &str| asked.get(name).cloned().unwrap_or_default();
    let about = match from("case").parse() {
        Ok(case) => verb::stream_of_case(me.world(), me.viewer(), case).await?.id.to_string(),
        Err(_) => from("work"),
    };
    let filled = Filled::of([("about", about), ("wish", from("wish"))]);
    let page = Propose { about: choices(&me).await?, filled, ..Propose::default() };
    Ok(me.show(page.sheet(me.reader())).await)
}

fn about(text: &str) -> Option<About> {
    if let Ok(work) = text.parse::<WorkId>() {
        return Some(About::Work(work));
    }
    let (stream, label) = match text.split_once('|') {
        Some((stream, label)) => (stream, Some(label.to_owned())),
        None => (text, None),
    };
    Some(About::Kind { stream: stream.parse().ok()?, label })
}

/// `POST /voice/ideas/new`.
pub(crate) async fn propose_idea(me: Me, filled: Filled) -> Answer {
    let mut wrong = Wrong::default();
    let (wish, about) = (Wish::parse(filled.get("wish")), about(filled.get("about")));
    if wish.is_none() {
        wrong.add("wish", me.lang.word("idea-wrong-wish"));
    }
    if about.is_none() {
        wrong.add("about", me.lang.word("idea-wrong-about"));
    }
    if let (Some(wish), Some(about)) = (wish, about) {
        match verb::propose(me.world(), me.viewer(), about, wish, filled.get("why")).await {
            Ok(id) => return Ok(me.see(&format!("/voice/ideas/{id}"))),
            Err(error) => wrong = Wrong::tie(me.lang, error, |_| "why")?,
        }
    }
    let page = Propose { about: choices(&me).await?, filled, wrong };
    Ok(me.show_as(StatusCode::UNPROCESSABLE_ENTITY, page.sheet(me.reader())).await)
}

async fn one(me: &Me, id: IdeaId, filled: Filled, wrong: Wrong) -> Result<OneIdea, Error> {
    let idea = store::idea::idea_get(&me.world().store, id).await?.ok_or(Error::NotFound)?;
    let names = names(me, std::slice::from_ref(&idea)).await?;
    let leads = me.viewer().leads(idea.team) && idea.became == Came::Open;
    let streams = if leads { verb::streams(me.world(), idea.team).await? } else { vec![] };
    let first = match &idea.about {
        About::Kind { label: Some(label), stream } => format!("{stream}|{label}"),
        _ => String::new(),
    };
    let mut labels: Vec<(String, String)> =
        streams.iter().flat_map(|stream| open_labels(me, stream)).collect();
    labels.sort_by_key(|(value, _)| *value != first);
    if first.is_empty() {
        // It is about work and not about a label: none of them is more likely than another.
        labels.insert(0, (String::new(), me.lang.word("concern-choose")));
    }
    Ok(OneIdea {
        idea: row(me, &names, &idea),
        leads,
        streams: streams.iter().map(|it| (it.id.to_string(), me.reader().pick(&it.name))).collect(),
        labels,
        filled,
        wrong,
    })
}

/// The labels that people do not keep yet.
fn open_labels(me: &Me, stream: &Stream) -> Vec<(String, String)> {
    let name = me.reader().pick(&stream.name);
    let open = stream.labels.iter().filter(|label| !label.reserved);
    open.map(|label| (format!("{}|{}", stream.id, label.name), kind(me, &name, Some(&label.name)))).collect()
}

/// `GET /voice/ideas/{idea}`.
pub(crate) async fn open_idea(me: Me, Named(id): Named<IdeaId>) -> Answer {
    let page = one(&me, id, Filled::default(), Wrong::default()).await?;
    Ok(me.show(page.sheet(me.reader())).await)
}

async fn after(me: &Me, id: IdeaId, done: Result<(), flow::Error>, filled: Filled) -> Answer {
    let Err(error) = done else { return Ok(me.see(&format!("/voice/ideas/{id}"))) };
    let wrong = Wrong::tie(me.lang, error, |refusal| match refusal {
        Refusal::Idea(IdeaRefusal::NoStream) => "stream",
        Refusal::Idea(IdeaRefusal::NoLabel) => "label",
        _ => "why",
    })?;
    let page = one(me, id, filled, wrong).await?;
    Ok(me.show_as(StatusCode::UNPROCESSABLE_ENTITY, page.sheet(me.reader())).await)
}

/// `POST /voice/ideas/{idea}/automate`.
pub(crate) async fn automate_idea(me: Me, Named(id): Named<IdeaId>, filled: Filled) -> Answer {
    let words = |name: &str| Words::new(filled.get(&format!("{name}_en")), filled.get(&format!("{name}_nl")));
    let (name, goal) = (words("name"), words("goal"));
    let done = match filled.get("stream").parse::<StreamId>() {
        Ok(stream) => verb::automate(me.world(), me.viewer(), id, stream, name, goal).await.map(|_| ()),
        Err(_) => Err(IdeaRefusal::NoStream.into()),
    };
    after(&me, id, done, filled).await
}

/// `POST /voice/ideas/{idea}/reserve`.
pub(crate) async fn reserve_idea(me: Me, Named(id): Named<IdeaId>, filled: Filled) -> Answer {
    let done = match about(filled.get("label")) {
        Some(About::Kind { stream, label: Some(label) }) => {
            verb::reserve(me.world(), me.viewer(), id, stream, &label).await
        }
        _ => Err(IdeaRefusal::NoLabel.into()),
    };
    after(&me, id, done, filled).await
}

/// `POST /voice/ideas/{idea}/decline`.
pub(crate) async fn decline_idea(me: Me, Named(id): Named<IdeaId>, filled: Filled) -> Answer {
    let done = verb::decline(me.world(), me.viewer(), id, filled.get("why")).await;
    after(&me, id, done, filled).await
}
