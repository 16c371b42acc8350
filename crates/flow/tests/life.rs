//! The life of an automation beside its steps up: what a restart asks, a way down while it stands still, its end, and one at a time.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on has failed")]

#[allow(dead_code, reason = "this has a ground of its own")]
mod fresh;
#[path = "stories/ground.rs"]
mod ground;

use domain::automation::{Automation, AutomationRefusal, Card, Restart, Stage};
use domain::condition::Condition;
use domain::id::AutomationId;
use domain::person::{Role, Viewer};
use domain::record::Verb;
use domain::stream::{StreamRefusal, labels};
use domain::words::Words;
use flow::settle::{Outline, stream_set};
use flow::{Error, Refusal, automation, duty, jobs, promote, register};
use ground::Ground;
use store::trial::databases;

/// A team of two with an automation that assists and did all it owes.
struct House {
    ground: Ground,
    id: AutomationId,
    anna: Viewer,
    mia: Viewer,
}

impl House {
    async fn on(trial: &store::trial::Trial) -> House {
        let mut ground = Ground::new(trial).await;
        let anna = ground.person("anna", &[Role::Colleague]).await;
        let mia = ground.person("mia", &[Role::Lead]).await;
        ground.history(40).await.unwrap();
        let id = ground.automation(&mia, 0.9).await.unwrap();
        jobs::drain(&ground.world).await.unwrap();
        fresh::place(&ground.world, id, Stage::Assisted).await;
        fresh::fulfil(&ground.world, &mia, id).await.unwrap();
        House { ground, id, anna, mia }
    }

    async fn is(&self) -> Automation {
        store::automation::automation_get(&self.ground.world.store, self.id).await.unwrap().unwrap()
    }

    async fn restart(&self, by: &Viewer) -> Result<Restart, Error> {
        automation::restart(&self.ground.world, by, self.id).await
    }

    /// So many notices wait for Anna.
    async fn told(&self) -> u64 {
        store::notice::notice_unseen(&self.ground.world.store, self.anna.person).await.unwrap().n
    }

    async fn verbs(&self) -> Vec<String> {
        let lines = store::record::entry_of_subject(&self.ground.world.store, &self.id.to_string()).await;
        lines.unwrap().into_iter().map(|stored| stored.line.verb).collect()
    }

    fn outline(&self, names: &str) -> Outline {
        let it = self.ground.stream.clone();
        Outline {
            key: it.key,
            name: it.name,
            team: it.team,
            labels: labels(names),
            reserved_words: it.reserved_words,
            policy: domain::stream::Policy::default(),
            paper: it.paper,
            open: it.open,
        }
    }
}

fn refused<T: std::fmt::Debug>(done: Result<T, Error>) -> AutomationRefusal {
    match done {
        Err(Error::Refused(Refusal::Automation(refusal))) => refusal,
        other => panic!("{other:?}"),
    }
}

fn missing<T: std::fmt::Debug>(done: Result<T, Error>) -> Vec<Condition> {
    match refused(done) {
        AutomationRefusal::Conditions(lacks) => lacks.into_iter().map(|(condition, _)| condition).collect(),
        other => panic!("{other:?}"),
    }
}

#[tokio::test]
async fn without_its_declaration_it_stops_and_the_second_voice_of_a_restart_names_what_is_missing() {
    for trial in databases().await {
        let it = House::on(&trial).await;
        let world = &it.ground.world;
        let said = it.is().await;
        let silent = Card { does_not: Words::default(), ..said.card.clone() };
        assert_eq!(
            missing(automation::card(world, &it.mia, it.id, 1, said.name, silent).await),
            [Condition::Card]
        );
        let told = it.told().await;
        duty::declare(world, &it.mia, it.id, false).await.unwrap();
        let stopped = it.is().await;
        assert_eq!(stopped.stage, Stage::Paused);
        assert!(stopped.pause.is_some_and(|pause| pause.undeclared));
        let verbs = it.verbs().await;
        assert!(verbs.ends_with(&["declared".to_owned(), "stopped".to_owned()]), "{verbs:?}");
        assert_eq!(it.told().await, told + 1, "the team is told like of any stop");

        assert_eq!(it.restart(&it.anna).await.unwrap(), Restart::Asked);
        assert_eq!(missing(it.restart(&it.mia).await), [Condition::NotAboutPeople]);
        duty::declare(world, &it.mia, it.id, true).await.unwrap();
        assert_eq!(it.restart(&it.mia).await.unwrap(), Restart::Done);
        assert_eq!(it.is().await.stage, Stage::Assisted);
    }
}

