//! Documents at the desk over HTTP: filled in, pointed at, checked, judged first, laid side by side, drawn, and looked at again.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot go on should stop")]

mod stage;

use axum::http::StatusCode;
use domain::document::{Spot, Value};
use domain::id::CaseId;
use stage::paper::invoice;
use stage::{Answer, Stage};

/// Posts and is sent on; where to.
async fn act(stage: &Stage, seat: &str, path: &str, form: &[(&str, &str)]) -> String {
    let answer = stage.post(path, stage.session(seat), form).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{path}: {}", answer.body);
    answer.header("location").to_owned()
}

async fn see(stage: &Stage, seat: &str, path: &str) -> Answer {
    let answer = stage.get(path, stage.session(seat)).await;
    assert_eq!(answer.status, StatusCode::OK, "{path}: {}", answer.body);
    answer
}

/// The value of the input with this name.
fn value<'a>(page: &'a str, name: &str) -> &'a str {
    let input = page.split("<input").find(|input| input.contains(&format!("name=\"{name}\""))).unwrap();
    input.split_once(" value=\"").unwrap().1.split('"').next().unwrap()
}

/// The form of an invoice with a number; its sum fits.
fn typed(number: &str) -> Vec<(&'static str, String)> {
    [
        ("label", "invoice"),
        ("value-number", number),
        ("value-sent", "3/11/2026"),
        ("value-net", "1.000,00"),
        ("value-vat", "210,00"),
        ("value-total", "€ 1.210,00"),
    ]
    .map(|(name, value)| (name, value.to_owned()))
    .to_vec()
}

