//! Stories, leaders' own use, and the amnesty.

use axum::extract::Query;
use axum::http::StatusCode;
use domain::amnesty::{Fate as Came, Workaround};
use domain::id::{PersonId, WorkaroundId};
use domain::person::Role;
use domain::story::{OwnUse, Story, StoryRefusal, Went};
use flow::Refusal;
use flow::story as verb;

use super::concern::automations;
use crate::desk::Asked;
use crate::error::{Answer, Error};
use crate::filled::{Filled, Wrong};
use crate::page::voice::{Amnesty, AmnestyRow, Fate, Stories, StoryRow, TellStory, TellUse, UseRow};
use crate::visit::{Me, Visit, names};

/// `GET /voice/stories`.
pub(crate) async fn list_stories(me: Me) -> Answer {
    let (stories, uses) = (verb::list(me.world(), me.viewer()).await?, verb::own_uses(me.world()).await?);
    let automations = automations(&me).await?;
    let told =
        stories.iter().flat_map(|it| it.named.keys().copied().chain(it.off.map(|off| off.by)).chain([it.by]));
    let ids = told.chain(uses.iter().map(|it| it.person));
    let names = names(&me, ids).await?;
    let name = |id: PersonId| names.get(&id).cloned().unwrap_or_default();
    let row = |it: Story| StoryRow {
        id: it.id.to_string(),
        public: it.is_public(),
        may_off: it.may_take_off(me.person(), me.viewer().is(Role::Hr)),
        off: it.off.map(|off| (name(off.by), off.at)),
        // Who told it sees for whom it waits; that somebody said no, and not who.
        waits: it
            .named
            .iter()
            .filter(|(_, said)| it.by == me.person() && said.is_none())
            .map(|(id, _)| name(*id))
            .collect(),
        refused: it.by == me.person() && it.named.values().any(|said| *said == Some(false)),
        asked: it.named.get(&me.person()).copied(),
        about: it
            .about
            .and_then(|id| automations.iter().find(|(known, _)| *known == id.to_string()).cloned()),
        went: it.went,
        title: it.title,
        words: it.words,
        time: it.time,
        by: name(it.by),
        at: it.at,
        figures: it.figures,
    };
    let said = |it: OwnUse| UseRow { name: name(it.person), said: [it.uses, it.wrong, it.never], at: it.at };
    let page = Stories {
        stories: stories.into_iter().map(row).collect(),
        uses: uses.into_iter().map(said).collect(),
        leads: verb::leads_by_example(me.viewer()),
    };
    Ok(me.show(page.sheet(me.reader())).await)
}

/// The people of the reader's teams, who may be named.
async fn people(me: &Me) -> Result<Vec<(String, String)>, Error> {
    let mut ids = vec![];
    for team in &me.viewer().teams {
        ids.extend(store::team::team_members(&me.world().store, *team).await?);
    }
    let mut people: Vec<(String, String)> =
        names(me, ids.into_iter()).await?.into_iter().map(|(id, name)| (id.to_string(), name)).collect();
    people.sort_by(|a, b| a.1.cmp(&b.1));
    Ok(people)
}

async fn form(me: &Me, filled: Filled, wrong: Wrong) -> Result<TellStory, Error> {
    Ok(TellStory { automations: automations(me).await?, people: people(me).await?, filled, wrong })
}

/// `GET /voice/stories/new`.
pub(crate) async fn new_story(me: Me) -> Answer {
    let page = form(&me, Filled::default(), Wrong::default()).await?;
    Ok(me.show(page.sheet(me.reader())).await)
}

/// `POST /voice/stories/new`.
pub(crate) async fn tell_story(me: Me, filled: Filled) -> Answer {
    let wrong = match Went::parse(filled.get("went")) {
        None => Wrong::one("went", me.lang.word("concern-wrong-choice")),
        Some(went) => {
            let draft = verb::Draft {
                about: filled.get("about").parse().ok(),
                went,
                title: filled.get("title").to_owned(),
                words: filled.get("words").to_owned(),
                time: filled.get("time").to_owned(),
                named: (1..=3).filter_map(|nth| filled.get(&format!("named_{nth}")).parse().ok()).collect(),
            };
            match verb::tell_story(me.world(), me.viewer(), draft).await {
                Ok(id) => return Ok(me.see(&format!("/voice/stories#{id}"))),
                Err(error) => Wrong::tie(me.lang, error, |refusal| match refusal {
                    Refusal::Story(StoryRefusal::NoTime) => "time",
                    _ => "words",
                })?,
            }
        }
    };
    let page = form(&me, filled, wrong).await?;
    Ok(me.show_as(StatusCode::UNPROCESSABLE_ENTITY, page.sheet(me.reader())).await)
}

