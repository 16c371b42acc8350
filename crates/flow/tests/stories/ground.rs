//! The ground that stories and races stand on: a world with people, a stream, a clock that only moves when told, and past cases.

#![allow(dead_code, reason = "each test uses a part of it")]

use std::collections::BTreeMap;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use adapters::delivery::{Delivery, Scripted};
use domain::automation::{Card, Stage};
use domain::case::Draft;
use domain::id::{AutomationId, PersonId, StreamId, TeamId};
use domain::person::{Role, Viewer};
use domain::stream::{Policy, Stream, labels};
use domain::time::At;
use domain::words::Words;
use flow::receive::Past;
use flow::{Clock, Setup, World};
use stats::scan::Target;
use store::person::Person;
use store::team::Team;
use store::trial::Trial;
use store::{Originals, StoreError};

/// The moment everything begins: 21 November 2026.
pub const NOW: At = At(1_795_219_200_000_000);

/// A world with what is needed to play in it.
pub struct Ground {
    pub world: World,
    pub team: TeamId,
    pub stream: Stream,
    pub people: BTreeMap<String, Viewer>,
    pub scripted: Scripted,
    pub folder: std::path::PathBuf,
    clock: Arc<AtomicI64>,
}

/// One write of rows in a test.
macro_rules! put {
    ($world:expr, $insert:path, $row:expr $(, $more:expr)*) => {{
        let row = $row.clone();
        $world
            .store
            .write($world.now(), move |tx| {
                let row = row.clone();
                Box::pin(async move { $insert(tx, &row $(, $more)*).await })
            })
            .await
            .unwrap()
    }};
}

impl Ground {
    /// A process at work on a trial database.
    pub async fn world(trial: &Trial, writer: &str, clock: &Arc<AtomicI64>, scripted: &Scripted) -> World {
        let ticking = clock.clone();
        let setup = Setup {
            reader: flow::Reader::here(),
            store: trial.store(writer).await.unwrap(),
            originals: Originals::new(trial.folder()),
            clock: Clock::new(move || At(ticking.load(Ordering::Relaxed))),
            delivery: Some(Delivery::Scripted(scripted.clone())),
            threads: 2,
        };
        World::open(setup).await.unwrap()
    }

    /// A team, a stream with two labels, nobody yet.
    pub async fn new(trial: &Trial) -> Ground {
        let (clock, scripted) = (Arc::new(AtomicI64::new(NOW.0)), Scripted::default());
        let world = Ground::world(trial, "story", &clock, &scripted).await;
        let team = Team { id: TeamId::new(NOW, 1), name: Words::new("IT", "ICT"), version: 1 };
        put!(world, store::team::team_insert, team);
        let policy = Policy { judge_first: 0.0, audit: 0.0, first_reviews: 0, claim_minutes: 30 };
        let stream = Stream {
            paper: domain::field::Paper::default(),
            id: StreamId::new(NOW, 1),
            key: "it".into(),
            name: Words::new("IT", "ICT"),
            team: team.id,
            labels: labels("vpn\nprinter"),
            reserved_words: vec![],
            policy,
            open: true,
            version: 1,
        };
        put!(world, store::stream::stream_insert, stream);
        Ground {
            world,
            team: team.id,
            stream,
            people: BTreeMap::new(),
            scripted,
            folder: trial.folder().to_path_buf(),
            clock,
        }
    }

    /// The same world as another process sees it.
    pub async fn another(&self, trial: &Trial, writer: &str) -> World {
        Ground::world(trial, writer, &self.clock, &self.scripted).await
    }

    pub fn wait(&self, seconds: i64) {
        self.clock.fetch_add(seconds * 1_000_000, Ordering::Relaxed);
    }

