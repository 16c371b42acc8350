//! Setting up a stream of documents over HTTP: from a template, row by row, with rules, and with examples that wait at the desk.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on should stop")]

mod stage;

use axum::http::StatusCode;
use domain::check::Rule;
use domain::field::Kind;
use domain::stream::{Policy, Stream};
use stage::{Answer, Ask, Stage};

async fn stored(stage: &Stage, key: &str) -> Stream {
    store::stream::stream_by_key(&stage.world.store, key).await.unwrap().unwrap()
}

/// The form of a page as it stands: what a browser would send without a change.
fn form(page: &str) -> Vec<(String, String)> {
    let main = page.split("<main").nth(1).unwrap();
    let main = main
        .split("</main")
        .next()
        .unwrap()
        .split("<form")
        .find(|form| form.contains("name=\"fields\""))
        .unwrap();
    let plain = |text: &str| text.replace("&amp;", "&").replace("&quot;", "\"").replace("&lt;", "<");
    let after = |text: &str, name: &str| {
        let rest = text.split(&format!(" {name}=\"")).nth(1)?;
        Some(plain(rest.split('"').next()?))
    };
    let mut sent = vec![];
    for piece in main.split('<').skip(1) {
        let tag = piece.split('>').next().unwrap();
        let Some(name) = after(piece, "name") else { continue };
        if piece.starts_with("input") {
            let off = tag.contains("checkbox") && !tag.contains(" checked");
            sent.extend((!off).then(|| (name, after(tag, "value").unwrap_or_default())));
        } else if piece.starts_with("textarea") {
            sent.push((name, plain(piece.split_once('>').unwrap().1.trim_start_matches('\n'))));
        } else if piece.starts_with("select") {
            let options = main.split(piece).nth(1).unwrap().split("</select").next().unwrap();
            let chosen = options
                .split("<option")
                .find(|option| option.split('>').next().unwrap().contains("selected"));
            sent.extend(chosen.and_then(|option| after(option, "value")).map(|value| (name, value)));
        }
    }
    sent
}

fn lent(form: &[(String, String)]) -> Vec<(&str, &str)> {
    form.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect()
}

async fn page(stage: &Stage, path: &str) -> Answer {
    let page = stage.get(path, stage.session("lead")).await;
    assert_eq!(page.status, StatusCode::OK, "{}", page.body);
    page
}

async fn from_template(stage: &Stage) -> String {
    let team = stage.team.to_string();
    let new = [
        ("name_en", "Invoices"),
        ("name_nl", "Facturen"),
        ("key", "invoices"),
        ("team", team.as_str()),
        ("begin", "invoice"),
        ("labels", ""),
        ("judge_first", "1"),
        ("audit", "1"),
        ("first_reviews", "0"),
        ("claim_minutes", "30"),
    ];
    let made = stage.post("/settings/streams/new", stage.session("administrator"), &new).await;
    assert_eq!(made.status, StatusCode::SEE_OTHER, "{}", made.body);
    let fields = made.header("location").split('?').next().unwrap().to_owned();
    assert!(fields.ends_with("/fields"), "{fields}");
    fields
}

#[tokio::test]
async fn a_stream_begins_with_a_template_and_its_form_sent_back_as_it_stands_changes_nothing() {
    let stage = Stage::open().await;
    let fields = from_template(&stage).await;
    let before = stored(&stage, "invoices").await;
    let labels: Vec<_> = before.labels.iter().map(|it| (it.name.as_str(), it.reserved)).collect();
    assert_eq!(labels, [("Invoice", false), ("Other", true)], "what is none of them stays with people");
    assert_eq!(before.paper.of("Other").count(), 0);
    assert!(before.paper.fields.len() > 3 && !before.paper.rules.is_empty());
    let form = form(&page(&stage, &fields).await.body);
    let saved = stage.post(&fields, stage.session("lead"), &lent(&form)).await;
    assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", saved.body);
    let after = stored(&stage, "invoices").await;
    assert_eq!(after.paper, before.paper);
    assert_eq!(after.version, before.version + 1);
    let late = stage.post(&fields, stage.session("lead"), &lent(&form)).await;
    assert_eq!(late.status, StatusCode::CONFLICT, "somebody was earlier");
}

