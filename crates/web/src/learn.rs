//! Learning: the room, what to know of one automation, and its practice. The state of a practice travels with its page.

pub(crate) mod growth;
mod hand;
pub(crate) mod line;
pub(crate) mod plan;
pub(crate) mod quiz;

use axum::extract::Query;
use axum::http::{HeaderMap, StatusCode};
use domain::automation::Stage;
use domain::field::Field;
use domain::id::AutomationId;
use domain::person::Role;
use domain::practice::Now;
use domain::stream::Stream;
use flow::Refusal;
use flow::learn::ModelFacts;
use flow::practice::{self as verb, Run, Said, View};
use serde::Deserialize;

use crate::automation::{automation, team};
use crate::error::{Answer, Error, sentence};
use crate::filled::{Filled, Wrong};
use crate::page::learn::{Booked, Learn, Measured, One, Practice, Row, Shown, Team, Told};
use crate::visit::{Me, Named};

/// The parts of a card that say what it does, and what stays with people.
const PARTS: [&str; 5] = ["goal", "does", "does_not", "stays_human", "how_decided"];

/// What was just done.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Done {
    done: String,
}

async fn room(me: &Me, hour: Option<(Filled, Wrong)>, saved: bool) -> Result<Learn, Error> {
    let (db, reader) = (&me.world().store, me.reader());
    let done = verb::done(me.world(), me.viewer()).await?;
    let mut rows = vec![];
    for automation in store::automation::automation_list(db).await? {
        let team = team(me, &automation).await?;
        let own = me.viewer().may_decide(team);
        // Of an idea there is nothing to learn yet, and nothing to practise on.
        if matches!(automation.stage, Stage::Idea | Stage::Retired) {
            continue;
        }
        // Who works in a team learns about what works beside them; who cares for people sees all.
        if !own && me.viewer().roles.iter().all(|role| matches!(role, Role::Colleague | Role::Lead)) {
            continue;
        }
        let name = store::team::team_get(db, team).await?.map(|team| reader.pick(&team.name));
        rows.push(Row {
            id: automation.id.to_string(),
            name: reader.pick(&automation.name),
            team: name.unwrap_or_default(),
            stage: automation.stage,
            own,
            done: done.contains(&automation.id),
            portion: verb::portion(me.world(), automation.id).await?,
        });
    }
    rows.sort_by_key(|row| !row.own);
    Ok(Learn { rows, teams: teams(me).await?, hour, saved })
}

/// What teams know together: one's own, and for who cares for people all of them.
async fn teams(me: &Me) -> Result<Vec<Team>, Error> {
    let db = &me.world().store;
    let mut teams = vec![];
    for team in store::team::team_list(db).await? {
        if flow::voice::may_read(me.viewer(), team.id) {
            let shown = flow::quiz::shown(db, team.id).await?;
            teams.push(Team { name: me.reader().pick(&team.name), shown });
        }
    }
    Ok(teams)
}

/// What an hour costs, as a field shows it; only for people of HR.
async fn hour(me: &Me) -> Result<Option<(Filled, Wrong)>, Error> {
    if !me.viewer().is(Role::Hr) {
        return Ok(None);
    }
    let cents = verb::hour(&me.world().store).await?;
    let value = if cents == 0 { String::new() } else { format!("{:.2}", cents as f64 / 100.0) };
    Ok(Some((Filled::of([("hour", value)]), Wrong::default())))
}

/// `GET /learn`.
pub(crate) async fn open_learn(me: Me, Query(done): Query<Done>) -> Answer {
    let page = room(&me, hour(&me).await?, done.done == "hour").await?;
    Ok(me.show(page.sheet(me.reader())).await)
}

/// `POST /learn/hour`.
pub(crate) async fn save_hour(me: Me, filled: Filled) -> Answer {
    let typed = filled.get("hour").trim().replace(',', ".").parse::<f64>();
    let Some(euros) = typed.ok().filter(|it| (0.0..=10_000.0).contains(it)) else {
        let wrong = Wrong::one("hour", me.lang.word("budget-wrong-number"));
        let page = room(&me, Some((filled, wrong)), false).await?;
        return Ok(me.show_as(StatusCode::UNPROCESSABLE_ENTITY, page.sheet(me.reader())).await);
    };
    verb::hour_set(me.world(), me.viewer(), (euros * 100.0).round() as i64).await?;
    Ok(me.see("/learn?done=hour"))
}

async fn one(me: &Me, id: AutomationId, error: Option<String>) -> Result<One, Error> {
    let automation = automation(me, id).await?;
    let stream = store::stream::stream_get(&me.world().store, automation.stream).await?;
    let stream = stream.ok_or(Error::NotFound)?;
    let reader = me.reader();
    let card = automation.card.parts().into_iter().filter(|(name, _)| PARTS.contains(name));
    let measured = verb::known(me.world(), id).await?;
    Ok(One {
        id: id.to_string(),
        name: reader.pick(&automation.name),
        stage: automation.stage,
        card: card.map(|(name, words)| (name, reader.pick(words))).collect(),
        measured: measured.map(|known| Measured {
            right: known.facts.accuracy,
            cases: known.facts.cases,
            fields: fields(me, &stream, &known.facts),
            confusions: known.confusions,
        }),
        papers: !stream.paper.is_empty(),
        own: me.viewer().may_decide(stream.team),
        done: verb::done(me.world(), me.viewer()).await?.contains(&id),
        portion: verb::portion(me.world(), id).await?,
        error,
    })
}

