//! How practice goes for somebody: their own browser keeps it, the server nothing, and it is forgotten when they say so.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on has failed")]

mod stage;

use axum::http::StatusCode;
use domain::automation::Card;
use domain::case::Draft;
use domain::id::AutomationId;
use domain::skill::Line;
use domain::time::At;
use domain::words::Words;
use flow::receive::Past;
use stage::{Answer, Ask, Stage};
use stats::scan::Target;

/// Enough words to tell a case by.
const GREETING: &str = "Please help soon, many thanks from behind the front counter.";

/// An automation with past cases enough to practise on.
async fn learned(stage: &Stage) -> AutomationId {
    let world = &stage.world;
    let stream = store::stream::stream_get(&world.store, stage.stream).await.unwrap().unwrap();
    let past = |nth: usize| {
        let (label, text) = [("printer", "the toner is empty"), ("password", "I cannot sign in")][nth % 2];
        let draft = Draft { text: format!("Case {nth}: {text}. {GREETING}"), ..Draft::default() };
        Past { received: At(1).plus_minutes(nth as i64), label: label.to_owned(), draft }
    };
    flow::receive::history(world, &stream, (0..120).map(past).collect(), &|_| ()).await.unwrap();
    let (name, target) = (Words::new("Sorting", "Sorteren"), Target::new(0.05, 0.05).unwrap());
    let lead = stage.viewer("lead");
    let made = flow::automation::create(world, &lead, stage.stream, name, Card::default(), target);
    let id = made.await.unwrap();
    flow::jobs::drain(world).await.unwrap();
    id
}

/// A browser that keeps one cookie beside its session.
struct Browser<'a> {
    stage: &'a Stage,
    seat: &'static str,
    kept: Option<String>,
}

impl Browser<'_> {
    fn name(&self) -> String {
        format!("skill-{}", self.stage.person(self.seat))
    }

    async fn send(&mut self, ask: Ask) -> Answer {
        let session = self.stage.session(self.seat).unwrap();
        let kept = self.kept.as_ref().map(|kept| format!("; {}={kept}", self.name())).unwrap_or_default();
        let answer = self.stage.send(ask.header("cookie", &format!("samenspel={session}{kept}"))).await;
        if let Some(kept) = answer.cookie(&self.name()) {
            self.kept = Some(kept).filter(|kept| !kept.is_empty());
        }
        answer
    }

    async fn see(&mut self, path: &str) -> String {
        let answer = self.send(Ask::get(path)).await;
        assert_eq!(answer.status, StatusCode::OK, "{path}: {}", answer.body);
        answer.body
    }

    /// A whole practice; the form that ended it.
    async fn practise(&mut self, id: AutomationId, how: &str) -> Vec<(&'static str, String)> {
        let path = format!("/learn/{id}/practice");
        let mut form = vec![("begin", how.to_owned())];
        for _ in 0..100 {
            let answer = self.send(Ask::post(&path).form(&form)).await;
            assert_eq!(answer.status, StatusCode::OK, "{}", answer.body);
            let Some(sealed) = answer.body.split("name=\"sealed\" value=\"").nth(1) else { return form };
            let sealed = sealed.split('"').next().unwrap().replace("&quot;", "\"").replace("&amp;", "&");
            let next = answer.body.contains("name=\"next\"");
            form = vec![
                ("sealed", sealed),
                if next { ("next", "1".into()) } else { ("label", "printer".into()) },
            ];
        }
        panic!("a practice did not end")
    }
}

#[tokio::test]
async fn each_practice_is_kept_by_the_browser_once_and_by_nobody_else() {
    let stage = Stage::open().await;
    let id = learned(&stage).await;
    let mut own = Browser { stage: &stage, seat: "colleague", kept: None };
    assert!(own.see("/learn/line").await.contains("There is nothing yet"));

    own.practise(id, "beside").await;
    let last = own.practise(id, "alone").await;
    let line = Line::parse(own.kept.as_deref().unwrap());
    assert_eq!(line.sittings().iter().map(|it| it.alone).collect::<Vec<_>>(), [false, true]);
    assert!(line.sittings().iter().all(|it| it.of == 10 && it.right <= 10));

    // The last page sent again counts once.
    own.send(Ask::post(&format!("/learn/{id}/practice")).form(&last)).await;
    assert_eq!(Line::parse(own.kept.as_deref().unwrap()), line);

    let page = own.see("/learn/line").await;
    for there in ["1 beside AI and 1 without", "Only this browser knows this", "<svg", "skill-numbers"] {
        assert!(page.contains(there), "{there} is not on the page");
    }
    // Another browser of the same person has nothing of it, and so has another person in this browser.
    let mut elsewhere = Browser { stage: &stage, seat: "colleague", kept: None };
    assert!(elsewhere.see("/learn/line").await.contains("There is nothing yet"));
    let mut other = Browser { stage: &stage, seat: "lead", kept: None };
    assert!(other.see("/learn/line").await.contains("There is nothing yet"));
}

#[tokio::test]
async fn a_practice_in_hand_comes_back_where_it_was_and_is_nobody_elses() {
    let stage = Stage::open().await;
    let id = learned(&stage).await;
    let path = format!("/learn/{id}/practice");
    let (session, kept) =
        (stage.session("colleague").unwrap(), format!("practice-{}", stage.person("colleague")));
    let own = |cookies: String| format!("samenspel={session}{cookies}");
    let begun =
        stage.send(Ask::post(&path).form(&[("begin", "beside")]).header("cookie", &own(String::new()))).await;
    let hand = format!("; {kept}={}", begun.cookie(&kept).unwrap());
    let sealed = |body: &str| {
        body.split("name=\"sealed\" value=\"").nth(1).map(|it| it.split('"').next().unwrap().to_owned())
    };
    let before = sealed(&begun.body).unwrap();
    let back = stage.send(Ask::get(&path).header("cookie", &own(format!("{hand}; lang=nl")))).await;
    assert_eq!((back.status, sealed(&back.body)), (StatusCode::OK, Some(before)));
    // Without it, with a damaged one, and in other hands there is nothing to come back to.
    let damaged = format!("{}x", hand.replace("ey", "yx"));
    let lead = format!("samenspel={}{}", stage.session("lead").unwrap(), hand);
    for cookies in [own(String::new()), own(damaged), lead] {
        let gone = stage.send(Ask::get(&path).header("cookie", &cookies)).await;
        assert_eq!(gone.header("location"), format!("/learn/{id}"), "{cookies}");
    }
}

#[tokio::test]
async fn a_browser_forgets_when_somebody_says_so_and_what_is_damaged_is_nothing() {
    let stage = Stage::open().await;
    let kept = Some("2026-11-01.beside.8.10.3~2026-11-02.alone.7.10.4".to_owned());
    let mut own = Browser { stage: &stage, seat: "colleague", kept };
    assert!(own.see("/learn/line").await.contains("1 beside AI and 1 without"));
    let gone = own.send(Ask::post("/learn/line").form::<&str>(&[])).await;
    assert_eq!(gone.header("location"), "/learn/line?done=forgotten");
    assert_eq!(own.kept, None);
    assert!(gone.header("set-cookie").contains("Max-Age=0"), "{}", gone.header("set-cookie"));
    assert!(own.see("/learn/line?done=forgotten").await.contains("does not know it any more"));

    own.kept = Some("2026-11-01.beside.800.10.3~<script>".to_owned());
    let page = own.see("/learn/line").await;
    assert!(page.contains("There is nothing yet") && !page.contains("<script>"));
}
