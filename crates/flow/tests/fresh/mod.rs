//! A fresh world with a clock that a test moves, and its first administrator.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use domain::id::PersonId;
use domain::person::Viewer;
use domain::time::At;
use flow::settle::{FirstRun, first_run, first_run_link, viewer};
use flow::{Clock, Setup, World};
use store::Originals;
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
