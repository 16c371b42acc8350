//! Voice: the inventory of a team, adding to it, voting, and what a lead says of it.

pub(crate) mod concern;
pub(crate) mod idea;
pub(crate) mod opinion;
pub(crate) mod story;

use axum::extract::Query;
use axum::http::StatusCode;
use domain::id::{TeamId, WorkId};
use domain::work::{Often, Vote, Work, WorkRefusal};
use flow::Refusal;
use flow::voice as verb;

use crate::desk::Asked;
use crate::error::{Answer, Error, sentence};
use crate::filled::{Filled, Wrong};
use crate::page::voice::{Add, One, Row, Team, Voice};
use crate::visit::{Me, Named};

fn row(work: &Work, voted: bool) -> Row {
    Row { id: work.id.to_string(), what: work.what.clone(), tally: work.tally, zone: work.zone(), voted }
}

/// `GET /voice`.
pub(crate) async fn open_voice(me: Me) -> Answer {
    let voted = verb::voted(me.world(), me.viewer()).await?;
    let mut teams = vec![];
    for team in store::team::team_list(&me.world().store).await? {
        if !verb::may_read(me.viewer(), team.id) {
            continue;
        }
        let works = verb::inventory(me.world(), team.id).await?;
        let off =
            works.iter().filter_map(|it| Some((it.id.to_string(), it.what.clone(), it.off.clone()?.why)));
        let off = off.collect();
        let works = works.iter().filter(|work| work.off.is_none());
        let works = works.map(|work| row(work, voted.contains(&work.id))).collect();
        let own = me.viewer().may_decide(team.id);
        let people = verb::voters(me.world(), team.id).await?;
        let name = me.reader().pick(&team.name);
        teams.push(Team { id: team.id.to_string(), name, own, people, works, off });
    }
    teams.sort_by_key(|team| !team.own);
    Ok(me.show(Voice { teams }.sheet(me.reader())).await)
}

async fn named(me: &Me, team: TeamId) -> Result<String, Error> {
    let team = store::team::team_get(&me.world().store, team).await?.ok_or(Error::NotFound)?;
    Ok(me.reader().pick(&team.name))
}

/// `GET /voice/teams/{team}/new`.
pub(crate) async fn new_work(me: Me, Named(team): Named<TeamId>) -> Answer {
    let page = Add { team: team.to_string(), name: named(&me, team).await?, ..Add::default() };
    flow::access::decides(me.viewer(), team).map_err(flow::Error::from)?;
    Ok(me.show(page.sheet(me.reader())).await)
}

/// A vote as it was filled in; what is missing lies outside its scale.
fn said(filled: &Filled) -> Vote {
    let of = |name: &str| filled.get(name).parse().unwrap_or(0);
    Vote {
        minutes: filled.get("minutes").parse().unwrap_or(u16::MAX),
        often: Often::parse(filled.get("often")),
        dull: of("dull"),
        energy: of("energy"),
        value: of("value"),
        agency: of("agency"),
        wish: of("wish"),
    }
}

/// What is wrong with a vote, question by question.
fn wrong(me: &Me, filled: &Filled, refusal: WorkRefusal) -> Wrong {
    let mut wrong = Wrong::default();
    match refusal {
        WorkRefusal::NoWords | WorkRefusal::Known(_) => wrong.add("what", sentence(me.lang, &refusal.into())),
        WorkRefusal::NoReason | WorkRefusal::TakenOff => wrong.add("why", sentence(me.lang, &refusal.into())),
        WorkRefusal::OffScale => {
            let said = said(filled);
            if said.minutes > 3_600 {
                wrong.add("minutes", me.lang.word("voice-wrong-minutes"));
            }
            if said.often.is_none() {
                wrong.add("often", me.lang.word("voice-wrong-answer"));
            }
            let answers = [
                ("dull", said.dull),
                ("energy", said.energy),
                ("value", said.value),
                ("agency", said.agency),
                ("wish", said.wish),
            ];
            for (name, _) in answers.into_iter().filter(|(_, answer)| !(1..=5).contains(answer)) {
                wrong.add(name, me.lang.word("voice-wrong-answer"));
            }
        }
    }
    wrong
}

