//! A day of work over HTTP: asking, taking, deciding, taking back, objecting, stopping. What each sees, and what nobody does too early.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot go on should stop")]

mod stage;

use axum::http::StatusCode;
use stage::{Answer, Ask, Stage};

const HOSTILE: &str = "<script>alert(1)</script>";

/// Asks over the form; where the question is followed.
async fn ask(stage: &Stage, seat: &str, subject: &str) -> String {
    let form = [
        ("subject", subject),
        ("text", "It does not work."),
        ("address", "sam@example.org"),
        ("name", "Sam"),
    ];
    let ask = Ask::post("/ask/ict").session(stage.session(seat)).file(
        &form,
        "../x<y>.html",
        b"<script>alert(2)</script>",
    );
    let answer = stage.send(ask).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.body);
    flow::jobs::drain(&stage.world).await.unwrap();
    answer.header("location").split('?').next().unwrap().to_owned()
}

async fn see(stage: &Stage, seat: &str, path: &str) -> Answer {
    let answer = stage.get(path, stage.session(seat)).await;
    assert_eq!(answer.status, StatusCode::OK, "{path}: {}", answer.body);
    answer
}

/// Posts and is sent on; where to.
async fn act(stage: &Stage, seat: &str, path: &str, form: &[(&str, &str)]) -> String {
    let answer = stage.post(path, stage.session(seat), form).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{path}: {}", answer.body);
    answer.header("location").to_owned()
}

#[tokio::test]
async fn a_question_is_asked_taken_decided_and_answered() {
    let stage = Stage::open().await;
    let question = ask(&stage, "requester", &format!("Printer {HOSTILE}")).await;
    assert!(
        see(&stage, "requester", &format!("{question}?done=sent")).await.body.contains("Your question is in")
    );
    assert!(see(&stage, "colleague", "/desk").await.body.contains("1 case waits for your team"));

    let review = act(&stage, "colleague", "/desk/next", &[]).await;
    let page = see(&stage, "colleague", &review).await.body;
    assert!(page.contains("It does not work.") && !page.contains(HOSTILE));

    let none = stage.post(&format!("{review}/judge"), stage.session("colleague"), &[("label", "")]).await;
    assert_eq!(none.status, StatusCode::UNPROCESSABLE_ENTITY);

    // There is no proposal to lay beside the own view, so the own view is the decision, and the next case follows.
    let next = act(&stage, "colleague", &format!("{review}/judge"), &[("label", "printer")]).await;
    assert!(next.starts_with("/desk?saved=review_"), "{next}");
    assert!(see(&stage, "colleague", &next).await.body.contains("is printer"));
    assert!(see(&stage, "requester", &question).await.body.contains("The answer: printer."));
    assert!(see(&stage, "requester", "/questions").await.body.contains("printer"));
}

#[tokio::test]
async fn what_was_just_decided_can_be_taken_back() {
    let stage = Stage::open().await;
    ask(&stage, "requester", "Printer").await;
    let review = act(&stage, "colleague", "/desk/next", &[]).await;
    act(&stage, "colleague", &format!("{review}/judge"), &[("label", "printer")]).await;
    act(&stage, "colleague", &format!("{review}/undo"), &[]).await;
    assert!(see(&stage, "colleague", "/desk").await.body.contains("In your hands"));
    let late = stage.post(&format!("{review}/undo"), stage.session("lead"), &[("none", "")]).await;
    assert!(late.status.is_client_error(), "a colleague takes back what is not theirs: {}", late.status);
}