fn lent<'a>(form: &'a [(&'static str, String)]) -> Vec<(&'static str, &'a str)> {
    form.iter().map(|(name, value)| (*name, value.as_str())).collect()
}

async fn decided(stage: &Stage, case: CaseId) -> domain::decision::Decision {
    store::decision::decision_standing(&stage.world.store, case).await.unwrap().unwrap()
}

#[tokio::test]
async fn what_is_typed_and_pointed_at_is_stored_in_normal_writing_with_its_place() {
    let stage = Stage::open().await;
    let stream = stage.paper_stream(0.0).await;
    let case = stage.arrives(&stream, "requester", "invoice.txt", invoice(7).0.into_bytes()).await;
    let review = act(&stage, "colleague", "/desk/next", &[]).await;
    let page = see(&stage, "colleague", &review).await.body;
    assert!(page.contains("<text") && page.contains(">F-20007</text>"), "a page without a picture is drawn");
    assert!(!page.contains("data-place="), "nothing is proposed, so no place is lit");

    let mut form = typed("F-20007");
    // "FACTUUR Drukkerij Inkt Datum 08/08/2026 Nummer F-20007 …": the number is the seventh word.
    form.extend([("spot-number", "0:6:6".to_owned()), ("spot-total", "0:0:0".to_owned())]);
    form.extend([("absent-vat", "1".to_owned()), ("was-vat", "210,00".to_owned())]);
    form.retain(|(name, _)| *name != "value-net" && *name != "value-total");
    form.push(("value-total", "1.210,00".to_owned()));
    let next = act(&stage, "colleague", &format!("{review}/commit"), &lent(&form)).await;
    assert!(next.starts_with("/desk?saved="), "{next}");
    let decision = decided(&stage, case).await;
    let said = |key: &str| decision.values[key].clone();
    assert_eq!(said("number").value, Value::Is("F-20007".into()));
    assert_eq!(said("number").spot, Some(Spot { page: 0, first: 6, last: 6 }));
    assert_eq!(said("sent").value, Value::Is("2026-11-03".into()));
    assert_eq!(
        (said("total").value, said("total").spot),
        (Value::Is("1210.00".into()), None),
        "no wrong place"
    );
    assert_eq!((said("vat").value, said("net").value), (Value::Absent, Value::Absent));

    for (seat, path) in [("colleague", format!("/cases/{case}")), ("requester", format!("/questions/{case}"))]
    {
        let page = see(&stage, seat, &path).await.body;
        for words in ["03/11/2026", "1,210.00", "page 1", "not in the document", ">F-20007</text>"] {
            assert!(page.contains(words), "{path}: {words}");
        }
    }
}

#[tokio::test]
async fn what_does_not_add_up_is_said_beside_its_field_and_saved_the_second_time() {
    let stage = Stage::open().await;
    let stream = stage.paper_stream(0.0).await;
    let case = stage.arrives(&stream, "requester", "invoice.txt", invoice(7).0.into_bytes()).await;
    let review = act(&stage, "colleague", "/desk/next", &[]).await;
    let mut form = typed("F-1");
    form.retain(|(name, _)| *name != "value-vat");
    form.push(("value-vat", "200,00".to_owned()));
    let commit = format!("{review}/commit");
    let said = stage.post(&commit, stage.session("colleague"), &lent(&form)).await;
    assert_eq!(said.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(said.body.contains("The sum does not fit.") && said.body.contains("Save anyway"));
    assert_eq!(value(&said.body, "value-vat"), "200.00", "what was typed is still there");
    let anyway = said.body.split("name=\"anyway\" value=\"").nth(1).unwrap().split('"').next().unwrap();

    let bare = [("label", "invoice"), ("value-number", ""), ("value-total", "")];
    let empty = stage.post(&commit, stage.session("colleague"), &bare).await;
    assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY, "an emptied form is something filled in too");
    assert_eq!(value(&empty.body, "value-number"), "");

    // Something else is wrong by now: what was not shown is not saved.
    form.retain(|(name, _)| *name != "value-number");
    form.push(("anyway", anyway.to_owned()));
    let other = stage.post(&commit, stage.session("colleague"), &lent(&form)).await;
    assert_eq!(other.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(other.body.contains("This must be there."));

    form.push(("value-number", "F-1".to_owned()));
    act(&stage, "colleague", &commit, &lent(&form)).await;
    assert_eq!(decided(&stage, case).await.values["vat"].value, Value::Is("200.00".into()));
}

#[tokio::test]
async fn a_draft_of_a_document_comes_back_to_whose_it_is() {
    let stage = Stage::open().await;
    let stream = stage.paper_stream(0.0).await;
    stage.arrives(&stream, "requester", "invoice.txt", invoice(7).0.into_bytes()).await;
    let review = act(&stage, "colleague", "/desk/next", &[]).await;
    let mut form = typed("F-20007");
    form.extend([("spot-number", "0:6:6".to_owned()), ("unreadable-net", "1".to_owned())]);
    form.retain(|(name, _)| *name != "value-net");
    let kept = stage.post(&format!("{review}/draft"), stage.session("colleague"), &lent(&form)).await;
    assert_eq!(kept.status, StatusCode::NO_CONTENT, "{}", kept.body);
    stage.pass(31);
    act(&stage, "colleague", &format!("{review}/claim"), &[]).await;
    let page = see(&stage, "colleague", &review).await.body;
    assert_eq!(value(&page, "value-number"), "F-20007");
    assert_eq!(value(&page, "spot-number"), "0:6:6");
    assert_eq!(value(&page, "value-total"), "1,210.00");
    assert!(page.contains("name=\"unreadable-net\" value=\"1\" checked"));
    assert!(page.contains("class=\"place person\" data-place=\"number\""));

    act(&stage, "colleague", &format!("{review}/release"), &[]).await;
    act(&stage, "lead", &format!("{review}/claim"), &[]).await;
    let page = see(&stage, "lead", &review).await.body;
    assert_eq!(value(&page, "value-number"), "", "a half-made view colours nobody else's");
    assert!(!page.contains("data-place="));
}

#[tokio::test(flavor = "multi_thread")]
async fn what_ai_read_is_filled_in_with_its_place_and_what_it_rests_on_in_words() {
    let stage = Stage::open().await;
    let stream = stage.paper_stream(0.0).await;
    stage.learn(&stream, 40).await;
    stage.arrives(&stream, "requester", "invoice.txt", invoice(101).0.into_bytes()).await;
    let review = act(&stage, "colleague", "/desk/next", &[]).await;
    let page = see(&stage, "colleague", &review).await.body;
    assert_eq!(value(&page, "value-number"), "F-20101");
    assert!(value(&page, "value-total").contains(','), "{}", value(&page, "value-total"));
    assert!(page.contains("class=\"place machine\" data-place=\"number\""));
    assert!(page.contains("Same layout as") && !page.contains('%'));
    assert!(page.contains("class=\"blank settled\"") || page.contains("class=\"blank proposed\""));
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_that_ai_read_is_on_the_page_before_the_own_view_and_both_stand_side_by_side_after_it() {
    let stage = Stage::open().await;
    let stream = stage.paper_stream(1.0).await;
    stage.learn(&stream, 40).await;
    let case = stage.arrives(&stream, "requester", "invoice.txt", invoice(101).0.into_bytes()).await;
    let review = act(&stage, "colleague", "/desk/next", &[]).await;
    let page = see(&stage, "colleague", &review).await.body;
    for key in ["number", "sent", "net", "vat", "total"] {
        for what in ["value", "spot", "was"] {
            assert_eq!(value(&page, &format!("{what}-{key}")), "");
        }
    }
    for told in [
        "data-place=",
        "Read by AI",
        "Same layout",
        "blank settled",
        "blank proposed",
        "less sure",
        "checked",
    ] {
        assert!(!page.contains(told), "{told}");
    }
    let early =
        stage.post(&format!("{review}/commit"), stage.session("colleague"), &lent(&typed("F-1"))).await;
    assert_eq!(early.status, StatusCode::UNPROCESSABLE_ENTITY, "the own view comes first");
    assert!(!early.body.contains("F-20101\""), "also when it is refused");

    act(&stage, "colleague", &format!("{review}/judge"), &lent(&typed("F-1"))).await;
    let page = see(&stage, "colleague", &review).await.body;
    assert_eq!(value(&page, "value-number"), "F-1");
    assert!(page.contains("AI read:") && page.contains("data-other=\"F-20101\""), "{page}");

    // Without script the other reading is taken over by a round trip, and nothing else that was typed is lost.
    let mut form = typed("F-1");
    form.push(("take", "number".to_owned()));
    let taken = stage.post(&format!("{review}/commit"), stage.session("colleague"), &lent(&form)).await;
    assert_eq!(taken.status, StatusCode::OK);
    assert_eq!(value(&taken.body, "value-number"), "F-20101");
    assert_eq!(value(&taken.body, "value-total"), "1,210.00");
    let mut form = typed("F-20101");
    form.push(("spot-number", value(&taken.body, "spot-number").to_owned()));
    act(&stage, "colleague", &format!("{review}/commit"), &lent(&form)).await;
    let decision = decided(&stage, case).await;
    assert_eq!(decision.values["number"].value, Value::Is("F-20101".into()));
    assert!(decision.values["number"].spot.is_some());
    let page = see(&stage, "colleague", &format!("/cases/{case}")).await.body;
    assert!(page.contains("AI had read other values") && !page.contains("had proposed the same"));
}

#[tokio::test]
async fn a_picture_of_a_page_is_for_who_may_read_the_case_and_their_browser_alone_keeps_it() {
    let stage = Stage::open().await;
    let stream = stage.paper_stream(0.0).await;
    let first = stage.arrives(&stream, "requester", "one.txt", b"Invoice F-1".to_vec()).await;
    let second = stage.arrives(&stream, "requester", "two.txt", b"Invoice F-2".to_vec()).await;
    for case in [first, second] {
        stage.draw(case).await;
    }
    let review = act(&stage, "colleague", "/desk/next", &[]).await;
    let page = see(&stage, "colleague", &review).await.body;
    let picture = page.split("href=\"").find(|part| part.starts_with("/reviews/")).unwrap();
    let picture = picture.split('"').next().unwrap();
    for (seat, path) in [
        ("colleague", picture.to_owned()),
        ("lead", picture.to_owned()),
        ("requester", format!("/cases/{first}/pages/0")),
    ] {
        let sent = see(&stage, seat, &path).await;
        assert!(["image/png", "image/jpeg", "image/webp"].contains(&sent.header("content-type")), "{path}");
        assert!(sent.header("cache-control").starts_with("private"), "{path}");
        assert_eq!(sent.header("x-content-type-options"), "nosniff");
    }
    for (seat, path, status) in [
        ("hr", format!("/cases/{first}/pages/0"), StatusCode::NOT_FOUND),
        ("requester", picture.to_owned(), StatusCode::FORBIDDEN),
        ("colleague", format!("/cases/{first}/pages/9"), StatusCode::NOT_FOUND),
    ] {
        assert_eq!(stage.get(&path, stage.session(seat)).await.status, status, "{seat} {path}");
    }
    // The next one can be fetched ahead, and is still nobody's.
    let ahead = see(&stage, "colleague", &format!("{review}/ahead")).await.body;
    assert!(ahead.starts_with("/reviews/") && ahead.ends_with("/pages/0") && ahead != picture, "{ahead}");
    assert!(see(&stage, "lead", "/desk").await.body.contains("1 case waits"));
}

#[tokio::test]
async fn an_appeal_that_is_upheld_changes_a_value_and_not_nothing() {
    let stage = Stage::open().await;
    let stream = stage.paper_stream(0.0).await;
    let case = stage.arrives(&stream, "requester", "invoice.txt", invoice(7).0.into_bytes()).await;
    let review = act(&stage, "colleague", "/desk/next", &[]).await;
    act(&stage, "colleague", &format!("{review}/commit"), &lent(&typed("F-9"))).await;
    flow::jobs::drain(&stage.world).await.unwrap();
    act(&stage, "requester", &format!("/questions/{case}/appeal"), &[("words", "The number is wrong.")])
        .await;
    let list = see(&stage, "lead", "/appeals").await.body;
    let appeal = list.split("href=\"").find(|part| part.starts_with("/appeals/appeal_")).unwrap();
    let appeal = appeal.split('"').next().unwrap();
    let page = see(&stage, "lead", appeal).await.body;
    assert_eq!(value(&page, "value-number"), "F-9");
    let mut form = typed("F-9");
    form.extend([("end", "upheld".to_owned()), ("why", "You are right.".to_owned())]);
    let same = stage.post(&format!("{appeal}/decide"), stage.session("lead"), &lent(&form)).await;
    assert_eq!(same.status, StatusCode::UNPROCESSABLE_ENTITY, "nothing was changed");
    form.retain(|(name, _)| *name != "value-number");
    form.push(("value-number", "F-20007".to_owned()));
    act(&stage, "lead", &format!("{appeal}/decide"), &lent(&form)).await;
    assert_eq!(decided(&stage, case).await.values["number"].value, Value::Is("F-20007".into()));
}
