//! What a story keeps of the record.

use domain::automation::Stage;
use domain::case::{Draft, Source};
use domain::record::{Actor, Entry, Verb};
use domain::story::{Figures, Went};
use flow::receive::{self, Asker};
use flow::{Error, review};
use serde_json::json;
use store::trial::databases;

use super::House;

impl House {
    /// Twenty cases come in, and somebody decides each after so many minutes.
    async fn decides(&self, minutes: i64) {
        let world = &self.fresh.world;
        let stream = store::stream::stream_get(&world.store, self.stream).await.unwrap().unwrap();
        for nth in 0..20 {
            let draft = Draft { text: format!("the vpn is slow {nth}"), ..Draft::default() };
            receive::case(world, &stream, &draft, Source::Form, Asker::Somebody, vec![]).await.unwrap();
        }
        flow::jobs::drain(world).await.unwrap();
        self.fresh.later(minutes * 60);
        while let Some(work) = review::next(world, &self.colleagues[0], None).await.unwrap() {
            // A colleague's first cases are judged first, also where nothing is proposed.
            review::judge(world, &self.colleagues[0], work, "vpn").await.unwrap();
            review::commit(world, &self.colleagues[0], work, "vpn", "").await.unwrap();
        }
    }
}

#[tokio::test]
async fn a_story_keeps_what_the_record_measured_before_its_automation_came_into_use_and_after() {
    for trial in databases().await {
        let it = House::on(trial).await;
        let world = &it.fresh.world;
        let tells = async || {
            let draft = flow::story::Draft {
                about: Some(it.id),
                went: Went::Badly,
                title: "Slow".into(),
                words: "It took long.".into(),
                time: String::new(),
                named: vec![],
            };
            let id = flow::story::tell_story(world, &it.lead, draft).await.unwrap();
            let all = flow::story::list(world, &it.council).await.unwrap();
            all.into_iter().find(|story| story.id == id).unwrap().figures
        };
        it.decides(90).await;
        assert_eq!(tells().await, None, "it is not in use");
        it.fresh.later(60);
        let (id, by) = (it.id, Actor::Person(it.lead.person));
        let moved = world.store.write(world.now(), move |tx| {
            tx.record(Entry::on(tx.at(), by, Verb::StageMoved, id, json!({ "to": Stage::Assisted })));
            Box::pin(async { Ok::<_, Error>(()) })
        });
        moved.await.unwrap();
        let measured = |figures: Option<Figures>| {
            let Figures { before, after } = figures.unwrap();
            [before, after].map(|it| it.map(|it| (it.decisions, it.minutes, it.alone, it.replaced)))
        };
        assert_eq!(measured(tells().await), [Some((20, 90, 0, 0)), None], "nothing was decided since");
        it.decides(15).await;
        it.fresh.later(60);
        assert_eq!(measured(tells().await), [Some((20, 90, 0, 0)), Some((20, 15, 0, 0))]);
    }
}
