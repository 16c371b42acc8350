//! One file with several documents over HTTP: marked without script, split, looked at by whoever asked, and put together again.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot go on should stop")]

mod stage;

use axum::http::StatusCode;
use domain::case::{Draft, Source};
use domain::id::CaseId;
use domain::stream::Stream;
use flow::receive::{self, Asker, File};
use stage::paper::invoice;
use stage::{Answer, Stage};

/// A case of the requester with so many invoices, each a file of one page.
async fn bundle(stage: &Stage, stream: &Stream, many: usize) -> CaseId {
    let file = |nth: usize| File {
        name: format!("scan-{nth}.txt"),
        media_type: "text/plain".into(),
        bytes: invoice(7 + nth).0.into_bytes(),
    };
    let (asker, files) = (Asker::Person(stage.person("requester")), (0..many).map(file).collect());
    let received =
        receive::case(&stage.world, stream, &Draft::default(), Source::Form, asker, files).await.unwrap();
    flow::jobs::drain(&stage.world).await.unwrap();
    received.case
}

async fn see(stage: &Stage, seat: &str, path: &str) -> String {
    let answer = stage.get(path, stage.session(seat)).await;
    assert_eq!(answer.status, StatusCode::OK, "{path}: {}", answer.body);
    answer.body
}

async fn post(stage: &Stage, path: &str, form: &[(&str, &str)]) -> Answer {
    stage.post(path, stage.session("colleague"), form).await
}

async fn family(stage: &Stage, case: CaseId) -> Vec<CaseId> {
    let family = flow::case::family(&stage.world.store, case).await.unwrap();
    family.map_or(vec![case], |it| it.pieces.iter().map(|it| it.case).collect())
}

#[tokio::test]
async fn a_file_is_split_where_a_person_says_and_put_together_again() {
    let stage = Stage::open().await;
    let stream = stage.paper_stream(0.0).await;
    let case = bundle(&stage, &stream, 4).await;
    let review = post(&stage, "/desk/next", &[]).await.header("location").to_owned();
    let page = see(&stage, "colleague", &review).await;
    let marks = page.matches("name=\"begins\"").count();
    assert_eq!((marks, page.contains("form id=\"parts\"")), (3, true), "each page but the first");
    assert!(page.contains("by-file"), "or by file");

    let (split, draft) = (format!("{review}/split"), format!("{review}/draft"));
    let none = post(&stage, &split, &[("pages", "4")]).await;
    assert_eq!(none.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(none.body.contains("No page is ticked."));
    let other = post(&stage, &split, &[("pages", "9"), ("begins", "1")]).await;
    assert_eq!(other.status, StatusCode::CONFLICT, "other pages than were seen");

    // What was typed of the first page stays, what was pointed at on another goes with it.
    let kept = [
        ("label", "invoice"),
        ("value-number", "F-20007"),
        ("spot-number", "0:6:6"),
        ("value-total", "1,00"),
        ("value-net", "Nummer"),
        ("spot-net", "2:5:5"),
    ];
    assert_eq!(post(&stage, &draft, &kept).await.status, StatusCode::NO_CONTENT);
    let done = post(&stage, &split, &[("pages", "4"), ("begins", "1"), ("begins", "3")]).await;
    assert_eq!((done.status, done.header("location")), (StatusCode::SEE_OTHER, review.as_str()));
    flow::jobs::drain(&stage.world).await.unwrap();
    let cases = family(&stage, case).await;
    assert_eq!(cases.len(), 3);
    let page = see(&stage, "colleague", &review).await;
    assert!(page.contains("split into 3 documents") && page.contains(&format!("/cases/{}", cases[1])));
    assert!(page.contains("F-20007") && !page.contains("F-20008"), "its own page and no other");
    assert!(page.contains("value=\"1.00\"") || page.contains("value=\"€ 1.00\""), "typed without a place");
    assert!(!page.contains("value=\"Nummer\""), "pointed at on a page that is elsewhere now");
    assert!(page.contains("Put it together again"));

    // Whoever asked finds each of them, and so does whoever works with them.
    for (seat, room) in [("requester", "questions"), ("lead", "cases")] {
        let page = see(&stage, seat, &format!("/{room}/{}", cases[1])).await;
        assert!(page.contains("F-20008") && page.contains("F-20009") && !page.contains("F-20010"), "{seat}");
        assert!(page.contains(&format!("/{room}/{case}")) && page.contains("Pages 2–3"), "{seat}");
        assert!(!page.contains("name=\"begins\""), "{seat}: nothing to split here");
    }

    let joined = post(&stage, &format!("{review}/join"), &[]).await;
    assert_eq!(joined.status, StatusCode::SEE_OTHER, "{}", joined.body);
    assert_eq!(family(&stage, case).await, [case]);
    let page = see(&stage, "lead", &format!("/cases/{}", cases[1])).await;
    assert!(page.contains("put together again"), "the part says what became of it");
    let again = post(&stage, &format!("{review}/join"), &[]).await;
    assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(again.body.contains("was not split"));
}

#[tokio::test]
async fn splitting_shows_nothing_of_the_machine_before_the_own_view() {
    let stage = Stage::open().await;
    let stream = stage.paper_stream(1.0).await;
    stage.learn(&stream, 40).await;
    let case = bundle(&stage, &stream, 2).await;
    let review = post(&stage, "/desk/next", &[]).await.header("location").to_owned();
    let done = post(&stage, &format!("{review}/split"), &[("pages", "2"), ("begins", "1")]).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER);
    let proposed = store::proposal::proposal_of_case(&stage.world.store, case).await.unwrap().unwrap();
    assert_eq!(proposed.proposal.fields["number"].filled.value.text(), Some("F-20007"));
    let page = see(&stage, "colleague", &review).await;
    assert!(page.contains("First fill in what you read") && !page.contains("data-place="));
    assert!(!page.contains("value=\"F-20007\""));
}