    /// Puts a person in; who has a role at the desk is in the team.
    pub async fn person(&mut self, name: &str, roles: &[Role]) -> Viewer {
        let person = Person {
            id: PersonId::new(NOW, self.people.len() as u128 + 1),
            name: name.into(),
            address: format!("{name}@lindervoort.example"),
            password: None,
            lang: None,
            theme: None,
            roles: roles.to_vec(),
            active: true,
            invite: None,
            invite_until: None,
            created: NOW,
            version: 1,
        };
        put!(self.world, store::person::person_insert, person);
        if roles.iter().any(|role| matches!(role, Role::Colleague | Role::Lead)) {
            put!(self.world, join, self.team, person.id);
        }
        let viewer = store::person::person_viewer(&self.world.store, person.id).await.unwrap().unwrap();
        self.people.insert(name.into(), viewer.clone());
        viewer
    }

    /// Changes the stream.
    pub async fn set_stream(&mut self, change: impl FnOnce(&mut Stream)) {
        change(&mut self.stream);
        let policy = self.stream.policy;
        let tidied = Stream { policy: Policy::default(), ..self.stream.clone() }.checked().unwrap();
        // Stories are told without lots, which people may not choose.
        self.stream = Stream { policy, ..tidied };
        self.stream = put!(self.world, store::stream::stream_set, self.stream);
    }

    /// Past cases, the labels in turn, a minute apart, in words that tell them apart and some that do not.
    pub async fn history(&self, n: usize) -> Result<u64, flow::Error> {
        let labels = &self.stream.labels;
        let past = (0..n).map(|i| {
            let label = labels[i % labels.len()].name.clone();
            let draft = Draft { text: text(&label, i), ..Draft::default() };
            Past { draft, label, received: self.world.now().plus_minutes(i as i64 - n as i64) }
        });
        flow::receive::history(&self.world, &self.stream, past.collect(), &|_| ()).await
    }

    /// An automation with a whole card, learned from what there is.
    pub async fn automation(&self, lead: &Viewer, right: f64) -> Result<AutomationId, flow::Error> {
        let words = Words::new("said", "gezegd");
        let part = || words.clone();
        let card = Card {
            goal: part(),
            does: part(),
            does_not: part(),
            stays_human: part(),
            how_decided: part(),
            data: part(),
            overseer: part(),
            appeal: part(),
        };
        let target = Target::new(1.0 - right, 0.05).unwrap();
        flow::automation::create(&self.world, lead, self.stream.id, words.clone(), card, target).await
    }

    /// Decides alone from now on.
    pub async fn automatic(&self, lead: &Viewer, id: AutomationId) -> Result<(), flow::Error> {
        self.take_limit(lead, id).await?;
        crate::fresh::place(&self.world, id, Stage::Automatic).await;
        Ok(())
    }

    /// Takes the last proof there is.
    pub async fn take_limit(&self, lead: &Viewer, id: AutomationId) -> Result<(), flow::Error> {
        let proofs = store::calibration::calibration_list(&self.world.store, id).await?;
        let last = proofs.iter().max_by_key(|row| row.attempt).ok_or(flow::Error::NotFound)?;
        flow::automation::take_limit(&self.world, lead, id, last.id).await
    }
}

async fn join(tx: &store::Tx, team: &TeamId, person: PersonId) -> Result<(), StoreError> {
    store::team::team_join(tx, *team, person).await
}

/// Words of a label, by number, with some that any case has.
pub fn text(label: &str, n: usize) -> String {
    let words: &[&str] = match label {
        "vpn" => &["vpn", "tunnel", "token", "remote", "disconnects", "gateway"],
        "printer" => &["printer", "toner", "paper", "tray", "jams", "cartridge"],
        _ => &["unfair", "treated", "rude", "angry", "behaviour", "insulted"],
    };
    let any = [
        "since monday",
        "please help",
        "it is urgent",
        "in the office",
        "again today",
        "for my colleague",
        "thanks",
    ];
    let word = |step: usize| words[(n / 3 + step * (n % 5 + 1)) % words.len()];
    format!("{} {} {} {} {}", any[n % any.len()], word(0), word(1), any[(n / 2 + 3) % any.len()], word(2))
}