#[tokio::test]
async fn a_draft_a_question_between_colleagues_and_a_hand_over_stay_with_the_case() {
    let stage = Stage::open().await;
    ask(&stage, "requester", "Printer").await;
    let review = act(&stage, "colleague", "/desk/next", &[]).await;
    let draft = [("label", "printer"), ("why", "I called.")];
    let kept = stage.post(&format!("{review}/draft"), stage.session("colleague"), &draft).await;
    assert_eq!(kept.status, StatusCode::NO_CONTENT, "{}", kept.body);
    assert!(see(&stage, "colleague", &review).await.body.contains("value=\"printer\" required checked"));

    let lead = stage.person("lead").to_string();
    act(&stage, "colleague", &format!("{review}/ask"), &[("to", &lead), ("note", "Is this ours?")]).await;
    assert!(see(&stage, "lead", &review).await.body.contains("Is this ours?"));
    act(&stage, "lead", &format!("{review}/answer"), &[("answer", "Yes, it is.")]).await;
    assert!(see(&stage, "colleague", &review).await.body.contains("Yes, it is."));

    let nobody = stage.post(&format!("{review}/hand-over"), stage.session("colleague"), &[("to", "")]).await;
    assert_eq!(nobody.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(nobody.body.contains("Choose a colleague."));
    act(&stage, "colleague", &format!("{review}/hand-over"), &[("to", &lead), ("note", "Please call her.")])
        .await;
    act(&stage, "lead", &format!("{review}/claim"), &[]).await;
    assert!(see(&stage, "lead", &review).await.body.contains("Please call her."));
    let taken = stage.get(&review, stage.session("colleague")).await;
    assert!(taken.body.contains("A colleague is working on this case."));
}

#[tokio::test]
async fn a_file_is_sent_as_bytes_to_keep_and_to_nobody_else() {
    let stage = Stage::open().await;
    let question = ask(&stage, "requester", "Printer").await;
    let page = see(&stage, "requester", &question).await.body;
    let file =
        page.split("href=\"").find(|part| part.contains("/files/")).unwrap().split('"').next().unwrap();
    let sent = see(&stage, "requester", file).await;
    assert_eq!(sent.header("content-type"), "application/octet-stream");
    assert_eq!(sent.header("x-content-type-options"), "nosniff");
    assert!(
        sent.header("content-disposition").starts_with("attachment;"),
        "{}",
        sent.header("content-disposition")
    );
    assert!(!sent.header("content-disposition").contains(['<', '/']));
    for seat in ["hr", "administrator"] {
        let other = stage.get(file, stage.session(seat)).await;
        assert_eq!(other.status, StatusCode::NOT_FOUND, "{seat}");
    }
}

#[tokio::test]
async fn somebody_without_an_account_asks_follows_and_objects_by_the_link_and_another_person_decides() {
    let stage = Stage::open().await;
    let link = ask(&stage, "nobody", "Printer").await;
    assert!(link.starts_with("/q/"), "{link}");
    assert!(see(&stage, "nobody", &format!("{link}?done=sent")).await.body.contains("Keep this address."));
    let review = act(&stage, "colleague", "/desk/next", &[]).await;
    act(&stage, "colleague", &format!("{review}/judge"), &[("label", "printer")]).await;

    let empty = stage.post(&format!("{link}/appeal"), None, &[("words", " ")]).await;
    assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
    act(&stage, "nobody", &format!("{link}/appeal"), &[("words", "It is my password.")]).await;
    assert!(see(&stage, "nobody", &link).await.body.contains("within 14 days"));

    let list = see(&stage, "lead", "/appeals").await.body;
    let appeal = list
        .split("href=\"")
        .find(|part| part.starts_with("/appeals/appeal_"))
        .unwrap()
        .split('"')
        .next()
        .unwrap();
    assert!(see(&stage, "colleague", appeal).await.body.contains("You took this decision"));
    let own = stage
        .post(
            &format!("{appeal}/decide"),
            stage.session("colleague"),
            &[("end", "dismissed"), ("why", "No.")],
        )
        .await;
    assert!(own.status.is_client_error());
    let upheld = [("end", "upheld"), ("label", "password"), ("why", "You are right.")];
    let bare = stage.post(&format!("{appeal}/decide"), stage.session("lead"), &upheld[..1]).await;
    assert_eq!(bare.status, StatusCode::UNPROCESSABLE_ENTITY);
    act(&stage, "lead", &format!("{appeal}/decide"), &upheld).await;
    let page = see(&stage, "nobody", &link).await.body;
    assert!(page.contains("The answer: password.") && page.contains("You are right."));
    assert!(!page.contains("lead@") && !page.contains("colleague@"));
}

/// A colleague decides the two cases that wait; the second comes to hand with the decision on the first.
async fn decide_both(stage: &Stage) {
    let first = act(stage, "colleague", "/desk/next", &[]).await;
    let second = act(stage, "colleague", &format!("{first}/judge"), &[("label", "printer")]).await;
    let second = second.split('?').next().unwrap();
    act(stage, "colleague", &format!("{second}/judge"), &[("label", "password")]).await;
}

/// The same page after days: who looks has to sign in again.
async fn see_anew(stage: &Stage, seat: &str, path: &str) -> String {
    let session = if seat == "nobody" { None } else { Some(stage.sign_in(seat).await) };
    let answer = stage.get(path, session.as_deref()).await;
    assert_eq!(answer.status, StatusCode::OK, "{seat} {path}: {}", answer.body);
    answer.body
}

/// The address of the first appeal in the list.
async fn first_appeal(stage: &Stage, seat: &str) -> String {
    let list = see(stage, seat, "/appeals").await.body;
    let found = list.split("href=\"").find(|part| part.starts_with("/appeals/appeal_")).unwrap();
    found.split('"').next().unwrap().to_owned()
}

#[tokio::test]
async fn a_flag_brings_a_person_and_who_flagged_sees_that_they_changed_it() {
    let stage = Stage::open().await;
    let link = ask(&stage, "nobody", "Printer").await;
    stage.pass(1);
    let question = ask(&stage, "requester", "Password").await;
    decide_both(&stage).await;
    stage.pass(2);
    // Two presses from the page, and no word is needed.
    let flag = [("kind", "flag"), ("words", "")];
    let done = act(&stage, "nobody", &format!("{link}/appeal"), &flag).await;
    assert!(see(&stage, "nobody", &done).await.body.contains("Thank you. A person looks at it"));
    stage.pass(1);
    act(&stage, "requester", &format!("{question}/appeal"), &flag).await;
    // It keeps nobody from objecting, and a second flag has nothing to add.
    let again = stage.post(&format!("{link}/appeal"), None, &flag).await;
    assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);

    let appeal = first_appeal(&stage, "lead").await;
    let upheld = [("end", "upheld"), ("label", "complaint"), ("why", "It is about somebody.")];
    // Neither button, or a label with the button that keeps what was decided: asked again, and nothing is thrown away.
    for (end, said) in [("", "Choose whether"), ("dismissed", "Which one do you mean?")] {
        let sent = [("end", end), ("label", "complaint"), ("why", "It is about somebody.")];
        let again = stage.post(&format!("{appeal}/decide"), stage.session("lead"), &sent).await;
        assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(again.body.contains(said) && again.body.contains("It is about somebody."), "{said}");
    }
    act(&stage, "lead", &format!("{appeal}/decide"), &upheld).await;
    let page = see(&stage, "nobody", &link).await.body;
    for said in ["You changed this.", "It was printer, and it is now complaint.", "It is about somebody."] {
        assert!(page.contains(said), "{said}");
    }
    assert!(see(&stage, "lead", &appeal).await.body.contains("It was printer, and it is now complaint."));
    let appeal = first_appeal(&stage, "lead").await;
    act(&stage, "lead", &format!("{appeal}/decide"), &[("end", "dismissed"), ("why", "It is yours.")]).await;
    let mine = see(&stage, "requester", "/appeals/mine").await.body;
    assert!(mine.contains("the decision stays") && mine.contains("It is yours."), "{mine}");
    assert!(see(&stage, "requester", "/notices").await.body.contains("looks wrong. The decision stays."));
}