/// `POST /voice/stories/consent`.
pub(crate) async fn consent_to_story(me: Me, filled: Filled) -> Answer {
    let id = filled.get("story").parse().map_err(|_| Error::NotFound)?;
    verb::consent(me.world(), me.viewer(), id, filled.is("fine", "yes")).await?;
    Ok(me.see("/voice/stories"))
}

/// `POST /voice/stories/off`.
pub(crate) async fn take_story_off(me: Me, filled: Filled) -> Answer {
    let id = filled.get("story").parse().map_err(|_| Error::NotFound)?;
    verb::take_off(me.world(), me.viewer(), id).await?;
    Ok(me.see("/voice/stories"))
}

/// `GET /voice/leaders`. What the reader said before stands in it.
pub(crate) async fn edit_own_use(me: Me) -> Answer {
    let own = verb::own_uses(me.world()).await?.into_iter().find(|it| it.person == me.person());
    let filled = own
        .map(|it| Filled::of([("uses", it.uses), ("wrong", it.wrong), ("never", it.never)]))
        .unwrap_or_default();
    Ok(me.show(TellUse { filled, wrong: Wrong::default() }.sheet(me.reader())).await)
}

/// `POST /voice/leaders`.
pub(crate) async fn tell_own_use(me: Me, filled: Filled) -> Answer {
    let said = ["uses", "wrong", "never"].map(|name| filled.get(name));
    match verb::own_use(me.world(), me.viewer(), said).await {
        Ok(()) => Ok(me.see("/voice/stories")),
        Err(error) => {
            let wrong = Wrong::tie(me.lang, error, |_| "uses")?;
            Ok(me
                .show_as(StatusCode::UNPROCESSABLE_ENTITY, TellUse { filled, wrong }.sheet(me.reader()))
                .await)
        }
    }
}

async fn amnesty(me: &Me, filled: Filled, wrong: Wrong) -> Result<Amnesty, Error> {
    let row = |it: Workaround| AmnestyRow {
        id: it.id.to_string(),
        tool: it.tool,
        words: it.words,
        day: it.day,
        fate: match it.fate {
            Came::Open => Fate::Open,
            Came::Practice(words) => Fate::Practice(words),
            Came::Idea(id) => Fate::Idea(id.to_string()),
        },
    };
    let rows = flow::amnesty::list(me.world(), me.viewer()).await?;
    let led: Vec<_> = me.viewer().teams.iter().copied().filter(|team| me.viewer().leads(*team)).collect();
    let streams = store::stream::stream_of_teams(&me.world().store, &led).await?;
    Ok(Amnesty {
        rows: rows.into_iter().map(row).collect(),
        answers: domain::concern::answers(me.viewer()),
        streams: streams.iter().map(|it| (it.id.to_string(), me.reader().pick(&it.name))).collect(),
        told: false,
        filled,
        wrong,
    })
}

async fn refused(me: &Me, error: flow::Error, filled: Filled) -> Answer {
    let wrong = Wrong::tie(me.lang, error, |_| "tool")?;
    let page = amnesty(me, filled, wrong).await?;
    Ok(me.show_as(StatusCode::UNPROCESSABLE_ENTITY, page.sheet(me.reader())).await)
}

/// `GET /voice/amnesty`.
pub(crate) async fn open_amnesty(me: Me, Query(asked): Asked) -> Answer {
    let page = amnesty(&me, Filled::default(), Wrong::default()).await?;
    Ok(me.show(Amnesty { told: asked.contains_key("told"), ..page }.sheet(me.reader())).await)
}

/// `POST /voice/amnesty`. Who it is goes no further than the door.
pub(crate) async fn tell_workaround(me: Me, filled: Filled) -> Answer {
    let visit: &Visit = &me;
    match flow::amnesty::tell(visit.world(), filled.get("tool"), filled.get("words")).await {
        Ok(()) => Ok(me.see("/voice/amnesty?told=1")),
        Err(error) => refused(&me, error, filled).await,
    }
}

fn workaround(filled: &Filled) -> Result<WorkaroundId, Error> {
    filled.get("workaround").parse().map_err(|_| Error::NotFound)
}

/// `POST /voice/amnesty/practice`.
pub(crate) async fn make_practice(me: Me, filled: Filled) -> Answer {
    let id = workaround(&filled)?;
    match flow::amnesty::practice(me.world(), me.viewer(), id, filled.get("practice")).await {
        Ok(()) => Ok(me.see("/voice/amnesty")),
        Err(error) => refused(&me, error, filled).await,
    }
}

/// `POST /voice/amnesty/idea`.
pub(crate) async fn make_idea(me: Me, filled: Filled) -> Answer {
    let (id, stream) = (workaround(&filled)?, filled.get("stream").parse().map_err(|_| Error::NotFound)?);
    match flow::amnesty::idea(me.world(), me.viewer(), id, stream).await {
        Ok(()) => Ok(me.see("/voice/amnesty")),
        Err(error) => refused(&me, error, filled).await,
    }
}
