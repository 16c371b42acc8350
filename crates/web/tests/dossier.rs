//! Dossiers, guidelines and announcements in the browser: nothing typed is lost, what is missing is said, the paper comes in both languages.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "all of it is a test, though not each function says so"
)]

mod stage;

use axum::http::StatusCode;
use domain::automation::{Card, Stage as Step};
use domain::id::AutomationId;
use domain::words::Words;
use stage::Stage;
use stats::scan::Target;

async fn automation(stage: &Stage) -> AutomationId {
    let (lead, target) = (stage.viewer("lead"), Target::new(0.005, 0.05).unwrap());
    let words = |text: &str| Words::new(text, text);
    let card = Card {
        goal: words("Minder typen."),
        does: words("Het leest mails."),
        does_not: words("Het betaalt niets."),
        stays_human: words("Betalen."),
        how_decided: words("Het kijkt naar woorden."),
        data: words("Mails."),
        overseer: words("Lea."),
        appeal: words("Op de pagina van je zaak."),
    };
    let name = Words::new("Sorting mails", "Mails sorteren");
    flow::automation::create(&stage.world, &lead, stage.stream, name, card, target).await.unwrap()
}

#[tokio::test]
async fn a_dossier_says_what_is_missing_until_a_lead_wrote_it_and_comes_on_paper() {
    let stage = Stage::open().await;
    let (id, lead) = (automation(&stage).await, stage.session("lead"));
    let path = format!("/register/{id}/dossiers");
    let page = stage.get(&path, stage.session("representative")).await.body;
    assert!(
        page.contains("Who is affected by it?") && page.contains("The lead of the team can fill it in"),
        "{page}"
    );
    assert!(!page.contains("/assessment\""), "only the lead is led to the form");
    let both = ["period", "affected", "harms", "measures", "workers"];
    let fields: Vec<(String, String)> = both
        .iter()
        .flat_map(|name| {
            [(format!("{name}_en"), "Late.".to_owned()), (format!("{name}_nl"), "Laat.".to_owned())]
        })
        .chain([("version".to_owned(), "0".to_owned())])
        .collect();
    let fields: Vec<(&str, &str)> =
        fields.iter().map(|(name, said)| (name.as_str(), said.as_str())).collect();
    let form = format!("/register/{id}/assessment");
    assert_eq!(stage.post(&form, lead, &fields).await.status, StatusCode::SEE_OTHER);
    assert_eq!(stage.post(&form, lead, &fields).await.status, StatusCode::CONFLICT);
    let page = stage.get(&path, lead).await.body;
    assert!(
        page.contains("Everything this dossier needs is there") && !page.contains("Still missing"),
        "{page}"
    );
    for kind in ["act", "council"] {
        for (lang, tag) in [("nl", "/Lang(nl)"), ("en", "/Lang(en)")] {
            let paper = stage.get(&format!("/register/{id}/{kind}.pdf?lang={lang}"), lead).await;
            assert_eq!(paper.header("content-type"), "application/pdf");
            let tight: String = paper.body.split_whitespace().collect();
            assert!(tight.contains(tag), "{kind} in {lang}");
        }
    }
}

#[tokio::test]
async fn guidelines_that_cannot_be_so_keep_what_was_typed() {
    let stage = Stage::open().await;
    let hr = stage.session("hr");
    let page = stage.get("/rights", stage.session("requester")).await.body;
    assert!(page.contains("You can ask for a person") && !page.contains("/rights/edit"), "{page}");
    let form = |may_nl: &'static str| {
        let said = |name: &'static str| (name, "Said.");
        vec![
            said("may_en"),
            ("may_nl", may_nl),
            said("may_not_en"),
            said("may_not_nl"),
            said("rights_en"),
            said("rights_nl"),
            said("lines_en"),
            said("lines_nl"),
            ("version", "0"),
        ]
    };
    let refused = stage.post("/rights/edit", hr, &form(" ")).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        refused.body.contains("Said.") && refused.body.contains("What AI may do here."),
        "{}",
        refused.body
    );
    assert_eq!(stage.post("/rights/edit", hr, &form("Gezegd.")).await.status, StatusCode::SEE_OTHER);
    assert_eq!(stage.post("/rights/edit", hr, &form("Anders.")).await.status, StatusCode::CONFLICT);
    let page = stage.get("/rights", hr).await.body;
    assert!(page.contains("version 1, since") && page.contains("<del>") && page.contains("<ins>"), "{page}");
}

#[tokio::test]
async fn an_announcement_is_drafted_from_the_card_written_sent_and_read_by_a_representative() {
    let stage = Stage::open().await;
    let (id, lead) = (automation(&stage).await, stage.session("lead"));
    flow::duty::declare(&stage.world, &stage.viewer("lead"), id, true).await.unwrap();
    flow::automation::step_up(&stage.world, &stage.viewer("lead"), id, Step::Design).await.unwrap();
    let draft = flow::announce::list(&stage.world, &stage.viewer("lead")).await.unwrap().remove(0);
    let path = format!("/announcements/{}", draft.id);
    let page = stage.get(&format!("{path}/edit"), lead).await.body;
    assert!(page.contains("Het betaalt niets.") && page.contains("Minder typen."), "{page}");
    let missing = [("title_en", "Sorting"), ("title_nl", ""), ("version", "1")];
    assert_eq!(stage.post(&format!("{path}/edit"), lead, &missing).await.status, StatusCode::SEE_OTHER);
    let refused = stage.post(&format!("{path}/send"), lead, &[("version", "2")]).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.body.contains("How to object") && refused.body.contains("Sorting"), "{}", refused.body);
    let parts = ["title", "why", "what", "what_not", "changes", "take_part", "object"];
    let fields: Vec<(String, &str)> = parts
        .iter()
        .flat_map(|name| [(format!("{name}_en"), "Said."), (format!("{name}_nl"), "Gezegd.")])
        .chain([("version".to_owned(), "2")])
        .collect();
    let fields: Vec<(&str, &str)> = fields.iter().map(|(name, said)| (name.as_str(), *said)).collect();
    assert_eq!(stage.post(&format!("{path}/edit"), lead, &fields).await.status, StatusCode::SEE_OTHER);
    assert_eq!(stage.get(&path, stage.session("colleague")).await.status, StatusCode::NOT_FOUND);
    assert_eq!(
        stage.post(&format!("{path}/send"), lead, &[("version", "3")]).await.status,
        StatusCode::SEE_OTHER
    );
    let page = stage.get(&path, stage.session("colleague")).await.body;
    assert!(page.contains("Not yet") && !page.contains("/read\""), "{page}");
    let council = stage.session("representative");
    assert!(stage.get(&path, council).await.body.contains("your name and the moment are shown"));
    let read = stage.post(&format!("{path}/read"), council, &[("none", "")]).await;
    assert_eq!(read.status, StatusCode::SEE_OTHER);
    let page = stage.get(&path, stage.session("colleague")).await.body;
    assert!(!page.contains("Not yet"), "{page}");
    let notices = stage.get("/notices", stage.session("colleague")).await.body;
    assert!(notices.contains(&path), "{notices}");
}