#[tokio::test]
async fn a_label_about_people_comes_only_where_people_keep_it_or_nothing_is_in_use() {
    let trial = store::trial::sqlite();
    let it = House::on(&trial).await;
    let (world, stream) = (&it.ground.world, it.ground.stream.id);
    let version = it.ground.stream.version;
    let mood = it.outline("vpn\nprinter\nmood");
    let done = stream_set(world, &it.mia, stream, version, &mood).await;
    let speaks = Refusal::Stream(StreamRefusal::SpeaksOfPeople("mood".into()));
    assert_eq!(done, Err(Error::Refused(speaks)));
    stream_set(world, &it.mia, stream, version, &it.outline("vpn\nprinter\n*mood")).await.unwrap();
    automation::step_down(world, &it.mia, it.id, Stage::Design).await.unwrap();
    stream_set(world, &it.mia, stream, version + 1, &mood).await.unwrap();
    assert!(
        missing(promote::step_up(world, &it.mia, it.id, Stage::Shadow).await)
            .contains(&Condition::NotAboutPeople)
    );
}

#[tokio::test]
async fn a_stopped_one_steps_down_for_its_restart_and_an_earlier_voice_is_void() {
    let trial = store::trial::sqlite();
    let it = House::on(&trial).await;
    let world = &it.ground.world;
    automation::stop(world, &it.anna, it.id, "odd").await.unwrap();
    it.restart(&it.anna).await.unwrap();
    automation::step_down(world, &it.mia, it.id, Stage::Shadow).await.unwrap();
    let lower = it.is().await;
    assert_eq!((lower.stage, lower.held()), (Stage::Paused, Stage::Shadow));
    assert_eq!(
        it.restart(&it.mia).await.unwrap(),
        Restart::Asked,
        "who asked before asked for another stage"
    );
    assert_eq!(it.restart(&it.anna).await.unwrap(), Restart::Done);
    assert_eq!(it.is().await.stage, Stage::Shadow);
}

#[tokio::test]
async fn one_automation_of_a_stream_is_in_use_and_the_next_comes_after_its_end() {
    for trial in databases().await {
        let it = House::on(&trial).await;
        let world = &it.ground.world;
        let second = it.ground.automation(&it.mia, 0.9).await.unwrap();
        fresh::place(world, second, Stage::Design).await;
        let to_shadow = async || promote::step_up(world, &it.mia, second, Stage::Shadow).await;
        assert!(matches!(refused(to_shadow().await), AutomationRefusal::Occupied(_)));
        automation::stop(world, &it.anna, it.id, "odd").await.unwrap();
        assert!(matches!(refused(to_shadow().await), AutomationRefusal::Occupied(_)), "stopped is in use");

        let silent = automation::retire(world, &it.mia, it.id, " ").await;
        assert_eq!(refused(silent), AutomationRefusal::NoReason);
        assert!(automation::retire(world, &it.anna, it.id, "it is not hers").await.is_err());
        automation::retire(world, &it.mia, it.id, "another comes").await.unwrap();
        assert_eq!(it.is().await.stage, Stage::Retired);
        assert!(it.restart(&it.anna).await.is_err() && it.restart(&it.mia).await.is_err());
        assert!(automation::retire(world, &it.mia, it.id, "again").await.is_err());
        assert!(automation::step_down(world, &it.mia, it.id, Stage::Idea).await.is_err());
        assert_eq!(it.verbs().await.last().map(String::as_str), Some(Verb::StageMoved.as_str()));
        let (_, _, ended) = register::card_versions(world, it.id).await.unwrap();
        assert!(ended.is_some());
        // Now the other is asked what every automation is asked, and no more.
        assert!(!matches!(refused(to_shadow().await), AutomationRefusal::Occupied(_)));
    }
}
