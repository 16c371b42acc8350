//! A fresh world with a clock that a test moves, and its first administrator.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use domain::automation::{Automation, AutomationRefusal, DutyRefusal, Freed, Stage};
use domain::board::{Hand, Step};
use domain::booking::Cost;
use domain::id::{AutomationId, PersonId};
use domain::information::{Council, Information};
use domain::person::Viewer;
use domain::time::At;
use domain::work::Vote;
use flow::budget::{self, Bill};
use flow::settle::{FirstRun, first_run, first_run_link, viewer};
use flow::{Clock, Refusal, Setup, World, duty, voice};
use store::Originals;
use store::automation::{automation_get, automation_set};
use store::practice::practice_put;
use store::stream::stream_get;
use store::team::team_members;
use store::trial::Trial;

/// 21 November 2026, in the morning.
pub const MORNING: At = At(1_795_250_000_000_000);
/// The password of the first administrator.
pub const PASSWORD: &str = "correct horse battery";

/// The world of a test.
pub struct Fresh {
    pub world: World,
    #[allow(dead_code, reason = "the database is gone when this is dropped, also where nobody asks for it")]
    pub trial: Trial,
    now: Arc<AtomicI64>,
}

impl Fresh {
    /// An empty world in SQLite.
    #[allow(dead_code, reason = "not every test begins here")]
    pub async fn new() -> Fresh {
        Fresh::on(store::trial::sqlite()).await
    }

    /// An empty world on a database.
    pub async fn on(trial: Trial) -> Fresh {
        let now = Arc::new(AtomicI64::new(MORNING.0));
        let world = world(&trial, now.clone()).await;
        Fresh { world, trial, now }
    }

    /// An empty world with its first administrator.
    #[allow(dead_code, reason = "not every test begins here")]
    pub async fn begun() -> (Fresh, Viewer) {
        Fresh::begun_on(store::trial::sqlite()).await
    }

    /// The same on a database.
    pub async fn begun_on(trial: Trial) -> (Fresh, Viewer) {
        let fresh = Fresh::on(trial).await;
        let link = first_run_link(&fresh.world).await.unwrap().unwrap();
        let first = FirstRun {
            organisation: "Gemeente Lindervoort".into(),
            name: "Anna".into(),
            address: "anna@lindervoort.example".into(),
            password: PASSWORD.into(),
            lang: "nl".into(),
        };
        let anna = first_run(&fresh.world, &link, first).await.unwrap();
        let anna = fresh.eyes(anna).await;
        (fresh, anna)
    }

    /// The viewer of a person.
    pub async fn eyes(&self, person: PersonId) -> Viewer {
        viewer(&self.world, person).await.unwrap().unwrap().1
    }

    /// Moves the clock.
    #[allow(dead_code, reason = "not every test has to wait")]
    pub fn later(&self, seconds: i64) {
        self.now.fetch_add(seconds * 1_000_000, Ordering::SeqCst);
    }
}

/// Puts an automation at a stage without asking for its conditions: automatic is out of reach until the pulse is there.
#[allow(dead_code, reason = "not every test has an automation")]
pub async fn place(world: &World, id: AutomationId, stage: Stage) {
    let placed = world.store.write(world.now(), move |tx| {
        Box::pin(async move {
            let automation = automation_get(tx, id).await?.ok_or(flow::Error::NotFound)?;
            Ok::<_, flow::Error>(automation_set(tx, &Automation { stage, ..automation }).await?)
        })
    });
    placed.await.unwrap();
}

/// Everything that is asked of an automation before it assists, by the lead and the people of the team.
#[allow(dead_code, reason = "not every test has an automation")]
pub async fn fulfil(world: &World, lead: &Viewer, id: AutomationId) -> Result<(), flow::Error> {
    let automation = automation_get(&world.store, id).await?.ok_or(flow::Error::NotFound)?;
    let team = stream_get(&world.store, automation.stream).await?.ok_or(flow::Error::NotFound)?.team;
    let mut members = vec![];
    for person in team_members(&world.store, team).await? {
        members.extend(viewer(world, person).await?.map(|(_, viewer)| viewer));
    }
    members.retain(|viewer| viewer.may_decide(team));
    let often = Some(domain::work::Often::Daily);
    let says = Vote { minutes: 60, often, dull: 4, energy: 2, value: 3, agency: 2, wish: 4 };
    let work = voice::add(world, lead, team, "Sorting", says).await?;
    voice::map(world, lead, id, vec![Step { what: "Choose a label".into(), hand: Hand::Together }]).await?;
    for member in &members {
        if member.person != lead.person {
            voice::vote(world, member, work, says).await?;
        }
        voice::agree(world, member, id, true).await?;
    }
    duty::declare(world, lead, id, true).await?;
    let told = Information {
        document: "Plan".into(),
        told: world.now(),
        recipients: "The team".into(),
        starts: world.now(),
        council: Council::NotNeeded,
        answer: String::new(),
        replies: vec![],
        by: None,
    };
    duty::inform(world, lead, id, told).await?;
    let people: Vec<PersonId> = members.iter().map(|member| member.person).collect();
    let practised = people.clone();
    let practice = world.store.write(world.now(), move |tx| {
        let practised = practised.clone();
        Box::pin(async move {
            for person in practised {
                practice_put(tx, id, person).await?;
            }
            Ok::<_, flow::Error>(())
        })
    });
    practice.await?;
    let bill =
        Bill { cost: Cost::Training, cents: 1_000, minutes: 0, what: "Training".into(), at: world.now() };
    budget::book(world, lead, id, bill).await?;
    duty::name_overseers(world, lead, id, vec![lead.person]).await?;
    duty::try_stop(world, lead, id).await.or_else(|refused| match refused {
        // Nothing runs yet, so there is nothing to stop.
        flow::Error::Refused(flow::Refusal::Automation(AutomationRefusal::NotRunning)) => Ok(()),
        error => Err(error),
    })?;
    give_time(world, lead, id, &members).await
}

/// The team says where the freed hours go.
async fn give_time(
    world: &World,
    lead: &Viewer,
    id: AutomationId,
    members: &[Viewer],
) -> Result<(), flow::Error> {
    duty::free(world, lead, id, vec![Freed { to: "Helping people".into(), percent: 100 }]).await?;
    for member in members {
        match duty::agree_freed(world, member, id, true).await {
            // Half of the team is enough: the others are not asked any more.
            Err(flow::Error::Refused(Refusal::Automation(AutomationRefusal::Duty(
                DutyRefusal::NothingAsked,
            )))) => {}
            done => done?,
        }
    }
    Ok(())
}

/// A world on a database of a test.
pub async fn world(trial: &Trial, now: Arc<AtomicI64>) -> World {
    let setup = Setup {
        store: trial.store("test").await.unwrap(),
        originals: Originals::new(trial.folder()),
        clock: Clock::new(move || At(now.load(Ordering::SeqCst))),
        delivery: None,
        reader: flow::Reader::here(),
        threads: 1,
    };
    World::open(setup).await.unwrap()
}