#[tokio::test]
async fn a_row_is_added_unsaved_and_what_cannot_work_is_said_with_nothing_lost() {
    let stage = Stage::open().await;
    let fields = from_template(&stage).await;
    let mut sent = form(&page(&stage, &fields).await.body);
    let count = stored(&stage, "invoices").await.paper.fields.len();
    sent.push(("act".into(), "add".into()));
    let added = stage.post(&fields, stage.session("lead"), &lent(&sent)).await;
    assert_eq!(added.status, StatusCode::OK);
    assert!(added.body.contains("This is not saved yet."));
    assert_eq!(stored(&stage, "invoices").await.paper.fields.len(), count);

    let mut sent = form(&added.body);
    let mut set = |name: String, value: &str| {
        sent.retain(|(known, _)| *known != name);
        sent.push((name, value.to_owned()));
    };
    set(format!("name_en-{count}"), "Cost centre");
    set(format!("kind-{count}"), "choice");
    let refused = stage.post(&fields, stage.session("lead"), &lent(&sent)).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.body.contains("Cost centre"), "what was typed is still there");
    let mut set = |name: String, value: &str| {
        sent.retain(|(known, _)| *known != name);
        sent.push((name, value.to_owned()));
    };
    set(format!("name_nl-{count}"), "Kostenplaats");
    set(format!("choices-{count}"), "North\nSouth\n");
    set("rules".into(), "1");
    set("rule-0".into(), "unique");
    set("rule_fields-0".into(), "cost_centre");
    let saved = stage.post(&fields, stage.session("lead"), &lent(&sent)).await;
    assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", saved.body);
    let paper = stored(&stage, "invoices").await.paper;
    let field = paper.field("cost_centre").unwrap();
    assert_eq!(
        (field.kind, field.choices.as_slice()),
        (Kind::Choice, &["North".to_owned(), "South".to_owned()][..])
    );
    assert_eq!(paper.rules, [Rule::Unique { field: "cost_centre".into() }]);
}

#[tokio::test]
async fn examples_wait_at_the_desk_and_each_that_people_confirm_counts() {
    let stage = Stage::open().await;
    let fields = from_template(&stage).await;
    let stream = fields.split('/').nth(3).unwrap().parse().unwrap();
    let calm = Policy { judge_first: 0.0, audit: 0.0, first_reviews: 0, claim_minutes: 30 };
    store::lots::treat(&stage.world.store, stream, calm).await.unwrap();
    let examples = fields.replace("/fields", "/examples");
    let none = Ask::post(&examples).session(stage.session("lead")).file(&[], "", b"");
    assert_eq!(stage.send(none).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    let bring = Ask::post(&examples).session(stage.session("lead")).file(&[], "one.txt", b"Invoice F-1");
    let brought = stage.send(bring).await;
    assert_eq!(brought.status, StatusCode::SEE_OTHER, "{}", brought.body);
    flow::jobs::drain(&stage.world).await.unwrap();
    let now = page(&stage, brought.header("location")).await.body;
    assert!(now.contains("1 document is in.") && now.contains("0 of 10"), "{now}");
    let taken = stage.post("/desk/next", stage.session("colleague"), &[("none", "")]).await;
    let review = taken.header("location").to_owned();
    let number = ("value-invoice_number", "F-1");
    let label = stored(&stage, "invoices").await.labels[0].name.clone();
    let again = stage
        .post(&format!("{review}/commit"), stage.session("colleague"), &[("label", label.as_str()), number])
        .await;
    assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY, "something that must be there is missing");
    let anyway =
        again.body.split("name=\"anyway\" value=\"").nth(1).unwrap().split('"').next().unwrap().to_owned();
    let form = [("label", label.as_str()), number, ("anyway", anyway.as_str())];
    let done = stage.post(&format!("{review}/commit"), stage.session("colleague"), &form).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.body);
    assert!(page(&stage, &fields).await.body.contains("1 of 10"));
    let other = stage.get(&fields, stage.session("colleague")).await;
    assert_eq!(other.status, StatusCode::FORBIDDEN);
}