#[tokio::test]
async fn an_objection_that_is_late_tells_others_and_says_so_to_who_objected() {
    let stage = Stage::open().await;
    let link = ask(&stage, "nobody", "Printer").await;
    let review = act(&stage, "colleague", "/desk/next", &[]).await;
    act(&stage, "colleague", &format!("{review}/judge"), &[("label", "printer")]).await;
    act(&stage, "nobody", &format!("{link}/appeal"), &[("words", "It is my password.")]).await;
    stage.pass(10 * 1_440 + 1);
    flow::jobs::tick(&stage.world).await.unwrap();
    assert!(see_anew(&stage, "lead", "/notices").await.contains("of your team is waiting"));
    assert!(!see_anew(&stage, "colleague", "/notices").await.contains("of your team is waiting"));
    stage.pass(4 * 1_440);
    flow::jobs::tick(&stage.world).await.unwrap();
    let told = "the leads of the team, the people of HR, the representatives of the workers";
    for seat in ["lead", "hr", "representative"] {
        let notices = see_anew(&stage, seat, "/notices").await;
        assert_eq!(notices.matches("was not decided within 14 days").count(), 1, "{seat}");
        let way = if seat == "lead" { "href=\"/appeals\"" } else { "href=\"/appeals/figures\"" };
        assert!(notices.contains(way), "{seat}");
        let figures = see_anew(&stage, seat, "/appeals/figures").await;
        assert!(figures.contains(told) && !figures.contains("It is my password."), "{seat}");
    }
    for (seat, page) in [("nobody", link.as_str()), ("lead", "/appeals"), ("auditor", "/appeals")] {
        assert!(see_anew(&stage, seat, page).await.contains(told), "{seat} {page}");
    }
}