/// Each field of a stream's documents with how often it was wrong and of how many, the most often wrong first.
fn fields(me: &Me, stream: &Stream, facts: &ModelFacts) -> Vec<(String, u64, u64)> {
    let one = |field: &Field| {
        let known = facts.fields.get(&field.key).filter(|it| it.cases > 0)?;
        let wrong = ((1.0 - known.right) * known.cases as f64).round().max(0.0) as u64;
        Some((me.reader().pick(&field.name), wrong, known.cases))
    };
    let mut all: Vec<_> = stream.paper.fields.iter().filter_map(one).collect();
    all.sort_by_key(|(_, wrong, _)| std::cmp::Reverse(*wrong));
    all
}

/// `GET /learn/{automation}`.
pub(crate) async fn open_one(me: Me, Named(id): Named<AutomationId>) -> Answer {
    let page = one(&me, id, None).await?;
    Ok(me.show(page.sheet(me.reader())).await)
}

/// `GET /learn/{automation}/practice`: the practice that this browser has in hand, where it was; so that a switch of language or colours
/// loses nothing. Without one, the page that begins it.
pub(crate) async fn open_practice(me: Me, Named(id): Named<AutomationId>, headers: HeaderMap) -> Answer {
    match hand::kept(&me, &headers, id).await? {
        Some(run) => Ok(me.show(page(&me, run).sheet(me.reader())).await),
        None => Ok(me.see(&format!("/learn/{id}"))),
    }
}

/// `POST /learn/{automation}/practice`: begins one, or goes on with the one that came along. How it went goes to the reader's own browser.
pub(crate) async fn practise(
    me: Me,
    Named(id): Named<AutomationId>,
    headers: HeaderMap,
    filled: Filled,
) -> Answer {
    let (world, viewer, sealed) = (me.world(), me.viewer(), filled.get("sealed"));
    let done = if sealed.is_empty() {
        verb::begin(world, viewer, id, filled.is("begin", "alone")).await
    } else if filled.has("next") {
        verb::go_on(world, viewer, sealed, Said::Next, &Booked::Practice.both()).await
    } else if filled.has("label") {
        verb::go_on(
            world,
            viewer,
            sealed,
            Said::Label(filled.get("label").to_owned()),
            &Booked::Practice.both(),
        )
        .await
    } else {
        let run = verb::again(world, viewer, sealed).await?;
        let page = Practice { error: Some(me.lang.word("practice-choose-one")), ..page(&me, run) };
        return Ok(me.show_as(StatusCode::UNPROCESSABLE_ENTITY, page.sheet(me.reader())).await);
    };
    match done {
        Ok(run) => {
            let over =
                if let View::Over(fared, ..) = &run.view { Some((run.trail.clone(), *fared)) } else { None };
            let sealed = if over.is_some() { String::new() } else { run.sealed.clone() };
            let mut answer = me.show(page(&me, run).sheet(me.reader())).await;
            hand::keep(&me, &sealed, &mut answer);
            if let Some((trail, fared)) = over {
                line::add(&me, &headers, &trail, fared, &mut answer);
            }
            Ok(answer)
        }
        Err(flow::Error::Refused(refusal @ Refusal::Practice(_))) => {
            let page = one(&me, id, Some(sentence(me.lang, &refusal))).await?;
            Ok(me.show_as(StatusCode::UNPROCESSABLE_ENTITY, page.sheet(me.reader())).await)
        }
        Err(error) => Err(error.into()),
    }
}

fn page(me: &Me, run: Run) -> Practice {
    let own = match &run.trail.now {
        Now::Compare { own } => own.clone(),
        Now::Judge | Now::Told => String::new(),
    };
    let text = |case: domain::case::Case| [case.subject, case.text];
    let shown = match run.view {
        View::Judge(case) => Shown::Judge(text(case)),
        View::Compare(case, proposed) => Shown::Compare(text(case), own, proposed),
        View::Told(told) => Shown::Told(Box::new(Told {
            case: text(told.case),
            dealt: told.dealt,
            said: [told.own, told.last],
            speaks: told.speaks,
            misleads: told.misleads,
            often: told.often,
        })),
        View::Over(fared, paid, often) => Shown::Over(fared, paid, often),
    };
    Practice {
        id: run.automation.id.to_string(),
        name: me.reader().pick(&run.automation.name),
        sealed: run.sealed,
        place: [run.trail.place() + 1, run.trail.cases.len()],
        alone: run.trail.alone,
        labels: run.stream.labels.iter().map(|label| (label.name.clone(), label.reserved)).collect(),
        shown,
        error: None,
    }
}
