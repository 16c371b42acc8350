//! The opinion map: the topics, opening one, having a say, ending it.

use axum::http::StatusCode;
use domain::concern::answers;
use domain::id::TopicId;
use domain::opinion::{Ballot, OpinionRefusal, View};
use flow::Refusal;
use flow::opinion as verb;

use crate::error::{Answer, Error};
use crate::filled::{Filled, Wrong};
use crate::page::voice::{OneTopic, OpenTopic, Opinions};
use crate::visit::{Me, Named};

/// `GET /voice/opinions`.
pub(crate) async fn list_opinions(me: Me) -> Answer {
    let (topics, mine) = verb::list(me.world(), me.viewer()).await?;
    let rows = topics.into_iter().map(|it| (it.id.to_string(), it.title, it.ended, mine.contains(&it.id)));
    let page = Opinions { topics: rows.collect(), opens: answers(me.viewer()) };
    Ok(me.show(page.sheet(me.reader())).await)
}

/// `GET /voice/opinions/new`.
pub(crate) async fn new_topic(me: Me) -> Answer {
    let page = OpenTopic { filled: Filled::of([("days", "14")]), ..OpenTopic::default() };
    Ok(me.show(page.sheet(me.reader())).await)
}

/// `POST /voice/opinions/new`.
pub(crate) async fn open_topic(me: Me, filled: Filled) -> Answer {
    let typed = ["title", "statements", "groups"].map(|name| filled.get(name));
    let days = filled.get("days").trim().parse().unwrap_or_default();
    match verb::open(me.world(), me.viewer(), typed, days).await {
        Ok(id) => Ok(me.see(&format!("/voice/opinions/{id}"))),
        Err(error) => {
            let wrong = Wrong::tie(me.lang, error, |refusal| match refusal {
                Refusal::Opinion(OpinionRefusal::BadGroups) => "groups",
                Refusal::Opinion(OpinionRefusal::BadDays) => "days",
                _ => "statements",
            })?;
            let page = OpenTopic { filled, wrong };
            Ok(me.show_as(StatusCode::UNPROCESSABLE_ENTITY, page.sheet(me.reader())).await)
        }
    }
}

async fn one(me: &Me, id: TopicId, filled: Filled, wrong: Wrong) -> Result<OneTopic, Error> {
    let (topic, mine) = verb::get(me.world(), me.viewer(), id).await?;
    let ends = verb::opener(&me.world().store, id).await? == Some(me.person());
    Ok(OneTopic { topic, mine, ends, filled, wrong })
}

/// `GET /voice/opinions/{topic}`.
pub(crate) async fn open_opinion(me: Me, Named(id): Named<TopicId>) -> Answer {
    let page = one(&me, id, Filled::default(), Wrong::default()).await?;
    Ok(me.show(page.sheet(me.reader())).await)
}

/// `POST /voice/opinions/{topic}`. What is left out is said beside its statement.
pub(crate) async fn say_opinion(me: Me, Named(id): Named<TopicId>, filled: Filled) -> Answer {
    let (topic, _) = verb::get(me.world(), me.viewer(), id).await?;
    let said = |at: usize| View::parse(filled.get(&format!("view_{at}")));
    let views: Vec<View> = (0..topic.statements.len()).map_while(said).collect();
    let ballot = Ballot { group: filled.get("group").parse().ok(), views };
    let error = match verb::say(me.world(), me.viewer(), id, ballot).await {
        Ok(()) => return Ok(me.see(&format!("/voice/opinions/{id}"))),
        Err(error) => error,
    };
    let left = (0..topic.statements.len()).find(|at| said(*at).is_none()).unwrap_or_default();
    let name = VIEWS.get(left).copied().unwrap_or("view_0");
    let wrong = Wrong::tie(me.lang, error, |_| name)?;
    let page = one(&me, id, filled, wrong).await?;
    Ok(me.show_as(StatusCode::UNPROCESSABLE_ENTITY, page.sheet(me.reader())).await)
}

/// The names of the fields, as many as a topic may have statements.
const VIEWS: [&str; 20] = [
    "view_0", "view_1", "view_2", "view_3", "view_4", "view_5", "view_6", "view_7", "view_8", "view_9",
    "view_10", "view_11", "view_12", "view_13", "view_14", "view_15", "view_16", "view_17", "view_18",
    "view_19",
];

/// `POST /voice/opinions/{topic}/end`.
pub(crate) async fn end_topic(me: Me, Named(id): Named<TopicId>, filled: Filled) -> Answer {
    let Err(error) = verb::end(me.world(), me.viewer(), id, filled.is("sure", "yes")).await else {
        return Ok(me.see(&format!("/voice/opinions/{id}")));
    };
    let wrong = Wrong::tie(me.lang, error, |_| "sure")?;
    let page = one(&me, id, filled, wrong).await?;
    Ok(me.show_as(StatusCode::UNPROCESSABLE_ENTITY, page.sheet(me.reader())).await)
}