/// `POST /voice/teams/{team}/new`.
pub(crate) async fn add_work(me: Me, Named(team): Named<TeamId>, filled: Filled) -> Answer {
    let name = named(&me, team).await?;
    match verb::add(me.world(), me.viewer(), team, filled.get("what"), said(&filled)).await {
        Ok(id) => Ok(me.see(&format!("/voice/works/{id}?added=yes"))),
        Err(flow::Error::Refused(Refusal::Work(refusal))) => {
            let wrong = wrong(&me, &filled, refusal);
            let known = known(&me, refusal).await?;
            let page = Add { team: team.to_string(), name, known, filled, wrong };
            Ok(me.show_as(StatusCode::UNPROCESSABLE_ENTITY, page.sheet(me.reader())).await)
        }
        Err(error) => Err(error.into()),
    }
}

/// The work that has the name already, to go to.
async fn known(me: &Me, refusal: WorkRefusal) -> Result<Option<(String, String)>, Error> {
    let WorkRefusal::Known(id) = refusal else { return Ok(None) };
    let work = store::work::work_get(&me.world().store, id).await?;
    Ok(work.map(|work| (work.id.to_string(), work.what)))
}

async fn one(me: &Me, id: WorkId, filled: Filled, wrong: Wrong) -> Result<One, Error> {
    let db = &me.world().store;
    let work = store::work::work_get(db, id).await?.ok_or(Error::NotFound)?;
    if !verb::may_read(me.viewer(), work.team) {
        return Err(Error::NotFound);
    }
    let voted = verb::voted(me.world(), me.viewer()).await?.contains(&id);
    let mut automations = vec![];
    for stream in store::stream::stream_of_teams(db, &[work.team]).await? {
        for automation in store::automation::automation_of_stream(db, stream.id).await? {
            automations.push((automation.id.to_string(), me.reader().pick(&automation.name)));
        }
    }
    Ok(One {
        row: row(&work, voted),
        team: named(me, work.team).await?,
        people: verb::voters(me.world(), work.team).await?,
        own: me.viewer().may_decide(work.team),
        leads: me.viewer().leads(work.team),
        capable: work.capable,
        automation: work.automation.map(|id| id.to_string()).unwrap_or_default(),
        automations,
        may_rename: verb::may_rename(db, me.viewer(), &work).await?,
        was: work.was,
        off: work.off.map(|off| (off.why, off.at)),
        added: false,
        known: None,
        filled,
        wrong,
    })
}

/// `GET /voice/works/{work}`.
pub(crate) async fn open_work(me: Me, Named(id): Named<WorkId>, Query(asked): Asked) -> Answer {
    let mut page = one(&me, id, Filled::default(), Wrong::default()).await?;
    page.added = asked.contains_key("added");
    Ok(me.show(page.sheet(me.reader())).await)
}

/// `POST /voice/works/{work}/vote`.
pub(crate) async fn cast_vote(me: Me, Named(id): Named<WorkId>, filled: Filled) -> Answer {
    let done = verb::vote(me.world(), me.viewer(), id, said(&filled)).await;
    after(&me, id, filled, done).await
}

/// `POST /voice/works/{work}/name`.
pub(crate) async fn rename_work(me: Me, Named(id): Named<WorkId>, filled: Filled) -> Answer {
    let done = verb::rename(me.world(), me.viewer(), id, filled.get("what")).await;
    after(&me, id, filled, done).await
}

/// `POST /voice/works/{work}/off`.
pub(crate) async fn take_work_off(me: Me, Named(id): Named<WorkId>, filled: Filled) -> Answer {
    let done = verb::take_off(me.world(), me.viewer(), id, filled.get("why")).await;
    after(&me, id, filled, done).await
}

/// Back to the piece of work, or its page with what was typed and why nothing changed.
async fn after(me: &Me, id: WorkId, filled: Filled, done: Result<(), flow::Error>) -> Answer {
    match done {
        Ok(()) => Ok(me.see(&format!("/voice/works/{id}"))),
        Err(flow::Error::Refused(Refusal::Work(refusal))) => {
            let wrong = wrong(me, &filled, refusal);
            let mut page = one(me, id, filled, wrong).await?;
            page.known = known(me, refusal).await?;
            Ok(me.show_as(StatusCode::UNPROCESSABLE_ENTITY, page.sheet(me.reader())).await)
        }
        Err(error) => Err(error.into()),
    }
}

/// `POST /voice/works/{work}/assess`.
pub(crate) async fn assess_work(me: Me, Named(id): Named<WorkId>, filled: Filled) -> Answer {
    let capable = match filled.get("capable") {
        "yes" => Some(true),
        "no" => Some(false),
        _ => None,
    };
    let automation = match filled.get("automation") {
        "" => None,
        id => Some(id.parse().map_err(|_| Error::NotFound)?),
    };
    verb::assess(me.world(), me.viewer(), id, capable, automation).await?;
    Ok(me.see(&format!("/voice/works/{id}")))
}