#[tokio::test]
async fn why_a_decision_is_as_it_is_stands_on_a_page_for_everybody_concerned() {
    let stage = Stage::open().await;
    let link = ask(&stage, "nobody", "Printer").await;
    let question = ask(&stage, "requester", "Password").await;
    assert!(see(&stage, "nobody", &format!("{link}/why")).await.body.contains("There is no decision yet."));
    decide_both(&stage).await;
    let case = question.replace("/questions/", "/cases/");
    for (seat, base) in [("nobody", &link), ("requester", &question), ("lead", &case), ("auditor", &case)] {
        assert!(see(&stage, seat, base).await.body.contains(&format!("{base}/why")), "{seat}");
        let page = see(&stage, seat, &format!("{base}/why")).await.body;
        for said in ["AI had no part in this decision.", "You can object until", "Only people decide this."] {
            assert!(page.contains(said), "{seat}: {said}");
        }
        assert!(!page.contains("colleague@"), "{seat}");
    }
    let other = stage.get(&format!("{case}/why"), stage.session("hr")).await;
    assert_eq!(other.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn an_automation_is_thought_of_stepped_up_and_read_by_everybody() {
    let stage = Stage::open().await;
    let stream = stage.stream.to_string();
    let mut form =
        vec![("stream", stream.as_str()), ("right", "99,5"), ("confidence", "95"), ("name_en", "Triage")];
    let nameless = stage.post("/automations/new", stage.session("lead"), &form).await;
    assert_eq!(nameless.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(nameless.body.contains("Give it a name in both languages."));
    form.push(("name_nl", "Verdelen"));
    let automation = act(&stage, "lead", "/automations/new", &form).await;
    let bare = stage.post(&format!("{automation}/up"), stage.session("lead"), &[("to", "design")]).await;
    assert_eq!(bare.status, StatusCode::CONFLICT);
    assert!(bare.body.contains("What it does not do"), "it says what the card lacks");
    for page in ["", "/conditions", "/target", "/history"] {
        assert!(
            see(&stage, "requester", &format!("{automation}{page}")).await.body.contains("Triage"),
            "{page}"
        );
    }
    assert!(see(&stage, "requester", "/automations").await.body.contains("Triage"));
    let stopped =
        stage.post(&format!("{automation}/stop"), stage.session("requester"), &[("why", "I worry.")]).await;
    assert_eq!(stopped.status, StatusCode::UNPROCESSABLE_ENTITY, "it does not run yet");
}

#[tokio::test]
async fn the_record_is_whole_and_a_representative_reads_it_without_names() {
    let stage = Stage::open().await;
    ask(&stage, "requester", "Printer").await;
    let review = act(&stage, "colleague", "/desk/next", &[]).await;
    act(&stage, "colleague", &format!("{review}/judge"), &[("label", "printer")]).await;
    let page = see(&stage, "auditor", "/record?verify=1").await.body;
    assert!(page.contains("is whole") || page.contains("are whole"), "{page}");
    let rows = |body: &str| body.split("<tbody>").last().unwrap_or_default().to_owned();
    assert!(rows(&page).contains("colleague") && rows(&page).contains("decided"));
    let page = see(&stage, "representative", "/record").await.body;
    assert!(!rows(&page).contains("review_"), "details are not for a representative");
    assert!(
        see(&stage, "auditor", "/record?verb=decided&day=nonsense").await.body.contains("This is not a day.")
    );
}
